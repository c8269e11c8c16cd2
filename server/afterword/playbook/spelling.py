"""Is every word of the content spelled right?

The words of a language come from pyspellchecker, in the language that the playbook names. Names, and words that it does not know, are
listed in spelling.txt. Looking through all words takes a second or two, so only `afterword check` does it, and no server.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .lines import KeyPath
from .manuscript import Manuscript
from .mustache import TAG
from .paths import EACH, values
from .problems import Problem

if TYPE_CHECKING:
    from spellchecker import SpellChecker

ALLOWED = "spelling.txt"
READ: dict[str, tuple[KeyPath, ...]] = {
    "sources": (("says",),),
    "templates": (
        *((key,) for key in ("title", "purpose", "when", "subject")),
        *(("fields", EACH, key) for key in ("label", "hint")),
        ("example", EACH),
    ),
    "rules": (("title",), ("reason",), ("circumstances", EACH, "reason")),
    "settings": (("title",), ("reason",), ("choices", EACH, "label")),
    "countries": (("customs", EACH, "title"), ("customs", EACH, "says")),
    "checks": (
        *((key,) for key in ("title", "message", "better")),
        *(("matcher", *of, "phrases", EACH, key) for of in ((), ("of", EACH)) for key in ("better", "replace")),
    ),
    "pages": (("title",), ("summary",)),
    "home": (("title",), ("summary",)),
}
"""What users read of each table. What a check looks for is left out: wrong words are its matter. So are names of people and titles."""
WITH_TEXT = ("templates", "pages", "home")

WORD = re.compile(r"(?<![\w@./\\])(?<!\d-)[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@\\]|[./][^\W\d_]|-\d)")
SLOT = re.compile(r"\{[^{}\n]*\}")
TITLE = r"(?<!\b[DM]r)(?<!\bM[sx])(?<!\bMrs)(?<!\bProf)"
STARTS_SENTENCE = re.compile(rf"(?:^|{TITLE}[.!?:…]['\"”’)*\]]*\s|[“\"(]|\n[ \t]*(?:[-*>]|\d+\.)?[ \t]*)[*_“\"(\[]*$")


class CannotCheckSpellingError(Exception):
    """There is nothing to check the spelling with. The message says why."""


def check_spelling(all_: Manuscript, folders: Iterable[Path]) -> Iterator[Problem]:
    """Yield a problem for every word that neither the language nor a spelling.txt of the folders knows."""
    file = next((entry.value for entry in all_.playbook_file if entry.value), None)
    if file is None:
        return
    dictionary = _dictionary(file.locale.partition("-")[0])
    allowed = {word for folder in folders for word in _allowed(folder / ALLOWED)}
    for path, line, text in _texts(all_):
        for word, start in _unknown(text, dictionary, allowed):
            hint = _hint(word, dictionary)
            message = f"The dictionary does not know “{word}”.{hint} If it is right, add it to {ALLOWED}."
            yield Problem(path, line + text.count("\n", 0, start), message)


@cache
def _dictionary(language: str) -> SpellChecker:
    try:
        from spellchecker import SpellChecker
    except ModuleNotFoundError:
        raise CannotCheckSpellingError("pyspellchecker is not installed. Install it with: pip install pyspellchecker") from None
    if language not in SpellChecker.languages():
        raise CannotCheckSpellingError(f"pyspellchecker has no words in the language “{language}”.")
    # One letter wrong, left out or too many is enough for a hint; two take long.
    return SpellChecker(language, distance=1)


def _allowed(file: Path) -> Iterator[str]:
    if file.is_file():
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            yield from line.partition("#")[0].lower().split()


def _texts(all_: Manuscript) -> Iterator[tuple[str, int, str]]:
    """Give each text that users read, with its file and the line at which it starts."""
    for table, paths in READ.items():
        for entry in getattr(all_, table):
            for path in paths:
                for place, text in values(entry.data, path):
                    if isinstance(text, str):
                        document, at = entry.where(place)
                        yield document.path, document.lines.of(at), _without_slots(text)
            if table in WITH_TEXT:
                yield entry.document.path, entry.document.body_line, _without_slots(entry.markup.words)


def _without_slots(text: str) -> str:
    for pattern in (TAG, SLOT):
        text = pattern.sub(lambda slot: "0" * len(slot[0]), text)
    return text


def _unknown(text: str, dictionary: SpellChecker, allowed: set[str]) -> Iterator[tuple[str, int]]:
    for found in WORD.finditer(text):
        word = found[0]
        plain = word.replace("’", "'").lower().removesuffix("'s")
        known = plain in allowed or plain in dictionary or len(plain) == 1
        if not known and not _is_name(word, text, found.start()):
            yield word, found.start()


def _is_name(word: str, text: str, start: int) -> bool:
    """A capital inside a sentence, or a second one in the word, is that of a name or a short form."""
    if word[1:] != word[1:].lower():
        return True
    return word[0].isupper() and not STARTS_SENTENCE.search(text[max(0, start - 40) : start])


def _hint(word: str, dictionary: SpellChecker) -> str:
    close = dictionary.correction(word.lower())
    return f" Did you mean “{close}”?" if close and close != word.lower() else ""
