"""What is exchanged, struck or agreed on is named beside the deed, and it is another thing: *exchanged maps*.

*An attack on a village in Tigray* is none on the port of Djibouti, *the enlargement of the base in Tartus* nothing of
the base in Port Sudan, *the two agreed on the return of three bodies* no truce.  Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from monitor.reading.about.lookalikes import EXCHANGES
from monitor.reading.about.matters import CONTINENTS
from monitor.reading.about.otherbills import on_something_else
from monitor.reading.about.slots import Slots
from monitor.reading.about.talks import SIDES
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.who.forenames import bears_given
from monitor.reading.who.mentions import Mentions

_OF = {
    "en": frozenset({"of"}),
    "de": frozenset({"von", "der", "des"}),
    "fr": frozenset({"de", "d'", "des", "du"}),
    "es": frozenset({"de", "del"}),
}
"""Words between the noun of a deed and what it is done to; in Ukrainian and Russian a case."""
_IN = {
    "en": frozenset({"in", "near", "of", "at", "outside"}),
    "de": frozenset({"in", "bei", "nahe", "von"}),
    "fr": frozenset({"à", "de", "d'", "du", "près", "au", "en", "dans"}),
    "es": frozenset({"en", "de", "cerca", "del"}),
    "uk": frozenset({"в", "у", "біля", "поблизу", "під"}),
    "ru": frozenset({"в", "во", "у", "под", "возле", "близ"}),
}
"""Words between a thing and where it is."""
_STRUCK = frozenset({"deed", "contrary", "anaphor", "object", "blame", "absent"})
"""Slots of the words that tell of an attack."""
_REACH = 5
"""Words from a thing to the name of where it is."""
_OBJECT = 6
"""Words from a German verb back to its object."""


def done_to_else(
    mentions: Mentions, slots: Slots, regions: Sequence[Phrase], hits: Sequence[Hit], told: Collection[str]
) -> str:
    """Return why what a content tells is done to another thing than the claim's, empty if it is not.

    `told` are the words of title and lead, in which the names of the claim's own matter stand.
    """
    text, kind = mentions.text, slots.kind
    if kind.staged:
        return "it is an instrument on something else" if on_something_else(text, slots, regions, hits) else ""
    if kind.held:
        return _exchanged(mentions, regions, hits)
    if kind.exact and (excluded := [h for h in hits if h.slot == "excluded"]):
        happens = [h for h in hits if h.slot in _STRUCK and not any(_over(h, one) for one in excluded)]
        if not happens:
            return "it is a word of the deed in another sense"  # a strike of dockers
    if (kind.exact and slots.pointed) or kind.named:
        return _elsewhere(mentions, slots, regions, hits, told)
    return ""


_HARMED = (
    "kill", "wound", "injur", "casualt", "die", "dead", "hurt", "getöt", "verletz", "verwund", "gefallen", "opfer",
    "tué", "bless", "mort", "victim", "muert", "muri", "herid", "víctim", "bajas", "загин", "вбит", "убит", "поранен",
    "жертв", "погиб", "ранен",
)  # fmt: skip
"""Beginnings of the words for what soldiers, and others, suffer."""
_CIVILIANS = (
    "civilian", "children", "women", "residents", "nobody", "passers", "journalist", "zivil", "kinder", "einwohner",
    "niemand", "anwohner", "passant", "civil", "enfants", "femmes", "habitants", "personne", "niños", "mujeres",
    "nadie", "vecinos", "цивільн", "мирн", "ніхто", "діт", "жител", "гражданск", "никто", "дете", "дети",
)  # fmt: skip
"""Beginnings of the words for those who are no soldiers."""


def only_civilians(text: Text, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether it is told of others than soldiers that they were, or were not, killed or hurt.

    *Adding that no civilians had been killed* says nothing of whether there are soldiers.
    """
    deeds = [h for h in hits if h.slot in {"deed", "anaphor"}]
    if not deeds or not all(text.lows[h.last - 1].startswith(_HARMED) for h in deeds):
        return False
    return any(text.lows[at].startswith(_CIVILIANS) for first, last in regions for at in range(first, last))


