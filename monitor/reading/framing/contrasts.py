"""English: what another says behind *while* is not told by who spoke before it.  Pure.

*Oslo denied that they had agreed, while Lima would not say*: the denial ends at the comma.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.daytimes import TIME_NOUNS

_WHILE = frozenset({"while", "whereas", "though", "although"})
_PARTED = frozenset({",", "–", "—", "”", '"'})
_THEN = frozenset({"after", "before"})
"""Words behind a stretch of time that open a clause: *a day after Lima had denied it*."""
_RELATIVE = frozenset({"that", "which", "who"})
_ALSO_BARE = frozenset({"while", "whereas", "as"})
"""Those of them that need no comma."""
_NEAR = 7
"""Words from such a conjunction to the frame that it opens: *while in Oslo on Monday the minister said*."""


def behind_while(lows: Sequence[str], one: Found, other: Found) -> int:
    """Return the sign before a clause of contrast that holds the other frame behind this one, or -1."""
    if _in_its_relative(lows, one, other):
        return min(other.parts, default=other.at)  # a paper that had announced the truce | withdrew the story
    if other.carried or other.slot is None or other.order == "before" or other.at <= one.at:
        return -1
    start = min([other.edge, other.slot[0], *other.parts])
    for at in range(start, max(one.at + 1, start - _NEAR), -1):
        if lows[at] in _WHILE or (lows[at] == "as" and lows[at - 1] == "even"):
            parted = lows[at - 1] in _PARTED
            return at - parted if parted or lows[at] in _ALSO_BARE else -1
        if lows[at] in _THEN and lows[at - 1] in TIME_NOUNS:
            return next((j for j in range(at - 1, max(one.at, at - _NEAR), -1) if lows[j] == ","), -1)
        if lows[at] in _PARTED and at < start:
            return -1
    return -1


def _in_its_relative(lows: Sequence[str], one: Found, other: Found) -> bool:
    """Return whether a frame stands in the relative clause of the subject of the other one, which goes on behind it."""
    mine, theirs = one.slot, other.slot
    if mine is None or theirs is None or mine[0] != theirs[0] or other.at < one.at:
        return False
    return lows[mine[1] - 1] in _RELATIVE and theirs[1] == mine[1] - 1
