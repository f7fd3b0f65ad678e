"""The pages that an editor reads: every claim on the start page, one claim with its timeline.

They read the tables through Datasette's own read-only connections and fold the standing statements with the same
policy as the daemon, so what they say is what `monitor explain` says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

from monitor import status
from monitor.events import (
    Claim,
    Logged,
    Record,
    StatementMade,
    from_json,
    from_utc_text,
    payload_from_json,
    to_json,
    utc_now,
    utc_text,
)
from monitor.face import timeline
from monitor.face.badges import words
from monitor.face.describe import questions
from monitor.status import Standing, Verdict

TIME_LIMIT_MS = 5000
"""These pages' own questions may take longer than a visitor's SQL (1 s by default)."""
MAX_STATEMENTS = 200
MAX_MARKS = 600
MAX_CHANGES = 40
"""What a claim's page shows at most, the newest: rows of the table, marks in the drawing, changes; all of them are one
link away."""


LATER = "9999"
"""Sorts after every moment."""


class Voice(Record, frozen=True, kw_only=True):
    """One source's stance as a page shows it."""

    source: str
    stance: str
    quote: str
    outlet: str
    url: str | None
    when: str
    speaker: str | None = None
    via: str | None = None
    stage: str | None = None
    party: str | None = None


class Card(Record, frozen=True, kw_only=True):
    """One claim as a page shows it."""

    id: str
    title: str
    href: str
    status: str
    stage: str | None
    since: str
    known_since: str
    explanation: str
    by_party: tuple[str, ...]
    carried_by: tuple[Voice, ...]
    contested_by: tuple[Voice, ...]
    open_questions: tuple[Voice, ...]
    needs: tuple[str, ...]
    ruling: str | None
    ruling_by: str | None
    ruling_reason: str | None
    last_alert: str
    statements: int
    outlets: int


class Place(Record, frozen=True, kw_only=True):
    """How and where a page is shown."""

    database: str
    href: str
    zone: str
    newsroom: str

    def when(self, text: str | None) -> str:
        """Return UTC text as an editor reads it: ``Thu 12 Mar 2026, 16:05``; empty for none."""
        return clock_text(from_utc_text(text), self.zone) if text else ""


def clock_text(moment: datetime, zone: str) -> str:
    """Return a moment in a zone: ``Thu 12 Mar 2026, 16:05``."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M}"


def claim_path(datasette: Any, database: str, claim_id: str) -> str:
    """Return the path of a claim's page."""
    path: str = datasette.urls.path(f"/-/claims/{quote(database, safe='')}/{quote(claim_id, safe='')}")
    return path


def place(datasette: Any, database: str) -> Place:
    """Return how pages about a database are shown; `monitor serve` passes newsroom and time zone on."""
    config = datasette.plugin_config("monitor") or {}
    return Place(
        database=database,
        href=datasette.urls.database(database),
        zone=config.get("timezone", "UTC"),
        newsroom=config.get("newsroom", ""),
    )


# ---------------------------------------------------------------- pages


async def start(datasette: Any, request: Any, databases: Sequence[str]) -> str:
    """Return the start page: every claim of every log."""
    logs = []
    for name in databases:
        where, ask = place(datasette, name), Asker(datasette.get_database(name))
        rows = await ask.rows("SELECT * FROM claims WHERE dropped_at IS NULL ORDER BY tracked_position")
        sql = await datasette.permission_allowed(request.actor, "execute-sql", resource=name, default=True)
        logs.append(
            {
                "place": where,
                "cards": [await _card(datasette, where, ask, row) for row in rows],
                "counts": await ask.row(_COUNTS),
                "changes": [_change(where, row) for row in await ask.rows(_CHANGES)],
                "trouble": [{**row, "since": where.when(row["happened_at"])} for row in await ask.rows(_TROUBLE)],
                "questions": questions(),
                # the charts ask by SQL
                "charts": datasette.urls.path(f"/-/dashboards/{quote(name, safe='')}") if sql else "",
            }
        )
    context = {"logs": logs, "claim_path": lambda name, claim_id: claim_path(datasette, name, claim_id)}
    page: str = await datasette.render_template("monitor_start.html", context, request=request)
    return page


