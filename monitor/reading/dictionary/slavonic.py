"""Russians and Ukrainians whom a German or French text names, as English writes them: *Sergueï Outkine*.

A title is known to be foreign by letters that the language's own words lack; a person already by the given name
(lexicon/names/slavic.tsv), if those who speak it do not bear it too, else by how the surname ends.  Pure but for its
data.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from monitor.reading.dictionary.names import table
from monitor.reading.dictionary.respelling import respelt

_COLUMNS = {"de": 0, "fr": 4}
"""The languages in which names are read, and where the table has their spellings."""
_SURNAME = {
    "de": re.compile(
        r"(?:[jo]wa?|ewa?|iw|(?<=\w\w\w)[iy]na?|[kc]ko|[elnrt]ko|enko|[aeiouyj]jko|[uyai]k|[sz]ky?[ij]j?|[sz]ka(?:ja)?|[yio]j|aja|ych|[iy]tsch)\Z"
    ),
    "fr": re.compile(r"(?:[oeiï]v|[oeiï]va|ine|ina|ski|skaïa|skiï|skyi|ska|enko|[oi]uk|tch|ak)\Z"),
}
"""How surnames of Russians and Ukrainians end in the letters of each."""
_UKRAINIAN = {
    "de": re.compile(r"(?:iw|yj|ytsch|yk|[sz]ka|enko|tschuk|njuk)\Z"),
    "fr": re.compile(r"(?:enko|iouk|tchouk|ska)\Z"),
}
"""How those of Ukrainians end."""
_POLISH = re.compile(r"cz|sz|rz|[aeiouylnt]ski\Z|[ij]cki\Z|(?<!tsch)(?<!sch)ak\Z|[ąćęłńóśźż]")
"""Letters of Polish surnames."""
_SOFT = re.compile(r"(?<=[bdfklmnprstvz])i(?=[aeo]\w)")
"""Where French *i* behind a consonant is the *y* of English: *Savostianov*."""
_VOICELESS = re.compile(r"(?i)(?<=[aeiouyéï])ss(?=[aeiouyéï])")
"""French doubles a single *s* between vowels: *Lyssenko*."""
_WORDS = (2, 3)
"""Words of a person's name; three with the father's between them."""


class _Given(NamedTuple):
    russian: str
    ukrainian: str
    shared: bool


@lru_cache(maxsize=2)
def _given(lang: str) -> dict[str, _Given]:
    """Return the given names by their spelling; what French writes as English does tells nothing by itself."""
    found: dict[str, _Given] = {}
    for row in table("slavic.tsv"):
        cells = [*row, "", "", "", ""]
        for spelt in cells[_COLUMNS[lang]].split("|"):
            shared = bool(cells[3]) if lang == "de" else spelt in cells[1:3]
            if spelt:
                found.setdefault(spelt, _Given(cells[1], cells[2], shared=shared))
    return found


def slavonic(name: str, lang: str) -> str | None:
    """Return a person's name as English writes it; None where the given name is not that of a Russian or Ukrainian.

    >>> [slavonic(name, "de") for name in ("Olena Bojtschuk", "Mychajlo Samus", "Schanna Schukowa")]
    ['Olena Boichuk', 'Mykhailo Samus', 'Zhanna Zhukova']
    >>> [slavonic(name, "de") for name in ("Sergej Markow", "Jurij Sahorodnjuk", "Juri Fjodorow")]
    ['Sergei Markov', 'Yurii Zahorodniuk', 'Yuri Fyodorov']
    >>> [slavonic(name, "fr") for name in ("Sergueï Outkine", "Evgueni Savostianov", "Olena Lyssenko")]
    ['Sergei Utkin', 'Yevgeny Savostyanov', 'Olena Lysenko']

    Germans, Poles and Frenchmen keep theirs:

    >>> [slavonic(name, "de") for name in ("Tatjana Wolf", "Jaroslaw Kowalski", "Nordische Wochenschau")]
    ['Tatjana Wolf', 'Jaroslaw Kowalski', None]
    >>> slavonic("Olga Petit", "fr"), slavonic("Jean Poutine", "fr")
    ('Olga Petit', None)
    """
    words = name.split()
    given = _given(lang).get(words[0]) if lang in _COLUMNS and len(words) in _WORDS else None
    if given is None or not all(word[:1].isupper() for word in words):
        return None
    last = words[-1].lower()
    slavic = _SURNAME[lang].search(last) is not None and not (given.shared and _POLISH.search(last) and lang == "de")
    if given.shared and not slavic:
        return name
    ukrainian = bool(given.ukrainian) and (not given.russian or _UKRAINIAN[lang].search(last) is not None)
    first = given.ukrainian if ukrainian else given.russian
    if not first:
        return name
    if not slavic and lang == "de":
        return " ".join([first, *words[1:]])
    return " ".join([first, *(_respelt(word, lang, "uk" if ukrainian else "ru") for word in words[1:])])


def _respelt(word: str, lang: str, tongue: str) -> str:
    """Return a surname in English letters; what only French does to it is undone before: *Outkine*."""
    if lang == "fr":
        word = _VOICELESS.sub("s", re.sub("ine$", "in", word))
        word = word if tongue == "uk" else _SOFT.sub("y", word)
    return respelt(word, lang, tongue)
