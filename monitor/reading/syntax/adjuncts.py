"""French and Spanish adjuncts between a verb and who speaks: *a dit dans un message publié mardi | le ministre*.  Pure.

A French or Spanish noun that is a subject has its article.  So a bare word behind a phrase of place, time or medium
belongs to that phrase, and is not yet who speaks; only in Spanish do persons in the plural go without one
(*dijeron en Bruselas fuentes de la policía*).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.daytimes import TIME_NOUNS, day_or_time

Sets = Mapping[str, frozenset[str]]

_MANY = (*SPEAKERS, "portavo", "medio", "activista", "residente", "poblador", "empleado", "soldado", "refugiado",
    "desplazado", "aliado", "observador", "trabajador", "científic", "cercan", "próxim", "ciudadan", "parient",
    "allegad", "víctima", "manifestante", "conocedor", "superviviente", "sobreviviente", "figura", "voces", "varias",
)  # fmt: skip
"""Beginnings of the Spanish nouns that are a subject in the plural without an article."""
NAMED = (
    "radio", "emisora", "televisi", "canal", "télévision", "station", "programa", "émission", "semanari",
    "hebdomadaire", "magazine", "revista", "periódic", "web", "site", "portal", "portail", "ville", "ciudad",
    "capital", "provinc", "région", "región", "localid", "localité", "pays", "país", "isla", "île", "estado",
    "état", "diario", "journal", "quotidien", "chaîne", "cadena", "agence", "agencia", "part", "réseau", "red",
    "plataforma", "puerto", "port", "aéroport", "aeropuerto", "frontera", "base", "monsieur", "madame", "señor",
    "doctor", "président", "president", "ministre", "minist", "général", "general", "colonel", "coronel",
    "capit",
)  # fmt: skip
"""Beginnings of French and Spanish nouns that a name explains."""
PARTICIPLES = ("é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
"""Ends of French and Spanish participles that are formed by the rule."""
_DONE = (*PARTICIPLES, "cho", "cha", "isto", "ista", "erto", "erta", "uesto", "uesta")
_ALSO = frozenset({"et", "y", "e"})
_LONGEST_ASIDE = 24
HOW_DONE = ("mente", "lement", "tement", "sement", "quement", "rement", "vement")
"""Ends of French and Spanish adverbs."""
_MANNER = ("mente", "mment", "blement", "ellement")
"""Ends of the adverbs that open an aside on how something was said: *visiblemente molesto*."""
_BEFORE_DOING = frozenset(["sin", "sans", "tras", "après", "avant", "antes", "después", "al"])
_INFINITIVES = tuple(
    ["er", "ir", "re", "oir", "ar"]
    + [verb + leaning for verb in ("ar", "er", "ir") for leaning in ("se", "lo", "la", "los", "las", "le", "les")]
)
NETWORKS = frozenset({"x", "twitter", "telegram", "facebook", "instagram", "linkedin", "bluesky", "tiktok"})
"""Names of networks, with which a phrase ends: *sur X | Emmanuel Macron*."""
NEGATIONS = frozenset({"no", "ne", "n'", "pas"})
_MEANWHILE = frozenset(
    ["cuando", "mientras", "tandis", "lorsque", "lorsqu'", "quand", "citado", "citada", "cité", "citée"]
)
_SIGNS = frozenset({";", ":", ".", "»", "«", "?", "!"})
_SOURCES = frozenset({"selon", "según", "suivant"})
_NO = frozenset(["no", "ne", "n'", "pas", "se", "s'", "lui", "leur", "me", "nos", "nous", "y", "en"])
_AGO = frozenset({"hace", "hacía"})
_FOLD = frozenset({"fois", "reprises", "veces", "ocasiones", "vez"})
_MANY_TIMES = frozenset(
    "deux trois quatre cinq six sept dix plusieurs maintes dos tres cuatro cinco seis diez varias repetidas".split()
)
_AGAIN = Phrases([
    "une nouvelle fois", "une fois de plus", "une fois encore", "une première fois", "une deuxième fois",
    "pour la première fois", "à nouveau", "un peu plus tard", "un peu plus tôt", "peu de temps après",
    "una vez más", "una y otra vez", "otra vez", "de nuevo", "por primera vez", "por segunda vez",
    "un poco después", "un poco más tarde", "poco más tarde", "más tarde", "más temprano", "horas antes",
    "horas después", "días antes", "días después", "peu après", "peu avant", "plus tard", "plus tôt",
    "un peu après", "un peu avant", "un poco antes", "poco después", "poco antes", "no obstante", "acto seguido",
])  # fmt: skip
"""Phrases of repetition and of a time that is not named."""


def names_it(lows: Sequence[str], at: int) -> bool:
    """Return whether an article with a capital begins the name of the paper before it: *dans le quotidien La Razón*."""
    return lows[at - 1].startswith(NAMED)


def attribute(lows: Sequence[str], caps: Sequence[bool], sets: Sets, at: int, stop: int, *, spanish: bool) -> int:
    """Return where the adjectives and participles end that go on with the phrase before token `at`; `at` without any.

    ``un comunicado | difundido``, ``une conférence | commune``, ``une lettre datée du 3 mars | et adressée``.
    """
    j = at
    if lows[j] in _ALSO and j + 1 < stop and lows[j + 1].endswith(_DONE) and not caps[j + 1]:
        j += 1
    while j < stop and _belongs(lows, caps, sets, j, spanish=spanish):
        j += 1
    if j > at and lows[at - 1].startswith(NAMED):
        while j < stop and caps[j]:
            j += 1  # a la cadena | pública VRT
    return j if j > at and lows[j - 1] not in _ALSO else at


def doing(lows: Sequence[str], sets: Sets, at: int, stop: int) -> int:
    """Return where an infinitive behind *without*, *before*, *after* ends with its objects; `at` without one.

    It ends with a comma or where what is said begins: ``sin dar más detalles | que``.
    """
    if lows[at] not in _BEFORE_DOING:
        return at
    verb = next((j for j in range(at + 1, min(stop, at + 4)) if _infinitive(lows[j])), -1)
    if verb < 0:
        return at
    for j in range(verb + 1, min(stop, verb + _LONGEST_ASIDE)):
        if lows[j] in _SIGNS:
            return at
        if lows[j] in sets["that"]:
            return j
        if lows[j] == ",":
            return j + 1
    return at


def _infinitive(low: str) -> bool:
    """Return whether a French or Spanish word is an infinitive by its ending."""
    return len(low) > 2 and low.endswith(_INFINITIVES)


_SUBJECTS = frozenset(
    "nada nadie alguien algo todo todos todas ninguno ninguna muchos muchas pocos pocas ambos ambas algunos algunas "
    "rien personne nul nulle aucun aucune tout tous toutes chacun chacune certains plusieurs quelqu' on".split()
)
"""French and Spanish pronouns that need no article to be a subject."""


def _belongs(lows: Sequence[str], caps: Sequence[bool], sets: Sets, at: int, *, spanish: bool) -> bool:
    """Return whether the word at `at` has no article and is nobody."""
    low = lows[at]
    if caps[at] or not low[0].isalpha() or low.endswith(_INFINITIVES) or lows[at - 1] in NEGATIONS:
        return False
    if low in _SUBJECTS:
        return False
    if any(low in sets[name] for name in ("det", "pron", "prep", "conj", "aux", "that", "sub", "rel")):
        return False
    if not spanish or not low.endswith("s"):
        return True
    return not low.startswith(_MANY) and (low.endswith(_DONE) or (lows[at - 1].endswith("s") and not caps[at - 1]))


def parenthesis(lows: Sequence[str], sets: Sets, at: int, stop: int) -> int:
    """Return where what stands between commas behind a verb ends, if it says when, where or how: ``dijo, en Oslo,``.

    `at` is the first comma; where there is no such aside, `at` is returned.
    """
    if at + 2 >= stop or lows[at] != ",":
        return at
    begin = at + 1
    if not _says_when_or_where(lows, sets, begin, stop):
        return at
    for comma in range(begin + 1, min(stop, begin + _LONGEST_ASIDE)):
        if lows[comma] in _SIGNS:
            return at
        if lows[comma] == "," and comma + 1 < stop:
            if _says_when_or_where(lows, sets, comma + 1, stop):
                return max(comma + 1, parenthesis(lows, sets, comma, stop))
            return comma + 1
    return at


def _says_when_or_where(lows: Sequence[str], sets: Sets, at: int, stop: int) -> bool:
    """Return whether a phrase of place or time begins at token `at`, and not one that names a source."""
    low = lows[at]
    if low in sets["that"] or low in sets["sub"] or low in _SOURCES or low == "des":
        return False
    if low in sets["prep"] or occasion(lows, at, stop) > at or low.endswith(_MANNER):
        return True
    return low in sets["adv"] and not any(low in sets[name] for name in ("det", "pron", "objects")) and low not in _NO


def trailing(lows: Sequence[str], sets: Sets, begin: int, stop: int) -> bool:
    """Return whether what follows who spoke behind a comma only says when, where or what else was: no words of his.

    ``«...», dijo el ministro | , en un mensaje publicado en X``, ``| , cuando se cumple un año``.
    """
    if begin + 2 >= stop or lows[begin] != "," or any(low in QUOTES or low == ":" for low in lows[begin:stop]):
        return False
    low = lows[begin + 1]
    if low == "alors" or low in _MEANWHILE:
        return True
    comma = next((j for j in range(begin + 2, min(stop - 2, begin + _NAMED)) if lows[j] == ","), -1)
    small = ("prep", "det", "pron", "conj", "that", "sub", "have", "be", "aux", "adv")
    if (
        comma > 0
        and lows[comma + 1] in _AT_THE_END
        and not any(low in sets[name] for low in lows[begin + 1 : comma] for name in small)
    ):
        return True  # «Hay acuerdo», dijo el canciller, Luis Paz, al término de las negociaciones
    return _says_when_or_where(lows, sets, begin + 1, stop)


_NAMED = 6
_AT_THE_END = frozenset({"au", "à", "après", "lors", "dans", "al", "tras", "en", "durante", "a"})
"""Words of a name in apposition, and prepositions of the occasion behind it."""
_OF_WHOM = frozenset({"de", "d'", "du", "des"})


def occasion(lows: Sequence[str], at: int, stop: int) -> int:
    """Return where a phrase of time or repetition ends that has an article or a verb of its own; `at` without one.

    ``ce mardi``, ``il y a deux jours``, ``hace dos días``, ``une nouvelle fois``, ``un peu plus tard``.
    """
    j = at
    if lows[at] == "auprès" and at + 3 < stop and lows[at + 1] in _OF_WHOM:  # a commenté auprès de l'AFP le ministre
        return at + 3 + (lows[at + 2] in {"l'", "la", "le", "les", "nos"})
    if tuple(lows[at : at + 3]) == ("il", "y", "a"):
        j = at + 3
    elif lows[at] in _AGO:
        j = at + 1
    if j > at:
        return next((k + 1 for k in range(j, min(stop, j + 4)) if lows[k] in TIME_NOUNS), at)
    if lows[at + 1 : at + 2] and lows[at + 1] in _FOLD and (lows[at] in _MANY_TIMES or lows[at].isdigit()):
        return at + 2  # a répété cinq fois vendredi
    if lows[at] in {"à", "en"} and not _FOLD.isdisjoint(lows[at + 1 : at + 3]):
        return at + 2 + (lows[at + 2 : at + 3] != [] and lows[at + 2] in _FOLD)
    return at + again if (again := _AGAIN.at(lows, at)) else day_or_time(lows, at, stop)


_BACKED = ("reconnu", "reconocid", "soutenu", "respaldad", "apoyad", "appuyé", "parrainé", "patrocinad", "avalad")
"""Beginnings of the participles that tell whose protégé somebody is: *le gouvernement reconnu par l'ONU a annoncé*."""
_WAS = ("est", "été", "fut", "sont", "était", "étaient", "a", "ont", "es", "fue", "fueron", "sido", "ha", "han", "son")


def backed_by(lows: Sequence[str], at: int) -> bool:
    """Return whether a participle at `at` belongs to the noun before it, with who backs it behind."""
    if lows[at].startswith("celebr") and lows[at - 1 : at] == ["se"]:
        return True  # la firma se celebrará: it takes place
    if not lows[at].startswith(_BACKED) or lows[at + 1 : at + 2] not in (["par"], ["por"]):
        return False
    return at > 0 and lows[at - 1] not in _WAS and lows[at - 1][0].isalpha()


_POSTED = {"en": frozenset({"to"}), "fr": frozenset({"à", "en", "au", "aux"}), "es": frozenset({"en"})}
_POST = 3
"""Words of where somebody is posted: *en Arabia Saudí*."""


def posted(text: Text, first: int, last: int) -> bool:
    """Return whether only where an envoy is posted stands at tokens `first` to `last`: *the ambassador | to Serbia*.

    >>> text = Text("l’ambassadeur de Lettonie à Belgrade", "fr")
    >>> posted(text, 4, 6), posted(text, 2, 4)
    (True, False)
    """
    return last - first <= _POST and text.lows[first] in _POSTED.get(text.lang, ()) and text.caps[last - 1]
