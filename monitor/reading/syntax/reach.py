"""How far what is told reaches: not into other people's reports or the main clause behind.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.text import Text
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import Grammar, Phrase

_MEANWHILE = frozenset({
    ("alors", "que"), ("alors", "qu'"), ("tandis", "que"), ("tandis", "qu'"), ("bien", "que"), ("bien", "qu'"),
    ("après", "que"), ("depuis", "que"), ("pendant", "que"), ("quand",), ("lorsque",), ("lorsqu'",), ("mientras",),
    ("mientras", "que"), ("aunque",), ("si", "bien"), ("cuando",), ("después", "de", "que"), ("luego", "de", "que"),
    ("pese", "a", "que"), ("a", "pesar", "de"),
})  # fmt: skip
"""French and Spanish words with which a clause of time or contrast opens a sentence."""
_PASSING_ON = frozenset({"say", "label", "announce", "publish", "remark", "know"})
"""Operators of verbs that may only tell of a report."""
_ANDS = frozenset({"et", "y", "e", "mais", "pero"})
_JOINTS = ("that", "rel", "sub", "conj")


def passes_on(one: Found) -> bool:
    """Return whether a verb only tells of a report, whose words are not those of its subject."""
    return one.order == "after" and one.cue.operator in _PASSING_ON


def shares_auxiliary(one: Found, other: Found, lows: Sequence[str]) -> int:
    """Return the *and* before a participle that shares an auxiliary: *a nié la trêve et affirmé que*; or -1."""
    if not other.parts or not min(other.parts) < one.at < other.at or one.order not in {"after", "object"}:
        return -1
    return next((j for j in range(other.at - 1, one.at, -1) if lows[j] in _ANDS), -1)


def main_clause_behind(grammar: Grammar, first: int, edge: int, told: Phrase) -> int:
    """Return where the main clause begins behind the one of time or contrast that opens a sentence, else the end.

    *Alors que Lima a annoncé un scrutin, des rumeurs courent*, *Mientras Lima anuncia un censo, los soldados combaten*.
    """
    lows, (begin, stop) = grammar.lows, told
    opener = next((n for n in (1, 2, 3) if tuple(lows[first : first + n]) in _MEANWHILE), 0)
    if not opener or edge > first + opener + 1:
        return stop
    for comma in range(begin + 1, stop - 2):
        if lows[comma] != "," or grammar.text.quoted[comma] >= 0:
            continue
        after = lows[comma + 1]
        if after == "des":
            return comma
        joint = after in grammar.sets["prep"] or any(after in grammar.sets[name] for name in _JOINTS)
        if not joint and grammar.subject(comma + 1, stop) is not None:
            return comma
    return stop


_GLOSSES = frozenset({
    "sign", "signal", "hint", "indication", "admission", "acknowledgement", "acknowledgment", "time", "move", "step",
    "development", "concession", "word", "confirmation", "proof", "reaction", "response", "comment", "statement",
    "warning", "sanction", "incident", "case", "toll", "test", "chapter", "twist", "gesture",
    "turnaround", "reversal", "shift", "change", "blow", "setback", "breakthrough",
})  # fmt: skip
"""Nouns with which a paper says behind a comma what it makes of the words before it."""
_BEFORE_GLOSS = 4
_DOING = frozenset({
    "giving", "raising", "reviving", "fuelling", "fueling", "ending", "prompting", "marking", "lending", "deepening",
    "dashing", "opening", "closing", "bringing", "leaving", "sparking", "triggering", "drawing", "heightening",
    "rekindling", "stoking", "easing", "clearing", "breaking", "turning", "putting", "paving", "setting", "causing",
})  # fmt: skip
"""Participles with which a paper says behind a comma what came of it: *giving new life to a story that ...*."""
_TOLD = 4
"""Words that are told at least before such a participle."""
_SUPERLATIVES = frozenset({"first", "second", "third", "last", "latest", "most", "only", "biggest"})


def before_gloss(text: Text, region: Phrase) -> Phrase:
    """Return an English content without the paper's own remark behind it: *a truce, the clearest sign yet that ...*."""
    lows, (first, last) = text.lows, region
    for comma in range(first + 2, last - 3):
        if lows[comma] != "," or text.quoted[comma] >= 0:
            continue
        if lows[comma + 1] in _DOING and comma - first > _TOLD:
            return first, comma
        if lows[comma + 1] not in {"the", "a", "an"}:
            continue
        noun = next((j for j in range(comma + 2, min(comma + 2 + _BEFORE_GLOSS, last)) if lows[j] in _GLOSSES), -1)
        between = lows[comma + 2 : noun] if noun > 0 else []
        best = any(low in _SUPERLATIVES or low.endswith("est") for low in between)
        if noun > 0 and (best or lows[comma + 1] != "the") and all(low.isalpha() for low in between):
            return first, comma
    return region


_THAT = {
    "de": frozenset({"dass"}), "en": frozenset({"that"}), "fr": frozenset({"que", "qu'"}), "es": frozenset({"que"}),
    "uk": frozenset({"що"}), "ru": frozenset({"что"}),
}  # fmt: skip
_ASIDES = frozenset(
    "without ohne sans sin без albeit if though wenn quoique même aunque si хотя хоч и і darunter among parmi entre "
    "среди серед причем причому not nicht pas no не y et and und cela dies и".split()
)
"""Other words with which such an aside begins."""
_NONE = frozenset("no kein keine keinen keinerlei nichts aucun aucune rien nada ningún ninguna нет не немає".split())
_ASIDE = 18
"""Words of what stands between a verb and the clause that tells what was said."""


def behind_aside(grammar: Grammar, region: Phrase) -> Phrase:
    """Return what was said without what stands in commas before it and says when, where and how.

    *said | , without giving evidence, | that they had left*; other clauses, with a verb or a subject, are no aside.
    """
    text, lows, (first, last) = grammar.text, grammar.lows, region
    that = _THAT.get(text.lang, frozenset())
    opens = lows[first + 1] if first + 1 < last else ""
    adjunct = opens in grammar.sets["prep"] or opens in grammar.sets["adv"] or opens in _ASIDES
    if lows[first : first + 1] != [","] or opens in that or not adjunct:
        return region  # sah am Dienstag keine Anzeichen dafür, dass; said, that it was untrue, that
    for j in range(first + 1, min(last - 3, first + _ASIDE)):
        if lows[j] == ",":
            return (j + 1, last) if lows[j + 1] in that else region
        if lows[j] in {":", ";", "."} or text.quoted[j] >= 0 or grammar.verb(j) or lows[j] in grammar.sets["pron"]:
            return region
        if lows[j] in _NONE and j > first + 1:
            return region  # sagte, ihm lägen keine Erkenntnisse vor, dass
    return region


def without_question(question: Phrase, regions: Sequence[Phrase]) -> tuple[Phrase, list[Phrase]]:
    """Return what was asked behind *auf die Frage, ob*, and a content without it.

    >>> without_question((5, 12), [(0, 4)]), without_question((3, 9), [(2, 14)])
    (((9, 12), [(0, 4)]), ((7, 9), [(9, 14)]))
    """
    low, high = question
    kept = [(max(a, high), b) for a, b in regions if b - max(a, high) > 1] or [
        (a, min(b, low)) for a, b in regions if a < low
    ]
    return (min(low + 4, high), high), kept
