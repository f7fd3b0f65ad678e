"""What editors put in brackets into somebody's words: *ces gens (les deux soldats, NDLR)*.  Pure."""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

_NOTES = frozenset({"ndlr", "ndr", "n.d.l.r.", "n.d.r.", "anm", "red"})
"""Abbreviations by which editors sign what they put in brackets."""
_NOTE, _SIGNED = 24, 4
"""Words of such a bracket, and words from the abbreviation to its end."""


def without_notes(text: Text, regions: list[Phrase]) -> list[Phrase]:
    """Return regions of somebody's words without what the editors put into them."""
    lows = text.lows
    if all(_NOTES.isdisjoint(lows[first:last]) for first, last in regions):
        return regions
    kept: list[Phrase] = []
    for first, last in regions:
        begin = first
        for note in [j for j in range(first, last) if lows[j] in _NOTES]:
            opening = next((j for j in range(note, max(begin - 1, note - _NOTE), -1) if lows[j] in "(["), -1)
            closing = next((j for j in range(note, min(last, note + _SIGNED)) if lows[j] in ")]"), -1)
            if begin <= opening and closing >= 0:
                kept.append((begin, opening))
                begin = closing + 1
        kept.append((begin, last))
    return [one for one in kept if one[1] > one[0]] if kept != regions else regions
