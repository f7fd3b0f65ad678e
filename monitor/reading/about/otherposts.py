"""English: it is another of the house who goes, and whose ruler only lets him: *Energy minister offers to quit*.  Pure.

Title and opening tell it of the holder of another post, and no sentence tells it of the claim's person.
"""

from __future__ import annotations

from collections.abc import Sequence

_RULERS = frozenset({"prime", "president", "premier", "chancellor", "king", "queen", "pope"})
_POSTS = (
    "minister", "secretary", "aide", "advis", "chief", "spokes", "governor", "ambassador", "envoy", "mayor", "coach",
    "director", "prosecutor", "judge", "general", "commander", "deput", "commissioner", "whip", "lawmaker", "head",
)  # fmt: skip
"""Beginnings of the words for posts below that of a ruler."""
_GOES = (
    "resign", "quit", "quits", "step", "leav", "left", "depart", "dismiss", "sack", "fire", "oust", "exit", "letter",
    "go", "goes", "went", "gone", "remov", "stand", "axe",
)  # fmt: skip
"""Beginnings of the words for that somebody goes or has to."""
_WHOLE = frozenset({"go", "goes", "went", "gone", "left", "step", "stand", "leave", "leaves", "exit", "fire", "fired"})
_DOWN = {"step": "down", "stand": "down", "steps": "down", "stands": "down", "stepping": "down", "stepped": "down"}
_LETS = (
    "accept", "reject", "refus", "regret", "thank", "dismiss", "sack", "fire", "oust", "lose", "lost", "axe", "remov",
    "receiv", "turn", "let", "call", "ask", "demand", "urg", "want", "announc", "welcom", "name", "appoint", "replac",
)  # fmt: skip
"""Beginnings of the words for what a ruler, or anybody, does about another's going."""
_BACK = 12
"""Words from a deed back to who does it."""
_OPENING = 2


def of_another_post(title: Sequence[str], sentences: Sequence[Sequence[str]], ours: frozenset[str]) -> bool:
    """Return whether title and opening tell that the holder of another post goes, and nothing that a ruler does.

    `ours` are the words by which the claim's person is called, the surname and the title of the office.

    >>> lead = "the energy minister offered her resignation , but prime minister anna ozola refused to accept it"
    >>> ours = frozenset({"ozola", "prime"})
    >>> of_another_post("energy minister offers to quit".split(), [lead.split()], ours)
    True
    >>> of_another_post("finance minister : ozola to quit".split(), ["ozola will resign".split()], ours)
    False
    """
    opening = sentences[:_OPENING]
    if not _post_in(title, ours) or not any(_post_in(one, ours) and _deeds(one) for one in opening):
        return False
    return not any(_told_of_ours(one, ours) for one in (title, *sentences))


def _post(lows: Sequence[str], at: int, ours: frozenset[str]) -> bool:
    """Return whether a word names a post that is not the ruler's own."""
    if lows[at] in ours or not lows[at].startswith(_POSTS) or lows[at] in {"generally", "chiefly"}:
        return False
    return at == 0 or lows[at - 1] not in _RULERS


def _post_in(lows: Sequence[str], ours: frozenset[str]) -> bool:
    return any(_post(lows, at, ours) for at in range(len(lows)))


def _deeds(lows: Sequence[str]) -> list[int]:
    """Return where it is told that somebody goes."""
    found: list[int] = []
    for at, low in enumerate(lows):
        if low in _DOWN and "".join(lows[at + 1 : at + 2]) != _DOWN[low]:
            continue
        if low in _WHOLE or low in _DOWN or (low.startswith(_GOES) and len(low) > len("step")):
            found.append(at)
    return found


def _told_of_ours(lows: Sequence[str], ours: frozenset[str]) -> bool:
    """Return whether the claim's person, and not the holder of a post, is named last before a word for going."""
    for deed in _deeds(lows):
        who = -1
        for at in range(deed - 1, max(-1, deed - _BACK), -1):
            if _post(lows, at, ours):
                break
            if lows[at] in ours:
                who = at
                break
        if who >= 0 and _of_his(lows, who, ours):
            continue  # the chief of staff of Latvia's prime minister is leaving
        if who >= 0 and not any(low.startswith(_LETS) for low in lows[who + 1 : deed + 1]):
            return True
        behind = lows[deed + 1 : deed + 6]
        his = any(low in ours for low in behind) and any(low in {"of", "by", "for"} for low in behind[:2])
        if his and not any(_post(lows, at, ours) for at in range(deed + 1, min(len(lows), deed + 6))):
            return True  # the resignation of Ozola
    return False


def _of_his(lows: Sequence[str], who: int, ours: frozenset[str]) -> bool:
    """Return whether the words for the claim's person only say whose post it is, behind *of* or *to*."""
    begin = max(0, who - _WHOSE)
    post = next((at for at in range(who - 1, begin - 1, -1) if _post(lows, at, ours)), -1)
    return post >= 0 and any(low in {"of", "to", "for"} for low in lows[post + 1 : min(who, post + 4)])


_WHOSE = 10
"""Words from a post to whose it is."""
