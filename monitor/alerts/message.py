"""What an alert says: facts in, plain text out.  Pure.

The first line tells an editor what changed; then come the reason, who said what with the quote and the link, and what
is still missing.  Texts come from feeds: control characters are removed, quotes are cut, and only http(s) addresses
are shown.  Nothing is escaped here: the text is plain, and Apprise escapes it for targets that need that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from monitor.events import (
    FeedFailed,
    FeedMoved,
    FeedRecovered,
    FeedSilent,
    Payload,
    PositionChanged,
    Record,
    Stance,
    StatusChanged,
)
from monitor.words import STAGE_WORDS, STANCE_WORDS, day_words, heading, listing

QUOTE_LENGTH = 400
"""Characters of a quote that an alert shows; the whole is in the log."""
QUOTES = 8
"""Statements that an alert quotes; a line says how many more there are."""
TITLE_LENGTH = 250
"""Characters of a title: mail subjects and chat headings are cut by the targets beyond this."""
BODY_LENGTH = 12_000
"""Characters of a text; the smallest limit of the usual chat targets that is not a short message is 12,000 or more."""


class Message(Record, frozen=True, kw_only=True):
    """What goes out: one line and plain text."""

    title: str
    body: str


class Quote(Record, frozen=True, kw_only=True):
    """Who said what, and where it can be read."""

    source: str
    stance: Stance
    quote: str
    outlet: str
    day: date
    dated: bool = True
    """Whether the article gives the day; otherwise it is the day of publication."""
    speaker: str | None = None
    via: str | None = None
    url: str | None = None
    own_voice: bool = False
    carries: bool = True
    """Whether the status rests on it."""
    new: bool = False
    """It is from the article that brought the alert."""


class Notice(Record, frozen=True, kw_only=True):
    """The facts of one alert."""

    position: int
    """Log position of the event that it is about."""
    data: Payload
    happened_at: datetime
    recorded_at: datetime
    claim: str | None = None
    claim_title: str = ""
    quotes: tuple[Quote, ...] = ()
    previous: StatusChanged | None = None
    """The claim's status change before this one."""
    occasion: str = ""
    """What an editor, a changed article or a changed rule did, where that and not the news is the cause."""
    ruling: str = ""
    """An editor's ruling that stands beside the status, in words."""
    newsroom: str = ""
    timezone: str = "UTC"


def compose(notice: Notice, template: str | None = None) -> Message:
    """Return the message for a notice.

    `template` is a Jinja2 text that replaces the shipped body; it gets the same names (docs/alerts.md lists them).
    One that fails is left aside and the shipped one used, with a line that says so: an alert is never lost to it.
    """
    facts = _facts(notice)
    shipped = _shipped(_template_of(notice.data))
    if template is None:
        body = shipped.render(facts)
    else:
        try:
            body = _environment().from_string(template).render(facts)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            body = f"{shipped.render(facts)}\n\n(The template of this target failed: {type(error).__name__}.)"
    return Message(title=_line(facts["headline"], TITLE_LENGTH), body=_cut(_tidy(body), BODY_LENGTH))


def digest(notices: Sequence[Notice]) -> Message:
    """Return one message for many notices: a line each, the newest of a claim last."""
    lines = [_facts(notice) for notice in notices]
    title = f"{len(notices)} alerts: {listing(_counts(notices))}"
    body = _shipped("digest.j2").render(count=len(notices), lines=lines)
    return Message(title=_line(title, TITLE_LENGTH), body=_cut(_tidy(body), BODY_LENGTH))


def with_head(message: Message, head: str) -> Message:
    """Return a message that ends with the head of the log; a text that is too long loses its own end, not the head."""
    foot = f"\n\n--\nThe log as of this message; to prove it later: monitor verify --head {head}"
    return Message(title=message.title, body=_cut(message.body, BODY_LENGTH - len(foot)) + foot)


def template_problem(template: str | None) -> str | None:
    """Return what is wrong with a template, or None; it is tried on an alert of each kind when it is used."""
    if template is None:
        return None
    try:
        _environment().from_string(template)
    except TemplateError as error:
        return f"not a Jinja2 template: {error}"
    return None


