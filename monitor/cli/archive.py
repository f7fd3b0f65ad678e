"""What `add --sitemap` and `add --warc` do."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date
from pathlib import Path

import click

from monitor import logs, tracking
from monitor.cli import Context, show_json
from monitor.cli.run import progress_bar
from monitor.daemon import service


def bring_in(
    ctx: Context, sitemap: str | None, warc: Path | None, *, since: date | None, most: int, outlet: str | None,
    as_json: bool,
) -> None:  # fmt: skip
    """Read an archive as a baseline (nobody is alerted) and say how many pages became what."""
    settings = ctx.settings
    logs.set_up(settings.secrets())

    async def main() -> Counter[str]:
        async with service(settings, ctx.state) as work:
            tracking.track(work.intake)
            archive = work.poller.archive()
            done: Counter[str] = Counter()
            with progress_bar("reading the archive") as show:
                if sitemap:
                    done += await archive.add_sitemap(sitemap, outlet=outlet, since=since, most=most, progress=show)
                if warc:
                    done += await archive.add_warc(warc, outlet=outlet, progress=show)
            return done

    counts = asyncio.run(main())
    if as_json:
        show_json(dict(counts))
    else:
        click.echo(", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "nothing found")
