"""The face: what Datasette shows of a log, asked as a browser or a script would."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import logdata
import pytest
from datasette.app import Datasette
from facelog import PATH, TREATY, TROOPS, story

from monitor.errors import LogError, UsageError
from monitor.eventlog import SqliteLog, retention
from monitor.events import Claim, ClaimDropped, ClaimTracked, Draft, RulingWithdrawn, Status, StatusRuled, utc_now
from monitor.face import describe, guard, serve
from monitor.face.views import web_address

EVERYBODY = "0.0.0.0"  # noqa: S104  refused, not bound


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with the whole story in its log."""
    found = tmp_path_factory.mktemp("story")
    with story(found):
        pass
    return found


@pytest.fixture
async def face(folder: Path) -> AsyncIterator[Datasette]:
    """Datasette on the story's log."""
    datasette = serve.application(folder / "state" / "monitor.db", newsroom="Foreign desk", timezone="Europe/Berlin")
    await datasette.invoke_startup()
    yield datasette
    close(datasette)


def close(datasette: Datasette) -> None:
    """Close every connection: an open file is a warning, and so an error."""
    for database in datasette.databases.values():
        database.close()
    datasette.executor.shutdown()


async def rows(datasette: Datasette, question: str, **given: str) -> list[dict[str, Any]]:
    """Return the answer to a canned question through the JSON API."""
    answer = await datasette.client.get(f"/monitor/{question}.json", params={"_shape": "array", **given})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


# ---------------------------------------------------------------- the canned questions


async def test_current_status_of_every_claim(face: Datasette) -> None:
    """Both claims, their status, who contests, and since when the status has held."""
    troops, treaty = await rows(face, "current_status")
    assert (troops["claim"], troops["status"], troops["contested_by"]) == (TROOPS, "confirmed", "Karsovia, Veldania")
    assert troops["since"].startswith("2026-03-12T15:00"), "not when somebody stopped contesting it"
    assert troops["last_change"].startswith("2026-03-15")
    assert (treaty["status"], treaty["stage"]) == ("confirmed", "ratified")
    assert treaty["by_party"] == "Karsovia: ratified, Orvania: ratified"
    assert "Coastal League" in troops["explanation"]


async def test_who_said_what(face: Datasette) -> None:
    """Quotes with their sources; a statement that was edited out is not among them; reprints are marked."""
    said = await rows(face, "who_said_what", claim=TROOPS)
    assert {s["source"] for s in said} == {"Lodania", "Karsovia", "Orvania", "Veldania", "Coastal League"}
    assert not any("ministry confirmed on Wednesday" in s["quote"] for s in said)
    assert [s["said"] for s in said] == sorted((s["said"] for s in said), reverse=True)
    assert sum(s["copy"] == "reprint" for s in said) == 3
    assert len(await rows(face, "who_said_what")) == len(said) + 4, "an empty claim means all"


async def test_what_changed_and_why(face: Datasette) -> None:
    """Every change of each claim, the newest first, with the quotes that carried it."""
    changes = await rows(face, "what_changed", claim=TROOPS)
    assert [c["after"] for c in reversed(changes)] == PATH[TROOPS]
    edit = next(c for c in changes if c["cause"] == "edit")
    assert (edit["before"], edit["after"]) == ("corroborated", "disputed")
    assert "Coastal League confirms: The Coastal League confirmed on Thursday" in changes[1]["because"]
    treaty = await rows(face, "what_changed", claim=TREATY)
    assert [f"{c['after']} {c['stage']}" for c in reversed(treaty)] == PATH[TREATY]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2026-03-01", "unreported"),
        ("2026-03-02T08:00", "alleged"),
        ("2026-03-02", "disputed"),
        ("2026-03-04T09:00", "corroborated"),
        ("2026-03-04", "disputed"),
        ("2026-03-08", "corroborated"),
        ("2026-03-11", "disputed"),
        ("", "confirmed"),
    ],
)
async def test_what_did_we_know_on_a_day(face: Datasette, day: str, status: str) -> None:
    """The status that the log showed then, whatever was learnt later."""
    found = {row["claim"]: row for row in await rows(face, "what_did_we_know", day=day)}
    known = found[TROOPS]["known_then"] if TROOPS in found else "unreported"
    assert known == status


async def test_both_clocks_differ(face: Datasette) -> None:
    """An article of 9:20 was known at 9:25: in between it was so, but we did not know it."""
    (troops,) = [r for r in await rows(face, "what_did_we_know", day="2026-03-04T08:22") if r["claim"] == TROOPS]
    assert (troops["known_then"], troops["true_then"]) == ("disputed", "corroborated")


