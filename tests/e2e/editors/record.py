"""The record of what each editor does, as the guide shows it."""

from __future__ import annotations

import fcntl
import tomllib
from pathlib import Path
from typing import Any

from afterword.playbook.editors import Found

from .editor import EDITORS, Editor

FILE = Path(__file__).parents[3] / "content/editors.toml"
HEAD = """# What each kind of editor does with a note. Written by the tests, which fail where it is not what they find:
#   python -m pytest tests/e2e/test_editors.py --write-editors
"""
BROWSERS = ("chromium", "firefox")


def _all() -> dict[str, dict[str, Any]]:
    tables = tomllib.loads(FILE.read_text())["editors"] if FILE.exists() else []
    return {table["id"]: table for table in tables}


def read(editor: Editor, browser: str) -> Found | None:
    """What the record says; None where it says nothing, or of another version or under another title."""
    table = _all().get(editor.id, {})
    same = (table.get("title"), table.get("version", "")) == (editor.title, editor.version)
    return Found(**table[browser]) if same and browser in table else None


def write(editor: Editor, browser: str, found: Found) -> None:
    """Put what was found into the record, and leave the rest of it as it is."""
    with (Path(__file__).parent / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        tables = _all()
        tables.setdefault(editor.id, {})[browser] = found.model_dump(exclude_none=True)
        FILE.write_text(HEAD + "".join(_lines(each, tables[each.id]) for each in EDITORS if each.id in tables))


def _lines(editor: Editor, table: dict[str, Any]) -> str:
    head = f'\n[[editors]]\nid = "{editor.id}"\ntitle = "{editor.title}"\n'
    version = f'version = "{editor.version}"\n' if editor.version else ""
    found = [
        f"{name} = {{ {', '.join(f'{key} = {str(value).lower()}' for key, value in table[name].items())} }}\n"
        for name in BROWSERS
        if name in table
    ]
    return head + version + "".join(found)
