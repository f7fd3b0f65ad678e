"""What the read tables say after each kind of event, now and as it was known then."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from logdata import CLAIM, START, Clock, article, changed, draft, made, read, statement, story, tracked, withdrawn

from monitor import tables
from monitor.eventlog import SqliteLog, rebuild, verify
from monitor.events import (
    AlertFailed,
    AlertSent,
    AlertSuppressed,
    ArticleForgotten,
    ArticleRevised,
    ArticleUnreadable,
    ClaimDropped,
    ClaimReread,
    ClaimRevised,
    FeedFailed,
    FeedMoved,
    FeedRecovered,
    FeedSilent,
    PositionChanged,
    RulingWithdrawn,
    Stance,
    Status,
    StatusRuled,
    TextDropped,
)


@pytest.fixture
def clock() -> Clock:
    """Return a clock set by hand."""
    return Clock()


@pytest.fixture
def log(tmp_path: Path, clock: Clock) -> Iterator[SqliteLog]:
    """Give an empty log; after the test, its tables made again from the log are the same."""
    with SqliteLog.open(tmp_path, clock=clock) as log:
        yield log
        live = contents(log)
        rebuild.rebuild(log)
        assert contents(log) == live


def contents(log: SqliteLog) -> dict[str, list[object]]:
    """Every row of every read table."""
    return {
        name: log.db.conn.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall() for name in rebuild.table_names()
    }


def rows(log: SqliteLog, sql: str, **values: object) -> list[dict[str, object]]:
    """Return the answer to a question as dictionaries."""
    return list(log.db.query(sql, values))


def test_a_claim_is_tracked_revised_dropped_and_tracked_again(log: SqliteLog, clock: Clock) -> None:
    """A claim is tracked revised dropped and tracked again."""
    log.append([tracked()])
    assert tables.claims(log.db) == [CLAIM]
    (row,) = rows(log, "SELECT status, contested_by, tracked_position, revised_at FROM claims")
    assert row == {"status": "unreported", "contested_by": "[]", "tracked_position": 1, "revised_at": None}
    clock.forward(days=1)
    wider = msgspec.structs.replace(CLAIM, title="All bridges of Arnsee are closed")
    log.append([draft("r", ClaimRevised(claim=wider, changed=("title",)), claim=CLAIM.id)])
    assert tables.claim(log.db, "bridge") == wider
    log.append([draft("d", ClaimDropped(), claim=CLAIM.id)])
    assert tables.claim_ids(log.db) == []
    assert tables.claim_ids(log.db, dropped=True) == ["bridge"]
    assert tables.claim(log.db, "bridge") == wider
    log.append([draft("claim_tracked:bridge:2", tracked().data, claim=CLAIM.id)])
    assert tables.claims(log.db) == [CLAIM]
    assert tables.claim(log.db, "no such claim") is None


def test_what_the_archive_was_read_for(log: SqliteLog) -> None:
    """What the archive was read for."""
    log.append([tracked()])
    assert tables.last_reread(log.db, "bridge") is None
    log.append([draft("rr", ClaimReread(reader="rules/2", definition="abc", articles=3), claim="bridge")])
    assert tables.last_reread(log.db, "bridge") == ("rules/2", "abc")


def test_an_article_and_its_versions(log: SqliteLog, clock: Clock) -> None:
    """An article and its versions."""
    first = article(1, credit=("dpa",), marks=("paywall",))
    log.append([read(first)], texts={first.text_hash: first.text})
    clock.forward(hours=1)
    second = article(1, "Another text.", revision_of=first.id)
    revised = ArticleRevised(article=second.record(), reader="rules/1", lang_read="en", diff="-old\n+new")
    log.append(
        [draft(f"article_revised:{second.id}", revised, article=second.id)], texts={second.text_hash: second.text}
    )
    assert tables.article_by_url(log.db, first.url) == second.record()
    assert tables.article(log.db, first.id) == first.record()
    assert [one.id for one in tables.articles(log.db)] == [second.id]
    assert [one.id for one in tables.articles(log.db, newest=False)] == [first.id, second.id]
    (row,) = rows(log, "SELECT outcome, credit, marks, diff FROM articles WHERE id = :id", id=first.id)
    assert row == {"outcome": "read", "credit": '["dpa"]', "marks": '["paywall"]', "diff": None}
    back = ArticleRevised(article=msgspec.structs.replace(first, revision_of=second.id).record(), reader="rules/1")
    log.append([draft(f"article_revised:{first.id}", back, article=first.id)])
    newest = tables.article_by_url(log.db, first.url)
    assert newest is not None
    assert (newest.id, newest.revision_of) == (first.id, second.id)
    assert len(rows(log, "SELECT * FROM articles_fts WHERE articles_fts MATCH 'closed'")) == 1


def test_every_article_ends_as_read_copy_or_unreadable(log: SqliteLog) -> None:
    """Every article ends as read copy or unreadable."""
    one = article(1)
    copy = article(2, copy_of=one.id)
    bad = ArticleUnreadable(url="https://example.org/3", outlet="Example Times", reason="status 404", title="Gone")
    log.append([read(one), read(copy), draft("u", bad)])
    assert rows(log, "SELECT outcome, copy_of, reason FROM articles ORDER BY position") == [
        {"outcome": "read", "copy_of": None, "reason": None},
        {"outcome": "copy", "copy_of": one.id, "reason": None},
        {"outcome": "unreadable", "copy_of": None, "reason": "status 404"},
    ]
    assert tables.article_by_url(log.db, "https://example.org/3") is None  # nothing was read there
    assert [a.id for a in tables.recent_articles(log.db, since=START - timedelta(days=1))] == [one.id, copy.id]
    assert list(tables.recent_articles(log.db, since=START + timedelta(days=1))) == []


def test_statements_stand_until_they_are_withdrawn(log: SqliteLog, clock: Clock) -> None:
    """Statements stand until they are withdrawn."""
    one = article()
    said, denied = statement(one), statement(one, "Brenland", Stance.DENIES, said_on=None, speaker=None)
    log.append([tracked(), read(one), made(said), made(denied)])
    then = clock.now
    clock.forward(hours=2)
    log.append([withdrawn(said)])
    between = clock.now
    clock.forward(hours=2)
    log.append([made(said, again=":2")])

    def standing(**kw: object) -> list[tuple[int, str]]:
        return [(each.position, each.statement.source) for each in tables.statements(log.db, "bridge", **kw)]  # type: ignore[arg-type]

    assert standing() == [(4, "Brenland"), (6, "Arnsee")]
    assert standing(known_at=then) == [(3, "Arnsee"), (4, "Brenland")]
    assert standing(known_at=between) == [(4, "Brenland")]
    assert standing(known_at=between, withdrawn=True) == [(3, "Arnsee"), (4, "Brenland")]
    assert standing(known_at=START - timedelta(seconds=1)) == []
    assert standing(withdrawn=True) == [(3, "Arnsee"), (4, "Brenland"), (6, "Arnsee")]
    assert tables.statements(log.db, "bridge")[0].statement == denied
    found = tables.statement(log.db, said.id)
    assert found is not None
    assert (found.position, found.statement, found.recorded_at) == (6, said, clock.now)
    assert [each.position for each in tables.article_statements(log.db, one.url)] == [4, 6]
    (row,) = rows(log, "SELECT * FROM statements WHERE position = 3")
    assert (row["stance"], row["said_on"], row["withdrawn_why"], row["withdrawn_position"]) == (
        "asserts",
        "2024-10-10",
        "edited",
        5,
    )
    assert json.loads(str(row["trace"]))[0]["rule"] == "EN-1"


def test_the_two_clocks_in_plain_sql(log: SqliteLog, clock: Clock) -> None:
    """The two clocks in plain sql."""
    one = article()
    said = statement(one)
    log.append([tracked(), read(one), made(said)])
    log.append([changed(Status.UNREPORTED, Status.ALLEGED, key="1", at=START)])
    clock.forward(days=1)
    log.append([withdrawn(said), changed(Status.ALLEGED, Status.CONFIRMED, key="2", at=START + timedelta(days=1))])
    clock.forward(days=1)  # on the third day we learn of something that happened before all this
    log.append([changed(Status.CONFIRMED, Status.DISPUTED, key="3", at=START - timedelta(days=1))])

    def known(view: str, moment: datetime) -> list[str]:
        sql = f"SELECT * FROM {view} WHERE known_from <= :t AND (known_until IS NULL OR known_until > :t)"
        key = "source" if view == "statements_known" else "status"
        return [str(row[key]) for row in rows(log, sql, t=moment.isoformat().replace("+00:00", "Z"))]

    assert known("status_known", START + timedelta(hours=1)) == ["alleged"]
    assert known("status_known", START + timedelta(days=1, hours=1)) == ["confirmed"]
    assert known("status_known", START + timedelta(days=2, hours=1)) == ["disputed"]
    assert known("statements_known", START + timedelta(hours=1)) == ["Arnsee"]
    assert known("statements_known", START + timedelta(days=1, hours=1)) == []
    true = rows(log, "SELECT status, true_until FROM status_true ORDER BY true_from")
    assert [row["status"] for row in true] == ["disputed", "alleged", "confirmed"]
    assert true[-1]["true_until"] is None


def test_the_status_with_its_reasons(log: SqliteLog, clock: Clock) -> None:
    """The status with its reasons."""
    log.append([tracked()])
    assert tables.last_status(log.db, "bridge") is None
    log.append([changed(Status.UNREPORTED, Status.ALLEGED, key="1", because=("s1",))])
    then = clock.now
    clock.forward(hours=1)
    (last,) = log.append([changed(Status.ALLEGED, Status.DISPUTED, key="2", because=("s1", "s2"))])
    assert tables.last_status(log.db, "bridge") == last
    earlier = tables.last_status(log.db, "bridge", known_at=then)
    assert earlier is not None
    assert earlier.position == 2
    assert [event.position for event in tables.status_events(log.db, "bridge")] == [2, 3]
    assert tables.event(log.db, 3) == last
    assert tables.event(log.db, 4) is None
    (row,) = rows(log, "SELECT * FROM claims")
    assert (row["status"], row["stage"], row["contested_by"], row["because"], row["status_position"]) == (
        "disputed", "signed", '["Brenland"]', '["s1","s2"]', 3,
    )  # fmt: skip
    assert json.loads(str(row["by_party"])) == [{"party": "Arnsee", "stage": "signed"}]
    (first, _) = rows(log, "SELECT * FROM status_history")
    assert (first["before"], first["after"], first["cause"], first["policy_version"]) == (
        "unreported",
        "alleged",
        "news",
        "1",
    )


def test_positions_of_sources(log: SqliteLog) -> None:
    """Positions of sources."""
    for key, before, after in (("1", None, Stance.ASSERTS), ("2", Stance.ASSERTS, Stance.RETRACTS)):
        data = PositionChanged(source="Arnsee", before=before, after=after, because=f"s{key}", note="retraction")
        log.append([draft(f"p{key}", data, claim="bridge")])
    assert rows(log, "SELECT source, stance, because FROM positions_now") == [
        {"source": "Arnsee", "stance": "retracts", "because": "s2"}
    ]
    assert len(rows(log, "SELECT * FROM positions")) == 2


def test_a_ruling_holds_until_its_day_or_its_end(log: SqliteLog, clock: Clock) -> None:
    """A ruling holds until its day or its end."""

    def rule(key: str, status: Status, until: date | None = None) -> None:
        log.append([draft(key, StatusRuled(status=status, by="Ada", reason="seen", until=until), claim="bridge")])

    log.append([tracked()])
    rule("1", Status.CONFIRMED, date(2024, 10, 12))
    held = tables.ruling(log.db, "bridge", at=clock.now)
    assert held is not None
    assert (held.status, held.by, held.until, held.recorded_at) == (Status.CONFIRMED, "Ada", date(2024, 10, 12), START)
    assert tables.ruling(log.db, "bridge", at=datetime(2024, 10, 12, 23, 59, tzinfo=UTC)) == held
    assert tables.ruling(log.db, "bridge", at=datetime(2024, 10, 13, tzinfo=UTC)) is None
    assert tables.ruling(log.db, "bridge", at=START - timedelta(seconds=1)) is None
    clock.forward(hours=1)
    rule("2", Status.REFUTED)
    newer = tables.ruling(log.db, "bridge", at=clock.now)
    assert newer is not None
    assert newer.status == Status.REFUTED
    assert tables.ruling(log.db, "bridge", at=START) == held  # what held then
    clock.forward(hours=1)
    log.append([draft("3", RulingWithdrawn(by="Bo", reason="wrong bridge"), claim="bridge")])
    assert tables.ruling(log.db, "bridge", at=clock.now) is None
    assert rows(log, "SELECT status, ruling FROM claims") == [{"status": "unreported", "ruling": None}]
    assert [row["ended_reason"] for row in rows(log, "SELECT * FROM rulings")] == [
        "replaced by a newer ruling",
        "wrong bridge",
    ]


def test_an_alert_is_due_until_its_receipt(log: SqliteLog, clock: Clock) -> None:
    """An alert is due until its receipt."""
    log.append([tracked(), changed(Status.UNREPORTED, Status.ALLEGED, key="1")])
    assert [(a.about, a.target, a.kind, a.claim, a.state) for a in tables.due_alerts(log.db)] == [
        (2, "desk", "status_changed", "bridge", "due"),
        (2, "night", "status_changed", "bridge", "due"),
    ]
    clock.forward(minutes=1)
    log.append([draft("f1", AlertFailed(about=2, target="desk", attempt=1, reason="refused"))])
    (due,) = tables.due_alerts(log.db, target="desk")
    assert (due.attempts, due.reason, due.tried_at, due.settled_at) == (1, "refused", clock.now, None)
    log.append([draft("s1", AlertSent(about=2, target="desk", title="Bridge: alleged", attempt=2, uncertain=True))])
    (sent,) = tables.alerts(log.db, target="desk")
    assert (sent.state, sent.attempts, sent.reason, sent.title, sent.uncertain, sent.settled_at) == (
        "sent", 2, None, "Bridge: alleged", True, clock.now,
    )  # fmt: skip
    # a receipt that comes late does not undo that it was sent
    log.append([draft("f2", AlertFailed(about=2, target="desk", attempt=3, reason="late", final=True))])
    log.append([draft("x1", AlertSuppressed(about=2, target="desk", why="debounced"))])
    assert [a.state for a in tables.alerts(log.db, target="desk")] == ["sent"]
    log.append([draft("f3", AlertFailed(about=2, target="night", attempt=5, reason="gone", final=True))])
    assert [a.target for a in tables.alerts(log.db, state="failed", claim="bridge")] == ["night"]
    assert tables.due_alerts(log.db) == []


def test_one_message_may_settle_several_alerts(log: SqliteLog) -> None:
    """One message may settle several alerts."""
    for key in "123":
        log.append([changed(Status.UNREPORTED, Status.ALLEGED, key=key)])
    log.append([draft("dg", AlertSent(about=3, target="desk", title="3 changes", digest_of=(1, 2)))])
    log.append([draft("sp", AlertSuppressed(about=1, target="night", why="debounced"))])
    assert [(a.about, a.state) for a in tables.alerts(log.db, target="desk")] == [(1, "sent"), (2, "sent"), (3, "sent")]
    assert [(a.about, a.state, a.reason) for a in tables.alerts(log.db, target="night", state="suppressed")] == [
        (1, "suppressed", "debounced")
    ]


def test_trouble_with_a_feed_is_an_incident_until_it_recovers(log: SqliteLog, clock: Clock) -> None:
    """Trouble with a feed is an incident until it recovers."""
    feed, outlet = "https://example.org/rss", "Example Times"
    log.append([draft("1", FeedFailed(feed=feed, outlet=outlet, reason="status 500", failures=3, alert=("desk",)))])
    log.append([draft("2", FeedSilent(feed=feed, outlet=outlet, since=START, usual_s=3600))])
    log.append([draft("3", FeedMoved(feed=feed, outlet=outlet, to="https://example.org/feed"))])
    sql = "SELECT kind FROM incidents WHERE ended_at IS NULL ORDER BY position"
    assert [row["kind"] for row in rows(log, sql)] == ["failed", "silent"]
    clock.forward(hours=1)
    log.append([draft("4", FeedRecovered(feed=feed, outlet=outlet, down_s=3600, alert=("desk",)))])
    assert rows(log, sql) == []
    assert [a.kind for a in tables.due_alerts(log.db)] == ["feed_failed", "feed_recovered"]


def test_a_text_that_is_gone_is_said_so(log: SqliteLog) -> None:
    """A text that is gone is said so."""
    one, other = article(1), article(2)
    log.append([read(one), read(other)])
    log.append([draft("t", TextDropped(text_hash=one.text_hash, reason="older than 90 days"), article=one.id)])
    log.append(
        [draft("f", ArticleForgotten(text_hash=other.text_hash, by="Ada", reason="court order"), article=other.id)]
    )
    assert [row["text_gone"] for row in rows(log, "SELECT text_gone FROM articles")] == [
        "older than 90 days",
        "court order",
    ]
    assert list(tables.articles(log.db)) == []


def test_a_forgotten_text_does_not_come_back(log: SqliteLog) -> None:
    """A forgotten text does not come back."""
    one = article(1)
    log.append([read(one)])
    log.append([draft("f", ArticleForgotten(text_hash=one.text_hash, by="Ada", reason="court order"), article=one.id)])
    again = article(5, one.text)
    log.append([read(again)], texts={again.text_hash: again.text})
    assert log.text(one.text_hash) is None
    assert rows(log, "SELECT text_gone FROM articles") == [{"text_gone": "court order"}] * 2


def test_full_text_search_in_any_script(log: SqliteLog) -> None:
    """Full text search in any script."""
    one = article(1, "Die Brücke über die Arn ist gesperrt.", title="Sperrung", lang="de")
    two = article(2, "Міст закрито, каже мер.", title="Міст", lang="uk")
    log.append([tracked(), read(one), read(two)], texts={one.text_hash: one.text, two.text_hash: two.text})
    log.append(
        [
            made(statement(one, "Arnsee", quote="Die Brücke ist gesperrt")),
            made(statement(two, "Brenland", quote="Міст закрито")),
        ]
    )

    def found(table: str, words: str) -> list[object]:
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH :words ORDER BY rowid"
        return [row["rowid"] for row in rows(log, sql, words=words)]

    for _ in range(2):  # as appended, and again after a rebuild
        assert found("articles_fts", "brucke") == [2]
        assert found("articles_fts", "title:міст") == [3]
        assert found("articles_fts", "закрито") == [3]
        assert found("statements_fts", "gesperrt") == [4]
        assert found("statements_fts", "source:Brenland") == [5]
        rebuild.rebuild(log)
    (row,) = rows(
        log, "SELECT snippet(articles_fts, 1, '[', ']', '', 9) AS s FROM articles_fts WHERE articles_fts MATCH 'arn'"
    )
    assert row["s"] == "Die Brücke über die [Arn] ist gesperrt."


def test_what_shares_a_transaction_is_searched_once_it_is_over(log: SqliteLog) -> None:
    """What one transaction brings is found: not what failed inside it, and a version that it moved only once."""
    first, second, lost = article(1, "The bridge is closed."), article(2, "A ferry sails."), article(3, "A storm.")

    def fail() -> None:
        with log.transaction():
            log.append([read(lost)], texts={lost.text_hash: lost.text})
            raise ZeroDivisionError

    with log.transaction():
        with log.transaction():
            log.append([read(first)], texts={first.text_hash: first.text})
        with pytest.raises(ZeroDivisionError):
            fail()
        log.append([read(second)], texts={second.text_hash: second.text})
        back = ArticleRevised(article=first.record(), reader="rules/1")
        log.append([draft("article_revised:back", back, article=first.id)])
    for words, positions in (("closed", [3]), ("ferry", [2]), ("storm", [])):
        found = rows(log, "SELECT rowid FROM articles_fts WHERE articles_fts MATCH :words", words=words)
        assert [row["rowid"] for row in found] == positions
    log.db.conn.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    assert list(verify.search(log)) == []


def test_every_json_column_holds_json_and_every_reference_leads_somewhere(log: SqliteLog) -> None:
    """Every json column holds json and every reference leads somewhere."""
    log.append([tracked()])
    for batch, texts in story(40):
        log.append(batch, texts=texts)
    assert log.db.conn.execute("PRAGMA foreign_key_check").fetchall() == []
    assert log.db.conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for name in rebuild.table_names():
        for column in [c.name for c in log.db.table(name).columns]:
            sql = f'SELECT "{column}" AS v FROM {name} WHERE "{column}" LIKE \'[%\' OR "{column}" LIKE \'{{%\''
            for row in rows(log, sql):
                json.loads(str(row["v"]))


def test_the_questions_use_indexes(log: SqliteLog) -> None:
    """The questions use indexes."""
    log.append([tracked()])
    asked: list[str] = []
    log.db.conn.set_trace_callback(asked.append)
    tables.statements(log.db, "bridge")
    tables.article_statements(log.db, "https://example.org/1")
    tables.statement(log.db, "x")
    tables.last_status(log.db, "bridge")
    tables.article_by_url(log.db, "https://example.org/1")
    tables.due_alerts(log.db)
    tables.ruling(log.db, "bridge", at=START)
    log.claim_position("bridge")
    log.head()
    list(log.read(claim="bridge"))
    log.db.conn.set_trace_callback(None)
    assert len(asked) == 10
    for sql in asked:
        plan = [row[3] for row in log.db.conn.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [
            step for step in plan if step.startswith("SCAN") and "INDEX" not in step and step != "SCAN events"
        ], (sql, plan)


def test_other_programs_read_beside_the_writer(log: SqliteLog) -> None:
    """Other programs read beside the writer."""
    log.append([tracked()])
    with closing(sqlite3.connect(f"file:{log.path}?mode=ro", uri=True)) as reader:
        assert reader.execute("SELECT title FROM claims").fetchone() == (CLAIM.title,)
        assert reader.execute("SELECT count(*) FROM articles_fts").fetchone() == (0,)
