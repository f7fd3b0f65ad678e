"""French and Spanish: who has seen nothing of the kind, has no opinion, gives no information, has no comment.  Pure.

*N'a rien relevé de tel*, *ne donne aucun renseignement*, *no hizo ningún comentario*, *Aucun commentaire au Kremlin*.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

NO = frozenset({"ne", "n'", "no", "tampoco", "sin", "sans", "nunca", "jamás"})
"""Negations before a French or Spanish verb."""
_NOTICING = frozenset({
    "relever", "constater", "observer", "remarquer", "noter", "repérer", "apercevoir", "trouver", "recevoir",
    "recueillir", "détecter", "detectar", "observar", "constatar", "advertir", "avistar", "encontrar", "hallar",
    "recibir", "apreciar", "percibir",
})  # fmt: skip
"""Verbs by which somebody has noticed something, or nothing."""
_VENTURING = frozenset({"avancer", "exprimer", "épancher", "expresar", "aventurar", "mojar"})
_ITSELF = frozenset({"s'", "se"})
"""Verbs, with the pronoun, of venturing an opinion: *ne s'avance pas sur les causes*."""
_NOTHING = frozenset({"rien", "nada"})
_DECIDING = frozenset({"trancher", "zanjar"})
"""Verbs of deciding what is so: who does not leaves it open."""
_BEFORE = 5
"""Words before the verb in which its negation stands."""
_BEHIND = 5
"""Words behind the verb in which the noun stands that it has for its object."""
_WORDS = (
    "commentair", "renseignement", "information", "opinion", "avis", "indication", "confirmation",
    "comentari", "información", "informacion", "opinión", "confirmación", "indici", "indice", "indicaci", "valoraci",
)  # fmt: skip
"""Beginnings of the nouns for what somebody gives or has who speaks of a matter."""
MUTE = frozenset({"commentaire", "commentaires", "motus", "comentarios", "comentario"})
"""Words of a sentence without a verb by which somebody declines to say: *Aucun commentaire au Kremlin.*"""
_NONE = frozenset({"aucun", "pas", "ningún", "sin", "ni", "nul", "ningun"})
_SPEAKING = (
    "prononc", "comment", "tranch", "conclur", "désign", "nomm", "accus", "confirm", "réagir", "jug", "tirer",
    "pronunci", "coment", "opin", "señal", "confirm", "acus", "valor", "conclusi", "extraer", "sacar",
)  # fmt: skip
"""Beginnings of the infinitives of what somebody puts off until he knows more."""


def gives_none(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether a verb of giving or having is negated and has words for its object: *ne donne aucun avis*."""
    if NO.isdisjoint(lows[max(first, at - _BEFORE) : at]):
        return False
    return any(low.startswith(_WORDS) for low in lows[at + 1 : min(last, at + _BEHIND)])


_WAS = ("ó", "aron", "ieron")
"""Ends of Spanish verbs in the past."""


def not_now(lows: Sequence[str], at: int, first: int, auxiliaries: Collection[str]) -> bool:
    """Return whether a verb is negated and tells what is, not what has been: *ne se prononce pas*.

    Who has not spoken is silent; who does not speak declines.
    """
    before = lows[max(first, at - _BEFORE) : at]
    was = lows[at].endswith(_WAS) or any(low in auxiliaries for low in before)
    return not NO.isdisjoint(before) and not was


def until_known(lows: Sequence[str], at: int, last: int) -> bool:
    """Return whether somebody waits before he speaks: *attendra une enquête avant de se prononcer*."""
    for j in range(at + 1, min(last - 2, at + 12)):
        if lows[j] in {"avant", "antes"} and lows[j + 1] in {"de", "d'"}:
            return any(low.startswith(_SPEAKING) for low in lows[j + 2 : j + 6])
    return any(low.startswith(_RESULTS) for low in lows[at + 1 : min(last, at + _UP_TO)])


_RESULTS = (
    "conclusion", "résultat", "enquête", "expertise", "autopsie", "vérification", "éclaircissement", "conclusi",
    "resultado", "investigaci", "peritaje", "autopsia", "verificaci", "aclaraci",
)  # fmt: skip
"""Beginnings of the nouns for what somebody waits for before he speaks."""
_UP_TO = 5


def sense(lows: Sequence[str], lemma: str, verb: int, at: int, last: int) -> str:
    """Return the operator that *nothing* gives a verb of noticing or deciding; empty where it has its own."""
    if NO.isdisjoint(lows[max(0, verb - _BEFORE) : at]):
        return ""
    if lemma in _NOTICING and not _NOTHING.isdisjoint([*lows[verb:at], *lows[at + 1 : at + 2]]):
        return "mute"
    if lemma in _VENTURING and not _ITSELF.isdisjoint(lows[max(0, at - 2) : at]):
        return "mute"
    bare = at + 1 >= last or lows[at + 1] in {"pas", "."}
    return "mute" if lemma in _DECIDING and bare else ""


def no_word(lows: Sequence[str], at: int, first: int) -> int:
    """Return where *no comment* begins whose noun is at token `at`, or -1: *Pas de | commentaire*, *Motus*."""
    if lows[at] == "motus":
        return at
    begin = at - 1 - (lows[at - 1] in {"de", "d'", "le", "un"})
    if begin >= first and lows[begin] == "moindre":
        begin -= 1
    return begin if begin >= first and lows[begin] in _NONE else -1
