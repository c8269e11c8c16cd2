"""The text of a template as a reader sees it: with its blanks, to be copied, and filled in, as an example."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from afterword.playbook import fill
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match

    from afterword.playbook.model import Template

    Draw = Callable[[Match[str]], str]

# Characters of the private use area stand for the brackets of a blank until the text is escaped.
OPEN, OPEN_OWN_WORDS, CLOSE = "\ue000", "\ue001", "\ue002"
BLANK = re.compile(f"(?P<open>[{OPEN}{OPEN_OWN_WORDS}])(?P<label>[^{CLOSE}]*){CLOSE}")


@dataclass(frozen=True)
class Letter:
    """The subject (none where the channel has none) and the body, as HTML without blocks."""

    subject: Markup | None
    body: Markup


def with_blanks(template: Template, draw: Draw | None = None) -> Letter:
    """The template with every part in it and a [label] for every field: the same blanks that the extension leaves."""
    opens = {True: OPEN_OWN_WORDS, False: OPEN}
    return write(template, {field.name: opens[field.own_words] + field.label + CLOSE for field in template.fields}, draw or draw_blank)


def filled_in(template: Template) -> Letter:
    """The template filled with its example."""
    return write(template, template.example, draw_blank)


def write(template: Template, values: Mapping[str, str], draw: Draw) -> Letter:
    subject = mark_blanks(fill(template.subject, values), draw) if template.channel == "email" else None
    return Letter(subject, mark_blanks(fill(template.body, values), draw))


def mark_blanks(text: str, draw: Draw) -> Markup:
    """Escape a text and show its blanks. What a reader selects and copies is the text, letter for letter."""
    return Markup(BLANK.sub(draw, str(escape(text))))  # noqa: S704 -- escaped just now


def draw_blank(blank: Match[str]) -> str:
    kind = "blank own-words" if blank["open"] == OPEN_OWN_WORDS else "blank"
    return f'<span class="{kind}">[{blank["label"]}]</span>'


def draw_short(blank: Match[str]) -> str:
    """The same for a list, where it stands hundreds of times."""
    tag = "u" if blank["open"] == OPEN_OWN_WORDS else "i"
    return f"<{tag}>[{blank['label']}]</{tag}>"
