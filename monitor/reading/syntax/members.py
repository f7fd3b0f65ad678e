"""Who of several is named behind them: *fifteen states, including Peru*, *plusieurs pays, dont le Pérou*.  Pure.

Several who are only counted are nobody; those of them who are named said it too, and each is a source of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

_OPENERS = {
    "DE": Phrases(["darunter auch", "darunter", "unter ihnen auch", "unter ihnen", "unter anderem"]),
    "EN": Phrases(["including", "among them", "notably"]),
    "FR": Phrases([
        "dont notamment", "dont", "parmi lesquels", "parmi lesquelles", "parmi eux", "parmi elles", "y compris",
    ]),
    "ES": Phrases(["entre ellos", "entre ellas", "entre otros", "incluido", "incluida", "incluidos", "incluidas",
                   "incluyendo"]),
    "UK": Phrases(["зокрема", "серед них", "у тому числі", "в тому числі", "включно з"]),
    "RU": Phrases(["среди них", "в том числе", "включая"]),
}  # fmt: skip
"""Words between several and those of them who are named."""
_SEVERAL = frozenset({
    "staaten", "länder", "ländern", "regierungen", "mitglieder", "mitgliedstaaten", "mitgliedsstaaten", "verbündete",
    "verbündeten", "partner", "partnern", "organisationen", "medien", "dutzend",
    "western", "eastern", "european", "african", "arab", "asian", "nordic", "baltic", "balkan", "gulf", "eu", "nato",
})  # fmt: skip
"""German nouns of several who are not named, and English adjectives for such."""
_PLACED = frozenset(
    {"in", "near", "against", "im", "gegen", "au", "en", "contra", "contre", "у", "в", "проти", "против"}
)
"""Words before a name that only says where or against whom they are."""
_SINGLE = frozenset(["le", "la", "les", "l'", "el", "los", "las", "the", "der", "die", "das", "den", "dem"])
_ANDS = frozenset({"and", "und", "et", "y", "e", "та", "і", "й", "и", "as", "well"})
_JOINTS = _ANDS | {","}
_LONGEST = 16
"""Words of a list of names."""


def members(text: Text, lang: str, slot: Phrase, last: int) -> Phrase | None:
    """Return the words that name some of the several who stand in `slot`; None where they are named, or nobody is."""
    opening = text.sentences[text.sentence_of[slot[0]]].first == slot[0]
    for at in range(slot[0] + 1, min(slot[1] + 2, last)):
        if opener := _OPENERS[lang].at(text.lows, at):
            break
        if at < slot[1] and text.caps[at] and text.lows[at] not in _SEVERAL:
            placed = not _PLACED.isdisjoint(text.lows[max(slot[0], at - 2) : at])  # nations that fight in Peru
            if not placed:
                return None
    else:
        return None
    if text.caps[slot[0]] and not opening and text.lows[slot[0]] not in _SEVERAL:
        return None
    first = at + opener
    end = _names_end(text, first, min(last, first + _LONGEST))
    return (first, end) if end > first else None


def _names_end(text: Text, first: int, last: int) -> int:
    """Return where a list of names with their articles ends; `first` where none begins."""
    j = end = first
    while j < last:
        if text.caps[j]:
            j = end = j + 1
        elif _joins(text, j, first, end, last):
            j += 1
        else:
            break
    return end


def _joins(text: Text, at: int, first: int, end: int, last: int) -> bool:
    """Return whether a word of a list is an article, a hyphen of a name, or a joint before the next name."""
    low = text.lows[at]
    if low in _SINGLE or (low == "-" and end == at):
        return True
    return end > first and low in _JOINTS and _name_follows(text.lows, text.caps, at + 1, last)


def _name_follows(lows: Sequence[str], caps: Sequence[bool], at: int, last: int) -> bool:
    """Return whether a name follows at `at`, over articles and *and*."""
    while at < last and (lows[at] in _SINGLE or lows[at] in _ANDS):
        at += 1
    return at < last and caps[at]


_SOME_OF_THEM = Phrases([
    "some of them", "most of them", "many of them", "among them", "including", "several of them", "a few of them",
    "einige von ihnen", "viele von ihnen", "die meisten von ihnen", "mehrere von ihnen", "darunter", "manche von ihnen",
    "unter ihnen", "dont certains", "dont plusieurs", "dont une partie", "parmi lesquels", "parmi eux", "parmi elles",
    "pour certains", "pour la plupart", "y compris", "certains d' entre eux", "algunos de ellos", "varios de ellos",
    "muchos de ellos", "la mayoría de ellos", "entre ellos", "entre ellas", "entre los que", "incluidos", "incluidas",
    "algunos de civil", "la mayoría", "частина з них", "частина з яких", "деякі з них", "більшість із них", "серед них",
    "зокрема", "багато з них", "у тому числі", "часть из них", "часть из которых", "некоторые из них", "среди них",
    "большинство из них", "в том числе", "многие из них",
])  # fmt: skip
"""Words with which a remark in commas says who some of those before it are."""


def of_them(lows: Sequence[str], first: int) -> bool:
    """Return whether such a remark begins at token `first`.

    >>> of_them("soldiers , some of them armed , left".split(), 2)
    True
    """
    return _SOME_OF_THEM.at(lows, first) > 0
