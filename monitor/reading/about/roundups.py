"""Round-ups (*Kurz notiert*, *The week in Latin America*): which of their items are on other matters.  Pure.

Each item stands below a heading of its own or begins with the name of a place; what an item that names neither the
claim's matter nor its sides denies or leaves open is its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.text import Text
from monitor.reading.who.headed import label_end

if TYPE_CHECKING:
    from monitor.reading.about.topics import Topic

_FEWEST = 3
"""Items that a round-up has at least."""
_STAMP = 3
"""Tokens at the head of an item in which the time stamp of a ticker or the day of a chronicle stands."""


def apart(text: Text, topic: Topic, named: Callable[[tuple[int, int]], frozenset[str]]) -> frozenset[int]:
    """Return the sentences of those items of a round-up that are on other matters; none where it is no round-up.

    An article whose title speaks of the claim or of its sides is none, nor one whose items have a time before them.
    """
    slots = topic.slots
    ours = {*slots.who, *slots.where, *slots.claim.parties}
    if topic.title or topic.headline or not topic.headed.isdisjoint(slots.who) or len(text.paragraphs) < _FEWEST:
        return frozenset()
    items = _items(text, named)
    if len(items) < _FEWEST or any(_stamped(text, item) for item in items):
        return frozenset()
    others = [
        item
        for item in items
        if not any(n in topic.direct or _thing(topic, n) or named(_whole(text, n)) & ours for n in item)
    ]
    return frozenset(n for item in others for n in item) if len(others) * 2 >= len(items) else frozenset()


def _thing(topic: Topic, index: int) -> bool:
    """Return whether a sentence names the thing: *vote*, *deal* and the like are in other news as well."""
    return any(h.slot in {"object", "what"} for h in topic.hits[index])


def _whole(text: Text, index: int) -> tuple[int, int]:
    return text.sentences[index].first, text.sentences[index].last


def _items(text: Text, named: Callable[[tuple[int, int]], frozenset[str]]) -> Sequence[range]:
    """Return the sentences of each item: from a heading, or from a paragraph that begins with a place, to the next."""
    begins = []
    for n, one in enumerate(text.sentences):
        if n and text.sentences[n - 1].paragraph == one.paragraph:
            continue
        behind = label_end(text, one)
        alone = n + 1 < len(text.sentences) and text.sentences[n + 1].paragraph != one.paragraph
        if (one.heading and alone) or (behind and named((one.first, behind))):
            begins.append(n)
    ends = [*begins[1:], len(text.sentences)]
    return [range(a, b) for a, b in zip(begins, ends, strict=False)]


def _stamped(text: Text, item: range) -> bool:
    """Return whether an item begins with a time or a day."""
    first = text.sentences[item[0]].first
    return any(low[0].isdigit() for low in text.lows[first : first + _STAMP])
