"""German: the opposite of what was told, and that there is none of what was told of.  Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.events import Stance

if TYPE_CHECKING:
    from monitor.reading.grammar import Phrase
    from monitor.reading.pointing import Look
    from monitor.reading.text import Text

_TOLD = frozenset({"say", "announce", "remark", "stand", "promise", "believe"})
"""Operators of who says the opposite."""
_WHOM = 3
"""Words behind a verb in which those are named who are asked."""
_MOST = 10
"""Words of a content that says no more."""
_SIDES = {
    Stance.ASSERTS: Stance.DENIES,
    Stance.CONFIRMS: Stance.DENIES,
    Stance.DEEMS_LIKELY: Stance.DENIES,
    Stance.DENIES: Stance.ASSERTS,
}
_IT = frozenset({"ihn", "sie", "so", "das", "dies", "einen", "eine", "dergleichen"})
_IS = frozenset({"gibt", "gebe", "gab", "gäbe", "gegeben", "geben"})
_CLAUSE = 8
"""Words of a clause that says no more than that there is one."""


def opposite(look: Look) -> bool:
    """Take *behauptete das Gegenteil*, right after what somebody has told of the claim."""
    text = look.frame.text
    if text.lang != "de" or not look.near or look.operator not in _TOLD:
        return False
    first = look.regions[0] if look.regions else (0, 0)
    return any(text.lows[j : j + 2] == ["das", "gegenteil"] for j in range(first[0], min(first[1], first[0] + _MOST)))


def taken_up(look: Look) -> str:
    """Return the rule by which a content takes up what was told before, or its opposite; else an empty one."""
    if denies_one(look):
        return "LINK-PRO"
    return "LINK-OPPOSITE" if opposite(look) else ""


_AUDIENCE = frozenset({
    "leser", "lesern", "leserinnen", "zuschauer", "hörer", "nutzer", "publikum", "öffentlichkeit", "readers", "viewers",
})  # fmt: skip
"""Those whom an outlet asks to excuse it."""


def asks_readers(look: Look) -> bool:
    """Return whether those are named who are asked to excuse it, and not what: *bat ihre Leser um Entschuldigung*."""
    at = look.regions[0][0]
    named = look.frame.text.lows[at : at + _WHOM]
    return look.operator == "apologise" and not _AUDIENCE.isdisjoint(named)


def reverse(stance: Stance | None) -> Stance | None:
    """Return the side that is the opposite of another, if it has one."""
    return _SIDES.get(stance) if stance is not None else None


def denies_one(look: Look) -> bool:
    """Take *dass es ihn gebe, bestritt die Regierung*, in an article about it."""
    text = look.frame.text
    if text.lang != "de" or look.operator not in {"deny", "confirm", "reject"} or not (look.near or look.topic.about):
        return False
    return any(
        text.lows[j] == "dass" and there_is_one(text, (j, last))
        for first, last in look.regions
        for j in (first - 1, first)
        for first, last in look.regions
        for j in (first - 1, first)
    )


def holds_of_else(look: Look) -> bool:
    """Return whether somebody has, or has not, what shows another thing: *keine Erkenntnisse über Bären*."""
    cue, text, at = look.frame.cue_word, look.frame.text, look.frame.at
    if cue is None or cue.lemma != "haben" or look.hits or text.lows[at + 1 : at + 2] == [","]:
        return False
    end = text.sentences[look.frame.sentence].last
    thing = any(text.caps[j] for j in range(at + 1, min(end, at + _CLAUSE)))
    return thing and not look.words.any("report", [(at + 1, end)]) and not look.words.any("matter", [(at + 1, end)])


def there_is_one(text: Text, clause: Phrase) -> bool:
    """Return whether a clause says no more than that there is one: *dass es ihn gebe*, *dass es so etwas gab*."""
    first, last = clause
    lows = text.lows[first + 1 : min(last, first + _CLAUSE)]
    end = next((n for n, low in enumerate(lows) if low in {",", ";", ":"}), len(lows))
    told = lows[:end]
    if text.lang != "de" or told[:1] != ["es"] or _IT.isdisjoint(told[1:2]) or _IS.isdisjoint(told):
        return False
    return not any(text.caps[j] for j in range(first + 1, first + 1 + end))
