"""Common words of the news in six languages, so that a claim's words are found in all of them.  Pure but for its data.

``lexicon/concepts.tsv`` lists a concept a line, its patterns by language (``cut/patterns.py``).  A word is
looked up by the longest pattern that it passes, so that *Friedensvertrag* is the peace treaty and not any treaty; where
several concepts list it alike (*strike*, *plant*, *mine*), it stands for all of them.  Words that a concept lists
together (*naval base*, *Red Sea*) are looked up together.

Only what is looked up is compiled: the patterns of a concept when a claim uses it, and the index of a language when a
claim is written in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from monitor.reading.cut.fold import fold
from monitor.reading.cut.patterns import Element, Matcher, Rule, parse
from monitor.reading.cut.text import tokens

LANGUAGES = ("de", "en", "fr", "es", "uk", "ru")
_FOREIGN = 6
"""Letters from which on a word that its claim's language does not list is looked for in the other languages."""
_ENDING = 4
"""Letters that a ``~`` stands for; as in :mod:`monitor.reading.cut.patterns`."""


_INFLECTIONS = {"en": ("s", "es", "d", "ed", "ing")}
"""Endings with which a word is still the one that a pattern gives as its stem."""
_STEM = 3
"""Letters that a stem has at least."""

Listed = tuple[tuple[int, int], tuple[int, ...]]
"""How much of a word a pattern says (letters, and whether it says all), and the concepts that have it."""


def _says(listed: Listed) -> tuple[int, int]:
    return listed[0]


def _goes_on(mark: str, letters: int, *, whole: bool) -> bool:
    """Return whether a word may go on for some letters after the core of a pattern with this mark."""
    return not letters or (mark == "*" and whole) or (mark != "=" and letters <= _ENDING)


class Unit(NamedTuple):
    """Words ``[first, last)`` of an entry, and the concepts they stand for (none: no row lists them)."""

    first: int
    last: int
    rows: tuple[int, ...]


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Return the words that carry no meaning by themselves, folded, by language."""
    lines = (files("monitor.reading") / "lexicon" / "small.txt").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines)
    return {lang: frozenset(map(fold, words.split())) for lang, words in cells}


@cache
def _table() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the languages of concepts.tsv in the order of its columns, and its rows."""
    text = (files("monitor.reading") / "lexicon" / "concepts.tsv").read_text("utf-8")
    head, *rows = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(head.split("\t")), tuple(rows)


def rows() -> int:
    """Return how many concepts there are."""
    return len(_table()[1])


def cell(row: int, lang: str) -> str:
    """Return the patterns of a concept in one language, as they are written."""
    langs, lines = _table()
    return lines[row].split("\t")[langs.index(lang)]


@lru_cache(maxsize=4096)
def patterns(row: int, lang: str) -> tuple[tuple[Element, ...], ...]:
    """Return the patterns of a concept in one language, compiled."""
    return tuple(parse(cell(row, lang)))


