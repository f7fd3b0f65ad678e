"""Days before, over or behind the items of a chronicle: they say when all was said that stands in the item.  Pure.

*19. Mai: Die Duma ...*, *8 февраля, 18:30. ...*, a line *13 septembre 2021* over a paragraph, *... (8 de febrero)*.  An
item without a year is of the year of the item before, or of the next if its day would lie before that one's.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from monitor.reading.cut.text import Text

_FEWEST = 2
"""Items with a day that make a chronicle."""
_MARKS = frozenset({"+", "*", "**", "[", "(", "•", "-", "–", "—", "#", "##", "###", "►", "■", "_"})
"""What stands before the day of an item."""
_SIGNS = frozenset({":", ".", "–", "—", "-", "|", "*", "**", ")", "]"})
"""What stands behind it."""
_BEFORE = frozenset({"am", "le", "el", "on", "vom", "den"})
_YEAR = frozenset({"року", "года", "р", "г"})
"""Words for the year behind its number."""
_OPENING = 5
"""Words in which the day of an item begins: *Am Donnerstag, dem 8. Februar*."""
_BESIDE = 4
"""Words between a day and the sign behind it: *, 19.40 Uhr*, *, später Nachmittag*."""
_LABEL = 4
"""Words of the label of a paragraph that no longer belongs to the item above."""

Written = Callable[[int, int], tuple[int, int, date, bool] | None]
"""Where the first day written out among some tokens stands, the day, and whether it has a year."""


def days(text: Text, written: Written, weekday: Callable[[str], bool], today: date) -> dict[int, tuple[date, int]]:
    """Return the day of each paragraph that is an item of a chronicle, and the token behind it; nothing in others."""
    out: dict[int, tuple[date, int]] = {}
    heads = _heads(text)
    carried: tuple[date, int] | None = None
    just, found, last = False, 0, None
    for n, (first, end) in enumerate(heads):
        at = _begin(text, first, end, weekday)
        head = written(at, min(end, at + _OPENING * 2)) if at < end else None
        if head is not None and head[0] == at and (close := _closed(text, head[1], end)) >= 0:
            day = _in_order(head[2], last, named=head[3], today=today)
            last, found = day, found + 1
            out[n] = day, close
            carried, just = ((day, close), True) if close >= end else (None, False)
            continue
        behind = _behind(text, first, end, written)
        if behind is not None:
            out[n], found, carried = (behind, first), found + 1, None
            continue
        if carried is not None and (just or not _labelled(text, first, end)):
            out[n] = carried[0], first
        else:
            carried = None
        just = False
    return out if found >= _FEWEST else {}


def _heads(text: Text) -> list[tuple[int, int]]:
    """Return the first token of each paragraph and the one behind its last."""
    out = [(0, 0)] * len(text.paragraphs)
    for one in text.sentences:
        begin, end = out[one.paragraph]
        out[one.paragraph] = (begin if end else one.first), one.last
    return out


def _begin(text: Text, first: int, end: int, weekday: Callable[[str], bool]) -> int:
    """Return where the day of an item would begin: behind its mark, a preposition and the name of the day."""
    at = first
    while at < end and text.lows[at] in _MARKS:
        at += 1
    if at < end and text.lows[at] in _BEFORE:
        at += 1
    if at < end and weekday(text.folds[at]):
        at += 1
        while at < end and text.lows[at] in {",", ".", "dem", "den", "the", "le", "el"}:
            at += 1
    return at


def _closed(text: Text, at: int, end: int) -> int:
    """Return the token behind the sign that ends the day of an item, or the end of the line; -1: it goes on."""
    for j in range(at, min(end, at + _BESIDE + 1)):
        if text.lows[j] in _SIGNS:
            while j < end and text.lows[j] in _SIGNS:
                j += 1  # noqa: PLW2901 - the signs are passed
            return j
        if j == at and text.lows[j] not in {",", "("} | _YEAR:
            return -1  # 19. Mai stimmte die Kammer zu
    return end if at >= end or end - at <= _BESIDE else -1


def _behind(text: Text, first: int, end: int, written: Written) -> date | None:
    """Return the day in brackets that ends an item: *... (8 February, 17:55)*."""
    if end - first <= _OPENING or text.lows[end - 1] not in {")", "."}:
        return None
    close = end - 1 if text.lows[end - 1] == ")" else end - 2
    at = next((j for j in range(close - 1, max(first, close - _OPENING - _BESIDE), -1) if text.lows[j] == "("), -1)
    if text.lows[close] != ")" or at < 0:
        return None
    head = written(at + 1, close)
    return head[2] if head is not None and head[0] == at + 1 else None


def _labelled(text: Text, first: int, end: int) -> bool:
    """Return whether a paragraph has a label or is a heading of its own: it is no longer part of the item above."""
    stop = min(end, first + _LABEL + 1)
    return end - first <= _LABEL + 1 or any(text.lows[j] in {":", ".", "?"} for j in range(first + 1, stop))


def _in_order(day: date, last: date | None, *, named: bool, today: date) -> date:
    """Return the day of an item in the year that the one before it has, if none is named."""
    if named or last is None or last.year == day.year:
        return day
    for year in (last.year, last.year + 1):
        try:
            moved = day.replace(year=year)
        except ValueError:
            continue
        if last <= moved <= today:
            return moved
    return day
