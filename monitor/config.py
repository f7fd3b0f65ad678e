"""config.toml -> frozen settings.

Read once, checked whole: every mistake becomes one line that names file, key, value and what was expected, and all of
them are reported together (:class:`monitor.errors.ConfigError`).  This is the only module that reads the environment.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import time
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec

from monitor.errors import ConfigError
from monitor.events import Claim, Institution, Policy, Stance

LANGUAGES = ("de", "en", "fr", "es", "uk", "ru")
"""The languages that have a lexicon."""
USER_AGENT = "monitor/{version} (newsroom claim monitor; {contact})"

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)")
_UNITS_S = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_REFERENCE = re.compile(r"\$\{(\w+)\}")
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
T = TypeVar("T")


class Secret:
    """A text that never shows itself: `str` and `repr` give stars, :meth:`reveal` the text."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Hide `text`."""
        self._text = text

    def reveal(self) -> str:
        """Return the text; for the door that needs it, never for a log or message."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(***)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


class Frozen(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the settings."""


class Newsroom(Frozen, frozen=True, kw_only=True):
    """Who runs the monitor."""

    name: str = "Newsroom"
    languages: tuple[str, ...] = LANGUAGES
    """Languages that are read; an article in another one is recorded as such and not read."""
    timezone: str = "UTC"


class Network(Frozen, frozen=True, kw_only=True):
    """How the web is asked; numbers and their reasons in docs/polling.md."""

    contact: str = "no contact given"
    """Address or page that stands in the user agent, so that a publisher can complain."""
    allow_private: tuple[str, ...] = ()
    """``host:port`` of private addresses that may be polled."""
    proxy: Secret | None = None
    concurrency: int = 16
    spacing_s: float = 1.0
    """Pause between two requests to one host."""
    respect_robots: bool = True
    connect_s: float = 5.0
    gap_s: float = 10.0
    total_s: float = 30.0
    feed_bytes: int = 10_000_000
    page_bytes: int = 3_000_000
    """Caps after decompression."""


class Feed(Frozen, frozen=True, kw_only=True):
    """One feed and how it is polled."""

    url: str
    outlet: str
    every_s: float = 900.0
    lang: str | None = None
    """What language it has, where the articles do not say."""
    timezone: str | None = None
    """The outlet's time zone, where it is not the newsroom's: relative days in its articles count there."""
    from_now: bool = False
    """Leave what the feed holds at its first poll unread (a silent baseline)."""
    summary_only: bool = False
    """Read the summaries, never fetch the pages."""
    paused: bool = False


class Target(Frozen, frozen=True, kw_only=True):
    """Where alerts go."""

    name: str
    url: Secret
    """An Apprise address; always a secret."""
    quiet: tuple[time, time] | None = None
    """Hours (newsroom's time zone) in which delivery is held; they may run over midnight."""
    digest_above: int = 20
    """More due alerts than this go out as one digest."""
    debounce_s: float = 0.0
    """Hold a status alert this long, so that a status that flaps is told once."""
    feeds: bool = True
    """Whether it hears of feeds in trouble."""
    template: str | None = None
    """A Jinja2 template for the text, in place of the shipped one."""
    head: bool = False
    """Whether each message ends with the head of the log, kept there by people who can hold it against the file."""


class Keep(Frozen, frozen=True, kw_only=True):
    """What is kept how long."""

    texts_days: int = 0
    """Article texts older than this are dropped from beside the log (0: never); hashes and quotes stay."""
    pack_days: int = 0
    """Article texts older than this are compressed (0: never); they stay readable and searchable."""


class Health(Frozen, frozen=True, kw_only=True):
    """The daemon's health endpoints."""

    port: int = 0
    """0: none."""
    host: str = "127.0.0.1"


class Settings(Frozen, frozen=True, kw_only=True):
    """Everything that config.toml says."""

    path: str = "config.toml"
    newsroom: Newsroom = Newsroom()
    network: Network = Network()
    keep: Keep = Keep()
    health: Health = Health()
    feeds: tuple[Feed, ...] = ()
    claims: tuple[Claim, ...] = ()
    targets: tuple[Target, ...] = ()
    institutions: tuple[Institution, ...] = ()

    def target(self, name: str) -> Target | None:
        """Return the target of that name."""
        return next((t for t in self.targets if t.name == name), None)

    def claim(self, claim_id: str) -> Claim | None:
        """Return the tracked claim of that id."""
        return next((c for c in self.claims if c.id == claim_id), None)

    def alert_targets(self, claim: Claim) -> tuple[str, ...]:
        """Return the names of the targets that hear of `claim`: its own, or all."""
        return claim.alerts or tuple(t.name for t in self.targets)

    def feed_targets(self) -> tuple[str, ...]:
        """Return the names of the targets that hear of feeds in trouble."""
        return tuple(t.name for t in self.targets if t.feeds)

    def zone(self, feed: Feed | None = None) -> ZoneInfo:
        """Return the time zone of a feed's outlet, else the newsroom's."""
        return ZoneInfo((feed.timezone if feed else None) or self.newsroom.timezone)

    def secrets(self) -> tuple[str, ...]:
        """Return every secret text, for the filter that keeps them out of logs."""
        found = [t.url.reveal() for t in self.targets]
        if self.network.proxy:
            found.append(self.network.proxy.reveal())
        return tuple(found)


