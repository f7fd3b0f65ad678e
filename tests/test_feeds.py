"""What feeds are really like: every format and every mistake gives entries, or one line that says why not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from monitor import entries, feeds
from monitor.entries import Document, Entry, moment
from monitor.errors import UnreadableError
from monitor.feeds import cut as feedcut
from monitor.feeds import sitemap

URL = "http://example.org/news/feed.xml"
ITEM = """<item><title>{n}: Vote on the treaty</title><link>http://example.org/{n}</link><guid>g{n}</guid>
<description>&lt;p&gt;Text &lt;b&gt;{n}&lt;/b&gt;&lt;/p&gt;</description><pubDate>Fri, 18 Oct 2024 10:0{n}:00 GMT</pubDate></item>"""


def rss(*items: str, head: str = '<?xml version="1.0"?>', channel: str = "") -> bytes:
    """Return an RSS 2.0 document."""
    return f"{head}<rss version='2.0'><channel><title>F</title>{channel}{''.join(items)}</channel></rss>".encode()


def one(item: str, **options: Any) -> Entry:
    """Return the only entry of a feed with this item."""
    (entry,) = feeds.parse(rss(item, **options), URL).entries
    return entry


# ---------------------------------------------------------------- formats

FORMATS = {
    "rss 0.91": b"<rss version='0.91'><channel><item><title>A</title><link>http://x.org/a</link></item></channel></rss>",
    "rss 2.0": rss("<item><title>A</title><link>http://x.org/a</link></item>"),
    "rss without a version": b"<rss><channel><item><title>A</title><link>http://x.org/a</link></item></channel></rss>",
    "rdf": b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="http://x.org"><title>F</title></channel>
        <item rdf:about="http://x.org/a"><title>A</title><link>http://x.org/a</link></item></rdf:RDF>""",
    "atom 1.0": b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>A</title><id>1</id>
        <link href="http://x.org/a"/><updated>2024-10-18T10:00:00Z</updated></entry></feed>""",
    "atom 0.3": b"""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>F</title><entry><title>A</title>
        <link rel="alternate" href="http://x.org/a"/></entry></feed>""",
    "json 1.0": b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "A", "url": "http://x.org/a"}]}',
    "json 1.1": b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "title": "A", "url": "http://x.org/a"}]}',
    "news sitemap": b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>http://x.org/a</loc><news:news>
        <news:publication><news:name>N</news:name><news:language>de</news:language></news:publication>
        <news:publication_date>2024-10-18</news:publication_date><news:title>A</news:title></news:news></url></urlset>""",
}  # fmt: skip


@pytest.mark.parametrize("body", FORMATS.values(), ids=FORMATS)
def test_formats(body: bytes) -> None:
    """Every format gives title and link, and knows its items again."""
    document = feeds.parse(body, URL)
    assert [(e.title, e.link) for e in document.entries] == [("A", "http://x.org/a")]
    again = feeds.parse(body, URL, known=frozenset(document.raws))
    assert again.entries == ()
    assert again.raws == document.raws
    assert len(document.raws) == 1


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf", b"\n\n  ", b"\xef\xbb\xbf\r\n"])
def test_blanks_and_marks_before_the_document(prefix: bytes) -> None:
    """What stands before the document does no harm."""
    assert len(feeds.parse(prefix + rss(ITEM.format(n=1), head=""), URL).entries) == 1
    assert len(feeds.parse(prefix + FORMATS["json 1.1"], URL).entries) == 1


