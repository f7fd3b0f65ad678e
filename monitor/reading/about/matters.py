"""Near misses: articles on another matter of the same actors, in words that are the claim's.

What makes it another one: it happens elsewhere, somebody else does it, it happens to another person, the treaty has
another name.  Each is told from where title and opening stand against the rest of the text, never from one word.  Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from monitor.reading.about.exits import ends_it, left_by_another
from monitor.reading.about.late import only_named_late
from monitor.reading.about.lookalikes import by_nature, exchanged, only_led
from monitor.reading.about.otherposts import of_another_post
from monitor.reading.about.seats import AT
from monitor.reading.about.slots import CORE, OFFICE, OTHER, PART, Slots
from monitor.reading.about.somebodyelse import RULES
from monitor.reading.cut.patterns import Hit
from monitor.reading.dictionary.kinds import PLAIN
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase

LEAD = 3
"""How many sentences make the lead: what they and the title speak of, the article is about."""
OPENING = 5
"""Sentences in which, with the title, all slots of what an article is about have been filled."""
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
BETWEEN = {
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
_SMALL = 3
"""Letters of the longest word that has no capital in a title in which all others have one."""
_NAME = 3
"""Words that the name of a side may have, with its article."""


@dataclass(slots=True)
class Part:
    """The title or one sentence, as one claim sees it."""

    hits: Sequence[Hit]
    names: Collection[str]
    lows: Sequence[str]
    """The words of the whole title or text, in which the places of `hits` count."""
    told: Callable[[int, int], AbstractSet[str]]
    """The institutions named between two of these words."""
    caps: Sequence[bool]
    """Which of these words have a capital."""
    inside: Phrase
    """Its own words among them."""

    @property
    def capitals(self) -> bool:
        """Whether each of these words has a capital, as in some English titles: there it tells no name."""
        return all(cap or len(low) <= _SMALL for cap, low in zip(self.caps, self.lows, strict=True))


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
    befallen: Collection[int] = ()
    """For claims about a person: the sentences in which it only happens to somebody else."""
    opened: bool = False
    """It is about the claim only as title and opening fill its slots together."""

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
        named = {name for part in self.front for name in part.names}
        return {name for name in named - self.slots.concerned if self.kind_of(name) == "state"}


_NO_TREATY = "nothing is called what the treaty is called"
_ELSEWHERE = "it happens in another place"
_ANOTHERS_EXIT = "somebody else leaves it"
BY_THE_WAY = frozenset({_NO_TREATY, _ELSEWHERE, _ANOTHERS_EXIT})
"""Reasons for which an article is about another matter, and can still tell the claim in a sentence by the way."""


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
        if _no_treaty(whole):
            return _NO_TREATY
        if ends_it(whole) and left_by_another(whole):
            return _ANOTHERS_EXIT
        return "" if ends_it(whole) else "nobody suspends or leaves it"
    if slots.together and not slots.kind.held and _with_another(whole):
        return "it is between others"
    if slots.kind.held and _not_exchanged(whole):
        return "nobody is exchanged"
    if slots.kind.placed or slots.kind.name == PLAIN:
        if _another_place(whole):
            return _ELSEWHERE
        if _another_doer(whole):
            return "somebody else does it"
        if slots.kind.crowd and _own_troops(whole):
            return "it is the soldiers of the state where ours would be"
        if _other_troops(whole):
            return "it is the soldiers of the other state"
        if slots.kind.crowd and (missing := _missing(whole, direct)):
            return missing
        if slots.kind.exact and _other_attack(whole):
            return "it is another attack"
    if (slots.kind.exact or (slots.kind.name == PLAIN and whole.opened)) and _never_named(whole):
        return "neither its place nor its thing is named"
    return ""


CONTINENTS = frozenset({
    "europe", "africa", "asia", "middle east", "latin america", "south america", "central asia", "balkans", "caucasus",
    "europa", "afrika", "asien", "nahost", "lateinamerika", "südamerika", "afrique", "asie", "moyen-orient",
    "amérique latine", "áfrica", "oriente medio", "américa latina", "європа", "африка", "азія", "европа", "азия",
})  # fmt: skip
"""Parts of the world in which many states lie."""


def _not_exchanged(whole: Whole) -> bool:
    """Return whether title or lead tell of what else frees prisoners, an amnesty, and nothing is exchanged."""
    if not any(hit.slot == "excluded" for part in whole.front for hit in part.hits):
        return False
    parts = (whole.title, *whole.sentences)
    if any(hit.slot == "deal" for part in parts for hit in part.hits):
        return False
    return not any(exchanged(part.lows[part.inside[0] : part.inside[1]]) for part in parts)


def _another_place(whole: Whole) -> bool:
    """Return whether title and lead tell it of a state that is none of the claim's, and its own place comes late."""
    if not whole.slots.has_place or whole.opens_with("where") or not whole.rivals():
        return False
    if whole.slots.kind.exact and (whole.opens_with("name") or _place_named(whole) or only_named_late(whole)):
        return False  # the ship that was hit, wherever it lies
    if all(place.casefold() in CONTINENTS for place in whole.slots.claim.where):
        return False  # a state of Europe is no other place
    plain = whole.slots.kind.name == PLAIN and not whole.slots.where
    if plain and any(whole.kind_of(name) == "state" for part in whole.front for name in whole.ours(part)):
        return False  # the blackout in Spain: whose it is tells where, and no state is the place
    return len(there := whole.where("where")) < _BY_THE_WAY or 2 * there[0] >= len(whole.sentences)


