"""What is said to be possible, or promised, on a condition: *can come about if the other side agrees*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.stances import duties
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase

_IF = frozenset("if unless falls sofern vorausgesetzt si s' condition condición якщо умови если условии".split())
"""Words of what may not come, and not only of when."""


def provided(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether the deed is said to be possible on a condition: *can come about if the other side agrees*.

    In German also without one, where the deed is what may come: *eine Waffenruhe könne zustande kommen*.
    """
    if not case.direct or case.words.any("neg", near) or case.words.any("vouch", case.regions):
        return False  # "Ich kann bestätigen, dass beide Seiten zugestimmt haben"
    clause = near[-1:]
    can = [h for h in case.words.inside("can", clause) if not any(c.first < h.first for c in _conditions(case, clause))]
    if case.staged:
        return bool(can) and bool(_conditions(case, case.regions)) and not case.words.any("must", near)
    return bool(can) and (text.lang == "de" or bool(_conditions(case, case.regions)))


def promised(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether a side of it says on which condition it will come about: *is ready for a truce if Lima agrees*."""
    if not case.side or not case.hits or not near or case.words.any("neg", near[-1:]):
        return False
    if case.announced and not any(text.lows[j] in _IF for a, b in case.regions for j in range(a, b)):
        return False  # will resign once her successor is found: that is announced
    if case.words.any("upheld", near):
        return False  # will keep to the truce as long as they do
    deed = any(near[-1][0] <= h.first < near[-1][1] for h in case.hits)
    return deed and duties.on_condition(text, case.regions, near[-1], segments(text, case.regions))


def _conditions(case: Case, regions: Sequence[Phrase]) -> list[Hit]:
    return [h for h in case.words.inside("cond", regions) if h.last - h.first == 1]
