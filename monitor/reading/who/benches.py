"""Deputies by the bench they sit on: *la députée libérale*, *the Republican senator*, *сенатор-республиканец*.

Such a word says everything and nothing elsewhere (a liberal law, el popular cantante); beside a deputy, or between an
article and the name of a person, it is a party's.  The words stand in lexicon/names/benches.tsv.  Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice

from monitor.reading.cut.fold import fold
from monitor.reading.cut.functionwords import function_words
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.dictionary.names import CYRILLIC, table
from monitor.reading.who.marks import Mark

_COLUMNS = ("en", "de", "fr", "es", "uk", "ru")
_ENDING = 4
"""Letters that may follow a stem."""
_SHORTEST = 4
"""Letters of a stem from which on others may follow it."""
_TAGS = {"r": "Republican Party", "d": "Democratic Party"}
"""Letters before the state of an American deputy: *Sen. Ann Foss (R-Iowa)*."""
FELLOWS = frozenset({"colleague", "counterpart", "rival", "opponent", "challenger", "opposite"})
"""English nouns for somebody of another's trade, before which stands the party's word: *her Republican colleague*."""
_DELEGATES = ("representant", "conseiller", "colistier", "candidat")
"""Beginnings of French nouns for people who sit or stand for a party, folded."""
_AFTER = frozenset({"fr", "es"})
"""Languages in which the word stands behind the deputy."""


class Benches:
    """The words of one language."""

    def __init__(self, lang: str) -> None:
        """Read the column of `lang`."""
        self.lang = lang
        self._stems: dict[tuple[str, ...], tuple[str, bool]] = {}
        column = 1 + _COLUMNS.index(lang)
        for row in table("benches.tsv"):
            for stem in row[column].split("|") if row[column : column + 1] and row[column] else ():
                words = tuple(fold(stem).replace("-", " - ").split())
                self._stems.setdefault(words, (row[0], stem[0].isupper()))
        self._longest = max(map(len, self._stems), default=0)

    def word(self, words: Sequence[str], caps: Sequence[bool], at: int) -> tuple[int, str] | None:
        """Return how many words from `at` on name a bench, and the party."""
        for size in range(min(self._longest, len(words) - at), 0, -1):
            party = self._stem(tuple(words[at : at + size]), capital=caps[at])
            if party is not None:
                return size, party
        return None

    def _stem(self, words: tuple[str, ...], *, capital: bool) -> str | None:
        last = words[-1]
        for cut in range(min(_ENDING, max(0, len(last) - _SHORTEST)) + 1):
            party, written = self._stems.get((*words[:-1], last[: len(last) - cut]), (None, False))
            if party is not None and (capital or not written):
                return party
        return None

    def beside(self, words: Sequence[str], caps: Sequence[bool], first: int, last: int) -> str | None:
        """Return the party whose bench stands beside the deputy at tokens `first` to `last` (exclusive)."""
        hyphen = self.lang in CYRILLIC and words[last : last + 1] == ["-"]
        if self.lang in _AFTER or hyphen:
            found = self.word(words, caps, last + hyphen) if last + hyphen < len(words) else None
            return found[1] if found is not None else None
        while first > 1 and words[first - 1] == "-":
            first -= 2  # der republikanische | US-Senator
            if (found := self.word(words, caps, first)) is not None:
                return found[1]  # Linken-Abgeordneter
        for at in range(max(first - self._longest - 1, 0), first):
            found = self.word(words, caps, at)
            if found is not None and first - 1 <= at + found[0] <= first:  # the Republican US senator
                return found[1]
        return None

    def behind(
        self, words: Sequence[str], caps: Sequence[bool], at: int, last: int, articles: AbstractSet[str]
    ) -> str | None:
        """Return the party that is told of a deputy behind a comma: *Senator Ann Foss, a Democrat*."""
        for comma in range(at, last - 2):
            if words[comma] == "," and words[comma + 1] in articles:
                found = self.word(words, caps, comma + 2)
                if found is not None:
                    return found[1]
        return None


def sits(word: str, lang: str) -> bool:
    """Return whether a word for somebody of another class of offices can have his party beside it.

    >>> sits("representante", "fr"), sits("representante", "es"), sits("colleague", "en")
    (True, False, True)
    """
    return word in FELLOWS or (lang == "fr" and word.startswith(_DELEGATES))


def tagged(words: Sequence[str], caps: Sequence[bool], first: int, last: int) -> tuple[int, str] | None:
    """Return where the letter stands that tells an American deputy's party, and the party: *Ann Foss, D-Ohio*."""
    for at in range(first + 2, min(last + 2, len(words) - 2)):
        party = _TAGS.get(words[at])
        if party and words[at + 1] == "-" and words[at - 1] in {"(", ","} and caps[at] and caps[at + 2]:
            return at, party
    return None


@lru_cache(maxsize=8)
def benches(lang: str) -> Benches:
    """Return the words of a language.

    >>> words = ["la", "deputee", "liberale", "sophie"]
    >>> benches("fr").beside(words, [False] * 4, 1, 2)
    'Liberal Party'
    """
    return Benches(lang)


