"""Load the content folder: all of it, or every reason why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from .examples import CheckExamples, ExampleRecord
from .guide import GuidePage, HomePage
from .holidays import with_holidays
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
    [file], [home], [record] = (_valid(entries) for entries in (manuscript.playbook_file, manuscript.home, manuscript.example_record))
    examples = {
        check.value.id: found.value
        for check, found in zip(manuscript.checks, manuscript.examples, strict=True)
        if check.value and found.value
    }
    pages = sorted(
        (
            GuidePage(front, entry.document.body, entry.document.body_line, entry.document.path)
            for entry, front in zip(manuscript.pages, _valid(manuscript.pages), strict=True)
        ),
        key=lambda page: (page.front.order, page.front.id),
    )
    playbook = Playbook(
        locale=file.locale,
        minimum_extension=file.minimum_extension,
        templates=tuple(sorted(_valid(manuscript.templates), key=lambda template: template.id)),
        rules=tuple(_valid(manuscript.rules)),
        settings=tuple(_valid(manuscript.settings)),
        seasons=tuple(_valid(manuscript.seasons)),
        countries=tuple(
            with_holidays(country, file.holidays) for country in sorted(_valid(manuscript.countries), key=lambda country: country.code)
        ),
        checks=tuple(sorted(_valid(manuscript.checks), key=lambda check: check.id)),
        pages=tuple(Page(id=page.front.id, slug=page.front.slug, title=page.front.title, summary=page.front.summary) for page in pages),
        sources=tuple(_valid(manuscript.sources)),
    )
    document = manuscript.home[0].document
    return Content(playbook, HomePage(home, document.body, document.body_line, document.path), tuple(pages), examples, record)


def _valid(entries: Sequence[Entry[M]]) -> list[M]:
    return [entry.value for entry in entries if entry.value is not None]
