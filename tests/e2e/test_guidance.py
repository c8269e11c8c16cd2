"""Where the guidance comes from: packaged, from a backend, and never from one that is down or lies."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from .backend import ROOT, lying_backend, real_backend
from .browsers.chromium import Chromium
from .browsers.panel import Panel
from .processes import wait_until

PACKAGED = "Thank-you note"
STATUS = "section[aria-labelledby=backend] [role=status]"


def ask(browser: Chromium, backend: str) -> str:
    """Enter a backend in the settings, save, and give what the page says of it."""
    page = browser.page
    page.goto(browser.extension_url("options.html"))
    page.locator("#backend-address").fill(backend)
    page.evaluate("chrome.storage.local.remove('update')")
    page.get_by_role("button", name="Save and check now").click()
    wait_until(lambda: bool(page.evaluate("chrome.storage.local.get('update').then(({ update }) => update)")), "the look for guidance")
    wait_until(lambda: page.locator(STATUS).inner_text() != "", "the settings page")
    page.reload()
    return page.locator(STATUS).inner_text()


def read(address: str) -> str:
    """What a backend answers, or nothing while it has no such page yet."""
    with contextlib.suppress(HTTPError), urlopen(address) as answer:
        return str(answer.read().decode())
    return ""


def titles(browser: Chromium) -> list[str]:
    """The notes that the panel offers."""
    browser.page.goto(browser.extension_url("panel.html"))
    browser.page.wait_for_selector("#template option", state="attached")
    return browser.page.locator("#template option").all_inner_texts()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the project's content, to be edited."""
    folder: Path = shutil.copytree(ROOT / "content", tmp_path / "content")
    return folder


def rename_the_thank_you(content: Path, title: str) -> None:
    file = content / "templates/tp-01-thank-you.md"
    file.write_text(file.read_text().replace(f'title = "{PACKAGED}"', f'title = "{title}"'))


def test_a_new_install_works_without_any_backend(chromium_browser: Chromium) -> None:
    assert PACKAGED in titles(chromium_browser)


def test_an_edit_at_the_backend_reaches_the_panel(chromium_browser: Chromium, content: Path, tmp_path: Path) -> None:
    with real_backend(content, tmp_path / "log") as backend:
        assert "new guidance has arrived" in ask(chromium_browser, backend)
        rename_the_thank_you(content, "Thanks, our way")
        wait_until(lambda: "new guidance" in ask(chromium_browser, backend), "the edit to arrive", 30)
        assert "Thanks, our way" in titles(chromium_browser)
        assert "you have the newest guidance" in ask(chromium_browser, backend)
    assert "did not answer" in ask(chromium_browser, backend)
    assert "Thanks, our way" in titles(chromium_browser)


PORTUGAL = """\
code = "PT"
slug = "portugal"
name = "Portugal"
works = ["monday", "tuesday", "wednesday", "thursday", "friday"]
zones = ["Europe/Lisbon", "Atlantic/Azores"]
sources = ["holidays-package"]
page = "PG-22"
"""
PHRASE = """\
[[phrases]]
check = "CK-08"
text = "rocket science"
better = "Say what was hard about it."
"""


def test_a_template_a_phrase_and_a_country_are_one_entry_each(chromium_browser: Chromium, content: Path, tmp_path: Path) -> None:
    thanks = (content / "templates/tp-01-thank-you.md").read_text()
    ours = thanks.replace("TP-01", "TP-90").replace('slug = "thank-you"', 'slug = "our-thanks"').replace(PACKAGED, "Our thanks")
    (content / "templates/tp-90-our-thanks.md").write_text(ours)
    (content / "rules/phrases.toml").write_text(PHRASE)
    (content / "countries/pt.toml").write_text(PORTUGAL)
    with real_backend(content, tmp_path / "log", "--site", str(ROOT / "site")) as backend:
        assert "new guidance has arrived" in ask(chromium_browser, backend)
        assert "Our thanks" in titles(chromium_browser)
        panel = Panel(chromium_browser)
        panel.choose("Our thanks")
        panel.fill(
            interviewer_name="Dana Reyes",
            role="Data Analyst",
            company="Northwind Traders",
            own_words_topic="Your returns dashboard is not rocket science, and it stayed with me.",
            my_name="Sam Okafor",
        )
        assert any("Say what was hard about it." in finding for finding in panel.findings)
        index = json.loads(read(f"{backend}/v1/index.json"))
        playbook = json.loads(read(backend + index["url"]))
        [portugal] = [country for country in playbook["countries"] if country["code"] == "PT"]
        assert {holiday["day"] for holiday in portugal["holidays"]} >= {"2026-04-25", "2029-12-25"}
        wait_until(lambda: "Portugal" in read(f"{backend}/rules/"), "the guide to be built", 60)
        assert "Our thanks" in read(f"{backend}/templates/")
        assert "rocket science" in read(f"{backend}/phrase-book/")


