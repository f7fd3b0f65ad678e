"""How many there are, said of those whom an article is about: *"There are eleven of us here now"*.  Pure.

Who says how many there are (*bezifferte ihre Zahl auf 400*), or that more are coming, says that they are there.  So
does who estimates their number, counts them or dates their coming, however little he is sure of the figure.

Rule, with its id in the trace: LINK-COUNT; ST-ASSUME is given in :mod:`monitor.reading.stances.operators`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.patterns import Hit
from monitor.reading.syntax.grammar import Phrase

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look
    from monitor.reading.content.cases import Case
    from monitor.reading.cut.text import Text

_BE = frozenset({"are", "were", "'re"})
_ABOUT = frozenset({
    "at", "least", "more", "than", "about", "around", "nearly", "almost", "some", "up", "to", "over", "roughly", "only",
    "now", "still", "already", "a", "several", "many",
})  # fmt: skip
_NUMBERS = frozenset({
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen", "hundred", "thousand", "dozens",
    "hundreds", "thousands", "scores",
})  # fmt: skip
_GOES_ON = frozenset({
    "and", "but", "here", "there", "now", "in", "on", "at", "with", ",", ".", ";", ":", '"', "”", "'",
})  # fmt: skip
"""What may follow a number that counts nothing new."""
_THEM = frozenset({"them", "us", "these", "those"})
_MOST = 4
"""Words from *there are* to the number."""
_SPOKEN = frozenset({"say", "announce", "find", "stand", "warn"})
"""Operators of verbs that only tell."""


def counted(look: Look) -> Hit | None:
    """Return the number of an English content that says how many of them there are; None where it counts others."""
    if look.frame.text.lang != "en" or not look.topic.slots.kind.crowd or look.operator not in _SPOKEN:
        return None
    if not (look.topic.about and look.alone and look.near):
        return None
    lows = look.frame.text.lows
    for first, last in look.regions:
        for at in range(first, last - 2):
            if lows[at] == "there" and lows[at + 1] in _BE and (number := _number(look, at + 2, last)) > 0:
                return Hit(number, number + 1, "deed", lows[number])
    return None


def _number(look: Look, at: int, last: int) -> int:
    """Return the number from token `at` on which counts those who were named, or -1."""
    lows, stop = look.frame.text.lows, min(at + _MOST, last)
    while at < stop and lows[at] in _ABOUT:
        at += 1
    if at >= stop or not (lows[at] in _NUMBERS or lows[at][0].isdigit()):
        return -1
    while at + 1 < last and lows[at + 1] in _NUMBERS:
        at += 1  # two thousand
    after = lows[at + 1 : at + 3]
    if not after or after[0] in _GOES_ON or at + 1 >= last:
        return at
    return at if after[0] == "of" and after[1] in _THEM else -1


_PLAINLY = frozenset({"say", "announce", "believe", "find", "publish"})
_HUNDREDS = frozenset(
    "hundreds thousands dozens hunderte tausende dutzende centaines milliers dizaines cientos miles decenas сотні "
    "тисячі десятки сотни тысячи".split()
)
_NAMES_NOTHING = frozenset(
    "of von d'entre de and und et y та і и men mann hommes hombres чоловік человек bis to or oder fighters kämpfer "
    "effectifs efectivos бойців бойцов".split()
)
"""Words behind such a number that name nothing else."""
_NOT_SO_MANY = frozenset(
    "um in am im at on by since seit bis page article § no number nr en à le el a las o в у".split()
)
"""Words before a number that is no count of people."""
_THEIR = frozenset({"their", "ihre", "ihrer", "leur", "leurs", "su", "sus", "їхня", "їхню", "їх", "их"})
_NUMBER = frozenset(
    "number numbers strength zahl stärke anzahl nombre effectif effectifs número cifra кількість чисельність число "
    "численность количество".split()
)
_MORE = frozenset({"more", "weitere", "d'autres", "autres", "más", "otros"})
_COMING = (
    "are", "were", "on", "coming", "arriv", "land", "sei", "sind", "würden", "kämen", "kommen", "unterwegs", "sont",
    "arrivent", "están", "llegar", "vienen", "en",
)  # fmt: skip
"""Words, or their beginnings, behind *more*."""
_COUNTED = 16
"""Words of a content that counts."""
_YEARS = range(1900, 2100)
_LEAST = 10


def numbered(look: Look) -> Hit | None:
    """Return the word by which somebody says how many of those just spoken of there are, or that more come."""
    if not look.topic.slots.kind.crowd or not look.near or look.operator not in _PLAINLY or look.size > _COUNTED:
        return None
    if any(hit.slot in {"deed", "where", "excluded"} for hit in look.hits) or look.says("neg"):
        return None
    lows = look.frame.text.lows
    if any(_of_others(look, region) for region in look.regions):
        return None
    at = max((_counts(lows, region) for region in look.regions), default=-1)
    return Hit(at, at + 1, "deed", lows[at]) if at >= 0 else None


def _of_others(look: Look, region: Phrase) -> bool:
    """Return whether a number is that of others than the claim names: *die Zahl der Flüchtlinge*."""
    lows = look.frame.text.lows
    for at in range(region[0], region[1] - 1):
        if lows[at] in _NUMBER and (lows[at + 1] in _OF_THEM or look.frame.text.lang in {"uk", "ru"}):
            return not any(at < hit.first <= at + _CLOSE for hit in look.hits)
    return False


_OF_THEM = frozenset({"of", "der", "von", "des", "de", "d'", "du", "del"})


def _counts(lows: Sequence[str], region: Phrase) -> int:
    first, last = region
    words = lows[first:last]
    if not _THEIR.isdisjoint(words) and not _NUMBER.isdisjoint(words):
        return first
    for at in range(first, last):
        after = lows[at + 1] if at + 1 < last else ""
        if lows[at] in _MORE and after.startswith(_COMING):
            return at
        bare = not after or not after[0].isalnum() or after in _NAMES_NOTHING
        if bare and _many(lows[at]) and lows[at - 1] not in _NOT_SO_MANY:
            return at
    return -1


def _many(low: str) -> bool:
    """Return whether a word is a number of people: no year, no percentage, no day."""
    digits = low.replace(",", "").replace(".", "")
    if low in _HUNDREDS:
        return True
    return digits.isdigit() and len(digits) < _COUNTED and int(digits) >= _LEAST and int(digits) not in _YEARS


_COUNTERS = frozenset({
    "schätzen", "zählen", "beziffern", "estimate", "reckon", "count", "put", "calcular", "estimar", "situar",
    "estimer", "évaluer", "compter", "оценить", "насчитать", "назвать", "оцінити", "нарахувати", "назвати",
})  # fmt: skip
"""Verbs of who finds out or estimates how many there are."""
_AT = frozenset({"auf", "mit", "at", "à", "en", "в", "у"})
"""Prepositions of the number that somebody arrives at."""
_FIGURES = _NUMBERS | _HUNDREDS | frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn zwölf hundert tausend deux trois quatre cinq six sept huit neuf "
    "dix mille dos tres cuatro cinco seis siete ocho nueve diez mil cien два две три четыре пять шесть семь восемь "
    "девять десять двух трёх трех четырех четырёх тысяч сто двісті дві чотири п'ять шість сім вісім дев'ять десять "
    "двох трьох чотирьох тисяч".split()
)  # fmt: skip
_OTHERS = (
    "kosten", "euro", "dollar", "million", "prozent", "verlust", "tote", "verletz", "flücht", "chance", "wahrscheinl",
    "cost", "percent", "per", "loss", "dead", "killed", "refugee", "coût", "perte", "mort", "réfugi", "pour",
    "coste", "pérdida", "muert", "herid", "euros", "por", "ciento", "потер", "процент", "погиб", "втрат", "відсот",
    "загибл", "загинул", "беженц", "біженц", "млн", "милл", "міль", "долар", "доллар", "евро", "євро", "%", "$", "€",
)  # fmt: skip
"""How words begin that are counted instead: money, losses, shares, refugees."""
_CLOSE, _NEAR = 5, 4
"""Words from a number to those whom it counts, and from an *at* to its number."""


def counts_them(text: Text, case: Case) -> bool:
    """Return whether it is their number that somebody finds: *estime à 4 000 le nombre des soldats au Congo*.

    Not what they cost, nor how many of them fell: that is told of as well, but says less than that they are there.
    """
    cue = case.frame.cue_word
    if cue is None or cue.lemma not in _COUNTERS or not case.regions:
        return False
    objects = [h.first for h in case.hits if h.slot == "object"]
    lows = text.lows
    for first, last in case.regions:
        if not objects or any(low.startswith(_OTHERS) for low in lows[first:last]):
            continue
        for at in range(first, last):
            if lows[at] not in _FIGURES and not lows[at][0].isdigit():
                continue
            behind = any(0 < one - at <= _CLOSE for one in objects)
            reached = not _AT.isdisjoint(lows[max(first - 1, at - _NEAR) : at])
            if behind or (reached and any(first <= one < last for one in objects)):
                return True
    return False


def figured(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether a verb of counting at token `at` has a number for its object.

    >>> [figured(t.split(), 1, 0, 5) for t in ("peru counts 40 soldiers there", "peru counts on its friends")]
    [True, False]
    """
    places = (*range(at + 1, min(at + _NEAR + 1, last)), *range(max(first, at - _CLOSE), at))
    return any(lows[j] in _FIGURES or lows[j][0].isdigit() for j in places)