def _exchanged(mentions: Mentions, regions: Sequence[Phrase], hits: Sequence[Hit]) -> str:
    """Return why nobody is exchanged: what is exchanged is a thing, or somebody is only pardoned."""
    text = mentions.text
    if any(h.slot in {"object", "what"} for h in hits):
        slots = {h.slot for h in hits}
        pardoned = [h for h in hits if h.slot == "excluded"]
        deeds = [h for h in hits if h.slot == "deed" and not any(_over(h, one) for one in pardoned)]
        if pardoned and not deeds and slots.isdisjoint({"deal", "what", "contrary"}):
            return "they are not exchanged"
        lows = [low for first, last in regions for low in text.lows[first:last]]
        jailed = any(low.startswith(_JAILS) or low in {"prison", "prisons"} for low in lows)
        moved = all(text.lows[h.first].startswith(_MOVED) for h in hits if h.slot in {"deed", "anaphor"})
        return "they stay in prison" if jailed and moved and slots.isdisjoint({"deal", "what", "contrary"}) else ""
    for first, last in regions:
        for at in range(first, last):
            if text.lows[at].startswith(EXCHANGES) and _a_thing(mentions, at, first, last):
                return "what is exchanged is something else"
    return ""


_JAILS = (
    "jail", "cell", "gefängnis", "haftanstalt", "strafkolonie", "justizvollzug", "geôle", "cellule",
    "cárcel", "cárceles", "prisión", "celda", "в'язниц", "тюрьм", "тюрем", "колоні", "колони", "сізо", "сизо",
    "hungerstreik", "hunger", "faim", "hambre", "голодув", "голодовк", "голодовц",
)  # fmt: skip
"""Beginnings of the words for where prisoners stay, and for how they protest there."""
_MOVED = (
    "transf", "mov", "verleg", "überstell", "überführ", "traslad", "перев", "перем", "этап", "етап", "send", "sent",
    "go", "gone", "went",
)  # fmt: skip
"""Beginnings of the words for taking them from one to another."""


def _over(hit: Hit, other: Hit) -> bool:
    return hit.first < other.last and other.first < hit.last


def _a_thing(mentions: Mentions, at: int, first: int, last: int) -> bool:
    """Return whether a thing is the object of a word for exchanging: *exchanged maps*, *обмін мапами*."""
    text, lang = mentions.text, mentions.text.lang
    sets = lexicon(lang).sets
    small = sets["prep"] | sets["adv"] | sets["aux"] | sets["conj"] | sets["pron"] | sets["that"] | sets["sub"]
    low = text.lows[at]
    noun = at + 1
    if lang == "de":
        if text.caps[at]:
            return noun < last - 1 and text.lows[noun] in _OF["de"] and _thing_at(text, noun + 1, last)
        for j in range(at - 1, max(first, at - _OBJECT) - 1, -1):
            if edge(text, j) or text.lows[j] in small - sets["prep"]:
                return False
            if not sets["prep"].isdisjoint(text.lows[max(first, j - 2) : j + 1]):
                continue  # an der Grenze ausgetauscht
            if text.caps[j] and not any(m.first <= j < m.last and not m.run for m in mentions.marks_in(j, j + 1)):
                return not text.lows[j].startswith((*_ALL, *SIDES))
        return False
    if noun >= last:
        return False
    if lang in _OF and text.lows[noun] in _OF[lang]:
        return _thing_at(text, noun + 1, last)
    if lang == "en" and not low.endswith(("ed", "ing", "s", "e", "ap")):
        return False
    if text.lows[at - 1] in sets["det"]:
        return False  # l'échange a eu lieu
    if lang in {"uk", "ru"}:
        some = text.lows[noun]
        return some.endswith(("ами", "ями", "ими", "ыми")) and some not in small and not some.startswith(_MEN)
    return text.lows[noun] not in small and _thing_at(text, noun, last) and not (lang == "en" and low == "exchange")


