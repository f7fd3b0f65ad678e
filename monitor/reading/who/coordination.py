"""Slots that name several: *Poland, Latvia and ten others*, *the ministries in Riga and Vilnius*, *both sides*."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from monitor.events import Step
from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Span, Text
from monitor.reading.dictionary.names import Names
from monitor.reading.syntax.portfolios import portfolio_goes_on
from monitor.reading.who.antecedents import Link
from monitor.reading.who.coreference import Register, marks_within
from monitor.reading.who.heads import Phrase
from monitor.reading.who.marks import Mark
from monitor.reading.who.nouns import DEFINITE
from monitor.reading.who.sources import Said, Source

_NUMBERS = {
    **dict.fromkeys(("drei", "three", "trois", "tres", "три", "трьох", "трёх", "трех"), 3),
    **dict.fromkeys(("vier", "four", "quatre", "cuatro", "чотири", "четыре"), 4),
}
_BARE_NUMBERS = frozenset({"deux", "dos", "trois", "tres", "quatre", "cuatro"})
"""French and Spanish numbers which without an article count somebody new."""
_SIDES = (
    "seite", "land", "länder", "staaten", "parteien", "side", "countr", "part", "nation", "state", "pays", "pais",
    "camp",
    "стор", "країн", "стран", "держав", "государств",
    "regierung", "government", "gouvern", "gobierno", "уряд", "правительств", "capital", "hauptst", "столиц", "delegat",
    "ambos",
)  # fmt: skip
"""Beginnings of the nouns in `both sides`."""
_OF_TWO = frozenset({"two", "beider", "beiden", "deux", "dos", "ambos", "ambas", "обеих", "двух", "обох", "двох"})
"""Words before *countries* in the phrase for an office that is both sides'."""
_PAIR = 4
"""Words of a phrase that means both sides or the other one."""
_OF_SIDES = frozenset({
    "minister", "president", "premier", "government", "ambassador", "army", "ministry", "parliament", "leader", "chief",
    "embassy", "spokesman", "presidency",
})  # fmt: skip
"""Classes of offices that either side has."""
_OPPOSITE = ("gegenseite", "gegenpartei")
_OTHER = (
    "ander",
    "other",
    "opposing",
    "opposite",
    "autre",
    "otra",
    "otro",
    "інш",
    "протилежн",
    "друг",
    "противоположн",
)
_SIDE = ("seite", "side", "partie", "camp", "part", "bando", "сторон", "сторін")
_TWO = frozenset({"двух", "двох", "двоих", "двома", "двумя"})
"""*Two* before *countries*, which in Ukrainian and Russian are those that were named: МИД двух стран."""
_THE_SIDES = frozenset({
    "seiten", "sides", "сторони", "стороны", "konfliktparteien", "partes", "delegations", "delegaciones",
    "delegationen", "belligerants", "beligerantes", "belligerents", "contendientes", "делегации", "делегації",
})  # fmt: skip
_RECENT = 12
"""Attributions back among which is looked for who else has spoken."""
_SEATS = frozenset({"capital", "city", "name", "short"})
"""Forms of names that can say where one of several bodies sits."""
_TOWNS = frozenset({"capital", "city"})
"""Those of towns, which are not listed together with states."""


@lru_cache(maxsize=16384)
def _counts(word: str) -> bool:
    """Return whether a word can be one of those by which both sides are meant, several, or the other one."""
    return word in _COUNTED or word.startswith((*_SIDES, *_OPPOSITE, *_OTHER))


_LES_PARTIES = ["les", "parties"]
_COUNTED = _NUMBERS.keys() | _OF_TWO | _TWO | _THE_SIDES


_SOME = frozenset({"two", "three", "four", "some", "several", "many", "both"})
_OPEN_ANOTHER = _SOME | {"the", "a", "an", "its", "his", "her", "their", "other", "another", "all"}
"""Words with which another one begins, or by which there are several."""


