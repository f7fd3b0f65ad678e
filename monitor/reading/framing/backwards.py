"""Sentences that only say who told what the one before names: *De ello había informado X*, *О нём писал портал X*.

In French, Spanish, Ukrainian and Russian by a pronoun at their beginning or before the verb, in English by *this* as
the object or the subject of a passive: *The ministry announced this on Friday*, *This was announced by X*.  Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.cut.bodies import PERSONS_OFFICES
from monitor.reading.cut.cues import Cue
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.text import QUOTES, Sentence
from monitor.reading.cut.wordings import opened_by
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import EDGES, Grammar, Phrase

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame

_TELLS = frozenset({"say", "announce", "publish", "hint", "warn"})
_OF_IT = {
    "es": frozenset({"ello", "ella", "esto", "eso", "él"}),
    "uk": frozenset({"неї", "нього", "них"}),
    "ru": frozenset({"нем", "нём", "ней", "них"}),
}
_OF = {"es": frozenset({"de", "sobre"}), "uk": frozenset({"про"}), "ru": frozenset({"о", "об"})}
_IT_WAS = frozenset({"elle", "il", "elles", "ils", "celle-ci", "cela"})
_IT = frozenset({"la", "lo", "las", "los"})
_LONGEST = 26
_PASSIVE = 4
"""Words within which the verb of an English passive stands behind its subject: *This has been announced*."""
_ENDING = 6
"""Words and signs from a verb of saying to the end of such a sentence, where *that* and *it* can be something else."""
_THEN = frozenset({"last", "earlier", "yesterday", "late", "early", "too", "first", "today", "hours", "days", "again"})
"""Words of time behind the pronoun: *announced it last night*."""
_FEMININE = frozenset({"ella", "la", "elle"})
_ITS = frozenset(["la", "cette", "sa", "une", "leur", "esta", "esa", "una", "su", "aquella"])
_MASCULINE = frozenset(["le", "ce", "cet", "son", "un", "leur", "el", "este", "ese", "aquel", "su", "lo"])


def tell_it(grammar: Grammar, found: list[Found], index: int, frames: list[Frame]) -> None:
    """Turn the one frame of a sentence that only says who told it to what stands before."""
    before, whole = grammar.text.sentences[index - 1], grammar.text.sentences[index]
    if grammar.lex.lang == "de":
        if _told_so(grammar, found, whole.first, whole.last):
            found[0].rule, found[0].order = "DE-BACK", "back"
        return
    framed = bool(frames) and frames[-1].sentence == index - 1
    if not _in_these_words(grammar, found, whole) and _tells_it(grammar, found, whole.first, whole.last):
        found[0].rule, found[0].order = f"{grammar.lex.lang.upper()}-BACK", "back"
        found[0].told = _named_before(grammar, whole.first, before, framed=framed)


def _told_so(grammar: Grammar, found: list[Found], first: int, last: int) -> bool:
    """Return whether the object of the one verb of saying is a pronoun: *Die Regierung gab das am Montag bekannt*."""
    if len(found) != 1 or last - first > _LONGEST or found[0].slot is None or found[0].cue.operator not in _TELLS:
        return False
    one, lows = found[0], grammar.lows
    verb = min((*one.parts, one.at))
    if one.order == "back" or one.passive or one.slot is None or one.slot[0] != first or verb + 2 >= last:
        return False
    if any(low in {":", "dass", "ob", ";"} or low in QUOTES for low in lows[first:last]):
        return False  # a paper in quotation marks may have been the first to report it
    return lows[verb + 1] in {"das", "dies"} and not grammar.text.caps[verb + 2]


_WORDED = frozenset({"say", "announce", "react", "stand", "deny", "reject", "comment", "remark", "warn", "refute"})
"""Operators of the verbs of who used the words that stand before: *C'est en ces termes que Paris a démenti*."""


def _in_these_words(grammar: Grammar, found: list[Found], whole: Sentence) -> bool:
    """Turn the frame of ``C'est en ces termes que X a répondu``, ``Так утверждает X`` to what stands before."""
    first, lang = whole.first, grammar.lex.lang
    begin = opened_by(grammar.lows, first, whole.last, lang)
    if begin == first or (lang in {"uk", "ru"} and grammar.lows[begin] == ","):
        return False  # Так, каже міністерство: yes
    one = found[0]
    if (
        one.slot is None
        or one.slot[0] >= one.slot[1]
        or one.cue.operator not in _WORDED | _HOLDS
        or one.order == "back"
    ):
        return False
    if any(grammar.lows[j] in {":", "«", "“", "„"} for j in range(begin, whole.last)):
        return False
    if begin - first == 1 and one.slot[0] > begin + 1 and one.at > begin + 1:
        return False  # так много солдат, сказал он
    if one.slot[1] <= begin:  # Принаймні так стверджує президент
        one.slot = grammar.after(one.at + 1, whole.last)
    elif one.slot[0] < begin:
        one.slot = begin, one.slot[1]
    if one.slot is None:
        return False
    operator = one.cue.operator if one.cue.operator in _HOLDS else "say"
    one.cue, one.rule, one.order, one.told = one.cue._replace(operator=operator), f"{lang.upper()}-BACK", "back", None
    del found[1:]
    return True


