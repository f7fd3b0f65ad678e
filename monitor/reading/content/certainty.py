"""How sure a content says that its speaker is: what he only believes and what he leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.events import Stance
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

if TYPE_CHECKING:
    from monitor.reading.content.cases import Case, Verdict


def believed(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """``"We believe that they have sent troops", she said``: the speaker's own belief governs what he tells.

    `verdict` is that of the clause that is believed, doubted, ruled out or hoped for; returned is that of the whole.
    """
    if verdict.rule == "ST-TRUE" and _not_known(text, case):
        return verdict._replace(stance=Stance.CANNOT_CONFIRM, rule="ST-WHETHER")
    if verdict.rule == "ST-TRUE" and _thinks_it_true(text, case):
        return verdict._replace(stance=Stance.DEEMS_LIKELY, rule="ST-BELIEVE")  # takes it that the report is right
    if verdict.stance not in _GOVERNED:
        return verdict
    if verdict.stance is not Stance.DENIES and (judged := _of_the_report(text, case, verdict)) is not None:
        return judged
    for slot in _BELIEFS:
        for hit in case.words.inside(slot, case.regions):
            deed = min((h.first for h in case.hits if h.first >= hit.last), default=-1)
            if deed < 0 or text.sentence_of[deed] != text.sentence_of[hit.first]:
                continue
            if not lexicon(text.lang).sets["conj"].isdisjoint(text.lows[hit.last : deed]):
                continue  # another clause begins, which is told and not believed
            matrix = (max(0, hit.first - _NOT_BEFORE), min(hit.last + _NOT_BEHIND, deed))
            negations = [*case.words.inside("neg", [matrix]), *case.words.inside("pseudo", [matrix])]
            no = any(n.last <= hit.last or "," not in text.lows[hit.last : n.first] for n in negations)
            if verdict.stance is Stance.DENIES and not (no and verdict.rule == "ST-NEG"):
                return verdict  # it is denied in a clause of its own
            stance, rule = _BELIEFS[slot][no]
            return verdict._replace(stance=stance, rule=rule, reason="" if stance else "a question tells nothing")
    return verdict


_WHETHER = frozenset({"ob", "whether", "if", "si", "s'", "чи", "ли"})
_SO = 4
"""Words from *whether* to the word for what is true."""


def _thinks_it_true(text: Text, case: Case) -> bool:
    """Return whether the speaker's belief governs that it is true, and nothing else: *We have a deal. We trust ...*."""
    thinks, true = case.words.inside("ibelieve", case.regions), case.words.inside("true", case.regions)
    if text.lang not in {"uk", "ru"} or not (thinks and true):
        return bool(thinks)
    between = text.lows[true[0].last : thinks[0].first]
    return thinks[0].first < true[0].first or _ENDS.isdisjoint(between)


_ENDS = frozenset(".!?;")


def _not_known(text: Text, case: Case) -> bool:
    """Return whether it is left open that it is true: *Ob das stimmt, wisse sie nicht*."""
    true = case.words.inside("true", case.regions)
    asked = any(not _WHETHER.isdisjoint(text.lows[max(0, h.first - _SO) : h.last + 1]) for h in true)
    return asked and case.words.any("neg", case.regions)


def _of_the_report(text: Text, case: Case, verdict: Verdict) -> Verdict | None:
    """``Berichte, wonach sie Soldaten geschickt haben, seien unbestätigt``: what is said of reports of the deed."""
    told = next(iter(case.words.inside("report", case.regions)), None)
    deeds = [h for h in case.hits if told is not None and h.first >= told.last]
    if told is None or not deeds:
        return None
    end = text.sentences[text.sentence_of[told.first]].last
    last = max((h.last for h in deeds if h.first < end), default=end)
    behind = [(max(a, last), min(b, end)) for a, b in case.regions if b > last and a < end]
    if case.words.any("noevidence", behind):
        return verdict._replace(stance=Stance.CANNOT_CONFIRM, rule="ST-NOEVIDENCE")
    if case.words.any("credible", behind) and not case.words.any("neg", behind):
        return verdict._replace(stance=Stance.DEEMS_LIKELY, rule="ST-LIKELY")
    return None


