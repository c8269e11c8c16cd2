"""A phrase as an entry of its own: it joins the phrases of a check that is written elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .lines import KeyPath
from .model import CheckId, Phrase
from .tables import Place, Table


class PhraseEntry(Phrase):
    """A phrase for the check that it names. A phrase that the check has already is replaced, or with `remove` taken out."""

    check: CheckId
    remove: bool = False


def add_phrase(check: Table, phrase: Table, entry: PhraseEntry) -> Table | str:
    """Give the check with the phrase in it, or say why that cannot be."""
    path = _phrases(check.data.get("matcher"))
    if path is None:
        return f"{entry.check} looks for no phrases. Name another check."
    matcher = check.data["matcher"] if len(path) == 2 else check.data["matcher"]["of"][path[2]]
    listed: list[tuple[Any, Place]] = [(old, check.where((*path, index))) for index, old in enumerate(matcher["phrases"])]
    at = next((index for index, (old, _) in enumerate(listed) if _text(old) == entry.text.casefold()), None)
    data = {key: value for key, value in phrase.data.items() if key in Phrase.model_fields}
    if entry.remove and at is None:
        return f"{entry.check} has no phrase “{entry.text}”, so it cannot be removed."
    if at is None:
        at = len(listed)
    listed[at : at + 1] = [] if entry.remove else [(data, (phrase.document, phrase.at))]
    return _with_phrases(check, path, listed)


def _phrases(matcher: Any) -> KeyPath | None:
    """Where the phrases of a matcher stand: its own, or those of the first that has some."""
    if not isinstance(matcher, dict):
        return None
    if matcher.get("kind", "phrases") == "phrases" and isinstance(matcher.get("phrases"), list):
        return ("matcher", "phrases")
    of = matcher.get("of")
    for index, inner in enumerate(of if isinstance(of, list) else []):
        if isinstance(inner, dict) and inner.get("kind") == "phrases" and isinstance(inner.get("phrases"), list):
            return ("matcher", "of", index, "phrases")
    return None


def _text(phrase: Any) -> str:
    return str(phrase.get("text") if isinstance(phrase, dict) else phrase).casefold()


def _with_phrases(check: Table, path: KeyPath, listed: Sequence[tuple[Any, Place]]) -> Table:
    phrases = [phrase for phrase, _ in listed]
    matcher = dict(check.data["matcher"])
    if len(path) == 2:
        matcher["phrases"] = phrases
    else:
        matcher["of"] = [{**inner, "phrases": phrases} if index == path[2] else inner for index, inner in enumerate(matcher["of"])]
    moved = {(*path, index): place for index, (_, place) in enumerate(listed)}
    others = {known: place for known, place in check.origins.items() if known[: len(path)] != path}
    return Table(check.document, check.at, {**check.data, "matcher": matcher}, {(): check.where(), **others, **moved})
