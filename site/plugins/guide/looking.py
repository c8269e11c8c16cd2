"""Says what a check looks for, and how much it matters. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .words import KINDS, SEVERITIES, count, fill_slots, join

if TYPE_CHECKING:
    from afterword.playbook.model import (
        AMatcher,
        ArticleMatcher,
        AttachmentMatcher,
        BlankMatcher,
        CapitalMatcher,
        Check,
        CountMatcher,
        DoubledWordMatcher,
        Escalation,
        GreetingMatcher,
        LengthBand,
        LengthMatcher,
        Matcher,
        MissingMatcher,
        PhraseMatcher,
        RecipientMatcher,
        RecordMatcher,
        SimilarityMatcher,
        SlipMatcher,
        SubjectMatcher,
        TimingMatcher,
        VarietyMatcher,
    )

PLACES = {
    "anywhere": "",
    "subject": " in the subject",
    "body": " in the text",
    "opening": " in the first sentence",
    "closing": " at the end",
}
RECORDED = {
    "role": "the role",
    "company": "the company",
    "interviewer": "the name of the person you met",
    "my_name": "your own name",
    "topics": "something that you noted about the talk",
    "promised_material": "what you promised to send",
}
COUNTED = {
    "questions": "questions",
    "exclamation_marks": "exclamation marks",
    "exclamation_marks_in_a_row": "exclamation marks in a row",
    "sentence_words": "words in one sentence",
    "capital_words": "words all in capitals",
    "emoji": "emoji",
    "sign_offs": "sign-offs",
}
TIMINGS = {
    "too_early": "Compares the time with your plan: is it too early to write?",
    "late": "Compares the time with your plan: is it later than it should be?",
    "cap_reached": "Counts the messages that nobody has answered: is it time to stop?",
    "too_soon_again": "Compares the time with your last message: is it too soon to write again?",
    "already_answered": "Looks at what has come in: have they answered or decided already?",
    "outside_hours": "Compares the time with the sending hours where the mail arrives.",
}
RECIPIENTS = {
    "several_interviewers": "Looks at whom it goes to: are several people who met you on one note?",
    "agency_left_out": "Looks at whom it goes to: is the agency between you left out?",
    "unwanted_channel": "Compares the way you write with the way that they asked for.",
}
EXCUSES = {"pay_asked": "they asked you about pay"}
SAMPLES = 2
"""How many words of a list are named."""


def say_matcher(matcher: Matcher) -> str:
    """What a check looks for, in sentences."""
    if matcher.kind == "any":
        return " ".join(dict.fromkeys(say_one(part) for part in matcher.of))
    return say_one(matcher)


def say_one(matcher: AMatcher) -> str:
    say: Callable[[Any], Iterator[str]] = SAYINGS[matcher.kind]
    return " ".join(say(matcher))


def say_severity(check: Check) -> str:
    """How much it matters, for which kinds of message and to whom."""
    said = [f"{SEVERITIES[check.severity]}."]
    said += [f"In {join(KINDS[kind] for kind in other.kinds)}: {small(SEVERITIES[other.severity])}." for other in check.severities]
    if check.softened:
        said.append(f"If {EXCUSES[check.softened.fact]}: {small(SEVERITIES[check.softened.severity])}.")
    return " ".join(said)


def say_scope(check: Check) -> str:
    """Which messages a check looks at; empty where it looks at all."""
    kinds = [kind for kind in check.kinds or KINDS if kind not in check.not_kinds]
    others = [kind for kind in KINDS if kind not in kinds]
    if not others:
        return ""
    if len(others) < len(kinds):
        return f"For everything but {join(KINDS[kind] for kind in others)}."
    return f"Only for {join(KINDS[kind] for kind in kinds)}."


def say_phrases(matcher: PhraseMatcher) -> Iterator[str]:
    yield f"Looks for {count(len(matcher.phrases), 'phrase')}{PLACES[matcher.where]}."
    if matcher.at_least > 1:
        yield f"Speaks up from {matcher.at_least} different ones on."
    yield from say_escalation(matcher.escalate)
    yield from say_harmless(matcher.unless)


def say_blank(matcher: BlankMatcher) -> Iterator[str]:
    yield f"Looks for brackets, braces or underscores around words such as {some(matcher.words)}, and for {some(matcher.markers)}."


def say_greeting(matcher: GreetingMatcher) -> Iterator[str]:
    yield f"Looks at the greeting: does it use their name? It knows {count(len(matcher.greetings), 'form')} of it."
    yield f"It takes {some(matcher.impersonal)} for no name."


def say_record(matcher: RecordMatcher) -> Iterator[str]:
    yield "Compares names with those you noted, and with those of your other applications."
    yield f"Takes {some(matcher.ordinary_words)} for a name only where the capitals say so."


def say_missing(matcher: MissingMatcher) -> Iterator[str]:
    wanted = [RECORDED[item] for item in matcher.record]
    if matcher.phrases:
        wanted.append(f"one of {count(len(matcher.phrases), 'phrase')} such as {some(matcher.phrases)}")
    wanted += ["a question"] if matcher.questions else []
    wanted += ["a link"] if matcher.links else []
    yield f"Wants {join(wanted, 'or')}{PLACES[matcher.where]}."


def say_length(matcher: LengthMatcher) -> Iterator[str]:
    rest = rest_of(matcher)
    whose = {band: "all others" if band is rest else join(KINDS[kind] for kind in band.kinds) for band in matcher.bands}
    yield f"The right length is {join(f'{band.min} to {band.max} words for {kinds}' for band, kinds in whose.items())}."
    limits: dict[tuple[int, int], list[str]] = {}
    for band, kinds in whose.items():
        limits.setdefault((band.warn, band.error), []).append(kinds)
    for (warn, error), kinds_of_limit in limits.items():
        lead = f"For {join(kinds_of_limit)}, more" if len(limits) > 1 else "More"
        yield f"{lead} than {warn} are worth a second look, and more than {error} too many."


def rest_of(matcher: LengthMatcher) -> LengthBand | None:
    """The band that “all others” means: the widest, where the bands cover every kind of message."""
    covered = {kind for band in matcher.bands for kind in band.kinds}
    return max(matcher.bands, key=lambda band: len(band.kinds)) if len(matcher.bands) > 1 and covered == set(KINDS) else None


def say_count(matcher: CountMatcher) -> Iterator[str]:
    many = f"{matcher.more_than + 1} or more" if matcher.more_than else "any"
    yield f"Finds {many} {COUNTED[matcher.of]}."
    yield from say_escalation(matcher.escalate)


def say_subject(matcher: SubjectMatcher) -> Iterator[str]:
    yield f"Looks at the subject: is it empty, longer than {count(matcher.most_words, 'word')}, or changed inside a conversation?"
    if matcher.role_kinds:
        yield f"In {join(KINDS[kind] for kind in matcher.role_kinds)} it has to name the role."


def say_similarity(matcher: SimilarityMatcher) -> Iterator[str]:
    if matcher.to == "own_notes":
        yield f"Compares your note with those you wrote to others, {matcher.run} words at a time, without the text of the template."
        yield f"It speaks up when {percent(matcher.warn)} is the same."
    else:
        yield f"Speaks up when {percent(matcher.warn)} of your sentences are the template's, unchanged."
    if matcher.error is not None:
        yield f"From {percent(matcher.error)} on, between two people at one company: {small(SEVERITIES['error'])}."


def say_timing(matcher: TimingMatcher) -> Iterator[str]:
    yield TIMINGS[matcher.what]


def say_recipients(matcher: RecipientMatcher) -> Iterator[str]:
    yield RECIPIENTS[matcher.what]


def say_attachment(matcher: AttachmentMatcher) -> Iterator[str]:
    yield f"Looks for {count(len(matcher.phrases), 'phrase')} such as {some(matcher.phrases)} while nothing is attached."
    yield from say_harmless(matcher.unless)


def say_doubled_word(matcher: DoubledWordMatcher) -> Iterator[str]:
    yield "Looks for a word that stands there twice in a row."
    if matcher.allowed:
        yield f"Lets {some(matcher.allowed)} pass."


def say_article(matcher: ArticleMatcher) -> Iterator[str]:
    words = (*matcher.vowel_sound[:1], *matcher.consonant_sound[:1])
    yield f"Looks for “a” and “an” before the wrong sound, and knows words that sound otherwise than they look, such as {some(words)}."


def say_capital(matcher: CapitalMatcher) -> Iterator[str]:
    yield f"Looks for a lone “i”, a sentence that starts small, and names or words such as {some(matcher.always)} without their capital."


def say_slip(matcher: SlipMatcher) -> Iterator[str]:
    yield f"Looks for words that are a letter away from one of {count(len(matcher.words), 'common word')} such as {some(matcher.words)}."
    if matcher.unless:
        yield f"Knows {count(len(matcher.unless), 'other word')} that are as near and right, such as {some(matcher.unless)}."


def say_variety(matcher: VarietyMatcher) -> Iterator[str]:
    both = " beside ".join(f"“{spelling}”" for spelling in matcher.pairs[0])
    yield f"Looks for American and British spelling in one message, such as {both}. It knows {count(len(matcher.pairs), 'pair')}."
    if matcher.oxford:
        yield f"“{matcher.oxford[0][0]}” beside British spellings is a hint, for Oxford and Canada write it so."
    yield matcher.better


SAYINGS: dict[str, Callable[[Any], Iterator[str]]] = {
    "phrases": say_phrases,
    "blank": say_blank,
    "greeting": say_greeting,
    "record": say_record,
    "missing": say_missing,
    "length": say_length,
    "count": say_count,
    "subject": say_subject,
    "similarity": say_similarity,
    "timing": say_timing,
    "recipients": say_recipients,
    "attachment": say_attachment,
    "doubled_word": say_doubled_word,
    "article": say_article,
    "capital": say_capital,
    "slip": say_slip,
    "variety": say_variety,
}


def say_escalation(escalate: Escalation | None) -> Iterator[str]:
    if escalate:
        yield f"From {escalate.count} on: {small(SEVERITIES[escalate.severity])}."


def say_harmless(unless: Sequence[str]) -> Iterator[str]:
    plain = [phrase for phrase in unless if phrase == fill_slots(phrase) and '"' not in phrase]
    if plain:
        yield f"Lets “{plain[0]}” pass."


def some(words: Sequence[str]) -> str:
    """The first few of a list, quoted."""
    return join((f"“{fill_slots(word)}”" for word in words[:SAMPLES]), "or")


def percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " percent")


def small(text: str) -> str:
    """A sentence as part of another."""
    return text[0].lower() + text[1:]
