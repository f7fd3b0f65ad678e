"""How fast the log is, beside the package `eventsourcing` on the same disk in the same run.

::

    pip install eventsourcing
    python benchmarks/log_speed.py                      # appends and replay, a few minutes
    python benchmarks/log_speed.py --large 10000000     # append latency and verify at so many events (10 GB, hours)

Rounds of the two alternate, so that a busy disk slows both; medians are printed.  Both keep SQLite's write-ahead log
with `synchronous=FULL` (here set, there the library's default, which is left alone): every save waits for the disk.
`eventsourcing` stores aggregate events through its own application with its SQLite module; here an append also keeps
the hash chain, and, for statements, the read tables and the full-text index.

"16 callers": so many at once want to append one event each, again and again, and go on when theirs is durable.
There they are threads, as its connection pool is made for; here they are tasks that write together (`together`).
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import itertools
import os
import resource
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar, NamedTuple

from monitor import status, tables
from monitor.eventlog import SqliteLog
from monitor.eventlog.verify import chain
from monitor.events import (
    AlertFailed,
    ArticleRead,
    ArticleRecord,
    Claim,
    ClaimTracked,
    Draft,
    Payload,
    Stance,
    Statement,
    StatementMade,
    Step,
    statement_id,
)

START = datetime(2024, 10, 11, tzinfo=UTC)
REASON = "the server answered 503 Service Unavailable and asks to come back later; " * 4
"""Makes an event of about 400 bytes, as in the other measurements of event stores."""
CALLERS = 16
"""How many polls the daemon has under way at once."""
TRACE = tuple(Step(rule="EN-SUBJ", part=part, start=10, end=20, text="said") for part in ("cue", "source", "link"))
STANCES = (Stance.ASSERTS, Stance.DENIES, Stance.CANNOT_CONFIRM, Stance.COMMENTS)


class Noted(Payload, frozen=True, kw_only=True):
    """An event that no table shows: the log alone, as `eventsourcing` keeps it."""

    KIND: ClassVar[str] = "noted"

    about: int
    target: str
    attempt: int
    reason: str


def plain(number: int) -> Draft:
    """Return an event that touches no table: the log alone.  Its key is a hash, as those of articles are."""
    return of_stream(number, number)


def of_stream(number: int, first: int) -> Draft:
    """Return the same as one of a batch: its keys begin alike, as `eventsourcing`'s with the id of one aggregate."""
    return noted(number, f"{hashlib.sha256(b'%d' % first).hexdigest()[:16]}:{number}")


def noted(number: int, key: str) -> Draft:
    """Return the event with this key."""
    data = Noted(about=10**12, target="desk", attempt=number, reason=REASON)
    return Draft(key=f"noted:{key}", happened_at=START + timedelta(seconds=number), data=data, claim="c1")


def spoken(number: int, claims: int = 50) -> Draft:
    """Return a statement as the reader makes it, with its trace; it goes to the table and the full-text index."""
    claim, article = f"c{number % claims}", f"{number // 3:016x}"
    source, stance = f"State {number % 40}", STANCES[number % 4]
    moment = START + timedelta(seconds=number)
    said = Statement(
        id=statement_id(article, claim, source, stance),
        claim=claim,
        article=article,
        outlet="Example Times",
        published=moment,
        source=source,
        speaker="the spokesman of the foreign ministry",
        stance=stance,
        quote=f"the spokesman said on Thursday that report number {number} about the bridge was not true",
        reader="rules/1",
        trace=TRACE,
    )
    data = StatementMade(statement=said)
    return Draft(key=f"made:{said.id}:{number}", happened_at=moment, data=data, claim=claim, article=article)


def mixed(number: int) -> Draft:
    """Return an event of a newsroom's log: of ten, six articles, three statements, one alert that failed."""
    if number % 10 < 6:
        url, moment = f"https://example.org/{number}", START + timedelta(seconds=number)
        record = ArticleRecord(
            id=f"{number:016x}", url=url, outlet="Example Times", title=f"Report number {number} about the bridge",
            published=moment, lang="en", author="A. Writer", feed="https://example.org/feed.xml",
            text_hash=hashlib.sha256(url.encode()).hexdigest(),
        )  # fmt: skip
        data = ArticleRead(article=record, reader="rules/1", lang_read="en")
        return Draft(key=f"article_read:{record.id}", happened_at=moment, data=data, article=record.id)
    if number % 10 < 9:
        return spoken(number, 1000)
    failed = AlertFailed(about=10**12, target="desk", attempt=number, reason="the target answered 503")
    return Draft(key=f"alert_failed:{number}", happened_at=START, data=failed, claim="c1")


def ours(folder: Path, make: Callable[[int, int], Draft]) -> Callable[[Sequence[int]], None]:
    """Open a log and return what appends events of these numbers in one transaction."""
    log = SqliteLog.open(folder, exclusive=True)
    return lambda numbers: void(log.append([make(number, numbers[0]) for number in numbers]))