_BELIEFS: dict[str, tuple[tuple[Stance | None, str], tuple[Stance | None, str]]] = {
    "ibelieve": ((Stance.DEEMS_LIKELY, "ST-BELIEVE"), (Stance.DENIES, "ST-BELIEVENOT")),
    "idoubt": ((Stance.DENIES, "ST-DOUBT"), (Stance.ASSERTS, "ST-NODOUBT")),
    "iexclude": ((Stance.DENIES, "ST-EXCLUDE"), (Stance.DEEMS_LIKELY, "ST-NOTEXCLUDE")),
    "iask": ((None, "ST-WHETHER"), (None, "ST-WHETHER")),
    "iwish": ((Stance.COMMENTS, "ST-FEELING"), (Stance.COMMENTS, "ST-FEELING")),
}
"""What it says of a deed that the speaker believes, doubts, rules out, asks or hopes for it, and that he does not."""
_GOVERNED = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
_NOT_BEFORE, _NOT_BEHIND = 3, 2
"""Words around *we believe* within which it is negated: *no creemos*, *wir glauben nicht*, *nous ne pensons pas*."""


def declares(case: Case) -> bool:
    """Return whether somebody declares in German that a step has been reached: *erklärte den Vertrag für wirksam*."""
    cue = case.frame.cue_word
    return cue is not None and cue.lemma == "erklären" and any(h.slot.startswith("stage.") for h in case.hits)


def asks_detail(case: Case, clause: Phrase) -> bool:
    """Return whether an English clause that points back only leaves open when, where, why or how many."""
    return case.anaphoric and not case.direct and case.words.any("asked", [clause, *case.regions])


