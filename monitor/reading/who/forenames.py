"""Persons whom a Ukrainian or Russian text names, as the English-language press writes them: *Тома Окота* is Tom Okot.

Given names come from the table of those in office (lexicon/names/leaders.tsv) and from forenames.tsv, surnames of
foreigners from surnames.tsv; a genitive
becomes the nominative, if the given name or the office before it shows one.  Pure but for its data.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from monitor.reading.cut.fold import fold, skeletons
from monitor.reading.dictionary.names import CYRILLIC, given_names, table
from monitor.reading.dictionary.transliteration import latin

_NATIVE = frozenset({
    "RU", "UA", "BY", "BG", "MK", "RS", "ME", "BA", "HR", "SI", "SK", "CZ", "PL", "MD", "GE", "AM", "AZ", "KZ", "KG",
    "UZ", "TJ", "TM", "LT", "LV", "EE",
})  # fmt: skip
"""States whose names are written as their letters sound."""
_VOWELS = "аеєиіїоуюяыэё"
_SOFT = "гкхжшчщ"
_MANS = {
    "uk": ("ка", "ука", "юка", "ича", "ого", "іва", "їва", "ля", "ця"),
    "ru": ("чука", "щука", "юка", "ича", "ого", "его"),
}
"""Ends of surnames in the genitive that no woman's name has in the nominative."""
_LONG = 5
"""Letters of a surname whose ending tells, at least."""
_SHORTEST = 3
"""Letters of a name, at least."""


class _Given(NamedTuple):
    english: str
    gender: str
    foreign: bool


def _cyrillic(name: str) -> bool:
    return any("\u0400" <= c <= "\u04ff" for c in name)


def _aligned(written: str, names: list[str]) -> str | None:
    """Return which of the Latin spellings of a row is that of a Cyrillic one."""
    return next((name for name in names if skeletons(name) & skeletons(written)), None)


@lru_cache(maxsize=2)
def _given(lang: str) -> dict[str, _Given]:
    """Return the given names by their folded Cyrillic form; those of the neighbours sound as they are written.

    Галина is Halyna in Ukrainian and Galina in Russian.
    """
    found: dict[str, _Given] = {}
    counted: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for row in table("leaders.tsv"):
        spellings = [name.split() for name in row[4].split("|")]
        roman = [words for words in spellings if words and not _cyrillic(words[0])]
        for words in spellings:
            if not words or not _cyrillic(words[0]):
                continue
            same = [other for other in roman if len(other) == len(words)]
            for at, word in enumerate(words):
                english = same[0][at] if same else None
                if row[0] in _NATIVE:
                    found.setdefault(fold(word), _Given("", row[3], foreign=False))
                elif english is not None:
                    counted[fold(word)][english, row[3]] += 1
    for word, spelt in counted.items():
        (english, gender), _ = spelt.most_common(1)[0]
        found.setdefault(word, _Given(english, gender, foreign=True))
    for english, gender, written, *more in table("forenames.tsv"):
        flags = set(more[0].split()) if more else set[str]()
        if flags & CYRILLIC - {lang}:
            continue
        for word in written.split("|"):
            known = found.get(fold(word))
            foreign = "native" not in flags and (known is None or known.foreign)
            found[fold(word)] = _Given(english, gender, foreign=foreign)
    return found


@lru_cache(maxsize=1)
def _surnames() -> dict[str, str]:
    """Return the surnames of foreigners in the tables by their folded Cyrillic form."""
    found: dict[str, str] = {}
    for row in table("leaders.tsv"):
        if row[0] in _NATIVE:
            continue
        spellings = [name.rstrip("~") for name in row[5].split("|")]
        roman = [name for name in spellings if not _cyrillic(name)]
        for name in spellings:
            if _cyrillic(name) and " " not in name and _aligned(name, roman[:1]):
                found.setdefault(fold(name), roman[0])
    for english, written in table("surnames.tsv"):
        found.update((fold(name), english) for name in written.split("|"))
    return found


def is_given(low: str, lang: str) -> bool:
    """Return whether a folded Cyrillic word is a given name in the nominative.

    >>> is_given("оксана", "uk"), is_given("оксани", "uk"), is_given("письменниця", "uk")
    (True, False, False)
    """
    return low in _given(lang)


@lru_cache(maxsize=1)
def _roman() -> frozenset[str]:
    """Return the given names in Latin letters that the tables know, folded."""
    return given_names() | {fold(row[0]) for row in table("forenames.tsv")}


_ROLES = (
    "er", "in", "ent", "ant", "ist", "or", "mann", "frau", "chef", "freund", "loge", "är", "eur", "ier", "ling", "e",
    "al", "boss", "profi", "star", "held", "rat", "en", "ern", "herr", "premier", "anwalt", "vize",
)  # fmt: skip
"""Ends of the German nouns for what somebody is."""


