"""What a changed configuration would have told: the archived articles through reader and policy, in memory.

Nothing is appended and nothing is sent.  The articles are read again by worker processes; statuses are folded in the
order in which the articles were learnt, so that "when" is when the desk would have heard of it.  What an editor
rejected or corrected stays so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import UTC, date, datetime
from typing import Literal, NamedTuple

from msgspec.structs import replace

from monitor import tables
from monitor.config import Settings
from monitor.eventlog import SqliteLog
from monitor.events import (
    Article,
    ArticleRead,
    ArticleRecord,
    ArticleRevised,
    Claim,
    Event,
    Logged,
    PositionChanged,
    Reading,
    Record,
    Stage,
    Statement,
    StatementMade,
    StatementWithdrawn,
    Status,
    StatusChanged,
    utc_text,
)
from monitor.intake import EDITOR, canonical, slot
from monitor.readers import side_by_side
from monitor.reading import Rules
from monitor.status import Cell, Judgement, Ledger, Track, describe, judge, positions

Progress = Callable[[int, int], None]
Side = Literal["recorded", "replayed", "both"]


class Change(Record, frozen=True, kw_only=True, omit_defaults=False):
    """A change of status or position, as it was recorded or as it would have been."""

    claim: str
    when: datetime
    """When it was, or would have been, learnt."""
    article: str | None
    outlet: str
    url: str
    before: Status | None = None
    after: Status | None = None
    stage_before: Stage | None = None
    stage: Stage | None = None
    contested_by: tuple[str, ...] = ()
    position: str = ""
    """For a change of position: who and what."""
    why: str = ""
    """The explanation of the status."""
    targets: tuple[str, ...] = ()
    """Who was, or would have been, told; empty: nobody."""


class Row(Record, frozen=True, kw_only=True, omit_defaults=False):
    """One line of the comparison."""

    side: Side
    change: Change
    why: str = ""
    """Why only one side has it, in a few words; `Backtest.reasons` tells more."""


class Backtest(Record, frozen=True, kw_only=True, omit_defaults=False):
    """The whole comparison."""

    articles: int
    missing: int
    """Articles that could not be read: their texts are no longer kept, or take too long."""
    rows: tuple[Row, ...]
    reasons: dict[str, tuple[str, ...]]
    """By claim: in what the configuration, the reader or an editor's word differ from what was recorded."""
    reader: str

    def count(self, side: Side) -> int:
        """Return how many alerts one side has that the other has not, or both have."""
        return sum(row.side == side and bool(row.change.targets) for row in self.rows)


class _Archived(NamedTuple):
    record: ArticleRecord
    position: int
    recorded_at: datetime


def backtest(
    log: SqliteLog,
    settings: Settings,
    *,
    since: date | None = None,
    workers: int = 2,
    progress: Progress | None = None,
) -> Backtest:
    """Replay the archive under `settings` and compare it with what the log recorded, from the day `since` on.

    Everything is read from the beginning, as a status stands on what came before; `since` says what is compared.
    """
    claims = canonical(settings)
    archive = [_archived(event) for event in log.read(kinds=[ArticleRead.KIND, ArticleRevised.KIND])]
    replay = _Replay(settings, claims, _judged(log, archive))
    missing = 0
    for done, (item, found) in enumerate(_read(log, archive, settings, tuple(claims.values()), workers), 1):
        missing += found is None
        replay.article(item, found or [])
        if progress is not None:
            progress(done, len(archive))
    first = datetime.combine(since, datetime.min.time(), UTC) if since else datetime.min.replace(tzinfo=UTC)
    recorded = [c for c in _recorded(log) if c.when >= first]
    replayed = [c for c in replay.changes if c.when >= first]
    # the statements as they were read then, under the new policy: what they bring too, the policy brings
    by_policy = {_key(c) for c in _refolded(log, settings, claims)}
    rows = tuple(_compared(recorded, replayed, by_policy))
    reasons = _Reasons(log, claims)
    return Backtest(
        articles=len(archive),
        missing=missing,
        rows=rows,
        reasons={name: reasons.of(name) for name in sorted({r.change.claim for r in rows if r.side != "both"})},
        reader=Rules.name,
    )


# ---------------------------------------------------------------- reading, in worker processes


