"""Treaties that are called after the town where they were made: the *Statut de Rome* is nothing of Italy's.  Pure."""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.who.marks import Mark

_TREATIES = (
    "treat", "statut", "convention", "protocol", "accord", "agreement", "memorandum", "charter", "pact", "traité",
    "protocole", "charte", "pacte", "tratado", "estatuto", "convenio", "convención", "acuerdo", "protocolo", "carta",
    "abkommen", "konvention", "protokoll", "vertrag", "договор", "договір", "соглашени", "угод", "конвенц",
    "протокол", "меморандум", "statute",
)  # fmt: skip
"""Beginnings of the words for treaties."""
_OF = frozenset({"of", "de", "d'", "d’", "von", "-"})
_TOWNS = frozenset({"capital", "city"})


def named_after(text: Text, mark: Mark) -> bool:
    """Return whether a town only lends its name to a treaty.

    *the Treaty of Rome*, *the Paris Agreement*, *das Ottawa-Abkommen*; not: *the agreement of Rome and Tirana*.
    """
    lows, entry = text.lows, mark.entry
    if entry is None or entry.form not in _TOWNS or mark.first < 1 or mark.last >= len(lows):
        return False
    if lows[mark.first - 1] in _OF and mark.first > 1 and text.caps[mark.first - 2]:
        return lows[mark.first - 2].startswith(_TREATIES)
    if lows[mark.first - 1] in _OF and mark.first > 1 and text.lang in {"fr", "es"}:
        return lows[mark.first - 2].startswith(("traité", "statut", "convention", "protocole", "tratado", "estatuto"))
    at = mark.last + (lows[mark.last] == "-")
    return at < len(lows) and text.caps[at] and lows[at].startswith(_TREATIES)
