"""The one door to the disk: an append-only log of events, its read tables, and the texts beside it.

:class:`EventLog` is what the rest of the program may rely on; :class:`SqliteLog` keeps it in one SQLite file.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol, Self, TypeVar

from monitor import tables
from monitor.config import Keep
from monitor.errors import LogError
from monitor.eventlog import migrations
from monitor.eventlog.chain import COLUMNS, GENESIS, Row, link
from monitor.eventlog.connection import (
    FILE,
    SQLITE_NEEDED,
    WAL_ALARM,
    BusyError,
    ConflictError,
    Lock,
    advice,
    connect,
    create,
    faults,
    identity,
    loose_permissions,
)
from monitor.eventlog.group import Group
from monitor.events import Draft, Event, text_hash, to_json, utc_now, utc_text
from monitor.tables.rows import EVENT, database, event_of

__all__ = ["FILE", "BusyError", "ConflictError", "EventLog", "Head", "SqliteLog"]

logger = logging.getLogger(__name__)

T = TypeVar("T")

PAGE = 1000
"""Events read at a time: between two pages no read transaction is open, so the write-ahead log can be emptied."""

_PAGE_BYTES = 4096
"""SQLite's page: a blob of so many bytes for each free page takes them all."""
_SCRUB_PAGES = 10_000
"""Pages overwritten at a time: 40 MB of zeros."""

_INSERT = f"INSERT INTO events ({COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Head(NamedTuple):
    """The end of the log: published outside, it proves that nothing before it was changed or cut off."""

    position: int
    hash: str

    def __str__(self) -> str:
        """Return it as it is published: ``POSITION:HASH``."""
        return f"{self.position}:{self.hash}"


class EventLog(Protocol):
    """An append-only log with read tables that change in the same transaction.

    Positions are 1, 2, 3 ... without gaps, in the order in which transactions commit: a reader that has seen position
    n will never find a new event at or before n.
    """

    def append(
        self,
        drafts: Sequence[Draft],
        *,
        texts: Mapping[str, str] | None = None,
        expected: Mapping[str, int] | None = None,
    ) -> list[Event]:
        """Append what is new of `drafts`, all or nothing, durably; return only the new events.

        A draft whose key the log has (or that came earlier in `drafts`) appends nothing.  `texts` are kept beside the
        log by their hash.  `expected` names the last position of claims as the caller saw them.
        Raises :class:`ConflictError` where a claim has gone on since, and :class:`LogError` where the log cannot be
        written; then nothing was.
        """

    def transaction(self) -> contextlib.AbstractContextManager[None]:
        """Run a block as one transaction, which appends and operational writes inside it join."""

    async def together(self, work: Callable[[], T]) -> T:
        """Call `work`, which appends, in a transaction shared with other tasks; return its result once it is durable.

        Each stands alone: where one raises, only its own writes are undone, and only its task gets the error.
        """

    def read(
        self, after: int = 0, *, kinds: Sequence[str] = (), claim: str | None = None, article: str | None = None
    ) -> Iterator[Event]:
        """Yield the events after a position in log order, narrowed to kinds, a claim or an article."""

    def head(self) -> Head:
        """Return the last position and its hash; position 0 where the log is empty."""

    def claim_position(self, claim: str) -> int:
        """Return the position of the claim's last event; 0 where there is none."""

    def text(self, digest: str) -> str | None:
        """Return the text whose hash is `digest`, or none where it was never kept, dropped or forgotten."""

    def close(self) -> None:
        """Give everything back."""


