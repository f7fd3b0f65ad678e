"""English: what somebody finds, thinks or considers the deed to be, by a noun and a predicate without a verb.  Pure.

*Found the truce "bitter"*, *thought the deal a mistake*: that it is so is taken as given.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.cases import Case, Verdict
from monitor.reading.cues import lexicon
from monitor.reading.grammar import EDGES
from monitor.reading.text import QUOTES, Text

_HOLDS = frozenset({"find", "think", "believe", "consider", "deem", "judge", "hold", "reckon"})
_OPEN = frozenset({"ST-FIND", "ST-BELIEVE", "ST-DEEMFALSE", "ST-SEE"})
_IT = frozenset({"it", "this", "that"})
_OF = frozenset("of in at with between to by on after before from for near and or that which who as".split())
"""Words behind a noun with which it goes on, and is not judged."""
_WEIGHS = ("likely", "credible", "report", "noevidence", "evidence", "neg")
"""Slots of the words by which it is weighed whether it is so."""
_NOUN = 4
"""Words from the verb to the noun of the deed."""


def opined(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return that somebody comments where he only says what he holds the deed to be; else the verdict."""
    cue, at = case.frame.cue_word, case.frame.at
    maybe = verdict.rule == "ST-CONSEQUENCE" and text.lang == "en" and case.words.any("maybe", case.regions)
    if maybe and not case.words.any("neg", case.regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # such a presence was quite conceivable
    if text.lang != "en" or cue is None or cue.lemma not in _HOLDS or verdict.rule not in _OPEN or case.contrary:
        return verdict
    first, last = next(((a, b) for a, b in case.regions if a > at), (0, 0))
    small = lexicon("en").sets
    if first >= last or any(
        text.lows[j] in small["aux"] or text.lows[j] in small["that"] for j in range(first + 1, last)
    ):
        return verdict
    if any(case.words.any(slot, [(first, last)]) for slot in _WEIGHS):
        return verdict
    nouns = [h.last for h in (*case.hits, *case.things) if first <= h.first < first + _NOUN]
    end = first + 1 if text.lows[first] in _IT else max(nouns, default=last)
    while end < last and text.lows[end] in QUOTES:
        end += 1
    if end >= last or text.lows[end] in EDGES or text.lows[end] in _OF or text.lows[end] in small["adv"] - {"too"}:
        return verdict
    if verdict.rule == "ST-DEEMFALSE" and not (case.deal and "premature" in text.lows[first:last]):
        return verdict
    return Verdict(Stance.COMMENTS, "ST-DEEM")
