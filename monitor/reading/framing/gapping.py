"""Who does the same is named without a verb: *Chile confirmed it that evening, Uruguay only on Friday*; or a day later.

The clause behind the comma holds a name and says when, and nothing else; or the next sentence only says that somebody
did so too: *So did Uruguay*, *Uruguay tat es am Freitag*, *L'Uruguay en a fait autant*, *Уругвай сделал то же*.  Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.daytimes import TIME_NOUNS

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame
    from monitor.reading.syntax.grammar import Grammar, Phrase

_SAYS = frozenset(
    "say announce confirm deny reject refute believe exclude stand doubt refuse mute dodge will comment warn retract "
    "label open".split()
)
"""Operators of verbs that a second name can share."""
_TELLS_ON = frozenset({",", ";"})
_JOINS = frozenset({"and", "but", "und", "et", "mais", "y", "и", "і", "й", "та", "а", "aber", "pero", "e", "while"})
"""Words between the comma and the name."""
_ARTICLES = frozenset({"the", "der", "die", "das", "l'", "le", "la", "les", "el", "los"})
_ONLY = {
    "de": frozenset(
        "zu zum anfang ende mitte wochenbeginn wochenende "
        "nächsten nächste folgenden folgende darauffolgenden erst nur schon bereits dann kurz darauf danach "
        "später zuvor wenig einen eine ein zwei drei vier fünf am an im in der den dem das selben gleichen noch "
        "auch ebenfalls ebenso wieder nach vor wenige einige mehrere heute gestern nachts abends morgens mittags "
        "vergangene vergangenen letzten letzte ihm ihr gegen um uhr drauf".split()
    ),
    "en": frozenset(
        "start end beginning middle of week weekend since "
        "next only just not until a an the on in at by later after before early late earlier then too also today "
        "yesterday one two three four five few several some within this that same following last shortly soon "
        "hours afterwards almost as well likewise".split()
    ),
    "fr": frozenset(
        "début fin milieu week - end week-end semaine "
        "seulement dès le la l' les un une des deux trois quelques plus tard après avant aussi ensuite de en dans "
        "ce cette matin même suivant suivante peu hier puis également lendemain du au dernier "
        "dernière d' jours".split()
    ),
    "es": frozenset(
        "comienzos principios finales mediados fin semana "
        "a al sólo solo recién el la los las un una unos dos tres pocas pocos después más tarde antes también "
        "luego de en esa ese misma mismo siguiente ayer hoy no hasta por mañana noche poco día pasado apenas ya "
        "lo anterior".split()
    ),
    "uk": frozenset(
        "початку кінці кінця середині вихідних вихідні "
        "наступний наступну лише тільки аж вже уже теж також у в через згодом пізніше потім на наступного того ж "
        "самого за кілька дві два три одну один після вчора сьогодні ще зранку ввечері уранці вранці вночі доби "
        "добу трохи незабаром невдовзі одразу відразу скоро".split()
    ),
    "ru": frozenset(
        "начале конце конца середине выходных выходные "
        "следующее следующую следующей лишь только уже тоже также в во через спустя позже позднее потом на "
        "следующий следующего того же самого за несколько два две три один одну после вчера сегодня еще ещё утром "
        "вечером ночью сутки суток вслед чуть немного вскоре скоро сразу тут днем днём часами".split()
    ),
}
"""Words that say when, beside days, numbers and spans of time."""
_SPANS = (
    "jour", "semaine", "heure", "mois", "soir", "matin", "nuit", "día", "semana", "hora", "mes", "noche", "tarde",
    "день", "дня", "дні", "днів", "дней", "тижд", "тижн", "недел", "годин", "час", "вечор", "вечер", "утр", "ранк",
    "ноч", "ніч", "доб", "сут", "місяц", "месяц", "tag", "woche", "stunde", "monat", "abend", "morgen", "nacht",
)  # fmt: skip
"""Beginnings (in German ends as well) of the nouns for spans of time."""
_MOST = 9
"""Words of a clause that has no verb."""
_NAME = 4
"""Words of a name in it."""
_MARKS = frozenset({",", "–", "—", "-", "."})


def gapped(frames: list[Frame]) -> list[Frame]:
    """Return the frames of one sentence, with one more for each who is named behind them without a verb."""
    return [frame for one in frames for frame in _shared(one)]


def _shared(one: Frame) -> Iterator[Frame]:
    text, lows = one.text, one.text.lows
    operator = one.cue_word.operator if one.cue_word else ""
    last = text.sentences[one.sentence].last
    if (
        operator not in _SAYS
        or one.slot is None
        or one.slot[0] >= one.slot[1]
        or (one.carried and not one.rule.endswith("-RUN"))
    ):
        yield one
        return
    begin = max(one.at, one.slot[1] - 1) + 1
    for comma in range(begin, last - 2):
        if lows[comma] not in _TELLS_ON or text.quoted[comma] >= 0:
            continue
        if _a_place(text, comma):
            continue  # in Paris, France, on Monday
        stop = next((j for j in range(comma + 2, last - 1) if lows[j] == "," and lows[j + 1] in _WHEN), last)
        slot = named_alone(text, comma + 1, stop) or who_too(text, comma + 1, stop)
        refused = slot is None and _not_he(text, comma + 1, stop)
        if slot is not None or refused:
            regions = [(a, min(b, comma)) for a, b in one.regions if a < comma]
            regions = [(a, b) for a, b in regions if a < b]
            if not regions and one.regions:
                if comma > begin + 1:
                    break  # what is told stands behind it
                regions = [(comma - 1, comma)]  # l'a confirmé, le Kenya pas: the pronoun before the verb is all
            yield replace(one, regions=regions, scope=(one.scope[0], min(one.scope[1], comma)))
            if slot is None:
                return  # Norway confirmed it, Kenya not
            nor = not _NEGATES.isdisjoint(lows[comma + 1 : stop])  # nor would Kenya; Kenya not until Friday
            scope = (one.scope[0], min(one.scope[1], comma)) if nor else (comma + 1, stop)
            yield replace(
                one, slot=slot, regions=list(regions), scope=scope, parts=(slot[0],), clause=None, carried=False
            )
            return
    yield one


_WHEN = frozenset({"als", "nachdem", "when", "after", "quand", "lorsque", "après", "cuando", "tras", "коли", "когда"})
"""Words behind another comma with which it is told on what occasion."""
_FEW = 2
"""Words of *ebenfalls nicht*, *non plus*."""
_LACKS = frozenset({"not", "nicht", "pas", "non", "no", "нет", "ні"})


def _not_he(text: Text, first: int, last: int) -> bool:
    """Return whether a clause only says who has *not* done the same: *Norway confirmed it, Kenya not*."""
    lows = text.lows
    while last > first and lows[last - 1] in _MARKS:
        last -= 1
    first += first + 1 < last and lows[first] in _JOINS
    first += first + 1 < last and lows[first] in _ARTICLES
    if not 1 < last - first <= _NAME or lows[last - 1] not in _LACKS:
        return False
    return all(text.caps[j] or lows[j] in _MARKS for j in range(first, last - 1)) and text.caps[first]


def _a_place(text: Text, comma: int) -> bool:
    """Return whether the land of a town stands behind its comma: *in Paris, France, on Monday*."""
    lows, first = text.lows, text.sentences[text.sentence_of[comma]].first
    if comma - 2 < first or lows[comma] != "," or not text.caps[comma - 1]:
        return False
    begin = comma - 1
    while begin > first and text.caps[begin - 1]:
        begin -= 1
    closed = comma + 2 < len(lows) and lows[comma + 2] == ","
    return closed and begin > first and lows[begin - 1] in _AT


_AT = frozenset("in at from near bei aus à au en a de desde в у во з із из під под біля".split())


def named_alone(text: Text, first: int, last: int) -> Phrase | None:
    """Return the name in a clause that holds nothing else but when it was; None where there is more, or no name.

    >>> text = Text("Chile confirmed it, Uruguay only on Friday.", "en")
    >>> named_alone(text, 4, len(text.lows))
    (4, 5)
    >>> text = Text("Chile confirmed it, Uruguay stayed silent on Friday.", "en")
    >>> named_alone(text, 4, len(text.lows)) is None
    True
    """
    lows = text.lows
    while last > first and lows[last - 1] in _MARKS:
        last -= 1
    first += first < last and lows[first] in _JOINS
    if not 1 < last - first <= _MOST:
        return None
    begin, end = first, first + (lows[first] in _ARTICLES)
    while end < last and end - begin < _NAME and text.caps[end] and not is_day(text.folds[end], text.lang):
        end += 1
    named = [j for j in range(begin, end) if text.caps[j] and lows[j] not in _ARTICLES]
    if not named or begin == end or lows[end - 1] in _ARTICLES or end == last:
        return None
    if any(lows[j] in _NO and _UNTIL.isdisjoint(lows[j + 1 : j + 2]) for j in range(end, last)):
        return None  # Uruguay no
    return (begin, end) if all(_when(text, j) for j in range(end, last)) else None


_NO = frozenset({"not", "no"})
_UNTIL = frozenset({"until", "before", "hasta", "antes"})


def _when(text: Text, at: int) -> bool:
    """Return whether a word says when, or stands in the gap of the verb."""
    low = text.lows[at]
    if (
        low in _MARKS
        or low in _ONLY[text.lang]
        or is_day(text.folds[at], text.lang)
        or low[0].isdigit()
        or low in TIME_NOUNS
    ):
        return True
    return low.startswith(_SPANS) or (text.lang == "de" and low.removesuffix("e").removesuffix("en").endswith(_SPANS))


_DID = {
    "de": (("tat", "es"), ("tat", "das"), ("tat", "dies"), ("zog", "nach"), ("folgte",), ("schloss", "sich", "an")),
    "en": (("did", "so"), ("did", "the", "same"), ("followed",), ("followed", "suit"), ("has", "done", "so")),
    "fr": (
        ("en", "a", "fait", "autant"), ("a", "fait", "de", "même"), ("l'", "a", "fait"), ("a", "suivi"),
        ("lui", "a", "emboîté", "le", "pas"), ("fit", "de", "même"),
    ),
    "es": (("hizo", "lo", "mismo"), ("hizo", "otro", "tanto"), ("lo", "hizo"), ("lo", "ha", "hecho")),
    "uk": (("зробив", "те", "саме"), ("зробила", "те", "саме"), ("зробило", "те", "саме"), ("зробив", "це"),
           ("зробила", "це"), ("зробило", "це"), ("вчинив", "так", "само"), ("вчинила", "так", "само")),
    "ru": (("сделал", "то", "же"), ("сделала", "то", "же"), ("сделало", "то", "же"), ("сделал", "то", "же", "самое"),
           ("сделала", "то", "же", "самое"), ("сделало", "то", "же", "самое"), ("сделал", "это"),
           ("сделала", "это"), ("сделало", "это"), ("поступил", "так", "же"), ("поступила", "так", "же")),
}  # fmt: skip
"""What says that somebody did the same as who spoke before."""


def followed(grammar: Grammar, index: int, before: Sequence[Frame]) -> list[Frame]:
    """Return the frame of a sentence that only says who did so too, with the content of the frame before it."""
    if not before or before[-1].sentence != index - 1:
        return []
    earlier, text = before[-1], grammar.text
    operator = earlier.cue_word.operator if earlier.cue_word else ""
    if operator not in _SAYS or earlier.slot is None or earlier.slot[0] >= earlier.slot[1]:
        return []
    sentence = text.sentences[index]
    if sentence.paragraph != text.sentences[index - 1].paragraph:
        return []
    slot = who_too(text, sentence.first, sentence.last)
    if slot is None:
        return []
    told = [(a, b) for a, b in earlier.regions if b <= sentence.first]
    return [
        replace(
            earlier, sentence=index, slot=slot, regions=told, parts=(slot[0],), carried=False, back=True, clause=None,
            scope=(sentence.first, sentence.last),
        )
    ]  # fmt: skip


_NOR = frozenset({"nor", "neither"})
_AUX = frozenset({"did", "has", "have", "does", "do", "would", "could", "will", "was", "is", "were", "had"})
_NEGATES = _NO | _NOR | _LACKS | {"tampoco", "either", "ebensowenig"}
"""Words that tell again that somebody has not done so."""
_ALSO = {
    "de": frozenset({"auch", "ebenfalls", "ebenso", "gleichfalls", "ebensowenig"}),
    "en": frozenset({"too", "likewise", "also", "either", "neither"}),
    "fr": frozenset({"aussi", "également", "plus"}), "es": frozenset({"también", "igualmente", "tampoco"}),
    "uk": frozenset({"теж", "також"}), "ru": frozenset({"тоже", "также"}),
}  # fmt: skip
"""Words that alone stand for a verb: *Zypern ebenfalls*, *Chypre aussi*."""


def who_too(text: Text, first: int, last: int) -> Phrase | None:
    """Return who did so too, where a clause or sentence says nothing else but when: *So did Uruguay a day later*.

    >>> text = Text("So did Uruguay a day later.", "en")
    >>> who_too(text, 0, len(text.lows))
    (2, 3)
    """
    lows = text.lows
    while last > first and lows[last - 1] in _MARKS:
        last -= 1
    first += first + 1 < last and lows[first] in _JOINS
    if last - first > _MOST + 3 or last - first <= 1:
        return None
    turned = text.lang == "en" and lows[first] in _NOR | {"so"} and lows[first + 1] in _AUX
    if text.lang == "de" and lows[first] in _ALSO["de"] and text.caps[last - 1] and last - first <= _NAME:
        return first + 1, last  # Auch Zypern
    begin = first + 2 * turned
    end = begin + (begin < last and lows[begin] in _ARTICLES)
    while end < last and end - begin < _NAME and text.caps[end] and not is_day(text.folds[end], text.lang):
        end += 1
    if end == begin or lows[end - 1] in _ARTICLES:
        return None
    if turned:
        return (begin, end) if all(_when(text, j) for j in range(end, last)) else None
    if 1 <= last - end <= _FEW and not _ALSO[text.lang].isdisjoint(lows[end:last]):
        return (begin, end) if all(low in _ALSO[text.lang] or low in _LACKS for low in lows[end:last]) else None
    row = max((row for row in _DID[text.lang] if tuple(lows[end : end + len(row)]) == row), key=len, default=None)
    if row is None and text.lang == "de" and lows[end : end + 1] in (["zog"], ["zieht"]) and lows[last - 1] == "nach":
        row, last = ("zog",), last - 1
    if row is None:
        return None
    return (begin, end) if all(_when(text, j) for j in range(end + len(row), last)) else None
