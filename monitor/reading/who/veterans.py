"""Officers and ministers of the past, and those who now have another trade.  Pure.

*Le général (2S) Paul Vernier*, *el almirante retirado Juan Roca*, *l'ancien ministre, chercheur à l'Institut ...*: they
speak for their institute or for themselves, and for no state.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.reading.who.marks import Mark
from monitor.reading.who.nouns import Found
from monitor.reading.who.stateless import Stateless

_BEHIND = 5
"""Words behind an office in which it is said that its bearer has retired."""
_LETTERS = 2
"""Letters of a short form that only counts in brackets: *general (R)*."""


_EX = ("ex-", "экс-", "екс-", "эксп", "експ", "эксм", "ексм", "эксд", "ексд")
"""Beginnings of an office of the past, which at the beginning of a sentence has a capital as the name has."""


def without_former(name: str) -> str:
    """Return a person's name without the office of the past that is a part of it: *Ex-President Ann Ross*."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and first.casefold().startswith(_EX) else name


_ENDS = frozenset(',.;:!?()–—„“”«»"')
_GONE = frozenset({"retired", "resigned", "quit", "left"})
"""Verbs that tell that somebody is in office no more."""
_CLAUSE = 16
"""Words of a relative clause that is looked at."""


def in_the_past(words: Sequence[str], at: int, lang: str) -> bool:
    """Return whether an English clause behind the comma at token `at` tells of an office that somebody has left.

    >>> told = "a , who led it until he retired ,", "a , now retired ,", "a , who chairs the board until may ,"
    >>> [in_the_past(one.split(), 1, "en") for one in told]
    [True, True, False]
    """
    if lang != "en" or words[at : at + 1] != [","]:
        return False
    reach = range(at + 1, min(at + _CLAUSE, len(words)))
    clause = words[at + 1 : next((j for j in reach if words[j] in _ENDS), reach.stop)]
    if list(clause[:2]) in (["now", "retired"], ["since", "retired"], ["long", "retired"]):
        return True
    if clause[:1] != ["who"] or len(clause) < _LETTERS:
        return False
    verb = clause[1]
    past = verb.endswith("ed") or verb in {"led", "was", "ran", "held", "used", "had"}
    return (past and "until" in clause) or verb in _GONE or list(clause[1:3]) == ["used", "to"]


class Veterans(Stateless):
    """A noun phrase, as far as its office is one of the past or not the trade of who speaks."""

    def _retired(self, end: int) -> bool:
        """Return whether the words behind an office, which end at token `end`, tell that its bearer has left it."""
        words, marks = self.words, self.function["retired"]
        stop = min([end + _BEHIND, self.last, *(run.first for run in self.runs if run.first >= end)])
        if words[end : end + 1] == ["("] and ")" in words[end:stop]:
            return "".join(words[end + 1 : words.index(")", end)]) in marks
        return any(words[j] in marks and len(words[j]) > _LETTERS for j in range(end, stop))

    @staticmethod
    def _trade(marks: Iterable[Mark]) -> bool:
        """Return whether one of the offices is the trade of an expert."""
        return any(mark.office is not None and mark.office.role == "expert" for mark in marks)

    def _veteran(self) -> Found | None:
        """Return for whom an officer without a state speaks who has another trade: *le général X, chercheur à ...*."""
        head = self.head
        if head is None or head.office is None or head.office.role != "person" or self.person is None:
            return None
        if any(mark.entry is not None and not mark.weak for mark in self.named):
            return None
        if not self._trade(mark for mark in self.offices if mark.first >= head.last):
            return None
        if (institute := self._institute()) is not None:
            return self._found(institute, "organisation", "MEN-INSTITUTE", person=self._of_institute(institute))
        return self._found(self._called(self.person), "person", "MEN-FORMER", form="person")
