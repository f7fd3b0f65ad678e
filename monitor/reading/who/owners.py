"""Whose office or spokesman it is, if a person's name says so: *Asanov's office*, *das Büro von Frau Ozola*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.antecedents import Link
from monitor.reading.who.marks import Mark

_OF = {
    "en": frozenset({"of", "for", "to"}),
    "de": frozenset({"von", "frau", "herrn"}),
    "fr": frozenset({"de", "d'", "m.", "mme"}),
    "es": frozenset({"de", "del", "señor", "señora"}),
}
"""Words before the owner's name; in Ukrainian and Russian it stands in the genitive behind the office."""
_OFFICES = (
    "офис", "офіс", "бюро", "канцеляр", "пресс-служб", "прес-служб", "секретариат", "секретаріат", "штаб", "президиум",
    "президі",
)  # fmt: skip
"""Beginnings of Ukrainian and Russian offices that have no name of their own: what follows is whose they are."""


def owns(text: Text, owner: Mark, office: Mark) -> bool:
    """Return whether the office is that of the person whose name is `owner`, and not the name of its bearer."""
    lows, lang = text.lows, text.lang
    if lang in {"uk", "ru"}:
        return owner.first == office.last and lows[office.first].startswith(_OFFICES)
    if owner.last <= office.first:
        if lang == "en":
            return lows[owner.last] == "'s"
        return lang == "de" and owner.last == office.first and lows[owner.last - 1].endswith(("s", "'"))
    return owner.first > office.last and lows[owner.first - 1] in _OF[lang]


_COUNSEL = ("avocat", "abogad", "lawyer", "attorney", "anwalt", "anwält", "rechtsanwalt", "rechtsanwält", "адвокат")
"""Beginnings of the nouns for who speaks for a person before a court."""


def client(text: Text, marks: Sequence[Mark]) -> Link | None:
    """Return the person whose lawyer speaks: *l'avocat d'Anna Ozola*, *Ann Ross's lawyer*; his full name is needed."""
    office = next(
        (mark for mark in marks if mark.office is not None and text.lows[mark.first].startswith(_COUNSEL)), None
    )
    owner = next((mark for mark in marks if mark.run and office is not None and owns(text, mark, office)), None)
    if owner is None or owner.entry is not None or owner.last - owner.first < _FULL_NAME:
        return None
    name = latin(text.slice(owner.first, owner.last), text.lang)
    return Link(name, "person", "COREF-NAME", owner.first, owner.last, human=True)


_FULL_NAME = 2
