"""Other occasions: what a chronicle or a fact check tells of years before its own, most often in a box.  Pure.

*Repères. En 2014, ... Séoul avait alors confirmé une opération*, *Not to be confused: In 2011 ... denied it*.  Whoever
confirms or denies something there speaks of that year; only a sentence that tells the claim in full is on the claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.cut.cues import row_matcher
from monitor.reading.cut.text import Text

if TYPE_CHECKING:
    from monitor.reading.about.topics import Topic

_FEWEST = 2
"""Items with a day, or labels, that make a chronicle or a fact check."""
_STAMP = 3
"""Tokens at the head of an item in which its day stands."""
_HEAD = 8
"""Tokens at the head of an item in which its year stands."""
_OPENING = 6
"""Words of a sentence in which the year stands of which it tells."""
_LABEL = 6
"""Words of the label of a box."""
_SIGNS = frozenset({":", ".", "?", "–", "—", "*", "**"})
_SINCE = frozenset("seit bis since until till depuis jusqu' jusqu'en jusque desde hasta з із до с со по from".split())
"""Words before a year from which on, or up to which, something holds."""
_NOW = frozenset(
    "heute nun jetzt inzwischen diesmal now today currently désormais aujourd'hui aujourd' ahora hoy тепер зараз "
    "сьогодні теперь сейчас сегодня".split()
)
"""Words with which a sentence comes back to the present."""
_FIRST_YEAR = 1900
_YEAR = 4


def earlier(text: Text, published: int) -> frozenset[int]:
    r"""Return the sentences that tell of a year before those of the chronicle, or of the fact check's own.

    >>> from monitor.reading.cut.text import Text
    >>> told = "3 May: They deny it.\n\n5 May: They admit it.\n\nContext: In 2011 they had denied it. It rained."
    >>> sorted(earlier(Text(told, "en"), 2020))
    [2, 3]
    """
    if min(_years(text, 0, len(text.lows), since=True), default=published) >= published:
        return frozenset()
    heads = _heads(text)
    stamped = [h for h in heads if any(_dated(low) for low in text.lows[h : h + _STAMP])]
    boxes = {text.sentence_of[h] for h in heads if _box(text, h)}
    if len(stamped) < _FEWEST and not boxes:
        return frozenset()
    own = [year for h in stamped for year in _years(text, h, min(h + _HEAD, len(text.lows)))]
    limit = min([published, *own])
    out, paragraph, boxed, before = set[int](), -1, False, False
    for n, one in enumerate(text.sentences):
        if one.paragraph != paragraph:
            alone = n > 0 and n - 1 in boxes and text.sentences[n - 1].paragraph != one.paragraph
            paragraph, boxed, before = one.paragraph, n in boxes or (alone and _whole(text, n - 1)), False
        if not (boxed or len(stamped) >= _FEWEST):
            continue
        named = _years(text, one.first, one.last if boxed else min(one.last, one.first + _OPENING), since=boxed)
        if named:
            before = min(named) < limit
        elif not _NOW.isdisjoint(text.lows[one.first : one.first + _OPENING]):
            before = False
        if before:
            out.add(n)
    return frozenset(out)


def another_year(topic: Topic, before: frozenset[int]) -> frozenset[int]:
    """Return those of the sentences on years `before` that do not tell the claim in full; treaties go on for years."""
    if topic.slots.kind.staged:
        return frozenset()
    return frozenset(n for n in before if not topic.slots.in_full(topic.present[n], frozenset()))


def _heads(text: Text) -> list[int]:
    """Return the first token of each paragraph."""
    return [s.first for n, s in enumerate(text.sentences) if not n or text.sentences[n - 1].paragraph != s.paragraph]


def _dated(low: str) -> bool:
    """Return whether a word can be the day or the hour of an item, and not just a year."""
    return low[0].isdecimal() and not (len(low) == _YEAR and low.isdecimal())


def _whole(text: Text, index: int) -> bool:
    """Return whether a sentence is a paragraph of its own."""
    after = text.sentences[index + 1 : index + 2]
    return not after or after[0].paragraph != text.sentences[index].paragraph


def _box(text: Text, head: int) -> bool:
    """Return whether a paragraph begins with the label of a box, or is its heading."""
    one = text.sentences[text.sentence_of[head]]
    end = min(one.last, head + _LABEL)
    close = next((j for j in range(head + 1, end) if text.lows[j] in _SIGNS), end if one.last <= end else -1)
    return close > 0 and bool(row_matcher(text.lang, "boxes").scan(text.folds[head:close]))


def _years(text: Text, first: int, last: int, *, since: bool = False) -> list[int]:
    """Return the years named between two tokens; those before which *since* stands only with `since`."""
    return [
        int(low)
        for j, low in enumerate(text.lows[first:last], first)
        if len(low) == _YEAR and low.isdecimal() and low.isascii() and int(low) >= _FIRST_YEAR
        and (since or j == 0 or text.lows[j - 1] not in _SINCE)
    ]  # fmt: skip
