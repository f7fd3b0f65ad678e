"""Which federation *Bundes-* means in a German text: Germany, Austria or Switzerland.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

_OTHERS = (
    ("Austria", ("österreich", "wien"), frozenset[str]()),
    ("Switzerland", ("schweiz", "eidgen"), frozenset({"bern", "berner"})),
)
"""States, the beginnings of the words for what is theirs, and whole words for it."""
_GERMAN = ("deutsch", "berlin", "bundestag", "bundesregierung")
_SHORTEST = 8
"""Letters of *bundes-* and its noun at least."""


def federal(word: str) -> bool:
    """Return whether a folded word is an office of a federation.

    >>> federal("bundeskanzler"), federal("bundes")
    (True, False)
    """
    return word.startswith("bundes") and len(word) > _SHORTEST


def federation(words: Sequence[str]) -> str:
    """Return whose *Bundes-* it is in a text of these folded words: Germany's, unless only another one is named.

    >>> federation("der bundespräsident empfing in wien die schweizer".split())
    'Austria'
    >>> federation("der bundeskanzler reiste von berlin nach wien".split())
    'Germany'
    """
    if any(word.startswith(_GERMAN) for word in words):
        return "Germany"
    for state, stems, whole in _OTHERS:
        if any(word.startswith(stems) or word in whole for word in words):
            return state
    return "Germany"
