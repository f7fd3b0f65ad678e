"""The quality gate: the project's own labelled articles, in a world of their own, with pinned floors.

The articles under ``tests/gate`` are written for this purpose; persons, outlets and most events are invented.  Their
labels follow the guideline of the reader (docs/reading.md).  ``floors.json`` holds what the reader has to reach; after
an improvement ``python tests/test_gate.py --update`` raises the floors to a little below the measured figures.  It never
lowers one, unless told so with ``--lower REASON``, which is written into the file.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from monitor.events import Article, Claim, Reading, text_hash
from monitor.reading import Rules, languages

GATE = Path(__file__).parent / "gate"
FLOORS = GATE / "floors.json"
MARGIN = 0.02
"""A floor lies this far below what was measured, so that a small repair may cost a little elsewhere."""


@cache
def gold() -> list[dict[str, Any]]:
    """Return the labelled articles."""
    return [json.loads(line) for file in sorted(GATE.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]


@cache
def claims() -> tuple[Claim, ...]:
    """Return the claims of the gate."""
    return tuple(
        msgspec.convert(raw, Claim) for raw in tomllib.loads((GATE / "claims.toml").read_text("utf-8"))["claims"]
    )


def article(labelled: dict[str, Any]) -> Article:
    """Return the article that a labelled one holds."""
    return Article(
        id=labelled["id"],
        url=f"https://example.org/{labelled['id']}",
        outlet=labelled["outlet"],
        title=labelled["title"],
        lang=labelled["lang"],
        published=datetime.fromisoformat(labelled["published"]),
        text=labelled["text"],
        text_hash=text_hash(labelled["text"]),
    )


@cache
def readings() -> dict[str, Reading]:
    """Return what the reader finds in each article."""
    reader = Rules(claims())
    return {labelled["id"]: reader.read(article(labelled)) for labelled in gold()}


def f1(right: set[Any], found: set[Any]) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * len(right & found) / (len(right) + len(found)) if right or found else 1.0


def share(values: Iterable[bool]) -> float:
    """Return the share that is true; of nothing 1."""
    seen = list(values)
    return sum(seen) / len(seen) if seen else 1.0


def _pairs(chosen: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Yield the labelled statements together with the found ones that are right (claim, source and stance).

    Of several with the same stance, those of the same stage belong together, if there are any.
    """
    for labelled in chosen:
        for statement in readings()[labelled["id"]].statements:
            key = (statement.claim, statement.source, statement.stance.value)
            alike = [w for w in labelled["statements"] if (w["claim"], w["source"], w["stance"]) == key]
            same = [w for w in alike if statement.stage is not None and w["stage"] == statement.stage.value]
            yield from ((want, statement) for want in same or alike)


def measure(chosen: list[dict[str, Any]]) -> dict[str, float]:
    """Return the figures over some labelled articles."""
    want = {(d["id"], s["claim"], s["source"], s["stance"]) for d in chosen for s in d["statements"]}
    have = {(d["id"], s.claim, s.source, s.stance.value) for d in chosen for s in readings()[d["id"]].statements}
    pairs = list(_pairs(chosen))
    return {
        "statement": f1(want, have),
        "source": f1({w[:3] for w in want}, {h[:3] for h in have}),
        "match": f1({w[:2] for w in want}, {h[:2] for h in have}),
        "quote": share(
            s.quote in w["quote"] or w["quote"] in s.quote or _overlap(s.quote, w["quote"]) for w, s in pairs
        ),
        "stage": share(_stage_right(s, pairs) for w, s in pairs if w["stage"]),
        "day": share(s.said_on == date.fromisoformat(w["said_on"]) for w, s in pairs if w["said_on"]),
        "quiet": share(not readings()[d["id"]].statements for d in chosen if not d["claims"]),
    }


def _stage_right(found: Any, pairs: list[tuple[dict[str, Any], Any]]) -> bool:
    """Return whether a found statement has the stage of one of those it can stand for: a source may tell several."""
    return found.stage is not None and found.stage.value in {want["stage"] for want, one in pairs if one is found}


def _overlap(one: str, two: str) -> bool:
    """Return whether half of the shorter quote's words stand in the longer one."""
    short, long = sorted((one.split(), two.split()), key=len)
    return len(set(short) & set(long)) * 2 >= len(set(short))


def measured() -> dict[str, dict[str, float]]:
    """Return all figures: together, German, English, the other four."""
    return {
        "all": measure(gold()),
        "de": measure([d for d in gold() if d["lang"] == "de"]),
        "en": measure([d for d in gold() if d["lang"] == "en"]),
        "others": measure([d for d in gold() if d["lang"] not in {"de", "en"}]),
    }


def floors() -> dict[str, Any]:
    """Return the pinned floors."""
    pinned: dict[str, Any] = json.loads(FLOORS.read_text("utf-8"))
    return pinned


