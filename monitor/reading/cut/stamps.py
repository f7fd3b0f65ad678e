"""The time or day before an entry of a ticker: *18:31 –*, *18 h 55.*, *+++ 07:21*, *Sept 14, 0620 GMT -*.  Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

STAMPED = 3
"""Paragraphs with a time before them that a ticker has at least."""
CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d")
"""A time of day: *18:31*, *18.31*."""
JOINED = re.compile(r"h[0-5]\d")
"""The rest of *18h50*."""
_SHIPS = re.compile(r"\d{4}")
"""The hour as agencies write it: 0620 GMT."""
_YEAR = re.compile(r"(?:19|20)\d\d")
HOURS = frozenset({"h", "uhr", "gmt", "utc", "am", "pm", "a.m", "p.m", "год", "bst", "cet", "est", "et", "мск"})
"""Words of a time of day."""
_OPEN = frozenset({"+", "*", "[", "(", "|", "•", "-"})
_SIGNS = frozenset({"-", "–", "—", "|", ":"})
_CLOSE = _SIGNS | {")", "]", ".", "*", "/"}
_LONGEST = 6
"""Signs before the time."""
_DAY = 2
"""Figures of a day."""


def stamp(lows: Sequence[str], caps: Sequence[bool], at: int, stop: int) -> int:
    """Return the token behind the time or day with its signs that stands at `at`, before `stop`; 0 where none does.

    >>> stamp("18 h 55 . lima nie".split(), [False] * 6, 0, 6)
    4
    >>> stamp("sept 14 , 0620 gmt - lima".split(), [True] + [False] * 6, 0, 7)
    6
    >>> stamp("18 people died : two".split(), [False] * 5, 0, 5)
    0
    """
    begin = at
    while at < stop and at - begin < _LONGEST and lows[at] in _OPEN:
        at += 1
    if at >= stop:
        return 0
    end = _time(lows, at, stop) or _dated(lows, caps, at, stop)
    if not end:
        return 0
    while end < stop and lows[end] in _CLOSE:
        end += 1
    return end


def _time(lows: Sequence[str], at: int, stop: int) -> int:
    """Return the token behind a time of day: *18:31*, *18.31 Uhr*, *9.12 pm BST*, *18 h 55*; 0 where none is."""
    if CLOCK.fullmatch(lows[at]):
        end = at + 1
    elif lows[at].isdigit() and at + 1 < stop and JOINED.fullmatch(lows[at + 1]):
        end = at + 2
    elif lows[at].isdigit() and at + 1 < stop and lows[at + 1] in HOURS:
        end = at + 2 + (at + 2 < stop and lows[at + 1] == "h" and lows[at + 2].isdigit())
    else:
        return 0
    while end < stop and lows[end] in HOURS:
        end += 1
    return end


def _dated(lows: Sequence[str], caps: Sequence[bool], at: int, stop: int) -> int:
    """Return the token behind a day before a sign; 0 where none is.

    *Sept 14, 0620 GMT | -*, *17 septembre | :*, *9. November 2025 | :*, *März 2024 | :*.
    """
    if at + _DAY >= stop:
        return 0
    if lows[at].isdigit():
        word = at + 1 + (lows[at + 1] == ".")
        if len(lows[at]) > _DAY or word + 1 >= stop or not lows[word].isalpha():
            return 0
        j = word + 1
    elif caps[at] and lows[at].isalpha() and lows[at + 1].isdigit():
        j = at + 2
        if len(lows[at + 1]) > _DAY and not _YEAR.fullmatch(lows[at + 1]):
            return 0
    else:
        return 0
    j += j < stop and _YEAR.fullmatch(lows[j]) is not None
    if j + 1 < stop and lows[j] in {",", "."} and _SHIPS.fullmatch(lows[j + 1]):
        j += 2
    j += j < stop and lows[j] in HOURS
    return j if j < stop and lows[j] in _SIGNS else 0
