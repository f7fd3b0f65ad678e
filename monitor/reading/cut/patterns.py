"""Patterns of words, as the files of the claim kinds write them, and their matcher.  Pure.

A file lists patterns separated by ``|`` or a line break.  A pattern is a row of elements::

    soldat      the word                         *soldat     a word that ends so (the head of a compound)
    soldat~     the stem and at most 4 letters   *soldat~    both: any beginning, the stem, at most 4 letters
    soldat*     any word that begins so          a/b/c       any of these
    a b         b directly after a               a .. b      at most 6 words between (a ... b: 25)
    =name       a name, however it is spelt (:func:`monitor.reading.cut.fold.skeletons`)
    a & b       in either order, at most 12 words between

Words are those of :class:`monitor.reading.cut.text.Text` (a hyphen is a word of its own) and are compared folded
(:func:`monitor.reading.cut.fold.fold`).  A pattern never reaches past the words it is given,
which is one sentence.  The time is linear in the words: each is looked up once and remembered.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple, cast

from monitor.reading.cut.fold import fold, skeletons
from monitor.reading.cut.packed import Remembered

NEAR, BOTH, FAR = 6, 12, 25
_ENDING = 4
_PIECES = re.compile(r"-|[Ѐ-ӿ*][^-]*|\w+n't|'s\b|[^-']+'?|'")
"""As the text is cut: a hyphen is a word, an elision ends after its apostrophe."""
_GAPS = {"..": NEAR, "...": FAR}


class Hit(NamedTuple):
    """A pattern found: the tokens ``[first, last)``, the slot it fills, and the pattern."""

    first: int
    last: int
    slot: str
    term: str


_hit = cast("Callable[[tuple[int, int, str, str]], Hit]", partial(tuple.__new__, Hit))
"""Makes a hit in half the time: an article takes hundreds."""


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
        for tests in _alternatives(part):
            elements.append(Element(tuple(map(fold, tests)), gap))
            gap = 0
    if not elements or gap or elements[0].gap:
        raise ValueError(f"a pattern needs a word at each end: {line.strip()!r}")
    return tuple(elements)


def _alternatives(part: str) -> list[list[str]]:
    """Return the words of a part of a pattern, each with its alternatives; an apostrophe may stand in any of them.

    >>> _alternatives("do/don't"), _alternatives("d'/de"), _alternatives("self-made")
    ([['do', "don't"]], [["d'", 'de']], [['self'], ['-'], ['made']])
    """
    pieces = [_PIECES.findall(word) for word in part.split("/")]
    if all(len(words) <= 1 for words in pieces):
        return [[word for words in pieces for word in words]]
    return [[word for word in piece.split("/") if word] for piece in _PIECES.findall(part)]


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
    pairs: dict[str, list[Rule]]
    """The longer patterns that begin with it, by the tests of the word that has to follow it directly."""
    wide: tuple[Rule, ...]
    """Those whose second word may stand farther away."""
    begins: bool
    """Whether it begins any pattern; the others only stand inside some."""


def _add(tests: dict[str, tuple[str, ...]], core: str, test: str) -> None:
    """Note that words with this core have to pass the test; few cores have more than one."""
    before = tests.get(core, ())
    if test not in before:
        tests[core] = (*before, test)


class Matcher:
    """Finds patterns in sentences."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Compile `rules`."""
        self._exact: set[str] = set()
        self._prefix: dict[int, dict[str, tuple[str, ...]]] = {}
        self._suffix: dict[int, dict[str, tuple[str, ...]]] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._first: dict[str, tuple[Rule, ...]] = {}
        self._known = Remembered(self._look)  # None for most words, which occur in no pattern
        for rule in rules:
            for element in rule.elements:
                for test in element.tests:
                    self._learn(test)
            for test in rule.elements[0].tests:
                self._first[test] = (*self._first.get(test, ()), rule)

    def _learn(self, test: str) -> None:
        core = test.strip("*~")
        if test.startswith("="):
            for bones in skeletons(test[1:]):
                _add(self._names, bones, test)
        elif test.startswith("*"):
            _add(self._suffix.setdefault(len(core), {}), core, test)
        elif test.endswith(("*", "~")):
            _add(self._prefix.setdefault(len(core), {}), core, test)
        else:
            self._exact.add(test)

    def _look(self, word: str) -> _Word | None:
        """Return what a folded word begins; None where it passes no test at all."""
        tests = frozenset(self._test(word))
        if not tests:
            return None
        singles: list[tuple[str, str, str]] = []
        pairs: dict[str, list[Rule]] = {}
        wide: list[Rule] = []
        for rule in (rule for test in sorted(tests) for rule in self._first.get(test, ())):
            if len(rule.elements) == 1:
                singles.append((rule.owner, rule.slot, rule.term))
            elif rule.elements[1].gap:
                wide.append(rule)
            else:
                for second in rule.elements[1].tests:
                    pairs.setdefault(second, []).append(rule)
        return _Word(tests, tuple(singles), pairs, tuple(wide), bool(singles or pairs or wide))

    def _test(self, word: str) -> set[str]:
        out = {word} if word in self._exact else set()
        size = len(word)
        if self._names:
            for bones in skeletons(word):
                out.update(self._names.get(bones, ()))
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
        return self.scan_each(words, [(0, len(words))])[0]

    def scan_each(self, words: Sequence[str], sentences: Iterable[tuple[int, int]]) -> list[dict[str, list[Hit]]]:
        """Return what is found in each of the `sentences` of a text, which are given by their words, in order."""
        passed = list(map(self._known.__getitem__, words))
        live = [at for at, word in enumerate(passed) if word is not None and word.begins]
        found: list[dict[str, list[Hit]]] = []
        begin = 0
        for first, last in sentences:
            begin = bisect_left(live, first, begin)
            end = bisect_left(live, last, begin)
            found.append(self._sentence(passed, live[begin:end], last) if begin < end else {})
            begin = end
        return found

    def _sentence(self, passed: Sequence[_Word | None], live: Sequence[int], last: int) -> dict[str, list[Hit]]:
        """Return what begins at the words `live` of a sentence that ends before word `last`."""
        found: dict[str, list[Hit]] = {}
        for at in live:
            word = passed[at]
            if word is None:
                continue
            _, singles, pairs, wide, _ = word
            for owner, slot, term in singles:
                found.setdefault(owner, []).append(_hit((at, at + 1, slot, term)))
            if pairs and at + 1 < last and (after := passed[at + 1]) is not None:
                for test in after.tests:
                    for rule in pairs.get(test, ()):
                        self._row(rule, passed, at, last, found)
            for rule in wide:
                self._row(rule, passed, at, last, found)
        for owner, hits in found.items():
            if len(hits) > 1:
                found[owner] = sorted(set(hits))
        return found

    @staticmethod
    def _row(rule: Rule, passed: Sequence[_Word | None], at: int, last: int, found: dict[str, list[Hit]]) -> None:
        """Note the row that begins at word `at`, if its other elements follow in the sentence."""
        here = at + 1
        for tests, gap in rule.elements[1:]:
            for place in range(here, min(here + gap + 1, last)):
                word = passed[place]
                if word is not None and not word.tests.isdisjoint(tests):
                    here = place + 1
                    break
            else:
                return
        found.setdefault(rule.owner, []).append(Hit(at, here, rule.slot, rule.term))
