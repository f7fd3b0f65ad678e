"""Page bytes -> the parts of an article: text, title, date, author, language, marks.  Pure.

The text is what an editor would call the article: paragraphs joined by a blank line, without navigation, comments and
tables.  What is known to be wrong with it stands in the marks; a page that gives no text is an
:class:`monitor.errors.UnreadableError` with the reason.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import courlan
import lxml.html
import trafilatura
from lxml import etree

from monitor.articles.copies import credit, fingerprint, same_report
from monitor.articles.revisions import substantive_change
from monitor.entries import AUTHOR, TITLE, link, moment, plain, printable
from monitor.errors import UnreadableError
from monitor.events import Record
from monitor.language import language

__all__ = [
    "Parts",
    "canonical",
    "credit",
    "extract",
    "fingerprint",
    "same_report",
    "site",
    "substantive_change",
    "summary",
    "true_address",
    "warm",
]

LONGEST = 1_000_000
"""Characters of text that are kept of one article."""
LEAST = 80
"""Characters below which a text is a caption and no article."""
_WALL_LENGTH = 1_200
"""Texts up to this length are looked through for consent and login walls; longer ones are articles."""
_DEEPEST = 250
"""Levels of elements; libxml2 gives up at 255, and the text would be lost without a word."""


class Parts(Record, frozen=True, kw_only=True):
    """What a page gave."""

    text: str
    title: str = ""
    author: str = ""
    published: datetime | None = None
    """Aware; naive where the page gives no zone or only a day."""
    lang: str = "und"
    canonical: str = ""
    """The address that the page gives for itself, where it is one of the same site."""
    credit: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """``paywall``, ``ticker``, ``truncated``."""


def warm() -> None:
    """Load what extraction needs, so that a worker can give up its right to open files."""
    paragraph = "The council met on Friday and said that it would decide on the matter in the coming week. " * 3
    extract(
        f"<html lang='en'><head><title>A title of it</title></head><body><article><h1>A title</h1><p>{paragraph}</p>"
        f"<p>{paragraph}</p><p>18 October 2024</p></article></body></html>".encode(),
        "http://example.org/a?utm_source=x",
    )


def extract(  # noqa: PLR0917  called in a worker, by position
    body: bytes,
    url: str,
    content_type: str = "",
    title: str = "",
    lang: str = "",
    dated: bool = False,  # noqa: FBT001, FBT002  likewise
) -> Parts:
    """Return the article on a page.

    `title` is the feed's (it wins where the page's own has no word in common with it), `lang` what feed or settings
    declare; `dated`: the feed gives a date, so the page need not be searched for one. Raises
    :class:`UnreadableError` with the reason where there is no article.
    """
    kind = content_type.partition(";")[0].strip().casefold()
    if kind and not any(word in kind for word in ("html", "xml", "text", "octet-stream")):
        raise UnreadableError(url, f"not a page but {kind[:60]}")
    tree = _tree(body, content_type, url)
    facts = _Facts(tree, url)
    found = trafilatura.bare_extraction(
        tree,
        url=url,
        fast=True,
        include_comments=False,
        include_tables=False,
        deduplicate=False,  # it would depend on what the process has seen before
        # two thirds of the library's time; asked only where neither feed nor page head say it
        with_metadata=not ((title or facts.title) and (dated or facts.published)),
        date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
    )
    text = paragraphs(getattr(found, "text", None) or "")
    if reason := _no_article(text, facts):
        raise UnreadableError(url, reason)
    headline = _headline(title, facts.title or plain(getattr(found, "title", None) or ""))
    text = _without_title(text, headline)
    author = plain(getattr(found, "author", None) or facts.author, AUTHOR)
    return Parts(
        text=text[:LONGEST],
        title=headline[:TITLE],
        author=author,
        published=facts.published or moment(getattr(found, "date", None) or ""),
        lang=language(f"{headline}\n{text}", facts.lang or lang),
        canonical=facts.canonical,
        credit=credit(text, author, facts.credit),
        marks=(*facts.marks, *(("truncated",) if len(text) > LONGEST else ())),
    )


def summary(markup: str, title: str = "", lang: str = "", source: str = "", author: str = "") -> Parts:
    """Return the article as far as a feed's own text gives it; empty text where it gives none."""
    text = _TEASER.sub("", _from_markup(markup)).strip()
    text = _without_title(paragraphs(text), title)
    marks = ("truncated",) if re.search(r"(?:\[?(?:\.\.\.|…)\]?|»)\s*$", text) else ()
    return Parts(
        text=text[:LONGEST],
        title=title,
        author=author,
        lang=language(f"{title}\n{text}", lang),
        credit=credit(text, author, source),
        marks=marks,
    )


def paragraphs(text: str) -> str:
    """Return the lines of a text as paragraphs, joined by a blank line, without control characters."""
    lines = (" ".join(line.split()) for line in printable(text).split("\n"))
    return "\n\n".join(line for line in lines if line)


