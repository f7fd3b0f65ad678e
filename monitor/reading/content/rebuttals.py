"""Words that look like a denial of the report and are none: a denial that is not believed, liars whom others call so.

*They called us liars* is said by who stands by it; *in spite of the denial* is no denial, and who shrugs off a vote or
criticism denies no report.  In all six languages.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_DENIAL = ("dementi", "denial", "démenti", "desmentido", "desmentida", "спростуванн", "опровержени")
_DESPITE = frozenset({
    "trotz", "ungeachtet", "despite", "notwithstanding", "spite", "all", "malgré", "dépit", "pese", "pesar",
    "попри", "незважаючи", "несмотря", "вопреки", "всупереч",
})  # fmt: skip
"""Words before a denial in spite of which somebody says something."""
_NEAR = 5
_BELIEVING = frozenset({"believe", "deem", "find", "see", "support", "accept"})
_US = frozenset({
    "uns", "mich", "unsere", "unseren", "us", "me", "our", "my", "nous", "m'", "nos", "notre", "mes", "nuestro",
    "nuestros", "mi", "mis", "нас", "мене", "мой", "наш", "наших", "наші", "меня", "моих", "наши", "мої",
})  # fmt: skip
_LIARS = (
    "lügner", "liar", "menteu", "mentiros", "embuster", "брехун", "брехл", "лжец", "лгун", "врун", "враль", "fantast",
    "dreamer", "märchenerzähler", "schwindler", "affabulateu", "mythoman", "фантаз", "выдумщик", "вигадник",
)  # fmt: skip
"""Beginnings of the nouns for those who do not tell the truth."""
_CALLED = 6
"""Words between *us* and *liars*."""
_ELSE = {
    "de": (
        "kritik", "resolution", "sanktion", "ultimat", "drohung", "protest", "abstimmung", "votum", "beschluss",
        "mahnung", "rüge", "haftbefehl", "forderung", "appell", "aufruf", "anfrage", "verurteilung",
    ),
    "en": (
        "criticism", "vote", "votes", "resolution", "sanction", "ultimatum", "threat", "protest", "ruling", "verdict",
        "rebuke", "lawsuit", "warrant", "summons", "appeal", "plea", "deadline", "motion", "condemnation", "objection",
    ),
    "fr": (
        "critique", "vote", "résolution", "sanction", "ultimatum", "menace", "protestation", "mise", "avertissement",
        "motion", "mandat", "condamnation", "reproche", "objection", "appel",
    ),
    "es": (
        "crític", "votación", "voto", "resolución", "sancion", "sanción", "ultimátum", "amenaza", "protesta", "fallo",
        "advertencia", "moción", "condena", "reproche", "objecion", "llamamiento",
    ),
    "uk": (
        "критик", "голосуванн", "резолюці", "санкці", "ультиматум", "погроз", "протест", "вимог", "заклик", "осуд",
        "догану", "зауважен", "докор",
    ),
    "ru": (
        "критик", "голосовани", "резолюци", "санкци", "ультиматум", "угроз", "протест", "требовани", "призыв",
        "осуждени", "замечани", "упрек", "упрёк",
    ),
}  # fmt: skip
"""Beginnings of the nouns for what is shrugged off and told by nobody."""
_HEAD = 6
"""Words of an object in which its noun stands."""
_THAT = frozenset({"dass", "wonach", "that", "que", "qu'", "selon", "según", "що", "нібито", "что", "якобы"})
_SAYS = frozenset({"say", "announce", "remark", "stand", "confirm", "react", "comment"})


def rebutted(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return the stance of words that only look like a denial; else the verdict."""
    cue = case.frame.cue_word
    if cue is not None and cue.lemma in _LETS_STAND:
        return _lets_stand(text, case, verdict)
    if verdict.stance is not Stance.DENIES:
        return verdict
    if verdict.rule == "ST-STANDDENIAL" and _in_spite(text, case):
        return Verdict(Stance.ASSERTS, "ST-STAND")  # bleibt trotz des Dementis bei seiner Darstellung
    if _unbelieved(text, case, operator, verdict):
        return Verdict(Stance.ASSERTS, "ST-REJECTDENIAL")  # glaubt dem Dementi nicht
    if operator in _SAYS and not case.words.any("neg", case.regions) and called_us(text, case.words, case.regions):
        if case.side:
            return Verdict(None, "ST-ABOUT", "it is others who call him a liar")
        return Verdict(Stance.ASSERTS, "ST-STAND")  # "They called us liars," he said
    if verdict.rule in {"ST-REJECT", "ST-LABELFALSE", "ST-DENY"} and _of_else(text, case):
        return Verdict(None, "ST-POSITION", "it is no report that is shrugged off")
    return verdict


