"""What counts as the words of a message."""

from __future__ import annotations

import pytest
from afterword.playbook import count_words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Dear Ms. Reyes,\n\nThank you for your time.\n\nKind regards,\nSam Okafor", 5),
        ("Dear Ms. Reyes,\n\nThank you – for your time & patience.\n\nKind regards,\n\nSam Okafor", 6),
        ("Hello Dana:\n\nOne.\n\nTwo three.", 3),
        ("Sam Okafor\n1 Elm Street\n\nMarch 3, 2026\n\nDear Ms. Reyes,\n\nOne two.\n\nSincerely,\nSam Okafor\n555 0134", 2),
        ("Hello, this is Sam Okafor. I am calling about the role.", 11),
        ("Dear Ms. Reyes,\n\nWell-known, isn't it?\n\nBest,\nSam", 3),
        ("", 0),
    ],
)
def test_words_stand_between_greeting_and_sign_off(body: str, words: int) -> None:
    assert count_words(body) == words
