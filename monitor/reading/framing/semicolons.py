"""English: who speaks before a semicolon goes on behind it: *The story was old, he said; his country had no men there*.

So where what stands behind has no verb of saying of its own and is told of who speaks, of nobody, or of what there is:
whatever else stands there may be the paper's own.  Pure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.reading.cut.cues import Cue
from monitor.reading.cut.text import Text

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame

_OWN = frozenset("his her its their he she it they there nobody no none nothing neither not we our i my".split())
"""What such a clause begins with."""
_TURN = frozenset("but and so yet now then today by in fact that".split())
"""Words before that."""
_TOLD = frozenset("had was were would could did has is are will can might should must been".split())
"""Verbs by which something is told of it."""
_SPEAKS = frozenset(
    {"say", "announce", "stand", "remark", "react", "deny", "confirm", "warn", "comment", "accuse", "label"}
)
_FEWEST = 4
"""Words of such a clause at least."""
_OPENING = 4
"""Words in which it begins."""


def told_on(text: Text, made: list[Frame], index: int) -> list[Frame]:
    """Return the frames of a sentence, with one more where who spoke last goes on behind its last semicolon."""
    if not made or text.lang != "en":
        return made
    sentence, last = text.sentences[index], made[-1]
    at = next((j for j in range(sentence.last - 1, sentence.first, -1) if text.lows[j] == ";"), -1)
    spoken = last.cue_word is not None and last.cue_word.operator in _SPEAKS and last.slot is not None
    if at < 0 or not spoken or last.at > at or text.quoted[at] >= 0 or any(b > at for _, b in last.regions):
        return made
    first, end = at + 1, sentence.last
    begin = first
    while begin < end and begin < first + _OPENING and text.lows[begin] in _TURN:
        begin += 1
    if end - begin < _FEWEST or text.lows[begin] not in _OWN or _TOLD.isdisjoint(text.lows[begin:end]):
        return made
    cue = Cue("", "say", "", frozenset())
    more = replace(
        last, rule="EN-RUN", cue_word=cue, parts=(), at=first, regions=[(first, end)], scope=(first, first),
        carried=True, back=False, passive=False, asked=None, apart=False, clause=None,
    )  # fmt: skip
    return [*made, more]
