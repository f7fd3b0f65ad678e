"""Thousands of feeds on one machine, time-compressed: who is polled when, in how much memory.

    python benchmarks/poll_scale.py [--feeds 5000] [--compress 15] [--rounds 2]

The first interval, when all feeds are due at once, is left out of the figures. `--feeds` feeds are polled every 15
minutes of compressed time by the real parts (door, sandbox, log) against a local server, where 5 % of the feeds hang
and 5 % fail; in each interval a fifth of the healthy feeds publish one item. Time runs `--compress` times faster:
intervals and deadlines are divided by it, work is not. Shown are the pauses between two polls of a healthy feed
against its interval, the time from an item's publication to its article in the log, and the memory of the polling
process.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import multiprocessing
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from aiohttp import web as server

from monitor.config import Feed, Network, Settings
from monitor.eventlog import SqliteLog
from monitor.intake import Intake
from monitor.poll import Poller
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import Web

INTERVAL_S = 900.0


def serve(port: Any, interval_s: float) -> None:
    """Serve the feeds: number n hangs where n % 20 is 0, fails where it is 1, else publishes now and then."""
    started = time.time()

    async def feed(request: server.Request) -> server.StreamResponse:
        number = int(request.match_info["n"])
        if number % 20 == 0:
            await asyncio.sleep(600)
        if number % 20 == 1:
            return server.Response(status=503)
        # one item each five intervals, at a moment of the feed's own
        period = 5 * interval_s
        count = int((time.time() - started + period * phase(number)) / period)
        tag = f'"{count}"'
        if request.headers.get("If-None-Match") == tag:
            return server.Response(status=304, headers={"ETag": tag})
        items = []
        for n in range(count, max(-1, count - 30), -1):
            when = started + n * period - period * phase(number)
            text = " ".join(f"w{(number * 31 + n * 17 + i * i) % 9973}" for i in range(60))
            items.append(
                f"<item><title>Item {n} of {number}</title><link>http://site{number}.example/{n}</link>"
                f"<guid>{number}-{n}</guid><pubDate>{format_datetime(datetime.fromtimestamp(when, UTC))}</pubDate>"
                f"<description>{text}</description></item>"
            )
        body = f"<rss version='2.0'><channel><title>F{number}</title>{''.join(items)}</channel></rss>"
        return server.Response(text=body, content_type="application/rss+xml", headers={"ETag": tag})

    async def run() -> None:
        app = server.Application()
        app.router.add_get("/{n}", feed)
        await publish(app, port)

    asyncio.run(run())


async def publish(app: server.Application, port: Any) -> None:
    """Serve `app` at every address of this machine, at a free port that is told by `port`."""
    runner = server.AppRunner(app, access_log=None)
    await runner.setup()
    site = server.TCPSite(runner, "0.0.0.0", 0, backlog=1024)  # noqa: S104  all of 127/8
    await site.start()
    port.value = runner.addresses[0][1]
    await asyncio.sleep(86400)


@contextmanager
def served(target: Callable[..., None], *given: Any) -> Iterator[int]:
    """Run `target`, which gets a shared number for the port and what is given, in a process; yield the port."""
    context = multiprocessing.get_context("spawn")
    port = context.Value("i", 0)
    process = context.Process(target=target, args=(port, *given), daemon=True)
    process.start()
    try:
        while not port.value:
            time.sleep(0.05)
        yield port.value
    finally:
        process.terminate()


def phase(number: int) -> float:
    """Return when in its period a feed publishes (0 to 1), spread evenly over the feeds."""
    return number * 0.6180339887 % 1


def host(number: int) -> str:
    """Return an address of its own for each feed: all of 127/8 is this machine."""
    return f"127.{1 + number // 250 // 250}.{number // 250 % 250}.{1 + number % 250}"


def resident_mb() -> float:
    """Return the memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def share(values: list[float], part: float) -> float:
    """Return the value below which `part` of the values lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))] if values else 0.0


def spread(name: str, values: list[float], unit: str) -> str:
    """Return a line of figures: how many there are, the median, the 99th percentile and the largest."""
    middle, high, most = share(values, 0.5), share(values, 0.99), max(values, default=0)
    return f"{name}: {len(values)} times, median {middle:.2f} {unit}, p99 {high:.2f} {unit}, most {most:.2f} {unit}"


async def run(options: argparse.Namespace, port: int, folder: Path) -> None:
    """Poll for some intervals and print the figures."""
    interval = INTERVAL_S / options.compress
    network = Network(
        allow_private=tuple(f"{host(n)}:{port}" for n in range(options.feeds)), spacing_s=0, respect_robots=False,
        connect_s=5 / options.compress, gap_s=10 / options.compress, total_s=30 / options.compress,
    )  # fmt: skip
    feeds = tuple(
        Feed(url=f"http://{host(n)}:{port}/{n}", outlet=f"O{n}", every_s=interval, summary_only=True, from_now=True)
        for n in range(options.feeds)
    )
    settings = Settings(network=network, feeds=feeds)
    began = time.monotonic()
    polled: dict[str, list[float]] = defaultdict(list)
    delays: list[float] = []
    memory: list[float] = []
    with SqliteLog.open(folder) as log:
        async with Web(network) as web, Sandbox() as sandbox:
            readers = Readers(sandbox, settings)
            await readers.start()
            poller = Poller(settings, web, readers, Intake(settings, log), log)
            running: set[asyncio.Task[None]] = set()

            async def one(url: str) -> None:
                polled[url].append(time.monotonic())
                try:
                    result = await poller.poll(url)
                finally:
                    waiting.discard(url)
                now = time.time()
                if time.monotonic() < began + 2 * interval:
                    return
                found = (o.article for o in result.articles if o.article and o.kind != "unchanged")
                delays.extend(now - article.published.timestamp() for article in found)

            started = time.monotonic()
            waiting: set[str] = set()
            while time.monotonic() - started < interval * options.rounds:
                for url in poller.due(datetime.now(UTC)):
                    if url not in waiting:
                        waiting.add(url)
                        task = asyncio.create_task(one(url))
                        running.add(task)
                        task.add_done_callback(running.discard)
                memory.append(resident_mb())
                await asyncio.sleep(0.25)
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
    healthy = [times for url, times in polled.items() if int(url.rsplit("/", 1)[1]) % 20 > 1]
    # the first interval is the start, when all feeds are due at once
    steady = began + interval
    gaps = [(b - a) / interval for times in healthy for a, b in itertools.pairwise(times) if a >= steady]
    print(f"{options.feeds} feeds, interval {interval:g} s (900 s / {options.compress}), {options.rounds} intervals")
    print(f"healthy feeds polled: {len(healthy)}, polls {sum(map(len, healthy))}")
    for name, values, unit in (("pause against interval", gaps, "x"), ("publication to log", delays, "s")):
        print(spread(name, values, unit))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory {memory[len(memory) // 2]:.0f} MB half way, {max(memory):.0f} MB at most, peak {peak:.0f} MB")


def main() -> None:
    """Start the server and poll."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=5000)
    parser.add_argument("--compress", type=float, default=15.0)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    with served(serve, INTERVAL_S / options.compress) as port, tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(options, port, Path(folder)))


if __name__ == "__main__":
    main()
