"""The commands about feeds: `feeds` at a glance, and `list`, `add`, `import`, `export`, `discover`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import click
import msgspec

from monitor.cli import Context, json_option, show_json, show_table
from monitor.cli.run import progress_bar
from monitor.config import Feed, Network, Settings, duration_s
from monitor.errors import FetchError, UnreadableError, UsageError

FEED_COLUMNS = ("state", "outlet", "url", "last new", "last success", "next", "failures", "note")


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def feeds(click_context: click.Context, *, as_json: bool) -> None:
    """Show the feeds at a glance, those in trouble first."""
    if click_context.invoked_subcommand is None:
        _show(click_context.obj, as_json=as_json, only_trouble=False)


@feeds.command("list")
@click.option("--trouble", is_flag=True, help="Only feeds that fail, are silent, gone or moved.")
@json_option
@click.pass_obj
def list_(ctx: Context, *, trouble: bool, as_json: bool) -> None:
    """List the feeds with their health, those in trouble first."""
    _show(ctx, as_json=as_json, only_trouble=trouble)


def _show(ctx: Context, *, as_json: bool, only_trouble: bool) -> None:
    rows = [row for row in _rows(ctx) if not only_trouble or _in_trouble(row)]
    if as_json:
        show_json(rows)
        return
    now = datetime.now(UTC)
    bad = sum(_in_trouble(row) for row in rows)
    show_table(
        f"{len(rows)} feeds, {bad} in trouble", FEED_COLUMNS, (_line(row, now) for row in rows), below=("url", "note")
    )


def _rows(ctx: Context) -> list[dict[str, Any]]:
    """Return the configured feeds with what is known of them."""
    from monitor.poll.feedstore import Store  # noqa: PLC0415  opens the log's modules

    settings: Settings = ctx.settings
    known: dict[str, dict[str, Any]] = {}
    if (ctx.state / "monitor.db").exists():
        with ctx.open_log(read_only=True) as log:
            known = {row["url"]: row for row in Store(log).overview()}
    rows = []
    for feed in settings.feeds:
        row = known.get(feed.url) or {"url": feed.url, "state": "new", "marks": []}
        row |= {"outlet": feed.outlet, "every_s": feed.every_s, "from_now": feed.from_now}
        rows.append(row | ({"state": "paused"} if feed.paused else {}))
    order = list(known)
    return sorted(rows, key=lambda row: order.index(row["url"]) if row["url"] in order else len(order))


def _in_trouble(row: dict[str, Any]) -> bool:
    return row["state"] in {"failing", "gone", "silent"} or bool(row.get("moved_to")) or bool(row["marks"])


def _line(row: dict[str, Any], now: datetime) -> list[object]:
    notes = [row.get("last_error") or "", *row["marks"]]
    if row.get("moved_to"):
        notes.append(f"moved to {row['moved_to']}")
    if row["state"] == "silent":
        notes.append("nothing new for far longer than usual")
    return [
        row["state"],
        row["outlet"],
        row["url"],
        _ago(row.get("last_new"), now),
        _ago(row.get("last_success"), now),
        _ago(row.get("next_due"), now),
        f"{row['failures']:.0f}" if row.get("failures") else "",
        "; ".join(note for note in notes if note),
    ]


def _ago(text: str | None, now: datetime) -> str:
    """Return a moment as people say it: ``5m ago``, ``in 3h``."""
    if not text:
        return "-"
    seconds = (now - datetime.fromisoformat(text)).total_seconds()
    size = abs(seconds)
    for unit, length in (("d", 86400), ("h", 3600), ("m", 60)):
        if size >= length:
            span = f"{size / length:.0f}{unit}"
            break
    else:
        span = f"{size:.0f}s"
    return f"{span} ago" if seconds >= 0 else f"in {span}"


@feeds.command()
@click.argument("url")
@click.option("--outlet", help="The outlet's name; the feed's own title where none is given.")
@click.option("--every", default="15m", show_default=True, help="How often it is polled.")
@click.option("--lang", help="Its language, where the articles do not say.")
@click.option("--timezone", help="The outlet's time zone, where it is not the newsroom's.")
@click.option("--from-now", is_flag=True, help="Leave what it holds now unread; without it, its history is read.")
@click.option("--no-try", is_flag=True, help="Add it without asking it first.")
@click.pass_obj
def add(  # noqa: PLR0917  one for each option
    ctx: Context,
    url: str,
    outlet: str | None,
    every: str,
    lang: str | None,
    timezone: str | None,
    *,
    from_now: bool,
    no_try: bool,
) -> None:
    """Add a feed to config.toml, after trying it; a running daemon takes it up on SIGHUP."""
    from monitor.poll import feedlist  # noqa: PLC0415  loads the web client

    settings = ctx.settings
    if any(feed.url == url for feed in settings.feeds):
        raise UsageError(f"{url} is in {ctx.config_path} already")
    seconds = duration_s(every)
    if seconds is None or not 60 <= seconds <= 86400:
        raise UsageError(f"--every {every!r}: expected a duration from 1m to 1d, such as 15m")
    if not url.startswith(("http://", "https://")):
        raise UsageError(f"{url!r} is no address; expected one that begins with http:// or https://")
    title = ""
    if not no_try:
        title = asyncio.run(_with_network(settings.network, lambda web, sandbox: _title(url, web, sandbox)))
    feed = Feed(
        url=url, outlet=outlet or title or url, every_s=seconds, lang=lang, timezone=timezone, from_now=from_now
    )
    feedlist.append(ctx.config_path, [feed])
    click.echo(f"added {feed.outlet}: {url}")


async def _title(url: str, web: Any, sandbox: Any) -> str:
    """Return a feed's title; an address that is no feed says what to do."""
    from monitor.poll import feedlist  # noqa: PLC0415  as above

    try:
        _, document = await feedlist.look(url, web, sandbox)
    except UnreadableError as error:
        raise UsageError(
            f"{url}: {error.reason}; 'monitor feeds discover {url}' looks for its feeds, --no-try adds it as it is"
        ) from error
    except FetchError as error:
        hint = "--no-try adds it all the same"
        if error.reason.startswith("address refused"):
            hint = "network.allow_private in config.toml opens single addresses of one's own network"
        raise UsageError(f"{url}: {error.reason}; {hint}") from error
    return document.title


