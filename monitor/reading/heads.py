"""Whose words a noun phrase stands for: the head decides, not the first name in it.

``der ukrainische Botschafter in Berlin`` is Ukraine, ``US general in Seoul`` the United States, ``the Dutch head of
NATO`` NATO.  Guideline, rules 1 to 4.  Nothing here looks outside the phrase; :mod:`monitor.reading.coreference` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from monitor.reading.institutes import called
from monitor.reading.marks import HUMAN, Function, Mark, several
from monitor.reading.names import CYRILLIC, Names, Office, Tenure, bearer
from monitor.reading.naming import NAMED_SO, Naming
from monitor.reading.parties import institute, words_of
from monitor.reading.territories import declared, revolts, territory
from monitor.reading.text import Text
from monitor.reading.transliteration import latin

_TRAVELLERS = frozenset({"minister", "premier", "president"})
ENVOYS = frozenset({"ambassador"})
DEFINITE = frozenset({
    "der", "die", "das", "dem", "den", "des", "dieser", "diese", "the", "this", "le", "la", "l'", "les", "du", "ce",
    "cette",
    "el", "los", "las", "del", "este", "esta",
})  # fmt: skip
SPEAKERS = frozenset({"person", "body", "local"})
_GOVERNING = frozenset({
    "governing", "ruling", "electoral", "opposition", "government", "regierende", "regierenden", "gouvernementale",
})  # fmt: skip
"""An alliance of this kind is not NATO."""
_AGENCIES = ("agentur", "agence", "agencia", "агентств", "агенці")
_FOR = frozenset({"for", "für", "pour", "para", "для"})
_SOCIETIES = frozenset({
    "council", "institute", "center", "centre", "foundation", "association", "federation", "union", "church", "society",
})  # fmt: skip
"""Bodies that are no state's own though a nation stands in their name: the Norwegian Refugee Council."""
_BY_KIND = frozenset({"Hospital", "Clinic", "University", "School", "Laboratory", "Academy"})
"""Nouns without which the name of such a body says nothing: la clínica Santa Ana is the Santa Ana Clinic."""
_AT = {
    "de": frozenset({"an", "der", "von", "bei"}),
    "en": frozenset({"at", "of", "from", "with"}),
    "fr": frozenset({"à", "de", "chez"}),
    "es": frozenset({"de", "en"}),
}
"""Words between experts or physicians and their house."""
_OWNERS = frozenset({"opposition", "party", "group", "institute"})
_WITHOUT_STATE = frozenset({"expert", "institute", "opposition", "party", "group", "civil", "unnamed", "outlet"})


class Found(NamedTuple):
    """Whom a noun phrase stands for, as far as the phrase itself tells."""

    institution: str | None
    """None: an office or a name that only the article can place."""
    kind: str
    rule: str
    form: str = "office"
    person: str | None = None
    office: str | None = None
    title: str | None = None
    """Class of the office."""
    role: str | None = None
    gender: str | None = None
    plural: bool = False
    name: str | None = None
    """An outlet's own name where it speaks for a state."""
    head: tuple[int, int] = (0, 0)
    inner: str | None = None
    """Class of the body that the head belongs to: the chamber's press service, a source in the ministry."""
    place: str | None = None
    """The institution of a place in the phrase (`officials in Stockholm`), a fallback."""


