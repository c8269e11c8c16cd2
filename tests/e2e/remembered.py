"""The extension's own store, called from one of its pages as the panel calls it."""

from __future__ import annotations

import functools
import subprocess
from typing import Any, Protocol

from .backend import ROOT

EXTENSION = ROOT / "extension"
EXPORTS = """
export * from './case/store';
export * from './case/events';
export * from './case/for-engine';
export * from './case/clock';
"""


class Page(Protocol):
    def evaluate(self, expression: str, arg: Any = None) -> Any: ...


@functools.cache
def store() -> str:
    """The code of extension/src/case as one script, which names it `afterword`."""
    command = [str(EXTENSION / "node_modules/.bin/esbuild"), "--bundle", "--format=iife", "--global-name=afterword", "--loader=ts"]
    defined = ['--define:TARGET="chrome"', '--define:BACKEND=""']
    built = subprocess.run([*command, *defined], cwd=EXTENSION / "src", input=EXPORTS, text=True, capture_output=True, check=True)
    return built.stdout


def calling(script: str) -> str:
    """A function with the store in its reach, to be run in one of the extension's pages: `afterword.readAll()`."""
    return f"async (...given) => {{ {store()}; return ({script})(...given); }}"


def load(page: Page) -> None:
    """Leave the store in a page, under its name."""
    page.evaluate(f"() => {{ {store()}; globalThis.afterword = afterword; }}")