async def _with_network(network: Network, work: Callable[[Any, Any], Any]) -> Any:
    from monitor.sandbox import Sandbox  # noqa: PLC0415  loads the web client
    from monitor.web import Web  # noqa: PLC0415  likewise

    async with Sandbox(workers=1) as sandbox, Web(network) as web:
        return await work(web, sandbox)


@feeds.command("import")
@click.argument("file", type=click.File("rb"))
@click.option("--from-now", is_flag=True, help="Leave what the feeds hold now unread.")
@click.option("--every", default="15m", show_default=True, help="How often they are polled.")
@click.option("--dry-run", is_flag=True, help="Only say what would be added.")
@json_option
@click.pass_obj
def import_(ctx: Context, file: IO[bytes], every: str, *, from_now: bool, dry_run: bool, as_json: bool) -> None:
    """Add the feeds in an OPML file to config.toml; those that stand there already are left as they are."""
    from monitor.feeds import opml  # noqa: PLC0415  as above
    from monitor.poll import feedlist  # noqa: PLC0415  as above

    seconds = duration_s(every)
    if seconds is None or not 60 <= seconds <= 86400:
        raise UsageError(f"--every {every!r}: expected a duration from 1m to 1d, such as 15m")
    known = {feed.url for feed in ctx.settings.feeds}
    found: list[Feed] = []
    with progress_bar("reading") as show:
        for feed in opml.read(file, getattr(file, "name", "the file")):
            found.append(msgspec.structs.replace(feed, from_now=from_now, every_s=seconds))
            show(len(found), len(found))
    new = [feed for feed in found if feed.url not in known]
    if not dry_run:
        new = feedlist.append(ctx.config_path, new)
    if as_json:
        show_json([{"url": feed.url, "outlet": feed.outlet} for feed in new])
    else:
        for feed in new:
            click.echo(f"{'would add' if dry_run else 'added'} {feed.outlet}: {feed.url}")
        click.echo(f"{len(new)} new, {len(found) - len(new)} known", err=True)


@feeds.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.pass_obj
def export(ctx: Context, file: Path | None) -> None:
    """Write the feeds as OPML to FILE, or to stdout."""
    from monitor.feeds import opml  # noqa: PLC0415  as above

    settings = ctx.settings
    lines: Iterator[str] = opml.write(settings.feeds, f"Feeds of {settings.newsroom.name}")
    if file is None or str(file) == "-":
        sys.stdout.writelines(lines)
        return
    try:
        with file.open("w", encoding="utf-8") as stream:
            stream.writelines(lines)
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror or error}; expected a file that can be written") from error
    click.echo(f"{len(settings.feeds)} feeds written to {file}", err=True)


@feeds.command()
@click.argument("url")
@json_option
@click.pass_obj
def discover(ctx: Context, url: str, *, as_json: bool) -> None:
    """Look for the feeds of a site, the liveliest first."""
    from monitor.poll import feedlist  # noqa: PLC0415  as above

    if "://" not in url:
        url = f"https://{url}"
    with progress_bar("looking") as show:
        network = ctx.settings.network
        found = asyncio.run(_with_network(network, lambda web, sandbox: feedlist.discover(url, web, sandbox, show)))
    if as_json:
        show_json(found)
    elif not found:
        click.echo(f"no feed found at {url}", err=True)
    else:
        now = datetime.now(UTC)
        show_table(
            f"{len(found)} feeds at {url}",
            ("newest", "entries", "kind", "lang", "title", "url"),
            (
                [_ago(c.newest.isoformat() if c.newest else None, now), c.entries, c.version, c.lang, c.title, c.url]
                for c in found
            ),
            below=("url",),
        )
    sys.exit(0 if found else 1)
