"""Who wrote an English paper that says something: *a letter from Peru to the court says*, *a note by the ministry*."""

from __future__ import annotations

from collections.abc import Sequence

PAPERS = frozenset({
    "statement", "letter", "memo", "report", "document", "communique", "communiqué", "note", "message", "assessment",
    "post", "cable", "notice", "tweet", "memorandum", "declaration", "dispatch", "email", "briefing", "bulletin",
    "release", "paper", "study", "analysis", "dossier", "video", "telegram",
})  # fmt: skip
"""Nouns for what somebody writes or records."""
_WRITTEN = frozenset({
    "issued", "signed", "written", "released", "published", "sent", "posted", "drafted", "prepared", "compiled",
})  # fmt: skip
"""Participles between a paper and who made it."""
_MADE = frozenset({"from", "by"})
_NOUN = 5
"""Words from the beginning of a phrase to its noun."""


def author(words: Sequence[str], first: int, last: int) -> int:
    """Return where the author of a paper begins whose phrase has the tokens `first` to `last`; `first` if none does.

    >>> author("a leaked letter from kenya".split(), 0, 5)
    4
    >>> author("the envoy from kenya".split(), 0, 4)
    0
    """
    for at in range(first, min(first + _NOUN, last - 2)):
        if words[at] in PAPERS:
            made = at + 1 + (words[at + 1] in _WRITTEN)
            return made + 1 if words[made] in _MADE and made + 1 < last else first
    return first
