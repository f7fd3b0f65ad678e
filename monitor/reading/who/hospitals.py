"""Hospitals by their town, which is all the name that they have in most articles: *Omsk hospital*.  Pure."""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import CYRILLIC, Names
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.marks import Mark
from monitor.reading.who.parties import words_of

_KINDS = frozenset({"Hospital", "Clinic"})
_IN = {
    "en": frozenset({"in", "of"}),
    "de": frozenset({"in", "von"}),
    "fr": frozenset({"de", "d'", "à"}),
    "es": frozenset({"de", "en"}),
    "uk": frozenset({"в", "у"}),
    "ru": frozenset({"в"}),
}
_NAMED = 2
"""Words before the noun that are more than a town."""
_KNOWN = 3
"""Letters of a town's name that its adjective begins with."""


def hospital(text: Text, names: Names, mark: Mark) -> str | None:
    """Return the English name of the hospital whose noun a mark is, by its town; None where none stands with it.

    >>> def named(sentence: str, lang: str, at: int) -> str | None:
    ...     return hospital(Text(sentence, lang), Names.load(lang), Mark(at, at + 1))
    >>> named("Tomsk hospital said so", "en", 1), named("hôpital de Tomsk", "fr", 0), named("Tomsker Klinik", "de", 1)
    ('Tomsk Hospital', 'Tomsk Hospital', 'Tomsk Clinic')
    >>> named("Он в Томске. В томской больнице молчат", "ru", 6), named("В детской больнице молчат", "ru", 2)
    ('Tomsk Hospital', None)
    """
    kind = words_of(names.lang).institute(text.folds[mark.first])
    kind = kind or (text.lows[mark.last - 1].title() if names.lang == "en" else None)
    if kind not in _KINDS:
        return None
    first = mark.first
    while names.lang == "en" and first > 0 and text.caps[first - 1] and text.lows[first - 1].isalpha():
        first -= 1
    first += text.lows[first] in {"the", "a"}
    behind = _behind(text, names, mark.last)
    called = mark.first - first == 1 and text.caps[mark.first] and behind is not None  # Ndosho Hospital in Goma
    if called or mark.first - first >= _NAMED:
        return f"{text.slice(first, mark.first)} {kind}"  # the Heal Africa hospital in Goma
    town = behind or _before(text, names, mark.first)
    return f"{town} {kind}" if town else None


def _behind(text: Text, names: Names, at: int) -> str | None:
    """Return the town that follows: the hospital in Tomsk, больница Томска."""
    words = text.folds
    joined = at < len(words) and words[at] in _IN[names.lang]
    at += joined
    if at >= len(words) or not text.caps[at] or not (joined and text.lows[at].isalpha()):
        return None
    listed = names.lang != "en" and next(names.entries(words, at), None) is not None
    return None if listed else latin(text.slice(at, at + 1), names.lang)


def _before(text: Text, names: Names, first: int) -> str | None:
    """Return the town before the noun: Tomsk hospital, das Tomsker Krankenhaus, томская больница."""
    at = first - 1
    if at < 0 or not text.lows[at].isalpha():
        return None
    written = text.slice(at, first)
    if names.lang in CYRILLIC:
        return _told(text, names, text.folds[at])
    if not text.caps[at]:
        return None
    if names.lang == "de":
        return written.removesuffix("er") if written.endswith("er") else None
    return written if names.lang == "en" and text.folds[at] not in {"the", "a", "this", "another"} else None


def _told(text: Text, names: Names, adjective: str) -> str | None:
    """Return the town whose adjective a Slavic word is, if the article names the town itself."""
    cut = max(adjective.rfind("ск"), adjective.rfind("ськ"))
    if cut < _KNOWN - 1:
        return None
    for stem in (adjective[: adjective.index("к", cut) + 1], adjective[:cut]):
        if len(stem) < _KNOWN:
            continue
        for at, low in enumerate(text.folds):
            if text.caps[at] and low.startswith(stem) and len(low) <= len(stem) + 2:
                return latin(stem.capitalize(), names.lang)
    return None
