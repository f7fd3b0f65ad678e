"""Who stands where on a claim: each source's statements in the order in which they were said, and what is left of them.

The guideline's rules 22 and 23.  A :class:`Ledger` takes a claim's statements in any order and keeps a :class:`Track`
for each witness and cell.  A *witness* is an institution, or the outlet that speaks in its own voice; a *cell* is a
step of a treaty and the party whose step it is, and a single one for every other claim.  Pure: no clock, no disk.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

from monitor.events import OUTLET, Claim, Discount, Logged, Stage, Stance, Statement
from monitor.words import day_words, the

TREATY = "treaty-ratification"
"""The kind of claim that has stages (guideline, rules 20 and 26)."""

DENIALS = (Stance.DENIES, Stance.RETRACTS)


_LATEST = (datetime.max.replace(tzinfo=UTC), "")


class Cell(NamedTuple):
    """One step of a treaty and whose step it is; both None for a claim without stages."""

    stage: Stage | None = None
    party: str | None = None


class Order(NamedTuple):
    """When a statement was said: the key by which statements are folded."""

    day: date
    """The day that the text gives, else that of publication, in the outlet's time zone."""
    reported: bool
    """Reported on that day; what a later article recalls of the day is weaker."""
    published: float
    article: int
    """Log position of the article's first statement: ties go by log order."""
    in_text: bool
    start: int
    """Of two stances in one article the later-placed counts."""
    position: int


class Entry(NamedTuple):
    """A statement at its place in the order."""

    order: Order
    logged: Logged

    @property
    def statement(self) -> Statement:
        """The statement."""
        return self.logged.statement


def same(name: str) -> str:
    """Return a name as names are compared: without case and doubled blanks."""
    return " ".join(name.casefold().split())


def day_of(statement: Statement) -> date:
    """Return the day on which a statement was said, as far as the article tells; never after publication."""
    published = statement.published.date()
    return published if statement.said_on is None else min(statement.said_on, published)


def report_of(statement: Statement) -> str:
    """Return the report that a statement is from: the article, or the one that it copies."""
    return statement.report or statement.article


def is_treaty(claim: Claim) -> bool:
    """Whether the claim has stages."""
    return claim.kind == TREATY


class Track:
    """What one witness said about one cell, settled by rule 22.

    After :meth:`settle`: `last` is the standing (None: only stances that give none), `support`, `confirmation`,
    `denial` and `retraction` the latest of their sort that counted, `dropped` what did not count and why.
    """

    def __init__(self, witness: str, name: str, cell: Cell, supports: tuple[Stance, ...]) -> None:
        """Begin a track without statements; `name` is the witness's name as it is shown."""
        self.witness, self.name, self.cell, self.supports = witness, name, cell, supports
        self.entries: list[Entry] = []
        self.others: list[Entry] = []
        self._clear()

    def _clear(self) -> None:
        self.last: Entry | None = None
        self.support: Entry | None = None
        self.confirmation: Entry | None = None
        self.denial: Entry | None = None
        self.retraction: Entry | None = None
        self.dropped: list[Discount] = []
        self._counted: list[Entry] = []
        self._reports: set[tuple[str, Stance, bool]] = set()
        self._settled = 0

    def add(self, entry: Entry) -> None:
        """Take one statement in."""
        stance = entry.statement.stance
        if stance not in self.supports and stance not in DENIALS:
            insort(self.others, entry, key=_order)
        elif not self.entries or self.entries[-1].order < entry.order:
            self.entries.append(entry)
        else:  # said before something that is known already: settle again from the beginning
            insort(self.entries, entry, key=_order)
            self._clear()

    def settle(self) -> Track:
        """Bring the standing up to date with the statements and return the track."""
        for entry in self.entries[self._settled :]:
            self._count(entry)
        self._settled = len(self.entries)
        return self

    def _count(self, entry: Entry) -> None:
        statement = entry.statement
        report = (report_of(statement), statement.stance, statement.source == OUTLET)
        if report in self._reports:
            self.dropped.append(
                Discount(statement=statement.id, reason=f"the same report again, in {statement.outlet}")
            )
            return
        self._reports.add(report)
        if (standing := self._not_overridden(entry)) is not None:
            words = (
                f"recalls something older than what {the(self.name)} said on {day_words(day_of(standing.statement))}"
            )
            self.dropped.append(Discount(statement=statement.id, reason=words))
            return
        self._counted.append(entry)
        if self.last is not None:
            older = self.last.statement
            if older.stance != Stance.CONFIRMS:  # a confirmation is kept beside what follows it
                self.dropped.append(Discount(statement=older.id, reason=self._superseded(self.last, entry)))
        self.last = entry
        if statement.stance in self.supports:
            self.support = entry
        if statement.stance is Stance.CONFIRMS:
            self.confirmation = entry
        elif statement.stance is Stance.DENIES:
            self.denial = entry
        elif statement.stance is Stance.RETRACTS:
            self.retraction = entry

    def _superseded(self, older: Entry, newer: Entry) -> str:
        """Return why an older standing no longer counts by itself."""
        who, day = the(self.name), day_words(day_of(newer.statement))
        if self.backs(older) != self.backs(newer):
            return f"{who} changed its position on {day}"
        did = "said so again" if self.backs(newer) else "denied it again"
        return f"{who} {did} on {day}; a source counts once"

    def own_voice(self, entry: Entry) -> bool:
        """Whether the outlet itself is all that stands behind `entry`: no statement with it as a source does."""
        if entry.statement.source != OUTLET:
            return False
        for earlier in reversed([e for e in self._counted if e.order <= entry.order]):
            if self.backs(earlier) != self.backs(entry):
                break
            if earlier.statement.source != OUTLET:
                return False
        return True

    def origin(self, entry: Entry) -> Entry:
        """Return the statement with which the source took the stance that `entry` holds to (no opposite in between)."""
        run = [entry]
        for earlier in reversed([e for e in self._counted if e.order < entry.order]):
            if self.backs(earlier) != self.backs(entry):
                break
            if earlier.statement.stance is entry.statement.stance:
                run.append(earlier)
        # an article of the day itself goes before one that recalls the day
        return min(run, key=lambda e: (e.order.day, not e.order.reported, e.order))

    def _not_overridden(self, entry: Entry) -> Entry | None:
        """Return the opposite stance that an undated recollection leaves standing (rule 22), or None.

        An article rarely says "this is old".  An undated stance is taken for a recollection where the reader marked
        it so; where the source is known to have taken it before it took the opposite one; or where the same article
        gives the opposite one a day, either its own day or earlier in the text: the dated one is then its news.
        """
        said, last = entry.statement, self.last
        if said.said_on is not None or last is None or self.backs(last) == self.backs(entry):
            return None
        if said.recalled and not last.statement.recalled:
            return last
        if last.statement.said_on is None:
            return None
        if any(self.backs(e) == self.backs(entry) and e.order < last.order for e in self._counted):
            return last
        if report_of(last.statement) == report_of(said):
            news = last.statement.said_on == said.published.date()
            if news or (last.order.in_text, last.order.start) < (entry.order.in_text, entry.order.start):
                return last
        return None

    def backs(self, entry: Entry) -> bool:
        """Whether the statement stands behind the claim (otherwise it denies or retracts)."""
        return entry.statement.stance in self.supports

    @property
    def stands_behind(self) -> bool:
        """Whether the standing is a support."""
        return self.last is not None and self.backs(self.last)

    @property
    def confirmed(self) -> Entry | None:
        """The confirmation that still holds: it falls only to the source's own retraction (rule 24)."""
        if self.confirmation is None or _later(self.retraction, self.confirmation):
            return None
        return self.confirmation

    @property
    def taken_back(self) -> bool:
        """Whether a retraction follows the last support, whatever follows that."""
        return self.support is not None and _later(self.retraction, self.support)