_MEMBER = re.compile(r"(?:sozial|christ|liberal)?demokrat|republikaner|sozialist|kommunist")
"""Beginnings of the German nouns for a member of a party, which no adjective is."""
_OTHER_CASES = frozenset({"dem", "den", "des", "einem", "einen", "eines"})
_HER = frozenset({"die", "der", "eine", "einer"})
_THAT = frozenset({"der", "die", "dem"})
_ADJECTIVES = 2
_ALONE = 2
"""Words of an article and its noun."""


def partisan(words: Sequence[str], caps: Sequence[bool], first: int, last: int, lang: str) -> str | None:
    """Return the party of somebody whom a German phrase calls by it alone: *eine dänische Sozialdemokratin*.

    >>> words = "ein dänischer sozialdemokrat aus kopenhagen die sozialisten".split()
    >>> caps = [False, False, True, False, True, False, True]
    >>> partisan(words, caps, 0, 5, "de"), partisan(words, caps, 5, 7, "de")
    ('Social Democrats', None)
    """
    at = first + 1
    if lang != "de" or at >= last or words[first] not in _OTHER_CASES | _HER | {"ein"}:
        return None
    while at < min(last - 1, first + 1 + _ADJECTIVES) and not caps[at] and words[at].isalpha():
        at += 1
    member = _MEMBER.match(words[at]) if caps[at] else None
    if member is None:
        return None
    ending, article = words[at][member.end() :], words[first]
    single = article in _HER if ending == "in" else ending in {"", "en", "s"} and article not in _HER - {"der"}
    if not single or (ending in {"en", "s"} and article not in _OTHER_CASES):
        return None  # die Sozialisten, der Republikaner wegen: several
    found = benches(lang).word(words, caps, at)
    return found[1] if found is not None else None


def member(words: Sequence[str]) -> str | None:
    """Return the gender of somebody named before whom German calls by his party: *die Sozialdemokratin*.

    >>> member(["die", "sozialdemokratin"]), member(["der", "republikaner"]), member(["ein", "sozialist"])
    ('f', 'm', None)
    """
    found = _MEMBER.match(words[1]) if len(words) == _ALONE and words[0] in _THAT else None
    if found is None:
        return None
    ending = words[1][found.end() :]
    return "f" if ending == "in" and words[0] != "dem" else "m" if not ending and words[0] == "der" else None


_FROM = frozenset({"от", "від"})
_OF_PARTIES = ("ой", "ої", "ого", "ых", "их", "ии", "ії")
"""Ends of the words between *from* and a party's name: *от оппозиционной партии «Рассвет»*."""
_DEPUTIES = ("депутат", "сенатор", "конгрессмен", "конгресмен", "нардеп", "парламентар")
_CLOSING = frozenset({"»", "“", "”", '"'})


_SO_CALLED = ("зван", "называем")
_NAME = 8
"""Tokens of a name with its marks and of the person behind it."""


def _called_end(text: Text, at: int) -> int:
    """Return where what an office is so-called of ends, with its bearer: *ватажок | так званої «ДНР» Денис Пушилін*."""
    end = next((j for j in range(at, min(len(text.folds), at + 3)) if text.caps[j] or text.folds[j] in QUOTES), at)
    while end < min(len(text.folds), at + _NAME) and (text.caps[end] or text.folds[end] in QUOTES):
        end += 1
    return end


def bench_end(text: Text, marks: Sequence[Mark], at: int, slot: tuple[int, int]) -> int:
    """Return where a slot ends whose deputy is told by his party behind it: *депутат бундестага | от СДПГ Карин Холм*.

    The mark at `at` is the last of the slot.
    """
    words, (first, last) = text.folds, slot
    if 0 <= at < len(marks) - 1 and marks[at].office is not None and text.lang in _AFTER:
        nation = marks[at + 1]  # la police aux frontières | roumaine
        if nation.first == last == marks[at].last and nation.entry is not None and nation.entry.form == "demonym":
            last = nation.last
    by_whom = words[last : last + 1] in (["par"], ["por"], ["by"])
    if by_whom and last and words[last - 1] in function_words(text.lang)["installed"]:
        by = next((mark for mark in islice(marks, max(at, 0), None) if mark.first > last), None)
        article = words[last + 1 : last + 2] in (["la"], ["le"], ["l'"], ["les"], ["el"], ["the"])
        return by.last if by is not None and by.first == last + 1 + article else last  # le maire installé | par Moscou
    if words[last : last + 1] == ["так"] and words[last + 1 : last + 2] and words[last + 1].startswith(_SO_CALLED):
        return _called_end(text, last + 2)
    if (
        last >= len(words)
        or words[last] not in _FROM
        or not any(low.startswith(_DEPUTIES) for low in words[first:last])
    ):
        return last
    end, behind = last + 1, last
    for mark in islice(marks, max(at, 0), None):
        if mark.first < end:
            continue
        between = range(end, mark.first)
        if len(between) > 2 or not all(words[j] in QUOTES or words[j].endswith(_OF_PARTIES) for j in between):
            break
        end = behind = mark.last + (words[mark.last : mark.last + 1] in [[sign] for sign in _CLOSING])
        if mark.run and behind > last + 1 and mark.first > last + 1:
            break
    return behind
