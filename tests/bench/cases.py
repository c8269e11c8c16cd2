"""How long Today takes to open with two thousand applications: from what the user does until the first thing to do is on the screen.

Both ways in which it opens are timed: the toolbar button on a mail page, where the panel stands beside the mail, and a tab of its own. What
counts is the paint, by the page's own clock. It used to be the navigation of a tab that had the panel in it before, until its text was
there: that left out the worker, the scripts in the mail page, a new page and the drawing, and had Playwright's debugger on the page.

In turns with it an empty page opens in the place of the panel, through all the same steps, in a copy of the extension: that much is the
browser's own and the way there.
"""

from __future__ import annotations

import contextlib
import json
import random
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import time
from typing import Any

from playwright.sync_api import sync_playwright

from tests.e2e.backend import lying_backend
from tests.e2e.browsers.chromium import Chromium
from tests.e2e.conftest import DIST
from tests.e2e.remembered import load

from .unwatched import Unwatched

APPLICATIONS = 2000
ROUNDS = 9
LIMIT = 200.0
"""Milliseconds, as the median, from the click or the new tab to the first thing to do on the screen."""
MAIL = b"<!doctype html><title>Mail</title><h1>Inbox</h1><ul>" + b"<li>A message" * 40 + b"</ul>"
EMPTY = "<!doctype html><title>Nothing</title><main><p class=card>Nothing</p></main>"
FIRST_TASK = "main .card"
READ = """async which => {
    const start = performance.now();
    await afterword[which]();
    return performance.now() - start;
}"""


def application(number: int) -> dict[str, Any]:
    """One of many, over four years: most of them settled, some waiting, a few fresh."""
    chance = random.Random(number)
    ago = chance.randint(0, 1500)
    ended = datetime.now(UTC) - timedelta(days=ago)
    day = ended.strftime("%Y-%m-%d")
    people = [
        {"id": f"p{count}", "name": f"Dana Reyes {count}", "title": "Head of Data", "email": "dana@northwind.example", "topic": "returns"}
        for count in range(chance.randint(1, 3))
    ]
    talk = {"id": "i1", "kind": "video", "start": f"{day}T14:00", "end": f"{day}T15:00", "interviewers": people}
    sent = {"type": "sent", "kind": "thank_you", "at": f"{day}T18:00", "template": "TP-01", "interview": "i1"}
    events = [{**sent, "id": f"e{count}", "to": [person["name"]]} for count, person in enumerate(people)]
    if chance.random() < 0.7:
        events.append({"id": "end", "type": "rejected", "at": (ended + timedelta(days=5)).strftime("%Y-%m-%dT12:00")})
    elif ago > 60:
        events.append({"id": "end", "type": "moved_on", "at": (ended + timedelta(days=40)).strftime("%Y-%m-%dT12:00")})
    note = {"kind": "thank_you", "channel": "email", "template": "TP-01", "subject": "Thank you", "inserted": 0}
    body = "Thank you for the time you took to show me the returns dashboard. " * 12
    return {
        "id": f"case-{number:04}",
        "created": 0,
        "updated": 0,
        "stamps": {},
        "case": {
            "application": {"company": f"Northwind {number}", "role": "Data Analyst", "tz": "America/Chicago", "country": "US"},
            "interviews": [talk],
            "events": events,
        },
        "notes": [{**note, "id": f"n{count}", "to": [person["name"]], "body": body} for count, person in enumerate(people)],
        "snoozes": [],
    }


def remember(extension: Path, profile: Path) -> dict[str, float]:
    """Leave the applications in a profile, and give how long it takes to read them there."""
    with sync_playwright() as playwright, Chromium.start(playwright, extension, profile=profile, in_place=True) as browser:
        browser.open(browser.extension_url("manifest.json"))
        load(browser.page)
        file = {"afterword": 1, "made": "", "applications": [application(number) for number in range(APPLICATIONS)]}
        browser.run("text => afterword.importEverything(text)", json.dumps(file))
        # Once the background has looked at each of them.
        browser.wait_for("most => afterword.readLive().then(live => live.length < most)", APPLICATIONS / 2, seconds=60)
        return {which: median(browser.run(READ, which) for _ in range(ROUNDS)) for which in ("readAll", "readLive")}


def beside_the_mail(browser: Unwatched, site: str, *, asleep: bool = False) -> float:
    """Milliseconds from the click on the toolbar button; `asleep` is how the worker is found after half a minute."""
    tab = browser.open_tab(site)
    browser.loaded(tab)
    if asleep:
        browser.stop_background(tab)
    start = browser.click_toolbar_button(site)
    panel = browser.find(lambda target: target["type"] == "iframe" and target["url"].startswith(browser.extension_url("panel.html")))
    took = browser.painted(panel, FIRST_TASK) - start
    browser.close_tab(tab)
    return took


def in_a_tab(browser: Unwatched, _: str) -> float:
    """Milliseconds from the opening of a new tab, as a notification opens it."""
    start = time() * 1000
    tab = browser.open_tab(browser.extension_url("panel.html"))
    took = browser.painted(tab, FIRST_TASK) - start
    browser.close_tab(tab)
    return took


WAYS: dict[str, Callable[[Unwatched, str], float]] = {
    "beside the mail, from the click": beside_the_mail,
    "the same, the worker asleep": lambda browser, site: beside_the_mail(browser, site, asleep=True),
    "in a tab of its own": in_a_tab,
}


def measure(folder: Path) -> tuple[dict[str, float], dict[str, tuple[float, float]]]:
    """How long reading takes, and for each way to open the panel how long that takes, beside an empty page."""
    ours, empty = DIST / "chrome", folder / "empty"
    shutil.copytree(ours, empty)
    (empty / "panel.html").write_text(EMPTY)
    profile = folder / "profile"
    profile.mkdir()
    reads = remember(ours, profile)
    with contextlib.ExitStack() as stack:
        site = stack.enter_context(lying_backend({"/": MAIL})) + "/"
        browsers = []
        for extension, name in ((ours, "ours"), (empty, "nothing")):
            own = shutil.copytree(profile, folder / name, ignore=shutil.ignore_patterns("Singleton*"))
            browsers.append(stack.enter_context(Unwatched.start(extension, own, folder / f"{name}.log")))
        found = {}
        for way, opened in WAYS.items():
            # In turns, because a machine that others use as well is not the same from one minute to the next. The first turn warms up.
            rounds = [[opened(browser, site) for browser in browsers] for _ in range(ROUNDS + 1)][1:]
            panel, nothing = (median(times) for times in zip(*rounds, strict=True))
            found[way] = (panel, nothing)
        return reads, found


def main() -> int:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        reads, found = measure(Path(folder))
    print(f"{APPLICATIONS:,} applications, medians of {ROUNDS}")
    print(f"  all of them read                 {reads['readAll']:6.0f} ms")
    print(f"  those that are not settled       {reads['readLive']:6.0f} ms")
    print(f"From what the user does to Today on the screen (limit {LIMIT:.0f} ms)")
    for way, (panel, nothing) in found.items():
        print(f"  {way:<32} {panel:6.0f} ms, {panel / nothing:.2f} × an empty page opened so ({nothing:.0f} ms)")
    return int(max(panel for panel, _ in found.values()) > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
