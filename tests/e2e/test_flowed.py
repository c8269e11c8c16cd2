"""Reading text/plain; format=flowed (RFC 3676), on which the other tests rely when they say that a mail arrived exactly."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .mail.flowed import unflow


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("one line", "one line"),
        ("a soft \nbreak", "a soft break"),
        ("a hard\nbreak", "a hard\nbreak"),
        (" stuffed", "stuffed"),
        ("  two spaces", " two spaces"),
        (" >not a quote", ">not a quote"),
        (" From here", "From here"),
        ("> quoted \n> text", "> quoted text"),
        (">> deeper \n> less deep", ">> deeper \n> less deep"),
        ("text \n-- \nAlice", "text \n-- \nAlice"),
        ("-- \nAlice", "-- \nAlice"),
        ("", ""),
        ("a\n\nb\n", "a\n\nb\n"),
    ],
)
def test_flowed_text_is_read_as_its_writer_saw_it(sent: str, read: str) -> None:
    assert unflow(sent) == read


def test_with_delsp_the_space_before_a_soft_break_is_no_text() -> None:
    assert unflow("long \nword", delete_space=True) == "longword"


@given(st.lists(st.text(st.sampled_from("abc >-é日"), max_size=200).map(str.rstrip), max_size=6))
def test_any_text_comes_back_from_its_flowed_form(lines: list[str]) -> None:
    assert unflow(flow("\n".join(lines))) == "\n".join(lines)


def flow(text: str) -> str:
    """Flowed as a mail program does it: every line is cut after spaces to about 72 characters, and stuffed."""
    sent: list[str] = []
    for line in text.split("\n"):
        pieces = textwrap.wrap(line, 72, drop_whitespace=False, break_long_words=False, break_on_hyphens=False, expand_tabs=False) or [""]
        # A piece that ends a line softly has to end in a space, and the last one must not.
        merged: list[str] = []
        for piece in pieces:
            if merged and not merged[-1].endswith(" "):
                merged[-1] += piece
            else:
                merged.append(piece)
        sent += [f" {piece}" if piece.startswith((" ", ">", "From ")) else piece for piece in merged]
    return "\n".join(sent)
