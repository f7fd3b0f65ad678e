"""The forms in which a name or adjective of the tables appears in a text.  Pure.

Too many forms do no harm: what no writer writes is never looked up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_DE_ADJECTIVE = ("", "e", "en", "er", "es", "em")
_UK_ADJECTIVE = ("ий", "а", "е", "і", "ого", "ої", "ому", "ій", "у", "им", "ою", "их", "ими")
_RU_ADJECTIVE = ("ий", "ая", "ое", "ие", "ого", "ой", "ому", "ую", "им", "ом", "их", "ими", "ою")
_FR_FEMININE = (("en", "enne"), ("ton", "tonne"), ("turc", "turque"), ("grec", "grecque"), ("er", "ère"))
_VOWELS_WITHOUT_CASES = "еэєиіїоуюёы"
_CASES = 6
"""Nominative, genitive, dative, accusative, instrumental, locative: the order of every list of cases below."""
_Row = tuple[tuple[str, ...], ...]
_PAIR = 3
"""Parts of a name of two words, with what is between them."""
_ATTRIBUTES = {
    "ru": ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"),
    "uk": (
        "ий",
        "ій",
        "ська",
        "цька",
        "зька",
        "ське",
        "цьке",
        "ські",
        "цькі",
        "льна",
        "льне",
        "льні",
        "ична",
        "ичне",
        "одна",
        "одне",
        "одні",
        "зова",
        "кова",
        "йна",
        "йне",
        "йні",
        "рна",
        "рне",
        "тна",
        "тне",
        "чна",
        "чне",
        "ідна",
        "ідне",
        "ідні",
        "ичні",
        "чні",
        "рні",
        "тні",
        "ові",
    ),
}
"""Endings of the adjectives before a name's noun."""


def adjective(base: str, lang: str) -> set[str]:
    """Return all forms of an adjective given as names/adjectives.tsv gives it.

    >>> sorted(adjective("irisch", "de"))[:3], sorted(adjective("turc", "fr"))
    (['irisch', 'irische', 'irischem'], ['turc', 'turcs', 'turque', 'turques'])
    >>> sorted(adjective("danés", "es"))
    ['danesa', 'danesas', 'daneses', 'danés']
    """
    if lang == "de":
        return {base + "'s", base, base + "s"} if base[0].isupper() else {base + ending for ending in _DE_ADJECTIVE}
    if lang == "uk":
        return {base + ending for ending in _UK_ADJECTIVE}
    if lang == "ru":
        return {base + ending for ending in _RU_ADJECTIVE}
    if lang == "fr":
        return _french(base)
    if lang == "es":
        return _spanish(base)
    return {base, base + "s"} if base[-1] in "ni" else {base}


def _french(base: str) -> set[str]:
    feminine = base if base.endswith("e") else base + "e"
    for ending, other in _FR_FEMININE:
        if base.endswith(ending):
            feminine = base.removesuffix(ending) + other
    plural = base if base[-1] in "sx" else base + "s"
    return {base, plural, feminine, feminine + "s"}


def _spanish(base: str) -> set[str]:
    if base.endswith("o"):
        return {base[:-1] + ending for ending in ("o", "a", "os", "as")}
    if base.endswith(("és", "án", "ón", "ín")):
        stem = base[:-2] + {"é": "e", "á": "a", "ó": "o", "í": "i"}[base[-2]] + base[-1]
        return {base, stem + "a", stem + "es", stem + "as"}
    if base.endswith(("í", "ú")):
        return {base, base + "es", base + "s"}
    if base.endswith(("ol", "or")):
        return {base, base + "a", base + "es", base + "as"}
    return {base, base + "s"}