NO_FEEDS = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\r\n ", "empty"),
    "an HTML page in place of a feed": (b"<!DOCTYPE html><html><body>Not found</body></html>", "an HTML page, no feed"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "not a feed"),
    "text": (b"Service unavailable", "not a feed"),
    "zeros": (bytes(1000), "empty"),
    "other XML": (b"<?xml version='1.0'?><note><to>x</to></note>", "not a feed"),
    "other JSON": (b'{"error": "no such feed"}', "JSON, but no JSON Feed"),
    "broken JSON": (b'{"version": "https://jsonfeed.org/version/1", "items": [', "not JSON"),
    "JSON list": (b"[1, 2]", "JSON, but no JSON Feed"),
    "deep JSON": (b'{"a":' * 100_000, "not JSON"),
    "sitemap index": (b"<sitemapindex><sitemap><loc>http://x.org/1</loc></sitemap></sitemapindex>", "a sitemap index"),
    "path": (b"/etc/passwd", "not a feed"),
    "device": (b"/dev/zero", "not a feed"),
    "address": (b"http://example.org/feed", "not a feed"),
    "feed address": (b"feed://example.org/feed", "not a feed"),
}


@pytest.mark.parametrize(("body", "reason"), NO_FEEDS.values(), ids=NO_FEEDS)
def test_what_is_no_feed(body: bytes, reason: str) -> None:
    """A document that is no feed says what it is; it never counts as a feed without entries."""
    with pytest.raises(UnreadableError) as caught:
        feeds.parse(body, URL)
    assert reason in caught.value.reason


def test_a_feed_without_entries_is_a_feed() -> None:
    """An empty feed is not an error."""
    assert feeds.parse(rss(), URL).entries == ()


def test_partial_documents_give_their_whole_items() -> None:
    """A document that breaks off gives what is whole, and says that it is partial."""
    body = rss(*(ITEM.format(n=n) for n in range(5)))
    cut = body[: body.index(b"<item><title>3")] + b"<item><title>3: Vo"
    document = feeds.parse(cut, URL)
    assert [e.guid for e in document.entries][:3] == ["g0", "g1", "g2"]
    assert document.marks == ("partial",)
    assert document.raws == ()


def test_too_many_items_are_capped() -> None:
    """A document with a hundred thousand items gives two thousand and says so."""
    document = feeds.parse(rss(*(f"<item><guid>{n}</guid></item>" for n in range(2100))), URL)
    assert len(document.entries) == entries.ENTRIES
    assert "capped" in document.marks


# ---------------------------------------------------------------- encodings

WORDS = "Größe Україна заявила"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_unicode_encodings(codec: str) -> None:
    """Unicode in every form, declared or marked."""
    name = codec.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?><rss version="2.0"><channel><item><title>{WORDS}</title></item></channel></rss>'
    assert feeds.parse(text.encode(codec), URL).entries[0].title == WORDS


@pytest.mark.parametrize(
    ("codec", "words"),
    [("windows-1251", "Україна"), ("koi8-r", "Москва"), ("iso-8859-1", "Größe"), ("windows-1252", "Größe")],
)
@pytest.mark.parametrize("declared", ["document", "header"])
def test_old_encodings(codec: str, words: str, declared: str) -> None:
    """Encodings of one byte, declared in the document or by the server."""
    head = f'<?xml version="1.0" encoding="{codec}"?>' if declared == "document" else ""
    body = f"{head}<rss version='2.0'><channel><item><title>{words}</title></item></channel></rss>".encode(codec)
    header = f"text/xml; charset={codec}" if declared == "header" else ""
    assert feeds.parse(body, URL, header).entries[0].title == words


