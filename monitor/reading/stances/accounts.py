"""Operators of those who stand by an account, back it, check it, hint at it, promise it or know nothing of it."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict, of_the_deed
from monitor.reading.content.doers import by_another, sides_with
from monitor.reading.content.rumours import called_false
from monitor.reading.content.turning import sees_in_it
from monitor.reading.content.unconfirmed import confirms_not, of_others
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.stances.figures import seen_as_false
from monitor.reading.stances.foreseen import out_of_reach
from monitor.reading.stances.indignation import charged, pleased
from monitor.reading.stances.stance import ahead, content, focus
from monitor.reading.stances.tocome import done_soon
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_COULD = frozenset("pu pudo pudieron logró lograron смог смогла смогли удалось зміг змогла змогли вдалося".split())
"""Was able to: who could check it has checked it."""
_WHETHER = frozenset({"whether", "if", "ob", "si", "чи", "ли"})
_TAKES = ("dar ", "tenir ", "donner ")
"""Spanish and French verbs that take a thing as done: *dar por hecho*, *tenir pour acquis*."""

_NEARLY = frozenset({
    "fairly", "pretty", "reasonably", "almost", "nearly", "virtually", "presque", "quasi", "quasiment", "casi", "майже",
    "практично", "почти", "практически",
})  # fmt: skip
"""Adverbs beside who is sure, but not wholly."""
_ASIDE = frozenset({"ST-ABOUT", "ST-OUGHT", "ST-CONSEQUENCE", "ST-AWAITED", "ST-RESTS", "ST-OPPOSED"})
"""Rules of what is no account that somebody could stand by."""


_SPOKEN = ("-POST", "-INV")
"""Rules of what is said before its verb: no account that somebody stands by, but his own words."""
_WEIGHED = frozenset({"ST-COND", "ST-OUGHT", "ST-FEELING", "ST-CONSEQUENCE", "ST-JUDGED"})
"""Rules by which it is weighed what it would be, or what is to be done."""


_KEPT = (
    "support", "commitment", "solidarity", "friendship", "condolence", "call", "appeal", "readiness", "willingness",
    "determination", "backing", "desire", "opposition", "demand", "interest", "unterstütz", "solidar", "verpflicht",
    "bekenntnis", "freundschaft", "bereitschaft", "entschlossenheit", "forderung", "appell", "aufruf", "soutien",
    "engagement", "attachement", "appel", "volonté", "amitié", "disponibilité", "apoyo", "respaldo", "compromiso",
    "llamad", "llamamiento", "voluntad", "amistad", "disposición", "підтримк", "солідарн", "прихильн", "відданіст",
    "заклик", "готовніст", "поддержк", "солидарн", "привержен", "призыв", "готовност",
)  # fmt: skip
"""Beginnings of the nouns for what somebody keeps to that is no account."""
_OBJECT = 3
"""Words behind the verb in which such a noun stands."""


def _insists_on(text: Text, case: Case) -> bool:
    """Return whether it is a deed that somebody insists on, and no account: *настаивает на отставке министра*."""
    at, lows = case.frame.at + 1, text.lows
    if lows[at : at + 1] != ["на"] or at + 1 >= len(lows) or lows[at + 1] in _OWN_ACCOUNT or not case.hits:
        return False
    said = range(at, min(len(lows), at + _OBJECT + _OBJECT))
    told = any(lows[j] in {"что", "що", ":"} for j in said)
    return not told and not case.words.any("report", [(at, min(len(lows), at + _OBJECT))])


_OWN_ACCOUNT = frozenset("том тому своем своём своих своїх своєму своей своїй этом цьому".split())


_FOR_SURE = frozenset({"dar hecho", "dar sentado"})
"""Spanish turns of who takes for certain what is still to come."""


_CONVINCED = (
    "be convinced", "sein überzeugt", "être convaincu", "être persuadé", "estar convencido", "estar persuadido",
    "убежд", "переконан",
)  # fmt: skip
_CERTAIN = (
    "be sure", "be certain", "sein sicher", "sein gewiss", "être certain", "être sûr", "estar seguro", "уверен",
    "впевнен",
)  # fmt: skip
"""Cues of who is sure of a thing, whose negation is no word for it."""
_SURE_OF = frozenset({"sein sicher", "sein überzeugt", "sein gewiss", "zweifellassen"})
"""German cues of who is sure of a thing."""


def stand(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *stands by its account*; who keeps to a treaty stands by no report."""
    if case.words.any("denial", case.regions):
        return Verdict(Stance.DENIES, "ST-STANDDENIAL")
    if case.frame.cue_word is not None and case.frame.cue_word.lemma == "soutenir" and of_the_deed(case):
        return Verdict(Stance.COMMENTS, "ST-SUPPORTED")  # soutient le traité
    taken = case.frame.cue_word is not None and case.frame.cue_word.lemma == "asumir"
    if taken and text.lows[case.frame.at - 1] in {"lo", "la"} and case.accused:
        return Verdict(Stance.CONFIRMS, "ST-CONFIRM")  # lo asumió: «Fuimos nosotros»
    if taken and text.lows[case.frame.at + 1 : case.frame.at + 2] not in (["que"], ["la"], ["su"]):
        return Verdict(None, "ST-STAND", "what is taken on is no account")  # asumió nuevos compromisos
    if case.announced and not negated and case.frame.cue_word is not None and case.frame.cue_word.lemma in _FOR_SURE:
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # dan por hecha su salida
    lemma = case.frame.cue_word.lemma if case.frame.cue_word is not None else ""
    if negated and case.direct and lemma.startswith((*_CONVINCED, *_CERTAIN)):
        if lemma.startswith(_CONVINCED):
            return Verdict(Stance.DENIES, "ST-DOUBT")  # is not convinced that they are there
        return Verdict(Stance.CANNOT_CONFIRM, "ST-KNOWNOTHING")  # is not sure whether they are
    behind = text.lows[case.frame.at + 1 : case.frame.at + 3]
    if lemma == "être sûr" and behind[:1] == ["à"] and behind[1][0].isdigit():
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # se dit sûr à 90 %
    sure = lemma in _SURE_OF
    if sure and not negated and case.direct and done_soon(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # ist überzeugt, dass der Vertrag gebilligt wird
    sought = case.announced or case.deal or case.staged
    if sought and text.lang in {"uk", "ru"} and _insists_on(text, case):
        return Verdict(Stance.COMMENTS, "ST-OUGHT")  # наполягає на відставці
    about = [*case.regions, clause]
    kept = case.staged and case.words.any("treaty", about) and not case.words.any("report", about)
    told = case.direct and (
        case.frame.rule == "DE-INV" or "dass" in text.lows[case.frame.at : case.frame.at + _OBJECT + 3]
    )
    if kept and text.lang == "de" and not told:
        return Verdict(None, "ST-STANDTREATY", "who keeps to a treaty stands by no report")
    if text.lang == "de" and not (case.staged or case.deal) and any("nein" in text.lows[a:b] for a, b in about):
        return Verdict(Stance.DENIES, "ST-STANDDENIAL")  # blieb bei ihrem Nein
    if text.lang == "de" and not case.direct and case.words.any("opposed", about):
        return Verdict(Stance.COMMENTS, "ST-STANDTREATY")  # bleibt bei seiner ablehnenden Haltung
    cue = case.frame.cue_word
    after = next((a for a, _ in case.regions if a > case.frame.at), -1)
    if after > 0 and not case.direct and any(low.startswith(_KEPT) for low in text.lows[after : after + _OBJECT]):
        return Verdict(Stance.COMMENTS, "ST-STANDTREATY")  # reaffirmed its support for the people
    if negated and cue is not None and cue.lemma.startswith(_TAKES):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTTAKEN")  # no quiso dar por hecho el canje
    if (
        text.lang in {"fr", "es"}
        and case.anaphoric
        and not negated
        and (called_false(text, case.words, case.regions) or case.words.any("untrue", case.regions))
    ):
        return Verdict(Stance.DENIES, "ST-FALSE")  # maintient qu'il s'agit de rumeurs
    verdict = content(text, case)
    at, kept = case.frame.at, case.direct and any(case.words.any("report", [(a, a + 3)]) for a, _ in case.regions[:1])
    if not negated and not _NEARLY.isdisjoint(text.lows[max(0, at - 1) : at + 2]):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # is fairly sure that, майже впевнений, що
    if verdict.rule in _ASIDE and not (kept and verdict.rule == "ST-ABOUT"):
        return verdict  # insists that its soldiers have done no harm
    if verdict.stance is Stance.COMMENTS and (case.frame.rule.endswith(_SPOKEN) or verdict.rule in _WEIGHED):
        return verdict  # "This would be a mistake," she insisted
    concluded = cue is not None and cue.lemma.startswith(("dar ", "donner ", "tenir "))  # dio por concluido el canje
    if text.lang != "en" and verdict.rule == "ST-PARTY" and not concluded:
        return Verdict(Stance.ASSERTS, "ST-STAND")  # beharrte darauf, man habe die Gefangenen getauscht
    if verdict.stance in {None, Stance.COMMENTS}:
        takes = cue is not None and cue.lemma.startswith(_TAKES) and ahead(text, case)
        return Verdict(Stance.DEEMS_LIKELY if takes else Stance.ASSERTS, "ST-STAND")
    return verdict


_NEWS = frozenset("clarity details information update updates statement explanation clarification news answers".split())
"""What somebody promises who does not say it yet."""


_PAID_BACK = (
    "відповід", "відплат", "помст", "покаран", "ответ", "возмезд", "месть", "мест", "отмщен", "наказан", "riposte",
    "réponse", "représaill", "veng", "châtiment", "sanction", "respuesta", "represal", "castig", "retaliat", "revenge",
    "response", "reveng", "vergelt", "rache", "antwort", "sancion", "санкц", "payer", "pagar",
)  # fmt: skip
"""Beginnings of the words for what somebody promises to those who have done it."""


def promise(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *promised to send soldiers*; *promised that not one was there* is speech about what is."""
    after = next((a for a, _ in case.regions if a > case.frame.at), -1)
    if text.lang == "en" and not case.direct and not _NEWS.isdisjoint(text.lows[after : after + _OBJECT]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")  # promised clarity in due course
    verdict = content(text, case)
    if verdict.stance is Stance.DENIES or verdict.rule in {"ST-AGAINST", "ST-VOTING"}:
        return verdict  # vowed to vote against it
    told = {at for hit in case.hits for at in range(hit.first, hit.last)}
    if text.lang == "en" and any(told.isdisjoint(range(*h[:2])) for h in case.words.inside("against", case.regions)):
        return Verdict(Stance.COMMENTS, "ST-AGAINST")  # vowed to fight the closure
    if verdict.rule == "ST-COND" and case.words.any(
        "cond", [(a, h.last) for h in case.hits for a, _ in case.regions[:1]]
    ):
        return verdict  # "If his death is confirmed, we will say so"
    if text.lang in {"fr", "es", "uk", "ru"} and verdict.rule == "ST-UPHELD":
        return verdict  # « Nous honorerons notre signature », a promis le président
    if not case.staged and any(text.lows[j].startswith(_PAID_BACK) for a, b in case.regions for j in range(a, b)):
        return Verdict(Stance.COMMENTS, "ST-REMARK")  # пообещал за атаку «сокрушительный ответ»
    same = case.words.any("doso", case.regions)  # Le Pérou fera de même, a promis l'ambassadeur
    if case.anaphoric and text.lang in {"fr", "es"} and not case.hits and not same:
        return Verdict(Stance.COMMENTS, "ST-REMARK")  # promet « une réponse à ces terroristes »
    if case.anaphoric and text.lang in {"uk", "ru"} and case.words.any("comment", case.regions):
        return Verdict(Stance.COMMENTS, "ST-COMMENT")  # пообещал, что возмездие не заставит себя ждать
    return Verdict(Stance.DEEMS_LIKELY, "ST-PROMISE")


def hint(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *hinted that*: less than it says."""
    verdict = content(text, case)
    return Verdict(Stance.DEEMS_LIKELY, "ST-HINT") if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS} else verdict


def support(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *backed the report*."""
    told, cue = case.words.any("report", [*case.regions, clause]), case.frame.cue_word
    step = any(h.slot.startswith("stage.") for h in case.hits) or (cue and cue.lemma == "put name")  # signed it
    if case.staged and not (negated or told or step):
        return Verdict(Stance.COMMENTS, "ST-SUPPORTED")  # to be for a treaty is a position
    if not told and (of_the_deed(case) or (text.lang == "de" and not negated and _named(text, case.hits))):
        return Verdict(Stance.COMMENTS, "ST-SUPPORTED")  # unterstützt den Einsatz
    if text.lang == "de" and negated and (told or case.anaphoric):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")  # könne die Berichte nicht stützen
    backed = told and not negated
    return Verdict(Stance.ASSERTS if backed else None, "ST-SUPPORT", "what is supported is no report")


def _named(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a deed is named as a noun with its article: *den Einsatz*."""
    nouns = (h for h in hits if h.slot in {"deed", "anaphor"} and text.caps[h.last - 1])
    return any(text.lows[h.first - 1] in {"den", "die", "das"} for h in nouns)


def check(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *is looking into it*; who could check it has checked it."""
    named = any(case.words.any(slot, [clause, *case.regions]) for slot in ("report", "pro", "matter"))
    named = named or text.lows[case.frame.at + 1 : case.frame.at + 2] == ["them"]  # the reports, and was checking them
    if case.deal and case.words.any("handling", [clause, *case.regions]):
        return Verdict(Stance.COMMENTS, "ST-HANDLING")
    first = min((h.first for h in case.hits), default=0)
    owned = any("of" in text.lows[a:first] for a, b in case.regions if a <= first < b)  # the passports of soldiers
    if text.lang == "en" and not (named or (case.direct and not owned)) and sum(b - a for a, b in case.regions) > 1:
        return Verdict(None, "ST-CHECK0", "what is checked is something else")
    low, high = case.frame.scope
    if not negated and any(text.lows[j] in _COULD for j in range(low, min(high, case.frame.at))):
        return Verdict(Stance.CONFIRMS, "ST-VERIFIED")  # l'ONU a pu vérifier la présence
    return Verdict(Stance.CANNOT_CONFIRM, "ST-CHECK")


_WILL = frozenset({"will", "wolle", "wollen", "wollte", "wollten"})


def know(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *davon wisse man in Oslo nichts*: who knows nothing of it does not confirm it."""
    if text.lang == "de" and case.frame.rule == "DE-INV" and not negated:
        return content(text, case)  # „Es gibt eine Einigung“, erfuhr die Agentur
    said = set(text.lows[clause[0] : clause[1]])
    if text.lang == "de" and {"nichts", "wissen"} <= said and said & _WILL and said & {"von", "davon"}:
        end = text.sentences[case.frame.sentence].last  # wollte von nichts wissen: Sie sei ihm nicht bekannt
        colon = next((j for j in range(case.frame.at, end) if text.lows[j] == ":"), end)
        if case.words.any("noevidence", [(colon, end)]) and not _KNOWN.isdisjoint(text.lows[colon:end]):
            return Verdict(Stance.CANNOT_CONFIRM, "ST-KNOWNOTHING")
        if of_others(text, case, "von"):
            return Verdict(None, "ST-KNOW", "it is something else of which nothing is known")
        return Verdict(Stance.DENIES, "ST-REJECT")
    if text.lang in {"de", "en"} and not {"nichts", "nothing"}.isdisjoint(text.lows[clause[0] : clause[1]]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-KNOWNOTHING")
    if text.lang == "en" and text.lows[case.frame.at + 1 : case.frame.at + 3] == ["of", "no"]:  # knew of no such thing
        return Verdict(Stance.CANNOT_CONFIRM, "ST-KNOWNOTHING")
    if (
        text.lang == "de"
        and negated
        and any(text.lows[j] == "von" and text.lows[j + 1].startswith("kein") for j in range(*clause))
    ):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-KNOWNOTHING")  # wusste von keiner Waffenruhe
    told = case.direct or (text.lang == "en" and case.words.any("report", case.regions))
    if negated and told and not _WHETHER.isdisjoint(text.lows[case.frame.at + 1 : case.frame.at + 4]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-KNOWNOTHING")  # no sabía si habían enviado soldados
    if text.lang in {"fr", "es"} and case.words.any("noevidence", [clause, *case.regions]):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-KNOWNOTHING")  # n'en sait pas davantage
    return Verdict(None, "ST-KNOW", "the verb reports no stance")


def find(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *finds the story hard to credit*; what somebody finds out is told by other words."""
    words, regions = case.words, [*case.regions, clause]
    if any(text.lows[a] == "that" for a, _ in case.regions):
        if text.lang == "en" and case.direct and text.lows[case.frame.at] in {"find", "finds", "found"}:
            return content(text, case)  # observers found that both sides kept to the truce
        if case.direct and words.any("likely", case.regions) and not negated:
            return content(text, case)  # has come to the conclusion that he is probably dead
        return Verdict(None, "ST-FIND", "what is found out is no stance")
    if text.lang == "en" and words.any("noevidence", regions) and text.lows[case.frame.at].startswith(("hear", "fo")):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")  # had heard nothing of it
    if words.any("untrue", regions) or words.any("false", regions) or (negated and words.any("credible", regions)):
        return Verdict(Stance.DENIES, "ST-FINDFALSE")
    if words.any("credible", regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-FINDLIKELY")
    if text.lang == "en" and words.any("likely", case.regions) and not (negated or words.any("neg", case.regions)):
        return Verdict(Stance.DEEMS_LIKELY, "ST-FINDLIKELY")  # found her resignation "entirely possible"
    if text.lang == "en" and text.lows[case.frame.at + 1] in _IT and _judges(words, regions):
        return Verdict(Stance.COMMENTS, "ST-SEEN")  # found it a shame
    return Verdict(None, "ST-FIND", "what is found out is no stance")


_IT = frozenset({"it", "this", "that", "the"})


def _judges(words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether something is judged in one of the regions."""
    return words.any("judging", regions) or words.any("comment", regions)


def held_for(text: Text, case: Case) -> bool:
    """Return whether somebody is held for what the claim says: *hält ihn für tot, da por muerto*."""
    deeds = [h.first for h in case.hits if h.slot in {"deed", "blame"}]
    if case.staged or case.contrary:
        return False
    if text.lang in {"uk", "ru"}:
        return any(text.lows[at].endswith(_AS) for at in deeds)
    return any(text.lows[at - 1] in _FOR for at in deeds) or (
        text.lang == "en" and any(text.lows[at] in {"dead", "responsible", "guilty"} for at in deeds)
    )


_AS = ("им", "ым", "ой", "ою", "ими", "ыми")
"""Ends of the instrumental: *считают его погибшим*."""
_FOR = frozenset({"für", "pour", "por"})
"""Words before what somebody is held for."""


_CHARGES = (
    "звинувач",
    "обвинувач",
    "обвинен",
    "accusation",
    "allegation",
    "vorwürf",
    "vorwurf",
    "anschuldig",
    "acusacion",
)
"""Beginnings of the nouns for charges: who rejects them had no hand in it."""


def no_hand_in_it(case: Case, verdict: Verdict, *, before: bool = False) -> Verdict:
    """Return the verdict on a claim about a person: who denies a hand in a death does not deny that it has come.

    Nor does who has just done so (`before`) and goes on without a word of the deed: *"A lie," the spokesman said.*
    """
    hits = case.words.inside("involved", [*case.regions, case.frame.scope])
    lows = case.frame.text.lows
    involved = any(_TRUTH.isdisjoint(lows[max(0, h.first - _AROUND) : h.last + _AROUND]) for h in hits)
    involved = involved or (before and case.anaphoric)
    charged = any(low.startswith(_CHARGES) for a, b in case.regions for low in lows[a:b])
    killed = case.frame.text.lang in _SOUTH_AND_EAST and any(
        lows[j].startswith(_KILLING) for h in case.hits if h.slot == "deed" for j in range(h.first, h.last)
    )
    involved = involved or ((case.anaphoric or killed) and charged)
    none = any(_apart(lows[max(0, h.first - 1) : h.last]) for h in hits)
    told = verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS, Stance.CANNOT_CONFIRM}
    if involved and (verdict.stance is Stance.DENIES or (told and none and case.frame.text.lang in _SOUTH_AND_EAST)):
        return Verdict(Stance.COMMENTS, "ST-NOTHISDOING")
    return verdict


_SOUTH_AND_EAST = frozenset({"fr", "es", "uk", "ru"})
_KILLING = (
    "вбив", "вбил", "убив", "убий", "вбит", "убит", "убил", "ликвид", "ліквід", "assassin", "tué", "tuer", "élimin",
    "liquid",
    "asesin", "mat", "elimin", "homicid", "meurtr", "отрав", "отруї", "empoison", "enven",
)  # fmt: skip
"""Beginnings of the words for killing: of that somebody is charged."""
_NO_PART = ("непричас", "непричет", "ajen", "étrang", "nada", "rien", "desvincul")


def _apart(lows: Sequence[str]) -> bool:
    """Return whether words for a part in something say that somebody has none."""
    return not {"не", "ни"}.isdisjoint(lows) or any(low.startswith(_NO_PART) for low in lows)


_KNOWN = frozenset({"bekannt", "kenntnis", "wisse", "wissen"})
_OWN = frozenset({"wir", "uns", "unsere", "unserer", "eigene", "eigenen"})


def _their_own(text: Text, case: Case, places: frozenset[str]) -> bool:
    """Return whether somebody denies in German that those of his own do it: *Belgien habe keine Soldaten dort*.

    Who is neither accused of it nor the place where it happens says nothing of those who are.
    """
    if text.lang != "de" or not case.who or case.speaker in case.who | places or case.deal or case.staged:
        return False
    first, last = focus(text, case)[-1]
    named = case.named((first, last))
    if not named.isdisjoint(case.who):
        return False
    slot = case.frame.slot  # „Soldaten“, sagte Norwegens Minister, „gibt es dort nicht“: that only says who speaks
    named = frozenset() if slot is not None and first <= slot[0] < last else named
    return case.speaker in named or not _OWN.isdisjoint(text.lows[first:last])


def others_doing(
    text: Text, case: Case, verdict: Verdict, who: Sequence[str] = (), places: frozenset[str] = frozenset()
) -> Verdict:
    """Return the verdict on a claim about whose doing it was: who says that others did it denies it.

    Who says that it was a group that only sides with the one accused does neither, if the claim itself is not about
    such a group, named in `who`.
    """
    if verdict.rule in {"ST-COMMENTS", "ST-REJECT"} and case.side and charged(text, case):
        if case.deal and case.words.any("breach", case.regions):
            return Verdict(None, "ST-BREACH", "who denies that he has broken it takes it as given")
        return Verdict(Stance.DENIES, "ST-REJECT") if not pleased(case) else verdict
    if case.deal and verdict.stance in _BEHIND and _one_sided(case):
        return Verdict(None, "ST-ONESIDED", "what one side does by itself is not agreed with the other")
    if case.deal and verdict.rule == "ST-PARTY" and verdict.stance is Stance.CONFIRMS and _of_the_other(text, case):
        return Verdict(Stance.ASSERTS, "ST-SAY")
    if verdict.rule == "ST-NEG" and verdict.stance is Stance.DENIES and _their_own(text, case, places):
        return Verdict(None, "ST-OTHERDOER", "it is his own doing that somebody denies, and not theirs")
    siding = any(one.lower().startswith("pro-") for one in who)
    if not case.whose or not case.direct or verdict.stance not in _BEHIND:
        return verdict
    near = focus(text, case)[-1:]
    blaming = case.frame.cue_word is not None and case.frame.cue_word.operator == "accuse"
    if blaming and case.regions:
        named = case.named((min(case.frame.at, case.regions[0][0]), case.regions[-1][1]))  # held Kyiv responsible
        another = bool(named) and named.isdisjoint(case.who)
    else:
        another = by_another(text, near, case.hits, case.named, case.who)
    if not siding and sides_with(text, near, case.hits):
        return Verdict(None, "ST-OTHERDOER", "it is said to be the doing of somebody else")
    return Verdict(Stance.DENIES, "ST-OTHERDOER") if another else verdict


def _of_the_other(text: Text, case: Case) -> bool:
    """Return whether a side of a deal only tells what the other one has done: *the rebels had accepted it*."""
    sides = frozenset().union(*map(case.named, case.regions)) & case.who
    ours = any(text.lows[j] in _OURS for a, b in case.regions for j in range(a, b))
    return bool(sides) and case.speaker in case.who - sides and not ours


_OURS = frozenset({
    "we", "us", "our", "both", "sides", "with", "his", "her", "its", "their", "together", "each", "wir", "man", "uns",
    "beide", "beiden", "seiten", "mit", "seine", "seiner", "ihre", "ihrer", "sich", "gemeinsam", "nous", "notre", "on",
    "avec", "deux", "son", "sa", "ses", "nosotros", "con", "ambas", "ambos", "su", "sus", "ми", "обидві", "сторони",
    "з", "зі", "із", "мы", "обе", "стороны", "с", "со", "его", "её", "ее", "його", "її",
})  # fmt: skip
"""Words by which a side speaks of itself as well, or of the deal between the two."""


_BEHIND = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY})


def _one_sided(case: Case) -> bool:
    """Return whether a side is said to stop by itself: *a unilateral truce*, *unilaterally declared a ceasefire*."""
    at = case.frame.at
    return case.words.any("onesided", [*case.regions, (max(0, at - _BESIDE), at + _BESIDE)])


_BESIDE = 3
"""Words from a verb to an adverb of its own."""
_BEHIND_IT = ("hinter", "urheber", "verantwort", "drahtzieh", "auftraggeb", "spur")
"""Beginnings of the words with which somebody is seen to have done it."""


def see(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``Israel sieht Belege dafür``, ``die Nato sieht keine Hinweise``: what is seen decides."""
    words, regions = case.words, [*case.regions, clause]
    if text.lang == "de" and confirms_not(text, case):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")  # sieht sich außerstande, es zu bestätigen
    if case.staged and out_of_reach(text, case, negated):
        return Verdict(Stance.DENIES, "ST-SEENNOCHANCE")  # no ve ninguna posibilidad
    if seen_as_false(text, case, regions, negated=negated):
        return Verdict(Stance.DENIES, "ST-FINDFALSE")  # sees in the report nothing but an invention
    signs = words.any("evidence", regions) or words.any("hint", regions)
    if words.any("noevidence", regions) or (signs and negated):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")
    if words.any("hint", regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-SIGNS")
    opening = [(a, min(a + _OBJECT, b)) for a, b in case.regions if a > case.frame.at]
    if text.lang in {"fr", "es"} and not negated and (case.direct or case.anaphoric):
        if words.any("untrue", opening):
            return Verdict(Stance.DENIES, "ST-SEENNOCHANCE")  # ve improbable que el Congreso lo ratifique
        if words.any("likely", opening):
            return Verdict(Stance.DEEMS_LIKELY, "ST-SIGNS")  # voit comme probable que
    if text.lang in {"fr", "es"} and (case.deal or case.staged) and words.any("cleared", regions):
        return Verdict(Stance.COMMENTS if case.staged else Stance.DEEMS_LIKELY, "ST-CLEARED")  # ne voit plus d'obstacle
    if signs and case.direct:
        return Verdict(Stance.CONFIRMS, "ST-EVIDENCE")
    if (
        text.lang == "de"
        and not negated
        and case.direct
        and any(text.lows[j].startswith(_BEHIND_IT) for a, b in regions for j in range(a, b))
    ):
        return content(text, case)  # sieht Minsk hinter dem Angriff
    if text.lang == "de" and words.any("chances", regions):
        return Verdict(Stance.DENIES, "ST-SEENNOCHANCE")  # sieht keine Chance für eine Einigung
    if text.lang == "de" and words.any("likely", regions) and not negated:
        return Verdict(Stance.DEEMS_LIKELY, "ST-SIGNS")  # sieht den Abschluss in greifbarer Nähe
    shaky = case.direct and any(text.lows[j] in _SHAKY for a, b in regions for j in range(a, b))
    if text.lang == "de" and shaky and not negated:
        return Verdict(Stance.COMMENTS, "ST-SEEN")  # sieht die Waffenruhe gefährdet
    if text.lang == "de" and case.direct and words.any("comment", regions) and not negated:
        return Verdict(Stance.COMMENTS, "ST-SEEN")  # sieht den Einsatz mit Sorge
    if text.lang in {"en", "fr", "es"} and not negated and hand_of(text, case):
        return Verdict(Stance.ASSERTS, "ST-ACCUSE")  # y voit la main de Moscou
    if text.lang in {"fr", "es"} and case.contraries and not (case.deal or case.staged or case.announced):
        return Verdict(Stance.DENIES, "ST-LABELCONTRARY")  # n'y voit qu'un accident
    if text.lang in {"en", "fr", "es"} and not negated and _seen_in_it(text, case):
        return Verdict(Stance.COMMENTS, "ST-SEEN")  # y voit une chance, ve en el acuerdo un riesgo
    return Verdict(None, "ST-SEE", "the verb reports no stance")


_SHAKY = frozenset(
    "gefährdet bedroht geschwächt gestärkt untergraben belastet überschattet erschüttert entwertet missbraucht "
    "verwässert ausgehöhlt".split()
)
"""How somebody sees a deed that he takes as given."""
_HAND = frozenset(
    "main patte griffe signature empreinte ombre œuvre mano firma sello huella obra sombra hand handiwork fingerprints "
    "handwriting".split()
)
"""Words for what somebody leaves on a deed of his."""


def hand_of(text: Text, case: Case) -> bool:
    """Return whether somebody sees the hand of one of those whom the claim is about."""
    if not any(h.slot == "blame" for h in case.hits):
        return False
    for first, last in case.regions:
        at = next((j for j in range(first, last) if text.lows[j] in _HAND), -1)
        if at >= 0 and case.actors((at + 1, min(last, at + _REACH_OF_HAND))):
            return True
    return False


_REACH_OF_HAND = 7
"""Words from a hand to the name of whose it is."""


def _seen_in_it(text: Text, case: Case) -> bool:
    """Return whether somebody says what he sees in the matter."""
    at = case.frame.at
    if text.lang == "fr" and text.lows[at - 1] in {"y", "n'y"}:
        return True
    if text.lang == "en":
        return sees_in_it(text.lows, at) and (case.direct or case.anaphoric or bool(case.hits))
    into = {"dans", "en"} & set(text.lows[at + 1 : at + 3])
    return bool(into) and (case.direct or case.anaphoric or bool(case.hits))


_TRUTH = frozenset(
    "reality truth facts realität wahrheit wirklichkeit tatsachen réalité vérité faits realidad verdad hechos "
    "реальністю дійсністю правдою реальностью действительностью правдой".split()
)
"""What reports have nothing to do with where they are false: *it has nothing to do with reality*."""
_AROUND = 3


def _accused(text: Text, case: Case) -> bool:
    """Return whether the content holds a verb of accusing: then a report is judged, and not the deed."""
    forms = lexicon(text.lang).forms
    words = (low for a, b in case.regions for low in text.lows[a:b])
    return any(form.cue.operator == "accuse" and form.joined for low in words for form in forms.get(low, ()))


def mistaken(text: Text, case: Case, regions: Sequence[Phrase]) -> bool:
    """Return whether a deed is called wrong, and not a report of it false: *hält den Austritt für falsch*."""
    words = case.words
    wrong = words.inside("untrue", regions)
    move = (text.lang == "en" and any(h.slot in {"anaphor", "deed"} for h in case.hits)) or words.any("matter", regions)
    if wrong and move and not words.any("report", regions):  # branded the move incorrect
        return all(text.lows[h.first].startswith(_AMISS) for h in wrong)
    if not (case.staged or case.direct) or words.any("report", regions) or wrong:
        return False
    if text.lang == "de" and _accused(text, case):
        return False  # nannte es absurd, Baku den Angriff zuzuschreiben
    called = words.inside("false", regions)
    if text.lang == "de" and any(text.lows[h.first].endswith(("meldung", "nachricht")) for h in called):
        return False  # sprach von einer Falschmeldung
    return bool(called) and all(text.lows[h.first].startswith(_WRONG) for h in called)


_WRONG = (
    "falsch", "verfrüht", "provokation", "wrong", "mistake", "absurd", "lächerlich", "provocation", "erroné",
    "передчасн", "преждевремен", "глупост", "дурниц", "провокац", "абсурд", "помилк", "ошиб",
)  # fmt: skip
"""What can be said of a deed as well as of a report."""
_AMISS = ("wrong", "incorrect")
"""What a move is, and a report that is not so."""


_KNOWING = {
    "en": (("knowledge",), ("knowing",), ("awareness",), ("being", "aware"),
           ("having", "known"), ("having", "been", "informed")),
    "de": (("kenntnis",),),
    "fr": (("avoir", "connaissance"), ("avoir", "eu", "connaissance"), ("être", "au", "courant")),
    "es": (("tener", "conocimiento"), ("saber",), ("conocer",), ("estar", "al", "tanto")),
    "uk": (("будь", "-", "яку", "обізнаність"),), "ru": (("осведомленность",), ("осведомлённость",)),
}  # fmt: skip
"""What somebody denies who says that he knows nothing of it, by language."""


def knows_nothing(text: Text, at: int) -> bool:
    """Return whether a denial at token `at` is of knowing about it: *denies knowledge of troops in the east*."""
    return any(tuple(text.lows[at + 1 : at + 1 + len(words)]) == words for words in _KNOWING.get(text.lang, ()))
