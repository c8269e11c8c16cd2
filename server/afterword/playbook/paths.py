"""Find values inside a table by their key path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .lines import KeyPath

EACH = "*"
"""In a key path: each entry of a list, or each value of a table."""


def values(data: Any, path: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    """Give every value at a key path, with its place."""
    if not path:
        yield (), data
    elif path[0] == EACH and isinstance(data, list):
        for index, item in enumerate(data):
            yield from (((index, *place), value) for place, value in values(item, path[1:]))
    elif path[0] == EACH and isinstance(data, dict):
        for key, item in data.items():
            yield from (((key, *place), value) for place, value in values(item, path[1:]))
    elif isinstance(data, dict) and path[0] in data:
        yield from (((path[0], *place), value) for place, value in values(data[path[0]], path[1:]))
