"""Whether the log is what was written, and the tables follow from it.

Three questions, each answered by the findings that speak against it: the hash chain (an edit, a deletion, an insertion,
a swap; a lost tail by a head that was published), the texts beside the log, and the read tables (made again in a file
of their own and compared).
"""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from monitor.errors import UsageError
from monitor.eventlog import Head, SqliteLog, migrations, rebuild
from monitor.eventlog.chain import COLUMNS, GENESIS, link
from monitor.eventlog.connection import faults
from monitor.events import Record, text_hash

PAGE = 5000
"""Rows read at a time."""
MOST = 20
"""Findings of one kind that are told; after so many the rest adds nothing."""

Progress = Callable[[int, int], None]
"""Called with the position reached and the last one."""


class Finding(Record, frozen=True, kw_only=True):
    """Something that is not as it was written."""

    kind: str
    """``chain``, ``head``, ``text``, ``table``, ``status`` or ``file``."""
    what: str
    """In one line."""
    position: int | None = None
    """Of the event, where there is one."""


def parse_head(text: str) -> Head:
    """Return the head that ``POSITION:HASH`` names; raises :class:`UsageError`."""
    position, _, digest = text.strip().partition(":")
    if not position.isdigit() or len(digest) != len(GENESIS):
        raise UsageError(f"'{text}' is no head: expected POSITION:HASH as 'monitor backup' prints it")
    return Head(int(position), digest.lower())


def verify(
    log: SqliteLog, *, head: Head | None = None, quick: bool = False, progress: Progress | None = None
) -> list[Finding]:
    """Return what is wrong with the log, by position; empty where nothing is.

    `head`: one that was published earlier, to which the log must still lead.  `quick`: the chain alone.
    Raises :class:`monitor.errors.LogError` where the file cannot be read at all.
    """
    found = list(islice(chain(log, head=head, progress=progress), MOST))
    if not quick:
        found += islice(guards(log), MOST)
        found += islice(file(log), MOST)
        found += islice(texts(log), MOST)
        if not any(each.kind in ("chain", "file") for each in found):  # tables cannot follow from a broken log
            found += islice(drift(log, progress), MOST)
            found += islice(search(log), MOST)
    return sorted(found, key=lambda each: rebuild.MOST if each.position is None else each.position)


def chain(log: SqliteLog, *, head: Head | None = None, progress: Progress | None = None) -> Iterator[Finding]:
    """Yield where the chain breaks, in log order.

    After a break it is followed from the hash as stored, so that one edit is one finding.
    """
    previous, position, last = GENESIS, 0, log.head().position
    met = head is None or head == Head(0, GENESIS)
    sql = f"SELECT {COLUMNS}, hash FROM events WHERE position > ? ORDER BY position LIMIT {PAGE}"
    with faults(log.path):
        while page := log.db.execute(sql, (position,)).fetchall():
            for *row, stored in page:
                if row[0] != position + 1:
                    yield _missing(position + 1, row[0] - 1)
                    previous = ""  # what it was is gone; the next link cannot be checked
                elif previous and link(previous, (*row,)) != stored:
                    yield Finding(kind="chain", position=row[0], what=_BROKEN)
                position, previous = row[0], stored
                if head is not None and head.position == position:
                    met = True
                    if head.hash != stored:
                        yield Finding(
                            kind="head", position=position, what="not the event that the published head names"
                        )
            if progress is not None:
                progress(position, max(position, last))
    if not met and head is not None:
        what = f"the log ends at {position}, but its published head was {head.position}: the end was cut off"
        yield Finding(kind="head", position=position + 1, what=what)


_BROKEN = "changed after it was written, or put in: its hash does not follow from the event before and its content"


def _missing(first: int, last: int) -> Finding:
    which = f"{first}" if first == last else f"{first} to {last}"
    return Finding(kind="chain", position=first, what=f"missing: position {which} is not in the log")


def guards(log: SqliteLog) -> Iterator[Finding]:
    """Yield the triggers that refuse to rewrite the log, where one is missing or is not what it was."""
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    with contextlib.closing(sqlite3.connect(":memory:")) as fresh:
        for script in migrations.steps()[: migrations.version(log.db.conn)]:
            fresh.executescript(script)
        want = dict(fresh.execute(sql))
    have = dict(log.db.execute(sql).fetchall())
    for name, text in want.items():
        if have.get(name) != text:
            yield Finding(kind="file", what=f"the trigger {name}, which refuses rewriting, is missing or was changed")


