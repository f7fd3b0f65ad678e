"""Sitemaps (also Google's news sitemaps) -> entries; sitemap indexes -> the sitemaps they name.  Pure."""

from __future__ import annotations

import re

from lxml import etree

from monitor.entries import ENTRIES, Document, Entry, link, moment, plain, raw_hash
from monitor.errors import UnreadableError

_ROOT = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)[\s>]")
MOST = 50_000
"""Addresses in one sitemap, by its standard."""


def kind(body: bytes) -> str:
    """Return ``urlset``, ``sitemapindex`` or (where the document is no sitemap) the empty string."""
    match = _ROOT.search(body[:4096])
    return match[1].decode() if match else ""


def parse(body: bytes, url: str, known: frozenset[str] = frozenset(), most: int = ENTRIES) -> Document:
    """Return the pages of a sitemap as entries, at most `most`; raises :class:`UnreadableError` where it is none."""
    if (found_kind := kind(body)) != "urlset":
        reason = "a sitemap index; poll one of the sitemaps that it names" if found_kind else "not a sitemap"
        raise UnreadableError(url, reason)
    found, raws = [], []
    for node in _tree(body, url).iter("{*}url"):
        values: dict[str, str] = {}
        for part in node.iter():
            if part.text and not callable(part.tag):
                values.setdefault(etree.QName(part).localname, part.text.strip())
        if not (address := link(values.get("loc", ""), url)):
            continue
        raw = raw_hash(etree.tostring(node, with_tail=False))
        raws.append(raw)
        if raw in known:
            continue
        found.append(
            Entry(
                guid=address,
                link=address,
                title=plain(values.get("title", "")),
                published=moment(values.get("publication_date", "")),
                updated=moment(values.get("lastmod", "")),
                lang=values.get("language", "")[:10],
                raw=raw,
            )
        )
        if len(found) >= most:
            break
    return Document(entries=tuple(found), raws=tuple(raws), version="sitemap", parsed=len(found))


def children(body: bytes, url: str) -> list[str]:
    """Return the addresses of the sitemaps that an index names, the newest first."""
    found: list[tuple[str, str]] = []
    for node in _tree(body, url).iter("{*}sitemap"):
        address = link(node.findtext("{*}loc") or "", url)
        when = moment(node.findtext("{*}lastmod") or "")
        if address and len(found) < MOST:
            found.append((when.isoformat() if when else "", address))
    return [address for _, address in sorted(found, reverse=True)]


def _tree(body: bytes, url: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        tree = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(url, f"not XML: {error}") from error
    if tree is None:
        raise UnreadableError(url, "an empty sitemap")
    return tree
