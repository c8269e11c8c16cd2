"""The practice page: a compose window that sends nothing."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

VARIANTS = ["/practice", "/practice?reply=1", "/practice?editor=rich", "/practice?editor=rich&reply=1"]


@pytest.mark.parametrize("path", VARIANTS)
def test_every_variant_is_a_compose_window(client: FlaskClient, path: str) -> None:
    page = client.get(path).text
    assert '<form id="practice-compose" aria-label="New message"' in page
    assert re.search(r'<input [^>]*name="to"', page)
    assert re.search(r'<input [^>]*name="subject"', page)
    assert '<button type="submit">Send</button>' in page
    rich = re.search(r'<div [^>]*contenteditable="true" role="textbox" aria-multiline="true" aria-label="Message body"', page)
    plain = re.search(r'<textarea [^>]*name="body"', page)
    assert (rich is None) != (plain is None)
    assert bool(rich) == ("rich" in path)


@pytest.mark.parametrize("path", VARIANTS)
def test_the_page_needs_nothing_inline_and_sends_nothing(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert "<style" not in answer.text
    assert not re.search(r"<script(?![^>]* src=)|\son\w+=|style=", answer.text)
    assert not re.search(r"<form[^>]* action=", answer.text)
    assert "form-action 'none'" in answer.headers["Content-Security-Policy"]


def test_a_reply_quotes_the_mail_and_keeps_its_subject(client: FlaskClient) -> None:
    plain, rich = client.get("/practice?reply=1").text, client.get("/practice?editor=rich&reply=1").text
    assert 'value="Re: Data Analyst interview on Tuesday"' in plain
    assert "\n\n\nOn Tue, Mar 3, 2026 at 9:12 AM, Dana Reyes wrote:\n> Dear Sam,\n>\n> We look" in plain
    assert '<div class="quote">' in rich


def test_a_new_formatted_message_ends_in_a_signature(client: FlaskClient) -> None:
    assert '<div class="signature">' in client.get("/practice?editor=rich").text


def test_unknown_choices_give_the_plain_window(client: FlaskClient) -> None:
    assert client.get("/practice?editor=%3Cscript%3E&reply=yes").text == client.get("/practice").text


def test_each_file_of_the_page_is_there(client: FlaskClient) -> None:
    for path in re.findall(r'(?:href|src)="(/practice/[^"]+)"', client.get("/practice").text):
        assert client.get(path).status_code == 200
