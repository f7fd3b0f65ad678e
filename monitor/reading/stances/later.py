"""A second stance: what is asserted in one clause, and expected to go on in a later one.  Pure."""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.stances.stance import ahead, focus
from monitor.reading.syntax.clauses import embedded, segments


def further(text: Text, case: Case) -> Verdict | None:
    """Return a second stance: what is asserted in one clause, and expected to go on in a later one."""
    pieces = segments(text, case.regions)
    near = focus(text, case)
    if not near or case.staged:
        return None
    for first, last in pieces:
        told = any(first <= h.first < last and h.slot == "deed" for h in case.hits)
        if first < near[-1][1] or not told or embedded(text, (first, last)):
            continue
        piece = [(first, last)]
        if any(case.words.any(slot, piece) for slot in ("neg", "cond", "upheld")):
            continue
        later = Case(case.frame, case.words, piece, direct=True, hits=[h for h in case.hits if first <= h.first < last])
        if case.words.any("likely", piece) or ahead(text, later):
            return Verdict(Stance.DEEMS_LIKELY, "ST-FURTHER")
    return None
