"""What an article names, put together from its marks: the mentions, the antecedents, the persons it introduces."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from monitor.events import UNNAMED
from monitor.reading.dictionary.names import given_names
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.abbreviations import shorts
from monitor.reading.who.antecedents import Antecedent, Named
from monitor.reading.who.coordination import Coordination
from monitor.reading.who.coreference import Register
from monitor.reading.who.introductions import clauses, posts
from monitor.reading.who.joins import Joins
from monitor.reading.who.marks import Mark
from monitor.reading.who.nouns import DEFINITE, Found
from monitor.reading.who.papers import called_paper, paper
from monitor.reading.who.sources import Mention
from monitor.reading.who.stations import is_station

_ALONE = frozenset({"name", "short", "capital", "seat", "demonym", "city"})
_KINDS_ALONE = frozenset({"state", "organisation"})
_HOUSES = frozenset({"organisation", "party", "outlet", "group"})


_POINTS = frozenset({"north", "northern", "south", "southern", "east", "eastern", "west", "western", "central"})
_NAMES = 3
"""Words of a person, at most, who stands before the house he is from."""
_AT_HOME = frozenset({"ministry", "government", "presidency", "parliament"})
"""Bodies that stand in the capital of their own state."""


class Gathering(Coordination):
    """The mentions of one text, found when they are first asked for; whoever makes one sets the attributes."""

    _all: list[Mention] | None
    _starts: list[int]
    joins: Joins

    # ------------------------------------------------------------ finding

    @property
    def all(self) -> list[Mention]:
        """The mentions in order of place; found when they are first asked for: most articles concern no claim."""
        return self._mentions()

    @property
    def register(self) -> Register:
        """The antecedents that something later in the text can mean."""
        if self._all is None:
            self._mentions()
        return self.antecedents

    def _mentions(self) -> list[Mention]:
        if self._all is None:
            self._all = []
            self._gather()
        return self._all

    def _gather(self) -> None:
        """Put neighbouring marks together into phrases and note what each stands for."""
        for mark in self.marks:
            for institution in self._stands_for(mark):
                entry = mark.entry
                if entry and entry.kind in {"state", "group", "person", "organisation"} and entry.form != "outlet":
                    kind = self.names.kind_of(institution) if entry.kind == "person" else entry.kind
                    self.antecedents.states.append(Named(mark.first, institution, kind, entry.form, mark.prep))
        joins, at = self.joins, 0
        while at < len(self.marks):
            end = self._station_end(at)
            if end > at:
                self._note_station(self.marks[at].first, self.marks[end - 1].last)
                at = end
                continue
            end = at + 1
            while end < len(self.marks) and (
                joins.joined(self.marks[end - 1], self.marks[end], self.marks[at]) or joins.apposed(self.marks, at, end)
            ):
                end += 1
            self._note(self.marks[at:end])
            at = end
        self._starts = [mention.first for mention in self.all]
        self._explain()
        self._place_by_clause()
        self._place_persons()

    def _stands_for(self, mark: Mark) -> list[str]:
        if mark.entry is None:
            return []
        if not mark.tenures:
            return [mark.entry.institution]
        return [t.of for t in mark.tenures if t.since <= self.day and (t.until is None or self.day <= t.until)]

    def _note(self, marks: Sequence[Mark]) -> None:
        """Note one phrase: as a mention, as an antecedent, and the person it introduces."""
        if marks[0].run and (german := called_paper(self.text, marks[0].first)) is not None:
            self._note_outlet(marks[0].first, german[2], german[1])
            return
        if len(marks) == 1 and marks[0].run and marks[0].last - marks[0].first == 1 and not marks[0].title:
            self.antecedents.note_person(marks[0].first, marks[0].last, introduced=False)
            return
        first, last = self._compass(marks), max(mark.last for mark in marks)
        if len(marks) == 1 and self._note_state(marks[0]):
            return
        if all(mark.run for mark in marks):
            if len(marks) == 1 and first and (title := paper(self.text, self.names.lang, first - 1, last, marks)):
                self._note_outlet(first, last, title)  # The Nordic Ledger printed pictures
                return
            if len(marks) == 1 and (begin := self._articled(first)):
                self.antecedents.unlisted.append((begin, last))
            for mark in marks:
                if mark.last - mark.first > 1 or mark.title:
                    name = self.text.slice(mark.first, mark.last)
                    self.antecedents.introduce(name, None, "person", None, mark.first)
                    given = not given_names().isdisjoint(self.text.folds[mark.first : mark.last - 1])
                    if mark.title or given:
                        self.antecedents.note_person(mark.first, mark.last)
            return
        found = self._phrase(first, last, marks).decide()
        if found is None:
            return
        if found.rule == "MEN-GROUP-MEMBER":
            found = found._replace(institution=None)  # for himself only where the article names no group
        sentence = self.text.sentence_of[first]
        institution = found.institution
        self.all.append(
            Mention(first, last, institution, found.kind, found.person, found.office, found.plural, found.gender)
        )
        if institution and found.rule.endswith("-NEW"):
            self.antecedents.introduce(institution, institution, found.kind, "n", first)
        if found.person and found.gender == "n":
            found = found._replace(gender=None)  # Ann Ross of the institute is no thing
        apart = marks[0].last - marks[0].first > 1 and self._parted(marks[0])
        house = found.role == "institute" and not (marks[0].run and apart)  # Jean Arce, de l'institut SWP, is none
        if found.person and not house and found.role not in {"outlet", "unnamed"}:
            placed = institution or (found.place if found.title != "ambassador" else None)  # where he is posted
            self.antecedents.introduce(
                found.person, placed, found.kind if institution else "state", found.gender, first
            )
        at_home = self.names.lang == "de" and found.role == "body" and found.title in _AT_HOME
        if institution is None and at_home and found.place:
            institution = found.place  # das Ministerium in Kiew: no other state's stands there
            found = found._replace(kind="state")
        places = [mark.first for mark in marks if mark.entry is not None] if found.role == "body" else []
        if institution is None and found.place and places and self.text.folds[places[-1] - 1] == "from":
            institution = found.place  # a delegation from Oslo
            found = found._replace(kind="state")
        if institution is None and found.title:
            self.antecedents.unplaced.append((first, found.title))
        if (institution is None and found.role in {"person", "body", "local", "group"}) or found.form == "people":
            begin = first - (first > 0 and self.text.folds[first - 1] in self.function["article"])
            self.antecedents.open.append(
                Antecedent(begin, last, sentence, "", found.kind, found.title, found.role, found.gender,
                           found.plural, found.person, found.form, found.office, found.inner)
            )  # fmt: skip
        if institution and institution != UNNAMED:
            form = (
                "outlet"
                if found.rule.startswith("MEN-OUTLET")
                or (found.name and found.role in {None, "outlet"})
                or any(mark.entry is not None and mark.entry.form == "outlet" for mark in marks)
                else found.form
            )
            self.antecedents.found.append(
                Antecedent(first, last, sentence, institution, found.kind, found.title, found.role, found.gender,
                           found.plural, found.person, form, found.office, found.inner)
            )  # fmt: skip

    def _compass(self, marks: Sequence[Mark]) -> int:
        """Return where a phrase begins, in English with the point of the compass: *the Western Ridge Centre*."""
        first = marks[0].first
        house = self.names.lang == "en" and any(m.office is not None and m.office.role == "institute" for m in marks)
        if house and first > 1 and self.text.caps[first - 1] and self.text.lows[first - 1] in _POINTS:
            return first - 1
        return first

    def _station_end(self, at: int) -> int:
        """Return the mark behind those from `at` on that are the name of a station no table has, or `at` itself."""
        first = self.marks[at]
        for end in range(at + 1, min(at + 3, len(self.marks) + 1)):
            last = self.marks[end - 1]
            together = end == at + 1 or first.last == last.first
            named = any(mark.run for mark in self.marks[at:end]) and all(m.entry is None for m in self.marks[at:end])
            if together and named and is_station(self.text.folds[first.first : last.last]):
                return end if all(self.text.caps[first.first : last.last]) else at
        return at

    def _note_station(self, first: int, last: int) -> None:
        """Note a station that no table has, so that *the channel* can mean it: *Zagros TV showed pictures*."""
        self._note_outlet(first, last, self.text.slice(first, last))

    def _note_outlet(self, first: int, last: int, title: str) -> None:
        """Note an outlet that the phrase does not call one: *Die „Wasserpost“ zeigt Fotos*."""
        name = latin(title, self.names.lang)
        self.all.append(Mention(first, last, name, "outlet"))
        self.antecedents.found.append(
            Antecedent(first, last, self.text.sentence_of[first], name, "outlet", None, None, "n",
                       plural=False, person=None, form="outlet")
        )  # fmt: skip

    def _parted(self, run: Mark) -> bool:
        """Return whether a name stands apart from what follows: by a comma, or a person's by *of, from, at*."""
        after, function = self.text.folds[run.last : run.last + 1], self.function
        joined = after and (after[0] in function["of"] or after[0] in function["house"])
        german = self.names.lang == "de" and 1 < run.last - run.first <= _NAMES  # Ole Voss vom Institut X
        return after == [","] or bool(joined and (german or self.text.folds[run.first] in given_names()))

    def _articled(self, first: int) -> int:
        """Return where a name that no table has begins if an article stands with it, which persons have not; else 0."""
        words, german = self.text.folds, self.names.lang == "de"
        named = self.text.lows[first] in given_names() or german
        return first if first and words[first - 1] in DEFINITE and not named else 0

    def _note_state(self, mark: Mark) -> bool:
        """Note a state or organisation that stands alone, which needs no looking into; return whether it was one."""
        entry = mark.entry
        if entry is None or mark.tenures or mark.weak or entry.form not in _ALONE or entry.kind not in _KINDS_ALONE:
            return False
        self.all.append(Mention(mark.first, mark.last, entry.institution, entry.kind))
        sentence = self.text.sentence_of[mark.first]
        self.antecedents.found.append(
            Antecedent(mark.first, mark.last, sentence, entry.institution, entry.kind, None, None, None,
                       plural=False, person=None, form=entry.form)
        )  # fmt: skip
        return True

    def _explain(self) -> None:
        """Note the short names in brackets behind bodies: they stand for them wherever they are written."""
        for short in shorts(self.text):
            begin = short.first if short.first >= 0 else short.at - 2
            for mention in reversed(self.all[: bisect_left(self._starts, short.at)]):
                if mention.last <= begin:
                    break
                name = self.text.slice(short.at, short.at + 1)
                if mention.institution and mention.kind in _HOUSES:
                    self.register.introduce(name, mention.institution, mention.kind, "n", short.at)
                    break
                if mention.institution in {None, UNNAMED} and mention.office and not mention.person:
                    self._explain_body(mention, name, short.at)
                    break

    def _explain_body(self, mention: Mention, name: str, at: int) -> None:
        """Note the short name of a ministry or service that only the article places: des Verteidigungsressorts (VR)."""
        marks = [mark for mark in self._marks(mention.first, at) if mark.office][-1:]  # das Netz des Ressorts (VR)
        found = self._phrase(marks[0].first, marks[0].last, marks).decide() if marks else None
        if found is None or found.role != "body":
            return
        link = self.register.office(found, marks[0].first, marks[0].last, ())
        if link is not None and link.institution:
            self.register.introduce(name, link.institution, link.kind, "n", at)

    def _place_persons(self) -> None:
        """Persons who were introduced by an office that only the article places get its institution."""
        for mention in self.all:
            if mention.institution is not None or not mention.person:
                continue
            known = self.register.person(mention.person)
            if known is not None and known.institution:
                continue
            found = self._phrase(mention.first, mention.last, self._marks(mention.first, mention.last)).decide()
            if found is not None and found.role is None:
                continue  # Ole Voss vom Nordseeforum: who has no office is nobody's by where he stands
            begin = mention.first - (self.text.folds[max(0, mention.first - 1)] in self.function["possessive"])
            link = self.register.office(found, begin, mention.last, ()) if found else None  # its | spokesman, Ole Voss
            if found is not None and found.rule == "MEN-GROUP-MEMBER":
                link = self.register.group(mention.first)
            if link is not None and link.institution:
                self.register.introduce(
                    mention.person, link.institution, link.kind, mention.gender, mention.first, sure=False
                )
                sentence = self.text.sentence_of[mention.first]
                one = Antecedent(mention.first, mention.last, sentence, link.institution, link.kind,
                                 found.title if found else None, found.role if found else None, mention.gender,
                                 mention.plural, mention.person, "office", mention.office)  # fmt: skip
                insort(self.register.found, one, key=lambda antecedent: antecedent.first)

    def _place_by_clause(self) -> None:
        """Persons of whom a relative clause says whom they lead or speak for get that institution."""
        for mark, first, last in clauses(self.text, self.function, self.marks, subject_last=self.names.lang == "de"):
            self._employs(mark, first, last)
        for mark, first, last in posts(self.text, self.marks):
            found = self._employs(mark, first, last)
            if found is not None and found.institution is not None and found.kind in _HOUSES:
                name, sentence = self.text.slice(mark.first, mark.last), self.text.sentence_of[mark.first]
                one = Antecedent(mark.first, mark.last, sentence, found.institution, found.kind, "expert", "expert",
                                 None, False, name, "person", None)  # fmt: skip
                insort(self.register.found, one, key=lambda antecedent: antecedent.first)

    def _employs(self, mark: Mark, first: int, last: int) -> Found | None:
        """Note for whom a person speaks whose institution stands at tokens `first` to `last`; return that one."""
        marks = self._marks(first, last)
        found = self._phrase(first, last, marks).decide() if marks else None
        if found is None or found.institution in {None, UNNAMED} or found.kind == "person":
            return None
        name, house = self.text.slice(mark.first, mark.last), found.kind in _HOUSES
        self.register.introduce(name, found.institution, found.kind, None, mark.first, ahead=house)
        return found
