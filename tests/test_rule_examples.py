"""Every rule of the reader has a sentence on which it fires and one on which it does not.

Frame rules have theirs in tests/data/frames.tsv, most rules of stance in tests/data/stances.tsv; the others, from the
names to the merging, in tests/data/rules.tsv.  The ids are read from the source, so that a new rule has to come with both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_reading_rules import DAY, LEADS, PACT, RULES_ALONE, TROOPS

import monitor.reading
from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names
from monitor.reading.who.mentions import Mentions

DATA = Path(__file__).parent / "data"
SOURCE = Path(monitor.reading.__file__).parent
NOT_YET = frozenset({"LINK-NONE", "LINK-WEIGHED", "WEIGH-ALL", "WEIGH-LITTLE", "MEN-PLACE", "ST-REFUSEDENY"})
"""Rules without a fair example on both sides so far; LINK-NONE is not logged, it would be said of nearly every sentence.

What is weighed (LINK-WEIGHED, WEIGH-ALL, WEIGH-LITTLE) changes with every fit: tests/test_weighing.py moves the bars instead.
"""


def table(name: str) -> list[list[str]]:
    """Return the rows of a table of examples."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


ROWS = table("rules.tsv")
TRUCE = Claim(
    id="truce", title="Armenia and Azerbaijan agree on a truce", kind="ceasefire", who=("Armenia", "Azerbaijan"),
    parties=("Armenia", "Azerbaijan"),
)  # fmt: skip
EXIT = Claim(
    id="exit", title="Chile withdraws from the transit treaty", kind="treaty-ratification", who=("Chile",),
    what=("transit treaty",), parties=("Chile",),
)  # fmt: skip
RAID = Claim(
    id="raid", title="Rwanda attacked the ferry Amahoro on Lake Kivu", kind="attack", who=("Rwanda",),
    what=("ferry Amahoro",), where=("Congo",),
)  # fmt: skip
FALLEN = Claim(id="fallen", title="General Ole Brandt is dead", kind="death", who=("Ole Brandt",), where=("Congo",))
READER = Rules([TROOPS, PACT, TRUCE, EXIT, RAID, FALLEN], scales=RULES_ALONE)
OPENINGS = LEADS | {
    (
        "de",
        "truce",
    ): "Armenien und Aserbaidschan haben sich laut der Zeitung Sewan-Kurier auf eine Waffenruhe geeinigt.",
    ("en", "truce"): "Armenia and Azerbaijan have agreed on a truce, the newspaper Sevan Courier reported.",
    ("uk", "troops"): "Руандійські солдати увійшли до Конго, повідомила газета «Ківу Геральд».",
    ("ru", "troops"): "Руандийские солдаты вошли в Конго, сообщила газета «Киву Геральд».",
    ("fr", "troops"): "Des soldats rwandais sont entrés au Congo, a rapporté le journal Kivu Herald.",
    ("es", "troops"): "Soldados ruandeses han entrado en el Congo, informó el diario Kivu Herald.",
    ("en", "raid"): "Rwanda has attacked the ferry Amahoro in Congo, the newspaper Kivu Herald reported.",
    ("en", "exit"): "Peru regretted that Chile might leave the transit treaty.",
}
"""What an article is about that goes on with the words after the sign …"""


def spoken(text: str, lang: str) -> Iterator[str]:
    """Yield the rules by which the reader tells whom the words between double brackets speak for."""
    if "[[" not in text:
        return
    start, end = text.index("[["), text.index("]]") - 2
    mentions = Mentions(Text(text.replace("[[", "").replace("]]", ""), lang), Names.load(lang, ()), DAY)
    for source in mentions.sources(start, end):
        yield from (step.rule for step in source.steps)


def fired(lang: str, claim: str, example: str) -> set[str]:
    """Return the rules that made or rejected what an example says about a claim."""
    text = example.replace("… ", OPENINGS[lang, claim] + "\n\n") if example.startswith("… ") else example
    text = text.replace(" | ", "\n\n")
    plain = text.replace("[[", "").replace("]]", "")
    reading = READER.read(
        Article(
            id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, published=DAY, text=plain,
            text_hash=text_hash(plain),
        )
    )  # fmt: skip
    made = {step.rule for s in reading.statements if s.claim == claim for step in s.trace}
    return made | {one.rule for one in reading.rejected if one.claim == claim} | set(spoken(text, lang))


def rules() -> set[str]:
    """Return the ids of rules that stand in the source of the reader."""
    texts = [path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py"))]
    return {rule for text in texts for rule in re.findall(r'"([A-Z]{2,5}-[A-Z0-9-]+)"', text)}


def examples() -> Counter[tuple[str, bool]]:
    """Return how many examples each rule has, by whether it fires on them."""
    found = [(row[0], row[3] == "+") for row in ROWS]
    found += [(row[0], row[3] != "-") for row in table("frames.tsv")]
    found += [(row[0], row[4] != "-") for row in table("stances.tsv")]
    return Counter(found)


@pytest.mark.parametrize(("rule", "lang", "claim", "sign", "example"), ROWS)
def test_a_rule_fires_where_it_should_and_only_there(rule: str, lang: str, claim: str, sign: str, example: str) -> None:
    """A rule fires where it should and only there."""
    found = fired(lang, claim, example)
    assert (rule in found) == (sign == "+"), sorted(found)


def test_every_rule_has_an_example_on_both_sides() -> None:
    """Every rule has an example on both sides."""
    counted = examples()
    bare = {rule for rule in rules() if not (counted[rule, True] and counted[rule, False])}
    assert bare == NOT_YET
