"""Sides that only agree to meet or to go on talking have no deal yet: *The sides agreed to meet again*.  Pure.

Nor has who agreed on a date, a place or an agenda.  What is agreed stands right behind the verb, in German also before.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text

_AGREES = {
    "de": ("vereinbar", "verständig", "geeinigt", "einigt", "verabred"),
    "en": ("agree",),
    "fr": ("conven", "convin", "convien", "entend", "accord", "mis", "mett"),
    "es": ("acord", "acuerd", "conven", "convin", "convien", "pact"),
    "uk": ("домов", "погод", "умов", "порозум", "зійшл"),
    "ru": ("договор", "услов", "согла", "сошл"),
}
"""Beginnings of the verbs of agreeing."""
_MEETS = {
    "de": ("treffen", "wiederzutreffen", "zusammenzukommen", "zusammenkommen", "zusammenzusetzen", "wiederzusehen",
           "telefonieren", "auszutauschen", "tagen"),
    "en": ("meet", "convene", "reconvene", "talk", "negotiate", "speak", "discuss"),
    "fr": ("revoir", "réunir", "retrouver", "rencontrer", "reparler", "discuter", "négocier", "dialoguer"),
    "es": ("reunirse", "verse", "encontrarse", "hablar", "dialogar", "negociar", "sentarse", "conversar"),
    "uk": ("зустрі", "зібрат", "зідзвон", "обговор", "перегов"),
    "ru": ("встрет", "встреч", "собрат", "созвон", "обсуд", "обсужд"),
}  # fmt: skip
"""Beginnings of the verbs of meeting and talking."""
_GOES_ON = {
    "de": ("fort", "weiter", "wieder", "auf", "ab", "ein", "führ", "beginn", "halten"),
    "en": ("continue", "resume", "hold", "start", "open", "keep", "begin", "restart", "relaunch", "pursue", "extend",
           "launch", "convene"),
    "fr": ("poursuivre", "reprendre", "tenir", "ouvrir", "continuer", "entamer", "relancer", "engager", "prolonger"),
    "es": ("continuar", "seguir", "reanudar", "celebrar", "iniciar", "retomar", "proseguir", "mantener", "abrir",
           "entablar"),
    "uk": ("продовж", "віднов", "провес", "розпоч", "почат", "поновит", "вест", "активізув"),
    "ru": ("продолж", "возобнов", "провес", "начат", "вест", "активизир"),
}  # fmt: skip
"""Beginnings of the verbs of going on or beginning, with talks behind them (in German before them)."""
_TALKS = {
    "de": ("gespräch", "verhandl", "treffen", "konsultation", "dialog", "kontakt", "runde", "termin", "datum",
           "tagesordnung", "gipfel", "begegnung", "beratung"),
    "en": ("talk", "negotiat", "meeting", "consultation", "dialogue", "contact", "round", "date", "agenda",
           "discussion",
           "summit", "venue", "timetable", "schedule", "speaking", "meeting"),
    "fr": ("pourparler", "négociation", "rencontre", "réunion", "consultation", "dialogue", "contact", "session",
           "date",
           "calendrier", "discussion", "sommet", "entretien", "ordre"),
    "es": ("conversacion", "negociacion", "reunión", "encuentro", "consulta", "diálogo", "contacto", "ronda", "fecha",
           "agenda", "cumbre", "calendario", "cita"),
    "uk": ("переговор", "перемов", "зустріч", "консультац", "діалог", "контакт", "раунд", "дат", "порядок", "порядку",
           "формат", "обговор", "саміт", "місц", "графік"),
    "ru": ("переговор", "встреч", "консультац", "диалог", "контакт", "раунд", "дат", "повестк", "формат", "обсужд",
           "саммит", "мест", "график"),
}  # fmt: skip
"""Beginnings of the nouns for talks, meetings and when and where they are held."""
_ON = {
    "de": frozenset({"auf", "über"}),
    "en": frozenset({"on", "to", "upon"}),
    "fr": frozenset({"d'", "de", "sur", "pour", "à"}),
    "es": frozenset({"en", "sobre", "para", "a"}),
    "uk": frozenset({"про", "на", "щодо"}),
    "ru": frozenset({"о", "об", "на", "относительно"}),
}
"""Words before what is agreed."""
_BEHIND, _THING, _BEFORE = 5, 4, 7
"""Words from the verb to what is agreed; from there to its noun; before a German verb."""
_STOPS = frozenset({".", ";", ":", "–", "—", "?", "!", "»", "”", '"'})
_KEPT = frozenset({"who", "whos", "where"})


def without_meetings(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the claim's words of one sentence without an agreement that is only one to meet or to talk.

    Where nothing else names the deal, no word but those of the sides is left.
    """
    agreed = [h for h in hits if h.slot in {"deed", "deal"} and to_meet(text, h)]
    if not agreed:
        return list(hits)
    spans = [(h.first, h.last) for h in agreed]
    rest = [h for h in hits if not any(a < h.last and h.first < b for a, b in spans)]
    return rest if any(h.slot in {"object", "what"} for h in rest) else [h for h in rest if h.slot in _KEPT]


def to_meet(text: Text, hit: Hit) -> bool:
    """Return whether a verb of agreeing is followed by meeting or talking, and by nothing else before it.

    >>> text = Text("The sides agreed to meet again.", "en")
    >>> to_meet(text, Hit(2, 3, "deed", "agreed"))
    True
    """
    lang, lows = text.lang, text.lows
    verbs = [at for at in range(hit.first, hit.last) if lows[at].startswith(_AGREES[lang])]
    if not verbs:
        return False
    at, end, preps = verbs[-1] + 1, len(lows), lexicon(lang).sets["prep"]
    if lang == "de" and _before(text, verbs[0]):
        return True
    for j in range(at, min(at + _BEHIND, end)):
        low = lows[j]
        if low in _STOPS or (low == "," and lang != "de") or (low in preps and low not in _ON[lang]):
            return False
        if low.startswith(_MEETS[lang]):
            return True
        onto = low in _ON[lang] or low.startswith(_GOES_ON[lang])
        if onto and _talks_next(text, j + 1):
            return lang != "de" or low in _ON[lang]
        if lang == "de" and low.startswith(_TALKS[lang]):
            return any(lows[k].startswith(_GOES_ON[lang]) for k in range(j + 1, min(j + 1 + _THING, end)))
    return False


def _talks_next(text: Text, at: int) -> bool:
    """Return whether the noun of a phrase is one for talks: not *on a ceasefire after talks*."""
    preps = lexicon(text.lang).sets["prep"]
    for low in text.lows[at : at + _THING]:
        if low.startswith(_TALKS[text.lang]):
            return True
        if low in preps:
            return False
    return False


def _before(text: Text, verb: int) -> bool:
    """Return whether before a German verb stands on what they agree: *haben sich auf neue Gespräche geeinigt*."""
    lows = text.lows
    first = max(text.sentences[text.sentence_of[verb]].first, verb - _BEFORE)
    on = next((j for j in range(verb - 1, first - 1, -1) if lows[j] in _ON["de"]), -1)
    return on >= 0 and any(lows[k].startswith(_TALKS["de"]) for k in range(on + 1, min(on + 1 + _THING, verb)))
