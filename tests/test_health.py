"""Health endpoints: a container or a monitoring system asks them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping

from monitor.config import Health
from monitor.health import serve


async def ask(port: int, request: bytes) -> tuple[str, str]:
    """Send a raw request; return the status line and the body."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    await writer.drain()
    answer = (await reader.read()).decode()
    writer.close()
    await writer.wait_closed()
    head, _, body = answer.partition("\r\n\r\n")
    return head.split("\r\n")[0], body


def get(path: str) -> bytes:
    """Return a request for `path`."""
    return f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode()


async def test_alive_ready_and_metrics(unused_tcp_port: int) -> None:
    """Alive as long as the loop answers; ready only while no feed is overdue; numbers for Prometheus."""
    vitals: dict[str, object] = {"feeds_overdue": 0, "position": 7, "head": "abc"}

    def read() -> Mapping[str, object]:
        return vitals

    async with serve(Health(port=unused_tcp_port), read) as port:
        assert await ask(port, get("/healthz")) == ("HTTP/1.1 200 OK", "ok\n")
        status, body = await ask(port, get("/readyz?x=1"))
        assert (status, json.loads(body)["position"]) == ("HTTP/1.1 200 OK", 7)
        assert (await ask(port, get("/metrics")))[1] == "monitor_feeds_overdue 0\nmonitor_position 7\n"
        vitals["feeds_overdue"] = 2
        assert (await ask(port, get("/readiness")))[0].endswith("503 Service Unavailable")
        assert (await ask(port, get("/etc/passwd")))[0].endswith("404 Not Found")
        assert (await ask(port, b"nonsense\r\n\r\n"))[0].endswith("404 Not Found")


async def test_a_request_without_end_is_dropped(unused_tcp_port: int) -> None:
    """Too much before the blank line: the connection is closed, the server goes on."""
    async with serve(Health(port=unused_tcp_port), dict) as port:
        assert await ask(port, b"GET /" + b"a" * 100_000) == ("", "")
        assert (await ask(port, get("/healthz")))[0] == "HTTP/1.1 200 OK"


async def test_no_port_no_server() -> None:
    """Without a port in the configuration nothing listens."""
    async with serve(Health(), dict) as port:
        assert port == 0
