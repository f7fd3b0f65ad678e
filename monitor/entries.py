"""What a feed holds: entries, and the small readings (titles, links, dates) that all kinds of feeds share.  Pure."""

from __future__ import annotations

import hashlib
import html
import re
from datetime import UTC, datetime
from email.utils import parsedate_tz
from urllib.parse import urljoin, urlsplit

from monitor.events import Record

TITLE, AUTHOR, URL, GUID, MARKUP = 1_000, 500, 2_048, 2_048, 400_000
"""Longest values that are kept, in characters."""
ENTRIES = 2_000
"""Entries that are taken of one document."""


class Entry(Record, frozen=True, kw_only=True):
    """An item of a feed, as the feed gives it."""

    guid: str = ""
    link: str = ""
    """Absolute http(s) address, or empty."""
    title: str = ""
    """Plain text."""
    markup: str = ""
    """The longest text that the feed gives for it (HTML): content, else summary."""
    published: datetime | None = None
    """Aware; naive where the feed gave no zone: then the outlet's is meant."""
    updated: datetime | None = None
    author: str = ""
    source: str = ""
    """The agency or outlet that a feed's ``<source>`` names."""
    lang: str = ""
    raw: str = ""
    """Hash of the item as it stands in the document; empty where it was not found as one piece."""

    @property
    def key(self) -> str:
        """What makes two entries of one feed the same one: guid, else link, else title and content."""
        if self.guid:
            return self.guid if len(self.guid) <= GUID else f"sha256:{digest(self.guid)}"
        return self.link or f"sha256:{digest(self.title, self.markup)}"

    @property
    def content(self) -> str:
        """Hash of what an editor may change: title and text."""
        return digest(self.title, self.markup)[:16]


class Document(Record, frozen=True, kw_only=True):
    """What one poll of a feed brought."""

    entries: tuple[Entry, ...] = ()
    """In the document's order; those that were known by their raw hash are left out."""
    raws: tuple[str, ...] = ()
    """Raw hashes of all items, the known ones too; empty where the document could not be cut."""
    version: str = ""
    """``rss20``, ``atom10``, ``json11``, ``sitemap`` ..."""
    title: str = ""
    home: str = ""
    """The site that the feed belongs to."""
    lang: str = ""
    ttl_s: float | None = None
    """How long the feed asks to be left alone."""
    parsed: int = 0
    """Items that went through a parser."""
    marks: tuple[str, ...] = ()
    """``partial``: the document breaks off or is not well-formed; ``capped``: it holds too many items."""


