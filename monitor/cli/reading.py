"""The commands that show and measure the reader: `read` and `evaluate`."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec

from monitor.cli import Context, Moment, inert, json_option, show_json, show_table
from monitor.cli.run import progress_bar
from monitor.config import Settings
from monitor.errors import UnreadableError, UsageError
from monitor.events import Article, Reading, article_id, text_hash


@click.command()
@click.argument("source")
@click.option("--title", default="", help="The title, where the text has none.")
@click.option("--outlet", default="", help="The outlet's name.")
@click.option("--lang", default="", help="The language (ISO 639-1); without it, it is found out.")
@click.option("--published", type=Moment(), help="When it was published; without it the page's date, else now.")
@click.option("--rejected", is_flag=True, help="Show the candidates that were rejected, and why.")
@json_option
@click.pass_obj
def read(  # noqa: PLR0917  one for each option
    ctx: Context,
    source: str,
    title: str,
    outlet: str,
    lang: str,
    published: datetime | None,
    rejected: bool,  # noqa: FBT001  click passes by keyword
    as_json: bool,  # noqa: FBT001  likewise
) -> None:
    """Show what would be found in SOURCE, and by which rules; nothing is stored.

    SOURCE is a file (HTML, or plain text whose first line is the title), an address, or - for standard input.  A file
    that ends in .jsonl holds one document a line (id, text, published, outlet, title, lang): all of them go through
    the pipeline in order of publication, in a state of their own that is thrown away, and each gives a line of JSON.
    """
    settings = ctx.settings
    if source.endswith(".jsonl"):
        _documents(settings, Path(source))
        return
    from monitor.reading import Rules  # noqa: PLC0415  loads the reader
    from monitor.reading.merging.show import marked, rejections, traced  # noqa: PLC0415  likewise

    article = _article(settings, source, title=title, outlet=outlet, lang=lang, published=published)
    reading: Reading = Rules(settings.claims, settings.institutions).read(article)
    if as_json:
        show_json({"article": article, "reading": reading})
        return
    click.echo(inert(marked(article, reading)))
    click.echo()
    click.echo(inert(traced(article, reading)))
    if rejected:
        click.echo()
        click.echo(inert(rejections(reading)))


def _documents(settings: Settings, path: Path) -> None:
    """Print one line for each document."""
    from monitor import trial  # noqa: PLC0415  loads the pipeline

    found = trial.documents(_lines(path), str(path))
    with progress_bar("reading documents") as show:
        for one in trial.run(settings, found, show):
            click.echo(trial.line(one))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise UsageError(f"{path}: {reason}") from error


def _article(
    settings: Settings, source: str, *, title: str, outlet: str, lang: str, published: datetime | None
) -> Article:
    """Return the article in a file, at an address, or on standard input."""
    if source.startswith(("http://", "https://")):
        found = asyncio.run(_fetched(settings, source, title, lang))
    elif source == "-":
        found = _plain(sys.stdin.buffer.read(), "standard input", title, lang)
    else:
        try:
            body = Path(source).read_bytes()
        except OSError as error:
            raise UsageError(f"{source}: {error.strerror}; expected a file, an address or -") from error
        if source.lower().endswith((".html", ".htm", ".xhtml")) or body.lstrip()[:1] == b"<":
            found = asyncio.run(_extracted(body, source, title, lang))
        else:
            found = _plain(body, source, title, lang)
    changes: dict[str, object] = {}
    if outlet:
        changes["outlet"] = outlet
    if published:
        changes["published"] = published
    return msgspec.structs.replace(found, **changes)


def _plain(body: bytes, name: str, title: str, lang: str) -> Article:
    """Return plain text as an article; its first line is the title where it stands alone and none is given."""
    from monitor.language import language  # noqa: PLC0415  loads the model

    text = body.decode("utf-8-sig", "replace").replace("\r\n", "\n").strip()
    first, _, rest = text.partition("\n\n")
    if not title and rest and "\n" not in first and len(first) <= 200:
        title, text = first.strip(), rest.strip()
    if not text:
        raise UnreadableError(name, "no text")
    return _made(name, title, text, lang or language(f"{title}\n{text}"))


def _made(name: str, title: str, text: str, lang: str, published: datetime | None = None) -> Article:
    return Article(
        id=article_id(name, text),
        url=name,
        outlet="unknown",
        title=title,
        lang=lang,
        published=published or datetime.now(UTC),
        text_hash=text_hash(text),
        text=text,
    )


async def _extracted(body: bytes, name: str, title: str, lang: str) -> Article:
    """Return the article in the bytes of a page, extracted in the sandbox."""
    from monitor import articles  # noqa: PLC0415  loads trafilatura
    from monitor.sandbox import Sandbox  # noqa: PLC0415  likewise

    async with Sandbox(workers=1) as sandbox:
        parts = await sandbox.run(articles.extract, body, name, "text/html", title, lang, about=name)
    published = parts.published
    if published is not None and published.tzinfo is None:
        published = published.replace(tzinfo=UTC)
    return _made(name, parts.title, parts.text, lang or parts.lang, published)


async def _fetched(settings: Settings, url: str, title: str, lang: str) -> Article:
    """Return the article at an address."""
    from monitor.web import Web  # noqa: PLC0415  loads the web client

    async with Web(settings.network) as web:
        response = await web.get(url)
    return await _extracted(response.body, response.url, title, lang)


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--misses", default=20, show_default=True, help="How many mistakes to show.")
@json_option
@click.pass_obj
def evaluate(ctx: Context, gold: Path, misses: int, *, as_json: bool) -> None:
    """Measure the reader on labelled documents (one JSON object a line, as docs/reading.md describes).

    The claims are those of config.toml (see --config before the command).
    """
    from monitor import trial  # noqa: PLC0415  loads the pipeline
    from monitor.evaluation import Document, Score, evaluate  # noqa: PLC0415  likewise

    found = {d.id: d for d in trial.documents(_lines(gold), str(gold))}
    if not found:
        raise UsageError(f"{gold}: no labelled document in it; expected one JSON object a line")
    with progress_bar("reading documents") as show:
        documents = [
            Document(
                id=one.id,
                lang=found[one.id].lang or one.reading.lang,
                claims=tuple(found[one.id].claims),
                labelled=tuple(found[one.id].statements),
                read=one.reading.statements,
            )
            for one in trial.run(ctx.settings, found.values(), show)
        ]
    result = evaluate(documents)
    if as_json:
        show_json(result)
        return

    def row(name: str, score: Score) -> tuple[object, ...]:
        counts = (score.wanted, score.found)
        return (name, *(f"{x:.3f}" for x in (score.precision, score.recall, score.f1)), *counts)

    rows = [row("claim concerned", result.match), row("source", result.source), row("statement", result.statement)]
    rows += [row(f"  language {name}", score) for name, score in result.by_lang.items()]
    rows += [row(f"  stance {name}", score) for name, score in result.by_stance.items()]
    show_table(f"{result.documents} documents", ("", "precision", "recall", "F1", "labelled", "read"), rows)
    shares = {"quote": result.quote, "stage": result.stage, "day": result.said_on, "relayer": result.via}
    click.echo("\nof right statements, right: " + ", ".join(f"{k} {v:.3f}" for k, v in shares.items() if v is not None))
    click.echo(f"near misses read as something: {result.near_misses_read} of {result.near_misses}")
    click.echo("mistakes: " + (", ".join(f"{count} {kind}" for kind, count in result.classes().items()) or "none"))
    for wrong in result.wrong[:misses]:
        click.echo(inert(f"  {wrong.document} {wrong.kind}: {wrong.claim}: wanted {wrong.wanted or 'nothing'}"
                         f"{', found ' + wrong.found if wrong.found else ''} | {wrong.quote[:100]}"))  # fmt: skip
