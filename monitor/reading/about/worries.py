"""What somebody is worried, glad or angry about, or condemns, is another thing than the claim.  Pure.

*Expressed concern over rising prices*, *zeigte sich besorgt über die Inflation*, *возмущена повышением пошлин*,
*осудила теракт в Багдаде*: where a reaction names its thing, and the thing has no word of the claim, it is no reaction
to what was told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.cut.cues import lexicon
from monitor.reading.syntax.grammar import Phrase

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_REACTS = frozenset({"comment", "label", "hope", "deem"})
_FEELS = {
    "de": ("besorg", "sorge", "beunruhig", "erfreu", "empör", "bestürz", "enttäusch", "verärger", "unzufried",
           "entsetz",
           "bedauern", "genugtuung", "freude", "unmut", "befremd", "schockiert", "erschüttert", "erleichter"),
    "en": ("concern", "worr", "alarm", "regret", "dismay", "outrage", "anger", "angry", "disappoint", "satisf", "joy",
           "delight", "unease", "frustrat", "indignation", "shock", "relie", "unhapp", "happy", "glad", "pleased",
           "displeas"),
    "fr": ("inquiét", "inquiet", "préoccup", "regret", "indign", "colère", "satisf", "déçu", "décep", "joie", "réjoui",
           "consterna", "mécontent", "soulag", "choqué", "alarm"),
    "es": ("preocupa", "inquiet", "alarma", "pesar", "indigna", "satisf", "decep", "alegr", "malestar", "consterna",
           "enfado", "descontent", "alivi", "conmocion"),
    "uk": ("занепоко", "стурбован", "жал", "обурен", "розчаруван", "розчарован", "радіст", "радост", "тривог",
           "задоволен", "незадоволен", "невдоволен", "стривожен", "шокован", "подив", "здивован"),
    "ru": ("обеспоко", "озабочен", "сожален", "возмущен", "разочарован", "радост", "тревог", "удовлетворен",
           "встревожен",
           "недовол", "довол", "шокирован", "негодован", "удивлен"),
}  # fmt: skip
"""Beginnings of the words for what somebody feels."""
_OVER = {
    "de": frozenset({"über", "wegen", "angesichts"}),
    "en": frozenset({"over", "about", "at"}),
    "fr": frozenset({"face", "devant", "quant", "concernant", "par"}),
    "es": frozenset({"por", "ante", "sobre", "con"}),
    "uk": frozenset({"щодо", "через", "приводу", "про"}),
    "ru": frozenset({"из-за", "поводу", "насчет", "относительно", "о", "об"}),
}
"""Words between a feeling and its thing."""
_CONDEMNS = {
    "uk": ("засуд", "розкритик", "привіта", "вітав", "вітал", "вітає", "похвал"),
    "ru": ("осуд", "осужд", "раскритик", "приветств", "поприветств", "похвал"),
}
"""Beginnings of the verbs whose object is the thing, where no article shows that it is known."""
_OF_THINGS = {
    "uk": ("ом", "ем", "єм", "ою", "ею", "єю", "ами", "ями", "им", "им", "ими", "ннями", "нням", "ттям"),
    "ru": ("ом", "ем", "ой", "ей", "ью", "ами", "ями", "им", "ым", "ими", "ыми"),
}
"""Ends of the instrumental, in which a thing follows a feeling directly: *обеспокоенность ростом цен*."""
_GENERAL = (
    "lage", "situation", "entwickl", "vorgäng", "ereignis", "nachricht", "meldung", "bericht", "schritt", "entscheid",
    "vorgeh", "verhalten", "haltung", "politik", "plän", "absicht", "eskalation", "verletzung", "aggress", "einmisch",
    "ausgang", "ergebnis", "fall", "vorfall", "angelegenheit", "lauf", "verlauf", "stand", "folgen", "schicksal",
    "developments", "development", "event", "news", "report", "step", "move", "decision", "action", "behavio",
    "conduct",
    "stance", "polic", "plan", "intention", "escalat", "violation", "breach", "interfer", "outcome", "result", "case",
    "incident", "matter", "issue", "course", "consequence", "fate", "fact", "way", "what", "how", "possib", "prospect",
    "évolution", "evenement", "événement", "nouvelle", "information", "décision", "geste", "pas", "acte", "conduite",
    "politique", "projet", "intention", "escalade", "issue", "résultat", "affaire", "incident", "conséquence", "sort",
    "fait", "possib", "perspective", "tournure", "attitude",
    "situación", "desarrollo", "evolución", "acontec", "hecho", "noticia", "informaci", "decisión", "paso", "gesto",
    "acto", "acción", "acciones", "conducta", "postura", "política", "plan", "intención", "escalada", "violación",
    "desenlace", "resultado", "caso", "incidente", "asunto", "consecuenc", "suerte", "destino", "posib", "rumbo",
    "curso",
    "ситуац", "поді", "развит", "розвит", "событ", "новин", "новост", "известие", "звістк", "рішен", "решен", "шаг",
    "крок", "ді", "действ", "поведен", "поведін", "позиц", "політик", "политик", "план", "намір", "намерен", "ескалац",
    "эскалац", "порушен", "нарушен", "агрес", "втручан", "вмешательств", "результат", "підсумк", "итог", "випад",
    "случа",
    "інцидент", "инцидент", "справ", "дел", "питан", "вопрос", "наслід", "последств", "дол", "судьб", "факт", "можлив",
    "возможн", "перспектив", "перебіг", "ход", "провокац", "насил", "насильств", "війн", "войн", "конфлікт", "конфликт",
    "напад", "вторжен", "вторгнен", "заяв", "слов", "публікац", "публикац", "кампан", "тим", "тем",
    "krieg", "konflikt", "gewalt", "war", "conflict", "violence", "guerre", "guerra", "conflicto", "violencia", "dass",
    "prozess", "process", "процес", "процесс", "proceso", "processus",
)  # fmt: skip
"""Beginnings of the nouns that may stand for what was told."""
_BACK = ("report", "denial", "matter", "such", "pro", "detail", "false", "untrue", "iftrue", "words")
_HEAD, _FAR = 4, 3
"""Words of a thing up to its noun; from a feeling to the word before its thing."""
_LONG = 3


def worried_by_else(look: Look) -> Phrase | None:
    """Return the words of the thing that somebody reacts to, if no word of the claim is among them and none is general.

    Who is named in them is not looked at: the caller does.
    """
    if look.operator not in _REACTS or look.hits or not look.regions or look.says("report", "denial", "such"):
        return None
    text = look.frame.text
    lows, lang, last = text.lows, text.lang, text.sentences[look.frame.sentence].last
    at = _thing(look, last)
    if at < 0 or at >= last or text.quoted[at] >= 0:
        return None
    stop = next((j for j in range(at, min(at + _HEAD, last)) if not lows[j][0].isalpha()), min(at + _HEAD, last))
    small = lexicon(lang).sets["prep"] | lexicon(lang).sets["pron"]
    nouns = [j for j in range(at, stop) if len(lows[j]) > _LONG and lows[j] not in small]
    if not nouns or any(lows[j].startswith(_GENERAL) for j in range(at, stop)):
        return None
    end = next((j for j in range(at, last) if lows[j] in {",", ";", ":", "."}), last)
    return None if any(look.words.any(slot, [(at, end)]) for slot in _BACK) else (at, end)


def _thing(look: Look, last: int) -> int:
    """Return where the thing begins that a reaction is about, or -1."""
    text, frame = look.frame.text, look.frame
    lows, lang = text.lows, text.lang
    if look.operator == "deem":
        return _weighed(look) if lang in _OF_THINGS else -1
    condemns = _CONDEMNS.get(lang)
    if condemns and lows[frame.at].startswith(condemns) and look.regions[0][0] == frame.at + 1:
        return frame.at + 1 if lows[frame.at + 1][0].isalpha() else -1
    first = min(frame.at, look.regions[0][0])
    for at in range(first, last - 1):
        if not lows[at].startswith(_FEELS[lang]):
            continue
        if lang in _OF_THINGS and lows[at + 1].endswith(_OF_THINGS[lang]) and not text.caps[at + 1]:
            return at + 1
        for j in range(at + 1, min(at + 1 + _FAR, last - 1)):
            if lows[j] in _OVER[lang]:
                return j + 1
    return -1


_HOW = frozenset(
    "крайне очень весьма вполне слишком довольно достаточно более менее наиболее чрезвычайно абсолютно совершенно "
    "полностью уже дуже вкрай цілком надто доволі більш менш найбільш надзвичайно повністю вже что що".split()
)
"""Words before what somebody holds a thing to be."""


def _weighed(look: Look) -> int:
    """Return where the thing begins that somebody holds to be something: *считает налог слишком высоким*."""
    text, (first, last) = look.frame.text, look.regions[0]
    lows, so = text.lows, _OF_THINGS[text.lang]
    while last > first and not lows[last - 1][0].isalpha():
        last -= 1
    if first != look.frame.at + 1 or last - first <= 1 or not lows[first][0].isalpha() or text.caps[first]:
        return -1
    plain = lows[first] not in _HOW and not lows[first].endswith(so)
    return first if plain and lows[last - 1].endswith(so) else -1
