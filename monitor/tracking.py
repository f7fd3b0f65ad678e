"""The claims of config.toml and the log: which are new, revised or dropped, and reading the archive again for them.

A claim's whole definition is in the log.  When the definition or the reader changed, every archived article is read
again for that claim: statements that are found now are appended, those no longer found are withdrawn, and the status
that follows is marked as caused by the rule, not by the news.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from itertools import islice

import msgspec

from monitor import tables
from monitor.config import Settings
from monitor.errors import UnreadableError
from monitor.eventlog import SqliteLog
from monitor.events import (
    Article,
    ArticleRecord,
    Claim,
    ClaimDropped,
    ClaimReread,
    ClaimRevised,
    ClaimTracked,
    Draft,
    Event,
    Reading,
    Record,
    to_json,
)
from monitor.intake import EDITOR, Intake, made, rejected, slot, withdrawal
from monitor.readers import Readers
from monitor.sandbox import Sandbox

logger = logging.getLogger(__name__)

BATCH = 50
"""Articles read in one transaction: large enough to make durable writes cheap, small enough to stop soon."""

Progress = Callable[[int, int], None]


class Tracked(Record, frozen=True, kw_only=True):
    """What differs between config.toml and the log."""

    new: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    """Claims for which the archive has to be read (again)."""


def definition(claim: Claim, settings: Settings) -> str:
    """Return a hash of all that the reader takes from a claim and the newsroom's institutions."""
    plain = msgspec.structs.replace(
        claim, policy=type(claim.policy)(), alerts=(), watch=("status",), parties=claim.parties
    )
    text = to_json(plain) + to_json(settings.institutions) + to_json(settings.newsroom.languages)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def track(intake: Intake) -> Tracked:
    """Append what config.toml changed about the claims, and say for which the archive must be read again.

    A claim whose policy, authorities or parties changed has its status derived again at once (cause ``rule``).
    """
    log, now = intake.log, intake.clock()
    before = {claim.id: claim for claim in tables.claims(log.db)}
    new, revised, dropped = [], [], []
    with log.transaction():
        version = log.head().position
        drafts = []
        for claim in intake.claims.values():
            old = before.pop(claim.id, None)
            if old == claim:
                continue
            data: ClaimTracked | ClaimRevised
            if old is None:
                new.append(claim.id)
                data = ClaimTracked(claim=claim)
            else:
                revised.append(claim.id)
                fields = Claim.__struct_fields__
                data = ClaimRevised(
                    claim=claim, changed=tuple(f for f in fields if getattr(old, f) != getattr(claim, f))
                )
            drafts.append(Draft(key=f"{data.KIND}:{claim.id}:{version}", happened_at=now, data=data, claim=claim.id))
        for claim in before.values():
            dropped.append(claim.id)
            data_dropped = ClaimDropped(title=claim.title)
            key = f"{data_dropped.KIND}:{claim.id}:{version}"
            drafts.append(Draft(key=key, happened_at=now, data=data_dropped, claim=claim.id))
        log.append(drafts)
        intake.refold(revised, cause="rule")
    return Tracked(new=tuple(new), revised=tuple(revised), dropped=tuple(dropped), stale=stale(intake))


def stale(intake: Intake) -> tuple[str, ...]:
    """Return the claims for which the archive has to be read (again)."""
    found = (c.id for c in intake.claims.values() if _is_stale(intake.log, c, intake.settings, intake.reader))
    return tuple(found)


def _is_stale(log: SqliteLog, claim: Claim, settings: Settings, reader: str) -> bool:
    last = tables.last_reread(log.db, claim.id)
    return last != (reader, definition(claim, settings))


