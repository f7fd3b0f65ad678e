"""A changed configuration over the archive: what would have been told, what not, and why; nothing is touched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from logdata import Clock
from msgspec.structs import replace
from taking import take

from monitor import editing, tables
from monitor.backtest import Backtest, backtest
from monitor.cli import cli
from monitor.config import Secret, Settings, Target
from monitor.eventlog import SqliteLog
from monitor.events import Article, Claim, Policy, Stance, StatusChanged, article_id, text_hash
from monitor.intake import Intake
from monitor.tracking import track

MONDAY = datetime(2024, 10, 14, 9, 0, tzinfo=UTC)
TROOPS = Claim(
    id="troops",
    title="North Korean soldiers fight for Russia against Ukraine",
    kind="troop-deployment",
    who=("North Korea",),
    where=("Russia", "Ukraine"),
    parties=("Russia", "North Korea"),
    authorities=("NATO",),
)
ARTICLES = (
    "Ukraine said on Monday that North Korean soldiers were fighting in Russia's Kursk region.",
    "The Kremlin on Tuesday denied that North Korean soldiers had been sent to Russia.",
    "South Korea said on Wednesday that North Korean troops had been deployed to Russia.",
    "A bakery in Arnsee won a prize for its bread.",
    "NATO confirmed on Friday that North Korean soldiers had been sent to Russia.",
)


@pytest.fixture
def desk() -> Settings:
    """Return the settings under which the archive was recorded."""
    return Settings(claims=(TROOPS,), targets=(Target(name="desk", url=Secret("json://127.0.0.1:9/x")),))


@pytest.fixture
def log(tmp_path: Path, desk: Settings) -> Iterator[SqliteLog]:
    """Return a log into which the articles went as they do in the daemon, one a day."""
    clock = Clock(MONDAY)
    with SqliteLog.open(tmp_path / "state", clock=clock) as opened:
        intake = Intake(desk, opened, clock=clock)
        track(intake)
        for number, text in enumerate(ARTICLES):
            clock.now = MONDAY + timedelta(days=number, hours=3)
            url = f"https://example.org/{number}"
            take(intake, Article(
                    id=article_id(url, text), url=url, outlet=f"Outlet {number}", title=f"Part {number}", lang="en",
                    published=MONDAY + timedelta(days=number), text=text, text_hash=text_hash(text),
                )
            )  # fmt: skip
        yield opened


def sides(found: Backtest) -> list[tuple[str, str, str]]:
    """Return what only one side has, in short."""
    return [(row.side, str(row.change.after), row.why) for row in found.rows if row.side != "both"]


def test_the_same_configuration_brings_the_same_alerts(log: SqliteLog, desk: Settings) -> None:
    """Nothing differs, nothing is appended, and the replay goes through the same reader and policy."""
    head = log.head()
    found = backtest(log, desk)
    assert sides(found) == []
    assert found.count("both") == len(tables.alerts(log.db)) >= 3
    assert found.articles == len(ARTICLES)
    assert log.head() == head


def test_any_number_of_workers_reads_alike(log: SqliteLog, desk: Settings) -> None:
    """However the reading is spread, the comparison is the same."""
    here = backtest(log, desk, workers=1)
    seen: list[int] = []
    assert backtest(log, desk, workers=2, progress=lambda done, _total: seen.append(done)) == here
    assert seen == [1, 2, 3, 4, 5]


def test_a_stricter_policy_is_named_as_the_reason(log: SqliteLog, desk: Settings) -> None:
    """With three sources needed the second one corroborates no longer."""
    strict = replace(desk, claims=(replace(TROOPS, policy=Policy(corroborate=3)),))
    found = backtest(log, strict)
    assert ("recorded", "corroborated", "policy") in sides(found)
    assert all(why == "policy" for _, _, why in sides(found))
    assert found.reasons["troops"] == ("policy: corroborate 2 -> 3",)


def test_a_new_claim_and_a_dropped_one_are_named(log: SqliteLog, desk: Settings) -> None:
    """What is tracked under another id would have told as much; what is dropped, nothing."""
    other = replace(desk, claims=(replace(TROOPS, id="soldiers"),))
    found = backtest(log, other)
    assert found.reasons == {
        "soldiers": ("the claim is new in this configuration",),
        "troops": ("the claim is not in this configuration",),
    }
    assert found.count("replayed") == found.count("recorded") == len(tables.alerts(log.db))


def test_articles_that_were_changed_are_followed(log: SqliteLog, desk: Settings) -> None:
    """A new version that drops a statement drops it in the replay too; what an editor put in stays."""
    clock = Clock(MONDAY + timedelta(days=8))
    intake = Intake(desk, log, clock=clock)
    (kremlin,) = [k for k in tables.statements(log.db, "troops") if k.statement.source == "Russia"]
    given: dict[str, Any] = {"by": "Ines", "reason": "he did not", "now": clock()}
    editing.correct(log, desk, kremlin.statement.id, {"stance": Stance.CANNOT_CONFIRM}, **given)
    for number, text in (
        (1, f"{ARTICLES[1]}\n\nA bakery in Arnsee won a prize. Nobody was surprised by that, least of all the baker."),
        (2, "A bakery in Arnsee won a prize for its bread.\n\nNobody was surprised by that, least of all the baker."),
    ):
        old = tables.article_by_url(log.db, f"https://example.org/{number}")
        assert old is not None
        fields = {name: getattr(old, name) for name in old.__struct_fields__} | {"text_hash": text_hash(text)}
        assert take(intake, Article(**fields, text=text)).kind == "revision"
    found = backtest(log, desk)
    last = tables.last_status(log.db, "troops")
    assert last is not None
    assert isinstance(last.data, StatusChanged)
    replayed = [row.change for row in found.rows if row.side != "recorded" and row.change.after]
    assert (replayed[-1].after, replayed[-1].contested_by) == (last.data.after, last.data.contested_by)


def test_what_an_editor_rejected_stays_rejected(log: SqliteLog, desk: Settings) -> None:
    """The replay does not fall into an error of the reader's that an editor has seen."""
    (nato,) = [k for k in tables.statements(log.db, "troops") if k.statement.source == "NATO"]
    editing.reject(log, desk, nato.statement.id, by="Ines", reason="satire", now=MONDAY + timedelta(days=9))
    found = backtest(log, desk)
    assert not any(row.change.after == "confirmed" and row.side != "recorded" for row in found.rows)
    assert "an editor judged statements of it" in found.reasons["troops"]


