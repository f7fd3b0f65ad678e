"""French, Spanish, Ukrainian and Russian: who *will not say where they are* leaves a point open, not the matter.  Pure.

English has the same beside what somebody is not willing to say (``unwilling.py``), German in ``leftopen.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.text import Text

_POINTS = {
    "fr": frozenset({"où", "quand", "combien", "comment", "pourquoi"}),
    "es": frozenset({"dónde", "cuándo", "cuántos", "cuántas", "cuánto", "cómo", "por"}),
    "ru": frozenset(
        {"где", "когда", "сколько", "скольких", "скольким", "сколькими", "куда", "откуда", "почему", "зачем", "как"}
    ),
    "uk": frozenset(
        {"де", "коли", "скільки", "скількох", "скільком", "скількома", "куди", "звідки", "чому", "навіщо", "як"}
    ),
}
"""Words by which only a point of the matter is asked for."""
_WHICH = frozenset([
    "quel", "quelle", "quels", "quelles", "qué", "cuál", "cuáles", "каком", "какой", "каких", "каким", "якому",
    "якій", "яких", "яким",
])  # fmt: skip
_IN = frozenset({"dans", "à", "en", "de", "sur", "a", "в", "на", "из", "у", "з", "із", "під", "под", "до", "по"})
_WHETHER = frozenset({"si", "s'", "ли", "чи"})
_SAYING = 7
"""Words from the verb of refusing to the question."""


def of_a_point(text: Text, at: int) -> bool:
    """Return whether it is only where, when, how or how many that somebody will not say: *precisar dónde están*."""
    asked = _POINTS.get(text.lang)
    if asked is None:
        return False
    lows, end = text.lows, text.sentences[text.sentence_of[at]].last
    for j in range(at + 1, min(at + _SAYING, end - 1)):
        if lows[j] in _WHETHER or text.quoted[j] != text.quoted[at]:
            return False
        if lows[j] in asked and (lows[j] != "por" or lows[j + 1] == "qué"):
            return not _also_whether(lows, j, end)
        if lows[j] in _WHICH and lows[j - 1] in _IN:
            return not _also_whether(lows, j, end)
    return False


def _also_whether(lows: Sequence[str], at: int, end: int) -> bool:
    """Return whether the question goes on to ask whether: *ni dónde ni si están*."""
    return any(lows[j] in _WHETHER and lows[j - 1] in {"ni", "o", "et", "ou", "y", "и", "или", "і", "та"}
               for j in range(at + 1, end)) or "ли" in lows[at:end]  # fmt: skip
