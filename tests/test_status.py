"""The policy rule by rule: who stands where, what follows, what changes it, and what is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from newsdesk import BRIDGE, MONDAY, PACT, Desk

from monitor import status
from monitor.events import OUTLET, Claim, Event, Logged, Policy, Stage, Stance, Statement, StatusChanged, statement_id

DAY = timedelta(days=1)
Said = tuple[Any, ...]
"""Day of publication (from Monday on), source, stance, and more: see :func:`logged`."""


def logged(claim: Claim, *articles: list[Said], **common: Any) -> list[Logged]:
    """Return a log of articles, each a list of (day, source, stance, {fields}); fields `on` is the day of speaking."""
    found: list[Logged] = []
    for number, article in enumerate(articles):
        for place, (day, source, stance, *more) in enumerate(article):
            fields = {**common, **(more[0] if more else {})}
            published = MONDAY + day * DAY + timedelta(minutes=number)
            on = fields.pop("on", None)
            of = fields.pop("id", f"article-{number}")
            said = Statement(
                id=statement_id(of, claim.id, source, Stance(stance), stage=fields.get("stage"), party=fields.get("party")),
                claim=claim.id, article=of, outlet=fields.pop("outlet", f"Outlet {number}"), published=published,
                source=source, stance=Stance(stance), quote="q", start=place * 10,
                said_on=None if on is None else (MONDAY + on * DAY).date(), **fields,
            )  # fmt: skip
            found.append(Logged(position=len(found) + 1, recorded_at=published, statement=said))
    return found


def stands(claim: Claim, *articles: list[Said]) -> tuple[str, list[str]]:
    """Return status and deniers after the articles."""
    verdict = status.fold(claim, logged(claim, *articles))
    return verdict.status.value, list(verdict.contested_by)


CASES: list[tuple[str, list[list[Said]], str, list[str]]] = [
    ("nothing", [], "unreported", []),
    ("no side is taken", [[(0, "NATO", "cannot_confirm"), (0, "Coria", "comments"), (0, "X", "deems_likely")]],
     "unreported", []),
    ("one source", [[(0, "Arnsee", "asserts")]], "alleged", []),
    ("ten outlets quote one source", [[(n, "Arnsee", "asserts")] for n in range(10)], "alleged", []),
    ("only a denial", [[(0, "Brenland", "denies")]], "denied", ["Brenland"]),
    ("alleged and denied", [[(0, "Arnsee", "asserts"), (0, "Brenland", "denies")]], "disputed", ["Brenland"]),
    ("two sources", [[(0, "Arnsee", "asserts")], [(1, "Dorland", "asserts")]], "corroborated", []),
    ("two, and one denies", [[(0, "Arnsee", "asserts"), (0, "Dorland", "asserts"), (0, "Brenland", "denies")]],
     "corroborated", ["Brenland"]),
    ("an outlet of its own", [[(0, "Arnsee", "asserts")], [(1, OUTLET, "asserts")]], "corroborated", []),
    ("an outlet counts once",
     [[(0, OUTLET, "asserts", {"outlet": "Echo"})], [(1, "Echo", "asserts")], [(2, OUTLET, "asserts", {"outlet": "Echo"})]],
     "alleged", []),
    ("an outlet that denies is not listed", [[(0, OUTLET, "denies")]], "denied", []),
    ("an agency report and its copy",
     [[(0, OUTLET, "asserts", {"id": "wire", "outlet": "Wire"})],
      [(0, OUTLET, "asserts", {"report": "wire", "outlet": "Echo"})],
      [(0, OUTLET, "asserts", {"report": "wire", "outlet": "Herald"})]],
     "alleged", []),
    ("copies of a report that has no statement here",
     [[(0, OUTLET, "asserts", {"report": "wire", "outlet": "Echo"})],
      [(0, OUTLET, "asserts", {"report": "wire", "outlet": "Herald"})]],
     "alleged", []),
    ("a copy that comes late does not revive what it says",
     [[(0, "Arnsee", "asserts", {"id": "wire"})], [(1, "Arnsee", "denies")], [(2, "Arnsee", "asserts", {"report": "wire"})]],
     "denied", ["Arnsee"]),
    ("an authority confirms", [[(0, "NATO", "confirms")]], "confirmed", []),
    ("an authority that only asserts", [[(0, "NATO", "asserts")]], "alleged", []),
    ("somebody else confirms", [[(0, "Arnsee", "confirms")]], "alleged", []),
    ("a party admits", [[(0, "Brenland", "confirms")]], "confirmed", []),
    ("an authority finds it false", [[(0, "Arnsee", "asserts")], [(1, "NATO", "denies")]], "refuted", ["NATO"]),
    ("a confirmation after that", [[(0, "NATO", "denies")], [(1, "Brenland", "confirms")]], "confirmed", ["NATO"]),
    ("a refutation after a confirmation", [[(0, "Brenland", "confirms")], [(1, "NATO", "denies")]], "refuted", ["NATO"]),
    ("a confirmation outlasts a denial by its source",
     [[(0, "Brenland", "confirms")], [(1, "Brenland", "denies")]], "confirmed", ["Brenland"]),
    ("it falls to a retraction by its source",
     [[(0, "Arnsee", "asserts")], [(1, "NATO", "confirms")], [(2, "NATO", "retracts")]], "disputed", ["NATO"]),
    ("a weaker word does not weaken it", [[(0, "NATO", "confirms")], [(1, "NATO", "asserts"), (1, "NATO", "comments")]],
     "confirmed", []),
    ("all take it back", [[(0, "Arnsee", "asserts")], [(1, "Arnsee", "retracts")]], "refuted", ["Arnsee"]),
    ("taken back, then denied", [[(0, "Arnsee", "asserts")], [(1, "Arnsee", "retracts")], [(2, "Arnsee", "denies")]],
     "refuted", ["Arnsee"]),
    ("one takes it back, one stays", [[(0, "Arnsee", "asserts"), (0, "Dorland", "asserts")], [(1, "Arnsee", "retracts")]],
     "disputed", ["Arnsee"]),
    ("said again after that", [[(0, "Arnsee", "asserts")], [(1, "Arnsee", "retracts")], [(2, "Arnsee", "asserts")]],
     "alleged", []),
    ("the newest counts", [[(0, "Arnsee", "asserts")], [(1, "Arnsee", "denies")]], "denied", ["Arnsee"]),
    ("by the day it was said", [[(1, "Arnsee", "denies", {"on": 1})], [(2, "Arnsee", "asserts", {"on": 0})]],
     "denied", ["Arnsee"]),
    ("what was reported that day outweighs what is recalled of it",
     [[(1, "Arnsee", "denies", {"on": 1})], [(3, "Arnsee", "asserts", {"on": 1})]], "denied", ["Arnsee"]),
    ("of two in one article the later-placed", [[(0, "Arnsee", "asserts", {"on": 0}), (0, "Arnsee", "denies", {"on": 0})]],
     "denied", ["Arnsee"]),
    ("a marked recollection",
     [[(1, "Arnsee", "asserts", {"on": 1})], [(5, "Arnsee", "denies", {"recalled": True})]], "alleged", []),
    ("an unmarked one of what it once said",
     [[(0, "Arnsee", "denies")], [(1, "Arnsee", "asserts", {"on": 1})], [(5, "Arnsee", "denies")]], "alleged", []),
    ("an unmarked one beside the day's news", [[(1, "Arnsee", "asserts", {"on": 1}), (1, "Arnsee", "denies")]], "alleged", []),
    ("news without a day, the recollection dated",
     [[(1, "Arnsee", "denies"), (1, "Arnsee", "asserts", {"on": 0})]], "denied", ["Arnsee"]),
    ("a fresh denial without a day", [[(0, "Arnsee", "asserts", {"on": 0})], [(3, "Arnsee", "denies")]],
     "denied", ["Arnsee"]),
    ("names are compared without case", [[(0, "nato", "confirms")]], "confirmed", []),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "expected", "contested"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rules_22_to_25(articles: list[list[Said]], expected: str, contested: list[str]) -> None:
    """What each story gives by the guideline."""
    assert stands(BRIDGE, *articles) == (expected, contested)


def step(source: str, stance: str, stage: str, party: str | None = None, day: int = 0, **more: Any) -> list[Said]:
    """Return an article with one statement about a step of a treaty."""
    return [(day, source, stance, {"stage": Stage(stage), "party": party, **more})]


TREATIES: list[tuple[str, list[list[Said]], str, str | None, list[str]]] = [
    ("a step of one party", [step("Brenland", "confirms", "ratified", "Brenland")], "confirmed", "ratified", []),
    ("who confirms another's step only stands behind it", [step("Coria", "confirms", "ratified", "Brenland")],
     "alleged", "ratified", []),
    ("everybody's step", [step("Coria", "confirms", "in_force")], "confirmed", "in_force", []),
    ("the furthest, though weaker", [step("Brenland", "confirms", "signed"), step("Arnsee", "asserts", "submitted", "Coria")],
     "alleged", "submitted", []),
    ("support for a later step supports the earlier",
     [step("Arnsee", "asserts", "approved", "Coria"), step("Dorland", "asserts", "ratified", "Coria"),
      step("Coria", "denies", "ratified", "Coria")], "corroborated", "approved", []),
    ("a disputed step is not shown",
     [step("Brenland", "confirms", "approved", "Brenland"), step("Arnsee", "asserts", "ratified", "Brenland"),
      step("Brenland", "denies", "ratified", "Brenland")], "confirmed", "approved", []),
    ("none can be shown", [step("Arnsee", "asserts", "proposed", "Coria"), step("Coria", "denies", "proposed", "Coria")],
     "disputed", None, ["Coria"]),
    ("who takes back a later step no longer supports the earlier",
     [step("Arnsee", "asserts", "ratified", "Coria"), step("Dorland", "asserts", "approved", "Coria", 1),
      step("Arnsee", "retracts", "ratified", "Coria", 2)], "alleged", "approved", []),
    ("only denials of the step shown",
     [step("Brenland", "confirms", "ratified", "Brenland"), step("Arnsee", "denies", "in_force"),
      step("Dorland", "denies", "ratified", "Brenland")], "confirmed", "ratified", ["Dorland"]),
    ("a denial about another party is none",
     [step("Brenland", "confirms", "ratified", "Brenland"), step("Dorland", "denies", "ratified", "Coria")],
     "confirmed", "ratified", []),
    ("what one party did not do was not done by all", [step("Arnsee", "asserts", "signed"), step("Coria", "denies", "signed", "Coria")],
     "disputed", None, ["Coria"]),
    ("a rejection replaces what came before",
     [step("Coria", "confirms", "submitted", "Coria"), step("Coria", "confirms", "rejected", "Coria", 1)],
     "confirmed", "rejected", []),
    ("a statement without a stage", [[(0, "Arnsee", "asserts")]], "alleged", None, []),
    ("thinking it likely is not a step", [step("Brenland", "confirms", "signed"), step("NATO", "deems_likely", "ratified", "Coria")],
     "confirmed", "signed", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("articles", "expected", "stage", "contested"), [c[1:] for c in TREATIES], ids=[c[0] for c in TREATIES]
)
def test_rule_26(articles: list[list[Said]], expected: str, stage: str | None, contested: list[str]) -> None:
    """Stage, status and deniers of a treaty."""
    verdict = status.fold(PACT, logged(PACT, *articles))
    assert (verdict.status, verdict.stage, list(verdict.contested_by)) == (expected, stage, contested)


def test_each_party_has_its_own_furthest_step() -> None:
    """Ratified always says by whom, and whether all have; everybody's step is each party's."""
    verdict = status.fold(
        PACT, logged(PACT, step("Brenland", "confirms", "signed"), step("Coria", "confirms", "ratified", "Coria", 1))
    )
    assert [(p.party, p.stage) for p in verdict.by_party] == [("Brenland", "signed"), ("Coria", "ratified")]
    assert verdict.parties == ("Coria",)
    assert "Brenland: signed; Coria: ratified" in verdict.explanation


# ---------------------------------------------------------------- words


def test_what_was_left_aside_has_its_reason() -> None:
    """Copies, repetitions, recollections and those who take no side are each named."""
    articles: list[list[Said]] = [
        [(0, "Arnsee", "asserts", {"id": "wire", "on": 0})],
        [(0, "Arnsee", "asserts", {"report": "wire", "outlet": "Echo", "on": 0})],
        [(1, "Arnsee", "asserts", {"on": 1}), (1, "NATO", "cannot_confirm"), (1, "Coria", "deems_likely")],
        [(2, "Arnsee", "denies", {"recalled": True}), (2, "Dorland", "comments")],
    ]
    verdict = status.fold(BRIDGE, logged(BRIDGE, *articles))
    assert sorted(d.reason for d in verdict.discounted) == [
        "Arnsee said so again on 4 March 2031; a source counts once",
        "cannot confirm: this neither raises nor lowers a status",
        "comments without taking a side",
        "recalls something older than what Arnsee said on 4 March 2031",
        "the same report again, in Echo",
        "thinks it likely: this does not raise a status",
    ]
    assert [s.source for s in verdict.open_questions] == ["NATO"]


def test_what_would_change_it_is_said() -> None:
    """The nearest change comes first."""
    alleged = status.fold(BRIDGE, logged(BRIDGE, [(0, "Arnsee", "asserts")]))
    assert alleged.needs == (
        "It becomes corroborated when one more independent institution stands behind it.",
        "It becomes confirmed by a confirmation from NATO, Coria or Brenland.",
        "It becomes refuted if NATO or Coria finds it false.",
        "A denial makes it disputed.",
    )
    strict = replace(BRIDGE, policy=Policy(corroborate=4), authorities=("United States",), parties=())
    assert status.fold(strict, logged(strict, [(0, "Arnsee", "asserts")])).needs[:2] == (
        "It becomes corroborated when three more independent institutions stand behind it.",
        "It becomes confirmed by a confirmation from the United States.",
    )


def test_an_authority_that_thinks_it_likely_is_shown_where_the_policy_says_so() -> None:
    """It raises nothing."""
    shown = replace(BRIDGE, policy=Policy(show_likely=True))
    verdict = status.fold(shown, logged(shown, [(0, "NATO", "deems_likely"), (0, "Dorland", "deems_likely")]))
    assert verdict.status == "unreported"
    assert verdict.explanation == "Unreported: no source has taken a side yet. NATO thinks it likely."


# ---------------------------------------------------------------- clocks


def test_the_status_since_when() -> None:
    """The day since which it has been so is that of the words, not of our reading."""
    said = logged(
        BRIDGE,
        [(0, "Arnsee", "asserts", {"on": 0})],
        [(5, "Dorland", "asserts", {"on": 2})],
        [(6, "Arnsee", "asserts")],
    )
    assert status.since(BRIDGE, said) == date(2031, 3, 5)
    assert status.since(BRIDGE, said, as_of=date(2031, 3, 4)) == date(2031, 3, 3)
    assert status.since(BRIDGE, []) is None
    assert [(day.day, j.status.value) for day, j in status.path(BRIDGE, said)] == [(3, "alleged"), (5, "corroborated")]


def test_the_day_is_that_of_the_outlets_time_zone() -> None:
    """Half past midnight in Arnsee is a new day there."""
    published = datetime.fromisoformat("2031-03-04T00:30:00+09:00")
    (one,) = logged(BRIDGE, [(0, "Arnsee", "asserts")])
    assert status.day_of(replace(one.statement, published=published)) == date(2031, 3, 4)
    late = replace(one.statement, published=published.astimezone(UTC), said_on=date(2031, 3, 9))
    assert status.day_of(late) == date(2031, 3, 3), "nothing is said after it was published"


# ---------------------------------------------------------------- events


def event(data: StatusChanged, position: int = 7) -> Event:
    """Return a status change as the log holds it."""
    return Event(
        position=position, kind=data.KIND, version=1, key="k", happened_at=MONDAY, recorded_at=MONDAY, data=data
    )  # fmt: skip


def test_a_changed_status_is_one_event_that_names_the_one_before() -> None:
    """Two writers cannot both follow the same status; nothing changed is no event."""
    said = logged(BRIDGE, [(0, "Arnsee", "asserts")])
    (first,) = status.decide(BRIDGE, said, None, now=MONDAY + DAY, targets=("desk",))
    assert first.key == "status_changed:bridge:0"
    assert isinstance(first.data, StatusChanged)
    assert (first.data.before, first.data.after, first.data.alert) == ("unreported", "alleged", ("desk",))
    assert first.data.because == (said[0].statement.id,)
    assert first.data.policy_version == status.POLICY_VERSION
    assert first.happened_at == said[0].statement.published
    assert status.decide(BRIDGE, said, event(first.data), now=MONDAY + DAY) == []
    more = logged(BRIDGE, [(0, "Arnsee", "asserts")], [(1, "Brenland", "denies")])
    (second,) = status.decide(BRIDGE, more, event(first.data), now=MONDAY + DAY)
    assert second.key == "status_changed:bridge:7"
    assert isinstance(second.data, StatusChanged)
    assert second.data.alert == (), "a baseline tells nobody"


def test_a_late_article_changes_nothing_today(tmp_path: Any) -> None:
    """What was said before the position that stands is history: no event, no alert."""
    news = Desk(tmp_path, BRIDGE, desk="json://127.0.0.1:9/x")
    news.says(("Arnsee", Stance.DENIES), said_on=MONDAY.date())
    events = news.says(("Arnsee", Stance.ASSERTS), published=MONDAY - 5 * DAY)
    assert [e.kind for e in events] == ["article_read", "statement_made"]
    news.log.close()


WATCHED = replace(BRIDGE, watch=("status", "position"))
CHANGES: list[tuple[str, list[list[Said]], str | None]] = [
    ("speaks for the first time", [[(0, "Arnsee", "asserts")]], None),
    ("says it again", [[(0, "Arnsee", "asserts")], [(1, "Arnsee", "asserts")]], None),
    ("no longer denies", [[(0, "Brenland", "denies")], [(1, "Brenland", "cannot_confirm")]], "no longer denies"),
    ("is told once",
     [[(0, "Brenland", "denies")], [(1, "Brenland", "cannot_confirm")], [(2, "Brenland", "cannot_confirm")]], None),
    ("denies anew, then again does not",
     [[(0, "Brenland", "denies")], [(1, "Brenland", "cannot_confirm")], [(2, "Brenland", "denies", {"on": 2})],
      [(3, "Brenland", "cannot_confirm")]], "no longer denies"),
    ("turns around", [[(0, "Arnsee", "denies")], [(1, "Arnsee", "asserts")]], "no longer denies, stands behind it"),
    ("now denies", [[(0, "Arnsee", "asserts")], [(1, "Arnsee", "denies")]], "stood behind it, now denies"),
    ("takes it back", [[(0, "Arnsee", "asserts")], [(1, "Arnsee", "retracts")]], "retraction"),
    ("an authority confirms", [[(0, "Arnsee", "asserts")], [(1, "NATO", "confirms")]],
     "first confirmation by an authority"),
    ("it confirms again", [[(0, "NATO", "confirms")], [(1, "NATO", "confirms")]], None),
    ("a party admits", [[(0, "Brenland", "denies")], [(1, "Brenland", "confirms")]], "first confirmation by a party"),
    ("what is recalled", [[(1, "Arnsee", "asserts", {"on": 1})], [(2, "Arnsee", "denies", {"recalled": True})]], None),
    ("an old article", [[(3, "Arnsee", "asserts")], [(0, "Arnsee", "denies")]], None),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "note"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_source_that_changes_its_position(articles: list[list[Said]], note: str | None) -> None:
    """What the last article changed about a source's position, if anything."""
    drafts = status.positions.changes(WATCHED, logged(WATCHED, *articles), targets=("desk",))
    assert [d.data.note for d in drafts] == ([note] if note else [])  # type: ignore[attr-defined]  # PositionChanged