# ---------------------------------------------------------------- the page

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)


def _tree(body: bytes, content_type: str, url: str) -> lxml.html.HtmlElement:
    """Return the page as a tree; the charset of the header wins over the page's own guess where it fits."""
    source: bytes | str = body
    if (named := _CHARSET.search(content_type)) and not body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            if codecs.lookup(named[1])._is_text_encoding:  # noqa: SLF001  what str.decode itself looks at
                source = body.decode(named[1])
        except (LookupError, ValueError):
            pass
    tree = trafilatura.load_html(source)
    if tree is None:
        raise UnreadableError(url, "not HTML" if body.strip() else "an empty page")
    if _TOO_DEEP(tree):
        raise UnreadableError(url, f"elements nested deeper than {_DEEPEST} levels")
    return tree


_TOO_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")
"""Whether a tree has an element below :data:`_DEEPEST` others: a path of so many steps, one look at each node."""


class _Facts:
    """What a page says about itself in its head and in JSON-LD."""

    def __init__(self, tree: lxml.html.HtmlElement, url: str) -> None:
        meta: dict[str, str] = {}
        for node in tree.iter("meta"):
            name = node.get("property") or node.get("name") or node.get("itemprop")
            if name and (value := node.get("content")):
                meta.setdefault(name.casefold(), value[:2000])
        root = tree.getroottree().getroot()
        self.lang = (root.get("lang") or meta.get("og:locale") or meta.get("language") or "")[:10]
        data = _News(tree)
        self.title = plain(data.text("headline") or meta.get("og:title", ""))
        self.author = data.text("author") or meta.get("author", "")
        self.credit = data.text("creditText") or meta.get("copyright", "") or meta.get("dc.creator", "")
        self.published = next((found for text in _dates(tree, data, meta) if (found := moment(text))), None)
        self.canonical = _own_address(tree, meta, url)
        marks = []
        if data.values.get("isAccessibleForFree") in {False, "False", "false"} or _locked(meta):
            marks.append("paywall")
        if data.kind == "LiveBlogPosting":
            marks.append("ticker")
        self.marks = tuple(marks)


def _locked(meta: dict[str, str]) -> bool:
    tier = meta.get("article:content_tier", meta.get("content_tier", "")).casefold()
    return tier in {"locked", "metered"}


def _dates(tree: lxml.html.HtmlElement, data: _News, meta: dict[str, str]) -> Iterator[str]:
    """Yield what may be the day of publication, the surest first."""
    yield data.text("datePublished")
    for name in ("article:published_time", "og:article:published_time", "datepublished", "og:published_time", "pubdate",
                 "publishdate", "publish-date", "date", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date",
                 "parsely-pub-date"):  # fmt: skip
        yield meta.get(name, "")
    for node in tree.iter("time"):
        if node.get("pubdate") is not None or node.get("itemprop") == "datePublished":
            yield node.get("datetime") or ""


def _own_address(tree: lxml.html.HtmlElement, meta: dict[str, str], url: str) -> str:
    """Return the page's canonical address; one of another site is not believed, it could take over that site's."""
    for node in tree.iter("link"):
        if "canonical" in (node.get("rel") or "").casefold().split():
            found = link(node.get("href") or "", url)
            break
    else:
        found = link(meta.get("og:url", ""), url)
    same = found and site(found) == site(url)
    # some sites name their front page as the canonical address of everything
    return canonical(found) if same and urlsplit(found).path.strip("/") else ""


def site(url: str) -> str:
    """Return the host of an address without ``www.`` and its like: what stands for an outlet that has no name."""
    host = (urlsplit(url).hostname or "").casefold()
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", host)


class _News:
    """The news article in a page's JSON-LD."""

    KINDS = re.compile(
        r"(?:News|Reportage|Analysis|Opinion|Background|Advertiser)?\w*Article|LiveBlogPosting|BlogPosting"
    )

    def __init__(self, tree: lxml.html.HtmlElement) -> None:
        self.values: dict[str, Any] = {}
        self.kind = ""
        for node in tree.iter("script"):
            if "ld+json" in (node.get("type") or "").casefold() and node.text and len(node.text) < 500_000:
                try:
                    self._look(json.loads(node.text, strict=False), 0)
                except (ValueError, RecursionError):
                    continue

    def _look(self, data: Any, depth: int) -> None:
        if self.values or depth > 5:
            return
        if isinstance(data, list):
            for item in data[:50]:
                self._look(item, depth + 1)
        elif isinstance(data, dict):
            kinds = data.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if isinstance(kind, str) and self.KINDS.fullmatch(kind):
                    self.values, self.kind = data, kind
                    return
            self._look(data.get("@graph"), depth + 1)

    def text(self, name: str) -> str:
        """Return a value as text: of things their name, of lists the first."""
        value = self.values.get(name)
        while isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("name")
        return value[:2000] if isinstance(value, str) else ""


# ---------------------------------------------------------------- is it an article?

