"""Adjectives of towns, *Hamburger*, *lyonnais*, *одесский*, and the English names of the towns.  Pure but for its data.

German makes them with *-er*; those of the other languages stand in lexicon/names/towns.tsv.
"""

from __future__ import annotations

from functools import cache

from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.names import LANGUAGES, pieces, table

_COLUMNS = ("fr", "es", "uk", "ru")
_ENDING = 4
"""Letters that may follow a stem."""

_SAME = """
Hamburg Berlin Bonn Bremen Leipzig Potsdam Kiel Rostock Lübeck Frankfurt Stuttgart Düsseldorf Duisburg Essen
Dortmund Bochum Bielefeld Marburg Heidelberg Mannheim Karlsruhe Freiburg Konstanz Augsburg Passau Regensburg Würzburg
Bamberg Bayreuth Erfurt Magdeburg Chemnitz Greifswald Hildesheim Oldenburg Osnabrück Braunschweig Aachen Trier Salzburg
Graz Linz Innsbruck Klagenfurt Bern Lausanne Stockholm Oslo Helsinki Oxford Cambridge Paderborn Flensburg Ulm Koblenz
Kaiserslautern Wuppertal Speyer Stanford Princeton Harvard Washington Boston Madrid Paris
"""
"""Towns whose English name is the German one, or is told below."""
_IRREGULAR = {
    "münchner": "Munich", "münchener": "Munich", "kölner": "Cologne", "nürnberger": "Nuremberg",
    "hannoveraner": "Hanover", "zürcher": "Zurich", "züricher": "Zurich", "genfer": "Geneva", "basler": "Basel",
    "luzerner": "Lucerne", "bremer": "Bremen", "dresdner": "Dresden", "göttinger": "Göttingen", "tübinger": "Tübingen",
    "erlanger": "Erlangen", "jenaer": "Jena", "hallenser": "Halle", "münsteraner": "Münster", "mainzer": "Mainz",
    "brüsseler": "Brussels", "strassburger": "Strasbourg", "luxemburger": "Luxembourg", "mailänder": "Milan",
    "florentiner": "Florence", "turiner": "Turin", "krakauer": "Krakow", "breslauer": "Wroclaw", "danziger": "Gdansk",
    "lemberger": "Lviv", "charkiwer": "Kharkiv", "genter": "Ghent", "antwerpener": "Antwerp", "leidener": "Leiden",
    "haager": "Hague", "petersburger": "St Petersburg", "istanbuler": "Istanbul", "haifaer": "Haifa",
    "schanghaier": "Shanghai", "hongkonger": "Hong Kong", "weimarer": "Weimar", "kasseler": "Kassel",
    "giessener": "Giessen", "göteborger": "Gothenburg", "edinburgher": "Edinburgh", "siegener": "Siegen",
}  # fmt: skip
"""Adjectives that are not the name with *-er*, and those of towns with another name in English."""


@cache
def _adjectives() -> dict[str, str]:
    """Return the English name of each town, capitals among them, by its German adjective, folded."""
    german, english = (3 + LANGUAGES.index(lang) for lang in ("de", "en"))
    rows = (row for row in table("states.tsv") if row[1] == "capital" and row[german] and row[english])
    capitals = {row[german].removesuffix("e").lower() + "er": row[english] for row in rows}
    same = {fold(town).removesuffix("e") + "er": town for town in _SAME.split()}
    return {**same, **capitals, **_IRREGULAR}


@cache
def _stems(lang: str) -> dict[str, str]:
    """Return the English name of each town by the stem of its adjective, folded."""
    column = 1 + _COLUMNS.index(lang)
    rows = (row for row in table("towns.tsv") if row[column : column + 1] and row[column])
    return {" ".join(pieces(stem)): row[0] for row in rows for stem in row[column].split("|")}


def town(adjective: str, lang: str = "de") -> str:
    """Return the English name of the town whose folded adjective this is; nothing: it is none.

    >>> town("hamburger"), town("münchner"), town("pariser"), town("ehrlicher")
    ('Hamburg', 'Munich', 'Paris', '')
    >>> town("lyonnaise", "fr"), town("limeno", "es"), town("одесского", "ru"), town("honnete", "fr")
    ('Lyon', 'Lima', 'Odesa', '')
    """
    if lang == "de":
        return _adjectives().get(adjective, "")
    if lang not in _COLUMNS:
        return ""
    stems, cuts = _stems(lang), range(min(_ENDING, len(adjective) - 4) + 1)
    return next((found for cut in cuts if (found := stems.get(adjective[: len(adjective) - cut]))), "")
