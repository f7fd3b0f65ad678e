"""What somebody mocks, thinks unlikely or calls gossip is a thing that is named here for the first time.  Pure.

*Thought a war between Uganda and Kenya unlikely*, *dismissed talk of a devaluation*, *laughed at the sanctions*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.pointing import Look

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
_OF = frozenset({"of", "about", "von", "über", "de", "d'", "sur", "sobre"})
_WEIGHS = frozenset({"deem", "believe", "exclude", "see"})
_TURNS_DOWN = frozenset({"reject", "deny", "label"})
_OBJECT = 3
"""Words behind a verb in which the article of its object stands."""
_BACK = ("report", "denial", "matter", "such", "pro", "detail", "false")
"""Slots of words that point back to what was told."""


def new_thing(look: Look) -> bool:
    """Return whether what is mocked, weighed or turned down is a thing without a word of the claim."""
    cue, text = look.frame.cue_word, look.frame.text
    if cue is None or look.hits or not look.regions:
        return False
    if text.lang == "de" and look.operator in _LEAVES and _other_noun(look):
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
_THE = frozenset(
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
        article = next((j for j in range(noun - 1, first - 1, -1) if lows[j] in _THE), -1)
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
