"""German: the paper that a sentence names by its noun and its name, for a pronoun behind it: *das Portal „X“. Es ...*.

Papers that no table has are known only where they speak; here one is named by the way and goes on as *er, sie, es*.
Pure.
"""

from __future__ import annotations

from typing import NamedTuple

from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.dictionary.transliteration import latin

_NOUNS = {
    "m": ("sender", "kanal", "dienst", "kurier"),
    "f": ("zeitung", "agentur", "webseite", "website", "illustrierte", "internetseite", "postille"),
    "n": ("portal", "blatt", "magazin", "medium", "wochenblatt"),
}
"""Ends of the nouns for papers and channels, by gender."""
_PUBLISHED = frozenset({
    "meldet", "meldete", "gemeldet", "berichtet", "berichtete", "verbreitet", "verbreitete", "veröffentlicht",
    "veröffentlichte", "schreibt", "schrieb", "geschrieben", "behauptet", "behauptete", "beitrag", "meldung",
    "bericht", "artikel", "text", "gelöscht", "löschte", "korrigiert", "korrigierte",
})  # fmt: skip
"""Words for what a paper does, and what it takes back."""
_BEFORE, _BEHIND = 3, 8
"""Words before a pronoun and behind it in which they stand."""
_MOST = 4
"""Words of a name."""


class Paper(NamedTuple):
    """A paper: its name, and the tokens of noun and name (`last` is exclusive)."""

    name: str
    first: int
    last: int


def publishes(text: Text, pronoun: int) -> bool:
    """Return whether the pronoun at a token is somebody who publishes something.

    >>> publishes(Text("Es hatte behauptet, er sei tot.", "de"), 0), publishes(Text("Es regnet seit Tagen.", "de"), 0)
    (True, False)
    """
    begin = text.sentences[text.sentence_of[pronoun]].first
    return not _PUBLISHED.isdisjoint(text.lows[max(begin, pronoun - _BEFORE) : pronoun + _BEHIND])


def paper_in(text: Text, first: int, last: int, gender: str) -> Paper | None:
    """Return the last paper of that gender which tokens `first` to `last` name.

    >>> text = Text("Peinlich ist das für das Portal „Radar Nord“ aus Kiel.", "de")
    >>> paper_in(text, 0, len(text.lows), "n").name, paper_in(text, 0, len(text.lows), "m")
    ('Radar Nord', None)
    """
    for at in range(last - 2, first - 1, -1):
        if not text.caps[at] or not text.lows[at].endswith(_NOUNS.get(gender, ("-",))) or text.quoted[at] >= 0:
            continue
        if at > first and text.caps[at - 1] and text.lows[at - 1].endswith(_NOUNS[gender]):
            at -= 1  # noqa: PLW2901  (der Sender Kanal Nord)
        begin = at + 1 + (text.lows[at + 1] in QUOTES)
        end = begin
        while end < min(last, begin + _MOST) and text.caps[end] and text.lows[end].isalpha():
            end += 1 + (text.lows[end + 1 : end + 2] == ["-"] and end + 2 < last and text.caps[end + 2])  # Nord-Kurier
        if end > begin:
            return Paper(latin(text.slice(begin, end), "de"), at, end)
    return None
