"""Claims about a person: somebody else to whom it happens, told by nouns alone: *the president's driver has died*.

*The governor of the central bank has resigned* says nothing of the prime minister, *an opposition leader was killed*
nothing of the president.  Who is told by name is in ``befallen.py``, the holders of other offices in
``officeholders.py``.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.befallen import is_of_field
from monitor.reading.about.officeholders import of_another_office
from monitor.reading.about.slots import OFFICE, Slots
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.who.marks import Mark
from monitor.reading.who.mentions import Mentions

_BEFALLS = frozenset({"deed", "anaphor", "contrary"})
"""Slots whose words happen to somebody."""
_OWNERS = ("'s", "’s")
_OF = {
    "en": frozenset({"of"}),
    "de": frozenset({"des", "der", "von", "vom", "eines", "einer", "seines", "seiner", "ihres", "ihrer"}),
    "fr": frozenset({"de", "d'", "du", "des"}),
    "es": frozenset({"de", "del"}),
}
"""Words between a deed and whom it befalls, and between a head and whose it is; in Ukrainian and Russian a case."""
_A = {
    "en": frozenset({"a", "an", "another"}),
    "de": frozenset({"ein", "eine", "einen", "einem", "einer", "eines"}),
    "fr": frozenset({"un", "une"}),
    "es": frozenset({"un", "una", "otro", "otra"}),
}
"""Words before somebody of whom nothing has been told yet."""
_RULERS = (
    "presiden", "präsiden", "staatspräsiden", "présiden", "президент", "premier", "première", "primer", "премьер",
    "прем'єр", "ministerpräs", "regierungschef", "staatschef", "kanzler", "chancel", "chancelier", "canciller",
    "канцлер", "prime", "king", "queen", "pope", "könig", "papst", "roi", "reine", "pape", "rey", "reina", "papa",
    "король", "короле", "папа", "папи", "папы", "ruler", "dictator", "diktator", "dictateur", "dictador", "диктатор",
    "junta", "emir", "sultan", "shah", "schah", "монарх", "monar",
)  # fmt: skip
"""Beginnings of the words by which the ruler himself can be meant."""
RULES = ("president", "prime minister", "premier", "chancellor", "king ", "queen ", "pope ", "ruler", "dictator")
"""Words of a claim's title for a head of state or government: nobody else is told by another office."""
_HEADS = (
    "head", "chief", "chef", "leiter", "leader", "jefe", "jefa", "líder", "patron", "direct", "direkt", "boss",
    "manager", "глав", "голов", "керівник", "руководител", "speaker", "judge", "richter", "juge", "juez", "суддя",
    "судді", "судья", "судьи", "governor", "gouverneur", "gobernador", "chair",
    "vorsitzend", "vorstand", "presiden", "präsident", "présiden", "führer", "anführer", "лидер", "лідер",
    "председател", "губернатор", "minister", "ministre", "ministr", "министр", "міністр", "commander", "kommand",
    "command", "comandant", "командир", "командующ", "командувач", "spokes", "sprecher", "secretary", "sekretär",
    "secrét", "secretari", "секретар", "ambassador", "botschafter", "ambassad", "embajador", "посол", "посла",
    "послан", "advis", "berater", "conseill", "asesor", "радник", "советник", "deputy", "stellvertret", "adjoint",
    "заступник", "заместител",
)  # fmt: skip
"""Beginnings of the words for who leads, speaks for or helps anything."""
_STATES = (
    "state", "country", "republic", "council", "consejo", "conseil", "transition", "transición", "union", "federa",
    "kingdom", "rada", "рад", "совет", "федерац", "people", "government", "cabinet", "party", "coalition", "junta",
    "regime",
    "staat", "land", "republik", "volk", "regierung", "kabinett", "partei", "koalition", "exekutive", "executive",
    "état", "pays", "république", "peuple", "gouvernement", "parti", "exécutif", "régime", "estado", "país",
    "república", "pueblo", "gobierno", "partido", "ejecutivo", "régimen", "уряд", "держав", "країн", "республік",
    "народ", "кабінет", "парті", "правительств", "государств", "стран", "республик", "кабинет", "парти", "режим",
    "хунт", "movement", "bewegung", "mouvement", "movimiento", "рух", "движени",
)  # fmt: skip
"""Beginnings of the words for what a ruler is the head of."""
_HIS = (
    "heart", "herz", "cœur", "coeur", "corazón", "сердц", "серц", "life", "leben", "vie", "vida", "житт", "жизн",
    "health", "gesundheit", "santé", "salud", "здоров", "body", "leich", "körper", "corps", "cuerpo", "cadáver",
    "тіло", "тело", "condition", "zustand", "état", "estado", "состояни", "стан", "brain", "gehirn", "cerveau",
    "death", "tod", "mort", "muerte", "смерт", "гибел", "загибел", "resign", "rücktritt", "démission", "dimisión",
    "renuncia", "відставк", "отставк", "office", "amt", "büro", "bureau", "cabinet", "kabinett", "gabinete",
    "кабінет", "кабинет", "government", "regierung", "gouvernement", "gobierno", "уряд", "правительств",
    "administration", "administraci", "адміністрац", "администрац", "канцеляр", "kanzlei", "palac", "palast",
    "palais", "term", "amtszeit", "mandat", "days", "tage", "jours", "días", "дні", "дни", "time", "zeit", "years",
    "jahre", "career", "karriere", "carrière", "carrera", "кар'єр", "карьер", "party", "partei", "parti", "partido",
    "парті", "парти", "aircraft", "plane", "helicopter", "flugzeug", "hubschrauber", "avion", "hélico", "avión",
    "helicóp", "самол", "літак", "верт", "гелік", "convoy", "konvoi", "kolonne", "car", "wagen", "name", "news",
    "report", "bericht", "dismissal", "entlassung", "fate", "schicksal", "sort", "future", "zukunft", "avenir",
    "futuro", "illness", "krankheit", "maladie", "enfermedad", "хвороб", "болезн", "departure", "abgang", "abschied",
    "départ", "salida", "fall", "sturz", "chute", "caída", "funeral", "begräbnis", "пост", "посад", "post", "posten",
    "poste", "cargo", "role", "rolle", "place", "platz", "job", "emploi", "empleo", "робот", "работ", "seat",
    "stuhl", "silence", "schweigen",
)  # fmt: skip
"""Beginnings of the words for what belongs to a person and tells of that person."""
_SUBJECT, _PHRASE, _BESIDE = 9, 6, 3
"""Words of a phrase before the verb of a deed, and behind its noun; from one word of the deed to another."""
_FORMER = ("former", "früher", "ehemalig", "einstig", "ancien", "antiguo", "antigua", "колишн", "бывш")
"""Beginnings of the words for who holds an office no longer."""