def people(noun: str, lang: str) -> set[str]:
    """Return the forms of the noun for a state's people, given as names/people.tsv gives it.

    >>> sorted(people("Franzose/Franzosen", "de"))
    ['Franzose', 'Franzosen', 'Französin', 'Französinnen']
    >>> sorted(people("россияне", "ru"))[:5]
    ['россиян', 'россиянам', 'россиянами', 'россиянах', 'россияне']
    """
    if lang == "de":
        singular, _, plural = noun.partition("/")
        stem = singular.removesuffix("e")
        dative = plural if plural[-1] in "ns" else plural + "n"
        women = {stem + "in", stem + "innen"} if noun != "Franzose/Franzosen" else {"Französin", "Französinnen"}
        return {singular, plural, dative} | ({singular + "s"} if singular[-1] in "ri" else set()) | women
    if lang not in {"uk", "ru"}:
        return {noun}
    if noun.endswith(("яне", "ане", "яни", "ани")):
        stem = noun[:-1]
        one = stem + "ин"
        return {noun, stem, stem + "ам", stem + "ами", stem + "ах", one, one + "а", one + "у", one + "ом"}
    stem = noun[:-1]
    endings = ("", "ам", "ами", "ах", "ям", "ями", "ях", "ов", "ев", "ів", "а", "у", "ом", "ем", "я", "ю")
    forms = {noun} | {stem + ending for ending in endings}
    if stem.endswith("ц"):  # северокорейцы: северокореец; словенцы: словенец
        singular = stem[:-1].removesuffix("й").removesuffix("ь")
        forms |= {singular + ("єць" if stem.endswith("йц") else "ець")} if lang == "uk" else {singular + "ец"}
    return forms


def declined(name: str, lang: str) -> set[str]:
    """Return the forms of a proper name: the genitive in German, all cases in Ukrainian and Russian.

    >>> {"Северной Кореи", "Северную Корею", "Северной Кореей"} <= declined("Северная Корея", "ru")
    True
    >>> "Освободительного движения" in declined("Освободительное движение", "ru")
    True
    >>> {"Києва", "Києві", "Києвом"} <= declined("Київ", "uk"), sorted(declined("Polen", "de"))
    (True, ['Polen', 'Polens'])
    >>> "Египте" in declined("Египет", "ru"), "Білоруссю" in declined("Білорусь", "uk")
    (True, True)
    >>> {"Центра анализа стратегий", "Центром анализа стратегий"} <= declined("Центр анализа стратегий", "ru")
    True
    >>> "Європейської солідарності" in declined("Європейська солідарність", "uk"), "Яблока" in declined("Яблоко", "ru")
    (True, True)
    >>> "Roten Kreuzes" in declined("Rotes Kreuz", "de"), "Afrikanischen Union" in declined("Afrikanische Union", "de")
    (False, True)
    >>> "Высшей школы экономики" in declined("Высшая школа экономики", "ru")
    True
    >>> "Східноафриканського співтовариства" in declined("Східноафриканське співтовариство", "uk")
    True
    >>> "Києво-Могилянської академії" in declined("Києво-Могилянська академія", "uk")
    True
    >>> "В'єтнаму" in declined("В'єтнам", "uk")
    True
    """
    if lang == "de":
        return _german(name)
    if lang not in {"uk", "ru"}:
        return {name}
    words = re.split(r"([ -])", name)
    last = len(words) - 1
    forms = {name}
    rows = [
        _word(word, lang, final=at == last)
        if len(word) > 2
        and word.replace("'", "").isalpha()  # В'єтнам
        and not word.isupper()
        and not (word.endswith("о") and words[at + 1 : at + 2] == ["-"])  # Києво-Могилянська
        else None
        for at, word in enumerate(words)
    ]
    if len(words) > _PAIR and "-" not in words:
        rows = _until_noun(words, rows, lang)
    for case in range(_CASES):
        whole = [""]
        for word, row in zip(words, rows, strict=True):
            # what follows the first word may also stay as it is: Ради Безпеки
            certain = whole == [""] or len(words) > _PAIR
            cells = (word,) if not row else row[case] if certain else tuple(dict.fromkeys((*row[case], word)))
            whole = [begun + form for begun in whole for form in cells][:12]
        forms.update(whole)
    if len(words) > 1 and "-" in words:  # Порт-Судан, Ер-Ріяд: only the last part changes
        forms.update("".join(words[:-1]) + form for row in rows[last:] if row for case in row for form in case)
    return forms


def surnames(name: str, lang: str, *, man: bool) -> set[str]:
    """Return the forms of a person's surname: a woman's has cases on -а and -я only, a foreign one on a vowel has none.

    >>> sorted(surnames("Порошенко", "uk", man=True))
    ['Порошенка', 'Порошенко', 'Порошенкові', 'Порошенком', 'Порошенку']
    >>> "Толстым" in surnames("Толстой", "ru", man=True)
    True
    >>> surnames("Порошенко", "ru", man=True), surnames("Моди", "ru", man=True), surnames("Меркель", "uk", man=False)
    ({'Порошенко'}, {'Моди'}, {'Меркель'})
    """
    if lang not in {"uk", "ru"}:
        return declined(name, lang)
    if lang == "uk" and man and name.endswith("ко"):
        return {name} | {name[:-1] + ending for ending in ("а", "у", "ові", "ом")}
    if lang == "ru" and man and name.endswith("ой"):
        return {name} | {name[:-2] + ending for ending in ("ого", "ому", "ым", "ом")}
    if name[-1] in _VOWELS_WITHOUT_CASES or (not man and name[-1] not in "ая"):
        return {name}
    return declined(name, lang)


