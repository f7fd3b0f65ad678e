"""Whose office or spokesman it is, if a person's name says so: *Asanov's office*, *das Büro von Frau Ozola*.  Pure."""

from __future__ import annotations

from monitor.reading.marks import Mark
from monitor.reading.text import Text

_OF = {
    "en": frozenset({"of", "for", "to"}),
    "de": frozenset({"von", "frau", "herrn"}),
    "fr": frozenset({"de", "d'", "m.", "mme"}),
    "es": frozenset({"de", "del", "señor", "señora"}),
}
"""Words before the owner's name; in Ukrainian and Russian it stands in the genitive behind the office."""
_OFFICES = ("офис", "офіс", "бюро", "канцеляр", "пресс-служб", "прес-служб", "секретариат", "секретаріат", "штаб")
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