def names_another(words: Sequence[str]) -> bool:
    """Return whether the folded German words before a listed surname are a given name, and so somebody else's.

    >>> names_another(["gudrun"]), names_another(["parteifreund"]), names_another(["peter"])
    (True, False, True)
    """
    if not _roman().isdisjoint(words):
        return True
    return len(words) == 1 and words[0].isalpha() and not words[0].endswith(_ROLES)


def bears_given(low: str, behind: str, lang: str) -> bool:
    """Return whether a folded word is a given name, in Ukrainian and Russian also in the genitive; `behind` follows it.

    >>> bears_given("hans", "weber", "de"), bears_given("ганса", "вебера", "uk"), bears_given("zentrale", "bank", "de")
    (True, True, False)
    """
    if lang not in CYRILLIC:
        return low in _roman()
    return low in _given(lang) or _nominative_given(low, behind, lang, genitive=False) is not None


def _of_man(surname: str, lang: str) -> bool:
    """Return whether a surname can by its ending only be the genitive of a man's: *Богдана Яременка*.

    >>> [_of_man(name, "uk") for name in ("Яременка", "Кузьмича", "Білецького", "Коваля", "Чумацька", "Марка")]
    [True, True, True, True, False, False]
    """
    ends = _MANS[lang]
    return len(surname) > _LONG and surname.endswith(ends) and not surname.endswith(("ська", "цька", "зька"))


def _nominative_given(word: str, surname: str, lang: str, *, genitive: bool) -> tuple[str, _Given] | None:
    """Return the nominative of a given name in the genitive or accusative, and what it is; `surname` stands behind it.

    >>> both = [_nominative_given("Богдана", name, "uk", genitive=False) for name in ("Яременка", "Яременко")]
    >>> [found[0] for found in both if found]
    ['Богдан', 'Богдана']
    """
    low, known = fold(word), _given(lang)
    if len(low) < _SHORTEST:  # Ян
        return (word, known[low]) if low in known and known[low].english and not genitive else None
    if low in known and not ((genitive or _of_man(surname, lang)) and word[-1] in "аяиії"):
        return word, known[low]
    return _from_genitive(word, lang) or ((word, known[low]) if low in known else None)


def _from_genitive(word: str, lang: str) -> tuple[str, _Given] | None:
    known, tries = _given(lang), [word[:-1]]
    if word == "Льва":
        return "Лев", known["лев"]
    if word[-1] in "иыі":
        tries = [word[:-1] + "а", word[:-1] + "я", word[:-1] + "ь"]
    elif word[-1] in "їю":
        tries = [word[:-1] + "я"]
    elif word[-1] == "у":
        tries = [word[:-1] + "а"]
    elif word[-1] == "я":
        tries = [word[:-1] + "й", word[:-1] + "ь", word[:-1] + "і", word[:-1]]  # Ігоря
    elif word[-1] == "а" and len(word) > _SHORTEST:
        tries = [word[:-1], word[:-2] + "е" + word[-2], word[:-2] + "о" + word[-2]]
        tries.insert(0 if lang == "uk" else 3, word[:-1] + "о")
    man = word[-1] in "ая"
    return next(
        ((form, known[fold(form)]) for form in tries if fold(form) in known and _fits(known[fold(form)], man=man)), None
    )


def _fits(given: _Given, *, man: bool) -> bool:
    """Return whether a given name is that of a man, if the ending of its genitive is a man's."""
    return not man or given.gender == "m"


def _man(name: str, lang: str) -> str:
    """Return the nominative of a man's name in the genitive.

    >>> [_man(name, "ru") for name in ("Окота", "Барасы", "Соколовского", "Райана", "Врубеля", "Моро", "Кони")]
    ['Окот', 'Бараса', 'Соколовский', 'Райан', 'Врубель', 'Моро', 'Кони']
    >>> [_man(name, "uk") for name in ("Бараси", "Порошенка", "Залужного", "Кобаля", "Мережка", "Кравця")]
    ['Бараса', 'Порошенко', 'Залужний', 'Кобаль', 'Мережко', 'Кравець']
    """
    if len(name) <= _SHORTEST or not name[0].isupper():
        return name
    if name.endswith(("ого", "его", "ього")):
        stem = name.removesuffix("ього").removesuffix("ого").removesuffix("его")
        return stem + ("ый" if lang == "ru" and name.endswith("ого") and stem[-1] not in _SOFT else "ий")
    if lang == "uk" and name.endswith(("енка", "йка", "жка", "шка", "чка", "тка", "дка")):
        return name[:-1] + "о"
    if name.endswith(("ца", "ця")) and name[-3] not in _VOWELS:
        return name[:-2] + ("ец" if lang == "ru" else "ець")
    if name.endswith("ии"):
        return name[:-1] + "я"
    if name.endswith("ії"):
        return name[:-1] + "я"
    if name[-1] == "ы" or (lang == "uk" and name[-1] == "и"):
        return name[:-1] + "а"
    if name[-1] == "а":
        return name[:-1] if name[-2] not in _VOWELS else name
    if name[-1] == "я":
        return name[:-1] + ("й" if name[-2] in _VOWELS else "ь")
    return name


