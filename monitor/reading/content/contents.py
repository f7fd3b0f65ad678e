"""The negations of a content, without those of clauses that only say more about a word of it.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import conceded, embedded, segments
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_WHOSE = {
    "fr": frozenset({"dont", "duquel", "desquels", "desquelles"}),
    "es": frozenset({"cuyo", "cuya", "cuyos", "cuyas"}),
}
"""Relative pronouns of what belongs to a word before: *un contingent, dont il ignore l'effectif*."""
_OF_WHICH = frozenset({("del", "que"), ("del", "cual"), ("de", "los"), ("de", "las")})


def inner_of(text: Text, case: Case, clause: Phrase) -> list[Hit]:
    """Return the negations of the content, without those of clauses that only say more about a word of it."""
    found = [h for h in case.words.inside("neg", case.regions) if not clause[0] <= h.first < clause[1]]
    found = [h for h in found if not conceded(text, h.first, case.regions)]
    if found and case.frame.cue_word is not None and case.frame.cue_word.operator in _HOLDS:
        found = [h for h in found if not _reasons_behind_colon(text, case, h.first)]
    if found and not case.staged:  # that he did not survive: there the negation is part of the deed
        deeds = [h for h in case.hits if h.slot in {"deed", "object"}]
        found = [h for h in found if not any(deed.first <= h.first < deed.last for deed in deeds)]
    if found and case.staged and (own := no_more(case.hits)):
        found = [h for h in found if not any(first <= h.first < last for first, last in own)]
    if found and case.direct and text.lang in _TURNS:
        found = [h for h in found if not _behind_and(text, case, h.first)]
    if found and case.direct and text.lang in _BUTS:
        found = [h for h in found if not _in_next_clause(text, case, h.first)]
    if found and text.lang == "de" and case.hits:
        return [h for h in found if not _reasons(text, case, h.first)]
    if not found or text.lang not in {"en", "fr", "es"}:
        return found
    return [h for h in found if not any(a <= h.first < b for a, b in aside_of(text, case))]


_BUTS = {
    "en": frozenset({"and", "but", "though", "although", "while", ",", ";"}),
    "de": frozenset({"und", "aber", "doch", "jedoch", "wobei", "während", ",", ";"}),
    "uk": frozenset({"і", "й", "та", "але", "проте", "однак", "хоча", ",", ";"}),
    "ru": frozenset({"и", "но", "а", "однако", "хотя", ",", ";"}),
}
"""Words and signs behind which something else is told."""


def _in_next_clause(text: Text, case: Case, at: int) -> bool:
    """Return whether a negation stands in a clause behind the one with the deed, which has no word of it.

    *Confirmed that soldiers were in Congo but did not say how many*; not: *soldiers in Congo, there were none*.
    """
    told = [h for h in case.hits if h.slot in {"deed", "object", "what", "deal"} or h.slot.startswith("stage")]
    if any(h.first > at and h.slot != "deed" for h in told):
        return False
    told = [h for h in told if h.last <= at]
    if not told:
        return False
    turn = next((j for j in range(max(h.last for h in told), at) if text.lows[j] in _BUTS[text.lang]), -1)
    if turn < 0:
        return False
    return not case.words.any("exists", [(turn, min(at + _HELD, len(text.lows)))])


def no_more(hits: Sequence[Hit]) -> list[Phrase]:
    """Return where a negation belongs to the words for having left: *n'est plus partie*, *is no longer a party*."""
    gone = [h for h in hits if h.slot in {"stage.withdrawn", "stage.left"}]
    opened = [(h.first - _HELD, h.first) for h in gone if h.term.startswith(_NO_MORE)]
    return [*opened, *((h.first, h.last) for h in gone if h.last - h.first > 1)]


_NO_MORE = ("plus partie", "plus membre", "plus lie")
"""How the French words begin whose *ne* stands before the verb."""


def felt(text: Text, words: Words, piece: Phrase) -> list[int]:
    """Return where words of feeling stand; *folgen* with a small letter is the German verb, and no consequences."""
    found = [h.first for h in words.inside("comment", [piece])]
    return [at for at in found if text.lang != "de" or text.lows[at] != "folgen" or text.caps[at]]


_HOLDS = frozenset({"believe", "deem", "label"})
_HELD = 3
"""Words that say for what somebody holds a thing: *cree verosímil la versión*."""


def _reasons_behind_colon(text: Text, case: Case, at: int) -> bool:
    """Return whether a word stands behind the colon of what somebody holds: *juge crédible : nul ne l'a vu*."""
    begin = next((a for a, b in case.regions if a <= at < b), at)
    colon = next((j for j in range(begin + _HELD, at) if text.lows[j] == ":"), -1)
    return text.lang in _TURNS and colon > 0


_TURNS = {
    "fr": frozenset({"et", "mais", ","}),
    "es": frozenset({"y", "e", "pero", ","}),
    "uk": frozenset({"і", "й", "та", "але", "а", ","}),
    "ru": frozenset({"и", "но", "а", ","}),
}
"""Words and signs behind which another clause may begin."""


def _behind_and(text: Text, case: Case, at: int) -> bool:
    """Return whether a negation stands in a second clause, which no longer tells of the deed.

    *Elle a quitté son bureau et n'y reviendra pas*: what is confirmed is the first.
    """
    deeds = [h for h in case.hits if h.slot == "deed" or h.slot.startswith("stage")]
    named = deeds or [h for h in case.hits if h.slot == "object"]
    before = [h.last for h in named if h.first < at]
    if not before or any(h.first > at for h in named):
        return False
    turns = _TURNS[text.lang] - (set() if deeds else {","})
    return any(text.lows[j] in turns for j in range(max(before), at))


def _reasons(text: Text, case: Case, at: int) -> bool:
    """Return whether a word stands behind a colon with the reasons for what is told: *sie gehe: „Es hilft nicht“*."""
    last = max(h.last for h in case.hits)
    return last < at and any(text.lows[j] == ":" for j in range(last, at)) and case.frame.at < last


def aside_of(text: Text, case: Case) -> list[Phrase]:
    """Return the clauses that only say more about a word of a content: *des soldats, dont il ignore le nombre*."""
    pieces = segments(text, case.regions)
    if text.lang in _WHOSE:
        whose = _WHOSE[text.lang]
        return [(a, b) for a, b in pieces if text.lows[a] in whose or tuple(text.lows[a : a + 2]) in _OF_WHICH]
    return [piece for piece in pieces if embedded(text, piece)]


def of_nothing(text: Text, first: int) -> bool:
    """Return whether a relative clause at `first` belongs to *nothing*: *nothing that she could confirm*."""
    before = first - 1 - (first > 1 and text.lows[first - 1] == "that")
    return before >= 0 and text.lows[before] in {"nothing", "little", "none"}