def of_detail(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether what cannot be confirmed is a detail: *could not confirm the number*, *unclear how they came*."""
    unsure = case.words.inside("noevidence", near)
    asked = _DETAILS_ASKED.get(text.lang, frozenset())
    for hit in unsure:
        end = text.sentences[text.sentence_of[hit.first]].last
        behind = text.lows[hit.first + 1 : min(hit.last + _ASKED_SOON, end)]
        if not asked.isdisjoint(behind) or ("por" in behind and behind[-1:] != ["por"] and "qué" in behind):
            return True
    return any(0 <= d.first - n.last <= 2 for n in unsure for d in case.words.inside("detail", near))


_DETAILS_ASKED = {
    "de": frozenset({"wie", "wann", "warum", "weshalb"}),
    "en": frozenset({"how", "when", "why"}),
    "fr": frozenset({"comment", "quand", "combien", "pourquoi"}),
    "es": frozenset({"cómo", "cuándo", "cuántos", "cuántas", "cuánto"}),
    "uk": frozenset({"як", "коли", "скільки", "чому"}),
    "ru": frozenset({"как", "когда", "сколько", "почему"}),
}
"""Openers of questions that take the deed for granted, unlike *whether*, *who* and *what*."""
_ASKED_SOON = 4


_RATHER = frozenset({"rather", "instead"})
_AGAIN = 4
"""Words from *and* to a negation that says the same once more."""


def fails_at(failing: Hit, case: Case) -> bool:
    """Return whether it is the deed that somebody fails to do: *could fail to notice* is something else."""
    return case.staged or any(0 <= h.first - failing.last < _SOON_DONE for h in case.hits if h.slot in _DEEDS)


_DEEDS = frozenset({"deed", "deal", "anaphor", "what"})
_SOON_DONE = 4
"""Words from *failed to* to the deed."""


def once(text: Text, negations: Sequence[Hit], hits: Sequence[Hit] = ()) -> list[Hit]:
    """Leave out an English negation that only says again what one before it said: *have not, and I am not about to*.

    And *rather than*, where nothing of the claim (`hits`) stands behind it: *from Peru rather than Chile*.
    """
    if text.lang == "en" and hits and negations:
        last = max(h.first for h in hits)
        negations = [n for n in negations if n.first < last or text.lows[n.first] not in _RATHER]
    if text.lang != "en" or len(negations) < 2:
        return list(negations)
    first, *others = sorted(negations, key=lambda one: one.first)
    kept = [first]
    for one in others:
        between = text.lows[max(kept[-1].last, one.first - _AGAIN) : one.first]
        if text.lows[one.first] == "nor" and any(text.lows[n.first] == "neither" for n in kept):
            continue  # neither soldiers nor tanks
        if "and" not in between and one.first >= kept[-1].last:
            kept.append(one)
    return kept


_NUMBER = frozenset({"number", "numbers", "strength", "size"})
_COUNTED = 4
"""Words from *number of* to those who are counted."""


def counts(text: Text, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether those are counted who the claim says are there: *put the number of Kenyan soldiers at forty*."""
    for first, last in regions:
        for at in range(first, last - 1):
            if text.lows[at] in _NUMBER and text.lows[at + 1] == "of":
                return any(h.slot == "object" and at < h.first <= at + 1 + _COUNTED for h in hits)
    return False


_MAY = frozenset({"may", "might", "could"})
_GOVERNS = 6
"""Words from *may* to the step that may come."""


def hedges(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether the clauses that decide say that it may be.

    An English *may* says so of the verb behind it: *a treaty under which soldiers may train there came into force*.
    """
    found = [h for h in case.words.inside("likely", near) if not _whose_idea(text, h.first)]
    if case.staged:  # está sobre la mesa de los diputados
        sent = [(h.first, h.last) for h in case.hits if h.slot == "stage.submitted"]
        found = [h for h in found if not any(a <= h.first < b for a, b in sent)]
    if text.lang != "en" or not case.staged or not case.hits:
        return bool(found)
    return any(of_step(text, case, h.first) for h in found)


def _whose_idea(text: Text, at: int) -> bool:
    """Return whether an English participle only tells whose idea a thing was: *the truce | suggested by Cairo*."""
    by = text.lows[at + 1 : at + 2] == ["by"] and text.lows[at] in _IDEAS
    return text.lang == "en" and by and text.lows[at - 1] not in _IS


_IDEAS = frozenset({"suggested", "proposed", "mooted", "floated"})
_IS = frozenset({"is", "was", "were", "are", "be", "been"})


def of_step(text: Text, case: Case, at: int) -> bool:
    """Return whether a word of what may come at `at` is none of an English *may* that governs no step of a treaty."""
    if text.lang != "en" or not case.staged or text.lows[at] not in _MAY:
        return True
    return any(h.slot.startswith("stage") and at < h.first <= at + _GOVERNS for h in case.hits)


def asks_itself(text: Text, case: Case) -> Stance | None:
    """Return the stance of who asks whether it is so and answers: *"Ratified? I have seen no paper"*."""
    ends = [j for a, b in case.regions for j in range(a, b) if text.lows[j] == "?" and text.quoted[j] >= 0]
    if text.lang != "en" or not ends or not case.hits or max(h.first for h in case.hits) > ends[0]:
        return None
    behind = [(max(a, ends[0] + 1), b) for a, b in case.regions if b > ends[0] + 1]
    if case.words.any("noevidence", behind) or case.words.any("mum", behind):
        return Stance.CANNOT_CONFIRM
    denied = any(case.words.any(slot, behind) for slot in ("false", "untrue", "none", "neg"))
    return Stance.DENIES if denied else None


_CHANCES = frozenset({"chance", "chances", "probability", "likelihood", "odds"})
_LITTLE = frozenset("less under below slim slender small low remote zero nil nought minimal".split())
_HALF = 50


def chances(text: Text, case: Case) -> bool | None:
    """Return whether the chances are put at less than half: *put them at one in five*; None where none are told."""
    for first, last in case.regions:
        at = next((j for j in range(first, last) if text.lows[j] in _CHANCES), -1)
        low = next((j for j in range(at, last) if text.lows[j] == "at"), -1)
        if at < first or low < at:
            continue
        how = text.lows[low + 1 : last]
        numbers = [int(word) for word in how if word.isdigit()]
        return not _LITTLE.isdisjoint(how) or {"in", "one"} <= set(how) or any(n < _HALF for n in numbers[:1])
    return None


_SAID = frozenset({"said", "says", "that", "replied", "saying"})
_DOES = frozenset({"do", "does", "did"})


def its_policy(text: Text, slot: Phrase | None, clause: Phrase) -> bool:
    """Return whether somebody answers that he never comments: *said it did not comment on patients*."""
    if text.lang != "en" or slot is None or not slot[0] or text.lows[slot[0] - 1] not in _SAID:
        return False
    return not _DOES.isdisjoint(text.lows[slice(*clause)])
