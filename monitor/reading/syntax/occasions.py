"""On which occasion something was said, in English: *after talks in Oslo*, *on the sidelines of a summit*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import EDGES, Phrase

_LEADS = (
    ("on", "the", "sidelines", "of"), ("on", "the", "margins", "of"), ("on", "the", "eve", "of"),
    ("on", "the", "fringes", "of"), ("at", "the", "end", "of"), ("at", "the", "start", "of"),
    ("at", "the", "opening", "of"), ("in", "the", "course", "of"), ("in", "the", "run", "-", "up", "to"),
    ("in", "advance", "of"), ("in", "front", "of"), ("ahead", "of"), ("prior", "to"), ("on", "arrival", "at"),
    ("on", "arriving", "at"), ("after",), ("before",), ("during",), ("following",), ("at",), ("in",),
    ("amid",), ("as",), ("while",),
)  # fmt: skip
"""What an adjunct of occasion begins with."""
_OCCASIONS = frozenset({
    "meeting", "meetings", "talks", "summit", "conference", "briefing", "briefings", "visit", "trip", "session",
    "hearing", "interview", "speech", "address", "gathering", "ceremony", "forum", "call", "debate", "rally",
    "dinner", "event", "consultations", "negotiations", "congress", "sitting", "broadcast", "appearance", "tour",
    "reception", "assembly", "mass", "service", "funeral", "parade", "inspection", "audience", "lecture", "panel",
})  # fmt: skip
"""Nouns of what people say something at."""
_NOUN = 6
"""Words from the preposition to the noun, at most."""
_CHAIN = 30
"""Words of an adjunct with all that hangs on its noun, at most."""


def occasions(text: Text) -> list[Phrase]:
    """Return where it is told on which occasion something was said or done, without overlaps and in order."""
    if text.lang != "en":
        return []
    nouns = [at for at, low in enumerate(text.lows) if low in _OCCASIONS]
    found: list[Phrase] = []
    for at in nouns:
        if found and at < found[-1][1]:
            continue
        if (begin := _lead(text, at)) >= 0:
            found.append((begin, _end(text, at)))
    return found


def _lead(text: Text, noun: int) -> int:
    """Return where the preposition stands that leads to an occasion, -1 where none does."""
    lows, sets = text.lows, lexicon("en").sets
    first = text.sentences[text.sentence_of[noun]].first
    for at in range(noun - 1, max(first - 1, noun - 1 - _NOUN), -1):
        low = lows[at]
        if low in EDGES or low in QUOTES or low in sets["aux"] or low in sets["conj"]:
            return -1
        for words in _LEADS:
            begin = at + 1 - len(words)
            if words[-1] == low and begin >= first and tuple(lows[begin : at + 1]) == words:
                return begin
    return -1


def _end(text: Text, noun: int) -> int:
    """Return where the adjunct ends: with its sentence, a sign, a clause or another *and*."""
    lows, sets = text.lows, lexicon("en").sets
    last = min(text.sentences[text.sentence_of[noun]].last, noun + _CHAIN)
    for at in range(noun + 1, last):
        low = lows[at]
        closed = low in EDGES or low in QUOTES or low in sets["sub"] or low in sets["aux"]
        if closed or (low in sets["conj"] and not text.caps[at + 1]) or low in sets["pron"]:
            return at
    return last


def without(spans: Sequence[Phrase], region: Phrase) -> list[Phrase]:
    """Return a region without the spans that begin behind its first word."""
    first, last = region
    kept: list[Phrase] = []
    for begin, end in spans:
        if first < begin < last:
            kept.append((first, begin))
            first = min(end, last)
    return [*kept, (first, last)] if first < last else kept
