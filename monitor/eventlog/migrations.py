"""The schema of the log's file and how an older one is brought up to date.

The log's own tables have a version (``PRAGMA user_version``) and one SQL file for each step under
``schema/migrations``; a step is one transaction, so that a migration that is killed goes on where it was.  The read
tables have a fingerprint instead: they follow from the log, and are made again where it differs.  Operational tables
(``schema/operational*.sql``: only ``CREATE ... IF NOT EXISTS``) are added where their text is new.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from pathlib import Path

from monitor.errors import LogError

_FOLDER = resources.files("monitor").joinpath("schema")

APPLICATION = 0x4D6F6E69
"""``Moni``: marks the file as a log of this program (``PRAGMA application_id``)."""
APPLY_VERSION = 1
"""Raised when the code that fills the read tables changes what it writes: every log then makes its tables again."""


def script_statements(script: str) -> Iterator[str]:
    """Yield the statements of an SQL script one by one (`executescript` would commit an open transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _script(name: str) -> str:
    return _FOLDER.joinpath(name).read_text("utf-8")


@cache
def steps() -> tuple[str, ...]:
    """Return the scripts of the migrations: the n-th leads from version n-1 to n."""
    folder = _FOLDER.joinpath("migrations")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    return tuple(folder.joinpath(name).read_text("utf-8") for name in names)


@cache
def tables_script() -> str:
    """Return the script of the read tables, their indexes and views."""
    return _script("tables.sql")


@cache
def search_script() -> str:
    """Return the script of the full-text indexes."""
    return _script("search.sql")


@cache
def operational_script() -> str:
    """Return the scripts of the operational tables, one after another; empty where there are none."""
    names = sorted(item.name for item in _FOLDER.iterdir() if item.name.startswith("operational"))
    return "\n".join(_FOLDER.joinpath(name).read_text("utf-8") for name in names)


@cache
def tables_fingerprint() -> str:
    """Return what the read tables' shape and content follow from, in 16 hex digits."""
    text = f"{APPLY_VERSION}\n{tables_script()}\n{search_script()}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def version(conn: sqlite3.Connection) -> int:
    """Return the version of the log's schema; 0 for an empty file."""
    found: int = conn.execute("PRAGMA user_version").fetchone()[0]
    return found


def check(conn: sqlite3.Connection, path: Path, scripts: Sequence[str] | None = None) -> int:
    """Return the schema's version after making sure that this program may use the file; raises :class:`LogError`."""
    known = len(steps() if scripts is None else scripts)
    found = version(conn)
    application = conn.execute("PRAGMA application_id").fetchone()[0]
    if application not in (0, APPLICATION) or (
        application == 0 and conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    ):
        raise LogError(f"{path}: this is another program's database, not a log; name another state folder")
    if found > known:
        raise LogError(
            f"{path}: a newer version of monitor wrote this log (schema {found}, this program knows {known}); "
            "upgrade monitor"
        )
    return found


def migrate(conn: sqlite3.Connection, path: Path, scripts: Sequence[str] | None = None) -> None:
    """Bring the log's own tables to the present version, one transaction a step.

    Raises :class:`LogError` for another program's file and for one that a newer program wrote; nothing is changed then.
    """
    todo = steps() if scripts is None else scripts
    check(conn, path, todo)
    while (found := version(conn)) < len(todo):
        with immediate(conn):
            if version(conn) == found:  # another process may have been faster
                for statement in script_statements(todo[found]):
                    conn.execute(statement)
                conn.execute(f"PRAGMA application_id = {APPLICATION}")
                conn.execute(f"PRAGMA user_version = {found + 1}")


def operational(conn: sqlite3.Connection) -> None:
    """Add the operational tables that are missing."""
    script = operational_script()
    mark = hashlib.sha256(script.encode()).hexdigest()[:16]
    if told(conn, "operational") == mark:
        return
    with immediate(conn):
        for statement in script_statements(script):
            conn.execute(statement)
        tell(conn, "operational", mark)


def tables_fit(conn: sqlite3.Connection) -> bool:
    """Return whether this program would fill the read tables as they are."""
    return told(conn, "tables") == tables_fingerprint()


def told(conn: sqlite3.Connection, name: str) -> str | None:
    """Return what the database knows about itself under `name`."""
    row = conn.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def tell(conn: sqlite3.Connection, name: str, value: str) -> None:
    """Set what the database knows about itself under `name`."""
    conn.execute(
        "INSERT INTO about (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


@contextlib.contextmanager
def immediate(conn: sqlite3.Connection) -> Iterator[None]:
    """Run the block as one transaction that takes the write lock at once."""
    try:
        conn.execute("BEGIN IMMEDIATE")
        yield
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
