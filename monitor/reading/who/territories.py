"""Offices of a revolt: *the leader of Mali's breakaway Azawad region*, *die selbst ernannte Regierung von Azawad*.

They speak for the territory or the group, never for the state from which it breaks away, whose name or adjective stands
in the phrase as the place of the revolt.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import bearer
from monitor.reading.who.marks import Mark

_REACH = 5
"""Words behind a phrase in which the territory's name may stand."""
_AGAINST = frozenset({"anti", "against", "gegen", "contre", "contra", "против", "проти"})

_ANNEXED = (
    "krim", "crimea", "crimee", "sewastopol", "sevastopol", "sebastopol", "крым", "крим", "севастопол",
)  # fmt: skip
"""Beginnings of the names of the peninsula and its town, whose officials are those of the occupation."""
_LAWFUL = ("autonom", "автоном", "exil", "tatar", "татар", "mejlis", "меджл", "representa", "представ", "permanent")
"""Beginnings of words by which it is Ukraine's own body for them, or one of the people there."""


def annexed(words: Sequence[str]) -> bool:
    """Return whether a phrase without a state is of officials in Crimea, who speak for the occupier.

    >>> annexed("der krim - chef".split()), annexed("the crimean tatar leader".split())
    (True, False)
    """
    there = any(word.startswith(_ANNEXED) and not word.startswith(("krimi", "кримін")) for word in words)
    return there and not any(word.startswith(_LAWFUL) for word in words)


_SURNAMES = ("ий", "ый", "ко", "ин", "ін", "їн", "ов", "ев", "єв", "ук", "юк", "ич", "ян", "дзе", "швили", "швілі")
"""Ends of surnames, which may stand alone behind *the head of the republic*."""
_SO_CALLED = ("зван", "называем")
"""Beginnings of what stands behind *так* where a territory is only called so."""


def revolts(words: Sequence[str], function: Function, first: int, last: int) -> bool:
    """Return whether a phrase (tokens `first` to `last`) calls its bearer separatist, self-declared, breakaway."""
    stems, made = function["breakaway"], function["self-made"]
    begin = first - 1 if first and _begins(words[first - 1], stems) else first  # the separatist | leadership
    for at in range(begin, min(last, len(words))):
        word = words[at]
        if _begins(word, stems):
            return not (at and words[at - 1] in _AGAINST) and not (at > 1 and words[at - 2] in _AGAINST)
        if word in {"selbst", "self"} and any(after in made for after in words[at + 1 : at + 3]):
            return True
        if at and words[at - 1] == "так" and word.startswith(_SO_CALLED):  # так званої «Республіки Азавад»
            return any(after in function["territory"] for after in words[at + 1 : at + 3])
    return False


@lru_cache(maxsize=16384)
def _begins(word: str, stems: frozenset[str]) -> bool:
    return word.startswith(tuple(stems))


def declared(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a phrase calls its government self-declared: then it speaks for the territory and no group."""
    own = ("selbst", "autoprocl", "autodenom", "самопро", "непризн", "невизн", "unrecogni", *_SO_CALLED)
    return any(words[at].startswith(own) or words[at] == "self" for at in range(first, min(last, len(words))))


def rebels(words: Sequence[str], first: int, last: int, place: str) -> str | None:
    """Return the listed group that leads the revolt of a place; a self-declared government speaks for the place."""
    return None if declared(words, first, last) else bearer(place)


def _alone(words: Sequence[str], mark: Mark) -> bool:
    """Return whether a name of one word behind a Slavic noun for a land is no surname: *глава республики Азавад*."""
    one = mark.last == mark.first + 1 and "а" <= words[mark.first][0] <= "я"
    return one and not words[mark.first].endswith(_SURNAMES)


def territory(
    text: Text, function: Function, first: int, last: int, marks: Sequence[Mark], persons: Sequence[Mark]
) -> tuple[int, int] | None:
    """Return the tokens of the unlisted territory that a phrase which revolts names, or None.

    The name stands beside a noun for a territory (*region*, *Republik*, *gobierno de*) or behind *of*; a name of
    `persons` is none.  `last` is the end of the phrase, which may have cut the name off.
    """
    words, caps, nouns = text.folds, text.caps, function["territory"]
    of = function["of"] | function["article"]
    stems = tuple(function["breakaway"])
    listed = [mark for mark in marks if not mark.run]

    def free(at: int, taken: Sequence[Mark]) -> bool:
        name = at < len(words) and caps[at] and words[at][0].isalpha()
        return name and not any(mark.first <= at < mark.last for mark in taken)

    for at in range(first, min(last + _REACH, len(words))):
        if words[at] in ",.;:!?":
            return None
        if words[at] not in nouns:
            continue
        if at - 1 > first and free(at - 1, listed) and words[at - 1] not in of:
            begin = at - 1
            while begin - 1 > first and free(begin - 1, listed):
                begin -= 1
            return begin, at
        after = at + 1
        while after < len(words) and after < at + 5 and (words[after] in of or words[after].startswith(stems)):
            after += 1
        behind = next((mark for mark in persons if mark.first == after), None) if after == at + 1 else None
        if behind is not None and (behind.last > after + 2 or _alone(words, behind)):
            return after, after + 1  # республики Азавад Али Аг
        if free(after, [*listed, *persons]) and words[after] not in nouns:
            end = after + 1
            while free(end, [*listed, *persons]) and end < after + 3:
                end += 1
            return after, end
    return None
