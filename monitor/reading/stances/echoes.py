"""French and Spanish: a question that only takes up the word for it, and is answered in one breath: *« Une trêve ? »*.

*« Une trêve, ça ? Il n'y en a pas »*, *« Quelle trêve ? »*, *«¿Tregua? No hay ninguna»* deny it.  Pure.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text

_LONGEST = 8
"""Words of such a question."""
_WHICH = frozenset({"quel", "quelle", "quels", "quelles", "qué", "que", "cuál", "cuáles"})
_CORE = frozenset({"deed", "object", "deal", "what", "anaphor"})


def echoed(text: Text, case: Case) -> Verdict | None:
    """Return the stance of who asks what is meant and says that there is none; None where nothing is so taken up."""
    if text.lang not in {"fr", "es"} or len(case.regions) == 0 or case.contraries:
        return None
    first, last = case.regions[0]
    if _of_none(text, case, first, last):
        return Verdict(Stance.DENIES, "ST-NO")
    mark = next((j for j in range(first, min(last, first + _LONGEST)) if text.lows[j] == "?"), -1)
    hits = [h for h in case.hits if h.slot in _CORE and first <= h.first < last]
    if (
        mark < 0
        or text.quoted[mark] < 0
        or not hits
        or any(text.lows[j] in {",", ";"} for j in range(first, hits[0].first))
    ):
        return None
    rest = (mark + 1, last)
    if any(case.words.any(slot, [rest]) for slot in ("noevidence", "mum")):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")
    which = [j for j in range(first, last) if text.lows[j] in _WHICH]
    asked = any("?" in text.lows[j : j + _LONGEST] and hits[0].first - j in {1, 2} for j in which)
    again = any(j > mark and "?" in text.lows[j : j + _LONGEST] for j in which)
    if asked or again or case.words.any("neg", [rest]):
        return Verdict(Stance.DENIES, "ST-NO")
    return None


def _of_none(text: Text, case: Case, first: int, last: int) -> bool:
    """Return whether there is said to be none of what opens the content: *De trêve, il n'y en a pas*."""
    lows = text.lows
    at = first + (text.lows[first] in {"«", '"', "“"})
    comma = next((j for j in range(at + 1, min(last, at + _LONGEST)) if lows[j] == ","), -1)
    if lows[at] not in {"de", "d'"} or comma < 0 or not any(at < h.first < comma for h in case.hits):
        return False
    return lows[comma + 1 : comma + 5] == ["il", "n'", "y", "en"] or lows[comma + 1 : comma + 3] == ["no", "hay"]
