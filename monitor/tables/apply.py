"""Events -> rows of the read tables.

Each kind of event has one function here, or none where no table shows it.  They write rows and read none but those of
the read tables, so that the log from its beginning gives the same tables again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
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


def apply(db: Database, event: Event) -> None:
    """Write what `event` changes in the read tables; to be called in the order of the log, in a transaction."""
    write = _WRITERS.get(type(event.data))
    if write is not None:
        write(db.conn, event, event.data)
    targets: tuple[str, ...] = getattr(event.data, "alert", ())
    for target in targets:
        db.conn.execute(
            "INSERT INTO alerts (about, target, kind, claim, state, due_at) VALUES (?, ?, ?, ?, 'due', ?) "
            "ON CONFLICT (about, target) DO NOTHING",
            (event.position, target, event.kind, event.claim, utc_text(event.recorded_at)),
        )


# ---------------------------------------------------------------- claims


def _claim_tracked(conn: sqlite3.Connection, event: Event, data: ClaimTracked | ClaimRevised) -> None:
    claim, moment = data.claim, utc_text(event.recorded_at)
    revised = moment if isinstance(data, ClaimRevised) else None
    conn.execute(
        "INSERT INTO claims (id, title, kind, definition, tracked_at, tracked_position) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind, "
        "definition = excluded.definition, revised_at = ?, dropped_at = NULL",
        (claim.id, claim.title, claim.kind, to_json(claim), moment, event.position, revised),
    )


def _claim_dropped(conn: sqlite3.Connection, event: Event, _data: ClaimDropped) -> None:
    conn.execute("UPDATE claims SET dropped_at = ? WHERE id = ?", (utc_text(event.recorded_at), event.claim))


def _claim_reread(conn: sqlite3.Connection, event: Event, data: ClaimReread) -> None:
    conn.execute(
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


def _article_read(conn: sqlite3.Connection, event: Event, data: ArticleRead | ArticleRevised) -> None:
    article = data.article
    conn.execute(
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


def _article_unreadable(conn: sqlite3.Connection, event: Event, data: ArticleUnreadable) -> None:
    conn.execute(
        "INSERT INTO articles (id, url, outlet, title, feed, outcome, reason, position, recorded_at) "
        "VALUES (?, ?, ?, ?, ?, 'unreadable', ?, ?, ?)",
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


def _text_dropped(conn: sqlite3.Connection, _event: Event, data: TextDropped) -> None:
    conn.execute("UPDATE articles SET text_gone = ? WHERE text_hash = ?", (data.reason, data.text_hash))


def _article_forgotten(conn: sqlite3.Connection, event: Event, data: ArticleForgotten) -> None:
    conn.execute("UPDATE articles SET text_gone = ? WHERE text_hash = ?", (data.reason, data.text_hash))
    conn.execute(
        "INSERT INTO forgotten (text_hash, position, by, reason, recorded_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (text_hash) DO NOTHING",
        (data.text_hash, event.position, data.by, data.reason, utc_text(event.recorded_at)),
    )


# ---------------------------------------------------------------- statements

_STATEMENT = (
    "INSERT INTO statements (position, id, claim, article, outlet, published, source, speaker, stance, stage, party, "
    'quote, said_on, via, recalled, "start", place, report, reader, trace, recorded_at) '
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _statement_made(conn: sqlite3.Connection, event: Event, data: StatementMade) -> None:
    said = data.statement
    conn.execute(
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


def _statement_withdrawn(conn: sqlite3.Connection, event: Event, data: StatementWithdrawn) -> None:
    conn.execute(
        "UPDATE statements SET withdrawn_at = ?, withdrawn_position = ?, withdrawn_why = ?, withdrawn_reason = ?, "
        "withdrawn_by = ? WHERE id = ? AND withdrawn_at IS NULL",
        (utc_text(event.recorded_at), event.position, data.why, data.reason, data.by, data.statement),
    )


# ---------------------------------------------------------------- status

_STATUS = (
    "INSERT INTO status_history (position, claim, before, after, stage_before, stage, by_party, contested_by, because, "
    "discounted, explanation, cause, policy, policy_version, happened_at, recorded_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _status_changed(conn: sqlite3.Connection, event: Event, data: StatusChanged) -> None:
    happened, recorded = utc_text(event.happened_at), utc_text(event.recorded_at)
    lists = tuple(map(to_json, (data.by_party, data.contested_by, data.because)))
    conn.execute(
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
    conn.execute(
        "UPDATE claims SET status = ?, stage = ?, by_party = ?, contested_by = ?, because = ?, explanation = ?, "
        "since = ?, status_recorded_at = ?, status_position = ? WHERE id = ?",
        (data.after, data.stage, *lists, data.explanation, happened, recorded, event.position, event.claim),
    )


def _position_changed(conn: sqlite3.Connection, event: Event, data: PositionChanged) -> None:
    conn.execute(
        "INSERT INTO positions (position, claim, source, before, after, because, note, happened_at, recorded_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
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


def _status_ruled(conn: sqlite3.Connection, event: Event, data: StatusRuled) -> None:
    until = data.until.isoformat() if data.until else None
    _end_ruling(conn, event, by=data.by, reason="replaced by a newer ruling")
    conn.execute(
        "INSERT INTO rulings (position, claim, status, by, reason, until, happened_at, recorded_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
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
    conn.execute(
        "UPDATE claims SET ruling = ?, ruling_by = ?, ruling_reason = ?, ruling_until = ?, ruling_position = ? "
        "WHERE id = ?",
        (data.status, data.by, data.reason, until, event.position, event.claim),
    )


def _ruling_withdrawn(conn: sqlite3.Connection, event: Event, data: RulingWithdrawn) -> None:
    _end_ruling(conn, event, by=data.by, reason=data.reason)
    conn.execute(
        "UPDATE claims SET ruling = NULL, ruling_by = NULL, ruling_reason = NULL, ruling_until = NULL, "
        "ruling_position = NULL WHERE id = ?",
        (event.claim,),
    )


def _end_ruling(conn: sqlite3.Connection, event: Event, *, by: str, reason: str) -> None:
    conn.execute(
        "UPDATE rulings SET ended_at = ?, ended_position = ?, ended_by = ?, ended_reason = ? "
        "WHERE claim = ? AND ended_at IS NULL",
        (utc_text(event.recorded_at), event.position, by, reason, event.claim),
    )


# ---------------------------------------------------------------- alerts


def _alert_sent(conn: sqlite3.Connection, event: Event, data: AlertSent) -> None:
    moment = utc_text(event.recorded_at)
    for about in {data.about, *data.digest_of}:
        conn.execute(
            "UPDATE alerts SET state = 'sent', attempts = ?, tried_at = ?, title = ?, uncertain = ?, reason = NULL, "
            "settled_at = ?, settled_position = ? WHERE about = ? AND target = ?",
            (data.attempt, moment, data.title, data.uncertain, moment, event.position, about, data.target),
        )


def _alert_failed(conn: sqlite3.Connection, event: Event, data: AlertFailed) -> None:
    moment = utc_text(event.recorded_at)
    settled = (moment, event.position) if data.final else (None, None)
    conn.execute(
        "UPDATE alerts SET state = ?, attempts = ?, tried_at = ?, reason = ?, settled_at = ?, settled_position = ? "
        "WHERE about = ? AND target = ? AND state IN ('due', 'failed')",
        ("failed" if data.final else "due", data.attempt, moment, data.reason, *settled, data.about, data.target),
    )


def _alert_suppressed(conn: sqlite3.Connection, event: Event, data: AlertSuppressed) -> None:
    conn.execute(
        "UPDATE alerts SET state = 'suppressed', reason = ?, settled_at = ?, settled_position = ? "
        "WHERE about = ? AND target = ? AND state <> 'sent'",
        (data.why, utc_text(event.recorded_at), event.position, data.about, data.target),
    )


# ---------------------------------------------------------------- feeds


def _incident(conn: sqlite3.Connection, event: Event, data: FeedFailed | FeedSilent | FeedMoved) -> None:
    moment = utc_text(event.recorded_at)
    if isinstance(data, FeedFailed):
        kind, reason = "failed", data.reason
    elif isinstance(data, FeedSilent):
        kind, reason = "silent", f"nothing new since {utc_text(data.since)}"
    else:
        kind, reason = "moved", f"to {data.to}"
    over = (moment, event.position) if kind == "moved" else (None, None)
    conn.execute(
        "INSERT INTO incidents (position, feed, outlet, kind, reason, happened_at, recorded_at, ended_at, "
        "ended_position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (event.position, data.feed, data.outlet, kind, reason, utc_text(event.happened_at), moment, *over),
    )


def _feed_recovered(conn: sqlite3.Connection, event: Event, data: FeedRecovered) -> None:
    conn.execute(
        "UPDATE incidents SET ended_at = ?, ended_position = ? WHERE feed = ? AND ended_at IS NULL",
        (utc_text(event.recorded_at), event.position, data.feed),
    )


_WRITERS: Mapping[type[Payload], Callable[[sqlite3.Connection, Event, Any], None]] = {
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
