"""Alerts from the log to a real webhook and a real mail server: what they say, that none is lost, that none leaks."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from apprise.plugins.slack import NotifySlack
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from local import Answer, Mailbox, Site, serve, smtp
from msgspec.structs import replace
from newsdesk import BRIDGE, MONDAY, PACT, Desk

from monitor import alerts, tables
from monitor.alerts import Message, Notice, Quote
from monitor.config import Secret, Target
from monitor.errors import AlertError, UsageError
from monitor.eventlog import SqliteLog
from monitor.eventlog.verify import parse_head, verify
from monitor.events import (
    AlertSent,
    Draft,
    FeedFailed,
    FeedMoved,
    FeedRecovered,
    FeedSilent,
    Payload,
    Stage,
    Stance,
    Status,
    StatusChanged,
    StatusRuled,
)
from monitor.outbox import GIVE_UP, REFUSALS, WAITS_S, Alerts, quiet_until

CANARY = "TIiajkdnlazkcOXrIdevi7FQ"
HOSTILE = '<!channel> <@U123> <https://evil.example|click> *bold* & "q" javascript:alert(1)'


@pytest.fixture
def site() -> Iterator[Site]:
    """Run a webhook receiver."""
    with serve() as running:
        yield running


@pytest.fixture
def box() -> Iterator[Mailbox]:
    """Run a mail server."""
    with smtp() as running:
        yield running


def hook(site: Site, path: str = "/hook") -> str:
    """Return the Apprise address of the receiver."""
    return f"json://127.0.0.1:{site.port}{path}"


def mail(box: Mailbox) -> str:
    """Return the Apprise address of the mail server."""
    return f"mailto://127.0.0.1:{box.port}/?to=desk@example.org&from=monitor@example.org&mode=insecure"


def desk(folder: Path, *claims: Any, **targets: Any) -> tuple[Desk, Alerts]:
    """Return a newsroom and its alerts."""
    news = Desk(folder, *claims, **targets)
    return news, Alerts(news.settings, news.log, news.clock)


# ---------------------------------------------------------------- what an alert says


async def test_an_alert_tells_what_changed_who_says_what_and_what_is_missing(tmp_path: Path, site: Site) -> None:
    """An editor grasps the change in the first line, and finds quotes, links, the reason and what would change it."""
    news, out = desk(tmp_path, desk=hook(site))
    news.says(("Arnsee", Stance.ASSERTS, "Arnsee says that soldiers hold the bridge"))
    news.says(("Brenland", Stance.DENIES, "Brenland called it an invention"))
    news.says(("Dorland", Stance.ASSERTS, "Dorland said that it had seen them"), ("NATO", Stance.CANNOT_CONFIRM))
    assert await out.deliver_due(news.clock()) == 3
    first, _, last = site.posted()
    assert first["title"] == f"ALLEGED (was unreported): {BRIDGE.title}"
    assert last["title"] == f"CORROBORATED (was disputed): {BRIDGE.title}"
    text = last["message"]
    assert text.startswith(f"{BRIDGE.title}\n\nStatus: corroborated, was disputed.\n")
    assert "2 independent sources stand behind it: Arnsee and Dorland. Brenland denies it." in text
    assert "Dorland says so (published 3 March 2031): “Dorland said that it had seen them”" in text
    assert "Example Times: https://example.org/3" in text
    assert "“Brenland called it an invention”" in text
    assert "NATO cannot or will not confirm it" in text
    assert "New reporting; recorded 3 March 2031, 13:00." in text  # Berlin is an hour ahead
    assert "It becomes confirmed by a confirmation from NATO, Coria or Brenland." in text
    assert "monitor explain bridge" in text
    assert text.index("WHO SAYS WHAT NOW") < text.index("Dorland said") < text.index("WHAT IT RESTS ON")
    assert text.index("WHAT IT RESTS ON") < text.index("Arnsee says that") < text.index("WHO CONTESTS IT")
    assert "\n\n\n" not in text
    assert await out.deliver_due(news.clock()) == 0, "a second look sends nothing"


async def test_a_treaty_alert_names_the_step_and_whose_it_is(tmp_path: Path, site: Site) -> None:
    """Ratified always says by whom, and whether all have."""
    news, out = desk(tmp_path, PACT, desk=hook(site))
    news.says(("Brenland", Stance.CONFIRMS), stage=Stage.RATIFIED, party="Brenland")
    news.says(("Coria", Stance.CONFIRMS), stage=Stage.RATIFIED, party="Coria")
    await out.deliver_due(news.clock())
    first, second = site.posted()
    assert first["title"].startswith("RATIFIED, CONFIRMED (was unreported)")
    assert "Brenland: ratified; Coria: no confirmed step" in first["message"]
    assert second["title"].startswith("NOW ALSO CORIA: RATIFIED (still ratified, confirmed)")
    assert "Stage: ratified by Brenland and Coria." in second["message"]
    assert "Brenland: ratified; Coria: ratified" in second["message"]


async def test_a_ruling_stands_beside_the_status(tmp_path: Path, site: Site) -> None:
    """An editor's ruling is shown with the derived status, not in its place."""
    news, out = desk(tmp_path, desk=hook(site))
    ruled = StatusRuled(status=Status.DENIED, by="Ines", reason="our man at the bridge sees nobody")
    news.log.append([Draft(key="r1", happened_at=news.clock(), data=ruled, claim="bridge")])
    news.says(("Arnsee", Stance.ASSERTS))
    await out.deliver_due(news.clock())
    text = site.posted()[0]["message"]
    assert "Status: alleged, was unreported." in text
    assert "Ines has ruled it denied: our man at the bridge sees nobody" in text


