"""Verbs of denying and confirming with nothing for an object: *Baku denied within the hour*, *Kigali nie tout*.  Pure.

What is denied is what was told just before.  Only when, where and how may follow the verb, up to the end of the
clause; behind *and* another one begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.about.slots import CORE
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.framing.gapping import named_alone

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_TIMES = frozenset(
    "soirée soir matinée matin journée nuit noche tarde mañana madrugada veille víspera vísperas día jour "
    "вечір вечора ранок день дня ночі вечером утром ночью evening morning night day abend morgen nacht mittag "
    "suite après peu depuis later später dann "
    "selben selbe stunde stunden minute minuten tag tage tagen vormittag nachmittag woche wochen monat monate monaten "
    "augenblick moment wochenende montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "hour hours minutes days afternoon noon week weeks month months moments weekend breath time within same next "
    "following monday tuesday wednesday thursday friday saturday sunday "
    "heure heures jours midi semaine semaines mois tard plus lendemain même foulée instant que mardi lundi mercredi "
    "jeudi vendredi samedi dimanche "
    "hora horas minuto minutos días mediodía semana semanas mes meses después luego siguiente mismo misma momento "
    "menos lunes martes miércoles jueves viernes sábado domingo "
    "часа часов час минут минуты минуту дней вечер утро ночь неделю недели недель месяц спустя позже тот же течение "
    "того понедельник вторник среду четверг пятницу субботу воскресенье "
    "годину години годин хвилин хвилини днів ввечері вранці вночі ніч тиждень тижні тижнів місяць потому пізніше той "
    "самий протягом впродовж понеділок вівторок середу п'ятницю суботу неділю".split()
)
"""Words that say when."""
_NUMBERS = frozenset(
    "ein einer einem eine zwei drei vier fünf sechs wenige wenigen einigen one two three four five six few some "
    "deux trois quatre cinq six quelques dos tres cuatro cinco seis una un pocas pocos два две три четыре пять шесть "
    "несколько дві чотири п'ять шість кілька".split()
)
_EVERYTHING = frozenset(
    {"alles", "everything", "all", "tout", "todo", "всё", "все", "усе", "bloc", "entirely", "flatly"}
)
"""What somebody denies who denies whatever was said."""
BARE = 7
"""Words that may follow a verb without an object."""
_BREAKS = frozenset({",", ";", "–", "—", "-", "("})
_GOES_ON = frozenset({"und", "and", "et", "y", "и", "і", "й", "та", "doch", "but", "mais", "pero", "но", "але", "aber"})


_HOURS = ("abend", "morgen", "vormittag", "nachmittag", "mittag", "nacht")
"""Ends of the German words for a part of a day: *am Montagabend*."""


def bare(text: Text, frame: Frame, pronouns: frozenset[str] = frozenset()) -> bool:
    """Return whether nothing but when, where and how follows a verb: *Bangkok a confirmé dans la soirée*."""
    sets = lexicon(text.lang).sets
    small = sets["adv"] | sets["prep"] | sets["det"] | _TIMES | _NUMBERS
    lows, caps = text.lows, text.caps
    last = text.sentences[frame.sentence].last
    stop = next((j for j in range(frame.at + 1, last) if lows[j] in _BREAKS), last)
    alone = stop < last and named_alone(text, stop + 1, last) is not None  # ..., Uruguay erst am Freitag
    if stop < last and not alone and not _goes_on(text, stop + 1, last):
        stop = last
    if text.lang == "de" and any(
        caps[j] and lows[j] not in small and lows[j - 1] not in sets["prep"]
        for a, b in frame.regions
        for j in range(a, min(b, stop))
    ):
        return False  # hatte nur den Angriff auf das Hauptquartier bestätigt
    rest: Sequence[int] = range(frame.at + 1, stop)
    if pronouns and text.lang == "de" and frame.slot is not None:
        rest = [j for j in rest if not frame.slot[0] <= j < frame.slot[1] and j not in frame.parts]
    return len(rest) <= BARE and all(
        lows[j] in small
        or (text.lang == "de" and lows[j].endswith(_HOURS))
        or lows[j] in _EVERYTHING
        or not lows[j][0].isalpha()
        or lows[j] in pronouns
        for j in rest
    )


_THEM = {
    "de": frozenset({"sie", "ihn"}),
    "uk": frozenset({"його", "її", "їх"}),
    "ru": frozenset({"его", "ее", "её", "их"}),
    "es": frozenset({"la", "los", "las"}),
    "fr": frozenset({"les"}),
}
"""Pronouns for a thing that has a gender: *bestätigte sie* is the truce, *confirmó la* not yet the news."""


def by_gender(look: Look) -> bool:
    """Return whether nothing but such a pronoun is confirmed or denied, and the sentence before is on the claim.

    *Armenien bestätigte sie noch am selben Abend*, *Ereván la confirmó*.
    """
    frame, them = look.frame, _THEM.get(look.frame.text.lang, frozenset())
    if look.operator not in {"confirm", "deny", "reject"} or look.hits or frame.back or frame.slot is None:
        return False
    lows, before = frame.text.lows, frame.sentence - 1
    told = before in look.topic.direct or before in look.topic.linked
    at = next(
        (j for j in range(max(0, frame.at - _AT_IT + 1), frame.at + 2) if lows[j : j + 1] and lows[j] in them), -1
    )
    if at < 0 and frame.text.lang == "de":  # räumte die Regierung sie ein
        at = next((j for a, b in frame.regions for j in range(a, b) if lows[j] in them), -1)
    if not told or at < 0 or frame.slot[0] <= at < frame.slot[1]:
        return False
    if frame.text.lang in {"es", "fr"} and at > frame.at:
        return False  # an article
    return bare(frame.text, frame, them)


def what_was_told(look: Look) -> bool:
    """Return whether what others have told is confirmed or denied in German: *bestätigte, was X gemeldet hatte*."""
    german = look.frame.text.lang == "de" and look.operator in _TAKES and not look.frame.rule.endswith("INV")
    before = look.frame.sentence - 1
    if not german or not look.regions or look.hits or before not in look.topic.direct | look.topic.linked:
        return False
    lows, (first, last) = look.frame.text.lows, look.regions[-1]
    at = next((j for j in range(first, last - 1) if lows[j] == "was" and lows[j - 1] == ","), -1)
    clause = lows[at + 1 : last]
    if at < 0 or at - look.frame.at > BARE + 2 or "über" in clause or "zu" in clause:
        return False  # was das Blatt über die Preise gemeldet hatte
    return any(low.startswith(_TOLD_BY) for low in clause)


_TAKES = frozenset({"confirm", "deny", "reject", "refute", "doubt"})
_TOLD_BY = (
    "gesagt", "sagte", "behaupte", "gemeldet", "meldete", "berichtet", "erklärt", "verkünde", "mitgeteilt",
    "geschrieben",
    "verbreite", "versichert", "bekanntgegeben", "angekündigt", "vermutet", "erzählt",
)  # fmt: skip
"""Beginnings of the forms by which others have told something."""


def _goes_on(text: Text, at: int, last: int) -> bool:
    """Return whether behind a comma another clause begins, and none that tells what is denied."""
    return at < last and text.lows[at] in _GOES_ON


def of_everything(text: Text, at: int, last: int) -> bool:
    """Return whether the object that begins at token `at` is all that was said: *Kigali nie tout en bloc*.

    >>> of_everything(Text("Kigali denies everything.", "en"), 2, 4)
    True
    """
    return any(text.lows[j] in _EVERYTHING for j in range(at, min(at + 2, last)))


def of_all_that(look: Look) -> bool:
    """Return whether all that was said just before is denied."""
    denies = look.operator in {"deny", "reject"} and bool(look.regions)
    return denies and of_everything(look.frame.text, *look.regions[0])


_HELD = 3
"""Words of a content that is only a pronoun."""
_OF_THAT = frozenset(
    "it that this das dies daran dran это этого этому такое такого такую возможность вариант сценарий "
    "це цього цьому таке такого таку можливість варіант сценарій".split()
)
_SMALL = frozenset({"nicht", "auch", "и", "тоже", "также", "теж", "також", "не"})


def held(look: Look) -> bool:
    """Return whether somebody believes, or does not, what was said: *does not believe it*, *glaubt nicht daran*."""
    if perhaps(look):
        return True
    if look.operator == "conceal":
        return not_hidden(look)
    if not look.near or look.operator != "believe" or look.size > _HELD or look.hits:
        return False
    lows = look.frame.text.lows
    words = {low for a, b in look.regions for low in lows[a:b] if low[0].isalpha()} - _SMALL
    said = words <= _OF_THAT or words in ({"que", "oui"}, {"que", "sí"})  # pense que oui
    return bool(words) and said and lows[look.frame.at + 1 : look.frame.at + 2] != ["in"]


_IT = frozenset({"en", "lo", "it", "das", "dies", "daraus", "цього", "це", "этого", "это"})
_AT_IT = 3


def not_hidden(look: Look) -> bool:
    """Return whether nothing but a pronoun is what somebody does not hide: *ne s'en cache plus*, *ya no lo oculta*."""
    lows, at = look.frame.text.lows, look.frame.at
    near = lows[max(0, at - _AT_IT) : at + _AT_IT]
    return look.near and not look.hits and look.size <= _HELD and not _IT.isdisjoint(near) and look.says("neg")