def void(_value: object) -> None:
    """Drop a value."""


def together(folder: Path, seconds: float) -> Callable[[Iterator[int]], Rate]:
    """Open a log and return what measures appends of one event by many tasks."""
    log = SqliteLog.open(folder, exclusive=True)

    async def caller(numbers: Iterator[int], until: float) -> int:
        count = 0
        while time.perf_counter() < until:
            draft = plain(next(numbers))
            await log.together(lambda: log.append([draft]))  # noqa: B023  awaited before the next one is made
            count += 1
        return count

    async def callers(numbers: Iterator[int]) -> int:
        until = time.perf_counter() + seconds
        return sum(await asyncio.gather(*(caller(numbers, until) for _ in range(CALLERS))))

    return lambda numbers: clocked(lambda: asyncio.run(callers(numbers)))


def threads(append: Callable[[Sequence[int]], None], seconds: float) -> Callable[[Iterator[int]], Rate]:
    """Return what measures appends of one event by many threads."""

    def caller(numbers: Iterator[int], until: float) -> int:
        count = 0
        while time.perf_counter() < until:
            append([next(numbers)])
            count += 1
        return count

    def callers(numbers: Iterator[int]) -> int:
        until = time.perf_counter() + seconds
        with ThreadPoolExecutor(CALLERS) as pool:
            return sum(pool.map(lambda _: caller(numbers, until), range(CALLERS)))

    return lambda numbers: clocked(lambda: callers(numbers))


def theirs(folder: Path) -> Callable[[Sequence[int]], None]:
    """Open an application of `eventsourcing` and return what saves one aggregate with so many events."""
    try:
        from eventsourcing.application import Application  # noqa: PLC0415  optional
        from eventsourcing.domain import Aggregate, event  # noqa: PLC0415  likewise
    except ImportError:
        sys.exit("pip install eventsourcing")

    class Alert(Aggregate):
        @event("Failed")
        def fail(self, about: int, target: str, attempt: int, reason: str) -> None:
            self.told = (about, target, attempt, reason)

    os.environ |= {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "es.db")}
    folder.mkdir()
    application: Application[uuid.UUID] = Application()
    application.save(Alert())

    def append(numbers: Sequence[int]) -> None:
        alert = Alert._create(Alert.Created, id=uuid.uuid4())  # noqa: SLF001  its documented way to make one
        for number in numbers[1:]:  # the creation is an event itself
            alert.fail(10**12, "desk", number, REASON)
        application.save(alert)

    return append


class Rate(NamedTuple):
    """What appends cost."""

    per_s: float
    """Events a second by the clock; a busy disk or machine slows it."""
    cpu_us: float
    """Processor time of an event, in microseconds, the kernel's part included."""


def clocked(work: Callable[[], int]) -> Rate:
    """Do work that returns how many events it appended, and return what it cost."""
    begin, cpu = time.perf_counter(), time.process_time()
    count = work()
    return Rate(count / (time.perf_counter() - begin), (time.process_time() - cpu) / count * 1e6)


def batches(append: Callable[[Sequence[int]], None], batch: int, seconds: float) -> Callable[[Iterator[int]], Rate]:
    """Return what measures appends in batches for some time."""

    def work(numbers: Iterator[int]) -> int:
        count, until = 0, time.perf_counter() + seconds
        while time.perf_counter() < until:
            append(list(itertools.islice(numbers, batch)))
            count += batch
        return count

    return lambda numbers: clocked(lambda: work(numbers))


def appends(folder: Path, rounds: int, seconds: float) -> None:
    """Print durable appends a second of both, in batches of 1, 10 and 100, and of one event by many callers at once."""
    peer = theirs(folder / "es")
    ways = {
        "eventsourcing": (peer, threads(peer, seconds)),
        "log alone": (ours(folder / "plain", of_stream), together(folder / "together", seconds)),
        "log, tables, search": (ours(folder / "spoken", lambda number, _first: spoken(number)), None),
    }
    columns = ("batch 1", "batch 10", "batch 100", f"{CALLERS} callers")
    tests: dict[tuple[str, str], Callable[[Iterator[int]], Rate]] = {}
    for name, (append, many) in ways.items():
        tests |= {(name, f"batch {batch}"): batches(append, batch, seconds) for batch in (1, 10, 100)}
        tests |= {(name, columns[-1]): many} if many else {}
    numbers = {name: itertools.count(1) for name in ways}
    cells: dict[tuple[str, str], list[Rate]] = {cell: [] for cell in tests}
    for _, column, name in itertools.product(range(rounds), columns, ways):
        if (cell := (name, column)) in tests:
            cells[cell].append(tests[cell](numbers[name]))
    for field, what in enumerate(("durable appends/s", "CPU us an event")):
        print(f"{what:<22}" + "".join(f"{column:>22}" for column in columns))
        for name in ways:
            line = ""
            for column in columns:
                mine = [found[field] for found in cells.get((name, column), ())]
                other = [found[field] for found in cells["eventsourcing", column]]
                if mine:
                    ratios = [(b / a) if field else (a / b) for a, b in zip(mine, other, strict=True)]
                    line += f"{f'{statistics.median(mine):,.0f} (x {statistics.median(ratios):.1f})':>22}"
            print(f"{name:<22}{line}")


