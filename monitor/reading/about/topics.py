"""What an article is about: which of the claims it can concern, and where it speaks of them.

A sentence speaks of a claim *directly* where the slots that the claim's kind asks for are filled in it, if need be
with what the sentence before supplies.  The article is *about* a claim where its title or its lead does, where title
and opening fill the slots together, or where it comes back to it often enough.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from monitor.reading.about.accessions import own_accession
from monitor.reading.about.agreedelse import between_two_others, without_other_deals
from monitor.reading.about.bareoffices import bare_offices
from monitor.reading.about.befallen import called_after, gone_deeds, is_minister, not_undone, of_others
from monitor.reading.about.directions import beyond_border
from monitor.reading.about.goings import of_office
from monitor.reading.about.goods import to_another, without_other_goods
from monitor.reading.about.itemwise import by_item, handed_down
from monitor.reading.about.late import comes_late, set_there
from monitor.reading.about.living import of_somebody
from monitor.reading.about.lookalikes import in_a_name, is_anothers
from monitor.reading.about.matters import BY_THE_WAY, LEAD, ON, OPENING, Part, Whole, between_others, other_matter
from monitor.reading.about.objects import without_others_decided
from monitor.reading.about.officeholders import of_the_state
from monitor.reading.about.passages import agreed_nearby, carried
from monitor.reading.about.peoples import add_people
from monitor.reading.about.seats import only_places, struck
from monitor.reading.about.slots import CORE, OFFICE, OTHER, PART, Slots, in_a_row
from monitor.reading.about.somebodyelse import of_somebody_else
from monitor.reading.about.subjects import fields, fields_of, without_others
from monitor.reading.about.talks import of_both, our_own, without_earlier
from monitor.reading.about.vocabulary import Vocabulary
from monitor.reading.content.treaties import without_other_debates
from monitor.reading.cut.items import items
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.kinds import PLAIN
from monitor.reading.dictionary.names import Names
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.occasions import occasions, without
from monitor.reading.syntax.wording import Words, still_planned, words_of
from monitor.reading.who.mentions import Mentions

_OFTEN = 2
"""How often doers and matter come up in a text that is about them without title and opening saying so."""
_PART_OF = 0.2
"""The part of its sentences that then speak of the matter."""
_NAMING = 8
"""Sentences in which an article about something between two sides has named both."""
_SHORT = 2
"""Letters of a word that is no name by itself: *al*."""
BOTH = frozenset({
    "both", "beide", "beiden", "beider", "deux", "ambos", "ambas", "обе", "обеих", "обидві", "обидвох", "обох",
})  # fmt: skip
"""Words that mean two sides where one of them has been named."""

_ONE_SIDE = "it names one of the sides at most"
_NAMED = 4
"""Sentences of the opening in which those who come to fight are named, if anywhere."""


_MATTER = CORE | {"contrary", "blame", PART}
"""The slots of which a title has one that tells of a claim's matter."""


@dataclass(slots=True)
class Topic:
    """One claim in one article."""

    slots: Slots
    about: bool = False
    """The title or the lead speaks of it."""
    direct: set[int] = field(default_factory=set)
    """The sentences that speak of it by themselves."""
    linked: set[int] = field(default_factory=set)
    """The sentences with a frame that was linked."""
    hits: list[list[Hit]] = field(default_factory=list)
    """The claim's words in each sentence."""
    present: list[frozenset[str]] = field(default_factory=list)
    """The slots that they and the names fill in each sentence."""
    title: bool = False
    headline: tuple[Hit, ...] = ()
    """The claim's words in the title."""
    headed: frozenset[str] = frozenset()
    """The institutions named in the title."""
    opened: bool = False
    """It is about it only as title and opening fill its slots together."""
    late: bool = False
    """It comes to it far down, after a scene or another matter."""
    apart: frozenset[int] = frozenset()
    """The sentences of those items of a round-up that are on other matters."""
    inside: frozenset[str] = frozenset()
    """Institutions that only lend their names to the thing: the Ottawa Convention is no doing of Canada."""

    @property
    def headlined(self) -> bool:
        """Whether the title names who it is about, and the matter or its contrary."""
        there = self.slots.present(self.headline, self.headed)
        return bool({"who", "name"} & there) and not _MATTER.isdisjoint(there)

    def length(self, sentences: int) -> int:
        """Return how many of an article's `sentences` are to speak of it: where it comes late, those of its passage."""
        return sentences - len(self.apart) * self.late