def _place_named(whole: Whole) -> bool:
    """Return whether title or opening name the claim's place as the thing that was hit: *the Nord Stream pipelines*."""
    places = whole.slots.claim.where
    parts = (whole.title, *whole.sentences[:OPENING])
    return any(hit.slot == "what" and hit.term in places for part in parts for hit in part.hits)


def _another_doer(whole: Whole) -> bool:
    """Return whether the title tells such a thing, and who does it in the claim comes after the opening."""
    if whole.opens_with("who") or whole.opens_with("name") or not (whole.slots.who or whole.slots.spelt):
        return False
    return {"object", "deed"} <= whole.filled(whole.title) and bool(whole.rivals())


def _never_named(whole: Whole) -> bool:
    """Return whether none of the names in the claim's title comes up where it would: *the Al Jasrah*, *Volgograd*.

    States and armed groups do many things; a ship, a town, a firm is what tells one from the other.
    """
    title, slots = whole.slots.claim.title, whole.slots
    own = {i.text for i in slots.items if i.slot in _NAMED and _in_title(i.text, title)}
    own |= {name for name in slots.who if name in title and name == name.title() and whole.kind_of(name) not in _ACTORS}
    if not own:
        return False
    places = {i.text for i in slots.items if i.slot == "where"} - own
    if any(_struck(part, places) for part in (whole.title, *whole.sentences)):
        return False
    for name in own:
        there = [n for n, part in enumerate(whole.sentences) if _names(part, name)]
        if _names(whole.title, name) or any(n < OPENING for n in there) or (len(there) > 1 and not whole.opened):
            return False
    thing = any(h.slot in {"what", PART} and h.term in slots.pointed for part in whole.front for h in part.hits)
    if (thing or not whole.opened) and not any(_elsewhere(whole, part) for part in whole.front):
        return False  # a blast tore a hole in the dam
    text = whole.sentences[0].lows if whole.sentences else ()
    words = " ".join(low for low in (*whole.title.lows, *text) if low != "-")  # Nord-Stream-Anschlag
    return not any(f"{name.casefold()} " in f"{words} " for name in own)


