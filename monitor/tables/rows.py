"""Rows of the table `events` -> events, and the connection as the typed questions take it."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlite_utils import Database

from monitor.errors import LogError
from monitor.events import Event, from_utc_text, payload_from_json

EVENT = (
    "events.position, events.kind, events.version, events.key, events.claim, events.article, events.happened_at, "
    "events.recorded_at, CAST(events.data AS BLOB), events.hash"
)
"""The columns of an event, for :func:`event_of`; `data` as bytes, which spares a copy on its way to the decoder."""


def database(conn: sqlite3.Connection) -> Database:
    """Return sqlite-utils' view of a connection, which it leaves as it is."""
    return Database(conn, recursive_triggers=False, execute_plugins=False)


def event_of(row: tuple[Any, ...]) -> Event:
    """Return the event in a row of :data:`EVENT`; raises :class:`LogError` for what this program cannot read."""
    position, kind, version, key, claim, article, happened_at, recorded_at, data, digest = row
    try:
        happened, recorded = from_utc_text(happened_at), from_utc_text(recorded_at)
    except ValueError as error:
        raise LogError(f"damaged event at position {position}: {error}; run 'monitor verify'") from error
    return Event(
        position=position,
        kind=kind,
        version=version,
        key=key,
        claim=claim,
        article=article,
        happened_at=happened,
        recorded_at=recorded,
        data=payload_from_json(kind, version, data),
        hash=digest,
    )
