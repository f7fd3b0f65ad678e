"""The command line's manners: help, exit codes, one-line errors, inert output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.cli import COMMANDS, Day, Moment, cli, inert

MINIMAL = '[[claims]]\nid = "a"\ntitle = "The bridge at Nordhafen is closed"\n'


def monitor(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "monitor", *words], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )


def commands() -> list[tuple[str, ...]]:
    """Return every command and subcommand."""
    context = click.Context(cli)
    found: list[tuple[str, ...]] = []
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        found.append((name,))
        if isinstance(command, click.Group):
            found += [(name, sub) for sub in command.list_commands(context)]
    return found


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_has_help(words: tuple[str, ...]) -> None:
    """A line that says what it does, and a line for each option."""
    context = click.Context(cli)
    command: click.Command | None = cli
    for word in words:
        assert isinstance(command, click.Group)
        command = command.get_command(context, word)
    assert command is not None
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{' '.join(words)} {option.opts}"


def test_a_mistyped_command_is_answered_with_the_nearest(tmp_path: Path) -> None:
    """Exit code 2 and the word that was meant."""
    done = monitor(tmp_path, "statsu")
    assert done.returncode == 2
    assert "did you mean 'status'?" in done.stderr


def test_without_a_configuration_the_error_says_what_to_do(tmp_path: Path) -> None:
    """One line, exit code 2."""
    done = monitor(tmp_path, "poll")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "name the file by --config or MONITOR_CONFIG" in done.stderr


def test_without_a_log_questions_say_what_to_do(tmp_path: Path) -> None:
    """A question before the first poll is an error of one line, and makes no state folder."""
    (tmp_path / "config.toml").write_text(MINIMAL)
    done = monitor(tmp_path, "verify")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert not (tmp_path / "state").exists()


def test_check_names_every_mistake_at_once(tmp_path: Path) -> None:
    """Mistakes of the file and of the targets' addresses, a line each, exit code 2."""
    (tmp_path / "config.toml").write_text('[newsrom]\n[[feeds]]\nurl = "x"\noutlet = "y"\n')
    done = monitor(tmp_path, "check")
    assert (done.returncode, done.stderr.count("\n")) == (2, 2)
    (tmp_path / "config.toml").write_text(MINIMAL + '[targets.desk]\nurl = "slack://canary-token"\n')
    done = monitor(tmp_path, "check")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "targets.desk.url" in done.stderr
    assert "canary" not in done.stderr


def test_check_of_a_good_file_is_zero(tmp_path: Path) -> None:
    """Advice does not fail a check."""
    (tmp_path / "config.toml").write_text(MINIMAL)
    done = monitor(tmp_path, "check")
    assert done.returncode == 0, done.stderr
    assert "0 feeds, 1 claims, 0 targets: in order" in done.stdout


def test_days_and_moments() -> None:
    """A bare day as a moment is its end; without a zone it is UTC."""
    assert str(Day().convert("2024-10-17", None, None)) == "2024-10-17"
    assert Moment().convert("2024-10-17", None, None).isoformat() == "2024-10-17T23:59:59.999999+00:00"
    assert Moment().convert("2024-10-17T09:30+02:00", None, None).isoformat() == "2024-10-17T09:30:00+02:00"
    for kind in (Day(), Moment()):
        with pytest.raises(click.BadParameter, match="expected one such as"):
            kind.convert("yesterday", None, None)


@given(st.text())
def test_what_a_feed_sends_cannot_drive_the_terminal(text: str) -> None:
    """No escape sequence survives."""
    assert all(c.isprintable() or c == "\n" for c in inert(text))


def test_importing_the_command_line_is_cheap() -> None:
    """`monitor --version` loads neither the web client, nor trafilatura, nor Apprise, nor Datasette."""
    code = "import sys, monitor.cli; print(sorted({'aiohttp','trafilatura','apprise','datasette','feedparser'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


WRONG_CALLS = [
    (("status", "--as-of", "2024-13-40"), 2, "'2024-13-40' is no day"),
    (("reject", "3f0c2a91d4e7b605"), 2, "--reason"),
    (("rule", "a", "true", "--reason", "x"), 2, "unreported"),
    (("serve", "--port", "99999"), 2, "65535"),
    (("feeds", "export", "missing/feeds.opml"), 2, "missing/feeds.opml"),
    (("feeds", "nope"), 2, "nope"),
    (("evaluate", "empty.jsonl"), 2, "no labelled document"),
    (("--state", "config.toml", "poll"), 1, "is no folder"),
    (("--state", "config.toml", "status"), 1, "is no folder"),
    (("demo", "--state", "config.toml"), 2, "expected an empty folder"),
    (("alerts", "show", "1"), 2, "is none that alerts tell of"),
]


@pytest.fixture(scope="module")
def polled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a configuration, a log in which a claim is tracked, and an empty file."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "config.toml").write_text(MINIMAL)
    (folder / "empty.jsonl").write_text("")
    assert monitor(folder, "poll").returncode == 0
    return folder


@pytest.mark.parametrize(
    ("words", "code", "told"), WRONG_CALLS, ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else ""
)
def test_every_wrong_call_is_one_line(polled: Path, words: tuple[str, ...], code: int, told: str) -> None:
    """One line on stderr that says what is wrong, nothing on stdout, no traceback."""
    done = monitor(polled, *words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1), done.stderr
    assert told in done.stderr
    assert done.stderr.startswith("monitor")


def test_a_group_without_a_command_shows_its_help(tmp_path: Path) -> None:
    """`monitor` and `monitor alerts` alone list what there is."""
    assert "timeline" in monitor(tmp_path).stderr
    assert "retry" in monitor(tmp_path, "alerts").stderr


def test_headings_are_as_long_as_they_are(polled: Path) -> None:
    """A line over a narrow table is not broken at the table's width; JSON says the same as the table."""
    done = monitor(polled, "claims")
    assert done.stdout.splitlines()[0] == "1 claims"
    assert json.loads(monitor(polled, "claims", "--json").stdout)[0]["id"] == "a"
    clocks = monitor(polled, "status", "--as-of", "2024-10-17", "--known-at", "2024-10-18T09:00")
    assert clocks.stdout.splitlines()[0] == "said up to 17 October 2024, known at 2024-10-18 09:00 UTC"


def test_a_timeline_says_everything_in_words(polled: Path) -> None:
    """Also that the archive was read for a claim; times are in UTC and say so."""
    lines = monitor(polled, "timeline", "a").stdout.splitlines()
    assert lines[0].startswith("happened (UTC)")
    assert any("0 articles were read for it: 0 statements new, 0 withdrawn" in line for line in lines)
