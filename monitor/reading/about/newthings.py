"""What somebody mocks, thinks unlikely or calls gossip is a thing that is named here for the first time.  Pure.

*Thought a war between Uganda and Kenya unlikely*, *dismissed talk of a devaluation*, *laughed at the sanctions*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.about.slots import CORE

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look
    from monitor.reading.cut.text import Sentence, Text
    from monitor.reading.syntax.wording import Words

MOCKING = frozenset({
    "burlar", "mofar", "moquer", "gausser", "railler", "ironiser", "rire", "reír", "ironizar", "spotten",
    "lustigmachen", "lachen", "глузувати", "насміхатися", "кепкувати", "поглузувати", "посміятися",
    "насміятися", "іронізувати",
    "насмехаться", "посмеяться", "смеяться", "иронизировать", "scoff", "sneer",
})  # fmt: skip
"""Verbs of mocking."""
_A = {
    "de": frozenset({"ein", "eine", "einen", "einem", "einer"}), "en": frozenset({"a", "an"}),
    "fr": frozenset({"un", "une"}), "es": frozenset({"un", "una"}),
}  # fmt: skip
"""Articles of what has not been spoken of yet."""
_NO_THING = frozenset({
    "instant", "seconde", "mot", "word", "syllable", "moment", "second", "segundo", "instante", "revers", "manera",
    "façon", "ton", "plumazo", "trait", "tono", "vez", "way", "wort", "augenblick", "sekunde", "coup", "geste",
    "phrase",
    "bloc", "maniere", "manière", "golpe", "gesto",
})  # fmt: skip
"""Nouns that only say how or how little: *n'y croit pas une seconde*, *balaie l'information d'un revers de main*."""
_OUTINGS = (
    "visit", "trip", "journey", "candida", "invit", "attendance", "itinerary",
    "besuch", "reise", "einladung", "kandidatur", "antrittsbesuch",
    "déplacement", "voyage", "viaj", "gira", "desplazamiento",
    "визит", "поездк", "приглашен", "кандидатур", "візит", "поїздк", "запрошен", "відвідин",
)  # fmt: skip
"""Beginnings of the nouns for what somebody does who travels, receives or is received."""
_CONFIRMS = frozenset({"confirm", "deny", "refuse", "reject", "exclude", "will", "open", "check"})
_TO_NOUN = 4
"""Words behind a verb up to the noun of its object."""
_OF = frozenset({"of", "about", "von", "über", "de", "d'", "sur", "sobre"})
_WEIGHS = frozenset({"deem", "believe", "exclude", "see"})
_TURNS_DOWN = frozenset({"reject", "deny", "label"})
_OBJECT, _ACTS = 3, 7
"""Words behind a verb in which the article of its object stands."""
_ENDS = frozenset({",", ";", ":", "–", "—", "«", "“"})
_BACK = ("report", "denial", "matter", "such", "pro", "detail", "false")
"""Slots of words that point back to what was told."""


def _outing(look: Look) -> bool:
    """Return whether what is confirmed or turned down is a visit: *confirmed his trip to Lima*."""
    lows, at = look.frame.text.lows, look.frame.at
    if look.operator not in _CONFIRMS or look.present & {"deed", "object", "what", "deal", "contrary"}:
        return False
    for first, last in look.regions:
        begin = max(first, at + 1) if last > at else first
        end = next((j for j in range(begin, last) if lows[j] in _ENDS), last)
        if any(lows[j].startswith(_OUTINGS) for j in range(begin, min(begin + _TO_NOUN, end))):
            return not any(look.words.any(slot, [(begin, end)]) for slot in ("report", "denial", "matter", "such"))
    return False


CHARGED = (
    "idé", "idea", "hypoth", "hipót", "thès", "tesis", "scénar", "escenar", "piste", "pista", "soupçon", "sospech",
    "insinu", "imput", "reproch", "critiqu", "crític", "calomni", "calumni", "complot", "faut", "culpa", "blâm",
    "lectur", "théor", "teor", "récit", "relat", "cargo", "charge", "mise", "señalam", "amalgam", "conclusion",
    "supposition", "suposic", "interpr", "allégu", "alleg", "alega", "argument", "responsab", "grief", "propos",
    "termin", "term", "étiquet", "caractér", "qualific", "calific", "comparais", "comparac", "possib", "posib",
    "paternit", "implic", "lien", "víncul", "question", "pregunt", "mot", "palabr", "évid", "rapproch", "titre",
    "article", "artícul", "libell", "fake", "intox", "bulo", "chantag", "chantaj", "ultimat", "pression", "presion",
    "plan", "offr", "ofert", "proposition", "propuest", "demand", "exig", "trêve", "tregua", "accord", "acuerdo",
    "texte", "texto", "traité", "tratado", "pact", "compromis", "cessez", "alto",
)  # fmt: skip
"""Beginnings of French and Spanish nouns for what is charged, supposed or offered: what points back to the claim."""
_THE = frozenset({"le", "la", "l'", "les", "el", "los", "las", "son", "sa", "ses", "su", "sus"})
_KNOWS = frozenset({"savoir", "saber", "connaître", "conocer", "disposer", "disponer", "détenir"})
_INFINITIVES = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir")}
_IN_IT = ("involved", "report", "denial", "matter", "such", "pro", "against", "false", "noevidence")


