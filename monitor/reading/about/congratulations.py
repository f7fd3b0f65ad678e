"""What somebody is congratulated on, and it is another thing: *congratulated Kenya on the opening of the port*.  Pure.

The words behind the preposition are looked at; one word, a report or a word of the claim leaves it a remark on that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_PRAISED = ("gratulier", "beglückwünsch", "congratul", "félicit", "felicit", "поздрав", "привіт", "send congrat")
"""Beginnings of the verbs, as the cues spell them."""
_ON = {
    "de": frozenset({"zu", "zum", "zur"}), "en": frozenset({"on", "for"}), "fr": frozenset({"pour"}),
    "es": frozenset({"por"}), "uk": frozenset({"із", "з", "зі"}), "ru": frozenset({"с", "со"}),
}  # fmt: skip
"""Prepositions before what somebody is congratulated on."""
_THINGS = ("report", "such", "matter", "words")
_LEAST = 1
"""Words behind it that are only a pronoun, or too few to tell."""


def congratulated_on_else(look: Look) -> bool:
    """Return whether a noun that is no word of the claim tells on what somebody is congratulated."""
    cue, text = look.frame.cue_word, look.frame.text
    if cue is None or not cue.lemma.startswith(_PRAISED):
        return False
    last = text.sentences[look.frame.sentence].last
    end = next((j for j in range(look.frame.at + 1, last) if text.lows[j] in {",", ";", ":", "."}), last)
    at = next((j for j in range(look.frame.at + 1, end) if text.lows[j] in _ON[text.lang]), -1)
    if at < 0 or end - at - 1 <= _LEAST:
        return False
    told = [(at + 1, end)]
    hits = look.topic.hits[look.frame.sentence]
    if any(at < h.first < end and h.slot not in {"who", "where"} for h in hits):
        return False
    return not any(look.words.any(slot, told) for slot in _THINGS)
