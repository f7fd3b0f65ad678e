"""The small words of names and offices in each language, by class (lexicon/names/function.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from monitor.reading.cut.fold import fold


class Function(dict[str, frozenset[str]]):
    """The small words of one language by class (lexicon/names/function.tsv)."""

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        """Take the classes, and put together what is asked for together."""
        super().__init__(classes)
        self.small = self["article"] | self["of"] | self["place"]
        self.glue = self.small.union(
            *(self[name] for name in ("topic", "title", "particle", "former", "elect", "called", "retired"))
        )
        """What may stand between two marks of one phrase."""

    def __missing__(self, key: str) -> frozenset[str]:
        """Return the empty set: a language need not have every class."""
        found = self[key] = frozenset()
        return found


@lru_cache(maxsize=8)
def function_words(lang: str) -> Function:
    """Return the small words of a language."""
    text = (files("monitor") / "reading" / "lexicon" / "names" / "function.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    found: dict[str, set[str]] = {}
    for code, name, words in rows[1:]:
        if code in {lang, "*"}:
            found.setdefault(name, set()).update(fold(word) for word in words.split("|"))
    return Function({name: frozenset(words) for name, words in found.items()})
