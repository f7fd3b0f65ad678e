"""From an entry to an article: fetch its page, extract, fall back on the feed's own text, date it.

Every entry ends as an article with text or as unreadable with a reason.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

import msgspec

from monitor import articles
from monitor.config import Feed, Settings
from monitor.entries import Entry
from monitor.errors import FetchError, UnreadableError
from monitor.events import Article, ArticleRecord, Reading, Record
from monitor.readers import Readers, Taken
from monitor.tasks import Lead
from monitor.web import Response, Web

LONGEST_VALIDATOR = 500
"""Characters of an ETag or Last-Modified: they are kept with every feed and every page."""


class Page(Record, frozen=True, kw_only=True):
    """What was found for an entry."""

    taken: Taken | None = None
    """The article, and what was read in it."""
    reason: str = ""
    """Why there is no article, or why it is only a summary."""
    temporary: bool = False
    """The page may be there later."""
    address: str = ""
    """Where the page was fetched, so that it can be fetched again."""
    etag: str | None = None
    modified: str | None = None
    body: str | None = None
    """Hash of the page's bytes."""

    @property
    def article(self) -> Article | None:
        """The article, where one was found."""
        return self.taken.article if self.taken else None


class Reader:
    """Reads pages of entries."""

    def __init__(self, settings: Settings, web: Web, readers: Readers) -> None:
        """Fetch through `web`, extract and read with `readers`."""
        self.settings, self.web, self.readers = settings, web, readers

    async def read(self, feed: Feed, entry: Entry, now: datetime, *, lang: str = "") -> Page:
        """Return the article of an entry: its page's, else the feed's own text, marked as such."""
        lang = feed.lang or entry.lang or lang
        link = articles.true_address(entry.link)
        page, summary = Page(), None
        if link and not feed.summary_only:
            page = await self.fetch(feed, link, now, title=entry.title, lang=lang, entry=entry)
            if page.article is not None and "paywall" not in page.article.marks:
                return page
        try:
            summary = await self._summary(feed, entry, link, now, lang)
        except UnreadableError as error:
            page = msgspec.structs.replace(page, reason=page.reason or error.reason)
        if summary is not None and (page.article is None or len(summary.article.text) > len(page.article.text)):
            marks = tuple(dict.fromkeys((*summary.article.marks, *(page.article.marks if page.article else ()))))
            article = msgspec.structs.replace(summary.article, marks=marks)
            return msgspec.structs.replace(page, taken=msgspec.structs.replace(summary, article=article))
        if page.article is None and not page.reason:
            page = msgspec.structs.replace(page, reason="the feed gives neither an address nor a text")
        return page

    async def fetch(
        self, feed: Feed, link: str, now: datetime, *, title: str = "", lang: str = "", entry: Entry | None = None
    ) -> Page:
        """Return the article on a page, or the reason why there is none."""
        try:
            if not await self.web.allows(link, origin=feed.url):
                return Page(reason="robots.txt does not let us fetch the page", address=link)
            response = await self.web.get(link, origin=feed.url)
        except FetchError as error:
            return Page(reason=error.reason, temporary=is_temporary(error), address=link)
        return await self.take(feed, link, response, now, title=title, lang=lang, entry=entry)

    async def take(
        self, feed: Feed, link: str, response: Response, now: datetime, *, title: str = "", lang: str = "",
        entry: Entry | None = None, known: ArticleRecord | None = None,
    ) -> Page:  # fmt: skip
        """Return the article in a page that was fetched; `known` is the version that the log has of it."""
        page = Page(
            address=link,
            etag=validator(response, "etag"),
            modified=validator(response, "last-modified"),
            body=body_hash(response.body),
        )
        lead = self._lead(feed, now, title, lang, entry)
        if known is not None:
            lead = msgspec.structs.replace(lead, published=known.published, outlet=known.outlet)
        try:
            taken = await self.readers.page(
                response.body, response.url, response.content_type, lead, known=known.text_hash if known else ""
            )
        except UnreadableError as error:
            return msgspec.structs.replace(page, reason=error.reason)
        return msgspec.structs.replace(page, taken=taken)

    async def reading(self, page: Page, article: Article) -> Reading:
        """Return what `article` says, which is the page's with what the log knows better.

        To be handed to the intake at once: should a reload fall between, the rereading of the archive that follows it
        comes to this article last.  Raises :class:`UnreadableError` where the text has to be read again and cannot be.
        """
        if page.taken is None:
            raise ValueError("a page without an article is not read")
        return await self.readers.current(page.taken, article)

    async def _summary(self, feed: Feed, entry: Entry, link: str, now: datetime, lang: str) -> Taken | None:
        if not entry.markup and not feed.summary_only:
            return None
        url = articles.canonical(link) if link else f"{feed.url}#{entry.key}"
        lead = self._lead(feed, now, entry.title, lang, entry, markup=True)
        # a headline alone is no article: it sums up, and often overstates, what the text attributes
        least = 0 if feed.summary_only else articles.LEAST
        return await self.readers.summary(url, lead, least=least, about=link or feed.url)

    def _lead(
        self, feed: Feed, now: datetime, title: str, lang: str, entry: Entry | None, *, markup: bool = False
    ) -> Lead:
        if entry is not None and not markup:
            entry = msgspec.structs.replace(entry, markup="")  # the feed's text is not needed for the page's
        return Lead(
            outlet=feed.outlet, feed=feed.url, zone=self.settings.zone(feed).key, now=now, title=title, lang=lang,
            entry=entry,
        )  # fmt: skip


def is_temporary(error: FetchError) -> bool:
    """Return whether a page that could not be fetched may be there later."""
    if error.status is not None:
        return error.status in {408, 425, 429} or error.status >= 500
    return not error.reason.startswith(("address refused", "TLS", "larger", "unfolds", "redirected"))


def validator(response: Response, name: str) -> str | None:
    """Return a validator for the next question; one that is longer than any server's needs to be is not kept."""
    value = response.headers.get(name)
    return value if value and len(value) <= LONGEST_VALIDATOR else None


def body_hash(body: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal: unchanged bytes are not read again."""
    return hashlib.sha256(body).hexdigest()
