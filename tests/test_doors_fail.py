"""The n-th call through a door fails, for n = 1, 2 ... until none is left: a line says so, and the newsroom catches up.

One newsroom after another fault: an article comes, its feed is polled and its alert sent by the daemon's own jobs, and
one call of one door (network, disk, target, worker processes) fails.  Then the fault is over.  Nothing but the clock
helps: the article must be read, once; the alert must arrive, twice only where its receipt says so.

With MONITOR_TORTURE every kind of error at every call, else one kind of each.
"""

# ruff: noqa: SLF001  the calls that fail are inside the doors

from __future__ import annotations

import errno
import http.client
import logging
import os
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import requests
import urllib3.connectionpool
from local import NEWSROOM, Answer, Site, page, rss, serve
from logdata import Clock

from monitor import config, sandbox, selfcheck, tables, tracking
from monitor.daemon import Daemon, service
from monitor.eventlog import connection
from monitor.eventlog.verify import chain, verify
from monitor.web import client

pytestmark = pytest.mark.slow

TORTURE = "MONITOR_TORTURE" in os.environ
SAYINGS = (
    "South Korea said on {day} that North Korea has sent soldiers to Russia to fight against Ukraine.",
    "South Korea denied on {day} that North Korean soldiers are fighting for Russia against Ukraine.",
)
"""Each takes back the one before, so that every article is news."""
START = datetime(2031, 3, 3, 9, 0, tzinfo=UTC)


class Fault:
    """What fails: the n-th call from when it is set."""

    def __init__(self) -> None:
        """Nothing fails yet."""
        self.left: int | None = None
        self.error: Callable[[], BaseException] = OSError

    def tick(self) -> None:
        """Count a call, and fail if it is its turn."""
        if self.left is not None:
            self.left -= 1
            if self.left == 0:
                self.left = None
                raise self.error()

    def at(self, owner: Any, name: str, patch: pytest.MonkeyPatch) -> None:
        """Let the calls of a function count."""
        real = getattr(owner, name)

        def call(*args: Any, **kw: Any) -> Any:
            self.tick()
            return real(*args, **kw)

        patch.setattr(owner, name, call)


class Newsroom:
    """A feed that grows, a target, and the daemon's jobs, called one after another by a clock that is set by hand."""

    def __init__(self, work: Any, daemon: Daemon, site: Site, hook: Site, clock: Clock) -> None:
        """Begin with an empty feed."""
        self.work, self.daemon, self.site, self.hook, self.clock = work, daemon, site, hook, clock
        self.entries: list[tuple[str, str, datetime]] = []
        self.url = work.settings.feeds[0].url

    def publish(self) -> None:
        """Put one more article into the feed, and let it be due."""
        number, now = len(self.entries), self.clock.forward(hours=26)
        said = SAYINGS[number % 2].format(day=now.strftime("%A"))
        # words of its own, or it would be taken for a copy of the one before
        filler = " ".join(
            f"Town {number}x{n} has {number * 7 + n} bridges and {n}n{number} gardens." for n in range(12)
        )
        path, title = f"/{number}.html", f"Report {number} on the soldiers"
        self.site.pages[path] = Answer(page(title, f"{said}\n\n{filler}", published=now, lang="en"))
        self.entries.append((title, f"{self.site.url}{path}", now))
        self.site.pages["/feed.xml"] = Answer(rss(self.entries[::-1][:5]))

    async def jobs(self) -> None:
        """Do what the daemon does when the time has come."""

        async def poll() -> None:
            await self.work.poller.poll(self.url)

        async def flush() -> None:
            self.work.poller.flush()

        if self.work.poller.next_due(self.url) <= self.clock():
            await self.daemon._job("poll", poll)
        await self.daemon._job("flush", flush)
        await self.daemon._job("alerts", self.daemon._alert)

    def settled(self) -> bool:
        """Return whether every article is read and every alert told."""
        db = self.work.log.db
        (read,) = db.execute("SELECT count(*) FROM articles WHERE outcome = 'read'").fetchone()
        return read == len(self.entries) and not tables.due_alerts(db)

    async def recover(self) -> int:
        """Let time go by until all is as it should be; return how many minutes that took."""
        minutes = 0
        while not self.settled():
            due = self.work.poller.next_due(self.url)
            minutes += 1
            self.clock.forward(minutes=1)
            if due > self.clock() and not tables.due_alerts(self.work.log.db):
                minutes += int((due - self.clock()).total_seconds() // 60)
                self.clock.now = due
            assert minutes < 24 * 60, "it does not recover by itself"
            await self.jobs()
        return minutes

    def check(self) -> None:
        """Assert that nothing is lost, nothing doubled, and all that follows from the log follows."""
        log = self.work.log
        assert verify(log) == []
        assert list(selfcheck.refold(log)) == []
        (urls,) = log.db.execute("SELECT count(DISTINCT url) FROM articles").fetchone()
        assert urls == len(self.entries) == log.db.execute("SELECT count(*) FROM articles").fetchone()[0]
        receipts = list(log.read(kinds=("alert_sent",)))
        asked = {each.position for each in log.read() if getattr(each.data, "alert", ())}
        assert {each.data.about for each in receipts} == asked
        assert len(receipts) == len(asked)
        arrived = Counter(message["title"] + message["message"] for message in self.hook.posted())
        assert len(arrived) == len(asked)
        assert sum(arrived.values()) - len(asked) <= sum(each.data.uncertain for each in receipts)


@asynccontextmanager
async def newsroom(folder: Path) -> AsyncIterator[Newsroom]:
    """Give a newsroom whose first article is read."""
    with serve() as site, serve() as hook:
        path = folder / "config.toml"
        path.write_text(NEWSROOM.format(port=site.port, hook=hook.port, more="respect_robots = false"))
        path.chmod(0o600)
        clock = Clock(START)
        async with service(config.load(path), folder / "state", clock) as work:
            room = Newsroom(work, Daemon(work, path), site, hook, clock)
            tracking.track(work.intake)
            room.publish()
            await room.jobs()
            assert room.settled()
            yield room


@contextmanager
def no_bugs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Assert that every failure inside was told as one line with its reason, and none as a traceback."""
    caplog.clear()
    caplog.set_level(logging.WARNING)
    yield
    bugs = [record for record in caplog.records if record.exc_info or "bug" in record.message]
    assert not bugs, bugs[0].exc_text or bugs[0].getMessage()


async def every_call_fails_once(room: Newsroom, fault: Fault, caplog: pytest.LogCaptureFixture) -> list[int]:
    """Fail the first call of a day's work, then the second, until there are no more; return the minutes of recovery."""
    took: list[int] = []
    while True:
        room.publish()
        with no_bugs(caplog):
            fault.left = len(took) + 1
            await room.jobs()
            over, fault.left = fault.left is not None, None
            assert list(chain(room.work.log)) == []
            minutes = await room.recover()
        if over:
            room.check()
            return took
        took.append(minutes)


ERRORS: list[Callable[[], BaseException]] = [
    lambda: OSError(errno.EMFILE, os.strerror(errno.EMFILE)),
    MemoryError,
    lambda: ConnectionResetError(errno.ECONNRESET, os.strerror(errno.ECONNRESET)),
    lambda: TimeoutError("timed out"),
]


@pytest.mark.parametrize("error", ERRORS if TORTURE else ERRORS[:2])
async def test_any_call_to_the_network_may_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Callable[[], OSError]
) -> None:
    """Sockets, requests, answers, bodies: the poll counts as failed, and the next one brings what it missed."""
    fault = Fault()
    fault.error = error
    async with newsroom(tmp_path) as room:
        for owner, name in (
            (client._Resolver, "socket"),
            (aiohttp.ClientSession, "_request"),
            (aiohttp.ClientResponse, "start"),
            (aiohttp.StreamReader, "read"),
            (client._Unpacker, "feed"),
            (client._Unpacker, "finish"),
        ):
            fault.at(owner, name, monkeypatch)
        took = await every_call_fails_once(room, fault, caplog)
        assert len(took) >= 8  # the feed's request and the page's


