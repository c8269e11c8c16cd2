"""Read one file of the content: TOML, or Markdown with TOML front matter between +++ lines."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .lines import Lines
from .problems import ContentError, Problem

FENCE = "+++"
TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
TOML_HINTS = {
    "Illegal character '\\n'": "A text in quotes does not end on its line. Close the quotes.",
    "Unterminated string": "A text in quotes does not end. Close the quotes.",
    "Invalid value": "This value is missing or cannot be read. Text needs quotes around it.",
    "Cannot overwrite a value": "This key is given twice in one table. Keep one of the two.",
    "Cannot declare": "This table is given twice. Keep one, or write [[…]] for a list of tables.",
    "Expected '=' after a key": "An equals sign is missing after the key. Write key = value.",
    "Expected newline or end of document after a statement": "This line goes on after its value. Start a new line, or check the quotes.",
    "Unclosed array": "A list does not end. Close it with ].",
    "Unclosed inline table": "A table in braces does not end on its line. Close it with }.",
}
# Invisible letters break searching and comparing, and nobody sees why.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff\u200b\u2028\u2029]")


@dataclass(frozen=True)
class Document:
    """One file: its TOML as `data`, and the text below the front matter, which starts at `body_line`."""

    path: str
    data: dict[str, Any]
    lines: Lines
    body: str = ""
    body_line: int = 1
    file: Path = Path()


def read_toml(file: Path, path: str) -> Document:
    """Read a TOML file. `path` is how messages call it. Raises ContentError."""
    text = _read_text(file, path)
    return Document(path, *_parse(text, path, offset=0), file=file)


def read_markdown(file: Path, path: str) -> Document:
    """Read a Markdown file with its front matter. Blank lines around the body are left out. Raises ContentError."""
    lines = _read_text(file, path).split("\n")
    if lines[0].rstrip() != FENCE:
        raise ContentError([Problem(path, 1, f"The front matter is missing. Start the file with a line {FENCE}.")])
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        raise ContentError([Problem(path, 1, f"The front matter does not end. Put a line {FENCE} below its last key.")])
    data, places = _parse("\n".join(lines[1:end]), path, offset=1)
    body = lines[end + 1 :]
    blank = next((number for number, line in enumerate(body) if line.strip()), 0)
    return Document(path, data, places, "\n".join(body[blank:]).rstrip(), end + 2 + blank, file)


def _read_text(file: Path, path: str) -> str:
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        raise ContentError([Problem(path, 1, "This file is missing. Add it.")]) from None
    except OSError as error:
        raise ContentError([Problem(path, 1, f"This file cannot be read: {error.strerror}.")]) from None
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(path, line, "This line is not UTF-8. Save the file as UTF-8.")]) from None
    hidden = [
        Problem(path, number, f"This line holds an invisible character (U+{ord(found[0]):04X}). Delete it.")
        for number, line in enumerate(text.split("\n"), 1)
        if (found := CONTROL.search(line))
    ]
    if hidden:
        raise ContentError(hidden)
    return text


def _parse(text: str, path: str, offset: int) -> tuple[dict[str, Any], Lines]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError([_syntax_problem(str(error), text, path, offset)]) from None
    return data, Lines(text, offset)


def _syntax_problem(message: str, text: str, path: str, offset: int) -> Problem:
    place = TOML_PLACE.search(message)
    line = int(place[1]) if place and place[1] else len(text.rstrip("\n").split("\n"))
    column = f", at column {place[2]}" if place and place[2] else ""
    plain = TOML_PLACE.sub("", message)
    hint = next((hint for start, hint in TOML_HINTS.items() if plain.startswith(start)), f"{plain}.")
    if plain == "Invalid value" and not column:
        hint = "The text ends before its last value does. Close the list, or write the value."
    return Problem(path, line + offset, f"This is not valid TOML{column}. {hint}")
