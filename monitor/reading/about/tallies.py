"""How a vote has gone, told right behind the vote: *Parliament passed it. The margin was 402 to 190, its speaker said*.

Who reads out the votes for a treaty vouches for the vote that the sentence before tells flat.  Pure.

Rule, with its id in the trace: LINK-TALLY.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_VOTES = {
    "de": (
        "dafür", "dagegen", "stimm", "enthielt", "enthalt", "enthält", "gegenstimm", "ja", "nein", "mehrheit",
        "vorsprung",
    ),
    "en": ("vote", "voting", "favo", "against", "abst", "margin", "majority", "aye", "noe", "tally", "count", "yes"),
    "fr": ("voix", "pour", "contre", "abst", "vote", "majorité", "suffrage", "oui"),
    "es": ("voto", "favor", "contra", "abst", "mayoría", "margen", "sufragio", "síes"),
    "uk": ("голос", "за", "проти", "утримал", "більшіст", "проголос"),
    "ru": ("голос", "за", "против", "воздерж", "большинств", "проголос", "перевес"),
}  # fmt: skip
"""Beginnings of the words of a count of votes."""
_LETTERS = 3
"""Letters of such a word that may go on: *за* is that word alone."""
_TELLS = frozenset({"say", "announce", "stand", "publish", "confirm"})
_STEPS = ("stage.approved", "stage.ratified", "stage.rejected")
_VOTING = frozenset({"body.chamber", "body.committee"})
_NEAR = 4
"""Words between a number and what it counts."""
_MOST = 24
"""Words of a content that only counts."""


def tallied(look: Look) -> Hit | None:
    """Return the word of voting by which a content counts the votes for what a chamber did in the sentence before."""
    text, index = look.frame.text, look.frame.sentence
    if not look.topic.slots.kind.staged or look.operator not in _TELLS or not index or look.size > _MOST:
        return None
    if text.sentences[index].paragraph != text.sentences[index - 1].paragraph or look.says("neg"):
        return None
    before = look.topic.hits[index - 1]
    steps = [h for h in before if h.slot in _STEPS]
    if not steps or not any(h.slot in _VOTING for h in before) or any(h.slot in _UNDONE for h in before):
        return None
    for first, last in look.regions:
        for at in range(first, last):
            if text.lows[at][0].isdigit() and text.quoted[at] < 0:
                for j in range(max(first, at - _NEAR), min(last, at + 1 + _NEAR)):
                    if _counts(text.lows[j], text.lang):
                        return Hit(j, j + 1, steps[0].slot, text.lows[j])
    return None


_UNDONE = frozenset({"planned", "notyet"})


def _counts(low: str, lang: str) -> bool:
    """Return whether a word is one of a count of votes."""
    return any(low == stem or (len(stem) >= _LETTERS and low.startswith(stem)) for stem in _VOTES[lang])


_AGAINST = ("dagegen", "gegen", "against", "contre", "contra", "проти", "против")
_FOR = ("dafür", "for", "favour", "favor", "pour", "за")


def lost(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether more were against it than for it: *nur 38 stimmten dafür, 70 dagegen*."""
    counts: dict[str, int] = {}
    for first, last in regions:
        numbers = [(at, int(text.lows[at])) for at in range(first, last) if text.lows[at].isdecimal()]
        for at in range(first, last):
            side = "-" if text.lows[at] in _AGAINST else "+" if text.lows[at] in _FOR else ""
            if not side or side in counts:
                continue
            near = [(abs(at - j), count) for j, count in numbers if abs(at - j) <= _NEAR]
            near = [(far, count) for far, count in near if "," not in text.lows[max(first, at - far) : at]]
            if near:
                counts[side] = min(near)[1]
    return "+" in counts and "-" in counts and counts["-"] > counts["+"]


def without_tallies(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Leave out a rejection that is only the *against* of a count: *stimmte mit 52 gegen 17 Stimmen dafür*."""
    lows = text.lows
    return [h for h in hits if h.slot != "stage.rejected" or not _between(lows, h.last - 1)]


def _between(lows: Sequence[str], at: int) -> bool:
    """Return whether a word stands between two numbers."""
    return 0 < at < len(lows) - 1 and lows[at - 1].isdigit() and lows[at + 1].isdigit()
