"""Capitals and seats: where something is done to them, and where they only speak or act.  Pure.

*A drone was shot down over the Kremlin* tells the place of an attack; *Moscow says*, *the ministry in Moscow* do not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Sentence
from monitor.reading.who.marks import Mark
from monitor.reading.who.mentions import Mentions

AT = {
    "en": frozenset({
        "in", "on", "at", "over", "above", "near", "outside", "against", "into", "towards", "toward", "from", "of",
    }),
    "de": frozenset({"auf", "über", "in", "im", "bei", "gegen", "nach", "vor", "um", "von"}),
    "fr": frozenset({"sur", "à", "contre", "vers", "dans", "au", "près"}),
    "es": frozenset({"en", "contra", "sobre", "hacia", "a", "al", "cerca"}),
    "uk": frozenset({"на", "в", "у", "по", "над", "під", "до", "біля", "з", "із", "від"}),
    "ru": frozenset({"на", "в", "по", "над", "под", "к", "возле", "из", "с", "от"}),
}  # fmt: skip
"""Words between a deed and the very place of it."""
_ABOUT = 2
"""Words from a place to the deed, or the thing, where no such word stands before it: *the Kremlin attack*."""


def _of_a_place(lows: Sequence[str], at: int, preps: frozenset[str]) -> bool:
    """Return whether a seat is the place of what is named before it: *über dem Palast des Kreml*."""
    if not at or lows[at - 1] not in _OF_IT:
        return False
    before = lows[max(0, at - _ABOVE) : at - 1]
    return not _OVER.isdisjoint(before) or not preps.isdisjoint(before)


_OF_IT = frozenset({"des", "du", "of", "del", "de", "the"})
_OVER = frozenset({"über", "dessus", "over", "above", "sobre", "encima", "auf", "onto", "sur", "inside", "oberhalb"})
_ABOVE = 5
"""Words from such a preposition to the seat."""


def struck(mentions: Mentions, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without the capitals and seats that only speak or act: *Moscow says*, *Kremlin spokesman*."""
    lows, preps = mentions.text.lows, AT[mentions.text.lang]
    near = [h.first for h in hits if h.slot in {"object", "deed", "what"}]
    out = []
    for hit in hits:
        at = bisect_left(mentions.firsts, hit.first)
        if hit.slot == "where" and at and _in_a_house(mentions.marks[at - 1], hit, lows, preps):
            continue
        mark = mentions.marks[at] if hit.slot == "where" and at < len(mentions.marks) else None
        if mark is not None and mark.first == hit.first and mark.entry is not None:
            there = mark.prep >= 0 or not preps.isdisjoint(lows[max(0, hit.first - 2) : hit.first])
            there = there or _of_a_place(lows, hit.first, preps)
            there = there or any(
                abs(one - hit.first) <= _ABOUT and "," not in lows[min(one, hit.first) : max(one, hit.first)]
                for one in near
            )
            if mark.entry.form in {"capital", "seat"} and not there:
                continue
        out.append(hit)
    return out


def _in_a_house(mark: Mark, hit: Hit, lows: Sequence[str], preps: frozenset[str]) -> bool:
    """Return whether a place is part of the name of a state's body, and nothing is done there: *ministry in Moscow*."""
    inside = mark.first < hit.first < mark.last and mark.entry is not None and mark.entry.kind == "state"
    return inside and preps.isdisjoint(lows[max(0, mark.first - 2) : mark.first])


def only_places(mentions: Mentions, sentence: Sentence) -> frozenset[str]:
    """Return the states of which a sentence only names a town where something is: *said in Nairobi*."""
    found, other = set[str](), set[str]()
    for mark in mentions.marks_in(sentence.first, sentence.last):
        if mark.entry is not None:
            town = mark.entry.form in {"capital", "seat", "city"} and mark.first > sentence.first
            there = town and mentions.text.lows[mark.first - 1] in _IN
            (found if there else other).add(mark.entry.institution)
    return frozenset(found - other)


_IN = frozenset({"in", "at", "à", "en", "в", "у"})
"""Prepositions before the town where something is."""
