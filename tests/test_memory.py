"""Memory: after some time, more articles take no more of it (structures are counted, not what the system shows)."""

from __future__ import annotations

import gc
import random
import runpy
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from local import Answer, page, serve
from logdata import Clock

from monitor import articles
from monitor.articles import copies
from monitor.articles.copies import Index
from monitor.config import Feed, Network, Settings
from monitor.eventlog import SqliteLog
from monitor.events import Claim
from monitor.intake import Intake
from monitor.poll import Poller
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import Web

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CLAIM = Claim(id="troops", title="Soldiers of Norway fight in Kenya", kind="troop-deployment", who=("Norway",),
              where=("Kenya",))  # fmt: skip
ITEMS = 32
REPORTS = 40


def text_of(number: int) -> str:
    """Return an article unlike all others; one in eight says something of the claim."""
    chance = random.Random(number)
    words = [f"{a}{b}" for a in ("har", "mar", "win", "gar", "sta") for b in ("bour", "ket", "ter", "den", "tion")]
    said = [f"The {' '.join(chance.choices(words, k=8))} was {chance.randrange(99_999)}." for _ in range(8)]
    return " ".join(["Chile said that soldiers of Norway had been sent to Kenya."] * (number % 8 == 0) + said)


@pytest.mark.slow
async def test_more_articles_take_no_more_memory(tmp_path: Path) -> None:
    """Once the index of recent reports is full, a round of polls leaves as much behind in memory as the one before."""
    clock, made = Clock(NOW), iter(range(10**9))
    with serve() as site, SqliteLog.open(tmp_path, exclusive=True, clock=clock) as log:

        def publish() -> None:
            items = ""
            for number in (next(made) for _ in range(ITEMS)):
                site.pages[f"/a{number}"] = Answer(
                    page(f"News {number}", text_of(number), published=clock(), lang="en")
                )
                items += (
                    f"<item><title>News {number}</title><link>{site.url}/a{number}</link><guid>{number}</guid>"
                    f"<pubDate>{format_datetime(clock())}</pubDate></item>"
                )
            site.pages["/feed"] = Answer(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())

        network = Network(allow_private=(f"127.0.0.1:{site.port}",), spacing_s=0)
        settings = Settings(network=network, feeds=(Feed(url=f"{site.url}/feed", outlet="Echo"),), claims=(CLAIM,))
        async with Web(network) as web, Sandbox(workers=1) as sandbox:
            intake = Intake(settings, log, clock=clock)
            intake._recent = Index(most=REPORTS)  # noqa: SLF001  20,000 would take the test an hour
            poller = Poller(settings, web, Readers(sandbox, settings), intake, log, clock)
            held = []
            for _ in range(11):
                for _ in range(2):
                    publish()
                    assert (await poller.poll_all()).counts()["articles_read"] == ITEMS
                    clock.forward(hours=1)
                held.append(_held(site.pages, site.requests))
    assert len(intake.recent) == REPORTS
    # numbers up to 256 are no blocks: counted is what comes after them.  One thing kept of each article would be
    # 2 * ITEMS more at every step, 10 * ITEMS from the one middle to the other; some hundred blocks come and go
    assert median(held[-4:]) - median(held[2:6]) < 6 * ITEMS, held


def _held(*ours: dict[str, Any] | list[Any]) -> int:
    """Return how many blocks of memory are in use, without those of the test's own server and of bounded caches."""
    for each in ours:
        each.clear()
    articles.canonical.cache_clear()
    articles.true_address.cache_clear()
    copies.fingerprint.cache_clear()
    sys._clear_type_cache()  # noqa: SLF001  public by its documentation; it keeps names that C code asked for, up to 4,096
    gc.collect()
    return sys.getallocatedblocks()


def test_the_reader_of_six_languages_takes_little() -> None:
    """All tables and rules together stay below 60 MB, as the benchmark measures it."""
    path = Path(__file__).parents[1] / "benchmarks" / "reading.py"
    benchmark = runpy.run_path(str(path))
    first, second = (benchmark["outside"](benchmark["MEMORY"]) for _ in range(2))  # the first may have to compile
    assert min(first, second) < 60
