"""Backups under load, retention, erasure, export and the self-check."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from logdata import CLAIM, START, Clock, article, changed, draft, made, read, statement, story, tracked

from monitor import selfcheck, tables
from monitor.cli import cli
from monitor.config import Feed, Keep, Settings
from monitor.errors import LogError, MonitorError, UsageError
from monitor.eventlog import SqliteLog, export, retention
from monitor.eventlog import backup as backing
from monitor.eventlog.verify import parse_head, verify
from monitor.events import AlertFailed, FeedSilent, Stance, Status, StatusRuled


@pytest.fixture
def clock() -> Clock:
    """Return a clock set by hand."""
    return Clock()


@pytest.fixture
def log(tmp_path: Path, clock: Clock) -> Iterator[SqliteLog]:
    """Give a log with a small story."""
    with SqliteLog.open(tmp_path / "state", clock=clock) as log:
        log.append([tracked()])
        for batch, texts in story(12):
            log.append(batch, texts=texts)
        yield log


# ---------------------------------------------------------------- backup and restore


def test_a_backup_is_one_checked_file_with_its_head_beside_it(log: SqliteLog, tmp_path: Path) -> None:
    """A backup is one checked file with its head beside it."""
    made_one = backing.backup(log, tmp_path / "backups", now=START)
    head = log.head()
    assert made_one.path.name == f"monitor-20241011T063000Z-{head.position}.db"
    assert made_one.head == head
    assert sorted(path.suffix for path in made_one.path.parent.iterdir()) == [".db", ".head"]
    assert parse_head(made_one.path.with_suffix(".head").read_text()) == head
    assert made_one.path.stat().st_mode & 0o777 == 0o600
    assert backing.examine(made_one.path) == head
    log.append([read(article(99))])
    assert verify(log, head=parse_head(made_one.path.with_suffix(".head").read_text())) == []


WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from logdata import Clock, story
from monitor.eventlog import SqliteLog
with SqliteLog.open(Path(sys.argv[1]), exclusive=True) as log:
    print("writing", flush=True)
    for batch, texts in story(100_000, first=1000):
        print(log.append(batch, texts=texts)[-1].position, flush=True)
"""


