"""What an article is about: titles and openings of our own, each with a claim that it concerns or does not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.events import Claim
from monitor.reading.about.topics import Topics
from monitor.reading.about.vocabulary import vocabulary
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names
from monitor.reading.who.mentions import Mentions

DAY = datetime(2025, 5, 6, 12, tzinfo=UTC)


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table beside these tests."""
    lines = (Path(__file__).parent / "data" / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


ROWS = rows("topics.tsv")
MATTERS = rows("matters.tsv")
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
ALIKE = (
    *CLAIMS,
    Claim(
        id="ill", title="Cameroon's president Paul Etame is seriously ill in Switzerland", kind="illness",
        who=("Paul Etame", "Cameroon"), what=("seriously ill", "hospital"), where=("Switzerland",),
    ),
    Claim(
        id="troops", title="Peruvian soldiers are in Bolivia", kind="troop-deployment", who=("Peru",),
        where=("Bolivia",),
    ),
    Claim(
        id="base", title="Russia and Peru have agreed on a Russian naval base", kind="agreement",
        who=("Russia", "Peru"), what=("naval base", "deal"),
    ),
    Claim(
        id="vienna", title="Hungary attacked Vienna with drones", kind="attack", who=("Hungary",),
        what=("drones",), where=("Vienna",),
    ),
    Claim(
        id="dam", title="Chile blew up the dam of Alta", kind="attack", who=("Chile",), what=("dam",),
        where=("Alta", "Peru"),
    ),
    Claim(
        id="quota", title="Peru and Chile agree on fishing quotas", kind="agreement", who=("Peru", "Chile"),
        what=("fishing quotas", "joint commission"),
    ),
    Claim(id="armistice", title="Armenia and Azerbaijan have agreed on a ceasefire", kind="ceasefire",
        who=("Armenia", "Azerbaijan")),
    Claim(
        id="grid", title="Peru and Chile ratify their energy interconnection treaty", kind="treaty-ratification",
        who=("Peru", "Chile"), what=("energy interconnection treaty", "ratification"),
    ),
    Claim(
        id="river", title="Peru and Bolivia ratify the Lake Treaty", kind="treaty-ratification",
        who=("Peru", "Bolivia"), what=("Lake Treaty",), words={"de": ("Titicaca-Abkommen",)},
    ),
    Claim(
        id="side", title="Chilean volunteers fight for Peru in Bolivia", kind="troop-deployment", who=("Chile", "Peru"),
        what=("volunteers", "fighters"), where=("Bolivia",),
    ),
    Claim(
        id="sluice", title="Chile blew up the Alta dam", kind="attack", who=("Chile",),
        what=("blew up", "dam", "explosion"), where=("Alta", "Peru"),
    ),
    Claim(
        id="envoy", title="Peru killed the envoy Jonas Okoye in Nairobi", kind="attack", who=("Peru", "Jonas Okoye"),
        what=("killed", "explosion"), where=("Kenya",),
    ),
    Claim(id="pope", title="Pope Francis is dead", kind="death", who=("Pope Francis", "Vatican")),
    Claim(
        id="joins", title="Peru and Chile ratify Bolivia's accession to the Andean Pact", kind="treaty-ratification",
        who=("Bolivia", "Peru", "Chile"), what=("accession", "ratification"),
    ),
    Claim(
        id="rebels", title="Peru and the communist rebels of the Qori Dawn Front have agreed on a ceasefire",
        kind="ceasefire", who=("Peru", "Qori Dawn Front"), where=("Puno",),
    ),
    Claim(
        id="pay", title="Aerovia and the pilots' union Liga Condor have agreed on a pay deal", kind="agreement",
        who=("Aerovia", "Liga Condor"), what=("pay deal", "wage agreement"),
    ),
    Claim(
        id="fiji", title="Fiji's prime minister Josefa Rabuka is seriously ill", kind="illness",
        who=("Josefa Rabuka",), where=("Fiji",),
    ),
    Claim(
        id="copper", title="Chile and Minex have agreed on a copper deal", kind="agreement",
        who=("Chile", "Minex"), what=("copper deal", "contract"), where=("Antofagasta",),
    ),
    Claim(
        id="alliance", title="Peru and Chile ratify their strategic partnership treaty", kind="treaty-ratification",
        who=("Peru", "Chile"), what=("strategic partnership treaty", "ratification"),
    ),
    Claim(
        id="vale", title="Minera chief executive Renato Siles has resigned", kind="resignation",
        who=("Minera", "Renato Siles"), what=("resignation", "chief executive", "steps down"), where=("Peru",),
    ),
    Claim(
        id="bank", title="Semi Tora resigns as governor of the Bank of Fiji", kind="resignation",
        who=("Semi Tora", "Bank of Fiji"), what=("resigns", "resignation"), where=("Fiji",),
    ),
    Claim(
        id="ship", title="Peru hit the container ship Blue Heron", kind="claim", who=("Peru", "Blue Heron"),
        what=("attack", "hit", "missile", "container ship"), where=("Chile",),
    ),
    Claim(id="nistor", title="Radu Ceaiescu resigns", kind="resignation", who=("Radu Ceaiescu",)),
)  # fmt: skip


def topics(lang: str, title: str, opening: str, claims: tuple[Claim, ...] = CLAIMS) -> Topics:
    """Return what an article of this title and opening can be about."""
    names = Names.load(lang, ())
    text, heading = Text(opening, lang), Text(title, lang)
    words = vocabulary(claims, lang, canonical=names.canonical)
    return Topics(text, heading, Mentions(text, names, DAY), Mentions(heading, names, DAY), words, names)


@pytest.mark.parametrize(("claim", "lang", "sign", "title", "opening"), ROWS, ids=["-".join(row[:3]) for row in ROWS])
def test_title_and_opening_tell_what_an_article_is_about(
    claim: str, lang: str, sign: str, title: str, opening: str
) -> None:
    """Its words need not stand in one sentence; but a power deal is no border treaty, nor a mayor the prime minister."""
    found = topics(lang, title, opening).topics
    about = claim in found and found[claim].about
    assert about == (sign == "+")


@pytest.mark.parametrize(
    ("claim", "lang", "sign", "title", "text"), MATTERS, ids=[f"{n}-{'-'.join(r[:3])}" for n, r in enumerate(MATTERS)]
)
def test_another_matter_of_the_same_actors_is_left_alone(
    claim: str, lang: str, sign: str, title: str, text: str
) -> None:
    """Another place, another doer, another person, another treaty: in the claim's own words, and not the claim."""
    found = topics(lang, title, text, tuple(one for one in ALIKE if one.id == claim)).topics
    about = claim in found and (found[claim].about or bool(found[claim].direct))
    assert about == (sign == "+")


def test_a_short_form_is_the_thing_only_after_the_whole() -> None:
    """What *the missiles* are is told by the words before; those that carry a satellite are none."""
    opening = "Chile has delivered ballistic missiles to Peru. The weather was fine. {} One of the missiles was red."
    named = topics("en", "A delivery", opening.format("")).topics["rockets"]
    assert any(hit.slot == "what" for hit in named.hits[2])
    unnamed = topics("en", "A delivery", "Chile and Peru talked. " + "It rained. Birds sang. " * 3 + opening.format(""))
    assert not any(hit.slot == "what" for hit in unnamed.topics["rockets"].hits[0])
    late = "Chile has delivered missiles. The weather was fine. One of the missiles was red."
    talk = topics("en", "Talks", "Chile and Peru talked about fish. " * 6 + late).topics
    assert "rockets" not in talk or not any(hit.slot == "what" for hit in talk["rockets"].hits[-1])
