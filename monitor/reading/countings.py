"""Numbers that stand for the soldiers of whom an article speaks: *there are at least 1,400*, *weitere seien unterwegs*.

Who says how many there are, or that more are coming, says that they are there.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.grammar import Phrase
from monitor.reading.patterns import Hit

if TYPE_CHECKING:
    from monitor.reading.pointing import Look

_PLAINLY = frozenset({"say", "announce", "believe", "find", "publish"})
_HUNDREDS = frozenset(
    "hundreds thousands dozens hunderte tausende dutzende centaines milliers dizaines cientos miles decenas сотні "
    "тисячі десятки сотни тысячи".split()
)
_BEHIND = frozenset(
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
_SHORT = 16
"""Words of a content that counts."""
_YEARS = range(1900, 2100)
_FEWEST = 10


def numbered(look: Look) -> Hit | None:
    """Return the word by which somebody says how many of those just spoken of there are, or that more come."""
    if not look.topic.slots.kind.crowd or not look.near or look.operator not in _PLAINLY or look.size > _SHORT:
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
        bare = not after or not after[0].isalnum() or after in _BEHIND
        if bare and _many(lows[at]) and lows[at - 1] not in _NOT_SO_MANY:
            return at
    return -1


def _many(low: str) -> bool:
    """Return whether a word is a number of people: no year, no percentage, no day."""
    digits = low.replace(",", "").replace(".", "")
    if low in _HUNDREDS:
        return True
    return digits.isdigit() and len(digits) < _SHORT and int(digits) >= _FEWEST and int(digits) not in _YEARS
