"""The extension's own code for what it remembers: in one of its pages as the panel calls it, or by itself."""

from __future__ import annotations

import functools
import json
import subprocess
from typing import Any, Protocol

from .backend import ROOT

EXTENSION = ROOT / "extension"
STORE = """
export * from './case/store';
export * from './case/events';
export * from './case/for-engine';
export * from './case/clock';
export * from './case/transfer';
export * from './case/exported';
export * from './case/unfinished';
export * from './case/own-template';
export * from './case/template-store';
export { currentPlaybook } from './case/playbook';
export { readSettings, writeSettings } from './case/settings';
"""


class Page(Protocol):
    def evaluate(self, expression: str, arg: Any = None) -> Any: ...


@functools.cache
def bundled(exports: str) -> str:
    """Code of extension/src as one script, which names what it exports `afterword`."""
    command = [str(EXTENSION / "node_modules/.bin/esbuild"), "--bundle", "--format=iife", "--global-name=afterword", "--loader=ts"]
    defined = ['--define:TARGET="chrome"', '--define:BACKEND=""', f"--alias:#export-validator={ROOT / 'build/export-validator.js'}"]
    built = subprocess.run([*command, *defined], cwd=EXTENSION / "src", input=exports, text=True, capture_output=True, check=True)
    return str(built.stdout)


def calling(script: str) -> str:
    """A function with the store in its reach, to be run in one of the extension's pages: `afterword.readAll()`."""
    return f"async (...given) => {{ {bundled(STORE)}; return ({script})(...given); }}"


def load(page: Page) -> None:
    """Leave the store in a page, under its name."""
    page.evaluate(f"() => {{ {bundled(STORE)}; globalThis.afterword = afterword; }}")


def called(exports: str, script: str, given: Any) -> Any:
    """What a function gives that has the exported code in its reach, in Node: for code that needs no browser."""
    program = (
        f"{bundled(exports)}; process.stdout.write(JSON.stringify(({script})(JSON.parse(require('node:fs').readFileSync(0, 'utf8')))))"
    )
    ran = subprocess.run(["node", "--eval", program], input=json.dumps(given), capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)
