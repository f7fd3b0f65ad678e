"""Where German noun phrases go on and where they end.  Pure.

On over a long attribute before the noun: *das in Odessa ansässige Portal*.  To an end before the next one, which has
no article of its own: *hat der Präsident | jede Beteiligung bestritten*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.text import QUOTES

if TYPE_CHECKING:
    from monitor.reading.syntax.grammar import Grammar

SURNAMES = frozenset({"kurz", "lange", "klar", "früh", "scharf", "weiter", "bald", "wenig"})
"""Adverbs that with a capital within a sentence are surnames: *der Kanzler Sebastian Kurz*."""
_ALSO = frozenset({"auch", "selbst", "sogar", "nicht"})
_ADJECTIVES = ("e", "en", "er", "es", "em")
_OBLIQUE = frozenset({"dem", "den", "einem", "einer", "eines", "des", "seinem", "ihrem", "seiner", "ihrer"})
"""Articles that begin no relative clause in which a verb could follow."""
_LONGEST = 12
"""Words from an article to the noun behind such an attribute."""
_EACH = frozenset({
    "alle", "jede", "jeden", "jedes", "jegliche", "jeglichen", "jegliches", "jedwede", "jedweden", "jedwedes",
    "sämtliche", "keinerlei", "solche", "solchen", "solches", "derartige", "derartiges", "derartigen", "derlei",
    "beide", "mehrere", "irgendeine", "irgendwelche",
})  # fmt: skip
"""Words that stand in place of an article."""
_OF_TOLD = ("e", "es")
"""Endings of the adjectives before what somebody denies: *entsprechende Berichte*."""
_GENITIVE = ("s", "x", "z", "'", "’")
_NEAR_HIM = ("stehende", "nahe", "treue", "eigene")
"""Ends of the adjectives that go with the noun before them: *dem Kreml nahestehende Kreise*."""
_SHORTEST = 5
"""Letters of such an adjective."""
_OF_WHAT = (
    "ungen", "tionen", "berichte", "würfe", "aussagen", "pläne", "beteiligung", "verwicklung", "einmischung",
    "mitwirkung", "verantwortung",
)  # fmt: skip
"""Ends of the nouns for what somebody says or denies."""
_TOLD = frozenset({
    "interesse", "bereitschaft", "zustimmung", "bedenken", "zweifel", "kritik", "unterstützung", "berichte",
    "meldungen", "medienberichte", "presseberichte", "vorwürfe", "anschuldigungen", "angaben", "gerüchte",
    "spekulationen", "behauptungen", "vermutungen", "mutmassungen", "darstellungen", "unterstellungen",
    "mitteilungen", "agenturmeldungen", "zeitungsberichte", "befürchtungen", "hoffnungen", "rücktrittsgerüchte",
    "rücktrittsforderungen", "rücktrittsspekulationen", "forderungen", "fehler", "fortschritte", "gespräche",
    "verhandlungen", "verluste", "schwierigkeiten", "probleme", "versäumnisse", "beweise", "belege", "konsequenzen",
    "widerstand", "massnahmen", "kontakte", "erkenntnisse", "hinweise", "verstösse", "gefechte", "pläne",
    "vorbereitungen", "übergriffe", "einzelheiten", "details", "absichten", "fotos", "bilder", "aufnahmen", "dokumente",
    "todesopfer", "schäden", "schuld", "verständnis", "bedauern", "zuversicht", "sorge", "besorgnis", "vergeltung",
})  # fmt: skip
"""German nouns that need no article: *signalisierte die Bank | Interesse*, *hat Präsident Alijew | Berichte*."""
_TOLD_FALSE = frozenset({
    "propaganda", "desinformation", "quatsch", "humbug", "unsinn", "blödsinn", "fantasie", "stimmungsmache", "fake",
    "lügen", "spekulation", "fiktion", "nonsens",
})  # fmt: skip
"""German words for what is false that need none: *sind nach Angaben der Regierung | Propaganda*."""


_WHICH = frozenset({"dem", "der", "denen"})
_OPENS = frozenset({"das", "die", "den", "ein", "eine", "einen", "es", "sie", "er", "man", "sich", "seine", "ihre"})
"""Words that begin a clause behind such a relative pronoun."""


def of_which(lows: Sequence[str], at: int) -> bool:
    """Return whether a preposition belongs to a relative clause: *ein Bericht, dem zufolge*, *laut denen*."""
    if lows[at] == "zufolge":
        return at > 1 and lows[at - 1] in _WHICH and lows[at - 2] == ","
    if lows[at] != "laut" or not at or lows[at - 1] != "," or at + 2 >= len(lows) or lows[at + 1] not in _WHICH:
        return False
    adjective = lows[at + 1] == "der" and lows[at + 2].endswith("sche")
    return adjective or lows[at + 1] == "denen" or lows[at + 2] in _OPENS


def attribute(grammar: Grammar, at: int, stop: int) -> int:
    """Return the participle of *das in Odessa ansässige Portal*, *eine mit ihm vertraute Person*; 0: none."""
    lows, caps, sets = grammar.lows, grammar.caps, grammar.sets
    at += lows[at] in _ALSO
    if at + 3 >= stop or lows[at] not in sets["det"]:
        return 0
    if lows[at + 1] not in sets["prep"]:
        return _behind_adverbs(grammar, at, stop)
    end = grammar.skip_prepositional(at + 1, stop)
    while end < stop and lows[end] in sets["prep"]:
        end = grammar.skip_prepositional(end, stop)  # die auf Nachrichten aus Riga spezialisierte Zeitung
    for j in range(end, min(end + 3, stop - 1)):
        if caps[j] or not grammar.word(j) or lows[j] in sets["aux"]:
            return 0
        if caps[j + 1] or lows[j + 1] in QUOTES:
            free = lows[at] in _OBLIQUE or not grammar.verb(j)  # in einem am Dienstag veröffentlichten Interview
            return j if lows[j].endswith(_ADJECTIVES) and free else 0
    return 0


def _behind_adverbs(grammar: Grammar, at: int, stop: int) -> int:
    """Return the participle of *der politisch und juristisch unter Druck geratene Kanzler*; 0: there is none."""
    lows, caps, sets = grammar.lows, grammar.caps, grammar.sets
    if caps[at + 1] or lows[at + 1].endswith(_ADJECTIVES) or (at and lows[at - 1] == ","):
        return 0
    for j in range(at + 2, min(at + _LONGEST, stop - 1)):
        if not grammar.word(j) or lows[j] in sets["pron"] or lows[j] in sets["aux"]:
            return 0
        before_noun = caps[j + 1] or (j + 2 < stop and caps[j + 2] and lows[j + 1].endswith(_ADJECTIVES))
        ends = ("e", "en") if lows[at + 1] not in sets["adv"] or not lows[j].endswith("ter") else ("ter",)
        if not caps[j] and before_noun and lows[j].endswith(ends):
            return 0 if any(lows[j] in sets[name] for name in ("prep", "det", "conj")) else j
        if grammar.verb(j):
            return 0
    return 0


def told_begins(grammar: Grammar, at: int, begin: int, stop: int) -> bool:
    """Return whether a new phrase without an article begins at `at`, in one that began at `begin`."""
    low, lows, caps = grammar.lows[at], grammar.lows, grammar.caps
    if not caps[at - 1] or not grammar.word(at - 1) or at - 1 < begin or grammar.small(at - 1):
        return False
    if caps[at]:
        opens = at - 1 == begin and grammar.text.sentences[grammar.text.sentence_of[begin]].first == begin
        return (low in _TOLD or low in _TOLD_FALSE) and not (opens and lows[begin].endswith("e"))  # Derartige Pläne
    if low in _EACH:
        return at - 1 > begin or not lows[begin].endswith(_GENITIVE)
    ours = low.endswith(_NEAR_HIM) or lows[at - 1].endswith(_GENITIVE)
    if len(low) < _SHORTEST or not low.endswith(_OF_TOLD) or ours:
        return False
    if grammar.small(at) or low in grammar.sets["aux"]:
        return False
    return at + 1 < stop and caps[at + 1] and (lows[at + 1] in _TOLD or lows[at + 1].endswith(_OF_WHAT))


def owned_by(grammar: Grammar, at: int, begin: int) -> bool:
    """Return whether an adjective stands between an owner and what is his: *Putins jüngste Worte*."""
    if at - 1 != begin or not grammar.lows[begin].endswith("s") or at + 1 >= len(grammar.lows):
        return False
    return grammar.caps[at + 1] and grammar.lows[at].endswith(("te", "en", "ste")) and not grammar.verb(at)
