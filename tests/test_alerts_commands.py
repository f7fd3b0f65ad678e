"""The commands about alerts, on a real webhook."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from local import Answer, Site, serve
from newsdesk import BRIDGE, Desk

from monitor.cli import cli, main
from monitor.events import Stance
from monitor.outbox import REFUSALS, Alerts

Run = Callable[..., str]


@pytest.fixture
def site() -> Iterator[Site]:
    """Run a webhook receiver."""
    with serve() as running:
        yield running


@pytest.fixture
def run(tmp_path: Path, site: Site) -> Run:
    """Return a function that runs a command on a state with one sent and one given-up alert."""
    address = f"json://127.0.0.1:{site.port}/hook"
    news = Desk(tmp_path / "state", BRIDGE, desk=address)
    out = Alerts(news.settings, news.log, news.clock)
    news.says(("Arnsee", Stance.ASSERTS))
    asyncio.run(out.deliver_due(news.clock()))
    news.says(("Dorland", Stance.ASSERTS))
    site.pages["/hook"] = Answer(b"", 400)
    for _ in range(REFUSALS):
        asyncio.run(out.deliver_due(news.clock.forward(hours=1)))
    news.log.close()
    config = tmp_path / "config.toml"
    config.write_text(
        f'[newsroom]\nname = "Test desk"\n[targets.desk]\nurl = "{address}"\n'
        f'[[claims]]\nid = "bridge"\ntitle = "{BRIDGE.title}"\nkind = "troop-deployment"\n',
        encoding="utf-8",
    )

    def call(*words: str, code: int = 0) -> str:
        done = CliRunner().invoke(cli, ["--config", str(config), "--state", str(tmp_path / "state"), *words])
        assert done.exit_code == code, done.output
        return done.output

    return call


def test_alerts_are_listed_with_what_became_of_them(run: Run) -> None:
    """Each has its event, target, state and the reason of a failure."""
    rows = json.loads(run("alerts", "list", "--json"))
    assert [(r["state"], r["attempts"]) for r in rows] == [("sent", 1), ("failed", REFUSALS)]
    assert "400" in rows[1]["reason"]
    assert len(json.loads(run("alerts", "list", "--state", "failed", "--claim", "bridge", "--json"))) == 1
    assert "failed" in run("alerts", "list")


def test_one_alert_can_be_looked_at(run: Run, site: Site) -> None:
    """Nothing is sent by looking."""
    before = len(site.requests)
    (failed,) = json.loads(run("alerts", "list", "--state", "failed", "--json"))
    text = run("alerts", "show", str(failed["about"]))
    assert text.startswith("CORROBORATED (was alleged)")
    assert "WHO SAYS WHAT NOW" in text
    assert len(site.requests) == before


def test_what_was_given_up_is_sent_again(run: Run, site: Site) -> None:
    """First the target still refuses, then it takes it; then nothing is left."""
    assert "400" in run("alerts", "retry", code=1)
    site.pages["/hook"] = Answer(b"ok")
    assert "sent" in run("alerts", "retry")
    assert run("alerts", "retry") == "Nothing was given up.\n"
    assert [r["state"] for r in json.loads(run("alerts", "list", "--json"))] == ["sent", "sent"]


def test_targets_are_tested(run: Run, site: Site) -> None:
    """The test shows what a target answers, without its address."""
    failed = run("alerts", "test", code=1)
    assert failed == "desk: the target answered 400\n"
    site.pages["/hook"] = Answer(b"ok")
    assert run("alerts", "test", "desk") == "desk: sent\n"
    assert site.posted()[-1]["title"] == "Test of Test desk"


def test_a_wrong_name_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names what there is, and the exit code is that of a wrong call."""
    monkeypatch.setattr(
        "sys.argv",
        [
            "monitor",
            "--config",
            str(tmp_path / "config.toml"),
            "--state",
            str(tmp_path / "state"),
            "alerts",
            "test",
            "x",
        ],
    )
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "no target 'x'" in capsys.readouterr().err


def test_a_refused_test_shows_in_the_exit_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The program itself, not only the command under a test runner, ends with 1 where a target takes nothing."""
    config = tmp_path / "config.toml"
    config.write_text('[targets.desk]\nurl = "json://127.0.0.1:1/alerts"\n')
    monkeypatch.setattr("sys.argv", ["monitor", "--config", str(config), "alerts", "test"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
