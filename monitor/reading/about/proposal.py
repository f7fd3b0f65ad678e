"""From one sentence to a claim: kind, who, where and what, as a ``[[claims]]`` table to look over and keep.  Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from monitor.events import Claim, Institution
from monitor.language import language
from monitor.reading.cut.cues import LANGUAGES
from monitor.reading.cut.fold import fold, stem
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.kinds import PLAIN, Kind, kinds, of_kind, small, words_of_kind
from monitor.reading.dictionary.names import Names
from monitor.reading.who.mentions import Mentions

_PLACE = frozenset({
    "in", "into", "to", "on", "at", "near", "inside", "against", "from", "nach", "gegen", "bei", "aus", "im", "auf",
    "à", "en", "au", "dans", "vers", "contre", "sur", "hacia", "contra", "a", "в", "у", "на", "до", "проти", "против",
    "к", "из",
})  # fmt: skip
"""Words after which a name is a place, and not whose doing it is."""
_STATES = frozenset({"state", "group", "organisation"})
_ARTICLES = frozenset({"-", "la", "le", "der", "die", "das", "el", "the", "des", "l'"})
"""After these (a hyphen as well) a capitalised word is a noun or an office, and the name begins with the next."""
_NAMED_AFTER = frozenset({"statut", "statute", "convent", "convention", "protocol", "protokoll", "accord", "agreement"})
_LONGEST_ID = 4
_PHRASES = 3
"""So many further phrases at most."""


def propose(sentence: str, *, lang: str = "", institutions: Sequence[Institution] = ()) -> Claim:
    """Return a claim made of `sentence`; `lang` (ISO 639-1) is found out where it is not given.

    >>> claim = propose("North Korean soldiers are fighting in Ukraine", lang="en")
    >>> claim.kind, claim.who, claim.where
    ('troop-deployment', ('North Korea',), ('Ukraine',))
    """
    lang = lang or language(sentence)
    lang = lang if lang in LANGUAGES else "en"
    text, names = Text(sentence.strip(), lang), Names.load(lang, institutions)
    kind = _kind(text)
    who, where, named = _names(text, names)
    if kind.placed:  # "have entered South Sudan": whose doing it is comes first
        who, where = who[:1], [*where, *who[1:]]
    people = [text.slice(*span) for span in _people(text, named)]
    if kind.personal or not who:
        who += [person for person in people if person not in who]
        named.update(at for span in _people(text, named) for at in range(*span))
    what = _what(text, kind, named)
    parties = tuple(name for name in who if names.canonical(name) and names.kind_of(name) in _STATES)
    return Claim(
        id=_slug(text, lang),
        title=sentence.strip().rstrip("."),
        kind=kind.name,
        who=tuple(who),
        what=tuple(what),
        where=tuple(where),
        parties=parties,
    )


def _names(text: Text, names: Names) -> tuple[list[str], list[str], set[int]]:
    """Return whose doing it is, where, and the tokens that both take up."""
    mentions = Mentions(text, names, datetime(2000, 1, 1, tzinfo=UTC))
    who: list[str] = []
    where: list[str] = []
    named: set[int] = set()
    for last in range(1, len(text.lows) + 1):
        for name in sorted(mentions.institutions(0, text.ends[last - 1]) - {*who, *where}):
            first = last - 1
            while first and name not in mentions.institutions(text.starts[first], text.ends[last - 1]):
                first -= 1
            if any(stem(word, "en") in _NAMED_AFTER for word in text.folds[first : last + 1]):
                continue  # the Rome Statute is not Italy's doing
            named.update(range(first, last))
            (where if first and text.lows[first - 1] in _PLACE else who).append(name)
    return who, where, named


def _people(text: Text, named: set[int]) -> Iterable[tuple[int, int]]:
    """Yield rows of two and more capitalised words that are no known name (German writes all nouns so: of any two)."""
    at = 0
    while at < len(text.lows):
        end = at
        while end < len(text.lows) and text.caps[end] and end not in named and fold(text.lows[end]) not in small():
            end += 1
        first = at + 1 if at and text.lows[at - 1] in _ARTICLES else at
        if end - first >= 2:
            yield first, end
        at = max(end, at + 1)


def _kind(text: Text) -> Kind:
    """Return the kind of which most slots are filled; the plain one where the words are of none."""
    best, most = kinds()[PLAIN], 0.0
    for kind in kinds().values():
        if kind.name == PLAIN:
            continue
        hits = words_of_kind(kind.name, text.lang).scan(text.folds).get(kind.name, [])
        slots = {hit.slot.split(".")[0].removesuffix("_of") for hit in hits}
        if "excluded" in slots and "object" not in slots:
            continue
        own = [need & {"object", "deed"} for need in kind.needs]
        filled = max((len(need & slots) for need in own if need and need <= slots), default=0)
        spans = {(hit.first, hit.last) for hit in hits if hit.slot.startswith("object") or hit.slot == "deed"}
        size = filled + len(spans) / 10
        if filled and size > most:
            best, most = kind, size
    return best


def _what(text: Text, kind: Kind, named: set[int]) -> list[str]:
    """Return the rows of words that are neither names nor the kind's own."""
    known = words_of_kind(kind.name, text.lang) if kind.name != PLAIN else None
    rows: list[list[str]] = [[]]
    for at, word in enumerate(text.folds):
        plain = at in named or not word[0].isalpha() or word in small()
        if plain or (known is not None and of_kind(known, word)):
            rows.append([])
        else:
            rows[-1].append(text.slice(at, at + 1))
    return [" ".join(row) for row in rows if row and len("".join(row)) > 3][:_PHRASES]


def _slug(text: Text, lang: str) -> str:
    words = [
        stem(w, lang) if len(w) > 12 else w for w in text.folds if w[0].isalpha() and w not in small() and len(w) > 2
    ]
    return re.sub(r"[^\w-]", "", "-".join(words[:_LONGEST_ID]))[:40].strip("-") or "claim"


def table(claim: Claim) -> str:
    """Return the claim as a ``[[claims]]`` table for config.toml."""
    lines = ["[[claims]]", f"id = {_toml(claim.id)}", f"title = {_toml(claim.title)}", f"kind = {_toml(claim.kind)}"]
    for name in ("who", "what", "where", "parties", "authorities"):
        values: tuple[str, ...] = getattr(claim, name)
        lines.append(
            f"{name} = [{', '.join(_toml(value) for value in values)}]{_HINTS.get(name, '') if not values else ''}"
        )
    return "\n".join(lines) + "\n"


_HINTS = {
    "who": "           # whose doing: states, bodies, persons",
    "parties": "       # would lose by admitting it",
    "authorities": "   # whose word settles it",
}


def _toml(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
