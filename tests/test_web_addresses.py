"""No address that a feed can write leads into the newsroom's own network."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from faults import answer, faulty
from yarl import URL

from monitor.config import Network
from monitor.errors import FetchError
from monitor.web import Web, addresses

LOOPBACK, METADATA, INTRANET = "127.0.0.1", "169.254.169.254", "10.0.0.5"


def disguises(address: str) -> Iterator[str]:
    """Yield the forms in which resolvers and URL libraries take an IPv4 address."""
    a, b, c, d = (int(part) for part in address.split("."))
    number = int(ipaddress.IPv4Address(address))
    yield address
    yield f"{a}.{b}.{(c << 8) + d}"
    yield f"{a}.{(b << 16) + (c << 8) + d}"
    yield str(number)
    yield hex(number)
    yield f"0{number:o}"
    yield f"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}"
    yield f"0x{a:02X}.{b}.{c}.{d}"
    yield f"{a:#o}.{b:#o}.{c:#o}.{d:#o}".replace("0o", "0")
    yield f"00{a:o}.00{b:o}.00{c:o}.00{d:o}"
    yield f"{a}.{b}.{c}.{d}."
    yield f"{a}。{b}。{c}。{d}"
    yield f"{a}．{b}．{c}．{d}"
    yield f"{a}｡{b}｡{c}｡{d}"
    yield "".join(chr(ord("０") + int(x)) if x.isdigit() else x for x in address)
    yield "".join("①②③④⑤⑥⑦⑧⑨"[int(x) - 1] if x in "123456789" else "⓪" if x == "0" else x for x in address)
    yield f"[::ffff:{address}]"
    yield f"[::ffff:{a:02x}{b:02x}:{c:02x}{d:02x}]"
    yield f"[0:0:0:0:0:ffff:{address}]"
    yield f"[::{address}]"
    yield f"[::ffff:0:{address}]"
    yield f"[64:ff9b::{address}]"
    yield f"[64:ff9b::{a:02x}{b:02x}:{c:02x}{d:02x}]"
    yield f"[64:ff9b:1::{address}]"
    yield f"[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::]"
    yield f"[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::1]"
    yield f"[2001:0:{a:02x}{b:02x}:{c:02x}{d:02x}::]"
    yield f"[2001:0:0808:0808:0:0:{a ^ 255:02x}{b ^ 255:02x}:{c ^ 255:02x}{d ^ 255:02x}]"
    yield f"[2a00::5efe:{address}]"
    yield f"user@{address}"
    yield f"example.org@{address}"
    yield f"example.org:pass@{address}"
    yield f"{address}%2f@example.org"
    yield f"{address}\\@example.org"
    yield f"example.org\\@{address}"
    yield f"{address}%00.example.org"
    yield f"{address}\t"
    yield f"{address}%20"


OTHERS = [
    "localhost", "LOCALHOST", "localhost.", "foo.localhost", "ｌｏｃａｌｈｏｓｔ", "0", "0.0.0" + ".0", "000.0.0.0", "0x0",
    "[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[0000::1]", "[::1%25lo]", "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]",
    "[fd00:ec2::254]", "[fec0::1]", "[ff02::1]", "[3fff::1]", "[5f00::1]", "[100::1]", "[2001:db8::1]",
    "[2001:10::1]", "[2001:20::1]", "[2001:2::1]", "127.255.255.254", "127.0.1.1", "10.255.255.255", "172.16.0.1",
    "172.31.255.255", "192.168.0.1", "100.64.0.1", "100.100.100.200", "100.127.255.255", "169.254.170.2",
    "168.63.129.16", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255",
    "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
]  # fmt: skip
WRONG = [
    "file:///etc/passwd", "FILE:///etc/passwd", "gopher://127.0.0.1:70/_x", "ftp://127.0.0.1/", "dict://127.0.0.1/",
    "ldap://127.0.0.1/", "jar:http://127.0.0.1!/", "feed://127.0.0.1/", "feed:http://127.0.0.1/", "data:text/xml,<rss/>",
    "javascript:alert(1)", "//127.0.0.1/", "/etc/passwd", "127.0.0.1", "", " ", "http:", "http://", "http:///etc/passwd",
    "http://127.0.0.1\r\nHost: x/", "http://127.0.0.1\n/", "http://\x00127.0.0.1/", "http://example.org:22/",
    "http://example.org:6379/", "http://example.org:11211/", "http://example.org:0/", "http://example.org:99999/",
    "http://example.org:-1/", "http://[::1/", "http://[v1.x]/", "http://exa mple.org/", "http://example.org\u2028/",
    "http://" + "a" * 3000 + ".org/",
]  # fmt: skip
HOSTILE = [
    f"http://{form}{port}/x"
    for address in (LOOPBACK, METADATA, INTRANET)
    for form in disguises(address)
    for port in ("", ":8080")
]
HOSTILE += [f"https://{host}/" for host in OTHERS] + WRONG

PUBLIC = [
    *(f"{a}.{b}.3.4" for a in (1, 8, 9, 11, 23, 45, 93, 101, 126, 128, 140, 151, 169, 170, 185, 203, 212, 223) for b in (1, 65, 130)),
    "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "192.167.1.1", "192.169.1.1", "198.17.0.1", "198.20.0.1",
    "192.0.1.1", "192.0.3.1", "198.51.99.1", "203.0.112.1", "169.253.1.1", "169.255.1.1",
    "[2001:4860:4860::8888]", "[2606:4700:4700::1111]", "[2a02:26f0::1]", "[2600::1]", "[2400:cb00::1]", "[2c0f:fb50::1]",
    "[64:ff9b::8.8.8.8]", "[2002:808:808::1]", "[2001:0:0808:0808:0:0:f7f7:f7f7]", "[2a00::1]", "[2001:200::1]",
    "example.org", "www.example.org", "EXAMPLE.org", "example.org.", "münchen.example", "xn--mnchen-3ya.example", "例え.jp",
    "1e100.net", "0x.org", "10.example.org", "127.0.0.1.example.org", "localhost.example.org", "a-b.c-d.org", "x.co",
    "news.example.museum", "пример.рф", "3com.com", "127-0-0-1.example.org", "m.example.org", "feeds.example.co.uk", "a.io", "rss.example.info",
]  # fmt: skip


def test_there_are_enough_forms() -> None:
    """The lists are as long as they claim."""
    assert len(set(HOSTILE)) >= 150
    assert len(set(PUBLIC)) >= 100


def test_public_addresses_pass() -> None:
    """No public address, whatever it looks like, is refused by mistake."""
    assert [host for host in PUBLIC if _refused(f"http://{host}/feed")] == []


def _refused(url: str) -> str | None:
    try:
        addresses.check(url)
    except FetchError as error:
        return error.reason
    return None


async def test_no_hostile_form_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every form of a private address is refused before a socket exists; a listener there hears nothing."""
    connected: list[object] = []
    real = socket.socket.connect

    def connect(self: socket.socket, where: Any) -> None:
        connected.append(where)
        real(self, where)

    monkeypatch.setattr(socket.socket, "connect", connect)
    loop = asyncio.get_running_loop()
    real_connect = loop.sock_connect

    async def sock_connect(sock: socket.socket, where: Any) -> None:
        connected.append(where)
        await real_connect(sock, where)

    monkeypatch.setattr(loop, "sock_connect", sock_connect)

    async def hello(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"secret"))

    async with faulty(hello) as inside, Web(Network(spacing_s=0, connect_s=0.5, total_s=1)) as web:
        wrong = []
        forms = [*HOSTILE, *(u.replace(":8080", f":{inside.port}") for u in HOSTILE if ":8080" in u)]
        for url in forms:
            try:
                await web.get(url)
                wrong.append(url)
            except FetchError as error:
                if "refused" not in error.reason and "name not found" not in error.reason:
                    wrong.append(f"{url}: {error.reason}")
        assert wrong == []
        assert inside.connections == 0
    assert connected == []


