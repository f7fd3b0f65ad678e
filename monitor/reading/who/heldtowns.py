"""Towns in which a group governs, and not the state: *In Bengasi hieß es*, *the ministry in Sanaa*.

Who speaks there for a state by the town alone speaks for the group; not an embassy, and not where the state itself or
one of its people is named beside the town.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.inflection import declined
from monitor.reading.dictionary.names import states, table
from monitor.reading.who.marks import Mark

_TOWNS = frozenset({"capital", "city"})
_OTHERS = frozenset({"embassy", "ambassador", "police"})
"""Classes of offices in a town that are not of who holds it, or may not be."""
_OF_CITIES = frozenset({"government", "police", "court", "ministry", "parliament", "presidency"})
"""Bodies of the state in whose city they are: *the police in Palermo*."""
_BEHIND = 3
"""Words behind a slot in which the town of an office stands: *the ministry | in Sanaa*."""


class _Held(NamedTuple):
    """Who holds a town of a state, and when."""

    state: str
    holder: str
    since: date
    until: date | None


@lru_cache(maxsize=1)
def _towns() -> dict[str, _Held]:
    """Return by the folded forms of its name who holds a town."""
    found: dict[str, _Held] = {}
    for iso, holder, since, until, towns in table("heldtowns.tsv"):
        end = date.fromisoformat(until) if until else None
        held = _Held(states()[iso], holder, date.fromisoformat(since), end)
        for town in towns.split("|"):
            forms = {town} if town.isascii() or town == "Saná" else declined(town, "ru") | declined(town, "uk")
            found.update((fold(form), held) for form in forms)
    return found


def sits_there(title: str | None, town: str) -> bool:
    """Return whether an office in a town that is no capital is of who governs it: *the ministry in Benghazi*.

    Other offices there may be anybody's, but in a town that a group holds, or where embassies are (Tel Aviv).

    >>> sits_there("ministry", "palermo"), sits_there("chief", "palermo"), sits_there("chief", "benghazi")
    (True, False, True)
    """
    return title in _OF_CITIES or town == "tel" or town in _towns()


def holder(words: Sequence[str], marks: Sequence[Mark], slot: tuple[int, int], state: str, day: date) -> str | None:
    """Return the group that holds the town by which alone a slot speaks for a state on a day, or None.

    >>> from monitor.reading.dictionary.names import Entry
    >>> town = Mark(3, 4, Entry("Yemen", "state", "capital", 1))
    >>> words, today = ["the", "ministry", "in", "sanaa"], date(2024, 5, 1)
    >>> holder(words, [town], (0, 2), "Yemen", today), holder(words, [town], (0, 2), "Yemen", date(2013, 1, 1))
    ('Houthis', None)
    >>> nation = Mark(1, 2, Entry("Yemen", "state", "demonym", 1))
    >>> holder(["the", "yemeni", "minister", "sanaa"], [nation, town], (0, 4), "Yemen", today)
    """
    found = None
    for mark in marks:
        if mark.last <= slot[0] - 1 or mark.first >= slot[1] + _BEHIND:
            continue
        if mark.office is not None and mark.office.title in _OTHERS:
            return None
        if mark.entry is None or mark.entry.institution != state or mark.weak:
            continue
        held = _towns().get(words[mark.first]) if mark.entry.form in _TOWNS else None
        if held is None:
            return None  # the state's own name, one of its people, another town
        on_time = held.since <= day and (held.until is None or day <= held.until)
        found = held.holder if held.state == state and on_time else None
    return found
