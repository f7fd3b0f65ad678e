"""Clauses of when a thing was said, at the opening of a sentence: *When Peru spoke of it, Chile denied it*.  Pure.

In all six languages.  What is told in one ends where the main clause begins, and it is not told within what is denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame

_WHEN = {
    "de": frozenset({"als", "nachdem", "obwohl", "obgleich", "obschon", "während"}),
    "en": frozenset({"when", "after", "once", "although", "though", "while", "whereas"}),
    "fr": frozenset({"lorsque", "quand", "lorsqu'", "alors", "tandis", "bien"}),
    "es": frozenset({"cuando", "aunque", "mientras", "después"}),
    "uk": frozenset({"коли", "того", "хоча", "хоч", "поки"}),
    "ru": frozenset({"когда", "того", "хотя", "хоть", "пока"}),
}  # fmt: skip
"""Words that open such a clause."""
_OPENS = 3
"""Words of a sentence in which it begins: *Schon als*, *Encore en mars, quand*."""
_THEREAFTER = 4
"""The same in Ukrainian and Russian: *Після того, як*."""


def when_told(frame: Frame) -> bool:
    """Return whether a frame stands in the clause of time that opens its sentence."""
    first = frame.text.sentences[frame.sentence].first
    low = min([frame.scope[0], *(frame.slot[:1] if frame.slot and not frame.carried else ())])
    opens = _THEREAFTER if frame.text.lang in {"uk", "ru"} else _OPENS
    before = frame.text.lows[first : min(max(low, first + 1), first + opens)]
    return 0 <= low - first <= opens and not _WHEN[frame.text.lang].isdisjoint(before)


def clipped(frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames of a sentence; what is told in a clause of when ends before the main clause of another."""
    made = _before_main(frames)
    if len(made) < _TWO or not when_told(made[0]):
        return made
    one, other = made[0], made[1]
    low = min([other.scope[0], *(other.slot[:1] if other.slot and not other.carried else ())])
    comma = next((j for j in range(low, one.at, -1) if one.text.lows[j] == ","), -1)
    if comma < 0 or other.slot is None or other.carried or other.slot[0] < comma:
        return made
    regions = [(a, min(b, comma)) for a, b in one.regions if a < comma]
    if regions:
        made[0] = replace(one, regions=regions)
    return made


def _before_main(frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames; what a relative clause or a participle tells ends before the main clause it stands in.

    *Das Amt, das bestritten hatte, dass sie fort seien, | räumte ein ...*; *Having denied it, | Lima confirmed ...*.
    """
    made = list(frames)
    for n, one in enumerate(made):
        if one.slot is None:
            continue
        stop = -1
        if one.rule.endswith("-PART") and one.slot[0] > one.at:
            stop = one.slot[0]
        elif one.rule.endswith(("-RELS", "-RUN")):
            after = range(n + 1, len(made))
            main = next((m for m in after if (slot := made[m].slot) and slot[0] <= one.slot[0] < one.at), -1)
            if main > 0 and made[main].rule.endswith(_OWN):
                stop = min(made[main].parts, default=-1)
                cue = made[main].cue_word
                if cue is not None and cue.operator in _UNTOLD:
                    made[main] = _own_clause(made[main], one.at, stop)
        if n + 1 < len(made) and one.regions and one.cue_word and one.cue_word.operator == "retract":
            behind, (a, b) = made[n + 1], one.regions[-1]
            if taken_back(behind) and behind.regions and b <= behind.at < behind.regions[-1][1]:
                made[n] = replace(one, regions=[*one.regions[:-1], (a, behind.regions[-1][1])])
        if stop <= one.at:
            continue
        lows = one.text.lows
        comma = next((j for j in range(stop - 1, one.at, -1) if lows[j] == ","), -1)
        if comma > one.at and any(a < comma < b for a, b in one.regions):
            regions = [(a, min(b, comma)) for a, b in one.regions if a < comma]
            made[n] = replace(one, regions=regions)
    return made


def _own_clause(frame: Frame, relative: int, verb: int) -> Frame:
    """Return a frame whose clause begins behind the relative clause: *who had declined to, | confirmed it*."""
    comma = next((j for j in range(verb - 1, relative, -1) if frame.text.lows[j] == ","), -1)
    if comma < 0 or frame.scope[0] > relative:
        return frame
    return replace(frame, scope=(comma + 1, max(frame.scope[1], comma + 2)))


_WHAT = {"what", "was", "те", "то", "lo", "ce"}
"""Words that open what somebody has said."""


def taken_back(frame: Frame) -> bool:
    """Return whether a frame tells what its source takes back: *withdrew what it had announced on Monday*."""
    low = min([frame.scope[0], *(frame.slot[:1] if frame.slot and not frame.carried else ())])
    first = frame.text.sentences[frame.sentence].first
    return not _WHAT.isdisjoint(frame.text.lows[max(first, low - _FAR) : low + 1])


_FAR = 3
"""Words from *what* to who has said it: *те, що він*."""
_UNTOLD = frozenset({"confirm", "deny", "reject", "refute"})
"""Operators of verbs that a negation in a clause before them does not concern."""
_OWN = ("-APPO", "-RUN")
"""Rules by which who speaks stands before the relative clause."""
_TWO = 2
"""Frames of which one stands in such a clause."""
