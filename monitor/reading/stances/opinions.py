"""English: what somebody finds, thinks or considers the deed to be, by a noun and a predicate without a verb.  Pure.

*Found the truce "bitter"*, *thought the deal a mistake*: that it is so is taken as given.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.stances.stance import content
from monitor.reading.syntax.grammar import EDGES

_THE = (["the"], ["this"], ["its"], ["their"], ["why"])
"""What follows on *understand* where it is a decision that is understood, and not a piece of news."""
_HOLDS = frozenset({"find", "think", "believe", "consider", "deem", "judge", "hold", "reckon"})
_OPEN = frozenset({"ST-FIND", "ST-BELIEVE", "ST-DEEMFALSE", "ST-SEE"})
_IT = frozenset({"it", "this", "that"})
_OF = frozenset("of in at with between to by on after before from for near and or that which who as".split())
"""Words behind a noun with which it goes on, and is not judged."""
_WEIGHS = ("likely", "credible", "report", "noevidence", "evidence", "neg")
"""Slots of the words by which it is weighed whether it is so."""
_NOUN = 4
"""Words from the verb to the noun of the deed."""


def opined(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return that somebody comments where he only says what he holds the deed to be; else the verdict."""
    if text.lang != "en":
        quoted = text.lang in {"fr", "es"} and verdict.rule == "ST-NONE" and case.staged and _quoted_of_it(text, case)
        weighed = quoted and any(case.words.any(slot, case.regions) for slot in (*_WEIGHS, "future", "true", "false"))
        return Verdict(Stance.COMMENTS, "ST-JUDGED") if quoted and not weighed else verdict
    cue, at = case.frame.cue_word, case.frame.at
    if cue is not None and cue.lemma == "understand" and verdict.rule == "ST-BELIEVE" and case.staged:
        return Verdict(Stance.COMMENTS, "ST-GIVEN") if text.lows[at + 1 : at + 2] in _THE else verdict
    if (beside := _of_himself(text, case, verdict)) is not None:
        return beside
    if cue is not None and cue.lemma.startswith("put") and text.lows[at + 1 : at + 3] == ["it", "past"]:
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # does not put it past them
    if cue is not None and cue.lemma == "protest" and text.lows[at + 1 : at + 2] == ["that"]:
        return content(text, case)  # protests that it has no soldiers there
    if verdict.rule in _TAKES_AS_GIVEN and (duty := case.words.inside("answerable", case.regions)):
        deeds = [h.first for h in case.hits if h.slot in _THINGS]
        opening = text.lows[case.regions[0][0]]
        if deeds and (duty[0].first < min(deeds) or opening in {"those", "whoever", "anyone"}):
            return Verdict(Stance.COMMENTS, "ST-GIVEN")  # will have to answer for what its soldiers did there
    if verdict.rule == "ST-COND" and case.side and not case.announced and _would_do(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-PROVIDED")  # unless they change their ways we shall quit
    cause = cue is not None and cue.lemma in _CAUSES and not case.accused
    if (verdict.rule == "ST-ACCUSE" and cause) or (verdict.rule == "ST-ACCUSE0" and not case.accused):
        if cause and case.contrary:
            return Verdict(Stance.DENIES, "ST-OTHERDOER")  # put the blasts down to carelessness
        if cause or ((case.staged or case.announced) and (case.hits or case.things or case.anaphoric)):
            return Verdict(Stance.COMMENTS, "ST-GIVEN")  # put her fall down to the markets
    if case.frame.rule == "EN-FLOAT" and verdict.rule == "ST-TRUE" and _asks(text, case):
        return Verdict(None, "ST-WHETHER", "a question tells nothing")
    if verdict.rule == "ST-STAND" and case.staged and not case.side and not case.words.any("report", case.regions):
        return Verdict(Stance.COMMENTS, "ST-SUPPORTED")  # stands by their decision
    if verdict.rule in _OF_SURPRISE and (marks := case.words.inside("unsurprised", [*case.regions, case.frame.scope])):
        clause = text.sentences[case.frame.sentence]
        calm = not _CALM.isdisjoint(text.lows[max(clause.first, marks[0].first - _SUBJECT) : marks[0].first])
        other = bool(case.words.inside("neg", [(marks[0].last, clause.last)]))
        return Verdict(Stance.DEEMS_LIKELY if calm != other else Stance.DENIES, "ST-LIKELY")  # if they were not there
    if verdict.rule in _TAKES_AS_GIVEN and case.regions and _of_any(text, case):
        return Verdict(Stance.COMMENTS, "ST-GIVEN")  # whoever sent the drones had committed a crime
    hopeless = case.contrary and not (case.deal or case.staged or case.announced)
    if hopeless and case.words.any("nohope", case.regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # little hope of finding him alive
    far = text.lows[max(0, case.frame.scope[0] - _AS_FAR) : case.frame.scope[0]] == ["as", "far", "as"]
    if far and cue is not None and cue.lemma == "be concerned":
        return Verdict(None, "ST-ABOUT", "it is only said for whom it holds")
    hand = verdict.rule == "ST-SEE" and case.whose and any(h.slot == "blame" for h in case.hits)
    if hand and not case.words.any("neg", [*case.regions, case.frame.scope]):
        return Verdict(Stance.ASSERTS, "ST-SAY")  # saw his hand in it
    beyond = cue is not None and cue.lemma in _HOLDS and case.words.any("beyond", case.regions)
    if beyond and verdict.stance in {Stance.DEEMS_LIKELY, Stance.COMMENTS, None}:
        return Verdict(Stance.ASSERTS, "ST-SAY")  # thought his guilt beyond dispute
    if verdict.rule == "ST-NONE" and case.staged and _quoted_of_it(text, case):
        hopeful = case.words.any("likely", case.regions) and not case.words.any("neg", case.regions)
        return Verdict(Stance.DEEMS_LIKELY if hopeful else Stance.COMMENTS, "ST-LIKELY" if hopeful else "ST-JUDGED")
    maybe = verdict.rule == "ST-CONSEQUENCE" and case.words.any("maybe", case.regions)
    if maybe and not case.words.any("neg", case.regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # such a presence was quite conceivable
    if cue is None or cue.lemma not in _HOLDS or verdict.rule not in _OPEN or case.contrary:
        return verdict
    first, last = next(((a, b) for a, b in case.regions if a > at), (0, 0))
    small = lexicon("en").sets
    if first >= last or any(
        text.lows[j] in small["aux"] or text.lows[j] in small["that"] for j in range(first + 1, last)
    ):
        return verdict
    if any(case.words.any(slot, [(first, last)]) for slot in _WEIGHS):
        return verdict
    nouns = [h.last for h in (*case.hits, *case.things) if first <= h.first < first + _NOUN]
    end = first + 1 if text.lows[first] in _IT else max(nouns, default=last)
    while end < last and text.lows[end] in QUOTES:
        end += 1
    if end >= last or text.lows[end] in EDGES or text.lows[end] in _OF or text.lows[end] in small["adv"] - {"too"}:
        return verdict
    if verdict.rule == "ST-DEEMFALSE" and not (case.deal and "premature" in text.lows[first:last]):
        return verdict
    return Verdict(Stance.COMMENTS, "ST-DEEM")


def _would_do(text: Text, case: Case) -> bool:
    """Return whether the deed itself is what would come of a condition, and not what it would lead to."""
    for hit in case.hits:
        if not (hit.slot == "deed" or hit.slot.startswith("stage")):
            continue
        before = text.lows[max(0, hit.first - _SUBJECT) : hit.first]
        at = max((n for n, low in enumerate(before) if low in _WILL), default=-1)
        if at >= 0 and all(low in _SMALL or low.endswith("ly") for low in before[at + 1 :]):
            return True
    return False


def _asks(text: Text, case: Case) -> bool:
    """Return whether words are a question: *"What have they done?"*."""
    return any(text.lows[j] == "?" for _, last in case.regions for j in range(last - 1, min(last + 2, len(text.lows))))


_CAUSES = frozenset({"attribute", "ascribe", "put down", "chalk up", "trace"})
_WILL = frozenset({"will", "would", "'ll", "shall"})
_SMALL = frozenset({"also", "then", "have", "no", "choice", "but", "to", "at", "once", "soon", "formally", "too"})


def _of_any(text: Text, case: Case) -> bool:
    """Return whether something is said of whoever has done it, or of each to whom it happens: *every man who is freed*.

    *Any soldier there was one too many*; but *every man has come home* tells it.
    """
    first, last = case.regions[0]
    while first < last and (text.lows[first] in QUOTES or text.lows[first] == "that"):
        first += 1
    opening = text.lows[first] if first < last else ""
    deed = next((h.first for h in case.hits if h.slot == "deed"), last)
    if opening in {"whoever", "whosoever"}:
        return deed < last
    if opening == "any":
        return any(text.lows[j] in _WERE for j in range(first + 1, last))
    who = any(text.lows[j] in {"who", "that"} for j in range(first + 1, min(first + _NOUN + 1, deed)))
    return opening in {"every", "each"} and who


_WERE = frozenset({"is", "was", "would", "will"})
_CALM = frozenset({"not", "n't", "no", "never", "hardly", "little", "wouldn't", "nobody"})
_OF_SURPRISE = frozenset({"ST-COND", "ST-COMMENTS", "ST-LIKELY", "ST-NEG", "ST-FEELING"})
_TAKES_AS_GIVEN = frozenset({"ST-SAY", "ST-PARTY", "ST-LIKELY"})
_AS_FAR = 3
"""Words of *as far as*."""
_INTENT = frozenset("plan plans intention intentions ambition ambitions wish desire step steps move moves idea".split())
_SUCH = frozenset({"such", "any"})
_AFTER = 6
"""Words from a denial to what one is said to intend."""


def _of_himself(text: Text, case: Case, verdict: Verdict) -> Verdict | None:
    """Return that who is none of those whose doing it is speaks of himself: *denied any such plan*."""
    if verdict.stance is not Stance.DENIES or case.side or case.speaker in case.who:
        return None
    cue, at, lows = case.frame.cue_word, case.frame.at, text.lows
    behind = lows[at + 1 : at + 1 + _AFTER]
    denies = cue is not None and cue.lemma == "deny"
    if denies and not case.direct and not _SUCH.isdisjoint(behind) and not _INTENT.isdisjoint(behind):
        return Verdict(None, "ST-CHARGES", "what somebody else denies to intend is another matter")
    if not case.whose or not case.words.any("involved", case.regions):
        return None
    named = frozenset().union(*map(case.named, case.regions)) if case.regions else frozenset()
    mine = case.speaker in named and named.isdisjoint(case.who)
    return Verdict(None, "ST-CHARGES", "who is not accused has no part in it") if mine else None


_THINGS = frozenset({"object", "what", "anaphor", "deed", "law"})
_SUBJECT = 4
"""Words from the beginning of a content to the noun of which it says something."""


def _quoted_of_it(text: Text, case: Case) -> bool:
    """Return whether words are quoted of a treaty that is the subject: *the decision "can be reversed"*."""
    first, last = case.regions[0] if case.regions else (0, 0)
    subject = any(first <= h.first < first + _SUBJECT for h in (*case.hits, *case.things) if h.slot in _THINGS)
    quoted = any(text.quoted[j] >= 0 for j in range(first + 1, last))
    return subject and quoted and text.quoted[first] < 0 and case.frame.asked is None
