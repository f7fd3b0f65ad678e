"""The demonstration's server on this machine: the outlets' feeds and pages, and the receiver of the alerts."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from datetime import datetime

from monitor.demo import pages
from monitor.demo.newsroom import Newsroom
from monitor.events import Record

MAX_BODY = 1_000_000
"""An alert is a few kilobytes."""


class Received(Record, frozen=True, kw_only=True):
    """An alert that arrived."""

    title: str
    body: str


class Server:
    """Answers as the outlets would at the story's present moment."""

    def __init__(self, newsroom: Newsroom, clock: Callable[[], datetime]) -> None:
        """Serve `newsroom` as it stands at ``clock()``."""
        self.newsroom, self.clock, self.port = newsroom, clock, 0
        self.received: list[Received] = []

    @property
    def address(self) -> str:
        """``http://host:port`` once it is up."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def receiver(self) -> str:
        """The Apprise address of the receiver."""
        return f"json://127.0.0.1:{self.port}/alerts"

    @contextlib.asynccontextmanager
    async def up(self) -> AsyncIterator[Server]:
        """Listen on a free port of this machine while the block runs."""
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        async with server:
            self.port = int(server.sockets[0].getsockname()[1])
            yield self

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one request and answer it; the connection ends with it."""
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            async with asyncio.timeout(10):
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                first, *lines = head.split("\r\n")
                method, path, _ = first.split(" ", 2)
                headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)}
                length = min(int(headers.get("content-length", "0")), MAX_BODY)
                body = await reader.readexactly(length)
                writer.write(self._take(body) if method == "POST" else self._give(path.partition("?")[0], headers))
                await writer.drain()
        writer.close()

    def _take(self, body: bytes) -> bytes:
        """Keep an alert (Apprise's JSON)."""
        sent = json.loads(body)
        self.received.append(Received(title=str(sent.get("title", "")), body=str(sent.get("message", ""))))
        return _http("204 No Content")

    def _give(self, path: str, headers: dict[str, str]) -> bytes:
        """Return the feed or page at `path`."""
        now = self.clock()
        for outlet in self.newsroom.outlets:
            if not path.startswith(f"/{outlet.folder}/"):
                continue
            if outlet.fails_from and now >= outlet.fails_from:
                return _http("503 Service Unavailable", "text/plain", b"the transmitter is being repaired\n")
            articles = self.newsroom.of(outlet, now)
            if path == outlet.feed_path:
                return _conditional(*pages.feed(outlet, articles, self.address, now), headers)
            for article in articles:
                if path == pages.path(outlet, article):
                    return _conditional("text/html; charset=utf-8", pages.page(outlet, article, now), headers)
        return _http("404 Not Found", "text/plain", b"nothing here\n")


def _conditional(content_type: str, body: bytes, headers: dict[str, str]) -> bytes:
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    if headers.get("if-none-match") == etag:
        return _http("304 Not Modified", etag=etag)
    return _http("200 OK", content_type, body, etag=etag)


def _http(status: str, content_type: str = "", body: bytes = b"", *, etag: str = "") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"Content-Type: {content_type}"] if content_type else []
    lines += [f"ETag: {etag}"] if etag else []
    return "\r\n".join([*lines, "", ""]).encode() + body
