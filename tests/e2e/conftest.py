"""The ground of the end-to-end tests: a real mail host and real browsers.

A machine that lacks a part skips the tests that need it and says why; with CI=true that is a failure.
"""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from .browsers import Browser, RoundcubeWindow, chromium, firefox, permission
from .browsers.chromium import Chromium
from .browsers.firefox import Firefox
from .mail import MailHost
from .mail import host as mail_host_module

DIST = Path(__file__).parents[2] / "extension" / "dist"


# A machine that is busy with other things is no mistake.
expect.set_options(timeout=30_000)


def need(missing: str | None) -> None:
    if missing is None:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(missing, pytrace=False)
    pytest.skip(missing)


def built(browser: str) -> Path:
    folder = DIST / browser
    need(None if (folder / "manifest.json").exists() else f"the extension for {browser} is not built: run make build")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _end_everything_when_told_to() -> Iterator[None]:
    """SIGTERM ends the tests as Ctrl+C does, so that the servers and browsers are ended too."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture(scope="session")
def mail_host() -> Iterator[MailHost]:
    need(mail_host_module.what_is_missing())
    with MailHost.start() as host:
        yield host


@pytest.fixture
def mail(mail_host: MailHost) -> MailHost:
    """The mail host with empty mailboxes, no signatures and Roundcube's default settings."""
    mail_host.reset()
    return mail_host


@pytest.fixture(scope="session")
def playwright(playwright: Playwright) -> Playwright:
    need(chromium.what_is_missing())
    return playwright


@pytest.fixture
def chromium_browser(playwright: Playwright) -> Iterator[Chromium]:
    """Chromium with the built extension, on a new profile: nothing stored, no permission granted."""
    with Chromium.start(playwright, built("chrome")) as browser:
        yield browser


@pytest.fixture(scope="session")
def running_firefox() -> Iterator[Firefox]:
    need(firefox.what_is_missing())
    with Firefox.start(built("firefox")) as browser:
        yield browser


@pytest.fixture
def firefox_browser(running_firefox: Firefox) -> Firefox:
    """Firefox with the built extension as if newly installed: nothing stored, no permission granted."""
    running_firefox.forget()
    return running_firefox


@pytest.fixture(params=["chromium", "firefox"])
def browser(request: pytest.FixtureRequest) -> Browser:
    """Each browser in turn."""
    found: Browser = request.getfixturevalue(f"{request.param}_browser")
    return found


@pytest.fixture
def roundcube(browser: Browser, mail: MailHost) -> RoundcubeWindow:
    """Alice's Roundcube, logged in."""
    window = RoundcubeWindow(browser, mail)
    window.log_in()
    return window


def allow_this_machine(browser: Browser) -> None:
    """In the extension's settings, ask for the button on the sites of 127.0.0.1, where the mail host is."""
    browser.open(browser.extension_url("options.html"))
    browser.click("#site")
    browser.type("http://127.0.0.1/")
    browser.press("Enter")


def wait_for_the_loader(browser: Browser) -> None:
    """On a page of the extension: wait until the button is promised to pages. One opened a moment before would stay without it."""
    browser.wait_for("async () => (await (globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()).length > 0")


@pytest.fixture(scope="session")
def allowed_profile(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of Chromium in which the extension may act on 127.0.0.1, as allowed in a dialog."""
    need(permission.what_is_missing())
    return permission.granted_profile(
        playwright, built("chrome"), "http://127.0.0.1/*", allow_this_machine, tmp_path_factory.mktemp("allowed")
    )


@pytest.fixture
def allowed_chromium(playwright: Playwright, allowed_profile: Path) -> Iterator[Chromium]:
    with Chromium.start(playwright, built("chrome"), profile=allowed_profile) as browser:
        browser.open(browser.extension_url("options.html"))
        wait_for_the_loader(browser)
        yield browser


@pytest.fixture
def allowed_firefox(firefox_browser: Firefox) -> Firefox:
    allow_this_machine(firefox_browser)
    wait_for_the_loader(firefox_browser)
    return firefox_browser


@pytest.fixture(params=["chromium", "firefox"])
def allowed_browser(request: pytest.FixtureRequest) -> Browser:
    """Each browser in turn, the extension allowed on 127.0.0.1."""
    found: Browser = request.getfixturevalue(f"allowed_{request.param}")
    return found
