"""Events that only look alike: a storm that damages a port, an amnesty, an army's chief who pays a visit.  Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.dictionary.regnal import is_ruler
from monitor.reading.who.mentions import Mentions

_NATURE = (
    "storm", "hurricane", "cyclone", "typhoon", "tornado", "earthquake", "quake", "flood", "tsunami", "landslide",
    "lightning", "sturm", "unwetter", "orkan", "zyklon", "taifun", "erdbeben", "flut", "hochwasser", "überschwemm",
    "erdrutsch", "blitzschlag", "tempête", "ouragan", "séisme", "tremblement", "inondation", "crue", "foudre",
    "tormenta", "temporal", "huracán", "ciclón", "tifón", "terremoto", "seísmo", "sismo", "inundaci", "буря", "бурі",
    "шторм", "ураган", "циклон", "тайфун", "землетрус", "повін", "зсув", "блискавк", "землетряс", "наводнен",
    "оползен", "молни",
)  # fmt: skip
"""Beginnings of the words for what nature does."""
_LEADERS = (
    "chief", "head", "commander", "chef", "befehlshaber", "kommandeur", "oberbefehlshaber", "commandant", "jefe",
    "comandante", "командувач", "головноком", "главноком", "командующ", "начальник",
)  # fmt: skip
"""Beginnings of the words for who leads an army."""
EXCHANGES = (
    "exchang", "swap", "austausch", "ausgetausch", "tausch", "getausch", "échang", "troc", "troqu", "intercambi",
    "canje", "обмін", "обмен",
)  # fmt: skip
"""Beginnings of the words for an exchange."""
_BESIDE = 4
"""Words between an army and its chief."""


def by_nature(lows: Sequence[str]) -> bool:
    """Return whether a title tells what nature has done: *Storm damages port of Djibouti*."""
    return any(low.startswith(_NATURE) for low in lows)


def only_led(lows: Sequence[str], hit: Hit) -> bool:
    """Return whether an army is only named to say whom somebody leads: *the head of the Rwandan army visited*."""
    around = (*lows[max(0, hit.first - _BESIDE) : hit.first], *lows[hit.last : hit.last + 1])
    return any(low.startswith(_LEADERS) for low in around)


def exchanged(lows: Sequence[str]) -> bool:
    """Return whether a word for an exchange stands there: *had been pardoned before they were exchanged*."""
    return any(low.startswith(EXCHANGES) for low in lows)


def in_a_name(mentions: Mentions, hit: Hit) -> bool:
    """Return whether an excluded word is part of the name of somebody who speaks: a *Labour* deputy."""
    at = bisect_right(mentions.firsts, hit.first) - 1
    mark = mentions.marks[at] if at >= 0 else None
    entry = mark.entry if mark is not None and mark.last > hit.first else None
    return entry is not None and entry.kind in {"party", "organisation", "outlet", "group"}


def is_anothers(mentions: Mentions, hit: Hit) -> bool:
    """Return whether a name is that of a state (*France* is not *Francis*), or a pope's before a surname."""
    at = bisect_right(mentions.firsts, hit.first) - 1
    mark = mentions.marks[at] if at >= 0 else None
    if mark is None or mark.last <= hit.first:
        return False
    entry = mark.entry
    if entry is not None and entry.kind == "state":
        return True
    return is_ruler(hit.term) and hit.last < mark.last and not _NUMERALS.issuperset(mentions.text.lows[hit.last])


_NUMERALS = frozenset("ivx")
"""Letters of the number behind a pope's name."""
