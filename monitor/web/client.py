"""The one door to the network.

Every request of the monitor's own goes through :meth:`Web.get`: only public addresses (checked again at the moment
of connecting, on every hop), limits on time and on decompressed size, one request at a time to a host with a pause
between them, no cookies, no proxy from the environment, TLS always verified.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
import time
import zlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from types import TracebackType

import aiohttp
import msgspec
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from monitor import __version__
from monitor.config import USER_AGENT, Network
from monitor.errors import FetchError
from monitor.web import addresses, robots

REDIRECTS = 5
RATIO = 200
"""Decompressed to sent bytes, above the first megabyte: more is a bomb (text reaches 20)."""
_FREE_BYTES = 1_000_000
_CHUNK = 64 * 1024
_ROBOTS_KEPT = 2000
_ROBOTS_S = 24 * 3600.0
_ROBOTS_ERROR_S = 3600.0

ACCEPT_FEED = (
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5"


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """What a server answered."""

    url: str
    """The address that answered, after redirects."""
    status: int
    """200 or 304."""
    headers: Mapping[str, str]
    """By name in lower case; of a repeated one the first."""
    body: bytes
    """Decompressed; empty for a 304."""
    moved_to: str | None = None
    """Where the asked address has moved for good: every redirect on the way was permanent (301, 308)."""

    @property
    def content_type(self) -> str:
        """The Content-Type header, or the empty string."""
        return self.headers.get("content-type", "")


class RefusedError(OSError):
    """An address that was about to be connected to is not allowed."""


class _Resolver(AbstractResolver):
    """Resolves names in threads of its own and refuses a name of which any address is not allowed."""

    def __init__(self, allowed: frozenset[tuple[str, int]], threads: ThreadPoolExecutor) -> None:
        self._allowed, self._threads = allowed, threads
        self.passed: set[tuple[str, int]] = set(allowed)
        """Addresses that may be connected to although they are not public."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(
            self._threads, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, family=family)
        )
        results: list[ResolveResult] = []
        for kind, _, proto, _, where in found:
            address = str(where[0])
            if (host.casefold(), port) in self._allowed:
                self.passed.add((address, port))
            self.check(address, port)
            results.append(
                ResolveResult(
                    hostname=host,
                    host=address,
                    port=port,
                    family=kind,
                    proto=proto,
                    flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
                )
            )
        return results

    def check(self, address: str, port: int) -> None:
        """Raise :class:`RefusedError` where an address must not be connected to."""
        if (address, port) not in self.passed and (reason := addresses.refusal(ipaddress.ip_address(address))):
            raise RefusedError(reason)

    def socket(self, info: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
        """Make the socket for one connection; the last moment before it, and the check that cannot be gone round."""
        family, kind, proto, _, where = info
        self.check(str(where[0]), int(str(where[1])))
        return socket.socket(family, kind, proto)

    async def close(self) -> None:
        """Nothing is held."""


class _Turn:
    """Whose turn it is at one host."""

    __slots__ = ("free_at", "lock", "pause_s", "waiting")

    def __init__(self) -> None:
        self.lock, self.waiting, self.free_at, self.pause_s = asyncio.Lock(), 0, 0.0, 0.0


class _Budget:
    """How much of the total deadline is left; waiting for one's turn does not count, redirects do."""

    def __init__(self, total_s: float) -> None:
        self.total_s = self.left_s = total_s
        self._began = 0.0

    def __enter__(self) -> None:
        self._began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        self.left_s -= time.monotonic() - self._began


class Web:
    """The network, guarded; an async context manager."""

    def __init__(self, network: Network) -> None:
        """Use the limits of `network`."""
        self._limits(network)
        self._turns: dict[str, _Turn] = {}
        self._robots: OrderedDict[str, tuple[float, robots.Rules]] = OrderedDict()
        self._threads: ThreadPoolExecutor | None = None
        self._public: aiohttp.ClientSession | None = None
        self._private: aiohttp.ClientSession | None = None
        self._retired: list[aiohttp.ClientSession] = []

    def _limits(self, network: Network) -> None:
        self.network = network
        self._agent = USER_AGENT.format(version=__version__, contact=network.contact)
        self._allowed = addresses.pairs(network.allow_private)
        self._proxy = URL(network.proxy.reveal()) if network.proxy else None
        self._slots = asyncio.Semaphore(network.concurrency)
        self._slow_slots = asyncio.Semaphore(max(1, network.concurrency // 4))

    def _open(self) -> None:
        proxy = frozenset({(self._proxy.raw_host or "", self._proxy.port or 0)}) if self._proxy else frozenset()
        self._public = self._session(proxy)
        self._private = self._session(self._allowed | proxy)

    async def __aenter__(self) -> Web:
        self._threads = ThreadPoolExecutor(self.network.concurrency, thread_name_prefix="names")
        self._open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for session in (self._public, self._private, *self._retired):
            if session is not None:
                await session.close()
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
        await asyncio.sleep(0)  # lets closed transports go before the loop does

    def reload(self, network: Network) -> None:
        """Take new limits; what is under way ends under the old ones."""
        changed = (network.allow_private, network.proxy) != (self.network.allow_private, self.network.proxy)
        self._limits(network)
        if changed and self._public is not None:
            self._retired += [s for s in (self._public, self._private) if s is not None]
            self._open()

    def _session(self, allowed: frozenset[tuple[str, int]]) -> aiohttp.ClientSession:
        if self._threads is None:  # pragma: no cover  only a wrong call
            raise RuntimeError("Web is used outside 'async with'")
        resolver = _Resolver(allowed, self._threads)
        connector = aiohttp.TCPConnector(
            resolver=resolver,
            socket_factory=resolver.socket,
            ssl=ssl.create_default_context(),
            limit=0,  # the slots limit
            ttl_dns_cache=60,
            keepalive_timeout=15,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            max_line_size=16 * 1024,
            max_field_size=32 * 1024,
            max_headers=200,
            headers={"Accept-Encoding": "gzip, deflate"},
        )

    # ------------------------------------------------------------ asking

    async def get(
        self,
        url: str,
        *,
        limit: int | None = None,
        etag: str | None = None,
        modified: str | None = None,
        accept: str = ACCEPT_PAGE,
        origin: str | None = None,
        suspect: bool = False,
    ) -> Response:
        """Fetch an address; status 200 or 304.

        `limit`: bytes after decompression (the setting for pages where none is given).  `etag` and `modified` are the
        validators of the last answer.  `origin` is the feed that named the address: private addresses that the
        settings allow are reached only from feeds that are there themselves.  `suspect`: the address failed last
        time; those share a quarter of the slots, so that hanging hosts do not keep the others waiting.
        Raises :class:`FetchError` for everything else; its ``status`` is set where a server answered.
        """
        current = addresses.check(url, allowed=self._allowed)
        private = self._is_allowed_private(current)
        if private and origin not in {None, url} and not self._is_allowed_private(URL(origin or "")):
            private, current = False, addresses.check(url)
        headers = {"Accept": accept, "User-Agent": self._agent}
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        permanent, limit = True, limit or self.network.page_bytes
        budget = _Budget(self.network.total_s)
        for redirects in range(REDIRECTS + 1):
            answer = await self._ask(current, headers, limit, budget, private=private, suspect=suspect)
            if isinstance(answer, Response):
                if not redirects:
                    return answer
                moved = permanent and str(current) != str(URL(url))
                return msgspec.structs.replace(answer, moved_to=str(current) if moved else None)
            status, location = answer
            permanent = permanent and status in {301, 308}
            current = self._next(current, location, private=private)
        raise FetchError(url, f"more than {REDIRECTS} redirects")

    def _is_allowed_private(self, url: URL) -> bool:
        return ((url.raw_host or "").casefold(), url.port or 0) in self._allowed

    def _next(self, current: URL, location: str, *, private: bool) -> URL:
        """Return where a redirect leads, checked like any address."""
        if addresses.has_bad_character(location):
            raise FetchError(str(current), "redirected to an address that holds a blank or a control character")
        try:
            target = current.join(URL(location)).with_fragment(None)
        except ValueError as error:
            raise FetchError(str(current), f"redirected to no address: {error}") from error
        return addresses.check(target, allowed=self._allowed if private else frozenset())

    async def _ask(
        self, url: URL, headers: Mapping[str, str], limit: int, budget: _Budget, *, private: bool, suspect: bool
    ) -> Response | tuple[int, str]:
        """Ask one address once, when it is its turn; a redirect gives status and Location."""
        async with self._turn(url.raw_host or ""):
            if suspect:
                async with self._slow_slots, self._slots:
                    return await self._timed(url, headers, limit, budget, private=private)
            async with self._slots:
                return await self._timed(url, headers, limit, budget, private=private)

    async def _timed(
        self, url: URL, headers: Mapping[str, str], limit: int, budget: _Budget, *, private: bool
    ) -> Response | tuple[int, str]:
        """Ask within what is left of the total deadline, and turn what can go wrong into a :class:`FetchError`."""
        where = str(url)
        try:
            with budget:
                async with asyncio.timeout(budget.left_s):
                    return await self._exchange(url, headers, limit, private=private)
        except FetchError:
            raise
        except aiohttp.ServerTimeoutError as error:
            raise FetchError(where, f"no answer: silent for {self.network.gap_s:g} s") from error
        except TimeoutError as error:
            raise FetchError(where, f"not finished within {budget.total_s:g} s") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise FetchError(where, _why(error)) from error
        except MemoryError as error:
            raise FetchError(where, "out of memory") from error

    async def _exchange(
        self, url: URL, headers: Mapping[str, str], limit: int, *, private: bool
    ) -> Response | tuple[int, str]:
        session = self._private if private else self._public
        if session is None:
            raise RuntimeError("Web is used outside 'async with'")
        patience = aiohttp.ClientTimeout(total=None, sock_connect=self.network.connect_s, sock_read=self.network.gap_s)
        async with session.get(
            url, headers=headers, allow_redirects=False, proxy=self._proxy, timeout=patience
        ) as answer:
            found = _headers(answer.headers)
            if answer.status in {301, 302, 303, 307, 308}:
                if location := found.get("location"):
                    return answer.status, location
                raise FetchError(str(url), f"HTTP {answer.status} without a Location", status=answer.status)
            if answer.status == 304:
                return Response(url=str(url), status=304, headers=found, body=b"")
            if answer.status != 200:
                raise await _status_error(url, answer, found)
            body = await _body(answer, found, limit)
            return Response(url=str(url), status=200, headers=found, body=body)

    # ------------------------------------------------------------ politeness

    @asynccontextmanager
    async def _turn(self, host: str) -> AsyncIterator[None]:
        """Wait until no other request is under way to the host and the pause since the last one is over."""
        if len(self._turns) > 4096:
            now = time.monotonic()
            self._turns = {h: t for h, t in self._turns.items() if t.waiting or t.free_at > now}
        turn = self._turns.setdefault(host, _Turn())
        turn.waiting += 1
        try:
            async with turn.lock:
                if (wait := turn.free_at - time.monotonic()) > 0:
                    await asyncio.sleep(wait)
                try:
                    yield
                finally:
                    turn.free_at = time.monotonic() + max(self.network.spacing_s, turn.pause_s)
        finally:
            turn.waiting -= 1

    async def allows(self, url: str, *, origin: str | None = None) -> bool:
        """Return whether the host's robots.txt lets us fetch a page.

        A missing file allows everything; one that cannot be fetched forbids for an hour (RFC 9309, 2.3.1.4).
        """
        if not self.network.respect_robots:
            return True
        target = addresses.check(url, allowed=self._allowed)
        site = str(target.origin())
        if (kept := self._robots.get(site)) is None or kept[0] < time.monotonic():
            kept = await self._fetch_robots(site, origin)
            self._robots[site] = kept
            self._robots.move_to_end(site)
            while len(self._robots) > _ROBOTS_KEPT:
                self._robots.popitem(last=False)
        rules = kept[1]
        if rules.delay_s:
            self._turns.setdefault(target.raw_host or "", _Turn()).pause_s = rules.delay_s
        return rules.allows(target.raw_path_qs)

    async def _fetch_robots(self, site: str, origin: str | None) -> tuple[float, robots.Rules]:
        try:
            answer = await self.get(f"{site}/robots.txt", limit=robots.LARGEST * 4, accept="text/plain", origin=origin)
        except FetchError as error:
            if error.status is not None and 400 <= error.status < 500 and error.status != 429:
                return time.monotonic() + _ROBOTS_S, robots.Rules()
            return time.monotonic() + _ROBOTS_ERROR_S, robots.NOTHING
        return time.monotonic() + _ROBOTS_S, robots.parse(answer.body, "monitor")


# ---------------------------------------------------------------- bodies and errors


def _headers(sent: Mapping[str, str]) -> dict[str, str]:
    """Return headers by name in lower case, of a repeated one the first.

    Bytes that are no UTF-8 come from the client as lone surrogates, which neither a database nor a worker takes: they
    are read as Latin-1, as HTTP means them.
    """
    found: dict[str, str] = {}
    for name, value in sent.items():
        text = value if value.isascii() else value.encode("utf-8", "surrogateescape").decode("latin-1")
        found.setdefault(name.lower(), text)
    return found


async def _body(answer: aiohttp.ClientResponse, headers: Mapping[str, str], limit: int) -> bytes:
    """Read a body, decompressing with a limit; a truncated one is an error."""
    unpack = _Unpacker(str(answer.url), headers.get("content-encoding", ""), limit)
    async for chunk in answer.content.iter_chunked(_CHUNK):
        unpack.feed(chunk)
    return unpack.finish()


class _Unpacker:
    """Decompresses step by step and stops at a limit: a bomb never unfolds."""

    def __init__(self, url: str, encoding: str, limit: int) -> None:
        """Unpack by the Content-Encoding `encoding`; more than `limit` bytes are refused."""
        self._url, self._limit, self._sent, self._parts, self._size = url, limit, 0, list[bytes](), 0
        self._kind = encoding.strip().casefold()
        if self._kind not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise FetchError(url, f"Content-Encoding {self._kind[:40]!r}: only one of gzip and deflate was asked for")
        self._plain = self._kind in {"", "identity"}
        self._stream = None if self._plain else zlib.decompressobj(15 if self._kind == "deflate" else 31)

    def feed(self, chunk: bytes) -> None:
        """Take what the server sent next; raises :class:`FetchError` at a limit."""
        self._sent += len(chunk)
        if self._stream is None:
            self._keep(chunk)
            return
        if self._stream.eof and (self._kind == "deflate" or not chunk.startswith(b"\x1f\x8b")):
            return  # padding after the end
        try:
            self._inflate(chunk)
        except zlib.error as error:
            raise FetchError(self._url, f"broken {self._kind} body: {error}") from error

    def _inflate(self, chunk: bytes) -> None:
        rest = chunk
        while rest and self._stream is not None:
            if self._stream.eof:
                if not rest.startswith(b"\x1f\x8b"):
                    return
                self._stream = zlib.decompressobj(31)  # gzip bodies may have several members
            try:
                self._keep(self._stream.decompress(rest, _CHUNK))
            except zlib.error:
                if self._kind != "deflate" or self._size:
                    raise
                self._kind, self._stream = "raw deflate", zlib.decompressobj(-15)  # some servers leave out the frame
                continue
            rest = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            raise FetchError(self._url, f"larger than {self._limit:,} bytes")
        if self._size > _FREE_BYTES and self._size > RATIO * self._sent:
            raise FetchError(self._url, f"unfolds to more than {RATIO} times what was sent")
        self._parts.append(data)

    def finish(self) -> bytes:
        """Return the whole body; raises :class:`FetchError` where its end is missing."""
        # where output filled a chunk to the brim, the end may still be inside
        while self._stream is not None and not self._stream.eof and (more := self._stream.decompress(b"", _CHUNK)):
            self._keep(more)
        if self._stream is not None and self._sent and not self._stream.eof:
            raise FetchError(self._url, f"truncated {self._kind} body")
        return b"".join(self._parts)


async def _status_error(url: URL, answer: aiohttp.ClientResponse, headers: Mapping[str, str]) -> FetchError:
    """Return the error for a status that is neither 200, 304 nor a redirect."""
    reason = f"HTTP {answer.status}"
    if "cf-mitigated" in headers:
        reason += ", a wall against robots"
    elif answer.status in {401, 402}:
        reason += ", a login is needed"
    return FetchError(
        str(url), reason, status=answer.status, retry_after_s=retry_after_s(headers.get("retry-after"), headers)
    )


def retry_after_s(value: str | None, headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a Retry-After asks for; a date counts from the answer's own Date; garbage gives None."""
    if not value:
        return None
    if value.strip().isdecimal():
        return float(value.strip()[:9])
    until, now = http_date(value), http_date(headers.get("date"))
    if until is None:
        return None
    return max(0.0, until - (time.time() if now is None else now))


def http_date(value: str | None) -> float | None:
    """Return the POSIX time of an HTTP date, None where it is none."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415  rarely needed

    try:
        return parsedate_to_datetime(value).timestamp() if value else None
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _why(error: BaseException) -> str:
    """Return one line for an error of the client."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, RefusedError):
            return f"address refused: {cause}"
        if isinstance(cause, BaseExceptionGroup):
            cause = cause.exceptions[0]
            continue
        cause = cause.__cause__ or cause.__context__
    match error:
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientSSLError() | ssl.SSLError():
            said = f"TLS: {_line(getattr(error, 'os_error', None) or getattr(error, 'certificate_error', error))}"
        case aiohttp.ClientConnectorDNSError():
            said = f"name not found: {_line(error.os_error)}"
        case aiohttp.ClientConnectorError():
            said = f"no connection: {_line(error.os_error)}"
        case aiohttp.ClientPayloadError():
            said = "truncated body"
        case aiohttp.ServerDisconnectedError():
            said = "the server hung up"
        case _:
            said = _line(error)
    return said


def _line(error: object) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
