"""Every kind of editor takes a note as drafted, in its own model, and gives back exactly what the user had by one undo.

What is found here is what the guide shows: content/editors.toml. After a change, write it anew with
`python -m pytest tests/e2e/test_editors.py --write-editors`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from afterword.playbook.editors import MOST_UNDOS, Found
from playwright.sync_api import Playwright

from .browsers import Browser
from .browsers.chromium import Chromium
from .browsers.firefox import Firefox
from .browsers.panel import Panel
from .conftest import built, need
from .editors import EDITORS, Editor, record, served_pages, what_is_missing

NOTE = {
    "interviewer_name": "Dana Reyes",
    "role": "",
    "company": "",
    "own_words_topic": "What you said about the returns dashboard stayed with me.",
    "my_name": "Sam Okafor",
}
OTHER_WORDS = "I would like to hear more about the four teams."
BLANKS = ("[Role]", "[Company]")
FILLED_IN = ("Data Analyst", "Northwind Traders")
MODEL = "() => editor.read()"
SUBJECT = "() => document.querySelector('[name=subject]').value"
IN_FOCUS = """() => {
    const frame = document.querySelector('#slot iframe');
    return frame ? frame.contentDocument.hasFocus() : document.hasFocus() && !!document.activeElement.closest('#slot');
}"""
STYLED = """() => [...document.querySelectorAll('[data-text]')]
    .filter(({ parentElement: { style } }) => style.cssText !== '').map(({ textContent }) => textContent)"""
STATUS = "() => document.querySelector('footer [role=status]').textContent"
VALUE = "name => document.querySelector(`[name=${name}]`)?.value ?? ''"
READY = "() => { const slot = document.querySelector('#slot'); return !!window.editor && !!(slot.firstElementChild ?? slot.shadowRoot) }"
WATCH_KEYS = """() => {
    const listen = page => page.addEventListener('keydown', () => { window.lastKey = performance.now() }, true);
    [window, ...Array.from(frames)].forEach(listen);
}"""
# Some editors take everything within a second for one step of typing. No person is that quick with the panel.
RESTED = "() => performance.now() - (window.lastKey ?? -2000) > 1100"


@pytest.fixture(scope="module")
def pages() -> Iterator[str]:
    need(what_is_missing())
    with served_pages() as address:
        yield address


@pytest.fixture(scope="module")
def one_chromium(playwright: Playwright) -> Iterator[Chromium]:
    with Chromium.start(playwright, built("chrome")) as browser:
        yield browser


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def one_browser(request: pytest.FixtureRequest) -> Browser:
    """Each browser in turn, one for all editors."""
    if request.param == "chromium":
        found: Browser = request.getfixturevalue("one_chromium")
        return found
    firefox: Firefox = request.getfixturevalue("running_firefox")
    firefox.forget()
    return firefox


@dataclass
class Desk:
    """A message in an editor, with the panel open beside it."""

    browser: Browser
    editor: Editor
    before: str = ""
    panel: Panel = field(init=False)

    def open(self, pages: str, content: str) -> None:
        self.browser.open(self.editor.address(pages, content))
        self.browser.wait_for(READY)
        self.browser.run(WATCH_KEYS)
        self.editor.click(self.browser)

    def write(self, text: str, bold: str) -> None:
        """Real keys, at the caret."""
        self.browser.type(text)
        self.browser.press("Control+b")
        self.browser.type(bold)
        self.browser.press("Control+b")

    def open_panel(self) -> None:
        self.before = self.model
        self.browser.click_toolbar_button()
        self.panel = Panel(self.browser)
        self.panel.wait_for("() => !!document.querySelector('#template')")
        if self.panel.run(VALUE, "my_name") == "":
            self.panel.choose("Thank-you note")
        # The panel keeps what another test typed.
        self.panel.fill(**{name: value for name, value in NOTE.items() if self.panel.run(VALUE, name) != value})
        self.browser.wait_for(RESTED)

    def insert(self) -> str:
        """Press Insert, and once more where it asks first because of the blank. Gives what the panel says of it."""
        said = self.panel.insert()
        if "insert the note as it is" in said:
            self.panel.click("Insert anyway")
            self.panel.wait_for(f"said => ({STATUS})() !== said", said)
        return self.panel.status

    @property
    def model(self) -> str:
        return str(self.browser.run(MODEL))

    def becomes(self, wanted: str, script: str = MODEL) -> bool:
        """Whether the model, or what a script gives, soon is what is wanted."""
        try:
            self.browser.wait_for(f"wanted => ({script})() === wanted", wanted, seconds=2)
        except TimeoutError:
            return False
        return True

    def undos(self) -> int:
        """How many times undo is pressed until subject and text are what they were; 0 if they never are."""
        for presses in range(1, MOST_UNDOS):
            self.browser.press("Control+z")
            if self.becomes(self.before) and self.becomes("", SUBJECT):
                return presses
        return 0

    def stands_below_own_words(self, note: str) -> bool:
        """Whether the note stands in the model line for line, below the user's words and above the rest, an empty line around it."""
        own, _, rest = self.before.partition("--\n")
        above, found, below = self.model.partition(note)
        apart = below == "" or below.startswith("\n\n")
        if own.strip():
            apart = apart and above.endswith("\n\n")
        return bool(found) and apart and above.strip() == own.strip() and below.lstrip("\n") == (f"--\n{rest}" if rest else "")


