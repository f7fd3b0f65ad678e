"""English: words that only say that it is so, or not: *Peru says they are there; Chile says they are not*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.grammar import Phrase
from monitor.reading.text import Text

_THEY = frozenset({"he", "she", "it", "they", "we", "i", "there"})
_ARE = frozenset(
    "is are was were am has have had do does did will would is isn't aren't wasn't weren't hasn't haven't hadn't don't "
    "doesn't didn't won't wouldn't".split()
)
_OTHERWISE = (["otherwise"], ["not"], ["the", "opposite"], ["the", "contrary"], ["the", "reverse"])
_LONGEST = 6
"""Words of *that they were not*."""


def in_short(text: Text, regions: Sequence[Phrase]) -> bool | None:
    """Return whether a content only says yes: *that they were*; no: *he had not*, *otherwise*; None where neither."""
    if text.lang != "en":
        return None
    words = [text.lows[j] for a, b in regions for j in range(a, b) if text.lows[j][0].isalpha()]
    words = words[1:] if words[:1] == ["that"] else words
    if words in _OTHERWISE:
        return False
    if not 1 < len(words) <= _LONGEST or words[0] not in _THEY or words[1] not in _ARE:
        return None
    return None if words[2:] not in ([], ["not"]) else not (words[2:] or words[1].endswith("n't"))
