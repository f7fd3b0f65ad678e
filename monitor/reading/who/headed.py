"""Whom the heading of a ticker's entry or the label of a round-up's item names: whose the ministry below it is.  Pure.

*14:40 — Addis Ababa responds*, and below it *a government spokesman said*; *Uruguay. The Senate has approved ...*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from monitor.reading.cut.items import headline
from monitor.reading.cut.text import Sentence, Text
from monitor.reading.who.antecedents import Link, Named

_CLOCK = frozenset({"uhr", "h", "gmt", "utc", "cet", "mez", "a.m", "p.m", "am", "pm", "год", "мск", "hrs"})
"""Words of a time stamp."""
_FROM = frozenset({"aus", "from", "de", "d'", "d’", "desde", "із", "з", "зі", "из", "с"})
_LABEL = 5
"""Tokens of a label that opens a paragraph, with its sign."""
_ARTICLE = 3
"""Letters of what can stand before the name: *L’UE*, *Die EU*."""
_LINE = 16
"""Words of a heading, at most."""
_BRIEF = 6
"""Tokens of a question that only names somebody."""
_ANDS = frozenset({"und", "and", "et", "y", "а", "і", "й", "и", "what"})
_SAYS = (
    "sag", "reagier", "meint", "antwort", "äußer", "say", "respon", "react", "dit", "répond", "réagi", "dice",
    "respond", "reaccion", "каж", "відпов", "реаг", "говор", "отвеч",
)  # fmt: skip
"""Beginnings of the verbs of a question for what a state says."""
_QUESTION, _SIGNS = 9, 3
"""Tokens of such a question at most, and those at its end among which its sign is."""
_KINDS = frozenset({"state", "organisation"})


def headed(text: Text, states: Sequence[Named], first: int, locative: frozenset[str]) -> Link | None:
    """Return the state or organisation that the heading above the paragraph of token `first` names, or its label.

    None where the paragraph itself has named another before `first`: that one is nearer.
    """
    here = text.sentence_of[first]
    paragraph = text.sentences[here].paragraph
    begin = here
    while begin and text.sentences[begin - 1].paragraph == paragraph:
        begin -= 1
    opening = text.sentences[begin]
    label = label_end(text, opening)
    if label and (one := _subject(text, states, opening.first, label, locative)) is not None:
        return one if _none_since(states, label, first) else None
    above = text.sentences[begin - 1] if begin else None
    for asked in (opening, above):
        if asked is not None and asked.last <= first and (one := _asked(text, states, asked)) is not None:
            return one
    if above is None or not _none_since(states, opening.first, first):
        return None
    timed = text.lows[above.last - 1] == ")" and above.last - above.first <= _LINE  # Kairo schweigt (16.45 Uhr)
    if not above.heading and not timed and not headline(text, begin - 1, below=True):
        return None
    return _subject(text, states, above.first, above.last, locative)


def _asked(text: Text, states: Sequence[Named], one: Sentence) -> Link | None:
    """Return the only state of a short question, whose officials answer it: *Und was sagt Paraguay?*."""
    bare = one.last - one.first <= _BRIEF and not _ANDS.isdisjoint(text.lows[one.first : one.first + 2])
    says = bare or any(low.startswith(_SAYS) for low in text.lows[one.first : one.last])
    asks = "?" in text.lows[max(one.first, one.last - _SIGNS) : one.last]
    if not (says and asks) or one.last - one.first > _QUESTION:
        return None
    at = bisect_left(states, (one.first, "", "", "", -1))
    named = [n for n in states[at : bisect_left(states, (one.last, "", "", "", -1))] if n.kind in _KINDS]
    if len({n.institution for n in named}) != 1:
        return None
    return Link(named[0].institution, named[0].kind, "COREF-HEADING", named[0].first, named[0].first + 1)


def label_end(text: Text, opening: Sentence) -> int:
    """Return the token behind the label that opens a paragraph: *Uruguay. |*, *Bangkok: |*; 0 where none does."""
    end = min(opening.last, opening.first + _LABEL)
    for at in range(opening.first + 1, end):
        if text.lows[at] in {".", ":"}:
            names = all(text.caps[j] for j in range(opening.first, at) if text.lows[j][0].isalpha())
            return at + 1 if names and (text.lows[at] == ":" or at + 1 == opening.last) else 0
    return 0


def _none_since(states: Sequence[Named], begin: int, first: int) -> bool:
    at = bisect_left(states, (begin, "", "", "", -1))
    return at >= len(states) or states[at].first >= first


def _subject(text: Text, states: Sequence[Named], first: int, last: int, locative: frozenset[str]) -> Link | None:
    """Return who opens a heading behind its time stamp, or the only one named in it, if it tells from where."""
    at = bisect_left(states, (first, "", "", "", -1))
    named = [one for one in states[at : bisect_left(states, (last, "", "", "", -1))] if one.kind in _KINDS]
    if not named:
        return None
    one = named[0]
    words = [text.folds[j] for j in range(first, one.first) if text.folds[j].rstrip("'’").isalpha()]  # not: 16h05
    words = [word for word in words if word not in _CLOCK]
    opens = not words or (len(words) == 1 and len(words[0]) <= _ARTICLE)
    from_there = len({o.institution for o in named}) == 1 and text.folds[one.first - 1] in locative | _FROM
    return Link(one.institution, one.kind, "COREF-HEADING", one.first, one.first + 1) if opens or from_there else None


def opens_with_label(text: Text, sentence: int) -> bool:
    """Return whether a paragraph begins with this sentence and a label before it: *The facts: ...*, *Les faits : ...*.

    >>> from monitor.reading.cut.text import Text
    >>> opens_with_label(Text("**The facts:** Peru denied it.", "en"), 0)
    True
    """
    one = text.sentences[sentence]
    if sentence and text.sentences[sentence - 1].paragraph == one.paragraph:
        return False
    signs = (j for j in range(one.first + 1, min(one.last - 1, one.first + _LABEL)) if not text.lows[j][0].isalnum())
    sign = next(signs, -1)
    return sign > 0 and text.lows[sign] == ":"
