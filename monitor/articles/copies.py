"""Which articles are one report: agency credits and shared wording.

Ten outlets that print one agency's report are one witness, not ten.  A report is recognised by the runs of words that
two texts share (shingles), with less asked where both credit the same agency.  Pure.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, OrderedDict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from zlib import crc32

import msgspec

RUN = 5
"""Words in a shingle: shorter runs are shared by chance and by quotations, longer ones break at every sub-editor's
touch."""
SHARED = 0.5
"""Part of the shorter text's shingles that the longer one has in a copy.  Measured by ``benchmarks/copies.py``:
labelled copies share 0.92 and more, articles on the same event that are no copies at most 0.05."""
SHARED_CREDITED = 0.3
"""The same where both credit one agency: rewritten and shortened copies share less."""
SHARED_SHORT = 0.8
"""The same for texts of fewer than :data:`SHORT` shingles, where one long quotation is half of the text."""
SHORT = 40
LEAST = 8
"""Texts with fewer shingles than this (a headline, a photo caption) are nobody's copy."""
WINDOW = timedelta(days=14)
"""Reports are reprinted within days; later likeness is archive matter."""
REPORTS = 20_000
"""Articles that the index holds; the oldest leave first, so that memory stays flat (about 2 kB an article)."""

_WORD = re.compile(r"\w+", re.UNICODE)
_POSTINGS = 48
_SAMPLE = 8


