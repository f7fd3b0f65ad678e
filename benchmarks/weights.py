"""Fit the weights of the reader's signs to labelled articles, and say what they are worth on cases left out.

    python benchmarks/weights.py GOLD.jsonl=CLAIMS.toml[=WEIGHT] ... [--write]

Each GOLD.jsonl holds labelled articles (the form that `monitor evaluate` takes), CLAIMS.toml their claims; WEIGHT is
how much one of their candidates counts (1; less for articles on which the rules themselves were worked out).  The fit
is a logistic regression with a penalty on the squares of the weights, by gradient descent in plain Python; about a
minute for four hundred articles.  Printed is, for candidates of cases that the fit has not seen (ten folds of cases),
how many are right among those that the weights let through and hold back.  `--write` replaces
monitor/reading/weights.tsv.
"""

from __future__ import annotations

import argparse
import json
import math
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules
from monitor.reading.about.linking import Linker
from monitor.reading.about.topics import Topic
from monitor.reading.merging import weighing
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.weighing import LOOSE, MOVING, TIED, Made, Scales, signs

SEEN = 8
"""How often a sign has to be seen to have a weight."""
PENALTY = 5.0
STEPS, RATE, DECAY = 300, 0.3, 0.9
FOLDS = 10
SMALLEST = 0.05
TARGET = Path(weighing.__file__).with_name("weights.tsv")


class Row(NamedTuple):
    """One candidate: its signs, whether it is right, and how much it counts."""

    case: str
    signs: frozenset[str]
    right: bool
    loose: bool
    weight: float


class Noting(Scales):
    """Lets through what a rule ties, and notes every candidate with its signs."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__({})
        self.shown: list[tuple[Made, str, frozenset[str]]] = []

    def weigh(self, made: Made, topic: Topic, linker: Linker, earlier: Sequence[Candidate]) -> float | None:
        """Note it; what no rule ties is held back, so that each is seen as the rules left the article."""
        self.shown.append((made, topic.slots.claim.id, signs(made, topic, linker, earlier)))
        return None if made.loose else 1.0


def candidates(gold: Path, config: Path, weight: float) -> Iterator[Row]:
    """Yield every candidate that the rules make of the labelled articles, whatever speaks for it."""
    claims = [msgspec.convert(raw, Claim) for raw in tomllib.loads(config.read_text("utf-8"))["claims"]]
    scales = Noting()
    reader = Rules(claims, scales=scales)
    for line in gold.read_text("utf-8").splitlines():
        raw = json.loads(line)
        scales.shown.clear()
        reader.read(article(raw))
        wanted = {(s["claim"], s["source"].casefold(), s["stance"]) for s in raw["statements"]}
        for made, claim, found in scales.shown:
            if made.loose and made.verdict.stance in MOVING:
                continue  # no weight decides about it
            key = claim, reader.spelt(made.source.institution).casefold(), made.stance
            yield Row(raw.get("case") or raw["id"], found, key in wanted, made.loose, weight)


def article(raw: dict[str, Any]) -> Article:
    """Return a labelled article as the reader takes it."""
    return Article(
        id=raw["id"], url=f"https://example.org/{raw['id']}", outlet=raw["outlet"], title=raw["title"],
        lang=raw["lang"], published=datetime.fromisoformat(raw["published"]), text=raw["text"],
        text_hash=text_hash(raw["text"]),
    )  # fmt: skip


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Return the weights of the signs that are seen often enough, and of the empty sign."""
    counted = Counter(sign for row in rows for sign in row.signs)
    kept = {sign: number for number, sign in enumerate(sorted(s for s, n in counted.items() if n >= SEEN))}
    lines = [[kept[sign] for sign in row.signs if sign in kept] for row in rows]
    weights, speed, prior, drift = [0.0] * len(kept), [0.0] * len(kept), 0.0, 0.0
    total = sum(row.weight for row in rows)
    for _ in range(STEPS):
        pull, lift = [-PENALTY * weight for weight in weights], 0.0
        for row, line in zip(rows, lines, strict=True):
            chance = 1 / (1 + math.exp(-prior - sum(weights[at] for at in line)))
            error = row.weight * (row.right - chance)
            lift += error
            for at in line:
                pull[at] += error
        drift = DECAY * drift + RATE * lift / total
        prior += drift
        for at, force in enumerate(pull):
            speed[at] = DECAY * speed[at] + RATE * force / total
            weights[at] += speed[at]
    return {"": prior, **{sign: weights[at] for sign, at in kept.items()}}


def validate(rows: Sequence[Row]) -> None:
    """Print what the weights do on cases that they were not fitted to."""
    cases = sorted({row.case for row in rows})
    counts: Counter[tuple[bool, bool, bool]] = Counter()
    for fold in range(FOLDS):
        out = set(cases[fold::FOLDS])
        scales = Scales(fit([row for row in rows if row.case not in out]))
        for row in rows:
            if row.case in out:
                passed = scales.likelihood(row.signs) >= (LOOSE if row.loose else TIED)
                counts[row.loose, passed, row.right] += 1
    for loose, name in ((False, "tied by a rule"), (True, "tied by none")):
        for passed, what in ((True, "let through"), (False, "held back")):
            right, wrong = counts[loose, passed, True], counts[loose, passed, False]
            share = right / (right + wrong) if right + wrong else 0.0
            print(f"{name:<16} {what:<12} {right + wrong:5}   right {share:.2f}")


def labelled(text: str) -> tuple[Path, Path, float]:
    """Return the files and the weight that an argument names."""
    gold, config, *weight = text.split("=")
    return Path(gold), Path(config), float(weight[0]) if weight else 1.0


def main() -> None:
    """Fit, validate and, if asked, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=labelled, nargs="+", metavar="GOLD.jsonl=CLAIMS.toml[=WEIGHT]")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = [row for files in options.files for row in candidates(*files)]
    print(f"{len(rows)} candidates of {len({row.case for row in rows})} cases, right {sum(r.right for r in rows)}")
    validate(rows)
    if options.write:
        kept = sorted((sign, weight) for sign, weight in fit(rows).items() if not sign or abs(weight) >= SMALLEST)
        head = "# sign\tweight (log odds); fitted by benchmarks/weights.py\n"
        TARGET.write_text(head + "".join(f"{sign}\t{weight:.2f}\n" for sign, weight in kept), "utf-8")


if __name__ == "__main__":
    main()
