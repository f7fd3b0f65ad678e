"""Chambers that other states call like those of the United States: *Peru ... Congress*.  Pure.

A bare *Congress* is the American one in most papers; where an article tells of a state that has one of its own and of
the United States not at all, it is that state's, and left to the article to place.
"""

from __future__ import annotations

from functools import lru_cache

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Entry, Names

_UNITED_STATES = "United States"
_CONGRESS = frozenset({
    "Argentina", "Bolivia", "Brazil", "Chile", "Colombia", "Costa Rica", "Dominican Republic", "Guatemala", "Honduras",
    "Mexico", "Micronesia", "Palau", "Paraguay", "Peru", "Philippines", "Spain",
})  # fmt: skip
"""Bolivia's and Costa Rica's assemblies are called so by their press."""
_REPRESENTATIVES = frozenset({
    "Antigua and Barbuda", "Australia", "Belarus", "Belgium", "Belize", "Bosnia and Herzegovina", "Colombia", "Cyprus",
    "Egypt", "Ethiopia", "Fiji", "Indonesia", "Jamaica", "Japan", "Jordan", "Liberia", "Libya", "Malaysia", "Malta",
    "Mexico", "Morocco", "Nepal", "Netherlands", "New Zealand", "Nigeria", "Philippines", "Thailand",
    "Trinidad and Tobago", "Uruguay", "Yemen",
})  # fmt: skip
_CHAMBERS = {
    "congress": _CONGRESS, "конгрес": _CONGRESS, "конгресс": _CONGRESS, "kongress": _CONGRESS, "capitolio": _CONGRESS,
    "house of representatives": _REPRESENTATIVES, "repräsentantenhaus": _REPRESENTATIVES,
    "chambre des représentants": _REPRESENTATIVES, "cámara de representantes": _REPRESENTATIVES,
    "палата представників": _REPRESENTATIVES, "палата представителей": _REPRESENTATIVES,
}  # fmt: skip
"""Names of chambers, and the states beside the United States that have one so called."""
_READ = 4000
"""Tokens of an article in which states are looked for."""
_FORMS = frozenset({"name", "short", "demonym", "capital", "adjective", "people"})


def others_chamber(text: Text, names: Names, at: int, size: int, entry: Entry) -> bool:
    """Return whether the words at token `at` for an American chamber are another state's in this article.

    >>> names, entry = Names.load("en"), Entry("United States", "state", "seat", 1)
    >>> def peruvian(sentence: str) -> bool:
    ...     text = Text(sentence, "en")
    ...     return others_chamber(text, names, text.folds.index("congress"), 1, entry)
    >>> peruvian("Peru waits. Congress has approved it."), peruvian("Congress has approved aid for Peru and the US.")
    (True, False)
    >>> peruvian("Congress has approved aid for Ukraine.")
    False
    """
    if entry.institution != _UNITED_STATES or entry.form != "seat":
        return False
    states = _CHAMBERS.get(" ".join(text.folds[at : at + size]))
    if states is None:
        return False
    named = _named(text, names)
    return _UNITED_STATES not in named and not states.isdisjoint(named)


@lru_cache(maxsize=4)
def _named(text: Text, names: Names) -> frozenset[str]:
    """Return the states that an article names otherwise than by a chamber or an office."""
    return frozenset(
        entry.institution
        for at in range(min(_READ, len(text.folds)))
        for _, entry in names.entries(text.folds, at)
        if entry.kind == "state" and entry.form in _FORMS and (text.caps[at] or entry.capitals == 0)
    )
