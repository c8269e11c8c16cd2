"""Who may know whom. The house stays simple only while these arrows hold."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXTENSION = ROOT / "extension/src"


def imported_modules(file: Path) -> set[str]:
    """The full names of everything a Python file imports, relative imports resolved from server/."""
    package = file.relative_to(ROOT / "server").parent.parts if file.is_relative_to(ROOT / "server") else ()
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            names.add(".".join(part for part in (base, node.module) if part))
    return names


def imported_folders(file: Path) -> set[str]:
    """The folders of extension/src that a TypeScript file imports from, its own left out."""
    targets = re.findall(r"""(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]""", file.read_text())
    resolved = [(file.parent / target).resolve().relative_to(EXTENSION) for target in targets]
    own = file.relative_to(EXTENSION).parts[0]
    return {path.parts[0] for path in resolved if len(path.parts) > 1 or (EXTENSION / path).is_dir()} - {own}


@pytest.mark.parametrize(
    ("folder", "forbidden"),
    [
        ("server/afterword/playbook", ("flask", "pelican", "afterword.web", "afterword.cli")),
        ("server/afterword", ("pelican",)),
        ("site", ("flask", "afterword.web", "afterword.cli")),
    ],
)
def test_python_folder_does_not_import(folder: str, forbidden: tuple[str, ...]) -> None:
    files = list((ROOT / folder).rglob("*.py"))
    assert files
    wrong = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files
        for name in imported_modules(file)
        if any(name == banned or name.startswith(f"{banned}.") for banned in forbidden)
    }
    assert not wrong


@pytest.mark.parametrize(
    ("folder", "allowed"),
    [
        ("engine", set()),
        ("webmail", set()),
        ("case", {"engine"}),
        ("background", {"engine", "case"}),
        ("panel", {"engine", "case"}),
        ("options", {"engine", "case"}),
    ],
)
def test_extension_folder_imports_only(folder: str, allowed: set[str]) -> None:
    files = [*(EXTENSION / folder).rglob("*.ts"), *(EXTENSION / folder).rglob("*.tsx")]
    assert files
    wrong = {f"{file.relative_to(ROOT)} imports {name}/" for file in files for name in imported_folders(file) - allowed}
    assert not wrong


def test_engine_uses_no_clock_and_no_browser() -> None:
    """A plan, draft or review depends on what it is given and on nothing else."""
    banned = re.compile(r"\b(Date\.now|new Date\(\)|Math\.random|document\.|window\.|chrome\.|browser\.|process\.)")
    wrong = {
        f"{file.relative_to(ROOT)}:{number}"
        for file in (EXTENSION / "engine").rglob("*.ts")
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if banned.search(line) and not line.lstrip().startswith(("*", "//", "/*"))
    }
    assert not wrong
