"""Steps of a treaty that a clause only names as what came before another one, or was not waited for.

*The president ratified it without waiting for the vote*; *Nach der Zustimmung des Senats ist der Vertrag ratifiziert*.
Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text

_WITHOUT = {
    "de": (("ohne",), ("abzuwarten", "warten")),
    "en": (("without", "rather"), ("waiting", "awaiting", "wait")),
    "fr": (("sans",), ("attendre",)),
    "es": (("sin",), ("esperar", "aguardar")),
    "uk": (("не",), ("чекаючи", "дочекавшись", "чекати")),
    "ru": (("не",), ("дожидаясь", "дождавшись", "ожидая")),
}
"""Words that open what was not waited for, and the verb that follows (in German it stands at the end)."""
_WAITED = 10
"""Words over which that goes on at most."""
_BEHIND = 3
"""Words from *without* to its verb where that follows at once."""
_AFTER = frozenset({"nach", "after", "following", "après", "tras", "після", "после"})
"""Prepositions of what came before; a clause that tells when has its own rule."""
_ARTICLES = frozenset("der die das dem den einer eines the its their a an la le les l' el los las une un su sa".split())
_GENITIVE = 5
"""Words behind a noun in which it is told whose step it was: *der Zustimmung des Senats in Santiago*."""


def backdrop(text: Text, hits: Sequence[Hit]) -> set[Hit]:
    """Return the words of steps and bodies that are only the backdrop of another step of the same content.

    >>> from monitor.reading.cut.patterns import Hit
    >>> told = Text("He ratified it without waiting for the vote.", "en")
    >>> [h.first for h in backdrop(told, [Hit(1, 2, "stage.ratified", "ratif*"), Hit(7, 8, "stage.approved", "vote")])]
    [7]
    """
    steps = [h for h in hits if h.slot.startswith("stage.")]
    if not steps:
        return set()
    waits = _not_awaited(text, hits)
    out = {h for h in hits if h.slot.startswith(("stage.", "body.")) and any(a < h.first < b for a, b in waits)}
    for step in (*steps, *(h for h in hits if h.slot == "anaphor")):
        at = step.first - 1
        while at > step.first - 3 and at > 0 and text.lows[at] in _ARTICLES:
            at -= 1
        if at < 0 or text.lows[at] not in _AFTER or not _noun(text, step):
            continue
        end = min(step.last + _GENITIVE, len(text.lows))
        end = next((j for j in range(step.last, end) if text.lows[j] in _STOPS), end)
        beside = {h for h in hits if h.slot.startswith(("stage.", "body.")) and at < h.first < end}
        beside = {h for h in beside if h.first < step.last or h.slot.startswith("body.")}
        if any(h not in beside for h in steps):
            out |= beside
    out |= {h for h in steps if h.slot in _SIGNED and _sent_for(text, h)}
    return out if any(h not in out for h in steps) else set()  # where it is all that is told, it is what is told


_STOPS = frozenset(", . ; : – — ist hat sind haben wird war hatte is was has a est ha es".split())
"""Marks and verbs at which a phrase of when ends."""


_SIGNED = frozenset({"stage.signed", "stage.enacted"})
_FOR = frozenset(["for", "zur", "pour", "para", "a", "на", "à"])
_WHOSE = frozenset("his her its the their sa su la son його її его её ее".split())
_WHOM = 5
"""Words from *for* to the verb of whom a law is left to: *opens the way for the president to sign it*."""


def _sent_for(text: Text, step: Hit) -> bool:
    """Return whether a signature is only what a law is sent for: *sending it to the president for his signature*."""
    at = step.first - 1
    if at > 0 and text.lows[at] in _WHOSE:
        at -= 1
    if at < 0:
        return False
    if text.lang == "en" and text.lows[at] == "to":
        return "for" in text.lows[max(0, at - _WHOM) : at]
    noun = text.lows[step.first].startswith(("sign", "unter", "ausfert", "firm", "підпис", "подпис"))
    return text.lows[at] in _FOR and noun


def _noun(text: Text, step: Hit) -> bool:
    """Return whether the word of a step is a noun where a language shows it."""
    return text.lang != "de" or text.caps[step.first]


def _not_awaited(text: Text, hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """Return the stretches of what was not waited for around the words."""
    opens, verbs = _WITHOUT.get(text.lang, ((), ()))
    if not hits:
        return []
    low, high = max(0, min(h.first for h in hits) - _WAITED), min(len(text.lows), max(h.last for h in hits) + _WAITED)
    found = []
    for at in range(low, high):
        if text.lows[at] in opens:
            near = range(at + 1, min(at + (_WAITED if text.lang == "de" else _BEHIND), high))
            verb = next((j for j in near if text.lows[j] in verbs), -1)
            if verb > 0:
                stops = (j for j in range(verb, min(verb + _WAITED, high)) if text.lows[j] in {",", ";"})
                end = next(stops, verb + _WAITED)
                found.append((at, max(end, verb)))
    return found
