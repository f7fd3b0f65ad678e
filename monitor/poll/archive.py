"""Bringing in an archive: the pages of a sitemap, or of a WARC file that a crawler wrote.

Both stream: an archive may be larger than memory.  Articles come in by the same way as those of a feed, as a baseline:
statuses follow from them, but nobody is alerted.  A page that is known already costs nothing, so an import that was
stopped goes on where it was.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import zlib
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

import msgspec

from monitor import articles
from monitor.config import Feed
from monitor.entries import Document, Entry, link, moment
from monitor.errors import FetchError, UnreadableError, UsageError
from monitor.feeds import sitemap
from monitor.intake import Intake
from monitor.poll.pages import Page, Reader
from monitor.sandbox import Sandbox
from monitor.web import Response, Web

logger = logging.getLogger(__name__)

AHEAD = 4
"""Pages that are fetched or extracted while another one is read."""
SITEMAPS = 500
"""Sitemaps of one index that are followed."""
_RECORD_BYTES = 5_000_000

Progress = Callable[[int, int], None]
"""Told how many are done, out of how many (0 where that is not known)."""


class Archive:
    """Imports archives."""

    def __init__(
        self, web: Web, sandbox: Sandbox, reader: Reader, intake: Intake, clock: Callable[[], datetime]
    ) -> None:
        """Fetch through `web`, parse in `sandbox`, read pages with `reader`, hand articles to `intake`."""
        self.web, self.sandbox, self.reader, self.intake, self.clock = web, sandbox, reader, intake, clock

    # ------------------------------------------------------------ sitemaps

    async def add_sitemap(
        self, url: str, *, outlet: str | None = None, since: date | None = None, most: int = 10_000,
        progress: Progress | None = None,
    ) -> Counter[str]:  # fmt: skip
        """Read the pages that a sitemap (or an index of sitemaps) names and return how many became what.

        `since`: pages that the sitemap dates before this day are left out; `most` ends the import after so many pages.
        Raises FetchError and UnreadableError where the sitemap itself cannot be read.
        """
        feed = Feed(url=url, outlet=outlet or articles.site(url))
        done: Counter[str] = Counter()
        pages = self._fetched(self._entries(url, since, most), feed)
        async for entry, page in pages:
            done[await self._settle(entry.link, feed, page)] += 1
            if progress:
                progress(done.total(), 0)
        return done

    async def _entries(self, url: str, since: date | None, most: int) -> AsyncIterator[Entry]:
        """Yield the pages of a sitemap, or of all sitemaps of an index, the newest sitemap first."""
        response = await self.web.get(url, limit=self.web.network.feed_bytes)
        addresses = [url]
        if sitemap.kind(response.body) == "sitemapindex":
            addresses = await self.sandbox.run(sitemap.children, response.body, response.url, about=url)
        left = most
        for number, address in enumerate(addresses[:SITEMAPS]):
            try:
                if address != url:
                    response = await self.web.get(address, limit=self.web.network.feed_bytes, origin=url)
                document: Document = await self.sandbox.run(
                    sitemap.parse, response.body, response.url, frozenset(), sitemap.MOST, about=address
                )
            except (FetchError, UnreadableError):
                if number == 0 and len(addresses) == 1:
                    raise
                continue  # one sitemap of many
            for entry in document.entries:
                when = entry.published or entry.updated
                if since is not None and when is not None and when.date() < since:
                    continue
                if self.intake.known(articles.canonical(entry.link)) is not None:
                    continue
                yield entry
                left -= 1
                if left <= 0:
                    return

    async def _fetched(self, entries: AsyncIterator[Entry], feed: Feed) -> AsyncIterator[tuple[Entry, Page]]:
        """Yield the entries with their pages, in order; a few are fetched ahead."""
        tasks: deque[tuple[Entry, asyncio.Task[Page]]] = deque()
        try:
            async for entry in entries:
                work = self.reader.fetch(
                    feed, entry.link, self.clock(), title=entry.title, lang=entry.lang, entry=entry
                )
                tasks.append((entry, asyncio.create_task(work)))
                if len(tasks) >= AHEAD:
                    first, task = tasks[0]
                    page = await task
                    tasks.popleft()
                    yield first, page
            while tasks:
                first, task = tasks[0]
                page = await task
                tasks.popleft()
                yield first, page
        finally:
            for _, task in tasks:
                task.cancel()
            await asyncio.gather(*(task for _, task in tasks), return_exceptions=True)

    # ------------------------------------------------------------ WARC

    async def add_warc(
        self, path: Path, *, outlet: str | None = None, progress: Progress | None = None
    ) -> Counter[str]:
        """Read the HTML pages of a WARC file (also gzipped) and return how many became what.

        The date of a page without one is that of its record.  `progress` counts bytes.  Raises :class:`UsageError`
        where the file is no WARC; records that are damaged are counted as such.
        """
        done: Counter[str] = Counter()
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            for response, when in _records(stream, path, done):
                feed = Feed(url=response.url, outlet=outlet or articles.site(response.url))
                if self.intake.known(articles.canonical(response.url)) is not None:
                    done["known"] += 1
                    continue
                entry = Entry(link=response.url, updated=when)
                page = await self.reader.take(feed, response.url, response, self.clock(), entry=entry)
                done[await self._settle(response.url, feed, page)] += 1
                if progress:
                    progress(stream.tell(), size)
        return done

    async def _settle(self, url: str, feed: Feed, page: Page) -> str:
        reason = page.reason
        if page.article is not None:
            article = msgspec.structs.replace(page.article, feed=None, extracted="archive")
            try:
                reading = await self.reader.reading(page, article)
                return self.intake.article(article, reading, baseline=True).kind
            except UnreadableError as error:
                reason = error.reason
        return self.intake.unreadable(articles.canonical(url), feed.outlet, reason).kind


def _records(stream: IO[bytes], path: Path, done: Counter[str]) -> Iterator[tuple[Response, datetime | None]]:
    """Yield the HTML answers in a WARC file as responses, with the moments at which they were fetched."""
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415  an optional dependency
    except ImportError as error:
        raise UsageError("reading WARC files needs the extra 'warc': pip install 'monitor[warc]'") from error
    if not _begins_as_warc(stream):
        raise UsageError(f"{path} is no WARC file")
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type not in {"response", "resource"}:
                continue
            try:
                response = _response(record)
            except Exception:  # noqa: BLE001  whatever the library raises over a damaged record is that record's failure
                done["damaged"] += 1
                continue
            if response is not None:
                yield response, moment(record.rec_headers.get_header("WARC-Date") or "")
    except Exception as error:  # noqa: BLE001  likewise; one that breaks off in a record's head is no ArchiveLoadFailed
        logger.warning("archive breaks off", extra={"file": str(path), "reason": str(error) or type(error).__name__})
        done["damaged"] += 1  # what came before is in


def _begins_as_warc(stream: IO[bytes]) -> bool:
    head = stream.read(4096)
    stream.seek(0)
    if head.startswith(b"\x1f\x8b"):
        with contextlib.suppress(zlib.error):
            head = zlib.decompressobj(31).decompress(head, 16)
    return head.startswith(b"WARC/")


def _response(record: Any) -> Response | None:
    """Return a record's answer; None where it is no page that was found."""
    url = link(record.rec_headers.get_header("WARC-Target-URI") or "")
    headers = {}
    if record.http_headers is not None:
        if not record.http_headers.get_statuscode().startswith("200"):
            return None
        headers = {name.casefold(): value for name, value in record.http_headers.headers}
    kind = headers.get("content-type") or record.rec_headers.get_header("Content-Type") or ""
    if not url or "html" not in kind.casefold():
        return None
    body = record.content_stream().read(_RECORD_BYTES)
    return Response(url=url, status=200, headers={**headers, "content-type": kind}, body=body)
