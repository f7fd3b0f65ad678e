"""Feed bytes -> entries: RSS 0.9x-2.0, RDF, Atom, CDF (feedparser), JSON Feed, news sitemaps.  Pure.

Only what is new is parsed: items that are known by their raw hash are cut out before the parser sees the document
(`monitor.feeds.cut`).  feedparser always gets a byte stream: given bytes or text it would open a file or an address
of that name.
"""

from __future__ import annotations

import codecs
import contextlib
import io
import re
from collections.abc import Mapping
from typing import Any

import feedparser

from monitor.entries import AUTHOR, ENTRIES, GUID, MARKUP, Document, Entry, link, moment, plain
from monitor.errors import UnreadableError
from monitor.feeds import cut as feedcut
from monitor.feeds import jsonfeed, sitemap

feedparser.api.PREFERRED_XML_PARSERS = []
"""Python's own expat is what we want; without this, each call looks through the disk for another parser."""

_DECLARED = re.compile(rb"""^(\s*<\?xml[^>]{0,200}?)\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_TEXT_CODECS = re.compile(
    r"utf-8|utf-16(-[lb]e)?|utf-32(-[lb]e)?|ascii|iso8859-\d+|iso2022_\w+|cp\d+|koi8-[rut]|mac-\w+|gb2312|gbk|gb18030|big5"
    r"|big5hkscs|euc_\w+|shift_jis\w*|johab|hz|tis-620|ptcp154|kz1048|hp-roman8"
)
"""Codecs of texts, by Python's names; others ("undefined", "punycode", "rot13", "zlib") are nobody's encoding."""
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)


def warm() -> None:
    """Load what parsing needs, so that a worker can give up its right to open files."""
    parse(b"<rss version='2.0'><channel><item><title>a</title><pubDate>Fri, 18 Oct 2024 10:00:00 GMT</pubDate></item>"
          b"</channel></rss>", "http://example.org/", "text/xml; charset=windows-1251")  # fmt: skip


def parse(body: bytes, url: str, content_type: str = "", known: frozenset[str] = frozenset()) -> Document:
    """Return what a feed document holds.

    `url` is where it was found (links count from there), `content_type` the header that came with it, `known` the raw
    hashes of items that need not be looked at again.  Raises :class:`UnreadableError` with the reason where the body
    is no feed.
    """
    if not body.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UnreadableError(url, "empty")
    start = body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")):
        return jsonfeed.parse(body, url, known)
    if sitemap.kind(body):
        return sitemap.parse(body, url, known)
    body, content_type = _honest_encoding(body, content_type)
    rest, found = feedcut.split_known(body, known) if known else (body, ())
    if (cut := feedcut.cut(rest)) is not None and (cut.spans or found):
        raws = cut.raws()
        new = [number for number, raw in enumerate(raws) if raw not in known]
        if not new:
            return Document(raws=(*found, *raws))
        kept = set(new)
        with contextlib.suppress(UnreadableError):
            parsed = _read(cut.without(lambda number: number not in kept), url, content_type)
            # in doubt the whole document is read
            if len(parsed["entries"]) == len(new) and not parsed.get("bozo"):
                return _document(parsed, url, (*found, *raws), [raws[number] for number in new])
    return _document(_read(body, url, content_type), url, (), [])


def _honest_encoding(body: bytes, content_type: str) -> tuple[bytes, str]:
    """Take away declared encodings that are none: some make the parser raise, some run code pages of other things."""
    if (match := _DECLARED.match(body[:400])) and not _is_text_codec(match[2].decode()):
        body = match[1] + body[match.end() :]
    if (named := _CHARSET.search(content_type)) and not _is_text_codec(named[1]):
        content_type = content_type.partition(";")[0]
    return body, content_type


def _is_text_codec(name: str) -> bool:
    try:
        return _TEXT_CODECS.fullmatch(codecs.lookup(name).name) is not None
    except (LookupError, ValueError):
        return True  # unknown names do no harm: the parser guesses


def _read(body: bytes, url: str, content_type: str) -> Mapping[str, Any]:
    """Run feedparser; raises :class:`UnreadableError` where it fails or finds no feed."""
    try:
        found: Mapping[str, Any] = feedparser.parse(
            io.BytesIO(body),
            # the type of a download page would make the parser doubt the XML; the charset is what counts.
            # No address: guids would be joined to it, and change with it
            response_headers={"content-type": _as_xml(content_type)},
            # texts are kept as they come and made harmless where they are shown
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except (MemoryError, RecursionError):
        raise
    except Exception as error:
        raise UnreadableError(url, f"not readable as a feed: {type(error).__name__}: {error}") from error
    if not found.get("version") and not found["entries"]:
        kind = "an HTML page, no feed" if _HTML.search(body[:2000]) else "not a feed"
        raise UnreadableError(url, kind)
    return found


def _as_xml(content_type: str) -> str:
    """Return the Content-Type under which the parser trusts the document's own encoding unless a charset is named."""
    charset = _CHARSET.search(content_type)
    return f"application/xml; charset={charset[1]}" if charset else "application/xml"


def _document(found: Mapping[str, Any], url: str, raws: tuple[str, ...], fresh: list[str]) -> Document:
    feed = found["feed"]
    items = found["entries"]
    marks = []
    if found.get("bozo") and not _harmless(found.get("bozo_exception")):
        marks.append("partial")
    if len(items) > ENTRIES:
        marks.append("capped")
    lang = _text(feed, "language")[:10]
    hashes = fresh if len(fresh) == len(items) else [""] * len(items)
    return Document(
        entries=tuple(_entry(item, raw, url, lang) for item, raw in zip(items[:ENTRIES], hashes, strict=False)),
        raws=raws,
        version=found.get("version") or "",
        title=plain(_text(feed, "title")),
        home=link(_text(feed, "link"), url),
        lang=lang,
        ttl_s=_ttl_s(feed),
        parsed=len(items),
        marks=tuple(marks),
    )


def _harmless(error: object) -> bool:
    """Return whether the parser complains about a header or encoding only, with the document whole."""
    return isinstance(error, (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType))


def _entry(item: dict[str, Any], raw: str, url: str, lang: str) -> Entry:
    contents = item.get("content") or []
    texts = [value for c in contents if isinstance(value := c.get("value"), str)]
    markup = max([*texts, _text(item, "summary")], key=len, default="")
    source = item.get("source")
    return Entry(
        guid=_text(item, "id").strip()[: GUID + 1],
        link=link(_text(item, "link"), url) or _other_link(item, url),
        title=plain(_text(item, "title")),
        markup=markup[:MARKUP],
        published=moment(_text(item, "published")) or moment(_text(item, "created")),
        # asked of the plain dict: the parser's own gives the date of publication, with a warning, where there is none
        updated=moment(str(dict.get(item, "updated") or "")),
        author=plain(_text(item, "author"), AUTHOR),
        source=plain(_text(source, "title") if isinstance(source, Mapping) else "", AUTHOR),
        lang=((contents[0].get("language") if contents else None) or lang)[:10],
        raw=raw,
    )


def _other_link(item: Mapping[str, Any], url: str) -> str:
    """Return the first usable link of an item whose main link is none, a guid that is an address included."""
    for other in item.get("links") or []:
        if other.get("rel") == "alternate" and (found := link(str(other.get("href") or ""), url)):
            return found
    guid = _text(item, "id")
    return link(guid) if guid.startswith(("http://", "https://")) else ""


def _ttl_s(feed: Mapping[str, Any]) -> float | None:
    """Return what ``ttl`` (minutes) asks for; ``sy:updatePeriod`` is the default of blog software, nobody's wish."""
    ttl = _text(feed, "ttl").strip()
    return min(float(ttl[:6]) * 60, 86400.0) if ttl.isdecimal() else None


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""