class Index:
    """The words of all concepts in one language, to be looked up; a fifth of the weight of a matcher."""

    def __init__(self, lang: str) -> None:
        """Read the column of `lang`."""
        self._endings = _INFLECTIONS.get(lang, ())
        self._words: dict[str, list[tuple[str, int]]] = {}
        """The core of a pattern of one word: how it may go on (``=`` not at all, ``*``, ``~``; ``<`` before it)."""
        self._heads: dict[str, list[tuple[str, int]]] = {}
        """The same for patterns that are the end of a word."""
        phrases: list[Rule] = []
        for row, text in enumerate(fold("\n".join(cell(row, lang) for row in range(rows()))).split("\n")):
            for pattern in text.split("|"):
                one = pattern.strip()
                if one.isalnum() or one.strip("*~").isalnum():
                    core = one.strip("*~")
                    mark = one[-1] if one[-1] in "*~" else "="
                    where = self._heads if one[0] == "*" else self._words
                    where.setdefault(core, []).append((mark, row))
                else:
                    phrases += [Rule(elements, str(row), "", "") for elements in parse(one)]
        self._phrases = Matcher(phrases)

    def word(self, word: str) -> Listed:
        """Return the concepts of a folded word, by the pattern that says most of it."""
        best: Listed = ((0, 0), ())
        size = len(word)
        for begin in range(size):
            table = self._heads if begin else self._words
            for end in range(size, begin, -1):
                marked = [*table.get(word[begin:end], ()), *(() if begin else self._heads.get(word[:end], ()))]
                rows = {row for mark, row in marked if _goes_on(mark, size - end, whole=not begin)}
                if rows and end == size and not begin:
                    rows |= self._inflected(word)
                if rows:
                    best = max(best, ((end - begin, int(end == size)), tuple(sorted(rows))), key=_says)
                    break
        return best

    def _inflected(self, word: str) -> set[int]:
        """Return the concepts that list the stem of a word: *tanks* beside *battle tank* is still the plain *tank*."""
        stems = (word.removesuffix(end) for end in self._endings if word.endswith(end))
        listed = (pair for stem in stems if len(stem) >= _STEM for pair in self._words.get(stem, ()))
        return {row for mark, row in listed if mark != "="}

    def cut(self, words: Sequence[str]) -> list[Unit]:
        """Return the folded `words` as units, the longest ones that are listed together first."""
        phrases: dict[int, tuple[int, set[int]]] = {}
        for row, hits in self._phrases.scan(words).items():
            for hit in hits:
                size, found = phrases.get(hit.first, (0, set()))
                if hit.last - hit.first > size:
                    phrases[hit.first] = hit.last - hit.first, {int(row)}
                elif hit.last - hit.first == size:
                    found.add(int(row))
        units, at = [], 0
        while at < len(words):
            size, found = phrases.get(at, (1, set()))
            units.append(Unit(at, at + size, tuple(sorted(found)) or self.word(words[at])[1]))
            at += size
        return units


@cache
def index(lang: str) -> Index:
    """Return the index of a language."""
    return Index(lang)


@lru_cache(maxsize=4096)
def language(text: str) -> str:
    """Return the language that a claim is written in, by its letters and small words; English where nothing tells.

    >>> language("Algeria delivers missiles"), language("Der Präsident ist krank"), language("Візит до Києва")
    ('en', 'de', 'uk')
    """
    words = [fold(word) for word in tokens(text)]
    letters = set("".join(words))
    langs: tuple[str, ...] = ("en", "de", "fr", "es")
    if letters & set("абвгдежз"):
        langs = ("uk",) if letters & set("іїєґ") else ("ru", "uk")
    small = small_words()
    count = {lang: sum(word in small[lang] for word in words) for lang in langs}
    return max(langs, key=lambda lang: count[lang])  # the first of equals


@lru_cache(maxsize=8192)
def cut(words: tuple[str, ...], lang: str) -> tuple[Unit, ...]:
    """Return the folded words of an entry as units that concepts.tsv lists; `lang` is the language it is written in.

    A word of some length that its own language does not know is looked for in the others.
    """
    return tuple(
        unit if unit.rows or unit.last - unit.first > 1 else unit._replace(rows=_abroad(words[unit.first], lang))
        for unit in index(lang).cut(words)
    )


def _abroad(word: str, lang: str) -> tuple[int, ...]:
    if len(word) < _FOREIGN or any(word in small for small in small_words().values()):
        return ()
    cyrillic = "а" <= word[0] <= "ї"
    others = (other for other in LANGUAGES if other != lang and (other in {"uk", "ru"}) == cyrillic)
    found = [index(other).word(word) for other in others]
    return max((one for one in found if one[0][0] >= _FOREIGN - 1), default=((0, 0), ()), key=_says)[1]


def concept(word: str, lang: str = "en") -> tuple[int, ...]:
    """Return the rows of concepts.tsv that list `word`, which is of `lang` or of any other language."""
    (unit,) = cut((fold(word),), lang)
    return unit.rows
