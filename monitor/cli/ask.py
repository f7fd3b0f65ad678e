"""The commands that ask: `status`, `explain`, `timeline` and `backtest`."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli import Context, Day, Moment, inert, json_option, show_json, show_table
from monitor.events import Stance, utc_now
from monitor.words import STAGE_WORDS, STANCE_WORDS, day_words, heading, listing, sentence, the

if TYPE_CHECKING:
    from monitor.asking import Explanation, Voice
    from monitor.backtest import Change
    from monitor.tables import Ruling

WIDTH = 100
NO_SIDE = (Stance.CANNOT_CONFIRM, Stance.DEEMS_LIKELY, Stance.COMMENTS)
SHOWN = 12
"""Discounted statements that `explain` prints; `--json` gives them all."""


def clocks(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--as-of`` and ``--known-at``."""
    command = click.option(
        "--known-at", type=Moment(), metavar="TIME", help="By what was known then (a day means its end, UTC)."
    )(command)
    return click.option("--as-of", type=Day(), metavar="DAY", help="By what was said up to that day.")(command)


@click.command()
@click.argument("claim", required=False)
@clocks
@json_option
@click.pass_obj
def status(ctx: Context, *, claim: str | None, as_of: date | None, known_at: datetime | None, as_json: bool) -> None:
    """Show where every claim stands, or one CLAIM.

    Two clocks: --as-of asks what was so on a day, by what is known now; --known-at asks what was known at a moment;
    both together ask what would have been answered then about that day.
    """
    from monitor import asking  # noqa: PLC0415  other commands start faster

    with ctx.open_log(read_only=True) as log:
        rows = asking.statuses(log, now=utc_now(), only=claim, as_of=as_of, known_at=known_at)
    if as_json:
        show_json(rows)
        return
    show_table(
        _clock_words(as_of, known_at),
        ("claim", "status", "since", "contested by", "ruling", "title"),
        (
            (r.id, heading(r.status, r.stage), r.since, ", ".join(r.contested_by), _ruling(r.ruling), r.title)
            for r in rows
        ),
    )
    if claim is not None:
        for row in rows:
            click.echo("\n" + "\n".join(_wrapped(row.explanation)))


@click.command()
@click.argument("claim")
@clocks
@json_option
@click.pass_obj
def explain(ctx: Context, *, claim: str, as_of: date | None, known_at: datetime | None, as_json: bool) -> None:
    """Explain the status of CLAIM: what it rests on, who contests it, what is open, what would change it."""
    from monitor import asking  # noqa: PLC0415  as above

    with ctx.open_log(read_only=True) as log:
        found = asking.explain(log, claim, now=utc_now(), as_of=as_of, known_at=known_at)
    if as_json:
        show_json(found)
    else:
        click.echo("\n".join(_letter(found)))


@click.command()
@click.argument("claim")
@clocks
@click.option("--by-day", is_flag=True, help="Order by when things happened, not by when they were learnt.")
@json_option
@click.pass_obj
def timeline(
    ctx: Context, *, claim: str, as_of: date | None, known_at: datetime | None, by_day: bool, as_json: bool
) -> None:
    """Show everything that happened to CLAIM, with both times: when it happened and when it was learnt."""
    from monitor import asking  # noqa: PLC0415  as above

    with ctx.open_log(read_only=True) as log:
        moments = asking.timeline(log, claim, as_of=as_of, known_at=known_at, by_day=by_day)
    if as_json:
        # the fields of the event itself beside those that all have
        show_json([{**m.data, **_plain(m)} for m in moments])
        return
    show_table(
        _clock_words(as_of, known_at),
        ("happened (UTC)", "learnt (UTC)", "what", ""),
        ((_minute(m.happened_at), _minute(m.recorded_at), m.kind.replace("_", " "), m.text) for m in moments),
    )


