"""Radio stations are called by *Radio* and their name: *радиостанция «Маяк»*, *der Radiosender „Welle“*.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.reading.cut.text import Text
from monitor.reading.who.marks import Mark

_STEMS = ("radio", "радио", "радіо")
_ENDS = ("radio", "radios", "radiostation", "radiosender", "radiosenders")
_ALWAYS = frozenset({"emisora", "emisoras"})
"""Nouns that have no *radio* in them."""
_FIRST = frozenset({"radio", "télé", "tele", "радио", "радіо"})
_LAST = frozenset({"tv", "fm", "radio", "тв"})
"""Words that names of stations begin and end with."""
_CHANNELS = frozenset({"channel", "canal", "kanal"})
_DIGITS = 2
NOUNS = frozenset({"news", "agency", "newspaper", "magazine", "website"})
"""English words behind the name of a listed outlet that only say what it is."""
_SHORTEST = 3
"""Letters of a name that is no acronym."""


def is_station(words: Sequence[str]) -> bool:
    """Return whether a name that no table has (its folded words) is a station's.

    >>> is_station(["zagros", "tv"]), is_station(["radio", "tana"]), is_station(["ann", "ross"])
    (True, True, False)
    """
    return len(words) > 1 and (words[0] in _FIRST or words[-1] in _LAST)


def station(written: str, noun: str) -> str:
    """Return the name of a paper or station, of a radio station in one word with *Radio* before it.

    >>> station("Kilima", "радиостанция"), station("Kilima", "emisora"), station("Kilima", "газета")
    ('Radio Kilima', 'Radio Kilima', 'Kilima')
    >>> station("Radio Kilima", "radio"), station("RTK", "radio"), station("Kilima FM", "radio station")
    ('Radio Kilima', 'RTK', 'Kilima FM')
    """
    radio = noun.startswith(_STEMS) or noun.endswith(_ENDS) or noun in _ALWAYS
    plain = written.isalpha() and len(written) > _SHORTEST and not written.isupper()
    listed = written.casefold().startswith("radio") or written.casefold().endswith(_ENDS)
    return f"Radio {written}" if radio and plain and not listed else written


def numbered(text: Text, offices: Iterable[Mark]) -> str | None:
    """Return the channel that is called by its number: *Channel 9*, *Canal 7*; `offices` are the marks of nouns.

    >>> numbered(Text("The broadcaster Channel 9 said", "en"), [Mark(2, 3)])
    'Channel 9'
    """
    for mark in offices:
        at = mark.last
        channel = text.lows[mark.first] in _CHANNELS and text.caps[mark.first] and at < len(text.lows)
        if channel and text.lows[at].isdigit() and len(text.lows[at]) <= _DIGITS:
            return text.slice(mark.first, at + 1)
    return None
