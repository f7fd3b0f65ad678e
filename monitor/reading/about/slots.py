"""The slots of one claim: which are filled by the words found in a region, and when they are enough.  Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from monitor.events import Claim
from monitor.reading.cut.patterns import Hit
from monitor.reading.dictionary.kinds import Kind

_PLAIN_SLOTS = frozenset(
    {"who", "where", "what", "object", "deed", "anaphor", "excluded", "contrary", "planned", "deal"}
)
_BLAME = frozenset({"blame"})
PART = "part"
"""The slot of a word that is only the head of an entry of `what`: *missiles* for *ballistic missiles*."""
CORE = frozenset({"object", "deal", "deed", "what", "stage"})
"""The slots of the matter itself; the others say whose it is, where, and how far."""
OFFICE = "office"
"""The slot of an office by which the person of a claim is meant, where the state is named: *Fiji's prime minister*."""
OTHER = "other"
"""The slot of an instrument of another class than the claim's: a protocol, where it is about a treaty."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a claim's ``who``, ``where``, ``what`` or ``words``: it is present where enough of its words are."""

    slot: str
    text: str
    terms: tuple[str, ...]
    """Owners of the patterns in the common matcher."""
    least: int
    own: frozenset[str]
    """One of them has to be there: the head of those that are not the kind's anyway, or all of those."""

    def filling(self, slot: str) -> Item:
        """Return the same entry for another slot."""
        return Item(slot, self.text, self.terms, self.least, self.own)


