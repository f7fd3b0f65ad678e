"""Offices with two portfolios: *el Ministerio de Justicia y Seguridad de Bélgica* is one.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.who.marks import Mark

_HELD = frozenset({"person", "body"})
"""Roles of offices that have a portfolio."""


def second_portfolio(text: Text, function: Function, marks: Sequence[Mark], at: int, last: int) -> bool:
    """Return whether the *and* at token `at` joins what one office is for: *ministère de la Justice et de la Sécurité*.

    Behind it stands no other office, no name and no article, but a word for a portfolio; `marks` are those of the slot.

    >>> from monitor.reading.cut.functionwords import function_words
    >>> from monitor.reading.dictionary.names import Office
    >>> words = "El Ministerio de Justicia y Seguridad de Goma y el Gobierno de Goma"
    >>> text, marks = Text(words, "es"), [Mark(1, 2, office=Office("body", "ministry", "m")),
    ...                                   Mark(10, 11, office=Office("body", "government", "m"))]
    >>> [second_portfolio(text, function_words("es"), marks, at, 13) for at in (4, 8)]
    [True, False]
    """
    folds, first = text.folds, at + 1
    head = next((mark for mark in marks if mark.office is not None and mark.last <= at), None)
    if head is None or head.office is None or head.office.role not in _HELD:
        return False
    if head.last + 1 >= at or folds[head.last] not in function["of"]:
        return False
    linked = first < last and folds[first] in function["of"]
    while linked and first < last and folds[first] in function["of"] | function["article"]:
        first += 1
    last = next((i for i in range(first, last) if folds[i] in function["and"]), last)
    if first >= last or any(m.office is not None and first <= m.first < last for m in marks):
        return False
    if any(m.entry is not None and (m.first <= first < m.last or head.last <= m.first < at) for m in marks):
        return False
    if linked or folds[first] in function["topic"]:
        return True
    small = function["article"] | function["stop"] | function["place"]
    return text.caps[first] and folds[first] not in small and first + 1 < last