def of_somebody_else(mentions: Mentions, hits: Sequence[Hit], slots: Slots) -> list[Hit]:
    """Return a sentence's words of a claim on a person without those of what befalls somebody else.

    `slots` are those of the claim, its places the states in which the claim's person holds his office.
    """
    left = of_another_office(mentions, hits, slots.places)
    befalls = [h for h in hits if h.slot in _BEFALLS]
    if not befalls:
        return left
    who = {at for h in hits if h.slot == "who" for at in range(h.first, h.last)}
    office = {at for h in hits if h.slot == OFFICE for at in range(h.first, h.last)}
    gone: list[Phrase] = []
    for hit in befalls:
        if any(at in who or at in office for at in range(hit.first, hit.last)):
            continue
        phrase = _behind(mentions.text, hit) or _in_front(mentions.text, hit)
        if phrase is not None and _is_anothers(mentions, hit, phrase, slots, who, office):
            gone += [(hit.first - _BESIDE, hit.last + _BESIDE), phrase]  # пішов | у відставку
    if not gone:
        return left
    return [h for h in left if h.slot not in _BEFALLS | {"who", OFFICE} or not any(a <= h.first < b for a, b in gone)]


_COMPANY = (
    "pilot", "kopilot", "copilot", "flieger", "fahrer", "chauffeur", "leibwächter", "begleiter", "besatzung", "crew",
    "adjutant", "dolmetscher", "passagier", "kapitän", "insasse", "bodyguard", "leibarzt",
)  # fmt: skip
"""Beginnings of the German nouns for who travels with a ruler, and is not he."""
_OF_CABINET = ("minister", "ministerin")
_TURNS_ASIDE = frozenset({"weicht", "weiche", "weichen", "wich", "wichen"})
_ASIDE = 10
"""Words from such a verb to its particle."""


