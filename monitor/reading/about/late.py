"""A matter that comes late: reportages, portraits, letters that begin with a scene and get to it far down.  Pure.

Title and opening of such a text tell of a square or a cemetery; then a paragraph tells the claim in full, and those
behind it weigh it, with other matters in between.  From that paragraph on the text is about the claim, as far as its
paragraphs have a word of it; what stands before, and what is told between of something else, is not read.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from monitor.reading.about.slots import CORE, OTHER, PART, Slots
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.wording import Words

if TYPE_CHECKING:
    from monitor.reading.about.matters import Whole
    from monitor.reading.about.topics import Topic

_LONG = 14
"""Sentences of a text that can afford to begin with something else."""
_OF_IT = frozenset({"object", "deal", "deed", "what", "name", "contrary", "blame", "law", "anaphor", "who"})
"""Slots of which a paragraph has one that goes on with the claim."""
_POINTS = frozenset({"anaphor", "who"})
"""Those that other news has as well."""
_APART = frozenset({"excluded", OTHER})
"""Slots of another matter."""
_WEIGHS = ("report", "false", "proof", "noevidence")
"""Stance words of those who speak of what has just been told."""
_MANY = 3
"""Questions of an interview, items of a ticker."""
_GAP = 2
"""Paragraphs from one on the claim to the next that only points back."""


def comes_late(topic: Topic, text: Text, lead: Collection[int]) -> bool:
    """Return, and note, whether a long text tells a claim in full, but not before its opening is over.

    An interview has no opening, and what title and opening tell together is not late.
    """
    if topic.opened or not topic.direct or len(text.sentences) < _LONG or not topic.direct.isdisjoint(lead):
        return False
    if min(topic.direct) == len(text.sentences) - 1:
        return False  # named once, at the very end
    asked = sum(text.text[p.start : p.end].rstrip(" *_»”“").endswith("?") for p in text.paragraphs)
    topic.late = asked < _MANY
    return topic.late


def set_there(slots: Slots, title: Sequence[Hit], opening: Sequence[Sequence[Hit]]) -> frozenset[str]:
    """Return what the scene of a text supplies: the town of an attack that title and first sentence name.

    *SALISBURY — The shops are open again* tells where the poisoning was of which it speaks further down.
    """
    front = [title, *opening[:1]]
    told = slots.kind.exact and all(any(h.slot == "where" for h in hits) for hits in front)
    thing = any(h.slot in {"what", PART} for h in title)  # the pipelines themselves are for sale
    return frozenset({"where"}) if told and not thing else frozenset()


def only_named_late(whole: Whole) -> bool:
    """Return whether title and lead tell of no attack at all, and a sentence names the claim's own and who did it."""
    if any(not CORE.isdisjoint(whole.filled(part)) for part in whole.front):
        return False
    return any(
        {"name", "who"} <= there and not there.isdisjoint({"deed", "blame"})
        for there in map(whole.filled, whole.sentences)
    )


def outside(text: Text, topic: Topic, words: Sequence[Words]) -> frozenset[int]:
    """Return the sentences of a text that comes late to a claim which are not on it: whole paragraphs.

    The items of a ticker may stand in whatever order.
    """
    begins = [text.sentences[n].first for n in range(len(text.sentences)) if not n or _opens(text, n)]
    if sum(text.lows[at][0].isdigit() for at in begins) >= _MANY:
        return frozenset()
    paragraphs: dict[int, list[int]] = {}
    for number, sentence in enumerate(text.sentences):
        paragraphs.setdefault(sentence.paragraph, []).append(number)
    out: list[int] = []
    last, first = -1 - _GAP, min(topic.direct)
    for place, numbers in enumerate(paragraphs.values()):
        near = numbers[0] > first and place - last <= _GAP
        if not topic.direct.isdisjoint(numbers) or (near and any(_goes_on(text, topic, words, n) for n in numbers)):
            last = place
        else:
            out += numbers
    return frozenset(out)


def _opens(text: Text, number: int) -> bool:
    return text.sentences[number - 1].paragraph != text.sentences[number].paragraph


def _goes_on(text: Text, topic: Topic, words: Sequence[Words], number: int) -> bool:
    """Return whether a sentence has a word of the claim, or one for what has been told of it."""
    there, one = topic.present[number], text.sentences[number]
    if not there.isdisjoint(_APART):
        return False
    return not there.isdisjoint(_OF_IT) or any(words[number].any(slot, [(one.first, one.last)]) for slot in _WEIGHS)
