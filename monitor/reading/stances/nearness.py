"""What somebody takes for as good as certain, or holds to be still to come; all but English and German.  Pure.

*Da por casi segura la salida*, *tient la sortie pour quasi certaine* stand behind nothing yet; *считает, что они
покинут договор до конца года* expects it.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.stances.stance import ahead, content

_NEARLY = {
    "fr": frozenset({"quasi", "quasiment", "presque", "pratiquement", "virtuellement"}),
    "es": frozenset({"casi", "prácticamente", "virtualmente"}),
    "uk": frozenset({"майже", "практично", "фактично"}),
    "ru": frozenset({"почти", "практически"}),
}
_TAKEN = frozenset({"stand", "deem", "say", "believe", "find", "confirm"})
_SIDES = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_THAT = frozenset({"что", "що"})
_ASSUMING = frozenset({"исходить того", "виходити того", "partir principe"})
_AROUND = 2
"""Words around the parts of a cue among which *nearly* stands."""


def nearly(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that somebody only takes it for likely, if so; else the verdict."""
    words = _NEARLY.get(text.lang)
    if words is None or operator not in _TAKEN:
        return verdict
    parts, lows, cue = case.frame.parts, text.lows, case.frame.cue_word
    if verdict.stance in _SIDES and (case.deal or case.staged) and _of_a_date(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # confirmó la fecha del canje
    if verdict.rule == "ST-BELIEVE" and cue is not None and cue.lemma in _ASSUMING and case.hits:
        plain = content(text, case).stance in _SIDES and not case.staged and not ahead(text, case)
        return Verdict(Stance.ASSERTS, "ST-ASSUME") if plain else verdict
    if verdict.stance in _SIDES and len(parts) > 1 and not words.isdisjoint(lows[max(parts) - _AROUND : max(parts)]):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    if verdict.rule == "ST-DEEM" and case.staged and text.lang in {"uk", "ru"} and _that_behind(text, case):
        told = content(text, case)
        likely = told.stance is Stance.DEEMS_LIKELY or (told.stance in _SIDES and ahead(text, case))
        return Verdict(Stance.DEEMS_LIKELY, "ST-BELIEVE") if likely else verdict
    return verdict


_DATES = frozenset({
    "date", "fecha", "hora", "дату", "дата", "дати", "датою", "calendrier", "calendario", "срок", "сроки", "термін",
    "терміни",
})  # fmt: skip
_OPENING = 2


def _of_a_date(text: Text, case: Case) -> bool:
    """Return whether it is the day of a thing, still to come, that somebody confirms."""
    first, last = next(((a, b) for a, b in case.regions if a > case.frame.at), (0, 0))
    opening = text.lows[first : min(last, first + _OPENING)]
    return not _DATES.isdisjoint(opening) and not case.words.any("neg", case.regions)


def _that_behind(text: Text, case: Case) -> bool:
    """Return whether a clause with *that* stands behind the verb."""
    after = min((a for a, _ in case.regions if a > case.frame.at), default=-1)
    return after > 0 and not _THAT.isdisjoint(text.lows[after - 1 : after + 2])


_TAKING_BACK = {
    "fr": ("dédi", "reni", "recul", "revenir", "reviend", "revient", "rétract", "revenu"),
    "es": ("desdec", "desdic", "desdij", "retract", "echar", "echa", "volver", "vuelv", "retroced"),
    "uk": ("відмовл", "відступ", "зректи", "зрікат", "забрат", "відкидат"),
    "ru": ("отказыв", "отступ", "отрек", "отреч", "забират", "отказат"),
}
_NOT = {
    "fr": frozenset({"ne", "n'", "aucun", "aucune", "personne", "ni", "nul"}),
    "es": frozenset({"no", "ninguna", "ninguno", "nadie", "tampoco", "ni"}),
    "uk": frozenset({"не", "ніхто", "жодна", "жоден", "жодній", "ні"}),
    "ru": frozenset({"не", "никто", "ни", "нельзя"}),
}
_ALONG = 9
"""Words around the verb of taking back among which its negation stands."""


def not_taken_back(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return that somebody stands by what he tells first: *перемирие заключено, и от своих слов мы не отказываемся*."""
    verbs = _TAKING_BACK.get(text.lang)
    if verbs is None or verdict.rule not in {"ST-RECANT", "ST-CONTRARY", "ST-NEG"} or not case.regions:
        return verdict
    lows, no = text.lows, _NOT[text.lang]
    for first, last in case.regions:
        at = next((j for j in range(first, last) if lows[j].startswith(verbs)), -1)
        if at < 0 or no.isdisjoint(lows[max(first, at - _ALONG) : min(last, at + _ALONG)]):
            continue
        told = [h for h in case.hits if first <= h.first and h.last < at - 1 and h.slot in _ITS]
        begins = next((j for j in range(at - 1, first, -1) if lows[j] in _ANDS), -1)
        if begins > 0 and any(h.last <= begins and no.isdisjoint(lows[first : h.first]) for h in told):
            return Verdict(Stance.CONFIRMS if case.party else Stance.ASSERTS, "ST-STAND")
    return verdict


_ITS = frozenset({"deed", "deal", "object", "what"})
_ANDS = frozenset({"и", "і", "та", "й", "et", "y", ",", ";", ":"})
