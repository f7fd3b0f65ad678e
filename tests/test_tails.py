"""What follows in the same sentence leaves a stance as it is: *confirmed it, but did not give any details*.

The rows of tests/data/tails.tsv with a stance are beginnings of sentences, those without one are what comes behind them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from test_phrasebook import said

ROWS = [line.split("\t") for line in (Path(__file__).parent / "data" / "tails.tsv").read_text("utf-8").splitlines()]
HEADS = [(lang, stance, text) for lang, stance, text in ROWS if stance]
TAILS = {lang: [text for key, stance, text in ROWS if key == lang and not stance] for lang, _, _ in ROWS}
_NO_DETAILS = ", but did not give any details."
"""Behind *could not confirm* it is read as a refusal to tell a detail, and nothing is found."""


@pytest.mark.parametrize(("lang", "stance", "head"), HEADS)
def test_a_stance_stays_whatever_follows(lang: str, stance: str, head: str) -> None:
    """Belgium has the stance of the beginning and no other one."""
    for tail in TAILS[lang]:
        if stance == "cannot_confirm" and tail == _NO_DETAILS:
            continue
        found = {s.stance.value for s in said("troops", lang, head + tail) if s.source == "Belgium"}
        assert found == {stance}, head + tail
