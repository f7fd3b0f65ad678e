"""A second stance: what is asserted in one clause, and expected to go on in a later one.  Pure."""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import lexicon
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
        if first < near[-1][1] or not told or embedded(text, (first, last)) or _more_about_it(text, case, first, last):
            continue
        piece = [(first, last)]
        if any(case.words.any(slot, piece) for slot in ("neg", "cond", "upheld")):
            continue
        later = Case(case.frame, case.words, piece, direct=True, hits=[h for h in case.hits if first <= h.first < last])
        if case.words.any("likely", piece) or ahead(text, later):
            return Verdict(Stance.DEEMS_LIKELY, "ST-FURTHER")
    return None


_RELATIVES = frozenset({"der", "die", "das", "dem", "den", "denen", "deren", "dessen"})


def _more_about_it(text: Text, case: Case, first: int, last: int) -> bool:
    """Return whether a German relative clause tells when what was agreed begins: *eine Waffenruhe, die morgen beginnt*.

    Its verb stands at its end.
    """
    lows = text.lows
    if text.lang != "de" or not case.deal or not first or lows[first - 1] != "," or lows[first] not in _RELATIVES:
        return False
    end = next((j for j in range(last - 1, first, -1) if lows[j][0].isalpha()), first)
    return lows[end] in lexicon("de").sets["aux"] or lows[end].endswith(("t", "en"))