def _woman(name: str, lang: str) -> str:
    """Return the nominative of a woman's surname in the genitive.

    >>> [_woman(name, "ru") for name in ("Захаровой", "Кантемирской", "Холм", "Озолы", "Росси")]
    ['Захарова', 'Кантемирская', 'Холм', 'Озола', 'Росси']
    >>> [_woman(name, "uk") for name in ("Захарової", "Чумацької", "Озоли")]
    ['Захарова', 'Чумацька', 'Озола']
    """
    if not name[0].isupper():
        return name
    if name.endswith(("овой", "евой", "иной", "ыной")):
        return name[:-2] + "а"
    if name.endswith("ой") and lang == "ru":
        return name[:-2] + "ая"
    if name.endswith("ої") and lang == "uk":
        return name[:-2] + "а"
    if name[-1] == "ы" or (lang == "uk" and name[-1] == "и"):
        return name[:-1] + "а"
    return name


def _of_woman(words: list[str], lang: str) -> bool:
    """Return whether an unknown given name and its surname are by their endings in a woman's genitive.

    >>> _of_woman(["Зоряни", "Яворської"], "uk"), _of_woman(["Кай", "Той"], "ru")
    (True, False)
    """
    surname = words[-1].endswith("ої") if lang == "uk" else words[-1].endswith(("ской", "цкой", "овой", "евой", "иной"))
    return surname and words[0][-1] in ("иїь" if lang == "uk" else "ыиь")


def _spelt(word: str, lang: str, *, foreign: bool) -> str:
    """Return one word of a name as the press writes it."""
    known = _given(lang).get(fold(word))
    if known is not None and known.english:
        return known.english
    english = _surnames().get(fold(word)) if foreign else None
    spelt = english or latin(word, lang)
    if lang == "ru" and not foreign and word[0] == "Е":  # Ершов
        spelt = "Ye" + spelt[1:]
    return spelt.replace("Dzh", "J").replace("dzh", "j") if foreign else spelt


def _particle(word: str, lang: str) -> str:
    """Return what a name has in small letters, with what a hyphen joins to it.

    >>> _particle("ван", "ru"), _particle("аль-Хасан", "ru")
    ('van', 'al-Hassan')
    """
    first, *more = word.split("-")
    return "-".join([latin(first, lang).lower(), *(_spelt(part, lang, foreign=True) for part in more if part)])


def called(name: str, lang: str, *, genitive: bool = False) -> str:
    """Return a person's name in Latin letters and in the nominative; `genitive` if the words before it show that case.

    >>> called("Джон Бараса", "ru"), called("Джона Барасы", "ru"), called("Майкла Райана", "ru")
    ('John Barasa', 'John Barasa', 'Michael Raian')
    >>> called("Тома Окота", "uk"), called("Карін Гольм", "uk"), called("Томаса де Ваала", "uk")
    ('Tom Okot', 'Karin Holm', 'Thomas de Vaal')
    >>> called("Сергея Целикова", "ru"), called("Анны Росс", "ru"), called("Дитмира Бушати", "ru", genitive=True)
    ('Sergei Tselikov', 'Anna Ross', 'Ditmir Bushati')
    >>> called("Айгуль Садыковой", "ru"), called("Златослави Гнатової", "uk")
    ('Aigul Sadykova', 'Zlatoslava Hnatova')
    >>> called("Жан-Пьера Моро", "ru"), called("Ann Ross", "ru"), called("Jan Holm", "de")
    ('Jean-Pierre Moro', 'Ann Ross', 'Jan Holm')
    """
    if lang == "es":
        name = name.replace(" al ", " al-")  # Ahmed al Mansuri
    words = name.split()
    if lang not in CYRILLIC or len(words) < 2 or not _cyrillic(name):
        return latin(name, lang)
    first, *rest = words
    *begun, end = first.split("-")
    found = _nominative_given(end, rest[-1], lang, genitive=genitive)
    if found is None:
        if _of_woman(words, lang):
            words = [_woman(_man(word, lang) if word.endswith(("ии", "ії")) else word, lang) for word in words]
        elif genitive:
            words = [_man(word, lang) for word in words]
        return " ".join(_particle(word, lang) if word[0].islower() else latin(word, lang) for word in words)
    form, given = found
    if form != end:
        rest = [(_woman if given.gender == "f" else _man)(word, lang) for word in rest]
    parts = [_spelt(part, lang, foreign=given.foreign) for part in (*begun, form)]
    more = (_particle(word, lang) if word[0].islower() else _spelt(word, lang, foreign=given.foreign) for word in rest)
    return " ".join(["-".join(parts), *more])
