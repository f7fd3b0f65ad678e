"""What servers do wrong, and what the door to the network makes of it: one line, in bounded time and memory."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import ssl
import time
import tracemalloc
import zlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from faults import answer, faulty

from monitor.config import Network, Secret
from monitor.errors import FetchError
from monitor.web import Web, retry_after_s

Write = Callable[[asyncio.StreamWriter], Awaitable[None]]


async def told(write: Write | bytes, *, limit: int = 1_000_000, **limits: object) -> FetchError:
    """Return the error that an answer gives; fails where there is none."""

    async def handler(path: str, writer: asyncio.StreamWriter) -> None:
        if isinstance(write, bytes):
            writer.write(write)
        else:
            await write(writer)

    async with faulty(handler) as server, Web(server.network(**limits)) as web:
        with pytest.raises(FetchError) as caught:
            await web.get(f"{server.url}/x", limit=limit)
    return caught.value


async def body_of(given: bytes, limit: int = 1_000_000) -> bytes:
    """Return the body that an answer gives."""

    async def handler(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(given)

    async with faulty(handler) as server, Web(server.network()) as web:
        return (await web.get(f"{server.url}/x", limit=limit)).body


# ---------------------------------------------------------------- transport


async def test_refused_connection() -> None:
    """Nobody listens: a line, no traceback."""

    async def nothing(path: str, writer: asyncio.StreamWriter) -> None: ...

    async with faulty(nothing) as server:
        network, url = server.network(), server.url
    async with Web(network) as web:
        with pytest.raises(FetchError, match="no connection"):
            await web.get(url)


async def test_unknown_name() -> None:
    """A name that does not exist says so."""
    async with Web(Network(spacing_s=0)) as web:
        with pytest.raises(FetchError, match="name not found"):
            await web.get("http://nowhere.invalid/")


async def test_silence_is_cut_at_the_gap() -> None:
    """A server that accepts and says nothing is left after the gap."""

    async def nothing(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(30)

    started = time.monotonic()
    assert "silent" in (await told(nothing, gap_s=0.3)).reason
    assert time.monotonic() - started < 2


async def test_a_drip_is_cut_at_the_total() -> None:
    """One byte now and then never ends by itself: the total deadline ends it."""

    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.05)

    started = time.monotonic()
    assert "not finished within" in (await told(drip, gap_s=0.5, total_s=0.6)).reason
    assert time.monotonic() - started < 2


async def test_dripping_headers_are_cut_too() -> None:
    """The deadline covers the head of the answer."""

    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(1000):
            writer.write(f"X-{number}: y\r\n".encode())
            await writer.drain()
            await asyncio.sleep(0.05)

    assert "not finished within" in (await told(drip, gap_s=0.5, total_s=0.6)).reason


async def test_reset_in_the_middle() -> None:
    """A connection that breaks is an error, whatever arrived."""

    async def reset(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
        await writer.drain()
        writer.transport.abort()

    assert (await told(reset)).reason


async def test_body_shorter_than_announced() -> None:
    """A truncated body never counts as the document."""
    assert (await told(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")).reason == "truncated body"


async def test_chunked_body_without_its_end() -> None:
    """Likewise for a chunked one."""
    given = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
    assert (await told(given)).reason == "truncated body"


@pytest.mark.parametrize("cut", [20, 60, -9, -1])
async def test_truncated_gzip(cut: int) -> None:
    """Gzip without its end is an error, although the bytes so far unfold."""
    packed = gzip.compress(b"<rss>" + bytes(range(256)) * 40)[:cut]
    assert "truncated gzip" in (await told(answer(packed, Content_Encoding="gzip"))).reason


async def test_broken_gzip() -> None:
    """Bytes that are no gzip say so."""
    assert "broken gzip" in (await told(answer(b"<rss></rss>", Content_Encoding="gzip"))).reason


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "raw", "identity", ""])
async def test_encodings_that_are_understood(encoding: str) -> None:
    """Gzip in its spellings, deflate with and without its frame."""
    text = b"<rss>" + b"news " * 1000
    packed = {
        "gzip": gzip.compress(text), "x-gzip": gzip.compress(text[:99]) + gzip.compress(text[99:]),
        "deflate": zlib.compress(text), "raw": zlib.compress(text)[2:-4],
    }.get(encoding, text)  # fmt: skip
    name = "deflate" if encoding == "raw" else encoding
    assert await body_of(answer(packed, Content_Encoding=name)) == text


async def test_padding_behind_gzip_is_ignored() -> None:
    """Some servers send zeros behind the end."""
    assert await body_of(answer(gzip.compress(b"hello") + b"\0" * 70_000, Content_Encoding="gzip")) == b"hello"


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd", "compress", "gzip,gzip,gzip,gzip", "GZip "])
async def test_encodings_nobody_asked_for(encoding: str) -> None:
    """Stacked or other encodings are refused (a gzip in capitals is gzip)."""
    given = answer(gzip.compress(gzip.compress(b"x")), Content_Encoding=encoding)
    if encoding == "GZip ":
        assert gzip.decompress(await body_of(given)) == b"x"
    else:
        assert "only one of gzip and deflate" in (await told(given)).reason


async def test_a_bomb_does_not_unfold() -> None:
    """A megabyte that would be a gigabyte stops at the limit, in little memory."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(1024)) + packer.flush()
    tracemalloc.start()
    reason = (await told(answer(bomb, Content_Encoding="gzip"), limit=10_000_000, total_s=20.0)).reason
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "unfolds to more than 200 times" in reason or "larger than" in reason
    assert peak < 40_000_000


