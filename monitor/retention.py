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


def drop_texts(log: SqliteLog, *, days: int, now: datetime) -> int:
    """Drop the texts of articles recorded more than `days` days before `now`; return how many.

    A text that a newer article shares stays.  Raises :class:`monitor.errors.LogError`; what is done then, is done.
    """
    if days <= 0:
        return 0
    before, done = utc_text(now - timedelta(days=days)), 0
    while batch := _old(log, before, packed=True):
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
    while batch := _old(log, before, packed=False):
        with log.transaction():
            for digest in batch:
                text = log.text(digest) or ""
                blob = zlib.compress(text.encode("utf-8", "surrogatepass"), 9)
                log.db.execute("UPDATE texts SET packed = ?, text = NULL WHERE hash = ?", (blob, digest))
        done += len(batch)
    return done


def _old(log: SqliteLog, before: str, *, packed: bool) -> list[str]:
    """Return some texts all of whose articles were recorded before a moment; with `packed`, also packed ones."""
    sql = (
        "SELECT hash FROM texts JOIN articles ON text_hash = hash "
        f"WHERE {'1' if packed else 'packed IS NULL'} GROUP BY hash HAVING max(recorded_at) < ? LIMIT {BATCH}"
    )
    return [row[0] for row in log.db.execute(sql, (before,))]


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
