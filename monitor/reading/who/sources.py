"""A mention, the source behind a slot, and an earlier attribution: what is asked and answered about who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from monitor.events import UNNAMED, Stance, Step
from monitor.reading.cut.text import Span


@dataclass(slots=True)
class Mention:
    """A noun phrase that names somebody who can speak: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    institution: str | None
    kind: str
    person: str | None = None
    office: str | None = None
    plural: bool = False
    gender: str | None = None


@dataclass(slots=True)
class Source:
    """Whom a source slot speaks for."""

    institution: str
    speaker: Span | None
    kind: str
    steps: tuple[Step, ...]
    gender: str | None = None
    plural: bool = False
    human: bool = False
    """A person, and not a body or a state by its name."""

    def spelt(self, text: str) -> str | None:
        """Return the words that `text` has for the speaker, without an opened bracket: *NATO*, not *NATO (the pact*."""
        if self.speaker is None:
            return None
        words = text[self.speaker.start : self.speaker.end]
        return words if words.count("(") <= words.count(")") else words.rpartition("(")[0].strip()


class Said(NamedTuple):
    """One earlier attribution of the article."""

    start: int
    source: Source
    sentence: int
    paragraph: int
    inner: bool = False
    """It was told within the words of another."""


_GUESSES = frozenset({"COREF-TITLE", "COREF-LAST", "COREF-STATE", "COREF-SENTENCE"})
"""Rules by which an office without a state of its own is given to one."""
_SAME = frozenset({
    "derselbe", "dieselbe", "dasselbe", "denselben", "demselben", "derselben", "desselben", "same", "même", "mismo",
    "misma",
})  # fmt: skip
"""Words by which a noun means who spoke before."""


def guessed(source: Source) -> bool:
    """Return whether a source is an office that was given to the institution that stood near.

    It is not where it is said to be who spoke before, *derselbe Sprecher*.
    """
    rules = {step.rule for step in source.steps}
    again = "COREF-LAST" in rules and rules.isdisjoint(_GUESSES - {"COREF-LAST"})
    if again and not _SAME.isdisjoint(source.steps[0].text.casefold().split()[:3]):
        return False
    return not rules.isdisjoint(_GUESSES)


_SUPPORT = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY})
_INFORMANTS = frozenset({"MEN-OFFICE", "MEN-UNNAMED", "MEN-PEOPLE", "COREF-NOBODY"})
_SIDED = frozenset({Stance.ASSERTS, Stance.DENIES})


def worthless(source: Source, stance: Stance, text: str) -> str | None:
    """Return why nothing is gained by a statement of `source`, None if it is worth having.

    Who is not placed at all can only inform (*diplomats say*), and rebels without a name say yes or no: that anybody
    else denies, declines or finds something means that nobody knows whose word it is.  And one word with a capital
    that no table has is as often a part of another name, if no apposition in the `text` introduces it (*the owner of
    the cable, Norlink, declined*).
    """
    rules = {step.rule for step in source.steps}
    if source.institution == UNNAMED:
        informs = stance in _SUPPORT and rules <= _INFORMANTS
        informs = informs or (
            stance is Stance.DEEMS_LIKELY and rules == {"COREF-PRONOUN"}
        )  # a diplomat said he thought
        sided = stance in _SIDED and rules == {"MEN-GROUP-ANA"}
        return None if informs or sided else "nobody knows for whom he speaks"
    if rules == {"MEN-NAME"} and " " not in source.institution and not source.institution.isupper():
        span = source.speaker
        between = span is not None and f"{text[: span.start].rstrip()[-1:]}{text[span.end : span.end + 1]}" == ",,"
        return None if between else "a single word that nothing introduces is no source"
    return None
