"""What German capitals join to a name and is none of it: *Sahel-Expertin bei X*, *Krones Haus*, her ministry.  Pure.

A field before a hyphen is no house, and a minister's *Haus* is the ministry.
"""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names, Office, given_names

_HOUSES = frozenset({"bei", "beim", "von", "vom", "am", "an", "im", "in", "des", "der", "aus"})
"""Words between an expert and his house: where they follow, what stands before the hyphen is no house."""


_OF_HIM = 2
"""Words of a minister's name and his house."""


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


_HOUSE = Office("body", "ministry", "n")
_HIS = frozenset({"ihr", "ihrem", "ihres", "sein", "seinem", "seines", "dessen", "deren"})


def parts(text: Text, names: Names, first: int, last: int) -> list[tuple[int, int, Office | None]]:
    """Return the name and the office in a German run of capitals, by their tokens; nothing where it is all one name.

    >>> tables = Names.load("de")
    >>> [one[:2] for one in parts(Text("Krones Haus dementierte", "de"), tables, 0, 2)]
    [(0, 1), (1, 2)]
    >>> [one[:2] for one in parts(Text("Ihr Haus dementierte", "de"), tables, 1, 2)]
    [(1, 2)]
    >>> parts(Text("Johann Haus dementierte", "de"), tables, 0, 2)
    []
    """
    if (expert := field_expert(text, names, first, last)) is not None:
        return [(first, *expert)]
    if text.lows[last - 1] != "haus" or last - first > _OF_HIM:
        return []
    if last - first == 1:
        return [(first, last, _HOUSE)] if first and text.lows[first - 1] in _HIS else []
    owned = text.lows[first].endswith("s") and text.folds[first] not in given_names()
    return [(first, first + 1, None), (first + 1, last, _HOUSE)] if owned else []
