"""English: when and where stand before a name that speaks, without a comma: *In July Ann Ross said*.  Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from monitor.reading.cut.fold import fold
from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import QUOTES
from monitor.reading.dictionary.names import given_names, table

_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"})
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb aug sept oct nov "
    "dec".split()
)
_PARTS = frozenset("morning afternoon evening night noon midnight".split())
_TITLES = frozenset(
    "president vice prime foreign defence defense interior finance minister chancellor premier general lieutenant "
    "major colonel captain admiral brigadier commander secretary ambassador senator governor mayor sheikh king queen "
    "prince princess pope cardinal bishop archbishop mr mrs ms miss dr professor lord lady sir dame judge chief "
    "spokesman spokeswoman spokesperson".split()
)
"""Words with a capital that stand before a person's name."""
_NO_PLACE = frozenset("san santa saint st são sao santo fort port mount lake cape the los las el la".split())
"""Words that make a place of the given name behind them."""
_BETWEEN = frozenset({"-", "'s"})


@lru_cache(maxsize=1)
def _forenames() -> frozenset[str]:
    """Return the given names that tables know, folded."""
    return given_names() | {fold(row[0]) for row in table("forenames.tsv")}


def _behind_day(lows: Sequence[str], caps: Sequence[bool], at: int, stop: int) -> int:
    """Return where a day, a month or a year ends that begins at `at`; `at` where none does."""
    low = lows[at]
    if low in _DAYS and lows[at - 1] not in {"the", "a"}:
        return at + 1 + (at + 1 < stop and lows[at + 1] in _PARTS)
    if low in _MONTHS and caps[at]:
        end = at + 1 + (at + 1 < stop and lows[at + 1][0].isdigit())
        end += end < stop and lows[end] in {"st", "nd", "rd", "th"}
        end += 2 * (end + 1 < stop and lows[end] == "," and lows[end + 1].isdigit())
        return end + (end < stop and lows[end].isdigit())
    if low[0].isdigit() and len(low) == len("2024") and low.isdigit():
        return at + 1
    return at


_PLACED = frozenset({"in", "on", "at", "from", "via", "by", "until", "since"})
_MEDIA = (("telegram",), ("facebook",), ("x",), ("twitter",), ("instagram",), ("truth", "social"), ("youtube",))
"""Where somebody writes: *on Telegram Ross denied it*."""
_TOWNS = (
    ("washington",), ("geneva",), ("new", "york"), ("tel", "aviv"), ("jerusalem",), ("davos",), ("istanbul",),
    ("dubai",), ("munich",), ("strasbourg",), ("frankfurt",), ("milan",), ("barcelona",), ("shanghai",),
)  # fmt: skip
"""Towns where much is said that are no capitals, or have a longer name in the table."""
_PART_OF_NAME = frozenset(
    "oblast region province county city district square post times today daily herald news street airport university "
    "and or olympic olympics house road bay island islands valley beach square stock sea".split()
)
"""Words behind a place with which it is a name of something else."""


