"""How long article texts are kept, and how one is erased.

Texts lie beside the log; the log itself keeps their hashes, titles and addresses, and the quotes of statements, for
ever.  Every text that goes has an event that says why.
"""

from __future__ import annotations

import zlib
from datetime import datetime, timedelta

from monitor import tables
from monitor.errors import UsageError
from monitor.eventlog import SqliteLog
from monitor.events import ArticleForgotten, ArticleRecord, Draft, TextDropped, utc_text

BATCH = 200
"""Texts a transaction: others may write between two."""

_KEPT = (
    "SELECT DISTINCT text_hash FROM articles AS a WHERE text_hash IS NOT NULL AND text_gone IS NULL "
    "AND recorded_at < :before AND EXISTS (SELECT 1 FROM texts WHERE hash = text_hash) "
    "AND NOT EXISTS (SELECT 1 FROM articles AS b WHERE b.text_hash = a.text_hash AND b.recorded_at >= :before) "
    f"LIMIT {BATCH}"
)
_PLAIN = (
    "SELECT hash FROM texts WHERE packed IS NULL "
    f"AND (SELECT max(recorded_at) FROM articles WHERE text_hash = hash) < :before LIMIT {BATCH}"
)
"""Texts all of whose articles were recorded before a moment: those that are kept, those that are not packed."""


def drop_texts(log: SqliteLog, *, days: int, now: datetime) -> int:
    """Drop the texts of articles recorded more than `days` days before `now`; return how many.

    A text that a newer article shares stays.  Raises :class:`monitor.errors.LogError`; what is done then, is done.
    """
    if days <= 0:
        return 0
    before, done = utc_text(now - timedelta(days=days)), 0
    while batch := [row[0] for row in log.db.execute(_KEPT, {"before": before})]:
        with log.transaction():
            for digest in batch:
                data = TextDropped(text_hash=digest, reason=f"older than {days} days")
                log.append([Draft(key=f"text_dropped:{digest}:{before}", happened_at=now, data=data)])
                _erase(log, digest)
        done += len(batch)
    return done


def pack_texts(log: SqliteLog, *, days: int, now: datetime) -> int:
    """Compress the texts of articles recorded more than `days` days before `now`; return how many.

    They stay readable and searchable through this program; other programs see that a text is packed.
    """
    if days <= 0:
        return 0
    before, done = utc_text(now - timedelta(days=days)), 0
    while batch := [row[0] for row in log.db.execute(_PLAIN, {"before": before})]:
        with log.transaction():
            for digest in batch:
                text = log.text(digest) or ""
                blob = zlib.compress(text.encode("utf-8", "surrogatepass"), 9)
                log.db.execute("UPDATE texts SET packed = ?, text = NULL WHERE hash = ?", (blob, digest))
        done += len(batch)
    return done


def forget(log: SqliteLog, article: str, *, by: str, reason: str, now: datetime) -> list[ArticleRecord]:
    """Erase the text of `article` (its id or address, all versions) for a legal reason; return the versions.

    What remains, and is said in the reason's event: address, title, outlet, dates, hash and the quotes of statements.
    The text is overwritten in the file, in its full-text index and in the write-ahead log; backups made earlier still
    hold it.  Raises :class:`UsageError` for an article that the log does not know.
    """
    versions = _versions(log, article)
    if not versions:
        raise UsageError(f"no article has the id or address '{article}'")
    with log.transaction():
        for version in versions:
            data = ArticleForgotten(text_hash=version.text_hash, by=by, reason=reason)
            key = f"article_forgotten:{version.text_hash}"
            log.append([Draft(key=key, happened_at=now, data=data, article=version.id)])
            _erase(log, version.text_hash)
        # an index keeps deleted words until its parts are merged, and pages that it frees are not overwritten
        log.db.execute("INSERT INTO articles_fts (articles_fts) VALUES ('optimize')")
    log.scrub()
    log.checkpoint()
    return versions


def _versions(log: SqliteLog, article: str) -> list[ArticleRecord]:
    sql = "SELECT id FROM articles WHERE text_hash NOTNULL AND (id = ?1 OR url = ?1) ORDER BY position"
    rows = log.db.execute(sql, (article,))
    found = [tables.article(log.db, row[0]) for row in rows.fetchall()]
    return [each for each in found if each is not None]


def _erase(log: SqliteLog, digest: str) -> None:
    """Remove a text from beside the log and from the full-text index; inside a transaction."""
    text = log.text(digest)
    if text is None:
        return
    articles = log.db.execute("SELECT position, title FROM articles WHERE text_hash = ?", (digest,)).fetchall()
    for position, title in articles:
        gone = "INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        log.db.execute(gone, (position, title, text))
        log.db.execute("INSERT INTO articles_fts (rowid, title) VALUES (?, ?)", (position, title))
    log.db.execute("DELETE FROM texts WHERE hash = ?", (digest,))
