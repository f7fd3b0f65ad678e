"""A claim's person told by the office alone: *Fiji's prime minister*, *le président du Pérou*.  Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from monitor.reading.about.slots import OFFICE
from monitor.reading.cut.patterns import Hit
from monitor.reading.who.mentions import Mentions

_NEAR = 3
"""Words between an office and the state in which it is held."""


def of_the_state(mentions: Mentions, hits: Sequence[Hit], places: Collection[str]) -> list[Hit]:
    """Return the hits without the offices that are not held in one of `places`, or are another person's by name."""
    ours = [hit for hit in hits if hit.slot == "who"]
    others = [h for h in hits if h.slot == OFFICE and (_another(mentions, h, ours) or not _there(mentions, h, places))]
    return [hit for hit in hits if hit not in others]


def _there(mentions: Mentions, hit: Hit, places: Collection[str]) -> bool:
    """Return whether a state stands beside an office."""
    for mark in mentions.marks[bisect_left(mentions.firsts, hit.first - _NEAR) :]:
        if mark.first > hit.last + _NEAR:
            return False
        if mark.entry is not None and mark.entry.institution in places and not mark.tenures:
            return True
    return False


def _another(mentions: Mentions, hit: Hit, ours: Sequence[Hit]) -> bool:
    """Return whether a name follows an office that is none of the claim's person: *sein Präsident Jean Abanda*."""
    lows = mentions.text.lows
    comma = next((at for at in range(hit.last, min(hit.last + _FIELD, len(lows))) if lows[at] in _STOPS), hit.last)
    end = comma if lows[comma : comma + 1] == [","] else hit.last  # the minister for trade, Jean Abanda
    for mark in mentions.marks[bisect_left(mentions.firsts, hit.last) :]:
        if mark.first > end + 1:
            return False
        if (mark.run or mark.tenures) and mark.first in {hit.last, end + 1}:
            return not any(mark.first <= one.first < mark.last for one in ours)
    return False


_FIELD = 6
"""Words behind an office in which its field is named, before the comma and the name."""
_STOPS = frozenset({",", ".", ";", ":", "!", "?", "-", "–", "—", '"', "“", "”", "«", "»", "„"})
