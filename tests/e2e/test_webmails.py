"""In every webmail we know: the button beside Send, the right window, what stands in it, and nothing in the wrong place.

The webmails are imitations of their structure under their real host names, with the editors that they have (see webmails/); what is proved
on real software is in the tests of Roundcube and SOGo.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Playwright

from .browsers import Browser, chromium
from .browsers.chromium import Chromium
from .browsers.firefox import Firefox
from .conftest import built, need, wait_for_the_loader
from .contrast import READABLE, VISIBLE, contrast_of
from .notice import NOTICE, press_in_notice
from .processes import wait_until
from .remembered import calling
from .webmails import (
    BODY,
    DANA,
    NOTE,
    OTHER_HOSTS,
    SUBJECT,
    WEBMAILS,
    Desk,
    Webmail,
    mapped,
    served_webmails,
    stands_above,
    what_is_missing,
)

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
def webmails() -> Iterator[str]:
    need(what_is_missing())
    with served_webmails() as address:
        yield address


@pytest.fixture(scope="module")
def allowed(playwright: Playwright, webmails: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """One Chromium for all webmails, the extension allowed on them."""
    need(chromium.what_is_missing())
    extension = with_sites_allowed(tmp_path_factory.mktemp("allowed"))
    with Chromium.start(playwright, extension, more_flags=mapped(webmails)) as browser:
        browser.open(browser.extension_url("options.html"))
        wait_for_the_loader(browser)
        yield browser


@pytest.fixture(scope="module")
def allowed_firefox(running_firefox: Firefox, webmails: str) -> Iterator[Firefox]:
    """The same in Firefox."""
    running_firefox.forget()
    running_firefox.open(running_firefox.extension_url("options.html"))
    running_firefox.allow(["https://*/*"])
    wait_for_the_loader(running_firefox)
    port = urlsplit(webmails).port
    assert port
    with running_firefox.meeting(port):
        yield running_firefox


@pytest.fixture(params=["allowed", "allowed_firefox"], ids=["chromium", "firefox"])
def anybody(request: pytest.FixtureRequest) -> Browser:
    """Each browser in turn."""
    found: Browser = request.getfixturevalue(request.param)
    return found


@pytest.fixture(params=WEBMAILS, ids=lambda webmail: webmail.name)
def desk(request: pytest.FixtureRequest, anybody: Browser) -> Desk:
    return Desk(anybody, request.param)


def at(name: str) -> Webmail:
    return next(webmail for webmail in WEBMAILS if webmail.name == name)


def inserted(desk: Desk, message: int = 1, to: dict[str, str] = DANA, what: str = "set") -> dict[str, Any]:
    """Put the note in and close the panel; gives what became of the message, after it is certain that it took the note."""
    before = desk.standing[message - 1]
    assert desk.insert(to=to) == {"done": True, "subject": what, "to": what}
    desk.close_panel()
    # A frame from another host tells the page a moment later.
    with contextlib.suppress(TimeoutError):
        wait_until(lambda: stands_above(desk.standing[message - 1]["text"], before["text"]), "the note", seconds=2)
    now = desk.standing[message - 1]
    assert stands_above(now["text"], before["text"]), now["text"]
    return now


def undone(desk: Desk, before: dict[str, Any], message: int = 1) -> None:
    """One undo gives subject and text back as they were."""
    desk.undo()
    parts = [before["subject"], before["text"].strip()]
    desk.wait_for(
        "(index, parts) => { const { subject, text } = standing()[index]; return subject === parts[0] && text.trim() === parts[1] }",
        message - 1,
        parts,
    )


def test_each_message_has_its_button_beside_send_and_takes_the_note_that_is_meant_for_it(desk: Desk) -> None:
    desk.open()
    assert desk.run(BUTTONS) == 0
    desk.open_message("new")
    beside = desk.run(BESIDE)
    assert beside["row"] < 12
    assert beside["tall"] >= 24
    assert beside["tab"] == 0
    assert beside["after"]
    desk.open_message("new", 2)
    first, second = desk.standing
    compose = desk.press_button(2)
    assert (compose["subject"], compose["to"], compose["reply"]) == ("", [], False)
    now = inserted(desk, 2)
    assert (now["subject"], now["people"]) == (SUBJECT, [DANA["email"]])
    assert desk.standing[0] == first
    undone(desk, second, 2)
    # Each button goes with its message, and leaves the other's alone.
    desk.click("[data-sends]", 2)
    desk.wait_for(f"() => ({BUTTONS})() === 1")
    desk.click("[data-sends]")
    desk.wait_for(f"() => ({BUTTONS})() === 0")


def test_the_button_can_be_read_and_seen_in_light_and_dark(desk: Desk) -> None:
    desk.open("?open=new")
    desk.wait_for_message()
    # The imitations have no colors of their own. The browser's are the ones that a webmail without a look to lend gives our button.
    for scheme in ("light", "dark"):
        desk.run("scheme => { document.documentElement.style.colorScheme = scheme }", scheme)
        contrast = contrast_of(desk.browser, desk.webmail.frame)
        assert contrast.text >= READABLE
        assert contrast.edge >= VISIBLE


def test_a_recipient_with_a_hostile_name_is_a_short_plain_one(anybody: Browser) -> None:
    desk = Desk(anybody, at("gmail"))
    desk.open()
    desk.open_message("reply")
    name = "<img src=x onerror=alert(1)>\u202egnp.exe\n" + "Dana " * 2_000
    desk.run("name => document.querySelector('[data-number] [data-hovercard-id]').setAttribute('data-name', name)", name)
    compose = desk.press_button()
    [recipient] = compose["to"]
    assert recipient["email"] == DANA["email"]
    assert len(recipient["name"]) <= 200
    assert not re.search(r"[\n\u202e]", recipient["name"])
    assert desk.panel.run("() => document.querySelectorAll('main img').length") == 0
    assert desk.panel.run("() => document.documentElement.scrollWidth <= innerWidth")
    assert desk.insert()["done"] is True
    desk.close_panel()

    # And put into To by us, it is one person at the given address, and no markup.
    desk.open_message("new", 2)
    desk.press_button(2)
    before = desk.run("() => document.images.length")
    assert desk.insert(to={"name": f"{name}, eve@else.example", "email": DANA["email"]})["to"] == "set"
    desk.close_panel()
    assert desk.standing[1]["people"] == [DANA["email"]]
    assert desk.run("() => document.images.length") == before


HOLD = """() => new Promise(held => {
    const opening = indexedDB.open('afterword');
    opening.onsuccess = () => {
        const [name] = opening.result.objectStoreNames;
        const store = opening.result.transaction(opening.result.objectStoreNames, 'readwrite').objectStore(name);
        const hold = () => { if (!window.released) store.count().onsuccess = hold };
        hold();
        held();
    };
})"""


def test_a_message_is_noted_even_if_the_background_is_stopped_before_it_could(allowed: Chromium) -> None:
    note = "02-while-it-was-stopped"
    desk = Desk(allowed, at("gmail"))
    with allowed.extension_page("options.html") as page:
        case = page.evaluate(calling(REMEMBER), note)
        allowed.page.bring_to_front()
        desk.open()
        desk.open_message("new")
        desk.press_button()
        desk.insert(note=note)
        desk.close_panel()
        page.evaluate("() => { window.heard = []; chrome.runtime.onMessage.addListener(({ type }) => void heard.push(type)) }")
        # Nobody can write before we let go of the database, so it is stopped in the middle of it.
        page.evaluate(HOLD)
        desk.click("[data-sends]")
        wait_until(lambda: "sent" in page.evaluate("() => heard"), "the message about Send")
        session = allowed.context.new_cdp_session(page)
        session.send("ServiceWorker.enable")
        session.send("ServiceWorker.stopAllWorkers")
        page.evaluate("() => { window.released = true }")
        wait_until(lambda: page.evaluate(f"async id => ({calling(EVENTS)})(id)", case) == [note], "the event")


def test_a_reply_keeps_subject_people_and_quote_and_tells_whom_it_answers(desk: Desk) -> None:
    desk.open("?lang=nl")
    desk.open_message("reply")
    [before] = desk.standing
    compose = desk.press_button()
    assert compose["reply"] is True
    assert compose["to"] == [DANA]
    assert tuple(person["name"] for person in compose["cc"]) == desk.webmail.cc
    assert compose["thread"] == {"subject": "Your interview", "people": [DANA, *compose["cc"]]}
    assert "Hello Sam, thank you for coming." in before["text"]
    now = inserted(desk, to={"email": "someone@else.example"}, what="kept")
    assert (now["subject"], now["people"]) == (before["subject"], [DANA["email"]])
    undone(desk, before)


def test_a_message_in_a_window_of_its_own_in_another_language(desk: Desk) -> None:
    desk.open("?open=popout&lang=fr", desk.webmail.popout or None)
    desk.begin()
    [before] = desk.standing
    assert desk.press_button()["reply"] is False
    now = inserted(desk)
    assert (now["subject"], now["people"]) == (SUBJECT, [DANA["email"]])
    undone(desk, before)


def test_a_message_in_plain_text_in_a_third_language(desk: Desk) -> None:
    desk.open("?open=plain&lang=ja")
    desk.begin()
    [before] = desk.standing
    desk.press_button()
    now = inserted(desk)
    assert now["text"].rstrip() == BODY
    undone(desk, before)


@pytest.mark.parametrize(("name", "address"), [(name, address) for name, addresses in OTHER_HOSTS.items() for address in addresses])
def test_a_webmail_is_known_under_each_of_its_names(allowed: Chromium, name: str, address: str) -> None:
    desk = Desk(allowed, at(name))
    desk.open("?lang=de", address)
    desk.open_message("new")


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt", "it", "nl", "ja"])
def test_where_nothing_but_its_label_tells_which_button_sends_it_is_known_in_each_language(allowed: Chromium, language: str) -> None:
    desk = Desk(allowed, at("icloud"))
    desk.open(f"?lang={language}&open=popout")
    desk.begin()


def test_a_text_in_a_frame_from_another_host_takes_the_note_only_where_that_host_is_allowed_too(allowed_firefox: Firefox) -> None:
    allowed_firefox.open(allowed_firefox.extension_url("options.html"))
    allowed_firefox.run("() => browser.permissions.remove({ origins: ['https://*/*'] })")
    desk = Desk(allowed_firefox, at("icloud"))
    try:
        allowed_firefox.allow(["https://www.icloud.com/*"])
        wait_for_the_loader(allowed_firefox)
        desk.open()
        desk.open_message("new")
        [before] = desk.standing
        desk.press_button()
        assert desk.insert(to=DANA) == {"done": False, "why": "apart"}
        assert desk.standing == [before]
        allowed_firefox.allow(["https://www-mail.icloud-sandbox.com/*"])
        assert inserted(desk)["subject"] == SUBJECT
        # What Afterword put in is not what the user gave, and the second note takes the place of the first.
        assert desk.press_button()["subject"] == ""
        assert desk.insert(subject="Thank you", body="Dear Dana,\n\nThank you.")["subject"] == "set"
        desk.close_panel()
        with contextlib.suppress(TimeoutError):
            wait_until(lambda: BODY not in desk.standing[0]["text"], "the other note", seconds=2)
        [now] = desk.standing
        assert (now["subject"], now["text"].split()) == ("Thank you", ["Dear", "Dana,", "Thank", "you.", "Sam", "Okafor"])
    finally:
        allowed_firefox.allow(["https://*/*"])


def test_a_message_that_is_sent_is_noted_and_one_that_is_dropped_is_not(allowed: Chromium) -> None:
    with allowed.extension_page("options.html") as page:
        case = page.evaluate(calling(REMEMBER), NOTE)

    def events() -> list[str]:
        with allowed.extension_page("options.html") as page:
            return list(page.evaluate(f"async id => ({calling(EVENTS)})(id)", case))

    desk = Desk(allowed, at("gmail"))
    desk.open()
    desk.open_message("new")
    desk.press_button()
    desk.insert()
    desk.close_panel()
    desk.click("[data-drops]")
    desk.open_message("new", 2)
    desk.press_button(2)
    desk.insert()
    desk.close_panel()
    assert events() == []
    # The shortcut of the webmail, pressed in the text.
    allowed.page.bring_to_front()
    desk.click("[data-text]", 2)
    desk.browser.press("Control+Enter")
    wait_until(lambda: events() == [NOTE], "the event")
    # The notice is out of the page's reach, and the next stop of the keyboard.
    allowed.page.bring_to_front()
    desk.browser.wait_for(NOTICE)
    for key in ("Tab", "Enter"):
        desk.browser.press(key)
    wait_until(lambda: events() == [], "the event to be taken back")


SHORTCUT = "new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true })"
FORGED = "page => page.postMessage({ type: 'apart-step', afterword: 'x', name: 'x', step: 'send', proof: 'x' }, '*')"
HEAR = "() => { window.heard = []; addEventListener('message', ({ data }) => data?.afterword && heard.push(data)) }"
REPEAT = """() => {
    const [{ afterword, proof }] = heard;
    for (const said of [proof, 'x', crypto.randomUUID()]) postMessage({ afterword, proof: said }, '*');
}"""
TEXT_FRAME = "iframe.remote-ui-application-i-frame-view"


def test_the_shortcut_of_send_counts_in_a_text_from_another_host_and_no_page_can_make_it_up(anybody: Browser) -> None:
    note = "03-by-the-shortcut"
    settings = anybody.extension_url("options.html")
    with anybody.in_another_tab(settings):
        case = anybody.run(calling(REMEMBER), note)

    def events() -> list[str]:
        with anybody.in_another_tab(settings):
            return list(anybody.run(f"async id => ({calling(EVENTS)})(id)", case))

    desk = Desk(anybody, at("icloud"))

    def inside(number: int) -> tuple[str, ...]:
        return (*desk.webmail.frame, f'[data-number="{number}"] {TEXT_FRAME}')

    def press_in_text(number: int) -> None:
        anybody.click("[role=textbox]", inside(number))
        anybody.wait_for("() => document.hasFocus() && document.activeElement.role === 'textbox'", frame=inside(number))
        anybody.press("Control+Enter")

    def insert(number: int) -> None:
        desk.open_message("new", number)
        desk.press_button(number)
        desk.insert(note=note)
        desk.close_panel()

    desk.open()
    insert(1)
    # Neither page can press it: not the one with the text, whose own script hears it, nor the one around, which can send messages.
    anybody.run(f"() => document.querySelector('[role=textbox]').dispatchEvent({SHORTCUT})", frame=inside(1))
    desk.wait_for("() => standing().length === 0")
    insert(2)
    desk.run(f"() => ({FORGED})(document.querySelector('{TEXT_FRAME}').contentWindow)")
    anybody.run(f"() => ({FORGED})(parent)", frame=inside(2))
    desk.run("() => document.querySelector('[data-number]').remove()")
    insert(3)
    assert events() == []

    # What was pressed, refused and written on is not sent either, whatever becomes of the message, and whatever the page says again.
    anybody.run(HEAR)
    anybody.run("() => addEventListener('keydown', event => event.stopImmediatePropagation(), true)", frame=inside(3))
    press_in_text(3)
    anybody.type("More")
    anybody.wait_for("() => heard.length > 1 && !heard.at(-1).proof")
    anybody.run(REPEAT)
    anybody.wait_for("() => heard.length > 4")
    desk.run("() => document.querySelector('[data-number]').remove()")
    insert(4)
    assert events() == []

    # Nor is it lost where the browser has put Afterword to sleep.
    anybody.stop_background()
    press_in_text(4)
    desk.wait_for("() => standing().length === 0")
    anybody.wait_for(NOTICE)
    assert events() == [note]
    if isinstance(anybody, Chromium):
        press_in_notice(anybody, "Not sent")
        wait_until(lambda: events() == [], "the event to be taken back")


def test_how_the_parts_were_found_can_be_copied_and_tells_nothing_of_the_message(allowed: Chromium) -> None:
    desk = Desk(allowed, at("outlook"))
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
    desk = Desk(allowed, at("proton"))
    desk.open()
    with allowed.extension_page("options.html") as page:
        page.evaluate(heard)
        allowed.page.bring_to_front()
        desk.open_message("new")
        desk.press_button()
        desk.insert()
        desk.close_panel()
        desk.run("() => document.querySelector('[data-sends]').click()")
        desk.open_message("new", 2)
        desk.press_button(2)
        desk.insert()
        desk.close_panel()
        desk.click("[data-sends]", 2)
        wait_until(lambda: "sent" in page.evaluate("() => heard"), "the message about Send")
        assert page.evaluate("() => heard.filter(type => type === 'sent').length") == 1


def test_an_update_of_the_extension_takes_over_in_an_open_message(playwright: Playwright, webmails: str, tmp_path: Path) -> None:
    need(chromium.what_is_missing())
    with Chromium.start(playwright, with_sites_allowed(tmp_path), more_flags=mapped(webmails)) as browser:
        # Chromium loads an unpacked extension anew only for developers.
        browser.open("chrome://extensions")
        browser.run("() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
        desk = Desk(browser, at("fastmail"))
        desk.open()
        desk.open_message("new")
        desk.press_button()
        desk.run("() => { document.querySelector('[data-afterword-button]').dataset.old = '' }")
        # Browsers wait with an update until the worker rests. One that is at work while it is exchanged may leave Chromium with a worker
        # that reaches none of the extension's APIs.
        browser.stop_background()
        with browser.context.new_page() as page:
            page.goto("chrome://extensions")
            page.evaluate("id => chrome.developerPrivate.reload(id, { failQuietly: true })", urlsplit(browser.extension_url("")).netloc)
        browser.page.bring_to_front()
        desk.wait_for("() => !!document.querySelector('[data-afterword-button]:not([data-old])')")
        assert desk.run(BUTTONS) == 1
        # The panel of the version before is gone.
        desk.wait_for("() => !document.querySelector('html > div')")
        desk.press_button()
        assert desk.insert(note="")["done"] is True
