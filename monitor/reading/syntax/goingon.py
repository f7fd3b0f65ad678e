"""Clauses that go on behind what is put in between: *The treaty, which dates from 1990, has been suspended*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import goes_on, segments
from monitor.reading.syntax.grammar import Phrase

_SUBJECT = 12
"""Words of a bare subject at most."""


def with_subject(text: Text, whole: Phrase, piece: Phrase, verbs: Sequence[int]) -> Phrase:
    """Return a piece of the sentence `whole`, from where its subject begins if a relative clause parts them.

    `verbs` are the places of the words that tell the deed: what holds one of them is no bare subject.

    >>> one = Text("The treaty, which dates from 1990, was signed there.", "en")
    >>> with_subject(one, (0, 12), (8, 11), [9])
    (0, 11)
    """
    pieces = segments(text, [whole])
    number = next((n for n, (first, last) in enumerate(pieces) if first <= piece[0] < last), 0)
    for at in range(number - 1, max(-1, number - 4), -1):
        first, last = pieces[at]
        if last - first > _SUBJECT or any(first <= verb < last for verb in verbs):
            continue
        if goes_on(text, pieces, at) == number:
            return first, piece[1]
    return piece