FEEDS: list[tuple[Payload, str, str]] = [
    (FeedFailed(feed="https://e.org/rss", outlet="Example Times", reason="answered 503", failures=3, alert=("desk",)),
     "FEED IN TROUBLE: Example Times", "3 times in a row"),
    (FeedRecovered(feed="https://e.org/rss", outlet="Example Times", down_s=7300, alert=("desk",)),
     "FEED BACK: Example Times (after 2 hours)", "can be read again"),
    (FeedSilent(feed="https://e.org/rss", outlet="Example Times", since=MONDAY, usual_s=5400, alert=("desk",)),
     "FEED SILENT: Example Times", "nothing new since 3 March 2031"),
    (FeedMoved(feed="https://e.org/rss", outlet="Example Times", to="https://n.org/rss", alert=("desk",)),
     "FEED MOVED: Example Times", "https://n.org/rss"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "title", "words"), FEEDS, ids=[d.KIND for d, _, _ in FEEDS])
async def test_trouble_with_a_feed_is_told(tmp_path: Path, site: Site, data: Payload, title: str, words: str) -> None:
    """A feed's incident, its end, a silence and a move are each one message in plain words."""
    news, out = desk(tmp_path, desk=hook(site))
    news.log.append([Draft(key="f", happened_at=MONDAY, data=data)])
    assert await out.deliver_due(news.clock()) == 1
    assert site.posted()[0]["title"] == title
    assert words in site.posted()[0]["message"]


async def test_a_changed_position_is_told_where_it_is_watched(tmp_path: Path, site: Site) -> None:
    """Only a claim that watches positions alerts on one, and not twice where the status moves with it."""
    watching = replace(BRIDGE, watch=("status", "position"))
    news, out = desk(tmp_path, watching, desk=hook(site))
    news.says(("Arnsee", Stance.ASSERTS), ("Dorland", Stance.ASSERTS))
    news.says(("Brenland", Stance.DENIES))
    news.says(("Brenland", Stance.CANNOT_CONFIRM, "Brenland would not say"))
    news.says(("NATO", Stance.CONFIRMS))
    await out.deliver_due(news.clock())
    titles = [p["title"] for p in site.posted()]
    assert titles == [
        f"CORROBORATED (was unreported): {BRIDGE.title}",
        f"NOW CONTESTED BY BRENLAND (still corroborated): {BRIDGE.title}",
        f"Brenland: no longer denies: {BRIDGE.title}",
        f"CONFIRMED (was corroborated): {BRIDGE.title}",
    ]
    assert "Before: denies it. Now: cannot or will not confirm it." in site.posted()[2]["message"]


