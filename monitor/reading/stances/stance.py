"""What a content says of a claim: asserted, denied, hedged, commented on; the operators of the cues are beside this.

The words that decide are data (``lexicon/<lang>/stance.txt``); this module composes them.  The result is a stance of
the guideline, or None with the reason why there is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content import contents, effects, mainclauses, outcomes, predications, supposed, unconfirmed
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.certainty import believed, fails_at, hedges, of_detail, of_step, once
from monitor.reading.content.consequences import (
    POINTERS,
    appeals,
    consequence,
    hoped,
    judges,
    mum,
    mum_about,
    no_sign_of,
    once_done,
    others_know_nothing,
    probes_reports,
)
from monitor.reading.content.doers import by_another, not_he
from monitor.reading.content.judgements import beyond, called_a, judged, leads, not_but, only_of_it, said_to_be
from monitor.reading.content.rumours import called_false, of_others, of_reports, there_are
from monitor.reading.content.treaties import left_open, voted_down
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.stances import duties
from monitor.reading.stances.leftopen import unknown_whether
from monitor.reading.stances.provisos import promised, provided
from monitor.reading.stances.saysno import says_no
from monitor.reading.stances.stages import day_of_another, stays, step_clauses
from monitor.reading.stances.tocome import coming, foretold, held_plausible, nearing, not_yet, soon_passive, undoubted
from monitor.reading.syntax.clauses import (
    ANDS,
    breaks_off,
    embedded,
    fronted,
    goes_on,
    governed,
    hearsay_beside,
    in_brackets,
    interposed,
    next_predicate,
    opened,
    resumes,
    segments,
    short_answer,
)
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.syntax.members import of_them
from monitor.reading.syntax.schedules import on_the_agenda
from monitor.reading.syntax.splitquotes import broken_off, quoted_on
from monitor.reading.syntax.tenses import (
    BE,
    future,
    infinitive,
    is_said,
    lasts,
    of_its_beginning,
    opposite_deed,
    prepares,
)

_DEEDS = frozenset({"deed", "what", "deal"})
_OWN_NOT = frozenset({"deed", "object", "stage.left", "stage.withdrawn"})
"""Slots of words that hold a negation of their own."""


def clause_of(text: Text, frame: Frame) -> Phrase:
    """Return the tokens of the cue's own clause, from its subject to the first sign or joint after its last word."""
    if frame.clause is None:
        whole = text.sentences[frame.sentence]
        end = max(frame.scope[1], frame.at + 1)
        while end < whole.last and not next_predicate(text, end):
            end += 1
        frame.clause = min(frame.scope[0], frame.at), end
    return frame.clause


def _pieces(text: Text, case: Case) -> list[Phrase]:
    """Return the clauses of a content, over what stands in between: *Rwanda, its neighbour, has sent soldiers*."""
    found: list[Phrase] = []
    for first, last in segments(text, case.regions):
        before = found[-1] if found else (0, 0)
        between = before[1] <= case.frame.at < first
        parted = between and any(edge(text, j) for j in range(before[1], first))
        if between and (
            not parted
            or quoted_on(text, before, first)
            or opened(text, before)
            or fronted(text, before, (first, last))
            or broken_off(text, before, first)
        ):
            found[-1:] = [(before[0], last)] if found else [(first, last)]
        elif len(found) > 1 and (
            (resumes(text, (first, last)) and interposed(text, found[-1]))
            or in_brackets(text, found[-1])
            or (first == found[-1][1] + 1 and of_them(text.lows, found[-1][0]))
        ):
            found[-2:] = [(found[-2][0], last)]
        else:
            found.append((first, last))
    return found


def focus(text: Text, case: Case) -> list[Phrase]:
    """Return the clauses that decide whether it is asserted: the first that names the deed, and that which governs."""
    if case.near is None:
        case.near = _focus(text, case)
    return case.near


