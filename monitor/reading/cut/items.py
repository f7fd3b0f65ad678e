"""The items of a ticker, a digest or a timeline: pieces of news below each other, each with a time, mark or heading.

*18:31 — Kyiv answers*, *• In Peru ...*, *Sept 17 - Japan ...*, **Sudan.** *The army ...*; a heading that tells what the
text below it only takes up belongs to that text.  Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.reading.cut.text import Text

FEWEST = 3
"""Items that a ticker or a digest has at least."""
_HEADING = 24
"""Words of the longest heading, its time and signs counted."""
_LABEL = 10
"""Words of the longest label in bold letters."""
_STAMP = 6
"""Words of a time stamp with its day."""
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
_SHIPS = re.compile(r"\d{4}")
"""The hour as agencies write it: 0620 GMT."""
_HOURS = frozenset({"h", "uhr", "gmt", "utc", "am", "pm", "a.m", "p.m", "год", "bst", "cet"})
_SIGNS = frozenset({"-", "–", "—", "|", ":"})
_OPEN = frozenset({"+", "*", "[", "(", "|", "•", "-"})
_MARK = re.compile(r"[•▪▫■□●◦‣►▶·]\s*$")
_BOLD = re.compile(r"(\*\*|__)\s*$")
_ASKS = frozenset({"?", ":"})
_QUOTES = frozenset("\"”“»'’")
_STOPS = frozenset({".", "!", "?", ",", "…"})


@dataclass(frozen=True, slots=True)
class Item:
    """One item: sentences `first` to `last` (exclusive); what stands below its heading begins at `body`."""

    first: int
    body: int
    last: int
    sign: str
    """What it begins with: ``time``, ``mark``, ``label`` or ``heading``."""


def items(text: Text) -> tuple[Item, ...]:
    r"""Return the items of a text, none where it is no list of such.

    >>> told = "09:10 Lima\n\nPeru agrees.\n\n09:40 Quito\n\nIt denies it.\n\n10:00 Oil\n\nUp."
    >>> found = items(Text(told, "en"))
    >>> [(one.first, one.body, one.last, one.sign) for one in found]
    [(0, 1, 2, 'time'), (2, 3, 4, 'time'), (4, 5, 6, 'time')]
    """
    begins: list[tuple[int, str]] = []
    bodies: list[int] = []
    opened = False  # only the heading of an item has been seen
    number = 0
    while number < len(text.sentences):
        end = number + 1
        while end < len(text.sentences) and text.sentences[end].paragraph == text.sentences[number].paragraph:
            end += 1
        heading = end - number == 1 and headline(text, number, below=opened)
        sign = _sign(text, number, heading=heading)
        if sign and not (opened and sign in {"heading", "label"}):
            begins.append((number, sign))
            bodies.append(end if heading else number)
        elif opened and heading:
            bodies[-1] = end
        opened = heading and (opened or bool(sign))
        number = end
    if sum(sign != "heading" for _, sign in begins) < FEWEST:
        begins, bodies = _short(begins, bodies, len(text.sentences))
    if len(begins) < FEWEST:
        return ()
    ends = [*(first for first, _ in begins[1:]), len(text.sentences)]
    return tuple(Item(a, min(b, z), z, s) for (a, s), b, z in zip(begins, bodies, ends, strict=True))


_BRIEF = 4
"""Sentences of a piece of news below a heading; what is longer is the chapter of an article."""


def _short(begins: list[tuple[int, str]], bodies: list[int], last: int) -> tuple[list[tuple[int, str]], list[int]]:
    """Return the items of a text that has hardly more than headings: none where most are chapters of one article."""
    if len(begins) < FEWEST:
        return [], []
    ends = [*(first for first, _ in begins[1:]), last]
    brief = sum(0 < end - body <= _BRIEF for body, end in zip(bodies, ends, strict=True))
    return (begins, bodies) if 3 * brief > 2 * len(begins) else ([], [])


def headline(text: Text, number: int, *, below: bool) -> bool:
    """Return whether a sentence that is a paragraph of its own is a heading; `below`: it stands below a time."""
    one = text.sentences[number]
    end = text.lows[one.last - 1]
    if one.last - one.first > _HEADING or end in {".", "…"}:
        return _timed(text, one.first) == one.last or (end == "." and text.lows[one.last - 2] in _HOURS)
    if one.heading or text.lows[one.first] == "+":
        return True
    spoken = end in _QUOTES and one.last - one.first > 1 and text.lows[one.last - 2] not in _STOPS
    return spoken and (below or bool(_timed(text, one.first)))


def _sign(text: Text, number: int, *, heading: bool) -> str:
    """Return with what a paragraph begins that opens an item; empty where it opens none."""
    one = text.sentences[number]
    if _timed(text, one.first):
        return "time"
    line = text.text[text.text.rfind("\n", 0, one.start) + 1 : one.start]
    if _MARK.search(line):
        return "mark"
    if heading:
        return "heading"
    return "label" if _BOLD.search(line) and _labelled(text, one.first, one.last) else ""


def _labelled(text: Text, first: int, last: int) -> bool:
    """Return whether a paragraph that begins in bold letters does so with a label, and no question: **Sudan.** *It*."""
    start = text.starts[first]
    close = text.text.find("**", start)
    if close < 0:
        return False
    end = min(text.token_at(close), len(text.lows))
    return first < end <= min(last + 1, first + _LABEL) and text.lows[end - 1] not in _ASKS


def _timed(text: Text, at: int) -> int:
    """Return the token behind the time or day that stands at `at`, its signs left out; 0 where none does."""
    lows, stop = text.lows, min(len(text.lows), at + _STAMP)
    while at < stop and lows[at] in _OPEN:
        at += 1
    if at >= stop:
        return 0
    if _CLOCK.fullmatch(lows[at]):
        return at + 2 if lows[at + 1 : at + 2] and lows[at + 1] in _HOURS else at + 1
    if lows[at].isdigit() and at + 1 < len(lows) and lows[at + 1] in _HOURS:
        minutes = at + 2 < len(lows) and lows[at + 2].isdigit()
        return at + 3 if minutes else at + 2
    return _dated(text, at)


def _dated(text: Text, at: int) -> int:
    """Return the token behind a day with its sign: *Sept 14, 0620 GMT - |*, *17 septembre : |*; 0 where none is."""
    lows = text.lows
    if at + 2 >= len(lows) or lows[at].isdigit() == lows[at + 1].isdigit():
        return 0
    number, word = (at, at + 1) if lows[at].isdigit() else (at + 1, at)
    if len(lows[number]) > 2 or not lows[word].isalpha() or (word == at and not text.caps[at]):
        return 0
    j = at + 2
    if j + 1 < len(lows) and lows[j] in {",", "."} and _SHIPS.fullmatch(lows[j + 1]):
        j += 2
    if j < len(lows) and lows[j] in _HOURS:
        j += 1
    return j + 1 if j < len(lows) and lows[j] in _SIGNS else 0
