"""What pages are really like, and what an article is without them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from local import page

from monitor import articles
from monitor.articles import canonical, extract, summary, true_address
from monitor.errors import UnreadableError

URL = "https://echo.example/news/1"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TEXT = "\n\n".join(
    f"In part {n} of its report the council of Arnsee says that the bridge was closed on Monday, as {n * 7} people saw."
    for n in range(1, 6)
)


def html_of(head: str = "", body: str = "", text: str = TEXT, lang: str = "en") -> bytes:
    """Return a page with an article."""
    return page("Bridge closed in Arnsee", text, published=NOW, lang=lang, lead=body).replace(
        b"</head>", head.encode() + b"</head>"
    )


def test_the_text_is_the_article() -> None:
    """Paragraphs joined by a blank line; navigation, footer and headline are not part of it."""
    parts = extract(html_of(), URL)
    assert parts.text == TEXT
    assert parts.title == "Bridge closed in Arnsee"
    assert parts.lang == "en"
    assert parts.published == NOW


NOISE = {
    "related stories": "<aside class='related'><h3>Related</h3><ul><li><a href='/2'>Minister denies everything</a></li></ul></aside>",
    "share buttons": "<div class='social-share'><a href='#'>Tweet</a><a href='#'>Share</a></div>",
    "script": "<script>document.write('Minister confirms everything')</script>",
    "comments": "<div id='comments' class='comments'><p>I think the minister lied about all of it.</p></div>",
    "cookie bar": "<div class='cookie-banner'><p>We use cookies.</p></div>",
}


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
def test_noise_is_no_text(noise: str) -> None:
    """What stands round an article is not read."""
    parts = extract(html_of().replace(b"</article>", b"</article>" + noise.encode()), URL)
    assert parts.text == TEXT


NO_ARTICLES = {
    "empty": (b"", "text/html", "an empty page"),
    "a picture": (b"\x89PNG", "image/png", "not a page but image/png"),
    "a PDF": (b"%PDF-1.4", "application/pdf", "not a page but application/pdf"),
    "no text": (b"<html><body><img src='x'></body></html>", "", "no text found"),
    "a short notice": (b"<html><body><p>Gone.</p></body></html>", "", "no text found"),
    "too deep": (b"<html><body>" + b"<div>" * 400 + b"<p>text</p>" * 50, "", "nested deeper"),
    "paywall": (
        html_of(
            '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>',
            text="Subscribe.",
        ),
        "",
        "no text found",
    ),
    "consent": (html_of(text="Wir nutzen Cookies. Bitte geben Sie Ihre Einwilligung zum Tracking durch unsere Werbepartner."), "", "consent"),
    "robot wall": (html_of(text="Checking your browser before accessing the site. Please enable JavaScript and cookies to go on, please."), "", "robot wall"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "kind", "reason"), NO_ARTICLES.values(), ids=NO_ARTICLES)
def test_what_is_no_article(body: bytes, kind: str, reason: str) -> None:
    """A page without an article says why; it is never an empty text."""
    with pytest.raises(UnreadableError) as caught:
        extract(body, URL, kind)
    assert reason in caught.value.reason


def test_an_article_about_cookies_is_an_article() -> None:
    """A long text about consent is not taken for a wall."""
    text = "\n\n".join(
        f"The court said in ruling {n} that cookies need consent, the agency reported on Monday." for n in range(30)
    )
    assert extract(html_of(text=text), URL).text == text


# ---------------------------------------------------------------- what a page says about itself


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-02-01T10:00:00+01:00"}</script>', "2026-02-01T09:00:00+00:00"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "datePublished": "2026-02-01"}]}</script>', "2026-02-01T00:00:00"),
        ('<script type="application/ld+json">{broken</script>', NOW.isoformat()),
        ('<script type="application/ld+json">[[[[[[[[{"@type": "NewsArticle", "datePublished": "2001-01-01"}]]]]]]]]</script>', NOW.isoformat()),
        ('<meta name="date" content="2020-01-01">', NOW.isoformat()),
    ],
)  # fmt: skip
def test_date_of_a_page(head: str, published: str) -> None:
    """JSON-LD before meta; broken data is no data."""
    found = extract(html_of(head), URL).published
    assert found is not None
    assert found.isoformat() == published


def test_marks() -> None:
    """A live blog is marked as a ticker, a locked article as behind a paywall."""
    ticker = json.dumps({"@type": "LiveBlogPosting", "headline": "Bridge closed"})
    assert extract(html_of(f'<script type="application/ld+json">{ticker}</script>'), URL).marks == ("ticker",)
    assert extract(html_of('<meta property="article:content_tier" content="locked">'), URL).marks == ("paywall",)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("https://echo.example/news/1-bridge?utm_source=x", "https://echo.example/news/1-bridge"),
        ("/news/1-bridge", "https://echo.example/news/1-bridge"),
        ("https://www.echo.example/a", "https://www.echo.example/a"),
        ("https://other.example/a", ""),
        ("https://echo.example.evil.example/a", ""),
        ("https://echo.example/", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
    ],
)
def test_canonical_address_of_a_page(given: str, found: str) -> None:
    """A page may name another address of its own site, never one of another site: it could take over that article."""
    assert extract(html_of(f'<link rel="canonical" href="{given}">'), URL).canonical == found


def test_title_of_feed_and_page() -> None:
    """The page's headline wins, unless it is about something else (the site's name)."""
    assert extract(html_of(), URL, title="Bridge in Arnsee shut").title == "Bridge closed in Arnsee"
    assert extract(html_of(), URL, title="Vote on the treaty").title == "Vote on the treaty"


@pytest.mark.parametrize(
    ("header", "codec"), [("text/html; charset=windows-1251", "windows-1251"), ("text/html; charset=nonsense", "utf-8"),
                          ("text/html; charset=rot13", "utf-8"), ("", "utf-8"), ("text/html", "utf-8")],
)  # fmt: skip
def test_charset(header: str, codec: str) -> None:
    """The header's charset where it is one; else the page's own."""
    text = "\n\n".join(
        f"В части {n} отчёта сказано, что мост был закрыт в понедельник, сообщил совет города." for n in range(6)
    )
    body = html_of(text=text, lang="ru")
    if codec != "utf-8":
        body = body.decode().replace('<meta charset="utf-8">', "").encode(codec)
    parts = extract(body, URL, header)
    assert parts.text == text
    assert parts.lang == "ru"


@pytest.mark.parametrize(
    ("lang", "text"),
    [("de", "Der Rat der Stadt teilte mit, die Brücke sei am Montag gesperrt worden, weil das Wasser zu hoch stand."),
     ("fr", "Le conseil de la ville a indiqué que le pont avait été fermé lundi, car l'eau était trop haute pour passer."),
     ("es", "El consejo de la ciudad dijo que el puente fue cerrado el lunes porque el agua estaba demasiado alta."),
     ("uk", "Рада міста повідомила, що міст закрили в понеділок, бо вода піднялася надто високо для проїзду."),
     ("ru", "Совет города сообщил, что мост закрыли в понедельник, потому что вода поднялась слишком высоко."),
     ("en", "The council of the city said that the bridge was closed on Monday because the water was too high.")],
)  # fmt: skip
def test_language_is_that_of_the_text(lang: str, text: str) -> None:
    """Whatever the page declares: long texts speak for themselves."""
    assert extract(html_of(text=f"{text}\n\n{text}", lang="en"), URL).lang == lang


def test_short_texts_have_the_declared_language() -> None:
    """A headline says too little about its language."""
    assert summary("Brücke zu", lang="de-DE").lang == "de"
    assert summary("Bridge", lang="").lang == "und"


# ---------------------------------------------------------------- a feed's own text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>two</b></p><p>three &amp; four</p>", "One two\n\nthree & four"),
        ("One<br>two<br/><br>three", "One\n\ntwo\n\nthree"),
        ("<div>One<script>alert(1)</script> two</div><style>x</style><!-- no -->three", "One two\n\nthree"),
        ("plain text < with signs", "plain text < with signs"),
        ("<p>News.</p><p><a href='x'>Read more</a></p>", "News."),
        ("News. Weiterlesen", "News."),
        ("<p>News.</p>\nThe post News appeared first on Echo.", "News."),
        ("<img src=x onerror=alert(1)>", ""),
        ("<p>a\u202eb\x00c\ud800</p>", "abc"),
        ("", ""),
    ],
)
def test_summary_text(markup: str, text: str) -> None:
    """A feed's markup as paragraphs, without teasers' endings, scripts and control characters."""
    assert summary(markup).text == text


def test_cut_summaries_are_marked() -> None:
    """A summary that breaks off says so."""
    assert summary("The council said that the bridge ...").marks == ("truncated",)
    assert summary("The council closed it [...]").marks == ("truncated",)
    assert summary("The council closed it.").marks == ()


def test_credit_of_a_source() -> None:
    """The agency that a feed's <source> names is a credit."""
    assert summary("Text.", source="Reuters").credit == ("Reuters",)
    assert summary("Text.", author="dpa").credit == ("dpa",)


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://Echo.Example/a?utm_source=x&utm_medium=rss&id=5#top", "https://echo.example/a?id=5"),
        ("https://echo.example/a?wt_mc=rss&at_medium=RSS&xtor=RSS-1", "https://echo.example/a"),
        ("https://echo.example:443/a", "https://echo.example/a"),
        ("https://echo.example/a?id=5&page=2", "https://echo.example/a?id=5&page=2"),
        ("http://[", "http://["),
    ],
)
def test_canonical(url: str, found: str) -> None:
    """One address for an article: no fragment, no tracking, what names the article stays."""
    assert canonical(url) == found


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://www.google.com/url?rct=j&url=https://echo.example/a&ct=ga", "https://echo.example/a"),
        ("https://www.bing.com/news/apiclick.aspx?ref=x&url=https%3a%2f%2fecho.example%2fa", "https://echo.example/a"),
        ("https://news.google.com/rss/articles/CBMiFmh0dHBzOi8vZWNoby5leGFtcGxlL2HSAQA?oc=5", "https://echo.example/a"),
        ("https://news.google.com/rss/articles/CBMiQVVfeXFMTXBhc3Nr" + "A" * 40, "https://news.google.com/rss/articles/CBMiQVVfeXFMTXBhc3Nr" + "A" * 40),
        ("https://www.google.com/url?url=javascript:alert(1)", "https://www.google.com/url?url=javascript:alert(1)"),
        ("https://evil.example/url?url=http://10.0.0.1/", "https://evil.example/url?url=http://10.0.0.1/"),
        ("https://echo.example/a", "https://echo.example/a"),
    ],
)  # fmt: skip
def test_redirecting_links(url: str, found: str) -> None:
    """Links of news searches lead to the article where the link itself tells."""
    assert true_address(url) == found


def test_public_names() -> None:
    """The module offers copies and changes as well."""
    assert articles.credit("Kiew (dpa) - Text.") == ("dpa",)
    assert articles.site("https://www.echo.example/x") == "echo.example"
