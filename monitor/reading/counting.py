"""How many there are, said of those whom an article is about: *"There are eleven of us here now"*.  Pure.

Who says how many there are (*bezifferte ihre Zahl auf 400*), or that more are coming, says that they are there.

Rule, with its id in the trace: LINK-COUNT.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.grammar import Phrase
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
    """Return the number of an English content that says how many of them there are; None where it counts others."""
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


_PLAINLY = frozenset({"say", "announce", "believe", "find", "publish"})
_HUNDREDS = frozenset(
    "hundreds thousands dozens hunderte tausende dutzende centaines milliers dizaines cientos miles decenas сотні "
    "тисячі десятки сотни тысячи".split()
)
_NAMES_NOTHING = frozenset(
    "of von d'entre de and und et y та і и men mann hommes hombres чоловік человек bis to or oder fighters kämpfer "
    "effectifs efectivos бойців бойцов".split()
)
"""Words behind such a number that name nothing else."""
_NOT_SO_MANY = frozenset(
    "um in am im at on by since seit bis page article § no number nr en à le el a las o в у".split()
)
"""Words before a number that is no count of people."""
_THEIR = frozenset({"their", "ihre", "ihrer", "leur", "leurs", "su", "sus", "їхня", "їхню", "їх", "их"})
_NUMBER = frozenset(
    "number numbers strength zahl stärke anzahl nombre effectif effectifs número cifra кількість чисельність число "
    "численность количество".split()
)
_MORE = frozenset({"more", "weitere", "d'autres", "autres", "más", "otros"})
_COMING = (
    "are", "were", "on", "coming", "arriv", "land", "sei", "sind", "würden", "kämen", "kommen", "unterwegs", "sont",
    "arrivent", "están", "llegar", "vienen", "en",
)  # fmt: skip
"""Words, or their beginnings, behind *more*."""
_COUNTED = 16
"""Words of a content that counts."""
_YEARS = range(1900, 2100)
_LEAST = 10


def numbered(look: Look) -> Hit | None:
    """Return the word by which somebody says how many of those just spoken of there are, or that more come."""
    if not look.topic.slots.kind.crowd or not look.near or look.operator not in _PLAINLY or look.size > _COUNTED:
        return None
    if any(hit.slot in {"deed", "where", "excluded"} for hit in look.hits) or look.says("neg"):
        return None
    lows = look.frame.text.lows
    at = max((_counts(lows, region) for region in look.regions), default=-1)
    return Hit(at, at + 1, "deed", lows[at]) if at >= 0 else None


def _counts(lows: Sequence[str], region: Phrase) -> int:
    first, last = region
    words = lows[first:last]
    if not _THEIR.isdisjoint(words) and not _NUMBER.isdisjoint(words):
        return first
    for at in range(first, last):
        after = lows[at + 1] if at + 1 < last else ""
        if lows[at] in _MORE and after.startswith(_COMING):
            return at
        bare = not after or not after[0].isalnum() or after in _NAMES_NOTHING
        if bare and _many(lows[at]) and lows[at - 1] not in _NOT_SO_MANY:
            return at
    return -1


def _many(low: str) -> bool:
    """Return whether a word is a number of people: no year, no percentage, no day."""
    digits = low.replace(",", "").replace(".", "")
    if low in _HUNDREDS:
        return True
    return digits.isdigit() and len(digits) < _COUNTED and int(digits) >= _LEAST and int(digits) not in _YEARS
