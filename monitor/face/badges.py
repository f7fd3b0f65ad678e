"""Statuses and stances as small coloured words; the word is always there, colour only helps."""

from __future__ import annotations

from markupsafe import Markup

from monitor.events import Stance, Status

STATUSES = frozenset(Status)
STANCES = frozenset(Stance)
LINKED = frozenset({"status", "before", "after", "stance", "known_then", "true_then", "ruling"})
"""Columns whose cells become badges."""


def words(value: str) -> str:
    """Return a status, stance or stage as words: ``cannot_confirm`` -> ``cannot confirm``."""
    return value.replace("_", " ")


def badge(value: str) -> Markup | None:
    """Return the badge of a status or stance; None for any other text."""
    kind = "status" if value in STATUSES else "stance" if value in STANCES else None
    if kind is None:
        return None
    return Markup('<span class="m-badge m-{}-{}">{}</span>').format(kind, value, words(value))
