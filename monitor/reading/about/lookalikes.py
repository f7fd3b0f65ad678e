"""Events that only look alike: a storm that damages a port, an amnesty, an army's chief who pays a visit.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit

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
