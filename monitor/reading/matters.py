"""Near misses: articles on another matter of the same actors, in words that are the claim's.

What makes it another one: it happens elsewhere, somebody else does it, it happens to another person, the treaty has
another name.  Each is told from where title and opening stand against the rest of the text, never from one word.  Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from monitor.reading.dates import is_day
from monitor.reading.kinds import PLAIN
from monitor.reading.patterns import Hit
from monitor.reading.slots import OFFICE, Slots

LEAD = 3
"""How many sentences make the lead: what they and the title speak of, the article is about."""
OPENING = 5
"""Sentences in which, with the title, all slots of what an article is about have been filled."""
CORE = frozenset({"object", "deal", "deed", "what", "stage"})
"""The slots of the matter itself; the others say whose it is, where, and how far."""
_BY_THE_WAY = 2
"""Sentences in which a person comes up who is only compared with the one that the article is about."""
_SUBJECT = 4
"""Words behind *treaty on* in which its subject is named."""
_QUOTES = frozenset('"„“”«»')
ON = {
    "de": frozenset({"über", "zum", "zur"}),
    "en": frozenset({"on", "for"}),
    "fr": frozenset({"sur", "relative", "pour"}),
    "es": frozenset({"sobre", "para"}),
    "uk": frozenset({"про", "щодо"}),
    "ru": frozenset({"о", "об", "по"}),
}
"""Words between a treaty and its subject."""
_SIDES = 7
"""Words behind *treaty between* in which its sides are named."""
_BETWEEN = {
    "de": frozenset({"mit", "zwischen"}),
    "en": frozenset({"with", "between"}),
    "fr": frozenset({"avec", "entre"}),
    "es": frozenset({"con", "entre"}),
    "uk": frozenset({"з", "із", "зі", "між"}),
    "ru": frozenset({"с", "со", "между"}),
}
"""Words between a treaty and its sides."""
_STOPS = frozenset({",", ".", ":", ";", "?", "!", "(", ")"})
_AND = frozenset({"und", "and", "&", "et", "y", "e", "та", "і", "й", "и"})
_TREATIES = frozenset({"object", "what", "excluded"})
"""Slots of the nouns for a treaty."""
_NAME = 3
"""Words that the name of a side may have, with its article."""


@dataclass(slots=True)
class Part:
    """The title or one sentence, as one claim sees it."""

    hits: Sequence[Hit]
    names: Collection[str]
    lows: Sequence[str]
    """The words of the whole title or text, in which the places of `hits` count."""
    told: Callable[[int, int], Collection[str]]
    """The institutions named between two of these words."""


@dataclass(frozen=True, slots=True)
class Whole:
    """An article, as one claim sees it."""

    slots: Slots
    title: Part
    sentences: Sequence[Part]
    lead: Sequence[int]
    """The sentences of the lead."""
    lang: str
    kind_of: Callable[[str], str]

    def filled(self, part: Part) -> set[str]:
        """Return the slots that one part fills."""
        return self.slots.present(part.hits, part.names)

    def where(self, slot: str) -> list[int]:
        """Return the sentences in which a slot is filled."""
        return [number for number, part in enumerate(self.sentences) if slot in self.filled(part)]

    @property
    def front(self) -> list[Part]:
        """The title and the sentences of the lead."""
        return [self.title, *(self.sentences[index] for index in self.lead if index < OPENING)]

    def opens_with(self, slot: str) -> bool:
        """Return whether title or opening fill a slot."""
        return any(slot in self.filled(part) for part in (self.title, *self.sentences[:OPENING]))

    def ours(self, part: Part) -> frozenset[str]:
        """Return those of ``who`` whom one part names."""
        return self.slots.doers.intersection(part.names)

    def rivals(self) -> set[str]:
        """Return the states of title and lead that are nothing to the claim."""
        slots = self.slots
        ours = {*slots.who, *slots.where, *slots.claim.parties, *slots.claim.authorities}
        named = {name for part in self.front for name in part.names}
        return {name for name in named - ours if self.kind_of(name) == "state"}


def other_matter(whole: Whole, direct: Collection[int]) -> str:
    """Return why an article is about another matter, empty if it is not; `direct` sentences fill the claim's slots."""
    slots = whole.slots
    if slots.kind.personal:
        return "it happens to another person" if _another_person(whole, direct) else ""
    if slots.kind.staged:
        if _another_treaty(whole):
            return "the treaty has another name"
        if _other_sides(whole):
            return "the treaty is one of other sides"
        return "" if _undone(whole) else "nobody suspends it"
    if slots.kind.placed or slots.kind.name == PLAIN:
        if _another_place(whole):
            return "it happens in another place"
        if _another_doer(whole):
            return "somebody else does it"
    return ""


_CONTINENTS = frozenset({
    "europe", "africa", "asia", "middle east", "latin america", "south america", "central asia", "balkans", "caucasus",
    "europa", "afrika", "asien", "nahost", "lateinamerika", "südamerika", "afrique", "asie", "moyen-orient",
    "amérique latine", "áfrica", "oriente medio", "américa latina", "європа", "африка", "азія", "европа", "азия",
})  # fmt: skip
"""Parts of the world in which many states lie."""


