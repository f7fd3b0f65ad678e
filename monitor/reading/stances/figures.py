"""Figurative words for what is false: *theatre*, *ein Luftschloss*, *du vent*, *миражом*.  Pure.

Of a report they say that it is not so; of the deed itself, called by its noun, that it is worth nothing, which leaves
it as it is: *called the report "theatre"*, but *called the truce "a mirage"*.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import Phrase

_THINGS = frozenset({"deed", "deal", "anaphor", "what", "object"})
_RUSES = (
    "smoke", "fog", "red", "decoy", "nebel", "finte", "écran", "rideau", "fumée", "cortina", "димов", "дымов", "дим",
    "дым", "manœuvre", "manoeuvre", "maniobra", "ablenk", "diversion", "distract", "tentative", "tactique", "opération",
    "poudre", "відволік", "отвлек",
)  # fmt: skip
"""Beginnings of words for what is to hide something else: that may have come about all the same."""


def invented(case: Case, regions: Sequence[Phrase]) -> bool:
    """Return whether a report, or what a side is said to have done, is called so: *dismissed it as "theatre"*."""
    found = case.words.inside("figure", regions)
    if not found:
        return False
    if case.words.any("report", regions):
        return True
    if not case.side or any(h.slot in _THINGS for h in (*case.hits, *case.things)):
        return False
    lows = case.frame.text.lows
    return not all(lows[h.first].startswith(_RUSES) for h in found)


def made_up(case: Case, regions: Sequence[Phrase]) -> bool:
    """Return whether a deed that sides agree on is called so, and no report of it: *nannte die Waffenruhe „Theater“*.

    Who is said to have agreed, and calls it so, denies it.
    """
    words = case.words
    if words.any("report", regions) or case.side:
        return False
    called = [*words.inside("false", regions), *words.inside("figure", regions)]
    if called and all(case.frame.text.lows[h.first].startswith(_RUSES) for h in called):
        return not words.any("untrue", regions)
    if not (case.deal or case.staged or case.announced):
        return False
    if not any(h.slot in _THINGS for h in (*case.hits, *case.things)):
        return False
    figures = case.words.inside("figure", regions)
    false = [*case.words.inside("false", regions), *case.words.inside("untrue", regions)]
    return bool(figures) and all(any(f.first < h.last and h.first < f.last for f in figures) for h in false)


_ANYTHING = {
    "en": (("anything", "but"), ("far", "from"), ("by", "no", "means"), ("not", "at", "all")),
    "de": (("alles", "andere", "als"), ("keineswegs",), ("mitnichten",), ("nicht", "im", "geringsten")),
    "fr": (("tout", "sauf"), ("rien", "moins", "que"), ("loin", "d'", "être")),
    "es": (("todo", "menos"), ("cualquier", "cosa", "menos"), ("nada",), ("lejos", "de", "ser")),
    "uk": (("аж", "ніяк", "не"), ("зовсім", "не"), ("чим", "завгодно", ",", "тільки", "не")),
    "ru": (("отнюдь", "не"), ("вовсе", "не"), ("чем", "угодно", ",", "только", "не")),
}
"""Words by which the contrary is said of what follows."""


def far_from(text: Text, case: Case, regions: Sequence[Phrase]) -> bool:
    """Return whether a report is called the contrary of false: *anything but absurd*, *tout sauf absurde*."""
    found = [*case.words.inside("false", regions), *case.words.inside("untrue", regions)]
    if not found or not case.words.any("report", regions):
        return False
    at = min(h.first for h in found)
    at -= at > 0 and text.lows[at - 1] in QUOTES
    return any(tuple(text.lows[max(0, at - len(one)) : at]) == one for one in _ANYTHING[text.lang])


_ONLY = frozenset(
    {
        "nichts",
        "nur",
        "nothing",
        "only",
        "que",
        "qu'",
        "rien",
        "sino",
        "más",
        "solo",
        "sólo",
        "лише",
        "тільки",
        "только",
    }
)
"""Words by which a thing is seen as no more than what follows."""


def seen_as_false(text: Text, case: Case, regions: Sequence[Phrase], *, negated: bool) -> bool:
    """Return whether somebody sees in a report what is false: *sah in dem Bericht nichts als „Jägerlatein“*."""
    words = case.words
    if not words.any("report", regions):
        return False
    false = words.any("false", regions) or words.any("figure", regions)
    only = any(text.lows[j] in _ONLY for a, b in regions for j in range(a, b))
    return false and (only or not negated)


def owned(text: Text, case: Case) -> bool:
    """Return whether who is said to have done it calls the deed what only his own can be: *nannte den Angriff Notwehr*.

    A deed that sides agree on, or an office that is left, is called so by whoever is for it.
    """
    if not case.side or case.deal or case.staged or case.announced:
        return False
    owned = case.words.inside("owning", case.regions)
    named = any(h.slot in _THINGS for h in (*case.hits, *case.things))
    if not owned or case.words.any("neg", case.regions) or case.words.any("report", case.regions):
        return False
    whose = text.lows[owned[0].last : owned[0].last + _WHOSE]  # "a regrettable mistake" by the paper
    return (named or case.whose) and _OF.isdisjoint(whose)


_OF = frozenset({"by", "of", "in", "von", "des", "der", "bei", "im", "du", "de", "d'", "del", "с", "со", "в", "у", "з"})
_WHOSE = 2
_IS = frozenset(
    "is was are were remains be been ist sei war sind seien waren wäre est était sont étaient relève relèvent es era "
    "son eran fue fueron sea".split()
)
_DASHES = frozenset({"—", "–"})
_OPENING, _FAR = 5, 16
"""Words in which a report opens a content, and from it to what it is said to be."""
_UNREAD = frozenset({"ST-NONE", "ST-ABOUT", "ST-COMMENT", "ST-SAY", "ST-PARTY"})


def predicated(text: Text, case: Case, verdict: Verdict) -> bool:
    """Return whether a report is said to be so: *The claim, Baku said, was "a mirage"*, *la noticia es «humo»*."""
    if verdict.rule not in _UNREAD or not case.regions or not case.words.any("figure", case.regions):
        return False
    begin, end = case.regions[0][0], max(b for _, b in case.regions)
    report = next((h for h in case.words.inside("report", [(begin, begin + _OPENING)])), None)
    if report is None:
        return False
    figure = next((h for h in case.words.inside("figure", [(report.last, min(end, report.last + _FAR))])), None)
    if figure is None or any(case.words.any(slot, case.regions) for slot in ("likely", "credible", "true", "cond")):
        return False
    between = text.lows[report.last : figure.first]
    negated = case.words.any("neg", [(report.last, figure.first)]) and _ONLY.isdisjoint(between)
    return not negated and not (_IS | _DASHES).isdisjoint(between)
