"""English, French, Spanish: what somebody had to do, or can hardly: *had to withdraw its report*, *peine à croire*.

Who has to take something back has done so.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

_HAD = {
    "en": frozenset({"had", "has", "have"}),
    "fr": frozenset({"dû", "dut", "durent", "devait", "doit"}),
    "es": frozenset({"tuvo", "tuvieron", "tenido", "tenía", "tiene", "tienen", "debió", "debido", "hubo"}),
}
"""Forms of *must* and its like."""
_FORCED = {
    "en": ("forced", "obliged", "compelled"),
    "fr": ("contraint", "forcé", "obligé"),
    "es": ("obligad", "forzad"),
}
"""Beginnings of the participles for being made to do a thing."""
_TO = {
    "en": frozenset({"to"}),
    "fr": frozenset({"de", "d'", "à"}),
    "es": frozenset({"que", "de", "a"}),
}
_FINITE = {
    "en": frozenset({"was", "were", "been", "is", "are", "felt", "had", "has", "have"}),
    "fr": frozenset({"a", "ont", "avait", "avaient", "est", "sont", "était", "été", "fut", "vu", "s'"}),
    "es": frozenset({"fue", "fueron", "ha", "han", "había", "habían", "vio", "vieron", "visto", "se", "sido"}),
}
"""Auxiliaries of theirs."""
COMPELLED = frozenset({"retract", "apologise"})
"""Operators of what somebody has done who had to do it."""
_ASIDE, _BACK = 7, 5
"""Words of an aside between commas, *avait dû, la semaine dernière, retirer*; back to the auxiliary."""


def compelled(lows: Sequence[str], lang: str, at: int, first: int) -> int:
    """Return the finite verb by which somebody had to do what the infinitive at a token says, or -1.

    >>> compelled("the site had to withdraw its report".split(), "en", 4, 0)
    2
    >>> compelled("le site a été contraint de retirer son article".split(), "fr", 6, 0)
    2
    >>> compelled("the site wants to withdraw its report".split(), "en", 4, 0)
    -1
    """
    if lang not in _HAD:
        return -1
    j = _before_aside(lows, at - 1, first)
    to = j >= first and lows[j] in _TO[lang]
    j -= to
    while j > first and (lows[j].endswith("ly") or lows[j] in {"also", "finalmente", "finalement", "ensuite", "luego"}):
        j -= 1
    j = _before_aside(lows, j, first)
    if j <= first:
        return -1
    must = lows[j] in _HAD[lang] and (to or lang == "fr" or lows[j] == "debió")
    if not must and not (to and lows[j].startswith(_FORCED[lang])):
        return -1
    if lang == "es" and lows[j] == "hubo" and lows[j + 1] != "de":
        return -1
    begin = j
    while begin - 1 > first and j - begin < _BACK and lows[begin - 1] in _FINITE[lang]:
        begin -= 1
    if lows[begin] in {"s'", "se"}:
        begin += 1
    return begin if must or begin < j else -1


_HARD: frozenset[tuple[str, str]] = frozenset(
    {("mal", "à"), ("peine", "à"), ("peinent", "à"), ("peinait", "à"), ("peinaient", "à")}
)
_COSTS = frozenset({"cuesta", "costaba", "costó"})
"""French and Spanish words before an infinitive of what is hard to do."""


def hard(lows: Sequence[str], at: int) -> int:
    """Return the verb by which somebody can hardly do what an infinitive says: *peine à croire*, *le cuesta creer*; -1.

    >>> hard("le ministre a du mal à croire".split(), 6), hard("le ministre dit croire".split(), 3)
    (2, -1)
    """
    if tuple(lows[at - 2 : at]) in _HARD:
        return at - 4 if lows[at - 2] == "mal" and lows[at - 3] == "du" else at - 2
    return at - 1 if lows[at - 1] in _COSTS else -1


FELT = frozenset({"comment", "believe", "hope", "accuse", "warn", "deem", "doubt"})
"""Operators of verbs that an infinitive only tells where the verb before it says that somebody does so."""
_DOES = (
    "tien", "tenu", "tint", "fini", "commenc", "continu", "persist", "empress", "vien", "venai", "hâté", "obstin",
    "entêt", "volv", "vuelv", "vuelto", "acab", "termin", "lleg", "empez", "empiez", "comenz", "comienz", "continú",
    "apresur", "insist", "empeñ", "obstin", "precipit",
)  # fmt: skip
_DOES_NOT = ("tard", "manqu", "hésit", "dud", "vacil", "cess", "ces", "dej", "lass", "cans", "priv")
"""French and Spanish verbs that say so, these where negated: *n'a pas manqué de saluer, no dudó en condenar*."""
_NEGATED = frozenset({"n'", "ne", "no", "nunca", "jamais", "sin", "sans"})
_NOT_FAR = 5


def does_so(lows: Sequence[str], at: int, first: int) -> bool:
    """Return whether the verb at `at` says that somebody does what an infinitive behind it tells.

    >>> does_so("a fini par".split(), 1, 0), does_so("a tardé à".split(), 1, 0), does_so("n' a pas tardé".split(), 3, 0)
    (True, False, True)
    """
    if lows[at].startswith(_DOES_NOT):
        return not _NEGATED.isdisjoint(lows[max(first, at - _NOT_FAR) : at])
    return lows[at].startswith(_DOES) and _NEGATED.isdisjoint(lows[max(first, at - _NOT_FAR) : at])


_INFINITIVES = frozenset({"croire", "dire", "entendre", "écouter", "lire"})
"""French infinitives that are also nouns of whose word it is: *au dire de Lima, à l'en croire*."""


def does_it(lows: Sequence[str], at: int) -> bool:
    """Return whether such a word is what somebody does: *continue de croire à*, *pas en mesure de dire qui*.

    >>> does_it("continue de croire".split(), 2), does_it("au dire de".split(), 1)
    (True, False)
    """
    return at > 0 and lows[at] in _INFINITIVES and lows[at - 1] in {"de", "d'"}


_ENDS = ("ar", "er", "ir")


def hesitates(lows: Sequence[str], at: int) -> bool:
    """Return whether *dudar* is no doubt but a verb that governs an infinitive: *no dudó en condenar*."""
    behind = lows[at + 1 : at + 3]
    return lows[at].startswith("dud") and len(behind) > 1 and behind[0] == "en" and behind[1].endswith(_ENDS)


def _before_aside(lows: Sequence[str], j: int, first: int) -> int:
    """Return the token before an aside between commas that ends at `j`, else `j`."""
    if j <= first or lows[j] != ",":
        return j
    opens = next((k for k in range(j - 1, max(first, j - _ASIDE), -1) if lows[k] == ","), -1)
    return opens - 1 if opens > first else j