async def test_a_target_may_have_its_own_template(tmp_path: Path, site: Site) -> None:
    """A template replaces the text; a broken one is named by `check`, and never costs an alert."""
    own = Target(name="own", url=Secret(hook(site, "/own")), template="{{ now }} <- {{ before }} | {{ quotes[0].who }}")
    bad = Target(name="bad", url=Secret(hook(site, "/bad")), template="{{ nobody.knows }} {{ 1 / 0 }}")
    news, out = desk(tmp_path, own=own, bad=bad)
    news.says(("Arnsee", Stance.ASSERTS))
    assert await out.deliver_due(news.clock()) == 2
    got = {path: body for (_, path, _, _), body in zip(site.requests, site.posted(), strict=True)}
    assert got["/own"]["message"] == "alleged <- unreported | Arnsee"
    assert "Status: alleged, was unreported." in got["/bad"]["message"]
    assert "template of this target failed" in got["/bad"]["message"]
    assert "not a Jinja2 template" in str(alerts.template_problem("{% if %}"))
    assert alerts.template_problem(own.template) is None
    assert alerts.problem(own) is None
    assert "does not understand" in str(alerts.problem(replace(own, url=Secret(f"nonsense://{CANARY}"))))


async def test_an_alert_may_carry_the_head_of_the_log(tmp_path: Path, site: Site) -> None:
    """Who keeps the message can prove with it, months later, that nobody changed what the log said before it."""
    desk_ = Target(name="desk", url=Secret(hook(site)), head=True, template="{{ now }}" + " and so on" * 2000)
    news, out = desk(tmp_path, desk=desk_)
    news.says(("Arnsee", Stance.ASSERTS))
    assert await out.deliver_due(news.clock()) == 1
    (message,) = (body["message"] for body in site.posted())
    assert message.startswith("alleged and so on")
    found = re.search(r"monitor verify --head (\d+:[0-9a-f]{64})$", message)
    assert found is not None
    news.says(("Coria", Stance.CONFIRMS))
    assert verify(news.log, head=parse_head(found[1])) == []
    number, digest = found[1].split(":")
    forged = parse_head(f"{number}:{digest[::-1]}")
    assert [each.kind for each in verify(news.log, head=forged)] == ["head"]


async def test_a_digest_may_carry_the_head_too(tmp_path: Path, site: Site) -> None:
    """Many alerts in one message: one head."""
    target = Target(name="desk", url=Secret(hook(site)), head=True, digest_above=1)
    news, out = desk(tmp_path, desk=target)
    news.says(("Arnsee", Stance.ASSERTS))
    news.says(("Coria", Stance.CONFIRMS))
    assert await out.deliver_due(news.clock()) == 2
    (body,) = site.posted()
    assert body["title"].startswith("2 alerts")
    assert len(re.findall(r"--head \d+:[0-9a-f]{64}$", body["message"])) == 1


# ---------------------------------------------------------------- what a feed cannot do with it


def hostile(site: Site) -> Message:
    """Return a message with all that a feed might try."""
    return Message(title=f"{HOSTILE}\r\nBcc: all@example.org", body=f"{HOSTILE}\n<script>alert(1)</script>")


@pytest.mark.parametrize("extra", ["", "?format=markdown", "?format=html&x=y"])
async def test_slack_shows_no_markup_of_a_feed(site: Site, monkeypatch: pytest.MonkeyPatch, extra: str) -> None:
    """Mentions, links and tags arrive as text in Slack, whatever the address asks for."""
    monkeypatch.setattr(NotifySlack, "webhook_url", f"{site.url}/services")
    target = Target(name="s", url=Secret(f"slack://T1JJ3T3L2/A1BRTD4JD/{CANARY}/{extra}"))
    assert (await alerts.send(target, hostile(site))).result == "sent"
    raw = site.requests[-1][3].decode()
    assert "<" not in raw.replace("\\u003c", "<").replace('"<!-- ', "")
    assert "&lt;!channel&gt;" in raw