def test_the_labels_are_sound() -> None:
    """Every quote is in its article, every claim exists, every language has articles, near misses are among them."""
    known = {claim.id for claim in claims()}
    for labelled in gold():
        assert set(labelled["claims"]) == {s["claim"] for s in labelled["statements"]} <= known
        for statement in labelled["statements"]:
            assert statement["quote"] in labelled["text"] or statement["quote"] in labelled["title"], labelled["id"]
            assert statement["source"] != "@outlet" or statement["said_on"] is None, labelled["id"]
    assert {labelled["lang"] for labelled in gold()} == set(languages())
    assert len({labelled["id"] for labelled in gold()}) == len(gold())
    assert sum(not labelled["claims"] for labelled in gold()) >= len(gold()) / 8


@pytest.mark.parametrize("group", ["all", "de", "en", "others"])
def test_no_figure_sinks_below_its_floor(group: str) -> None:
    """No figure sinks below its floor."""
    figures, pinned = measured()[group], floors()[group]
    below = {name: (round(figures[name], 3), floor) for name, floor in pinned.items() if figures[name] < floor}
    assert not below, f"{group}: (measured, floor) {below}; see the misses with: python tests/test_gate.py --misses"


def test_every_quote_is_a_piece_of_the_article() -> None:
    """Every quote and every step of a trace is a piece of the article, at the place it names."""
    for labelled in gold():
        reading = readings()[labelled["id"]]
        for statement in reading.statements:
            whole = labelled[statement.place]
            assert whole[statement.start : statement.start + len(statement.quote)] == statement.quote
            for step in statement.trace:
                assert labelled[step.place][step.start : step.end] == step.text, (labelled["id"], step)


def test_a_floor_is_never_lowered_without_a_reason(tmp_path: Path) -> None:
    """Update keeps floors that would sink, and lowers them only with a reason, which it keeps."""
    file = tmp_path / "floors.json"
    file.write_text(json.dumps({"all": {"statement": 0.9}}), "utf-8")
    figures = {"all": {"statement": 0.5}}
    assert update(file, figures, "") == ["all statement: 0.500 is below the floor 0.9"]
    assert json.loads(file.read_text("utf-8"))["all"]["statement"] == 0.9
    assert update(file, figures, "the labels were wrong") == []
    lowered = json.loads(file.read_text("utf-8"))
    assert lowered["all"]["statement"] == pytest.approx(0.48)
    assert lowered["lowered"] == ["the labels were wrong"]


def update(file: Path, figures: dict[str, dict[str, float]], reason: str) -> list[str]:
    """Raise the floors in `file` to a little below `figures`; return what sank and was kept (with a reason: nothing)."""
    pinned = json.loads(file.read_text("utf-8")) if file.exists() else {}
    sunk = []
    for group, values in figures.items():
        old = pinned.setdefault(group, {})
        for name, value in values.items():
            floor = int(max(0.0, value - MARGIN) * 1000 + 0.5) / 1000
            if name in old and floor < old[name]:
                if value < old[name] and not reason:
                    sunk.append(f"{group} {name}: {value:.3f} is below the floor {old[name]}")
                if not reason:
                    continue
            old[name] = floor
    if reason:
        pinned.setdefault("lowered", []).append(reason)
    file.write_text(json.dumps(pinned, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    return sunk


def misses() -> Iterator[str]:
    """Yield what was missed and what was wrong, a line each."""
    for labelled in gold():
        want = {(s["claim"], s["source"], s["stance"]): s["quote"] for s in labelled["statements"]}
        have = {(s.claim, s.source, s.stance.value): s.quote for s in readings()[labelled["id"]].statements}
        for name, one, two in (("missed", want, have), ("wrong", have, want)):
            for key in sorted(one.keys() - two.keys()):
                yield f"{labelled['id']} {labelled['lang']} {name} {' '.join(key)} | {one[key]}"


def main() -> None:
    """Print the figures; raise the floors with ``--update``."""
    parser = argparse.ArgumentParser(description="the reader's quality gate")
    parser.add_argument("--update", action="store_true", help="raise the floors to a little below today's figures")
    parser.add_argument("--lower", default="", metavar="REASON", help="with --update: floors may sink, for this reason")
    parser.add_argument("--misses", action="store_true", help="print every miss")
    options = parser.parse_args()
    figures = measured()
    out = [
        f"{group}: " + ", ".join(f"{name} {value:.3f}" for name, value in values.items())
        for group, values in figures.items()
    ]
    if options.misses:
        out += misses()
    if options.update:
        out += update(FLOORS, figures, options.lower)
    print("\n".join(out))  # noqa: T201 a command's answer


if __name__ == "__main__":
    main()
