"""Names and office nouns marked in a text: the raw material of the mentions.

A mark is a listed name, an office noun, or a run of capitalised words that no table has (a person, an outlet).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.reading.cut.fold import skeletons
from monitor.reading.cut.functionwords import function_words
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.federations import chancellery, federal, federation
from monitor.reading.dictionary.houses import before_office
from monitor.reading.dictionary.initials import as_a_word, begins_person, ends_agency, who_asks
from monitor.reading.dictionary.names import COMPASS, CYRILLIC, Entry, Names, Office, Tenure, given_names
from monitor.reading.dictionary.surnames import (
    DEGREES,
    bears_it,
    like_small_words,
    name_goes_on,
    noble,
    of_another,
    past_particles,
    surname_here,
)
from monitor.reading.who.abbreviations import shorts
from monitor.reading.who.colours import colours
from monitor.reading.who.fields import parts
from monitor.reading.who.forenames import names_another
from monitor.reading.who.forwards import named_bodies
from monitor.reading.who.given import behind_given, called_like_town, nationality, of_a_continent
from monitor.reading.who.localbodies import local_body, town_station
from monitor.reading.who.namesakes import namesake, shared_seats, within_name
from monitor.reading.who.owncouncils import others_name
from monitor.reading.who.parties import Body, portfolio
from monitor.reading.who.partynames import begins, qualified
from monitor.reading.who.slavicruns import person_in

_NOUNS = ("ung", "ungen", "keit", "heit", "schaft", "tion", "tionen", "nis", "tum", "ment", "tät")
_LONGEST_RUN = 6
_PAPERS = frozenset({
    "times", "post", "herald", "mirror", "sun", "guardian", "independent", "observer", "telegraph", "express", "mail",
    "chronicle", "tribune", "globe", "star", "standard",
})  # fmt: skip
"""Titles of newspapers that many have with a word before."""
_CITIES = frozenset({"capital", "city", "demonym"})
"""Forms of names that treaties are called by."""
_JOINTS = frozenset({"-", "'", "."})


@dataclass(slots=True)
class Mark:
    """A name or office noun: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    entry: Entry | None = None
    office: Office | None = None
    tenures: tuple[Tenure, ...] = ()
    """The persons that a listed surname can be here."""
    prep: int = -1
    """The token of the preposition of place before it, or -1."""
    weak: bool = False
    """It only colours the noun: pro-Russian, Iran-backed, London-based."""
    title: bool = False
    """A run that follows Mr, Herr, Frau, Mme ..."""

    @property
    def run(self) -> bool:
        """Whether it is a run of capitalised words that no table has."""
        return self.entry is None and self.office is None


HUMAN = frozenset({"person", "local", "expert", "opposition", "civil"})
"""Roles of offices that persons have."""

SERVING = frozenset(
    "en chef|en second|en jefe|en exercice|en fonction|en fonctions|en poste|en funciones|en ejercicio|en retiro|"
    "en ingles|en frances|en anglais|en arabe|au sein".split("|")
)
"""French and Spanish prepositions that govern no place, with the word behind: *le président en exercice de X*."""


_ABBREVIATED = frozenset({"mod", "mfa"})
"""Abbreviations that any ministry may have; without brackets they are those of one state."""


_THEN = frozenset({"ж", "же", "дня", "вечора", "вечера", "ранку", "року", "разу", "часу", "самого", "тижня", "месяца"})
"""Words behind *того* with which it is a pronoun, and no state on the Gulf of Guinea."""


