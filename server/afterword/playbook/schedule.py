"""Can the schedule be carried out: its windows, conditions, limits, settings and seasons?"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from .lines import KeyPath
from .manuscript import AnyRule, Entry, Manuscript
from .model import CapRule, HoursRule, OffsetParts, Season, Setting, StepRule, Template, Window
from .problems import Problem, did_you_mean

LEAP_YEAR = 2024


def check_schedule(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for everything in the schedule that is valid by its type and still cannot work."""
    templates = {template.value.id: template.value for template in all_.templates if template.value}
    for rule in all_.rules:
        match rule.value:
            case StepRule() as step:
                yield from _check_windows(rule, step)
                yield from _check_channel(rule, step, templates)
                yield from _check_conditions(rule, step)
                yield from _check_circumstances(rule, step, all_)
            case CapRule() as cap:
                yield from _check_cap(rule, cap, all_.settings)
            case HoursRule() as hours:
                yield from _check_hours(rule, hours)
    yield from _check_successors(all_.rules)
    yield from _check_settings(all_.settings)
    for season in all_.seasons:
        if season.value:
            yield from _check_season(season, season.value)


def _check_windows(rule: Entry[AnyRule], step: StepRule) -> Iterator[Problem]:
    windows: list[tuple[KeyPath, Window]] = [(("window",), step.window)]
    windows += [(("circumstances", index, "window"), found.window) for index, found in enumerate(step.circumstances) if found.window]
    for place, window in windows:
        for earlier, later in (("opens", "due"), ("due", "grace"), ("due", "closes"), ("grace", "closes"), ("opens", "closes")):
            if _comes_after(getattr(window, earlier), getattr(window, later)):
                yield rule.problem(f"“{later}” comes before “{earlier}”. Change one of them.", *place, later)


def _comes_after(first: OffsetParts | None, second: OffsetParts | None) -> bool:
    """True where it is certain: hours and business days cannot be compared without a calendar."""
    if first is None or second is None or first.unit != second.unit:
        return False
    same_amount_later_hour = first.amount == second.amount and first.at is not None and second.at is not None and first.at > second.at
    return first.amount > second.amount or same_amount_later_hour


def _check_channel(rule: Entry[AnyRule], step: StepRule, templates: dict[str, Template]) -> Iterator[Problem]:
    if step.channel is None:
        if step.templates:
            yield rule.problem(
                "A step without a channel sends nothing, so it needs no templates. Name its channel, or take them out.", "templates"
            )
    elif not step.templates:
        yield rule.problem(
            f"The step goes out by {step.channel}, but it has no template to start from. Name one in “templates”.", "channel"
        )
    # A template that is missing or not valid is reported where that is found.
    elif all(name in templates for name in step.templates) and step.channel not in {templates[name].channel for name in step.templates}:
        yield rule.problem(f"None of the templates is for {step.channel}, the channel of this step. Name one that is.", "templates")


def _check_conditions(rule: Entry[AnyRule], step: StepRule) -> Iterator[Problem]:
    for index, condition in enumerate(step.none_of):
        if condition in step.any_of:
            yield rule.problem(f"“{condition}” stands in any_of and in none_of. Keep one.", "none_of", index)
    if step.repeat is not None and step.times == 1:
        message = 'The step repeats, but may be taken only once. Say how often in “times”, or write times = "any".'
        yield rule.problem(message, "repeat")


def _check_circumstances(rule: Entry[AnyRule], step: StepRule, all_: Manuscript) -> Iterator[Problem]:
    settings = [str(setting.data.get("name")) for setting in all_.settings]
    for index, circumstance in enumerate(step.circumstances):
        if circumstance.setting and circumstance.setting not in settings:
            hint = did_you_mean(circumstance.setting, settings) or " Add it under [[settings]]."
            yield rule.problem(f"There is no setting “{circumstance.setting}”.{hint}", "circumstances", index, "setting")
        if circumstance.when == "season" and not all_.seasons:
            yield rule.problem("There is no season in which this could hold. Add one under [[seasons]].", "circumstances", index, "when")


