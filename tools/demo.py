"""Show Afterword at work on the practice page.

With a display: a Chromium with the extension opens on the practice page and stays until it is closed. Without one: the whole job is done
headless, and numbered pictures of it are left in demo/. With --pictures the same run goes on through every view, and writes the pictures of
the README and the guide.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from playwright.sync_api import BrowserContext, Frame, Locator, Page, ViewportSize, expect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
EXTENSION = ROOT / "extension/dist/chrome"
PICTURES = ROOT / "content/pictures"
TOPIC = "What you said about the returns dashboard stayed with me. I would start by asking the four teams what they do with it."
BESIDE_MAIL = ViewportSize(width=1280, height=860)
TALL, LOW = ViewportSize(width=760, height=900), ViewportSize(width=760, height=480)
QUALITY = 80
"""Of WebP: text stays sharp, at a third of the size of PNG."""
NOTE = {
    "interviewer_name": "Dana Reyes",
    "role": "Data Analyst",
    "company": "Northwind Traders",
    "own_words_topic": TOPIC,
    "my_name": "Sam Okafor",
}


class Picture(Protocol):
    """Takes a picture of the mail with the panel beside it, or of another page."""

    def __call__(self, title: str, of: Page = ...) -> None: ...


@contextlib.contextmanager
def backend() -> Iterator[str]:
    """A backend of our own on a free port, ended with the block. Gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "afterword", "serve", "--port", str(port), "--site", "site"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def wait_for(port: int, server: subprocess.Popen[str]) -> None:
    """Return once the port answers; end with what the server said if it stops before that."""
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
            return
        if server.poll() is not None:
            raise SystemExit(f"The backend did not start:\n{server.stdout.read() if server.stdout else ''}")


@contextlib.contextmanager
def browser(*, headless: bool) -> Iterator[BrowserContext]:
    """A Chromium with the extension in a profile of its own."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("The demo needs Chromium. On Debian: apt-get install chromium")
    flags = [
        f"--disable-extensions-except={EXTENSION}",
        f"--load-extension={EXTENSION}",
        "--no-first-run",
        "--disable-background-networking",
    ]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium,
            headless=headless,
            args=flags,
            viewport=BESIDE_MAIL if headless else None,
            no_viewport=not headless,
        )
        try:
            yield context
        finally:
            with contextlib.suppress(Exception):
                context.close()


def extension_id(context: BrowserContext) -> str:
    worker = context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")
    return worker.url.split("/")[2]


def press_toolbar_button(context: BrowserContext, page: Page) -> Frame:
    """Press the extension's button in the toolbar, as a person would, and give the panel that it opens."""
    assert context.browser is not None
    session = context.browser.new_browser_cdp_session()
    targets = session.send("Target.getTargets", {"filter": [{}]})["targetInfos"]
    tab = next(target for target in targets if target["type"] == "tab" and target["url"] == page.url)
    with page.expect_event("framenavigated", lambda frame: "panel.html" in frame.url) as opened:
        session.send("Extensions.triggerAction", {"id": extension_id(context), "targetId": tab["targetId"]})
    panel: Frame = opened.value
    expect(panel.get_by_role("button", name="Insert")).to_be_visible()
    return panel


def do_the_job(context: BrowserContext, address: str, picture: Picture) -> None:
    """From an empty message to one that is ready to send, with a picture of each step."""
    page = context.pages[0]
    picture("practice page")
    panel = press_toolbar_button(context, page)
    picture("panel open")
    for name, words in NOTE.items():
        panel.locator(f"[name={name}]").fill(words)
    expect(panel.get_by_text("Nothing to mend.")).to_be_visible()
    panel.get_by_role("heading", name="Your note").scroll_into_view_if_needed()
    picture("note drafted")
    panel.get_by_role("button", name="Insert").click()
    body = page.get_by_role("textbox", name="Message body")
    expect(body).to_have_value(re.compile("returns dashboard"))
    picture("note inserted")
    page.keyboard.press("Control+z")
    expect(body).not_to_have_value(re.compile("returns dashboard"))
    expect(page.get_by_label("Subject")).to_have_value("")
    picture("taken out by one undo")
    panel.get_by_role("button", name="Insert").click()
    expect(body).to_have_value(re.compile("returns dashboard"))
    panel.get_by_text("Remember Northwind Traders?").click()
    panel.get_by_role("button", name="Remember it").click()
    panel.get_by_role("button", name=re.compile("^Today")).click()
    expect(panel.get_by_role("heading", name="Today")).to_be_visible()
    picture("today")
    panel.get_by_role("button", name="Northwind Traders").first.click()
    expect(panel.get_by_role("heading", name="Timeline")).to_be_visible()
    panel.get_by_role("heading", name="People and dates").scroll_into_view_if_needed()
    picture("application")
    # Not by hand: Chromium never says that a button was let go whose frame is gone by then.
    panel.get_by_role("button", name="Close").evaluate("button => void setTimeout(() => button.click())")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="This would have been sent")).to_be_visible()
    picture("what would be sent")
    page.goto(f"{address}/practice")
    make_it_ones_own(press_toolbar_button(context, page))
    picture("my template")


