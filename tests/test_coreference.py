"""Whom pronouns and bare offices mean, in texts of several sentences read frame by frame."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.reading.cues import lexicon
from monitor.reading.frames import Finder, Frame
from monitor.reading.mentions import Mentions
from monitor.reading.names import Names
from monitor.reading.text import Text
from monitor.reading.voices import Spoken, Voices

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


@pytest.mark.parametrize(("lang", "expected", "written"), ROWS, ids=[f"{row[0]}-{n}" for n, row in enumerate(ROWS)])
def test_who_is_meant(lang: str, expected: str, written: str) -> None:
    """The frame whose slot is marked speaks for the institution beside it."""
    written = written.replace("|", "\n\n")
    at = written.index("[[")
    text, found = spoken(written.replace("[[", "").replace("]]", ""), lang)
    meant = [
        source.institution
        for one in found
        if one.frame.source and one.frame.source[0].start <= at < one.frame.source[0].end
        for source in one.sources
    ]
    assert set(meant) == {expected}
    assert text.text[at] != "["
