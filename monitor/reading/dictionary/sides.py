"""How a claim's sides are called beside their names: *the rebels*, *the pilots*, *NPA*.  Pure.

What two have agreed on is told of one by its name and of the other by what it is, as often as not.  A claim's own title
says what that is (*the communist rebels of the New People's Army*, *the pilots' union Vereinigung Cockpit*); an armed
group is the rebels anyway; and a name of several words has initials.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.reading.dictionary.names import known

_WORD = re.compile(r"\w[\w-]*['’]?(?:s\b)?")
_SMALL = frozenset({"of", "the", "der", "des", "die", "da", "du", "de", "la", "le", "los", "las", "named", "called"})
_REBELS = ("rebels", "militants")
_INITIALS = 3
"""Letters of the shortest abbreviation that is looked for."""
_SEVERAL = 2
"""Words of a name of which one can be its own."""
_OFFICE = 3
"""Words before a person's name in a title that can be an office."""
_BACK = 5
"""Words before a name in a title that can tell what it is."""


def descriptions(title: str, entry: str) -> tuple[str, ...]:
    """Return the common nouns by which an article can mean a side, in the words of the title and its language.

    >>> descriptions("The government and the communist rebels of the New People's Army agree", "New People's Army")
    ('rebels', 'militants')
    >>> descriptions("Lufthansa and the pilots' union Vereinigung Cockpit agree on pay", "Vereinigung Cockpit")
    ('pilots',)
    """
    found: list[str] = []
    at = title.find(entry)
    words = _WORD.findall(title[:at])[-_BACK:] if at > 0 else []
    while words and words[-1].casefold() in _SMALL:
        words.pop()
    if words and words[-1].islower() and len(words[-1]) > _INITIALS and words[-1].isalpha():
        whose = [word[:-1] for word in words[:-1] if word.endswith(("s'", "s’")) and word.islower()]
        found += whose or words[-1:]  # the pilots, and not any union
    listed = known(entry)
    if (listed is not None and listed.kind == "group") or "rebels" in found or "insurgents" in found:
        found += _REBELS
    return tuple(dict.fromkeys(found))


_RULES = frozenset({"president", "premier", "minister", "chancellor", "king", "queen", "sultan", "emir"})
"""Last words of the offices of those who lead a state."""


def offices(title: str, entry: str) -> tuple[tuple[str, ...], ...]:
    """Return the offices that a claim's title gives a person, each as its words: *Fiji's prime minister Ann Rabuka*.

    >>> offices("Fiji's prime minister Josefa Rabuka is seriously ill", "Josefa Rabuka")
    (('prime', 'minister'), ('leader',))
    """
    at = title.find(entry)
    words = _WORD.findall(title[:at])[-_OFFICE:] if at > 0 else []
    while words and not words[0].islower():
        words.pop(0)
    if not words or any(word.endswith(("'s", "’s")) or word in _SMALL for word in words):
        return ()
    rules = words[-1] in _RULES and (len(words) == 1 or words[0] == "prime")
    return (tuple(words), ("leader",)) if rules else (tuple(words),)


def names_office(title: str, entry: str) -> bool:
    """Return whether an entry of a claim about a person is the office that its title gives, or gives up.

    >>> names_office("Ann Rabuka resigns as vice-president of Fiji", "vice-president")
    True
    >>> names_office("Ann Rabuka resigns as vice-president of Fiji", "resigns")
    False
    """
    words = _WORD.findall(entry.casefold())
    return (
        bool(words)
        and words[-1].rsplit("-", 1)[-1] in _OFFICES
        and " ".join(words) in " ".join(_WORD.findall(title.casefold()))
    )


_OFS = frozenset({"of", "for", "the", "and", "&"})
"""Words in the names of houses, and hardly of persons."""


def persons_of(who: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the entries of a claim about a person that can be persons, and those that are where he belongs.

    >>> persons_of(("Ann Rabuka", "Copra", "Bank of Fiji"))
    (('Ann Rabuka',), ('Copra', 'Bank of Fiji'))
    """
    strange = [entry for entry in who if known(entry) is None]
    full = [entry for entry in strange if len(entry.split()) > 1 and _OFS.isdisjoint(entry.split())]
    houses = {entry for entry in strange if full and entry not in full}
    houses -= {entry for entry in houses if any(entry.casefold() in one.casefold().split() for one in full)}
    return tuple(e for e in who if e not in houses), tuple(e for e in who if e in houses)


_OFFICES = _RULES | frozenset({
    "leader", "executive", "director", "chairman", "chairwoman", "chair", "commander", "secretary", "general",
    "governor", "mayor", "ambassador", "officer", "pope", "chief", "head", "speaker", "prince", "princess", "patriarch",
    "archbishop", "bishop", "cardinal", "coach", "judge", "justice", "prosecutor", "spokesman", "spokeswoman", "envoy",
    "deputy", "senator", "ayatollah", "imam", "ceo", "cfo",
})  # fmt: skip
"""Last words of offices in claims, which are written in English."""


def own_words(entry: str) -> tuple[str, ...]:
    """Return the words of a name that could be nobody else's: *Kachin* of the Kachin Independence Army.

    Not those that are names of places or bodies by themselves; the caller leaves out what the common words have.
    """
    capital = [word for word in _WORD.findall(entry) if word[:1].isupper()]
    if len(capital) < _SEVERAL:
        return ()
    own = capital if len(capital) == _SEVERAL else capital[:-1]  # what the last of several says is a sort of body
    return tuple(word for word in own if word.isalpha() and len(word) > _INITIALS and known(word) is None)


def initials(entry: str) -> str | None:
    """Return the letters by which a name of three words or more is shortened, None if there are fewer.

    >>> initials("Kachin Independence Army"), initials("Vereinigung Cockpit")
    ('KIA', None)
    """
    capital = [word for word in _WORD.findall(entry) if word[:1].isupper()]
    letters = "".join(word[0] for word in capital)
    return letters if len(letters) >= _INITIALS else None
