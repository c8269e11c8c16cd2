"""In every webmail we know: the button beside Send, the right window, what stands in it, and nothing in the wrong place.

The webmails are imitations of their structure under their real host names (see webmails/); what is proved on real software is in the tests
of Roundcube and SOGo.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Frame, Playwright

from .browsers import chromium
from .browsers.chromium import Chromium
from .conftest import built, need
from .processes import wait_until
from .remembered import calling
from .webmails import OTHER_HOSTS, WEBMAILS, Webmail, imitate

DANA = {"name": "Dana Reyes", "email": "dana@northwind.example"}
SUBJECT = "Thank you: Data Analyst interview"
BODY = "Dear Dana,\n\nThank you for your time on Friday.\n\nKind regards,\nSam"
NOTE = "01-a-note-of-ours"
LINE = "() => addEventListener('message', ({ ports: [port] }) => { if (port) window.line = port })"
ASK = """request => new Promise(answered => {
    const id = 1e6 + Math.random();
    line.addEventListener('message', ({ data }) => data.id === id && answered(data.filled ?? null));
    line.start();
    line.postMessage({ ...request, id });
})"""
REMEMBER = """async note => {
    const { id } = await afterword.create({ application: { company: 'Northwind Traders', role: 'Data Analyst' } });
    await afterword.change(id, saved => ({ ...saved, notes: [{ id: note, inserted: Date.now(), kind: 'thank_you', channel: 'email',
        template: 'T-01', to: ['Dana Reyes'], subject: 's', body: 'b' }] }));
    return id;
}"""
EVENTS = "id => afterword.read(id).then(saved => saved.case.events.map(({ note }) => note))"
BUTTONS = "() => [...document.querySelectorAll('[data-afterword-button]')].filter(button => button.offsetWidth > 0).length"
BESIDE = """() => {
    const button = document.querySelector('[data-afterword-button]'), send = document.querySelector('[data-sends]');
    const [a, b] = [button, send].map(element => element.getBoundingClientRect());
    return { row: Math.abs(a.y + a.height / 2 - b.y - b.height / 2), tall: a.height, wide: a.width, tab: button.tabIndex - send.tabIndex,
        after: !!(send.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) };
}"""


def with_sites_allowed(folder: Path) -> Path:
    """The extension as on the machine of someone who has allowed it on all the sites of this test."""
    copy = Path(shutil.copytree(built("chrome"), folder / "chrome"))
    manifest = json.loads((copy / "manifest.json").read_text())
    manifest["host_permissions"] = ["https://*/*"]
    (copy / "manifest.json").write_text(json.dumps(manifest))
    return copy


@pytest.fixture(scope="module")
def allowed(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    need(chromium.what_is_missing())
    with Chromium.start(playwright, with_sites_allowed(tmp_path_factory.mktemp("allowed"))) as browser:
        imitate(browser.context)
        browser.context.add_init_script(f"({LINE})()")
        browser.open(browser.extension_url("options.html"))
        browser.wait_for("async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0")
        yield browser


class Desk:
    """Sam at one of the webmails. Speaks to the page's script as the panel does."""

    def __init__(self, browser: Chromium, webmail: Webmail) -> None:
        self.browser = browser
        self.webmail = webmail

    def open(self, query: str = "", address: str | None = None) -> None:
        self.browser.open((address or self.webmail.address) + query)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.browser.run(script, *arguments, frame=self.webmail.frame)

    def wait_for(self, script: str, *arguments: Any) -> None:
        self.browser.wait_for(script, *arguments, frame=self.webmail.frame)

    def click(self, selector: str, *, last: bool = False) -> None:
        found = self.browser.locator(selector, self.webmail.frame)
        (found.last if last else found.first).click()

    def open_message(self, kind: str, buttons: int = 1) -> None:
        self.click(f"[data-opens={kind}]")
        self.wait_for(f"count => ({BUTTONS})() === count", buttons)

    def press_button(self, *, last: bool = False) -> dict[str, Any]:
        """Press the Afterword button; gives what the panel is told of the message."""
        self.click("[data-afterword-button]", last=last)
        return self.panel_opened()

    def panel_opened(self) -> dict[str, Any]:
        """Wait for the panel; gives what it is told of the message."""
        wait_until(lambda: bool(self._panels()), "the panel")
        [self.panel] = self._panels()
        self.panel.wait_for_function("() => window.line")
        hello = self.panel.evaluate("() => chrome.runtime.sendMessage({ type: 'hello', frame: location.hash.slice(1) })")
        compose: dict[str, Any] = hello["compose"]
        return compose

    def _panels(self) -> list[Frame]:
        self.browser.page.wait_for_timeout(5)
        return [frame for frame in self.browser.page.frames if "panel.html" in frame.url]

    def insert(self, **more: Any) -> dict[str, Any]:
        request = {"type": "insert", "subject": SUBJECT, "body": BODY, "blanks": [], "again": False, "note": NOTE, **more}
        answer: dict[str, Any] = self.panel.evaluate(ASK, request)
        return answer

    def close_panel(self) -> None:
        # The panel may be gone before it can answer.
        with contextlib.suppress(PlaywrightError):
            self.panel.evaluate("() => setTimeout(() => line.postMessage({ type: 'close', id: 1 }))")
        wait_until(lambda: not self._panels(), "the panel to go")

    @property
    def sent(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.run("() => window.sent")
        return found


@pytest.fixture(params=WEBMAILS, ids=lambda webmail: webmail.name)
def desk(request: pytest.FixtureRequest, allowed: Chromium) -> Desk:
    return Desk(allowed, request.param)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.replace("\xa0", " ").split("\n") if line.strip()]


