"""Contents that tell the same of others: *Ukraine and Russia have exchanged prisoners*, where it is Georgia and Russia.

*The president of Kazakhstan has died* says nothing of the president of Kyrgyzstan, nor *Rwandan soldiers are in
Mozambique* of Congo.  Pure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import ANDS, segments
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.who.marks import HUMAN, Mark
from monitor.reading.who.mentions import Mentions

_SIDES = frozenset({"state", "group", "organisation"})
"""Kinds of those who agree on a thing."""
_NOUNLESS = frozenset({"demonym", "people"})
"""Forms of names that stand for people or go with a noun."""
_PAIR = 2
_AGREE = frozenset({"deed", "deal", "object", "what"})
_IN = frozenset({"in", "im"})
_THERE = 7
"""Words from soldiers to the place in which they are."""
_OPENS = 3
"""Words before the first of a pair in its clause."""
_SUBJECT = 9
"""Words from an office to what befalls who holds it."""


def paired_off(
    mentions: Mentions, regions: Sequence[Phrase], hits: Sequence[Hit], ours: Collection[str], sides: Collection[str]
) -> bool:
    """Return whether two do something together in a content, not both of the claim's `sides`, and one a stranger.

    `ours` are all whom the claim concerns, and those who speak.
    """
    text = mentions.text
    for first, last in regions:
        if len(mentions.named(first, last).intersection(sides)) >= _PAIR:
            return False
        for begin, end in segments(text, [(first, last)]):
            if not any(begin <= h.first < end and h.slot in _AGREE for h in hits):
                continue
            pair = _pair(mentions, begin, end)
            if pair and not pair <= set(ours) and len(pair.intersection(sides)) < _PAIR:
                return True
    return False


def _pair(mentions: Mentions, begin: int, end: int) -> set[str]:
    """Return the two whose names, joined by *and*, open a clause; nobody where it opens otherwise."""
    text, marks = mentions.text, list(_states(mentions, begin, end))
    for one, two in pairwise(marks):
        between = [
            low for low in text.lows[one.last : two.first] if low in ANDS or low not in lexicon(text.lang).sets["det"]
        ]
        small = [low for low in text.lows[begin : one.first] if low[0].isalnum()]
        if len(between) == 1 and between[0] in ANDS and len(small) <= _OPENS:
            return {m.entry.institution for m in (one, two) if m.entry is not None}
    return set()


def _states(mentions: Mentions, begin: int, end: int) -> Iterator[Mark]:
    for mark in mentions.marks[bisect_left(mentions.firsts, begin) :]:
        if mark.first >= end:
            return
        if mark.entry is not None and mark.entry.kind in _SIDES and mark.entry.form not in _NOUNLESS:
            yield mark


def are_elsewhere(mentions: Mentions, regions: Sequence[Phrase], hits: Sequence[Hit], ours: Collection[str]) -> bool:
    """Return whether soldiers are said to be in a state that is none of `ours`, in English or German."""
    text = mentions.text
    if text.lang not in {"en", "de"}:
        return False
    for first, last in regions:
        for mark in _states(mentions, first, last):
            if mark.entry is None or mark.entry.institution in ours or mark.entry.kind != "state":
                continue
            if text.lows[mark.first - 1] not in _IN:
                continue
            if any(
                h.slot == "object" and 0 < mark.first - h.last <= _THERE and _joined(text, h.last, mark.first)
                for h in hits
            ):
                return True
    return False


def _joined(text: Text, first: int, last: int) -> bool:
    return not any(edge(text, at) for at in range(first, last))


def of_another_office(mentions: Mentions, hits: Sequence[Hit], places: Collection[str]) -> list[Hit]:
    """Return a sentence's words of a claim on a person without what befalls the holder of another office.

    *The president of Kazakhstan has died*, *Latvia's coach has resigned*, *Asanov's brother has died*.  `places` are
    the states in which the claim's person holds his office.
    """
    deeds = [h for h in hits if h.slot == "deed"]
    if not deeds:
        return list(hits)
    who = {at for h in hits if h.slot == "who" for at in range(h.first, h.last)}
    gone = [h for h in deeds if _befalls_another(mentions, h, who, places) or _of_another(mentions, h, who, places)]
    gone += [h for h in deeds if any(g.first <= h.first <= g.last + _WITHIN for g in gone)]  # пішов | у відставку
    return [h for h in hits if h not in gone]


def _anothers(mentions: Mentions, office: Mark, places: Collection[str]) -> bool:
    """Return whether another state than the person's stands beside an office, or another house behind it."""
    if mentions.text.lows[office.last - 1].startswith(_HEADS) and _of_a_house(mentions, office):
        return True  # the head of Latvia's railway
    if mentions.text.lang == "en" and _of_a_bank(mentions, office):
        return True  # Latvia's central bank chief
    near = mentions.marks[bisect_left(mentions.firsts, office.first - _NEAR) :][:_MARKS]
    states = (mark for mark in near if mark.entry is not None and mark.entry.kind == "state")
    beside = [
        mark.entry.institution for mark in states if mark.entry is not None and _beside(mentions.text, office, mark)
    ]
    return bool(beside) and not any(name in places for name in beside)


