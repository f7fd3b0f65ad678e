"""Whoever changes the log, the texts or the tables is found, at the first place."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from logdata import CLAIM, START, Clock, article, changed, draft, made, read, statement, story, tracked

from monitor import selfcheck, status, tables
from monitor.errors import UsageError
from monitor.eventlog import Head, SqliteLog, rebuild
from monitor.eventlog.chain import COLUMNS, GENESIS, link
from monitor.eventlog.verify import Finding, chain, parse_head, verify
from monitor.events import Stance, Status, StatusChanged


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a log of some hundred events once, and close it; the tests tamper with copies."""
    state = tmp_path_factory.mktemp("original")
    with SqliteLog.open(state, clock=Clock()) as log:
        log.append([tracked()])
        for batch, texts in story(60):
            log.append(batch, texts=texts)
    return state / "monitor.db"


@pytest.fixture
def copy(original: Path, tmp_path: Path) -> Path:
    """Give a copy of the log to tamper with."""
    return Path(shutil.copy(original, tmp_path / "monitor.db"))


def tamper(path: Path, *sql: str, values: tuple[object, ...] = ()) -> None:
    """Change the file as somebody would who may write to it: without the triggers."""
    with closing(sqlite3.connect(path)) as conn:
        triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            conn.execute(f"DROP TRIGGER {name}")
        for each in sql:
            conn.execute(each, values)
        for _, text in triggers:
            conn.execute(text)
        conn.commit()


def findings(path: Path, *, head: Head | None = None, quick: bool = False) -> list[Finding]:
    """Return what `verify` finds."""
    with SqliteLog.open(path.parent, read_only=True) as log:
        return verify(log, head=head, quick=quick)


def length(path: Path) -> int:
    """Return the number of events."""
    with closing(sqlite3.connect(path)) as conn:
        return int(conn.execute("SELECT count(*) FROM events").fetchone()[0])


def test_an_untouched_log_has_no_findings(copy: Path) -> None:
    """An untouched log has no findings."""
    with SqliteLog.open(copy.parent, read_only=True) as log:
        head = log.head()
    assert findings(copy) == []
    assert findings(copy, head=head) == []
    assert findings(copy, head=Head(0, GENESIS)) == []


COLUMNS_AND_VALUES = [
    ("kind", "'claim_dropped'"), ("version", "2"), ("key", "key || 'x'"), ("claim", "'other'"), ("article", "'other'"),
    ("happened_at", "'2020-01-01T00:00:00.000000Z'"), ("recorded_at", "'2020-01-01T00:00:00.000000Z'"),
    ("data", "json_set(data, '$.x', 1)"), ("hash", "upper(hash)"), ("claim", "NULL"),
]  # fmt: skip


@pytest.mark.parametrize(("column", "value"), COLUMNS_AND_VALUES)
def test_an_edit_of_any_column_is_found_where_it_is(copy: Path, column: str, value: str) -> None:
    """An edit of any column is found where it is."""
    tamper(copy, f"UPDATE events SET {column} = {value} WHERE position = 93")
    first = findings(copy, quick=True)[0]
    assert (first.kind, first.position) == ("chain", 93)


def test_one_edit_is_one_finding(copy: Path) -> None:
    """One edit is one finding."""
    tamper(copy, "UPDATE events SET data = json_set(data, '$.x', 1) WHERE position IN (20, 93)")
    assert [each.position for each in findings(copy, quick=True)] == [20, 93]


def test_a_deletion_is_found_where_it_is(copy: Path) -> None:
    """A deletion is found where it is."""
    tamper(copy, "DELETE FROM events WHERE position IN (50, 51, 52)")
    (only,) = findings(copy, quick=True)
    assert (only.position, only.what) == (50, "missing: position 50 to 52 is not in the log")


def test_a_deletion_that_closes_the_gap_is_found(copy: Path) -> None:
    """A deletion that closes the gap is found."""
    tamper(
        copy, "DELETE FROM events WHERE position = 50", "UPDATE events SET position = position - 1 WHERE position > 50"
    )
    assert findings(copy, quick=True)[0].position == 50


def test_an_insertion_is_found_where_it_is(copy: Path) -> None:
    """An insertion is found where it is."""
    tamper(
        copy,
        "UPDATE events SET position = -position - 1 WHERE position >= 50",
        "UPDATE events SET position = -position WHERE position < 0",
        "INSERT INTO events SELECT 50, kind, version, 'put in', claim, article, happened_at, recorded_at, data, hash "
        "FROM events WHERE position = 49",
    )
    assert findings(copy, quick=True)[0].position == 50


