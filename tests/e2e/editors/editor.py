"""The editors: their names, their versions, and where in its page each one is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from ..browsers import Browser

PACKAGES = Path(__file__).parent / "package.json"
BODY = "[role=textbox], textarea"


@dataclass(frozen=True)
class Editor:
    """One kind of editor; `where` says in which part of its page it stands."""

    id: str
    title: str
    package: str | None = None
    page: str = ""
    where: str = ""
    rich: bool = True
    redo: str = "Control+Shift+z"

    @property
    def version(self) -> str:
        """As its package says; "" for what the browser itself brings."""
        if self.package is None:
            return ""
        wanted: str = json.loads(PACKAGES.read_text())["dependencies"][self.package]
        return wanted.rpartition("@")[2]

    @property
    def framed(self) -> bool:
        return self.where == "frame" or self.id in {"tinymce", "ckeditor4"}

    def address(self, pages: str, content: str) -> str:
        """The editor's page on the server of `pages`, with an empty message or a "reply"."""
        return f"{pages}/{self.page or self.id}.html?content={content}&in={self.where}"

    def click(self, browser: Browser) -> None:
        """A real click into the message, and the caret at its very start."""
        if self.framed:
            browser.click("[contenteditable=true]", ("#slot iframe",))
        elif self.where == "shadow":
            browser.click("[contenteditable=true]")
        else:
            browser.click(BODY)
        browser.press("Control+Home")


EDITORS = (
    Editor("textarea", "Plain text area", rich=False),
    Editor("contenteditable", "Formatted text without a framework, as in Gmail"),
    Editor("contenteditable-frame", "The same in a frame", page="contenteditable", where="frame"),
    Editor("contenteditable-shadow", "The same in a shadow root", page="contenteditable", where="shadow"),
    Editor("squire", "Squire, as in Fastmail", "squire-rte"),
    Editor("rooster", "Rooster, as in Outlook", "roosterjs-content-model-core", redo="Control+y"),
    Editor(
        "rooster-frame",
        "Rooster in a frame, as in Proton Mail",
        "roosterjs-content-model-core",
        page="rooster",
        where="frame",
        redo="Control+y",
    ),
    Editor("tinymce", "TinyMCE, as in Roundcube", "tinymce"),
    Editor("ckeditor4", "CKEditor 4, as in SOGo", "ckeditor4"),
    Editor("ckeditor5", "CKEditor 5", "@ckeditor/ckeditor5-editor-classic"),
    Editor("quill1", "Quill 1", "quill1"),
    Editor("quill2", "Quill 2", "quill"),
    Editor("prosemirror", "ProseMirror", "prosemirror-view"),
    Editor("tiptap", "TipTap", "@tiptap/core"),
    Editor("lexical", "Lexical", "lexical"),
    Editor("slate", "Slate", "slate-react"),
    Editor("draft", "Draft.js", "draft-js", redo="Control+y"),
)