async def test_a_ratio_bomb_below_the_size_limit() -> None:
    """What unfolds a thousand times is refused although it would fit."""
    bomb = gzip.compress(bytes(5_000_000), 9)
    assert "200 times" in (await told(answer(bomb, Content_Encoding="gzip"), limit=10_000_000)).reason


async def test_plain_bodies_are_limited_too() -> None:
    """An endless body without a length stops at the limit."""

    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"x" * 65536)
            await writer.drain()

    assert (await told(endless, limit=300_000, total_s=10.0)).reason == "larger than 300,000 bytes"


async def test_too_many_and_too_large_headers() -> None:
    """3,000 headers, or one of a megabyte, are refused."""
    many = "".join(f"X-{n}: y\r\n" for n in range(3000)).encode()
    assert (await told(b"HTTP/1.1 200 OK\r\n" + many + b"\r\n")).reason
    assert (await told(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1_000_000 + b"\r\n\r\n")).reason


@pytest.mark.parametrize(
    "given",
    [b"not http at all\r\n\r\n", b"HTTP/1.1 abc OK\r\n\r\n", b"", b"\0" * 100, b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
     b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
     b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n", b"SSH-2.0-OpenSSH_9.2\r\n"],
)  # fmt: skip
async def test_what_is_no_http(given: bytes) -> None:
    """Garbage is one line."""
    error = await told(given)
    assert error.reason
    assert "\n" not in str(error)


# ---------------------------------------------------------------- redirects


async def moving(answers: dict[str, bytes]) -> tuple[object, list[str]]:
    """Ask for /0 of a server with these answers; return the response or error, and the paths that were asked."""

    async def handler(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answers.get(path, answer(b"end")))

    async with faulty(handler) as server, Web(server.network()) as web:
        try:
            result: object = await web.get(f"{server.url}/0")
        except FetchError as error:
            result = error
        return result, [line.split(" ")[1] for line in server.asked]


async def test_permanent_redirects_are_told() -> None:
    """301 and 308 say where the feed has moved; one temporary hop on the way and nothing is said."""
    steps = {"/0": answer(status="301 Moved", Location="/1"), "/1": answer(status="308 Moved", Location="/2")}
    found, _ = await moving(steps)
    assert found.moved_to.endswith("/2")  # type: ignore[attr-defined]  # a response
    steps["/1"] = answer(status="302 Found", Location="/2")
    found, _ = await moving(steps)
    assert found.moved_to is None  # type: ignore[attr-defined]  # a response
    assert found.url.endswith("/2")  # type: ignore[attr-defined]  # a response


async def test_redirect_loop_ends() -> None:
    """Five redirects are followed, no more."""
    found, asked = await moving({"/0": answer(status="302 Found", Location="/0")})
    assert "more than 5 redirects" in str(found)
    assert len(asked) == 6


@pytest.mark.parametrize(
    "where",
    ["", "file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://127.0.0.1:1/", "//[::1]/", "http://[",
     "/a b\\c", "gopher://example.org/"],
)  # fmt: skip
async def test_redirects_to_nowhere(where: str) -> None:
    """A redirect without an address, or to one that is not fetched, is an error."""
    found, asked = await moving({"/0": answer(status="302 Found", Location=where)})
    assert isinstance(found, FetchError)
    assert asked == ["/0"]


# ---------------------------------------------------------------- TLS


def certificate(folder: Path, days: int = 1) -> ssl.SSLContext:
    """Return a server's context with a self-signed certificate for localhost."""
    import subprocess  # noqa: PLC0415  only here

    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days",
         str(days), "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


async def test_unknown_certificates_are_refused(tmp_path: Path) -> None:
    """A self-signed certificate ends the request; it is never tried without verification."""
    asked = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.read(100))
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=certificate(tmp_path))
    port = server.sockets[0].getsockname()[1]
    network = Network(allow_private=(f"127.0.0.1:{port}",), spacing_s=0)
    async with server, Web(network) as web:
        with pytest.raises(FetchError, match=r"TLS: .*certificate"):
            await web.get(f"https://127.0.0.1:{port}/")
    assert asked in ([], [b""])


