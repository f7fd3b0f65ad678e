"""A ticker or digest in which one item tells the claim: whether that item, read as an article, is about it.  Pure.

Title and lead of such an article are about something larger, or about what happened last; they tell nothing against an
item further down, whose own heading and first sentences stand for them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from monitor.reading.about.matters import LEAD, Part, Whole, other_matter
from monitor.reading.about.slots import Slots
from monitor.reading.cut.items import Item
from monitor.reading.cut.patterns import Hit
from monitor.reading.syntax.grammar import Phrase


@dataclass(frozen=True, slots=True)
class _Behind:
    """The names in an article, its tokens counted from one of them."""

    part: Part
    first: int

    def told(self, first: int, last: int) -> AbstractSet[str]:
        """Return the institutions named between two of the tokens."""
        return self.part.told(self.first + first, self.first + last)


def by_item(whole: Whole, found: Sequence[Item], direct: Collection[int]) -> set[int]:
    """Return those of the `direct` sentences that stand in an item which is about the claim when read alone."""
    kept = set[int]()
    for item in found:
        inside = {n for n in direct if item.first <= n < item.last}
        if inside and _alone(whole, item, inside):
            kept |= inside
    return kept


def _alone(whole: Whole, item: Item, inside: Collection[int]) -> bool:
    """Return whether an item, whose sentences `inside` fill the claim's slots, is about it."""
    slots = whole.slots
    parts = whole.sentences[item.first : item.last]
    if slots.together and not slots.kind.staged and len(set[str]().union(*(_sides(whole, p) for p in parts))) <= 1:
        return False
    heading = _line(whole.sentences[item.first], empty=item.body == item.first)
    body = range(item.body, item.last)
    told = [whole.sentences[n] for n in body]
    lead = list(range(min(LEAD, len(told))))
    befallen = [n - item.body for n in whole.befallen if n in body]
    alone = Whole(slots, heading, told, lead, whole.lang, whole.kind_of, befallen, opened=False)
    return not other_matter(alone, {n - item.body for n in inside if n in body})


def _sides(whole: Whole, part: Part) -> set[str]:
    return whole.slots.sides(part.hits, part.names)


def _line(part: Part, *, empty: bool) -> Part:
    """Return the heading of an item as a title is: its words counted from the first of it."""
    first, last = part.inside
    if empty:
        last = first
    inside: Phrase = (0, last - first)
    hits = [] if empty else [h._replace(first=h.first - first, last=h.last - first) for h in part.hits]
    names: Collection[str] = () if empty else part.names
    return Part(hits, names, part.lows[first:last], _Behind(part, first).told, part.caps[first:last], inside)


def handed_down(
    slots: Slots, hits: Sequence[Sequence[Hit]], names: Sequence[AbstractSet[str]], index: int, above: Collection[int]
) -> set[str]:
    """Return whose it is and where, in a sentence below a heading: *Paraguay. The Senate has passed the treaty*.

    `hits` and `names` are those of each sentence, `above` the headings of the item in which sentence `index` stands.
    """
    if not above:
        return set()
    whole = [*above, index]
    found = slots.present([h for n in whole for h in hits[n]], {name for n in whole for name in names[n]})
    return found & _WHOSE


_WHOSE = {"who", "whos", "where"}
