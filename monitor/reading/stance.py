"""What a frame does with a claim: operators over cue, negation, modality and content, walked from the outside in.

The words that decide are data (``lexicon/<lang>/stance.txt``); this module composes them.  The result is a stance of
the guideline, or None with the reason why there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from monitor.events import Stance
from monitor.reading.consequences import asks, consequence
from monitor.reading.cues import lexicon
from monitor.reading.frames import Frame
from monitor.reading.grammar import EDGES, Phrase
from monitor.reading.patterns import Hit
from monitor.reading.text import Text
from monitor.reading.wording import Words

_DEEDS = frozenset({"deed", "what", "deal"})


class Verdict(NamedTuple):
    """A stance with the rule and the words that gave it; no stance: `reason` says why."""

    stance: Stance | None
    rule: str
    reason: str = ""
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class Case:
    """What the decision rests on."""

    frame: Frame
    words: Words
    regions: list[Phrase]
    """The content, as far as it speaks of the claim."""
    direct: bool
    """The content names the deed itself (not only a report of it)."""
    contrary: bool = False
    contraries: list[Phrase] = field(default_factory=list)
    """The words of the opposite; a negation inside them is theirs."""
    plans: list[Phrase] = field(default_factory=list)
    """The words of planning, hope or nearness that the kind lists."""
    behind: frozenset[int] = frozenset()
    """The tokens of participles with an agent behind their noun: *proposed by*, *vorgeschlagen von*."""
    notyet: bool = False
    anaphoric: bool = False
    hits: list[Hit] = field(default_factory=list)
    """The claim's own words in the content."""
    staged: bool = False
    """The claim is a process with stages; then only the words of stages are the deed."""
    party: bool = False
    """The source is one whose admission confirms the claim, or speaks of its own act."""


def clause_of(text: Text, frame: Frame) -> Phrase:
    """Return the tokens of the cue's own clause.

    From its subject to the first sign or subordinator after its last word.
    """
    whole = text.sentences[frame.sentence]
    end = max(frame.scope[1], frame.at + 1)
    while end < whole.last and text.lows[end] not in EDGES:
        end += 1
    return min(frame.scope[0], frame.at), end


def decide(text: Text, case: Case) -> Verdict:
    """Return the stance of the frame's source towards the claim."""
    cue = case.frame.cue_word
    operator = cue.operator if cue else "say"
    clause = clause_of(text, case.frame)
    negated = _negated(text, case, clause)
    rule = _OPERATORS.get(operator)
    if rule is None:
        return Verdict(None, f"ST-{operator.upper()}", "the verb reports no stance")
    return rule(text, case, negated, clause)


