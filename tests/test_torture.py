"""The log under kill -9 and power loss: nothing acknowledged is lost, nothing is doubled, nothing is half there.

In `make test` none of this runs, in CI a bounded number of rounds; `make torture` sets MONITOR_TORTURE to the full
number (1,000 kills, 500 cuts) and MONITOR_SEED to another seed.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import torture_child
from logdata import CLAIM, Clock, article, made, read, statement, story, tracked

from monitor import selfcheck, status, tables
from monitor.eventlog import Head, SqliteLog, backup, connection
from monitor.eventlog.verify import chain, parse_head, verify

pytestmark = pytest.mark.slow

ROUNDS = int(os.environ.get("MONITOR_TORTURE", "40"))
"""Kills; cuts of the power are half as many, and at least 40."""
SEED = int(os.environ.get("MONITOR_SEED", "1"))


# ---------------------------------------------------------------- kill -9


class Killer:
    """Starts workers and kills them."""

    def __init__(self) -> None:
        """Start the process that forks them, so that a worker begins within milliseconds."""
        command = [sys.executable, str(Path(__file__).with_name("torture_child.py"))]
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __call__(self, state: Path, seed: int, after_s: float) -> None:
        """Let a worker work on the log in `state` and kill it after some time."""
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write(f"{seed} {state}\n")
        self.server.stdin.flush()
        pid = int(self.server.stdout.readline())
        time.sleep(after_s)
        os.kill(pid, signal.SIGKILL)
        ended = int(self.server.stdout.readline())
        assert os.WIFSIGNALED(ended), "the worker ended by itself: it has a fault"

    def close(self) -> None:
        """Stop the server."""
        self.server.communicate()


@pytest.fixture
def kill_worker() -> Iterator[Killer]:
    """Give a killer of workers."""
    killer = Killer()
    yield killer
    killer.close()


def acknowledged(folder: Path) -> dict[int, str]:
    """Return the positions that were acknowledged, with their hashes."""
    try:
        lines = (folder / "acks").read_text().splitlines()
    except FileNotFoundError:
        return {}
    return {int(position): digest for position, digest in (line.split() for line in lines)}


def check(folder: Path, *, whole: bool) -> None:
    """Assert that nothing acknowledged is lost, that the chain is whole, and (`whole`) that all follows from it."""
    with SqliteLog.open(folder / "state", exclusive=True) as log:
        assert list(chain(log)) == []
        hashes = dict(log.db.execute("SELECT position, hash FROM events").fetchall())
        lost = {position for position, digest in acknowledged(folder).items() if hashes.get(position) != digest}
        assert not lost
        assert log.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if whole:
            assert verify(log) == []
            assert list(selfcheck.refold(log)) == []
            same = status.fold(CLAIM, tables.statements(log.db, CLAIM.id))
            last = tables.last_status(log.db, CLAIM.id)
            assert last is None or last.data.after == same.status  # type: ignore[attr-defined]
            for path in (folder / "backups").glob("monitor-*.db"):
                assert verify(log, head=Head(*backup.examine(path)), quick=True) == []
            check_alerts(folder, log)


def check_alerts(folder: Path, log: SqliteLog) -> None:
    """Assert that what the log calls sent arrived, and that nothing arrived twice but by a kill."""
    try:
        arrived = Counter((folder / "delivered").read_text().splitlines())
    except FileNotFoundError:
        arrived = Counter()
    sent = {f"{each.about} {each.target}" for each in tables.alerts(log.db, state="sent")}
    due = {f"{each.about} {each.target}" for each in tables.due_alerts(log.db)}
    assert sent <= set(arrived)
    assert set(arrived) <= sent | due
    repeated = sum(count - 1 for count in arrived.values())
    kills = len((folder / "kills").read_text().splitlines())
    assert repeated <= kills  # a kill between delivery and receipt doubles one alert, and no more
    wanted = {event.position for event in log.read(kinds=("status_changed",)) if event.data.alert}  # type: ignore[attr-defined]
    assert {each.about for each in tables.alerts(log.db)} == wanted


def test_killed_at_random_points(tmp_path: Path, kill_worker: Killer) -> None:
    """Poll, fold, alert, receipt, checkpoint, retention, backup, rebuild, reopening: killed anywhere."""
    dice = random.Random(SEED)
    folder, events = tmp_path, 0
    for number in range(ROUNDS):
        if number % 25 == 0:
            folder = tmp_path / f"{number}"
            folder.mkdir()
        # the first moments (opening, migrating) are hit as often as the rest
        after_s = dice.random() * dice.choice((0.03, 0.1, 0.4))
        with (folder / "kills").open("a") as kills:
            kills.write(f"{after_s}\n")
        kill_worker(folder / "state", dice.randrange(10**9), after_s)
        last = number % 25 == 24 or number == ROUNDS - 1
        check(folder, whole=last or number % 5 == 0)
        if last:
            events += len(acknowledged(folder))
            shutil.rmtree(folder)
    assert events > ROUNDS / 4  # it was killed at work, not only at its start
    print(f"{ROUNDS} kills, {events} acknowledgements, none lost")  # noqa: T201  the figure of the torture run


def test_killed_while_a_new_log_is_made(tmp_path: Path, kill_worker: Killer) -> None:
    """Killed in the first milliseconds: the next start finds a whole log, or begins one."""
    dice = random.Random(SEED)
    for number in range(ROUNDS // 4):
        folder = tmp_path / str(number)
        folder.mkdir()
        kill_worker(folder / "state", number, dice.random() * 0.06)
        with SqliteLog.open(folder / "state", exclusive=True) as log:
            log.append([tracked()])
            assert verify(log) == []
        shutil.rmtree(folder)


# ---------------------------------------------------------------- the power fails


def test_killed_while_a_newer_program_brings_the_log_up_to_date(
    tmp_path: Path, kill_worker: Killer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Migration and new tables, killed anywhere: a step is whole or not there, and the next start ends it."""
    with SqliteLog.open(tmp_path / "old", clock=Clock()) as log:
        log.append([tracked()])
        for batch, texts in story(150):
            log.append(batch, texts=texts)
        head = log.head()
    dice, ends, took = random.Random(SEED), Counter[str](), 0.4
    with monkeypatch.context() as newer:
        torture_child.newer(newer.setattr)
        for number in range(max(10, ROUNDS // 10)):
            state = tmp_path / f"{number}" / "state"
            shutil.copytree(tmp_path / "old", state)
            state.with_name(torture_child.NEWER).touch()
            for _ in range(dice.randint(1, 3)):
                kill_worker(state, 0, dice.random() * took)
            with closing(sqlite3.connect(state / "monitor.db")) as conn:
                version = conn.execute("PRAGMA user_version").fetchone()[0]
                rows = conn.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'seen%'").fetchone()[0]
                assert rows == (0 if version == 1 else 2)
                if version == 2:
                    assert conn.execute("SELECT count(*) FROM seen").fetchone()[0] == 2 * head.position
                tables_ = conn.execute("SELECT value FROM about WHERE name = 'tables'").fetchone()[0]
                ends[f"{version} {'new' if tables_ == '0' * 16 else 'old'}"] += 1
            with SqliteLog.open(state, exclusive=True) as log:
                assert verify(log, head=head) == []
                assert log.db.execute("SELECT count(*) FROM seen").fetchone()[0] == 2 * head.position
            shutil.rmtree(state.parent)
    assert len(ends) >= 2, ends  # some before the end, some after


class Disk:
    """The files of a log as they are after a loss of power: what was synced, and some of what was not."""

    def __init__(self, state: Path, dice: random.Random) -> None:
        """Look at the files in `state`."""
        self.path, self.dice = state / "monitor.db", dice
        self.wal = state / "monitor.db-wal"

    def copy(self, to: Path) -> tuple[bytes, bytes]:
        """Copy database and write-ahead log as they are now; return their bytes."""
        to.mkdir(parents=True, exist_ok=True)
        data, wal = self.path.read_bytes(), self.wal.read_bytes()
        (to / "monitor.db").write_bytes(data)
        (to / "monitor.db-wal").write_bytes(wal)
        return data, wal

    def torn(self, whole: bytes, synced: int) -> bytes:
        """Return `whole` with the part after `synced` as a disk may have left it: cut, with sectors lost or mixed up."""
        tail = [whole[at : at + 512] for at in range(synced, len(whole), 512)]
        for _ in range(self.dice.randint(0, 3)):
            if not tail:
                break
            kind, at = self.dice.randrange(4), self.dice.randrange(len(tail))
            if kind == 0:
                del tail[at:]
            elif kind == 1:
                tail[at] = bytes(len(tail[at]))
            elif kind == 2:
                tail[at] = self.dice.randbytes(len(tail[at]))
            else:
                other = self.dice.randrange(len(tail))
                tail[at], tail[other] = tail[other], tail[at]
        joined = whole[:synced] + b"".join(tail)
        return joined[: self.dice.randint(synced, len(joined))] if self.dice.random() < 0.5 else joined


def opened(folder: Path) -> Head:
    """Open what the power left, check all of it, and return its head."""
    with SqliteLog.open(folder) as log:
        assert list(chain(log)) == []
        assert log.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = log.head()
        log.append([read(article(10**6))])  # it goes on
    shutil.rmtree(folder)
    return found


def test_power_lost_while_a_transaction_is_written(tmp_path: Path) -> None:
    """Whatever becomes of what was not synced: all that was acknowledged is there, and nothing of the rest."""
    dice = random.Random(SEED)
    state = tmp_path / "state"
    with SqliteLog.open(state, exclusive=True, clock=Clock()) as log:
        log.append([tracked()])
        disk, cuts, numbers = Disk(state, dice), 0, iter(story(10**6))
        log.db.execute("PRAGMA cache_size = 10")  # SQLite writes pages before the commit, as with large transactions
        while cuts < max(40, ROUNDS // 2):
            if dice.random() < 0.2:
                log.checkpoint()
            for _ in range(dice.randint(1, 4)):
                batch, texts = next(numbers)
                log.append(batch, texts=texts)
            head, synced = log.head(), disk.wal.stat().st_size
            with contextlib.suppress(ZeroDivisionError), log.transaction():
                for _ in range(dice.randint(3, 12)):
                    batch, texts = next(numbers)
                    log.append(batch, texts=texts)
                _, wal = disk.copy(tmp_path / "now")
                raise ZeroDivisionError
            for _ in range(5):
                cut = tmp_path / f"cut-{cuts}"
                shutil.copytree(tmp_path / "now", cut)
                (cut / "monitor.db-wal").write_bytes(disk.torn(wal, min(synced, len(wal))))
                assert opened(cut) == head
                cuts += 1


def test_power_lost_between_two_commits(tmp_path: Path) -> None:
    """A commit that was cut anywhere is there whole or not at all, and those before it always."""
    dice = random.Random(SEED + 1)
    state = tmp_path / "state"
    with SqliteLog.open(state, exclusive=True, clock=Clock()) as log:
        log.append([tracked()])
        disk, cuts = Disk(state, dice), 0
        for batch, texts in story(10**6):
            if cuts >= max(40, ROUNDS // 2):
                break
            before, synced = log.head(), disk.wal.stat().st_size
            log.append(batch, texts=texts)
            after = log.head()
            _, wal = disk.copy(tmp_path / "now")
            for _ in range(4):
                cut = tmp_path / f"cut-{cuts}"
                shutil.copytree(tmp_path / "now", cut)
                (cut / "monitor.db-wal").write_bytes(disk.torn(wal, synced))
                assert opened(cut) in (before, after)
                cuts += 1


def test_power_lost_while_the_write_ahead_log_is_copied_into_the_database(tmp_path: Path) -> None:
    """Any mixture of old and new pages is mended from the write-ahead log, which is kept until they are synced."""
    dice = random.Random(SEED + 2)
    state = tmp_path / "state"
    with SqliteLog.open(state, exclusive=True, clock=Clock()) as log:
        log.append([tracked()])
        disk, cuts, numbers = Disk(state, dice), 0, iter(story(10**6))
        while cuts < max(40, ROUNDS // 2):
            log.checkpoint()
            for _ in range(dice.randint(1, 20)):
                batch, texts = next(numbers)
                log.append(batch, texts=texts)
            head = log.head()
            old, _ = disk.copy(tmp_path / "now")
            log.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()  # copies, but keeps the write-ahead log
            new = disk.path.read_bytes()
            for _ in range(8):
                cut = tmp_path / f"cut-{cuts}"
                shutil.copytree(tmp_path / "now", cut)
                size = dice.randint(len(old), len(new)) if len(new) > len(old) else len(new)
                parts = []
                for at in range(0, size, 512):
                    source = new if at >= len(old) or dice.random() < 0.5 else old
                    parts.append(source[at : at + 512])
                (cut / "monitor.db").write_bytes(b"".join(parts)[:size])
                assert opened(cut) == head
                cuts += 1


# ---------------------------------------------------------------- the library itself


def test_a_reader_that_never_ends_makes_the_write_ahead_log_grow_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The daemon goes on, upkeep tells, and once the reader ends the file is emptied."""
    from monitor.config import Keep  # noqa: PLC0415  only here
    from monitor.eventlog import sqlite  # noqa: PLC0415  likewise

    monkeypatch.setattr(sqlite, "WAL_ALARM", 1_000_000)
    with SqliteLog.open(tmp_path, exclusive=True, clock=Clock()) as log:
        log.db.execute("PRAGMA busy_timeout = 100")
        log.append([tracked(), *(read(article(number)) for number in range(1000, 1010))])
        with closing(sqlite3.connect(f"file:{log.path}?mode=ro", uri=True)) as reader:
            cursor = reader.execute("SELECT * FROM events")
            cursor.fetchone()
            for batch, texts in story(300):
                log.append(batch, texts=texts)
            log.upkeep(Keep())
            assert "a reader holds the write-ahead log open" in caplog.text
            assert log.wal_bytes() > 1_000_000
            cursor.close()
        log.upkeep(Keep())
        assert log.wal_bytes() == 0
        assert verify(log) == []


def test_many_processes_append_at_once_without_gaps(tmp_path: Path) -> None:
    """Writers of several processes wait for each other; positions follow the order of commits."""
    with SqliteLog.open(tmp_path) as log:
        log.append([tracked()])
    context = multiprocessing.get_context("forkserver")
    writers = [context.Process(target=write_some, args=(tmp_path, first)) for first in (1000, 2000, 3000)]
    seen: list[int] = []
    for writer in writers:
        writer.start()
    with SqliteLog.open(tmp_path, read_only=True) as tail:
        until = time.monotonic() + 60
        while (any(w.is_alive() for w in writers) or tail.head().position > len(seen)) and time.monotonic() < until:
            seen += [event.position for event in tail.read(after=len(seen))]
        assert [writer.exitcode for writer in writers] == [0, 0, 0]
        assert seen == list(range(1, 1 + 3 * 60 + 1))
        assert verify(tail) == []


def write_some(state: Path, first: int) -> None:
    """Append thirty articles with a statement each, one transaction each."""
    with SqliteLog.open(state) as log:
        for number in range(first, first + 30):
            one = article(number)
            while True:
                try:
                    log.append([read(one), made(statement(one))])
                except connection.BusyError:
                    continue
                break


def test_the_head_of_a_backup_is_read_back() -> None:
    """What is printed can be given to verify."""
    assert parse_head(f"12:{'ab' * 32}") == Head(12, "ab" * 32)