_PERHAPS = frozenset(
    "très muy probablement vraisemblablement peut être - possiblement éventuellement probablemente posiblemente quizá "
    "quizás seguramente previsiblemente presumiblemente que oui sí il semble parece".split()
)
"""French and Spanish words of an answer that only says how likely it is."""
_PLAINLY = frozenset({"say", "announce", "remark", "react"})


def perhaps(look: Look) -> bool:
    """Return whether nothing but how likely it is is said: *Probablement, répond Lima*, *«Parece que sí», dijo*."""
    if not look.near or look.operator not in _PLAINLY or look.hits or look.size > BARE:
        return False
    words = {low for a, b in look.regions for low in look.frame.text.lows[a:b] if low[0].isalpha()}
    return bool(words) and words <= _PERHAPS and look.says("likely")


SHORT = 14
"""Words of a short content."""
_DAYS = frozenset("day morning evening night afternoon week month year weekend time hour".split())
"""Words with which *the same* says when."""
_REPEATS = frozenset({"say", "announce", "remark", "see", "find", "think", "believe", "comment", "know"})
"""Operators of verbs with which somebody says, or sees, the same as another before."""


def same(look: Look) -> bool:
    """Take *the army had said as much*, *Dasselbe sagte Lima*, *О том же говорит Лима*: it is what stood before."""
    if not look.near or look.operator not in _REPEATS or look.size > SHORT or CORE & look.present:
        return False
    if look.says("alike"):
        return not look.says("doso")  # our parliament will do the same in May
    text = look.frame.text
    at = next((j for a, b in look.regions for j in range(a, b)), -1)
    alike = text.lang == "en" and look.frame.at < at
    lows = text.lows
    again = lows[at : at + 2] == ["the", "same"] and lows[at + 2 : at + 3] and lows[at + 2] not in _DAYS
    return alike and bool(again or lows[at] in {"so", "likewise"})


_EFFECT = (
    ["to", "that", "effect"], ["to", "this", "effect"], ["to", "same", "effect"], ["along", "those", "lines"],
    ["along", "these", "lines"], ["of", "that", "kind"], ["of", "this", "kind"], ["of", "that", "sort"],
)  # fmt: skip
"""Words, without articles, that stand for what has been told."""


def to_that_effect(lows: Sequence[str], regions: Sequence[tuple[int, int]]) -> bool:
    """Return whether English words only point back to what was told: *a report to that effect*.

    >>> to_that_effect("dismissed a report to the same effect".split(), [(1, 7)])
    True
    """
    for first, last in regions:
        words = [low for low in lows[first:last] if low != "the"]
        if any(words[n : n + 3] in _EFFECT for n in range(len(words) - 2)):
            return True
    return False
