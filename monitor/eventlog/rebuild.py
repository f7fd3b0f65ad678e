"""The read tables made again from the log.

They are made in a file beside the log (``rebuild.db``), in steps that are kept, so that a rebuild which was stopped
goes on where it was.  Then one transaction takes what was appended meanwhile and puts the new tables in the place of
the old ones; until it commits, readers see the old ones whole.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import tables
from monitor.eventlog import migrations
from monitor.eventlog.chain import GENESIS
from monitor.eventlog.connection import Lock, faults
from monitor.tables.rows import EVENT, database, event_of

if TYPE_CHECKING:
    from monitor.eventlog import SqliteLog

FILE = "rebuild.db"
"""Name of the file, in the state folder, in which tables are made."""
STEP = 5000
"""Events a step; a step is kept whole or not at all."""

_INDEX = re.compile(r"^CREATE (UNIQUE )?INDEX (\w+)", re.MULTILINE)
_LOOKED_UP = frozenset({"articles_text", "rulings_claim", "incidents_feed"})
"""Indexes by which the writers of the tables themselves find rows; without one of them making tables is slow."""

MOST = 2**63 - 1
"""The greatest position that SQLite can hold."""

Progress = Callable[[int, int], None]
"""Called with the position reached and the last one."""


def refresh(log: SqliteLog, lock: Lock) -> None:
    """Make the read tables of `log` again if this program would fill them differently.

    Raises :class:`monitor.errors.LogError` where the daemon of another version is running.
    """
    conn = log.db.conn
    if migrations.tables_fit(conn):
        return
    alone = contextlib.nullcontext() if lock.held else _held(lock)
    with alone:
        rebuild(log)


@contextlib.contextmanager
def _held(lock: Lock) -> Iterator[None]:
    lock.take()
    try:
        yield
    finally:
        lock.release()


def rebuild(log: SqliteLog, progress: Progress | None = None) -> int:
    """Make the read tables again and put them in place; return the number of events they were made from.

    Raises :class:`monitor.errors.LogError`; then the old tables are as they were, and the next call goes on from
    where this one was.
    """
    if log.head().position == 0:
        with log.transaction():
            return _put_in_place(log, beside=False)
    side = log.path.with_name(FILE)
    conn = log.db.conn
    with faults(side, files=True), contextlib.closing(_side(side, log)) as beside:
        fill(log, beside, progress)
    with faults(log.path):
        conn.execute("ATTACH ? AS side", (str(side),))
        try:
            with log.transaction():
                done = _put_in_place(log, beside=True)
        finally:
            conn.execute("DETACH side")
        _remove(side)
    return done


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def _side(path: Path, log: SqliteLog) -> sqlite3.Connection:
    """Return the file beside the log; begun anew where it is damaged, or of another program version or log."""
    for _ in range(2):
        conn = sqlite3.connect(path, isolation_level=None)
        try:
            conn.execute("PRAGMA journal_mode = WAL")
            conn.execute("PRAGMA synchronous = NORMAL")  # power loss may undo whole steps, which are then made again
            if conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                begin(conn)
                path.chmod(0o600)
            if _goes_on(conn, log):
                return conn
        except sqlite3.DatabaseError as error:
            damaged = error.sqlite_errorcode in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
            if not damaged:
                conn.close()
                raise
        conn.close()
        _remove(path)
    raise AssertionError("a new file belongs to this program and log")


def _goes_on(conn: sqlite3.Connection, log: SqliteLog) -> bool:
    """Return whether the tables begun in `conn` are the beginning of this log's, by this program."""
    if migrations.told(conn, "tables") != migrations.tables_fingerprint():
        return False
    position, digest = (migrations.told(conn, "at") or "").split()
    sql = "SELECT 1 FROM events WHERE position = ? AND hash = ?"
    return position == "0" or log.db.execute(sql, (int(position), digest)).fetchone() is not None


def begin(conn: sqlite3.Connection) -> None:
    """Make empty read tables (without full-text indexes) in a database of their own."""
    with migrations.immediate(conn):
        conn.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
        for statement in migrations.script_statements(migrations.tables_script()):
            found = _INDEX.search(statement)
            if found is None or found[1] or found[2] in _LOOKED_UP:  # the others would be kept for nobody
                conn.execute(statement)
        migrations.tell(conn, "tables", migrations.tables_fingerprint())
        migrations.tell(conn, "at", f"0 {GENESIS}")


