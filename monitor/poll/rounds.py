"""What one poll of a feed does, in order; it decides nothing itself.

conditional GET -> unchanged? -> parse what is new (sandbox) -> unseen entries -> their pages -> intake (events, entry
seen: one transaction each) -> the feed's new state.  The feed's state is written last: a crash in between repeats
requests, never articles.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from monitor import articles, feeds
from monitor.config import Feed, Settings
from monitor.entries import Document
from monitor.errors import FetchError, MonitorError, UnreadableError, UsageError
from monitor.eventlog import SqliteLog
from monitor.events import FeedFailed, FeedMoved, FeedRecovered, FeedSilent, Record, utc_now
from monitor.intake import Intake, Outcome
from monitor.poll import feedstate
from monitor.poll.archive import Archive
from monitor.poll.feedstate import Answered, Failed, State
from monitor.poll.feedstore import Fetch, Store
from monitor.poll.harvest import Harvest
from monitor.poll.pages import Reader, body_hash, validator
from monitor.poll.rereading import Rereading
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import ACCEPT_FEED, Response, Web

logger = logging.getLogger(__name__)

_FLUSH_S = 1.0
_FLUSH_FEEDS = 200

Progress = Callable[[int, int], None]
"""Told how many are done, out of how many."""


class PollResult(Record, frozen=True, kw_only=True):
    """What one poll of a feed brought."""

    feed: str
    outcome: Literal["new", "unchanged", "failed", "busy"]
    reason: str = ""
    articles: tuple[Outcome, ...] = ()
    waiting: int = 0
    """Entries whose pages are tried again at the next poll."""


class Summary:
    """What a round of polls brought."""

    def __init__(self, results: Sequence[PollResult]) -> None:
        """Keep the results."""
        self.results = tuple(results)

    def counts(self) -> dict[str, int]:
        """Return how many feeds did what, and what became of the articles."""
        polled = Counter(r.outcome for r in self.results)
        kinds = Counter(outcome.kind for r in self.results for outcome in r.articles)
        return {
            "feeds": len(self.results), "feeds_failed": polled["failed"], "feeds_unchanged": polled["unchanged"],
            "articles_read": kinds["read"], "copies": kinds["copy"], "revisions": kinds["revision"],
            "unreadable": kinds["unreadable"],
        }  # fmt: skip


class Poller:
    """Polls feeds and reads what they bring; one for a process."""

    def __init__(  # noqa: PLR0917  one of each part that a poll needs
        self,
        settings: Settings,
        web: Web,
        readers: Readers,
        intake: Intake,
        log: SqliteLog,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """Use `web` and `readers`, hand articles to `intake`, keep operational state beside `log`."""
        self.web, self.readers, self.intake, self.clock = web, readers, intake, clock
        self.sandbox = readers.sandbox
        self.store = Store(log)
        self.log = log
        self._states = self.store.states()
        self._unsaved: dict[str, State] = {}
        self._raws: dict[str, frozenset[str]] = {}
        self._fetches: list[Fetch] = []
        self._tidied: datetime | None = None
        self._saved_at = time.monotonic()
        self._timer: asyncio.TimerHandle | None = None
        self._busy: set[str] = set()
        self.reload(settings)

    def reload(self, settings: Settings) -> None:
        """Take new settings: new feeds are due at once, feeds that are gone from it are no longer polled."""
        self.settings = settings
        self.feeds = {feed.url: feed for feed in settings.feeds}
        self.reader = Reader(settings, self.web, self.readers)
        self.rereading = Rereading(self.store, self.web, self.reader, self.intake)
        for url, feed in self.feeds.items():
            known = self._states.get(url) or State(url=url)
            self._states[url] = msgspec.structs.replace(known, outlet=feed.outlet)
            if url not in self._unsaved and known.outlet != feed.outlet:
                self._unsaved[url] = self._states[url]
        self.flush()

    # ------------------------------------------------------------ when

    def next_due(self, url: str) -> datetime:
        """Return when a feed is due; it survives a restart.  A feed that was never polled is due now."""
        return self._due_at(url, self.clock())

    def _due_at(self, url: str, now: datetime) -> datetime:
        state = self._states.get(url)
        feed = self.feeds.get(url)
        due = state.next_due if state else None
        if due is None or feed is None or state is None:
            return now
        # a clock that was set back, or a shorter interval in the settings, must not leave a feed asleep
        rest = timedelta(seconds=feedstate.LONGEST_S) if state.name != "gone" else feedstate.GONE_REST * 2
        return min(due, now + rest)

    def due(self, now: datetime) -> list[str]:
        """Return the feeds that are due, the longest overdue first; paused ones never are."""
        dues = [(self._due_at(f.url, now), f.url) for f in self.feeds.values() if not f.paused]
        return [url for due, url in sorted(dues) if due <= now]

    def state(self, url: str) -> State:
        """Return a feed's state."""
        return self._states.get(url) or State(url=url)

    # ------------------------------------------------------------ polling

    async def poll_all(self, progress: Progress | None = None, *, feeds: Sequence[str] | None = None) -> Summary:
        """Poll feeds (all that are not paused, where none are named) and return what they brought."""
        urls = list(feeds) if feeds is not None else [f.url for f in self.feeds.values() if not f.paused]
        tasks = [asyncio.create_task(self.poll(url)) for url in urls]
        results = []
        try:
            for done, task in enumerate(asyncio.as_completed(tasks), 1):
                results.append(await task)
                if progress:
                    progress(done, len(tasks))
        finally:
            for unfinished in tasks:
                unfinished.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.flush()
        return Summary(results)

    async def poll(self, url: str) -> PollResult:
        """Poll one feed and read what is new in it; a failure of the feed is a result, not an exception.

        Raises :class:`monitor.errors.LogError` where the log cannot be written, :class:`UsageError` for an address
        that is no feed of the settings.
        """
        feed = self.feeds.get(url)
        if feed is None:
            raise UsageError(f"{url} is no feed of the configuration")
        if url in self._busy:
            return PollResult(feed=url, outcome="busy")
        self._busy.add(url)
        try:
            return await self._poll(feed, self.state(url))
        finally:
            self._busy.discard(url)

    async def _poll(self, feed: Feed, state: State) -> PollResult:
        started = time.monotonic()
        conditional = state.conditional and state.body is not None
        try:
            response = await self.web.get(
                state.address or feed.url,
                limit=self.web.network.feed_bytes,
                etag=state.etag if conditional else None,
                modified=state.modified if conditional else None,
                accept=ACCEPT_FEED,
                origin=feed.url,
                suspect=state.failures > 0,
            )
            _expect_body(response, feed.url, conditional=conditional)
            digest = body_hash(response.body) if response.status == 200 else state.body
            if digest == state.body:
                return self._unchanged(feed, state, response, digest)
            known = self._raws[feed.url] if feed.url in self._raws else self.store.raws(feed.url)
            document = await self.sandbox.run(
                feeds.parse, response.body, response.url, response.content_type, known,
                about=feed.url, memory=1 << 30,
            )  # fmt: skip
        except (FetchError, UnreadableError) as error:
            return self._failed(feed, state, error)
        return await self._take(feed, state, response, document, started)

    def _unchanged(self, feed: Feed, state: State, response: Response, digest: str | None) -> PollResult:
        """Note a poll that brought nothing; this is the usual one and writes a row in passing."""
        answer = _answered(response, None, state, body=digest, fresh=0)
        if response.status == 304:
            # a 304 need not repeat the validators
            answer = msgspec.structs.replace(
                answer, etag=answer.etag or state.etag, modified=answer.modified or state.modified
            )
        changed, tell = feedstate.answered(state, answer, self.clock(), feed.every_s)
        self._change(changed)
        self._tell(feed, state, changed, tell)
        return PollResult(feed=feed.url, outcome="unchanged")

    def _failed(self, feed: Feed, state: State, error: FetchError | UnreadableError) -> PollResult:
        """Note a poll that failed, and tell of an incident that begins by it."""
        what = Failed(
            reason=error.reason,
            status=getattr(error, "status", None),
            retry_after_s=getattr(error, "retry_after_s", None),
        )
        changed, tell = feedstate.failed(state, what, self.clock(), feed.every_s)
        self._change(changed)
        self._fetches.append(
            Fetch(at=self.clock(), feed=feed.url, url=state.address or feed.url, outcome="failed", reason=error.reason)
        )
        logger.warning(
            "feed failed", extra={"feed": feed.url, "reason": error.reason, "failures": max(1, round(changed.failures))}
        )
        self._tell(feed, state, changed, tell)
        return PollResult(feed=feed.url, outcome="failed", reason=error.reason)

    async def _take(
        self, feed: Feed, state: State, response: Response, document: Document, started: float
    ) -> PollResult:
        """Read what is new in a document, then write the feed's new state."""
        work = Harvest(feed, state, document, self.store, self.intake, self.reader, self.rereading, self.clock())
        outcomes, waiting = await work.run()
        partial = "partial" in document.marks
        # a document that breaks off, or an entry that waits for its page: ask again in full
        body = None if partial or waiting else body_hash(response.body)
        marks = tuple(dict.fromkeys((*document.marks, *work.marks)))
        answer = msgspec.structs.replace(_answered(response, document, state, body=body, fresh=work.fresh), marks=marks)
        changed, tell = feedstate.answered(self.state(feed.url), answer, self.clock(), feed.every_s)
        ms = int((time.monotonic() - started) * 1000)
        # the articles are safe by now; if this last word is lost, the next poll asks once more and finds them known
        self._raws[feed.url] = frozenset(document.raws) - work.unsettled
        self._fetches.append(
            Fetch(at=self.clock(), feed=feed.url, url=response.url, outcome="new", fresh=work.fresh,
                  bytes=len(response.body), ms=ms)
        )  # fmt: skip
        self._change(changed)
        self._tell(feed, state, changed, tell)
        return PollResult(feed=feed.url, outcome="new", articles=tuple(outcomes), waiting=waiting)

    # ------------------------------------------------------------ state

    def _change(self, state: State) -> None:
        """Keep a state; unremarkable ones are written together, at most a second later."""
        self._states[state.url] = self._unsaved[state.url] = state
        if len(self._unsaved) >= _FLUSH_FEEDS:
            self.flush()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_FLUSH_S, self._flush_later)

    def _flush_later(self) -> None:
        try:
            self.flush()
        except MonitorError as error:  # the next one tries again
            logger.error("state of feeds not written", extra={"reason": str(error)})  # noqa: TRY400  expected

    def flush(self) -> None:
        """Write the states that are not yet written."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._unsaved:
            paused = [f.url for f in self.feeds.values() if f.paused]
            with self.log.transaction():
                self.store.save(self._unsaved.values(), paused=paused)
                self.store.save_raws(self._raws)
                self.store.fetched(self._fetches)
            self._unsaved.clear()
            self._raws.clear()
            self._fetches.clear()

    def _tell(self, feed: Feed, before: State, after: State, tell: Sequence[feedstate.Tell]) -> None:
        """Append what has to be told about a feed."""
        for what in tell:
            match what:
                case "failed":
                    since = after.incident or self.clock()
                    payload: FeedFailed | FeedRecovered | FeedMoved | FeedSilent = FeedFailed(
                        feed=feed.url,
                        outlet=feed.outlet,
                        reason=after.last_error or "",
                        failures=max(1, round(after.failures)),
                    )
                case "recovered":
                    since = before.incident or self.clock()
                    down = (self.clock() - since).total_seconds()
                    payload = FeedRecovered(feed=feed.url, outlet=feed.outlet, down_s=max(0.0, down))
                case "moved":
                    since = after.last_poll or self.clock()
                    payload = FeedMoved(feed=feed.url, outlet=feed.outlet, to=after.moved_to or "")
                case "silent":
                    since = after.silent or self.clock()
                    payload = FeedSilent(feed=feed.url, outlet=feed.outlet, since=since, usual_s=after.rhythm_s or 0.0)
            self.intake.feed_event(payload, since=since, operational=self.flush)

    # ------------------------------------------------------------ single articles, re-reading

    async def add(self, url: str, *, outlet: str | None = None, baseline: bool = True) -> Outcome:
        """Fetch and read one article by its address, as if a feed had brought it."""
        now = self.clock()
        name = outlet or articles.site(url)
        feed = Feed(url=url, outlet=name)
        page = await self.reader.fetch(feed, articles.true_address(url), now)
        if page.article is None:
            return self.intake.unreadable(articles.canonical(url), name, page.reason)
        article = msgspec.structs.replace(page.article, feed=None)
        try:
            reading = await self.reader.reading(page, article)
        except UnreadableError as error:
            return self.intake.unreadable(article.url, name, error.reason)
        return self.intake.article(
            article,
            reading,
            baseline=baseline,
            operational=lambda: self.rereading.plan(article.url, page, feed, now, claims=1),
        )

    def archive(self) -> Archive:
        """Return what imports sitemaps and WARC files through the same parts."""
        return Archive(self.web, self.sandbox, self.reader, self.intake, self.clock)

    async def reread_due(self, now: datetime) -> list[Outcome]:
        """Read the pages again that are due, and return what was changed in a way that matters."""
        if self._tidied is None or now - self._tidied > timedelta(days=1):
            self._tidied = now
            with self.log.transaction():
                self.store.forget_old(now)
        return await self.rereading.run(now, self.feeds)


def _answered(response: Response, document: Document | None, state: State, *, body: str | None, fresh: int) -> Answered:
    """Return what an answer means for the feed's state."""
    moved = response.moved_to if response.moved_to != (state.address or state.url) else None
    return Answered(
        fresh=fresh,
        etag=validator(response, "etag"),
        modified=validator(response, "last-modified"),
        body=body,
        wish_s=_wish_s(response, document),
        moved_to=moved,
        marks=state.marks if document is None else (),
    )


def _expect_body(response: Response, url: str, *, conditional: bool) -> None:
    if response.status == 304 and not conditional:
        raise FetchError(url, "HTTP 304 to a question without validators", status=304)


def _wish_s(response: Response, document: Document | None) -> float | None:
    """Return how long a feed asks to be left alone: its ttl or the answer's max-age."""
    wishes = [document.ttl_s] if document is not None and document.ttl_s else []
    for part in response.headers.get("cache-control", "").split(","):
        name, _, value = part.strip().partition("=")
        if name.casefold() == "max-age" and value.strip('"').isdecimal():
            wishes.append(float(value.strip('"')[:9]))
    return max(wishes, default=None)


async def try_feed(feed: Feed, web: Web, sandbox: Sandbox) -> str | None:
    """Ask a feed once and write nothing; return a line about what is wrong with it."""
    try:
        response = await web.get(feed.url, limit=web.network.feed_bytes, accept=ACCEPT_FEED)
        document = await sandbox.run(feeds.parse, response.body, response.url, response.content_type, about=feed.url)
    except (FetchError, UnreadableError) as error:
        return f"{feed.outlet}: {feed.url}: {error.reason}"
    return None if document.entries else f"{feed.outlet}: {feed.url}: a feed without entries"
