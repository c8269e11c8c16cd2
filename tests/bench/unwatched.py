"""Chromium with nobody watching.

Playwright puts its debugger on every new page and holds the page back until that is ready. Here a page is asked only afterwards.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import websocket

from tests.e2e.browsers.chromium import FLAGS, PROGRAM, extension_id
from tests.e2e.processes import running

PAINTED = """new Promise(done => {
    const look = () => {
        const [first] = performance.getEntriesByName('first-contentful-paint');
        if (first && document.querySelector(WHERE)) done(performance.timeOrigin + first.startTime);
        else setTimeout(look, 20);
    };
    look();
})"""
LOADED = """new Promise(done => {
    const look = () => (document.readyState === 'complete' ? requestIdleCallback(() => done()) : setTimeout(look, 20));
    look();
})"""
WATCHED = 30
"""Seconds until what should be there is missing."""
PAUSE = 0.1
"""Seconds between two looks, each of which costs the browser something."""


class Unwatched:
    """A browser with one extension, which is told what to do from outside and asked afterwards when it was done."""

    def __init__(self, address: str, extension: Path) -> None:
        self._line = websocket.create_connection(address, timeout=WATCHED, suppress_origin=True)
        self._asked = 0
        self._id = extension_id(extension)

    @classmethod
    @contextlib.contextmanager
    def start(cls, extension: Path, profile: Path, log: Path) -> Iterator[Unwatched]:
        """Run it on that profile until the block ends."""
        address = profile / "DevToolsActivePort"
        address.unlink(missing_ok=True)
        flags = [*FLAGS, "--headless=new", "--remote-debugging-port=0", "--enable-unsafe-extension-debugging", "--window-size=1280,900"]
        flags += [f"--user-data-dir={profile}", f"--disable-extensions-except={extension}", f"--load-extension={extension}"]
        with running([PROGRAM, *flags, "about:blank"], log=log, ready=lambda: address.exists() and "\n" in address.read_text()):
            port, path = address.read_text().split("\n")[:2]
            browser = cls(f"ws://127.0.0.1:{port}{path}", extension)
            browser.find(lambda target: target["type"] == "service_worker")
            yield browser
            with contextlib.suppress(websocket.WebSocketException, OSError):
                browser._ask("Browser.close")

    def extension_url(self, path: str) -> str:
        return f"chrome-extension://{self._id}/{path}"

    def open_tab(self, url: str) -> str:
        """Open a tab in front. Gives its name."""
        return str(self._ask("Target.createTarget", url=url)["targetId"])

    def close_tab(self, name: str) -> None:
        self._ask("Target.closeTarget", targetId=name)
        self._wait(lambda: all(target["targetId"] != name for target in self._targets()), "a tab to close")

    def click_toolbar_button(self, url: str) -> float:
        """Click the extension's button in the tab at that address. Gives when, in milliseconds since 1970."""
        tab = self.find(lambda target: target["type"] == "tab" and target["url"] == url)
        start = time.time() * 1000
        self._ask("Extensions.triggerAction", id=self._id, targetId=tab)
        return start

    def stop_background(self, tab: str) -> None:
        """Put the extension's worker to sleep, as the browser does after half a minute."""
        session = self._ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
        for command in ("ServiceWorker.enable", "ServiceWorker.stopAllWorkers"):
            self._ask(command, session)
        self._ask("Target.detachFromTarget", sessionId=session)
        self._wait(lambda: all(target["type"] != "service_worker" for target in self._targets()), "the worker to sleep")

    def loaded(self, name: str) -> None:
        """Wait until a page is there and quiet."""
        self._evaluate(name, LOADED)

    def painted(self, name: str, where: str) -> float:
        """When a page that shows nothing before `where` first had something on the screen, in milliseconds since 1970."""
        return float(self._evaluate(name, PAINTED.replace("WHERE", json.dumps(where))))

    def find(self, wanted: Callable[[dict[str, Any]], bool]) -> str:
        """Wait for a page, a frame, a tab or a worker. Gives its name."""
        found: list[dict[str, Any]] = []

        def look() -> bool:
            found[:] = [target for target in self._targets() if wanted(target)]
            return bool(found)

        self._wait(look, "something to open")
        return str(found[0]["targetId"])

    def _targets(self) -> list[dict[str, Any]]:
        targets: list[dict[str, Any]] = self._ask("Target.getTargets", filter=[{}])["targetInfos"]
        return targets

    def _evaluate(self, name: str, script: str) -> Any:
        found: list[Any] = []

        def look() -> bool:
            session = self._ask("Target.attachToTarget", targetId=name, flatten=True)["sessionId"]
            # A page that is still on its way forgets what it was asked.
            with contextlib.suppress(RuntimeError):
                answer = self._ask("Runtime.evaluate", session, expression=script, awaitPromise=True, returnByValue=True)
                assert "exceptionDetails" not in answer, answer
                found.append(answer["result"].get("value"))
            with contextlib.suppress(RuntimeError):
                self._ask("Target.detachFromTarget", sessionId=session)
            return bool(found)

        self._wait(look, "a page to answer")
        return found[0]

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + WATCHED
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"waited {WATCHED} seconds for {what}")
            time.sleep(PAUSE)

    def _ask(self, command: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        self._asked += 1
        message = {"id": self._asked, "method": command, "params": parameters}
        self._line.send(json.dumps(message | ({"sessionId": session} if session else {})))
        while True:
            answer = json.loads(self._line.recv())
            if answer.get("id") != self._asked:
                continue
            if "error" in answer:
                raise RuntimeError(f"{command}: {answer['error']['message']}")
            result: dict[str, Any] = answer["result"]
            return result
