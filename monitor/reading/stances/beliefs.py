"""What somebody believes of a claim, deems it or calls it.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.certainty import declares
from monitor.reading.content.contents import inner_of
from monitor.reading.content.doers import blames
from monitor.reading.content.judgements import leads
from monitor.reading.content.mainclauses import coming_soon
from monitor.reading.content.predications import awaits, expects_of
from monitor.reading.content.rumours import only_rumours
from monitor.reading.content.treaties import denounced
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.stances import accounts, figures
from monitor.reading.stances.appointed import nouns
from monitor.reading.stances.exclusions import contrary_told
from monitor.reading.stances.reactions import lasting, mocks, only_judged
from monitor.reading.stances.stance import CONCORD, ahead, content, focus
from monitor.reading.stances.tocome import undoubted
from monitor.reading.stances.turns import brings, held, judged, likened
from monitor.reading.syntax.counting import counts_them
from monitor.reading.syntax.grammar import Phrase

_FEARS = frozenset({"craindre", "redouter", "temer"})
_HOPES = frozenset({"esperar", "confiar", "attendre", "escompter"})
_SOUTH = frozenset({"fr", "es"})
_BARE_NE = frozenset({"ne", "n'"})
_FEARED = 3
"""Words in which what is feared is named."""
_THIS = frozenset("ce cet cette ces este esta estos estas ese esa".split())


def _that(text: Text, case: Case) -> bool:
    """Return whether a clause tells what is assumed, or a word of the claim stands in it: *nehmen an, dass*."""
    turns = {",", ":", "dass", "es", "das", "dies"} | QUOTES
    near = (low for a, b in case.regions for low in text.lows[max(0, a - 1) : b])
    return bool(case.hits) or case.frame.rule.endswith("-INV") or any(low in turns for low in near)


def believe(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *believes that*, *expects*, *fears*: it is held likely; negated, denied; what is feared of it, a comment."""
    if (sure := undoubted(text, case, [clause])) is not None and sure.rule == "ST-LIKELY":
        return sure
    if case.frame.cue_word is not None and case.frame.cue_word.lemma == "annehmen" and not _that(text, case):
        return Verdict(None, "ST-BELIEVE", "what is accepted is a thing")  # nahm sein Mandat nicht an
    negated |= text.lang == "fr" and text.lows[case.frame.at - 1] in _CAN and text.lows[case.frame.at - 2] == "ne"
    if negated and case.direct and _held_impossible(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-NOTEXCLUDE")  # does not think it impossible that
    inner = inner_of(text, case, clause)
    feared = case.frame.cue_word is not None and case.frame.cue_word.lemma in _FEARS
    if text.lang in _SOUTH and case.anaphoric and not case.hits and case.words.any("would", case.regions):
        return Verdict(Stance.COMMENTS, "ST-COND")  # a estimé que ce serait une bonne chose
    hoped = case.frame.cue_word is not None and case.frame.cue_word.lemma in _HOPES and not negated
    if hoped and case.deal and case.words.any("upheld", case.regions):
        return Verdict(Stance.COMMENTS, "ST-UPHELD")  # espera que se cumpla lo prometido
    if feared and all(text.lows[h.first] in _BARE_NE for h in inner):
        inner = []  # craint qu'ils ne soient partis: no negation
    if text.lang in CONCORD and case.direct and not case.staged:
        near = focus(text, case)  # « Un échange viendra, on ne garde pas des otages sans raison », estime Riga
        inner = [h for h in inner if any(a <= h.first < b for a, b in near)]
    if negated and case.words.any("mum", [clause]):  # would not speculate
        if case.words.any("detail", [clause, *case.regions]):
            return Verdict(None, "ST-DETAIL", "only a detail is left open")
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    if text.lang in {"fr", "es"} and case.words.any("noevidence", case.regions):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")  # « Il est trop tôt pour dire si ... », a estimé Paris
    if negated and text.lang == "de" and expects_of(text, case.hits):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")  # erwartet sich von dem Wechsel nichts
    if case.deal and not negated and text.lang in {"uk", "ru"} and lasting(text, case.regions):
        return Verdict(Stance.COMMENTS, "ST-DOUBTKEPT")  # считает, что перемирие продержится недолго
    if negated or bool(inner) != case.contrary:
        kept = negated and case.deal and lasting(text, case.regions)
        return Verdict(Stance.COMMENTS, "ST-DOUBTKEPT") if kept else Verdict(Stance.DENIES, "ST-BELIEVENOT")
    if case.direct and counts_them(text, case) and not ahead(text, case):
        return Verdict(Stance.ASSERTS, "ST-ASSUME")  # calcula que 4.000 soldados combaten allí
    if text.lang == "en" and not case.direct and only_judged(case):
        return Verdict(Stance.COMMENTS, "ST-DEEM")  # thought it a mistake
    if text.lang in {"uk", "ru"} and brings(text, case):
        return Verdict(Stance.COMMENTS, "ST-FEARED")  # опасается, что эта отставка ослабит фронт
    if feared and any(text.lows[h.first - 1] in _THIS for h in case.hits if h.first):
        return Verdict(Stance.COMMENTS, "ST-FEARED")  # teme que este ataque encarezca el diésel: it has happened
    if feared and text.lang in _SOUTH and case.anaphoric and not case.direct:
        return Verdict(Stance.COMMENTS, "ST-FEARED")  # craint « une avalanche de procès »
    if feared and case.regions and case.words.any("comment", [(case.regions[0][0], case.regions[0][0] + _FEARED)]):
        return Verdict(Stance.COMMENTS, "ST-FEARED")  # redoute les conséquences de l'envoi
    if text.lang in _SOUTH and not case.staged and leads(text, case.hits):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")  # « cette trêve ne vaut que par ses observateurs », estime X
    direct = text.lang in {"en", "uk", "ru"} or (text.lang in _SOUTH and not case.direct)
    if case.words.any("untrue", case.regions) and direct:
        return Verdict(Stance.DENIES, "ST-BELIEVEFALSE")  # thinks it improbable, lo cree imposible
    if text.lang == "en" and case.words.any("false", case.regions) and case.words.any("report", case.regions):
        return Verdict(Stance.DENIES, "ST-BELIEVEFALSE")  # thinks the report is a hoax
    if text.lang in {"de", "en"} and case.direct and not case.staged and content(text, case).rule == "ST-CONSEQUENCE":
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")  # is confident that his withdrawal will allow an inquiry
    of_report = case.anaphoric and (case.words.any("true", case.regions) or case.words.any("report", case.regions))
    firm = not (case.staged or of_report or ahead(text, case) or (text.lang == "de" and awaits(text, case)))
    if (
        firm
        and case.frame.cue_word
        and "davon" in case.frame.cue_word.flags
        and not case.words.any("likely", case.regions)
        and not coming_soon(text, focus(text, case), case.regions)
        and not (case.words.any("soon", case.regions) and nouns(text, case.regions, signing=case.deal))
    ):
        return Verdict(Stance.ASSERTS, "ST-ASSUME")
    return Verdict(Stance.DEEMS_LIKELY, "ST-BELIEVE")


_IMPOSSIBLE = (
    "impossib", "unlikel", "implausib", "inconceiv", "unthinkab", "ausgeschlossen", "unmöglich", "unwahrschein",
    "undenkbar", "exclu", "imposib", "improbab", "invraisembl", "inimagin", "impensa", "неможлив", "невозмож",
    "маловероят", "малоймов", "немислим", "немыслим", "исключен", "виключен",
)  # fmt: skip
_CAN = frozenset({"peut", "peuvent", "pouvait", "saurait", "sauraient"})
"""French verbs that *ne* alone negates: *ne peut imaginer que*."""
_JUDGED = 6
"""Words from a verb of holding to what a thing is not held for."""


def _held_impossible(text: Text, case: Case) -> bool:
    """Return whether it is impossible or unlikely that a thing is not held for, before its that-clause."""
    low = case.frame.at + 1
    at = next((j for j in range(low, min(low + _JUDGED, len(text.lows))) if text.lows[j].startswith(_IMPOSSIBLE)), -1)
    begin = max((first for first, _ in case.regions), default=low)
    return at >= 0 and (at <= begin or at - low < _JUDGED - 2)


def deem(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *considers it likely*, *thinks it a mistake*: what it is held for decides, else it is a comment."""
    seems = case.frame.cue_word is not None and case.frame.cue_word.lemma == "parecer"
    regions = list(case.regions) if seems else [*case.regions, clause]  # le parece «un paso correcto»
    nicht = text.lang == "de" and "nicht" in text.lows[case.frame.at : case.frame.at + _JUDGED]
    not_so = negated or nicht or case.words.any("pseudo", [clause, *case.regions])
    if not_so and case.direct and _held_impossible(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-NOTEXCLUDE")  # hält es nicht für ausgeschlossen
    if text.lang == "de" and _not_false(text, clause):
        return Verdict(Stance.DEEMS_LIKELY, "ST-NOTEXCLUDE")  # für nicht abwegig hält es Oslo
    if accounts.mistaken(text, case, regions):
        return Verdict(Stance.COMMENTS, "ST-DEEMWRONG")
    if figures.made_up(case, regions):
        return Verdict(Stance.COMMENTS, "ST-DEEM")  # считает перемирие миражом
    if case.words.any("untrue", regions) or case.words.any("false", regions) or figures.invented(case, regions):
        return Verdict(Stance.DENIES, "ST-DEEMFALSE")
    if text.lang != "de" and any(case.words.any(slot, regions) for slot in ("mum", "noevidence")):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-LABELMUM")  # комментировать это сочли излишним
    sound = case.words.any("credible", regions) and case.words.any("report", regions)
    sure = any(case.words.any(slot, regions) for slot in (("evidence", "fact") if text.lang == "de" else ("settled",)))
    if sure and not negated and not case.contrary:  # hält den Einsatz für erwiesen
        return Verdict(Stance.ASSERTS, "ST-DEEMSURE")
    if case.deal and text.lang in {"uk", "ru"} and lasting(text, case.regions):
        return Verdict(Stance.COMMENTS, "ST-DOUBTKEPT")  # считает, что перемирие продержится недолго
    signs = case.direct and case.frame.cue_word is not None and case.frame.cue_word.lemma.endswith(_SIGNS)
    if case.words.any("likely", regions) or sound or signs or accounts.held_for(text, case):
        return Verdict(Stance.DENIES if negated else Stance.DEEMS_LIKELY, "ST-DEEMLIKELY")
    if text.lang in {"uk", "ru"} and case.direct and not case.staged and (taken := held(text, case, negated)):
        return taken
    return Verdict(Stance.COMMENTS, "ST-DEEM")


def _not_false(text: Text, clause: Phrase) -> bool:
    """Return whether a thing is held for *nicht abwegig*, *keineswegs ausgeschlossen*, right behind *für*."""
    lows, last = text.lows, clause[1]
    return any(
        lows[j] == "für"
        and any(lows[k - 1] in _NOT_AT_ALL and lows[k].startswith(_UNLIKELY) for k in range(j + 2, min(j + 4, last)))
        for j in range(clause[0], last)
    )


_UNLIKELY = (
    "abwegig", "ausgeschlossen", "undenkbar", "unmöglich", "unwahrscheinlich", "unplausib", "unrealis", "unglaub",
    "unvorstell", "absurd", "aussichtslos", "falsch", "unsinn",
)  # fmt: skip
"""Beginnings of the words for what is not to be expected."""
_NOT_AT_ALL = frozenset({"nicht", "keineswegs", "mitnichten", "keinesfalls"})
_SIGNS = (" signes", " indicios", " señales", " признаки", " ознаки")
"""Ends of verbs by which somebody sees signs of a thing."""


def label(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *called it a lie*, *spoke of a deployment*: what it is called decides, else it is a comment."""
    regions = [*case.regions, clause]
    words = case.words
    if accounts.mistaken(text, case, regions):
        return Verdict(Stance.COMMENTS, "ST-DEEMWRONG")
    untrue, negations = words.inside("untrue", regions), words.inside("neg", regions)  # nannte ihn nicht zutreffend
    negated &= not untrue or not all(any(u.first <= n.first < u.last for u in untrue) for n in negations)
    if words.any("noevidence", regions) and words.any("report", regions) and not untrue:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-LABELMUM")
    if words.any("fact", regions) and case.direct and not negated:
        return Verdict(Stance.ASSERTS, "ST-LABELFACT")
    if words.any("mum", regions) and only_rumours(text, words, regions):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-LABELMUM")  # nannte es Gerüchte, die man nicht kommentiere
    if case.staged and denounced(text, case.frame.at, words, regions):
        return Verdict(Stance.COMMENTS, "ST-LABEL")
    if not negated and figures.far_from(text, case, regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LABELLIKELY")  # called it anything but far-fetched
    if figures.made_up(case, regions):
        return Verdict(Stance.COMMENTS, "ST-LABEL")
    false = words.any("false", regions) or words.any("untrue", regions) or figures.invented(case, regions)
    if (false or mocks(case, regions)) and not negated:
        return Verdict(Stance.ASSERTS if contrary_told(case) else Stance.DENIES, "ST-LABELFALSE")
    if words.any("mum", regions):  # reserved about a treaty's step is a reaction, about a report a refusal to say
        reaction = case.staged and not words.any("report", regions)
        return Verdict(Stance.COMMENTS if reaction else Stance.CANNOT_CONFIRM, "ST-LABELMUM")
    told = _speaks_of(text, case)
    seen = case.frame.cue_word is not None and case.frame.cue_word.lemma in {"voir", "ver"}
    if seen and case.contraries and not (case.deal or case.staged or case.announced):
        return Verdict(Stance.DENIES, "ST-LABELCONTRARY")  # n'y voit qu'un accident
    if told and case.contrary and not negated:
        return Verdict(Stance.DENIES, "ST-LABELCONTRARY")  # sprachen von einem Unfall
    if words.any("evidence", regions) and not negated and not words.any("cond", regions):
        return Verdict(Stance.ASSERTS, "ST-LABELFACT")
    if blames(text, case) or (text.lang in _SOUTH and not negated and accounts.hand_of(text, case)):
        return Verdict(Stance.ASSERTS, "ST-LABELACT")
    if case.anaphoric and "davon" in text.lows[clause[0] : clause[1]] and not negated:
        return Verdict(Stance.ASSERTS, "ST-DAVON")
    cruel = text.lang == "de" and words.any("judging", case.regions) and not any(case.actors(r) for r in case.regions)
    if told and case.direct and not cruel and not words.any("comment", regions):
        return content(text, case)
    sound = words.any("credible", regions) and words.any("report", regions) and not words.any("cond", regions)
    if sound or (_likely_called(text, case, regions) and not words.any("comment", regions)):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LABELLIKELY")
    if not negated and figures.owned(text, case):
        return Verdict(Stance.CONFIRMS, "ST-SORRY")  # called the attack "a regrettable mistake"
    if (told or case.deal or case.staged) and not negated and words.any("nearing", regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LABELLIKELY")  # spoke of days rather than weeks
    number = any(text.lows[j][0].isdigit() for a, b in case.regions for j in range(a, b))
    spoken = (
        case.frame.cue_word and case.frame.cue_word.flags & {"von"} and not cruel and not words.any("comment", regions)
    )
    if spoken and not negated and (number or any(h.slot != "anaphor" for h in case.hits)):
        return Verdict(Stance.ASSERTS, "ST-SPEAKOF")
    if negated and words.any("detail", [*case.regions, clause]):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if negated:
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCALL")
    spoken = any(text.quoted[j] >= 0 for a, b in case.regions for j in range(a, b))
    if (
        text.lang in {"uk", "ru"}
        and not spoken
        and not words.any("comment", regions)
        and not (judged(text, case) or likened(text, case))
    ):
        if counts_them(text, case):
            return Verdict(Stance.ASSERTS, "ST-ASSUME")  # оценил численность солдат в Конго в 3000 человек
        return Verdict(None, "ST-NAMED", "something is named, not judged")  # разведка назвала порт
    return Verdict(Stance.COMMENTS, "ST-LABEL")


def _speaks_of(text: Text, case: Case) -> bool:
    """Return whether the verb is one of speaking of a thing, not of calling it something: *parle d'un infarctus*.

    What is spoken of in words of one's own is a judgement: *habló de «un buen día»*.
    """
    cue = case.frame.cue_word
    if cue is None or "von" in cue.flags or declares(case):
        return cue is not None
    if cue.lemma not in _SPEAKING or text.lang not in {"fr", "es"}:
        return False
    front = case.frame.regions[0][0] if case.frame.regions else case.frame.at
    if front < case.frame.at and text.lows[front] in _OF and text.quoted[front] < 0:
        return True  # De una tregua habló también el diario «Norte»
    after = next((a for a, _ in case.frame.regions if a > case.frame.at), -1)
    spoken = next((j for j in range(after, min(after + 4, len(text.lows))) if text.quoted[j] >= 0), -1)
    named = any(after <= h.first < spoken for h in case.hits if h.slot in {"deed", "object", "what", "deal"})
    return after >= 0 and (spoken < 0 or named)  # habló de un canje «todos por todos»


_OF = frozenset({"de", "del", "du", "d'", "des"})
_SPEAKING = frozenset({"parler", "hablar", "évoquer"})


def _likely_called(text: Text, case: Case, regions: Sequence[Phrase]) -> bool:
    """Return whether it is called likely; *calificó el posible canje de premio* only names what may come."""
    found = case.words.inside("likely", regions)
    if text.lang in {"uk", "ru"}:
        nouns = {h.first for h in case.hits}  # о возможном перемирии, not: назвал перемирие возможным
        found = [h for h in found if h.last not in nouns]
    if text.lang in {"fr", "es"}:
        nouns = {h.first for h in case.hits} | {h.last for h in case.hits}
        found = [h for h in found if h.last not in nouns and h.first not in nouns]
    return bool(found)
