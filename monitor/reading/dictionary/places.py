"""Lakes, rivers and parts of the world in the names of institutes: *Institut du lac Victoria*, *mer Rouge*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.text import Text

_BEFORE = {
    "lac": "Lake", "lago": "Lake", "mont": "Mount", "monte": "Mount", "golfe": "Gulf of", "golfo": "Gulf of",
    "cap": "Cape", "cabo": "Cape",
}  # fmt: skip
"""Nouns that stand before the name in English."""
_BEHIND = {
    "fleuve": "River", "rivière": "River", "riviere": "River", "río": "River", "rio": "River", "vallée": "Valley",
    "vallee": "Valley", "valle": "Valley", "désert": "Desert", "desert": "Desert", "desierto": "Desert",
    "plateau": "Plateau", "delta": "Delta", "bassin": "Basin", "cuenca": "Basin", "île": "Island", "ile": "Island",
    "isla": "Island", "îles": "Islands", "iles": "Islands", "islas": "Islands", "détroit": "Strait",
    "detroit": "Strait", "estrecho": "Strait", "montagnes": "Mountains", "monts": "Mountains", "montes": "Mountains",
}  # fmt: skip
"""Nouns that stand behind it."""
_ENGLISH = {
    "tchad": "Chad", "jourdain": "Jordan", "jordan": "Jordan", "baikal": "Baikal", "senegal": "Senegal",
    "rhin": "Rhine",
    "guinee": "Guinea", "guinea": "Guinea", "euphrate": "Euphrates", "eufrates": "Euphrates", "tigre": "Tigris",
    "tage": "Tagus", "tajo": "Tagus", "amazone": "Amazon", "amazonas": "Amazon", "oural": "Ural", "leman": "Geneva",
    "vistule": "Vistula", "elbe": "Elbe", "dniepr": "Dnipro", "dnieper": "Dnipro", "ormuz": "Hormuz", "aden": "Aden",
    "panama": "Panama", "turkana": "Turkana", "atlas": "Atlas",
}  # fmt: skip
"""Folded names that English writes otherwise."""
_ROMANCE = frozenset({"fr", "es"})
_OF = frozenset({"de", "du", "des", "d'", "del", "la", "le", "l'", "les", "el", "los", "las"})
_LONGEST = 3
"""Words of a name."""
_WITH_THE = frozenset({
    "Philippines", "Netherlands", "United States", "United Kingdom", "United Arab Emirates", "Bahamas", "Maldives",
    "Seychelles", "Comoros", "Solomon Islands", "Marshall Islands", "Gambia", "Central African Republic",
    "Dominican Republic", "Czech Republic", "Vatican",
})  # fmt: skip
"""States whose names have an article within a name: the University of the Philippines."""
_OWNED = frozenset({"University", "Academy", "School", "College"})
"""Nouns that are *of* a place and not called by it."""


def with_the(state: str) -> str:
    """Return a state's name as it stands behind *of*.

    >>> with_the("Philippines"), with_the("Peru")
    ('the Philippines', 'Peru')
    """
    return f"the {state}" if state in _WITH_THE else state


def waters(text: Text, at: int, last: int, lang: str) -> tuple[int, str] | None:
    """Return where the French or Spanish name of a lake, a river or a land that begins at token `at` ends, in English.

    >>> text = Text("lac Victoria, fleuve Niger, vallée du Jourdain", "fr")
    >>> waters(text, 0, 8, "fr"), waters(text, 3, 8, "fr"), waters(text, 6, 8, "fr"), waters(text, 6, 9, "fr")
    ((2, 'Lake Victoria'), (5, 'Niger River'), None, (9, 'Jordan Valley'))
    """
    noun = text.folds[at] if lang in _ROMANCE and at + 1 < min(last, len(text.folds)) else ""
    before, behind = _BEFORE.get(noun), _BEHIND.get(noun)
    if not (before or behind):
        return None
    first = at + 1
    while first < last and text.folds[first] in _OF:
        first += 1
    end = first
    while end < min(last, first + _LONGEST) and text.caps[end] and text.folds[end][0].isalpha():
        end += 1
    if end == first:
        return None
    name = _ENGLISH.get(text.folds[first], text.slice(first, end)) if end == first + 1 else text.slice(first, end)
    return end, f"{before} {name}" if before else f"{name} {behind}"


def placed(noun: str, adjectives: Sequence[str], place: str, *, to: bool) -> str:
    """Return the English name of an institute that is called by a place; `to`: it is one *for* it.

    >>> placed("Institute", [], "Black Sea", to=False), placed("University", [], "Great Lakes", to=False)
    ('Black Sea Institute', 'University of the Great Lakes')
    >>> placed("Centre", ["Regional"], "Sahel", to=True)
    'Regional Centre for the Sahel'
    """
    head = " ".join([*adjectives, noun])
    article = place.endswith(("Sea", "Lakes", "Sahel", "River", "Islands", "Ocean", "Balkans", "Caucasus", "Pacific"))
    if noun in _OWNED or to:
        named = not place.startswith("the ") and (article or place.startswith(("Horn", "Middle")))
        called = f"the {place}" if named else place
        return f"{head} {'for' if to else 'of'} {called}"
    return " ".join([*adjectives, place, noun]).removeprefix("the ").replace(" the ", " ")
