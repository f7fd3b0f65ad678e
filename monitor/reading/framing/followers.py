"""Who has said the same before is named at the opening: *After Peru, Chile too accuses ...*, *Wie Peru ...*.  Pure.

In all six languages.  Both say it, so one frame more is made.  Behind *after* it needs a word for *too*: *after Peru,
Chile spoke* tells only who came next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.reading.cut.text import Text
from monitor.reading.syntax.datelines import told as told_in
from monitor.reading.syntax.grammar import Phrase

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame


def _rows(listed: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a list parted by bars, the longest first."""
    rows = [tuple(row.split()) for row in listed.split("|")]
    return tuple(sorted(rows, key=lambda row: (-len(row), row)))


_AFTER = {
    "de": _rows("nach"),
    "en": _rows("after|following"),
    "fr": _rows("après|à la suite de|à la suite du|à la suite de l'"),
    "es": _rows("tras|después de|luego de"),
    "uk": _rows("після|услід за|слідом за|вслід за"),
    "ru": _rows("после|вслед за|следом за"),
}
_LIKE = {
    "de": _rows("wie|wie zuvor|wie zuvor schon|wie schon|wie bereits|ebenso wie|genau wie|wie vor ihm|neben"),
    "en": _rows("like|just like|much like|as with|along with|echoing|joining"),
    "fr": _rows(
        "comme|comme avant lui|tout comme|à l' instar de|à l' instar du|à l' instar de l'|à l' image de|de même que"
    ),
    "es": _rows("como|como antes|al igual que|igual que|lo mismo que|junto a|a semejanza de"),
    "uk": _rows("як і|як раніше|так само як|так само , як|подібно до|услід за|слідом за|вслід за"),
    "ru": _rows("как и|как ранее|как и ранее|так же как|так же , как|подобно|вслед за|следом за"),
}
_TOO = {
    "de": frozenset({"auch", "ebenfalls", "gleichfalls"}),
    "en": frozenset({"too", "also", "likewise"}),
    "fr": frozenset({"aussi", "également", "tour"}),
    "es": frozenset({"también", "vez", "asimismo"}),
    "uk": frozenset({"також", "теж", "й", "і", "та"}),
    "ru": frozenset({"также", "тоже", "и"}),
}
_BEFORE_IT = {
    "en": _rows("before it|before him|before her|before them|earlier|the day before|a day earlier|last week"),
    "fr": _rows("avant lui|avant elle|avant eux"),
    "es": _rows("antes|antes que él|antes que ella"),
    "uk": _rows("раніше|до того|до неї|до нього"),
    "ru": _rows("ранее|раньше|до того|до неё|до нее|до него"),
    "de": _rows("zuvor|vor ihm|vor ihr"),
}
"""Words behind such a name that only say that it was before."""
_SAME = frozenset({
    "accuse", "say", "announce", "deny", "reject", "confirm", "stand", "spread", "exclude", "label", "believe",
})  # fmt: skip
"""Operators of what several can say in the same words."""
_NAME = 3
"""Words of a name with its article."""
_FAR = 8
"""Words from the name to *too*."""


def before_them(text: Text, frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames of one sentence, with one more for who is said to have said the same before."""
    if not frames:
        return []
    whole = told_in(text, frames[0].sentence)
    name = _named_first(text, whole.first, whole.last)
    if name is None:
        return list(frames)
    made: list[Frame] = []
    done = False
    for one in frames:
        made.append(one)
        fits = one.cue_word is not None and one.cue_word.operator in _SAME and not one.back and not done
        if fits and one.slot is not None and one.slot[0] < one.slot[1] and "noun" not in _flags(one):
            other = _other(text, one, name)
            if other is not None:
                made.append(replace(one, slot=other, scope=other, carried=False))
                done = True
    return made


def _flags(one: Frame) -> frozenset[str]:
    return one.cue_word.flags if one.cue_word is not None else frozenset()


def _other(text: Text, one: Frame, name: Phrase) -> Phrase | None:
    """Return who says the same as the speaker of a frame, or None."""
    slot = one.slot or (0, 0)
    if slot[0] >= name[1]:
        return name
    if slot[0] < name[1] and slot[1] > name[0] and text.lang == "de" and one.rule == "DE-WIE":
        # Wie zuvor Peru beschuldigt auch Chile das Nachbarland
        too = next((j for j in range(name[1], min(len(text.lows) - 1, name[1] + _FAR)) if text.lows[j] == "auch"), -1)
        if too > 0 and text.caps[too + 1]:
            return too + 1, too + 2
    return None


def _named_first(text: Text, first: int, last: int) -> Phrase | None:
    """Return the name behind *after* or *like* with which a sentence opens; None without one, or without *too*."""
    lows, lang = text.lows, text.lang
    for listed, needs in ((_LIKE, False), (_AFTER, True)):
        row = next((row for row in listed.get(lang, ()) if tuple(lows[first : first + len(row)]) == row), None)
        if row is None:
            continue
        begin = first + len(row)
        stop = begin
        while stop < min(last, begin + _NAME) and (text.caps[stop] or (stop == begin and lows[stop] in _ARTICLES)):
            stop += 1
        if stop == begin or not text.caps[stop - 1]:
            continue
        behind = stop
        before = next((one for one in _BEFORE_IT[lang] if tuple(lows[stop : stop + len(one)]) == one), ())
        behind += len(before)
        also = lang in {"uk", "ru"} and behind < last and lows[behind] in _TOO[lang]
        if lang != "de" and behind < last and lows[behind] != "," and not also:
            continue
        if needs and _TOO[lang].isdisjoint(lows[behind : min(last, behind + _FAR)]):
            continue
        return begin, stop
    return None


_ARTICLES = frozenset({"der", "die", "den", "dem", "the", "le", "la", "l'", "les", "el", "los"})
