"""A digest of many matters: an office that nothing places in its own entry is not that of the entry before.  Pure.

*1. Peru's congress ... 2. A minister denied ...*: where hardly an entry names the states of another, whoever was named
last has nothing to do with what the next one tells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from monitor.reading.cut.items import items
from monitor.reading.cut.text import Text
from monitor.reading.who.antecedents import Link, Named

_PART = 2
"""Where a state comes up in more than one of so many entries, they are about one matter."""


def entries(text: Text, states: Sequence[Named]) -> tuple[int, ...]:
    """Return the tokens at which the entries of a digest begin, none where it is one of a single matter.

    Nor where most have a time before them: a ticker follows a story.
    """
    found = items(text)
    if not found or 2 * sum(item.sign == "time" for item in found) > len(found):
        return ()
    starts = [text.sentences[item.first].first for item in found]
    named = Counter[str]()
    for begin, end in zip(starts, [*starts[1:], len(text.lows)], strict=True):
        named.update({one.institution for one in _between(states, begin, end)})
    often = max(named.values(), default=0)
    return tuple(starts) if often * _PART <= len(starts) else ()


def within(starts: Sequence[int], first: int, links: Iterable[Link | None]) -> Iterator[Link | None]:
    """Yield those of the antecedents of token `first` that do not stand in an earlier entry of a digest."""
    at = bisect_right(starts, first) - 1
    begin = starts[at] if at > 0 else -1
    for link in links:
        if link is None or link.first >= begin or link.last <= link.first or link.first < (starts[0] if starts else 0):
            yield link


def _between(states: Sequence[Named], begin: int, end: int) -> Sequence[Named]:
    first, last = (bisect_left(states, (at, "", "", "", -1)) for at in (begin, end))
    return states[first:last]
