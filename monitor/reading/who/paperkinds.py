"""What kind of outlet a noun calls: of a site and a channel that were named, *the site* is the one called so.  Pure.

A paper is taken up again by its own noun or by a like one (*the daily* is *the newspaper*, *the rotativo* the
*diario*), and hardly ever by that of another kind: behind *the portal X ... the broadcaster Y*, *the portal* is X.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from monitor.reading.cut.text import QUOTES, Text

_PRINT, _SITE, _CAST, _CHANNEL, _AGENCY, _MAGAZINE, _POSTS, _ANY = (
    "print", "site", "cast", "channel", "agency", "magazine", "posts", "any",
)  # fmt: skip
_KINDS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "de": (
        (_POSTS, ("telegram", "blog", "youtube")),
        (_PRINT, ("zeitung", "tageszeitung", "blatt", "wochenblatt", "boulevardblatt", "lokalblatt", "tageblatt")),
        (_SITE, ("portal", "nachrichtenportal", "onlineportal", "website", "webseite", "internetseite", "exilportal",
                 "nachrichtenseite", "internetportal")),
        (_CAST, ("sender", "fernsehsender", "radiosender", "rundfunk", "radio", "fernsehen", "hörfunk",
                 "nachrichtensender",
                 "nachrichtensender", "staatssender", "fernsehstation", "privatsender")),
        (_CHANNEL, ("kanal", "fernsehkanal", "nachrichtenkanal")),
        (_AGENCY, ("agentur", "nachrichtenagentur", "dienst", "nachrichtendienst")),
        (_MAGAZINE, ("magazin", "zeitschrift", "nachrichtenmagazin", "illustrierte", "wochenmagazin")),
        (_ANY, ("medium",)),
    ),
    "en": (
        (_POSTS, ("telegram", "blog", "youtube")),
        (_PRINT, ("newspaper", "paper", "daily", "tabloid", "broadsheet")),
        (_SITE, ("site", "website", "portal")),
        (_CAST, ("broadcaster", "station", "radio", "television", "network")),
        (_CHANNEL, ("channel",)),
        (_AGENCY, ("agency", "wire")),
        (_MAGAZINE, ("magazine", "weekly", "journal")),
        (_ANY, ("outlet",)),
    ),
    "fr": (
        (_POSTS, ("telegram", "blog", "youtube")),
        (_PRINT, ("journal", "quotidien", "tabloïd", "gazette")),
        (_SITE, ("site", "portail")),
        (_CAST, ("radio", "télévision", "station", "télé", "diffuseur", "radiodiffuseur")),
        (_CHANNEL, ("chaîne", "canal")),
        (_AGENCY, ("agence",)),
        (_MAGAZINE, ("magazine", "hebdomadaire", "hebdo", "revue")),
        (_ANY, ("média",)),
    ),
    "es": (
        (_POSTS, ("telegram", "blog", "youtube")),
        (_PRINT, ("diario", "periódico", "rotativo", "tabloide", "matutino", "vespertino")),
        (_SITE, ("portal", "sitio", "web", "página", "digital")),
        (_CAST, ("emisora", "radio", "televisión", "televisora", "estación")),
        (_CHANNEL, ("cadena", "canal")),
        (_AGENCY, ("agencia",)),
        (_MAGAZINE, ("revista", "semanario", "magacín")),
        (_ANY, ("medio",)),
    ),
    "uk": (
        (_POSTS, ("telegram", "телеграм", "блог")),
        (_PRINT, ("газет", "щоденник", "таблоїд")),
        (_SITE, ("сайт", "портал", "інтернет")),
        (_CAST, ("радіо", "телебаченн", "мовник", "телекомпан", "радіостанці")),
        (_CHANNEL, ("канал", "телеканал")),
        (_AGENCY, ("агентств", "агенці", "інформагентств")),
        (_MAGAZINE, ("журнал", "тижневик", "часопис")),
        (_ANY, ("видан",)),
    ),
    "ru": (
        (_POSTS, ("telegram", "телеграм", "блог")),
        (_PRINT, ("газет", "ежедневн", "таблоид")),
        (_SITE, ("сайт", "портал", "интернет")),
        (_CAST, ("радио", "телевидени", "телекомпани", "радиостанци", "вещател")),
        (_CHANNEL, ("канал", "телеканал")),
        (_AGENCY, ("агентств", "информагентств")),
        (_MAGAZINE, ("журнал", "еженедельник")),
        (_ANY, ("издан",)),
    ),
}  # fmt: skip
"""Nouns for outlets, or (in Ukrainian and Russian) their beginnings, by kind; *издание* and *the outlet* are of any."""
_LIKE = frozenset({(_CHANNEL, _CAST), (_CAST, _CHANNEL), (_MAGAZINE, _PRINT), (_PRINT, _MAGAZINE), (_POSTS, _CHANNEL)})
"""Kinds that are called by each other's nouns: what stands first is the one that is named, behind it the noun."""
_IN_NAMES = (
    (_CAST, frozenset({"tv", "radio", "fm", "тв", "тб", "rtv", "радио", "радіо", "televisión", "télé"})),
    (_PRINT, frozenset({"zeitung", "newspaper", "diario", "газета"})),
)
"""Words of a name that tell what it is."""
_NOUN, _BEFORE, _BEHIND = 4, 4, 5
"""Words from the beginning of a phrase in which its noun stands; before a name; behind the comma of an apposition."""


