"""Names of popes and monarchs, which have a form in every language: *Francis* is *Franziskus*, *François*.  Pure.

Other persons keep their name, however it is spelt (:func:`monitor.reading.cut.fold.skeletons`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.concepts import LANGUAGES
from monitor.reading.dictionary.names import table

_COLUMNS = ("de", "en", "es", "fr", "ru", "uk")
_DECLINED = frozenset({"uk", "ru"})
_TITLES = frozenset(
    {
        "pope", "king", "queen", "patriarch", "papst", "könig", "königin", "pape", "roi", "reine", "patriarche", "papa",
        "rey", "reina", "patriarca", "папа", "король", "королева", "патріарх", "патриарх",
    }
)  # fmt: skip
_ENDINGS = frozenset("аяой")
_LETTERS = 4
"""Letters that are left of a name without its ending: *Leo* is *Лев* as it stands."""


@cache
def _names() -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of the table by each name in them, folded."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table("regnal.tsv"):
        for name in dict.fromkeys(map(fold, row)):
            found.setdefault(name, []).append(tuple(row))
    return found


def is_ruler(name: str) -> bool:
    """Return whether a name has such a title before it: then the name behind is no given name of somebody else."""
    return fold(name.partition(" ")[0]) in _TITLES


def regnal_in(words: Sequence[str], at: int, lang: str) -> tuple[str, ...]:
    """Return the tests of a word (``cut/patterns.py``) that a pope's or monarch's name passes in `lang`.

    `words` are those of the whole name with its title; word `at` is the one asked for.  None: it is no such name.

    >>> regnal_in(("Pope", "Francis"), 1, "de"), regnal_in(("King", "Charles"), 1, "ru"), regnal_in(("Leo",), 0, "de")
    (('franziskus~',), ('карл~',), ())
    """
    titled = any(fold(word) in _TITLES for word in words[:at])
    rows = _names().get(fold(words[at]), ()) if titled and lang in LANGUAGES else ()
    forms = dict.fromkeys(fold(row[_COLUMNS.index(lang)]) for row in rows)
    return tuple(_test(form, lang) for form in forms)


def _test(form: str, lang: str) -> str:
    if lang in _DECLINED:
        stem = form
        while len(stem) > _LETTERS and stem[-1] in _ENDINGS:
            stem = stem[:-1]
        return f"{stem}~"
    return f"{form}~" if lang == "de" else form
