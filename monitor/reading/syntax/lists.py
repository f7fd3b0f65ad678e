"""What may follow an *and* that goes on a list of names, and what stands before it: *the leaders of | Peru, Chile*."""

from __future__ import annotations

from monitor.reading.cut.text import QUOTES, Text

COUNTS = frozenset(
    "fünf sechs sieben acht neun zehn elf zwölf five six seven eight nine ten eleven twelve four three two "
    "quatre cinq sept huit neuf dix onze douze cuatro cinco seis siete ocho nueve diez once doce "
    "п'ять шість сім вісім дев'ять десять пять шесть семь восемь девять".split()
)
_OTHERS = ("weiter", "ander", "other", "more", "further", "autre", "otro", "otra", "інш", "друг")
"""Beginnings of the words for those who are not named in a list."""
_OF = frozenset({"of", "in", "from"})
_ARTICLES = frozenset({"the", "both", "all"})
_OFFICE = 6
"""Words of an office before its *of*."""
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


def shared_office(text: Text, at: int, first: int) -> int:
    """Return where an English office begins that the list of names at `at` shares: *the leaders of | Peru, Chile and*.

    It is in the plural and has an article; `at` where there is none.
    """
    lows = text.lows
    if at - 3 < first or lows[at - 1] not in _OF or not lows[at - 2].endswith("s"):
        return at
    for begin in range(at - 2, max(first, at - _OFFICE) - 1, -1):
        if lows[begin] in _ARTICLES:
            return begin
        if text.caps[begin] or not lows[begin].isalpha():
            return at
    return at
