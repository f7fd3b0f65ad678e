"""The real daemon in real time: thousands of feeds, some hanging, some failing; who is polled when, who is told when.

    python benchmarks/daemon_scale.py [--feeds 5000] [--every 900] [--minutes 32] [--claims 400]

`monitor run` polls a local server (a process of its own; every feed has an address of its own in 127/8) with the
settings that a newsroom has: robots.txt is asked for, pages are fetched and read, alerts go to a webhook. 5 % of the
feeds hang, 5 % answer 503; each other feed publishes an article in five intervals. `--claims` of them report, each at
its own moment, about a claim of which nothing is known yet, so that its status changes and an alert falls due.

Shown are the pauses between two polls of a healthy feed against its interval (as the server saw them, the first pause
after the start included), the time from a report's publication until its alert is due (in the log) and until it was
sent, the memory and processor time of the daemon and its workers, and the load of the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import html
import itertools
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from aiohttp import web as server
from poll_scale import host, phase, publish, served, share, spread

STATES = (
    "Norway", "Kenya", "Chile", "Japan", "Egypt", "Peru", "Ghana", "Nepal", "Malta", "Cuba", "Brazil", "Canada",
    "Denmark", "Finland", "Greece", "Hungary", "India", "Iceland", "Ireland", "Italy", "Mexico", "Morocco", "Poland",
    "Portugal", "Spain",
)  # fmt: skip
REPORT = 10_000
"""Number of the article that reports on a claim."""
PAIRS = tuple(itertools.permutations(STATES, 2))
WORDS = [
    "river",
    "harbour",
    "council",
    "market",
    "weather",
    "bridge",
    "school",
    "museum",
    "garden",
    "station",
    "library",
    "festival",
    "theatre",
    "orchard",
    "tunnel",
    "winter",
    "summer",
    "mayor",
    "visitor",
    "student",
    "farmer",
    "engine",
    "window",
    "letter",
    "paper",
    "corner",
    "morning",
    "evening",
]


def filler(seed: int, sentences: int = 16) -> str:
    """Return paragraphs about nothing, different ones for every seed."""
    chance = random.Random(seed)
    said = (f"The {' '.join(chance.choices(WORDS, k=9))} was {chance.randrange(9999)}." for _ in range(sentences))
    return "".join(f"<p>{sentence}</p>" for sentence in said)


def reports(feeds: int, claims: int, every: float, minutes: float) -> dict[int, tuple[int, float]]:
    """Return by feed which claim it reports on and when, in seconds after the start: it has to be polled after that."""
    healthy = [n for n in range(feeds) if n % 20 > 1]
    chosen = random.Random(1).sample(healthy, min(claims, len(healthy)))
    first, last = 0.1 * every, minutes * 60 - 1.05 * every
    return {feed: (claim, first + (last - first) * claim / len(chosen)) for claim, feed in enumerate(chosen)}


class Site:
    """Feeds, pages and a webhook; keeps when each feed was asked for."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.started = time.time()
        self.asked: dict[int, list[float]] = defaultdict(list)
        self.due = reports(options.feeds, options.claims, options.every, options.minutes)
        self.period = 5 * options.every

    def items(self, number: int, now: float) -> list[tuple[int, float]]:
        """Return what a feed holds: numbers of articles, and when they were published."""
        count = int((now - self.started + self.period * phase(number)) / self.period)
        since = self.started - self.period * phase(number)
        found = [(n, since + n * self.period) for n in range(count, count - 20, -1)]
        if number in self.due and now >= self.started + self.due[number][1]:
            found.insert(0, (REPORT, self.started + self.due[number][1]))
        return found

    async def feed(self, request: server.Request) -> server.StreamResponse:
        """Answer, hang or fail."""
        number, now = int(request.match_info["n"]), time.time()
        self.asked[number].append(now)
        if number % 20 == 0:
            await asyncio.sleep(600)
        if number % 20 == 1:
            return server.Response(status=503)
        found = self.items(number, now)
        tag = f'"{found[0]}"'
        if request.headers.get("If-None-Match") == tag:
            return server.Response(status=304, headers={"ETag": tag})
        base = f"http://{request.host}/{number}"
        body = "".join(
            f"<item><title>News {n} of place {number}</title><link>{base}/{n}</link><guid>{base}/{n}</guid>"
            f"<pubDate>{format_datetime(datetime.fromtimestamp(when, UTC))}</pubDate>"
            f"<description>{html.escape(filler(number * 31 + n, 4))}</description></item>"
            for n, when in found
        )
        text = f"<rss version='2.0'><channel><title>F{number}</title>{body}</channel></rss>"
        return server.Response(text=text, content_type="application/rss+xml", headers={"ETag": tag})

    async def page(self, request: server.Request) -> server.Response:
        """Answer with an article."""
        number, item = int(request.match_info["n"]), int(request.match_info["item"])
        said = ""
        if item == REPORT:
            a, b = PAIRS[self.due[number][0]]
            said = f"<p>{a} denied on Tuesday that its soldiers had been sent to {b}.</p>"
        text = (
            f"<html lang='en'><head><title>News {item} of place {number}</title></head><body><article>"
            f"<h1>News {item} of place {number}</h1>{said}{filler(number * 31 + item)}</article></body></html>"
        )
        return server.Response(text=text, content_type="text/html")

    async def hook(self, request: server.Request) -> server.Response:
        """Take an alert."""
        await request.read()
        return server.Response(text="ok")

    async def report(self, _: server.Request) -> server.Response:
        """Say when each feed was asked for."""
        return server.json_response(self.asked)

    async def run(self, port: Any) -> None:
        """Serve for ever; `port` gets the number."""
        app = server.Application()
        app.router.add_get("/report", self.report)
        app.router.add_post("/hook", self.hook)
        app.router.add_get("/{n:\\d+}", self.feed)
        app.router.add_get("/{n:\\d+}/{item:\\d+}", self.page)
        await publish(app, port)


