"""The verb of a sentence stands in quotation marks: *L'ONU « salue » la trêve*, *Lima «desmiente» el envío*.  Pure.

So few words between marks, the first of them a finite verb, right behind a subject and with an object behind them, are
no speech but the predicate of the sentence.
"""

from __future__ import annotations

from monitor.reading.cut.cues import Form
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import Grammar

_LONGEST = 4
"""Words between the marks."""
_LANGUAGES = frozenset({"fr", "es", "en", "de"})


def quoted_predicate(grammar: Grammar, form: Form, at: int, first: int, last: int) -> Found | None:
    """Return the frame of a finite verb at token `at` that opens a short quotation behind its subject."""
    text, lows, sets = grammar.text, grammar.text.lows, grammar.sets
    if text.lang not in _LANGUAGES or at < first + 2 or lows[at - 1] not in QUOTES or text.caps[at]:
        return None
    close = next((j for j in range(at + 1, min(last, at + _LONGEST + 1)) if lows[j] in QUOTES), -1)
    if close < 0 or close + 2 >= last or not lows[close + 1][0].isalpha() or "f" not in form.kinds:
        return None
    opens = sets["det"] | sets["prep"] | frozenset({"del", "al", "du", "des", "au", "aux"})
    if lows[close + 1] not in opens and not text.caps[close + 1]:
        return None
    aside = lows[at - 2] == ","
    owner = grammar.subject(first if aside else grammar.left_edge(at - 1, first), at - 1)
    if owner is None:
        return None
    end = owner[1]
    if aside and lows[end] == "," and not any(grammar.verb(j) for j in range(end, at - 1)):
        end = at - 1  # El secretario general, por boca de un portavoz, «toma nota» del acuerdo
    speaks = any(text.caps[j] or lows[j].startswith(SPEAKERS) for j in range(*owner))
    if end != at - 1 or not speaks or text.quoted[owner[0]] >= 0:
        return None
    return Found(form.cue, at, [at], f"{text.lang.upper()}-SVO", owner, "after", owner[0], close + 1)