def _thing_at(text: Text, at: int, last: int) -> bool:
    """Return whether a phrase begins whose noun is no name, no number and nobody who is counted."""
    sets = lexicon(text.lang).sets
    while at < last and text.lows[at] in sets["det"] - _COUNTS:
        at += 1
    if at >= last or not text.lows[at][0].isalpha() or is_day(text.lows[at], text.lang) or text.lows[at] in _COUNTS:
        return False
    if any(text.lows[at] in sets[name] for name in ("prep", "adv", "aux", "conj", "pron", "that", "sub")):
        return False
    if _somebody(text, at, last):
        return False
    return text.caps[at] == (text.lang == "de") and not text.lows[at].startswith(_ALL)


def _somebody(text: Text, at: int, last: int) -> bool:
    """Return whether a noun is somebody whose name stands behind it: *the former marine Luka Todua*."""
    for j in range(at + 1, min(at + _TO_NAME, last - 1)):
        if not text.lows[j].isalpha() or text.lows[j] in lexicon(text.lang).sets["det"]:
            return False
        if text.caps[j] and text.caps[j + 1]:
            return text.lang != "de" or bears_given(text.folds[j], text.folds[j + 1], "de") or _role(text.lows[at])
    return False


def _role(low: str) -> bool:
    """Return whether a German noun ends as those for what somebody is: *Sängerin*, *Marinesoldaten*, *Händlers*."""
    return low.endswith(
        ("in", "innen", "er", "ers", "ern", "aten", "ant", "anten", "ist", "isten", "or", "ors", "oren")
    )


_TO_NAME = 5
"""Words from the noun for somebody to his name, at most."""
_MEN = (
    "військов", "воен", "ранен", "поранен", "полонен", "пленн", "убит", "задержан", "арестован", "затриман", "осужд",
    "засудж", "граждан", "громадян", "мирн", "цивіл", "людьми", "ними", "тіла", "тела", "двома", "двумя", "своїми",
    "своими", "усіма", "всеми",
)  # fmt: skip
"""Beginnings of Ukrainian and Russian words in the instrumental that may be people."""
_COUNTS = frozenset(
    "two three four five six both all many several some zwei drei vier fünf sechs beide alle mehrere einige zwölf "
    "deux trois quatre cinq plusieurs tous dos tres cuatro cinco varios todos".split()
)
_ALL = (
    "all", "one", "ein", "un", "people", "mensch", "person", "personne", "gente", "men", "women", "männer", "frauen",
    "homme", "femme", "hombre", "mujer", "citizen", "bürger", "citoyen", "ciudadan", "national", "staatsbürger",
    "ressortissant", "hundred", "thousand", "dozen", "hundert", "tausend", "dutzend", "cent", "mille", "dizaine",
    "vingt", "trente", "cien", "ciento", "decena", "veinte", "zwanzig", "dreißig", "vierzig", "twenty", "thirty",
    "forty", "fifty", "eleven", "twelve", "ten", "seven", "eight", "nine", "zehn", "sieben", "acht", "neun", "elf",
    "any", "nobody", "some", "niemand", "jemand", "nadie", "alguien", "algun", "quelqu", "aucun", "ningun",
    "dix", "sept", "huit", "neuf", "onze", "douze", "diez", "siete", "ocho", "nueve", "once", "doce",
)  # fmt: skip
"""Beginnings of the words for people, and of numbers."""