def _beside(text: Text, office: Mark, state: Mark) -> bool:
    """Return whether nothing but *of*, an article or the sign of a genitive stands between an office and a state."""
    first, last = (state.last, office.first) if state.first < office.first else (office.last, state.first)
    if last - first > _NEAR:
        return False
    joints = _OF | _GENITIVES | lexicon(text.lang).sets["det"]
    return all(low in joints for low in text.lows[first:last])


def _of_a_bank(mentions: Mentions, hit: Mark) -> bool:
    """Return whether a noun stands before a chief: *the bank chief*, and not *the new chief*, *Latvia's chief*."""
    text, before = mentions.text, hit.first - 1
    if before < 0 or not text.lows[hit.last - 1].startswith(_HEADS):
        return False
    low, sets = text.lows[before], lexicon("en").sets
    small = any(low in sets[name] for name in ("det", "adv", "prep", "pron", "conj", "aux", "that"))
    near = mentions.marks[bisect_left(mentions.firsts, before - 1) :][:_MARKS]
    if any(m.first <= before < m.last and m.office is not None and m.office.role == "body" for m in near):
        return not low.startswith(_GOVERNMENTS)  # Latvia's central bank chief
    named = any(m.first <= before < m.last for m in near)
    bare = small or named or low in _GENITIVES or not low[0].isalpha()
    return not bare and not low.startswith((*_GOVERNMENTS, "new", "old", "former", "long"))


def _of_a_house(mentions: Mentions, hit: Mark) -> bool:
    """Return whether a head is that of a thing, and not of a state or its government."""
    text, stop = mentions.text, min(hit.last + _PHRASE, len(mentions.text.lows))
    small = lexicon(text.lang).sets
    near = mentions.marks[bisect_left(mentions.firsts, hit.last) :][:_MARKS]
    states = {m.first for m in near if m.entry is not None and m.entry.kind == "state" and m.last - m.first == 1}
    aux = small["aux"] - _GENITIVES
    end = next((j for j in range(hit.last, stop) if edge(text, j) or text.lows[j] in aux), stop)
    nouns = [text.lows[j] for j in range(hit.last, end) if j not in states and text.lows[j][0].isalpha()]
    nouns = [low for low in nouns if low not in small["det"] and low not in small["prep"] and low not in _GENITIVES]
    if text.lang == "de":
        nouns = [low for j, low in enumerate(text.lows[hit.last : end], hit.last) if low in nouns and text.caps[j]]
    opens = text.lows[hit.last] in small["prep"] | small["det"] | _OF or text.lang in {"uk", "ru"}
    return opens and bool(nouns) and not any(low.startswith(_GOVERNMENTS) for low in nouns)


_HEADS = (
    "head",
    "chief",
    "chef",
    "leiter",
    "leader",
    "jefe",
    "jefa",
    "líder",
    "patron",
    "direct",
    "direkt",
    "boss",
    "manager",
    "глав",
    "голов",
    "керівник",
    "руководител",
)
"""Beginnings of the words for who leads anything."""
_GOVERNMENTS = (
    "government", "state", "country", "nation", "regierung", "staat", "land", "gouvernement", "état", "gobierno",
    "estado", "país", "уряд", "держав", "країн", "правительств", "государств", "стран", "заяв", "сказа",
    "повідом", "сообщ",
)  # fmt: skip
"""Beginnings of what a head of state or government is the head of; of verbs that may follow him."""
_PHRASE = 5
"""Words of what somebody is the head of."""
_WITHIN = 3
"""Words from a verb of the deed to another word of it."""
_NEAR, _MARKS = 3, 4
"""Words between an office and the state in which it is held; marks among which it is looked for."""


