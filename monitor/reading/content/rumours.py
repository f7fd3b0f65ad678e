"""Words of a content that call a report false, and those that only say that there is talk of it."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_RUMOURS = ("rumo", "gerücht", "rumeur", "speculat", "spekulat", "spéculat", "especulac", "чутк", "слух", "gossip")
_THERE_IS = frozenset(
    "gibt gebe gab gäbe kursieren kursierten there hay había circulan ходять ходят існує існують".split()
)
"""Words by which there are rumours: whoever says so does not call anything one."""
_COPULAS = frozenset(
    "is are was were be been being sei seien ist sind war waren est sont était étaient es son era eran only merely "
    "nothing mere nur bloß bloss reine pure pures simple simples лишь це это чисті".split()
)
_PREDICATE, _OPENING = 5, 4
"""Words from *is* to the predicate; words in which a content that begins with it is done."""

_OF = {
    "en": frozenset({"that", "of", "about"}),
    "de": frozenset({"dass", "wonach", "denen", "über", "von", "zu"}),
    "fr": frozenset({"selon", "de", "du", "des", "d'", "sur", "que", "qu'", "faisant"}),
    "es": frozenset({"de", "sobre", "acerca", "que", "según"}),
    "uk": frozenset({"про", "що"}),
    "ru": frozenset({"о", "об", "про", "что"}),
}
"""Words between a report and what it tells."""
_BEFORE_REPORT, _BEHIND_REPORT = 5, 3
"""Words of a content before a report that opens it; words from the report to what it tells."""


def of_reports(text: Text, words: Words, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether something is said of reports that tell it, and not it: *reports that they left are strange*."""
    first = min((hit.first for hit in hits), default=-1)
    sets = lexicon(text.lang).sets
    closed = sets["prep"] | sets["pron"] | sets["aux"] - sets["det"]
    for begin, end in regions:
        if not begin <= first < end:
            continue
        for report in words.inside("report", [(begin, min(begin + _BEFORE_REPORT, first))]):
            behind = text.lows[report.last : min(report.last + _BEHIND_REPORT, first)]
            opens = closed.isdisjoint(text.lows[begin : report.first])
            if opens and not _OF[text.lang].isdisjoint(behind) and not words.any("true", regions):
                return True
    return False


def called_false(text: Text, words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether a content calls something false and does not negate that in the same clause."""
    for piece in segments(text, regions):
        called = [h for h in words.inside("false", [piece]) if not _topical(text, h, piece)]
        if called and not words.any("neg", [piece]):
            return True
    return False


def only_rumours(text: Text, words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether nothing harder is said of a report than that it is rumour or speculation."""
    called = words.inside("false", regions)
    if any("weder" in text.lows[text.sentences[text.sentence_of[h.first]].first : h.first] for h in called):
        return True  # wollte die Nachricht weder bestätigen noch für falsch erklären
    return bool(called) and all(text.lows[h.first].startswith(_RUMOURS) for h in called)


def there_are(text: Text, words: Words, regions: Sequence[Phrase], deeds: Sequence[int]) -> bool:
    """Return whether it is only said that there are rumours of the deed: *es gibt Spekulationen um seinen Tod*."""
    for piece in segments(text, regions):
        sentence = text.sentences[text.sentence_of[piece[0]]]
        if not any(sentence.first <= at < sentence.last for at in deeds):
            continue
        for hit in words.inside("false", [piece]):
            if text.lows[hit.first].startswith(_RUMOURS) and _exists(text, hit, piece):
                return True
    return False


def _exists(text: Text, hit: Hit, piece: Phrase) -> bool:
    begin = max(piece[0], hit.first - _PREDICATE)
    if text.lang == "de":  # es gibt um seinen Tod, über den so viel geschrieben wird, viele Gerüchte
        begin = text.sentences[text.sentence_of[hit.first]].first
    around = text.lows[begin : hit.first] + text.lows[hit.last : hit.last + 1]
    return not _THERE_IS.isdisjoint(around)


def _topical(text: Text, hit: Hit, piece: Phrase) -> bool:
    """Return whether a word for a rumour only names what is talked about: *a worrying density of rumours*."""
    if not text.lows[hit.first].startswith(_RUMOURS):
        return False
    if _exists(text, hit, piece):
        return True
    before = text.lows[max(piece[0], hit.first - _PREDICATE) : hit.first]
    copula = any(word in _COPULAS and not (word == "es" and text.lang == "de") for word in before)
    return not copula and hit.last - piece[0] > _OPENING


_THOSE = frozenset("those people anyone anybody whoever everyone everybody all media outlets bloggers accounts".split())
_WHO = frozenset({"who", "that", "which", "spreading", "peddling", "circulating", "claiming", "inventing"})
_SPREAD = (
    "spread", "peddl", "circulat", "invent", "propagat", "fabricat", "concoct", "disseminat", "leak", "amplif", "push",
)  # fmt: skip
"""Beginnings of the verbs for what is done with rumours."""
_HOPE = (
    "wish", "hop", "dream", "rejoic", "celebrat", "mourn", "grie", "pray", "call", "demand", "want", "push", "claim",
    "say", "predict", "announc", "bet", "speculat", "believ", "think", "report", "writ", "welcom", "oppos", "support",
    "seek", "expect", "question", "doubt", "advocat",
)  # fmt: skip
"""Beginnings of the verbs for what others say of it or wish."""
_TOLD = 5
"""Words from *those who* to the verb."""


def of_others(text: Text, region: Phrase, hits: Sequence[Hit]) -> str:
    """Return what others do with a deed that is only named as theirs: ``spread``, ``say``, or nothing.

    *Those who spread word of his death are driven by hatred*, *all those who mourn his passing*.
    """
    if text.lang != "en" or not hits:
        return ""
    first, last = region
    deed = min(h.first for h in hits)
    for at in range(first, min(last, deed)):
        if text.lows[at] not in _THOSE or text.lows[at + 1] not in _WHO:
            continue
        for low in text.lows[at + 1 : min(at + _TOLD, deed + 1)]:
            if low.startswith(_SPREAD):
                return "spread"
            if low.startswith(_HOPE):
                return "say"
    return ""
