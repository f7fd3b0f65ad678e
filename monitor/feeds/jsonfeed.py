"""JSON Feed 1.0 and 1.1 -> entries.  Pure."""

from __future__ import annotations

from typing import Any

import msgspec

from monitor.entries import AUTHOR, ENTRIES, GUID, MARKUP, Document, Entry, link, moment, plain, raw_hash
from monitor.errors import UnreadableError


def parse(body: bytes, url: str, known: frozenset[str] = frozenset()) -> Document:
    """Return what a JSON Feed holds; items whose raw hash is in `known` are left out.

    Raises :class:`UnreadableError` where the body is no JSON Feed.
    """
    try:
        data = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableError(url, f"not JSON: {error}") from error
    items = data.get("items") if isinstance(data, dict) else None
    version = data.get("version") if isinstance(data, dict) else None
    if not isinstance(items, list) or not (isinstance(version, str) and "jsonfeed.org" in version):
        raise UnreadableError(url, "JSON, but no JSON Feed (its 'version' and 'items' are missing)")
    raws = [raw_hash(msgspec.json.encode(item, order="deterministic")) for item in items[:ENTRIES]]
    fresh = [(item, raw) for item, raw in zip(items, raws, strict=False) if raw not in known and isinstance(item, dict)]
    base = _text(data, "feed_url") or url
    lang = _text(data, "language")
    return Document(
        entries=tuple(_entry(item, raw, link(base, url) or url, lang) for item, raw in fresh),
        raws=tuple(raws),
        version="json11" if version.rstrip("/").endswith("1.1") else "json1",
        title=plain(_text(data, "title")),
        home=link(_text(data, "home_page_url"), url),
        lang=lang,
        parsed=len(fresh),
        marks=("capped",) if len(items) > ENTRIES else (),
    )


def _entry(item: dict[str, Any], raw: str, base: str, lang: str) -> Entry:
    markup = _text(item, "content_html")
    if not markup and (text := _text(item, "content_text") or _text(item, "summary")):
        markup = _paragraphs(text)
    number = item.get("id")  # the standard wants a text; numbers occur
    return Entry(
        guid=str(number).strip()[: GUID + 1] if isinstance(number, (str, int, float)) else "",
        # an external_url is what a link blog writes about; the item's own page comes first
        link=link(_text(item, "url"), base) or link(_text(item, "external_url"), base),
        title=plain(_text(item, "title")),
        markup=markup[:MARKUP],
        published=moment(_text(item, "date_published")),
        updated=moment(_text(item, "date_modified")),
        author=plain(_author(item), AUTHOR),
        lang=(_text(item, "language") or lang)[:10],
        raw=raw,
    )


def _author(item: dict[str, Any]) -> str:
    authors = item.get("authors")
    if not isinstance(authors, list):
        authors = [item.get("author")]
    return ", ".join(name for a in authors if isinstance(a, dict) and (name := _text(a, "name")))


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _paragraphs(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"<p>{p}</p>" for p in escaped.split("\n\n"))
