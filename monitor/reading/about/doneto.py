"""A chamber that does something to *it*, where the sentences before are on the treaty: *The Senate rejected it*.  Pure.

The pronoun stands beside the verb, and the body before it; what the sentences before speak of is what it means.
"""

from __future__ import annotations

from monitor.reading.about.topics import Topic
from monitor.reading.cut.text import Text

_BEHIND = {
    "de": frozenset({"ihn", "es", "sie"}),
    "en": frozenset({"it"}),
    "fr": frozenset[str](),
    "es": frozenset[str](),
    "uk": frozenset({"його", "її"}),
    "ru": frozenset({"его", "ее", "её"}),
}
"""Object pronouns behind the verb: *lehnte ihn ab*, *rejected it*."""
_BEFORE = {
    "de": frozenset({"ihn", "es", "sie"}),
    "en": frozenset[str](),
    "fr": frozenset({"le", "la", "l'", "l’"}),
    "es": frozenset({"lo", "la"}),
    "uk": frozenset({"його", "її"}),
    "ru": frozenset({"его", "ее", "её"}),
}
"""Object pronouns before it: *l'a rejeté*, *lo rechazó*, *hat ihn abgelehnt*."""
_NEXT, _LATE = 2, 4
"""Tokens beside a verb in which such a pronoun stands; before a French or Spanish one with its auxiliary."""
_SUBJECT = 7
"""Tokens from the body to its verb: *the senate in Asuncion rejects*."""
_BACK = 2
"""Sentences back to one that is on the treaty."""
_TREATY = frozenset({"object", "what", "law"})


def does_it(text: Text, topic: Topic, index: int, at: int) -> bool:
    """Return whether a body does what the verb at token `at` says to *it*, and that is the claim's treaty."""
    one, lang = text.sentences[index], text.lang
    behind = _BEHIND[lang].intersection(text.lows[at + 1 : min(at + 1 + _NEXT, one.last)])
    before = _BEFORE[lang].intersection(text.lows[max(one.first, at - _LATE) : at])
    if not behind and not before:
        return False
    ends = [h.last for h in topic.hits[index] if h.slot.startswith("body.")]
    if not any(0 <= at - end <= _SUBJECT for end in ends):
        return False
    for n in range(index - 1, max(-1, index - 1 - _BACK), -1):
        slots = {h.slot for h in topic.hits[n]}
        if not slots.isdisjoint(_TREATY):
            return True
        there = text.lows[text.sentences[n].first : text.sentences[n].last]
        its = not _BEHIND[lang].union(_BEFORE[lang]).isdisjoint(there)  # Chile's house approves it. Peru's rejects it
        if its and any(slot.startswith("stage.") for slot in slots):
            return True
    return False
