"""Patterns of words, as the files of the claim kinds write them, and their matcher.  Pure.

A file lists patterns separated by ``|`` or a line break.  A pattern is a row of elements::

    soldat      the word                         *soldat     a word that ends so (the head of a compound)
    soldat~     the stem and at most 4 letters   *soldat~    both: any beginning, the stem, at most 4 letters
    soldat*     any word that begins so          a/b/c       any of these
    a b         b directly after a               a .. b      at most 6 words between (a ... b: 25)
    =name       a name, however it is spelt (:func:`monitor.reading.fold.skeletons`)
    a & b       in either order, at most 12 words between

Words are those of :class:`monitor.reading.text.Text` (a hyphen is a word of its own) and are compared folded
(:func:`monitor.reading.fold.fold`).  A pattern never reaches past the words it is given,
which is one sentence.  The time is linear in the words: each is looked up once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from monitor.reading.fold import fold, skeletons

NEAR, BOTH, FAR = 6, 12, 25
_ENDING = 4
_REMEMBERED = 50_000
_PIECES = re.compile(r"-|[Ѐ-ӿ*][^-]*|\w+n't|'s\b|[^-']+'?|'")
"""As the text is cut: a hyphen is a word, an elision ends after its apostrophe."""
_GAPS = {"..": NEAR, "...": FAR}


class Hit(NamedTuple):
    """A pattern found: the tokens ``[first, last)``, the slot it fills, and the pattern."""

    first: int
    last: int
    slot: str
    term: str


class Element(NamedTuple):
    """One element of a pattern: the tests that a word may pass, and how many words may lie before it."""

    tests: tuple[str, ...]
    gap: int


def parse(text: str) -> list[tuple[Element, ...]]:
    """Return the patterns that `text` lists, each as its elements; ``&`` gives two orders.

    Raises `ValueError` where a pattern begins or ends with a gap.

    >>> [[e.tests for e in row] for row in parse("grenze & überquer~ | Truppen*")]
    [[('grenze',), ('überquer~',)], [('überquer~',), ('grenze',)], [('truppen*',)]]
    """
    rows: list[tuple[Element, ...]] = []
    for line in text.replace("|", "\n").splitlines():
        if not line.strip():
            continue
        halves = [_row(half, line) for half in line.split("&")]
        if len(halves) == 1:
            rows.append(halves[0])
        elif len(halves) == 2:
            for one, two in (halves, halves[::-1]):
                rows.append((*one, two[0]._replace(gap=BOTH), *two[1:]))
        else:
            raise ValueError(f"more than one & in the pattern {line.strip()!r}")
    return rows


def _row(text: str, line: str) -> tuple[Element, ...]:
    elements, gap = [], 0
    for part in text.split():
        if part in _GAPS:
            gap = _GAPS[part]
            continue
        for piece in _PIECES.findall(part):
            elements.append(Element(tuple(fold(p) for p in piece.split("/") if p), gap))
            gap = 0
    if not elements or gap or elements[0].gap:
        raise ValueError(f"a pattern needs a word at each end: {line.strip()!r}")
    return tuple(elements)


class Rule(NamedTuple):
    """A pattern with what it fills and for whom (a kind or a claim)."""

    elements: tuple[Element, ...]
    owner: str
    slot: str
    term: str


class _Word(NamedTuple):
    """What a word can be the beginning of."""

    tests: frozenset[str]
    singles: tuple[tuple[str, str, str], ...]
    """Owner, slot and term of the patterns of this one word."""
    rows: tuple[Rule, ...]
    """The longer patterns that begin with it."""


class Matcher:
    """Finds patterns in sentences."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Compile `rules`."""
        self._exact: dict[str, set[str]] = {}
        self._prefix: dict[int, dict[str, set[str]]] = {}
        self._suffix: dict[int, dict[str, set[str]]] = {}
        self._names: dict[str, set[str]] = {}
        self._first: dict[str, list[Rule]] = {}
        self._known: dict[str, _Word] = {}
        for rule in rules:
            for element in rule.elements:
                for test in element.tests:
                    self._learn(test)
            for test in rule.elements[0].tests:
                self._first.setdefault(test, []).append(rule)

    def _learn(self, test: str) -> None:
        core = test.strip("*~")
        if test.startswith("="):
            for bones in skeletons(test[1:]):
                self._names.setdefault(bones, set()).add(test)
        elif test.startswith("*"):
            self._suffix.setdefault(len(core), {}).setdefault(core, set()).add(test)
        elif test.endswith(("*", "~")):
            self._prefix.setdefault(len(core), {}).setdefault(core, set()).add(test)
        else:
            self._exact.setdefault(core, set()).add(test)

    def _known_word(self, word: str) -> _Word:
        """Return what a folded word begins, remembered."""
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        tests = frozenset(self._test(word))
        rules = [rule for test in sorted(tests) for rule in self._first.get(test, ())]
        known = self._known[word] = _Word(
            tests,
            tuple((rule.owner, rule.slot, rule.term) for rule in rules if len(rule.elements) == 1),
            tuple(rule for rule in rules if len(rule.elements) > 1),
        )
        return known

    def _test(self, word: str) -> set[str]:
        out = set(self._exact.get(word, ()))
        size = len(word)
        if self._names:
            for bones in skeletons(word):
                out |= self._names.get(bones, set())
        for length, cores in self._prefix.items():
            for test in cores.get(word[:length], ()) if length <= size else ():
                if test.endswith("*") or size - length <= _ENDING:
                    out.add(test)
        for length, cores in self._suffix.items():
            for ending in range(min(_ENDING, size - length) + 1):
                for test in cores.get(word[size - length - ending : size - ending], ()):
                    if test.endswith(("~", "*")) or not ending:
                        out.add(test)
        return out

    def scan(self, words: Sequence[str]) -> dict[str, list[Hit]]:
        """Return what is found in the folded words of one sentence, by owner, in order of place."""
        found: dict[str, list[Hit]] = {}
        known = self._known
        passed = [known.get(word) or self._known_word(word) for word in words]
        size = len(passed)
        for index, word in enumerate(passed):
            for owner, slot, term in word.singles:
                found.setdefault(owner, []).append(Hit(index, index + 1, slot, term))
            for rule in word.rows:
                second = rule.elements[1]
                if not second.gap and (index + 1 == size or passed[index + 1].tests.isdisjoint(second.tests)):
                    continue  # most rows fail at their second word
                last = self._rest(rule.elements, passed, index + 1)
                if last:
                    found.setdefault(rule.owner, []).append(Hit(index, last, rule.slot, rule.term))
        for owner, hits in found.items():
            if len(hits) > 1:
                found[owner] = sorted(set(hits))
        return found

    @staticmethod
    def _rest(elements: tuple[Element, ...], passed: Sequence[_Word], index: int) -> int:
        """Return where the pattern ends, its first element being matched before `index`; 0 where it does not."""
        for element in elements[1:]:
            for place in range(index, min(index + element.gap + 1, len(passed))):
                if not passed[place].tests.isdisjoint(element.tests):
                    index = place + 1
                    break
            else:
                return 0
        return index
