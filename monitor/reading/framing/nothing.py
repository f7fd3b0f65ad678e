"""What nothing does is done by nobody: *has nothing that confirms the account*, *nichts, was diese Lesart stützt*.

A verb whose subject is a relative pronoun behind *nothing* has no speaker; who has nothing is told in the main clause.
Pure.
"""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.syntax.constructions import Found

_NOTHING = {
    "de": frozenset({"nichts", "wenig"}),
    "en": frozenset({"nothing", "little"}),
    "fr": frozenset({"rien"}),
    "es": frozenset({"nada"}),
    "uk": frozenset({"нічого", "ніщо"}),
    "ru": frozenset({"ничего", "ничто"}),
}
_THAT = frozenset({"was", "das", "that", "which", "to", "qui", "que", "що", "щоб", "что", "чтобы", "бы", "б"})
"""Relative words behind it, as its subject."""
_BEARS = frozenset({"confirm", "support", "find", "deny", "prove", "show", "refute", "check"})
_FAR = 9
"""Words from *nothing* to the verb."""
_BETWEEN = frozenset({",", "новое", "нового", "nouveau", "de", "new"})


def of_nothing(text: Text, one: Found) -> bool:
    """Return whether a verb tells what nothing does."""
    nothing = _NOTHING.get(text.lang, frozenset())
    first, lows = text.sentences[text.sentence_of[one.at]].first, text.lows
    if one.cue.operator not in _BEARS:
        return False
    for at in range(max(first, one.at - _FAR), one.at - 1):
        if lows[at] not in nothing:
            continue
        j = at + 1
        while j < one.at and lows[j] in _BETWEEN:
            j += 1
        if j < one.at and lows[j] in _THAT:
            return not any(low in {",", ";", ":"} for low in lows[j + 1 : one.at])
        if text.lang == "en" and _subject(lows[at : one.at]):
            return True
        if text.lang == "de" and lows[j : j + 3] != [] and "," in lows[j : j + 3]:  # liegt nichts vor, was ...
            comma = next(k for k in range(j, j + 3) if lows[k] == ",")
            if comma + 1 < one.at and lows[comma + 1] in _THAT:
                return True
    return False


_GOES_ON = frozenset({",", ";", ":", "and", "but", "or", "yet", "when", "while", "as", "because", "."})


def _subject(words: list[str]) -> bool:
    """Return whether *nothing*, which begins `words`, is the subject of the verb behind them, over a short clause.

    *Nothing it had seen | confirmed it*, *Nothing had come to its attention that would | confirm it*.
    """
    if words[0] != "nothing" or len(words) < _CLAUSE or not _GOES_ON.isdisjoint(words):
        return False
    return words[1] in _WHO or "that" in words[_CLAUSE - 1 :]


_WHO = frozenset({"it", "he", "she", "they", "we", "i", "its", "his", "her", "their", "our", "in", "from", "that"})
_CLAUSE = 3
"""Words of *nothing* and a clause that tells which, at least."""
