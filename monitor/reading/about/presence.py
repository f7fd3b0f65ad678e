"""That they are there, or are not, with nothing named but *they* and *there*: *"They are there," she said*.

So does a side that says of itself that it is not in the place: *"We are not in Congo"*, *said it had no one there*.
Rule, with its id in the trace: LINK-THERE.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.patterns import Hit

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look
    from monitor.reading.cut.text import Text
    from monitor.reading.syntax.grammar import Phrase

_BE = frozenset({"are", "were", "'re", "aren't", "weren't", "been"})
_HAVE = frozenset({"have", "had", "'ve", "haven't", "hadn't"})
_BETWEEN = frozenset({"already", "still", "now", "indeed", "all", "not", "never", "in", "fact", "long", "certainly"})
_THERE = frozenset({"there", "here"})
_AFTER = frozenset("for since now already and but in on at . , ; : ! ? ” \" ' with by all long again".split())
_SAYS = frozenset({"say", "announce", "find", "stand", "warn", "confirm"})
_SELF = frozenset({"we", "it", "they"})
_NOT = frozenset({"not", "never", "n't"})
_NOBODY = (["no", "one"], ["nobody"], ["not", "a", "single"], ["not", "one"], ["none"])
_IN = frozenset({"in", "on", "inside", "there", "anywhere"})
_PLAIN = _BE | _HAVE | _BETWEEN | _NOT | {"is", "was", "isn't", "wasn't"}
_REACH = 5
"""Words from *they* to *there*."""


def standing(look: Look) -> Hit | None:
    """Return the word by which a content says of those just spoken of that they are there: *they have been there*."""
    if not look.topic.slots.kind.crowd or look.operator not in _SAYS:
        return None
    if not (look.topic.about and look.alone and look.near):
        return None
    lows = look.frame.text.lows
    if look.frame.text.lang != "en":
        return _elsewhere_told(look)
    for first, last in look.regions:
        for at in range(first, last - 2):
            if lows[at] == "they" and (there := _there(lows, at, last)) > 0:
                return Hit(there, there + 1, "deed", lows[there])
    return None


_THEY_ARE: dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {
    "de": (
        frozenset({"sie", "die"}),
        frozenset({"sind", "seien", "waren", "wären", "stehen", "stünden", "bleiben", "blieben"}),
        frozenset({"dort", "da", "hier"}),
    ),
    "fr": (
        frozenset({"ils", "elles"}),
        frozenset({"sont", "étaient", "seraient", "restent"}),
        frozenset({"là", "y", "là-bas", "ici"}),
    ),
    "es": (
        frozenset({"ellos", "ellas"}),
        frozenset({"están", "estaban", "estarían", "siguen", "seguían"}),
        frozenset({"allí", "ahí", "allá", "aquí"}),
    ),
    "uk": (
        frozenset({"вони"}),
        frozenset({"перебувають", "були", "є", "стоять", "залишаються"}),
        frozenset({"там", "тут"}),
    ),
    "ru": (
        frozenset({"они"}),
        frozenset({"находятся", "были", "есть", "стоят", "остаются"}),
        frozenset({"там", "здесь"}),
    ),
}
"""*They*, the verbs of being there, and *there*; a Spanish verb needs no *they*, a Slavic *they* needs no verb."""
_LIGHT = frozenset(
    "schon noch immer längst nicht nie wirklich tatsächlich bereits seit wochen tagen monaten mai juni n' ne pas déjà "
    "toujours encore bien jamais no ya todavía aún nunca вже ще не досі справді давно уже еще ещё до сих пор "
    "действительно".split()
)
"""Words between them."""
_GOES_TO = frozenset({"um", "pour", "para", "чтобы", "щоб", "zu", "afin"})
"""Words behind *there* with which it is told what for, which is something else than that they are there."""
_NEXT = 7


def _elsewhere_told(look: Look) -> Hit | None:
    """Return the word for *there* of *Sie sind dort*, *Ils y sont*, *Están allí*, *Вони там*; soldiers stand before."""
    text, before = look.frame.text, look.frame.sentence - 1
    named = before in look.topic.direct or any(h.slot == "object" for h in look.topic.hits[max(0, before)])
    if text.lang not in _THEY_ARE or before < 0 or not (named or before in look.topic.linked):
        return None
    they, are, there = _THEY_ARE[text.lang]
    for first, last in look.regions:
        for at in range(first, min(last, first + _NEXT)):
            if text.lows[at] in there and _stand(text, (first, at, last), they, are):
                return Hit(at, at + 1, "deed", text.lows[at])
    return None


def _stand(text: Text, where: tuple[int, int, int], they: frozenset[str], are: frozenset[str]) -> bool:
    """Return whether nothing but *they*, a form of *to be* and small words stand beside *there* in its clause."""
    first, at, last = where
    begin = next((j + 1 for j in range(at - 1, first - 1, -1) if text.lows[j] in _CLOSES), first)
    end = next((j for j in range(at + 1, min(last, at + _NEXT)) if text.lows[j] in _CLOSES), min(last, at + _NEXT))
    words = {low for low in text.lows[begin:end] if low[0].isalpha()} - _OPENS
    if not words.isdisjoint(_GOES_TO):
        return False
    beside = words - {text.lows[at]}
    if text.lang == "es":
        return bool(beside & are) and beside <= they | are | _LIGHT
    if text.lang in {"uk", "ru"}:
        return bool(beside & they) and beside <= they | are | _LIGHT
    return bool(beside & they) and bool(beside & are) and beside <= they | are | _LIGHT


_CLOSES = frozenset(
    {",", ".", ";", ":", "!", "?", "«", "»", "“", "”", "„", '"', "–", "—", "und", "et", "y", "и", "і", "й", "та"}
)
_OPENS = frozenset({"dass", "que", "qu'", "что", "що"})


def _there(lows: Sequence[str], they: int, last: int) -> int:
    """Return the *there* behind *they are*, or 0: *they are there for weeks*, and not *they are there to help*.

    >>> [_there(t.split(), 0, 9) for t in ("they have been there since may", "they are not there .", "they went there")]
    [3, 3, 0]
    """
    at = they + 1
    while at < last and lows[at] in _HAVE:
        at += 1
    while at < last and lows[at] in _BETWEEN:
        at += 1
    if at >= last or lows[at] not in _BE:
        return 0
    at += 1
    while at < last and lows[at] in _BETWEEN:
        at += 1
    if at >= last or lows[at] not in _THERE or at - they > _REACH:
        return 0
    return at if at + 1 >= last or lows[at + 1] in _AFTER else 0


def not_there(text: Text, regions: Sequence[Phrase]) -> list[Hit]:
    """Return the word by which somebody says that he is not in a place, or has nobody there; none where he does not.

    >>> from monitor.reading.cut.text import Text
    >>> text = Text("We are not in Congo. It had no one in Congo. We are in Congo.", "en")
    >>> [bool(not_there(text, [(s.first, s.last)])) for s in text.sentences]
    [True, True, False]
    """
    lows = text.lows
    for first, last in regions if text.lang == "en" else ():
        for at in range(first, last - 2):
            if lows[at] not in _SELF:
                continue
            be = at + 1
            if lows[be] in _HAVE:
                behind = lows[be + 1 : min(last, be + 4)]
                one = next((words for words in _NOBODY if behind[: len(words)] == words), None)
                if one is not None and not _IN.isdisjoint(lows[be + 1 + len(one) : min(last, be + 3 + len(one))]):
                    return [Hit(at, at + 1, "object", lows[at])]
                be += 1
            words = lows[at + 1 : min(last, be + _REACH)]
            negated = any(low in _NOT or low.endswith("n't") for low in words)
            inside = next((j for j in range(be, min(last, be + _REACH)) if lows[j] in _IN), -1)
            plain = all(low in _PLAIN for low in lows[at + 1 : inside])
            if negated and inside > be and plain:
                return [Hit(at, at + 1, "object", lows[at])]
    return []
