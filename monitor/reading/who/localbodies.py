"""Bodies called by their place and a common noun: *the Nairobi Star*, *Latvian Television*, *Radio Lima*.

The tables have the place, and the noun makes it another's name.  Pure.
"""

from __future__ import annotations

from monitor.reading.cut.functionwords import function_words
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.homes import home_of
from monitor.reading.dictionary.names import CYRILLIC, Entry, Names, adjective_of

_PAPERS = frozenset(
    "times herald tribune gazette courier echo star sun mirror globe telegraph chronicle observer guardian examiner "
    "inquirer sentinel dispatch ledger bulletin news journal argus advertiser citizen messenger mercury clarion "
    "independent".split()
)
"""Nouns of papers behind a town, a state or its adjective."""
_OF_TOWNS = _PAPERS | {"post", "mail", "standard", "express", "press"}
"""Nouns of papers behind a town; behind a state they are its mail, a brand or its journalists."""
_AGENCIES = frozenset({"news", "press"})
_FIRMS = frozenset({"airlines", "airways", "breweries", "motors", "cement"})
"""Nouns of firms that are called by a place: *Brussels Airlines*."""
_STATIONS = frozenset({"television", "radio", "tv"})
_BEFORE = frozenset({"radio", "tv", "télé", "tele"})
"""Words of stations before the place."""
_LATIN = frozenset({"de", "en", "fr", "es"})
_BETWEEN = frozenset({"daily", "morning", "evening", "sunday", "national", "public", "state", "business", "free"})
"""Words between the place and the noun."""
_COMPANIES = frozenset({"corporation", "company", "authority", "agency", "service", "network", "corp"})
"""Words behind *broadcasting*."""
_TOWNS = frozenset({"capital", "city"})
_PLACES = _TOWNS | {"name", "demonym"}
_COMMITTEE = ("komitee", "comit", "committee", "комитет", "комітет", "internat", "міжнарод", "международ")
"""Beginnings of words by which the Red Cross is that of Geneva."""
_SOCIETIES = {"ICRC": "Red Cross", "Red Crescent": "Red Crescent"}
"""The listed name -> what the societies of the states are called."""


def local_body(text: Text, names: Names, first: int, last: int, entry: Entry) -> tuple[int, Entry] | None:
    """Return where the name of such a body ends whose place (tokens `first` to `last`) is `entry`, and it.

    >>> def body(sentence: str, lang: str, at: int, size: int) -> str | None:
    ...     text, names = Text(sentence, lang), Names.load(lang)
    ...     entry = next(e for n, e in names.entries(text.folds, at) if n == size)
    ...     found = local_body(text, names, at, at + size, entry)
    ...     return found[1].institution if found else None
    >>> body("the Nairobi Star wrote", "en", 1, 1), body("the Kenya Red Cross said", "en", 1, 1)
    ('Nairobi Star', 'Kenya Red Cross')
    >>> body("Latvian Television showed", "en", 0, 1), body("the Russian Post was slow", "en", 1, 1)
    ('Latvian Television', None)
    >>> body("la Croix-Rouge rwandaise", "fr", 1, 3), body("Украинский Красный Крест молчит", "ru", 0, 1)
    ('Rwandan Red Cross', 'Ukrainian Red Cross')
    """
    if last >= len(text.folds):
        return None
    if entry.institution in _SOCIETIES:
        return _society_before(text, names, first, last, entry)
    if entry.kind != "state" or entry.form not in _PLACES:
        return None
    return _society_behind(text, names, first, last, entry) or (
        _press(text, names, first, last, entry) if text.lang == "en" else None
    )


