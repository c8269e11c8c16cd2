"""Read one content folder into tables, by what they declare. Nothing is validated here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from .documents import Document, read_markdown, read_toml
from .lines import KeyPath
from .problems import ContentError, Problem, did_you_mean

Noun = Literal[
    "playbook", "source", "template", "rule", "setting", "season", "country", "check", "example_record", "phrase", "editor", "page", "home"
]
NOUNS: tuple[Noun, ...] = get_args(Noun)
FOLDERS: dict[str, Noun] = {"templates/*.md": "template", "guide/*.md": "page", "countries/*.toml": "country"}
LISTS: dict[str, dict[str, Noun]] = {
    "sources.toml": {"sources": "source"},
    "rules/schedule.toml": {"rules": "rule", "settings": "setting", "seasons": "season"},
    "rules/checks.toml": {"checks": "check", "example_record": "example_record"},
    "rules/checks/*.toml": {"checks": "check"},
    "rules/phrases.toml": {"phrases": "phrase"},
    "editors.toml": {"editors": "editor"},
}
SINGLE: set[Noun] = {"example_record"}
"""What a file of lists may hold once, as a table of its own."""
OPTIONAL = {"editors.toml", "rules/phrases.toml", "rules/checks/*.toml", "countries/*.toml"}
HOME = "guide/index.md"
UNREAD = ("README.md", "spelling.txt", "pictures/*")
"""What a content folder may hold beside the tables."""

Place = tuple[Document, KeyPath]


@dataclass(frozen=True)
class Table:
    """One table as it is written. `origins` says where a key stands that was written elsewhere than in `document` at `at`."""

    document: Document
    at: KeyPath
    data: dict[str, Any]
    origins: Mapping[KeyPath, Place] = field(default_factory=dict)

    def where(self, keys: KeyPath = ()) -> Place:
        """The document and the key path at which a value of this table is written."""
        for length in range(len(keys), -1, -1):
            if origin := self.origins.get(keys[:length]):
                return origin[0], (*origin[1], *keys[length:])
        return self.document, (*self.at, *keys)

    def problem(self, message: str, *keys: str | int) -> Problem:
        """A problem with the value at `keys` inside this table."""
        document, at = self.where(keys)
        return Problem(document.path, document.lines.of(at), message)

    def place(self, *keys: str | int) -> str:
        document, at = self.where(keys)
        return f"{document.path}:{document.lines.of(at)}"


@dataclass
class Folder:
    """The tables of one folder by their noun. `unread` names the nouns of which a file could not be read."""

    tables: dict[Noun, list[Table]] = field(default_factory=lambda: {noun: [] for noun in NOUNS})
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_folder(folder: Path, shown: str, whole: bool = True) -> Folder:
    """Read a content folder, which messages call `shown`. Only a `whole` one must have all that a playbook needs."""
    return _Reader(folder, shown, whole).read()


class _Reader:
    def __init__(self, folder: Path, shown: str, whole: bool) -> None:
        self._folder = folder
        self._shown = shown
        self._whole = whole
        self._read: set[str] = set()
        self._all = Folder()

    def read(self) -> Folder:
        for document in self._documents("playbook", "playbook.toml"):
            self._all.tables["playbook"].append(Table(document, (), document.data))
        for pattern, noun in FOLDERS.items():
            for document in self._documents(noun, pattern):
                self._all.tables[noun].append(Table(document, (), document.data))
        for pattern, nouns in LISTS.items():
            for document in self._documents(next(iter(nouns.values())), pattern):
                self._lists(document, nouns)
        for document in self._documents("home", HOME):
            self._all.tables["home"].append(Table(document, (), document.data))
        if not self._whole:
            self._all.problems += self._overlooked()
        return self._all

    def _documents(self, noun: str, pattern: str) -> Iterator[Document]:
        read = read_toml if pattern.endswith(".toml") else read_markdown
        for name in self._names(pattern):
            self._read.add(name)
            try:
                yield read(self._folder / name, f"{self._shown}/{name}")
            except ContentError as error:
                self._all.unread.add(noun)
                self._all.problems += error.problems

    def _names(self, pattern: str) -> list[str]:
        if "*" not in pattern:
            # Of a file that must be there, reading says that it is not.
            needed = self._whole and pattern not in OPTIONAL
            return [pattern] if needed or (self._folder / pattern).exists() else []
        files = sorted(file.relative_to(self._folder).as_posix() for file in self._folder.glob(pattern) if not file.name.startswith("."))
        names = [name for name in files if name != HOME]
        if self._whole and not names and pattern not in OPTIONAL:
            place = f"{self._shown}/{Path(pattern).parent.as_posix()}"
            self._all.problems.append(Problem(place, 1, "There are no Markdown files here. Add the first."))
        return names

    def _lists(self, document: Document, nouns: Mapping[str, Noun]) -> None:
        for key in document.data.keys() - nouns.keys():
            hint = did_you_mean(key, nouns) or f" Known are {', '.join(nouns)}."
            self._report(document, (key,), f"“{key}” is no key that Afterword knows here.{hint}")
        for name, noun in nouns.items():
            # A whole folder has at least one table of what a file is there for.
            if name in document.data or (self._whole and noun in SINGLE):
                self._list(document, name, noun)
            elif name == next(iter(nouns)) and (self._whole or not document.data.keys() & nouns.keys()):
                self._report(document, (name,), f"Write each entry as a table that starts with [[{name}]].")

    def _list(self, document: Document, name: str, noun: Noun) -> None:
        found = document.data.get(name, {})
        if noun in SINGLE and isinstance(found, dict):
            self._all.tables[noun].append(Table(document, (name,), found))
        elif noun in SINGLE:
            self._report(document, (name,), f"“{name}” must be a table.")
        elif not found or not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            self._report(document, (name,), f"Write each entry as a table that starts with [[{name}]].")
        else:
            self._all.tables[noun] += [Table(document, (name, index), table) for index, table in enumerate(found)]

    def _overlooked(self) -> Iterator[Problem]:
        """A file at a place where nothing is read changes nothing, and its writer would never know."""
        for file in sorted(self._folder.rglob("*")):
            name = file.relative_to(self._folder)
            hidden = any(part.startswith(".") for part in name.parts)
            if file.is_file() and not hidden and name.as_posix() not in self._read and not any(name.match(known) for known in UNREAD):
                known = ["playbook.toml", HOME, *FOLDERS, *LISTS]
                hint = did_you_mean(name.as_posix(), known) or f" Files are read at {', '.join(known)}."
                yield Problem(f"{self._shown}/{name.as_posix()}", 1, f"Nothing is read at this place.{hint}")

    def _report(self, document: Document, at: KeyPath, message: str) -> None:
        self._all.problems.append(Problem(document.path, document.lines.of(at), message))
