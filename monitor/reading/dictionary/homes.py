"""At home in which state an article is: that of its title, else that of a paper which only one country has.  Pure.

Whose minister is meant where nothing in the text places him, as the papers of a country write of their own.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.names import states

if TYPE_CHECKING:
    from monitor.reading.who.mentions import Mentions


@lru_cache(maxsize=1)
def _homes() -> dict[str, str]:
    """Return the states of the papers and stations (lexicon/names/homes.tsv), by their folded names."""
    text = (files("monitor") / "reading" / "lexicon" / "names" / "homes.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {fold(name): states()[code] for code, names in rows for name in names.split("|")}


def home_of(outlet: str) -> str | None:
    """Return the state of which a paper or station is, None for agencies of the world and those not listed.

    >>> home_of("La Tercera"), home_of("Reuters")
    ('Chile', None)
    """
    return _homes().get(fold(outlet))


def homeland(titled: Mentions, outlet: str) -> str | None:
    """Return the state at home in which an article is: the only one of its title, else that of the paper."""
    named = {mark.entry.institution for mark in titled.marks if mark.entry is not None and mark.entry.kind == "state"}
    return named.pop() if len(named) == 1 else home_of(outlet)