async def claim(datasette: Any, request: Any, database: str) -> str | None:
    """Return the page of one claim, None where there is none; ``?known=DAY`` is what was known then."""
    where, ask = place(datasette, database), Asker(datasette.get_database(database))
    row = await ask.row("SELECT * FROM claims WHERE id = ?", unquote(request.url_vars["claim"]))
    if row is None:
        return None
    asked = request.args.get("known") or ""
    known = _moment(asked, where.zone)
    until = utc_text(known) if known else LATER
    rows = await ask.rows(_STATEMENTS, row["id"], until, MAX_MARKS)
    counted = await ask.row(_STATEMENTS_COUNT, row["id"], until)
    history = (await ask.rows(_HISTORY, row["id"], until, MAX_CHANGES))[::-1]
    named = await ask.by_id(row["id"], _named(history))
    alerts = await ask.rows(_ALERTS, row["id"], until)
    context = {
        "place": where,
        "asked": asked if known else "",
        "asked_text": clock_text(known, where.zone) if known else "",
        "dropped": where.when(row["dropped_at"]),
        "bad_day": bool(asked) and known is None,
        "card": await _card(datasette, where, ask, row, known=known),
        "definition": from_json(row["definition"], Claim),
        "drawing": _drawing(where, history, [r for r in rows if not _withdrawn(r, known)]),
        "history": [_change(where, h, named) for h in history],
        "statements": [_said(where, r, withdrawn=_withdrawn(r, known)) for r in rows[:MAX_STATEMENTS]],
        "statements_total": counted["total"] if counted else 0,
        "more_history": len(history) == MAX_CHANGES,
        "stances": [stance.value for stance in timeline.SHAPES],
        "shapes": {stance.value: shape for stance, shape in timeline.SHAPES.items()},
        "alerts": [{**a, "when": where.when(a["settled_at"] or a["due_at"])} for a in alerts],
        "discounted": _discounted(history, named),
        "words": words,
    }
    page: str = await datasette.render_template("monitor_claim.html", context, request=request)
    return page


def _named(history: Sequence[Mapping[str, Any]]) -> set[str]:
    """Return the ids of the statements that changes name: those that carried them, the last one's discounted."""
    found = {i for h in history for i in json.loads(h["because"])}
    if history:
        found |= {d["statement"] for d in json.loads(history[-1]["discounted"])}
    return found


# ---------------------------------------------------------------- questions of these pages

_COUNTS = """
SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM statements_now) AS statements,
  (SELECT count(*) FROM articles WHERE outcome = 'copy') AS copies,
  (SELECT count(DISTINCT outlet) FROM articles) AS outlets,
  (SELECT count(*) FROM alerts WHERE state = 'due') AS alerts_due,
  (SELECT count(*) FROM feeds) AS feeds,
  (SELECT count(*) FROM feeds WHERE failures > 0
     AND url NOT IN (SELECT feed FROM incidents WHERE ended_at IS NULL)) AS feeds_failing,
  (SELECT max(position) FROM events) AS position, (SELECT max(recorded_at) FROM events) AS recorded_at
"""
_CHANGES = "SELECT * FROM status_history ORDER BY position DESC LIMIT 12"
_TROUBLE = "SELECT * FROM incidents WHERE ended_at IS NULL ORDER BY happened_at"
_HISTORY = "SELECT * FROM status_history WHERE claim = ? AND recorded_at <= ? ORDER BY position DESC LIMIT ?"
_ALERTS = "SELECT * FROM alerts WHERE claim = ? AND due_at <= ? ORDER BY about DESC LIMIT 50"
_STATEMENT = "SELECT s.*, a.url FROM statements AS s LEFT JOIN articles AS a ON a.id = s.article"
_STATEMENTS = f"""
{_STATEMENT} WHERE s.claim = ? AND s.recorded_at <= ?
ORDER BY coalesce(s.said_on, s.published) DESC, s.position DESC LIMIT ?
"""
_STATEMENTS_COUNT = "SELECT count(*) AS total FROM statements WHERE claim = ? AND recorded_at <= ?"
_BY_ID = f"{_STATEMENT} WHERE s.claim = ? AND s.id IN (SELECT value FROM json_each(?)) ORDER BY s.position"
_FOLDED = """
SELECT e.position, e.version, e.data, e.recorded_at FROM statements AS s JOIN events AS e ON e.position = s.position
WHERE s.claim = ? AND s.recorded_at <= ? AND (s.withdrawn_at IS NULL OR s.withdrawn_at > ?) ORDER BY s.position
"""


