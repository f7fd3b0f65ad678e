"""Contents that tell the same of other sides or of another place.  Pure.

*Ukraine and Russia have exchanged prisoners* says nothing of Georgia and Russia, *Rwandan soldiers are in Mozambique*
nothing of Congo.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.syntax.clauses import ANDS, segments
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.who.mentions import Mentions

_SIDES = frozenset({"state", "group", "organisation"})
"""Kinds of those who agree on a thing."""
_BESIDE_NOUNS = frozenset({"demonym", "people"})
"""Forms of names that stand for people or go with a noun."""
_PAIR = 2
_AGREE = frozenset({"deed", "deal", "object", "what"})
"""Slots of the words for what two do together."""
_OPENS = 3
"""Words before the first of a pair in its clause."""
_IN = frozenset({"in", "im"})
_THERE = 7
"""Words from soldiers to the place in which they are."""


def paired_off(
    mentions: Mentions, regions: Sequence[Phrase], hits: Sequence[Hit], ours: Collection[str], sides: Collection[str]
) -> bool:
    """Return whether two do something together in a content, not both of the claim's `sides`, and one a stranger.

    `hits` are the claim's words in it, `ours` all whom the claim concerns, and those who speak.
    """
    text = mentions.text
    for first, last in regions:
        if len(mentions.named(first, last).intersection(sides)) >= _PAIR:
            return False
        for begin, end in segments(text, [(first, last)]):
            if not any(begin <= h.first < end and h.slot in _AGREE for h in hits):
                continue
            pair = _pair(mentions, begin, end)
            if not pair.issubset(ours) and len(pair.intersection(sides)) < _PAIR:
                return True
    return False


def _pair(mentions: Mentions, begin: int, end: int) -> set[str]:
    """Return the two whose names, joined by *and*, open a clause; nobody where it opens otherwise."""
    lows, articles = mentions.text.lows, lexicon(mentions.text.lang).sets["det"] - ANDS
    for (one, name), (two, other) in pairwise(_named(mentions, begin, end)):
        between = [low for low in lows[one[1] : two[0]] if low not in articles]
        opens = sum(low[0].isalnum() for low in lows[begin : one[0]]) <= _OPENS
        if opens and len(between) == 1 and between[0] in ANDS:
            return {name, other}
    return set()


def _named(mentions: Mentions, begin: int, end: int) -> list[tuple[Phrase, str]]:
    """Return the names of states, groups and bodies in a stretch of tokens, with whom they name."""
    return [
        ((mark.first, mark.last), mark.entry.institution)
        for mark in mentions.marks_in(begin, end)
        if mark.entry is not None and mark.entry.kind in _SIDES and mark.entry.form not in _BESIDE_NOUNS
    ]


def are_elsewhere(mentions: Mentions, regions: Sequence[Phrase], hits: Sequence[Hit], ours: Collection[str]) -> bool:
    """Return whether soldiers, in `hits` as objects, are said to be in a state none of `ours`, in English or German.

    In the other languages the preposition of a place is that of a direction, which ``directions.py`` reads.
    """
    text = mentions.text
    if text.lang not in {"en", "de"}:
        return False
    soldiers = [h.last for h in hits if h.slot == "object"]
    for first, last in regions:
        for (at, _), name in _named(mentions, first, last):
            if name in ours or mentions.names.kind_of(name) != "state" or text.lows[max(at - 1, 0)] not in _IN:
                continue
            before = (end for end in soldiers if 0 < at - end <= _THERE)
            if any(not any(edge(text, j) for j in range(end, at)) for end in before):
                return True
    return False
