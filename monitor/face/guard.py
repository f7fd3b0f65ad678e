"""Security headers for every answer, and what keeps strangers out: host names and a password."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, MutableMapping
from importlib import resources
from itertools import chain
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

WRONG_PASSWORD_S = 0.5
"""Pause before a refusal: a guesser gets two tries a second on one connection."""
OPEN_PATH = "/-/health"
"""Answers without a password, and tells nothing but that it lives."""

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_WITH_SCRIPTS = ("_close_open_menus.html", "_codemirror_foot.html", "table.html")
_FACETS = "DATASETTE_ALLOW_FACET = {{ datasette_allow_facet }};"


# ---------------------------------------------------------------- headers


def policy(path: str, scripts: str) -> str:
    """Return the content security policy of the page at `path`; `scripts` is what :func:`sources` gave.

    Nothing is loaded from another machine.  Scripts are files of this server, and those few inline ones that
    Datasette itself ships, known by their hashes.  Vega compiles its charts, so their pages alone may do that.
    """
    if path.startswith("/-/dashboards/"):
        scripts = "'self' 'unsafe-inline' 'unsafe-eval'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def sources(plugins: Iterable[str] = ()) -> str:
    """Return the scripts that pages may run; `plugins`: inline scripts that other plugins put on every page."""
    hashes = (
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in chain(_inline_scripts(), plugins)
    )
    return " ".join(["'self'", *(f"'sha256-{found}'" for found in hashes)])


def _inline_scripts() -> Iterator[str]:
    """Yield the inline scripts in the installed Datasette's templates that are the same on every page."""
    folder = resources.files("datasette") / "templates"
    for name in _WITH_SCRIPTS:
        for script in _INLINE.findall(folder.joinpath(name).read_text("utf-8")):
            if script == _FACETS:
                yield from (_FACETS.replace("{{ datasette_allow_facet }}", word) for word in ("true", "false"))
            elif "{{" not in script and "{%" not in script:
                yield script


def headers(app: App, *, scripts: Callable[[], str | None]) -> App:
    """Return `app` with security headers on every answer, unless ``scripts()`` (see :func:`sources`) is None."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start" and (allowed := scripts()) is not None:
                names = {name.lower() for name, _ in message.get("headers", [])}
                extra = [(k.encode(), v.encode()) for k, v in _headers(policy(scope["path"], allowed)).items()]
                own = [pair for pair in extra if pair[0] not in names]
                message = {**message, "headers": [*message.get("headers", []), *own]}
            await send(message)

        await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    return wrapped


def _headers(content_policy: str) -> dict[str, str]:
    return {
        "content-security-policy": content_policy,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
    }


# ---------------------------------------------------------------- strangers


def doorkeeper(app: App, *, hosts: Collection[str] = (), password: str | None = None) -> App:
    """Return `app` behind a check of the host name and, where given, a password (HTTP Basic, any user name).

    `hosts`: the names under which this server may be asked; a page elsewhere that lets its own name point to this
    machine is refused by it (DNS rebinding).  Empty: any name.
    """

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            given = {name.lower(): value.decode("latin-1") for name, value in scope.get("headers", [])}
            if hosts and _host(given.get(b"host", "")) not in hosts:
                await _refuse(send, 421, "This server is not known under that name.")
                return
            shut = password is not None and scope["path"] != OPEN_PATH
            if shut and not _right(given.get(b"authorization", ""), password or ""):
                await asyncio.sleep(WRONG_PASSWORD_S)
                await _refuse(send, 401, "A password is needed.")
                return
        await app(scope, receive, send)

    return wrapped


def _host(header: str) -> str:
    """Return the name in a Host header, without its port."""
    found = re.fullmatch(r"(\[[0-9a-fA-F:.]+\]|[^:]*)(:\d+)?", header.strip())
    return found[1].lower() if found else ""


def _right(header: str, password: str) -> bool:
    """Whether an Authorization header carries the password; compared in constant time."""
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        _, _, given = base64.b64decode(encoded.strip(), validate=True).decode("utf-8").partition(":")
    except ValueError:
        return False
    return hmac.compare_digest(hashlib.sha256(given.encode()).digest(), hashlib.sha256(password.encode()).digest())


async def _refuse(send: Send, status: int, text: str) -> None:
    extra = [(b"www-authenticate", b'Basic realm="monitor", charset="UTF-8"')] if status == 401 else []
    plain = [(b"content-type", b"text/plain; charset=utf-8"), (b"x-content-type-options", b"nosniff")]
    await send({"type": "http.response.start", "status": status, "headers": plain + extra})
    await send({"type": "http.response.body", "body": text.encode() + b"\n"})
