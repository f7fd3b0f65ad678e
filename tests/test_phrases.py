"""Phrases are found by their first word as they would be by trying one after the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.reading.cut.phrases import Phrases

WORDS = st.sampled_from(["de", "plus", "en", "tard", "."])
LISTED = st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=8)


@given(listed=LISTED, words=st.lists(WORDS, min_size=1, max_size=6))
def test_the_phrase_listed_first_is_taken(listed: list[list[str]], words: list[str]) -> None:
    """At every word, also where the text ends within a phrase."""
    phrases = Phrases(map(" ".join, listed))
    for at in range(len(words)):
        expected = next((len(one) for one in listed if words[at : at + len(one)] == one), 0)
        assert phrases.at(words, at) == phrases.at(tuple(words), at) == expected
