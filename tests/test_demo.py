"""The demonstration: its newsroom as a reader of feeds finds it, and the whole story as a user sees it."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import resource
import select
import signal
import subprocess
import sys
import time
import urllib.request
from datetime import datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from facelog import PATH, SAID, TREATY, TROOPS

from monitor.demo import newsroom as data
from monitor.demo import pages
from monitor.eventlog import SqliteLog
from monitor.events import OUTLET

NEWSROOM = data.load()
END = NEWSROOM.moments()[-1] + timedelta(hours=1)
BASE = "http://127.0.0.1:8080"


def test_the_newsroom_is_what_was_promised() -> None:
    """A dozen articles in three languages and three feed formats over two weeks; copies, an edit, a broken feed."""
    days = {page.published.date() for page in NEWSROOM.articles}
    assert len(NEWSROOM.articles) >= 12
    assert timedelta(days=12) <= max(days) - min(days) <= timedelta(days=15)
    assert {o.lang for o in NEWSROOM.outlets} == {"de", "en", "fr"}
    assert {o.feed for o in NEWSROOM.outlets} == {"rss", "atom", "json"}
    assert sum(page.copy for page in NEWSROOM.articles) == 2
    assert sum(len(page.versions) for page in NEWSROOM.articles) == 1
    assert any(o.fails_from for o in NEWSROOM.outlets)


def test_every_quote_that_an_editor_finds_is_in_its_article() -> None:
    """The hand-made reading fits the articles, so that both can change only together."""
    texts = {
        (page.slug, number): text
        for page in NEWSROOM.articles
        for number, text in enumerate([page.text, *(v.text for v in page.versions)])
    }
    for key, statements in SAID.items():
        for statement in statements:
            assert statement[3] in texts[key], key


@pytest.mark.parametrize("outlet", [o for o in NEWSROOM.outlets if o.feed != "json"], ids=lambda o: o.name)
def test_rss_and_atom_are_well_formed(outlet: data.Outlet) -> None:
    """Feedparser finds no fault, and every entry with its date and address."""
    content_type, body = pages.feed(outlet, NEWSROOM.of(outlet, END), BASE, END)
    found = feedparser.parse(io.BytesIO(body), response_headers={"content-type": content_type})
    assert not found.bozo, found.get("bozo_exception")
    assert len(found.entries) == len(NEWSROOM.of(outlet, END))
    for entry in found.entries:
        assert entry.link.startswith(f"{BASE}/{outlet.folder}/")
        assert entry.published_parsed


def test_json_feed_has_what_the_format_asks_for() -> None:
    """Version, title, items with id, address and dates with their zone."""
    outlet = next(o for o in NEWSROOM.outlets if o.feed == "json")
    content_type, body = pages.feed(outlet, NEWSROOM.of(outlet, END), BASE, END)
    found = json.loads(body)
    assert content_type == "application/feed+json"
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    for item in found["items"]:
        assert item["id"]
        assert item["url"].startswith(BASE)
        assert datetime.fromisoformat(item["date_published"]).tzinfo


def test_nothing_is_published_before_its_time() -> None:
    """At the story's beginning there is nothing; an edit replaces the text at its hour."""
    page = next(p for p in NEWSROOM.articles if p.versions)
    outlet = NEWSROOM.outlet(page.outlet)
    before = page.published - timedelta(minutes=1)
    assert page.at(before) is None
    with pytest.raises(LookupError):
        pages.page(outlet, page, before)
    assert b"confirmed on Wednesday" in pages.page(outlet, page, page.published)
    edited = pages.page(outlet, page, page.versions[0].at)
    assert b"could not confirm" in edited
    assert b"confirmed on Wednesday" not in edited


def test_every_page_says_that_it_is_invented() -> None:
    """Nobody who meets a page alone takes it for news."""
    for page in NEWSROOM.articles:
        assert pages.NOTE.encode() in pages.page(NEWSROOM.outlet(page.outlet), page, END)


# ---------------------------------------------------------------- the whole story


