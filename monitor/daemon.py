"""WHEN: the jobs of the daemon, signals, reload and health endpoints.

One asyncio loop, one writer.  APScheduler runs a job a feed at the moment that the feed's own state names, and a few
jobs for everybody: alerts that are due, articles to be read again for edits, upkeep.  A job that comes late is run
once and never dropped (APScheduler's default is to drop what is a second late), and never twice at a time.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from monitor import config, health, tracking
from monitor.alerts import problem
from monitor.config import Settings
from monitor.errors import ConfigError, MonitorError
from monitor.eventlog import SqliteLog
from monitor.events import utc_now
from monitor.intake import Intake
from monitor.logs import Redacting
from monitor.outbox import Alerts
from monitor.poll import Poller
from monitor.readers import Readers
from monitor.sandbox import Sandbox
from monitor.web import Web

logger = logging.getLogger(__name__)

RETRY_S = 30.0
"""How soon a feed is polled again at the earliest, whatever became of its poll."""
ALERTS_EVERY_S = 5
"""How often the table of due alerts is looked at: "within minutes" is the promise, this adds seconds."""
REREADS_EVERY_S = 60
UPKEEP_EVERY_S = 3600
GRACE_S = 10
"""How long running jobs may take to end after a signal; after that they are cancelled, which loses nothing."""


def usable(settings: Settings) -> Settings:
    """Return the settings; raises :class:`ConfigError` where a target's address would take no alert.

    Found at the start, or a newsroom would learn of it by the alert that never came.
    """
    wrong = [(target.name, found) for target in settings.targets if (found := problem(target))]
    if wrong:
        lines = [f"{settings.path}: targets.{name}.url: {found}; expected an Apprise address" for name, found in wrong]
        raise ConfigError(lines)
    return settings


class Service:
    """Everything that works on one state folder, wired once; the daemon and the one-shot commands share it."""

    def __init__(
        self, settings: Settings, log: SqliteLog, web: Web, sandbox: Sandbox, clock: Callable[[], datetime] = utc_now
    ) -> None:
        """Wire the parts; nothing runs yet."""
        self.settings, self.log, self.clock = settings, log, clock
        self.intake = Intake(settings, log, clock=clock)
        self.readers = Readers(sandbox, settings)
        self.poller = Poller(settings, web, self.readers, self.intake, log, clock)
        self.alerts = Alerts(settings, log, clock)
        self.web = web

    def reload(self, settings: Settings) -> None:
        """Take new settings everywhere."""
        self.settings = settings
        self.intake.reload(settings)
        self.readers.reload(settings)
        self.web.reload(settings.network)
        self.poller.reload(settings)
        self.alerts.reload(settings)


@contextlib.asynccontextmanager
async def service(settings: Settings, state: Path, clock: Callable[[], datetime] = utc_now) -> AsyncIterator[Service]:
    """Open the log (alone: a second daemon is refused), the web and the sandbox, and close them at the end.

    Raises :class:`ConfigError` for targets that cannot work, :class:`monitor.errors.LogError` for a log that cannot.
    """
    usable(settings)
    with SqliteLog.open(state, exclusive=True, clock=clock) as log:
        async with Sandbox() as sandbox, Web(settings.network) as web:
            work = Service(settings, log, web, sandbox, clock)
            try:
                yield work
            finally:
                work.poller.flush()  # the schedule of the last second


async def read_archive(
    work: Service, claims: Sequence[str], progress: tracking.Progress | None = None
) -> list[tuple[str, str]]:
    """Read the archive again for `claims`; return (claim, new status) where one changed."""
    changed = []
    async for events in tracking.reread(work.intake, claims, work.readers.sandbox, progress=progress):
        changed += [(e.claim or "", str(e.data.after)) for e in events if e.kind == "status_changed"]  # type: ignore[attr-defined]  # by its kind
    return changed


class Daemon:
    """The daemon: runs until it is told to stop."""

    def __init__(self, work: Service, config_path: Path, redacting: Redacting | None = None) -> None:
        """Prepare to run `work`; `config_path` is read again on SIGHUP."""
        self.work, self.config_path, self.redacting = work, config_path, redacting
        self.scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        self.stopping = asyncio.Event()
        self.running: set[asyncio.Task[None]] = set()
        self.polling: set[str] = set()
        """Feeds (addresses) whose poll is under way."""
        self.archiving = False
        """The archive is being read again."""
        self.started = work.clock()

    async def run(self) -> None:
        """Poll, read and alert until SIGTERM or SIGINT."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop, signal.Signals(number).name)
        loop.add_signal_handler(signal.SIGHUP, self.reload)
        work = self.work
        head = work.log.head()
        logger.info(
            "started",
            extra={"pid": os.getpid(), "feeds": len(work.settings.feeds), "claims": len(work.settings.claims),
                   "position": head.position, "head": head.hash[:16]},
        )  # fmt: skip
        self._track()
        self._every("alerts", ALERTS_EVERY_S, self._alert)
        self._every("rereads", REREADS_EVERY_S, self._reread)
        self._every("upkeep", UPKEEP_EVERY_S, self._upkeep)
        self._schedule_feeds()
        self.scheduler.start()
        async with health.serve(work.settings.health, self.vitals):
            await self.stopping.wait()
        await self._end()

    def stop(self, reason: str = "asked") -> None:
        """Begin to end; called by a signal."""
        logger.info("stopping", extra={"reason": reason})
        self.stopping.set()

    async def _end(self) -> None:
        self.scheduler.pause()  # a shutdown at once would cancel what is under way
        if self.running:
            _, late = await asyncio.wait(self.running, timeout=GRACE_S)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        self.scheduler.shutdown(wait=False)
        head = self.work.log.head()
        logger.info("stopped", extra={"position": head.position, "head": head.hash[:16]})

    def reload(self) -> None:
        """Read config.toml again; a bad file leaves the old settings in force and says so."""
        try:
            settings = usable(config.load(self.config_path))
        except ConfigError as error:
            for line in error.mistakes:
                logger.error("configuration not taken", extra={"mistake": line})  # noqa: TRY400  expected, no traceback
            logger.warning("the settings before stay in force")
            return
        if self.redacting is not None:
            self.redacting.hide(settings.secrets())
        self.work.reload(settings)
        self._track()
        self._schedule_feeds()
        logger.info("configuration taken", extra={"feeds": len(settings.feeds), "claims": len(settings.claims)})

    def vitals(self) -> Mapping[str, object]:
        """Return what the health endpoints tell: whether the loop lives, and what is overdue."""
        now = self.work.clock()
        head = self.work.log.head()
        overdue = sum(due < now - timedelta(minutes=5) for due in self._dues().values())
        return {
            "up_s": round((now - self.started).total_seconds()),
            "position": head.position,
            "head": head.hash,
            "feeds": len(self.work.settings.feeds),
            "feeds_overdue": overdue,
            "jobs_running": len(self.running),
        }

    # ------------------------------------------------------------ jobs

    def _every(self, name: str, seconds: float, job: Callable[[], Awaitable[None]]) -> None:
        self.scheduler.add_job(
            self._job, "interval", seconds=seconds, id=name, args=(name, job), replace_existing=True,
            next_run_time=self.work.clock(),
        )  # fmt: skip

    def _dues(self) -> dict[str, datetime]:
        return {f.url: self.work.poller.next_due(f.url) for f in self.work.settings.feeds if not f.paused}

    def _schedule_feeds(self) -> None:
        """Give each feed a job at its next moment, and take away those of feeds that are gone."""
        dues = self._dues()
        for job in self.scheduler.get_jobs():
            if job.id.startswith("feed ") and job.id.removeprefix("feed ") not in dues:
                job.remove()
        for url, due in dues.items():
            if url not in self.polling:  # it schedules itself when it has ended
                self._schedule_feed(url, due)

    def _schedule_feed(self, url: str, due: datetime) -> None:
        async def poll() -> None:
            self.polling.add(url)
            try:
                await self.work.poller.poll(url)
            finally:
                self.polling.discard(url)
                if any(f.url == url and not f.paused for f in self.work.settings.feeds):
                    # a poll that could not note its result (disk full, log locked) is still due: not at once, which
                    # would hammer the feed, and which the scheduler drops while this job is running
                    soon = self.work.clock() + timedelta(seconds=RETRY_S)
                    self._schedule_feed(url, max(soon, self.work.poller.next_due(url)))

        self.scheduler.add_job(
            self._job, "date", run_date=max(due, self.work.clock()), id=f"feed {url}", args=(f"poll {url}", poll),
            replace_existing=True,
        )  # fmt: skip

    async def _job(self, name: str, job: Callable[[], Awaitable[None]]) -> None:
        """Run one job: an expected failure is a line, a bug its traceback, and the next job runs either way."""
        if self.stopping.is_set():
            return
        task = asyncio.current_task()
        assert task is not None  # noqa: S101  a job runs in a task
        self.running.add(task)
        try:
            with self.work.log.faults():
                await job()
        except asyncio.CancelledError:
            # only `_end` cancels: nothing was half written, the next start does it again
            logger.info("job cut off", extra={"job": name})
        except MonitorError as error:
            logger.error("job failed", extra={"job": name, "reason": str(error)})  # noqa: TRY400  expected, no traceback
        except Exception:
            logger.exception("job failed by a bug", extra={"job": name})
        finally:
            self.running.discard(task)

    async def _alert(self) -> None:
        await self.work.alerts.deliver_due(self.work.clock())

    async def _reread(self) -> None:
        await self.work.poller.reread_due(self.work.clock())

    async def _upkeep(self) -> None:
        log = self.work.log
        head = log.head()
        logger.info("head", extra={"position": head.position, "head": head.hash})
        log.upkeep(self.work.settings.keep)

    def _track(self) -> None:
        """Tell the log what config.toml says about claims, and read the archive for those that need it."""
        tracked = tracking.track(self.work.intake)
        for word, ids in msgspec.structs.asdict(tracked).items():
            if ids and word != "stale":
                logger.info("claims", extra={word: ",".join(ids)})
        if tracked.stale and not self.archiving:
            self.archiving = True
            self.scheduler.add_job(self._job, "date", id="archive", args=("archive", self._archive))

    async def _archive(self) -> None:
        """Read the archive again until it was read for every claim, those included that a reload changes meanwhile."""
        try:
            while claims := tracking.stale(self.work.intake):
                for claim, after in await read_archive(self.work, claims):
                    logger.info("status changed because of the rule", extra={"claim": claim, "status": after})
        finally:
            self.archiving = False
