"""What a worker does with an article, in one trip: extract, date, read.  Pure.

`monitor.readers` calls these functions in the sandbox.  The reader is made once in each worker from a :class:`Brief`
and kept there; everything else that a function needs comes with the call.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import msgspec

from monitor import articles
from monitor.config import Settings
from monitor.entries import Entry
from monitor.events import Article, Claim, Institution, Reading, Record, article_id, text_hash
from monitor.reading import Rules, languages

FUTURE = timedelta(hours=1)
"""A date further ahead than this is no date: clocks are wrong, and some feeds announce."""


class Brief(Record, frozen=True, kw_only=True):
    """What a reader is made for."""

    claims: tuple[Claim, ...] = ()
    institutions: tuple[Institution, ...] = ()
    languages: tuple[str, ...] = ()
    """Articles in other languages are taken in without being read; an unknown language is tried."""


class Lead(Record, frozen=True, kw_only=True):
    """What is known about an article before its page is looked at."""

    outlet: str
    feed: str
    zone: str
    """The outlet's time zone, by its name: dates without a zone are meant in it."""
    now: datetime
    title: str = ""
    """The headline as the feed gives it."""
    lang: str = ""
    entry: Entry | None = None
    published: datetime | None = None
    """When it was published, where that is settled: the date of an earlier version."""


class Found(Record, frozen=True, kw_only=True):
    """What a worker found."""

    article: Article | None = None
    reading: Reading | None = None
    """None where the text is the known one, so that nothing will come of reading it."""


class Ready:
    """A reader made for a brief."""

    def __init__(self, brief: Brief) -> None:
        """Make it, for all its languages at once: the first article need not wait for the vocabulary."""
        self.brief = brief
        self._rules = Rules(brief.claims, brief.institutions)
        for lang in sorted(languages().intersection(brief.languages)) if brief.claims else ():
            self._rules.read(_nothing(lang))

    def read(self, article: Article) -> Reading:
        """Return what an article says about the claims; the candidates that came to nothing are left out."""
        lang = article.lang
        if lang != "und" and lang not in self.brief.languages:
            return Reading(lang="und", reader=Rules.name)
        if not self.brief.claims:
            return Reading(lang=lang if lang in languages() else "und", reader=Rules.name)
        return msgspec.structs.replace(self._rules.read(article), rejected=())


def _nothing(lang: str) -> Article:
    return Article(
        id="", url="", outlet="", title="", lang=lang, published=datetime.fromtimestamp(0, ZoneInfo("UTC")),
        text_hash="", text="",
    )  # fmt: skip


def brief(settings: Settings) -> Brief:
    """Return what the reader is made for under `settings`."""
    return Brief(
        claims=settings.claims, institutions=settings.institutions, languages=tuple(settings.newsroom.languages)
    )


def make(wanted: Brief) -> Ready:
    """Return a reader for a brief."""
    return Ready(wanted)


def read(ready: Ready, article: Article) -> Reading:
    """Return what an article says."""
    return ready.read(article)


def page(  # noqa: PLR0917  called in a worker, by position
    ready: Ready, body: bytes, url: str, content_type: str, lead: Lead, known: str = ""
) -> Found:
    """Return the article on a page that answered at `url`, read.

    `known` is the hash of the text that the log has of it: that text is not read once more.
    Raises :class:`monitor.errors.UnreadableError` with the reason where the page holds no article.
    """
    dated_already = lead.published is not None or (lead.entry is not None and lead.entry.published is not None)
    parts = articles.extract(body, url, content_type, lead.title, lead.lang, dated_already)
    found = _article(lead, parts.canonical or articles.canonical(url), parts)
    return Found(article=found, reading=None if found.text_hash == known else ready.read(found))


def summary(ready: Ready, url: str, lead: Lead, least: int) -> Found:
    """Return the article as far as the feed's own text gives it, read; none where that has fewer than `least` letters.

    With `least` 0 a headline will do.
    """
    entry = lead.entry or Entry()
    parts = articles.summary(entry.markup, entry.title, lead.lang, entry.source, entry.author)
    text = parts.text or entry.title
    if len(parts.text) < least or not text:
        return Found()
    found = _article(lead, url, msgspec.structs.replace(parts, text=text))
    found = msgspec.structs.replace(found, extracted="summary")
    return Found(article=found, reading=ready.read(found))


def _article(lead: Lead, url: str, parts: articles.Parts) -> Article:
    entry = lead.entry
    zone = ZoneInfo(lead.zone)
    published, odd = dated(entry, parts.published, lead.now.astimezone(zone), zone)
    if lead.published is not None:
        published = lead.published
    credit = parts.credit
    if entry is not None and entry.source:
        credit = tuple(sorted({*credit, *articles.credit("", entry.source)}))
    return Article(
        id=article_id(url, parts.text),
        url=url,
        outlet=lead.outlet,
        title=parts.title or (entry.title if entry else ""),
        lang=parts.lang,
        published=published,
        text_hash=text_hash(parts.text),
        text=parts.text,
        author=parts.author or (entry.author if entry else "") or None,
        feed=lead.feed,
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
