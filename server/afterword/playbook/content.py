"""Load the content folder: all of it, or every reason why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from .accounts import check_accounts
from .editors import Editor
from .examples import CheckExamples, ExampleRecord
from .guide import GuidePage, HomePage
from .holidays import check_countries, with_holidays
from .links import check_links
from .manuscript import Entry, Manuscript, read_manuscript
from .model import Page, Playbook
from .places import check_places
from .problems import ContentError, Problem
from .references import check_references
from .spelling import CannotCheckSpellingError, check_spelling
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
    editors: tuple[Editor, ...]


def load(folder: Path, *overlays: Path) -> Content:
    """Read, validate and compile the content folder, changed by what is laid over it. Raises ContentError, which names every problem."""
    manuscript = read_manuscript(folder, *overlays)
    return _unless(_faults(manuscript), manuscript)


def proofread(folder: Path, *overlays: Path) -> tuple[Content, str | None]:
    """Load the content and also look for what a server can live with: dead links, forgotten advice, misspelled words.

    Also says why the spelling could not be checked, where that is so. Raises ContentError.
    """
    manuscript = read_manuscript(folder, *overlays)
    problems = [*_faults(manuscript), *check_links(manuscript)]
    if not overlays:
        # Whoever lays changes over the content may leave advice out.
        problems += check_accounts(manuscript)
    unchecked = None
    try:
        problems += check_spelling(manuscript, (folder, *overlays))
    except CannotCheckSpellingError as error:
        unchecked = str(error)
    return _unless(problems, manuscript), unchecked


def _faults(manuscript: Manuscript) -> list[Problem]:
    problems = [*manuscript.problems]
    for check in (check_references, check_wording, check_places, check_countries):
        problems += check(manuscript)
    return problems


def _unless(problems: list[Problem], manuscript: Manuscript) -> Content:
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
            GuidePage(front, entry.document.body, entry.document.body_line, entry.document.path, entry.document.file)
            for entry, front in zip(manuscript.pages, _valid(manuscript.pages), strict=True)
        ),
        key=lambda page: (page.front.order, page.front.id),
    )
    playbook = Playbook(
        locale=file.locale,
        minimum_extension=file.minimum_extension,
        words=file.words,
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
    home_page = HomePage(home, document.body, document.body_line, document.path, document.file)
    return Content(playbook, home_page, tuple(pages), examples, record, tuple(_valid(manuscript.editors)))


def _valid(entries: Sequence[Entry[M]]) -> list[M]:
    return [entry.value for entry in entries if entry.value is not None]
