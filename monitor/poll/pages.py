"""From an entry to an article: fetch its page, extract, fall back on the feed's own text, date it.

Every entry ends as an article with text or as unreadable with a reason.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta, tzinfo

import msgspec

from monitor import articles
from monitor.config import Feed, Settings
from monitor.entries import Entry
from monitor.errors import FetchError, UnreadableError
from monitor.events import Article, Record, article_id, text_hash
from monitor.sandbox import Sandbox
from monitor.web import Response, Web

FUTURE = timedelta(hours=1)
"""A date further ahead than this is no date: clocks are wrong, and some feeds announce."""


class Page(Record, frozen=True, kw_only=True):
    """What was found for an entry."""

    article: Article | None = None
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


class Reader:
    """Reads pages of entries."""

    def __init__(self, settings: Settings, web: Web, sandbox: Sandbox) -> None:
        """Fetch through `web`, extract in `sandbox`."""
        self.settings, self.web, self.sandbox = settings, web, sandbox

    async def read(self, feed: Feed, entry: Entry, now: datetime, *, lang: str = "") -> Page:
        """Return the article of an entry: its page's, else the feed's own text, marked as such."""
        lang = feed.lang or entry.lang or lang
        link = articles.true_address(entry.link)
        page = Page()
        if link and not feed.summary_only:
            page = await self.fetch(feed, link, now, title=entry.title, lang=lang, entry=entry)
            if page.article is not None and "paywall" not in page.article.marks:
                return page
        summary = await self._summary(feed, entry, link, now, lang)
        if summary is not None and (page.article is None or len(summary.text) > len(page.article.text)):
            marks = tuple(dict.fromkeys((*summary.marks, *(page.article.marks if page.article else ()))))
            return msgspec.structs.replace(page, article=msgspec.structs.replace(summary, marks=marks))
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
        self, feed: Feed, link: str, response: Response, now: datetime, *, title: str, lang: str, entry: Entry | None
    ) -> Page:
        """Return the article in a page that was fetched."""
        page = Page(
            address=link,
            etag=response.headers.get("etag"),
            modified=response.headers.get("last-modified"),
            body=body_hash(response.body),
        )
        dated_already = entry is not None and entry.published is not None
        try:
            parts = await self.sandbox.run(
                articles.extract, response.body, response.url, response.content_type, title, lang, dated_already,
                about=response.url,
            )  # fmt: skip
        except UnreadableError as error:
            return msgspec.structs.replace(page, reason=error.reason)
        url = parts.canonical or articles.canonical(response.url)
        article = self._article(feed, url, parts, entry, now)
        return msgspec.structs.replace(page, article=article)

    async def _summary(self, feed: Feed, entry: Entry, link: str, now: datetime, lang: str) -> Article | None:
        if not entry.markup and not feed.summary_only:
            return None
        try:
            parts = await self.sandbox.run(
                articles.summary, entry.markup, entry.title, lang, entry.source, entry.author, about=link or feed.url
            )
        except UnreadableError:
            return None
        text = parts.text or entry.title
        # a headline alone is no article: it sums up, and often overstates, what the text attributes
        if len(parts.text) < articles.LEAST and not (feed.summary_only and text):
            return None
        url = articles.canonical(link) if link else f"{feed.url}#{entry.key}"
        found = self._article(feed, url, msgspec.structs.replace(parts, text=text), entry, now)
        return msgspec.structs.replace(found, extracted="summary")

    def _article(self, feed: Feed, url: str, parts: articles.Parts, entry: Entry | None, now: datetime) -> Article:
        zone = self.settings.zone(feed)
        published, odd = dated(entry, parts.published, now, zone)
        credit = parts.credit
        if entry is not None and entry.source:
            credit = tuple(sorted({*credit, *articles.credit("", entry.source)}))
        return Article(
            id=article_id(url, parts.text),
            url=url,
            outlet=feed.outlet,
            title=parts.title or (entry.title if entry else ""),
            lang=parts.lang,
            published=published,
            text_hash=text_hash(parts.text),
            text=parts.text,
            author=parts.author or (entry.author if entry else "") or None,
            feed=feed.url,
            credit=credit,
            marks=(*parts.marks, *odd),
        )


def dated(
    entry: Entry | None, of_page: datetime | None, now: datetime, zone: tzinfo
) -> tuple[datetime, tuple[str, ...]]:
    """Return when an article was published, aware and in the outlet's zone, with marks for what is odd.

    The feed's date, else the page's, else the feed's date of change; dates without a zone are local ones.  What lies
    more than an hour ahead, or is missing, gives the moment of fetching and a mark.
    """
    odd: tuple[str, ...] = ()
    for found in (entry.published if entry else None, of_page, entry.updated if entry else None):
        if found is None:
            continue
        aware = (found.replace(tzinfo=zone) if found.tzinfo is None else found).astimezone(zone)
        if aware <= now + FUTURE:
            return aware, odd
        odd = ("future date",)
    return now.astimezone(zone), odd or ("undated",)


def is_temporary(error: FetchError) -> bool:
    """Return whether a page that could not be fetched may be there later."""
    if error.status is not None:
        return error.status in {408, 425, 429} or error.status >= 500
    return not error.reason.startswith(("address refused", "TLS", "larger", "unfolds", "redirected"))


def body_hash(body: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal: unchanged bytes are not read again."""
    return hashlib.sha256(body).hexdigest()
