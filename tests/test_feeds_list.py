"""The list of feeds: at a glance, added to, imported, exported, discovered."""

from __future__ import annotations

import io
import json
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from local import Answer, Site, page, rss, serve

from monitor import config
from monitor.cli import cli
from monitor.config import Feed
from monitor.errors import ConfigError, UsageError
from monitor.eventlog import SqliteLog
from monitor.feeds import discovery, opml
from monitor.poll import feedlist
from monitor.poll.feedstate import State
from monitor.poll.feedstore import Store
from monitor.web import Response, Web

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HEAD = '# our feeds\n[newsroom]\nname = "Desk"  # ours\n'


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site with a front page, two feeds and a news sitemap."""
    with serve() as running:
        front = page(
            "Town Echo",
            "News of the town, every day, for all who live here and elsewhere too.",
            published=NOW,
            lang="en",
        )
        links = b"<link rel='alternate' type='application/rss+xml' title='All' href='/all.xml'><link rel='alternate' type='application/atom+xml' href='/none.xml'>"
        running.pages["/"] = Answer(front.replace(b"</head>", links + b"</head>"))
        running.pages["/all.xml"] = Answer(rss([("A", f"{running.url}/a", NOW)], title="Town Echo"))
        running.pages["/robots.txt"] = Answer(
            f"Sitemap: {running.url}/news-map.xml\nSitemap: {running.url}/other.xml".encode()
        )
        running.pages["/news-map.xml"] = Answer(f"<urlset><url><loc>{running.url}/a</loc></url></urlset>".encode())
        yield running


@pytest.fixture
def file(tmp_path: Path, site: Site) -> Path:
    """Return a config.toml without feeds that lets the local site be asked."""
    path = tmp_path / "config.toml"
    path.write_text(f'{HEAD}[network]\nallow_private = ["127.0.0.1:{site.port}"]\nspacing = "0s"\n', "utf-8")
    return path


def call(file: Path, *words: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(cli, ["--config", str(file), "--state", str(file.parent / "state"), *words])


def feeds_in(file: Path) -> tuple[Feed, ...]:
    """Return the feeds that the file lists."""
    return config.load(file, {}).feeds


def test_add(file: Path, site: Site) -> None:
    """A feed is tried, gets its own title for the outlet's name, and stands at the end; the rest stays as it was."""
    before = file.read_text("utf-8")
    file.chmod(0o600)
    result = call(file, "feeds", "add", f"{site.url}/all.xml", "--from-now", "--every", "30m", "--lang", "en")
    assert result.exit_code == 0, result.output
    assert file.read_text("utf-8").startswith(before)
    assert file.stat().st_mode & 0o777 == 0o600
    assert feeds_in(file) == (
        Feed(url=f"{site.url}/all.xml", outlet="Town Echo", every_s=1800, lang="en", from_now=True),
    )
    again = call(file, "feeds", "add", f"{site.url}/all.xml")
    assert isinstance(again.exception, UsageError)


@pytest.mark.parametrize(
    "words", [("/none.xml",), ("/",), ("/all.xml", "--every", "1s"), ("/all.xml", "--timezone", "Mars/Base")]
)
def test_add_refuses(file: Path, site: Site, words: tuple[str, ...]) -> None:
    """What is no feed, or a wrong setting, changes nothing."""
    before = file.read_bytes()
    result = call(file, "feeds", "add", f"{site.url}{words[0]}", *words[1:])
    assert isinstance(result.exception, (UsageError, ConfigError))
    assert file.read_bytes() == before


def test_add_without_trying(file: Path) -> None:
    """--no-try adds what cannot be asked now."""
    assert (
        call(file, "feeds", "add", "https://example.org/rss", "--no-try", "--outlet", 'The "X" \\ Ünder').exit_code == 0
    )
    assert feeds_in(file)[0].outlet == 'The "X" \\ Ünder'