def _is_anothers(mentions: Mentions, hit: Hit, phrase: Phrase, slots: Slots, who: set[int], office: set[int]) -> bool:
    """Return whether the phrase that says whom a deed befalls is somebody else."""
    text = mentions.text
    first, last = phrase
    nouns = _nouns(text, first, last, who)
    if not nouns or any(text.quoted[j] != text.quoted[hit.first] for j in range(first, last)):
        return False
    if text.lows[hit.first] in _TURNS_ASIDE and "aus" in text.lows[hit.last : hit.last + _ASIDE]:
        return False  # wich Fragen zu dem Rücktritt aus
    head = _head(text, first, last, nouns)
    owned = _owned(text, first, last, who)
    if owned is not None:
        return owned not in who and not text.lows[owned].startswith(_HIS)
    if any(j in who for j in range(first, last)):
        return False
    field = is_of_field(text, head)
    if not field and any(
        m.tenures or (m.run and (text.lang != "de" or m.last - m.first > 1)) for m in mentions.marks_in(first, last)
    ):
        return False  # who has a name is told in befallen.py
    low, title = text.lows[head], f"{slots.claim.title.lower()} "
    low = "prime" if low == "minister" and text.lows[head - 1] == "prime" else low
    if (low.startswith(_HIS) and not low.startswith(_RULERS)) or not any(word in title for word in RULES):
        return False
    whose = [j for j in nouns[1:] if j != head]
    if any(text.lows[j].startswith(_FORMER) for j in range(first, last)):
        return "former" not in title and "ex-" not in title
    states = {m.entry.institution for m in mentions.marks_in(first, last) if m.entry and _is_state(m)}
    if low.startswith(_RULERS):
        if whose and not states and _of_it(text, head, last):
            return not any(text.lows[j] in _NATION or text.lows[j].startswith(_STATES) for j in whose)
        return bool(states) and states.isdisjoint({*slots.places, *slots.concerned})
    beside = text.lang == "de" and slots.kind.name == "death" and hit.slot != "anaphor" and head not in office
    if field or (beside and (low.startswith(_COMPANY) or low.endswith(_OF_CABINET))):
        return True
    if any(text.lows[j].startswith(_RULERS) for j in whose):
        return True
    if (
        low.startswith(_HEADS)
        and whose
        and not (states or any(text.lows[j] in _NATION or text.lows[j].startswith(_STATES) for j in whose))
    ):
        return True
    new = hit.slot == "deed" and head not in office and text.quoted[head] < 0  # “a great man has died”
    return new and text.lows[first] in _A.get(text.lang, frozenset())


def _head(text: Text, first: int, last: int, nouns: Sequence[int]) -> int:
    """Return the head of a phrase: the ruler behind adjectives, *der neue Präsident*, else its first noun.

    What stands behind *of* is no head; a Ukrainian or Russian ruler is one in the nominative.
    """
    if text.lang == "en":
        return nouns[0]
    of = _OF.get(text.lang)
    end = next((j for j in range(first, last) if of and text.lows[j] in of and j > first), last)
    for j in nouns:
        low = text.lows[j]
        if text.lows[j + 1 : j + 2] == ["-"] and of is None:
            low = text.lows[j + 2] if j + 2 < last else low  # помощник премьер-министра
        if j < end and (low in _NOMINATIVES if of is None else low.startswith(_RULERS)):
            return j
    if of is None and len(nouns) > 1 and text.lows[nouns[0]].endswith(_ADJECTIVES):
        return nouns[1]
    return nouns[0]


_NOMINATIVES = frozenset(
    "президент президентка премьер прем'єр канцлер король папа лидер лідер министр міністр "
    "міністерка прем'єрка премьерка".split()
)
_ADJECTIVES = ("ий", "ый", "ой", "ая", "яя", "ого", "его", "ої", "ій", "ому", "ему")
_NATION = frozenset({"nation", "nations", "nación"})


def _of_it(text: Text, head: int, last: int) -> bool:
    """Return whether it is told of what somebody is the head."""
    of = _OF.get(text.lang)
    return of is not None and head + 1 < last and text.lows[head + 1] in of


def _is_state(mark: Mark) -> bool:
    """Return whether a mark names a state, and not a house of it."""
    return mark.office is None and mark.entry is not None and mark.entry.kind == "state" and mark.entry.form != "seat"