def serve(port: Any, options: argparse.Namespace) -> None:
    """Run the server in a process of its own."""
    asyncio.run(Site(options).run(port))


def configuration(options: argparse.Namespace, port: int) -> str:
    """Return config.toml."""
    allowed = ", ".join(f'"{host(n)}:{port}"' for n in range(options.feeds))
    claims = (
        f'[[claims]]\nid = "c{n}"\ntitle = "Soldiers of {a} fight in {b}"\nkind = "troop-deployment"\nwho = ["{a}"]\n'
        f'where = ["{b}"]\nalerts = ["desk"]\n'
        for n, (a, b) in enumerate(PAIRS[: options.claims])
    )
    feeds = (
        f'[[feeds]]\nurl = "http://{host(n)}:{port}/{n}"\noutlet = "Outlet {n}"\nevery = "{options.every:g}s"\n'
        "from_now = true\n"
        for n in range(options.feeds)
    )
    return (
        f'[newsroom]\nlanguages = ["en", "de"]\n[network]\nallow_private = [{allowed}]\n'
        f'[targets.desk]\nurl = "json://127.0.0.1:{port}/hook"\nfeeds = false\n' + "".join(claims) + "".join(feeds)
    )


class Process:
    """The daemon from outside: memory and processor time of itself and of its workers."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.own: list[float] = []
        self.workers: list[float] = []
        self.load: list[float] = []
        self.seen: dict[int, float] = {}

    def look(self) -> None:
        """Take one sample."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        self.own.append(resident_mb(self.pid))
        self.workers.append(sum(resident_mb(int(child)) for child in children))
        self.load.append(os.getloadavg()[0])
        for pid in (self.pid, *map(int, children)):
            self.seen[pid] = _cpu_s(pid)


