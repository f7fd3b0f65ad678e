"""Denials that somebody has put out, and charges that somebody has made.  Pure.

Relative clauses in French, Spanish, Ukrainian and Russian: *Le démenti que Kigali a publié*, *опровержение, которое
опубликовал Кремль*; and verbs with a charge for their object: *levelled the accusation*, *a lancé l'accusation*.
"""

from __future__ import annotations

from collections.abc import Sequence

_DENIALS = ("démenti", "desmentido", "опровержени", "спростуванн")
_CHARGES = (
    "accusation", "allegation", "charge", "claim", "acusacion", "acusación", "allégation", "обвинени", "утвержден",
    "звинуваченн", "обвинуваченн", "тверджен", "vorwurf", "vorwürf", "anschuldigung",
)  # fmt: skip
"""Beginnings of the nouns for what somebody says of another, as the object of *make*, *level* and *repeat*."""
KNOWN = frozenset(
    "the that this its his her their first der die das dem den diesem diesen dieser diese dieses erste ersten le la "
    "les l' cette ces ce sa ses leur leurs première premières premier el los las su sus esta estas esa esas primera "
    "primeras primer".split()
)
"""Words before a noun for a report that has been told of."""
_OBJECT, _SUBJECT = 4, 6
"""Words from such a verb to its object, and from a subject to its passive."""
_RELATIVE = frozenset({"que", "qu'", "которое", "которые", "которым", "яке", "які", "яким"})
_ENDS = frozenset({",", ";", ":", "—", "–", "."})
_ISSUED = 12
"""Words from a relative pronoun to the verb of who has put out what stands before it."""


def charged(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether a verb at `at` makes, levels or repeats a charge that has been told of.

    >>> [charged(t.split(), 1, 0, 5) for t in ("peru levelled the charge today", "peru levelled charges against him")]
    [True, False]
    """
    places = (*range(at + 1, min(last, at + _OBJECT + 1)), *range(max(first, at - _SUBJECT), at))
    return any(
        lows[j].startswith(_CHARGES)
        and (lows[j][0] > _LATIN or not KNOWN.isdisjoint(lows[max(first, j - 2) : j]))
        for j in places
    )  # fmt: skip


_LATIN = "\u0250"
"""The letters before this one are those of languages with articles."""


def denial_before(lows: Sequence[str], at: int, first: int) -> int:
    """Return the denial that a relative clause with the verb `at` tells of, or -1: *le démenti que Kigali a publié*."""
    for j in range(at - 1, max(first + 1, at - _ISSUED), -1):
        if lows[j] in _RELATIVE:
            noun = j - 1 - (lows[j - 1] == ",")
            return next((k for k in (noun, noun - 1) if k >= first and lows[k].startswith(_DENIALS)), -1)
        if lows[j] in _ENDS:
            return -1
    return -1


_GENDERS = {
    "который": ("л", "лся", "в", "вся"), "який": ("л", "лся", "в", "вся"), "которая": ("ла", "лась"),
    "яка": ("ла", "лася", "лась"), "которое": ("ло", "лось"), "яке": ("ло", "лося", "лось"),
}  # fmt: skip
"""Ends of the past tenses that agree with a relative pronoun."""
_PAST = tuple({end for ends in _GENDERS.values() for end in ends})


def agrees(pronoun: str, verb: str) -> bool:
    """Return whether a Ukrainian or Russian relative pronoun can be the subject of the verb: *которое опубликовала*."""
    ends = _GENDERS.get(pronoun)
    return ends is None or not verb.endswith(_PAST) or verb.endswith(ends)
