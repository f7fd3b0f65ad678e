"""Archives come in by the way of a feed's articles: sitemaps and WARC files, streamed, as a silent baseline."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from local import Answer, Site, page, serve
from logdata import Clock

from monitor.config import Network, Settings
from monitor.errors import UnreadableError, UsageError
from monitor.eventlog import SqliteLog
from monitor.intake import Intake
from monitor.poll.archive import Archive
from monitor.poll.pages import Reader
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import Web

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def text(number: int) -> str:
    """Return an article's text."""
    return "\n\n".join(
        f"Part {number * 7 + n} of report {number} says that gate {n * number} was closed on Monday." for n in range(4)
    )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def box() -> AsyncIterator[Sandbox]:
    """Return one sandbox for all tests."""
    async with Sandbox(workers=1) as sandbox:
        yield sandbox


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site with five articles."""
    with serve() as running:
        for number in range(1, 6):
            body = page(f"Gate report {number}", text(number), published=NOW, lang="en")
            running.pages[f"/a{number}"] = Answer(body)
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def archive(tmp_path: Path, site: Site, box: Sandbox) -> AsyncIterator[Archive]:
    """Return what imports, over an empty log."""
    network = Network(allow_private=(f"127.0.0.1:{site.port}",), spacing_s=0)
    settings = Settings(network=network)
    with SqliteLog.open(tmp_path / "state", clock=Clock(NOW)) as log:
        intake = Intake(settings, log, clock=Clock(NOW))
        async with Web(network) as web:
            yield Archive(web, box, Reader(settings, web, Readers(box, settings)), intake, Clock(NOW))


def sitemap(site: Site, *numbers: int, day: str = "2026-02-01") -> bytes:
    """Return a sitemap of articles."""
    urls = "".join(f"<url><loc>{site.url}/a{n}</loc><lastmod>{day}</lastmod></url>" for n in numbers)
    return f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{urls}</urlset>".encode()


async def test_sitemap(archive: Archive, site: Site) -> None:
    """Every page of a sitemap ends as read or as unreadable; twice is once."""
    site.pages["/map"] = Answer(sitemap(site, 1, 2, 9))
    seen: list[int] = []
    done = await archive.add_sitemap(f"{site.url}/map", outlet="Echo", progress=lambda n, _: seen.append(n))
    assert done == {"read": 2, "unreadable": 1}
    assert seen == [1, 2, 3]
    asked = site.asked("/a1")
    await archive.add_sitemap(f"{site.url}/map", outlet="Echo")
    assert site.asked("/a1") == asked
    events = list(archive.intake.log.read(kinds=("article_read",)))
    assert [e.data.article.extracted for e in events] == ["archive", "archive"]  # type: ignore[attr-defined]  # by its kind


async def test_sitemap_index(archive: Archive, site: Site) -> None:
    """An index leads to its sitemaps, the newest first; a broken one stops nothing; a day and a number limit it."""
    names = "".join(
        f"<sitemap><loc>{site.url}/{name}</loc><lastmod>{day}</lastmod></sitemap>"
        for name, day in (("old", "2020-01-01"), ("none", "2025-01-01"), ("new", "2026-02-01"))
    )
    site.pages["/index"] = Answer(f"<sitemapindex>{names}</sitemapindex>".encode())
    site.pages["/new"] = Answer(sitemap(site, 1, 2))
    site.pages["/old"] = Answer(sitemap(site, 3, 4, day="2020-01-01"))
    done = await archive.add_sitemap(f"{site.url}/index", since=date(2025, 1, 1))
    assert done == {"read": 2}
    assert await archive.add_sitemap(f"{site.url}/index", most=1) == {"read": 1}


async def test_what_is_no_sitemap(archive: Archive, site: Site) -> None:
    """Another page says so."""
    site.pages["/map"] = Answer(b"<html></html>")
    with pytest.raises(UnreadableError, match="not a sitemap"):
        await archive.add_sitemap(f"{site.url}/map")


def warc(path: Path, pages: dict[str, tuple[str, bytes, str]], *, packed: bool = True) -> Path:
    """Write a WARC file of (status, body, content type) by address, as crawlers do: a gzip member a record."""
    with path.open("wb") as stream:
        for url, (status, body, kind) in pages.items():
            sent = gzip.compress(body)
            answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Encoding: gzip\r\nContent-Length: {len(sent)}\r\n\r\n"
            block = answer.encode() + sent
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-10-18T10:00:00Z\r\n"
                "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(block)}\r\n\r\n"
            )
            record = head.encode() + block + b"\r\n\r\n"
            stream.write(gzip.compress(record) if packed else record)
    return path


def plain(number: int) -> bytes:
    """Return a page that does not say when it was published."""
    paragraphs = "".join(f"<p>{p}</p>" for p in text(number).split("\n\n"))
    return f"<html lang='en'><head><title>Gate report {number}</title></head><body><article>{paragraphs}</article></body></html>".encode()


@pytest.mark.parametrize("packed", [True, False])
async def test_warc(archive: Archive, tmp_path: Path, packed: bool) -> None:  # noqa: FBT001  a case
    """Pages of a crawl are read with the date of their record; other records are passed over; twice is once."""
    path = warc(
        tmp_path / "crawl.warc.gz",
        {
            "http://echo.example/a1": ("200 OK", plain(1), "text/html; charset=utf-8"),
            "http://echo.example/a2": ("200 OK", plain(2), "text/html"),
            "http://echo.example/gone": ("404 Not Found", b"<p>no</p>", "text/html"),
            "http://echo.example/x.png": ("200 OK", b"\x89PNG", "image/png"),
            "http://echo.example/empty": ("200 OK", b"<p>no</p>", "text/html"),
            "file:///etc/passwd": ("200 OK", plain(3), "text/html"),
        },
        packed=packed,
    )
    seen: list[tuple[int, int]] = []
    done = await archive.add_warc(path, progress=lambda at, size: seen.append((at, size)))
    assert done == {"read": 2, "unreadable": 1}
    assert seen[-1][0] <= seen[-1][1] == path.stat().st_size
    first = next(archive.intake.log.read(kinds=("article_read",))).data.article  # type: ignore[attr-defined]  # by its kind
    assert (first.outlet, first.published) == ("echo.example", datetime(2024, 10, 18, 10, tzinfo=UTC))
    assert (await archive.add_warc(path))["known"] == 2


async def test_damaged_warc(archive: Archive, tmp_path: Path) -> None:
    """A file that breaks off gives what came before; a file that is none says so."""
    path = warc(
        tmp_path / "a.warc",
        {f"http://echo.example/a{n}": ("200 OK", plain(n), "text/html") for n in (1, 2, 3)},
        packed=False,
    )
    path.write_bytes(path.read_bytes()[:-300])
    done = await archive.add_warc(path)
    assert done["read"] >= 2
    (tmp_path / "b.warc").write_bytes(b"this is no archive" * 10)
    with pytest.raises(UsageError, match="no WARC file"):
        await archive.add_warc(tmp_path / "b.warc")


@pytest.mark.parametrize("packed", [True, False])
async def test_a_warc_that_breaks_off_anywhere(archive: Archive, tmp_path: Path, packed: bool) -> None:  # noqa: FBT001  a case
    """In a record's head, in its page, between two: what came before is in, the rest is counted, nothing is raised."""
    pages = {f"http://echo.example/a{n}": ("200 OK", plain(n), "text/html") for n in (1, 2)}
    whole = warc(tmp_path / "a.warc", pages, packed=packed).read_bytes()
    for at in range(40, len(whole), 23):
        (tmp_path / "b.warc").write_bytes(whole[:at])
        try:
            done = await archive.add_warc(tmp_path / "b.warc")
        except UsageError:
            assert at < 100, "too little of it to be told from another file"
            continue
        assert set(done) <= {"read", "known", "damaged", "unreadable", "copy"}
