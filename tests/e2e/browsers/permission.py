"""The permission dialog of Chromium, answered as a user does.

Chromium shows it on a display alone, so a virtual one is started. The grant is kept in the profile, which then serves browsers without a
display.
"""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Page, Playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from ..processes import end
from .chromium import Chromium

ATTEMPTS = 3


def what_is_missing() -> str | None:
    """Why the dialog cannot be answered on this machine, in one line; None if it can."""
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    return f"there is no {' and no '.join(missing)}: run tools/debian.py as root" if missing else None


@contextlib.contextmanager
def with_dialogs(playwright: Playwright, extension: Path, folder: Path) -> Iterator[tuple[Chromium, Callable[[str], None]]]:
    """Chromium on a virtual display, on a profile in `folder`, and what answers its dialog: with keys, such as "Tab Return" or "Escape"."""
    with (
        _display(folder) as display,
        Chromium.start(
            playwright, extension, profile=folder / "profile", headless=False, env={**os.environ, "DISPLAY": display}
        ) as browser,
    ):

        def answer(keys: str) -> None:
            _wait_for_dialog(browser.page, display)
            for key in keys.split():
                _press(key, display)

        yield browser, answer


def granted_profile(playwright: Playwright, extension: Path, origin: str, ask: Callable[[Chromium], None], folder: Path) -> Path:
    """A profile in `folder` in which the extension may act on `origin`, such as "http://127.0.0.1/*".

    `ask` opens one of the extension's own pages in `browser.page` and makes it, by a real click, call permissions.request.
    Raises TimeoutError if no dialog appears, or if the extension does not have the permission afterwards.
    """
    with with_dialogs(playwright, extension, folder) as (browser, answer):
        for _ in range(ATTEMPTS):
            ask(browser)
            answer("Tab Return")
            with contextlib.suppress(TimeoutError):
                browser.wait_for("origin => chrome.permissions.contains({ origins: [origin] })", origin, seconds=5)
                return folder / "profile"
    raise TimeoutError(f"the extension was not allowed on {origin}, though the dialog was answered")


def _wait_for_dialog(page: Page, display: str) -> None:
    """The dialog is no window of its own and raises no event, but while it is there, keys no longer reach the page.

    A page may also be slow to take a key, which looks the same; the dialog is then not yet there to be answered, and is asked for again.
    """
    page.evaluate("() => { window.shifts = 0; addEventListener('keydown', event => { if (event.key === 'Shift') shifts++ }, true) }")
    for count in range(1, 50):
        _press("shift", display)
        try:
            page.wait_for_function("count => shifts >= count", arg=count, timeout=1500)
        except PlaywrightTimeout:
            return
    raise TimeoutError("the extension's page did not ask for a permission")


def _press(key: str, display: str) -> None:
    subprocess.run(["xdotool", "key", key], env={**os.environ, "DISPLAY": display}, check=True, timeout=10)


@contextlib.contextmanager
def _display(folder: Path) -> Iterator[str]:
    """A virtual display with a free number."""
    read, write = os.pipe()
    with (folder / "xvfb.log").open("wb") as log, os.fdopen(read) as numbers:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        os.close(write)
        try:
            number = numbers.readline().strip()
            if not number:
                raise RuntimeError(f"Xvfb did not start; see {log.name}")
            yield f":{number}"
        finally:
            end(server)