@pytest.mark.parametrize("error", ERRORS if TORTURE else ERRORS[:2])
async def test_any_call_to_a_target_may_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Callable[[], OSError]
) -> None:
    """Before or after the target took it: the alert is sent again within a minute, and says so where it may be twice."""
    fault = Fault()
    fault.error = error
    async with newsroom(tmp_path) as room:
        for owner, name in (
            (requests.Session, "request"),
            (urllib3.connectionpool.HTTPConnectionPool, "urlopen"),
            (http.client.HTTPConnection, "connect"),
            (http.client.HTTPConnection, "endheaders"),
            (http.client.HTTPConnection, "getresponse"),
            (http.client.HTTPResponse, "read"),
        ):
            fault.at(owner, name, monkeypatch)
        took = await every_call_fails_once(room, fault, caplog)
        assert len(took) >= 5
        assert max(took) <= 1
        assert any(each.data.uncertain for each in room.work.log.read(kinds=("alert_sent",)))


@pytest.mark.parametrize("error", [OSError, MemoryError, EOFError] if TORTURE else [OSError])
async def test_any_call_to_a_worker_may_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: type[Exception]
) -> None:
    """A worker process that cannot be started, asked or heard: its document is read by the next one."""
    fault = Fault()
    fault.error = error
    async with newsroom(tmp_path) as room:
        for name in ("ask", "_receive"):
            fault.at(sandbox._Worker, name, monkeypatch)
        took = await every_call_fails_once(room, fault, caplog)
        assert len(took) >= 4


DISK: list[tuple[type[Exception], int]] = [
    (sqlite3.OperationalError, sqlite3.SQLITE_FULL),
    (MemoryError, sqlite3.SQLITE_NOMEM),
    (sqlite3.OperationalError, sqlite3.SQLITE_IOERR),
    (sqlite3.OperationalError, sqlite3.SQLITE_BUSY),
    (sqlite3.OperationalError, sqlite3.SQLITE_READONLY),
    (sqlite3.OperationalError, sqlite3.SQLITE_CANTOPEN),
]


@pytest.mark.parametrize("kind", DISK if TORTURE else DISK[:1], ids=lambda kind: str(kind[1]))
async def test_any_call_to_the_disk_may_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, kind: tuple[type[Exception], int]
) -> None:
    """Whatever the daemon was about to write or ask: nothing is half written, and a minute later all is caught up."""
    fault = Fault()

    class Failing(sqlite3.Connection):
        def execute(self, *args: Any, **kw: Any) -> sqlite3.Cursor:
            fault.tick()
            return super().execute(*args, **kw)

        def executemany(self, *args: Any, **kw: Any) -> sqlite3.Cursor:
            fault.tick()
            return super().executemany(*args, **kw)

    def error() -> BaseException:
        made = kind[0]("planned")
        made.sqlite_errorcode = kind[1]  # type: ignore[attr-defined]
        made.sqlite_errorname = "SQLITE_PLANNED"  # type: ignore[attr-defined]
        return made

    fault.error = error
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **kw: real(*a, **{"factory": Failing, **kw}))
    fault.at(connection, "identity", monkeypatch)
    async with newsroom(tmp_path) as room:
        took = await every_call_fails_once(room, fault, caplog)
        assert len(took) > 40
        assert max(took) <= 1
