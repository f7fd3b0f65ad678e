"""What may follow an *and* that goes on a list of names."""

from __future__ import annotations

from monitor.reading.cut.text import QUOTES, Text

COUNTS = frozenset(
    "fünf sechs sieben acht neun zehn elf zwölf five six seven eight nine ten eleven twelve four three two "
    "quatre cinq sept huit neuf dix onze douze cuatro cinco seis siete ocho nueve diez once doce "
    "п'ять шість сім вісім дев'ять десять пять шесть семь восемь девять".split()
)
_OTHERS = ("weiter", "ander", "other", "more", "further", "autre", "otro", "otra", "інш", "друг")
"""Beginnings of the words for those who are not named in a list."""
_SMALL = frozenset({"ntv", "dpa", "taz"})
"""German outlets that are written without a capital."""


def others(lows: list[str], at: int) -> bool:
    """Return whether a number of others ends a list of names: *und sieben weitere Länder*, *and ten others*."""
    number = lows[at].isdigit() or lows[at] in COUNTS
    return number and any(low.startswith(_OTHERS) for low in lows[at + 1 : at + 3])


def a_name(text: Text, at: int) -> bool:
    """Return whether a name begins at `at` that has no capital itself: one between quotation marks, *ntv*."""
    if text.lows[at] in QUOTES:
        return any(text.caps[at + 1 : at + 2])
    return text.lang == "de" and text.lows[at] in _SMALL
