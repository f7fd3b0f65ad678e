"""Operators of those who refute something or rule it out.  Pure."""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.cases import Case, Verdict
from monitor.reading.grammar import Phrase
from monitor.reading.text import Text


def refute(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``refuted the report``."""
    return Verdict(Stance.DENIES, "ST-REFUTE")


def contrary_told(case: Case) -> bool:
    """Return whether what is denied or called false is the opposite: *denied that the truce had collapsed*."""
    scope = case.frame.scope
    if not case.contraries and _the_denial(case):
        return True  # nannte das Dementi lachhaft
    return any(not scope[0] <= first < scope[1] for first, _ in case.contraries)


def _the_denial(case: Case) -> bool:
    """Return whether a denial is called false: *called the denial a lie*; in German also whether it is rejected."""
    lows, cue, lang = case.frame.text.lows, case.frame.cue_word, case.frame.text.lang
    called = {"label", "reject"} if lang == "de" else {"label"}
    if cue is None or cue.operator not in called or "noun" in cue.flags:
        return False
    told = [*case.regions, case.frame.scope]
    return any(lows[j].startswith(_DENIALS[lang]) for a, b in told for j in range(a, b))


_DENIALS = {
    "de": ("dementi",), "en": ("denial",), "fr": ("démenti",), "es": ("desmentido",), "uk": ("спростуванн",),
    "ru": ("опровержени",),
}  # fmt: skip
"""Beginnings of the nouns for a denial."""


def exclude(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``ruled it out``, ``did not rule it out``."""
    if negated and case.words.any("noevidence", [clause]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")  # neither confirmed nor ruled it out
    negated = negated or case.words.any("pseudo", [clause])
    pointed = text.lang == "en" and any(case.words.any(slot, case.regions) for slot in ("pro", "report"))
    of_it = text.lang in {"fr", "es"} and (case.words.any("report", case.regions) or _nothing(text, case))
    at = case.frame.at  # did not exclude the possibility, and not: the possibility of a storm
    bare = [j for j in range(at + 1, min(at + 4, len(text.lows) - 1)) if text.lows[j] in {"possibility", "scenario"}]
    pointed = pointed or (text.lang == "en" and any(text.lows[j + 1] not in {"of", "that"} for j in bare))
    of_it = of_it or (text.lang == "de" and any(h.slot == "anaphor" for h in case.things))  # ein Austausch
    if case.anaphoric and negated and not case.hits and not (pointed or of_it):
        return Verdict(None, "ST-NOTEXCLUDE", "what is not ruled out is something else")
    return Verdict(Stance.DEEMS_LIKELY if negated else Stance.DENIES, "ST-NOTEXCLUDE" if negated else "ST-EXCLUDE")


def _nothing(text: Text, case: Case) -> bool:
    """Return whether *nothing* is ruled out: *n'exclut rien*, *no descarta nada*."""
    said = [text.lows[j] for a, b in case.regions for j in range(a, b) if text.lows[j][0].isalpha()]
    return said in (["rien"], ["nada"])
