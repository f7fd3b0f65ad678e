"""English turns by which somebody does not want to say: *was not keen to comment*, *was unable to help*.  Pure.

And what he does not want to say: a single point of it is not the matter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

_NEGATIONS = frozenset("not no n't never nothing neither nor hardly little didn't doesn't don't wasn't isn't".split())
_SPEAK = frozenset(
    "accept acknowledge address admit answer be call comment commit confirm deny disclose discuss divulge elaborate "
    "engage explain get give go judge make pass pronounce react release reply respond reveal rule say share speak "
    "speculate take talk tell venture verify".split()
)
"""What somebody does not want to do who does not want to speak."""
_HELP = frozenset("help judge comment shed offer provide throw elaborate assist oblige".split())
"""What who is unable to do it does not know."""
_BETWEEN = frozenset("either even yet publicly officially further to be".split())
_BACK, _AHEAD = 4, 4
"""Words back to a negation, on to an infinitive."""


def _unwilling(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *prepared*, *wish* at `at` is denied, and to speak is what is not wished."""
    to = next((j for j in range(at + 1, min(last - 1, at + _AHEAD)) if lows[j] == "to"), -1)
    if to < 0 or _NEGATIONS.isdisjoint(lows[max(first, at - _BACK) : to]):
        return False
    verb = next((j for j in range(to + 1, min(last, to + _AHEAD)) if lows[j] not in _BETWEEN), last)
    drawn = verb < last and lows[verb - 1] == "be" and lows[verb] == "drawn"
    return drawn or (lows[verb - 1] != "be" and verb < last and lows[verb] in _SPEAK)


def _helpless(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *unable* at `at` has *to help* or *to comment* behind it."""
    return at + 2 < last and lows[at + 1] == "to" and lows[at + 2] in _HELP


def _in_it(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *in* stands before a noun: *was in shock*, *was in no position*."""
    return at - 1 > first and "in" in lows[at - 2 : at]


_POINTS = frozenset({"detail", "details", "point", "points", "aspect", "aspects", "particular", "particulars"})
_THAT = frozenset({"that", "this", "these", "those", "the", "any"})


def of_a_point(lows: Sequence[str], at: int) -> bool:
    """Return whether it is a single point that somebody at `at` does not speak of: *would not comment on that detail*.

    >>> of_a_point("he declined to comment on that point .".split(), 1), of_a_point("declined to comment .".split(), 0)
    (True, False)
    """
    on = next((j for j in range(at + 1, min(at + _AHEAD, len(lows))) if lows[j] in {"on", "about"}), -1)
    return (
        on > 0
        and lows[on + 1 : on + 2] != []
        and lows[on + 1] in _THAT
        and not _POINTS.isdisjoint(lows[on + 2 : on + 4])
    )


NEEDS: dict[str, Callable[[Sequence[str], int, int, int], bool]] = {
    "notto!": _unwilling, "tohelp!": _helpless, "in!": _in_it,
}  # fmt: skip
"""What has to stand around a cue with such a flag."""
