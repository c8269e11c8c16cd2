"""A schedule that cannot be carried out is reported where it stands, and the one that ships is whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from afterword.playbook.manuscript import AnyRule, Manuscript, read_manuscript
from afterword.playbook.model import CapRule, HoursRule, OffsetParts, StepRule
from afterword.playbook.schedule import check_schedule

from tests.server.content_tree import ContentTree

SCHEDULE = "rules/schedule.toml"
CONTENT = Path(__file__).resolve().parents[2] / "content"

OFFICE_HOURS = """
[[rules]]
type = "hours"
id = "SR-19"
slug = "office-hours"
title = "Write in their office hours"
opens = "08:00"
closes = "18:00"
after_day_off = "09:00"
reason = "People read at work."
sources = ["princeton"]
page = "PG-05"
"""
CAP_SETTING = """
[[settings]]
name = "cap"
title = "Messages without an answer"
default = "3"
choices = [
    { value = "2", label = "Two" },
    { value = "3", label = "Three" },
]
reason = "Two or three are enough."
sources = ["old-blog"]
"""
SUMMER = """
[[seasons]]
starts = "07-01"
ends = "08-31"
name = "Summer"
"""
ASK = 'slug = "check-in"'
SUMMER_WAIT = 'circumstances = [{ id = "SR-05a", when = "season", setting = "season", reason = "Many are away.", sources = ["old-blog"] }]'


@pytest.fixture
def full(tree: ContentTree) -> ContentTree:
    """The small content folder with office hours, a setting and a season."""
    tree.write(SCHEDULE, tree.read(SCHEDULE) + OFFICE_HOURS + CAP_SETTING + SUMMER)
    return tree


def test_a_schedule_with_hours_settings_and_seasons_is_read(full: ContentTree) -> None:
    playbook = full.load().playbook
    assert [rule.type for rule in playbook.rules] == ["step", "step", "cap", "hours"]
    assert [setting.name for setting in playbook.settings] == ["cap"]
    assert [season.name for season in playbook.seasons] == ["Summer"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('opens = "08:00"', 'opens = "19:00"', "The hours begin at 19:00 and end at 18:00. Let them end later."),
        ('after_day_off = "09:00"', 'after_day_off = "07:30"', "07:30 lies outside the hours from 08:00 to 18:00."),
        ('default = "3"', 'default = "9"', "The default “9” is none of the choices. The choices are 2, 3."),
        ('default = "3"', 'default = "2"', "The default is “2”, but SR-10 says 3 contacts. Change one of them."),
        ('{ value = "2"', '{ value = "3"', "The choice “3” stands here twice. Keep one."),
        ('{ value = "2"', '{ value = "7"', "SR-10 allows 2 to 4, so “7” can be no choice."),
        ('starts = "07-01"', 'starts = "06-31"', "There is no 06-31: the month has 30 days."),
        ('ends = "08-31"', 'ends = "02-30"', "There is no 02-30: the month has 29 days."),
        ("chasers = 2", "chasers = 4", "4 check-ins do not fit into 3 contacts. Lower “chasers”."),
        (
            'channel = "email"\n',
            "",
            "A step without a channel sends nothing, so it needs no templates. Name its channel, or take them out.",
        ),
        ('templates = ["TP-01"]\n', "", "The step goes out by email, but it has no template to start from. Name one in “templates”."),
        ('channel = "email"', 'channel = "call"', "None of the templates is for call, the channel of this step. Name one that is."),
        ('none_of = ["promised"]', 'any_of = ["delayed"]\nnone_of = ["promised", "delayed"]', "“delayed” stands in any_of and in none_of."),
        ("per_interviewer = true", 'repeat = "+7d"', "The step repeats, but may be taken only once. Say how often in “times”"),
        (ASK, f'{ASK}\nthen = "SR-03"', "“then” leads back to where it starts: SR-03 → SR-05 → SR-03. Take one of them out."),
        (ASK, f'{ASK}\nthen = "SR-05"', "“then” leads back to where it starts: SR-05 → SR-05. Take one of them out."),
        (ASK, f"{ASK}\n{SUMMER_WAIT}", "There is no setting “season”. Add it under [[settings]]."),
        ('due = "+10bd"', 'due = "+20bd"', "“closes” comes before “due”. Change one of them."),
        ('grace = "+1d 23:59"', 'grace = "+9d"', "“closes” comes before “grace”. Change one of them."),
        ("per_interviewer = true", "times = 0", "“times” is 0. It must be at least 1."),
        ("per_interviewer = true", 'times = "often"', "“times” must be a whole number."),
    ],
)
def test_a_schedule_that_cannot_work_is_reported(full: ContentTree, old: str, new: str, says: str) -> None:
    full.replace(SCHEDULE, old, new)
    problems = full.problems()
    assert len(problems) == 1
    path, _, message = problems[0].partition(": ")
    assert path.startswith(f"content/{SCHEDULE}:")
    assert message.startswith(says)


@pytest.mark.parametrize(
    ("old", "new", "line_with"),
    [
        ('opens = "08:00"', 'opens = "19:00"', 'closes = "18:00"'),
        ('default = "3"', 'default = "9"', 'default = "9"'),
        ('{ value = "2"', '{ value = "7"', 'value = "7"'),
        ('ends = "08-31"', 'ends = "02-30"', 'ends = "02-30"'),
        ('channel = "email"', 'channel = "call"', 'templates = ["TP-01"]'),
        ('templates = ["TP-01"]\n', "", 'channel = "email"'),
        (ASK, f"{ASK}\n{SUMMER_WAIT}", SUMMER_WAIT),
    ],
)
def test_a_mistake_in_the_schedule_is_found_on_its_line(full: ContentTree, old: str, new: str, line_with: str) -> None:
    full.replace(SCHEDULE, old, new)
    assert full.problems()[0].startswith(f"content/{SCHEDULE}:{full.line(SCHEDULE, line_with)}: ")


def test_a_setting_declared_twice_names_both_places(full: ContentTree) -> None:
    first = full.line(SCHEDULE, 'name = "cap"')
    full.write(SCHEDULE, full.read(SCHEDULE) + CAP_SETTING)
    says = f"The setting “cap” is already at content/{SCHEDULE}:{first}. Keep one of the two."
    assert [problem.partition(": ")[2] for problem in full.problems()] == [says]


def test_a_circumstance_of_the_season_needs_a_season(tree: ContentTree) -> None:
    always = SUMMER_WAIT.replace('setting = "season", ', "")
    tree.replace(SCHEDULE, ASK, f"{ASK}\n{always}")
    assert [problem.partition(": ")[2] for problem in tree.problems()] == [
        "There is no season in which this could hold. Add one under [[seasons]]."
    ]


def test_a_longer_circle_of_rules_is_reported_once(full: ContentTree) -> None:
    full.replace(SCHEDULE, 'then = "SR-05"', 'then = "SR-06"')
    ask = full.read(SCHEDULE)[full.read(SCHEDULE).index('[[rules]]\nid = "SR-05"') :].split("[[rules]]")[1]
    ask_again = ask.replace("SR-05", "SR-06").replace(ASK, 'slug = "again"\nthen = "SR-05"')
    full.replace(SCHEDULE, ASK, f'{ASK}\nthen = "SR-06"')
    full.write(SCHEDULE, f"{full.read(SCHEDULE)}\n[[rules]]{ask_again}")
    assert [problem.partition(": ")[2] for problem in full.problems()] == [
        "“then” leads back to where it starts: SR-05 → SR-06 → SR-05. Take one of them out."
    ]


def test_any_number_of_times_is_written_as_any(full: ContentTree) -> None:
    full.replace(SCHEDULE, "per_interviewer = true", 'repeat = "+7d"\ntimes = "any"')
    rule = full.load().playbook.rules[0]
    assert isinstance(rule, StepRule)
    assert rule.times is None


def test_a_template_with_a_mistake_is_not_blamed_on_the_rule(full: ContentTree) -> None:
    full.replace("templates/tp-01-thank-you.md", 'channel = "email"', 'channel = "fax"')
    assert len(full.problems()) == 1


def test_a_template_for_another_channel_may_stand_beside_one_that_fits(full: ContentTree) -> None:
    template = full.read("templates/tp-01-thank-you.md")
    card = template.replace("TP-01", "TP-02").replace('slug = "thank-you"', 'slug = "card"').replace('"email"', '"card"')
    full.write("templates/tp-02-card.md", card)
    full.replace(SCHEDULE, 'templates = ["TP-01"]', 'templates = ["TP-01", "TP-02"]')
    assert full.problems() == []


@pytest.fixture(scope="module")
def shipped() -> Manuscript:
    return read_manuscript(CONTENT)


def rules(shipped: Manuscript) -> list[AnyRule]:
    return [rule.value for rule in shipped.rules if rule.value]


def steps(shipped: Manuscript) -> dict[str, StepRule]:
    return {rule.id: rule for rule in rules(shipped) if isinstance(rule, StepRule)}


def test_the_schedule_that_ships_can_be_carried_out(shipped: Manuscript) -> None:
    invalid = [problem for problem in shipped.problems if problem.path.endswith(SCHEDULE)]
    assert [str(problem) for problem in [*invalid, *check_schedule(shipped)]] == []


def test_every_rule_of_the_guide_ships(shipped: Manuscript) -> None:
    ids = {rule.id for rule in rules(shipped)} | {found.id for rule in steps(shipped).values() for found in rule.circumstances}
    assert ids == {f"SR-{number:02}" for number in range(1, 20)} | {"SR-03a", "SR-03b", "SR-05a", "SR-07a"}


def test_every_setting_ships_with_its_default(shipped: Manuscript) -> None:
    assert {found.value.name: found.value.default for found in shipped.settings if found.value} == {
        "friday": "send",
        "cap": "3",
        "agency": "agency",
        "quiet_hours": "on",
        "season": "off",
    }


ADVICE = {
    "SR-01": {67, 88, 89},
    "SR-02": {13, 54, 55, 67, 89, 110},
    "SR-03": {7, 25, 60, 61, 90, 91, 92, 93, 94, 105, 107},
    "SR-04": {66, 68, 69, 70, 109},
    "SR-05": {9, 108, 115, 116},
    "SR-06": {10, 11, 31},
    "SR-07": {9, 13, 14, 15, 16, 17, 18, 97, 98},
    "SR-08": {10, 19, 20, 21, 22, 23, 24},
    "SR-09": {71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 82},
    "SR-10": {11, 31, 98},
    "SR-11": {71, 79, 99, 100, 101},
    "SR-12": {99, 100},
    "SR-13": {81, 82, 101},
}


def test_every_piece_of_advice_about_time_has_its_rule(shipped: Manuscript) -> None:
    carried = {rule.id: set(rule.advice) for rule in rules(shipped)}
    assert {rule: numbers - carried[rule] for rule, numbers in ADVICE.items() if numbers - carried[rule]} == {}


def test_only_messages_that_ask_after_silence_count_as_check_ins(shipped: Manuscript) -> None:
    assert {rule.id for rule in steps(shipped).values() if rule.chaser} == {"SR-04", "SR-05", "SR-06", "SR-07", "SR-07a", "SR-08"}
    assert not any(rule.past_cap for rule in steps(shipped).values() if rule.chaser)


def test_what_nobody_has_to_answer_is_free_of_office_hours(shipped: Manuscript) -> None:
    free = {rule.id for rule in steps(shipped).values() if rule.any_hour}
    assert free == {"SR-01", "SR-02", "SR-03", "SR-11", "SR-12", "SR-13", "SR-16"}


def test_steps_that_never_compete_with_messages_stand_beside_them(shipped: Manuscript) -> None:
    assert {rule.id for rule in steps(shipped).values() if rule.beside} == {"SR-01", "SR-02", "SR-12"}


def test_a_monthly_message_is_never_closer_than_a_month_and_ends_after_two(shipped: Manuscript) -> None:
    rule = steps(shipped)["SR-09"]
    assert rule.apart == OffsetParts(amount=1, unit="month")
    assert (rule.unanswered, rule.times) == (2, None)
    assert set(rule.any_of) == {"on_hold", "delayed", "rejected_and_opted_in"}


def test_the_limit_and_the_office_hours_are_the_guides(shipped: Manuscript) -> None:
    [cap] = [rule for rule in rules(shipped) if isinstance(rule, CapRule)]
    [hours] = [rule for rule in rules(shipped) if isinstance(rule, HoursRule)]
    assert (cap.contacts, cap.minimum, cap.maximum, cap.chasers) == (3, 2, 4, 2)
    assert (hours.opens, hours.closes, hours.after_day_off) == ("08:00", "18:00", "09:00")
