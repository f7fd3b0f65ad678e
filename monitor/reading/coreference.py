"""Who is meant by a surname, an office, a pronoun or "both sides": the antecedents within one article.

Rules in the order in which they are tried, each with its id in the trace: COREF-NAME, COREF-PLACE, COREF-POSSESSIVE,
COREF-COUNTRY, COREF-SAME, COREF-SENTENCE, COREF-TITLE, COREF-LAST, COREF-STATE; COREF-PRONOUN, COREF-BOTH, COREF-OUTLET.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from monitor.reading.fold import fold, skeletons
from monitor.reading.heads import Found
from monitor.reading.marks import Function, Mark
from monitor.reading.text import Text

if TYPE_CHECKING:
    from monitor.reading.mentions import Said

NEAR = 2
"""Sentences over which a pronoun or an unplaced spokesman reaches back."""
FAR = 4


class Antecedent(NamedTuple):
    """A mention that something later can mean."""

    first: int
    last: int
    sentence: int
    institution: str
    kind: str
    title: str | None
    role: str | None
    gender: str | None
    plural: bool
    person: str | None
    form: str


class Person(NamedTuple):
    """A person whom the article introduces."""

    name: str
    institution: str | None
    kind: str
    gender: str | None
    first: int


class Link(NamedTuple):
    """What an anaphor was resolved to, by which rule, and the words of the antecedent."""

    institution: str
    kind: str
    rule: str
    first: int
    last: int
    gender: str | None = None
    plural: bool = False


@dataclass(slots=True)
class Register:
    """The antecedents of one article, in order of place."""

    text: Text
    function: Function
    lang: str
    found: list[Antecedent] = field(default_factory=list)
    persons: dict[str, list[Person]] = field(default_factory=dict)
    _bones: dict[str, list[Person]] = field(default_factory=dict)
    states: list[tuple[int, str, str]] = field(default_factory=list)
    """(token, institution, form) of every state and group named, in order."""

    # ------------------------------------------------------------ persons

    def introduce(self, name: str, institution: str | None, kind: str, gender: str | None, first: int) -> None:
        """Note a person; the last word of the name finds him again, the first as well where it may be the surname."""
        words = [word for word in name.replace("-", " ").split() if word]
        if not words:
            return
        person = Person(name, institution, kind, gender, first)
        surname = name.split()[-1]
        keys = {fold(surname), fold(words[-1])} | ({fold(words[0])} if len(words) > 1 else set())
        for key in keys:
            if len(key) > 1:
                self.persons.setdefault(key, []).append(person)
        for key in {surname, words[-1]}:
            if len(key) > 3:
                for bones in skeletons(key):
                    self._bones.setdefault(bones, []).append(person)

    def person(self, name: str) -> Person | None:
        """Return the person with that name or surname, the one with a known institution first."""
        words = name.replace("-", " ").split()
        if not words:
            return None
        last = fold(words[-1])
        found = [p for key in dict.fromkeys((fold(name.split()[-1]), last, last.removesuffix("s")))
                 for p in self.persons.get(key, ())]  # fmt: skip
        if not found and len(last) > 3:
            found = [p for bones in skeletons(words[-1]) for p in self._bones.get(bones, ())]
        if not found and len(words) > 1:
            found = [p for p in self.persons.get(fold(words[0]), ()) if fold(p.name) == fold(name)]
        if len(words) > 1:
            alike = [p for p in found if _same_person(p.name, name)]
            found = alike or [p for p in found if len(p.name.split()) == 1]
        placed = [p for p in found if p.institution]
        return (placed or found or [None])[0]

    # ------------------------------------------------------------ offices

    def office(self, found: Found, first: int, last: int, history: Sequence[Said]) -> Link | None:
        """Return whom an office without an institution of its own speaks for."""
        if found.role == "outlet":
            return self.outlet(first, history)
        words = self.text.folds[first:last]
        if found.place and found.title != "source":
            return Link(found.place, "state", "COREF-PLACE", first, last, found.gender, found.plural)
        if set(words[:2]) & self.function["possessive"]:
            link = self._possessor(first, history)
            if link:
                return link._replace(gender=found.gender, plural=found.plural)
        if self._country(words, found):
            link = self._last_state(first)
            if link:
                return link._replace(rule="COREF-COUNTRY", gender=found.gender)
        return self._by_context(found, first, words, history)

    def _by_context(self, found: Found, first: int, words: Sequence[str], history: Sequence[Said]) -> Link | None:
        definite = self._definite(words)
        tries = [self._same_title(found, first, FAR)] if definite or found.role == "body" else []
        if found.title == "source" and not tries:
            return None
        if found.title == "source":
            return tries[0] or (self._said(first, history, NEAR) if set(words) & self.function["same"] else None)
        if not definite or found.role == "body":
            tries.insert(0, self._sentence_place(first))
        tries.append(self._sentence_place(first))
        tries.append(self._said(first, history, NEAR if found.title == "official" else FAR))
        tries.append(self._near(first))
        tries.append(self._same_title(found, first, len(self.text.sentences)))
        if found.title != "official":
            tries.append(self._last_state(first))
        for link in tries:
            if link is not None:
                return link._replace(gender=found.gender, plural=found.plural)
        return None

    def _definite(self, words: Sequence[str]) -> bool:
        if self.lang in {"uk", "ru"}:
            return False
        return bool(words) and words[0] in {"der", "die", "das", "dem", "den", "des", "the", "le", "la", "l'", "les", "el", "los",
                                            "las", "du", "del", "dieser", "diese", "this", "ce", "cette", "este"}  # fmt: skip

    def _country(self, words: Sequence[str], found: Found) -> bool:
        nouns = {"landes", "land", "country", "nation", "kingdom", "pays", "pais", "країни", "країна", "страны", "страна",
                 "республики", "republik"}  # fmt: skip
        return found.role != "outlet" and bool(nouns & set(words))

    def _possessor(self, first: int, history: Sequence[Said]) -> Link | None:
        """His office, its editor: the last speaker, else the last mention before."""
        sentence = self._sentence(first)
        start = self.text.tokens[first].start
        for said in reversed(history):
            if said.start < start and sentence - said.sentence <= NEAR:
                return self._link(said, "COREF-POSSESSIVE")
        for one in reversed(self._before(first)):
            if sentence - one.sentence <= NEAR:
                return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last)
        return None

    def _same_title(self, found: Found, first: int, reach: int) -> Link | None:
        """The ministry: the last mention of that class of office."""
        sentence = self._sentence(first)
        for one in reversed(self._before(first)):
            if sentence - one.sentence > reach:
                break
            if one.title and one.title == found.title:
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)
        return None

    def _sentence_place(self, first: int) -> Link | None:
        """In Warsaw, a spokesman said: the capital named in the same sentence."""
        whole = self.text.sentences[self._sentence(first)]
        at = bisect_left(self.states, (whole.first, "", ""))
        best = None
        for token, institution, form in self.states[at:]:
            if token >= whole.last:
                break
            if (
                form == "capital"
                and token
                and self.text.folds[token - 1] in self.function["locative"]
                and token < first
            ):
                best = Link(institution, "state", "COREF-SENTENCE", token, token + 1)
        return best

    def _near(self, first: int) -> Link | None:
        """The last institution named in this sentence or the one before."""
        sentence = self._sentence(first)
        for one in reversed(self._before(first)):
            if sentence - one.sentence > 1:
                return None
            if one.kind in {"state", "organisation", "group"} and one.role in {"person", "body", "local", None}:
                return Link(one.institution, one.kind, "COREF-LAST", one.first, one.last)
        return None

    def _said(self, first: int, history: Sequence[Said], reach: int) -> Link | None:
        """The last source, in the same paragraph first."""
        sentence = self._sentence(first)
        paragraph = self.text.sentences[sentence].paragraph if self.text.sentences else 0
        start = self.text.tokens[first].start
        for said in reversed(history):
            if said.start < start and sentence - said.sentence <= reach:
                if said.source.kind in {"state", "organisation", "group"} and said.paragraph == paragraph:
                    return self._link(said, "COREF-LAST")
        return None

    def _link(self, said: Said, rule: str) -> Link:
        at = self.text.token_at(said.start)
        source = said.source
        return Link(source.institution, source.kind, rule, at, at + 1, source.gender, source.plural)

    def _last_state(self, first: int) -> Link | None:
        at = bisect_left(self.states, (first, "", ""))
        if not at:
            return None
        token, institution, _ = self.states[at - 1]
        return Link(institution, "state", "COREF-STATE", token, token + 1)

    # ------------------------------------------------------------ pronouns, pairs, outlets

    def pronoun(self, first: int, gender: str, history: Sequence[Said]) -> Link | None:
        """He, she, it: the last speaker of that gender, else the last person or body mentioned."""
        sentence = self._sentence(first)
        start = self.text.tokens[first].start
        for said in reversed(history):
            if said.start < start and sentence - said.sentence <= NEAR and self._fits(said.source.gender, gender):
                return self._link(said, "COREF-PRONOUN")
        for one in reversed(self._before(first)):
            if sentence - one.sentence > NEAR:
                break
            if self._fits(one.gender, gender) and (gender == "n") == (one.person is None):
                return Link(one.institution, one.kind, "COREF-PRONOUN", one.first, one.last, one.gender)
        return None

    def _fits(self, gender: str | None, wanted: str) -> bool:
        if wanted in {"m", "f"} and self.lang in {"de", "fr", "es", "uk", "ru"}:
            return gender in {wanted, None, "-"}
        if wanted in {"m", "f"}:
            return gender != "n" and (gender == wanted or gender in {None, "-", "m"})
        return gender not in {"m", "f"}

    def both(self, first: int) -> list[Link]:
        """Both sides: the two states or groups last named before."""
        at = bisect_left(self.states, (first, "", ""))
        found: dict[str, Link] = {}
        for token, institution, _ in reversed(self.states[:at]):
            found.setdefault(institution, Link(institution, "state", "COREF-BOTH", token, token + 1, None, plural=True))
            if len(found) == 2:
                return list(reversed(found.values()))
        return []

    def outlet(self, first: int, history: Sequence[Said]) -> Link | None:
        """The newspaper, the agency: the last outlet mentioned, else the last source that is one."""
        start = self.text.tokens[first].start
        for one in reversed(self._before(first)):
            if one.form == "outlet":
                return Link(one.institution, one.kind, "COREF-OUTLET", one.first, one.last)
        for said in reversed(history):
            if said.start < start and said.source.kind == "outlet":
                return self._link(said, "COREF-OUTLET")
        for one in self.found:
            if one.form == "outlet":
                return Link(one.institution, one.kind, "COREF-OUTLET", one.first, one.last)
        return None

    def _before(self, first: int) -> list[Antecedent]:
        low, high = 0, len(self.found)
        while low < high:
            middle = (low + high) // 2
            if self.found[middle].first < first:
                low = middle + 1
            else:
                high = middle
        return self.found[max(0, low - 40) : low]

    def _sentence(self, token: int) -> int:
        return self.text.sentence_at(self.text.tokens[token].start) if token < len(self.text.tokens) else 0


def _same_person(one: str, other: str) -> bool:
    """Return whether two full names can be one person's: the given names agree where both have some."""
    mine, yours = one.replace("-", " ").split(), other.replace("-", " ").split()
    if len(mine) == 1 or len(yours) == 1:
        return True
    if fold(mine[0]) == fold(yours[0]) or fold(mine[-1]) == fold(yours[0]):
        return True
    return bool(skeletons(mine[0]) & skeletons(yours[0]))


def marks_within(marks: Sequence[Mark], firsts: Sequence[int], first: int, last: int) -> list[Mark]:
    """Return the marks that lie wholly in tokens `first` to `last`."""
    at = bisect_left(firsts, first)
    found = []
    while at < len(marks) and marks[at].first < last:
        if marks[at].last <= last:
            found.append(marks[at])
        at += 1
    return found