def resident_mb(pid: int | str) -> float:
    """Return the memory that a process holds; nothing where it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
    except OSError:
        return 0.0


def _cpu_s(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0.0


def told(log: Path) -> tuple[list[float], list[float]]:
    """Return the seconds from the publication of each report until its alert was due, and until it was sent."""
    with sqlite3.connect(f"file:{log}?mode=ro", uri=True) as db:
        published = dict(db.execute("SELECT article, happened_at FROM events WHERE kind = 'article_read'"))
        changes = db.execute(
            "SELECT position, article, recorded_at FROM events WHERE kind = 'status_changed'"
        ).fetchall()
        sent = db.execute("SELECT recorded_at, data FROM events WHERE kind = 'alert_sent'").fetchall()
    when = {position: datetime.fromisoformat(published[article]) for position, article, _ in changes}
    due = [(datetime.fromisoformat(at) - when[position]).total_seconds() for position, _, at in changes]
    delivered = [
        (datetime.fromisoformat(at) - when[position]).total_seconds()
        for at, data in sent
        for position in _about(json.loads(data))
        if position in when
    ]
    return due, delivered


def _about(sent: dict[str, Any]) -> list[int]:
    return sent.get("digest_of") or [sent["about"]]


def show(options: argparse.Namespace, asked: dict[str, list[float]], watch: Process, log: Path) -> None:
    """Print the figures."""
    healthy = {int(n): times for n, times in asked.items() if int(n) % 20 > 1}
    gaps = [(b - a) / options.every for times in healthy.values() for a, b in itertools.pairwise(times)]
    due, sent = told(log)
    print(f"{options.feeds} feeds every {options.every:g} s, {options.minutes:g} minutes, {options.claims} claims")
    print(f"healthy feeds polled: {len(healthy)}, polls {sum(map(len, healthy.values()))}")
    for name, values, unit in (
        ("pause against interval", gaps, "x"),
        ("publication to due alert", due, "s"),
        ("publication to sent", sent, "s"),
    ):
        print(spread(name, values, unit))
    late = sum(gap > 1.2 for gap in gaps)
    print(
        f"pauses beyond 1.2 x: {late}; due later than the interval and 5 s: {sum(d > options.every + 5 for d in due)}"
    )
    half = len(watch.own) // 2
    print(
        f"daemon {watch.own[half]:.0f} MB half way, {watch.own[-1]:.0f} MB at the end, {max(watch.own):.0f} MB at most"
    )
    print(f"workers together {max(watch.workers):.0f} MB at most; CPU {sum(watch.seen.values()):.0f} s of all of them")
    print(f"load of the machine: {share(watch.load, 0.5):.1f} in the median, {max(watch.load):.1f} at most")


def main() -> None:
    """Start the server and the daemon, wait, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=5000)
    parser.add_argument("--every", type=float, default=900.0)
    parser.add_argument("--minutes", type=float, default=32.0)
    parser.add_argument("--claims", type=int, default=400)
    options = parser.parse_args()
    with served(serve, options) as port, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.toml").write_text(configuration(options, port), "utf-8")
        (folder / "config.toml").chmod(0o600)
        command = [
            sys.executable,
            "-m",
            "monitor",
            "--config",
            str(folder / "config.toml"),
            "--state",
            str(folder / "s"),
        ]
        with (folder / "log").open("wb") as said, subprocess.Popen([*command, "run"], stderr=said) as daemon:
            watch = Process(daemon.pid)
            until = time.monotonic() + options.minutes * 60
            while time.monotonic() < until and daemon.poll() is None:
                time.sleep(5)
                watch.look()
            daemon.send_signal(signal.SIGTERM)
            daemon.wait(60)
        for line in (folder / "log").read_text("utf-8").splitlines():
            if "level=error" in line or "Traceback" in line:
                print(line[:300])
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/report") as answer:
            found = json.load(answer)
        show(options, found, watch, folder / "s" / "monitor.db")


if __name__ == "__main__":
    main()
