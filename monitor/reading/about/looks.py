"""One frame as one claim sees it, and how its content is tied to the claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from monitor.reading.about.topics import Topic
from monitor.reading.cut.patterns import Hit
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_REPORTED = ("report", "denial")


class Link(NamedTuple):
    """How a content is tied to a claim; `how` is empty where it is not, and `reason` says why."""

    how: str
    """``direct``, ``weak``, ``anaphor`` or empty."""
    rule: str
    hits: tuple[Hit, ...] = ()
    present: frozenset[str] = frozenset()
    reason: str = ""


@dataclass(slots=True)
class Look:
    """One frame, as one claim sees it."""

    topic: Topic
    frame: Frame
    regions: Sequence[Phrase]
    """What is said."""
    hits: Sequence[Hit]
    """The claim's words in it."""
    present: frozenset[str]
    near: bool
    """Something linked stands just before."""
    alone: bool
    """The article is about this claim, and about no other."""
    words: Words
    sources: Sequence[str]
    around: list[Phrase] = field(init=False)
    """The content and the clause of the cue."""
    operator: str = field(init=False)
    """What the cue does with its content."""

    def __post_init__(self) -> None:
        """Note what every rule asks for."""
        self.around = [*self.regions, self.frame.scope]
        self.operator = self.frame.cue_word.operator if self.frame.cue_word else "say"

    @property
    def size(self) -> int:
        """How many words are said."""
        return sum(last - first for first, last in self.regions)

    @property
    def close(self) -> bool:
        """Whether the claim is near, or the article is about it."""
        return self.near or self.topic.about

    @property
    def report(self) -> bool:
        """Whether a noun for something told stands there."""
        if self.frame.cue_word is not None and self.frame.cue_word.lemma == "démentir":
            at = self.frame.at  # a démenti vouloir partir: the verb, and no noun for a denial
            return any(not h.first <= at < h.last for s in _REPORTED for h in self.words.inside(s, self.around))
        return self.says(*_REPORTED)

    @property
    def reads_result(self) -> bool:
        """Whether the result of a vote is announced, and no step is named: *read out the result*."""
        named = any(h.slot.startswith(("stage.", "object", "what")) for h in self.hits)
        return self.topic.slots.kind.staged and self.operator == "announce" and not named and self.says("result")

    @property
    def points(self) -> bool:
        """Whether a noun or pronoun points back."""
        return self.report or self.says("pro", "such")

    def says(self, *slots: str) -> bool:
        """Return whether one of the slots of stance words is filled in content or clause."""
        if not self.words.has(slots):
            return False  # most sentences have hardly any of these words
        for slot in slots:  # noqa: SIM110  (asked often)
            if self.words.any(slot, self.around):
                return True
        return False

    def linked(self, rule: str) -> Link:
        """Return the link by `rule`."""
        return Link("anaphor", rule, tuple(self.hits), self.present)

    def left(self, rule: str, reason: str) -> Link:
        """Return that there is none, and why."""
        return Link("", rule, tuple(self.hits), self.present, reason)
