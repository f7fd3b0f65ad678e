"""Councils of a state that are called like one of the United Nations: *Belgium's Security Council*.  Pure."""

from __future__ import annotations

from monitor.reading.cut.functionwords import function_words
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Entry, Names
from monitor.reading.who.congresses import others_chamber

_OWNS = frozenset({"'s", "'", "’s", "’"})
_RANKS = frozenset({"supreme", "national", "high", "state"})
"""Words between the state and its council."""
_STATES = frozenset({"name", "short", "demonym", "capital"})
"""Forms of names by which a state owns a council."""
_LONGEST = 4
"""Words of a state's name, at most."""
_NATION = 2
"""Words of *the Australian*."""


def others_name(text: Text, names: Names, at: int, size: int, entry: Entry) -> bool:
    """Return whether the words at token `at` for a council or a paper here mean a state beside them or in them.

    *Belgium's Security Council* is not that of the United Nations, *the Australian prime minister* no paper.

    >>> text, paper = Text("The Australian prime minister read The Australian", "en"), Entry("", "outlet", "outlet", 1)
    >>> others_name(text, Names.load("en"), 0, 2, paper), others_name(text, Names.load("en"), 5, 2, paper)
    (True, False)
    """
    if entry.kind == "outlet":
        return size == _NATION and text.lang == "en" and _of_nation(text, names, at)
    if entry.kind == "state":
        return others_chamber(text, names, at, size, entry)
    return entry.kind == "organisation" and own_council(text, names, at, size, entry)


def _of_nation(text: Text, names: Names, at: int) -> bool:
    """Return whether an article and the adjective of a nation stand before a noun for an office or a name."""
    after = at + _NATION
    if after >= len(text.folds) or text.folds[at] != "the":
        return False
    if not any(n == 1 and e.form == "demonym" for n, e in names.entries(text.folds, at + 1)):
        return False
    office = names.office(text.folds, after)
    if office is not None:
        return office[1].role != "outlet"
    return text.caps[after] or text.folds[after] in function_words("en")["topic"]


def own_council(text: Text, names: Names, at: int, size: int, entry: Entry) -> bool:
    """Return whether the words at token `at` for a council of the United Nations mean one of the state beside them.

    >>> def own(sentence: str, lang: str, word: str, size: int) -> bool:
    ...     text = Text(sentence, lang)
    ...     return own_council(text, Names.load(lang), text.folds.index(word), size, Entry("United Nations", "", "", 1))
    >>> own("Belgium's Security Council met", "en", "security", 2), own("The Security Council met", "en", "security", 2)
    (True, False)
    >>> own("le Conseil de sécurité de l'Arménie", "fr", "conseil", 3), own("Казахстанский Совбез", "ru", "совбез", 1)
    (True, True)
    """
    if entry.institution != "United Nations" or any(word in _UNITED for word in text.folds[at : at + size]):
        return False
    before = at - 1
    if before >= 0 and text.folds[before] in _RANKS and text.caps[before]:
        before -= 1
    owned = before >= 0 and text.folds[before] in _OWNS
    if before >= owned and _ends_in_state(text, names, before + 1 - owned, demonym=not owned):
        return True
    if text.lang == "en":
        return False
    after, function = at + size, function_words(names.lang)
    while after < min(len(text.folds), at + size + 2) and not text.caps[after]:
        if text.folds[after] not in function["of"] | function["article"]:
            break
        after += 1
    if after >= len(text.folds):
        return False
    return any(e.kind == "state" and e.form in _STATES for _, e in names.entries(text.folds, after))


_UNITED = frozenset({"un", "u.n", "onu", "uno", "vereinten", "unies", "unidas", "оон", "united"})


def _ends_in_state(text: Text, names: Names, last: int, *, demonym: bool) -> bool:
    """Return whether a state's name ends before token `last`; an adjective where nothing tells that it owns."""
    for size in range(1, min(_LONGEST, last) + 1):
        for length, entry in names.entries(text.folds, last - size):
            fits = entry.form == "demonym" if demonym else entry.form in _STATES
            if length == size and entry.kind == "state" and fits:
                return True
    return False
