"""Where a report begins behind its dateline: *LIMA (Reuters) – · The army*, *Madrid, 10 may (EFE).- · El Gobierno*.

In *Lima/La Paz | Die Armee* a bar stands for the dash.
"""

from __future__ import annotations

from dataclasses import replace

from monitor.reading.cut.text import Sentence, Text

_DASHES = frozenset({"-", "–", "—"})
_SUMMARY = 6
"""Sentences of a summary above the dateline, and the title, at most."""
_BARS, _STOPS = frozenset({"|", "¦"}), frozenset({".", ":", ";", "?", "!"})
_DATELINE, _ABBREVIATED, _LONG_DATELINE = 9, 3, 16
"""Words within which the dash of a dateline stands; letters of a word in capitals that may be no place."""


def behind_dateline(text: Text, first: int, last: int) -> int:
    """Return where tokens `first` to `last` begin behind a dateline; `first` where none stands there.

    >>> behind_dateline(Text("PARIS — It is over", "en"), 0, 5)
    2
    """
    words = text.folds
    for at in range(first + 1, min(last - 1, first + _LONG_DATELINE)):
        if words[at] in _BARS and text.caps[first]:
            return at + 1
        if text.quoted[at] >= 0 or words[at] in _STOPS:
            break
    if _DASHES.isdisjoint(words[first + 1 : min(last - 1, first + _LONG_DATELINE)]):
        return first
    for at in range(first + 2, min(last - 1, first + _LONG_DATELINE)):
        if words[at] in _DASHES and words[at - 2 : at] == [")", "."]:
            return at + 1
    for at in range(first + 1, min(last - 1, first + _LONG_DATELINE)):
        if at >= first + _DATELINE and words[at - 1] != ")":
            continue
        if words[at] not in _DASHES or text.text[text.starts[at] - 1] != " ":
            continue
        if words[at - 1] == ")" or (len(words[first]) > _ABBREVIATED and text.slice(first, first + 1).isupper()):
            return at + 1
    return first


def told(text: Text, index: int) -> Sentence:
    """Return a sentence without the dateline before it: *DOHA — · A paper withdrew its report*.

    It opens the article, or the text below its summary.
    """
    whole = text.sentences[index]
    if index >= _SUMMARY or (index and text.sentences[index - 1].paragraph == whole.paragraph):
        return whole
    first = behind_dateline(text, whole.first, whole.last)
    return replace(whole, first=first) if first > whole.first else whole
