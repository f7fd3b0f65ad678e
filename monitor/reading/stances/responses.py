"""Answers to a deed that do not say whether it is so: what somebody blames, owes, threatens or shrugs off for it.

*Damit habe Kigali sich selbst geschadet*, *Now Riga must explain what comes next*, *„Endlich“, sagte er*: such words
name nothing, and bear on what has just been told.  Others name the deed and take it as given: *Er bedaure, dass ...*,
*accused Kigali of fanning the war with the deployment*.  Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.stances.accounts import mistaken
from monitor.reading.syntax.grammar import Phrase, edge

_OPEN = frozenset({"ST-NONE", "ST-ACCUSE0", "ST-SEE", "ST-WHETHER", "ST-SUPPORT"})
"""Rules of verdicts by which nothing has been said on the claim."""
_HELD = frozenset({"ST-SAY", "ST-PARTY", "ST-ACCUSE", "ST-STILL", "ST-YES"})
"""Rules of verdicts by which it is said to be so."""
_TOLD = frozenset({"ST-SAY", "ST-PARTY", "ST-NEG", "ST-BELIEVE", "ST-LIKELY"})
"""Rules of verdicts by which it is said to be so, likely or not so."""
_BESIDES = frozenset({"ST-SAY", "ST-PARTY", "ST-NEG", "ST-CONTRARY", "ST-WHETHER", "ST-LIKELY"})
"""Rules of verdicts of contents in which a deed may only be named by the way."""
_SPEAKS = frozenset({"say", "remark", "react", "announce", "stand", "publish", "find", "think", "see"})
_UNSURE = (
    "likely", "true", "untrue", "false", "noevidence", "evidence", "credible", "sure", "report", "open", "proof",
    "detail", "mum", "probe", "vouch",
)  # fmt: skip
"""Slots of the words by which it is weighed whether it is so."""
_EXCLAIMS = 4
"""Words of a short answer between marks."""
_MOST = 28
"""Words of a content that answers what was told."""


def responded(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that somebody comments where he only answers what was told, or takes it as given; else the verdict."""
    if verdict.stance is None and verdict.rule in _OPEN:
        if case.anaphoric and not case.direct and _answers(text, case, operator):
            return Verdict(Stance.COMMENTS, "ST-RESPONSE")
        if operator == "say" and text.lang == "en" and _said_of_it(text, case):
            return Verdict(Stance.COMMENTS, "ST-REMARK")
        if operator == "support" and text.lang in {"fr", "es"} and _deeds(case) and _noun(text, case):
            return Verdict(Stance.COMMENTS, "ST-SUPPORTED")
        if case.direct and _whoever(text, case):
            return Verdict(Stance.COMMENTS, "ST-GIVEN")
        if case.direct and operator == "see" and _seen_as(text, case):
            return Verdict(Stance.COMMENTS, "ST-SEEN")
        return verdict
    if case.side or case.party:
        return verdict  # who has done it admits it, however he says it
    if verdict.rule in _BESIDES and _beside_it(text, case):
        return Verdict(Stance.COMMENTS, "ST-GIVEN")
    if verdict.rule in _TOLD and text.lang == "en" and (_would_do(text, case) or _wanted(text, case)):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
    if verdict.rule in _TOLD and _acts(text, case) and not case.words.any("nearing", case.regions):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
    if verdict.rule in _HELD and verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS}:
        if operator == "accuse":
            accused = _by_means_of(text, case) or (verdict.rule == "ST-ACCUSE" and _blamed_for_it(text, case))
            accused &= not (case.whose or case.accused)  # of an attack somebody is accused after it
            return Verdict(Stance.COMMENTS, "ST-GIVEN") if accused else verdict
        if operator == "say" and _defends(text, case):
            return Verdict(Stance.COMMENTS, "ST-SUPPORTED")
        if _idiom(text, case):
            return Verdict(Stance.COMMENTS, "ST-RESPONSE")
        if any(taken(text, case) for taken in (_felt_that, _to_do_so, _noted, _that_shows)):
            return Verdict(Stance.COMMENTS, "ST-GIVEN")
    if verdict.rule == "ST-SIGNS" and operator == "see" and text.lang == "en" and _taken_as(text, case):
        return Verdict(Stance.COMMENTS, "ST-SEEN")  # saw the deployment as a sign of weakness
    if verdict.rule in {"ST-BELIEVEFALSE", "ST-DEEMFALSE"} and mistaken(text, case, case.regions) and _noun(text, case):
        return Verdict(Stance.COMMENTS, "ST-DEEM")  # thinks the deployment wrong
    return verdict


# ---------------------------------------------------------------- what names nothing

