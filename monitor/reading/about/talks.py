"""Deals between sides: that they talk, and who brought them together, is not yet the deal.  Pure.

And other rebels are none of the sides: *the Nuba rebels*.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.who.mentions import Mentions

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_TALKS = (
    "talks", "discussions", "negotiations", "dialogue", "consultations", "pourparlers", "négociations", "discussions",
    "conversaciones", "negociaciones", "diálogo", "переговор", "contact", "контакт",
)  # fmt: skip
"""Beginnings of the nouns for talks; German has its verbs behind them."""
_HELD = (
    "hold", "held", "beg", "start", "agree", "extend", "tenir", "tien", "entam", "commenc", "inici", "comenz", "celebr",
    "почат", "нача", "провод", "пров",
)  # fmt: skip
"""Beginnings of verbs that are the deed with a truce, and nothing with talks."""
_MEDIATED = (
    "mediat", "broker", "facilitat", "vermittel", "médi", "mediad", "mediac", "посередн", "посредн",
)  # fmt: skip
"""Beginnings of the words for who brought two sides together."""
_NEXT, _BARE = 6, 4
"""Words from a verb to the talks that are held, and of a phrase that names nothing but talks."""

_BOTH = frozenset({
    "both", "beide", "beiden", "beider", "deux", "dos", "ambos", "ambas", "обе", "обеих", "обеими", "обидві", "обидвох",
    "обох", "обома", "оба", "обоих", "two", "дві", "двома", "двох", "две", "двумя", "двух",
})  # fmt: skip
SIDES = (
    "countr", "side", "neighbour", "neighbor", "state", "nation", "part", "government", "foe", "rival", "enem", "arm",
    "capital", "leader", "belligerent", "adversar", "länder", "seiten", "nachbar", "staaten", "regierung", "gegner",
    "power", "hauptstädte", "konflikt", "kriegs", "erzfeind", "kontrahent", "pays", "camp", "voisin", "état", "gouvern",
    "ennemi", "puissance", "bellig", "potencia", "protagonist", "país", "bando", "vecin", "estado", "gobierno",
    "enemig", "capitales", "contendient",
    "стор", "країн", "стран", "держав", "госуд", "сусід", "сосед", "уряд", "прави", "ворог", "враг", "столиц",
)  # fmt: skip
"""Beginnings of the nouns for those between whom something is agreed."""
_OF_SIDES = ("mächte", "mächten", "staaten", "länder", "ländern", "parteien", "gegner", "gegnern", "lager", "lagern")
"""Ends of German ones: *Atommächte*."""
_BETWEEN = 3
"""Words from *both* or *two* to such a noun: *the two nuclear-armed neighbours*."""


def of_both(text: Text, first: int, last: int) -> bool:
    """Return whether words speak of two sides without their names: *the two neighbours have settled on a truce*."""
    lows = text.lows
    for at in range(first, last - 1):
        if lows[at] in _BOTH:
            near = [low for low in lows[at + 1 : min(last, at + 2 + _BETWEEN)] if low != "-"]
            if any(low.startswith(SIDES) or low.endswith(_OF_SIDES) for low in near):
                return True
    return False


_FIRST = 8
"""Words in which both sides are named: *les deux capitales m'ont dit oui*."""