async def test_which_statements_we_knew(face: Datasette) -> None:
    """A statement edited out later was known then, and says that it is gone."""
    known = await rows(face, "statements_we_knew", claim=TROOPS, day="2026-03-04T09:00")
    gone = [s for s in known if s["withdrawn_at"]]
    assert [(s["source"], s["stance"], s["withdrawn_why"]) for s in gone] == [("Veldania", "confirms", "edited")]


async def test_feeds_in_trouble_and_alerts(face: Datasette) -> None:
    """What lasts, and who was told what."""
    (feed,) = await rows(face, "feeds_in_trouble")
    assert (feed["outlet"], feed["kind"], feed["reason"]) == ("Radio Strandhafer", "failed", "HTTP 503")
    alerts = await rows(face, "alerts_sent")
    assert {a["target"] for a in alerts} == {"desk"}
    assert [a["state"] for a in alerts].count("due") == 1


async def test_the_other_questions_answer(face: Datasette) -> None:
    """Who moved, what did not count, what was reprinted, edited, unreadable; and the two searches."""
    moved = await rows(face, "who_changed_position", claim=TROOPS)
    assert {(m["source"], m["before"], m["after"]) for m in moved} >= {("Orvania", "denies", "confirms")}
    assert any("said so before" in r["reason"] for r in await rows(face, "what_did_not_count", claim=TROOPS))
    reprints = await rows(face, "reprints")
    assert [(r["first_seen_at"], r["reprinted_by"]) for r in reprints] == [("Meridian Wire", "Harbour Gazette")] * 2
    (edit,) = await rows(face, "edits")
    assert edit["statements_withdrawn"] == 1
    assert "could not confirm" in edit["diff"]
    (unread,) = await rows(face, "articles_not_read")
    assert unread["reason"] == "HTTP 404"
    assert {q["source"] for q in await rows(face, "search_quotes", words="retracted statement")} == {"Veldania"}
    assert [a["outlet"] for a in await rows(face, "search_articles", words="Bauarbeiter Wohnhäuser")] == [
        "Leuchtturm-Bote"
    ]
    assert await rows(face, "search_quotes", words='") OR 1=1 --') == []


def test_every_question_has_a_title_and_a_description() -> None:
    """An editor chooses by them."""
    for name, question in describe.questions().items():
        assert question["title"], name
        assert question["description"], name


# ---------------------------------------------------------------- tables


async def test_every_table_and_column_is_described(face: Datasette) -> None:
    """tables.toml and the schema say the same: nothing is missing, nothing is invented."""
    database = face.get_database("monitor")
    described = describe.shipped("tables.toml")
    hidden = set(await database.hidden_table_names())
    tables = set(await database.table_names()) | set(await database.view_names())
    assert tables - hidden <= set(described), "a table without a description"
    assert set(described) <= tables, "a description without a table"
    views = set(await database.view_names())
    for name, about in described.items():
        columns = set(await database.table_columns(name))
        if name not in views and not about.get("hidden"):
            assert set(about.get("columns", {})) == columns, name
        assert set(about.get("facets", [])) <= columns, name
        assert {about[k] for k in ("sort", "sort_desc", "fts_pk", "label_column") if k in about} <= columns, name


async def test_full_text_search_on_statements_and_articles(face: Datasette) -> None:
    """The table pages have a search box that finds words of quotes and of texts, accents or not."""
    found = (await face.client.get("/monitor/statements.json?_search=defense&_shape=array")).json()
    assert {s["source"] for s in found} == {"Orvania"}
    articles = (await face.client.get("/monitor/articles.json?_search=Deichlauf&_shape=array")).json()
    assert [a["outlet"] for a in articles] == ["Radio Strandhafer"]
    page = (await face.client.get("/monitor/statements")).text
    assert "Who said what" not in page
    assert "Log position of the event that made it" in page, "column descriptions"
    assert 'type="search"' in page


async def test_badges_moments_and_links_in_cells(face: Datasette) -> None:
    """Cells are readable, and JSON keeps what the table holds."""
    page = (await face.client.get("/monitor/what_changed")).text
    assert '<span class="m-badge m-status-confirmed">confirmed</span>' in page
    assert ">2026-03-15 18:00</time>" in page
    assert f'href="/-/claims/monitor/{TROOPS}"' in page
    assert (await rows(face, "what_changed"))[0]["happened_at"] == "2026-03-15T18:00:00.000000Z"


