"""Files of short articles, each with all that is said in it, and what a reader finds in them.

An article begins with `=== language | claim | title`, has its text, then `---` and what is said, parted by `;`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from monitor.events import Article, text_hash
from monitor.reading import Rules

DAY = datetime(2026, 3, 11, 18, tzinfo=UTC)


def articles(pattern: str) -> list[tuple[str, str, str, str, str]]:
    """Language, claim, title, text and what is said, of each article in the files of tests/data that match."""
    found = []
    for path in sorted((Path(__file__).parent / "data").glob(pattern)):
        for part in f"\n{path.read_text('utf-8')}".split("\n=== ")[1:]:
            head, _, rest = part.partition("\n")
            lang, claim, title = (field.strip() for field in head.split("|", 2))
            text, _, said = rest.rpartition("\n---\n")
            found.append((lang, claim, title, text.strip(), said.strip()))
    return found


def read(reader: Rules, lang: str, title: str, text: str) -> set[str]:
    """Return source, stance and stage of all that is said in an article."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Kurier", title=title, lang=lang, published=DAY, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    statements = reader.read(article).statements
    return {" ".join(filter(None, (s.source, s.stance.value, s.stage and s.stage.value))) for s in statements}