def _focus(text: Text, case: Case) -> list[Phrase]:
    pieces = _pieces(text, case)
    if case.staged:
        told = step_clauses(text, pieces, case.hits)
        return governed(text, pieces, told[0]) if told else pieces
    deeds: Sequence[Phrase] = [(h.first, h.last) for h in case.hits if h.slot in _DEEDS or h.slot.startswith("stage")]
    bare = not (deeds or case.contraries)
    deeds = deeds or case.contraries or [(h.first, h.last) for h in case.hits]
    told = [n for n, (first, last) in enumerate(pieces) if any(first <= deed[0] < last for deed in deeds)]
    if not told:
        return pieces
    main = (n for n in told if not (embedded(text, pieces[n]) or breaks_off(text, pieces, n)))
    number = next(main, told[0])  # soldiers who fight in Mozambique have not entered Congo
    if bare and (end := goes_on(text, pieces, number)) and not case.words.any("neg", pieces[number + 1 : end]):
        pieces[number : end + 1] = [(pieces[number][0], pieces[end][1])]  # soldiers, who are young, are not in Congo
    return mainclauses.around(text, pieces, number) or governed(text, pieces, number)


def _only_contrary(case: Case) -> bool:
    """Return whether what is called false speaks of the contrary alone: *reports of a withdrawal of the soldiers*."""
    cue = case.frame.cue_word
    noun = cue is not None and "noun" in cue.flags  # whose reports are called false says what he is said to report
    return bool(case.contraries) and not (noun or case.contrary or any(hit.slot == "deed" for hit in case.hits))


_IT = frozenset({"ce", "cela", "ça", "ceci", "esto", "eso", "ello", "lo"})
_ONE = frozenset({"un", "une", "una", "le", "la", "el", "lo"})
CONCORD = frozenset({"fr", "es", "uk", "ru"})
"""Languages in which several negations in a clause are one."""


_NONE = frozenset({"no", "kein", "keine", "keinen", "keiner", "keinem"})


def _sure(case: Case) -> bool:
    """Return whether somebody is sure of it: *ist sicher, dass die Abgeordneten ratifizieren*."""
    cue = case.frame.cue_word
    return case.words.any("sure", case.regions) or (cue is not None and cue.lemma.startswith(_SURE))


def _judged_in(text: Text, case: Case) -> bool:
    """Return whether words that only point back judge it, or say what it does."""
    slot = "effects" if text.lang in {"uk", "ru"} else "judging"
    return (case.anaphoric or (case.staged and text.lang == "de")) and case.words.any(slot, case.regions)


_NOT = frozenset("nicht nicht/nie kein~ kein keine niemand n' ne no не нет немає nadie personne жодного ни".split())
"""Negations that belong to the words for a deed themselves."""


def _denials(text: Text, case: Case) -> bool:
    """Return whether a clause that holds words of the claim is negated (twice negated is not)."""
    for first, last in focus(text, case)[-1:]:
        if not case.contrary and any(first <= a < last for a, _ in case.contraries):
            continue  # they will not leave: they are there
        if case.contrary and not any(first <= a < last for a, _ in case.contraries):
            continue  # until it is announced there is no deal: the negation is that of another clause
        contrary = case.contrary and not case.staged  # there are no survivors
        if contrary or any(first <= h.first < last for h in case.hits):
            failing = [n for n in case.words.inside("failing", [(first, last)]) if fails_at(n, case)]
            negations = [*case.words.inside("neg", [(first, last)]), *failing]
            negations = once(text, negations, [h for h in case.hits if first <= h.first < last])
            if case.staged:
                negations = [n for n in negations if any(-3 <= h.first - n.first <= 5 for h in case.hits)]
            own = case.contraries
            negations = [n for n in negations if not mainclauses.second_predicate(text, n.first, case.hits)]
            if text.lang == "en":  # did not survive: the negation is the deed's own
                own = [*own, *((h.first, min(h.last, h.first + 2)) for h in case.hits if h.slot == "deed")]
            else:  # lebt nicht mehr, n'est plus ministre; but not: tritt nicht zurück
                deeds = (h for h in case.hits if h.slot in _OWN_NOT and not _NOT.isdisjoint(h.term.split()))
                own = [*own, *((h.first, h.last) for h in deeds), *contents.no_more(case.hits)]
            count = sum(1 for n in negations if not any(a <= n.first < b for a, b in own))
            if text.lang in CONCORD and count < len(negations) and not opposite_deed(case.hits, case.contraries):
                continue  # жодної угоди немає: the contrary holds one of several negations that count as one
            listed = all(text.lows[n.first] in _NONE for n in negations)  # no letter, no resignation and no crisis
            if listed and count < len(negations):
                continue  # no truce and no pause: the contrary goes on
            if count % 2 or (count and (listed or text.lang in CONCORD)):
                return True
    return False


