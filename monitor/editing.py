"""What editors do: rule on a claim, reject or correct a statement, and what follows for the status.

A ruling stands beside the derived status and never replaces it.  A rejected or corrected statement stays in the log
and no longer counts; the status is derived again in the same transaction, with the cause ``editor``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from monitor import status, tables
from monitor.asking import known
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.eventlog import SqliteLog
from monitor.events import (
    OUTLET,
    Claim,
    Draft,
    Event,
    Record,
    RulingWithdrawn,
    Stance,
    Statement,
    StatementMade,
    StatementWithdrawn,
    Status,
    StatusRuled,
    statement_id,
)
from monitor.intake import EDITOR

_TREATY = "treaty-ratification"


class Edited(Record, frozen=True, kw_only=True):
    """What an editor's word changed."""

    statement: Statement
    """The statement that it was about, as it was."""
    corrected: Statement | None
    before: status.Verdict
    after: status.Verdict
    events: tuple[Event, ...]


# ---------------------------------------------------------------- rulings


def rule(
    log: SqliteLog, claim_id: str, ruled: Status, *, by: str, reason: str, now: datetime, until: date | None = None
) -> Event:
    """Append a ruling on a claim; it holds through the day `until`, or until it is withdrawn or replaced.

    Raises :class:`UsageError` for an unknown claim, a missing name or reason, or a day that is past.
    """
    known(log, claim_id)
    _signed(by, reason)
    if until is not None and until < now.date():
        raise UsageError(f"--until {until} is past; name a day from today on, or leave it out")
    data = StatusRuled(status=ruled, by=by, reason=reason, until=until)
    key = f"{data.KIND}:{claim_id}:{log.head().position}"
    return log.append([Draft(key=key, happened_at=now, data=data, claim=claim_id)])[0]


def withdraw_ruling(log: SqliteLog, claim_id: str, *, by: str, reason: str, now: datetime) -> Event:
    """Append that the ruling on a claim is taken back; raises :class:`UsageError` where none holds."""
    known(log, claim_id)
    _signed(by, reason)
    held = tables.ruling(log.db, claim_id, at=now)
    if held is None:
        raise UsageError(f"there is no ruling on {claim_id} to take back")
    data = RulingWithdrawn(by=by, reason=reason)
    key = f"{data.KIND}:{claim_id}:{held.position}"
    return log.append([Draft(key=key, happened_at=now, data=data, claim=claim_id)])[0]


# ---------------------------------------------------------------- statements


def reject(log: SqliteLog, settings: Settings, statement: str, *, by: str, reason: str, now: datetime) -> Edited:
    """Withdraw a statement that the reader should not have found, and derive the status again.

    Raises :class:`UsageError` where there is no such statement or it does not count any more.
    """
    said = _standing(log, statement)
    _signed(by, reason)
    return _apply(log, settings, said, None, by=by, reason=reason, now=now)


def correct(
    log: SqliteLog,
    settings: Settings,
    statement: str,
    changes: Mapping[str, Any],
    *,
    by: str,
    reason: str,
    now: datetime,
) -> Edited:
    """Put a right statement in the place of one that was read wrongly, and derive the status again.

    `changes` holds new values of `stance`, `source`, `speaker`, `stage`, `party`, `said_on` or `via`; the quote stays.
    Raises :class:`UsageError` for a statement that does not count, for changes that change nothing or do not fit.
    """
    said = _standing(log, statement)
    _signed(by, reason)
    claim = _claim(log, said)
    fixed = replace(said, **changes, reader=f"{EDITOR}: {by}")
    if replace(fixed, reader=said.reader) == said:
        raise UsageError(f"statement {statement} says that already; give what is to be different")
    if fixed.stage is not None and claim.kind != _TREATY:
        raise UsageError(f"claim {claim.id} has no stages; leave out --stage")
    if fixed.source == OUTLET and fixed.stance is Stance.COMMENTS:
        raise UsageError("an outlet's own voice never comments (guideline, rule 6); reject the statement instead")
    if fixed.said_on is not None and fixed.said_on > said.published.date():
        raise UsageError(f"--said-on {fixed.said_on} lies after the article's publication ({said.published.date()})")
    new_id = statement_id(fixed.article, fixed.claim, fixed.source, fixed.stance, stage=fixed.stage, party=fixed.party)
    standing = {logged.statement.id for logged in tables.statements(log.db, claim.id)} - {said.id}
    if new_id in standing:
        raise UsageError(f"statement {new_id} says that already; reject {statement} instead")
    return _apply(log, settings, said, replace(fixed, id=new_id), by=by, reason=reason, now=now)


