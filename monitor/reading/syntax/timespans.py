"""Ukrainian and Russian: how much later something was done, which is no subject: *спустя сутки с лишним*, *за день*.

Grammar takes such a phrase as adverbs: behind *but* the verb still has the subject of before.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

_AFTER = frozenset({"спустя", "через", "за", "по", "после", "після", "на", "к", "аж", "уже", "вже"})
_UNITS = (
    "сутк", "суток", "дня", "день", "дней", "днем", "днём", "днями", "час", "недел", "месяц", "год", "минут",
    "доб", "дні", "днів", "годин", "тижн", "тижде", "місяц", "рік", "року", "років", "хвилин", "утро", "вечер", "ранок",
    "вечір",
)  # fmt: skip
_MIDDLE = frozenset(
    "сам тот же той ж следующий следующее следующую другой другую второй третий наступний наступного інший другий "
    "третій один одну одни одна два две дві три четыре чотири пять п'ять шесть шість семь сім десять несколько "
    "кілька декілька пару пара полтора півтора каких-то какой-то якийсь якихось целый целую цілий цілу всего лише "
    "лишь почти майже примерно более менее менш більш чем ніж неполные неполных ещё еще ще ровно рівно".split()
)
_TAIL = frozenset("позже позднее пізніше спустя потому потім".split())
_MORE = (("с", "лишним"), ("с", "небольшим"), ("с", "половиной"), ("із", "гаком"), ("з", "гаком"), ("по", "тому"),
         ("після", "того"), ("после", "этого"), ("после", "того"))  # fmt: skip
_LATER = {"uk": "пізніше", "ru": "позже"}
_WORDS = 5


def as_adverbs(lows: list[str], lang: str) -> list[str]:
    """Return the words with such phrases put as so many adverbs.

    >>> as_adverbs("но спустя сутки с лишним отозвала статью".split(), "ru")
    ['но', 'позже', 'позже', 'позже', 'позже', 'отозвала', 'статью']
    >>> as_adverbs("сутки спустя удалил".split(), "ru"), as_adverbs("за день до выборов удалил".split(), "ru")
    (['позже', 'позже', 'удалил'], ['за', 'день', 'до', 'выборов', 'удалил'])
    """
    out: list[str] | None = None
    at = 0
    while at < len(lows):
        end = _end(lows, at)
        if end > at:
            if out is None:
                out = lows.copy()
            out[at:end] = [_LATER[lang]] * (end - at)
        at = max(end, at + 1)
    return lows if out is None else out


def _end(lows: Sequence[str], at: int) -> int:
    """Return where a phrase of time ends that begins at a token; the token where none does."""
    opens = lows[at] in _AFTER
    j = at + opens
    most = min(len(lows), j + _WORDS)
    while j < most and (lows[j] in _MIDDLE or lows[j].isdigit()):
        j += 1
    if j >= most or not lows[j].startswith(_UNITS):
        return at
    unit, j = lows[j], j + 1
    plain = j
    for words in _MORE:
        if tuple(lows[j : j + len(words)]) == words:
            j += len(words)
            break
    tail = j < len(lows) and lows[j] in _TAIL
    j += tail
    if tail and (opens or unit.startswith(_UNITS)):
        return j
    if j > plain and not opens:
        return j
    if lows[at] in {"за", "на", "по", "к", "после", "після"} and j < len(lows) and lows[j] in _BEFORE_WHAT:
        return at
    following = not _NEXT.isdisjoint(lows[at + 1 : plain])
    return j if opens and (lows[at] in {"спустя", "через", "за"} or following) else at


_NEXT = frozenset(
    "следующий следующее следующую другой наступний наступного інший той тот второй третий другий третій".split()
)
_BEFORE_WHAT = frozenset({"до", "перед", "от", "від", "в", "у", "войны", "війни", "боев", "боїв"})
"""Words behind a span by which it is measured from something else: *за день до выборов*."""