class Phrase(Naming):
    """One noun phrase: tokens `first` to `last` (exclusive) and the marks in it."""

    def __init__(
        self,
        text: Text,
        names: Names,
        function: Function,
        day: date,
        *,
        first: int,
        last: int,
        marks: Sequence[Mark],
    ) -> None:
        """Sort the marks into names, offices and runs."""
        self.text, self.names, self.function, self.day = text, names, function, day
        self.first, self.last, self.words = first, last, text.folds
        self.marks = marks
        self.offices: list[Mark] = []
        self.named: list[Mark] = []
        self.runs: list[Mark] = []
        for mark in marks:
            if mark.office is not None:
                self.offices.append(mark)
            if mark.entry is not None:
                self.named.append(mark)
            elif mark.office is None:
                self.runs.append(mark)
        self._person: str | None = ""
        self.head = self._head()

    # ------------------------------------------------------------ parts

    def _head(self) -> Mark | None:
        """Return the office noun that carries the phrase."""
        if not self.offices:
            return None
        head = self.offices[0]
        if self.names.lang == "en":
            for mark in self.offices[1:]:
                between = range(head.last, mark.first)
                if any(not self._inside(at) for at in between):
                    break
                head = mark
        return head

    def _inside(self, at: int) -> bool:
        """Return whether token `at` keeps an English compound together (army spokesman, ministry's spokesman)."""
        word = self.words[at]
        if word in {"'s", "-", "'"}:
            return True
        stops = self.function["place"] | {"of", "and", "or", ",", "(", ":"}
        return word not in stops and word[0].isalpha() and not any(m.first <= at < m.last for m in self.runs)

    def at_place(self, mark: Mark) -> bool:
        """Return whether a name is only where somebody is or what he is for, and not whose he is."""
        if mark.prep > self.first and self.words[mark.prep] in _FOR and self.head and self.head.office:
            return self.head.office.title != "spokesman"  # a spokesman for the Commission is the Commission's
        party = mark.entry is not None and mark.entry.kind == "party"
        if party and mark.prep > self.first and self.words[mark.prep] in self.function["house"]:
            return False  # a senator from the Liberal Party
        return mark.prep > self.first  # a phrase that begins with the preposition means who is there: в Кремле

    def gender(self) -> str | None:
        """Return the gender of the head: of the person's office, else of the listed person."""
        for mark in self.named:
            if mark.tenures:
                return mark.tenures[0].gender
        office = self.head.office if self.head else None
        if office is None or office.gender not in {"m", "f", "n"}:
            return None
        if office.gender == "m" and office.role in HUMAN:
            if self.head and self.head.first and self.words[self.head.first - 1] in {"la", "una", "une"}:
                return "f"
            if self.names.lang in CYRILLIC:  # міністр, президент stand for women as well
                return None
        return office.gender

    @property
    def person(self) -> str | None:
        """The person's name as written, or None."""
        if self._person == "":
            self._person = self._written()
        return self._person

    def _written(self) -> str | None:
        known = [mark for mark in self.named if mark.tenures]
        runs = [mark for mark in reversed(self.runs) if self._could_be_person(mark)]
        free = [mark for mark in (*known, *runs) if self.words[mark.last : mark.last + 1] != ["'s"]]  # X's critic, Y
        listed = next(iter(free or known or runs), None)
        return self.text.slice(listed.first, listed.last) if listed else None

    def named_person(self) -> tuple[int, int] | None:
        """Return the tokens of the person who speaks, or None; whose office it is (Putins Sprecher) does not count."""
        persons = [mark for mark in self.marks if mark.tenures or (mark.run and self._could_be_person(mark))]
        for mark in reversed(persons):
            head = self.head
            if head is None or mark.first >= head.last or "," in self.words[mark.last : head.first]:
                return mark.first, mark.last
        return None

    def _could_be_person(self, mark: Mark) -> bool:
        if mark.title:
            return True
        if any(
            o.last == mark.first and self.text.caps[o.first] and o.office and o.office.role in NAMED_SO
            for o in self.offices
        ):
            return False  # Institut Halden
        size = mark.last - mark.first
        before = self.words[mark.first - 1] if mark.first > self.first else ""
        if before == "(" and size == 1 and self.text.slice(mark.first, mark.last).isupper():
            return False  # the Centre for Border Studies (CBS)
        if before in self.function["article"] | self.function["of"] | self.function["place"]:
            return False
        general = self.function["topic"] | self.function["region"]
        if all(self.words[at] in general for at in range(mark.first, mark.last)):
            return False
        if size == 1 and mark.first == self.text.sentences[self.text.sentence_of[mark.first]].first:
            return bool(before)  # a capital that any word has there
        return size > 1 or self.names.lang != "de" or any(o.last == mark.first for o in self.offices)

    # ------------------------------------------------------------ decision

    def decide(self) -> Found | None:
        """Return whom the phrase stands for, or None where nobody in it could speak."""
        head = self.head.office if self.head else None
        if (apposed := self._apposed()) is not None:
            return apposed
        if head and head.role in _WITHOUT_STATE:
            listed = self._listed()
            return self._independent(head) if listed is None else listed
        if len(self.marks) == 1 and self.named and self._one_of_a_people(self.named[0]):
            return None
        society = self._society()
        if society is not None:
            return society
        if head is not None and head.title == "company" and (written := self.quoted() or self.named_run()):
            return self._found(latin(written, self.names.lang), "organisation", "MEN-COMPANY", person=None)
        if head is not None and head.title == "authority" and (agency := self._agency()):
            return self._found(latin(agency, self.names.lang), "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)
        if head is not None and (body := self._hyphened()):
            return self._found(latin(body, self.names.lang), "organisation", "MEN-COMPOUND")
        within = self._within() or self._revolting()
        if within is not None:
            return within
        chosen = self._institution(head)
        if chosen is not None:
            return chosen
        if head is not None:
            return self._found(None, "anaphor", "MEN-OFFICE", place=self._place())
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
        """Return the name that with its article is the whole phrase: a body that no table has (the Charité)."""
        run = self.runs[0] if self.names.lang == "en" and len(self.marks) == 1 and self.runs else None
        if run is None or run.title or run.last < self.last or run.first != self.first + 1:
            return None
        return self.text.slice(run.first, run.last) if self.words[self.first] == "the" else None

    def _apposed(self) -> Found | None:
        """Return the body that no table has before its apposition: *the Charité, the clinic named in the reports*."""
        comma = next((at for at in range(self.first + 2, self.last) if self.words[at] == ","), -1)
        if self.names.lang != "en" or comma < 0 or self.words[comma + 1 : comma + 2] not in (["the"], ["a"], ["an"]):
            return None
        if any(mark.first < comma and not mark.run for mark in self.marks):
            return None
        marks = [mark for mark in self.marks if mark.last <= comma]
        head = Phrase(self.text, self.names, self.function, self.day, first=self.first, last=comma, marks=marks)
        written = head._only_name()
        return self._found(written, "organisation", "MEN-NAMED", form="name", person=None) if written else None

    def _society(self) -> Found | None:
        """Return the body whose own name begins with a nation, in English: the Norwegian Refugee Council."""
        for mark in self.named if self.names.lang == "en" else ():
            run = next((r for r in self.runs if r.first == mark.last), None)
            if run is None or run.last >= self.last or mark.entry is None or mark.entry.form != "demonym":
                continue
            if self.words[run.last] in _SOCIETIES and self.text.caps[run.last]:
                name = self.text.slice(mark.first, run.last + 1)
                return self._found(name, "organisation", "MEN-INSTITUTE", form="name")
        return None

    def _hyphened(self) -> str | None:
        """Return the unlisted body in a German compound with an office: Syriza-Chef, ESM-Direktor."""
        head = self.head
        if head is None or self.names.lang != "de" or head.first < 2 or self.words[head.first - 1] != "-":
            return None
        return next((self.text.slice(r.first, r.last) for r in self.runs if r.last == head.first - 1), None)

    def _agency(self) -> str | None:
        """Return the name of a news agency that no table has: *die Agentur Balkan News*, *агентство Atlantic Press*."""
        head = self.head
        if head is None or head.last >= self.last or not self.words[head.first].startswith(_AGENCIES):
            return None
        run = next((r for r in self.runs if r.first == head.last), None)
        if run is None or (self.names.lang in {"fr", "es"} and self.text.caps[head.first]):
            return self.quoted() if self.words[head.first] == "agentur" or run is None else None
        foreign = self.words[run.first][0] < "\u0400" or self.names.lang not in CYRILLIC
        return self.quoted() or (self.text.slice(run.first, run.last) if foreign else None)

    def _one_of_a_people(self, mark: Mark) -> bool:
        """Return whether the phrase is somebody called by his nationality: der Niederländer."""
        if mark.entry is None or mark.entry.form != "people" or mark.first == self.first:
            return False
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
            if mark.office.role not in _OWNERS:
                continue
            if mark.office.role == "institute":
                if (house := self._institute()) is not None:
                    return self._found(house, "organisation", "MEN-INSTITUTE")
                if self.named or self.runs or self.quoted():
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
                    name = latin(self.text.slice(*person), self.names.lang)
                    found = self._found(name, "person", "MEN-GROUP-MEMBER", form="person")
            if found.institution is not None and found.institution != "unnamed":
                return found._replace(title=head.office.title, role=head.office.role, gender=self.gender())
            if role in {"group", "opposition"} and not any(m.entry and m.entry.kind != "state" for m in self.named):
                return found._replace(institution=None, role="group", gender=self.gender())
        return None

    def _revolting(self) -> Found | None:
        """Return the territory or group of an office of a revolt: the spokesman of the separatist leadership."""
        head = self.head
        if head is None or head.office is None or head.office.role not in SPEAKERS:
            return None
        if not revolts(self.words, self.function, self.first, self.last):
            return None
        group = next((m for m in self.named if m.entry and m.entry.kind in {"group", "party"} and not m.weak), None)
        if group is not None:
            return self._named(group)
        who = self.named_person()
        persons = [mark for mark in self.marks if who is not None and (mark.first, mark.last) == who]
        place = territory(self.text, self.function, self.first, self.last, self.marks, persons)
        if place is None:
            return self._found(None, "group", "MEN-GROUP-ANA")._replace(role="group")
        written = self.text.slice(*place)
        listed = self.names.canonical(written)
        if listed is not None and self.names.kind_of(listed) != "state":
            return self._found(listed, self.names.kind_of(listed), "MEN-GROUP")
        led = None if declared(self.words, self.first, self.last) else bearer(written)
        return self._found(led or latin(written, self.names.lang), "group", "MEN-TERRITORY")

    def _firm(self, mark: Mark) -> Found | None:
        """Return the company for which the head speaks: a spokesman for the shipping company X."""
        run = next((r for r in self.runs if r.first == mark.last and not r.title), None)
        title = self.quoted()
        if run is None and title is None:
            return None
        written = title or (self.text.slice(run.first, run.last) if run else "")
        return self._found(latin(written, self.names.lang), "organisation", "MEN-COMPANY")

    def _beside(self, mark: Mark) -> bool:
        """Return whether an unlisted name stands directly beside a group's noun: the Ansaru rebels."""
        return self.quoted() is not None or any(r.last == mark.first or r.first == mark.last for r in self.runs)

    def _found(
        self, institution: str | None, kind: str, rule: str, *, form: str = "office", name: str | None = None,
        person: str | None = "", place: str | None = None,
    ) -> Found:  # fmt: skip
        office = self.head.office if self.head else None
        anchor = self.head or (self.marks[0] if self.marks else None)
        return Found(
            institution=institution,
            kind=kind,
            rule=rule,
            form=form,
            person=self.person if person == "" else person,
            office=self.text.slice(self.head.first, self.head.last).lower() if self.head else None,
            title=office.title if office else None,
            role=office.role if office else None,
            gender=self.gender(),
            plural=self.head is not None and several(self.words, self.head, self.function, self.names.lang),
            name=name,
            head=(anchor.first, anchor.last) if anchor else (self.first, self.last),
            inner=self._inner(),
            place=place,
        )

    def _inner(self) -> str | None:
        """Return the class of a body beside the head in the phrase."""
        for mark in self.offices:
            if mark is self.head or mark.office is None or mark.office.role != "body":
                continue
            person = self.head is not None and self.head.office is not None and self.head.office.role != "body"
            if person or mark.first > self._head_at():
                return mark.office.title
        return None

    def _former(self) -> bool:
        """Return whether the bearer no longer or not yet holds the office."""
        words = self.words
        begin, end = (self.head.first, self.head.last) if self.head else (self.last, self.last)
        past = self.function["former"] | self.function["elect"]
        if any(words[at] in past for at in range(self.first, begin)):
            return True
        return any(words[at] in self.function["elect"] for at in range(end, min(end + 3, self.last)))

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
            name = self._full(persons[0]) if persons else self.person
            return self._found(latin(name or "", self.names.lang), "person", "MEN-FORMER", form="person")
        occupier = self._occupier(states)
        if occupier:
            return self._found(occupier, "state", "MEN-OCCUPIER")
        if bodies and states:
            return self._both(head, states[0], bodies)
        if bodies:
            return self._named(bodies[0])
        if states:
            return self._state(states[0])
        for mark in persons:
            return self._leader(mark)
        return None

    def _of_minister(self, mark: Mark) -> bool:
        """Return whether a party is only that of somebody in office, who speaks for his state: Minister X (SPD)."""
        if mark.entry is None or mark.entry.kind != "party" or self.head is None or self.head.office is None:
            return False
        if self.head.office.role != "person" or self.head.office.title not in _TRAVELLERS:
            return False
        return mark.first > self.first and self.words[mark.first - 1] == "("

    def _occupier(self, states: Sequence[Mark]) -> str | None:
        """Return who stands behind officials of an occupation or by another's grace (guideline, rule 1)."""
        occupied, installed = self.function["occupied"], self.function["installed"]
        words = self.words[self.first : self.last]
        if occupied.isdisjoint(words) and installed.isdisjoint(words):
            return None
        named = [m.entry.institution for m in (*states, *self.named) if m.entry and m.entry.kind == "state"]
        if not occupied.isdisjoint(words) and (not named or named[0] == "Ukraine"):
            return "Russia" if named or self.names.lang in CYRILLIC else None
        return named[0] if named else None

    def _both(self, head: Office | None, state: Mark, bodies: Sequence[Mark]) -> Found:
        """Return which of a state and a body in one phrase is meant; the office decides."""
        body = bodies[0]
        entry = body.entry
        if entry is None or entry.kind in {"group", "party", "outlet"} or entry.form == "outlet":
            return self._named(body)
        if head is not None and head.title == "company":  # la petrolera estatal venezolana PDVSA
            return self._named(body)
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

    def _head_at(self) -> int:
        return self.head.first if self.head else self.last

    def _named(self, mark: Mark) -> Found:
        entry = mark.entry
        if entry is None:  # a mark with neither is no name; callers pass names only
            raise ValueError("not a name")
        rule = {"organisation": "MEN-ORG", "outlet": "MEN-OUTLET", "party": "MEN-PARTY"}.get(entry.kind, "MEN-GROUP")
        form = "office" if self.head else entry.form
        return self._found(entry.institution, entry.kind, rule, form=form, name=entry.name or None)

    def _state(self, mark: Mark) -> Found:
        entry = mark.entry
        if entry is None:
            raise ValueError("not a name")
        if self.head is None:
            form = entry.form
            if form == "demonym" and self._noun_beside():
                return self._found("unnamed", "unnamed", "MEN-PEOPLE", form=form)
            rule = {"capital": "MEN-CAPITAL", "seat": "MEN-SEAT"}.get(form, "MEN-STATE")
            if form == "capital" and entry.institution == "Belgium":  # who speaks from Brussels is the Union
                return self._found("European Union", "organisation", rule, form=form)
        else:
            form, rule = "office", "MEN-OFFICE-ADJ" if entry.form == "demonym" else "MEN-OFFICE-OF"
        return self._found(entry.institution, "state", rule, form=form, name=entry.name or None)

    def _noun_beside(self) -> bool:
        """Return whether an adjective of a state belongs to a noun that is no office: Turkish columnists."""
        small = self.function["article"] | self.function["of"] | self.function["place"] | self.function["topic"]
        for at in range(self.first, self.last):
            word = self.words[at]
            marked = any(mark.first <= at < mark.last for mark in self.marks)
            if not marked and len(word) > 3 and word[0].isalpha() and word not in small:
                return True
        return False

    def tenure(self, mark: Mark) -> Tenure | None:
        """Return the office that a listed person holds on the day of the article."""
        for tenure in mark.tenures:
            if tenure.since <= self.day and (tenure.until is None or self.day <= tenure.until):
                return tenure
        return None

    def _full(self, mark: Mark) -> str:
        written = self.text.slice(mark.first, mark.last)
        return mark.tenures[0].person if mark.tenures else written

    def _leader(self, mark: Mark) -> Found:
        tenure = self.tenure(mark)
        if tenure is None and self.head and self.head.office and self.head.office.role in SPEAKERS:
            tenure = mark.tenures[-1]  # the article gives him an office: that of another day than the table's
        if tenure is None:
            return self._found(self._full(mark), "person", "MEN-OUT-OF-OFFICE", form="person")
        kind = self.names.kind_of(tenure.of)
        return self._found(tenure.of, kind, "MEN-LEADER", form="office" if self.head else "person")

    def _place(self) -> str | None:
        named = self.named_person()
        travels = self.head is not None and self.head.office is not None and self.head.office.title in _TRAVELLERS
        for mark in self.named:
            if travels and named and mark.prep >= named[1]:
                continue  # Außenminister X in London: where he is, not whose he is
            if mark.entry and not mark.weak and not mark.tenures and mark.entry.kind in {"state", "group"}:
                return mark.entry.institution
        return None

    # ------------------------------------------------------------ those who speak for no state

    def _independent(self, head: Office) -> Found:
        chosen = {
            "outlet": self._outlet, "expert": self._expert, "institute": self._expert, "civil": self._expert,
            "party": self._party, "opposition": self._party, "group": self._group, "unnamed": self._nobody,
        }[head.role]  # fmt: skip
        return chosen()

    def _nobody(self) -> Found:
        outlets = [m for m in self.named if m.entry and m.entry.form == "outlet"]
        return self._named(outlets[0]) if outlets else self._found("unnamed", "unnamed", "MEN-UNNAMED")

    def _body(self, *kinds: str) -> Mark | None:
        for mark in self.named:
            if mark.entry and mark.entry.kind in kinds and not mark.weak:
                return mark
        return None

    def _outlet(self) -> Found:
        """Return the outlet of `the newspaper X`; a state's media without a name are its own voice."""
        title = self.quoted()
        for mark in self.named:
            if mark.entry and mark.entry.form == "outlet":
                whole = (
                    title is None or self.text.quoted[mark.first] < 0 or title == self.text.slice(mark.first, mark.last)
                )
                if whole:
                    return self._named(mark)
        body = self._body("group", "organisation", "party")
        journalist = self.head is not None and self.head.office is not None and self.head.office.title == "journalist"
        written = self.quoted() or (None if journalist else self.named_run())
        if written:
            return self._found(latin(written, self.names.lang), "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)
        if body is not None:
            return self._named(body)
        state = self._body("state")
        official = any(w.startswith(("staat", "state", "offizi", "official", "estatal", "держав", "государств", "гос"))
                       for w in self.words[self.first : self.last])  # fmt: skip
        if state is not None and official:
            return self._state(state)
        return self._found(None, "outlet", "MEN-OUTLET-ANA", person=None)

    def _expert(self) -> Found:
        """Return the expert's institute, without one himself."""
        body = self._body("organisation", "outlet")
        if body is not None and body.first >= self.first:
            return self._named(body)
        person, office = self.person, self.head.office if self.head else None
        institute = self._institute()
        if institute:
            return self._found(institute, "organisation", "MEN-INSTITUTE")
        if (house := self._house()) is not None:
            return self._found(house, "organisation", "MEN-INSTITUTE", person=None)
        if person:
            return self._found(latin(person, self.names.lang), "person", "MEN-EXPERT", form="person")
        if office and office.role == "institute":
            group = self._body("group", "party")
            return self._named(group) if group else self._found(None, "organisation", "MEN-INSTITUTE-ANA")
        return self._found("unnamed", "unnamed", "MEN-EXPERT")

    def _house(self) -> str | None:
        """Return the unlisted house of experts or physicians: doctors at the Charité, analysts of Meridian Watch."""
        head, words = self.head, self.words
        if head is None or head.office is None or head.office.role not in {"expert", "civil"}:
            return None
        for run in self.runs if self.names.lang in _AT else ():
            if run.first < head.last or run.title or run.last - run.first > 4:
                continue
            article = words[run.first - 1] in self.function["article"] and words[run.first - 1] in DEFINITE
            joint = run.first - 1 - article
            if joint != head.last or words[joint] not in _AT[self.names.lang]:
                continue
            if article if head.office.role == "civil" else (article or run.last - run.first > 1):
                return latin(self.text.slice(run.first, run.last), self.names.lang)
        return None

    def _institute(self) -> str | None:
        """Return the institute's name: put into English, as written around its noun, or behind a noun of its class."""
        nouns = [mark for mark in self.offices if mark.office is not None and mark.office.role == "institute"]
        for at in (at for mark in nouns for at in range(mark.first, mark.last)):
            if (named := called(self.text, self.names, at)) is not None:
                return named.english
        for mark in nouns:
            if (housed := self._housed(mark)) is not None:
                return housed
            if not self._part_of_name(mark):
                continue
            first, last = mark.first, mark.last
            while first > self.first and (
                (
                    self.text.caps[first - 1]
                    and self.words[first - 1][0].isalpha()
                    and self.words[first - 1] not in DEFINITE
                )
                or (
                    self.words[first - 1] in {"'", "’", "'s", "-"}
                    and first - 2 >= self.first
                    and self.text.caps[first - 2]
                )
            ):
                first -= 1
            last = self._name_end(last)
            if last - first > 1:
                written = latin(self.text.slice(first, last), self.names.lang)
                return institute(self.text, first, last, self.names.lang) or written
        title = self.quoted()
        noun = nouns[0] if nouns and nouns[0].office and nouns[0].office.title != "house" else None
        english = words_of(self.names.lang).institute(self.words[noun.first]) if noun else None
        if title is None:
            return None
        title = latin(title, self.names.lang)
        return f"{title} {english}" if english and self.names.lang != "en" else title

    def _housed(self, mark: Mark) -> str | None:
        """Return the name behind a noun that says what a body is: die Denkfabrik X, the aid group X, la clínica X."""
        house = mark.office is not None and mark.office.title == "house"
        small = not self.text.caps[mark.first] or self.text.slice(mark.first, mark.last).isupper()
        if not small and not (house and self.names.lang == "de"):
            return None
        run = next((run for run in self.runs if run.first == mark.last and not run.title), None)
        if run is None:
            return None
        last = self._name_end(run.last)
        kind = words_of(self.names.lang).institute(self.words[mark.first])
        if not house and kind in _BY_KIND and (english := institute(self.text, mark.first, last, self.names.lang)):
            return english
        return latin(self.text.slice(run.first, last), self.names.lang)

    def _part_of_name(self, mark: Mark) -> bool:
        """Return whether the noun of an institute belongs to its name: a capital, and no mere word for its class."""
        if not self.text.caps[mark.first]:
            return False
        house = mark.office is not None and mark.office.title == "house"
        before = mark.first - 1
        return not house or (before >= self.first and (self.words[before] == "-" or self.names.lang == "en"))

    def _party(self) -> Found:
        body = self._body("party", "group")
        if body is not None:
            return self._named(body)
        for mark in self.named:
            if mark.tenures and self.tenure(mark) and self.words[mark.last : mark.last + 1] != ["'s"]:
                return self._leader(mark)  # Petro's opponent is not Petro
        name = self._party_name() or self._movement()
        if name:
            return self._found(name, "party", "MEN-PARTY-NEW")
        person = self.person
        if person:
            return self._found(latin(person, self.names.lang), "person", "MEN-OPPOSITION", form="person")
        state = self._body("state")
        role = self.head.office.role if self.head and self.head.office else ""
        if state and state.entry and role == "opposition":
            return self._found(f"{state.entry.institution} opposition", "party", "MEN-OPPOSITION")
        return self._found(None, "party", "MEN-PARTY-ANA")

    def _party_name(self) -> str | None:
        """Return the name of a party that no table has: X-Partei, the X Party, partido X."""
        for mark in self.offices:
            if mark.office is None or mark.office.role != "party":
                continue
            for run in self.runs:
                if run.last == mark.first or (run.last == mark.first - 1 and self.words[run.last] == "-"):
                    return f"{latin(self.text.slice(run.first, run.last), self.names.lang)} Party"
                if run.first == mark.last and self.words[mark.first].startswith(("part", "парт", "coalition partner")):
                    return latin(self.text.slice(run.first, self._capitals(run.last)), self.names.lang)
            written = self.quoted()
            if written is not None:  # партия «Новый путь»
                return self.names.canonical(written) or latin(written, self.names.lang)
        return None

    def _movement(self) -> str | None:
        """Return the name of a party that says what it is for: the Rally for Culture and Democracy."""
        if self.names.lang != "en":
            return None
        for run in self.runs:
            end = self._name_end(run.last)
            if end > run.last + 1 and self.words[run.last] in {"for", "of"}:
                return self.text.slice(run.first, end)
        return None

    def _capitals(self, last: int) -> int:
        """Return where the capitalised words that go on at token `last` end."""
        while last < self.last and self.text.caps[last] and self.words[last][0].isalpha():
            last += 1
        return last

    def _group(self) -> Found:
        body = self._body("group", "party", "organisation")
        if body is not None:
            return self._named(body)
        words = set(self.words[self.first : self.last])
        installed = words & self.function["occupied"] or any(w.startswith(("separatist", "сепаратист")) for w in words)
        self._body("state")
        if installed and any(m.weak and m.entry and m.entry.institution == "Russia" for m in self.named):
            return self._found("Russia", "state", "MEN-OCCUPIER")
        written = self.quoted() or self.named_run()
        if written:
            return self._found(latin(written, self.names.lang), "group", "MEN-GROUP-NEW")
        alliance = self.head and self.head.office and self.head.office.title == "alliance"
        if alliance and not self.named and not set(self.words[self.first : self.last]) & _GOVERNING:
            return self._found("NATO", "organisation", "MEN-ALLIANCE")
        definite = self.words[self.first] in DEFINITE  # the Sudanese militia: one that was named before
        return self._found("unnamed" if self.named and not definite else None, "group", "MEN-GROUP-ANA")
