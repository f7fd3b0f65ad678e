"""Who denies that he has broken a truce takes it as given: *accused Peru of breaking it. Lima denies that*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.syntax.wording import Words

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_DENIALS = frozenset({"deny", "reject", "refute", "doubt", "exclude"})
_CORE = frozenset({"object", "deed", "what", "contrary"})


def denies_a_breach(words: Sequence[Words], look: Look) -> bool:
    """Return whether a denial without a word of the claim follows a sentence that tells how a deal was broken.

    *Armenien warf Aserbaidschan einen Bruch der Waffenruhe vor. Baku bestritt das.*
    """
    slots, before = look.topic.slots, look.frame.sentence - 1
    if before < 0 or look.operator not in _DENIALS or not slots.together or slots.kind.staged:
        return False
    if any(hit.slot in _CORE for hit in look.hits):
        return False
    near = range(max(0, before - 1), before + 1)  # a conclu une trêve. L'autre l'accuse de l'avoir violée
    named = any(hit.slot in {"object", "what"} for n in near for hit in look.topic.hits[n])
    return named and words[before].has(("breach",))
