"""Radio stations are called by *Radio* and their name: *радиостанция «Маяк»*, *der Radiosender „Welle“*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

_STEMS = ("radio", "радио", "радіо")
_ENDS = ("radio", "radios", "radiostation", "radiosender", "radiosenders")
_ALWAYS = frozenset({"emisora", "emisoras"})
"""Nouns that have no *radio* in them."""
_FIRST = frozenset({"radio", "télé", "tele", "радио", "радіо"})
_LAST = frozenset({"tv", "fm", "radio", "тв"})
"""Words that names of stations begin and end with."""
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