# ---------------------------------------------------------------- facts for the templates


def _facts(notice: Notice) -> dict[str, Any]:
    """Return the names that a template may use; texts and numbers only."""
    zone = ZoneInfo(notice.timezone)
    shown = [_quote(q) for q in notice.quotes[:QUOTES]]
    facts: dict[str, Any] = {
        "kind": notice.data.KIND,
        "claim": notice.claim or "",
        "claim_title": _line(notice.claim_title, 300),
        "position": notice.position,
        "happened": _moment(notice.happened_at, zone),
        "recorded": _moment(notice.recorded_at, zone),
        "quotes": shown,
        "sections": [section for section in _sections(shown) if section["quotes"]],
        "more_quotes": max(0, len(notice.quotes) - QUOTES),
        "ruling": _line(notice.ruling, 500),
        "newsroom": notice.newsroom,
    }
    data = notice.data
    if isinstance(data, StatusChanged):
        return facts | _status(notice, data)
    if isinstance(data, PositionChanged):
        return facts | _position(notice, data)
    return facts | _feed(data)


def _sections(quotes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the quotes under headings: what is new first, then what else the status rests on, then who contests it."""
    return [
        {"title": "WHO SAYS WHAT NOW", "quotes": [q for q in quotes if q["new"]]},
        {"title": "WHAT IT RESTS ON", "quotes": [q for q in quotes if q["carries"] and not q["new"]]},
        {"title": "WHO CONTESTS IT", "quotes": [q for q in quotes if not q["carries"] and not q["new"]]},
    ]


_CAUSES = {
    "news": "new reporting",
    "edit": "an article was changed after publication",
    "rule": "the claim, the policy or the reader was changed, not the news",
    "editor": "an editor rejected or corrected a statement, not the news",
}


def _news(notice: Notice, data: StatusChanged) -> tuple[str, str]:
    """Return what changed, as the beginning of a headline and as a sentence."""
    now, before = heading(data.after, data.stage), heading(data.before, data.stage_before)
    if now != before:
        return f"{now.upper()} (was {before})", f"Status: {now}, was {before}."
    old = notice.previous or StatusChanged(before=data.before, after=data.after)
    parts = []
    steps = [p for p in data.by_party if p not in old.by_party]
    if steps:
        parts.append("now also " + listing(f"{p.party}: {STAGE_WORDS[p.stage]}" for p in steps))
    if joined := [name for name in data.contested_by if name not in old.contested_by]:
        parts.append(f"now contested by {listing(joined)}")
    if left := [name for name in old.contested_by if name not in data.contested_by]:
        parts.append(f"no longer contested by {listing(left)}")
    change = "; ".join(parts) or "changed in its details"
    return f"{change.upper()} (still {now})", f"Status: still {now}; {change}."


def _status(notice: Notice, data: StatusChanged) -> dict[str, Any]:
    now, before = heading(data.after, data.stage), heading(data.before, data.stage_before)
    news, sentence = _news(notice, data)
    head = f"{news}: {notice.claim_title}"
    return {
        "headline": head,
        "status": data.after.value,
        "status_before": data.before.value,
        "stage": data.stage.value if data.stage else "",
        "stage_before": data.stage_before.value if data.stage_before else "",
        "now": now,
        "before": before,
        "changed": now != before,
        "news": sentence,
        "contested_by": list(data.contested_by),
        "by_party": [{"party": p.party, "stage": p.stage.value} for p in data.by_party],
        "why": data.explanation,
        "cause": _CAUSES[data.cause],
        "occasion": _line(notice.occasion, 500),
        "needs": list(data.needs),
        "discounted": len(data.discounted),
    }


def _position(notice: Notice, data: PositionChanged) -> dict[str, Any]:
    return {
        "headline": f"{data.source}: {data.note}: {notice.claim_title}",
        "source": data.source,
        "note": data.note,
        "before": STANCE_WORDS[data.before] if data.before else "had taken no side",
        "now": STANCE_WORDS[data.after],
    }


def _feed(data: Payload) -> dict[str, Any]:
    """Return the facts of a feed's incident."""
    facts: dict[str, Any] = {"outlet": getattr(data, "outlet", ""), "feed": getattr(data, "feed", ""), "reason": ""}
    if isinstance(data, FeedFailed):
        times = "once" if data.failures == 1 else f"{data.failures} times in a row"
        return facts | {
            "headline": f"FEED IN TROUBLE: {data.outlet}",
            "reason": data.reason,
            "what": f"{data.outlet} cannot be read: it failed {times}. It is tried again, less and less often, for as "
            "long as it is configured. You will hear once when it is back.",
        }
    if isinstance(data, FeedRecovered):
        return facts | {
            "headline": f"FEED BACK: {data.outlet} (after {duration(data.down_s)})",
            "what": f"{data.outlet} can be read again after {duration(data.down_s)}. What it still lists has been read;"
            " what it published and dropped meanwhile has not.",
        }
    if isinstance(data, FeedSilent):
        return facts | {
            "headline": f"FEED SILENT: {data.outlet}",
            "what": f"{data.outlet} answers, but has published nothing new since {day_words(data.since.date())};"
            f" usually it does every {duration(data.usual_s)}. Look whether the feed has moved or is broken.",
        }
    if isinstance(data, FeedMoved):
        return facts | {
            "headline": f"FEED MOVED: {data.outlet}",
            "reason": f"the new address is {data.to}",
            "what": f"{data.outlet} says that its feed has moved for good. Put the new address into config.toml.",
        }
    return facts | {"headline": data.KIND.replace("_", " ").upper(), "what": ""}


def duration(seconds: float) -> str:
    """Return a length of time in words, in its largest fitting unit: ``3 hours``."""
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return "less than a minute"


def _quote(quote: Quote) -> dict[str, Any]:
    """Return one quote as the templates show it."""
    who = quote.source if not quote.speaker or quote.speaker == quote.source else f"{quote.source} ({quote.speaker})"
    when = day_words(quote.day) if quote.dated else f"published {day_words(quote.day)}"
    via = f", through {quote.via}" if quote.via else ""
    return {
        "who": _line(f"{who}{' in its own voice' if quote.own_voice else ''}", 200),
        "says": STANCE_WORDS[quote.stance],
        "when": when + via,
        "quote": _line(quote.quote, QUOTE_LENGTH),
        "outlet": _line(quote.outlet, 100),
        "url": quote.url if quote.url and re.fullmatch(r"https?://[^\s<>\"]+", quote.url) else "",
        "carries": quote.carries,
        "new": quote.new,
    }


def _counts(notices: Sequence[Notice]) -> list[str]:
    names = {"status_changed": "status", "position_changed": "position"}
    counts: dict[str, int] = {}
    for notice in notices:
        name = names.get(notice.data.KIND, "feed")
        counts[name] = counts.get(name, 0) + 1
    return [f"{count} about {'feeds' if name == 'feed' else 'statuses' if name == 'status' else 'positions'}"
            for name, count in counts.items()]  # fmt: skip


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    return f"{day_words(local.date())}, {local:%H:%M}"


# ---------------------------------------------------------------- text


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    # the output is plain text, escaped by the target's own plugin: HTML escaping here would be shown to people
    return ImmutableSandboxedEnvironment(
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


@cache
def _shipped(name: str) -> Template:
    text = resources.files("monitor.alerts").joinpath("templates").joinpath(name).read_text("utf-8")
    return _environment().from_string(text)


def _template_of(data: Payload) -> str:
    if isinstance(data, StatusChanged):
        return "status.j2"
    return "position.j2" if isinstance(data, PositionChanged) else "feed.j2"


def _printable(text: str) -> str:
    """Return text without control, format and surrogate characters, which could hide or reorder what is read."""
    return "".join(c for c in text if c == "\n" or c.isprintable() or c == "\u00a0")


def _line(text: str, length: int) -> str:
    """Return text as one line of at most `length` characters."""
    return _cut(_printable(" ".join(text.split())), length)


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", _printable(text.replace("\r\n", "\n").replace("\t", " "))).strip()


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 2].rstrip()} …"
