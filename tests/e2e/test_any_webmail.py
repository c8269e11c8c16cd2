"""In a webmail that nobody told us about: after a click on the toolbar button its message is found, and none is made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, Route

from .browsers import chromium
from .browsers.chromium import Chromium
from .conftest import built, need
from .webmails import BODY, SUBJECT, Desk, Webmail

ADDRESS = "https://mail.example.org/"
TALL = 'style="width: 30em; height: 8em"'
SHADOW = """<script>
    for (const template of document.querySelectorAll('template')) {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append(template.content);
        template.replaceWith(host);
    }
</script>"""
EDITABLE = f'<div contenteditable="true" data-body {TALL}><div><br></div></div>'

# A message's own subject and body are marked; Afterword reads neither mark.
MESSAGES = {
    "a form with labels": f"""<form><label>To <input name="to"></label><label>Subject <input name="subject" data-subject></label>
        <textarea name="body" data-body {TALL}></textarea><button type="submit">Send</button></form>""",
    "a table": f"""<table><tr><td>To:</td><td><input size="60"></td></tr><tr><td>Subject:</td><td><input data-subject></td></tr>
        <tr><td colspan="2"><textarea data-body {TALL}></textarea></td></tr><tr><td><input type="submit" value="Send"></td></tr></table>""",
    "a search box beside it": f"""<form role="search"><input type="search" placeholder="Search subject and text">
        <button>Search</button></form>
        <div><input placeholder="Subject" data-subject>{EDITABLE}
        <div role="button" tabindex="0">Send</div></div>""",
    "a subject that is a filter": f"""<aside><label>Subject <input name="filter_subject"></label><button>Apply</button></aside>
        <section><input aria-label="To"><input aria-label="Subject" data-subject>{EDITABLE}
        <button aria-label="Send message">➤</button></section>""",
    "a shadow root": f"""<template><input aria-label="To"><input aria-label="Subject" data-subject>{EDITABLE}
        <button>Send</button></template>{SHADOW}""",
    "shadow roots of its own for each part": f"""<main><template><input placeholder="Subject" data-subject></template>
        <template>{EDITABLE}</template><template><button>Send</button></template></main>{SHADOW}""",
    "a frame with the whole message": """<iframe width="800" height="500" srcdoc="<input placeholder='To'><input placeholder='Subject'
        data-subject><textarea data-body rows=9 cols=60></textarea><button>Send</button>"></iframe>""",
    "a frame with the text": """<div><input aria-label="To"><input aria-label="Subject" data-subject>
        <iframe width="600" height="200" srcdoc="<body contenteditable data-body></body>"></iframe><button>Send</button></div>""",
    "German": f"""<div><label>An <input></label><label>Betreff <input data-subject></label>{EDITABLE}<button>Senden</button>
        <button>Später senden</button></div>""",
    "Japanese": f"""<div><input placeholder="宛先"><input placeholder="件名" data-subject>{EDITABLE}<button>送信</button></div>""",
    "a comment box on the same page": f"""<div><textarea placeholder="Add a comment" {TALL}></textarea><button>Send</button></div>
        <div><input placeholder="To"><input placeholder="Subject" data-subject>{EDITABLE}<button>Send</button></div>""",
    "a chat on the same page": f"""<div><div contenteditable="true" aria-label="Type here" style="width: 60em; height: 20em"></div>
        <button>Send</button></div>
        <div><input placeholder="To"><input placeholder="Subject" data-subject>{EDITABLE}<button>Send</button></div>""",
    "a toolbar far from the text": f"""<div><header><div><a role="button" href="#">Send</a>
        <a role="button" href="#">Discard</a></div></header>
        <div><div><div><input name="message[subject]" data-subject></div></div><div><div>{EDITABLE}</div></div></div></div>""",
}
NOTHING = {
    "a comment box": f"""<article><h1>News</h1></article><form><textarea placeholder="Write a comment" {TALL}></textarea>
        <button>Send</button></form>""",
    "a chat": f"""<div><div contenteditable="true" aria-label="Type a message" {TALL}></div><button>Send</button></div>""",
    "a search page": """<form role="search"><input type="search" placeholder="Search"><button>Search</button></form>""",
    "a document": """<div contenteditable="true" style="width: 60em; height: 60em">Dear diary</div><button>Share</button>""",
    "a subject without a text": """<form><input name="subject" placeholder="Subject"><button>Send</button></form>""",
}


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.replace("\xa0", " ").split("\n") if line.strip()]


@pytest.fixture(scope="module")
def plain_chromium(playwright: Playwright) -> Iterator[Chromium]:
    need(chromium.what_is_missing())
    with Chromium.start(playwright, built("chrome")) as browser:
        yield browser


def open_page(browser: Chromium, content: str) -> Desk:
    def answer(route: Route) -> None:
        route.fulfill(body=f"<!doctype html><title>A page</title><body>{content}", content_type="text/html; charset=utf-8")

    browser.context.unroute_all()
    browser.context.route(f"{ADDRESS}**", answer)
    desk = Desk(browser, Webmail("", ADDRESS))
    desk.open()
    browser.click_toolbar_button()
    return desk


@pytest.mark.parametrize("layout", MESSAGES)
def test_a_message_of_an_unknown_webmail_is_found_and_filled(plain_chromium: Chromium, layout: str) -> None:
    desk = open_page(plain_chromium, MESSAGES[layout])
    compose = desk.panel_opened()
    assert compose["found"]
    assert desk.insert(note="") == {"done": True, "subject": "set"}
    frames = [frame for frame in plain_chromium.page.frames if "panel.html" not in frame.url]
    subjects = [field.input_value() for frame in frames for field in frame.locator("[data-subject]").all()]
    bodies = [body.evaluate("body => body.value ?? body.innerText") for frame in frames for body in frame.locator("[data-body]").all()]
    assert subjects == [SUBJECT]
    assert [lines(body) for body in bodies] == [lines(BODY)]
    others = [field.input_value() for frame in frames for field in frame.locator("input:not([data-subject], [type=submit])").all()]
    assert set(others) <= {""}


@pytest.mark.parametrize("layout", NOTHING)
def test_no_message_is_made_up(plain_chromium: Chromium, layout: str) -> None:
    desk = open_page(plain_chromium, NOTHING[layout])
    assert desk.panel_opened()["found"] is False
