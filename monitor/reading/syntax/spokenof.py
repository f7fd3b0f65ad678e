"""What somebody speaks of, named beside what he says: *"It will rain," he said on Tuesday of the truce*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

_TOPICS = {
    "de": Phrases(["zur", "zum", "über", "mit blick auf", "zu", "auf die frage nach", "auf fragen nach"]),
    "fr": Phrases([
        "à propos de", "à propos du", "à propos des", "à propos d'", "au sujet", "sur", "concernant",
        "à une question sur", "à des questions sur", "aux questions sur",
    ]),
    "es": Phrases([
        "sobre", "acerca", "a propósito", "en relación", "respecto", "a una pregunta sobre", "a preguntas sobre",
    ]),
    "uk": Phrases(["про", "щодо", "стосовно", "з приводу"]),
    "ru": Phrases(["о", "об", "обо", "насчет", "по поводу", "относительно"]),
}  # fmt: skip
"""Words that begin what is spoken of, behind the verb of direct speech."""
_ON_A_DAY = frozenset(
    "am an el este ce у в во montag dienstag mittwoch donnerstag freitag samstag sonntag abend lundi mardi mercredi "
    "jeudi "
    "vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo понеділок вівторок середу четвер "
    "п'ятницю суботу неділю понедельник вторник среду четверг пятницу субботу воскресенье".split()
)
"""Words of a day behind who speaks."""
_ABOUT = frozenset("about on over to at zu zum zur über auf sur à sobre ante про щодо о об на".split())
"""Words before what somebody speaks of ahead of a colon."""
_FRONTED = {
    "de": frozenset({"zu", "zum", "zur"}),
    "en": frozenset({"of", "on", "about"}),
    "fr": frozenset({"à", "au", "sur", "concernant"}),
    "es": frozenset({"sobre", "acerca"}),
    "uk": frozenset({"про", "щодо"}),
    "ru": frozenset({"о", "об", "насчет"}),
}
"""Words that open a sentence with what is spoken of in it."""
_NAMES = 4
"""Words of whom somebody speaks for, between him and what he speaks of."""
_TOPIC = 8
"""Words of what is spoken of."""
_SIGNS = frozenset({",", ";", ":", "—", "–", "."})


def spoken_of(text: Text, at: int, slot: Phrase, begin: int, stop: int) -> Phrase | None:
    """Return the words that say what is spoken of: *«Мы их видели», — говорит | о солдатах | офицер*.

    `at` is the verb, `slot` who speaks, and from `begin` to `stop` the sentence goes on.
    """
    topics, lows = _TOPICS.get(text.lang), text.lows
    if topics is None:
        return None
    comma = next((j + 1 for j in range(begin, stop - 1) if lows[j] == "," and text.quoted[j] < 0), stop)
    end = min(stop, begin + _NAMES + 1)
    while begin + 1 < end and (lows[begin] in _ON_A_DAY or (text.caps[begin] and not topics.at(lows, begin))):
        begin += 1  # sagte er am Dienstag zu der Waffenruhe
    for first, last in ((at + 1, slot[0]), (begin, stop), (comma, stop)):
        if first + 1 < last and topics.at(lows, first):
            return first, next((j for j in range(first, last) if lows[j] in _SIGNS), last)
    return None


def fronted_topic(text: Text, first: int, verb: int, slot: Phrase) -> Phrase | None:
    """Return what a sentence says first that is spoken of: *Zu | dem Rücktritt | sagte er nur: „...“*."""
    lows = text.lows
    if lows[first] not in _FRONTED[text.lang] or text.quoted[first] >= 0:
        return None
    if text.lang == "fr" and lows[first] in {"à", "au"} and lows[first + 1 : first + 2] not in (["propos"], ["sujet"]):
        return None
    ends = [verb, *([slot[0]] if slot[0] > first else []), min(len(lows), first + _TOPIC)]
    end = next((j for j in range(first + 1, min(ends)) if lows[j] in _SIGNS), min(ends))
    return (first + 1, end) if end - first > 1 else None


def before_colon(lows: Sequence[str], first: int, colon: int) -> Phrase | None:
    """Return what somebody speaks of ahead of a colon: *The minister was dry about | the truce |: "..."*."""
    about = (j for j in range(first, colon - 1) if lows[j] in _ABOUT)
    return next(((j + 1, colon) for j in about), None)
