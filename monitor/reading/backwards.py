"""Sentences that only say who told what the one before names: *De ello había informado X*, *О нём писал портал X*.

In French, Spanish, Ukrainian and Russian, by a pronoun at their beginning or before the verb.  Pure.
"""

from __future__ import annotations

from monitor.reading.bodies import PERSONS_OFFICES
from monitor.reading.constructions import Found
from monitor.reading.grammar import EDGES, Grammar, Phrase
from monitor.reading.persons import SPEAKERS
from monitor.reading.text import QUOTES, Sentence

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
_FEMININE = frozenset({"ella", "la", "elle"})
_ITS = frozenset(["la", "cette", "sa", "une", "leur", "esta", "esa", "una", "su", "aquella"])
_MASCULINE = frozenset(["le", "ce", "cet", "son", "un", "leur", "el", "este", "ese", "aquel", "su", "lo"])


def tell_it(grammar: Grammar, found: list[Found], before: Sentence, whole: Sentence, *, framed: bool) -> None:
    """Turn the one frame of a sentence that only says who told it to what stands before."""
    if _tells_it(grammar, found, whole.first, whole.last):
        found[0].rule, found[0].order = f"{grammar.lex.lang.upper()}-BACK", "back"
        found[0].told = _named_before(grammar, whole.first, before, framed=framed)


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