def test_each_message_has_its_button_beside_send_and_takes_the_note_that_is_meant_for_it(desk: Desk) -> None:
    desk.open()
    assert desk.run(BUTTONS) == 0
    desk.open_message("new")
    beside = desk.run(BESIDE)
    assert beside["row"] < 12
    assert beside["tall"] >= 24
    assert beside["tab"] == 0
    assert beside["after"]
    desk.open_message("new", buttons=2)
    compose = desk.press_button(last=True)
    assert (compose["subject"], compose["to"], compose["reply"]) == ("", [], False)
    assert desk.insert(to=DANA) == {"done": True, "subject": "set", "to": "set"}
    desk.close_panel()
    desk.click("[data-sends]", last=True)
    # It goes with its message, and leaves the other's alone.
    desk.wait_for(f"() => ({BUTTONS})() === 1")
    desk.click("[data-sends]")
    with_note, without = desk.sent
    assert with_note["subject"] == SUBJECT
    assert len(with_note["people"]) == 1
    assert DANA["email"] in with_note["people"][0]
    assert lines(with_note["text"])[: len(lines(BODY))] == lines(BODY)
    assert "Thank you" not in without["text"]
    assert desk.run(BUTTONS) == 0


def test_a_reply_keeps_its_subject_and_tells_whom_it_answers(desk: Desk) -> None:
    desk.open()
    desk.open_message("reply")
    compose = desk.press_button()
    assert compose["to"] == [DANA]
    assert compose["reply"] is True
    assert compose["thread"]["subject"] == "Your interview"
    assert compose["thread"]["people"] == [DANA]
    assert desk.insert(to={"email": "someone@else.example"}) == {"done": True, "subject": "kept", "to": "kept"}
    desk.close_panel()
    desk.click("[data-sends]")
    [sent] = desk.sent
    assert sent["subject"] in ("Re: Your interview", None)
    assert sent["people"] == [DANA["email"]]
    standing = lines(sent["text"])
    assert standing[: len(lines(BODY))] == lines(BODY)
    assert "Hello Sam, thank you for coming." in standing


def test_plain_text_in_another_language_and_in_a_window_of_its_own(desk: Desk) -> None:
    desk.open("?open=plain&lang=de")
    desk.wait_for(f"() => ({BUTTONS})() === 1")
    desk.press_button()
    assert desk.insert(to=DANA) == {"done": True, "subject": "set", "to": "set"}
    desk.close_panel()
    desk.click("[data-sends]")
    [sent] = desk.sent
    assert (sent["subject"], lines(sent["text"])) == (SUBJECT, lines(BODY))


@pytest.mark.parametrize(("name", "address"), [(name, address) for name, addresses in OTHER_HOSTS.items() for address in addresses])
def test_a_webmail_is_known_under_each_of_its_names(allowed: Chromium, name: str, address: str) -> None:
    desk = Desk(allowed, next(webmail for webmail in WEBMAILS if webmail.name == name))
    desk.open("?lang=de", address)
    desk.open_message("new")


