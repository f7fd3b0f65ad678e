"""Parties called by a state and a watchword, *Forward Latvia*, *Sudan First*, or called parties behind a comma.  Pure.

In English, where a word with a capital right before or behind a state's name is none of a person's and no direction.
"""

from __future__ import annotations

from monitor.reading.cut.functionwords import function_words
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names, given_names
from monitor.reading.who.parties import Body, bodies

_OTHERS = frozenset({"United States"})
"""States whose name with such a word is a policy or a saying: America First."""


def named_bodies(text: Text, names: Names) -> list[Body]:
    """Return the bodies that the text names, those called by a state with them, in order of place.

    >>> text = Text("Ilze Kalnina of Forward Latvia and the head of Sudan First met in New Zealand.", "en")
    >>> [body.english for body in named_bodies(text, Names.load("en"))]
    ['Forward Latvia', 'Sudan First']
    """
    found = bodies(text, names)
    if names.lang != "en":
        return found
    words = function_words(names.lang)
    calls = [
        *_before(text, names, words["watchword"]),
        *_behind(text, names, words["watchword-behind"]),
        *_apposed(text, names),
    ]
    taken = {at for body in found for at in range(body.first, body.last)}
    found += [body for body in calls if taken.isdisjoint(range(body.first, body.last))]
    return sorted(found)


def _state(text: Text, names: Names, at: int) -> int:
    """Return how many tokens the state's name that begins at token `at` has; 0 where none does."""
    if at >= len(text.folds) or not text.caps[at]:
        return 0
    for size, entry in names.entries(text.folds, at):
        if entry.kind == "state" and entry.form == "name" and entry.institution not in _OTHERS:
            return size
    return 0


def _listed(text: Text, names: Names, at: int, size: int) -> bool:
    """Return whether a listed name of more than `size` tokens begins at token `at`: *New Zealand*, *United Russia*."""
    return any(longer >= size for longer, _ in names.entries(text.folds, at))


def _capital(text: Text, at: int) -> bool:
    return 0 <= at < len(text.folds) and text.caps[at]


def _before(text: Text, names: Names, watchwords: frozenset[str]) -> list[Body]:
    found: list[Body] = []
    for at, low in enumerate(text.folds[:-1]):
        if low not in watchwords or not text.caps[at] or not (size := _state(text, names, at + 1)):
            continue
        last = at + 1 + size
        inside = at > 0 and text.sentence_of[at - 1] == text.sentence_of[at]
        if inside and _capital(text, at - 1) and text.folds[at - 1] not in {"the", "a"}:
            continue  # Ann New Latvia
        if _capital(text, last) or _listed(text, names, at, size + 1) or text.folds[last : last + 1] == ["-"]:
            continue  # a title in capitals: Hail New Latvia Deal
        if not inside and text.folds[last : last + 1] not in ([","], ["'s"], ["'"]) and not _again(text, at, last):
            continue  # a sentence may begin with such a word
        found.append(Body(at, last, text.slice(at, last), "party"))
    return found


def _again(text: Text, first: int, last: int) -> bool:
    """Return whether the words `first` to `last` stand elsewhere within a sentence, with their capitals."""
    words, size = text.folds[first:last], last - first
    return any(
        at != first
        and text.caps[at]
        and text.folds[at : at + size] == words
        and text.sentence_of[at - 1] == text.sentence_of[at]
        for at in range(1, len(text.folds) - size + 1)
    )


def _behind(text: Text, names: Names, watchwords: frozenset[str]) -> list[Body]:
    found: list[Body] = []
    for at, low in enumerate(text.folds):
        if low not in watchwords or not text.caps[at] or at == 0 or _capital(text, at + 1):
            continue
        for size in (1, 2, 3):
            first = at - size
            if first >= 0 and _state(text, names, first) == size and not _capital(text, first - 1):
                if text.sentence_of[first] == text.sentence_of[at]:
                    found.append(Body(first, at + 1, text.slice(first, at + 1), "party"))
                break
    return found


def _apposed(text: Text, names: Names) -> list[Body]:
    """Return names of one word that no table has and an apposition calls a party: *Heritage, the smallest party*."""
    found: list[Body] = []
    for at, low in enumerate(text.folds[:-_APPOSED]):
        if not text.caps[at] or _capital(text, at - 1) or text.folds[at + 1] != "," or low in given_names():
            continue
        behind = text.folds[at + 2 : at + _APPOSED]
        if behind[0] not in {"the", "a", "an"} or "party" not in behind[1:]:
            continue
        between = behind[1 : behind.index("party")]
        if any(not word.isalpha() or word in _SMALL for word in between) or _listed(text, names, at, 1):
            continue
        found.append(Body(at, at + 1, text.slice(at, at + 1), "party"))
    return found


_APPOSED = 8
"""Words of such an apposition up to *party*."""
_SMALL = frozenset("of in for to is was that which who and with by third".split())
