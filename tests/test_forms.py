"""Articles of other forms than the plain report, each with all that is said in it (tests/data/forms)."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from test_reading_rules import RULES_ALONE

from monitor.events import Article, Claim, Statement, text_hash
from monitor.reading import Rules

CLAIMS = {
    "troops": Claim(
        id="troops", title="Rwandan soldiers fight in Congo", kind="troop-deployment", who=("Rwanda",),
        where=("DR Congo",), parties=("Rwanda",),
    ),
    "pact": Claim(
        id="pact", title="Chile and Bolivia ratify their transit treaty", kind="treaty-ratification",
        who=("Chile", "Bolivia"), what=("transit treaty",), parties=("Chile", "Bolivia"),
    ),
    "ill": Claim(
        id="ill", title="Gabon's President Aristide Monga is seriously ill", kind="illness", who=("Aristide Monga", "Gabon"),
    ),
}  # fmt: skip
READERS = {name: Rules([claim], scales=RULES_ALONE) for name, claim in CLAIMS.items()}
DAY = datetime(2026, 2, 11, 12, tzinfo=UTC)


def articles() -> list[tuple[str, str, str, str, str]]:
    """Language, claim, title, text and what is said."""
    found = []
    for path in sorted((Path(__file__).parent / "data" / "forms").glob("*.txt")):
        for part in path.read_text("utf-8").split("\n=== ")[1:]:
            head, _, rest = part.partition("\n")
            lang, claim, title = (field.strip() for field in head.split("|"))
            text, _, said = rest.rpartition("\n---\n")
            found.append((lang, claim, title, text.strip(), said.strip()))
    return found


def shown(statement: Statement) -> str:
    """Show a statement as the files do."""
    fields = (statement.source, statement.stance.value, statement.stage and statement.stage.value, statement.party)
    return " ".join(field for field in fields if field)


@pytest.mark.parametrize(("lang", "claim", "title", "text", "said"), articles(), ids=lambda field: field[:40])
def test_all_that_is_said_in_an_article_is_found_and_nothing_else(
    lang: str, claim: str, title: str, text: str, said: str
) -> None:
    """Who asks says nothing, who answers speaks for himself, and what others say stays theirs."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Kurier", title=title, lang=lang, published=DAY, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    found = sorted(shown(statement) for statement in READERS[claim].read(article).statements)
    assert found == sorted(part.strip() for part in said.split(";") if part.strip() not in {"", "-"})
