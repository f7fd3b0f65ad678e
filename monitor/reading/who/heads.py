"""Whose words a noun phrase stands for: the head decides, not the first name in it.

``der ukrainische Botschafter in Berlin`` is Ukraine, ``US general in Seoul`` the United States, ``the Dutch head of
NATO`` NATO.  Guideline, rules 1 to 4.  Nothing here looks outside the phrase; ``who/coreference.py`` does.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.dictionary.federations import federal
from monitor.reading.dictionary.initials import are_initials
from monitor.reading.dictionary.names import CYRILLIC, Office, given_names
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.benches import FELLOWS, benches, member, partisan, sits
from monitor.reading.who.employers import Employers
from monitor.reading.who.installed import governs, installer, sided
from monitor.reading.who.marks import Mark
from monitor.reading.who.nouns import SPEAKERS, Found
from monitor.reading.who.owntribunals import commissioner, on_its_bench
from monitor.reading.who.papers import agency_before, paper
from monitor.reading.who.parties import is_region
from monitor.reading.who.territories import annexed, rebels, revolts, territory
from monitor.reading.who.veterans import in_the_past, without_former

_TRAVELLERS = frozenset({"minister", "premier", "president"})
ENVOYS = frozenset({"ambassador"})
_AGENCIES = ("agentur", "agence", "agencia", "агентств", "агенці")
_OF_PAPERS = ("ания", "ання", "тства", "еты", "ети", "анала", "урнала", "ортала", "акции", "акції", "енции", "енції")
"""Ends of the nouns for outlets in the genitive; who speaks *газете* tells it to the paper."""
_AT = frozenset({"at", "bei", "beim", "chez"})
_FOR = frozenset({"for", "für", "pour", "para", "для"})
_SPLINTERS = frozenset({
    "disidencia", "escision", "faccion", "filial", "brazo", "rama", "ala", "dissidence", "scission", "faction",
    "branche", "filiale", "splinter", "offshoot", "arm", "wing", "affiliate", "ableger", "abspaltung",
})  # fmt: skip
"""Nouns that tell of which group another is a part: *el Frente Rojo, disidencia de las FARC*."""
_BENCHES = frozenset({"mp", "leader", "opposition", "spokesman"})
"""Classes of offices before or behind which stands the party's word."""
_MEMBERS = (
    "member", "ally", "allies", "partner", "nation", "countr", "state", "candidate", "mitglied", "land", "staat",
    "verbündet", "kandidat", "anwärter", "beitritt", "membre", "allié", "partenaire", "pays", "candidat", "miembro",
    "socio", "aliad", "país", "член", "союзни", "партнер", "партнёр", "стран", "країн", "кандидат",
)  # fmt: skip
"""What a state is in a union, or to one."""
_SEAT = 4
"""Words from *member* to the union's name."""
_DESK = 5
"""Words between an office and its house: director *of the Russia programme* at CSIS."""
_CHAIRS = ("präsident", "speaker", "président", "president", "спікер", "спикер", "голов", "председател")
"""Parts of the words for who presides over a chamber."""
_NEAR = 3
"""Words between a body and its state: das Oberste Gericht in Addis Abeba."""
_THE = {
    "en": frozenset({"the"}),
    "de": frozenset({"die", "der", "das"}),
    "fr": frozenset({"le", "la", "l'", "les"}),
    "es": frozenset({"el", "la", "los", "las"}),
}
_FEWEST = 2
"""Words of a body's name behind a German article."""
_LONG = 3
"""Words of a name that is no person's: the American Project Expedite Justice."""
_PLACES = frozenset({"name", "short", "capital", "city"})
_MISSIONS = (["mission"], ["delegation"], ["office"], ["team"])
_OWNERS = frozenset({"opposition", "party", "group", "institute"})
_WITHOUT_STATE = frozenset({"expert", "institute", "opposition", "party", "group", "civil", "unnamed", "outlet"})