def test_opml_there_and_back(file: Path, tmp_path: Path) -> None:
    """What is exported can be imported; feeds that are known, double or no addresses are left out."""
    feeds = tuple(Feed(url=f"https://example.org/{n}?a=b&c=d", outlet=f'Outlet "{n}" <&>', lang="de") for n in range(3))
    feedlist.append(file, feeds)
    exported = call(file, "feeds", "export")
    path = tmp_path / "feeds.opml"
    path.write_text(exported.stdout.replace("</body>", "<outline text='x' xmlUrl='javascript:1'/></body>"), "utf-8")
    other = tmp_path / "other.toml"
    other.write_text("", "utf-8")
    assert call(other, "feeds", "import", str(path), "--dry-run", "--json").exit_code == 0
    assert other.read_text("utf-8") == ""
    result = call(other, "feeds", "import", str(path), "--from-now", "--json")
    assert [row["url"] for row in json.loads(result.stdout)] == [f.url for f in feeds]
    assert [(f.outlet, f.lang, f.from_now) for f in feeds_in(other)] == [(f.outlet, "de", True) for f in feeds]
    assert json.loads(call(other, "feeds", "import", str(path), "--json").stdout) == []


BAD_OPML = {
    "empty": b"", "text": b"hello", "other XML": b"<rss/>", "broken": b"<opml><body><outline xmlUrl='http://x.org/a'/>",
    "bomb": b"<!DOCTYPE opml [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]><html>&b;</html>",
}  # fmt: skip


@pytest.mark.parametrize("body", BAD_OPML.values(), ids=BAD_OPML)
def test_what_is_no_opml(body: bytes) -> None:
    """One line, no traceback."""
    with pytest.raises(UsageError, match="is no OPML"):
        list(opml.read(io.BytesIO(body)))


def test_opml_of_readers() -> None:
    """Folders, other spellings, missing titles."""
    body = b"""<opml version="1.0"><body><outline text="Folder"><outline text="A" xmlUrl="http://x.org/a"/>
        <outline title="B" xmlurl="http://x.org/b" language="de-DE"/><outline xmlUrl=" http://x.org/c "/><outline/></outline></body></opml>"""
    found = [(f.url, f.outlet, f.lang) for f in opml.read(io.BytesIO(body))]
    assert found == [
        ("http://x.org/a", "A", None),
        ("http://x.org/b", "B", "de"),
        ("http://x.org/c", "http://x.org/c", None),
    ]


def test_an_invalid_list_is_never_written(file: Path) -> None:
    """Adding what could not be read again is refused before anything is written."""
    before = file.read_bytes()
    with pytest.raises(ConfigError):
        feedlist.append(file, [Feed(url="https://example.org/a", outlet="X", timezone="No/Where")])
    assert file.read_bytes() == before


@pytest.mark.parametrize("text", ["a\nb", 'q"q', "b\\b", "\x7f", "\t", "'''", "ü\u2028"])
def test_texts_in_a_block(text: str) -> None:
    """Whatever a feed's title holds, the table says the same."""
    assert tomllib.loads(feedlist.block(Feed(url="http://x.org/", outlet=text)))["feeds"][0]["outlet"] == text


def test_discover(file: Path, site: Site) -> None:
    """Feeds that a page names, and news sitemaps of robots.txt; what does not answer is left out."""
    result = call(file, "feeds", "discover", f"{site.url}/", "--json")
    assert result.exit_code == 0, result.output
    assert [(row["url"], row["version"]) for row in json.loads(result.stdout)] == [
        (f"{site.url}/all.xml", "rss20"), (f"{site.url}/news-map.xml", "sitemap"),
    ]  # fmt: skip
    direct = call(file, "feeds", "discover", f"{site.url}/all.xml", "--json")
    assert [row["title"] for row in json.loads(direct.stdout)] == ["Town Echo"]


def test_discover_at_usual_places(file: Path, site: Site) -> None:
    """A page that names no feed: the usual places are tried."""
    site.pages["/"] = Answer(b"<html><body>hello</body></html>")
    site.pages["/robots.txt"] = Answer(b"", 404)
    site.pages["/feed.xml"] = site.pages["/all.xml"]
    assert [row["url"] for row in json.loads(call(file, "feeds", "discover", f"{site.url}/", "--json").stdout)] == [
        f"{site.url}/feed.xml"
    ]
    del site.pages["/feed.xml"]
    assert call(file, "feeds", "discover", f"{site.url}/").exit_code == 1


