"""The documents are true: every command, key, question and link in them exists, and none that exists is missing."""

from __future__ import annotations

import configparser
import re
from pathlib import Path
from typing import Any

import click
import pytest

from monitor import config
from monitor.cli import COMMANDS, cli, reference
from monitor.errors import ConfigError
from monitor.face import describe

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])


# ---------------------------------------------------------------- commands


def test_commands_md_is_what_help_says() -> None:
    """docs/commands.md is made from the commands' own help."""
    written = (DOCS / "commands.md").read_text("utf-8")
    assert written == reference.reference(), "run: python -m monitor.cli.reference > docs/commands.md"


def test_every_command_and_option_is_in_it_with_words() -> None:
    """No option without a sentence, or at least the words that it takes."""
    text = reference.reference()
    for name in COMMANDS:
        assert f"`monitor {name}" in text, name
    for row in re.findall(r"^\| `--.*$", text, re.MULTILINE):
        _, option, words, *_ = re.split(r"(?<!\\)\|", row)
        assert len(words.strip()) > 5 or "[" in option, row


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_commands_that_documents_call_exist(page: Path) -> None:
    """Every `monitor WORD` in a code block or in backticks is a command."""
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", page.read_text("utf-8"), re.DOTALL))
    context = click.Context(cli)
    for words in re.findall(r"(?:^|[\s`/])monitor((?: --?[\w-]+(?: [\w./${}-]+)?)*) ([a-z]+)\b", code):
        assert words[1] in COMMANDS or not words[0], f"{page.name}: monitor {words[1]}"
        if words[1] in COMMANDS:
            assert cli.get_command(context, words[1]) is not None


# ---------------------------------------------------------------- config.toml


def keys(document: dict[str, Any]) -> set[str]:
    """Return the keys that a table knows, from the complaint about one that it does not."""
    with pytest.raises(ConfigError) as caught:
        config.parse(document, path=Path("config.toml"), environ={})
    (line,) = [m for m in caught.value.mistakes if "qqq: unknown key" in m]
    return set(line.partition("expected one of ")[2].split(", "))


UNKNOWN = {"qqq": 1}
TABLES: dict[str, dict[str, Any]] = {
    "[newsroom]": {"newsroom": UNKNOWN},
    "[network]": {"network": UNKNOWN},
    "[keep]": {"keep": UNKNOWN},
    "[health]": {"health": UNKNOWN},
    "[[feeds]]": {"feeds": [UNKNOWN]},
    "[[claims]]": {"claims": [{"id": "a", "title": "b", **UNKNOWN}]},
    "[claims.policy]": {"claims": [{"id": "a", "title": "b", "policy": UNKNOWN}]},
    "[targets.NAME]": {"targets": {"desk": UNKNOWN}},
    "[[institutions]]": {"institutions": [UNKNOWN]},
}


@pytest.mark.parametrize("table", TABLES)
def test_every_key_of_config_toml_is_documented(table: str) -> None:
    """Each key stands in its table's section, and no key stands there that is not one."""
    text = (DOCS / "config.md").read_text("utf-8")
    section = re.search(rf"^#+ {re.escape(table)}\n(.*?)(?=^## |^### |\Z)", text, re.DOTALL | re.MULTILINE)
    assert section, table
    first_cells = re.findall(r"^\| (`[^|]+`) \|", section[1], re.MULTILINE)
    documented = {name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)}
    assert documented == keys(TABLES[table])


def test_every_table_and_kind_is_documented() -> None:
    """No table or kind of claim without a word."""
    text = (DOCS / "config.md").read_text("utf-8")
    for name in keys(UNKNOWN):
        assert re.search(rf"^## \[+{name}", text, re.MULTILINE), name
    for kind in config.kinds():
        assert f"`{kind}`" in text, kind


def test_the_shipped_config_is_in_order() -> None:
    """It loads as it is, with no secret set: several outlets, six languages, both claims."""
    settings = config.load(ROOT / "config.toml", environ={})
    assert {feed.lang for feed in settings.feeds} == set(config.LANGUAGES)
    assert len({feed.outlet for feed in settings.feeds}) >= 12
    assert all(feed.url.startswith("https://") for feed in settings.feeds)
    assert {claim.id: claim.kind for claim in settings.claims} == {
        "dprk-troops": "troop-deployment",
        "russia-dprk-treaty": "treaty-ratification",
    }


def test_what_the_shipped_config_shows_in_comments_works_too(tmp_path: Path) -> None:
    """With every commented key taken in, it loads."""
    text = (ROOT / "config.toml").read_text("utf-8")
    taken = re.sub(r"^# (?=\[|\w+ = )", "", text, flags=re.MULTILINE)
    assert taken.count("[targets.") == 2
    (tmp_path / "config.toml").write_text(taken, "utf-8")
    environ = {"SLACK_URL": "json://127.0.0.1/x", "MAIL_URL": "mailto://127.0.0.1?to=a@example.org"}
    settings = config.load(tmp_path / "config.toml", environ=environ)
    assert [target.name for target in settings.targets] == ["desk", "mail"]
    assert settings.institutions[0].name == "Wagner Group"


# ---------------------------------------------------------------- the rest


def test_every_question_is_documented() -> None:
    """The table of docs/datasette.md has each canned question and its parameters, and no other."""
    text = (DOCS / "datasette.md").read_text("utf-8")
    table = text.partition("| name | asks |")[2].partition("\n\n")[0]
    rows = [row.split("|") for row in table.splitlines() if row.startswith("| `")]
    documented = {n: set(re.findall(r"`(\w+)`", row[3])) for row in rows for n in re.findall(r"`(\w+)`", row[1])}
    real = {name: set(re.findall(r"(?<!:):([a-z]+)\b", q["sql"])) for name, q in describe.questions().items()}
    assert documented == real


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    """Files and headings that documents point to are there."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if target.startswith(("http://", "https://")):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), f"{page.name}: {target}"
        if anchor:
            headings = re.findall(r"^#+ (.*)$", found.read_text("utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}
            assert anchor in slugs, f"{page.name}: {target}"


def test_every_page_is_in_the_index() -> None:
    """docs/index.md leads to each page."""
    index = (DOCS / "index.md").read_text("utf-8")
    for page in DOCS.glob("*.md"):
        assert page.name == "index.md" or f"({page.name})" in index, page.name


def test_systemd_units() -> None:
    """The units in docs/deploy.md parse, start commands that exist, and drop what they do not need."""
    text = (DOCS / "deploy.md").read_text("utf-8")
    units = re.findall(r"```ini\n(# /etc/systemd/system/.*?)```", text, re.DOTALL)
    assert len(units) == 2
    for unit in units:
        parsed = configparser.ConfigParser(interpolation=None, strict=True)
        parsed.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's keys have capitals
        parsed.read_string(unit)
        service = parsed["Service"]
        for key in ("ExecStart", "ExecStartPre"):
            if key in service:
                program, command = service[key].split()[:2]
                assert program == "/opt/monitor/bin/monitor"
                assert command in COMMANDS
        assert service["NoNewPrivileges"] == "yes"
        assert service["ProtectSystem"] == "strict"
        assert parsed["Install"]["WantedBy"] == "multi-user.target"
