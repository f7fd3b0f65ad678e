"""The read tables made again: the same, step by step, with readers and a writer beside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from logdata import Clock, read, statement, story, tracked
from logdata import article as an_article

from monitor import tables
from monitor.errors import LogError
from monitor.eventlog import SqliteLog, migrations, rebuild
from monitor.eventlog.verify import drift


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteLog]:
    """Give a log of some hundred events, rebuilt in steps of 50."""
    monkeypatch.setattr(rebuild, "STEP", 50)
    with SqliteLog.open(tmp_path, clock=Clock()) as log:
        log.append([tracked()])
        for batch, texts in story(80):
            log.append(batch, texts=texts)
        yield log


class StoppedError(Exception):
    """The machine went down."""


def stop_at(position: int) -> rebuild.Progress:
    """Return a progress display that stops the rebuild."""

    def show(done: int, _last: int) -> None:
        if done >= position:
            raise StoppedError

    return show


def test_tables_made_again_are_the_same(log: SqliteLog) -> None:
    """Tables made again are the same."""
    assert list(drift(log)) == []
    before = log.db.execute("SELECT * FROM statements").fetchall()
    with log.transaction():
        log.db.execute("DELETE FROM statements")
        log.db.execute("UPDATE claims SET status = 'refuted'")
    assert list(drift(log)) != []
    assert rebuild.rebuild(log) == log.head().position
    assert list(drift(log)) == []
    assert log.db.execute("SELECT * FROM statements").fetchall() == before
    assert not log.path.with_name(rebuild.FILE).exists()


def test_a_stopped_rebuild_goes_on_where_it_was(log: SqliteLog) -> None:
    """A stopped rebuild goes on where it was."""
    with pytest.raises(StoppedError):
        rebuild.rebuild(log, stop_at(100))
    log.append([read(an_article(999))])
    seen: list[int] = []
    rebuild.rebuild(log, lambda done, _: seen.append(done))
    assert seen[0] == 150
    assert seen[-1] == log.head().position
    assert list(drift(log)) == []


def test_what_is_appended_between_the_last_step_and_the_exchange_is_not_lost(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is appended between the last step and the exchange is not lost."""
    fill = rebuild.fill

    def fill_and_append(*args: object, **kw: object) -> int:
        done = fill(*args, **kw)  # type: ignore[arg-type]
        with SqliteLog.open(log.path.parent) as other:  # the daemon goes on meanwhile
            other.append([read(an_article(999))])
        return done

    monkeypatch.setattr(rebuild, "fill", fill_and_append)
    assert rebuild.rebuild(log) == log.head().position
    monkeypatch.undo()
    assert tables.article(log.db, an_article(999).id) is not None
    assert list(drift(log)) == []


@pytest.mark.parametrize("damage", ["bytes", "another log", "another version", "empty"])
def test_a_useless_beginning_is_thrown_away(log: SqliteLog, damage: str) -> None:
    """A useless beginning is thrown away."""
    with pytest.raises(StoppedError):
        rebuild.rebuild(log, stop_at(100))
    side = log.path.with_name(rebuild.FILE)
    if damage == "bytes":
        side.write_bytes(b"no database at all" * 500)
    elif damage == "empty":
        side.write_bytes(b"")
    else:
        name, value = ("at", "100 " + "f" * 64) if damage == "another log" else ("tables", "another")
        with closing(sqlite3.connect(side)) as conn, conn:
            conn.execute("UPDATE about SET value = ? WHERE name = ?", (value, name))
    seen: list[int] = []
    rebuild.rebuild(log, lambda done, _: seen.append(done))
    assert seen[0] == 50
    assert list(drift(log)) == []


def test_readers_see_whole_tables_all_the_time(log: SqliteLog) -> None:
    """Readers see whole tables all the time."""
    count = log.db.execute("SELECT count(*) FROM statements").fetchone()[0]
    with closing(sqlite3.connect(f"file:{log.path}?mode=ro", uri=True)) as reader:
        seen = []

        def look(_done: int, _last: int) -> None:
            seen.append(reader.execute("SELECT count(*) FROM statements").fetchone()[0])

        rebuild.rebuild(log, look)
        look(0, 0)
        assert set(seen) == {count}
        cursor = reader.execute("SELECT * FROM statements")
        cursor.fetchone()  # a query that is still going on when the tables are exchanged
        rebuild.rebuild(log)
        assert len(cursor.fetchall()) == count - 1


def test_a_program_that_fills_tables_otherwise_makes_them_again(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that fills tables otherwise makes them again."""
    script = migrations.tables_script()
    newer = script + "CREATE TABLE extra (x TEXT) STRICT;\nCREATE VIEW extra_view AS SELECT * FROM extra;\n"
    state = log.path.parent
    log.close()
    monkeypatch.setattr(migrations, "tables_script", lambda: newer)
    migrations.tables_fingerprint.cache_clear()
    rebuild.table_names.cache_clear()
    try:
        with SqliteLog.open(state, exclusive=True) as running:
            assert {"extra", "statements"} <= set(running.db.table_names())
            assert list(drift(running)) == []
            # an older program may not exchange the tables under a daemon that runs
            monkeypatch.undo()
            migrations.tables_fingerprint.cache_clear()
            rebuild.table_names.cache_clear()
            with pytest.raises(LogError, match="in use by the daemon"):
                SqliteLog.open(state)
        with SqliteLog.open(state) as older:
            assert "extra" not in older.db.table_names()
            assert "extra_view" not in older.db.view_names()
            assert list(drift(older)) == []
    finally:
        migrations.tables_fingerprint.cache_clear()
        rebuild.table_names.cache_clear()


def test_texts_that_are_packed_stay_in_the_index(log: SqliteLog) -> None:
    """Texts that are packed stay in the index."""
    from monitor.eventlog import retention  # noqa: PLC0415  only here

    one = an_article(999, "Ein einzigartiges Wort.")
    log.append([read(one)], texts={one.text_hash: one.text})
    retention.pack_texts(log, days=1, now=Clock().forward(days=2))
    rebuild.rebuild(log)
    assert (
        len(log.db.execute("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'einzigartiges'").fetchall()) == 1
    )
    assert log.text(one.text_hash) == one.text
    assert statement(one).article == one.id
