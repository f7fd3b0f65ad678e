"""Disk full, no memory, read-only, locked, removed, damaged: a line with what to do, nothing half written, and on."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from logdata import Clock, article, changed, made, read, statement, story, tracked

from monitor.errors import LogError
from monitor.eventlog import SqliteLog
from monitor.eventlog.verify import verify
from monitor.events import Draft, Status


@pytest.fixture
def log(tmp_path: Path) -> Iterator[SqliteLog]:
    """Give a log with a small story."""
    with SqliteLog.open(tmp_path / "state", exclusive=True, clock=Clock()) as log:
        log.append([tracked()])
        for batch, texts in story(5):
            log.append(batch, texts=texts)
        yield log


def large(number: int) -> tuple[list[Draft], dict[str, str]]:
    """Return a batch that needs many new pages: a long text, statements, an alert."""
    one = article(number, " ".join(f"Wort{number}x{n}" for n in range(20_000)))
    said = statement(one)
    return [read(one), made(said), changed(Status.ALLEGED, Status.DISPUTED, key=str(number))], {one.text_hash: one.text}


Fault = Callable[[SqliteLog], Callable[[], object]]
"""Brings a fault about, and returns how it ends."""


def disk_full(log: SqliteLog) -> Callable[[], object]:
    """Let the database grow no more."""
    pages = log.db.conn.execute("PRAGMA page_count").fetchone()[0]
    log.db.conn.execute(f"PRAGMA max_page_count = {pages}")
    return lambda: log.db.conn.execute("PRAGMA max_page_count = 4294967294")


def nothing_may_be_written(log: SqliteLog) -> Callable[[], object]:
    """Take the right to write away."""
    log.db.conn.execute("PRAGMA query_only = 1")
    return lambda: log.db.conn.execute("PRAGMA query_only = 0")


def locked(log: SqliteLog) -> Callable[[], object]:
    """Let another process write and not end."""
    log.db.conn.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(log.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other.close


def removed(log: SqliteLog) -> Callable[[], object]:
    """Move the file away."""
    away = log.path.with_name("away")
    log.path.rename(away)
    return lambda: away.rename(log.path)


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (disk_full, "the disk is full; nothing was written; free some space"),
        (nothing_may_be_written, "may not be written; give the daemon's user write permission"),
        (locked, "another process has been writing"),
        (removed, "the log's file was removed while in use; put it back or restore a backup"),
    ],
)
def test_a_fault_is_one_line_and_the_log_goes_on_when_it_ends(log: SqliteLog, fault: Fault, message: str) -> None:
    """A fault is one line and the log goes on when it ends."""
    before = list(log.read())
    drafts, texts = large(70)
    end = fault(log)
    for _ in range(3):
        with pytest.raises(LogError, match=message) as told:
            log.append(drafts, texts=texts)
        assert "\n" not in str(told.value)
    end()
    assert list(log.read()) == before
    assert [event.position for event in log.append(drafts, texts=texts)] == [before[-1].position + n for n in (1, 2, 3)]
    assert log.text(next(iter(texts))) is not None
    assert verify(log) == []


def test_a_transaction_that_sqlite_ended_is_not_gone_on_with(log: SqliteLog) -> None:
    """Some faults make SQLite roll back all of it; what follows in the block must not be written by itself."""
    before = list(log.read())

    def work(*, then_append: bool) -> None:
        with log.transaction():
            log.append([read(article(70))])
            log.db.conn.execute("ROLLBACK")  # as SQLite does by itself
            if then_append:
                log.append([read(article(71))])

    for then_append in (True, False):
        with pytest.raises(LogError, match="a fault has ended the transaction; nothing of it was written"):
            work(then_append=then_append)
    assert list(log.read()) == before
    assert log.append([read(article(70))])


def test_a_disk_that_is_full_in_earnest(tmp_path: Path) -> None:
    """The operating system refuses to let the files grow; the process lives, and goes on once there is room."""
    code = """
import resource, signal, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from logdata import Clock, story, tracked
from monitor.errors import LogError
from monitor.eventlog import SqliteLog
from monitor.eventlog.verify import verify
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with SqliteLog.open(Path(sys.argv[1]), clock=Clock()) as log:
    log.append([tracked()])
    resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, resource.RLIM_INFINITY))
    acknowledged, failed = 1, 0
    for batch, texts in story(600):
        try:
            acknowledged = log.append(batch, texts=texts)[-1].position
        except LogError as error:
            assert "free space" in str(error), error
            failed += 1
        assert log.head().position == acknowledged
        if failed == 20:
            break
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    new = log.append(batch, texts=texts)
    assert new[0].position == acknowledged + 1
    assert verify(log) == []
    print(acknowledged, failed)
