"""Load the content folder: all of it, or every reason why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from .examples import CheckExamples, ExampleRecord
from .guide import GuidePage, HomePage
from .manuscript import Entry, Manuscript, read_manuscript
from .model import Page, Playbook
from .problems import ContentError
from .references import check_references
from .wording import check_wording

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Content:
    """Everything the content folder says.

    `pages` are in their order. `check_examples` are by check id; they are reviewed against `example_record`.
    """

    playbook: Playbook
    home: HomePage
    pages: tuple[GuidePage, ...]
    check_examples: Mapping[str, CheckExamples]
    example_record: ExampleRecord


def load(folder: Path) -> Content:
    """Read, validate and compile the content folder. Raises ContentError, which names every problem there is."""
    manuscript = read_manuscript(folder)
    problems = [*manuscript.problems, *check_references(manuscript), *check_wording(manuscript)]
    if problems:
        raise ContentError(problems)
    return _content(manuscript)


def _content(manuscript: Manuscript) -> Content:
    [settings], [home], [record] = (_valid(entries) for entries in (manuscript.settings, manuscript.home, manuscript.example_record))
    checks = _valid(manuscript.checks)
    pages = sorted(
        (
            GuidePage(front, entry.document.body, entry.document.body_line, entry.document.path)
            for entry, front in zip(manuscript.pages, _valid(manuscript.pages), strict=True)
        ),
        key=lambda page: (page.front.order, page.front.id),
    )
    playbook = Playbook(
        locale=settings.locale,
        minimum_extension=settings.minimum_extension,
        templates=tuple(sorted(_valid(manuscript.templates), key=lambda template: template.id)),
        rules=tuple(_valid(manuscript.rules)),
        checks=tuple(checks),
        pages=tuple(Page(id=page.front.id, slug=page.front.slug, title=page.front.title, summary=page.front.summary) for page in pages),
        sources=tuple(_valid(manuscript.sources)),
    )
    examples = dict(zip((check.id for check in checks), _valid(manuscript.examples), strict=True))
    document = manuscript.home[0].document
    return Content(playbook, HomePage(home, document.body, document.body_line, document.path), tuple(pages), examples, record)


def _valid(entries: Sequence[Entry[M]]) -> list[M]:
    return [entry.value for entry in entries if entry.value is not None]
