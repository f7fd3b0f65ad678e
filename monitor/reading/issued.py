"""French, Spanish, Ukrainian and Russian relative clauses of who has put out what stands before them.  Pure.

*Le démenti que Kigali a publié*, *опровержение, которое опубликовал Кремль*.
"""

from __future__ import annotations

from collections.abc import Sequence

_DENIALS = ("démenti", "desmentido", "опровержени", "спростуванн")
_RELATIVE = frozenset({"que", "qu'", "которое", "которые", "которым", "яке", "які", "яким"})
_ENDS = frozenset({",", ";", ":", "—", "–", "."})
_ISSUED = 12
"""Words from a relative pronoun to the verb of who has put out what stands before it."""


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
