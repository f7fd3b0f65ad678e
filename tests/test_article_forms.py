"""Short articles in the forms that newspapers have, each with all that is said in it (tests/data/article_forms).

Tickers with time stamps, questions and answers, fact checks, interviews, round-ups, features that name the matter late,
columns, chronicles, flashes, reactions first: in German and English, and some in the other four languages.
"""

from __future__ import annotations

import pytest
from article_files import articles, read
from test_reading_rules import RULES_ALONE

from monitor.events import Claim
from monitor.reading import Rules

CLAIMS = (
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
    Claim(
        id="death", title="Tajikistan's president Rustam Nazarov has died", kind="death",
        who=("Rustam Nazarov", "Tajikistan"), what=("president", "died", "death"), where=("Dushanbe",),
        parties=("Tajikistan",),
    ),
    Claim(
        id="attack", title="Algeria was behind the attack on the refinery at Mohammedia in Morocco", kind="attack",
        who=("Algeria",), what=("attack", "drones", "refinery"), where=("Mohammedia", "Morocco"), parties=("Algeria",),
    ),
    Claim(
        id="resignation", title="Slovenia's prime minister Janez Kotnik resigns", kind="resignation",
        who=("Janez Kotnik", "Slovenia"), what=("resignation", "steps down"), where=("Ljubljana",),
        parties=("Slovenia",),
    ),
    Claim(
        id="exchange", title="Armenia and Azerbaijan exchange prisoners of war", kind="prisoner-exchange",
        who=("Armenia", "Azerbaijan"), what=("prisoner exchange", "prisoners of war"), where=("border",),
        parties=("Armenia", "Azerbaijan"), authorities=("ICRC",),
    ),
    Claim(
        id="missiles", title="Iran has delivered ballistic missiles to Russia", kind="claim", who=("Iran", "Russia"),
        what=("ballistic missiles", "delivery"), where=("Iran", "Russia"), parties=("Iran", "Russia"),
    ),
)  # fmt: skip
READERS = {claim.id: Rules([claim], scales=RULES_ALONE) for claim in CLAIMS}


@pytest.mark.parametrize(
    ("lang", "claim", "title", "text", "said"), articles("article_forms/*.txt"), ids=lambda field: field[:40]
)
def test_everybody_says_his_own_whatever_the_form_of_the_article(
    lang: str, claim: str, title: str, text: str, said: str
) -> None:
    """Neither a heading, a label nor a time stamp keeps the reader from who says what, and nothing else is found."""
    assert read(READERS[claim], lang, title, text) == {part.strip() for part in said.split(";")} - {""}


@pytest.mark.parametrize("heading", ["Addis Ababa responds", "14:40 — Addis Ababa responds", "News from Addis Ababa"])
@pytest.mark.parametrize("marks", ["{}", "**{}**", "### {}"])
def test_a_spokesman_is_that_of_whom_the_heading_names(heading: str, marks: str) -> None:
    """The heading stands for the name in the sentence, whatever letters it is set in."""
    told = "Sudan's foreign ministry says Ethiopian soldiers are fighting in Sudan.\n\n"
    text = told + marks.format(heading) + '\n\n"This is pure invention," a government spokeswoman says.'
    assert read(READERS["troops"], "en", "Sudan war", text) == {"Sudan asserts", "Ethiopia denies"}


def test_a_heading_that_names_no_state_says_nothing_of_whose_minister_it_is() -> None:
    """Nor does it make the last ministry confirm the opposite of what it said."""
    told = "Sudan's defence ministry says Ethiopian soldiers are fighting in Sudan."
    below = "Ethiopia's defence minister has admitted that soldiers are in Sudan."
    text = f"{told}\n\nDefence minister admits deployment\n\n{below}"
    assert read(READERS["troops"], "en", "Sudan war", text) == {"Sudan asserts", "Ethiopia confirms"}


def test_an_item_of_a_round_up_is_no_answer_to_another_item() -> None:
    """What is denied or left open below another heading is another matter."""
    items = [
        "**Truce in Asia**\nThailand and Cambodia have agreed on a ceasefire, the Thai foreign ministry said.",
        "**Budget**\nThe coalition has a budget. The finance ministry confirmed the deal.",
        "**Ferry accident**\nThree people died in Norway. The police could not confirm reports of an explosion.",
    ]
    assert read(READERS["ceasefire"], "en", "Morning briefing", "\n\n".join(items)) == {"Thailand confirms"}
