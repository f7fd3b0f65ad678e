"""What nobody can tell, by a clause with *whether*: the outlet leaves it open itself.  Pure.

*Ob dort Soldaten stehen, lässt sich nicht klären*, *Impossible de savoir si les chars sont arrivés*, *Есть ли там
солдаты, выяснить невозможно*: the main clause has no subject who could say it.
"""

from __future__ import annotations

import re

from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.grammar import Phrase

_WHETHER = {
    "de": frozenset({"ob"}),
    "en": frozenset({"whether", "if"}),
    "fr": frozenset({"si", "s'"}),
    "es": frozenset({"si"}),
    "uk": frozenset({"чи"}),
    "ru": frozenset({"ли"}),
}
"""Words of an indirect question that yes or no would answer."""
_DE_FIND = (
    r"(?:klären|überprüfen|prüfen|nachprüfen|feststellen|belegen|sagen|ermitteln|verifizieren|bestätigen|beantworten|"
    r"beurteilen|nachweisen|herausfinden)"
)
_EN_FIND = r"(?:tell|say|establish|verify|determine|know|confirm|check|ascertain|find out)"
_EN_FOUND = r"(?:established|verified|determined|confirmed|ascertained|checked|told|known|proven|proved)"
_FR_FIND = r"(?:savoir|vérifier|dire|déterminer|établir|confirmer|affirmer|prouver)"
_ES_FIND = r"(?:determinar|saber|verificar|comprobar|establecer|confirmar|decir|constatar)"
_UK_FIND = r"(?:з['’]ясувати|встановити|перевірити|підтвердити|сказати|визначити)"
_RU_FIND = r"(?:выяснить|установить|проверить|подтвердить|сказать|определить)"
_UK_NOT = r"(?:неможливо|не вдалося|не вдається|не можна|нема як|немає змоги)"
_RU_NOT = r"(?:невозможно|не удалось|не удается|не удаётся|нельзя|не получилось)"
_OPEN = {
    "de": re.compile(
        rf"(?:lässt|ließ|liess) sich (?:\S+ ){{0,6}}nicht (?:\S+ ){{0,4}}{_DE_FIND}\b|"
        rf"(?:ist|war|bleibt|blieb) (?:\S+ ){{0,5}}nicht zu {_DE_FIND}\b|"
        r"(?:ist|war|bleibt|blieb) (?:\S+ ){0,4}(?:unklar|ungewiss|ungeklärt|unbekannt)\b|"
        r"(?:ist|war) (?:\S+ ){0,4}nicht (?:\S+ ){0,2}(?:bekannt|geklärt|belegt|gesichert|erwiesen)\b"
    ),
    "en": re.compile(
        rf"(?:cannot|could not|can not|can't|couldn't|has not been|have not been) (?:\S+ ){{0,2}}(?:be )?"
        rf"(?:\S+ )?{_EN_FOUND}\b|"
        r"(?:is|was|remains|remained) (?:\S+ ){0,2}(?:unclear|unknown|uncertain|not known|not clear)\b|"
        rf"(?:impossible|not possible|no way) (?:\S+ ){{0,3}}to (?:\S+ )?{_EN_FIND}\b|nobody can (?:tell|say)\b"
    ),
    "fr": re.compile(
        rf"(?:impossible|(?:pas|plus) possible) (?:\S+ ){{0,4}}?(?:de |d' ){_FR_FIND}\b|on ignore\b|nul ne sait\b|"
        rf"on ne sait\b|rien ne permet (?:\S+ ){{0,3}}?(?:de |d' ){_FR_FIND}\b"
    ),
    "es": re.compile(
        rf"no se (?:puede|pudo|ha podido|podía) (?:\S+ ){{0,4}}?{_ES_FIND}\b|"
        rf"(?:no (?:ha sido|es|fue|era) posible|imposible) (?:\S+ ){{0,4}}?{_ES_FIND}\b|"
        rf"no (?:pudo|ha podido|puede) {_ES_FIND}se\b|se (?:desconoce|ignora)\b|no se sabe\b|"
        r"no (?:está|estaba|queda) (?:\S+ )?claro\b"
    ),
    "uk": re.compile(
        rf"{_UK_FIND} (?:\S+ ){{0,5}}{_UK_NOT}|{_UK_NOT} (?:\S+ ){{0,5}}{_UK_FIND}|"
        r"(?<!\S)(?:невідомо|незрозуміло|неясно)"
    ),
    "ru": re.compile(
        rf"{_RU_FIND} (?:\S+ ){{0,5}}{_RU_NOT}|{_RU_NOT} (?:\S+ ){{0,5}}{_RU_FIND}|"
        r"(?<!\S)(?:неизвестно|непонятно|неясно)"
    ),
}
"""Main clauses without a subject in which it cannot be told."""
_LONGEST = 60
"""Words of a sentence that is looked at."""


def left_open(text: Text, index: int) -> tuple[Phrase, Phrase] | None:
    """Return the clause with *whether* of a sentence in which nobody can tell, and the words that say so; else None.

    >>> text = Text("Ob dort Soldaten stehen, lässt sich derzeit nicht klären. Er fragte, ob sie kommen.", "de")
    >>> left_open(text, 0), left_open(text, 1)
    (((0, 4), (5, 10)), None)
    """
    one = text.sentences[index]
    if one.last - one.first > _LONGEST or text.lows[one.last - 1] == "?" or text.quoted[one.first] >= 0:
        return None
    lows = text.lows[one.first : one.last]
    asked = next((j for j, low in enumerate(lows) if low in _WHETHER[text.lang]), -1)
    if asked < 0:
        return None
    found = _OPEN[text.lang].search(" ".join(lows))
    if found is None:
        return None
    begin = " ".join(lows)[: found.start()].count(" ")
    end = begin + found.group().count(" ") + 1
    main = one.first + begin, one.first + end
    if begin > asked:  # Whether it is so cannot be established
        first = 0 if text.lang == "ru" else asked
        stop = next((j for j in range(begin - 1, asked, -1) if lows[j] == ","), begin)
        return (one.first + first, one.first + stop), main
    first = next((j for j in range(asked, end - 1, -1) if lows[j] == ","), end) if text.lang == "ru" else asked
    stop = next((j for j in range(asked + 1, len(lows)) if lows[j] in {",", ";", ".", "–", "—"}), len(lows))
    return (one.first + min(first, asked), one.first + stop), main


def told_by_nobody(frame: Frame) -> bool:
    """Return whether the verb of a frame is that of such a sentence, without a subject: *Il n'est pas possible ...*."""
    found = left_open(frame.text, frame.sentence) if frame.cue_word is not None else None
    return found is not None and found[1][0] <= frame.at < found[1][1]
