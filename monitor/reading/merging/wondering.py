"""Questions that an article asks itself: who is asked after there has said nothing.  Pure.

*Did Rwanda deny it?*, *Will Kigali confirm the report?*, *¿Lo confirmará Bélgica?*, *Подтвердит ли это Бельгия?*: the
verb of saying stands in the question.  *Why does Rwanda deny it?* takes it that it does.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.framing.frames import Frame

_DO = frozenset(
    "do does did has have had will would can could is are was were should may might must doesn't didn't hasn't "
    "haven't won't wouldn't can't couldn't isn't aren't wasn't weren't".split()
)
"""English verbs that stand before the subject in a question."""
_WHY = frozenset({"why", "pourquoi", "qué"})
"""Words that ask for the reason of what is taken for granted."""
_OPENING = 4
"""Words that may stand before that verb: *But when will ...*."""
_LEAST = 3


def wonders(frame: Frame) -> bool:
    """Return whether the verb of a frame stands in a question of the article's own: *Did Peru deny it?*."""
    text, sentence = frame.text, frame.text.sentences[frame.sentence]
    first, last = sentence.first, sentence.last
    if last - first < _LEAST or text.lows[last - 1] != "?" or frame.cue_word is None:
        return False
    if text.quoted[last - 1] >= 0 or text.quoted[frame.at] >= 0 or frame.rule.endswith(("-REL", "-RELS", "-APPO")):
        return False
    asks = _ASKS.get(text.lang)
    return asks is not None and asks(frame, text.lows, first)


def _english(frame: Frame, lows: Sequence[str], first: int) -> bool:
    """Return whether the subject stands between an auxiliary and the verb: *When will Peru confirm it?*."""
    if frame.slot is None or not first < frame.slot[0] < frame.slot[1] <= frame.at:
        return False
    verb = frame.slot[0] - 1
    before = lows[first:verb]
    return lows[verb] in _DO and len(before) <= _OPENING and _WHY.isdisjoint(before)


def _french(frame: Frame, lows: Sequence[str], first: int) -> bool:
    """Return whether it is *est-ce que*, or the pronoun leans on a verb that what is told follows: *a-t-il démenti*."""
    if not _WHY.isdisjoint(lows[first : first + 2]):
        return False
    if "".join(lows[first : first + 3]) == "est-ce":
        return True
    return frame.rule == "FR-CLITIC" and "," not in lows[first : frame.at]


def _spanish(frame: Frame, lows: Sequence[str], first: int) -> bool:
    """Return whether the verb stands in the first clause behind the mark: *¿Lo confirmará Bélgica?*."""
    before = lows[first : frame.at]
    return "¿" in before[:2] and "," not in before and _WHY.isdisjoint(before[:4])


def _slavic(frame: Frame, lows: Sequence[str], first: int) -> bool:
    """Return whether *ли* follows the verb: *Опровергла ли Руанда это?*."""
    del first
    return lows[frame.at + 1 : frame.at + 2] == ["ли"]


_ASKS = {"en": _english, "fr": _french, "es": _spanish, "ru": _slavic}
