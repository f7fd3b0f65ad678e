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
    "de": frozenset({"als", "nachdem"}), "en": frozenset({"when", "after", "once"}),
    "fr": frozenset({"lorsque", "quand", "lorsqu'"}), "es": frozenset({"cuando"}),
    "uk": frozenset({"коли"}), "ru": frozenset({"когда"}),
}  # fmt: skip
"""Words that open such a clause."""
_OPENS = 3
"""Words of a sentence in which it begins: *Schon als*, *Encore en mars, quand*."""


def when_told(frame: Frame) -> bool:
    """Return whether a frame stands in the clause of time that opens its sentence."""
    first = frame.text.sentences[frame.sentence].first
    low = min([frame.scope[0], *(frame.slot[:1] if frame.slot and not frame.carried else ())])
    before = frame.text.lows[first : min(max(low, first + 1), first + _OPENS)]
    return 0 <= low - first <= _OPENS and not _WHEN[frame.text.lang].isdisjoint(before)


def clipped(frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames of a sentence; what is told in a clause of when ends before the main clause of another."""
    made = list(frames)
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


_TWO = 2
"""Frames of which one stands in such a clause."""