def test_what_a_page_names_is_asked_in_its_name(file: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that a public page names never opens the private addresses that the operator may ask."""
    asked: dict[str, str | None] = {}
    get = Web.get

    async def noting(self: Web, url: str, *, origin: str | None = None, **more: Any) -> Response:
        asked[url.removeprefix(site.url)] = origin
        return await get(self, url, origin=origin, **more)

    monkeypatch.setattr(Web, "get", noting)
    call(file, "feeds", "discover", f"{site.url}/")
    assert asked.pop("/") is None
    assert asked
    assert set(asked.values()) == {f"{site.url}/"}


def test_links_of_a_page() -> None:
    """Declared feeds before links that look like feeds; addresses that are none are left out."""
    body = b"""<base href="https://x.org/sub/"><a href="/rss">RSS</a><a href="javascript:rss">x</a>
        <link rel="alternate" type="application/rss+xml" href="a.xml" title="A &amp; B"><a href="/news">News</a>"""
    assert discovery.links(body, "https://y.org/") == [
        ("https://x.org/sub/a.xml", "A & B"),
        ("https://x.org/rss", "RSS"),
    ]
    assert discovery.links(b"", "https://y.org/") == []
    assert discovery.sitemaps(b"\n" * 500_000) == []  # at once: each line is looked at once
    assert discovery.sitemaps(b"Sitemap: https://x.org/a.xml\nsitemap: https://x.org/news.xml\nSitemap: file:///x") == [
        "https://x.org/news.xml", "https://x.org/a.xml",
    ]  # fmt: skip


def test_at_a_glance(file: Path) -> None:
    """Feeds in trouble come first, with the reason; feeds that were never polled are new; paused ones say so."""
    feedlist.append(
        file,
        [Feed(url=f"https://example.org/{n}", outlet=n) for n in ("good", "bad", "fresh")]
        + [Feed(url="https://example.org/rest", outlet="rest", paused=True)],
    )
    good = State(url="https://example.org/good", outlet="good", last_success=NOW, next_due=NOW, last_new=NOW)
    bad = State(
        url="https://example.org/bad",
        outlet="bad",
        failures=3,
        last_error="HTTP 500",
        failing_since=NOW,
        marks=("partial",),
    )
    with SqliteLog.open(file.parent / "state") as log:
        Store(log).save([good, bad])
        assert Store(log).states() == {good.url: good, bad.url: bad}
    rows = json.loads(call(file, "feeds", "--json").stdout)
    assert [(row["outlet"], row["state"]) for row in rows][:2] == [("bad", "failing"), ("good", "healthy")]
    assert {(row["outlet"], row["state"]) for row in rows[2:]} == {("fresh", "new"), ("rest", "paused")}
    shown = call(file, "feeds", "list").stdout
    assert "4 feeds, 1 in trouble" in shown
    assert [row["outlet"] for row in json.loads(call(file, "feeds", "list", "--trouble", "--json").stdout)] == ["bad"]


def test_at_a_glance_before_the_first_poll(file: Path) -> None:
    """Without a log all feeds are new."""
    feedlist.append(file, [Feed(url="https://example.org/a", outlet="A")])
    assert [row["state"] for row in json.loads(call(file, "feeds", "--json").stdout)] == ["new"]


def test_an_address_is_never_folded(file: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a pipe a feed is one line; in a narrow terminal its address has a line of its own, whole."""
    long = f"{site.url}/{'section/' * 20}all.xml"
    feedlist.append(file, [Feed(url=long, outlet="Town Echo")])
    (line,) = [line for line in call(file, "feeds").stdout.splitlines() if "Town Echo" in line]
    assert long in line
    narrow = CliRunner(env={"COLUMNS": "60"})
    with monkeypatch.context() as patch:
        patch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
        result = narrow.invoke(cli, ["--config", str(file), "--state", str(file.parent / "state"), "feeds"])
    assert f"    {long}" in result.stdout.splitlines()
    assert "new  Town Echo" in result.stdout


def test_a_round_in_which_every_feed_fails_ends_with_1(file: Path, site: Site) -> None:
    """What calls it (cron, a unit) hears of a lost network; one failing feed beside a living one is no failure."""
    feedlist.append(file, [Feed(url=f"{site.url}/none.xml", outlet="None")])
    assert call(file, "poll").exit_code == 1
    feedlist.append(file, [Feed(url=f"{site.url}/all.xml", outlet="Town Echo")])
    assert call(file, "poll").exit_code == 0
