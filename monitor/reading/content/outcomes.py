"""What a deed leads to, told with its noun as the subject, and what is only planned beside it.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.clauses import ANDS, dated
from monitor.reading.syntax.grammar import EDGES, Phrase, edge
from monitor.reading.syntax.wording import Words

_NO_NOUN = (
    "л", "ла", "ло", "ли", "в", "ти", "ся", "сь", "но", "то", "ны", "ні", "ет", "ит", "ут", "ют", "ят", "ої", "их",
    "ых", "ий", "ый", "ій", "у", "ю", "ом", "ем", "ой", "ою", "ею", "ам", "ям", "ах", "ях", "ов", "ів", "ей",
    "ован", "ована", "ованы", "овано", "ований",
)  # fmt: skip
"""Ends of the words for a deed that are no noun in the nominative: verbs, participles, adjectives, other cases."""
_GOVERNED = frozenset({
    "в", "во", "у", "на", "з", "із", "зі", "с", "со", "до", "від", "от", "за", "для", "про", "о", "об", "при", "під",
    "под", "над", "між", "между", "біля", "після", "после", "через", "из", "щодо", "проти", "против", "к", "по",
    "перед",
})  # fmt: skip
_WILLS = (
    "ит",
    "ет",
    "ут",
    "ют",
    "ят",
    "ить",
    "їть",
    "уть",
    "ють",
    "ять",
    "веде",
    "рве",
    "несе",
    "кине",
    "гне",
    "жене",
    "соне",
    "хне",
    "кне",
    "ає",
    "ує",
    "ює",
    "яє",
)
"""Ends of the verbs of the present and future, of which nouns are told by :data:`_NO_VERB`."""
_NO_VERB = (
    "совет", "пакет", "бюджет", "бюджет", "комитет", "ракет", "самолет", "солдат", "институт", "маршрут", "лет",
    "авторитет", "суверенитет", "университет", "кабинет", "интернет", "газет", "приоритет", "иммунитет", "запит", "кит",
)  # fmt: skip
_COMES = (
    "состо", "нач", "про", "буд", "вступ", "заверш", "заработ", "длит", "идет", "идут", "иде", "йде", "відбу", "поч",
    "стане", "трив", "набу", "набе", "запрац", "має", "мают", "нема", "мож", "існ", "суще",
    "наступ", "останет", "остает", "остаё", "остают", "залиша", "залиш", "дійс",
    "действ", "вклад", "готов", "гото", "соблюд", "план", "ожид", "очіку", "означа", "состав", "выдерж",
)  # fmt: skip
"""Beginnings of the verbs for what a deed itself does; whatever else it does is a consequence."""
_MAY = frozenset({"может", "могут", "може", "можуть", "могло", "могла", "мог", "способна", "способен", "здатна"})
_NOTHING = frozenset({"ничего", "нічого", "никак", "ніяк", "мало"})
"""Words for what is not changed."""
_REACH = 9
_TURNS = frozenset({"а", "но", "але", "и", "і", "та", "чи", "или", "що", "что"})


_CAUSES = (
    ("из", "-", "за"), ("через",), ("на", "фоне"), ("на", "тлі"), ("в", "связи", "с"), ("у", "зв'язку", "з"),
    ("в", "ответ", "на"), ("у", "відповідь", "на"), ("несмотря", "на"), ("попри",), ("незважаючи", "на"),
)  # fmt: skip
"""Prepositions of what is given, and not told: *дефицита из-за остановки экспорта не ждут*."""

_GIVEN_BY: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("with",), ("since",), ("because", "of"), ("due", "to"), ("given",), ("in", "the", "wake", "of")),
    "fr": (
        ("malgré",),
        ("après",),
        ("en", "dépit", "de"),
        ("avec",),
        ("depuis",),
        ("à", "cause", "de"),
        ("en", "raison", "de"),
        ("suite", "à"),
        ("face", "à"),
    ),
    "es": (
        ("pese", "a"),
        ("tras",),
        ("a", "pesar", "de"),
        ("con",),
        ("desde",),
        ("debido", "a"),
        ("a", "causa", "de"),
        ("a", "raíz", "de"),
        ("ante",),
    ),
}
"""Prepositions that take a deed as given."""
_ARTICLES = frozenset(
    "the his her its their this le la l' les sa son ses leur cette ce el los las su sus esta este".split()
)
_WILL_CONFIRM = frozenset(
    "confirmera confirmeront confirmerait confirmeraient confirmará confirmarán confirmaría confirmarían".split()
)
"""French and Spanish forms of confirming that are still to come."""
_SHOULD_CONFIRM = frozenset({"confirme", "confirmen", "confirmara", "confirmaran", "confirmase", "confirmasen"})
_THATS = frozenset({"que", "cuando", "quien", "mientras", "hasta"})


def given(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed is only named as the reason of something else that the words tell."""
    deeds = [hit for hit in hits if hit.slot == "deed"]
    caused = _caused if text.lang in {"uk", "ru"} else _behind
    return bool(deeds) and all(caused(text, hit) for hit in deeds)


