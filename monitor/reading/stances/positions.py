"""What a speaker is for or against, the deed being a thing: *"We oppose the treaty"*, *the truce is a bad idea*.  Pure.

A negation beside it is that of the position (*"We will not tolerate the deployment"*), and nothing is told of whether
there is such a thing: it is taken as given.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase

_SPEAKS = frozenset({"say", "announce", "remark", "react", "stand", "hear", "inform", "believe", "deem", "warn"})
"""Operators of who only says something; what another verb does with its content it does itself."""
_THINGS = frozenset({"deed", "deal", "anaphor", "object", "what"})
_OBJECT, _PREDICATE = 6, 9
"""Words from a position to the thing behind it; from a thing to what is held of it."""
_PARTING = frozenset({",", ";", ".", ":", "?", "!"})
"""Signs that part a predicate from its subject; in Ukrainian and Russian a dash joins them."""
_PLAIN = frozenset({"ST-SAY", "ST-PARTY", "ST-NEG", "ST-NONE", "ST-LIKELY", "ST-COMING", "ST-MUM", "ST-BELIEVE"})
"""Rules of verdicts that rest on no word of their own for true, false or unknown."""


def positioned(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that it is a comment where a content only says what somebody is for or against; else the `verdict`."""
    rejects = verdict.rule == "ST-CONTRARY" and not case.side  # „Wir lehnen die Waffenruhe ab“: a third state
    if operator not in _SPEAKS or not (verdict.rule in _PLAIN or rejects):
        return verdict
    holds = case.words.inside("holding", case.regions)
    held = case.words.inside("heldof", case.regions)
    if case.staged and not any(_we(text, region) for region in case.regions):  # all parties backed it: a vote
        votes = [h for h in case.hits if h.slot == "stage.approved"]
        holds = [hold for hold in holds if not any(v.first < hold.last and hold.first < v.last for v in votes)]
    if not holds and not held:
        return verdict
    reports = case.words.inside("report", case.regions)  # good news is no report
    if any(not any(h.first <= report.first < h.last for h in held) for report in reports):
        return verdict
    for piece in segments(text, case.regions):
        things = [h for h in (*case.hits, *case.things) if h.slot in _THINGS and piece[0] <= h.first < piece[1]]
        if any(_held(text, case, thing, piece, holds, held) for thing in things):
            return Verdict(Stance.COMMENTS, "ST-HOLDS")
    return verdict


def _held(text: Text, case: Case, thing: Hit, piece: Phrase, holds: list[Hit], held: list[Hit]) -> bool:
    if not _noun(text, thing):
        return False
    for hold in holds:
        near = hold.first < thing.first <= hold.last + _OBJECT and piece[0] <= hold.first
        if near and not any(h.slot == "object" and piece[0] <= h.first < hold.first for h in case.hits):
            return True  # and not: the soldiers support the deployment of others
    behind = (hold for hold in held if thing.last <= hold.first <= thing.last + _PREDICATE)
    return any(_PARTING.isdisjoint(text.lows[thing.last : hold.first]) for hold in behind)


def _we(text: Text, region: Phrase) -> bool:
    lows = text.lows[region[0] : region[1]]
    return not _WE.isdisjoint(lows) or (text.lang == "es" and any(low.endswith("mos") for low in lows))


_WE = frozenset({"we", "i", "wir", "ich", "nous", "je", "j'", "ми", "я", "мы"})


def _noun(text: Text, thing: Hit) -> bool:
    """Return whether a word of the claim is a noun: by its capital in German, elsewhere by a word before it."""
    if text.lang == "de":
        return text.caps[thing.last - 1]
    if text.lang in {"uk", "ru"}:
        return True
    before = text.lows[max(0, thing.first - 2) : thing.first]
    sets = lexicon(text.lang).sets
    return any(low in sets["det"] or low in _CONTRACTED for low in before)


_CONTRACTED = frozenset({"du", "au", "aux", "des", "del", "al", "l'", "d'"})
