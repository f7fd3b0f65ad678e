"""Lets the demonstration's story happen: two weeks in seconds, through the same parts that the daemon uses."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

from monitor import tracking
from monitor.daemon import Service, service
from monitor.demo import newsroom as data
from monitor.demo.server import Received, Server
from monitor.events import Event, Record, Statement, StatementMade


class Scene(Record, frozen=True, kw_only=True):
    """What one moment of the story brought."""

    number: int
    of: int
    now: datetime
    published: tuple[str, ...]
    """What appeared: ``outlet: title``."""
    events: tuple[Event, ...]
    """What the log gained."""
    received: tuple[Received, ...]
    """Alerts that arrived at the receiver."""


class Clock:
    """The story's clock."""

    def __init__(self, now: datetime) -> None:
        """Begin at `now`."""
        self.now = now

    def __call__(self) -> datetime:
        """Return the story's present moment."""
        return self.now


class Replay:
    """The story in one state folder."""

    def __init__(self, state: Path) -> None:
        """Prepare to write the log, and the configuration used, into `state`."""
        self.state = state
        self.newsroom = data.load()
        self.moments = self.newsroom.moments()
        self.clock = Clock(self.moments[0] - timedelta(hours=1))
        self.server = Server(self.newsroom, self.clock)
        self.statements: dict[str, Statement] = {}
        """Every statement made so far, by its id."""

    @property
    def config_path(self) -> Path:
        """Where the configuration lies."""
        return self.state / "config.toml"

    @contextlib.asynccontextmanager
    async def begin(self) -> AsyncIterator[Service]:
        """Start the local server, write the configuration, open the log; yield the service wired to them."""
        async with self.server.up():
            text = data.configuration(self.newsroom.outlets, server=self.server.address, receiver=self.server.receiver)
            self.state.mkdir(parents=True, exist_ok=True)
            self.config_path.write_text(text, "utf-8")
            async with service(data.settings(text, self.config_path), self.state, self.clock) as work:
                tracking.track(work.intake)
                yield work

    async def scenes(self) -> AsyncGenerator[Scene]:
        """Let everything happen, moment by moment."""
        async with self.begin() as work:
            for number, moment in enumerate(self.moments, 1):
                yield await self._scene(work, number, moment)

    async def _scene(self, work: Service, number: int, moment: datetime) -> Scene:
        """Turn the clock to just after `moment` and do what the daemon does when it is due."""
        self.clock.now = data.shortly_after(moment)
        position, arrived = work.log.head().position, len(self.server.received)
        await work.poller.poll_all()
        await work.poller.reread_due(self.clock.now)
        await work.alerts.deliver_due(self.clock.now)
        events = tuple(work.log.read(after=position))
        for event in events:
            if isinstance(event.data, StatementMade):
                self.statements[event.data.statement.id] = event.data.statement
        return Scene(
            number=number,
            of=len(self.moments),
            now=self.clock.now,
            published=tuple(self._published(moment)),
            events=events,
            received=tuple(self.server.received[arrived:]),
        )

    def _published(self, moment: datetime) -> list[str]:
        found = []
        for page in self.newsroom.articles:
            if page.published == moment:
                found.append(f"{page.outlet}: {page.title}")
            found += [f"{page.outlet} edits: {v.title}" for v in page.versions if v.at == moment]
        found += [f"{o.name}: its server fails from now on" for o in self.newsroom.outlets if o.fails_from == moment]
        return found