def _elsewhere(
    mentions: Mentions, slots: Slots, regions: Sequence[Phrase], hits: Sequence[Hit], told: Collection[str]
) -> str:
    """Return why a thing is another: it lies where nothing of the claim's has been told to be."""
    text = mentions.text
    if any(h.slot in {"where", "name"} for h in hits) or (slots.kind.named and not any(h.slot == "what" for h in hits)):
        return ""
    preps = _IN[text.lang]
    for first, last in regions:
        if (
            slots.places
            and not slots.places.isdisjoint(mentions.named(first, last))
            and slots.kind.exact
            and not any(h.slot == "what" and first <= h.first < last for h in hits)
        ):
            continue
        for at in range(first, last - 1):
            thing = next((h for h in hits if h.last == at + 1 and h.slot == "what"), None)
            struck = thing is None and slots.kind.exact and _is_struck(text, at, first, hits)
            if thing is None and not struck:
                continue
            name = _place_behind(text, at + 1, last, preps)
            if name >= 0 and _unknown(mentions, slots, name, told):
                return "it is another thing, in another place"
    return ""


def _is_struck(text: Text, at: int, first: int, hits: Sequence[Hit]) -> bool:
    """Return whether a noun that is no word of the claim is what a deed is done to: *attacked a village*."""
    if not text.lows[at][0].isalpha() or text.caps[at] != (text.lang == "de"):
        return False
    if any(h.first <= at < h.last for h in hits):
        return False
    sets = lexicon(text.lang).sets
    before = text.lows[at - 1] if at > first else ""
    new = before in _A.get(text.lang, frozenset())
    if text.lang in {"uk", "ru"}:
        near = any(h.slot == "deed" and 0 <= at - h.last <= 1 for h in hits)
        new = (near or before in {"на", "по", "против", "проти"}) and text.lows[at] not in sets["prep"]
    return new and any(h.slot in {"deed", "anaphor"} for h in hits)


_A = {
    "en": frozenset({"a", "an"}),
    "de": frozenset({"ein", "eine", "einen", "einem", "einer", "eines"}),
    "fr": frozenset({"un", "une"}),
    "es": frozenset({"un", "una"}),
}


def _place_behind(text: Text, at: int, last: int, preps: Collection[str]) -> int:
    """Return the name of a place right behind a thing, with a preposition or none between; -1 where there is none."""
    sets = lexicon(text.lang).sets
    placed = False
    for j in range(at, min(last, at + _REACH)):
        low = text.lows[j]
        if edge(text, j) or low in sets["aux"] or low in sets["conj"]:
            return -1
        if low in preps:
            placed = True
        elif text.caps[j] and (placed or text.lang in {"uk", "ru"}):
            return j
        elif low in sets["prep"] and low not in preps:
            return -1
    return -1


def _unknown(mentions: Mentions, slots: Slots, at: int, told: Collection[str]) -> bool:
    """Return whether a name is none of those of whom and of where title and lead have told."""
    text = mentions.text
    low = text.lows[at]
    if is_day(low, text.lang) or low in _STATES_OF_THINGS or any(word.startswith(low[:_STEM]) for word in told):
        return False
    if text.lows[at - 1] in _SEAS or text.lows[at + 1 : at + 2] in (["sea"], ["ocean"], ["meer"]):
        return False
    if any(continent.startswith(low[: len(low) - 1]) for continent in CONTINENTS):
        return False
    marks = [m for m in mentions.marks_in(at, at + 1) if m.first <= at < m.last]
    ours = {*slots.who, *slots.where}
    if any(word.lower().startswith(low[:_STEM]) for place in slots.claim.where for word in place.split()):
        return False
    if any(m.entry is not None and m.entry.institution in ours and m.entry.form not in _TOWNS for m in marks):
        return False
    return not any(m.office is not None or m.tenures for m in marks)


_SEAS = frozenset({"mar", "mer", "море", "морі", "моря", "océano", "océan", "golfo", "golfe", "south", "north"})
"""Words beside which a name is that of a sea, on which many places lie."""
_STEM = 5
"""Letters by which a name is known in another form."""
_STATES_OF_THINGS = frozenset(
    "brand flammen betrieb trümmern trümmer schutt asche ordnung kraft frage gefahr haft sicherheit stücke".split()
)
"""German nouns behind *in* that are no places: *in Brand*."""
_TOWNS = frozenset({"capital", "city", "seat"})
"""Forms of names that are those of towns."""
