"""English: what those whom a report concerns say of it in words of their own: *talk of his death was "food for birds"*.

A report that is true, likely, checked or regretted is called so in plain words; other words in quotation turn it down.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.stances.figures import predicated
from monitor.reading.syntax.grammar import Phrase

_TAKEN = frozenset({"ST-ABOUT", "ST-LABEL", "ST-PARTY", "ST-SAY", "ST-COMMENT"})
"""Rules by which such words are read where their meaning is not known."""
_OF = frozenset({"of", "that", "about"})
_THINGS = frozenset({"deed", "what", "anaphor", "object", "deal"})
_COPULAS = frozenset([
    "is", "are", "was", "were", "be", "belong", "belongs", "belonged", "remain", "remains", "remained", "amount",
    "amounts", "amounted",
])  # fmt: skip
_WEIGHS = (
    "comment", "judging", "likely", "evidence", "true", "credible", "noevidence", "mum", "probe", "neg", "cond",
    "vouch", "accurate", "beyond", "seen", "maybe", "proof",
)  # fmt: skip
"""Slots of the words that say plainly what somebody thinks of a report."""
_MADE_UP = frozenset([
    "work", "product", "products", "fruit", "figment", "stuff", "wishes", "dreams", "handiwork", "concoction",
    "tale", "tales",
])  # fmt: skip
_BEHIND = 3
"""Words from a report to what it tells, and from *were* to what it is said to be."""
_FAR = 14
"""Words from what a report tells to *was*."""


def turned_down(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return that a side denies where it says of reports of the deed what no table knows; else the verdict."""
    if predicated(text, case, verdict):
        return Verdict(Stance.DENIES, "ST-UNTRUE")
    if text.lang != "en" or verdict.rule not in _TAKEN or not case.side or case.staged or case.contrary:
        return verdict
    if verdict.rule == "ST-LABEL":
        return Verdict(Stance.DENIES, "ST-LABELFALSE") if _labelled(text, case) else verdict
    if verdict.rule in {"ST-PARTY", "ST-SAY"} and any(_only_else(text, case, one) for one in case.regions):
        return Verdict(Stance.DENIES, "ST-NEG")
    for first, last in case.regions:
        for report in case.words.inside("report", [(first, last)]):
            deed = _told(text, report, case.hits, last)
            said = _predicate(text, deed, last) if deed else None
            if said and _of_its_own(text, case, said):
                return Verdict(Stance.DENIES, "ST-UNTRUE")
    return verdict


def _only_else(text: Text, case: Case, region: Phrase) -> bool:
    """Return whether something else is the only one to which it has happened: *the only thing that has died is ...*."""
    first, last = region
    while first < last and text.lows[first] in QUOTES | {"that"}:
        first += 1
    if text.lows[first : first + 2] != ["the", "only"]:
        return False
    who = next((j for j in range(first + 2, min(last, first + _FAR)) if text.lows[j] in {"that", "who", "which"}), last)
    deed = next((h.last for h in case.hits if who < h.first < last and h.slot == "deed"), 0)
    return bool(deed) and any(text.lows[j] in _COPULAS for j in range(deed, min(last, deed + _FAR)))


def _told(text: Text, report: Hit, hits: Sequence[Hit], last: int) -> int:
    """Return where the deed ends that a report tells: *reports that he had died*; 0: it tells none."""
    if _OF.isdisjoint(text.lows[report.last : report.last + _BEHIND]):
        return 0
    return next((h.last for h in hits if report.last < h.first < last and h.slot in _THINGS), 0)


def _predicate(text: Text, deed: int, last: int) -> Phrase | None:
    """Return what is said of the report behind the deed that it tells."""
    for at in range(deed, min(last - 1, deed + _FAR)):
        if text.lows[at] in _COPULAS and text.quoted[at] < 0:
            return at + 1, last
        if text.lows[at] in {",", ";", ":"}:
            return None
    return None


def _of_its_own(text: Text, case: Case, said: Phrase) -> bool:
    """Return whether a predicate is in quotation or tells who makes such things up, and has no plain word for it."""
    first, last = said
    if any(case.words.any(slot, [said]) for slot in _WEIGHS) or any(first <= h.first < last for h in case.hits):
        return False
    opening = range(first, min(last, first + _BEHIND + 1))
    quoted = any(text.lows[at] in QUOTES for at in opening) or any(text.quoted[at] >= 0 for at in opening)
    return quoted or any(text.lows[at] in _MADE_UP for at in opening)


def _labelled(text: Text, case: Case) -> bool:
    """Return whether reports of the deed are called something in quotation for which no table has a word."""
    at = case.frame.at
    report = next((h for h in case.words.inside("report", case.regions) if at < h.first <= at + _BEHIND), None)
    if report is None or any(case.words.any(slot, case.regions) for slot in _WEIGHS):
        return False
    told = _told(text, report, case.hits, case.regions[-1][1])
    return bool(told) and any(text.quoted[j] >= 0 for j in range(told, case.regions[-1][1]))
