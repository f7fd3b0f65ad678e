"""Documents through the real pipeline, from the article's text onwards, in a state folder that is thrown away.

For labelled documents (the newsroom's own, as the guideline describes them): what would be read, and where each claim
would stand after each of them.  Nothing of the newsroom's own log is touched and nothing is sent.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from monitor import tables, tracking
from monitor.articles import credit
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.eventlog import SqliteLog
from monitor.events import Article, Reading, Record, Status, StatusChanged, article_id, text_hash
from monitor.intake import Intake
from monitor.language import language
from monitor.readers import side_by_side


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """A labelled document, or one to be read: the fields that reading needs, as the guideline names them."""

    id: str
    text: str
    published: datetime
    outlet: str = "unknown"
    title: str = ""
    lang: str = ""
    claims: list[str] = []
    statements: list[dict[str, Any]] = []
    revision_of: str | None = None
    """The document that this one is a later version of: the same page at another time."""


class Trial(Record, frozen=True, kw_only=True):
    """What became of one document."""

    id: str
    outcome: str
    reading: Reading
    status: dict[str, dict[str, object]]
    """By claim: ``status``, ``stage``, ``contested_by``, ``by_party`` after this document."""


def documents(lines: Iterable[str], name: str) -> list[Labelled]:
    """Return the documents of a JSONL text, in order of publication; raises :class:`UsageError` naming the line."""
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(msgspec.json.decode(line, type=Labelled))
            except (msgspec.MsgspecError, UnicodeError) as error:
                raise UsageError(f"{name}, line {number}: not a labelled document: {error}") from error
    zoned = [
        d if d.published.tzinfo else msgspec.structs.replace(d, published=d.published.replace(tzinfo=UTC))
        for d in found
    ]
    return sorted(zoned, key=lambda d: d.published)


def article(document: Labelled, address: str) -> Article:
    """Return a document as an article that came from an archive."""
    return Article(
        id=article_id(address, document.text),
        url=address,
        outlet=document.outlet,
        title=document.title,
        lang=document.lang or language(f"{document.title}\n{document.text}"),
        published=document.published,
        text_hash=text_hash(document.text),
        text=document.text,
        extracted="archive",
        credit=credit(document.text),
    )


def run(
    settings: Settings,
    found: Iterable[Labelled],
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Iterator[Trial]:
    """Yield what becomes of each document, in the order given (see :func:`documents`)."""
    found = list(found)
    settings = msgspec.structs.replace(settings, targets=())
    with tempfile.TemporaryDirectory(prefix="monitor-trial-") as folder:
        moment = [found[0].published if found else datetime.now(UTC)]
        with SqliteLog.open(Path(folder) / "state", clock=lambda: moment[0]) as log:
            intake = Intake(settings, log, clock=lambda: moment[0])
            tracking.track(intake)
            read = list(_articles(found))
            readings = side_by_side(settings, read)
            for number, (document, one, found_in_it) in enumerate(zip(found, read, readings, strict=True), 1):
                moment[0] = document.published
                if isinstance(found_in_it, Reading):
                    outcome = intake.article(one, found_in_it)
                else:
                    outcome = intake.unreadable(one.url, one.outlet, found_in_it.reason if found_in_it else "no text")
                reading = outcome.reading
                if outcome.kind == "unchanged" and isinstance(found_in_it, Reading):
                    # a version without a substantive change is not taken in, but what it says is asked for all the same
                    reading = found_in_it
                status = {claim.id: standing(log, claim.id) for claim in settings.claims}
                progress(number, len(found))
                yield Trial(id=document.id, outcome=outcome.kind, reading=reading, status=status)


def _articles(found: Sequence[Labelled]) -> Iterator[Article]:
    """Yield the documents as articles; a later version of a page has that page's address."""
    pages: dict[str, str] = {}
    for document in found:
        pages[document.id] = pages.get(document.revision_of or "", f"document:{document.id}")
        yield article(document, pages[document.id])


def standing(log: SqliteLog, claim: str) -> dict[str, object]:
    """Return where a claim stands by the log's last word on it."""
    last = tables.last_status(log.db, claim)
    if last is None or not isinstance(last.data, StatusChanged):
        return {"status": Status.UNREPORTED.value, "stage": None, "contested_by": [], "by_party": {}}
    data = last.data
    return {
        "status": data.after.value,
        "stage": data.stage.value if data.stage else None,
        "contested_by": list(data.contested_by),
        "by_party": {step.party: step.stage.value for step in data.by_party},
    }


def line(trial: Trial) -> str:
    """Return one document's outcome as a line of JSON, in the guideline's words."""
    statements = [
        {
            name: value
            for name, value in msgspec.to_builtins(s).items()
            if name not in {"id", "article", "outlet", "published", "reader", "report"}
        }
        | {"stage": s.stage, "party": s.party, "said_on": s.said_on.isoformat() if s.said_on else None, "via": s.via}
        for s in trial.reading.statements
    ]
    claims = sorted({s.claim for s in trial.reading.statements})
    row: Mapping[str, object] = {
        "id": trial.id,
        "outcome": trial.outcome,
        "lang_read": trial.reading.lang,
        "claims": claims,
        "statements": statements,
        "status": trial.status,
    }
    return json.dumps(row, ensure_ascii=False)
