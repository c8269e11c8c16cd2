"""How fast the read API is, beside a bare Flask app that says hello: python -m tests.bench.api

Both run on the server that `afterword serve` uses, at the same time, and are asked in turns, so that whatever else the machine does
hits both. The numbers that matter are the ratios.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from afterword.serve import find_address, run
from flask import Flask

HOST = "127.0.0.1"
ROUNDS = 7
SECONDS = 2
CONNECTIONS = 16
INDEX_LIMIT = 0.85
"""What the index must reach, as a share of the requests per second of the bare app."""
PROJECT = Path(__file__).parents[2]
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
SLOWEST = re.compile(r"99%\s+(\S+)")
FAILURES = re.compile(r"Socket errors:.*|Non-2xx or 3xx responses:.*")


def main() -> int:
    """Measure and print. Returns 1 if the index is slower than its limit or wrk is missing."""
    if not shutil.which("wrk"):
        print("wrk is not installed. On Debian: apt-get install wrk", file=sys.stderr)
        return 1
    with serving("api") as api, serving("hello") as hello:
        with urlopen(f"{api}/v1/index.json") as answer:
            known, playbook = answer.headers["ETag"], json.load(answer)["url"]
        targets = {
            "bare Flask hello": (f"{hello}/", ()),
            "index 304": (f"{api}/v1/index.json", ("-H", f"If-None-Match: {known}")),
            "playbook 200": (f"{api}{playbook}", ()),
            "playbook 200 gzip": (f"{api}{playbook}", ("-H", "Accept-Encoding: gzip")),
        }
        rates: dict[str, list[float]] = {name: [] for name in targets}
        for _ in range(ROUNDS):
            for name, (url, headers) in targets.items():
                rates[name].append(ask(name, url, headers))
    return report(rates)


def report(rates: dict[str, list[float]]) -> int:
    """Print the median rate of each, and the median of its ratio to the bare app's rate in the same round."""
    bare = rates["bare Flask hello"]
    ratios = {name: median(rate / other for rate, other in zip(of_name, bare, strict=True)) for name, of_name in rates.items()}
    for name, of_name in rates.items():
        print(f"{name:<18} {median(of_name):8.0f} requests/s   {ratios[name]:.2f} of hello")
    holds = ratios["index 304"] >= INDEX_LIMIT
    print(f"index 304 {'reaches' if holds else 'does not reach'} {INDEX_LIMIT} of hello")
    return 0 if holds else 1


def ask(name: str, url: str, headers: tuple[str, ...]) -> float:
    """Requests per second for one short run of wrk."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", *headers, url]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate, slowest, failures = RATE.search(output), SLOWEST.search(output), FAILURES.search(output)
    assert rate, output
    print(f"  {name:<18} {rate[1]:>9}/s   99% within {slowest[1] if slowest else '?'}   {failures[0] if failures else ''}", file=sys.stderr)
    return float(rate[1])


@contextmanager
def serving(app: str) -> Iterator[str]:
    """Serve an app in a process of its own and give its address."""
    _, port = find_address(HOST, 0)
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.api", app, str(port)], cwd=PROJECT, stdout=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                urlopen(f"http://{HOST}:{port}/{'healthz' if app == 'api' else ''}").close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://{HOST}:{port}"
    finally:
        process.terminate()
        process.wait()


def hello_app() -> Flask:
    app = Flask("hello", static_folder=None)

    @app.get("/")
    def hello() -> str:
        return "Hello"

    return app


def api_app() -> Flask:
    from afterword.web import create_app

    return create_app(PROJECT / "content", watch=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        run({"hello": hello_app, "api": api_app}[sys.argv[1]], HOST, int(sys.argv[2]))
    else:
        sys.exit(main())
