"""Everything in the content folder as it is written: read and validated, with the references not yet checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, Field, ValidationError

from .editors import Editor
from .examples import CheckExamples, ExampleRecord
from .explain import explain, validate
from .guide import HomeFront, Markup, PageFront
from .lines import KeyPath
from .model import (
    Advice,
    CapRule,
    Check,
    Country,
    HoursRule,
    KnownWords,
    Line,
    Locale,
    Model,
    Season,
    Setting,
    Source,
    StepRule,
    Template,
    Version,
)
from .overlay import lay_over
from .phrases import PhraseEntry, add_phrase
from .problems import ContentError, Problem, did_you_mean
from .tables import Noun, Table, read_folder

M = TypeVar("M", bound=BaseModel)
AnyRule = StepRule | CapRule | HoursRule
NEEDED: tuple[Noun, ...] = ("source", "template", "rule", "check", "page")
RULES: dict[str, type[AnyRule]] = {"step": StepRule, "cap": CapRule, "hours": HoursRule}


class HolidayYears(Model):
    """The years whose holidays are in the playbook."""

    first: Annotated[int, Field(ge=2020, le=2100)]
    count: Annotated[int, Field(ge=1, le=10)]


class UnusableAdvice(Model):
    """A piece of advice that nothing can be made of, and why."""

    number: Advice
    why: Line


class AdviceCount(Model):
    """How many pieces of advice the sources hold. Each is to be used somewhere, or listed as unusable."""

    count: Advice
    unusable: Annotated[tuple[UnusableAdvice, ...], Field(max_length=122)] = ()


class PlaybookFile(Model):
    """What playbook.toml says."""

    locale: Locale
    minimum_extension: Version
    holidays: HolidayYears | None = None
    advice: AdviceCount | None = None
    words: KnownWords = KnownWords()


@dataclass(frozen=True)
class Entry(Table, Generic[M]):
    """A table and its value, if that is valid."""

    value: M | None = None

    @cached_property
    def markup(self) -> Markup:
        """The text below the front matter. Several checks read it, so it is read through once."""
        return Markup(self.document.body, self.document.body_line)


@dataclass
class Manuscript:
    """The tables of the content by what they declare. `unread` names the kinds of which a file could not be read."""

    playbook_file: list[Entry[PlaybookFile]] = field(default_factory=list)
    home: list[Entry[HomeFront]] = field(default_factory=list)
    sources: list[Entry[Source]] = field(default_factory=list)
    templates: list[Entry[Template]] = field(default_factory=list)
    rules: list[Entry[AnyRule]] = field(default_factory=list)
    settings: list[Entry[Setting]] = field(default_factory=list)
    seasons: list[Entry[Season]] = field(default_factory=list)
    countries: list[Entry[Country]] = field(default_factory=list)
    checks: list[Entry[Check]] = field(default_factory=list)
    pages: list[Entry[PageFront]] = field(default_factory=list)
    examples: list[Entry[CheckExamples]] = field(default_factory=list)
    example_record: list[Entry[ExampleRecord]] = field(default_factory=list)
    editors: list[Entry[Editor]] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    folders: tuple[Path, ...] = ()
    """Where all of it was read; the last one wins."""

    @property
    def written(self) -> list[Entry[Any]]:
        """Everything with a text to read: the home page and the others."""
        return [*self.home, *self.pages]


def read_manuscript(folder: Path, *overlays: Path) -> Manuscript:
    """Read the whole content folder and what is laid over it. Mistakes are collected in `problems`, so that all are seen at once."""
    for named in (folder, *overlays):
        if not named.is_dir():
            raise ContentError([Problem(named.name, 1, "This folder does not exist. Name the folder with the content.")])
    written = read_folder(folder, folder.resolve().name)
    for overlay in overlays:
        written = lay_over(written, read_folder(overlay, _shown(overlay), whole=False))
    manuscript = Manuscript(unread=written.unread, problems=written.problems, folders=(folder, *overlays))
    _Assembly(written.tables, manuscript).assemble()
    if not manuscript.problems:
        # Only a folder of changes can have taken out all of them.
        emptied = [noun for noun in NEEDED if not written.tables[noun]]
        manuscript.problems += [Problem(_shown(overlays[-1]), 1, f"There is no {noun} left. Keep at least one.") for noun in emptied]
    return manuscript


def _shown(overlay: Path) -> str:
    """An overlay as it was named, so that its file can be found; by its name alone where that would be long."""
    return overlay.resolve().name if overlay.is_absolute() or ".." in overlay.parts else overlay.as_posix()


class _Assembly:
    """Validates every table."""

    def __init__(self, tables: dict[Noun, list[Table]], manuscript: Manuscript) -> None:
        self._tables = tables
        self._all = manuscript

    def assemble(self) -> None:
        self._all.playbook_file = self._entries("playbook", PlaybookFile)
        self._all.sources = self._entries("source", Source)
        self._all.templates = [self._template(table) for table in self._tables["template"]]
        self._all.rules = [self._rule(table) for table in self._tables["rule"]]
        self._all.settings = self._entries("setting", Setting)
        self._all.seasons = self._entries("season", Season)
        self._all.countries = self._entries("country", Country)
        for table in self._with_phrases(self._tables["check"]):
            self._check(table)
        self._all.example_record = self._entries("example_record", ExampleRecord)
        self._all.editors = self._entries("editor", Editor)
        self._all.pages = self._entries("page", PageFront)
        self._all.home = self._entries("home", HomeFront)

    def _entries(self, noun: Noun, model: type[M]) -> list[Entry[M]]:
        return [self._entry(model, table) for table in self._tables[noun]]

    def _entry(self, model: type[M], table: Table, data: Any = None) -> Entry[M]:
        """Validate a table. `data` may differ from what is written by what the file's place says."""
        data = table.data if data is None else data
        try:
            return Entry(table.document, table.at, data, table.origins, validate(model, data))
        except ValidationError as error:
            for path, message in explain(error, model, data):
                self._report(table, message, path)
            return Entry(table.document, table.at, data, table.origins)

    def _template(self, table: Table) -> Entry[Template]:
        document = table.document
        if not document.body:
            self._all.problems.append(
                Problem(document.path, document.body_line, "The message is missing. Write it below the front matter.")
            )
        if "body" in table.data:
            self._report(table, "The message stands below the front matter. Move it there.", ("body",))
        # A missing body is reported once, above, and in better words.
        return self._entry(Template, table, {**table.data, "body": document.body or "…"})

    def _rule(self, table: Table) -> Entry[AnyRule]:
        kind = str(table.data.get("type", "step"))
        if kind not in RULES:
            self._report(table, f"“type” is “{kind}”. Choose one of {', '.join(RULES)}.{did_you_mean(kind, RULES)}", ("type",))
            return Entry(table.document, table.at, table.data, table.origins)
        return self._entry(RULES[kind], table, {"type": kind, **table.data})

    def _with_phrases(self, checks: list[Table]) -> list[Table]:
        """The checks with the phrases that are entries of their own."""
        checks = list(checks)
        for phrase in self._tables["phrase"]:
            entry = self._entry(PhraseEntry, phrase).value
            if entry is None:
                continue
            at = next((index for index, check in enumerate(checks) if check.data.get("id") == entry.check), None)
            if at is None:
                hint = did_you_mean(entry.check, [str(check.data.get("id")) for check in checks])
                if "check" not in self._all.unread:
                    self._report(phrase, f"There is no check “{entry.check}”.{hint}", ("check",))
                continue
            done = add_phrase(checks[at], phrase, entry)
            if isinstance(done, str):
                self._report(phrase, done, ())
            else:
                checks[at] = done
        return checks

    def _check(self, table: Table) -> None:
        check = {key: value for key, value in table.data.items() if key not in CheckExamples.model_fields}
        if isinstance(check.get("matcher"), dict):
            check["matcher"] = {"kind": "phrases", **check["matcher"]}
        self._all.checks.append(self._entry(Check, table, check))
        examples = {key: _messages(table.data[key]) for key in CheckExamples.model_fields if key in table.data}
        self._all.examples.append(self._entry(CheckExamples, table, examples))

    def _report(self, table: Table, message: str, path: KeyPath) -> None:
        self._all.problems.append(table.problem(message, *path))


def _messages(written: object) -> object:
    """An example may be written as its body alone."""
    if not isinstance(written, list):
        return written
    return [{"body": example} if isinstance(example, str) else example for example in written]
