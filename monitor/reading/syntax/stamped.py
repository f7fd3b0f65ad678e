"""The days of a ticker's entries, by their times: what stands at *23:40* below *06:10* was said the day before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from monitor.reading.cut.items import items
from monitor.reading.cut.stamps import CLOCK, JOINED
from monitor.reading.cut.text import Text

_OPENING = 8
"""Tokens at the head of an entry in which its time stands."""
_BEHIND = 5
"""Tokens at the end of its heading in which it may stand instead."""


def entry_days(text: Text, published: datetime) -> dict[int, tuple[int, date]]:
    """Return for each sentence of a ticker's entries the token of its time and the day on which that was.

    An entry with no time of its own has none.  The first or the last is of the day of publication: whichever is newer.
    """
    found = [(item, _stamp(text, item.first, item.body)) for item in items(text)]
    stamped = [(item, at) for item, at in found if at >= 0]
    if not stamped:
        return {}
    hours = [_hour(text, at) for _, at in stamped]
    out: dict[int, tuple[int, date]] = {}
    for (item, at), back in zip(stamped, _back(hours), strict=True):
        day = published.date() - timedelta(days=back)
        out.update(dict.fromkeys(range(item.first, item.last), (at, day)))
    return out


def _stamp(text: Text, first: int, body: int) -> int:
    """Return the token of the time at which an entry begins, or that its heading ends with; -1 where none is."""
    begin = text.token_at(text.paragraphs[text.sentences[first].paragraph].start)
    for at in range(begin, min(len(text.lows), begin + _OPENING)):
        if _clock(text, at):
            return at
        if text.lows[at][0].isalnum():
            break
    if body <= first:
        return -1
    end = text.sentences[body - 1].last
    return next((at for at in range(end - 1, max(begin, end - _BEHIND), -1) if _clock(text, at)), -1)


def _clock(text: Text, at: int) -> bool:
    low = text.lows[at]
    after = text.lows[at + 1] if at + 1 < len(text.lows) else ""
    return CLOCK.fullmatch(low) is not None or (
        low.isdigit() and (after in {"h", "uhr"} or JOINED.fullmatch(after) is not None)
    )


def _hour(text: Text, at: int) -> int:
    """Return the minutes since midnight of a time: *18.31*, *18 h 31*, *9 Uhr*, *9.12 pm*."""
    parts = re.split(r"[.:]", text.lows[at])
    minutes = parts[1] if len(parts) > 1 else ""
    if JOINED.fullmatch(text.lows[at + 1] if at + 1 < len(text.lows) else ""):
        minutes = text.lows[at + 1][1:]
    if not minutes and text.lows[at + 1 : at + 2] == ["h"] and at + 2 < len(text.lows):
        minutes = text.lows[at + 2] if text.lows[at + 2].isdigit() else ""
    late = text.lows[at + 1 : at + 2] in (["pm"], ["p.m"])
    return 60 * (int(parts[0]) % 12 + 12 if late else int(parts[0])) + int(minutes or 0)


def _back(hours: Sequence[int]) -> list[int]:
    """Return how many days before the newest entry each is.

    >>> _back([500, 30, 1430, 1300]), _back([1300, 1430, 30, 500]), _back([840, 840, 900])
    ([0, 0, 1, 1], [1, 1, 0, 0], [0, 0, 0])
    """
    near = [(a, b) for a, b in itertools.pairwise(hours) if abs(a - b) < _HALF]  # what is farther is another day
    rises = sum(a < b for a, b in near)
    falls = sum(a > b for a, b in near)
    newest_first = falls >= rises
    ordered = list(hours) if newest_first else list(reversed(hours))
    days = [0]
    for newer, older in itertools.pairwise(ordered):
        days.append(days[-1] + (older > newer + _SLACK))
    return days if newest_first else days[::-1]


_HALF = 720
"""Minutes of half a day."""
_SLACK = 180
"""Minutes by which an entry may be out of order: by its zone, or put in later."""
