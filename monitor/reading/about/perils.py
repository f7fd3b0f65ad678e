"""Whose plane came down, whose helicopter is missing: an article about whether he is alive.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.reading.about.slots import Slots
from monitor.reading.cut.patterns import Hit

_SLOT = "peril"


def in_peril(slots: Slots, parts: Iterable[Sequence[Hit]]) -> bool:
    """Return whether title or a sentence of the lead tells of an accident of the claim's person.

    ``Ein Hubschrauber mit Präsident Jan Holm an Bord ist verunglückt``.
    """
    return slots.kind.personal and any({"who", _SLOT} <= {hit.slot for hit in hits} for hits in parts)
