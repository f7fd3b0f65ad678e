"""Thousands of feed documents that nobody here wrote, in six ways of serving them.

The collection (``../shared/corpora/feeds.tar.xz``: the test suites of several feed readers) is no part of the project;
without it these tests skip.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import feedparser
import msgspec
import pytest

from monitor.entries import ENTRIES
from monitor.errors import FetchError, UnreadableError
from monitor.feeds import jsonfeed, sitemap
from monitor.feeds import parser as feeds
from monitor.web.client import _Unpacker

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpora" / "feeds.tar.xz"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.exists(), reason="the collection of feeds (../shared/corpora) is not here"),
]
URL = "http://example.org/feed"
MODES = ("right", "text/html", "no type", "gzip", "cut", "wrong charset")


def documents() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every file of the collection."""
    with tarfile.open(CORPUS) as archive:
        for member in archive:
            if member.isfile() and (stream := archive.extractfile(member)) is not None:
                yield member.name, stream.read()


def expected(body: bytes) -> int:
    """Return how many entries feedparser finds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return len(feedparser.parse(io.BytesIO(body), response_headers={"content-type": "application/xml"}).entries)
        except Exception:  # noqa: BLE001  some documents make it fail
            return 0


def served(body: bytes, mode: str) -> Iterator[tuple[bytes, str]]:
    """Yield what arrives of a document in one way of serving it: body and Content-Type."""
    match mode:
        case "right":
            yield body, "application/xml"
        case "text/html":
            yield body, "text/html"
        case "no type":
            yield body, ""
        case "gzip":
            unpack = _Unpacker(URL, "gzip", 10_000_000)
            unpack.feed(gzip.compress(body, 1))
            yield unpack.finish(), "application/xml"
        case "cut":
            for part in (0.25, 0.5, 0.75):
                yield body[: int(len(body) * part)], "application/xml"
        case _:
            yield body, "text/xml; charset=windows-1252"


def count(body: bytes, content_type: str) -> int:
    """Return how many entries we find; a document that is no feed has none."""
    try:
        return len(feeds.parse(body, URL, content_type).entries)
    except UnreadableError as error:
        return 0 if error.reason and "\n" not in error.reason else -1


def test_every_document_in_six_modes() -> None:
    """No crash, no hang, and never fewer entries than feedparser finds."""
    fewer, files, found = [], 0, 0
    for name, body in documents():
        files += 1
        baseline = min(expected(body), ENTRIES)
        counted: dict[tuple[bytes, str], int] = {}  # ways of serving that reach the parser alike are parsed once
        for mode in MODES:
            counts = []
            for given, kind in served(body, mode):
                arrives = (given, feeds._as_xml(kind))  # noqa: SLF001  what the parser is told
                if arrives not in counted:
                    counted[arrives] = count(given, kind)
                counts.append(counted[arrives])
            assert min(counts) >= 0, (name, mode)
            if mode in {"right", "text/html", "no type", "gzip"} and counts[0] < baseline:
                fewer.append((name, mode, counts[0], baseline))
            found += counts[0] if mode == "right" else 0
    assert fewer == []
    assert files > 5000
    assert found > 3300


def test_only_what_is_new_is_the_same_as_everything() -> None:
    """On every document: with half of the items known, the others come out exactly as in a full parse."""
    different: list[tuple[str, object]] = []
    cut_up = 0
    for name, body in documents():
        if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["} or sitemap.kind(body):
            continue
        try:
            whole = feeds.parse(body, URL, "application/xml")
        except UnreadableError:
            continue
        honest, kind = feeds._honest_encoding(body, "application/xml")  # noqa: SLF001  the full parse is what we compare with
        plain = feeds._document(feeds._read(honest, URL, kind), URL, (), [])  # noqa: SLF001  likewise
        if tuple(msgspec.structs.replace(entry, raw="") for entry in whole.entries) != plain.entries:
            different.append((name, "whole"))
        cut_up += bool(whole.raws)
        for phase in (0, 1):
            known = frozenset(whole.raws[phase::2])
            part = feeds.parse(body, URL, "application/xml", known)
            if part.entries != tuple(e for e in whole.entries if not e.raw or e.raw not in known):
                different.append((name, phase))
        if whole.raws and feeds.parse(body, URL, "application/xml", frozenset(whole.raws)).entries:
            different.append((name, "all known"))
    assert different == []
    assert cut_up > 2500


def test_no_document_is_taken_for_a_json_feed() -> None:
    """The collection holds no JSON: each of its documents, offered under that name, is refused in words."""
    for number, (_, body) in enumerate(documents()):
        if number % 10 == 0:
            with pytest.raises(UnreadableError):
                jsonfeed.parse(body, URL)


def test_compressed_documents_that_break_off() -> None:
    """Every document, gzipped and cut, is an error of the transfer and never a shorter document."""
    for number, (_, body) in enumerate(documents()):
        if number % 10 == 0 and len(body) > 100:
            unpack = _Unpacker(URL, "gzip", 10_000_000)
            packed = gzip.compress(body, 1)
            unpack.feed(packed[: len(packed) * 3 // 4])
            with pytest.raises(FetchError, match="truncated gzip"):
                unpack.finish()