def both_named(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether words begin with both sides, without their names."""
    return any(of_both(text, first, min(last, first + _FIRST)) for first, last in regions)


_THEY = {
    "de": frozenset({"sie", "die"}), "en": frozenset({"they"}), "fr": frozenset({"ils", "elles"}),
    "es": frozenset({"ellos", "ellas"}), "uk": frozenset({"вони"}), "ru": frozenset({"они"}),
}  # fmt: skip
_TERMS = (
    "agreed", "geeinigt", "verständigt", "entendus", "entendues", "accord", "acuerdo", "pactado", "entendido",
    "домовил", "договорил", "сторговал", "условил", "settled", "einig",
)  # fmt: skip
"""Beginnings of the words by which sides have come to terms."""
_TO_AGREE, _SAID = 8, 14
"""Words from *they* to such a word, and of a content that says nothing else."""
_ON_ELSE = frozenset({"to", "on", "auf", "über", "sur", "de", "en", "sobre", "про", "о", "об", "на", "que", "that"})
"""Words behind it that tell on what, which is named then."""


def they_agreed(look: Look) -> Hit | None:
    """Return the word by which *they* are said to have agreed, where the sentence before tells of the deal.

    *"They have almost certainly agreed," a diplomat said*; not *They agreed to meet*.
    """
    topic, text, before = look.topic, look.frame.text, look.frame.sentence - 1
    if not topic.slots.together or topic.slots.kind.staged or not look.near or look.size > _SAID:
        return None
    if before not in topic.direct and before not in topic.linked:
        return None
    for first, last in look.regions[:1]:
        they = next((j for j in range(first, min(last, first + _BETWEEN)) if text.lows[j] in _THEY[text.lang]), -1)
        for at in range(they + 1, min(last, they + _TO_AGREE)) if they >= 0 else ():
            if text.lows[at].startswith(_TERMS):
                on = at + 1 < last and text.lows[at + 1] in _ON_ELSE
                on = on or (text.lang == "de" and not _ON_ELSE.isdisjoint(text.lows[they + 1 : at]))
                return None if on else Hit(at, at + 1, "deed", text.lows[at])
    return None


def without_talks(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the claim's words of one sentence without a deed that is done to talks: *agreed to hold talks*."""
    deals = {h.first for h in hits if h.slot in {"object", "deal"}}
    return [
        h
        for h in hits
        if h.slot != "deed" or not text.lows[h.first].startswith(_HELD) or not _of_talks(text, h.last, deals)
    ]


_EARLIER = frozenset({"earlier", "previous", "past", "prior", "former", "other", "most", "many", "several"})


def without_earlier(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the claim's words of one sentence, none of them if others are spoken of: *previous truces had failed*."""
    others = [h for h in hits if h.slot in {"object", "deal"} and text.lows[h.last - 1].endswith("s")]
    others = [h for h in others if h.first and text.lows[h.first - 1] in _EARLIER]
    if not others or any(h.slot in {"object", "deal"} and h not in others and not _inside(h, others) for h in hits):
        return list(hits)
    return [h for h in hits if h.slot in {"who", "whos", "where"}]


def _inside(hit: Hit, others: Sequence[Hit]) -> bool:
    return any(one.first <= hit.first < one.last for one in others)


def _of_talks(text: Text, at: int, deals: set[int]) -> bool:
    """Return whether talks follow, and no truce before them or right behind."""
    for j in range(at, min(at + _NEXT, len(text.lows))):
        if j in deals or edge(text, j):
            return False
        if text.lows[j].startswith(_TALKS):
            return deals.isdisjoint(range(j, j + 4))  # talks on a truce
    return False


_SMALL = frozenset({"l'", "d'", "de", "des", "la", "las", "los", "el", "existence", "existencia"})
"""Words before the talks that say no more than that there are some."""


def only_talks(text: Text, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether what is confirmed is talks and nothing else: *have not confirmed these talks*."""
    if any(h.slot in {"object", "deal", "deed"} for h in hits):
        return False
    told = [(a, next((j for j in range(a + 1, b) if text.lows[j] == ","), b)) for a, b in regions[:1]]
    words = [low for a, b in told for low in text.lows[a:b] if low[0].isalpha() and low not in _SMALL]
    return len(words) <= _BARE and any(low.startswith(_TALKS) for low in words)


def mediated(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether a content tells who brought it about: *denied that Peru had mediated the truce*."""
    told = (j for a, b in regions for j in range(a, b) if text.lows[j].startswith(_MEDIATED))
    return any(text.lows[j - 1] != "-" for j in told)  # but a report of a Gulf-brokered truce is one of the truce


_OF = frozenset({"of", "der", "des", "von", "du", "de", "d'", "del"})
_LEADERS = frozenset({
    "leader", "leaders", "commander", "commanders", "chief", "group", "movement", "army", "faction", "-", ",",
})  # fmt: skip
_NEAR = 6
"""Words behind *the rebels of* in which the name of their group stands."""


def our_own(mentions: Mentions, hits: Sequence[Hit], described: Mapping[str, str], ours: Collection[str]) -> list[Hit]:
    """Return the hits without what only describes a side, where it is another group's: *the Nuba rebels*.

    `described` says which side a description means, `ours` are the institutions of the claim.
    """
    if not described:
        return list(hits)
    known_by = {at for hit in hits if hit.slot in {"who", "what", "where"} and hit.term not in described
                for at in range(hit.first, hit.last)}  # fmt: skip
    return [h for h in hits if h.slot != "who" or h.term not in described or not _anothers(mentions, h, ours, known_by)]


def _anothers(mentions: Mentions, hit: Hit, ours: Collection[str], known_by: Collection[int]) -> bool:
    """Return whether a name that is none of the claim's stands before a description, or behind an *of*."""
    text, first = mentions.text, hit.first
    begin = first - 1 - (text.lows[first - 1 : first] == ["-"])
    if begin > 0 and text.caps[begin] and text.lows[begin - 1][-1:].isalnum() and begin not in known_by:
        named = mentions.named(begin, begin + 1)
        if named.isdisjoint(ours) and (named or text.lang == "en"):
            return True
    if text.lows[hit.last : hit.last + 1] and text.lows[hit.last] in _OF | _LEADERS:
        behind = mentions.named(hit.last + 1, min(hit.last + 1 + _NEAR, len(text.lows)))
        return bool(behind) and behind.isdisjoint(ours)
    return False


_WITH = {
    "de": frozenset({"mit"}),
    "en": frozenset({"with"}),
    "fr": frozenset({"avec"}),
    "es": frozenset({"con"}),
    "uk": frozenset({"з", "із", "зі"}),
    "ru": frozenset({"с", "со"}),
}
"""Words before whom somebody agrees with."""
_AGREED = 4
"""Words between *agreed* and its *with*."""


def with_stranger(
    mentions: Mentions, regions: Sequence[Phrase], hits: Sequence[Hit], ours: Collection[str], sides: Collection[str]
) -> bool:
    """Return whether a content tells that somebody agreed with a state that is none of a claim's.

    *Armenia confirmed that it had agreed with Turkey to reopen a crossing*; not where two `sides` are named.
    """
    text, words = mentions.text, _WITH[mentions.text.lang]
    deeds = [h for h in hits if h.slot in {"deed", "deal", "object"}]
    for first, last in regions if deeds else ():
        if len(mentions.named(first, last).intersection(sides)) > 1:
            return False
        for mark in mentions.marks_in(first, last):
            entry = mark.entry
            if (
                entry is None
                or entry.kind != "state"
                or entry.institution in ours
                or entry.form in {"demonym", "people"}
            ):
                continue
            if text.lows[mark.first - 1] not in words or text.lows[mark.last : mark.last + 1] in (["'s"], ["-"]):
                continue
            behind = any(0 < mark.first - h.last <= _AGREED for h in deeds)
            if behind or (text.lang == "de" and any(h.first > mark.first for h in deeds)):
                return True
    return False


_SELF = frozenset(
    "it they we er sie es man wir il ils elle elles nous on ella ellos ellas він вона вони воно ми "
    "он она они мы".split()
)
"""Words by which who speaks means himself."""
_BY_HIMSELF = frozenset({"avoir", "haber", "d'", "de"})
"""French and Spanish words with which he does so without a subject: *dit avoir conclu*, *dice haber pactado*."""
_SUBJECT = 4
"""Words from the beginning of what is told to its subject."""


def of_ones_own(
    text: Text, regions: Sequence[Phrase], sources: Collection[str], who: Collection[str], sides: Collection[str]
) -> bool:
    """Return whether a stranger tells of his own deal with one of the sides: *the M23 said it had reached a truce*.

    `sources` are those who speak, `who` the sides, `sides` those of them that are named in what is told.  Who only
    brought the sides together has negotiated, brokered or secured it.
    """
    if not sources or not set(sources).isdisjoint(who) or len(set(sides)) != 1:
        return False
    first, last = regions[0]
    opens = range(first, min(first + _SUBJECT, last))
    own = any(text.lows[at] in _SELF for at in opens) or (first < last and text.lows[first] in _BY_HIMSELF)
    brought = any(
        text.lows[at].startswith((*_MEDIATED, "negotiat", "secur", "négoci", "negoci", "ausgehand"))
        for at in range(first, last)
    )
    return own and not brought
