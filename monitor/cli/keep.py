"""The commands that keep the log: `verify`, `rebuild`, `backup`, `restore`, `export`, `forget`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

import click

from monitor.cli import Context, inert, json_option, show_json
from monitor.cli.run import progress_bar


@click.command()
@click.option("--quick", is_flag=True, help="Only the hash chain.")
@click.option("--head", metavar="POSITION:HASH", help="A head published earlier, to which the log must still lead.")
@json_option
@click.pass_obj
def verify(ctx: Context, *, quick: bool, head: str | None, as_json: bool) -> None:
    """Prove that the log is what was written: hash chain, texts, tables, statuses.

    Exit code 1 and the first bad position where anything differs.  A tail that was cut off shows only against a
    --head from outside: 'monitor backup' prints it, the daemon logs it every hour, and alerts carry it where a target
    has head = true.
    """
    from monitor import selfcheck  # noqa: PLC0415  not for `monitor --help`
    from monitor.eventlog import verify as verifying  # noqa: PLC0415  likewise

    published = verifying.parse_head(head) if head else None
    with ctx.open_log(read_only=True) as log:
        end = log.head()
        with progress_bar("verifying") as show:
            found = verifying.verify(log, head=published, quick=quick, progress=show)
            if not quick and not any(each.kind in ("chain", "file") for each in found):
                found += selfcheck.refold(log)
    if as_json:
        show_json({"ok": not found, "head": str(end), "findings": found})
    elif found:
        first = min((each.position for each in found if each.position is not None), default=None)
        for each in found:
            click.echo(inert(selfcheck.line(each)), err=True)
        click.echo(f"NOT as it was written{f'; first at position {first}' if first else ''}", err=True)
    else:
        click.echo(f"{end.position} events, all as they were written; head {end}")
    sys.exit(1 if found else 0)


@click.command()
@click.pass_obj
def rebuild(ctx: Context) -> None:
    """Make the read tables again from the log; readers keep working, a stopped rebuild goes on."""
    from monitor.eventlog import rebuild as rebuilding  # noqa: PLC0415  as above

    with ctx.open_log() as log, progress_bar("rebuilding") as show:
        done = rebuilding.rebuild(log, show)
    click.echo(f"tables made again from {done} events")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--keep", type=click.IntRange(0), default=0, help="Keep only so many backups in the folder (0: all).")
@json_option
@click.pass_obj
def backup(ctx: Context, *, folder: Path, keep: int, as_json: bool) -> None:
    """Copy the log into FOLDER while the daemon writes, check the copy, and print its head.

    Keep the head elsewhere (mail, a ticket): 'monitor verify --head' proves against it that nothing was cut off.
    """
    from monitor.eventlog import backup as backing  # noqa: PLC0415  as above

    with ctx.open_log(read_only=True) as log, progress_bar("copying") as show:
        made = backing.backup(log, folder, keep=keep, progress=show)
    if as_json:
        show_json({"path": str(made.path), "head": str(made.head), "bytes": made.bytes})
    else:
        click.echo(f"{made.path} ({made.bytes / 2**20:.1f} MB), checked; head {made.head}")


@click.command()
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--replace", is_flag=True, help="Move the present log aside and put the backup in its place.")
@click.pass_obj
def restore(ctx: Context, *, path: Path, replace: bool) -> None:
    """Put the backup PATH into the state folder after checking it; the daemon must not run.

    Alerts that were sent after the backup was made are due again: see 'monitor alerts list' before you start it.
    """
    from monitor.eventlog import backup as backing  # noqa: PLC0415  as above

    head = backing.restore(path, ctx.state, replace=replace)
    click.echo(f"restored up to head {head}")


@click.command()
@click.argument("topic", type=click.Choice(("events", "statements", "status")))
@click.option(
    "--format",
    "form",
    type=click.Choice(("jsonl", "csv", "parquet", "claimreview")),
    default="jsonl",
    show_default=True,
    help="How it is written; parquet needs the extra 'parquet', claimreview is schema.org's for claims with a ruling.",
)
@click.option("--claim", help="Only of this claim.")
@click.option("-o", "--output", type=click.File("wb", lazy=True), default="-", help="A file; else standard output.")
@click.pass_obj
def export(ctx: Context, *, topic: str, form: str, claim: str | None, output: IO[bytes]) -> None:
    """Write the log, the statements or the changes of status for other programs.

    CSV cells that a spreadsheet would take for a formula get an apostrophe.  ClaimReview (JSON-LD, one a line) is
    written for claims with an editor's ruling.
    """
    from monitor.eventlog import export as exporting  # noqa: PLC0415  as above

    by = ctx.settings.newsroom.name if form == "claimreview" else ""
    with ctx.open_log(read_only=True) as log:
        count = exporting.write(log, exporting.topic(topic), form, output, claim=claim, by=by)
    click.echo(f"{count} written", err=True)


@click.command()
@click.argument("article")
@click.option("--by", required=True, help="Who decided it.")
@click.option("--reason", required=True, help="Why; this stays in the log.")
@click.confirmation_option(prompt="The text is gone for good. Go on?")
@click.pass_obj
def forget(ctx: Context, *, article: str, by: str, reason: str) -> None:
    """Erase the text of ARTICLE (its id or address, all versions) for a legal reason.

    The log keeps address, title, outlet, dates, hash, the quotes of statements and, for edited articles, the sentences
    that changed.  Backups made before still hold the text.
    """
    from monitor.eventlog import retention  # noqa: PLC0415  as above
    from monitor.events import utc_now  # noqa: PLC0415  likewise

    with ctx.open_log() as log:
        gone = retention.forget(log, article, by=by, reason=reason, now=utc_now())
        held = log.wal_bytes() > 0
    for each in gone:
        click.echo(f"forgotten: the text of {inert(each.url)} ({each.id})")
    click.echo("what remains: address, title, outlet, dates, hash, quotes and changed sentences; and earlier backups")
    if held:
        click.echo(
            "another program reads the log now, so its write-ahead log may still hold the text until the daemon's"
        )
        click.echo("next upkeep, within the hour; where no daemon runs, close that program and any command empties it")
