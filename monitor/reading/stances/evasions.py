"""English: who is asked whether it is so and says something else has declined to say.  Pure.

*Asked whether he would sign, his spokesman said that the president "reads before he writes"*.
"""

from __future__ import annotations

from itertools import pairwise

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.ellipses import in_short
from monitor.reading.cut.text import Text
from monitor.reading.stances.stance import clause_of
from monitor.reading.syntax.clauses import short_answer

_WHETHER = frozenset({"whether", "if"})
_SAYS = frozenset({"say", "remark", "announce", "stand", "react", "answer"})


_DUTIES = frozenset({"ST-OUGHT", "ST-NEG", "ST-SEE", "ST-SAY", "ST-PARTY", "ST-NONE", "ST-COND", "ST-UNTRUE"})
"""Rules by which words are read that say that nothing is in the way."""
_FOLLOWS = ("probe", "mum", "noevidence", "watch", "unchecked", "comment", "report", "matter")
"""Slots of the words of who says only that he follows it, or checks it."""
_FEW = 4
"""Quoted words with which somebody says only next to nothing."""


def evaded(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return what an answer says that has no word of the matter: nothing, or in short that it is so, or is not."""
    frame = case.frame
    if text.lang != "en":
        return verdict
    if case.words.any("whynot", [*case.regions, clause_of(text, frame)]) and verdict.rule in _DUTIES:
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # saw no reason why they should not sign
    if case.announced and verdict.rule in _NOTS and _but_so(text, case):
        return Verdict(Stance.CONFIRMS, "ST-PARTY") if case.party else Verdict(Stance.ASSERTS, "ST-SAY")
    if case.direct and verdict.rule in _SAYS_IT and _when_asked(text, case):
        return Verdict(
            Stance.CANNOT_CONFIRM, "ST-MUM"
        )  # said that he had a train to catch when asked whether they came
    if case.direct:
        return verdict
    if verdict.rule == "ST-MUM" and case.deal and case.words.any("breach", case.regions):
        return Verdict(Stance.COMMENTS, "ST-BREACH")  # any breach would be a matter for the mediators
    if verdict.rule == "ST-MUM" and _only_else(text, case):
        return Verdict(None, "ST-SILENT", "who says only something else gives no statement")
    said = in_short(text, case.regions)
    if said is None and frame.asked is not None:
        said = short_answer(text, case.regions)  # asked whether the report was true, he said: "Yes."
    if said is False and case.anaphoric and verdict.rule == "ST-NONE" and frame.asked is None:
        return Verdict(Stance.DENIES, "ST-NO")  # Peru says they are there; Chile says they are not
    shrugs = frame.asked is not None and verdict.rule == "ST-COMMENTS" and case.words.any("mum", case.regions)
    asked = (verdict.rule == "ST-NONE" or shrugs) and frame.asked is not None and not case.hits
    if not asked or frame.asked is None or frame.cue_word is None or frame.cue_word.operator not in _SAYS:
        return verdict
    low = frame.asked[0]
    if _WHETHER.isdisjoint(text.lows[max(0, low - 2) : low + 1]):
        return verdict
    if said is None:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    if not said:
        return Verdict(Stance.DENIES, "ST-NO")
    return Verdict(Stance.CONFIRMS if case.side else Stance.ASSERTS, "ST-YES")


_SAYS_IT = frozenset({"ST-SAY", "ST-PARTY", "ST-NEG", "ST-WHETHER", "ST-LIKELY"})


def _when_asked(text: Text, case: Case) -> bool:
    """Return whether all that names the deed is what somebody was asked: *smiled when asked if they were there*."""
    things = [h.first for h in case.hits if h.slot != "deed"]
    for a, b in case.regions:
        asked = next((j for j in range(a + 1, b) if text.lows[j] == "asked"), -1)
        if asked > a and text.lows[asked - 1] in {"when", "after", "once"} and text.quoted[asked] < 0:
            return bool(things) and min(things) > asked
    return False


_NOTS = frozenset({"ST-NEG", "ST-CONTRARY"})
_RATHER = frozenset({"but", "rather", "instead", ";"})


def _but_so(text: Text, case: Case) -> bool:
    """Return whether one way to leave an office is denied and the other said: *was not sacked but resigned*."""
    deeds = sorted({h.first for h in case.hits if h.slot == "deed"}.union(first + 1 for first, _ in case.contraries))
    nots = sorted({h.first for h in case.words.inside("neg", case.regions)})
    if len(deeds) < _BOTH or not nots:
        return False
    for first, later in pairwise(deeds):
        between = text.lows[first:later]
        turned = not _RATHER.isdisjoint(between) or "," in between
        if not turned or "if" in between or "unless" in between:
            continue
        before = [n for n in nots if n < first]
        behind = [n for n in nots if first < n < later]
        if bool(before) != bool(behind):
            return True
    return False


_BOTH = 2
"""Deeds of which one is denied."""


def _only_else(text: Text, case: Case) -> bool:
    """Return whether somebody *said only* that something else is so: *said only that its embassy would stay open*."""
    clause = clause_of(text, case.frame)
    if not case.words.any("mumonly", [clause]) or case.frame.asked is not None:
        return False
    quoted = sum(text.quoted[j] >= 0 for a, b in case.regions for j in range(a, b))
    return quoted <= _FEW and not any(case.words.any(slot, case.regions) for slot in _FOLLOWS)
