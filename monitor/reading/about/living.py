"""What is said to be alive, and is not the claim's person: a cause, a movement, an alliance.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.who.marks import Mark

_ALIVE = (
    "alive", "live", "living", "surviv", "lebend", "leb", "überleb", "viv", "vit", "surviv", "sobreviv", "жив", "вижи",
    "выжи", "vie", "vida",
)  # fmt: skip
"""Beginnings of the words that somebody, and also a cause, is alive."""
_CAUSES = (
    "movement", "resistance", "cause", "struggle", "idea", "legacy", "memory", "spirit", "hope", "party", "ideolog",
    "bewegung", "widerstand", "sache", "kampf", "idee", "erbe", "geist", "andenken", "hoffnung", "partei",
    "mouvement", "résistance", "lutte", "combat", "idée", "héritage", "mémoire", "esprit", "espoir", "parti",
    "movimiento", "resistencia", "causa", "lucha", "legado", "memoria", "espíritu", "esperanza", "partido",
    "рух", "опір", "спротив", "справ", "боротьб", "ідея", "спадщин", "пам'ят", "дух", "наді", "парті",
    "движени", "сопротивлени", "дело", "борьб", "идея", "наслед", "память", "надежд", "парти", "organi", "органи",
    "організ",
)  # fmt: skip
"""Beginnings of the nouns for what outlives a person."""
_REMAINS = frozenset({
    "remains", "stays", "bleibt", "bleibe", "reste", "restait", "demeure", "sigue", "seguía", "continúa", "permanece",
    "залишається", "лишається", "остается", "остаётся",
})  # fmt: skip
"""Verbs that stand for *is*."""
_THAT = frozenset(["that", "dass", "que", "qu'", "що", "что", "и", "і", "та", "and", "und", "et", "y"])
_FAR = 6


def of_somebody(text: Text, hits: Sequence[Hit], marks: Sequence[Mark]) -> list[Hit]:
    """Return the claim's words of one sentence without those by which a cause or a body is alive."""
    if not any(hit.slot == "contrary" for hit in hits):
        return list(hits)
    ours = {at for hit in hits if hit.slot == "who" for at in range(hit.first, hit.last)}
    first = text.sentences[text.sentence_of[hits[0].first]].first
    return [hit for hit in hits if not _of_a_cause(text, hit, marks, ours, first)]


def _of_a_cause(text: Text, hit: Hit, marks: Sequence[Mark], ours: set[int], first: int) -> bool:
    """Return whether it is a cause or a body that is said to be alive: *the movement is alive*, *Hamás sigue viva*."""
    if hit.slot not in {"contrary", "deed"} or not text.lows[hit.last - 1].startswith(_ALIVE):
        return False
    light = lexicon(text.lang).sets["aux"] | lexicon(text.lang).sets["adv"] | _REMAINS
    at = hit.first - 1
    while at > first and hit.first - at < _FAR and (text.lows[at] in light or text.lows[at] in QUOTES):
        at -= 1
    if at < first or at in ours:
        return False
    if text.lows[at].startswith(_CAUSES):
        return True
    begin = next((m.first for m in marks if m.first <= at < m.last), at)
    begin -= begin > first and text.lows[begin - 1] in lexicon(text.lang).sets["det"]
    governed = begin > first and text.lows[begin - 1][0].isalnum() and text.lows[begin - 1] not in _THAT
    if governed:
        return False  # президент Киргизии жив
    bodies = [m for m in marks if m.first <= at < m.last and m.office is None and not (m.tenures or m.run)]
    return bool(bodies) and text.caps[at]
