"""What an article takes back of its own paper's: *An earlier version said that ... That is incorrect*.  Pure.

Corrections, editor's notes and retractions: what stood in the report is nobody's word any more, and taking it back is
the outlet's (guideline, rule 13).  An error beside the matter (a name, a number, to whom it was attributed) takes
nothing back.  The words stand in ``lexicon/<lang>/ownnotes.txt``; the paper's own name is one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import row_matcher
from monitor.reading.cut.fold import fold
from monitor.reading.cut.text import QUOTES, Text

_PAPER = "ownpaper"
"""What stands in the patterns for the paper's own name."""
_OWN = frozenset({"own"})
_GONE = frozenset({"void", "wrong", "sorry"})
_REACH = 3
"""Sentences from what a paper had reported to the one that says that it was wrong."""

Slots = tuple[frozenset[str], ...]


def slots_of(text: Text, outlet: str) -> Slots:
    """Return for each sentence what it says of the paper's own reports; nothing in quotations.

    >>> told = Text("We reported that they were there. This was wrong. It rained.", "en")
    >>> [sorted(slots) for slots in slots_of(told, "The Post")]
    [['own'], ['wrong'], []]
    """
    folds = list(text.folds)
    quoted = set()
    for first, last in _named(folds, outlet):
        end = last - 1 + (last < len(folds) and text.lows[last] in QUOTES)  # Der „Kurier“ hat: the mark stands for it
        folds[end] = _PAPER
        quoted.add(end)
        quoted.update(range(first, last))
    places = [(one.first, one.last) for one in text.sentences]
    found = row_matcher(text.lang, "ownnotes").scan_each(folds, places)
    return tuple(
        frozenset(
            hit.slot
            for hit in hits.get("ownnotes", ())
            if all(text.quoted[j] < 0 or j in quoted for j in (hit.first, hit.last - 1))
        )
        for hits in found
    )


def _named(folds: Sequence[str], outlet: str) -> list[tuple[int, int]]:
    """Return where the outlet of the article is named, without its article: *The Kurier*."""
    words = [fold(word) for word in outlet.replace("-", " - ").split()]
    if len(words) > 1 and words[0] in {"the", "der", "die", "das", "le", "la", "el", "l'"}:
        words = words[1:]
    if not words:
        return []
    size = len(words)
    return [
        (j, j + size) for j in range(len(folds) - size + 1) if folds[j] == words[0] and folds[j : j + size] == words
    ]


def taken_back(text: Text, slots: Slots) -> dict[int, int]:
    """Return the sentences in which the paper tells its own report, with the one that says that it was wrong.

    A sentence that does both stands for itself.

    >>> told = Text("We reported that he had died. That is wrong. We also said that it rained.", "en")
    >>> taken_back(told, slots_of(told, "The Post"))
    {0: 1}
    """
    out: dict[int, int] = {}
    for n, here in enumerate(slots):
        if "detail" in here and "void" not in here:
            continue
        if "void" in here:
            out[n] = n
            before = [m for m in range(max(0, n - _REACH), n) if _tells(slots[m]) and m not in out]
            out.update(dict.fromkeys(before, n))
        elif _tells(here):
            end = min(len(slots), n + _REACH + 1)
            wrong = next((m for m in range(n + 1, end) if slots[m] & _GONE and "detail" not in slots[m]), -1)
            wrong = n if "sorry" in here or "wrong" in here else wrong
            if wrong >= 0 and not any(_tells(slots[m]) for m in range(n + 1, wrong)):
                out[n] = wrong
    return out


def _tells(slots: frozenset[str]) -> bool:
    return not slots.isdisjoint(_OWN) and "detail" not in slots


def beside(text: Text, slots: Slots) -> frozenset[int]:
    """Return the sentences of the paragraphs that begin with a label for other errors: *Also corrected: ...*."""
    out, paragraph = set[int](), -1
    for n, one in enumerate(text.sentences):
        opens = not n or text.sentences[n - 1].paragraph != one.paragraph
        if opens and n < len(slots) and "beside" in slots[n]:
            paragraph = one.paragraph
        if one.paragraph == paragraph:
            out.add(n)
    return frozenset(out)
