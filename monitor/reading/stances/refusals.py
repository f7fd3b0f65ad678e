"""Operators of those who decline to say, take back what they said, or say that they are sorry for it."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.unconfirmed import confirming, of_a_deed, unanswered
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.stances.handing import handed_on
from monitor.reading.stances.stance import CONCORD, content
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.infinitives import splits
from monitor.reading.syntax.unwilling import of_a_point
from monitor.reading.syntax.wording import Words

_GOODS = frozenset({"withdraw", "delete", "correct", "rescind", "pull", "remove", "scrub", "take down", "take off"})
"""Verbs that take things as well as words for their object."""
_BACK = frozenset({"назад", "marche", "marcha"})
"""Particles of verbs that take words back, whatever their object."""
_AWAY = frozenset({"from", "out", "behind", "into", "to"})
"""Words after *withdraw* where somebody leaves a place, and takes nothing back."""
_IT = frozenset({"es", "sie", "ihn", "sich"})
_SHORTLY = 3
"""Words that point back to a statement without naming it: *nahm sie zurück*."""
_THATS = frozenset({"que", "qu'"})
_INFINITIVES = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir"), "uk": ("ти", "тися"), "ru": ("ть", "ться", "чь")}

_QUESTIONS = ("question", "quer", "inquir", "enquir", "frage", "nachfrage", "pregunt", "вопрос", "питан", "запитан")
"""Beginnings of the nouns for what somebody is asked."""
_ITS_NOUN = 4
"""Words of an object in which its noun stands."""


def of_questions(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether it is questions that somebody turns away, and no report: *brushed off questions about it*."""
    return any(
        text.lows[at].startswith(_QUESTIONS)
        for first, last in regions[:1]
        for at in range(first, min(first + _ITS_NOUN, last))
    )


_SPEAK = frozenset(
    "accept acknowledge address admit answer be call comment condemn confirm deny detail disclose discuss divulge "
    "elaborate engage explain give go help identify judge know make name offer oblige play provide react recognise "
    "release reply respond retract reveal rule say share shed speak specify speculate take talk tell throw venture "
    "verify".split()
)
"""What somebody refuses to do who refuses words."""


_DEEDS = frozenset(
    "celebrate gloat rejoice mourn thank congratulate apologise apologize weep cry cheer laugh smile applaud panic "
    "crow exult salute wish grieve hide obey sign vote leave resign boast".split()
)
"""What somebody refuses to do that is no word on whether it is so."""
_TURNS = frozenset({
    ("take", "credit"), ("take", "part"), ("take", "the"), ("take", "responsibility"), ("shed", "tears"), ("shed", "a"),
    ("shed", "any"), ("give", "up"), ("give", "in"), ("give", "way"), ("make", "way"), ("make", "concessions"),
    ("make", "peace"), ("go", "home"), ("play", "along"), ("accept", "blame"), ("accept", "the"), ("give", "thanks"),
})  # fmt: skip
_TRIUMPH = frozenset({"victoire", "victoria", "победу", "перемогу"})
_A_COMMENT = ("commentair", "réponse", "parole", "déclara")
"""Beginnings of French nouns that end like infinitives."""


