"""A claim's person: who only bears a form of the name, *Gulnara Karimova*, and who is asked after.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text

_LATIN = frozenset({"de", "en", "fr", "es"})
"""Languages in which a surname does not take that ending by declension."""
_MEN = ("ov", "ow", "ev", "ew", "ëv", "in", "yn", "sky", "ski", "skij")
"""Ends of the surnames that have another form for women."""


def of_women(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without those of a woman's form of the name.

    >>> one = Text("Dass Gulnara Karimowa gestorben sei, stimmt nicht.", "de")
    >>> of_women(one, [Hit(2, 3, "who", "karimow")])
    []
    """
    if text.lang not in _LATIN:
        return list(hits)
    return [hit for hit in hits if not (hit.slot == "who" and _woman(text.lows[hit.last - 1]))]


def _woman(low: str) -> bool:
    return low.endswith(("a", "aja", "aya", "aïa")) and low.rstrip("ajyï").endswith((*_MEN, "sk"))


def asked_after(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits of a sentence that asks whether the claim's person is alive, which asks whether he has died.

    >>> one = Text("Lebt Karimow noch?", "de")
    >>> [hit.slot for hit in asked_after(one, [Hit(0, 1, "contrary", "lebt"), Hit(1, 2, "who", "karimow")])]
    ['deed', 'who']
    """
    slots = {hit.slot for hit in hits}
    if not slots.issuperset({"who", "contrary"}) or "deed" in slots:
        return list(hits)
    end = text.sentences[text.sentence_of[hits[0].first]].last
    if text.lows[end - 1] != "?":
        return list(hits)
    return [hit._replace(slot="deed") if hit.slot == "contrary" else hit for hit in hits]