class SqliteLog:
    """The log in one SQLite file, ``monitor.db`` in the state folder.

    One connection for one asyncio loop.  Other processes may read beside it at any time, and append through their own
    :class:`SqliteLog`; they wait for each other.
    """

    def __init__(
        self, path: Path, conn: sqlite3.Connection, lock: Lock, *, read_only: bool, clock: Callable[[], datetime]
    ) -> None:
        """Use :meth:`open`."""
        self.path, self.read_only = path, read_only
        self._lock, self._clock = lock, clock
        self._depth = 0
        self._unsearched: int | None = None
        self._group = Group(self.transaction)
        self._task: asyncio.Task[Any] | None = None
        self._use(conn)

    @classmethod
    def open(
        cls,
        state: Path,
        *,
        read_only: bool = False,
        exclusive: bool = False,
        clock: Callable[[], datetime] = utc_now,
    ) -> Self:
        """Open the log in the folder `state`, which is made where it is missing (not if `read_only`).

        `exclusive`: this is the daemon; a second one is refused.  `clock` gives `recorded_at`.
        Raises :class:`LogError` where the log is missing, damaged, of a newer program or in use.
        """
        path, lock = state / FILE, Lock(state)
        _may_open(path, lock, read_only=read_only)
        if exclusive:
            lock.take()
        try:
            if not read_only and identity(path) is None:
                create(path)
            conn = connect(path, read_only=read_only, checkpoints=exclusive)
            try:
                log = cls(path, conn, lock, read_only=read_only, clock=clock)
                with faults(path):
                    log._prepare()
            except BaseException:
                conn.close()
                raise
        except BaseException:
            lock.release()
            raise
        if exclusive:
            for loose in loose_permissions(state):
                logger.warning("others may read the log", extra={"what": loose})
        return log

    def _use(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._name = str(self.path)
        self._file = identity(self._name)
        self._wal: tuple[int, int] | None = None
        self.db = database(conn)
        """The same connection for typed questions, operational tables and migrations."""

    def _prepare(self) -> None:
        """Make the file fit this program, or refuse it."""
        from monitor.eventlog import rebuild  # noqa: PLC0415  it reads logs, so it imports this module

        if self.read_only:
            found = migrations.check(self._conn, self.path)
            if found < len(migrations.steps()) or not migrations.tables_fit(self._conn):
                raise LogError(f"{self.path}: another version of monitor wrote its tables; run 'monitor rebuild' once")
        else:
            migrations.migrate(self._conn, self.path)
            self._lock.mark_used()
            rebuild.refresh(self, self._lock)
            migrations.operational(self._conn)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self.close()
        if (told := advice(error, self.path)) is not None:
            raise told from error

    def faults(self) -> contextlib.AbstractContextManager[None]:
        """Turn what fails of the file inside the block into a :class:`LogError`, for those who ask `db` themselves."""
        return faults(self.path)

    def close(self) -> None:
        """Close the connection and give the lock back; twice is once."""
        self._conn.close()
        self._lock.release()

    # ------------------------------------------------------------ writing

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block as one transaction; a block inside a block joins it, and undoes only itself if it fails.

        Nothing in it may wait for anything (no `await`): the transaction belongs to one task.
        Raises :class:`LogError` where the log cannot be written.
        """
        if self.read_only:
            raise LogError(f"{self.path}: opened for reading only")
        task = _current_task()
        if self._depth and task is not self._task:
            raise RuntimeError("another task is inside a transaction: nothing may be awaited there")
        if not self._depth:
            self._same_file()
        begin, commit, undo = _block(self._depth)
        with faults(self.path):
            self._going_on()
            self._depth, self._task = self._depth + 1, task
            try:
                self._conn.execute(begin)
                yield
                self._going_on()
                if self._depth == 1 and self._unsearched is not None:  # once, however many appends it joins
                    tables.index(self.db, after=self._unsearched)
                self._conn.execute(commit)
            except BaseException:
                # SQLite itself may have ended the transaction (disk full), or begun it and failed then (interrupted);
                # a second error would hide the first
                if self._conn.in_transaction:
                    with contextlib.suppress(sqlite3.Error, MemoryError):
                        for statement in undo:
                            self._conn.execute(statement)
                raise
            finally:
                self._depth -= 1
                if not self._depth:
                    self._unsearched = None

    async def together(self, work: Callable[[], T]) -> T:
        """Call `work` in a transaction that all tasks share which wait at this moment; see :meth:`EventLog.together`.

        One sync of the disk serves them all.  `work` must not wait for anything, as in any transaction.
        """
        return await self._group.run(work)

    def _going_on(self) -> None:
        """Refuse to go on in a transaction that SQLite has ended by itself, as it may when a disk fails."""
        if self._depth and not self._conn.in_transaction:
            raise LogError(f"{self.path}: a fault has ended the transaction; nothing of it was written; try again")

    def append(
        self,
        drafts: Sequence[Draft],
        *,
        texts: Mapping[str, str] | None = None,
        expected: Mapping[str, int] | None = None,
    ) -> list[Event]:
        """Append what is new of `drafts` in one durable transaction; see :meth:`EventLog.append`."""
        if not drafts:
            return []
        with self.transaction():
            fresh = self._unknown(drafts)
            if not fresh:
                return []
            self._expect(expected or {})
            self._keep(texts or {})
            moment = self._clock()
            rows, events = self._linked(fresh, moment)
            self._conn.executemany(_INSERT, rows)
            tables.apply(self.db, events)
            if self._unsearched is None and any(map(tables.is_searched, events)):
                self._unsearched = events[0].position - 1
        return events

    def _unknown(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return the drafts whose keys are new, each key once."""
        if len(drafts) == 1:
            found = self._conn.execute("SELECT 1 FROM events WHERE key = ?", (drafts[0].key,)).fetchone()
            return [] if found else [*drafts]
        first = {draft.key: draft for draft in reversed(drafts)}
        sql = "SELECT key FROM events WHERE key IN (SELECT value FROM json_each(?))"
        known = {row[0] for row in self._conn.execute(sql, (to_json(tuple(first)),))}
        return [draft for draft in drafts if draft.key not in known and first[draft.key] is draft]

    def _expect(self, expected: Mapping[str, int]) -> None:
        for claim, position in expected.items():
            last = self.claim_position(claim)
            if last != position:
                raise ConflictError(
                    f"claim {claim} went on to position {last} since it was read at {position}; decide again"
                )

    def _keep(self, texts: Mapping[str, str]) -> None:
        for digest, text in texts.items():
            if text_hash(text) != digest:
                raise ValueError(f"a text is not the one that its hash {digest} names")
            self._conn.execute(
                "INSERT INTO texts (hash, text) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM texts WHERE hash = ?1) "
                "AND NOT EXISTS (SELECT 1 FROM forgotten WHERE text_hash = ?1)",
                (digest, text),
            )

    def _linked(self, drafts: Sequence[Draft], moment: datetime) -> tuple[list[tuple[Any, ...]], list[Event]]:
        """Return rows and events for `drafts` at the end of the chain."""
        position, digest = self._head()
        recorded = utc_text(moment)
        rows: list[tuple[Any, ...]] = []
        events: list[Event] = []
        for draft in drafts:
            position += 1
            data = draft.data
            row: Row = (
                position,
                data.KIND,
                data.VERSION,
                draft.key,
                draft.claim,
                draft.article,
                utc_text(draft.happened_at),
                recorded,
                to_json(data),
            )
            digest = link(digest, row)
            rows.append((*row, digest))
            events.append(
                Event(
                    position=position,
                    kind=data.KIND,
                    version=data.VERSION,
                    key=draft.key,
                    claim=draft.claim,
                    article=draft.article,
                    happened_at=draft.happened_at,
                    recorded_at=moment,
                    data=data,
                    hash=digest,
                )
            )
        return rows, events

    def _same_file(self) -> None:
        """Make sure that what we write to is still the file that others see; find it again where it is not.

        A file that is removed or replaced while open would take our writes and lose them without an error.
        """
        found, wal = identity(self._name), identity(f"{self._name}-wal")
        if found == self._file and (wal == self._wal or self._wal is None):
            self._wal = wal
            return
        if found is None:
            raise LogError(f"{self.path}: the log's file was removed while in use; put it back or restore a backup")
        if found == self._file:
            # only the write-ahead log was removed: we still hold it, so it can be copied into the database
            with faults(self.path):
                self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        self._conn.close()
        self._use(connect(self.path, checkpoints=self._lock.held))
        with faults(self.path):
            self._prepare()

    # ------------------------------------------------------------ upkeep

    def checkpoint(self) -> bool:
        """Copy the write-ahead log into the database and empty it; False where a reader still needs it.

        For quiet moments; the file grows as long as readers hold an old snapshot, see :meth:`wal_bytes`.
        """
        with faults(self.path):
            busy: int = self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def scrub(self) -> None:
        """Overwrite what the file's free pages still hold of removed rows; raises :class:`LogError`."""
        conn = self._conn
        with self.transaction():
            free = conn.execute("PRAGMA freelist_count").fetchone()[0]
            conn.execute("CREATE TABLE scrub (zeros BLOB) STRICT")
            for done in range(0, free + 1, _SCRUB_PAGES):  # together they take every free page
                pages = min(_SCRUB_PAGES, free + 1 - done)
                conn.execute("INSERT INTO scrub VALUES (zeroblob(?))", (pages * _PAGE_BYTES,))
            conn.execute("DROP TABLE scrub")

    def wal_bytes(self) -> int:
        """Return the size of the write-ahead log: what is committed, but not yet copied into the database."""
        try:
            return self.path.with_name(f"{self.path.name}-wal").stat().st_size
        except FileNotFoundError:
            return 0

    def upkeep(self, keep: Keep) -> None:
        """Do what a log needs now and then: texts go as `keep` says, the write-ahead log is emptied, growth is told.

        Raises :class:`LogError`; the next time goes on where this one was.
        """
        from monitor.eventlog import retention  # noqa: PLC0415  it writes logs, so it imports this module

        now = self._clock()
        dropped = retention.drop_texts(self, days=keep.texts_days, now=now)
        if dropped:
            logger.info("texts dropped", extra={"texts": dropped, "days": keep.texts_days})
        packed = retention.pack_texts(self, days=keep.pack_days, now=now)
        if packed:
            logger.info("texts packed", extra={"texts": packed, "days": keep.pack_days})
        if not self.checkpoint() and self.wal_bytes() > WAL_ALARM:
            logger.warning("a reader holds the write-ahead log open", extra={"megabytes": self.wal_bytes() >> 20})

    # ------------------------------------------------------------ reading

    def read(
        self, after: int = 0, *, kinds: Sequence[str] = (), claim: str | None = None, article: str | None = None
    ) -> Iterator[Event]:
        """Yield the events after a position in log order; memory stays flat however long the log is."""
        where = ""
        values: list[str] = []
        if kinds:
            where += f" AND kind IN ({', '.join('?' * len(kinds))})"
            values += kinds
        for name, value in (("claim", claim), ("article", article)):
            if value is not None:
                where += f" AND {name} = ?"
                values.append(value)
        sql = f"SELECT {EVENT} FROM events WHERE position > ?{where} ORDER BY position LIMIT {PAGE}"
        while True:
            with faults(self.path):
                page = self._conn.execute(sql, (after, *values)).fetchall()
            for row in page:
                yield event_of(row)
            if len(page) < PAGE:
                return
            after = page[-1][0]

    def head(self) -> Head:
        """Return the last position and its hash; :data:`monitor.eventlog.chain.GENESIS` at 0 where the log is empty."""
        with faults(self.path):
            return self._head()

    def _head(self) -> Head:
        row = self._conn.execute("SELECT position, hash FROM events ORDER BY position DESC LIMIT 1").fetchone()
        return Head(0, GENESIS) if row is None else Head(*row)

    def claim_position(self, claim: str) -> int:
        """Return the position of the claim's last event; 0 where there is none."""
        with faults(self.path):
            sql = "SELECT coalesce(max(position), 0) FROM events WHERE claim = ?"
            position: int = self._conn.execute(sql, (claim,)).fetchone()[0]
        return position

    def text(self, digest: str) -> str | None:
        """Return the text whose hash is `digest`, or none where it was never kept, dropped or forgotten."""
        with faults(self.path):
            row = self._conn.execute("SELECT text, packed FROM texts WHERE hash = ?", (digest,)).fetchone()
        if row is None:
            return None
        text, packed = row
        return str(text) if packed is None else zlib.decompress(packed).decode("utf-8", "surrogatepass")


def _may_open(path: Path, lock: Lock, *, read_only: bool) -> None:
    """Raise :class:`LogError` where the library is too old, or the log is missing and may not be begun."""
    if sqlite3.sqlite_version_info < SQLITE_NEEDED:
        raise LogError(f"SQLite {sqlite3.sqlite_version} is too old: 3.38 or newer is needed")
    if path.parent.exists() and not path.parent.is_dir():
        raise LogError(f"{path.parent} is no folder; name the folder of the log by --state or MONITOR_STATE")
    if identity(path) is None:
        if read_only:
            raise LogError(f"{path}: there is no log yet; start with 'monitor run' or 'monitor poll'")
        if lock.used():
            raise LogError(
                f"{path}: the log is gone, though {path.parent} has had one; put it back or 'monitor restore' a backup"
                f" (or remove {lock.path} to begin a new log)"
            )


def _block(depth: int) -> tuple[str, str, tuple[str, ...]]:
    """Return what begins, ends and undoes a transaction, or one inside `depth` others."""
    if not depth:
        return "BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",)
    return f"SAVEPOINT at{depth}", f"RELEASE at{depth}", (f"ROLLBACK TO at{depth}", f"RELEASE at{depth}")


def _current_task() -> asyncio.Task[Any] | None:
    try:
        return asyncio.current_task()
    except RuntimeError:
        return None
