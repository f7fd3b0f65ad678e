"""German: the deed as a noun of which something is said: *der Rücktritt sei überfällig, der Vertrag schade den Bauern*.

That it is so is then taken as given, and the content is a comment, if not something is told that belongs to the deed
itself (*die Waffenruhe gelte seit Mittag*, *der Rücktritt sei angenommen worden*).  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case
from monitor.reading.content.judgements import NO_JUDGEMENT
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_NOUNS = frozenset({"deed", "anaphor", "deal"})
_THINGS = frozenset({"object", "what"})
"""Slots whose nouns can be the subject: those of the deed, and of the thing that is agreed on."""
_BEFORE = 5
"""Words from the beginning of a clause to the noun."""
_REACH = 9
"""Words of a genitive or an attribute between the noun and its verb."""
_COPULAS = frozenset("ist sei war wäre bleibt bleibe wird werde bedeutet bedeute sind seien waren wären".split())
_HAPPENS = ("worden", "geworden")
_STEMS = (
    "schad", "nütz", "nutz", "stärk", "bestärk", "schwäch", "gefährd", "untergrab", "untergräb", "verstöss", "verstoss",
    "verletz", "verbesser", "verschlechter", "vertief", "verschärf", "entschärf", "verhinder", "erschwer", "erleichter",
    "ermöglich", "erlaub", "ermutig", "ermunter", "entmutig", "ebn", "öffn", "schaff", "belast", "entlast",
    "bedroh", "beleidig", "demütig", "isolier", "spalt", "einig", "versöhn", "zeig", "beweis", "beleg", "offenbar",
    "verdeutlich", "unterstreich", "markier", "bedeut", "stell", "spiel", "bring", "führ", "dien", "reiss",
    "hinterlass", "hinterläss", "lös", "änder", "veränder", "reich", "genüg", "komm", "weck", "schür",
    "näh", "sorg", "mach", "setz", "send", "gefähr", "trag", "träg", "treib", "trifft", "treff", "schmerz", "ehr",
    "überrasch", "verdien", "widersprech", "widersprich", "entsprech", "entsprich", "ignorier", "umgeh",
    "kost", "rett", "zerstör", "beschädig", "blamier", "entlarv", "festig", "zementier", "blockier", "brems",
    "nimmt", "nehm", "gibt", "geb", "lass", "läss", "werf", "wirf", "wirk", "ruinier", "helf", "hilf", "beunruhig",
    "alarmier", "destabilisier", "stabilisier", "passt", "passe", "grenz", "verrat", "verrät", "legitimier", "belohn",
    "bestraf", "verharmlos", "verwässer", "erhöh", "senk", "beende", "heiz", "fach", "begünstig", "beflügel", "beleb",
    "überforder", "bind", "zwing", "dämpf", "lähm", "untermin", "unterlauf", "aushöhl", "höhl", "verteuer", "verbillig",
    "benachteilig", "bevorzug", "diskriminier", "provozier", "reiz", "vergift", "schütz", "gewährleist", "förder",
    "beschleunig", "verzöger", "missacht", "brüskier", "düpier", "enttäusch", "reduzier", "verringer", "eröffn",
    "verläng", "erschütter", "befeuer", "sabotier", "ablenk", "beruhig", "entfach",
)  # fmt: skip
"""Beginnings of the verbs for what a deed does to other things, and of what it shows."""
_HAVE = frozenset({"hat", "habe", "haben", "hatte", "hätte"})
_HAD = (
    "gründe", "ursach", "folge", "konsequenz", "auswirk", "gewicht", "bedeut", "zweck", "ziel", "sinn", "nachspiel",
    "preis", "vorteil", "nachteil", "wirkung", "einfluss", "tragweite", "dimension", "nutzen", "hintergr", "motiv",
    "symbol", "signal", "vorgeschichte", "logik", "kehrseite", "schattenseite", "haken", "geschmack", "gewinner",
)  # fmt: skip
"""Beginnings of the nouns for what a deed has: reasons, consequences, a meaning."""
_MODALS = frozenset("würde würden werde werden wird könnte könnten kann könne können dürfte dürften müsste".split())
_PARTICLES = (
    "herauf",
    "heraus",
    "herbei",
    "hervor",
    "zurück",
    "voran",
    "unter",
    "auf",
    "aus",
    "ein",
    "vor",
    "an",
    "ab",
)
"""Particles of verbs for what a deed does: *anheizen*, *aushöhlen*."""
_ARRIVING = ("komm", "nehm", "geb", "treff", "lass", "trag", "mach", "werf", "wirk", "reich", "führ", "setz", "stell")
"""Verbs of effect that also tell, behind *will*, that something happens or is done."""
_FELT = (
    "freude", "vorfreude", "erleichter", "ärger", "empör", "wut", "enttäusch", "entsetz", "trauer", "genugtu", "jubel",
    "begeister", "bestürz", "unmut", "frust", "skepsis", "überrasch", "verwunder", "zorn", "kritik", "debatte",
    "diskussion", "streit", "aufreg", "sorge", "schock", "schmerz", "spott", "unbehag", "unzufried", "dankbar",
)  # fmt: skip
"""Beginnings of the nouns for what is felt about a deed, or how it is spoken of."""
_ABOUT = frozenset({"über", "auf", "an", "am", "um"})
_TO_NOUN = 4
"""Words from such a noun to that of the deed."""
_OWN = frozenset(
    "kommt komme zustande gilt gelte hält halte tritt trete steht stehe läuft laufe beginnt beginne endet ende".split()
)
_ARRIVES = frozenset(
    "spät früh überraschend ungelegen recht unerwartet gelegen rechtzeitig unzeit moment zeitpunkt augenblick wunsch "
    "nutzen vorteil hilfe folge an".split()
)
_LASTS = frozenset("kraft zustande gang ende kampf einsatz ruhe".split())
"""Words beside a verb by which the deed itself happens: *trete in Kraft*, *komme zustande*, *gehe zu Ende*."""
_RATED = frozenset("bewertet beurteilt gesehen betrachtet aufgenommen eingeschätzt eingestuft".split())
_ENDS = 3
_TELLING = ("false", "untrue", "likely", "true", "credible", "noevidence", "open", "cond", "evidence", "detail",
            "exists")  # fmt: skip
"""Stance words by which it is said to be so or not."""


def told_of(text: Text, piece: Phrase, hits: Sequence[Hit], words: Words, *, things: bool) -> bool:
    """Return whether something is said of the deed in a clause, whose subject it is as a noun.

    With `things` also of what is agreed on: *das Abkommen stärke den Handel*.
    """
    first, last = piece
    if any(words.any(slot, [piece]) for slot in _TELLING):
        return False
    nouns = _NOUNS | _THINGS if things else _NOUNS
    if _felt(text, [h for h in hits if first <= h.first < last]):
        return True
    if words.any("tone", [piece]) and not _RATED.isdisjoint(text.lows[max(first, last - _ENDS) : last]):
        return True  # der Vertrag werde in Rom kritisch gesehen
    subjects = [h for h in hits if first <= h.first < last and h.slot in nouns | _THINGS and text.caps[h.last - 1]]
    for hit in subjects:
        at = _verb(text, hit, piece)
        before = _verb_before(text, hit, piece) if at < 0 else -1
        if at < 0 and before < 0:
            continue
        placed = not {"in", "im"}.isdisjoint(text.lows[hit.last : at])  # soldiers in the country would make it worse
        if hit.slot == "object" and at >= 0 and text.lows[at] in _COPULAS and _deemed(text, at + 1, last):
            return not words.any("neg", [piece])  # Soldaten im Land seien eine Gefahr
        if hit.slot not in nouns and not (at >= 0 and placed and does(text, at + 1, last)):
            continue
        low = text.lows[max(at, before)]
        at = at if at >= 0 else hit.last - 1
        rest = text.lows[at + 1 : last]
        if low in _MODALS and does(text, at + 1, last):
            if not any(at < h.first < last and h.slot in {"deed", "contrary", "planned"} for h in hits):
                return True
            continue
        told = {"deed", "contrary", "planned"} if low in _COPULAS | _OWN else {"contrary"}
        if any(at < h.first < last and h.slot in told for h in hits):
            continue  # der Einsatz sei abgebrochen worden: that is told
        if low in _COPULAS:
            return not words.any("neg", [piece]) and _predicate(text, (at + 1, last), words)
        if low in _HAVE and any(text.caps[j] and text.lows[j].startswith(_HAD) for j in range(at + 1, last)):
            return True
        if low in _HAVE and _did(text, at + 1, last):
            return True  # der Austritt habe Europa ärmer gemacht
        if low in _OWN and _ARRIVES.isdisjoint(rest):
            continue
        if low.startswith(_STEMS) and _LASTS.isdisjoint(rest):
            return True
    return False


_DECISIONS = frozenset(
    "entscheidung entschluss beschluss votum schritt ankündigung vorstoss vorstoß abstimmung versuch drohung absicht "
    "vorhaben idee vorschlag wahl einladung auftrag befehl zusage angebot".split()
)
"""Nouns with an infinitive that says what is decided, tried or meant."""
_TAKEN = frozenset(
    "gefallen gefasst getroffen beschlossen endgültig vertagt tisch verschoben aufgehoben zurückgenommen gekippt "
    "unterschrieben erfunden wahr vollzogen umgesetzt gescheitert bestätigt verkündet gut verworfen".split()
)
"""Words by which it is told what has become of the decision."""
_GENITIVE = 8
"""Words between such a noun and the comma before its infinitive."""


def of_decision(text: Text, case: Case) -> bool:
    """Return whether something is said of a decision to do it: *Die Entscheidung, Soldaten zu schicken, sei klug*."""
    for first, last in case.regions:
        begin = next((j for j in range(first, last) if text.lows[j][0].isalnum()), last)
        noun = next((j for j in range(begin, min(begin + _BEFORE, last)) if text.lows[j] in _DECISIONS), -1)
        if noun < 0 or text.lows[begin] not in lexicon("de").sets["det"] or not text.caps[noun]:
            continue
        opens = next((j for j in range(noun + 1, min(noun + _GENITIVE, last)) if text.lows[j] == ","), -1)
        closes = next((j for j in range(opens + 1, last) if text.lows[j] == ","), -1) if opens > 0 else -1
        if closes < 0 or closes + 1 >= last or not any(opens < h.first < closes for h in case.hits):
            continue
        to_do = any(text.lows[j] == "zu" or "zu" in text.lows[j][2:-3] for j in range(opens, closes))
        verb, rest = text.lows[closes + 1], set(text.lows[closes + 1 : last])
        bent = verb in _COPULAS | _HAVE | _MODALS or (verb.startswith(_STEMS) and not text.caps[closes + 1])
        open_ = any(case.words.any(slot, [(closes, last)]) for slot in ("likely", "noevidence", "untrue", "report"))
        if to_do and bent and _TAKEN.isdisjoint(rest) and not open_:
            return True
    return False


def expects_of(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether it is told what somebody expects of the deed: *erwartet sich von dem Wechsel nichts*."""
    nouns = [h.first for h in hits if h.slot in _NOUNS and text.caps[h.last - 1]]
    return bool(nouns) and all(not {"von", "vom"}.isdisjoint(text.lows[max(0, at - 2) : at]) for at in nouns)


