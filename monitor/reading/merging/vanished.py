"""Reports that are gone, told without who took them away: *The article has since been taken down*.  Pure.

It is the one paper that has given a report of the claim here that takes it back.  What else vanishes is no word.
"""

from __future__ import annotations

from collections.abc import Iterable

from monitor.events import OUTLET, UNNAMED, Stance
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.candidates import Candidate
from monitor.reading.syntax.wording import Words

_GOES = frozenset({"vanish from", "disappear from"})
"""Verbs by which something is gone by itself."""
_GIVEN = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY})
_WRITTEN = frozenset(
    {"item", "piece", "text", "entry", "segment", "broadcast", "headline", "page", "passage", "thread"}
)
"""What papers take down beside their reports."""
_THE = frozenset({"the", "a", "an", "this", "that", "its", "both"})
_SUBJECT = 8
"""Words from a subject to its verb."""


def goes_by_itself(frame: Frame) -> bool:
    """Return whether the verb of a frame says that its subject is gone: *had vanished from the site*."""
    return frame.cue_word is not None and frame.cue_word.lemma in _GOES


def report_gone(text: Text, words: Words, frame: Frame) -> bool:
    """Return whether a report, and nothing else, is the subject of a passive of taking back, or is gone.

    Nobody is named who did it: *The clip has since been deleted*, but not *The clip was deleted by the army*.
    """
    if frame.cue_word is None or frame.cue_word.operator != "retract" or text.lang != "en":
        return False
    if not (frame.rule.endswith("-PASS0") or goes_by_itself(frame)):
        return False
    sentence = text.sentences[frame.sentence]
    at = min([frame.at, *frame.parts])
    first = max(sentence.first, at - _SUBJECT)
    first = next((j + 1 for j in range(at - 1, first - 1, -1) if text.lows[j] in {",", ";", ":", "that"}), first)
    first = next((j for j in range(at - 1, first - 1, -1) if text.lows[j] in _THE), first)
    subject = range(first, at)
    if any(text.caps[j] and j > sentence.first for j in subject):
        return False  # Rwanda's report has been withdrawn
    told = words.any("report", [(first, at)]) or any(text.lows[j] in _WRITTEN for j in subject)
    return told and not words.any("neg", [(first, frame.at + 1)])


def only_paper(claim: str, candidates: Iterable[Candidate]) -> str | None:
    """Return the one paper among the statements that has given a report of a claim."""
    told = {
        one.source
        for one in candidates
        if one.claim == claim
        and one.stance in _GIVEN
        and one.source not in {OUTLET, UNNAMED}
        and any(step.rule.startswith("MEN-OUTLET") for step in one.steps)
    }
    return next(iter(told)) if len(told) == 1 else None
