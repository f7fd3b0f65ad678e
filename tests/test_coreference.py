"""Whom pronouns and bare offices mean, in texts of several sentences read frame by frame."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names
from monitor.reading.framing.frames import Finder, Frame
from monitor.reading.merging.voices import Spoken, Voices
from monitor.reading.who.mentions import Mentions

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "anaphora.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def spoken(written: str, lang: str) -> tuple[Text, list[Spoken]]:
    """Return a text with all its frames, their sources resolved in order."""
    text = Text(written, lang)
    voices = Voices("", text, Mentions(text, Names.load(lang), datetime(2025, 9, 1, tzinfo=UTC)))
    finder = Finder(text, lexicon(lang))
    frames: list[Frame] = []
    found: list[Spoken] = []
    for index in range(len(text.sentences)):
        here = finder.sentence(index, frames)
        frames += here
        found += voices.resolve(here)
    return text, found


def _marked(frame: Frame, at: int) -> bool:
    """Return whether the words at `at` are the frame's slot, or its verb where that leaves out its subject."""
    if frame.source:
        return frame.source[0].start <= at < frame.source[0].end
    return frame.rule.endswith("-DROP") and frame.text.starts[frame.at] == at


@pytest.mark.parametrize(("lang", "expected", "written"), ROWS, ids=[f"{row[0]}-{n}" for n, row in enumerate(ROWS)])
def test_who_is_meant(lang: str, expected: str, written: str) -> None:
    """The frame whose slot is marked speaks for the institution beside it, or for several that a plus joins."""
    written = written.replace("|", "\n\n")
    at = written.index("[[")
    text, found = spoken(written.replace("[[", "").replace("]]", ""), lang)
    meant = [source.institution for one in found if _marked(one.frame, at) for source in one.sources]
    assert set(meant) == set(expected.split("+"))
    assert text.text[at] != "["


def test_a_quotation_goes_on_in_the_voice_of_who_told_it() -> None:
    """Not in that of whom he tells of, and not in that of whoever spoke before a fisherman."""
    told = "The Peruvian minister said that the Kenyan president had denied the attack. "
    by_nobody = "Belgium denied it. A fisherman said that he had seen soldiers. "
    for before, expected in ((told, ["Peru"]), (by_nobody, ["unnamed"])):
        _, found = spoken(before + '"Nobody believes him here any more."', "en")
        [one] = [one for one in found if one.frame.rule == "EN-FLOAT"]
        assert [source.institution for source in one.sources] == expected


def test_reported_speech_goes_on_behind_nobody() -> None:
    """Konjunktiv goes on in the last voice, though *niemand* stands between."""
    written = "Peru sagte, Kenia lüge. Niemand glaube dem Minister noch. Es gebe Beweise."
    _, found = spoken(written, "de")
    assert [s.institution for s in found[-1].sources] == ["Peru"]


def test_a_company_that_nobody_named_speaks_for_nobody() -> None:
    """Neither for the state nor for the body that the article has named beside it."""
    written = "The United Nations asked for help. Peru closed its border. The airline said the runway was damaged."
    _, found = spoken(written, "en")
    assert not found[-1].sources


def test_a_dead_leader_is_not_the_head_of_the_mission() -> None:
    """Of whom is only spoken is not taken up again by an office, though his is of the same class."""
    _, found = spoken(
        "The UN confirmed the death of the rebel leader Joseph Kabanda. The mission's head spoke of a raid.", "en"
    )
    assert "Joseph Kabanda" not in {s.institution for one in found for s in one.sources}
