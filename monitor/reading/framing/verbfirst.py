"""German sentences that open with the verb's second half: *Behauptet hatte das am Montag der Gouverneur*.  Pure.

A participle, or what a thing is held for (*Für denkbar hält einen Einsatz der Minister*), stands before the finite
verb; object, when and where follow it in whatever order, and who speaks is the last noun phrase of the clause.
"""

from __future__ import annotations

from monitor.reading.cut.cues import Form
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Grammar, Phrase

_HAVE = frozenset({"hat", "hatte", "habe", "hätte", "haben", "hatten"})
_HOLDS = frozenset({"hält", "hielt", "halte", "halten", "hielten", "erklärt", "erklärte", "erklären", "erklärten"})
_OBLIQUE = frozenset(
    {"den", "dem", "des", "einen", "einem", "eines", "ihn", "ihm", "sich", "keinen", "seinen", "ihren", "diesen"}
)
_PUT_ABOUT = (
    ("in", "die", "welt", "gesetzt"), ("in", "umlauf", "gebracht"), ("in", "umlauf", "gesetzt"),
    ("unter", "die", "leute", "gebracht"), ("ins", "gespräch", "gebracht"), ("ans", "licht", "gebracht"),
    ("öffentlich", "gemacht"), ("publik", "gemacht"), ("ins", "rollen", "gebracht"),
)  # fmt: skip
"""Turns by which somebody was the first to tell a thing."""
_PRONOUNS = frozenset({"das", "dies", "es", "sie", "ihn", "alles", "so"})
_IT = frozenset({"das", "dies", "es"})
_SAYS = frozenset({"say", "announce", "remark", "spread", "publish"})
"""Operators of verbs behind which *das* is what was told before."""
_OPENING, _LEAST = 3, 4
"""Words up to the finite verb, and of a clause at least."""


def verb_first(grammar: Grammar, index: int) -> Found | None:
    """Return the frame of a sentence that opens with a participle or with *für* and an adjective, or None."""
    whole, lows, text = grammar.text.sentences[index], grammar.lows, grammar.text
    first, last = whole.first, whole.last
    if last - first < _LEAST or text.quoted[first] >= 0:
        return None
    end = next((j for j in range(first + 1, last) if lows[j] in EDGES), last)
    form, verb = _opens(grammar, first, end)
    if form is None:
        return None
    phrases = _phrases(grammar, verb + 1, end)
    if not phrases:
        return None
    subject = phrases[-1]
    owned = lows[subject[0]] == "das" and subject[1] - subject[0] > 1 and text.caps[subject[0] + 1]  # das Portal
    if (lows[subject[0]] in _OBLIQUE | _PRONOUNS and not owned) or subject[1] - subject[0] < 1:
        return None
    at = verb if lows[first] == "für" else verb - 1
    it = len(phrases) == 1 and not _IT.isdisjoint(lows[verb + 1 : subject[0]]) and lows[end : end + 1] != [","]
    order = "back" if it and form.cue.operator in _SAYS and index else "object"
    cue = form.cue._replace(operator="say") if order == "back" else form.cue
    return Found(cue, at, sorted({at, verb}), "DE-OVS", subject, order, first, subject[1], first=first)


def _opens(grammar: Grammar, first: int, end: int) -> tuple[Form | None, int]:
    """Return the cue that opens a sentence, and its finite verb."""
    lows = grammar.lows
    if first + 2 < end and lows[first + 1] in _HAVE:
        for form in grammar.lex.forms.get(lows[first], ()):
            if "p" in form.kinds and form.joined and "noun" not in form.cue.flags:
                return form, first + 1
    for words in _PUT_ABOUT:
        behind = first + len(words)
        if tuple(lows[first:behind]) == words and behind + 1 < end and lows[behind] in _HAVE:
            return next((form for form in grammar.lex.forms.get("verbreitet", ()) if "p" in form.kinds), None), behind
    if lows[first] == "für":
        verb = next((j for j in range(first + 2, min(end - 1, first + 1 + _OPENING)) if lows[j] in _HOLDS), -1)
        small = verb > 0 and not any(grammar.text.caps[j] for j in range(first + 1, verb))
        for form in grammar.lex.forms.get(lows[verb], ()) if small else ():
            if form.cue.operator in {"deem", "label"} and "für" in form.cue.flags:
                return form, verb
    return None, -1


def _phrases(grammar: Grammar, at: int, end: int) -> list[Phrase]:
    """Return the noun phrases between two tokens that stand behind no preposition."""
    lows, found = grammar.lows, list[Phrase]()
    while at < end:
        low = lows[at]
        owner = at + 2 < end and lows[at + 1].endswith("s") and grammar.text.caps[at + 2]  # das Norwegens Minister
        if low in _PRONOUNS and not (at + 1 < end and low == "das" and grammar.text.caps[at + 1] and not owner):
            at += 1
        elif low in grammar.sets["prep"]:
            at = max(at + 1, grammar.skip_prepositional(at, end))
        elif low in grammar.sets["det"] or grammar.text.caps[at]:
            phrase = at, _phrase_end(grammar, at, grammar.phrase(at, end)[1])
            found.append(phrase)
            at = max(at + 1, phrase[1])
        else:
            at += 1
    return found


def _phrase_end(grammar: Grammar, at: int, end: int) -> int:
    """Return where a noun phrase ends before another one: *den Bericht | auch | die Nato*."""
    lows, caps = grammar.lows, grammar.text.caps
    noun = next((j for j in range(at, end) if caps[j]), end)
    for j in range(noun + 1, end):
        if lows[j] in grammar.sets["adv"] and not caps[j]:
            return j
        other = lows[j] in grammar.sets["det"] and lows[j] != "des"
        if other and (lows[j] != "der" or lows[at] in _OBLIQUE):
            return j
    return end
