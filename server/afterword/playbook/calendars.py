"""What the `holidays` package knows about a country: its code, its parts, and who has which day off.

Working it out for a dozen countries takes longer than all the rest of the content, so it is kept in the user's cache folder, and worked out
again for other years, another version of the package, or after a change of this file.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from .model import Holiday

if TYPE_CHECKING:
    from holidays import HolidayBase

Days = Mapping[date, tuple[str, ...]]
"""The names of the holidays by their day."""

# The package also has school zones, and cities among the states ("Zone A", "Augsburg"). Those have no short code.
OFFICIAL_CODE = re.compile(r"[A-Z0-9]{1,6}")


class NoCalendarError(Exception):
    """The package knows no such country."""


class Calendar(BaseModel):
    """`code` is the country's official code, which may not be the one that was asked for. `parts` are the names of its parts by code."""

    code: str
    parts: dict[str, str]
    holidays: tuple[Holiday, ...]


@cache
def calendar_of(code: str, first: int = 2026, count: int = 0) -> Calendar:
    """Give the calendar of a country for `count` years from `first`. Raises NoCalendarError."""
    kept = _kept(code, first, count)
    with contextlib.suppress(OSError, ValidationError):
        return Calendar.model_validate_json(kept.read_bytes())
    calendar = _worked_out(code, range(first, first + count))
    # A machine without a place to keep it works it out each time.
    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(f".{os.getpid()}")
        unfinished.write_text(calendar.model_dump_json())
        unfinished.replace(kept)
    return calendar


def _kept(code: str, first: int, count: int) -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "afterword", "calendars", _edition(), f"{code}-{first}-{count}.json")


@cache
def _edition() -> str:
    """A name for this way of working calendars out."""
    return f"{version('holidays')}-{hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]}"


def _worked_out(code: str, years: range) -> Calendar:
    country = _kind(code)
    parts = _parts(country)
    of_parts = {part: _days(country, part, years) for part in parts} if years else {}
    return Calendar(code=country.country, parts=parts, holidays=tuple(_merge(_days(country, None, years), of_parts)) if years else ())


def _kind(code: str) -> HolidayBase:
    """What the package knows about a country, without a single day."""
    # Imported late: it is the slowest import of all, and a calendar that was kept needs none of it.
    from holidays import country_holidays

    try:
        return country_holidays(code)
    except NotImplementedError as error:
        raise NoCalendarError(code) from error


def _language(country: HolidayBase) -> str | None:
    """The country's own English where it has one, English where it can be had, or else the country's language."""
    spoken = country.default_language
    if spoken is None or spoken.startswith("en"):
        return spoken
    return "en_US" if "en_US" in country.supported_languages else spoken


def _parts(country: HolidayBase) -> dict[str, str]:
    """The names of the country's parts by their codes."""
    names: dict[str, str] = {}
    for name, part in country.subdivisions_aliases.items():
        # Some aliases are older codes, in capitals. Of several names the first is the one in English where there is one.
        if not name.isupper():
            names.setdefault(part, name)
    return {part: names.get(part, part) for part in country.subdivisions if OFFICIAL_CODE.fullmatch(part)}


def _days(country: HolidayBase, part: str | None, years: range) -> Days:
    from holidays import HOLIDAY_NAME_DELIMITER, PUBLIC, country_holidays

    days = country_holidays(country.country, subdiv=part, years=years, expand=False, language=_language(country), categories=PUBLIC)
    return {day: tuple(names.split(HOLIDAY_NAME_DELIMITER)) for day, names in days.items() if day.year in years}


def _merge(whole: Days, parts: Mapping[str, Days]) -> Iterator[Holiday]:
    """Say each holiday once, with the parts that alone keep it, or that alone do not."""
    for day in sorted({*whole, *(day for days in parts.values() for day in days)}):
        names = {code: days[day] for code, days in parts.items() if day in days}
        if day in whole:
            yield Holiday(day=day, name=" and ".join(whole[day]), not_in=tuple(sorted(parts.keys() - names.keys())))
        elif len(names) == len(parts):
            # Every part keeps it, each by its own law.
            yield Holiday(day=day, name=_commonest(names))
        else:
            for name in sorted({name for of_part in names.values() for name in of_part}):
                yield Holiday(day=day, name=name, only=tuple(sorted(code for code, of_part in names.items() if name in of_part)))


def _commonest(names: Mapping[str, tuple[str, ...]]) -> str:
    counted = Counter(name for of_part in names.values() for name in of_part)
    return min(counted, key=lambda name: (-counted[name], name))