class Asker:
    """Asks one database through Datasette."""

    def __init__(self, database: Any) -> None:
        """Ask `database` (Datasette's)."""
        self.database = database

    async def rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        """Return the rows of a question."""
        found = await self.database.execute(sql, values, custom_time_limit=TIME_LIMIT_MS)
        return [dict(row) for row in found.rows]

    async def row(self, sql: str, *values: object) -> dict[str, Any] | None:
        """Return the first row, if any."""
        return next(iter(await self.rows(sql, *values)), None)

    async def by_id(self, claim_id: str, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Return statements on a claim by their ids; of one that was made twice the last making."""
        return {row["id"]: row for row in await self.rows(_BY_ID, claim_id, json.dumps(sorted(ids)))}

    async def verdict(self, claim: Claim, known: datetime | None) -> Verdict:
        """Return the claim's verdict as it stands, or stood at `known`; kept until the log says more about it."""
        last = await self.row("SELECT max(position) AS position FROM events WHERE claim = ?", claim.id)
        mark = (last["position"] if last else None, to_json(claim), known)
        kept = _verdicts.get((self.database.path, claim.id))
        if kept is None or kept[0] != mark:
            kept = (mark, await self._fold(claim, utc_text(known) if known else LATER))
            _verdicts[self.database.path, claim.id] = kept
        return kept[1]

    async def _fold(self, claim: Claim, until: str) -> Verdict:
        logged = []
        for row in await self.rows(_FOLDED, claim.id, until, until):
            made = payload_from_json("statement_made", row["version"], row["data"])
            assert isinstance(made, StatementMade)  # noqa: S101  by its kind
            recorded = from_utc_text(row["recorded_at"])
            logged.append(Logged(position=row["position"], recorded_at=recorded, statement=made.statement))
        return status.fold(claim, logged)


_verdicts: dict[tuple[str, str], tuple[object, Verdict]] = {}
"""The last verdict of each claim, by file and claim, with what it was made from."""


# ---------------------------------------------------------------- parts


async def _card(
    datasette: Any, where: Place, ask: Asker, row: Mapping[str, Any], *, known: datetime | None = None
) -> Card:
    claim_ = from_json(row["definition"], Claim)
    verdict = await ask.verdict(claim_, known)
    urls = {r["id"]: r["url"] for r in await ask.rows(_URLS, row["id"])}
    counts = await ask.row(_CLAIM_COUNTS, row["id"])
    until = utc_text(known) if known else LATER
    alert = await ask.row(_LAST_ALERT, row["id"], until)
    ruling = await ask.row(_RULING, row["id"], until, until, utc_text(known or utc_now())[:10])
    held = await ask.row(_HELD_SINCE, row["id"], until)

    def voices(standings: Sequence[Standing]) -> tuple[Voice, ...]:
        return tuple(_voice(s, urls) for s in standings)

    return Card(
        id=row["id"],
        title=row["title"],
        href=claim_path(datasette, where.database, row["id"]),
        status=verdict.status,
        stage=verdict.stage,
        since=where.when(held["happened_at"] if held else None),
        known_since=where.when(held["recorded_at"] if held else None),
        explanation=verdict.explanation,
        by_party=tuple(f"{p.party}: {words(p.stage)}" for p in verdict.by_party),
        carried_by=voices(verdict.supporters),
        contested_by=voices(verdict.deniers),
        open_questions=voices(verdict.open_questions),
        needs=verdict.needs,
        ruling=ruling["status"] if ruling else None,
        ruling_by=ruling["by"] if ruling else None,
        ruling_reason=ruling["reason"] if ruling else None,
        last_alert=where.when(alert["settled_at"]) if alert else "",
        statements=counts["statements"] if counts else 0,
        outlets=counts["outlets"] if counts else 0,
    )


_URLS = "SELECT s.id, a.url FROM statements AS s JOIN articles AS a ON a.id = s.article WHERE s.claim = ?"
_CLAIM_COUNTS = "SELECT count(*) AS statements, count(DISTINCT outlet) AS outlets FROM statements_now WHERE claim = ?"
_LAST_ALERT = """
SELECT settled_at FROM alerts WHERE claim = ? AND state = 'sent' AND settled_at <= ? ORDER BY settled_at DESC LIMIT 1
"""
_RULING = """
SELECT status, by, reason FROM rulings WHERE claim = ? AND recorded_at <= ? AND (ended_at IS NULL OR ended_at > ?)
  AND (until IS NULL OR until >= ?) ORDER BY position DESC LIMIT 1
"""
_HELD_SINCE = """
WITH told AS (SELECT * FROM status_history WHERE claim = ? AND recorded_at <= ?),
  newest AS (SELECT after, stage FROM told ORDER BY position DESC LIMIT 1)
SELECT told.* FROM told, newest WHERE told.position > coalesce((SELECT max(position) FROM told
  WHERE told.after IS NOT newest.after OR told.stage IS NOT newest.stage), 0)
ORDER BY told.position LIMIT 1
"""
"""Since when status and stage are as they are, whoever came to contest them in between."""


def _voice(standing: Standing, urls: Mapping[str, str]) -> Voice:
    return Voice(
        source=standing.source,
        stance=standing.stance,
        quote=standing.quote,
        outlet=standing.outlet,
        url=web_address(urls.get(standing.statement)),
        when=f"{standing.day.day} {standing.day:%b}",
        speaker=standing.speaker,
        via=standing.via,
        stage=standing.stage,
        party=standing.party,
    )


def web_address(url: str | None) -> str | None:
    """Return an address that may be a link: http and https only, so that no feed plants a script in a page."""
    return url if url and url.startswith(("http://", "https://")) else None


def _change(
    where: Place, row: Mapping[str, Any], named: Mapping[str, Mapping[str, Any]] | None = None
) -> dict[str, Any]:
    """Return a change of status as the pages show it; with the statements out of `named` that carried it."""
    carried = [named[i] for i in json.loads(row["because"]) if i in named] if named else []
    return {
        **row,
        "when": where.when(row["happened_at"]),
        "known": where.when(row["recorded_at"]),
        "contested": json.loads(row["contested_by"]),
        "said": [_said(where, statement, withdrawn=False) for statement in carried],
        "cause_text": _CAUSES.get(row["cause"], row["cause"]),
        "same": (row["before"], row["stage_before"]) == (row["after"], row["stage"]),
        "steps": [f"{p['party']}: {words(p['stage'])}" for p in json.loads(row["by_party"])],
    }


_CAUSES = {
    "news": "new reporting",
    "edit": "an article was edited",
    "rule": "the claim, the policy or the reader changed",
    "editor": "an editor judged a statement",
}


def _said(where: Place, row: Mapping[str, Any], *, withdrawn: bool) -> dict[str, Any]:
    return {
        **row,
        "url": web_address(row["url"]),
        "day": _day(row["said_on"] or row["published"][:10]),
        "published_text": where.when(row["published"]),
        "withdrawn": withdrawn,
    }


def _day(text: str) -> str:
    """Return ``2026-03-12`` as ``12 Mar 2026``."""
    day = date.fromisoformat(text)
    return f"{day.day} {day:%b %Y}"


def _withdrawn(row: Mapping[str, Any], known: datetime | None) -> bool:
    """Whether a statement had ceased to count (by `known`)."""
    return row["withdrawn_at"] is not None and (known is None or row["withdrawn_at"] <= utc_text(known))


def _discounted(history: Sequence[Mapping[str, Any]], named: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return what the last status left aside, with the reasons."""
    found = json.loads(history[-1]["discounted"]) if history else []
    return [{**named[d["statement"]], "reason": d["reason"]} for d in found if d["statement"] in named]


def _drawing(
    where: Place, history: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]]
) -> timeline.Drawing | None:
    zone = ZoneInfo(where.zone)
    spans = [
        timeline.Span(
            at=from_utc_text(h["happened_at"]),
            status=h["after"],
            text=f"{h['after']}: {words(h['stage'])}" if h["stage"] else h["after"],
            label=f"{words(h['after'])} since {where.when(h['happened_at'])}: {h['explanation']}",
        )
        for h in sorted(history, key=lambda h: (h["happened_at"], h["position"]))
    ]
    said = [
        timeline.Said(
            position=r["position"],
            source=r["outlet"] if r["source"] == "@outlet" else r["source"],
            stance=r["stance"],
            at=_said_at(r, zone),
            label=f"{r['source']} {words(r['stance'])} ({r['outlet']}): {r['quote']}",
            reprint=r["report"] is not None,
        )
        for r in reversed(rows)
    ]
    return timeline.draw(spans, said, zone)


def _said_at(row: Mapping[str, Any], zone: ZoneInfo) -> datetime:
    """Return when a statement is drawn: its article's hour, on the day that it was said."""
    published = from_utc_text(row["published"])
    day = row["said_on"]
    if not day or day == f"{published.astimezone(zone):%Y-%m-%d}":
        return published
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=zone)


def _moment(text: str, zone: str) -> datetime | None:
    """Return the end of a day, or a moment, given in the pages' time zone, in UTC; None where it is neither."""
    try:
        found = datetime.fromisoformat(text)
        if len(text) == len("2024-10-17"):
            found = found.replace(hour=23, minute=59, second=59, microsecond=999999)
        return (found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
    except (ValueError, OverflowError):  # the first and last hours of the calendar have no UTC
        return None
