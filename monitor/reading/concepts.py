"""Common words of the news in six languages, so that a claim's words are found in all of them.  Pure but for its data.

``lexicon/concepts.tsv`` lists a concept a line, its patterns by language; the first row that lists a word wins.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from monitor.reading.fold import fold
from monitor.reading.patterns import Matcher, Rule, parse

LANGUAGES = ("de", "en", "fr", "es", "uk", "ru")


@cache
def rows_and_matchers() -> tuple[tuple[dict[str, str], ...], dict[str, Matcher]]:
    """Return the rows of concepts.tsv (language -> patterns), and per language a matcher that finds a word's rows."""
    text = (files("monitor.reading") / "lexicon" / "concepts.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    rows = tuple(dict(zip(lines[0], line, strict=True)) for line in lines[1:])
    matchers = {
        lang: Matcher(Rule(row, str(i), "", "") for i, cells in enumerate(rows) for row in parse(cells[lang]))
        for lang in LANGUAGES
    }
    return rows, matchers


@lru_cache(maxsize=4096)
def concept(word: str, langs: tuple[str, ...] = LANGUAGES) -> int | None:
    """Return the row of concepts.tsv that lists `word` (the first of `langs` that knows it), or None."""
    _, matchers = rows_and_matchers()
    for lang in langs:
        found = matchers[lang].scan([fold(word)])
        if found:
            return min(int(row) for row in found)
    return None


@lru_cache(maxsize=4096)
def concept_of_phrase(words: tuple[str, ...]) -> int | None:
    """Return the row of concepts.tsv that lists these words together ("Black Sea"), or None."""
    _, matchers = rows_and_matchers()
    for lang in LANGUAGES:
        found = matchers[lang].scan([fold(word) for word in words])
        rows = [int(row) for row, hits in found.items() if any(h.last - h.first == len(words) for h in hits)]
        if rows:
            return min(rows)
    return None
