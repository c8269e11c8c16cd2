"""From opening the panel to Today with two thousand applications, and what of it is reading and planning."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from tests.e2e.browsers.chromium import Chromium
from tests.e2e.conftest import DIST
from tests.e2e.remembered import load

APPLICATIONS = 2000
ROUNDS = 7
LIMIT = 200.0
"""Milliseconds, as the median, from the navigation to Today on the screen."""
WATCH = """() => {
    const look = () => { if (!window.shown && document.querySelector('main')?.innerText.trim()) window.shown = performance.now() };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}"""
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


def measure(playwright: Playwright) -> dict[str, float]:
    with Chromium.start(playwright, DIST / "chrome") as browser:
        page = browser.page
        browser.open(browser.extension_url("manifest.json"))
        load(page)
        file = {"afterword": 1, "made": "", "applications": [application(number) for number in range(APPLICATIONS)]}
        browser.run("text => afterword.importEverything(text)", json.dumps(file))
        # Once the background has looked at each of them.
        browser.wait_for("most => afterword.readLive().then(live => live.length < most)", APPLICATIONS / 2, seconds=60)
        reads = [browser.run(READ, "readAll") for _ in range(ROUNDS)]
        live = [browser.run(READ, "readLive") for _ in range(ROUNDS)]
        page.add_init_script(f"({WATCH})()")
        shown = []
        for _ in range(ROUNDS):
            browser.open(browser.extension_url("panel.html"))
            browser.wait_for("() => window.shown")
            shown.append(float(browser.run("() => window.shown")))
        return {"read": median(reads), "live": median(live), "today": median(shown)}


def main() -> int:
    with sync_playwright() as playwright:
        found = measure(playwright)
    print(f"{APPLICATIONS:,} applications, median of {ROUNDS}")
    print(f"  all of them read            {found['read']:6.0f} ms")
    print(f"  those that are not settled  {found['live']:6.0f} ms")
    print(f"  the panel open, with Today  {found['today']:6.0f} ms  (limit {LIMIT:.0f} ms)")
    return int(found["today"] > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
