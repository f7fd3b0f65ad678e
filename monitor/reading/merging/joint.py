"""Lists of states and bodies that speak together: *La France, l'Allemagne et la Belgique ont déclaré*.

A frame's subject may hold only the end of a list, behind the last comma, or only its beginning.  Commas, articles and
an *and* before the last name make a list; *in*, *with*, *like* before its first name leaves that name out.  Pure.
"""

from __future__ import annotations

from bisect import bisect_left

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.who.marks import Mark
from monitor.reading.who.mentions import Mentions

_KINDS = frozenset({"state", "organisation", "group"})
_FORMS = frozenset({"name", "short", "capital", "seat"})
_AND = frozenset({"and", "und", "sowie", "et", "y", "e", "і", "й", "та", "и"})
_AMONG = frozenset({
    ("including",), ("among", "them"), ("darunter",), ("dont",), ("parmi", "lesquels"), ("parmi", "eux"),
    ("entre", "ellos"), ("entre", "ellas"), ("entre", "los", "que"), ("incluidos",), ("incluidas",), ("серед", "яких"),
    ("серед", "них"), ("зокрема",), ("у", "тому", "числі"), ("в", "тому", "числі"), ("среди", "которых"),
    ("среди", "них"), ("в", "том", "числе"), ("включая",),
})  # fmt: skip
"""Words behind which some of several are named."""
_MOST = 40
"""Names of a list, at most."""
_MINISTERS = 6
"""Words from an office to the first name of those who hold it: *the foreign ministers of | Peru, Chile and Bolivia*."""


def widened(mentions: Mentions, frame: Frame) -> Phrase | None:
    """Return the whole list of those who speak, of which the slot of a frame holds a part; None: it holds all."""
    slot = frame.slot
    if slot is None or slot[1] - slot[0] > _MOST:
        return None
    begin, end = slot
    slavic = slot[0] > frame.at and mentions.text.lang in {"uk", "ru"}
    if slavic and (some := _some(mentions, frame.at)) is not None:
        return some
    if slot[0] < frame.at:
        begin = _leftwards(mentions, slot)
    if begin == slot[0]:
        end = _rightwards(mentions, frame)
    if slot[0] < frame.at and (begin, end) == slot:
        end = _nations(mentions, frame, slot)
    return (begin, end) if (begin, end) != slot else None


def _some(mentions: Mentions, verb: int) -> Phrase | None:
    """Return who is named of several before a Slavic verb: *Кілька країн, серед яких Перу та Чилі, | засудили*."""
    text, lows = mentions.text, mentions.text.lows
    sentence = text.sentences[text.sentence_of[verb]].first
    if verb - 1 <= sentence or lows[verb - 1] != ",":
        return None
    here = [m for m in mentions.marks[: bisect_left(mentions.firsts, verb)] if m.first >= sentence]
    listed: list[Mark] = []
    for mark in reversed(here):
        after = listed[-1].first if listed else verb - 1
        if not _lists(mark) or not all(
            lows[at] == "," or lows[at] in _AND or _small(mentions, at) for at in range(mark.last, after)
        ):
            break
        listed.append(mark)
    if not listed:
        return None
    first = listed[-1].first
    among = any(tuple(lows[max(sentence, first - len(words)) : first]) == words for words in _AMONG)
    return (first, verb - 1) if among else None


def without(frame: Frame, slot: Phrase) -> list[Phrase]:
    """Return what is said without the words that name who says it; what was taken for who says it belongs to it."""
    if frame.slot is not None and frame.slot[0] > frame.at > slot[0]:
        last = max([frame.slot[1], *(b for a, b in frame.regions if a >= frame.at)])
        return [(frame.at + 1, last)]
    kept: list[Phrase] = []
    for first, last in frame.regions:
        if last <= slot[0] or first >= slot[1]:
            kept.append((first, last))
            continue
        kept += [(a, b) for a, b in ((first, slot[0]), (slot[1], last)) if a < b]
    return kept or frame.regions


def _named(mentions: Mentions, at: int) -> Mark | None:
    """Return the name of a state or body that begins at token `at`."""
    place = bisect_left(mentions.firsts, at)
    mark = mentions.marks[place] if place < len(mentions.marks) else None
    return mark if mark is not None and mark.first == at and _lists(mark) else None


def _lists(mark: Mark) -> bool:
    return mark.entry is not None and mark.entry.kind in _KINDS and mark.entry.form in _FORMS and not mark.weak


def _small(mentions: Mentions, at: int) -> bool:
    """Return whether a token is an article, or a preposition that may be said again: *de la France, de l'Italie*."""
    text = mentions.text
    opens = at == text.sentences[text.sentence_of[at]].first
    return text.folds[at] in mentions.function["article"] | mentions.function["of"] and (opens or not text.caps[at])


