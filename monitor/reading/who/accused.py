"""German sentences that put whom somebody accuses right behind who speaks: *beschuldigte der Minister Peru*.

The grammar of a frame takes both for one phrase, as no article and no comma parts them; the names tell them apart.  A
state behind an office is its owner only in the genitive (*der Minister Perus*, *der Minister der Ukraine*).  Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.who.coreference import marks_within
from monitor.reading.who.marks import Mark

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_GENITIVE = ("s", "x", "z", "ß")
"""Ends of a state's name in the genitive, or of one whose genitive has no ending of its own."""
_ARTICLE = "die"
"""The article before a state in the accusative: *die Ukraine*; its genitive is *der*."""
_OWNERS = frozenset({"person", "body", "local", "party"})
"""Roles of the offices that a state can have."""
_GO_BETWEENS = frozenset({"ambassador"})
"""Titles that a state can have itself: *der Vermittler Katar*."""


def accused(marks: Sequence[Mark], firsts: Sequence[int], text: Text, slot: Phrase) -> int:
    """Return the token of `slot` where somebody else than who speaks begins, or its end.

    `marks` are the names and office nouns of a text, `firsts` their first tokens.
    """
    first, last = slot
    if text.lang != "de" or last - first < _TWO:
        return last
    here = marks_within(marks, firsts, first, last)
    if len(here) < _TWO or here[-1].last != last:
        return last
    state, before = here[-1], here[-2]
    entry, begin = state.entry, state.first - (text.folds[state.first - 1] == _ARTICLE)
    if entry is None or entry.kind != "state" or state.weak or state.prep >= 0 or before.last != begin:
        return last
    bare = begin == state.first
    if entry.form != ("name" if bare else entry.form) or (bare and text.folds[last - 1].endswith(_GENITIVE)):
        return last
    headed = any(
        mark.office is not None and mark.office.role in _OWNERS and mark.office.title not in _GO_BETWEENS
        for mark in here[:-1]
    )
    led = before.entry is not None and before.entry.form in {"capital", "seat"}
    return begin if headed or led or bool(before.tenures) else last


_TWO = 2
"""Names of which one speaks and one is accused."""


_OF_WHAT = frozenset(
    ["of", "des", "eines", "einer", "wegen", "der", "de", "d'", "du", "del", "en", "в", "во", "у", "за"]
)
"""Words before what somebody is accused of."""
_ALONE = 5
"""Words of a content that names nobody but the accused."""


def blames(look: Look, named: Callable[[Phrase], frozenset[str]]) -> Hit | None:
    """Return the verb of *Belgium accuses Rwanda*: of what has just been told, where nothing else is said."""
    whom = named(look.regions[0]) if look.operator == "accuse" and len(look.regions) == 1 else frozenset()
    ours = bool(whom) and whom <= {*look.topic.slots.who, *look.topic.slots.claim.parties}
    told = ours and look.near and look.topic.about and look.alone and look.size <= _ALONE
    told = told and not any(low in _OF_WHAT for a, b in look.regions for low in look.frame.text.lows[a:b])
    at = look.frame.at
    return Hit(at, at + 1, "deed", look.frame.text.lows[at]) if told else None
