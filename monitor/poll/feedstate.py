"""What a poll's result does to a feed's state: when it is due next, incidents, silence, moving, going.

Pure: old state, what happened and the moment go in; the new state and what has to be told come out.
The numbers are explained in docs/polling.md.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import urlsplit
from zlib import crc32

import msgspec

from monitor.events import Record

LONGEST_S = 24 * 3600.0
"""No feed rests longer than a day."""
STRETCH = 4.0
"""A quiet feed, or one that asks for it, is polled at most this many times more rarely than configured."""
QUIET_POLLS = 48
"""A feed without news for this many intervals (half a day at 15 minutes) is polled more rarely, little by little."""
JITTER = 0.1
"""Part of a pause by which polls of many feeds are spread: off it after a success, on top of it after a failure."""
INCIDENT_FAILURES = 3.0
INCIDENT_AFTER = timedelta(hours=2)
"""An incident is told after three failures, or after two hours without success."""
GONE_APART = timedelta(hours=24)
GONE_REST = timedelta(days=7)
"""A feed that answered 410 twice, a day apart, is looked at once a week from then on."""
MOVED_SEEN = 3
UNCONDITIONAL = 100
"""Every so many polls the validators are left out: servers lie about them."""
SILENCE_TIMES = 6.0
SILENCE_LEAST_S = 24 * 3600.0
RHYTHM_LEAST = 5
"""Silence is told where a feed rests six times longer than usual and at least a day; the usual needs five pauses."""

Tell = Literal["failed", "recovered", "moved", "silent"]


class State(Record, frozen=True, kw_only=True):
    """A feed's state between polls; the columns of the table ``feeds``, moments aware."""

    url: str
    outlet: str = ""
    address: str | None = None
    next_due: datetime | None = None
    interval_s: float | None = None
    polls: int = 0
    last_poll: datetime | None = None
    last_success: datetime | None = None
    last_new: datetime | None = None
    last_error: str | None = None
    failures: float = 0.0
    failing_since: datetime | None = None
    incident: datetime | None = None
    silent: datetime | None = None
    rhythm_s: float | None = None
    rhythm_seen: int = 0
    entries: int = 0
    etag: str | None = None
    modified: str | None = None
    body: str | None = None
    gone_first: datetime | None = None
    gone_seen: int = 0
    moved_to: str | None = None
    moved_seen: int = 0
    marks: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The state in a word: new, healthy, failing, gone or silent."""
        if self.gone_seen >= 2:
            return "gone"
        if self.failures:
            return "failing"
        if self.silent:
            return "silent"
        return "healthy" if self.last_success else "new"

    @property
    def conditional(self) -> bool:
        """Whether the next poll sends the validators."""
        return self.polls % UNCONDITIONAL != UNCONDITIONAL - 1


class Answered(Record, frozen=True, kw_only=True):
    """A poll that succeeded."""

    fresh: int = 0
    """Entries that were new."""
    etag: str | None = None
    modified: str | None = None
    body: str | None = None
    """Hash of the body, once all its entries are done; None: read it again at the next poll."""
    wish_s: float | None = None
    """How long the feed asks to be left alone (ttl, max-age)."""
    moved_to: str | None = None
    """Where it has moved for good."""
    marks: tuple[str, ...] = ()


class Failed(Record, frozen=True, kw_only=True):
    """A poll that failed."""

    reason: str
    status: int | None = None
    retry_after_s: float | None = None

    @property
    def weight(self) -> float:
        """What the failure counts: a refusal that no waiting will heal counts three, being asked to wait nothing."""
        if self.status == 429:
            return 0.0
        if self.reason.startswith(("address refused", "TLS")):
            return 3.0
        return 1.0


def answered(state: State, what: Answered, now: datetime, every_s: float) -> tuple[State, tuple[Tell, ...]]:
    """Return the state after a successful poll, and what has to be told."""
    tell: list[Tell] = []
    if state.incident is not None:
        tell.append("recovered")
    changed = msgspec.structs.replace(
        state,
        polls=state.polls + 1,
        last_poll=now,
        last_success=now,
        last_error=None,
        failures=0.0,
        failing_since=None,
        incident=None,
        gone_first=None,
        gone_seen=0,
        etag=what.etag,
        modified=what.modified,
        body=what.body,
        entries=state.entries + what.fresh,
        marks=what.marks,
    )
    changed = _rhythm(changed, what.fresh, now)
    if changed.silent is None and _is_silent(changed, now):
        changed = msgspec.structs.replace(changed, silent=changed.last_new)
        tell.append("silent")
    changed = _moved(changed, what.moved_to)
    if changed.moved_seen == MOVED_SEEN and changed.moved_to:
        tell.append("moved")
    interval = _interval_s(changed, what.wish_s, now, every_s)
    # a little earlier, never later than configured, nor earlier than the feed asks for
    pause = max(interval * (1 - JITTER * _spread(changed)), min(what.wish_s or 0.0, interval))
    due = now + timedelta(seconds=pause)
    return msgspec.structs.replace(changed, interval_s=interval, next_due=due), tuple(tell)


def failed(state: State, what: Failed, now: datetime, every_s: float) -> tuple[State, tuple[Tell, ...]]:
    """Return the state after a failed poll, and what has to be told (once an incident, not once a poll)."""
    failures = state.failures + what.weight
    since = state.failing_since or now
    gone = what.status == 410
    first_gone = (state.gone_first or now) if gone else None
    gone_seen = 0
    if gone and first_gone is not None:
        # two answers count only where a day lies between them
        gone_seen = 2 if now - first_gone >= GONE_APART else 1
    changed = msgspec.structs.replace(
        state,
        polls=state.polls + 1,
        last_poll=now,
        last_error=what.reason,
        failures=max(failures, 0.001),  # a feed that asks to wait is not healthy either
        failing_since=since,
        gone_first=first_gone,
        gone_seen=gone_seen,
    )
    tell: list[Tell] = []
    long_down = state.failing_since is not None and now - (state.last_success or since) >= INCIDENT_AFTER
    if state.incident is None and (failures >= INCIDENT_FAILURES or long_down or gone_seen >= 2):
        changed = msgspec.structs.replace(changed, incident=since)
        tell.append("failed")
    wait_s = _wait_s(what, failures, every_s)
    due = now + timedelta(seconds=wait_s * (1 + JITTER * _spread(changed)))  # never earlier than asked for
    if gone:
        due = now + (GONE_REST if gone_seen >= 2 else GONE_APART + timedelta(minutes=1))
    return msgspec.structs.replace(changed, next_due=due), tuple(tell)


def _wait_s(what: Failed, failures: float, every_s: float) -> float:
    """Return how long a feed is left alone after a failure: doubling, or as long as the server asks for."""
    if what.retry_after_s is not None and what.status in {429, 503}:
        return min(max(what.retry_after_s, every_s), LONGEST_S)
    return min(every_s * 2 ** min(failures, 20), LONGEST_S)


def _spread(state: State) -> float:
    """Return a number from 0 to 1 that differs between feeds and polls, and is the same for the same poll."""
    return crc32(f"{state.url} {state.polls}".encode()) / 0xFFFFFFFF


def _interval_s(state: State, wish_s: float | None, now: datetime, every_s: float) -> float:
    """Return the pause after a success: as configured, longer for quiet feeds and for those that ask for it."""
    quiet_s = (now - (state.last_new or state.last_success or now)).total_seconds()
    wanted = max(every_s, quiet_s / QUIET_POLLS, wish_s or 0.0)
    return max(every_s, min(wanted, every_s * STRETCH, LONGEST_S))


def _rhythm(state: State, fresh: int, now: datetime) -> State:
    """Learn how often the feed brings something new."""
    if not fresh:
        return state
    rhythm, seen = state.rhythm_s, state.rhythm_seen
    if state.last_new is not None:
        pause = (now - state.last_new).total_seconds()
        rhythm = pause if rhythm is None else rhythm * 0.9 + pause * 0.1
        seen += 1
    return msgspec.structs.replace(state, last_new=now, rhythm_s=rhythm, rhythm_seen=seen, silent=None)


def _is_silent(state: State, now: datetime) -> bool:
    if state.last_new is None or state.rhythm_s is None or state.rhythm_seen < RHYTHM_LEAST:
        return False
    quiet_s = (now - state.last_new).total_seconds()
    return quiet_s > max(SILENCE_TIMES * state.rhythm_s, SILENCE_LEAST_S)


def _moved(state: State, moved_to: str | None) -> State:
    """Count equal permanent redirects; after three the new address is asked, on the same host only."""
    if moved_to is None:
        return msgspec.structs.replace(state, moved_to=None, moved_seen=0) if state.moved_to else state
    seen = state.moved_seen + 1 if moved_to == state.moved_to else 1
    changed = msgspec.structs.replace(state, moved_to=moved_to, moved_seen=seen)
    asked = urlsplit(state.address or state.url)
    same_host = (asked.hostname, asked.port) == (urlsplit(moved_to).hostname, urlsplit(moved_to).port)
    if seen == MOVED_SEEN and same_host:
        return msgspec.structs.replace(changed, address=moved_to)
    return changed


# ---------------------------------------------------------------- re-reading pages

REREAD_CLAIM_S, REREAD_CLAIM_GROWTH = 1800.0, 2.0
REREAD_OTHER_S, REREAD_OTHER_GROWTH = 3600.0, 6.0
REREAD_LAST = timedelta(days=7)
"""Articles that speak of a claim are read again at the age of half an hour, an hour, two ...; others at one hour, six
and a day and a half.  Edits come early or never, so nothing is read again after a week."""


def reread_due(read_at: datetime, now: datetime, *, about_claim: bool) -> datetime | None:
    """Return when an article's page is looked at again; None where it no longer is."""
    first, growth = (REREAD_CLAIM_S, REREAD_CLAIM_GROWTH) if about_claim else (REREAD_OTHER_S, REREAD_OTHER_GROWTH)
    age = max(0.0, (now - read_at).total_seconds())
    at = first
    while at <= age * 1.01:
        at *= growth
    return read_at + timedelta(seconds=at) if at <= REREAD_LAST.total_seconds() else None
