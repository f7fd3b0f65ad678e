"""Initials and ends of the names of bodies: *la FTC*, *Eln*, *du GRIP | Michel Roux*, *Grands Lacs Presse*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Entry, given_names, known

_FEWEST = 3
"""Letters of initials that no table has."""
_LINE = 40
"""Letters behind initials among which small ones show that the line is not all in capitals."""

_PRESS = frozenset({"presse", "prensa"})
"""Nouns that end names of agencies."""
_AGENCY = frozenset({"agence", "agencia"})


def ends_agency(words: Sequence[str], begin: int, at: int) -> bool:
    """Return whether the noun at token `at` ends the name of an agency that begins at `begin`: *Grands Lacs Presse*.

    >>> ends_agency("l' agence kivu presse".split(), 2, 3), ends_agency("kivu presse".split(), 0, 1)
    (True, False)
    """
    return words[at] in _PRESS and (at - begin > 1 or not _AGENCY.isdisjoint(words[max(0, begin - 3) : begin]))


def as_a_word(written: str, entry: Entry) -> bool:
    """Return whether the initials of a group are written as a word: *Eln*, *Aqmi*; a party's longer ones: *Gerb*."""
    fewest = _FEWEST + (entry.kind == "party")
    return entry.kind in {"group", "party"} and len(written) >= fewest and written[1:].islower()


def who_asks(text: Text, at: int) -> bool:
    """Return whether a word in capitals is the pronoun, and no body: *WHO DENIES IT: Peru.*.

    >>> who_asks(Text("WHO DENIES IT: Peru.", "en"), 0), who_asks(Text("WHO: Peru has denied it.", "en"), 0)
    (True, False)
    """
    if text.lang != "en" or text.lows[at] != "WHO":
        return False
    behind = text.slice(at + 1, at + 2) if at + 1 < len(text.lows) else ""
    return len(behind) > 1 and behind.isupper()


def are_initials(text: Text, written: str, at: int) -> bool:
    """Return whether a word is the initials of a body, and not one of a line in capitals.

    >>> are_initials(Text("La FTC a confirmé.", "fr"), "FTC", 1), are_initials(Text("LA FTC DIT NON", "fr"), "FTC", 1)
    (True, False)
    """
    if not (written.isupper() and written.isalpha() and len(written) >= _FEWEST):
        return False
    return any(letter.islower() for letter in text.text[text.ends[at] :][:_LINE])


_FIELDS = frozenset(
    "defense interieur justice finances sante economie energie armees securite education agriculture transports "
    "commerce culture travail communication budget defensa interior exteriores hacienda justicia salud sanidad "
    "economia seguridad educacion agricultura comercio cultura trabajo".split()
)
"""Folded nouns for what a minister of a French or Spanish-speaking state has charge of."""
_KINDS = frozenset(
    "nationale civile publique sociale interieure territoriale numerique religieuse solidaire superieure verte "
    "nacional civil publica social interior territorial digital religiosa exterior populaire popular".split()
)
"""Folded adjectives of such nouns: *la Santé Publique*."""
_OFFICE = 6
"""Words before the field among which the minister stands."""
_BEFORE_FIELDS = frozenset({"la", "l'", "des", "du", "de", "los"})


def begins_person(text: Text, begin: int, at: int) -> bool:
    """Return whether a person's name begins at token `at`, behind a house's initials or the field of a minister.

    >>> begins_person(Text("le chercheur du GRIP Michel Roux parle", "fr"), 3, 4)
    True
    >>> begins_person(Text("le ministre roumain de la Justice Jean Roux", "fr"), 5, 6)
    True
    """
    folds, given = text.folds, text.folds[at] in given_names()
    if at != begin + 1 or text.slice(at, at + 1).isupper():
        return False
    if text.lang in {"fr", "es"} and folds[begin] in _FIELDS and begin > 1 and folds[begin - 1] in _BEFORE_FIELDS:
        minister = any(word.startswith("minist") for word in folds[max(0, begin - _OFFICE) : begin])
        return given or (minister and folds[at] not in _KINDS)
    return given and are_initials(text, text.slice(begin, at), begin)


def initialled(short: str) -> str | None:
    """Return the listed institution, no state, whose initials `short` is; None where it is none.

    Who writes "LNA" in his configuration wants to read that, not Libyan National Army.

    >>> initialled("LNA"), initialled("USA"), initialled("IAEA")
    ('Libyan National Army', None, None)
    """
    listed = known(short) if short.isupper() else None
    if listed is None or listed.kind == "state" or listed.name == short:
        return None
    letters = "".join(word[0] for word in listed.name.replace("-", " ").split() if word[0].isupper())
    return listed.name if letters == short else None
