"""A newsroom for tests: articles come in one after another, statuses follow, alerts fall due; the clock is set by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from logdata import Clock

from monitor import status, tables
from monitor.config import Newsroom, Secret, Settings, Target
from monitor.eventlog import SqliteLog
from monitor.events import (
    Article,
    ArticleRead,
    Claim,
    ClaimTracked,
    Draft,
    Event,
    Stage,
    Stance,
    Statement,
    StatementMade,
    article_id,
    statement_id,
    text_hash,
)
from monitor.status.verdict import Verdict

MONDAY = datetime(2031, 3, 3, 9, 0, tzinfo=UTC)
BRIDGE = Claim(
    id="bridge",
    title="Soldiers of Brenland hold the bridge of Arnsee",
    kind="troop-deployment",
    parties=("Brenland",),
    authorities=("NATO", "Coria"),
)
PACT = Claim(
    id="pact",
    title="Brenland and Coria ratify their border pact",
    kind="treaty-ratification",
    parties=("Brenland", "Coria"),
)


class Desk:
    """A log, its claims and their targets."""

    def __init__(self, folder: Path, *claims: Claim, **targets: Any) -> None:
        """Track `claims` (the bridge by default); `targets` are addresses or whole targets by name."""
        self.claims = {claim.id: claim for claim in (claims or (BRIDGE,))}
        self.clock = Clock(MONDAY)
        self.log = SqliteLog.open(folder, clock=self.clock)
        self.settings = Settings(
            newsroom=Newsroom(name="The desk", timezone="Europe/Berlin"),
            claims=tuple(self.claims.values()),
            targets=tuple(
                t if isinstance(t, Target) else Target(name=name, url=Secret(t)) for name, t in targets.items()
            ),
        )
        self.articles = 0
        self.log.append([
            Draft(key=f"claim_tracked:{c.id}", happened_at=MONDAY, data=ClaimTracked(claim=c), claim=c.id)
            for c in self.claims.values()
        ])  # fmt: skip

    def says(
        self,
        *said: tuple[str, Stance] | tuple[str, Stance, str],
        claim: str | None = None,
        outlet: str = "Example Times",
        published: datetime | None = None,
        said_on: date | None = None,
        stage: Stage | None = None,
        party: str | None = None,
        report: str | None = None,
        after: timedelta = timedelta(hours=1),
    ) -> list[Event]:
        """Take in an article in which the sources in `said` take a stance (with a quote); return what was appended."""
        self.clock.forward(seconds=after.total_seconds())
        self.articles += 1
        name = claim or next(iter(self.claims))
        quotes = [s[2] if len(s) > 2 else f"{s[0]} {s[1].value}: part {n}" for n, s in enumerate(said)]
        text = f"Article {self.articles}. " + " ".join(f"{quote}." for quote in quotes)
        url = f"https://example.org/{self.articles}"
        article = Article(
            id=article_id(url, text), url=url, outlet=outlet, title=f"Part {self.articles}", lang="en",
            published=published or self.clock(), text=text, text_hash=text_hash(text), copy_of=report,
        )  # fmt: skip
        drafts = [
            Draft(
                key=f"article_read:{article.id}", happened_at=article.published, article=article.id,
                data=ArticleRead(article=article.record(), reader="rules/1", lang_read="en"),
            )
        ]  # fmt: skip
        for (source, stance, *_), quote in zip(said, quotes, strict=True):
            statement = Statement(
                id=statement_id(article.id, name, source, stance, stage=stage, party=party),
                claim=name, article=article.id, outlet=outlet, published=article.published, source=source,
                stance=stance, quote=quote, speaker=None, stage=stage, party=party, said_on=said_on,
                start=text.find(quote), report=report, reader="rules/1",
            )  # fmt: skip
            drafts.append(
                Draft(
                    key=f"statement_made:{statement.id}", happened_at=article.published, claim=name,
                    article=article.id, data=StatementMade(statement=statement),
                )
            )  # fmt: skip
        with self.log.transaction():
            events = self.log.append(drafts, texts={article.text_hash: text})
            events += self.decide(name)
        return events

    def decide(self, name: str, cause: status.Cause = "news") -> list[Event]:
        """Derive the status of a claim and append what changed."""
        claim, db = self.claims[name], self.log.db
        drafts = status.decide(
            claim, tables.statements(db, name), tables.last_status(db, name), now=self.clock(), cause=cause,
            targets=self.settings.alert_targets(claim),
        )  # fmt: skip
        return self.log.append(drafts)

    def verdict(self, name: str | None = None) -> Verdict:
        """Return the status of a claim as it is folded now."""
        name = name or next(iter(self.claims))
        return status.fold(self.claims[name], tables.statements(self.log.db, name))

    def receipts(self, kind: str = "alert_sent") -> list[Any]:
        """Return the payloads of the receipts of a kind."""
        return [event.data for event in self.log.read(kinds=[kind])]
