"""Parties that no table has, by who is introduced with them: *Jan Reber (Morgenrot)*, *Ana Luz, de Vamos*.  Pure."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.marks import Mark
from monitor.reading.who.partynames import worded

_ROMANCE = frozenset({"fr", "es"})
_AND = frozenset({"und", "et", "y", "e", "та", "і", "й", "и"})
_CLOSES = frozenset({")", ",", "»", "“", "”", '"'})
_MARKS = frozenset({"«", "„", "“", '"'})
_NOUNS = ("opos", "oppos", "part", "format", "formac", "coalic", "coalit", "bloque", "bloc", "movim", "mouvem", "list")
"""Beginnings of French and Spanish nouns and adjectives for parties."""
_PARTY_WORDS = 3
_OPPOSED = ("оппозицион", "опозиц", "правящ", "правляч", "правлящ")
"""Beginnings of the adjectives of a party, and the words that its name has at most."""
_WITH = {"de": (["von"],), "en": (["of"], ["from"])}
"""What joins a deputy to a party without a comma."""


@lru_cache(maxsize=1024)
def party_called(written: str, lang: str) -> str:
    """Return the English name of a party that is called by watchwords alone; another name in Latin letters.

    >>> party_called("Soziale Gerechtigkeit", "de"), party_called("Freiheit und Fortschritt", "de")
    ('Social Justice', 'Freedom and Progress')
    >>> party_called("Stabilität!", "de"), party_called("Новая надежда", "ru"), party_called("Morgenrot", "de")
    ('Stability!', 'New Hope', 'Morgenrot')
    """
    bare = written.rstrip("!")
    text = Text(bare, lang)
    if lang == "en" or not text.lows:
        return latin(written, lang)
    parts, first, cuts = [], 0, [at for at, low in enumerate(text.lows) if low in _AND]
    for cut in (*cuts, len(text.lows)):
        parts.append(worded(text, first, cut, lang, alone=True) if cut > first else None)
        first = cut + 1
    known = [part for part in parts if part is not None]
    return " and ".join(known) + written[len(bare) :] if len(known) == len(parts) else latin(written, lang)


def party_of_deputy(text: Text, function: Function, runs: Sequence[Mark]) -> Mark | None:
    """Return the unlisted name that stands behind a deputy's or an opponent's own as that of his party.

    *Jan Reber (Morgenrot)*, *Jan Reber von Morgenrot*, *Ana Prado, de Unidad Cívica*, *Ян Ребер («Нова надія»)*.
    """
    words = text.folds
    small = function["of"] | function["article"]
    for person, party in itertools.pairwise(runs):
        if person.last - person.first == 1 and not person.title:
            continue
        between = words[person.last : party.first]
        after = "".join(words[party.last : party.last + 1])
        if between and between[0] == "(" and all(sign in _MARKS for sign in between[1:]) and after in _CLOSES:
            return party
        if between in _WITH.get(text.lang, ()):
            return party
        comma = text.lang in _ROMANCE and len(between) > 1 and between[0] == ","
        if comma and between[1] in function["of"] and all(w in small or w.startswith(_NOUNS) for w in between[1:]):
            return party
    return None


def marked_party(text: Text, first: int, last: int) -> str | None:
    """Return the party whose Slavic name stands between marks behind its adjective, in tokens `first` to `last`.

    >>> marked_party(Text("лидер оппозиционной «Исамаа»", "ru"), 0, 5)
    'Isamaa'
    """
    for quotation in text.quotations:
        if first < quotation.first - 1 < last and quotation.last - quotation.first <= _PARTY_WORDS:
            before = text.folds[quotation.first - 2]
            if before.startswith(_OPPOSED) and text.caps[quotation.first]:
                written = text.slice(quotation.first, quotation.last)
                hers = before.endswith(("ой", "ої")) and written.endswith(("ы", "и"))  # of whom: «Весны»
                return party_called(f"{written[:-1]}а" if hers else written, text.lang)
    return None
