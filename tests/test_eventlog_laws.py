"""Laws of the log, tried on whatever Hypothesis thinks of."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from logdata import Clock, article, made, read, statement, story, tracked

from monitor.eventlog import SqliteLog, export, rebuild
from monitor.eventlog.verify import verify

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(title=texts, quote=texts, source=texts.filter(bool), text=texts)
def test_whatever_the_words_are_they_come_back(title: str, quote: str, source: str, text: str) -> None:
    """Log, tables, text, lines of JSON and CSV give back what was said, and the chain holds."""
    with tempfile.TemporaryDirectory() as folder, SqliteLog.open(Path(folder), clock=Clock()) as log:
        one = article(1, text, title=title)
        said = statement(one, source, quote=quote)
        events = log.append([tracked(), read(one), made(said)], texts={one.text_hash: one.text})
        assert list(log.read()) == events
        assert log.text(one.text_hash) == text
        assert log.db.execute("SELECT quote, source FROM statements").fetchone() == (quote, source)
        assert log.db.execute("SELECT title FROM articles").fetchone() == (title,)
        assert verify(log) == []
        out = io.BytesIO()
        export.write(log, "statements", "jsonl", out)
        assert json.loads(out.getvalue())["quote"] == quote
        out = io.BytesIO()
        export.write(log, "statements", "csv", out)
        (row,) = csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""))
        assert export.plain(row["quote"]) == quote


@few
@given(st.lists(st.integers(0, 60), max_size=12))
def test_however_events_are_batched_the_tables_are_the_same(cuts: list[int]) -> None:
    """One transaction an event, one for all, or anything between: the same rows and the same chain."""
    drafts = [tracked(), *(each for batch, _ in story(15) for each in batch)]
    edges = sorted({0, len(drafts), *(cut for cut in cuts if cut < len(drafts))})
    found = []
    for parts in (pairwise(edges), [(0, len(drafts))]):
        with tempfile.TemporaryDirectory() as folder, SqliteLog.open(Path(folder), clock=Clock()) as log:
            for start, end in parts:
                log.append(drafts[start:end])
            rows = {name: log.db.execute(f"SELECT * FROM {name}").fetchall() for name in rebuild.table_names()}
            found.append((log.head(), rows))
    assert found[0] == found[1]


@few
@given(st.lists(st.sampled_from(range(15)), min_size=1, max_size=30))
def test_in_whatever_order_batches_are_repeated_nothing_is_doubled(order: list[int]) -> None:
    """A poll that is repeated, in part and out of order, appends nothing that is there."""
    batches = [batch for batch, _ in story(15)]
    with tempfile.TemporaryDirectory() as folder, SqliteLog.open(Path(folder), clock=Clock()) as log:
        log.append([tracked()])
        for number in order:
            log.append(batches[number])
        want = {each.key for number in order for each in batches[number]} | {tracked().key}
        assert {event.key for event in log.read()} == want
        assert log.head().position == len(want)