@click.command()
@click.option(
    "--config",
    "new_config",
    type=click.Path(path_type=Path),
    help="The configuration to try (default: that of the command line).",
)
@click.option("--since", type=Day(), metavar="DAY", help="Compare from that day on.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Processes that read.")
@click.option("--all", "everything", is_flag=True, help="Show also what is the same on both sides.")
@json_option
@click.pass_obj
def backtest(
    ctx: Context, *, new_config: Path | None, since: date | None, workers: int, everything: bool, as_json: bool
) -> None:
    """Show which alerts a changed configuration would have brought, and which not, and why.

    The archived articles are read again and the statuses derived in memory: nothing is appended, nothing is sent.
    """
    from monitor import config  # noqa: PLC0415  as above
    from monitor.backtest import backtest as run  # noqa: PLC0415  likewise
    from monitor.cli.run import progress_bar  # noqa: PLC0415  likewise

    settings = config.load(new_config) if new_config is not None else ctx.settings
    with ctx.open_log(read_only=True) as log, progress_bar("reading the archive") as show:
        found = run(log, settings, since=since, workers=workers, progress=show)
    if as_json:
        show_json(found)
        return
    marks = {"both": " ", "recorded": "-", "replayed": "+"}
    for row in found.rows:
        # what nobody hears of is left out, unless all is asked for
        if everything or (row.side != "both" and row.change.targets):
            why = f"  [{row.why}]" if row.why else ""
            click.echo(
                f"{marks[row.side]} {_minute(row.change.when)}  {row.change.claim}: {inert(_what(row.change))}{why}"
            )
    for name, reasons in found.reasons.items():
        for number, line in enumerate(_points(f"Why {name} differs", reasons)):
            click.echo(line if number or line else "")
    click.echo("")
    click.echo("'-' was recorded and would not come; '+' would be new" + ("; ' ' is the same." if everything else "."))
    gone = f", {found.missing} of them without their text" if found.missing else ""
    click.echo(
        f"{found.articles} articles{gone}, {found.reader}. Alerts: {found.count('both')} as before, "
        f"{found.count('replayed')} would be new, {found.count('recorded')} would not come."
    )


def _what(change: Change) -> str:
    """Return one change in a few words, with who is told."""
    if change.position or change.after is None or change.before is None:
        words = change.position
    else:
        old, new = heading(change.before, change.stage_before), heading(change.after, change.stage)
        contested = f"; contested by {', '.join(change.contested_by)}" if change.contested_by else ""
        words = (f"{old} -> {new}" if old != new else f"still {new}") + contested
    outlet = f" ({change.outlet})" if change.outlet else ""
    return f"{words}{outlet}" + (f" => {', '.join(change.targets)}" if change.targets else "")


def _plain(moment: Any) -> dict[str, Any]:
    return {name: getattr(moment, name) for name in ("position", "kind", "happened_at", "recorded_at", "text")}


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _clock_words(as_of: date | None, known_at: datetime | None) -> str:
    """Return a heading that says which clocks were set; empty for now."""
    parts = []
    if as_of:
        parts.append(f"said up to {day_words(as_of)}")
    if known_at:
        parts.append(f"known at {known_at:%Y-%m-%d %H:%M %Z}")
    return ", ".join(parts)


def _ruling(ruling: Ruling | None) -> str:
    if ruling is None:
        return ""
    until = f" until {ruling.until}" if ruling.until else ""
    return f"{ruling.status} by {ruling.by}{until}"


# ---------------------------------------------------------------- the letter that `explain` prints