def test_a_backup_made_while_the_daemon_writes_holds_what_was_acknowledged_before(
    log: SqliteLog, tmp_path: Path
) -> None:
    """A backup made while the daemon writes holds what was acknowledged before."""
    state = log.path.parent
    command = [sys.executable, "-c", WRITER, str(state), str(Path(__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        for number in range(4):
            acknowledged = [int(writer.stdout.readline()) for _ in range(20)][-1]
            made_one = backing.backup(log, tmp_path / "backups", now=START + timedelta(seconds=number))
            assert made_one.head.position >= acknowledged
            head = backing.restore(made_one.path, tmp_path / f"restored-{number}")
            with SqliteLog.open(tmp_path / f"restored-{number}") as restored:
                assert restored.head() == head
                assert verify(restored) == []
                assert restored.append([read(article(99))])[0].position == head.position + 1
        writer.kill()
    assert verify(log, head=head) == []


def test_only_so_many_backups_are_kept(log: SqliteLog, tmp_path: Path) -> None:
    """Only so many backups are kept."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "monitor-of-somebody-else.db").touch()
    for number in range(4):
        backing.backup(log, tmp_path / "b", keep=2, now=START + timedelta(days=number))
    assert sorted(path.name[:16] for path in (tmp_path / "b").glob("*.db")) == [
        "monitor-20241013",
        "monitor-20241014",
        "monitor-of-someb",
    ]
    assert len(list((tmp_path / "b").glob("*.head"))) == 2


def test_the_newest_of_two_backups_of_one_second_is_kept(log: SqliteLog, tmp_path: Path) -> None:
    """Position 100 is later than position 99, though its name sorts before."""
    kept = []
    for number in range(98, 102):
        while log.head().position < number:
            log.append([read(article(log.head().position + 100))])
        kept.append(backing.backup(log, tmp_path / "b", keep=2, now=START).path)
    assert sorted((tmp_path / "b").glob("*.db")) == sorted(kept[2:])


def test_what_killed_backups_have_left_is_in_nobodys_way(log: SqliteLog, tmp_path: Path) -> None:
    """The head of one that was never named is replaced, an old unfinished copy removed, a new one left alone."""
    folder = tmp_path / "b"
    folder.mkdir()
    (folder / f"monitor-20241011T063000Z-{log.head().position}.head").write_text("of a killed one")
    old, new = folder / ".monitor.db.1.part", folder / ".monitor.db.2.part"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    made_one = backing.backup(log, folder, now=START)
    assert backing.examine(made_one.path) == log.head()
    assert (old.exists(), new.exists()) == (False, True)


def test_a_backup_that_was_changed_is_not_restored(log: SqliteLog, tmp_path: Path) -> None:
    """A backup that was changed is not restored."""
    good = backing.backup(log, tmp_path / "b", now=START).path
    cases: dict[str, Callable[[Path], object]] = {
        "cut": lambda path: os.truncate(path, path.stat().st_size // 2),
        "edited": lambda path: _sql(
            path, "DROP TRIGGER events_update", "UPDATE events SET data = '{}' WHERE position = 5"
        ),
        "shortened": lambda path: _sql(path, "DROP TRIGGER events_delete", "DELETE FROM events WHERE position > 9"),
        "text": lambda path: path.write_text("not a database"),
    }
    for name, change in cases.items():
        bad = tmp_path / name / good.name
        bad.parent.mkdir()
        shutil.copy(good, bad)
        shutil.copy(good.with_suffix(".head"), bad.with_suffix(".head"))
        change(bad)
        with pytest.raises(LogError):
            backing.restore(bad, tmp_path / "new")
        assert not (tmp_path / "new" / "monitor.db").exists()
    with pytest.raises(LogError, match="no such backup"):
        backing.restore(tmp_path / "none.db", tmp_path / "new")


def _sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        for each in statements:
            conn.execute(each)


def test_restoring_never_removes_what_is_there(log: SqliteLog, tmp_path: Path) -> None:
    """Restoring never removes what is there."""
    state = log.path.parent
    made_one = backing.backup(log, tmp_path / "b", now=START)
    log.append([read(article(99))])
    later = log.head()
    with pytest.raises(UsageError, match="give --replace"):
        backing.restore(made_one.path, state)
    with SqliteLog.open(state, exclusive=True), pytest.raises(LogError, match="stop that one first"):
        backing.restore(made_one.path, state, replace=True)
    log.close()
    backing.restore(made_one.path, state, replace=True)
    with SqliteLog.open(state) as restored:
        assert restored.head().position == made_one.head.position
    (aside,) = state.glob("monitor.db.replaced-*Z")
    (tmp_path / "aside").mkdir()
    aside.rename(tmp_path / "aside" / "monitor.db")
    with SqliteLog.open(tmp_path / "aside") as old:
        assert old.head() == later


def test_a_copy_with_its_write_ahead_log_beside_it_is_restored_whole(log: SqliteLog, tmp_path: Path) -> None:
    """Somebody copied the files of a log that was open; what lies in its newest part counts as well."""
    log.checkpoint()
    log.append([read(article(99))])
    (tmp_path / "copied").mkdir()
    for name in ("monitor.db", "monitor.db-wal"):
        shutil.copy(log.path.with_name(name), tmp_path / "copied" / name)
    assert backing.restore(tmp_path / "copied" / "monitor.db", tmp_path / "new") == log.head()
    with SqliteLog.open(tmp_path / "new") as restored:
        assert restored.head() == log.head()


def test_a_backup_that_fails_leaves_no_file_behind(log: SqliteLog, tmp_path: Path) -> None:
    """A backup that fails leaves no file behind."""
    code = """
import resource, signal, sys
from pathlib import Path
from monitor.eventlog import backup
from monitor.errors import LogError
from monitor.eventlog import SqliteLog
with SqliteLog.open(Path(sys.argv[1]), read_only=True) as log:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        backup.backup(log, Path(sys.argv[2]))
    except LogError as error:
        print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(log.path.parent), str(tmp_path / "b")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "free" in done.stdout
    assert list((tmp_path / "b").iterdir()) == []


# ---------------------------------------------------------------- retention


def test_texts_are_dropped_by_age_and_an_event_says_so(log: SqliteLog, clock: Clock) -> None:
    """Texts are dropped by age and an event says so."""
    clock.forward(days=10)
    new = article(50)
    shared = article(51, article(1).text)  # the same text came again later
    log.append([read(new), read(shared)], texts={new.text_hash: new.text, shared.text_hash: shared.text})
    now = clock.forward(days=1)
    assert retention.drop_texts(log, days=0, now=now) == 0
    assert retention.drop_texts(log, days=5, now=now) == 11
    assert retention.drop_texts(log, days=5, now=now) == 0
    assert log.text(article(2).text_hash) is None
    assert log.text(new.text_hash) == new.text
    assert log.text(shared.text_hash) == shared.text
    dropped = list(log.read(kinds=("text_dropped",)))
    assert len(dropped) == 11
    assert tables.statements(log.db, "bridge")[1].statement.quote == "Arnsee says that the bridge is closed"
    found = log.db.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'brenland'").fetchone()[0]
    assert found == 3  # the texts that are kept: articles 1, 50, 51
    assert (
        log.db.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'title:bridge'").fetchone()[0] == 14
    )
    assert verify(log) == []


def test_texts_are_packed_by_age_and_stay_readable(log: SqliteLog, clock: Clock) -> None:
    """Texts are packed by age and stay readable."""
    long = article(50, "Der Bürgermeister sagt, die Brücke sei gesperrt. " * 200)
    log.append([read(long)], texts={long.text_hash: long.text})
    now = clock.forward(days=10)
    assert retention.pack_texts(log, days=5, now=now) == 13
    assert retention.pack_texts(log, days=5, now=now) == 0
    assert log.text(long.text_hash) == long.text
    size = log.db.execute("SELECT length(packed) FROM texts WHERE hash = ?", (long.text_hash,)).fetchone()[0]
    assert size < len(long.text) / 20
    assert log.db.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'gesperrt'").fetchone()[0] == 1
    assert verify(log) == []
    assert retention.drop_texts(log, days=5, now=now) == 13
    assert log.db.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'gesperrt'").fetchone()[0] == 0


def test_upkeep_follows_the_settings(log: SqliteLog, clock: Clock) -> None:
    """Upkeep follows the settings."""
    clock.forward(days=10)
    log.upkeep(Keep(texts_days=20, pack_days=9))
    assert log.text(article(2).text_hash) == article(2).text
    assert log.db.execute("SELECT count(*) FROM texts WHERE packed IS NULL").fetchone() == (0,)
    log.upkeep(Keep(texts_days=9))
    assert log.text(article(2).text_hash) is None
    assert log.wal_bytes() == 0


def test_a_forgotten_text_is_nowhere_in_the_files(log: SqliteLog, clock: Clock) -> None:
    """A forgotten text is nowhere in the files."""
    secret = article(70, "Der Zeuge heisst Xaverandolin Quirrenbach, wohnhaft am Markt. " * 30)
    log.append([read(secret)], texts={secret.text_hash: secret.text})
    for batch, texts in story(60, first=100):  # its words move through many merges of the index
        log.append(batch, texts=texts)

    def in_files() -> bool:
        data = b"".join(path.read_bytes() for path in log.path.parent.iterdir())
        return b"uirrenbach" in data or b"xaverandolin" in data.lower()

    assert in_files()
    (gone,) = retention.forget(log, secret.url, by="Ada", reason="court order 12/24", now=clock.now)
    assert gone == secret.record()
    assert not in_files()
    assert log.text(secret.text_hash) is None
    (event,) = log.read(kinds=("article_forgotten",))
    assert event.article == secret.id
    assert verify(log) == []
    with pytest.raises(UsageError, match="no article has the id"):
        retention.forget(log, "https://example.org/none", by="Ada", reason="x", now=clock.now)


# ---------------------------------------------------------------- export


def exported(log: SqliteLog, topic: str, form: str, **kw: str) -> bytes:
    """Return an export as bytes."""
    out = io.BytesIO()
    export.write(log, export.topic(topic), form, out, **kw)
    return out.getvalue()


def test_the_three_topics_as_lines_of_json(log: SqliteLog) -> None:
    """The three topics as lines of json."""
    events = [json.loads(line) for line in exported(log, "events", "jsonl").splitlines()]
    assert [event["position"] for event in events] == list(range(1, log.head().position + 1))
    assert events[0]["data"]["claim"]["title"] == CLAIM.title
    statements = [json.loads(line) for line in exported(log, "statements", "jsonl", claim="bridge").splitlines()]
    assert statements[0]["trace"][0]["rule"] == "EN-1"
    status = [json.loads(line) for line in exported(log, "status", "jsonl").splitlines()]
    assert {row["contested_by"][0] for row in status} == {"Brenland"}
    with pytest.raises(UsageError, match="no claim has the id 'none'"):
        exported(log, "events", "jsonl", claim="none")


EVIL = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'quoted'", "plain", 'a "b", c', "two\nlines"]


def test_csv_cells_are_no_formulas_and_come_back_as_they_were(log: SqliteLog) -> None:
    """Csv cells are no formulas and come back as they were."""
    one = article(80, title="=cmd|'/c calc'!A1")
    log.append([read(one)])
    log.append([made(statement(one, f"S{n}", quote=text)) for n, text in enumerate(EVIL)])
    data = exported(log, "statements", "csv").decode()
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    cells = [row["quote"] for row in rows if row["article"] == one.id]
    assert [export.plain(cell) for cell in cells] == EVIL
    assert all(
        not str(value).startswith(("=", "+", "-", "@", "\t", "\r", "＝")) for row in rows for value in row.values()
    )
    assert json.loads(rows[0]["trace"])[0]["rule"] == "EN-1"


def test_parquet_has_typed_columns(log: SqliteLog, tmp_path: Path) -> None:
    """Parquet has typed columns."""
    path = tmp_path / "statements.parquet"
    path.write_bytes(exported(log, "statements", "parquet"))
    table = pq.read_table(path)
    want = log.db.execute("SELECT position, quote, withdrawn_at FROM statements ORDER BY position").fetchall()
    got = list(zip(*(table[name].to_pylist() for name in ("position", "quote", "withdrawn_at")), strict=True))
    assert got == want


def test_a_claim_with_a_ruling_is_a_claim_review(log: SqliteLog) -> None:
    """A claim with a ruling is a claim review."""
    assert exported(log, "status", "claimreview") == b""
    until = date(2999, 1, 1)
    ruled = StatusRuled(status=Status.CONFIRMED, by="Ada", reason="We saw it.", until=until)
    log.append([draft("ruled", ruled, claim="bridge")])
    (line,) = exported(log, "statements", "claimreview", by="Foreign desk").splitlines()
    review = json.loads(line)
    assert (review["@type"], review["claimReviewed"]) == ("ClaimReview", CLAIM.title)
    assert review["reviewRating"]["alternateName"] == "confirmed"
    assert review["reviewRating"]["ratingValue"] == 5
    assert review["author"] == {"@type": "Organization", "name": "Foreign desk"}
    assert review["itemReviewed"]["firstAppearance"]["url"] == "https://example.org/1"
    assert review["itemReviewed"]["author"]["name"] == "Brenland"
    with pytest.raises(UsageError, match="ClaimReview is for statements and status"):
        exported(log, "events", "claimreview")
    with pytest.raises(UsageError, match="cannot be exported"):
        export.topic("secrets")


def test_exports_leave_the_log_to_others_meanwhile(log: SqliteLog) -> None:
    """Exports leave the log to others meanwhile."""
    rows = export.rows(log, "events")
    next(rows)
    log.append([read(article(99))])
    assert log.checkpoint()
    assert sum(1 for _ in rows) == log.head().position - 1


# ---------------------------------------------------------------- self-check


def test_a_sound_log_gives_no_trouble(log: SqliteLog, clock: Clock) -> None:
    """A sound log gives no trouble."""
    assert selfcheck.deep_check(log, now=clock.now) == []


def test_each_trouble_has_its_line(log: SqliteLog, clock: Clock) -> None:
    """Each trouble has its line."""
    one = article(60)
    (late,) = log.append([changed(Status.DISPUTED, Status.ALLEGED, key="late")])
    clock.forward(hours=-3)  # the machine's clock was set back
    log.append(
        [
            read(one),
            draft("given up", AlertFailed(about=late.position, target="night", attempt=5, reason="x", final=True)),
        ]
    )
    log.append([made(statement(one, "X", claim="no-such-claim"))])
    log.append([draft("f", FeedSilent(feed="f", outlet="o", since=START, usual_s=1.0))])
    with log.transaction():
        log.db.execute("INSERT INTO texts (hash, text) VALUES ('ab', 'of no article')")
        for url, good in (
            ("https://example.org/old", "2024-10-10T00:00:00.000000Z"),
            ("https://example.org/new", "2024-10-11T08:00:00.000000Z"),
        ):
            log.db.execute("INSERT INTO feeds (url, outlet, last_success) VALUES (?, 'o', ?)", (url, good))
    log.path.chmod(0o644)
    settings = Settings(
        feeds=tuple(Feed(url=f"https://example.org/{name}", outlet="o") for name in ("old", "new", "never"))
    )
    text = "\n".join(selfcheck.deep_check(log, settings, now=START + timedelta(hours=2)))
    for part in (
        "clock: it went back by 3:00:00 before position",
        "alerts: desk has not had an alert that is due since 2024-10-11 06:30 UTC",
        "alerts: 1 for night were given up",
        "of statements points to a row of claims that is not there",
        "orphan: 1 texts belong to no article",
        "orphan: 1 articles have lost their text",
        "feeds: https://example.org/never has never been polled with success",
        "feeds: https://example.org/old was last polled with success at 2024-10-10",
        "has mode 0644",
    ):
        assert part in text
    assert "example.org/new" not in text


def test_the_library_is_named_where_it_has_a_known_defect() -> None:
    """The library is named where it has a known defect."""
    assert "too old" in next(selfcheck.library((3, 34, 1)))
    assert "known defect" in next(selfcheck.library((3, 40, 1)))
    assert list(selfcheck.library((3, 51, 3))) == []


def test_a_log_from_the_future_is_told(log: SqliteLog) -> None:
    """A log from the future is told."""
    assert "still to come" in next(selfcheck.clock(log, START - timedelta(days=1)))


# ---------------------------------------------------------------- commands


def run(log: SqliteLog, *words: str, config: Path | None = None) -> tuple[int, str]:
    """Run a command on the log's state and return its exit code and all it prints."""
    options = ["--state", str(log.path.parent)] + (["--config", str(config)] if config else [])
    result = CliRunner().invoke(cli, [*options, *words])
    if isinstance(result.exception, MonitorError):
        return 1, str(result.exception)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, result.output


def test_the_commands_of_the_log(log: SqliteLog, tmp_path: Path) -> None:
    """The commands of the log."""
    head = str(log.head())
    assert run(log, "backup", str(tmp_path / "b"))[1].strip().endswith(f"checked; head {head}")
    assert json.loads(run(log, "backup", str(tmp_path / "c"), "--json")[1])["head"] == head
    code, said = run(log, "verify", "--quick", "--head", head)
    assert (code, said) == (0, f"{log.head().position} events, all as they were written; head {head}\n")
    assert (
        run(log, "verify", "--quick", "--head", "12")[1]
        == "'12' is no head: expected POSITION:HASH as 'monitor backup' prints it"
    )
    assert run(log, "rebuild") == (0, f"tables made again from {log.head().position} events\n")
    code, said = run(log, "export", "status", "--format", "csv")
    assert said.startswith("position,claim,before,after")
    out = tmp_path / "events.jsonl"
    assert run(log, "export", "events", "-o", str(out))[0] == 0
    assert len(out.read_text().splitlines()) == log.head().position
    code, said = run(log, "forget", article(3).id, "--by", "Ada", "--reason", "court", "--yes")
    assert (code, "what remains" in said) == (0, True)
    assert log.text(article(3).text_hash) is None
    (backup,) = (tmp_path / "b").glob("*.db")
    assert "give --replace" in run(log, "restore", str(backup))[1]


def test_verify_exits_1_and_names_the_first_bad_position(log: SqliteLog) -> None:
    """Verify exits 1 and names the first bad position."""
    _sql(log.path, "DROP TRIGGER events_update", "UPDATE events SET article = 'x' WHERE position IN (7, 20)")
    code, said = run(log, "verify")
    assert code == 1
    assert "first at position 7" in said
    code, said = run(log, "verify", "--json")
    told = json.loads(said)
    assert (code, told["ok"], told["findings"][0]["position"]) == (1, False, 7)


def test_a_claim_review_names_the_newsroom(log: SqliteLog, tmp_path: Path) -> None:
    """A claim review names the newsroom."""
    config = tmp_path / "config.toml"
    config.write_text('[newsroom]\nname = "Foreign desk"\n[[feeds]]\nurl = "https://example.org/rss"\noutlet = "X"\n')
    log.append([draft("ruled", StatusRuled(status=Status.REFUTED, by="Ada", reason="no"), claim="bridge")])
    code, said = run(log, "export", "status", "--format", "claimreview", config=config)
    assert (code, '"Foreign desk"' in said) == (0, True)
    assert Stance.DENIES in {each.statement.stance for each in tables.statements(log.db, "bridge")}