class Told(NamedTuple):
    """Where an outlet was named: its name and tokens (`last` is exclusive)."""

    name: str
    first: int
    last: int
    sentence: int


def kind(lang: str, low: str) -> str | None:
    """Return what kind of outlet a noun calls.

    >>> kind("en", "website"), kind("ru", "телеканала"), kind("de", "Verband")
    ('site', 'channel', None)
    """
    low = low.casefold()
    for name, nouns in _KINDS.get(lang, ()):
        if lang in {"uk", "ru"} or name == _POSTS:
            if low.startswith(nouns):
                return name
        elif (
            low in nouns
            or (lang == "de" and low.removesuffix("es").removesuffix("s") in nouns)
            or (low.endswith("s") and low[:-1] in nouns)
        ):
            return name
    return None


def kind_from(text: Text, first: int) -> str | None:
    """Return the kind that the noun of a phrase tells which begins at a token: *the | Kivu-based site*."""
    for at in range(first, min(first + _NOUN, len(text.lows))):
        low = text.lows[at]
        if low in {",", ".", ";", ":"}:
            return None
        if (found := kind(text.lang, low)) is not None:
            return found
    return None


def kind_beside(text: Text, first: int, last: int) -> str | None:
    """Return the kind that the words of a name tell, the noun before it, or an apposition behind it.

    >>> text = Text("Portal Mar, a news site from Recife, wrote it.", "en")
    >>> kind_beside(text, 0, 2)
    'site'
    """
    lows = text.lows
    begin = text.sentences[text.sentence_of[first]].first if text.sentences else 0
    at = first - 1
    while at >= max(begin, first - _BEFORE):
        if lows[at] not in QUOTES:
            if not (lows[at][0].isalpha() or lows[at] == "-"):
                break
            if (found := kind(text.lang, lows[at])) is not None:
                return _of_telegram(lows, at, found)
        at -= 1
    for at in range(first, last):
        if (found := kind(text.lang, lows[at])) is not None:
            return _of_telegram(lows, at, found)
    for name, words in _IN_NAMES:
        if any(low in words for low in lows[first:last]):
            return name
    while last < len(lows) and lows[last] in QUOTES:
        last += 1
    if lows[last : last + 1] == [","]:
        for at in range(last + 1, min(last + 1 + _BEHIND, len(lows))):
            if lows[at] in {",", "."}:
                break
            if (found := kind(text.lang, lows[at])) is not None:
                return found
    return None


def _of_telegram(lows: Sequence[str], at: int, found: str) -> str:
    """Return that a channel is one of a messenger's: *der Telegram-Kanal*, *канал в Telegram*."""
    beside = any(low.startswith(("telegram", "телеграм", "youtube")) for low in lows[max(0, at - 2) : at + 3])
    return _POSTS if found == _CHANNEL and beside else found


def nearest(text: Text, noun: int, before: Sequence[Told]) -> Told | None:
    """Return whom the noun of an outlet at a token takes up: the last of its kind, of a like one, of any.

    >>> text = Text("The site Lake Post said so. The broadcaster Vale TV kept quiet. The site was right.", "en")
    >>> told = [Told("Lake Post", 2, 4, 0), Told("Vale TV", 9, 11, 1)]
    >>> nearest(text, 14, told).name
    'Lake Post'
    """
    if not before:
        return None
    meant = kind_from(text, noun)
    if meant is None:
        return before[-1]
    kinds: dict[str, set[str]] = {}
    for one in before:
        if (found := kind_beside(text, one.first, one.last)) is not None:
            kinds.setdefault(one.name, set()).add(found)
    last = before[-1]
    if last.name not in kinds and text.sentence_of[noun] - last.sentence <= 1:
        return last  # Die „Wasserpost“ zeigt Fotos. Das Blatt schrieb
    best, level = last, len(_LEVELS)
    for one in reversed(before):
        here = _level(meant, kinds.get(one.name, set()))
        if here < level:
            best, level = one, here
    return best


def title_before(text: Text, noun: int) -> tuple[int, int] | None:
    """Return the tokens of the title that alone stands in the sentence before the noun of an outlet opens the next one.

    >>> text = Text("Zur Verwirrung trug auch „Al-Mirsal“ bei. Der Sender hatte es gemeldet.", "de")
    >>> text.slice(*title_before(text, text.lows.index("sender") - 1))
    'Al-Mirsal'
    """
    here = text.sentence_of[noun]
    if not here or text.sentences[here].first != noun or kind_from(text, noun) is None:
        return None
    before = text.sentences[here - 1]
    if before.paragraph != text.sentences[here].paragraph:
        return None
    found = {text.quoted[at] for at in range(before.first, before.last)} - {-1}
    title = text.quotations[found.pop()] if len(found) == 1 else None
    if title is None or title.speech:
        return None
    first, last = title.first, title.last
    words = [at for at in range(first, last) if text.lows[at].isalpha()]
    small = sum(not text.caps[at] for at in words)
    if (
        not words
        or len(words) > _TITLE
        or not text.caps[words[0]]
        or small > (text.lang in {"uk", "ru"}) + (len(words) > _NAMED)
    ):
        return None
    return first, last


_TITLE, _NAMED = 5, 2
"""Words of a title, at most; words beyond which a small one may stand in it."""
_LEVELS = ("the same", "a like one", "nothing tells", "another")


def _level(meant: str, kinds: set[str]) -> int:
    if meant in kinds:
        return 0
    if any((one, meant) in _LIKE or _ANY in {one, meant} for one in kinds):
        return 1
    return 2 if not kinds else 3