_LETS_STAND = frozenset({"geltenlassen", "let stand"})


def _lets_stand(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return what *lässt das nicht gelten* is: against a denial that was told it stands by the report."""
    if verdict.rule == "ST-REJECTDENIAL":
        return verdict
    if verdict.rule != "ST-NONDENIAL":  # lässt es gelten
        return Verdict(None, "ST-REJECT", "what is let stand is not turned away")
    index = case.frame.sentence
    sentences = [text.sentences[j] for j in (index - 1, index) if j >= 0]
    forms = lexicon(text.lang).forms
    denied = any(
        form.cue.operator == "deny" and (form.joined or form.cue.particle in text.lows[one.first : one.last])
        for one in sentences
        for j in range(one.first, one.last)
        for form in forms.get(text.lows[j], ())
    )
    before = sentences[0]
    denied = denied or (index > 0 and not case.side and _rejects(text, before.first, before.last))
    return Verdict(Stance.ASSERTS, "ST-REJECTDENIAL") if denied else Verdict(Stance.DENIES, "ST-REJECT")


def _rejects(text: Text, first: int, last: int) -> bool:
    """Return whether a sentence tells that something is turned away or called something."""
    forms = lexicon(text.lang).forms
    return any(
        form.cue.operator in {"reject", "label", "refute"}
        and (form.joined or form.cue.particle in text.lows[first:last])
        for j in range(first, last)
        for form in forms.get(text.lows[j], ())
    )


def _denials(text: Text, case: Case) -> list[int]:
    """Return the tokens of the nouns for a denial in a case's content and clause."""
    around = [*case.regions, case.frame.scope]
    return sorted({j for a, b in around for j in range(a, b) if text.lows[j].startswith(_DENIAL)})


def _in_spite(text: Text, case: Case) -> bool:
    """Return whether every denial that is named is one in spite of which something is said, or that is not taken."""
    found = _denials(text, case)
    first = text.sentences[case.frame.sentence].first
    spite = [not _DESPITE.isdisjoint(text.lows[max(first, j - _NEAR) : j]) for j in found]
    cue = case.frame.cue_word
    taken = cue is not None and cue.lemma.startswith(("dar ", "tenir ", "donner "))
    refused = taken and bool(_NOT & set(text.lows[max(first, case.frame.at - _NEAR) : case.frame.at]))
    return bool(found) and (all(spite) or refused)


_NOT = frozenset({"no", "ne", "n'", "nicht", "not", "не"})


def _unbelieved(text: Text, case: Case, operator: str, verdict: Verdict) -> bool:
    """Return whether it is a denial that somebody does not believe: *не верит опровержению*."""
    return operator in _BELIEVING and verdict.rule.startswith("ST-BELIEVE") and bool(_denials(text, case))


def called_us(text: Text, words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether somebody tells that others called him or his people liars."""
    false = words.inside("false", regions)
    liars = [h for h in false if _liar(text, h)]
    if not liars or len(liars) < len(false):
        return False
    return all(_of_us(text.lows[max(0, h.first - _CALLED) : h.first]) for h in liars)


_WE = frozenset({"we", "i", "wir", "ich", "nous", "je", "ми", "мы", "я"})
_ARE = frozenset({"are", "were", "was", "am", "been", "called", "seien", "wären", "sind", "sei", "sommes", "étions"})


def _of_us(before: Sequence[str]) -> bool:
    """Return whether the words before *liars* say that they mean who speaks: *called us*, *said we were*."""
    return not _US.isdisjoint(before) or not (_WE.isdisjoint(before) or _ARE.isdisjoint(before[-3:]))


def _liar(text: Text, hit: Hit) -> bool:
    return any(text.lows[j].startswith(_LIARS) for j in range(hit.first, hit.last))


_ON = frozenset({"auf", "on", "upon", "sur", "à", "a", "на"})


def _of_else(text: Text, case: Case) -> bool:
    """Return whether the object of a verb of turning away is a vote, criticism or a demand, and no report."""
    stems = _ELSE[text.lang]
    for first, last in case.regions:
        if first < case.frame.at and text.lang != "de":
            continue
        for j in range(first, min(last, first + _HEAD)):
            if text.lows[j] in _THAT or case.words.any("report", [(j, j + 1)]):
                return False
            asked = j > first and text.lows[j - 1] in _ON  # auf Anfrage
            if text.lows[j].startswith(stems) and not asked and (text.lang != "de" or text.caps[j]):
                told = not _THAT.isdisjoint(text.lows[j + 1 : min(last, j + 3)])
                return not (told and case.direct)
    return False
