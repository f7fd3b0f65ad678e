"""Documents made to hurt: parsing them costs bounded time and memory, opens no file, and their text comes out inert."""

from __future__ import annotations

import html
import json
import os
import resource
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from monitor import articles, feeds
from monitor.entries import Document
from monitor.errors import UnreadableError
from monitor.sandbox import Sandbox

in_module = pytest.mark.asyncio(loop_scope="module")
URL = "http://example.org/feed"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def box() -> AsyncIterator[Sandbox]:
    """Return one sandbox for all attacks."""
    async with Sandbox(workers=1) as sandbox:
        yield sandbox


def rss(item: str, head: str = "") -> bytes:
    """Return a feed with one item."""
    return f"{head}<rss version='2.0'><channel><item>{item}</item></channel></rss>".encode()


def entities(levels: int) -> str:
    """Return a DOCTYPE whose entities unfold exponentially."""
    names = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, levels))
    return f"<!DOCTYPE rss [<!ENTITY a0 'lol'>{names}]>"


def many(attribute: str, count: int) -> bytes:
    """Return a feed whose root has many attributes."""
    return f"<rss version='2.0' {' '.join(attribute.format(n) for n in range(count))}><channel/></rss>".encode()


FEEDS = {
    "billion laughs": rss("<title>&a9;</title>", entities(10)),
    "quadratic entity": rss(f"<title>{'&a;' * 3000}</title>", f"<!DOCTYPE rss [<!ENTITY a '{'x' * 30000}'>]>"),
    "external entity": rss("<title>&a;</title>", "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"),
    "external DTD": rss("<title>A</title>", "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'>"),
    "parameter entity": rss("<title>A</title>", "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>"),
    "author without end": rss(f"<author>{'a' * 100_000}</author>"),
    "attributes without end": many("a{0}='x'", 60_000),
    "namespaces without end": many("xmlns:a{0}='x{0}'", 30_000),
    "nested without end": b"<rss version='2.0'><channel>" + b"<a>" * 200_000,
    "empty items without end": b"<rss version='2.0'><channel>" + b"<item/>" * 142_857 + b"</channel></rss>",
    "one long title": rss(f"<title>{'x' * 5_000_000}</title>"),
    "unclosed tags": b"<rss version='2.0'><channel><item><title>" + b"<b" * 300_000,
    "ampersands": rss(f"<title>{'&' * 300_000}</title>"),
    "CDATA without end": rss("<title><![CDATA[" + "x]" * 500_000),
    "comments": b"<!--" * 200_000 + b"<rss/>",
    "dates": rss(f"<pubDate>{'1' * 200_000}</pubDate>"),
    "JSON numbers": b'{"version":"https://jsonfeed.org/version/1","items":[{"id":' + b"9" * 200_000 + b"}]}",
    "JSON nesting": b"[" * 1_000_000,
    "sitemap": b"<urlset>" + b"<url><loc>http://x.org/a</loc></url>" * 60_000 + b"</urlset>",
}
PAGES = {
    "attributes without end": f"<p {' '.join(f'a{n}=x' for n in range(100_000))}>text</p>".encode(),
    "link blocks": b"".join(b"<div><a href='/x'>a</a><a href='/y'>b</a></div>" for _ in range(40_000)),
    "nested blocks": b"<div>" * 100_000 + b"text",
    "one text": b"<p>" + b"word " * 600_000,
    "tables": b"<table><tr><td>" * 5_000,
    "entities": b"<p>" + b"&amp;" * 400_000,
    "JSON-LD nesting": b"<script type='application/ld+json'>" + b"[" * 400_000 + b"</script><p>x</p>",
    "odd encodings": b"<meta charset=utf-7><p>+ADw-script+AD4-</p>" * 1000,
    "binary": bytes(range(256)) * 4_000,
}


async def bounded(box: Sandbox, function: object, body: bytes) -> object:
    """Run a parser over a hostile document within 12 s and without growth here; return what came of it."""
    await box.start()  # a worker that the last document killed is not this one's fault
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.monotonic()
    try:
        found: object = await box.run(function, body, URL, about=URL, cpu_s=4.0)  # type: ignore[arg-type]  # one of two parsers
    except UnreadableError as error:
        found = error.reason
    assert time.monotonic() - started <= 12.5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024
    return found


@pytest.mark.slow
@pytest.mark.parametrize("body", FEEDS.values(), ids=FEEDS)
@in_module
async def test_hostile_feeds(box: Sandbox, body: bytes) -> None:
    """Each ends in time, as a document or as a reason; the next document is read."""
    found = await bounded(box, feeds.parse, body)
    assert isinstance(found, (Document, str))
    assert "root:" not in str(found)
    document = await box.run(feeds.parse, rss("<title>next</title>"), URL)
    assert document.entries[0].title == "next"


@pytest.mark.slow
@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
@in_module
async def test_hostile_pages(box: Sandbox, body: bytes) -> None:
    """Likewise for pages."""
    found = await bounded(box, articles.extract, b"<html><body>" + body)
    assert isinstance(found, (articles.Parts, str))


