"""English: *she is going*, *expects her to leave*, said of an office and not of a journey.  Pure.

A kind lists such verbs as ``going``; they are its deed where nothing follows that says where to or what is left.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text

_TO_THE_END = frozenset({
    "before", "after", "by", "within", "soon", "early", "earlier", "now", "sooner", "later", "quietly",
    "voluntarily", "willingly", "if", "when", "once", "unless", "until", "because", "but", "and", "or", "though",
    "although", "this", "next", "last", "immediately", "eventually", "anyway", "either", "too", "today", "tomorrow",
    "tonight", "long", "at", "already", "then", "rather",
})  # fmt: skip
"""Words behind a verb of going that say when or how somebody leaves an office, and not where to."""
_TIMES = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "days", "weeks",
    "months", "spring", "summer", "autumn", "winter", "early", "late", "mid", "due", "disgrace", "shame", "the",
})  # fmt: skip
"""Words behind *in* and *on* that tell a time, and how somebody went."""
_SEASONS = frozenset({
    "spring", "summer", "autumn", "winter", "coming", "next", "new", "first", "second", "third", "fourth", "end",
})  # fmt: skip
_TURNS = (("of", "his"), ("of", "her"), ("of", "their"), ("for", "good"), ("with", "immediate"), ("as", "soon"))
"""Words behind it that begin a turn: *of her own accord*, *for good*."""
_PERSONS = frozenset({"he", "she", "i", "you", "himself", "herself", "who"})
_NOTS = frozenset({
    "not", "never", "n't", "isn't", "wasn't", "won't", "wouldn't", "aren't", "weren't", "isn’t", "wasn’t", "won’t",
    "wouldn’t", "'m", "'re", "’m", "’re", "’s", "’ll", "’d", "am", "going", "about",
})  # fmt: skip
"""What stands between a subject and its verb beside the auxiliaries."""
_FORTHS = frozenset({"off"})
"""A particle that only tells a leaving behind *be*, at the end of what is said: *she's off*."""


def of_office(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the claim's words of one sentence; verbs of going are its deed or left out."""
    if not any(hit.slot == "going" for hit in hits):
        return list(hits)
    people = {hit.last for hit in hits if hit.slot in {"who", "office"}}
    return [
        hit._replace(slot="deed") if hit.slot == "going" else hit
        for hit in hits
        if hit.slot != "going" or (_ends(text, hit) and _goes(text, hit, people))
    ]


def _ends(text: Text, hit: Hit) -> bool:
    """Return whether nothing follows but when and how."""
    after = text.lows[hit.last : hit.last + 3]
    if not after or not after[0][0].isalnum():
        return not after or after[0] not in {"-", "'s", "’s"}
    if text.lows[hit.first] in _FORTHS:
        return False
    if after[0] in {"in", "on"}:
        if after[1:2] == ["the"]:
            return not _SEASONS.isdisjoint(after[2:])
        return bool(after[1:]) and (after[1] in _TIMES or after[1].isdigit())
    return after[0] in _TO_THE_END or tuple(after[:2]) in _TURNS


def _goes(text: Text, hit: Hit, people: set[int]) -> bool:
    """Return whether a person is the verb's subject, or it is an infinitive: *asked her to go*."""
    words = lexicon(text.lang).sets
    at = hit.first - 1
    while at >= 0 and text.lows[at] in words["aux"] | words["adv"] | _NOTS:
        at -= 1
    if at < 0:
        return False
    if text.lows[at] == "to":
        return text.lows[hit.first] not in _FORTHS
    before = text.lows[at]
    moved = at < hit.first - 1
    if text.lows[hit.first] in _FORTHS or text.lows[hit.first].endswith("ing"):
        return moved and (before in _PERSONS or at + 1 in people or _person(text, at))
    return before in _PERSONS or at + 1 in people or (moved and _person(text, at))


def _person(text: Text, at: int) -> bool:
    """Return whether a word ends the name of a person or of an office."""
    return text.caps[at] or text.lows[at] in _OFFICES


_OFFICES = frozenset({
    "president", "minister", "premier", "chancellor", "governor", "mayor", "chief", "commander", "general",
    "director", "head", "chairman", "chairwoman", "chair", "secretary", "speaker", "commissioner", "boss", "leader",
    "ambassador", "coach", "manager", "executive",
})  # fmt: skip
"""Nouns of those who hold an office."""
