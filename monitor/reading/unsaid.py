"""What somebody has *not* said or announced: of that he says nothing, and least of all that it is so.  Pure.

*The army has never announced the landing*, *n'a pas dit que*, *no ha informado de*, *не повідомляла, що*.  A doubled
negation says it after all: *n'a cessé de répéter*, *no dudó en afirmar*, *не раз заявляв*.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.stance import Case, Verdict
from monitor.reading.text import Text

_TELLING = frozenset({"say", "announce", "publish", "hint"})
_SILENT = frozenset({Stance.CANNOT_CONFIRM, Stance.RETRACTS, None})
_BEFORE = {
    "en": frozenset({"never", "not", "nor", "didn't", "hasn't", "haven't", "hadn't"}),
    "es": frozenset({"no", "nunca", "jamás", "tampoco"}),
    "fr": frozenset({"ne", "n'"}),
    "uk": frozenset({"не"}),
    "ru": frozenset({"не"}),
}
"""Negations that stand right before the verb."""
_LEANING = frozenset(
    {"lo", "la", "los", "las", "le", "les", "l'", "lui", "leur", "se", "s'", "y", "en", "me", "nos", "nous"}
)
"""Pronouns between a French or Spanish negation and its verb."""
_CLOSING = frozenset({"pas", "jamais", "rien", "point", "nullement", "aucunement", "guère"})
"""What closes a French negation; *ne ... que* says only how, when or to whom."""
_AFTER_ALL = (
    "hésit", "cess", "manqu", "tard", "cach", "dissimul", "lass", "dej", "dud", "vacil", "titube", "escond", "ocult",
    "stop", "hesitat", "fail", "tire",
)  # fmt: skip
"""Beginnings of the verbs whose negation says that somebody does it: *n'a pas manqué de rappeler*."""
_ONLY = frozenset({"seulement", "solo", "sólo", "solamente", "only", "just", "merely", "sólamente", "autre"})


def unsaid(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that nothing is said where the verb of saying itself is negated, else the verdict."""
    cue = case.frame.cue_word
    if operator not in _TELLING or verdict.stance in _SILENT or cue is None or "noun" in cue.flags:
        return verdict
    before = _BEFORE.get(text.lang)
    if before is None or not case.frame.parts:
        return verdict
    lows, first, last = text.lows, min(case.frame.parts), max(case.frame.parts)
    at = first - 1
    while at > 0 and lows[at] in _LEANING and text.lang in {"fr", "es"}:
        at -= 1
    negated = at >= 0 and (lows[at] in before or (text.lang in {"en", "uk", "ru"} and lows[last - 1] in before))
    around = lows[first : last + 2]
    if text.lang == "fr":
        negated = negated and not _CLOSING.isdisjoint(around)
    if not negated or not _ONLY.isdisjoint(around) or any(low.startswith(_AFTER_ALL) for low in around):
        return verdict
    if lows[last + 1 : last + 2] in (["hasta"], ["until"]):
        return verdict  # no lo anunció hasta el jueves: then it did
    if text.lang in {"uk", "ru"} and text.caps[at] and at != text.sentences[case.frame.sentence].first:
        return verdict
    return Verdict(None, "ST-SILENT", "who has not said it gives no statement")
