"""A claim's person told by the office alone, *Fiji's prime minister*, and what befalls the holders of others.  Pure.

*The president of Kazakhstan has died* says nothing of the president of Kyrgyzstan, nor do *the head of Fiji's railway
has resigned* and *the president's brother has died*.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from monitor.reading.about.slots import OFFICE
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.who.marks import HUMAN, Mark
from monitor.reading.who.mentions import Mentions

_NEAR = 3
"""Words between an office and the state in which it is held."""


def of_the_state(mentions: Mentions, hits: Sequence[Hit], places: Collection[str]) -> list[Hit]:
    """Return the hits without the offices that are not held in one of `places`, or are another person's by name."""
    ours = [hit for hit in hits if hit.slot == "who"]
    others = [h for h in hits if h.slot == OFFICE and (_another(mentions, h, ours) or not _there(mentions, h, places))]
    return [hit for hit in hits if hit not in others]


def held_by_another(mentions: Mentions, hit: Hit, hits: Sequence[Hit], places: Collection[str]) -> bool:
    """Return whether another state, or somebody else by name, stands beside an office."""
    near = mentions.marks_in(hit.first - _NEAR, hit.last + _NEAR + 1)
    states = [m.entry.institution for m in near if m.entry is not None and m.entry.kind == "state"]
    others = bool(states) and not any(name in places for name in states)
    return others or _another(mentions, hit, [one for one in hits if one.slot == "who"])


def _there(mentions: Mentions, hit: Hit, places: Collection[str]) -> bool:
    """Return whether a state stands beside an office."""
    return any(
        mark.entry is not None and mark.entry.institution in places and not mark.tenures
        for mark in mentions.marks_in(hit.first - _NEAR, hit.last + _NEAR + 1)
    )


def _another(mentions: Mentions, hit: Hit, ours: Sequence[Hit]) -> bool:
    """Return whether a name follows an office that is none of the claim's person: *sein Präsident Jean Abanda*."""
    lows = mentions.text.lows
    comma = next((at for at in range(hit.last, min(hit.last + _FIELD, len(lows))) if lows[at] in _STOPS), hit.last)
    end = comma if lows[comma : comma + 1] == [","] else hit.last  # the minister for trade, Jean Abanda
    for mark in mentions.marks_in(hit.last, end + 2):
        if (mark.run or mark.tenures) and mark.first in {hit.last, end + 1}:
            return not any(mark.first <= one.first < mark.last for one in ours)
    return False


_FIELD = 6
"""Words behind an office in which its field is named, before the comma and the name."""
_STOPS = frozenset({",", ".", ";", ":", "!", "?", "-", "–", "—", '"', "“", "”", "«", "»", "„"})


def of_another_office(mentions: Mentions, hits: Sequence[Hit], places: Collection[str]) -> list[Hit]:
    """Return a sentence's words of a claim on a person without those of what befalls the holder of another office.

    `places` are the states in which the claim's person holds his office.
    """
    deeds = [h for h in hits if h.slot == "deed"]
    if not deeds:
        return list(hits)
    who = {at for h in hits if h.slot == "who" for at in range(h.first, h.last)}
    gone = [h for h in deeds if _befalls_another(mentions, h, who, places) or _is_of_another(mentions, h, who, places)]
    gone += [h for h in deeds if any(g.first <= h.first <= g.last + _WITHIN for g in gone)]  # пішов | у відставку
    return [h for h in hits if h not in gone]


def _befalls_another(mentions: Mentions, deed: Hit, who: set[int], places: Collection[str]) -> bool:
    """Return whether the holder of another office is the subject of a verb: the last one named before it."""
    text, sets = mentions.text, lexicon(mentions.text.lang).sets
    reach = max(text.sentences[text.sentence_of[deed.first]].first, deed.first - _SUBJECT)
    if _relative(text, (reach, deed.first), who):
        return True
    before, articles = text.lows[max(reach, deed.first - 2) : deed.first], sets["det"] - _OF
    noun = text.caps[deed.last - 1] if text.lang == "de" else not articles.isdisjoint(before)
    one = next((m for m in reversed(mentions.marks_in(reach, deed.first)) if _human(m)), None)
    if noun or one is None or any(edge(text, at) for at in range(one.last, deed.first)):
        return False  # was tight-lipped about the resignation
    forms, between = lexicon(text.lang).forms, text.lows[one.last : deed.first]
    if any(any("f" in form.kinds for form in forms.get(low, ())) and low not in sets["have"] for low in between):
        return False  # the minister said she had resigned
    if not _HE.isdisjoint(between):
        return False
    owned = one.first > 1 and text.lows[one.first - 1] in _GENITIVES and one.first - _OWNER in who
    return owned or (who.isdisjoint(range(reach, deed.last)) and _anothers(mentions, one, places))  # Asanov's guard


