"""The commands about claims: `claims list`, and `claims add`, which makes a claim of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

import click

from monitor.cli import Context, inert, json_option, show_json, show_table
from monitor.config import LANGUAGES
from monitor.errors import UsageError
from monitor.events import Article, Claim, Institution, Statement

SHOWN = 20
"""Matches in the archive that are shown."""


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def claims(click_context: click.Context, *, as_json: bool) -> None:
    """List the claims, or add one."""
    if click_context.invoked_subcommand is None:
        click_context.invoke(list_, as_json=as_json)


@claims.command("list")
@json_option
@click.pass_obj
def list_(ctx: Context, *, as_json: bool = False) -> None:
    """List the claims of config.toml."""
    found = ctx.settings.claims
    if as_json:
        show_json(list(found))
        return
    rows = ((c.id, c.kind, ", ".join(c.who), ", ".join(c.where), c.title) for c in found)
    show_table(f"{len(found)} claims", ("claim", "kind", "who", "where", "title"), rows)


@claims.command()
@click.argument("sentence")
@click.option("--id", "name", default="", help="The claim's id; without it, made of the sentence.")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="The sentence's language (ISO 639-1); without it, it is found out."
)
@click.option("--write", is_flag=True, help="Append the table to config.toml; without it, it is only shown.")
@json_option
@click.pass_obj
def add(ctx: Context, *, sentence: str, name: str, lang: str | None, write: bool, as_json: bool) -> None:
    """Propose a [[claims]] table for SENTENCE, and show what it would have matched in the archive.

    The proposal is a beginning: look over kind, who, where and what, name parties and authorities, then keep it.
    """
    from msgspec.structs import replace  # noqa: PLC0415  only here

    from monitor import amending  # noqa: PLC0415  likewise
    from monitor.reading.about.proposal import propose, table  # noqa: PLC0415  loads the reader

    if not sentence.strip():
        raise UsageError("an empty sentence; write what is claimed, e.g. 'Rwandan soldiers fight in Congo'")
    settings = ctx.settings
    claim = propose(sentence, lang=lang or "", institutions=settings.institutions)
    claim = replace(claim, id=name) if name else claim
    if any(known.id == claim.id for known in settings.claims):
        raise UsageError(f"there is already a claim {claim.id!r}; give another --id")
    after = amending.extended(ctx.config_path, "\n" + table(claim))
    found = list(_matches(ctx, claim, settings.institutions))
    if as_json:
        show_json({"claim": claim, "table": table(claim), "matches": [statement for _, statement in found]})
    else:
        click.echo(inert(table(claim)))
        where = (
            "no archive yet" if not (ctx.state / "monitor.db").exists() else f"{len(found)} statements in the archive"
        )
        show_table(
            where,
            ("day", "outlet", "source", "stance", "quote"),
            ((s.published.date(), a.outlet, s.source, s.stance, s.quote) for a, s in found[-SHOWN:]),
        )
    if write:
        amending.replace(ctx.config_path, after)
        click.echo(f"appended to {ctx.config_path}", err=True)


def _matches(ctx: Context, claim: Claim, institutions: tuple[Institution, ...]) -> Iterator[tuple[Article, Statement]]:
    """Yield the statements on `claim` in the archived articles, with their articles."""
    from monitor import tables  # noqa: PLC0415  only with a log
    from monitor.reading import Rules  # noqa: PLC0415  likewise

    if not (ctx.state / "monitor.db").exists():
        return
    reader = Rules([claim], institutions)
    with ctx.open_log(read_only=True) as log:
        for record in tables.articles(log.db):
            text = log.text(record.text_hash)
            if text is None:
                continue
            article = Article(**{name: getattr(record, name) for name in record.__struct_fields__}, text=text)
            for statement in reader.read(article).statements:
                yield article, statement
