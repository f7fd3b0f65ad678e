"""Questions to the log about claims: where they stand, why, and how it came; on two clocks.

`as_of` is a day of the world: only what was said up to its end counts.  `known_at` is a moment of ours: only what we
had recorded by then counts, under the definition that the claim had then.  Both together ask what we would have
answered then about that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from monitor import status, tables
from monitor.errors import UsageError
from monitor.eventlog import SqliteLog
from monitor.events import (
    AlertFailed,
    AlertSent,
    AlertSuppressed,
    Claim,
    ClaimDropped,
    ClaimReread,
    ClaimRevised,
    ClaimTracked,
    Event,
    Logged,
    PartyStage,
    PositionChanged,
    Record,
    RulingWithdrawn,
    Stage,
    Stance,
    StatementMade,
    StatementWithdrawn,
    Status,
    StatusChanged,
    StatusRuled,
)
from monitor.status import Standing, Verdict
from monitor.tables import Ruling
from monitor.words import STANCE_WORDS, heading


class ClaimStatus(Record, frozen=True, kw_only=True, omit_defaults=False):
    """Where one claim stands."""

    id: str
    title: str
    kind: str
    status: Status
    stage: Stage | None
    since: date | None
    """The day since which status and stage are what they are, by what was said when."""
    contested_by: tuple[str, ...]
    by_party: tuple[PartyStage, ...]
    ruling: Ruling | None
    """An editor's ruling that holds beside it."""
    explanation: str
    statements: int
    """How many statements were looked at."""


class Voice(Record, frozen=True, kw_only=True, omit_defaults=False):
    """One source's words on the claim, and where they can be read."""

    statement: str
    source: str
    speaker: str | None
    stance: Stance
    stage: Stage | None
    party: str | None
    quote: str
    day: date
    dated: bool
    """Whether the article gives the day; otherwise it is that of publication."""
    outlet: str
    via: str | None
    own_voice: bool
    article: str
    title: str
    url: str
    published: datetime
    reason: str | None = None
    """Why it does not count, where it does not."""


class Moment(Record, frozen=True, kw_only=True, omit_defaults=False):
    """One thing that happened to a claim."""

    position: int
    kind: str
    happened_at: datetime
    recorded_at: datetime
    text: str
    """In words."""
    data: dict[str, Any]
    """The event's own fields."""


class Explanation(Record, frozen=True, kw_only=True, omit_defaults=False):
    """All there is to know about a claim's status."""

    id: str
    title: str
    kind: str
    status: Status
    stage: Stage | None
    since: date | None
    as_of: date | None
    known_at: datetime | None
    explanation: str
    ruling: Ruling | None
    by_party: tuple[PartyStage, ...]
    rests_on: tuple[Voice, ...]
    behind: tuple[Voice, ...]
    """Who else stands behind it."""
    contested_by: tuple[str, ...]
    against: tuple[Voice, ...]
    """Who denies it or has taken it back."""
    open_questions: tuple[Voice, ...]
    likely: tuple[Voice, ...]
    needs: tuple[str, ...]
    discounted: tuple[Voice, ...]
    positions: tuple[Moment, ...]
    """Sources that changed their position."""
    changes: tuple[Moment, ...]
    """How the status came about, as it was recorded."""
    authorities: tuple[str, ...]
    parties: tuple[str, ...]
    policy: dict[str, Any]
    policy_version: str


# ---------------------------------------------------------------- questions


def statuses(
    log: SqliteLog,
    *,
    now: datetime,
    only: str | None = None,
    as_of: date | None = None,
    known_at: datetime | None = None,
) -> list[ClaimStatus]:
    """Return where each tracked claim stands, or `only` one; raises :class:`UsageError` for an unknown one."""
    found = []
    for claim_id in [known(log, only)] if only is not None else tables.claim_ids(log.db):
        claim = definition(log, claim_id, known_at)
        if claim is None:
            continue
        statements = tables.statements(log.db, claim_id, known_at=known_at)
        verdict = status.fold(claim, statements, as_of=as_of)
        found.append(
            ClaimStatus(
                id=claim.id,
                title=claim.title,
                kind=claim.kind,
                status=verdict.status,
                stage=verdict.stage,
                since=status.since(claim, statements, as_of=as_of),
                contested_by=verdict.contested_by,
                by_party=verdict.by_party,
                ruling=tables.ruling(log.db, claim_id, at=known_at or now),
                explanation=verdict.explanation,
                statements=len(statements),
            )
        )
    return found


