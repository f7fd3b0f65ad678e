"""The hash chain over the log: what makes an edit, a deletion, an insertion, a swap or a lost tail visible.

The hash of an event is the SHA-256 (hex) of the previous event's hash, in ASCII, followed by the event's canonical
row: the JSON array ``[position, kind, version, key, claim, article, happened_at, recorded_at, data]`` in UTF-8 with no
white space, characters outside ASCII as they are, ``data`` being the stored JSON as one string.  The first event
follows :data:`GENESIS`.  Any JSON library makes the same bytes, so a log can be checked without this program.
"""

from __future__ import annotations

import hashlib

import msgspec

GENESIS = "0" * 64
"""The hash before the first event."""

Row = tuple[int, str, int, str, str | None, str | None, str, str, str]
"""position, kind, version, key, claim, article, happened_at, recorded_at, data."""

COLUMNS = "position, kind, version, key, claim, article, happened_at, recorded_at, data"
"""The columns of a canonical row, in their order."""

_encode = msgspec.json.Encoder().encode


def link(previous: str, row: Row) -> str:
    """Return the hash of the event in `row` after an event whose hash is `previous`."""
    return hashlib.sha256(previous.encode("ascii", "replace") + _encode(row)).hexdigest()
