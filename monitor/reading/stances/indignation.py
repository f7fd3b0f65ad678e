"""One of the sides is angry at what is claimed of it, and so denies it: *bristled at the claim that it had*.  Pure."""

from __future__ import annotations

from monitor.reading.content.cases import Case
from monitor.reading.cut.text import Text

_PLEASED = ("welcome", "hail", "prais", "applaud", "begrüß", "lob", "salu", "celebr", "aplaud", "вітат", "приветств")
"""Beginnings of the verbs of who is glad of a thing."""
_CHARGED = 7
"""Words from the verb to the noun for a charge."""
_CHARGES = {
    "en": ("claim", "suggestion", "insinuation", "allegation", "accusation", "charge", "assertion", "notion", "idea"),
    "de": ("behauptung", "unterstellung", "vorwurf", "vorwürf", "anschuldigung", "darstellung", "andeutung"),
    "fr": ("accusation", "allégation", "insinuation", "affirmation", "idée"),
    "es": ("acusaci", "alegaci", "alegato", "insinuaci", "afirmaci", "idea"),
    "uk": ("звинуваченн", "твердженн", "закид"),
    "ru": ("обвинени", "утверждени", "намек", "намёк"),
}
"""Beginnings of the nouns for what is only claimed of somebody."""
_CLAUSE_OPENS = frozenset({"that", ",", "que", "qu'"})
_WHICH = (["selon", "laquelle"], ["selon", "lesquelles"], ["de", "que"])


def charged(text: Text, case: Case) -> bool:
    """Return whether a charge is told in a clause behind the verb: *bristled at the suggestion that it had*.

    Who is angry at the deed itself takes it as given.
    """
    whole = text.sentences[case.frame.sentence]
    for at in range(case.frame.at + 1, min(whole.last - 2, case.frame.at + _CHARGED)):
        if text.lows[at].startswith(_CHARGES[text.lang]):
            opens = text.lows[at + 1 : at + 3]
            return not _CLAUSE_OPENS.isdisjoint(opens[:1]) or opens in _WHICH
    return False


def pleased(case: Case) -> bool:
    """Return whether a verb says that somebody is glad of it, or the charge is of another deed than the claim's."""
    cue, lows = case.frame.cue_word, case.frame.text.lows
    deeds = {at for hit in case.hits for at in range(hit.first, hit.last)}
    other = any(
        lows[at] in _HAD and lows[at + 1].endswith("ed") and at + 1 not in deeds
        for first, last in case.regions
        for at in range(first, last - 1)
    )
    return other or cue is None or cue.lemma.startswith(_PLEASED)


_HAD = frozenset({"had", "has", "have"})
