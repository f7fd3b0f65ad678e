"""A noun phrase and its parts: its head, the names in it, the person it names, and whom a name stands for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import CYRILLIC, Names, Office, Tenure
from monitor.reading.who.forenames import bears_given, called
from monitor.reading.who.marks import HUMAN, Mark
from monitor.reading.who.naming import NAMED_SO, Naming
from monitor.reading.who.plurals import several

DEFINITE = frozenset({
    "der", "die", "das", "dem", "den", "des", "dieser", "diese", "the", "this", "le", "la", "l'", "les", "du", "ce",
    "cette",
    "el", "los", "las", "del", "este", "esta",
})  # fmt: skip
SPEAKERS = frozenset({"person", "body", "local"})
_OF_A_NATION = frozenset({"demonym", "people"})
"""Forms of the names that people of a nation are called by."""


_HE = frozenset({
    "king", "emir", "emperor", "sultan", "pope", "patriarch", "sheikh", "prince",
    "imam", "cardinal", "ayatollah", "mufti", "strongman",
})  # fmt: skip


def _english_gender(word: str) -> str | None:
    """Return what the word for an office tells of its bearer: a chairman is a man, a minister may be a woman."""
    if word.endswith(("woman", "women")):
        return "f"
    return "m" if word.endswith(("man", "men")) or word in _HE else None


_SHOWN = {
    **dict.fromkeys(("die", "eine", "keine", "diese"), "f"), "das": "n", "dieses": "n", "einen": "m", "den": "m",
    **dict.fromkeys(("dem", "ein", "einem", "des", "eines", "kein"), ""),
}  # fmt: skip
"""The gender that a German article shows; "" where it shows none."""
_COLLECTIVE = frozenset({"opposition", "exilopposition"})
_ATTRIBUTES = 3
"""Words back from a noun where its article is looked for."""


_OF_SECURITY = ("security", "sicherheit", "sécurité", "seguridad", "безпек", "безопасност")
"""Words in the names of councils that several states have."""


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


_GOVERNING = frozenset({"president", "premier", "minister"})
_SHE = frozenset({"la", "una", "une", "cette", "esta"})
_MASCULINE_ARTICLES = frozenset({"le", "el", "un", "du", "au", "del", "al"})
_FEMININE = {
    "fr": ("trice", "euse", "iere", "ente", "ante", "effe", "enne"),
    "es": ("era", "tra", "enta", "ora", "isa"),
}
"""Ends of the words for a woman in office, as they are compared: without accents."""


class Noun(Naming):
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
        self._decided: list[Found | None] = []
        self.head = self._head()

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

    def gender(self) -> str | None:
        """Return the gender of the head: of the person's office, else of the listed person."""
        for mark in self.named:
            if mark.tenures:
                return mark.tenures[0].gender
        office = self.head.office if self.head else None
        if office is not None and office.role not in HUMAN and (shown := self._shown()) is not None:
            return shown or None
        if office is None or office.gender not in {"m", "f", "n"}:
            return None
        if self.names.lang in {"fr", "es"} and self.head:
            return self._romance_gender(office.gender, human=office.role in HUMAN)
        return self._persons(office) if office.role in HUMAN else office.gender

    def _persons(self, office: Office) -> str | None:
        """Return the gender of a person's office, as its ending shows it."""
        if self.names.lang == "de":
            word = self.words[self.head.last - 1] if self.head else ""
            collective = office.gender == "f" and word in _COLLECTIVE
            she = word.endswith("in") or collective or (office.gender == "f" and office.role in SPEAKERS)
            return "f" if she else "m"
        if self.names.lang == "en" and self.head and office.gender == "m":
            return _english_gender(self.words[self.head.last - 1])
        # міністр, президент stand for women as well
        return None if self.names.lang in CYRILLIC and office.gender == "m" else office.gender

    def _shown(self) -> str | None:
        """Return the gender that a German article shows, "" where it shows none, None where there is no article.

        Words of both genders share a class of offices: die Fluggesellschaft, der Konzern.
        """
        if self.names.lang != "de" or self.head is None:
            return None
        for at in range(self.head.first - 1, max(-1, self.head.first - 1 - _ATTRIBUTES), -1):
            if self.words[at] in _SHOWN:
                return _SHOWN[self.words[at]]
            if not self.words[at].isalpha() or (self.text.caps[at] and at != self.first):
                return None
        return None

    def _romance_gender(self, listed: str, *, human: bool) -> str | None:
        """Return the gender of a French or Spanish office: by its article, else by its ending, where that tells."""
        if self.head is None:
            return listed
        word = self.words[self.head.last - 1] if human else ""
        before = self.words[self.head.first - 1] if self.head.first else ""
        if before in _SHE:
            return "f"
        if before in _MASCULINE_ARTICLES:
            return listed if human else "m"
        if word.endswith(_FEMININE.get(self.names.lang, ())):
            return "f"
        epicene = self.names.lang == "fr" and (word.endswith("e") or not human)
        return None if epicene or (not human and before in {"l'", "su", "leur"}) else listed

    @property
    def person(self) -> str | None:
        """The person's name as written, or None."""
        if self._person == "":
            self._person = self._written()
        return self._person

    def _written(self) -> str | None:
        chosen = None
        for mark in (*self.named, *reversed(self.runs)):
            if not (mark.tenures or (mark.entry is None and self._could_be_person(mark))):
                continue
            chosen = chosen or mark
            if self.words[mark.last : mark.last + 1] != ["'s"]:  # X's critic, Y
                chosen = mark
                break
        return self.text.slice(chosen.first, chosen.last) if chosen else None

    def _called(self, person: str) -> str:
        """Return a person's name in Latin letters, in the nominative; a genitive shows at the office before it."""
        head = self.head
        if self.names.lang not in CYRILLIC or head is None:
            return called(person, self.names.lang)
        word = self.words[head.last - 1]
        case = word[-1] in "ая" and any(self.names.office([word[:-1] + end], 0) for end in ("", "ь", "й"))
        return called(person, self.names.lang, genitive=case or word.endswith(("ки", "ини", "ині", "ицы", "иці")))

    def _bearer(self, first: int, last: int) -> str | None:
        """Return the person of the phrase beside the name of the body in tokens `first` to `last`."""
        persons = [m for m in self.named if m.tenures]
        apart = (r for r in self.runs if (r.last <= first or r.first >= last) and self.text.quoted[r.first] < 0)
        persons += [r for r in apart if self._could_be_person(r)]
        whole = next((p for p in persons if p.last - p.first > 1 or p.title or p.tenures), None)
        return self.text.slice(whole.first, whole.last) if whole is not None else None

    def _could_be_person(self, mark: Mark) -> bool:
        if mark.title:
            return True
        if mark.last - mark.first == 1 and self.names.lang in CYRILLIC and self._of_body(mark):
            return False  # пресс-служба Кадырова
        if any(
            o.last == mark.first and self.text.caps[o.first] and o.office and o.office.role in NAMED_SO
            for o in self.offices
        ):
            return False  # Institut Halden
        size = mark.last - mark.first
        before = self.words[mark.first - 1] if mark.first > self.first else ""
        if before == "(" and size == 1 and self.text.slice(mark.first, mark.last).isupper():
            return False  # the Centre for Border Studies (CBS)
        function = self.function
        if before in function["article"] or before in function["of"] or before in function["place"]:
            return False
        topics, regions = function["topic"], function["region"]
        if all(self.words[at] in topics or self.words[at] in regions for at in range(mark.first, mark.last)):
            return False
        if size == 1 and mark.first == self.text.sentences[self.text.sentence_of[mark.first]].first:
            return bool(before)  # a capital that any word has there
        return size > 1 or self.names.lang != "de" or any(o.last == mark.first for o in self.offices)

    def _of_body(self, mark: Mark) -> bool:
        """Return whether a name stands right behind the noun for a body, which it owns, or where it is."""
        return any(o.last == mark.first and o.office is not None and o.office.role == "body" for o in self.offices)

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

    def _head_at(self) -> int:
        return self.head.first if self.head else self.last

    def _of_another(self, mark: Mark) -> Mark | None:
        """Return the named person in office elsewhere, where several states have a body of that name.

        *Le secrétaire du Conseil de sécurité nationale, Oleksi Danilov*; the table knows one state's.
        """
        entry, written = mark.entry, self.text.slice(mark.first, mark.last).lower()
        if entry is None or self.head is None or not any(low in written for low in _OF_SECURITY):
            return None
        for one in self.marks:
            tenure = self.tenure(one) if one.first >= mark.last and one.tenures else None
            if tenure is not None and tenure.of != entry.institution and self.names.kind_of(tenure.of) == "state":
                return one
        return None

    def _named(self, mark: Mark) -> Found:
        if (person := self._of_another(mark)) is not None:
            return self._leader(person)
        entry = mark.entry
        if entry is None:  # a mark with neither is no name; callers pass names only
            raise ValueError("not a name")
        rule = {"organisation": "MEN-ORG", "outlet": "MEN-OUTLET", "party": "MEN-PARTY"}.get(entry.kind, "MEN-GROUP")
        if entry.kind == "outlet" and self.names.kind_of(entry.institution) != "outlet":
            rule = "MEN-OUTLET-NEW"  # Folha do Vale
        form = "office" if self.head else entry.form
        if form == "demonym" and self._noun_beside():
            return self._found("unnamed", "unnamed", "MEN-PEOPLE", form=form)  # Chechen columnists
        return self._found(entry.institution, entry.kind, rule, form=form, name=entry.name or None)

    def _state(self, mark: Mark) -> Found:
        if (person := self._of_another(mark)) is not None:
            return self._leader(person)
        entry = mark.entry
        if entry is None:
            raise ValueError("not a name")
        if self.head is None:
            form = entry.form
            if form in _OF_A_NATION and (name := self._compatriot(mark)) is not None:
                return self._found(self._called(name), "person", "MEN-EXPERT", form="person", person=name)
            if form == "demonym" and self._noun_beside():
                return self._found("unnamed", "unnamed", "MEN-PEOPLE", form=form)
            rule = {"capital": "MEN-CAPITAL", "seat": "MEN-SEAT"}.get(form, "MEN-STATE")
            if form == "capital" and entry.institution == "Belgium":  # who speaks from Brussels is the Union
                return self._found("European Union", "organisation", rule, form=form)
        else:
            form, rule = "office", "MEN-OFFICE-ADJ" if entry.form == "demonym" else "MEN-OFFICE-OF"
        return self._found(entry.institution, "state", rule, form=form, name=entry.name or None)

    def _compatriot(self, mark: Mark) -> str | None:
        """Return the person of whom only the nation is told, or a trade: *німець Ганс Вебер*, *Polish dancer X*.

        A given name shows that it is a person; nobody speaks for a state by that alone.
        """
        run = next((m for m in self.runs if m.first >= mark.last and m.last - m.first > 1), None)
        if run is None or any(m.first >= mark.last and m is not run for m in self.marks):
            return None
        small = self.function["of"] | self.function["place"] | self.function["and"] | {",", "(", "'s"}
        if not small.isdisjoint(self.words[mark.last : run.first]):
            return None
        if (
            self.names.lang in CYRILLIC
            and mark.entry is not None
            and mark.entry.form == "people"
            and run.first == mark.last
        ):
            return self.text.slice(run.first, run.last)  # угорець Іштван Надь
        german = self.names.lang == "de"  # die polnische Tänzerin Anna Novak
        begins = range(run.first, run.last - 1) if german else (run.first,)
        begin = next((at for at in begins if bears_given(self.words[at], self.words[at + 1], self.names.lang)), -1)
        return self.text.slice(begin, run.last) if begin >= 0 else None

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
        chief = self.head is not None and self.head.office is not None and self.head.office.title == "chief"
        if tenure is None and chief and self.words[self.first] in self.function["possessive"]:
            return self._found(None, "anaphor", "MEN-OFFICE")  # їхній лідер: of those who were named before
        if tenure is None and self.head and self.head.office and self.head.office.role in SPEAKERS:
            tenure = mark.tenures[-1]  # the article gives him an office: that of another day than the table's
        if tenure is None:
            return self._found(self._full(mark), "person", "MEN-OUT-OF-OFFICE", form="person")
        kind = self.names.kind_of(tenure.of)
        if kind == "party" and self._in_government():  # the article gives him an office of another day than the table's
            tenure = next((t for t in mark.tenures if self.names.kind_of(t.of) == "state"), tenure)
            kind = self.names.kind_of(tenure.of)
        return self._found(tenure.of, kind, "MEN-LEADER", form="office" if self.head else "person")

    def _in_government(self) -> bool:
        """Return whether the phrase gives somebody an office of government that he holds: no former, no future one."""
        office = self.head.office if self.head else None
        if office is None or office.title not in _GOVERNING:
            return False
        return (self.function["former"] | self.function["elect"]).isdisjoint(self.words[self.first : self.last])

    def _body(self, *kinds: str) -> Mark | None:
        for mark in self.named:
            if mark.entry and mark.entry.kind in kinds and not mark.weak:
                return mark
        return None
