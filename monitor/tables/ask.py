"""Typed questions to the read tables.

Every function takes the log's database (`SqliteLog.db`).  `known_at` asks for what was known at that moment; nothing
that was recorded later counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from monitor.events import (
    ArticleRead,
    ArticleRecord,
    ArticleRevised,
    Claim,
    Event,
    Logged,
    Record,
    StatementMade,
    Status,
    from_json,
    from_utc_text,
    utc_text,
)
from monitor.tables.rows import EVENT, event_of


class Ruling(Record, frozen=True, kw_only=True):
    """An editor's ruling on a claim."""

    position: int
    claim: str
    status: Status
    by: str
    reason: str
    until: date | None
    recorded_at: datetime


class AlertRow(Record, frozen=True, kw_only=True):
    """What one target has to hear, or heard, of one event."""

    about: int
    """Position of the event that asks for the alert."""
    target: str
    kind: str
    """Kind of that event."""
    claim: str | None
    state: str
    """``due``, ``sent``, ``failed`` (given up) or ``suppressed``."""
    due_at: datetime
    attempts: int
    tried_at: datetime | None
    reason: str | None
    title: str | None
    uncertain: bool
    settled_at: datetime | None


# ---------------------------------------------------------------- claims


def claims(db: Database, *, dropped: bool = False) -> list[Claim]:
    """Return the tracked claims, in the order they were first tracked; with the `dropped` ones if asked."""
    where = "" if dropped else "WHERE dropped_at IS NULL"
    rows = db.execute(f"SELECT definition FROM claims {where} ORDER BY tracked_position")
    return [from_json(row[0], Claim) for row in rows]


def claim_ids(db: Database, *, dropped: bool = False) -> list[str]:
    """Return the ids of the tracked claims, likewise."""
    where = "" if dropped else "WHERE dropped_at IS NULL"
    return [row[0] for row in db.execute(f"SELECT id FROM claims {where} ORDER BY tracked_position")]


def claim(db: Database, claim_id: str) -> Claim | None:
    """Return a claim as it was last defined, also a dropped one."""
    row = db.execute("SELECT definition FROM claims WHERE id = ?", (claim_id,)).fetchone()
    return None if row is None else from_json(row[0], Claim)


def last_reread(db: Database, claim_id: str) -> tuple[str, str] | None:
    """Return for which reader and definition (its hash) the whole archive was last read for the claim, if it was."""
    row = db.execute("SELECT reread_by, reread_definition FROM claims WHERE id = ?", (claim_id,)).fetchone()
    return None if row is None or row[0] is None else (str(row[0]), str(row[1]))


# ---------------------------------------------------------------- statements

_MADE = f"SELECT {EVENT} FROM statements JOIN events ON events.position = statements.position WHERE "


def statements(
    db: Database, claim_id: str, *, known_at: datetime | None = None, withdrawn: bool = False
) -> list[Logged]:
    """Return the statements on a claim in log order: those that stand, or stood at `known_at`.

    With `withdrawn` also those that no longer counted (then).
    """
    where, values = "statements.claim = ?", [claim_id]
    if known_at is not None:
        where += " AND statements.recorded_at <= ?"
        values.append(utc_text(known_at))
    if not withdrawn:
        where += " AND (withdrawn_at IS NULL" + (")" if known_at is None else " OR withdrawn_at > ?)")
        values += values[1:]
    rows = db.execute(f"{_MADE} {where} ORDER BY statements.position", values)
    return [_logged(row) for row in rows]


def article_statements(db: Database, url: str) -> list[Logged]:
    """Return the standing statements of all versions of the article at `url`, in log order."""
    where = "statements.article IN (SELECT id FROM articles WHERE url = ?) AND withdrawn_at IS NULL"
    return [_logged(row) for row in db.execute(f"{_MADE} {where} ORDER BY statements.position", (url,))]


def rejected_statements(db: Database, url: str) -> list[Logged]:
    """Return the statements that an editor took out of any version of the article at `url`, in log order."""
    where = (
        "statements.article IN (SELECT id FROM articles WHERE url = ?) AND withdrawn_why IN ('rejected', 'corrected')"
    )
    return [_logged(row) for row in db.execute(f"{_MADE} {where} ORDER BY statements.position", (url,))]


def statement(db: Database, statement_id: str) -> Logged | None:
    """Return a statement by its id, as it was made last; withdrawn or not."""
    where = "statements.id = ? ORDER BY statements.position DESC LIMIT 1"
    row = db.execute(_MADE + where, (statement_id,)).fetchone()
    return None if row is None else _logged(row)


def _logged(row: tuple[Any, ...]) -> Logged:
    made = event_of(row)
    if not isinstance(made.data, StatementMade):
        raise TypeError(f"position {made.position} is no statement")
    return Logged(position=made.position, recorded_at=made.recorded_at, statement=made.data.statement)


# ---------------------------------------------------------------- status


def last_status(db: Database, claim_id: str, *, known_at: datetime | None = None) -> Event | None:
    """Return the claim's last `status_changed` event (by `known_at`), or none: then it is unreported."""
    return next(iter(_status(db, claim_id, known_at, "DESC LIMIT 1")), None)


def status_events(db: Database, claim_id: str, *, known_at: datetime | None = None) -> list[Event]:
    """Return all `status_changed` events of the claim in log order."""
    return _status(db, claim_id, known_at, "ASC")


