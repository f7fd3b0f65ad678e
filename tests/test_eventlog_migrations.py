"""Older logs are brought up to date, newer ones are refused, and a killed migration goes on."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from logdata import CLAIM, Clock, story, tracked

from monitor import events, tables
from monitor.errors import LogError
from monitor.eventlog import SqliteLog, migrations
from monitor.eventlog.verify import verify
from monitor.events import ClaimDropped, payload_from_json

DATA = Path(__file__).parent / "data"
STEPS = (
    "CREATE TABLE one (x TEXT);\nINSERT INTO one VALUES ('a; b');\n",
    """
CREATE TABLE two (y TEXT);
INSERT INTO two SELECT x FROM one;
CREATE TRIGGER guard BEFORE DELETE ON two BEGIN
  SELECT raise(ABORT, 'no; never');
END;
""",
    "ALTER TABLE two ADD COLUMN z TEXT;\nUPDATE two SET z = y || '!';\n",
)


def connect(path: Path) -> sqlite3.Connection:
    """Open a plain database."""
    return sqlite3.connect(path, isolation_level=None)


@pytest.mark.parametrize("start", [0, 1, 2, 3])
def test_every_version_is_led_to_the_present_one(tmp_path: Path, start: int) -> None:
    """Every version is led to the present one."""
    path = tmp_path / "monitor.db"
    with closing(connect(path)) as conn:
        migrations.migrate(conn, path, STEPS[:start])
        assert migrations.version(conn) == start
        migrations.migrate(conn, path, STEPS)
        assert migrations.version(conn) == 3
        assert conn.execute("SELECT y, z FROM two").fetchall() == [("a; b", "a; b!")]
        with pytest.raises(sqlite3.IntegrityError, match="no; never"):
            conn.execute("DELETE FROM two")


@pytest.mark.parametrize("version", range(len(migrations.steps()) + 1))
def test_every_version_of_the_log_itself_is_led_to_the_present_one(tmp_path: Path, version: int) -> None:
    """Every version of the log itself is led to the present one."""
    path = tmp_path / "monitor.db"
    with closing(connect(path)) as conn:
        migrations.migrate(conn, path, migrations.steps()[:version])
    with SqliteLog.open(tmp_path) as log:
        assert migrations.version(log.db.conn) == len(migrations.steps())
        log.append([tracked()])
        assert verify(log) == []


def test_a_step_that_fails_leaves_the_version_before_it_whole(tmp_path: Path) -> None:
    """A step that fails leaves the version before it whole."""
    path = tmp_path / "monitor.db"
    broken = (*STEPS[:2], "ALTER TABLE two ADD COLUMN z TEXT;\nUPDATE no_such_table SET x = 1;\n")
    with closing(connect(path)) as conn:
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            migrations.migrate(conn, path, broken)
        assert migrations.version(conn) == 2
        assert [row[1] for row in conn.execute("PRAGMA table_info (two)")] == ["y"]
        migrations.migrate(conn, path, STEPS)
        assert conn.execute("SELECT z FROM two").fetchall() == [("a; b!",)]


def test_a_log_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A log of a newer program is refused and left alone."""
    SqliteLog.open(tmp_path).close()
    path = tmp_path / "monitor.db"
    with closing(connect(path)) as conn:
        conn.execute(f"PRAGMA user_version = {len(migrations.steps()) + 1}")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(LogError, match=r"a newer version of monitor wrote this log.*upgrade monitor"):
            SqliteLog.open(tmp_path, read_only=read_only)
    assert path.read_bytes() == before


def test_reading_only_does_not_migrate(tmp_path: Path) -> None:
    """Reading only does not migrate."""
    path = tmp_path / "monitor.db"
    with closing(connect(path)) as conn:
        conn.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
    with pytest.raises(LogError, match="run 'monitor rebuild' once"):
        SqliteLog.open(tmp_path, read_only=True)


def test_reading_only_does_not_ask_tables_of_another_version(tmp_path: Path) -> None:
    """Their columns may differ: one line says what to do."""
    with SqliteLog.open(tmp_path) as log, log.transaction():
        migrations.tell(log.db.conn, "tables", "another")
    with pytest.raises(LogError, match="run 'monitor rebuild' once"):
        SqliteLog.open(tmp_path, read_only=True)
    SqliteLog.open(tmp_path).close()
    SqliteLog.open(tmp_path, read_only=True).close()


def test_the_log_of_the_first_release_opens_for_ever(tmp_path: Path) -> None:
    """The file was written by the first version (tests/data/make_log_v1.py) and is never made again."""
    shutil.copy(DATA / "log-v1.db", tmp_path / "monitor.db")
    with SqliteLog.open(tmp_path) as log:
        head = (DATA / "log-v1.head").read_text().strip()
        assert f"{log.head().position}:{log.head().hash}" == head
        assert verify(log) == []
        kinds = {event.kind for event in log.read()}
        assert len(kinds) >= 22
        assert tables.claims(log.db)[0] == CLAIM
        (new,) = log.append([tracked(msgspec.structs.replace(CLAIM, id="another"))])
        assert new.position == log.head().position
        assert verify(log) == []


def test_a_payload_of_an_older_version_is_lifted_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """A payload of an older version is lifted step by step."""
    monkeypatch.setattr(ClaimDropped, "VERSION", 3)
    monkeypatch.setitem(events.UPCASTS, ("claim_dropped", 1), lambda old: {"name": old["label"]})
    monkeypatch.setitem(events.UPCASTS, ("claim_dropped", 2), lambda old: {"title": old["name"].upper()})
    assert payload_from_json("claim_dropped", 1, '{"label": "bridge"}') == ClaimDropped(title="BRIDGE")
    assert payload_from_json("claim_dropped", 2, '{"name": "bridge"}') == ClaimDropped(title="BRIDGE")
    assert payload_from_json("claim_dropped", 3, '{"title": "bridge"}') == ClaimDropped(title="bridge")
    with pytest.raises(LogError, match="version 4 is newer"):
        payload_from_json("claim_dropped", 4, "{}")


def test_a_log_with_payloads_of_an_older_version_verifies_and_rebuilds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log with payloads of an older version verifies and rebuilds."""
    with SqliteLog.open(tmp_path, clock=Clock()) as log:
        log.append([tracked()])
        for batch, texts in story(5):
            log.append(batch, texts=texts)
    monkeypatch.setattr(type(tracked().data), "VERSION", 2)
    monkeypatch.setitem(events.UPCASTS, ("claim_tracked", 1), lambda old: old)
    with SqliteLog.open(tmp_path) as log:
        assert next(log.read()).version == 1  # as it was written
        assert verify(log) == []


@pytest.mark.parametrize("script", [migrations.tables_script, migrations.search_script, migrations.operational_script])
def test_scripts_come_apart_into_whole_statements(script: object) -> None:
    """Scripts come apart into whole statements."""
    parts = list(migrations.script_statements(script()))  # type: ignore[operator]
    assert all(sqlite3.complete_statement(part) for part in parts)
