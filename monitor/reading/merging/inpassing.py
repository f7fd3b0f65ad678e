"""Steps of a treaty that the outlet tells flat in a relative clause, before somebody speaks.

*The government of Peru, which promulgated its own law in March, called the delay a pity.*  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.linking import Linker
from monitor.reading.about.topics import Topic
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.steps import WITH
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase

_WHICH = {
    "de": frozenset({"der", "die", "das", "wo", "welches", "welche", "dessen", "deren"}),
    "en": frozenset({"which", "where", "whose"}),
    "fr": frozenset({"qui", "où", "dont"}),
    "es": frozenset({"que", "donde", "cuyo", "cuya", "cuyos", "cuyas"}),
    "uk": frozenset({"який", "яка", "яке", "де"}),
    "ru": frozenset({"который", "которая", "которое", "где"}),
}
"""Words that open such a clause."""
_DONE = frozenset({"stage.enacted", "stage.ratified", "stage.approved", "stage.exchanged", "stage.rejected"})
"""Steps that are told so."""
_CONTENT_FIRST = ("-INV", "-POST", "-WIE", "-BACK", "-OVS")
"""Ends of the rules of frames whose content stands before who speaks: a clause in it is part of what is said."""
_ANTECEDENT = 4
"""Words before the clause in which its state is named."""


def in_passing(
    text: Text, linker: Linker, topic: Topic, index: int, frames: Sequence[Frame]
) -> list[tuple[Phrase, str | None]]:
    """Return the relative clauses of a sentence that tell a step of a state, and the state that they are said of.

    Behind *with* stands the other side: *the treaty with Chile, which Congress had passed*.
    """
    sentence = text.sentences[index]
    told = [h.first for h in topic.hits[index] if h.slot in _DONE]
    bodies = {h.last for h in topic.hits[index] if h.slot in {"body.chamber", "body.committee"}}
    votes = told + [h.first for h in topic.hits[index] if h.slot == "stage.debated"]
    speaks = [frame.at for frame in frames if frame.cue_word is not None] or [sentence.last]
    if not votes or sentence.heading or any(f.rule.endswith(_CONTENT_FIRST) for f in frames):
        return []
    found: list[tuple[Phrase, str | None]] = []
    withs = WITH.get(text.lang, frozenset())
    for first, last in segments(text, [(sentence.first, sentence.last)]):
        opens = text.lows[first] in _WHICH.get(text.lang, frozenset())
        if not opens or last > min(speaks) or first <= sentence.first + 1 or text.lows[first - 1] != ",":
            continue
        beside = not bodies.isdisjoint((first - 1, first - 2))  # au Sénat chilien, qui ...
        if text.quoted[first] < 0 and beside and any(first <= at < last for at in votes):
            found.append(((first, last), None))  # the text goes to the Senate, which will take it up in June
            continue
        if text.quoted[first] >= 0 or not any(first <= at < last for at in told):
            continue
        near = max(sentence.first, first - 1 - _ANTECEDENT), first - 1
        before = linker.named(near)
        owners = before.intersection(topic.slots.who)
        if not withs.isdisjoint(text.lows[near[0] : near[1]]):  # the treaty with Chile, which Congress passed
            others = linker.named((sentence.first, first - 1)).intersection(topic.slots.who) - before
            found.append(((first, last), next(iter(others)) if len(others) == 1 else None))
        elif len(before) == 1 and owners and linker.named((first, last)).isdisjoint(topic.slots.who):
            found.append(((first, last), next(iter(owners))))
    return found