# ---------------------------------------------------------------- statuses


@pytest.mark.parametrize(
    ("status", "words"),
    [("401 Unauthorized", "login"), ("402 Payment", "login"), ("403 Forbidden", "HTTP 403"), ("404 Not Found", "HTTP 404"),
     ("410 Gone", "HTTP 410"), ("451 Legal", "HTTP 451"), ("500 Oops", "HTTP 500"), ("503 Busy", "HTTP 503"),
     ("204 No Content", "HTTP 204"), ("206 Partial", "HTTP 206"), ("600 What", "HTTP 600")],
)  # fmt: skip
async def test_statuses(status: str, words: str) -> None:
    """Every status but 200 and 304 is a failure that names it."""
    error = await told(answer(b"<rss/>" if status[0] != "2" else b"", status))
    assert words in error.reason
    assert error.status == int(status[:3])


async def test_robot_walls_are_named() -> None:
    """A challenge is told from a plain refusal."""
    assert "wall against robots" in (await told(answer(b"", "403 Forbidden", cf_mitigated="challenge"))).reason


NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("120", 120.0), ("0", 0.0), (" 7 ", 7.0), ("-5", None), ("1.5", None), ("soon", None), ("", None), ("9" * 400, 999999999.0),
        (format_datetime(NOW + timedelta(hours=1), usegmt=True), 3600.0), (format_datetime(NOW - timedelta(hours=1), usegmt=True), 0.0),
        ("Sun, 01 Mar 2026 12:30:00", 1800.0), ("Sun, 99 Mar 2026", None), ("\x00", None),
    ],
)  # fmt: skip
def test_retry_after(value: str, expected: float | None) -> None:
    """Seconds, or a date that counts from the server's own clock; garbage is nothing."""
    assert retry_after_s(value, {"date": format_datetime(NOW, usegmt=True)}) == expected


# ---------------------------------------------------------------- politeness


async def test_one_request_at_a_time_to_a_host() -> None:
    """Requests to one host never overlap, and keep their distance."""
    running = most = 0
    times = []

    async def handler(path: str, writer: asyncio.StreamWriter) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        times.append(time.monotonic())
        await asyncio.sleep(0.02)
        running -= 1
        writer.write(answer(b"ok"))

    async with faulty(handler) as server, Web(server.network(spacing_s=0.1)) as web:
        await asyncio.gather(*(web.get(f"{server.url}/{n}") for n in range(4)))
    assert most == 1
    assert all(b - a >= 0.1 for a, b in itertools.pairwise(times))


async def test_failing_hosts_do_not_keep_the_others_waiting() -> None:
    """Addresses that failed before share a quarter of the slots: healthy ones get through beside them."""

    async def hang(path: str, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(30)

    async def quick(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"ok"))

    async with faulty(hang) as one, faulty(hang) as two, faulty(hang) as three, faulty(quick) as healthy:
        ports = tuple(f"127.0.0.1:{s.port}" for s in (one, two, three, healthy))
        # by name, so that they count as different hosts
        network = Network(allow_private=ports, spacing_s=0, gap_s=5, total_s=5, concurrency=4)
        async with Web(network) as web:
            stuck = [asyncio.create_task(web.get(f"{s.url}/x", suspect=True)) for s in (one, two, three)]
            await asyncio.sleep(0.1)
            web._turns.clear()  # noqa: SLF001  the servers stand for different hosts
            started = time.monotonic()
            assert (await web.get(f"{healthy.url}/x")).body == b"ok"
            assert time.monotonic() - started < 1
            for task in stuck:
                task.cancel()
            await asyncio.gather(*stuck, return_exceptions=True)


ROBOTS = [
    ("User-agent: *\nDisallow: /private", "/private/a", False),
    ("User-agent: *\nDisallow: /private", "/public", True),
    ("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", True),
    ("User-agent: monitor\nDisallow: /\n\nUser-agent: *\nAllow: /", "/x", False),
    ("User-agent: other\nDisallow: /", "/x", True),
    ("User-agent: a\nUser-agent: monitor\nDisallow: /x", "/x", False),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
    ("User-agent: *\nDisallow: /%D1%8F", "/я", False),
    ("User-agent: *\nDisallow:", "/x", True),
    ("<html>not found</html>", "/x", True),
    ("", "/x", True),
    ("\ufeffUser-agent: *\nDisallow: /x # comment", "/x", False),
]


