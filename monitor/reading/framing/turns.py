"""By what the turns of a talk are told: a dash at their head, or one letter with a full stop (*P.*, *R.*).  Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DASHES = frozenset({"–", "—", "-"})
"""Signs with which a turn opens."""
_SPEAKERS = re.compile(
    r"[*_]{0,2}(q|a|p|r|f|question|pregunta|respuesta|réponse|frage|antwort|answer|питання|запитання|відповідь|вопрос|"
    r"ответ|в|о)\.[*_]{0,2}(?=\s)",
    re.IGNORECASE,
)
"""Labels behind which a full stop may stand instead of a colon."""
_FEWEST = 4
"""Turns that a talk in dashes has at least."""
_ASKED = 2
"""Turns with a question mark at their end on the asking side at least, and so many times those on the other."""


def unmarked(raw: str) -> int:
    """Return where a paragraph begins behind the dash that opens a turn.

    >>> [unmarked(raw) for raw in ("– *Who came?*", "*Who came?*")]
    [2, 0]
    """
    if raw[:1] not in _DASHES:
        return 0
    return len(raw) - len(raw[1:].lstrip())


def labelled(raw: str) -> str:
    """Return the label of a turn behind which a full stop stands; empty where there is none.

    >>> [labelled(raw) for raw in ("**P.** ¿Quién?", "R. Nadie.", "Rain fell.")]
    ['P', 'R', '']
    """
    found = _SPEAKERS.match(raw)
    return found.group(1) if found else ""


def dashed(paragraphs: Sequence[str]) -> tuple[list[int], list[int]] | None:
    """Return which paragraphs ask and which answer where each turn opens with a dash; None where they do not.

    Turns alternate; a paragraph without a dash goes on with the turn before it.  What follows the last answer and has
    no dash is nobody's.

    >>> dashed(["A talk.", "— Who came?", "— Nobody.", "It rained.", "— Kenya denies it.", "— Yes.", "— Why?", "— So."])
    ([1, 4, 6], [2, 3, 5, 7])
    """
    begins = [n for n, raw in enumerate(paragraphs) if raw[:1] in _DASHES]
    if len(begins) < _FEWEST:
        return None
    sides = [begins[::2], begins[1::2]]
    asked = [sum(paragraphs[n].rstrip(' »”"').endswith("?") for n in side) for side in sides]
    side = 0 if asked[0] >= asked[1] else 1
    if asked[side] < _ASKED or asked[side] < _ASKED * asked[1 - side]:
        return None
    puts = set(sides[side])
    first = sides[side][0]
    questions, answers, asking = list[int](), list[int](), True
    for n in range(first, begins[-1] + 1):
        asking = n in puts if paragraphs[n][:1] in _DASHES else asking
        (questions if asking else answers).append(n)
    return questions, answers
