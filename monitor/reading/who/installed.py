"""Who stands behind an official: the group or state that has put him into office, and Russia behind a pro-Russian one.

*the M23-appointed governor of North Kivu*, *le maire installé par Moscou*, *el gobernador prorruso de Jersón*.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from monitor.reading.who.marks import Mark

_PARTICIPLES = ("назначенн", "поставленн", "призначен", "поставлен")
"""Beginnings of Ukrainian and Russian participles of who is put into an office."""
_BY = frozenset({"by", "par", "por", "von", "vom"})
_OF = frozenset({"von", "vom"})
"""German words that also say of what somebody is governor: only beside the participle they tell by whom."""
_ARTICLES = frozenset({"the", "le", "la", "l'", "les", "el", "los", "las", "der", "dem", "den"})
_MASTERS = frozenset({"state", "group"})
"""Kinds of those who put somebody into office."""
_SIDED = ("prorrus", "prorus", "пророс")
"""Beginnings of *pro-Russian* in one word, and what stands behind *pro-*."""
_RUSSIAN = ("rus", "рос")
_GOVERNING = frozenset({"local", "person", "body"})
"""Roles of offices that an occupier gives."""


def installer(
    words: Sequence[str], span: tuple[int, int], named: Sequence[Mark], installed: AbstractSet[str]
) -> str | None:
    """Return the group or state that has put somebody into an office: *the M23-appointed mayor*, *nommé par le M23*.

    Its name stands beside the participle, or behind a *by* further on; `span` are the tokens of the phrase.

    >>> from monitor.reading.dictionary.names import Entry
    >>> m23 = Mark(1, 2, Entry("M23", "group", "name", 1))
    >>> installer(["the", "m23", "-", "appointed", "mayor"], (0, 5), [m23], {"appointed"})
    'M23'
    >>> installer(["the", "m23", "-", "backed", "mayor"], (0, 5), [m23], {"appointed"}) is None
    True
    >>> words = "le maire installé à kherson par la russie".split()
    >>> russia = Mark(7, 8, Entry("Russia", "state", "name", 1))
    >>> installer(words, (0, 8), [russia], {"installé"})
    'Russia'
    """
    first, last = span
    masters = [(mark, mark.entry.institution) for mark in named if mark.entry and mark.entry.kind in _MASTERS]
    for mark, institution in masters:
        hyphen = words[mark.last : mark.last + 1] == ["-"]
        stands = hyphen or _behind(words, mark.first, _BY) or (mark.entry is not None and mark.entry.kind == "group")
        near = [mark.last + hyphen] if stands else []
        before = mark.first - 1
        while before > 0 and words[before] in _BY | _ARTICLES:
            before -= 1
        if any(_is_participle(words[at], installed) for at in (before, *near) if 0 <= at < min(last, len(words))):
            return institution
    if installed.isdisjoint(words[first:last]):
        return None
    return next((institution for mark, institution in masters if _behind(words, mark.first, _BY - _OF)), None)


def _is_participle(word: str, installed: AbstractSet[str]) -> bool:
    return word in installed or word.startswith(_PARTICIPLES)


def _behind(words: Sequence[str], at: int, by: AbstractSet[str]) -> bool:
    """Return whether *by* stands before the name at token `at`, an article at most between."""
    begin = at - 1 if at > 1 and words[at - 1] in _ARTICLES else at
    return begin > 0 and words[begin - 1] in by


def sided(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether somebody is called pro-Russian between two tokens.

    >>> sided("el gobernador prorruso".split(), 0, 3), sided("the pro - Russian mayor".casefold().split(), 0, 5)
    (True, True)
    """
    for at in range(first, min(last, len(words))):
        if words[at].startswith(_SIDED):
            return True
        if words[at : at + 2] == ["pro", "-"] and words[at + 2 : at + 3] and words[at + 2].startswith(_RUSSIAN):
            return True
    return False


def governs(head: Mark, states: Sequence[Mark]) -> bool:
    """Return whether an office is one over a place in Ukraine, which an occupier can give; not of a deputy in Kyiv.

    >>> from monitor.reading.dictionary.names import Entry, Office
    >>> city, state = (Mark(3, 4, Entry("Ukraine", "state", form, 1)) for form in ("city", "name"))
    >>> chief = Mark(1, 2, office=Office("person", "chief", "m"))
    >>> governs(chief, [city]), governs(chief, [state])
    (True, False)
    """
    if head.office is None or head.office.role not in _GOVERNING:
        return False
    where = {m.entry.form for m in states if m.entry and m.entry.institution == "Ukraine"} - {"demonym"}
    return bool(where) if head.office.role == "local" else where == {"city"} and head.office.title != "mp"
