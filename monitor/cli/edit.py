"""The commands by which editors judge: `rule`, `reject`, `correct` and `corrections`."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from monitor.cli import Context, Day, inert, json_option, show_json
from monitor.errors import UsageError
from monitor.events import Stage, Stance, Status, utc_now
from monitor.words import STANCE_WORDS, heading

if TYPE_CHECKING:
    from monitor.editing import Edited


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user without a name
        return ""


def signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--by`` and ``--reason``."""
    command = click.option("--reason", required=True, help="Why; it is kept and told.")(command)
    return click.option("--by", default=_me, help="Who says so (default: the user who is logged in).")(command)


@click.command()
@click.argument("claim")
@click.argument("status", type=click.Choice([s.value for s in Status]), required=False)
@signed
@click.option("--until", type=Day(), metavar="DAY", help="The last day on which it holds.")
@click.option("--withdraw", is_flag=True, help="Take the ruling back.")
@json_option
@click.pass_obj
def rule(
    ctx: Context,
    *,
    claim: str,
    status: str | None,
    by: str,
    reason: str,
    until: date | None,
    withdraw: bool,
    as_json: bool,
) -> None:
    """Rule that CLAIM has STATUS, beside the derived status and never in its place."""
    from monitor import editing  # noqa: PLC0415  other commands start faster

    if withdraw == (status is not None):
        raise UsageError("give either a status or --withdraw")
    with ctx.open_log() as log:
        if status is None:
            event = editing.withdraw_ruling(log, claim, by=by, reason=reason, now=utc_now())
        else:
            event = editing.rule(log, claim, Status(status), by=by, reason=reason, now=utc_now(), until=until)
    if as_json:
        ruled = {"status": status, "by": by, "reason": reason, "until": until}
        show_json({"position": event.position, "kind": event.kind, "claim": claim, **ruled})
        return
    if status is None:
        click.echo(f"The ruling on {claim} is taken back.")
        return
    last = f" until {until}" if until else ""
    click.echo(f"{claim}: {by} rules it {status}{last}. The derived status is shown beside it, as before.")


@click.command()
@click.argument("statement")
@signed
@json_option
@click.pass_obj
def reject(ctx: Context, *, statement: str, by: str, reason: str, as_json: bool) -> None:
    """Reject STATEMENT (its id): the reader should not have found it. The status is derived again."""
    from monitor import editing  # noqa: PLC0415  as above

    with ctx.open_log() as log:
        edited = editing.reject(log, ctx.settings, statement, by=by, reason=reason, now=utc_now())
    _show(edited, as_json=as_json)


@click.command()
@click.argument("statement")
@click.option("--stance", type=click.Choice([s.value for s in Stance]), help="What the source does.")
@click.option("--source", help="The institution that speaks, in English; @outlet for the article's own voice.")
@click.option("--speaker", help="The person or office, in the article's words.")
@click.option("--stage", type=click.Choice([s.value for s in Stage]), help="Of a treaty.")
@click.option("--party", help="Whose step it is.")
@click.option("--said-on", type=Day(), metavar="DAY", help="When it was said.")
@click.option("--via", help="The outlet that relays it.")
@signed
@json_option
@click.pass_obj
def correct(ctx: Context, /, *, statement: str, by: str, reason: str, as_json: bool, **changes: Any) -> None:
    """Correct STATEMENT (its id), which was read wrongly. The status is derived again."""
    from monitor import editing  # noqa: PLC0415  as above

    given = {name: value for name, value in changes.items() if value is not None}
    if "stance" in given:
        given["stance"] = Stance(given["stance"])
    if "stage" in given:
        given["stage"] = Stage(given["stage"])
    with ctx.open_log() as log:
        edited = editing.correct(log, ctx.settings, statement, given, by=by, reason=reason, now=utc_now())
    _show(edited, as_json=as_json)


@click.command()
@click.pass_obj
def corrections(ctx: Context) -> None:
    """Print every article that an editor has judged as a labelled article, a line each, for `evaluate`."""
    from monitor import editing  # noqa: PLC0415  as above

    with ctx.open_log(read_only=True) as log:
        for line in editing.corrections(log):
            click.echo(json.dumps(line, ensure_ascii=False))


def _show(edited: Edited, *, as_json: bool) -> None:
    """Print what an editor's word changed."""
    if as_json:
        show_json(edited)
        return
    said, fixed = edited.statement, edited.corrected
    click.echo(inert(f"{said.source} {STANCE_WORDS[said.stance]}: “{said.quote}” no longer counts."))
    if fixed is not None:
        click.echo(inert(f"In its place ({fixed.id}): {fixed.source} {STANCE_WORDS[fixed.stance]}."))
    before, after = edited.before, edited.after
    old, new = heading(before.status, before.stage), heading(after.status, after.stage)
    click.echo(f"{said.claim}: {f'still {new}' if old == new else f'{old} -> {new}'}. {inert(after.explanation)}")