def _apply(
    log: SqliteLog, settings: Settings, said: Statement, fixed: Statement | None, *, by: str, reason: str, now: datetime
) -> Edited:
    claim = _claim(log, said)
    before = status.fold(claim, tables.statements(log.db, claim.id))
    with log.transaction():
        occasion = log.head().position
        gone = StatementWithdrawn(
            statement=said.id, why="rejected" if fixed is None else "corrected", reason=reason, by=by
        )
        drafts = [
            Draft(
                key=f"{gone.KIND}:{said.id}:{gone.why}:{occasion}",
                happened_at=now,
                data=gone,
                claim=claim.id,
                article=said.article,
            )
        ]
        if fixed is not None:
            made = StatementMade(statement=fixed)
            key = f"{made.KIND}:{fixed.id}:corrected:{occasion}"
            drafts.append(Draft(key=key, happened_at=said.published, data=made, claim=claim.id, article=said.article))
        events = log.append(drafts)
        statements = tables.statements(log.db, claim.id)
        events += log.append(
            status.decide(
                claim,
                statements,
                tables.last_status(log.db, claim.id),
                now=now,
                cause="editor",
                targets=settings.alert_targets(claim),
            )
        )
    after = status.fold(claim, statements)
    return Edited(statement=said, corrected=fixed, before=before, after=after, events=tuple(events))


def _standing(log: SqliteLog, statement: str) -> Statement:
    """Return the statement of that id, which must count."""
    logged = tables.statement(log.db, statement)
    if logged is None:
        raise UsageError(f"no statement {statement!r}; 'monitor explain CLAIM --json' lists them with their ids")
    standing = tables.statements(log.db, logged.statement.claim)
    if all(other.statement.id != statement for other in standing):
        raise UsageError(
            f"statement {statement} does not count any more; see 'monitor timeline {logged.statement.claim}'"
        )
    return logged.statement


def _claim(log: SqliteLog, said: Statement) -> Claim:
    claim = tables.claim(log.db, said.claim)
    if claim is None:
        raise UsageError(f"claim {said.claim} is not in the log")
    return claim


def _signed(by: str, reason: str) -> None:
    if not by.strip():
        raise UsageError("an editor's word needs a name: --by NAME")
    if not reason.strip():
        raise UsageError("an editor's word needs a reason: --reason TEXT")


# ---------------------------------------------------------------- corrections as labelled articles


def corrections(log: SqliteLog) -> Iterator[dict[str, Any]]:
    """Yield each article on which an editor has judged, as a labelled article for `monitor evaluate`.

    Its statements are those that stand: the corrected ones, and those of the reader that nobody objected to.
    An article whose text is no longer kept is left out.
    """
    judged = dict.fromkeys(
        event.article
        for event in log.read(kinds=[StatementWithdrawn.KIND])
        if isinstance(event.data, StatementWithdrawn) and event.data.why in {"rejected", "corrected"}
    )
    for article_id in judged:
        article = tables.article(log.db, article_id) if article_id else None
        text = log.text(article.text_hash) if article else None
        if article is None or text is None:
            continue
        statements = [
            logged.statement
            for logged in tables.article_statements(log.db, article.url)
            if logged.statement.article == article_id
        ]
        yield {
            "id": article.id,
            "case": None,
            "lang": article.lang,
            "outlet": article.outlet,
            "published": article.published.isoformat(),
            "title": article.title,
            "text": text,
            "claims": list(dict.fromkeys(s.claim for s in statements)),
            "copy_of": article.copy_of,
            "revision_of": article.revision_of,
            "statements": [_gold(s) for s in statements],
        }


def _gold(said: Statement) -> dict[str, Any]:
    return {
        "claim": said.claim,
        "source": said.source,
        "speaker": said.speaker,
        "stance": said.stance.value,
        "quote": said.quote,
        "said_on": said.said_on.isoformat() if said.said_on else None,
        "stage": said.stage.value if said.stage else None,
        "party": said.party,
        "via": said.via,
    }
