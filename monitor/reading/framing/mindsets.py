"""What somebody holds of what a that-clause tells, in set phrases: *takes it for granted that*, *n'imagine pas que*.

The phrases are data (``lexicon/<lang>/mindsets.txt``): no verbs of saying, but each stands for the operator of one.  A
phrase stands in the main clause, right before the clause that it is about.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import row_matcher

_BEHIND = 1
"""Words from a phrase to the clause that it is about: *está lejos de estar seguro | de que*, *Belege | dafür, dass*."""
_NOT = frozenset("not n't nicht kein keine keinen nichts ne n' no не ни".split())
_BESIDE_NOT = "not "
"""What the slot of the phrases begins with that say it only where a negation stands before them."""
_NEGATED = {"deny": "believe", "believe": "exclude"}
"""What is negated where a phrase with a negation denies, or deems something likely."""


def mindset(folds: Sequence[str], lang: str) -> tuple[str, int]:
    """Return the operator of the phrase that ends a main clause, given by its folded words, and its first word.

    "" and -1 for none.  The longest phrase counts.  One that holds its own negation gives the operator of the verb that
    would be negated beside it; one that is negated from without says something else.

    >>> mindset("the minister takes it for granted".split(), "en"), mindset("he confirmed".split(), "en")
    (('say', 4), ('', -1))
    >>> mindset("министр не верит ни единому слову".split(), "ru")
    ('believe', 1)
    """
    hits = row_matcher(lang, "mindsets").scan(folds).get("mindsets", ())
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first)):
        operator, beside = hit.slot.removeprefix(_BESIDE_NOT), hit.slot.startswith(_BESIDE_NOT)
        negated = not _NOT.isdisjoint(folds[: hit.first])
        if hit.last + _BEHIND < len(folds) or (beside and not negated):
            continue
        if beside or not _NOT.isdisjoint(folds[hit.first : hit.last]):
            return _NEGATED.get(operator, operator), hit.first
        return ("", -1) if negated and operator != "mute" else (operator, hit.first)
    return "", -1