def file(log: SqliteLog) -> Iterator[Finding]:
    """Yield what SQLite itself finds wrong with the file: pages, indexes, constraints."""
    try:
        for row in log.db.execute(f"PRAGMA integrity_check({MOST})"):
            if row[0] != "ok":
                yield Finding(kind="file", what=str(row[0]).replace("\n", " "))
    except sqlite3.DatabaseError as error:
        yield Finding(kind="file", what=f"{error}; keep a copy and restore the last backup")


def texts(log: SqliteLog) -> Iterator[Finding]:
    """Yield the texts that are not the ones their hashes name."""
    last = ""
    while page := log.db.execute(
        "SELECT hash, text, packed FROM texts WHERE hash > ? ORDER BY hash LIMIT 200", (last,)
    ).fetchall():
        for digest, text, packed in page:
            with contextlib.suppress(zlib.error, UnicodeDecodeError):
                whole = text if packed is None else zlib.decompress(packed).decode("utf-8", "surrogatepass")
                if text_hash(whole) == digest:
                    continue
            yield Finding(kind="text", what=f"text {digest} was changed beside the log")
        last = page[-1][0]


def drift(log: SqliteLog, progress: Progress | None = None) -> Iterator[Finding]:
    """Yield the rows of the read tables that do not follow from the log.

    Makes the tables again in a temporary file; sees one moment of the log, however it goes on meanwhile.
    """
    conn = log.db.conn
    if migrations.told(conn, "tables") != migrations.tables_fingerprint():
        yield Finding(kind="table", what="the tables were made by another version of monitor; run 'monitor rebuild'")
        return
    with tempfile.TemporaryDirectory(prefix="monitor-verify-") as folder:
        path = Path(folder) / rebuild.FILE
        with faults(path), contextlib.closing(sqlite3.connect(path, isolation_level=None)) as beside:
            beside.execute("PRAGMA journal_mode = OFF")  # thrown away in any case
            beside.execute("PRAGMA synchronous = OFF")
            rebuild.begin(beside)
            conn.execute("BEGIN")
            try:
                rebuild.fill(log, beside, progress, until=log.head().position)
                beside.close()
                yield from _compare(conn, path)
            finally:
                conn.execute("ROLLBACK")
                with contextlib.suppress(sqlite3.OperationalError):
                    conn.execute("DETACH made")


def search(log: SqliteLog) -> Iterator[Finding]:
    """Yield where a full-text index has not exactly the rows of its table: a search would miss them, or find ghosts."""
    for name in ("articles", "statements"):
        sides = (("id", f"{name}_fts_docsize", "position", name, "no row of the table has it"),
                 ("position", name, "id", f"{name}_fts_docsize", "it is missing"))  # fmt: skip
        for key, one, other_key, other, what in sides:
            sql = f"SELECT {key} FROM {one} WHERE {key} NOT IN (SELECT {other_key} FROM {other}) LIMIT {MOST}"
            for (position,) in log.db.execute(sql).fetchall():
                yield Finding(
                    kind="table", position=position,
                    what=f"{name}_fts, the full-text index: position {position}: {what}; 'monitor rebuild' mends it",
                )  # fmt: skip


def _compare(conn: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    conn.execute("ATTACH ? AS made", (f"{path.as_uri()}?mode=ro",))
    for name in rebuild.table_names():
        columns = [(row[1], row[5]) for row in conn.execute(f"PRAGMA made.table_info ({name})")]
        keys = [column for column, key in columns if key] or ["rowid"]
        same = " AND ".join(f'one."{column}" IS other."{column}"' for column in keys)
        differs = " OR ".join(f'one."{column}" IS NOT other."{column}"' for column, _ in columns)
        sides = (("main", "made", "does not follow from the log"), ("made", "main", "is missing or changed"))
        for one, other, what in sides:
            # row by row along the keys: EXCEPT would first copy a whole table
            sql = f"SELECT one.* FROM {one}.{name} AS one LEFT JOIN {other}.{name} AS other ON {same} WHERE {differs}"
            for row in conn.execute(f"{sql} LIMIT {MOST}").fetchall():
                fields = dict(zip((column for column, _ in columns), row, strict=True))
                first = next(iter(fields.items()))
                position = fields.get("position") or fields.get("about") or fields.get("tracked_position")
                yield Finding(kind="table", position=position, what=f"{name}: the row {first[0]} {first[1]} {what}")