async def reread(
    intake: Intake, claims: Sequence[str], sandbox: Sandbox, *, progress: Progress | None = None
) -> AsyncIterator[tuple[Event, ...]]:
    """Read the archive again for `claims` in the workers of `sandbox`; polls go on meanwhile.

    Yields what each batch appended; the last item holds the statuses that change because of it.  Stopped half way it
    begins anew the next time, and appends nothing twice.
    """
    settings, log = intake.settings, intake.log
    chosen = tuple(c for c in intake.claims.values() if c.id in claims)
    if not chosen:
        return
    readers = Readers(sandbox, msgspec.structs.replace(settings, claims=chosen))
    counts = {claim.id: [0, 0] for claim in chosen}
    total, seen = tables.count_articles(log.db), 0
    archive = tables.articles(log.db)
    while records := list(islice(archive, BATCH)):
        # where retention dropped the text, what was read stays
        kept = [_with_text(record, text) for record in records if (text := log.text(record.text_hash)) is not None]
        readings = await asyncio.gather(*(_reading(readers, article) for article in kept))
        with log.transaction():
            drafts: list[Draft] = []
            for article, reading in zip(kept, readings, strict=True):
                newest = tables.article_by_url(log.db, article.url)
                # a version that came in meanwhile was read for the present claims
                if reading is not None and newest is not None and newest.id == article.id:
                    drafts += _differences(intake, article, reading, claims, counts)
            events = tuple(log.append(drafts))
        seen += len(records)
        if progress is not None:
            progress(seen, total)
        yield events
    yield _finish(intake, settings, chosen, counts, seen)


def _with_text(record: ArticleRecord, text: str) -> Article:
    return Article(**{f: getattr(record, f) for f in record.__struct_fields__}, text=text)


async def _reading(readers: Readers, article: Article) -> Reading | None:
    """Return what an article says; None where reading it fails: then what was read before stays."""
    try:
        return await readers.read(article)
    except UnreadableError as error:
        logger.warning("article not read again", extra={"article": article.url, "reason": error.reason})
        return None


def _differences(
    intake: Intake, article: Article, reading: Reading, claims: Sequence[str], counts: dict[str, list[int]]
) -> Iterator[Draft]:
    """Yield the statements that one article has gained and lost."""
    db, now = intake.log.db, intake.clock()
    standing = {
        logged.statement.id: logged.statement
        for logged in tables.article_statements(db, article.url)
        if logged.statement.claim in claims
    }
    judged = rejected(intake.log, article)  # an editor's word is not undone by a new reader
    held = {slot(statement) for statement in standing.values()}
    found = {slot(statement): statement for statement in reading.statements}
    # a statement may be found again that an earlier rereading withdrew: its event needs a key of its own
    occasion = f"{reading.reader}:{intake.log.head().position}"
    for key, statement in found.items():
        if key not in held and key not in judged:
            counts[statement.claim][0] += 1
            yield made(msgspec.structs.replace(statement, report=article.copy_of), unique=occasion)
    for statement in standing.values():
        if slot(statement) not in found and not statement.reader.startswith(EDITOR):
            counts[statement.claim][1] += 1
            yield withdrawal(statement, "reread", now, reason=f"not found by {reading.reader}", unique=occasion)


def _finish(
    intake: Intake, settings: Settings, claims: Sequence[Claim], counts: dict[str, list[int]], articles: int
) -> tuple[Event, ...]:
    """Append that the archive was read under `settings`, and the statuses that follow."""
    log, now = intake.log, intake.clock()
    with log.transaction():
        version = log.head().position
        drafts = []
        for claim in claims:
            made_count, withdrawn = counts[claim.id]
            data = ClaimReread(
                reader=intake.reader,
                definition=definition(claim, settings),
                articles=articles,
                made=made_count,
                withdrawn=withdrawn,
            )
            key = f"{data.KIND}:{claim.id}:{version}"
            drafts.append(Draft(key=key, happened_at=now, data=data, claim=claim.id))
        events = log.append(drafts)
        # the first reading of an archive for a new claim tells the past: no alert for it
        for claim in claims:
            first = tables.last_status(log.db, claim.id) is None
            events += intake.refold([claim.id], cause="rule", baseline=first)
    return tuple(events)