class Marker:
    """Marks one text."""

    def __init__(self, text: Text, names: Names, published: date) -> None:
        """Keep the text, the tables of its language and the day: who is in office depends on it."""
        self.text, self.names, self.day, self.words = text, names, published, text.folds
        self.function = function_words(names.lang)
        self._firsts = {sentence.first for sentence in text.sentences}
        self._german = names.lang == "de"
        self._joints = self.function["of"] | self.function["article"]
        self._bodies: dict[int, Body] = {body.first: body for body in named_bodies(text, names)}
        short_names = list(shorts(text))
        known = {short.at for short in short_names if self._body_known(short.at)}
        self._explained = frozenset(
            self.words[short.at]
            for short in short_names
            if short.first >= 0 and short.at not in known and not self._begins_listed(short.first)
        )
        """Short names that the article explains as those of a body which no table has."""
        self._in_brackets = frozenset(self.words[short.at] for short in short_names)
        self._surnames = like_small_words(text, self.function["stop"]) if self._german else frozenset()
        """Surnames here that are small words elsewhere: *Sebastian Kurz*."""

    def _body_known(self, at: int) -> bool:
        """Call a party or front by the listed name that stands in brackets behind it; return whether one does.

        *Der Azawad-Befreiungsfront (FLA)*: what no table has under its long name is listed by the short one.
        """
        body = next((body for body in self._bodies.values() if body.last == at - 1), None)
        if body is None:
            return False
        for size, entry in self.names.entries(self.words, at):
            if size == 1 and entry.kind in {"party", "group", "organisation"} and entry.form == "name":
                self._bodies[body.first] = body._replace(english=entry.institution, kind=entry.kind)
                return True
        return False

    def _begins_listed(self, at: int) -> bool:
        """Return whether a listed name of several words begins at token `at` or with the one after it."""
        return any(size > 1 for first in (at, at + 1) for size, _ in self.names.entries(self.words, first))

    def marks(self) -> list[Mark]:
        """Return the marks in order of place; an office noun inside a name is a mark after the name's own."""
        found: list[Mark] = []
        words, caps, end = self.words, self.text.caps, 0
        seconds = map(self.names.seconds.get, words)
        # a small word that is known to begin no name needs no look (an empty set); most words are such
        places = [
            at for at, (cap, known) in enumerate(zip(caps, seconds, strict=True)) if cap or known or known is None
        ]
        for at in places:
            if at < end:
                continue
            body, station = self._bodies.get(at), town_station(self.text, self.names, at)
            named = Mark(at, *station) if station else self._body(body, end) if body is not None else None
            if named is not None:
                found.append(named)
                end = named.last
                continue
            if self.names.dull(words, at):
                marks = self._capitalised(at, end) if caps[at] else ()
            else:
                marks = self._at(at, end) if words[at][0].isalnum() else ()
            after = at + 1
            for mark in marks:
                found.append(mark)
                after = end = max(after, mark.last)
        found = [m for m in found if m.entry is None or not (self._treaty(m) or portfolio(words, m.first, m.last))]
        self._common(shared_seats(words, found))
        if self._german:
            self._federal(found)
        for mark in found:
            if mark.entry is not None or mark.run:
                mark.prep = self._preposition(mark.first)
            if mark.entry is not None:
                mark.weak = colours(self.text, self.function, mark.first, mark.last, mark.entry)
        if self.function["neighbour"].isdisjoint(words):
            return found
        return [mark for at, mark in enumerate(found) if not self._next_door(found, at)]

    def _federal(self, marks: Sequence[Mark]) -> None:
        """Take *Bundes-* and *Kanzleramt* for another state's where nothing German is named beside them."""
        named = [
            m for m in marks if m.entry and m.entry.form in {"seat", "compound"} and m.entry.institution == "Germany"
        ]
        ours = [mark for mark in named if federal(self.words[mark.first])]
        whose = federation(self.words) if ours else ""
        for mark in ours:
            if mark.entry is not None and mark.entry.institution != whose:
                mark.entry = mark.entry._replace(institution=whose)
        for mark in named:
            if mark.entry is not None and self.words[mark.first].startswith("kanzleramt"):
                states = {m.entry.institution for m in marks if m.entry is not None}
                whose = chancellery(self.words[mark.first], self.words, states)
                mark.entry = mark.entry._replace(institution=whose)

    def _common(self, marks: Sequence[Mark]) -> None:
        """Take for a parliament like others what is called like one and stands alone: *la Chambre des représentants*.

        So where its state is named nowhere else, and another one is.
        """
        if self.names.lang not in {"fr", "es"}:
            return
        for mark in marks:
            if mark.entry is None or mark.entry.form != "seat" or mark.last - mark.first == 1:
                continue
            office = self.names.office(self.words, mark.first)
            if office is None or office[1].title != "parliament" or mark.first + office[0] != mark.last:
                continue
            states = {m.entry.institution for m in marks if m.entry and m is not mark and m.entry.kind == "state"}
            if states and mark.entry.institution not in states:
                mark.entry, mark.office = None, office[1]

    def _next_door(self, marks: Sequence[Mark], at: int) -> bool:
        """Return whether a word for a neighbour only says where a state is: *l'Algérie voisine*, *el vecino Burundi*.

        Who is somebody's *voisin rwandais* is a state too, *un voisin rwandais* a man.
        """
        mark, words = marks[at], self.words
        if mark.office is None or mark.entry is not None or words[mark.first] not in self.function["neighbour"]:
            return False
        whose = mark.first > 0 and words[mark.first - 1] in self.function["possessive"]
        forms = {"name", "short", "capital", "demonym"} if whose else {"name", "short", "capital"}
        beside = [one for one in marks[max(0, at - 1) : at + 2] if one.entry is not None and one.entry.kind == "state"]
        return any(
            (one.last == mark.first or one.first == mark.last) and one.entry.form in forms
            for one in beside
            if one.entry
        )

    def _treaty(self, mark: Mark) -> bool:
        """Return whether a city is only part of a treaty's name: Istanbul-Konvention, Minsk agreements; or WHO asks."""
        entry = mark.entry
        if entry is None or entry.kind != "state" or entry.form not in _CITIES:
            return entry is not None and who_asks(self.text, mark.first)
        if entry.form == "demonym" and not (self._german and self.words[mark.first].endswith("er")):
            return False
        at = mark.last + (self.words[mark.last : mark.last + 1] == ["-"])
        if self.words[at : at + 1] and self.words[at] in self.function["treaty"]:
            return self.names.lang not in {"fr", "es"}
        before = mark.first - 2
        joined = self.names.lang in {"fr", "es"} and before >= 0 and self.words[before + 1] in {"de", "d'"}
        return joined and self.words[before] in self.function["treaty"]

    def _body(self, body: Body, before: int) -> Mark | None:
        """Return the mark of a party or front that no table has; None where a listed name is as long or ends it."""
        listed = self._named(body.first, before)
        if listed is not None and (listed.last >= body.last or listed.tenures):
            return None
        for at in range(body.first + 1, body.last - 1):
            inside = None if self.names.dull(self.words, at) else self._named(at, before)
            ends = inside is not None and inside.last >= body.last and not inside.tenures
            if ends and not begins(self.text, body, at, self._joints):
                first = qualified(self.text, self.names, body.first, at)  # the Constitutional Democratic Party
                longer = first < at and inside is not None and inside.entry and inside.entry.kind == "party"
                return Mark(first, body.last, Entry(body.english, "party", "name", 1)) if longer else None
        behind = self._named(body.last, before) if self.names.lang in CYRILLIC and body.last < len(self.words) else None
        if behind is not None and behind.entry is not None and behind.entry.kind in {"group", "party"}:
            return None  # палестинское радикальное движение ХАМАС
        return Mark(body.first, body.last, Entry(body.english, body.kind, "name", 1))

    def _of_area(self, at: int) -> Mark | None:
        """Return the mark of an English office with the part of the world it is for: a South Caucasus specialist."""
        area, end = self.function["area"], at
        while end < len(self.words) and self.text.caps[end] and self.words[end] in area:
            end += 1
            end += self.words[end : end + 1] == ["-"]
        office = self.names.office(self.words, end) if at < end < len(self.words) else None
        if office is None or office[1].role != "expert" or self.text.caps[end]:
            return None
        return Mark(at, end + office[0], office=office[1])

    def _at(self, at: int, before: int) -> Iterator[Mark]:
        if self.words[at] in self.function["area"] and (expert := self._of_area(at)) is not None:
            yield expert
            return
        named = self._named(at, before)
        if named is not None and name_goes_on(self.text, named.last):
            named = self._run(at)  # Sanaa al-Yawm
        if named is not None:
            yield named
            office = self.names.office(self.words, named.last - 1)
            if office is not None and named.last - named.first > 0 and named.entry and named.entry.kind != "person":
                yield Mark(named.first, named.last, office=office[1])
            return
        office = self.names.office(self.words, at)
        if office is not None and office[1].role == "party" and self.words[at : at + 2] == ["party", "to"]:
            return  # Norway, a party to the convention
        if office is not None and (not self._german or self.text.caps[at] or office[0] > 1):
            if self._german:
                yield from self._compound(at)
            cut = self._begins_inside(at, at + office[0], before) if office[0] > 1 else 0
            shorter = self.names.office(self.words[at:cut], 0) if cut else office
            yield Mark(at, at + (shorter[0] if shorter else 1), office=(shorter or office)[1])
            return
        if self._german:
            adjective = self._compass(at)
            if adjective is not None:
                yield adjective
                return
        if self.text.caps[at]:
            yield from self._capitalised(at, before)

    def _begins_inside(self, at: int, last: int, before: int) -> int:
        """Return where a body's name begins inside the words for an office and goes further than they do, else 0.

        *présidente du Parti* + *social-démocrate*, *porte-parole du Parti* + *vert*.
        """
        for inside in range(at + 1, last):
            if inside in self._bodies:
                return inside
            if self.text.caps[inside] and not self.names.dull(self.words, inside):
                listed = self._named(inside, before)
                if listed is not None and listed.last > last and not listed.tenures:
                    return inside
        return 0

    def _capitalised(self, at: int, before: int) -> Iterator[Mark]:
        """Yield the run that begins at a capital, or the listed person whose given names it begins with."""
        if self.words[at] in self.function["area"] and (expert := self._of_area(at)) is not None:
            yield expert
            return
        own = self._own(at) if self.names.own else None
        if own is not None:
            yield Mark(at, at + 1, own)
            return
        run = self._run(at)
        if run is None:
            return
        for inside in range(run.first + 1, min(run.last + 1, len(self.words))):
            if self.names.dull(self.words, inside):
                continue
            listed = self._named(inside, before)
            if listed is not None and listed.tenures:
                yield listed
                return
        split = parts(self.text, self.names, run.first, run.last) if self._german else []
        yield from [Mark(first, last, office=office) for first, last, office in split] or [run]

    # ------------------------------------------------------------ listed names

    def _named(self, at: int, before: int) -> Mark | None:
        if self.words[at] in self._explained and self.text.slice(at, at + 1).isupper():
            return None
        for size, entry in self.names.entries(self.words, at):
            if not self._written(at, size, entry) or self._cut_short(at, size):
                continue
            if entry.form in {"seat", "outlet"} and (body := self.names.office(self.words, at)) and body[0] > size:
                continue  # Рада безпеки: the words for a body go further than the seat's name
            if entry.form == "seat" and self._another_states(at + size, entry):
                continue
            if others_name(self.text, self.names, at, size, entry) or within_name(self.text, at, size, entry):
                continue  # Belgium's Security Council
            if entry.tenures:
                short = self.words[at] in self._in_brackets and self.text.slice(at, at + 1).isupper()  # (NAD)
                mark = None if short else self._person(at, size, entry, before)
                if mark is not None:
                    while not self._german and self._adjacent(mark.last) and self._unknown(mark.last):
                        mark.last += 1
                    return mark
                continue
            if size == 1 and self._unknown(at + 1) and self._another(at, entry):
                continue
            ministry = entry.form == "seat" and self.words[at - 1 : at] == ["("] and self.words[at] in _ABBREVIATED
            if ministry or (size == 1 and self._persons(at, entry)):
                continue  # Kenya's ministry of defence (MoD)
            if of_a_continent(self.text, at, size, entry) or (
                nationality(self.text, at, entry) and self._unknown(at + 1)
            ):
                continue  # Vasco Rocha
            if size == 1 and entry.form == "outlet" and bears_it(self.text, self.names, self.function, at):
                continue  # Anne Spiegel, sagte Spiegel: not the paper
            longer = namesake(self.text, self.names, at, at + size, entry)
            longer = longer or local_body(self.text, self.names, at, at + size, entry) or (at + size, entry)
            return self._bearer(at, size, before) or Mark(at, *longer)
        return None

    def _bearer(self, at: int, size: int, before: int) -> Mark | None:
        """Return the listed person whose surname is also another name of the tables, if a given name stands there."""
        if at <= before or not self.text.caps[at - 1] or self.words[at] not in self.function["surname"]:
            return None
        for length, entry in self.names.entries(self.words, at):
            mark = self._person(at, size, entry, before) if length == size and entry.tenures else None
            if mark is not None and mark.first < at:
                return mark
        return None

    def _another_states(self, at: int, entry: Entry) -> bool:
        """Return whether the name of another state follows a seat: в Офісі президента Польщі."""
        if self.names.lang not in CYRILLIC or not self._adjacent(at) or not self.text.caps[at]:
            return False
        following = (e for n, e in self.names.entries(self.words, at) if self._written(at, n, e))
        return any(e.kind == "state" and e.form == "name" and e.institution != entry.institution for e in following)

    def _cut_short(self, at: int, size: int) -> bool:
        """Return whether a name with its article ends within a longer one: *La Ligue* within *Ligue côtière*."""
        if size == 1 or self.words[at] not in self.function["article"]:
            return False
        body = self._bodies.get(at + 1)  # le Bloc | de gauche
        longer = (e for n, e in self.names.entries(self.words, at + 1) if n + 1 > size and self._written(at + 1, n, e))
        return (body is not None and body.last > at + size) or next(longer, None) is not None

    def _written(self, at: int, size: int, entry: Entry) -> bool:
        if entry.capitals == 0:
            return True
        if not self.text.caps[at]:
            article = size > 1 and self.words[at] in self.function["article"] and entry.kind == "party"
            return article and entry.capitals in {1, 3} and self.text.caps[at + 1]  # la Ligue, die Linke
        if entry.capitals == 1:
            return self.words[at] != "того" or _THEN.isdisjoint(self.words[at + 1 : at + 2])  # того ж вечора
        if entry.capitals == 3:
            words = self.words
            rest = (i for i in range(at + 1, at + size) if len(words[i]) > 3 and words[i - 1] != "-")
            return all(self.text.caps[i] or not words[i][0].isalpha() for i in rest)
        written = self.text.slice(at, at + size)
        if written.isupper():
            return True
        joined = at > 0 and self.text.caps[at - 1] and self.words[at - 1] not in self.function["article"]
        alone = not joined and not any(self.text.caps[at + 1 : at + 2])
        return alone and self.text.lang in {"fr", "es"} and as_a_word(written, entry)

    def _adjacent(self, at: int) -> bool:
        """Return whether token `at` follows the one before it with one space."""
        return at < len(self.words) and self.text.starts[at] == self.text.ends[at - 1] + 1

    def _own(self, at: int) -> Entry | None:
        """Return the newsroom's own institution that a capitalised word is another spelling of."""
        word = self.words[at]
        if len(word) < 4 or word in self.function["stop"]:
            return None
        return next((self.names.own[bones] for bones in skeletons(word) if bones in self.names.own), None)

    def _another(self, at: int, entry: Entry) -> bool:
        """Return whether a listed word before an unlisted name is only that name's first part (Kurier Graniczny)."""
        if self._german and self.words[at - 1 : at] in (["aus"], ["nach"]):
            return False  # nach Angaben aus Paris Systeme zur Abwehr
        if self.words[at] in self.function["ambiguous"]:
            return True
        if entry.kind != "outlet" or entry.capitals == 2 or self.text.ends[at] + 1 != self.text.starts[at + 1]:
            return False
        return not self._german or not self.words[at + 1].endswith(_NOUNS)

    def _unknown(self, at: int) -> bool:
        """Return whether token `at` is a capitalised word that no table has."""
        if at >= len(self.words) or not self.text.caps[at] or self.words[at] in self.function["stop"]:
            return False
        if at in self._firsts or not self.words[at][0].isalpha():
            return False
        return self.names.office(self.words, at) is None and next(self.names.entries(self.words, at), None) is None

    def _persons(self, at: int, entry: Entry) -> bool:
        """Return whether a town is the given name of a listed person, or a surname: *Santiago Peña*, *Ramiro Sucre*."""
        if entry.form == "capital" and self.words[at] in given_names() and any(self.text.caps[at + 1 : at + 2]):
            return self._adjacent(at + 1) and any(e.tenures for _, e in self.names.entries(self.words, at + 1))
        return called_like_town(self.text, at, entry)

    def _person(self, at: int, size: int, entry: Entry, before: int) -> Mark | None:
        """Return the mark of a listed person, given names included, or None where the given name is another's."""
        first = at
        given, particles = set[str](), self.function["particle"]
        while first > before and at - first < 5:
            previous = first - 1
            word = self.words[previous]
            if word in {"-", "."} and first > before + 1 and previous not in self._firsts:
                glued = self.text.glued(first) or word == "."
                if not (glued and (self.text.caps[previous - 1] or self.words[previous - 1] in particles)):  # аш-Шариф
                    break
            elif word in particles and first < at and previous > before:
                pass
            elif (
                not self.text.caps[previous]
                or word in self.function["stop"]
                or word in self.function["title"]
                or self.names.office(self.words, previous) is not None
            ):
                break
            else:
                given |= skeletons(word) | {word}
            first = previous
        if not given:
            if name_goes_on(self.text, at + size):
                return None  # Abdul Rahman al-Jabri
            if self._given_of_listed(at, size) if self._german else self._given_of_next(at, size, entry):
                return None
            if self.words[at] in given_names() and self._unknown(past_particles(self.words, at + size, self.function)):
                return None  # Jean-Pierre van der Linden
            tenures = tuple(t for t in entry.tenures if t.bare and not of_another(self.text, at, t.given))
            return Mark(at, at + size, entry, tenures=tenures) if tenures else None
        tenures = tuple(t for t in entry.tenures if not given.isdisjoint(t.given))
        if tenures:
            return Mark(first, at + size, entry, tenures=tenures)
        if (self.words[at] in given_names() and self._unknown(at + size)) or self._given_of_listed(at, size):
            return None  # Nobelpreisträger Denis Foss, Mohammed Hamdan Daglo
        another = names_another(self.words[first:at])  # María Núñez Ortega
        if self._german and not another and not any(not t.bare for t in entry.tenures):
            return Mark(at, at + size, entry, tenures=entry.tenures)
        return None

    def _given_of_listed(self, at: int, size: int) -> bool:
        """Return whether a surname is the given name of a listed person behind it: *Petro Poroschenko*."""
        after = at + size
        if after >= len(self.words) or not self._adjacent(after) or not self.text.caps[after]:
            return False
        mine, others = skeletons(self.words[at]), self.names.entries(self.words, after)
        return any(not mine.isdisjoint(t.given) for _, other in others for t in other.tenures)

    def _given_of_next(self, at: int, size: int, entry: Entry) -> bool:
        """Return whether a surname is another's given name here: Naim Kassim, Abbas Araghchi."""
        after = at + size
        if after >= len(self.words) or not self._adjacent(after) or not self.text.caps[after]:
            return False
        if self._unknown(after) or self.words[after] in given_names():  # Lai Mohammed is not the president Lai
            following = skeletons(self.words[after])
            return all(following.isdisjoint(t.given) for t in entry.tenures)
        return self._given_of_listed(at, size)

    def _compound(self, at: int) -> Iterator[Mark]:
        """Yield the name in a German compound: Kremlsprecher, Natochef; Bundes- is a federation, Allianz- NATO."""
        word = self.words[at]
        if word.startswith("bundes") and len(word) > 9:
            yield Mark(at, at + 1, Entry("Germany", "state", "compound", 1))
            return
        if word.startswith(("allianz", "bündnis")) and len(word) > 10:
            yield Mark(at, at + 1, Entry("NATO", "organisation", "compound", 1))
            return
        entry = self.names.prefix(word)
        if entry is not None:
            yield Mark(at, at + 1, entry._replace(form="compound"))

    def _compass(self, at: int) -> Mark | None:
        word = self.words[at]
        for point in COMPASS:
            if word.startswith(point):
                for size, entry in self.names.entries([word.removeprefix(point)], 0):
                    if size == 1 and entry.form == "demonym" and entry.capitals == 0:
                        return Mark(at, at + 1, entry)
        return None

    # ------------------------------------------------------------ runs

    def _run(self, at: int) -> Mark | None:
        """Return the run of capitalised words that begins at token `at`, or None."""
        words, caps, text = self.words, self.text.caps, self.text
        small = (
            words[at] in self.function["stop"]
            and not self._given_as_month(at)
            and not surname_here(text, at, self._surnames)
        )
        if not words[at][0].isalpha() or small or (self._german and text.slice(at, at + 1) in DEGREES):
            return None
        if words[at] in self._in_brackets and text.slice(at, at + 1).isupper():
            return Mark(at, at + 1)
        if self._german and (words[at].endswith(_NOUNS) or (at and words[at - 1] in self.function["article"])):
            end = before_office(text, self.names, at)  # ein Sorex-Sprecher, die Bel-Air-Bande
            return Mark(at, end) if end and not words[end - 1].endswith((*_NOUNS, "s")) else None
        end, particles = at + 1, self.function["particle"]
        while end < len(words) and end - at < _LONGEST_RUN * 2:
            if not caps[end] and words[end] not in _JOINTS and words[end] not in particles:
                break
            glued = text.glued(end)
            if words[end] in {"-", "'"} and glued and end + 1 < len(words) and text.glued(end + 1):
                if self._german and words[end] == "-" and self.names.office(words, end + 1) is not None:
                    break  # Syriza-Chef: the office begins behind the hyphen
                end += 2
            elif (
                (words[end] == "." and glued and len(words[end - 1]) == 1 and end + 1 < len(words) and caps[end + 1])
                or (self.names.lang == "es" and behind_given(self.text, at, end) and self._unlisted(end))
                or (words[end] in particles and end + 1 < len(words) and self._names_on(end, at))
                or (caps[end] and words[end][0].isalpha() and self._goes_on(end, at))
            ):
                end += 1
            else:
                break
        at, end = person_in(text, self.names, at, min(end, len(words)))
        before = words[at - 2] if at > 1 and words[at - 1] == "." else words[at - 1] if at else ""
        letter = end == at + 1 and len(words[at]) < 2
        return None if letter else Mark(at, end, title=before in self.function["title"])

    def _given_as_month(self, at: int) -> bool:
        """Return whether a word that also stands for a month is a given name here: *Jan Holm*, but *in Jan Reuters*."""
        particle = "".join(self.words[at + 1 : at + 2]) in self.function["particle"] and self._names_on(at + 1, at)
        named = self.words[at] in given_names() and self._adjacent(at + 1) and (particle or self._unknown(at + 1))
        return named and not (at and self.words[at - 1] in self.function["place"])

    def _names_on(self, at: int, begin: int) -> bool:
        after = at + 1
        if after >= len(self.words):
            return False
        if self.words[after] == "-" and self.text.glued(after) and after + 1 < len(self.words):
            after += 1  # аш-Шариф, al-Yawm
        if self.words[after] in self.function["particle"] and after + 1 < len(self.words):
            after += 1
        behind = self.words[at - 1] in self.function["particle"] - self._joints  # Jan van | de Velde, Luca de
        behind |= self.words[at] == "de" and self.words[at - 1] in given_names() and self._unknown(after)
        behind |= self.words[at - 1] in {"van", "von"}
        behind |= self._german and noble(self.text, self.names, self.function["given"], begin, at, after)
        return self.text.caps[after] and (behind or self.words[at] not in self._joints)

    def _unlisted(self, at: int) -> bool:
        """Return whether the word behind *de*, *de la* at token `at` is in no table: *de la* Torre."""
        name = at + 1 + (self.words[at + 1] == "la")
        return self._unknown(name) or {bool(e.tenures) for _, e in self.names.entries(self.words, name)} == {True}

    def _goes_on(self, at: int, begin: int) -> bool:
        if at in self._firsts or at in self._bodies:
            return False
        if self.names.lang in CYRILLIC and self.words[at].isascii() != self.words[at - 1].isascii():
            return False  # журналист TechDaily | Иван Петренко
        if begins_person(self.text, begin, at):
            return False
        if self.names.dull(self.words, at):
            return True
        if self._surname(at, begin):
            return True  # Michael König, Stephen King
        if self.names.office(self.words, at) is not None:
            return ends_agency(self.words, begin, at)
        for size, entry in self.names.entries(self.words, at):
            paper = size == 1 and (self.words[at] in _PAPERS or self._papers_name(begin, entry))
            # the Harbour Times is not The Times, the newspaper Denný Hlas no party
            if self._written(at, size, entry) and not (paper or entry.kind == "person" or entry.form == "city"):
                return False
        return True

    def _papers_name(self, begin: int, entry: Entry) -> bool:
        """Return whether a party's name is a word in that of the paper that begins at token `begin`."""
        office = self.names.office(self.words, begin - 1) if begin and entry.kind in {"party", "group"} else None
        return office is not None and office[1].role == "outlet"

    def _surname(self, at: int, begin: int) -> bool:
        """Return whether a listed word is the surname of who is named from `begin` on: Ann Jordan, Todd Stern."""
        word = self.words[at] if not self._german else self.words[at].removesuffix("s")
        if word not in self.function["surname"] and self.words[at] not in self.function["surname"]:
            return False
        first = self.words[begin]
        several = at - begin > 1 and all(self.words[i][0].isalpha() for i in range(begin, at))
        return self._adjacent(at) and (several or first in self.function["given"] or first in given_names())

    # ------------------------------------------------------------ what stands before

    def _preposition(self, first: int) -> int:
        """Return the token of the preposition of place that governs the name at `first`, or -1."""
        function, at = self.function, first - 1
        for _ in range(4):
            if at < 0 or not self.words[at][0].isalpha():
                return -1
            word = self.words[at]
            if word in function["place"]:
                return -1 if f"{word} {self.words[at + 1]}" in SERVING else at  # le commandant en second des FSR
            if word in function["of"] and word not in function["article"]:
                return -1
            if word not in function["article"] and self.text.caps[at]:
                return -1
            if self.names.office(self.words, at) is not None and not (self._german and not self.text.caps[at]):
                return -1
            at -= 1
        return -1