@asynccontextmanager
async def names(monkeypatch: pytest.MonkeyPatch, table: dict[str, list[list[str]]]) -> Any:
    """Answer names from `table`: for each name a list of answers, one a question, the last one for ever."""
    real = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *args: Any, **options: Any) -> Any:
        if host not in table:
            return real(host, port, *args, **options)
        found = table[host].pop(0) if len(table[host]) > 1 else table[host][0]
        families = [(socket.AF_INET6 if ":" in ip else socket.AF_INET, ip) for ip in found]
        return [
            (family, socket.SOCK_STREAM, 6, "", (ip, port, 0, 0) if family == socket.AF_INET6 else (ip, port))
            for family, ip in families
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield


@pytest.mark.parametrize(
    "found",
    [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["10.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"],
     ["fe80::1"], ["169.254.169.254"], ["2606:4700::1", "fd00::1"], ["0.0.0" + ".0"]],
)  # fmt: skip
async def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch, found: list[str]) -> None:
    """One private address among those of a name is enough to refuse the name."""
    async with names(monkeypatch, {"evil.example": [found]}), Web(Network(spacing_s=0)) as web:
        with pytest.raises(FetchError, match="address refused"):
            await web.get("http://evil.example:8080/")


async def test_a_name_that_changes_its_mind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rebinding: public at the first question, private at the next; what is connected to is what was checked."""
    async with (
        names(monkeypatch, {"evil.example": [["203.0.114.9"], ["127.0.0.1"]]}),
        Web(Network(spacing_s=0, connect_s=0.3, total_s=1)) as web,
    ):
        for _ in range(3):
            with pytest.raises(FetchError):
                await web.get("http://evil.example:8080/")


async def test_redirects_are_checked_at_every_hop(monkeypatch: pytest.MonkeyPatch) -> None:
    """A redirect to any private form ends the request; the listener there hears nothing."""
    goals = [u for u in HOSTILE if u.startswith("http") and "\r" not in u and "\n" not in u][:120]

    async def inside(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"secret"))

    async with faulty(inside) as victim:

        async def lead(path: str, writer: asyncio.StreamWriter) -> None:
            goal = f"http://127.0.0.1:{victim.port}/" if path == "/victim" else goals[int(path[1:])]
            writer.write(answer(b"", "302 Found", Location=goal.encode().decode("latin-1")))

        async with faulty(lead) as server, Web(server.network()) as web:
            for path in ("/victim", *(f"/{n}" for n in range(len(goals)))):
                with pytest.raises(FetchError):
                    await web.get(f"{server.url}{path}")
        assert victim.connections == 0


async def test_allowed_private_addresses_serve_only_their_own_feeds() -> None:
    """An intranet feed may be polled; a feed from outside that names its address may not be followed there."""

    async def page(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"inside"))

    async with faulty(page) as server, Web(server.network()) as web:
        assert (await web.get(f"{server.url}/a")).body == b"inside"
        assert (await web.get(f"{server.url}/a", origin=f"{server.url}/feed")).body == b"inside"
        with pytest.raises(FetchError, match="address refused"):
            await web.get(f"{server.url}/admin?delete=1", origin="https://example.org/feed")
        with pytest.raises(FetchError, match="address refused"):
            await web.get(f"http://127.0.0.1:{server.port + 1}/a")


async def test_an_allowed_name_may_be_private(monkeypatch: pytest.MonkeyPatch) -> None:
    """`allow_private` takes names as well; the same address by another name stays closed."""

    async def page(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"inside"))

    async with faulty(page) as server:
        network = Network(allow_private=(f"wiki.intranet:{server.port}",), spacing_s=0)
        table = {"wiki.intranet": [["127.0.0.1"]], "evil.example": [["127.0.0.1"]]}
        async with names(monkeypatch, table), Web(network) as web:
            assert (await web.get(f"http://wiki.intranet:{server.port}/")).body == b"inside"
            with pytest.raises(FetchError, match="address refused"):
                await web.get(f"http://evil.example:{server.port}/")


async def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment is not used."""

    async def page(path: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"direct"))

    async with faulty(page) as proxy, faulty(page) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        async with Web(server.network()) as web:
            assert (await web.get(f"{server.url}/")).body == b"direct"
        assert proxy.connections == 0


def test_urls_are_asked_in_one_form() -> None:
    """What was checked is what is asked: the checked URL itself is returned."""
    assert isinstance(addresses.check("https://example.org/a?b=c"), URL)
    assert str(addresses.check("https://EXAMPLE.org/ü")) == "https://example.org/%C3%BC"
