"""Tickers, digests and timelines: which of their items are about others than the claim.  Pure.

In one whose title is about something larger (*World in brief*) each item has its own matter; in one on the claim an
item can still tell of another truce: *Khartoum denies a truce with two rebel groups*.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from monitor.reading.about.matters import BETWEEN
from monitor.reading.about.seats import AT
from monitor.reading.about.slots import CORE, PART
from monitor.reading.cut.items import Item
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text

if TYPE_CHECKING:
    from monitor.reading.about.topics import Topic

_DEFINITE = {
    "de": frozenset("der die das den dem des zur zum beim vom am im dieser diese dieses diesem diesen".split()),
    "en": frozenset("the this that these its their".split()),
    "fr": frozenset("le la les l' du des au aux ce cet cette ces".split()),
    "es": frozenset("el la los las del al este esta ese esa dicho dicha".split()),
    "uk": frozenset("цей ця це цю цього цієї цій цьому".split()),
    "ru": frozenset("этот эта это эту этого этой этом этому".split()),
}
"""Words before a thing that has been spoken of."""
_INDEFINITE = {
    "de": frozenset("ein eine einen einem einer eines kein keine keinen keinem keiner jede jeder jedes".split()),
    "en": frozenset("a an any no another some".split()),
    "fr": frozenset("un une aucun aucune tout toute".split()),
    "es": frozenset("un una ningún ninguna cualquier".split()),
    "uk": frozenset("жодне жодного будь-яке іншого інше".split()),
    "ru": frozenset("никакое никакого любое другого другое".split()),
}
"""Words before a thing that is first heard of."""
_WHETHER = frozenset({"whether", "ob", "si", "s'", "ли", "чи"})
"""Words of a question: what is asked is known."""
_RESIGNATION = "resignation"
_HE = frozenset("he she er sie il elle él ella він вона он она".split())
_HIS = frozenset("his her sein seine seinen seinem seines seiner ihr ihre ihren ihrem son sa su його її его ее".split())
"""Words for a person who has been named."""
_OF = frozenset({"of", "de", "d'", "von"})
"""Words between two nouns, of which the second is as indefinite as it stands: *the supply of missiles*."""
_BARE = frozenset({"uk", "ru"})
"""Languages without an article."""
_REACH = 5
"""Words before a thing in which its article stands: *das in Genf ausgehandelte Abkommen*."""
_NEXT = 2
_PARTNER = 4
"""Words behind a thing and its *with* in which a name stands."""
_SEVERAL = 2
"""Others in a title from which on it lists matters."""
_GENERIC = (
    "nachbar", "beid", "seite", "neighbo", "both", "side", "voisin", "deux", "parti", "vecin", "dos",
    "сосед", "сусід", "сторон", "обо", "обе", "двух", "двом", "двох",
)  # fmt: skip
"""Beginnings of the words for sides that have been named."""
_ACTORS = frozenset({"state", "group"})


def others(
    text: Text, found: Sequence[Item], topic: Topic, named: Callable[[tuple[int, int]], frozenset[str]],
    kind_of: Callable[[str], str],
) -> frozenset[int]:  # fmt: skip
    """Return the sentences of those of the items `found` that are about others than the claim.

    Where the title is about something larger an item is the claim's that names its sides, its person, its place or its
    thing as one that is known; one that names neither it nor another state is so beside such an item.
    """
    if not found:
        return frozenset()
    slots, many = topic.slots, _about_more(topic, kind_of)
    kept, beside = set[int](), set[int]()
    for number, item in enumerate(found):
        names = frozenset[str]().union(*(named(_whole(text, n)) for n in range(item.first, item.last)))
        told = [h for n in range(item.body, item.last) for h in topic.hits[n] if h.slot in CORE or h.slot == PART]
        if _our_own(topic, item, names, told):
            kept.add(number)
            continue
        strangers = any(kind_of(name) in _ACTORS for name in names - slots.concerned - slots.mistaken)
        headed = any(h.slot in CORE for n in range(item.first, item.body) for h in topic.hits[n])  # blast in Kabul
        elsewhere = bool(told) and strangers and _elsewhere(text, topic, item, told, named)
        elsewhere = elsewhere or (many and headed and bool(told) and strangers)
        if not many:
            if not elsewhere:
                kept.add(number)
        elif told and slots.kind.personal:
            kept.update({number} if _known(text, topic, told[0]) else ())
        elif not elsewhere and not slots.kind.crowd and any(_known(text, topic, h) for h in told):
            (beside if slots.together or slots.kind.staged else kept).add(number)
        else:
            bare = bool(told) and not elsewhere and text.lang in _BARE and (slots.together or slots.kind.staged)
            placed = bool(names or told) and not strangers and not (told and slots.kind.crowd)
            beside.update({number} if bare or placed else ())
    kept |= {number for number in beside if not kept.isdisjoint((number - 1, number + 1))}
    return frozenset(n for number, item in enumerate(found) if number not in kept for n in range(item.first, item.last))


def _about_more(topic: Topic, kind_of: Callable[[str], str]) -> bool:
    """Return whether a title is about something larger than the claim, or about something else."""
    slots = topic.slots
    if topic.title or topic.headlined:
        return False
    strangers = sum(kind_of(name) in _ACTORS for name in topic.headed - slots.concerned)
    if not topic.headed.isdisjoint({*slots.who, *slots.claim.parties}):
        return strangers >= _SEVERAL  # strike in Belgium, vote in Chile, crisis in Ljubljana
    return bool(strangers) or topic.headed.isdisjoint(slots.where)


def _whole(text: Text, index: int) -> tuple[int, int]:
    return text.sentences[index].first, text.sentences[index].last


def _our_own(topic: Topic, item: Item, names: frozenset[str], told: Sequence[Hit]) -> bool:
    """Return whether an item tells the claim, or names its sides, its person, its place or its thing by its name.

    *The rebels* can be those of another country, and in the place of the claim other people die as well.
    """
    slots = topic.slots
    hits = [h for n in range(item.first, item.last) for h in topic.hits[n]]
    whose = any(h.slot == "who" and h.term not in slots.described for h in hits) or not names.isdisjoint(slots.who)
    if whose or any(h.slot == "what" and h.term in slots.proper for h in hits) or _tells(topic, item):
        return True
    there = any(h.slot == "where" for h in hits) or not names.isdisjoint({*slots.where, *slots.claim.parties})
    return there and not (slots.kind.personal and told)


def _tells(topic: Topic, item: Item) -> bool:
    """Return whether a sentence of an item tells the claim, and not only by what the item before it is about."""
    if not topic.direct.isdisjoint(range(item.first + 1, item.last)):
        return True
    return item.first in topic.direct and topic.slots.direct(topic.present[item.first])


def _known(text: Text, topic: Topic, hit: Hit) -> bool:
    """Return whether an item speaks of a thing as of one that is known: *the truce*, and not *a truce*; *whether*."""
    one = text.sentences[text.sentence_of[hit.first]]
    asked = any(low in _WHETHER for low in text.lows[max(one.first, hit.first - _REACH) : hit.last + 1])
    if asked or not (hit.slot in {"object", "what", "deal"} or (topic.slots.kind.exact and hit.slot == "deed")):
        return asked or (topic.slots.kind.personal and _his(text, topic, hit, one.first))
    definite, indefinite = _DEFINITE[text.lang], _INDEFINITE[text.lang]
    reach = _NEXT if hit.slot == "deed" else _REACH  # the attack, and not: the army has attacked
    for at in range(hit.first, max(one.first - 1, hit.first - reach - 1), -1):
        low = text.lows[at]
        if low in indefinite or low == "," or (low in _OF and at < hit.first):
            return False  # the interception of missiles
        if low in definite:
            return True
    return False


def _his(text: Text, topic: Topic, hit: Hit, begin: int) -> bool:
    """Return whether what befalls a person befalls one who is known: *his death*, *the resignation*, nobody's else."""
    words = _HE if topic.slots.kind.name == _RESIGNATION else _HE | _HIS  # the chairman has tendered his resignation
    for at in range(max(begin, hit.first - _REACH), hit.first):
        opens = at - begin <= _NEXT or text.quoted[at] >= 0  # not: the minister denied that he was leaving
        if text.lows[at] in words and (opens or text.lows[at] in _HIS):
            return True
    noun = any(h.slot == "anaphor" and h.first == hit.first for h in topic.hits[text.sentence_of[hit.first]])
    whose = hit.last < len(text.lows) and text.lows[hit.last] in _OF | _DEFINITE[text.lang]
    definite = text.lows[hit.first - 1 : hit.first]
    return noun and not whose and not _DEFINITE[text.lang].isdisjoint(definite)


def _elsewhere(
    text: Text, topic: Topic, item: Item, told: list[Hit], named: Callable[[tuple[int, int]], frozenset[str]]
) -> bool:
    """Return whether such a thing is another one: with others than the sides, or in another state than the claim's."""
    with_, at_ = BETWEEN.get(text.lang, _WHETHER), AT.get(text.lang, _WHETHER)
    ours, known = topic.slots.concerned, any(_known(text, topic, h) for h in told)
    for hit in told:
        end = text.sentences[text.sentence_of[hit.first]].last
        if hit.last + 1 < end and text.lows[hit.last] in with_:
            behind = hit.last + 1, min(hit.last + 1 + _PARTNER, end)
            plain = any(low.startswith(_GENERIC) for low in text.lows[behind[0] : behind[1]])
            if not plain and named(behind).isdisjoint(ours):
                return True
    if known:
        return any(h.slot == "excluded" for n in range(item.first, item.last) for h in topic.hits[n])
    first, last = text.sentences[item.body].first, text.sentences[item.last - 1].last
    return any(
        text.lows[at] in at_ and bool(named((at + 1, min(at + 1 + _PARTNER, last))) - ours)
        for at in range(first, last - 1)
    )
