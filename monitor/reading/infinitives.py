"""English words as grammar takes them: *to* beside its verb, and *neither* as the negation it is.  Pure."""

from __future__ import annotations

from monitor.reading.cues import Lexicon
from monitor.reading.text import Text

_SPLITS = frozenset({"either", "even", "also", "ever", "further"})
_LY = 5
"""Letters of *reply* and *rely*, which are verbs."""


def plain(text: Text, words: Lexicon) -> list[str]:
    """Return the words of a text as grammar takes them.

    *Would neither confirm nor deny it* is *would not confirm*, and *to either confirm it* is *also to confirm*.
    """
    if words.lang != "en":
        return text.lows
    lows = text.lows
    if "neither" in lows:
        inside = words.sets["aux"] | words.sets["adv"]
        lows = ["not" if low == "neither" and at and lows[at - 1] in inside else low for at, low in enumerate(lows)]
    split = [at for at, low in enumerate(lows[:-2]) if low == "to" and splits(lows[at + 1])]
    if split:
        lows = lows.copy()
        for at in split:
            lows[at], lows[at + 1] = "also", "to"
    return lows


def splits(low: str) -> bool:
    """Return whether an English word between *to* and a verb parts them: *to independently verify*."""
    return low in _SPLITS or (low.endswith("ly") and len(low) > _LY)
