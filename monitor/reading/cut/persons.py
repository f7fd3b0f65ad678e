"""French and Spanish nouns of persons and bodies that can speak, and the pronouns of whom they tell.  Pure."""

from __future__ import annotations

SPEAKERS = (
    "minist", "président", "president", "presiden", "portavoz", "vocer", "porte", "embajad", "ambassad",
    "gobierno", "gouvernement", "ejército", "ejercito", "armée", "autorid", "autorit", "canciller", "chef",
    "jef", "secretari", "secrétaire", "général", "general", "responsable", "funcionari", "diplom", "partid",
    "parti", "primer", "premi", "oposici", "opposition", "fuente", "source", "servic", "junta", "junte",
    "polic", "movimient", "mouvement", "frente", "front", "milici", "grupo", "groupe", "rebeld", "rebelle",
    "comisi", "commission", "organi", "agenci", "agence", "líder", "leader", "diputad", "député", "senador",
    "sénat", "famil", "médic", "médecin", "direct", "alto", "alta", "haut", "presidencia", "présidence",
    "comandan", "commandan", "enviad", "envoyé", "inspect", "abogad", "avocat", "experto", "expert", "analist",
    "analyste", "état", "cour", "corte", "tribun", "parlament", "parlement", "congres", "asamblea", "assemblée",
    "cadena", "chaîne", "diario", "journal", "quotidien", "ong", "portal", "portail", "semanari", "hebdomadaire",
    "revista", "magazine", "emisora", "radio", "periódic", "rotativ", "chancellerie", "cancillería", "armad",
    "alcald", "maire", "mairie", "préf", "prefec", "gobernad", "gouverneur", "roi", "reine", "rey", "reina", "emir",
    "émir", "pape", "papa", "obisp", "évêq", "mando", "oficial", "officier", "militar", "militaire", "empresa",
    "entreprise", "compañ", "compagn", "sociét", "petroler", "federac", "fédér", "unión", "union", "liga", "ligue",
    "sindicat", "syndicat", "observator", "observatoire", "institut", "universi", "fundac", "fondation", "asociac",
    "associat", "alianza", "alliance", "coalic", "coalition", "palac", "palais", "consej", "conseil", "cámara",
    "chambre", "fiscal", "parquet", "procur", "juez", "juge", "misión", "mission", "delegac", "délég", "homolog",
    "mandatari", "dirigent", "dirigeant", "titular", "asesor", "colaborad", "collaborat", "proche", "allegad",
    "entourage", "entorno", "négociat", "negociad", "mediador", "médiat", "émissaire", "emisari", "represent",
    "représent", "delegad",
    "oficina", "gabinet", "cabinet", "despacho", "bureau", "miembr", "membre", "testig", "témoin",
    "habitant", "vecin", "investigad", "cherch",
    "profes", "politólog", "politolog", "histori", "inteligencia", "renseignement", "fuerzas", "forces", "marina",
    "aludid", "interesad", "intéressé", "capitán", "capitain", "coronel", "colonel", "cónsul", "consul", "chancelier",
    "vicepresid", "viuda", "veuve", "naviera", "armador", "armateur", "magistrad", "magistrat", "legislador",
    "guerrill", "insurg", "separat", "sépar", "régim", "exécutif", "ejecutiv", "pouvoir", "administra", "ministr",
)  # fmt: skip
"""Beginnings of the French and Spanish nouns of persons and bodies that can speak."""

_TOLD = {
    "fr": frozenset({"y", "lui", "leur", "nous", "vous", "m'", "me", "t'", "te"}),
    "es": frozenset({"le", "les", "nos", "me", "os", "te"}),
}
"""Pronouns before a verb for whom somebody tells something, or where."""
_OF_US = ("ons", "ez", "mes", "tes", "nous", "vous")
"""Endings of French verbs whose subject *nous* and *vous* are."""


def is_told(pronoun: str, verb: str, lang: str) -> bool:
    """Return whether a pronoun before a verb is who is told, or where: *y affirme le ministère*, *nos dijo el juez*."""
    if pronoun in {"nous", "vous"} and verb.endswith(_OF_US):
        return False
    return pronoun in _TOLD.get(lang, ())