def _another_place(whole: Whole) -> bool:
    """Return whether title and lead tell it of a state that is none of the claim's, and its own place comes late."""
    if not whole.slots.has_place or whole.opens_with("where") or not whole.rivals():
        return False
    if whole.slots.kind.exact and whole.opens_with("name"):  # the ship that was hit, wherever it lies
        return False
    if all(place.casefold() in _CONTINENTS for place in whole.slots.claim.where):
        return False  # a state of Europe is no other place
    stately = any(whole.kind_of(name) == "state" for part in whole.front for name in whole.ours(part))
    if whole.slots.kind.name == PLAIN and stately and not whole.slots.where:
        return False  # the blackout in Spain: whose it is tells where, and no state is the place
    there = whole.where("where")
    return len(there) < _BY_THE_WAY or 2 * there[0] >= len(whole.sentences)


def _another_doer(whole: Whole) -> bool:
    """Return whether the title tells such a thing, and who does it in the claim comes after the opening."""
    if whole.opens_with("who") or whole.opens_with("name") or not (whole.slots.who or whole.slots.spelt):
        return False
    return {"object", "deed"} <= whole.filled(whole.title) and bool(whole.rivals())


def _another_person(whole: Whole, direct: Collection[int]) -> bool:
    """Return whether such a thing is told of somebody else, and the claim's person comes up by the way."""
    there = whole.where("who")
    titled = whole.filled(whole.title)
    if not CORE & titled or len(there) >= _BY_THE_WAY:
        return False
    if not whole.opens_with("who") or not (direct or any("who" in whole.filled(part) for part in whole.front)):
        return True
    if direct or "who" not in titled or any("contrary" in whole.filled(whole.sentences[index]) for index in there):
        return False
    return _apart(whole.title)


def _apart(title: Part) -> bool:
    """Return whether deed and person stand in two clauses of a title."""
    deeds = [h.first for h in title.hits if h.slot in CORE]
    persons = [h.first for h in title.hits if h.slot in {"who", OFFICE}]
    spoken = not _QUOTES.isdisjoint(title.lows)  # "I am not ill": so-and-so denies it
    return not spoken and all(
        any(title.lows[at] in {",", ":", ";", "–", "—"} for at in range(min(a, b), max(a, b)))
        for a in deeds
        for b in persons
    )


def _another_treaty(whole: Whole) -> bool:
    """Return whether title or lead call the treaty by another name than that of the claim: *the Convention on X*."""
    if not whole.slots.proper or whole.opens_with("name"):
        return False
    on = ON.get(whole.lang, frozenset())
    for part in whole.front:
        taken = {at for h in part.hits if h.slot not in {"where", "who"} for at in range(h.first, h.last)}
        for hit in part.hits:
            subject = range(hit.last + 1, min(hit.last + 1 + _SUBJECT, len(part.lows)))
            if hit.slot == "object" and part.lows[hit.last : hit.last + 1] and part.lows[hit.last] in on:
                if any(is_day(low, whole.lang) for low in part.lows[hit.last + 1 : hit.last + 2]):
                    continue  # the bill on Wednesday
                return taken.isdisjoint(subject)
    return False


def _other_sides(whole: Whole) -> bool:
    """Return whether title and lead tell whose treaty it is, and it is never only the claim's: *the deal with Mexico*.

    Not where title and opening call the treaty by its name.
    """
    slots = whole.slots
    if whole.opens_with("name") or not (slots.proper or len(slots.who) > 1):
        return False
    ours = {*slots.who, *slots.where, *slots.claim.parties, *slots.claim.authorities}
    strangers = False
    for part in whole.front:
        for hit in part.hits:
            if hit.slot in _TREATIES and (sides := _sides(part, hit, whole.lang)):
                if sides <= ours:
                    return False
                strangers |= _foreign(whole, sides - ours)
    title = whole.title
    if not strangers and any(hit.slot in _TREATIES for hit in title.hits):
        both = _pair(title)
        return bool(both & ours) and _foreign(whole, both - ours)
    return strangers


def _undone(whole: Whole) -> bool:
    """Return whether an article has a word for a suspension, if the claim is that a treaty is suspended."""
    if whole.slots.process != "suspend":
        return True
    return any(h.slot == "stage.suspended" for part in (whole.title, *whole.sentences) for h in part.hits)


def _foreign(whole: Whole, names: Collection[str]) -> bool:
    """Return whether one of these could be a side of a treaty."""
    return any(whole.kind_of(name) in {"state", "organisation"} for name in names)


def _pair(title: Part) -> set[str]:
    """Return the two of a title that do something together: *A and B renew their trade agreement*."""
    for at, low in enumerate(title.lows):
        if low in _AND:
            one, other = title.told(max(0, at - _NAME), at), title.told(at + 1, min(at + 1 + _NAME, len(title.lows)))
            if one and other:
                return {*one, *other}
    return set()


def _sides(part: Part, treaty: Hit, lang: str) -> set[str]:
    """Return who is named in the name of a treaty (*EU-Mexico agreement*) or behind it (*treaty between A and B*)."""
    lows, first, last = part.lows, treaty.first, treaty.last
    while first > 1 and lows[first - 1] in {"-", "–"}:
        first -= 2
    if lang == "en" and first == treaty.first:
        first = max(0, first - 1)  # the Mercosur agreement
    sides = set(part.told(first, treaty.first)) if first < treaty.first else set()
    if "-" in lows[last : last + 3] or "–" in lows[last : last + 3]:  # l'accord UE-Mexique
        sides.update(part.told(last, min(last + 4, len(lows))))
    between = _BETWEEN.get(lang, frozenset())
    end = min(last + _SIDES, len(lows))
    end = next((at for at in range(last, end) if lows[at] in _STOPS), end)
    at = next((at for at in range(last, end) if lows[at] in between), end)
    if at < end:
        sides.update(part.told(at + 1, min(end + 1, len(lows))))
    return sides
