"""Why Afterword says something: the guide where the backend answers, and a page of the extension's own where none does."""

from __future__ import annotations

from playwright.sync_api import expect

from .backend import lying_backend
from .browsers import Browser
from .browsers.chromium import Chromium
from .processes import free_port

SET = "backend => (globalThis.browser ?? chrome).storage.local.set({ settings: { backend } })"
TOPICS = [
    ("CK-01", "A blank is still there", "Fill every blank"),
    ("SR-03", "Send a thank-you", "From the guide: The first 24 hours"),
    ("TP-14", "Card", "How to write a card"),
]
TEXT = "() => document.querySelector('main')?.innerText ?? ''"


def ask_why(browser: Browser, of: str, backend: str) -> None:
    browser.open(browser.extension_url("manifest.json"))
    browser.run(SET, backend)
    browser.open(browser.extension_url(f"help.html?of={of}"))


def test_without_a_backend_that_answers_there_is_the_page_in_short(browser: Browser) -> None:
    for of, title, says in TOPICS:
        # A port that nothing listens at.
        ask_why(browser, of, f"http://127.0.0.1:{free_port()}")
        browser.wait_for(f"title => ({TEXT})().includes(title)", title)
        text = browser.run(TEXT)
        assert says in text
        assert "Your backend does not answer just now" in text
        assert browser.url.endswith(f"help.html?of={of}")
    ask_why(browser, "CK-01", "")
    browser.wait_for(f"() => ({TEXT})().includes('With a backend you can read the whole guide.')")
    browser.open(browser.extension_url("help.html?of=CK-99%3Cb%3E"))
    browser.wait_for(f"() => ({TEXT})().includes('does not have this any more')")


def test_with_a_backend_the_whole_page_opens_at_its_place(browser: Browser) -> None:
    with lying_backend({"/v1/index.json": b"{}", "/the-thank-you-note/": b"<h1>The whole page</h1>"}) as backend:
        ask_why(browser, "CK-01", backend)
        browser.wait_for("() => document.querySelector('h1')?.textContent === 'The whole page'")
        assert browser.url == f"{backend}/the-thank-you-note/#fill-every-blank"


def test_the_panel_leads_there_from_a_finding_a_rule_and_a_template_with_the_network_off(chromium_browser: Chromium) -> None:
    page = chromium_browser.page
    page.goto(chromium_browser.extension_url("panel.html?view=write"))
    page.context.set_offline(True)
    page.locator("[name=company]").fill("Northwind Traders")
    for link, heading in (("Why Thank-you note", "Thank-you note"), ("Why A blank is still there", "A blank is still there")):
        with page.context.expect_page() as opened:
            page.get_by_role("link", name=link).first.click()
        expect(opened.value.get_by_role("heading", level=1)).to_have_text(heading)
        expect(opened.value.get_by_text("Your backend does not answer just now")).to_be_visible()
        opened.value.close()
