"""What a frame does with a claim: an operator of its cue over negation, modality and content, from the outside in."""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict, of_the_deed
from monitor.reading.content.certainty import asks_detail, asks_itself, chances, counts, its_policy
from monitor.reading.content.consequences import asks
from monitor.reading.content.contents import aside_of, inner_of, of_nothing
from monitor.reading.content.mainclauses import spoken_of
from monitor.reading.content.outcomes import given, told_by_the_way
from monitor.reading.content.treaties import agreed_to, promised, recognised
from monitor.reading.content.unconfirmed import owns, unable
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.framing.whodoes import asks_who
from monitor.reading.stances import accounts, figures, refusals
from monitor.reading.stances.appointed import appointed
from monitor.reading.stances.beliefs import believe, deem, label
from monitor.reading.stances.duties import still_to_say
from monitor.reading.stances.echoes import echoed
from monitor.reading.stances.exclusions import contrary_told, exclude, refute
from monitor.reading.stances.foreseen import foreseen
from monitor.reading.stances.reactions import (
    comment,
    doubt,
    explained,
    of_the_press,
    toned,
    warn,
)
from monitor.reading.stances.stance import CONCORD, ahead, answer, clause_of, content
from monitor.reading.stances.timing import timed
from monitor.reading.stances.tocome import put_at, vote_ahead
from monitor.reading.stances.turns import (
    announces_success,
    disowned,
    remarked_on,
    spoken_of_as,
    told_of,
)
from monitor.reading.stances.unsaid import points_out, published_that, till_then, unsaid
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.unwilling import of_a_point

_PURPOSE = 5
"""Words back from an infinitive over which a negation reaches it."""
_CAN = frozenset(
    "может могут мог могла могли смог смогла смогли може можуть міг зміг змогла змогли puede pueden "
    "podía podían pudo pudieron "
    "peut peuvent pouvait pu kann können konnte konnten könne könnten mochte mochten möchte möchten darf dürfe "
    "can could cannot couldn't can't".split()
)
"""Can, could: with a negation, *could not say* is a refusal to say."""
_WILL = frozenset({"would", "wouldn't", "will", "won't"})
"""*Would not say whether* declines to say, *did not say whether* is silence."""


_ADMISSIONS = frozenset({"einräumen", "zugeben", "zugestehen", "eingestehen", "gestehen", "bekennen"})
"""Verbs of who admits something of himself."""
_NOT = frozenset({"not", "never", "n't", "t", "'"})
_DESCRIBES = 12
"""Words of the relative clause behind who speaks."""
_BEFORE = 3
"""Words before a noun of saying in which its negation stands: *no confirmation from*."""


def decide(text: Text, case: Case) -> Verdict:
    """Return the stance of the frame's source towards the claim."""
    operator = _operator(case)
    if case.before is not None:
        return Verdict(case.before, "ST-SAME")
    if text.lang == "en" and (said := answer(text, case)) is not None:
        return said  # answered no
    low, high = clause_of(text, case.frame)
    if text.lang == "en":  # confirmed that no soldier had left: the negation is not the speaker's
        told = (first for first, _ in case.frame.regions if low < first < high and text.lows[first] == "that")
        high = min(told, default=high)
    elif text.lang in {"fr", "es"}:  # a confirmé qu'aucun soldat n'était là
        high = next((j for j in range(case.frame.at + 1, high) if text.lows[j] in {"que", "qu'"}), high)
    clause = max(low, _own_verb(text, case)), high
    negated = _negated(text, case, clause)
    news = operator == "publish" and (published_that(text, case) or told_of(text, case))
    rule = _say if news or points_out(text, case) else _OPERATORS.get(operator)
    if rule is None:
        return Verdict(None, f"ST-{operator.upper()}", "the verb reports no stance")
    if operator == "announce" and not negated and still_to_say(text, case.frame):
        return Verdict(None, "ST-TOSAY", "it is still to be said")
    verdict = timed(text, case, operator) or appointed(text, case, operator, negated=negated)
    verdict = verdict or foreseen(text, case, operator, negated=negated)
    if verdict is not None:
        return verdict
    if operator == "say" and not negated and explained(text, case):
        return Verdict(Stance.COMMENTS, "ST-GIVEN")
    weighs = operator in (_WEIGHING if text.lang in {"uk", "ru"} else _TELLING)
    if weighs and case.direct and given(text, case.hits):
        return Verdict(Stance.COMMENTS, "ST-GIVEN")
    return unsaid(text, case, operator, rule(text, case, negated, clause))


