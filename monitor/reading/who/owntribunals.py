"""Who speaks for a body of many states whatever his nation.  Pure.

*the British chief prosecutor of the International Criminal Court*.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.who.marks import Mark

_COURTS = (" Court", "Tribunal")
_ON_THE_BENCH = frozenset({"police", "court"})
"""Classes of the offices of prosecutors, judges and registrars."""
_COMMISSIONERS = ("commissioner", "kommissar", "commissaire", "comisari", "комиссар", "комісар", "єврокомісар")


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
