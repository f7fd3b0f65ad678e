"""Where there is talk of a thing: *Von einem Märchen war im Ministerium die Rede*, *There was talk of a hoax in Oslo*.

German and English.  Who has the house, or the capital, is who calls it so.  Pure.
"""

from __future__ import annotations

from monitor.reading.cut.cues import Cue
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Grammar, Phrase

_IS = frozenset({"ist", "war", "sei", "wäre"})
_OF = frozenset({"von", "vom"})
_IN = frozenset({"in", "im", "bei", "beim", "aus", "at", "inside"})
_NOT = frozenset({"keine", "nicht", "keinerlei", "no", "not"})
_WAS = frozenset({"was", "is", "has"})
_CUE = Cue("reden", "label", "", frozenset({"von"}))


def talked(grammar: Grammar, index: int) -> list[Found]:
    """Return the frame of a sentence that says where there is talk of a thing; nothing where it says no place."""
    whole, lang = grammar.text.sentences[index], grammar.lex.lang
    if lang == "de":
        return _german(grammar, whole.first, whole.last)
    return _english(grammar, whole.first, whole.last) if lang == "en" else []


def _german(grammar: Grammar, first: int, last: int) -> list[Found]:
    lows, text = grammar.lows, grammar.text
    at = next((j for j in range(first + 1, last) if lows[j] == "rede" and lows[j - 1] == "die" and text.caps[j]), -1)
    if at < 0 or not _NOT.isdisjoint(lows[first:at]):
        return []
    stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
    verb = next((j for j in range(first, at) if lows[j] in _IS and text.quoted[j] < 0), -1)
    of = next((j for j in range(first, stop) if lows[j] in _OF and text.quoted[j] < 0), -1)
    if verb < 0 or of < 0:
        return []
    slot = _place(grammar, first, stop, of)
    if slot is None:
        return []
    end = min(j for j in (verb, at - 1, slot[0] - 1, stop) if j > of)
    return [Found(_CUE, verb, [verb, at], "DE-PLACE", slot, "after", first, at + 1, told=(of + 1, end))]


def _place(grammar: Grammar, first: int, stop: int, of: int) -> Phrase | None:
    """Return the house or place that a preposition brings; not one within a quotation."""
    lows, text = grammar.lows, grammar.text
    for j in range(first, stop - 1):
        if lows[j] in _IN and text.quoted[j] < 0 and j != of:
            end = grammar.phrase(j + 1, stop)[1] if grammar.starts(j + 1, stop) or text.caps[j + 1] else j + 1
            if any(text.caps[k] for k in range(j + 1, end)):
                return j + 1, end
    return None


def _english(grammar: Grammar, first: int, last: int) -> list[Found]:
    lows = grammar.lows
    at = next((j for j in range(first + 2, min(last, first + _OPENING)) if lows[j] == "talk"), -1)
    if at < 0 or at + 2 >= last or lows[at + 1] != "of" or "there" not in lows[first:at]:
        return []
    if _WAS.isdisjoint(lows[first:at]) or not _NOT.isdisjoint(lows[first:at]):
        return []
    slot = _place(grammar, at + 2, last, -1) or _place(grammar, first, at, -1)
    if slot is None:
        return []
    end = slot[0] - 1 if slot[0] > at else next((j for j in range(at + 2, last) if lows[j] in {";", "."}), last)
    return [Found(_CUE, at, [at], "EN-POST", slot, "after", first, at + 2, told=(at + 2, end))]


_OPENING = 14
"""Words from the beginning of a sentence to *talk*."""