def awaits(text: Text, case: Case) -> bool:
    """Return whether somebody reckons with a step that is announced, named as a noun: *geht von seinem Abgang aus*."""
    nouns = [h for h in case.hits if h.slot in {"deed", "anaphor"}]
    return case.announced and bool(nouns) and all(text.caps[h.last - 1] for h in nouns)


def _felt(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a deed is only that about which something is felt: *die Freude über den Austausch sei groß*."""
    deeds = [h for h in hits if h.slot in _NOUNS]
    if not deeds or not all(text.caps[h.last - 1] for h in deeds):
        return False
    at, lows = deeds[0].first, text.lows
    about = next((j for j in range(at - 1, max(0, at - _TO_NOUN), -1) if lows[j] in _ABOUT), 0)
    if about > _TO_NOUN and lows[about - 2] in {"in", "im", "bei", "unter"}:
        about -= 2  # die Freude in Tallinn über den Rücktritt
    return about > 0 and text.caps[about - 1] and lows[about - 1].startswith(_FELT)


def _verb(text: Text, hit: Hit, piece: Phrase) -> int:
    """Return the token of the verb behind a noun that is the subject of its clause, or -1."""
    sets, lows, first = lexicon("de").sets, text.lows, piece[0]
    while first < hit.first and (not lows[first][0].isalnum() or lows[first] in {"dass", "denn", "und", "aber"}):
        first += 1
    before = range(first, hit.first)
    if len(before) > _BEFORE or any(lows[j] in sets["prep"] or lows[j] in sets["aux"] for j in before):
        return -1
    if first < hit.first and not (lows[first] in sets["det"] or lows[first][0].isalnum()):
        return -1
    if any(text.caps[j] for j in before if j > first and lows[j - 1] != "-"):
        return -1  # another noun stands before it
    for at in range(hit.last, min(hit.last + _REACH, piece[1])):
        low = lows[at]
        if low in {",", ";", ":", "–", "—"}:
            return -1
        if low in _COPULAS | _HAVE or (
            not text.caps[at] and low.startswith(_STEMS) and low.endswith(("t", "e", "en", "te"))
        ):
            return at
        if low in _MODALS and does(text, at + 1, piece[1]):
            return at
        if low in sets["aux"]:
            return -1
    return -1


def _verb_before(text: Text, hit: Hit, piece: Phrase) -> int:
    """Return the token of the verb right before a noun with its article: *aus seiner Sicht | ist der Einsatz ...*."""
    first, lows, sets = piece[0], text.lows, lexicon("de").sets
    while first < hit.first and (not lows[first][0].isalnum() or lows[first] in _ALSO):
        first += 1
    low, between = lows[first], lows[first + 1 : hit.first]
    verb = low in _COPULAS | _HAVE or (not text.caps[first] and low.startswith(_STEMS) and low.endswith(("t", "te")))
    article = bool(between) and between[0] in sets["det"] and len(between) <= _ADJECTIVES
    return first if verb and article and not any(text.caps[j] for j in range(first + 1, hit.first)) else -1


def does(text: Text, first: int, last: int) -> bool:
    """Return whether a clause ends with what a deed does to a thing: *würde die Spannungen | verschärfen*."""
    at = next((j for j in range(last - 1, first, -1) if text.lows[j][0].isalnum()), first)
    low = text.lows[at]
    particle = next((one for one in _PARTICLES if low.startswith(one) and low[len(one) :].startswith(_STEMS)), "")
    stem = low[len(particle) :]
    thing = any(text.caps[j] for j in range(first, at))
    return (
        thing and not text.caps[at] and low.endswith("n") and stem.startswith(_STEMS) and not stem.startswith(_ARRIVING)
    )


_DONE = ("brach", "nomm", "troffen", "worfen", "trieb", "rissen", "bunden", "zwung", "kost", "tan", "bot", "schwor")
"""Beginnings of participles, behind *ge* or a particle, whose verbs begin otherwise."""


def _did(text: Text, first: int, last: int) -> bool:
    """Return whether a clause ends with what a deed has done to a thing: *habe Europa ärmer | gemacht*."""
    at = next((j for j in range(last - 1, first, -1) if text.lows[j][0].isalnum()), first)
    low = text.lows[at]
    particle = next((one for one in _PARTICLES if low.startswith(one + "ge")), "")
    stem = low[len(particle) :].removeprefix("ge")
    thing = any(text.caps[j] for j in range(first, at))
    done = low.endswith(("t", "n")) and stem.startswith(_STEMS + _DONE)
    return thing and not text.caps[at] and done


_DEEMED = (
    "ziel", "gefahr", "bedrohung", "verstoss", "verstoß", "verletzung", "provokation", "problem", "risiko", "skandal",
    "schande", "fehler", "eskalation", "kriegserklärung", "hindernis", "belastung", "zumutung", "bruch", "signal",
    "garantie", "stütze", "hilfe", "segen", "beitrag", "unrecht", "verbrechen", "aggression", "freiwild", "affront",
    "tabubruch", "irrweg", "wahnsinn", "katastrophe", "ärgernis", "glück", "gewinn", "fluch",
)  # fmt: skip
"""Beginnings of the nouns for what somebody holds soldiers in a country to be."""
_SHORT = 5


def _deemed(text: Text, first: int, last: int) -> bool:
    """Return whether a predicate calls those of whom it tells a danger, a target, a help."""
    return any(text.caps[j] and text.lows[j].startswith(_DEEMED) for j in range(first, min(first + _SHORT, last)))


def _predicate(text: Text, piece: Phrase, words: Words) -> bool:
    """Return whether a predicate judges: *überfällig*, *ein Fehler*; not what happens: *angenommen worden*."""
    said = [at for at in range(*piece) if text.lows[at][0].isalnum()]
    if not said or text.lows[said[-1]] in _HAPPENS:
        return False
    if any(words.any(slot, [piece]) for slot in ("judging", "comment")):
        return True
    article = next((n for n, at in enumerate(said[:_OPENING]) if text.lows[at] in _ARTICLES), -1)
    called = article >= 0
    named = [at for at in said[article + 1 : article + _ADJECTIVES] if text.caps[at]] if called else []
    to_whom = bool(named) and text.lows[named[0] + 1 : named[0] + 2] in (["an"], ["für"], ["der"], ["des"])
    return (
        (text.caps[said[-1]] or to_whom) and called and not any(text.lows[at].startswith(NO_JUDGEMENT) for at in said)
    )


_ALSO = frozenset({"dann", "damit", "allerdings", "hingegen", "dagegen", "aber", "jedoch"})
_ADJECTIVES = 3
"""Words between a verb and the noun that is its subject."""
_ARTICLES = frozenset({"ein", "eine", "einen", "kein", "keine"})
_OPENING = 2
"""Words in which the article of a predicate stands."""
