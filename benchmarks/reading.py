"""How fast the reader is and what it weighs.

::

    python benchmarks/reading.py [--json] [--rounds 300]

A table of: one 3 kB article with 10 claims (median and 95th percentile, by language), the same with 10,000 claims,
the same where no claim is concerned (which is what most articles are), memory of the loaded reader and of one that has
read for a while (what is looked up is remembered), import time, and
the time for 10, 100 and 1000 kB.  The articles are put together from those of the quality gate (tests/gate), so that
they are prose, and prose in which nearly every sentence is an attribution; every round reads another article.

Times are those of one processor, and of three readings of an article the fastest counts: what else the machine does
is not measured.  The percentiles are those of the articles.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules

GATE = Path(__file__).parents[1] / "tests" / "gate"
KB = 3000
ROUNDS = 300
READINGS = 3
STATES = """
Kenya Peru Laos Chad Fiji Oman Mali Cuba Togo Iraq Iran Nepal Ghana Benin Gabon Haiti Libya Malta Niger Qatar
Samoa Spain Sudan Syria Tonga Yemen Angola Belize Bhutan Brunei Canada Cyprus Greece Guinea Guyana Jordan
Kuwait Latvia Malawi Mexico Monaco Norway Panama Poland Russia Rwanda Serbia Sweden Turkey Tuvalu Uganda
Zambia
"""
KINDS = ("troop-deployment", "treaty-ratification", "ceasefire", "prisoner-exchange", "attack", "agreement", "claim")


SIZE = """
import datetime as d, json, re, resource, runpy
from monitor.events import Article, Claim
def size():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 1e6
before = size()
"""
MEMORY = (
    SIZE
    + """
from monitor.reading import Rules
rules = Rules([Claim(id="a", title="Peru sends soldiers", kind="troop-deployment", who=("Peru",))])
for lang in ("de", "en", "fr", "es", "uk", "ru"):
    made = dict(text="Peru, Nepal (2024) troops soldiers. " * 20, text_hash="h", published=d.datetime.now(d.UTC))
    rules.read(Article(id="a", url="u", outlet="o", title="t", lang=lang, **made))
print(size() - before)
"""
)
WORKING = (
    SIZE
    + f"""
bench = runpy.run_path({__file__!r})
rules = bench["Rules"](bench["claims"]())
for lang in ("de", "en", "fr", "es", "uk", "ru"):
    for article in bench["articles"](3000, lang, 50):
        rules.read(article)
print(size() - before)
"""
)


def claims() -> list[Claim]:
    """Return ten claims: those of the gate, and one more."""
    raw = tomllib.loads((GATE / "claims.toml").read_text("utf-8"))["claims"]
    more = {
        "id": "extra",
        "title": "Peru sends soldiers to Haiti",
        "kind": "troop-deployment",
        "who": ["Peru"],
        "where": ["Haiti"],
    }
    return [msgspec.convert(one, Claim) for one in [*raw, more][:10]]


def many(size: int) -> list[Claim]:
    """Return `size` claims about all sorts of states; the ten are among them."""
    rng = random.Random(7)
    out = claims()
    for number in range(size - len(out)):
        one, two = rng.sample(STATES.split(), 2)
        kind = KINDS[number % len(KINDS)]
        who, where = ((one,), (two,)) if kind in {"troop-deployment", "attack"} else ((one, two), ())
        title = f"{one} and {two}, matter {number}"
        out.append(Claim(id=f"c{number}", title=title, kind=kind, who=who, where=where, what=("border bridge",)))
    return out


def articles(size: int, lang: str, count: int) -> list[Article]:
    """Return `count` articles of `size` characters in `lang`: each on one claim, with paragraphs that are on none."""
    rows = [json.loads(line) for line in (GATE / f"{lang}.jsonl").read_text("utf-8").splitlines()]
    topics = sorted({row["claims"][0] for row in rows if row["claims"]})
    rng = random.Random(lang)
    out = []
    for number in range(count):
        topic = topics[number % len(topics)]
        chosen = [row for row in rows if topic in row["claims"] or not row["claims"]]
        paragraphs = [p for row in chosen for p in row["text"].split("\n\n")]
        parts: list[str] = []
        while sum(map(len, parts)) < size:
            parts.append(rng.choice(paragraphs))
        row, text = rng.choice(chosen), "\n\n".join(parts)[:size]
        published = datetime.fromisoformat(row["published"])
        about = {
            "outlet": row["outlet"],
            "title": row["title"],
            "lang": lang,
            "text": text,
            "text_hash": text_hash(text),
        }
        out.append(Article(id=f"{lang}{number}", url="https://example.org/a", published=published, **about))
    return out


def timed(reader: Rules, chosen: list[Article]) -> list[float]:
    """Return the milliseconds that each article takes."""
    out = []
    for article in chosen:
        readings = []
        for _ in range(READINGS):
            began = time.process_time()
            reader.read(article)
            readings.append((time.process_time() - began) * 1000)
        out.append(min(readings))
    return out


def outside(code: str) -> float:
    """Return the number that `code` prints in a process of its own, which keeps its bytecode as installed ones do."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code]
    return float(subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout)


def figures(rounds: int) -> dict[str, Any]:
    """Return everything that is measured."""
    reader, out = Rules(claims()), {}
    for lang in ("de", "en", "fr", "es", "uk", "ru"):
        chosen = articles(KB, lang, rounds)
        timed(reader, chosen[:20])  # the words of a language are loaded with its first article
        times = timed(reader, chosen)
        out[f"3 kB {lang}, median ms"] = statistics.median(times)
        out[f"3 kB {lang}, p95 ms"] = statistics.quantiles(times, n=20)[-1]
    elsewhere = Rules([msgspec.structs.replace(claim, who=("Tuvalu",), where=("Tonga",)) for claim in claims()])
    for lang in ("de", "en"):
        out[f"3 kB {lang}, no claim concerned, median ms"] = statistics.median(
            timed(elsewhere, articles(KB, lang, rounds // 3))
        )
    chosen = articles(KB, "de", rounds // 3)
    crowd = Rules(many(10_000))
    timed(crowd, chosen[:5])
    few, lots = statistics.median(timed(reader, chosen)), statistics.median(timed(crowd, chosen))
    out["10,000 claims / 10 claims"] = lots / few
    for size in (10, 100, 1000):
        out[f"{size} kB de, ms per kB"] = max(timed(reader, articles(size * 1000, "de", 3))) / size
    out["memory of the reader, six languages, MB"] = outside(MEMORY)
    out["memory after 300 articles, MB"] = outside(WORKING)
    clock = "import time; t = time.perf_counter(); import monitor.reading; print(time.perf_counter() - t)"
    out["import, s"] = min(outside(clock) for _ in range(3))
    return out


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="speed and weight of the reader")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    found = figures(options.rounds)
    print(
        json.dumps(found, indent=1)
        if options.json
        else "\n".join(f"{name:45} {value:8.2f}" for name, value in found.items())
    )


if __name__ == "__main__":
    main()
