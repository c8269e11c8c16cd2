"""The built extension as a browser and a store look at it: nothing to complain of."""

from __future__ import annotations

import json
import subprocess

from .backend import ROOT
from .browsers.chromium import Chromium, extension_id
from .conftest import built

LOOK = "async () => (await chrome.developerPrivate.getExtensionsInfo()).find(({ name }) => name === 'Afterword')"


def test_the_linter_of_firefox_has_nothing_to_say() -> None:
    linter = str(ROOT / "extension/node_modules/.bin/web-ext")
    command = [linter, "lint", "--self-hosted", "--output", "json", "--source-dir", str(built("firefox"))]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=False, timeout=120).stdout)
    assert [(found["code"], found.get("file"), found["message"]) for found in said["errors"] + said["warnings"]] == []


def test_chromium_loads_it_without_a_warning(chromium_browser: Chromium) -> None:
    chromium_browser.page.goto("chrome://extensions")
    # Chromium keeps what it has against a manifest for developers, and looks at it when it loads the extension.
    chromium_browser.run("() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
    chromium_browser.run(f"() => chrome.developerPrivate.reload('{extension_id(built('chrome'))}')")
    chromium_browser.wait_for(f"async () => (await ({LOOK})()).state === 'ENABLED'")
    ours = chromium_browser.run(LOOK)
    assert (ours["manifestErrors"], ours["runtimeErrors"], ours["runtimeWarnings"]) == ([], [], [])


def test_a_mail_page_loads_a_small_script_that_waits_for_nothing_and_watches_nothing() -> None:
    for browser in ("chrome", "firefox"):
        script = (built(browser) / "loader.js").read_text()
        assert len(script.encode()) <= 6_000
        assert not [name for name in ("setTimeout", "setInterval", "MutationObserver", "IntersectionObserver") if name in script]
