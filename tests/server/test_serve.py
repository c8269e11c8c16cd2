"""The real server, in a process of its own, over real sockets."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest
from afterword.cli import main
from afterword.serve import CannotListenError, find_address

from tests.server.content_tree import ContentTree

PATIENCE = 20.0
"""Seconds that a busy machine may take to start the server."""


@dataclass
class Running:
    process: subprocess.Popen[str]
    port: int
    log: Path

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.title(): value for name, value in answer.getheaders()}, body


@pytest.fixture
def running(tree: ContentTree, tmp_path: Path) -> Iterator[Running]:
    (_, port), log = find_address("127.0.0.1", 0), tmp_path / "log"
    command = [sys.executable, "-m", "afterword", "serve", "--content", str(tree.folder), "--port", str(port)]
    with log.open("w") as output, subprocess.Popen(command, stdout=output, stderr=output, text=True) as process:
        running = Running(process, port, log)
        try:
            wait_for(running)
            yield running
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait(PATIENCE)


def wait_for(running: Running) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if running.get("/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(running.log.read_text())


def test_it_serves_the_api_with_one_set_of_headers(running: Running) -> None:
    status, headers, body = running.get("/v1/index.json")
    assert (status, json.loads(body)["schema"]) == (200, 1)
    assert running.get("/v1/index.json", If_None_Match=headers["Etag"])[::2] == (304, b"")
    status, head, nothing = running.get("/v1/index.json", "HEAD")
    assert (status, nothing, head["Content-Length"]) == (200, b"", str(len(body)))
    assert f"http://127.0.0.1:{running.port}/practice" in running.log.read_text()


def test_it_picks_up_edits_and_says_nothing_about_its_visitors(tree: ContentTree, running: Running) -> None:
    tree.replace("playbook.toml", "0.1.0", "0.2.0")
    end = time.monotonic() + PATIENCE
    while json.loads(running.get("/v1/index.json?name=Sam")[2])["minimum_extension"] != "0.2.0":
        assert time.monotonic() < end, "the edit did not show"
        time.sleep(0.02)
    running.get("/practice?name=Sam", Referer="https://mail.example/Sam")
    running.get("/v1/Sam")
    log = running.log.read_text()
    assert "Serving playbook" in log
    assert "Sam" not in log


@pytest.mark.skipif(os.name != "posix", reason="signals are sent the POSIX way")
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_told_and_leaves_nothing_behind(running: Running, sign: signal.Signals) -> None:
    children = Path(f"/proc/{running.process.pid}/task/{running.process.pid}/children").read_text().split()
    assert children
    running.process.send_signal(sign)
    assert running.process.wait(5) == 0
    assert not [child for child in children if Path(f"/proc/{child}").exists()]
    assert "Traceback" not in running.log.read_text()


def test_it_says_what_to_do_next_in_four_lines(tree: ContentTree, tmp_path: Path) -> None:
    (_, port), log = find_address("127.0.0.1", 0), tmp_path / "log"
    command = [sys.executable, "-m", "afterword", "serve", "--content", str(tree.folder), "--port", str(port), "--extension", str(tmp_path)]
    with log.open("w") as output, subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, text=True) as process:
        wait_for(Running(process, port, log))
        process.terminate()
    guide, practice, chrome, firefox = log.read_text().splitlines()
    assert f"http://127.0.0.1:{port}/ " in guide
    assert practice.endswith(f"http://127.0.0.1:{port}/practice")
    assert "chrome://extensions" in chrome
    assert chrome.endswith(str(tmp_path / "chrome"))
    assert "about:debugging" in firefox
    assert firefox.endswith(str(tmp_path / "firefox/manifest.json"))


def test_a_port_that_is_taken_is_explained(tree: ContentTree, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["serve", "--content", str(tree.folder), "--port", str(port)]) == 1
    said = capsys.readouterr().err
    assert said == f"Port {port} is already in use, perhaps by another Afterword. Stop that one, or choose another port with --port.\n"


def test_an_address_of_another_machine_is_explained() -> None:
    with pytest.raises(CannotListenError, match=r"This machine has no address 192\.0\.2\.1\. Choose another with --host"):
        find_address("192.0.2.1", 8765)


def test_a_host_may_be_given_by_name() -> None:
    address, port = find_address("localhost", 0)
    assert address in ("127.0.0.1", "::1")
    assert port > 0
