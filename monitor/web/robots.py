"""robots.txt, as RFC 9309 says: groups, longest match, ``*`` and ``$``.  Pure."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

import msgspec

LARGEST = 500 * 1024
"""Bytes that are read of a robots.txt (RFC 9309 asks for at least this much)."""
_RULES = 2000
_PATTERN = 1000
_STARS = 20
"""Rules beyond these limits are left out: nobody means them, and matching them would take time."""


class Rules(msgspec.Struct, frozen=True):
    """What one host allows us; without rules everything is allowed."""

    rules: tuple[tuple[bool, str], ...] = ()
    """(allowed, path pattern)."""
    delay_s: float = 0.0
    """``Crawl-delay``, at most 30 s: longer ones would amount to a refusal."""

    def allows(self, path: str) -> bool:
        """Return whether the path (with its query) may be fetched: the longest matching pattern wins, a tie allows."""
        best = (-1, True)
        folded = _fold(path or "/")
        for allowed, pattern in self.rules:
            if (len(pattern), allowed) > best and _matches(pattern, folded):
                best = (len(pattern), allowed)
        return best[1]


NOTHING = Rules(rules=((False, "/"),))
"""Nothing may be fetched."""


def parse(body: bytes, agent: str) -> Rules:
    """Return the rules for `agent` (a product name such as ``monitor``) in a robots.txt; garbage gives no rules."""
    groups: list[tuple[set[str], list[tuple[bool, str]], list[float]]] = []
    open_group = False
    for line in body[:LARGEST].decode("utf-8-sig", "replace").splitlines():
        name, _, value = line.partition("#")[0].partition(":")
        key, value = name.strip().casefold(), value.strip()
        if key == "user-agent":
            if not open_group:
                groups.append((set(), [], []))
                open_group = True
            groups[-1][0].add(value.casefold())
        elif groups and key in {"allow", "disallow", "crawl-delay"}:
            open_group = False
            _, rules, delays = groups[-1]
            if key == "crawl-delay":
                if re.fullmatch(r"\d{1,4}(\.\d{1,3})?", value):
                    delays.append(min(float(value), 30.0))
            elif value and len(rules) < _RULES and len(value) <= _PATTERN and value.count("*") <= _STARS:
                rules.append((key == "allow", _fold(value)))
    mine = [g for g in groups if agent.casefold() in g[0]] or [g for g in groups if "*" in g[0]]
    return Rules(
        rules=tuple(rule for _, rules, _ in mine for rule in rules),
        delay_s=max((d for _, _, delays in mine for d in delays), default=0.0),
    )


def _fold(path: str) -> str:
    """Return a path with its escapes resolved, so that both spellings of a letter are one."""
    return unquote_to_bytes(path.encode("utf-8", "replace")).decode("utf-8", "replace")


def _matches(pattern: str, path: str) -> bool:
    """Match ``*`` and a closing ``$`` in linear time: a pattern is somebody else's input."""
    anchored = pattern.endswith("$")
    pieces = (pattern[:-1] if anchored else pattern).split("*")
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for number, piece in enumerate(pieces[1:], 1):
        if anchored and number == len(pieces) - 1:
            return len(path) - len(piece) >= at and path.endswith(piece)
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not anchored or at == len(path)