"""
    command = [sys.executable, "-c", code, str(tmp_path / "s"), str(Path(__file__).parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    acknowledged, failed = map(int, done.stdout.split())
    assert acknowledged > 5
    assert failed == 20


def test_no_memory(tmp_path: Path) -> None:
    """SQLite gets no memory for a large batch: nothing of it is written, and a new process goes on."""
    code = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from logdata import Clock, tracked
from test_eventlog_faults import large
from monitor.errors import LogError
from monitor.eventlog import SqliteLog
with SqliteLog.open(Path(sys.argv[1]), clock=Clock()) as log:
    log.append([tracked()])
    drafts, texts = large(70)
    for limit in range(3_000_000, 0, -100_000):  # this limit of SQLite can only be lowered
        try:
            log.db.conn.execute(f"PRAGMA hard_heap_limit = {limit}")
        except MemoryError:
            break  # less than what is in use already
        try:
            log.append(drafts, texts=texts)
        except LogError as error:
            print(error)
"""
    command = [sys.executable, "-c", code, str(tmp_path / "s"), str(Path(__file__).parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("out of memory; nothing was written") >= 3
    with SqliteLog.open(tmp_path / "s") as log:
        assert log.head().position == 1
        drafts, texts = large(70)
        assert len(log.append(drafts, texts=texts)) == 3
        assert verify(log) == []


def test_a_removed_write_ahead_log_is_copied_into_the_database_before_it_is_lost(log: SqliteLog) -> None:
    """A removed write ahead log is copied into the database before it is lost."""
    head = log.head()
    log.path.with_name("monitor.db-wal").unlink()
    drafts, texts = large(70)
    assert log.append(drafts, texts=texts)[0].position == head.position + 1
    log.close()
    with SqliteLog.open(log.path.parent) as again:
        assert again.head().position == head.position + 3
        assert verify(again, head=head) == []


def test_all_files_of_a_running_log_removed(log: SqliteLog, tmp_path: Path) -> None:
    """All files of a running log removed."""
    whole = tmp_path / "whole"
    log.checkpoint()
    shutil.copytree(log.path.parent, whole)
    for path in log.path.parent.glob("monitor.db*"):
        path.unlink()
    with pytest.raises(LogError, match="removed while in use"):
        log.append([read(article(70))])
    shutil.copy(whole / "monitor.db", log.path)  # the operator puts a copy in its place
    assert log.append([read(article(70))])
    assert verify(log) == []


def test_a_log_that_is_replaced_while_open_is_the_one_that_is_written_from_then_on(
    log: SqliteLog, tmp_path: Path
) -> None:
    """A log that is replaced while open is the one that is written from then on."""
    with SqliteLog.open(tmp_path / "other", clock=Clock()) as other:
        other.append([tracked()])
    log.path.with_name("monitor.db-wal").unlink()
    shutil.copy(other.path, tmp_path / "new")
    (tmp_path / "new").rename(log.path)
    assert log.append([read(article(70))])[0].position == 2


@pytest.mark.parametrize("at", [0.05, 0.3, 0.5, 0.7, 0.95])
def test_flipped_bits_are_never_taken_for_the_truth(log: SqliteLog, at: float, tmp_path: Path) -> None:
    """Flipped bits are never taken for the truth."""
    log.checkpoint()
    state = tmp_path / "damaged"
    state.mkdir()
    data = bytearray(log.path.read_bytes())
    start = int(len(data) * at)
    for place in range(start, min(start + 4096, len(data)), 7):
        data[place] ^= 0x10
    (state / "monitor.db").write_bytes(data)
    before = list(log.read())
    try:
        with SqliteLog.open(state, read_only=True) as damaged:
            seen = list(damaged.read())
            assert verify(damaged)
    except LogError as error:
        assert "\n" not in str(error)  # noqa: PT017  some places are refused at once
    else:
        assert all(one == other for one, other in zip(seen, before, strict=False))


# ---------------------------------------------------------------- the n-th call fails


class Failing(sqlite3.Connection):
    """A connection whose n-th call from now on fails as SQLite says that it can."""

    left: int | None = None
    error: tuple[type[Exception], int] = (sqlite3.OperationalError, 0)

    def _maybe(self) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left == 0:
                self.left = None
                kind, code = self.error
                error = kind("planned")
                error.sqlite_errorcode = code  # type: ignore[attr-defined]
                error.sqlite_errorname = "SQLITE_PLANNED"  # type: ignore[attr-defined]
                raise error

    def execute(self, *args: Any, **kw: Any) -> sqlite3.Cursor:
        """Fail if it is its turn."""
        self._maybe()
        return super().execute(*args, **kw)

    def executemany(self, *args: Any, **kw: Any) -> sqlite3.Cursor:
        """Fail if it is its turn."""
        self._maybe()
        return super().executemany(*args, **kw)


KINDS = [
    (sqlite3.OperationalError, sqlite3.SQLITE_FULL),
    (sqlite3.OperationalError, sqlite3.SQLITE_IOERR),
    (sqlite3.OperationalError, sqlite3.SQLITE_BUSY),
    (sqlite3.OperationalError, sqlite3.SQLITE_READONLY),
    (sqlite3.DatabaseError, sqlite3.SQLITE_CORRUPT),
    (MemoryError, sqlite3.SQLITE_NOMEM),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind[1]))
def test_whichever_call_fails_all_or_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: tuple[type[Exception], int]
) -> None:
    """Whichever call fails all or nothing is written."""
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **kw: real(*a, **kw, factory=Failing))
    with SqliteLog.open(tmp_path, clock=Clock()) as log:
        log.append([tracked()])
        conn = log.db.conn
        assert isinstance(conn, Failing)
        conn.error = kind
        number, nth = 1, 1
        while True:
            one = article(number)
            said = statement(one)
            drafts = [read(one), made(said), changed(Status.ALLEGED, Status.DISPUTED, key=str(number))]
            before = log.head()
            conn.left = nth
            try:
                log.append(drafts, texts={one.text_hash: one.text})
            except LogError:
                conn.left = None
                assert log.head() == before
                assert log.text(one.text_hash) is None
                assert not conn.in_transaction
                nth += 1
            else:
                assert conn.left is not None  # so many calls are not made: every one has failed once
                break
        assert nth > 8
        conn.left = None
        assert verify(log) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind[1]))
