"""Persons whom a claim introduces: who it is about speaks for the one party that it names.  Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from monitor.events import Claim
from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.kinds import kinds
from monitor.reading.dictionary.names import Names


class Holder(NamedTuple):
    """A person of whom a claim says for whom he speaks."""

    person: str
    institution: str
    kind: str


def holders(claims: Iterable[Claim], names: Names) -> tuple[Holder, ...]:
    """Return the persons of claims about persons whom no table of offices knows, with the party of their claim.

    *The director of the agency, Ann Ross, resigns*: what Ross says is the agency's word, also where an article never
    says what she is.  A claim with several parties leaves open whose she is.
    """
    found: dict[str, Holder | None] = {}
    for claim in claims:
        kind = kinds().get(claim.kind)
        if kind is None or not kind.personal or len(claim.parties) != 1:
            continue
        for person in claim.who:
            words = [fold(word) for word in person.split()]
            listed = any(size == len(words) for size, _ in names.entries(words, 0))
            if len(words) < 2 or listed or person in claim.parties:
                continue
            one = Holder(person, claim.parties[0], names.kind_of(claim.parties[0]))
            found[person] = one if found.get(person, one) == one else None
    return tuple(one for one in found.values() if one is not None)