def _letter(found: Explanation) -> Iterator[str]:
    """Yield the lines of an explanation."""
    yield from _wrapped(f"{found.title}  [{found.id}]")
    yield ""
    since = f" since {day_words(found.since)}" if found.since else ""
    clock = _clock_words(found.as_of, found.known_at)
    yield heading(found.status, found.stage).upper() + since + (f"  ({clock})" if clock else "")
    yield from _wrapped(found.explanation)
    if found.ruling is not None:
        until = f" until {day_words(found.ruling.until)}" if found.ruling.until else ""
        yield ""
        yield from _wrapped(
            f"Ruling: {found.ruling.by} holds it to be {found.ruling.status}{until}: {found.ruling.reason}"
        )
    yield from _section("What it rests on", found.rests_on)
    yield from _section("Also standing behind it", found.behind)
    yield from _section("Against it", found.against)
    yield from _section("Open: cannot or will not confirm", found.open_questions)
    yield from _section("Thinks it likely", found.likely)
    if found.by_party:
        yield from ("", "How far each party has come (confirmed)")
        yield from (f"  {p.party}: {STAGE_WORDS[p.stage]}" for p in found.by_party)
    yield from _points("What would change it", found.needs)
    yield from _points("Changes of position", (f"{day_words(m.happened_at.date())}: {m.text}" for m in found.positions))
    yield from _discounted(found)
    history = [m.data for m in found.changes]
    days = [day_words(m.happened_at.date()) for m in found.changes]
    words = [_change(data, before) for data, before in zip(history, [{}, *history], strict=False)]
    yield from _points("How it came", (f"{day}: {text}" for day, text in zip(days, words, strict=True)))


def _change(data: dict[str, Any], before: dict[str, Any]) -> str:
    """Return a change of status in a line, told against the change before it."""

    def words(status: str, stage: str | None) -> str:
        return f"{stage.replace('_', ' ')}, {status}" if stage else status

    def news(field: str, new: dict[str, Any], old: dict[str, Any]) -> list[Any]:
        return [item for item in new.get(field) or () if item not in (old.get(field) or ())]

    was, now = words(data["before"], data.get("stage_before")), words(data["after"], data.get("stage"))
    parts = [f"{was} -> {now}" if was != now else f"still {now}"]
    if steps := news("by_party", data, before):
        parts.append(", ".join(f"{p['party']}: {p['stage'].replace('_', ' ')}" for p in steps))
    if joined := news("contested_by", data, before):
        parts.append(f"contested by {listing(joined)}")
    if left := news("contested_by", before, data):
        parts.append(f"no longer contested by {listing(left)}")
    cause = {"edit": "an article was changed", "rule": "the rule changed", "editor": "an editor judged"}
    if data.get("cause") in cause:
        parts.append(f"({cause[data['cause']]})")
    return "; ".join(parts)


def _section(title: str, voices: Iterable[Voice]) -> Iterator[str]:
    for number, voice in enumerate(voices):
        if not number:
            yield from ("", title)
        yield from _voice(voice)


def _voice(voice: Voice) -> Iterator[str]:
    who = voice.source + (f" ({voice.speaker})" if voice.speaker and voice.speaker != voice.source else "")
    who += " in its own voice" if voice.own_voice else ""
    stage = f" [{STAGE_WORDS[voice.stage]}{f', {voice.party}' if voice.party else ''}]" if voice.stage else ""
    day = day_words(voice.day) if voice.dated else f"published {day_words(voice.day)}"
    via = f", through {voice.via}" if voice.via else ""
    yield from _wrapped(f"{who} {STANCE_WORDS[voice.stance]}{stage} ({day}{via}): “{voice.quote}”", "  ", "    ")
    yield f"    {inert(voice.outlet)}: {inert(voice.url)}"


def _discounted(found: Explanation) -> Iterator[str]:
    if not found.discounted:
        return
    yield from ("", f"Left aside ({len(found.discounted)})")
    # who takes no side needs no reason; those who do come first
    ordered = sorted(found.discounted, key=lambda voice: voice.stance in NO_SIDE)
    for voice in ordered[:SHOWN]:
        reason = "" if voice.stance in NO_SIDE else f": {voice.reason}"
        day = day_words(voice.day)
        yield from _wrapped(
            f"{sentence(the(voice.source))} {STANCE_WORDS[voice.stance]} ({voice.outlet}, {day}){reason}", "  ", "    "
        )
    if len(found.discounted) > SHOWN:
        yield f"  and {len(found.discounted) - SHOWN} more; --json lists all"


def _points(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if not number:
            yield from ("", title)
        yield from _wrapped(line, "  - ", "    ")


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        " ".join(inert(text).split()), WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False
    )
