"""Whether everything is as it should be: what `monitor check --deep` and `monitor verify` look at.

Each look gives the lines that speak of trouble, and nothing where there is none.
"""

from __future__ import annotations

import pyexpat
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from monitor import status, tables
from monitor.config import Settings
from monitor.eventlog import SqliteLog
from monitor.eventlog.connection import SQLITE_NEEDED, WAL_ALARM, loose_permissions
from monitor.eventlog.verify import Finding, verify
from monitor.events import (
    Claim,
    ClaimRevised,
    ClaimTracked,
    Event,
    Logged,
    StatementMade,
    StatementWithdrawn,
    StatusChanged,
    from_utc_text,
    utc_now,
)
from monitor.status import Ledger

SQLITE_SOUND = (3, 51, 3)
"""SQLite up to 3.51.2 may damage a database when two connections write and checkpoint at the same moment."""
EXPAT_SOUND = (2, 6, 0)
"""Older versions take quadratic time for large tokens (the parsing of feeds runs with a limit anyway)."""
FREE_ALARM = 500 * 1024 * 1024
"""Free space below which a busy day may fill the disk."""
CLOCK_SLACK = timedelta(seconds=1)
"""How far the clock may step back between two events: time servers correct it by less."""
ALERT_LATE = timedelta(hours=1)
"""An alert that has been due for longer is told; retries go on for about as long."""


def deep_check(log: SqliteLog, settings: Settings | None = None, *, now: datetime | None = None) -> list[str]:
    """Return what is wrong with log, tables, statuses, disk, clock, alerts and feeds, a line each.

    Reads the whole log: minutes for millions of events.  Raises :class:`monitor.errors.LogError` where it cannot.
    """
    moment = now or utc_now()
    found = [line(each) for each in (*verify(log), *refold(log))]
    found += [*orphans(log), *surface(log), *clock(log, moment), *late_alerts(log, moment)]
    if settings is not None:
        found += feeds(log, settings, moment)
    return found


def line(finding: Finding) -> str:
    """Return a finding in one line."""
    where = "" if finding.position is None else f"position {finding.position}: "
    return f"{finding.kind}: {where}{finding.what}"


# ---------------------------------------------------------------- statuses


def refold(log: SqliteLog) -> Iterator[Finding]:
    """Yield the changes of status that do not follow from the statements that were known when they were recorded.

    Each claim is folded at each of its status changes; those of another version of the policy are passed over.
    """
    for claim in tables.claim_ids(log.db, dropped=True):
        yield from _refold_claim(log, claim)


def _refold_claim(log: SqliteLog, claim_id: str) -> Iterator[Finding]:
    definition: Claim | None = None
    standing: dict[str, Logged] = {}
    before: StatusChanged | None = None
    for event in log.read(claim=claim_id):
        data = event.data
        if isinstance(data, (ClaimTracked, ClaimRevised)):
            definition = data.claim
        elif isinstance(data, StatementMade):
            made = Logged(position=event.position, recorded_at=event.recorded_at, statement=data.statement)
            standing[data.statement.id] = made
        elif isinstance(data, StatementWithdrawn):
            standing.pop(data.statement, None)
        elif isinstance(data, StatusChanged):
            if definition is not None and data.policy_version == status.POLICY_VERSION:
                yield from _differs(event, data, definition, list(standing.values()), before)
            before = data


def _differs(
    event: Event, data: StatusChanged, claim: Claim, standing: Sequence[Logged], before: StatusChanged | None
) -> Iterator[Finding]:
    made = status.judge(Ledger.of(claim, standing))
    told = (data.after, data.stage, data.by_party, data.contested_by)
    if made.facts() != told:
        what = f"claim {claim.id} was recorded as {data.after}, but the statements known then make it {made.status}"
        if made.status == data.after:
            what = f"claim {claim.id}: stage, parties or who contests it do not follow from the statements known then"
        yield Finding(kind="status", position=event.position, what=what)
    if before is not None and data.before != before.after:
        what = f"claim {claim.id} was {before.after} before, not {data.before}"
        yield Finding(kind="status", position=event.position, what=what)


# ---------------------------------------------------------------- tables


def orphans(log: SqliteLog) -> Iterator[str]:
    """Yield the rows that point to nothing: statements without their article, texts without an article."""
    for table, rowid, parent, _ in log.db.execute("PRAGMA foreign_key_check").fetchmany(20):
        yield f"orphan: row {rowid} of {table} points to a row of {parent} that is not there"
    lost = "SELECT count(*) FROM texts WHERE hash NOT IN (SELECT text_hash FROM articles WHERE text_hash NOTNULL)"
    count = log.db.execute(lost).fetchone()[0]
    if count:
        yield f"orphan: {count} texts belong to no article"
    missing = (
        "SELECT count(*) FROM articles WHERE text_hash IS NOT NULL AND text_gone IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM texts WHERE hash = text_hash)"
    )
    count = log.db.execute(missing).fetchone()[0]
    if count:
        yield f"orphan: {count} articles have lost their text, and no event says why"
    gone = "SELECT count(*) FROM texts WHERE hash IN (SELECT text_hash FROM forgotten)"
    count = log.db.execute(gone).fetchone()[0]
    if count:
        yield f"text: {count} texts are kept that were to be forgotten; run 'monitor forget' for them again"