_WEIGHING = frozenset({"believe", "warn", "exclude", "deem", "hope"})
"""Operators of what is thought or feared to come; the reason for it is taken as given."""
_TELLING = frozenset({"say", "remark", "announce"})
"""Operators of what is told; behind *with* and *since* a deed is taken as given."""


def _negated(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether the cue itself is negated: a negation in its clause that does not stand in a that-clause."""
    hits = case.words.inside("neg", [(clause[0] - _BEFORE * _noun(case), clause[1])])
    hits = [hit for hit in hits if not _of_the_speaker(text, case, hit.first)]
    if _operator(case) == "label" and text.quoted[case.frame.at] < 0:  # called it "a favour nobody had asked for"
        hits = [hit for hit in hits if text.quoted[hit.first] < 0]
    if text.lang == "de":
        if _noun(case) and _operator(case) == "deny":  # das Dementi liess keine Stunde auf sich warten
            return any(0 < case.frame.at - h.last < _BEFORE for h in hits)
        return bool(hits)
    low, high = case.frame.scope
    if text.lang == "en" and case.frame.at and text.lows[case.frame.at - 1] == "to":
        low = min(low, case.frame.at - _PURPOSE)  # had nothing with which to corroborate it
    nobody = low > 0 and text.lows[low - 1] == "neither" and "nor" in text.lows[low : case.frame.at]
    if text.lang == "en" and (nobody or of_nothing(text, case.frame.scope[0])):
        return True
    near = [h for h in hits if low - 3 <= h.first <= max(high, case.frame.at + 1)]
    if text.lang in {"uk", "ru"}:  # Ані is a name as well as a word
        near = [h for h in near if not text.caps[h.first] or h.first == text.sentences[case.frame.sentence].first]
    if (
        text.lang in {"fr", "es"}
        and case.frame.slot
        and text.lows[max(0, case.frame.slot[0] - _BEFORE) : case.frame.slot[1]].count("ni") > 1
    ):
        return True  # ni el enviado ni el ministro dijeron qué presos
    if text.lang == "es" and "tampoco" in text.lows[max(0, low - 2) : low + 1]:
        return True  # tampoco la ministra, Ann Roy, pudo confirmarlo
    at = case.frame.at  # a minister, who asked not to be named, expects it: the negation is not that of the cue
    if text.lang == "en" and any(text.lows[h.first] == "neither" for h in near):
        return True  # neither the envoy, Ann Ross, nor his deputy, who chairs the talks, would confirm it
    return any(h.first > at or not any(text.lows[j] == "," for j in range(h.first, at)) for h in near)


def _of_the_speaker(text: Text, case: Case, at: int) -> bool:
    """Return whether a negation only says who speaks: *an official who asked not to be named*."""
    if (slot := case.frame.slot) is None or not slot[0] < at < slot[1] + _DESCRIBES:
        return False
    lows, relatives = text.lows, lexicon(text.lang).sets["rel"]
    if at < slot[1]:
        if text.lang == "de":
            return slot[1] <= case.frame.at and "," in lows[slot[0] : at]
        return any(lows[j] in relatives for j in range(slot[0] + 1, at))
    if at < _own_verb(text, case):
        return True
    inside = slot[0] > case.frame.at and lows[slot[1] : slot[1] + 1] == [","] and lows[slot[1] + 1] in relatives
    return inside and "," not in lows[slot[1] + 1 : at]


def _own_verb(text: Text, case: Case) -> int:
    """Return where the cue's own verbs begin behind an English relative clause: *who asked not to be named | denied*.

    -1 where no such clause stands before the cue.
    """
    frame, lows = case.frame, text.lows
    if text.lang != "en" or frame.slot is None or not frame.slot[1] < frame.at:
        return -1
    if lows[frame.slot[1]] == ",":  # a minister, who had declined to comment, | confirmed it
        comma = next(j for j in range(frame.at - 1, frame.slot[1] - 1, -1) if lows[j] == ",")
        described = lows[frame.slot[0] : comma]
        return comma + 1 if "who" in described and "neither" not in described else -1
    if lows[frame.slot[1]] != "who":
        return -1
    sets, begin = lexicon("en").sets, frame.at
    while begin > frame.slot[1] and (
        any(lows[begin - 1] in sets[name] for name in ("aux", "adv", "modal")) or lows[begin - 1] in _NOT
    ):
        begin -= 1
    return begin if begin > frame.slot[1] + 1 else -1


def _operator(case: Case) -> str:
    """Return the operator of the cue; plain speech where there is none."""
    return case.frame.cue_word.operator if case.frame.cue_word else "say"


def _noun(case: Case) -> bool:
    return bool(case.frame.cue_word and "noun" in case.frame.cue_word.flags)


def _say(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    put = case.frame.cue_word is not None and case.frame.cue_word.lemma == "put"
    if put and text.lang == "en" and (few := chances(text, case)) is not None:
        return Verdict(Stance.DENIES, "ST-BELIEVENOT") if few else Verdict(Stance.DEEMS_LIKELY, "ST-BELIEVE")
    if (how := put_at(text, case)) is not None:
        return how
    if put and case.words.any("detail", case.regions) and not counts(text, case.regions, case.hits):
        return Verdict(None, "ST-DETAIL", "only a number is told")
    if (asked := asks_itself(text, case)) is not None:
        return Verdict(asked, "ST-WHETHER")
    if case.staged and agreed_to(text, case.frame.at):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    low, high = case.frame.scope
    if negated and not _noun(case) and text.lang != "en" and case.words.any("mum", [clause]):
        if case.words.any("detail", [clause, *case.regions]):
            return Verdict(None, "ST-DETAIL", "only a detail is not told")
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    could_not = negated and not _noun(case) and any(text.lows[j] in _CAN for j in range(low, high))
    unfit = text.lang == "en" and "unable" in text.lows[max(0, case.frame.at - _PROMISE) : case.frame.at]
    if (unfit and case.words.any("detail", case.regions)) or (could_not and asks_detail(case, clause)):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if could_not and case.frame.cue_word is not None and case.frame.cue_word.lemma == "agree":
        return Verdict(None, "ST-NONE", "that they cannot agree on a thing leaves nothing open")
    if could_not or unfit:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-CANNOTSAY")
    if negated and not _noun(case) and case.frame.regions and asks(text, case.frame):
        if case.anaphoric and case.words.any("asked", [clause, *case.regions]):
            return Verdict(None, "ST-DETAIL", "only a detail is not told")
        if any(text.lows[j] in _WILL for j in range(max(0, case.frame.at - 3), case.frame.at)):
            return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
        return Verdict(None, "ST-SILENT", "not saying whether is no statement")
    if negated and text.lang == "en" and refusals.answers(case):
        return Verdict(None, "ST-SILENT", "who does not answer is silent")
    if negated and case.frame.cue_word is not None and case.frame.cue_word.lemma == "äussern":
        chose = any(text.lows[j] in refusals.CHOSE for j in range(*clause))
        if chose and not case.words.any("detail", [clause, *case.regions]):
            return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
        return Verdict(None, "ST-SILENT", "who says nothing gives no statement")
    if text.lang == "en" and not case.direct and case.words.any("mumonly", [clause]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")  # would say only that it was following events
    if (verdict := echoed(text, case) or answer(text, case)) is not None:
        return verdict
    if toned(text, case, clause):
        return Verdict(Stance.COMMENTS, "ST-REMARK")  # äußerte sich skeptisch zu dem Einsatz
    verdict = content(text, case)
    if verdict.rule == "ST-NONE" and text.lang == "de" and case.words.any("comment", [clause]):
        return Verdict(Stance.COMMENTS, "ST-REMARK")  # empört äußerte sich der Minister
    if case.deal and refusals.talks_of(text, case) and verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS}:
        return Verdict(Stance.COMMENTS, "ST-REMARK")  # говорили о перемирии
    if spoken_of(text, case) and verdict.stance in {None, Stance.ASSERTS, Stance.CONFIRMS}:
        return Verdict(Stance.COMMENTS, "ST-REMARK")
    if verdict.rule in {"ST-NONE", "ST-COMMENT"} and not negated and told_of(text, case):
        return Verdict(Stance.CONFIRMS if case.party else Stance.ASSERTS, "ST-TOLDOF")
    false = case.words.any("false", case.regions) or case.words.any("untrue", case.regions)
    if _noun(case) and verdict.stance is Stance.DENIES and false:  # the claims of Minsk are "baseless": others say so
        return Verdict(Stance.ASSERTS, "ST-NOUN")
    if _noun(case) and verdict.stance in {None, Stance.COMMENTS, Stance.CONFIRMS}:
        return Verdict(Stance.ASSERTS, "ST-NOUN")
    return verdict


def _prove(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``legte Belege vor``; who can show none does not confirm it, who shows none says nothing."""
    if not negated:
        return _confirm(text, case, negated, clause)
    has_none = case.frame.cue_word is not None and case.frame.cue_word.lemma in {"verfügen", "besitzen"}
    if has_none or any(text.lows[j] in _CAN for j in range(*clause)):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")
    return Verdict(None, "ST-SILENT", "who shows nothing gives no statement")


_PICTURES = ("video", "foto", "bild", "aufnahme", "clip")


def _spread(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``erhob den Vorwurf``, ``verbreitete die Behauptung erneut``: who spreads a report stands behind it."""
    if text.lang == "de" and any(text.lows[j].startswith(_PICTURES) for a, b in case.regions for j in range(a, b)):
        return Verdict(None, "ST-SPREAD0", "pictures are shown, and no words")
    if asks_who(case.frame):
        return Verdict(Stance.ASSERTS, "ST-SPREAD")  # Who spread it: Peru
    told = text.lang == "de" and case.frame.rule == "DE-INV"  # Wir halten die Berichte für wahr, bekräftigte er
    if told or case.direct or negated or not case.words.any("report", [*case.regions, clause]):
        verdict = _say(text, case, negated, clause)
        if verdict.rule == "ST-PARTY" and text.lang == "de":
            return Verdict(Stance.ASSERTS, "ST-STAND")  # bekräftigte, beide Seiten hätten sich geeinigt
        return verdict if verdict.stance or not told else Verdict(Stance.ASSERTS, "ST-SPREAD")
    return Verdict(Stance.ASSERTS, "ST-SPREAD")


def _announce(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    verdict = content(text, case)
    done = verdict.stance in {None, Stance.COMMENTS} and announces_success(text, case)
    told = verdict.stance is None and told_of(text, case)  # verlas eine entsprechende Erklärung
    if not negated and (done or told):
        return Verdict(Stance.CONFIRMS if case.party else Stance.ASSERTS, "ST-TOLDOF")
    if verdict.stance is Stance.ASSERTS and vote_ahead(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return verdict


_BLAME_TAKEN = frozenset({"responsibility", "credit", "verantwortung"})


_PROMISE = 3
"""Words from a promise to the infinitive of what is promised."""


def _confirm(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    words = case.words
    if text.lang == "de" and unable(text, case.frame.at):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")  # sah sich außerstande, das zu bestätigen
    if case.frame.cue_word and case.frame.cue_word.particle in _BLAME_TAKEN and not case.side:
        return Verdict(None, "ST-CLAIMED", "somebody else says that it was he")
    if (
        case.frame.cue_word
        and case.frame.cue_word.lemma.startswith("recogni")
        and "that" not in text.lows[case.frame.at : clause[1] + 1]
    ):
        return Verdict(Stance.COMMENTS, "ST-RECOGNISE")  # will never recognise the treaty: that is no report
    if promised(text.lows[max(0, case.frame.at - _PROMISE) : case.frame.at]):
        return Verdict(None, "ST-PROMISED", "what somebody has promised to confirm is not confirmed")
    if case.frame.cue_word and recognised(text, case.frame.cue_word.lemma, case.frame.at, clause):
        return Verdict(None, "ST-RECOGNISE", "whose word is taken as law is no report")
    whole = (clause[0], text.sentences[case.frame.sentence].last) if text.lang == "de" else clause
    if negated and disowned(text, case):
        return Verdict(Stance.COMMENTS, "ST-OPPOSED")  # does not recognise the signature
    if _noun(case) and (negated or words.any("pending", [whole])):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOCONFIRMATION")
    if negated and words.any("detail", [(case.frame.at, clause[1]), *case.regions[:1]]):
        return Verdict(None, "ST-DETAIL", "only a detail is not confirmed")
    if negated and till_then(text, case):
        return Verdict(None, "ST-SILENT", "what he had not confirmed until then is past")
    before = clause if text.lang == "de" else (clause[0], case.frame.at + 1)  # confirmed it, but refused to name them
    if negated or words.any("noevidence", [clause]) or words.any("mum", [before]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")
    unknown = [h.first for h in words.inside("noevidence", case.regions)]
    if text.lang in _SOUTH:  # a confirmé la présence d'un contingent, dont elle ignore l'effectif
        unknown = [at for at in unknown if not any(a <= at < b for a, b in aside_of(text, case))]
    if unknown and not words.any("report", case.regions):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")  # admitted that it had no evidence of its own
    admits = case.frame.cue_word is not None and case.frame.cue_word.lemma in _ADMISSIONS
    if admits and words.any("hasty", case.regions):
        return Verdict(Stance.RETRACTS, "ST-RECANT")  # räumte ein, die Mitteilung sei voreilig gewesen
    if words.any("cond", [clause]):
        return Verdict(Stance.COMMENTS, "ST-IFCONFIRMED")
    if words.any("erred", case.regions) or words.any("recant", case.regions):
        return Verdict(Stance.RETRACTS, "ST-RECANT")  # admitted that it had been wrong to report it
    if words.any("noevidence", case.regions) and case.frame.rule.endswith("-INV"):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")  # "We have nothing that confirms it," admitted he
    inner = inner_of(text, case, clause)
    if text.lang in CONCORD and case.frame.regions and case.frame.regions[0][0] < case.frame.at:
        hedged = content(text, case)  # "that is possible", admitted the minister
        likely = hedged.rule == "ST-LIKELY" and words.any("likely", case.regions)
        if likely or hedged.rule in {"ST-BELIEVE", "ST-NOTEXCLUDE"}:
            return hedged
    told = text.lows[clause[1] : clause[1] + 1] == [":"] and text.lows[case.frame.at - 1] in _ITS
    if text.lang == "de" and admits and (said := content(text, case)).stance is Stance.DEEMS_LIKELY:
        return said  # räumte ein, es sei nicht auszuschließen
    if bool(inner) != case.contrary and (inner or case.contrary) and not told:
        return Verdict(Stance.DENIES, "ST-CONFIRMNOT")
    untrue = words.any("untrue", case.regions) and words.any("report", case.regions)
    if not case.direct and (untrue or words.any("false", case.regions)):
        return Verdict(Stance.DENIES, "ST-CONFIRMFALSE")
    told = (case.deal and case.direct) or case.staged
    plan = content(text, case) if told else None  # confirmed that the cabinet would vote for it
    return plan if plan is not None and plan.stance is Stance.DEEMS_LIKELY else Verdict(Stance.CONFIRMS, "ST-CONFIRM")


_ITS = frozenset({"lo", "l'"})
"""Pronouns for what is confirmed: after a colon the words of the confirmation itself follow."""


def _deny(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    words = case.words
    if (
        negated
        and not _noun(case)
        and any(low.startswith(_LETS) for low in text.lows[case.frame.scope[0] : clause[1] + 1])
    ):
        return Verdict(None, "ST-UNDENIABLE", "it cannot be denied, whoever would")
    no_longer = text.lang == "en" and text.lows[case.frame.at - 2 : case.frame.at] == ["no", "longer"]
    if negated or no_longer or accounts.knows_nothing(text, case.frame.at):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NONDENIAL")
    told = [*case.regions, clause]
    if refusals.own_report(words, told) and not _blamed(case):
        return Verdict(Stance.RETRACTS, "ST-RECANT")  # спростувало власну новину
    if words.any("mum", [(clause[0], case.frame.at)]):  # behind it: denied it, and would say no more
        return Verdict(Stance.CANNOT_CONFIRM, "ST-REFUSEDENY")
    inner = inner_of(text, case, clause)
    colon = text.lows[clause[1] : clause[1] + 1] == [":"]  # after it the words of the denial itself follow
    before = text.lang == "de" and case.frame.rule.endswith("-INV")  # „Es gibt keine“, dementierte die Armee
    if not (colon or before) and ((inner and len(inner) % 2 and case.direct) or contrary_told(case)):
        return Verdict(Stance.ASSERTS, "ST-DENYNOT")
    return Verdict(Stance.DENIES, "ST-DENY")


def _blamed(case: Case) -> bool:
    """Return whether it is one's own part in the matter that is denied, and not one's own report."""
    return any(h.slot in {"blame", "deed"} for h in case.hits)


_LETS = ("lässt", "lasse", "lassen", "ließ", "liess")
"""*Lässt sich nicht bestreiten*: a verb in the passive sense."""


def _contradicts(text: Text, case: Case) -> bool:
    """Return whether a participle behind what is said only tells whom that contradicts: *..., contradicting Kigali*."""
    cue = case.frame.cue_word
    behind = cue is not None and cue.lemma == "contradict" and case.frame.rule == "EN-PART"
    return behind and sum(b - a for a, b in case.regions) <= _BRIEF and text.caps[case.frame.at + 1]


_BRIEF = 3
"""Words of who is contradicted, at most, with the stop."""


def _reject(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    words, regions = case.words, [*case.regions, clause]
    if not _EACH_OTHER.isdisjoint(text.lows[case.frame.at : case.frame.at + 4]):
        return Verdict(None, "ST-EACHOTHER", "which side says what is not told")
    if _contradicts(text, case):
        return Verdict(None, "ST-EACHOTHER", "who is contradicted is told, and with what before")
    if refusals.of_questions(text, case.regions):
        if text.lang in _SOUTH and ":" in text.lows[case.frame.at : case.frame.at + _FAR]:
            said = content(text, case)  # balaie la question : « C'est faux »
            if said.stance is not None:
                return said
        return Verdict(None if negated else Stance.CANNOT_CONFIRM, "ST-MUM", "a question that is not turned away")
    if words.any("denial", regions):
        return Verdict(Stance.ASSERTS, "ST-REJECTDENIAL")
    if case.deal and any(words.any(slot, case.regions) for slot in ("upheld", "still")):
        return Verdict(Stance.ASSERTS, "ST-UPHELD")  # wies das zurück: Man stehe zu der Vereinbarung
    if case.frame.cue_word and case.frame.cue_word.lemma in _DERIDES and of_the_deed(case):
        return Verdict(Stance.COMMENTS, "ST-COMMENTS")
    own = case.direct and (case.accused or text.lows[case.frame.at + 1 : case.frame.at + 2] in (["that"], ["having"]))
    if words.any("position", regions) and not own and not any(words.any(s, regions) for s in ("report", "false")):
        if case.staged and not case.side and any(h.slot == "stage.in_force" for h in case.hits):
            return Verdict(Stance.COMMENTS, "ST-OPPOSED")  # rechazó la entrada en vigor del tratado
        return Verdict(None, "ST-POSITION", "a position on something else is rejected, not a report")
    if negated and not (case.frame.cue_word and case.frame.cue_word.lemma in {"have none", "want none"}):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NONDENIAL")
    if case.frame.cue_word and case.frame.cue_word.lemma in _WAVES_AWAY and words.any("noevidence", case.regions):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")
    inner = inner_of(text, case, clause)
    if case.direct and len(inner) % 2 and text.lows[clause[1] : clause[1] + 1] != [":"]:
        return Verdict(Stance.DEEMS_LIKELY if ahead(text, case) else Stance.ASSERTS, "ST-REJECTNOT")
    if contrary_told(case) and text.lows[clause[1] : clause[1] + 1] != [":"]:
        return Verdict(Stance.ASSERTS, "ST-REJECTNOT")
    if not case.side and not case.staged and of_the_deed(case, _OWN_NOUNS):  # *Oslo rejects the deployment*
        return Verdict(Stance.COMMENTS, "ST-COMMENTS")
    return Verdict(Stance.DENIES, "ST-REJECT")


_DERIDES = frozenset({"shrug off", "pour scorn", "tourner dérision", "tourner ridicule", "высмеять", "висміяти"})
"""Verbs of making light of a thing: of a report, that is a denial, of the deed itself a comment."""
_OWN_NOUNS = frozenset({"deed", "deal", "object"})
"""Slots of the claim's own nouns: a pronoun may stand for a report (*rejected it*)."""
_WAVES_AWAY = frozenset({"отмахнуться", "відмахнутися"})
"""Verbs of turning a question away: *отмахнулся: «Не знаю»*."""
_FAR = 12
_SOUTH = frozenset({"fr", "es"})
_EACH_OTHER = frozenset({"another", "other", "einander", "gegenseitig", "mutuellement", "mutuamente"})
"""Words by which two sides contradict each other."""


def _remark(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """*"No surprise", commented the minister* is speech; who did not comment is silent, who would not is not."""
    if not negated:
        if text.lang in CONCORD and refusals.only_spoke_of(text, case.frame):
            return Verdict(Stance.COMMENTS, "ST-REMARK")  # прокомментировал сообщения о смерти
        said = _say(text, case, negated, clause)
        if case.anaphoric and said.rule == "ST-NONE":
            return Verdict(Stance.COMMENTS, "ST-REMARK")  # «Це був наш вибір», прокоментував спікер
        behind = spoken_of(text, case) or remarked_on(text, case)
        taken = said.stance in {None, Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY}
        return Verdict(Stance.COMMENTS, "ST-REMARK") if behind and taken else said
    if its_policy(text, case.frame.slot, clause):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")  # said it did not comment on patients
    point = text.lang == "en" and of_a_point(text.lows, case.frame.at)
    if point or (text.lang == "en" and not any(text.lows[k] in _WILL | _CAN for k in range(*clause))):
        return Verdict(None, "ST-SILENT", "who did not comment is silent")
    if case.words.any("mum", [clause]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    return Verdict(None, "ST-SILENT", "who says nothing gives no statement")


_OF_IT = frozenset({"о", "об", "обо", "про", "на"})
"""Prepositions of what somebody reacts to."""
_SOON = 7
"""Words within which a colon follows *answered*."""


def _react(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Return what *"It is false", reacted the ministry* says; *reacted with regret to the vote* is a comment."""
    at = case.frame.at
    spoken = any(
        (a < at and not (text.lang in {"uk", "ru"} and text.lows[a] in _OF_IT))
        or any(text.quoted[j] >= 0 for j in range(a, min(a + 3, b)))
        for a, b in case.regions
    )
    if text.lang == "en" and not spoken:  # answered within the hour: the frigate had sunk
        spoken = any(":" in text.lows[a : min(a + _SOON, b)] for a, b in case.regions)
    if negated and not spoken and text.lang in {"fr", "es", "en"}:
        return Verdict(None, "ST-SILENT", "who does not react is silent")
    if text.lang in {"uk", "ru"} and spoken_of_as(text, case):
        return label(text, case, negated, clause)  # отозвался о сообщениях как о «пропаганде»
    return _say(text, case, negated, clause) if spoken else comment(text, case, negated, clause)


def _accuse(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    if case.words.any("rumour", case.regions):
        return Verdict(Stance.DENIES, "ST-ACCUSELIES")
    called = case.words.any("false", case.regions) and case.words.any("report", case.regions)
    if text.lang == "en" and case.words.any("false", case.regions) and of_the_press(text, case):
        return Verdict(Stance.DENIES, "ST-ACCUSELIES")  # accused the paper of lying
    cause = case.frame.cue_word is not None and "tocause!" in case.frame.cue_word.flags
    if cause and figures.seen_as_false(text, case, case.regions, negated=False):
        return Verdict(Stance.DENIES, "ST-LABELFALSE")  # put the report down to wishful thinking
    if called and text.lang in CONCORD:  # denunció acusaciones falsas
        return Verdict(Stance.DENIES, "ST-ACCUSELIES")
    if case.direct and case.deal and text.lang in {"fr", "es"} and case.words.any("breach", case.regions):
        return Verdict(Stance.COMMENTS, "ST-BREACH")  # who says that it is broken takes it as given
    if case.deal and text.lang in {"de", "en", "uk", "ru"} and case.words.any("breach", case.regions):
        return Verdict(Stance.COMMENTS, "ST-BREACH")
    if case.deal and text.lang == "en" and case.contraries:  # blamed Peru for the collapse of the truce
        return Verdict(Stance.COMMENTS, "ST-BREACH")
    if case.accused and text.lang == "de" and owns(text, case.regions):
        return Verdict(Stance.CONFIRMS, "ST-CONFIRM")  # schrieb den Angriff der eigenen Armee zu
    if case.accused and not case.actors((min(a for a, _ in case.regions), max(b for _, b in case.regions))):
        return Verdict(Stance.DENIES if case.direct else None, "ST-OTHERDOER", "the accusation is about something else")
    if case.direct and (case.whose or not told_by_the_way(text, case.regions, case.hits)):
        return Verdict(Stance.ASSERTS, "ST-ACCUSE")
    return Verdict(None, "ST-ACCUSE0", "the accusation is about something else")


def _exclude(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *ruled it out*; of *a écarté les questions sur le déploiement* it is questions that are turned away."""
    if refusals.of_questions(text, case.regions):
        return Verdict(None if negated else Stance.CANNOT_CONFIRM, "ST-MUM", "a question that is not turned away")
    return exclude(text, case, negated, clause)


_OPERATORS = {
    "say": _say, "spread": _spread, "prove": _prove, "know": accounts.know, "announce": _announce, "confirm": _confirm,
    "deny": _deny, "reject": _reject, "refute": refute, "exclude": _exclude, "doubt": doubt, "believe": believe,
    "deem": deem, "opinion": deem, "label": label, "comment": comment, "react": _react, "remark": _remark,
    "hope": comment, "warn": warn, "accuse": _accuse, "refuse": refusals.refuse, "dodge": refusals.dodge,
    "conceal": refusals.conceal, "mute": refusals.mute, "will": refusals.will, "open": refusals.refuse,
    "apologise": refusals.apologise, "retract": refusals.retract, "stand": accounts.stand, "promise": accounts.promise,
    "hint": accounts.hint, "check": accounts.check, "hear": _say, "infer": believe, "support": accounts.support,
    "cite": _say, "see": accounts.see, "find": accounts.find, "commit": refusals.commit, "inform": refusals.inform,
    "refer": refusals.refer,
}  # fmt: skip