_SURE = ("sein sicher", "sein gewiss", "être c", "être p", "estar seguro", "estar convencido")
"""Beginnings of the cues of who is sure of what is to come, where it is a step."""
_NOUN, _NAMED_SHORTLY, _NO = 4, 14, frozenset({"kein", "keine", "keinen", "no"})
"""Words from an article to the noun of a deed; of a clause in which the opposite is negated, and nothing else told."""


def _predicated(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether a clause denies something about the deed, not the deed: *the deployment did not help anybody*.

    The deed is then a noun with an article, the negation follows it, and nothing is said of its being or happening.
    """
    first, last = clause
    negations = case.words.inside("neg", [clause])
    deeds = [h for h in case.hits if first <= h.first < last and h.slot in {"deed", "anaphor", "object"}]
    if not deeds or not negations or case.words.any("exists", [clause]):
        return False
    if any(text.lows[at] in BE for n in negations for at in (n.first - 2, n.first - 1, n.last) if first <= at < last):
        return False  # soldiers are not in the country: that is the deed
    noun = all(text.caps[h.last - 1] for h in deeds) if text.lang == "de" else False
    if text.lang == "en":  # the deployment, the prospect of soldiers in Congo
        low = max(first, deeds[0].first - _NOUN)
        noun = any(text.lows[j] in POINTERS for j in range(low, deeds[0].first)) or text.lows[low - 1] in POINTERS
    end = max(h.first for h in case.hits if first <= h.first < last)  # had delivered no tanks
    before = any(text.lows[j] in _NO for j in range(first, end)) or effects.nothing(text, deeds[-1].last)
    return noun and not before and all(n.first > deeds[-1].last - 1 for n in negations)


def _planned(text: Text, near: Sequence[Phrase], case: Case) -> bool:
    """Return whether a word of planning stands in the deciding clauses.

    One that only says whose idea it was does not count: *agreed to a truce proposed by Cairo*.
    """
    plans = [p for p in case.plans if p[0] not in case.behind and of_step(text, case, p[0]) and not is_said(text, p[0])]
    plans = [plan for plan in plans if not outcomes.told_before(text, plan[0], case.hits, plans, whose=case.whose)]
    taken = supposed.agreed(text, case, near)  # who accepts a proposal plans nothing any more
    plans = [plan for plan in plans if plan[0] not in taken and not supposed.after_talks(text, plan[0])]
    return any(a <= plan[0] < b for plan in plans for a, b in near)


def _passive_to_come(text: Text, case: Case, at: int) -> bool:
    """Return whether who announces a step tells it in the passive of the future: *werde bald hinterlegt*."""
    cue = case.frame.cue_word
    end = next((j for j in range(at, len(text.lows)) if edge(text, j) and text.lows[j] != ","), len(text.lows))
    return cue is not None and cue.operator == "announce" and "worden" not in text.lows[at:end]


_WERDE = frozenset({"werde", "werden", "wird"})
_LATER = ("rait", "raient", "ría", "rían")
"""Ends of the conditional, by which what is to come is told of the past."""
_PAST, _EVENT = ("aur", "hab", "dev", "deb", "pou", "pod"), 6
"""Words from *will* to the verb of happening."""


def ahead(text: Text, case: Case) -> bool:
    """Return whether the deed is told as still to come: *will send*, *wolle entsenden*, *plans to deploy*."""
    near = focus(text, case)
    if coming(text, case, near) or soon_passive(text, case, near) or prepares(text, case.words.inside("future", near)):
        return True
    words = [j for a, b in near for j in range(a, b)]
    if any(future(text.lows[j], text.lang) or duties.would_take_place(text.lows, j) for j in words):
        return True
    older = day_of_another(case.hits)  # ratified what was signed on May 3
    if case.staged and any(case.ahead(*one) and (not older or on_the_agenda(text, *one)) for one in near):
        return True
    that = case.frame.regions[0][0] if case.frame.regions and text.lang in {"fr", "es"} else -1
    told = case.staged and that > case.frame.at and not {"que", "qu'"}.isdisjoint(text.lows[that - 1 : that + 1])
    if told and any(text.lows[j].endswith(_LATER) and not text.lows[j].startswith(_PAST) for j in words):
        return True  # a annoncé que le traité serait ratifié
    if (
        not case.staged
        and any(h.slot == "what" and a <= h.first < b for h in case.hits for a, b in near)
        and outcomes.comes(text, supposed.to_come(text, case, near), whose=case.whose)
    ):
        return True
    deeds = [h for h in case.hits if h.slot == "deed" or h.slot.startswith("stage")]
    cue = case.frame.cue_word
    announced = text.lang == "de" and cue is not None and cue.operator == "announce"
    announced = announced and not any(h.slot == "stage.withdrawn" for h in deeds)  # to announce a withdrawal begins it
    if announced and any(text.lows[h.first - 1] == "zu" and infinitive(text, h.first) for h in deeds):
        return True  # kündigte an, Panzer zu liefern
    told = any(near[-1][0] <= deed.first < near[-1][1] for deed in deeds) if near else False
    staged = case.staged and not stays(deeds)
    turns = [first for first, _ in segments(text, case.regions)] if text.lang == "de" else []
    for mark in case.words.inside("future", case.regions):
        if lasts(text, case.frame.rule, mark.first, [h.first for h in deeds]) or (
            case.deal and of_its_beginning(text, mark.first)
        ):
            continue  # sagte, sie würden dort kämpfen: what is so is told
        if told and mark.first >= near[-1][1]:
            continue  # have arrived and will be sent to the front: what is told first decides
        for deed in deeds:
            low, high = sorted((mark.first, deed.first))
            if high - low > 22 or any(edge(text, j) and text.quoted[j] < 0 for j in range(low, high)):
                continue
            if any(low < turn <= high and text.lows[turn] in ANDS for turn in turns):
                continue  # sei eingetroffen und werde bald kämpfen: the future is that of something else
            if deed.first < mark.first and case.words.any("exists", [(mark.last, mark.last + _EVENT)]):
                return True  # the exchange would take place on Friday
            if text.lang == "de":
                if (
                    staged
                    and text.lows[mark.first] in _WERDE
                    and mark.first < deed.first
                    and _passive_to_come(text, case, mark.first)
                ):
                    return True
                if any(infinitive(text, at) for at in range(deed.last - 1, min(deed.last + 1, len(text.lows)))):
                    return True  # will entsenden, kann in Kraft treten
            elif (
                mark.first < deed.first
                and deed.first - mark.first <= 6
                and "have" not in text.lows[mark.first : deed.first]
            ):
                return True
    return False


def answer(text: Text, case: Case) -> Verdict | None:
    """Return the stance of *"No," said the minister* behind a question that is the claim."""
    told = short_answer(text, case.regions) if case.asked else None
    if not told:
        return None if told is None else Verdict(Stance.DENIES, "ST-NO")
    return Verdict(Stance.CONFIRMS if case.side else Stance.ASSERTS, "ST-YES")


def content(text: Text, case: Case) -> Verdict:
    """Return the stance of plain speech: what its content asserts, denies or hedges."""
    near = focus(text, case)
    if case.staged and (rule := left_open(text, case.words, near, case.hits)):
        return Verdict(Stance.COMMENTS, rule)
    unsaid = mainclauses.told(text, case, near) or _unsure(text, case, near) or _weighed(text, case, near)
    verdict = unsaid or believed(text, case, _told(text, case, near))
    if verdict.rule in {"ST-SAY", "ST-PARTY"} and says_no(text, case):
        return Verdict(Stance.DENIES, "ST-NO")
    if verdict.rule in {"ST-SAY", "ST-PARTY"} and of_reports(text, case.words, case.regions, case.hits):
        return Verdict(Stance.COMMENTS, "ST-ABOUT")
    return verdict


def _unsure(text: Text, case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return the stance of who does not know, takes something back, calls it false or keeps silent."""
    words, regions = case.words, case.regions
    told = regions if words.any("report", regions) else near
    if (sure := undoubted(text, case, near)) is not None:
        return sure
    if case.deal and not case.direct and words.any("handling", regions) and told is near:
        return Verdict(Stance.COMMENTS, "ST-HANDLING")  # has received the draft and studies it
    if text.lang == "de" and case.contrary and unknown_whether(text, regions[0]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")  # ob er noch lebe, wisse man nicht
    unknown = not case.direct and words.any("noevidence", regions)
    if unknown and (words.any("detail", regions) or of_detail(text, case, regions)):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if words.any("noevidence", near) and others_know_nothing(text, words, near, case.named, case.speaker):
        return Verdict(Stance.DENIES if case.side else Stance.COMMENTS, "ST-UNTRUE")
    if case.contraries and no_sign_of(text, words, near, case.contraries):
        return Verdict(Stance.ASSERTS, "ST-DENYNOT")  # there was no sign of a retreat
    if unknown or words.any("noevidence", near):
        denied = [h for slot in ("untrue", "involved") for h in words.inside(slot, regions)]
        if denied and denied[0].first <= words.inside("noevidence", regions)[0].first and words.any("neg", regions):
            return Verdict(Stance.DENIES, "ST-UNTRUE")  # has nothing to do with it, and knows nothing of it
        if of_detail(text, case, near):
            return Verdict(None, "ST-DETAIL", "only a detail is not confirmed")
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")
    if _answers_it(case) and not (case.contrary or case.accused):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")  # "I do not know," he said, asked about the soldiers
    if words.any("recant", regions):
        return Verdict(Stance.RETRACTS, "ST-RECANT")
    if text.lang == "de" and words.any("beside", told) and not words.any("report", told):
        return Verdict(Stance.COMMENTS if case.direct else None, "ST-BESIDE", "what there is not is something else")
    if _only_contrary(case) and (words.any("untrue", told) or called_false(text, case.words, case.regions)):
        return Verdict(Stance.ASSERTS, "ST-DENYNOT")  # said that the reports of their withdrawal were wrong
    if words.any("ownwrong", regions) and not case.side:
        return Verdict(Stance.RETRACTS, "ST-RECANT")  # "Our report was wrong," the paper said
    if words.any("untrue", told) or (not case.direct and words.any("untrue", regions)):
        wished = text.lang == "en" and not case.staged and hoped(text, regions)
        return Verdict(Stance.COMMENTS, "ST-FEELING") if wished else Verdict(Stance.DENIES, "ST-UNTRUE")
    if case.none and words.any("none", regions) and not words.any("mum", regions):
        return Verdict(Stance.DENIES, "ST-NONESUCH")
    if words.any("iftrue", near) and text.lang in {"fr", "es"}:
        return Verdict(Stance.COMMENTS, "ST-COND")  # before the words that ask or check: si cela se vérifiait
    if words.any("probe", near) and words.any("report", near) and probes_reports(text, case.words, near):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-PROBE")
    asked = (case.anaphoric and not (case.staged and text.lang in {"fr", "es"})) or words.any("report", regions)
    if not case.direct and words.any("probe", regions) and asked:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-PROBE")
    if mum_about(case.words, segments(text, near)):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    if called_false(text, case.words, case.regions):
        return Verdict(Stance.DENIES, "ST-FALSE")
    if there_are(text, words, near, [h.first for h in case.hits if h.slot in {"deed", "anaphor"}]):
        return Verdict(Stance.COMMENTS if case.direct else None, "ST-ABOUT", "there are rumours, it is said")
    if mum(text, words, near, case.hits) or (_mum_after(text, case) and words.any("mum", regions)):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    return None


def _weighed(text: Text, case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return the stance of who speaks of it under a condition, judges it or says what ought to be."""
    words, regions = case.words, case.regions
    if case.staged and (case.notyet or any(duties.has_time(text, one) for one in regions)):
        return not_yet(text, case)
    if text.lang == "de" and any(duties.may_be(text, h, near[-1:], case.hits) for h in words.inside("can", near[-1:])):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
    if provided(text, case, near):
        return Verdict(Stance.DEEMS_LIKELY, "ST-PROVIDED")
    if (close := nearing(case, near)) is not None:
        return close
    if promised(text, case, near):
        return Verdict(Stance.DEEMS_LIKELY, "ST-PROVIDED")
    aside = words.any("iftrue", regions if text.lang == "en" else near)
    if words.any("cond", near) or aside or _would(text, case, near) or _supposed(text, case):
        return Verdict(Stance.COMMENTS, "ST-COND")
    if _due(text, case, near):
        return Verdict(Stance.COMMENTS, "ST-OUGHT")
    if case.deal and (verdict := _kept(text, case, near)) is not None:
        return verdict
    if _feeling(text, case) or words.any("watch", near) or (words.any("thanks", near) and not case.staged):
        return Verdict(Stance.COMMENTS, "ST-FEELING")
    weighed = not case.staged and (leads(text, case.hits) or appeals(text, near, case.contraries))
    weighed = weighed or judges(text, words, near, case.hits) or once_done(text, words, regions, case.hits)
    if text.lang == "en" and not (weighed or case.whose):
        things, pointed = case.deal or case.staged, case.anaphoric and not words.any("likely", regions)
        weighed = effects.weighed(text, near[-1:], regions[:1] if pointed else (), case.hits, things=things)
    if text.lang == "de" and not (weighed or case.whose or case.contrary):
        told, things = [*case.hits, *case.things], case.deal or case.staged
        weighed = any(predications.told_of(text, one, told, words, things=things) for one in near[-1:])
    if held_plausible(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    if coming(text, case, near) and not (case.staged and duties.in_law(text, words, regions)):
        return None
    if (weighed and not (words.any("exists", near) and ahead(text, case))) or consequence(
        text, segments(text, regions), case.hits, near[-1:]
    ):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
    called = said_to_be if text.lang in {"uk", "ru"} else called_a
    if judged(text, words, case.hits) or (not case.staged and called(text, case.hits)):
        return Verdict(Stance.COMMENTS, "ST-JUDGED")
    if case.staged and not case.party and words.any("voting", regions):
        return Verdict(Stance.COMMENTS, "ST-VOTING")  # how a party will vote is its position
    if case.staged and (duties.must(text, words, near, case.hits) or duties.in_law(text, words, regions)):
        return Verdict(Stance.COMMENTS, "ST-MUST")
    return None


def _told(text: Text, case: Case, near: Sequence[Phrase]) -> Verdict:
    """Return the stance of who says that it is so, or is not."""
    words, regions = case.words, case.regions
    late = case.deal or case.staged  # she is dead, and "the account is not settled yet"
    if any(late or a <= at < b for at, _ in case.notyet for a, b in near) or words.any("open", near):
        close = words.any("likely", regions) or _planned(text, near, case)
        return Verdict(Stance.DEEMS_LIKELY if close else Stance.CANNOT_CONFIRM, "ST-NOTYET")
    if not case.staged and not case.contrary and any(_predicated(text, case, piece) for piece in near[-1:]):
        about = any(h.slot in {"deed", "anaphor"} for h in case.hits)
        return Verdict(Stance.COMMENTS if about else None, "ST-ABOUT", "it is said of the soldiers, not of the deed")
    if case.direct and not case.staged and duties.asks_whether(text, near[-1:], case.hits):
        before = text.sentences[case.frame.sentence].first, case.frame.at  # фразой «без комментариев» ответил
        unsure = any(words.any(slot, regions) for slot in ("neg", "noevidence", "mum", "open", "probe"))
        unsure = unsure or any(text.quoted[h.first] >= 0 for h in words.inside("mum", [before]))
        return Verdict(Stance.CANNOT_CONFIRM if unsure else None, "ST-WHETHER", "a question tells nothing")
    if case.direct and (others := next(filter(None, (of_others(text, one, case.hits) for one in regions)), "")):
        return _of_others(case, others)
    if case.direct and hearsay_beside(text, case.hits):
        return Verdict(None, "ST-HEARSAY", "somebody else says that of whom or what it is told")
    failing = case.staged and words.any("failing", near)  # was unable to approve it: that is no step back
    if failing or (not case.staged and case.direct and outcomes.only_topic(text, case.hits)):
        return Verdict(Stance.COMMENTS, "ST-ABOUT")
    negated = _denials(text, case) or mainclauses.not_meant(text, case, near)
    if negated and (
        ((case.announced or case.deal or case.staged) and not_but(text, case.hits))
        or (case.deal and text.lang in {"uk", "ru"} and only_of_it(text, case.hits))
        or (not case.staged and outcomes.of_its_cause(text, case.hits))
    ):
        return Verdict(Stance.COMMENTS, "ST-ABOUT")
    if negated and case.direct and not case.contrary and outcomes.of_whom(text, case.hits):
        return Verdict(None, "ST-NONE", "what is denied is something else about them")
    if case.contrary != negated and (case.direct or case.contrary):
        return Verdict(Stance.DENIES, "ST-NEG" if negated else "ST-CONTRARY")
    undone = case.contrary and negated and not (case.deal or case.staged)  # nobody has survived
    undone = undone and near[-1][1] - near[-1][0] <= _NAMED_SHORTLY
    if case.direct and not case.staged and not_he(text, regions, case.named, case.who):
        return Verdict(Stance.DENIES, "ST-OTHERDOER")
    if case.accused and case.direct and not negated and by_another(text, near, case.hits, case.named, case.who):
        return Verdict(Stance.DENIES, "ST-OTHERDOER")
    if words.any("seen", regions):
        return _seen(text, case)
    if case.staged and _sure(case) and not words.any("past", near):
        return Verdict(Stance.DEEMS_LIKELY, "ST-SURE")
    if words.any("vouch", regions) and not words.any("neg", regions):
        return Verdict(Stance.CONFIRMS, "ST-VOUCH")
    if (case.staged or case.deal) and words.any("against", near) and not voted_down(text, near):
        return Verdict(Stance.COMMENTS, "ST-AGAINST")  # kündigte an, dagegen zu stimmen
    if case.staged and words.any("coming", near) and not words.any("today", near):
        return Verdict(Stance.DEEMS_LIKELY, "ST-COMING")
    if case.staged and not case.direct and (doing := words.inside("doso", near)):
        clause = [piece for piece in segments(text, near) if piece[0] <= doing[0].first < piece[1]]
        later = None if words.any("neg", clause) else Stance.DEEMS_LIKELY
        return Verdict(later, "ST-LIKELY", "that it will not be done is said of the next step")
    announced = case.frame.cue_word is not None and case.frame.cue_word.operator == "announce"
    if case.staged and not case.direct and announced and words.any("result", regions):
        return Verdict(Stance.ASSERTS, "ST-RESULT")
    if case.deal and outcomes.only_until(text, case.hits):
        return Verdict(None, "ST-UNTIL", "what is told is until then")
    hedged = (
        hedges(text, case, near)
        or (case.deal and words.any("likely", outcomes.predicate(text, near, regions, case.hits)))
        or duties.hedged_aside(text, words, regions, case.hits)
    )
    if hedged or _planned(text, near, case) or (ahead(text, case) and not case.announced):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    if case.deal and case.side and words.any("true", near):
        return Verdict(Stance.CONFIRMS, "ST-TRUE")  # "We have a deal," said one of the two
    if case.direct and words.any("held", regions) and not words.any("neg", regions):
        return Verdict(Stance.CONFIRMS, "ST-EVIDENCE")
    if words.any("evidence", near) and case.direct:
        if words.any("unchecked", regions):
            return Verdict(Stance.ASSERTS, "ST-CITEDPROOF")  # "We have intelligence; it is being verified"
        return unconfirmed.proven(text, words.inside("evidence", near))
    if case.anaphoric and case.frame.parts and words.any("proof", regions) and not words.any("neg", regions):
        return Verdict(Stance.CONFIRMS, "ST-EVIDENCE")
    if words.any("still", near) and (case.direct or case.hits):
        return Verdict(Stance.ASSERTS, "ST-STILL")
    if not case.direct and words.any("true", regions):
        return Verdict(Stance.CONFIRMS if case.party or (case.side and not case.staged) else Stance.ASSERTS, "ST-TRUE")
    if not (case.direct or undone):
        if _judged_in(text, case) or words.any("comment", regions) or not (case.anaphoric or case.staged):
            return foretold(text, case) or Verdict(Stance.COMMENTS, "ST-COMMENT")
        if case.staged and any(
            outcomes.leads_to(text, hit) for hit in case.hits
        ):  # соглашение подрывает нейтралитет страны
            return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
        return foretold(text, case) or Verdict(None, "ST-NONE", "the content says nothing about it")
    if case.party and words.any("partly", regions):
        return Verdict(Stance.ASSERTS, "ST-PARTLY")
    return Verdict(Stance.CONFIRMS if case.party else Stance.ASSERTS, "ST-PARTY" if case.party else "ST-SAY")


def _seen(text: Text, case: Case) -> Verdict:
    """Return the stance of who has seen the reports; Slavic clauses go on: *видели их, но проверить не могут*."""
    unable = any(case.words.any(slot, case.regions) for slot in ("mum", "noevidence"))
    stance = Stance.CANNOT_CONFIRM if unable and text.lang in {"uk", "ru"} else Stance.COMMENTS
    return Verdict(stance, "ST-SEENREPORTS")


def _of_others(case: Case, others: str) -> Verdict:
    """Return the stance of who speaks of those who spread it, or say it."""
    spread = others == "spread" and not case.staged
    return Verdict(Stance.DENIES, "ST-ACCUSELIES") if spread else Verdict(Stance.COMMENTS, "ST-ABOUT")


def _answers_it(case: Case) -> bool:
    """Return whether words before the verb leave open what only the words behind it name."""
    before = [r for r in case.regions if r[1] <= case.frame.at]
    if not before or not case.hits or any(h.first < case.frame.at for h in case.hits):
        return False
    return any(case.words.any(slot, before) for slot in ("noevidence", "mum"))


def _mum_after(text: Text, case: Case) -> bool:
    """Return whether a later clause answers what comes first: *Хто стояв за атакою, ...*, *вопрос о ...: «...»*."""
    if not case.regions or text.lang not in {"uk", "ru"}:
        return False
    first, last = case.regions[0][0], case.regions[-1][1]
    if text.lows[first] in _WHO:
        return True
    named = any(text.quoted[h.first] >= 0 for h in case.hits)
    return not named and any(text.quoted[j] >= 0 for j in range(first, last))


_WHO = frozenset("кто хто кому чей чьи чий чиї чи почему чому когда коли".split())


def _supposed(text: Text, case: Case) -> bool:
    """Return whether the deed stands in a condition without *if*: *Sollte der General tot sein, werde ...*."""
    return duties.inverted(text, _pieces(text, case), case.hits)


def _due(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether it is said that somebody ought to leave an office, or soldiers a country."""
    if case.announced:
        return duties.ought(text, near, case.hits) or (not case.side and duties.is_told_to(text, near, case.hits))
    if case.deal and text.lang in {"en", "de", "es"} and duties.ought(text, near, case.hits):
        return True  # both sides must agree on a truce
    if case.staged:
        return False
    return duties.forbidden(text, near, case.hits, case.words.inside("neg", near)) or duties.to_end(text, near)


def _kept(text: Text, case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return the stance of who says that an agreement is kept (he stands by it) or broken (he takes it as given)."""
    kept, broken = case.words.inside("upheld", near), case.words.inside("breach", near)
    if broken or (kept and text.lang == "en" and _feeling(text, case)):  # worried about who holds its fire
        return Verdict(Stance.COMMENTS, "ST-BREACH" if broken else "ST-FEELING")
    if kept and text.lang == "en" and effects.once(text, kept[0].first):
        return Verdict(Stance.COMMENTS, "ST-COND")  # once a truce holds, aid will follow
    return Verdict(Stance.ASSERTS, "ST-UPHELD") if kept and not case.words.any("neg", near) else None


def _would(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether a conditional weighs what it would be, and does not tell by hearsay that it is.

    *Ce serait une escalade* is a comment, *il serait dans le coma* is told.
    """
    for hit in case.words.inside("would", near):
        before = text.lows[hit.first - 1] if hit.first else ""
        after = next((low for low in text.lows[hit.last : hit.last + 2] if low[0].isalnum()), "")
        if before in _IT or after in _ONE or beyond(case.words, near, case.hits):
            return True
    return False


WE_TELL = frozenset(
    "informamos anunciamos comunicamos confirmamos informons annonçons confirmons повідомляємо сообщаем".split()
)
"""First persons that tell news, with whatever feeling."""


def _feeling(text: Text, case: Case) -> bool:
    """Return whether the first words say what somebody feels about it: *said it was "disturbed" by the vote*."""
    before = [r for r in case.regions if r[0] < case.frame.at]
    if not case.regions:
        return False
    if text.lang in {"uk", "ru"} and len(before) == len(case.regions):
        before = []  # nothing is told behind the cue: «Мы высоко оцениваем соглашение», заявил министр
    if case.direct and any(a <= h.first < b and h.slot == "deed" for h in case.hits for a, b in before):
        return False  # it has been told before the cue: *they killed dozens, the group said, in what may be a crime*
    after = next((r for r in case.regions if r[0] > case.frame.at), case.regions[0])
    first = after[0]
    while first < after[1] - 1 and not text.lows[first][0].isalnum():
        first += 1
    opening = (first, min(after[1], first + 7))
    if not WE_TELL.isdisjoint(text.lows[opening[0] : opening[1]]):
        return False  # "It is with sorrow that we announce his death": that is the news
    feelings = contents.felt(text, case.words, opening)
    deeds = [h.first for h in case.hits if opening[0] <= h.first < opening[1] and h.slot == "deed"]
    if case.words.any("credible", case.regions):
        return False  # die Sorgen um seine Gesundheit seien glaubhaft
    soon = opening[0] + (3 if text.lang in {"uk", "ru"} else 1)  # що уважно стежить за повідомленнями про атаку
    return bool(feelings) and (not deeds or (feelings[0] <= soon and feelings[0] < deeds[0]))
