"""Everything in the content folder as it is written: read and validated, with the references not yet checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, Field, ValidationError

from .documents import Document, read_markdown, read_toml
from .examples import CheckExamples, ExampleRecord
from .explain import explain, validate
from .guide import HomeFront, PageFront
from .lines import KeyPath
from .model import CapRule, Check, Country, HoursRule, Locale, Model, Season, Setting, Source, StepRule, Template, Version
from .problems import ContentError, Problem, did_you_mean

M = TypeVar("M", bound=BaseModel)
AnyRule = StepRule | CapRule | HoursRule
RULES: dict[str, type[AnyRule]] = {"step": StepRule, "cap": CapRule, "hours": HoursRule}


class HolidayYears(Model):
    """The years whose holidays are in the playbook."""

    first: Annotated[int, Field(ge=2020, le=2100)]
    count: Annotated[int, Field(ge=1, le=10)]


class PlaybookFile(Model):
    """What playbook.toml says."""

    locale: Locale
    minimum_extension: Version
    holidays: HolidayYears | None = None


@dataclass(frozen=True)
class Entry(Generic[M]):
    """One table of the content: where it stands, what is written there, and its value if that is valid."""

    document: Document
    at: KeyPath
    data: dict[str, Any]
    value: M | None

    def problem(self, message: str, *keys: str | int) -> Problem:
        """A problem with the value at `keys` inside this table."""
        return Problem(self.document.path, self.document.lines.of((*self.at, *keys)), message)

    def place(self, *keys: str | int) -> str:
        return f"{self.document.path}:{self.document.lines.of((*self.at, *keys))}"


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
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_manuscript(folder: Path) -> Manuscript:
    """Read the whole content folder. Mistakes are collected in `problems`, so that all are seen at once."""
    if not folder.is_dir():
        raise ContentError([Problem(folder.name, 1, "This folder does not exist. Name the folder with the content.")])
    return _Reader(folder).read()


class _Reader:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shown = Path(folder.resolve().name)
        self._all = Manuscript()

    def read(self) -> Manuscript:
        for document in self._documents("playbook_file", ["playbook.toml"]):
            self._all.playbook_file.append(self._entry(PlaybookFile, document))
        for document in self._documents("source", ["sources.toml"]):
            self._all.sources += [self._entry(Source, *table) for table in self._tables(document, "sources")]
        for document in self._documents("template", self._files("templates")):
            self._all.templates.append(self._template(document))
        for document in self._documents("rule", ["rules/schedule.toml"]):
            others = ["rules", "settings", "seasons"]
            self._all.rules += [self._rule(*table) for table in self._tables(document, "rules", also=others)]
            if "settings" in document.data:
                self._all.settings += [self._entry(Setting, *table) for table in self._tables(document, "settings", also=others)]
            if "seasons" in document.data:
                self._all.seasons += [self._entry(Season, *table) for table in self._tables(document, "seasons", also=others)]
        for document in self._documents("country", self._files("countries", "*.toml", needed=False)):
            self._all.countries.append(self._entry(Country, document))
        for document in self._documents("check", self._files("rules/checks", "*.toml", needed=False)):
            for table in self._tables(document, "checks"):
                self._check(*table)
        for document in self._documents("check", ["rules/checks.toml"]):
            for table in self._tables(document, "checks", also=["example_record"]):
                self._check(*table)
            record = document.data.get("example_record", {})
            self._all.example_record.append(self._entry(ExampleRecord, document, ("example_record",), record))
        for document in self._documents("page", self._files("guide", leave_out="index.md")):
            self._all.pages.append(self._entry(PageFront, document))
        for document in self._documents("home", ["guide/index.md"]):
            self._all.home.append(self._entry(HomeFront, document))
        return self._all

    def _files(self, folder: str, pattern: str = "*.md", leave_out: str = "", needed: bool = True) -> list[str]:
        found = sorted(path.name for path in (self._folder / folder).glob(pattern) if not path.name.startswith("."))
        names = [f"{folder}/{name}" for name in found if name != leave_out]
        if not names and needed:
            self._report(Problem((self._shown / folder).as_posix(), 1, "There are no Markdown files here. Add the first."))
        return names

    def _documents(self, noun: str, names: Sequence[str]) -> Iterator[Document]:
        for name in names:
            read = read_toml if name.endswith(".toml") else read_markdown
            try:
                yield read(self._folder / name, (self._shown / name).as_posix())
            except ContentError as error:
                self._all.unread.add(noun)
                self._all.problems += error.problems

    def _tables(self, document: Document, name: str, also: Sequence[str] = ()) -> Iterator[tuple[Document, KeyPath, dict[str, Any]]]:
        known = [name, *also]
        for key in document.data.keys() - set(known):
            hint = did_you_mean(key, known) or f" Known are {', '.join(known)}."
            self._report(Problem(document.path, document.lines.of((key,)), f"“{key}” is no key that Afterword knows here.{hint}"))
        tables = document.data.get(name, [])
        if not tables or not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self._report(Problem(document.path, document.lines.of((name,)), f"Write each entry as a table that starts with [[{name}]]."))
            return
        for index, table in enumerate(tables):
            yield document, (name, index), table

    def _entry(self, model: type[M], document: Document, at: KeyPath = (), data: Any = None) -> Entry[M]:
        """Validate a table. `data` may differ from what is written by what the file's place says."""
        data = document.data if data is None else data
        if not isinstance(data, dict):
            self._report(Problem(document.path, document.lines.of(at), f"“{at[-1]}” must be a table."))
            return Entry(document, at, {}, None)
        try:
            return Entry(document, at, data, validate(model, data))
        except ValidationError as error:
            entry: Entry[M] = Entry(document, at, data, None)
            for path, message in explain(error, model, data):
                self._report(entry.problem(message, *path))
            return entry

    def _template(self, document: Document) -> Entry[Template]:
        if not document.body:
            self._report(Problem(document.path, document.body_line, "The message is missing. Write it below the front matter."))
        if "body" in document.data:
            self._report(Problem(document.path, document.lines.of(("body",)), "The message stands below the front matter. Move it there."))
        # A missing body is reported once, above, and in better words.
        return self._entry(Template, document, (), {**document.data, "body": document.body or "…"})

    def _rule(self, document: Document, at: KeyPath, table: dict[str, Any]) -> Entry[AnyRule]:
        kind = str(table.get("type", "step"))
        if kind not in RULES:
            message = f"“type” is “{kind}”. Choose one of {', '.join(RULES)}.{did_you_mean(kind, RULES)}"
            self._report(Problem(document.path, document.lines.of((*at, "type")), message))
            return Entry(document, at, table, None)
        return self._entry(RULES[kind], document, at, {"type": kind, **table})

    def _check(self, document: Document, at: KeyPath, table: dict[str, Any]) -> None:
        check = {key: value for key, value in table.items() if key not in CheckExamples.model_fields}
        if isinstance(check.get("matcher"), dict):
            check["matcher"] = {"kind": "phrases", **check["matcher"]}
        self._all.checks.append(self._entry(Check, document, at, check))
        examples = {key: _messages(table[key]) for key in CheckExamples.model_fields if key in table}
        self._all.examples.append(self._entry(CheckExamples, document, at, examples))

    def _report(self, problem: Problem) -> None:
        self._all.problems.append(problem)


def _messages(written: object) -> object:
    """An example may be written as its body alone."""
    if not isinstance(written, list):
        return written
    return [{"body": example} if isinstance(example, str) else example for example in written]
