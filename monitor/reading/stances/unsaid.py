"""What somebody has *not* said or announced: of that he says nothing, and least of all that it is so.  Pure.

*The army has never announced the landing*, *n'a pas dit que*, *no ha informado de*, *не повідомляла, що*.  A doubled
negation says it after all: *n'a cessé de répéter*, *no dudó en afirmar*, *не раз заявляв*.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.about.newthings import MOCKING
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.judgements import leads
from monitor.reading.content.rebuttals import rebutted
from monitor.reading.content.saidofit import said_of
from monitor.reading.content.unconfirmed import something_else
from monitor.reading.content.withouteffect import without_effect
from monitor.reading.cut.text import Text
from monitor.reading.stances.attitudes import only_weighed
from monitor.reading.stances.besides import besides, likely_by_dash
from monitor.reading.stances.evasions import evaded
from monitor.reading.stances.exclusions import refuses_to
from monitor.reading.stances.fates import of_burial
from monitor.reading.stances.howlikely import how_likely
from monitor.reading.stances.leftopen import left_open, sidestepped, undenied
from monitor.reading.stances.mockery import turned_down
from monitor.reading.stances.neither import neither
from monitor.reading.stances.opinions import opined
from monitor.reading.stances.particulars import of_a_particular
from monitor.reading.stances.points import of_a_point
from monitor.reading.stances.positions import positioned
from monitor.reading.stances.remarks import remarked
from monitor.reading.stances.responses import responded
from monitor.reading.stances.stance import WE_TELL, content
from monitor.reading.stances.whetherfirst import whether_first
from monitor.reading.syntax.lookalikes import acts_not

_TELLING = frozenset({"say", "announce", "publish", "hint"})
_SPEAKING = frozenset({"parler", "hablar", "sprechen", "reden", "speak"})
_TELLING_OR_NOT = _TELLING | {"confirm", "deny", "exclude", "reject", "refute", "will", "want"}
_SILENT = frozenset({Stance.CANNOT_CONFIRM, Stance.RETRACTS, None})
_BEFORE = {
    "en": frozenset({"never", "not", "nor", "didn't", "hasn't", "haven't", "hadn't"}),
    "es": frozenset({"no", "nunca", "jamás", "tampoco"}),
    "fr": frozenset({"ne", "n'"}),
    "uk": frozenset({"не"}),
    "ru": frozenset({"не"}),
    "de": frozenset({"nicht", "nie", "niemals"}),
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
_FIRST = 4
_HAD = frozenset({"había", "habían", "avait", "avaient", "had", "hatte", "hatten"})
_TILL_THEN = (
    "hasta ahora", "hasta entonces", "hasta el momento", "hasta hoy", "hasta ayer", "jusqu' ici", "jusqu' alors",
    "jusque - là", "jusqu' à présent", "jusqu' à maintenant", "until now", "till now", "until then", "so far",
    "previously", "bisher", "bislang", "bis dahin", "zuvor",
)  # fmt: skip
"""Words for the time up to which somebody had not said it."""
_BEFORE_CUE = 8
_BEHIND_CUE = 5
"""Words around the verb among which they stand."""
_THAT = frozenset({"que", "qu'", "that", "dass", "что", "що"})
_ONLY = frozenset("seulement solo sólo solamente only just merely sólamente autre nur allein länger zum ohne".split())


_MUTE = frozenset({"ST-MUM", "ST-REFUSE", "ST-DODGE"})
_ON = {
    "fr": frozenset({"sur", "de", "d'", "des", "du", "à", "quant"}),
    "es": frozenset({"sobre", "de", "del", "a", "acerca"}),
    "en": frozenset({"on", "about", "of", "into"}),
    "de": frozenset({"zu", "zum", "zur", "über"}),
}
_WHY = {
    "fr": ("raison", "motif", "cause", "consequence", "calendrier", "legalite", "bien-fonde", "succession",
           "successeur", "modalite", "date", "suite", "identite", "lendemain", "cout", "prix"),
    "es": ("motivo", "razon", "causa", "consecuencia", "calendario", "legalidad", "sucesion", "sucesor", "sucesora",
           "modalidad", "fecha", "plazo", "identidad", "coste", "precio"),
    "en": ("reason", "motive", "cause", "consequence", "timetable", "legality", "succession", "successor", "date",
           "timing", "identity", "cost", "price", "merits"),
    "de": ("grunden", "grunde", "hintergrunden", "ursache", "folge", "zeitplan", "rechtmassigkeit", "nachfolg",
           "datum", "zeitpunkt", "preis", "kosten"),
}  # fmt: skip
"""Beginnings, folded, of the nouns for what else there is to know of a deed: why, when, at whose hand, who is next."""
_NEAR_ON = 3
_HOW_MANY = frozenset({"combien", "quand", "pourquoi", "cuántos", "cuántas", "cuándo", "wann", "warum", "wieviele"})
"""Words that open a question about a detail."""


def _only_why(text: Text, case: Case) -> bool:
    """Return whether what is not told is said to be a why or when: *n'a pas voulu s'exprimer sur les raisons*."""
    on, why = _ON.get(text.lang), _WHY.get(text.lang, ())
    if on is None:
        return False
    for first, last in case.regions:
        if not _HOW_MANY.isdisjoint(text.lows[first : min(last, first + _BEHIND_CUE)]):
            return True  # s'est refusée à dire combien de détenus
        whether = text.lang == "en" and not _WHETHER.isdisjoint(text.lows[first : first + _BEHIND_CUE])
        if whether and any(_for_it(text.lows[j - 2 : j + 2]) for j in range(first + 2, last)):
            return True  # whether the vote in Bolivia had been a reason for Lima to hurry
        at = next((j for j in range(first, last) if text.lows[j] in on), None)
        if at is not None and any(text.folds[j].startswith(why) for j in range(at + 1, min(at + _NEAR_ON, last))):
            return True
    return False


_WHETHER = frozenset({"whether", "if"})


def _for_it(lows: Sequence[str]) -> bool:
    """Return whether three words and the next say what a thing is a reason for or bound up with."""
    return (
        lows[1:] in (["a", "reason", "for"], ["the", "reason", "for"], ["to", "do", "with"], ["the", "result", "of"])
        or (lows[2] in {"linked", "connected", "related", "tied"} and lows[3:] == ["to"])
        or lows[1:3] == ["because", "of"]
        or lows[2] in {"prompted", "influenced", "motivated"}
    )


_TOLD_OF = ("report", "false")
_LETTING = frozenset({"admettre", "admitir", "recevoir"})
_MOTIONS = (
    "demande", "motion", "plainte", "recours", "requête", "pourvoi", "candidature", "moción", "moci", "demanda",
    "denuncia", "recurso", "querella", "solicitud", "trámite", "amparo", "petici", "pétition",
)  # fmt: skip
"""Beginnings of the nouns for what parliaments and courts let in."""
_ITS_OBJECT = 6


def _let_in(text: Text, case: Case) -> bool:
    """Return whether a chamber or court lets in a motion: *a admis une demande de destitution*."""
    cue, at = case.frame.cue_word, case.frame.at
    if cue is None or cue.lemma not in _LETTING:
        return False
    after = text.lows[at + 1 : at + _ITS_OBJECT]
    told = next((k for k, low in enumerate(after) if low in _THAT), len(after))
    return any(low.startswith(_MOTIONS) for low in after[:told])


_COMMENTING = ("comment", "coment", "kommentier", "комментир", "коменту")
_NOT = frozenset({"ne", "n'", "no", "not", "don't", "doesn't", "never", "nunca", "jamás", "не"})
_NOTHING = frozenset({"keine", "nicht", "nie", "niemals"})


def _no_comment(text: Text, case: Case) -> bool:
    """Return whether somebody says that he does not comment on rumours: *« Nous ne commentons pas les rumeurs »*."""
    for first, last in case.regions:
        for j in range(first, last):
            if text.lows[j].startswith(_COMMENTING):
                before = text.lows[max(first, j - 4) : j]
                if not _NOT.isdisjoint(before) or not _NOTHING.isdisjoint(text.lows[j + 1 : j + 3]):
                    return True
    return False


_DEMAND = (
    "exigenci", "petición", "peticiones", "demanda", "llamamiento", "llamado", "reclamo", "reclamación", "solicitud",
    "exigence", "demande", "appel", "requête", "revendication", "souhait", "deseo", "voeu", "vœu",
)  # fmt: skip
"""Beginnings of the nouns for what somebody wants done."""
_HIS = frozenset({"su", "sus", "sa", "son", "ses", "leur", "leurs", "el", "la", "l'", "en"})


def _demands(text: Text, case: Case) -> bool:
    """Return whether what somebody says again is only a demand."""
    if text.lang not in {"fr", "es"} or not case.regions:
        return False
    first, last = case.regions[0]
    return any(
        text.lows[j] in _HIS and text.lows[j + 1].startswith(_DEMAND) for j in range(first, min(first + 3, last - 1))
    )


_NOT_SO = frozenset({Stance.CANNOT_CONFIRM, Stance.DENIES})
_HELD = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
_NEGATED = frozenset({"ST-NEG", "ST-BELIEVENOT"})
_EFFECTLESS = _NEGATED | {"ST-LIKELY", "ST-BELIEVE", "ST-SAY", "ST-PARTY"}
"""Rules of plain speech; a deed of which it is said what it does not do is neither told nor denied."""
_OF_IT = frozenset({
    "ST-SAY", "ST-PARTY", "ST-LIKELY", "ST-WARNLIKELY", "ST-NEG", "ST-BELIEVE", "ST-BELIEVENOT", "ST-NONE", "ST-COMING",
    "ST-NOTYET", "ST-NOEVIDENCE", "ST-MUM", "ST-PROVIDED",
})  # fmt: skip
"""Rules of plain speech, and those that a stray *not*, *will*, *may* or *know* brings about."""
_DENYING_OTHERS = frozenset({"fr", "es", "uk", "ru"})
_FORESEEN = ("ожидаем", "очікуван", "прогнозируем", "прогнозован", "предсказуем", "передбачуван", "previsible",
             "esperad", "prévisible", "attendu", "закономерн", "закономірн")  # fmt: skip
"""Beginnings of what something that has come is called."""


def _foreseen(text: Text, case: Case) -> bool:
    """Return whether what is called likely is called foreseen, which takes it as given: *tachó de previsible*."""
    found = case.words.inside("likely", case.regions)
    return bool(found) and all(text.lows[h.last - 1].startswith(_FORESEEN) for h in found)


_ENOUGH = (
    "suficient", "suffisan", "bastant", "assez", "ningun", "sorprend", "sorpresa", "surpris", "surpren", "étonn",
    "grave", "raro", "anormal", "aceptab", "acceptab", "digno", "digne", "casual", "hasard", "propor", "buen", "bon",
    "serio", "sérieu", "oportun", "opportun",
)  # fmt: skip
"""Beginnings of the predicates that judge a thing, also where they are negated."""
_IS = frozenset({"es", "era", "fue", "será", "est", "était", "sera", "serait", "resulta", "parece", "semble"})


def _not_enough(text: Text, case: Case) -> bool:
    """Return whether short words only say what a thing is not: enough, a surprise."""
    if case.hits or not case.regions or case.regions[0][1] - case.regions[0][0] > _BEFORE_CUE + 2:
        return False
    first, last = case.regions[0]
    at = next((j for j in range(first, last) if text.lows[j] in _IS), -1)
    return at >= 0 and any(low.startswith(_ENOUGH) for low in text.lows[at + 1 : min(last, at + 4)])


_DENYING = frozenset({"en", "fr", "es", "uk", "ru"})
_CALLING = frozenset("parler évoquer voir dénoncer hablar ver denunciar aludir sprechen speak denounce decry".split())


def _staged_by_others(case: Case, lemma: str) -> bool:
    """Return whether the one who is accused calls it staged: *parle d'une opération sous faux drapeau*."""
    staged = case.words.any("false", case.regions) or case.words.any("staged", case.regions)
    return lemma in _CALLING and staged and not case.words.any("neg", case.regions)