def _behind(text: Text, hit: Hit) -> bool:
    """Return whether the noun of a deed stands behind *with*, *since*, *because of*: *con su muerte se cierra ...*."""
    lows, at = text.lows, hit.first
    while at > max(0, hit.first - 3) and lows[at - 1] in _ARTICLES:
        at -= 1
    if at == hit.first:
        return False
    for words in _GIVEN_BY.get(text.lang, ()):
        begin = at - len(words)
        if begin >= 0 and tuple(lows[begin:at]) == words:
            return lows[begin - 1 : begin] not in (["do"], ["voir"], ["ver"], ["faire"])  # nada que ver con la muerte
    return False


def _caused(text: Text, hit: Hit) -> bool:
    """Return whether a preposition of cause governs a deed, over an adjective at most."""
    if hit.last - hit.first > 2:
        return False
    for at in (hit.first, hit.first - 1):
        for words in _CAUSES:
            begin = at - len(words)
            if begin > 0 and tuple(text.lows[begin:at]) == words:
                return words != ("через",) or text.lang == "uk"
    return False


def leads_to(text: Text, hit: Hit) -> bool:
    """Return whether the deed is a noun that does something: ``поставка ракет втянет Берлин в войну``."""
    low = text.lows[hit.last - 1]
    first = text.sentences[text.sentence_of[hit.first]].first
    before = text.lows[max(first, hit.first - 3) : hit.first]
    if (
        text.lang not in {"uk", "ru"}
        or not (hit.slot in {"deed", "anaphor"} or (hit.slot.startswith("stage") and low.endswith(_NAMES_OF_STEPS)))
        or (low.endswith(_NO_NOUN) and not _phrase(text, hit))
        or low in _TURNS
        or not _GOVERNED.isdisjoint(before)
    ):
        return False
    for at in range(hit.last, min(hit.last + _REACH, len(text.lows) - 1)):
        word = text.lows[at]
        if word in EDGES or word in _TURNS:
            return False
        if word.startswith("допоможе") or (word.startswith(_CHANGES) and text.lows[at - 1] == "не"):
            return True  # хвороба не вплине на відносини
        if word in _MUST and text.lows[at + 1] in _BECOME:
            return True  # прекращение боёв должно стать первым шагом
        if word in _MAY:
            return text.lows[at + 1].endswith(("ть", "ти", "чь", "ться", "тися")) and not _comes(text.lows[at + 1])
        governed = text.lows[at - 1] in _GOVERNED  # после прибытия на саммит
        if word.endswith(_WILLS) and not (governed or text.caps[at]) and len(word) > 4 and not word.endswith(_NO_VERB):
            changes = text.lows[at - 1] == "не" and not _NOTHING.isdisjoint(text.lows[at - 3 : at])
            return not _comes(word) and (changes or text.lows[at - 1] not in {"не", "що", "что"})
    return False


def _phrase(text: Text, hit: Hit) -> bool:
    """Return whether a hit is a noun in the nominative with what belongs to it: *прекращение боёв*."""
    return hit.last - hit.first > 1 and text.lows[hit.first].endswith(_DOINGS)


_DOINGS = ("ие", "ье", "ння", "ття", "ия", "ія")
_MUST = frozenset("должно должен должна должны обязано має мають повинно повинен повинна повинні".split())
_BECOME = frozenset(
    "стать стати послужить послужити открыть відкрити привести призвести означать означати вести положить "
    "покласти принести".split()
)
"""Infinitives of what a deed ought to lead to or be."""