@dataclass(frozen=True, slots=True)
class _Title:
    """The title of an article, as one claim sees it."""

    hits: list[Hit]
    names: frozenset[str]


_NOTHING = frozenset[str]()


class Topics:
    """Finds out which claims an article is about."""

    def __init__(
        self, text: Text, title: Text, mentions: Mentions, titled: Mentions, vocabulary: Vocabulary, names: Names
    ) -> None:
        """Scan the article for the vocabulary; `titled` are the mentions of the title."""
        self.kinds = names
        self._words: list[Words] | None = None
        self._found: list[dict[str, list[Hit]]] | None = None
        self.text, self.mentions, self.vocabulary = text, mentions, vocabulary
        self.occasions = occasions(text)
        self._named: dict[tuple[int, int], frozenset[str]] = {}
        self.items = items(text, self.named)
        self.begins = frozenset(item.first for item in self.items)
        self.above = {n: range(one.first, one.body) for one in self.items for n in range(one.body, one.last)}
        """By sentence of an item the headings above it."""
        self.headings = frozenset(n for above in self.above.values() for n in above)
        self.befallen: dict[str, dict[int, frozenset[int]]] = {}
        """By claim about a person, the sentences in which it only happens to somebody else, and its words there."""
        self.left: dict[str, tuple[str, int]] = {}
        """By claim that the article seemed to be about, why it is not, and the sentence that seemed to speak of it."""
        self.lead = [i for i, s in enumerate(text.sentences) if s.last - s.first > 5][:LEAD]
        self.scans = vocabulary.scan_each(text.folds, [(s.first, s.last) for s in text.sentences])
        title_scan = vocabulary.scan(title.folds)
        title_names = frozenset(titled.institutions(0, len(title.text)))
        self.names = [self.named((s.first, s.last)) for s in text.sentences]
        if home := self._at_home(titled):
            title_names |= {home}
            self.names[:1] = [self.names[0] | {home}]
        self.told: frozenset[str] = frozenset().union(*self.names)
        """The institutions named in the text; a title alone can mean another north."""
        self.titled, self._title = titled, title
        candidates = sorted(vocabulary.candidates(self.told | title_names, (*self.scans, title_scan)))
        topics = {claim: self._topic(claim, title_scan, title_names) for claim in candidates}
        if any(topic.about and not topic.opened for topic in topics.values()):
            for topic in topics.values():  # the slots come together by the way: the article is about another claim
                topic.about &= not topic.opened
        self.topics = {claim: topic for claim, topic in topics.items() if topic.direct or topic.about or topic.title}
        self.abouts = sum(topic.about for topic in self.topics.values())
        """How many claims the article is about."""

    def _topic(self, claim: str, title_scan: Mapping[str, list[Hit]], title_names: frozenset[str]) -> Topic:
        slots, another = self.vocabulary.slots[claim], False
        hits = self._words_of(claim, title_scan)
        if slots.acceding is not None:
            kept = [own_accession(self.titled, slots, title_names, hits[0])]
            kept += [own_accession(self.mentions, slots, n, h) for n, h in zip(self.names, hits[1:], strict=True)]
            another = len(kept[0]) < len(hits[0]) or (len(kept) > 1 and len(kept[1]) < len(hits[1]) and not kept[0])
            hits = kept
        hits = slots.shortened(hits, [title_names, *self.names], 1 + (self.lead[-1] + 1 if self.lead else LEAD))
        if slots.kind.crowd:
            title_names -= beyond_border(self.titled, (0, len(self._title.lows)), slots.doers)
        title = _Title(hits[0], title_names)
        topic = Topic(slots, hits=hits[1:], inside=self._lent(slots, title.hits, hits[1:]))
        topic.headline, topic.headed = tuple(title.hits), title.names
        names = self._within_border(slots) if slots.kind.crowd else self.names
        there = zip(topic.hits, names, strict=True)
        topic.present = [frozenset(slots.present(h, n)) if h or n else _NOTHING for h, n in there]
        if slots.together and not slots.kind.staged:
            self._both_sides(topic, title)
        named = slots.present(title.hits, title_names)
        topic.title = slots.direct(named) and not self._others(topic, title_names, title.hits)
        topic.direct = self._direct(topic)
        topic.about = self._about(topic, title)
        topic.direct |= (
            carried(topic.present, topic.direct, slots.doers & title_names)
            if slots.kind.staged and not topic.about
            else set()
        )
        self._set_aside(topic, title, names, another=another)
        return topic

    def _set_aside(self, topic: Topic, title: _Title, names: Sequence[frozenset[str]], *, another: bool) -> None:
        """Let the article not be about a claim that is another matter, and note why.

        `names` are the institutions of each sentence; `another`: it is somebody else who accedes.
        """
        slots = topic.slots
        seemed, why = topic.direct or ({0} if topic.about else set()), ""
        if slots.together and not slots.kind.staged and not self._between_them(topic, title):
            topic.about, topic.title, why = False, False, _ONE_SIDE
            topic.direct = {n for n in topic.direct if "whos" in topic.present[n]}
        if slots.kind.named and not slots.kind.staged and self._nothing_named(topic, title):
            topic.about = topic.opened = self._bargain(topic, title)
            topic.title &= topic.about
            topic.direct, why = topic.direct if topic.about else set(), "what is agreed on is not named"
        if self._of_another(topic, title):
            topic.about, topic.title, why = False, False, "those who do it, the sides or the thing are others"
            topic.direct = set()
        another |= slots.acceding is not None and slots.acceding not in self.told | title.names
        if another:
            topic.about, topic.title, why = False, False, "it is the accession of somebody else"
            topic.direct = {number for number in topic.direct if slots.acceding in self.names[number]}
        itemwise = bool(self.items and seemed) and why in {"", _ONE_SIDE}
        if topic.about or topic.direct or itemwise:
            told = [self._part(h, n, names[n]) for n, h in enumerate(topic.hits)]
            heading = self._title
            inside = 0, len(heading.lows)
            head = Part(title.hits, title.names, heading.lows, self.titled.named, heading.caps, inside)
            others = self.befallen.get(slots.claim.id, ())
            whole = Whole(slots, head, told, self.lead, self.text.lang, self.kinds.kind_of, others, topic.opened)
            if (topic.about or topic.direct) and (other := other_matter(whole, topic.direct)):
                topic.about, topic.title, why = False, False, other
                there, kept = topic.present, topic.direct if other in BY_THE_WAY else ()
                topic.direct = {n for n in kept if slots.in_full(there[n], there[n - 1] if n else _NOTHING)}
            if itemwise and not topic.about and (own := by_item(whole, self.items, seemed)):
                topic.about, topic.direct = True, own
        if seemed and not (topic.about or topic.title or topic.direct):
            self.left[slots.claim.id] = why, min(seemed)

    def _of_another(self, topic: Topic, title: _Title) -> bool:
        """Return whether those who do it, the sides or the thing of the claim are not those of the article."""
        slots = topic.slots
        if slots.served and not self._come(topic, title):
            return True
        other = slots.together and not (slots.kind.staged or slots.kind.named or slots.kind.held)
        if other and (self._among_others(topic) or not self._thing_told(topic, title)):
            return True
        if slots.together and slots.kind.staged and not self._whichever(topic, title):
            return True
        sent = slots.kind.name == PLAIN and bool(slots.places)
        return sent and to_another(self.titled, slots, [(0, len(self._title.lows))], title.hits)

    def _within_border(self, slots: Slots) -> list[frozenset[str]]:
        """Return the institutions named in each sentence, but not whose border it only is."""
        out = []
        for sentence, names in zip(self.text.sentences, self.names, strict=True):
            ours = not slots.doers.isdisjoint(names)
            gone = beyond_border(self.mentions, (sentence.first, sentence.last), slots.doers) if ours else ()
            out.append(names.difference(gone))
        return out

    @property
    def _fields(self) -> list[dict[str, list[Hit]]]:
        """What deals in title and sentences can be on."""
        if self._found is None:
            phrases = [(s.first, s.last) for s in self.text.sentences]
            self._found = fields(self._title, [(0, len(self._title.lows))]) + fields(self.text, phrases)
        return self._found

    def _at_home(self, titled: Mentions) -> str | None:
        """Return the state whose paper it is, where title and text name no state: *El Senado aprueba el tratado*."""
        home = self.mentions.antecedents.homeland
        states = any(m.entry is not None and m.entry.kind == "state" for m in (*self.mentions.marks, *titled.marks))
        return home if self.names and not states else None

    def _words_of(self, claim: str, title_scan: Mapping[str, list[Hit]]) -> list[list[Hit]]:
        """Return the words of a claim in title and sentences, without those that are another's or only look alike."""
        slots = self.vocabulary.slots[claim]
        hits = [self.vocabulary.hits(claim, scan) if scan else [] for scan in (title_scan, *self.scans)]
        hits[1:] = [[h for h in found if not self._only_alike(h)] if found else found for found in hits[1:]]
        if slots.kind.staged:
            hits[1:] = [without_others_decided(self.text, h) if h else h for h in hits[1:]]
            hits[1:] = [without_other_debates(self.text, h) if h else h for h in hits[1:]]
        hits[1:] = [still_planned(self.text, h) if h else h for h in hits[1:]]
        if slots.kind.crowd:
            add_people(self.mentions, slots, hits)
        if slots.together and not slots.kind.staged:
            ours = {*slots.who, *slots.where}
            there = [self.titled] + [self.mentions] * len(self.scans)
            hits = [our_own(m, h, slots.described, ours) if h else h for m, h in zip(there, hits, strict=True)]
            truce = not (slots.kind.named or slots.kind.held)
            hits[1:] = [without_other_deals(self.text, h, truce=truce) if h else h for h in hits[1:]]
            if self.text.lang == "en":
                hits[1:] = [without_earlier(self.text, found) if found else found for found in hits[1:]]
        if slots.together or slots.kind.staged:
            own, verbs, told = fields_of(slots.claim), not slots.kind.held, False
            phrases = [(0, len(self._title.lows)), *((s.first, s.last) for s in self.text.sentences)]
            for n, one in enumerate(phrases):
                if self._fields[n]:
                    text = self.text if n else self._title
                    hits[n] = without_others(text, hits[n], self._fields[n], own, one, verbs=verbs, told=told)
                told |= any(h.slot == "what" for h in hits[n])
        if slots.kind.name == PLAIN:
            phrases = [(s.first, s.last) for s in self.text.sentences]
            hits[1:] = [without_other_goods(self.text, h, one) for h, one in zip(hits[1:], phrases, strict=True)]
        if slots.kind.personal and any(item.slot == "who" for item in slots.items):
            hits = [called_after(self.text if n else self._title, h) if h else h for n, h in enumerate(hits)]
            hits = [of_office(self.text if n else self._title, h) if h else h for n, h in enumerate(hits)]
            hits[1:] = [of_somebody(self.text, h, self.mentions.marks) if h else h for h in hits[1:]]
            names = {word for one in slots.people for word in one.lower().split() if len(word) > _SHORT}
            head = is_minister(slots.claim.title)
            kept = [of_others(self.text, self.mentions.marks, h, names, minister=head) if h else h for h in hits[1:]]
            kept = [of_somebody_else(self.mentions, h, slots) if h else h for h in kept]
            gone = (gone_deeds(h, k) for h, k in zip(hits[1:], kept, strict=True))
            self.befallen[claim] = {n: words for n, words in enumerate(gone) if words}
            hits[1:] = kept
            hits = [not_undone(found, self.text.lang) if found else found for found in hits]
            if any(item.slot == OFFICE for item in slots.items):
                there = [self.titled] + [self.mentions] * len(self.scans)
                beside = [of_the_state(at, h, slots.places) if h else h for at, h in zip(there, hits, strict=True)]
                hits = beside[:1] + bare_offices(self.mentions, hits[1:], beside[1:], beside[0], slots.places)
        if slots.kind.exact:
            hits = [
                struck(self.mentions if number else self.titled, found) if found else found
                for number, found in enumerate(hits)
            ]
        return hits

    def _only_alike(self, hit: Hit) -> bool:
        """Return whether a word only looks like the claim's.

        The first part of another thing (a *missile-carrier* is no missile), or one that sounds like a name.
        """
        if hit.slot in {"who", "where"}:
            if hit.slot == "who" and is_anothers(self.mentions, hit):
                return True
            return hit.term[:1].isupper() and not any(self.text.caps[hit.first : hit.last])
        if hit.slot == "excluded":
            return in_a_name(self.mentions, hit)
        if "frei" in self.text.lows[hit.first : hit.last] and self.text.lang == "de":
            return self.text.lows[hit.last - 1 : hit.last + 1] == ["frei", "erfunden"]  # frei erfunden frees nobody
        if hit.slot != PART:
            return False
        return self.text.lows[hit.last : hit.last + 1] == ["-"] or self.text.lows[hit.first - 1 : hit.first] == ["-"]

    def _direct(self, topic: Topic) -> set[int]:
        """Return the sentences that speak of the claim by themselves, or with what the one before supplies."""
        slots, direct = topic.slots, set[int]()
        before = frozenset[str]()
        scene = set_there(slots, topic.headline, topic.hits)
        for index, sentence in enumerate(self.text.sentences):
            hits, present = topic.hits[index], topic.present[index]
            before = _NOTHING if index in self.begins else before
            if not present and not slots.direct(present):
                before = present
                continue
            if self.vetoed(hits, [(sentence.first, sentence.last)]):
                present -= frozenset({"object", "deed"})
            wider = present | (before & slots.kind.inherits if index - 1 in direct else set())
            wider |= handed_down(slots, topic.hits, self.names, index, self.above.get(index, ()))
            if scene and "deed" in present:
                wider |= scene
            if slots.together and not slots.kind.staged:
                wider |= agreed_nearby(topic.present, index)
            named = self.names[index] - (only_places(self.mentions, sentence) if slots.together else _NOTHING)
            if (slots.direct(present) or (CORE & present and slots.direct(wider))) and not self._others(
                topic, named, hits, self._part(hits, index)
            ):
                direct.add(index)
            before = present
        return direct

    def _part(self, hits: Sequence[Hit], index: int, names: frozenset[str] | None = None) -> Part:
        """Return a sentence with the claim's words in it."""
        one = self.text.sentences[index]
        names = self.names[index] if names is None else names
        return Part(hits, names, self.text.lows, self.mentions.named, self.text.caps, (one.first, one.last))

    def _both_sides(self, topic: Topic, title: _Title) -> None:
        """Take *the two countries*, where the sides have been named before, for them."""
        slots, named = topic.slots, set(topic.slots.doers.intersection(title.names))
        for number, sentence in enumerate(self.text.sentences):
            there = topic.present[number]
            bare = "whos" not in there and len(named) > 1 and not CORE.isdisjoint(there)
            if bare and of_both(self.text, sentence.first, sentence.last):
                topic.present[number] = there | {"who", "whos"}
            named.update(slots.doers.intersection(self.names[number]))

    def _come(self, topic: Topic, title: _Title) -> bool:
        """Return whether those who come to fight do so anywhere, and not only the army of those for whom they would."""
        slots, parts = topic.slots, [(title.hits, title.names), *zip(topic.hits, self.names, strict=True)]
        doers = slots.doers - slots.served
        named = [not doers.isdisjoint(names) for _, names in parts]
        if any(named[:_NAMED]) or sum(named) > 1:
            return True
        return any(h and slots.direct(slots.present(h, n - slots.served)) for h, n in parts)

    def _about(self, topic: Topic, title: _Title) -> bool:
        """Return whether title and opening speak of the claim, or the text often enough."""
        slots = topic.slots
        if topic.title or not topic.direct.isdisjoint(self.lead):
            return True
        if len(topic.direct) >= max(2, 0.15 * len(self.text.sentences)):
            return True
        if self._others(topic, title.names, title.hits):
            return False
        named = slots.present(title.hits, title.names)
        if topic.direct and ("name" in named or ("who" in named and named & {"object", "deal", "what"})):
            return True
        if slots.together and not slots.kind.staged and self._strangers(slots, title):
            return False
        topic.opened = (
            self._opened(topic, title) or self._throughout(topic, title) or self._whodunit(topic, title)
        ) and self._in_front(topic, title)
        topic.opened |= comes_late(topic, self.text, self.lead)
        return topic.opened

    def _in_front(self, topic: Topic, title: _Title) -> bool:
        """Return whether title or lead have a word of the matter, where no sentence says it all."""
        if topic.direct or (slots := topic.slots).kind.staged:
            return True
        lead = [*title.hits, *(h for index in self.lead for h in topic.hits[index])]
        if slots.kind.personal and slots.spelt:
            told = any(h.slot in CORE for h in itertools.chain(lead, *topic.hits[:OPENING]))  # first an accident
            return told and any(h.slot == "who" for h in lead)  # and not: his critic is ill, the paper says
        return any(h.slot in CORE or h.slot == PART for h in lead)

    def _opened(self, topic: Topic, title: _Title) -> bool:
        """Return whether title and opening fill together what the claim needs: *In the war of A and B ... A truce*."""
        slots = topic.slots
        if slots.who and self.told.isdisjoint(slots.who) and not slots.spelt:
            return False
        opening = [i for i, s in enumerate(self.text.sentences) if s.last - s.first > 2][:OPENING]
        hits = [*title.hits, *(h for index in opening for h in topic.hits[index])]
        names = {name for index in opening for name in self.names[index]} | title.names
        present = slots.present(hits, names)
        whose = bool({"who", "name"} & present) or not (slots.who or slots.spelt)
        whose |= slots.kind.name == PLAIN and "where" in slots.present(title.hits)  # the works of a town, in its title
        if not whose or not slots.direct(present) or self._others(topic, names, hits):
            return False
        lead = [*title.hits, *(h for index in self.lead for h in topic.hits[index])]
        if _THING & present and not slots.kind.personal and not any(h.slot in _THING or h.slot == PART for h in lead):
            return False
        for found, others in ((title.hits, {"excluded", OTHER}), (hits, {"excluded"})):
            if any(h.slot in others for h in found) and not any(h.slot in _THING for h in found):
                return False
        return True

    def _whodunit(self, topic: Topic, title: _Title) -> bool:
        """Return whether title or lead tell of the very attack, whose doer the text then speaks of."""
        slots = topic.slots
        if not (slots.kind.exact and slots.who and slots.has_place):
            return False
        front = [slots.present(title.hits, title.names), *(topic.present[n] for n in self.lead)]
        told = any("where" in one and len({"object", "deed", "what"} & set(one)) > 0 for one in front)
        return told and sum("who" in one for one in topic.present) >= _OFTEN

    def _throughout(self, topic: Topic, title: _Title) -> bool:
        """Return whether the text as a whole speaks of it, as interviews, chronicles and checks of facts do.

        All that the claim needs is there somewhere, its doers and its matter again and again and near each other.
        """
        slots = topic.slots
        hits = [*title.hits, *itertools.chain.from_iterable(topic.hits)]
        present = slots.present(hits, self.told | title.names)
        if not slots.direct(present) or self._others(topic, title.names, title.hits):
            return False
        if any(h.slot in {"excluded", OTHER} for h in hits) and not any(h.slot in _THING for h in title.hits):
            return False
        whose, matter, near = 0, 0, False
        before = frozenset[str]()
        for there in (frozenset(slots.present(title.hits, title.names)), *topic.present):
            whose += "who" in there
            matter += bool(CORE & there)
            around = there | before
            near |= ("who" in around and len(CORE & around) > 1) or slots.direct(around)
            before = there
        if not (slots.who or slots.spelt):
            whose = _OFTEN
        titled = slots.kind.name != PLAIN and bool({"who", "name"} & slots.present(title.hits, title.names))
        part = _PART_OF / 2 if titled else _PART_OF
        return near and whose >= _OFTEN and matter >= max(_OFTEN, part * len(self.text.sentences))

    def _between_them(self, topic: Topic, title: _Title) -> bool:
        """Return whether title and opening name two of the sides that the claim is between, or the text does often."""
        slots = topic.slots
        counted = Counter(name for named in self.names for name in named if name in slots.who)
        counted.update(h.term for hits in topic.hits for h in hits if h.slot == "who")
        if sum(count > 1 for count in counted.values()) > 1:
            return True
        opening = range(min(_NAMING, len(self.text.sentences)))
        names = {name for index in opening for name in self.names[index]} | title.names
        present = slots.present([*title.hits, *(h for index in opening for h in topic.hits[index])], names)
        last = self.text.sentences[opening[-1]].last if opening else 0
        if slots.kind.named and {"who", "where"} <= present and not self._third(slots, frozenset(names)):
            return True  # Socar has come to terms, says the premier of Ukraine
        return "whos" in present or ("who" in present and not BOTH.isdisjoint(self.text.lows[:last]))

    def _whichever(self, topic: Topic, title: _Title) -> bool:
        """Return whether two parties of a treaty are named, or it is called by its name: then one of them is enough.

        The words of the name stand side by side: a *treaty on the Nile* is not yet the *Nile treaty*.
        """
        slots = topic.slots
        if len(slots.doers.intersection(self.told | title.names)) + slots.spelt > 1:
            return True
        least = {item.text: item.least for item in slots.items if item.text in slots.proper}
        for lows, hits in ((self._title.lows, title.hits), *((self.text.lows, found) for found in topic.hits)):
            for term in {h.term for h in hits if h.slot == "what"} & least.keys():
                at = {h.first for h in hits if h.slot == "what" and h.term == term}
                if any(in_a_row(lows, at, first) >= least[term] for first in at):
                    return True
        return False

    def _thing_told(self, topic: Topic, title: _Title) -> bool:
        """Return whether title or text have a word for what the sides do: they can agree on other things than a truce.

        A title that speaks of the deal, and of none on something else, means one that is known.
        """
        on, lows = ON.get(self.text.lang, frozenset()), self._title.lows
        told = any(h.slot == "deal" and not (lows[h.last : h.last + 1] and lows[h.last] in on) for h in title.hits)
        return told or any(h.slot in {"object", "what", PART} for hits in (title.hits, *topic.hits) for h in hits)

    def _nothing_named(self, topic: Topic, title: _Title) -> bool:
        """Return whether no word of what is agreed on stands in title and text, though the claim brings some."""
        if not any(item.slot == "what" for item in topic.slots.items):
            return False
        return not any(h.slot in {"what", PART} for hits in (title.hits, *topic.hits) for h in hits)

    def _bargain(self, topic: Topic, title: _Title) -> bool:
        """Return whether title or opening tell of a deal between the claim's sides, without a word of what it is about.

        Where it says on what else they have agreed (*a deal on fishing quotas*) it is another one.
        """
        slots = topic.slots
        on = ON.get(self.text.lang, frozenset())
        if not any(h.slot in {"object", "deal"} for found in (title.hits, *topic.hits) for h in found):
            return False  # they have agreed to do something, which is told
        sides = set[str]()
        parts = [(self._title.lows, title.hits, title.names)]
        parts += [(self.text.lows, topic.hits[n], self.names[n]) for n in range(min(OPENING, len(self.names)))]
        for lows, hits, names in parts:
            if any(h.slot in {"excluded", OTHER} for h in hits):
                return False
            deals = [h for h in hits if h.slot in {"object", "deal"}]
            if any(lows[h.last : h.last + 1] and lows[h.last] in on for h in deals):
                return False
            if (deals or any(h.slot == "deed" for h in hits)) and not self._third(slots, names):
                sides |= slots.sides(hits, names)
        return len(sides) > 1

    def _among_others(self, topic: Topic) -> bool:
        """Return whether the first sentence tells of a deal with a stranger, and title and lead name but one side."""
        if not self.lead:
            return False
        first = self.lead[0]
        whole = self.text.sentences[first].first, self.text.sentences[first].last
        if between_two_others(self.mentions, [whole], topic.hits[first], topic.slots.doers):
            return True
        hits = [*topic.headline, *(hit for n in self.lead for hit in topic.hits[n])]
        if len(topic.slots.sides(hits, topic.headed.union(*(self.names[n] for n in self.lead)))) > 1:
            return False
        told = any(h.slot in {"object", "deal"} for h in topic.hits[first])
        return told and self._others(topic, self.names[first], topic.hits[first])

    def _strangers(self, slots: Slots, title: _Title) -> bool:
        """Return whether a title tells of such a thing between others, and names none of the claim's sides."""
        told = any(h.slot in {"object", "deal"} for h in title.hits)
        return told and title.names.isdisjoint(slots.who) and self._third(slots, title.names)

    def _third(self, slots: Slots, names: frozenset[str]) -> bool:
        """Return whether a state or group is named that is nothing to the claim."""
        others = names - slots.concerned - slots.mistaken
        return any(self.kinds.kind_of(name) in {"state", "group"} for name in others)

    def _others(
        self, topic: Topic, named: frozenset[str] | set[str], hits: Sequence[Hit], part: Part | None = None
    ) -> bool:
        """Return whether it is between one of the claim's sides and somebody else: another treaty, another truce.

        Not where a treaty is called by its own name.  `part` is the sentence, where it is one.
        """
        slots = topic.slots
        if len(slots.who) < 2 or not any("whos" in need for need in slots.kind.needs):
            return False
        if part is not None and not slots.kind.staged and between_others(part, slots, self.text.lang):
            return True
        if len(named.intersection(slots.who)) != 1 or (slots.kind.staged and "name" in slots.present(hits)):
            return False
        others = named.difference(slots.who, slots.where, slots.claim.authorities, topic.inside, slots.mistaken)
        return any(self.kinds.kind_of(name) in {"state", "group", "party"} for name in others)

    def _lent(self, slots: Slots, title: Sequence[Hit], parts: Sequence[Sequence[Hit]]) -> frozenset[str]:
        """Return the institutions whose names are part of the thing's own name."""
        found: set[str] = set()
        for mentions, hits in ((self.titled, title), *((self.mentions, part) for part in parts)):
            for hit in hits:
                if hit.slot == "what" and hit.term in slots.proper:
                    found |= mentions.named(hit.first, hit.last)
        return frozenset(found)

    def named(self, phrase: Phrase) -> frozenset[str]:
        """Return the institutions named in tokens `phrase`."""
        found = self._named.get(phrase)
        if found is None:
            found = self._named[phrase] = frozenset(self.mentions.named(*phrase))
        return found

    def named_beside(self, phrase: Phrase) -> frozenset[str]:
        """Return the institutions named in a phrase, but not in where it tells on which occasion it was said."""
        if not self.occasions:
            return self.named(phrase)
        return frozenset().union(*map(self.named, without(self.occasions, phrase)))

    def other_thing(self, topic: Topic, sentence: int, back: int) -> bool:
        """Return whether what is named last, up to `back` sentences ago, is of another matter: workers, no soldiers."""
        for index in range(sentence, max(-1, sentence - back - 1), -1):
            named = [h.slot for h in topic.hits[index] if h.slot in {"object", "what", "excluded"}]
            if named:
                return "excluded" in named and not {"object", "what"} & set(named)
        return False

    @property
    def words(self) -> list[Words]:
        """The stance words of each sentence."""
        if self._words is None:
            self._words = words_of(self.text)
        return self._words

    def vetoed(self, hits: Sequence[Hit], regions: Sequence[Phrase]) -> bool:
        """Return whether an excluded word stands in the clause of the deed.

        Or there is no deed, and no word of the object.
        """
        excluded = [h for h in hits if h.slot == "excluded"] if hits else ()
        if not excluded or any(h.slot in {"object", "what"} for h in hits):
            return False
        deeds = [h for h in hits if h.slot == "deed" or h.slot.startswith("stage")]
        pieces = segments(self.text, regions)
        first = next(((a, b) for a, b in pieces if any(a <= h.first < b for h in deeds)), None)
        if first is None or any(first[0] <= h.first < first[1] for h in excluded):
            return True
        whose = any(first[0] <= h.first < first[1] for h in hits if h.slot in {"who", "anaphor"})
        return not whose and not self.named(first)


_THING = frozenset({"object", "deal", "what"})
"""The slots that name the thing, where a near miss has another."""
