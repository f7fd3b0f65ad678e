"""Where else things go beside a plain deed: *fermera l'usine et transférera la production en Pologne*.  Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.about.topics import Topic
    from monitor.reading.framing.frames import Frame
    from monitor.reading.syntax.grammar import Phrase


def moved_there(topic: Topic, frame: Frame, named: Callable[[Phrase], frozenset[str]]) -> bool:
    """Return whether the deed is told of the thing, which is not itself said to be elsewhere: *l'usine polonaise*."""
    hits = topic.hits[frame.sentence] if topic.about and topic.slots.kind.name == "claim" else ()
    things = [hit for hit in hits if hit.slot == "what"]
    if not things or not any(hit.slot == "deed" for hit in hits):
        return False
    return not any(named((max(0, hit.first - 1), min(hit.last + 2, len(frame.text.lows)))) for hit in things)
