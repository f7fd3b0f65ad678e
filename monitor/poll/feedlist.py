"""The list of feeds in config.toml: adding to it without touching what stands there, and finding feeds to add."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

from monitor import amending, feeds
from monitor.config import Feed
from monitor.entries import Document
from monitor.errors import FetchError, UnreadableError
from monitor.events import Record
from monitor.feeds import discovery
from monitor.sandbox import Sandbox
from monitor.web import ACCEPT_FEED, Web


class Candidate(Record, frozen=True, kw_only=True):
    """A feed that was found at a site."""

    url: str
    title: str
    version: str
    entries: int
    newest: datetime | None = None
    lang: str = ""


# ---------------------------------------------------------------- config.toml


def block(feed: Feed) -> str:
    """Return a feed as a table of config.toml; settings that are the default are left out."""
    lines = ["", "[[feeds]]", f"url = {_quoted(feed.url)}", f"outlet = {_quoted(feed.outlet)}"]
    if feed.every_s != Feed(url="", outlet="").every_s:
        lines.append(f'every = "{feed.every_s:g}s"')
    lines += [f"{name} = {_quoted(value)}" for name in ("lang", "timezone") if (value := getattr(feed, name))]
    lines += [f"{name} = true" for name in ("from_now", "summary_only", "paused") if getattr(feed, name)]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # a JSON string is a TOML basic string, but for DEL
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def append(path: Path, new: Sequence[Feed]) -> list[Feed]:
    """Add feeds at the end of the file at `path` and return those that were not in it before.

    What stands in the file stays as it is, comments included; it is replaced in one step, and only by a file that
    can be read.  Raises :class:`ConfigError`.
    """
    _, document = amending.document(path)
    known = {f.get("url") for f in document.get("feeds", []) if isinstance(f, dict)}
    added = [feed for number, feed in enumerate(new) if feed.url not in known and feed not in new[:number]]
    if added:
        amending.replace(path, amending.extended(path, "".join(block(feed) for feed in added)))
    return added


# ---------------------------------------------------------------- finding


async def look(url: str, web: Web, sandbox: Sandbox, *, origin: str | None = None) -> tuple[str, Document]:
    """Return the address that answered and what the feed there holds; raises FetchError, UnreadableError.

    `origin`: the page that named the address, where it was not the operator.
    """
    response = await web.get(url, limit=web.network.feed_bytes, accept=ACCEPT_FEED, origin=origin)
    return response.url, await sandbox.run(feeds.parse, response.body, response.url, response.content_type, about=url)


async def discover(
    url: str, web: Web, sandbox: Sandbox, progress: Callable[[int, int], None] | None = None
) -> list[Candidate]:
    """Return the feeds of a site, the liveliest first: named by its page, by its robots.txt, or at usual places.

    Raises :class:`FetchError` where the site does not answer.
    """
    response = await web.get(url, limit=web.network.feed_bytes)
    try:
        document = await sandbox.run(feeds.parse, response.body, response.url, response.content_type, about=url)
        return [_candidate(response.url, document, "")]  # it is a feed itself
    except UnreadableError:
        named = await sandbox.run(discovery.links, response.body, response.url, about=url)
    todo = dict(named)
    with contextlib.suppress(FetchError):
        robots = await web.get(urljoin(response.url, "/robots.txt"), limit=500_000, origin=url)
        todo |= {address: "" for address in discovery.sitemaps(robots.body) if "news" in address.casefold()}
    if not todo:
        todo = {urljoin(response.url, path): "" for path in discovery.USUAL}
    found: dict[str, Candidate] = {}
    for number, (address, title) in enumerate(todo.items(), 1):
        with contextlib.suppress(FetchError, UnreadableError):
            where, document = await look(address, web, sandbox, origin=url)
            found.setdefault(where, _candidate(where, document, title))
        if progress:
            progress(number, len(todo))
    return sorted(found.values(), key=lambda c: (c.newest.isoformat() if c.newest else "", c.entries), reverse=True)


def _candidate(url: str, document: Document, title: str) -> Candidate:
    dates = [e.published or e.updated for e in document.entries]
    return Candidate(
        url=url,
        title=document.title or title,
        version=document.version,
        entries=len(document.entries),
        newest=max((d for d in dates if d is not None and d.tzinfo is not None), default=None),
        lang=document.lang,
    )
