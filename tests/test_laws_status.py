"""Laws that every story keeps, whatever is said by whom, when, and in whatever order it is learnt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from monitor import status
from monitor.events import (
    OUTLET,
    Claim,
    Event,
    Logged,
    Policy,
    Stage,
    Stance,
    Statement,
    Status,
    StatusChanged,
    statement_id,
)
from monitor.status import Ledger, judge
from monitor.status.policy import STANDING

START = datetime(2031, 3, 3, 6, 0, tzinfo=UTC)
PLAIN = Claim(id="c", title="A claim", parties=("Brenland", "Ebria"), authorities=("NATO", "Ebria"))
TREATY = Claim(
    id="c", title="A treaty", kind="treaty-ratification", parties=("Brenland", "Coria"), authorities=("NATO",)
)
SOURCES = ("Arnsee", "Brenland", "Coria", "NATO", "Ebria", "Courier", OUTLET)
OUTLETS = ("Courier", "Echo", "Herald")
NO_SIDE = (Stance.CANNOT_CONFIRM, Stance.COMMENTS, Stance.DEEMS_LIKELY)
SIDES = tuple(s for s in Stance if s not in NO_SIDE)

Story = list[list[Statement]]
"""Articles in the order of publication, each with its statements."""


@st.composite
def articles(draw: st.DrawFn, number: int, *, treaty: bool, stances: Sequence[Stance]) -> list[Statement]:
    """Draw one article; no two are published at one moment (ties go by log order, the one exception)."""
    published = START + timedelta(hours=7 * number, minutes=draw(st.integers(0, 300)))
    outlet = draw(st.sampled_from(OUTLETS))
    report = draw(st.none() | st.integers(0, number)) if number else None
    found: dict[str, Statement] = {}
    for place in range(draw(st.integers(1, 3))):
        source, stance = draw(st.sampled_from(SOURCES)), draw(st.sampled_from(list(stances)))
        days = draw(st.none() | st.integers(0, 4))
        stage = draw(st.sampled_from(list(Stage))) if treaty else None
        party = draw(st.sampled_from([None, "Brenland", "Coria"])) if treaty else None
        key = statement_id(f"a{number}", "c", source, stance, stage=stage, party=party)
        found[key] = Statement(
            id=key, claim="c", article=f"a{number}", outlet=outlet, published=published, source=source, stance=stance,
            quote="q", stage=stage, party=party, start=place * 100,
            said_on=None if days is None else published.date() - timedelta(days=days),
            recalled=days is None and draw(st.booleans()),
            report=None if report is None or report == number else f"a{report}",
        )  # fmt: skip
    return list(found.values())


@st.composite
def stories(draw: st.DrawFn, *, treaty: bool = False, stances: Sequence[Stance] = tuple(Stance)) -> Story:
    """Draw a story of some articles."""
    return [draw(articles(number, treaty=treaty, stances=stances)) for number in range(draw(st.integers(1, 7)))]


both = st.booleans().flatmap(lambda treaty: st.tuples(st.just(TREATY if treaty else PLAIN), stories(treaty=treaty)))


def log(story: Story) -> list[Logged]:
    """Return the statements as a log that learnt them in this order holds them."""
    said = [statement for article in story for statement in article]
    return [
        Logged(position=n, recorded_at=START + timedelta(days=9, minutes=n), statement=s) for n, s in enumerate(said, 1)
    ]


def facts(claim: Claim, logged: Sequence[Logged], **clock: Any) -> tuple[object, ...]:
    """Return what a status is, without its words."""
    verdict = status.fold(claim, logged, **clock)
    return (verdict.status, verdict.stage, verdict.by_party, verdict.contested_by)


def followed(claim: Claim, story: Story) -> list[StatusChanged]:
    """Return the status changes of a newsroom that learns the articles one by one."""
    before: Event | None = None
    changes = []
    logged = log(story)
    for number in range(1, len(story) + 1):
        known = logged[: sum(len(article) for article in story[:number])]
        for draft in status.decide(claim, known, before, now=START):
            if isinstance(draft.data, StatusChanged):
                before = Event(
                    position=1000 + number, kind=draft.data.KIND, version=1, key=draft.key,
                    happened_at=draft.happened_at, recorded_at=START, data=draft.data,
                )  # fmt: skip
                changes.append(draft.data)
    return changes


@given(both)
def test_folding_in_parts_gives_what_folding_at_once_gives(drawn: tuple[Claim, Story]) -> None:
    """Whoever follows the news article by article ends where one ends who reads all at once; nothing changes twice."""
    claim, story = drawn
    changes = followed(claim, story)
    last = changes[-1] if changes else StatusChanged(before=Status.UNREPORTED, after=Status.UNREPORTED)
    assert (last.after, last.stage, last.by_party, last.contested_by) == facts(claim, log(story))
    for earlier, later in pairwise(changes):
        assert (later.before, later.stage_before) == (earlier.after, earlier.stage)
    assert status.decide(claim, log(story), None, now=START)[:1] == [] or changes


@given(both, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_change_todays_status(drawn: tuple[Claim, Story], random: Any) -> None:
    """An old article that is read late cannot undo newer news."""
    claim, story = drawn
    shuffled = list(story)
    random.shuffle(shuffled)
    assert facts(claim, log(shuffled)) == facts(claim, log(story))


@given(both, st.randoms(use_true_random=False))
def test_statements_may_be_added_one_by_one(drawn: tuple[Claim, Story], random: Any) -> None:
    """A ledger that grows in any order, judged in between, gives what one built at once gives."""
    claim, story = drawn
    logged = log(story)
    mixed = list(logged)
    random.shuffle(mixed)
    ledger = Ledger(claim)
    for one in logged:
        ledger.introduce(one)
    for one in mixed:
        ledger.add(one)
        judge(ledger)
    assert judge(ledger).facts() == judge(Ledger.of(claim, logged)).facts()


@given(both)
def test_the_same_twice_changes_nothing(drawn: tuple[Claim, Story]) -> None:
    """A statement that is counted twice, or reprinted by another outlet the same day, is one statement."""
    claim, story = drawn
    reprinted = [
        *story,
        *(
            [
                replace(s, article=f"copy-{s.article}", report=s.report or s.article, outlet="Reprint",
                        published=s.published + timedelta(seconds=1))
                for s in article
            ]
            for article in story
        ),
    ]  # fmt: skip
    assert facts(claim, log([*story, *story])) == facts(claim, log(story))
    assert facts(claim, log(reprinted)) == facts(claim, log(story))


@given(both, st.data())
def test_taking_no_side_moves_nothing(drawn: tuple[Claim, Story], data: st.DataObject) -> None:
    """cannot_confirm, comments and deems_likely neither raise a status nor lower it."""
    claim, story = drawn
    more = data.draw(articles(len(story), treaty=claim is TREATY, stances=NO_SIDE))
    assert facts(claim, log([*story, more])) == facts(claim, log(story))
    neutral = [[replace(s, stance=Stance.COMMENTS) for s in article] for article in story]
    assert facts(claim, log(neutral))[0] is Status.UNREPORTED


@given(both, st.integers(0, 6))
def test_a_day_of_the_path_is_the_status_as_of_that_day(drawn: tuple[Claim, Story], days: int) -> None:
    """The path by days is what asking for each day gives."""
    claim, story = drawn
    logged, day = log(story), START.date() + timedelta(days=days - 2)
    path = [judgement for when, judgement in status.path(claim, logged) if when <= day]
    expected = path[-1].facts() if path else (Status.UNREPORTED, None, (), ())
    assert facts(claim, logged, as_of=day) == expected


@given(both, st.integers(0, 20), st.integers(0, 20))
def test_what_was_known_only_grows(drawn: tuple[Claim, Story], one: int, other: int) -> None:
    """What was known earlier is part of what was known later; a source once heard stays heard."""
    claim, story = drawn
    logged, (early, late) = log(story), sorted((one, other))
    heard = [
        {t.witness for t in Ledger.of(claim, (k for k in logged if k.position <= moment)).tracks.values()}
        for moment in (early, late)
    ]
    assert heard[0] <= heard[1]


@given(stories(stances=SIDES), st.data())
def test_a_confirmation_falls_only_to_its_own_retraction_or_a_refutation(story: Story, data: st.DataObject) -> None:
    """Whatever else is said after an authority confirmed, it stays confirmed."""
    number = len(story)
    moment = START + timedelta(hours=7 * number, minutes=1)
    confirmed = Statement(
        id="nato", claim="c", article=f"a{number}", outlet="Echo", published=moment, source="NATO",
        stance=Stance.CONFIRMS, quote="q", said_on=moment.date(), start=5000,
    )  # fmt: skip
    after = data.draw(articles(number + 1, treaty=False, stances=SIDES))
    harmless = [
        s for s in after
        if s.stance not in {Stance.RETRACTS, Stance.DENIES} or (s.stance is Stance.DENIES and s.source != "NATO")
    ]  # fmt: skip
    assert facts(PLAIN, log([*story, [confirmed], harmless]))[0] is Status.CONFIRMED
    taken_back = replace(
        confirmed, id="back", stance=Stance.RETRACTS, article="b", published=moment + timedelta(days=9)
    )
    only = log([[confirmed], [replace(taken_back, said_on=None)]])
    assert facts(PLAIN, only)[0] is Status.REFUTED


policies = st.builds(
    Policy,
    corroborate=st.integers(2, 4),
    supports=st.sets(st.sampled_from([Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY]), min_size=1).map(tuple),
    outlet_voice=st.sampled_from(["counts", "alleges", "ignored"]),
    show_likely=st.booleans(),
)


@given(both, policies)
def test_a_verdict_explains_itself(drawn: tuple[Claim, Story], policy: Policy) -> None:
    """Every statement either counts or is discounted with a reason; the words are there; names are in order."""
    claim, story = replace(drawn[0], policy=policy), drawn[1]
    logged = log(story)
    verdict = status.fold(claim, logged)
    counted = {s.statement for s in (*verdict.supporters, *verdict.deniers, *verdict.decided_by)}
    discounted = [d.statement for d in verdict.discounted]
    assert counted | set(discounted) == {k.statement.id for k in logged}
    assert not counted & set(discounted)
    assert len(discounted) == len(set(discounted))
    assert all(d.reason for d in verdict.discounted)
    assert set(verdict.because) <= counted
    assert verdict.explanation
    assert verdict.needs
    assert list(verdict.contested_by) == sorted(verdict.contested_by)
    assert OUTLET not in verdict.contested_by
    assert bool(verdict.because) == (verdict.status is not Status.UNREPORTED)
    assert verdict.stage is None or verdict.status in STANDING


@given(stories(stances=(Stance.ASSERTS,)), st.integers(2, 5))
def test_policy_says_how_many_sources_corroborate(story: Story, least: int) -> None:
    """More sources are needed where the claim asks for more; an outlet's own voice may be asked not to count."""
    logged = log(story)
    sources = {k.statement.source for k in logged if k.statement.source != OUTLET}
    strict = replace(PLAIN, policy=Policy(corroborate=least, outlet_voice="alleges"))
    expected = Status.CORROBORATED if len(sources) >= least else Status.ALLEGED
    assert facts(strict, logged)[0] is expected
    silent = replace(PLAIN, policy=Policy(corroborate=least, outlet_voice="ignored"))
    assert facts(silent, logged)[0] is (expected if sources else Status.UNREPORTED)
    likely = [[replace(s, stance=Stance.DEEMS_LIKELY) for s in article] for article in story]
    generous = replace(PLAIN, policy=Policy(supports=(Stance.DEEMS_LIKELY,), outlet_voice="ignored"))
    assert (facts(generous, log(likely))[0] is Status.UNREPORTED) == (not sources)


def test_the_one_exception_ties_go_by_log_order() -> None:
    """Two articles of one moment: what was learnt later counts."""

    def said(article: str, stance: Stance) -> Statement:
        return Statement(
            id=article, claim="c", article=article, outlet="Echo", published=START, source="Arnsee", stance=stance,
            quote="q", said_on=date(2031, 3, 3),
        )  # fmt: skip

    yes, no = [said("y", Stance.ASSERTS)], [said("n", Stance.DENIES)]
    assert facts(PLAIN, log([yes, no]))[0] is Status.DENIED
    assert facts(PLAIN, log([no, yes]))[0] is Status.ALLEGED
