"""The way of an article: page bytes to committed events, with ten claims, against the extraction library's own time.

    python benchmarks/article_path.py [--pages 300]

Pages of about 40 kB are extracted in the sandbox, looked at for copies, read for ten claims, and appended.  The same
pages go through trafilatura alone (as we call it) in one process.  CPU seconds of all processes, and wall seconds.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import trafilatura
from poll import cpu_s

from monitor import articles
from monitor.config import Feed, Network, Settings
from monitor.entries import Entry
from monitor.eventlog import SqliteLog
from monitor.events import Claim
from monitor.intake import Intake
from monitor.poll.pages import Reader
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import Response, Web

NOW = datetime(2026, 3, 1, tzinfo=UTC)
STATES = ("Norway", "Kenya", "Chile", "Japan", "Egypt", "Peru", "Ghana", "Nepal", "Malta", "Cuba")
SENTENCES = (
    "{0} denied on Tuesday that its soldiers had been sent to {1}.",
    "A spokesman of the ministry in {0} said that talks with {1} would go on next week.",
    "The report could not be confirmed at once, the agency wrote.",
    "According to officials in {1}, no date had been set for the vote in the chamber.",
    "Prices of bread and fuel rose by {2} per cent in the last quarter, the statistics office announced.",
    "The river, which is {2} kilometres long, had burst its banks after days of rain.",
)


def page(number: int) -> bytes:
    """Return an article of fourteen paragraphs in a page with navigation, related stories and scripts."""
    chance = random.Random(number)
    paragraphs = ""
    for place in range(14):
        # the claims' matter stands at the beginning, the background of a report is about something else
        chosen = (chance.choice(SENTENCES if place < 2 else SENTENCES[2:]) for _ in range(4))
        said = " ".join(s.format(*chance.sample(STATES, 2), chance.randrange(900)) for s in chosen)
        paragraphs += f"<p>{said}</p>\n"
    links = "".join(f"<li><a href='/section/{n}'>Section number {n}</a></li>" for n in range(200))
    teasers = "".join(f"<div class='teaser'><a href='/x{n}'><h3>Story {n}</h3></a></div>" for n in range(60))
    script = "<script>" + "var a = 1;" * 800 + "</script>"
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Report {number}</title>{script}</head>"
        "<body>"
        f"<nav><ul>{links}</ul></nav><main><article><h1>Report {number}</h1>{paragraphs}</article></main>"
        f"<aside class='related'>{teasers}</aside><footer><p>Imprint</p></footer></body></html>"
    ).encode()


async def ours(pages: list[bytes], folder: Path) -> tuple[float, float]:
    """Return (CPU, wall) seconds of our way."""
    claims = tuple(
        Claim(id=f"troops-{n}", title=f"Soldiers of {a} fight in {b}", kind="troop-deployment", who=(a,), where=(b,))
        for n, (a, b) in enumerate(zip(STATES, STATES[1:] + STATES[:1], strict=True))
    )
    settings = Settings(claims=claims)
    feed = Feed(url="http://echo.example/feed", outlet="Echo")
    with SqliteLog.open(folder, exclusive=True) as log:  # as the daemon does
        async with Web(Network()) as web, Sandbox() as sandbox:
            readers = Readers(sandbox, settings)
            await readers.start()
            intake = Intake(settings, log)
            reader = Reader(settings, web, readers)
            warm = Response(url="http://echo.example/warm", status=200, headers={}, body=page(-1))
            for _ in range(sandbox.size):
                found = await reader.take(feed, warm.url, warm, NOW)
            assert found.article is not None
            intake.article(found.article, await reader.reading(found, found.article))
            cpu, wall = cpu_s(), time.monotonic()
            gate = asyncio.Semaphore(2 * sandbox.size)

            async def one(number: int, body: bytes) -> None:
                url = f"http://echo.example/{number}"
                response = Response(url=url, status=200, headers={}, body=body)
                async with gate:
                    entry = Entry(link=url, published=NOW)
                    result = await reader.take(feed, url, response, NOW, title=f"Report {number}", entry=entry)
                    assert result.article is not None
                    reading = await reader.reading(result, result.article)
                    article = result.article
                    outcome = await intake.together(lambda: intake.article(article, reading))  # as a poll does
                    assert outcome.kind in {"read", "copy"}  # their sentences are few

            await asyncio.gather(*(one(number, body) for number, body in enumerate(pages)))
            return cpu_s() - cpu, time.monotonic() - wall


def alone(pages: list[bytes]) -> float:
    """Return the CPU seconds of the extraction library for the same pages."""
    started = time.process_time()
    for body in pages:
        assert trafilatura.bare_extraction(
            body, fast=True, include_comments=False, include_tables=False, with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    return time.process_time() - started


def main() -> None:
    """Run both and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=300)
    pages = [page(number) for number in range(parser.parse_args().pages)]
    articles.warm()
    # half before and half after, as the machine's other work comes and goes
    library = alone(pages[::2])
    with tempfile.TemporaryDirectory() as folder:
        cpu, wall = asyncio.run(ours(pages, Path(folder)))
    library += alone(pages[1::2])
    count = len(pages)
    print(f"{count} pages of {sum(map(len, pages)) // count / 1000:.0f} kB, 10 claims")
    print(f"trafilatura alone {library:.2f} s CPU ({library / count * 1000:.1f} ms a page)")
    print(f"bytes to events   {cpu:.2f} s CPU ({cpu / count * 1000:.1f} ms a page), {wall:.2f} s wall")
    ratio = cpu / library
    print(f"{ratio:.2f} x, goal 1.25 x: {'met' if ratio <= 1.25 else 'MISSED'}; {cpu / wall:.2f} processors used")


if __name__ == "__main__":
    main()
