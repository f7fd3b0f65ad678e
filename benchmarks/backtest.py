"""How long a backtest of a large archive takes: ``python benchmarks/backtest.py [ARTICLES] [WORKERS]``.

The archive is made up: articles of some 450 words in German and English, one in four about the claim, from thirty
outlets over a year, with sources that
say so, deny it or will not say.  Only the backtest is timed, not the filling of the log.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.backtest import backtest
from monitor.config import Secret, Settings, Target
from monitor.eventlog import SqliteLog
from monitor.events import Article, ArticleRead, Claim, ClaimTracked, Draft, article_id, text_hash

CLAIMS = (
    Claim(
        id="troops", title="North Korean soldiers fight for Russia against Ukraine", kind="troop-deployment",
        who=("North Korea",), where=("Russia", "Ukraine"), parties=("Russia", "North Korea"), authorities=("NATO",),
        watch=("status", "position"),
    ),
    Claim(
        id="treaty", title="The partnership treaty of Russia and North Korea is ratified", kind="treaty-ratification",
        who=("Russia", "North Korea"), parties=("Russia", "North Korea"),
    ),
)  # fmt: skip
SAID = {
    "en": (
        "Ukraine said on {day} that North Korean soldiers were fighting in Russia's Kursk region.",
        "The Kremlin on {day} denied that North Korean soldiers had been sent to Russia.",
        "South Korea's intelligence service said that North Korean troops had been deployed to Russia.",
        "NATO could not confirm the deployment of North Korean soldiers, a spokeswoman said.",
        "Russia's parliament ratified the partnership treaty with North Korea, its speaker said on {day}.",
    ),
    "de": (
        "Nach Angaben der Ukraine kämpfen nordkoreanische Soldaten in der russischen Region Kursk.",
        "Der Kreml hat Berichte zurückgewiesen, wonach Nordkorea Soldaten nach Russland geschickt hat.",
        "Südkoreas Geheimdienst teilte mit, nordkoreanische Truppen seien nach Russland verlegt worden.",
        "Die Nato könne die Entsendung nordkoreanischer Soldaten nicht bestätigen, sagte ein Sprecher.",
        "Russlands Parlament hat den Partnerschaftsvertrag mit Nordkorea ratifiziert, teilte der Kreml mit.",
    ),
}
FILLER = {
    "en": (
        "The bakery on the market square opened two hours later than usual because of the snow.",
        "Ministers are to meet again next week, an official said, and a date has not been set.",
        "Prices for bread and milk rose by three per cent in the last quarter, the statistics office reported.",
        "Russia and its neighbours had argued about the river for decades before the dam was built.",
    ),
    "de": (
        "Der Bäcker am Markt öffnete wegen des Schnees zwei Stunden später als sonst.",
        "Die Minister wollen kommende Woche erneut beraten, sagte eine Sprecherin, ein Termin stehe nicht fest.",
        "Die Preise für Brot und Milch stiegen im letzten Quartal um drei Prozent, teilte das Statistikamt mit.",
        "Russland und seine Nachbarn hatten jahrzehntelang um den Fluss gestritten, ehe der Damm gebaut wurde.",
    ),
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def articles(count: int) -> Iterator[Article]:
    """Yield made-up articles, always the same ones."""
    rng = random.Random(7)
    start = datetime(2024, 1, 1, tzinfo=UTC)
    for number in range(count):
        lang = rng.choice(("en", "de"))
        sentences = [rng.choice(FILLER[lang]) for _ in range(30)]
        if rng.random() < 0.25:
            for said in rng.sample(SAID[lang], 2):
                sentences.insert(rng.randrange(len(sentences)), said.format(day=rng.choice(DAYS)))
        text = f"Report {number}.\n\n" + "\n\n".join(
            " ".join(sentences[i : i + 5]) for i in range(0, len(sentences), 5)
        )
        url = f"https://example.org/{number}"
        yield Article(
            id=article_id(url, text), url=url, outlet=f"Outlet {number % 30}", title=f"Report {number}", lang=lang,
            published=start + timedelta(minutes=50 * number), text=text, text_hash=text_hash(text),
        )  # fmt: skip


def fill(log: SqliteLog, count: int) -> None:
    """Put the articles into a log, without statements: what was recorded is not what is measured."""
    now = datetime(2024, 1, 1, tzinfo=UTC)
    log.append([Draft(key=c.id, happened_at=now, data=ClaimTracked(claim=c), claim=c.id) for c in CLAIMS])
    batch: list[Article] = []
    for article in articles(count):
        batch.append(article)
        if len(batch) == 500:
            append(log, batch)
    append(log, batch)


def append(log: SqliteLog, batch: list[Article]) -> None:
    """Append a batch of articles in one transaction and empty it."""
    drafts = [
        Draft(key=a.id, happened_at=a.published, article=a.id, data=ArticleRead(article=a.record(), lang_read=a.lang))
        for a in batch
    ]
    log.append(drafts, texts={a.text_hash: a.text for a in batch})
    batch.clear()


def main() -> None:
    """Fill a log, run a backtest, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("workers", type=int, nargs="?", default=2)
    options = parser.parse_args()
    count, workers = options.articles, options.workers
    settings = Settings(claims=CLAIMS, targets=(Target(name="desk", url=Secret("json://127.0.0.1:9/x")),))
    with tempfile.TemporaryDirectory() as folder, SqliteLog.open(Path(folder)) as log:
        fill(log, count)
        head = log.head()
        began = time.perf_counter()
        found = backtest(log, settings, workers=workers)
        took = time.perf_counter() - began
        assert log.head() == head
    here, there = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{found.articles} articles, {workers} workers: {took:.1f} s ({1000 * took / count:.1f} ms an article)")
    print(f"{len(found.rows)} changes, {found.count('replayed')} alerts")
    cpu = [usage.ru_utime + usage.ru_stime for usage in (here, there)]
    print(f"CPU: {cpu[0]:.0f} s here (with filling the log), {cpu[1]:.0f} s in the workers")
    print(f"memory: {here.ru_maxrss // 1024} MB here, {there.ru_maxrss // 1024} MB in the largest worker")


if __name__ == "__main__":
    main()
