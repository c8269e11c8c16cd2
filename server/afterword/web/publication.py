"""The playbook as the documents that the API serves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..playbook import Content, canonical_json, compile_playbook
from .document import Document

JSON = "application/json"
FRESH = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800"
FOREVER = "public, max-age=31536000, immutable"

Prepare = Callable[[bytes, str, str], Document]
"""Makes a document of a body, a media type and a Cache-Control."""


@dataclass(frozen=True)
class Publication:
    """A playbook, ready to be served. `name` is the sha256 of its bytes; `template` has each by its id and by its slug."""

    name: str
    index: Document
    playbook: Document
    templates: Document
    rules: Document
    checks: Document
    template: Mapping[str, Document]


def publish(content: Content, prepare: Prepare) -> Publication:
    """Make every document of the read API."""
    compiled = compile_playbook(content.playbook)
    parts = content.playbook.model_dump(mode="json")
    index = {
        "schema": content.playbook.schema_version,
        "playbook": compiled.name,
        "url": f"/v1/playbooks/{compiled.name}.json",
        "minimum_extension": content.playbook.minimum_extension,
        "locale": content.playbook.locale,
    }
    templates = [(template["id"], template["slug"], prepare(canonical_json(template), JSON, FRESH)) for template in parts["templates"]]

    def part(name: str) -> Document:
        return prepare(canonical_json({"playbook": compiled.name, name: parts[name]}), JSON, FRESH)

    return Publication(
        name=compiled.name,
        index=prepare(canonical_json(index), JSON, FRESH),
        playbook=prepare(compiled.body, JSON, FOREVER),
        templates=part("templates"),
        rules=part("rules"),
        checks=part("checks"),
        template={key: document for id_, slug, document in templates for key in (id_, slug)},
    )
