"""German: the house of an expert, a physician or an officer by *von der*, *vom*, *bei der* and a name by itself.

*Analystin Petra Vogt von der Nordbank*, *Oberarzt Jan Holm vom Marienspital*, *ein Analyst der Nordbank*: German nouns
all have capitals, so that the preposition, the article and the noun's own form have to tell that it is a name.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names

_BY = {
    "von": frozenset({"der", "dem"}),
    "bei": frozenset({"der", "dem"}),
    "an": frozenset({"der", "dem"}),
    "vom": frozenset[str](),
    "beim": frozenset[str](),
    "am": frozenset[str](),
}
"""Prepositions of where somebody works, with the articles that may follow."""
_OF = frozenset({"der", "des"})
_KINDS = ("bank", "sparkasse", "klinik", "klinikum", "spital", "hospital", "versicherung", "brauerei", "verlag")
"""Ends of the nouns for houses, which are names if something stands before that: Nordbank, Marienspital."""
_LISTED = ("zentralbank", "notenbank", "nationalbank", "grossbank", "landesbank", "staatsbank", "geschäftsbank")
"""Nouns with such an end that are no names."""
_COMMON = (
    "ung", "heit", "keit", "schaft", "tion", "nis", "tum", "tät", "ismus", "lehrstuhl", "bereich", "abteilung",
    "seite", "amt", "rat", "bund", "verband", "kammer", "schule", "land", "region", "stadt", "ort", "institut", "firma",
    "konzern", "zentrum", "blatt", "sender", "presse", "team", "stab", "front", "gruppe", "fach", "fakultät", "tage",
    "branche", "szene", "materie", "dienst", "verein", "hof", "haus", "büro", "stelle", "behörde", "hilfe", "wache",
    "tisch", "bau", "zeitung", "institution", "lager", "partei", "bewegung", "regierung", "armee", "küste",
)  # fmt: skip
"""Ends of German nouns that are no names of a house."""
_SHORTEST = 4


def is_house(noun: str) -> bool:
    """Return whether a folded German noun is the name of a house by its end: nordbank, but not grossbank."""
    return noun.endswith(_KINDS) and not noun.endswith(_LISTED) and noun not in _KINDS


def house(words: Sequence[str], caps: Sequence[bool], at: int, last: int, *, person: bool) -> tuple[int, int] | None:
    """Return the words of the house that tokens `at` to `last` (exclusive) name, behind an office or its bearer.

    `person`: a full name stands before it, so that any name may follow *von der*.

    >>> words = ["analystin", "petra", "vogt", "von", "der", "nordbank"]
    >>> house(words, [True, True, True, False, False, True], 3, 6, person=True)
    (5, 6)
    >>> house(["analyst", "der", "branche"], [True, False, True], 1, 3, person=False)
    """
    if at >= last or (words[at] not in _BY and (person or words[at] not in _OF)):
        return None
    articles, placed = _BY.get(words[at]), words[at] in _BY
    at += 1
    told = articles is not None and (not articles or (at < last and words[at] in articles))
    at += told and bool(articles)
    if at >= last or not caps[at] or not words[at].isalpha() or len(words[at]) < _SHORTEST:
        return None
    end = at + 1
    while end < last and caps[end] and words[end].isalpha():
        end += 1
    named = is_house(words[at])
    unlike = person and placed and told and not words[at].endswith(_COMMON)
    return (at, end) if named or unlike else None


def before_office(text: Text, names: Names, at: int) -> int:
    """Return where the name from token `at` on ends which a hyphen joins to an office, or 0: *die Bel-Air-Bande*."""
    words, caps, end = text.folds, text.caps, at + 1
    if len(words[at]) < _SHORTEST - 1:
        return 0
    while end + 1 < len(words) and words[end] == "-" and caps[end + 1] and text.glued(end) and text.glued(end + 1):
        if names.office(words, end + 1) is not None:
            return end
        end += 2
    return 0
