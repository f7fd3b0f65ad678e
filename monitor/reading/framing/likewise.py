"""English: who says the same is named behind it: *Peru says it was a drone, and so does Chile*.  Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.reading.syntax.reach import before_gloss

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame

_DO = frozenset({"do", "does", "did", "has", "have"})
_ENDS = frozenset({".", ";", ":", "?", "!", "–", "—", "but", "although", "though"})
"""Where the phrase behind it ends."""
_ITSELF = frozenset({"it", "he", "she", "they", "i", "we", "you", "not"})
"""Words behind *as does* and *so has* with which something else is told."""


def likewise(frames: list[Frame]) -> list[Frame]:
    """Return the frames of one sentence, with one more for each who is said to say the same."""
    for frame in frames:
        frame.regions = [before_gloss(frame.text, one) if one[0] > frame.at else one for one in frame.regions]
    return [frame for one in frames for both in _both(one) for frame in _gapped(both)]


_GAP = 5
"""Words from a comma to the *that* of who says something else."""


def _gapped(one: Frame) -> Iterator[Frame]:
    """Yield a frame, and one for who says the other thing: *Peru says that it is so, Chile that it is not*."""
    lows, text = one.text.lows, one.text
    first, last = one.regions[-1] if one.regions else (0, 0)
    opens = first > one.at and lows[first : first + 1] == ["that"]
    for comma in range(first + 2, last - 3) if opens and len(one.regions) == 1 else ():
        if lows[comma] not in {",", ";"} or text.quoted[comma] >= 0 or not text.caps[comma + 1]:
            continue
        that = next((j for j in range(comma + 2, min(comma + _GAP, last - 1)) if lows[j] == "that"), -1)
        if that < 0 or not all(text.caps[j] or lows[j] == "'s" for j in range(comma + 1, that)):
            continue
        yield replace(one, regions=[(first, comma)])
        yield replace(
            one, parts=(that,), at=that, slot=(comma + 1, that), regions=[(that, last)], scope=(comma + 1, that + 1),
            carried=False,
        )  # fmt: skip
        return
    yield one


def _both(one: Frame) -> Iterator[Frame]:
    lows = one.text.lows
    for number, (first, last) in enumerate(one.regions):
        do = next((j for j in range(max(first, one.at) + 2, last - 1) if lows[j] in _DO and _joins(lows, j)), -1)
        if do < 0 or lows[do + 1] in _ITSELF or one.back:
            continue
        end = do - 1 - (lows[do - 1] == "so")
        while end > first and lows[end - 1] == ",":
            end -= 1
        regions = [*one.regions[:number], (first, end)] if end > first else one.regions[:number]
        close = next((j for j in range(do + 1, last) if lows[j] in _ENDS), last)
        yield replace(one, regions=regions)
        yield replace(
            one, parts=(do,), at=do, slot=(do + 1, close), regions=list(regions), scope=(end, close), carried=False
        )
        return
    yield one


def _joins(lows: list[str], do: int) -> bool:
    """Return whether *and so* or *as* behind a comma stands before the verb."""
    if lows[do - 1] == "so":
        return lows[do - 2] in {"and", ","}
    return lows[do - 1] == "as" and lows[do - 2] == ","
