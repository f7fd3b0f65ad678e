"""Whose step of a treaty is it: that of the state that a clause names, of its speaker's, or everybody's?  Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from monitor.events import Stage
from monitor.reading.about.slots import Slots
from monitor.reading.cut.patterns import Hit

EVERYBODYS = frozenset({Stage.NEGOTIATED, Stage.SIGNED, Stage.IN_FORCE})
"""Steps that are both sides' at once; in an accession the entry into force is the acceding state's."""
EACH = frozenset({Stage.SUBMITTED, Stage.APPROVED, Stage.RATIFIED, Stage.REJECTED, Stage.SUSPENDED})
"""Steps that each state takes by itself."""
_AROUND = 4
"""How many words from a parliament or a head of state the name of its state may stand."""


class Names(Protocol):
    """What is needed of :class:`monitor.reading.about.linking.Linker`."""

    def named(self, phrase: tuple[int, int]) -> frozenset[str]:
        """Return the institutions named in the tokens of `phrase`."""


def party_of(
    slots: Slots,
    stage: Stage,
    *,
    hits: Sequence[Hit],
    regions: Sequence[tuple[int, int]],
    names: Names,
    source: str | None,
    beside: frozenset[str] = frozenset(),
) -> str | None:
    """Return the state whose step it is, or None where it is everybody's or not told.

    `beside` are the states that are only named as the other side: *the treaty with Poland*.
    """
    who = [name for name in slots.who if name != slots.acceding]
    if len(slots.who) == 1:
        return slots.who[0]
    if stage is Stage.IN_FORCE and slots.acceding is not None:
        return slots.acceding
    if stage in EVERYBODYS:
        return None
    exchanged = stage is Stage.EXCHANGED
    if exchanged and slots.acceding is None and len(_named(slots.who, regions, names)) != 1:
        return _depositor(slots, hits, regions, names, source, beside)
    if exchanged and slots.acceding is not None:
        who.append(slots.acceding)
    for hit in hits:
        if hit.slot.startswith("body."):
            near = _named(who, [(hit.first - _AROUND, hit.last + _AROUND)], names, regions)
            if len(near) == 1 and (near[0] not in beside or near[0] == source):
                return near[0]
    there = _named(who, regions, names)
    if len(there) != 1 and len(left := [name for name in there if name not in beside]) == 1:
        there = left
    if len(there) == 1 and (there[0] not in beside or source not in who):
        others = [name for name in who if name not in there] if there[0] in beside and stage in EACH else []
        return others[0] if len(others) == 1 else there[0]  # das Parlament nahm den Vertrag mit Polen an
    return source if source in who else None


_LAYS_DOWN = (
    "hinterleg", "deposit", "lodg", "übergeb", "übergab", "übergib", "überreich", "handed", "hand over", "dépos",
    "depos", "remis", "remet", "notif", "entreg", "remit", "переда", "вруч", "здал", "здав", "сдал", "сдав", "депон",
    "направ", "надісл",
)  # fmt: skip
_SWAPS = ("tausch", "exchang", "swap", "échang", "echang", "canje", "intercambi", "обмен", "обмін", "wechsel", "chang")
"""How the verbs look by which one side lays down its own paper, and those by which both give theirs."""


def _depositor(
    slots: Slots,
    hits: Sequence[Hit],
    regions: Sequence[tuple[int, int]],
    names: Names,
    source: str | None,
    beside: frozenset[str],
) -> str | None:
    """Return who lays down its paper in the other's capital: *Lithuania deposited its instrument in Warsaw*.

    None where both give theirs.
    """
    papers = [h for h in hits if h.slot in {"stage.exchanged", "stage.notified"}]
    if not any(stem in h.term for h in papers for stem in _LAYS_DOWN):
        return None
    if any(stem in h.term for h in papers for stem in _SWAPS):
        return None
    at = min(h.first for h in papers)
    before = [(a, min(b, at)) for a, b in regions if a < at]
    doers = [name for name in _named(slots.who, before, names) if name not in beside]
    if len(doers) == 1:
        return doers[0]
    return source if not doers and source in slots.who else None


def _named(
    who: Sequence[str], regions: Sequence[tuple[int, int]], names: Names, within: Sequence[tuple[int, int]] = ()
) -> list[str]:
    """Return those of `who` that are named in the regions (cut to `within`, if given)."""
    found: set[str] = set()
    for first, last in regions:
        if within:
            low = min(a for a, _ in within)
            high = max(b for _, b in within)
            first, last = max(first, low), min(last, high)  # noqa: PLW2901 the region is cut
        if first < last:
            found |= names.named((first, last))
    return [name for name in who if name in found]