def _turned_down(look: Look) -> bool:
    """Return whether a thing of one word is turned down that no report is: *a rejeté le budget*."""
    text, lows = look.frame.text, look.frame.text.lows
    if look.operator != "reject" or text.lang not in {"fr", "es"} or look.hits or len(look.regions) != 1:
        return False
    at, last = look.regions[0]
    last -= last > at and not lows[last - 1][0].isalpha()
    if at <= look.frame.at or last - at != 2 or lows[at] not in _THE or text.caps[at + 1]:
        return False
    known = any(look.words.any(slot, [(at, last)]) for slot in (*_BACK, "comment") if slot != "pro")
    return not known and not lows[at + 1].startswith(CHARGED)


def _denied_to_be(look: Look) -> bool:
    """Return whether somebody denies to be or do something else: *a nié être malade*, *niega querer dimitir*."""
    text, lows = look.frame.text, look.frame.text.lows
    ends = _INFINITIVES.get(text.lang)
    if ends is None or look.operator != "deny" or look.hits or not look.regions:
        return False
    at, last = look.regions[0]
    at += at < last and lows[at] in {"de", "d'"}
    if not look.frame.at < at < last - 1 or text.quoted[at] >= 0 or not lows[at].endswith(ends) or lows[at] in _KNOWS:
        return False
    return not any(look.words.any(slot, [(at, last)]) for slot in _IN_IT) and lows[at + 1] not in _PLACED


_PLACED = frozenset(
    [
        "au",
        "aux",
        "en",
        "là",
        "présent",
        "présents",
        "présente",
        "présentes",
        "allí",
        "ahí",
        "presente",
        "presentes",
        "detrás",
        "derrière",
    ]
)
"""Words of being there, or behind it."""


def new_thing(look: Look) -> bool:
    """Return whether what is mocked, weighed or turned down is a thing without a word of the claim."""
    cue, text = look.frame.cue_word, look.frame.text
    if _outing(look) or _turned_down(look) or _denied_to_be(look):
        return True
    if cue is None or look.hits or not look.regions:
        return False
    if text.lang == "de" and look.operator in _LEAVES and _other_noun(look):
        return True
    if text.lang in _AWAY and look.operator == "refuse" and _given_up(look, _AWAY[text.lang]):
        return True
    if look.operator == "refuse":
        return _turns_down_a_deed(look)
    if cue.lemma in MOCKING:
        spoken = any(text.quoted[j] >= 0 for a, b in look.regions for j in range(a, b))
        return not (spoken or look.says("report", "such", "pro", "denial", "matter", "false"))
    articles = _A.get(text.lang)
    if articles is None:
        return False
    if look.operator in _WEIGHS:
        first, last = next(((a, b) for a, b in look.regions if a > look.frame.at), look.regions[0])
        at = next((j for j in range(first, min(first + _OBJECT, last - 1)) if text.lows[j] in articles), -1)
        named = (at, min(last, at + _OBJECT))
        weighed = look.words.any("untrue", look.regions) or look.words.any("likely", look.regions)
        if not weighed or at < 0 or text.lows[at + 1] in _NO_THING or "it" in text.lows[first:at]:
            return False
        acts = any(low.startswith(_ACTIONS) for low in text.lows[at + 1 : min(last, at + _ACTS)])
        if look.topic.slots.kind.placed and acts:
            return False  # considers a small, covert operation likely
        return text.quoted[at] < 0 and not any(look.words.any(slot, [named]) for slot in _BACK)
    if look.operator in _TURNS_DOWN:
        return any(
            text.lows[hit.last] in _OF
            and text.lows[hit.last + 1] in articles
            and text.lows[hit.last + _OBJECT - 1] not in _NO_THING
            for hit in look.words.inside("report", look.regions)
            if hit.last + _OBJECT < len(text.lows)
        )
    return False