@pytest.mark.parametrize(
    "name",
    ["undefined", "punycode", "idna", "rot13", "zlib", "hex", "base64", "bz2", "utf-7", "unicode_escape", "raw_unicode_escape",
     "mbcs", "no-such-thing", "x" * 40, "utf-8\\u0000"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["document", "header"])
def test_encodings_that_are_none(name: str, place: str) -> None:
    """Declared encodings that are none are not believed: the entries come all the same."""
    head = f'<?xml version="1.0" encoding="{name}"?>' if place == "document" else '<?xml version="1.0"?>'
    header = f"application/xml; charset={name}" if place == "header" else ""
    assert feeds.parse(rss(ITEM.format(n=1), head=head), URL, header).entries[0].guid == "g1"


def test_bytes_that_fit_no_encoding() -> None:
    """Text with some bytes of another encoding is text with some odd letters."""
    body = rss("<item><title>Gr\u00f6\u00dfe X</title><guid>1</guid></item>").replace("Größe".encode(), b"Gr\xf6\xdfe")
    assert "X" in feeds.parse(body, URL).entries[0].title


# ---------------------------------------------------------------- items

ITEMS = {
    "nothing": ("<item></item>", {"guid": "", "link": "", "title": "", "published": None}),
    "title only": ("<item><title>A</title></item>", {"title": "A", "link": ""}),
    "guid is the link": ("<item><guid>http://x.org/a</guid></item>", {"link": "http://x.org/a", "guid": "http://x.org/a"}),
    "guid is no link": ("<item><guid isPermaLink='false'>tag:x</guid></item>", {"link": "", "guid": "tag:x"}),
    "javascript link": ("<item><link>javascript:alert(1)</link><guid>javascript:x</guid></item>", {"link": ""}),
    "file link": ("<item><link>file:///etc/passwd</link></item>", {"link": ""}),
    "data link": ("<item><link>data:text/html,x</link></item>", {"link": ""}),
    "relative link": ("<item><link>../a?b=c&amp;d=e</link></item>", {"link": "http://example.org/a?b=c&d=e"}),
    "padded link": ("<item><link>\n  http://x.org/a \n</link></item>", {"link": "http://x.org/a"}),
    "link too long": (f"<item><link>http://x.org/{'a' * 3000}</link></item>", {"link": ""}),
    "markup in the title": ("<item><title>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title></item>", {"title": "A & B"}),
    "script in the title": ("<item><title>&lt;script&gt;x&lt;/script&gt;</title></item>", {"title": "x"}),
    "lines in the title": ("<item><title>A\n\n  B\tC</title></item>", {"title": "A B C"}),
    "less than in the title": ("<item><title>3 &amp;lt; 4</title></item>", {"title": "3 < 4"}),
    "control characters": ("<item><title>A&#x202e;B&#x200b;C</title></item>", {"title": "ABC"}),
    "title too long": (f"<item><title>{'a' * 5000}</title></item>", {"title": "a" * 1000}),
    "agency": ("<item><source url='http://a.org/rss'>dpa</source></item>", {"source": "dpa"}),
    "author": ("<item><author>jo@x.org (Jo)</author></item>", {"author": "jo@x.org (Jo)"}),
    "creator": ("<item xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>Jo</dc:creator></item>", {"author": "Jo"}),
    "full text wins": (
        """<item xmlns:content='http://purl.org/rss/1.0/modules/content/'><description>short</description>
        <content:encoded>much longer text</content:encoded></item>""",
        {"markup": "much longer text"},
    ),
    "date missing": ("<item><pubDate></pubDate></item>", {"published": None}),
    "date garbage": ("<item><pubDate>Foo, 99 Bar</pubDate></item>", {"published": None}),
}  # fmt: skip


@pytest.mark.parametrize(("item", "expected"), ITEMS.values(), ids=ITEMS)
def test_items(item: str, expected: dict[str, object]) -> None:
    """What stands in an item, as it stands there, made harmless."""
    entry = one(item)
    assert {name: getattr(entry, name) for name in expected} == expected


def test_identity() -> None:
    """guid, else link, else title and text; long guids by their hash."""
    assert Entry(guid="g", link="http://x.org/a").key == "g"
    assert Entry(link="http://x.org/a", title="A").key == "http://x.org/a"
    assert Entry(title="A", markup="x").key != Entry(title="A", markup="y").key
    assert Entry(title="A", markup="x").key == Entry(title="A", markup="x", author="Z").key
    assert one(f"<item><guid>{'g' * 5000}</guid></item>").key.startswith("sha256:")


DATES: dict[str, datetime | None] = {
    "Fri, 18 Oct 2024 10:00:00 GMT": datetime(2024, 10, 18, 10, tzinfo=UTC),
    "Fri, 18 Oct 2024 10:00:00 +0200": datetime(2024, 10, 18, 8, tzinfo=UTC),
    "Fri, 18 Oct 2024 10:00 EST": datetime(2024, 10, 18, 15, tzinfo=UTC),
    "Fri, 18 Oct 24 10:00:00 -0000": datetime(2024, 10, 18, 10, tzinfo=UTC),
    "2024-10-18T10:00:00Z": datetime(2024, 10, 18, 10, tzinfo=UTC),
    "2024-10-18T10:00:00.123+02:00": datetime(2024, 10, 18, 8, tzinfo=UTC),
    "20241018T100000Z": datetime(2024, 10, 18, 10, tzinfo=UTC),
    "18. Oktober 2024, 10:00 Uhr MESZ": datetime(2024, 10, 18, 8, tzinfo=UTC),
    "Sat, 31 Dec 2016 23:59:60 GMT": datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC),
    # no zone: the outlet's is meant
    "Fri, 18 Oct 2024 10:00:00": datetime(2024, 10, 18, 10),  # noqa: DTZ001  that is the point
    "2024-10-18 10:00": datetime(2024, 10, 18, 10),  # noqa: DTZ001  likewise
    "2024-10-18": datetime(2024, 10, 18),  # noqa: DTZ001  likewise
    "18.10.2024 10:00": datetime(2024, 10, 18, 10),  # noqa: DTZ001  likewise
    "Fr, 18 Okt 2024": datetime(2024, 10, 18),  # noqa: DTZ001  likewise
    "18 octobre 2024 à 10:00": datetime(2024, 10, 18, 10),  # noqa: DTZ001  likewise
    "18 de octubre de 2024": datetime(2024, 10, 18),  # noqa: DTZ001  likewise
    "18 октября 2024 10:00": datetime(2024, 10, 18, 10),  # noqa: DTZ001  likewise
    "18 жовтня 2024": datetime(2024, 10, 18),  # noqa: DTZ001  likewise
    "October 18, 2024": datetime(2024, 10, 18),  # noqa: DTZ001  likewise
    # none
    "1970-01-01T00:00:00Z": None, "Foo, 99 Bar": None, "yesterday": None, "": None, "99999-01-01": None,
    "2024-02-30": None, "Fri, 18 Oct 2024 25:00:00 GMT": None, "0000-00-00": None, "1" * 500: None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATES.items(), ids=lambda v: str(v)[:30])