def find_out(desk: Desk, pages: str) -> Found:
    desk.open(pages, "new")
    desk.open_panel()
    said = desk.insert()
    text = desk.stands_below_own_words(note := desk.panel.note)
    assert ("is in the message" in said) == text
    role, company = FILLED_IN
    desk.browser.type(role)
    filled_in = note.replace(BLANKS[0], role, 1)
    caret = desk.becomes(filled_in)
    desk.browser.press("Tab")
    desk.browser.type(company)
    filled_in = filled_in.replace(BLANKS[1], company, 1)
    tab = desk.becomes(filled_in)
    # The last one going back is in the subject.
    desk.browser.press("Shift+Tab")
    desk.browser.type(role)
    tab = desk.becomes(f"Thank you: {role} interview", SUBJECT) and desk.becomes(filled_in) and tab

    desk.open(pages, "reply")
    desk.write("Thank you, ", bold="Dana")
    desk.open_panel()
    said = desk.insert()
    with_note, subject = desk.model, desk.browser.run(SUBJECT)
    plain = with_note.replace("*", "")
    bold = "Dana*\n" in with_note and with_note.count("*") == 2
    text = text and subject != "" and note in plain and ("is in the message" in said)
    if bold or not desk.editor.rich:
        text = text and desk.stands_below_own_words(note)
    undo = desk.undos()
    desk.browser.press(desk.editor.redo)
    redo = desk.becomes(with_note) and desk.becomes(subject, SUBJECT)
    other = NOTE["own_words_topic"] if OTHER_WORDS in note else OTHER_WORDS
    desk.panel.fill(own_words_topic=other)
    desk.insert()
    first, second = (OTHER_WORDS, other) if OTHER_WORDS in note else (NOTE["own_words_topic"], other)
    wanted = with_note if bold else plain
    again = desk.becomes(wanted.replace(first, second), MODEL if bold else f"() => ({MODEL})().replaceAll('*', '')")
    return Found(text=text, bold=bold if desk.editor.rich else None, undo=undo, redo=redo, again=again, caret=caret, tab=tab)


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.id)
def test_an_editor_does_with_a_note_what_the_guide_says(
    one_browser: Browser, editor: Editor, pages: str, pytestconfig: pytest.Config
) -> None:
    found = find_out(Desk(one_browser, editor), pages)
    if pytestconfig.getoption("--write-editors"):
        record.write(editor, one_browser.name, found)
    assert found == record.read(editor, one_browser.name)


