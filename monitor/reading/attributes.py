"""German phrases with a long attribute before their noun: *das in Odessa ansässige Portal*.  Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.text import QUOTES

if TYPE_CHECKING:
    from monitor.reading.grammar import Grammar

SURNAMES = frozenset({"kurz", "lange", "klar", "früh", "scharf", "weiter", "bald", "wenig"})
"""Adverbs that with a capital within a sentence are surnames: *der Kanzler Sebastian Kurz*."""
_ALSO = frozenset({"auch", "selbst", "sogar", "nicht"})
_ADJECTIVES = ("e", "en", "er", "es", "em")
_OBLIQUE = frozenset({"dem", "den", "einem", "einer", "eines", "des", "seinem", "ihrem", "seiner", "ihrer"})
"""Articles that begin no relative clause in which a verb could follow."""
_LONGEST = 12
"""Words from an article to the noun behind such an attribute."""


def attribute(grammar: Grammar, at: int, stop: int) -> int:
    """Return the participle of *das in Odessa ansässige Portal*, *eine mit ihm vertraute Person*; 0: none."""
    lows, caps, sets = grammar.lows, grammar.caps, grammar.sets
    at += lows[at] in _ALSO
    if at + 3 >= stop or lows[at] not in sets["det"]:
        return 0
    if lows[at + 1] not in sets["prep"]:
        return _behind_adverbs(grammar, at, stop)
    end = grammar.skip_prepositional(at + 1, stop)
    while end < stop and lows[end] in sets["prep"]:
        end = grammar.skip_prepositional(end, stop)  # die auf Nachrichten aus Riga spezialisierte Zeitung
    for j in range(end, min(end + 3, stop - 1)):
        if caps[j] or not grammar.word(j) or lows[j] in sets["aux"]:
            return 0
        if caps[j + 1] or lows[j + 1] in QUOTES:
            free = lows[at] in _OBLIQUE or not grammar.verb(j)  # in einem am Dienstag veröffentlichten Interview
            return j if lows[j].endswith(_ADJECTIVES) and free else 0
    return 0


def _behind_adverbs(grammar: Grammar, at: int, stop: int) -> int:
    """Return the participle of *der politisch und juristisch unter Druck geratene Kanzler*; 0: there is none."""
    lows, caps, sets = grammar.lows, grammar.caps, grammar.sets
    if caps[at + 1] or lows[at + 1].endswith(_ADJECTIVES) or (at and lows[at - 1] == ","):
        return 0
    for j in range(at + 2, min(at + _LONGEST, stop - 1)):
        if not grammar.word(j) or lows[j] in sets["pron"] or lows[j] in sets["aux"]:
            return 0
        if not caps[j] and caps[j + 1] and lows[j].endswith(("e", "en")):
            return 0 if any(lows[j] in sets[name] for name in ("prep", "det", "conj")) else j
        if grammar.verb(j):
            return 0
    return 0