def demo(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the demonstration, piped, with temporary files in `folder`."""
    return subprocess.run(
        [sys.executable, "-m", "monitor", *words],
        cwd=folder, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "TMPDIR": str(folder)},
    )  # fmt: skip


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, float]:
    """Run the demonstration once; return its state folder, what it printed, and its seconds of CPU."""
    folder = tmp_path_factory.mktemp("demo")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = demo(folder, "demo", "--state", "played")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return folder / "played", done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_the_story_ends_in_time_and_well(shown: tuple[Path, str, float]) -> None:
    """Well under half a minute (CPU: other tests may crowd the clock); every change with its reason; the alerts; what to do next."""
    state, text, seconds = shown
    assert seconds < 20
    assert text.count("why: ") == len(PATH[TROOPS]) + len(PATH[TREATY])
    assert "alert arrived at the desk: CONFIRMED (was disputed)" in text
    assert "| WHO SAYS WHAT" in text
    assert "a reprint of a report that is known" in text
    assert "no longer stands (edited): Veldania confirms" in text
    assert "feed failed: Radio Strandhafer" in text
    assert f"datasette {state.relative_to(state.parent)}/monitor.db" in text
    assert "\x1b" not in text, "no colours in a pipe"


def test_the_statuses_are_those_that_an_editor_would_give(shown: tuple[Path, str, float]) -> None:
    """The reader alone, without help, comes to the same path as the reading by hand."""
    with SqliteLog.open(shown[0], read_only=True) as log:
        sql = "SELECT after, stage, cause FROM status_history WHERE claim = ? ORDER BY position"
        troops = log.db.execute(sql, (TROOPS,)).fetchall()
        treaty = log.db.execute(sql, (TREATY,)).fetchall()
        claims = dict(log.db.execute("SELECT id, contested_by FROM claims").fetchall())
        states = log.db.execute("SELECT state, count(*) FROM alerts GROUP BY state").fetchall()
        outcomes = dict(log.db.execute("SELECT outcome, count(*) FROM articles GROUP BY outcome").fetchall())
    assert [row[0] for row in troops] == PATH[TROOPS]
    assert [row[2] for row in troops].count("edit") == 1
    assert [f"{row[0]} {row[1]}" for row in treaty] == PATH[TREATY]
    assert json.loads(claims[TROOPS]) == ["Karsovia", "Veldania"]
    assert states == [("sent", len(PATH[TROOPS]) + len(PATH[TREATY]) + 1)], "one for the feed"
    assert outcomes == {"read": 15, "copy": 2}


def test_each_article_is_read_as_speaking_for_whom_an_editor_names(shown: tuple[Path, str, float]) -> None:
    """Who speaks on which claim in which article: just those of the reading by hand, by the names of newsroom.toml."""
    with SqliteLog.open(shown[0], read_only=True) as log:
        sql = "SELECT articles.url, claim, source FROM statements JOIN articles ON articles.id = statements.article"
        rows = log.db.execute(sql).fetchall()
    read = {(u.rpartition("/")[2].removesuffix(".html"), claim, by) for u, claim, by in rows if by != OUTLET}
    by_hand = {(slug, claim, source) for (slug, _), said in SAID.items() for claim, source, *_ in said}
    copies = {page.slug for page in NEWSROOM.articles if page.copy}
    assert {row for row in read if row[0] not in copies} == {row for row in by_hand if row[0] not in copies}


def test_other_commands_understand_its_state(shown: tuple[Path, str, float]) -> None:
    """The configuration that it leaves fits the log that it leaves."""
    state = shown[0]
    done = demo(state.parent, "--config", "played/config.toml", "--state", "played", "status", "--json")
    assert {c["id"]: c["status"] for c in json.loads(done.stdout)} == {TROOPS: "confirmed", TREATY: "confirmed"}


def test_a_log_is_never_played_into(shown: tuple[Path, str, float]) -> None:
    """A folder that holds a log is refused, however it is named."""
    for words in (("demo", "--state", "played"), ("--state", "played", "demo")):
        done = demo(shown[0].parent, *words)
        assert done.returncode == 2
        assert "wants an empty folder" in done.stderr


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    """`monitor demo | head -2` ends quietly, also where Python keeps back what it writes, as it does if not told."""
    words = [sys.executable, "-m", "monitor", "demo", "--state", "played"]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(words, cwd=tmp_path, env=kept, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_end_before_the_end(tmp_path: Path, number: signal.Signals) -> None:
    """Ctrl-C leaves no traceback, and a log that is whole."""
    if number is signal.SIGINT:  # ignored where the tests run in the background of a shell, and then in every child
        signal.signal(number, signal.default_int_handler)
    words = [sys.executable, "-m", "monitor", "demo", "--state", "played"]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        while "alert arrived" not in process.stdout.readline():
            pass
        process.send_signal(number)
        errors = process.communicate(timeout=30)[1]
    assert process.returncode != 0
    assert "Traceback" not in errors
    assert demo(tmp_path, "--config", "played/config.toml", "--state", "played", "verify").returncode == 0


@pytest.mark.slow
def test_a_temporary_folder_and_datasette_at_the_end(tmp_path: Path) -> None:
    """Without --state the story plays in a temporary folder; --serve ends in Datasette on it."""
    words = [sys.executable, "-m", "monitor", "demo", "--serve", "--port", "0"]
    process = subprocess.Popen(
        words,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert process.stderr is not None
    try:
        found = next(m for line in process.stderr if (m := re.search(r"http://\S+:\d+/", line)))
        for _ in range(50):
            try:
                page = urllib.request.urlopen(found[0], timeout=10).read().decode()
                break
            except OSError:
                time.sleep(0.1)
        assert "Demonstration desk" in page
        assert not (tmp_path / "state").exists(), "the newsroom's own folder is left alone"
        assert list(tmp_path.glob("monitor-demo-*/monitor.db"))
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.mark.slow
def test_progress_on_a_terminal(tmp_path: Path) -> None:
    """A person sees a bar that moves."""
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "monitor", "demo", "--state", "played"]
    process = subprocess.Popen(words, cwd=tmp_path, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    seen = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            seen += os.read(ours, 65536)
        except OSError:  # the other end was closed
            break
    os.close(ours)
    assert process.wait(10) == 0
    assert b"two weeks of news" in seen
    assert b"\x1b[" in seen
