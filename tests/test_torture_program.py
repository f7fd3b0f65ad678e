"""The whole program under kill -9: feeds are polled, alerts arrive, and nothing is lost however often it dies.

A newsroom's feed grows while the program is killed at random points of fetching, extracting, reading, appending,
alerting and noting receipts.  In CI a bounded number of kills; `make torture` sets MONITOR_TORTURE and MONITOR_SEED.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

import pytest
from local import NEWSROOM, Answer, Site, page, rss, serve

from monitor import selfcheck, tables
from monitor.eventlog import SqliteLog
from monitor.eventlog.verify import chain, verify

pytestmark = pytest.mark.slow

KILLS = max(8, int(os.environ.get("MONITOR_TORTURE", "40")) // 5)
SEED = int(os.environ.get("MONITOR_SEED", "1"))

SPEAKERS = ("South Korea", "Ukraine", "Russia", "Japan", "Poland", "Germany", "France", "Estonia")
SAYINGS = (
    "said on {day} that North Korea has sent soldiers to Russia to fight against Ukraine.",
    "denied on {day} that North Korean soldiers are fighting for Russia against Ukraine.",
    "confirmed on {day} that North Korean troops have been deployed to Russia.",
)


class Newsroom:
    """A feed that grows, a target that listens, and the program between them."""

    def __init__(self, folder: Path, site: Site, hook: Site, dice: random.Random) -> None:
        """Write config.toml and publish the first article."""
        self.folder, self.site, self.hook, self.dice = folder, site, hook, dice
        self.entries: list[tuple[str, str, datetime]] = []
        self.now = datetime.now(UTC) - timedelta(days=20)
        (folder / "config.toml").write_text(NEWSROOM.format(port=site.port, hook=hook.port, more=""))
        self.publish()

    def publish(self) -> None:
        """Put one more article into the feed."""
        number = len(self.entries)
        self.now += timedelta(minutes=37)
        day = self.now.strftime("%A")
        who, other = self.dice.sample(SPEAKERS, 2)
        said, more = (self.dice.choice(SAYINGS).format(day=day) for _ in range(2))
        filler = " ".join(
            f"Nothing else was known about incident number {number}, observer {n} wrote." for n in range(12)
        )
        text = f"{who} {said}\n\n{other} {more}\n\n{filler}"
        self.site.pages[f"/{number}.html"] = Answer(
            page(f"Report {number} on the soldiers", text, published=self.now, lang="en")
        )
        self.entries.append((f"Report {number} on the soldiers", f"{self.site.url}/{number}.html", self.now))
        self.site.pages["/feed.xml"] = Answer(rss(self.entries[::-1]), headers={"Content-Type": "application/rss+xml"})

    def start(self, word: str, stderr: int | IO[bytes] = subprocess.PIPE) -> subprocess.Popen[bytes]:
        """Start a command as a process of its own; its log goes to `stderr`."""
        command = [sys.executable, "-m", "monitor", "--config", str(self.folder / "config.toml")]
        command += ["--state", str(self.folder / "state"), word]
        return subprocess.Popen(command, stderr=stderr, stdout=subprocess.DEVNULL)


@pytest.mark.skipif("MONITOR_TORTURE" not in os.environ, reason="waits for a minute; 'make torture' runs it")
def test_the_daemon_goes_on_by_itself_when_a_fault_of_the_log_ends(tmp_path: Path) -> None:
    """Another process holds the log while the feed is polled: a line says so, and the feed is polled again later."""
    held: list[sqlite3.Connection] = []
    with serve({}) as site, serve() as hook:
        room = Newsroom(tmp_path, site, hook, random.Random(SEED))
        for _ in range(5):
            room.publish()
        feed = site.pages["/feed.xml"]

        def lock(_request: object) -> Answer:
            if not held:
                path = tmp_path / "state" / "monitor.db"
                held.append(sqlite3.connect(path, isolation_level=None, check_same_thread=False))
                held[0].execute("BEGIN IMMEDIATE")
            assert isinstance(feed, Answer)
            return feed

        site.pages["/feed.xml"] = lock
        log_of_daemon = tmp_path / "stderr.txt"
        with log_of_daemon.open("wb") as stderr:
            daemon = room.start("run", stderr)
        try:
            wait_for(lambda: bool(held), 60)
            # a writer waits for ten seconds before it gives up, and it comes to that only after the pages
            wait_for(lambda: b"another process has been writing" in log_of_daemon.read_bytes(), 120)
            assert daemon.poll() is None
            held[0].close()
            wait_for(lambda: len(hook.posted()) > 0, 90)
        finally:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait(timeout=30)
        assert b"Traceback" not in log_of_daemon.read_bytes()
        with SqliteLog.open(tmp_path / "state") as log:
            assert verify(log) == []
            assert log.db.execute("SELECT count(*) FROM articles").fetchone() == (len(room.entries),)


def wait_for(condition: Callable[[], bool], seconds: float) -> None:
    """Wait until `condition` holds, at most so long."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"not within {seconds} s"
        time.sleep(0.1)