def _order(entry: Entry) -> Order:
    return entry.order


def _later(one: Entry | None, other: Entry) -> bool:
    return one is not None and one.order > other.order


class Ledger:
    """A claim's statements by witness and cell; statements may be added in any order."""

    def __init__(self, claim: Claim) -> None:
        """Begin an empty ledger for a claim, under its policy."""
        self.claim, self.treaty = claim, is_treaty(claim)
        self.tracks: dict[tuple[str, Cell], Track] = {}
        self.ignored: list[Discount] = []
        self._first: dict[str, int] = {}
        self._outlets: dict[str, str] = {}
        self._copies: dict[str, tuple[datetime, str]] = {}

    @classmethod
    def of(cls, claim: Claim, statements: Iterable[Logged], *, as_of: date | None = None) -> Ledger:
        """Return the ledger of `statements`, without what was said after the day `as_of`."""
        ledger, ordered = cls(claim), sorted(statements, key=lambda item: item.position)
        for logged in ordered:
            ledger.introduce(logged)
        for logged in ordered:
            if as_of is None or day_of(logged.statement) <= as_of:
                ledger.add(logged)
        return ledger

    def introduce(self, logged: Logged) -> None:
        """Remember when a statement's article came and whose voice it is, before statements are added by day."""
        said = logged.statement
        self._first[said.article] = min(logged.position, self._first.get(said.article, logged.position))
        self._outlets[said.article] = said.outlet
        if said.report is not None and said.report != said.article:
            # where the report itself has no statement here, its earliest copy lends it its name
            self._copies[said.report] = min((said.published, said.outlet), self._copies.get(said.report, _LATEST))

    def add(self, logged: Logged) -> Track | None:
        """Take one introduced statement in; returns the track it went to (None where the policy ignores it)."""
        statement = logged.statement
        voice = statement.source == OUTLET
        if voice and self.claim.policy.outlet_voice == "ignored":
            self.ignored.append(Discount(statement=statement.id, reason="the policy ignores an outlet's own voice"))
            return None
        name = self._outlet(statement) if voice else statement.source
        key = self.key(statement)
        track = self.tracks.get(key)
        if track is None:
            track = self.tracks[key] = Track(key[0], name, key[1], self.claim.policy.supports)
        track.add(Entry(self._order(logged), logged))
        return track

    def key(self, statement: Statement) -> tuple[str, Cell]:
        """Return under which key an introduced statement's track is (or will be) found."""
        name = self._outlet(statement) if statement.source == OUTLET else statement.source
        return same(name), Cell(statement.stage, statement.party) if self.treaty else Cell()

    def _outlet(self, statement: Statement) -> str:
        """Return the outlet whose voice it is: a copy speaks with the voice of the report that it copies."""
        if statement.report is None or statement.report == statement.article:
            return statement.outlet
        return self._outlets.get(statement.report) or self._copies[statement.report][1]

    def _order(self, logged: Logged) -> Order:
        said = logged.statement
        day = day_of(said)
        return Order(
            day=day,
            reported=day == said.published.date() and not said.recalled,
            published=said.published.timestamp(),
            article=self._first[said.article],
            in_text=said.place == "text",
            start=said.start,
            position=logged.position,
        )

    def settled(self, where: Callable[[Track], bool] = lambda _: True) -> Iterator[Track]:
        """Yield the tracks for which `where` holds, settled."""
        return (track.settle() for track in self.tracks.values() if where(track))
