"""Whose office it is where a name that no table has stands right behind: *secretary-general of Sea Harvest*.  Pure.

*X, portavoz de Armadix*, *Chefin von Nordfang*, *глава «Невского завода»*: who bears the office speaks for the body.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.dictionary.houses import house, is_house
from monitor.reading.dictionary.names import CYRILLIC, given_names
from monitor.reading.dictionary.presidencies import is_turn, presides
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.benches import tagged
from monitor.reading.who.marks import Mark
from monitor.reading.who.nouns import Found
from monitor.reading.who.papers import titled_run
from monitor.reading.who.veterans import Veterans

_OFFICES = frozenset({"chief", "spokesman", "official", "president"})
"""Classes of offices that every body has."""
_JOINTS = {
    "en": frozenset({"of", "at", "for", "with"}),
    "de": frozenset({"von", "vom", "bei", "beim"}),
    "fr": frozenset({"de", "d'", "du", "des", "chez"}),
    "es": frozenset({"de", "del", "en"}),
    "uk": frozenset({"від", "з", "із", "у", "в"}),
    "ru": frozenset({"от", "из", "в"}),
}
"""What joins an office and the body."""
_FEWEST = 2
"""Words of a name that is taken for a body's where the phrase names nobody else."""
_LONGEST = 6
_SHORTEST = 3
"""Letters of a name."""
_CASED = ("n", "s")
"""Endings of German nouns behind *von* that are no names: von Verbänden."""


_ADJECTIVES = 4
"""Words between a presidency and what it is over."""
_TRAVELLING = frozenset({"ambassador", "minister", "premier", "president"})
"""Classes of offices whose bearers are of one state, and only speak of or in another."""
_GROUPS = frozenset({"groupe", "grupo", "commission", "comision", "comisión", "délégation", "delegation", "delegacion"})
"""Folded nouns for what a parliament is divided into."""
_SPORTS = frozenset(
    "athletics swim swimming cricket hockey football soccer rugby tennis cycling skate skating ski rowing gymnastics "
    "boxing wrestling sport basketball netball golf archery badminton volleyball triathlon fencing judo sailing "
    "shooting weightlifting handball snowboard paralympics climbing canoe".split()
)
"""Sports, as federations write them beside their state."""
_CONFESSIONS = frozenset("catholic anglican orthodox lutheran methodist coptic maronite presbyterian episcopal".split())
_CLERICS = frozenset(
    "bishop bishops archbishop archbishops primate cardinal cardinals patriarch metropolitan clergy priests cleric "
    "clerics hierarchy".split()
)
_SOCIETIES = frozenset({
    "council", "institute", "center", "centre", "foundation", "association", "federation", "union", "church", "society",
})  # fmt: skip
"""Bodies that are no state's own though a nation stands in their name: the Norwegian Refugee Council."""
_OF_STATES = frozenset("national federal supreme state legislative presidential executive security military".split())
"""Words before *Council* by which it is the state's own."""
_SERVICES = frozenset(
    "force forces service services police guard guards corps command directorate bureau unit agency administration "
    "authority navy army ministry department secretariat commission office".split()
)
"""Nouns at the end of a name by which a body is the nation's before it."""
_LONG = 3
"""Words of a name that is no person's: the American Project Expedite Justice."""


_GENITIVE = frozenset({"der", "des", "vom", "beim"})
"""German articles behind an office, before the letters of the body that it is one of."""


