"""Whoever leaves a question open, by whatever words: *is in the dark as to whether*, *tappt im Dunkeln, ob*.  Pure.

No list has all the ways of not knowing, not saying and not deciding.  But a question behind *whether* that depends on a
main clause with a subject is left open by it, if the clause is negated or has one of the few words for ignorance and
silence (``lexicon/<lang>/whether.txt``); not where somebody asks, decides or quarrels about it.  Only in sentences in
which no verb of saying was found.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import Cue, row_matcher
from monitor.reading.framing.mindsets import mindset
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import Grammar

_WHETHER = {
    "de": frozenset({"ob"}),
    "en": frozenset({"whether"}),
    "fr": frozenset({"si", "s'"}),
    "es": frozenset({"si"}),
    "uk": frozenset({"чи"}),
    "ru": frozenset({"ли"}),
}
_SAVOIR = frozenset(
    "savoir dire ignore ignorent ignorait ignoraient préciser révéler question juger sabe saben sabía decir ignora "
    "ignoran ignoraba saber precisar revelar callar aclarar de sobre aire".split()
)
"""Words before *si* with which it is *whether*, and not *if*."""
_IGNORES = frozenset({"ignore", "ignorent", "ignorait", "ignoraient", "ignora", "ignoran", "ignoraba", "ignoraban"})
_LEAST, _FAR = 2, 30
"""Words of a main clause at least, and at most."""


def left_open(grammar: Grammar, index: int, cues: Sequence[int]) -> list[Found]:
    """Return the frame of a sentence whose subject leaves open what it asks or holds; `cues` are its verbs of saying.

    Nothing where one of these stands before the question: that verb decides.  A verb of hoping or showing does not
    where proof is hoped for, or nothing shows it.
    """
    whole, lang, lows, text = grammar.text.sentences[index], grammar.lex.lang, grammar.lows, grammar.text
    at = _opener(grammar, whole.first, whole.last)
    asks, operator, verb = at >= 0, "mute", at
    if not asks:
        at, operator, verb = _that(grammar, whole.first, whole.last)
    if at < 0 or not _LEAST <= at - whole.first <= _FAR or any(text.quoted[j] >= 0 for j in range(whole.first, at)):
        return []
    if asks:
        said = any(one < at for one in cues)
        silent = lang == "es" and any(low.startswith("call") for low in lows[whole.first : at])
        if (said and not silent) or not _is_open(text.folds[whole.first : at], lang):
            return []
    ends = range(verb - (lows[at - 1] in _IGNORES), max(whole.first, verb - _BACK), -1)
    slots = (grammar.subject(whole.first, end) for end in ends)
    slot = next((one for one in slots if one is not None and lows[one[0]] not in _IT), None)
    if slot is None or slot[1] > at or slot[1] - slot[0] >= at - whole.first:
        return []
    last = next((j for j in range(whole.last - 1, at, -1) if lows[j][0].isalnum()), at) + 1
    verb = min(slot[1], at - 1)
    cue = Cue("whether" if asks else "hold", operator, "", frozenset())
    return [
        Found(
            cue,
            verb,
            [verb],
            f"{lang.upper()}-{'WHETHER' if asks else 'MIND'}",
            slot,
            "after",
            whole.first,
            at,
            told=(at, last),
        )
    ]


def _is_open(main: Sequence[str], lang: str) -> bool:
    """Return whether a main clause, given by its folded words, leaves open the question behind it."""
    slots = {hit.slot for hit in row_matcher(lang, "whether").scan(main).get("whether", ())}
    return "decides" not in slots and not slots.isdisjoint({"not", "open"})


def _that(grammar: Grammar, first: int, last: int) -> tuple[int, str, int]:
    """Return the token that opens what somebody has a mind on, the operator, and where the phrase for it begins."""
    lang, lows = grammar.lex.lang, grammar.lows
    for at in range(first + _LEAST, min(last - 1, first + _FAR)):
        if lows[at] not in _THAT[lang]:
            continue
        operator, begin = mindset(grammar.text.folds[first : at - (lows[at - 1] == ",")], lang)
        if operator:
            return at, operator, first + begin
    return -1, "", -1


_THAT = {
    "de": frozenset({"dass"}),
    "en": frozenset({"that"}),
    "fr": frozenset({"que", "qu'", "laquelle"}),
    "es": frozenset({"que"}),
    "uk": frozenset({"що"}),
    "ru": frozenset({"что"}),
}
_BACK = 3
"""Words before a phrase in which the pronoun stands that belongs to it: *takes it | for granted*."""
_IT = frozenset({"it", "es", "il", "це", "это", "there"})


def _opener(grammar: Grammar, first: int, last: int) -> int:
    """Return the token that opens the question, -1 where there is none; in Russian the verb before its particle."""
    lang, lows = grammar.lex.lang, grammar.lows
    for at in range(first + 1, last - 1):
        if lows[at] not in _WHETHER[lang]:
            continue
        if lang in {"fr", "es"} and lows[at - 1] not in _SAVOIR:
            continue
        if lang in {"de", "uk"} and lows[at - 1] != ",":
            continue
        if lang == "ru":
            comma = next((j for j in range(at - 1, max(first, at - 4), -1) if lows[j] == ","), -1)
            if comma < 0:
                continue
            return comma + 1
        return at
    return -1
