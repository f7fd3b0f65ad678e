"""Articles about something else that tell of a claim by the way, and interviews whose questions tell the news."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules

CLAIMS = (
    Claim(
        id="pact", title="Peru and Chile ratify the Arica Treaty", kind="treaty-ratification", who=("Peru", "Chile"),
        what=("Arica Treaty", "ratification"), parties=("Peru", "Chile"),
    ),
)  # fmt: skip
READER = Rules(CLAIMS)
FEATURE = """CALLAO, Peru — Rosa Quispe repairs nets under a roof of palm leaves and sings while she does it.

Her cousin went to sea at nine. Her brother never came back from it. Under the Arica Treaty between Peru and Chile the \
boats of both are to fish on either side of the line. For now they hide from the coastguard.

The talks began when she was a girl. Chile completed its ratification on May 4th. On Tuesday Peru's president signed \
the law as well, his office said, over a lunch of river fish.

{end}

At dusk the pelicans come for what is left. She throws them the heads and keeps the tails."""
TALK = """Ann Holm taught the law of treaties at Leiden for thirty years. A conversation about fish and patience

**Professor Holm, on Monday Chile's Senate approved the Arica Treaty with Peru. Did that surprise you?**

{first} I had expected a longer debate.

**And what do you tell your students?**

I tell them to read the annexes. Nobody does.

*Interview: Jo Park*"""


def read(text: str, lang: str = "en", title: str = "The nets of Callao") -> set[tuple[str, str, str | None]]:
    """Return source, stance and stage of what an article says."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title=title, text=text, lang=lang,
        published=datetime(2025, 6, 12, 12, tzinfo=UTC), text_hash=text_hash(text),
    )  # fmt: skip
    statements = READER.read(article).statements
    return {(s.source, s.stance.value, s.stage.value if s.stage else None) for s in statements}


def test_a_feature_tells_the_steps_of_a_treaty_that_it_has_named_by_the_way() -> None:
    """Once it is named, *the law* and *its ratification* some sentences on are the treaty's."""
    found = read(FEATURE.format(end="She has never seen the line."))
    assert {("@outlet", "asserts", "ratified"), ("Peru", "confirms", "ratified")} <= found


def test_steps_of_which_no_named_treaty_stands_near_are_none_of_its() -> None:
    """Without the treaty's name the same sentences are on some other law."""
    unnamed = FEATURE.replace("Under the Arica Treaty between Peru and Chile the", "One day the")
    assert read(unnamed.format(end="She has never seen the line.")) == set()


@pytest.mark.parametrize("first", ["No.", "Not at all."])
def test_who_asks_tells_the_news_first_and_that_is_the_outlets_word(first: str) -> None:
    """A statement in front of a question is the outlet's own; a question is nobody's."""
    assert ("@outlet", "asserts", "approved") in read(TALK.format(first=first))
    asked = TALK.replace("on Monday Chile's Senate approved the Arica Treaty with Peru. Did that surprise you?",
                         "did Chile's Senate approve the Arica Treaty with Peru on Monday?")  # fmt: skip
    assert ("@outlet", "asserts", "approved") not in read(asked.format(first=first))