async def test_whichever_call_fails_tasks_that_write_together_know_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: tuple[type[Exception], int]
) -> None:
    """Of three tasks that share a transaction, those that were told of no error are in the log, the others are not."""
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **kw: real(*a, **kw, factory=Failing))
    with SqliteLog.open(tmp_path, clock=Clock()) as log:
        log.append([tracked()])
        conn = log.db.conn
        assert isinstance(conn, Failing)
        conn.error = kind
        number, nth, alone, all_of_them = 0, 1, 0, 0
        while True:
            drafts = [[read(article(number + n)), made(statement(article(number + n)))] for n in (1, 2, 3)]
            number, before = number + 3, log.head().position
            conn.left = nth
            told = await asyncio.gather(
                *(log.together(lambda d=d: log.append(d)) for d in drafts),  # type: ignore[misc]
                return_exceptions=True,
            )
            done, conn.left = conn.left is not None, None
            assert all(isinstance(each, (list, LogError)) for each in told)
            kept = [own for own, each in zip(drafts, told, strict=True) if isinstance(each, list)]
            assert [event.key for event in log.read(before)] == [draft.key for own in kept for draft in own]
            failed = sum(isinstance(each, LogError) for each in told)
            alone, all_of_them = alone + (failed == 1), all_of_them + (failed == 3)
            if done:
                break
            nth += 1
        assert nth > 20
        assert alone > 10
        assert all_of_them >= 2  # BEGIN and COMMIT are everybody's
        assert verify(log) == []


def test_whichever_step_of_sqlite_is_interrupted_all_or_nothing_is_written(tmp_path: Path) -> None:
    """SQLite's own machine is stopped after n instructions, for n = 1, 1 + stride ... until the append ends."""
    with SqliteLog.open(tmp_path, clock=Clock()) as log:
        log.append([tracked()])
        one = article(1)
        drafts = [read(one), made(statement(one)), changed(Status.ALLEGED, Status.DISPUTED, key="1")]
        before, steps, tries = log.head(), 1, 0
        while True:
            left = steps

            def tick() -> int:
                nonlocal left
                left -= 1
                return left == 0

            log.db.conn.set_progress_handler(tick, 1)
            try:
                log.append(drafts, texts={one.text_hash: one.text})
            except sqlite3.OperationalError as error:
                log.db.conn.set_progress_handler(None, 1)
                assert "interrupted" in str(error)  # noqa: PT017  the rest of the test goes on
                assert log.head() == before
                steps, tries = steps + 3, tries + 1
            else:
                log.db.conn.set_progress_handler(None, 1)
                break
        assert tries > 100
        assert log.head().position == 4
        assert verify(log) == []
