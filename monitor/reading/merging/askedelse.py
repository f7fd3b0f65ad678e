"""What an answer only points back to where its question tells of another matter.  Pure.

*There is talk of a secret deal on gravel. - The ministry has denied it*: what is denied stands in the question, and the
question has no word of the claim.  Holds for interviews and for pieces that ask themselves.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from monitor.reading.about.linking import Linker
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.cut.text import Text
from monitor.reading.merging.replies import asks_openly, asks_particular, opens_asking

_POINTS = frozenset({"LINK-BEARING", "LINK-SHORT", "LINK-PRO", "LINK-PRESS", "LINK-VOICE"})
"""Rules by which words without the claim are tied to it."""
_OURS = frozenset({"deed", "what", "blame", "contrary"})
_NAMES_IT = frozenset({"deed", "object", "what", "anaphor", "deal"})
_STEPS = ("stage", "deed")
_ASKED_STEPS = (*_STEPS, "body")
_BACK = {
    "de": frozenset("dazu davon daran dagegen darüber damit dabei darauf dies dafür es ihm ihr".split()),
    "en": frozenset({"it", "this", "so"}),
    "fr": frozenset({"cela", "ça", "ceci", "ce", "y", "en", "lui"}),
    "es": frozenset({"eso", "esto", "ello", "lo", "le"}),
    "uk": frozenset({"це", "цього", "цьому", "цим", "їм", "йому"}),
    "ru": frozenset({"это", "этого", "этому", "этим", "этом", "им", "ему"}),
}
"""Words that stand for what was spoken of before, or for who spoke of it."""
_THAT = {"de": frozenset({"das", "dem"}), "en": frozenset({"that"})}
"""Such words that stand alone only where no noun or clause follows."""
_AUXILIARIES = frozenset(
    "is was could would may might can will has had does did should must true right means mean happens".split()
)
"""English verbs before which *that* stands alone."""
_DENIES = (
    "bestreit", "dementi", "leugn", "bestätig", "zurückw", "weist", "weis", "deny", "denie", "confirm", "reject",
    "admit", "dément", "démen", "nie", "niega", "desm", "rechaz", "confirm", "reconn", "запереч", "підтвер",
    "спросту", "відкид",
    "отриц", "опроверг", "подтвер", "отверг", "призна", "визна", "geben", "zugeb",
)  # fmt: skip
"""Beginnings of verbs whose object may be the claim without a word of it: *Lima denies any part in it*."""
_ASKS_VIEW = (
    "sag", "meint", "denk", "glaub", "reag", "halt", "hält", "hör", "answer", "say", "said", "think", "believe",
    "react", "respon", "antwort", "pens", "dit", "dis", "répond", "croi", "réag", "dice", "dijo", "piensa", "opin",
    "cree",
    "respond", "reaccion", "каж", "думає", "думаєт", "віри", "реаг", "відпов", "говор", "дума", "вери", "отвеч",
    "ответ", "скаж", "beweis", "beleg", "proof", "prove", "evidence", "preuve", "prueba", "доказ",
)  # fmt: skip
"""Beginnings of the words of a question for what others say, or for how one knows."""
_LETTERS = 5
"""Letters that a word has at least that tells something."""
_TELLING = 3
"""Words of its own from which on a turn tells of something."""
_OPENLY = 4
"""The same for *Who ...?*, *Why ...?*."""


class Turns(NamedTuple):
    """The sentences of a talk, or of a piece that asks itself, that ask and that answer."""

    questions: Collection[int]
    answers: Collection[int]


def asked_else(text: Text, turns: Turns, linker: Linker, topic: Topic, index: int, link: Link) -> bool:
    """Return whether a sentence of an answer only points back, and was asked of another matter."""
    if index in turns.questions and link.rule in {"LINK-VOICE", "LINK-BEARING"}:
        return text.lows[text.sentences[index].last - 1] != "?" and _elsewhere(
            text, linker, topic, [index]
        )  # what a question tells of others
    if index not in turns.answers or not (link.how == "anaphor" or link.rule in _POINTS):
        return False
    own = link.rule != "LINK-WEAK" and any(h.slot in _NAMES_IT for h in link.hits)
    one = text.sentences[index]
    own = own or linker.words[index].any("report", [(one.first, one.last)])
    if own or any(h.slot.startswith(_STEPS) for h in topic.hits[index]):
        return False
    at = index - 1
    while at >= 0 and at in turns.answers:
        if at in topic.direct or _speaks(topic, at):
            return False
        at -= 1
    asked = list[int]()
    turn = text.sentences[at].paragraph if at >= 0 else -1
    while at >= 0 and at in turns.questions and text.sentences[at].paragraph == turn:
        asked.append(at)
        at -= 1
    return bool(asked) and _elsewhere(text, linker, topic, asked)


def _speaks(topic: Topic, index: int) -> bool:
    """Return whether a sentence has words of the claim's deed."""
    slots = {h.slot for h in topic.hits[index]}
    if topic.slots.kind.staged:
        return any(slot.startswith(_ASKED_STEPS) for slot in slots)
    return not slots.isdisjoint(_OURS)


def _elsewhere(text: Text, linker: Linker, topic: Topic, asked: list[int]) -> bool:
    """Return whether a question tells of something, and neither the claim nor what was said before is it."""
    telling, openly, particular = 0, False, False
    for n in asked:
        one = text.sentences[n]
        if n in topic.direct or _speaks(topic, n):
            return False
        open_here = asks_openly(text, one)
        openly = openly or open_here
        if (open_here or not topic.slots.kind.staged) and any(h.slot in {"object", "anaphor"} for h in topic.hits[n]):
            return False
        lows = text.lows[one.first : one.last]
        if not _BACK[text.lang].isdisjoint(lows) or any(low.startswith(_DENIES) for low in lows):
            return False
        if lows[-1:] == ["?"] and any(low.startswith(_ASKS_VIEW) for low in lows):
            return False
        if any(_alone(text, j) for j in range(one.first, one.last)):
            return False
        particular = particular or (open_here and asks_particular(text, one)) or opens_asking(text, one)
        telling += _own_words(linker, text, one.first, one.last)
    return telling >= (1 if particular else _OPENLY if openly else _TELLING)


def _alone(text: Text, at: int) -> bool:
    """Return whether *das* or *that* stands for something, and no noun or clause follows."""
    if text.lows[at] not in _THAT.get(text.lang, ()):
        return False
    behind = text.lows[at + 1 : at + 2]
    if not behind or not behind[0][0].isalpha():
        return True
    return not text.caps[at + 1] if text.lang == "de" else behind[0] in _AUXILIARIES


def _own_words(linker: Linker, text: Text, first: int, last: int) -> int:
    """Return how many words tell something, beside names of those who can speak and words of grammar."""
    named = {j for m in linker.mentions.all if m.first < last and m.last > first for j in range(m.first, m.last)}
    return sum(len(text.lows[j]) >= _LETTERS and text.lows[j].isalpha() and j not in named for j in range(first, last))
