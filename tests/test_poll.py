"""Polling, row by row of the policy (docs/polling.md): real server, real sandbox, real log."""

from __future__ import annotations

import asyncio
import html
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
import pytest_asyncio
from local import Answer, Site, page, serve
from logdata import Clock

from monitor import tasks
from monitor.config import Feed, Network, Newsroom, Settings
from monitor.eventlog import SqliteLog
from monitor.events import Claim, Event
from monitor.intake import Intake
from monitor.poll import Poller, PollResult
from monitor.poll.feedstate import GONE_APART
from monitor.readers import Readers
from monitor.sandbox import Kept, Sandbox
from monitor.web import Web

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WORDS = [
    "harbour",
    "council",
    "bridge",
    "river",
    "market",
    "school",
    "winter",
    "garden",
    "library",
    "station",
    "museum",
    "theatre",
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def box() -> AsyncIterator[Sandbox]:
    """Return one sandbox for all tests: its workers take a second to start."""
    async with Sandbox(workers=2) as sandbox:
        yield sandbox


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a local web server without pages."""
    with serve() as running:
        running.pages["/robots.txt"] = Answer(b"", 404)
        yield running


def text_of(number: int) -> str:
    """Return the text of an article unlike all others."""
    sentences = [
        f"The {WORDS[(number + i) % 12]} of town {number * 31 + i} will get {number + i} new windows, said Ms {WORDS[(number * i) % 12]}er{i}."
        for i in range(8)
    ]
    return "\n\n".join([" ".join(sentences[:4]), " ".join(sentences[4:])])


def item(number: int, site: Site, *, guid: str | None = None, link: str | None = None, date: datetime | str | None = None,
         title: str | None = None, extra: str = "") -> str:  # fmt: skip
    """Return an RSS item for article `number`."""
    when = format_datetime(date or NOW - timedelta(minutes=60 - number)) if not isinstance(date, str) else date
    address = html.escape(f"{site.url}/a{number}" if link is None else link)
    parts = [f"<title>{title or f'News about town {number}'}</title>"]
    parts += [f"<link>{address}</link>"] if address else []
    parts += [f"<guid isPermaLink='false'>{guid if guid is not None else f'g{number}'}</guid>"] if guid != "" else []
    parts += [f"<pubDate>{when}</pubDate>"] if when else []
    return f"<item>{''.join(parts)}{extra}</item>"


def feed_of(items: Sequence[str], *, channel: str = "") -> bytes:
    """Return an RSS document."""
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>F</title>{channel}{''.join(items)}</channel></rss>".encode()


class Desk:
    """A newsroom with one feed and a hand-set clock."""

    def __init__(self, folder: Path, site: Site, web: Web, box: Sandbox, settings: Settings) -> None:
        self.site, self.settings, self.web, self.box, self.folder = site, settings, web, box, folder
        self.clock = Clock(NOW)
        self.open()

    def open(self) -> None:
        """Open the log, as a start of the daemon does."""
        self.log = SqliteLog.open(self.folder, clock=self.clock)
        intake = Intake(self.settings, self.log, clock=self.clock)
        readers = Readers(self.box, self.settings)
        self.poller = Poller(self.settings, self.web, readers, intake, self.log, self.clock)
        self.url = self.settings.feeds[0].url

    def restart(self) -> None:
        """Close and open again."""
        self.poller.flush()
        self.log.close()
        self.open()

    def serves(self, *items: str, channel: str = "", **headers: str) -> None:
        """Let the site serve these items as the feed, and a page for every article."""
        self.site.pages["/feed"] = Answer(feed_of(items, channel=channel), headers=headers)

    def articles(self, *numbers: int) -> None:
        """Let the site serve the pages of these articles."""
        for number in numbers:
            self.site.pages[f"/a{number}"] = Answer(
                page(f"News about town {number}", text_of(number), published=NOW - timedelta(hours=1), lang="en")
            )

    async def poll(self, minutes: float = 0) -> PollResult:
        """Poll the feed, `minutes` after the last time."""
        self.clock.now += timedelta(minutes=minutes)
        return await self.poller.poll(self.url)

    def events(self, *kinds: str) -> list[Event]:
        """Return the events of these kinds."""
        return list(self.log.read(kinds=kinds))

    def titles(self) -> list[str]:
        """Return the titles of the articles in the log, in order."""
        return [e.data.article.title for e in self.events("article_read")]  # type: ignore[attr-defined]  # by its kind

    @property
    def state(self) -> Any:
        """The feed's state."""
        return self.poller.state(self.url)


@pytest_asyncio.fixture(loop_scope="module")
async def desk(tmp_path: Path, site: Site, box: Sandbox) -> AsyncIterator[Desk]:
    """Return a newsroom that polls the local site."""
    network = Network(allow_private=(f"127.0.0.1:{site.port}",), spacing_s=0, gap_s=2, total_s=3)
    settings = Settings(
        newsroom=Newsroom(timezone="Europe/Berlin"),
        network=network,
        feeds=(Feed(url=f"{site.url}/feed", outlet="Town Echo"),),
    )
    async with Web(network) as web:
        found = Desk(tmp_path / "state", site, web, box, settings)
        yield found
        found.poller.flush()
        found.log.close()


def feed_with(desk: Desk, **changes: Any) -> None:
    """Change the feed's settings."""
    import msgspec  # noqa: PLC0415  only here

    feed = msgspec.structs.replace(desk.settings.feeds[0], **changes)
    desk.settings = msgspec.structs.replace(desk.settings, feeds=(feed,))
    desk.poller.reload(desk.settings)


# ---------------------------------------------------------------- the way of an article


async def test_what_is_new_is_read_once(desk: Desk) -> None:
    """Articles come in, in order of publication; the second poll appends nothing."""
    desk.articles(1, 2, 3)
    desk.serves(item(3, desk.site), item(1, desk.site), item(2, desk.site))
    first = await desk.poll()
    assert [o.kind for o in first.articles] == ["read", "read", "read"]
    assert desk.titles() == [f"News about town {n}" for n in (1, 2, 3)]
    head = desk.log.head()
    second = await desk.poll(15)
    assert second.outcome == "unchanged"
    assert desk.log.head() == head


async def test_articles_carry_what_the_reader_needs(desk: Desk) -> None:
    """Address, outlet, title, language, moment in the outlet's zone, text in paragraphs."""
    desk.articles(1)
    desk.site.pages["/a1?utm_source=rss"] = desk.site.pages["/a1"]
    desk.serves(item(1, desk.site, link=f"{desk.site.url}/a1?utm_source=rss#top", extra="<source url='x'>dpa</source>"))
    await desk.poll()
    (event,) = desk.events("article_read")
    article = event.data.article  # type: ignore[attr-defined]  # by its kind
    assert article.url == f"{desk.site.url}/a1"
    assert (article.outlet, article.lang, article.extracted) == ("Town Echo", "en", "page")
    assert article.published == NOW - timedelta(minutes=59)
    assert article.published.utcoffset() == timedelta(hours=1)
    assert article.credit == ("dpa",)
    assert desk.log.text(article.text_hash) == text_of(1)


async def test_304_costs_no_parse_and_no_event(desk: Desk) -> None:
    """Validators are sent; a 304 changes nothing but the schedule."""
    desk.articles(1)
    desk.serves(item(1, desk.site), ETag='"one"')
    await desk.poll()
    head, asked = desk.log.head(), len(desk.site.requests)
    assert (await desk.poll(15)).outcome == "unchanged"
    assert desk.site.requests[asked][2]["If-None-Match"] == '"one"'
    assert desk.log.head() == head
    assert desk.state.etag == '"one"'


async def test_same_body_costs_no_parse(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without validators the body's hash tells that nothing changed; the sandbox is not asked."""
    desk.articles(1)
    desk.serves(item(1, desk.site))
    await desk.poll()

    async def never(*_: object, **__: object) -> None:
        pytest.fail("an unchanged body was parsed")

    monkeypatch.setattr(desk.box, "run", never)
    assert (await desk.poll(15)).outcome == "unchanged"


async def test_lying_etag(desk: Desk) -> None:
    """An ETag that never changes while the body does is found out at the hundredth poll, which leaves it out."""
    desk.articles(1, 2)
    desk.serves(item(1, desk.site), ETag='"same"')
    await desk.poll()
    desk.serves(item(1, desk.site), item(2, desk.site), ETag='"same"')
    for _ in range(98):
        assert (await desk.poll(15)).outcome == "unchanged"
    assert (await desk.poll(15)).outcome == "new"


async def test_304_without_a_question(desk: Desk) -> None:
    """A 304 to a first poll is a failure, not an empty feed."""
    desk.site.pages["/feed"] = Answer(b"", 304)
    result = await desk.poll()
    assert (result.outcome, result.reason) == ("failed", "HTTP 304 to a question without validators")


async def test_only_the_new_item_is_read(desk: Desk) -> None:
    """An item added to known ones is the only one that is fetched."""
    desk.articles(1, 2, 3)
    desk.serves(item(1, desk.site), item(2, desk.site))
    await desk.poll()
    desk.serves(item(3, desk.site), item(1, desk.site), item(2, desk.site))
    result = await desk.poll(15)
    assert [o.kind for o in result.articles] == ["read"]
    assert desk.site.asked("/a1") == 1


# ---------------------------------------------------------------- pages


async def test_summary_is_the_fallback(desk: Desk) -> None:
    """A page that is not there leaves the feed's own text, marked as such; it is read again later, as a revision."""
    text = text_of(1).replace("\n\n", " ")
    desk.serves(item(1, desk.site, extra=f"<description>{html.escape(f'<p>{text}</p>')}</description>"))
    result = await desk.poll()
    assert [o.kind for o in result.articles] == ["read"]
    (event,) = desk.events("article_read")
    assert event.data.article.extracted == "summary"  # type: ignore[attr-defined]  # by its kind
    desk.site.pages["/a1"] = Answer(
        page("News about town 1", text_of(1) + "\n\nThe mayor resigned on Monday.", published=NOW, lang="en")
    )
    desk.clock.now += timedelta(hours=2)
    again = await desk.poller.reread_due(desk.clock.now)
    assert [o.kind for o in again] == ["revision"]


async def test_no_page_and_no_summary_is_unreadable(desk: Desk) -> None:
    """An entry without any text ends as unreadable, with the reason, once."""
    desk.serves(item(1, desk.site))
    result = await desk.poll()
    assert [o.kind for o in result.articles] == ["unreadable"]
    (event,) = desk.events("article_unreadable")
    assert event.data.reason == "HTTP 404"  # type: ignore[attr-defined]  # by its kind
    await desk.poll(15)
    assert len(desk.events("article_unreadable")) == 1


async def test_a_page_in_trouble_is_tried_again(desk: Desk) -> None:
    """A server in trouble gets three polls; then the entry counts as unreadable."""
    desk.site.pages["/a1"] = Answer(b"", 503)
    desk.serves(item(1, desk.site))
    for _ in range(2):
        result = await desk.poll(15)
        assert (result.articles, result.waiting) == ((), 1)
    result = await desk.poll(15)
    assert [o.kind for o in result.articles] == ["unreadable"]
    assert (await desk.poll(15)).outcome == "unchanged"


async def test_a_page_that_comes_back_is_read(desk: Desk) -> None:
    """The second try finds the page; nothing is lost."""
    desk.site.pages["/a1"] = Answer(b"", 503)
    desk.serves(item(1, desk.site), ETag='"x"')
    await desk.poll()
    desk.articles(1)
    assert [o.kind for o in (await desk.poll(15)).articles] == ["read"]


async def test_robots_are_respected(desk: Desk) -> None:
    """A page that robots.txt closes is not asked; its entry says so."""
    desk.articles(1)
    desk.site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /a")
    desk.serves(item(1, desk.site))
    await desk.poll()
    (event,) = desk.events("article_unreadable")
    assert "robots.txt" in event.data.reason  # type: ignore[attr-defined]  # by its kind
    assert desk.site.asked("/a1") == 0


async def test_pages_of_a_public_feed_cannot_lead_inside(desk: Desk) -> None:
    """A link to a private address ends as unreadable; nothing is asked there."""
    desk.serves(item(1, desk.site, link="http://169.254.169.254/latest/meta-data/"))
    await desk.poll()
    (event,) = desk.events("article_unreadable")
    assert "address refused" in event.data.reason  # type: ignore[attr-defined]  # by its kind


async def test_consent_wall_is_no_article(desk: Desk) -> None:
    """A page that only asks for cookies gives no text."""
    wall = "We use cookies. Please accept cookies and tracking or manage your consent. Datenschutz: cookies."
    desk.site.pages["/a1"] = Answer(page("Town Echo", f"{wall}\n\n{wall}", published=NOW, lang="en"))
    desk.serves(item(1, desk.site))
    await desk.poll()
    (event,) = desk.events("article_unreadable")
    assert "consent or robot wall" in event.data.reason  # type: ignore[attr-defined]  # by its kind


async def test_paywalled_page_is_marked(desk: Desk) -> None:
    """What a paywall leaves is read and marked."""
    data = json.dumps({"@type": "NewsArticle", "headline": "News about town 1", "isAccessibleForFree": False})
    body = page("News about town 1", text_of(1), published=NOW, lang="en")
    desk.site.pages["/a1"] = Answer(
        body.replace(b"</head>", f"<script type='application/ld+json'>{data}</script></head>".encode())
    )
    desk.serves(item(1, desk.site))
    await desk.poll()
    (event,) = desk.events("article_read")
    assert event.data.article.marks == ("paywall",)  # type: ignore[attr-defined]  # by its kind


# ---------------------------------------------------------------- the same article again


async def test_guid_churn(desk: Desk) -> None:
    """New guids for known articles are no news; the feed is marked once they are many."""
    numbers = range(1, 7)
    desk.articles(*numbers)
    desk.serves(*(item(n, desk.site) for n in numbers))
    await desk.poll()
    head = desk.log.head()
    desk.serves(*(item(n, desk.site, guid=f"other-{n}") for n in numbers))
    result = await desk.poll(15)
    assert result.articles == ()
    assert desk.log.head() == head
    assert desk.state.marks == ("guid churn",)


async def test_reordering_is_no_news(desk: Desk) -> None:
    """The same items in another order append nothing."""
    desk.articles(1, 2, 3)
    desk.serves(*(item(n, desk.site) for n in (1, 2, 3)))
    await desk.poll()
    head = desk.log.head()
    desk.serves(*(item(n, desk.site) for n in (3, 1, 2)))
    assert (await desk.poll(15)).articles == ()
    assert desk.log.head() == head


async def test_item_removed_and_back(desk: Desk) -> None:
    """An item that went and came back is known."""
    desk.articles(1, 2)
    desk.serves(item(1, desk.site), item(2, desk.site))
    await desk.poll()
    desk.serves(item(2, desk.site))
    await desk.poll(15)
    head = desk.log.head()
    desk.serves(item(1, desk.site), item(2, desk.site))
    assert (await desk.poll(15)).articles == ()
    assert desk.log.head() == head


async def test_one_guid_for_all(desk: Desk) -> None:
    """A guid that a document gives to several items does not hide them: their links tell them apart."""
    desk.articles(1, 2)
    desk.serves(item(1, desk.site, guid="same"), item(2, desk.site, guid="same"))
    assert [o.kind for o in (await desk.poll()).articles] == ["read", "read"]


@pytest.mark.parametrize(
    ("guid", "link", "date"),
    [("", None, None), ("", None, ""), (None, "", None), ("", "", None), ("", "", ""), (None, None, "Foo, 99 Bar")],
)
async def test_items_with_something_missing(desk: Desk, guid: str | None, link: str | None, date: str | None) -> None:
    """Without guid, link or date an item is still read once, and known again."""
    desk.articles(1)
    text = text_of(1).replace("\n\n", " ")
    desk.serves(item(1, desk.site, guid=guid, link=link, date=date, extra=f"<description>{text}</description>"))
    assert [o.kind for o in (await desk.poll()).articles] == ["read"]
    head = desk.log.head()
    desk.serves(
        item(1, desk.site, guid=guid, link=link, date=date, extra=f"<description>{text}</description>"),
        channel="<ttl>1</ttl>",
    )
    assert (await desk.poll(15)).articles == ()
    assert desk.log.head() == head


async def test_edited_item_is_read_again(desk: Desk) -> None:
    """An item whose text changed in the feed brings its page again, as a revision."""
    desk.articles(1)
    desk.serves(item(1, desk.site))
    await desk.poll()
    desk.site.pages["/a1"] = Answer(
        page("News about town 1", text_of(1) + "\n\nThe mayor denied it on Monday.", published=NOW, lang="en")
    )
    desk.serves(item(1, desk.site, title="News about town 1: mayor denies"))
    assert [o.kind for o in (await desk.poll(15)).articles] == ["revision"]


async def test_endless_edits_end(desk: Desk) -> None:
    """After 24 changes of an item's text the feed is marked, and the item is left alone."""
    desk.articles(1)
    for number in range(30):
        desk.serves(item(1, desk.site, title=f"News about town 1, version {number}"))
        await desk.poll(15)
    assert desk.site.asked("/a1") == 25
    assert "edits without end" in desk.state.marks


async def test_article_in_two_feeds(desk: Desk) -> None:
    """An article that another feed has brought is known."""
    import msgspec  # noqa: PLC0415  only here

    second = Feed(url=f"{desk.site.url}/other", outlet="Town Echo")
    desk.settings = msgspec.structs.replace(desk.settings, feeds=(*desk.settings.feeds, second))
    desk.poller.reload(desk.settings)
    desk.articles(1)
    desk.serves(item(1, desk.site))
    desk.site.pages["/other"] = Answer(feed_of([item(1, desk.site, guid="elsewhere")]))
    await desk.poll()
    assert (await desk.poller.poll(second.url)).articles == ()
    assert desk.site.asked("/a1") == 1


async def test_copies_are_found(desk: Desk) -> None:
    """The same agency report in another outlet is a copy."""
    text = f"Kiew (dpa) - {text_of(1)}"
    for number, credit in ((1, ""), (2, "\n\n(dpa/echo)")):
        desk.site.pages[f"/a{number}"] = Answer(
            page(f"News about town {number}", text + credit, published=NOW, lang="en")
        )
    desk.serves(item(1, desk.site), item(2, desk.site))
    assert [o.kind for o in (await desk.poll()).articles] == ["read", "copy"]


async def test_flood(desk: Desk) -> None:
    """A feed that pours out its archive is marked; what is old in it alerts nobody."""
    desk.articles(1)
    desk.serves(item(1, desk.site))
    await desk.poll()
    text = html.escape(f"<p>{text_of(7)}</p>")
    feed_with(desk, summary_only=True)
    old = NOW - timedelta(days=400)
    desk.serves(
        *(item(n, desk.site, date=old, extra=f"<description>{n} {text}</description>") for n in range(100, 230))
    )
    result = await desk.poll(15)
    assert len(result.articles) == 130
    assert "flood" in desk.state.marks


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("date", "published", "marks"),
    [
        ("Mon, 02 Mar 2026 08:00:00 GMT", datetime(2026, 3, 2, 8, tzinfo=UTC), ()),
        ("Mon, 02 Mar 2026 08:00:00", datetime(2026, 3, 2, 7, tzinfo=UTC), ()),
        ("Mon, 02 Mar 2026 09:50:00 GMT", datetime(2026, 3, 2, 9, 50, tzinfo=UTC), ()),
        ("Fri, 01 Jan 2099 00:00:00 GMT", NOW, ("future date",)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", NOW, ("undated",)),
        ("", NOW, ("undated",)),
        ("Foo, 99 Bar", NOW, ("undated",)),
    ],
)
async def test_dates(desk: Desk, date: str, published: datetime, marks: tuple[str, ...]) -> None:
    """The feed's date in the outlet's zone; what is missing, impossible or in the future gives the moment of polling."""
    feed_with(desk, summary_only=True)
    desk.serves(item(1, desk.site, date=date, extra=f"<description>{text_of(1)}</description>"))
    await desk.poll()
    (event,) = desk.events("article_read")
    article = event.data.article  # type: ignore[attr-defined]  # by its kind
    assert (article.published, article.marks) == (published, marks)


# ---------------------------------------------------------------- trouble with the feed


def trouble(desk: Desk) -> list[str]:
    """Return the kinds of the events about feeds."""
    return [e.kind for e in desk.events("feed_failed", "feed_recovered", "feed_moved", "feed_silent")]


async def test_one_incident_one_recovery(desk: Desk) -> None:
    """Three failures are one incident, however long it lasts; the next success is one recovery."""
    desk.site.pages["/feed"] = Answer(b"", 500)
    for _ in range(2):
        await desk.poll(15)
    assert trouble(desk) == []
    for _ in range(4):
        await desk.poll(15)
    assert trouble(desk) == ["feed_failed"]
    desk.restart()
    await desk.poll(15)
    assert trouble(desk) == ["feed_failed"]
    desk.serves()
    await desk.poll(15)
    await desk.poll(15)
    assert trouble(desk) == ["feed_failed", "feed_recovered"]
    recovered = desk.events("feed_recovered")[0].data
    assert recovered.down_s == 105 * 60  # type: ignore[attr-defined]  # by its kind


async def test_two_hours_without_success_are_an_incident(desk: Desk) -> None:
    """A feed that is polled rarely is told after two hours, not after three polls."""
    desk.serves()
    await desk.poll()
    desk.site.pages["/feed"] = Answer(b"", 500)
    await desk.poll(60)
    assert trouble(desk) == []
    await desk.poll(70)
    assert trouble(desk) == ["feed_failed"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [(b"", "empty"), (b"<html><body>Sorry</body></html>", "an HTML page, no feed"), (b"/etc/passwd", "not a feed")],
)
async def test_200_with_something_else(desk: Desk, body: bytes, reason: str) -> None:
    """A page in place of the feed is a failure; known articles are not gone, and nothing is appended."""
    desk.articles(1)
    desk.serves(item(1, desk.site))
    await desk.poll()
    head = desk.log.head()
    desk.site.pages["/feed"] = Answer(body)
    result = await desk.poll(15)
    assert (result.outcome, result.reason) == ("failed", reason)
    assert desk.log.head() == head


async def test_partial_document_is_asked_again_in_full(desk: Desk) -> None:
    """Whole items of a document that breaks off are read; the validators are forgotten, so that the rest follows."""
    desk.articles(1, 2, 3)
    whole = feed_of([item(n, desk.site) for n in (1, 2, 3)])
    desk.site.pages["/feed"] = Answer(
        whole[: whole.index(b"<item><title>News about town 3") + 20], headers={"ETag": '"a"'}
    )
    result = await desk.poll()
    assert [o.kind for o in result.articles][:2] == ["read", "read"]
    assert desk.state.marks == ("partial",)
    desk.site.pages["/feed"] = Answer(whole, headers={"ETag": '"a"'})
    await desk.poll(15)
    assert "News about town 3" in desk.titles()


async def test_gone(desk: Desk) -> None:
    """Two answers 410, a day apart, and the feed rests for a week at a time; it is told once."""
    desk.site.pages["/feed"] = Answer(b"", 410)
    await desk.poll()
    assert desk.state.next_due - desk.clock.now > GONE_APART
    assert desk.state.name == "failing"
    await desk.poll(25 * 60)
    assert desk.state.name == "gone"
    assert desk.state.next_due - desk.clock.now >= timedelta(days=7)
    await desk.poll(8 * 24 * 60)
    assert trouble(desk) == ["feed_failed"]
    desk.serves()
    await desk.poll(60)
    assert desk.state.name == "healthy"


async def test_moved_on_its_own_host(desk: Desk) -> None:
    """Three equal permanent redirects and the new address is asked; it is told once."""
    desk.articles(1)
    desk.site.pages["/feed"] = Answer(b"", 301, {"Location": "/new"})
    desk.site.pages["/new"] = Answer(feed_of([item(1, desk.site)]))
    for _ in range(3):
        await desk.poll(15)
    assert trouble(desk) == ["feed_moved"]
    asked = desk.site.asked("/feed")
    await desk.poll(15)
    await desk.poll(15)
    assert desk.site.asked("/feed") == asked
    assert trouble(desk) == ["feed_moved"]
    assert desk.titles() == ["News about town 1"]


async def test_temporary_redirects_are_followed_and_forgotten(desk: Desk) -> None:
    """302 is no move."""
    desk.site.pages["/feed"] = Answer(b"", 302, {"Location": "/new"})
    desk.site.pages["/new"] = Answer(feed_of([]))
    for _ in range(4):
        assert (await desk.poll(15)).outcome != "failed"
    assert trouble(desk) == []
    assert desk.state.address is None


async def test_retry_after_is_honoured(desk: Desk) -> None:
    """429 with Retry-After: the feed rests as long as it asks, and it is no incident at once."""
    desk.site.pages["/feed"] = Answer(b"", 429, {"Retry-After": "7200"})
    for _ in range(4):
        await desk.poll(1)
    assert timedelta(seconds=7200) <= desk.state.next_due - desk.clock.now < timedelta(seconds=8000)
    assert trouble(desk) == []


async def test_schedule_survives_a_restart(desk: Desk) -> None:
    """When a feed is due stands in the log's file."""
    desk.serves()
    await desk.poll()
    due = desk.poller.next_due(desk.url)
    assert desk.poller.due(desk.clock.now) == []
    desk.restart()
    assert desk.poller.next_due(desk.url) == due
    assert desk.poller.due(due) == [desk.url]


async def test_a_feed_that_was_never_polled_is_due(desk: Desk) -> None:
    """Also where the clock goes on between the question and the answer."""
    asked = desk.clock.now
    desk.clock.now += timedelta(microseconds=1)
    assert desk.poller.due(asked) == [desk.url]


async def test_a_clock_set_back_leaves_no_feed_asleep(desk: Desk) -> None:
    """After a jump of the clock by years the feed is due within a day."""
    desk.clock.now += timedelta(days=4000)
    desk.serves()
    await desk.poll()
    desk.clock.now = NOW
    assert desk.poller.next_due(desk.url) <= NOW + timedelta(days=1)


async def test_one_bad_feed_stops_no_other(desk: Desk) -> None:
    """Feeds that hang, refuse and send garbage beside a healthy one: it is read."""
    import msgspec  # noqa: PLC0415  only here

    def hang(_: object) -> Answer:
        import time  # noqa: PLC0415  only here

        time.sleep(2.5)
        return Answer(b"")

    desk.site.pages |= {"/hang": hang, "/bad": Answer(b"\0\1\2"), "/500": Answer(b"", 500)}
    desk.articles(1)
    desk.serves(item(1, desk.site))
    bad = tuple(Feed(url=f"{desk.site.url}/{name}", outlet=name) for name in ("hang", "bad", "500", "404"))
    bad += (
        Feed(url="http://10.0.0.1/feed", outlet="inside"),
        Feed(url="http://nowhere.invalid/feed", outlet="nowhere"),
    )
    desk.settings = msgspec.structs.replace(desk.settings, feeds=(*bad, desk.settings.feeds[0]))
    desk.poller.reload(desk.settings)
    seen: list[tuple[int, int]] = []
    summary = await desk.poller.poll_all(lambda done, total: seen.append((done, total)))
    assert summary.counts()["feeds_failed"] == 6
    assert desk.titles() == ["News about town 1"]
    assert seen == [(n, 7) for n in range(1, 8)]


async def test_silence_is_an_incident(desk: Desk) -> None:
    """A feed that brings something every hour and then nothing for days is told once; news ends it."""
    desk.articles(*range(20))
    for number in range(8):
        desk.serves(*(item(n, desk.site) for n in range(number + 1)))
        await desk.poll(60)
    for _ in range(30):
        await desk.poll(60)
    assert trouble(desk) == ["feed_silent"]
    assert desk.state.name == "silent"
    for _ in range(10):
        await desk.poll(60)
    desk.serves(item(9, desk.site))
    await desk.poll(60)
    assert trouble(desk) == ["feed_silent"]
    assert desk.state.name == "healthy"


async def test_from_now_is_a_silent_baseline(desk: Desk) -> None:
    """What the feed holds at its first poll is noted and not read; what comes later is."""
    feed_with(desk, from_now=True)
    desk.articles(1, 2, 3)
    desk.serves(item(1, desk.site), item(2, desk.site))
    assert (await desk.poll()).articles == ()
    desk.serves(item(1, desk.site), item(2, desk.site), item(3, desk.site))
    await desk.poll(15)
    assert desk.titles() == ["News about town 3"]


async def test_a_quiet_feed_is_polled_more_rarely(desk: Desk) -> None:
    """Without news the pause grows, at most fourfold, and is back with the first news."""
    desk.articles(1, 2)
    desk.serves(item(1, desk.site))
    await desk.poll()
    assert desk.state.interval_s == 900
    await desk.poll(24 * 60)
    assert desk.state.interval_s == 1800
    await desk.poll(60 * 24 * 60)
    assert desk.state.interval_s == 3600
    desk.serves(item(2, desk.site))
    await desk.poll(60)
    assert desk.state.interval_s == 900


@pytest.mark.parametrize(
    ("channel", "headers", "interval"),
    [
        ("<ttl>30</ttl>", {}, 1800),
        ("<ttl>600</ttl>", {}, 3600),
        ("", {"Cache-Control": "max-age=2000"}, 2000),
        ("<ttl>x</ttl>", {}, 900),
        ("<ttl>²</ttl>", {}, 900),
        ("", {"Cache-Control": "max-age=²"}, 900),
        ("<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>daily</sy:updatePeriod>", {}, 900),
    ],
)
async def test_wishes_of_a_feed(desk: Desk, channel: str, headers: dict[str, str], interval: float) -> None:
    """Ttl and max-age are honoured up to four times the configured pause."""
    desk.serves(channel=channel, **headers)
    await desk.poll()
    assert desk.state.interval_s == interval


# ---------------------------------------------------------------- reading again, crashes


async def test_rereads_follow_an_articles_age(desk: Desk) -> None:
    """An unchanged page is asked a few times in a week, then never; an edit that matters is a revision."""
    desk.articles(1)
    desk.serves(item(1, desk.site))
    await desk.poll()
    asked_at = []
    for hour in range(1, 24 * 9):
        desk.clock.now = NOW + timedelta(hours=hour)
        before = desk.site.asked("/a1")
        assert await desk.poller.reread_due(desk.clock.now) == []
        if desk.site.asked("/a1") > before:
            asked_at.append(hour)
    assert asked_at == [1, 6, 36]


async def test_a_cosmetic_edit_is_nothing(desk: Desk) -> None:
    """Another quotation mark or time stamp appends nothing; a withdrawn sentence does."""
    desk.articles(1)
    desk.serves(item(1, desk.site))
    await desk.poll()
    head = desk.log.head()
    changed = text_of(1).replace("windows, said", "windows — said") + "\n\nUpdated 3 March 2026, 10:00"
    desk.site.pages["/a1"] = Answer(page("News about town 1", changed, published=NOW, lang="en"))
    desk.clock.now += timedelta(hours=1)
    assert [o.kind for o in await desk.poller.reread_due(desk.clock.now)] == ["unchanged"]
    assert desk.log.head() == head
    shorter = text_of(1).rpartition(" The ")[0]
    desk.site.pages["/a1"] = Answer(page("News about town 1", shorter, published=NOW, lang="en"))
    desk.clock.now += timedelta(hours=6)
    assert [o.kind for o in await desk.poller.reread_due(desk.clock.now)] == ["revision"]


async def test_cancelled_in_the_middle_nothing_is_lost(desk: Desk) -> None:
    """A poll that is cancelled between two articles goes on where it was; nothing is read twice."""
    desk.articles(1, 2, 3)
    desk.serves(*(item(n, desk.site) for n in (1, 2, 3)), ETag='"x"')
    task = asyncio.create_task(desk.poll())
    while not desk.events("article_read"):  # noqa: ASYNC110  the log is what is watched
        await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    before = len(desk.titles())
    desk.restart()
    await desk.poll(15)
    assert before < 3
    assert sorted(desk.titles()) == [f"News about town {n}" for n in (1, 2, 3)]


async def test_a_reader_that_fails_is_a_failure_of_the_document(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What reading an article does to its worker is recorded with the entry; the poll and the next article go on."""
    desk.articles(1, 2)
    desk.serves(item(1, desk.site))
    # the workers keep something in the reader's place that cannot read
    monkeypatch.setattr(desk.poller.readers, "kept", Kept(tasks.brief, desk.settings))
    (outcome,) = (await desk.poll()).articles
    assert outcome.kind == "unreadable"
    (event,) = desk.events("article_unreadable")
    assert "AttributeError" in event.data.reason  # type: ignore[attr-defined]  # by its kind
    monkeypatch.undo()
    desk.serves(item(1, desk.site), item(2, desk.site))
    assert [o.kind for o in (await desk.poll(15)).articles] == ["read"]


async def test_changed_claims_reach_the_workers(desk: Desk) -> None:
    """After a reload articles are read for the new claims; what was read for the old ones is read again."""
    said = "Norwegian soldiers have been sent to Iceland, the government in Reykjavik said on Tuesday."
    text = f"{said}\n\n{text_of(1)}"
    for number in (1, 2):
        body = page(f"News about town {number}", f"{text}\n\nReport {number}.", published=NOW, lang="en")
        desk.site.pages[f"/a{number}"] = Answer(body)
    desk.serves(item(1, desk.site))
    await desk.poll()
    assert not desk.events("statement_made")
    before = await desk.poller.reader.fetch(desk.settings.feeds[0], f"{desk.site.url}/a2", NOW)
    claim = Claim(
        id="troops", title="Norwegian soldiers are in Iceland", kind="troop-deployment", who=("Norway",), where=("Iceland",)
    )  # fmt: skip
    changed = msgspec.structs.replace(desk.settings, claims=(claim,))
    desk.poller.intake.reload(changed)
    desk.poller.readers.reload(changed)
    desk.poller.reload(changed)
    desk.serves(item(1, desk.site), item(2, desk.site))
    await desk.poll(15)
    (made,) = desk.events("statement_made")
    assert (made.claim, made.data.statement.source) == ("troops", "Iceland")  # type: ignore[attr-defined]  # by its kind
    # a page that was fetched under the old settings and comes in after the new ones
    assert before.taken is not None
    assert before.taken.reading is not None
    assert not before.taken.reading.statements
    again = await desk.poller.reader.reading(before, before.taken.article)
    assert [s.source for s in again.statements] == ["Iceland"]


async def test_the_same_feed_is_never_polled_twice_at_once(desk: Desk) -> None:
    """A second poll beside a running one steps back."""
    desk.serves()
    results = await asyncio.gather(desk.poll(), desk.poll())
    assert sorted(r.outcome for r in results) == ["busy", "new"]


async def test_add_reads_one_article(desk: Desk) -> None:
    """An article by its address, as if a feed had brought it; twice is once."""
    desk.articles(1)
    desk.site.pages["/a1?utm_source=x"] = desk.site.pages["/a1"]
    outcome = await desk.poller.add(f"{desk.site.url}/a1?utm_source=x")
    assert outcome.kind == "read"
    assert (await desk.poller.add(f"{desk.site.url}/a1")).kind == "unchanged"
    assert (await desk.poller.add(f"{desk.site.url}/none")).kind == "unreadable"


async def test_polls_are_spread_but_never_late(desk: Desk) -> None:
    """Each pause is up to a tenth shorter than configured, and not the same each time; what a feed asks for is kept."""
    desk.serves()
    pauses = []
    for _ in range(30):
        await desk.poll(15)
        pauses.append((desk.state.next_due - desk.clock.now).total_seconds())
    assert 810 <= min(pauses) < 840
    assert 870 < max(pauses) <= 900
    desk.serves(**{"Cache-Control": "max-age=1200"})
    for _ in range(5):
        await desk.poll(30)
        assert desk.state.next_due - desk.clock.now == timedelta(seconds=1200)


async def test_headers_that_nobody_can_store(desk: Desk) -> None:
    """Odd bytes and endless validators are one server's business: the states of all feeds are written as ever."""
    headers = {"ETag": '"\xff\xfe"', "Last-Modified": "x" * 5_000, "Cache-Control": "max-age=\xb2"}
    desk.serves(**headers)
    assert (await desk.poll()).outcome == "new"
    desk.poller.flush()
    desk.restart()
    assert desk.state.etag == '"\xff\xfe"'
    assert desk.state.modified is None
