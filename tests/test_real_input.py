"""The main job on real articles: a newsroom's feed is polled, and an editor finds what happened.

The five articles lie outside the project (``../shared``); where they are absent, these tests skip.  They are wrapped
in pages and a feed with their dates and served from a local HTTP server; the command runs as a process of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from local import Answer, Mailbox, Site, page, rss, serve, smtp

SHARED = Path(__file__).parents[1].parent / "shared"
SEEDS = SHARED / "gold" / "seeds.jsonl"
pytestmark = pytest.mark.skipif(
    not SEEDS.exists(), reason="the real articles (../shared/gold/seeds.jsonl) are not here"
)

CONFIG = """
[newsroom]
name = "Foreign desk"
languages = ["de", "en"]
timezone = "Europe/Berlin"

[network]
allow_private = ["127.0.0.1:{port}"]
spacing = "0s"

[[feeds]]
url = "http://127.0.0.1:{port}/feed.xml"
outlet = "Beispiel-Zeitung"
every = "1m"

[[feeds]]
url = "http://127.0.0.1:{port}/gone.xml"
outlet = "Gone Gazette"

[[claims]]
id = "dprk-troops"
title = "North Korean soldiers fight or are deployed for Russia against Ukraine"
kind = "troop-deployment"
who = ["North Korea"]
where = ["Russia", "Ukraine"]
parties = ["North Korea", "Russia"]
authorities = ["NATO", "United States"]

[[claims]]
id = "russia-dprk-treaty"
title = "The partnership treaty of Russia and North Korea is ratified"
kind = "treaty-ratification"
who = ["Russia", "North Korea"]
parties = ["Russia", "North Korea"]

[targets.desk]
url = "json://127.0.0.1:{hook}/alert"
[targets.mail]
url = "mailto://127.0.0.1:{mail}?from=monitor@example.org&to=desk@example.org&mode=insecure"
"""


def documents() -> list[dict[str, Any]]:
    """Return the real articles, in order of publication."""
    found = [json.loads(line) for line in SEEDS.read_text("utf-8").splitlines() if line.strip()]
    return sorted(found, key=lambda d: datetime.fromisoformat(d["published"]))


@dataclass
class Polled:
    """A state folder after the first poll, and everything around it."""

    folder: Path
    site: Site
    hook: Site
    mailbox: Mailbox

    def monitor(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the command as a process of its own."""
        return subprocess.run(
            [sys.executable, "-m", "monitor", "--config", str(self.folder / "config.toml"), "--state", str(self.folder / "state"), *words],
            capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "NO_COLOR": "1"},
        )  # fmt: skip

    def json(self, *words: str) -> Any:
        """Run a command with ``--json`` and return what it printed."""
        done = self.monitor(*words, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture(scope="module")
def polled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Polled]:
    """Serve the articles, poll once in a fresh state."""
    folder = tmp_path_factory.mktemp("newsroom")
    pages: dict[str, Any] = {}
    with serve(pages) as site, serve() as hook, smtp() as mailbox:
        entries = []
        for d in documents():
            published = datetime.fromisoformat(d["published"])
            pages[f"/{d['id']}.html"] = Answer(page(d["title"], d["text"], published=published, lang=d["lang"]))
            entries.append((d["title"], f"{site.url}/{d['id']}.html", published))
        pages["/feed.xml"] = Answer(rss(entries[::-1]), headers={"Content-Type": "application/rss+xml", "ETag": '"1"'})
        (folder / "config.toml").write_text(CONFIG.format(port=site.port, hook=hook.port, mail=mailbox.port))
        room = Polled(folder, site, hook, mailbox)
        done = room.monitor("poll")
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        yield room


def test_an_editor_sees_both_claims(polled: Polled) -> None:
    """`status` shows where both claims stand after the five articles, and who contests."""
    found = {row["id"]: row for row in polled.json("status")}
    troops, treaty = found["dprk-troops"], found["russia-dprk-treaty"]
    assert troops["status"] == "corroborated"
    assert set(troops["contested_by"]) == {"North Korea", "Russia"}
    assert troops["ruling"] is None
    assert treaty["stage"] in {"submitted", "signed"}
    assert treaty["status"] == "alleged"


