"""Real local servers for tests: pages and feeds, a webhook receiver, an SMTP server."""

from __future__ import annotations

import email
import email.policy
import html
import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller

NEWSROOM = """
[network]
allow_private = ["127.0.0.1:{port}"]
spacing = "0s"
{more}
[[feeds]]
url = "http://127.0.0.1:{port}/feed.xml"
outlet = "Example Times"
every = "15m"
[[claims]]
id = "troops"
title = "North Korean soldiers are deployed for Russia against Ukraine"
kind = "troop-deployment"
who = ["North Korea"]
where = ["Russia", "Ukraine"]
parties = ["North Korea", "Russia"]
authorities = ["NATO"]
watch = ["status", "position"]
[targets.desk]
url = "json://127.0.0.1:{hook}/alert"
"""
"""A config.toml with one feed at `port`, one claim and one target at `hook`; `more` stands under ``[network]``."""


@dataclass
class Answer:
    """What the server answers at a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """A local HTTP server: `pages` maps paths to answers, `requests` records what was asked."""

    port: int
    pages: dict[str, Answer | Callable[[BaseHTTPRequestHandler], Answer]]
    requests: list[tuple[str, str, dict[str, str], bytes]]

    @property
    def url(self) -> str:
        """The address of the server, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def asked(self, path: str) -> int:
        """Return how often a path was asked for."""
        return sum(1 for _, asked, _, _ in self.requests if asked == path)

    def posted(self) -> list[Any]:
        """Return the JSON bodies that were posted."""
        return [json.loads(body) for method, _, _, body in self.requests if method == "POST"]


@contextmanager
def serve(pages: dict[str, Any] | None = None) -> Iterator[Site]:
    """Serve `pages` on a free port of 127.0.0.1 while the block runs; unknown paths are 404, posts are 200."""
    site = Site(0, pages if pages is not None else {}, [])

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            site.requests.append((self.command, self.path, dict(self.headers), body))
            default = Answer(b"ok") if self.command == "POST" else Answer(b"nothing here", 404)
            found = site.pages.get(self.path, default)
            answer = found(self) if callable(found) else found
            headers = {"Content-Type": "text/html; charset=utf-8", **answer.headers}
            etag = headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                answer = Answer(b"", 304)
            self.send_response(answer.status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if self.command != "HEAD" and answer.status != 304:
                self.wfile.write(answer.body)

        do_GET = do_POST = do_HEAD = answer  # noqa: N815  http.server's names

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Mailbox:
    """An SMTP server's address and the mails that it took."""

    port: int
    mails: list[EmailMessage]

    def texts(self) -> list[str]:
        """Return the plain text of every mail."""
        return [m.get_body(("plain",)).get_content() for m in self.mails]  # type: ignore[union-attr]  # tests want it


@contextmanager
def smtp() -> Iterator[Mailbox]:
    """Take mail on a free port of 127.0.0.1 while the block runs."""
    box = Mailbox(0, [])

    class Handler:
        async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: ARG002, N802  aiosmtpd's names
            message = email.message_from_bytes(envelope.content, policy=email.policy.default)
            assert isinstance(message, EmailMessage)
            box.mails.append(message)
            return "250 taken"

    class AnyPort(Controller):
        def _trigger_server(self) -> None:
            # aiosmtpd greets the port it was told; told 0, it has to learn the one that it got
            self.port = box.port = self.server.sockets[0].getsockname()[1]  # type: ignore[union-attr]  # it has started
            super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd

    controller = AnyPort(Handler(), hostname="127.0.0.1", port=0)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


def page(title: str, text: str, *, published: datetime, lang: str, lead: str = "") -> bytes:
    """Return an article's page as outlets build them: navigation, the article, a footer."""
    blocks = "\n".join(f"<p>{html.escape(p)}</p>" for p in text.split("\n\n"))
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta property="og:title" content="{html.escape(title)}"><meta property="og:type" content="article">
<meta property="article:published_time" content="{published.isoformat()}"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>{html.escape(title)}</h1>{lead}
{blocks}
</article></main>
<footer><p>Imprint and privacy</p></footer></body></html>""".encode()


def rss(entries: Sequence[tuple[str, str, datetime]], *, title: str = "A feed") -> bytes:
    """Return an RSS 2.0 document of (title, link, published)."""
    items = "\n".join(
        f"<item><title>{html.escape(t)}</title><link>{html.escape(link)}</link><guid>{html.escape(link)}</guid>"
        f"<pubDate>{format_datetime(when)}</pubDate></item>"
        for t, link, when in entries
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{html.escape(title)}</title>'
        f"<link>http://127.0.0.1/</link><description>-</description>{items}</channel></rss>"
    ).encode()
