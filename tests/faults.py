"""A server that misbehaves on purpose: raw bytes on a socket, so that every fault of HTTP can be served."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

from monitor.config import Network

Handler = Callable[[str, asyncio.StreamWriter], Awaitable[None]]
"""Gets the path that was asked for and writes what it likes."""


class Faulty:
    """A running server: its port, and the request lines that reached it."""

    def __init__(self) -> None:
        self.port = 0
        self.asked: list[str] = []
        self.connections = 0

    @property
    def url(self) -> str:
        """The address of the server, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def network(self, **limits: object) -> Network:
        """Return settings that let this server be asked, with short limits."""
        settings = {"spacing_s": 0.0, "connect_s": 2.0, "gap_s": 1.0, "total_s": 2.0, "respect_robots": False}
        return Network(allow_private=(f"127.0.0.1:{self.port}",), **(settings | limits))  # type: ignore[arg-type]  # by name


@contextlib.asynccontextmanager
async def faulty(handler: Handler) -> AsyncIterator[Faulty]:
    """Serve `handler` on a free port of 127.0.0.1 while the block runs."""
    server = Faulty()
    running: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connections += 1
        task = asyncio.current_task()
        assert task is not None
        running.add(task)
        with contextlib.suppress(ConnectionError, asyncio.CancelledError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            line = head.split(b"\r\n", 1)[0].decode("latin-1")
            server.asked.append(line)
            await handler(line.split(" ")[1], writer)
            await writer.drain()
        writer.transport.abort() if writer.transport.is_closing() else writer.close()
        running.discard(task)

    listener = await asyncio.start_server(serve, "127.0.0.1", 0)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def answer(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """Return a whole answer; header names are given with underscores."""
    fields = {"Content-Length": str(len(body)), "Connection": "close"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value != "")
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body