def test_dates(text: str, expected: datetime | None) -> None:
    """Dates as feeds write them; without a zone they stay without one; before 1990 they are none."""
    assert moment(text) == expected


# ---------------------------------------------------------------- only what is new


def test_known_items_are_not_parsed() -> None:
    """One new item among thirty: one goes through the parser, and its entry is the same as in a full parse."""
    items = [ITEM.format(n=n) for n in range(9)]
    before = feeds.parse(rss(*items[:8]), URL)
    body = rss(items[8], *items[:8], channel="<lastBuildDate>today</lastBuildDate>")
    after = feeds.parse(body, URL, known=frozenset(before.raws))
    assert after.parsed == 1
    assert [e.guid for e in after.entries] == ["g8"]
    assert after.entries[0] == feeds.parse(body, URL).entries[0]


def test_a_changed_item_is_parsed_again() -> None:
    """An item that differs by one byte counts as unknown."""
    before = feeds.parse(rss(ITEM.format(n=1), ITEM.format(n=2)), URL)
    body = rss(ITEM.format(n=1).replace("Vote", "Veto"), ITEM.format(n=2))
    assert [e.title for e in feeds.parse(body, URL, known=frozenset(before.raws)).entries] == ["1: Veto on the treaty"]


def test_order_does_not_matter() -> None:
    """The same items in another order are no news."""
    items = [ITEM.format(n=n) for n in range(5)]
    known = frozenset(feeds.parse(rss(*items), URL).raws)
    assert feeds.parse(rss(*reversed(items)), URL, known=known).entries == ()


