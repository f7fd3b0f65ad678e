"""`monitor serve`: Datasette on the log, read-only, for this machine unless a password is set."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette

from monitor.errors import UsageError
from monitor.eventlog import FILE, SqliteLog
from monitor.face import guard

SQL_MS = 1000
"""A question may take this long.  A reader that goes on for ever holds the write-ahead log back: it grows, and cannot
be emptied while the reader's snapshot lasts."""
ROWS = 1000
"""Rows of a page of SQL results; CSV streams all of them."""


def application(
    path: Path, *, sql: bool = True, sql_ms: int = SQL_MS, newsroom: str = "", timezone: str = "UTC"
) -> Datasette:
    """Return Datasette on the log at `path`, opened read-only.

    `sql`: whether visitors may write SQL of their own.  `newsroom` and `timezone` are for the editors' pages.
    """
    return Datasette(
        [str(path)],
        metadata={"plugins": {"monitor": {"newsroom": newsroom, "timezone": timezone}}},
        settings={
            "default_allow_sql": sql,
            "sql_time_limit_ms": sql_ms,
            "max_returned_rows": ROWS,
            "default_page_size": 100,
            "suggest_facets": False,
            "allow_download": False,
        },
    )


def log_file(state: Path) -> Path:
    """Return the log's file in a state folder.

    Raises :class:`monitor.errors.LogError` where there is none, or none that this program reads.
    """
    with SqliteLog.open(state, read_only=True):
        return state / FILE


def is_loopback(host: str) -> bool:
    """Whether a host name or address can be reached from this machine only."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def known_hosts(host: str, allowed: Sequence[str], *, password: bool) -> frozenset[str]:
    """Return the names under which the server may be asked; empty: any.

    Without a password a web page elsewhere must not read the log through its visitor's browser by letting its own
    name point to this machine; so only this machine's names are known.  Raises :class:`UsageError` where strangers
    could reach a server without a password.
    """
    if not password and not is_loopback(host):
        raise UsageError(
            f"--host {host} lets others reach the log: set a password (--password-file FILE or MONITOR_PASSWORD), "
            "or leave it at 127.0.0.1"
        )
    names = {name.lower() for name in allowed}
    if not password:
        names |= {"localhost", "127.0.0.1", "[::1]", host.lower()}
    return frozenset(names)


def run(
    datasette: Datasette,
    *,
    host: str,
    port: int,
    hosts: frozenset[str],
    password: str | None,
    ready: Callable[[str], None],
) -> None:
    """Serve until SIGTERM or Ctrl-C; `ready` is told the address once the port is open.

    Raises :class:`UsageError` where the port cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host.strip("[]"), port))
    except OSError as error:
        listener.close()
        raise UsageError(f"{host}:{port} cannot be served: {error.strerror or error}; choose another --port") from error
    app: Any = guard.doorkeeper(datasette.app(), hosts=hosts, password=password)
    # forwarded headers are not believed: whoever stands before this server is not known to it
    config = uvicorn.Config(app, log_level="warning", lifespan="on", server_header=False, proxy_headers=False)
    ready(f"http://{_shown(host)}:{listener.getsockname()[1]}/")
    try:
        asyncio.run(uvicorn.Server(config).serve(sockets=[listener]))
    except KeyboardInterrupt:
        pass  # uvicorn has ended cleanly and passes the signal on
    finally:
        listener.close()


def _shown(host: str) -> str:
    """Return a host as an address shows it; a wildcard as this machine."""
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104  compared, not bound
        return "127.0.0.1"
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