_CONSENT = re.compile(
    r"cookies?\b|consent|einwilligung|datenschutz|tracking|werbepartner|consentement|traceurs|consentimiento|куки"
    r"|javascript|captcha|verify (?:that )?you are|are you a robot|access denied|zugriff verweigert"
    r"|checking your browser|enable js",
    re.IGNORECASE,
)


def _no_article(text: str, facts: _Facts) -> str | None:
    """Return why a text is no article."""
    if not text:
        return "no text found" + (", the page is behind a paywall" if "paywall" in facts.marks else "")
    if len(text) < _WALL_LENGTH and len(_CONSENT.findall(text)) >= max(2, len(text) // 250):
        return "a consent or robot wall in place of the article"
    return f"no text found but {len(text)} characters" if len(text) < LEAST else None


def _headline(of_feed: str, of_page: str) -> str:
    """Return the page's headline, or the feed's where the page's is about something else (the site, a section)."""
    if not of_feed or not of_page:
        return of_feed or of_page
    ours, theirs = _words(of_feed), _words(of_page)
    return of_page if ours & theirs else of_feed


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"\w+", text.casefold()) if len(w) > 3}


def _without_title(text: str, title: str) -> str:
    first, _, rest = text.partition("\n\n")
    return rest if rest and title and " ".join(first.split()).casefold() == title.casefold() else text


# ---------------------------------------------------------------- a feed's own text

_TEASER = re.compile(
    r"(?:^|\n+|(?<=[.!?…\])])\s+)(?:(?:continue reading|read more|weiterlesen|mehr dazu|lire la suite|seguir leyendo"
    r"|читать далее|читати далі)[^\n]{0,60}"
    r"|the post [^\n]{1,300} (?:appeared first|first appeared) on [^\n]{1,100})\s*$",
    re.IGNORECASE,
)
_BLOCKS = frozenset({"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr",
                     "table", "section", "article", "figure", "figcaption", "hr", "pre", "dd", "dt"})  # fmt: skip
_SKIPPED = frozenset({"script", "style", "iframe", "object", "embed", "form", "noscript", "figcaption", "svg"})


def _from_markup(markup: str) -> str:
    """Return the text of a piece of HTML, a line for each block."""
    if "<" not in markup and "&" not in markup:
        return markup
    try:
        tree = lxml.html.fragment_fromstring(printable(markup), create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    parts: list[str] = []
    skipping = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else "script"
        if tag in _SKIPPED or not isinstance(node.tag, str):
            skipping += 1 if event == "start" else -1
        if tag in _BLOCKS:
            parts.append("\n")
        words = node.text if event == "start" else node.tail
        # a tail stands behind its element: the skipping is over by then
        if words and not skipping and (event == "start" or node is not tree):
            parts.append(words.replace("\n", " "))
    return "".join(parts)


# ---------------------------------------------------------------- addresses

_TRACKING = re.compile(
    r"(?:utm|wt|at|ns|mc|pk|piwik|mtm|hsa|oly|vero|trk|stm)_\w+|cmp(?:id)?|xtor|ref|rss|fbclid|gclid|dclid|msclkid|igshid"
    r"|ocid|cid|sref|smid|smtyp|src|source|feature|ito|spm|wprov|fromrss|partner|emc|taid|tpcc|traffic_source|snr",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)  # an entry's address is asked for several times on its way
def canonical(url: str) -> str:
    """Return the one form of an address: no fragment, no tracking parameters, host in lower case."""
    try:
        parts = urlsplit(url)
        if parts.query:
            kept = "&".join(q for q in parts.query.split("&") if not _TRACKING.fullmatch(q.partition("=")[0]))
            parts = parts._replace(query=kept)
        cleaned = courlan.normalize_url(parts._replace(fragment=""))
    except ValueError:
        return url
    return cleaned if link(cleaned) else url


@lru_cache(maxsize=512)  # likewise
def true_address(url: str) -> str:
    """Return where a redirecting link of a news search leads, as far as the link itself tells; else the link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    query = parse_qs(parts.query, max_num_fields=40) if parts.query.count("&") < 40 else {}
    if re.fullmatch(r"google\.[a-z.]{2,6}", host) and parts.path in {"/url", "/alerts/link"}:
        return link(next(iter(query.get("url") or query.get("q") or [""]))) or url
    if host == "bing.com" and parts.path.startswith("/news/apiclick"):
        return link(next(iter(query.get("url") or [""]))) or url
    if host == "news.google.com" and (match := re.search(r"/articles/([\w-]{20,1500})", parts.path)):
        return _inside(match[1]) or url
    return url


def _inside(code: str) -> str:
    """Return the address that Google News wrapped (base64 of a protocol buffer); newer ones hold none."""
    try:
        data = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
    except (binascii.Error, ValueError):
        return ""
    match = re.search(rb"https?://[\x21-\x7e]{4,2000}", data)
    return link(match[0].decode("ascii")) if match else ""