def _owned(text: Text, first: int, last: int, who: set[int]) -> int | None:
    """Return the head of a phrase that is owned by the claim's person: *Asanov's mother*, *la mère d'Asanov*."""
    inside = [j for j in range(first, last) if j in who]
    if not inside:
        return None
    if text.lang == "en":
        sign = next((j for j in range(inside[0], last) if text.lows[j] in _OWNERS), -1)
        if sign > 0 and sign - 1 in who:
            noun = [j for j in range(sign + 1, last) if text.lows[j][0].isalpha()]
            end = next((n for n, j in enumerate(noun) if text.lows[j] in {"of", "in", "for"}), len(noun))
            return noun[end - 1] if end else None
    if text.lang == "de" and inside[-1] + 1 < last and text.lows[inside[-1]].endswith("s"):
        return next((j for j in range(inside[-1] + 1, last) if text.caps[j]), None)
    of = _OF.get(text.lang)
    if of is None and not _genitive(text, inside[-1]):
        return None
    before = inside[0] - 1
    while before > first and (text.caps[before] or text.lows[before].startswith(_RULERS)):
        before -= 1  # la mère du président Asanov
    if of is None and before - 1 > first and text.lows[before - 1] == "-":
        before -= 2 * text.lows[before - 2].startswith(_RULERS)  # відставку прем'єр-міністра Озоли
    if of is not None:
        head = before > first and text.lows[before] in of
        before -= 1
    else:
        head = before >= first and text.lows[before] not in lexicon(text.lang).sets["adv"]
        head = head and not text.lows[before].startswith(_RULERS)
    common = before >= first and text.lows[before][0].isalpha() and not _is_name(text, before)
    return before if head and common else None


def _is_name(text: Text, at: int) -> bool:
    """Return whether a capital is that of a name, and not of a noun or of the first word of a sentence."""
    return text.caps[at] and text.lang != "de" and at != text.sentences[text.sentence_of[at]].first


def _genitive(text: Text, at: int) -> bool:
    """Return whether a Ukrainian or Russian name is in the genitive, its other forms in the article told: *Асанова*."""
    low = text.lows[at]
    if low.endswith(("ого", "ої")):
        return True
    return (low.endswith(("а", "я")) and low[:-1] in text.lows) or (
        low.endswith(("и", "ы", "і", "ї")) and (f"{low[:-1]}а" in text.lows or f"{low[:-1]}я" in text.lows)
    )


def _nouns(text: Text, first: int, last: int, who: set[int]) -> list[int]:
    """Return the words of a phrase that can be nouns; the head of an English phrase first."""
    sets = lexicon(text.lang).sets
    small = sets["det"] | sets["prep"] | sets["adv"] | sets["conj"] | sets["pron"] | frozenset(_OWNERS)
    small |= _OF.get(text.lang, frozenset())
    words = [
        j
        for j in range(first, last)
        if text.lows[j][0].isalpha() and text.lows[j] not in small and not is_day(text.lows[j], text.lang)
    ]
    if text.lang == "de":
        return [j for j in words if text.caps[j]]
    if text.lang == "en" and words:
        of = next((j for j in range(first, last) if text.lows[j] == "of"), last)
        before = [j for j in words if j < of]
        sign = next((j for j in range(first, of) if text.lows[j] in _OWNERS), -1)
        if not before:
            return words
        whose = [j for j in before[:-1] if j < sign] if sign > 0 else []
        return [before[-1], *(j for j in words if j > of), *whose] if not whose else [before[-1], *words]
    return words


def _stop(text: Text, at: int) -> bool:
    """Return whether a word ends a phrase."""
    sets, low = lexicon(text.lang).sets, text.lows[at]
    if edge(text, at) or low in sets["that"] or low in sets["sub"] or low in sets["rel"] - sets["det"]:
        return True
    if low in sets["conj"] or low in sets["pron"] or low in sets["aux"] - frozenset(_OWNERS):
        return True
    if low in sets["prep"] and low not in _OF.get(text.lang, frozenset()):
        return True
    forms = lexicon(text.lang).forms.get(low, ()) if low != "bank" else ()  # the governor of the central bank
    return any("f" in form.kinds for form in forms) and not text.caps[at]


def _behind(text: Text, hit: Hit) -> Phrase | None:
    """Return the phrase behind the noun of a deed: *the death of | the president's driver*."""
    at, end = hit.last, len(text.lows)
    if at >= end or not _is_noun(text, hit):
        return None
    of = _OF.get(text.lang)
    if of is not None and text.lows[at] not in of:
        return None
    if of is None and text.lows[at].endswith(_INSTRUMENTAL):
        return None  # отправили в отставку указом президента
    keep = text.lang == "de" and text.lows[at] not in {"von", "vom"}
    first = at if keep or of is None else at + 1
    last, stop = first, min(end, first + _PHRASE)
    while last < stop and not _stop(text, last) and not (last > first and _parts(text, last)):
        last += 1
    return (first, last) if last > first else None


_INSTRUMENTAL = ("ом", "ем", "ём", "єм", "ою", "ами", "ями")
"""Ends of Ukrainian and Russian nouns that say by what means."""
_VERBAL = ("ли", "ла", "ло", "л", "в", "ть", "ти", "ет", "ит", "є", "ться", "тся", "ет", "ють", "ют", "ят", "ять")
"""Ends of Ukrainian and Russian verbs."""


