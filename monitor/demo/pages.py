"""Feeds and pages of the demonstration's outlets, as bytes; pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from html import escape

from monitor.demo.newsroom import Outlet, Page, Version

NOTE = "Invented for the demonstration of monitor: these states, people, outlets and events do not exist."


def feed(outlet: Outlet, pages: Sequence[Page], base: str, now: datetime) -> tuple[str, bytes]:
    """Return content type and body of an outlet's feed; `base` is ``http://host:port``, pages come newest first."""
    entries = [(page, version) for page in pages if (version := page.at(now)) is not None]
    if outlet.feed == "rss":
        return "application/rss+xml; charset=utf-8", _rss(outlet, entries, base).encode()
    if outlet.feed == "atom":
        return "application/atom+xml; charset=utf-8", _atom(outlet, entries, base).encode()
    return "application/feed+json", _json(outlet, entries, base).encode()


def page(outlet: Outlet, article: Page, now: datetime) -> bytes:
    """Return the HTML of an article as it stands at `now`; raises LookupError while it is not published."""
    version = article.at(now)
    if version is None:
        raise LookupError(article.slug)
    title, outlet_name = escape(version.title), escape(outlet.name)
    paragraphs = "\n".join(f"<p>{escape(p)}</p>" for p in _paragraphs(version))
    author = f'<meta name="author" content="{escape(article.author)}">' if article.author else ""
    return f"""<!DOCTYPE html>
<html lang="{outlet.lang}">
<head>
<meta charset="utf-8">
<title>{title} - {outlet_name}</title>
<meta property="og:title" content="{title}">
<meta property="og:site_name" content="{outlet_name}">
<meta property="og:type" content="article">
<meta property="article:published_time" content="{article.published.isoformat()}">
<meta property="article:modified_time" content="{version.at.isoformat()}">
{author}
</head>
<body>
<header><nav><a href="/{outlet.folder}/">{outlet_name}</a></nav></header>
<main><article>
<h1>{title}</h1>
<p class="date"><time datetime="{article.published.isoformat()}">{article.published:%Y-%m-%d %H:%M}</time></p>
{paragraphs}
</article></main>
<footer><p>{escape(NOTE)}</p></footer>
</body>
</html>
""".encode()


def path(outlet: Outlet, article: Page) -> str:
    """Return the path of an article on the server."""
    return f"/{outlet.folder}/{article.slug}.html"


def _paragraphs(version: Version) -> list[str]:
    return [p.strip() for p in version.text.split("\n\n") if p.strip()]


def _summary(version: Version) -> str:
    return _paragraphs(version)[0]


def _rss(outlet: Outlet, entries: Sequence[tuple[Page, Version]], base: str) -> str:
    items = "".join(
        f"<item><title>{escape(v.title)}</title><link>{base}{path(outlet, p)}</link>"
        f'<guid isPermaLink="true">{base}{path(outlet, p)}</guid><pubDate>{format_datetime(p.published)}</pubDate>'
        f"<description>{escape(_summary(v))}</description></item>\n"
        for p, v in entries
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>{escape(outlet.name)}</title>'
        f"<link>{base}/{outlet.folder}/</link><description>{escape(NOTE)}</description>"
        f"<language>{outlet.lang}</language>\n{items}</channel></rss>\n"
    )


def _atom(outlet: Outlet, entries: Sequence[tuple[Page, Version]], base: str) -> str:
    items = "".join(
        f'<entry><title>{escape(v.title)}</title><link href="{base}{path(outlet, p)}"/>'
        f"<id>tag:demo.invalid,2026:{outlet.folder}/{p.slug}</id><published>{p.published.isoformat()}</published>"
        f"<updated>{v.at.isoformat()}</updated><summary>{escape(_summary(v))}</summary></entry>\n"
        for p, v in entries
    )
    newest = max((v.at for _, v in entries), default=None)
    updated = f"<updated>{newest.isoformat()}</updated>" if newest else "<updated>2026-03-01T00:00:00+01:00</updated>"
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.lang}">'
        f"<title>{escape(outlet.name)}</title><id>tag:demo.invalid,2026:{outlet.folder}</id>{updated}"
        f"<author><name>{escape(outlet.name)}</name></author>\n{items}</feed>\n"
    )


def _json(outlet: Outlet, entries: Sequence[tuple[Page, Version]], base: str) -> str:
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": outlet.name,
            "home_page_url": f"{base}/{outlet.folder}/",
            "description": NOTE,
            "language": outlet.lang,
            "items": [
                {
                    "id": f"{outlet.folder}/{p.slug}",
                    "url": base + path(outlet, p),
                    "title": v.title,
                    "summary": _summary(v),
                    "date_published": p.published.isoformat(),
                    "date_modified": v.at.isoformat(),
                    "authors": [{"name": p.author}] if p.author else [],
                }
                for p, v in entries
            ],
        },
        ensure_ascii=False,
        indent=1,
    )
