"""English: participles of what was done before, which open a sentence: *After denying it for weeks, Lima ...*.  Pure.

Whose it is stands behind the comma.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

_AFTER = frozenset({"after", "despite", "while", "since", "by", "from"})
_HAVING = frozenset({"having", "despite", "after"})
_FAR = 6
"""Words of a sentence before such a participle: *After weeks of repeatedly denying*."""
_BETWEEN = frozenset(
    "first initially originally long still repeatedly only just once twice at of for weeks months days years week "
    "month day year hours a the last time two three four five six many several previously earlier already always "
    "steadfastly flatly already also even on in monday tuesday wednesday thursday friday saturday sunday and some "
    "nearly almost".split()
)
"""Words between *after* and the participle that say how, when and how long."""
_COMMAS = 5
"""Commas behind the participle at which its owner is looked for."""


def after_doing(lows: Sequence[str], at: int, first: int) -> bool:
    """Return whether a participle at `at` opens its sentence behind *after*: *After months of denying*.

    >>> after_doing("after repeatedly denying it , lima gave in".split(), 2, 0)
    True
    """
    return lows[first] in _AFTER and _only(lows, first + 1, at)


def having_done(lows: Sequence[str], at: int, first: int) -> bool:
    """Return whether a participle at `at` opens its sentence behind *having*: *Having at first dismissed*.

    >>> having_done("despite having first denied it , lima gave in".split(), 3, 0)
    True
    """
    begin = next((j for j in range(first, min(first + 3, at)) if lows[j] == "having"), -1)
    opens = begin >= 0 and (begin == first or lows[first] in _HAVING)
    return opens and _only(lows, begin + 1, at)


def _only(lows: Sequence[str], begin: int, at: int) -> bool:
    small = (low in _BETWEEN or low.endswith("ly") for low in lows[begin:at])
    return begin <= at <= begin + _FAR and all(small)


def commas(lows: Sequence[str], sets: Mapping[str, frozenset[str]], at: int, last: int) -> Iterator[int]:
    """Yield the commas behind token `at` at which a main clause can begin: no other clause does."""
    left = _COMMAS
    joints = sets["that"] | sets["rel"] | sets["sub"]
    for j in range(at + 1, last - 1):
        if lows[j] == "," and lows[j + 1] not in joints:
            yield j
            left -= 1
            if not left:
                return
