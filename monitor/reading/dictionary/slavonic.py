"""Russians and Ukrainians whom a German text names, as English writes them: *Olena Bojtschuk* is Olena Boichuk.

A title is known to be foreign by letters that German words lack; a person already by the given name
(lexicon/names/slavic.tsv), if Germans do not bear it too, else by how the surname ends.  Pure but for its data.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from monitor.reading.dictionary.names import table
from monitor.reading.dictionary.respelling import respelt

_SURNAME = re.compile(
    r"(?:[jo]wa?|ewa?|iw|(?<=\w\w\w)[iy]na?|[kc]ko|[elnrt]ko|enko|[aeiouyj]jko|[uyai]k|[sz]ky?[ij]j?|[sz]ka(?:ja)?|[yio]j|aja|ych|[iy]tsch)\Z"
)
"""How surnames of Russians and Ukrainians end in German letters."""
_UKRAINIAN = re.compile(r"(?:iw|yj|ytsch|yk|[sz]ka|enko|tschuk|njuk)\Z")
"""How those of Ukrainians end."""
_POLISH = re.compile(r"cz|sz|rz|[aeiouylnt]ski\Z|[ij]cki\Z|(?<!tsch)(?<!sch)ak\Z|[ąćęłńóśźż]")
"""Letters of Polish surnames."""
_WORDS = (2, 3)
"""Words of a person's name; three with the father's between them."""


class _Given(NamedTuple):
    russian: str
    ukrainian: str
    shared: bool


@cache
def _given() -> dict[str, _Given]:
    """Return the given names by their German spelling."""
    found: dict[str, _Given] = {}
    for row in table("slavic.tsv"):
        cells = [*row, "", "", ""]
        for spelt in row[0].split("|"):
            found.setdefault(spelt, _Given(cells[1], cells[2], shared=bool(cells[3])))
    return found


def slavonic(name: str) -> str | None:
    """Return a person's name as English writes it; None where the given name is not that of a Russian or Ukrainian.

    >>> slavonic("Olena Bojtschuk"), slavonic("Mychajlo Samus"), slavonic("Schanna Schukowa")
    ('Olena Boichuk', 'Mykhailo Samus', 'Zhanna Zhukova')
    >>> slavonic("Sergej Markow"), slavonic("Jurij Sahorodnjuk"), slavonic("Juri Fjodorow")
    ('Sergei Markov', 'Yurii Zahorodniuk', 'Yuri Fyodorov')

    Germans and Poles keep theirs:

    >>> slavonic("Tatjana Wolf"), slavonic("Jaroslaw Kowalski"), slavonic("Nordische Wochenschau")
    ('Tatjana Wolf', 'Jaroslaw Kowalski', None)
    """
    words = name.split()
    given = _given().get(words[0]) if len(words) in _WORDS else None
    if given is None or not all(word[:1].isupper() for word in words):
        return None
    last = words[-1].lower()
    slavic = _SURNAME.search(last) is not None and not (given.shared and _POLISH.search(last))
    if given.shared and not slavic:
        return name
    ukrainian = bool(given.ukrainian) and (not given.russian or _UKRAINIAN.search(last) is not None)
    first = given.ukrainian if ukrainian else given.russian
    if not first:
        return name
    rest = [respelt(word, "de", "uk" if ukrainian else "ru") for word in words[1:]] if slavic else words[1:]
    return " ".join([first, *rest])
