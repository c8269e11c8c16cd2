"""Public holidays, for the countries and years that the content names.

The `holidays` package knows the days. A country's file may add days of its own and name the parts of the country in English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from .manuscript import Entry, HolidayYears, Manuscript
from .model import Country, Holiday, Subdivision
from .problems import Problem, did_you_mean

if TYPE_CHECKING:
    from holidays import HolidayBase

Days = Mapping[date, tuple[str, ...]]
"""The names of the holidays by their day."""

# The package also has school zones, and cities among the states ("Zone A", "Augsburg"). Those have no short code.
OFFICIAL_CODE = re.compile(r"[A-Z0-9]{1,6}")


def with_holidays(country: Country, years: HolidayYears | None) -> Country:
    """Give the country with its parts and the holidays of these years. What its file says comes on top."""
    if years is None:
        return country
    named = {part.code: part.name for part in country.subdivisions}
    parts = [Subdivision(code=code, name=named.get(code, name)) for code, name in _parts(country.code).items()]
    days = {*_holidays(country.code, years.first, years.count), *country.holidays}
    return country.model_copy(
        update={
            "subdivisions": tuple(sorted(parts, key=lambda part: (part.name, part.code))),
            "holidays": tuple(sorted(days, key=lambda day: (day.day, day.only, day.name, day.not_in))),
        }
    )


def check_countries(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for every country, part or time zone that nobody knows, and where nothing says which years are meant."""
    for file in all_.playbook_file:
        if all_.countries and file.value and not file.value.holidays:
            yield file.problem("Nothing says which years' holidays the countries need. Add [holidays] with first = 2026 and count = 4.")
    for entry in all_.countries:
        if entry.value:
            yield from _check_zones(entry, entry.value)
            yield from _check_codes(entry, entry.value)


def _check_zones(entry: Entry[Country], country: Country) -> Iterator[Problem]:
    for index, zone in enumerate(country.zones):
        if not _is_zone(zone):
            hint = did_you_mean(zone, available_timezones()) or " Write it as in the IANA time zone database, such as Europe/Berlin."
            yield entry.problem(f"There is no time zone “{zone}”.{hint}", "zones", index)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones, such as America/Indiana, is an OSError
        return False
    return True


def _check_codes(entry: Entry[Country], country: Country) -> Iterator[Problem]:
    try:
        official = _kind(country.code).country
    except NotImplementedError:
        hint = "Write its two letters from ISO 3166-1, such as GB for the United Kingdom."
        yield entry.problem(f"No holidays are known for a country “{country.code}”. {hint}", "code")
        return
    if official != country.code:
        yield entry.problem(f"The code of this country is “{official}”, not “{country.code}”. Write “{official}”.", "code")
        return
    known = _parts(country.code)
    for index, part in enumerate(country.subdivisions):
        if part.code not in known:
            yield entry.problem(_unknown_part(part.code, known), "subdivisions", index, "code")
    for index, holiday in enumerate(country.holidays):
        if holiday.only and holiday.not_in:
            yield entry.problem("A holiday has “only” or “not_in”, not both. Leave one out.", "holidays", index, "not_in")
        for key in ("only", "not_in"):
            for at, code in enumerate(getattr(holiday, key)):
                if code not in known:
                    yield entry.problem(_unknown_part(code, known), "holidays", index, key, at)


def _unknown_part(code: str, known: Mapping[str, str]) -> str:
    if not known:
        return f"This country has no parts with holidays of their own, so “{code}” names none. Leave it out."
    return f"This country has no part “{code}”.{did_you_mean(code, known)} Known are {', '.join(sorted(known))}."


@cache
def _kind(code: str) -> HolidayBase:
    """What the package knows about a country, without a single day. Raises NotImplementedError for a country that it does not know."""
    # Imported late: most of what uses the playbook package needs no holidays, and this import is the slowest of all.
    from holidays import country_holidays

    return country_holidays(code)


def _language(code: str) -> str | None:
    """The country's own English where it has one, English where it can be had, or else the country's language."""
    spoken = _kind(code).default_language
    if spoken is None or spoken.startswith("en"):
        return spoken
    return "en_US" if "en_US" in _kind(code).supported_languages else spoken


@cache
def _parts(code: str) -> dict[str, str]:
    """The names of the country's parts by their codes."""
    names: dict[str, str] = {}
    for name, part in _kind(code).subdivisions_aliases.items():
        # Some aliases are older codes, in capitals. Of several names the first is the one in English where there is one.
        if not name.isupper():
            names.setdefault(part, name)
    return {part: names.get(part, part) for part in _kind(code).subdivisions if OFFICIAL_CODE.fullmatch(part)}


@cache
def _holidays(code: str, first: int, count: int) -> tuple[Holiday, ...]:
    """The holidays of a country and its parts. Kept, so that an edit of a template need not work them out again."""
    years = range(first, first + count)
    return tuple(_merge(_days(code, None, years), {part: _days(code, part, years) for part in _parts(code)}))


def _days(code: str, part: str | None, years: range) -> Days:
    from holidays import HOLIDAY_NAME_DELIMITER, PUBLIC, country_holidays

    calendar = country_holidays(code, subdiv=part, years=years, expand=False, language=_language(code), categories=PUBLIC)
    return {day: tuple(names.split(HOLIDAY_NAME_DELIMITER)) for day, names in calendar.items() if day.year in years}


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
