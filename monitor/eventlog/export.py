"""The log, the statements and the statuses for other programs: as lines of JSON, as CSV, as Parquet, as ClaimReview.

Rows are streamed: memory stays flat however long the log is.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import IO, Any, Literal

from monitor import tables
from monitor.errors import UsageError
from monitor.eventlog import SqliteLog
from monitor.events import OUTLET, UNNAMED, Claim, Logged, Stance, Status, utc_now
from monitor.tables import Ruling

Topic = Literal["events", "statements", "status"]
TOPICS: tuple[Topic, ...] = ("events", "statements", "status")
FORMATS = ("jsonl", "csv", "parquet", "claimreview")

PAGE = 1000
"""Rows read at a time; also the rows of a Parquet row group, which are held in memory."""

_TABLES: Mapping[str, str] = {"events": "events", "statements": "statements", "status": "status_history"}
_JSON: Mapping[str, frozenset[str]] = {
    "events": frozenset({"data"}),
    "statements": frozenset({"trace"}),
    "status": frozenset({"by_party", "contested_by", "because", "discounted", "policy"}),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell may not begin with: spreadsheets would take it for a formula, full-width forms included."""

Row = dict[str, Any]


def topic(name: str) -> Topic:
    """Return the topic of that name; raises :class:`UsageError`."""
    for known in TOPICS:
        if known == name:
            return known
    raise UsageError(f"'{name}' cannot be exported; there are {', '.join(TOPICS)}")


def rows(log: SqliteLog, what: Topic, *, claim: str | None = None) -> Iterator[Row]:
    """Yield the rows of a topic in log order, each a mapping of columns; columns of JSON are parsed."""
    where = "AND claim = :claim" if claim is not None else ""
    sql = f"SELECT * FROM {_TABLES[what]} WHERE position > :after {where} ORDER BY position LIMIT {PAGE}"
    after, parsed = 0, _JSON[what]
    while page := list(log.db.query(sql, {"after": after, "claim": claim} if claim else {"after": after})):
        for row in page:
            yield {name: json.loads(value) if name in parsed else value for name, value in row.items()}
        after = page[-1]["position"]


def columns(log: SqliteLog, what: Topic) -> list[str]:
    """Return the names of a topic's columns."""
    return [column.name for column in log.db.table(_TABLES[what]).columns]


# ---------------------------------------------------------------- formats


def write_jsonl(found: Iterable[Row], out: IO[bytes]) -> int:
    """Write a JSON object a line and return how many."""
    count = 0
    for row in found:
        out.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        count += 1
    return count


def write_csv(found: Iterable[Row], names: Sequence[str], out: IO[bytes]) -> int:
    """Write CSV (RFC 4180, UTF-8) with a header line and return the number of rows.

    A text that a spreadsheet would take for a formula gets a leading apostrophe; :func:`plain` takes it off again.
    Lists and trees are JSON in their cell.
    """
    text = io.TextIOWrapper(out, "utf-8", errors="backslashreplace", newline="", write_through=True)
    writer, count = csv.writer(text), 0
    writer.writerow(names)
    for row in found:
        writer.writerow([_cell(row[name]) for name in names])
        count += 1
    text.detach()
    return count


def _cell(value: object) -> object:
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith((*_FORMULA, "'")):
        return f"'{value}"
    return value


def plain(cell: str) -> str:
    """Return the text that was written into a CSV cell."""
    return cell.removeprefix("'")


