"""Which addresses may be asked: rules over URLs and IP addresses.  Pure.

A feed decides what the monitor fetches next, so nothing that a feed or a redirect names may lead into the newsroom's
own network.  The rules are applied twice: to the URL, and (by `monitor.web`) to every address that is connected to.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address

from yarl import URL

from monitor.errors import FetchError

LONGEST = 2048
"""Characters in a URL; longer ones are refused (no publisher's are)."""
PORTS = frozenset({80, 443, 8080, 8443})
"""Ports that may be asked on public addresses: others belong to services that are not the web."""

_V4_DENIED = tuple(
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32",  # a cloud's metadata service on an address that looks public
    )
)  # fmt: skip
"""IANA's special-purpose registry (RFC 6890 and updates), whole."""
_V6_PUBLIC = ipaddress.IPv6Network("2000::/3")
"""Everything outside is loopback, link-local, local, multicast, or not given out."""
_V6_DENIED = tuple(
    ipaddress.IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "3fff::/20", "2620:4f:8000::/48")
)
"""Special-purpose blocks inside it; Teredo and 6to4 are unwrapped before this is asked."""
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_TEREDO = ipaddress.IPv6Network("2001::/32")
_SIX_TO_FOUR = ipaddress.IPv6Network("2002::/16")
_LOW_32 = 0xFFFFFFFF
_BAD_CHARACTER = re.compile(r"[\x00-\x20\x7f\\\u0085\u00a0\u2028\u2029]")
_NUMERIC_LABEL = re.compile(r"(?:\d+|0x[0-9a-f]*)", re.IGNORECASE)


def refusal(address: IPv4Address | IPv6Address) -> str | None:
    """Return why an address must not be connected to, None where it is public.

    IPv6 forms that carry an IPv4 address (mapped, compatible, translated, NAT64, 6to4, Teredo, ISATAP) are judged by
    what they carry as well.
    """
    if isinstance(address, IPv4Address):
        return f"{address} is not public" if any(address in net for net in _V4_DENIED) else None
    if address.scope_id:
        return f"{address} is not public"
    for inner in _carried(address):
        if refusal(inner):
            return f"{address} leads to {inner}, which is not public"
    if address in _NAT64 or address in _TEREDO:
        return None
    if address not in _V6_PUBLIC or any(address in net for net in _V6_DENIED):
        return f"{address} is not public"
    return None


def _carried(address: IPv6Address) -> Iterator[IPv4Address]:
    """Yield the IPv4 addresses inside an IPv6 address."""
    number = int(address)
    low = IPv4Address(number & _LOW_32)
    if address in _NAT64 or number >> 32 in {0, 0xFFFF, 0xFFFF0000}:  # compatible, mapped, translated
        yield low
    if address in _SIX_TO_FOUR:
        yield IPv4Address(number >> 80 & _LOW_32)
    if address in _TEREDO:
        yield IPv4Address(number >> 64 & _LOW_32)
        yield IPv4Address(number & _LOW_32 ^ _LOW_32)
    if number >> 32 & 0xFDFFFFFF == 0x00005EFE:  # ISATAP
        yield low


def check(url: str | URL, *, allowed: frozenset[tuple[str, int]] = frozenset()) -> URL:
    """Return the URL in the one form in which it will be asked; raises :class:`FetchError` where it must not be.

    `allowed`: private hosts and ports that may be asked all the same.  A name that resolves to a private address is
    found out only when it is connected to.
    """
    text = str(url)
    if len(text) > LONGEST:
        raise FetchError(text[:80] + "...", f"address refused: longer than {LONGEST} characters")
    if _BAD_CHARACTER.search(text):
        raise FetchError(ascii(text), "address refused: it holds a blank, a backslash or a control character")
    try:
        parsed = url if isinstance(url, URL) else URL(text)
        host, port = parsed.raw_host, parsed.port
    except ValueError as error:
        raise FetchError(text, f"address refused: {error}") from error
    if parsed.scheme not in {"http", "https"} or not host:
        raise FetchError(text, "address refused: only http:// and https:// are fetched")
    if parsed.raw_user is not None or parsed.raw_password is not None:
        raise FetchError(f"{parsed.scheme}://***@{host}", "address refused: it holds a user name or password")
    if (host, port) in allowed:
        return parsed
    if port not in PORTS:
        raise FetchError(text, f"address refused: port {port} is none of {', '.join(map(str, sorted(PORTS)))}")
    if reason := _host_refusal(host):
        raise FetchError(text, f"address refused: {reason}")
    return parsed


def _host_refusal(host: str) -> str | None:
    """Return why a host name must not be asked, judged without resolving it."""
    try:
        return refusal(ipaddress.ip_address(host))
    except ValueError:
        pass
    plain = unicodedata.normalize("NFKC", host).rstrip(".").casefold()
    if plain == "localhost" or plain.endswith(".localhost"):
        return f"{host} is this machine"
    # 127.1, 0x7f.1, 0177.0.0.1, 2130706433, full-width digits: resolvers take them for addresses
    if _NUMERIC_LABEL.fullmatch(plain.rsplit(".", 1)[-1]):
        return f"{host} is a disguised address"
    return None


def pairs(entries: tuple[str, ...]) -> frozenset[tuple[str, int]]:
    """Return ``host:port`` texts as pairs; an IPv6 host may stand in brackets."""
    found = set()
    for entry in entries:
        host, _, port = entry.rpartition(":")
        found.add((host.strip("[]").casefold(), int(port)))
    return frozenset(found)


def has_bad_character(text: str) -> bool:
    """Return whether a text holds a character that no address has: blanks, backslashes, control characters."""
    return _BAD_CHARACTER.search(text) is not None
