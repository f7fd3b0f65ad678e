"""What the kill tests kill: a process that does everything a log can have done to it, over and over."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from logdata import CLAIM, SOURCES, START, article, draft, made, read, statement, tracked, withdrawn

from monitor import status, tables
from monitor.eventlog import SqliteLog, backup, migrations, rebuild, retention
from monitor.eventlog.verify import verify
from monitor.events import AlertFailed, AlertSent, Stance

TARGETS = ("desk", "night")


class Worker:
    """Works on one log and acknowledges to a file what is committed."""

    def __init__(self, state: Path, seed: int) -> None:
        """Open the log as the daemon does."""
        self.state, self.dice = state, random.Random(seed)
        self.acks = os.open(state.parent / "acks", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self.log = SqliteLog.open(state, exclusive=True)
        rebuild.STEP = 40

    def acknowledge(self) -> None:
        """Note the head outside: from here on it may never be lost."""
        head = self.log.head()
        os.write(self.acks, f"{head.position} {head.hash}\n".encode())

    def poll(self) -> None:
        """Take in an article with its statements, and decide the claim's status, in one transaction."""
        log, number = self.log, self.log.head().position + 1
        one = article(number, at=START + timedelta(minutes=number))
        stances = (Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS, Stance.RETRACTS)
        said = statement(one, self.dice.choice(SOURCES), self.dice.choice(stances), said_on=None)
        standing = tables.statements(log.db, CLAIM.id)
        with log.transaction():
            log.append([tracked(), read(one), made(said)], texts={one.text_hash: one.text})
            if standing and self.dice.random() < 0.3:
                gone = self.dice.choice(standing).statement
                log.append([withdrawn(gone, again=f":{number}")])
            before = tables.last_status(log.db, CLAIM.id)
            now = tables.statements(log.db, CLAIM.id)
            log.append(status.decide(CLAIM, now, before, now=START, targets=TARGETS))
        self.acknowledge()

    def together(self) -> None:
        """Take in some articles by tasks that share a transaction; each acknowledges its own when it may go on."""
        first = self.log.head().position + 1

        async def task(number: int) -> None:
            one = article(number, at=START + timedelta(minutes=number))
            (event,) = await self.log.together(lambda: self.log.append([read(one)], texts={one.text_hash: one.text}))
            os.write(self.acks, f"{event.position} {event.hash}\n".encode())

        async def tasks() -> None:
            await asyncio.gather(*(task(first + n) for n in range(self.dice.randint(2, 6))))

        asyncio.run(tasks())

    def alert(self) -> None:
        """Deliver what is due to a file, and append the receipts; some attempts fail."""
        for due in tables.due_alerts(self.log.db)[:3]:
            attempt = due.attempts + 1
            key = f"{due.about}:{due.target}:{attempt}"
            if self.dice.random() < 0.3:
                data = AlertFailed(about=due.about, target=due.target, attempt=attempt, reason="refused")
                self.log.append([draft(f"alert_failed:{key}", data)])
                continue
            with (self.state.parent / "delivered").open("a") as target:
                target.write(f"{due.about} {due.target}\n")
            done = AlertSent(about=due.about, target=due.target, title="Bridge", attempt=attempt)
            self.log.append([draft(f"alert_sent:{due.about}:{due.target}", done)])
            self.acknowledge()

    def checkpoint(self) -> None:
        """Empty the write-ahead log."""
        self.log.checkpoint()

    def reopen(self) -> None:
        """Close the log and open it again."""
        self.log.close()
        self.log = SqliteLog.open(self.state, exclusive=True)

    def work(self) -> None:
        """Do something at random, for ever."""
        jobs: tuple[tuple[int, Callable[[], object]], ...] = (
            (12, self.poll),
            (4, self.together),
            (6, self.alert),
            (1, self.checkpoint),
            (1, lambda: retention.drop_texts(self.log, days=1, now=START + timedelta(days=9999))),
            (1, lambda: retention.pack_texts(self.log, days=1, now=START + timedelta(days=9999))),
            (1, lambda: backup.backup(self.log, self.state.parent / "backups", keep=2)),
            (1, lambda: rebuild.rebuild(self.log)),
            (1, self.reopen),
            (1, lambda: verify(self.log, quick=True)),
        )
        weights = [weight for weight, _ in jobs]
        while True:
            self.dice.choices(jobs, weights)[0][1]()


STEP = """
CREATE TABLE seen (position INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
INSERT INTO seen SELECT position, key FROM events;
CREATE INDEX seen_key ON seen (key);
INSERT INTO seen SELECT -position, key FROM events;
"""
"""A migration of a version to come."""
NEWER = "newer"
"""A file of this name beside the state folder: the worker is a newer program, which brings the log up to date."""


def newer(set_: Callable[[object, str, object], object] = setattr) -> None:
    """Make this a newer program: one migration more, and tables that are filled otherwise."""
    steps = (*migrations.steps(), STEP)
    set_(migrations, "steps", lambda: steps)
    fingerprint = "0" * 16
    set_(migrations, "tables_fingerprint", lambda: fingerprint)


def serve() -> None:
    """Fork a worker for each line ``SEED STATE`` on stdin; print its process id, and how it ended."""
    for line in sys.stdin:
        seed, _, state = line.strip().partition(" ")
        pid = os.fork()
        if pid == 0:
            try:
                if Path(state).with_name(NEWER).exists():
                    newer()
                    rebuild.STEP = 40
                    SqliteLog.open(Path(state), exclusive=True).close()
                    signal.pause()  # it is killed in any case
                Worker(Path(state), int(seed)).work()
            except BaseException:  # noqa: BLE001  a fork must never return
                traceback.print_exc()
            finally:
                os._exit(1)
        print(pid, flush=True)  # noqa: T201  the test reads it
        print(os.waitpid(pid, 0)[1], flush=True)  # noqa: T201  likewise


if __name__ == "__main__":
    serve()