def test_the_comparison_can_begin_on_a_day(log: SqliteLog, desk: Settings) -> None:
    """What came before is read, as the status stands on it, but not compared."""
    strict = replace(desk, claims=(replace(TROOPS, policy=Policy(corroborate=3)),))
    later = backtest(log, strict, since=(MONDAY + timedelta(days=4)).date())
    assert all(row.change.when >= MONDAY + timedelta(days=3) for row in later.rows)
    assert len(later.rows) < len(backtest(log, strict).rows)


def test_the_command_shows_both_sides(tmp_path: Path, log: SqliteLog) -> None:
    """Minus is what was recorded and would not come, plus what would be new."""
    log.close()
    config = tmp_path / "new.toml"
    config.write_text(
        """
[targets.desk]
url = "json://127.0.0.1:9/x"
[[claims]]
id = "troops"
title = "North Korean soldiers fight for Russia against Ukraine"
kind = "troop-deployment"
who = ["North Korea"]
where = ["Russia", "Ukraine"]
parties = ["Russia", "North Korea"]
authorities = ["NATO"]
[claims.policy]
corroborate = 3
"""
    )
    words = ["--state", str(tmp_path / "state"), "backtest", "--config", str(config)]
    done = CliRunner().invoke(cli, words)
    assert done.exit_code == 0, done.output
    assert "- 2024-10-16 12:00  troops: disputed -> corroborated; contested by Russia (Outlet 2) => desk  [policy]" in (
        done.output
    )
    assert "Why troops differs\n  - policy: corroborate 2 -> 3" in done.output
    assert "would not come" in done.output
    found = json.loads(CliRunner().invoke(cli, [*words, "--json"]).output)
    assert found["articles"] == len(ARTICLES)
