"""Given names that are also something else, and names of states that are those of gulfs, lakes and rivers.  Pure."""

from __future__ import annotations

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import CYRILLIC, Entry, given_names
from monitor.reading.syntax.dates import is_day
from monitor.reading.who.forenames import bears_given

_STATES = frozenset({"name", "short", "capital", "city"})
_FEW = 4
"""Tokens to the word for a gulf, with *of* and the article between."""
_COMPASS = frozenset({"north", "south"})
"""Short names of states that also begin others."""
_SURNAMES = frozenset(
    "torre fuente cruz rosa vega pena prada iglesia mata hoz serna calle puente guardia madrid olmo rio valle "
    "castillo campo pozo moral toro pino barrio castro bosque corral monte rincon rosal solar hierro amo rey "
    "barco riva parra colina concha encina huerta llave maza morena paz plata quintana rua sota vara viuda cal "
    "cueva cuesta".split()
)
"""Words that *de la* and *del* make Spanish surnames of: *Pedro Ruiz de la Prada*."""
_PARTS = _COMPASS | {"latin", "central"}


def of_a_continent(text: Text, at: int, size: int, entry: Entry) -> bool:
    """Return whether a name at token `at` is only that of a part of the world: the South American country.

    >>> american = Entry("United States", "state", "demonym", 1)
    >>> [of_a_continent(Text(f"the {word} American country", "en"), 2, 1, american) for word in ("Latin", "new")]
    [True, False]
    """
    last = at + size - 1
    if text.folds[last] == "north" and not text.caps[last]:
        return True  # two lawmakers from the north
    if text.folds[last] in _COMPASS and text.caps[last + 1 : last + 2] == [True]:
        return True
    if text.lang in {"fr", "es"}:
        return False  # el Banco Central noruego
    return entry.form == "demonym" and size == 1 and at > 0 and text.folds[at - 1] in _PARTS and text.caps[at - 1]


def nationality(text: Text, at: int, entry: Entry) -> bool:
    """Return whether a Spanish nationality at token `at` has the capital of somebody's given name: *Vasco Rocha*.

    >>> text, basque = Text("El general Vasco Rocha es vasco", "es"), Entry("Basque Country", "group", "demonym", 0)
    >>> nationality(text, 2, basque), nationality(text, 5, basque)
    (True, False)
    """
    if text.lang != "es" or entry.form != "demonym" or not text.caps[at] or at + 1 >= len(text.folds):
        return False
    return not text.caps[max(0, at - 1)] and text.starts[at + 1] == text.ends[at] + 1


def of_landscape(text: Text, function: Function, first: int, entry: Entry) -> bool:
    """Return whether a state's name at token `first` is a gulf's, a river's: *el Golfo de Guinea*, *Grandes Lagos*.

    >>> from monitor.reading.cut.functionwords import function_words
    >>> text = Text("El enviado para el Golfo de Guinea y el de Guinea", "es")
    >>> guinea = Entry("Guinea", "state", "name", 1)
    >>> [of_landscape(text, function_words("es"), at, guinea) for at in (6, 10)]
    [True, False]
    """
    if entry.kind != "state" or entry.form not in _STATES:
        return False
    at, small = first - 1, function["of"] | function["article"]
    while at > max(0, first - _FEW) and text.folds[at] in small:
        at -= 1
    return at >= 0 and text.folds[at] in function["landscape"]


def behind_given(text: Text, first: int, at: int) -> bool:
    """Return whether *de*, *del*, *de la* at token `at` goes on behind the Spanish given names from `first` on.

    Behind a surname, too, where another follows that has an article: *Pedro Ruiz de la Prada*.

    >>> text = Text("Juan Manuel de la Torre, Juan Foss de Lumora, Juan Ruiz de la Prada", "es")
    >>> behind_given(text, 0, 2), behind_given(text, 0, 3), behind_given(text, 6, 8), behind_given(text, 11, 13)
    (True, True, False, True)
    """
    folds = text.folds
    at -= at > first and folds[at] == "la" and folds[at - 1] == "de"
    if folds[at] not in {"de", "del"}:
        return False
    articled = folds[at] == "del" or folds[at : at + 2] == ["de", "la"]
    name = at + 1 + (folds[at : at + 2] == ["de", "la"])
    if name >= len(folds) or not text.caps[name] or not folds[name].isalpha():
        return False
    given = [folds[i] in given_names() for i in range(first, at)]
    return all(given) or (len(given) > 1 and given[0] and articled and folds[name] in _SURNAMES)


def called_like_town(text: Text, at: int, entry: Entry) -> bool:
    """Return whether the town at token `at` is somebody's surname here, as a given name stands right before it.

    >>> sucre = Entry("Bolivia", "state", "capital", 1)
    >>> [called_like_town(Text(f"the minister {word} Sucre", "en"), 3, sucre) for word in ("Ramiro", "in")]
    [True, False]
    """
    if entry.form not in {"capital", "city"} or text.lang in CYRILLIC:  # аким Алматинской области
        return False
    if (
        not at
        or not text.caps[at - 1]
        or text.starts[at] != text.ends[at - 1] + 1
        or is_day(text.folds[at - 1], text.lang)
    ):
        return False  # on Monday Canberra said
    return bears_given(text.folds[at - 1], text.folds[at], text.lang)
