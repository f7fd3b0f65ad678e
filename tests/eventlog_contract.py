"""What every event log promises; a test class for each kind of log inherits it."""

from __future__ import annotations

import asyncio
import json

import pytest
from logdata import START, Clock, article, changed, made, read, statement, story, tracked, withdrawn

from monitor.errors import LogError
from monitor.eventlog import ConflictError, EventLog, Head
from monitor.eventlog.chain import GENESIS
from monitor.events import ClaimDropped, Draft, Status


class LogContract:
    """The promises of :class:`monitor.eventlog.EventLog`, whatever keeps the log.

    A subclass gives the fixtures `log` (an empty one), `clock` (its clock) and `reopened` (closes the log given and
    opens the same one again).
    """

    def test_an_empty_log_is_at_position_0(self, log: EventLog) -> None:
        """An empty log is at position 0."""
        assert log.head() == Head(0, GENESIS)
        assert list(log.read()) == []

    def test_what_is_appended_is_read_back_in_order_without_gaps(self, log: EventLog, clock: Clock) -> None:
        """What is appended is read back in order without gaps."""
        one = article()
        events = log.append([tracked(), read(one), made(statement(one))])
        assert [event.position for event in events] == [1, 2, 3]
        assert [event.kind for event in events] == ["claim_tracked", "article_read", "statement_made"]
        assert {event.recorded_at for event in events} == {clock.now}
        assert list(log.read()) == events
        assert log.head() == Head(3, events[-1].hash)

    def test_the_same_event_twice_appends_nothing(self, log: EventLog) -> None:
        """The same event twice appends nothing."""
        one = article()
        log.append([tracked(), read(one)])
        assert log.append([tracked(), read(one)]) == []
        (new,) = log.append([read(one), made(statement(one)), made(statement(one))])
        assert new.position == 3
        assert log.append([]) == []

    def test_an_event_once_known_is_refused_for_ever(self, log: EventLog, clock: Clock) -> None:
        """An event once known is refused for ever."""
        log.append([tracked()])
        for batch, texts in story(50):
            log.append(batch, texts=texts)
        clock.forward(days=400)
        assert log.append([tracked()]) == []

    def test_reading_is_narrowed_and_goes_on_from_anywhere(self, log: EventLog) -> None:
        """Reading is narrowed and goes on from anywhere."""
        for batch, texts in story(20):
            log.append(batch, texts=texts)
        everything = list(log.read())
        assert list(log.read(after=7)) == everything[7:]
        assert list(log.read(kinds=("status_changed", "statement_withdrawn"))) == [
            e for e in everything if e.kind in ("status_changed", "statement_withdrawn")
        ]
        assert list(log.read(3, claim="bridge")) == [e for e in everything[3:] if e.claim == "bridge"]
        some = everything[4].article
        assert list(log.read(article=some)) == [e for e in everything if e.article == some]
        assert list(log.read(claim="no such claim")) == []

    def test_a_reader_sees_what_is_appended_while_it_reads(self, log: EventLog) -> None:
        """A reader sees what is appended while it reads."""
        for batch, _ in story(300):
            log.append(batch)
        seen = []
        for event in log.read():
            seen.append(event.position)
            if event.position == 10:
                log.append([tracked()])
        assert seen == list(range(1, log.head().position + 1))

    def test_a_claim_that_went_on_conflicts(self, log: EventLog) -> None:
        """A claim that went on conflicts."""
        one = article()
        log.append([tracked(), read(one), made(statement(one))])
        assert log.claim_position("bridge") == 3
        late = changed(Status.UNREPORTED, Status.ALLEGED, key="1")
        with pytest.raises(ConflictError, match="went on to position 3"):
            log.append([late], expected={"bridge": 1})
        assert log.head().position == 3
        assert log.append([late], expected={"bridge": 3, "other": 0})[0].position == 4
        assert log.append([late], expected={"bridge": 3}) == []  # a retry of what succeeded is no conflict

    def test_texts_lie_beside_the_log_by_their_hash(self, log: EventLog) -> None:
        """Texts lie beside the log by their hash."""
        one = article(text="Die Brücke ist zu.\n\nМост закрыт. \x00 \U0001f309")
        log.append([read(one)], texts={one.text_hash: one.text})
        assert log.text(one.text_hash) == one.text
        assert log.text("0" * 64) is None
        again = article(2, text=one.text)
        log.append([read(again)], texts={again.text_hash: again.text})
        assert log.text(one.text_hash) == one.text
        with pytest.raises(ValueError, match="not the one"):
            log.append([tracked()], texts={"0" * 64: "another"})
        assert log.head().position == 2

    def test_a_block_that_fails_leaves_nothing(self, log: EventLog) -> None:
        """A block that fails leaves nothing."""

        def fail() -> None:
            with log.transaction():
                log.append([tracked()])
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail()
        assert log.head().position == 0

    def test_a_block_inside_a_block_undoes_only_itself(self, log: EventLog) -> None:
        """A block inside a block undoes only itself."""
        one = article()

        def fail() -> None:
            with log.transaction():
                log.append([read(one)], texts={one.text_hash: one.text})
                raise ZeroDivisionError

        with log.transaction():
            log.append([tracked()])
            with pytest.raises(ZeroDivisionError):
                fail()
            assert log.head().position == 1
            log.append([made(statement(one))])
        assert [event.kind for event in log.read()] == ["claim_tracked", "statement_made"]
        assert log.text(one.text_hash) is None

    async def test_tasks_that_write_together_get_each_its_own(self, log: EventLog) -> None:
        """Tasks that write together get each its own events, in gap-free positions."""
        log.append([tracked()])
        found = await asyncio.gather(
            *(log.together(lambda n=n: log.append([read(article(n))])) for n in range(1, 21))  # type: ignore[misc]
        )
        assert [events[0].key for events in found] == [read(article(n)).key for n in range(1, 21)]
        assert [event.position for event in log.read()] == list(range(1, 22))

    async def test_of_tasks_that_write_together_one_fails_alone(self, log: EventLog) -> None:
        """Where one of several fails (its claim went on, a bug), the others stand and its own writes are undone."""
        log.append([tracked()])
        one = article(1)

        def late() -> object:
            log.append([read(one)], texts={one.text_hash: one.text})
            return log.append([made(statement(one))], expected={"bridge": 0})

        def wrong() -> object:
            log.append([read(article(2))])
            raise ZeroDivisionError

        work = (lambda: log.append([read(article(3))]), late, wrong, lambda: log.append([read(article(4))]))
        found = await asyncio.gather(*map(log.together, work), return_exceptions=True)
        assert [type(each) for each in found] == [list, ConflictError, ZeroDivisionError, list]
        assert [event.key for event in log.read(1)] == [read(article(3)).key, read(article(4)).key]
        assert log.text(one.text_hash) is None

    async def test_the_same_event_from_two_tasks_is_one(self, log: EventLog) -> None:
        """The same event from two tasks at the same moment is one."""
        found = await asyncio.gather(*(log.together(lambda: log.append([tracked()])) for _ in range(5)))
        assert [len(events) for events in found] == [1, 0, 0, 0, 0]

    async def test_a_task_that_was_ended_while_it_waits_writes_nothing(self, log: EventLog) -> None:
        """A task that was ended while it waits writes nothing, and holds nobody up."""
        ended = asyncio.create_task(log.together(lambda: log.append([tracked()])))
        stays = asyncio.create_task(log.together(lambda: log.append([read(article())])))
        await asyncio.sleep(0)
        ended.cancel()
        assert [event.kind for event in await stays] == ["article_read"]
        assert log.head().position == 1

    def test_the_log_outlives_its_opener(self, log: EventLog, reopened: object) -> None:
        """The log outlives its opener."""
        for batch, texts in story(10):
            log.append(batch, texts=texts)
        before = list(log.read())
        with reopened(log) as again:  # type: ignore[operator]
            assert list(again.read()) == before
            assert again.append([tracked()])[0].position == before[-1].position + 1

    def test_every_moment_keeps_its_instant(self, log: EventLog) -> None:
        """Every moment keeps its instant."""
        far = Draft(key="old", happened_at=START.replace(year=987), data=ClaimDropped(), claim="bridge")
        (event,) = log.append([far])
        assert next(log.read()) == event

    def test_an_event_of_a_newer_program_is_refused(self, log: EventLog, plant: object) -> None:
        """An event of a newer program is refused."""
        plant(log, "aliens_landed", 1, "{}")  # type: ignore[operator]
        with pytest.raises(LogError, match=r"unknown kind of event 'aliens_landed'.*upgrade"):
            list(log.read())

    def test_withdrawn_and_made_again(self, log: EventLog) -> None:
        """Withdrawn and made again."""
        one = article()
        said = statement(one)
        log.append([tracked(), read(one), made(said), withdrawn(said), made(said, again=":2")])
        assert json.loads(json.dumps([e.kind for e in log.read()]))[-3:] == [
            "statement_made", "statement_withdrawn", "statement_made",
        ]  # fmt: skip