_MANY = ("ні", "ські", "цькі", "зькі", "ові")
"""Ends of Ukrainian adjectives in the plural."""
_SHORTLY = frozenset(
    "Нова Нове Нові Біла Біле Білі Божа Червона Червоне Червоні Чорна Чорне Чорні Перша Перше Перші Друга Друге Вільна "
    "Вільне Вільні Єдина Єдине Єдині Велика Велике Великі Стара Синя Сині Зелена Зелене Зелені Столична Права Ліва "
    "Ліве Сірі Горді Спеціальні Народна Народне Народні Мирна Мирне Добровольчі".split()
)
"""Ukrainian adjectives in names, whose endings are those of nouns too."""


def _until_noun(words: list[str], rows: list[_Row | None], lang: str) -> list[_Row | None]:
    """Keep what is declined in a long name: its noun with the adjectives before it; Центр анализа стратегий."""
    noun = next(
        (
            at
            for at in range(0, len(words), 2)
            if not words[at].endswith(_ATTRIBUTES[lang]) and words[at] not in _SHORTLY
        ),
        len(words),
    )
    return [row if at <= noun else None for at, row in enumerate(rows)]


def _german(name: str) -> set[str]:
    """Return a name with its genitive, and with the adjectives it begins with in the forms that follow an article."""
    words = name.split(" ")
    forms = [name]
    size = next((at for at, word in enumerate(words[:-1]) if not _attributive(word)), len(words) - 1)
    if size:  # Internationaler Gerichtshof, Schnelle Unterstützungskräfte, Freie Universität Berlin
        stems = [word.removesuffix("r").removesuffix("s") for word in words[:size]]
        forms += [" ".join([*(stem + ending for stem in stems), *words[size:]]) for ending in ("", "n")]
    return {form + ending for form in forms for ending in (("",) if form[-1] in "sxzß" else ("", "s"))}


def _attributive(word: str) -> bool:
    return word[:1].isupper() and len(word) > _ADJECTIVE and word.endswith(("e", "er", "es"))


def _word(word: str, lang: str, *, final: bool) -> tuple[tuple[str, ...], ...]:
    return _ukrainian(word, final=final) if lang == "uk" else _russian(word)


def _same(word: str) -> tuple[tuple[str, ...], ...]:
    return ((word,),) * _CASES


def _cases(word: str, cut: int, *endings: str) -> tuple[tuple[str, ...], ...]:
    stem = word[: len(word) - cut]
    return ((word,), *(tuple(stem + ending for ending in cell.split("/")) for cell in endings))


def _russian(word: str) -> tuple[tuple[str, ...], ...]:
    two, one = word[-2:], word[-1]
    table: dict[str, tuple[str, ...]] = {
        "ия": ("ии", "ии", "ию", "ией", "ии"),
        "ая": ("ой", "ой", "ую", "ой", "ой"),
        "ий": ("ого/его/ия", "ому/ему/ию", "ого/ий", "им/ием", "ом/ем/ии"),
        "ый": ("ого", "ому", "ого/ый", "ым", "ом"),
        "ое": ("ого", "ому", "ое", "ым/им", "ом"),
        "ые": ("ых", "ым", "ые/ых", "ыми", "ых"),
        "ие": ("их/ия", "им/ию", "ие/их", "ими/ием", "их/ии"),  # новые; движение
    }
    if two == "ая" and word[-3] in "шщжч":  # Высшей школы экономики
        return _cases(word, 2, "ей", "ей", "ую", "ей", "ей")
    if two in table:
        return _cases(word, 2, *table[two])
    if one == "а":
        soft = word[-2] in "гкхжшчщ"
        return _cases(word, 1, "и" if soft else "ы/ой", "е/ой", "у", "ой/ей", "е/ой")
    if one == "я":
        return _cases(word, 1, "и", "е", "ю", "ей", "е")
    if one == "й":
        return _cases(word, 1, "я", "ю", "й/я", "ем", "е")
    if one == "ь":
        return _cases(word, 1, "я/и", "ю/и", "ь/я", "ем/ью", "е/и")
    if one in "ыи":
        return _cases(word, 1, "ов/ей/", "ам", one, "ами", "ах")
    if two == "ье":
        return _cases(word, 1, "я", "ю", "е", "ем", "е")
    if one == "о" and word.endswith(("во", "ство", "го", "ло", "око")):
        return _cases(word, 1, "а", "у", "о", "ом", "е")
    if one in "оеуэюё":
        return _same(word)
    if len(word) > _SHORT and word.endswith(_FLEETING):
        return _without_vowel(word, ("а", "у", "/а", "ом/ым", "е"))
    return _cases(word, 0, "а", "у", "/а", "ом/ым", "е")