def _check_cap(rule: Entry[AnyRule], cap: CapRule, settings: list[Entry[Setting]]) -> Iterator[Problem]:
    if not cap.minimum <= cap.contacts <= cap.maximum:
        yield rule.problem("“contacts” must lie between minimum and maximum.", "contacts")
    if cap.chasers > cap.contacts:
        yield rule.problem(f"{cap.chasers} check-ins do not fit into {cap.contacts} contacts. Lower “chasers”.", "chasers")
    for setting in settings:
        if setting.value and setting.value.name == "cap":
            yield from _check_cap_setting(setting, setting.value, cap)


def _check_cap_setting(setting: Entry[Setting], value: Setting, cap: CapRule) -> Iterator[Problem]:
    allowed = [str(number) for number in range(cap.minimum, cap.maximum + 1)]
    for index, choice in enumerate(value.choices):
        if choice.value not in allowed:
            message = f"{cap.id} allows {cap.minimum} to {cap.maximum}, so “{choice.value}” can be no choice."
            yield setting.problem(message, "choices", index, "value")
    if value.default in allowed and value.default != str(cap.contacts):
        yield setting.problem(
            f"The default is “{value.default}”, but {cap.id} says {cap.contacts} contacts. Change one of them.", "default"
        )


def _check_hours(rule: Entry[AnyRule], hours: HoursRule) -> Iterator[Problem]:
    if hours.opens >= hours.closes:
        yield rule.problem(f"The hours begin at {hours.opens} and end at {hours.closes}. Let them end later.", "closes")
    elif not hours.opens <= hours.after_day_off <= hours.closes:
        yield rule.problem(f"{hours.after_day_off} lies outside the hours from {hours.opens} to {hours.closes}.", "after_day_off")


def _check_successors(rules: list[Entry[AnyRule]]) -> Iterator[Problem]:
    steps = {rule.value.id: (rule, rule.value.then) for rule in rules if isinstance(rule.value, StepRule)}
    reported: set[str] = set()
    for start, (rule, _) in steps.items():
        chain, follower = [start], steps[start][1]
        while follower in steps and follower not in chain:
            chain.append(follower)
            follower = steps[follower][1]
        if follower == start and start not in reported:
            reported.update(chain)
            yield rule.problem(f"“then” leads back to where it starts: {' → '.join([*chain, start])}. Take one of them out.", "then")


def _check_settings(settings: list[Entry[Setting]]) -> Iterator[Problem]:
    first: dict[str, Entry[Setting]] = {}
    for setting in settings:
        name = setting.data.get("name")
        if isinstance(name, str) and first.setdefault(name, setting) is not setting:
            yield setting.problem(f"The setting “{name}” is already at {first[name].place('name')}. Keep one of the two.", "name")
        if setting.value:
            yield from _check_choices(setting, setting.value)


def _check_choices(setting: Entry[Setting], value: Setting) -> Iterator[Problem]:
    choices = [choice.value for choice in value.choices]
    for index, choice in enumerate(choices):
        if choice in choices[:index]:
            yield setting.problem(f"The choice “{choice}” stands here twice. Keep one.", "choices", index, "value")
    if value.default not in choices:
        hint = did_you_mean(value.default, choices) or f" The choices are {', '.join(choices)}."
        yield setting.problem(f"The default “{value.default}” is none of the choices.{hint}", "default")


def _check_season(season: Entry[Season], value: Season) -> Iterator[Problem]:
    for key, day in (("starts", value.starts), ("ends", value.ends)):
        month, number = map(int, day.split("-"))
        last = monthrange(LEAP_YEAR, month)[1]
        if number > last:
            yield season.problem(f"There is no {day}: the month has {last} days.", key)
