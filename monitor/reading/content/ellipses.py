"""Short contents: that it is so or not (*Peru says they are there; Chile says they are not*), judgements.  Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

if TYPE_CHECKING:
    from monitor.reading.about.pointing import Look

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


def of_another_question(words: Sequence[Words], look: Look) -> bool:
    """Return whether an answer of an interview calls false what was asked, and that is no word of the claim."""
    before, sentences = look.frame.sentence - 1, look.frame.text.sentences
    if not look.frame.rule.endswith("-TURN") or before < 0 or look.hits:
        return False
    if sentences[before].paragraph == sentences[look.frame.sentence].paragraph:
        return False  # it goes on
    slots = {h.slot for h in look.topic.hits[before]}
    told = not slots.isdisjoint({"deed", "blame", "contrary"}) or any(s.startswith("stage.") for s in slots)
    return not told and before not in look.topic.direct and not words[before].has(("report",))


def judges(look: Look, telling: Collection[str], size: tuple[int, int]) -> bool:
    """Return whether quoted words judge, and name nothing else: *"A black day for us all," she said*.

    `telling` are the operators that only tell, `size` the words of a short and of a long content.
    """
    text, (short, most) = look.frame.text, size
    if look.operator not in telling or look.size > most or not look.words.any("judging", look.regions):
        return False
    prep = look.frame.rule == "EN-PREP" or look.operator == "react"
    if text.lang == "en" and look.size <= short and prep:
        return True  # she did the only decent thing, in the view of the minister
    return any(text.quoted[j] >= 0 for a, b in look.regions for j in range(a, b))


_FALSE = 14
"""Words of a quotation in which it is called false."""


def calls_false(words: Sequence[Words], frame: Frame, regions: Sequence[Phrase]) -> bool:
    """Return whether a quotation opens with a false: *«Es una mentira burda: aquí solo hay médicos»*."""
    text, (first, last) = frame.text, regions[0] if regions else (0, 0)
    if text.quoted[first] < 0:
        return False
    end = next((j for j in range(first, min(last, first + _FALSE)) if text.lows[j] in {":", ",", "."}), first)
    return words[frame.sentence].any("false", [(first, end)])