def see_every_view(context: BrowserContext, picture: Picture) -> None:
    """The panel in a tab of its own with a second application, and the other pages of the extension, with a picture of each."""
    page = context.new_page()
    page.set_viewport_size(TALL)
    own = f"chrome-extension://{extension_id(context)}"
    page.goto(f"{own}/welcome.html")
    picture("first page", page)
    page.goto(f"{own}/panel.html?view=new")
    page.get_by_label("Company").fill("Adventure Works")
    page.get_by_label("Role").fill("Office Manager")
    page.get_by_label("Day", exact=True).fill((date.today() - timedelta(days=1)).isoformat())
    page.get_by_label(re.compile("^From")).fill("14:00")
    page.get_by_label(re.compile("^To")).fill("15:00")
    page.locator("[name=person_0_0_name]").fill("Alex Meyer")
    page.get_by_role("button", name="Add a person").click()
    page.locator("[name=person_0_1_name]").fill("Pat Kim")
    picture("add an application", page)
    page.get_by_role("button", name="Add an application").click()
    page.get_by_role("button", name="What do you remember?").click()
    page.get_by_label("What you talked about").first.fill("How the front desk and the warehouse share one calendar.")
    page.get_by_label("What did they say happens next, and when?").fill("They will call me by the end of next week.")
    expect(page.get_by_label(re.compile("^They want to answer by"))).not_to_have_value("")
    picture("what you remember", page)
    page.get_by_role("button", name="Done").click()
    to_the_top(page.get_by_role("heading", name="Timeline"))
    picture("timeline", page)
    page.set_viewport_size(LOW)
    page.get_by_role("button", name="Applications").click()
    expect(page.get_by_role("heading", name="Applications")).to_be_visible()
    picture("applications", page)
    page.set_viewport_size(TALL)
    page.get_by_role("button", name=re.compile("^Today")).click()
    page.get_by_role("button", name="Write it", exact=True).last.click()
    expect(page.get_by_role("group", name="To whom?")).to_be_visible()
    picture("one note each", page)
    page.set_viewport_size(LOW)
    page.goto(f"{own}/panel.html?view=templates")
    expect(page.get_by_role("heading", name="My templates")).to_be_visible()
    picture("my templates", page)
    page.goto(f"{own}/options.html")
    to_the_top(page.get_by_role("heading", name="Your data"))
    picture("your data", page)
    page.set_viewport_size(TALL)
    page.goto(f"{own}/options.html")
    picture("settings", page)
    page.goto(f"{own}/help.html?of=CK-16")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    picture("why", page)
    page.close()


def to_the_top(heading: Locator) -> None:
    heading.evaluate("heading => heading.scrollIntoView()")


def make_it_ones_own(panel: Frame) -> None:
    """Copy a template and change it, up to a field that is put in by its button."""
    panel.get_by_role("button", name="Make this template my own").click()
    text = panel.get_by_label("Text", exact=True)
    text.fill("Dear {{interviewer_name}},\n\nIt was good to meet you.\n\n{{own_words_topic}}\n\nBest wishes,\n")
    panel.get_by_role("group", name="Put a field into the text").get_by_role("button", name="Your name").click()
    expect(text).to_have_value(re.compile(r"my_name"))
    panel.get_by_label("Subject line").scroll_into_view_if_needed()


def main() -> None:
    """Run the demo, or take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", action="store_true", help="write the pictures of the README and the guide")
    pictures: bool = parser.parse_args().pictures
    headless = pictures or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin")
    folder = PICTURES if pictures else ROOT / "demo"
    with backend() as address, browser(headless=headless) as context:
        page = context.pages[0]
        page.goto(f"{address}/practice")
        if not headless:
            print("Press the Afterword button in the toolbar, or Alt+Shift+F. Close the window to end.")
            context.wait_for_event("close", timeout=0)
            return
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        taken: list[Path] = []

        def picture(title: str, of: Page = page) -> None:
            name = f"{title.replace(' ', '-')}.webp"
            file = folder / (name if pictures else f"{len(taken) + 1}-{name}")
            session = context.new_cdp_session(of)
            shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
            session.detach()
            file.write_bytes(base64.b64decode(shot["data"]))
            taken.append(file)
            print(f"{file.relative_to(ROOT)}")

        do_the_job(context, address, picture)
        if pictures:
            see_every_view(context, picture)


if __name__ == "__main__":
    main()
