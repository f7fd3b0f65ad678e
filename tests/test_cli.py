"""The command line's manners: help, exit codes, one-line errors, inert output."""

from __future__ import annotations

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