def _elsewhere(whole: Whole, part: Part) -> bool:
    """Return whether a part has a place that no table knows: a capital behind a preposition, *in Tuapse*."""
    known = {at for hit in part.hits for at in range(hit.first, hit.last)}
    return any(
        part.caps[at]
        and part.lows[at - 1] in AT[whole.lang]
        and at not in known
        and not part.told(at, at + 1)
        and not is_day(part.lows[at], whole.lang)
        for at in range(part.inside[0] + 1, part.inside[1])
    )


def _struck(part: Part, places: Collection[str]) -> bool:
    """Return whether something is done with the claim's means at one of the `places`: *drones shot down at Grozny*."""
    there = {hit.slot for hit in part.hits}
    done = "object" in there and not there.isdisjoint({"deed", "contrary"})
    return done and any(hit.slot == "where" and hit.term in places for hit in part.hits)


def _names(part: Part, name: str) -> bool:
    """Return whether a part of the text has a name of the claim."""
    return name in part.names or any(hit.term == name and hit.slot in _NAMED for hit in part.hits)


def _in_title(entry: str, title: str) -> bool:
    """Return whether an entry is a name whose capital words stand in a claim's title: *the air base Nur Khan*."""
    capital = [word for word in entry.split() if word[:1].isupper()]
    return bool(capital) and all(word in title for word in capital)


_NAMED = frozenset({"who", "where", "what"})
_ACTORS = frozenset({"state", "group"})


def _other_troops(whole: Whole) -> bool:
    """Return whether title and opening tell how the soldiers of the state where ours would be are trained.

    *Libyan soldiers train in Turkey*, where the claim is of Turkish ones in Libya.
    """
    slots = whole.slots
    hosts = slots.places - slots.doers
    if not (slots.kind.crowd and hosts and slots.doers) or any(h.slot == "who" for p in whole.front for h in p.hits):
        return False
    first = (whole.title, *whole.front[1:2])
    if any(_acts(part, slots.doers) for part in first):
        return False  # Libyan soldiers are trained by Turkish officers: those are there
    objects = [(part, hit) for part in first for hit in part.hits if hit.slot == "object"]
    there = [(part, hit) for part, hit in objects if not part.lows[hit.first].endswith(_ARMIES)]
    taught = any(h.slot == "deed" and h.term.startswith(_TRAINED) for part in whole.front for h in part.hits)
    return (
        taught
        and bool(there)
        and all(not hosts.isdisjoint(part.told(max(0, hit.first - 1), hit.first)) for part, hit in there)
    )


def _own_troops(whole: Whole) -> bool:
    """Return whether the title tells that the state where ours would be moves its soldiers: *Ethiopia moves brigades*.

    Neither title nor first sentence then name a doer of the claim, but as the one beyond a border.
    """
    slots, title = whole.slots, whole.title
    hosts = slots.places - slots.doers
    if not hosts or not slots.doers or any("who" in whole.filled(part) for part in whole.front[:2]):
        return False
    told = {hit.slot for part in whole.front[:2] for hit in part.hits}
    things = [hit for hit in title.hits if hit.slot in {"object", "deed"}]
    if not {"object", "deed"} <= told or not any(hit.slot == "object" for hit in things):
        return False
    for at in range(things[0].first):
        if not title.told(at, at + 1).isdisjoint(hosts):
            before = title.lows[at - 1] if at else ""
            return before not in AT[whole.lang] and not (at and _ARTICLED.get(whole.lang, frozenset()) & {before})
    return False


_ARTICLED = {
    "fr": frozenset({"au", "aux", "dans", "en"}),
    "es": frozenset({"en", "al"}),
    "de": frozenset({"im", "ins"}),
}
"""Other words before where something happens, in a title that begins with it."""


