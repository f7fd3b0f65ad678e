"""What a minister is for may be two things: *the minister of foreign and European affairs*, *Justicia y Seguridad*.

In English, French and Spanish; the others couple such words or have no *of* between.  Pure.
"""

from __future__ import annotations

from monitor.reading.cut.text import Text

_OFFICES = frozenset(
    "minister ministers ministry secretary department commissioner committee undersecretary directorate spokesman "
    "spokeswoman spokesperson commission envoy adviser advisor".split()
)
_JOINTS = frozenset({"of", "for", "on"})
_FIELDS = frozenset(
    "affairs cooperation co-operation policy relations security integration defence defense justice development trade "
    "industry commerce energy mines mining water environment climate agriculture forestry fisheries food transport "
    "infrastructure housing health education science research technology innovation culture sport sports youth women "
    "gender family children labour labor employment tourism communication communications information media digital "
    "finance budget planning economy interior reconciliation migration borders immigration asylum reconstruction "
    "expatriates emigrants diaspora islands regions territories decentralisation administration religion".split()
)
_LONGEST = 4
"""Words of what the office is for, before *and*."""
_ROMANCE = {"fr": "et", "es": "y"}
_ROMANCE_OFFICES = (
    "ministr", "minister", "viceministr", "vice-ministr", "secretari", "secretair", "subsecretari", "sous-secretair",
    "comision", "commission", "comite", "consejo", "conseil", "delegu", "direccion", "direction",
)  # fmt: skip
"""Beginnings of folded French and Spanish nouns for who has a portfolio."""
_ROMANCE_FIELDS = (
    "affair", "asunto", "exterior", "cooperacion", "cooperation", "polit", "relacion", "relation", "segur", "securit",
    "integracion", "integration", "defens", "justici", "justice", "desarrollo", "developpement", "comerci", "commerc",
    "industri", "energi", "mina", "mines", "agua", "eau", "ambient", "environn", "medio", "clim", "agricultur", "foret",
    "bosque", "pesca", "peche", "aliment", "transport", "infra", "viviend", "logement", "salud", "sante", "sanidad",
    "educa", "cienci", "recherch", "investiga", "tecnolog", "technolog", "innova", "cultur", "deport", "sport",
    "juventud", "jeune", "mujer", "femme", "genero", "famil", "nino", "enfan", "trabajo", "travail", "emple", "emploi",
    "turis", "touris", "comunica", "communica", "informa", "medios", "medias", "finan", "hacienda", "presupuest",
    "budget", "planif", "econom", "interior", "interieur", "reconcilia", "migra", "inmigra", "immigra", "fronter",
    "frontier", "asilo", "asile", "reconstruc", "territor", "descentral", "decentral", "administra", "religi", "paz",
    "paix", "patrimoni", "patrimoine", "equipam", "equipement", "vias", "obras",
)  # fmt: skip
"""Beginnings of folded French and Spanish nouns for a portfolio."""
_FAR = 14
"""Tokens from a French or Spanish office to the last thing that it is for."""
_OF = frozenset({"de", "du", "des", "d'", "del", "para", "pour", "a", "au", "aux"})
_SMALL = _OF | {"la", "le", "l'", "les", "el", "los", "las", ","}


def portfolio_goes_on(text: Text, begin: int, at: int) -> bool:
    """Return whether *and* at token `at` joins two things that the office before it is for, from token `begin` on.

    >>> text = Text("Peru's minister for women and youth said so", "en")
    >>> portfolio_goes_on(text, 0, text.lows.index("and"))
    True
    >>> text = Text("The women left and the minister of Peru said so", "en")
    >>> portfolio_goes_on(text, 0, text.lows.index("and"))
    False
    >>> text = Text("El Ministerio de Justicia y Seguridad de Goma y el Gobierno de Goma callan", "es")
    >>> portfolio_goes_on(text, 0, 4), portfolio_goes_on(text, 0, 8)
    (True, False)
    """
    if text.lows[at] == _ROMANCE.get(text.lang):
        return _romance(text, begin, at)
    if text.lang != "en" or text.lows[at] != "and" or at + 1 >= len(text.lows):
        return False
    if text.lows[at + 1] not in _FIELDS and _FIELDS.isdisjoint(text.lows[at + 2 : at + 3]):
        return False  # the minister of Peru and rebels
    for joint in range(max(begin + 1, at - _LONGEST - 1), at - 1):
        if text.lows[joint] in _JOINTS and text.lows[joint - 1] in _OFFICES:
            return all(text.lows[j].isalpha() for j in range(joint + 1, at))
    return False


def _romance(text: Text, begin: int, at: int) -> bool:
    """Return whether a French or Spanish *and* joins two things that an office before it is for."""
    folds, field = text.folds, at + 1
    while field < min(len(folds), at + _LONGEST) and folds[field] in _SMALL:
        field += 1
    if field >= len(folds) or not folds[field].startswith(_ROMANCE_FIELDS):
        return False
    reach = range(at - 2, max(begin, at - _FAR) - 1, -1)
    office = next((j for j in reach if folds[j].startswith(_ROMANCE_OFFICES)), -1)
    if office < 0 or _OF.isdisjoint(folds[office + 1 : office + 3]):
        return False
    return all(folds[j].isalpha() or folds[j] in _SMALL for j in range(office + 1, at))
