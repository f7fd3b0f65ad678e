"""From an article to events: the way of one article once its text is there.

known? -> copy? -> revision? -> what it says -> decide -> one transaction.  Whatever brings articles (a poll, ``add``,
an archive, the demo, ``read --json``) brings them through here together with their readings (`monitor.readers` makes
them in workers), so that there is one way in.  No network in here, and nothing is sent: alerts that became due are
rows in a table, written by the same transaction.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal, TypeVar

import msgspec

from monitor import status, tables
from monitor.articles.copies import Index
from monitor.articles.revisions import substantive_change
from monitor.config import Settings
from monitor.errors import MonitorError
from monitor.eventlog import SqliteLog
from monitor.events import (
    Article,
    ArticleRead,
    ArticleRecord,
    ArticleRevised,
    ArticleUnreadable,
    Claim,
    Draft,
    Event,
    FeedFailed,
    FeedMoved,
    FeedRecovered,
    FeedSilent,
    Reading,
    Record,
    Statement,
    StatementMade,
    StatementWithdrawn,
    article_id,
    statement_id,
    utc_now,
    utc_text,
)
from monitor.reading import Rules, initialled, known, spelt_out

logger = logging.getLogger(__name__)

T = TypeVar("T")

RECENT = timedelta(days=14)
"""How far back a copy is looked for: agency reports are reprinted within days (reading.md calls for the same day;
weekly papers and late crawls need more)."""

Operational = Callable[[], None]
"""Writes operational state (entry seen, feed polled) inside the transaction of the events."""


EDITOR = "editor"
"""How the `reader` of a statement begins that an editor put in; neither rereading nor a revision takes it out."""


class Outcome(Record, frozen=True, kw_only=True):
    """What became of one article."""

    kind: Literal["read", "copy", "revision", "unchanged", "unreadable"]
    article: ArticleRecord | None = None
    reading: Reading = Reading()
    events: tuple[Event, ...] = ()
    """What was appended; empty where nothing was new."""


class Intake:
    """Takes articles in; one for a process, as it holds the index of recent reports."""

    def __init__(
        self, settings: Settings, log: SqliteLog, *, reader: str = Rules.name, clock: Callable[[], datetime] = utc_now
    ) -> None:
        """Decide by the claims in `settings`, append to `log`; `clock` says when things are decided.

        `reader`: name and version of the reader whose readings come in.
        """
        self.settings, self.log, self.reader, self.clock = settings, log, reader, clock
        self.claims: Mapping[str, Claim] = canonical(settings)
        self._recent: Index | None = None

    def reload(self, settings: Settings) -> None:
        """Take new settings."""
        self.settings = settings
        self.claims = canonical(settings)

    @property
    def recent(self) -> Index:
        """The index of recent reports, filled from the log when it is first needed."""
        if self._recent is None:
            self._recent = Index()
            for record in tables.recent_articles(self.log.db, since=self.clock() - RECENT):
                if (text := self.log.text(record.text_hash)) is not None:
                    self._recent.add(record.copy_of or record.id, record.outlet, text, record.credit, record.published)
        return self._recent

    def known(self, url: str) -> ArticleRecord | None:
        """Return the newest version of the article at `url` that the log holds."""
        return tables.article_by_url(self.log.db, url)

    # ------------------------------------------------------------ one article

    async def together(self, work: Callable[[], T]) -> T:
        """Call `work`, which takes articles in, in one transaction with what other tasks bring at the same moment.

        Returns its result once that is durable; raises what `work` raises, and :class:`monitor.errors.LogError`.
        """
        try:
            return await self.log.together(work)
        except MonitorError:
            self._recent = None  # it may hold a report whose transaction failed after it was taken in
            raise

    def article(
        self,
        article: Article,
        reading: Reading,
        *,
        baseline: bool = False,
        operational: Operational | None = None,
    ) -> Outcome:
        """Take one article in, with what a reader found in it, and return what became of it.

        `baseline`: statuses change, but nobody is alerted (a feed's silent first poll, an imported archive).
        `operational` is called inside the transaction.  The same article twice appends nothing.
        Raises :class:`monitor.errors.LogError` where the log cannot be written; then nothing was.
        """
        earlier = self.known(article.url)
        diff = ""
        if earlier is not None:
            if earlier.text_hash != article.text_hash:
                old = self.log.text(earlier.text_hash)
                # where retention dropped the old text, another text is taken for a change
                diff = substantive_change(old, article.text) if old is not None else "(the earlier text was dropped)"
            if not diff:
                self._only(operational)
                return Outcome(kind="unchanged", article=earlier)
            # the version before is part of the id: a text that comes back after an edit is a version of its own
            version = article_id(article.url, earlier.id + article.text)
            article = msgspec.structs.replace(article, id=version, revision_of=earlier.id, copy_of=earlier.copy_of)
        else:
            root = self.recent.find(article.outlet, article.text, article.credit, article.published)
            if root is not None and root != article.id:
                article = msgspec.structs.replace(article, copy_of=root)
        reading = _of(article, reading)
        with self.log.transaction():
            drafts = list(self._drafts(article, reading, earlier, diff))
            events = self.log.append(drafts, texts={article.text_hash: article.text})
            if events:
                touched = {d.claim for d in drafts if d.claim}
                cause: status.Cause = "edit" if earlier is not None else "news"
                events += self.log.append(self._decide(touched, cause=cause, baseline=baseline))
            if operational is not None:
                operational()
        self.recent.add(article.copy_of or article.id, article.outlet, article.text, article.credit, article.published)
        kind: Literal["read", "copy", "revision", "unchanged"]
        kind = "unchanged" if not events else "revision" if earlier else "copy" if article.copy_of else "read"
        return Outcome(kind=kind, article=article.record(), reading=reading, events=tuple(events))

    def unreadable(
        self,
        url: str,
        outlet: str,
        reason: str,
        *,
        title: str = "",
        feed: str | None = None,
        happened_at: datetime | None = None,
        operational: Operational | None = None,
    ) -> Outcome:
        """Record that an entry's article gave no text, and why."""
        payload = ArticleUnreadable(url=url, outlet=outlet, reason=reason, title=title, feed=feed)
        draft = Draft(key=f"article_unreadable:{url}", happened_at=happened_at or self.clock(), data=payload)
        with self.log.transaction():
            events = self.log.append([draft])
            if operational is not None:
                operational()
        return Outcome(kind="unreadable", events=tuple(events))

    def feed_event(
        self,
        payload: FeedFailed | FeedRecovered | FeedMoved | FeedSilent,
        *,
        since: datetime,
        operational: Operational | None = None,
    ) -> list[Event]:
        """Record a feed's incident, its end, a move or a silence.

        `since` is when the incident began (part of the key: one event an incident); the targets are filled in.
        """
        payload = msgspec.structs.replace(payload, alert=self.settings.feed_targets())
        key = f"{payload.KIND}:{payload.feed}:{utc_text(since)}"
        with self.log.transaction():
            events = self.log.append([Draft(key=key, happened_at=self.clock(), data=payload)])
            if operational is not None:
                operational()
        return events

    # ------------------------------------------------------------ claims

    def refold(self, claims: Iterable[str], *, cause: status.Cause, baseline: bool = False) -> list[Event]:
        """Derive the statuses of `claims` again (after a rule changed) and append what differs."""
        with self.log.transaction():
            return self.log.append(self._decide(claims, cause=cause, baseline=baseline))

    # ------------------------------------------------------------ inside

    def _only(self, operational: Operational | None) -> None:
        if operational is not None:
            with self.log.transaction():
                operational()

    def _drafts(self, article: Article, reading: Reading, earlier: ArticleRecord | None, diff: str) -> Iterator[Draft]:
        """Yield the article's event and those of its statements."""
        lang = reading.lang
        if earlier is None:
            data: ArticleRead | ArticleRevised
            data = ArticleRead(article=article.record(), reader=reading.reader, lang_read=lang)
        else:
            data = ArticleRevised(article=article.record(), reader=reading.reader, lang_read=lang, diff=diff[:4000])
        yield Draft(key=f"{data.KIND}:{article.id}", happened_at=article.published, data=data, article=article.id)
        found = {slot(statement): statement for statement in reading.statements}
        kept: set[Sequence[object]] = set()
        if earlier is not None:
            kept = rejected(self.log, article)
            for logged in tables.article_statements(self.log.db, article.url):
                said = logged.statement
                theirs = said.reader.startswith(EDITOR) and said.quote in f"{article.title}\n{article.text}"
                if slot(said) in found or theirs:
                    kept.add(slot(said))  # it still says so: the older statement stands
                else:
                    yield withdrawal(logged.statement, "edited", self.clock(), reason=diff[:2000], unique=article.id)
        for key, statement in found.items():
            if key not in kept:
                yield made(msgspec.structs.replace(statement, report=article.copy_of))

    def _decide(self, claims: Iterable[str], *, cause: status.Cause, baseline: bool) -> list[Draft]:
        """Return the status and position changes that follow from what the log now holds."""
        drafts: list[Draft] = []
        for claim_id in sorted(claims):
            claim = self.claims.get(claim_id)
            if claim is None:
                continue
            drafts += status.decide(
                claim,
                tables.statements(self.log.db, claim_id),
                tables.last_status(self.log.db, claim_id),
                now=self.clock(),
                cause=cause,
                targets=() if baseline else self.settings.alert_targets(claim),
            )
        return drafts


def canonical(settings: Settings) -> dict[str, Claim]:
    """Return the claims by id, with parties and authorities by the names that statements carry as their source.

    "USA" and "Vereinigte Staaten" become "United States"; a name nobody knows stays as it is, and so does one that
    spells out what the tables abbreviate or is the initials of what they spell out.
    """
    own = {alias: i.name for i in settings.institutions for names in i.aliases.values() for alias in names}

    def name(given: str) -> str:
        found = None if spelt_out(given) or initialled(given) else known(given)
        return own.get(given) or (found.name if found else given)

    return {
        claim.id: msgspec.structs.replace(
            claim, parties=tuple(map(name, claim.parties)), authorities=tuple(map(name, claim.authorities))
        )
        for claim in settings.claims
    }


def _of(article: Article, reading: Reading) -> Reading:
    """Return a reading as that of `article`, where it was made before the article was known to be a version."""
    if all(said.article == article.id for said in reading.statements):
        return reading
    statements = (
        msgspec.structs.replace(
            said,
            article=article.id,
            id=statement_id(article.id, said.claim, said.source, said.stance, stage=said.stage, party=said.party),
        )
        for said in reading.statements
    )
    return msgspec.structs.replace(reading, statements=tuple(statements))


def made(statement: Statement, *, unique: str = "") -> Draft:
    """Return the event that a statement was made; `unique` names the occasion where it is made once more."""
    return Draft(
        key=f"statement_made:{statement.id}" + (f":{unique}" if unique else ""),
        happened_at=said_at(statement),
        data=StatementMade(statement=statement),
        claim=statement.claim,
        article=statement.article,
    )


def withdrawal(
    statement: Statement,
    why: Literal["edited", "rejected", "corrected", "reread"],
    now: datetime,
    *,
    reason: str = "",
    unique: str = "",
) -> Draft:
    """Return the event that a statement no longer counts; `unique` names the occasion (an article's version)."""
    return Draft(
        key=f"statement_withdrawn:{statement.id}:{why}:{unique}",
        happened_at=now,
        data=StatementWithdrawn(statement=statement.id, why=why, reason=reason),
        claim=statement.claim,
        article=statement.article,
    )


def said_at(statement: Statement) -> datetime:
    """Return when a statement was said: the day in the outlet's time zone, else when the article was published."""
    if statement.said_on is None or statement.said_on == statement.published.date():
        return statement.published
    return datetime.combine(statement.said_on, datetime.min.time(), statement.published.tzinfo)


def rejected(log: SqliteLog, article: Article) -> set[Sequence[object]]:
    """Return what an editor took out of any version of an article that still has the words (a reader would again)."""
    text = f"{article.title}\n{article.text}"
    taken_out = (logged.statement for logged in tables.rejected_statements(log.db, article.url))
    return {slot(statement) for statement in taken_out if statement.quote in text}


def slot(statement: Statement) -> Sequence[object]:
    """Return what makes two statements of one article's versions the same one (guideline, rule 17)."""
    return (statement.claim, statement.source, statement.stance, statement.stage, statement.party)
