"""Attribution frames: every rule has a sentence on which it fires, and one on which it does not (tests/data/frames.tsv)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.reading import attributions, languages
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Finder

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "frames.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
LANGUAGES = sorted(languages())


@pytest.mark.parametrize(("rule", "lang", "sentence", "source"), [row for row in ROWS if row[3] != "-"])
def test_a_rule_finds_who_speaks(rule: str, lang: str, sentence: str, source: str) -> None:
    """A rule finds who speaks."""
    found = [f for f in _frames(sentence, lang) if f[0] == rule]
    assert found, f"{rule} found nothing in {sentence!r}, only {_frames(sentence, lang)}"
    assert found[0][1] == source


@pytest.mark.parametrize(("rule", "lang", "sentence"), [row[:3] for row in ROWS if row[3] == "-"])
def test_a_rule_stays_silent(rule: str, lang: str, sentence: str) -> None:
    """A rule stays silent."""
    assert rule not in {f[0] for f in _frames(sentence, lang)}


def test_every_rule_has_both() -> None:
    """Every rule has both."""
    fires = {row[0] for row in ROWS if row[3] != "-"}
    silent = {row[0] for row in ROWS if row[3] == "-"}
    assert fires == silent


def _frames(text: str, lang: str) -> list[tuple[str, str]]:
    """Return (rule, source words) of all frames, those too that `attributions` leaves out because they report nothing."""
    return [
        (f.rule, text[f.source[0].start : f.source[-1].end] if f.source else "")
        for f in Finder(Text(text, lang), lexicon(lang)).all()
    ]


def test_spans_are_words_of_the_text() -> None:
    """Spans are words of the text."""
    text = 'The mayor, Jane Example, said that the bridge was safe. "It is," the engineer added.'
    for frame in attributions(text, "en"):
        for span in (*frame.source, *frame.cue, *frame.content):
            assert text[span.start : span.end].strip() == text[span.start : span.end] != ""


@pytest.mark.parametrize("between", [" ", "\n", "  "])
@pytest.mark.parametrize("times", [1, 2])
def test_a_title_that_the_text_repeats_is_no_part_of_its_first_sentence(between: str, times: int) -> None:
    """However a page joins headline and lead, the lead begins anew; a text that only begins alike is left whole."""
    title, lead = "Harbour master says quay is closed", "The port of Oslo denied that on Monday."
    text = between.join([title] * times + [lead])
    cut = Text(text, "en", title)
    assert [text[s.start : s.end] for s in cut.sentences] == [title] * times + [lead]
    alike = f"{title}d off to ships. {lead}"
    assert [alike[s.start : s.end] for s in Text(alike, "en", title).sentences] == [f"{title}d off to ships.", lead]


def test_a_language_without_lexicon_gives_nothing() -> None:
    """A language without lexicon gives nothing."""
    assert attributions("Ministeriet sade att inget hade hänt.", "sv") == []


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400), st.sampled_from(LANGUAGES))
def test_any_text_can_be_cut_and_searched(text: str, lang: str) -> None:
    """Any text can be cut and searched."""
    cut = Text(text, lang)
    assert all(text[a:b] and low for a, b, low in zip(cut.starts, cut.ends, cut.lows, strict=True))
    assert all(a.end <= b.start for a, b in zip(cut.sentences, cut.sentences[1:], strict=False))
    assert sum(s.last - s.first for s in cut.sentences) == len(cut.lows) == len(cut.sentence_of)
    for frame in attributions(text, lang):
        assert all(0 <= s.start < s.end <= len(text) for s in (*frame.source, *frame.cue, *frame.content))


WORDS = [
    "sagte",
    "said",
    "hat",
    "Kiew",
    "„",
    "“",
    '"',
    "«",
    "»",
    ",",
    ".",
    ":",
    "–",
    "bestätigt",
    "denied",
    "a",
    "dit",
    "что",
    "заявил",
    "\n\n",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=80), st.sampled_from(LANGUAGES))
def test_words_of_speech_in_any_order(words: list[str], lang: str) -> None:
    """Words of speech in any order."""
    text = " ".join(words)
    for frame in attributions(text, lang):
        assert all(0 <= s.start < s.end <= len(text) for s in (*frame.source, *frame.cue, *frame.content))


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["Er sagte, ", "„", "said ", "((", "der ", '"a ', "a.", "не "])
@pytest.mark.parametrize("lang", ["de", "en", "ru"])
def test_time_grows_with_the_text_and_not_faster(unit: str, lang: str) -> None:
    """Time grows with the text and not faster."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        attributions(text, lang)
        return time.process_time() - start

    seconds(1_000)
    small = min(seconds(10_000) for _ in range(3))
    large = seconds(100_000)
    assert large < 40 * small + 0.5, f"{small:.3f} s for 10 kB, {large:.3f} s for 100 kB"