def explain(
    log: SqliteLog, claim_id: str, *, now: datetime, as_of: date | None = None, known_at: datetime | None = None
) -> Explanation:
    """Return all that explains a claim's status; raises :class:`UsageError` for an unknown claim."""
    claim = definition(log, known(log, claim_id), known_at)
    if claim is None:
        raise UsageError(f"claim {claim_id} was not yet tracked at {known_at}; give a later --known-at")
    statements = tables.statements(log.db, claim_id, known_at=known_at)
    verdict = status.fold(claim, statements, as_of=as_of)
    voices = _Voices(log, statements)
    moments = timeline(log, claim_id, known_at=known_at, as_of=as_of)
    settled = _settled(verdict)
    return Explanation(
        id=claim.id,
        title=claim.title,
        kind=claim.kind,
        status=verdict.status,
        stage=verdict.stage,
        since=status.since(claim, statements, as_of=as_of),
        as_of=as_of,
        known_at=known_at,
        explanation=verdict.explanation,
        ruling=tables.ruling(log.db, claim_id, at=known_at or now),
        by_party=verdict.by_party,
        rests_on=voices.of(verdict.because),
        behind=voices.of(_ids(s for s in verdict.supporters if s.source not in _carrying(verdict))),
        contested_by=verdict.contested_by,
        against=voices.of(_ids(s for s in verdict.deniers if s.source not in settled)),
        open_questions=voices.of(_ids(verdict.open_questions)),
        likely=voices.of(_ids(verdict.likely)),
        needs=verdict.needs,
        discounted=tuple(
            sorted((voices.one(d.statement, d.reason) for d in verdict.discounted), key=lambda v: v.day, reverse=True)
        ),
        positions=tuple(m for m in moments if m.kind == PositionChanged.KIND),
        changes=tuple(m for m in moments if m.kind == StatusChanged.KIND),
        authorities=claim.authorities,
        parties=claim.parties,
        policy=_fields(claim.policy),
        policy_version=verdict.policy_version,
    )


def timeline(
    log: SqliteLog, claim_id: str, *, as_of: date | None = None, known_at: datetime | None = None, by_day: bool = False
) -> list[Moment]:
    """Return what happened to a claim in the order in which we learnt it, or (`by_day`) in which it happened."""
    found = [
        Moment(
            position=event.position,
            kind=event.kind,
            happened_at=event.happened_at,
            recorded_at=event.recorded_at,
            text=_told(event),
            data=_fields(event.data),
        )
        for event in log.read(claim=known(log, claim_id))
        if (known_at is None or event.recorded_at <= known_at) and (as_of is None or event.happened_at.date() <= as_of)
    ]
    return sorted(found, key=lambda m: (m.happened_at, m.position)) if by_day else found


def known(log: SqliteLog, claim_id: str) -> str:
    """Return the id of a claim that the log knows; raises :class:`UsageError` and names the nearest for another."""
    if tables.claim(log.db, claim_id) is None:
        import difflib  # noqa: PLC0415  only for a mistake

        ids = tables.claim_ids(log.db, dropped=True)
        near = difflib.get_close_matches(claim_id, ids, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(ids) or 'none yet; run monitor poll'}"
        raise UsageError(f"no claim {claim_id!r}; {hint}")
    return claim_id


def definition(log: SqliteLog, claim_id: str, known_at: datetime | None = None) -> Claim | None:
    """Return a claim as it was defined at a moment (default: as it is); None where it was not yet tracked."""
    if known_at is None:
        return tables.claim(log.db, claim_id)
    found = None
    for event in log.read(claim=claim_id, kinds=[ClaimTracked.KIND, ClaimRevised.KIND]):
        if event.recorded_at <= known_at and isinstance(event.data, (ClaimTracked, ClaimRevised)):
            found = event.data.claim
    return found


# ---------------------------------------------------------------- inside


