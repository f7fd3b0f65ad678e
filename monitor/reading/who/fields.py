"""Fields that a hyphen puts before an expert: *Sahel-Expertin bei X* is nobody of a house *Sahel*.  Pure."""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names, Office

_HOUSES = frozenset({"bei", "beim", "von", "vom", "am", "an", "im", "in", "des", "der", "aus"})
"""Words between an expert and his house: where they follow, what stands before the hyphen is no house."""


def field_expert(text: Text, names: Names, first: int, last: int) -> tuple[int, Office] | None:
    """Return where a German expert ends whose field are tokens `first` to `last`, and the office.

    >>> text = Text("Anna Brandt, Sahel-Expertin bei Chatham House, SWP-Forscher der Universität Bern", "de")
    >>> tables = Names.load("de")
    >>> found = field_expert(text, tables, 3, 4)
    >>> found and (found[0], found[1].role), field_expert(text, tables, 10, 11)
    ((6, 'expert'), None)
    """
    if last - first != 1 or text.lows[last : last + 1] != ["-"] or not text.glued(last):
        return None
    office = names.office(text.folds, last + 1) if last + 1 < len(text.folds) else None
    if office is None or office[1].role != "expert" or text.slice(first, last).isupper():
        return None  # an abbreviation is a house: SWP-Forscher
    end = last + 1 + office[0]
    return (end, office[1]) if text.folds[end : end + 1] and text.folds[end] in _HOUSES else None
