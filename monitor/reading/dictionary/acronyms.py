"""Short names that French and Spanish papers write with one capital, because they are spoken as words: *la Cepal*."""

from __future__ import annotations

from collections.abc import Iterable

_SPOKEN = frozenset({"fr", "es"})
_WORDS_TOO = frozenset({
    "adem", "alba", "anel", "arena", "arsa", "bars", "besa", "bras", "bund", "cair", "care", "casa", "casc",
    "cast", "cels", "cepa", "cica", "cites", "coag", "crea", "dana", "denk", "deva", "disy", "edam", "eset",
    "etim", "fact", "fast", "fida", "fide", "gerb", "giga", "gyla", "halo", "here", "hias", "ican", "idea",
    "ifes", "iris", "isis", "iter", "kida", "lsap", "lucha", "mede", "mend", "miga", "moden", "nada", "pace",
    "paho", "pips", "plra", "prio", "rand", "rusi", "sada", "sarc", "sefe", "serap", "seta", "shape", "sica",
    "site", "smic", "soas", "stan", "swift", "unip", "vertic",
})  # fmt: skip
"""Short names that are words or first names too."""
_SHORTEST = 4
"""Letters of a short name, at least."""
_BODIES = frozenset({"organisation", "group"})


def as_words(names: Iterable[str], lang: str, kind: str) -> list[str]:
    """Return the short names among those of a body as a language writes them with one capital.

    >>> as_words(["CEPAL", "IRIS", "UN"], "fr", "organisation"), as_words(["CEPAL"], "de", "organisation")
    (['Cepal'], [])
    """
    if lang not in _SPOKEN or kind not in _BODIES:
        return []
    short = (n for n in names if n.isupper() and n.isalpha() and n.isascii() and len(n) >= _SHORTEST)
    return [name.capitalize() for name in short if name.casefold() not in _WORDS_TOO]