def _missing(whole: Whole, direct: Collection[int]) -> str:
    """Return what an article lacks that is about those who are said to be somewhere, empty if nothing.

    They are never named (observers are sent), the title has others instead, they leave and are not ours, or the place
    comes up once and late, where nothing is said of the claim.
    """
    title, slots = whole.filled(whole.title), whole.slots
    long = len(whole.sentences) >= LEAD
    if long and not any(_WHO_COMES & whole.filled(part) for part in (whole.title, *whole.sentences)):
        return "nobody is named who would be there"
    told = [(part, hit) for part in (whole.title, *whole.sentences) for hit in part.hits if hit.slot in _COMING]
    if long and told and all(hit.slot == "object" and only_led(part.lows, hit) for part, hit in told):
        return "only who leads them is named"
    if any(hit.slot == "excluded" for hit in whole.title.hits) and not _WHO_COMES & title:
        return "it is others who are there"
    if "contrary" in title and not whole.opens_with("who"):
        return "it is others who leave"
    if slots.has_place and "where" not in title:
        there = whole.where("where")
        if there and len(there) < _BY_THE_WAY and there[0] + 1 >= OPENING and there[0] not in direct:
            return "the place comes up by the way"
    return ""


_WHO_COMES = frozenset({"object", "what"})
_COMING = frozenset({"object", "what", "deed", "contrary"})


def _other_attack(whole: Whole) -> bool:
    """Return whether the title tells of another attack, or nobody is blamed and its thing is not named."""
    if not _FURTHER.isdisjoint(whole.title.lows):
        return True
    if by_nature(whole.title.lows) and not any({"object", "blame"} & whole.filled(part) for part in whole.front):
        return True
    if whole.opens_with("who") or _WHO_COMES & whole.filled(whole.title):
        return False
    return len(whole.where("what")) < _BY_THE_WAY and bool(whole.slots.who)


_FURTHER = frozenset({
    "another", "weiterer", "weiteren", "weitere", "weiteres", "autre", "otro", "otra", "інший", "іншої", "другой",
    "другого",
})  # fmt: skip
"""Words of a title before an attack that is a further one."""


def _acts(part: Part, doers: Collection[str]) -> bool:
    """Return whether one of the claim's doers is named behind a *by*."""
    first, last = part.inside
    behind = (at + 1 for at in range(first, last - 1) if part.lows[at] in _BY)
    return any(not part.told(at, min(at + _NAME, last)).isdisjoint(doers) for at in behind)


_BY = frozenset({"by", "von", "vom", "par", "por"})
_ARMIES = ("army", "armee", "military", "forces", "streitkräfte", "armée", "ejército", "армія", "армии")
"""Ends of the words for all soldiers of a state, who may be those that teach."""
_TRAINED = ("train", "ausbild", "ausgebild", "entren", "adiestr", "form", "entraîn", "навчан", "обуч", "трен")
"""Beginnings of the words for training among those of a deployment."""


def _another_person(whole: Whole, direct: Collection[int]) -> bool:
    """Return whether such a thing is told of somebody else, and the claim's person comes up by the way."""
    there = whole.where("who")
    titled = whole.filled(whole.title)
    first = min(whole.befallen, default=LEAD)
    named = any(hit.slot == "who" and hit.term in whole.slots.claim.who[:1] for hit in whole.title.hits)
    if whole.lang == "en" and any(rule in f"{whole.slots.claim.title.lower()} " for rule in RULES):
        parts = [part.lows[part.inside[0] : part.inside[1]] for part in whole.sentences]
        surnames = {name.split()[-1].lower() for name in whole.slots.claim.who[:1] if name}
        if of_another_post(whole.title.lows, parts, frozenset(surnames | {"prime", "president", "premier"})):
            return True
    if first < LEAD and not any(at <= first for at in direct) and (not named or _apart(whole.title)):
        return True  # the defence minister resigns, and the president accepts it
    if not direct and any(h.slot == "deed" and _within_quotes(whole.title.lows, h.first) for h in whole.title.hits):
        told = any("who" in filled and filled & {"deed", "contrary"} for filled in map(whole.filled, whole.front[1:]))
        return not told and _apart(whole.title, quoted=True)  # "The rumours are dead", says so-and-so
    if "deed" in titled and not titled & {"who", OFFICE} and _never_together(whole):
        return True
    if not CORE & titled or len(there) >= _BY_THE_WAY:
        return False
    if not whole.opens_with("who") or not (direct or any("who" in whole.filled(part) for part in whole.front)):
        return True
    if direct or "who" not in titled or any("contrary" in whole.filled(whole.sentences[index]) for index in there):
        return False
    return _apart(whole.title)


