"""Health endpoints of the daemon: ``/healthz`` (does it live), ``/readyz`` (is it on time), ``/metrics``."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Mapping

from monitor.config import Health

Vitals = Callable[[], Mapping[str, object]]

MAX_REQUEST = 4096


@contextlib.asynccontextmanager
async def serve(settings: Health, vitals: Vitals) -> AsyncIterator[int]:
    """Answer at the configured address while the block runs; yields the port, 0 where no port is configured.

    The answers need one read and one write, so asyncio's own server is enough; the door to the network stays for
    asking others.
    """
    if not settings.port:
        yield 0
        return

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError):
            async with asyncio.timeout(5):
                head = await reader.readuntil(b"\r\n\r\n")
                words = head.split(b" ", 2)
                writer.write(_answer(words[1].decode("latin-1") if len(words) > 1 else "", vitals()))
                await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, settings.host, settings.port, limit=MAX_REQUEST)
    async with server:
        yield int(server.sockets[0].getsockname()[1])


def _answer(path: str, vitals: Mapping[str, object]) -> bytes:
    """Return the whole HTTP answer for a path."""
    path = path.partition("?")[0]
    if path in {"/healthz", "/liveness"}:
        return _http("200 OK", "text/plain", "ok\n")
    if path in {"/readyz", "/readiness"}:
        ready = not vitals.get("feeds_overdue")
        text = json.dumps(vitals, indent=1) + "\n"
        return _http("200 OK" if ready else "503 Service Unavailable", "application/json", text)
    if path == "/metrics":
        lines = [f"monitor_{key} {value}" for key, value in vitals.items() if isinstance(value, int | float)]
        return _http("200 OK", "text/plain; version=0.0.4", "\n".join(lines) + "\n")
    return _http("404 Not Found", "text/plain", "there is /healthz, /readyz and /metrics\n")


def _http(status: str, content_type: str, text: str) -> bytes:
    body = text.encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
    return head.encode() + b"\r\n" + body
