"""The SQLite log keeps every promise of a log, and those that only a file can break."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from eventlog_contract import LogContract
from logdata import Clock, article, made, read, statement, story, tracked

from monitor.errors import LogError
from monitor.eventlog import BusyError, SqliteLog, connection, group
from monitor.eventlog.chain import GENESIS
from monitor.events import Event, text_hash


@pytest.fixture
def clock() -> Clock:
    """Return a clock set by hand."""
    return Clock()


@pytest.fixture
def log(tmp_path: Path, clock: Clock) -> Iterator[SqliteLog]:
    """Give an empty log in a new folder."""
    with SqliteLog.open(tmp_path / "state", clock=clock) as log:
        yield log


@pytest.fixture
def reopened() -> Callable[[SqliteLog], SqliteLog]:
    """Close a log and open it again."""

    def again(log: SqliteLog) -> SqliteLog:
        log.close()
        return SqliteLog.open(log.path.parent)

    return again


@pytest.fixture
def plant() -> Callable[[SqliteLog, str, int, str], None]:
    """Append a row that this program would not write."""

    def put(log: SqliteLog, kind: str, version: int, data: str) -> None:
        row = (
            log.head().position + 1,
            kind,
            version,
            f"{kind}-key",
            "2024-10-11T06:30:00.000000Z",
            "2024-10-11T06:30:00.000000Z",
            data,
            "",
        )
        sql = "INSERT INTO events (position, kind, version, key, happened_at, recorded_at, data, hash)"
        log.db.conn.execute(f"{sql} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    return put


class TestSqliteLog(LogContract):
    """The contract, kept by a file."""


def test_it_is_set_up_for_durability(log: SqliteLog) -> None:
    """It is set up for durability."""

    def pragma(name: str) -> object:
        return log.db.conn.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2  # FULL
    assert pragma("secure_delete") == 2  # FAST
    assert pragma("wal_autocheckpoint") == 0  # only the daemon copies the write-ahead log into the database
    assert pragma("mmap_size") == 0


def test_the_daemon_keeps_the_write_ahead_log_short(tmp_path: Path) -> None:
    """The daemon copies the write-ahead log as it grows: it, and its index in memory, do not grow with the articles."""
    with SqliteLog.open(tmp_path, exclusive=True) as log:
        log.db.conn.execute("PRAGMA wal_autocheckpoint = 100")  # the daemon's own number would take the test a minute
        sizes = []
        for number in range(60):
            log.append([read(article(number))], texts={})
            sizes.append(log.wal_bytes())
    assert max(sizes) < 300 * 4096
    assert max(sizes[30:]) == max(sizes[:30])
    with SqliteLog.open(tmp_path, exclusive=True) as log:
        (pages,) = log.db.conn.execute("PRAGMA wal_autocheckpoint").fetchone()
        assert pages == connection.CHECKPOINT_PAGES


def test_only_its_owner_may_read_it(log: SqliteLog) -> None:
    """Only its owner may read it."""
    log.append([tracked()])
    modes = {path.name: path.stat().st_mode & 0o777 for path in log.path.parent.iterdir()}
    assert modes == {"monitor.db": 0o600, "monitor.db-wal": 0o600, "monitor.db-shm": 0o600, "monitor.lock": 0o600}
    assert log.path.parent.stat().st_mode & 0o777 == 0o700
    assert connection.loose_permissions(log.path.parent) == []
    log.path.chmod(0o644)
    assert connection.loose_permissions(log.path.parent) == [f"{log.path} has mode 0644"]


REWRITES = [
    "UPDATE events SET data = '{}' WHERE position = 1",
    "UPDATE OR REPLACE events SET key = 'x'",
    "DELETE FROM events WHERE position = 1",
    "DELETE FROM events",
    "INSERT OR REPLACE INTO events SELECT 1, kind, version, key, claim, article, '', '', '{}', '' FROM events LIMIT 1",
    "REPLACE INTO events SELECT 4, kind, version, key, claim, article, '', '', '{}', '' FROM events LIMIT 1",
    "INSERT OR IGNORE INTO events SELECT * FROM events LIMIT 1",
    "INSERT OR REPLACE INTO events SELECT 1, kind, version, 'new', claim, article, '', '', '{}', '' FROM events LIMIT 1",
    "INSERT INTO events SELECT 1, kind, 1, 'new', 'c', 'a', '', '', '{}', '' FROM events WHERE 1 LIMIT 1 ON CONFLICT DO NOTHING",
    "INSERT INTO events SELECT 1, kind, 1, 'n', 'c', 'a', '', '', '{}', '' FROM events WHERE 1 ON CONFLICT DO UPDATE SET data = 1",
    "INSERT INTO events SELECT 7, kind, version, 'gap', claim, article, '', '', '{}', '' FROM events LIMIT 1",
    "INSERT INTO events SELECT NULL, kind, version, 'none', claim, article, '', '', '{}', '' FROM events LIMIT 1",
    "REPLACE INTO texts SELECT hash, 'another', NULL FROM texts",
    "UPDATE texts SET text = 'another'",
    "UPDATE texts SET hash = 'another'",
]


@pytest.mark.parametrize("recursive_triggers", [0, 1])
@pytest.mark.parametrize("sql", REWRITES)
def test_sql_that_rewrites_the_log_is_refused(log: SqliteLog, sql: str, recursive_triggers: int) -> None:
    """Sql that rewrites the log is refused."""
    one = article()
    log.append([tracked(), read(one), made(statement(one))], texts={one.text_hash: one.text})
    before = list(log.read())
    with closing(sqlite3.connect(log.path)) as other:
        other.execute(f"PRAGMA recursive_triggers = {recursive_triggers}")
        with pytest.raises(sqlite3.IntegrityError, match=r"append-only|never (changed|replaced)"):
            other.execute(sql)
        other.rollback()
    assert list(log.read()) == before
    assert log.text(one.text_hash) == one.text


def test_the_chain_can_be_checked_with_nothing_but_a_json_library(log: SqliteLog) -> None:
    """The chain can be checked with nothing but a json library."""
    for batch, texts in story(30):
        log.append(batch, texts=texts)
    log.append([read(article(99, title='Ünïcode "quoted" \\ \t\x01 \u2028 \U0001f309'))])
    import hashlib  # noqa: PLC0415  as a reader of the documentation would, from nothing

    previous = GENESIS
    for *row, stored in log.db.conn.execute(
        "SELECT position, kind, version, key, claim, article, happened_at, recorded_at, data, hash FROM events"
    ):
        text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        previous = hashlib.sha256((previous + text).encode()).hexdigest()
        assert previous == stored
    assert log.head().hash == previous


def test_a_second_daemon_is_refused_and_told_which_is_the_first(tmp_path: Path) -> None:
    """A second daemon is refused and told which is the first."""
    state = tmp_path / "state"
    with SqliteLog.open(state, exclusive=True) as first:
        with pytest.raises(LogError, match=rf"in use by the daemon with process id {os.getpid()}\b"):
            SqliteLog.open(state, exclusive=True)
        with SqliteLog.open(state) as command:  # a command may append beside the daemon
            command.append([tracked()])
        assert first.head().position == 1
    with SqliteLog.open(state, exclusive=True) as next_one:
        assert next_one.head().position == 1


def test_the_lock_goes_with_its_process(tmp_path: Path) -> None:
    """The lock goes with its process."""
    code = (
        "import sys, time; from pathlib import Path; from monitor.eventlog import SqliteLog\n"
        "log = SqliteLog.open(Path(sys.argv[1]), exclusive=True); print('open', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with pytest.raises(LogError, match=f"process id {child.pid}"):
            SqliteLog.open(tmp_path, exclusive=True)
        child.kill()
    SqliteLog.open(tmp_path, exclusive=True).close()


def test_reading_only(tmp_path: Path) -> None:
    """Reading only."""
    state = tmp_path / "state"
    with pytest.raises(LogError, match="there is no log yet"):
        SqliteLog.open(state, read_only=True)
    assert not state.exists()
    with SqliteLog.open(state) as log, SqliteLog.open(state, read_only=True) as reader:
        log.append([tracked()])
        assert reader.head() == log.head()
        with pytest.raises(LogError, match="for reading only"):
            reader.append([read(article())])


def test_a_log_that_went_away_is_not_begun_anew_in_silence(tmp_path: Path) -> None:
    """A log that went away is not begun anew in silence."""
    with SqliteLog.open(tmp_path) as log:
        log.append([tracked()])
    (tmp_path / "monitor.db").unlink()
    with pytest.raises(LogError, match=r"the log is gone, though .* has had one"):
        SqliteLog.open(tmp_path)
    (tmp_path / "monitor.lock").unlink()
    SqliteLog.open(tmp_path).close()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"this is a text file, and a long one at that\n" * 100, "not a log, or it is damaged"),
        (None, "another program's"),
    ],
)
def test_another_file_is_left_alone(tmp_path: Path, content: bytes | None, message: str) -> None:
    """Another file is left alone."""
    path = tmp_path / "monitor.db"
    if content is None:
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE recipes (name)")
        content = path.read_bytes()
    else:
        path.write_bytes(content)
    with pytest.raises(LogError, match=message):
        SqliteLog.open(tmp_path, read_only=True)
    with pytest.raises(LogError, match=message):
        SqliteLog.open(tmp_path)


def test_another_writer_is_waited_for_and_then_named(log: SqliteLog) -> None:
    """Another writer is waited for and then named."""
    log.db.conn.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(log.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError, match="another process has been writing"):
            log.append([tracked()])
        other.execute("ROLLBACK")
    assert log.append([tracked()])[0].position == 1


def test_a_long_reader_never_stops_the_writer(log: SqliteLog) -> None:
    """A long reader never stops the writer."""
    log.append([tracked()])
    with closing(sqlite3.connect(f"file:{log.path}?mode=ro", uri=True)) as reader:
        cursor = reader.execute("SELECT * FROM events")
        cursor.fetchone()
        for batch, texts in story(20):
            log.append(batch, texts=texts)
        assert reader.execute("SELECT count(*) FROM events").fetchone() == (log.head().position,)


async def test_a_transaction_belongs_to_one_task(log: SqliteLog) -> None:
    """A transaction belongs to one task."""
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def wrong() -> None:
        with log.transaction():
            log.append([tracked()])
            inside.set()
            await go_on.wait()

    task = asyncio.create_task(wrong())
    await inside.wait()
    with pytest.raises(RuntimeError, match="nothing may be awaited"):
        log.append([read(article())])
    go_on.set()
    await task
    assert log.head().position == 1


def test_the_hash_of_a_text_is_sha_256() -> None:
    """The hash of a text is sha 256."""
    import hashlib  # noqa: PLC0415  to compare with

    assert text_hash("Brücke") == hashlib.sha256("Brücke".encode()).hexdigest()


async def test_who_writes_together_goes_on_when_all_of_it_is_on_the_disk(log: SqliteLog) -> None:
    """Twenty tasks share one commit, and none goes on before another process can see what it wrote."""
    log.append([tracked()])
    commits: list[str] = []
    log.db.conn.set_trace_callback(lambda sql: commits.append(sql) if sql in ("BEGIN IMMEDIATE", "COMMIT") else None)

    async def write(number: int, other: sqlite3.Connection) -> bool:
        (event,) = await log.together(lambda: log.append([read(article(number))]))
        found = other.execute("SELECT key FROM events WHERE position = ?", (event.position,)).fetchone()
        return bool(found == (event.key,))

    with closing(sqlite3.connect(f"file:{log.path}?mode=ro", uri=True)) as other:
        assert all(await asyncio.gather(*(write(n, other) for n in range(20))))
    assert commits == ["BEGIN IMMEDIATE", "COMMIT"]


async def test_writing_together_lets_others_go_on_when_it_takes_long(log: SqliteLog) -> None:
    """A transaction takes work in for a bounded time; what is left comes into the next one."""
    commits: list[str] = []
    log.db.conn.set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else None)

    def slow(number: int) -> list[Event]:
        time.sleep(group.LONGEST_S / 2)
        return log.append([read(article(number))])

    await asyncio.gather(*(log.together(lambda n=n: slow(n)) for n in range(6)))  # type: ignore[misc]
    assert log.head().position == 6
    assert 2 <= len(commits) <= 6


async def test_who_comes_a_little_later_shares_the_commit_and_who_is_alone_does_not_wait(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tasks that write one after another within a moment share a commit; one that writes alone is not kept."""
    commits: list[str] = []
    log.db.conn.set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else None)

    async def write(number: int) -> None:
        await asyncio.sleep(number * group.GATHER_S / 10)
        await log.together(lambda: log.append([read(article(number))]))

    await asyncio.gather(*map(write, range(4)))
    assert log.head().position == 4
    assert len(commits) == 1

    await write(10)
    monkeypatch.setattr(group, "GATHER_S", 60.0)
    async with asyncio.timeout(30):
        for number in range(11, 14):
            await log.together(lambda n=number: log.append([read(article(n))]))  # type: ignore[misc]
    assert len(commits) == 5