@lru_cache(maxsize=1)
def _places() -> dict[str, list[tuple[str, ...]]]:
    """Return the English names of states and capitals and of media, by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    names = {tuple(row[4].casefold().split()) for row in table("states.tsv") if row[1] in {"capital", "name"}}
    for words in sorted(names.union(_MEDIA, _TOWNS), key=len, reverse=True):
        if words:
            found.setdefault(words[0], []).append(words)
    return found


def _in_front(lows: Sequence[str], caps: Sequence[bool], at: int, stop: int) -> int:
    """Return where a subject with a capital begins right behind a day or a known place, or -1.

    *On Tuesday | Pentagon officials*, *In Brussels | NATO*.
    """
    begin = at + 1
    if begin + 1 >= stop or lows[at] not in _PLACED:
        return -1
    end = _behind_day(lows, caps, begin, stop)
    if end == begin and caps[begin]:
        fits = (words for words in _places().get(lows[begin], ()) if tuple(lows[begin : begin + len(words)]) == words)
        end = begin + len(next(fits, ()))
    if begin < end < stop and caps[end] and lows[end][0].isalpha() and lows[end] not in _PART_OF_NAME:
        return end
    return -1


_FEW = frozenset(
    "few several some couple wenige einige mehrere quelques peu plusieurs pocas pocos unas unos varias varios dos "
    "half less than fewer barely hardly scarcely tres deux trois кілька кількома декілька несколько несколькими пару "
    "двома двумя тремя четырьмя пятью шестью семью восемью девятью десятью трьома чотирма п'ятьма шістьма сімома "
    "вісьмома дев'ятьма десятьма кількома".split()
)
_WHICH = frozenset({"last", "this", "next", "that"})
_ORDER = frozenset({"same", "following", "previous", "next", "very", "other"})


def which_day(lows: Sequence[str], at: int, noun: int) -> bool:
    """Return whether a stretch of time is a certain one: *last week*, *the same evening*, *the following day*."""
    return lows[at] in _WHICH or not _ORDER.isdisjoint(lows[at:noun])


def counts(lows: Sequence[str], at: int) -> bool:
    """Return whether a word counts stretches of time or says which of them: *several*, *the same*, *a couple of*."""
    return (
        lows[at] in _FEW
        or lows[at] in _ORDER
        or (lows[at] == "of" and lows[at - 1] in {"couple", "dozen", "pair", "matter"})
    )


def name_behind(lows: Sequence[str], caps: Sequence[bool], phrase: tuple[int, int], stop: int) -> int:
    """Return where in a prepositional phrase before the verb at `stop` the name of its subject begins, or -1.

    *On Tuesday | Ann Ross*, *At the White House | Ann Ross*, *In the capital | President Ross*.
    """
    at, end = phrase
    if (name := _in_front(lows, caps, at, stop)) > 0 or end < stop:
        return name
    begin = at + 1
    while begin < stop and lows[begin] in {"the", "a", "an", "this", "last", "early", "late", "mid", "-"}:
        begin += 1
    if begin >= stop:
        return -1
    timed = _behind_day(lows, caps, begin, stop)
    if begin < timed < stop and caps[timed]:
        return timed
    known = _forenames()
    for j in range(begin + 1, stop):
        if not caps[j] or lows[j - 1] in _BETWEEN:
            continue
        if not caps[j - 1] and lows[j - 1][0].isalpha() and lows[j - 1] != "of":
            return j  # in the capital | Ann Ross
        if lows[j - 1] in _NO_PLACE or j + 1 >= stop or not caps[j + 1]:
            continue
        if fold(lows[j]) in known or (lows[j] in _TITLES and lows[j - 1] not in _TITLES):
            return j
    return -1


_OPENS = frozenset(
    {"once", "if", "unless", "until", "as", "so", "provided", "given", "because", "since", "now", "despite"}
)
"""Words besides prepositions with which a sentence begins whose main clause is still to come."""
_FINITE = ("ed",)


def opens_with_adjunct(lows: Sequence[str], sets: Mapping[str, frozenset[str]], first: int, edge: int) -> bool:
    """Return whether only when, where or on what condition is told before the comma at `edge` - 1.

    *Under cover of the rains, he said, they had left*: the main clause stands behind who speaks.
    """
    low = lows[first]
    if low in _THERE:
        return edge - first <= _SHORTLY
    fits = low in _OPENS or low in sets["sub"] or (low in sets["prep"] and low not in {"like", "but"})
    return fits and all(lows[j] not in QUOTES and lows[j] not in {";", ":"} for j in range(first, edge))


_THERE = frozenset({"it", "there"})
_THAT_IT_IS = frozenset({"as", "that", "like"})
_SHORTLY = 7
"""Words of *It looked likely,* before who speaks."""


def goes_on(lows: Sequence[str], sets: Mapping[str, frozenset[str]], opens: tuple[int, int], last: int) -> bool:
    """Return whether a main clause begins behind a comma: it has a verb, and is neither joined nor a participle.

    Behind *It looked, he said,* the clause that it stands for: *as if they had left*.  `opens` are the words with
    which the sentence opens, and the clause.
    """
    first = opens[1]
    low = lows[first]
    if lows[opens[0]] in _THERE:
        return low in _THAT_IT_IS
    if low.endswith("ing") or any(low in sets[name] for name in ("conj", "rel", "sub", "that")):
        return False
    stop = next((j for j in range(first, last) if lows[j] in {",", ";", ":", "–", "—"}), last)
    return any(lows[j] in sets["aux"] or lows[j].endswith(_FINITE) for j in range(first + 1, stop))


def told(words: Sequence[str]) -> bool:
    """Return whether the first words of a sentence, behind which somebody speaks and says nothing more, have a verb.

    *Eighty deputies voted for it, the speaker, Ann Ross, said*: with nothing behind the verb that is no participle.
    """
    return any(word.endswith("ed") for word in words)


_NOUNS_IN_LY = frozenset(
    "family ally assembly supply reply monopoly anomaly bully rally jelly italy july lily belly homily panoply "
    "melancholy doily folly gully".split()
)


def is_manner(low: str) -> bool:
    """Return whether an English word says how, by its ending, and is no noun: *unexpectedly*."""
    return len(low) > len("only") and low.endswith("ly") and low not in _NOUNS_IN_LY


AGAIN = Phrases([
    "once more", "once again", "yet again", "all the same", "time and again", "more than once", "of all people",
    "the same day", "the same evening", "the next day", "the following day", "for once", "in a rare move",
    "in a rare admission", "in a surprise move", "in a rare interview", "in a brief statement", "in a short statement",
    "in a joint statement", "in a written statement", "in a terse statement", "in a separate statement",
    "an hour later", "an hour earlier", "a day later", "a day earlier", "a week later", "a week earlier",
    "a month later", "a month earlier", "a year later", "a year earlier", "a few hours later", "a few days later",
])  # fmt: skip
"""English phrases of repetition, time and manner between a subject and its verb."""
