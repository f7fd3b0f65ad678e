"""Radio stations are called by *Radio* and their name: *радиостанция «Маяк»*, *der Radiosender „Welle“*.  Pure."""

from __future__ import annotations

_STEMS = ("radio", "радио", "радіо")
_ENDS = ("radio", "radios", "radiostation", "radiosender", "radiosenders")
_ALWAYS = frozenset({"emisora", "emisoras"})
"""Nouns that have no *radio* in them."""
_SHORTEST = 3
"""Letters of a name that is no acronym."""


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
