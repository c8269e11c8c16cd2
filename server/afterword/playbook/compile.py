"""The playbook as bytes that are always the same for the same content, and the name that follows from them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from .model import Playbook


@dataclass(frozen=True)
class Compiled:
    """A playbook's canonical JSON in UTF-8, and its name: the sha256 of these bytes in hexadecimal."""

    body: bytes
    name: str


def canonical_json(value: Any) -> bytes:
    """Write JSON with sorted keys and no needless spaces, and one line end."""
    return (json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def compile_playbook(playbook: Playbook) -> Compiled:
    body = canonical_json(playbook.model_dump(mode="json"))
    return Compiled(body, sha256(body).hexdigest())


def schema(reference: str = "#/$defs/{model}") -> dict[str, Any]:
    """The JSON Schema of a compiled playbook. `reference` is how it points to the definition of a model."""
    return Playbook.model_json_schema(mode="serialization", ref_template=reference)