_HOLDS = frozenset({"believe", "think", "confirm"})
_WORDS = 3
"""Words of an opener that by itself says whose words stand before: *Par ces mots*."""


def worded(grammar: Grammar, index: int) -> list[Found]:
    """Return the frame of a sentence without a verb of saying: *Par ces mots, la ministre a mis fin au débat*."""
    whole, lang = grammar.text.sentences[index], grammar.lex.lang
    begin = opened_by(grammar.lows, whole.first, whole.last, lang) if index else whole.first
    if begin - whole.first < (_WORDS if grammar.romance else _WORDS - 1):
        return []
    begin += grammar.lows[begin] == ","
    slot = grammar.subject(begin, whole.last)
    if slot is None or slot[0] > begin + 1 or not any(low.startswith(_SOMEBODY) for low in grammar.lows[slice(*slot)]):
        return []
    cue, slot = Cue(grammar.lows[whole.first], "say", "", frozenset()), (begin, slot[1])
    return [Found(cue, whole.first, [whole.first], f"{lang.upper()}-BACK", slot, "back", whole.first, slot[1])]


_SOMEBODY = (*SPEAKERS, *PERSONS_OFFICES, "premi", "président", "présidente", "primer", "primera", "ministr")


def _tells_it(grammar: Grammar, found: list[Found], first: int, last: int) -> bool:
    """Return whether the one frame of a sentence only says who told what stands before it."""
    if len(found) != 1 or last - first > _LONGEST or found[0].slot is None or found[0].cue.operator not in _TELLS:
        return False
    one, lows = found[0], grammar.lows
    if one.order == "back" or any(low in {":", "que", "qu'", "что", "що"} for low in lows[first:last]):
        return False
    if any(lows[j] in QUOTES and not grammar.fragment(j) for j in range(first, last)):
        return False
    return _points(grammar, one, first) and one.slot is not None and one.slot[0] < one.slot[1]


def _points(grammar: Grammar, one: Found, first: int) -> bool:
    """Return whether a pronoun stands for what is told."""
    lang, lows = grammar.lex.lang, grammar.lows
    low, after = lows[first], lows[first + 1] if first + 1 < len(lows) else ""
    if low in _OF.get(lang, ()) and after in _OF_IT.get(lang, ()):
        return one.at > first + 1
    verb = min(one.parts, default=one.at)
    if lang == "en":
        if one.passive:
            return lows[first] == "this" and verb <= first + _PASSIVE
        behind = lows[one.at + 2] if one.at + 2 < len(lows) else "."
        bare = behind in EDGES or behind in grammar.sets["prep"] or is_day(behind, lang) or behind in _THEN
        it = lows[one.at + 1 : one.at + 2]
        if it == ["this"]:
            return bare
        end = grammar.text.sentences[grammar.text.sentence_of[first]].last
        return it in (["that"], ["it"]) and bare and behind != "," and end - one.at <= _ENDING
    if lang == "es":
        return low in _IT and first < verb <= first + 2 and after in grammar.sets["have"]
    if lang != "fr":
        return False
    if one.passive:
        return low in _IT_WAS and verb <= first + 5
    return (lows[verb - 1] == "en" and one.cue.particle in {"état", "mention", "part"}) or lows[verb - 2 : verb] == [
        "l'",
        "en",
    ]


def _named_before(grammar: Grammar, first: int, before: Sentence, *, framed: bool) -> Phrase | None:
    """Return the noun phrase of the sentence before that a pronoun at `first` means, or None: all that it tells.

    It is the last that agrees with the pronoun, or, where nobody speaks there (not `framed`), the subject.
    """
    lows = grammar.lows
    if grammar.lex.lang == "en":
        return None
    word = lows[first + 1] if lows[first] in {"de", "sobre"} else lows[first]
    articles = _ITS if word in _FEMININE else _MASCULINE if word in {"él", "lo", "il"} else frozenset[str]()
    for at in range(before.last - 2, before.first - 1, -1):
        if lows[at] in articles and (at == before.first or lows[at - 1] not in EDGES):
            return at, next((j for j in range(at + 1, before.last) if lows[j] in EDGES), before.last)
    if framed or lows[first] in _OF.get("es", ()):
        return None
    subject = grammar.subject(before.first, before.last)
    if subject is None or subject[0] > before.first + 1 or subject[1] - subject[0] <= 1:
        return None
    return None if any(lows[j].startswith((*SPEAKERS, *PERSONS_OFFICES)) for j in range(*subject)) else subject
