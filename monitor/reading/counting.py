"""English: how many there are, said of those whom an article is about: *"There are eleven of us here now"*.  Pure.

Rule, with its id in the trace: LINK-COUNT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.patterns import Hit

if TYPE_CHECKING:
    from monitor.reading.pointing import Look

_BE = frozenset({"are", "were", "'re"})
_ABOUT = frozenset({
    "at", "least", "more", "than", "about", "around", "nearly", "almost", "some", "up", "to", "over", "roughly", "only",
    "now", "still", "already", "a", "several", "many",
})  # fmt: skip
_NUMBERS = frozenset({
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen", "hundred", "thousand", "dozens",
    "hundreds", "thousands", "scores",
})  # fmt: skip
_GOES_ON = frozenset({
    "and", "but", "here", "there", "now", "in", "on", "at", "with", ",", ".", ";", ":", '"', "”", "'",
})  # fmt: skip
"""What may follow a number that counts nothing new."""
_THEM = frozenset({"them", "us", "these", "those"})
_MOST = 4
"""Words from *there are* to the number."""
_SPOKEN = frozenset({"say", "announce", "find", "stand", "warn"})
"""Operators of verbs that only tell."""


def counted(look: Look) -> Hit | None:
    """Return the number of a content that says how many of them there are; None where it counts something else."""
    if look.frame.text.lang != "en" or not look.topic.slots.kind.crowd or look.operator not in _SPOKEN:
        return None
    if not (look.topic.about and look.alone and look.near):
        return None
    lows = look.frame.text.lows
    for first, last in look.regions:
        for at in range(first, last - 2):
            if lows[at] == "there" and lows[at + 1] in _BE and (number := _number(look, at + 2, last)) > 0:
                return Hit(number, number + 1, "deed", lows[number])
    return None


def _number(look: Look, at: int, last: int) -> int:
    """Return the number from token `at` on which counts those who were named, or -1."""
    lows, stop = look.frame.text.lows, min(at + _MOST, last)
    while at < stop and lows[at] in _ABOUT:
        at += 1
    if at >= stop or not (lows[at] in _NUMBERS or lows[at][0].isdigit()):
        return -1
    while at + 1 < last and lows[at + 1] in _NUMBERS:
        at += 1  # two thousand
    after = lows[at + 1 : at + 3]
    if not after or after[0] in _GOES_ON or at + 1 >= last:
        return at
    return at if after[0] == "of" and after[1] in _THEM else -1