def _never_together(whole: Whole) -> bool:
    """Return whether the person and such a deed never stand in one sentence, or with a semicolon between them.

    *The team's coach has resigned; the prime minister regretted it.*
    """
    told = False
    for part in whole.sentences:
        deeds = [h.first for h in part.hits if h.slot == "deed"]
        persons = [h.first for h in part.hits if h.slot in {"who", OFFICE}]
        if deeds and persons:
            told = True
            if ";" not in part.lows[min(deeds) : min(persons)]:
                return False
    return told


def _apart(title: Part, *, quoted: bool = False) -> bool:
    """Return whether deed and person stand in two clauses of a title; not where it is said, unless `quoted`."""
    deeds = [h.first for h in title.hits if h.slot in CORE]
    persons = [h.first for h in title.hits if h.slot in {"who", OFFICE}]
    spoken = any(_within_quotes(title.lows, at) for at in deeds)  # "I am not ill": so-and-so denies it
    return (
        bool(deeds)
        and (quoted or not spoken)
        and all(
            any(title.lows[at] in {",", ":", ";", "–", "—"} for at in range(min(a, b), max(a, b)))
            for a in deeds
            for b in persons
        )
    )


def _within_quotes(lows: Sequence[str], at: int) -> bool:
    """Return whether a word of a title stands between quotation marks."""
    return sum(low in _QUOTES for low in lows[:at]) % 2 == 1


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


def _no_treaty(whole: Whole) -> bool:
    """Return whether the title has neither treaty nor step, and nothing in the text is called as in the claim.

    Not where one of the sides ratifies it: *Russia has ratified it in April*.
    """
    if _TOLD & whole.filled(whole.title) or not any(item.slot == "what" for item in whole.slots.items):
        return False
    told = [whole.filled(part) for part in whole.sentences]
    another = any(not _ANOTHER.isdisjoint(filled) for filled in told)
    if "whos" in whole.filled(whole.title) and any("deed" in filled for filled in told) and not another:
        return False  # why Ankara let Helsinki go first: the full house will ratify
    return not whole.where("what") and not any({"who", "deed"} <= filled for filled in told)


_ANOTHER = frozenset({"excluded", OTHER})
"""Slots of the words of another matter, and of another kind of treaty."""
_TOLD = frozenset({"object", "what", PART, "stage", "deal", "name"})
"""The slots of a title that tells of a treaty."""


def _other_sides(whole: Whole) -> bool:
    """Return whether title and lead tell whose treaty it is, and it is never only the claim's: *the deal with Mexico*.

    Not where title and opening call the treaty by its name.
    """
    slots = whole.slots
    if slots.together and between_others(whole.title, slots, whole.lang):
        return True
    if whole.opens_with("name") or not (slots.proper or len(slots.who) > 1):
        return False
    ours = slots.concerned
    strangers = False
    for part in whole.front:
        for hit in part.hits:
            if hit.slot in _TREATIES and (sides := _sides(part, hit, whole.lang)):
                if sides <= ours:
                    return False
                strangers |= _foreign(whole, sides - ours)
    title = whole.title
    if slots.proper and any(hit.slot == "object" and _called(whole, hit) for hit in title.hits):
        return True
    if not strangers and any(hit.slot in _TREATIES for hit in title.hits):
        both = _pair(title)
        return bool(both & ours) and _foreign(whole, both - ours)
    return strangers