_ADJECTIVE = 4
"""Letters that a German adjective in a name exceeds: Freie, Roter."""
_SHORT = 5
_FLEETING = ("ипет", "ец", "ок", "ек", "ёк", "ел", "ёл", "ер")
"""Ends of nouns whose last vowel may be lost in the other cases."""


def _without_vowel(word: str, endings: Sequence[str]) -> _Row:
    """``Египет, Египта``: the cases with and without the vowel of the last syllable."""
    whole, cut = _cases(word, 0, *endings), _cases(word[:-2] + word[-1], 0, *endings)
    return ((word,), *(one + other for one, other in zip(whole[1:], cut[1:], strict=True)))


def _ukrainian(word: str, *, final: bool) -> tuple[tuple[str, ...], ...]:
    two, one = word[-2:], word[-1]
    if two in {"ий", "ій"}:
        return _cases(word, 2, "ого/ього", "ому/ьому", "ого/" + two, "им/ім", "ому/ім")
    if two in {"ія", "їя"}:
        return _cases(word, 1, "ї", "ї", "ю", "єю", "ї")
    if one == "а":
        if not final:
            return _cases(word, 1, "ої/и", "ій/і", "у", "ою", "ій/і")
        softer = {"к": "ц", "г": "з", "х": "с"}.get(word[-2])
        if softer:
            dative = (word[:-2] + softer + "і",)
            return ((word,), (word[:-1] + "и",), dative, (word[:-1] + "у",), (word[:-1] + "ою",), dative)
        return _cases(word, 1, "и/і/ої", "і/ій", "у", "ою/ею", "і/ій")
    if one == "я":
        return _cases(word, 1, *(("ї", "ї", "ю", "єю", "ї") if word[-2] in "аеєиіїоу" else ("і", "і", "ю", "ею", "і")))
    if two in {"ів", "їв"}:
        return _ov(word)
    if one == "й":
        return _cases(word, 1, "я/ю", "ю/єві", "й/я", "єм", "ї/ю")
    if word.endswith("ість"):
        return _cases(word, 4, "ості", "ості", "ість", "істю", "ості")
    if one == "ь":
        if word.endswith("ість"):  # солідарність, солідарності
            return _cases(word, 4, "ості", "ості", "ість", "істю", "ості")
        if word.endswith("піль"):  # Тернопіль, Тернополя
            return _cases(word, 3, "оля", "олю", "іль", "олем", "олі")
        return _cases(word, 1, "я/і", "ю/і/еві", "ь/я", f"ем/ю/{word[-2]}ю", "і/ю")
    if not final and (word.endswith(_MANY) or word in _SHORTLY) and one == "і":
        return _cases(word, 1, "их", "им", "і/их", "ими", "их")  # Народні сили оборони
    if one in "иі":
        return _cases(word, 1, "ів//их", "ам/им", one, "ами/ими", "ах/их")
    if one == "о" and word.endswith(("во", "ство", "го")):
        return _cases(word, 1, "а", "у", "о", "ом", "і")
    if word.endswith(("ське", "цьке", "зьке")):  # Східноафриканське співтовариство
        return _cases(word, 1, "ого", "ому", "е", "им", "ому")
    if one in "оеєуюї":
        return _same(word)
    if len(word) > _SHORT and word.endswith(_FLEETING):
        return _without_vowel(word, ("а/у", "у/ові", "/а", "ом/им", "і/у"))
    return _cases(word, 0, "а/у", "у/ові", "/а", "ом/им/ем", "і/у")


def _ov(word: str) -> tuple[tuple[str, ...], ...]:
    """Київ, Харків, Миколаїв: the i of the last syllable becomes another vowel."""
    stems = [word[:-2] + middle for middle in ("єв", "ов", "ев", "їв", "ів")]
    return ((word,), *(tuple(stem + ending for stem in stems) for ending in ("а", "у", "", "ом", "і")))
