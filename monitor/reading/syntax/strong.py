"""German verbs whose past has no ending: *starb*, *verschwand*, *unterschrieb*, with *starben* for several.  Pure."""

from __future__ import annotations

_PASTS = frozenset(
    "band barg barst bat begann bewog bewies blies blieb bog bot brach briet drang drosch fand fiel fing floh "
    "floss flog focht frass fror fuhr gab galt gebar gefiel gelang genas genoss geriet geschah gewann ging glich "
    "glitt goss grub griff half hielt hieb hing hob kam klang kroch lag las lief lieh liess litt lud log mass "
    "mied misslang nahm pfiff pries quoll rang rann riet rieb rief riss ritt roch sah sang sank sann schied "
    "schien schlich schlief schloss schlug schmiss schmolz schnitt schob schoss schrie schrieb schritt schuf "
    "schwamm schwand schwang schwieg schwoll schwor soff sog spie sprach sprang stach stahl stand starb stieg "
    "stiess strich stritt tat traf trank trat trieb trog trug verdarb verdross vergass verlor wand warb warf wich "
    "wies wog wuchs wusch zog zwang".split()
)
"""Forms of the past of the strong verbs, as the text folds them."""
_PREFIXES = ("be", "ent", "er", "ge", "miss", "ver", "zer", "unter", "über", "wider", "durch", "um", "voll", "hinter")
"""Prefixes that stay on the verb: *verstarb*, *unterschrieb*."""
_MANY = "en"


def strong_past(low: str) -> bool:
    """Return whether a word is the past of a strong German verb, of one or of several.

    >>> [strong_past(low) for low in ("starb", "verstarben", "unterschrieb", "wand", "bekannt", "rede", "bericht")]
    [True, True, True, True, False, False, False]
    """
    for one in (low, low.removesuffix(_MANY)):
        if one in _PASTS or any(one.startswith(p) and one[len(p) :] in _PASTS for p in _PREFIXES):
            return True
    return False