def fill(log: SqliteLog, events: int, make: Callable[[int], Draft], first: int = 0) -> None:
    """Append many events quickly."""
    begin = time.perf_counter()
    for start in range(first, first + events, 5000):
        log.append([make(number) for number in range(start, min(start + 5000, first + events))])
        if start % 500_000 == 0 and start:
            print(f"  {start:,} events after {time.perf_counter() - begin:,.0f} s", flush=True)


def memory_mb() -> float:
    """Return the most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def replay(folder: Path, events: int) -> None:
    """Print how fast the log is read and folded, verified, and asked for one claim's status."""
    with SqliteLog.open(folder / "mixed", exclusive=True) as log:
        fill(log, min(events, 200_000), mixed)
        refold(log, "mixed events")
    with SqliteLog.open(folder / "replay", exclusive=True) as log:
        claims = [Claim(id=f"c{n}", title=f"Claim {n}") for n in range(1000)]
        log.append([Draft(key=c.id, happened_at=START, data=ClaimTracked(claim=c), claim=c.id) for c in claims])
        print(f"filling a log with {events:,} statements on {len(claims):,} claims ...")
        fill(log, events, lambda number: spoken(number, len(claims)))
        refold(log, "statements")
        begin = time.perf_counter()
        assert not list(chain(log))
        print(f"hash chain verified: {events:,} events in {time.perf_counter() - begin:.1f} s")
        took_ms = []
        for claim in claims[:50]:
            begin = time.perf_counter()
            status.fold(claim, tables.statements(log.db, claim.id))
            took_ms.append((time.perf_counter() - begin) * 1000)
        count = len(tables.statements(log.db, "c7"))
        print(f"status of one claim ({count} statements) from its events: median {statistics.median(took_ms):.1f} ms")


def refold(log: SqliteLog, what: str) -> None:
    """Print how fast the log is read and folded to a dictionary."""
    before, begin, cpu, count = memory_mb(), time.perf_counter(), time.process_time(), 0
    last: dict[str | None, int] = {}
    for count, event in enumerate(log.read(), 1):  # noqa: B007  counted
        last[event.claim] = event.position
    took, cpu = time.perf_counter() - begin, time.process_time() - cpu
    print(f"replay with a fold, {what}: {count / took:,.0f} events/s ({count / cpu:,.0f} a second of the processor); "
          f"memory grew by {memory_mb() - before:.1f} MB")  # fmt: skip


def large(folder: Path, events: int) -> None:
    """Print the latency of an append to an empty log and to one of many events, in alternating rounds."""
    with (
        SqliteLog.open(folder / "large", exclusive=True) as full,
        SqliteLog.open(folder / "empty", exclusive=True) as empty,
    ):
        print(f"filling a log with {events:,} events ...")
        # in the order of their keys, which fills the index evenly and fast; those that are measured fall anywhere
        fill(full, events, lambda number: noted(number, f"{number * (2**64 // events):016x}"))
        full.checkpoint()
        found: dict[str, list[float]] = {"empty": [], "large": []}
        numbers = itertools.count(events)
        for _ in range(40):
            for name, log in (("empty", empty), ("large", full)):
                for _ in range(25):
                    drafts = [plain(next(numbers))]
                    begin = time.perf_counter()
                    log.append(drafts)
                    found[name].append((time.perf_counter() - begin) * 1000)
        for name, took in found.items():
            cuts = statistics.quantiles(took, n=20)
            print(f"append to the {name:<6} log: median {statistics.median(took):.3f} ms, p95 {cuts[18]:.3f} ms")
        ratio = statistics.median(found["large"]) / statistics.median(found["empty"])
        print(f"ratio of the medians: {ratio:.2f}")
        before, begin = memory_mb(), time.perf_counter()
        assert not list(chain(full))
        spent = time.perf_counter() - begin
        print(f"hash chain of all of them verified in {spent:,.0f} s; memory grew by {memory_mb() - before:.1f} MB")


def main() -> None:
    """Run what was asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="rounds of appends")
    parser.add_argument("--seconds", type=float, default=1.0, help="seconds a round and batch size")
    parser.add_argument("--events", type=int, default=1_000_000, help="events to replay and verify")
    parser.add_argument("--large", type=int, default=0, help="compare the latency at so many events, and nothing else")
    parser.add_argument("--dir", type=Path, help="folder on the disk to measure (default: the current one)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.dir or Path.cwd(), prefix="log-speed-") as name:
        if options.large:
            large(Path(name), options.large)
        else:
            appends(Path(name), options.rounds, options.seconds)
            replay(Path(name), options.events)


if __name__ == "__main__":
    main()