_BODIES = (
    "government",
    "gouvernement",
    "gobierno",
    "regierung",
    "ministr",
    "authorit",
    "armies",
    "уряд",
    "правительств",
)
"""Beginnings of the nouns for what each of several states has."""
_BY = frozenset({"by", "from", "von", "seitens", "par", "por", "de", "з", "со", "від", "от"})
"""Prepositions before those from whom a denial comes."""


class Coordination:
    """Splits the slots of one text into those who speak in them.

    Whoever makes one sets the attributes below; the antecedents are complete before a slot is asked about.
    """

    text: Text
    names: Names
    day: date
    function: Function
    marks: list[Mark]
    firsts: list[int]
    """Where each mark begins."""
    antecedents: Register
    """What something later in the text can mean."""
    phrases: dict[tuple[int, int, int], Phrase]
    """The phrases that were looked at, by their tokens and how many marks they have."""

    def marks_in(self, first: int, last: int) -> list[Mark]:
        """Return the marks of names and offices that begin among tokens `first` to `last`."""
        return self.marks[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]

    def _marks(self, first: int, last: int) -> list[Mark]:
        return marks_within(self.marks, self.firsts, first, last)

    def _phrase(self, first: int, last: int, marks: Sequence[Mark]) -> Phrase:
        asked = first, last, len(marks)
        phrase = self.phrases.get(asked)
        if phrase is None:
            phrase = Phrase(self.text, self.names, self.function, self.day, first=first, last=last, marks=marks)
            self.phrases[asked] = phrase
        return phrase

    def _made(self, link: Link, span: Span, steps: tuple[Step, ...]) -> Source:
        where = self.text.span(link.first, max(link.last, link.first + 1))
        words = self.text.text[where.start : where.end]
        step = Step(rule=link.rule, part="coref", start=where.start, end=where.end, text=words, note=link.institution)
        kind = self.names.kind_of(link.institution) if link.kind == "state" else link.kind
        return Source(link.institution, span, kind, (*steps, step), link.gender, link.plural, link.human)

    def _together(self, first: int, last: int, history: Sequence[Said]) -> list[Source] | None:
        """Return both sides, or the other one of two, where a slot means those; most have no word for it."""
        both = self.function["both"]
        if self.text.folds[first:last] == ["they"]:
            return self._they(first, history)
        if not any(_counts(word) or word in both for word in self.text.folds[first:last]):
            return self._nations(first, last) or self._seated(first, last)
        sides = self._both(first, last, self._speaking(first, history))
        return sides or self._nations(first, last) or self._seated(first, last) or self._across(first, last, history)

    def _speaking(self, first: int, history: Sequence[Said]) -> frozenset[str]:
        """Return who has spoken in the sentence, where a preposition shows that others are meant: *denials by both*."""
        if first == 0 or self.text.folds[first - 1] not in _BY:
            return frozenset()
        begin = self.text.starts[self.text.sentences[self.text.sentence_of[first]].first]
        return frozenset(said.source.institution for said in history[-_RECENT:] if said.start >= begin)

    def _they(self, first: int, history: Sequence[Said]) -> list[Source] | None:
        """Return the states that are listed as who acts before *they*: *Peru and Chile issued a note saying they*."""
        here = self.text.sentences[self.text.sentence_of[first]]
        opens = here.first == first or self.text.folds[here.first : first] == ['"']
        before = self.text.sentences[self.text.sentence_of[here.first] - 1] if opens and here.first else here
        if before.paragraph != here.paragraph:
            return None
        stop = min(before.last, first)
        found = self.listed(before.first, stop)
        spans = [source.speaker for source in found if source.speaker is not None]
        if not spans or not self._acts(self.text.token_at(spans[0].start), before.first):
            return None
        end = max(span.end for span in spans)
        names = {source.institution for source in found}
        later = [said for said in history[-_RECENT:] if end < said.start < self.text.starts[first]]
        return None if any(said.source.institution not in names for said in later) else found

    def _acts(self, at: int, first: int) -> bool:
        """Return whether a list of states that begins at token `at` is a subject, or an office's: *the leaders of*."""
        folds = self.text.folds
        if at > first and folds[at - 1] in DEFINITE:
            at -= 1
        if at == first or folds[at - 1] in {",", "-", "–", "—", "both"}:
            return True
        return folds[at - 1] == "of" and any(
            m.office and m.last == at - 1 and m.first - first <= 1 for m in self._marks(first, at)
        )

    def _both(self, first: int, last: int, spoken: frozenset[str]) -> list[Source] | None:
        if first and self.text.folds[first - 1] == "both":
            first -= 1  # both governments said
        words = self.text.folds[first:last]
        if words[:2] == ["the", "two"]:
            return self._two(first, last)
        if len(words) > _PAIR - 1 and self._of_both(words) and not any(m.entry for m in self._marks(first, last)):
            span = self.text.span(first, last)
            return [self._made(link, span, ()) for link in self.antecedents.both(first)] or None
        if words[0] in _BARE_NUMBERS and len(words) > 1 and self.text.folds[first - 1 : first] != ["les"]:
            return None  # deux diplomates: others than those named
        count = next((number for word in words if (number := _NUMBERS.get(word))), 0)
        if count and len(words) <= 4 and not any(m.entry for m in self._marks(first, last)):
            span = self.text.span(first, last)
            if self._marks(first, last) or any(word.startswith(_SIDES) for word in words):
                return [self._made(link, span, ()) for link in self.antecedents.several(first, count)] or None
        sides = len(words) <= 2 and (words[-1] in _THE_SIDES or words == _LES_PARTIES)
        two = any(low in _TWO and following.startswith(_SIDES) for low, following in itertools.pairwise(words))
        if not (sides or two or set(words) & self.function["both"]) or any(m.entry for m in self._marks(first, last)):
            return None
        offices = len(words) <= 3 and any(mark.office for mark in self._marks(first, last))
        begin = next((j for j, word in enumerate(words) if word in self.function["both"]), 0)
        counted = any(word.startswith(_SIDES) for word in words[begin:])  # not: une vidéo partagée deux fois
        if not (sides or offices or counted) and len(words) > 1:
            return None
        span = self.text.span(first, last)
        return [self._made(link, span, ()) for link in self.antecedents.both(first, spoken)] or None

    def _two(self, first: int, last: int) -> list[Source] | None:
        """Return both sides where English counts them: *the two foreign ministers, the two governments*."""
        marks = self._marks(first, last)
        offices = [mark.office.title for mark in marks if mark.office]
        sides = any(word.startswith(_SIDES) for word in self.text.folds[first + 2 : last])
        if last - first > _PAIR or any(mark.entry or mark.run for mark in marks):
            return None
        if not sides and not (offices and set(offices) <= _OF_SIDES):
            return None
        span = self.text.span(first, last)
        return [self._made(link, span, ()) for link in self.antecedents.both(first)] or None

    def _of_both(self, words: Sequence[str]) -> bool:
        """Return whether an office is that of both sides: *ministers of the two countries, Vertreter beider Länder*."""
        twos = self.function["both"] | _OF_TWO
        return any(a in twos and b.startswith(_SIDES) for a, b in itertools.pairwise(words[1:]))

    def _across(self, first: int, last: int, history: Sequence[Said]) -> list[Source] | None:
        """Return the other of two sides: *die Gegenseite, the other side, l'autre camp*; not that which spoke last."""
        words = self.text.folds[first:last]
        if len(words) > _PAIR or any(mark.entry for mark in self._marks(first, last)):
            return None
        alone = any(word.startswith(_OPPOSITE) for word in words)
        other = any(a.startswith(_OTHER) and b.startswith(_SIDE) for a, b in itertools.pairwise(words))
        link = self.antecedents.other(first, None, history) if alone or other else None
        return [self._made(link, self.text.span(first, last), ())] if link else None

    def _parts(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the co-ordinated parts of a slot that are sources of their own."""
        words, begin = self.text.folds, first
        parts: list[tuple[int, int]] = []
        for at in range(first + 1, last - 1):
            if words[at] in self.function["and"] and self.text.quoted[at] < 0:
                if "(" in words[begin:at] and ")" not in words[begin:at]:
                    continue  # СМИ (как Беларуси, так и РФ)
                if self._within(at):
                    continue  # Боснії і Герцеговини
                if words[at - 1] == "," and self._tells(begin, at):
                    begin = at + 1  # two ships left the port, and Peru confirmed it
                    continue
                if portfolio_goes_on(self.text, begin, at):
                    continue  # el Ministerio de Justicia y Seguridad de Bélgica
                if self._of_one(begin, at, last):
                    return [*parts, (begin, at)]  # the foreign minister and deputy party leader, Jan Maes
                left, right = self._alone(begin, at), self._alone(at + 1, last)
                if left is None and right is not None:
                    left = self._body(begin, at)
                elif right is None and left is not None:
                    right = self._body(at + 1, last)
                if left and right and left != right:
                    parts.append((begin, at))
                    begin = at + 1
        parts.append((begin, last))
        if len(parts) > 1:
            return [*self._listed(parts[0]), *parts[1:]]
        others = next((at for at in range(last - 2, first, -1) if words[at] in self.function["and"]), -1)
        if others > first and self._alone(others + 1, last) is None:
            named = self._listed((first, others))  # Italy, Spain and ten other states: those who are named
            return named if len(named) > 1 else parts
        return parts

    def _within(self, at: int) -> bool:
        """Return whether an *and* stands within a listed name, as in *Bosnia and Herzegovina*."""
        return any(mark.first < at < mark.last for mark in self._marks(max(0, at - 3), at + 2) if mark.entry)

    def _tells(self, first: int, last: int) -> bool:
        """Return whether an English clause with a verb in the past stands there, and no phrase."""
        if self.text.lang != "en":
            return False
        after, places = self.function["article"] | self.function["indefinite"], self.function["place"]
        return any(
            low.endswith("ed") and not self.text.caps[at] and self.text.folds[at + 1] in after | places
            for at, low in enumerate(self.text.folds[first:last], first)
        )

    def _of_one(self, first: int, at: int, last: int) -> bool:
        """Return whether an English *and* joins two offices of one person: the second has no article and no state."""
        text = self.text
        if text.lang != "en" or at + 1 >= last or text.caps[at + 1] or text.folds[at + 1] in _OPEN_ANOTHER:
            return False
        marks = [mark for mark in self._marks(first, at) if mark.office]
        plural = text.folds[at - 1].endswith("s") or (text.folds[last - 1].endswith("s") and not text.caps[last - 1])
        if not marks or marks[-1].last < at or plural:
            return False
        office = marks[-1].office
        return office is not None and office.role not in {"body", "outlet"} and text.folds[first] not in _SOME

    def _listed(self, part: tuple[int, int]) -> list[tuple[int, int]]:
        """Split ``A, B`` before an ``and`` where each is a bare name, the first perhaps behind an office."""
        first, last = part
        cuts = [at for at in range(first, last) if self.text.folds[at] == ","]
        if not cuts:
            return [part]
        edges = [first - 1, *cuts, last]
        pieces = [(a + 1, b) for a, b in itertools.pairwise(edges)]
        bare = all(self._bare(*piece) for piece in pieces[1:])
        opens = self._bare(*pieces[0]) or (self._alone(*pieces[0]) is not None and self._several(*pieces[0]))
        return pieces if bare and opens else [part]

    def _bare(self, first: int, last: int) -> bool:
        marks = self._marks(first, last)
        papers = any(mark.entry and mark.entry.form == "outlet" for mark in marks)  # die "Bild"-Zeitung
        named = {(mark.first, mark.last) for mark in marks if mark.entry}
        marks = [mark for mark in marks if mark.entry or (mark.first, mark.last) not in named]  # the European Union
        return bool(marks) and all(
            (mark.entry and not mark.tenures) or (papers and mark.office and mark.office.role == "outlet")
            for mark in marks
        )

    def _several(self, first: int, last: int) -> bool:
        """Return whether a phrase can be several offices or bodies: *the ambassadors of France*, *die Ministerien*."""
        found = self._phrase(first, last, self._marks(first, last)).decide()
        return found is not None and (found.plural or found.role == "body")

    def _seated(self, first: int, last: int) -> list[Source] | None:
        """Return whom several bodies speak for that sit in several places: *the ministries in Riga and Vilnius*."""
        words = self.text.folds
        for at in range(first + 1, min(last + 1, len(words) - 1)):
            if words[at] in self.function["locative"] and (seats := self._places(at + 1)):
                found = self._phrase(first, at, self._marks(first, at)).decide()
                if found is None or found.institution is not None or not self._several(first, at):
                    return None
                span = self.text.span(first, at)
                names = {mark.entry.institution: mark for mark in seats if mark.entry}
                links = [Link(name, "state", "COREF-PLACE", m.first, m.last, plural=True) for name, m in names.items()]
                return [self._made(link, span, ()) for link in links] if len(links) > 1 else None
        return None

    def _nations(self, first: int, last: int) -> list[Source] | None:
        """Return the states whose adjectives are joined beside one office or body of each.

        *The Belgian and French governments*, *les ministres belge et français*, *бельгійський і французький уряди*.
        """
        marks, words, ands = self._marks(first, last), self.text.folds, self.function["and"]
        offices = [m for m in marks if m.office and m.office.role in {"person", "body"}]
        peoples = [m for m in marks if m.entry and m.entry.kind == "state" and m.entry.form == "demonym"]
        beside = words[first:last] if len(peoples) > 1 and len(offices) < _PAIR else []
        if not (offices and beside) and not any(word.startswith(_BODIES) for word in beside):
            return None
        gaps = [words[a.last : b.first] for a, b in itertools.pairwise(peoples)]
        if not all(gap and {*gap} <= {",", *ands} for gap in gaps) or gaps[-1][-1] not in ands:
            return None
        span, names = self.text.span(first, last), {m.entry.institution: m for m in peoples if m.entry}
        links = [Link(name, "state", "COREF-BOTH", m.first, m.last, plural=True) for name, m in names.items()]
        return [self._made(link, span, ()) for link in links] if len(links) > 1 else None

    def listed(self, first: int, last: int) -> list[Source]:
        """Return the states that are listed between two tokens; none where no two are."""
        for at in range(first, last):
            names = self._places(at) if self.text.caps[at] else []
            if names and names[-1].last <= last:
                found = {m.entry.institution: m for m in names if m.entry}
                spans = {name: self.text.span(m.first, m.last) for name, m in found.items()}
                return [
                    self._made(Link(name, "state", "COREF-BOTH", m.first, m.last, plural=True), spans[name], ())
                    for name, m in found.items()
                ]
        return []

    def _places(self, at: int) -> list[Mark]:
        """Return the places that are listed from token `at` on, with an *and* before the last; none else."""
        words, found, joined = self.text.folds, list[Mark](), False
        while at < len(words):
            mark = next(iter(self._marks(at, at + 3)), None)
            if mark is None or mark.first != at or mark.entry is None or mark.entry.form not in _SEATS:
                break
            if found and found[0].entry and (mark.entry.form in _TOWNS) != (found[0].entry.form in _TOWNS):
                break  # according to the ministry in Accra, Armenia and Azerbaijan have agreed
            found.append(mark)
            at = mark.last
            if joined or at >= len(words):
                break
            if words[at] == "," and at + 1 < len(words) and words[at + 1] in self.function["and"]:
                at += 1
            joined = words[at] in self.function["and"]
            if not joined and words[at] != ",":
                break
            at += 1
        return found if joined and len(found) > 1 else []

    def _alone(self, first: int, last: int) -> str | None:
        marks = self._marks(first, last)
        if not marks:
            return None
        found = self._phrase(first, last, marks).decide()
        if found is None:
            return None
        if found.institution is None and found.person:
            person = self.antecedents.person(found.person)
            return person.institution if person else None
        return found.institution or found.place

    def _body(self, first: int, last: int) -> str | None:
        """Return the body that a conjoined phrase is, which only the article places: Hezbollah and the government."""
        marks = self._marks(first, last)
        found = self._phrase(first, last, marks).decide() if marks else None
        if found is None or found.role not in {"body", "group"} or self.text.folds[first] not in DEFINITE:
            return None
        return found.office
