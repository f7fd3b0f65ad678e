"""Operators of those who refute something or rule it out.  Pure."""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase


def refute(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``refuted the report``."""
    return Verdict(Stance.DENIES, "ST-REFUTE")


def contrary_told(case: Case) -> bool:
    """Return whether what is denied or called false is the opposite: *denied that the truce had collapsed*."""
    scope = case.frame.scope
    if not case.contraries and _the_denial(case):
        return True  # nannte das Dementi lachhaft
    return any(not scope[0] <= first < scope[1] for first, _ in case.contraries)


def _the_denial(case: Case) -> bool:
    """Return whether a denial is called false: *called the denial a lie*; in German also whether it is rejected."""
    lows, cue, lang = case.frame.text.lows, case.frame.cue_word, case.frame.text.lang
    called = {"label", "reject"} if lang == "de" else {"label"}
    if cue is None or cue.operator not in called or "noun" in cue.flags:
        return False
    told = [*case.regions, case.frame.scope]
    return any(lows[j].startswith(_DENIALS[lang]) for a, b in told for j in range(a, b))


_DENIALS = {
    "de": ("dementi",), "en": ("denial",), "fr": ("démenti",), "es": ("desmentido",), "uk": ("спростуванн",),
    "ru": ("опровержени",),
}  # fmt: skip
"""Beginnings of the nouns for a denial."""


def exclude(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``ruled it out``, ``did not rule it out``."""
    if negated and case.words.any("noevidence", [clause]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")  # neither confirmed nor ruled it out
    negated = negated or case.words.any("pseudo", [clause]) or _will_not(text, case)
    if negated and _confirmed(text, case.frame.at):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")
    pointed = text.lang == "en" and any(case.words.any(slot, case.regions) for slot in ("pro", "report"))
    of_it = text.lang in {"fr", "es"} and (case.words.any("report", case.regions) or _nothing(text, case))
    at = case.frame.at  # did not exclude the possibility, and not: the possibility of a storm
    bare = [j for j in range(at + 1, min(at + 4, len(text.lows) - 1)) if text.lows[j] in {"possibility", "scenario"}]
    pointed = pointed or (text.lang == "en" and any(text.lows[j + 1] not in {"of", "that"} for j in bare))
    of_it = of_it or case.words.any("noexclusion", [clause, *case.regions])  # man könne nichts ausschließen
    of_it = of_it or (text.lang == "de" and any(h.slot == "anaphor" for h in case.things))  # ein Austausch
    if text.lang == "de" and not negated and _its_terms(text, case):
        return Verdict(None, "ST-EXCLUDE", "it is the treaty that rules something out")
    if case.anaphoric and negated and not case.hits and not (pointed or of_it or _it(text, case)):
        return Verdict(None, "ST-NOTEXCLUDE", "what is not ruled out is something else")
    return Verdict(Stance.DEEMS_LIKELY if negated else Stance.DENIES, "ST-NOTEXCLUDE" if negated else "ST-EXCLUDE")


def _its_terms(text: Text, case: Case) -> bool:
    """Return whether a treaty itself is what rules something out: *Das Abkommen schließe neue Forderungen aus*."""
    at, slot = case.frame.at, case.frame.slot
    if not case.staged or slot is None or slot[0] < at or any(h.slot.startswith("stage") for h in case.hits):
        return False
    before = [j for a, b in case.regions for j in range(a, b) if j < at and text.caps[j]]
    return any(text.lows[j].endswith(_TEXTS) for j in before)


_TEXTS = (
    "vertrag",
    "abkommen",
    "text",
    "papier",
    "pakt",
    "entwurf",
    "dokument",
    "erklärung",
    "protokoll",
    "konvention",
)
"""Ends of the German nouns for a treaty and its text."""
_IT = {
    "de": frozenset({"das", "dies", "es"}),
    "en": frozenset({"it", "that", "this"}),
    "fr": frozenset({"l'", "cela", "ça"}),
    "es": frozenset({"lo", "eso", "ello", "esto"}),
    "ru": frozenset({"этого", "это"}),
    "uk": frozenset({"цього", "це"}),
}
_PRONOUN = 6
"""Words around the verb within which a pronoun is what is not ruled out."""


def _it(text: Text, case: Case) -> bool:
    """Return whether a pronoun says what is not ruled out: *Le ministre ne l'exclut pas*, *schloss das nicht aus*."""
    one, at = text.sentences[case.frame.sentence], case.frame.at
    for j in range(max(one.first, at - _PRONOUN), min(one.last - 1, at + _PRONOUN)):
        follows = text.lows[j + 1]
        noun = text.caps[j + 1] if text.lang == "de" else follows in lexicon(text.lang).sets["det"]
        if text.lows[j] in _IT[text.lang] and not (noun or (text.lang == "en" and follows[0].isalpha() and j < at)):
            return True
    return False


_UNWILLING = frozenset(
    "declined declines decline declining refused refuses refuse refusing unwilling reluctant failed unable unprepared "
    "refusé refuse refusent refusait refusant abstenu rehusó rehúsa negó niega rehusaron negaron".split()
)
_BEFORE = 4
"""Words from a refusal to the verb."""
_RULING_OUT = ("exclu", "descart", "auszuschl", "ausschl", "исключ", "виключ", "écart")
_TO_WHAT = 10
"""Words from a refusal to what is refused."""
_REFUSING = frozenset({"refuse", "reject", "will", "dodge", "open"})


def _will_not(text: Text, case: Case) -> bool:
    """Return whether somebody will not rule it out: *declined to rule it out*, *s'est refusé à l'exclure*."""
    first = text.sentences[case.frame.sentence].first
    return not _UNWILLING.isdisjoint(text.lows[max(first, case.frame.at - _BEFORE) : case.frame.at])


def refuses_to(text: Text, case: Case, operator: str) -> bool:
    """Return whether somebody refuses to rule it out: *lehnte es ab, eine Schließung auszuschließen*."""
    if operator not in _REFUSING or case.contrary:
        return False
    low, last = max((*case.frame.parts, case.frame.at)), text.sentences[case.frame.sentence].last
    if text.lang == "de":
        low = min((*case.frame.parts, case.frame.at))
    words = text.lows[low + 1 : min(low + 1 + _TO_WHAT, last)]
    if not _NEITHER.isdisjoint(text.lows[max(0, low - _BEFORE) : low + 1 + _TO_WHAT]):
        return False  # n'a voulu ni annoncer ni exclure une notification
    if any(word.startswith(_RULING_OUT) and _confirmed(text, low + 1 + n) for n, word in enumerate(words)):
        return False  # s'est refusée à le confirmer comme à l'exclure
    if text.lang == "en" and "in" in words[1:5] and "out" in words[1:6]:
        return False  # refused to rule it in or out
    if text.lang == "en":
        out = next((n for n, word in enumerate(words) if word in {"rule", "ruling"}), -1)
        return (out >= 0 and "out" in words[out:]) or words[1:2] == ["exclude"]
    if text.lang == "de":
        return any(word.startswith("auszuschl") for word in words)
    return any(word.startswith(_RULING_OUT) and word.endswith(_INFINITIVE) for word in words)


_NEITHER = frozenset({"ni", "weder", "neither", "nor", "either", "ни", "ні"})
_INFINITIVE = ("re", "er", "ar", "ir", "ть", "ти", "rlo", "rla")


_CONFIRMING = ("confirm", "bestätig", "подтвер", "підтвер", "corrobor")
"""Beginnings of the verbs beside which it is as little ruled out as confirmed."""
_AS_LITTLE = frozenset(
    "ni et ou comme d' que qu' à de l' le la les plus ne n' pas y o a al como lo los las tampoco si or and nor neither "
    "to it rule oder und noch weder zu и или ни не как так і й або чи ні як".split()
)
"""Words that may stand between the two verbs."""
_BOTH = 6
"""Words from the one verb to the other."""


def _confirmed(text: Text, at: int) -> bool:
    """Return whether the verb of ruling out at `at` is joined to one of confirming: *no confirmó ni descartó*."""
    for j in range(at - 1, max(-1, at - _BOTH), -1):
        if text.lows[j].startswith(_CONFIRMING):
            return at - j > 1
        if text.lows[j] not in _AS_LITTLE:
            return False
    return False


def _nothing(text: Text, case: Case) -> bool:
    """Return whether *nothing* is ruled out: *n'exclut rien*, *no descarta nada*."""
    said = [text.lows[j] for a, b in case.regions for j in range(a, b) if text.lows[j][0].isalpha()]
    return said in (["rien"], ["nada"])
