"""Events for the tests of the log: a small invented story, and long logs of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from monitor.events import (
    Article,
    ArticleRead,
    Claim,
    ClaimTracked,
    Draft,
    PartyStage,
    Payload,
    Stage,
    Stance,
    Statement,
    StatementMade,
    StatementWithdrawn,
    Status,
    StatusChanged,
    Step,
    article_id,
    statement_id,
    text_hash,
)

START = datetime(2024, 10, 11, 6, 30, tzinfo=UTC)
CLAIM = Claim(id="bridge", title="The bridge of Arnsee is closed", who=("Arnsee",), alerts=("desk",))
SOURCES = ("Arnsee", "Brenland", "Coria", "NATO", "@outlet")


class Clock:
    """A clock that the test sets by hand."""

    def __init__(self, now: datetime = START) -> None:
        """Start at `now`."""
        self.now = now

    def __call__(self) -> datetime:
        """Return the moment that was set."""
        return self.now

    def forward(self, **kw: float) -> datetime:
        """Go forward by the time in `kw` and return the new moment."""
        self.now += timedelta(**kw)
        return self.now


def draft(
    key: str, data: Payload, *, claim: str | None = None, article: str | None = None, at: datetime = START
) -> Draft:
    """Return a draft with little around it."""
    return Draft(key=key, happened_at=at, data=data, claim=claim, article=article)


def tracked(claim: Claim = CLAIM) -> Draft:
    """Say that the newsroom tracks a claim."""
    return draft(f"claim_tracked:{claim.id}", ClaimTracked(claim=claim), claim=claim.id)


def article(number: int = 1, text: str | None = None, *, at: datetime = START, **kw: object) -> Article:
    """Return an article; the number makes its address, text and day."""
    words = (
        text if text is not None else f"Article {number}: Arnsee says that the bridge is closed.\n\nBrenland denies it."
    )
    url = f"https://example.org/{number}"
    fields = {
        "id": article_id(url, words),
        "url": url,
        "outlet": "Example Times",
        "title": f"The bridge, part {number}",
        "lang": "en",
        "published": at,
        "text": words,
        "text_hash": text_hash(words),
    }
    return Article(**{**fields, **kw})  # type: ignore[arg-type]


def read(of: Article) -> Draft:
    """Say that the article was read."""
    data = ArticleRead(article=of.record(), reader="rules/1", lang_read=of.lang)
    return draft(f"article_read:{of.id}", data, article=of.id, at=of.published)


def statement(
    of: Article, source: str = "Arnsee", stance: Stance = Stance.ASSERTS, *, claim: str = CLAIM.id, **kw: object
) -> Statement:
    """Return a statement in an article."""
    fields = {
        "id": statement_id(of.id, claim, source, stance),
        "claim": claim,
        "article": of.id,
        "outlet": of.outlet,
        "published": of.published,
        "source": source,
        "stance": stance,
        "quote": "Arnsee says that the bridge is closed",
        "speaker": "the mayor",
        "said_on": date(2024, 10, 10),
        "reader": "rules/1",
        "trace": (Step(rule="EN-1", part="cue", start=18, end=22, text="says"),),
    }
    return Statement(**{**fields, **kw})  # type: ignore[arg-type]


def made(said: Statement, *, again: str = "") -> Draft:
    """Say that the statement was made; `again` tells one making of the same statement from another."""
    key = f"statement_made:{said.id}{again}"
    return draft(key, StatementMade(statement=said), claim=said.claim, article=said.article, at=said.published)


def withdrawn(said: Statement, *, again: str = "") -> Draft:
    """Say that the statement was edited out."""
    data = StatementWithdrawn(statement=said.id, why="edited", reason="cut")
    return draft(f"statement_withdrawn:{said.id}{again}", data, claim=said.claim, article=said.article)


def changed(
    before: Status,
    after: Status,
    *,
    key: str,
    because: tuple[str, ...] = (),
    at: datetime = START,
    claim: str = CLAIM.id,
) -> Draft:
    """Say that the claim's status changed, and the desk has to hear of it."""
    data = StatusChanged(
        before=before,
        after=after,
        stage=Stage.SIGNED,
        by_party=(PartyStage(party="Arnsee", stage=Stage.SIGNED),),
        contested_by=("Brenland",),
        because=because,
        explanation="one source stands behind it",
        policy_version="1",
        alert=("desk", "night"),
    )
    return draft(f"status_changed:{claim}:{key}", data, claim=claim, at=at)


def story(articles: int, *, first: int = 1) -> Iterator[tuple[list[Draft], dict[str, str]]]:
    """Yield batches as a poll appends them: an article with two statements, every fifth with a change of status."""
    status = (Status.ALLEGED, Status.DISPUTED)
    for number in range(first, first + articles):
        at = START + timedelta(minutes=number)
        one = article(number, at=at)
        said = statement(one, SOURCES[number % len(SOURCES)])
        other = statement(one, SOURCES[(number + 1) % len(SOURCES)], Stance.DENIES)
        batch = [read(one), made(said), made(other)]
        if number % 5 == 0:
            batch.append(
                changed(status[number % 2], status[(number + 1) % 2], key=str(number), because=(said.id,), at=at)
            )
        if number % 7 == 0:
            batch.append(withdrawn(other))
        yield batch, {one.text_hash: one.text}
