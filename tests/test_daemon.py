"""The daemon as a process of its own: it polls, alerts, reloads, stops, refuses a second one, survives a kill."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from local import Answer, Site, page, rss, serve

CONFIG = """
[newsroom]
timezone = "Europe/Berlin"
[network]
allow_private = ["127.0.0.1:{port}"]
spacing = "0s"
[[feeds]]
url = "http://127.0.0.1:{port}/feed.xml"
outlet = "Küstenbote"
every = "1m"
[[claims]]
id = "brigade"
title = "Soldiers of Norway are deployed to Iceland"
kind = "troop-deployment"
who = ["Norway"]
where = ["Iceland"]
parties = ["Norway"]
authorities = ["NATO"]
[targets.desk]
url = "{target}"
"""
DENIAL = (
    "Norwegen dementiert Berichte über Truppen auf Island",
    (
        "Die norwegische Regierung hat Berichte dementiert, wonach norwegische Soldaten nach Island verlegt worden sind.\n\n"
        "„Das ist frei erfunden“, sagte ein Sprecher des Außenministeriums in Oslo am Dienstag."
    ),
)
CLAIM = (
    "Island: Norwegische Soldaten eingetroffen",
    (
        "Norwegische Soldaten sind nach Angaben der isländischen Regierung auf Island stationiert worden.\n\n"
        "Das teilte das Außenministerium in Reykjavik am Montag mit."
    ),
)


class Newsroom:
    """A state folder, a feed of our own, and the command."""

    def __init__(self, folder: Path, site: Site, hook: Site) -> None:
        self.folder, self.site, self.hook = folder, site, hook
        self.articles: list[tuple[str, str, datetime]] = []
        self.configure()

    def configure(self, *, target: str | None = None, extra: str = "") -> None:
        """Write config.toml."""
        text = CONFIG.format(port=self.site.port, target=target or f"json://127.0.0.1:{self.hook.port}/")
        (self.folder / "config.toml").write_text(text + extra)

    def publish(self, title: str, text: str, *, hours_ago: float = 1) -> None:
        """Put an article into the feed."""
        when = datetime.now(UTC) - timedelta(hours=hours_ago)
        path = f"/{len(self.articles)}.html"
        self.site.pages[path] = Answer(page(title, text, published=when, lang="de"))
        self.articles.append((title, f"{self.site.url}{path}", when))
        feed = rss(self.articles[::-1])
        self.site.pages["/feed.xml"] = Answer(feed, headers={"Content-Type": "application/rss+xml"})

    def command(self, *words: str) -> list[str]:
        """Return the command line."""
        where = ["--config", str(self.folder / "config.toml"), "--state", str(self.folder / "state")]
        return [sys.executable, "-m", "monitor", *where, *words]

    def monitor(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(self.command(*words), capture_output=True, text=True, timeout=60, check=False)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask the log."""
        path = self.folder / "state" / "monitor.db"
        if not path.exists():
            return []
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return db.execute(sql).fetchall()
        except sqlite3.OperationalError:  # not there yet
            return []
        finally:
            db.close()

    @contextmanager
    def daemon(self) -> Iterator[Running]:
        """Run the daemon while the block runs; it is stopped at the end where it still lives."""
        log = self.folder / "daemon.log"
        with log.open("w") as stderr:
            process = subprocess.Popen(self.command("run"), stderr=stderr, stdout=subprocess.PIPE)
        running = Running(process, log)
        try:
            yield running
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(20)
            if process.stdout:
                process.stdout.close()


