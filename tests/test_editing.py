"""Editors rule, reject and correct; a story in ten steps on both clocks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from local import serve
from logdata import Clock
from newsdesk import BRIDGE, MONDAY, PACT, Desk
from taking import reread, take

from monitor import asking, editing, tables
from monitor.cli import cli
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.eventlog import SqliteLog
from monitor.events import (
    OUTLET,
    Article,
    Claim,
    Stage,
    Stance,
    StatementWithdrawn,
    Status,
    StatusChanged,
    article_id,
    text_hash,
)
from monitor.intake import Intake
from monitor.outbox import Alerts
from monitor.tracking import track


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Desk]:
    """Run a newsroom with one target."""
    desk = Desk(tmp_path, BRIDGE, PACT, desk="json://127.0.0.1:9/x")
    yield desk
    desk.log.close()


def statement_of(news: Desk, source: str) -> str:
    """Return the id of the newest standing statement of a source."""
    found = [
        k.statement.id for c in news.claims for k in tables.statements(news.log.db, c) if k.statement.source == source
    ]
    return found[-1]


def judge(news: Desk, how: str, whose: str, **changes: Any) -> editing.Edited:
    """Reject or correct the newest statement of a source (`whose`), in Ines's name."""
    given: dict[str, Any] = {"by": "Ines", "reason": "she asked them", "now": news.clock()}
    if how == "reject":
        return editing.reject(news.log, news.settings, statement_of(news, whose), **given)
    return editing.correct(news.log, news.settings, statement_of(news, whose), changes, **given)


# ---------------------------------------------------------------- rulings


def test_a_ruling_stands_beside_the_status_until_its_day(news: Desk) -> None:
    """It is shown with the status, changes nothing of it, and ends by itself."""
    news.says(("Arnsee", Stance.ASSERTS))
    now = news.clock()
    editing.rule(news.log, "bridge", Status.DENIED, by="Ines", reason="seen there", now=now, until=now.date())
    (row,) = asking.statuses(news.log, now=now, only="bridge")
    assert row.status == "alleged"
    assert row.ruling is not None
    assert (row.ruling.status, row.ruling.by, row.ruling.reason) == ("denied", "Ines", "seen there")
    (later,) = asking.statuses(news.log, now=now + timedelta(days=1), only="bridge")
    assert later.ruling is None
    assert news.verdict().status == "alleged"


def test_a_ruling_is_replaced_and_taken_back_by_events(news: Desk) -> None:
    """Nothing is overwritten: each word on it stays in the log."""
    now = news.clock()
    editing.rule(news.log, "bridge", Status.DENIED, by="Ines", reason="first", now=now)
    editing.rule(news.log, "bridge", Status.CONFIRMED, by="Omar", reason="second", now=now)
    (row,) = asking.statuses(news.log, now=now, only="bridge")
    assert row.ruling is not None
    assert row.ruling.by == "Omar"
    editing.withdraw_ruling(news.log, "bridge", by="Omar", reason="wrong bridge", now=now)
    (row,) = asking.statuses(news.log, now=now, only="bridge")
    assert row.ruling is None
    kinds = [event.kind for event in news.log.read(claim="bridge")]
    assert kinds == ["claim_tracked", "status_ruled", "status_ruled", "ruling_withdrawn"]
    with pytest.raises(UsageError, match="no ruling"):
        editing.withdraw_ruling(news.log, "bridge", by="Omar", reason="again", now=now)


@pytest.mark.parametrize(
    ("claim", "given", "said"),
    [
        ("brigde", {}, "did you mean 'bridge'"),
        ("bridge", {"by": " "}, "--by"),
        ("bridge", {"reason": ""}, "--reason"),
        ("bridge", {"until": date(2020, 1, 1)}, "is past"),
    ],
)
def test_a_ruling_that_cannot_be_is_refused(news: Desk, claim: str, given: dict[str, Any], said: str) -> None:
    """One line says what to do, and nothing is appended."""
    head = news.log.head()
    with pytest.raises(UsageError, match=said):
        editing.rule(news.log, claim, Status.DENIED, **{"by": "Ines", "reason": "r", "now": news.clock(), **given})
    assert news.log.head() == head


# ---------------------------------------------------------------- statements