def _with_another(whole: Whole) -> bool:
    """Return whether the title tells of a deal with somebody who is none of the sides: *truce with the dissidents*.

    Not where it says that our own have come to terms, too, or the first sentence names two of them.
    """
    title = whole.title
    if any(_both_named(whole, part) for part in whole.front[1:2]):
        return False
    for hit in title.hits:
        if hit.slot not in _DEALS:
            continue
        if _with_unknown(whole, hit):
            return True
        if sides := _sides(title, hit, whole.lang):
            strangers = {n for n in sides - whole.slots.concerned if whole.kind_of(n) in {"state", "group", "party"}}
            if strangers and sides.isdisjoint(whole.slots.doers):
                return True
    return False


def _both_named(whole: Whole, part: Part) -> bool:
    """Return whether a sentence names two of the sides, its dateline left out: *ARAUCA, Colombia — The rebels*."""
    first, last = part.inside
    begin = max(
        (at + 1 for at in range(first, min(first + _DATELINE, last)) if part.lows[at] in _DASHES), default=first
    )
    hits = [hit for hit in part.hits if hit.first >= begin]
    return len(whole.slots.sides(hits, part.told(begin, last))) > 1


_DATELINE = 8
"""Words of a sentence in which the dash behind a dateline stands."""
_DASHES = frozenset({"–", "—"})


def _called(whole: Whole, treaty: Hit) -> bool:
    """Return whether a treaty in the title has a name that is none of the claim's: *the Trinity House agreement*."""
    title, own, named = whole.title, set[int](), list[int]()
    steps = set[int]()
    for hit in title.hits:
        step = hit.slot == "deed" or hit.slot.startswith("stage")
        if step or hit.slot in _NAMED:
            (steps if step else own).update(range(hit.first, hit.last))
    if title.capitals:
        return False
    lowered = 0
    for at in range(treaty.first - 1, max(-1, treaty.first - 1 - _CALLED), -1):
        if title.caps[at]:
            named.append(at)
        elif title.lows[at] not in {"-", "–"}:
            lowered += 1
            if named or at in steps or lowered > 1 or whole.lang != "en":
                break
    return len(named) > 1 and not any(at in own or title.told(at, at + 1) for at in named)


_CALLED = 5
"""Words before *agreement* in which its name stands."""


def _with_unknown(whole: Whole, deal: Hit) -> bool:
    """Return whether a name that no table has follows a deal's *with*: *el contrato con Uranium One*.

    Not in German, nor in a title all of whose words have capitals: there a capital is no name.
    """
    title, at = whole.title, deal.last
    if whole.lang == "de" or title.capitals:
        return False
    while at < len(title.lows) and at < deal.last + _WITHIN and title.lows[at] not in BETWEEN[whole.lang]:
        if title.lows[at] in _STOPS:
            return False
        at += 1
    if title.lows[at : at + 1] and title.lows[at] not in BETWEEN[whole.lang]:
        return False
    names = [j for j in range(at + 1, min(at + 1 + _NAME, len(title.lows))) if title.caps[j]]
    own = {j for h in title.hits for j in range(h.first, h.last)}
    return bool(names) and names[0] <= at + 2 and not any(j in own or title.told(j, j + 1) for j in names)


_WITHIN = 3
"""Words from a deal to its *with*."""


def between_others(part: Part, slots: Slots, lang: str) -> bool:
    """Return whether one part tells of a deal between one of the sides and a stranger: *the accord with Washington*."""
    ours = slots.concerned | slots.mistaken
    deals = (_sides(part, hit, lang) for hit in part.hits if hit.slot in _DEALS)
    return any(sides - ours and len(sides & slots.doers) <= 1 for sides in deals)


_DEALS = frozenset({"object", "deal"})
"""Slots of the nouns for what sides agree on."""


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
    between = BETWEEN.get(lang, frozenset())
    end = min(last + _SIDES, len(lows))
    end = next((at for at in range(last, end) if lows[at] in _STOPS), end)
    at = next((at for at in range(last, end) if lows[at] in between), end)
    if at < end:
        sides.update(part.told(at + 1, min(end + 1, len(lows))))
    return sides
