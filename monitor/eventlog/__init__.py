"""The one door to the disk: an append-only log of events, its read tables, and the texts beside it.

The parts are in the modules beside this one; what others use is named here.
"""

from __future__ import annotations

from monitor.eventlog.sqlite import (
    FILE,
    PAGE,
    BusyError,
    ConflictError,
    EventLog,
    Head,
    SqliteLog,
)

__all__ = [
    "FILE",
    "PAGE",
    "BusyError",
    "ConflictError",
    "EventLog",
    "Head",
    "SqliteLog",
]