class Employers(Veterans):
    """A noun phrase, as far as an unlisted body behind an office employs the one who speaks."""

    def _common(self, body: Mark) -> bool:
        """Return whether a listed body is called by words for an office: *el Consejo de Seguridad Nacional de X*."""
        office = self.names.office(self.words, body.first)
        return office is not None and body.first + office[0] == body.last and office[1].role == "body"

    def _lettered_service(self, state: Mark, body: Mark) -> bool:
        """Return whether letters in brackets are those of a state's body: *el Servicio de Seguridad checo (BIS)*."""
        office = self.head.office if self.head is not None else None
        if body.entry is None or body.entry.kind != "organisation" or (office is not None and office.role != "body"):
            return False
        bracket = self.words[body.first - 1 : body.first] == ["("] and state.first < body.first
        return bracket and self.text.slice(body.first, body.last).isupper() and self.first < state.first

    def _body_of(self, states: Sequence[Mark]) -> Mark | None:
        """Return the state whose body one of another nation is of: *el miembro croata de la Presidencia de Bosnia*."""
        head, first = self.head, states[0]
        if head is None or head.office is None or head.office.role != "person" or len(states) < _FEWEST:
            return None
        beside = first.last == head.first or first.first == head.last
        if not beside or first.entry is None or first.entry.form != "demonym" or head.office.title in _TRAVELLING:
            return None
        for other in states[1:]:
            named = other.entry is not None and other.entry.form in {"name", "short"}
            if named and any(self._right_before(body, other) for body in self.offices if body.first >= head.last):
                return other
        return None

    def _right_before(self, body: Mark, state: Mark) -> bool:
        """Return whether a body stands right before its state, or behind it with *'s*: *Presidencia de Bosnia*."""
        if body.office is None or body.office.role != "body":
            return False
        if self.words[state.last : body.first] in (["'s"], ["'"]):
            return True
        small = self.function["of"] | self.function["article"]
        return body.last <= state.first and all(self.words[at] in small for at in range(body.last, state.first))

    def _of_party(self) -> Found | None:
        """Return the party that no table has of a deputy: *el senador David Luna, de Cambio Radical*."""
        head = self.head
        if head is None or head.office is None or head.office.title != "mp":
            return None
        return self._party_of_deputy()

    def _advisers(self) -> Found | None:
        """Return the firm of advisers that French calls a *cabinet*: Anne Roy, du cabinet Control Risks."""
        head = self.head
        if head is None or self.words[head.first] != "cabinet" or self.names.lang != "fr":
            return None
        run = next((r for r in self.runs if r.first == head.last and r.last - r.first >= _FEWEST), None)
        if run is None or self.words[run.first] in given_names():
            return None
        last, bearer = self._name_end(run.last), self._bearer(run.first, run.last)
        return self._found(self.text.slice(run.first, last), "organisation", "MEN-COMPANY", person=bearer)

    def _served(self) -> Mark | None:
        """Return the name of whose officer the head serves in English: *an aide to the NATO envoy in Peru*."""
        head = self.head
        if self.names.lang != "en" or head is None or head.office is None or head.office.role != "person":
            return None
        at = head.last
        if self.words[at : at + 1] != ["to"]:
            return None
        at += 1 + (self.words[at + 1 : at + 2] == ["the"])
        served = next((mark for mark in self.named if mark.first == at and not mark.tenures), None)
        if served is None or served.entry is None or served.last >= self.last:
            return None
        behind = served.last + (self.words[served.last] == "'s")
        return served if any(office.first >= behind for office in self.offices) else None

    def _employer(self) -> Found | None:
        """Return the body right behind the head, if the head is an office that bodies have, or whose trade it is."""
        if (veteran := self._veteran()) is not None:
            return veteran
        span = next((span for mark in self.offices if (span := self._behind_office(mark)) is not None), None)
        span = span or self._before_office() or (self._german_employer() if self.names.lang == "de" else None)
        company = self._of_company()
        span = span if company is None else company
        if span is None:
            return None
        bearer = self._bearer(*span)
        first, last = span
        fewest = 1 if self._alone(*span) else _FEWEST
        small = last - first < fewest or self.words[first] in given_names() or bool(self.named)
        foreign = self.names.lang in CYRILLIC and self.words[first].isascii()
        if company is None and bearer is None and small and not foreign:
            return None
        written = latin(self.text.slice(first, last), self.names.lang)
        return self._found(written, "organisation", "MEN-EMPLOYER", person=bearer)

    def _alone(self, first: int, last: int) -> bool:
        """Return whether one German word is a body's name: *eine Sprecherin von Sorex*, *ein Sprecher der Nordbank*."""
        joint = self.words[first - 1]
        short = self.text.slice(first, last).isupper()
        one = self.names.lang == "de" and last - first == 1
        return one and (short or joint in {"von", "bei"} or is_house(self.words[first]))

    def _german_employer(self) -> tuple[int, int] | None:
        """Return the house by its noun: *ein Sprecher der Nordbank*, *Petra Vogt von der Nordbank*."""
        head = self.head
        if head is not None and head.office is not None and head.office.title in _OFFICES:
            at = head.last + 1  # der Vorsitzende des MRD
            written = self.text.slice(at, at + 1) if at < self.last else ""
            if self.words[head.last] in _GENITIVE and written.isupper() and written.isalpha() and len(written) > 1:
                return at, at + 1
            return house(self.words, self.text.caps, head.last, self.last, person=False)
        run = self.runs[0] if head is None and self.runs and not self.named else None
        if run is None or run.last - run.first < _FEWEST:
            return None
        found = house(self.words, self.text.caps, run.last, self.last, person=True)
        return found if found is not None and is_house(self.words[found[0]]) else None

    def _seated_for(self, bodies: Sequence[Mark]) -> Mark:
        """Return for whom somebody of a body speaks: *l'eurodéputé du Parti pirate* for the party, else the first."""
        head, own = self.head, next((one for one in bodies if one.entry and one.entry.form != "demonym"), bodies[0])
        seated = head is not None and head.office is not None and head.office.title == "mp"
        if not seated or head is None or not own.first <= head.first < own.last:
            return own
        return next((body for body in bodies if body.entry is not None and body.entry.kind == "party"), own)

    def _presiding(self) -> Found | None:
        """Return the Union over whose council a state presides: *the Danish presidency of the Council*."""
        if self._in_a_bench():
            return self._found("European Union", "organisation", "MEN-ORG")
        if (union := self._presided()) is not None:
            return self._named(union)._replace(title="presidency", role="body")
        if presides(self.words, self.names.lang, self.first, self.last) < 0:
            return None
        if any(mark.tenures or (mark.entry and mark.entry.form in {"capital", "city"}) for mark in self.named):
            return None
        found = self._found("European Union", "organisation", "MEN-ORG")
        return found._replace(title="presidency", role="body")

    def _presided(self) -> Mark | None:
        """Return the organisation in which a state presides: *la présidence finlandaise de l'OSCE*."""
        head = self.head
        if head is None or not is_turn(self.words[head.first], self.names.lang):
            return None
        union = next(
            (m for m in self.named if m.entry and m.entry.kind == "organisation" and m.first > head.last), None
        )
        nation = next((m for m in self.named if m.entry and m.entry.form == "demonym"), None)
        if union is None or nation is None or nation.first > union.first or union.first - head.last > _ADJECTIVES:
            return None
        behind = self.words[max(head.last, nation.last) : union.first]
        of = self.function["of"] | self.function["article"]
        return union if behind and of.issuperset(behind) else None

    def _in_a_bench(self) -> bool:
        """Return whether it is somebody of a group in the European Parliament: *le chef français du groupe libéral*."""
        head, words = self.head, self.words
        if head is None or self.names.lang not in {"fr", "es"} or words[head.first] in _GROUPS:
            return False
        house = next((m for m in self.named if m.entry and m.entry.institution == "European Union"), None)
        if house is None or not any(words[at].startswith(("parl", "euroc")) for at in range(house.first, house.last)):
            return False
        return any(words[at] in _GROUPS for at in range(head.last, house.first))

    def _lettered(self) -> Found | None:
        """Return whose an English phrase is that one letter, or the state at its end, tells."""
        return self._tagged() or self._ends_in_state() or self._federation() or self._church() or self._at_house()

    def _society(self) -> Found | None:
        """Return the body whose own name begins with a nation, in English: the Norwegian Refugee Council."""
        for mark in self.named if self.names.lang == "en" else ():
            run = next((r for r in self.runs if r.first == mark.last), None)
            if run is None or mark.entry is None or mark.entry.form != "demonym":
                continue
            if run.last >= self.last:
                if self.words[run.last - 1] in _SERVICES:
                    continue  # the Indian Border Security Force
                if self.head is None and run.last - run.first >= _LONG and self.words[run.first] not in given_names():
                    return self._found(self.text.slice(run.first, run.last), "organisation", "MEN-NAMED", form="name")
                continue
            if all(self.words[at] in _OF_STATES for at in range(run.first, run.last)):
                continue  # the Slovak National Council
            if self.words[run.last] in _SOCIETIES and self.text.caps[run.last]:
                name = self.text.slice(mark.first, run.last + 1)
                return self._found(name, "organisation", "MEN-INSTITUTE", form="name")
        return None

    def _listed_firm(self) -> Mark | None:
        """Return the listed company right behind its noun: *imagery company Planet Labs*."""
        at = self.head.last if self.head is not None else self.last
        kinds = {"organisation"}
        return next((m for m in self.named if m.first == at and m.entry and m.entry.kind in kinds), None)

    def _firm(self, mark: Mark) -> Found | None:
        """Return the company for which the head speaks: a spokesman for the shipping company X."""
        run = next((r for r in self.runs if r.first == self._past_called(mark.last) and not r.title), None)
        title = self.quoted()
        if run is None and title is None:
            return None
        written = title or (self.text.slice(run.first, run.last) if run else "")
        bearer = self._bearer(*((run.first, run.last) if run and title is None else (mark.first, mark.last)))
        return self._found(latin(written, self.names.lang), "organisation", "MEN-COMPANY", person=bearer)

    def _at_house(self) -> Found | None:
        """Return the English house behind a name and a comma: *Ann Ross, of the Clear Water League*."""
        if self.names.lang != "en" or self.offices or self.named or len(self.runs) != _FEWEST:
            return self._states_paper()
        who, body = self.runs
        parted = self.words[who.last : who.last + 3] in ([",", "of", "the"], [",", "from", "the"])
        if not parted or body.first != who.last + 3 or who.last - who.first < _FEWEST:
            return None
        house = self.text.slice(body.first, self._name_end(body.last))
        name = self.text.slice(who.first, who.last)
        return self._found(house, "organisation", "MEN-INSTITUTE", form="name", person=name)

    def _states_paper(self) -> Found | None:
        """Return the English paper that no table has behind its state: *Uganda's Rift Ledger*."""
        if self.names.lang != "en" or self.offices or len(self.runs) != 1 or len(self.named) != 1:
            return None
        state, run = self.named[0], self.runs[0]
        owns = state.first == self.first and self.words[state.last] == "'s" and run.first == state.last + 1
        title = titled_run(self.text, "en", [run]) if owns and run.last == self.last else None
        return self._found(title, "outlet", "MEN-OUTLET-NEW", form="outlet", person=None) if title else None

    def _federation(self) -> Found | None:
        """Return the federation of a sport that has its state's name beside it: *Athletics Kenya*, *UK Sport*."""
        if self.names.lang != "en" or len(self.named) != 1:
            return None
        state, words, caps = self.named[0], self.words, self.text.caps
        if state.entry is None or state.entry.kind != "state" or state.entry.form == "demonym":
            return None
        before, after = state.first - 1, state.last
        if before >= self.first and words[before] in _SPORTS and caps[before]:
            span = before, state.last
        elif after < self.last and words[after] in _SPORTS and caps[after]:
            span = state.first, after + 1
        else:
            return None
        return self._found(self.text.slice(*span), "organisation", "MEN-NAMED", person=self._bearer(*span))

    def _church(self) -> Found | None:
        """Return the church of a cleric who is called by it: *the Catholic bishop of Leeds, John Ross*."""
        if self.names.lang != "en":
            return None
        for at in range(self.first, self.last - 1):
            if self.words[at] in _CONFESSIONS and self.words[at + 1] in _CLERICS:
                before = next((m for m in self.named if m.last == at and m.entry and m.entry.form == "demonym"), None)
                nation = self.text.slice(before.first, at) + " " if before and self.words[at] == "orthodox" else ""
                church = f"{nation}{self.words[at].capitalize()} Church"
                person = self.person
                known = self.names.canonical(church) or church
                return self._found(known, "organisation", "MEN-NAMED", person=person)
        return None

    def _nations_own(self) -> Found | None:
        """Return the body in Latin letters behind a nation: *турецкая Besiktas Shipping*; all of the phrase."""
        if self.names.lang not in CYRILLIC or self.offices or len(self.named) != 1 or len(self.runs) != 1:
            return None
        nation, run = self.named[0], self.runs[0]
        if nation.entry is None or nation.entry.form != "demonym" or run.first != nation.last or run.last != self.last:
            return None
        written = self.text.slice(run.first, run.last)
        if not written.isascii():
            return None
        return self._found(written, "organisation", "MEN-NAMED", form="name", person=None)

    def _before_office(self) -> tuple[int, int] | None:
        """Return the body right before an English office that a name follows: *Unifor president Lana Payne*."""
        head = self.head
        if self.names.lang != "en" or head is None or head.office is None or head.office.title not in _OFFICES:
            return None
        before = next((run for run in self.runs if run.last == head.first and not run.title), None)
        if before is None or not any(run.first == head.last for run in self.runs):
            return None
        opens = before.first == self.text.sentences[self.text.sentence_of[before.first]].first
        if opens and before.last - before.first == 1 and not self._elsewhere(before.first):
            return None
        return before.first, before.last

    def _elsewhere(self, at: int) -> bool:
        """Return whether a word that begins a sentence has its capital inside another one as well."""
        lows, caps = self.words, self.text.caps
        firsts = {sentence.first for sentence in self.text.sentences}
        return any(caps[j] and j not in firsts for j, low in enumerate(lows) if low == lows[at])

    def _ends_in_state(self) -> Found | None:
        """Return the English body whose name ends with a state's and is all of the phrase: *Business Unity Peru*."""
        if self.names.lang != "en" or self.offices or len(self.runs) != 1 or len(self.named) != 1:
            return None
        run, state = self.runs[0], self.named[0]
        whole = self.first + (self.words[self.first] == "the")
        if run.first != whole or run.title or state.first != run.last or state.last != self.last:
            return None
        if state.entry is None or state.entry.form not in {"name", "short"} or run.last - run.first < _FEWEST:
            return None
        return self._found(
            self.text.slice(run.first, state.last), "organisation", "MEN-NAMED", form="name", person=None
        )

    def _tagged(self) -> Found | None:
        """Return the party whose letter stands behind the name of an American deputy: *Sen. Ann Foss (R-Iowa)*."""
        told = tagged(self.words, self.text.caps, self.first, self.last) if self.names.lang == "en" else None
        if told is None:
            return None
        named = next((m for m in self.marks if m.last == told[0] - 1 and (m.tenures or m.entry is None)), None)
        if named is None or named.office is not None:
            return None
        name = self.text.slice(named.first, named.last)
        return self._found(told[1], "party", "MEN-PARTY", form="person", person=name)

    def _of_a_body(self) -> Found | None:
        """Return who heads a body that has no name: *Ann Ross, the head of a chamber of commerce*; nobody's office."""
        head, words = self.head, self.words
        if head is None or head.office is None or self.names.lang != "en" or head.office.title not in _OFFICES:
            return None
        behind = words[head.last : head.last + 2]
        if head.last + 2 >= self.last or behind[0] not in _JOINTS["en"] or behind[1] not in {"a", "an"}:
            return None
        if any(o.first >= head.last and o.office and o.office.role == "body" for o in self.offices):
            return None
        if self.person is None:
            return self._found("unnamed", "unnamed", "MEN-PEOPLE")
        return self._found(self._called(self.person), "person", "MEN-NAME", form="person")

    def _in_its_embassy(self, found: Found) -> Found:
        """Return the state of an official who sits in its embassy: *a diplomat at the Kenyan embassy in Oslo*."""
        if self.names.lang != "en" or found.title != "official" or found.inner is None or found.place is None:
            return found
        if found.inner == "court":
            return found  # officials at the court in The Hague
        return found._replace(institution=found.place, kind=self.names.kind_of(found.place))

    def _behind_office(self, mark: Mark) -> tuple[int, int] | None:
        """Return the words of the body behind one office, if bodies have it; a deputy only of a quoted one."""
        office = mark.office
        if office is None or office.role != "person" or (mark is not self.head and self.words[mark.first - 1] != ","):
            return None
        if office.title not in _OFFICES:
            envoy = self._latin_behind(mark.last) if office.title == "ambassador" else None  # представник Petrolex
            return self._quoted_behind(mark.last) if office.title == "mp" else envoy
        return self._quoted_behind(mark.last) or self._latin_behind(mark.last) or self._name_behind(mark.last)

    def _quoted_behind(self, at: int) -> tuple[int, int] | None:
        """Return the words of a name in quotation marks behind token `at`: глава «Невского завода»."""
        joints, words = _JOINTS[self.names.lang] | self.function["article"], self.words
        while at < self.last and words[at] in joints:
            at += 1
        at += at < self.last and self.text.quoted[at] < 0 and not words[at][0].isalnum()
        number = self.text.quoted[at] if at < self.last else -1
        if number < 0 or self.text.quotations[number].speech:
            return None
        end = at
        while end < len(words) and self.text.quoted[end] == number and words[end][0].isalnum():
            end += 1
        return (at, end) if at < end <= self.last and self.text.caps[at] else None

    def _name_behind(self, at: int) -> tuple[int, int] | None:
        """Return the words of the name that a preposition joins to the word before token `at`."""
        words, lang = self.words, self.names.lang
        joint = at
        while at < self.last and (words[at] in _JOINTS[lang] or (at > joint and words[at] in self.function["article"])):
            at += 1
        run = next((r for r in self.runs if r.first <= at < r.last or r.first == at + 1), None)
        person = (
            run is not None
            and at < run.first
            and any(o.first == at and o.office and o.office.title != "chief" for o in self.offices)
        )
        if person or at == joint or lang in CYRILLIC or run is None or run.title or not self.text.caps[at]:
            return None
        last = run.last if lang == "de" else min(self._name_end(run.last), run.first + _LONGEST)
        if any(at <= o.first < last and o.office and o.office.role == "body" for o in self.offices):
            return None  # president of the Supreme Court: a body that only the article places
        if any(at < m.last and m.first < last for m in self.named):
            return None
        if lang == "de" and (last - at == 1 and words[at].endswith(_CASED)):
            return None
        general = self.function["topic"] | self.function["region"]
        if len(words[at]) < _SHORTEST or all(words[j] in general for j in range(at, last)):
            return None
        return at, last
