"""Steps of a treaty that a clause only names beside its own: what came before, was not waited for, what a law is for.

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
    "uk": (("не",), ("чекаючи", "дочекавшись", "очікуючи", "чекати")),
    "ru": (("не",), ("дожидаясь", "дождавшись", "ожидая")),
}
"""Words that open what was not waited for, and the verb that follows (in German it stands at the end)."""
_WAITED = 10
"""Words over which that goes on at most."""
_BEHIND = 3
"""Words from *without* to its verb where that follows at once."""
_AFTER = frozenset({"nach", "after", "following", "après", "tras", "після", "после"})
"""Prepositions of what came before; a clause that tells when has its own rule."""
_THEN = _AFTER | {"nachdem", "después"}
_FAR = 6
"""Words from a step to the *after* behind it, and from there to the step that only dates it."""
_NEEDS = (
    "необхідн", "потрібн", "необходим", "нужн", "necess", "nécess", "neces", "requir", "requis", "nötig", "erford",
)  # fmt: skip
_NEED = 4
"""Words from *needed for* to the entry into force."""
_CUTS = frozenset({",", ";", ":", ".", "—", "–", "(", ")"})
_ENABLES = ("law", "bill", "act", "loi", "projet", "décret", "ley", "proyecto", "acuerdo", "decreto", "legislation")
_THAT = frozenset("que qui that which autorisant approuvant autorizando aprobando authorising authorizing".split())
_ENABLED = 8
"""Words from a law to what it is to do."""
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
    told = [h for h in hits if h.slot.startswith(("stage.", "body."))]
    waits = _not_awaited(text, hits)
    out = {h for h in told if any(a < h.first < b for a, b in waits) or _dates(text, h, steps)}
    for step in (*steps, *(h for h in hits if h.slot == "anaphor")):
        at = step.first - 1
        while at > step.first - 3 and at > 0 and text.lows[at] in _ARTICLES:
            at -= 1
        if at < 0 or text.lows[at] not in _AFTER or not _noun(text, step):
            continue
        end = min(step.last + _GENITIVE, len(text.lows))
        end = next((j for j in range(step.last, end) if text.lows[j] in _STOPS), end)
        beside = {h for h in told if at < h.first < end and (h.first < step.last or h.slot.startswith("body."))}
        if any(h not in beside for h in steps):
            out |= beside
    out |= {h for h in steps if h.slot in _SIGNED and _sent_for(text, h)}
    out |= _enabled(text, hits, steps)
    out |= {h for h in steps if _coloured(text, h) or (h.slot == "stage.proposed" and _as_planned(text, h))}
    return out if any(h not in out for h in steps) else set()  # where it is all that is told, it is what is told


_STOPS = frozenset(", . ; : – — ist hat sind haben wird war hatte is was has a est ha es".split())
"""Marks and verbs at which a phrase of when ends."""


_SIGNED = frozenset({"stage.signed", "stage.enacted"})
_FOR = {
    "de": frozenset({"zur"}), "en": frozenset({"for"}), "fr": frozenset({"pour", "à"}),
    "es": frozenset({"para", "a"}), "uk": frozenset({"на"}), "ru": frozenset({"на"}),
}  # fmt: skip
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
    return noun and text.lows[at] in _FOR.get(text.lang, ())


def _dates(text: Text, hit: Hit, steps: Sequence[Hit]) -> bool:
    """Return whether a step or a body only dates or explains another step before it.

    *Will hand in its note after the president has signed*, *the procedures necessary for the entry into force*.
    """
    lows, first = text.lows, max(0, hit.first - _FAR)
    first = next((at + 1 for at in range(hit.first - 1, first - 1, -1) if lows[at] in _CUTS), first)
    if hit.slot == "stage.in_force":
        return any(low.startswith(_NEEDS) for low in lows[max(first, hit.first - _NEED) : hit.first])
    then = next((at for at in range(hit.first - 1, first - 1, -1) if lows[at] in _THEN), -1)
    near = [h for h in steps if h.last <= then and then - h.last < _FAR]
    return any(_CUTS.isdisjoint(lows[h.last : then]) for h in near)


def _enabled(text: Text, hits: Sequence[Hit], steps: Sequence[Hit]) -> set[Hit]:
    """Return the words of steps that only say what a law or a bill is to do: *la ley que autoriza la ratificación*."""
    lows, out = text.lows, set[Hit]()
    for j in {h.first for h in hits if h.slot in {"object", "law", "anaphor"}}:
        if j + 1 >= len(lows) or not lows[j].startswith(_ENABLES) or lows[j + 1] not in _THAT:
            continue
        last = min(len(lows), j + 2 + _ENABLED)
        end = next((n for n in range(j + 2, last) if lows[n] in _CUTS), last)
        out |= {h for h in steps if j + 1 < h.first < end}
    return out


_COLOURS = {
    "en": frozenset({"that", "which", "who"}), "fr": frozenset({"qui"}), "es": frozenset({"que"}),
}  # fmt: skip
_COLOURED = 7
"""Words from a relative pronoun to the step that only colours the noun before it."""
_ONE = frozenset({"a", "an", "un", "une", "una"})
_SUBJECTS = frozenset("it he she they we the a an its his her their this these el la los las un una su sus se".split())
"""Words with which the subject of a clause begins that only says what is reported."""
_ADJECTIVES = 3
"""Words from an article to the pronoun behind its noun."""


def _coloured(text: Text, step: Hit) -> bool:
    """Return whether a step stands in a clause on some other thing: *on a road that twice looked blocked*."""
    lows = text.lows
    for at in range(step.first - 1, max(1, step.first - _COLOURED), -1):
        if lows[at] in _CUTS:
            return False
        if lows[at] in _COLOURS.get(text.lang, ()):
            before = lows[max(0, at - _ADJECTIVES) : at - 1]
            if text.caps[at + 1] or lows[at + 1] in _SUBJECTS:
                return False  # a report that it was ready
            return not _ONE.isdisjoint(before) and lows[at - 1][0].isalpha() and not lows[at - 1].startswith(_ENABLES)
    return False


_AS = frozenset({"as", "wie", "comme", "como", "як", "как", "lo", "originally", "und", "и", "і", "й", "было", "було"})


def _as_planned(text: Text, step: Hit) -> bool:
    """Return whether a plan is only that by which something goes: *as planned*, *как и планировалось*."""
    before = text.lows[max(0, step.first - 2) : step.first]
    return bool(before) and before[-1] in _AS


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
