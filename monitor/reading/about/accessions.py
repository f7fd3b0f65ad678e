"""Whose accession is told: *Finland's accession* is none of Sweden's steps.  Pure."""

from __future__ import annotations

from collections.abc import Collection

from monitor.reading.about.slots import CORE, Slots
from monitor.reading.cut.patterns import Hit
from monitor.reading.who.mentions import Mentions

_BESIDE = 3
"""Words from an accession to the state that accedes."""


def _state_beside(mentions: Mentions, at: int, ours: Collection[str]) -> bool:
    """Return whether a state that is none of `ours` is named near token `at`: *Finland's accession*."""
    lows, first = mentions.text.lows, at
    while first > 1 and lows[first - 1] == "-":  # Finnlands Nato-Beitritt
        first -= 2
    before = _BESIDE if mentions.names.lang == "en" else 1
    for mark in mentions.marks_in(first - before, at + _BESIDE + 1):
        entry = mark.entry
        named = entry is not None and entry.kind == "state" and entry.form not in {"capital", "seat"}
        if named and entry is not None and entry.institution not in ours:
            return True
    return False


def own_accession(mentions: Mentions, slots: Slots, named: Collection[str], hits: list[Hit]) -> list[Hit]:
    """Return the hits of the title or a sentence, none of whose steps if somebody else's accession is told.

    `named` are the institutions that it names.
    """
    if slots.acceding in named or not any(h.slot == "object" for h in hits):
        return hits
    if any(h.slot == "object" and _state_beside(mentions, h.first, slots.concerned) for h in hits):
        return [h for h in hits if h.slot not in CORE and not h.slot.startswith("stage")]
    return hits
