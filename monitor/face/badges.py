"""Statuses and stances as small coloured words; the word is always there, colour only helps."""

from __future__ import annotations

import re

from markupsafe import Markup

from monitor.events import Stance, Status

STATUSES = frozenset(Status)
STANCES = frozenset(Stance)
BADGES = frozenset({"status", "before", "after", "stance", "known_then", "true_then", "ruling"})
"""Columns whose cells become badges."""


MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
"""Moments as the tables hold them."""


def words(value: str) -> str:
    """Return a status, stance or stage as words: ``cannot_confirm`` -> ``cannot confirm``."""
    return value.replace("_", " ")


def badge(value: str) -> Markup | None:
    """Return the badge of a status or stance; None for any other text."""
    kind = "status" if value in STATUSES else "stance" if value in STANCES else None
    if kind is None:
        return None
    return Markup('<span class="m-badge m-{}-{}">{}</span>').format(kind, value, words(value))


def moment(value: str) -> Markup | None:
    """Return a moment (UTC text) as short text that keeps the whole one at hand; None for any other text."""
    if not MOMENT.fullmatch(value):
        return None
    return Markup('<time datetime="{0}" title="{0} (UTC)">{1}</time>').format(value, f"{value[:10]} {value[11:16]}")
