"""Whose office it is in a relative clause: *a small party whose leader warned*, *Greenpeace, dont la directrice ...*.

Pure: where the owner's words stand; ``who/mentions.py`` asks for whom they speak.
"""

from __future__ import annotations

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text

_WHOSE = frozenset({"whose", "dessen", "deren", "dont", "cuyo", "cuya", "cuyos", "cuyas"})
_ARTICLES = frozenset({"le", "la", "les", "l'", "un", "une"})
"""What stands between the French pronoun and the office."""
_SIGNS = frozenset(',.;:!?()–—«»“”„"…')
_REACH = 14
"""Words of the owner's noun phrase, at most."""


def possessor(text: Text, function: Function, first: int) -> tuple[int, int] | None:
    """Return the noun phrase before the clause that an office at token `first` opens.

    >>> from monitor.reading.cut.functionwords import function_words
    >>> text = Text("Selon l'Union des marins, dont le président a protesté, non.", "fr")
    >>> span = possessor(text, function_words("fr"), text.folds.index("president"))
    >>> text.slice(*span)
    "l'Union des marins"
    """
    words = text.folds
    at = first - 1
    if text.lang == "fr" and at > 0 and words[at] in _ARTICLES:
        at -= 1
    if at < 1 or words[at] not in _WHOSE:
        return None
    stop = at - (words[at - 1] == ",")
    begin = text.sentences[text.sentence_of[first]].first
    of, article = function["of"], function["article"] - function["of"]
    for j in range(stop - 1, max(begin, stop - _REACH) - 1, -1):
        if words[j] in _SIGNS or text.quoted[j] != text.quoted[first]:
            return None
        before = words[j - 1] if j > begin else ""
        named = text.caps[j] and not (before and (text.caps[j - 1] or before in article))
        if (words[j] in article or named) and before not in of:
            return j, stop
    return None