def _refused_deed(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether it is a deed that is refused, not words: *refuse de livrer des missiles*."""
    if text.lang == "en":
        after = text.lows[case.frame.at + 1 : case.frame.at + 4]
        if len(after) > 2 and splits(after[1]):
            del after[1]  # declined to either confirm or deny it
        if case.frame.cue_word and case.frame.cue_word.particle == "short":  # stopped short of confirming it
            telling = text.lows[case.frame.scope[1] : case.frame.scope[1] + 3]
            return not any(
                form.joined and "g" in form.kinds and form.cue.operator not in {"comment", "ask"}  # not of demanding it
                for low in telling
                for form in lexicon("en").forms.get(low, ())
            )
        if _thing_refused(text.lows, case.frame.at):
            return True  # declined an invitation
        if len(after) < 2 or after[0] != "to":
            return False
        if after[1] in _DEEDS or (after[1], *after[2:3]) in _TURNS:
            return True  # declined to celebrate, to take credit
        if after[1] in _SPEAK:
            return False
        behind = text.lows[case.frame.at + 3 : case.frame.at + 7]  # refused to rule it out; and to pay the fine
        verbs = [form.cue for form in lexicon("en").forms.get(after[1], ()) if "i" in form.kinds]
        return not any(set(cue.lemma.split()[1:]) <= {*behind} for cue in verbs if "charge!" not in cue.flags)
    endings = _INFINITIVES.get(text.lang)
    if endings is None:
        return False
    if not _TRIUMPH.isdisjoint(text.lows[case.frame.at + 1 : case.frame.at + 5]):
        return True  # refuse de crier victoire
    if case.words.any("mum", [clause, *case.regions]):
        return False
    forms = lexicon(text.lang).forms
    for at in range(case.frame.at + 1, min(case.frame.at + 5, text.sentences[case.frame.sentence].last)):
        low = text.lows[at]
        if any("i" in form.kinds and form.joined for form in forms.get(low, ())):
            return False
        if low.endswith(endings) and len(low) > 4 and not low.startswith(_A_COMMENT):
            return True
    return False


def _stays(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether somebody refuses to leave his office: *refused to resign*, *відмовляється йти достроково*."""
    at, lows, forms = case.frame.at, text.lows, lexicon(text.lang).forms
    behind = [h.first for h in case.hits if at < h.first <= at + _LEAVES]
    behind += [first for first, _ in case.contraries if at - _LEAVES <= first <= at + _LEAVES]
    if not behind or (case.words.any("mum", case.regions) and not case.contrary):
        return False
    if case.contrary and not _WHETHER.isdisjoint(lows[at + 1 : max(behind) + 2]):
        return False  # воздержался от ответа на вопрос, останется ли он на посту
    if not any(_infinitive(text, h) for h in behind) and not case.contrary:
        return False  # refused the resignation, отказался исполнять обязанности после отставки
    spoken = (form for low in lows[at + 1 : max(behind) + 1] for form in forms.get(low, ()))
    return not any("i" in form.kinds and form.joined and "answer!" not in form.cue.flags for form in spoken)


def _infinitive(text: Text, at: int) -> bool:
    """Return whether the word at `at` is a governed infinitive: *to resign*, *zurückzutreten*, *de dimitir*."""
    low, before = text.lows[at], text.lows[at - 1] if at else ""
    if text.lang == "en":
        return before == "to"
    if text.lang == "de":
        return before == "zu" or ("zu" in low and low.endswith("en"))
    if text.lang in {"uk", "ru"}:
        return low.endswith(("ти", "ть", "тись", "ться", "тися")) or before in {"від", "от"}
    return low.endswith(_INFINITIVES[text.lang]) or before in {"de", "a", "à"}


_WHETHER = frozenset({"ли", "чи", "si", "ob", "whether"})
_LEAVES = 6
"""Words from a refusal to what is refused."""


def will(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """*Would not say*, *preferred not to comment*; any other wish is no stance."""
    point = text.lang == "en" and of_a_point(text.lows, case.frame.at)
    if (
        point
        or case.words.any("detail", [clause, *case.regions])
        or case.words.any("nomore", [clause, *case.regions])
        or (case.anaphoric and case.words.any("asked", [clause, *case.regions]))
    ):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if case.words.any("mum", [clause]) or (negated and case.words.any("mum", case.regions)):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    if negated and text.lang in {"uk", "ru"} and _speaking_first(text, case):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")  # отвечать, готовится ли обмен, министр не стал
    return Verdict(None, "ST-WILL", "a wish is no stance")


_SPEAKING = (
    "отвеча", "ответи", "говорить", "сказать", "комментирова", "подтвер", "раскры", "уточн", "поясн", "обсужд",
    "рассказ", "сообщить", "называть", "назвать", "відпові", "казати", "сказати", "говорити", "коментува", "підтвер",
    "розкри", "обговор", "розпові", "повідом", "назва", "назив",
)  # fmt: skip
"""Beginnings of the infinitives of speaking."""
_OPENING = 3


def _speaking_first(text: Text, case: Case) -> bool:
    """Return whether a clause or sentence begins with what somebody would not do: speak."""
    begin = text.sentences[case.frame.sentence].first
    last = case.frame.at
    opens = [begin, *(j + 1 for j in range(begin, last) if text.lows[j] in {",", ":", ";", "—"})]
    return any(low.startswith(_SPEAKING) for j in opens for low in text.lows[j : min(j + _OPENING, last)])


def commit(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``wollte sich nicht festlegen``."""
    return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM") if negated else content(text, case)


def conceal(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """``made no secret of it that his soldiers were there``: who does not hide something admits it."""
    if text.lang in CONCORD and ":" in text.lows[case.frame.at : min((h.first for h in case.hits), default=0)]:
        return content(text, case)  # ne cache pas sa colère : « Ils sont là »
    open_about_it = (negated or case.words.any("pseudo", [clause])) and not case.contrary
    open_about_it = open_about_it and (case.direct or case.anaphoric)  # ne s'en cache plus
    if not open_about_it or any(not clause[0] <= h.first < clause[1] for h in case.words.inside("neg", case.regions)):
        return Verdict(None, "ST-CONCEAL", "what somebody hides he does not say")
    if case.words.any("comment", [clause, *case.regions]):
        return Verdict(Stance.COMMENTS, "ST-CONCEAL")  # makes no secret of his disappointment
    return Verdict(Stance.CONFIRMS, "ST-CONCEAL")


def mute(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *has no opinion on it*, *gives no information on the truce*, *has seen nothing of the kind*."""
    if case.words.any("detail", case.regions) or (case.anaphoric and case.words.any("asked", case.regions)):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if case.words.any("nomore", [clause, *case.regions]):
        return Verdict(None, "ST-DETAIL", "no more is told than has been")
    return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")


def dodge(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """*Asked about it, he confined himself to ...*: who was asked declines to say."""
    if case.frame.asked is not None and not negated:
        said = content(text, case) if text.lang in {"fr", "es"} and told_that(text, case) else None
        weighed = said is not None and said.rule in {"ST-COND", "ST-CONSEQUENCE"}
        return said if said is not None and weighed else Verdict(Stance.CANNOT_CONFIRM, "ST-DODGE")
    if text.lang in {"fr", "es"} and not negated and case.words.any("mum", case.regions):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-DODGE")  # renvoie au secret médical
    cue = case.frame.cue_word
    if cue is not None and cue.lemma in {"renvoyer", "remitir"} and not negated and handed_on(text, case):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-DODGE")  # renvoie aux autorités kirghizes
    numbers = {text.quoted[j] for a, b in case.regions for j in range(a, b)} - {-1}
    if text.lang in {"fr", "es"} and (
        (case.frame.rule.endswith("-INV") and numbers) or any(text.quotations[number].speech for number in numbers)
    ):
        said = content(text, case)  # « Nous n'en savons rien », s'est contenté de répondre le ministre
        if said.stance in {Stance.CANNOT_CONFIRM, Stance.DENIES}:
            return said
        if case.anaphoric and case.words.any("probe", case.regions):
            return Verdict(Stance.CANNOT_CONFIRM, "ST-DODGE")  # « Nous vérifions », s'est borné à répondre X
    if text.lang in {"fr", "es"} and told_that(text, case) and (case.direct or case.anaphoric):
        said = content(text, case)  # se limitó a decir que no puede confirmar el envío
        if said.stance is Stance.CANNOT_CONFIRM:
            return said
    return Verdict(None, "ST-DODGE0", "nobody asked")


def refer(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """*Verwies an die Behörden*: who hands a question on declines to answer it."""
    if not negated and handed_on(text, case):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-DODGE")
    asked = case.frame.asked
    if (
        text.lang == "de"
        and asked is not None
        and not case.hits
        and "ob" in text.lows[max(0, asked[0] - 2) : asked[0] + 1]
    ):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-DODGE")
    return Verdict(None, "ST-REFER", "the verb reports no stance")


def told_that(text: Text, case: Case) -> bool:
    """Return whether what somebody confines himself to is told in a clause: *se limitó a decir que*."""
    first = case.regions[0][0] if case.regions else 0
    return bool(case.regions) and not _THATS.isdisjoint(text.lows[first : first + _SHORTLY])


def _names_detail(text: Text, case: Case) -> bool:
    """Return whether what somebody refuses to name is a detail: *назвати точну кількість солдатів відмовилися*."""
    low, high = min((a for a, _ in case.regions), default=case.frame.at), case.frame.scope[1] + _OBJECT
    for hit in case.words.inside("detail", [(max(0, low - 1), min(high, len(text.lows)))]):
        if any(text.lows[j].startswith(_NAMES) for j in range(max(0, hit.first - 3), hit.first)):
            return True
    return False


_OBJECT = 4
_NAMES = ("назв", "назыв", "назив", "уточн", "раскр", "розкр", "сообщ", "повідом", "указ", "вказ", "привод", "навод")
"""Beginnings of the verbs of naming."""


def _thing_refused(lows: Sequence[str], at: int) -> bool:
    """Return whether an English verb turns down a thing, and not words: *declined an invitation to the games*.

    >>> [_thing_refused(t.split(), 1) for t in ("he declined an invitation", "he refused any comment", "he declined")]
    [True, False, False]
    """
    return lows[at + 1 : at + 2] in (["a"], ["an"]) and not any(
        low.startswith(_IN_WORDS) for low in lows[at + 2 : at + 6]
    )


_IN_WORDS = ("comment", "interview", "confirm", "answer", "detail", "question", "statement", "inform", "repl", "respon")
"""Beginnings of the nouns for what is said of a matter."""


def _refused_to_do(text: Text, case: Case) -> bool:
    """Return whether the deed itself is what somebody refuses, in German: *weigerte sich, zurückzutreten*."""
    if text.lang != "de":
        return False
    for hit in case.hits:
        infinitive = text.lows[hit.last - 1]
        zu = text.lows[hit.last - 2] == "zu" if hit.last > 1 else False
        if hit.slot == "deed" and infinitive.endswith("en") and not (text.caps[hit.last - 1] or confirming(infinitive)):
            return zu or "zu" in infinitive[3:]
    return False


def _turned_down(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether what is turned down in German is named by its noun: the deed, and no words about it."""
    told = [clause, *case.regions]
    if any(case.words.any(slot, told) for slot in ("report", "mum", "asked", "pro")):
        return False
    if any(_of_words(text, piece) for piece in told):
        return False
    return any(h.slot in {"deed", "anaphor"} and text.caps[h.last - 1] for h in [*case.hits, *case.things])


_ABSTAINS = frozenset({"abstenir", "abstener", "воздержаться", "воздерживаться", "утриматися", "abstain"})
_FROM = frozenset({"de", "d'", "от", "від", "from", "à", "con"})


def _abstained(text: Text, case: Case) -> bool:
    """Return whether somebody abstains, and nothing is told from which he does, or it is a vote.

    *La Russie et la Chine se sont abstenues*, *при голосовании воздержались*; but *воздержался от комментариев*.
    """
    cue, at = case.frame.cue_word, case.frame.at
    if cue is None or cue.lemma not in _ABSTAINS:
        return False
    around = text.lows[max(0, at - _AROUND) : at + _AROUND]
    vote = any(low.startswith(("vot", "голосув", "голосов")) for low in around)
    if text.lang in {"uk", "ru"}:
        return vote or not any(low.startswith(_WORDS) for low in around)
    return vote or _FROM.isdisjoint(text.lows[at + 1 : at + 3])


_AROUND = 5
_WORDS = (
    "коммент", "комент", "оцен", "оцін", "ответ", "відповід", "сужден", "судже", "высказ", "вислов", "заявл", "заяв",
    "прогноз", "поясн", "уточн", "подтвержд", "підтвердж", "критик", "вывод", "висновк", "говор", "реакци",
)  # fmt: skip
"""Beginnings of the words for what somebody who abstains from it does not say."""


_BELIEVE = frozenset({"believe", "glauben", "croire", "creer", "вірити", "верить"})


def refuse(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *declined to comment*; *refused to send ships* is a deed, and no refusal to say."""
    if case.words.any("recant", [clause, *case.regions]) and text.lang in {"uk", "ru"}:
        return Verdict(Stance.RETRACTS, "ST-RECANT")  # отказалась от своих слов
    if case.direct and not (negated or _BELIEVE.isdisjoint(text.lows[case.frame.at + 1 : case.frame.at + 5])):
        return Verdict(Stance.DENIES, "ST-BELIEVENOT")  # refuses to believe that they are there
    opens = case.frame.cue_word is not None and case.frame.cue_word.operator == "open"  # ließ offen, ob er zurücktrete
    if case.announced and not (negated or opens) and _stays(text, case, clause):
        return Verdict(Stance.DENIES, "ST-NEG")  # refused to resign
    if _abstained(text, case):
        return Verdict(None, "ST-REFUSE0", "who abstains from a vote says nothing")
    if _refused_deed(text, case, clause) or _refused_to_do(text, case):
        return Verdict(None, "ST-REFUSE0", "a deed is refused, not words")
    if not negated and _renounced(text, case):  # отказался от перемирия
        return Verdict(Stance.DENIES if case.side else None, "ST-REJECT", "a deal is turned down, no words")
    point = text.lang == "en" and of_a_point(text.lows, case.frame.at)
    if point or (case.anaphoric and case.words.any("asked", [clause, *case.regions])):
        return Verdict(None, "ST-DETAIL", "only when, where, why or how many is not told")
    cue = case.frame.cue_word
    proposal = cue is not None and cue.lemma == "ablehnen" and case.words.any("position", [clause])
    if proposal and not case.anaphoric and not any(_of_words(text, piece) for piece in [clause, *case.regions]):
        return Verdict(None, "ST-POSITION", "a proposal is turned down, no words")
    if cue is not None and cue.lemma == "ablehnen" and case.direct and case.side and not negated:
        told = [clause, *case.regions]
        mute = any(case.words.any(slot, told) for slot in ("report", "mum", "asked"))
        if not mute and not any(_of_words(text, piece) for piece in told):
            return Verdict(Stance.DENIES, "ST-REJECT")  # lehnte eine Waffenruhe ab
    if cue is not None and cue.lemma == "ablehnen" and _turned_down(text, case, clause):
        return Verdict(Stance.COMMENTS, "ST-POSITION")  # lehnt eine Intervention ab
    if text.lang in {"uk", "ru"} and _names_detail(text, case):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    if text.lang == "de" and unanswered(text, case):
        return Verdict(None, "ST-SILENT", "who does not answer is silent")
    if negated and text.lang in CONCORD:  # от своих слов не отказывается
        own = case.words.any("report", [*case.regions, clause]) or case.words.any("words", [*case.regions, clause])
        return Verdict(Stance.ASSERTS if own else None, "ST-STANDBY", "nothing is refused")
    if case.words.any("nomore", [clause, *case.regions]):
        return Verdict(None, "ST-DETAIL", "no more is told than has been")
    return Verdict(Stance.CANNOT_CONFIRM, "ST-REFUSE")


def _renounced(text: Text, case: Case) -> bool:
    """Return whether it is a deal that is given up: *отказался от перемирия*, and not *от разговора о перемирии*."""
    at = case.frame.at + 1
    while at + 1 < len(text.lows) and text.lows[at] in lexicon(text.lang).sets["adv"]:
        at += 1
    if not case.deal or text.lows[at] not in {"от", "від"}:
        return False
    return any(0 < h.first - at <= _ITS_ADJECTIVE and h.slot in {"object", "deal"} for h in case.hits)


_ITS_ADJECTIVE = 2
"""Words from *отказался от* to the noun: *від запропонованого перемир'я*."""


def _of_words(text: Text, piece: Phrase) -> bool:
    """Return whether it is words that somebody declines: *einen Kommentar*, *es ab, die Lieferung zu bestätigen*."""
    forms = lexicon(text.lang).forms
    for at in range(*piece):
        low = text.lows[at]
        if text.caps[at] and low.startswith(_ANSWERS):
            return True
        if at and text.lows[at - 1] == "zu" and any("i" in form.kinds for form in forms.get(low, ())):
            return True
    return False


_ANSWERS = ("kommentar", "stellungnahme", "auskunft", "auskünfte", "angaben", "äusserung", "äußerung", "bestätigung",
            "antwort", "kommentierung", "spekulation")  # fmt: skip
"""Beginnings of the German nouns for what is said of a matter."""


def _from_somebody(text: Text, clause: Phrase) -> bool:
    """Return whether it is a person from whom somebody turns away in German: *rückte von ihr ab*."""
    return any(
        text.lows[j - 1] == "von" and text.lows[j] in {"ihr", "ihm", "ihnen"} for j in range(clause[0] + 1, clause[1])
    )


_ROWS_BACK = frozenset(
    {
        "zurückrudern",
        "rudern",
        "backtrack",
        "backpedal",
        "retractar",
        "retractarse",
        "rétracter",
        "se rétracter",
        "dédire",
        "отказаться слов",
        "отречься слов",
        "відмовитися слів",
        "зректися слів",
    }
)
"""Verbs that can only be done with one's own words."""


def retract(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *withdrew its report*; who withdraws soldiers takes nothing back."""
    if not negated and _corrects_itself(text, case, clause):
        return Verdict(Stance.RETRACTS, "ST-RETRACT")
    cue = case.frame.cue_word
    if cue is not None and cue.lemma == "abrücken" and _from_somebody(text, clause):
        return Verdict(None, "ST-RETRACT0", "it is a person that somebody turns away from")
    word = text.lang == "es" and "no" in text.lows[max(0, case.frame.at - _NO) : case.frame.at]
    if negated or word:  # no se retracta de una palabra
        return Verdict(Stance.ASSERTS, "ST-NOTRETRACT")
    if cue is not None and cue.lemma in _ROWS_BACK:
        return Verdict(Stance.RETRACTS, "ST-RETRACT")  # ruderte zurück: Er habe sich geirrt
    if opens_what(text, case.frame.scope[1]):
        return Verdict(Stance.RETRACTS, "ST-RETRACT")  # took back what it had said
    if case.frame.cue_word and case.frame.cue_word.particle in _BACK:
        return Verdict(Stance.RETRACTS, "ST-RETRACT")
    opening = text.lows[case.frame.scope[1]] if case.frame.scope[1] < len(text.lows) else ""
    pointed = case.anaphoric and not case.staged and opening not in _AWAY
    if text.lang == "de" and not case.words.any("pro", case.regions):
        words = [text.lows[j] for a, b in case.regions for j in range(a, b)]
        pointed = pointed and (len(words) <= _SHORTLY or not _IT.isdisjoint(words))  # not: zog die Truppen zurück
    if text.lang == "en" and case.frame.cue_word and case.frame.cue_word.lemma in _GOODS:
        after = (case.frame.scope[1], case.frame.scope[1] + 1)
        pointed = pointed and case.words.any("pro", [after])  # who withdraws a bid takes no words back
    if cue is not None and cue.lemma.startswith(_LIFT):
        pointed = False  # сняло ограничения с сайта
    own = text.lang in {"en", "de"} and case.words.any("words", [*case.regions, clause])  # took his words back
    if own or case.words.any("report", [*case.regions, clause]) or pointed:
        return Verdict(Stance.RETRACTS, "ST-RETRACT")
    return Verdict(None, "ST-RETRACT0", "what is withdrawn is no statement")


_WHAT_SAID = 6
"""Words from *what* to *said*."""


_NO = 3
"""Words from a Spanish negation to its verb."""


def opens_what(text: Text, at: int) -> bool:
    """Return whether what somebody has said begins at `at` or behind a word of time: *on Monday what it had said*."""
    lows, (words, told) = text.lows, _WHAT[text.lang]
    for j in range(at, min(at + _SHORTLY, len(lows))):
        if tuple("que" if low == "qu'" else low for low in lows[j : j + len(words)]) == words:
            return any(low.startswith(told) for low in lows[j + len(words) : j + len(words) + _WHAT_SAID])
    return False


_WHAT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "de": (("was",), ("gesagt", "erklärt", "behauptet", "gemeldet", "berichtet", "verkündet", "mitgeteilt",
                      "angekündigt", "geschrieben", "verbreitet", "veröffentlicht", "versichert")),
    "en": (("what",), ("said", "told", "claimed", "written", "reported", "announced", "stated", "published")),
    "fr": (("ce", "que"), ("annonc", "affirm", "dit", "rapport", "déclar", "écrit", "assur", "publi", "prétend")),
    "es": (("lo", "que"), ("anunci", "afirm", "dicho", "inform", "declar", "public", "escrit", "asegur", "sosten")),
    "uk": (("те", ",", "що"), ("оголо", "заяв", "повідом", "стверд", "писа", "сказа", "опублік", "запевн")),
    "ru": (("то", ",", "что"), ("объяв", "заяв", "сообщ", "утвержд", "писа", "сказа", "опублик", "завер")),
}  # fmt: skip
"""Words that open what somebody has said, and beginnings of the forms by which he has."""


_LIFT = ("снять ", "зняти ")
"""Verbs that take many other things off a site."""


def _corrects_itself(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether somebody says after all that it is not so: *korrigierte sich: Die Stadt sei nicht gefallen*."""
    itself = text.lang == "de" and "sich" in text.lows[clause[0] : clause[1]]
    return itself and content(text, case).stance is Stance.DENIES


def apologise(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *apologised for the report*, or for the deed itself, which is then admitted."""
    about = [*case.regions, clause]
    if not negated and any(case.words.any(slot, about) for slot in ("report", "false", "untrue", "recant")):
        return Verdict(Stance.RETRACTS, "ST-APOLOGISE")
    if not negated and case.direct and not (text.lang == "de" and case.words.any("neg", case.regions)):
        return Verdict(Stance.CONFIRMS, "ST-SORRY")  # sorry for the deed itself: it is admitted
    return Verdict(None, "ST-APOLOGISE0", "the apology is for a deed, not for words")


def answers(case: Case) -> bool:
    """Return whether the cue is an English verb whose negation is silence: *did not respond*."""
    return case.frame.cue_word is not None and case.frame.cue_word.lemma in {"respond", "reply", "mention"}


def unaware(case: Case) -> bool:
    """Return whether the cue is *aware*: who is not aware of it does not confirm it."""
    return case.frame.cue_word is not None and case.frame.cue_word.lemma == "be aware"


def only_spoke(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether it is told that somebody spoke, and not what he feels: *s'est exprimé mardi devant la presse*."""
    at = case.frame.at
    own = any(text.lows[j] in {"s'", "se"} for j in range(max(0, at - 3), at))
    around = [*case.regions, clause]
    sided = any(text.lows[j] in _SIDES or text.quoted[j] >= 0 for a, b in around for j in range(a, b))
    return own and not sided and not case.words.any("comment", around)


_SIDES = frozenset({"faveur", "contre", "favor", "contra", "que", "qu'"})


def inform(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *gives no information about it*; who gives some says elsewhere what it is."""
    if not negated and case.frame.cue_word is not None and case.frame.cue_word.lemma in _RATES:
        told = case.words.any("tone", [clause, *case.regions]) or case.words.any("judging", [clause, *case.regions])
        return Verdict(Stance.COMMENTS if told else None, "ST-LABEL", "it is not told how")
    if not negated:
        return Verdict(None, "ST-INFORM0", "that something is told is no stance")
    if text.lang == "de" and of_a_deed(text, case):
        return Verdict(None, "ST-REFUSE0", "it is a deed that somebody is not able to do")
    point = text.lang == "en" and of_a_point(text.lows, case.frame.at)
    if (
        point
        or case.words.any("detail", [clause, *case.regions])
        or any(text.lows[j].startswith(_MORE) for j in range(*clause))
    ):
        return Verdict(None, "ST-DETAIL", "only a detail is not told")
    cue = case.frame.cue_word
    chose = case.words.any("mum", [clause]) or any(text.lows[j] in CHOSE for j in range(*clause))
    if cue is not None and cue.particle in {"angaben", "fragen"} and not chose:
        return Verdict(None, "ST-SILENT", "who says nothing gives no statement")
    return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")


_RATES = frozenset({"bewerten", "beurteilen"})
_MORE = ("weiter", "näher", "genauer")
"""Beginnings of the words before what is only a detail: *weitere Angaben*."""
CHOSE = frozenset("will wollen wolle wollte wollten mochte mochten kann können könne konnte konnten".split())
"""Verbs that tell a refusal from mere silence."""


_ADJECTIVES = 2
"""Words between *own* and the report."""


def own_report(words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether it is a report of one's own that is denied; *у свою чергу* is none."""
    reports = [hit.first for hit in words.inside("report", regions)]
    return any(0 <= at - own.last <= _ADJECTIVES for own in words.inside("own", regions) for at in reports)


_OPENS_SPEECH = frozenset({":", ",", "«", "“", "„", '"', "что", "що", "que", "qu'"})


def only_spoke_of(text: Text, frame: Frame) -> bool:
    """Return whether a verb of commenting has an object, and nothing that is said: *commented on the reports*."""
    begin = frame.at + 1
    behind = [a for a, b in frame.regions if a >= begin]
    if not behind or len(behind) != len(frame.regions):
        return False
    return text.lows[begin] not in _OPENS_SPEECH and not any(text.quoted[j] >= 0 for j in range(begin, behind[0] + 1))


_TALKS = frozenset({"говорить", "говорити", "поговорить", "поговорити", "сказать", "сказати"})
_ABOUT = frozenset({"о", "об", "обо", "про"})
_DONE = ("достигнут", "заключ", "согласов", "подписан", "досягнут", "укладен", "узгодж", "підписан", "вступ", "набрал")
"""Beginnings of the words by which there is a deal, of which somebody speaks."""


def talks_of(text: Text, case: Case) -> bool:
    """Return whether somebody only talks of a deal: *говорил о перемирии*, not *говорил о достигнутом перемирии*."""
    cue, at = case.frame.cue_word, case.frame.at
    if text.lang not in {"uk", "ru"} or cue is None or cue.lemma not in _TALKS:
        return False
    end = max((last for _, last in case.regions), default=at)
    return (
        text.lows[at + 1 : at + 2] != []
        and text.lows[at + 1] in _ABOUT
        and not any(low.startswith(_DONE) for low in text.lows[at + 1 : end])
    )
