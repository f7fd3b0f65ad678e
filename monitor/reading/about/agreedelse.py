"""Sides that agree on a thing which is no part of a truce: *agreed on the opening of a railway*.  Pure.

What a truce consists of is few things (its text, its terms, fire, lines, prisoners, monitors); whatever else two sides
agree on, and whatever else their deal is on, is another deal.  And who makes a truce in a quarrel of their own are not
the sides: *two villages in Tavush*.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.agreeing import without_meetings
from monitor.reading.about.talks import SIDES, without_talks
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.who.mentions import Mentions

_ON = {
    "en": frozenset({"on", "upon"}),
    "de": frozenset({"auf", "über"}),
    "fr": frozenset({"sur"}),
    "es": frozenset({"sobre", "en"}),
    "uk": frozenset({"про", "щодо"}),
    "ru": frozenset({"о", "об", "относительно"}),
}
"""Words before what is agreed."""
_DIRECT = {
    "es": ("acord", "acuerd", "pact"),
    "de": ("vereinbar",),
    "en": (),
    "fr": (),
    "uk": ("погоди", "узгод"),
    "ru": ("согласов",),
}
"""Beginnings of the verbs that have it for an object."""
_PARTS = (
    # the text and its points
    "term", "text", "detail", "principle", "plan", "draft", "document", "condition", "point", "step", "measure",
    "framework", "formula", "essential", "main", "basis", "wording", "proposal", "paper", "package", "scheme",
    "protocol", "roadmap", "deal", "agreement", "accord", "truce", "settlement", "compromise", "declaration",
    "statement", "memorandum", "issue", "matter", "everything", "nothing", "all", "most", "much", "it", "this", "that",
    "what", "how", "whether", "when", "bedingung", "wortlaut", "einzelheit", "grundsätz", "prinzip", "entwurf",
    "dokument", "punkt", "schritt", "massnahm", "maßnahm", "rahmen", "formel", "wesentlich", "grundzüg", "eckpunkt",
    "grundlage", "vorschlag", "papier", "paket", "protokoll", "fahrplan", "abkommen", "vereinbarung", "erklärung",
    "kompromiss", "lösung", "alle", "nichts", "vieles", "das", "dies", "modalit", "texte", "détail", "principe",
    "projet", "condition", "point", "étape", "mesure", "cadre", "formule", "essentiel", "base", "libellé",
    "proposition", "protocole", "feuille", "tout", "rien", "ce", "contenido", "término", "texto", "principio",
    "borrador", "documento", "condicion", "punto", "paso", "medida", "marco", "fórmula", "esencial", "redacción",
    "propuesta", "protocolo", "hoja", "todo", "nada", "lo", "умов", "текст", "детал", "принцип", "проект", "проєкт",
    "документ", "пункт", "крок", "шаг", "захід", "заход", "мер", "рамк", "формул", "основ", "головн", "главн",
    "пропозиц", "предложени", "протокол", "дорожн", "угод", "соглашени", "усе", "все", "всьо", "це", "это", "том",
    "те", "set", "number", "series", "range", "list", "reihe", "liste", "série", "serie", "lista", "ряд", "ряду",
    "низк", "спис", "боя", "бої", "боїв", "боях", "дней", "дни", "компроміс", "компромисс", "рішен", "решени",
    "заяв", "меморандум", "план",
    # what it is that stops, where, for how long and who watches
    "ceas", "stop", "halt", "end", "fire", "fight", "hostilit", "war", "gun", "weapon", "arms", "peace", "calm",
    "quiet", "silence", "pause", "lull", "de-escalat", "deescalat", "disengag", "withdraw", "pull", "retreat", "line",
    "front", "zone", "buffer", "corridor", "prison", "captive", "hostage", "detainee", "release", "monitor", "observ",
    "verif", "guarant", "mechanism", "control", "peacekeep", "hour", "day", "week", "month", "year", "extension",
    "prolong", "renewal", "holiday", "humanitarian", "aid", "evacuat", "ende", "stopp", "feuer", "kämpf", "kampf",
    "gefecht", "krieg", "waffe", "frieden", "ruhe", "schweigen", "pause", "deeskal", "entflecht", "rückzug", "abzug",
    "linie", "puffer", "korridor", "gefangen", "geisel", "freilass", "überwach", "beobacht", "garantie",
    "mechanism", "kontroll", "stunde", "tag", "woche", "monat", "jahr", "verlänger", "humanitär", "hilf", "evaku",
    "fin", "cess", "arrêt", "feu", "combat", "guerre", "arme", "paix", "calme", "trêve", "silence", "désescal",
    "désengag", "retrait", "ligne", "tampon", "couloir", "prisonnier", "otage", "détenu", "libération", "surveill",
    "vérif", "garanti", "mécanism", "contrôle", "heure", "jour", "semaine", "mois", "an", "humanit", "aide",
    "évacu", "cese", "alto", "fuego", "hostil", "guerra", "armas", "paz", "calma", "pausa", "tregua", "silencio",
    "desescal",
    "retirad", "repliegue", "línea", "franja", "prisioner", "preso", "rehén", "rehenes", "liberación", "supervis",
    "observ", "verific", "garant", "mecanism", "control", "hora", "día", "semana", "mes", "año", "prórrog",
    "припин", "зупин", "вогон", "вогню", "боїв", "бої", "бойов", "війн", "збро", "мир", "тиш", "спок", "пауз",
    "деескал", "відвед", "відвод", "вивед", "розвед", "ліні", "зон", "буфер", "коридор", "полонен", "заручник",
    "звільнен", "моніторинг", "спостер", "гарант", "механізм", "контрол", "годин", "дні", "днів", "доб", "тиж", "міся",
    "гуманіт", "допомог", "евак", "прекращ", "останов", "огн", "бо", "войн", "оруж", "перемир", "спокойств",
    "затиш", "отвод", "отвед", "вывод", "развед", "лини", "пленн", "заложник", "освобожд", "наблюд", "механизм",
    "час", "дн", "сут", "недел", "месяц", "год", "помощ", "эвак", "продлен", "продовж",
)  # fmt: skip
"""Beginnings of the words for a truce's text and for what it consists of."""
_STEMS = tuple(word for word in _PARTS if len(word) > 3)
_NOUN, _BACK = 4, 8
"""Words from *on* to the noun of what is agreed; from a German verb back to its *on*."""
_DONE = frozenset({"deed", "deal", "anaphor", "object"})
_DEALS = (
    "agreement", "accord", "deal", "pact", "understanding", "einigung", "vereinbarung", "abkommen", "absprache",
    "verständigung", "entente", "acuerdo", "pacto", "домовлен", "угод", "договорен", "договорён", "соглашени", "сделк",
)  # fmt: skip
_AGREES = (
    "agree", "einig", "geeinigt", "verständig", "entend", "convenu", "accord", "convinier", "acord", "acuerd", "pact",
    "домов", "погоди", "порозум", "договор", "услов", "vereinbar", "согласов", "узгод",
)  # fmt: skip
"""Beginnings of the nouns for a deal that can be on anything, and of the verbs of agreeing."""


