"""Reading pages again for edits: on a schedule that follows an article's age, and only a change that matters counts."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime

import msgspec

from monitor.config import Feed
from monitor.errors import FetchError, UnreadableError
from monitor.events import Article, Reading
from monitor.intake import Intake, Outcome
from monitor.poll import feedstate
from monitor.poll.feedstore import Reread, Store
from monitor.poll.pages import Page, Reader, body_hash
from monitor.web import Web

FAILURES = 3
"""Failed re-readings in a row after which a page is left alone."""


class Rereading:
    """Plans and does the re-reading of pages."""

    def __init__(self, store: Store, web: Web, reader: Reader, intake: Intake) -> None:
        """Keep plans in `store`; fetch through `web`, read with `reader`, hand revisions to `intake`."""
        self.store, self.web, self.reader, self.intake = store, web, reader, intake

    async def run(self, now: datetime, feeds: Mapping[str, Feed]) -> list[Outcome]:
        """Read the pages again that are due, and return what was changed in a way that matters."""
        due = self.store.due(now)
        waiting = [asyncio.create_task(self._reread(page, now, feeds)) for page in due]
        try:
            found = [await task for task in waiting]
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
        return [outcome for outcome in found if outcome is not None]

    async def _reread(self, plan: Reread, now: datetime, feeds: Mapping[str, Feed]) -> Outcome | None:
        """Read one page again; an edit that matters comes in as a revision."""
        known = self.intake.known(plan.url)
        if known is None:
            self.store.unplan(plan.url)
            return None
        feed = feeds.get(plan.feed) or Feed(url=plan.page, outlet=known.outlet)
        try:
            if not await self.web.allows(plan.page, origin=feed.url):
                self.store.unplan(plan.url)
                return None
            response = await self.web.get(plan.page, etag=plan.etag, modified=plan.modified, origin=feed.url)
        except FetchError:
            await self.intake.together(lambda: self._plan_again(plan, now, failed=True))
            return None
        if response.status == 304 or body_hash(response.body) == plan.body:
            await self.intake.together(lambda: self._plan_again(plan, now))
            return None
        # the version's date stays that of the article: relative days in it still count from there
        page = await self.reader.take(feed, plan.page, response, now, title=known.title, lang=known.lang, known=known)
        if page.article is None:
            await self.intake.together(lambda: self._plan_again(plan, now))
            return None
        article = msgspec.structs.replace(
            page.article, url=plan.url, outlet=known.outlet, published=known.published, feed=known.feed
        )
        return await self._settle(plan, page, article, now)

    async def _settle(self, plan: Reread, page: Page, article: Article, now: datetime) -> Outcome | None:
        """Hand the article to the intake; one whose text is still the known one need not be read for that."""
        known = self.intake.known(plan.url)

        def take(reading: Reading) -> Outcome:
            return self.intake.article(article, reading, operational=lambda: self._plan_again(plan, now, page=page))

        if known is not None and known.text_hash == article.text_hash:
            return take(Reading())  # at once: nothing may come between this look and what follows from it
        try:
            reading = await self.reader.reading(page, article)
        except UnreadableError:
            await self.intake.together(lambda: self._plan_again(plan, now))
            return None
        return await self.intake.together(lambda: take(reading))

    def plan(self, url: str, page: Page, feed: Feed, now: datetime, *, claims: int) -> None:
        """Plan the first re-reading of an article."""
        due = feedstate.reread_due(now, now, about_claim=claims > 0)
        if due is not None and page.address:
            self.store.plan(
                Reread(
                    url=url, page=page.address, feed=feed.url, due=due, read_at=now, claims=claims,
                    etag=page.etag, modified=page.modified, body=page.body,
                )
            )  # fmt: skip

    def _plan_again(self, plan: Reread, now: datetime, *, page: Page | None = None, failed: bool = False) -> None:
        due = feedstate.reread_due(plan.read_at, now, about_claim=plan.claims > 0)
        if due is None or (failed and plan.failures >= FAILURES):
            self.store.unplan(plan.url)
            return
        changes: dict[str, object] = {"due": due, "failures": plan.failures + 1 if failed else 0}
        if page is not None:
            changes |= {"etag": page.etag, "modified": page.modified, "body": page.body}
        self.store.plan(msgspec.structs.replace(plan, **changes))