def town_station(text: Text, names: Names, at: int) -> tuple[int, Entry] | None:
    """Return where the name of a station ends that begins at token `at` and is called by its place, and it.

    >>> text = Text("Radio Kampala and the radio in Uganda", "en")
    >>> [station and station[1].institution for at in (0, 4) for station in [town_station(text, Names.load("en"), at)]]
    ['Radio Kampala', None]
    """
    behind = at + 1
    if text.folds[at] not in _BEFORE or text.lang not in _LATIN or behind >= len(text.folds):
        return None
    apart = not text.caps[at] or not text.caps[behind] or text.starts[behind] != text.ends[at] + 1
    if apart or any(size > 1 for size, _ in names.entries(text.folds, at)):
        return None
    for size, entry in names.entries(text.folds, behind):
        genitive = text.lang == "de" and entry.form == "name" and text.folds[behind + size - 1].endswith("s")
        if entry.kind == "state" and entry.form in _TOWNS | {"name"} and not genitive:
            name = text.slice(at, behind + size)
            return behind + size, Entry(name, "outlet", "outlet", 1, (), name)
    return None


def _red(written: str) -> bool:
    """Return whether the words for a society are spelt out: *Red Cross*, not *ICRC* or its *Committee*."""
    several = len(written.replace("-", " ").split()) > 1
    return several and not any(word.startswith(_COMMITTEE) for word in written.casefold().split())


def _society_behind(text: Text, names: Names, first: int, last: int, entry: Entry) -> tuple[int, Entry] | None:
    """Return the society of the state before its words: *the Rwandan Red Cross*, *das Deutsche Rote Kreuz*."""
    owned = text.folds[last] in {"'s", "’s"}
    at = last + owned
    if at >= len(text.folds) or not text.caps[at]:
        return None
    for size, society in names.entries(text.folds, at):
        if society.institution in _SOCIETIES and _red(text.slice(at, at + size)):
            called = text.slice(first, last) if text.lang == "en" and not owned else adjective_of(entry.institution)
            return at + size, _organisation(f"{called} {_SOCIETIES[society.institution]}")
    return None


def _society_before(text: Text, names: Names, first: int, last: int, entry: Entry) -> tuple[int, Entry] | None:
    """Return the society of the state behind its words: *la Croix-Rouge rwandaise*, *Красный Крест России*."""
    if text.lang in {"en", "de"} or not _red(text.slice(first, last)):
        return None
    of = function_words(text.lang)["of"] | function_words(text.lang)["article"]
    at, forms = last, {"demonym"} if text.lang not in CYRILLIC else {"name"}
    while text.lang not in CYRILLIC and at < min(last + 2, len(text.folds)) and text.folds[at] in of:
        at, forms = at + 1, {"name"}
    if at >= len(text.folds):
        return None
    for size, state in names.entries(text.folds, at):
        if state.kind == "state" and state.form in forms and (text.caps[at] or state.form == "demonym"):
            return at + size, _organisation(f"{adjective_of(state.institution)} {_SOCIETIES[entry.institution]}")
    return None


def _organisation(name: str) -> Entry:
    return Entry(name, "organisation", "name", 1, (), name)


def _press(text: Text, names: Names, first: int, last: int, entry: Entry) -> tuple[int, Entry] | None:
    """Return the English paper or station that is called by the place: *the Kampala Dispatch*, *Swedish Radio*."""
    at = last
    if at + 1 < len(text.folds) and text.caps[at] and text.folds[at] in _BETWEEN:
        at += 1
    if not text.caps[at] or any(text.starts[j] != text.ends[j - 1] + 1 for j in range(last, at + 1)):
        return None
    word, end = text.folds[at], at + 1
    if word in _AGENCIES and end < len(text.folds) and text.caps[end] and text.folds[end] in {"agency", "service"}:
        return end + 1, Entry(text.slice(first, end + 1), "outlet", "outlet", 1, (), text.slice(first, end + 1))
    if word in _FIRMS and at == last:
        return end, _organisation(text.slice(first, end))
    if word == "broadcasting" and end < len(text.folds) and text.caps[end] and text.folds[end] in _COMPANIES:
        end += 1
    elif word in _STATIONS:
        if entry.form not in {"demonym", "name"}:
            return None
    elif word not in (_OF_TOWNS if entry.form in _TOWNS else _PAPERS):
        return None
    listed = next((e for n, e in names.entries(text.folds, end - 1) if n == 1 and e.form == "outlet"), None)
    if listed is not None and home_of(listed.name or listed.institution) == entry.institution:
        return None  # the London Times
    name = text.slice(first, end)
    return end, Entry(name, "outlet", "outlet", 1, (), name)