def _leftwards(mentions: Mentions, slot: Phrase) -> int:
    """Return where a list begins whose end the slot holds, *Germany and Belgium*; `slot[0]` where there is none."""
    text, lows = mentions.text, mentions.text.lows
    place = bisect_left(mentions.firsts, slot[0])
    here = [mark for mark in mentions.marks[place:] if mark.last <= slot[1]] if place < len(mentions.marks) else []
    two = [mark for mark in here[:2] if _lists(mark)]
    if len(two) < 2 or not all(_small(mentions, at) for at in range(slot[0], two[0].first)):
        return slot[0]
    between = range(two[0].last, two[1].first)
    if not any(lows[at] in _AND for at in between):
        return slot[0]
    if not all(lows[at] in _AND or _small(mentions, at) for at in between):
        return slot[0]
    sentence = text.sentences[text.sentence_of[slot[0]]].first
    firsts = [two[0].first]
    for mark in reversed(mentions.marks[:place]):
        gap = range(mark.last, firsts[-1])
        commas = sum(lows[at] == "," for at in gap)
        if mark.first < sentence or not _lists(mark) or commas != 1 or len(firsts) > _MOST:
            break
        if not all(lows[at] == "," or _small(mentions, at) for at in gap):
            break
        firsts.append(mark.first)
    if len(firsts) == 1:
        return slot[0]
    return _governor(mentions, firsts, sentence)


def _governor(mentions: Mentions, firsts: list[int], sentence: int) -> int:
    """Return where the list begins: an office before its first name takes it, a preposition leaves that name out."""
    lows, sets = mentions.text.lows, lexicon(mentions.text.lang).sets
    at = firsts[-1]
    while at > sentence and _small(mentions, at - 1):
        at -= 1
    if any(tuple(lows[max(sentence, at - len(words)) : at]) == words for words in _AMONG):
        return at
    if at == sentence or lows[at - 1] in EDGES | QUOTES | sets["that"] | sets["conj"] | sets["sub"]:
        return at
    offices = [m for m in mentions.marks[: bisect_left(mentions.firsts, at)] if m.office is not None]
    if offices and _held_by(mentions, offices[-1], at, sentence):
        first = offices[-1].first
        while first > sentence and _small(mentions, first - 1):
            first -= 1
        return first
    at = firsts[-2]  # Backed by Peru, | Chile and Bolivia said
    while at > sentence and _small(mentions, at - 1):
        at -= 1
    return at


def _held_by(mentions: Mentions, office: Mark, at: int, sentence: int) -> bool:
    """Return whether an office goes on to the names at token `at`: *the foreign ministers | of Peru, Chile and ...*."""
    text, lows, sets = mentions.text, mentions.text.lows, lexicon(mentions.text.lang).sets
    if office.first < sentence or office.last > at or at - office.first > _MINISTERS:
        return False
    if text.lang not in {"de", "uk", "ru"} and lows[at] not in mentions.function["of"]:
        return False
    parts = (sets["aux"] | sets["prep"] | EDGES | QUOTES) - mentions.function["of"]
    return parts.isdisjoint(lows[office.last : at])


def _rightwards(mentions: Mentions, frame: Frame) -> int:
    """Return where a list ends whose beginning the slot holds; the end of the slot where there is none."""
    text, lows, slot = mentions.text, mentions.text.lows, frame.slot
    if slot is None:
        return 0
    last = text.sentences[frame.sentence].last
    at, names = slot[1], 0
    if at >= last or lows[at] != "," or not any(m.last == at and _lists(m) for m in _around(mentions, at)):
        return slot[1]
    while at < last and (lows[at] == "," or lows[at] in _AND):
        ends, j = lows[at] in _AND, at + 1
        while j < last and _small(mentions, j):
            j += 1
        mark = _named(mentions, j)
        if mark is None or names > _MOST:
            return slot[1]
        at, names = mark.last, names + 1
        if ends:
            return at if names > 1 and _closed(mentions, frame, at, last) else slot[1]
    return slot[1]


def _nations(mentions: Mentions, frame: Frame, slot: Phrase) -> int:
    """Return where adjectives joined by an *and* end, with what they belong to: *les ministres belge | et français*."""
    text, lows, verb = mentions.text, mentions.text.lows, min([frame.at, *frame.parts])
    if slot[1] + 1 >= verb or lows[slot[1]] not in _AND or verb - slot[1] > _MINISTERS + 1:
        return slot[1]
    two = [
        m for m in mentions.marks[bisect_left(mentions.firsts, slot[0]) :][:4] if m.entry and m.entry.form == "demonym"
    ]
    ends = [m for m in two if m.last == slot[1]]
    goes_on = [m for m in two if m.first == slot[1] + 1]
    parted = not EDGES.isdisjoint(lows[slot[1] : verb]) or not QUOTES.isdisjoint(lows[slot[1] : verb])
    return verb if ends and goes_on and not parted and text.sentence_of[verb] == frame.sentence else slot[1]


def _around(mentions: Mentions, at: int) -> list[Mark]:
    place = bisect_left(mentions.firsts, at)
    return mentions.marks[max(0, place - 2) : place]


def _closed(mentions: Mentions, frame: Frame, at: int, last: int) -> bool:
    """Return whether a list ends at token `at` as one of those who speak does, by where its verb stands."""
    lows, slot = mentions.text.lows, frame.slot or (0, 0)
    if slot[0] < frame.at and not frame.rule.endswith("-PREP"):
        sets = lexicon(mentions.text.lang).sets
        return at <= frame.at and all(low in sets["aux"] | sets["adv"] | {","} for low in lows[at : frame.at])
    return at >= last or lows[at] in EDGES | QUOTES or at == last - 1 or lows[at + 1] in EDGES
