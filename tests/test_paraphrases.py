"""The same sentence said a little differently is read the same: the phrasebook under changes that keep its meaning.

The changes are in tests/data/paraphrases.tsv: when, where and by which medium it was said, the speaker's name, a relative
clause, what follows at the end.  Each is put into every phrase that it fits.
"""

from __future__ import annotations

import re
import sys
from functools import cache

import pytest
from test_phrasebook import PHRASES, said, table

pytestmark = pytest.mark.slow
CHANGES = table("paraphrases.tsv")
SHARE = 0.06
"""Of the phrases that a change may break; where one fits few phrases, two of them."""
_LOWER = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "it",
        "he",
        "she",
        "they",
        "this",
        "that",
        "there",
        "no",
        "not",
        "one",
        "officials",
        "le",
        "la",
        "un",
        "une",
        "el",
    ]
)


def changed(text: str, pattern: str, put: str) -> str:
    """Return a phrase under a change; a word that no longer begins the sentence loses its capital."""
    new = re.sub(pattern, put, text, count=1)
    if new == text or pattern[:1] != "^" or not put:
        return new
    rest = new.removeprefix(put)
    word = rest.partition(" ")[0]
    return put + (word.lower() + rest[len(word) :] if put.endswith(", ") and word.lower() in _LOWER else rest)


@cache
def stances(claim: str, lang: str, text: str) -> frozenset[tuple[str, str]]:
    """Return who says what in a phrase."""
    return frozenset((s.source, s.stance.value) for s in said(claim, lang, text))


def broken(lang: str, pattern: str, put: str) -> tuple[int, list[str]]:
    """Return how many phrases a change fits, and the changed ones that are read otherwise."""
    fits, wrong = 0, []
    for claim, tongue, _, text in PHRASES:
        if tongue != lang or (new := changed(text, pattern, put)) == text:
            continue
        fits += 1
        if stances(claim, lang, new) != stances(claim, lang, text):
            wrong.append(new)
    return fits, wrong


@pytest.mark.parametrize(("lang", "name", "pattern", "put"), CHANGES, ids=["-".join(row[:2]) for row in CHANGES])
def test_a_phrase_said_a_little_differently_is_read_the_same(lang: str, name: str, pattern: str, put: str) -> None:
    """Some changed phrases are not what anybody would write; so a few may be read otherwise."""
    fits, wrong = broken(lang, pattern, put)
    assert fits > 10, name
    assert len(wrong) <= max(2, SHARE * fits), wrong


def test_what_changes_the_meaning_is_no_paraphrase() -> None:
    """The measure itself: with *not* in it a phrase is read otherwise."""
    text = "Belgium confirmed on Tuesday that Rwandan soldiers are in Congo."
    denied = text.replace("confirmed", "did not confirm")
    assert stances("troops", "en", text) == {("Belgium", "confirms")} != stances("troops", "en", denied)


if __name__ == "__main__":  # python tests/test_paraphrases.py: the share that is read otherwise
    counts = [broken(lang, pattern, put) for lang, _, pattern, put in CHANGES]
    sys.stdout.write(f"{sum(len(wrong) for _, wrong in counts)} of {sum(fits for fits, _ in counts)} changed phrases\n")
