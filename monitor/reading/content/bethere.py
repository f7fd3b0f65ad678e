"""Whether somebody says of a side, or of his own, that it is or is not there: *We are not in Congo*.  Pure.

No word for soldiers stands in it: *Rwanda is not in Congo*, *No estamos en el Congo*, *Нас в Конго нет*.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

_ARE = {
    "en": frozenset(["is", "are", "was", "were", "aren't", "isn't", "weren't", "wasn't", "been"]),
    "de": frozenset(["ist", "sind", "war", "waren", "sei", "seien", "stehen", "stehe", "steht"]),
    "fr": frozenset(["est", "sont", "sommes", "étions", "était", "étaient", "été"]),
    "es": frozenset(["está", "están", "estamos", "estuvimos", "estábamos", "estuvo", "estaba", "estado"]),
}
"""Forms of *to be* in a place."""
_IN = {
    "en": frozenset({"in", "inside"}), "de": frozenset({"in", "im"}), "fr": frozenset({"au", "en", "dans"}),
    "es": frozenset({"en"}), "uk": frozenset({"у", "в"}), "ru": frozenset({"в", "во"}),
}  # fmt: skip
_WE = frozenset({"we", "wir", "nous", "нас", "ми", "мы"})
_BEEN = frozenset({"been", "été", "estado"})
_HAVE = frozenset(["have", "has", "had", "'ve", "avons", "avions", "a", "ont", "hemos", "ha", "han", "habíamos"])
_OURS = frozenset({"hemos", "estamos", "estuvimos", "estábamos"})
"""Spanish forms that say *we* by themselves."""
_LIGHT = frozenset("not n't n' ne pas no nie nicht never jamais nunca jamás и і ніколи никогда не".split())
_NONE = frozenset({"нет", "немає", "нема", "не"})
_WHOSE = frozenset({"of", "de", "du", "d'", "del", "'s", "von", "des"})
_PLACE = 3
"""Words of the name of a place, with its article."""


def being_there(
    text: Text, regions: Sequence[Phrase], named: Callable[[Phrase], frozenset[str]], who: frozenset[str],
    where: frozenset[str],
) -> tuple[Hit | None, bool]:  # fmt: skip
    """Return the word that says that one of `who`, or who speaks, is in a place of `where`; and whether it is *we*.

    *Le Rwanda n'est pas au Congo*, and not *le président du Rwanda est au Congo*.
    """
    lows, into, are = text.lows, _IN.get(text.lang, frozenset()), _ARE.get(text.lang)
    for first, last in regions:
        for at in range(first + 1, last - 1):
            if lows[at] not in into or where.isdisjoint(named((at + 1, min(last, at + 1 + _PLACE)))):
                continue
            verb = at - 1
            while verb > first and lows[verb] in _LIGHT:
                verb -= 1
            if are is None:  # Нас в Конго нет, Руанды в Конго нет
                after = lows[at + 1 : min(last, at + 1 + _PLACE)]
                if _NONE.isdisjoint([*after, lows[at - 1]]):
                    continue
                subject = verb
            elif lows[verb] not in are:
                continue
            else:
                subject, small = verb - 1, _LIGHT | _HAVE if lows[verb] in _BEEN else _LIGHT
                ours = lows[verb] in _BEEN and "hemos" in lows[max(first, verb - 2) : verb]
                verb = verb - 1 if ours else verb
                while subject > first and lows[subject] in small:
                    subject -= 1
            if lows[verb] in _OURS or (subject >= first and lows[subject] in _WE):
                return Hit(verb, verb + 1, "deed", lows[verb]), True
            if subject < first or who.isdisjoint(named((subject, subject + 1))):
                continue
            before = lows[max(first, subject - 2) : subject]
            if _WHOSE.isdisjoint(before) and (subject == first or len(before) < 2 or before[-1] in _ARTICLES):
                return Hit(verb, verb + 1, "deed", lows[verb]), False
    return None, False


_ARTICLES = frozenset(
    {"le", "la", "l'", "el", "the", "that", "que", "qu'", "dass", ",", ":", "«", "“", "„", "что", "що"}
)
"""Words before a name that nothing else goes with."""
