"""Public holidays: which days are off, where, and what is said about a country that is written wrongly."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from afterword.playbook import compile_playbook, load
from afterword.playbook.model import Country

from tests.server.content_tree import ContentTree

CONTENT = Path(__file__).parents[2] / "content"
YEARS = "\n[holidays]\nfirst = 2026\ncount = 4\n"


def country_file(code: str, zone: str = "Europe/Berlin", more: str = "") -> str:
    return f"""\
code = "{code}"
slug = "some-country"
name = "Some country"
works = ["monday", "tuesday", "wednesday", "thursday", "friday"]
zones = ["{zone}"]
sources = ["princeton"]
page = "PG-05"
{more}"""


def write(tree: ContentTree, code: str, more: str = "", years: str = YEARS) -> None:
    tree.write("playbook.toml", tree.read("playbook.toml") + years)
    tree.write("countries/country.toml", country_file(code, more=more))


def built(tree: ContentTree, code: str, more: str = "", years: str = YEARS) -> Country:
    write(tree, code, more, years)
    [country] = tree.load().playbook.countries
    return country


def kept(country: Country, part: str | None = None) -> dict[date, str]:
    """The days off in a part of the country, or for somebody who named no part, as the extension reads them."""
    return {day.day: day.name for day in country.holidays if (part in day.only if day.only else part not in day.not_in)}


@pytest.fixture(scope="module")
def shipped() -> dict[str, Country]:
    return {country.code: country for country in load(CONTENT).playbook.countries}


def test_the_day_on_which_a_holiday_is_made_up_for_is_off(tree: ContentTree) -> None:
    days = kept(built(tree, "US"))
    assert days[date(2026, 7, 4)] == "Independence Day"
    assert days[date(2026, 7, 3)] == "Independence Day (observed)"
    assert date(2027, 12, 31) in days, "New Year's Day 2028 is a Saturday"


def test_a_holiday_of_one_state_is_off_only_there(tree: ContentTree) -> None:
    germany = built(tree, "DE")
    epiphany = date(2026, 1, 6)
    assert kept(germany, "BY")[epiphany] == "Epiphany"
    assert epiphany not in kept(germany, "BE")
    assert epiphany not in kept(germany), "somebody who named no state has the holidays of the whole country"
    assert date(2026, 1, 1) in kept(germany, "BE")


def test_a_state_that_does_not_keep_a_holiday_of_the_country_works_on_it(tree: ContentTree) -> None:
    states = built(tree, "US")
    columbus_day = date(2026, 10, 12)
    assert columbus_day in kept(states)
    assert columbus_day in kept(states, "NY")
    assert columbus_day not in kept(states, "CA")


def test_what_every_state_keeps_by_its_own_law_is_a_holiday_of_the_country(tree: ContentTree) -> None:
    assert kept(built(tree, "AU"))[date(2026, 12, 28)] == "Boxing Day (observed)"


def test_half_days_and_customary_days_are_working_days(tree: ContentTree) -> None:
    germany = kept(built(tree, "DE"), "BY")
    assert date(2026, 12, 24) not in germany
    assert date(2026, 12, 31) not in germany
    tree.write("countries/country.toml", country_file("AU"))
    [australia] = tree.load().playbook.countries
    assert date(2026, 12, 24) not in kept(australia, "SA"), "in South Australia it is a holiday from the evening on"


def test_the_years_that_the_content_names_are_there_and_no_others(tree: ContentTree) -> None:
    assert {day.day.year for day in built(tree, "GB").holidays} == {2026, 2027, 2028, 2029}


def test_other_years_give_other_days(tree: ContentTree) -> None:
    assert {day.day.year for day in built(tree, "JP", years=YEARS.replace("2026", "2030").replace("4", "1")).holidays} == {2030}


def test_the_parts_of_the_united_kingdom_have_their_own_days(tree: ContentTree) -> None:
    kingdom = built(tree, "GB")
    assert {part.code: part.name for part in kingdom.subdivisions} == {
        "ENG": "England",
        "NIR": "Northern Ireland",
        "SCT": "Scotland",
        "WLS": "Wales",
    }
    easter_monday = date(2026, 4, 6)
    assert [easter_monday in kept(kingdom, part) for part in ("ENG", "NIR", "SCT", "WLS")] == [True, True, False, True]


def test_a_holiday_of_the_whole_country_is_said_once(tree: ContentTree) -> None:
    named = [day for day in built(tree, "US").holidays if day.day == date(2026, 1, 19)]
    assert [(day.name, day.only, day.not_in) for day in named] == [("Martin Luther King Jr. Day", (), ())]


def test_a_day_that_only_the_moon_decides_says_that_it_is_an_estimate(tree: ContentTree) -> None:
    assert any("(estimated)" in name for name in kept(built(tree, "AE")).values())


def test_names_are_in_english_and_parts_as_the_file_calls_them(tree: ContentTree) -> None:
    germany = built(tree, "DE", 'subdivisions = [{ code = "BY", name = "Bavaria" }]')
    assert kept(germany)[date(2026, 10, 3)] == "German Unity Day"
    names = {part.code: part.name for part in germany.subdivisions}
    assert (names["BY"], names["SH"]) == ("Bavaria", "Schleswig-Holstein")
    assert list(names.values()) == sorted(names.values())


def test_a_day_of_ones_own_comes_on_top(tree: ContentTree) -> None:
    more = 'holidays = [{ day = 2026-08-08, name = "Peace Festival", only = ["BY"] }, { day = 2027-03-01, name = "Founders’ Day" }]'
    germany = built(tree, "DE", more)
    assert kept(germany, "BY")[date(2026, 8, 8)] == "Peace Festival"
    assert date(2026, 8, 8) not in kept(germany, "BE")
    assert kept(germany)[date(2027, 3, 1)] == "Founders’ Day"
    assert [day.day for day in germany.holidays] == sorted(day.day for day in germany.holidays)


def test_the_same_content_gives_the_same_holidays(tree: ContentTree) -> None:
    write(tree, "IN")
    assert compile_playbook(tree.load().playbook) == compile_playbook(tree.load().playbook)


def test_countries_without_years_are_a_problem(tree: ContentTree) -> None:
    tree.write("countries/country.toml", country_file("DE"))
    assert tree.problems() == [
        "content/playbook.toml:1: Nothing says which years' holidays the countries need. Add [holidays] with first = 2026 and count = 4."
    ]


def test_no_countries_need_no_years(tree: ContentTree) -> None:
    assert tree.load().playbook.countries == ()


def test_a_country_that_nobody_knows_is_a_problem(tree: ContentTree) -> None:
    write(tree, "XX")
    assert tree.problems() == [
        "content/countries/country.toml:1: No holidays are known for a country “XX”. "
        "Write its two letters from ISO 3166-1, such as GB for the United Kingdom."
    ]


def test_another_code_for_the_same_country_is_a_problem(tree: ContentTree) -> None:
    write(tree, "UK")
    assert tree.problems() == ["content/countries/country.toml:1: The code of this country is “GB”, not “UK”. Write “GB”."]


@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("Europe/Berln", "Did you mean “Europe/Berlin”?"),
        ("Xyzzy/Plugh", "Write it as in the IANA time zone database, such as Europe/Berlin."),
        ("America/Indiana", "Did you mean “America/Indianapolis”?"),
    ],
)
def test_a_time_zone_that_does_not_exist_is_a_problem(tree: ContentTree, zone: str, hint: str) -> None:
    write(tree, "DE")
    tree.write("countries/country.toml", country_file("DE", zone=zone))
    [problem] = tree.problems()
    assert problem.startswith(f"content/countries/country.toml:5: There is no time zone “{zone}”. {hint}")


def test_a_time_zone_may_have_a_hyphen(tree: ContentTree) -> None:
    write(tree, "HT")
    tree.write("countries/country.toml", country_file("HT", zone="America/Port-au-Prince"))
    assert tree.problems() == []


@pytest.mark.parametrize(
    ("more", "line", "message"),
    [
        ('subdivisions = [{ code = "BX", name = "Bavaria" }]', 8, "This country has no part “BX”. Known are BB, BE, "),
        ('holidays = [{ day = 2026-08-08, name = "Fair", only = ["MUNICH"] }]', 8, "This country has no part “MUNICH”. Known are BB, BE, "),
        ('holidays = [{ day = 2026-08-08, name = "Fair", not_in = ["QQ"] }]', 8, "This country has no part “QQ”. Known are BB, BE, "),
        (
            'holidays = [{ day = 2026-08-08, name = "Fair", only = ["BY"], not_in = ["BE"] }]',
            8,
            "A holiday has “only” or “not_in”, not both. Leave one out.",
        ),
    ],
)
def test_a_part_that_the_country_does_not_have_is_a_problem(tree: ContentTree, more: str, line: int, message: str) -> None:
    write(tree, "DE", more)
    [problem] = tree.problems()
    assert problem.startswith(f"content/countries/country.toml:{line}: {message}")


def test_a_country_without_parts_says_so(tree: ContentTree) -> None:
    write(tree, "JP", 'holidays = [{ day = 2026-08-13, name = "Obon", only = ["TOKYO"] }]')
    [problem] = tree.problems()
    assert "This country has no parts with holidays of their own, so “TOKYO” names none. Leave it out." in problem


def test_two_files_for_one_country_are_a_problem(tree: ContentTree) -> None:
    write(tree, "DE")
    tree.write("countries/other.toml", country_file("DE").replace("some-country", "another-country"))
    assert tree.problems() == [
        "content/countries/other.toml:1: The code “DE” is already used at content/countries/country.toml:1. Give one of the two another."
    ]


def test_the_twelve_countries_are_there_with_their_working_weeks(shipped: dict[str, Country]) -> None:
    assert sorted(shipped) == ["AE", "AU", "CA", "DE", "ES", "FR", "GB", "IE", "IL", "IN", "JP", "US"]
    assert shipped["IL"].works == ("sunday", "monday", "tuesday", "wednesday", "thursday")
    for code in shipped.keys() - {"IL"}:
        assert shipped[code].works == ("monday", "tuesday", "wednesday", "thursday", "friday")


def test_every_country_fits_the_model_and_has_days_in_every_year(shipped: dict[str, Country]) -> None:
    for country in shipped.values():
        assert Country.model_validate_json(country.model_dump_json()) == country
        assert {day.day.year for day in country.holidays} == {2026, 2027, 2028, 2029}
        codes = {part.code for part in country.subdivisions}
        assert all(codes.issuperset({*day.only, *day.not_in}) and not (day.only and day.not_in) for day in country.holidays)


def test_the_parts_of_the_countries_are_called_by_their_english_names(shipped: dict[str, Country]) -> None:
    names = {(country.code, part.code): part.name for country in shipped.values() for part in country.subdivisions}
    assert names["DE", "BY"] == "Bavaria"
    assert names["ES", "CT"] == "Catalonia"
    assert names["FR", "971"] == "Guadeloupe"
    assert names["CA", "QC"] == "Quebec"
    assert names["IN", "TS"] == "Telangana"
    assert not [name for (_, code), name in names.items() if name == code], "each has a name"


def test_all_countries_together_stay_small(shipped: dict[str, Country]) -> None:
    # A budget of the playbook, which every extension loads: the same day must not be told once for each state.
    assert sum(len(country.holidays) for country in shipped.values()) < 2000


def test_the_page_on_other_countries_names_each_and_cites_what_their_customs_go_by(shipped: dict[str, Country]) -> None:
    page = (CONTENT / "guide/pg-22-other-countries.md").read_text()
    for country in shipped.values():
        assert country.name.removeprefix("United Arab ") in page
        for custom in country.customs:
            assert [source for source in custom.sources if f"[@{source}]" not in page] == [], f"{country.name}: {custom.title}"


def test_the_country_that_the_guide_shows_how_to_add_can_be_added(tmp_path: Path, shipped: dict[str, Country]) -> None:
    page = (CONTENT / "guide/pg-31-self-hosting.md").read_text()
    [written, *_] = re.findall(r"^```\n(.*?)^```$", page.split("## Add a country")[1], re.MULTILINE | re.DOTALL)
    (tmp_path / "countries").mkdir()
    (tmp_path / "countries/pt.toml").write_text(written)
    added = {country.code: country for country in load(CONTENT, tmp_path).playbook.countries}
    assert added.keys() - shipped.keys() == {"PT"}
    assert kept(added["PT"])[date(2026, 4, 25)] == "Freedom Day"


def test_the_holidays_in_the_examples_of_the_guide_are_holidays(shipped: dict[str, Country]) -> None:
    assert date(2026, 7, 3) in kept(shipped["US"], "NY")
    assert date(2026, 7, 3) not in kept(shipped["US"], "MA")
    assert kept(shipped["DE"], "BY")[date(2026, 6, 4)] == "Corpus Christi"
    assert date(2026, 6, 4) not in kept(shipped["DE"], "BE")
