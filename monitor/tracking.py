"""The claims of config.toml and the log: which are new, revised or dropped, and reading the archive again for them.

A claim's whole definition is in the log.  When the definition or the reader changed, every archived article is read
again for that claim: statements that are found now are appended, those no longer found are withdrawn, and the status
that follows is marked as caused by the rule, not by the news.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import msgspec

from monitor import tables
from monitor.config import Settings
from monitor.eventlog import SqliteLog
from monitor.events import (
    Article,
    Claim,
    ClaimDropped,
    ClaimReread,
    ClaimRevised,
    ClaimTracked,
    Draft,
    Event,
    Record,
    to_json,
)
from monitor.intake import EDITOR, Intake, Reader, made, rejected, slot, withdrawal

logger = logging.getLogger(__name__)

BATCH = 50
"""Articles read in one transaction: large enough to make durable writes cheap, small enough to stop soon."""

ReaderFor = Callable[[Settings], Reader]
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
    log, now, settings = intake.log, intake.clock(), intake.settings
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
    stale = tuple(claim.id for claim in intake.claims.values() if _is_stale(log, claim, settings, intake.reader.name))
    return Tracked(new=tuple(new), revised=tuple(revised), dropped=tuple(dropped), stale=stale)


def _is_stale(log: SqliteLog, claim: Claim, settings: Settings, reader: str) -> bool:
    last = tables.last_reread(log.db, claim.id)
    return last != (reader, definition(claim, settings))


def reread(
    intake: Intake, claims: Sequence[str], reader_for: ReaderFor, *, progress: Progress | None = None
) -> Iterator[tuple[Event, ...]]:
    """Read the archive again for `claims`; a generator, so that the daemon can do other things between batches.

    Yields what each batch appended; the last item holds the statuses that change because of it.  Stopped half way it
    begins anew the next time, and appends nothing twice.
    """
    settings, log = intake.settings, intake.log
    chosen = tuple(c for c in intake.claims.values() if c.id in claims)
    if not chosen:
        return
    reader = reader_for(msgspec.structs.replace(settings, claims=chosen))
    counts = {claim.id: [0, 0] for claim in chosen}
    total, seen = tables.count_articles(log.db), 0
    archive = tables.articles(log.db)
    while records := list(islice(archive, BATCH)):
        with log.transaction():
            drafts: list[Draft] = []
            for record in records:
                text = log.text(record.text_hash)
                if text is not None:  # else retention dropped it: what was read stays
                    article = Article(**{f: getattr(record, f) for f in record.__struct_fields__}, text=text)
                    drafts += _differences(intake, article, reader, claims, counts)
            events = tuple(log.append(drafts))
        seen += len(records)
        if progress is not None:
            progress(seen, total)
        yield events
    yield _finish(intake, chosen, counts, seen)


def _differences(
    intake: Intake, article: Article, reader: Reader, claims: Sequence[str], counts: dict[str, list[int]]
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
    found = {slot(statement): statement for statement in reader.read(article).statements}
    # a statement may be found again that an earlier rereading withdrew: its event needs a key of its own
    occasion = f"{reader.name}:{intake.log.head().position}"
    for key, statement in found.items():
        if key not in held and key not in judged:
            counts[statement.claim][0] += 1
            yield made(msgspec.structs.replace(statement, report=article.copy_of), unique=occasion)
    for statement in standing.values():
        if slot(statement) not in found and not statement.reader.startswith(EDITOR):
            counts[statement.claim][1] += 1
            yield withdrawal(statement, "reread", now, reason=f"not found by {reader.name}", unique=occasion)


def _finish(intake: Intake, claims: Sequence[Claim], counts: dict[str, list[int]], articles: int) -> tuple[Event, ...]:
    """Append that the archive was read, and the statuses that follow."""
    log, now = intake.log, intake.clock()
    with log.transaction():
        version = log.head().position
        drafts = []
        for claim in claims:
            made_count, withdrawn = counts[claim.id]
            data = ClaimReread(
                reader=intake.reader.name,
                definition=definition(claim, intake.settings),
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
