"""OPML, the list format of feed readers, to and from feeds.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO
from xml.sax.saxutils import quoteattr

from lxml import etree

from monitor.config import Feed
from monitor.entries import link, plain
from monitor.errors import UsageError


def read(stream: IO[bytes], name: str = "the file") -> Iterator[Feed]:
    """Yield the feeds in an OPML document as it is read; outlines without a usable address are left out.

    Raises :class:`UsageError` where the document is no OPML.
    """
    seen: set[str] = set()
    root = False
    try:
        for event, node in etree.iterparse(
            stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False
        ):
            if event == "start":
                if not root and etree.QName(node).localname.casefold() != "opml":
                    raise UsageError(f"{name} is no OPML: it begins with <{etree.QName(node).localname[:40]}>")
                root = True
                continue
            if etree.QName(node).localname.casefold() == "outline":
                url = link(node.get("xmlUrl") or node.get("xmlurl") or "")
                if url and url not in seen:
                    seen.add(url)
                    title = node.get("title") or node.get("text") or ""
                    yield Feed(url=url, outlet=plain(title, 200) or url, lang=_lang(node.get("language")))
            node.clear()  # what was read is let go: the file may be large
    except etree.XMLSyntaxError as error:
        raise UsageError(f"{name} is no OPML: {error}") from error


def _lang(text: str | None) -> str | None:
    code = (text or "").casefold().partition("-")[0]
    return code if code.isalpha() and len(code) in {2, 3} else None


def write(feeds: Iterable[Feed], title: str) -> Iterator[str]:
    """Yield the lines of an OPML document with these feeds."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
    yield f"<head><title>{_text(title)}</title></head>\n<body>\n"
    for feed in feeds:
        lang = f" language={quoteattr(feed.lang)}" if feed.lang else ""
        name = quoteattr(feed.outlet)
        yield f'<outline type="rss" text={name} title={name} xmlUrl={quoteattr(feed.url)}{lang}/>\n'
    yield "</body>\n</opml>\n"


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