# ---------------------------------------------------------------- the editors' pages


async def test_the_start_page(face: Datasette) -> None:
    """Every claim with status, since when, stage, who carries and contests it, what is open, the last alert."""
    page = (await face.client.get("/")).text
    for words in (
        "<h1>Foreign desk",
        "Orvanian soldiers fight for Karsovia against Lodania",
        "confirmed: ratified",
        "since Thu 12 Mar 2026, 16:00",
        "last alert Sun 15 Mar 2026, 19:05",
        "The confirmation falls only if",
        "1 feed in trouble",
        "times in Europe/Berlin",
        "What did we know on a day",
    ):
        assert words in page, words
    assert re.search(r"<h3>Contests it</h3>.*?Veldania.*?retracts.*?Karsovia.*?denies", page, re.DOTALL)
    assert "datasette.io" in page, "Datasette's own footer"
    assert (await face.client.get("/.json")).json()["monitor"]["name"] == "monitor", "JSON stays Datasette's own"


async def test_a_claims_page(face: Datasette) -> None:
    """Timeline, history with reasons, every statement, what did not count, alerts."""
    page = (await face.client.get(f"/-/claims/monitor/{TROOPS}")).text
    assert page.count('class="m-mark m-mark-confirms') == 4 + 1, "marks and one in the legend"
    assert "an article was edited" in page
    assert "withdrawn: edited" in page
    assert "What did not count for the present status" in page
    assert page.count("<strong>sent</strong>") >= 5
    anchors = set(re.findall(r'href="#s(\d+)"', page))
    assert anchors <= set(re.findall(r'<tr id="s(\d+)"', page)), "marks lead to their statements"


async def test_a_claims_page_as_it_was_known(face: Datasette) -> None:
    """On the 4th at 10 in Berlin a false confirmation stood; the page shows it as it was, and nothing later."""
    page = (await face.client.get(f"/-/claims/monitor/{TROOPS}?known=2026-03-04T10:00")).text
    assert "m-edge-corroborated" in page
    assert "Coastal League confirmed" not in page
    assert "It becomes confirmed by a confirmation from Coastal League" in page
    for wrong in ("yesterday", "0001-01-01T00:00", "9999-12-31T23:59:59-12:00", "2026-02-30", "<b>"):
        answer = await face.client.get(f"/-/claims/monitor/{TROOPS}", params={"known": wrong})
        assert answer.status_code == 200
        assert "That is no day" in answer.text, wrong
        assert "<b>" not in answer.text


async def test_an_editors_ruling_stands_beside_the_status(tmp_path: Path) -> None:
    """With who and why; gone when it is withdrawn, but still there for the day on which it held."""
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    claim = Claim(id="bridge", title="The bridge of Arnsee is closed", who=("Arnsee",))
    ruled = StatusRuled(status=Status.REFUTED, by="Ada", reason="I stood on it")
    with SqliteLog.open(tmp_path, clock=lambda: now) as log:
        log.append([Draft(key="t", happened_at=now, data=ClaimTracked(claim=claim), claim="bridge")])
        log.append([Draft(key="r", happened_at=now, data=ruled, claim="bridge")])
        now += timedelta(days=2)
        back = RulingWithdrawn(by="Ada", reason="wrong bridge")
        log.append([Draft(key="w", happened_at=now, data=back, claim="bridge")])
    datasette = serve.application(tmp_path / "monitor.db")
    await datasette.invoke_startup()
    page = "/-/claims/monitor/bridge"
    assert "Editor's ruling" not in (await datasette.client.get(page)).text
    then = (await datasette.client.get(page + "?known=2026-03-02")).text
    assert re.search(r"Editor's ruling: .*refuted.* by Ada: I stood on it", then)
    assert "m-edge-unreported" in then, "beside the derived status, never over it"
    close(datasette)


async def test_texts_that_are_kept_compressed(tmp_path: Path) -> None:
    """They are found and read as the others."""
    with SqliteLog.open(tmp_path, clock=logdata.Clock()) as log:
        (batch, texts) = next(logdata.story(1))
        log.append([logdata.tracked(), *batch], texts=texts)
        assert retention.pack_texts(log, days=1, now=logdata.START + timedelta(days=30)) == 1
    datasette = serve.application(tmp_path / "monitor.db")
    await datasette.invoke_startup()
    (found,) = await rows(datasette, "search_articles", words="denies")
    assert found["excerpt"].startswith("Article 1: Arnsee says")
    (article,) = await rows(datasette, "article_text", article=found["article"])
    assert article["text"].endswith("Brenland denies it.")
    assert "Arnsee says that the bridge is closed" in article["statements"]
    close(datasette)