_POINTING = frozenset({
    "damit", "dadurch", "daran", "dabei", "dafür", "dagegen", "deswegen", "deshalb", "daraus", "davon", "dazu",
    "darauf", "darin", "hierzu", "hierauf",
})  # fmt: skip
"""German words for *with it*, *by it* and the like."""
_THAT = frozenset({"dass", "was", "wie", "ob", "wenn", "warum", "wer", "zu", "um"})
_IT = {
    "de": frozenset({"das", "dies"}),
    "en": frozenset({"this", "that", "it", "nothing", "nobody", "everything"}),
    "fr": frozenset({"cela", "ça", "ceci", "c'", "ce", "rien", "personne"}),
    "es": frozenset({"esto", "eso", "ello", "nada", "nadie"}),
    "uk": frozenset({"це", "цього", "цьому", "цим", "ніхто", "ніщо", "нічого"}),
    "ru": frozenset({"это", "этого", "этому", "этим", "никто", "ничто", "ничего"}),
}
"""Pronouns that stand for what was told."""
_NOW = {
    "de": frozenset({"nun", "jetzt"}),
    "en": frozenset({"now"}),
    "fr": frozenset({"maintenant", "désormais"}),
    "es": frozenset({"ahora"}),
    "uk": frozenset({"тепер", "зараз"}),
    "ru": frozenset({"теперь", "сейчас"}),
}
_MUST = {
    "de": frozenset(
        {"muss", "müsse", "müssen", "müssten", "soll", "solle", "sollen", "gelte", "gilt", "komme", "gehe"}
    ),
    "en": frozenset({"must", "should", "ought", "has", "have", "had", "needs", "need", "would"}),
    "fr": frozenset({"doit", "doivent", "devra", "devront", "devrait", "faut", "faudra", "faudrait"}),
    "es": frozenset({"debe", "deben", "deberá", "deberán", "toca", "hay", "tiene", "tienen", "tendrá", "corresponde"}),
    "uk": frozenset({"має", "мають", "мусить", "повинен", "повинна", "повинні", "треба", "потрібно", "слід"}),
    "ru": frozenset({"должен", "должна", "должны", "надо", "нужно", "следует", "придётся", "придется", "предстоит"}),
}
"""What ought to be done, right behind *now*."""


def _answers(text: Text, case: Case, operator: str) -> bool:
    """Return whether a content without a word of the claim bears on what was told just before."""
    regions = case.regions
    if not regions or sum(b - a for a, b in regions) > _MOST:
        return False
    if operator == "support" and text.lang in {"fr", "es"}:
        relative = case.frame.rule.endswith(("-REL", "-RELS"))
        return not relative and any(map(case.actors, regions)) and not case.words.any("report", regions)
    if operator == "accuse":
        cue = case.frame.cue_word
        colon = any(text.lows[j] == ":" for a, b in regions for j in range(a, b))
        return cue is not None and cue.lemma not in _ASCRIBES and not colon and any(case.actors(one) for one in regions)
    if operator not in _SPEAKS or any(case.words.any(slot, regions) for slot in _UNSURE):
        return False
    if case.words.any("response", regions):
        return True
    first, last = _inner(text, regions[0])
    return _exclaims(text, regions) or _points(text, (first, last)) or _ought_now(text, (first, last))


def _inner(text: Text, region: Phrase) -> Phrase:
    """Return a content without the marks and the *that* that open it."""
    first, last = region
    while first < last and (
        text.lows[first] in QUOTES or text.lows[first] in {"that", "dass", "que", "qu'", "що", "что", ","}
    ):
        first += 1
    return first, last