def _is_noun(text: Text, hit: Hit) -> bool:
    """Return whether a word of the deed is its noun: *the death of*, *la mort du*, and not *died of a fever*."""
    low, before = text.lows[hit.last - 1], text.lows[hit.first - 1] if hit.first else ""
    if text.lang == "de":
        return text.caps[hit.last - 1]
    if text.lang == "en":
        return not low.endswith("ed") and low not in {"die", "dies", "dying", "dead", "goes", "quits"}
    if text.lang in {"fr", "es"}:
        return before in lexicon(text.lang).sets["det"] | {"l'", "d'", "de", "por", "par"}
    return hit.last - hit.first == 1 and (not low.endswith(_VERBAL) or low.startswith("смерть"))


def _parts(text: Text, at: int) -> bool:
    """Return whether a word cannot stand within a phrase behind its noun: a verb, another object."""
    low = text.lows[at]
    if text.lang == "de":
        if text.caps[at] or low in _OF["de"]:
            return False
        return text.caps[at - 1] or low in lexicon("de").sets["det"]
    return text.lang in {"uk", "ru"} and low.endswith(_VERBAL) and not text.caps[at]


def _in_front(text: Text, hit: Hit) -> Phrase | None:
    """Return the subject before the verb of a deed, where nothing but an auxiliary stands between."""
    sets = lexicon(text.lang).sets
    start = text.sentences[text.sentence_of[hit.first]].first
    if text.lang == "de":
        return _german(text, hit, start)
    if text.lows[hit.first - 1] in sets["det"] | frozenset((*_OWNERS, "tel", "telle", "tal")):
        return None  # a noun
    light = (sets["aux"] | sets["adv"]).difference(_OWNERS)
    at = hit.first - 1
    while at > start and (text.lows[at] in light or (text.lang == "en" and text.lows[at].endswith("ly"))):
        at -= 1
    after = text.lows[hit.last : hit.last + 1]
    passive = not sets["be"].isdisjoint(text.lows[at + 1 : hit.first])
    follows = sets["prep"] | sets["adv"] | sets["conj"] | _OWN
    if not passive and after and after[0][0].isalpha() and after[0] not in follows:
        return None  # a bomb killed him
    first = at + 1
    while first > start and at - first < _SUBJECT and not _stop(text, first - 1):
        first -= 1
    if text.lang == "en" and first > start and text.lows[first - 1] in _TOLD:
        first = next((j for j in range(first, at) if text.lows[j] in sets["det"]), first)  # told reporters | the driver
        return first, at + 1
    opened = (
        text.quoted[first] != text.quoted[first - 1]
        or first == start
        or edge(text, first - 1)
        or text.lows[first - 1] in sets["that"] | sets["sub"]
    )
    return (first, at + 1) if first <= at and opened else None


_TOLD = frozenset({"told", "said", "says", "tells", "confirmed", "admitted", "insisted", "claimed"})
_OWN = frozenset("his her its son sa ses leur su sus свій свою своє свій свои свой своего своєї".split())
"""Words before what is one's own: *quitterait ses fonctions*."""


def _german(text: Text, hit: Hit, start: int) -> Phrase | None:
    """Return the German subject of a deed: behind *dass*, before the finite verb, or right behind it."""
    sets = lexicon("de").sets
    if text.caps[hit.first] and hit.last - hit.first == 1:
        return None
    begin = next((j + 1 for j in range(hit.first - 1, start - 1, -1) if edge(text, j)), start)
    if begin < hit.first and text.lows[begin] in sets["that"]:
        begin += 1
    else:
        finite = next((j for j in range(begin, hit.first) if text.lows[j] in sets["aux"]), hit.first)
        if finite == begin or text.lows[begin] in sets["prep"] | sets["adv"]:
            begin = finite + 1
    if begin >= hit.first or (text.lows[begin] not in sets["nominative"] | _A["de"] and not text.caps[begin]):
        return None
    last = begin
    while last < hit.first and not _stop(text, last) and text.lows[last] not in sets["adv"]:
        last += 1
    while last > begin and not text.caps[last - 1]:
        last -= 1  # ihr Amt | niedergelegt
    done_to = not _ACCUSATIVE.isdisjoint(text.lows[last : hit.first])
    return (begin, last) if last > begin and not done_to else None


_ACCUSATIVE = frozenset({"den", "ihn", "einen"})
"""German words before him to whom the subject does it: *ein Schlaganfall habe den Präsidenten getötet*."""
