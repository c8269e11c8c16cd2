"""Where in a TOML text a value stands. `tomllib` gives the values without their places."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from functools import cached_property

KeyPath = tuple[str | int, ...]

BASIC = r'"(?:\\.|[^"\\\n])*"'
LITERAL = r"'[^'\n]*'"
KEY_PART = rf"(?:{BASIC}|{LITERAL}|[A-Za-z0-9_-]+)"
BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
KEY = re.compile(rf"{KEY_PART}(?:[ \t]*\.[ \t]*{KEY_PART})*")
# A text in three quotes may end in one or two more, which belong to it.
STRING = re.compile(rf"\"\"\"(?:\\.|[^\\])*?\"\"\"\"{{0,2}}|'''.*?''''{{0,2}}|{BASIC}|{LITERAL}", re.DOTALL)
BARE = re.compile(r"[^,\]}#\n]+")
FILLER = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")


class Lines:
    """The line of every key and list entry of a TOML text that `tomllib` has accepted.

    `offset` is the number of lines that stand above the text in its file.
    """

    def __init__(self, toml: str, offset: int = 0) -> None:
        self._toml = toml
        self._offset = offset

    @cached_property
    def _found(self) -> dict[KeyPath, int]:
        # Scanned when it is first asked: most files have no problem to place.
        return _Scanner(self._toml).scan()

    def of(self, path: KeyPath) -> int:
        """Return the line of a value or, where it is missing, of the nearest table around it."""
        while path and path not in self._found:
            path = path[:-1]
        return self._offset + (self._found[path] if path else 1)


class _Scanner:
    """Walks once through a valid TOML text and notes the line at which each key path starts."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line_ends = [index for index, letter in enumerate(text) if letter == "\n"]
        self._found: dict[KeyPath, int] = {}
        self._array_lengths: dict[KeyPath, int] = {}

    def scan(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        while self._skip_filler():
            if self._text.startswith("[[", self._at):
                table = self._array_of_tables()
            elif self._text[self._at] == "[":
                table = self._table()
            else:
                self._key_and_value(table)
        return self._found

    def _skip_filler(self) -> bool:
        filler = FILLER.match(self._text, self._at)
        self._at = filler.end() if filler else self._at
        return self._at < len(self._text)

    def _note(self, path: KeyPath) -> None:
        self._found.setdefault(path, bisect_left(self._line_ends, self._at) + 1)

    def _key(self) -> list[str]:
        self._skip_filler()
        written = KEY.match(self._text, self._at)
        assert written, "tomllib accepted this text, so a key stands here"
        self._at = written.end()
        if BARE_KEY.fullmatch(written[0]):
            return [written[0]]
        parts: list[str] = []
        tree = tomllib.loads(f"{written[0]} = 0")
        while isinstance(tree, dict):
            part, tree = next(iter(tree.items()))
            parts.append(part)
        return parts

    def _descend(self, table: KeyPath, parts: list[str]) -> KeyPath:
        """Note every table on the way; inside an array of tables the newest is meant."""
        for part in parts:
            table += (part,)
            self._note(table)
            if table in self._array_lengths:
                table += (self._array_lengths[table] - 1,)
        return table

    def _table(self) -> KeyPath:
        self._at += 1
        path = self._descend((), self._key())
        self._skip_past("]")
        return path

    def _array_of_tables(self) -> KeyPath:
        self._at += 2
        *parents, name = self._key()
        array = (*self._descend((), parents), name)
        self._note(array)
        index = self._array_lengths.get(array, 0)
        self._array_lengths[array] = index + 1
        self._note((*array, index))
        self._skip_past("]")
        self._skip_past("]")
        return (*array, index)

    def _skip_past(self, mark: str) -> None:
        self._at = self._text.index(mark, self._at) + 1

    def _key_and_value(self, table: KeyPath) -> None:
        path = self._descend(table, self._key())
        self._skip_past("=")
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._skip_filler()
        if self._text[self._at] == "[":
            self._items(path, "]")
        elif self._text[self._at] == "{":
            self._items(path, "}")
        else:
            scalar = STRING.match(self._text, self._at) or BARE.match(self._text, self._at)
            assert scalar, "tomllib accepted this text, so a value stands here"
            self._at = scalar.end()

    def _items(self, path: KeyPath, end: str) -> None:
        """Walk through an array or an inline table."""
        self._at += 1
        index = 0
        while self._skip_filler() and self._text[self._at] != end:
            if self._text[self._at] == ",":
                self._at += 1
            elif end == "]":
                self._note((*path, index))
                self._value((*path, index))
                index += 1
            else:
                self._key_and_value(path)
        self._at += 1