async def test_a_dropped_claim_keeps_its_page(tmp_path: Path) -> None:
    """It is not on the start page, and its page says so."""
    with SqliteLog.open(tmp_path) as log:
        gone = ClaimDropped(title=logdata.CLAIM.title)
        log.append([logdata.tracked(), Draft(key="d", happened_at=utc_now(), data=gone, claim=logdata.CLAIM.id)])
    datasette = serve.application(tmp_path / "monitor.db")
    await datasette.invoke_startup()
    assert logdata.CLAIM.title not in (await datasette.client.get("/")).text
    assert "No longer tracked since" in (await datasette.client.get("/-/claims/monitor/bridge")).text
    close(datasette)


async def test_a_long_story_stays_a_short_page(tmp_path: Path) -> None:
    """A claim with thousands of statements shows the newest, and where the rest is."""
    with SqliteLog.open(tmp_path) as log, log.transaction():
        log.append([logdata.tracked()])
        for batch, texts in logdata.story(1200):
            log.append(batch, texts=texts)
    datasette = serve.application(tmp_path / "monitor.db")
    await datasette.invoke_startup()
    page = (await datasette.client.get("/-/claims/monitor/bridge")).text
    assert "200 of 2400" in page
    assert "Every change, also the older ones" in page
    assert len(page) < 400_000
    assert (await datasette.client.get("/")).status_code == 200
    close(datasette)


async def test_what_is_not_there_is_404(face: Datasette) -> None:
    """Also an address that matches no route (with rich installed Datasette alone answers 500 there)."""
    for path in ("/-/claims/monitor/nope", "/-/claims/other/x", "/-/a/b/c/d", "/nope", "/monitor/nope"):
        assert (await face.client.get(path)).status_code == 404, path


async def test_hostile_text_stays_text(tmp_path: Path) -> None:
    """What a feed or a title carries is shown, never run."""
    nasty = '<script>alert(1)</script> "onmouseover=x'
    claim = Claim(id="nasty", title=nasty, who=("Arnsee",))
    with SqliteLog.open(tmp_path) as log:
        log.append([Draft(key="t", happened_at=utc_now(), data=ClaimTracked(claim=claim), claim="nasty")])
    datasette = serve.application(tmp_path / "monitor.db")
    await datasette.invoke_startup()
    for path in ("/", "/-/claims/monitor/nasty", "/monitor/claims", "/monitor/current_status"):
        page = (await datasette.client.get(path)).text
        assert "<script>alert" not in page, path
        assert "&lt;script&gt;alert" in page, path
    close(datasette)


def test_only_web_addresses_become_links() -> None:
    """A feed cannot plant a script behind an outlet's name."""
    assert web_address("javascript:alert(1)") is None
    assert web_address(None) is None
    assert web_address("https://example.org/1") == "https://example.org/1"


async def test_another_database_looks_as_ever(tmp_path: Path) -> None:
    """The plugin leaves a file alone that is no monitor's log."""
    with sqlite3.connect(tmp_path / "other.db") as conn:
        conn.execute("CREATE TABLE claims (id TEXT)")
    conn.close()
    datasette = Datasette([str(tmp_path / "other.db")])
    await datasette.invoke_startup()
    answer = await datasette.client.get("/")
    assert "<h1>Datasette" in answer.text
    assert "monitor.css" not in answer.text
    assert "content-security-policy" not in answer.headers
    assert (await datasette.client.get("/other/claims")).status_code == 200
    close(datasette)


async def test_feeds_that_fail_show_before_they_are_an_incident(tmp_path: Path) -> None:
    """A newsroom whose line is cut sees it at once, not after the third poll."""
    with SqliteLog.open(tmp_path) as log, log.transaction():
        for number in (1, 2):
            log.db.execute(
                "INSERT INTO feeds (url, outlet, failures, last_error, failing_since) VALUES (?, 'A', ?, 'no answer', ?)",
                (f"https://example.org/{number}", 2 - number, "2026-03-01T00:00:00.000000Z"),
            )
    datasette = serve.application(tmp_path / "monitor.db")
    await datasette.invoke_startup()
    assert "1 of 2 feeds failed when last asked." in (await datasette.client.get("/")).text
    (feed,) = await rows(datasette, "feeds_in_trouble")
    assert (feed["kind"], feed["reason"]) == ("failing, not yet an incident", "no answer")
    close(datasette)


