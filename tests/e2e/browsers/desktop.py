"""The part of a desktop that shows notifications, on a message bus of its own: where a browser's notifications arrive and are pressed."""

import contextlib
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from ..processes import wait_until

SERVICE = Path(__file__).with_name("desktop_service.py")
PYTHON = "/usr/bin/python3"
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""


def what_is_missing() -> str | None:
    """Why there can be no such desktop on this machine, in one line; None if there can."""
    if shutil.which("dbus-daemon") is None:
        return "there is no dbus-daemon: run tools/debian.py as root"
    known = subprocess.run([PYTHON, "-c", "import dbus, gi"], capture_output=True, check=False)
    return "the system's Python has no dbus and gi: run tools/debian.py as root" if known.returncode else None


@dataclass
class Notification:
    """One that stands there. `buttons` are their labels."""

    number: int
    title: str
    body: str
    keys: dict[str, str]

    @property
    def buttons(self) -> list[str]:
        return [label for label, key in self.keys.items() if key.isdecimal()]


@dataclass
class Desktop:
    """Give `env` to a browser, and its notifications are here."""

    env: dict[str, str]
    _service: "subprocess.Popen[str]"
    standing: dict[int, Notification] = field(default_factory=dict)
    shown: list[Notification] = field(default_factory=list)
    """Every one that ever came."""

    @classmethod
    @contextlib.contextmanager
    def start(cls, folder: Path) -> Iterator["Desktop"]:
        config = folder / "bus.conf"
        config.write_text(BUS.format(folder=folder))
        with contextlib.ExitStack() as stack:
            bus = stack.enter_context(_running(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"], {}))
            env = {"DBUS_SESSION_BUS_ADDRESS": _line(bus.stdout)}
            service = stack.enter_context(_running([PYTHON, str(SERVICE)], env))
            assert "ready" in json.loads(_line(service.stdout))
            desktop = cls(env, service)
            listener = threading.Thread(target=desktop._listen)
            listener.start()
            stack.callback(listener.join)
            stack.callback(service.terminate)
            yield desktop

    def the(self, body: str) -> Notification:
        """The one that stands there with this text; waits for it."""
        wait_until(lambda: any(each.body == body for each in self.standing.values()), f"a notification of {body}")
        return next(each for each in self.standing.values() if each.body == body)

    def press(self, notification: Notification, button: str | None = None) -> None:
        """Press one of its buttons by the label, or the notification itself."""
        key = notification.keys[button] if button else "default"
        assert self._service.stdin
        self._service.stdin.write(f"{notification.number} {key}\n")
        self._service.stdin.flush()

    def _listen(self) -> None:
        for line in self._service.stdout or ():
            said: dict[str, Any] = json.loads(line)
            if "closed" in said:
                self.standing.pop(said["closed"], None)
            else:
                new = Notification(said["shown"], said["title"], said["body"], said["buttons"])
                self.standing[new.number] = new
                self.shown.append(new)


@contextlib.contextmanager
def _running(command: list[str], env: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    # Leaving the block closes the pipes.
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env) as process:
        try:
            yield process
        finally:
            process.terminate()


def _line(stream: IO[str] | None) -> str:
    assert stream
    return stream.readline().strip()
