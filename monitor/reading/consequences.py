"""Contents that leave open whether it is so: what would follow from it, questions, silence.  English so far; pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.frames import Frame
from monitor.reading.grammar import Phrase
from monitor.reading.patterns import Hit
from monitor.reading.text import Text
from monitor.reading.wording import Words

_QUESTIONS = frozenset({"whether", "if", "when", "where", "how", "who", "why", "which", "what"})
_WOULD = frozenset({"would", "will", "'d", "could", "may", "might", "can"})
_HAPPENS = frozenset(
    [
        "be",
        "happen",
        "take",
        "begin",
        "start",
        "go",
        "hold",
        "come",
        "enter",
        "follow",
        "last",
        "proceed",
        "continue",
        "occur",
    ]
)
"""What a deed itself can do after *will*; whatever else it does is a consequence."""


def consequence(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed as a noun is the subject of what it leads to: *the deployment would change little*."""
    if text.lang != "en":
        return False
    for hit in hits:
        at = hit.last
        noun = hit.first and text.lows[hit.first - 1] in POINTERS
        if not noun or at + 1 >= len(text.lows) or text.lows[at] not in _WOULD:
            continue
        at += 1 + (text.lows[at + 1] in {"not", "also", "only", "hardly", "never"})
        if at < len(text.lows) and text.lows[at] not in _HAPPENS:
            return True
    return False


POINTERS = frozenset({"the", "this", "that", "such", "any", "his", "her", "its", "their", "a", "an"})


def asks(text: Text, frame: Frame) -> bool:
    """Return whether what is (not) said is a question: *did not say whether*."""
    after = [a for a, _ in frame.regions if a > frame.at]
    return bool(after) and text.lang == "en" and text.lows[after[0]] in _QUESTIONS


def mum_about(words: Words, pieces: Sequence[Phrase]) -> bool:
    """Return whether a clause keeps silent about what it only names: *was looking into "the rumour"*."""
    for piece in pieces:
        mute, named = words.inside("mum", [piece]), words.inside("false", [piece])
        if mute and named and mute[0].first < named[0].first:
            return True
    return False