def _read(
    log: SqliteLog, archive: Sequence[_Archived], settings: Settings, claims: tuple[Claim, ...], workers: int
) -> Iterator[tuple[_Archived, list[Statement] | None]]:
    """Yield each archived article with what the reader finds in it, in log order; memory stays flat.

    None for one whose text is gone, or cannot be read.
    """
    articles = (_with_text(log, item.record) for item in archive)
    readings = side_by_side(replace(settings, claims=claims), articles, workers=workers)
    for item, found in zip(archive, readings, strict=True):
        yield item, list(found.statements) if isinstance(found, Reading) else None


def _with_text(log: SqliteLog, record: ArticleRecord) -> Article | None:
    text = log.text(record.text_hash)
    if text is None:
        return None
    return Article(**{name: getattr(record, name) for name in record.__struct_fields__}, text=text)


def _archived(event: Event) -> _Archived:
    if not isinstance(event.data, (ArticleRead, ArticleRevised)):
        raise TypeError(f"position {event.position} is no article")
    return _Archived(event.data.article, event.position, event.recorded_at)


# ---------------------------------------------------------------- editors


class _Judgements(NamedTuple):
    """What editors said of statements."""

    taken_out: Mapping[str, set[Sequence[object]]]
    """By address of the article."""
    put_in: Mapping[str, list[Statement]]
    """By id of the article."""


def _judged(log: SqliteLog, archive: Sequence[_Archived]) -> _Judgements:
    """Return the statements that editors took out, and those that they put in."""
    urls = {item.record.id: item.record.url for item in archive}
    taken_out: dict[str, set[Sequence[object]]] = {}
    put_in: dict[str, dict[str, Statement]] = {}
    for event in log.read(kinds=[StatementWithdrawn.KIND, StatementMade.KIND]):
        data = event.data
        if isinstance(data, StatementMade) and data.statement.reader.startswith(EDITOR):
            put_in.setdefault(data.statement.article, {})[data.statement.id] = data.statement
        elif isinstance(data, StatementWithdrawn) and data.why in {"rejected", "corrected"}:
            put_in.get(event.article or "", {}).pop(data.statement, None)
            logged = tables.statement(log.db, data.statement)
            if logged is not None:
                taken_out.setdefault(urls.get(logged.statement.article, ""), set()).add(slot(logged.statement))
    return _Judgements(taken_out, {article: list(said.values()) for article, said in put_in.items()})


# ---------------------------------------------------------------- replaying


