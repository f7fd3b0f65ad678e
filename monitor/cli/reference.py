"""`python -m monitor.cli.reference`: every command and option as Markdown, from the commands' own help."""

from __future__ import annotations

from collections.abc import Iterator

import click

from monitor.cli import COMMANDS, cli

HEAD = """# Commands

Made from the commands' own help by `python -m monitor.cli.reference > docs/commands.md`; a test holds it in step.

Before any command: `--config FILE` (default `./config.toml`, or `MONITOR_CONFIG`) and `--state DIR` (default `./state`,
or `MONITOR_STATE`). Errors are one line on stderr. Exit codes: 0 done, 1 something was found or failed, 2 wrong
configuration or call.
"""


def reference() -> str:
    """Return the whole page."""
    context = click.Context(cli, info_name="monitor")
    parts = [HEAD]
    for name in COMMANDS:
        command = cli.get_command(context, name)
        if command is not None:
            parts.extend(_sections(command, f"monitor {name}", "##"))
    return "\n".join(parts)


def _sections(command: click.Command, words: str, level: str) -> Iterator[str]:
    """Yield the section of a command, then those of its subcommands."""
    context = click.Context(command, info_name=words)
    usage = " ".join(p.make_metavar(context) for p in command.params if isinstance(p, click.Argument))
    yield f"{level} `{words}{' ' + usage if usage else ''}`\n"
    yield _text(command.help or "")
    rows = [
        _row(option, context) for option in command.params if isinstance(option, click.Option) and not option.hidden
    ]
    if rows:
        yield "| option | |\n|---|---|\n" + "\n".join(rows) + "\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _sections(inner, f"{words} {name}", level + "#")


def _text(text: str) -> str:
    """Return help as Markdown: paragraphs joined, click's markers left out."""
    paragraphs = text.replace("\b", "").strip().split("\n\n")
    return "\n\n".join(" ".join(p.split()) for p in paragraphs) + "\n"


def _row(option: click.Option, context: click.Context) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = "" if option.is_flag or option.count else " " + option.make_metavar(context).replace("|", "\\|")
    if isinstance(option.type, click.IntRange):
        least, most = option.type.min, option.type.max
        value = f" INTEGER, {f'{least} to {most}' if most is not None else f'{least} or more'}"
    default = option.default if option.show_default and not option.is_flag else None
    if option.secondary_opts:  # a switch with a name for either side
        default = (option.opts if option.default else option.secondary_opts)[0]
    told = " (required)" if option.required else f" (default: {default})" if default is not None else ""
    return f"| {names}{value} | {option.help or ''}{told} |"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
