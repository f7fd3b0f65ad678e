"""The reader on the labelled articles beside the project (../shared/gold), where they are there: floors that must not sink.

``tests/gate/gold_floors.json`` pins them; ``python tests/test_reading_gold.py`` prints what is reached now.
"""

from __future__ import annotations

import json
import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules

GOLD = Path(__file__).parents[1].parent / "shared" / "gold"
FLOORS = Path(__file__).parent / "gate" / "gold_floors.json"

pytestmark = [
    pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled articles beside the project are not here"),
    pytest.mark.slow,
]


def _f1(right: set[Any], found: set[Any]) -> float:
    """f1."""
    return 2 * len(right & found) / (len(right) + len(found)) if right or found else 1.0


@cache
def measured() -> dict[str, float]:
    """Return F1 of statements by language group, of sources, and the share of near misses that are read as something."""
    raw = tomllib.loads((GOLD / "cases.toml").read_text("utf-8"))["claims"]
    reader = Rules([msgspec.convert(claim, Claim) for claim in raw])
    rows = [
        json.loads(line)
        for name in ("seeds", "dev")
        for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    right: dict[str, set[Any]] = {}
    found: dict[str, set[Any]] = {}
    near = read = 0
    for row in rows:
        article = Article(
            id=row["id"], url=f"https://example.org/{row['id']}", outlet=row["outlet"], title=row["title"], lang=row["lang"],
            published=datetime.fromisoformat(row["published"]), text=row["text"], text_hash=text_hash(row["text"]),
        )  # fmt: skip
        statements = reader.read(article).statements
        group = row["lang"] if row["lang"] in {"de", "en"} else "other"
        for name in ("all", group):
            right.setdefault(name, set()).update(
                (row["id"], s["claim"], s["source"].casefold(), s["stance"]) for s in row["statements"]
            )
            found.setdefault(name, set()).update(
                (row["id"], s.claim, s.source.casefold(), s.stance.value) for s in statements
            )
        near += not row["claims"]
        read += not row["claims"] and bool(statements)
    result = {f"statement {name}": _f1(right[name], found[name]) for name in right}
    result["source all"] = _f1({x[:3] for x in right["all"]}, {x[:3] for x in found["all"]})
    result["near misses read"] = read / near
    return result


@pytest.mark.parametrize("name", ["statement all", "statement de", "statement en", "statement other", "source all"])
def test_no_figure_sinks(name: str) -> None:
    """No figure sinks."""
    floor = json.loads(FLOORS.read_text("utf-8"))[name]
    assert measured()[name] >= floor


def test_near_misses_are_left_alone() -> None:
    """Near misses are left alone."""
    assert measured()["near misses read"] <= json.loads(FLOORS.read_text("utf-8"))["near misses read"]


if __name__ == "__main__":
    print(json.dumps({name: round(value, 3) for name, value in sorted(measured().items())}, indent=1))  # noqa: T201 a report
