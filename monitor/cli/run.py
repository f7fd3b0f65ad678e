"""The commands that do the daemon's work: `run`, `poll`, `check`, `add`."""

from __future__ import annotations

import asyncio
import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from monitor import logs
from monitor.cli import Context, Day, inert, json_option, show_json
from monitor.config import Settings
from monitor.errors import ConfigError, UsageError
from monitor.events import ArticleUnreadable

verbose_option = click.option("-v", "--verbose", is_flag=True, help="Log more.")


@contextlib.contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show progress on stderr while the block runs, where stderr is a terminal; yields `show(done, total)`."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _done, _total: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@click.command()
@verbose_option
@click.pass_obj
def run(ctx: Context, *, verbose: bool) -> None:
    """Run the daemon: poll, read, derive and alert until SIGTERM or Ctrl-C.

    SIGHUP reads config.toml again; a bad file leaves the old one in force.  Logs go to stderr.
    """
    from monitor.daemon import Daemon, service  # noqa: PLC0415  loads the web client and more

    settings = ctx.settings
    redacting = logs.set_up(settings.secrets(), verbose=verbose)

    async def main() -> None:
        async with service(settings, ctx.state) as work:
            await Daemon(work, ctx.config_path, redacting).run()

    asyncio.run(main())


@click.command()
@click.option("--due", is_flag=True, help="Only the feeds that are due by their schedule.")
@click.option("--no-alerts", is_flag=True, help="Leave alerts due; a later round or the daemon sends them.")
@verbose_option
@json_option
@click.pass_obj
def poll(ctx: Context, *, due: bool, no_alerts: bool, verbose: bool, as_json: bool) -> None:
    """Poll every feed once, read what is new, send the alerts that are due.

    Exit code 1 where not one feed could be polled (no network, most likely); a feed that fails while others answer is
    told by `monitor feeds` and by an alert, and does not fail the round.
    """
    from monitor import tracking  # noqa: PLC0415  as above
    from monitor.daemon import read_archive, service  # noqa: PLC0415  likewise

    settings = ctx.settings
    logs.set_up(settings.secrets(), verbose=verbose)

    async def main() -> dict[str, object]:
        async with service(settings, ctx.state) as work:
            tracked = tracking.track(work.intake)
            with progress_bar("reading the archive again") as show:
                await read_archive(work, tracked.stale, show)
            feeds = work.poller.due(work.clock()) if due else None
            with progress_bar("polling feeds") as show:
                summary = await work.poller.poll_all(progress=show, feeds=feeds)
            sent = 0 if no_alerts else await work.alerts.deliver_due(work.clock())
            return {**summary.counts(), "alerts_sent": sent, "position": work.log.head().position}

    counts = asyncio.run(main())
    if as_json:
        show_json(counts)
    else:
        position = counts.pop("position")
        words = ", ".join(f"{value} {name.replace('_', ' ')}" for name, value in counts.items())
        click.echo(f"{words}; the log is at position {position}")
    if counts["feeds"] and counts["feeds_failed"] == counts["feeds"]:
        sys.exit(1)


@click.command()
@click.option("--feeds", "try_feeds", is_flag=True, help="Try every feed (asks the network).")
@click.option("--deep", is_flag=True, help="Verify the log, fold every status again; look at disk, clock and alerts.")
@json_option
@click.pass_obj
def check(ctx: Context, *, try_feeds: bool, deep: bool, as_json: bool) -> None:
    """Check config.toml, targets and library versions; names every mistake. --deep: the log and its folder too.

    Exit code 2 for mistakes in config.toml, 1 for other trouble, 0 where there is only advice.
    """
    settings = ctx.settings
    advice = [*_permissions(ctx.config_path, settings), *_names(settings), *_versions()]
    mistakes = _targets(settings)
    if mistakes:
        raise ConfigError([f"{ctx.config_path}: {line}" for line in mistakes])
    trouble: list[str] = []
    if try_feeds:
        trouble += asyncio.run(_try_feeds(settings))
    if deep:
        from monitor.selfcheck import deep_check  # noqa: PLC0415  only where asked

        with ctx.open_log(read_only=True) as log:
            trouble += deep_check(log, settings)
    if as_json:
        show_json({"ok": not trouble, "trouble": trouble, "advice": advice})
    else:
        for line in trouble:
            click.echo(inert(line))
        for line in advice:
            click.echo(f"note: {inert(line)}")
        count = f"{len(settings.feeds)} feeds, {len(settings.claims)} claims, {len(settings.targets)} targets"
        click.echo(f"{ctx.config_path}: {count}: {'in order' if not trouble else 'see above'}")
    sys.exit(1 if trouble else 0)


def _permissions(path: Path, settings: Settings) -> Iterator[str]:
    """Advise where others may read a file that holds a secret in plain text."""
    if os.name == "posix" and path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        text = path.read_text("utf-8", "replace")
        if any(secret in text for secret in settings.secrets()):
            yield f"{path} holds a secret and others may read it: chmod 600 {path}, or use ${{NAME}} or url_file"