def test_without_a_backend_the_packaged_guidance_is_back(chromium_browser: Chromium, content: Path, tmp_path: Path) -> None:
    rename_the_thank_you(content, "Thanks, our way")
    with real_backend(content, tmp_path / "log") as backend:
        ask(chromium_browser, backend)
    assert "the guidance it came with" in ask(chromium_browser, "")
    assert PACKAGED in titles(chromium_browser)


def packaged() -> dict[str, Any]:
    playbook: dict[str, Any] = json.loads((ROOT / "extension/dist/chrome/playbook.json").read_text())
    return playbook


def offering(body: bytes, **index: object) -> dict[str, bytes]:
    """What a backend answers that offers `body` as its playbook, honestly named unless `index` says otherwise."""
    name = sha256(body).hexdigest()
    said = {"schema": 1, "playbook": name, "minimum_extension": "0.1.0"} | index
    return {"/v1/index.json": json.dumps(said).encode(), f"/v1/playbooks/{said['playbook']}.json": body}


def changed(**parts: object) -> bytes:
    return json.dumps(packaged() | parts).encode()


def with_title(title: object) -> bytes:
    playbook = packaged()
    playbook["templates"][0]["title"] = title
    return json.dumps(playbook).encode()


REFUSED = "not sound guidance"
LIES: dict[str, tuple[Callable[[], dict[str, bytes]], str]] = {
    "a body that is not what its name says": (lambda: offering(with_title("Forged"), playbook="0" * 64), REFUSED),
    "a part of the wrong kind": (lambda: offering(with_title(["Forged"])), REFUSED),
    "a part nobody knows": (lambda: offering(changed(script="alert(1)")), REFUSED),
    "no templates": (lambda: offering(changed(templates=[])), REFUSED),
    "a text without end": (lambda: offering(with_title("Forged" * 1000)), REFUSED),
    "five megabytes": (lambda: offering(with_title("Forged" + " " * 5_000_000)), REFUSED),
    "no JSON": (lambda: offering(b"<!doctype html>"), REFUSED),
    "an index that is none": (lambda: {"/v1/index.json": b"[]"}, REFUSED),
    "a name that leads elsewhere": (lambda: offering(changed(), playbook="../../../evil"), REFUSED),
    "guidance for a later extension": (lambda: offering(with_title("Forged"), minimum_extension="99.0.0"), "needs a newer Afterword"),
    "another schema": (lambda: offering(with_title("Forged"), schema=2), "needs a newer Afterword"),
    "a missing playbook": (lambda: {"/v1/index.json": offering(changed())["/v1/index.json"]}, REFUSED),
}


@pytest.fixture(scope="module")
def one_chromium(playwright: Any) -> Any:
    """One Chromium for all lies: each of them must leave it as it was."""
    with Chromium.start(playwright, ROOT / "extension/dist/chrome") as browser:
        yield browser


@pytest.mark.parametrize("lie", LIES)
def test_a_backend_that_lies_changes_nothing(one_chromium: Chromium, lie: str) -> None:
    answers, said = LIES[lie]
    with lying_backend(answers()) as backend:
        assert said in ask(one_chromium, backend)
    assert PACKAGED in titles(one_chromium)


def test_markup_in_guidance_is_shown_and_not_run(one_chromium: Chromium) -> None:
    with lying_backend(offering(with_title("<img src=x onerror=document.title='run'>"))) as backend:
        assert "new guidance" in ask(one_chromium, backend)
    assert "<img src=x onerror=document.title='run'>" in titles(one_chromium)
    assert one_chromium.page.title() == "Afterword"
    ask(one_chromium, "")


@pytest.mark.parametrize("address", ["http://example.com", "javascript:alert(1)", "not an address"])
def test_an_address_that_cannot_be_used_is_explained_and_not_kept(one_chromium: Chromium, address: str) -> None:
    page = one_chromium.page
    page.goto(one_chromium.extension_url("options.html"))
    page.locator("#backend-address").fill(address)
    page.get_by_role("button", name="Save and check now").click()
    assert "This address cannot be used" in page.get_by_role("alert").inner_text()
    page.reload()
    assert page.locator("#backend-address").input_value() != address


def test_a_stopped_background_wakes_for_an_update(chromium_browser: Chromium, content: Path, tmp_path: Path) -> None:
    with real_backend(content, tmp_path / "log") as backend:
        chromium_browser.stop_background()
        assert "new guidance has arrived" in ask(chromium_browser, backend)


def test_the_panel_says_which_window_it_is_missing(chromium_browser: Chromium) -> None:
    chromium_browser.page.goto(chromium_browser.extension_url("panel.html"))
    panel = Panel(chromium_browser)
    panel.wait_for("() => !!document.querySelector('.notice')")
    assert "copy it into your mail" in panel.text
