"""What a head of state has signed, told by the official news agency of that state: it speaks for him.  Pure.

*The president has signed the decree, the official agency WAM announced*: the state itself vouches for the step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from monitor.reading.cut.patterns import Hit
from monitor.reading.dictionary.homes import home_of
from monitor.reading.who.sources import Source

_OFFICIAL = (
    "offici", "oficial", "staatlich", "amtlich", "state", "estatal", "d'état", "d’état", "держав", "державн",
    "государств", "официальн", "офіційн",
)  # fmt: skip
"""Beginnings of the words by which an agency is said to be a state's own."""
_SIGNS = frozenset({"stage.enacted", "stage.signed", "stage.ratified"})


def mouthpieces(sources: Iterable[Source], article: str, hits: Sequence[Hit], who: AbstractSet[str]) -> list[Source]:
    """Return the sources, with the state for an agency that tells what its head of state has signed.

    `who` are the states of the claim, `hits` the words of the step.
    """
    return [_mouthpiece(source, article, hits, who) for source in sources]


def _mouthpiece(source: Source, article: str, hits: Sequence[Hit], who: AbstractSet[str]) -> Source:
    if source.kind != "outlet" or source.human:
        return source
    home = home_of(source.institution)
    slots = {hit.slot for hit in hits}
    if home is None or home not in who or "body.head" not in slots or slots.isdisjoint(_SIGNS):
        return source
    said = (source.spelt(article) or "").casefold().split()
    return replace(source, institution=home, kind="state") if any(w.startswith(_OFFICIAL) for w in said) else source
