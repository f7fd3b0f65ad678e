"""French, Spanish, Ukrainian, Russian: who does *neither ... nor* of two opposite things, and so leaves it open.  Pure.

*N'a voulu ni annoncer ni exclure une notification*, *не стал ни объявлять, ни исключать*.
"""

from __future__ import annotations

from monitor.reading.content.cases import Case
from monitor.reading.cut.text import Text

_NEITHER = frozenset({"ni", "ни", "ні", "ані"})
_TELLS = (
    "annonc", "confirm", "promet", "garanti", "assur", "affirm", "anunci", "promet", "garantiz", "asegur", "объяв",
    "анонс", "подтвер", "обеща", "утвер", "оголо", "підтвер", "обіця", "стверд", "гарант", "valider", "avancer",
)  # fmt: skip
_TELLS_NOT = (
    "exclu", "démen", "infirm", "écart", "ni", "desmen", "descart", "neg", "exclui", "исключ", "опровер", "отриц",
    "отверг", "виключ", "спросту", "запереч", "відкид", "réfut", "contest", "rechaz",
)  # fmt: skip
_BEFORE, _BEHIND = 7, 6


def neither(text: Text, case: Case) -> bool:
    """Return whether the cue is one of two opposite verbs, each behind its *neither*."""
    if text.lang not in {"fr", "es", "uk", "ru"}:
        return False
    at = case.frame.at
    sentence = text.sentences[case.frame.sentence]
    told = [
        text.lows[j + 1]
        for j in range(max(sentence.first, at - _BEFORE), min(sentence.last - 1, at + _BEHIND))
        if text.lows[j] in _NEITHER and text.lows[j + 1][0].isalpha()
    ]
    return any(low.startswith(_TELLS) for low in told) and any(low.startswith(_TELLS_NOT) for low in told)
