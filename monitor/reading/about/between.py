"""News of others told in between: *Ghana announced a new port on Monday. Togo confirmed it* confirms nothing of ours.

What only points back points to the sentence right before it.  Where that tells news of states that are none of the
claim's, and has no word of the claim and nothing that points back itself, *it* is that news; a report is that of
another matter only where the sentence before tells of a report as well.  Pure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.wording import Words

if TYPE_CHECKING:
    from monitor.reading.about.pointing import Look
    from monitor.reading.syntax.grammar import Phrase

_NEWS = frozenset({"say", "announce", "publish", "confirm", "find", "accuse", "warn"})
"""Operators of verbs that tell news."""
_BACK = ("report", "denial", "alike")
_SHORTEST = 5
"""Words of a sentence that tells something."""
_PAPERS = (
    "zeitung", "portal", "blatt", "sender", "magazin", "meldung", "bericht", "paper", "newspaper", "daily", "site",
    "website", "broadcaster", "report", "story", "journal", "quotidien", "site", "chaîne", "diario", "periódico",
    "sitio", "cadena", "газет", "сайт", "видан", "издани", "канал", "агентств",
)  # fmt: skip
"""Beginnings of the nouns for papers and for what they report."""
_READERS = frozenset(
    "journalist journalists journalisten journaliste journalistes reporter reporters reportern reporterin".split()
)
"""Words that begin like these, and are people who ask."""
_BY_PAPER = 6
"""Words of a sentence in which the paper stands that tells it."""


def told_between(
    look: Look, words: Words | None, named: Callable[[Phrase], frozenset[str]], states: Callable[[str], bool]
) -> bool:
    """Return whether what stands right before is news of others, to which the frame points back."""
    text, before = look.frame.text, look.frame.sentence - 1
    if words is None or look.hits or not others_before(look, named, states):
        return False
    said = text.sentences[before]
    if look.report:
        opening = text.lows[said.first : min(said.last, said.first + _BY_PAPER)]
        return any(low.startswith(_PAPERS) or low.endswith(_PAPERS) for low in opening if low not in _READERS)
    whole = (said.first, said.last)
    if not any(states(name) for name in named(whole).difference(look.sources)):
        return False  # he says one thing, and then another
    back = [hit for slot in _BACK for hit in words.inside(slot, [whole]) if not _verb(text, hit)]
    return _tells(text, whole) and not back


def others_before(
    look: Look, named: Callable[[Phrase], frozenset[str]], states: Callable[[str], bool], *, they: bool = False
) -> bool:
    """Return whether the sentence before names other states than the claim's, and nothing of the claim.

    Whom *they* means is told by who is named there, whatever is done (`they`).
    """
    text, topic, before = look.frame.text, look.topic, look.frame.sentence - 1
    if before < 0 or before in topic.direct or before in topic.linked:
        return False
    said = text.sentences[before]
    if said.paragraph != text.sentences[look.frame.sentence].paragraph or said.last - said.first < _SHORTEST:
        return False
    slots = topic.slots
    ours = {*slots.who, *slots.where, *slots.claim.parties, *slots.claim.authorities}
    names = named((said.first, said.last))
    if not names.isdisjoint(ours) or not any(states(name) for name in names):
        return False
    return not any((h.slot in _THEM) if they else _ours(text, h) for h in topic.hits[before])


_THEM = frozenset({"object", "who"})


def _ours(text: Text, hit: Hit) -> bool:
    """Return whether a word of the claim stands there, and no verb that only tells: *announced*, *kündigte an*."""
    return hit.slot != "where" and not _verb(text, hit)


def _verb(text: Text, hit: Hit) -> bool:
    """Return whether a word is a verb that tells news: *a annoncé* is no announcement that somebody made before."""
    return any(form.cue.operator in _NEWS for form in lexicon(text.lang).forms.get(text.lows[hit.first], ()))


def _tells(text: Text, sentence: Phrase) -> bool:
    """Return whether a verb that tells news stands in a sentence."""
    forms = lexicon(text.lang).forms
    return any(form.cue.operator in _NEWS for j in range(*sentence) for form in forms.get(text.lows[j], ()))
