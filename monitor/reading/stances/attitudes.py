"""What somebody says he feels or holds of a thing, by a verb of its own: *dit comprendre ce départ*.  Pure.

French, Spanish, Ukrainian and Russian.  The thing is taken as given; nothing is told of it.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.stances.fates import hardly_alive
from monitor.reading.stances.nearness import nearly, not_taken_back
from monitor.reading.stances.suppositions import supposed


def _words(listed: str) -> frozenset[str]:
    """Return the words that are listed, parted by blanks."""
    return frozenset(listed.split())


_HOLDS = {
    "fr": _words(
        "comprendre soutenir respecter regretter déplorer saluer condamner approuver apprécier craindre "
        "redouter réprouver désapprouver accueillir applaudir dénoncer désavouer appuyer encourager féliciter "
        "réjouir suivre prendre"
    ),
    "es": _words(
        "comprender entender respetar lamentar apoyar condenar saludar celebrar deplorar temer acoger "
        "aplaudir valorar agradecer alegrarse respaldar desaprobar reprobar felicitarse seguir tomar"
    ),
    "uk": _words(
        "розуміє розуміють розуміємо розумію поважає поважають поважаємо поважаю шкодує шкодують шкодуємо "
        "шкодую підтримує підтримують підтримуємо підтримую вітає вітають вітаємо вітаю засуджує засуджують "
        "засуджуємо схвалює схвалюють схвалюємо цінує цінують цінуємо"
    ),
    "ru": _words(
        "понимает понимают понимаем понимаю уважает уважают уважаем уважаю сожалеет сожалеют сожалеем сожалею "
        "поддерживает поддерживают поддерживаем поддерживаю приветствует приветствуют приветствуем осуждает "
        "осуждают осуждаем одобряет одобряют одобряем ценит ценят ценим"
    ),
}
_LIGHT = frozenset({"prendre", "tomar", "seguir", "suivre"})
_ACT = frozenset({"acte", "nota", "de", "con", "avec", "attentivement"})
"""*Prendre acte, tomar nota, seguir de cerca*."""
_SMALL = frozenset({
    "que", "qu'", "что", "що", "se", "s'", "lo", "le", "la", "les", "l'", "bien", "en", "вона", "він", "она", "он",
    "мы", "ми", "там", "страна", "країна", "pleinement", "«", "“", "„", '"', ",", "y", "полностью", "повністю",
})  # fmt: skip
_OPENING = 4


def holds_of_it(text: Text, case: Case) -> bool:
    """Return whether what is said begins with what the speaker holds of the matter."""
    verbs = _HOLDS.get(text.lang)
    if verbs is None or case.frame.cue_word is None or case.words.any("report", case.regions):
        return False
    first, last = next(((a, b) for a, b in case.regions if a > case.frame.at), (0, 0))
    for j in range(first, min(last, first + _OPENING)):
        low = text.lows[j]
        if low in verbs:
            behind = text.lows[j + 1 : j + 2]
            return (low not in _LIGHT or not _ACT.isdisjoint(behind)) and behind not in (["que"], ["qu'"], [","])
        if low not in _SMALL:
            return False
    return False


_INFINITIVES = ("ть", "ться", "ти", "тися", "тись", "чь")
_PREDICATES = _words(
    "рано странно неловко неуместно смешно глупо нелепо поздно стыдно грешно бессмысленно бесполезно "
    "опасно преждевременно некорректно неправильно наивно цинично лицемерно зарано дивно незручно "
    "недоречно смішно безглуздо пізно соромно небезпечно марно передчасно некоректно наївно цинічно "
    "неправильно варто стоит следует нужно треба слід нельзя"
)
"""Words by which it is judged to do something."""


def judged_to_do(text: Text, case: Case) -> bool:
    """Return whether it is only judged to speak of the deed or mind it: *возмущаться ударом странно*."""
    if text.lang not in {"uk", "ru"} or not case.regions:
        return False
    first, last = case.regions[0]
    begin = next((j for j in range(first, last) if text.lows[j][0].isalpha() and text.lows[j] not in _SMALL), last)
    if begin >= last or not text.lows[begin].endswith(_INFINITIVES):
        return False
    return not _PREDICATES.isdisjoint(text.lows[begin + 1 : last])


_TELLING = frozenset({"say", "announce", "publish", "hint"})
_HELD = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
_BEHIND_IT = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, None})
_WEIGHING = _words("say announce hint remark believe deem opinion label warn react stand hear infer")
"""Operators of who speaks of a thing or weighs it."""


def only_weighed(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict | None:
    """Return the stance of who takes no side, or only for likely, whatever `verdict` is; None elsewhere."""
    if text.lang not in _HOLDS:
        return None
    firm = not_taken_back(text, case, nearly(text, case, operator, verdict))
    if firm is not verdict:
        return firm
    fated = case.contraries or any(h.slot in {"deed", "contrary"} for h in case.hits)
    if fated and verdict.stance in _HELD | {Stance.COMMENTS} and (hopeless := hardly_alive(text, case)) is not None:
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY") if hopeless else Verdict(Stance.COMMENTS, "ST-FEELING")
    told = operator in _TELLING and verdict.stance in _BEHIND_IT and (case.hits or case.anaphoric)
    if told and holds_of_it(text, case):
        return Verdict(Stance.COMMENTS, "ST-FEELING")  # dit comprendre ce départ
    if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS} and operator in _WEIGHING and judged_to_do(text, case):
        return Verdict(Stance.COMMENTS, "ST-JUDGED")  # переживать из-за одного порта неловко
    if verdict.rule == "ST-BELIEVENOT" and _who_is_believed(text, case):
        return Verdict(None, "ST-NONE", "it is he who is to be believed")
    if verdict.stance in _HELD and operator in _WEIGHING and verdict.rule != "ST-PROVIDED" and supposed(text, case):
        return Verdict(Stance.COMMENTS, "ST-COND")  # el ataque, de confirmarse, sería un acto de guerra
    return None


_TO_BELIEVE = frozenset({"верить", "поверить", "вірити", "повірити"})


def _who_is_believed(text: Text, case: Case) -> bool:
    """Return whether the one behind an infinitive is he who is believed: *не бачать підстав не вірити Києву*."""
    slot = case.frame.slot
    return slot is not None and text.lang in {"uk", "ru"} and text.lows[slot[0] - 1] in _TO_BELIEVE
