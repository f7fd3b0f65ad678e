"""Verbs that leave out their subject; in Spanish what stands behind them is the object: *Confirmó la noticia*.  Pure.

A noun behind a verb is taken for its subject, as in *Confirmó el ministro*; a thing that is only told is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

SINGULAR = {
    "ES": (
        "ó",
        "dijo",
        "dice",
        "hizo",
        "quiso",
        "pudo",
        "ma",
        "ra",
        "la",
        "ga",
        "na",
        "sa",
        "ta",
        "za",
        "da",
        "ene",
        "ce",
        "ca",
        "te",
        "ye",
        "de",
        "cree",
        "sabe",
    ),
    "UK": ("в", "ла", "вся", "лася"),
    "RU": ("л", "ла", "лся", "лась"),
}
"""Endings of the third person singular in languages that leave out the pronoun."""
_NOTHING = frozenset({"nada", "todo", "algo", "ello", "eso", "esto", "aquello", "tal"})
"""Pronouns for things, which never speak."""
_DET = frozenset(
    (
        "el la los las un una unos unas su sus este esta estos estas ese esa esos esas esas tal tales dicho dicha "
        "dichos dichas cualquier toda todo todos todas ningún ninguna aquella aquel lo"
    ).split()
)
_TOLD = (
    "noticia", "rumor", "acusacion", "versiones", "afirmacion", "señalamiento", "imputacion", "especulacion", "hecho",
    "extremo", "bulo", "dato", "cifra", "artículo", "dicho", "alegato", "presencia", "existencia", "muerte", "cierre",
    "envío", "entrega", "ataque", "acuerdo", "alto", "tregua", "tratado", "pacto", "canje", "intercambio", "dimisión",
    "renuncia", "marcha", "salida", "firma", "despliegue", "comentario", "declaraciones", "preguntas", "pregunta",
    "deceso", "fallecimiento", "despacho", "cargos", "palabras", "participac", "implicac", "responsabilidad",
)  # fmt: skip
"""Beginnings of the nouns for what is told, and of the deeds that it is about."""
_BEING = frozenset({"es", "era", "sería", "resulta", "parece", "parecía", "fue"})
_ABSTRACT = ("ción", "ciones", "sión", "siones", "encia", "miento", "mientos", "dad")


def is_object(lows: Sequence[str], caps: Sequence[bool], phrase: Phrase) -> bool:
    """Return whether a phrase behind a verb names a thing that cannot say anything.

    >>> is_object("confirmó la noticia .".split(), [True, False, False, False], (1, 3))
    True
    >>> is_object("confirmó la ministra .".split(), [True, False, False, False], (1, 3))
    False
    """
    at = next((j for j in range(*phrase) if lows[j] not in _DET), phrase[1])
    if at >= phrase[1] or at >= len(lows):
        return lows[phrase[0]] in _NOTHING
    if caps[at] or lows[at] in {"alto", "alta"}:
        return lows[at : at + 3] == ["alto", "el", "fuego"]  # not *el alto comisionado*
    return (
        lows[at] in _NOTHING
        or lows[at].startswith(_TOLD)
        or (lows[at].endswith(_ABSTRACT) and not lows[at].startswith(SPEAKERS))
    )


def without_it(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether what is said may lack a subject: a Spanish quotation, or a clause that opens with the verb.

    >>> without_it(Text("Es muy probable, según Lima.", "es"), [(0, 3)])
    True
    """
    return text.lang == "es" and any(
        text.quoted[at] >= 0 or text.lows[at + (text.lows[at] == ",")] in _BEING for at, _ in regions[:1]
    )
