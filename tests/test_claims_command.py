"""`monitor claims`: from one sentence to a table that the reader understands, with what it matches in the archive."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from monitor.cli import cli
from monitor.errors import ConfigError
from monitor.eventlog import SqliteLog
from monitor.events import Article, ArticleRead, Claim, Draft, article_id, text_hash
from monitor.reading import read
from monitor.reading.about.proposal import propose, table

TEXT = "Kampala bestritt am Montag, dass ugandische Soldaten in den Südsudan einmarschiert sind."
CONFIG = '[newsroom]\nname = "Desk"\nlanguages = ["de", "en"]\n'


def stored(state: Path) -> None:
    """Put one article into the archive."""
    article = Article(
        id=article_id("https://example.org/1", TEXT), url="https://example.org/1", outlet="Hafenkurier", title="Kampala bestreitet Einmarsch",
        lang="de", published=datetime(2026, 3, 9, 12, tzinfo=UTC), text=TEXT, text_hash=text_hash(TEXT),
    )  # fmt: skip
    with SqliteLog.open(state) as log:
        made = Draft(
            key="article_read:1",
            happened_at=article.published,
            data=ArticleRead(article=article.record()),
            article=article.id,
        )
        log.append([made], texts={article.text_hash: TEXT})


def call(folder: Path, *words: str, code: int = 0) -> str:
    """Run a command on the configuration in `folder` and return what it prints."""
    config = folder / "config.toml"
    if not config.exists():
        config.write_text(CONFIG, "utf-8")
    done = CliRunner().invoke(cli, ["--config", str(config), "--state", str(folder / "state"), *words])
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.parametrize(
    ("sentence", "kind", "who", "where"),
    [
        ("Ugandan soldiers have entered South Sudan", "troop-deployment", ("Uganda",), ("South Sudan",)),
        ("Ugandische Soldaten kämpfen im Südsudan", "troop-deployment", ("Uganda",), ("South Sudan",)),
        ("Des soldats ougandais combattent au Soudan du Sud", "troop-deployment", ("Uganda",), ("South Sudan",)),
        ("Chile y Bolivia ratifican su tratado de límites", "treaty-ratification", ("Chile", "Bolivia"), ()),
        ("Вірменія та Азербайджан обмінялися полоненими", "prisoner-exchange", ("Armenia", "Azerbaijan"), ()),
        ("Судан и Чад договорились о перемирии", "ceasefire", ("Sudan", "Chad"), ()),
        ("Tomas Ekholm is dead", "death", ("Tomas Ekholm",), ()),
        ("Iceland builds a second harbour in Keflavik", "claim", ("Iceland",), ()),
    ],
)
def test_a_sentence_becomes_a_claim(sentence: str, kind: str, who: tuple[str, ...], where: tuple[str, ...]) -> None:
    """Kind, who and where are found in every language."""
    claim = propose(sentence)
    assert (claim.kind, claim.who) == (kind, who)
    assert claim.where == where or kind == "claim"


def test_the_proposal_reads_what_it_was_made_of() -> None:
    """The table is valid, gives the same claim back, and the reader finds the sentence's own matter by it."""
    claim = propose("Ugandan soldiers have entered South Sudan")
    again = msgspec.convert(tomllib.loads(table(claim))["claims"][0], Claim)
    assert again == claim
    article = Article(
        id="a", url="https://example.org/1", outlet="Hafenkurier", title="", lang="de", text=TEXT,
        published=datetime(2026, 3, 9, 12, tzinfo=UTC), text_hash=text_hash(TEXT),
    )  # fmt: skip
    assert [(s.source, s.stance.value) for s in read(article, [again]).statements] == [("Uganda", "denies")]


def test_add_shows_the_table_and_what_the_archive_holds(tmp_path: Path) -> None:
    """The proposal comes with the statements it would have matched, and changes nothing."""
    stored(tmp_path / "state")
    before = call(tmp_path, "claims", "list")
    shown = json.loads(call(tmp_path, "claims", "add", "Ugandan soldiers have entered South Sudan", "--json"))
    assert shown["claim"]["who"] == ["Uganda"]
    assert [(s["source"], s["stance"]) for s in shown["matches"]] == [("Uganda", "denies")]
    assert "Uganda" in call(tmp_path, "claims", "add", "Ugandan soldiers have entered South Sudan")
    assert call(tmp_path, "claims", "list") == before


def test_add_writes_when_told_and_not_twice(tmp_path: Path) -> None:
    """--write appends to config.toml; the same id again is one line of error."""
    sentence = 'Ugandan soldiers "entered" South Sudan'
    call(tmp_path, "claims", "add", sentence, "--id", "uganda", "--write")
    assert tomllib.loads((tmp_path / "config.toml").read_text("utf-8"))["claims"][0]["title"] == sentence
    rows = json.loads(call(tmp_path, "claims", "list", "--json"))
    assert [(row["id"], row["kind"]) for row in rows] == [("uganda", "troop-deployment")]


def test_add_never_writes_what_cannot_be_read(tmp_path: Path) -> None:
    """An id that config.toml does not take is named, and the file stays as it was."""
    call(tmp_path, "claims", "add", "Ugandan soldiers have entered South Sudan", "--write")
    before = (tmp_path / "config.toml").read_bytes()
    words = ["claims", "add", "Chadian soldiers have entered Sudan", "--id", "Bad Id", "--write"]
    done = CliRunner().invoke(cli, ["--config", str(tmp_path / "config.toml"), "--state", str(tmp_path), *words])
    assert isinstance(done.exception, ConfigError)
    assert 'claims[2].id = "Bad Id"' in str(done.exception)
    assert (tmp_path / "config.toml").read_bytes() == before


@pytest.mark.parametrize("sentence", ["", "   ", "\n"])
def test_an_empty_sentence_is_refused(tmp_path: Path, sentence: str) -> None:
    """An empty sentence is no claim."""
    config = tmp_path / "config.toml"
    config.write_text(CONFIG, "utf-8")
    done = CliRunner().invoke(cli, ["--config", str(config), "--state", str(tmp_path), "claims", "add", sentence])
    assert done.exit_code != 0
    assert "empty sentence" in str(done.exception) + done.output


@pytest.mark.parametrize("sentence", ["!!!", "\u202e\x00abc", "ß" * 500, "🦆 🦆 🦆", "1234 5678"])
def test_odd_sentences_give_valid_tables(sentence: str) -> None:
    """Whatever is typed, the table is valid TOML and the id is usable."""
    claim = propose(sentence)
    assert claim.id
    assert tomllib.loads(table(claim))["claims"][0]["title"] == claim.title
