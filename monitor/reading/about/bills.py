"""Whether what a house passes or turns down is something else than a treaty: *The Senate passed the budget*.  Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase

_ARTICLES = {
    "de": frozenset("der die das den dem ein eine einen einer einem ihren ihre seinen seine".split()),
    "en": frozenset(["the", "a", "an", "its", "their"]),
    "fr": frozenset(["le", "la", "l'", "les", "un", "une", "son", "sa", "ses", "leur", "leurs", "des"]),
    "es": frozenset(["el", "la", "los", "las", "un", "una", "su", "sus", "unos", "unas"]),
}
TEXTS = (
    "text", "traité", "trat", "tratad", "treaty", "accord", "acuerd", "agreement", "abkommen", "vertrag", "pact",
    "pakt", "bill", "draft", "entwurf", "gesetz", "law", "act", "loi", "ley", "projet", "proyecto", "proposition",
    "propuesta", "proposal", "motion", "moción", "antrag", "vorlage", "measure", "mesure", "medida", "document",
    "dokument", "instrument", "paket", "package", "paquet", "protocol", "protokoll", "protocole", "convention",
    "konvention", "convención", "convenio", "dictamen", "iniciativa", "initiative", "dossier", "ratifi", "beschluss",
    "papier", "paper", "urkunde", "zustimmung", "aval", "consent", "vote", "voto", "ensemble", "tout", "todo", "it",
    "schritt", "step", "paso", "étape", "hürde", "hurdle", "obstacle", "obstáculo", "exit", "austritt",
    "retirada", "withdrawal", "sortie", "salida", "suspens", "aussetz", "revoc", "rücknahme", "beitritt", "accession",
    "adhési", "adhesi", "denunci", "dénonci", "kündigung", "vereinbarung", "zusatz", "wortlaut", "fassung",
    "version", "versión", "lesung", "reading", "lectura", "lecture", "entscheid", "decisi", "décisi", "plan",
    "question", "cuestión", "frage", "sache", "matter", "asunto", "affaire", "ganze", "same", "même", "mismo",
)  # fmt: skip
"""Beginnings of the nouns that may stand for a treaty, its law or a step of it."""
HOUSES = (
    "parlament", "parliament", "parlement", "senat", "senado", "sénat", "congres", "kongress", "chamber", "chambre",
    "cámara", "kammer", "haus", "house", "assembl", "asamblea", "bundes", "volksvertret", "abgeordnet", "deput",
    "diput", "senador", "sénateur", "lawmaker", "legisl", "komm", "comis", "commis", "committ", "aussch", "rat",
    "regierung", "govern", "gouvern", "gobiern", "kabinett", "cabinet", "gabinete", "minister", "ministr", "président",
    "president", "präsident", "mehrheit", "majorit", "mayor", "plen", "plén", "plenum", "saeima", "seimas", "sejm",
    "duma", "knesset", "opposi", "fraktion", "parti", "land", "país", "pays", "countr", "lower", "upper", "unter",
    "ober", "gremium", "body", "órgano", "instan", "hemicycle", "hémicycle", "mps", "gericht", "court", "cour", "corte",
)  # fmt: skip
"""Beginnings of the nouns for who votes."""
WHENS = (
    "week", "woche", "semaine", "semana", "mois", "mes", "monat", "month", "jahr", "year", "année", "año", "tag", "day",
    "jour", "día", "soir", "noche", "nuit", "tarde", "morning", "mañana", "matin", "abend", "nacht", "hour", "heure",
    "hora", "stunde", "vergangen", "letzt", "last", "veille", "víspera", "first", "second", "erst", "zweit", "unanim",
    "premi", "primer", "segund", "deuxi",
)  # fmt: skip
_OTHERS = (
    "бюджет", "реформ", "резолюц", "постанов", "поправк", "кодекс", "декларац", "пенсі", "пенси", "податк", "налог",
    "санкц", "амністі", "амнисти",
)  # fmt: skip
"""Beginnings of Ukrainian and Russian nouns for other things that a house passes."""
_TO_OBJECT, _LIGHT = 6, 3
"""Words behind the verb up to the article of its object; of what may stand before its noun."""
_STOPS = frozenset({",", ";", ":", "–", "—", "(", "and", "und", "et", "y", "by", "par", "por", "von"})


def other_bill(text: Text, hits: Sequence[Hit], clause: Phrase) -> bool:
    """Return whether the object of a verb of approving or rejecting is named, and can be no treaty.

    *Le Sénat a adopté mardi la réforme des retraites*; the clause has no word of the claim's treaty in it.
    """
    lows, articles = text.lows, _ARTICLES.get(text.lang)
    steps = [h for h in hits if h.slot in {"stage.approved", "stage.rejected"} and clause[0] <= h.first < clause[1]]
    bodies = {j for h in hits if h.slot.startswith("body") for j in range(h.first, h.last)}
    for step in steps:
        last = min(clause[1], len(lows), step.last + _TO_OBJECT)
        if articles is None:
            return any(lows[j].startswith(_OTHERS) for j in range(step.first, last))
        at = step.last
        while at < last and lows[at] not in articles and lows[at] not in _STOPS:
            at += 1
        while at + 1 < last and lows[at] in articles and is_day(text.folds[at + 1], text.lang):
            at = next((j for j in range(at + 2, last) if lows[j] in articles), last)  # aprobó el martes la reforma
        if at + 1 >= last or lows[at] not in articles or text.quoted[at] >= 0:
            continue
        head = range(at + 1, min(at + 1 + _LIGHT, last))
        if any(lows[j].startswith((*TEXTS, *HOUSES, *WHENS)) or j in bodies or _is_number(lows[j]) for j in head):
            continue
        before = lows[at - 1]
        if before not in _PREPOSITIONS:
            return True
    return False


_PREPOSITIONS = frozenset(
    (
        "in on at to for with by from of after before under during over against à dans sur pour avec en de du des "
        "contre lors après avant sous par a con para por sobre tras ante durante bajo desde entre mit bei nach vor zu "
        "im am für gegen auf unter aus trotz ohne malgré despite"
    ).split()
)


def _is_number(low: str) -> bool:
    return low[:1].isdigit()


_LAWS = (
    "loi", "ley", "law", "act", "gesetz", "décret", "decret", "decree", "dekret", "verordnung", "ordonnance", "motion",
    "moción", "resolu", "résolu", "закон", "указ", "постанов", "резолюц",
)  # fmt: skip
"""Beginnings of the nouns for a law, a decree, a motion."""
_ON = {
    "de": frozenset({"über", "zu", "zur", "zum", "gegen"}), "en": frozenset({"on", "about", "against", "for"}),
    "fr": frozenset({"sur", "de", "du", "d'", "contre", "relative", "relatif"}),
    "es": frozenset({"sobre", "de", "del", "contra"}), "uk": frozenset({"про", "щодо"}),
    "ru": frozenset({"о", "об", "про", "против"}),
}  # fmt: skip
"""Words that open what a law is on."""


def other_law(text: Text, hits: Sequence[Hit], clause: Phrase, named: Callable[[Phrase], frozenset[str]]) -> bool:
    """Return whether the law or decree of a clause is on something else: *promulgated the law on abortion*.

    What it is on has no word of the claim in it, and names nobody; a law without such words may be the treaty's.
    """
    lows, opens = text.lows, _ON.get(text.lang, frozenset())
    ours = {j for h in hits for j in range(h.first, h.last) if not lows[h.first].startswith(_LAWS)}
    if any(h.slot in {"object", "what"} and clause[0] <= h.first < clause[1] and h.first in ours for h in hits):
        return False
    for at in range(clause[0], min(clause[1], len(lows)) - 2):
        if not lows[at].startswith(_LAWS) or lows[at + 1] not in opens:
            continue
        behind = at + 2 + (lows[at + 2] in _ARTICLES.get(text.lang, ()))
        about = range(at + 2, min(behind + 1, clause[1], len(lows)))
        clear = not any(j in ours or lows[j].startswith((*TEXTS, "ratif", "ратиф")) for j in about)
        if clear and not named((at + 1, about.stop)) and not any(is_day(lows[j], text.lang) for j in about):
            return True
    return False


_ANDS = frozenset({"and", "und", "et", "y", "e", "и", "і", "й", "та"})
_SUBJECT = 7


def with_another(text: Text, clause: Phrase, named: Callable[[Phrase], frozenset[str]], who: frozenset[str]) -> bool:
    """Return whether one of two sides has done it with somebody else: *Peru and Bolivia have signed an accord*."""
    last = min(clause[1], clause[0] + _SUBJECT)
    joint = next((j for j in range(clause[0] + 1, last - 1) if text.lows[j] in _ANDS), -1)
    if joint < 0:
        return False
    left, right = named((max(clause[0], joint - 2), joint)), named((joint + 1, min(joint + 3, last)))
    if len(left) != 1 or len(right) != 1:
        return False
    both = left | right
    return len(both & who) == 1 and len(both) == 2