def _status(db: Database, claim_id: str, known_at: datetime | None, order: str) -> list[Event]:
    sql = f"SELECT {EVENT} FROM status_history AS h JOIN events ON events.position = h.position WHERE h.claim = ?"
    values = [claim_id]
    if known_at is not None:
        sql += " AND h.recorded_at <= ?"
        values.append(utc_text(known_at))
    return [event_of(row) for row in db.execute(f"{sql} ORDER BY h.position {order}", values)]


def ruling(db: Database, claim_id: str, *, at: datetime) -> Ruling | None:
    """Return the ruling on the claim that holds at the moment `at`, or none.

    A ruling holds through its last day (`until`, in UTC), unless it was withdrawn or replaced before.
    """
    moment = utc_text(at)
    row = db.execute(
        "SELECT position, claim, status, by, reason, until, recorded_at FROM rulings WHERE claim = :claim "
        "AND recorded_at <= :at AND (ended_at IS NULL OR ended_at > :at) AND (until IS NULL OR until >= :day) "
        "ORDER BY position DESC LIMIT 1",
        {"claim": claim_id, "at": moment, "day": moment[:10]},
    ).fetchone()
    if row is None:
        return None
    position, claim_, status, by, reason, until, recorded_at = row
    return Ruling(
        position=position,
        claim=claim_,
        status=Status(status),
        by=by,
        reason=reason,
        until=date.fromisoformat(until) if until else None,
        recorded_at=from_utc_text(recorded_at),
    )


# ---------------------------------------------------------------- articles

_ARTICLE = f"SELECT {EVENT} FROM articles JOIN events ON events.position = articles.position WHERE text_hash NOTNULL "


def article(db: Database, article_id: str) -> ArticleRecord | None:
    """Return one version of an article by its id."""
    row = db.execute(f"{_ARTICLE} AND articles.id = ?", (article_id,)).fetchone()
    return None if row is None else _record(row)


def article_by_url(db: Database, url: str) -> ArticleRecord | None:
    """Return the newest version of the article at the canonical address `url`."""
    row = db.execute(f"{_ARTICLE} AND url = ? ORDER BY articles.position DESC LIMIT 1", (url,)).fetchone()
    return None if row is None else _record(row)


def recent_articles(db: Database, *, since: datetime) -> Iterator[ArticleRecord]:
    """Yield the articles that were published or recorded after `since`, in log order."""
    moment = utc_text(since)
    for row in db.execute(
        f"{_ARTICLE} AND (published >= ? OR articles.recorded_at >= ?) ORDER BY articles.position", (moment, moment)
    ):
        yield _record(row)


_NEWEST = "AND articles.position = (SELECT max(a.position) FROM articles AS a WHERE a.url = articles.url)"


def count_articles(db: Database) -> int:
    """Return how many articles :func:`articles` yields."""
    sql = f"SELECT count(*) FROM articles WHERE text_hash NOTNULL AND text_gone IS NULL {_NEWEST}"
    count: int = db.execute(sql).fetchone()[0]
    return count


def articles(db: Database, *, newest: bool = True) -> Iterator[ArticleRecord]:
    """Yield the articles whose text is kept, in log order; only the `newest` version of each unless told otherwise.

    Reads in pages, so that the log may be appended to meanwhile.
    """
    sql = f"{_ARTICLE} AND text_gone IS NULL AND articles.position > ? {_NEWEST if newest else ''}"
    last = 0
    while page := db.execute(f"{sql} ORDER BY articles.position LIMIT 500", (last,)).fetchall():
        last = page[-1][0]
        for row in page:
            yield _record(row)


def _record(row: tuple[Any, ...]) -> ArticleRecord:
    read = event_of(row)
    if not isinstance(read.data, (ArticleRead, ArticleRevised)):
        raise TypeError(f"position {read.position} is no article")
    return read.data.article


# ---------------------------------------------------------------- events and alerts


def event(db: Database, position: int) -> Event | None:
    """Return the event at a position."""
    row = db.execute(f"SELECT {EVENT} FROM events WHERE position = ?", (position,)).fetchone()
    return None if row is None else event_of(row)


def due_alerts(db: Database, *, target: str | None = None) -> list[AlertRow]:
    """Return the alerts that still have to be told, oldest first; of one `target` or of all."""
    return alerts(db, state="due", target=target)


def alerts(
    db: Database, *, state: str | None = None, target: str | None = None, claim: str | None = None
) -> list[AlertRow]:
    """Return the alerts in log order of the events they are about, narrowed to a state, target or claim."""
    given = {"state": state, "target": target, "claim": claim}
    where = " AND ".join(f"{name} = :{name}" for name, value in given.items() if value is not None) or "1"
    sql = (
        "SELECT about, target, kind, claim, state, due_at, attempts, tried_at, reason, title, uncertain, settled_at "
        f"FROM alerts WHERE {where} ORDER BY about, target"
    )
    return [_alert(row) for row in db.execute(sql, {k: v for k, v in given.items() if v is not None})]


def _alert(row: tuple[Any, ...]) -> AlertRow:
    about, target, kind, claim_id, state, due_at, attempts, tried_at, reason, title, uncertain, settled_at = row
    return AlertRow(
        about=about,
        target=target,
        kind=kind,
        claim=claim_id,
        state=state,
        due_at=from_utc_text(due_at),
        attempts=attempts,
        tried_at=from_utc_text(tried_at) if tried_at else None,
        reason=reason,
        title=title,
        uncertain=bool(uncertain),
        settled_at=from_utc_text(settled_at) if settled_at else None,
    )
