"""What the article has named so far and something later can mean: persons, offices, bodies, states, in order of place.

:mod:`monitor.reading.who.pronouns` and :mod:`monitor.reading.who.coreference` choose among them.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from monitor.reading.cut.fold import fold, skeletons
from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.syntax.datelines import behind_dateline

if TYPE_CHECKING:
    from monitor.reading.who.sources import Said

WINDOW = 40
"""Antecedents that are looked back at: the time stays linear."""
NEAR = 2
"""Sentences over which a pronoun or an unplaced spokesman reaches back."""
FAR = 4
_DASHES = frozenset({"-", "–", "—"})
_LONG_DATELINE = 16
_DATELINE = 9
"""Tokens within which the dash of a dateline stands."""

_LEFT = frozenset({"reste", "restait", "restent", "resta", "queda", "quedan", "quedaba", "falta", "faltan", "faltaba"})
"""French and Spanish verbs that open a sentence about who is still left."""
GERMAN_AUXILIARIES = frozenset({
    "hat", "haben", "hatte", "hatten", "ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "will",
    "wollen", "wollte", "kann", "können", "konnte", "konnten", "soll", "sollen", "muss", "müssen",
})  # fmt: skip
"""Verbs behind which the subject of a German sentence stands that something else opens."""


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
    word: str | None = None
    """The office noun itself."""
    inner: str | None = None
    """Class of the body that the office belongs to: the head of the mission."""


_SHORT_NAME = 3
"""Letters of what is no surname: *ben*, *Van*, *de*."""


class Named(NamedTuple):
    """A name in the text, for whom or what it stands."""

    first: int
    institution: str
    kind: str
    form: str
    prep: int
    """The token of the preposition of place before it, or -1."""


class Person(NamedTuple):
    """A person whom the article introduces."""

    name: str
    institution: str | None
    kind: str
    gender: str | None
    first: int
    sure: bool = True
    """Whether the article says it; else only the context does."""


class Link(NamedTuple):
    """What an anaphor was resolved to, by which rule, and the words of the antecedent."""

    institution: str
    kind: str
    rule: str
    first: int
    last: int
    gender: str | None = None
    plural: bool = False
    human: bool = False


@dataclass(slots=True)
class Antecedents:
    """The antecedents of one article, in order of place."""

    text: Text
    function: Function
    lang: str
    found: list[Antecedent] = field(default_factory=list)
    open: list[Antecedent] = field(default_factory=list)
    """Offices and nationalities (the minister, the Dutchman) that stand for nobody by themselves."""
    persons: dict[str, list[Person]] = field(default_factory=dict)
    _bones: dict[str, list[Person]] = field(default_factory=dict)
    _introduced: set[tuple[str, str | None]] = field(default_factory=set)
    states: list[Named] = field(default_factory=list)
    """Every state, group and organisation named, in order."""
    unlisted: list[tuple[int, int]] = field(default_factory=list)
    """Names that no table has and that stand with an article: the Zarya Legion."""
    unplaced: list[tuple[int, str]] = field(default_factory=list)
    """(token, class) of the offices that nothing places: an official briefed on the talks."""
    firms: frozenset[str] = frozenset()
    """The companies that the claims are about."""
    homeland: str | None = None
    """The state at home in which the article is, as title or paper tell."""
    starts: tuple[int, ...] | None = None
    """Where the entries of a digest of many matters begin; None as long as nobody has asked."""

    def meet(self, outlet: str, first: int, last: int) -> None:
        """Note an outlet that only its slot shows to be one; *the paper* means it from here on."""
        here = Antecedent(first, last, self.text.sentence_of[first], outlet, "outlet", None, "outlet", None,
                          plural=False, person=None, form="outlet")  # fmt: skip
        if not any(one.first == first and one.institution == outlet for one in self.found):
            insort(self.found, here, key=lambda one: one.first)

    # ------------------------------------------------------------ persons

    def introduce(
        self,
        name: str,
        institution: str | None,
        kind: str,
        gender: str | None,
        first: int,
        *,
        sure: bool = True,
        ahead: bool = False,
    ) -> None:
        """Note a person; the last word of the name finds him again, the first as well where it may be the surname.

        `ahead`: what is said of him here counts for more than what was before.
        """
        words = [word for word in name.replace("-", " ").split() if word]
        if not words:
            return
        person = Person(name, institution, kind, gender, first, sure)
        surname = name.rsplit(maxsplit=1)[-1]
        keys = {fold(surname), fold(words[-1])} | ({fold(words[0])} if len(words) > 1 else set())
        if self.text.lang in {"es", "fr"}:  # Diego Ruiz Aponte is Ruiz as well
            keys |= {fold(word) for word in words[1:-1] if word[0].isupper() and len(word) > _SHORT_NAME}
        if (name, institution) in self._introduced:
            return
        self._introduced.add((name, institution))
        for key in keys:
            if len(key) > 1:
                self.persons.setdefault(key, []).insert(0 if ahead else len(self.persons[key]), person)
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
        found = [p for key in dict.fromkeys((fold(name.rsplit(maxsplit=1)[-1]), last, last.removesuffix("s")))
                 for p in self.persons.get(key, ())]  # fmt: skip
        if not found and len(last) > 3:
            found = [p for bones in skeletons(words[-1]) for p in self._bones.get(bones, ())]
        if not found and len(words) > 1:
            found = [p for p in self.persons.get(fold(words[0]), ()) if fold(p.name) == fold(name)]
        if len(words) > 1:
            alike = [p for p in found if same_person(p.name, name)]
            found = alike or [p for p in found if len(p.name.split()) == 1]
        placed = [p for p in found if p.institution] or found
        return next((p for p in placed if p.sure), placed[0]) if placed else None

    def surnamed(self, name: str, before: int) -> Person | None:
        """Return the person of that surname, in any case, who has been named with an institution `before`."""
        bones = skeletons(name.rsplit(maxsplit=1)[-1])
        found = [p for some in self.persons.values() for p in some if p.first < before and p.institution]
        found = [p for p in found if bones & skeletons(p.name.rsplit(maxsplit=1)[-1])]
        return next((p for p in found if p.sure), found[0] if found else None)

    def note_person(self, first: int, last: int, *, introduced: bool = True) -> None:
        """Note that a person is named: a pronoun can mean him, for whomever he turns out to speak.

        With `introduced=False` a single word, which is a person's only where the article has named one of that surname.
        """
        word = self.text.folds[first]
        if word in self.function.small or (not introduced and word not in self.persons):
            return
        name = self.text.slice(first, last)
        self.open.append(
            Antecedent(first, last, self.text.sentence_of[first], "", "person", None, "person", None,
                       plural=False, person=name, form="person")
        )  # fmt: skip

    # ------------------------------------------------------------ where things stand

    def _paragraph(self, token: int) -> int:
        return self.text.sentences[self._sentence(token)].paragraph if self.text.sentences else 0

    def _opening(self, sentence: int) -> int:
        """Return where a sentence begins behind its dateline (``Wien (dpa) – Die USA ...``)."""
        whole = self.text.sentences[sentence]
        if self.text.lows[whole.first] in _LEFT:
            return whole.first + 1  # Reste le Kenya: the sentence turns to it
        if sentence and self.text.sentences[sentence - 1].paragraph == whole.paragraph:
            return whole.first
        if (behind := behind_dateline(self.text, whole.first, whole.last)) > whole.first:
            return behind
        agency = self.text.lows[whole.first : whole.first + _LONG_DATELINE]
        if (end := next((k for k in range(2, len(agency)) if agency[k - 2 : k + 1] == [")", ".", "-"]), 0)) > 0:
            return whole.first + end + 1  # Valparaíso (Chile), 31 may (EFE).- El Senado
        dash = (
            j
            for j in range(whole.first + 1, min(whole.last - 1, whole.first + _LONG_DATELINE))
            if (j < whole.first + _DATELINE or self.text.lows[j - 1] == ")")  # NEW DELHI/LIMA, May 9 (North Wire) —
            and self.text.lows[j] in _DASHES
            and not (self.text.glued(j) and self.text.glued(j + 1))  # US-Armee
        )
        return next(dash, whole.first - 1) + 1

    def said(self, first: int, history: Sequence[Said], reach: int) -> Link | None:
        """Return the last source of the same paragraph."""
        sentence = self._sentence(first)
        paragraph = self.text.sentences[sentence].paragraph if self.text.sentences else 0
        start = self.text.starts[first]
        recent = history[-WINDOW:]
        for said in reversed(recent):
            if (
                said.start < start
                and sentence - said.sentence <= reach
                and said.source.kind in {"state", "organisation", "group"}
                and said.paragraph == paragraph
            ):
                joint = any(o.start == said.start and o.source.institution != said.source.institution for o in recent)
                return None if joint and not self._several(first) else self.link(said, "COREF-LAST")
        return None

    def _several(self, first: int) -> bool:
        """Return whether the word at token `first` ends as a plural does."""
        return self.text.lows[first].endswith(("s", "en", "er", "и", "ы", "і"))

    def link(self, said: Said, rule: str) -> Link:
        """Return the link to an earlier attribution's source."""
        source, speaker = said.source, said.source.speaker
        at = self.text.token_at(speaker.start if speaker else said.start)
        end = self.text.token_at(speaker.end - 1) + 1 if speaker else at + 1
        return Link(source.institution, source.kind, rule, at, end, source.gender, source.plural, human=source.human)

    def _index(self, first: int) -> int:
        """Return how many antecedents begin before token `first`."""
        return bisect_left(self.found, (first,))

    def _before(self, first: int, most: int = 40) -> list[Antecedent]:
        at = self._index(first)
        return self.found[max(0, at - most) : at]

    def _sentence(self, token: int) -> int:
        return self.text.sentence_of[token] if token < len(self.text.lows) else 0


def same_person(one: str, other: str) -> bool:
    """Return whether two full names can be one person's: the given names agree where both have some."""
    mine, yours = one.replace("-", " ").split(), other.replace("-", " ").split()
    if len(mine) == 1 or len(yours) == 1:
        return True
    if fold(mine[0]) == fold(yours[0]) or fold(mine[-1]) == fold(yours[0]):
        return True
    short, long = sorted(([fold(word) for word in mine], [fold(word) for word in yours]), key=len)
    if len(short) < len(long) and long[-len(short) :] == short:
        return True  # Ruiz Aponte is Diego Ruiz Aponte
    return bool(skeletons(mine[0]) & skeletons(yours[0]))
