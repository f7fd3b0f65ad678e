"""What an article is about: titles and openings of our own, each with a claim that it concerns or does not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.events import Claim
from monitor.reading.mentions import Mentions
from monitor.reading.names import Names
from monitor.reading.text import Text
from monitor.reading.topics import Topics
from monitor.reading.vocabulary import vocabulary

DAY = datetime(2025, 5, 6, 12, tzinfo=UTC)
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "topics.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
CLAIMS = (
    Claim(id="truce", title="Peru and Bolivia agree on a ceasefire", kind="ceasefire", who=("Peru", "Bolivia")),
    Claim(id="exit", title="Aiko Mori resigns as minister of Japan", kind="resignation", who=("Aiko Mori",)),
    Claim(id="death", title="Cameroon's president Paul Etame is dead", kind="death", who=("Paul Etame", "Cameroon")),
    Claim(
        id="rockets", title="Chile has delivered ballistic missiles to Peru", kind="claim", who=("Chile", "Peru"),
        what=("ballistic missiles", "delivered"), where=("Peru",),
    ),
    Claim(
        id="tanker", title="Chile attacked the tanker Maria Luz", kind="attack", who=("Chile",),
        what=("tanker Maria Luz",), where=("Peru",),
    ),
    Claim(
        id="pact", title="Peru and Chile ratify their border treaty", kind="treaty-ratification",
        who=("Peru", "Chile"), what=("border treaty",),
    ),
    Claim(
        id="mines", title="Peru, Chile and Bolivia leave the Ottawa Convention", kind="treaty-ratification",
        who=("Peru", "Chile", "Bolivia"), what=("Ottawa Convention", "withdrawal"),
    ),
)  # fmt: skip


def topics(lang: str, title: str, opening: str) -> Topics:
    """Return what an article of this title and opening can be about."""
    names = Names.load(lang, ())
    text, heading = Text(opening, lang), Text(title, lang)
    words = vocabulary(CLAIMS, lang, canonical=names.canonical)
    return Topics(text, heading, Mentions(text, names, DAY), Mentions(heading, names, DAY), words, names)


@pytest.mark.parametrize(("claim", "lang", "sign", "title", "opening"), ROWS, ids=["-".join(row[:3]) for row in ROWS])
def test_title_and_opening_tell_what_an_article_is_about(
    claim: str, lang: str, sign: str, title: str, opening: str
) -> None:
    """Its words need not stand in one sentence; but a power deal is no border treaty, nor a mayor the prime minister."""
    found = topics(lang, title, opening).topics
    about = claim in found and found[claim].about
    assert about == (sign == "+")


def test_a_short_form_is_the_thing_only_after_the_whole() -> None:
    """What *the missiles* are is told by the words before; those that carry a satellite are none."""
    opening = "Chile has delivered ballistic missiles to Peru. The weather was fine. {} One of the missiles was red."
    named = topics("en", "A delivery", opening.format("")).topics["rockets"]
    assert any(hit.slot == "what" for hit in named.hits[2])
    unnamed = topics("en", "A delivery", "Chile and Peru talked. " + "It rained. Birds sang. " * 3 + opening.format(""))
    assert not any(hit.slot == "what" for hit in unnamed.topics["rockets"].hits[0])
    late = opening.replace("ballistic ", "").format("")
    talk = topics("en", "Talks", "Chile and Peru talked about fish. " * 6 + late).topics
    assert "rockets" not in talk or not any(hit.slot == "what" for hit in talk["rockets"].hits[-1])