class _Voices:
    """Turns ids of statements into voices with the articles' titles and addresses."""

    def __init__(self, log: SqliteLog, statements: Iterable[Logged]) -> None:
        self.log = log
        self.statements: Mapping[str, Logged] = {logged.statement.id: logged for logged in statements}

    def of(self, ids: Iterable[str], *, without: Sequence[str] = ()) -> tuple[Voice, ...]:
        return tuple(self.one(key) for key in dict.fromkeys(ids) if key not in without)

    def one(self, key: str, reason: str | None = None) -> Voice:
        said = self.statements[key].statement
        article = tables.article(self.log.db, said.article)
        standing = Standing.of(said.source, self.statements[key], status.day_of(said))
        return Voice(
            statement=said.id,
            source=said.outlet if standing.own_voice else said.source,
            speaker=said.speaker,
            stance=said.stance,
            stage=said.stage,
            party=said.party,
            quote=said.quote,
            day=standing.day,
            dated=standing.dated,
            outlet=said.outlet,
            via=said.via,
            own_voice=standing.own_voice,
            article=said.article,
            title=article.title if article else "",
            url=article.url if article else "",
            published=said.published,
            reason=reason,
        )


def _ids(standings: Iterable[Standing]) -> list[str]:
    return [standing.statement for standing in standings]


def _fields(record: Record) -> dict[str, Any]:
    """Return a record's fields, those with their default value too."""
    return {name: msgspec.to_builtins(getattr(record, name)) for name in record.__struct_fields__}


def _carrying(verdict: Verdict) -> set[str]:
    """Return the sources on whose support the status rests."""
    return {s.source for s in (*verdict.decided_by, *verdict.supporters) if s.statement in verdict.because}


def _settled(verdict: Verdict) -> set[str]:
    """Return the sources whose denials the status itself rests on: they are shown there."""
    if verdict.status not in {Status.DENIED, Status.REFUTED, Status.DISPUTED}:
        return set()
    carrying = verdict.decided_by or verdict.deniers
    return {s.source for s in carrying if s.statement in verdict.because}


def _told(event: Event) -> str:
    """Return an event in words."""
    data = event.data
    if isinstance(data, StatementMade):
        said = data.statement
        who = f"{said.outlet}, in its own voice," if said.source == "@outlet" else said.source
        stage = f" [{said.stage}{f', {said.party}' if said.party else ''}]" if said.stage else ""
        return f'{who} {STANCE_WORDS[said.stance]}{stage}: "{said.quote}"'
    if isinstance(data, StatusChanged):
        change = f"{heading(data.before, data.stage_before)} -> {heading(data.after, data.stage)}"
        return f"{change}. {data.explanation}"
    if isinstance(data, PositionChanged):
        return f"{data.source}: {data.note}"
    return _told_of_editing(event)


def _told_of_editing(event: Event) -> str:
    data = event.data
    if isinstance(data, StatementWithdrawn):
        by = f" by {data.by}" if data.by else ""
        first = data.reason.partition("\n")[0]
        text = f"statement {data.statement} no longer counts: {data.why}{by}. {first}".strip()
    elif isinstance(data, StatusRuled):
        until = f" until {data.until}" if data.until else ""
        text = f"{data.by} ruled it {data.status}{until}: {data.reason}"
    elif isinstance(data, RulingWithdrawn):
        text = f"{data.by} took the ruling back: {data.reason}"
    elif isinstance(data, ClaimTracked):
        text = "the claim is tracked from here on"
    elif isinstance(data, ClaimRevised):
        text = f"the claim's definition was changed: {', '.join(data.changed)}"
    elif isinstance(data, ClaimDropped):
        text = "the claim is no longer tracked"
    elif isinstance(data, ClaimReread):
        text = f"{data.articles} articles were read for it: {data.made} statements new, {data.withdrawn} withdrawn"
    else:
        text = _told_of_alerts(event)
    return text


def _told_of_alerts(event: Event) -> str:
    data = event.data
    if isinstance(data, AlertSent):
        return f"told {data.target}: {data.title}"
    if isinstance(data, AlertFailed):
        return f"{data.target} was not told, try {data.attempt}{', given up' if data.final else ''}: {data.reason}"
    if isinstance(data, AlertSuppressed):
        return f"{data.target} is not told of event {data.about}: {data.why}"
    return event.kind.replace("_", " ")