def fill(
    log: SqliteLog, conn: sqlite3.Connection, progress: Progress | None = None, *, until: int | None = None
) -> int:
    """Apply the log's events to the tables in `conn`, from where they are to the end; return the position reached.

    `until`: the last position to take; the log's end as it moves on, where none is given.
    """
    beside = database(conn)
    done = int((migrations.told(conn, "at") or "0").split()[0])
    last = log.head().position if until is None else until
    sql = f"SELECT {EVENT} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT {STEP}"
    while page := log.db.execute(sql, (done, last if until is not None else MOST)).fetchall():
        with migrations.immediate(conn):
            tables.apply(beside, map(event_of, page))
            done = page[-1][0]
            migrations.tell(conn, "at", f"{done} {page[-1][-1]}")
        if progress is not None:
            progress(done, max(done, last))
    return done


def _put_in_place(log: SqliteLog, *, beside: bool) -> int:
    """Replace the read tables (by those in the attached database `side`); inside a transaction."""
    conn, done = log.db.conn, 0
    _drop(conn)
    before = _objects(conn)
    statements = list(migrations.script_statements(migrations.tables_script()))
    indexes = [statement for statement in statements if _INDEX.search(statement)]
    for statement in statements:
        if statement not in indexes:
            conn.execute(statement)
    if beside:
        done = int(conn.execute("SELECT value FROM side.about WHERE name = 'at'").fetchone()[0].split()[0])
        for name in table_names():
            conn.execute(f"INSERT INTO main.{name} SELECT * FROM side.{name}")  # one script made both
    for statement in (*indexes, *migrations.script_statements(migrations.search_script())):
        conn.execute(statement)  # an index of full tables is sorted once, in place of row by row
    index(conn)
    rows = conn.execute(f"SELECT {EVENT} FROM events WHERE position > ? ORDER BY position", (done,)).fetchall()
    events = [event_of(row) for row in rows]
    tables.apply(log.db, events)
    tables.index(log.db, after=done)
    migrations.tell(conn, "made", json.dumps(sorted(_objects(conn) - before)))
    migrations.tell(conn, "tables", migrations.tables_fingerprint())
    return events[-1].position if events else done


def _objects(conn: sqlite3.Connection) -> set[tuple[str, str]]:
    """Return the tables and views of the database, by type and name; not what full-text indexes keep inside."""
    sql = "SELECT upper(type), name FROM main.sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%_fts_%'"
    return {(row[0], row[1]) for row in conn.execute(sql)}


def _drop(conn: sqlite3.Connection) -> None:
    """Remove what the scripts of this or an earlier version made; the log and the operational tables stay."""
    made = json.loads(migrations.told(conn, "made") or "[]")
    for kind, name in sorted(made, key=lambda each: (each[0] != "VIEW", not each[1].endswith("_fts"))):
        conn.execute(f'DROP {kind} IF EXISTS main."{name}"')


@cache
def table_names() -> tuple[str, ...]:
    """Return the names of the read tables."""
    with contextlib.closing(sqlite3.connect(":memory:")) as conn:
        conn.executescript(migrations.tables_script())
        names = conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        return tuple(row[0] for row in names)


def index(conn: sqlite3.Connection) -> None:
    """Fill the full-text indexes from the tables and the texts beside the log; inside a transaction."""
    conn.execute("INSERT INTO statements_fts (statements_fts) VALUES ('rebuild')")
    conn.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
    packed = conn.execute(
        "SELECT articles.position, title, packed FROM articles JOIN texts ON hash = text_hash WHERE packed NOTNULL"
    )
    for position, title, blob in packed.fetchall():
        forget = "INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', ?, ?, NULL)"
        conn.execute(forget, (position, title))
        text = zlib.decompress(blob).decode()
        conn.execute("INSERT INTO articles_fts (rowid, title, text) VALUES (?, ?, ?)", (position, title, text))