def write_parquet(found: Iterator[Row], names: Sequence[str], integers: Iterable[str], out: IO[bytes]) -> int:
    """Write Parquet and return the number of rows; lists and trees are columns of JSON text.

    `integers`: the columns that hold whole numbers; all others are text.
    Raises :class:`UsageError` where the extra `parquet` is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  an extra, and slow to import
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise UsageError("Parquet needs the extra: pip install 'monitor[parquet]'") from error
    whole, count = set(integers), 0
    schema = pa.schema([(name, pa.int64() if name in whole else pa.string()) for name in names])
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := list(islice(found, PAGE)):
            values = {name: [_column(row[name]) for row in group] for name in names}
            writer.write_table(pa.table(values, schema=schema))
            count += len(group)
    return count


def _column(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value


def write(log: SqliteLog, what: Topic, form: str, out: IO[bytes], *, claim: str | None = None, by: str = "") -> int:
    """Write a topic in one of :data:`FORMATS` and return the number of rows or reviews.

    `by`: the newsroom's name, for ClaimReview.  Raises :class:`UsageError` for a combination that does not exist.
    """
    if claim is not None and tables.claim(log.db, claim) is None:
        raise UsageError(f"no claim has the id '{claim}'")
    names = columns(log, what)
    if form == "jsonl":
        return write_jsonl(rows(log, what, claim=claim), out)
    if form == "csv":
        return write_csv(rows(log, what, claim=claim), names, out)
    if form == "parquet":
        types = {column.name: column.type for column in log.db.table(_TABLES[what]).columns}
        return write_parquet(rows(log, what, claim=claim), names, [n for n in names if types[n] == "INTEGER"], out)
    if form == "claimreview" and what != "events":
        return write_jsonl(reviews(log, claim=claim, by=by), out)
    raise UsageError(f"'{what}' cannot be exported as '{form}'; ClaimReview is for statements and status")


# ---------------------------------------------------------------- ClaimReview

_RATING: Mapping[Status, int] = {
    Status.REFUTED: 1,
    Status.DENIED: 2,
    Status.UNREPORTED: 3,
    Status.ALLEGED: 3,
    Status.DISPUTED: 3,
    Status.CORROBORATED: 4,
    Status.CONFIRMED: 5,
}
"""A ruling on schema.org's scale of 1 (false) to 5 (true); its own name is beside it in `alternateName`."""


def reviews(log: SqliteLog, *, claim: str | None = None, by: str = "") -> Iterator[Row]:
    """Yield a schema.org ClaimReview for each claim with a ruling that holds now.

    The rating is the editors' ruling; the derived status is not one, and a claim without a ruling has no review.
    """
    for tracked in tables.claims(log.db, dropped=True):
        ruling = tables.ruling(log.db, tracked.id, at=utc_now())
        if ruling is not None and claim in (None, tracked.id):
            yield review(log, tracked, ruling, by=by)


def review(log: SqliteLog, claim: Claim, ruling: Ruling, *, by: str) -> Row:
    """Return the ClaimReview of one claim: what was claimed by whom and where, and how the editors ruled."""
    said = tables.statements(log.db, claim.id)
    behind = [each for each in said if each.statement.stance in (Stance.ASSERTS, Stance.CONFIRMS)]
    first = min(behind, key=lambda each: (each.statement.published, each.position), default=None)
    item: Row = {"@type": "Claim", "appearance": [_appearance(log, each) for each in said]}
    if first is not None:
        item["author"] = {"@type": "Organization", "name": _author(first)}
        item["datePublished"] = _day(first)
        item["firstAppearance"] = _appearance(log, first)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": claim.title,
        "datePublished": ruling.recorded_at.date().isoformat(),
        "author": {"@type": "Organization", "name": by} if by else {"@type": "Person", "name": ruling.by},
        "reviewBody": ruling.reason,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": _RATING[ruling.status],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": ruling.status.value,
        },
        "itemReviewed": item,
    }


def _author(logged: Logged) -> str:
    """Return who speaks: the outlet where the article says it in its own voice or names nobody."""
    source = logged.statement.source
    return logged.statement.outlet if source in (OUTLET, UNNAMED) else source


def _day(logged: Logged) -> str:
    return (logged.statement.said_on or logged.statement.published.date()).isoformat()


def _appearance(log: SqliteLog, logged: Logged) -> Row:
    said = logged.statement
    article = tables.article(log.db, said.article)
    found: Row = {
        "@type": "NewsArticle",
        "datePublished": said.published.isoformat(),
        "publisher": {"@type": "Organization", "name": said.outlet},
        "text": said.quote,
    }
    if article is not None:
        found |= {"url": article.url, "headline": article.title}
    return found