def _is_of_another(mentions: Mentions, deed: Hit, who: set[int], places: Collection[str]) -> bool:
    """Return whether the noun of the deed has another office behind it: *the resignation of Estonia's premier*."""
    text, at = mentions.text, deed.last
    if at >= len(text.lows):
        return False
    if _relative(text, (at, min(at + _PHRASE, len(text.lows))), who):
        return True
    if text.lows[at] not in _OF and text.lang not in {"uk", "ru"}:
        return False
    office = next((m for m in mentions.marks_in(at, at + _NEAR + 2) if _human(m)), None)
    if office is None or any(edge(text, j) for j in range(at, office.first)):
        return False
    return who.isdisjoint(range(at, office.last + _OWNER)) and _anothers(mentions, office, places)


def _human(mark: Mark) -> bool:
    return mark.office is not None and mark.office.role in HUMAN


def _relative(text: Text, within: Phrase, who: Collection[int]) -> bool:
    """Return whether a relative of the claim's person is named, no clause behind him: *Asanows Bruder*."""
    first, last = within
    for at in range(first, last):
        if text.lows[at] in _KIN and any(beside in who for beside in (at - 2, at - 1, at + 1, at + 2)):
            return not any(edge(text, j) for j in range(at, last))
    return False


def _anothers(mentions: Mentions, office: Mark, places: Collection[str]) -> bool:
    """Return whether another state than the person's stands beside an office, or a house that is no state's."""
    if mentions.text.lows[office.last - 1].startswith(_HEADS) and (
        _of_a_house(mentions, office) or (mentions.text.lang == "en" and _behind_a_noun(mentions, office))
    ):
        return True
    states = [
        mark.entry.institution
        for mark in mentions.marks_in(office.first - _NEAR, office.last + _NEAR + 1)
        if mark.entry is not None and mark.entry.kind == "state" and _beside(mentions.text, office, mark)
    ]
    return bool(states) and not any(name in places for name in states)


def _beside(text: Text, office: Mark, state: Mark) -> bool:
    """Return whether nothing but *of*, an article or the sign of a genitive stands between an office and a state."""
    first, last = (state.last, office.first) if state.first < office.first else (office.last, state.first)
    joints = _OF | _GENITIVES | lexicon(text.lang).sets["det"]
    return last - first <= _NEAR and all(low in joints for low in text.lows[first:last])


def _behind_a_noun(mentions: Mentions, head: Mark) -> bool:
    """Return whether a noun stands before a head: *the bank chief*, and not *the new chief*, *Latvia's chief*."""
    text, before = mentions.text, head.first - 1
    if before < 0:
        return False
    low, sets = text.lows[before], lexicon("en").sets
    near = [mark for mark in mentions.marks_in(before - 1, before + 1) if mark.first <= before < mark.last]
    if any(mark.office is not None and mark.office.role == "body" for mark in near):
        return not low.startswith(_GOVERNMENTS)  # Latvia's central bank chief
    small = any(low in sets[name] for name in ("det", "adv", "prep", "pron", "conj", "aux", "that"))
    if small or near or low in _GENITIVES or not low[0].isalpha():
        return False
    return not low.startswith((*_GOVERNMENTS, "new", "old", "former", "long"))


def _of_a_house(mentions: Mentions, head: Mark) -> bool:
    """Return whether a head is that of a thing, and not of a state or its government: *head of the railway*."""
    text, at = mentions.text, head.last
    if at >= len(text.lows):
        return False
    sets = lexicon(text.lang).sets
    if text.lows[at] not in sets["prep"] | sets["det"] | _OF and text.lang not in {"uk", "ru"}:
        return False
    stop = min(at + _PHRASE, len(text.lows))
    aux = sets["aux"] - _GENITIVES
    end = next((j for j in range(at, stop) if edge(text, j) or text.lows[j] in aux), stop)
    states = {
        mark.first
        for mark in mentions.marks_in(at, end)
        if mark.entry is not None and mark.entry.kind == "state" and mark.last - mark.first == 1
    }
    small = sets["det"] | sets["prep"] | _GENITIVES
    nouns = [
        text.lows[j]
        for j in range(at, end)
        if j not in states and text.lows[j][0].isalpha() and text.lows[j] not in small
        if text.lang != "de" or text.caps[j]
    ]
    return bool(nouns) and not any(low.startswith(_GOVERNMENTS) for low in nouns)


_HEADS = (
    "head", "chief", "chef", "leiter", "leader", "jefe", "jefa", "líder", "patron", "direct", "direkt", "boss",
    "manager", "глав", "голов", "керівник", "руководител",
)  # fmt: skip
"""Beginnings of the words for who leads anything."""
_GOVERNMENTS = (
    "government", "state", "country", "nation", "regierung", "staat", "land", "gouvernement", "état", "gobierno",
    "estado", "país", "уряд", "держав", "країн", "правительств", "государств", "стран", "заяв", "сказа", "повідом",
    "сообщ",
)  # fmt: skip
"""Beginnings of what a head of state or government is the head of; of verbs that may follow him."""
_SUBJECT = 9
"""Words from an office to what befalls who holds it."""
_PHRASE = 5
"""Words of what somebody is the head of."""
_WITHIN = 3
"""Words from a verb of the deed to another word of it."""
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
_HE = frozenset({"he", "she", "er", "sie", "il", "elle", "él", "ella", "він", "вона", "он", "она", "who", "qui", "que"})
"""Words by which the claim's person may be meant behind another office."""
