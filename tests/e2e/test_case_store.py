"""What the extension remembers of applications: by the code of the panel, in the pages and frames where that runs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Frame, Playwright

from .browsers import Browser, chromium
from .browsers.chromium import Chromium
from .conftest import built, need
from .remembered import calling, load

CREATE = "company => afterword.create({ application: { company, role: 'Data Analyst' } }).then(({ id }) => id)"
COMPANIES = "() => afterword.readAll().then(all => all.map(saved => saved.case.application.company))"


@pytest.fixture(scope="module")
def window(playwright: Playwright) -> Iterator[Chromium]:
    """One browser for all tests of this file, each with applications of its own."""
    need(chromium.what_is_missing())
    with Chromium.start(playwright, built("chrome")) as browser:
        browser.open(browser.extension_url("options.html"))
        load(browser.page)
        yield browser


@pytest.fixture(scope="module")
def page_of_a_stranger() -> Iterator[str]:
    """The address of an empty page of another site."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>Mail</title>")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_application_is_kept_changed_thrown_away_and_brought_back(browser: Browser) -> None:
    browser.open(browser.extension_url("options.html"))
    identifier = browser.run(calling(CREATE), "Northwind Traders")
    browser.run(calling("id => afterword.change(id, saved => ({ ...saved, remarks: 'Bus 12' })).then(() => null)"), identifier)
    browser.open(browser.extension_url("options.html"))
    assert browser.run(calling("id => afterword.read(id).then(({ remarks }) => remarks)"), identifier) == "Bus 12"
    browser.run(calling("id => afterword.trash(id).then(() => null)"), identifier)
    assert browser.run(calling(COMPANIES)) == []
    browser.run(calling("id => afterword.restore(id).then(() => null)"), identifier)
    assert browser.run(calling(COMPANIES)) == ["Northwind Traders"]
    browser.run(calling("() => afterword.eraseEverything()"))
    assert browser.run(calling("() => afterword.readKept()")) == []
    assert browser.run(calling("async () => Object.keys(await (globalThis.browser ?? chrome).storage.local.get(null))")) == []


def panel_beside(window: Chromium, address: str) -> Frame:
    """The panel in a frame of another site's page, as it stands beside the mail."""
    page = window.context.new_page()
    page.goto(address)
    page.evaluate(
        "source => new Promise(done => { const frame = document.createElement('iframe');"
        " Object.assign(frame, { src: source, onload: done }); document.body.append(frame) })",
        window.extension_url("panel.html#nobody"),
    )
    frame = next(frame for frame in page.frames if "panel.html" in frame.url)
    load(frame)
    return frame


def test_the_panel_beside_the_mail_sees_what_the_full_page_sees(window: Chromium, page_of_a_stranger: str) -> None:
    frame = panel_beside(window, page_of_a_stranger)
    window.page.evaluate("() => { globalThis.heard = []; afterword.onChange(ids => heard.push(...ids)) }")
    here = window.run(CREATE, "Contoso")
    there = frame.evaluate(CREATE, "Fabrikam")
    assert set(frame.evaluate(COMPANIES)) >= {"Contoso", "Fabrikam"}
    assert set(window.run(COMPANIES)) >= {"Contoso", "Fabrikam"}
    window.wait_for("(...ids) => ids.every(id => heard.includes(id))", here, there)


def test_two_windows_that_change_one_application_lose_nothing(window: Chromium, page_of_a_stranger: str) -> None:
    identifier = window.run(CREATE, "Adventure Works")
    frame = panel_beside(window, page_of_a_stranger)
    start = """([id, name]) => { globalThis.ended = false; (async () => {
        for (let number = 0; number < 25; number++)
            await afterword.change(id, saved => afterword.withEvent(saved, { id: `${name}${number}`, type: 'replied', at: '2026-03-03' }));
        ended = true;
    })(); }"""
    frame.evaluate(start, [identifier, "frame"])
    window.page.evaluate(start, [identifier, "page"])
    window.wait_for("() => ended", seconds=30)
    frame.wait_for_function("() => ended", timeout=30_000)
    events = window.run("id => afterword.read(id).then(saved => saved.case.events.map(({ id }) => id))", identifier)
    assert len(events) == len(set(events)) == 50


def test_a_note_that_was_sent_is_one_event_and_can_be_taken_back(window: Chromium) -> None:
    identifier = window.run(CREATE, "Tailspin Toys")
    note = {
        "id": "note-1",
        "inserted": 0,
        "kind": "thank_you",
        "channel": "email",
        "template": "TP-01",
        "rule": "SR-03",
        "to": ["Dana Reyes"],
        "subject": "Thank you",
        "body": "Dear Dana Reyes",
    }
    window.run("(id, note) => afterword.change(id, saved => afterword.withNote(saved, note)).then(() => null)", identifier, note)
    window.run("() => Promise.all([afterword.noteSent('note-1'), afterword.noteSent('note-1')]).then(() => null)")
    events = "id => afterword.read(id).then(saved => saved.case.events.map(({ type, rule, to }) => [type, rule, ...to]))"
    assert window.run(events, identifier) == [["sent", "SR-03", "Dana Reyes"]]
    window.run("() => afterword.noteUnsent('note-1').then(() => null)")
    assert window.run(events, identifier) == []
