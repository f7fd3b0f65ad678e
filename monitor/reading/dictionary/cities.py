"""Capitals by their names in each language: *Moscow* is *Moskau*, *Moscou*, *Москва*.  Pure but for its data."""

from __future__ import annotations

from functools import cache

from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.concepts import LANGUAGES
from monitor.reading.dictionary.names import table

_COLUMNS = ("de", "en", "es", "fr", "ru", "uk")
"""The languages of states.tsv, in the order of its columns behind the canonical name."""
_DECLINED = frozenset({"de", "uk", "ru"})


@cache
def _capitals() -> dict[str, tuple[str, ...]]:
    """Return the names of each capital of one word, in the order of `_COLUMNS`, by each of those names, folded."""
    rows = (tuple(row[3 : 3 + len(_COLUMNS)]) for row in table("states.tsv") if row[1] == "capital")
    return {fold(name): names for names in rows for name in names if name}


def capital_in(city: str, lang: str) -> tuple[str, ...]:
    """Return the tests of a word (``cut/patterns.py``) that a capital passes in `lang`; none: it is none.

    >>> capital_in("Moscow", "de"), capital_in("Moscou", "ru"), capital_in("Springfield", "de")
    (('moskau~',), ('москв~',), ())
    """
    names = _capitals().get(fold(city))
    if names is None or lang not in LANGUAGES:
        return ()
    name = fold(names[_COLUMNS.index(lang)])
    if not name.isalpha():
        return ()
    if lang == "de":
        return (f"{name}~",)
    if lang in _DECLINED:
        return (f"{name.rstrip('аяиіоеь')}~",)
    return (name,)
