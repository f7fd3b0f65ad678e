"""A mention, the source behind a slot, and an earlier attribution: what is asked and answered about who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from monitor.events import Step
from monitor.reading.text import Span


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


class Said(NamedTuple):
    """One earlier attribution of the article."""

    start: int
    source: Source
    sentence: int
    paragraph: int
    inner: bool = False
    """It was told within the words of another."""
