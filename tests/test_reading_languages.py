"""Sentences of all six languages with all that is said in them (tests/data/readings.tsv).

Every sentence names its own claim, so that nothing but its grammar decides who says what.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from test_reading_rules import RULES_ALONE

from monitor.events import Article, Claim, Statement, text_hash
from monitor.reading import Rules

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "readings.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
CLAIMS = {
    claim.id: claim
    for claim in (
        Claim(
            id="troops", title="Rwandan soldiers are deployed in Congo", kind="troop-deployment", who=("Rwanda",),
            where=("DR Congo",), parties=("Rwanda",), authorities=("United Nations",),
        ),
        Claim(
            id="treaty", title="Armenia and Azerbaijan ratify their peace treaty", kind="treaty-ratification",
            who=("Armenia", "Azerbaijan"), what=("peace treaty",), parties=("Armenia", "Azerbaijan"),
        ),
        Claim(
            id="truce", title="Thailand and Cambodia agree on a ceasefire", kind="ceasefire",
            who=("Thailand", "Cambodia"), where=("Thailand", "Cambodia"),
        ),
        Claim(
            id="swap", title="Russia and Ukraine exchange prisoners", kind="prisoner-exchange", who=("Russia", "Ukraine"),
        ),
        Claim(
            id="attack", title="Ukraine attacked the port of Novorossiysk", kind="attack", who=("Ukraine",),
            what=("port",), where=("Novorossiysk",),
        ),
        Claim(
            id="deal", title="Serbia and Kosovo agree on energy", kind="agreement", who=("Serbia", "Kosovo"),
            what=("energy",),
        ),
        Claim(
            id="death", title="Teodoro Obiang is dead", kind="death", who=("Teodoro Obiang", "Equatorial Guinea"),
            what=("dead", "death"), parties=("Equatorial Guinea",),
        ),
        Claim(
            id="missiles", title="Iran supplied ballistic missiles to Russia", kind="claim", who=("Iran",),
            what=("ballistic missiles",), where=("Russia",), parties=("Iran", "Russia"),
        ),
        Claim(
            id="resign", title="Fumio Takada resigns as prime minister of Japan", kind="resignation", who=("Fumio Takada",),
            where=("Japan",), parties=("Japan",),
        ),
    )
}  # fmt: skip
WEDNESDAY = datetime(2025, 3, 12, 14, tzinfo=UTC)


@cache
def reader(claim: str) -> Rules:
    """Return the reader of one claim."""
    return Rules([CLAIMS[claim]], scales=RULES_ALONE)


def statements(lang: str, claim: str, text: str) -> tuple[Statement, ...]:
    """Read one sentence."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, text=text, published=WEDNESDAY,
        text_hash=text_hash(text),
    )  # fmt: skip
    return reader(claim).read(article).statements


def shown(one: Statement, wanted: str) -> str:
    """Return a statement as the table writes it, with stage and day only where the table has them."""
    stage = f"/{one.stage.value}" if one.stage and "/" in wanted else ""
    day = f"@{one.said_on:%m-%d}" if one.said_on and "@" in wanted else ""
    return f"{one.source}={one.stance.value}{stage}{day}"


@pytest.mark.parametrize(("lang", "claim", "wanted", "text"), ROWS)
def test_a_sentence_says_what_it_says(lang: str, claim: str, wanted: str, text: str) -> None:
    """Whoever takes a stance in the sentence is found with it, and nobody else."""
    found = {shown(one, wanted) for one in statements(lang, claim, text)}
    assert found == (set() if wanted == "-" else set(wanted.split(";")))


@pytest.mark.parametrize(("lang", "claim", "wanted", "text"), ROWS)
def test_a_quote_is_cut_from_the_text(lang: str, claim: str, wanted: str, text: str) -> None:
    """The quote stands in the text as it is, and shows more than a name."""
    for one in statements(lang, claim, text):
        assert one.quote in text
        assert len(one.quote.split()) > 1


def test_each_language_has_its_share() -> None:
    """A construction that one of the four languages lacks would show in the numbers."""
    languages = [row[0] for row in ROWS]
    assert {lang: languages.count(lang) > 30 for lang in ("fr", "es", "uk", "ru")} == dict.fromkeys(
        ("fr", "es", "uk", "ru"), True
    )