async def test_a_log_by_another_name(folder: Path, tmp_path: Path) -> None:
    """A backup, or two logs side by side: each has its own claims under its own name."""
    copy = tmp_path / "last week's log.db"
    with SqliteLog.open(folder / "state", read_only=True) as log:
        log.db.execute("VACUUM INTO ?", (str(copy),))
    datasette = Datasette([str(folder / "state" / "monitor.db"), str(copy)])
    await datasette.invoke_startup()
    page = (await datasette.client.get("/")).text
    assert page.count("Orvanian soldiers fight for Karsovia against Lodania") == 2
    paths = [html.unescape(path) for path in re.findall(r'<h2><a href="([^"]+)"', page)]
    assert len(set(paths)) == 4
    for path in paths:
        assert (await datasette.client.get(path)).status_code == 200, path
    assert (await datasette.client.get("/-/dashboards/last%20week%27s%20log")).status_code == 200
    close(datasette)


async def test_an_empty_log(tmp_path: Path) -> None:
    """A newsroom that has just begun sees what to do next."""
    with SqliteLog.open(tmp_path):
        pass
    datasette = serve.application(tmp_path / "monitor.db")
    await datasette.invoke_startup()
    assert "No claim is tracked yet" in (await datasette.client.get("/")).text
    close(datasette)


# ---------------------------------------------------------------- charts


async def test_charts_ask_questions_that_answer(face: Datasette) -> None:
    """Every chart's query runs, with and without the filter; only vega-lite, which puts no text in unescaped."""
    (dashboard,) = describe.metadata(["monitor"])["plugins"]["datasette-dashboards"].values()
    for name, chart in dashboard["charts"].items():
        assert chart["library"] == "vega-lite", name
        assert isinstance(chart["display"], dict), name
        for claim in (None, TROOPS):
            sql = re.sub(r"\[\[(.*?)\]\]", r"\1" if claim else "", chart["query"])
            answer = await face.client.get(
                "/monitor.json", params={"sql": sql, "_shape": "array", "claim": claim or ""}
            )
            assert answer.json(), f"{name}: {answer.text[:200]}"
    page = await face.client.get("/-/dashboards/monitor")
    assert page.status_code == 200
    assert not re.findall(r'(?:src|href)="(?:https?:)?//(?!datasette\.io|127)', page.text), "nothing from elsewhere"


# ---------------------------------------------------------------- who may see what


async def test_security_headers_on_every_answer(face: Datasette) -> None:
    """Pages, JSON, files, errors."""
    for path in ("/", "/monitor", "/monitor/claims.json", "/-/static/app.css", "/nope", f"/-/claims/monitor/{TROOPS}"):
        headers = (await face.client.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["x-frame-options"] == "DENY", path
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0], path
        assert "http" not in policy, "no other machine"
    assert "'unsafe-eval'" in (await face.client.get("/-/dashboards/monitor")).headers["content-security-policy"]


async def test_every_inline_script_is_known_by_its_hash(face: Datasette) -> None:
    """Datasette's own scripts run under the policy, on every kind of page."""
    for path in ("/", "/monitor", "/monitor/statements", "/monitor/who_said_what", "/monitor?sql=select+1"):
        answer = await face.client.get(path)
        for script in re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in answer.headers["content-security-policy"], (path, script[:80])


async def test_the_log_is_read_only(face: Datasette) -> None:
    """SQL may ask and not change; a question that goes on for ever is cut."""
    for sql in (
        "DELETE FROM events",
        "UPDATE claims SET title = 'x'",
        "ATTACH 'x.db' AS x",
        "PRAGMA writable_schema=1",
    ):
        answer = await face.client.get("/monitor.json", params={"sql": sql})
        assert answer.status_code == 400, sql
    forever = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    started = time.monotonic()
    assert (await face.client.get("/monitor.json", params={"sql": forever})).status_code == 400
    assert time.monotonic() - started < 10


async def test_sql_can_be_switched_off(folder: Path) -> None:
    """Then the canned questions and the pages still answer."""
    datasette = serve.application(folder / "state" / "monitor.db", sql=False)
    await datasette.invoke_startup()
    assert (await datasette.client.get("/monitor.json?sql=select+1")).status_code == 403
    assert (await datasette.client.get("/monitor/claims.json?_where=1=1")).status_code == 403
    assert len(await rows(datasette, "current_status")) == 2
    page = await datasette.client.get("/")
    assert page.status_code == 200
    assert "/-/dashboards/" not in page.text, "the charts ask by SQL"
    close(datasette)


