"""The line of every value of a TOML text, tested against what tomllib reads."""

from __future__ import annotations

import tomllib
from typing import Any

from afterword.playbook.lines import KeyPath, Lines
from hypothesis import given
from hypothesis import strategies as st

KEYS = ["a", "b-c", "_", "3", '"quoted key"', "'it''s'".replace("''", ""), '"a.b"', '"\\u00e9"', '"]"', '"= #"']
TRICKY_TEXTS = [
    "'# no comment'",
    '"[[no.table]]"',
    '"quote \\" and ] }"',
    '"""\n[x]\ny = 1 \\""" # "" \n"""""',
    "'''\n[[z]]\n'' # '''",
    "''",
    '""',
]


class Writer:
    """Writes random TOML in which every whole number is the line it will stand on, as far as the layout is ours."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.lines = [""]

    @property
    def line(self) -> int:
        return len(self.lines)

    def write(self, text: str) -> None:
        first, *others = text.split("\n")
        self.lines[-1] += first
        self.lines += others

    def filler(self, *, inside_list: bool = False) -> None:
        choices = ["", " ", "\t"] + (["\n", " # , ] } [[x]]\n", "\n\n"] if inside_list else [])
        self.write(self.draw(st.sampled_from(choices)))

    def value(self, depth: int = 0) -> None:
        kind = self.draw(st.sampled_from(["number", "text", "date", "list", "table"] if depth < 3 else ["number", "text", "date"]))
        if kind == "number":
            self.write(str(self.line))
        elif kind == "text":
            self.write(self.draw(st.sampled_from(TRICKY_TEXTS)))
        elif kind == "date":
            self.write("1979-05-27 07:32:00")
        elif kind == "list":
            self.write("[")
            for _ in range(self.draw(st.integers(0, 3))):
                self.filler(inside_list=True)
                self.value(depth + 1)
                self.filler(inside_list=True)
                self.write(",")
            self.filler(inside_list=True)
            self.write("]")
        else:
            self.write("{")
            for index, key in enumerate(self.draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=3))):
                self.write("," if index else "")
                self.filler()
                self.write(f"{key} = ")
                self.value(depth + 1)
                self.filler()
            self.write("}")

    def table(self, header: str) -> None:
        self.write(f"{header}\n")
        for key in self.draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=3)):
            dotted = self.draw(st.sampled_from(["", "", " . x", ".x.'y'"]))
            self.write(self.draw(st.sampled_from(["", "\n", "# a = 1\n", "  "])))
            self.write(f"{key}{dotted}=")
            self.filler()
            self.value()
            self.write(self.draw(st.sampled_from(["\n", " # [end]\n"])))


@st.composite
def toml_texts(draw: st.DrawFn) -> str:
    writer = Writer(draw)
    writer.table("")
    for index in range(draw(st.integers(0, 3))):
        if draw(st.booleans()):
            writer.table(f"[table{index}.'deep']")
        else:
            for _ in range(draw(st.integers(1, 3))):
                writer.table(f" [[ list{index} ]] # entry")
                if draw(st.booleans()):
                    writer.table(f"[list{index}.inner]")
                for _ in range(draw(st.integers(0, 2))):
                    writer.table(f"[[list{index}.many]]")
    return "\n".join(writer.lines)


def numbers(data: Any, path: KeyPath = ()) -> list[tuple[KeyPath, int]]:
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else []
    found = [(path, data)] if isinstance(data, int) else []
    return found + [number for key, child in children for number in numbers(child, (*path, key))]


@given(toml_texts())
def test_every_value_is_found_on_its_line(text: str) -> None:
    lines = Lines(text)
    for path, line in numbers(tomllib.loads(text)):
        assert lines.of(path) == line


@given(toml_texts(), st.integers(0, 50))
def test_lines_above_the_text_count(text: str, above: int) -> None:
    plain, moved = Lines(text), Lines(text, above)
    for path, _ in numbers(tomllib.loads(text)):
        assert moved.of(path) == plain.of(path) + above


def test_a_missing_key_is_found_at_the_table_around_it() -> None:
    lines = Lines('x = 1\n[[rules]]\nid = "SR-01"\n[[rules]]\nid = "SR-02"\nwindow = { opens = "+1h" }\n')
    assert lines.of(("rules", 1, "title")) == 4
    assert lines.of(("rules", 1, "window", "due")) == 6
    assert lines.of(("nothing",)) == 1
