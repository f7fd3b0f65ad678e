"""What somebody says is asked for, and told in a clause by itself: *What does Peru say? That they have left.*  Pure.

In all six languages; the question may stand in a paragraph of its own.  English asks by any verb of saying or holding,
and by a noun (*What is Peru's version?*); *Of having sent them* answers what somebody is accused of.
"""

from __future__ import annotations

from monitor.reading.cut.cues import Cue
from monitor.reading.cut.text import Text
from monitor.reading.framing.queried import asked_after
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import Grammar, Phrase

_THAT = {
    "de": frozenset({"dass", "daß"}), "en": frozenset({"that"}), "fr": frozenset({"que", "qu'"}),
    "es": frozenset({"que"}), "uk": frozenset({"що"}), "ru": frozenset({"что"}),
}  # fmt: skip
"""Words that open the clause."""
_DO, _BE = frozenset({"does", "do", "did", "has", "have"}), frozenset({"is", "was", "are", "were"})
_VERSIONS = frozenset("version account answer position line story view stance reply reading take".split())
_OPERATORS = frozenset({"say", "stand", "believe", "accuse", "announce", "confirm", "deny", "warn", "react"})
_QUESTION = 12
"""Words of the question."""
_SAY = Cue("say", "say", "", frozenset())
_SHORT = 3
"""Words that the clause has at least."""


def told_in_a_clause(grammar: Grammar, index: int) -> list[Found]:
    """Return the frame of a sentence that is nothing but a clause of what was just asked for; or nothing."""
    text, lows, lang = grammar.text, grammar.lows, grammar.lex.lang
    whole = text.sentences[index]
    first, last = whole.first, whole.last
    of = lang == "en" and lows[first] == "of"
    if index < 1 or last - first <= _SHORT or not (of or lows[first] in _THAT[lang]):
        return []
    before = text.sentences[index - 1]
    if lows[before.last - 1] != "?" or not _together(text, index):
        return []
    asked = _asked_what(grammar, before.first, before.last - 1) if lang == "en" else None
    if asked is None and (slot := asked_after(text, index, apart=True)) is not None:
        asked = slot, _SAY
    if asked is None or (asked[1].operator == "accuse") != of:
        return []
    slot, cue = asked
    return [Found(cue, first, [first], f"{lang.upper()}-RUN", slot, "after", first, first + 1, carried=True)]


def _together(text: Text, index: int) -> bool:
    """Return whether the question before a sentence is in its paragraph, or is a paragraph by itself."""
    before, here = text.sentences[index - 1], text.sentences[index]
    if before.paragraph == here.paragraph:
        return True
    return index < 2 or text.sentences[index - 2].paragraph != before.paragraph


def _asked_what(grammar: Grammar, first: int, stop: int) -> tuple[Phrase, Cue] | None:
    """Return who is asked after in *what does X say*, *what is X's version*, *what is X accusing Y of*, and how."""
    lows = grammar.lows
    at = next((j for j in range(first, min(stop, first + 3)) if lows[j] == "what"), -1)
    if at < 0 or at + 3 > stop or stop - first > _QUESTION or lows[at + 1] not in _DO | _BE:
        return None
    begin = at + 2
    if lows[at + 1] in _BE and lows[stop - 1] in _VERSIONS and stop - begin > 1:
        end = next((j for j in range(begin + 1, stop - 1) if lows[j] in {"'s", "'", "’s"}), -1)
        return ((begin, end), _SAY) if end > begin else None
    for verb in range(begin + 1, stop):
        for form in grammar.lex.forms.get(lows[verb], ()):
            cue = form.cue
            if cue.particle or cue.operator not in _OPERATORS or "noun" in cue.flags:
                continue
            if ("g" in form.kinds) if lows[at + 1] in _BE else ({"i", "p"} & set(form.kinds)):
                return (begin, verb), _SAY if cue.operator == "react" else cue
    return None
