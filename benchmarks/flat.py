"""Whether memory stays flat over a hundred thousand articles: small articles through the whole way.

    python benchmarks/flat.py [--articles 100000] [--minutes 30]

A local server publishes them in feeds of 500; each is polled (door, sandbox, reader, copies, log) by its summary. One
in a hundred speaks of the tracked claim. Shown are the memory of the polling process and of the workers, how many
workers there have been (each is replaced after some time), and the pace, at every tenth of the way; `--minutes` ends
the run where the machine is too busy.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web as server
from daemon_scale import WORDS, resident_mb

from monitor.config import Feed, Network, Settings
from monitor.eventlog import SqliteLog
from monitor.events import Claim
from monitor.intake import Intake
from monitor.poll import Poller
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import Web

ITEMS = 500
FEEDS = 4
CLAIM = Claim(id="troops", title="Soldiers of Norway fight in Kenya", kind="troop-deployment", who=("Norway",),
              where=("Kenya",))  # fmt: skip


def item(number: int) -> str:
    """Return an article of sixty words."""
    chance = random.Random(number)
    said = " ".join(f"The {' '.join(chance.choices(WORDS, k=8))} was {chance.randrange(99_999)}." for _ in range(6))
    if number % 100 == 0:
        said = (
            f"{chance.choice(('Chile', 'Peru', 'Nepal'))} said that soldiers of Norway had been sent to Kenya. {said}"
        )
    when = format_datetime(datetime.now(UTC))
    return (
        f"<item><title>News {number}</title><link>http://site.example/{number}</link><guid>{number}</guid>"
        f"<pubDate>{when}</pubDate><description>{said}</description></item>"
    )


async def serve() -> tuple[server.AppRunner, int]:
    """Serve feeds whose items are new at every asking."""
    made = iter(range(1, 10**9))

    async def feed(_: server.Request) -> server.Response:
        items = "".join(item(next(made)) for _ in range(ITEMS))
        body = f"<rss version='2.0'><channel><title>F</title><language>en</language>{items}</channel></rss>"
        return server.Response(text=body, content_type="application/rss+xml")

    app = server.Application()
    app.router.add_get("/{n}", feed)
    runner = server.AppRunner(app, access_log=None)
    await runner.setup()
    await server.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, int(runner.addresses[0][1])


def children() -> set[int]:
    """Return the processes that this one has started: the workers."""
    return {int(pid) for listed in Path("/proc/self/task").glob("*/children") for pid in listed.read_text().split()}


async def run(articles: int, minutes: float, folder: Path) -> None:
    """Poll until so many articles are in the log, and print the figures on the way."""
    runner, port = await serve()
    network = Network(allow_private=(f"127.0.0.1:{port}",), spacing_s=0)
    feeds = tuple(Feed(url=f"http://127.0.0.1:{port}/{n}", outlet=f"O{n}", summary_only=True) for n in range(FEEDS))
    settings = Settings(network=network, feeds=feeds, claims=(CLAIM,))
    seen: set[int] = set()
    began, step, done = time.monotonic(), articles // 10, 0
    with SqliteLog.open(folder, exclusive=True) as log:  # as the daemon does
        async with Web(network) as web, Sandbox() as sandbox:
            poller = Poller(settings, web, Readers(sandbox, settings), Intake(settings, log), log)
            print(f"{'articles':>9} {'daemon MB':>10} {'workers MB':>11} {'workers so far':>15} {'articles/s':>11}")
            while done < articles and time.monotonic() - began < minutes * 60:
                counts = (await poller.poll_all()).counts()
                assert counts["feeds_failed"] == 0
                before, done = done, done + counts["articles_read"] + counts["copies"]
                pids = children()
                seen |= pids
                if before // step != done // step or before == 0:
                    workers = sum(resident_mb(pid) for pid in pids)
                    line = (done, resident_mb("self"), workers, len(seen), done / (time.monotonic() - began))
                    print("{:9} {:10.0f} {:11.0f} {:15} {:11.0f}".format(*line), flush=True)
    await runner.cleanup()


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=30.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(options.articles, options.minutes, Path(folder)))


if __name__ == "__main__":
    main()
