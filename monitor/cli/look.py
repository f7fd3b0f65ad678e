"""The commands that show: `demo` and `serve`."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import shutil
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from monitor import logs
from monitor.cli import Context, inert
from monitor.errors import ConfigError, UsageError
from monitor.events import Event, StatementMade, StatementWithdrawn, StatusChanged

if TYPE_CHECKING:
    from monitor.demo.replay import Replay, Scene

COLOURS = {
    "unreported": "bright_black",
    "denied": "magenta",
    "alleged": "yellow",
    "disputed": "dark_orange",
    "corroborated": "blue",
    "confirmed": "green",
    "refuted": "red",
}


@click.command()
@click.option("--state", type=click.Path(path_type=Path), help="An empty folder to keep; without it a temporary one.")
@click.option("--serve", "open_datasette", is_flag=True, help="End in Datasette on the demonstration's log.")
@click.option(
    "--port",
    default=8001,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port for --serve; 0: any free one.",
)
@click.option("--full", is_flag=True, help="Print every alert in full, not only the first about each claim.")
@click.pass_context
def demo(ctx: click.Context, *, state: Path | None, open_datasette: bool, port: int, full: bool) -> None:
    """Replay two weeks of an invented newsroom through the real pipeline; needs no network.

    A local server publishes invented articles as feeds; they are polled, read and judged, and the alerts arrive at a
    local receiver.  Each change of a status is printed as it happens, with its reason.
    """
    from monitor.demo.replay import Replay  # noqa: PLC0415  loads the whole pipeline

    if state is None and ctx.parent is not None and ctx.parent.get_parameter_source("state") is _COMMANDLINE:
        state = ctx.obj.state  # `monitor --state DIR demo`; the default folder holds the newsroom's own log
    if state is not None and (state / "monitor.db").exists():
        raise UsageError(f"{state} holds a log already; the demonstration wants an empty folder")
    folder = state or Path(tempfile.mkdtemp(prefix="monitor-demo-"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: {error.strerror}; expected an empty folder, or a place for one") from error
    logs.set_up(())
    logging.getLogger("monitor").setLevel(logging.ERROR)  # the story is told on stdout; a failing feed is part of it
    play = Replay(folder)
    asyncio.run(_show(play, full=full))
    _outro(play)
    if open_datasette:
        _serve(folder, newsroom="Demonstration desk", timezone="Europe/Berlin", port=port)


_COMMANDLINE = click.core.ParameterSource.COMMANDLINE


class _Console(Console):
    """A console whose reader may go away (`monitor demo | head`): that ends the command, quietly."""

    def on_broken_pipe(self) -> None:
        """Let the command line's own answer to a broken pipe happen."""
        self.quiet = True
        raise BrokenPipeError