def _only_of_it(text: Text, case: Case, verdict: Verdict) -> Verdict | None:
    """Return that it is only said of the deed what it does, or does not, to other things: *will cost it friends*."""
    if verdict.rule in _EFFECTLESS and without_effect(text, case):
        return Verdict(Stance.COMMENTS, "ST-ABOUT")
    first = case.regions[0][0] if case.regions else 0
    deemed = verdict.rule == "ST-DEEMLIKELY" and text.lang in {"uk", "ru"} and first < case.frame.at
    if (deemed or verdict.rule in _OF_IT) and said_of(text, case):
        other = verdict.stance in {Stance.DENIES, Stance.DEEMS_LIKELY, Stance.CANNOT_CONFIRM}
        if (other or not case.whose) and (verdict.stance is Stance.DENIES or not (case.side or case.party)):
            return Verdict(Stance.COMMENTS, "ST-JUDGED")
    return None


def unsaid(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that nothing is said where the verb of saying itself is negated, else the verdict."""
    cue = case.frame.cue_word
    at = case.frame.at
    verdict = rebutted(text, case, operator, verdict)
    if verdict.rule in _MUTE and (_only_why(text, case) or of_a_point(text, at)):
        return Verdict(None, "ST-DETAIL", "only why, how or when is not told")
    if verdict.stance is Stance.CANNOT_CONFIRM and of_a_particular(text, case):
        return Verdict(None, "ST-DETAIL", "only a particular is not told")
    if refuses_to(text, case, operator):
        return Verdict(Stance.DEEMS_LIKELY, "ST-NOTEXCLUDE")  # declined to rule it out
    if text.lang == "de" and verdict.rule in {"ST-NONDENIAL", "ST-DENY"} and (nobody := undenied(text, case, verdict)):
        return nobody
    if text.lang == "de" and verdict.stance in _NOT_SO and something_else(text, case, verdict.rule):
        return Verdict(None, "ST-BESIDE", "what there is not is something else")
    verdict = sidestepped(text, case, operator, left_open(text, case, operator, verdict))
    verdict = positioned(
        text, case, operator, how_likely(text, case, opined(text, case, evaded(text, case, of_burial(case, verdict))))
    )
    verdict = whether_first(text, case, operator, verdict)
    verdict = remarked(text, case, operator, responded(text, case, operator, turned_down(text, case, verdict)))
    if (judged := _only_of_it(text, case, verdict)) is not None:
        return judged
    if operator in _TELLING_OR_NOT and verdict.stance is not Stance.CANNOT_CONFIRM and neither(text, case):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")  # n'a voulu ni annoncer ni exclure une notification
    if (weighed := only_weighed(text, case, operator, verdict)) is not None:
        return weighed
    if verdict.rule == "ST-LIKELY" and _no_comment(text, case):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    if verdict.rule in {"ST-LIKELY", "ST-SAY"} and _demands(text, case):
        return Verdict(Stance.COMMENTS, "ST-APPEAL")  # reiteró su exigencia de que dimita
    if verdict.rule in _NEGATED and text.lang in _DENYING_OTHERS and acts_not(text, case.hits):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")  # el relevo no acorta la guerra ni un día
    if verdict.rule == "ST-LABELLIKELY" and _foreseen(text, case):
        return Verdict(Stance.COMMENTS, "ST-JUDGED")  # назвали итог голосования ожидаемым
    if verdict.rule in _NEGATED and text.lang in {"fr", "es"} and leads(text, case.hits):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")  # la démission arrive trop tard et ne suffit pas
    if verdict.rule in _NEGATED and text.lang in {"fr", "es"} and _not_enough(text, case):
        return Verdict(Stance.COMMENTS, "ST-JUDGED")  # «No es suficiente», advirtió el presidente
    if verdict.stance in _HELD and text.lang in _DENYING_OTHERS and case.words.any("counter", case.regions):
        return Verdict(Stance.COMMENTS, "ST-OUGHT")  # la trêve aurait pu être signée plus tôt
    if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS} and likely_by_dash(text, case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    if verdict.stance is Stance.DENIES and text.lang in _DENYING and (beside := besides(text, case, verdict.rule)):
        return beside
    if case.accused and verdict.stance is not Stance.DENIES and cue is not None and _staged_by_others(case, cue.lemma):
        return Verdict(Stance.DENIES, "ST-FALSE")
    if verdict.stance is Stance.CONFIRMS and _let_in(text, case):
        return Verdict(None, "ST-ADMIT", "a motion is let in, nothing is admitted")
    mocked = [one for one in case.regions if one[0] > at or (text.lang in {"uk", "ru"} and text.quoted[one[0]] < 0)]
    if (
        operator == "comment"
        and cue is not None
        and cue.lemma in MOCKING
        and any(case.words.any(slot, mocked) for slot in _TOLD_OF)
    ):
        return Verdict(Stance.DENIES, "ST-REJECT")  # se mofa de las versiones sobre su dimisión
    if operator == "confirm" and text.quoted[at] >= 0 and case.frame.rule.endswith("-INV") and case.direct:
        said = content(text, case)  # « Nous le pensons, confirme un officier. Mais nous n'avons pas de preuve. »
        return Verdict(Stance.CONFIRMS, "ST-CONFIRM") if said.stance is Stance.ASSERTS else said
    if operator == "comment" and case.direct and verdict.stance is Stance.COMMENTS and _we_tell(text, case):
        return content(text, case)  # "Informamos con dolor de su muerte", expresó el grupo
    if verdict.stance is Stance.CONFIRMS and cue is not None and "proof!" in cue.flags and _checking(text, case):
        return Verdict(Stance.ASSERTS, "ST-CITEDPROOF")
    speaks = cue is not None and cue.lemma in _SPEAKING and verdict.rule == "ST-SAY"  # n'a pas parlé du déploiement
    if not (operator in _TELLING or speaks) or verdict.stance in _SILENT or cue is None or "noun" in cue.flags:
        return verdict
    before = _BEFORE.get(text.lang)
    if before is None or not case.frame.parts:
        return verdict
    lows, first, last = text.lows, min(case.frame.parts), max(case.frame.parts)
    at = first - 1
    while at > 0 and lows[at] in _LEANING and text.lang in {"fr", "es"}:
        at -= 1
    inside = text.lang in {"en", "uk", "ru", "de"} and lows[last - 1] in before
    inside = inside or (text.lang == "de" and lows[last + 1 : last + 2] in (["nicht"], ["nie"], ["niemals"]))
    negated = at >= 0 and (lows[at] in before or inside)
    around = lows[first : last + 2 + (text.lang == "de")]
    if text.lang == "fr":
        negated = negated and not _CLOSING.isdisjoint(around)
    if not negated or not _ONLY.isdisjoint(around) or any(low.startswith(_AFTER_ALL) for low in around):
        return verdict
    if lows[last + 1 : last + 2] in (["hasta"], ["until"]):
        return verdict  # no lo anunció hasta el jueves: then it did
    if text.lang in {"uk", "ru"} and text.caps[at] and at != text.sentences[case.frame.sentence].first:
        return verdict
    return Verdict(None, "ST-SILENT", "who has not said it gives no statement")


def till_then(text: Text, case: Case) -> bool:
    """Return whether somebody had not confirmed it *until then*: *no lo había admitido hasta ahora*."""
    lows, scope = text.lows, case.frame.scope
    low, high = max(0, min(scope[0], case.frame.at - _BEFORE_CUE)), case.frame.at + _BEHIND_CUE
    had = any(word in _HAD for word in lows[max(low, case.frame.at - _BEFORE_CUE) : case.frame.at + 1])
    around = " ".join(lows[low:high])
    return had and any(words in around for words in _TILL_THEN)


def _checking(text: Text, case: Case) -> bool:
    """Return whether what somebody has heard is still to be confirmed: *tiene datos, en verificación*."""
    sentence = text.sentences[case.frame.sentence]
    return case.words.any("unchecked", [(sentence.first, sentence.last)])


def _we_tell(text: Text, case: Case) -> bool:
    """Return whether the words begin with news that is told in the first person."""
    return any(not WE_TELL.isdisjoint(text.lows[a : min(b, a + _FIRST)]) for a, b in case.regions)


def points_out(text: Text, case: Case) -> bool:
    """Return whether somebody points out that it is so: *verwies darauf, dass die Waffenruhe gelte*."""
    at, cue = case.frame.at, case.frame.cue_word
    if cue is None or cue.operator != "refer":
        return False
    return any(
        text.lows[j] == "darauf" and text.lows[j + 1 : j + 3] == [",", "dass"]
        for j in range(max(0, at - _TO_THAT), min(at + _TO_THAT, len(text.lows)))
    )


_TO_THAT = 10
"""Words between *verwies* and *darauf*."""


def published_that(text: Text, case: Case) -> bool:
    """Return whether words are published, and no paper: *publicó que*, *..., publicó El Faro*."""
    regions, at = case.frame.regions, case.frame.at
    if not regions or case.frame.cue_word is None or "noun" in case.frame.cue_word.flags:
        return False
    first = regions[0][0]
    if first < at:
        paper = text.lows[at - 1] in _THAT  # en una entrevista que publica el diario
        return case.frame.rule.endswith(("-INV", "-POST")) and case.direct and not paper
    return text.lows[first] in _THAT
