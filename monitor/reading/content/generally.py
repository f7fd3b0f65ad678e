"""Steps of a treaty told of things in general, or of a day: *What has been deposited is believed*.  Pure.

A free relative (*was hinterlegt ist*, *ce qui est signé*), a relative clause of any such thing (*a treaty that is not
ratified is a piece of paper*) and one that says of which day one speaks (*public on the day they are signed*) name a
step, and tell none of the treaty.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import Phrase

_FREE = {
    "de": (("was",), ("wer",), ("wen",), ("wem",), ("alles", ",", "was"), ("nichts", ",", "was"), ("das", ",", "was")),
    "en": (("what",), ("whatever",), ("whoever",), ("anything", "that"), ("nothing", "that"), ("he", "who"),
           ("those", "who"), ("whichever",), ("anyone", "who"), ("everything", "that"), ("that", "which")),
    "fr": (("ce", "qui"), ("ce", "que"), ("ce", "qu'"), ("celui", "qui"), ("ceux", "qui"), ("quiconque",),
           ("qui",), ("rien", "de", "ce", "qui")),
    "es": (("lo", "que"), ("quien",), ("quienes",), ("el", "que"), ("los", "que"), ("aquello", "que")),
    "uk": (("те", ",", "що"), ("тому", ",", "що"), ("того", ",", "що"), ("тим", ",", "що"), ("хто",),
           ("все", ",", "що"), ("усе", ",", "що"), ("тому", ",", "хто"), ("той", ",", "хто")),
    "ru": (("то", ",", "что"), ("тому", ",", "что"), ("того", ",", "что"), ("тем", ",", "что"), ("кто",),
           ("все", ",", "что"), ("всё", ",", "что"), ("тот", ",", "кто"), ("тому", ",", "кто")),
}  # fmt: skip
"""Words with which a relative clause without a noun before it begins."""
_ANY = {
    "de": frozenset("ein eine einen einem einer jeder jede jedes jeden kein keine keinen".split()),
    "en": frozenset({"a", "an", "any", "every", "no"}),
    "fr": frozenset({"un", "une", "tout", "toute", "aucun", "aucune", "chaque"}),
    "es": frozenset({"un", "una", "todo", "toda", "ningún", "ninguna", "cualquier"}),
    "uk": frozenset({"будь-який", "кожен", "кожний", "жоден"}), "ru": frozenset({"любой", "каждый", "никакой"}),
}  # fmt: skip
"""Articles of any such thing."""
_THAT = {
    "de": frozenset({"der", "die", "das", "den", "dem"}), "en": frozenset({"that", "which", "who"}),
    "fr": frozenset({"qui", "que", "qu'"}), "es": frozenset({"que"}), "uk": frozenset({"який", "яка", "яке", "що"}),
    "ru": frozenset({"который", "которая", "которое"}),
}  # fmt: skip
"""Pronouns that open a relative clause."""
_IS = {"uk": frozenset({"це"}), "ru": frozenset({"это"})}
"""What stands for *is* behind a dash, and shows that a noun without an article is any such thing."""
_DAYS = {
    "de": ("tag", "stunde", "moment", "augenblick", "woche"), "en": ("day", "moment", "hour", "minute", "week"),
    "fr": ("jour", "moment", "heure", "instant"), "es": ("día", "momento", "instante", "hora"),
    "uk": ("день", "дня", "момент", "годин", "хвилин", "мить"), "ru": ("день", "дня", "момент", "час", "минут"),
}  # fmt: skip
"""Beginnings of the nouns for a time at which something is done."""
_WHEN = {
    "de": frozenset({"dem", "der", "da"}), "en": frozenset("on at that when which they it is are he she".split()),
    "fr": frozenset({"où", "de", "du"}), "es": frozenset({"en", "que", "de"}), "uk": frozenset({"коли"}),
    "ru": frozenset({"когда"}),
}  # fmt: skip
"""Words right behind them with which it is told at which."""
_FIRST = frozenset(
    "wir ich uns we i us our nous j' je notre nosotros hemos ми нами наш мы нами наш unser unsere heute today hoy "
    "aujourd'hui сьогодні сегодня".split()
)
"""Words that make it a certain thing: *what we have signed today*."""
_CLAUSE = 9
"""Words from the pronoun to the step at most."""
_TO_DAY = 7
"""Words from the day to the step at most."""
_PREDICATE = 3
"""Words from the day to the comma before the clause that says which it is."""
_OPENS = 5
"""Words of a content in which such a clause begins, but for *it is believed what ...*."""


def generally(text: Text, regions: Sequence[Phrase], hits: Sequence[Hit], named: bool) -> bool:
    """Return whether the steps are those of things in general; not where the content has `named` a state or a person.

    >>> told = Text("What has been deposited is believed.", "en")
    >>> generally(told, [(0, 7)], [Hit(3, 4, "stage.exchanged", "deposit*")], named=False)
    True
    >>> told = Text("What matters is that it has been deposited.", "en")
    >>> generally(told, [(0, 9)], [Hit(7, 8, "stage.exchanged", "deposit*")], named=False)
    False
    """
    steps = [h for h in hits if h.slot.startswith("stage.")]
    if named or not steps:
        return False
    for first, last in regions:
        if not all(first <= h.first < last for h in steps):
            continue
        if _of_all(text, first, last):
            return True
        if not _FIRST.isdisjoint(text.lows[first:last]):
            return False
        for at in range(first, max(h.last for h in steps)):
            begin = _free(text, at, first) or _any_such(text, at, first)
            told = [h.first if h.first >= begin else h.last - 1 for h in steps]  # ein Gesetz, das niemand unterschrieb
            if begin and all(0 <= step - begin <= _CLAUSE and _within(text, begin, step) for step in told):
                return True
    return False


def _of_all(text: Text, first: int, last: int) -> bool:
    """Return whether all treaties are spoken of, in the present: *Treaties are ratified by parliaments*."""
    told = text.lows[first:last]
    plurals = [j for j, low in enumerate(told) if low in _PLURALS[text.lang]]
    if not plurals or not _CERTAIN.isdisjoint(told) or any(low.isdigit() for low in told):
        return False
    before = told[plurals[0] - 1] if plurals[0] else ""
    bare = text.lang not in {"fr", "es"}
    return not before[:1].isalpha() if bare else before in {"les", "los"}


_PLURALS = {
    "de": frozenset({"verträge", "gesetze"}), "en": frozenset({"treaties", "agreements", "laws", "pacts"}),
    "fr": frozenset({"traités", "lois", "accords"}), "es": frozenset({"tratados", "leyes", "acuerdos"}),
    "uk": frozenset({"договори", "закони", "угоди"}), "ru": frozenset({"договоры", "законы", "соглашения"}),
}  # fmt: skip
"""Treaties and laws, in the plural."""
_CERTAIN = frozenset(
    "both two these those beide beiden zwei diese dieser all alle deux ces dos estos обидва ці оба эти were was had "
    "have has wurden wurde waren hatten haben ont avaient furent étaient sont seront han habían fueron eran serán были "
    "були будуть будут will would werden würden".split()
) - {"werden", "sont", "all", "alle"}
"""Words that make them certain ones, or tell of what was or will be."""


def on_the_day(text: Text, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a step only says of which day one speaks: *They are public on the day they are signed*.

    >>> told = Text("Our opinions are public on the day they are signed.", "en")
    >>> on_the_day(told, [(0, 11)], [Hit(9, 10, "stage.signed", "sign~")])
    True
    """
    steps = [h for h in hits if h.slot.startswith("stage.")]
    first = next((a for a, b in regions if steps and all(a < h.first < b for h in steps)), -1)
    if first < 0:
        return False
    for step in steps:
        near = range(max(0, step.first - _TO_DAY), step.first)
        days = [j for j in near if text.lows[j].startswith(_DAYS[text.lang]) and "," not in text.lows[first:j]]
        if not any(_told_which(text, j, step.first) for j in days):
            return False
    return True


