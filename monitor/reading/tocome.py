"""What is told as near, put off to another day, or still to come, and reports that nobody has reason to doubt.  Pure.

*A swap is drawing nearer*, *the exchange has been put back to Thursday*, *werde nächste Woche unterzeichnet*, *saw no
reason to doubt the report*: somebody thinks that it will be, or is, so.  And where one of the sides says of what has no
word of the deed that it will be by some time (*the first planes would take off before the weekend*), that is most often
about the one thing that the article is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.cases import Case, Verdict
from monitor.reading.grammar import Phrase
from monitor.reading.tenses import future
from monitor.reading.text import Text


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WILL = {
    "en": frozenset({"will", "would", "'ll", "shall"}),
    "de": frozenset({"wird", "werde", "werden", "würde", "würden", "soll", "solle", "sollen"}),
    "fr": frozenset({"va", "vont", "doit", "doivent"}),
    "es": frozenset({"va", "van"}),
    "uk": frozenset({"буде", "будуть"}),
    "ru": frozenset({"будет", "будут"}),
}
"""Words by which it is told as still to come."""
_NOT = ("neg", "cond", "noevidence", "mum", "untrue", "false", "must", "iftrue")
_WERDE = frozenset({"wird", "werde", "werden"})
_PARTICIPLES = ("t", "en")
_TAIL = frozenset({"kann", "können", "könne", "soll", "sollen", "solle"})


def foretold(text: Text, case: Case) -> Verdict | None:
    """Return that a side announces what is to come, where it names a time for it; None elsewhere."""
    if not (case.side and case.anaphoric) or any(case.words.any(slot, case.regions) for slot in _NOT):
        return None
    will = _WILL[text.lang]
    for first, last in case.regions:
        words = text.lows[first:last]
        told = not will.isdisjoint(words) or any(future(low, text.lang) for low in words)
        if told and (case.words.any("soon", [(first, last)]) or case.ahead(first, last)):
            return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return None


def nearing(case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return that somebody takes the deed for near, or tells to which day it has been put off; None elsewhere."""
    if not (case.hits or case.things):
        return None
    words = case.words
    if words.any("putback", near) and not words.any("neg", near):
        return None if case.announced and not case.side else Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    close = words.inside("nearing", near)
    if close and not any(0 <= close[0].first - no.last <= 1 for no in words.inside("neg", near)):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return None


def soon_passive(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether a German passive of the present names a time to come: *werde nächste Woche unterzeichnet*."""
    if text.lang != "de":
        return False
    for first, last in near[-1:]:
        at = next((j for j in range(first, last) if text.lows[j] in _WERDE), -1)
        if at < 0 or "worden" in text.lows[first:last] or not case.words.any("soon", [(first, last)]):
            continue
        end = next((j for j in range(last - 1, first, -1) if text.lows[j][0].isalpha()), first)
        end -= text.lows[end] in _WERDE
        if end > first and text.lows[end].endswith(_PARTICIPLES) and not text.caps[end]:
            return True
    return False


def undoubted(text: Text, case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return that somebody sees no reason to doubt it, or says that it is not ruled out: he holds it to be likely."""
    if case.words.any("noexclusion", near if case.direct else case.regions) and not case.contrary:
        return Verdict(Stance.DEEMS_LIKELY, "ST-NOTEXCLUDE")
    told = case.words.inside("undoubted", case.regions)
    if told and _FINDINGS.isdisjoint(text.lows[told[0].first : told[-1].last + _OBJECT]):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return None


_FINDINGS = _words("conclusion conclusions finding findings assurance assurances denial denials schluss ergebnis")
"""Words for what others have found, which may be that it is not so."""
_OBJECT = 5