DOUBTS = {
    "doctype": b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'><channel><item><title>&a;</title></item></channel></rss>",
    "not well-formed": b"<rss version='2.0'><channel><item><title>a & b</title></item></channel></rss>",
    "item in an item": b"<rss version='2.0'><channel><item><item/></item></channel></rss>",
    "item in an odd place": b"<rss version='2.0'><channel><x><item/></x></channel></rss>",
    "utf-16": "<rss version='2.0'><channel><item/></channel></rss>".encode("utf-16"),
    "unknown namespace": b"<rss version='2.0'><channel><item><x:y/></item></channel></rss>",
}


@pytest.mark.parametrize("body", DOUBTS.values(), ids=DOUBTS)
def test_in_doubt_nothing_is_cut(body: bytes) -> None:
    """Documents of an odd kind are parsed whole, always."""
    assert feedcut.cut(body) is None


def test_items_in_comments_and_cdata_are_no_items() -> None:
    """Only elements are cut."""
    body = rss("<!-- <item>no</item> -->", "<item><title><![CDATA[</item><item>]]></title></item>")
    cut = feedcut.cut(body)
    assert cut is not None
    assert len(cut.spans) == 1


# ---------------------------------------------------------------- JSON Feed and sitemaps


def test_json_feed_fields() -> None:
    """A JSON Feed's texts, authors, dates and languages; wrong types are left out."""
    items: list[dict[str, Any]] = [
        {"id": "1", "url": "/a", "title": "A", "content_html": "<p>x</p>", "date_published": "2024-10-18T10:00:00+02:00",
         "authors": [{"name": "Jo"}, {"name": "Mo"}], "language": "de"},
        {"id": "2", "external_url": "http://y.org/b", "content_text": "one\n\ntwo < three", "author": {"name": "Li"}},
        {"id": None, "url": 7, "title": ["x"], "content_html": {}, "date_published": 5, "authors": "x"},
        {},
    ]  # fmt: skip
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "F",
        "home_page_url": "http://example.org",
        "items": items,
    }
    document = feeds.parse(json.dumps(feed).encode(), URL, "application/feed+json")
    first, second, third, fourth = document.entries
    assert (first.link, first.author, first.lang) == ("http://example.org/a", "Jo, Mo", "de")
    assert first.published == datetime(2024, 10, 18, 8, tzinfo=UTC)
    assert (second.link, second.markup) == ("http://y.org/b", "<p>one</p><p>two &lt; three</p>")
    assert (third.guid, third.link, third.title) == ("", "", "")
    assert fourth.key == third.key


def test_json_numbers_are_ids_too() -> None:
    """Numbers for ids occur, and are kept."""
    feed = {"version": "https://jsonfeed.org/version/1", "items": [{"id": 5, "title": "x"}]}
    assert feeds.parse(json.dumps(feed).encode(), URL).entries[0].guid == "5"


def test_sitemap_index_names_its_sitemaps() -> None:
    """The newest sitemap comes first."""
    body = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/old.xml</loc>
        <lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>http://x.org/new.xml</loc><lastmod>2024-01-01</lastmod>
        </sitemap></sitemapindex>"""
    assert sitemap.children(body, "http://x.org/s.xml") == ["http://x.org/new.xml", "http://x.org/old.xml"]


def test_documents_survive_the_way_through_a_worker() -> None:
    """What a worker sends back is what was found."""
    document = feeds.parse(rss(ITEM.format(n=1), ITEM.format(n=2)), URL)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(document), type=Document) == document
