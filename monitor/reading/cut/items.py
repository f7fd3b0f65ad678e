"""The items of a ticker, a digest or a timeline: pieces of news below each other, each with a time, mark or heading.

*18:31 — Kyiv answers*, *• In Peru ...*, *Sept 17 - Japan ...*, **Sudan.** *The army ...*; a heading that tells what the
text below it only takes up belongs to that text.  Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from monitor.reading.cut.stamps import HOURS, stamp
from monitor.reading.cut.text import Text

FEWEST = 3
"""Items that a ticker or a digest has at least."""
_HEADING = 24
"""Words of the longest heading, its time and signs counted."""
_LABEL = 10
"""Words of the longest label in bold letters."""
_NAME = 3
"""Words of a place that is a label, with its stop."""
_MARK = re.compile(r"[•▪▫■□●◦‣►▶·]\s*$")
_BOLDED = re.compile(r"\s*(\*\*|__)")
_BOLD = re.compile(r"(\*\*|__)\s*$")
_NUMBER = re.compile(r"([1-9]\d?)[.)]\s+[«“„\"]?[^\W\d_]")
"""*3. Thailand and Cambodia ...*."""
_CAPITALS = re.compile(r"[^\W\d_a-zа-яёіїєґ]{3,}(?:[ -][^\W\d_a-zа-яёіїєґ]{2,}){0,3}\s?[:.–—]")
"""*SUDAN: The army ...*."""
_BRACKETED = 5
"""Words of a time in brackets."""
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


def items(text: Text, named: Callable[[tuple[int, int]], Collection[str]] | None = None) -> tuple[Item, ...]:
    r"""Return the items of a text, none where it is no list of such.

    >>> told = "09:10 Lima\n\nPeru agrees.\n\n09:40 Quito\n\nIt denies it.\n\n10:00 Oil\n\nUp."
    >>> found = items(Text(told, "en"))
    >>> [(one.first, one.body, one.last, one.sign) for one in found]
    [(0, 1, 2, 'time'), (2, 3, 4, 'time'), (4, 5, 6, 'time')]
    """
    colons, numbered = named is not None and _colons(text, named), _numbered(text)
    begins: list[tuple[int, str]] = []
    bodies: list[int] = []
    opened = False  # only the heading of an item has been seen
    number = 0
    while number < len(text.sentences):
        end = number + 1
        while end < len(text.sentences) and text.sentences[end].paragraph == text.sentences[number].paragraph:
            end += 1
        heading = end - number == 1 and headline(text, number, below=opened)
        sign = _sign(text, number, heading=heading, colons=colons)
        sign = "mark" if number in numbered else sign
        if sign and not (opened and sign in {"heading", "label"}):
            begins.append((number, sign))
            bodies.append(end if heading else _run_in(text, number, end))
        elif opened and heading:
            bodies[-1] = end
        opened = heading and (opened or bool(sign))
        number = end
    if sum(sign != "heading" for _, sign in begins) < FEWEST:
        begins, bodies = _short(begins, bodies, len(text.sentences))
    asked = sum(text.lows[text.sentences[first].last - 1] == "?" for first, sign in begins if sign != "time")
    if len(begins) < FEWEST or asked > 1:
        return ()  # 1. Who fired?  2. What does Lima say?
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
        return _timed(text, number) == one.last or (end == "." and text.lows[one.last - 2] in HOURS)
    if one.heading or text.lows[one.first] == "+" or _timed_behind(text, number):
        return True
    spoken = end in _QUOTES and one.last - one.first > 1 and text.lows[one.last - 2] not in _STOPS
    return spoken and (below or bool(_timed(text, number)))


def _run_in(text: Text, number: int, end: int) -> int:
    """Return the sentence behind the heading in bold letters that sentences `number` to `end` begin with.

    *18.07 — Trump: "We have a deal".* **He announces it**: what stands before the time is part of the heading.
    """
    one = text.sentences[number]
    if one.last - one.first <= _NAME and text.lows[one.last - 1] == "." and text.caps[one.first] and number + 1 < end:
        return number + 1  # • Uruguay. The Senate ...
    start = text.paragraphs[one.paragraph].start
    mark = _BOLDED.match(text.text, start)
    close = text.text.find(mark.group(1), mark.end()) if mark is not None else -1
    if close < 0:
        return number
    behind = next((n for n in range(number, end) if text.sentences[n].end > close), end)
    return behind if number < behind < end and text.sentences[behind].start > close else number


def _sign(text: Text, number: int, *, heading: bool, colons: bool) -> str:
    """Return with what a paragraph begins that opens an item; empty where it opens none."""
    one = text.sentences[number]
    if _timed(text, number) or (heading and _timed_behind(text, number)):
        return "time"
    line = text.text[text.text.rfind("\n", 0, one.start) + 1 : one.start]
    if _MARK.search(line) or text.lows[one.first] == "+":
        return "mark"
    if heading:
        return "heading"
    if colons and _CAPITALS.match(text.text, one.start):
        return "label"
    label = _labelled(text, one.first, one.last) if _BOLD.search(line) else 0
    return "label" if label and (colons or text.lows[label - 1] != ":") else ""


def _numbered(text: Text) -> frozenset[int]:
    """Return the sentences with which numbered paragraphs begin, if these are counted from one on."""
    found = list[int]()
    for number, one in enumerate(text.sentences):
        if number and text.sentences[number - 1].paragraph == one.paragraph:
            continue
        count = _NUMBER.match(text.text, one.start)
        if count is not None and int(count.group(1)) == len(found) + 1:
            found.append(number)
    return frozenset(found) if len(found) >= FEWEST else frozenset()


def _timed_behind(text: Text, number: int) -> bool:
    """Return whether a line ends with a time in brackets: *Dushanbe: no comment (14.05 GMT)*."""
    one = text.sentences[number]
    begin = max(one.first + 1, one.last - _BRACKETED)
    if text.lows[one.last - 1] != ")" or "(" not in text.lows[begin : one.last]:
        return False
    at = one.last - 1 - text.lows[begin : one.last][::-1].index("(")
    return stamp(text.lows, text.caps, at, one.last) == one.last


def _labelled(text: Text, first: int, last: int) -> int:
    """Return the token behind the label in bold letters that a paragraph begins with: **Sudan.** *It*; 0 where none is.

    A question is no label.
    """
    start = text.starts[first]
    close = text.text.find("**", start)
    if close < 0:
        return 0
    end = min(text.token_at(close), len(text.lows))
    return end if first < end <= min(last + 1, first + _LABEL) and text.lows[end - 1] != "?" else 0


def _colons(text: Text, named: Callable[[tuple[int, int]], Collection[str]]) -> bool:
    """Return whether labels with a colon are those of a digest, by countries: **Peru:**; and not **Our verdict:**."""
    found = 0
    for number, one in enumerate(text.sentences):
        if number and text.sentences[number - 1].paragraph == one.paragraph:
            continue
        line = text.text[text.text.rfind("\n", 0, one.start) + 1 : one.start]
        label = _labelled(text, one.first, one.last) if _BOLD.search(line) else 0
        if (capitals := _CAPITALS.match(text.text, one.start)) is not None:
            label = text.token_at(capitals.end())
        elif text.lows[label - 1] != ":":
            label = 0
        found += label > 0 and bool(named((one.first, label)))
    return found >= FEWEST


def _timed(text: Text, number: int) -> int:
    """Return the token behind the time stamp of the paragraph that sentence `number` opens; 0 where it has none."""
    begin = text.token_at(text.paragraphs[text.sentences[number].paragraph].start)
    return stamp(text.lows, text.caps, begin, text.sentences[number].last)