def test_a_message_that_is_sent_is_noted_and_one_that_is_dropped_is_not(allowed: Chromium) -> None:
    with allowed.extension_page("options.html") as page:
        case = page.evaluate(calling(REMEMBER), NOTE)

    def events() -> list[str]:
        with allowed.extension_page("options.html") as page:
            return list(page.evaluate(f"async id => ({calling(EVENTS)})(id)", case))

    desk = Desk(allowed, next(webmail for webmail in WEBMAILS if webmail.name == "gmail"))
    desk.open()
    desk.open_message("new")
    desk.press_button()
    desk.insert()
    desk.close_panel()
    desk.click("[data-drops]")
    desk.open_message("new")
    desk.press_button()
    desk.insert()
    desk.close_panel()
    assert events() == []
    # The shortcut of the webmail, pressed in the text.
    desk.browser.page.bring_to_front()
    desk.click("[data-text]")
    desk.browser.press("Control+Enter")
    wait_until(lambda: events() == [NOTE], "the event")
    # The notice is out of the page's reach, and the next stop of the keyboard.
    desk.browser.page.bring_to_front()
    desk.browser.wait_for("() => !!document.querySelector('html > div')")
    for key in ("Tab", "Enter"):
        desk.browser.press(key)
    wait_until(lambda: events() == [], "the event to be taken back")


def test_how_the_parts_were_found_can_be_copied_and_tells_nothing_of_the_message(allowed: Chromium) -> None:
    desk = Desk(allowed, next(webmail for webmail in WEBMAILS if webmail.name == "outlook"))
    desk.open()
    desk.open_message("reply")
    desk.press_button()
    with allowed.extension_page("options.html") as page:
        shown = page.locator("section:has(#diagnostics) textarea").input_value()
    last = shown.splitlines()[-1]
    assert last.startswith("outlook: ")
    assert {"subject none of 3", "rich 1 of 2", "send 1 of 2"} <= set(last.removeprefix("outlook: ").split("; "))
    assert not any(word in shown for word in ("Dana", "northwind", "interview"))


def test_a_page_cannot_send_the_message_in_the_users_name(allowed: Chromium) -> None:
    heard = "() => { window.heard = []; chrome.runtime.onMessage.addListener(({ type }) => void heard.push(type)) }"
    desk = Desk(allowed, next(webmail for webmail in WEBMAILS if webmail.name == "proton"))
    desk.open()
    with allowed.extension_page("options.html") as page:
        page.evaluate(heard)
        desk.browser.page.bring_to_front()
        desk.open_message("new")
        desk.press_button()
        desk.insert()
        desk.close_panel()
        desk.run("() => document.querySelector('[data-sends]').click()")
        desk.open_message("new")
        desk.press_button()
        desk.insert()
        desk.close_panel()
        desk.click("[data-sends]")
        wait_until(lambda: "sent" in page.evaluate("() => heard"), "the message about Send")
        assert page.evaluate("() => heard.filter(type => type === 'sent').length") == 1


def test_an_update_of_the_extension_takes_over_in_an_open_message(playwright: Playwright, tmp_path: Path) -> None:
    need(chromium.what_is_missing())
    with Chromium.start(playwright, with_sites_allowed(tmp_path)) as browser:
        imitate(browser.context)
        browser.context.add_init_script(f"({LINE})()")
        # Chromium loads an unpacked extension anew only for developers.
        browser.open("chrome://extensions")
        browser.run("() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
        desk = Desk(browser, next(webmail for webmail in WEBMAILS if webmail.name == "fastmail"))
        desk.open()
        desk.open_message("new")
        desk.press_button()
        desk.run("() => { document.querySelector('[data-afterword-button]').dataset.old = '' }")
        page = browser.context.new_page()
        page.goto(browser.extension_url("options.html"))
        with contextlib.suppress(PlaywrightError):
            page.evaluate("() => chrome.runtime.reload()")
        browser.page.bring_to_front()
        desk.wait_for("() => !!document.querySelector('[data-afterword-button]:not([data-old])')")
        assert desk.run(BUTTONS) == 1
        # The panel of the version before is gone.
        desk.wait_for("() => !document.querySelector('html > div')")
        desk.press_button()
        assert desk.insert(note="")["done"] is True