def without_other_deals(text: Text, hits: Sequence[Hit], *, truce: bool) -> list[Hit]:
    """Return the words of a deal in one sentence without those of talks, and of a deal on what is no part of a truce.

    `truce`: the claim is about one.
    """
    hits = without_meetings(text, without_talks(text, hits))
    gone: list[Phrase] = [
        _clause(text, hit.first)
        for hit in (hits if truce else ())
        if hit.slot in {"deed", "deal"} and (thing := _agreed(text, hit)) >= 0 and _is_else(text, hit, thing, hits)
    ]
    if not gone:
        return hits
    return [
        h._replace(slot="excluded") if h.slot in _DONE and any(a <= h.first < b for a, b in gone) else h for h in hits
    ]


def _clause(text: Text, at: int) -> Phrase:
    """Return the words around a token up to the next signs."""
    sentence = text.sentences[text.sentence_of[at]]
    first = next((j + 1 for j in range(at - 1, sentence.first - 1, -1) if edge(text, j)), sentence.first)
    return first, next((j for j in range(at + 1, sentence.last) if edge(text, j)), sentence.last)


def _agreed(text: Text, hit: Hit) -> int:
    """Return where the phrase begins of what a deal is on; -1 where that is not told.

    >>> _agreed(Text("They agreed on a railway.", "en"), Hit(1, 2, "deed", "agreed"))
    3
    """
    if text.lang == "en" and text.lows[hit.last : hit.last + 1] == ["to"]:
        return -1  # have agreed to stop all firing on land
    lows, lang = text.lows, text.lang
    noun = next((j for j in range(hit.first, hit.last) if lows[j].startswith(_DEALS)), -1)
    verb = next((j for j in range(hit.first, hit.last) if lows[j].startswith(_AGREES) and j != noun), -1)
    at, last = max(verb, noun), len(lows)
    if at < 0:
        return -1
    if lang == "de" and not text.caps[at]:
        first = _clause(text, at)[0]
        on = next((j for j in range(at - 1, max(first, at - _BACK) - 1, -1) if lows[j] in _ON["de"]), -1)
        if on >= 0:
            return on + 1
    done = not lows[at].endswith(("ть", "ти"))  # remained to be agreed
    if (
        at + 1 < last
        and at == verb
        and done
        and lows[at].startswith(_DIRECT[lang] or ("\0",))
        and _opens_noun(text, at + 1)
    ):
        return at + 1
    for j in range(at + 1, min(last, at + 1 + _NOUN + 6)):
        if lows[j] in _ON[lang] and j + 1 < last and (lows[j] != "en" or verb >= 0 > noun):
            return j + 1  # dio por hecho el pacto | en una comparecencia
        if edge(text, j) or lows[j] in lexicon(lang).sets["aux"] or lows[j] in lexicon(lang).sets["that"]:
            return -1
    return -1


