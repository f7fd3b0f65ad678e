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
_SHOWN = frozenset({
    "issued", "released", "published", "posted", "read", "broadcast", "aired", "carried", "printed", "shown",
    "circulated", "placed", "uploaded", "put",
})  # fmt: skip
"""Participles between a paper and where it can be read or heard."""
_MADE = frozenset({"from", "by"})
_ON = frozenset({"on", "in", "at"})
_PAGES = frozenset({
    "website", "site", "portal", "page", "webpage", "homepage", "gazette", "account", "channel", "feed", "bulletin",
})  # fmt: skip
"""Nouns for where somebody publishes: *on the ministry's website*."""
_AIR = frozenset({"television", "tv", "radio", "media", "broadcaster"})
_GENITIVES = frozenset({"'s", "’s", "'", "’"})
_LONG = 9
"""Words from *published* to the noun for a page."""
_NOUN = 5
"""Words from the beginning of a phrase to its noun."""


def author(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Return the author of a paper whose phrase has the tokens `first` to `last`, else those.

    >>> author("a leaked letter from kenya".split(), 0, 5)
    (4, 5)
    >>> author("a notice posted on the ministry 's website".split(), 0, 8)
    (4, 6)
    >>> author("the envoy from kenya".split(), 0, 4)
    (0, 4)
    """
    if first < last < len(words) and words[last - 1] in PAPERS and words[last] in _SHOWN:
        return _published(words, last, _page_end(words, last)) or (first, last)
    for at in range(first, min(first + _NOUN, last - 2)):
        if words[at] in PAPERS:
            made = at + 1 + (words[at + 1] in _WRITTEN)
            if words[made] in _MADE and made + 1 < last:
                return made + 1, last
            return _published(words, at + 1, last) or (first, last)
    return _published(words, first, last) or (first, last)


def _page_end(words: Sequence[str], at: int) -> int:
    """Return where the phrase ends that says, behind the participle at `at`, where a paper stands."""
    for end in range(at + 1, min(at + _LONG, len(words))):
        if words[end] in _PAGES | _AIR:
            return end + 1
        if not (words[end][0].isalnum() or words[end] in _GENITIVES):
            break
    return at


def _published(words: Sequence[str], at: int, last: int) -> tuple[int, int] | None:
    """Return whose page it is on which a paper stands, or the state's broadcaster that read it out."""
    at += at < last and words[at] in _SHOWN
    at += at < last and words[at] in {"out", "late", "early"}
    on_it = at < last and words[at] in _ON
    at += on_it
    if at + 1 < last and words[last - 1] in _PAGES:
        owner = next((j for j in range(last - 2, at, -1) if words[j] in _GENITIVES), -1)
        return (at, owner) if owner > at else (at, last) if on_it else None
    return (at, last) if on_it and at + 1 < last and words[last - 1] in _AIR else None