@given(
    st.lists(st.text(st.sampled_from("<>&*_~`|!@#[](){}\"'\\/:;%$ab \n\r\t\u202e\x00\ud83d")), min_size=3, max_size=3)
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_of_a_feed_is_markup_in_slack(site: Site, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    """Whatever stands in a headline, a quote or an outlet's name, Slack gets no tag, mention or link of it."""
    monkeypatch.setattr(NotifySlack, "webhook_url", f"{site.url}/services")
    quote = Quote(source=words[0] or "x", stance=Stance.DENIES, quote=words[1], outlet=words[2], day=MONDAY.date())
    data = StatusChanged(before=Status.UNREPORTED, after=Status.DENIED, contested_by=(words[0],), explanation=words[1])
    notice = Notice(
        position=1, data=data, happened_at=MONDAY, recorded_at=MONDAY, claim="c", claim_title=words[2], quotes=(quote,)
    )
    target = Target(name="s", url=Secret(f"slack://T1JJ3T3L2/A1BRTD4JD/{CANARY}/"))
    assert asyncio.run(alerts.send(target, alerts.compose(notice))).result == "sent"
    posted = json.loads(site.requests[-1][3])
    for text in (posted["attachments"][0]["title"], posted["attachments"][0]["text"]):
        assert "<" not in text
        assert ">" not in text


async def test_a_target_with_short_messages_gets_the_beginning(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What matters comes first; a message that is too long would be refused."""
    monkeypatch.setattr(NotifySlack, "webhook_url", f"{site.url}/services")
    monkeypatch.setattr(NotifySlack, "body_maxlen", 300)
    target = Target(name="s", url=Secret(f"slack://T1JJ3T3L2/A1BRTD4JD/{CANARY}/"))
    assert (await alerts.send(target, Message(title="t", body="first " + "x" * 5000))).result == "sent"
    (posted,) = site.posted()
    assert posted["attachments"][0]["text"].startswith("first")
    assert len(posted["attachments"][0]["text"]) <= 300
    assert "apprise" not in str(posted).lower()


async def test_mail_is_plain_and_has_no_headers_of_a_feed(box: Mailbox) -> None:
    """Line ends in a title make no header, tags in a text no page."""
    target = Target(name="m", url=Secret(mail(box)))
    assert (await alerts.send(target, hostile(None))).result == "sent"  # type: ignore[arg-type]  # not needed
    message = box.mails[0]
    assert message["Bcc"] is None
    assert str(message["Subject"]).count("\n") == 0
    for part in message.walk():
        if part.get_content_type() == "text/html":
            assert "<script>" not in part.get_content()


async def test_mail_arrives_with_quotes_and_reasons(tmp_path: Path, box: Mailbox) -> None:
    """A mail holds the whole text."""
    news, out = desk(tmp_path, desk=mail(box))
    news.says(("Arnsee", Stance.ASSERTS, "Arnsee says that soldiers hold the bridge"))
    assert await out.deliver_due(news.clock()) == 1
    assert box.mails[0]["Subject"] == f"ALLEGED (was unreported): {BRIDGE.title}"
    text = "\n".join(part.get_content() for part in box.mails[0].walk() if part.get_content_maintype() == "text")
    assert "Arnsee says that soldiers hold the bridge" in text
    assert "WHY THIS ALERT" in text


async def test_hidden_characters_of_a_feed_are_removed(tmp_path: Path, site: Site) -> None:
    """Control characters, direction marks and long quotes do not reach a reader."""
    news, out = desk(tmp_path, desk=hook(site))
    news.says(("Arnsee", Stance.ASSERTS, "held\u202e \x1b[31mby\x00 soldiers " + "x" * 2000))
    await out.deliver_due(news.clock())
    text = site.posted()[0]["message"]
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "\x00" not in text
    assert "x" * 500 not in text


def leaks(folder: Path, secret: str) -> list[Path]:
    """Return the files that hold `secret`."""
    return [file for file in folder.iterdir() if secret.encode() in file.read_bytes()]


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """Collect all that reaches the root logger, at every level but those of the HTTP library's insides."""
    stream, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(stream), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logging.getLogger("urllib3").setLevel(logging.WARNING)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.parametrize("status", [200, 403, 429, 500])
async def test_secrets_reach_no_log_and_no_receipt(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch, logged: io.StringIO, status: int
) -> None:
    """Whatever the target answers, neither logs nor the event log hold a part of its address."""
    monkeypatch.setattr(NotifySlack, "webhook_url", f"{site.url}/services")
    site.pages[f"/services/T1JJ3T3L2/A1BRTD4JD/{CANARY}"] = Answer(b"ok", status)
    news, out = desk(tmp_path, desk=f"slack://T1JJ3T3L2/A1BRTD4JD/{CANARY}", broken=f"slack://T1/{CANARY}?x")
    news.says(("Arnsee", Stance.ASSERTS))
    await out.deliver_due(news.clock())
    assert site.requests
    news.log.close()
    assert "alert" in logged.getvalue()
    assert CANARY not in logged.getvalue()
    assert not leaks(tmp_path, CANARY)
    assert CANARY not in repr(news.settings)


# ---------------------------------------------------------------- at least once


async def test_a_target_that_fails_is_tried_again_and_later(tmp_path: Path, site: Site) -> None:
    """Too many requests, then an error, then success: one alert, its receipts, growing pauses, order kept."""
    answers = iter([429, 500])
    site.pages["/hook"] = lambda _: Answer(b"", next(answers, 200))
    news, out = desk(tmp_path, desk=hook(site))
    news.says(("Arnsee", Stance.ASSERTS))
    news.says(("Brenland", Stance.DENIES))
    assert await out.deliver_due(news.clock()) == 0
    assert await out.deliver_due(news.clock()) == 0, "it waits"
    assert out.next_due(news.clock()) == news.clock() + timedelta(seconds=WAITS_S[0])
    assert len(site.requests) == 1
    assert await out.deliver_due(news.clock.forward(seconds=WAITS_S[0])) == 0
    assert await out.deliver_due(news.clock.forward(seconds=WAITS_S[0])) == 0, "it waits longer"
    assert await out.deliver_due(news.clock.forward(seconds=WAITS_S[1])) == 2
    assert [p["title"].split()[0] for p in site.posted()] == ["ALLEGED", "ALLEGED", "ALLEGED", "DISPUTED"]
    first, second = news.receipts("alert_failed")
    assert (first.reason, first.final) == ("the target answered 429 (too many messages)", False)
    assert "may have arrived" in second.reason
    sent = news.receipts()
    assert [(s.attempt, s.uncertain) for s in sent] == [(3, True), (1, False)], "a 500 may have been delivered"
    assert out.next_due(news.clock()) is None


async def test_a_crash_between_sending_and_receipt_repeats_once_and_says_so(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The attempt is noted before it is made; who finds the note knows that the alert may have arrived."""
    news, out = desk(tmp_path, desk=hook(site))
    news.says(("Arnsee", Stance.ASSERTS))

    class PowerCut(BaseException):
        """The machine dies."""

    def die(*_: object, **__: object) -> None:
        raise PowerCut

    monkeypatch.setattr(out, "_sent", die)  # the moment between the target's answer and the receipt
    with pytest.raises(PowerCut):
        await out.deliver_due(news.clock())
    news.log.close()
    with SqliteLog.open(tmp_path, clock=news.clock) as log:
        again = Alerts(news.settings, log, news.clock)
        assert await again.deliver_due(news.clock()) == 1
        assert await again.deliver_due(news.clock()) == 0
        (sent,) = (event.data for event in log.read(kinds=["alert_sent"]))
        assert sent.uncertain  # type: ignore[attr-defined]  # it is an AlertSent
        assert log.db.execute("SELECT count(*) FROM alert_attempts").fetchone()[0] == 0
    assert len(site.requests) == 2


CHILD = """
import asyncio, sys
from pathlib import Path
from monitor.config import Secret, Settings, Target
from monitor.eventlog import SqliteLog
from monitor.events import utc_now
from monitor.outbox import Alerts
with SqliteLog.open(Path(sys.argv[1])) as log:
    settings = Settings(targets=(Target(name="desk", url=Secret(sys.argv[2])),))
    asyncio.run(Alerts(settings, log, utc_now).deliver_due(utc_now()))
"""


@pytest.mark.slow
def test_killed_at_the_worst_moment_no_alert_is_lost_and_each_comes_twice_at_most(tmp_path: Path, site: Site) -> None:
    """The target kills the sender while it holds the message; the next start sends it again, marked, and goes on."""
    news = Desk(tmp_path, desk="json://127.0.0.1:9/x")
    for n in range(6):
        news.says((f"Source {n}", Stance.ASSERTS if n % 2 else Stance.DENIES))
    due = len(tables.due_alerts(news.log.db))
    news.log.close()
    running: list[subprocess.Popen[bytes]] = []

    def deadly(_: object) -> Answer:
        if len(site.requests) % 2:  # every other message is the sender's last
            running[-1].kill()
        return Answer(b"ok")

    site.pages["/hook"] = deadly
    for _ in range(3 * due):
        running.append(subprocess.Popen([sys.executable, "-c", CHILD, str(tmp_path), hook(site)]))
        if running[-1].wait(60) == 0:
            break
    titles = [body["title"] for body in site.posted()]
    with SqliteLog.open(tmp_path) as log:
        sent = [e.data for e in log.read(kinds=["alert_sent"]) if isinstance(e.data, AlertSent)]
        assert tables.due_alerts(log.db) == []
    assert len(sent) == due == len(set(titles))
    assert all(titles.count(title) <= 2 for title in titles)
    assert sum(s.uncertain for s in sent) == len(titles) - due, "exactly the doubled ones are marked"


async def test_one_broken_target_does_not_hold_another(tmp_path: Path, site: Site) -> None:
    """Targets are served side by side."""
    site.pages["/bad"] = Answer(b"", 500)
    news, out = desk(tmp_path, bad=hook(site, "/bad"), good=hook(site, "/good"), gone="json://127.0.0.1:9/x")
    news.says(("Arnsee", Stance.ASSERTS))
    assert await out.deliver_due(news.clock()) == 1
    assert site.asked("/good") == 1
    reasons = {f.target: f.reason for f in news.receipts("alert_failed")}
    assert reasons["gone"] == "the target could not be reached"


async def test_a_target_that_is_gone_for_hours_gets_all_in_one_digest(tmp_path: Path, site: Site) -> None:
    """Nothing is given up while the target is at fault; the flood that gathered is one message."""
    site.pages["/hook"] = Answer(b"", 503)
    target = Target(name="desk", url=Secret(hook(site)), digest_above=3)
    news, out = desk(tmp_path, desk=target)
    for source in ("Arnsee", "Brenland", "Dorland", "NATO"):
        news.says((source, Stance.DENIES if source == "Brenland" else Stance.CONFIRMS))
        await out.deliver_due(news.clock())
    for _ in range(30):
        await out.deliver_due(news.clock.forward(minutes=20))
    assert not any(f.final for f in news.receipts("alert_failed"))
    assert len(news.receipts("alert_failed")) < 15, "an hour between two tries"
    site.pages["/hook"] = Answer(b"ok")
    assert await out.deliver_due(news.clock.forward(hours=1)) == 4
    assert "ALERTS: 4" in site.posted()[-1]["title"].upper() or site.posted()[-1]["title"].startswith("4 alerts")
    assert site.posted()[-1]["message"].index("ALLEGED") < site.posted()[-1]["message"].index("CONFIRMED")
    (sent,) = news.receipts()
    assert len(sent.digest_of) == 4


async def test_an_alert_that_the_target_refuses_does_not_hold_the_others_for_ever(tmp_path: Path, site: Site) -> None:
    """What is refused for itself (too long) is given up after a few tries, and can be sent again by hand."""
    site.pages["/hook"] = Answer(b"", 413)
    news, out = desk(tmp_path, desk=hook(site))
    news.says(("Arnsee", Stance.ASSERTS))
    for _ in range(REFUSALS):
        await out.deliver_due(news.clock.forward(hours=1))
    *_, last = news.receipts("alert_failed")
    assert last.final
    assert out.next_due(news.clock()) is None
    with pytest.raises(AlertError, match="413"):
        await out.retry(last.about, "desk")
    site.pages["/hook"] = Answer(b"ok")
    assert (await out.retry(last.about, "desk")).result == "sent"
    assert news.receipts()[0].about == last.about
    with pytest.raises(UsageError, match="alerts list"):
        await out.retry(999, "desk")


async def test_what_cannot_be_delivered_for_a_week_is_given_up(tmp_path: Path) -> None:
    """Old news is not told when a target comes back after a week."""
    news, out = desk(tmp_path, desk="json://127.0.0.1:9/x")
    news.says(("Arnsee", Stance.ASSERTS))
    await out.deliver_due(news.clock())
    await out.deliver_due(news.clock.forward(seconds=GIVE_UP.total_seconds() + 60))
    assert [f.final for f in news.receipts("alert_failed")] == [False, True]


async def test_a_target_that_was_removed_is_recorded_as_such(tmp_path: Path, site: Site) -> None:
    """An alert for a target that config.toml no longer has ends with a reason."""
    news, out = desk(tmp_path, desk=hook(site))
    news.says(("Arnsee", Stance.ASSERTS))
    out.reload(replace(news.settings, targets=()))
    assert await out.deliver_due(news.clock()) == 0
    assert [r.why for r in news.receipts("alert_suppressed")] == ["no such target"]


# ---------------------------------------------------------------- when


async def test_quiet_hours_hold_delivery_not_evaluation(tmp_path: Path, site: Site) -> None:
    """What happens at night is in the log at once and told in the morning, in the newsroom's time zone."""
    target = Target(name="desk", url=Secret(hook(site)), quiet=(time(23), time(6)))
    news, out = desk(tmp_path, desk=target)
    news.clock.now = datetime(2031, 3, 3, 22, 30, tzinfo=UTC)  # half past eleven in Berlin
    news.says(("Arnsee", Stance.ASSERTS), after=timedelta(minutes=1))
    assert news.verdict().status == "alleged"
    assert await out.deliver_due(news.clock()) == 0
    assert out.next_due(news.clock()) == datetime(2031, 3, 4, 5, 0, tzinfo=UTC)
    assert await out.deliver_due(datetime(2031, 3, 4, 4, 59, tzinfo=UTC)) == 0
    assert await out.deliver_due(datetime(2031, 3, 4, 5, 0, tzinfo=UTC)) == 1


@pytest.mark.parametrize(
    ("quiet", "moment", "until"),
    [
        ("23:00-06:00", "22:59", "22:59"),
        ("23:00-06:00", "23:00", "06:00+1"),
        ("23:00-06:00", "05:59", "06:00"),
        ("23:00-06:00", "06:00", "06:00"),
        ("12:00-14:00", "13:00", "14:00"),
        ("12:00-14:00", "14:00", "14:00"),
        ("00:00-07:00", "00:00", "07:00"),
    ],
)
def test_quiet_hours_may_run_over_midnight(quiet: str, moment: str, until: str) -> None:
    """The end of quiet hours is exact, on both sides of midnight."""
    zone = ZoneInfo("Europe/Berlin")
    start, end = (time.fromisoformat(part) for part in quiet.split("-"))
    clock, _, days = until.partition("+")
    now = datetime.combine(MONDAY.date(), time.fromisoformat(moment), tzinfo=zone)
    expected = datetime.combine(MONDAY.date() + timedelta(days=int(days or 0)), time.fromisoformat(clock), tzinfo=zone)
    assert quiet_until((start, end), now, zone) == expected


async def test_a_status_that_flaps_is_told_once(tmp_path: Path, site: Site) -> None:
    """Within the debounce several changes are one message from the first to the last; back where it was is none."""
    target = Target(name="desk", url=Secret(hook(site)), debounce_s=4 * 3600)
    news, out = desk(tmp_path, desk=target)
    news.says(("Arnsee", Stance.ASSERTS))
    news.says(("Brenland", Stance.DENIES))
    news.says(("Dorland", Stance.ASSERTS))
    assert await out.deliver_due(news.clock()) == 0
    assert await out.deliver_due(news.clock.forward(hours=3)) == 1
    assert site.posted()[0]["title"] == f"CORROBORATED (was unreported): {BRIDGE.title}"
    assert [r.why for r in news.receipts("alert_suppressed")] == ["debounced", "debounced"]
    news.says(("Dorland", Stance.DENIES))
    news.says(("Ebria", Stance.ASSERTS))
    assert await out.deliver_due(news.clock.forward(hours=5)) == 0, "corroborated as before"
    assert out.next_due(news.clock()) is None
    assert len(site.posted()) == 1


async def test_claims_go_to_their_own_targets(tmp_path: Path, site: Site) -> None:
    """Routing is by claim; a claim without targets of its own goes to all."""
    pact = replace(PACT, alerts=("treaties",))
    news, out = desk(tmp_path, BRIDGE, pact, desk=hook(site, "/desk"), treaties=hook(site, "/treaties"))
    news.says(("Brenland", Stance.CONFIRMS), claim="pact", stage=Stage.SIGNED)
    await out.deliver_due(news.clock())
    assert (site.asked("/desk"), site.asked("/treaties")) == (0, 1)
    news.says(("Arnsee", Stance.ASSERTS))
    await out.deliver_due(news.clock())
    assert (site.asked("/desk"), site.asked("/treaties")) == (1, 2)
