"""What a feed's document brings: which entries are new, and what becomes of each.

Every new entry ends as an article that was read (or known, or a copy), as unreadable with a reason, or waits for its
page until the next poll.  "Seen" and the events that it stands for are one transaction.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta

import msgspec

from monitor import articles
from monitor.config import Feed
from monitor.entries import Document, Entry
from monitor.errors import UnreadableError
from monitor.intake import Intake, Outcome
from monitor.poll.feedstate import State
from monitor.poll.feedstore import Seen, Store
from monitor.poll.pages import Page, Reader
from monitor.poll.rereading import Rereading

AHEAD = 4
"""Pages of one feed that are fetched ahead while an article is read: a hanging page does not stop the others."""
EDITS = 24
"""Changes of one entry's text in the feed that are followed; then it is ignored and marked."""
TRIES = 3
"""Polls at which a page that is not there yet is tried before its entry counts as unreadable."""
FLOOD = 100
"""New entries in one poll (or ten times what is usual) that are a flood: what is old among them alerts nobody."""
FLOOD_OLD = timedelta(days=2)
CHURN = 0.9
"""Part of a poll's new guids whose articles are known that makes it a churn of guids, not news."""


class Harvest:
    """What a document brings, entry by entry."""

    def __init__(  # noqa: PLR0917  one of each part that the way of an article needs
        self,
        feed: Feed,
        state: State,
        document: Document,
        store: Store,
        intake: Intake,
        reader: Reader,
        rereading: Rereading,
        now: datetime,
    ) -> None:
        """Bring in what is new in `document`, a poll of `feed` at `now`; `state` is the feed's before it."""
        self.feed, self.state, self.document, self.now = feed, state, document, now
        self.store, self.intake, self.reader, self.rereading = store, intake, reader, rereading
        self.marks: list[str] = []
        self.unsettled: set[str] = set()
        """Raw hashes of items that are looked at again at the next poll."""
        self.fresh = 0

    async def run(self) -> tuple[list[Outcome], int]:
        """Read what is new; return what became of it, and how many entries wait for their pages."""
        todo = self._todo()
        flood = self._is_flood(len(todo))
        if flood:
            self.marks.append("flood")
        outcomes: list[Outcome] = []
        waiting = 0
        async for entry, seen, page in self._pages(todo):
            baseline = flood and page.article is not None and self.now - page.article.published > FLOOD_OLD
            outcome = await self._settle(entry, seen, page, baseline=baseline)
            if outcome is None:
                waiting += 1
                self.unsettled.add(entry.raw)
            else:
                outcomes.append(outcome)
        return outcomes, waiting

    def _todo(self) -> list[tuple[Entry, Seen | None]]:
        """Return the entries whose articles have to be read, oldest first; note the others as seen."""
        entries = _distinct(self.document.entries)
        known = self.store.seen(self.feed.url, [entry.key for entry in entries])
        first = self.state.last_success is None
        todo: list[tuple[Entry, Seen | None]] = []
        mark: list[Seen] = []
        again = 0
        for entry in entries:
            seen = known.get(entry.key)
            if seen is not None and seen.outcome != "waiting":
                if seen.content != entry.content and seen.edits < EDITS:
                    todo.append((entry, seen))
                elif seen.content != entry.content:
                    self.marks.append("edits without end")
                continue
            if seen is None:
                self.fresh += 1
            if first and self.feed.from_now:
                mark.append(self._seen(entry, "baseline"))
                continue
            url = articles.canonical(articles.true_address(entry.link)) if entry.link else ""
            if seen is None and url and self.intake.known(url) is not None:
                again += 1
                mark.append(self._seen(entry, "known", url=url))
                continue
            todo.append((entry, seen))
        if not first and self.fresh >= 5 and again >= CHURN * self.fresh:
            self.marks.append("guid churn")
            self.fresh -= again
        if mark:
            with self.store.log.transaction():
                self.store.mark(mark)
        todo.sort(key=lambda pair: _order(pair[0]))
        return todo

    def _is_flood(self, count: int) -> bool:
        usual = self.state.entries / max(1, self.state.polls)
        first = self.state.last_success is None
        return not first and (count > FLOOD or (count > 20 and count > 10 * max(1.0, usual)))

    async def _pages(self, todo: Sequence[tuple[Entry, Seen | None]]) -> AsyncIterator[tuple[Entry, Seen | None, Page]]:
        """Yield the entries with their pages, in order; a few pages are fetched ahead."""
        tasks: deque[asyncio.Task[Page]] = deque()
        reader, lang, started = self.reader, self.document.lang, 0
        try:
            for entry, seen in todo:
                while started < len(todo) and len(tasks) < AHEAD:
                    ahead, _ = todo[started]
                    tasks.append(asyncio.create_task(reader.read(self.feed, ahead, self.now, lang=lang)))
                    started += 1
                page = await tasks[0]
                tasks.popleft()
                yield entry, seen, page
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _settle(self, entry: Entry, seen: Seen | None, page: Page, *, baseline: bool) -> Outcome | None:
        """Hand an article (or the reason why there is none) to the intake; None where the page is tried again."""
        article = page.article
        if article is None:
            return await self.intake.together(lambda: self._without_article(entry, seen, page))
        if seen is not None and seen.outcome != "waiting":
            known = self.intake.known(article.url)
            if known is not None:
                article = msgspec.structs.replace(article, published=known.published)
        try:
            reading = await self.reader.reading(page, article)
        except UnreadableError as error:
            without = Page(reason=error.reason, address=page.address)
            return await self.intake.together(lambda: self._without_article(entry, seen, without))

        def operational() -> None:
            kind, claims = self.store.became(article.url)
            self.store.mark([self._seen(entry, kind, url=article.url, tries=_tries(seen), before=seen)])
            self.rereading.plan(article.url, page, self.feed, self.now, claims=claims)

        return await self.intake.together(
            lambda: self.intake.article(article, reading, baseline=baseline, operational=operational)
        )

    def _without_article(self, entry: Entry, seen: Seen | None, page: Page) -> Outcome | None:
        """Record why an entry has no article; None where its page is tried again at the next poll."""
        url, tries = articles.canonical(entry.link) if entry.link else f"{self.feed.url}#{entry.key}", _tries(seen)
        if page.temporary and tries < TRIES:
            with self.store.log.transaction():
                self.store.mark([self._seen(entry, "waiting", url=url, reason=page.reason, tries=tries)])
            return None
        mark = self._seen(entry, "unreadable", url=url, reason=page.reason, tries=tries, before=seen)
        published = entry.published if entry.published and entry.published.tzinfo else None
        return self.intake.unreadable(
            url, self.feed.outlet, page.reason, title=entry.title, feed=self.feed.url,
            happened_at=min(published, self.now) if published else None,
            operational=lambda: self.store.mark([mark]),
        )  # fmt: skip

    def _seen(
        self, entry: Entry, outcome: str, *, url: str = "", reason: str | None = None, tries: int = 0,
        before: Seen | None = None,
    ) -> Seen:  # fmt: skip
        edited = before is not None and before.outcome != "waiting" and before.content != entry.content
        return Seen(
            feed=self.feed.url, key=entry.key, url=url or articles.canonical(entry.link), title=entry.title,
            content=entry.content, outcome=outcome, seen=self.now, reason=reason, tries=tries,
            edits=(before.edits if before else 0) + edited,
        )  # fmt: skip


def _tries(seen: Seen | None) -> int:
    """Return at how many polls an entry's page was asked for, this one included."""
    return (seen.tries if seen else 0) + 1


def _distinct(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries with different keys: a guid that a document gives to several gets their links added."""
    counts = Counter(entry.key for entry in entries)
    found: dict[str, Entry] = {}
    for entry in entries:
        distinct = entry
        if counts[entry.key] > 1 and entry.guid and entry.link:
            distinct = msgspec.structs.replace(entry, guid=f"{entry.guid} {entry.link}")
        found.setdefault(distinct.key, distinct)
    return list(found.values())


def _order(entry: Entry) -> float:
    """Sort by date; entries without one come last."""
    when = entry.published
    return when.timestamp() if when is not None and when.tzinfo is not None else float("inf")