def desk_with(browser: Browser, pages: str, editor: str, content: str = "new") -> Desk:
    """A message in an editor, and the panel with a note."""
    desk = Desk(browser, next(each for each in EDITORS if each.id == editor))
    desk.open(pages, content)
    desk.open_panel()
    return desk


OPENS_LINES = ("contenteditable", "contenteditable-frame", "contenteditable-shadow", "squire", "rooster", "rooster-frame", "lexical")
"""What puts an empty line of its own below an insert, or makes the last line of it one with the next, each in its own cases."""


@pytest.mark.parametrize(("content", "words"), [("reply", ""), ("reply", "Thank you"), ("signature", "")])
@pytest.mark.parametrize("editor", OPENS_LINES)
def test_a_note_stands_one_empty_line_above_the_signature(one_browser: Browser, pages: str, editor: str, content: str, words: str) -> None:
    desk = Desk(one_browser, next(each for each in EDITORS if each.id == editor))
    desk.open(pages, content)
    one_browser.type(words)
    desk.open_panel()
    desk.insert()
    own, _, below = desk.before.partition("--\n")
    above = f"{own.strip()}\n\n" if words else ""
    assert desk.model == f"{above}{desk.panel.note}\n\n--\n{below}"
    # So does the one that comes in place of it.
    desk.panel.fill(own_words_topic=NOTE["own_words_topic"] if OTHER_WORDS in desk.panel.note else OTHER_WORDS)
    desk.insert()
    assert desk.model == f"{above}{desk.panel.note}\n\n--\n{below}"


@pytest.mark.parametrize("keys", ["Control+b", "Control+i"])
def test_a_style_chosen_for_what_is_typed_next_is_not_that_of_the_note(one_browser: Browser, pages: str, keys: str) -> None:
    desk = desk_with(one_browser, pages, "draft")
    desk.editor.click(one_browser)
    one_browser.press(keys)
    desk.insert()
    assert one_browser.run(STYLED) == []
    assert desk.model == desk.panel.note
    assert desk.undos() == 1


@pytest.mark.parametrize("keys", ["Control+b", "Control+i", "Control+u"])
def test_a_note_below_words_in_a_style_is_plain(one_browser: Browser, pages: str, keys: str) -> None:
    desk = Desk(one_browser, next(each for each in EDITORS if each.id == "draft"))
    desk.open(pages, "reply")
    one_browser.press(keys)
    one_browser.type("Thank you")
    desk.open_panel()
    desk.insert()
    assert one_browser.run(STYLED) == ["Thank you"]
    assert desk.panel.note in desk.model
    assert desk.undos() == 1
    assert one_browser.run(STYLED) == ["Thank you"]


@pytest.mark.parametrize("editor", ["textarea", "contenteditable", "ckeditor4", "ckeditor5"])
def test_the_message_has_the_focus_as_soon_as_insert_is_held_down(one_browser: Browser, pages: str, editor: str) -> None:
    desk = desk_with(one_browser, pages, editor)
    desk.panel.fill(**dict(zip(("role", "company"), FILLED_IN, strict=True)))
    with desk.panel.held("Insert"):
        desk.panel.wait_for("() => !document.hasFocus()")
        one_browser.wait_for(IN_FOCUS)
        assert desk.model == desk.before
    desk.panel.wait_for(f"() => ({STATUS})().includes('is in the message')")
    assert desk.model == desk.panel.note
    desk.panel.fill(role="", company="")


def test_two_clicks_in_a_row_insert_one_note(one_browser: Browser, pages: str) -> None:
    desk = desk_with(one_browser, pages, "contenteditable")
    desk.panel.fill(**dict(zip(("role", "company"), FILLED_IN, strict=True)))
    desk.panel.run("() => { for (let click = 0; click < 2; click++) document.querySelector('.actions .primary').click() }")
    desk.panel.wait_for(f"() => ({STATUS})().includes('is in the message')")
    assert desk.model == desk.panel.note
    assert desk.undos() == 1
    desk.panel.fill(role="", company="")


