"""Reading in workers: the same as reading here, and a worker can lie about its own article at most."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
import pytest_asyncio
from local import page
from msgspec.structs import replace

from monitor import tasks
from monitor.config import Newsroom, Settings
from monitor.errors import UnreadableError
from monitor.events import Article, Claim, Reading, article_id, text_hash
from monitor.readers import Readers, side_by_side
from monitor.sandbox import Sandbox
from monitor.tasks import Lead

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
SETTINGS = Settings(
    newsroom=Newsroom(languages=("de", "en"), timezone="Europe/Berlin"),
    claims=(
        Claim(
            id="troops", title="Soldiers of Norway are deployed to Iceland", kind="troop-deployment", who=("Norway",),
            where=("Iceland",),
        ),
    ),
)  # fmt: skip
TEXTS = {
    "de": "Norwegische Soldaten sind auf Island stationiert worden, sagte der isländische Außenminister am Mittwoch.",
    "en": "Norway denied on Tuesday that Norwegian soldiers had been sent to Iceland. Nobody else said a word.",
    "fr": "Des soldats norvégiens ont été envoyés en Islande, a déclaré mardi le gouvernement islandais à Reykjavik.",
}
LEAD = Lead(outlet="Bote", feed="https://a.example/feed", zone="Europe/Berlin", now=NOW)


def article(lang: str) -> Article:
    """Return an article as an archive holds it."""
    url, text = f"https://a.example/{lang}", TEXTS[lang]
    return Article(
        id=article_id(url, text), url=url, outlet="Bote", title="Island", lang=lang, published=NOW, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def readers() -> AsyncIterator[Readers]:
    """Return readers over one worker."""
    async with Sandbox(workers=1) as box:
        yield Readers(box, SETTINGS)


async def test_a_worker_reads_as_this_process_does(readers: Readers) -> None:
    """The same function on the same words; a language that the newsroom does not read is left alone."""
    here = tasks.make(tasks.brief(SETTINGS))
    for lang in TEXTS:
        there = await readers.read(article(lang))
        assert there == here.read(article(lang))
        assert (there.lang, len(there.statements)) == (("und", 0) if lang == "fr" else (lang, 1))


async def test_a_page_is_extracted_dated_and_read_in_one_trip(readers: Readers) -> None:
    """The article comes back in the outlet's zone, with what it says; a text that is known is not read."""
    body = page("Island", f"{TEXTS['de']}\n\n{'Der Wind kam vom Meer und blieb. ' * 9}", published=NOW, lang="de")
    taken = await readers.page(body, "https://a.example/1?utm_source=x", "text/html", LEAD)
    assert taken.article.url == "https://a.example/1"
    assert taken.article.published.isoformat() == "2026-03-05T13:00:00+01:00"
    assert taken.reading is not None
    assert [s.source for s in taken.reading.statements] == ["Iceland"]
    known = await readers.page(body, "https://a.example/1", "text/html", LEAD, known=taken.article.text_hash)
    assert known.reading is None
    # asked for all the same, it is read then
    assert (await readers.current(known, known.article)).statements == taken.reading.statements


async def test_what_was_read_as_of_another_day_is_read_again(readers: Readers) -> None:
    """Relative days count from the article's own date."""
    text = f"{TEXTS['en']}\n\n{'The wind came from the sea and stayed. ' * 9}"
    taken = await readers.page(page("Iceland", text, published=NOW, lang="en"), "https://a.example/2", "", LEAD)
    earlier = replace(taken.article, published=datetime(2026, 2, 5, tzinfo=UTC))
    said = (await readers.current(taken, earlier)).statements[0]
    assert said.published == earlier.published
    assert said.said_on is not None
    assert said.said_on.month == 2


LIES: dict[str, Any] = {
    "words that are nowhere": {"quote": "Norway confessed"},
    "another article": {"article": "0" * 16},
    "another outlet": {"outlet": "Kurier"},
    "a claim that nobody asked about": {"claim": "treaty"},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
async def test_a_taken_over_worker_cannot_put_words_into_the_log(
    readers: Readers, monkeypatch: pytest.MonkeyPatch, lie: dict[str, Any]
) -> None:
    """What it says about anything but its own article is refused."""
    honest = await readers.read(article("en"))

    async def lies(*_: object, **__: object) -> Reading:
        return replace(honest, statements=(replace(honest.statements[0], **lie),))

    monkeypatch.setattr(readers.sandbox, "run", lies)
    with pytest.raises(UnreadableError, match="a wrong answer"):
        await readers.read(article("en"))


@pytest.mark.parametrize(
    "lie", [{"id": "0" * 16}, {"outlet": "Kurier"}, {"feed": "https://b.example/"}, {"url": "https://b.example/1"}]
)
async def test_nor_take_over_anothers_article(
    readers: Readers, monkeypatch: pytest.MonkeyPatch, lie: dict[str, Any]
) -> None:
    """Address, outlet and feed are those that were asked for."""
    found = replace(article("en"), feed=LEAD.feed)
    false = replace(found, **lie)
    if "url" in lie:
        false = replace(false, id=article_id(false.url, false.text))

    async def lies(*_: object, **__: object) -> tasks.Found:
        return tasks.Found(article=false)

    monkeypatch.setattr(readers.sandbox, "run", lies)
    with pytest.raises(UnreadableError, match="a wrong answer"):
        await readers.page(b"", "https://a.example/en", "", LEAD)


async def test_many_are_read_side_by_side_in_their_order() -> None:
    """For commands that replay an archive: any number of workers, missing texts stay in their places."""
    wanted = [article("de"), None, article("fr"), article("en")] * 5
    here = tasks.make(tasks.brief(SETTINGS))

    def read(workers: int) -> list[Reading | UnreadableError | None]:
        return list(side_by_side(SETTINGS, iter(wanted), workers=workers))

    for workers in (1, 2):
        found = await asyncio.to_thread(read, workers)
        assert found == [None if a is None else here.read(a) for a in wanted]
