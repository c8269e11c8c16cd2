"""The parts of a message that count as its words."""

from __future__ import annotations

import re

WORD = re.compile(r"\S*\w\S*")
GREETING_WORDS = 8
SIGN_OFF_WORDS = 5


def count_words(body: str) -> int:
    """Count the words between the greeting and the sign-off.

    The greeting is the first paragraph of one short line that ends in a comma or colon (a letter has an address above it). The
    sign-off is one of the last two paragraphs, where its first line is short and ends in a comma. A script for a call may have neither.
    """
    paragraphs = [paragraph.strip() for paragraph in body.split("\n\n") if paragraph.strip()]
    greeting = next((index for index, paragraph in enumerate(paragraphs) if _is_greeting(paragraph)), None)
    text = paragraphs if greeting is None else paragraphs[greeting + 1 :]
    sign_off = next((index for index in range(max(len(text) - 2, 0), len(text)) if _is_sign_off(text[index])), len(text))
    return sum(len(WORD.findall(paragraph)) for paragraph in text[:sign_off])


def _is_greeting(paragraph: str) -> bool:
    return "\n" not in paragraph and paragraph.endswith((",", ":")) and len(paragraph.split()) <= GREETING_WORDS


def _is_sign_off(paragraph: str) -> bool:
    first = paragraph.split("\n")[0].rstrip()
    return first.endswith(",") and len(first.split()) <= SIGN_OFF_WORDS