def test_a_rejected_statement_counts_no_more_and_the_alert_says_who_and_why(news: Desk) -> None:
    """The reader took a joke for a confirmation: the status falls back, with the cause and the editor's reason."""
    news.says(("Arnsee", Stance.ASSERTS))
    news.says(("NATO", Stance.CONFIRMS, "NATO confirms, he joked"))
    edited = judge(news, "reject", "NATO")
    assert (edited.before.status, edited.after.status) == ("confirmed", "alleged")
    withdrawn, changed = edited.events
    assert isinstance(withdrawn.data, StatementWithdrawn)
    assert (withdrawn.data.why, withdrawn.data.by) == ("rejected", "Ines")
    assert isinstance(changed.data, StatusChanged)
    assert (changed.data.cause, changed.data.alert) == ("editor", ("desk",))
    notice = Alerts(news.settings, news.log, news.clock).notice(changed.position)
    assert notice.occasion == "Ines rejected a statement of NATO (“NATO confirms, he joked”): she asked them"
    with pytest.raises(UsageError, match="does not count any more"):
        editing.reject(news.log, news.settings, edited.statement.id, by="Ines", reason="r", now=news.clock())
    with pytest.raises(UsageError, match="explain"):
        editing.reject(news.log, news.settings, "nonsense", by="Ines", reason="r", now=news.clock())


