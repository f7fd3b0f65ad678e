"""English: a question that opens the sentence is left to others: *Whether it is so, he said, was ...*.  Pure.

*Whether she would go, her spokesman said, was a question for others* says neither that it is so nor that it is not.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text

_SPEAKS = frozenset({"say", "announce", "remark", "react", "stand", "comment", "inform", "warn", "believe"})
_CLOSED = frozenset(
    "settled decided clear certain proven beyond answered matters mattered irrelevant difference beside "
    "depend depends depended".split()
)
"""Words by which the question is answered, or is nothing that counts."""
_LEFT = frozenset({"a", "the", "for", "up"})
_TO_OTHERS = frozenset({"matter", "question", "others", "decision", "one"})
"""Words by which a question behind *if* is left to others."""
_OPENING = 2


def whether_first(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that somebody leaves open what he asks at the opening of his sentence; else the verdict."""
    if text.lang != "en" or operator not in _SPEAKS or not case.regions or not (case.direct or case.staged):
        return verdict
    sentence = text.sentences[case.frame.sentence]
    first = next((j for j in range(sentence.first, sentence.last) if text.lows[j][0].isalpha()), sentence.last)
    if first >= case.frame.at or min(a for a, _ in case.regions) > first + _OPENING:
        return verdict
    rest = text.lows[first : sentence.last]
    if rest[0] == "if":
        left = any(low in _TO_OTHERS and rest[n - 1] in _LEFT for n, low in enumerate(rest) if n)
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM") if left and verdict.rule == "ST-COND" else verdict
    if rest[:2] == ["whether", "to"]:
        return verdict  # whether to ratify it was up to the Senate
    if rest[0] != "whether" or not _CLOSED.isdisjoint(rest):
        return verdict
    if any(rest[n : n + 3] == ["or", "not", ","] for n in range(len(rest) - 2)):
        return verdict  # whether one liked it or not, they were there
    if "matter" in rest and rest[rest.index("matter") - 1] not in {"a", "the"}:
        return verdict  # whether they are there does not matter
    return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
