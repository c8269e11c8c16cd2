"""Lay a folder of changes over the content: what it names is replaced, and what it does not name stays.

A table changes the one with the same id. Its keys replace theirs, a list as a whole and a table key by key; `remove = ["hint"]` takes
keys out, and `remove = true` takes out all of it. A table with a new id is added.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .lines import KeyPath
from .problems import Problem, did_you_mean
from .tables import NOUNS, Folder, Noun, Place, Table

KEYS: dict[Noun, str | None] = {
    "playbook": None,
    "home": None,
    "example_record": None,
    "setting": "name",
    "season": "name",
    "country": "code",
    "phrase": "",
}
"""What tells the tables of a noun apart, where it is not the id. None: there is only one. Empty: nothing does, all are kept."""
REMOVE = "remove"
WHOLE: dict[Noun, str] = {"source": "who", "country": "name", "season": "starts"}
"""A key that a whole table has, where it is not the title. A table without it was meant to change another, and names it wrongly."""


def lay_over(below: Folder, above: Folder) -> Folder:
    """Give the content with the changes of another folder in it."""
    both = Folder(unread=below.unread | above.unread, problems=[*below.problems, *above.problems])
    for noun in NOUNS:
        _lay_tables(noun, below, above, both)
    return both


def _lay_tables(noun: Noun, below: Folder, above: Folder, both: Folder) -> None:
    key = KEYS.get(noun, "id")
    tables = both.tables[noun] = list(below.tables[noun])
    if key == "":
        tables += above.tables[noun]
        return
    seen: dict[str, Table] = {}
    for change in above.tables[noun]:
        name = _name(change, key)
        if name in seen:
            both.problems.append(change.problem(f"{_called(noun, name)} is already changed at {seen[name].place()}. Keep one."))
            continue
        if name is not None:
            seen[name] = change
        at = next((index for index, table in enumerate(tables) if name is not None and _name(table, key) == name), None)
        if change.data.get(REMOVE) is True and not key:
            both.problems.append(change.problem(f"{_called(noun, name)} is needed, so it cannot be removed.", REMOVE))
        elif change.data.get(REMOVE) is True:
            if at is not None:
                del tables[at]
            elif noun not in below.unread:
                message = f"{_called(noun, name)} is not there, so it cannot be removed.{_hint(name, tables, key)}"
                both.problems.append(change.problem(message, REMOVE))
        elif at is not None:
            tables[at], problems = merged(tables[at], change)
            both.problems += problems
        elif noun not in below.unread and name is not None and key and WHOLE.get(noun, "title") not in change.data:
            message = (
                f"{_called(noun, name)} is not there, so it cannot be changed.{_hint(name, tables, key)} A new one needs all its keys."
            )
            both.problems.append(change.problem(message, key))
        elif noun not in below.unread:
            tables.append(change)


def _name(table: Table, key: str | None) -> str | None:
    """What a table is known by. One without a name is like no other, and what is wrong with it is said when it is validated."""
    name = table.data.get(key) if key else ""
    return name if isinstance(name, str) else None


def _hint(name: str | None, tables: list[Table], key: str | None) -> str:
    return did_you_mean(str(name), [str(_name(table, key)) for table in tables])


def _called(noun: str, name: str | None) -> str:
    noun = {"home": "home page", "playbook": "playbook file"}.get(noun, noun.replace("_", " "))
    return f"The {noun}" + (f" “{name}”" if name else "")


def merged(below: Table, above: Table) -> tuple[Table, list[Problem]]:
    """Give a table with the keys of another in the place of its own, and what is wrong with that."""
    # A file without a text of its own keeps the text that is there.
    document = above.document if above.document.body else below.document
    origins: dict[KeyPath, Place] = {(): below.where(), **below.origins}
    problems: list[Problem] = []
    data = _merge(below.data, above.data, (), above, origins, problems)
    return Table(document, below.at, data, origins), problems


def _merge(
    below: dict[str, Any], above: dict[str, Any], path: KeyPath, change: Table, origins: dict[KeyPath, Place], problems: list[Problem]
) -> dict[str, Any]:
    data = dict(below)
    for key, new in above.items():
        if key == REMOVE:
            problems += _remove(data, new, path, change)
            continue
        old = data.get(key)
        if isinstance(old, dict) and isinstance(new, dict) and not _another_kind(old, new):
            data[key] = _merge(old, new, (*path, key), change, origins, problems)
            continue
        data[key] = new
        for known in [known for known in origins if known[: len(path) + 1] == (*path, key)]:
            del origins[known]
        origins[(*path, key)] = change.where((*path, key))
    return data


def _another_kind(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """A matcher of another kind has other keys, so it takes the whole place."""
    return "kind" in new and new["kind"] != old.get("kind", "phrases")


def _remove(data: dict[str, Any], names: object, path: KeyPath, change: Table) -> Iterator[Problem]:
    if not isinstance(names, list):
        yield change.problem('Write remove = true to take out all of it, or name keys: remove = ["hint"].', *path, REMOVE)
        return
    for index, name in enumerate(names):
        if isinstance(name, str) and name in data:
            del data[name]
        else:
            yield change.problem(f"“{name}” is not there, so it cannot be removed.{did_you_mean(str(name), data)}", *path, REMOVE, index)
