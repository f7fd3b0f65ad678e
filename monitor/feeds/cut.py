"""Cuts a feed into its items without parsing them, so that known items never reach the parser.  Pure.

An item that stands in the document byte for byte as it did at the last poll is known.  expat finds where items begin
and end (comments, CDATA and namespaces cannot deceive it); wherever there is doubt, nothing is cut and the whole
document is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.parsers import expat

import msgspec

from monitor.entries import ENTRIES, raw_hash

_UNREAD = frozenset(
    f"{space} {name}".strip()
    for space, names in {
        "": ("category", "comments"),
        "http://search.yahoo.com/mrss/": ("content", "thumbnail", "keywords", "rating"),
        "http://purl.org/rss/1.0/modules/slash/": ("comments", "section", "department", "hit_parade"),
        "http://wellformedweb.org/CommentAPI/": ("commentRss", "comment"),
        "http://purl.org/dc/elements/1.1/": ("rights", "subject", "type", "format"),
        "http://www.w3.org/2005/Atom": ("category", "rights"),
        "http://www.georss.org/georss": ("point",),
        "http://purl.org/syndication/thread/1.0": ("total",),
    }.items()
    for name in names
)
"""Elements without children of their own that nothing here reads; the parser's time goes by the number of elements."""
_ITEMS = frozenset({"item", "entry"})
_PARENTS = frozenset({"channel", "feed", "RDF", "rss"})


class Cut(msgspec.Struct, frozen=True):
    """Where the items of a document stand."""

    body: bytes
    spans: tuple[tuple[int, int], ...]
    unread: tuple[tuple[int, int], ...] = ()
    """Elements inside items that nothing reads."""

    def raws(self) -> tuple[str, ...]:
        """Return the hash of every item, in order."""
        return tuple(raw_hash(self.body[start:end]) for start, end in self.spans)

    def without(self, left_out: Callable[[int], bool]) -> bytes:
        """Return the document without what nobody reads, and without the items whose numbers `left_out` tells."""
        gone = [span for number, span in enumerate(self.spans) if left_out(number)]
        parts, at = [], 0
        for start, end in sorted((*gone, *self.unread)):
            if start >= at:  # what lies inside an item that is left out has gone with it
                parts.append(self.body[at:start])
                at = end
        parts.append(self.body[at:])
        return b"".join(parts)


def cut(body: bytes) -> Cut | None:
    """Return where the items of an RSS, RDF or Atom document stand; None where that is in doubt.

    In doubt are documents with a DOCTYPE (entities), in encodings that do not extend ASCII, not well-formed ones,
    items in unusual places, and elements that give a state to what follows them.
    """
    head = body[:512]
    if b"\x00" in head or b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        return None
    finder = _Finder(body)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = finder.start, finder.end
    finder.parser = parser
    try:
        parser.Parse(body, True)
    except (expat.ExpatError, _DoubtError, ValueError, LookupError):
        return None
    return Cut(body, tuple(finder.spans), tuple(finder.unread)) if len(finder.spans) <= ENTRIES else None


def split_known(body: bytes, known: frozenset[str]) -> tuple[bytes, tuple[str, ...]]:
    """Return the document without the items that are `known` byte for byte, and the hashes of those.

    What has the bytes of an item that was cut before is that item, wherever it stands; the rest is still to be cut.
    """
    opening = _OPENING.search(body)
    if opening is None:
        return body, ()
    closing = b"</" + opening[1] + b">"
    parts, raws, at, start = [], [], 0, opening.start()
    # plain searching, always forward: linear however the document is built
    while start >= 0 and (end := body.find(closing, start)) >= 0:
        end += len(closing)
        raw = raw_hash(body[start:end])
        if raw in known:
            parts.append(body[at:start])
            raws.append(raw)
            at = end
        following = _OPENING.search(body, end)
        start = following.start() if following else -1
    parts.append(body[at:])
    return b"".join(parts), tuple(raws)


_OPENING = re.compile(rb"<(item|entry)[\s>]")


class _DoubtError(Exception):
    """The document is not of the plain kind."""


class _Finder:
    """Follows the elements of a document and notes the items."""

    def __init__(self, body: bytes) -> None:
        self.body, self.spans = body, list[tuple[int, int]]()
        self.parser: expat.XMLParserType
        self._open: list[str] = []
        self._item_depth = 0
        self._start = 0
        self.unread: list[tuple[int, int]] = []
        self._unread_start = -1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if any(key.endswith("base") for key in attributes):
            raise _DoubtError  # the parser carries an item's base into the next one
        if self._item_depth:
            self._item_depth += 1
            if self._item_depth == 2 and name in _UNREAD:
                self._unread_start = self.parser.CurrentByteIndex
            elif self._item_depth > 2:
                self._unread_start = -1
            if name.rpartition(" ")[2] in _ITEMS:
                raise _DoubtError
            return
        local = name.rpartition(" ")[2]
        if local in _ITEMS:
            if not self._open or self._open[-1] not in _PARENTS or len(self._open) > 3:
                raise _DoubtError
            self._item_depth, self._start = 1, self.parser.CurrentByteIndex
        else:
            self._open.append(local)

    def end(self, name: str) -> None:  # noqa: ARG002  expat's signature
        if not self._item_depth:
            self._open.pop()
            return
        self._item_depth -= 1
        if self._item_depth == 1 and self._unread_start >= 0:
            self.unread.append((self._unread_start, self.body.find(b">", self.parser.CurrentByteIndex) + 1))
            self._unread_start = -1
        if not self._item_depth:
            at = self.parser.CurrentByteIndex
            # an empty element `<item/>` ends where it starts
            end = self.body.find(b">", at) + 1
            if not self.body.startswith(b"<", self._start) or not end:
                raise _DoubtError
            self.spans.append((self._start, end))