@pytest.mark.parametrize(("rules", "path", "allowed"), ROBOTS)
async def test_robots(rules: str, path: str, allowed: bool) -> None:  # noqa: FBT001  a case
    """Pages are fetched only where robots.txt lets us; it is asked once."""

    async def handler(asked: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(rules.encode()))

    async with faulty(handler) as server, Web(server.network(respect_robots=True)) as web:
        assert await web.allows(f"{server.url}{path}") is allowed
        assert await web.allows(f"{server.url}{path}") is allowed
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("status", "allowed"), [("404 Not Found", True), ("403 Forbidden", True), ("500 Oops", False), ("429 Slow", False)]
)
async def test_robots_that_cannot_be_had(status: str, allowed: bool) -> None:  # noqa: FBT001  a case
    """No robots.txt allows everything; a server in trouble is left alone for a while."""

    async def handler(asked: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"", status))

    async with faulty(handler) as server, Web(server.network(respect_robots=True)) as web:
        assert await web.allows(f"{server.url}/x") is allowed


async def test_a_hostile_robots_pattern_is_quick() -> None:
    """Stars without end take linear time."""
    rules = b"User-agent: *\nDisallow: /" + b"*a" * 450 + b"$\n"
    rules *= 200

    async def handler(asked: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(rules))

    async with faulty(handler) as server, Web(server.network(respect_robots=True)) as web:
        started = time.monotonic()
        await web.allows(f"{server.url}/{'a' * 1500}b")
        assert time.monotonic() - started < 2


async def test_a_proxy_is_used_only_when_configured() -> None:
    """All requests go to the configured proxy, and only there."""

    async def proxy(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(f"proxied {path}".encode()))

    async with faulty(proxy) as server:
        network = Network(proxy=Secret(server.url), spacing_s=0)
        async with Web(network) as web:
            assert (await web.get("http://example.org/a")).body == b"proxied http://example.org/a"
            with pytest.raises(FetchError, match="address refused"):
                await web.get("http://127.0.0.1/")


async def test_new_limits_take_effect() -> None:
    """A reload opens an address that was closed, without a restart."""

    async def page(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"ok"))

    async with faulty(page) as server, Web(Network(spacing_s=0)) as web:
        with pytest.raises(FetchError):
            await web.get(f"{server.url}/")
        web.reload(server.network())
        assert (await web.get(f"{server.url}/")).body == b"ok"


async def test_cancelled_requests_leave_nothing() -> None:
    """A cancelled request gives its slot and its host back."""

    async def hang(path: str, writer: asyncio.StreamWriter) -> None:
        if path == "/hang":
            await asyncio.sleep(30)
        writer.write(answer(b"ok"))

    async with faulty(hang) as server, Web(server.network(concurrency=1, gap_s=20.0, total_s=20.0)) as web:
        task = asyncio.create_task(web.get(f"{server.url}/hang"))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await web.get(f"{server.url}/")).body == b"ok"


async def test_redirects_share_one_deadline() -> None:
    """A chain of slow answers ends with the total: each hop has what the others left."""

    async def handler(path: str, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.6)
        writer.write(answer(status="302 Found", Location=f"{path}x"))

    async with faulty(handler) as server, Web(server.network(total_s=1.5)) as web:
        started = time.monotonic()
        with pytest.raises(FetchError, match=r"not finished within 1\.5 s"):
            await web.get(f"{server.url}/x")
    assert time.monotonic() - started < 2.5
    assert len(server.asked) == 3


@pytest.mark.parametrize("length", [65_536, 65_537, 131_072, 196_608, 262_144])
async def test_deflate_that_fills_a_chunk_to_the_brim(length: int) -> None:
    """Without a frame the last byte sent may stand for much text that is still inside."""
    for text in (b"a" * length, b"ab" * (length // 2)):
        raw = zlib.compress(text, 9)[2:-4]
        assert await body_of(answer(raw, Content_Encoding="deflate")) == text


async def test_headers_of_other_alphabets() -> None:
    """Bytes that are no UTF-8 are text all the same: a database and a worker have to take them."""
    head = b'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nETag: "\xff\xfe"\r\nContent-Type: text/html; charset=\xe9\r\n\r\nx'

    async def handler(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(head)

    async with faulty(handler) as server, Web(server.network()) as web:
        found = await web.get(f"{server.url}/x")
    assert found.headers["etag"] == '"\xff\xfe"'
    assert found.content_type.encode() == b"text/html; charset=\xc3\xa9"
