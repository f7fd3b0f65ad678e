"""Short names that an article itself explains: *the Centre for Border Studies (CBS)*.  Pure.

What it explains holds before what the tables know: that CBS is no broadcaster.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from monitor.reading.cut.text import Text

_SHORTEST, _LONGEST = 2, 7
_CLOSES = frozenset({")", ",", ";"})
_MOST = 14
"""Words before the bracket that are looked at."""
_PARTS = 3
"""Letters that one word can give: Grenzstudien, GS."""
_SMALL = 4
"""Letters up to which a word without a capital need not count: of, für, de la, та."""


class Short(NamedTuple):
    """A short name in brackets at token `at`; its name begins at token `first`, -1 where the letters differ."""

    at: int
    first: int


def shorts(text: Text) -> Iterator[Short]:
    """Yield the short names that stand in brackets, in order of place.

    >>> text = Text("Das Institut für Grenzstudien (IGS) und der Minister (SPD) schwiegen.", "de")
    >>> [(text.folds[short.at], short.first) for short in shorts(text)]
    [('igs', 1), ('spd', -1)]
    """
    folds = text.folds
    for bracket in [at for at, word in enumerate(folds) if word == "("]:
        at = bracket + 1
        if at + 1 >= len(folds) or folds[at + 1] not in _CLOSES:
            continue
        if _SHORTEST <= len(folds[at]) <= _LONGEST and folds[at].isalpha() and text.slice(at, at + 1).isupper():
            yield Short(at, _begin(text, bracket, folds[at]))


def _begin(text: Text, bracket: int, letters: str) -> int:
    """Return the word from which on the initials make the letters, or -1."""
    folds, at = text.folds, bracket - 1
    sentence = text.sentences[text.sentence_of[bracket]].first
    while at >= max(sentence, bracket - _MOST):
        word = folds[at]
        if word[0].isalpha():
            taken = _taken(word, letters)
            if taken:
                letters = letters[:-taken]
                if not letters:
                    return at if text.caps[at] else -1
            elif text.caps[at] or len(word) > _SMALL:
                return -1
        at -= 1
    return -1


def _taken(word: str, letters: str) -> int:
    """Return how many of the last letters a word gives: its initial, and others that follow in it."""
    for count in range(1, min(_PARTS, len(letters)) + 1):
        wanted = letters[-count:]
        if word[0] != wanted[0]:
            continue
        place = 0
        for letter in wanted[1:]:
            place = word.find(letter, place + 1)
            if place < 0:
                break
        if place >= 0:
            return count
    return 0
