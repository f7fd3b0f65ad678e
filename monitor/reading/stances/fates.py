"""What is told of somebody's fate: how much hope is left, *apenas quedan esperanzas de hallarlo*; his funeral.  Pure.

Who says that there is hardly any hope, or no sign of life, takes the death for likely; he neither denies nor confirms
it, whatever negations stand there.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import edge

_HOPES = {
    "fr": ("espoir", "chance", "probabilité"),
    "es": ("esperanza", "posibilidad", "probabilidad", "opcion"),
    "uk": ("наді", "шанс", "імовірн", "ймовірн", "сподіван"),
    "ru": ("надежд", "шанс", "вероятност"),
}
_NOT_HOPES = ("надісла", "надійш", "надійд")
_ALIVE = {
    "fr": ("vivant", "vie", "surviv", "survéc", "sauv"),
    "es": ("vivo", "viva", "vida", "sobreviv", "superviv"),
    "uk": ("жив", "вижи", "врятува", "урятува"),
    "ru": ("жив", "выжи", "спас", "уцеле"),
}
_SIGNS = {
    "fr": ("signe", "trace"),
    "es": ("señal", "signo", "indicio", "rastro"),
    "uk": ("ознак",),
    "ru": ("признак",),
}
_OF_LIFE = frozenset({"vie", "vida", "життя", "жизни"})
_SCANT = {
    "fr": (
        "guère", "peu", "plus", "mince", "faible", "infime", "aucun", "pas", "nul", "quasi", "amenuis", "s'amenuis",
        "minim", "ténu", "fond", "évanou", "perdu", "presque", "dernier",
    ),
    "es": (
        "apenas", "poc", "casi", "ningun", "no", "sin", "mínim", "escas", "remot", "nul", "desvan", "agot", "perd",
        "práctic", "últim", "reduc", "nadie",
    ),
    "uk": (
        "майже", "практично", "не", "немає", "нема", "мало", "мінім", "мізер", "тане", "тануть", "жодн", "втрач",
        "згас", "ніяк", "ледь", "замал",
    ),
    "ru": (
        "почти", "практически", "не", "нет", "мало", "миним", "ничтож", "тает", "тают", "никак", "потер", "угас",
        "едва", "исчеза", "ни", "невели", "невысок",
    ),
}  # fmt: skip
_NEAR, _LIFE = 9, 3
"""Words from hope to what is hoped for, from a sign to life."""


def hardly_alive(text: Text, case: Case) -> bool | None:
    """Return whether there is said to be hardly any hope that somebody lives; None where no hope is spoken of."""
    hopes = _HOPES.get(text.lang)
    if hopes is None or case.deal or case.staged:
        return None
    lows = text.lows
    for first, last in case.regions:
        for at in range(first, last):
            low = lows[at]
            sign = low.startswith(_SIGNS[text.lang]) and not _OF_LIFE.isdisjoint(lows[at + 1 : at + 1 + _LIFE])
            hope = low.startswith(hopes) and not low.startswith(_NOT_HOPES) and _of_living(text, at, last)
            if sign or hope:
                scant = any(lows[j].startswith(_SCANT[text.lang]) for j in range(*_clause(text, at, first, last)))
                return scant if hope or scant else None
    return None


def _of_living(text: Text, at: int, last: int) -> bool:
    """Return whether what is hoped for at `at` is that somebody lives."""
    return any(text.lows[j].startswith(_ALIVE[text.lang]) for j in range(at + 1, min(last, at + _NEAR)))


def _clause(text: Text, at: int, first: int, last: int) -> tuple[int, int]:
    """Return the clause around a word, over the that-clause of what is hoped for."""
    low = next((j + 1 for j in range(at - 1, first - 1, -1) if edge(text, j)), first)
    high = next((j for j in range(at + 1, last) if edge(text, j) and text.lows[j] != ","), last)
    return low, high


_BURIALS = (
    "buried", "burial", "funeral", "laid", "beigesetzt", "beisetz", "begraben", "begräbnis", "bestatt", "beerdig",
    "trauerfeier", "inhum", "obsèques", "funérailles", "enterr", "entierro", "sepult", "exequias", "похова", "похорон",
    "хорон", "отпева", "панихид",
)  # fmt: skip
"""Beginnings of the words for a funeral, in six languages."""


def of_burial(case: Case, verdict: Verdict) -> Verdict:
    """Return the verdict, or that who says when somebody is to be buried says that he is dead."""
    lows = case.frame.text.lows
    deeds = [h for h in case.hits if h.slot == "deed"]
    coming = verdict.rule == "ST-LIKELY" and case.direct and bool(deeds)
    if coming and all(any(lows[j].startswith(_BURIALS) for j in range(h.first, h.last)) for h in deeds):
        return Verdict(Stance.ASSERTS, "ST-BURIAL")
    return verdict
