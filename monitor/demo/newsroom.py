"""The data of the demonstration: its outlets, its articles and the configuration that watches them."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Literal

import msgspec

from monitor import config
from monitor.config import Settings
from monitor.events import Record


class Outlet(Record, frozen=True, kw_only=True):
    """Somebody who publishes."""

    name: str
    folder: str
    """First part of the path of its feed and pages."""
    feed: Literal["rss", "atom", "json"]
    lang: str
    fails_from: datetime | None = None
    """From this moment on its server answers 503."""

    @property
    def feed_path(self) -> str:
        """Path of its feed on the server."""
        return f"/{self.folder}/feed.{'json' if self.feed == 'json' else 'xml'}"


class Version(Record, frozen=True, kw_only=True):
    """What a page says from a moment on."""

    at: datetime
    title: str
    text: str


class Page(Record, frozen=True, kw_only=True):
    """One article, with its later versions."""

    outlet: str
    slug: str
    published: datetime
    title: str
    text: str
    author: str | None = None
    copy: bool = False
    """It reprints an agency report."""
    versions: tuple[Version, ...] = ()

    def at(self, moment: datetime) -> Version | None:
        """Return what the page says at `moment`; None while it is not published."""
        if moment < self.published:
            return None
        first = Version(at=self.published, title=self.title, text=self.text)
        return [v for v in (first, *self.versions) if v.at <= moment][-1]


class Newsroom(Record, frozen=True, kw_only=True):
    """Everything in articles.toml."""

    outlets: tuple[Outlet, ...]
    articles: tuple[Page, ...]

    def outlet(self, name: str) -> Outlet:
        """Return the outlet of that name."""
        return next(o for o in self.outlets if o.name == name)

    def of(self, outlet: Outlet, moment: datetime) -> list[Page]:
        """Return what `outlet` has published by `moment`, newest first."""
        found = [p for p in self.articles if p.outlet == outlet.name and p.published <= moment]
        return sorted(found, key=lambda page: page.published, reverse=True)

    def moments(self) -> list[datetime]:
        """Return when something happens: a page or a version appears, a server fails; in order."""
        found = {p.published for p in self.articles} | {v.at for p in self.articles for v in p.versions}
        return sorted(found | {o.fails_from for o in self.outlets if o.fails_from})


def load() -> Newsroom:
    """Return the shipped newsroom."""
    data = tomllib.loads(_shipped("articles.toml"))
    return msgspec.convert(data, Newsroom)


def configuration(outlets: Sequence[Outlet], *, server: str, receiver: str) -> str:
    """Return the configuration that watches the outlets, as TOML.

    `server` is ``http://host:port`` of the local server, `receiver` the Apprise address that takes the alerts.
    """
    text = _shipped("newsroom.toml")
    for name, value in (("server", server), ("address", server.partition("://")[2]), ("receiver", receiver)):
        text = text.replace("{%s}" % name, value)  # noqa: UP031  braces are the placeholder here
    feeds = [
        f'\n[[feeds]]\nurl = "{server}{o.feed_path}"\noutlet = "{o.name}"\nlang = "{o.lang}"\nevery = "15m"\n'
        for o in outlets
    ]
    return text + "".join(feeds)


def settings(text: str, path: Path) -> Settings:
    """Return the settings in `text`; `path` is where messages say that it lies."""
    return config.parse(tomllib.loads(text), path=path, environ={})


def shortly_after(moment: datetime) -> datetime:
    """Return when the demonstration's poll comes round: five minutes later."""
    return moment + timedelta(minutes=5)


def _shipped(name: str) -> str:
    return resources.files("monitor.demo").joinpath(name).read_text("utf-8")
