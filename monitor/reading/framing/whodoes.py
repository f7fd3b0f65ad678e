"""Labels that ask who does it, and only names behind them: *Who denies it: Ethiopia and Kenya.*  Pure.

As fact checks and explainers have them, in all six languages: *Wer es bestreitet: Äthiopien*, *Qui le nie ? Oslo*.
Who says so is told by other words beside the names, and left to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.cut.cues import Cue
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import Grammar, Phrase

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame

_WHO = {
    "de": frozenset({"wer"}), "en": frozenset({"who"}), "fr": frozenset({"qui"}), "es": frozenset({"quién", "quiénes"}),
    "uk": frozenset({"хто"}), "ru": frozenset({"кто"}),
}  # fmt: skip
_DOES = frozenset({"deny", "reject", "confirm", "spread", "doubt", "retract"})
"""Operators of the verbs of such a label."""
_SPREAD = frozenset({
    "spread", "spreads", "circulated", "circulates", "shared", "propage", "propagé", "diffuse", "diffusé", "relaie",
    "relayé", "difunde", "difundió", "difundido", "propaga", "propagó", "divulga", "divulgó", "поширює", "поширив",
    "поширили", "поширила", "розповсюдив", "распространяет", "распространил", "распространили", "распространила",
})  # fmt: skip
"""Verbs of spreading that say nothing elsewhere."""
_SPREADS = Cue("spread", "spread", "", frozenset())
_SIGNS = frozenset({":", "?"})
_LABEL = 8
"""Words of the label."""
_DID = frozenset({"did", "does", "do", "has", "have"})
_NAMES = 14
"""Words of the names behind it."""


def listed(grammar: Grammar, index: int, found: list[Found]) -> list[Found]:
    """Return the frames of a sentence, or the one of those who are only named behind such a label."""
    text, lows = grammar.text, grammar.lows
    whole = text.sentences[index]
    first, close = whole.first, _label(grammar, whole.first, whole.last)
    names = close + 1, whole.last
    if close < 0 or names[1] - names[0] <= 1:
        before = text.sentences[index - 1] if index else None
        if before is None or found or before.paragraph not in {whole.paragraph, whole.paragraph - 1}:
            return found
        first, close = before.first, _label(grammar, before.first, before.last)
        if close < 0 or close + _SIGN < before.last:
            return found
        names = whole.first, whole.last
    while names[0] < names[1] and not (lows[names[0]][0].isalnum()):
        names = names[0] + 1, names[1]
    names = _before_did(grammar, names)
    verb = _verb(grammar, first, close)
    if verb is None or not _only_names(grammar, names):
        return found
    at, cue = verb
    parts = [at, *[j for j in range(at + 1, close) if lows[j] == (cue.particle or " ")][:1]]
    rule = f"{grammar.lex.lang.upper()}-RUN"
    asked = next((j for j in range(first, close) if lows[j].lower() in _WHO[grammar.lex.lang]), first)
    told = (asked + 1, at) if at > asked + 1 else (at + 1, close)
    return [Found(cue, at, parts, rule, names, "object", first, at + 1, carried=True, told=told)]


def asks_who(frame: Frame) -> bool:
    """Return whether a frame is such a label with its names: what its verb has for an object is the claim."""
    return (
        frame.apart
        and frame.carried
        and frame.slot is not None
        and frame.slot[0] > frame.at
        and frame.rule[2:] == "-RUN"
    )


_SIGN = 2
"""Signs behind a label at most: *?***."""


def _label(grammar: Grammar, first: int, last: int) -> int:
    """Return the sign that ends a label which begins with *who*; -1: there is none."""
    lows = grammar.lows
    while first < last and not lows[first][0].isalpha():
        first += 1
    if first >= last or lows[first].lower() not in _WHO[grammar.lex.lang]:
        return -1
    return next((j for j in range(first + 1, min(last, first + _LABEL)) if lows[j] in _SIGNS), -1)


def _verb(grammar: Grammar, first: int, close: int) -> tuple[int, Cue] | None:
    """Return the verb of a label by which somebody takes a side."""
    lows = grammar.lows
    english = grammar.lex.lang == "en"
    for at in range(first + 1, close):
        if lows[at] in _SPREAD:
            return at, _SPREADS
        for form in grammar.lex.forms.get(lows[at], ()):
            cue = form.cue
            if cue.operator in _DOES and "noun" not in cue.flags and (english or "f" in form.kinds):
                if not form.joined and cue.particle and cue.particle not in lows[at + 1 : close]:
                    continue
                return at, cue
    return None


def _before_did(grammar: Grammar, names: Phrase) -> Phrase:
    """Return the names without an English *did* behind them: *Peru did, on Monday*."""
    first, last = names
    if grammar.lex.lang != "en":
        return names
    end = next((j for j in range(first + 1, min(last, first + _LABEL)) if grammar.lows[j] in _DID), last)
    return (first, end) if grammar.lows[end : end + 1] and grammar.lows[end + 1 : end + 2] != ["not"] else names


def _only_names(grammar: Grammar, names: Phrase) -> bool:
    """Return whether some words are names and offices, and no clause."""
    first, last = names
    if not 0 < last - first <= _NAMES:
        return False
    lows, text = grammar.lows, grammar.text
    return all(
        lows[j] not in {":", ";", "?"} and text.quoted[j] < 0 and (lows[j] == "'s" or not grammar.verb(j))
        for j in range(first, last)
    )