class _Replay:
    """Follows the archive article by article, as intake does, without a log."""

    def __init__(self, settings: Settings, claims: dict[str, Claim], judged: _Judgements) -> None:
        self.settings, self.claims, self.judged = settings, claims, judged
        self.changes: list[Change] = []
        self._ledgers = {name: Ledger(claim) for name, claim in claims.items()}
        self._shown = {name: judge(ledger) for name, ledger in self._ledgers.items()}
        self._said: dict[str, dict[str, Logged]] = {name: {} for name in claims}
        self._of_url: dict[str, list[Statement]] = {}
        self._positions = 0

    def article(self, item: _Archived, found: Iterable[Statement]) -> None:
        """Take in what the reader found in one article."""
        record = item.record
        put_in = self.judged.put_in.get(record.id, [])
        judged = self.judged.taken_out.get(record.url, set()) | {slot(s) for s in put_in}
        statements = [s for s in found if slot(s) not in judged]
        statements = [replace(s, report=record.copy_of) for s in statements] + put_in
        if record.revision_of:
            touched = self._revise(record, statements)
        else:
            touched, self._of_url[record.url] = set[str](), list(statements)
        fresh: dict[str, dict[tuple[str, Cell], Track | None]] = {}
        first = self._positions
        for statement in statements:
            if statement.claim not in self.claims:
                continue
            self._positions += 1
            logged = Logged(position=self._positions, recorded_at=item.recorded_at, statement=statement)
            self._said[statement.claim][statement.id] = logged
            ledger = self._ledgers[statement.claim]
            ledger.introduce(logged)
            key, tracks = ledger.key(statement), fresh.setdefault(statement.claim, {})
            if key not in tracks:  # as it was before this article; its lists may grow, what it stands for is kept
                tracks[key] = copy(ledger.tracks[key].settle()) if key in ledger.tracks else None
            ledger.add(logged)
        for name in sorted(touched | set(fresh)):
            self._follow(name, item, fresh.get(name, {}), first)

    def _revise(self, record: ArticleRecord, statements: list[Statement]) -> set[str]:
        """Keep what an article's new version still says, drop what it no longer says; return the claims touched."""
        old, found = self._of_url.get(record.url, []), {slot(s) for s in statements}
        kept = [s for s in old if slot(s) in found or s.reader.startswith(EDITOR)]
        dropped = [s for s in old if s not in kept]
        statements[:] = [s for s in statements if slot(s) not in {slot(k) for k in kept}]
        self._of_url[record.url] = kept + statements
        touched = {s.claim for s in dropped if s.claim in self.claims}
        for statement in dropped:
            self._said.get(statement.claim, {}).pop(statement.id, None)
        for name in touched:
            self._ledgers[name] = Ledger.of(self.claims[name], self._said[name].values())
        return touched

    def _follow(self, name: str, item: _Archived, fresh: Mapping[tuple[str, Cell], Track | None], first: int) -> None:
        """Note a changed status or position of one claim; new are the statements after position `first`."""
        claim, ledger, before = self.claims[name], self._ledgers[name], self._shown[name]
        now = judge(ledger)
        told = False
        if now.facts() != before.facts():
            self._shown[name] = now
            targets = self.settings.alert_targets(claim) if "status" in claim.watch else ()
            told = bool(targets)
            why = describe(ledger, now).explanation
            self.changes.append(_status_change(name, before, now, item, why=why, targets=targets))
        tracks = [(old, ledger.tracks[key]) for key, old in fresh.items() if key in ledger.tracks]
        for draft in positions.compared(claim, tracks, first):
            if isinstance(draft.data, PositionChanged):
                watched = "position" in claim.watch and not told
                targets = self.settings.alert_targets(claim) if watched else ()
                words = f"{draft.data.source}: {draft.data.note}"
                self.changes.append(_position_change(name, words, item, targets))


def _status_change(
    claim: str, before: Judgement, now: Judgement, item: _Archived, *, why: str, targets: tuple[str, ...]
) -> Change:
    return Change(
        claim=claim,
        when=item.recorded_at,
        article=item.record.id,
        outlet=item.record.outlet,
        url=item.record.url,
        before=before.status,
        after=now.status,
        stage_before=before.stage,
        stage=now.stage,
        contested_by=now.contested_by,
        why=why,
        targets=targets,
    )


def _position_change(claim: str, words: str, item: _Archived, targets: tuple[str, ...]) -> Change:
    return Change(
        claim=claim,
        when=item.recorded_at,
        article=item.record.id,
        outlet=item.record.outlet,
        url=item.record.url,
        position=words,
        targets=targets,
    )


def _refolded(log: SqliteLog, settings: Settings, claims: dict[str, Claim]) -> list[Change]:
    """Return the changes that the statements which stand in the log make under the new policy."""
    replay = _Replay(settings, claims, _Judgements({}, {}))
    standing: dict[str, list[Statement]] = {}
    for name in claims:
        for logged in tables.statements(log.db, name):
            standing.setdefault(logged.statement.article, []).append(logged.statement)
    for event in log.read(kinds=[ArticleRead.KIND, ArticleRevised.KIND]):
        item = _archived(event)
        if said := standing.pop(item.record.id, None):
            replay.article(_Archived(replace(item.record, revision_of=None), item.position, item.recorded_at), said)
    return replay.changes


# ---------------------------------------------------------------- what was recorded


def _recorded(log: SqliteLog) -> Iterator[Change]:
    """Yield the changes of status and position that the log holds."""
    for event in log.read(kinds=[StatusChanged.KIND, PositionChanged.KIND]):
        data = event.data
        record = tables.article(log.db, event.article) if event.article else None
        outlet, url = (record.outlet, record.url) if record else ("", "")
        if isinstance(data, StatusChanged):
            yield Change(
                claim=event.claim or "",
                when=event.recorded_at,
                article=event.article,
                outlet=outlet,
                url=url,
                before=data.before,
                after=data.after,
                stage_before=data.stage_before,
                stage=data.stage,
                contested_by=data.contested_by,
                why=data.explanation,
                targets=data.alert,
            )
        elif isinstance(data, PositionChanged) and record is not None:
            item = _Archived(record, event.position, event.recorded_at)
            yield _position_change(event.claim or "", f"{data.source}: {data.note}", item, data.alert)