def test_a_swap_is_found_where_it_begins(copy: Path) -> None:
    """A swap is found where it begins."""
    tamper(
        copy,
        *(f"UPDATE events SET position = {new} WHERE position = {old}" for old, new in ((40, -1), (41, 40), (-1, 41))),
    )
    assert findings(copy, quick=True)[0].position == 40


def test_a_tail_that_was_cut_off_shows_against_a_published_head(copy: Path) -> None:
    """A tail that was cut off shows against a published head."""
    with SqliteLog.open(copy.parent, read_only=True) as log:
        head = log.head()
    tamper(copy, f"DELETE FROM events WHERE position > {head.position - 3}")
    assert findings(copy, quick=True) == []  # the chain alone cannot know
    (only,) = findings(copy, head=head, quick=True)
    assert (only.kind, only.position) == ("head", head.position - 2)


def test_a_history_written_anew_shows_against_a_published_head(copy: Path) -> None:
    """A history written anew shows against a published head."""
    with SqliteLog.open(copy.parent, read_only=True) as log:
        head = log.head()
    tamper(copy, "UPDATE events SET data = replace(data, 'bridge, part 1\"', 'bridge, part one\"')")
    with closing(sqlite3.connect(copy)) as conn:
        rows = conn.execute(f"SELECT {COLUMNS} FROM events ORDER BY position").fetchall()
    previous = GENESIS
    hashes = []
    for row in rows:
        previous = link(previous, row)
        hashes.append(f"UPDATE events SET hash = '{previous}' WHERE position = {row[0]}")
    tamper(copy, *hashes)
    assert findings(copy, quick=True) == []
    (only,) = findings(copy, head=head, quick=True)
    assert (only.kind, only.position) == ("head", head.position)


@pytest.mark.slow
def test_tampering_at_random_places_is_always_found_at_the_first_one(original: Path, tmp_path: Path) -> None:
    """Edit, delete, insert, swap at random places; `make torture` runs 1,000 of each by MONITOR_TORTURE."""
    import os  # noqa: PLC0415  only here

    rounds = int(os.environ.get("MONITOR_TORTURE", "100")) * 4
    dice = random.Random(int(os.environ.get("MONITOR_SEED", "1")))
    last = length(original)
    path = tmp_path / "monitor.db"
    shutil.copy(original, path)
    with SqliteLog.open(tmp_path) as log:
        conn = log.db.conn
        for name, *_ in conn.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'"
        ).fetchall():
            conn.execute(f"DROP TRIGGER {name}")
        for number in range(rounds):
            at = dice.randint(2, last - 1)
            byte = dice.randint(1, 40)
            conn.execute("BEGIN")
            if number % 4 == 0:  # one character of the content
                sql = "UPDATE events SET key = substr(key, 1, :n) || '~' || substr(key, :n + 2) WHERE position = :p"
                conn.execute(sql, {"n": byte, "p": at})
            elif number % 4 == 1:
                conn.execute("DELETE FROM events WHERE position = ?", (at,))
            elif number % 4 == 2:
                conn.execute("UPDATE events SET position = -position - 1 WHERE position >= ?", (at,))
                conn.execute("UPDATE events SET position = -position WHERE position < 0")
                conn.execute(f"INSERT INTO events SELECT {at}, kind, version, 'x', claim, article, happened_at, recorded_at, data, hash FROM events WHERE position = {at - 1}")  # fmt: skip
            else:
                for old, new in ((at, -1), (at + 1, at), (-1, at + 1)):
                    conn.execute("UPDATE events SET position = ? WHERE position = ?", (new, old))
            first = next(chain(log), None)
            assert first is not None, (number, at)
            assert first.position == at
            conn.execute("ROLLBACK")
        assert next(chain(log), None) is None


@pytest.mark.parametrize("trigger", ["events_insert", "events_update", "events_delete", "texts_insert", "texts_update"])
def test_a_guard_that_was_taken_away_is_found(copy: Path, trigger: str) -> None:
    """Somebody made room to rewrite the log, and did it well."""
    with closing(sqlite3.connect(copy)) as conn:
        conn.execute(f"DROP TRIGGER {trigger}")
    (only,) = findings(copy)
    assert only.what == f"the trigger {trigger}, which refuses rewriting, is missing or was changed"


