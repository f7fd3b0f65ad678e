"""Papers whose name only begins like that of a listed one: *Folha do Vale*, *Le Monde du Fleuve*, *the Times of Bor*.

They are others than Folha de S.Paulo, Le Monde, The Times, unless what follows says where the listed one is at home
(*the Times of London*).  Pure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.fold import fold
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.dictionary.homes import home_of
from monitor.reading.dictionary.names import CYRILLIC, Entry, Names
from monitor.reading.who.papers import TITLES

if TYPE_CHECKING:
    from monitor.reading.who.marks import Mark

_LINKS = frozenset({"of", "de", "do", "da", "dos", "das", "du", "des", "d'", "del", "della", "di", "von", "van"})
_ARTICLES = frozenset({"la", "las", "los", "les", "le", "l'", "el", "o", "a", "the"})
_PLACES = frozenset({"name", "short", "capital"})
"""Forms of names by which a paper's home is told: The Times of London, El País de España."""
_LONGEST = 4
"""Words behind the listed name, at most."""


def namesake(text: Text, names: Names, first: int, last: int, entry: Entry) -> tuple[int, Entry] | None:
    """Return where the longer name ends that begins with a listed paper's (tokens `first` to `last`), and its paper.

    None where the listed one is meant: what goes on is no name, or the place where that paper is at home.
    """
    if entry.form != "outlet" or text.lang in CYRILLIC or last + 1 >= len(text.folds):
        return None
    own = entry.name or entry.institution
    shortened = fold(own).startswith(" ".join(text.folds[first:last]) + " ")
    if text.lows[last] not in _LINKS or not (shortened or text.lows[last - 1] in TITLES):
        return None
    end = _name_end(text, last)
    if end == last or (not shortened and _at_home(text, names, last, end, own)):
        return None
    written = text.slice(first, end)
    name = written.removeprefix("The ") if text.lang == "en" else written
    return end, Entry(name, "outlet", "outlet", 1, (), name)


def _name_end(text: Text, at: int) -> int:
    """Return where the words end that a link at token `at` joins to a title: *do Vale do Sol*; `at`: nothing."""
    end, stop = at, min(len(text.folds), at + _LONGEST + 1)
    while at < stop:
        small = at
        while small < stop and not text.caps[small] and text.lows[small] in _LINKS | _ARTICLES:
            small += 1
        if small >= stop or not text.caps[small] or not text.folds[small][0].isalpha():
            break
        if small == at and end == at and text.lows[at] not in _LINKS:
            break
        end = at = small + 1
    return end


def _at_home(text: Text, names: Names, first: int, last: int, own: str) -> bool:
    """Return whether a name within some tokens is of the state in which a paper is at home."""
    home = home_of(own)
    named = (e for at in range(first, last) if text.caps[at] for _, e in names.entries(text.folds, at))
    return any(e.form in _PLACES and e.kind == "state" and home in {None, e.institution} for e in named)


_NAMED = frozenset({"party", "outlet"})
_SHORT = 6
"""Tokens of a quotation that is a name, at most."""


def within_name(text: Text, first: int, size: int, entry: Entry) -> bool:
    """Return whether a listed party or paper only opens a longer name in quotation marks, behind its noun.

    *партія «Батьківщина і порядок»* is another than Batkivshchyna.
    """
    if entry.kind not in _NAMED or text.lang not in CYRILLIC or first < _BEFORE or text.lows[first - 1] not in QUOTES:
        return False
    noun, end = first - _BEFORE, first + size
    if not text.lows[noun].isalpha() or end >= len(text.lows) or text.lows[end] in QUOTES:
        return False
    close = next((at for at in range(end, min(first + _SHORT, len(text.lows))) if text.lows[at] in QUOTES), -1)
    return close > 0 and all(text.lows[at][0].isalnum() for at in range(end, close))


_BEFORE = 2
"""Tokens from the noun for a party or paper to its name."""
_SHARED = {"сейм": ("Poland", "Lithuania", "Latvia")}
"""Stems of the names of parliaments that several states share in a language, the first the one that is listed."""


def shared_seats(words: Sequence[str], marks: Sequence[Mark]) -> Sequence[Mark]:
    """Take the name of a parliament for that of the only state named which has one of that name.

    *Литва выходит из конвенции. За это проголосовал Сейм*: in an article that never names Poland it is the Seimas.
    """
    for stem, states in _SHARED.items():
        alone = [
            m for m in marks
            if m.entry is not None and m.entry.institution == states[0] and words[m.first].startswith(stem)
        ]  # fmt: skip
        if not alone:
            continue
        named = Counter(
            m.entry.institution for m in marks
            if m.entry is not None and m.entry.institution in states and m not in alone
        )  # fmt: skip
        if not named or states[0] in named or len(named) > 1:
            continue
        for mark in alone:
            if mark.entry is not None and mark.last == mark.first + 1:
                mark.entry = mark.entry._replace(institution=next(iter(named)))
    return marks