# ---------------------------------------------------------------- disk, library, clock


def surface(log: SqliteLog) -> Iterator[str]:
    """Yield what is wrong with file modes, disk and journal; quick."""
    for loose in loose_permissions(log.path.parent):
        yield f"permissions: {loose}: others may read it; use 0700 for the folder and 0600 for files"
    mode = log.db.execute("PRAGMA journal_mode").fetchone()[0]
    if mode != "wal":
        yield f"journal: {log.path} is in mode {mode}, not wal; open it once with 'monitor poll' or 'monitor run'"
    if log.wal_bytes() > WAL_ALARM:
        size = log.wal_bytes() // 2**20
        yield f"journal: the write-ahead log has {size} MB; a reader (a long query, Datasette) holds it open"
    free = shutil.disk_usage(log.path.parent).free
    if free < max(FREE_ALARM, log.path.stat().st_size // 10):
        yield f"disk: only {free // 2**20} MB are free in {log.path.parent}"


def version_advice() -> Iterator[str]:
    """Yield what is known to be wrong with the versions of the libraries in use."""
    yield from library(sqlite3.sqlite_version_info)
    if tuple(map(int, pyexpat.EXPAT_VERSION.removeprefix("expat_").split("."))) < EXPAT_SOUND:
        yield f"library: {pyexpat.EXPAT_VERSION} is slow on large tokens (CVE-2023-52425); 2.6 or newer is sound"


def library(version: Sequence[int]) -> Iterator[str]:
    """Yield what is known to be wrong with a version of SQLite."""
    text = ".".join(map(str, version))
    if tuple(version) < SQLITE_NEEDED:
        yield f"library: SQLite {text} is too old; 3.38 or newer is needed"
    elif tuple(version) < SQLITE_SOUND:
        yield (
            f"library: SQLite {text} has a known defect (two connections that write and checkpoint at the same moment "
            "may damage the file, mended in 3.51.3); keep backups, and do not run commands that write beside the daemon"
        )


def clock(log: SqliteLog, now: datetime) -> Iterator[str]:
    """Yield where the clock went back between two events, and whether the log ends in the future."""
    sql = (
        "SELECT position, recorded_at, before FROM (SELECT position, recorded_at, lag(recorded_at) OVER "
        "(ORDER BY position) AS before FROM events) WHERE recorded_at < before LIMIT 20"
    )
    for position, recorded_at, before in log.db.execute(sql).fetchall():
        back = from_utc_text(before) - from_utc_text(recorded_at)
        if back > CLOCK_SLACK:
            yield f"clock: it went back by {back} before position {position}; check the machine's time server"
    row = log.db.execute("SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1").fetchone()
    if row is not None and from_utc_text(row[0]) - now > CLOCK_SLACK:
        yield f"clock: the last event was recorded at {row[0]}, which is still to come; check the clock"


# ---------------------------------------------------------------- alerts and feeds


def late_alerts(log: SqliteLog, now: datetime) -> Iterator[str]:
    """Yield the targets whose oldest alert has been due for long, and how many were given up."""
    oldest: dict[str, datetime] = {}
    for due in tables.due_alerts(log.db):
        oldest[due.target] = min(due.due_at, oldest.get(due.target, due.due_at))
    for target, since in oldest.items():
        if now - since > ALERT_LATE:
            yield f"alerts: {target} has not had an alert that is due since {since:%Y-%m-%d %H:%M} UTC"
    given_up = log.db.execute("SELECT target, count(*) FROM alerts WHERE state = 'failed' GROUP BY target")
    for target, count in given_up.fetchall():
        yield f"alerts: {count} for {target} were given up; see 'monitor alerts list', then 'monitor alerts retry'"


def feeds(log: SqliteLog, settings: Settings, now: datetime) -> Iterator[str]:
    """Yield the feeds without a good poll for three of their intervals, or for two hours if that is longer."""
    if "feeds" not in log.db.table_names():
        return
    last = {row["url"]: row["last_success"] for row in log.db.query("SELECT url, last_success FROM feeds")}
    for feed in settings.feeds:
        if feed.paused:
            continue
        good = last.get(feed.url)
        if good is None:
            yield f"feeds: {feed.url} has never been polled with success"
        elif now - from_utc_text(good) > max(timedelta(seconds=3 * feed.every_s), timedelta(hours=2)):
            yield f"feeds: {feed.url} was last polled with success at {good}"
