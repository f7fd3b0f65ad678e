"""Which federation *Bundes-* means in a German text, and whose *Kanzleramt* it is.  Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

_OTHERS = (
    ("Austria", ("österreich", "wien"), frozenset[str]()),
    ("Switzerland", ("schweiz", "eidgen"), frozenset({"bern", "berner"})),
)
"""States, the beginnings of the words for what is theirs, and whole words for it."""
_GERMAN = ("deutsch", "berlin", "bundestag", "bundesregierung")
_OPENING = 40
"""Words in which a text names the state whose office it then calls by its noun alone."""
_SHORTEST = 8
"""Letters of *bundes-* and its noun at least."""


_CHANCELLERIES = frozenset({"Austria", "Estonia", "Hungary", "Latvia", "Poland", "Norway"})
"""Other states of which German texts call the head of government's office, or its minister, by *Kanzleramt*."""


def chancellery(word: str, words: Sequence[str], named: Collection[str]) -> str:
    """Return whose chancellery, or minister of one, a folded word is: Germany's, unless only another one is `named`.

    >>> chancellery("kanzleramtsminister", "in budapest sagte der kanzleramtsminister".split(), {"Hungary", "Germany"})
    'Hungary'
    >>> chancellery("kanzleramtsminister", "der kanzleramtsminister in berlin, ungarn".split(), {"Hungary", "Germany"})
    'Germany'

    What is said of Germany further down does not make it Germany's.
    """
    others = _CHANCELLERIES & set(named)
    ours = len(others) != 1 or any(w.startswith(_GERMAN) for w in words[:_OPENING])
    return "Germany" if ours or not word.startswith("kanzleramt") else next(iter(others))


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