@lru_cache(maxsize=8)  # an article is looked for, then added
def fingerprint(text: str) -> frozenset[int]:
    """Return the text's shingles as 32-bit numbers: case, punctuation, dateline and closing credit do not count."""
    words = [word.encode() for word in _WORD.findall(_bare(text).casefold())]
    # the runs are cut out of one string: cheaper than joining each
    joined, starts, at = b" ".join(words), [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    ends = [*starts[RUN:], at] if len(words) >= RUN else []
    return frozenset(map(crc32, [joined[start : end - 1] for start, end in zip(starts, ends, strict=False)]))


def shared(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the part (0 to 1) of the smaller fingerprint that the larger one has too."""
    least = min(len(a), len(b))
    return len(a & b) / least if least else 0.0


def same_report(a: frozenset[int], b: frozenset[int], *, same_credit: bool = False) -> bool:
    """Return whether two fingerprints are of one report; `same_credit`: both texts credit one agency."""
    least = min(len(a), len(b))
    return least >= LEAST and shared(a, b) >= _needed(least, same_credit=same_credit)


def _needed(least: int, *, same_credit: bool) -> float:
    """Return what part of the smaller fingerprint, of `least` shingles, a copy shares."""
    return SHARED_SHORT if least < SHORT else SHARED_CREDITED if same_credit else SHARED


# ---------------------------------------------------------------- credit

AGENCIES: dict[str, str] = {
    "dpa": "dpa", "afp": "AFP", "ap": "AP", "associated press": "AP", "the associated press": "AP",
    "reuters": "Reuters", "rtr": "Reuters", "thomson reuters": "Reuters", "agence france-presse": "AFP",
    "deutsche presse-agentur": "dpa", "yonhap": "Yonhap", "tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax",
    "ria": "RIA Novosti", "ria novosti": "RIA Novosti", "kna": "KNA", "epd": "epd", "sid": "SID", "ansa": "ANSA",
    "efe": "EFE", "ukrinform": "Ukrinform", "unian": "UNIAN", "kyodo": "Kyodo", "kyodo news": "Kyodo",
    "xinhua": "Xinhua", "pa": "PA Media", "pa media": "PA Media", "apa": "APA", "sda": "Keystone-SDA",
    "keystone-sda": "Keystone-SDA", "ats": "Keystone-SDA", "belga": "Belga", "anp": "ANP", "pap": "PAP", "čtk": "ČTK",
    "ctk": "ČTK", "bns": "BNS", "upi": "UPI", "bloomberg": "Bloomberg", "anadolu": "Anadolu", "aa": "Anadolu",
    "europa press": "Europa Press", "тасс": "TASS", "интерфакс": "Interfax", "риа новости": "RIA Novosti",
    "укринформ": "Ukrinform", "укрінформ": "Ukrinform", "уніан": "UNIAN", "унян": "UNIAN", "rbc": "RBC",
}  # fmt: skip
"""Agencies by the names they are credited under, in lower case."""
_DESKS = frozenset({"red", "eig", "eb", "own", "mit", "und", "and", "with", "jr", "sr", "online", "ots", "lto", "ab"})
_DATELINE = re.compile(r"[^\n(]{2,60}?\(([^()\n]{2,40})\)\s*[–—:-]")
_CLOSING = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]]\s*\.?\s*$|\s[–—]\s*([^\W\d_][\w .-]{1,40})\s*$")
_SOURCE = re.compile(
    r"^\s*(?:quellen?|sources?|fuentes?|con información de|mit material von|avec|источник|джерело)\s*:?\s+(.{2,80})$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[a-z]{3,5}")
_NAME = re.compile(r"[A-Z]\w+ (?:Wire|News Agency|Press|Newswire|Presse)")


def credit(text: str, *named: str | None) -> tuple[str, ...]:
    """Return the agencies that an article credits, sorted by name.

    They are looked for in the dateline, in the closing credit and in `named` (author, a feed's ``<source>``).  A short
    lower-case sign in the dateline counts although it is in no list: ``Kiew (atp) -``.
    """
    found: set[str] = set()
    body = text.strip()
    if match := _DATELINE.match(body[:240]):
        found.update(_agencies(match[1], signs=True))
    last = body.rsplit("\n", 1)[-1][-300:]
    if match := _CLOSING.search(last):
        found.update(_agencies(match[1] or match[2], signs=match[1] is not None, names=True))
    if match := _SOURCE.match(last):
        found.update(_agencies(match[1], names=True))
    for name in named:
        if name:
            found.update(_agencies(name))
    return tuple(sorted(found))


def _agencies(line: str, *, signs: bool = False, names: bool = False) -> Iterable[str]:
    """Yield the agencies in a list such as ``dpa/AFP``; `signs` and `names`: unknown ones too."""
    for part in re.split(r"[/,;&+|]| und | and | et | y | и | та ", line):
        name = part.strip(" .\t")
        known = AGENCIES.get(name.casefold())
        if known:
            yield known
        elif (signs and name not in _DESKS and _SIGN.fullmatch(name)) or ((signs or names) and _NAME.fullmatch(name)):
            yield name


def _bare(text: str) -> str:
    """Return the text without dateline and closing credit, which differ between a report and its copies."""
    body = text.strip()
    if match := _DATELINE.match(body[:240]):
        body = body[match.end() :]
    head, _, last = body.rpartition("\n")
    if head and (match := _CLOSING.search(last)):
        body = f"{head}\n{last[: match.start()]}"
    return body


# ---------------------------------------------------------------- index


class _Entry(msgspec.Struct, frozen=True):
    root: str
    credit: tuple[str, ...]
    published: datetime
    shingles: array[int]
    """An array, as a set would take ten times the memory."""
    filed: int
    """Shingles under which it is found."""


class Index:
    """The reports of the last days, to find the one that a new article copies."""

    def __init__(self, *, most: int = REPORTS, window: timedelta = WINDOW) -> None:
        """Hold at most `most` articles, and compare those that were published within `window` of each other."""
        self._most, self._window = most, window
        self._entries: OrderedDict[int, _Entry] = OrderedDict()
        self._by_shingle: dict[int, array[int]] = {}
        self._next = 0

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, root: str, outlet: str, text: str, credit: tuple[str, ...], published: datetime) -> None:  # noqa: ARG002  an outlet's own reprint is a copy too
        """Remember an article; `root` is the report it belongs to (its own id where it copies nothing)."""
        shingles = fingerprint(text)
        if len(shingles) < LEAST:
            return
        number, self._next = self._next, self._next + 1
        postings = _postings(shingles)
        self._entries[number] = _Entry(root, tuple(credit), published, array("I", shingles), len(postings))
        for shingle in postings:
            self._by_shingle.setdefault(shingle, array("I")).append(number)
        while len(self._entries) > self._most:
            self._forget()

    def find(self, outlet: str, text: str, credit: tuple[str, ...], published: datetime) -> str | None:  # noqa: ARG002  likewise
        """Return the root of the report that `text` copies; None where it is a report of its own."""
        shingles = fingerprint(text)
        if len(shingles) < LEAST:
            return None
        votes: Counter[int] = Counter()
        postings = _postings(shingles)
        for shingle in postings:
            votes.update(self._by_shingle.get(shingle, ()))
        best, most = None, 0.0
        # a report needs a few shared runs; forty candidates are more copies than any report has in two weeks
        for number, count in votes.most_common(40):
            entry = self._entries[number]
            # a copy shares a third of the smaller sample at least; an eighth leaves room for chance
            few = count * 8 < min(len(postings), entry.filed)
            if few or abs(published - entry.published) > self._window:
                continue
            least = min(len(shingles), len(entry.shingles))
            part = len(shingles.intersection(entry.shingles)) / least
            same_credit = not set(credit).isdisjoint(entry.credit)
            if part > most and part >= _needed(least, same_credit=same_credit):
                best, most = entry.root, part
        return best

    def _forget(self) -> None:
        """Drop the oldest article."""
        number, entry = self._entries.popitem(last=False)
        for shingle in _postings(frozenset(entry.shingles)):
            numbers = self._by_shingle[shingle]
            numbers.remove(number)
            if not numbers:
                del self._by_shingle[shingle]


def _postings(shingles: frozenset[int]) -> list[int]:
    """Return the shingles under which a text is filed: a sample that two texts draw alike."""
    if len(shingles) <= _POSTINGS:
        return sorted(shingles)
    return sorted(s for s in shingles if s % _SAMPLE == 0)[: _POSTINGS * 2]
