"""Turns on which a stance rests, most of them Slavic: what is held, what is told of, what something is called."""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.stances.stance import content


def held(text: Text, case: Case, negated: bool) -> Verdict | None:
    """``считает, что взрыв устроили не израильтяне``: whoever holds that it is (not) so takes it for likely."""
    after = min((a for a, _ in case.regions if a > case.frame.at), default=-1)
    if not _told_before(text, case) and (
        after < 0 or {"что", "що", "нібито"}.isdisjoint(text.lows[after - 1 : after + 2])
    ):
        return None
    if case.words.any("comment", case.regions):
        return None
    verdict = content(text, case)
    if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY}:
        return Verdict(Stance.DENIES if negated else Stance.DEEMS_LIKELY, "ST-BELIEVE")
    return verdict if verdict.stance in {Stance.DENIES, Stance.CANNOT_CONFIRM} and not negated else None


def _told_before(text: Text, case: Case) -> bool:
    """Return whether a whole clause stands before the verb: *«Солдаты воюют в Конго», — считает министр*."""
    at = case.frame.at
    apart = case.frame.rule.endswith(("-INV", "-POST")) and text.lows[at - 1 : at] in ([","], ["—"], ["–"])
    return apart and any(h.slot == "deed" and h.first < at for h in case.hits)


def told_of(text: Text, case: Case) -> bool:
    """``О решении премьера сообщило агентство``: what is told of before the verb is taken to be so."""
    first = case.frame.regions[0][0] if case.frame.regions else case.frame.at
    if text.lang == "de" and case.anaphoric and not case.hits:  # zuvor hatte die Zeitung darüber berichtet
        said = {text.lows[j] for a, b in case.frame.regions for j in range(a, b)}
        return not said.isdisjoint({"darüber", "davon", "hierüber"}) or any(s.startswith("entsprechend") for s in said)
    if case.words.any("comment", case.regions) or case.words.any("judging", case.regions):
        return False  # О радости по поводу решения сообщил посол
    return text.lang in {"uk", "ru"} and first < case.frame.at and text.lows[first] in {"о", "об", "про"}


def judged(text: Text, case: Case) -> bool:
    """``назвал документ поспешным``, ``назвала отставку победой``: an instrumental says what somebody calls it."""
    for first, last in case.regions:
        for at in range(max(first, case.frame.at - 4), last):
            low, before = text.lows[at], text.lows[at - 1] if at else ""
            if text.caps[at] or len(low) < _SHORTEST or not low.endswith(_CALLED) or before in _WITH:
                continue
            if not any(h.first <= at < h.last for h in case.hits):
                return True
    return False


_CALLED = ("нням", "ттям", "лям", "им", "ым", "ой", "ою", "ею", "єю", "ом", "ем", "ями", "ами", "ими", "ыми")
"""Ends of the Ukrainian and Russian instrumental."""
_WITH = frozenset({"с", "со", "з", "із", "зі", "перед", "над", "под", "між", "между", "за", "під", "о", "об", "в", "у"})
_SHORTEST = 5


def likened(text: Text, case: Case) -> bool:
    """``расценили как репетицию аннексии``: a thing is taken as something."""
    return any(text.lows[j] in {"как", "як"} for j in range(case.frame.at + 1, min(case.frame.at + 6, len(text.lows))))


def spoken_of_as(text: Text, case: Case) -> bool:
    """``отозвался о сообщениях как о «пропаганде»``: of a thing it is said what it is."""
    lows = text.lows
    end = text.sentences[case.frame.sentence].last
    return any(
        lows[j] in {"как", "як"} and lows[j + 1] in _OF_THINGS
        for j in range(case.frame.at + 1, min(case.frame.at + _SPOKEN_OF, end - 1))
    )


_OF_THINGS = frozenset({"о", "об", "про"})
_SPOKEN_OF = 14
"""Words from the verb to what a thing is called."""


def brings(text: Text, case: Case) -> bool:
    """``побоюється, що ця ротація вдарить по фронту``: what it leads to is feared, and it is taken as given."""
    effects = [h.first for h in case.words.inside("effects", case.regions)]
    first = next((h for h in case.hits if h.slot in {"deed", "anaphor"}), None)
    if first is None or text.lows[first.last - 1].endswith(_FINITE):
        return False
    opens = any(a <= first.first <= a + _SUBJECT for a, _ in case.regions)
    return opens and any(first.first < at <= first.last + _SUBJECT for at in effects)


_SUBJECT = 3
"""Words before the deed as the subject of what it does, and from it to the verb."""
_FINITE = ("л", "ла", "ли", "ло", "ет", "ит", "ют", "ут", "ят", "є", "ить", "уть", "ють", "ять", "но", "то")
"""Ends of the verbs by which a deed itself is told."""


def disowned(text: Text, case: Case) -> bool:
    """``подпись не признает``: a state does not recognise a deal or a step; that is a position."""
    cue = case.frame.cue_word
    if cue is None or cue.lemma not in _RECOGNISES or not (case.hits or case.anaphoric):
        return False
    if any(text.lows[j] in {"что", "що", "that"} for a, b in case.regions for j in range(max(0, a - 1), b)):
        return False
    named = any(text.lows[j].startswith(_RESULTS) for a, b in case.regions for j in range(a, b))
    return named or case.staged or case.deal


_RESULTS = (
    "решени",
    "рішенн",
    "итог",
    "підсумк",
    "результат",
    "легитимн",
    "легітимн",
    "законн",
    "выбор",
    "вибор",
    "юрисдикц",
)
"""Beginnings of the nouns of what can be recognised."""
_RECOGNISES = frozenset({"признать", "визнати", "recognise", "recognize"})


def remarked_on(text: Text, case: Case) -> bool:
    """Return whether only the object of a German verb names the claim: *kommentierte den Abgang mit: „Endlich“*."""
    if text.lang != "de" or case.frame.rule == "DE-INV" or not case.hits:
        return False
    return text.lows[case.frame.at + 1] in _ITS_OBJECTS and all(
        case.frame.at < h.first <= case.frame.at + _ITS_NOUN and text.quoted[h.first] < 0 for h in case.hits
    )


_ITS_OBJECTS = frozenset({"den", "die", "das", "dies", "diesen", "diese", "dieses", "seinen", "ihren", "seine", "ihre"})
_ITS_NOUN = 4
"""Words from such a verb to the noun of its object."""


_SUCCESS = (
    "durchbruch", "abschluss", "erfolg", "vollzug", "breakthrough", "success", "percée", "conclusion", "succès",
    "avance", "éxito", "прорыв", "успех", "успеш", "завершени", "прорив", "успіх", "успіш", "завершенн",
)  # fmt: skip
"""Beginnings of the nouns by which talks are told to have come to what they were held for."""
_OBJECT = 4
"""Words from *announced* to that noun."""


def announces_success(text: Text, case: Case) -> bool:
    """Return whether somebody announces of a deal that it has come about: *verkündete den Durchbruch*."""
    if not case.deal or not case.regions:
        return False
    at = case.regions[0][0]
    return any(low.startswith(_SUCCESS) for low in text.lows[at : min(at + _OBJECT, case.regions[0][1])])
