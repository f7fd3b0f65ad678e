"""English words as grammar takes them: *to* beside its verb, *neither* as the negation it is, compounds.  Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from monitor.reading.cut.cues import Lexicon
from monitor.reading.cut.text import Text
from monitor.reading.syntax.portfolios import portfolio_goes_on
from monitor.reading.syntax.timespans import as_adverbs

_SPLITS = frozenset({"either", "even", "also", "ever", "further"})
_LY = 5
"""Letters of *reply* and *rely*, which are verbs."""


def plain(text: Text, words: Lexicon) -> list[str]:
    """Return the words of a text as grammar takes them.

    *Would neither confirm nor deny it* is *would not confirm*, and *to either confirm it* is *also to confirm*; French
    *l'Est* is the east and no verb.
    """
    lows = _titles(text, words.lang)
    if words.lang == "fr" and "est" in lows:
        east = [low == "est" and text.caps[at] and lows[at - 1] == "l'" for at, low in enumerate(lows)]
        return ["ouest" if east[at] else low for at, low in enumerate(lows)] if any(east) else lows
    if words.lang in {"uk", "ru"}:
        return as_adverbs(lows, words.lang)  # спустя сутки отозвала публикацию
    if words.lang != "en":
        return lows
    if "much" in lows:
        lows = lows.copy()
        for at in range(2, len(lows) - 1):
            if lows[at - 2 : at + 1] == ["so", "much", "as"]:
                lows[at - 2 : at + 1] = ["even", "even", "even"]  # would not so much as confirm it
    if "neither" in lows:
        inside = words.sets["aux"] | words.sets["adv"]
        lows = ["not" if low == "neither" and at and lows[at - 1] in inside else low for at, low in enumerate(lows)]
    if "state" in lows:  # by state television: no verb
        lows = ["national" if low == "state" and of_the_state(lows, at) else low for at, low in enumerate(lows)]
    split = [at for at, low in enumerate(lows[:-2]) if low == "to" and splits(lows[at + 1])]
    if split:
        lows = lows.copy()
        for at in split:
            lows[at], lows[at + 1] = "also", "to"
    return lows


_TIMES = {
    "en": frozenset({"today", "now", "tomorrow", "tonight"}),
    "fr": frozenset({"matin", "soir", "midi", "demain", "hier", "jour"}),
    "es": frozenset({"hoy", "ayer", "mañana", "ahora", "noche", "tarde", "siempre"}),
}
"""Adverbs of time that titles of papers end with."""


def _titles(text: Text, lang: str) -> list[str]:
    """Return the words of a text; adverbs that end a paper's title are none: *Lac Matin*, *Uganda Today*."""
    times = _TIMES.get(lang)
    if times is None or times.isdisjoint(text.lows):
        return text.lows
    ends = [
        at
        for at in range(1, len(text.lows))
        if text.lows[at] in times and text.caps[at] and (text.caps[at - 1] or text.lows[at - 1] == "-")
        and text.sentence_of[at] == text.sentence_of[at - 1]
    ]  # fmt: skip
    if not ends:
        return text.lows
    lows = text.lows.copy()
    for at in ends:
        lows[at] = "titel"
    return lows


_OF_THE_STATE = (
    "-", "media", "televis", "tv", "radio", "broadcast", "news", "agency", "channel", "outlet", "department", "run",
    "owned", "press", "funeral", "visit", "secret", "official", "security", "prosecut", "attorney", "duma", "council",
    "minister", "actor", "assembl", "legislat", "senat", "police", "court", "bank", "budget", "compan", "propaganda",
)  # fmt: skip
"""Beginnings of the words behind *state* where that is no verb."""


def of_the_state(lows: Sequence[str], at: int) -> bool:
    """Return whether *state* at `at` is a noun: *state television said so*."""
    return at + 1 < len(lows) and lows[at + 1].startswith(_OF_THE_STATE)


def splits(low: str) -> bool:
    """Return whether an English word between *to* and a verb parts them: *to independently verify*."""
    return low in _SPLITS or (low.endswith("ly") and len(low) > _LY)


_HE = frozenset({"he", "she", "they", "we", "i", "it"})
"""Pronouns that are subjects."""


_ARTICLES = frozenset({"the", "a", "an"})
_NO_ADVERBS = frozenset(
    {"family", "ally", "rally", "reply", "assembly", "only", "fly", "bully", "tally", "folly", "early"}
)
_PAPERS = frozenset({"daily", "weekly", "monthly"})
"""Papers by the days on which they come, which elsewhere are adverbs."""


def pronoun_before(lows: Sequence[str], sets: Mapping[str, frozenset[str]], first: int, last: int) -> int:
    """Return the pronoun right before a verb at `last`: *on state television on Monday he*; -1 where none is."""
    at = last - 1
    while at > first and (lows[at] in sets["adv"] or lows[at].endswith("ly")):
        at -= 1
    return at if first < at and lows[at] in _HE and lows[at - 1] not in sets["conj"] else -1


_BLUNT = frozenset("uncertain certain clear general strong stark blunt broad plain other real simple similar".split())
"""Adjectives before *terms*, which there is a noun."""


def compounded(lows: Sequence[str], at: int) -> bool:
    """Return whether an English form that could be a verb is a noun: *newspaper reports*, *member states said*.

    A past tense goes with no noun before it (*the newspaper said*), nor what a clause follows (*the newspaper reports
    that*).  Where a verb of saying follows, it is the subject of that.
    """
    after = lows[at + 1] if at + 1 < len(lows) else ""
    if at and lows[at - 1] == "to" and lows[at].endswith("s") and not lows[at].endswith("ss"):
        return True  # had come to terms
    if lows[at] == "terms" and at and lows[at - 1] in _BLUNT:
        return True  # said in no uncertain terms
    if (after in _TOLD and not lows[at].endswith("ed")) or (lows[at] == "bank" and after != "on"):
        return True
    if not at or lows[at - 1] not in _ATTRIBUTES or lows[at] == "says":
        return False
    if not lows[at].endswith("s") and lows[at] != "state":  # EU member state Hungary
        return False
    return after != "that"