def test_who_said_what_is_found(polled: Polled) -> None:
    """The statements that can be found are found: most of those that the labelled articles hold, few others."""
    import sqlite3  # noqa: PLC0415  only here

    db = sqlite3.connect(polled.folder / "state" / "monitor.db")
    got = set(
        db.execute(
            "select substr(a.url, -13, 8), s.claim, s.source, s.stance from statements s join articles a on a.id = s.article"
        )
    )
    db.close()
    gold = {(d["id"], s["claim"], s["source"], s["stance"]) for d in documents() for s in d["statements"]}
    hits = len(gold & got)
    assert 2 * hits / (len(gold) + len(got)) >= 0.60, sorted(gold ^ got)
    for wanted in (
        ("seed-000", "dprk-troops", "NATO", "cannot_confirm"),
        ("seed-003", "dprk-troops", "North Korea", "denies"),
        ("seed-004", "dprk-troops", "Russia", "denies"),
    ):
        assert wanted in got


def test_the_status_came_by_the_path_that_the_articles_tell(polled: Polled) -> None:
    """Two capitals say so from the first article on; North Korea's denial joins with the last."""
    path = [
        (event["after"], event["contested_by"])
        for event in polled.json("timeline", "dprk-troops")
        if event["kind"] == "status_changed"
    ]
    assert path[-1][0] == "corroborated"
    assert set(path[-1][1]) == {"North Korea", "Russia"}
    assert "Russia" in path[0][1]


def test_the_desk_was_told_with_quotes_and_reasons(polled: Polled) -> None:
    """A webhook and a mail arrived, with who said it, the words, and why the alert fired."""
    posted = [f"{body['title']}\n{body['message']}" for body in polled.hook.posted()]
    assert posted
    assert polled.mailbox.mails
    for texts in (posted, polled.mailbox.texts()):
        whole = "\n".join(texts)
        assert "corroborated" in whole
        assert "North Korea" in whole
        assert "/seed-003.html" in whole
    quotes = [s["quote"] for d in documents() for s in d["statements"] if s["claim"] == "dprk-troops"]
    assert any(quote[:60] in text for quote in quotes for text in posted)


def test_explain_gives_the_reason(polled: Polled) -> None:
    """`explain` names sources, quotes and what would change the status."""
    done = polled.monitor("explain", "dprk-troops")
    assert done.returncode == 0
    for word in ("corroborated", "Ukraine", "Russia", "NATO"):
        assert word in done.stdout


def test_the_feed_that_fails_is_recorded(polled: Polled) -> None:
    """A feed that answers 404 is a recorded failure, not a crash."""
    rows = {row["outlet"]: row for row in polled.json("feeds", "list")}
    assert rows["Gone Gazette"]["failures"] >= 1
    assert "404" in str(rows["Gone Gazette"]["last_error"])
    assert rows["Beispiel-Zeitung"]["failures"] == 0


def test_a_second_poll_appends_and_sends_nothing(polled: Polled) -> None:
    """Nothing is new: the feed answers 304, no event, no alert."""
    before = polled.json("verify")
    told = len(polled.hook.requests), len(polled.mailbox.mails)
    done = polled.monitor("poll")
    assert done.returncode == 0, done.stderr
    assert polled.json("verify") == before
    assert (len(polled.hook.requests), len(polled.mailbox.mails)) == told
    assert all(polled.site.asked(f"/{d['id']}.html") == 1 for d in documents())


def test_datasette_answers_the_canned_questions(polled: Polled) -> None:
    """The tables answer through Datasette's JSON API."""
    import asyncio  # noqa: PLC0415  only here

    from datasette.app import Datasette  # noqa: PLC0415  likewise

    async def ask() -> dict[str, Any]:
        face = Datasette([str(polled.folder / "state" / "monitor.db")])
        await face.invoke_startup()
        answers: dict[str, Any] = {}
        for path in (
            "current_status",
            "who_said_what?claim=dprk-troops",
            "what_changed?claim=dprk-troops",
            "what_did_we_know?day=2099-01-01",
            "feeds_in_trouble",
            "alerts_sent",
        ):
            name, _, query = path.partition("?")
            response = await face.client.get(f"/monitor/{name}.json?_shape=array&{query}")
            assert response.status_code == 200, (path, response.text)
            answers[name] = response.json()
        return answers

    answers = asyncio.run(ask())
    assert {row["claim"] for row in answers["current_status"]} >= {"dprk-troops", "russia-dprk-treaty"}
    assert any(row["source"] == "NATO" for row in answers["who_said_what"])
    assert answers["what_changed"]
    assert answers["alerts_sent"]