def _exclaims(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether all that is said are a few quoted words without a name: *„Endlich“*, *"Too late"*."""
    said = [at for a, b in regions for at in range(a, b) if text.lows[at][0].isalnum()]
    if not said or len(said) > _EXCLAIMS or any(text.quoted[at] < 0 for at in said):
        return False
    names = text.lang != "de" and any(text.caps[at] for at in said[1:])
    told = any(text.lows[at] in lexicon(text.lang).sets["aux"] for at in said)
    told |= names or any(text.lows[at][0].isdigit() for at in said)
    return not told and text.lows[said[0]] not in _YES_NO


_ASCRIBES = frozenset({"zuschreiben", "atribuir", "attribuer", "attribute", "ascribe", "приписать", "приписувати"})
"""Verbs of accusing by which it is told whose doing a thing is."""
_YES_NO = frozenset({"ja", "nein", "yes", "no", "oui", "non", "sí", "так", "ні", "да", "нет"})


def _points(text: Text, content: Phrase) -> bool:
    """Return whether a content opens with a pronoun for what was told, or German *damit* and the like."""
    first, last = content
    if last - first < 2:
        return False
    low, after = text.lows[first], text.lows[first + 1]
    if text.lang == "de":
        sets = lexicon("de").sets
        if low in _IT["de"]:
            verb = after[0].isalpha() and not text.caps[first + 1] and after not in _THAT
            return verb and not any(after in sets[name] for name in ("det", "prep", "pron", "adv"))
        correlative = (j for j in range(first, last - 1) if text.lows[j] in _POINTING)
        return any(text.lows[j + 1] != "," and not _that_clause(text, j + 1, last) for j in correlative)
    return False


def _that_clause(text: Text, at: int, last: int) -> bool:
    """Return whether a clause that says what *darauf* stands for follows: *kommt darauf an, dass*."""
    comma = next((j for j in range(at, last) if edge(text, j)), last)
    return text.lows[comma + 1 : comma + 2] != [] and comma + 1 < last and text.lows[comma + 1] in _THAT


def _ought_now(text: Text, content: Phrase) -> bool:
    """Return whether it is said what has to be done now: *nun müsse Riga erklären, wie es weitergehe*."""
    first, last = content
    now, must = _NOW[text.lang], _MUST[text.lang]
    opening = text.lows[first : min(last, first + _SOON)]
    at = next((n for n, low in enumerate(opening) if low in now), -1)
    return at >= 0 and not must.isdisjoint(text.lows[first : min(last, first + at + _SOON)])


_SOON = 5


def _said_of_it(text: Text, case: Case) -> bool:
    """Return whether words are quoted and it is told that they are of the deed: *"Madness," he said of the move*."""
    at, first = case.frame.at, min((a for a, _ in case.regions), default=0)
    of = text.lows[at + 1 : at + 2] == ["of"]
    return of and first < at and any(text.quoted[j] >= 0 for a, b in case.regions for j in range(a, b))


# ---------------------------------------------------------------- what takes the deed as given

_MEANS = {
    "de": frozenset({"mit", "durch", "wegen", "angesichts", "nach"}),
    "en": frozenset({"with", "by", "through"}),
    "fr": frozenset({"avec", "par"}),
    "es": frozenset({"con", "mediante"}),
}
"""Prepositions of the deed by which somebody is said to do something worse."""
_BY_IT = ("ой", "ей", "ою", "ею", "ием", "цией", "ством", "ням", "єю", "ом", "ем")
"""Ends of the Ukrainian and Russian instrumental of a noun for a deed."""
_ARTICLE = 3


def _by_means_of(text: Text, case: Case) -> bool:
    """Return whether the deed is only that with which something else is done: *vor, mit der Entsendung zu brechen*."""
    means = _MEANS.get(text.lang)
    deeds = _deeds(case)
    if text.lang in {"uk", "ru"}:
        return bool(deeds) and all(text.lows[h.first].endswith(_BY_IT) for h in deeds)
    if means is None or not deeds or (text.lang == "de" and not _noun(text, case)):
        return False
    return all(not means.isdisjoint(text.lows[max(0, h.first - _ARTICLE) : h.first]) for h in deeds)


def _defends(text: Text, case: Case) -> bool:
    """Return whether a deed is defended, named as a noun right behind the verb: *defendió la dimisión*."""
    cue, deeds = case.frame.cue_word, _deeds(case)
    behind = bool(deeds) and 0 < deeds[0].first - case.frame.at <= _ARTICLE
    return cue is not None and cue.lemma == "defender" and behind and _noun(text, case)


def _idiom(text: Text, case: Case) -> bool:
    """Return whether the word for the deed is only one of an idiom: *habe eine rote Linie überschritten*."""
    marks = case.words.inside("response", case.regions)
    deeds = [h for h in case.hits if h.slot not in {"who", "where"}]
    span = (min(h.first for h in marks) - 1, max(h.last for h in marks) + 1) if marks else (0, 0)
    outside = [h for h in deeds if not span[0] <= h.first < span[1]]
    means = _MEANS.get(text.lang, frozenset())
    by_it = all(not means.isdisjoint(text.lows[max(0, h.first - _ARTICLE) : h.first]) for h in outside)
    return bool(marks) and bool(deeds) and by_it


_FOR = {
    "de": frozenset({"an", "am", "für"}),
    "en": frozenset({"for"}),
    "fr": frozenset({"de", "du", "d'", "pour"}),
    "es": frozenset({"de", "del", "por"}),
}
_TRACES = frozenset({"zurückführen", "imputer", "attribuer", "atribuir", "achacar", "imputar"})
"""Verbs of accusing by which the reason for something is told."""


def _blamed_for_it(text: Text, case: Case) -> bool:
    """Return whether others are blamed for a deed that is taken as given: *gab Washington die Schuld an dem Rücktritt*.

    Where the claim is about whose doing it is, that is another matter.
    """
    cue, deeds = case.frame.cue_word, _deeds(case)
    if case.whose or cue is None or not deeds or not _noun(text, case):
        return False
    if cue.lemma in _TRACES:
        return True
    named = frozenset().union(*map(case.named, case.regions))
    behind = _FOR.get(text.lang, frozenset())
    others = case.deal or case.staged or case.announced or (bool(named) and named.isdisjoint(case.who))
    return others and all(not behind.isdisjoint(text.lows[max(0, h.first - _ARTICLE) : h.first]) for h in deeds)


def _deeds(case: Case) -> list[Hit]:
    return [h for h in case.hits if h.slot in {"deed", "anaphor", "deal"} or h.slot.startswith("stage")]


def _noun(text: Text, case: Case) -> bool:
    """Return whether the deed is named by nouns alone: with a capital, or behind an article."""
    if text.lang == "de":
        return all(text.caps[h.last - 1] for h in _deeds(case))
    articles = lexicon(text.lang).sets["det"]
    return all(any(low in articles for low in text.lows[max(0, h.first - _ARTICLE) : h.first]) for h in _deeds(case))


def _taken_as(text: Text, case: Case) -> bool:
    """Return whether the deed stands between *saw* and *as*."""
    deeds = _deeds(case)
    end = max((h.last for h in deeds), default=0)
    return bool(deeds) and "as" in text.lows[end : end + _SOON] and _noun(text, case)


_SHOWS = {
    "de": ("zeig", "beweis", "beleg", "offenbar", "verrät", "verrat", "spricht", "spreche", "mach", "unterstreich"),
    "en": ("show", "prove", "reveal", "expose", "demonstrate", "underline", "illustrate", "betray", "spoke", "speak"),
    "fr": ("montr", "prouv", "démontr", "révèl", "trahi", "illustr", "témoign", "soulign", "atteste"),
    "es": ("muestr", "mostr", "prueb", "demuestr", "demostr", "revel", "ilustr", "eviden", "refleja", "subray"),
    "uk": ("показ", "довод", "довел", "свідч", "демонстр", "підкресл", "викри"),
    "ru": ("показ", "доказ", "свидетельств", "говорит о", "демонстр", "подчеркив", "подчёркив"),
}
"""Beginnings of the verbs for what it shows that something is so."""


def _that_shows(text: Text, case: Case) -> bool:
    """Return whether it is said what it shows, or is, that it is so: *Dass Litauen austritt, sei eine Schande*."""
    shows = _SHOWS.get(text.lang)
    if shows is None or not case.regions:
        return False
    first, last = case.regions[0]
    while first < last and text.lows[first] in QUOTES:
        first += 1
    if text.lang in {"uk", "ru"}:
        first += 2 * (text.lows[first : first + 2] in (["то", ","], ["те", ","]))  # То, что Литва вышла, — позор
    end = max((h.last for h in case.hits if first <= h.first < last), default=0)
    opens = text.lang in {"de", "uk", "ru"} or (first < last and text.caps[first])
    if first >= last or text.lows[first] not in _THATS or not end or not opens:
        return False
    comma = next((j for j in range(end, last) if text.lows[j] == ","), -1) if text.lang == "de" else end - 1
    rest = (comma + 1, min(last, comma + 1 + _MATRIX))
    if comma < 0 or rest[0] >= last or any(case.words.any(slot, [rest]) for slot in _UNSURE):
        return False
    if text.lang == "de":
        shown = text.lows[rest[0]]
        return shown.startswith(shows) or (shown in _BE["de"] and _judged(case, rest))
    verbs = _BE[text.lang]
    verb = next((j for j in range(*rest) if text.lows[j].startswith(shows) or text.lows[j] in verbs), -1)
    return verb >= 0 and (text.lows[verb].startswith(shows) or _judged(case, (verb, rest[1])))


def _judged(case: Case, phrase: Phrase) -> bool:
    return any(case.words.any(slot, [phrase]) for slot in ("comment", "judging"))


_THATS = frozenset({"dass", "that", "que", "qu'", "що", "что"})


def _felt_that(text: Text, case: Case) -> bool:
    """Return whether it is said what somebody feels or finds of it that it is so: *Es sei bitter, dass ...*."""
    deed = min((h.first for h in case.hits), default=-1)
    if deed < 0:
        return False
    region = next(((a, b) for a, b in case.regions if a <= deed < b), None)
    if region is None:
        return False
    first = _inner(text, region)[0]
    that = next((j for j in range(first, deed) if text.lows[j] in _THATS), -1)
    if that < 0:
        return False
    before = [(first, that)]
    felt = any(case.words.any(slot, before) for slot in ("comment", "judging"))
    return felt and that - first <= _MATRIX and not any(case.words.any(slot, before) for slot in (*_UNSURE, "hope"))


_MATRIX = 9
"""Words of the clause that says what is felt."""
_BE = {
    "de": frozenset({"ist", "sei", "wäre", "war", "bedeutet", "bedeute", "hiesse", "hieße", "heisse", "heiße"}),
    "en": frozenset({"is", "was", "would", "means", "meant"}),
    "fr": frozenset({"est", "serait", "était", "revient", "reviendrait", "constitue", "constituerait", "c'"}),
    "es": frozenset({"es", "sería", "era", "supone", "supondría", "equivale", "equivaldría", "constituye"}),
    "uk": frozenset({"було", "буде", "означає", "означало", "значить", "—", "–"}),
    "ru": frozenset({"было", "будет", "означает", "означало", "значит", "—", "–"}),
}


_INFINITIVES = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir"), "uk": ("ти", "тись"), "ru": ("ть", "ти", "ться")}
_LEANS = 1
"""Words before an infinitive that opens a content."""


def _to_do_so(text: Text, case: Case) -> bool:
    """Return whether something is said of doing it, named by an infinitive: *Soldaten zu schicken, sei ein Fehler*."""
    be = _BE.get(text.lang)
    if be is None or not case.regions:
        return False
    first, last = _inner(text, case.regions[0])
    deed = next((h for h in _deeds(case) if h.slot not in {"anaphor", "deal"} and first <= h.first < last), None)
    if deed is None:
        return False
    if text.lang == "en":
        infinitive = text.lows[first] == "to" and deed.first <= first + 2
    elif text.lang == "de":
        infinitive = text.lows[deed.first - 1] == "zu" or text.lows[deed.last - 2 : deed.last - 1] == ["zu"]
        comma = next((j for j in range(deed.last, last) if edge(text, j)), -1)
        return infinitive and deed.last <= comma <= deed.last + 1 and comma + 1 < last and text.lows[comma + 1] in be
    else:
        low = text.lows[deed.first]
        infinitive = deed.first <= first + _LEANS and low.endswith(_INFINITIVES[text.lang]) and not low.endswith("сть")
    return infinitive and not be.isdisjoint(text.lows[deed.last : last])


_NOTES = {
    "de": (("zur", "kenntnis"),),
    "en": (("take", "note"), ("takes", "note"), ("taken", "note"), ("took", "note")),
    "fr": (("prend", "acte"), ("prenons", "acte"), ("pris", "acte"), ("prend", "note"), ("prenons", "note")),
    "es": (("toma", "nota"), ("tomamos", "nota"), ("tomado", "nota"), ("tomó", "nota")),
    "uk": (("до", "відома"),),
    "ru": (("к", "сведению"),),
}


_WE_TAKE = frozenset({"nehme", "nehmen", "genommen", "nähmen"})


def _noted(text: Text, case: Case) -> bool:
    """Return whether somebody only takes note of it: *„Wir nehmen den Rücktritt zur Kenntnis“*."""
    pairs = _NOTES.get(text.lang, ())
    if text.lang == "de" and not any(text.lows[j] in _WE_TAKE for a, b in case.regions for j in range(a, b)):
        return False
    return any((text.lows[j], text.lows[j + 1]) in pairs for a, b in case.regions for j in range(a, b - 1))


_WHOEVER = {"de": "wer", "en": "whoever", "fr": "quiconque", "es": "quien"}
_KNOWS = frozenset({"weiss", "wisse", "wüsste", "unklar", "offen", "frage", "knows", "known", "unclear"})


def _whoever(text: Text, case: Case) -> bool:
    """Return whether something is said of whoever does it: *Wer Soldaten schicke, der verspiele Vertrauen*."""
    if not case.regions:
        return False
    first, last = _inner(text, case.regions[0])
    if first >= last or text.lows[first] != _WHOEVER.get(text.lang):
        return False
    deed = max((h.last for h in case.hits if first <= h.first < last), default=last)
    comma = next((j for j in range(deed, last) if edge(text, j)), last)
    rest = text.lows[comma + 1 : last]
    return len(rest) > 2 and _KNOWS.isdisjoint(rest[:4]) and "?" not in rest


_IN = {
    "de": frozenset({"in", "im"}), "en": frozenset({"in", "as"}), "fr": frozenset({"dans"}), "es": frozenset({"en"}),
}  # fmt: skip


def _seen_as(text: Text, case: Case) -> bool:
    """Return whether it is told what somebody sees in the deed: *sieht in dem Einsatz „ein fatales Signal“*."""
    into = _IN.get(text.lang)
    deeds = _deeds(case) or [h for h in case.hits if case.staged and h.slot in {"object", "what"}]
    if into is None or not deeds or any(case.words.any(slot, case.regions) for slot in _UNSURE):
        return False
    first, last = deeds[0].first, max(b for _, b in case.regions)
    named = not into.isdisjoint(text.lows[max(0, first - _ARTICLE) : first])
    return named and any(text.quoted[j] >= 0 for a, b in case.regions for j in range(a, b)) and first < last


_EFFECTS = {
    "fr": (
        "appauvr", "enrich", "affaibl", "renforc", "fragilis", "divis", "isol", "ruin", "sauv", "coût", "rend", "prouv",
        "montr", "chang", "transform", "bouscul", "ébranl", "secou", "déstabilis", "apais", "aggrav", "envenim",
        "compliqu", "facilit", "prolong", "menac", "humili", "trahi", "récompens", "puni", "ouvr", "ferm", "marqu",
        "enterr", "aliment", "attis", "sap", "détrui", "profit", "nuit", "nui", "sert", "bless", "choqu", "surpren",
        "inquiét", "inquièt", "rassur", "laiss", "permet", "empêch", "oblig", "forc", "condamn", "jet", "plong",
        "crée", "créé", "mérit", "résou", "règl", "étonn", "tomb", "serv", "cherch", "vise", "masqu", "tent",
        "signifi", "représent", "constitu", "illustr", "touch", "frapp",
    ),
    "es": (
        "empobrec", "enriquec", "debilit", "reforz", "refuerz", "fragiliz", "divid", "aisl", "arruin", "salv", "cuest",
        "cost", "hace", "hizo", "hech", "prueb", "prob", "demuestr", "demostr", "muestr", "cambi", "transform",
        "sacud", "desestabiliz", "agrav", "complic", "facilit", "prolong", "amenaz", "humill", "traicion", "premi",
        "castig", "abr", "cierr", "cerr", "marc", "entierr", "aliment", "aviv", "socav", "destru", "benefici",
        "perjudic", "sirv", "hier", "sorprend", "preocup", "tranquiliz", "dej", "permit", "impid", "oblig", "fuerz",
        "conden", "merec", "resuel", "resolv", "lleg", "sum", "cre", "serv", "busc", "pretend", "persig", "tap",
        "signific", "represent", "constitu", "ilustr", "golpe", "afect", "supon",
    ),
    "uk": (
        "зроб", "роб", "послаб", "посил", "зміцн", "підрив", "підірв", "зруйн", "руйн", "зміню", "змін", "заспоко",
        "загостр", "погірш", "поліпш", "ускладн", "полегш", "приниж", "зрад", "відкри", "закри", "означа", "покаж",
        "показ", "довод", "довел", "врят", "погуб", "кошту", "допомож", "допом", "зашкод", "шкод", "загрож", "зав",
        "додасть", "додал", "подар", "розкол", "збент", "вражає", "розчаров",
        "здив", "засмут", "потіш", "виріш", "заслуг",
    ),
    "ru": (
        "сдела", "дела", "ослаб", "усил", "укреп", "подрыва", "подорв", "разруш", "измен", "меня", "успоко", "обостр",
        "ухудш", "улучш", "осложн", "облегч", "униж", "преда", "открыва", "откро", "закры", "закро", "означа", "покаж",
        "показ", "доказ", "спас", "погуб", "сто", "помож", "помог", "поврежд", "навред", "вред", "угрож", "добав",
        "подар", "раскол", "поража", "разочар", "удив", "огорч", "обрад", "реша", "заслуж",
    ),
}  # fmt: skip
"""Beginnings of the French and Spanish verbs for what a deed does to other things, and of what it shows."""
_SMALL = frozenset({
    "a", "ha", "ont", "han", "avait", "había", "ne", "n'", "no", "se", "s'", "est", "es", "pas", "va", "aura", "habrá",
    "le", "la", "les", "lo", "los", "y", "nous", "nos", "solo", "sólo", "déjà", "ya", "aussi", "también",
})  # fmt: skip
"""Words between a subject and its verb."""
_OWNER = frozenset({"de", "du", "des", "d'", "del", "sur", "sobre", "en", "au", "al", "à", "entre"})
_BEING = frozenset({"est", "es", "était", "era", "fut", "fue", "sera", "será"})
_A = frozenset({"un", "une", "una", "le", "la", "el", "l'"})
_OWN_WORDS = 6
"""Words of whose deed it is."""


def _acts(text: Text, case: Case) -> bool:
    """Return whether the deed, a noun with its article that opens the content, does or shows something else.

    *La démission a appauvri l'Europe*, *el despliegue no hace más segura a nadie*; not: *le déploiement a commencé*.
    """
    effects = _EFFECTS.get(text.lang)
    if effects is None or case.whose or not case.regions or not case.direct:
        return False
    first, last = _inner(text, case.regions[0])
    if text.lang in {"uk", "ru"}:
        return _does(text, case, (first, last), effects)
    named = [h for h in case.hits if h.slot == "object"] if case.deal else []
    deed = next((h for h in [*_deeds(case), *named] if first < h.first <= first + 2), None)
    if deed is None or text.lows[first] not in lexicon(text.lang).sets["det"]:
        return False
    end = max(h.last for h in case.hits if deed.first <= h.first <= deed.first + 3)
    at = end
    if at < last and text.lows[at] in _OWNER:
        at = next((j for j in range(at + 1, min(last, at + _OWN_WORDS)) if text.lows[j] in _SMALL - _OWNER), last)
    while at < last and text.lows[at] in _SMALL:
        at += 1
    if at >= last or any(at <= h.first for h in _deeds(case) if h is not deed):
        return False
    being = not _BEING.isdisjoint(text.lows[max(end, at - 3) : at])
    if being and any(
        low.startswith(("motiv", "motif", "razón", "raison")) for low in text.lows[at : min(last, at + 2)]
    ):
        return True  # no es motivo de alegría
    if being and text.lows[at] in _A:  # le départ est un tournant
        unsure = any(case.words.any(slot, [(at, last)]) for slot in _UNSURE)
        return not unsure and (_judged(case, (at, last)) or any(text.quoted[j] >= 0 for j in range(at, last)))
    return text.lows[at].startswith(effects) and not text.caps[at]


_NEXT = 6
"""Words from the noun of a deed to the verb."""


def _does(text: Text, case: Case, content: Phrase, effects: tuple[str, ...]) -> bool:
    """Return whether a Ukrainian or Russian deed that opens a content does something to other things."""
    first, last = content
    deeds = _deeds(case)
    noun = next((h for h in deeds if first <= h.first <= first + 1), None)
    if noun is None or text.lows[noun.first].endswith(("ла", "ли", "в", "л", "ть", "ти")):
        return False
    for at in range(noun.first + 1, min(last, noun.first + _NEXT)):
        if edge(text, at) or any(h.first == at and h.slot == "deed" for h in deeds):
            return False
        if text.lows[at].startswith(effects) and not text.caps[at] and text.lows[at].endswith(_VERB_ENDS):
            return not any(at < h.first and h.slot == "deed" for h in deeds)
    return False


_VERB_ENDS = ("ла", "ло", "ли", "в", "л", "ить", "ит", "ет", "ют", "ють", "ять", "ят", "є", "ає", "е", "ует", "ує")


_BY_THE_WAY = {
    "de": frozenset("nach ohne mit von vom an am vor vorm trotz wegen durch seit angesichts".split()),
    "en": frozenset(
        {"after", "following", "without", "from", "about", "with", "before", "despite", "through", "since"}
    ),
    "fr": frozenset({"après", "sans", "avec", "avant", "malgré", "depuis"}),
    "es": frozenset({"tras", "sin", "con", "antes", "desde", "pese"}),
}
"""Prepositions of a deed that only goes before or beside what is told."""
_OWNS = frozenset({"'s", "’s"})
_THE = {
    "de": frozenset({"der", "die", "das", "dem", "den", "des", "diesem", "dieser", "diesen", "vom", "am"}),
    "en": frozenset({"the", "this", "his", "her", "its", "their"}),
    "fr": frozenset({"le", "la", "les", "l'", "ce", "cette", "son", "sa"}),
    "es": frozenset({"el", "la", "los", "las", "este", "esta", "su"}),
}
_MEANT = ("rechn", "begonn", "beginn", "beteil", "teil", "einverstand", "zufried", "start", "begin", "began", "agree")
"""Beginnings of the verbs with which such a phrase says that the deed is done, or is to come."""


def _beside_it(text: Text, case: Case) -> bool:
    """Return whether the deed is a noun behind such a preposition, and nothing else of the claim is told.

    *Nach dem Rücktritt sei nichts mehr wie zuvor*, *nobody would profit from the deployment*; not: *an dem Austausch
    nahmen vierzehn Gefangene teil*, *without a truce*.
    """
    names, the = _BY_THE_WAY.get(text.lang), _THE.get(text.lang)
    deeds = _deeds(case)
    if names is None or the is None or not deeds or case.whose or not case.direct or len(case.regions) > 1:
        return False
    first, last = case.regions[0]
    lows = text.lows
    for hit in deeds:
        at = next((j for j in range(hit.first - 1, max(first, hit.first - _ARTICLE) - 1, -1) if lows[j] in the), -1)
        governed = at >= first and (lows[at] in names or (at > first and lows[at - 1] in names))
        if lows[hit.first - 1] in _OWNS:  # following Ross's death
            governed = not names.isdisjoint(lows[max(first, hit.first - 2 - _ARTICLE) : hit.first - 2])
        if text.lang == "de" and at == first and lows[at] in {"vom", "von"}:
            return False  # berichtete vom Rücktritt
        if not governed or (text.lang == "de" and not text.caps[hit.last - 1]):
            return False
    low, high = min(h.first for h in deeds), max(h.last for h in deeds) + _OF_IT
    low -= _ARTICLE * (lows[low - 1] in _OWNS)
    others = [h for h in case.hits if h not in deeds and not low <= h.first < high]
    told = any(lows[j].startswith(_MEANT) for j in range(first, last))
    told = told or (text.lang != "en" and case.words.any("exists", [(first, last)]))
    return not (others or told or any(case.words.any(slot, [(first, last)]) for slot in (*_UNSURE, "upheld")))


_OF_IT = 6
"""Words behind the noun that say whose deed it is."""
_MAY_DO = frozenset({"would", "could", "might"})
_OCCURS = frozenset({
    "happen", "take", "begin", "start", "go", "hold", "come", "enter", "follow", "last", "proceed", "continue", "occur",
    "have", "not", "be", "soon", "only", "still", "now", "also",
})  # fmt: skip
"""What a deed itself would do, or what goes before that."""
_NOUNS_OPEN = frozenset({"a", "an", "the", "such", "another", "any", "his", "her", "its", "their", "this", "that"})
_SUBJECT = 3
"""Words that open a content up to the noun of the deed."""


def _would_do(text: Text, case: Case) -> bool:
    """Return whether the deed that opens a content would do something, or be called something.

    *A deployment, he said, would endanger the road*; not: *an exchange would take place on Friday*.
    """
    first = _inner(text, case.regions[0])[0] if case.regions else 0
    deeds = [h for h in _deeds(case) if h.slot != "deal"]
    noun = next((h for h in deeds if first < h.first <= first + _SUBJECT), None)
    if noun is None or text.lows[first] not in _NOUNS_OPEN:
        return False
    at = next((j for a, b in case.regions for j in range(max(a, noun.last), b) if text.lows[j] in _MAY_DO), -1)
    end = max(b for _, b in case.regions)
    if at < 0 or at + 2 >= end or any(h.first > at for h in deeds):
        return False
    if text.lows[at + 1] == "be":
        called = text.lows[at + 2] in {"a", "an", "the", "no"} or text.lows[at + 2] in QUOTES
        return called and not any(case.words.any(slot, [(at, end)]) for slot in _UNSURE)
    unsure = text.lows[at + 1].endswith("ly") or any(case.words.any(slot, [(at, end)]) for slot in _UNSURE)
    return text.lows[at + 1] not in _OCCURS and not unsure


_ILL_TIMED = re.compile(r"^(came|comes|could not have come) at (the|a) (worst|wrong|bad|best|delicate|difficult)").match
_ILL = 8
_SOONER = 5
"""Words from the beginning of a content to a word of feeling."""


def _wanted(text: Text, case: Case) -> bool:
    """Return whether somebody had hoped for or warned of the deed: *he had always warned of the deployment*."""
    if not case.regions:
        return False
    first, last = _inner(text, case.regions[0])
    felt = case.words.inside("comment", [(first, min(last, first + _SOONER))])
    deed = min((h.first for h in case.hits if h.slot in {"deed", "anaphor"} and first <= h.first < last), default=0)
    if deed and text.lows[deed + 1 : deed + 2] != [] and _ILL_TIMED(" ".join(text.lows[deed + 1 : deed + _ILL])):
        return True  # the deployment came at the worst moment
    of = any(
        h.first < deed and text.lows[h.last : h.last + 1] in (["of"], ["for"], ["against"], ["about"]) for h in felt
    )
    return of and _noun(text, case) and text.lows[first] in {"he", "she", "they", "we", "i", "it"}