@cache
def kinds() -> tuple[str, ...]:
    """Return the names of the claim kinds: one data file each under ``reading/lexicon/kinds``."""
    folder = resources.files("monitor.reading.lexicon") / "kinds"
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


# ---------------------------------------------------------------- reading


def load(path: Path, environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings that the file at `path` holds.

    `environ` replaces the process's environment (for ``${NAME}``).  Raises :class:`ConfigError` with every mistake.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        what = "there is no such file" if isinstance(error, FileNotFoundError) else (error.strerror or str(error))
        raise ConfigError([f"{path}: {what}; name the file by --config or MONITOR_CONFIG"]) from error
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError([f"{path}: not TOML: {error}"]) from error
    return parse(data, path=path, environ=os.environ if environ is None else environ)


def parse(data: dict[str, Any], *, path: Path, environ: Mapping[str, str]) -> Settings:
    """Return the settings in a parsed TOML document; raises :class:`ConfigError` with every mistake."""
    reader = _Reader(path, environ)
    settings = reader.settings(_Table(reader, data, ""))
    if reader.mistakes:
        raise ConfigError(reader.mistakes)
    return settings


def duration_s(text: str) -> float | None:
    """Return the seconds in ``90s``, ``15m``, ``2h``, ``1d`` or ``1h 30m``; None where it is no duration."""
    parts = _DURATION.findall(text)
    if not parts or _DURATION.sub("", text).strip():
        return None
    return sum(float(number) * _UNITS_S[unit] for number, unit in parts)


class _Table:
    """One table of the document: hands out its keys by type, and complains about those nobody asked for."""

    def __init__(self, reader: _Reader, data: dict[str, Any], place: str) -> None:
        self.reader, self.data, self.place, self.asked = reader, data, place, set[str]()

    def key(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    def wrong(self, name: str, expected: str) -> None:
        shown = self.data.get(name)
        text = "***" if isinstance(shown, str) and _looks_secret(name, shown) else _short(shown)
        self.reader.mistake(f"{self.key(name)} = {text}", f"expected {expected}")

    def missing(self, name: str, expected: str) -> None:
        self.reader.mistake(self.key(name), f"missing; expected {expected}")

    def get(self, name: str, types: type | tuple[type, ...], expected: str, default: T) -> Any | T:
        """Return the value of a key, or `default` where it is absent or wrong (then it is a mistake)."""
        self.asked.add(name)
        if name not in self.data:
            return default
        value = self.data[name]
        allowed = types if isinstance(types, tuple) else (types,)
        if (isinstance(value, bool) and bool not in allowed) or not isinstance(value, types):
            self.wrong(name, expected)
            return default
        return value

    def text(self, name: str, expected: str, default: str | None = None, *, required: bool = False) -> str | None:
        value = self.get(name, str, expected, None)
        if isinstance(value, str) and value.strip():
            return self.reader.expand(value, self.key(name))
        if required and name not in self.data:
            self.missing(name, expected)
        elif isinstance(value, str) and required:
            self.wrong(name, expected)
        return default

    def texts(self, name: str, expected: str = "a list of texts") -> tuple[str, ...]:
        value: Any = self.get(name, (list, str), expected, [])
        if isinstance(value, str):
            value = [value]
        if not all(isinstance(item, str) and item.strip() for item in value):
            self.wrong(name, expected)
            return ()
        return tuple(self.reader.expand(item, self.key(name)) for item in value)

    def by_language(self, every: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
        """Return a list of texts for each language; a key that is none, nor one of `every`, is a mistake."""
        known = {*LANGUAGES, *every}
        for lang in self.data.keys() - known:
            self.reader.mistake(self.key(lang), f"unknown key; expected one of {', '.join(sorted(LANGUAGES))}")
        return {lang: self.texts(lang) for lang in self.data if lang in known}

    def number(self, name: str, default: float, *, least: float = 0, most: float = 1e12) -> float:
        expected = f"a number from {least:g} to {most:g}"
        value: float = self.get(name, (int, float), expected, default)
        if not least <= value <= most:
            self.wrong(name, expected)
            return default
        return value

    def count(self, name: str, default: int, *, least: int = 0, most: int = 10**9) -> int:
        expected = f"a whole number from {least} to {most}"
        value: int = self.get(name, int, expected, default)
        if not least <= value <= most:
            self.wrong(name, expected)
            return default
        return value

    def flag(self, name: str, *, default: bool) -> bool:
        value: bool = self.get(name, bool, "true or false", default)
        return value

    def seconds(self, name: str, default: float, *, least: float = 0, most: float = 30 * 86400) -> float:
        expected = f'a duration from "{_span(least)}" to "{_span(most)}", such as "15m" or "2h"'
        value = self.get(name, (str, int, float), expected, default)
        found = duration_s(value) if isinstance(value, str) else float(value)
        if found is None or not least <= found <= most:
            self.wrong(name, expected)
            return default
        return found

    def table(self, name: str) -> _Table:
        value: dict[str, Any] = self.get(name, dict, "a table", {})
        return _Table(self.reader, value, self.key(name))

    def tables(self, name: str) -> Iterator[_Table]:
        value: list[Any] = self.get(name, list, f"tables, each headed [[{self.key(name)}]]", [])
        for number, item in enumerate(value, 1):
            if isinstance(item, dict):
                yield _Table(self.reader, item, f"{self.key(name)}[{number}]")
            else:
                self.wrong(name, f"tables, each headed [[{self.key(name)}]]")
                return

    def done(self) -> None:
        for name in self.data:
            if name not in self.asked:
                near = difflib.get_close_matches(name, sorted(self.asked), 1, 0.5)
                hint = f"did you mean {near[0]!r}?" if near else f"expected one of {', '.join(sorted(self.asked))}"
                self.reader.mistake(self.key(name), f"unknown key; {hint}")


class _Reader:
    """Walks the document and collects the mistakes."""

    def __init__(self, path: Path, environ: Mapping[str, str]) -> None:
        self.path, self.environ, self.mistakes = path, environ, list[str]()

    def mistake(self, where: str, what: str) -> None:
        self.mistakes.append(f"{self.path}: {where}: {what}")

    def expand(self, text: str, key: str) -> str:
        """Replace ``${NAME}`` by the environment's value; a missing one is a mistake."""

        def value(match: re.Match[str]) -> str:
            if (found := self.environ.get(match[1])) is not None:
                return found
            self.mistake(f'{key} = "${{{match[1]}}}"', f"expected the environment variable {match[1]} to be set")
            return ""

        return _REFERENCE.sub(value, text)

    def secret(self, table: _Table, name: str, expected: str, *, required: bool = True) -> Secret | None:
        """Return the secret under `name`, or read from the file that ``name_file`` names."""
        file = table.text(f"{name}_file", "the path of a file that holds the secret")
        text = table.text(name, expected)
        if file and text:
            self.mistake(table.key(name), f"given twice; expected either {name} or {name}_file")
        if file:
            place = self.path.parent / file
            try:
                text = place.read_text("utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
                self.mistake(f'{table.key(f"{name}_file")} = "{file}"', f"expected a readable file: {reason}")
                return None
        if not text:
            # an unset ${NAME} has been reported already
            if required and name not in table.data and f"{name}_file" not in table.data:
                table.missing(name, f"{expected}, or {name}_file")
            elif required and not any(table.key(name) in line for line in self.mistakes):
                table.wrong(name, expected)
            return None
        return Secret(text)

    # -------------------------------------------------------- the tables

    def settings(self, top: _Table) -> Settings:
        newsroom = self.newsroom(top.table("newsroom"))
        network = self.network(top.table("network"))
        keep_table, health_table = top.table("keep"), top.table("health")
        keep = Keep(
            texts_days=keep_table.count("texts_days", 0, most=36500),
            pack_days=keep_table.count("pack_days", 0, most=36500),
        )
        keep_table.done()
        health = Health(
            port=health_table.count("port", 0, most=65535),
            host=health_table.text("host", "an address", "127.0.0.1") or "127.0.0.1",
        )
        health_table.done()
        targets = self.targets(top.table("targets"))
        institutions = tuple(i for i in map(self.institution, top.tables("institutions")) if i)
        feeds = tuple(f for f in map(self.feed, top.tables("feeds")) if f)
        claims = tuple(c for c in map(self.claim, top.tables("claims")) if c)
        top.done()
        self.unique("feeds", "url", [f.url for f in feeds])
        self.unique("claims", "id", [c.id for c in claims])
        self.unique("institutions", "name", [i.name for i in institutions])
        names = [t.name for t in targets]
        for claim in claims:
            for name in claim.alerts:
                if name not in names and not any(f"targets.{name}" in line for line in self.mistakes):
                    known = f"one of {', '.join(names)}" if names else f"a table [targets.{name}]"
                    self.mistake(f'claims "{claim.id}".alerts = "{name}"', f"no such target; expected {known}")
        return Settings(
            path=str(self.path),
            newsroom=newsroom,
            network=network,
            keep=keep,
            health=health,
            feeds=feeds,
            claims=claims,
            targets=targets,
            institutions=institutions,
        )

    def unique(self, table: str, key: str, values: list[str]) -> None:
        for value in sorted({v for v in values if values.count(v) > 1}):
            self.mistake(f'{table}.{key} = "{value}"', f"given {values.count(value)} times; expected once")

    def newsroom(self, table: _Table) -> Newsroom:
        languages = table.texts("languages", f"a list of languages out of {', '.join(LANGUAGES)}") or LANGUAGES
        for lang in languages:
            if lang not in LANGUAGES:
                self.mistake(f'{table.key("languages")} = "{lang}"', f"expected one of {', '.join(LANGUAGES)}")
        result = Newsroom(
            name=table.text("name", "the newsroom's name", "Newsroom") or "Newsroom",
            languages=languages,
            timezone=self.timezone(table) or "UTC",
        )
        table.done()
        return result

    def timezone(self, table: _Table) -> str | None:
        expected = 'a time zone such as "Europe/Berlin"'
        name = table.text("timezone", expected)
        if name is None:
            return None
        try:
            ZoneInfo(name)
        except (ValueError, OSError, KeyError):
            table.wrong("timezone", expected)
            return None
        return name

    def network(self, table: _Table) -> Network:
        default = Network()
        for pair in (allowed := table.texts("allow_private", 'a list such as ["10.0.0.5:8080"]')):
            host, _, port = pair.rpartition(":")
            if not host or not port.isdigit() or not 0 < int(port) < 65536:
                self.mistake(
                    f'{table.key("allow_private")} = "{pair}"', 'expected "host:port", such as "10.0.0.5:8080"'
                )
        proxy = self.secret(table, "proxy", "the address of an HTTP proxy", required=False)
        if proxy and not proxy.reveal().startswith(("http://", "https://")):
            self.mistake(f"{table.key('proxy')} = ***", "expected an address that begins with http:// or https://")
        result = Network(
            contact=table.text("contact", "an e-mail address or a web page", default.contact) or default.contact,
            allow_private=allowed,
            proxy=proxy,
            concurrency=table.count("concurrency", default.concurrency, least=1, most=256),
            spacing_s=table.seconds("spacing", default.spacing_s, most=60),
            respect_robots=table.flag("respect_robots", default=True),
            connect_s=table.seconds("connect_timeout", default.connect_s, least=0.1, most=60),
            gap_s=table.seconds("gap_timeout", default.gap_s, least=0.1, most=60),
            total_s=table.seconds("total_timeout", default.total_s, least=0.1, most=300),
            feed_bytes=table.count("feed_bytes", default.feed_bytes, least=10_000, most=100_000_000),
            page_bytes=table.count("page_bytes", default.page_bytes, least=10_000, most=20_000_000),
        )
        table.done()
        return result

    def feed(self, table: _Table) -> Feed | None:
        url = self.address(table, "url")
        outlet = table.text("outlet", "the outlet's name", required=True)
        lang = table.text("lang", f"one of {', '.join(LANGUAGES)}")
        if lang and not re.fullmatch(r"[a-z]{2,3}", lang):
            table.wrong("lang", 'a language code such as "de"')
        result: dict[str, Any] = {
            "every_s": table.seconds("every", 900, least=60, most=86400),
            "lang": lang,
            "timezone": self.timezone(table),
            "from_now": table.flag("from_now", default=False),
            "summary_only": table.flag("summary_only", default=False),
            "paused": table.flag("paused", default=False),
        }
        table.done()
        return Feed(url=url, outlet=outlet, **result) if url and outlet else None

    def address(self, table: _Table, name: str) -> str | None:
        expected = "an address that begins with http:// or https://"
        url = table.text(name, expected, required=True)
        if url is None:
            return None
        try:
            parts = urlsplit(url)
            good = parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s|\\", url)
            _ = parts.port
        except ValueError:
            good = False
        if not good:
            table.wrong(name, expected)
            return None
        return url

    def identifier(self, table: _Table) -> str | None:
        expected = 'a short name in lower case such as "dprk-troops"'
        found = table.text("id", expected, required=True)
        if found and not _ID.fullmatch(found):
            table.wrong("id", expected)
            return None
        return found

    def claim(self, table: _Table) -> Claim | None:
        claim_id = self.identifier(table)
        title = table.text("title", "the proposition in one sentence", required=True)
        if claim_id:
            table.place = f'claims "{claim_id}"'
        kind = table.text("kind", f"one of {', '.join(kinds())}", "claim") or "claim"
        if kind not in kinds():
            near = difflib.get_close_matches(kind, kinds(), 1, 0.5)
            table.wrong("kind", (f"{near[0]!r}? one of " if near else "one of ") + ", ".join(kinds()))
        watch = table.texts("watch") or ("status",)
        if not set(watch) <= {"status", "position"}:
            table.wrong("watch", 'a list out of "status", "position"')
            watch = ("status",)
        result: dict[str, Any] = {
            "kind": kind,
            "who": table.texts("who"),
            "what": table.texts("what"),
            "where": table.texts("where"),
            "parties": table.texts("parties"),
            "authorities": table.texts("authorities"),
            "words": table.table("words").by_language(),
            "alerts": table.texts("alerts", "a list of targets"),
            "watch": watch,
            "policy": self.policy(table.table("policy")),
        }
        table.done()
        if not claim_id or not title:
            return None
        return Claim(id=claim_id, title=title, **result)

    def policy(self, table: _Table) -> Policy:
        stances = table.texts("supports") or tuple(Policy().supports)
        if not set(stances) <= {Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY}:
            table.wrong("supports", 'a list out of "asserts", "confirms", "deems_likely"')
            stances = tuple(Policy().supports)
        voice = table.text("outlet_voice", '"counts", "alleges" or "ignored"', "counts")
        if voice not in {"counts", "alleges", "ignored"}:
            table.wrong("outlet_voice", '"counts", "alleges" or "ignored"')
            voice = "counts"
        result: dict[str, Any] = {
            "corroborate": table.count("corroborate", 2, least=2, most=20),
            "supports": tuple(Stance(s) for s in stances),
            "outlet_voice": voice,
            "show_likely": table.flag("show_likely", default=False),
        }
        table.done()
        return Policy(**result)

    def targets(self, table: _Table) -> tuple[Target, ...]:
        found = []
        for name in table.data:
            target = table.table(name)
            url = self.secret(target, "url", "an Apprise address such as ${SLACK_URL}")
            result: dict[str, Any] = {
                "quiet": self.quiet(target),
                "digest_above": target.count("digest_above", 20, least=1),
                "debounce_s": target.seconds("debounce", 0),
                "feeds": target.flag("feeds", default=True),
                "template": target.text("template", "a Jinja2 template"),
                "head": target.flag("head", default=False),
            }
            target.done()
            if url:
                found.append(Target(name=name, url=url, **result))
        return tuple(found)

    def quiet(self, table: _Table) -> tuple[time, time] | None:
        expected = 'hours such as "23:00-06:00" (start and end differ)'
        text = table.text("quiet", expected)
        if text is None:
            return None
        match = re.fullmatch(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})", text)
        try:
            start, end = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))  # type: ignore[index]  # caught
        except (TypeError, ValueError):
            table.wrong("quiet", expected)
            return None
        if start == end:  # this would mute everything for ever
            table.wrong("quiet", expected)
            return None
        return start, end

    def institution(self, table: _Table) -> Institution | None:
        name = table.text("name", "the institution's English name", required=True)
        allowed = ("state", "organisation", "outlet", "group", "party", "person")
        kind = table.text("kind", f"one of {', '.join(allowed)}", "organisation")
        if kind not in allowed:
            table.wrong("kind", f"one of {', '.join(allowed)}")
            kind = "organisation"
        names: Any = table.get("aliases", (dict, list), "a list of names, or a table of lists per language", {})
        if isinstance(names, dict):
            found = _Table(self, names, table.key("aliases")).by_language(every=("",))
        else:
            found = {"": table.texts("aliases")}  # in every language
        table.done()
        return Institution(name=name, kind=kind, aliases=found) if name else None  # type: ignore[arg-type]  # checked


def _span(seconds: float) -> str:
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds >= size and seconds % size == 0:
            return f"{seconds / size:g}{unit}"
    return f"{seconds:g}s"


def _looks_secret(name: str, text: str) -> bool:
    """Whether a value may hold a secret: it is then never shown in a message."""
    return name in {"url", "proxy"} and not text.startswith(("http:", "https:", "${")) and "://" in text


def _short(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