def _opens_noun(text: Text, at: int) -> bool:
    """Return whether an object begins, and no clause, infinitive or adjunct: *acordaron | tarifas*."""
    sets, low = lexicon(text.lang).sets, text.lows[at]
    if low in sets["det"]:
        return True
    small = any(low in sets[name] for name in ("prep", "adv", "conj", "that", "pron", "aux"))
    return not small and low.isalpha() and not text.caps[at] and not low.endswith(("ar", "er", "ir", "rse", "ти", "ть"))


def _is_else(text: Text, hit: Hit, at: int, hits: Sequence[Hit]) -> bool:
    """Return whether a phrase names a thing that is no part of a truce."""
    sets, lows = lexicon(text.lang).sets, text.lows
    end = next((j for j in range(at, min(len(lows), at + _BACK)) if edge(text, j)), min(len(lows), at + _BACK))
    if at >= end or is_day(lows[at], text.lang) or any(is_day(low, text.lang) for low in lows[at : at + 2]):
        return False
    if any(h.slot in {"object", "what", "where"} and at < h.last and h.first < end for h in hits):
        return False  # a mutual renunciation of strikes
    words = [j for j in range(at, end) if lows[j][0].isalpha() and lows[j] not in sets["prep"]]
    words = [j for j in words if lows[j] not in sets["det"] or lows[j].startswith(("it", "this", "that"))]
    head = next((j for j in range(at + 1, end) if lows[j] in sets["prep"] or lows[j] in _OF), end)
    words = [j for j in words if j < head][:_NOUN]
    if not words or any(_is_part(lows[j]) or text.quoted[j] != text.quoted[hit.first] for j in words):
        return False
    if text.lang == "de":
        return any(text.caps[j] for j in words)
    return not text.caps[words[0]]


_OF = frozenset({"of", "de", "d'", "du", "des", "del"})