def test_a_note_survives_that_the_page_puts_another_editor_in_place_of_the_one_it_went_into(one_browser: Browser, pages: str) -> None:
    desk = desk_with(one_browser, pages, "contenteditable")
    one_browser.run(
        """() => {
        const old = document.querySelector('#slot [role=textbox]');
        const fresh = old.cloneNode(true);
        old.addEventListener('input', () => queueMicrotask(() => old.replaceWith(fresh)), { once: true });
    }"""
    )
    assert "is in the message" in desk.insert()
    assert desk.model == desk.panel.note


def test_a_message_that_is_discarded_while_the_note_goes_in_is_reported(one_browser: Browser, pages: str) -> None:
    desk = desk_with(one_browser, pages, "contenteditable")
    one_browser.run(
        """() => {
        const discard = () => document.querySelector('#practice-compose').remove();
        document.querySelector('[role=textbox]').addEventListener('input', () => queueMicrotask(discard), { once: true });
    }"""
    )
    assert "no longer open" in desk.insert()


FOCUSED = "() => document.activeElement.name || document.activeElement.textContent"
SELECTED = """() => {
    const field = document.querySelector('#slot textarea');
    return field ? field.value.slice(field.selectionStart, field.selectionEnd) : String(getSelection());
}"""


@pytest.mark.parametrize("editor", ["textarea", "contenteditable"])
def test_tab_is_the_webmails_wherever_it_does_not_lead_to_a_blank(one_browser: Browser, pages: str, editor: str) -> None:
    desk = desk_with(one_browser, pages, editor)
    assert "Tab takes you to the next" in desk.insert()
    # In To and in the subject it goes on as ever, into the text.
    one_browser.click("[name=to]")
    one_browser.press("Tab")
    assert one_browser.run(FOCUSED) == "subject"
    one_browser.press("Tab")
    assert one_browser.run(FOCUSED) not in {"subject", "Send"}

    one_browser.press("Control+Home")
    for blank in BLANKS:
        one_browser.press("Tab")
        assert one_browser.run(SELECTED) == blank
    one_browser.press("Shift+Tab")
    assert one_browser.run(SELECTED) == BLANKS[0]
    one_browser.press("Tab")
    # After the last one, with both still to be filled in, it leaves the text.
    one_browser.press("Tab")
    assert one_browser.run(FOCUSED) == "Send"

    desk.editor.click(one_browser)
    one_browser.press("Escape")
    one_browser.press("Tab")
    assert one_browser.run(FOCUSED) == "Send"


def test_tab_leaves_alone_what_only_looks_like_a_blank_and_what_is_below_the_note(one_browser: Browser, pages: str) -> None:
    desk = desk_with(one_browser, pages, "contenteditable", "reply")
    one_browser.run("blank => { document.querySelector('#slot blockquote').lastChild.textContent = blank }", BLANKS[1])
    desk.insert()
    for written in ("Data Analyst [sic]", "Northwind"):
        one_browser.type(written)
        one_browser.press("Tab")
    assert one_browser.run(FOCUSED) == "Send"
    assert BLANKS[1] in desk.model


STRICT = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
}


@pytest.fixture(scope="module")
def strict_pages() -> Iterator[str]:
    need(what_is_missing())
    with served_pages(STRICT) as address:
        yield address


@pytest.mark.parametrize("editor", ["textarea", "contenteditable", "slate"])
def test_a_page_that_lets_no_script_write_html_takes_a_note_all_the_same(one_browser: Browser, strict_pages: str, editor: str) -> None:
    desk = desk_with(one_browser, strict_pages, editor)
    assert "is in the message" in desk.insert()
    assert desk.model == desk.panel.note
    assert desk.undos() == 1