async def _show(play: Replay, *, full: bool) -> None:
    """Print what happens, scene by scene, with a progress bar where there is a terminal."""
    console = _Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("[dim]{task.fields[day]}"),
    )
    told: set[str | None] = set()
    console.print(
        f"{len(play.newsroom.articles)} invented articles of {len(play.newsroom.outlets)} outlets, replayed through the"
        " real pipeline: polled from a local server, read, judged, alerted.\n"
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("two weeks of news", total=len(play.moments), day="")
        # closed in any case: however the story ends, its server and log are put away first
        async with contextlib.aclosing(play.scenes()) as scenes:
            async for scene in scenes:
                _print_scene(console, play, scene)
                _print_alerts(console, scene, told, full=full)
                bar.update(task, completed=scene.number, day=f"{scene.now:%a %d %b}")


def _print_scene(console: Console, play: Replay, scene: Scene) -> None:
    """Print one moment: what appeared, who said what, what changed and why."""
    head = Text(_clock(scene.now), style="bold")
    console.print(head.append("  " + inert(" / ".join(scene.published)), style="not bold"))
    lines = [line for event in scene.events if (line := _line(play, event)) is not None]
    for line in lines or [Text(_nothing(scene), style="dim")]:
        line.pad_left(4)
        console.print(line)


def _print_alerts(console: Console, scene: Scene, told: set[str | None], *, full: bool) -> None:
    """Print the alerts that arrived; whole (unless `full`) only the first about each claim or feed."""
    about = [event.claim for event in scene.events if getattr(event.data, "alert", ())]
    for number, alert in enumerate(scene.received):
        claim = about[number] if number < len(about) else None
        console.print(Text(f"    alert arrived at the desk: {inert(alert.title)}", style="cyan"))
        rows = inert(alert.body).splitlines() if full or claim not in told else []
        for row in rows:
            console.print(Text(f"    | {row}", style="cyan"))
        told.add(claim)


def _line(play: Replay, event: Event) -> Text | None:
    """Return what the demonstration prints for an event; None for those it leaves out."""
    data = event.data
    if isinstance(data, StatementMade):
        said = data.statement
        if said.report:
            return None  # a reprint: told by _nothing, or not at all
        stage = f" {said.stage}" if said.stage else ""
        return Text(f"{said.source} {said.stance.replace('_', ' ')}{stage}: ").append(
            f"“{inert(said.quote)}”", style="italic"
        )
    if isinstance(data, StatementWithdrawn):
        before = play.statements.get(data.statement)
        who = f"{before.source} {before.stance.replace('_', ' ')}" if before else data.statement
        return Text(f"no longer stands ({data.why}): {inert(who)}", style="dim")
    if isinstance(data, StatusChanged):
        stage = f" ({data.stage})" if data.stage else ""
        line = Text("=> ", style="bold").append(f"{event.claim}: ", style="bold")
        if (data.before, data.stage_before) != (data.after, data.stage):
            line.append(data.before, style=COLOURS[data.before]).append(" -> ")
        line.append(f"{data.after}{stage}", style=f"bold {COLOURS[data.after]}")
        return line.append(f"\n       why: {inert(data.explanation)}", style="not bold")
    if event.kind in {"feed_failed", "feed_recovered"}:
        return Text(f"{event.kind.replace('_', ' ')}: {inert(getattr(data, 'outlet', ''))}", style="red")
    return None


def _nothing(scene: Scene) -> str:
    """Say why a moment changed nothing."""
    articles = [event.data.article for event in scene.events if event.kind == "article_read"]  # type: ignore[attr-defined]  # by its kind
    if any(article.copy_of for article in articles):
        return "a reprint of a report that is known: no new witness"
    return "nothing about a tracked claim" if articles else "nothing new"


def _clock(now: datetime) -> str:
    return f"{now.astimezone(ZoneInfo('Europe/Berlin')):%a %d %b %H:%M}"


def _outro(play: Replay) -> None:
    """Say what to do with the state that the story leaves behind."""
    state = play.state
    # in a virtual environment that is not activated the commands are found only with their folder
    folder = "" if shutil.which("monitor") else f"{Path(sys.executable).parent}{os.sep}"
    click.echo(
        f"\nThe log of this story is in {state}. Look at it:\n"
        f"  {folder}monitor --state {state} serve        # every claim, its timeline, questions, SQL\n"
        f"  {folder}datasette {state / 'monitor.db'}     # the same, with plain Datasette\n"
        f"  {folder}monitor --config {play.config_path} --state {state} explain orvania-troops"
    )


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; others need a password.")
@click.option(
    "--port", default=8001, show_default=True, type=click.IntRange(0, 65535), help="Port to listen at; 0: any free one."
)
@click.option("--sql/--no-sql", default=True, show_default=True, help="Whether visitors may write SQL of their own.")
@click.option(
    "--sql-time-limit-ms",
    default=1000,
    show_default=True,
    type=click.IntRange(50, 60000),
    help="After how many milliseconds a question is cut.",
)
@click.option("--allow-host", multiple=True, help="A further name under which it may be asked (a proxy's); repeatable.")
@click.option("--password-file", type=click.Path(path_type=Path, dir_okay=False), help="File with the password.")
@click.option("--password", envvar="MONITOR_PASSWORD", hidden=True, help="From the environment only.")
@click.option("--open", "browse", is_flag=True, help="Open a browser.")
@click.pass_obj
def serve(
    ctx: Context,
    *,
    host: str,
    port: int,
    sql: bool,
    sql_time_limit_ms: int,
    allow_host: tuple[str, ...],
    password_file: Path | None,
    password: str | None,
    browse: bool,
) -> None:
    """Open Datasette on the log, read-only: claims, timelines, canned questions, charts, SQL.

    It listens on this machine alone.  For others set a password (--password-file or MONITOR_PASSWORD) and put a proxy
    with TLS before it.
    """
    newsroom, timezone = "", "UTC"
    if ctx.config_path.exists():
        try:
            newsroom, timezone = ctx.settings.newsroom.name, ctx.settings.newsroom.timezone
        except ConfigError as error:  # the log can be read all the same
            click.echo(f"note: {error.mistakes[0]}; times are shown in UTC", err=True)
    if password_file is not None:
        password = _password(password_file)
    _serve(
        ctx.state, newsroom=newsroom, timezone=timezone, host=host, port=port, sql=sql, sql_ms=sql_time_limit_ms,
        allow_host=allow_host, password=password, browse=browse,
    )  # fmt: skip


def _password(file: Path) -> str:
    """Return the password in a file; raises :class:`UsageError` where there is none."""
    try:
        password = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--password-file {file}: {getattr(error, 'strerror', None) or 'not UTF-8'}") from error
    if not password:
        raise UsageError(f"--password-file {file}: it is empty; expected a password in it")
    return password


def _serve(
    state: Path,
    *,
    newsroom: str,
    timezone: str,
    host: str = "127.0.0.1",
    port: int = 8001,
    sql: bool = True,
    sql_ms: int = 1000,
    allow_host: tuple[str, ...] = (),
    password: str | None = None,
    browse: bool = False,
) -> None:
    """Open Datasette on the log in `state`."""
    from monitor.face import serve as face  # noqa: PLC0415  loads Datasette

    path = face.log_file(state)
    hosts = face.known_hosts(host, allow_host, password=bool(password))
    datasette = face.application(path, sql=sql, sql_ms=sql_ms, newsroom=newsroom, timezone=timezone)

    def ready(address: str) -> None:
        click.echo(f"Datasette on {path} (read-only): {address}  (Ctrl-C ends it)", err=True)
        if browse:
            click.launch(address)

    face.run(datasette, host=host, port=port, hosts=hosts, password=password or None, ready=ready)
