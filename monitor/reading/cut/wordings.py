"""Sentences that say whose words the one before were: *C'est en ces termes que X a répondu*, *Telle est sa version*.

In French, Spanish, Ukrainian and Russian.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

_OPENERS: dict[str, tuple[tuple[tuple[str, ...], ...], ...]] = {
    "fr": (
        (("c'",), ("est",), ("en", "par", "avec"), ("ces",), ("termes", "mots", "paroles"), ("que", "qu'")),
        (("en", "par", "avec"), ("ces",), ("termes", "mots", "paroles")),
        (("sur",), ("ce",), ("ton",)),
        (("en", "par", "avec"), ("ces",), ("deux", "trois", "quatre", "quelques", "seuls"), ("mots", "termes")),
        (("c'",), ("est",), ("du",), ("moins",), ("ce",), ("que", "qu'")),
        (("c'",), ("est",), ("en",), ("tout",), ("cas",), ("ce",), ("que", "qu'")),
        (("c'",), ("est",), ("aussi", "également", "exactement", "précisément"), ("ce",), ("que", "qu'")),
        (("voilà",), ("du", "ce"), ("moins", "que", "qu'"), ("ce", "que", "qu'")),
        (("voilà",), ("ce",), ("que", "qu'")),
        (("ainsi",), ("a", "ont")),
    ),
    "es": (
        (("en", "con"), ("estos", "esos", "tales"), ("términos",)),
        (("con",), ("estas", "esas", "tales"), ("palabras",)),
        (("con",), ("estas", "esas"), ("dos", "tres", "pocas", "cuatro"), ("palabras",)),
        (("con",), ("esta", "esa"), ("frase", "rotundidad", "contundencia")),
        (("así",),),
        (("así",), ("de",), ("tajante", "rotundo", "rotunda", "claro", "clara", "escueto", "contundente", "rotundos")),
    ),
    "uk": (
        (("цими", "такими", "саме"), ("словами", "такими", "цими")),
        (("з",), ("цими", "такими"), ("словами",)),
        (("принаймні",), ("так", "саме")), (("принаймні",), (",",), ("так",)),
        (("у", "в"), ("всякому", "усякому"), ("разі",), (",",), ("так",)),
        (("так",),),
    ),
    "ru": (
        (("этими", "такими", "именно"), ("словами", "такими", "этими")),
        (("с",), ("этими", "такими"), ("словами",)),
        (("по",), ("крайней", "меньшей"), ("мере",), (",",), ("так",)),
        (("по",), ("крайней", "меньшей"), ("мере",), ("так",)),
        (("во",), ("всяком",), ("случае",), (",",), ("так",)),
        (("так",),),
    ),
}  # fmt: skip
"""Rows of alternatives with which a sentence begins that tells who spoke the one before."""


def opened_by(lows: Sequence[str], first: int, last: int, lang: str) -> int:
    """Return where the opener of a sentence ends that says whose words the one before were; `first` without one."""
    for row in _OPENERS.get(lang, ()):
        if first + len(row) < last and all(lows[first + n] in words for n, words in enumerate(row)):
            return first + len(row)
    return first


_DAS_SAGTE = frozenset(
    (this, told)
    for this in ("das", "dies", "so")
    for told in (
        "sagte", "sagten", "erklärte", "erklärten", "berichtete", "berichteten", "betonte", "versicherte",
        "bestätigte", "bestätigten", "behauptete", "behaupteten",
    )
)  # fmt: skip
"""How a German sentence begins that names whose words stand before it."""


def says_who(lows: Sequence[str], at: int, lang: str) -> bool:
    """Return whether the sentence that begins at `at` says whose words stand before it: *Así lo dijo el ministro*."""
    if lang == "es" and tuple(lows[at : at + 2]) == ("así", "lo"):
        return True
    if lang == "de" and tuple(lows[at : at + 2]) in _DAS_SAGTE:
        return True
    return opened_by(lows, at, len(lows), lang) - at > 1


_SUCH = {
    "fr": frozenset({"telle", "tel", "c'"}),
    "es": frozenset({"esa", "ese", "esta", "este", "tal"}),
    "uk": frozenset({"таке", "така", "такий", "такою"}),
    "ru": frozenset({"таково", "такова", "таков", "такая", "такой", "такое"}),
}
_BETWEEN = frozenset({
    "est", "était", "fut", "reste", "la", "l'", "le", "leur", "es", "era", "fue", "sigue", "siendo", "al", "menos",
    "du", "moins", "en", "tout", "cas", ",", "aussi", "également", "bien", "exactement", "también", "precisamente",
})  # fmt: skip
"""Words between *such* and the noun for what somebody holds."""
VIEWS = {
    "fr": frozenset({
        "conviction", "avis", "opinion", "version", "thèse", "position", "réponse", "verdict", "lecture", "sentiment",
        "conclusion",
    }),
    "es": frozenset({
        "convicción", "opinión", "versión", "tesis", "postura", "posición", "respuesta", "lectura", "conclusión",
        "explicación", "parecer",
    }),
    "uk": frozenset({"переконання", "думка", "версія", "позиція", "відповідь", "висновок"}),
    "ru": frozenset({"убеждение", "мнение", "версия", "позиция", "ответ", "вывод"}),
}  # fmt: skip
"""Nouns for what somebody holds."""
_FAR = 6
_STOPS = frozenset({":", "—", "–", ";"})


def such_is(lows: Sequence[str], at: int, first: int, lang: str) -> int:
    """Return where *telle est la conviction*, *esa es la tesis*, *таково мнение* begins, the noun being `at`; or -1."""
    if lows[at] not in VIEWS.get(lang, ()):
        return -1
    for begin in range(at - 1, max(first, at - _FAR) - 1, -1):
        if lows[begin] in _SUCH[lang]:
            opens = begin == first or lows[begin - 1] in _STOPS
            return begin if opens else -1
        if lows[begin] not in _BETWEEN:
            return -1
    return -1
