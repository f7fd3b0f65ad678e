"""Who hands a question on to somebody else declines to answer it: *verwies an die Behörden*.  Pure.

*Verwies auf die Kollegen in Bischkek*; but *verwies auf die Erklärung vom Montag* only says where something stands.
"""

from __future__ import annotations

from monitor.reading.content.cases import Case
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import EDGES


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TO = {
    "de": frozenset({"an", "auf"}), "en": frozenset({"to"}), "fr": frozenset({"à", "au", "aux", "vers"}),
    "es": frozenset({"a", "al"}), "uk": frozenset({"до", "на"}), "ru": frozenset({"к", "на", "в"}),
}  # fmt: skip
_WHOM = {
    "de": (
        "kolleg", "behörde", "ministeri", "regierung", "armee", "militär", "präsidialamt", "kreml", "polizei",
        "staatsanwalt", "sprecher", "anwält", "anwalt", "pressestelle", "justiz", "ermittler", "partner", "verbündete",
        "nachbar", "aussenamt", "außenamt", "kanzleramt", "generalstab", "arzt", "ärzt", "klinik", "familie",
        "zuständig", "veranstalter", "reederei", "eigentümer", "konzern", "unternehmen", "zentrale", "verband",
        "hauptquartier", "botschaft", "zustaendig", "dienste", "geheimdienst", "streitkräfte", "beteiligten",
    ),
    "en": (
        "colleague", "authorit", "ministry", "government", "army", "military", "presiden", "kremlin", "police",
        "prosecutor", "spokes", "lawyer", "press", "investigator", "partner", "ally", "allies", "doctor", "hospital",
        "famil", "headquarters", "embassy", "parties", "services", "owner", "company", "organiser", "pentagon",
    ),
    "fr": (
        "autorit", "collègue", "ministère", "gouvernement", "armée", "présiden", "kremlin", "police", "parquet",
        "porte", "avocat", "service", "enquêteur", "partenaire", "allié", "médecin", "hôpital", "famille", "siège",
        "ambassade", "parties", "intéressé", "justice", "état", "elysée", "élysée", "maison",
    ),
    "es": (
        "autoridad", "colega", "ministerio", "gobierno", "ejército", "presiden", "kremlin", "policía", "fiscal",
        "portavo", "abogad", "servicio", "investigador", "socio", "aliad", "médic", "hospital", "famili", "sede",
        "embajada", "parte", "interesad", "justicia", "estado", "cancillería", "oficina",
    ),
    "uk": ("влад", "колег", "міністер", "уряд", "армі", "кремл", "поліці", "прокур", "речник", "адвокат", "пресслуж"),
    "ru": ("власт", "коллег", "министер", "правительств", "арми", "кремл", "полици", "прокур", "представител",
           "адвокат", "пресс"),
}  # fmt: skip
"""Beginnings of the nouns for those to whom a question is handed on."""
_QUESTIONS = (
    "frage", "fragen", "anfrage", "nachfrage", "question", "quer", "inquir", "enquir", "demande", "pregunta",
    "consulta", "вопрос", "питан", "запитан", "журналист", "журналіст", "reporter", "journalist", "periodista",
)  # fmt: skip
_ARTICLES = _words("un une le la les l' una uno el los las su sus son sa ses")
_REACH = 9
_HEAD = 4


def handed_on(text: Text, case: Case) -> bool:
    """Return whether the words behind a verb of referring name those who are to be asked instead."""
    first, last = case.frame.at + 1, text.sentences[case.frame.sentence].last
    slot, lows = case.frame.slot, text.lows
    asks = False
    for j in range(first, min(first + _REACH, last - 1)):
        if slot is not None and slot[0] <= j < slot[1]:
            continue
        if lows[j] in EDGES and lows[j] != "-":
            return False
        asks = asks or lows[j].startswith(_QUESTIONS)
        if lows[j] in _TO[text.lang]:
            if lows[j] == "auf" and lows[j + 1].startswith(_QUESTIONS):
                continue  # verwies auf Anfrage an das Amt
            return asks or lows[j] == "an" or _whom(text, case, j + 1, last)
        if text.lang in {"fr", "es"} and lows[j] in _ARTICLES and not lows[j + 1].startswith(_QUESTIONS):
            return False  # remitió una carta a la familia
    return False


def _whom(text: Text, case: Case, first: int, last: int) -> bool:
    """Return whether a phrase names persons or a body, or is only the name of a place that stands for one."""
    for j in range(first, min(first + _HEAD, last)):
        if text.lows[j] in EDGES:
            return False
        if text.lows[j].startswith(_WHOM[text.lang]):
            return True
    ends = first + 1 >= last or text.lows[first + 1] in EDGES or text.lows[first + 1] == "."
    return ends and text.caps[first] and bool(case.named((first, first + 1)))
