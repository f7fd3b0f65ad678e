"""English: what somebody says he never does, and so declines to say: *does not count other people's soldiers*.  Pure.

*"We do not discuss where our drones fly"*, *did not keep a register of ghosts*, *left the counting to others*.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.grammar import Phrase

LEAVING = frozenset({"leave", "leaves", "left", "leaving"})
"""Forms of the verb of who leaves it to others."""
_NEGATIONS = frozenset(
    ["not", "n't", "never", "don't", "doesn't", "didn't", "won't", "wouldn't", "neither", "nor", "no-one", "nobody"]
)
_AUX = frozenset([
    "do", "does", "did", "will", "would", "can", "could", "shall", "should", "is", "was", "are", "were", "has",
    "have", "had", "'d", "'ll",
])  # fmt: skip
_SELF = frozenset({"we", "i", "it", "he", "she", "they", "one"})
_ADVERBS = frozenset([
    "ever", "publicly", "usually", "normally", "generally", "as", "a", "rule", "routinely", "simply", "just",
    "also", "either", "in", "the", "habit", "of", "here", "now", "even",
])  # fmt: skip
_TELL = frozenset({"discuss", "debate", "talk", "speak", "report", "comment", "publicise", "publicize", "advertise"})
_PREPOSITIONS = frozenset({"about", "on", "of", "upon"})
_LOOSE = frozenset({"talk", "speak", "report"})
"""Verbs that need a preposition for what is not spoken of."""
_ON = {
    "count": frozenset({"other", "others", "another", "foreign", "somebody", "someone", "strangers", "heads"}),
    "keep": frozenset({"register", "list", "score", "diary", "books", "tally", "count", "ledger"}),
    "trade": frozenset({"rumours", "rumors", "speculation", "gossip", "hearsay", "guesses", "guesswork", "whispers"}),
    "answer": frozenset({"questions", "rumours", "rumors", "anonymous", "such", "speculation", "newspapers", "gossip"}),
    "issue": frozenset(["statements", "bulletins", "communiqués", "reports", "pronouncements"]),
    "read": frozenset({"other", "others", "people's", "tea", "anonymous", "minds", "novels"}),
    "conduct": frozenset(
        [
            "public",
            "newspapers",
            "newspaper",
            "press",
            "media",
            "megaphone",
            "megaphones",
            "loudspeaker",
            "twitter",
            "telegram",
        ]
    ),
    "do": frozenset(
        {"counts", "headcounts", "speculation", "rumours", "rumors", "hypotheticals", "forecasts", "gossip"}
    ),
    "play": frozenset({"guessing", "games", "guess"}),
    "guess": frozenset(),
    "speculate": frozenset(),
    "gossip": frozenset(),
    "prophesy": frozenset(),
}
_LIKE = {
    "maintain": "keep", "run": "keep", "hold": "conduct", "deal": "trade", "traffic": "trade", "engage": "trade",
    "respond": "answer", "react": "answer", "reply": "answer", "publish": "issue", "release": "issue", "give": "issue",
    "make": "issue", "provide": "issue", "negotiate": "conduct", "carry": "conduct", "bargain": "conduct",
    "argue": "conduct", "tally": "count", "number": "count", "indulge": "trade", "dabble": "trade", "open": "read",
    "take": "play", "join": "play", "offer": "issue", "practise": "conduct", "practice": "conduct",
}  # fmt: skip
"""Verbs that are read as others are."""
_DETAILS = frozenset(["when", "how", "why", "date", "dates", "number", "numbers", "figure", "figures", "timing"])
_OBJECT = 7
"""Words from a verb to the noun that makes it a way of keeping silent."""
_BUSINESS = frozenset(
    ["business", "job", "task", "place", "role", "habit", "practice", "custom", "way", "policy", "style", "intention"]
)
_MY = frozenset(["his", "her", "my", "our", "its", "their"])
_COUNTING = frozenset(
    ["counting", "guessing", "commenting", "speculation", "guesswork", "naming", "talking", "headcount", "arithmetic"]
)
_OTHERS = frozenset({"others", "newspapers", "historians", "journalists", "reporters", "strangers", "experts"})


def habits(lows: Sequence[str], first: int, last: int) -> list[Hit]:
    """Return the words from `first` to `last` by which somebody declines to say, as hits of the slot ``mum``.

    >>> def told(said): return bool(habits(said.split(), 0, len(said.split())))
    >>> told("we do not discuss where our drones fly"), told("it did not discuss a truce with Lima")
    (True, False)
    >>> told("Kigali did not count other people's soldiers"), told("it did not count the votes")
    (True, False)
    """
    found: list[Hit] = []
    for at in range(first, last):
        low = lows[at]
        if low in _NEGATIONS:
            end = _never(lows, at, first, last) or _no_business(lows, at, last)
        elif low in LEAVING:
            end = _left_to_others(lows, at, last)
        elif low == "no" and at > first and lows[at + 1 : at + 2] and lows[at + 1] in _ON["issue"]:
            makes = _plain(lows[at - 1])
            end = at + 2 if _LIKE.get(makes, makes) == "issue" else 0
        else:
            continue
        if end:
            found.append(Hit(at, end, "mum", "habit"))
    return found


def _never(lows: Sequence[str], at: int, first: int, last: int) -> int:
    """Return the end of a verb, negated at `at`, of telling or of minding others' business; 0: there is none."""
    verb = at + 1
    while verb < last and (lows[verb] in _ADVERBS or lows[verb] in QUOTES):
        verb += 1
    if verb >= last:
        return 0
    low = _plain(lows[verb])
    if low in _TELL:
        return _untold(lows, (at, verb), first, last, low)
    wanted = _ON.get(_LIKE.get(low, low))
    if wanted is None:
        return 0
    after = lows[verb + 1 : min(last, verb + 1 + _OBJECT)]
    if not wanted:
        return 0 if not _DETAILS.isdisjoint(after) else verb + 1
    if low in {"answer", "respond", "reply", "react"} and not {"did", "didn't"}.isdisjoint(lows[at - 1 : at + 1]):
        wanted = wanted - {"questions"}  # did not answer questions: that is silence
    return next((verb + 2 + n for n, word in enumerate(after) if word in wanted), 0)