# ---------------------------------------------------------------- side by side


def _compared(
    recorded: Sequence[Change], replayed: Sequence[Change], by_policy: set[tuple[object, ...]]
) -> Iterator[Row]:
    """Yield the changes of both sides in the order of time; what both have is one row."""
    left: dict[tuple[object, ...], list[Change]] = {}
    for change in recorded:
        left.setdefault(_key(change), []).append(change)
    rows: list[Row] = []
    for change in replayed:
        if same := left.get(_key(change)):
            was = same.pop(0)
            if bool(was.targets) == bool(change.targets):
                rows.append(Row(side="both", change=change))
            elif change.targets:
                rows.append(Row(side="replayed", change=change, why="nobody was told then"))
            else:
                rows.append(Row(side="recorded", change=was, why="nobody would be told now"))
        else:
            rows.append(Row(side="replayed", change=change, why="policy" if _key(change) in by_policy else "reading"))
    rows += [
        Row(side="recorded", change=c, why="reading" if _key(c) in by_policy else "policy")
        for changes in left.values()
        for c in changes
    ]
    yield from sorted(rows, key=lambda row: (utc_text(row.change.when), row.change.claim, row.side))


def _key(change: Change) -> tuple[object, ...]:
    """Return what makes a change the same on both sides."""
    return (change.claim, change.article, change.after, change.stage, change.contested_by, change.position)


class _Reasons:
    """Why a claim's changes may differ between the log and the replay."""

    def __init__(self, log: SqliteLog, claims: dict[str, Claim]) -> None:
        self.log, self.claims = log, claims
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, name: str) -> tuple[str, ...]:
        """Return the reasons, a few words each."""
        if name not in self._known:
            self._known[name] = tuple(self._found(name)) or ("the archive no longer holds every text",)
        return self._known[name]

    def _found(self, name: str) -> Iterator[str]:
        old, new = tables.claim(self.log.db, name), self.claims.get(name)
        if new is None:
            yield "the claim is not in this configuration"
            return
        if old is None:
            yield "the claim is new in this configuration"
            return
        for label, fields in _FIELDS.items():
            if changed := [f for f in fields if getattr(old, f) != getattr(new, f)]:
                yield f"{label}: " + "; ".join(_difference(f, old, new) for f in changed)
        readers = {s.statement.reader for s in tables.statements(self.log.db, name, withdrawn=True)}
        if others := sorted(r for r in readers - {Rules.name, ""} if not r.startswith("editor")):
            yield f"reader: {', '.join(others)} then, {Rules.name} now"
        if any(r.startswith("editor") for r in readers) or self._rejected(name):
            yield "an editor judged statements of it"
        history = [e.data for e in tables.status_events(self.log.db, name)]
        if any(isinstance(data, StatusChanged) and data.cause == "rule" for data in history):
            yield "its definition was changed on the way"

    def _rejected(self, name: str) -> bool:
        return any(
            isinstance(e.data, StatementWithdrawn) and e.data.why in {"rejected", "corrected"}
            for e in self.log.read(claim=name, kinds=[StatementWithdrawn.KIND])
        )


_FIELDS = {
    "rule": ("kind", "who", "what", "where", "words", "title"),
    "policy": ("policy", "authorities", "parties"),
    "routing": ("alerts", "watch"),
}


def _difference(field: str, old: Claim, new: Claim) -> str:
    """Return how one field of a claim differs, in a few words."""
    if field == "policy":
        changed = [f for f in old.policy.__struct_fields__ if getattr(old.policy, f) != getattr(new.policy, f)]
        return ", ".join(f"{f} {_shown(getattr(old.policy, f))} -> {_shown(getattr(new.policy, f))}" for f in changed)
    before, after = getattr(old, field), getattr(new, field)
    if isinstance(before, tuple) and isinstance(after, tuple):
        gone, come = [x for x in before if x not in after], [x for x in after if x not in before]
        parts = [f"+{x}" for x in come] + [f"-{x}" for x in gone]
        return f"{field} {', '.join(parts) or 'in another order'}"
    return f"{field} changed" if isinstance(before, dict) else f"{field} {before!r} -> {after!r}"


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
