"""The way of one article: known, copy, revision, read, decided, appended; with the real reader and a real log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from taking import reread, take

from monitor import config, tables, tracking
from monitor.config import Settings
from monitor.errors import LogError
from monitor.eventlog import SqliteLog
from monitor.events import Article, Event, article_id, text_hash
from monitor.intake import Intake

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
CONFIG: dict[str, Any] = {
    "claims": [
        {
            "id": "troops", "title": "Soldiers of Norway are deployed to Iceland", "kind": "troop-deployment",
            "who": ["Norway"], "where": ["Iceland"], "parties": ["Norwegen"], "authorities": ["OTAN"],
        }
    ],
    "targets": {"desk": {"url": "json://localhost/"}},
}  # fmt: skip
SAYS = "Norwegische Soldaten sind auf Island stationiert worden, sagte der isländische Außenminister am Mittwoch."
DENIES = "Norwegen dementiert am Donnerstag, dass norwegische Soldaten auf Island stationiert worden sind."
LONG = (
    "Die Straßen in Reykjavik waren am Abend leer, der Wind kam vom Meer und die Cafés schlossen früh. "
    "Im Parlament soll in der kommenden Woche über den Haushalt beraten werden, der seit Monaten umstritten ist. "
    "Die Fischerei rechnet mit einem guten Jahr, wie der Verband der Reeder bei seinem Treffen mitteilte."
)


@pytest.fixture
def intake(tmp_path: Path) -> Iterator[Intake]:
    """Give an intake on a fresh log."""
    settings = config.parse(CONFIG, path=tmp_path / "config.toml", environ={})
    with SqliteLog.open(tmp_path / "state", clock=lambda: NOW) as log:
        made = Intake(settings, log, clock=lambda: NOW)
        tracking.track(made)
        yield made


def article(
    text: str, *, url: str = "https://a.example/1", outlet: str = "Bote", hours_ago: float = 1, **more: Any
) -> Article:
    """Return an article as a poll would bring it."""
    return Article(
        id=article_id(url, text), url=url, outlet=outlet, title="Island", lang="de", text=text,
        published=NOW - timedelta(hours=hours_ago), text_hash=text_hash(text), **more,
    )  # fmt: skip


def kinds(events: tuple[Event, ...] | list[Event]) -> list[str]:
    """Return what happened."""
    return [event.kind for event in events]


def status(intake: Intake) -> str:
    """Return where the claim stands."""
    last = tables.last_status(intake.log.db, "troops")
    return "unreported" if last is None else str(last.data.after)  # type: ignore[attr-defined]  # a status_changed


def test_an_article_becomes_events(intake: Intake) -> None:
    """Read, stated, decided, and the alert due, in one transaction."""
    outcome = take(intake, article(SAYS))
    assert outcome.kind == "read"
    assert kinds(outcome.events) == ["article_read", "statement_made", "status_changed"]
    assert status(intake) == "alleged"
    assert [row.target for row in tables.due_alerts(intake.log.db)] == ["desk"]
    assert intake.log.text(text_hash(SAYS)) == SAYS


def test_the_same_article_twice_appends_nothing(intake: Intake) -> None:
    """Also under a second feed and in a second life of the process."""
    take(intake, article(SAYS))
    head = intake.log.head()
    assert take(intake, article(SAYS)).kind == "unchanged"
    again = Intake(intake.settings, intake.log, clock=intake.clock)
    assert take(again, article(SAYS)).kind == "unchanged"
    assert intake.log.head() == head


def test_a_baseline_alerts_nobody(intake: Intake) -> None:
    """The status is derived all the same."""
    take(intake, article(SAYS), baseline=True)
    assert status(intake) == "alleged"
    assert not tables.due_alerts(intake.log.db)


def test_a_copy_is_one_witness(intake: Intake) -> None:
    """A second outlet's copy of the report is marked as one, and statements carry the report."""
    text = f"Oslo (dpa) - {SAYS} {LONG}"
    first = take(intake, article(text, credit=("dpa",)))
    second = take(
        intake, article(f"{text} Mehr dazu am Abend.", url="https://b.example/2", outlet="Kurier", credit=("dpa",))
    )
    assert first.article is not None
    assert second.kind == "copy"
    assert second.article is not None
    assert second.article.copy_of == first.article.id
    assert status(intake) == "alleged"


def test_copies_are_known_after_a_restart(intake: Intake) -> None:
    """The index of recent reports is filled from the log."""
    text = f"Oslo (dpa) - {SAYS} {LONG}"
    take(intake, article(text, credit=("dpa",)))
    later = Intake(intake.settings, intake.log, clock=intake.clock)
    assert take(later, article(text, url="https://b.example/2", outlet="Kurier", credit=("dpa",))).kind == "copy"


def test_a_revision_withdraws_what_is_gone(intake: Intake) -> None:
    """The denial was edited out: withdrawn with the diff, the status follows with cause edit."""
    take(intake, article(f"{SAYS}\n\n{DENIES}\n\n{LONG}"))
    assert status(intake) == "disputed"
    outcome = take(intake, article(f"{SAYS}\n\n{LONG}"))
    assert outcome.kind == "revision"
    assert kinds(outcome.events) == ["article_revised", "statement_withdrawn", "status_changed"]
    withdrawn, changed = outcome.events[1].data, outcome.events[2].data
    assert "dementiert" in msgspec.structs.asdict(withdrawn)["reason"]
    assert msgspec.structs.asdict(changed)["cause"] == "edit"
    assert status(intake) == "alleged"