def _befalls_another(mentions: Mentions, deed: Hit, who: set[int], places: Collection[str]) -> bool:
    """Return whether the holder of another office is the subject of a verb: the last one named before it."""
    text = mentions.text
    reach = max(text.sentences[text.sentence_of[deed.first]].first, deed.first - _SUBJECT)
    marks = mentions.marks[bisect_left(mentions.firsts, reach) : bisect_left(mentions.firsts, deed.first)]
    if _of_kin(text, range(reach, deed.first), who):
        return True
    articles, before = lexicon(text.lang).sets["det"] - _OF, text.lows[max(reach, deed.first - 2) : deed.first]
    if text.caps[deed.last - 1] if text.lang == "de" else not articles.isdisjoint(before):
        return False  # was tight-lipped about the resignation
    one = next((m for m in reversed(marks) if m.office is not None and m.office.role in HUMAN), None)
    if one is None or any(edge(text, at) for at in range(one.last, deed.first)):
        return False
    forms, between = lexicon(text.lang).forms, text.lows[one.last : deed.first]
    if any(any("f" in form.kinds for form in forms.get(low, ())) and low not in _HAS for low in between):
        return False  # the minister said she had resigned
    owned = text.lows[one.first - 1] in _GENITIVES and one.first - _OWNER in who  # Asanov's bodyguard
    named = any(at in who for at in range(reach, deed.last))
    return _HE.isdisjoint(between) and (owned or (not named and _anothers(mentions, one, places)))


def _of_another(mentions: Mentions, deed: Hit, who: set[int], places: Collection[str]) -> bool:
    """Return whether the noun of the deed has another office behind it: *the resignation of Estonia's premier*."""
    text = mentions.text
    if deed.last >= len(text.lows):
        return False
    if _of_kin(text, range(deed.last, min(deed.last + _PHRASE, len(text.lows))), who):
        return True
    joined = text.lows[deed.last] in _OF or text.lang in {"uk", "ru"}
    one = next(iter(mentions.marks[bisect_left(mentions.firsts, deed.last) :][:_PAIR]), None)
    offices = mentions.marks[bisect_left(mentions.firsts, deed.last) :][:_MARKS]
    office = next((m for m in offices if m.office is not None and m.office.role in HUMAN), None)
    if not joined or one is None or office is None or office.first > deed.last + _NEAR + 1:
        return False
    if any(edge(text, at) for at in range(deed.last, office.first)):
        return False
    named = any(at in who for at in range(deed.last, office.last + _OWNER))
    return not named and _anothers(mentions, office, places)


def _of_kin(text: Text, reach: range, who: Collection[int]) -> bool:
    """Return whether relatives of the claim's person are named, no clause between: *Asanows Bruder*, *брат Асанова*."""
    for at in reach:
        if text.lows[at] in _KIN and any(beside in who for beside in (at - 2, at - 1, at + 1, at + 2)):
            first, last = sorted((at, max(at, reach.stop)))
            return not any(edge(text, j) for j in range(first, min(last, len(text.lows)))) or reach.start > at
    return False


_OF = frozenset({"of", "von", "des", "der", "vom", "de", "du", "d'", "del"})
_KIN = frozenset(
    "brother sister son daughter wife husband father mother widow cousin nephew uncle aunt bruder schwester sohn "
    "tochter frau mann vater mutter witwe neffe onkel tante frère sœur soeur fils fille épouse mari père mère veuve "
    "neveu oncle hermano hermana hijo hija esposa marido padre madre viuda sobrino tío tía брат сестра син сын дочка "
    "донька дочь дружина жена чоловік муж батько отец мати мать вдова племінник племянник дядько дядя тітка тетка "
    "брата сестры сестри сина сына дочки доньки дочери дружини жены чоловіка мужа батька отца матери матері вдови "
    "вдовы племінника племянника дядька дяди тітки тетки bruders sohnes sohns vaters mannes neffen onkels".split()
)
"""Words for relatives."""
_GENITIVES = frozenset({"'s", "’s"})
_OWNER = 2
"""Words from an owner to what is his, the sign of the genitive between."""
_HAS = frozenset({"had", "has", "have", "hatte", "hat", "a", "avait", "había", "ha"})
_HE = frozenset({"he", "she", "er", "sie", "il", "elle", "él", "ella", "він", "вона", "он", "она", "who", "qui", "que"})
"""Words by which the claim's person may be meant behind another office."""