@in_module
async def test_entity_bombs_are_not_parsed_here(box: Sandbox) -> None:
    """The parent survives a bomb, and says what it was."""
    found = await bounded(box, feeds.parse, FEEDS["billion laughs"])
    assert isinstance(found, (Document, str))


# ---------------------------------------------------------------- nothing is opened

opened: list[str] = []
"""Paths that Python opened while :data:`watching`."""
watching: list[bool] = []


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Note every file that is opened; an audit hook cannot be taken back, so it is there once."""
    if watching and event in {"open", "os.listdir", "socket.connect", "socket.getaddrinfo", "subprocess.Popen"}:
        path = str(arguments[0])
        if "site-packages" not in path and not path.startswith((sys.prefix, sys.base_prefix)):
            opened.append(f"{event} {path}")


sys.addaudithook(watch)


@pytest.fixture
def secret(tmp_path: Path) -> Iterator[Path]:
    """Return a local feed that nobody may read."""
    path = tmp_path / "secret.xml"
    path.write_bytes(rss("<title>canary</title>"))
    yield path
    watching.clear()


@in_module
async def test_no_path_is_opened(secret: Path) -> None:
    """A body, address, guid, link or encoding that is shaped like a path opens nothing, not even here."""
    feeds.warm()
    articles.warm()
    shapes = [
        str(secret), f"file://{secret}", f"feed:{secret}", "/etc/passwd", "/proc/self/environ", "/dev/zero", "../../etc/passwd",
        "http://127.0.0.1:9/x", "feed://127.0.0.1:9/x", "|id", "-", "\\\\host\\share", "C:\\windows\\win.ini", "a" * 5000, "\0",
    ]  # fmt: skip
    opened.clear()
    watching.append(True)
    for shape in shapes:
        for body in (shape.encode(), b"  " + shape.encode() + b"\n", shape.encode("utf-16")):
            with pytest.raises(UnreadableError):
                feeds.parse(body, URL)
        for value in (html.escape(shape.replace("\0", "")), "x"):
            item = f"<title>{value}</title><link>{value}</link><guid>{value}</guid><enclosure url='{value}'/>"
            document = feeds.parse(rss(item), URL, f"text/xml; charset={value[:30]}")
            assert "canary" not in str(document)
        page = (
            f"<html><head><link rel=canonical href='{html.escape(shape)}'></head><body>{'<p>' + 'word ' * 40 + '</p>'}"
        )
        articles.extract(page.replace("\0", "").encode(), URL)
    watching.clear()
    assert opened == []


# ---------------------------------------------------------------- hostile strings come out inert

STRINGS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", '"><svg onload=alert(1)>', "<!channel>",
    "<@U123>", "<https://evil.example|click>", '=HYPERLINK("http://evil")', "@SUM(1+1)", "-2+3", "+1", "\r\nBcc: x@y.z", "\x1b[2J\x1b]0;x\x07",
    "\u202eevil\u202c", "\u2066x\u2069", "\x00", "\ud800", "' OR 1=1 --", "'; DROP TABLE events; --", "{{7*7}}", "{% debug %}", "%n%n%s",
    "${jndi:ldap://x}", "../../etc/passwd", "\ufeff", "\u202etest", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤", "﷽" * 50, "🏳️‍🌈" * 20, "\u0000\u0001\u0002", "NaN", "null", "[]", "\\u0000",
]  # fmt: skip


@pytest.mark.parametrize("text", STRINGS, ids=ascii)
def test_hostile_strings_in_a_feed(text: str) -> None:
    """Titles, names and addresses lose what drives terminals and browsers; addresses are http or nothing."""
    # escaped once, as XML wants it: the markup is live for whoever takes the field for HTML
    value = html.escape(
        text.encode("utf-8", "replace").decode().replace("\0", "").replace("\x1b", "").replace("\x07", "")
    )
    for raw in ("\x01", "\x02"):
        value = value.replace(raw, "")
    item = f"<title>{value}</title><link>{value}</link><guid>{value}</guid><author>{value}</author><source url='x'>{value}</source>"
    (entry,) = feeds.parse(rss(item + f"<description>{value}</description>"), URL).entries
    for field in (entry.title, entry.author, entry.source):
        assert field.isprintable() or set(field) <= set(" \u00a0") | set(filter(str.isprintable, field))
        assert "\n" not in field
        assert "<script" not in field.casefold()
    assert entry.link == "" or entry.link.startswith("http://")
    found = articles.summary(entry.markup, entry.title)
    assert "\x1b" not in found.text
    assert not any(c in found.text for c in "\u202e\u2066\x00\ud800")
    json.dumps(found.text).encode()


def test_the_audit_hook_sees(tmp_path: Path) -> None:
    """The watcher above is no decoration: it sees a file being opened."""
    (tmp_path / "x").write_text("x")
    opened.clear()
    watching.append(True)
    (tmp_path / "x").read_text()
    os.listdir(tmp_path)  # noqa: PTH208  the event is what is tested
    watching.clear()
    assert any(str(tmp_path / "x") in line for line in opened)
