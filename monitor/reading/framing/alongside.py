"""Two who say the same: *sowohl Peru als auch Chile*, *tant le Pérou que le Chili*, and *..., wie auch Chile*.  Pure.

One is named beside the other by a pair of words before the verb, or alone at the end of the sentence, behind a comma.
Each gets a frame of its own with the same content.  Whom somebody accuses is an object, and so is who is named behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.reading.cut.text import Text

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame

_PAIRS = {
    "de": (("sowohl",), (("als", "auch"), ("wie", "auch"), ("wie",), ("als",))),
    "fr": (("tant",), (("que",), ("qu'",))),
    "es": (("tanto",), (("como",),)),
    "uk": (("як",), (("так", "і"), ("так", "й"))),
    "ru": (("как",), (("так", "и"),)),
}
"""The first word of a pair, and the words for the second."""
_EACH = {"uk": frozenset({"і", "й"}), "ru": frozenset({"и"})}
"""Words that open a sentence and stand again before the second: *И Перу, и Чили*."""
_WITHOUT_FIRST = {"de": ("wie", "auch")}
"""What joins two also without a first word: *Peru wie auch Chile*."""
_BEHIND = {
    "de": ("ebenso wie", "genauso wie", "wie auch", "so wie auch", "ebenso auch", "ebenso", "genauso", "auch", "sowie"),
    "en": ("as well as", "along with", "just like"),
    "fr": ("tout comme", "de même que", "ainsi que", "de même"),
    "es": ("al igual que", "lo mismo que", "igual que", "así como", "como también"),
    "uk": ("так само як і", "так само як", "як і", "а також"),
    "ru": ("так же как и", "равно как и", "как и", "а также"),
}
"""What joins who says the same to the end of a sentence, behind a comma."""
_FOLLOWED = {
    "de": ("gefolgt von", "dicht gefolgt von"),
    "en": ("followed by", "joined by", "closely followed by", "soon followed by", "just like"),
    "fr": ("tout comme", "de même que", *(
        f"{word}{late} {by}"
        for stem in ("suivi", "imité", "rejoint")
        for word in (stem, f"{stem}e", f"{stem}s", f"{stem}es")
        for late in ("", " bientôt", " aussitôt", " peu après", " en cela", " de près")
        for by in ("par", "de")
    )),
    "es": ("al igual que", "lo mismo que", "igual que", *(
        f"{stem}{end} {by}"
        for stem in ("seguid", "secundad", "imitad")
        for end in ("o", "a", "os", "as")
        for by in ("por", "de", "poco después por", "de cerca por")
    )),
}  # fmt: skip
"""What joins who does the same whatever that is; behind the others somebody may also be an object."""
_WHATEVER = {lang: tuple(tuple(one.split()) for one in rows) for lang, rows in _FOLLOWED.items()}
_ROWS = {lang: tuple(tuple(one.split()) for one in rows) for lang, rows in _BEHIND.items()}
_TAIL = {"de": frozenset({"ebenfalls", "auch", "ebenso", "gleichfalls"}), "en": frozenset({"too"})}
"""Words behind a name that say that he does the same: *, Chile ebenfalls*."""
_SAYS = frozenset({"say", "announce", "confirm", "deny", "reject", "refute", "believe", "exclude", "stand", "doubt"})
_NAME, _PAIR = 6, 12
"""Words of a name behind the comma, and from the first word of a pair to the verb."""
_DOTS = frozenset({".", "!"})


def alongside(frames: list[Frame]) -> list[Frame]:
    """Return the frames of one sentence, with one more for each who is named as the other of two."""
    return [frame for one in frames for frame in _with_other(one)]


def _with_other(one: Frame) -> Iterator[Frame]:
    text, slot = one.text, one.slot
    operator = one.cue_word.operator if one.cue_word else ""
    if slot is None or slot[0] >= slot[1] or one.back:
        yield one
        return
    pair = _pair(text, slot, one.at)
    if pair is not None:
        first, cut, second, last = pair
        yield replace(one, slot=(first, cut))
        yield replace(one, slot=(second, last))
        return
    rows = _WHATEVER.get(text.lang, ())
    behind = _behind(text, one, (*_ROWS[text.lang], *rows) if operator in _SAYS else rows)
    if behind is None:
        yield one
        return
    comma, first, last = behind
    regions = [(a, min(b, comma)) if a < comma else (a, b) for a, b in one.regions]
    regions = [(a, b) for a, b in regions if a < b and not (first <= a < last)]
    mine = replace(one, regions=regions, scope=(one.scope[0], min(one.scope[1], comma)))
    yield mine
    yield replace(mine, slot=(first, last), carried=False, regions=list(regions))


def _pair(text: Text, slot: tuple[int, int], at: int) -> tuple[int, int, int, int] | None:
    """Return where the first and the second of a pair begin and end: *Tant le Pérou | que le Chili*."""
    lows, opens = text.lows, text.sentences[text.sentence_of[slot[0]]].first
    begin = max(opens, slot[0] - _PAIR)
    last = slot[1]
    firsts, seconds = _PAIRS.get(text.lang, ((), ()))
    start = next((j for j in range(begin, last) if lows[j] in firsts), -1)
    if start < 0 and lows[opens] in _EACH.get(text.lang, ()) and opens >= begin:
        start, seconds = opens, tuple((low,) for low in sorted(_EACH[text.lang]))
        comma = next((j for j in range(start + 2, min(last, start + _PAIR)) if lows[j] == ","), -1)
        if comma < 0 or (lows[comma + 1],) not in seconds:
            return None
    joined = _WITHOUT_FIRST.get(text.lang)
    if start < 0 and joined is not None and tuple(lows[last : last + len(joined)]) == joined and last < at:
        start, seconds, last = slot[0] - 1, (joined,), at  # Peru | wie auch Chile | bestätigten
    elif start < 0:
        return None
    for cut in range(start + 2, last - 1):
        row = next((row for row in seconds if tuple(lows[cut : cut + len(row)]) == row), None)
        if row is None or cut + len(row) >= last:
            continue
        end = cut - (lows[cut - 1] == ",")
        if "(" in lows[start:cut] or lows[start - 1 : start] == ["("]:
            return None  # СМИ (как Беларуси, так и РФ)
        named = any(text.caps[start + 1 : end]) and any(text.caps[cut + len(row) : last])
        if named and start + 1 < end and not start + 1 <= at < last:
            return start + 1, end, cut + len(row), last
        return None
    return None


def _behind(text: Text, one: Frame, rows: tuple[tuple[str, ...], ...]) -> tuple[int, int, int] | None:
    """Return the comma, and where the name begins and ends of who says the same at the end of a sentence."""
    lows, sentence = text.lows, text.sentences[one.sentence]
    last = sentence.last
    while last > sentence.first and lows[last - 1] in _DOTS:
        last -= 1
    comma = next((j for j in range(last - 2, max(one.at, last - 2 - _NAME), -1) if lows[j] == ","), -1)
    if comma < 0 or text.quoted[comma] >= 0 or (one.slot is not None and one.slot[1] > comma):
        return None
    row = next((row for row in rows if tuple(lows[comma + 1 : comma + 1 + len(row)]) == row), None)
    first = comma + 1 + len(row or ())
    if row is None:
        operator = one.cue_word.operator if one.cue_word else ""
        if operator not in _SAYS or lows[last - 1] not in _TAIL.get(text.lang, ()):
            return None
        last -= 1
    name = range(first, last)
    if not name or not any(text.caps[j] for j in name) or any(not lows[j][0].isalnum() for j in name):
        return None
    return comma, first, last
