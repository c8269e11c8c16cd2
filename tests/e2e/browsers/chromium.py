"""Debian's Chromium with an unpacked extension, driven by Playwright."""

import base64
import contextlib
import hashlib
import json
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Dialog, FrameLocator, Locator, Page, Playwright
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Frame as PlaywrightFrame

from ..processes import wait_until
from .browser import Frame

PROGRAM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run", "--lang=en-US"]

AWAIT = """async ([given, milliseconds]) => {
    for (const end = performance.now() + milliseconds; performance.now() < end; await new Promise(next => setTimeout(next, 20)))
        if (await (SCRIPT)(...given)) return true;
    return false;
}"""
ACTIVE = "() => new Promise(done => { const look = () => (registration.active ? done() : setTimeout(look, 10)); look() })"


def what_is_missing() -> str | None:
    """Why Chromium cannot run on this machine, in one line; None if it can."""
    return None if Path(PROGRAM).exists() else f"there is no {PROGRAM}: run tools/debian.py as root"


def extension_id(extension: Path) -> str:
    """The id that Chromium gives an unpacked extension with a "key" in its manifest: the key's hash in the letters a to p."""
    key = base64.b64decode(json.loads((extension / "manifest.json").read_text())["key"])
    return "".join(chr(ord("a") + int(digit, 16)) for digit in hashlib.sha256(key).hexdigest()[:32])


class Chromium:
    """A running Chromium. `page` is the tab in front, for whatever this class has no name for."""

    name = "chromium"

    def __init__(self, context: BrowserContext, extension: Path | None) -> None:
        self.context = context
        self.page: Page = context.pages[0]
        self._id = extension_id(extension) if extension else None
        context.on("dialog", _accept)

    @classmethod
    @contextlib.contextmanager
    def start(
        cls,
        playwright: Playwright,
        extension: Path | None = None,
        *,
        profile: Path | None = None,
        headless: bool = True,
        in_place: bool = False,
        more_flags: Sequence[str] = (),
        env: dict[str, str | float | bool] | None = None,
    ) -> Iterator["Chromium"]:
        """Run Chromium until the block ends, on an empty profile or a copy of `profile`; `in_place` and `headless=False` on it itself."""
        flags = [*FLAGS, *more_flags]
        if extension is not None:
            flags += [f"--disable-extensions-except={extension}", f"--load-extension={extension}"]
        with contextlib.ExitStack() as stack:
            if profile is None or (headless and not in_place):
                folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)))
                if profile is not None:
                    shutil.copytree(profile, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("Singleton*"))
            else:
                folder = profile
            context = playwright.chromium.launch_persistent_context(
                folder, executable_path=PROGRAM, headless=headless, args=flags, viewport={"width": 1280, "height": 900}, env=env
            )
            stack.callback(context.close)
            if extension is not None:
                # A click before the extension's worker listens is lost; no person is that quick.
                worker = context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")
                worker.evaluate(ACTIVE)
            yield cls(context, extension)

    @property
    def url(self) -> str:
        return self.page.url

    def open(self, url: str) -> None:
        self.page.goto(url)

    @contextlib.contextmanager
    def in_another_tab(self, url: str) -> Iterator[None]:
        before, self.page = self.page, self.context.new_page()
        try:
            self.open(url)
            yield
        finally:
            self.page.close()
            self.page = before
            before.bring_to_front()

    def go_to_tab(self, address: str) -> None:
        found: list[Page] = []

        def look() -> bool:
            self.page.wait_for_timeout(5)
            found.extend(page for page in self.context.pages if address in page.url)
            return bool(found)

        wait_until(look, f"a tab with {address}")
        self.page = found[0]
        self.page.bring_to_front()

    def run(self, script: str, *arguments: Any, frame: Frame = ()) -> Any:
        return self._frame(frame).evaluate(f"given => ({script})(...given)", list(arguments))

    def wait_for(self, script: str, *arguments: Any, frame: Frame = (), seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                # Not Playwright's wait_for_function, to which any promise is something true.
                if self._frame(frame).evaluate(AWAIT.replace("SCRIPT", script), [list(arguments), left * 1000]):
                    return
            except PlaywrightError as error:
                if not re.search("context was destroyed|navigat|detached", str(error)):
                    raise
        raise TimeoutError(f"waited {seconds:g} seconds for {script}")

    def click(self, selector: str, frame: Frame = ()) -> None:
        self.locator(selector, frame).click()

    def locator(self, selector: str, frame: Frame = ()) -> Locator:
        inside: Page | FrameLocator = self.page
        for step in frame:
            inside = inside.frame_locator(step)
        return inside.locator(selector)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, keys: str) -> None:
        self.page.keyboard.press(keys)

    def click_toolbar_button(self) -> None:
        assert self.context.browser is not None
        session = self.context.browser.new_browser_cdp_session()
        targets = session.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
        tab = next(target for target in targets if target["url"] == self.page.url)
        session.send("Extensions.triggerAction", {"id": self._id, "targetId": tab["targetId"]})
        session.detach()

    def extension_url(self, path: str) -> str:
        return f"chrome-extension://{self._id}/{path}"

    @contextlib.contextmanager
    def extension_page(self, path: str) -> Iterator[Page]:
        """One of the extension's own pages in a tab of its own, behind the tab in front when the block ends."""
        page = self.context.new_page()
        try:
            page.goto(self.extension_url(path))
            yield page
        finally:
            page.close()

    def stop_background(self) -> None:
        # A debugger keeps the worker awake for ever, so it never ends by itself in a test.
        with self.extension_page("manifest.json") as page:
            session = self.context.new_cdp_session(page)
            session.send("ServiceWorker.enable")
            session.send("ServiceWorker.stopAllWorkers")

    def _frame(self, path: Frame) -> PlaywrightFrame:
        frame = self.page.main_frame
        for step in path:
            element = frame.wait_for_selector(step, state="attached")
            inner = element and element.content_frame()
            assert inner, f"{step} is no frame"
            frame = inner
        return frame


def _accept(dialog: Dialog) -> None:
    dialog.accept()
