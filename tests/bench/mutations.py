"""What Afterword costs a mail page that draws itself anew: the time of many DOM mutations with and without it, and its own share of it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, Playwright, sync_playwright

from tests.e2e.backend import lying_backend
from tests.e2e.browsers import permission
from tests.e2e.browsers.chromium import Chromium
from tests.e2e.browsers.panel import BUTTON as BUTTON_NAMED
from tests.e2e.browsers.panel import Panel
from tests.e2e.conftest import DIST, allow_this_machine, wait_for_the_loader

from .fill import NOTE

ROUNDS = 11
COUNT = 10_000
LIMIT = 1.0
"""Milliseconds of our own work for each 1,000 mutations outside the message."""
BUTTON = "[data-afterword-button]"
LIST = b"<!doctype html><title>Mail</title><h1>Inbox</h1><div id=list></div>"
COMPOSE = b"""<form id=practice-compose><input name=subject><textarea name=body rows=20></textarea>
    <button type=submit>Send</button></form>"""
# Rows that come, change and go, four mutations each. What observers make of them is done by the next turn of the event loop.
MUTATE = """async count => {
    const list = document.querySelector('#list');
    const start = performance.now();
    for (let row = 0; row < count / 4; row++) {
        const line = document.createElement('div');
        line.textContent = 'A message';
        list.append(line);
        line.className = 'unread';
        line.firstChild.data = 'Another message';
        line.remove();
    }
    await new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0) });
    return performance.now() - start;
}"""


def time_of(page: Page) -> float:
    """Milliseconds for 1,000 mutations."""
    page.bring_to_front()
    return float(page.evaluate(MUTATE, COUNT)) / COUNT * 1000


def own_time(browser: Chromium) -> float:
    """Milliseconds of the extension's own script for 1,000 mutations, as the browser's profiler sees it."""
    session: Any = browser.context.new_cdp_session(browser.page)
    session.send("Profiler.enable")
    session.send("Profiler.setSamplingInterval", {"interval": 100})
    session.send("Profiler.start")
    for _ in range(ROUNDS):
        browser.run(MUTATE, COUNT)
    profile = session.send("Profiler.stop")["profile"]
    session.detach()
    ours = {node["id"] for node in profile["nodes"] if node["callFrame"]["url"].startswith("chrome-extension://")}
    spent = sum(delta for sample, delta in zip(profile["samples"], profile["timeDeltas"], strict=True) if sample in ours)
    return float(spent) / 1000 / (ROUNDS * COUNT) * 1000


def open_page(browser: Chromium, site: str, kind: str) -> None:
    """A page of the site: the list alone, with a message, or with a message that has a note in it."""
    browser.open(site + ("/list" if kind == "list" else "/compose"))
    if kind == "list":
        return
    browser.click("[name=body]")
    if "localhost" in site:
        return
    browser.wait_for("button => !!document.querySelector(button)", BUTTON)
    if kind == "note":
        browser.click(BUTTON)
        panel = Panel(browser)
        panel.choose("Thank-you note")
        panel.fill(**NOTE)
        panel.insert()
        # Without a click, which would wait for an answer of the panel that is gone.
        panel.run(f"() => void setTimeout(() => ({BUTTON_NAMED})('Close').click())")
        browser.wait_for("() => !document.querySelector('html > div')")


def show(title: str, with_us: float, without: float, own: float) -> None:
    print(
        f"1,000 mutations, {title:<28} {with_us:6.3f} ms, {with_us / without:.2f} × the page without Afterword ({without:.3f} ms); "
        f"our own script {own:.3f} ms ({own / LIMIT:.2f} of the limit of {LIMIT:.0f} ms)"
    )


def measure(playwright: Playwright, folder: Path) -> None:
    """Print what Afterword adds to a mail page that changes outside the message."""
    profile = permission.granted_profile(playwright, DIST / "chrome", "http://127.0.0.1/*", allow_this_machine, folder)
    with (
        lying_backend({"/list": LIST, "/compose": LIST + COMPOSE}) as ours,
        Chromium.start(playwright, DIST / "chrome", profile=profile) as browser,
    ):
        browser.open(browser.extension_url("options.html"))
        wait_for_the_loader(browser)
        # The same page under a name that nobody has allowed.
        other = ours.replace("127.0.0.1", "localhost")
        for kind, title in (("list", "no message open"), ("message", "a message with the button"), ("note", "a message with a note")):
            open_page(browser, other, kind)
            alone = browser.page
            with browser.in_another_tab("about:blank"):
                open_page(browser, ours, kind)
                # In turns, because a machine that others use as well is not the same from one moment to the next.
                rounds = [(time_of(browser.page), time_of(alone)) for _ in range(ROUNDS + 1)][1:]
                browser.page.bring_to_front()
                with_us, without = (median(times) for times in zip(*rounds, strict=True))
                show(title, with_us, without, own_time(browser))


def main() -> None:
    """Print all figures of the page that changes."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        measure(playwright, Path(folder))


if __name__ == "__main__":
    main()
