"""From a claim's statements to the events that follow: a changed status, a changed position.  Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from monitor.events import Claim, Draft, Event, Logged, Status, StatusChanged
from monitor.status import positions
from monitor.status.policy import POLICY_VERSION, Judgement, describe, judge
from monitor.status.standing import Ledger, Track

Cause = Literal["news", "edit", "rule", "editor"]

DISCOUNTED_IN_EVENT = 200
"""Discounted statements that an event lists; a claim with more (the latest are kept) is explained from the statements,
where none is left out."""


def decide(
    claim: Claim,
    statements: Sequence[Logged],
    before: Event | None,
    *,
    now: datetime,
    cause: Cause = "news",
    targets: tuple[str, ...] = (),
    since: int | None = None,
) -> list[Draft]:
    """Return the events that follow from a claim's standing statements; none where nothing changed.

    `before` is the claim's last status_changed event.  `targets` are those that hear of a change that the claim
    watches; empty: nobody (a baseline, a backfill).  `since`: statements after this log position are new; by default
    those of the article that was read last.  The key of a status_changed draft names the one before it, so that two
    writers cannot both follow the same one.
    """
    ledger = Ledger.of(claim, statements)
    judgement = judge(ledger)
    drafts = []
    previous = before.data if before is not None else None
    old = previous if isinstance(previous, StatusChanged) else None
    alerted = False
    if judgement.facts() != _facts(old):
        draft = status_draft(ledger, judgement, before, now=now, cause=cause, targets=targets)
        drafts.append(draft)
        alerted = isinstance(draft.data, StatusChanged) and bool(draft.data.alert)
    if cause in {"news", "edit"}:
        told = () if alerted or "position" not in claim.watch else targets
        drafts += positions.changes(claim, statements, since=since, targets=told)
    return drafts


def status_draft(
    ledger: Ledger, judgement: Judgement, before: Event | None, *, now: datetime, cause: Cause, targets: tuple[str, ...]
) -> Draft:
    """Return the draft of a status_changed event; it asks for alerts where the claim watches its status."""
    claim = ledger.claim
    verdict = describe(ledger, judgement)
    old = before.data if before is not None and isinstance(before.data, StatusChanged) else None
    data = StatusChanged(
        before=old.after if old else Status.UNREPORTED,
        after=verdict.status,
        stage_before=old.stage if old else None,
        stage=verdict.stage,
        by_party=verdict.by_party,
        contested_by=verdict.contested_by,
        because=verdict.because,
        discounted=verdict.discounted[-DISCOUNTED_IN_EVENT:],
        explanation=verdict.explanation,
        needs=verdict.needs,
        cause=cause,
        policy=claim.policy,
        policy_version=POLICY_VERSION,
        alert=targets if "status" in claim.watch else (),
    )
    newest = max((t for t in ledger.tracks.values() if t.entries or t.others), key=_last_position, default=None)
    article = _last(newest).statement if newest else None
    return Draft(
        key=f"{StatusChanged.KIND}:{claim.id}:{before.position if before else 0}",
        happened_at=min(article.published, now) if article and cause == "news" else now,
        data=data,
        claim=claim.id,
        article=article.article if article and cause in {"news", "edit"} else None,
    )


def _last(track: Track) -> Logged:
    return max((e.logged for e in (*track.entries, *track.others)), key=lambda logged: logged.position)


def _last_position(track: Track) -> int:
    return _last(track).position


def _facts(old: StatusChanged | None) -> tuple[object, ...]:
    """Return what a status_changed event says, in the form of :meth:`Judgement.facts`."""
    if old is None:
        return (Status.UNREPORTED, None, (), ())
    return (old.after, old.stage, old.by_party, old.contested_by)