def test_a_corrected_statement_takes_the_place_of_the_wrong_one(news: Desk) -> None:
    """The stance was read wrongly: a new statement with the same quote says what is right."""
    news.says(("Arnsee", Stance.ASSERTS))
    news.says(("Brenland", Stance.CONFIRMS, "Brenland would not confirm it"))
    edited = judge(news, "correct", "Brenland", stance=Stance.CANNOT_CONFIRM)
    assert (edited.before.status, edited.after.status) == ("confirmed", "alleged")
    assert edited.corrected is not None
    assert edited.corrected.quote == "Brenland would not confirm it"
    assert edited.corrected.id != edited.statement.id
    assert edited.corrected.reader == "editor: Ines"
    back = judge(news, "correct", "Brenland", stance=Stance.CONFIRMS)
    assert back.after.status == "confirmed", "the same statement may come back"
    speaker = judge(news, "correct", "Brenland", speaker="the minister")
    assert speaker.corrected is not None
    assert speaker.corrected.id == speaker.statement.id, "who spoke for it is not part of what it is"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "already"),
        ({"stance": Stance.ASSERTS}, "already"),
        ({"stage": Stage.SIGNED}, "no stages"),
        ({"said_on": date(2031, 4, 1)}, "after the article"),
        ({"source": OUTLET, "stance": Stance.COMMENTS}, "never comments"),
        ({"source": "Dorland"}, "reject"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(news: Desk, changes: dict[str, Any], said: str) -> None:
    """One line says what to do, and nothing is appended."""
    news.says(("Dorland", Stance.ASSERTS), ("Arnsee", Stance.ASSERTS))
    head = news.log.head()
    with pytest.raises(UsageError, match=said):
        judge(news, "correct", "Arnsee", **changes)
    assert news.log.head() == head


def test_corrections_are_labelled_articles(news: Desk) -> None:
    """What editors judged is material to measure the reader by."""
    news.says(("Arnsee", Stance.ASSERTS), ("Brenland", Stance.DENIES))
    news.says(("Dorland", Stance.ASSERTS))
    judge(news, "reject", "Arnsee")
    judge(news, "correct", "Brenland", stance=Stance.CANNOT_CONFIRM, said_on=date(2031, 3, 2))
    (line,) = editing.corrections(news.log)
    assert line["claims"] == ["bridge"]
    (gold,) = line["statements"]
    assert (gold["source"], gold["stance"], gold["said_on"]) == ("Brenland", "cannot_confirm", "2031-03-02")
    assert gold["quote"] in line["text"]
    assert set(line) == {
        "id", "case", "lang", "outlet", "published", "title", "text", "claims", "copy_of", "revision_of", "statements",
    }  # fmt: skip


def test_neither_a_new_version_nor_a_rereading_undoes_an_editors_word(tmp_path: Path) -> None:
    """The reader would make the same mistake again; the editor's word stands while the words are there."""
    troops = Claim(
        id="troops", title="North Korean soldiers fight for Russia", kind="troop-deployment", who=("North Korea",),
        where=("Russia", "Ukraine"), parties=("Russia", "North Korea"), authorities=("NATO",),
    )  # fmt: skip
    desk, clock = Settings(claims=(troops,)), Clock(MONDAY)
    ukraine = "Ukraine said on Monday that North Korean soldiers were fighting in Russia's Kursk region."
    kremlin = "The Kremlin on Tuesday denied that North Korean soldiers had been sent to Russia."

    def article(*text: str) -> Article:
        whole, url = "\n\n".join(text), "https://example.org/a"
        return Article(
            id=article_id(url, whole), url=url, outlet="Courier", title="News", lang="en", published=MONDAY,
            text=whole, text_hash=text_hash(whole),
        )  # fmt: skip

    with SqliteLog.open(tmp_path, clock=clock) as log:
        intake = Intake(desk, log, clock=clock)
        track(intake)
        take(intake, article(ukraine, kremlin))

        def held() -> dict[str, str]:
            return {k.statement.source: k.statement.stance.value for k in tables.statements(log.db, "troops")}

        def of(source: str) -> str:
            return next(k.statement.id for k in tables.statements(log.db, "troops") if k.statement.source == source)

        given: dict[str, Any] = {"by": "Ines", "reason": "she asked them", "now": clock()}
        editing.reject(log, desk, of("Ukraine"), **given)
        editing.correct(log, desk, of("Russia"), {"stance": Stance.CANNOT_CONFIRM}, **given)
        assert held() == {"Russia": "cannot_confirm"}
        new = "Poland said on Wednesday that North Korean troops had been deployed to Russia."
        assert take(intake, article(ukraine, kremlin, new)).kind == "revision"
        assert held() == {"Russia": "cannot_confirm", "Poland": "asserts"}
        reread(intake, ["troops"])
        assert held() == {"Russia": "cannot_confirm", "Poland": "asserts"}
        last = article(ukraine, new, "A bakery in Arnsee won a prize for its bread.", "Nobody was surprised by that.")
        assert take(intake, last).kind == "revision"
        assert held() == {"Poland": "asserts"}, "what is no longer in the article no longer counts"


# ---------------------------------------------------------------- a story in ten steps


async def test_a_story_in_ten_steps_on_both_clocks(tmp_path: Path) -> None:
    """Late, copied, revised, rejected and ruled: at each step the status, on both clocks, and who was told."""
    with serve() as site:
        news = Desk(tmp_path, BRIDGE, desk=f"json://127.0.0.1:{site.port}/hook")
        out = Alerts(news.settings, news.log, news.clock)
        seen: list[str] = []

        async def stands(expected: str, told: str | None, *contested: str) -> None:
            """Expect a status, the beginning of the alert that was sent (None: none), and who contests."""
            verdict = news.verdict()
            assert (verdict.status, verdict.contested_by) == (expected, contested), verdict.explanation
            before = len(site.posted())
            await out.deliver_due(news.clock())
            titles = [p["title"] for p in site.posted()[before:]]
            assert len(titles) == (told is not None), titles
            if told is not None:
                assert titles[0].startswith(told)
            seen.append(expected)

        first = news.says(("Arnsee", Stance.ASSERTS), outlet="Courier", said_on=MONDAY.date())  # 1
        await stands("alleged", "ALLEGED")
        report = first[0].article
        news.says(("Arnsee", Stance.ASSERTS), outlet="Echo", report=report, said_on=MONDAY.date())  # 2: a copy
        await stands("alleged", None)
        news.says((OUTLET, Stance.ASSERTS, "Soldiers hold the bridge"), outlet="Echo")  # 3
        await stands("corroborated", "CORROBORATED")
        after_three = news.clock()
        news.says(("Brenland", Stance.DENIES), after=timedelta(days=2))  # 4
        await stands("corroborated", "NOW CONTESTED BY BRENLAND", "Brenland")
        news.says(  # 5: a late article, from before the denial; what a party has admitted falls to no denial
            ("Brenland", Stance.CONFIRMS), published=MONDAY - timedelta(days=3), after=timedelta(days=1)
        )
        await stands("confirmed", "CONFIRMED", "Brenland")
        assert "Brenland, which confirmed it, now denies it." in news.verdict().explanation
        late = [k.statement.id for k in tables.statements(news.log.db, "bridge") if k.statement.stance == "confirms"]
        editing.reject(news.log, news.settings, late[0], by="Ines", reason="another bridge", now=news.clock())  # 6
        await stands("corroborated", "CORROBORATED (was confirmed)", "Brenland")
        editing.rule(news.log, "bridge", Status.CONFIRMED, by="Ines", reason="our own eyes", now=news.clock())  # 7
        await stands("corroborated", None, "Brenland")
        news.says(("NATO", Stance.CONFIRMS), after=timedelta(days=1), said_on=date(2031, 3, 7))  # 8
        await stands("confirmed", "CONFIRMED (was corroborated)", "Brenland")
        news.says(("NATO", Stance.ASSERTS), ("Dorland", Stance.CANNOT_CONFIRM))  # 9: changes nothing
        await stands("confirmed", None, "Brenland")
        news.says(("NATO", Stance.RETRACTS), after=timedelta(days=1))  # 10
        await stands("corroborated", "CORROBORATED (was confirmed)", "Brenland", "NATO")

        def asked(**clocks: Any) -> str:
            (row,) = asking.statuses(news.log, now=news.clock(), **clocks)
            return row.status.value

        assert asked(as_of=date(2031, 3, 7)) == "confirmed", "what was so on the 7th"
        assert asked(known_at=after_three) == "corroborated", "what we knew on Monday"
        assert asked(as_of=date(2031, 3, 1)) == "unreported", "the late article was rejected"
        fifth = MONDAY + timedelta(days=4)
        assert asked(known_at=fifth, as_of=date(2031, 3, 1)) in {"unreported", "confirmed"}
        news.log.close()


# ---------------------------------------------------------------- the commands


def test_the_commands_judge_and_show(tmp_path: Path) -> None:
    """`rule`, `reject`, `correct`, `corrections`, `status`, `explain` and `timeline` on one state folder."""
    news = Desk(tmp_path / "state", BRIDGE)
    news.says(("Arnsee", Stance.ASSERTS), ("Dorland", Stance.ASSERTS))
    news.says(("Brenland", Stance.DENIES))
    arnsee, dorland = statement_of(news, "Arnsee"), statement_of(news, "Dorland")
    news.log.close()
    config = tmp_path / "config.toml"
    config.write_text(
        f'[[claims]]\nid = "bridge"\ntitle = "{BRIDGE.title}"\nkind = "troop-deployment"\n', encoding="utf-8"
    )

    def run(*words: str, code: int = 0) -> str:
        done = CliRunner().invoke(cli, ["--config", str(config), "--state", str(tmp_path / "state"), *words])
        assert done.exit_code == code, done.output
        return done.output

    said = ("--by", "Ines", "--reason", "she asked them")
    assert "Ines rules it denied" in run("rule", "bridge", "denied", *said)
    rows = json.loads(run("status", "--json"))
    assert [(r["id"], r["status"], r["ruling"]["by"]) for r in rows] == [("bridge", "corroborated", "Ines")]
    assert set(rows[0]) >= {"id", "title", "kind", "status", "stage", "since", "contested_by", "ruling"}
    assert "corroborated -> disputed" in run("reject", dorland, *said)
    assert "still disputed" in run("correct", arnsee, "--speaker", "the mayor", *said)
    letter = run("explain", "bridge")
    for words in ("DISPUTED since 3 March 2031", "Ruling", "What it rests on", "What would change it", "How it came"):
        assert words in letter
    found = json.loads(run("explain", "bridge", "--json"))
    assert found["rests_on"][0]["url"].startswith("https://example.org/")
    assert found["policy"]["corroborate"] == 2
    moments = json.loads(run("timeline", "bridge", "--json"))
    path = [(m["after"], m["contested_by"]) for m in moments if m["kind"] == "status_changed"]
    assert path == [("corroborated", []), ("corroborated", ["Brenland"]), ("disputed", ["Brenland"])]
    assert "Ines ruled it denied" in run("timeline", "bridge")
    assert json.loads(run("corrections").splitlines()[0])["statements"]
    assert "taken back" in run("rule", "bridge", "--withdraw", *said)
    assert "bridge" in run("status", "bridge", "--as-of", "2031-03-02")
    assert json.loads(run("status", "--as-of", "2031-03-02", "--json"))[0]["status"] == "unreported"
    assert json.loads(run("status", "--known-at", "2031-03-02", "--json")) == []