def valued(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed is a noun that is called something: ``обмін є важливим кроком``, ``это эскалация``.

    Not where it is called a fact or a lie, an answer to something, or possible.
    """
    return text.lang in {"uk", "ru"} and any(_subject(text, hit) and _called(text, hit.last) for hit in hits)


def _subject(text: Text, hit: Hit) -> bool:
    """Return whether a word of the deed is a noun in the nominative, which no preposition governs."""
    first = text.sentences[text.sentence_of[hit.first]].first
    before = text.lows[max(first, hit.first - 3) : hit.first]
    named = hit.slot in {"deed", "anaphor", "object", "deal"} and not text.lows[hit.last - 1].endswith(_NO_NOUN)
    return named and _GOVERNED.isdisjoint(before)


def _called(text: Text, start: int) -> bool:
    """Return whether the copula of a subject that ends before `start` has a predicate that judges."""
    lows = text.lows
    for at in range(start, min(start + _REACH, len(lows) - 2)):
        word = lows[at]
        dash = word in {"—", "–", "-"} and lows[at + 1] in _IT_IS
        if word in {"—", "–"} and not dash and lows[at - 1].isalpha() and _a_noun(text, at + 1):
            return True  # конец тирана — урок для всех
        if word in _COPULAS or dash or (word in _IT_IS and lows[at - 1] not in _GOVERNED):
            after = at + 1 + dash
            after += after < len(lows) - 1 and lows[after] in {"не", "лише", "лишь", "також", "ще", "еще"}
            predicate = lows[after : after + _PREDICATE]
            if word in _WAS and predicate[0].startswith(_DUE):
                return True
            if any(low.startswith(_PLAIN) for low in predicate):
                return False
            return word not in _COPULAS or lows[after].endswith(_INSTRUMENTAL)
        if word in _GOOD_FOR and lows[at - 1] != "не":
            return True
        if word in EDGES or word in _TURNS - {"та", "и", "і"}:
            return False
    return False


def _a_noun(text: Text, at: int) -> bool:
    """Return whether what follows a dash is what the subject is: a noun, and not who speaks or a fact or lie."""
    at += text.lows[at] in QUOTES
    low = text.lows[at]
    if text.caps[at] or not low.isalpha() or low.startswith(_PLAIN) or low in _TURNS or low in _GOVERNED:
        return False
    return low.endswith(_NOUN_ENDS) and not low.endswith(("ила", "ала", "ела", "ула", "ыла"))


_NOUN_ENDS = (
    "ння", "ття", "ие", "ье", "ок", "ия", "ія", "ость", "ість", "ива", "ека", "ель", "ство", "ота", "ок", "аз", "ал",
    "кт", "каз", "удар", "шаг", "крок", "сигнал", "кінець", "конец", "початок", "начало", "втрата", "утрата", "трагеді",
)  # fmt: skip


_WAS = frozenset("было была был были було була був були".split())
_DUE = (
    "предреш", "неизбеж", "неминуч", "закономер", "закономір", "логич", "логіч", "ожидаем", "очікуван", "прогнозован",
    "предсказуем", "передбачуван", "вынужден", "вимушен", "наперед", "предопредел", "запоздал", "запізніл", "вопросом",
    "питанням", "приреч", "обрече",
)  # fmt: skip
"""Beginnings of what something that has come is said to have been: *была предрешена, була питанням часу*."""
_GOOD_FOR = frozenset(
    "выгодно выгодна выгоден выгодны невыгодно невыгодна вигідно вигідна вигідне вигідний вигідні невигідно невигідна "
    "невигідне опасно опасна опасен опасны небезпечно небезпечна небезпечний небезпечні вредно вредна шкідливо "
    "шкідлива губительно губительна згубно згубна полезно полезна корисно корисна "
    "недостаточно недостатньо бессмысленно бессмысленна "
    "безглузде безглузда".split()
)
"""What something is for somebody, without a copula: *перемирие выгодно боевикам*."""
_COPULAS = frozenset(
    "є являється стане стала стало став стали станут стануть була було буде будет будут была было был "
    "является являются станет стал стали остается залишається может може".split()
)
"""Verbs between a subject and what it is called, which then stands in the instrumental."""
_IT_IS = frozenset({"це", "это"})
_INSTRUMENTAL = ("им", "ым", "ою", "ею", "єю", "ой", "ей", "ом", "ем", "єм", "ими", "ыми")
_PLAIN = (
    "прав", "неправ", "факт", "реальн", "брех", "лож", "фейк", "вигад", "выдум", "міф", "миф", "питан", "вопрос",
    "помст", "мест", "відповід", "ответ", "можлив", "возможн", "відом", "известн", "ймовірн", "вероятн", "імовірн",
    "неминуч", "неизбежн", "чутк", "слух", "провокац", "дезінф", "дезинф", "спростов", "опроверг", "підтвердж",
    "подтвержд", "справ", "дел", "результат", "наслідк", "следств", "частин", "част", "робот", "работ", "удар", "атак",
    "нещасн", "несчастн",
)  # fmt: skip
"""Beginnings of what a deed is called where that is no judgement: true, false, possible, part of something."""
_PREDICATE = 3
"""Words of a predicate that count."""
_NAMES_OF_STEPS = ("ия", "ие", "ія", "ння", "ття")
"""Ends of the Ukrainian and Russian nouns for a step of a treaty."""
_CHANGES = (
    "вплин", "повлия", "змін", "измен", "завад", "помеша", "зупин", "останов", "вирішит", "решит", "врят", "спас",
    "допомож", "помож", "зашкод", "навред", "залякає", "запуга", "змус", "застав", "зламає", "слома", "похитн",
    "разруш", "зруйн", "повред", "улучш", "ухудш", "покращ", "погірш", "затрон", "зачеп", "приближ", "приблиз",
    "наближ", "наблиз", "решае", "вирішу", "помога", "допомага", "скажет", "скаже", "познач", "отраз", "отмен",
    "скасов",
)  # fmt: skip
"""Beginnings of the verbs for what a deed does not do to other things: it is then taken as given."""


def _comes(low: str) -> bool:
    return low.startswith(_COMES)


def told_before(text: Text, at: int, hits: Sequence[Hit], plans: Sequence[Phrase], *, whose: bool = False) -> bool:
    """Return whether a plan is only added to what is told: *have arrived and are being prepared for battle*.

    So it is where it has been carried out, *hatten das Ganze geplant und ausgeführt*; and where it is asked `whose`
    doing it was, he has done it who planned it.
    """
    if text.lang == "de" and _was_planned(text, at, done=whose):
        return True
    for hit in hits:
        if hit.slot == "deed" and hit.last <= at and not any(plan[0] < hit.last for plan in plans):
            between = text.lows[hit.last : at]
            if not ANDS.isdisjoint(between) and not any(low in {",", ";", ":"} for low in between):
                return True
    return False


_PLANNED = frozenset("geplant vorbereitet erwogen ausgeheckt eingefädelt".split())
_HAVE = frozenset("habe haben hätten hätte hat hatte hatten worden".split())
_THEN = 3
"""Words from *and* to the participle of what has then been done."""


def _was_planned(text: Text, at: int, *, done: bool) -> bool:
    """Return whether a German participle of planning stands in the perfect and what was planned was done as well.

    With `done` the perfect is enough.  *Sie haben geplant, Soldaten zu entsenden* only tells a plan.
    """
    if text.lows[at] not in _PLANNED:
        return False
    sentence = text.sentences[text.sentence_of[at]]
    begin = next((j for j in range(at - 1, sentence.first - 1, -1) if text.lows[j] in {",", ";", ":"}), sentence.first)
    if _HAVE.isdisjoint(text.lows[begin : at + 2]) or text.lows[at + 1 : at + 2] == [","]:
        return False
    then = range(at + 2, min(at + 2 + _THEN, sentence.last)) if text.lows[at + 1 : at + 2] == ["und"] else ()
    return done or any(text.lows[j] not in _PLANNED and _is_past(text, j) for j in then)


def comes(text: Text, marks: Sequence[Hit], *, whose: bool) -> bool:
    """Return whether one of the words of what is to come is no plan that has been carried out."""
    marks = [mark for mark in marks if not (text.lang == "en" and _a_plan(text, mark.first))]
    return any(not (text.lang == "de" and _was_planned(text, mark.first, done=whose)) for mark in marks)


def _a_plan(text: Text, at: int) -> bool:
    """Return whether an English *plan* is the noun for what is agreed on: *said yes to the plan*."""
    return text.lows[at] in {"plan", "plans"} and not _OWNED.isdisjoint(text.lows[max(0, at - 2) : at])


_OWNED = frozenset({"the", "this", "that", "'s", "its", "their", "his", "her"})


def _is_past(text: Text, at: int) -> bool:
    """Return whether a German word looks like a participle at the end of its clause."""
    behind = text.lows[at + 1 : at + 2]
    ends = behind == [] or not behind[0][0].isalnum() or behind[0] in _HAVE
    return ends and text.lows[at].endswith(("t", "en")) and not text.caps[at]


def has_begun(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the noun of a German deed is said to have begun or happened: *die Entsendung habe begonnen*."""
    if text.lang != "de":
        return False
    return any(
        hit.slot == "deed"
        and text.caps[hit.last - 1]
        and any(low in _BEGUN for low in text.lows[hit.last : hit.last + _SOON])
        for hit in hits
    )


_SINCE = frozenset({
    "after", "since", "despite", "nachdem", "seit", "seitdem", "trotz", "après", "depuis", "malgré", "después", "tras",
    "desde", "pese", "після", "попри", "после", "несмотря",
})  # fmt: skip
"""Words behind which something is told that has been before."""


def told_by_the_way(text: Text, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a deed only dates what is told: *accused them of attacks after the two had agreed on a truce*."""
    deeds = [h.first for h in hits if h.slot in {"deed", "deal", "what"}]
    begins = [next((a for a, b in regions if a <= deed < b), deed) for deed in deeds]
    return bool(deeds) and all(
        not _SINCE.isdisjoint(text.lows[begin + 1 : deed]) for begin, deed in zip(begins, deeds, strict=True)
    )


def runs(text: Text, words: Sequence[Words], hits: Sequence[Hit]) -> bool:
    """Return whether a truce is said to begin, hold or be mutual, so that there is one: *the truce starts on Friday*.

    `words`: the stance words of each sentence.
    """
    for noun in (h for h in hits if h.slot in {"deed", "object", "deal"}):
        found = words[text.sentence_of[noun.first]].inside("runs", [(noun.last, noun.last + _SOON)])
        if any(not any(edge(text, j) for j in range(noun.last, one.first)) for one in found):
            return True
    return False


_BEGUN = frozenset("begonnen angelaufen erfolgt stattgefunden vollzogen abgeschlossen gestartet".split())
_SOON = 5
_UNTIL = frozenset({
    "before", "until", "till", "bis", "bevor", "ehe", "avant", "jusqu'", "jusqu", "hasta", "antes", "до", "перед",
    "поки", "пока",
})  # fmt: skip
_AS_LONG = 5
"""Words from *until* to the noun of what is waited for."""


def only_until(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a deal is only what is waited for: *will go on striking until a ceasefire takes hold*."""
    nouns = [h.first for h in hits if h.slot in {"object", "deal"}]
    if not nouns or any(h.slot == "deed" and h.first < nouns[0] for h in hits):
        return False
    before = range(max(0, nouns[0] - _AS_LONG), nouns[0])
    return any(text.lows[j] in _UNTIL and not (text.lang == "en" and dated(text, j + 1, nouns[0])) for j in before)


def predicate(text: Text, near: Sequence[Phrase], regions: Sequence[Phrase], hits: Sequence[Hit]) -> list[Phrase]:
    """Return the words behind an English relative clause, which hold the verb: *a deal that ends it is near*."""
    end = near[-1][1] if near else 0
    if text.lang != "en" or text.lows[end : end + 1] not in (["that"], ["which"]):
        return []
    nouns = {h.first for h in hits if h.slot in {"object", "deal"}}
    if any(h.slot == "deed" and h.first < end and h.first not in nouns for h in hits):
        return []  # have agreed on a truce that may save lives
    return [(max(first, end), last) for first, last in regions if last > end]


_FOR_NOW = frozenset(
    "zunächst vorerst bis solange übergangsweise kommissarisch geschäftsführend until interim caretaker meanwhile "
    "jusqu' provisoirement hasta mientras interino до поки пока временно тимчасово".split()
)
"""Words of who stays for some time, and goes then."""


def for_now(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether somebody stays for some time only: *will stay on until there is a successor*."""
    return any(low in _FOR_NOW for first, last in regions for low in text.lows[first:last])


_WHY = (
    "ursache", "grund", "gründe", "anlass", "auslöser", "hintergründe", "umstände", "todesursache",
    "cause", "reason", "circumstance", "motive", "raison", "circonstance", "motif", "causa", "razón", "razones",
    "circunstancia", "motivo", "причин", "обставин", "мотив", "обстоятельств",
)  # fmt: skip
"""Beginnings of the nouns for why and how something has come about."""
_OF_IT = 4
"""Words from such a noun to the deed."""


def of_its_cause(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a deed is only named as that whose cause is told: *the cause of his illness is no wound*."""
    first = min((h.first for h in hits if h.slot in {"deed", "anaphor"}), default=-1)
    return first >= 0 and any(low.startswith(_WHY) for low in text.lows[max(0, first - _OF_IT) : first])


_TOPICS = {
    "de": Phrases(["im zusammenhang mit", "angesichts", "mit blick auf", "in bezug auf", "hinsichtlich", "bezüglich",
                   "in der debatte um", "in der debatte über", "im streit um", "nach dem streit um", "in sachen"]),
    "en": Phrases(["in connection with", "in light of", "with regard to", "with respect to", "in the debate over",
                   "in the row over", "in view of"]),
    "fr": Phrases(["à propos de", "dans le cadre de", "en lien avec", "face à"]),
}  # fmt: skip
"""Words that bring what something else is told of, by language."""
_TOPIC = 6
"""Words from them to the deed."""


def only_topic(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a deed is only named as what something else is about: *In connection with the takeover, ...*."""
    deeds = [h.first for h in hits if h.slot in {"deed", "anaphor", "deal"}]
    topics = _TOPICS.get(text.lang)
    return topics is not None and bool(deeds) and all(_brought(text, at, topics) for at in deeds)


def _brought(text: Text, at: int, topics: Phrases) -> bool:
    lows = text.lows
    for j in range(max(0, at - _TOPIC), at):
        if topics.at(lows, j):
            return not any(low in EDGES for low in lows[j:at])
    return False


def another_confirmed(text: Text, at: int) -> bool:
    """Return whether *bestätigt* is told of somebody else: *Kommandeure hätten ihm den Tod bestätigt*."""
    return text.lows[at] == "bestätigt" and not {"hätten", "hätte", "haben"}.isdisjoint(
        [*text.lows[max(0, at - 14) : at], *text.lows[at + 1 : at + 2]]
    )


def to_confirm(text: Text, at: int) -> bool:
    """Return whether the confirmation is still to come: *la única fuente que confirme la muerte*, *le confirmera*."""
    low = text.lows[at]
    if low in _WILL_CONFIRM:
        return True
    return text.lang == "es" and low in _SHOULD_CONFIRM and not _THATS.isdisjoint(text.lows[max(0, at - 3) : at])


_PREPOSITIONS = frozenset("en in dans à a auf an sur sobre con avec with mit".split())
_OWN = frozenset(
    "sus su ses leurs propios propias propres his her their its own seine seinen ihre ihren eigenen".split()
)


def of_whom(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether only soldiers are named, behind a preposition and *his own*: *no confía en sus militares*."""
    if not hits or any(hit.slot != "object" for hit in hits):
        return False
    return all(_governed_and_owned(text, hit.first) for hit in hits)


def _governed_and_owned(text: Text, at: int) -> bool:
    begin = at
    while begin > 0 and text.lows[begin - 1] in _OWN:
        begin -= 1
    return begin < at and begin > 0 and text.lows[begin - 1] in _PREPOSITIONS


_WILL = frozenset({"will", "wird", "werden", "plans", "plant", "intends"})


def foretold(title: str) -> bool:
    """Return whether the title of a claim itself tells what is to come: *The yard will close*; who says so asserts it.

    >>> foretold("Nordwerft will close its yard"), foretold("Nordwerft closes its yard")
    (True, False)
    """
    return not _WILL.isdisjoint(title.casefold().split())