def _told_which(text: Text, day: int, step: int) -> bool:
    """Return whether the words behind the noun for a day say which it is, up to the step."""
    at = day + 1
    comma = next((j for j in range(at, min(at + _PREDICATE, step)) if text.lows[j] == ","), -1)
    if comma > 0 and text.lang in {"de", "uk", "ru"}:  # an dem Tag öffentlich, an dem
        at = comma + 1
    if at < step and text.lows[at] in {"an", "in", "zu", "в", "у"}:
        at += 1
    if text.lang in {"uk", "ru"} and at == step and text.lows[day - 1] in {"в", "у"}:
        return True  # у день підписання
    marked = text.lows[at] in _WHEN[text.lang]
    return marked and not any(low in {";", ":", "."} or low in QUOTES for low in text.lows[at:step])


def _free(text: Text, at: int, first: int) -> int:
    """Return where the clause goes on whose pronoun without a noun before it stands at token `at`; 0 if none does."""
    opened = at - first < _OPENS or text.lows[at - 1] in {",", ":"} or text.lang in {"fr", "es"}
    if text.lang == "en" and text.lows[at] == "what" and text.lows[at - 1 : at] == ["of"]:
        opened = False  # a copy of what was signed
    if not opened or (text.lows[at] in {"qui", "wer", "was"} and at > first and text.lows[at - 1][0].isalpha()):
        return 0
    if text.lang in {"uk", "ru"} and text.lows[at] in {"хто", "кто"} and at - first > 1:
        return 0  # тих, хто утримався
    for words in _FREE[text.lang]:
        if tuple(text.lows[at : at + len(words)]) == words:
            return at + len(words)
    return 0


def _any_such(text: Text, at: int, first: int) -> int:
    """Return where the relative clause goes on of any such thing at token `at`, at the head of a content."""
    lows, lang = text.lows, text.lang
    low = first
    while low < at and not lows[low][0].isalnum():
        low += 1
    if at != low:
        return 0
    if lows[at] in _ANY[lang]:
        for noun in range(at + 1, at + 4):
            that = noun + 1 + (lows[noun + 1 : noun + 2] == [","])
            if lang == "de" and that == noun + 1:
                continue  # ein Datum für die Abstimmung
            if lows[that : that + 1] and lows[that] in _THAT[lang] and lows[noun][0].isalpha():
                return that + 1
        return 0
    if lang in _IS and lows[at + 1 : at + 2] == [","] and lows[at + 2 : at + 3] and lows[at + 2] in _THAT[lang]:
        end = next((j for j in range(at + 3, min(at + 3 + _CLAUSE, len(lows) - 2)) if lows[j] == ","), -1)
        return at + 3 if end > 0 and not _IS[lang].isdisjoint(lows[end : end + 4]) else 0
    return 0


def _within(text: Text, begin: int, step: int) -> bool:
    """Return whether a step is in the clause whose pronoun stands before `begin`: no sign or other verb parts it."""
    told = text.lows[begin:step]
    if any(low in _PARTS for low in told):
        return False
    aux = [j for j, low in enumerate(told) if low in lexicon(text.lang).sets["aux"]]
    return all(after - before <= _ONE_VERB for before, after in itertools.pairwise(aux))


_PARTS = frozenset({",", ";", ":", ".", "—", "–", "that", "dass", "que", "qu'", "что", "що"})
"""Signs and words with which another clause begins."""
_ONE_VERB = 2
"""Words from one auxiliary to the next of the same verb."""
