"""Events -> rows of the read tables.

Each kind of event has one function here, or none where no table shows it; it yields what has to be written.  Nothing
is read but the read tables, so that the log from its beginning gives the same tables again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from monitor.events import (
    AlertFailed,
    AlertSent,
    AlertSuppressed,
    ArticleForgotten,
    ArticleRead,
    ArticleRevised,
    ArticleUnreadable,
    ClaimDropped,
    ClaimReread,
    ClaimRevised,
    ClaimTracked,
    Event,
    FeedFailed,
    FeedMoved,
    FeedRecovered,
    FeedSilent,
    Payload,
    PositionChanged,
    RulingWithdrawn,
    StatementMade,
    StatementWithdrawn,
    StatusChanged,
    StatusRuled,
    TextDropped,
    to_json,
    utc_text,
)

Change = tuple[str, tuple[Any, ...]]
"""A statement of SQL and its values."""


def apply(db: Database, events: Iterable[Event]) -> None:
    """Write what `events` change in the read tables; to be called in the order of the log, in a transaction.

    The full-text indexes are not among them: see :func:`index`.
    """
    conn, sql = db.conn, ""
    rows: list[tuple[Any, ...]] = []
    for event in events:
        for wanted, values in _changes(event):
            if wanted is not sql:  # changes of one kind that follow each other go to SQLite in one call
                if rows:
                    conn.executemany(sql, rows)
                sql, rows = wanted, []
            rows.append(values)
    if rows:
        conn.executemany(sql, rows)


def is_searched(event: Event) -> bool:
    """Return whether an event brings words into a full-text index."""
    return type(event.data) in {ArticleRead, ArticleRevised, ArticleUnreadable, StatementMade}


def index(db: Database, *, after: int) -> None:
    """Add the articles and statements of all events after a position to the full-text indexes, after :func:`apply`.

    All of a transaction at once, not by a trigger on each row: whatever SQLite can undo by itself makes FTS5 write out
    what it has gathered, so that every row became a part of the index of its own, to be merged later.
    """
    db.conn.execute(
        "INSERT INTO articles_fts (rowid, title, text) "
        "SELECT position, title, text FROM article_texts WHERE position > ?",
        (after,),
    )
    db.conn.execute(
        "INSERT INTO statements_fts (rowid, quote, source, speaker) "
        "SELECT position, quote, source, speaker FROM statements WHERE position > ?",
        (after,),
    )


_ALERT = (
    "INSERT INTO alerts (about, target, kind, claim, state, due_at) VALUES (?, ?, ?, ?, 'due', ?) "
    "ON CONFLICT (about, target) DO NOTHING"
)


def _changes(event: Event) -> Iterable[Change]:
    data = event.data
    write = _WRITERS.get(type(data))
    changes = () if write is None else write(event, data)
    targets: tuple[str, ...] = getattr(data, "alert", ())
    if not targets:
        return changes
    moment = utc_text(event.recorded_at)
    return (*changes, *((_ALERT, (event.position, name, event.kind, event.claim, moment)) for name in targets))


# ---------------------------------------------------------------- claims


def _claim_tracked(event: Event, data: ClaimTracked | ClaimRevised) -> Iterator[Change]:
    claim, moment = data.claim, utc_text(event.recorded_at)
    revised = moment if isinstance(data, ClaimRevised) else None
    yield (
        (
            "INSERT INTO claims (id, title, kind, definition, tracked_at, tracked_position) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind, "
            "definition = excluded.definition, revised_at = ?, dropped_at = NULL"
        ),
        (claim.id, claim.title, claim.kind, to_json(claim), moment, event.position, revised),
    )


def _claim_dropped(event: Event, _data: ClaimDropped) -> Iterator[Change]:
    yield ("UPDATE claims SET dropped_at = ? WHERE id = ?", (utc_text(event.recorded_at), event.claim))


def _claim_reread(event: Event, data: ClaimReread) -> Iterator[Change]:
    yield (
        "UPDATE claims SET reread_at = ?, reread_by = ?, reread_definition = ? WHERE id = ?",
        (utc_text(event.recorded_at), data.reader, data.definition, event.claim),
    )


# ---------------------------------------------------------------- articles

_ARTICLE = (
    "INSERT INTO articles (id, url, outlet, title, lang, published, author, feed, extracted, credit, copy_of, "
    "revision_of, marks, outcome, reader, lang_read, diff, text_hash, position, recorded_at, text_gone) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "(SELECT reason FROM forgotten WHERE text_hash = ?18)) "
    # an article that went back to an earlier text is that version again, now the newest
    "ON CONFLICT (id) DO UPDATE SET title = excluded.title, published = excluded.published, "
    "revision_of = excluded.revision_of, marks = excluded.marks, reader = excluded.reader, "
    "lang_read = excluded.lang_read, diff = excluded.diff, position = excluded.position, "
    "recorded_at = excluded.recorded_at"
)


def _article_read(event: Event, data: ArticleRead | ArticleRevised) -> Iterator[Change]:
    article = data.article
    yield (
        _ARTICLE,
        (
            article.id,
            article.url,
            article.outlet,
            article.title,
            article.lang,
            utc_text(article.published),
            article.author,
            article.feed,
            article.extracted,
            to_json(article.credit),
            article.copy_of,
            article.revision_of,
            to_json(article.marks),
            "copy" if article.copy_of else "read",
            data.reader,
            data.lang_read,
            data.diff if isinstance(data, ArticleRevised) else None,
            article.text_hash,
            event.position,
            utc_text(event.recorded_at),
        ),
    )


def _article_unreadable(event: Event, data: ArticleUnreadable) -> Iterator[Change]:
    yield (
        (
            "INSERT INTO articles (id, url, outlet, title, feed, outcome, reason, position, recorded_at) "
            "VALUES (?, ?, ?, ?, ?, 'unreadable', ?, ?, ?)"
        ),
        (
            f"unreadable-{event.position}",  # it has no text, so no id of its own
            data.url,
            data.outlet,
            data.title,
            data.feed,
            data.reason,
            event.position,
            utc_text(event.recorded_at),
        ),
    )


def _text_dropped(_event: Event, data: TextDropped) -> Iterator[Change]:
    yield ("UPDATE articles SET text_gone = ? WHERE text_hash = ?", (data.reason, data.text_hash))


def _article_forgotten(event: Event, data: ArticleForgotten) -> Iterator[Change]:
    yield ("UPDATE articles SET text_gone = ? WHERE text_hash = ?", (data.reason, data.text_hash))
    yield (
        (
            "INSERT INTO forgotten (text_hash, position, by, reason, recorded_at) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (text_hash) DO NOTHING"
        ),
        (data.text_hash, event.position, data.by, data.reason, utc_text(event.recorded_at)),
    )


# ---------------------------------------------------------------- statements

_STATEMENT = (
    "INSERT INTO statements (position, id, claim, article, outlet, published, source, speaker, stance, stage, party, "
    'quote, said_on, via, recalled, "start", place, report, reader, trace, recorded_at) '
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _statement_made(event: Event, data: StatementMade) -> Iterator[Change]:
    said = data.statement
    yield (
        _STATEMENT,
        (
            event.position,
            said.id,
            said.claim,
            said.article,
            said.outlet,
            utc_text(said.published),
            said.source,
            said.speaker,
            said.stance,
            said.stage,
            said.party,
            said.quote,
            said.said_on.isoformat() if said.said_on else None,
            said.via,
            said.recalled,
            said.start,
            said.place,
            said.report,
            said.reader,
            to_json(said.trace),
            utc_text(event.recorded_at),
        ),
    )


def _statement_withdrawn(event: Event, data: StatementWithdrawn) -> Iterator[Change]:
    yield (
        (
            "UPDATE statements SET withdrawn_at = ?, withdrawn_position = ?, withdrawn_why = ?, withdrawn_reason = ?, "
            "withdrawn_by = ? WHERE id = ? AND withdrawn_at IS NULL"
        ),
        (utc_text(event.recorded_at), event.position, data.why, data.reason, data.by, data.statement),
    )


# ---------------------------------------------------------------- status

_STATUS = (
    "INSERT INTO status_history (position, claim, before, after, stage_before, stage, by_party, contested_by, because, "
    "discounted, explanation, cause, policy, policy_version, happened_at, recorded_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _status_changed(event: Event, data: StatusChanged) -> Iterator[Change]:
    happened, recorded = utc_text(event.happened_at), utc_text(event.recorded_at)
    lists = tuple(map(to_json, (data.by_party, data.contested_by, data.because)))
    yield (
        _STATUS,
        (
            event.position,
            event.claim,
            data.before,
            data.after,
            data.stage_before,
            data.stage,
            *lists,
            to_json(data.discounted),
            data.explanation,
            data.cause,
            to_json(data.policy),
            data.policy_version,
            happened,
            recorded,
        ),
    )
    yield (
        (
            "UPDATE claims SET status = ?, stage = ?, by_party = ?, contested_by = ?, because = ?, explanation = ?, "
            "since = ?, status_recorded_at = ?, status_position = ? WHERE id = ?"
        ),
        (data.after, data.stage, *lists, data.explanation, happened, recorded, event.position, event.claim),
    )


def _position_changed(event: Event, data: PositionChanged) -> Iterator[Change]:
    yield (
        (
            "INSERT INTO positions (position, claim, source, before, after, because, note, happened_at, recorded_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ),
        (
            event.position,
            event.claim,
            data.source,
            data.before,
            data.after,
            data.because,
            data.note,
            utc_text(event.happened_at),
            utc_text(event.recorded_at),
        ),
    )


def _status_ruled(event: Event, data: StatusRuled) -> Iterator[Change]:
    until = data.until.isoformat() if data.until else None
    yield from _end_ruling(event, by=data.by, reason="replaced by a newer ruling")
    yield (
        (
            "INSERT INTO rulings (position, claim, status, by, reason, until, happened_at, recorded_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        ),
        (
            event.position,
            event.claim,
            data.status,
            data.by,
            data.reason,
            until,
            utc_text(event.happened_at),
            utc_text(event.recorded_at),
        ),
    )
    yield (
        (
            "UPDATE claims SET ruling = ?, ruling_by = ?, ruling_reason = ?, ruling_until = ?, ruling_position = ? "
            "WHERE id = ?"
        ),
        (data.status, data.by, data.reason, until, event.position, event.claim),
    )


def _ruling_withdrawn(event: Event, data: RulingWithdrawn) -> Iterator[Change]:
    yield from _end_ruling(event, by=data.by, reason=data.reason)
    yield (
        (
            "UPDATE claims SET ruling = NULL, ruling_by = NULL, ruling_reason = NULL, ruling_until = NULL, "
            "ruling_position = NULL WHERE id = ?"
        ),
        (event.claim,),
    )


def _end_ruling(event: Event, *, by: str, reason: str) -> Iterator[Change]:
    yield (
        (
            "UPDATE rulings SET ended_at = ?, ended_position = ?, ended_by = ?, ended_reason = ? "
            "WHERE claim = ? AND ended_at IS NULL"
        ),
        (utc_text(event.recorded_at), event.position, by, reason, event.claim),
    )


# ---------------------------------------------------------------- alerts


def _alert_sent(event: Event, data: AlertSent) -> Iterator[Change]:
    moment = utc_text(event.recorded_at)
    for about in {data.about, *data.digest_of}:
        yield (
            (
                "UPDATE alerts SET state = 'sent', attempts = ?, tried_at = ?, title = ?, uncertain = ?, "
                "reason = NULL, settled_at = ?, settled_position = ? WHERE about = ? AND target = ?"
            ),
            (data.attempt, moment, data.title, data.uncertain, moment, event.position, about, data.target),
        )


def _alert_failed(event: Event, data: AlertFailed) -> Iterator[Change]:
    moment = utc_text(event.recorded_at)
    settled = (moment, event.position) if data.final else (None, None)
    yield (
        (
            "UPDATE alerts SET state = ?, attempts = ?, tried_at = ?, reason = ?, settled_at = ?, settled_position = ? "
            "WHERE about = ? AND target = ? AND state IN ('due', 'failed')"
        ),
        ("failed" if data.final else "due", data.attempt, moment, data.reason, *settled, data.about, data.target),
    )


def _alert_suppressed(event: Event, data: AlertSuppressed) -> Iterator[Change]:
    yield (
        (
            "UPDATE alerts SET state = 'suppressed', reason = ?, settled_at = ?, settled_position = ? "
            "WHERE about = ? AND target = ? AND state <> 'sent'"
        ),
        (data.why, utc_text(event.recorded_at), event.position, data.about, data.target),
    )


# ---------------------------------------------------------------- feeds


def _incident(event: Event, data: FeedFailed | FeedSilent | FeedMoved) -> Iterator[Change]:
    moment = utc_text(event.recorded_at)
    if isinstance(data, FeedFailed):
        kind, reason = "failed", data.reason
    elif isinstance(data, FeedSilent):
        kind, reason = "silent", f"nothing new since {utc_text(data.since)}"
    else:
        kind, reason = "moved", f"to {data.to}"
    over = (moment, event.position) if kind == "moved" else (None, None)
    yield (
        (
            "INSERT INTO incidents (position, feed, outlet, kind, reason, happened_at, recorded_at, ended_at, "
            "ended_position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ),
        (event.position, data.feed, data.outlet, kind, reason, utc_text(event.happened_at), moment, *over),
    )


def _feed_recovered(event: Event, data: FeedRecovered) -> Iterator[Change]:
    yield (
        "UPDATE incidents SET ended_at = ?, ended_position = ? WHERE feed = ? AND ended_at IS NULL",
        (utc_text(event.recorded_at), event.position, data.feed),
    )


_WRITERS: Mapping[type[Payload], Callable[[Event, Any], Iterator[Change]]] = {
    ClaimTracked: _claim_tracked,
    ClaimRevised: _claim_tracked,
    ClaimDropped: _claim_dropped,
    ClaimReread: _claim_reread,
    ArticleRead: _article_read,
    ArticleRevised: _article_read,
    ArticleUnreadable: _article_unreadable,
    TextDropped: _text_dropped,
    ArticleForgotten: _article_forgotten,
    StatementMade: _statement_made,
    StatementWithdrawn: _statement_withdrawn,
    StatusChanged: _status_changed,
    PositionChanged: _position_changed,
    StatusRuled: _status_ruled,
    RulingWithdrawn: _ruling_withdrawn,
    AlertSent: _alert_sent,
    AlertFailed: _alert_failed,
    AlertSuppressed: _alert_suppressed,
    FeedFailed: _incident,
    FeedMoved: _incident,
    FeedSilent: _incident,
    FeedRecovered: _feed_recovered,
}
