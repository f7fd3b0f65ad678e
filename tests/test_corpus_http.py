"""The collection of feeds over real HTTP: door, sandbox, poller and log, in every way of serving, twice.

A sample is polled in each run; ``make corpus`` (``MONITOR_CORPUS=1``) polls all 5,207 documents.  Without the
collection these tests skip.
"""

from __future__ import annotations

import asyncio
import gzip
import os
import resource
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from logdata import Clock
from test_corpus import CORPUS, documents, expected

from monitor.config import Feed, Network, Settings
from monitor.entries import ENTRIES, Document
from monitor.eventlog import SqliteLog
from monitor.events import from_utc_text
from monitor.intake import Intake
from monitor.poll import Poller
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import Web

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.exists(), reason="the collection of feeds (../shared/corpora) is not here"),
]
T = TypeVar("T")
EVERY = 1 if os.environ.get("MONITOR_CORPUS") else 60
"""Of so many documents one is polled."""
MODES = ("right", "html", "none", "gzip", "cut25", "cut50", "cut75", "charset")
WHOLE = frozenset({"right", "html", "none", "gzip"})
"""Ways of serving in which everything arrives: as many entries as feedparser finds must be found."""
HANG_S = 60.0


def answer(body: bytes, mode: str, end: bytes = b"") -> bytes:
    """Return the bytes on the wire for a document, and `end` behind it, in one way of serving it."""
    headers = {"right": "application/xml", "html": "text/html", "gzip": "application/xml", "none": ""}
    kind = headers.get(mode, "text/xml; charset=windows-1252" if mode == "charset" else "application/xml")
    if mode.startswith("cut"):
        body = body[: len(body) * int(mode[3:]) // 100]
    body += end
    packed = gzip.compress(body, 1) if mode == "gzip" else body
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {len(packed)}"]
    lines += [f"Content-Type: {kind}"] if kind else []
    lines += ["Content-Encoding: gzip"] if mode == "gzip" else []
    return "\r\n".join([*lines, "", ""]).encode() + packed


class Site:
    """Serves documents at /number/mode on all addresses of this machine; a second asking finds another line end."""

    def __init__(self, bodies: list[bytes]) -> None:
        self.bodies, self.port, self.again = bodies, 0, False

    @asynccontextmanager
    async def up(self) -> AsyncIterator[Site]:
        """Serve while the block runs."""
        server = await asyncio.start_server(self._serve, "0.0.0.0", 0)  # noqa: S104  all of 127/8
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                _, number, mode = head.split(b" ", 2)[1].decode().split("/")
                # the bytes differ, so that the second poll cannot end at the hash of the body
                writer.write(answer(self.bodies[int(number)], mode, b"\n" if self.again else b""))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def feeds(self) -> tuple[Feed, ...]:
        """Return a feed for each document and way of serving, spread over 250 addresses."""
        return tuple(
            Feed(url=f"http://127.0.9.{1 + n % 250}:{self.port}/{n}/{mode}", outlet=f"O{n}", summary_only=True)
            for n in range(len(self.bodies))
            for mode in MODES
        )


class Counting(Sandbox):
    """The sandbox, noting how many entries each document gave."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[str, int] = {}

    async def run(self, function: Callable[..., T], *arguments: object, **more: Any) -> T:
        """Run as always."""
        found = await super().run(function, *arguments, **more)
        if isinstance(found, Document):
            self.entries[more["about"]] = len(found.entries)
        return found


async def test_every_document_over_http_twice(tmp_path: Path) -> None:
    """No crash, no hang, no exception; never fewer entries than feedparser finds; the second poll appends nothing."""
    chosen = [(name, body) for number, (name, body) in enumerate(documents()) if number % EVERY == 0]
    site = Site([body for _, body in chosen])
    clock = Clock(from_utc_text("2026-03-02T09:00:00Z"))
    async with site.up():
        feeds = site.feeds()
        network = Network(allow_private=tuple(f"127.0.9.{n}:{site.port}" for n in range(1, 251)), spacing_s=0)
        settings = Settings(network=network, feeds=feeds)
        with SqliteLog.open(tmp_path, clock=clock) as log:
            box = Counting()
            async with box, Web(network) as web:
                poller = Poller(settings, web, Readers(box, settings), Intake(settings, log, clock=clock), log, clock)
                await poll(poller, feeds)
                counted, head, memory = dict(box.entries), log.head(), peak_mb()
                site.again = True
                await poll(poller, feeds)
                assert log.head() == head, [e.kind for e in log.read(after=head.position)][:20]
                assert box.ended == 0, "a document killed its worker"
            log_ok = log.db.conn.execute("PRAGMA integrity_check").fetchone()[0]
    fewer = []
    for number, (name, body) in enumerate(chosen):
        baseline = min(expected(body), ENTRIES)
        for mode in WHOLE:
            url = f"http://127.0.9.{1 + number % 250}:{site.port}/{number}/{mode}"
            if counted.get(url, 0) < baseline:
                fewer.append((name, mode, counted.get(url, 0), baseline))
    assert fewer == []
    assert log_ok == "ok"
    assert peak_mb() - memory < 50, "the second poll of everything took more memory"


async def poll(poller: Poller, feeds: tuple[Feed, ...]) -> None:
    """Poll all feeds, some hundreds at a time; a poll that hangs or raises fails the test."""
    for start in range(0, len(feeds), 400):
        some = [feed.url for feed in feeds[start : start + 400]]
        async with asyncio.timeout(HANG_S + len(some) / 2):
            summary = await poller.poll_all(feeds=some)
        assert summary.counts()["feeds"] == len(some)


def peak_mb() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