def _is_part(low: str) -> bool:
    """Return whether a word is that of a part of a truce; short ones only whole: *ce*, *те*."""
    return low in _PARTS or low.startswith(_STEMS)


_TWO = {
    "en": frozenset({"two", "three", "rival", "feuding"}),
    "de": frozenset({"zwei", "zweier", "drei", "dreier", "rivalisierende", "rivalisierenden", "verfeindete",
                     "verfeindeten", "zerstrittene"}),
    "fr": frozenset({"deux", "trois"}),
    "es": frozenset({"dos", "tres"}),
    "uk": frozenset({"два", "дві", "двома", "двох", "три", "трьох", "трьома", "ворогуючі", "ворожі"}),
    "ru": frozenset({"два", "две", "двумя", "двух", "три", "трех", "тремя", "враждующие", "враждующими"}),
}  # fmt: skip
"""Words that count those who make a truce, or say that they are at odds."""
_BETWEEN = frozenset({"between", "zwischen", "entre", "між", "между", "of", "von", "zweier", "dreier"})
_TIMES = (
    "year", "day", "hour", "minute", "month", "week", "decade", "time", "jahr", "tag", "stund", "minut", "monat",
    "woche", "jour", "heure", "mois", "semaine", "fois", "año", "día", "hora", "mes", "vez", "veces", "рок", "рік",
    "дн", "годин", "хвилин", "місяц", "тижн", "раз", "год", "лет", "час", "минут", "недел", "point", "punkt", "point",
    "punto", "пункт", "phase", "fase", "етап", "этап", "official", "beamte", "diplomat", "funcionari", "source",
    "quelle", "fuente", "mediator", "vermittler", "чиновник", "джерел", "источник", "person", "leute", "men", "man",
    "minister", "präsident", "president", "soldat", "soldier", "text", "dokument", "document",
)  # fmt: skip
"""Beginnings of the nouns that are counted and are no sides: of time, of points, of those who tell it."""


def between_two_others(
    mentions: Mentions, regions: Sequence[Phrase], hits: Sequence[Hit], sides: frozenset[str]
) -> bool:
    """Return whether a truce is made by a number of others, whatever they are: *two villages*, *two rival clans*."""
    text = mentions.text
    if not any(h.slot in {"object", "deal", "deed"} for h in hits):
        return False
    sets, two = lexicon(text.lang).sets, _TWO[text.lang]
    for first, last in regions:
        if len(mentions.named(first, last) & sides) > 1:
            continue
        for at in range(first, last - 1):
            if text.lows[at] not in two:
                continue
            before = text.lows[at - 1] if at > first else ""
            opens = (
                (at - first <= 2 or before in sets["that"]) and before not in sets["det"] and before not in sets["prep"]
            )
            if not opens and before not in _BETWEEN and text.lows[at] not in _BETWEEN:
                continue
            genitive = text.lows[at] in _BETWEEN or before in {"of", "von", "de"}
            if genitive and not any(h.last in {at, at - 1} or (h.slot == "deed" and h.first > at) for h in hits):
                continue  # the shelling of two villages
            noun = at + 1
            if text.lang in {"en", "de"}:
                while noun + 1 < last and _adjective(text, noun, sets):
                    noun += 1
            low = text.lows[noun]
            if not low[0].isalpha() or (text.caps[noun] and text.lang != "de") or low in sets["prep"]:
                continue
            if low.startswith(("rival", *SIDES, *_TIMES)):
                continue
            return True
    return False


def _adjective(text: Text, at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Return whether a word before a noun only describes it, and a noun follows: *rival | tribes*."""
    if text.lang == "de":
        return not text.caps[at] and text.caps[at + 1]
    after = text.lows[at + 1]
    small = any(after in sets[name] for name in ("prep", "aux", "conj", "adv", "det", "that", "rel"))
    return not small and after[0].isalpha() and not text.lows[at].endswith("s") and not edge(text, at + 1)