def _names(settings: Settings) -> Iterator[str]:
    """Say which names of claims are unknown, and so taken as institutions of that one name."""
    from monitor.reading import known  # noqa: PLC0415  loads the names

    own = {institution.name for institution in settings.institutions}
    for claim in settings.claims:
        for name in (*claim.parties, *claim.authorities):
            if name not in own and known(name) is None:
                yield f'claim {claim.id}: "{name}" is not known; it is taken as an institution of that one name'
        if not claim.who and not claim.what:
            yield f"claim {claim.id}: neither who nor what is given; its words come from the title alone"


def _targets(settings: Settings) -> list[str]:
    from monitor.alerts import problem, template_problem  # noqa: PLC0415  loads Apprise

    found = []
    for target in settings.targets:
        if what := problem(target):
            found.append(f"targets.{target.name}.url: {what}; expected an Apprise address")
        if what := template_problem(target.template):
            found.append(f"targets.{target.name}.template: {what}; expected a Jinja2 template")
    return found


def _versions() -> Iterator[str]:
    from monitor.selfcheck import version_advice  # noqa: PLC0415  only here

    yield from version_advice()


async def _try_feeds(settings: Settings) -> list[str]:
    """Ask every feed once, write nothing; return a line for each that fails."""
    from monitor.poll import try_feed  # noqa: PLC0415  loads the web client
    from monitor.sandbox import Sandbox  # noqa: PLC0415  likewise
    from monitor.web import Web  # noqa: PLC0415  likewise

    lines: list[str] = []
    with progress_bar("trying feeds") as show:
        async with Sandbox() as sandbox, Web(settings.network) as web:
            asked = [asyncio.create_task(try_feed(feed, web, sandbox)) for feed in settings.feeds]
            for done, task in enumerate(asyncio.as_completed(asked), 1):
                if found := await task:
                    lines.append(found)
                show(done, len(asked))
    return sorted(lines)


def _check_addresses(urls: tuple[str, ...]) -> None:
    if not urls:
        raise UsageError("nothing to add; expected addresses, --sitemap URL or --warc FILE")
    for url in urls:
        if not url.startswith(("http://", "https://")):
            raise UsageError(f"{url!r} is no address; expected one that begins with http:// or https://")


@click.command()
@click.argument("urls", nargs=-1)
@click.option("--sitemap", metavar="URL", help="Read the pages that a sitemap, or an index of sitemaps, names.")
@click.option(
    "--warc",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read the pages in a WARC file.",
)
@click.option("--since", type=Day(), help="With --sitemap: leave out what it dates before this day.")
@click.option("--most", default=10_000, show_default=True, help="With --sitemap: read at most so many pages.")
@click.option("--outlet", help="The outlet's name; without it the page's own, else its host.")
@click.option("--alert/--no-alert", default=False, show_default=True, help="Alert where a status changes by it.")
@json_option
@click.pass_obj
def add(  # noqa: PLR0917  one for each option
    ctx: Context,
    urls: tuple[str, ...],
    sitemap: str | None,
    warc: Path | None,
    since: date | None,
    most: int,
    outlet: str | None,
    *,
    alert: bool,
    as_json: bool,
) -> None:
    """Fetch and read single articles by their addresses, or a whole archive, as if a feed had brought them."""
    if sitemap or warc:
        from monitor.cli.archive import bring_in  # noqa: PLC0415  loads the web client

        bring_in(ctx, sitemap, warc, since=since, most=most, outlet=outlet, as_json=as_json)
        return
    from monitor import tracking  # noqa: PLC0415  as above
    from monitor.daemon import service  # noqa: PLC0415  likewise

    settings = ctx.settings
    logs.set_up(settings.secrets())
    _check_addresses(urls)

    async def main() -> list[dict[str, object]]:
        rows: list[dict[str, object]] = []
        async with service(settings, ctx.state) as work:
            tracking.track(work.intake)
            with progress_bar("reading articles") as show:
                for number, url in enumerate(urls, 1):
                    outcome = await work.poller.add(url, outlet=outlet, baseline=not alert)
                    statements = list(outcome.reading.statements) if outcome.events else []
                    reasons = [e.data.reason for e in outcome.events if isinstance(e.data, ArticleUnreadable)]
                    rows.append(
                        {
                            "url": url,
                            "outcome": outcome.kind,
                            "statements": [f"{s.source} {s.stance} {s.claim}" for s in statements],
                            "reason": "; ".join(reasons),
                        }
                    )
                    show(number, len(urls))
            if alert:
                await work.alerts.deliver_due(work.clock())
        return rows

    rows = asyncio.run(main())
    if as_json:
        show_json(rows)
    else:
        for row in rows:
            click.echo(inert(f"{row['url']}: {row['outcome']} {row['reason']}".rstrip()))
            for line in row["statements"]:  # type: ignore[attr-defined]  # a list of lines
                click.echo(f"  {inert(line)}")
    sys.exit(1 if any(row["outcome"] == "unreadable" for row in rows) else 0)