class Running:
    """A daemon's process and its log."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process, self.log = process, log

    def says(self, words: str) -> bool:
        """Whether the log holds these words."""
        return words in self.log.read_text()

    def until(self, happens: Callable[[], object], seconds: float = 30) -> None:
        """Wait until something is so."""
        end = time.monotonic() + seconds
        while not happens():
            assert time.monotonic() < end, self.log.read_text()
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.05)


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """Give a newsroom with one article in its feed."""
    with serve() as site, serve() as hook:
        room = Newsroom(tmp_path, site, hook)
        room.publish(*CLAIM, hours_ago=3)
        yield room


def test_it_polls_alerts_and_stops(newsroom: Newsroom) -> None:
    """A claim is alleged, the desk hears of it within seconds, SIGTERM ends the daemon cleanly."""
    with newsroom.daemon() as daemon:
        daemon.until(lambda: newsroom.hook.requests)
        daemon.process.send_signal(signal.SIGTERM)
        assert daemon.process.wait(20) == 0
    assert daemon.says("msg=started")
    assert daemon.says("msg=stopped")
    assert not daemon.says("Traceback")
    (body,) = newsroom.hook.posted()
    assert "alleged" in body["title"] + body["message"]
    assert newsroom.rows("select count(*) from events where kind = 'alert_sent'") == [(1,)]


def test_a_second_daemon_is_refused(newsroom: Newsroom) -> None:
    """Two daemons on one state folder would be two writers: the second ends with one line."""
    with newsroom.daemon() as daemon:
        daemon.until(lambda: daemon.says("msg=started"))
        second = newsroom.monitor("run")
        assert second.returncode == 1
        assert str(daemon.process.pid) in second.stderr
        assert second.stderr.count("\n") == 1


def test_a_target_that_cannot_work_is_refused_at_the_start(newsroom: Newsroom) -> None:
    """Not only `check` but `poll` and `run` too: no alert would ever arrive."""
    newsroom.configure(target="slak://canary-token")
    for words in (("poll",), ("run",)):
        done = newsroom.monitor(*words)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "targets.desk.url" in done.stderr
        assert "canary" not in done.stderr
    assert not newsroom.site.requests


def test_sighup_takes_a_good_file_and_refuses_a_bad_one(newsroom: Newsroom) -> None:
    """A bad file leaves the old settings in force and says so; a good one counts at once."""
    with newsroom.daemon() as daemon:
        daemon.until(lambda: daemon.says("msg=started"))
        (newsroom.folder / "config.toml").write_text("[newsrom]\n")
        daemon.process.send_signal(signal.SIGHUP)
        daemon.until(lambda: daemon.says("the settings before stay in force"))
        assert daemon.says("did you mean")
        newsroom.configure(extra='\n[[claims]]\nid = "second"\ntitle = "A second claim of the desk"\n')
        daemon.process.send_signal(signal.SIGHUP)
        daemon.until(lambda: daemon.says("configuration taken"))
        daemon.until(lambda: newsroom.rows("select 1 from events where kind = 'claim_tracked' and claim = 'second'"))
    assert not daemon.says("Traceback")


def test_secrets_stay_out_of_the_log(newsroom: Newsroom) -> None:
    """A target that cannot be reached is named, its address is not."""
    newsroom.configure(target="json://user:canary-secret@127.0.0.1:9/canary-path")
    with newsroom.daemon() as daemon:
        daemon.until(lambda: newsroom.rows("select 1 from events where kind = 'alert_failed'"))
    assert not daemon.says("canary")
    assert not any("canary" in str(row) for row in newsroom.rows("select * from events"))


@pytest.mark.slow
@pytest.mark.parametrize("delay_s", [0.2, 0.6, 0.9, 1.1, 1.3, 1.5, 1.8, 2.2])
def test_a_kill_at_any_moment_loses_nothing(newsroom: Newsroom, delay_s: float) -> None:
    """`kill -9` during a poll, then a second start: every article once, the alert at least once, the chain whole."""
    newsroom.publish(*DENIAL)
    with newsroom.daemon() as daemon:
        time.sleep(delay_s)
        daemon.process.kill()
        daemon.process.wait()
    done = newsroom.monitor("poll")
    assert done.returncode == 0, done.stderr
    assert newsroom.rows("select count(*) from events where kind = 'article_read'") == [(2,)]
    assert newsroom.rows("select status from claims") == [("disputed",)]
    assert newsroom.monitor("verify").returncode == 0
    (last,) = newsroom.hook.posted()[-1:]
    assert "disputed" in last["title"] + last["message"]


def test_poll_beside_a_daemon_is_refused_and_questions_are_not(newsroom: Newsroom) -> None:
    """One writer; any number of readers."""
    with newsroom.daemon() as daemon:
        daemon.until(lambda: newsroom.rows("select 1 from events where kind = 'status_changed'"))
        assert newsroom.monitor("poll").returncode == 1
        done = newsroom.monitor("status", "--json")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)[0]["status"] == "alleged"


def test_the_process_dies_between_append_and_delivery(newsroom: Newsroom) -> None:
    """What became due in a life that ended is delivered in the next one."""
    assert newsroom.monitor("poll", "--no-alerts").returncode == 0
    assert not newsroom.hook.requests
    with newsroom.daemon() as daemon:
        daemon.until(lambda: newsroom.hook.requests)
    assert len(newsroom.hook.posted()) == 1


def test_the_state_folder_is_private(newsroom: Newsroom) -> None:
    """Nobody else on the machine reads the log."""
    assert newsroom.monitor("poll", "--no-alerts").returncode == 0
    state = newsroom.folder / "state"
    assert oct(state.stat().st_mode & 0o777) == "0o700"
    assert oct((state / "monitor.db").stat().st_mode & 0o777) == "0o600"
