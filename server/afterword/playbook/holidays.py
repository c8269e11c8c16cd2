"""Public holidays of the countries that the content names. A country's file may add days of its own and name its parts in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from .calendars import NoCalendarError, calendar_of
from .manuscript import Entry, HolidayYears, Manuscript
from .model import Country, Subdivision
from .problems import Problem, did_you_mean


def with_holidays(country: Country, years: HolidayYears | None) -> Country:
    """Give the country with its parts and the holidays of these years. What its file says comes on top."""
    if years is None:
        return country
    named = {part.code: part.name for part in country.subdivisions}
    calendar = calendar_of(country.code, years.first, years.count)
    parts = [Subdivision(code=code, name=named.get(code, name)) for code, name in calendar.parts.items()]
    days = {*calendar.holidays, *country.holidays}
    return country.model_copy(
        update={
            "subdivisions": tuple(sorted(parts, key=lambda part: (part.name, part.code))),
            "holidays": tuple(sorted(days, key=lambda day: (day.day, day.only, day.name, day.not_in))),
        }
    )


def check_countries(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for every country, part or time zone that nobody knows, and where nothing says which years are meant."""
    years: HolidayYears | None = None
    for file in all_.playbook_file:
        years = file.value.holidays if file.value else None
        if all_.countries and file.value and not years:
            yield file.problem("Nothing says which years' holidays the countries need. Add [holidays] with first = 2026 and count = 4.")
    for entry in all_.countries:
        if entry.value:
            yield from _check_zones(entry, entry.value)
            yield from _check_codes(entry, entry.value, years)


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


def _check_codes(entry: Entry[Country], country: Country, years: HolidayYears | None) -> Iterator[Problem]:
    try:
        calendar = calendar_of(country.code, years.first, years.count) if years else calendar_of(country.code)
    except NoCalendarError:
        hint = "Write its two letters from ISO 3166-1, such as GB for the United Kingdom."
        yield entry.problem(f"No holidays are known for a country “{country.code}”. {hint}", "code")
        return
    if calendar.code != country.code:
        yield entry.problem(f"The code of this country is “{calendar.code}”, not “{country.code}”. Write “{calendar.code}”.", "code")
        return
    known = calendar.parts
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