async def ask(app: guard.App, path: str = "/", **headers: str) -> httpx.Response:
    """Ask an ASGI application."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://localhost") as client:
        return await client.get(path, headers=headers)


async def test_strange_host_names_are_refused(face: Datasette) -> None:
    """A page elsewhere whose name points to this machine cannot read the log through its visitor's browser."""
    app = guard.doorkeeper(face.app(), hosts=serve.known_hosts("127.0.0.1", ["desk.example.org"], password=False))
    assert (await ask(app, host="evil.example.com:8001")).status_code == 421
    assert (await ask(app, host="")).status_code == 421
    for host in ("127.0.0.1:8001", "localhost", "[::1]:8001", "desk.example.org"):
        assert (await ask(app, host=host)).status_code == 200, host


async def test_a_password(face: Datasette) -> None:
    """Any user name, the right password; health alone answers without."""
    app = guard.doorkeeper(face.app(), password="körrekt: horse")

    def basic(text: str) -> str:
        return "Basic " + base64.b64encode(text.encode()).decode()

    refused = await ask(app)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"].startswith("Basic")
    for wrong in ("Basic ???", "Bearer x", basic("desk:wrong"), basic("no colon"), "Basic"):
        assert (await ask(app, authorization=wrong)).status_code == 401, wrong
    assert (await ask(app, authorization=basic("desk:körrekt: horse"))).status_code == 200
    assert (await ask(app, "/-/health")).text == "ok\n"


def test_others_need_a_password() -> None:
    """Listening beyond this machine without a password is refused, with the way out."""
    for host in (EVERYBODY, "::", "192.168.1.5", "newsdesk"):
        with pytest.raises(UsageError, match="password"):
            serve.known_hosts(host, [], password=False)
        assert serve.known_hosts(host, [], password=True) == frozenset()
    assert serve.known_hosts(EVERYBODY, ["desk.example.org"], password=True) == {"desk.example.org"}
    assert "localhost" in serve.known_hosts("127.0.0.1", [], password=False)


def test_no_log_is_one_line(tmp_path: Path) -> None:
    """`serve` before the first poll, or on something else, says what to do."""
    with pytest.raises(LogError, match="monitor poll"):
        serve.log_file(tmp_path)
    (tmp_path / "monitor.db").write_text("something else")
    with pytest.raises(LogError):
        serve.log_file(tmp_path)


# ---------------------------------------------------------------- as a process


@contextmanager
def started(*words: str, cwd: Path) -> Iterator[str]:
    """Start a command that serves, yield its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", *words], cwd=cwd, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert process.stderr is not None
    try:
        address = ""
        for line in process.stderr:
            if found := re.search(r"http://\S+:\d+", line):
                address = found[0]
                break
        assert address, "it named no address"
        yield address
    finally:
        process.terminate()
        process.wait(20)
        process.stderr.close()


def get(address: str) -> str:
    """Fetch a page, waiting for the server to come up."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


def test_monitor_serve_as_a_process(folder: Path) -> None:
    """It takes the newsroom's name and time zone from config.toml, beside a writer, and ends on SIGTERM."""
    with started("monitor", "--state", "state", "serve", "--port", "0", cwd=folder) as address:
        assert "Demonstration desk" in get(address + "/")
        assert json.loads(get(address + "/monitor/current_status.json?_shape=array"))[0]["status"] == "confirmed"
        assert get(address + "/-/health") == "ok\n"


def test_plain_datasette_is_useful_too(folder: Path) -> None:
    """`datasette state/monitor.db` finds titles, questions and pages by the entry point; times are UTC there."""
    with started("datasette", "serve", "state/monitor.db", "--port", "0", cwd=folder) as address:
        page = get(address + "/")
        assert "Tracked claims" in page
        assert "times in UTC" in page
        assert len(json.loads(get(address + "/monitor/current_status.json?_shape=array"))) == 2


def test_serve_beyond_this_machine_is_refused_as_a_command(folder: Path) -> None:
    """One line, exit code 2."""
    done = subprocess.run(
        [sys.executable, "-m", "monitor", "--state", "state", "serve", "--host", EVERYBODY],
        cwd=folder, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "password" in done.stderr