_ACTIONS = (
    "operation", "einsatz", "aktion", "vorstoss", "mission", "incursion", "raid", "foray", "opération", "intervention",
    "operación", "incursión", "misión", "intervenc",
)  # fmt: skip
"""Beginnings of the nouns for what soldiers do, whatever else it is called."""
_AWAY = {"uk": frozenset({"від"}), "ru": frozenset({"от"})}
_WORDS_OF = (
    "коммент", "комент", "ответ", "відповід", "оцен", "оцін", "разъясн", "роз'ясн", "поясн", "объясн", "детал",
    "подробн",
    "подробиц", "заявлен", "заяв", "интервью", "інтерв'ю", "высказыв", "висловл", "слов", "слів", "сво", "уточн",
    "выступлен", "виступ", "вопрос", "питан", "запитан", "обсужд", "обговор", "подтвержд", "підтвердж", "прогноз",
    "суждени", "суджен", "реакци", "реакці", "общени", "спілкуван", "разговор", "розмов", "всех", "всього", "всего",
    "участи", "участі", "обвинен", "звинувач", "утвержд", "тверджен", "вывод", "виснов", "прямо", "каких", "будь",
    "любых", "дальнейш", "подальш", "публичн", "публічн", "официальн", "офіційн",
)  # fmt: skip
"""Beginnings of what somebody declines who says nothing of the news, or takes back what he has said."""


def _given_up(look: Look, away: frozenset[str]) -> bool:
    """Return whether a Slavic verb of declining tells of another thing: *отказался от поездки в Париж*."""
    lows, (first, last) = look.frame.text.lows, look.regions[0]
    at = next((j for j in range(first, min(first + _OBJECT, last - 1)) if lows[j] in away), -1)
    if at < 0 or not lows[at + 1][0].isalpha() or any(look.says(slot) for slot in (*_BACK, "mum", "silent", "words")):
        return False
    return not any(low.startswith(_WORDS_OF) for low in lows[at + 1 : at + 3])


_ON_ASKING = frozenset({"exclude", "deny", "confirm", "open", "reject", "believe"})
_REPLY = 4
"""Operators and words of an answer that only points back to what was asked."""
_FULL = 5
"""Words from which on a question asks something by itself."""
_SMALL = frozenset({"le", "la", "l'", "les", "lo", "los", "las", "es", "it"})
"""Words that are also articles, or stand for nothing that was told."""


def _left_open(text: Text, sentence: Sentence) -> bool:
    """Return whether a sentence leaves open whether something is so, and nobody is named who does."""
    lows, one = text.lows, (sentence.first, sentence.last)
    whether = next((at for at in range(*one) if lows[at] in _WHETHER[text.lang]), -1)
    return whether >= 0 and any(lows[at].startswith(_OPEN[text.lang]) for at in range(*one) if at != whether)


_WHETHER = {
    "de": frozenset({"ob"}), "en": frozenset({"whether", "if"}), "fr": frozenset({"si", "s'", "s’"}),
    "es": frozenset({"si"}), "uk": frozenset({"чи"}), "ru": frozenset({"ли"}),
}  # fmt: skip
_OPEN = {
    "de": ("bleib", "offen", "frag", "fraglich", "unklar", "ungewiss", "abzuwarten", "abwarten", "weiss", "weiß"),
    "en": ("remain", "open", "question", "unclear", "unknown", "uncertain", "seen"),
    "fr": ("rest", "savoir", "question", "ignor", "incertain"),
    "es": ("qued", "falta", "ver", "saber", "pregunta", "incierto", "duda"),
    "uk": ("невідом", "питанн", "незрозуміл", "неясн", "побачим"),
    "ru": ("неизвестн", "вопрос", "непонятн", "неясн", "увидим"),
}
"""Beginnings of the words with which a text leaves something open."""


def asked_else(look: Look, before: Words) -> bool:
    """Return whether *it* is what was asked just before: *Will he go to Lima on Friday? He did not rule it out*.

    Or what the text itself leaves open: *It remains to be seen whether the strike will hold. She does not believe it*.
    """
    text, at = look.frame.text, look.frame.sentence - 1
    if look.operator not in _ON_ASKING or look.hits or look.report or look.size > _REPLY or at < 0:
        return False
    asked = text.sentences[at]
    put = "?" in text.text[max(asked.start, asked.end - 2) : asked.end]
    if not (put or _left_open(text, asked)) or asked.last - asked.first < _FULL:
        return False
    if {h.slot for h in look.topic.hits[at]} & (CORE | {"contrary", "what", "anaphor"}):
        return False
    whole = [(asked.first, asked.last)]
    return not any(
        text.lows[h.first] not in _SMALL and (put or not text.lows[h.first].startswith(_OPEN[text.lang]))
        for slot in ("pro", "such", "report", "matter", "true")
        for h in before.inside(slot, whole)
    )


