"""CPU seconds of polling 1,000 feeds of 30 items, against the library `reader` in the same run.

    python benchmarks/poll.py [--feeds 1000] [--peer PYTHON]

A local server (a process of its own) serves the feeds; both programs poll all of them in four passes: everything new,
everything 304, the same bodies without validators, one new item in each.  Our side is the whole way of a poll (door,
sandbox, states and entries in the log's file); entries are only stored, as the peer does, not read (`from_now` for
the first pass, and no claims to look for: the peer reads no articles either; benchmarks/article_path.py measures
reading).  CPU seconds are those of the polling process and its workers, the server's left out.
`--peer` names a Python that has `reader` installed; without it only our figures are shown.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ITEMS = 30
START = datetime(2026, 3, 1, tzinfo=UTC)
PASSES = ("first", "not modified", "same body", "one new item")
GOALS = (0.6, 0.25, 0.05, 0.15)
WORDS = [
    "The",
    "ministry",
    "said",
    "on",
    "Tuesday",
    "that",
    "talks",
    "on",
    "the",
    "border",
    "treaty",
    "would",
    "go",
    "on",
    "next",
    "week",
    "and",
    "that",
    "no",
    "date",
    "had",
    "been",
    "set",
    "for",
    "a",
    "vote",
    "in",
    "the",
    "chamber",
    "while",
    "the",
    "opposition",
    "called",
    "for",
    "an",
    "inquiry",
    "into",
    "the",
    "reports",
    "of",
    "troops",
    "near",
    "the",
    "river",
]


@cache
def item(feed: int, number: int) -> str:
    """Return an item with summary and full text, about a kilobyte, as news sites send them.

    Kept, for the server must not be what both programs wait for.
    """
    words = random.Random(feed * 1000 + number).choices(WORDS, k=90)
    text = " ".join(words)
    when = format_datetime(START + timedelta(minutes=number))
    link = f"http://site{feed}.example/news/{number}"
    return (
        f"<item><title>{' '.join(words[:9])} {number}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{when}</pubDate><dc:creator>Jo Doe</dc:creator><category>World</category>"
        f"<description>&lt;p&gt;{text[:200]}&lt;/p&gt;</description>"
        f"<content:encoded><![CDATA[<p>{text[:300]}</p><p>{text[300:]} <a href='/x'>more</a></p>]]></content:encoded>"
        "</item>"
    )


def document(feed: int, newest: int) -> bytes:
    """Return feed number `feed` whose newest item has the number `newest`."""
    items = "".join(item(feed, n) for n in range(newest, newest - ITEMS, -1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Feed {feed}</title><link>http://site{feed}.example/</link><description>News</description>{items}"
        "</channel></rss>"
    ).encode()


def host(feed: int) -> str:
    """Return the host of feed number `feed`: each has its own, as 1,000 outlets have (all are this machine)."""
    return f"127.0.{feed // 250}.{feed % 250 + 1}"


def serve(port: Any, mode: Any) -> None:
    """Serve the feeds; `mode` is the pass."""
    cache: dict[tuple[int, int], bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet: the body must not wait for the client's word about the head

        def do_GET(self) -> None:
            feed, now = int(self.path.strip("/").removesuffix(".xml")), mode.value
            if now == 1 and self.headers.get("If-None-Match"):
                self.send_response(304)
                self.end_headers()
                return
            key = (feed, ITEMS + (now == 3))
            if key not in cache:
                cache[key] = document(*key)
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
            self.send_header("Content-Length", str(len(cache[key])))
            if now != 2:
                self.send_header("ETag", f'"{key}"')
            self.end_headers()
            self.wfile.write(cache[key])

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("", 0), Handler)
    server.daemon_threads = True
    port.value = server.server_address[1]
    server.serve_forever()


def cpu_s() -> float:
    """Return the CPU seconds of this process and its workers (those that were replaced too), the server left out."""
    usages = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    seconds = sum(usage.ru_utime + usage.ru_stime for usage in usages)
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"monitor.cell" in Path(f"/proc/{child}/cmdline").read_bytes():
                fields = Path(f"/proc/{child}/stat").read_text().rpartition(") ")[2].split()
                seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


def ours(port: int, feeds: int, set_mode: Callable[[int], None]) -> dict[str, list[float]]:
    """Poll with this program: (CPU, wall) seconds of each pass."""
    from monitor.config import Feed, Network, Settings  # noqa: PLC0415  not in the peer's process
    from monitor.eventlog import SqliteLog  # noqa: PLC0415  likewise
    from monitor.intake import Intake  # noqa: PLC0415  likewise
    from monitor.poll import Poller  # noqa: PLC0415  likewise
    from monitor.readers import Readers  # noqa: PLC0415  likewise
    from monitor.sandbox import Sandbox  # noqa: PLC0415  likewise
    from monitor.web import Web  # noqa: PLC0415  likewise

    network = Network(allow_private=tuple(f"{host(n)}:{port}" for n in range(feeds)))
    listed = tuple(
        Feed(url=f"http://{host(n)}:{port}/{n}.xml", outlet=f"Outlet {n}", from_now=True, summary_only=True)
        for n in range(feeds)
    )
    settings = Settings(network=network, feeds=listed)
    found: dict[str, list[float]] = {}

    async def passes(log: SqliteLog) -> None:
        async with Web(network) as web, Sandbox() as sandbox:
            # the workers start (and load their libraries) before the clock does, as the peer's imports do
            readers = Readers(sandbox, settings)
            await readers.start()
            poller = Poller(settings, web, readers, Intake(settings, log), log)
            for number, name in enumerate(PASSES):
                set_mode(number)
                started, cpu = time.monotonic(), cpu_s()
                summary = await poller.poll_all()
                found[name] = [cpu_s() - cpu, time.monotonic() - started]
                counts = summary.counts()
                assert counts["feeds"] == feeds
                assert counts["feeds_failed"] == 0
                assert counts["feeds_unchanged"] == (feeds if number in {1, 2} else 0)
                assert counts["articles_read"] + counts["copies"] == (feeds if number == 3 else 0)

    with tempfile.TemporaryDirectory() as folder, SqliteLog.open(Path(folder), exclusive=True) as log:
        asyncio.run(passes(log))
        stored = log.db.conn.execute("SELECT count(*) FROM entries").fetchone()[0]
        assert stored == feeds * (ITEMS + 1)
    found["memory MB"] = [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024] * 2
    return found


def peer(port: int, feeds: int, set_mode: Callable[[int], None]) -> dict[str, list[float]]:
    """Poll with `reader`, with its defaults and one worker (its fastest)."""
    from reader import make_reader  # type: ignore[import-not-found]  # noqa: PLC0415  installed beside, not with us

    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        library = make_reader(f"{folder}/reader.sqlite")
        for number in range(feeds):
            library.add_feed(f"http://{host(number)}:{port}/{number}.xml")
        for number, name in enumerate(PASSES):
            set_mode(number)
            started, cpu = time.monotonic(), cpu_s()
            library.update_feeds(scheduled=False)
            found[name] = [cpu_s() - cpu, time.monotonic() - started]
        assert library.get_entry_counts().total == feeds * (ITEMS + 1)
    found["memory MB"] = [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024] * 2
    return found


def main() -> None:
    """Run both and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--peer", help="a Python that has `reader`")
    parser.add_argument("--as-peer", metavar="PORT", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.as_peer:

        def ask_for(number: int) -> None:
            print(number, flush=True)
            sys.stdin.readline()

        print(json.dumps(peer(options.as_peer, options.feeds, ask_for)), flush=True)
        return
    context = multiprocessing.get_context("spawn")
    port, mode = context.Value("i", 0), context.Value("i", 0)
    server = context.Process(target=serve, args=(port, mode), daemon=True)
    server.start()
    while not port.value:
        time.sleep(0.05)

    def set_mode(number: int) -> None:
        mode.value = number

    mine = ours(port.value, options.feeds, set_mode)
    theirs: dict[str, list[float]] = {}
    if options.peer:
        command = [options.peer, __file__, "--as-peer", str(port.value), "--feeds", str(options.feeds)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for line in process.stdout:
                if line.strip().isdigit():
                    set_mode(int(line))
                    process.stdin.write("\n")
                    process.stdin.flush()
                else:
                    theirs = json.loads(line)
    server.terminate()
    print(f"{options.feeds} feeds of {ITEMS} items; CPU seconds (wall)")
    for number, name in enumerate(PASSES):
        line = f"{name:14} {mine[name][0]:8.2f} ({mine[name][1]:.2f})"
        if theirs:
            ratio = mine[name][0] / theirs[name][0]
            verdict = "met" if ratio <= GOALS[number] else "MISSED"
            line += f"   reader {theirs[name][0]:8.2f} ({theirs[name][1]:.2f})"
            line += f"   {ratio:.3f} x, goal {GOALS[number]} x: {verdict}"
        print(line)
    print(
        f"peak memory    {mine['memory MB'][0]:.0f} MB"
        + (f"   reader {theirs['memory MB'][0]:.0f} MB" if theirs else "")
    )


if __name__ == "__main__":
    main()
