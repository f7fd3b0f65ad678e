"""Where articles are read: in the sandbox's workers, in the same trip in which their pages are extracted.

The reader is pure, but what it reads is somebody else's text; in a worker, a text that drives it into minutes of work
is that text's failure, and both processors are used.  The daemon's own process decides and appends.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from monitor import tasks
from monitor.articles import site
from monitor.config import Settings
from monitor.errors import UnreadableError
from monitor.events import Article, Reading, Record, article_id, text_hash
from monitor.sandbox import Kept, Sandbox
from monitor.tasks import Brief, Lead


class Taken(Record, frozen=True, kw_only=True):
    """An article as a worker found it, and what it read in it."""

    article: Article
    reading: Reading | None = None
    """None: not read, as the text is known."""
    brief: str = ""
    """For which claims it was read: the key of the brief."""


class Readers:
    """Reads articles in workers for the claims of the settings; one for a process."""

    def __init__(self, sandbox: Sandbox, settings: Settings) -> None:
        """Read in `sandbox` for the claims in `settings`."""
        self.sandbox = sandbox
        self.reload(settings)

    def reload(self, settings: Settings) -> None:
        """Take new settings: what is asked from now on is read for them."""
        self.brief: Brief = tasks.brief(settings)
        self.kept = Kept(tasks.make, self.brief)
        self._claims = frozenset(claim.id for claim in self.brief.claims)

    async def start(self) -> None:
        """Start the workers and let them make the reader now, in place of when they are first needed."""
        await self.sandbox.start(self.kept)

    async def page(self, body: bytes, url: str, content_type: str, lead: Lead, *, known: str = "") -> Taken:
        """Return the article on a page that answered at `url`; raises :class:`UnreadableError` where it holds none.

        `known` is the hash of the text that the log has of it, which is not read once more.
        """
        kept, claims = self.kept, self._claims
        found = await self.sandbox.run(tasks.page, body, url, content_type, lead, known, kept=kept, about=url)
        taken = _taken(found, lead, url, kept.key, claims)
        if taken is None or site(taken.article.url) != site(url):
            raise UnreadableError(url, "the worker gave a wrong answer: an article of another site")
        return taken

    async def summary(self, url: str, lead: Lead, *, least: int, about: str) -> Taken | None:
        """Return the article at `url` as far as its feed's own text gives it; None where that is too little."""
        kept, claims = self.kept, self._claims
        found = await self.sandbox.run(tasks.summary, url, lead, least, kept=kept, about=about)
        return _taken(found, lead, about, kept.key, claims)

    async def read(self, article: Article) -> Reading:
        """Return what an article says; raises :class:`UnreadableError` where reading it fails or takes too long."""
        kept, claims = self.kept, self._claims
        reading = await self.sandbox.run(tasks.read, article, kept=kept, about=article.url)
        return _owned(reading, article, claims)

    async def current(self, taken: Taken, article: Article) -> Reading:
        """Return the reading of `article`, which is `taken` with what the log knows better (its date, its outlet).

        What was read for other claims (the settings have changed since), or as of another day, is read again.
        """
        reading, key = taken.reading, taken.brief
        if not _reads_alike(taken.article, article):
            reading = None
        while reading is None or key != self.kept.key:
            key = self.kept.key
            reading = await self.read(article)
        return reading


def side_by_side(
    settings: Settings, articles: Iterable[Article | None], *, workers: int | None = None
) -> Iterator[Reading | UnreadableError | None]:
    """Yield what many articles say, in their order, read in workers of their own; None for None.

    A text that cannot be read gives its error.  For commands that replay an archive; `articles` is drawn from as
    needed, so that memory stays flat.
    """
    with asyncio.Runner() as runner:
        sandbox = Sandbox(workers=workers, preload=())
        readers = Readers(sandbox, settings)
        waiting: deque[asyncio.Task[Reading | UnreadableError | None]] = deque()

        async def one(article: Article | None) -> Reading | UnreadableError | None:
            try:
                return None if article is None else await readers.read(article)
            except UnreadableError as error:
                return error

        async def first() -> Reading | UnreadableError | None:
            return await waiting.popleft()

        try:
            for article in articles:
                waiting.append(runner.get_loop().create_task(one(article)))
                if len(waiting) >= 4 * sandbox.size:
                    yield runner.run(first())
            while waiting:
                yield runner.run(first())
        finally:
            sandbox.close()


def _reads_alike(read: Article, wanted: Article) -> bool:
    """Return whether two articles are the same to a reader; their addresses do not matter to it."""
    return (
        read.text_hash == wanted.text_hash
        and (read.title, read.lang, read.outlet) == (wanted.title, wanted.lang, wanted.outlet)
        and read.published.isoformat() == wanted.published.isoformat()
    )


# ---------------------------------------------------------------- what a worker may say


def _taken(found: tasks.Found, lead: Lead, about: str, key: str, claims: frozenset[str]) -> Taken | None:
    """Return what a worker found as ours; raises :class:`UnreadableError` where it is about something else."""
    article = found.article
    if article is None:
        return None
    article = msgspec.structs.replace(article, published=_zoned(article, lead))
    honest = (
        article.id == article_id(article.url, article.text)
        and article.text_hash == text_hash(article.text)
        and (article.outlet, article.feed, article.copy_of, article.revision_of) == (lead.outlet, lead.feed, None, None)
    )
    if not honest:
        raise UnreadableError(about, "the worker gave a wrong answer: it is about another article")
    reading = _owned(found.reading, article, claims) if found.reading is not None else None
    return Taken(article=article, reading=reading, brief=key)


def _owned(reading: Reading, article: Article, claims: frozenset[str]) -> Reading:
    """Return a reading as one of `article`; raises :class:`UnreadableError` where it is about something else.

    A worker that a hostile page has taken over must not put words into the log that are in no article, or speak of
    another article or of a claim that nobody asked it about.
    """
    for said in reading.statements:
        honest = (
            (said.article, said.outlet, said.report) == (article.id, article.outlet, article.copy_of)
            and said.claim in claims
            and said.quote in (article.title if said.place == "title" else article.text)
        )
        if not honest:
            raise UnreadableError(article.url, "the worker gave a wrong answer: a statement of another article")
    statements = tuple(msgspec.structs.replace(said, published=article.published) for said in reading.statements)
    return msgspec.structs.replace(reading, statements=statements)


def _zoned(article: Article, lead: Lead) -> datetime:
    """Return when an article was published, in the outlet's zone: on the way here only the offset is kept."""
    return lead.published or article.published.astimezone(ZoneInfo(lead.zone))