@dataclass(frozen=True, slots=True)
class Slots:
    """A claim, ready to be looked for in one language."""

    claim: Claim
    kind: Kind
    who: tuple[str, ...]
    """Canonical names of the institutions in ``who``; to be found by the reader's mentions."""
    where: tuple[str, ...]
    items: tuple[Item, ...]
    needs: tuple[frozenset[str], ...]
    weak: tuple[frozenset[str], ...]
    classes: frozenset[str] = frozenset()
    """For treaties: the classes of instruments (``object_of.*``) that the claim itself speaks of; none: any will do."""
    has_place: bool = False
    """Whether the claim brings a place that can be looked for."""
    together: bool = False
    """The claim is something between several; an article that names fewer than two of them is about another matter."""
    process: str = "ratify"
    """For treaties: ``ratify``; ``revoke`` a ratification, ``leave`` a treaty, ``suspend`` its application."""
    acceding: str | None = None
    """For treaties: the state whose accession it is ("Sweden's accession to NATO")."""
    alike: frozenset[str] = frozenset()
    """The patterns of `unlike` that the claim's own words fill: a treaty on electricity is about electricity."""
    people: frozenset[str] = field(default_factory=frozenset)
    """Entries of ``who`` that are no known institution: persons and plain words."""
    doers: frozenset[str] = frozenset()
    """``who`` and ``where`` once more, to be compared with the names of a sentence."""
    places: frozenset[str] = frozenset()
    spelt: int = 0
    """How many of ``who`` are looked for by their letters."""
    proper: frozenset[str] = frozenset()
    """Entries of ``what`` that are names: the tanker Arkadia, and not any tanker; the Ottawa Convention."""
    pointed: frozenset[str] = frozenset()
    """Entries that say to what thing it was done, and at which very place: an article has to name one of them.

    Empty where the claim's title names no thing.
    """
    served: frozenset[str] = frozenset()
    """Those of ``who`` for whom the others fight: their own soldiers are no matter of the claim."""
    described: Mapping[str, str] = field(default_factory=dict)
    """What the sides are called beside their names, and which of ``who`` each means: *the rebels*, *NPA*."""
    mistaken: frozenset[str] = frozenset()
    """Other institutions that have the same initials as a side."""

    @property
    def concerned(self) -> set[str]:
        """The institutions of which the claim speaks."""
        return {*self.who, *self.where, *self.claim.parties, *self.claim.authorities}

    @property
    def blamed(self) -> bool:
        """Whether it is about whose doing something is, so that an accusation speaks of it."""
        return any(map(_BLAME.issubset, self.weak))

    def present(self, hits: Collection[Hit], institutions: Collection[str] = ()) -> set[str]:
        """Return the slots that `hits` and the `institutions` named in the same region fill."""
        out: set[str] = set()
        whose = self.sides(hits, institutions)
        for _, _, slot, term in hits:
            out.add(slot if slot in _PLAIN_SLOTS else slot.partition(".")[0])
            if slot == "what" and term in self.proper:
                out.add("name")
        if institutions and not self.places.isdisjoint(institutions):
            out.add("where")
        if OFFICE in out and "where" in out:
            out.add("who")
        if whose:
            if self.kind.held and not whose.isdisjoint(self.people):
                out.add("object")  # an exchange of Paul Keller: he is the prisoner
            out.add("who")
            if len(whose) > 1:
                out.add("whos")
        if PART in out and "deed" in out and ("whos" in out or {"who", "where"} <= out) and not self.kind.staged:
            out.add("what")
        return out

    def sides(self, hits: Collection[Hit], institutions: Collection[str]) -> set[str]:
        """Return which of ``who`` a region names."""
        spelt = {self.described.get(term, term) for _, _, slot, term in hits if slot == "who"}
        return spelt | self.doers.intersection(institutions)

    def named(self, item: Item, there: Sequence[str], found: Mapping[str, list[Hit]]) -> bool:
        """Return whether the words of a name that are `there` stand beside each other; other entries may be spread.

        A small word may stand between any two: *Convention on the Prohibition of Mines*.
        """
        if len(there) < 2 or item.text not in self.proper:
            return True
        places = sorted((hit.first, term) for term in there for hit in found[term])
        for number, (first, _) in enumerate(places):
            if len({term for at, term in places[number:] if at - first < 2 * item.least}) >= item.least:
                return True
        return False

    def shortened(self, parts: Sequence[list[Hit]], names: Sequence[Collection[str]], opening: int) -> list[list[Hit]]:
        """Return the hits of title and sentences, with the short forms of `what` read as the whole.

        Once *ballistic missiles* have been named, *the missiles* are those.  Where they have not been yet, in the
        first `opening` of the `parts`, the short form will do beside the deed and both doers (:meth:`present`); `names`
        are the institutions named in each part.
        """
        if not any(slot == PART for hits in parts for _, _, slot, _ in hits):
            return list(parts)
        out: list[list[Hit]] = []
        whole: set[str] = set()
        for number, hits in enumerate(parts):
            if any(hit.slot == PART for hit in hits):
                early = number < opening
                hits = [h._replace(slot="what") if h.slot == PART and h.term in whole else h for h in hits]  # noqa: PLW2901
                both = "whos" in self.present(hits, names[number])  # with the deed that is enough wherever it stands
                hits = hits if early or both else [h for h in hits if h.slot != PART]  # noqa: PLW2901
            out.append(hits)
            named = "what" in self.present(hits, names[number])
            whole.update(hit.term for hit in hits if hit.slot == "what" or (named and hit.slot == PART))
        return out

    def direct(self, present: set[str] | frozenset[str]) -> bool:
        """Return whether a region with these slots speaks of the claim by itself."""
        return any(map(present.issuperset, self.needs))

    def enough(self, present: set[str]) -> bool:
        """Return whether these slots are enough in an article whose title or lead speaks of the claim."""
        return any(map(present.issuperset, self.weak)) or self.direct(present)

    def in_full(self, there: AbstractSet[str], before: AbstractSet[str]) -> bool:
        """Return whether a sentence tells the claim with all that it has, whatever the article is about otherwise.

        `there` are the slots that it fills, `before` those of the sentence before.  Round-ups, columns and letters from
        abroad tell things so, by the way.
        """
        if self.kind.staged:
            own = "whos" in there or (self.process != "ratify" and {"who", "stage"} <= there)
            return own and "object" in there and not {PART, "what"}.isdisjoint(there)
        return self.kind.placed and not CORE.isdisjoint(there) and {"who", "where"} <= there | (before & {"where"})


_OF = frozenset({"-", "of", "von", "de", "d'", "du", "del"})
"""What may stand between the words of a treaty's name: *Treaty of Aachen*."""


def in_a_row(lows: Sequence[str], places: Collection[int], first: int) -> int:
    """Return how many of the `places` follow each other from `first` on, with hyphens or an *of* between at most."""
    count, at = 0, first
    while at in places or (at < len(lows) and lows[at] in _OF):
        count += at in places
        at += 1
    return count


_APART = frozenset({"unlike", "excluded", "contrary"})
"""Slots of words that speak against a claim."""


def beside_things(hits: Sequence[Hit]) -> list[Hit]:
    """Return hits without those against the claim that are part of a phrase for its thing: *moratorium on strikes*."""
    things = [hit for hit in hits if hit.slot == "object" and hit.last - hit.first > 1]
    if not things or all(hit.slot not in _APART for hit in hits):
        return list(hits)
    return [h for h in hits if h.slot not in _APART or not any(t.first <= h.first and h.last <= t.last for t in things)]
