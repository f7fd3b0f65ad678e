"""Names in Latin letters as Russian and Ukrainian papers may write them: *Truss* is *Трасс*, *Biden* is *Байден*.

Consonants tell most names apart and are compared elsewhere (:func:`.fold.skeletons`); short ones need
their vowels, and those are written by their sound, which the letters of an English name give away only in part.  So
every reading that the letters allow is tried.  Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from monitor.reading.cut.fold import skeletons

_SOUNDS = {
    "tch": ("тч", "ч"), "sch": ("ш",), "sh": ("ш",), "ch": ("ч", "к", "ш"), "ph": ("ф",), "th": ("т",), "kh": ("х",),
    "ck": ("к", "кк"), "gh": ("", "г"), "wh": ("у", "в"), "wr": ("р",), "kn": ("н",), "qu": ("кв",), "ts": ("ц", "тс"),
    "tz": ("ц", "тц"), "zh": ("ж",), "dge": ("дж",), "ng": ("нг", "н"), "ee": ("и", "і"), "ea": ("и", "і", "е", "эй"),
    "oo": ("у",), "ou": ("у", "ау"), "ow": ("ау", "оу"), "aw": ("о", "ау"), "ay": ("ей", "эй", "ай"),
    "ai": ("ей", "ай", "є"), "ei": ("ей", "ай", "и"), "ey": ("и", "і", "ей"), "ie": ("и", "і", "ье"), "igh": ("ай",),
    "oa": ("о", "оу"), "wa": ("уо", "во", "ва"), "al": ("ал", "ол"), "au": ("о", "ау"),
    "ew": ("ью", "у"), "eo": ("ео", "ё", "е"), "geo": ("дже", "гео"),
    "a": ("а", "е", "э", "ей"), "b": ("б",), "c": ("к",), "d": ("д",), "e": ("е", "э", "и", "і"), "f": ("ф",),
    "g": ("г", "ґ"), "h": ("х", "г"), "i": ("и", "і", "ай"), "j": ("дж", "й", "х"), "k": ("к",), "l": ("л", "ль"),
    "m": ("м",), "n": ("н",), "o": ("о", "оу"), "p": ("п",), "q": ("к",), "r": ("р",), "s": ("с",), "t": ("т",),
    "u": ("а", "у", "ю", "е"), "v": ("в",), "w": ("у", "в"), "x": ("кс",), "y": ("и", "і", "й", "ай"), "z": ("з", "ц"),
}  # fmt: skip
"""What letters of an English name can stand for; the longest go first."""
_SOFT = {"c": ("с",), "g": ("дж", "г", "ж")}
"""The same before *e, i, y*."""
_LETTERS = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)) + "|.")
_MOST = 400
"""More readings than this are too many: the name is long, and its consonants tell it."""
_SHORT, _LONG = 4, 7
"""Letters of names for which it is done."""


def _choices(name: str) -> Iterator[tuple[str, ...]]:
    """Yield, letter by letter, what it can be."""
    pieces = _LETTERS.findall(name)
    for at, piece in enumerate(pieces):
        after = pieces[at + 1][0] if at + 1 < len(pieces) else ""
        if at and at == len(pieces) - 1 and piece == "e":
            yield ("", "е", "и")
        elif at and piece == pieces[at - 1] and piece not in "aeiou":
            double = _SOUNDS.get(piece, (piece,))[0]
            yield (double, "")
        elif piece == "s" and at and pieces[at - 1][-1] in "aeiouy" and after and after in "aeiouy":
            yield ("с", "з")
        elif piece in _SOFT and after and after in "eiy":
            yield _SOFT[piece]
        else:
            yield _SOUNDS.get(piece, (piece,))


@lru_cache(maxsize=1024)
def cyrillic(name: str) -> tuple[str, ...]:
    """Return how a short English name can be written in Cyrillic letters; nothing for one that is long or no English.

    Of the readings that have the same skeletons one is returned.

    >>> cyrillic("Truss")
    ('трасс', 'трусс', 'тресс')
    >>> [any(skeletons(one) & skeletons("Уоллеса") for one in cyrillic(name)) for name in ("Wallace", "Wells", "Biden")]
    [True, False, False]
    >>> cyrillic("Scheremetjewo"), cyrillic("Đukanović"), cyrillic("Дуда")
    ((), (), ())
    """
    low = name.lower()
    if not (low.isascii() and low.isalpha() and _SHORT <= len(low) <= _LONG):
        return ()
    found: dict[frozenset[str], str] = {}
    for letters in islice(product(*_choices(low)), _MOST):
        word = "".join(letters)
        bones = skeletons(word) or frozenset({word})
        if not any(bones <= other for other in found):
            found[bones] = word
    return tuple(found.values())