_TOLD = frozenset({"said", "told", "denied", "confirmed", "announced", "reported", "insisted", "warned"})
_ATTRIBUTES = frozenset({"newspaper", "media", "member"})
"""Nouns that stand before another noun."""


def in_compound(text: Text, at: int, stop: int) -> bool:
    """Return whether a word is part of one with a hyphen, *le contre-amiral*, or a paper: *the Lima daily Sol*."""
    if text.lows[at] in _PAPERS and at + 1 < stop and text.caps[at + 1] and text.lows[at - 1] not in {"'s", ","}:
        return not text.caps[at]
    if text.lows[at] in _PAPERS and not text.caps[at] and "the" in text.lows[max(0, at - 2) : at]:
        return at > 0 and text.lows[at - 1][0].isalpha() and (at + 1 >= stop or not text.caps[at + 1])  # the daily said
    if at and text.lows[at - 1] in _ARTICLES and text.lows[at].endswith("ly") and text.lows[at] not in _NO_ADVERBS:
        return text.lang == "en" and at + 2 < stop  # the newly appointed Belgian minister
    if "-" not in text.lows[at - 1 : min(at + 2, stop)]:
        return portfolio_goes_on(text, 0, at)  # the minister of foreign and European affairs
    joint = at if text.lows[at - 1] == "-" else at + 2
    return joint < len(text.lows) and text.glued(joint - 1) and text.glued(joint)


_NOTHING = frozenset({"nothing", "nobody", "no", "neither", "none"})
_INDUCE = (
    "induc", "persuad", "mov", "bring", "get", "got", "prompt", "tempt", "forc", "convinc", "compel", "lead", "led",
    "coax", "sway", "badger", "entic", "lur", "push", "press", "goad", "mak", "caus", "prod", "driv",
)  # fmt: skip
"""Beginnings of the verbs for what nothing makes somebody do."""
_SUBJECT = 7
"""Words from *no amount of pressing* to its verb."""


def induced(lows: Sequence[str], at: int, first: int) -> tuple[int, int] | None:
    """Return whom nothing makes say it: *nothing would induce | the minister | to confirm it*.

    >>> induced("nothing would induce the envoy to confirm it".split(), 6, 0)
    (3, 5)
    """
    if at - first < _FAR or lows[at - 1] not in {"to", "into"}:
        return None
    opening = range(at - _FAR, max(first, at - _REACH), -1)
    modal = next((j for j in opening if lows[j] in _MODALS and lows[j + 1].startswith(_INDUCE)), -1)
    if modal < 0:
        return None
    low = max(first, modal - _SUBJECT)
    return (modal + 2, at - 1) if not _NOTHING.isdisjoint(lows[low:modal]) else None


_MODALS = frozenset({"would", "could", "will", "can", "might", "'ll", "'d"})
_REACH = 16
_FAR = 4
"""Words at least from the modal to what somebody is made to say."""


def said_of(lows: Sequence[str], articles: AbstractSet[str], first: int, last: int) -> tuple[int, int] | None:
    """Return what somebody said a thing of behind what he said: *"It is late," he said of the deployment*."""
    at = next((j for j in range(first + 2, last - 3) if lows[j] == "of" and lows[j - 1] == "said"), -1)
    stop = next((j for j in range(at, last) if lows[j] in _SIGNS), last)
    return (at + 1, stop) if at > 0 and lows[at + 1] in articles else None


def asked_about(lows: Sequence[str], at: int, last: int) -> int:
    """Return where the word stands that brings what somebody is asked; 0: there is none.

    >>> [asked_about(t.split(), 0, 6) for t in ("asked three times whether it is", "asked on Monday about it and")]
    [3, 3]
    """
    for j in range(at + 1, min(last, at + _ASKED_SOON)):
        if lows[j] in _SIGNS:
            return 0
        if lows[j] in {"about", "whether", "if"}:
            return j
        if lows[j] == "on" and not any(_DAY.fullmatch(word) for word in lows[j + 1 : j + 2]):
            return j
    return 0


_ASKED_SOON = 7
"""Words from *asked* to *whether*."""
_DAY = re.compile(
    "[a-z]+day|january|february|march|april|may|june|july|august|[a-z]+ember|october|television|radio", re.IGNORECASE
)
_SIGNS = frozenset({",", ";", ":", ".", "(", ")", "\u2013", "\u2014", "\u201c", "\u201d", '"'})


_FROM = frozenset({"of", "from"})
_HOUSE = 12
"""Words of a house behind a name, at most."""


def of_house(text: Text, at: int, stop: int) -> bool:
    """Return whether the words behind a name's comma tell its house: *Inga Molvik, of the Halden Institute, said*.

    >>> text = Text("Inga Molvik, of the Halden Institute, and Ann Ross, of course, said so", "en")
    >>> of_house(text, 3, 7), of_house(text, 12, 14)
    (True, False)
    """
    if text.lows[at] not in _FROM or not at + 1 < stop <= at + _HOUSE or not text.caps[stop - 1]:
        return False
    house = text.lows[at + 1] == "the" or "'s" in text.lows[at:stop]  # Ann Ross, of Goma, is no town's
    name = at + 1 + (text.lows[at + 1] == "the")
    return house and at > 1 and name < stop and text.caps[at - 2] and text.caps[name]
