"""Templates in Mustache, of which Afterword uses fields and sections only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pystache

TAG = re.compile(r"(?<!\{)\{\{(?P<sigil>[#^/]?)[ \t]*(?P<name>[a-z][a-z0-9_]*)[ \t]*\}\}(?!\})")
BRACES = re.compile(r"\{\{\{[^}\n]*\}{0,3}|\{\{[^}\n]*\}{0,2}|\}\}")
LONE_FIELD = re.compile(r"(?<!\{)\{([a-z][a-z0-9_]*)\}(?!\})")
SURPLUS_LINES = re.compile(r"\n{3,}")

UNKNOWN_TAGS = {
    "{{{": "three braces are not used. Write two",
    "{{&": "an unescaped field is not used. Write {{name}}",
    "{{>": "a template inside a template is not used. Write out the text",
    "{{!": "a comment is not used. Delete it",
    "{{=": "other delimiters are not used. Keep {{ and }}",
}


@dataclass(frozen=True)
class Tag:
    """One {{name}}, {{#name}}, {{^name}} or {{/name}} at its place in a text."""

    sigil: str
    name: str
    start: int


def tags(text: str) -> Iterator[Tag]:
    """Give the tags of a text in their order. What is no valid tag is left to `mistakes`."""
    for found in TAG.finditer(text):
        yield Tag(found["sigil"], found["name"], found.start())


def names_outside_their_sections(text: str) -> set[str]:
    """The fields that show even where they are not filled: as a blank. Inside its own section a field that is missing shows nothing."""
    shown: set[str] = set()
    opened: list[str] = []
    for tag in tags(text):
        if tag.sigil == "/" and tag.name in opened:
            opened.remove(tag.name)
        elif tag.sigil in ("#", "^"):
            opened.append(tag.name)
        elif tag.sigil == "" and tag.name not in opened:
            shown.add(tag.name)
    return shown


def mistakes(text: str) -> Iterator[tuple[int, str]]:
    """Give the place and a plain sentence for everything that is no field and no section."""
    without_tags = TAG.sub(lambda tag: "\0" * len(tag[0]), text)
    for found in BRACES.finditer(without_tags):
        reason = next((reason for start, reason in UNKNOWN_TAGS.items() if found[0].startswith(start)), None)
        if reason:
            yield found.start(), f"“{found[0]}”: {reason}."
        else:
            yield found.start(), f"“{found[0]}” is no field. Write {{{{name}}}}, in lower-case letters, digits and underscores."
    for found in LONE_FIELD.finditer(without_tags):
        yield found.start(), f"“{found[0]}” has single braces. Write {{{{{found[1]}}}}}."
    yield from _unpaired_sections(text)


def _unpaired_sections(text: str) -> Iterator[tuple[int, str]]:
    opened: list[Tag] = []
    for tag in tags(text):
        if tag.sigil in ("#", "^"):
            opened.append(tag)
        elif tag.sigil == "/" and opened and opened[-1].name == tag.name:
            opened.pop()
        elif tag.sigil == "/" and opened:
            yield tag.start, f"{{{{/{tag.name}}}}} ends here, but the section “{opened[-1].name}” is still open. End that one first."
            return
        elif tag.sigil == "/":
            yield tag.start, f"{{{{/{tag.name}}}}} ends a section that was never opened. Put {{{{#{tag.name}}}}} before it."
    for tag in opened:
        yield tag.start, f"The section “{tag.name}” does not end. Close it with {{{{/{tag.name}}}}}."


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill a template as the extension does: values go in as they are, and a missing part leaves no gap behind."""
    renderer = pystache.Renderer(escape=lambda value: value, missing_tags="ignore")
    return SURPLUS_LINES.sub("\n\n", renderer.render(text, dict(values))).strip("\n")