def digest(*parts: str) -> str:
    """Return the SHA-256 of texts, hexadecimal."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def raw_hash(item: bytes) -> str:
    """Return the hash by which an unchanged item is known again."""
    return hashlib.blake2b(item, digest_size=9).hexdigest()


_TAG = re.compile(r"<[a-zA-Z/!?][^<>]{0,2000}>")


def plain(markup: str, longest: int = TITLE) -> str:
    """Return a title or name without tags, entities, control characters and doubled blanks."""
    text = html.unescape(_TAG.sub(" ", markup[: 4 * longest])) if "<" in markup or "&" in markup else markup
    return " ".join(printable(text).split())[:longest]


class _Printable(dict[int, int | None]):
    """For :meth:`str.translate`: each character by itself, or None where it is left out; filled as they are met."""

    def __missing__(self, code: int) -> int | None:
        self[code] = code if chr(code).isprintable() or chr(code) in "\n\t \u00a0\u00ad" else None
        return self[code]


_PRINTABLE = _Printable()


def printable(text: str) -> str:
    """Return the text without control characters, lone surrogates and marks that turn the writing direction."""
    return text if text.isprintable() else text.translate(_PRINTABLE)


def link(address: str, base: str = "") -> str:
    """Return an absolute http(s) address, or the empty string where `address` is none."""
    text = address.strip()
    if not text or len(text) > URL:
        return ""
    try:
        found = urljoin(base, text)
        parts = urlsplit(found)
    except ValueError:
        return ""
    good = parts.scheme in {"http", "https"} and bool(parts.netloc) and len(found) <= URL and found.isprintable()
    return found if good else ""


# ---------------------------------------------------------------- dates

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(?:(\d{1,2})\.?\s+(?:de\s+)?([^\W\d]{3,12})\.?\s+(?:de\s+)?(\d{4})"
    r"|([^\W\d]{3,12})\.?\s+(\d{1,2}),?\s+(\d{4}))"
    r"(?:,?\s*(?:um|à|at|в|о|-|–)?\s*(\d{1,2})[:.h](\d{2})(?::(\d{2}))?)?(?:\s*uhr)?\s*"
    r"(Z|UTC|GMT|CET|CEST|MEZ|MESZ|MSK|EST|EDT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_MAIL_ZONE = re.compile(r"(?:[+-]\d{4}|\b[A-Za-z]{1,5}|\))$")
_DOTTED = re.compile(
    r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:\s*uhr)?$", re.IGNORECASE
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?$")
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "msk": 180, "est": -300,
          "edt": -240}  # fmt: skip
_MONTHS = {
    # first letters of the months' names: en, de, fr, es, uk, ru
    1: ("jan", "jän", "ene", "січ", "янв"), 2: ("feb", "fev", "fév", "лют", "фев"),
    3: ("mar", "mär", "mrz", "бер", "мар"), 4: ("apr", "avr", "abr", "кві", "апр"),
    5: ("may", "mai", "тра", "май", "мая"), 6: ("jun", "juin", "чер", "июн"), 7: ("jul", "juil", "лип", "июл"),
    8: ("aug", "aoû", "aou", "ago", "сер", "авг"), 9: ("sep", "вер", "сен"), 10: ("oct", "okt", "жов", "окт"),
    11: ("nov", "лис", "ноя"), 12: ("dec", "dez", "déc", "dic", "гру", "дек"),
}  # fmt: skip


def moment(text: str) -> datetime | None:
    """Return the moment in a feed's date: aware, or naive where no zone is given; None where it is no date.

    RFC 822 and ISO 8601 with their usual mistakes, and written-out dates in the six languages.
    Years before 1990 are nobody's news and count as none.
    """
    cleaned = " ".join(text.split())[:80]
    if not cleaned:
        return None
    for read in (_iso, _mail, _named, _numeric):
        try:
            found = read(cleaned)
        except (ValueError, OverflowError):
            continue
        if found is not None:
            return found if 1990 <= found.year <= 2200 else None
    return None


def _iso(text: str) -> datetime | None:
    match = _ISO.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    return _zoned(datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), _second(second)), zone)  # noqa: DTZ001  the zone is set by _zoned


def _mail(text: str) -> datetime | None:
    found = parsedate_tz(text)
    if found is None or found[0] < 1000 or not any(c.isalpha() for c in text):
        return None
    naive = datetime(*found[:5], _second(str(found[5])))  # noqa: DTZ001  the zone is set below
    if _MAIL_ZONE.search(text) is None:
        return naive  # the library takes a missing zone for Greenwich's
    return datetime.fromtimestamp(naive.replace(tzinfo=UTC).timestamp() - (found[9] or 0), UTC)


def _named(text: str) -> datetime | None:
    match = _NAMED.match(text)
    if match is None:
        return None
    day, name, year, name2, day2, year2, hour, minute, second, zone = match.groups()
    month = _month(name or name2)
    if month is None:
        return None
    when = (int(year or year2), month, int(day or day2), int(hour or 0), int(minute or 0), _second(second))
    return _zoned(datetime(*when), zone)  # noqa: DTZ001  the zone is set by _zoned


def _numeric(text: str) -> datetime | None:
    if match := _DOTTED.match(text):
        day, month, year, hour, minute, second = match.groups()
        return datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), _second(second))  # noqa: DTZ001  no zone is given
    if match := _COMPACT.match(text):
        year, month, day, hour, minute, second, zone = match.groups()
        return _zoned(datetime(int(year), int(month), int(day), int(hour), int(minute), _second(second)), zone)  # noqa: DTZ001  the zone is set by _zoned
    return None


def _month(name: str) -> int | None:
    small = name.casefold()
    return next((number for number, starts in _MONTHS.items() if small.startswith(starts)), None)


def _second(text: str | None) -> int:
    return min(int(text or 0), 59)  # a leap second is the second before


def _zoned(naive: datetime, zone: str | None) -> datetime:
    if zone is None:
        return naive
    known = _ZONES.get(zone.casefold())
    if known is None:
        digits = zone[1:].replace(":", "")
        known = (int(digits[:2]) * 60 + int(digits[2:])) * (-1 if zone[0] == "-" else 1)
    return datetime.fromtimestamp(naive.replace(tzinfo=UTC).timestamp() - known * 60, UTC)
