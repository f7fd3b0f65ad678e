"""The command line: arguments in, text (or JSON) and an exit code out; no logic of its own.

Commands live in the modules beside this one, by topic, and are imported only when they are called, so that
``monitor status`` need not load the web client.  Expected errors become one line on stderr: exit code 2 for a wrong
configuration or call, 1 for everything else.  A bug shows its traceback.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor import __version__
from monitor.errors import ConfigError, MonitorError, UsageError

if TYPE_CHECKING:
    from monitor.config import Settings
    from monitor.eventlog import SqliteLog

COMMANDS: Mapping[str, str] = {
    "run": "monitor.cli.run:run",
    "poll": "monitor.cli.run:poll",
    "check": "monitor.cli.run:check",
    "add": "monitor.cli.run:add",
    "demo": "monitor.cli.look:demo",
    "serve": "monitor.cli.look:serve",
    "read": "monitor.cli.reading:read",
    "evaluate": "monitor.cli.reading:evaluate",
    "status": "monitor.cli.ask:status",
    "explain": "monitor.cli.ask:explain",
    "timeline": "monitor.cli.ask:timeline",
    "rule": "monitor.cli.edit:rule",
    "reject": "monitor.cli.edit:reject",
    "correct": "monitor.cli.edit:correct",
    "corrections": "monitor.cli.edit:corrections",
    "backtest": "monitor.cli.ask:backtest",
    "claims": "monitor.cli.claims:claims",
    "feeds": "monitor.cli.feeds:feeds",
    "alerts": "monitor.cli.alerts:alerts",
    "rebuild": "monitor.cli.keep:rebuild",
    "verify": "monitor.cli.keep:verify",
    "backup": "monitor.cli.keep:backup",
    "restore": "monitor.cli.keep:restore",
    "export": "monitor.cli.keep:export",
    "forget": "monitor.cli.keep:forget",
}
"""Every command and where it lives."""


class Context:
    """What every command gets: where the configuration and the state are."""

    def __init__(self, config_path: Path, state: Path) -> None:
        """Remember the two places; nothing is opened before a command asks."""
        self.config_path, self.state = config_path, state

    @cached_property
    def settings(self) -> Settings:
        """The settings in config.toml; raises :class:`ConfigError`."""
        from monitor.config import load  # noqa: PLC0415  a command without settings starts faster

        return load(self.config_path)

    def open_log(self, *, read_only: bool = False, exclusive: bool = False) -> SqliteLog:
        """Open the log in the state folder; raises :class:`monitor.errors.LogError`."""
        from monitor.eventlog import SqliteLog  # noqa: PLC0415  likewise

        return SqliteLog.open(self.state, read_only=read_only, exclusive=exclusive)


class Commands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names in the order of the table, which is the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  likewise
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command where there is none of that name."""
        import difflib  # noqa: PLC0415  only for a mistake

        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in COMMANDS:
            near = difflib.get_close_matches(name, COMMANDS, 1)
            hint = f"did you mean '{near[0]}'?" if near else "see 'monitor --help'"
            ctx.fail(f"no such command '{name}'; {hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="monitor")
@click.option(
    "--config",
    "config_path",
    envvar="MONITOR_CONFIG",
    default="config.toml",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The configuration.",
)
@click.option(
    "--state",
    envvar="MONITOR_STATE",
    default="state",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder of the log.",
)
@click.pass_context
def cli(ctx: click.Context, config_path: Path, state: Path) -> None:
    """Watch news feeds for who says what about the claims that a newsroom tracks."""
    ctx.obj = Context(config_path, state)


def main() -> None:
    """Run the command line; expected errors are one line and an exit code."""
    try:
        # outside standalone mode click hands back the code of an Exit instead of ending with it
        if code := cli(prog_name="monitor", standalone_mode=False):
            sys.exit(code)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()  # a group without a command: its help
        sys.exit(error.exit_code)
    except click.ClickException as error:
        click.echo(_one_line(error), err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(130)
    except ConfigError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except MonitorError as error:
        click.echo(f"monitor: {error}", err=True)
        sys.exit(2 if isinstance(error, UsageError) else 1)
    except BrokenPipeError:  # the reader of our output went away: `monitor status | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still kept back can go nowhere else
        sys.exit(0)


def _one_line(error: click.ClickException) -> str:
    """Return a mistake in the call as one line, and where the help is."""
    what = " ".join(error.format_message().split()).rstrip(".")
    called = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx is not None else ""
    if not called or what.endswith(("--help'", "?")):  # it says what to do already
        return f"{called or 'monitor'}: {what}"
    return f"{called}: {what}; see '{called} --help'"


# ---------------------------------------------------------------- what commands share


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--json`` (as `as_json`)."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def show_json(value: object) -> None:
    """Print a record, a list of records or a plain value as indented JSON."""
    import msgspec  # noqa: PLC0415  only here

    click.echo(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=1))


def show_table(
    title: str, columns: Sequence[str], rows: Iterable[Iterable[object]], *, below: Sequence[str] = ()
) -> None:
    """Print rows under headings, as wide as the terminal.

    Cells of the columns in `below` (addresses) are never folded: they could not be copied.  Where the terminal is too
    narrow for them they get lines of their own below their row.
    """
    from rich.console import Console  # noqa: PLC0415  only here
    from rich.measure import Measurement  # noqa: PLC0415  likewise
    from rich.table import Table  # noqa: PLC0415  likewise
    from rich.text import Text  # noqa: PLC0415  likewise

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    cells = [[inert(cell) for cell in row] for row in rows]
    for row in cells:
        # Text, not str: what a feed sends is never markup; control characters would drive the terminal
        table.add_row(*map(Text, row))
    # beside a pipe there is no width to fit into
    console = Console(width=None if sys.stdout.isatty() else 10_000 if below else 200)
    if title:
        console.print(Text(title, style="italic"), soft_wrap=True)
    if not below or Measurement.get(console, console.options.update(width=10_000), table).maximum <= console.width:
        console.print(table)
        return
    for row in cells:
        named = dict(zip(columns, row, strict=True))
        words = (value if n < 2 else f"{name} {value}" for n, (name, value) in enumerate(named.items())
                 if name not in below and value)  # fmt: skip
        console.print(Text("  ".join(words)), soft_wrap=True)
        for name in below:
            if named[name]:
                console.print(Text(f"    {named[name]}"), soft_wrap=True)


def inert(value: object) -> str:
    """Return text without control characters, which could drive a terminal."""
    return "" if value is None else "".join(c if c.isprintable() or c == "\n" else "�" for c in str(value))


class Day(click.ParamType[date]):
    """A day, as in 2024-10-17."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; expected one such as 2024-10-17", param, ctx)


class Moment(click.ParamType[datetime]):
    """A moment, as in 2024-10-17, 2024-10-17T09:30 or 2024-10-17T09:30+02:00; UTC where no zone is given."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the aware moment; a bare day means its end."""
        if isinstance(value, datetime):
            return value
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no time; expected one such as 2024-10-17T09:30+02:00", param, ctx)
        if len(value) == len("2024-10-17"):
            found = found.replace(hour=23, minute=59, second=59, microsecond=999999)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
