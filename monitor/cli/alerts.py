"""The commands about alerts: `alerts list`, `alerts show`, `alerts test` and `alerts retry`."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from monitor.cli import Context, inert, json_option, show_json, show_table
from monitor.errors import AlertError, ConfigError, UsageError

if TYPE_CHECKING:
    from monitor.config import Target


@click.group()
def alerts() -> None:
    """List alerts, look at one, test the targets, send again what was given up."""


@alerts.command("list")
@click.option("--state", type=click.Choice(["due", "sent", "failed", "suppressed"]), help="Only those.")
@click.option("--target", help="Only those for a target.")
@click.option("--claim", help="Only those about a claim.")
@json_option
@click.pass_obj
def list_(ctx: Context, *, state: str | None, target: str | None, claim: str | None, as_json: bool) -> None:
    """List what was, or has to be, told to whom."""
    from monitor import tables  # noqa: PLC0415  other commands start faster

    with ctx.open_log(read_only=True) as log:
        rows = tables.alerts(log.db, state=state, target=target, claim=claim)
    if as_json:
        show_json([{name: getattr(row, name) for name in row.__struct_fields__} for row in rows])
        return
    show_table(
        "",
        ("event", "target", "state", "due (UTC)", "tries", "about", "what, or why not"),
        (
            (
                r.about,
                r.target,
                r.state + (" (perhaps twice)" if r.uncertain else ""),
                f"{r.due_at:%Y-%m-%d %H:%M}",
                r.attempts,
                r.claim or r.kind.replace("_", " "),
                r.reason or r.title or r.kind.replace("_", " "),
            )
            for r in rows
        ),
    )


@alerts.command()
@click.argument("event", type=int)
@click.option("--target", help="With the template of this target.")
@click.pass_obj
def show(ctx: Context, *, event: int, target: str | None) -> None:
    """Print the alert about EVENT (its log position) as it would go out now; nothing is sent."""
    from monitor.alerts import compose, with_head  # noqa: PLC0415  as above
    from monitor.outbox import Alerts  # noqa: PLC0415  likewise

    to = _target(ctx, target) if target else None
    with ctx.open_log(read_only=True) as log:
        message = compose(Alerts(ctx.settings, log).notice(event), to.template if to else None)
        if to and to.head:
            message = with_head(message, str(log.head()))
    click.echo(inert(message.title) + "\n\n" + inert(message.body))


@alerts.command()
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.pass_obj
def test(ctx: Context, *, targets: tuple[str, ...]) -> None:
    """Send a test message to TARGETs, or to all; exit 1 where one does not take it."""
    from monitor.alerts import Message, send  # noqa: PLC0415  loads Apprise

    settings = ctx.settings
    chosen = [_target(ctx, name) for name in targets] or list(settings.targets)
    if not chosen:
        raise ConfigError([f"{settings.path}: targets: none; expected a table such as [targets.desk]"])
    message = Message(
        title=f"Test of {settings.newsroom.name}",
        body="This is a test by an editor. Alerts about claims and feeds will arrive here.",
    )

    async def all_of_them() -> bool:
        good = True
        for target, outcome in zip(chosen, await asyncio.gather(*(send(t, message) for t in chosen)), strict=True):
            sent = outcome.result == "sent"
            click.echo(f"{target.name}: {'sent' if sent else outcome.reason}")
            good &= sent
        return good

    if not asyncio.run(all_of_them()):
        raise click.exceptions.Exit(1)


@alerts.command()
@click.argument("event", type=int, required=False)
@click.option("--target", help="Only for this target.")
@click.pass_obj
def retry(ctx: Context, *, event: int | None, target: str | None) -> None:
    """Send again what was given up: all of it, or the alert about EVENT, whatever became of it."""
    from monitor import tables  # noqa: PLC0415  as above
    from monitor.outbox import Alerts  # noqa: PLC0415  likewise

    with ctx.open_log() as log:
        state = None if event is not None else "failed"
        rows = [r for r in tables.alerts(log.db, state=state, target=target) if event is None or r.about == event]
        if event is not None and not rows:
            raise UsageError(f"no alert about event {event}; see 'monitor alerts list'")
        out = Alerts(ctx.settings, log)

        async def all_of_them() -> int:
            failed = 0
            for row in rows:
                try:
                    await out.retry(row.about, row.target)
                    click.echo(f"{row.target}: alert about event {row.about} sent")
                except AlertError as error:
                    failed += 1
                    click.echo(f"alert about event {row.about}: {error}", err=True)
            return failed

        failed = asyncio.run(all_of_them())
    if not rows:
        click.echo("Nothing was given up.")
    if failed:
        raise click.exceptions.Exit(1)


def _target(ctx: Context, name: str) -> Target:
    found = ctx.settings.target(name)
    if found is None:
        known = ", ".join(t.name for t in ctx.settings.targets) or "none"
        raise UsageError(f"no target {name!r} in {ctx.config_path}; there are: {known}")
    return found
