"""What speaks for a candidate is weighed: the table, its arithmetic, its fit, and that what is held back is logged."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest
from test_reading_rules import DAY, LEADS, TROOPS
from test_rule_examples import OPENINGS, TRUCE

from monitor.events import Article, Reading, Stance, text_hash
from monitor.reading import Rules
from monitor.reading.about.linking import Linker
from monitor.reading.about.topics import Topic
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.weighing import LOOSE as LOOSELY
from monitor.reading.merging.weighing import MOVING, TIED, Made, Scales, shipped, signs

FAMILIES = {
    "again", "by", "cue", "frame", "has", "how", "link", "loose", "names", "quoted", "rule", "size", "source", "stage",
    "staged", "stance", "tied", "word", "new", "back", "party", "who", "authority", "unnamed", "outlet", "direct",
    "title", "opened", "about", "first", "early", "late", "alone", "near", "inner", "outer", "behind", "carried",
    "passive", "via", "speaker", "several", "heading", "none", *(stance.value for stance in Stance),
}  # fmt: skip
SAID = LEADS["en", "troops"] + "\n\nBelgium confirmed that Rwandan soldiers had entered Congo."
LOOSE = OPENINGS["en", "truce"] + "\n\nAzerbaijan said on Monday that “everything is possible”."
EVEN = 0.5


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """Load the program that fits the weights."""
    path = Path(__file__).parents[1] / "benchmarks" / "weights.py"
    spec = util.spec_from_file_location("weights_benchmark", path)
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reading(text: str, scales: Scales | None = None) -> Reading:
    """Return what the reader makes of a text about Rwandan soldiers in Congo, or a truce of Armenia and Azerbaijan."""
    return Rules([TROOPS, TRUCE], scales=scales).read(
        Article(
            id="a", url="https://example.org/a", outlet="Example", title="", lang="en", published=DAY, text=text,
            text_hash=text_hash(text),
        )
    )  # fmt: skip


def test_the_table_weighs_signs_of_form_and_no_word_of_any_article() -> None:
    """Every sign is of a family that the code makes, so that a renamed sign does not keep a dead weight."""
    table = shipped().weights
    assert "" in table
    assert len(table) > 100
    assert {sign.split()[0] for sign in table if sign} <= FAMILIES
    assert all(math.isfinite(weight) and abs(weight) < 3 for weight in table.values())


def test_the_likelihood_is_the_logistic_of_the_sum() -> None:
    """Signs without a weight change nothing; more of what speaks for it makes it likelier."""
    scales = Scales({"": -0.5, "good": 1.5, "bad": -2.0})
    assert scales.likelihood([]) == scales.likelihood(["unknown"]) == pytest.approx(1 / (1 + math.exp(0.5)))
    assert scales.likelihood(["bad"]) < scales.likelihood([]) < scales.likelihood(["good"])
    assert scales.likelihood(["good", "bad"]) == pytest.approx(1 / (1 + math.exp(1.0)))


def test_what_passes_is_what_the_signs_say() -> None:
    """The sum that decides is that of all the signs, those with the tie before them as well."""
    seen: list[tuple[bool, float, bool]] = []

    class Asking(Scales):
        def weigh(self, made: Made, topic: Topic, linker: Linker, earlier: Sequence[Candidate]) -> float | None:
            said = super().weigh(made, topic, linker, earlier)
            seen.append((made.loose, self.likelihood(signs(made, topic, linker, earlier)), said is not None))
            return said

    for text in (SAID, LOOSE):
        reading(text, Asking(shipped().weights))
    assert {loose for loose, _, _ in seen} == {True, False}
    assert all(said == (likelihood >= (LOOSELY if loose else TIED)) for loose, likelihood, said in seen)


def test_what_is_held_back_is_logged_with_the_reason() -> None:
    """A bar that nothing passes loses the statement, not the trace of it."""
    passed = reading(SAID, Scales({}, tied=0.0, sure=0.0))
    assert any(s.source == "Belgium" and s.stance is Stance.CONFIRMS for s in passed.statements)
    held = reading(SAID, Scales({}, tied=1.1))
    assert not any(s.source == "Belgium" for s in held.statements)
    assert any(one.rule == "WEIGH-LITTLE" and "Belgium confirmed" in one.text for one in held.rejected)


def test_an_article_in_which_all_is_doubtful_is_about_another_matter() -> None:
    """Where no candidate is sure nothing stands, unless the lead says it plainly or the article again and again."""
    late = "The price of coffee rose again.\n\n" * 20 + "Belgium confirmed that Rwandan soldiers had entered Congo."
    held = reading(late, Scales({}, tied=0.0, sure=1.0))
    assert not held.statements
    assert any(one.rule == "WEIGH-ALL" and "Belgium confirmed" in one.text for one in held.rejected)
    early = "\n\n".join(late.split("\n\n")[::-1])
    for text, sure in ((late, EVEN), (early, 1.0), (SAID, 1.0), (late + "\n\n" + SAID * 20, 1.0)):
        assert any(s.source == "Belgium" for s in reading(text, Scales({}, tied=0.0, sure=sure, surer=EVEN)).statements)


def test_an_article_that_hardly_speaks_of_the_claim_has_to_be_surer() -> None:
    """One sentence of twenty, and one statement: it stands only above the higher bar."""
    coffee = "The price of coffee rose again.\n\n" * 10
    thin = f"Nobody knows whether Rwandan soldiers are in Congo.\n\n{coffee}"
    thin += f"Belgium confirmed that Rwandan soldiers had entered Congo.\n\n{coffee}"
    for surer, stands in ((EVEN, True), (1.0, False)):
        found = reading(thin, Scales({}, tied=0.0, sure=0.0, surer=surer)).statements
        assert bool(found) is stands
    assert reading(
        "Peru denied that Rwandan soldiers were in Congo.\n\n" * 2 + thin, Scales({}, tied=0.0, sure=0.0, surer=1.0)
    ).statements


def test_without_a_word_of_the_claim_the_bar_decides() -> None:
    """What no rule ties is a statement below its bar, and rejected as before above it."""
    found = [
        s for s in reading(LOOSE, Scales({}, loose=0.0, tied=0.0, sure=0.0)).statements if s.source == "Azerbaijan"
    ]
    assert [s.stance for s in found] == [Stance.DEEMS_LIKELY]
    assert any(step.rule == "LINK-WEIGHED" for step in found[0].trace)
    held = reading(LOOSE, Scales({}, loose=1.1, tied=0.0, sure=0.0))
    assert not any(s.source == "Azerbaijan" for s in held.statements)
    assert any(one.rule == "LINK-NOWORDS" and "everything is possible" in one.text for one in held.rejected)


def test_what_moves_a_status_is_tied_by_a_rule() -> None:
    """However likely it is made to look: a denial that no word and no pointer ties to the claim is not taken."""
    stances: set[Stance] = set()

    class Watching(Scales):
        def weigh(self, made: Made, topic: Topic, linker: Linker, earlier: Sequence[Candidate]) -> float | None:
            said = super().weigh(made, topic, linker, earlier)
            if made.loose and made.verdict.stance is not None:
                stances.add(made.verdict.stance)
                assert (said is not None) == (made.verdict.stance not in MOVING)
            return said

    everything = Watching({}, loose=0.0, tied=0.0, sure=0.0)
    reading(LOOSE, everything)
    reading(LOOSE.replace("“everything is possible”", "it confirmed the date of the summit"), everything)
    reading(LOOSE.replace("said on Monday that “everything is possible”", "denied its guilt"), everything)
    assert stances & MOVING
    assert stances - MOVING


def test_the_fit_finds_what_speaks_for_and_against(bench: ModuleType) -> None:
    """Planted signs get weights of their sign, in the order of their strength; a sign of nothing stays near none."""
    dice = random.Random(7)
    odds = {"good": 2.0, "fair": 0.8, "bad": -2.0, "idle": 0.0}
    planted, rows = Scales(odds), []
    for number in range(1500):
        shown = frozenset(sign for sign in odds if dice.random() < EVEN)
        right = dice.random() < planted.likelihood(shown)
        rows.append(bench.Row(f"case {number % 20}", shown, right, loose=False, weight=1.0))
    fitted = bench.fit(rows)
    assert fitted["bad"] < -1 < -0.4 < fitted["idle"] < 0.4 < fitted["fair"] < fitted["good"]
    assert Scales(fitted).likelihood(["bad"]) < EVEN < Scales(fitted).likelihood(["good"])
