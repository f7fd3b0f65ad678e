"""Where a site's feeds are: what its pages and its robots.txt name, and where feeds usually lie.  Pure."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import lxml.html
from lxml import etree

from monitor.entries import link, plain

USUAL = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/news-sitemap.xml")
"""Paths that are tried where a page names no feed."""
_TYPES = re.compile(r"application/(?:rss|atom|rdf)\+xml|application/feed\+json|text/xml", re.IGNORECASE)
_LOOKS = re.compile(r"(?:^|[/._-])(?:rss|feed|atom|rdf)(?:[/._-]|$)|\.(?:rss|rdf|atom)$", re.IGNORECASE)
_MOST = 40


def links(body: bytes, url: str) -> list[tuple[str, str]]:
    """Return the feeds that a page names, as (address, title), the declared ones first."""
    try:
        tree = lxml.html.document_fromstring(body)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    base_node = tree.find(".//base[@href]")
    base = urljoin(url, base_node.get("href") or "") if base_node is not None else url
    found: dict[str, str] = {}
    for node in tree.iter("link"):
        rel = (node.get("rel") or "").casefold().split()
        if ("alternate" in rel or "feed" in rel) and _TYPES.search(node.get("type") or ""):
            _add(found, node.get("href") or "", base, node.get("title") or "")
    for node in tree.iter("a"):
        if _LOOKS.search((node.get("href") or "").partition("?")[0]):
            _add(found, node.get("href") or "", base, "".join(str(piece) for piece in node.itertext()))
    return list(found.items())[:_MOST]


def _add(found: dict[str, str], href: str, base: str, title: str) -> None:
    if address := link(href, base):
        found.setdefault(address, plain(title, 200))


def sitemaps(robots: bytes) -> list[str]:
    """Return the sitemaps that a robots.txt names; those for news first."""
    text = robots[:500_000].decode("utf-8", "replace")
    found = [
        link(match)
        for match in re.findall(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})", text, re.IGNORECASE | re.MULTILINE)
    ]
    return sorted((f for f in dict.fromkeys(found) if f), key=lambda address: "news" not in address.casefold())[:_MOST]