_DEEDS = tuple(
    "einreise zusammenarbeit kooperation auslieferung gespräch verhandlung friedensgespräch friedensverhandlung "
    "treffen dialog sanktion vermittlung angebot einladung gipfel besuch beteiligung teilnahme ultimatum zahlung "
    "hilfe beitritt einmischung entry cooperation extradition talks meeting negotiation dialogue sanction "
    "mediation offer invitation summit visit entrée coopération pourparlers négociation discussion rencontre "
    "médiation offre sommet visite conversaciones negociación negociaciones diálogo reunión encuentro sancion "
    "mediación oferta invitación cumbre visita переговор встреч диалог санкци посредничеств предложени приглашени "
    "саммит визит консультаци участи зустріч діалог санкці посередництв пропозиці запрошенн саміт візит "
    "консультаці участ".split()
)
"""Beginnings of the nouns for what somebody turns down who says nothing of a report: talks, a visit, an offer."""
_LEAVES = frozenset({"refuse", "exclude", "open", "mute"})
_DE_THE = frozenset(
    "den die das dem der ein eine einen einem einer sein seine seinen ihr ihre ihren zum zur neue neuen neuer".split()
)
"""German words before the noun that tells what somebody rules out or leaves open."""
_IN = frozenset("in im am an auf aus bei beim mit nach vor für gegen wegen unter von vom seit trotz gegenüber".split())
_OF_TELLING = tuple(
    "angabe auskunft auskünfte stellungnahme kommentar antwort äusserung bestätigung dementi beteiligung rolle "
    "verantwortung verwicklung schuld einzelheit detail information erkenntnis bewertung einschätzung spekulation "
    "interview name zahl mutmassung gerücht rückfrage nachfrage anfrage aussage erklärung beurteilung prüfung hintergr "
    "öffentlichkeit grund gründe ausmass presse reporter journalist zeitung portal sender agentur medi sprecher "
    "minister präsident irrtum fehler verwechslung zweifel möglichkeit option szenario variante version these existenz "
    "verbleib aufenthalt zustand herkunft urheber täter verdacht vermutung beweis beleg hinweis wahrheit lage fall "
    "punkt inhalt text dokument papier brief bild video foto aufnahme satz wort ergebnis stand plan pläne absicht "
    "vorhaben schluss alternative".split()
)
"""Beginnings of the German nouns for what has been told, or for telling it."""
_FEW = 5


def _other_noun(look: Look) -> bool:
    """Return whether what is ruled out or left open is named in German, and is no word of the claim or of a report.

    *Schloss eine Verfassungsänderung aus*, *ließ seine Kandidatur offen*, *wollte sich zu dem Urteil nicht äußern*.
    """
    text = look.frame.text
    lows, caps, opens = text.lows, text.caps, text.sentences[look.frame.sentence].first
    for first, last in look.regions:
        noun = next((j for j in range(first, min(last, first + _FEW)) if caps[j] and j != opens), -1)
        if noun <= first or text.quoted[noun] >= 0 or any(lows[j] in {",", "ob"} for j in range(first, noun)):
            continue
        article = next((j for j in range(noun - 1, first - 1, -1) if lows[j] in _DE_THE), -1)
        if article < 0 or noun - article > _OBJECT or (article > first and lows[article - 1] in _IN):
            continue
        known = any(look.words.any(slot, [(article, min(last, noun + 1))]) for slot in (*_BACK, "mum", "asked"))
        return not known and not lows[noun].startswith((*_OF_TELLING, *_SPEAKS)) and not lows[noun].endswith(_TOLD)
    return False


_TOLD = tuple("bericht berichte meldung meldungen vorwurf vorwürfe frage fragen behauptung behauptungen".split())
_SPEAKS = tuple("press media journal report zeitung medien сми прес журналист періодич medios".split())
"""Beginnings of the words for those to whom somebody does not talk."""


def _turns_down_a_deed(look: Look) -> bool:
    """Return whether talks, a visit or the like is turned down: *lehnte Gespräche mit der Regierung ab*.

    Not *talks with the press*, and not what is said of a report: *refused to discuss the report*.
    """
    lows = look.frame.text.lows
    if look.says("report", "mum", "asked") or lows[look.frame.at + 1 : look.frame.at + 2] == ["to"]:
        return False  # refused to join the sanctions: a deed, by its verb
    for first, last in look.regions:
        if any(low.startswith(_SPEAKS) for low in lows[first:last]):
            return False
        if any(low.startswith(_DEEDS) for low in lows[first : min(last, first + _OBJECT)]):
            return True
    return False
