"""Quotations of several sentences that begin with *no*: *"No. They lie. We have not exchanged anybody."*  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import short_answer
from monitor.reading.syntax.grammar import Phrase

_STOPS = frozenset({".", "!", "?", ";"})


def says_no(text: Text, case: Case) -> bool:
    """Return whether who answers *no* negates the deed, or whatever he names of it, in a later sentence."""
    if short_answer(text, case.regions) is not False:
        return False
    deeds = [h.first for h in case.hits if h.slot in {"deed", "what", "object", "deal"}]
    for first, last in _sentences(text, case.regions):
        if any(first <= at < last for at in deeds) and case.words.any("neg", [(first, last)]):
            return True
    return False


def _sentences(text: Text, regions: Sequence[Phrase]) -> list[Phrase]:
    """Return the sentences of what is said."""
    found: list[Phrase] = []
    for first, last in regions:
        begin = first
        for at in range(first, last):
            if text.lows[at] in _STOPS:
                found.append((begin, at))
                begin = at + 1
        found.append((begin, last))
    return found
