"""The operational tables: states of feeds, entries seen, fetches, pages to read again.

Plain rows beside the log, in the same file, so that "seen" and the events it stands for are one transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from monitor.eventlog import SqliteLog
from monitor.events import Record, from_utc_text, utc_text
from monitor.poll.feedstate import State

FETCHES_KEPT = timedelta(days=30)
_MOMENTS = frozenset(
    {"next_due", "last_poll", "last_success", "last_new", "failing_since", "incident", "silent", "gone_first"}
)
_COLUMNS = State.__struct_fields__
_SAVE = (
    f"INSERT INTO feeds ({', '.join(_COLUMNS)}, state) VALUES ({', '.join('?' * (len(_COLUMNS) + 1))}) "
    f"ON CONFLICT (url) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in (*_COLUMNS[1:], 'state'))}"
)


class Seen(Record, frozen=True, kw_only=True):
    """An entry that was seen in a feed; a row of the table ``entries``."""

    feed: str
    key: str
    url: str
    title: str
    content: str
    outcome: str
    seen: datetime
    reason: str | None = None
    edits: int = 0
    tries: int = 0


class Fetch(Record, frozen=True, kw_only=True):
    """A fetch of a feed that brought something or failed; a row of the table ``fetches``."""

    at: datetime
    feed: str
    url: str
    outcome: str
    reason: str | None = None
    fresh: int = 0
    bytes: int | None = None
    ms: int | None = None


class Reread(Record, frozen=True, kw_only=True):
    """A page that is read again; a row of the table ``rereads``."""

    url: str
    page: str
    feed: str
    due: datetime
    read_at: datetime
    claims: int = 0
    etag: str | None = None
    modified: str | None = None
    body: str | None = None
    failures: int = 0


class Store:
    """The operational tables of one log."""

    def __init__(self, log: SqliteLog) -> None:
        """Use the tables beside `log`."""
        self.log = log

    # `log.db.conn` is asked each time: the log opens its file again where it was replaced
    def _execute(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Any:
        return self.log.db.conn.execute(sql, values)

    # ------------------------------------------------------------ feeds

    def states(self) -> dict[str, State]:
        """Return the state of every feed that was ever polled."""
        rows = self._execute(f"SELECT {', '.join(_COLUMNS)} FROM feeds")
        return {row[0]: _state(row) for row in rows}

    def save(self, states: Iterable[State], *, paused: Iterable[str] = ()) -> None:
        """Write states of feeds; inside a transaction of the caller's or one of its own."""
        resting = set(paused)
        rows = [(*_values(s), "paused" if s.url in resting else s.name) for s in states]
        with self.log.transaction():
            self.log.db.conn.executemany(_SAVE, rows)

    def raws(self, feed: str) -> frozenset[str]:
        """Return the raw hashes of the items that the feed's last document held."""
        row = self._execute("SELECT raws FROM feeds WHERE url = ?", (feed,)).fetchone()
        return frozenset(row[0].split()) if row else frozenset()

    def save_raws(self, raws: Mapping[str, Iterable[str]]) -> None:
        """Keep the raw hashes of feeds' documents; their states must have been saved before."""
        rows = [(" ".join(hashes), feed) for feed, hashes in raws.items()]
        self.log.db.conn.executemany("UPDATE feeds SET raws = ? WHERE url = ?", rows)

    def overview(self) -> list[dict[str, Any]]:
        """Return every feed's row, the troubled ones first."""
        order = "CASE state WHEN 'gone' THEN 0 WHEN 'failing' THEN 1 WHEN 'silent' THEN 2 WHEN 'new' THEN 3 ELSE 4 END"
        cursor = self._execute(
            "SELECT url, outlet, state, address, last_poll, last_success, last_new, next_due, interval_s, polls, "
            "entries, failures, failing_since, last_error, incident, silent, rhythm_s, moved_to, marks "
            f"FROM feeds ORDER BY {order}, url"
        )
        names = [c[0] for c in cursor.description]
        found = [dict(zip(names, row, strict=True)) for row in cursor]
        for row in found:
            row["marks"] = json.loads(row["marks"])
        return found

    # ------------------------------------------------------------ entries

    def seen(self, feed: str, keys: Sequence[str]) -> dict[str, Seen]:
        """Return what is known of these entries of a feed, by key."""
        rows = self._execute(
            f"SELECT {', '.join(Seen.__struct_fields__)} FROM entries "
            "WHERE feed = ? AND key IN (SELECT value FROM json_each(?))",
            (feed, json.dumps(list(keys))),
        )
        found = (dict(zip(Seen.__struct_fields__, row, strict=True)) for row in rows)
        return {row["key"]: Seen(**{**row, "seen": from_utc_text(row["seen"])}) for row in found}

    def mark(self, entries: Iterable[Seen]) -> None:
        """Write that entries were seen, and what became of them."""
        self.log.db.conn.executemany(
            f"INSERT OR REPLACE INTO entries ({', '.join(Seen.__struct_fields__)}) "
            f"VALUES ({', '.join('?' * len(Seen.__struct_fields__))})",
            [(e.feed, e.key, e.url, e.title, e.content, e.outcome, utc_text(e.seen), e.reason, e.edits, e.tries)
             for e in entries],
        )  # fmt: skip

    def became(self, url: str) -> tuple[str, int]:
        """Return what the log made of the newest version of an article, and how many statements it holds of it."""
        row = self._execute(
            "SELECT outcome, (SELECT count(*) FROM statements WHERE article = articles.id) FROM articles WHERE url = ? "
            "ORDER BY position DESC LIMIT 1",
            (url,),
        ).fetchone()
        return (str(row[0]), int(row[1])) if row else ("read", 0)

    # ------------------------------------------------------------ fetches

    def fetched(self, fetches: Iterable[Fetch]) -> None:
        """Note fetches that are worth a line: something new, or trouble."""
        self.log.db.conn.executemany(
            "INSERT INTO fetches (at, feed, url, outcome, reason, fresh, bytes, ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(utc_text(f.at), f.feed, f.url, f.outcome, f.reason, f.fresh, f.bytes, f.ms) for f in fetches],
        )

    def forget_old(self, now: datetime) -> None:
        """Drop the lines of fetches older than a month."""
        self._execute("DELETE FROM fetches WHERE at < ?", (utc_text(now - FETCHES_KEPT),))

    # ------------------------------------------------------------ pages to read again

    def plan(self, page: Reread) -> None:
        """Plan a page's next reading."""
        fields = Reread.__struct_fields__
        values = [utc_text(v) if isinstance(v, datetime) else v for v in msgspec.structs.astuple(page)]
        self._execute(
            f"INSERT OR REPLACE INTO rereads ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})", values
        )

    def unplan(self, url: str) -> None:
        """Read a page no more."""
        self._execute("DELETE FROM rereads WHERE url = ?", (url,))

    def planned(self, url: str) -> Reread | None:
        """Return when and how a page is read again."""
        return next(iter(self._rereads("url = ?", (url,))), None)

    def due(self, now: datetime, most: int = 200) -> list[Reread]:
        """Return the pages that are due, the longest overdue first, at most `most`."""
        return self._rereads("due <= ? ORDER BY due LIMIT ?", (utc_text(now), most))

    def _rereads(self, where: str, values: Sequence[object]) -> list[Reread]:
        fields = Reread.__struct_fields__
        found = []
        for row in self._execute(f"SELECT {', '.join(fields)} FROM rereads WHERE {where}", values):
            columns = dict(zip(fields, row, strict=True))
            columns |= {name: from_utc_text(columns[name]) for name in ("due", "read_at")}
            found.append(Reread(**columns))
        return found


def _values(state: State) -> list[object]:
    row: list[object] = []
    for name in _COLUMNS:
        value = getattr(state, name)
        if name == "marks":
            value = json.dumps(list(value), ensure_ascii=False)
        elif isinstance(value, datetime):
            value = utc_text(value)
        row.append(value)
    return row


def _state(row: Sequence[Any]) -> State:
    columns = dict(zip(_COLUMNS, row, strict=True))
    for name in _MOMENTS:
        if columns[name] is not None:
            columns[name] = from_utc_text(columns[name])
    columns["marks"] = tuple(json.loads(columns["marks"]))
    return State(**columns)
