"""Who speaks for a body of many states whatever his nation, or for a group that has put him there.  Pure.

*the British chief prosecutor of the International Criminal Court*, *the M23-appointed governor of North Kivu*.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from monitor.reading.dictionary.names import Names
from monitor.reading.who.marks import Mark

_COURTS = (" Court", "Tribunal")
_ON_THE_BENCH = frozenset({"police", "court"})
"""Classes of the offices of prosecutors, judges and registrars."""
_COMMISSIONERS = ("commissioner", "kommissar", "commissaire", "comisari", "комиссар", "комісар", "єврокомісар")
_BY = frozenset({"by", "the", "par", "le", "les", "por", "el", "los", "von", "der", "den"})
_BEHIND = 4
"""Words from the participle to the group's name."""
_INSTALLED = ("назначенн", "поставленн", "призначен", "поставлен")
"""Beginnings of Ukrainian and Russian participles of who is put into an office."""


def on_its_bench(head: Mark, body: Mark) -> bool:
    """Return whether the office `head` is one of the court or commission `body`, whose staff is of many nations.

    >>> from monitor.reading.dictionary.names import Entry, Office
    >>> judge, court = Mark(1, 2, office=Office("body", "court", "m")), Entry("International Criminal Court", "", "", 3)
    >>> on_its_bench(judge, Mark(4, 7, court)), on_its_bench(judge, Mark(4, 5, Entry("NATO", "organisation", "", 1)))
    (True, False)
    """
    if head.office is None or body.entry is None or body.first < head.last:
        return False
    named = body.entry.institution
    return head.office.title in _ON_THE_BENCH and any(word in named for word in _COURTS)


def commissioner(words: Sequence[str], head: Mark, body: Mark) -> bool:
    """Return whether somebody is a commissioner of the European Union: *a French commissioner at the Commission*.

    >>> from monitor.reading.dictionary.names import Entry
    >>> union, head = Mark(5, 7, Entry("European Union", "organisation", "name", 2)), Mark(2, 3)
    >>> commissioner("a french commissioner at the european commission".split(), head, union)
    True
    """
    european = body.entry is not None and body.entry.institution == "European Union" and body.first >= head.last
    return european and words[head.first].startswith(_COMMISSIONERS)


def installer(words: Sequence[str], last: int, named: Sequence[Mark], installed: AbstractSet[str]) -> str | None:
    """Return the group that has put somebody into an office: *the M23-appointed mayor*, *nommé par le M23*.

    >>> from monitor.reading.dictionary.names import Entry
    >>> m23 = Mark(1, 2, Entry("M23", "group", "name", 1))
    >>> installer(["the", "m23", "-", "appointed", "mayor"], 5, [m23], {"appointed"})
    'M23'
    >>> installer(["the", "m23", "-", "backed", "mayor"], 5, [m23], {"appointed"}) is None
    True
    """
    for mark in named:
        if mark.entry is None or mark.entry.kind != "group":
            continue
        after = mark.last + (words[mark.last : mark.last + 1] == ["-"])
        before = mark.first - 1
        while before > 0 and words[before] in _BY:
            before -= 1
        near = [words[at] for at in (before, after) if 0 <= at < min(last, len(words))]
        if any(word in installed or word.startswith(_INSTALLED) for word in near):
            return mark.entry.institution
    return None


def appointed_by(words: Sequence[str], names: Names, last: int, installed: AbstractSet[str]) -> str | None:
    """Return the group behind a phrase that ends in the participle at `last`: *the mayor appointed | by the M23*.

    >>> words = "the mayor appointed by the m23 said".split()
    >>> appointed_by(words, Names.load("en"), 3, {"appointed"}), appointed_by(words, Names.load("en"), 2, {"appointed"})
    ('M23', None)
    """
    at, stop = last, min(last + _BEHIND, len(words))
    if at < 1 or words[at - 1] not in installed:
        return None
    while at < stop and words[at] in _BY:
        at += 1
    if not last < at < stop:
        return None
    return next((entry.institution for _, entry in names.entries(words, at) if entry.kind == "group"), None)
