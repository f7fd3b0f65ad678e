"""Where a person's name begins among Ukrainian or Russian capitals: *мер Антверпена | Барт де Вевер*.  Pure.

No preposition parts the town or the house of an office from the name of who holds it, and a word that opens its
sentence has a capital whatever it is (*Письменниця Оксана Забужко*).
"""

from __future__ import annotations

import re

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import CYRILLIC, Names
from monitor.reading.who.forenames import is_given

_HOUSES = frozenset({"local", "body", "institute"})
"""Roles of the nouns behind which stands whose they are, in the genitive."""
_PATRONYMIC = ("вич", "вна", "ївна", "чна")
_ADJECTIVE = re.compile(r"(?:[иіы]й|ой|[ая]я|ое|ее|[ое]го|ої|[ое]му|[иы]м|[сцз]ь?к\w{1,3}|н[аеу])$")
_PROVINCES = (
    "област",
    "воєводств",
    "воеводств",
    "провинци",
    "провінці",
    "округ",
    "район",
    "уезд",
    "повіт",
    "край",
    "краю",
    "края",
    "земл",
)
"""Beginnings of the nouns for the parts of a state, which stand behind the adjective of their name."""
_GENITIVE = ("а", "я", "ы", "и", "і", "ї", "у", "ю")


def person_in(text: Text, names: Names, at: int, end: int) -> tuple[int, int]:
    """Return the tokens of the name that stands first among the capitals at tokens `at` to `end` (exclusive).

    >>> text = Text("Письменниця Оксана Забужко мовчить. Мовчить мер Антверпена Барт Клаас.", "uk")
    >>> names = Names.load("uk")
    >>> person_in(text, names, 0, 3), person_in(text, names, 7, 10), person_in(text, names, 1, 3)
    ((1, 3), (7, 8), (1, 3))
    """
    words = text.folds
    if (
        names.lang not in CYRILLIC
        or end - at < 3
        or is_given(words[at], names.lang)
        or words[end - 1].endswith(_PATRONYMIC)
    ):
        return at, end
    begin = next((j for j in range(at + 1, end - 1) if is_given(words[j], names.lang) and words[j - 1] != "-"), -1)
    if begin < 0:
        return at, end
    if begin == at + 1 and text.sentences[text.sentence_of[at]].first == at:
        return begin, end
    if begin > at and all(words[j].endswith(_BESIDE) for j in range(at, begin)):
        return at, begin  # после переговоров с коллегой Полем Морелем | Анна Петерс
    office = names.office(words, at - 1) if at else None
    return (at, begin) if office is not None and office[1].role in _HOUSES else (at, end)


def opens_only(text: Text, names: Names, at: int) -> bool:
    """Return whether the word at token `at` has its capital from its sentence, and is no adjective: *Доцент*.

    >>> text = Text("Доцент Університету Осло мовчить. Київський Інститут миру теж.", "uk")
    >>> opens_only(text, Names.load("uk"), 0), opens_only(text, Names.load("uk"), 5)
    (True, False)
    """
    opens = names.lang in CYRILLIC and text.sentences[text.sentence_of[at]].first == at
    return opens and _ADJECTIVE.search(text.folds[at]) is None


def place_behind(text: Text, at: int, *, body: bool) -> bool:
    """Return whether the capital at token `at`, behind an office of a place, is that of a place: *мер Пловдива*.

    >>> text = Text("мер Пловдива мовчить, мер Кличко теж", "uk")
    >>> [place_behind(text, at, body=False) for at in (1, 5)]
    [True, False]
    """
    if (
        at >= len(text.folds)
        or not text.caps[at]
        or not text.folds[at][0].isalpha()
        or is_given(text.folds[at], text.lang)
    ):
        return False
    if text.folds[at + 1 : at + 2] and text.folds[at + 1].startswith(_PROVINCES):
        return True  # губернатор Сырдарьинской области
    return body or text.folds[at].endswith(_GENITIVE)


_BESIDE = ("ом", "ем", "ём", "єм", "ым", "им", "ой", "ей", "ою", "ею", "єю")
"""Ends of names in the instrumental."""
_TO_WHOM = (*_BESIDE, "у", "ю", "ові", "еві", "єві")
"""Ends of offices of men in the dative and the instrumental: *президенту*, *с министром*."""
_OF_MEN = frozenset(
    "президент премьер прем'єр министр міністр посл канцлер генерал корол секретар спикер спікер губернатор лидер "
    "лідер директор мэр мер представител представник сенатор депутат прокурор замминистр".split()
)
"""Masculine offices without the *-а* of their genitive: *до президента Уганди | Анна Росс*."""
_BARE = frozenset("аиіоуеэюяьй")
"""Letters at the end of names that may be the same in the dative."""


def another_case(text: Text, lang: str, office: int, name: int) -> bool:
    """Return whether an office stands in the dative or instrumental, and the given name behind in the nominative.

    >>> text = Text("В письме президенту Уганды Анна Петерс возразила.", "ru")
    >>> another_case(text, "ru", 2, 4)
    True
    """
    words = text.folds
    if lang not in CYRILLIC or not is_given(words[name], lang):
        return False
    low = words[office]
    if not (low.endswith(_TO_WHOM) or (low.endswith(("а", "я")) and low[:-1] in _OF_MEN)):
        return False
    return words[name][-1] not in _BARE or words[name].endswith(("а", "я"))
