"""What a paper calls itself in its own columns: the initials of its name, *the Herald* in the Tarrant Herald.  Pure."""

from __future__ import annotations

from monitor.reading.cut.fold import fold
from monitor.reading.cut.text import Text

_ABROAD = frozenset({"western", "european", "arab", "asian", "african", "nordic", "baltic", "latin"})
"""Parts of the world whose officials are those of no state that was named."""
_FEWEST = 3
"""Letters of initials by which an outlet is known."""
_SMALL = frozenset({"the", "of", "and", "for", "de", "la", "le", "der", "die", "das", "&"})
_COMMON = frozenset({"agency", "network", "news", "service", "radio", "television", "tv", "press", "newswire", "wire"})
"""Last words of outlets' names that with an article may as well be another outlet."""
_DASHES = frozenset({"-", "–", "—"})

_OURSELVES = frozenset({
    ("nos", "informations"), ("nos", "sources"), ("notre", "journal"), ("notre", "redaction"), ("este", "diario"),
    ("este", "periodico"), ("este", "medio"), ("esta", "redaccion"), ("este", "rotativo"), ("diese", "zeitung"),
    ("unsere", "zeitung"), ("unsere", "redaktion"), ("unseren", "informationen"), ("eigenen", "informationen"),
    ("this", "newspaper"), ("this", "paper"),
})  # fmt: skip
"""Phrases, folded, in which a paper speaks of itself."""


def own_names(outlet: str, text: Text) -> frozenset[tuple[str, ...]]:
    """Return the folded words by which the outlet of an article calls itself there.

    >>> text = Text("OSLO, May 3 (NPA) - NPA could not verify it.", "en")
    >>> sorted(own_names("Northgate Press Agency", text) - _OURSELVES)
    [('npa',)]
    """
    words = fold(outlet).split()
    names: set[tuple[str, ...]] = {*_OURSELVES}
    told = [word for word in words if word not in _SMALL]
    initials = "".join(word[0] for word in told)
    if len(told) >= _FEWEST and initials.isalpha() and not _explained(text, initials):
        names.add((initials,))
    short = text.lang == "en" and len(told) > 1 and told[-1].isalpha() and told[-1] not in _COMMON
    if short and not _shared(text, told[-2], told[-1]):
        names.add(("the", told[-1]))
    return frozenset(names)


def _explained(text: Text, initials: str) -> bool:
    """Return whether the initials stand in brackets behind another's name, and not at the end of a dateline."""
    for at in range(1, len(text.folds) - 2):
        if text.folds[at] == initials and text.folds[at - 1] == "(" and text.folds[at + 2] not in _DASHES:
            return True
    return False


def _shared(text: Text, before: str, last: str) -> bool:
    """Return whether the text names another whose name ends so: the Kivu Herald in the Tarrant Herald."""
    folds = text.folds
    others = (at for at in range(1, len(folds)) if folds[at] == last and text.caps[at] and text.caps[at - 1])
    return any(folds[at - 1] not in {before, "the"} for at in others)


def unplaced(rule: str, words: list[str]) -> bool:
    """Return whether a phrase is that of nobody who was named: *a Western official*, *Geneva's university hospital*."""
    if rule == "MEN-OFFICE":
        return not _ABROAD.isdisjoint(words)
    return rule == "MEN-INSTITUTE-ANA" and "'s" in words
