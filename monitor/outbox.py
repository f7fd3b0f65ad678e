"""Alerts that are due: what is told to whom now, how often it is tried, and the receipts.

An alert is due because the table `alerts` says so (an event asked for it, no receipt settled it), never because
something just happened: a crash loses none.  Each delivery is noted durably before it is handed over, and its receipt
is an event; the note and the receipt meet in one transaction.  A note that is found without a receipt means that the
process died in between: the alert goes out again, once, and its receipt says `uncertain`.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from monitor import alerts, tables
from monitor.alerts import Message, Notice, Outcome, Quote
from monitor.config import Settings, Target
from monitor.errors import AlertError, UsageError
from monitor.eventlog import SqliteLog
from monitor.events import (
    OUTLET,
    AlertFailed,
    AlertSent,
    AlertSuppressed,
    ArticleRevised,
    ClaimReread,
    ClaimRevised,
    Draft,
    Event,
    Logged,
    Payload,
    PositionChanged,
    Stance,
    StatementWithdrawn,
    StatusChanged,
    utc_now,
    utc_text,
)
from monitor.words import day_words, the

logger = logging.getLogger(__name__)

WAITS_S = (10, 60, 600, 3600)
"""Pauses after the first failures of a target; then the last one for as long as it lasts.  The first four bridge a
restart, a rate limit and a short outage; an hour keeps the log small while a target is gone for days."""
REFUSALS = 5
"""Tries of an alert that the target itself refuses (too long, malformed); then it is given up, as it would hold all
later ones for ever."""
GIVE_UP = timedelta(days=7)
"""An alert that could not be delivered for so long is given up; `monitor alerts retry` still sends it."""
NO_SIDE = (Stance.CANNOT_CONFIRM, Stance.DEEMS_LIKELY, Stance.COMMENTS)
_TARGETS_FAULT = frozenset({401, 403, 404, 408, 410, 425, 429})
"""Answers that say that the target, not the alert, is at fault: the queue waits and nothing is given up."""


class Ready(NamedTuple):
    """One alert that may go out, with those that it stands for."""

    row: tables.AlertRow
    notice: Notice
    covers: tuple[tables.AlertRow, ...] = ()
    """Earlier alerts on the same claim that this one tells as well (debounce)."""


class Alerts:
    """Delivers what is due; one for a process."""

    def __init__(self, settings: Settings, log: SqliteLog, clock: Callable[[], datetime] = utc_now) -> None:
        """Deliver to the targets of `settings` what `log` says is due."""
        self.settings, self.log, self.clock = settings, log, clock

    def reload(self, settings: Settings) -> None:
        """Take new settings."""
        self.settings = settings

    async def deliver_due(self, now: datetime) -> int:
        """Deliver what is due and allowed at `now` and return how many alerts were told; raises nothing of a target.

        Targets are served side by side and in order each: an alert that fails holds the later ones of its target.
        """
        rows: dict[str, list[tables.AlertRow]] = {}
        for row in tables.due_alerts(self.log.db):
            rows.setdefault(row.target, []).append(row)
        return sum(await asyncio.gather(*(self._serve(name, due, now) for name, due in rows.items())))

    def next_due(self, now: datetime) -> datetime | None:
        """Return when the next delivery may be made (`now` or later), or None where nothing is due."""
        moments = []
        rows: dict[str, list[tables.AlertRow]] = {}
        for row in tables.due_alerts(self.log.db):
            rows.setdefault(row.target, []).append(row)
        for name, due in rows.items():
            target = self.settings.target(name)
            moments.append(now if target is None else max(now, self._allowed_from(target, due, now)))
        return min(moments, default=None)

    async def retry(self, about: int, target_name: str) -> Outcome:
        """Send one alert again, whatever became of it, and append the receipt.

        Raises :class:`UsageError` where there is none, and :class:`AlertError` where the target does not take it.
        """
        rows = [r for r in tables.alerts(self.log.db, target=target_name) if r.about == about]
        target = self.settings.target(target_name)
        if not rows or target is None:
            raise UsageError(f"no alert about event {about} for target {target_name}; see 'monitor alerts list'")
        ready = Ready(rows[0], self.notice(about))
        outcome = await self._deliver(target, [ready], alerts.compose(ready.notice, target.template), again=True)
        if outcome.result != "sent":
            raise AlertError(target_name, outcome.reason)
        return outcome

    # ------------------------------------------------------------ one target

    async def _serve(self, name: str, due: Sequence[tables.AlertRow], now: datetime) -> int:
        """Deliver to one target what is due; return how many alerts were told."""
        target = self.settings.target(name)
        if target is None:
            self._suppress(due, "no such target")
            return 0
        if self._allowed_from(target, due, now) > now:
            return 0
        ready = self._ready(target, due, now)
        if len(ready) > target.digest_above:
            message = alerts.digest([item.notice for item in ready])
            outcome = await self._deliver(target, ready, message)
            return len(ready) if outcome.result == "sent" else 0
        told = 0
        for item in ready:
            outcome = await self._deliver(target, [item], alerts.compose(item.notice, target.template))
            if outcome.result != "sent":
                break
            told += 1
        return told

    def _allowed_from(self, target: Target, due: Sequence[tables.AlertRow], now: datetime) -> datetime:
        """Return from when on the target may be served: after its pause, its quiet hours and the debounce."""
        head = due[0]
        moment = now
        if head.attempts and head.tried_at is not None:
            wait = WAITS_S[min(head.attempts, len(WAITS_S)) - 1]
            moment = max(moment, head.tried_at + timedelta(seconds=wait))
        if target.debounce_s and all(row.kind == StatusChanged.KIND for row in due):
            moment = max(moment, head.due_at + timedelta(seconds=target.debounce_s))
        return quiet_until(target.quiet, moment, self.settings.zone()) if target.quiet else moment

    def _ready(self, target: Target, due: Sequence[tables.AlertRow], now: datetime) -> list[Ready]:
        """Return what may go out now, in order; several changes of one claim become one where they are debounced."""
        if not target.debounce_s:
            return [Ready(row, self.notice(row.about)) for row in due]
        hold = timedelta(seconds=target.debounce_s)
        by_claim: dict[str | None, list[tables.AlertRow]] = {}
        for row in due:
            if row.kind == StatusChanged.KIND:
                by_claim.setdefault(row.claim, []).append(row)
        found = [Ready(row, self.notice(row.about)) for row in due if row.kind != StatusChanged.KIND]
        for rows in by_claim.values():
            if rows[0].due_at + hold > now:
                continue
            ready = self._merged(rows)
            if ready is None:
                self._suppress(rows, "debounced")
            else:
                found.append(ready)
        return sorted(found, key=lambda item: item.row.about)

    def _merged(self, rows: Sequence[tables.AlertRow]) -> Ready | None:
        """Return one alert for several changes of one claim, or None where all ended as they began."""
        last = self.notice(rows[-1].about)
        if len(rows) == 1:
            return Ready(rows[0], last)
        first = self.notice(rows[0].about).data
        if not isinstance(first, StatusChanged) or not isinstance(last.data, StatusChanged):
            raise TypeError(f"positions {rows[0].about} and {rows[-1].about} are no changes of a status")
        if (first.before, first.stage_before) == (last.data.after, last.data.stage):
            return None
        data = replace(last.data, before=first.before, stage_before=first.stage_before)
        return Ready(rows[-1], replace(last, data=data), tuple(rows[:-1]))

    # ------------------------------------------------------------ one delivery

    async def _deliver(
        self, target: Target, ready: Sequence[Ready], message: Message, *, again: bool = False
    ) -> Outcome:
        """Note the attempt, send, and append the receipt together with taking back the note."""
        head = ready[0].row
        attempt, doubtful = head.attempts + 1, self._begin(head, head.attempts + 1)
        if target.head:
            message = alerts.with_head(message, str(self.log.head()))
        outcome = await alerts.send(target, message)
        about = {"target": target.name, "about": head.about, "attempt": attempt}
        if outcome.result == "sent":
            self._sent(ready, message, attempt, uncertain=doubtful, again=again)
            logger.info("alert sent", extra=about | {"alerts": len(ready)})
        else:
            self._failed(head, attempt, outcome)
            logger.warning("alert not sent", extra=about | {"reason": outcome.reason})
        return outcome

    def _begin(self, row: tables.AlertRow, attempt: int) -> bool:
        """Note durably that an alert is about to be handed over; return whether an earlier one may have arrived."""
        with self.log.transaction():
            found = self.log.db.execute(
                "SELECT 1 FROM alert_attempts WHERE about = ? AND target = ?", (row.about, row.target)
            ).fetchone()
            self.log.db.execute(
                "INSERT INTO alert_attempts (about, target, attempt, started_at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (about, target) DO UPDATE SET attempt = excluded.attempt, outcome = NULL, "
                "started_at = excluded.started_at",
                (row.about, row.target, attempt, utc_text(self.clock())),
            )
        return found is not None

    def _sent(self, ready: Sequence[Ready], message: Message, attempt: int, *, uncertain: bool, again: bool) -> None:
        head = ready[0].row
        told = tuple(item.row.about for item in ready) if len(ready) > 1 else ()
        data = AlertSent(
            about=head.about, target=head.target, title=message.title, attempt=attempt, uncertain=uncertain,
            digest_of=told,
        )  # fmt: skip
        key = f"{data.KIND}:{head.about}:{head.target}" + (f":again:{attempt}" if again else "")
        with self.log.transaction():
            self.log.append([Draft(key=key, happened_at=self.clock(), data=data, claim=head.claim)])
            self._suppress([row for item in ready for row in item.covers], "debounced")
            self._forget(head)

    def _failed(self, row: tables.AlertRow, attempt: int, outcome: Outcome) -> None:
        """Append the failure; the note of an attempt that may have arrived stays, so that a success is marked."""
        refused = outcome.result == "refused" and outcome.status not in _TARGETS_FAULT
        late = self.clock() - row.due_at > GIVE_UP
        final = (refused and attempt >= REFUSALS) or late
        data = AlertFailed(about=row.about, target=row.target, attempt=attempt, reason=outcome.reason, final=final)
        key = f"{data.KIND}:{row.about}:{row.target}:{attempt}"
        with self.log.transaction():
            self.log.append([Draft(key=key, happened_at=self.clock(), data=data, claim=row.claim)])
            if outcome.result == "unknown" and not final:
                self.log.db.execute(
                    "UPDATE alert_attempts SET outcome = 'unknown' WHERE about = ? AND target = ?",
                    (row.about, row.target),
                )
            else:
                self._forget(row)

    def _forget(self, row: tables.AlertRow) -> None:
        self.log.db.execute("DELETE FROM alert_attempts WHERE about = ? AND target = ?", (row.about, row.target))

    def _suppress(self, rows: Sequence[tables.AlertRow], why: str) -> None:
        """Append that alerts are not sent, on purpose."""
        drafts = []
        for row in rows:
            data = AlertSuppressed(about=row.about, target=row.target, why=why)  # type: ignore[arg-type]  # literals
            key = f"{data.KIND}:{row.about}:{row.target}"
            drafts.append(Draft(key=key, happened_at=self.clock(), data=data, claim=row.claim))
        self.log.append(drafts)

    # ------------------------------------------------------------ facts

    def notice(self, position: int) -> Notice:
        """Return the facts of the alert about the event at `position`; raises :class:`UsageError` for none."""
        event = tables.event(self.log.db, position)
        if event is None:
            raise UsageError(f"no event at position {position}; see 'monitor alerts list'")
        if not hasattr(event.data, "alert"):
            what = event.kind.replace("_", " ")
            raise UsageError(f"event {position} ({what}) is none that alerts tell of; see 'monitor alerts list'")
        claim = tables.claim(self.log.db, event.claim) if event.claim else None
        return Notice(
            position=position,
            data=event.data,
            happened_at=event.happened_at,
            recorded_at=event.recorded_at,
            claim=event.claim,
            claim_title=claim.title if claim else "",
            quotes=tuple(self._quotes(event)),
            previous=self._previous(event),
            occasion=self._occasion(event),
            ruling=self._ruling(event),
            newsroom=self.settings.newsroom.name,
            timezone=self.settings.newsroom.timezone,
        )

    def _quotes(self, event: Event) -> list[Quote]:
        """Return the statements an alert quotes: those of the article that brought it, those it rests on, the denials.

        Of who contests it the newest denial.  Statements that take no side are quoted only where they are new.
        """
        db, carrying = self.log.db, _because(event.data)
        found = {s: logged for s in carrying if (logged := tables.statement(db, s)) is not None}
        if isinstance(event.data, StatusChanged) and event.claim is not None:
            known = tables.statements(db, event.claim, known_at=event.recorded_at)
            newest = {k.statement.source: k for k in known if k.statement.stance in {Stance.DENIES, Stance.RETRACTS}}
            others = [k for source, k in newest.items() if source in event.data.contested_by]
            others += [k for k in known if event.article is not None and k.statement.article == event.article]
            found |= {k.statement.id: k for k in others if k.statement.id not in found}
        quotes = [
            self._quote(logged, carries=key in carrying, new=logged.statement.article == event.article)
            for key, logged in found.items()
        ]
        return sorted(quotes, key=lambda q: (not q.new, not q.carries, q.stance in NO_SIDE))

    def _quote(self, logged: Logged, *, carries: bool, new: bool) -> Quote:
        said = logged.statement
        article = tables.article(self.log.db, said.article)
        own = said.source == OUTLET
        return Quote(
            source=said.outlet if own else said.source,
            stance=said.stance,
            quote=said.quote,
            outlet=said.outlet,
            day=said.said_on or said.published.date(),
            dated=said.said_on is not None,
            speaker=said.speaker,
            via=said.via,
            url=article.url if article else None,
            own_voice=own,
            carries=carries,
            new=new,
        )

    def _previous(self, event: Event) -> StatusChanged | None:
        """Return the status change before this one."""
        if event.claim is None or not isinstance(event.data, StatusChanged):
            return None
        older = [e.data for e in tables.status_events(self.log.db, event.claim) if e.position < event.position]
        return older[-1] if older and isinstance(older[-1], StatusChanged) else None

    def _occasion(self, event: Event) -> str:
        """Return what was done where not the news is the cause: by an editor, in an article, in config.toml."""
        cause = event.data.cause if isinstance(event.data, StatusChanged) else "news"
        kinds = {
            "editor": [StatementWithdrawn.KIND],
            "edit": [ArticleRevised.KIND, StatementWithdrawn.KIND],
            "rule": [ClaimRevised.KIND, ClaimReread.KIND],
        }
        if cause not in kinds:
            return ""
        # they lie just before the change, in the same transaction or the one before
        near = self.log.read(event.position - 200, kinds=kinds[cause])
        found = [e for e in near if e.position < event.position and e.claim in {None, event.claim}]
        return self._done(found[-1].data) if found else ""

    def _done(self, data: Payload) -> str:
        if isinstance(data, ClaimRevised):
            return f"Changed in the claim's definition: {', '.join(data.changed)}."
        if isinstance(data, ClaimReread):
            return (
                f"The archive was read again by {data.reader}: {data.made} statements found, {data.withdrawn} dropped."
            )
        if isinstance(data, ArticleRevised):
            return f"Changed: {data.article.outlet}, {data.article.url}"
        if isinstance(data, StatementWithdrawn):
            logged = tables.statement(self.log.db, data.statement)
            said = f" a statement of {the(logged.statement.source)} (“{logged.statement.quote}”)" if logged else ""
            what = {"rejected": "rejected", "corrected": "corrected"}.get(data.why, "took out")
            return f"{data.by or 'The outlet'} {what}{said}: {data.reason}"
        return ""

    def _ruling(self, event: Event) -> str:
        """Return the ruling that holds beside the status, in words; empty where there is none."""
        found = tables.ruling(self.log.db, event.claim, at=self.clock()) if event.claim else None
        if found is None:
            return ""
        until = f", until {day_words(found.until)}" if found.until else ""
        return f"{found.by} has ruled it {found.status.value}{until}: {found.reason}"


def _because(data: Payload) -> tuple[str, ...]:
    if isinstance(data, StatusChanged):
        return data.because
    return (data.because,) if isinstance(data, PositionChanged) else ()


def quiet_until(quiet: tuple[time, time], moment: datetime, zone: ZoneInfo) -> datetime:
    """Return `moment`, or the end of the quiet hours where it lies in them (they may run over midnight)."""
    start, end = quiet
    local = moment.astimezone(zone)
    clock = local.time().replace(tzinfo=None)
    if start <= end:
        inside, tomorrow = start <= clock < end, False
    else:
        inside, tomorrow = clock >= start or clock < end, clock >= start
    if not inside:
        return moment
    day = local.date() + timedelta(days=1) if tomorrow else local.date()
    return datetime.combine(day, end, tzinfo=local.tzinfo)