class Phrase(Employers):
    """One noun phrase: tokens `first` to `last` (exclusive) and the marks in it."""

    # ------------------------------------------------------------ parts

    def at_place(self, mark: Mark) -> bool:
        """Return whether a name is only where somebody is or what he is for, and not whose he is."""
        if mark.prep > self.first and self.words[mark.prep] in _FOR and self.head and self.head.office:
            of_party = mark.entry is not None and mark.entry.kind == "party" and self.head.office.title == "mp"
            # a spokesman for the Commission is the Commission's, a lawmaker for Labour is Labour's
            return self.head.office.title != "spokesman" and not of_party
        if self._of_things(mark):
            return True
        nation = mark.entry is not None and mark.entry.form == "demonym" and self.names.lang in CYRILLIC
        if nation and self.head is not None and mark.last == self.head.first and mark.prep < mark.first - 1:
            return False  # знакомый с ходом переговоров | бельгийский дипломат
        if self._housed_in(mark) or self._serves_in(mark):
            return False  # prosecutors at the International Criminal Court
        party = mark.entry is not None and mark.entry.kind == "party"
        if party and mark.prep > self.first and self.words[mark.prep] in self.function["house"]:
            return False  # a senator from the Liberal Party
        return mark.prep > self.first  # a phrase that begins with the preposition means who is there: в Кремле

    def _housed_in(self, mark: Mark) -> bool:
        """Return whether a body right behind an office with *at* is whose office it is; an envoy there is a state's."""
        head, entry = self.head, mark.entry
        if head is None or head.office is None or entry is None or entry.kind != "organisation":
            return False
        if self.words[mark.prep] not in _AT or not head.last <= mark.prep <= head.last + _DESK:
            return False
        between = [other for other in self.named if head.last <= other.first < mark.prep]
        if mark.prep > head.last + 1 and not (between and all(other.weak for other in between)):
            return False  # director of the Russia programme at CSIS
        if on_its_bench(head, mark) or commissioner(self.words, head, mark):
            return True  # a Japanese judge at the International Criminal Court
        return head.office.title not in ENVOYS and not any(
            other.entry is not None and other.entry.kind == "state" and other.first < mark.prep and not other.weak
            for other in self.named
        )

    def _of_things(self, mark: Mark) -> bool:
        """Return whether German *von* brings things of a nation: des Ministeriums in Riga | von russischen Drohnen."""
        if mark.entry is None or mark.entry.form != "demonym" or mark.first - 1 <= self.first:
            return False
        people = any(o.first == mark.last for o in self.offices)
        return self.names.lang == "de" and self.words[mark.first - 1] == "von" and not people

    def _serves_in(self, mark: Mark) -> bool:
        """Return whether a nation tells whose body somebody works in: Staatssekretärin im dänischen Außenministerium.

        Who leads a state, or has a nation of his own beside him, only speaks there.
        """
        head, entry = self.head, mark.entry
        if head is None or head.office is None or entry is None or mark.prep < head.last:
            return False
        owns = self.words[mark.last : mark.last + 1] == ["'s"]  # at Norway's foreign ministry
        if entry.form != "demonym" and not (owns and entry.kind == "state"):
            return False
        if head.office.role != "person" or head.office.title in ENVOYS:
            return False
        if head.office.title in _TRAVELLERS and mark.prep > head.last:
            return False
        begin, topics = mark.last + owns, self.function["topic"] if self.names.lang == "en" else frozenset[str]()
        while begin < self.last and self.words[begin] in topics:
            begin += 1  # the Norwegian Foreign Ministry
        beside = {mark.last, mark.first, begin}
        body = any(
            o.office and o.office.role == "body" and (o.first in beside or o.last in beside) for o in self.offices
        )
        others = (m for m in self.named if m is not mark and m.entry is not None and not m.weak)
        return body and not any(m.tenures or (m.entry and m.entry.kind == "state") for m in others)

    def named_person(self) -> tuple[int, int] | None:
        """Return the tokens of the person who speaks, or None; whose office it is (Putins Sprecher) does not count."""
        persons = [mark for mark in self.marks if mark.tenures or (mark.run and self._could_be_person(mark))]
        for mark in reversed(persons):
            head = self.head
            if head is None or mark.first >= head.last or "," in self.words[mark.last : head.first]:
                return mark.first, mark.last
        return None

    # ------------------------------------------------------------ decision

    def decide(self) -> Found | None:
        """Return whom the phrase stands for, or None where nobody in it could speak."""
        if not self._decided:
            found = self._decide()
            if found is not None and found.kind == "party" and self._of_state(found) and not self._former():
                found = self._found(None, "anaphor", "MEN-OFFICE", place=self._place())  # a minister from the Likud
            self._decided.append(found)
        return self._decided[0]

    def _of_state(self, found: Found) -> bool:
        """Return whether an office is a state's, whatever party is told: *Regierungschef Jan Holm (Zentrumspartei)*."""
        of_chamber = [o for o in self.offices if o.office is not None and o.office.title in {"mp", "parliament"}]
        called = " ".join(self.text.slice(o.first, o.last).lower() for o in of_chamber)
        chairs = any(word in called for word in _CHAIRS)
        return chairs or found.title in {"minister", "premier"}

    def _field(self) -> bool:
        """Return whether a state before an English office is only its field: *its Kenya director*."""
        head, state = self.head, self.named[0] if len(self.named) == 1 else None
        if head is None or state is None or state.entry is None or self.names.lang != "en":
            return False
        owned = state.first == self.first + 1 and self.words[self.first] in self.function["possessive"]
        return owned and state.last == head.first and state.entry.form in {"name", "short"}

    def _decide(self) -> Found | None:
        head = self.head.office if self.head else None
        if self._field():
            return self._found(None, "anaphor", "MEN-OFFICE")
        if (apposed := self._apposed() or self._quoted_whole() or self._lettered()) is not None:
            return apposed
        if (short := self._abbreviated()) is not None:
            return short
        if self.head and self.words[self.head.first] == "attorney":  # a prosecutor, where the title has a state
            before = [mark for mark in self.named if mark.last == self.head.first]
            if before and before[0].entry is not None and before[0].entry.kind == "state":
                return self._state(before[0])
        if (served := self._served()) is not None and served.entry is not None:
            return self._state(served) if served.entry.kind == "state" else self._named(served)
        if head and head.role in _WITHOUT_STATE:
            listed = self._listed()
            return self._independent(head) if listed is None else listed
        if len(self.marks) == 1 and self.named and self._one_of_a_people(self.named[0]):
            return None
        if (foreign := self._nations_own()) is not None:
            return foreign
        if (society := self._society() or self._presiding()) is not None:
            return society
        if head is not None and head.title == "company" and (firm := self._listed_firm()) is not None:
            return self._named(firm)
        if head is not None and head.title == "company" and (written := self.quoted() or self.named_run()):
            return self._found(latin(written, self.names.lang), "organisation", "MEN-COMPANY", person=None)
        listed_paper = any(mark.entry and mark.entry.form == "outlet" for mark in self.named)
        if head is not None and head.title == "government" and (advisers := self._advisers()) is not None:
            return advisers
        agency = None if head is None or head.title != "authority" or listed_paper else self._agency()
        if agency:
            known = self.names.canonical(agency.upper()) if agency[1:].islower() else None  # l'agence espagnole Efe
            known = known if known and self.names.kind_of(known) == "outlet" else latin(agency, self.names.lang)
            return self._found(known, "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)
        if head is not None and (body := self._hyphened()):
            if known := self.names.canonical(body.replace("-", " ")):
                return self._found(known, self.names.kind_of(known), "MEN-COMPOUND")
            return self._found(latin(body, self.names.lang), "organisation", "MEN-COMPOUND")
        within = self._on_bench() or self._of_party() or self._within() or self._revolting()
        if within is not None:
            return within
        chosen = self._institution(head)
        if chosen is not None:
            return chosen
        if (employed := self._employer()) is not None:
            return employed
        if head is not None:
            return self._of_a_body() or self._in_its_embassy(
                self._found(None, "anaphor", "MEN-OFFICE", place=self._place())
            )
        if self.runs and (person := self.person):
            return self._found(None, "person", "MEN-NAME", form="person", person=person)
        if (written := self._only_name()) is not None:
            return self._found(written, "organisation", "MEN-NAMED", form="name", person=None)
        place = self._place()
        if place and not self.runs and self.named[0].prep <= self.first:
            return self._found(
                place, "state", "MEN-PLACE", form=self.named[0].entry.form if self.named[0].entry else ""
            )
        return None

    def _listed(self) -> Found | None:
        """Return the body whose listed name has the head as one of its words: Federation Council, Parti du centre."""
        if self.head is None:
            return None
        for mark in self.named:
            holds = mark.last - mark.first > 1 and mark.first <= self.head.first < mark.last
            if holds and mark.entry and mark.entry.form in {"name", "seat"}:
                return self._state(mark) if mark.entry.kind == "state" else self._named(mark)
        return None

    def _only_name(self) -> str | None:
        """Return the name that with its article is the whole phrase: a body that no table has (the Charité).

        Persons have no article, but in German; letters alone (QTV) are no person's name.
        """
        run = self.runs[0] if len(self.marks) == 1 and self.runs else None
        if run is None or run.title or self.names.lang in CYRILLIC:
            return None
        written = self.text.slice(run.first, run.last)
        if run.first == self.first and run.last == self.last:
            return written if are_initials(self.text, written, run.first) else None
        article = self.words[self.first] in _THE[self.names.lang]
        if not article or run.first != self.first + 1:
            return None
        if self.names.lang != "en" and self.words[run.first] in given_names():
            return None
        last = self._name_end(run.last)
        if last < self.last or (self.names.lang == "de" and last - run.first < _FEWEST):
            return None
        small = self.names.lang in {"fr", "es"} and last - run.first == 1 and self._written_small(run.first)
        return None if small else self.text.slice(run.first, last)

    def _written_small(self, at: int) -> bool:
        """Return whether the article writes a word without its capital as well: it is no name then (le Traité)."""
        word = self.words[at]
        return any(low == word and not self.text.caps[j] for j, low in enumerate(self.words))

    def _apposed(self) -> Found | None:
        """Return the body that no table has before its apposition: *the Charité, the clinic named in the reports*."""
        if "," not in self.words[self.first + 2 : self.last]:
            return None
        comma = self.words.index(",", self.first + 2)
        after = self.words[comma + 1 : comma + 2]
        if not after or after[0] not in self.function["article"] | self.function["indefinite"] | _SPLINTERS:
            return None
        if any(mark.first < comma and not mark.run for mark in self.marks):
            return None
        marks = [mark for mark in self.marks if mark.last <= comma]
        head = Phrase(self.text, self.names, self.function, self.day, first=self.first, last=comma, marks=marks)
        written = head._only_name()
        return self._found(written, "organisation", "MEN-NAMED", form="name", person=None) if written else None

    def _abbreviated(self) -> Found | None:
        """Return the body whose letters follow its long name: *Frente Armado de Chile (FACH)* is not Chile."""
        if "(" not in self.words[self.first + 2 : self.last]:
            return None
        at = self.words.index("(", self.first + 2)
        if "," in self.words[self.first : at]:
            return None  # el Frente Rojo, disidencia de la Unión Popular de Chile (UPC)
        mark = next((m for m in self.named if m.first == at + 1 and m.entry and m.entry.kind != "state"), None)
        if mark is None:
            return None
        words = [self.words[j] for j in range(self.first, at) if self.words[j][0].isalpha()]
        initials = iter(word[0] for word in words if word not in self.function["article"])
        spelt = all(letter in initials for letter in self.words[mark.first] if letter.isalpha())
        return self._named(mark) if spelt and mark.last == mark.first + 1 else None

    def _quoted_whole(self) -> Found | None:
        """Return the paper that is all of the phrase: der „Wiener Bote“, which no table has, or die „Zeit“."""
        if self.head is not None:
            return None
        quoted = any(self.text.quoted[at] >= 0 for at in range(self.first, self.last))
        words = (self.quoted() or "").split() if quoted and self.names.lang == "de" else []
        if len(words) == 1 and (listed := self._paper_with_article(words[0].casefold())):
            return listed
        title = paper(self.text, self.names.lang, self.first, self.last, self.marks) if quoted else None
        inside = (m for m in self.marks if m.entry is not None and (self.text.quoted[m.first] >= 0 or self.named[1:]))
        if title is None or any(m.last - m.first >= len(title.split()) for m in inside):
            return None
        return self._found(latin(title, self.names.lang), "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)

    def _paper_with_article(self, word: str) -> Found | None:
        """Return the paper whose name has an article that stands before the marks here: die „Zeit“ is Die Zeit."""
        for article in ("die", "der", "das"):
            for size, entry in self.names.entries([article, word], 0):
                if size > 1 and entry.form == "outlet":
                    name = entry.name or entry.institution
                    return self._found(name, "outlet", "MEN-OUTLET", form="outlet", person=None)
        return None

    def _on_bench(self) -> Found | None:
        """Return the party of a deputy or a person called by it: la députée libérale, the Republican Ann Foss."""
        words, caps, bench = self.words, self.text.caps, benches(self.names.lang)
        head = self.head
        if head is None:
            return self._partisan()
        deputy = words[head.first : head.last] == ["deputy"] and caps[min(head.last, self.last - 1)]  # deputy Ana Foss
        fellow = sits(words[head.first], self.names.lang) or (deputy and head.last < self.last)
        if head.office is None or (head.office.title not in _BENCHES and not fellow):
            return None
        if head.office.title == "spokesman" and self.names.lang != "es":
            return None
        party = bench.beside(words, caps, head.first, head.last)
        if party is None and head.office.title == "mp":
            party = bench.behind(words, caps, head.last, self.last, self.function["article"])
        others = (m for m in self.named if m.entry and m.entry.kind == "party")
        if party is None or any(m.last != head.first and m.first != head.last for m in others):
            return None
        return self._found(party, "party", "MEN-PARTY")

    def _partisan(self) -> Found | None:
        """Return the party of a person who has its word for an office: le socialiste Jean Arce, der Grüne Jan Holm."""
        if any(mark.tenures and self.tenure(mark) for mark in self.named):
            return None
        if (party := partisan(self.words, self.text.caps, self.first, self.last, self.names.lang)) is not None:
            return self._found(party, "party", "MEN-PARTY")._replace(title="mp", role="person")
        at = self.first + 1
        begins = self.function["article"] | self.function["possessive"] | {"'s", "’s"}
        if at >= self.last or self.words[self.first] not in begins:
            return None
        found = benches(self.names.lang).word(self.words, self.text.caps, at)
        if found is None:
            return None
        who, at = self.named_person(), at + (self.words[at + found[0]] in FELLOWS)
        if who is None or who[0] != at + found[0] or who[1] - who[0] < _FEWEST:
            return None
        return self._found(found[1], "party", "MEN-PARTY", form="person")._replace(title="mp", role="person")

    def _hyphened(self) -> str | None:
        """Return the unlisted body in a German compound with an office: Syriza-Chef, ESM-Direktor."""
        head, no = self.head, self.function["former"] | self.function["prefix"]
        if head is None or self.names.lang != "de" or head.first < 2 or self.words[head.first - 1] != "-":
            return None
        runs = [r for r in self.runs if r.last == head.first - 1 and self.words[r.first] not in no]
        return next((self.text.slice(r.first, r.last) for r in runs if not is_region(self.words[r.first])), None)

    def _agency(self) -> str | None:
        """Return the name of a news agency that no table has: *die Agentur Balkan News*, *агентство Atlantic Press*."""
        head = self.head
        if head and self.words[head.first] == "agency" and (own := agency_before(self.text, head.first, self.marks)):
            return own
        if head is None or head.last >= self.last or not self.words[head.first].startswith(_AGENCIES):
            return None
        nation = next((m for m in self.named if m.first == head.last and m.entry and m.entry.form == "demonym"), None)
        run = next((r for r in self.runs if r.first == (nation.last if nation else head.last)), None)
        if run is None or (self.names.lang in {"fr", "es"} and self.text.caps[head.first]):
            return self.quoted() if self.words[head.first] == "agentur" or run is None else None
        written = self.text.slice(run.first, run.last)
        foreign = self.words[run.first][0] < "\u0400" or self.names.lang not in CYRILLIC or written.isupper()
        return self.quoted() or (written if foreign else None)

    def _one_of_a_people(self, mark: Mark) -> bool:
        """Return whether the phrase is somebody called by his nationality, der Niederländer, or again by his party."""
        if mark.entry is None or mark.entry.form != "people" or mark.first == self.first:
            return member(self.words[self.first : self.last]) is not None
        return self.words[mark.first - 1] in {"der", "dem", "den", "ein", "einem"}

    def _within(self) -> Found | None:
        """Return the party, opposition or group that the head belongs to: a spokesman for the rebels."""
        head = self.head
        if head is None or head.office is None or head.office.role not in SPEAKERS:
            return None
        for mark in self.offices:
            if mark is head or mark.office is None:
                continue
            if mark.office.title == "company" and (firm := self._firm(mark)):
                return firm
            if mark.office.role == "outlet" and self._of_outlet(mark):
                return self._found(None, "outlet", "MEN-OUTLET-ANA", person=None)._replace(role="outlet")
            if mark.office.role not in _OWNERS:
                continue
            if mark.office.role == "institute":
                if any(m.first <= mark.first < m.last and m.entry is not None for m in self.named):
                    continue  # Совета Федерации: the word is part of a name that the tables have
                alone = self._its_speaker(mark)
                if not alone and (house := self._institute()) is not None:
                    return self._found(house, "organisation", "MEN-INSTITUTE", person=self._of_institute(house))
                if (self.named or self.runs or self.quoted()) and not alone:
                    continue
                return self._found(None, "group", "MEN-GROUP-ANA")._replace(role="institute", gender=self.gender())
            if mark.first < head.first and self.names.lang not in {"en", "de"}:
                continue
            self.head = mark
            found = self._independent(mark.office)
            self.head = head
            role = mark.office.role
            if role == "group" and found.rule == "MEN-GROUP-NEW" and not self._beside(mark):
                found = self._found(None, "group", "MEN-GROUP-ANA")
                if (person := self.named_person()) and not any(m.tenures for m in self.marks):
                    name = self._called(self.text.slice(*person))
                    found = self._found(name, "person", "MEN-GROUP-MEMBER", form="person")
            if found.institution is not None and found.institution != "unnamed":
                return found._replace(title=head.office.title, role=head.office.role, gender=self.gender())
            if role in {"group", "opposition"} and not any(m.entry and m.entry.kind != "state" for m in self.named):
                return found._replace(institution=None, role="group", gender=self.gender())
        return None

    def _of_outlet(self, mark: Mark) -> bool:
        """Return whether the head is of an outlet that the phrase does not name: eine Sprecherin des Senders.

        Who speaks *der Zeitung* may tell it to the paper, and so may who speaks *газеті*.
        """
        if self.named or self.runs or self.quoted() or mark.first <= self._head_at():
            return False
        before = self.words[mark.first - 1]
        if self.names.lang in CYRILLIC:
            return self.words[mark.last - 1].endswith(_OF_PAPERS)  # источники издания, джерела видання
        if self.names.lang == "de":
            return before == "des" or self.words[mark.first - 2 : mark.first - 1] == ["des"]
        return self.names.lang in {"en", "fr", "es"} and not {before, self.words[mark.first - 2]}.isdisjoint(
            self.function["of"] | self.function["for"]
        )

    def _its_speaker(self, mark: Mark) -> bool:
        """Return whether the name behind an institute's noun is its speaker's: *представитель фонда Анна Шольц*."""
        head, run = self.head, next((r for r in self.runs if r.first == mark.last), None)
        if self.names.lang not in CYRILLIC or head is None or run is None or mark.first < head.last:
            return False
        return run.last - run.first > 1 and not self.text.caps[mark.first] and self.words[run.first] in given_names()

    def _revolting(self) -> Found | None:
        """Return the territory or group of an office of a revolt: the spokesman of the separatist leadership."""
        head = self.head
        if head is None or head.office is None or head.office.role not in SPEAKERS:
            return None
        if not revolts(self.words, self.function, self.first, self.last):
            return None
        ruler = head.office.title in {"president", "premier"} and self.names.lang in CYRILLIC
        if ruler and any(m.entry and m.entry.kind == "state" and m.entry.form == "name" for m in self.named):
            return None  # самопровозглашенный президент Беларуси
        if (leader := next((m for m in self.named if m.tenures and self.tenure(m)), None)) is not None:
            return self._leader(leader)
        group = next((m for m in self.named if m.entry and m.entry.kind in {"group", "party"} and not m.weak), None)
        if group is not None:
            led = rebels(self.words, self.first, self.last, group.entry.institution) if group.entry else None
            return self._found(led, "group", "MEN-TERRITORY") if led else self._named(group)
        who = self.named_person()
        persons = [mark for mark in self.marks if who is not None and (mark.first, mark.last) == who]
        place = territory(self.text, self.function, self.first, self.last, self.marks, persons)
        if place is None:
            return self._found(None, "group", "MEN-GROUP-ANA")._replace(role="group")
        written = self.text.slice(*place)
        listed = self.names.canonical(written)
        if listed is not None and self.names.kind_of(listed) != "state":
            return self._found(listed, self.names.kind_of(listed), "MEN-GROUP")
        led = rebels(self.words, self.first, self.last, written) or latin(written, self.names.lang)
        return self._found(led, "group", "MEN-TERRITORY")

    def _beside(self, mark: Mark) -> bool:
        """Return whether an unlisted name stands directly beside a group's noun: the Ansaru rebels."""
        return self.quoted() is not None or any(
            r.last == mark.first - (self.words[r.last] == "-") or r.first == self._past_called(mark.last)
            for r in self.runs
        )

    def _former(self) -> bool:
        """Return whether the bearer no longer or not yet holds the office."""
        words = self.words
        begin, end = (self.head.first, self.head.last) if self.head else (self.last, self.last)
        former, elect = self.function["former"], self.function["elect"]
        if not (former.isdisjoint(words[self.first : begin]) and elect.isdisjoint(words[self.first : begin])):
            return not self._again(end)
        if in_the_past(words, self.last, self.names.lang):
            return True
        return not elect.isdisjoint(words[end : min(end + 3, self.last)]) or self._retired(end)

    def _again(self, end: int) -> bool:
        """Return whether who left an office speaks for another today: Ex-Präsident X, heute Botschafter."""
        words = self.words
        later = [mark for mark in self.offices if mark.first >= end]
        if self._trade(later) or any(words[at] in self.function["now"] for m in later for at in range(end, m.first)):
            return True
        elect = any(words[at] in self.function["elect"] for at in range(self.first, end))
        return not elect and any(mark.tenures and self.tenure(mark) for mark in self.named)

    def _institution(self, head: Office | None) -> Found | None:
        """Return the institution that the names of the phrase give."""
        persons: list[Mark] = []
        states: list[Mark] = []
        bodies: list[Mark] = []
        for mark in self.named:
            if mark.weak or self.at_place(mark):
                continue
            if self._of_minister(mark):
                continue
            state = mark.entry is not None and mark.entry.kind == "state" and mark.entry.form != "outlet"
            (persons if mark.tenures else states if state else bodies).append(mark)
        if (persons or self.person) and self._former() and (head is None or head.role in SPEAKERS):
            name = self._full(persons[0]) if persons else without_former(self.person or "")
            return self._found(self._called(name or ""), "person", "MEN-FORMER", form="person")
        if states and not bodies and head is not None and head.role in SPEAKERS and self._former():
            return self._found("unnamed", "unnamed", "MEN-FORMER", form="office")  # the incoming Belgian minister
        occupier = self._occupier(states)
        if occupier:
            return self._found(occupier, self.names.kind_of(occupier), "MEN-OCCUPIER")
        if states and bodies:
            bodies = [body for body in bodies if not self._only_in(body, states)]
        if bodies and states:
            if self._lettered_service(states[0], bodies[0]):
                return self._state(states[0])
            return self._both(head, states[0], bodies)
        if bodies:
            return self._named(self._seated_for(bodies))
        if states and not (persons and federal(self.words[states[0].first]) and self.tenure(persons[0])):
            return self._state(self._namesake(states[0]) or self._body_of(states) or states[0])
        for mark in persons:
            return self._leader(mark)  # Bundeskanzler Christian Stocker, Bundesrat Ignazio Cassis
        return None

    def _only_in(self, body: Mark, states: Sequence[Mark]) -> bool:
        """Return whether a union is only what the state is in: NATO member Turkey, das EU-Land Ungarn."""
        if body.entry is None or body.entry.kind != "organisation" or self.person is not None:
            return False
        words, after = self.words, body.last + (self.words[body.last : body.last + 1] == ["-"])
        if after < self.last and words[after].startswith(_MEMBERS):
            return True
        before = [words[at] for at in range(max(self.first, body.first - _SEAT), body.first)]
        called = any(word.startswith(_MEMBERS) for word in before)
        return called and any(state.first < body.first or state.first == body.last for state in states)

    def _namesake(self, body: Mark) -> Mark | None:
        """Return the state of a body that is called like another state's: Bundesregierung Somalias, Bundesrat in Bern.

        The name of the body is all that tells of the other state.
        """
        head = self.head
        own = head is not None and head.office is not None and head.office.role == "body"
        own = own and head is not None and body.first <= head.first < body.last
        shared = body.last == body.first + 1 and self.words[body.first] in self.function["shared"]
        shared = shared or self._common(body)
        if body.entry is None or body.entry.form not in {"compound", "seat"} or not (own or shared):
            return None
        for mark in self.named:
            entry = mark.entry
            beside = entry is not None and entry.form == "demonym" and mark.first == body.last
            if entry is None or entry.kind != "state" or not (entry.form in _PLACES or beside):
                continue
            near = mark.first - body.last <= _NEAR and not mark.weak
            if near and mark.first >= body.last and "," not in self.words[body.last : mark.first]:
                return mark
        return None

    def _of_minister(self, mark: Mark) -> bool:
        """Return whether a party is only that of somebody in office, who speaks for his state: Minister X (SPD)."""
        if mark.entry is None or mark.entry.kind != "party" or self.head is None or self.head.office is None:
            return False
        town = self.head.office.role == "local" and self.names.lang == "de"  # Hamburgs Bürgermeister Jan Holm (SPD)
        if not town and (self.head.office.role != "person" or self.head.office.title not in _TRAVELLERS):
            return False
        return mark.first > self.first and self.words[mark.first - 1] == "("

    def _occupier(self, states: Sequence[Mark]) -> str | None:
        """Return who stands behind officials of an occupation or by another's grace (guideline, rule 1)."""
        if self.head is not None and governs(self.head, states) and sided(self.words, self.first, self.last):
            return "Russia"
        occupied, installed = self.function["occupied"], self.function["installed"]
        master = installer(self.words, (self.first, self.last), [*states, *self.named], installed)
        if master is not None:
            return master
        words = self.words[self.first : self.last]
        if occupied.isdisjoint(words) and installed.isdisjoint(words):
            return "Russia" if self.head is not None and not self.named and annexed(words) else None
        named = [m.entry.institution for m in (*states, *self.named) if m.entry and m.entry.kind == "state"]
        if not occupied.isdisjoint(words) and (not named or named[0] == "Ukraine"):
            return "Russia" if named or self.names.lang in CYRILLIC or annexed(words) else None
        return named[0] if named else None

    def _both(self, head: Office | None, state: Mark, bodies: Sequence[Mark]) -> Found:
        """Return which of a state and a body in one phrase is meant; the office decides."""
        body = bodies[0]
        entry = body.entry
        owned = self.names.lang in CYRILLIC and head is not None and head.title in {"ministry", "army", "government"}
        if owned and entry is not None and entry.kind == "group" and body.last <= self._head_at() < state.first:
            return self._state(state)  # в Африканском корпусе Минобороны России
        common = self.names.office(self.words, body.first)
        joined = state.first == body.last or (
            state.first == body.last + 1 and self.words[body.last] in self.function["of"]
        )
        if joined and common is not None and common[1].role == "body" and body.first + common[0] >= body.last:
            return self._state(state)  # le secrétaire du Conseil de sécurité arménien
        if entry is None or entry.kind in {"group", "party", "outlet"} or entry.form == "outlet":
            return self._named(body)
        if self.head is not None and (on_its_bench(self.head, body) or commissioner(self.words, self.head, body)):
            return self._named(body)  # the British chief prosecutor of the International Criminal Court
        if head is not None and head.title == "company":  # la petrolera estatal venezolana PDVSA
            return self._named(body)
        # the Finnish chief of the OSCE mission is not Iran's UN mission
        led = self.head is not None and state.last <= self.head.first < body.first
        if self.words[body.last : body.last + 1] in _MISSIONS and state.first < body.first and not led:
            return self._state(state)  # Iran's UN mission
        if head is not None and head.title in ENVOYS:
            after = self.head is not None and state.first >= self.head.last
            before = state.first < body.first
            if after or before:
                return self._state(state)
        if head is not None and head.role == "body" and state.first < body.first and body.first > self._head_at():
            return self._state(state)
        if head is not None and state.first < body.first and body.first > self._head_at() and head.title == "official":
            return self._state(state)
        return self._named(body)

    def _place(self) -> str | None:
        named = self.named_person()
        travels = self.head is not None and self.head.office is not None and self.head.office.title in _TRAVELLERS
        for mark in self.named:
            if travels and named and mark.prep >= named[1]:
                continue  # Außenminister X in London: where he is, not whose he is
            if mark.entry and not mark.weak and not mark.tenures and mark.entry.kind in {"state", "group"}:
                return mark.entry.institution
        return None