def test_a_changed_text_is_found(copy: Path) -> None:
    """A changed text is found."""
    tamper(copy, "UPDATE texts SET text = text || ' ' WHERE hash = (SELECT min(hash) FROM texts)")
    (only,) = findings(copy)
    assert only.kind == "text"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE claims SET status = 'confirmed', explanation = 'because'",
        "UPDATE statements SET quote = 'nothing of the kind' WHERE position = (SELECT max(position) FROM statements)",
        "UPDATE statements SET withdrawn_at = NULL WHERE withdrawn_at NOTNULL",
        "DELETE FROM status_history WHERE position = (SELECT max(position) FROM status_history)",
        "INSERT INTO rulings VALUES (7, 'bridge', 'confirmed', 'nobody', '', NULL, '', '', NULL, NULL, NULL, NULL)",
        "UPDATE alerts SET state = 'sent' WHERE about = (SELECT min(about) FROM alerts)",
    ],
)
def test_a_table_that_does_not_follow_from_the_log_is_found(copy: Path, sql: str) -> None:
    """A table that does not follow from the log is found."""
    tamper(copy, sql)
    assert findings(copy, quick=True) == []
    found = findings(copy)
    assert found
    assert {each.kind for each in found} == {"table"}


def test_a_damaged_page_is_found_or_refused(copy: Path) -> None:
    """A damaged page is found or refused."""
    with copy.open("r+b") as file:
        file.seek(copy.stat().st_size // 2)
        file.write(b"\xff" * 6000)
    try:
        found = findings(copy)
    except Exception as error:  # noqa: BLE001  whatever it is, it is the log's own error
        assert type(error).__name__ == "LogError"  # noqa: PT017
    else:
        assert found


@pytest.mark.parametrize("text", ["", "12", "12:abc", "x:" + GENESIS])
def test_what_is_no_head_is_refused(text: str) -> None:
    """What is no head is refused."""
    with pytest.raises(UsageError, match="is no head"):
        parse_head(text)


@pytest.mark.parametrize("index", ["articles", "statements"])
def test_a_search_index_that_misses_a_row_is_found_and_mended(tmp_path: Path, index: str) -> None:
    """Search that leaves something out without a word is found; a rebuild mends it."""
    with SqliteLog.open(tmp_path, clock=Clock()) as log:
        log.append([tracked()])
        for batch, texts in story(5):
            log.append(batch, texts=texts)
        assert verify(log) == []
        (position,) = log.db.execute(f"SELECT max(position) FROM {index}").fetchone()
        log.db.execute(f"DELETE FROM {index}_fts_docsize WHERE id = ?", (position,))
        log.db.execute(f"INSERT INTO {index}_fts_docsize VALUES (?, x'')", (position + 1000,))
        found = verify(log)
        assert [each.position for each in found] == [position, position + 1000]
        assert all("full-text index" in each.what for each in found)
        rebuild.rebuild(log)
        assert verify(log) == []


# ---------------------------------------------------------------- statuses


@pytest.fixture
def log(tmp_path: Path) -> Iterator[SqliteLog]:
    """Give a log with a claim and two statements, whose status was decided by the policy."""
    with SqliteLog.open(tmp_path, clock=Clock()) as log:
        one = article()
        log.append([tracked(), read(one), made(statement(one))])
        log.append(status.decide(CLAIM, tables.statements(log.db, "bridge"), None, now=START))
        log.append([made(statement(one, "Brenland", Stance.DENIES))])
        last = tables.last_status(log.db, "bridge")
        log.append(status.decide(CLAIM, tables.statements(log.db, "bridge"), last, now=START))
        yield log


def test_statuses_that_the_policy_decided_follow_from_the_log(log: SqliteLog) -> None:
    """Statuses that the policy decided follow from the log."""
    assert [event.data.after for event in tables.status_events(log.db, "bridge")] == ["alleged", "disputed"]  # type: ignore[attr-defined]
    assert list(selfcheck.refold(log)) == []
    assert verify(log) == []


def test_a_status_that_nobody_decided_is_found(log: SqliteLog) -> None:
    """A status that nobody decided is found."""
    forged = StatusChanged(before=Status.ALLEGED, after=Status.CONFIRMED, policy_version=status.POLICY_VERSION)
    (event,) = log.append([draft("forged", forged, claim="bridge")])
    found = list(selfcheck.refold(log))
    assert {each.position for each in found} == {event.position}
    assert [each.what for each in found] == [
        "claim bridge was recorded as confirmed, but the statements known then make it disputed",
        "claim bridge was disputed before, not alleged",
    ]


def test_statuses_of_an_older_policy_are_not_judged_by_the_new_one(log: SqliteLog) -> None:
    """Statuses of an older policy are not judged by the new one."""
    log.append([changed(Status.DISPUTED, Status.CONFIRMED, key="by policy 1")])
    assert list(selfcheck.refold(log)) == []
