"""What the tests found each kind of editor to do with a note. Written by them, shown on a page, and no part of the playbook."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .model import Line, Model, Slug

MOST_UNDOS = 9


class Found(Model):
    """What was found in one browser, in the editor's own model."""

    text: bool
    """The note stands there line for line, below the user's own words and above signature and quote."""
    bold: bool | None = None
    """The user's bold words stay bold and the note does not become so; None where there is only plain text."""
    undo: Annotated[int, Field(ge=0, le=MOST_UNDOS)]
    """How many times undo is pressed until everything is exactly as before; 0 if it never is."""
    redo: bool
    """One redo brings the note back."""
    again: bool
    """A second insert takes the place of the first."""
    caret: bool
    """The caret is at the first blank: what is typed replaces it."""
    tab: bool
    """Tab goes to the next blank, Shift+Tab back, and what is typed replaces each."""


class Editor(Model):
    """One kind of editor."""

    id: Slug
    title: Line
    version: Line | None = None
    """None for what the browser itself brings."""
    chromium: Found
    firefox: Found
