"""Names of parties beside listed ones: *the Constitutional Democratic Party*, *la Nueva Alianza Popular*.  Pure."""

from __future__ import annotations

from monitor.reading.cut.functionwords import function_words
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names
from monitor.reading.who.parties import Body, words_of

_ROMANCE = frozenset({"fr", "es"})


def worded(text: Text, first: int, last: int, lang: str, *, alone: bool = False) -> str | None:
    """Return the English of a name of a noun and its adjectives (tokens `first` to `last`), if all are known.

    Only those of Romance languages are known by that alone; `alone`: it is all of a name, which may be one noun.

    >>> worded(Text("Izquierda Democrática", "es"), 0, 2, "es"), worded(Text("Izquierda Lumora", "es"), 0, 2, "es")
    ('Democratic Left', None)
    """
    known = [words_of(lang).word(text.folds[at]) for at in range(first, last)]
    found = [word for word in known if word is not None and not word.body]
    nouns = [word.english for word in found if word.kind == "noun"]
    if len(found) < len(known) or len(nouns) != 1 or not (alone or (lang in _ROMANCE and len(found) > 1)):
        return None
    if any(not word.adjective and word.kind != "noun" for word in found):
        return None
    return " ".join([*(word.english for word in sorted(found, key=lambda one: one.kind) if word.adjective), *nouns])


def begins(text: Text, body: Body, at: int, joints: frozenset[str]) -> bool:
    """Return whether a listed name at token `at` within a body's is no name of its own: *la Nueva Alianza Popular*.

    `joints` are *of* and the articles of the language: *el Partido de la Izquierda* is a party, too.

    >>> text = Text("La Nueva Alianza Popular", "es")
    >>> begins(text, Body(1, 4, "New People's Alliance", "party"), 2, frozenset({"la"}))
    True
    """
    if at == body.first + 1 and body.english.startswith("New "):
        return True
    if at == body.first + 1 and text.folds[body.first] in function_words(text.lang)["watchword"]:
        return True  # Forward Burkina Faso
    return text.folds[at - 1] in joints and body.english.endswith(" Party")


def qualified(text: Text, names: Names, first: int, at: int) -> int:
    """Return where a longer party's name begins that ends in that of a listed one at token `at`; `at` where none does.

    What stands before must be a word that parties are called by, and no nation: *the Constitutional Democratic Party*.

    >>> text = Text("The Progressive Democratic Party and the French Communist Party", "en")
    >>> qualified(text, Names.load("en"), 1, 2), qualified(text, Names.load("en"), 6, 7)
    (1, 7)
    """
    lexicon, begin = words_of(names.lang), at
    if at - 1 > first and text.lows[at - 1] == "and" and names.lang == "en":
        return first  # the Justice and Unity Party
    while begin > first and text.caps[begin - 1]:
        word = lexicon.word(text.folds[begin - 1])
        if word is None or not word.adjective:
            break
        begin -= 1
    return begin