def test_an_edit_taken_back_is_three_versions(intake: Intake) -> None:
    """A text that returns is a version of its own, and its statement counts again."""
    with_denial, without = f"{SAYS}\n\n{DENIES}\n\n{LONG}", f"{SAYS}\n\n{LONG}"
    for text, expected in (
        (with_denial, "disputed"),
        (without, "alleged"),
        (with_denial, "disputed"),
        (without, "alleged"),
    ):
        take(intake, article(text))
        assert status(intake) == expected


def test_a_small_edit_is_no_revision(intake: Intake) -> None:
    """A mended typo changes nothing in the log."""
    take(intake, article(f"{SAYS}\n\n{LONG}"))
    head = intake.log.head()
    assert take(intake, article(f"{SAYS}\n\n{LONG.replace('umstritten', 'umstriten')}")).kind == "unchanged"
    assert intake.log.head() == head


def test_the_operational_rows_share_the_transaction(intake: Intake) -> None:
    """A failure in them leaves neither article nor alert behind."""

    def fails() -> None:
        raise LogError("no")

    head = intake.log.head()
    with pytest.raises(LogError):
        take(intake, article(SAYS), operational=fails)
    assert intake.log.head() == head
    assert take(intake, article(SAYS)).kind == "read"


def test_an_article_in_a_language_without_a_lexicon_is_recorded_as_such(intake: Intake) -> None:
    """Never misread with another language's words."""
    odd = msgspec.structs.replace(article(SAYS), lang="nl")
    outcome = take(intake, odd)
    assert kinds(outcome.events) == ["article_read"]
    assert msgspec.structs.asdict(outcome.events[0].data)["lang_read"] == "und"


def test_what_cannot_be_read_is_recorded_once(intake: Intake) -> None:
    """With its reason, one event for one address."""
    outcome = intake.unreadable("https://a.example/9", "Bote", "HTTP 404")
    assert kinds(outcome.events) == ["article_unreadable"]
    assert not intake.unreadable("https://a.example/9", "Bote", "HTTP 404").events


def test_names_of_parties_are_made_canonical(intake: Intake) -> None:
    """`Norwegen` and `OTAN` in config.toml are the institutions that statements name."""
    claim = intake.claims["troops"]
    assert (claim.parties, claim.authorities) == (("Norway",), ("NATO",))


def with_claim(settings: Settings, **changes: Any) -> Settings:
    """Return the settings with the claim changed."""
    return msgspec.structs.replace(settings, claims=(msgspec.structs.replace(settings.claims[0], **changes),))


def restart(intake: Intake, settings: Settings) -> list[Event]:
    """Take new settings, as a restart does; return everything that was appended."""
    intake.reload(settings)
    before = intake.log.head().position
    tracked = tracking.track(intake)
    reread(intake, tracked.stale)
    return list(intake.log.read(after=before))


def test_a_claim_that_changes_is_an_event_and_the_archive_is_read_again(intake: Intake) -> None:
    """Another country in the claim: what was found before is withdrawn, the status falls because of the rule."""
    restart(intake, intake.settings)
    take(intake, article(SAYS))
    events = restart(
        intake, with_claim(intake.settings, who=("Sweden",), title="Soldiers of Sweden are deployed to Iceland")
    )
    assert kinds(events) == ["claim_revised", "statement_withdrawn", "claim_reread", "status_changed"]
    assert msgspec.structs.asdict(events[-1].data)["cause"] == "rule"
    assert status(intake) == "unreported"
    back = restart(
        intake, with_claim(intake.settings, who=("Norway",), title="Soldiers of Norway are deployed to Iceland")
    )
    assert kinds(back) == ["claim_revised", "statement_made", "claim_reread", "status_changed"]
    assert status(intake) == "alleged"


def test_a_new_claim_reads_the_archive_without_alerting(intake: Intake) -> None:
    """What the archive says about it is the past."""
    take(intake, article(SAYS.replace("Norwegische", "Schwedische")))
    new = msgspec.structs.replace(
        intake.settings.claims[0],
        id="swedes",
        title="Soldiers of Sweden are deployed to Iceland",
        who=("Sweden",),
        parties=("Sweden",),
    )
    events = restart(intake, msgspec.structs.replace(intake.settings, claims=(*intake.settings.claims, new)))
    assert "statement_made" in kinds(events)
    assert not tables.due_alerts(intake.log.db)


def test_a_policy_that_changes_is_folded_at_once(intake: Intake) -> None:
    """No archive is read for it; the cause is the rule."""
    restart(intake, intake.settings)
    take(
        intake,
        article(
            f"{SAYS}\n\nDas norwegische Außenministerium bestätigte am Donnerstag die Entsendung norwegischer Soldaten nach Island."
        ),
    )
    assert status(intake) == "confirmed"
    events = restart(intake, with_claim(intake.settings, parties=()))
    assert kinds(events)[:2] == ["claim_revised", "status_changed"]
    assert status(intake) == "corroborated"


def test_a_dropped_claim_is_recorded(intake: Intake) -> None:
    """Its statements stay; nothing about it is decided any more."""
    events = restart(intake, msgspec.structs.replace(intake.settings, claims=()))
    assert kinds(events) == ["claim_dropped"]
    assert not tables.claims(intake.log.db)


def test_starting_again_changes_nothing(intake: Intake) -> None:
    """The second start with the same config.toml appends nothing."""
    restart(intake, intake.settings)
    assert not restart(intake, intake.settings)
