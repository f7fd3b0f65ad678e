"""Reportages and portraits that begin with a scene and come to the claim far down (tests/data/late_matters).

Each has paragraphs on other matters in which somebody denies or confirms something, which must give nothing.
"""

from __future__ import annotations

import pytest
from article_files import articles, read
from test_reading_rules import RULES_ALONE

from monitor.events import Claim
from monitor.reading import Rules

CLAIMS = (
    Claim(
        id="death", title="Fiji's president Epeli Rokotuva has died", kind="death", who=("Fiji", "Epeli Rokotuva"),
        parties=("Fiji",),
    ),
    Claim(
        id="illness", title="Fiji's president Epeli Rokotuva is seriously ill", kind="illness",
        who=("Fiji", "Epeli Rokotuva"), parties=("Fiji",),
    ),
    Claim(
        id="attack", title="Belarus was behind the poisoning of Viktor Malin in Lunden", kind="attack",
        who=("Belarus",), what=("poisoning", "Viktor Malin"), where=("Lunden",), parties=("Belarus",),
    ),
    Claim(
        id="troops", title="Ethiopian soldiers fight in Sudan", kind="troop-deployment", who=("Ethiopia",),
        where=("Sudan",), parties=("Ethiopia",),
    ),
    Claim(
        id="treaty", title="Uruguay and Paraguay ratify their water treaty", kind="treaty-ratification",
        who=("Uruguay", "Paraguay"), what=("water treaty", "ratification"), parties=("Uruguay", "Paraguay"),
    ),
    Claim(
        id="ceasefire", title="Thailand and Cambodia have agreed on a ceasefire", kind="ceasefire",
        who=("Thailand", "Cambodia"), parties=("Thailand", "Cambodia"), authorities=("Malaysia",),
    ),
)  # fmt: skip
READERS = {claim.id: Rules([claim], scales=RULES_ALONE) for claim in CLAIMS}


@pytest.mark.parametrize(
    ("lang", "claim", "title", "text", "said"), articles("late_matters/features.txt"), ids=lambda x: x[:30]
)
def test_a_text_that_comes_late_to_its_matter_is_read_from_there_on(
    lang: str, claim: str, title: str, text: str, said: str
) -> None:
    """All that is said of the claim is found, and nothing of what fishermen and ministries say of other things."""
    assert read(READERS[claim], lang, title, text) == {part.strip() for part in said.split(";")}


@pytest.mark.parametrize(
    ("lang", "claim", "title", "text", "said"), articles("late_matters/others.txt"), ids=lambda x: x[:30]
)
def test_a_text_that_comes_late_to_another_matter_gives_nothing(
    lang: str, claim: str, title: str, text: str, said: str
) -> None:
    """The same scenes, the same verbs, but another president, another body, another agreement."""
    assert read(READERS[claim], lang, title, text) == set()
    assert not said