def _negated(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether the cue itself is negated: a negation in its clause that does not stand in a that-clause."""
    hits = case.words.inside("neg", [clause])
    if text.lang == "de":
        return bool(hits)
    low, high = case.frame.scope
    if text.lang == "en" and case.frame.at and text.lows[case.frame.at - 1] == "to":
        low = min(low, case.frame.at - _PURPOSE)  # had nothing with which to corroborate it
    near = [h for h in hits if low - 3 <= h.first <= max(high, case.frame.at + 1)]
    return bool(near)


_PURPOSE = 5
"""Words back from an infinitive over which a negation reaches it."""
_TURNS = frozenset(
    "but though although while whereas because aber doch jedoch obwohl obgleich weil sondern mais "
    "cependant toutefois bien "
    "pero aunque sino porque але однак проте хоча но однако хотя зато".split()
)
"""Words that begin a clause of their own, also without a comma before them."""
_AWAY = frozenset({"from", "out", "behind", "into", "to"})
"""Words after *withdraw* where somebody leaves a place, and takes nothing back."""
_ANDS = frozenset({"and", "und", "et", "y", "e", "и", "та", "і", "й"})
_CUTS = EDGES | _TURNS | _ANDS
_VERBS = frozenset(
    "would will could can did does do is was were has had have may might should said added warned called urged "
    "wird würde werde will wolle wollte kann könne könnte konnte hat habe hatte ist sei war dürfte "
    "dürften soll solle sollte "
    "a ont avait est était pourrait va ha han es son puede podría va не".split()
)


def _verb_follows(text: Text, at: int, last: int) -> bool:
    return any(text.lows[j] in _VERBS for j in range(at + 1, min(at + 3, last)))


def segments(text: Text, regions: Sequence[Phrase]) -> list[Phrase]:
    """Cut regions at commas, dashes, brackets and stops, in order."""
    found: list[Phrase] = []
    for first, last in regions:
        begin = first
        for at, low in enumerate(text.lows[first:last], first):
            if low in _CUTS and (low not in _ANDS or _verb_follows(text, at, last)):
                if begin < at:
                    found.append((begin, at))
                begin = at + 1 if low in EDGES else at
        if begin < last:
            found.append((begin, last))
    return found


def focus(text: Text, case: Case) -> list[Phrase]:
    """Return the clauses that decide whether it is asserted.

    The first that names the deed, and the one that governs it.
    """
    pieces = segments(text, case.regions)
    deeds = [h for h in case.hits if h.slot in _DEEDS or h.slot.startswith("stage")] or case.hits
    for number, (first, last) in enumerate(pieces):
        if any(first <= h.first < last for h in deeds):
            return pieces[max(0, number - 1) : number + 1]
    return pieces


_CAN = frozenset(
    "может могут мог могла могли смог смогла смогли може можуть міг зміг змогла змогли puede pueden "
    "podía podían pudo pudieron "
    "peut peuvent pouvait kann können konnte könne könnten can could cannot couldn't can't".split()
)
"""Can, could: with a negation, *could not say* is a refusal to say."""
_IT = frozenset({"ce", "cela", "ça", "ceci", "esto", "eso", "ello", "lo"})
_ONE = frozenset({"un", "une", "una", "le", "la", "el"})
_CONCORD = frozenset({"fr", "es", "uk", "ru"})
"""Languages in which several negations in a clause are one."""


def _denials(text: Text, case: Case) -> bool:
    """Return whether a clause that holds words of the claim is negated (twice negated is not)."""
    for first, last in focus(text, case)[-1:]:
        if any(first <= h.first < last for h in case.hits):
            negations = case.words.inside("neg", [(first, last)])
            if case.staged:
                negations = [n for n in negations if any(-3 <= h.first - n.first <= 5 for h in case.hits)]
            count = sum(1 for n in negations if not any(a <= n.first < b for a, b in case.contraries))
            if text.lang in _CONCORD and count < len(negations):
                continue  # жодної угоди немає: the contrary holds one of several negations that count as one
            if count % 2 or (count and text.lang in _CONCORD):
                return True
    return False


def _planned(near: Sequence[Phrase], case: Case) -> bool:
    """Return whether a word of planning stands in the deciding clauses.

    One that only says whose idea it was does not count: *agreed to a truce proposed by Cairo*.
    """
    return any(a <= plan[0] < b for plan in case.plans if plan[0] not in case.behind for a, b in near)


def _future(low: str, lang: str) -> bool:
    """Return whether a verb stands in the future tense by its ending (Spanish, French)."""
    if lang == "es":
        return len(low) > 4 and low.endswith(("ará", "erá", "irá", "arán", "erán", "irán", "drá", "drán"))
    if lang == "fr":
        return (
            len(low) > 5 and low.endswith(("era", "eront", "ira", "iront", "dra", "dront")) and not low.endswith("ura")
        )
    return False


def _ahead(text: Text, case: Case) -> bool:
    """Return whether the deed is told as still to come: *will send*, *wolle entsenden*, *plans to deploy*."""
    near = focus(text, case)
    if any(_future(text.lows[j], text.lang) for a, b in near for j in range(a, b)):
        return True
    if (
        not case.staged
        and any(h.slot == "what" and a <= h.first < b for h in case.hits for a, b in near)
        and case.words.any("future", near)
    ):
        return True
    deeds = [h for h in case.hits if h.slot == "deed" or h.slot.startswith("stage")]
    for mark in case.words.inside("future", case.regions):
        for deed in deeds:
            low, high = sorted((mark.first, deed.first))
            if high - low > 22 or any(text.lows[j] in EDGES and text.quoted[j] < 0 for j in range(low, high)):
                continue
            if text.lang == "de":
                form = text.lows[deed.last - 1]
                if form.endswith("en") and not form.startswith("ge") and not text.caps[deed.last - 1]:
                    return True
            elif (
                mark.first < deed.first
                and deed.first - mark.first <= 6
                and "have" not in text.lows[mark.first : deed.first]
            ):
                return True
    return False


def _content(text: Text, case: Case) -> Verdict:
    """Return the stance of plain speech: what its content asserts, denies or hedges."""
    words, regions = case.words, case.regions
    near = focus(text, case)
    told = regions if words.any("report", regions) else near
    if words.any("noevidence", near) or (not case.direct and words.any("noevidence", regions)):
        if _of_detail(case, near):
            return Verdict(None, "ST-DETAIL", "only a detail is not confirmed")
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")
    if words.any("untrue", told) or (not case.direct and words.any("untrue", regions)):
        return Verdict(Stance.DENIES, "ST-UNTRUE")
    if not case.direct and words.any("probe", regions) and (case.anaphoric or words.any("report", regions)):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-PROBE")
    if _false(text, case):
        return Verdict(Stance.DENIES, "ST-FALSE")
    if words.any("mum", near):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    if case.notyet and case.staged:
        return Verdict(None, "ST-NOTYET", "not yet is no statement")
    if words.any("cond", near) or _would(text, case, near):
        return Verdict(Stance.COMMENTS, "ST-COND")
    if words.any("recant", regions):
        return Verdict(Stance.RETRACTS, "ST-RECANT")
    if _feeling(case):
        return Verdict(Stance.COMMENTS, "ST-FEELING")
    if not case.staged and consequence(text, case.hits):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
    if words.any("must", near) and case.staged:
        return Verdict(Stance.COMMENTS, "ST-MUST")
    if case.notyet or words.any("open", near):
        close = words.any("likely", regions) or _planned(near, case)
        return Verdict(Stance.DEEMS_LIKELY if close else Stance.CANNOT_CONFIRM, "ST-NOTYET")
    negated = _denials(text, case)
    if case.contrary != negated and (case.direct or case.contrary):
        return Verdict(Stance.DENIES, "ST-NEG" if negated else "ST-CONTRARY")
    if words.any("seen", regions):
        return Verdict(Stance.COMMENTS, "ST-SEENREPORTS")
    if words.any("likely", near) or _planned(near, case) or _ahead(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    if words.any("evidence", near) and case.direct:
        return Verdict(Stance.CONFIRMS, "ST-EVIDENCE")
    if case.anaphoric and case.frame.parts and words.any("proof", regions) and not words.any("neg", regions):
        return Verdict(Stance.CONFIRMS, "ST-EVIDENCE")
    if words.any("still", near) and (case.direct or case.anaphoric):
        return Verdict(Stance.ASSERTS, "ST-STILL")
    if not case.direct and words.any("true", regions):
        return Verdict(Stance.CONFIRMS if case.party else Stance.ASSERTS, "ST-TRUE")
    if not case.direct:
        if words.any("comment", regions) or not (case.anaphoric or case.staged):
            return Verdict(Stance.COMMENTS, "ST-COMMENT")
        return Verdict(None, "ST-NONE", "the content says nothing about it")
    if case.party and words.any("partly", regions):
        return Verdict(Stance.ASSERTS, "ST-PARTLY")
    return Verdict(Stance.CONFIRMS if case.party else Stance.ASSERTS, "ST-PARTY" if case.party else "ST-SAY")


def _would(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether a conditional weighs what it would be, and does not tell by hearsay that it is.

    *Ce serait une escalade* is a comment, *il serait dans le coma* is told.
    """
    for hit in case.words.inside("would", near):
        before = text.lows[hit.first - 1] if hit.first else ""
        after = text.lows[hit.last] if hit.last < len(text.lows) else ""
        if before in _IT or after in _ONE or case.words.any("comment", near):
            return True
    return False


def _of_detail(case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether what cannot be confirmed is a detail: *could not confirm the number*."""
    unsure = case.words.inside("noevidence", near)
    return any(0 <= d.first - n.last <= 2 for n in unsure for d in case.words.inside("detail", near))


def _feeling(case: Case) -> bool:
    """Return whether the first words say what somebody feels about it: *said it was "disturbed" by the vote*."""
    if not case.regions:
        return False
    after = next((r for r in case.regions if r[0] > case.frame.at), None)
    if after is None:
        return False
    opening = (after[0], min(after[1], after[0] + 7))
    feelings = [h.first for h in case.words.inside("comment", [opening])]
    deeds = [h.first for h in case.hits if opening[0] <= h.first < opening[1] and h.slot == "deed"]
    return bool(feelings) and (not deeds or (feelings[0] <= opening[0] + 1 and feelings[0] < deeds[0]))


def further(text: Text, case: Case) -> Verdict | None:
    """Return a second stance: what is asserted in one clause, and expected to go on in a later one."""
    pieces = segments(text, case.regions)
    near = focus(text, case)
    if not near or case.staged:
        return None
    for first, last in pieces:
        if first < near[-1][1] or not any(first <= h.first < last and h.slot == "deed" for h in case.hits):
            continue
        piece = [(first, last)]
        if case.words.any("neg", piece) or case.words.any("cond", piece):
            continue
        later = Case(case.frame, case.words, piece, direct=True, hits=[h for h in case.hits if first <= h.first < last])
        if case.words.any("likely", piece) or _ahead(text, later):
            return Verdict(Stance.DEEMS_LIKELY, "ST-FURTHER")
    return None


def _false(text: Text, case: Case) -> bool:
    """Return whether the content calls something false and does not negate that in the same clause."""
    for piece in segments(text, case.regions):
        if case.words.any("false", [piece]) and not case.words.any("neg", [piece]):
            return True
    return False


def _noun(case: Case) -> bool:
    return bool(case.frame.cue_word and "noun" in case.frame.cue_word.flags)


def _say(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    low, high = case.frame.scope
    if negated and not _noun(case) and text.lang in _CONCORD and case.words.any("mum", [clause]):
        if case.words.any("detail", [clause, *case.regions]):
            return Verdict(None, "ST-DETAIL", "only a detail is not told")
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    if negated and not _noun(case) and any(text.lows[j] in _CAN for j in range(low, high)):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-CANNOTSAY")
    if negated and not _noun(case) and case.frame.regions and asks(text, case.frame):
        return Verdict(None, "ST-SILENT", "not saying whether is no statement")
    verdict = _content(text, case)
    false = case.words.any("false", case.regions) or case.words.any("untrue", case.regions)
    if _noun(case) and verdict.stance is Stance.DENIES and false:  # the claims of Minsk are "baseless": others say so
        return Verdict(Stance.ASSERTS, "ST-NOUN")
    if _noun(case) and verdict.stance in {None, Stance.COMMENTS, Stance.CONFIRMS}:
        return Verdict(Stance.ASSERTS, "ST-NOUN")
    return verdict


def _announce(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    return _content(text, case)


def _confirm(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    words = case.words
    if _noun(case) and (negated or words.any("pending", [clause])):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOCONFIRMATION")
    if negated and words.any("detail", [(case.frame.at, clause[1]), *case.regions[:1]]):
        return Verdict(None, "ST-DETAIL", "only a detail is not confirmed")
    if negated or words.any("noevidence", [clause]) or words.any("mum", [clause]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")
    if words.any("cond", [clause]):
        return Verdict(Stance.COMMENTS, "ST-IFCONFIRMED")
    inner = [h for h in words.inside("neg", case.regions) if not clause[0] <= h.first < clause[1]]
    if bool(inner) != case.contrary and (inner or case.contrary):
        return Verdict(Stance.DENIES, "ST-CONFIRMNOT")
    if words.any("false", case.regions) and not case.direct:
        return Verdict(Stance.DENIES, "ST-CONFIRMFALSE")
    return Verdict(Stance.CONFIRMS, "ST-CONFIRM")


def _contrary_told(case: Case) -> bool:
    """Return whether what is denied or called false is the opposite: *denied that the truce had collapsed*."""
    scope = case.frame.scope
    return any(not scope[0] <= first < scope[1] for first, _ in case.contraries)


def _deny(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    words = case.words
    if negated:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NONDENIAL")
    if words.any("mum", [clause]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-REFUSEDENY")
    inner = [h for h in words.inside("neg", case.regions) if not clause[0] <= h.first < clause[1]]
    if (inner and len(inner) % 2 and case.direct) or _contrary_told(case):
        return Verdict(Stance.ASSERTS, "ST-DENYNOT")
    return Verdict(Stance.DENIES, "ST-DENY")


def _reject(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    words, regions = case.words, [*case.regions, clause]
    if words.any("denial", regions):
        return Verdict(Stance.ASSERTS, "ST-REJECTDENIAL")
    if words.any("position", regions) and not words.any("report", regions) and not words.any("false", regions):
        return Verdict(None, "ST-POSITION", "a position on something else is rejected, not a report")
    if negated:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NONDENIAL")
    return Verdict(Stance.ASSERTS, "ST-REJECTNOT") if _contrary_told(case) else Verdict(Stance.DENIES, "ST-REJECT")


def _refute(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    return Verdict(Stance.DENIES, "ST-REFUTE")


def _exclude(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    negated = negated or case.words.any("pseudo", [clause])
    if case.anaphoric and negated and not case.hits:
        return Verdict(None, "ST-NOTEXCLUDE", "what is not ruled out is something else")
    return Verdict(Stance.DEEMS_LIKELY if negated else Stance.DENIES, "ST-NOTEXCLUDE" if negated else "ST-EXCLUDE")


def _doubt(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    return Verdict(Stance.ASSERTS if negated else Stance.DENIES, "ST-NODOUBT" if negated else "ST-DOUBT")


def _believe(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    inner = [h for h in case.words.inside("neg", case.regions) if not clause[0] <= h.first < clause[1]]
    if negated or bool(inner) != case.contrary:
        return Verdict(Stance.DENIES, "ST-BELIEVENOT")
    if case.frame.cue_word and "davon" in case.frame.cue_word.flags and not case.words.any("likely", case.regions):
        return Verdict(Stance.ASSERTS, "ST-ASSUME")
    return Verdict(Stance.DEEMS_LIKELY, "ST-BELIEVE")


def _deem(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    regions = [*case.regions, clause]
    if case.words.any("untrue", regions) or case.words.any("false", regions):
        return Verdict(Stance.DENIES, "ST-DEEMFALSE")
    sound = case.words.any("credible", regions) and case.words.any("report", regions)
    if case.words.any("likely", regions) or sound:
        return Verdict(Stance.DENIES if negated else Stance.DEEMS_LIKELY, "ST-DEEMLIKELY")
    return Verdict(Stance.COMMENTS, "ST-DEEM")


def _label(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    regions = [*case.regions, clause]
    words = case.words
    if (words.any("false", regions) or words.any("untrue", regions)) and not negated:
        return Verdict(Stance.ASSERTS if _contrary_told(case) else Stance.DENIES, "ST-LABELFALSE")
    if words.any("mum", regions):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-LABELMUM")
    if words.any("evidence", regions) and not negated and not words.any("cond", regions):
        return Verdict(Stance.ASSERTS, "ST-LABELFACT")
    if case.anaphoric and "davon" in text.lows[clause[0] : clause[1]] and not negated:
        return Verdict(Stance.ASSERTS, "ST-DAVON")
    if (
        case.frame.cue_word
        and case.frame.cue_word.flags & {"von"}
        and case.direct
        and not words.any("comment", regions)
    ):
        return _content(text, case)
    sound = words.any("credible", regions) and words.any("report", regions)
    if sound or (words.any("likely", regions) and not words.any("comment", regions)):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LABELLIKELY")
    number = any(text.lows[j][0].isdigit() for a, b in case.regions for j in range(a, b))
    spoken = case.frame.cue_word and case.frame.cue_word.flags & {"von"} and not words.any("comment", regions)
    if spoken and not negated and (number or case.hits):
        return Verdict(Stance.ASSERTS, "ST-SPEAKOF")
    if negated and words.any("detail", [*case.regions, clause]):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if negated:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCALL")
    spoken = any(text.quoted[j] >= 0 for a, b in case.regions for j in range(a, b))
    if text.lang in {"uk", "ru"} and not spoken and not words.any("comment", regions):
        return Verdict(None, "ST-NAMED", "something is named, not judged")  # разведка назвала порт
    return Verdict(Stance.COMMENTS, "ST-LABEL")


def _comment(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    if negated and case.words.any("mum", [clause, *case.regions]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    return Verdict(Stance.COMMENTS, "ST-COMMENTS")


def _remark(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """*"No surprise", commented the minister* is speech; who did not comment is silent, who would not is not."""
    if not negated:
        return _say(text, case, negated, clause)
    if case.words.any("mum", [clause]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    return Verdict(None, "ST-SILENT", "who says nothing gives no statement")


def _react(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Return what *"It is false", reacted the ministry* says; *reacted with regret to the vote* is a comment."""
    at = case.frame.at
    spoken = any(a < at or text.quoted[a] >= 0 for a, _ in case.regions)
    return _say(text, case, negated, clause) if spoken else _comment(text, case, negated, clause)


def _warn(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    if case.direct and (case.words.any("likely", case.regions) or case.plans):
        return Verdict(Stance.DEEMS_LIKELY, "ST-WARNLIKELY")
    return Verdict(Stance.COMMENTS, "ST-WARN")


def _accuse(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    if case.words.any("rumour", case.regions):
        return Verdict(Stance.DENIES, "ST-ACCUSELIES")
    if case.direct:
        return Verdict(Stance.ASSERTS, "ST-ACCUSE")
    return Verdict(None, "ST-ACCUSE0", "the accusation is about something else")


_INFINITIVES = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir"), "uk": ("ти", "тися"), "ru": ("ть", "ться", "чь")}


def _refused_deed(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether it is a deed that is refused, not words: *refuse de livrer des missiles*."""
    endings = _INFINITIVES.get(text.lang)
    if endings is None or case.words.any("mum", [clause, *case.regions]):
        return False
    forms = lexicon(text.lang).forms
    for at in range(case.frame.at + 1, min(case.frame.at + 5, len(text.lows))):
        low = text.lows[at]
        if any("i" in form.kinds for form in forms.get(low, ())):
            return False
        if low.endswith(endings) and len(low) > 4:
            return True
    return False


def _will(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """*Would not say*, *preferred not to comment*; any other wish is no stance."""
    if case.words.any("detail", [clause, *case.regions]):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if case.words.any("mum", [clause]) or (negated and case.words.any("mum", case.regions)):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    return Verdict(None, "ST-WILL", "a wish is no stance")


def _dodge(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """*Asked about it, he confined himself to ...*: who was asked declines to say."""
    if case.frame.asked is not None and not negated:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-DODGE")
    return Verdict(None, "ST-DODGE0", "nobody asked")


def _refuse(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    if _refused_deed(text, case, clause):
        return Verdict(None, "ST-REFUSE0", "a deed is refused, not words")
    return Verdict(Stance.CANNOT_CONFIRM, "ST-REFUSE")


def _retract(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    if negated:
        return Verdict(Stance.ASSERTS, "ST-NOTRETRACT")
    opening = text.lows[case.frame.scope[1]] if case.frame.scope[1] < len(text.lows) else ""
    pointed = case.anaphoric and not case.staged and opening not in _AWAY
    if case.words.any("report", [*case.regions, clause]) or pointed:
        return Verdict(Stance.RETRACTS, "ST-RETRACT")
    return Verdict(None, "ST-RETRACT0", "what is withdrawn is no statement")


def _apologise(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    about = [*case.regions, clause]
    if not negated and any(case.words.any(slot, about) for slot in ("report", "false", "untrue", "recant")):
        return Verdict(Stance.RETRACTS, "ST-APOLOGISE")
    return Verdict(None, "ST-APOLOGISE0", "the apology is for a deed, not for words")


def _stand(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    if case.words.any("denial", case.regions):
        return Verdict(Stance.DENIES, "ST-STANDDENIAL")
    verdict = _content(text, case)
    if verdict.stance in {None, Stance.COMMENTS}:
        return Verdict(Stance.ASSERTS, "ST-STAND")
    return verdict


def _promise(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    return Verdict(Stance.DEEMS_LIKELY, "ST-PROMISE")


def _hint(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    verdict = _content(text, case)
    return Verdict(Stance.DEEMS_LIKELY, "ST-HINT") if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS} else verdict


def _support(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    backed = case.words.any("report", [*case.regions, clause]) and not negated
    return Verdict(Stance.ASSERTS if backed else None, "ST-SUPPORT", "what is supported is no report")


def _check(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    return Verdict(Stance.CANNOT_CONFIRM, "ST-CHECK")


_OPERATORS = {
    "say": _say,
    "announce": _announce,
    "confirm": _confirm,
    "deny": _deny,
    "reject": _reject,
    "refute": _refute,
    "exclude": _exclude,
    "doubt": _doubt,
    "believe": _believe,
    "deem": _deem,
    "opinion": _deem,
    "label": _label,
    "comment": _comment,
    "react": _react,
    "remark": _remark,
    "hope": _comment,
    "warn": _warn,
    "accuse": _accuse,
    "refuse": _refuse,
    "dodge": _dodge,
    "will": _will,
    "open": _refuse,
    "apologise": _apologise,
    "retract": _retract,
    "stand": _stand,
    "promise": _promise,
    "hint": _hint,
    "check": _check,
    "hear": _say,
    "infer": _believe,
    "support": _support,
    "cite": _say,
}
