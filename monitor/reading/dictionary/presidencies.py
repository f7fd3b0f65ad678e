"""Whose turn it is to preside over a union: *die dänische Ratspräsidentschaft* is the European Union's.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.dictionary.names import CYRILLIC

_TURNS = {
    "de": ("ratspräsidentschaft", "ratsvorsitz", "ratspräsidentschaften"),
    "en": ("presidency", "presidencies"),
    "fr": ("presidence",),
    "es": ("presidencia",),
    "uk": ("головуванн",),
    "ru": ("председательств",),
}
"""The words for a turn, without accents; the ends of the German compounds, the beginnings of the Slavic words."""
_OVER = {
    "en": frozenset({"council", "eu", "rotating"}),
    "fr": frozenset({"conseil", "ue", "tournante"}),
    "es": frozenset({"consejo", "ue", "rotatoria", "semestral"}),
    "uk": frozenset({"раді", "ради", "ес", "єс", "євросоюзі", "євросоюзу"}),
    "ru": frozenset({"совете", "совета", "ес", "евросоюзе", "евросоюза"}),
}
"""Words beside it that say over what: a presidency alone is that of a state."""
_NEAR = 4
"""Words between a turn and what it is over."""


def is_turn(word: str, lang: str) -> bool:
    """Return whether a folded word is one for a turn in presiding, in the languages in which *of* what stands behind.

    >>> is_turn("presidence", "fr"), is_turn("presidency", "en"), is_turn("ratsvorsitz", "de")
    (True, True, False)
    """
    return lang in {"fr", "es", "en"} and word in _TURNS[lang]


def presides(words: Sequence[str], lang: str, first: int, last: int) -> int:
    """Return where in the folded words `first` to `last` (exclusive) a turn in the Union's council is named, or -1.

    >>> presides("the danish presidency of the council".split(), "en", 0, 6)
    2
    >>> presides("the danish presidency".split(), "en", 0, 3)
    -1
    >>> presides("die dänische ratspräsidentschaft".split(), "de", 0, 3)
    2
    """
    for at in range(first, last):
        word = words[at]
        if lang == "de":
            union = word in {"vorsitz", "präsidentschaft"} and words[max(first, at - 2) : at] == ["eu", "-"]
            if word.endswith(_TURNS["de"]) or union:
                return at
        elif word in _TURNS[lang] or (lang in CYRILLIC and word.startswith(_TURNS[lang])):
            beside = words[max(first, at - _NEAR) : min(len(words), at + 1 + _NEAR)]
            if not _OVER[lang].isdisjoint(beside):
                return at
    return -1
