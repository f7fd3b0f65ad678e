"""The people of a claim's states as those whom it moves: *300 Syrer*, *850 сирийцев*, *des Chinois*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.slots import Slots
from monitor.reading.cut.patterns import Hit
from monitor.reading.who.mentions import Mentions

_PLURALS = ("ans", "ians", "ens", "is", "bs", "rs", "ots", "nds", "ais", "ds", "ks", "ts", "os")
"""Ends of English words for several people of a state."""


_SOME = frozenset(
    ["los", "las", "unos", "unas", "varios", "varias", "algunos", "muchos", "cientos", "dos", "tres", "diez", "cien"]
)
"""Spanish words behind which the adjective of a state means its people."""


def add_people(mentions: Mentions, slots: Slots, hits: Sequence[list[Hit]]) -> None:
    """Add the people of the claim's states to the things of its deed: *300 Syrer*, *850 сирийцев*, *des Chinois*.

    `hits` are those of the title and of each sentence.
    """
    text = mentions.text
    french = text.lang == "fr"
    for mark in mentions.marks:
        entry = mark.entry
        if entry is None or entry.kind != "state" or entry.form not in {"people", "demonym"}:
            continue
        noun = entry.form == "people" or (french and text.caps[mark.first])
        noun = noun or (text.lang == "en" and text.lows[mark.last - 1].endswith(_PLURALS))  # no Kenyans
        if text.lang == "es" and text.lows[mark.last - 1].endswith("s"):  # los colombianos
            before = text.lows[mark.first - 1] if mark.first else ""
            noun = noun or before in _SOME or before.isdigit()
        here = hits[1 + text.sentence_of[mark.first]]
        ours = entry.institution in slots.doers or any(h.slot == "who" and h.first == mark.first for h in here)
        if noun and ours:
            here.append(Hit(mark.first, mark.last, "object", "people"))
            here.sort()
