"""Public holidays, from the `holidays` package, for the years and countries that the content names."""

from __future__ import annotations

from .manuscript import HolidayYears
from .model import Country


def with_holidays(country: Country, years: HolidayYears | None) -> Country:
    """Give the country with the holidays of these years."""
    return country