def alert_ids(log: SqliteLog) -> set[int]:
    """Return the positions of the events that asked for an alert."""
    return {each.position for each in log.read() if getattr(each.data, "alert", ())}


def test_killed_anywhere_between_the_feed_and_the_desk(tmp_path: Path) -> None:
    """Each article is read once, each status follows, each alert arrives; doubled only where flagged."""
    dice = random.Random(SEED)
    pages: dict[str, Any] = {}
    with serve(pages) as site, serve() as hook:
        room = Newsroom(tmp_path, site, hook, dice)
        took = 3.0
        for _ in range(KILLS):
            for _ in range(dice.randint(0, 3)):
                room.publish()
            begin = time.monotonic()
            process = room.start("poll")
            try:
                process.wait(dice.random() * took)
                took = max(1.0, (took + time.monotonic() - begin) / 2)
            except subprocess.TimeoutExpired:
                process.kill()
            _, stderr = process.communicate()
            assert b"Traceback" not in stderr, stderr.decode()
            if (tmp_path / "state" / "monitor.db").exists():
                with SqliteLog.open(tmp_path / "state") as log:
                    assert list(chain(log)) == []
        for _ in range(3):  # left in peace, it catches up
            process = room.start("poll")
            _, stderr = process.communicate(timeout=300)
            assert process.returncode == 0, stderr.decode()
        with SqliteLog.open(tmp_path / "state") as log:
            assert verify(log) == []
            assert list(selfcheck.refold(log)) == []
            outcomes = Counter(row[0] for row in log.db.execute("SELECT outcome FROM articles"))
            assert outcomes["unreadable"] == 0
            assert outcomes["read"] + outcomes["copy"] == len(room.entries)
            assert len({row[0] for row in log.db.execute("SELECT url FROM articles")}) == len(room.entries)
            assert tables.due_alerts(log.db) == []
            assert {each.about for each in tables.alerts(log.db)} == alert_ids(log)
            sent = tables.alerts(log.db, state="sent")
            assert len(sent) > KILLS / 4
            check_arrived(log, hook)


def check_arrived(log: SqliteLog, hook: Site) -> None:
    """Assert that every alert arrived, and that one which arrived twice is flagged."""
    arrived = Counter(message["title"] + message["message"] for message in hook.posted())
    receipts = list(log.read(kinds=("alert_sent",)))
    flagged = sum(each.data.uncertain for each in receipts)  # type: ignore[attr-defined]
    assert sum(arrived.values()) >= len(receipts)
    assert sum(arrived.values()) - len(receipts) <= flagged
    titles = Counter(message["title"] for message in hook.posted())
    for each in receipts:
        assert titles[each.data.title] >= 1  # type: ignore[attr-defined]
