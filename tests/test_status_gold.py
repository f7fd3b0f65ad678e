"""The labelled cases, with the labelled statements as input: every expected status, stage and denier is met."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from monitor import status
from monitor.events import Claim, Logged, Stage, Stance, Statement, statement_id

GOLD = Path(__file__).parents[1].parent / "shared" / "gold"
CASES: list[dict[str, Any]] = json.loads((GOLD / "cases.json").read_text("utf-8")) if GOLD.is_dir() else []

pytestmark = pytest.mark.skipif(not CASES, reason="the labelled articles in ../shared/gold are not here")


def documents() -> dict[str, dict[str, Any]]:
    """Return the labelled documents by id."""
    lines = [line for name in ("seeds.jsonl", "dev.jsonl") for line in (GOLD / name).read_text("utf-8").splitlines()]
    return {doc["id"]: doc for doc in map(json.loads, filter(None, lines))}


def labelled(doc: dict[str, Any], claim: str) -> Iterator[Statement]:
    """Yield the labelled statements of a document on a claim, as a perfect reader would give them."""
    for gold in doc["statements"]:
        if gold["claim"] != claim:
            continue
        stage = Stage(gold["stage"]) if gold["stage"] else None
        stance, start = Stance(gold["stance"]), doc["text"].find(gold["quote"])
        yield Statement(
            id=statement_id(doc["id"], claim, gold["source"], stance, stage=stage, party=gold["party"]),
            claim=claim,
            article=doc["id"],
            outlet=doc["outlet"],
            published=datetime.fromisoformat(doc["published"]),
            source=gold["source"],
            speaker=gold["speaker"],
            stance=stance,
            quote=gold["quote"],
            stage=stage,
            party=gold["party"],
            said_on=date.fromisoformat(gold["said_on"]) if gold["said_on"] else None,
            via=gold["via"],
            start=max(start, 0),
            place="text" if start >= 0 else "title",
            report=doc["copy_of"],
        )


def tracked(case: dict[str, Any]) -> Claim:
    """Return the claim of a case."""
    return Claim(
        id=case["claim"],
        title=case["title"],
        kind=case["kind"],
        parties=tuple(case["parties"]),
        authorities=tuple(case["authorities"]),
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{c['case']}-{c['claim']}" for c in CASES])
def test_every_expected_status_of_a_case_is_met(case: dict[str, Any]) -> None:
    """After each article of the case its status, stage and deniers are those that people expected."""
    docs, claim = documents(), tracked(case)
    expected = {e["after"]: (e["status"], e["stage"], e["contested_by"]) for e in case["expected"]}
    logged: list[Logged] = []
    got = {}
    for doc_id in case["docs"]:
        for statement in labelled(docs[doc_id], claim.id):
            logged.append(
                Logged(position=len(logged) + 1, recorded_at=statement.published, statement=statement),
            )
        if doc_id in expected:
            verdict = status.fold(claim, logged)
            stage = verdict.stage.value if verdict.stage else None
            got[doc_id] = (verdict.status.value, stage, list(verdict.contested_by))
    assert got == expected
