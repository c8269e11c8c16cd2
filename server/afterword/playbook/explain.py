"""Say in plain words what pydantic found wrong with a table of the content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .lines import KeyPath
from .problems import did_you_mean

M = TypeVar("M", bound=BaseModel)

PATTERNS = {
    r"^SR-\d{2}[a-z]?$": "an id such as SR-03 or SR-03a",
    r"^TP-\d{2}$": "an id such as TP-06",
    r"^CK-\d{2}$": "an id such as CK-16",
    r"^PG-\d{2}$": "an id such as PG-05",
    r"^[a-z]+$": "one word in small letters, such as because",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "lower-case letters and digits joined by hyphens, such as thank-you",
    r"^[a-z][a-z0-9_]*$": "lower-case letters, digits and underscores, such as my_name",
    r"^https://": "an address that starts with https://",
    r"^([01]\d|2[0-3]):[0-5]\d$": "a time such as 09:00",
    r"^[a-z]{2}(-[A-Z]{2})?$": "a language such as en or en-US",
    r"^\d+\.\d+\.\d+$": "a version such as 0.1.0",
    r"^[A-Z]{2}$": "a country such as US",
    r"^[A-Z0-9]{1,6}$": "a state or province such as CA",
    r"^[A-Z][A-Za-z_]+(/[A-Za-z_-]+)+$": "a time zone such as Europe/Berlin",
    r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$": "a month and a day such as 12-15",
}
TYPES = {
    "string_type": "a text in quotes",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list in [ ]",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "date_type": "a date such as 2026-03-06",
    "date_parsing": "a date such as 2026-03-06",
    "date_from_datetime_parsing": "a date such as 2026-03-06",
    "date_from_datetime_inexact": "a date such as 2026-03-06, without a time",
}


def validate(model: type[M], data: dict[str, Any]) -> M:
    """Validate a table strictly ("50" is no number). Raises pydantic's ValidationError."""
    return model.model_validate_json(json.dumps(data, default=str), strict=True)


def explain(error: ValidationError, model: type[BaseModel], data: dict[str, Any]) -> Iterator[tuple[KeyPath, str]]:
    """Give the key path and a plain sentence for everything that `validate` refused."""
    details = error.errors()
    for detail in details:
        place = detail["loc"]
        # A list in which an entry is wrong is not too short because of that.
        if detail["type"] == "too_short" and any(other["loc"][: len(place)] == place and other["loc"] != place for other in details):
            continue
        path = _without_tags(place, data)
        if detail["type"] == "union_tag_invalid":
            path += (detail["ctx"]["discriminator"].strip("'"),)
        yield path, _sentence(detail, path, model)


def _without_tags(loc: KeyPath, data: Any) -> KeyPath:
    """Drop the names of union members, which pydantic puts between a table and its keys."""
    path: list[str | int] = []
    tag_may_follow = True
    for part in loc:
        if tag_may_follow and isinstance(data, dict) and part in (data.get("type"), data.get("kind")):
            tag_may_follow = False
            continue
        path.append(part)
        tag_may_follow = True
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
    return tuple(path)


def _sentence(detail: ErrorDetails, path: KeyPath, model: type[BaseModel]) -> str:
    name, kind, limits, value = _name(path), detail["type"], detail.get("ctx", {}), detail["input"]
    match kind:
        case "missing":
            return f"{name} is missing. Add it."
        case "extra_forbidden":
            known = _keys_around(model, path)
            hint = did_you_mean(str(path[-1]), known) or f" Known are {', '.join(known)}."
            return f"{name} is no key that Afterword knows here.{hint}"
        case "literal_error" | "union_tag_invalid":
            choices = str(limits.get("expected") or limits["expected_tags"]).replace("'", "").replace(" or ", ", ").split(", ")
            wrong = str(limits.get("tag", value))
            return f"{name} is “{wrong}”. Choose one of {', '.join(choices)}.{did_you_mean(wrong, choices)}"
        case "string_pattern_mismatch":
            return f"{name} is “{value}”. Write {PATTERNS.get(limits['pattern'], 'it as the other entries do')}."
        case "string_too_short":
            return f"{name} is too short. It needs at least {_count(limits['min_length'], 'letter')}."
        case "string_too_long":
            return f"{name} has {len(str(value))} letters. At most {limits['max_length']} fit. Shorten it."
        case "too_short":
            return f"{name} is too short a list. It needs at least {_count(limits['min_length'], 'entry')}."
        case "too_long":
            return f"{name} is too long a list. At most {limits['max_length']} entries fit."
        case "greater_than_equal":
            return f"{name} is {value}. It must be at least {limits['ge']}."
        case "less_than_equal":
            return f"{name} is {value}. It must be at most {limits['le']}."
        case "value_error":
            return f"{name}: {limits['error']}"
    if kind in TYPES:
        return f"{name} must be {TYPES[kind]}."
    return f"{name} is not right: {detail['msg']}."


def _name(path: KeyPath) -> str:
    """Call a value by its key; entries are counted from one, as people do."""
    keys = [index for index, part in enumerate(path) if isinstance(part, str)]
    if not keys:
        return "This table"
    key = f"“{path[keys[-1]]}”"
    entry = path[keys[-1] + 1 :]
    return f"Entry {int(entry[0]) + 1} of {key}" if entry else key


def _count(number: int, noun: str) -> str:
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number} {noun if number == 1 else plural}"


def _keys_around(model: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys that the table around `path` may have."""
    models = [model]
    for part in path[:-1]:
        if isinstance(part, str):
            models = [inner for outer in models if part in outer.model_fields for inner in _models_in(outer.model_fields[part].annotation)]
    return sorted({key for found in models for key in found.model_fields})


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
