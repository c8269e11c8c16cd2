"""Starting and ending the programs that the tests need."""

import contextlib
import os
import signal
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def free_port() -> int:
    """A TCP port on the loopback address that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def accepts_connections(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


@contextlib.contextmanager
def running(
    command: Sequence[str | Path], *, log: Path, ready: Callable[[], bool], user: str | None = None, env: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program in a process group of its own until the block ends; its output goes to the file `log`.

    The block starts when `ready` says yes. Raises RuntimeError, with the end of the log, if the program ends before, and TimeoutError if it
    is not ready in 30 seconds.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=user,
            group=user,
            extra_groups=[] if user else None,
            env={**os.environ, **(env or {})},
        )
    try:
        wait_until(lambda: process.poll() is not None or ready(), f"{command[0]} to be ready")
        if process.poll() is not None:
            raise RuntimeError(f"{command[0]} ended with status {process.returncode}: {log.read_text(errors='replace')[-2000:]}")
        yield process
    finally:
        end(process)


@contextlib.contextmanager
def answering(handler: Callable[..., BaseHTTPRequestHandler], secure: ssl.SSLContext | None = None) -> Iterator[str]:
    """A server of this process on a free port until the block ends. Gives its address, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if secure:
        server.socket = secure.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"{'https' if secure else 'http'}://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that leads its own group, and then whatever is left of the group."""
    # By SIGINT to the whole group, as from a keyboard: on that, PHP's server collects its own workers.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGINT)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=5)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_until(condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Wait for something that announces itself by no event, such as a port that opens. Raises TimeoutError, which says for what."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {seconds:g} seconds for {what}")
        time.sleep(0.01)
