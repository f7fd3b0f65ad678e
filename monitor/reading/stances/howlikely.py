"""English: how likely a deed is called, by a predicate that ends what is said: *was "more than plausible"*.  Pure.

Words that turn a judgement into its opposite count (*anything but likely*, *by no means impossible*), those that only
raise it do not (*more than likely*, *not only possible but probable*).  The words are data (``howlikely.txt``).
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import row_matcher
from monitor.reading.cut.text import QUOTES, Text

_TAKEN = frozenset({
    "ST-CONSEQUENCE", "ST-ABOUT", "ST-NEG", "ST-UNTRUE", "ST-LIKELY", "ST-OWNACT", "ST-CONTRARY", "ST-NONE", "ST-SAY",
    "ST-PARTY", "ST-JUDGED", "ST-REMARK", "ST-GIVEN",
})  # fmt: skip
"""Rules of verdicts that such a predicate is stronger than."""
_SPEAKS = frozenset({"say", "announce", "remark", "react", "stand", "comment", "believe", "warn"})
_BE = frozenset("is was be been are were seems seemed appears appeared looks looked remains remained 's".split())
_SMALL = frozenset("by then now still also indeed at present therefore today".split())
"""Words that may stand between the verb and the predicate, or behind it."""


def how_likely(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return the verdict, or what a predicate at the end of what is said says of how likely the deed is."""
    cue = case.frame.cue_word
    if text.lang != "en" or verdict.rule not in _TAKEN or (cue is not None and cue.operator not in _SPEAKS):
        return verdict
    if not case.regions or not (case.hits or case.things) or case.words.any("cond", case.regions):
        return verdict
    for first, last in case.regions:
        judged = judgement(text.lows, first, last)
        if judged is None:
            continue
        stance = Stance.DEEMS_LIKELY if judged else Stance.DENIES
        return verdict if verdict.stance is stance else Verdict(stance, "ST-LIKELY" if judged else "ST-UNTRUE")
    return verdict


def judgement(lows: Sequence[str], first: int, last: int) -> bool | None:
    """Return whether the clause calls likely what it is about (False: unlikely); None where it judges nothing.

    >>> told = "the deal was not only possible but probable", "peace is anything but likely", "peace is near"
    >>> [judgement(one.split(), 0, len(one.split())) for one in told]
    [True, False, None]
    >>> told = "it was by no means impossible that they had crossed".split()
    >>> judgement(told, 0, len(told))
    True
    """
    while last > first and (lows[last - 1] in QUOTES or lows[last - 1] in {",", "."}):
        last -= 1
    hits = row_matcher("en", "howlikely").scan(lows[first:last]).get("howlikely", ())
    words = sorted((h for h in hits if h.slot in {"likely", "unlikely"}), key=lambda h: (h.first, h.first - h.last))
    if not words:
        return None
    opens = lows[first : first + 1] == ["it"]
    ends = [
        h for h in words if first + h.last == last or (opens and lows[first + h.last : first + h.last + 1] == ["that"])
    ]
    if not ends:
        return None
    word = ends[0]
    begin = next((j for j in range(first + word.first - 1, first - 1, -1) if lows[j] in _BE), -1)
    if begin < 0 or (opens and begin - first > 3):
        return None
    turned = False
    for j in range(begin + 1, first + word.first):
        inside = [h for h in hits if first + h.first <= j < first + h.last and h.slot in {"turns", "raises", "likely"}]
        if not inside and lows[j] not in QUOTES and lows[j] not in _SMALL and lows[j] not in {"but", "and", "or"}:
            return None
    for hit in hits:
        if hit.slot == "turns" and begin < first + hit.first < first + word.first:
            part = any(
                h.slot in {"raises", "turns"} and h.first <= hit.first and h.last >= hit.last and h != hit for h in hits
            )
            turned = turned != (not part)
    return (word.slot == "likely") != turned
