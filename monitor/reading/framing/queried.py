"""Who is asked after in a word or two and answers without being named again: *Und Peru? Bestreitet alles.*  Pure.

In all six languages.  The question names nobody but whoever speaks in the sentence behind it, where that has no subject
of its own, a pronoun, or no verb at all: *And Lima? Nonsense.*
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.text import Text
from monitor.reading.framing.backwards import worded
from monitor.reading.framing.talked import talked
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import Grammar, Phrase
from monitor.reading.syntax.whenclauses import clipped

if TYPE_CHECKING:
    from monitor.reading.framing.frames import Frame

_OPENERS = tuple(
    tuple(row.split())
    for row in (
        "und was ist mit", "und was sagt", "und was sagen", "was ist mit", "was sagt", "und", "aber", "and what of",
        "and what about", "what about", "what of", "what does", "and what does", "and", "but", "et que dit", "que dit",
        "et du côté de", "et du côté du", "et à", "et en", "et", "mais", "y qué dice", "qué dice", "y qué hay de",
        "y", "pero", "а що каже", "а що кажуть", "що каже", "а що ж", "а що", "а як же", "а", "і", "але", "та",
        "а что говорит", "а что говорят", "что говорит", "а что же", "а что", "а как же", "и что", "и", "но",
    )
)  # fmt: skip
"""Words before the name of who is asked after, the longer first."""
_ENDS = frozenset({"say", "says", "denn", "dazu", "selbst", "itself", "entonces", "alors"})
"""Words that may close such a question."""
_NAMED = 5
"""Words of the name."""
_SHORT = 7
"""Words of an answer without a verb."""
_ALL = frozenset(["todo", "tout", "alles", "all", "everything", "все", "всё", "усе"])
"""Objects that look like a subject: *Lo niega todo*."""
_HE = frozenset({
    "er", "sie", "es", "man", "he", "she", "it", "they", "il", "elle", "ils", "elles", "on", "él", "ella", "ellos",
    "він", "вона", "вони", "воно", "он", "она", "они", "оно", "там", "dort", "eso", "ça", "cela",
})  # fmt: skip
_TELLS = frozenset({
    "deny", "reject", "say", "label", "confirm", "refuse", "know", "stand", "dodge", "mute", "will", "exclude",
    "believe", "doubt",
})  # fmt: skip
"""Operators of the verbs of such an answer."""
_DROPPING = frozenset({"es", "uk", "ru"})
_FINITE = "f"


def asked_after(text: Text, index: int, *, apart: bool = False) -> Phrase | None:
    """Return the words that name who is asked after in the sentence before the one with an `index`.

    In the same paragraph, unless it may stand `apart`.
    """
    if index < 1:
        return None
    before, lows = text.sentences[index - 1], text.lows
    first, last = before.first, before.last
    if last - first < 2 or lows[last - 1] != "?" or (text.sentences[index].paragraph != before.paragraph and not apart):
        return None
    last -= 1
    first += lows[first] == "¿"
    for row in _OPENERS:
        if tuple(lows[first : first + len(row)]) == row:
            first += len(row)
            break
    while last - 1 > first and lows[last - 1] in _ENDS:
        last -= 1
    named = first < last <= first + _NAMED and any(text.caps[j] for j in range(first, last))
    return (first, last) if named else None


def answered(grammar: Grammar, index: int) -> list[Found]:
    """Return the frame of a sentence that has none of its own, and answers such a question; or nothing."""
    text, lows, lang = grammar.text, grammar.lows, grammar.lex.lang
    slot = asked_after(text, index)
    if slot is None:
        return []
    whole = text.sentences[index]
    first, last = whole.first, whole.last
    rule = f"{lang.upper()}-{'DROP' if lang in _DROPPING else 'RUN'}"
    adverbs = grammar.sets["adv"]
    at = next((j for j in range(first, last) if lows[j] not in adverbs), last)
    if at >= last:
        return []
    if (form := _verb(grammar, at, last)) is not None:
        particle = form.cue.particle or " "
        parts = [at, *[j for j in range(at + 1, last) if lows[j] == particle][:1]]
        return [Found(form.cue, at, parts, rule, slot, "object", first, at + 1, carried=True)]
    modal = lows[at] in grammar.sets["aux"] or lows[at] in grammar.sets["modal"]
    end = next((j for j in range(last - 1, at, -1) if lows[j][0].isalpha()), at)
    if modal and end > at and (form := _verb(grammar, end, last, finite=False)) is not None:
        return [Found(form.cue, end, [at, end], rule, slot, "object", first, end + 1, carried=True)]
    said = [j for j in range(first, last) if lows[j][0].isalpha()]
    if len(said) > _SHORT or any(grammar.verb(j) for j in said):
        return []
    rule = f"{lang.upper()}-FLOAT"
    return [Found(Cue("", "say", "", frozenset()), last - 1, [], rule, slot, "before", last - 1, last, carried=True)]


def otherwise(grammar: Grammar, index: int) -> list[Found]:
    """Return the frame of a sentence in which no verb of saying has its subject, or nothing."""
    return answered(grammar, index) or talked(grammar, index) or worded(grammar, index)


def _verb(grammar: Grammar, at: int, last: int, *, finite: bool = True) -> Form | None:
    """Return the reading of a form as a verb of answering; one whose particle follows comes first."""
    best: Form | None = None
    for form in grammar.lex.forms.get(grammar.lows[at], ()):
        cue = form.cue
        if cue.operator not in _TELLS or "noun" in cue.flags or ((_FINITE in form.kinds) != finite and finite):
            continue
        if not form.joined and cue.particle not in grammar.lows[at + 1 : last]:
            continue
        if any(flag.endswith("!") for flag in cue.flags):
            continue
        if best is None or (cue.particle and not best.cue.particle):
            best = form
    return best


def answering(text: Text, frames: Sequence[Frame], index: int) -> list[Frame]:
    """Return the frames of a sentence, the first spoken by who is asked after where it names nobody itself."""
    if not frames:
        return []
    frames = clipped([_unasked(text, one) for one in frames])
    one = frames[0]
    slot = asked_after(text, index) if _nobody(text, one) else None
    return [replace(one, slot=slot, carried=True), *frames[1:]] if slot is not None else list(frames)


def _nobody(text: Text, one: Frame) -> bool:
    """Return whether a frame names nobody: it has no subject, a pronoun, or only *everything*."""
    if one.slot is None or one.slot[0] >= one.slot[1]:
        return True
    first, last = one.slot
    return last - first == 1 and text.lows[first] in _ALL | _HE


_ASKED = frozenset({
    "asked", "questioned", "quizzed", "pressed", "challenged", "confronted", "interrogé", "interrogée", "interrogés",
    "questionné", "questionnée", "relancé", "relancée", "preguntado", "preguntada", "interpelado", "interpelada",
    "consultado", "consultada", "cuestionado", "cuestionada",
})  # fmt: skip
"""Participles that say what somebody was asked, behind his name and a comma."""


def _unasked(text: Text, one: Frame) -> Frame:
    """Return a frame without what who speaks was asked: *A colonel, asked about the men, laughed it off*."""
    if one.slot is None or one.slot[1] - one.slot[0] <= _NAMED:
        return one
    first, last = one.slot
    for j in range(first + 1, last - 1):
        if text.lows[j] == "," and text.lows[j + 1] in _ASKED:
            return replace(one, slot=(first, j))
    return one
