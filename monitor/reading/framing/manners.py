"""French and Spanish: who is told by his manner before a colon, without a verb: *Plus prudente, la ministre : « ... »*.

Pure.  Also turned round (*Más escéptica se muestra Ana Ruiz: «...»*), with the manner behind who speaks (*El embajador,
escueto: «...»*), and with nothing at all but who speaks (*Le préfet : « ... »*).
"""

from __future__ import annotations

from monitor.reading.cut.cues import Cue
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import Grammar, Phrase

_DEGREES = frozenset(
    "plus moins aussi tout toute nettement beaucoup bien encore autrement infiniment très guère assez peu à un "
    "más menos mucho bastante algo igual no tan muy poco nada aún todavía igualmente bien también".split()
)
"""Words that open a manner which is compared: *nettement plus sec*, *nada optimista*."""
_MORE = frozenset("plus moins aussi tout toute très guère assez peu más menos tan muy poco nada igual bastante".split())
_SHOWS = frozenset(
    "montre montra montrait montré montrée dit dite disait est était fut reste demeure semble paraît voulu voulue veut "
    "fait faisait muestra mostró mostraba declaró manifestó dijo es era fue está estaba estuvo parece parecía suena "
    "sonó expresó resultó quedó".split()
)
"""Verbs between a manner and who has it."""
_ITSELF = frozenset({"se", "s'", "a", "ha", "était", "été"})
_CLOSED = frozenset("que qui qu' si quand lorsque dont où cuando donde porque aunque mientras".split())
_LONGEST = 6
"""Words of a manner."""
_WHOLE = 26
"""Words from the beginning of the sentence to the colon."""


def by_manner(grammar: Grammar, first: int, last: int) -> Found | None:
    """Return the frame of a sentence that tells who speaks behind its colon by his manner alone."""
    lows, text = grammar.text.lows, grammar.text
    reach = range(first + 1, min(last - 3, first + _WHOLE))
    colon = next((j for j in reach if lows[j] == ":" and text.quoted[j] < 0), -1)
    if colon < 0 or any(lows[j] in _CLOSED or text.quoted[j] >= 0 for j in range(first, colon)):
        return None
    quoted = lows[colon + 1] in QUOTES and text.quoted[colon + 2] >= 0
    slot = _compared(grammar, first, colon) or (_alone(grammar, first, colon) if quoted else None)
    if slot is None:
        return None
    cue = Cue("", "say", "", frozenset())
    return Found(cue, colon, [colon], f"{text.lang.upper()}-COLON", slot, "after", first, colon + 1)


def _compared(grammar: Grammar, first: int, colon: int) -> Phrase | None:
    """``Plus prudente, la ministre``, ``Menos convencido se declaró el portavoz``: return who it is."""
    lows, text = grammar.text.lows, grammar.text
    begin = first + (lows[first] in {"mais", "pero", "et", "y"})
    if lows[begin] not in _DEGREES or any(text.caps[j] for j in range(begin + 1, min(begin + 3, colon))):
        return None
    if not any(lows[j] in _MORE for j in range(begin, min(begin + 3, colon))):
        return None
    for at in range(begin + 1, min(begin + _LONGEST, colon)):
        if lows[at] == "," and lows[at - 1] not in _DEGREES:
            return _whole(grammar, at + 1, colon)
        if lows[at] in _SHOWS:
            manner = at
            while manner > begin and lows[manner - 1] in _ITSELF:
                manner -= 1
            return _whole(grammar, at + 1, colon) if manner > begin + 1 else None
    return None


def _alone(grammar: Grammar, first: int, colon: int) -> Phrase | None:
    """``Sans détour, le ministre``, ``El embajador, escueto``: return who stands there without a verb."""
    lows = grammar.text.lows
    if (slot := _whole(grammar, first, colon)) is not None:
        return slot
    comma = next((j for j in range(first + 1, min(first + _LONGEST, colon)) if lows[j] == ","), -1)
    opens = comma > 0 and not any(grammar.text.caps[j] for j in range(first + 1, comma))
    return _whole(grammar, comma + 1, colon) if opens else None


def _whole(grammar: Grammar, begin: int, colon: int) -> Phrase | None:
    """Return the noun phrase of a speaker that fills the words up to the colon, with what stands between commas."""
    text = grammar.text
    if begin >= colon or not grammar.starts(begin, colon):
        return None
    slot = grammar.phrase(begin, colon)
    head = next((j for j in range(*slot) if text.lows[j] not in grammar.sets["det"]), slot[0])
    speaks = text.caps[head] or text.lows[head].startswith(SPEAKERS)
    if not speaks or not (slot[1] == colon or text.lows[slot[1]] == ","):
        return None
    verbs = any(grammar.verb(j) for j in range(slot[1], colon))
    return None if verbs else (begin, colon)