def _untold(lows: Sequence[str], at: Phrase, first: int, last: int, low: str) -> int:
    """Return the end of a verb of telling of which somebody says of himself that he does not do it."""
    negation, verb = at
    loosely = low in _LOOSE and lows[negation] == "never"  # the army never talks about where its soldiers are
    subject = negation - 1
    while subject > first and lows[subject] in _AUX:
        subject -= 1
    if subject < first or (lows[subject] not in _SELF and not loosely):
        return 0
    after = lows[verb + 1 : min(last, verb + 1 + _OBJECT)]
    if low in _LOOSE and _PREPOSITIONS.isdisjoint(after[:2]):
        return 0
    did = {"did", "didn't"} & set(lows[subject:verb])
    return 0 if did and not {"with", "between"}.isdisjoint(after) else verb + 1


def _plain(low: str) -> str:
    """Return a verb without the ending that stands behind *never*: *never counted*, *never discusses*."""
    for end in ("ied", "ies"):
        if low.endswith(end):
            return low.removesuffix(end) + "y"
    for end in ("ed", "es", "s"):
        stem = low.removesuffix(end)
        if stem != low:
            known = next((one for one in (stem, f"{stem}e") if one in _TELL or one in _ON or one in _LIKE), None)
            if known:
                return known
    return {
        "kept": "keep",
        "made": "make",
        "gives": "give",
        "gave": "give",
        "talked": "talk",
        "spoke": "speak",
        "read": "read",
    }.get(low, low)


def _no_business(lows: Sequence[str], at: int, last: int) -> int:
    """Return the end of *not his business to count ...*; 0: it is something else."""
    mine = at + 1 < last and lows[at + 1] in _MY
    noun = at + 2 if mine else at + 1
    if not mine or noun + 1 >= last or lows[noun] not in _BUSINESS or lows[noun + 1] not in {"to", "of"}:
        return 0
    return noun + 2


def _left_to_others(lows: Sequence[str], at: int, last: int) -> int:
    """Return the end of *leave the counting of soldiers to others*; 0: it is something else."""
    counted = any(low in _COUNTING for low in lows[at + 1 : min(last, at + 4)])
    to = next((j for j in range(at + 2, min(last - 1, at + _OBJECT + 2)) if lows[j] == "to"), 0)
    return to + 2 if counted and to and not _OTHERS.isdisjoint(lows[to + 1 : to + 4]) else 0
