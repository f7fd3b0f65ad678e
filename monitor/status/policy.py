"""The policy: from who stands where to a claim's status.

The guideline's rules 24-27; rules 22 and 23 are in `monitor.status.standing`.  Pure: the same claim and statements
give the same verdict, in whatever order they arrived.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from monitor.events import (
    OUTLET,
    Claim,
    Discount,
    Logged,
    PartyStage,
    Policy,
    Stage,
    Stance,
    Status,
)
from monitor.status.explain import in_words
from monitor.status.standing import Cell, Entry, Ledger, Order, Track, same
from monitor.status.verdict import Standing, Verdict

POLICY_VERSION = "policy/1"
"""Name and version of the policy; it is part of every status_changed event."""

Cause = Literal["news", "edit", "rule", "editor"]

STANDING = (Status.ALLEGED, Status.CORROBORATED, Status.CONFIRMED)
"""The statuses in which a stage is shown, the strongest last (rule 26)."""
_RANK = (Status.UNREPORTED, Status.DENIED, Status.REFUTED, Status.DISPUTED, *STANDING)
_STEPS = list(Stage)


_Said = tuple[Track, Entry]


class Judged(NamedTuple):
    """One cell and what its witnesses make of it."""

    cell: Cell
    status: Status
    supporters: tuple[_Said, ...]
    deniers: tuple[_Said, ...]
    deciders: tuple[_Said, ...]
    """Whose confirmation, refutation or retraction settled it."""


class Judgement(NamedTuple):
    """The status of a claim and the cells that show it, without any words."""

    status: Status
    stage: Stage | None
    by_party: tuple[PartyStage, ...]
    contested_by: tuple[str, ...]
    shown: tuple[Judged, ...]

    def facts(self) -> tuple[object, ...]:
        """Return what makes two judgements the same for the log."""
        return (self.status, self.stage, self.by_party, self.contested_by)


def fold(claim: Claim, statements: Iterable[Logged], *, as_of: date | None = None) -> Verdict:
    """Return the status of `claim` after `statements` (in any order), with everything that explains it.

    `as_of`: only what was said up to that day.  The policy is the claim's own.
    """
    ledger = Ledger.of(claim, statements, as_of=as_of)
    return describe(ledger, judge(ledger))


def judge(ledger: Ledger) -> Judgement:
    """Return the status that a ledger's tracks make, without words (cheap: it looks at standings only)."""
    tracks = [track for track in ledger.settled() if track.last is not None]
    judged = [_judge_cell(ledger.claim, cell, tracks) for cell in dict.fromkeys(t.cell for t in tracks)]
    shown = _shown(judged)
    contested = {
        track.name for item in shown for track, entry in item.deniers if entry.statement.source != OUTLET
    }  # rule 25: an outlet's own voice is never listed
    return Judgement(
        status=shown[0].status if shown else Status.UNREPORTED,
        stage=shown[0].cell.stage if shown and shown[0].status in STANDING else None,
        by_party=_by_party(ledger.claim, judged) if ledger.treaty else (),
        contested_by=tuple(sorted(contested)),
        shown=tuple(shown),
    )


# ---------------------------------------------------------------- one cell


def implies(later: Cell, earlier: Cell) -> bool:
    """Whether support for one step supports another (rule 26): a later one the earlier ones of the same party.

    Everybody's step is each party's; and who speaks of one party's later step grants that the treaty was negotiated
    and signed by all.  A rejection grants no more than that there was something to vote on.
    """
    if later == earlier or later.stage is None or earlier.stage is None:
        return False
    mine, theirs = _STEPS.index(later.stage), _STEPS.index(earlier.stage)
    if mine < theirs or (mine == theirs and later.party is not None):
        return False
    if later.stage is Stage.REJECTED and theirs > _STEPS.index(Stage.SUBMITTED):
        return False
    everybodys = earlier.party is None and theirs <= _STEPS.index(Stage.SIGNED)
    return later.party is None or later.party == earlier.party or everybodys


def _denies_too(denied: Cell, cell: Cell) -> bool:
    """Whether a denial of one cell denies another: what one party did not do was not done by all."""
    return denied.stage == cell.stage and cell.party is None and denied.party is not None


class _Tally:
    """What the witnesses say of one cell, gathered for rule 24."""

    def __init__(self, claim: Claim, cell: Cell) -> None:
        self.claim, self.cell = claim, cell
        self.supporters: list[_Said] = []
        self.deniers: list[_Said] = []
        self.confirmations: list[_Said] = []
        self.refutations: list[_Said] = []
        self.taken_back: list[_Said] = []
        self.backed = self.returned = 0

    def add(self, own: Sequence[Track]) -> None:
        """Take in the tracks of one witness that bear on the cell."""
        standing = _standing(self.cell, own)
        if standing is None:
            return
        track, last = standing
        (self.supporters if track.backs(last) else self.deniers).append(standing)
        self.confirmations += _confirmations(self.claim, self.cell, own)
        if last.statement.stance is Stance.DENIES and _refutes(self.claim, track.name):
            self.refutations.append(standing)
        backing = [t for t in own if t.support is not None and (t.cell == self.cell or implies(t.cell, self.cell))]
        self.backed += bool(backing)
        if backing and all(t.taken_back for t in backing):
            self.returned += 1
            self.taken_back += [(t, t.retraction) for t in backing if t.retraction is not None]

    def judged(self) -> Judged:
        """Return the cell's status by rule 24."""
        deciders: list[_Said] = []
        if self.confirmations and _latest(self.confirmations) > _latest(self.refutations):
            status, deciders = Status.CONFIRMED, self.confirmations
        elif self.refutations:
            status, deciders = Status.REFUTED, self.refutations
        elif self.backed and self.returned == self.backed:
            status, deciders = Status.REFUTED, self.taken_back
        elif _independent(self.claim.policy, self.supporters) >= self.claim.policy.corroborate:
            status = Status.CORROBORATED
        elif self.supporters:
            status = Status.DISPUTED if self.deniers else Status.ALLEGED
        else:
            status = Status.DENIED if self.deniers else Status.UNREPORTED
        return Judged(self.cell, status, _ordered(self.supporters), _ordered(self.deniers), _ordered(deciders))


def _judge_cell(claim: Claim, cell: Cell, tracks: Sequence[Track]) -> Judged:
    """Apply rule 24 to one cell."""
    relevant: dict[str, list[Track]] = {}
    for track in tracks:
        if track.cell == cell or implies(track.cell, cell) or _denies_too(track.cell, cell):
            relevant.setdefault(track.witness, []).append(track)
    tally = _Tally(claim, cell)
    for own in relevant.values():
        tally.add(own)
    return tally.judged()


def _standing(cell: Cell, own: Sequence[Track]) -> _Said | None:
    """Return a witness's standing on a cell: the latest of its own words on it, of later steps, of its parts."""
    found = [
        (track, track.last)
        for track in own
        if track.last is not None
        and (
            track.cell == cell
            or (track.stands_behind and implies(track.cell, cell))
            or (not track.stands_behind and _denies_too(track.cell, cell))
        )
    ]
    return max(found, key=lambda item: item[1].order, default=None)


def _confirmations(claim: Claim, cell: Cell, own: Sequence[Track]) -> list[_Said]:
    """Return the confirmations by a witness that settle a cell, its own or those of later steps."""
    return [
        (track, track.confirmed)
        for track in own
        if track.confirmed is not None
        and _may_confirm(claim, track.name, track.cell)
        and (track.cell == cell or (track.stands_behind and implies(track.cell, cell)))
    ]


def _may_confirm(claim: Claim, name: str, cell: Cell) -> bool:
    """Whether a confirmation by `name` settles the cell: an authority, or a party on what is its own or everybody's."""
    if _among(name, claim.authorities):
        return True
    return _among(name, claim.parties) and (cell.party is None or same(cell.party) == same(name))


def _refutes(claim: Claim, name: str) -> bool:
    return _among(name, claim.authorities) and not _among(name, claim.parties)


def _among(name: str, names: Sequence[str]) -> bool:
    return same(name) in {same(other) for other in names}


def _independent(policy: Policy, supporters: Sequence[_Said]) -> int:
    """Return how many independent institutions stand behind it, as the policy counts an outlet's own voice."""
    if policy.outlet_voice == "counts":
        return len(supporters)
    return sum(not track.own_voice(entry) for track, entry in supporters)


def _latest(found: Sequence[_Said]) -> tuple[Order, ...]:
    return max(((entry.order,) for _, entry in found), default=())


def _ordered(found: Iterable[_Said]) -> tuple[_Said, ...]:
    return tuple(sorted(found, key=lambda item: item[1].order))


# ---------------------------------------------------------------- the claim


def _shown(judged: Sequence[Judged]) -> list[Judged]:
    """Return the cells that give the claim its status: those of the furthest stage that stands (rule 26).

    Where none stands they are those of the furthest stage that anybody took a side on.
    """

    def step(item: Judged) -> int:
        return -1 if item.cell.stage is None else _STEPS.index(item.cell.stage)

    pool = [item for item in judged if item.status in STANDING] or judged
    if not pool:
        return []
    furthest = max(map(step, pool))
    pool = [item for item in pool if step(item) == furthest]
    best = max(_RANK.index(item.status) for item in pool)
    return [item for item in pool if _RANK.index(item.status) == best]


def _by_party(claim: Claim, judged: Sequence[Judged]) -> tuple[PartyStage, ...]:
    """Return each party's own furthest confirmed stage; everybody's step is each party's."""
    confirmed = [item.cell for item in judged if item.status is Status.CONFIRMED and item.cell.stage is not None]
    parties = dict.fromkeys((*claim.parties, *sorted({cell.party for cell in confirmed if cell.party is not None})))
    found = []
    for party in parties:
        stages = [c.stage for c in confirmed if c.stage and (c.party is None or same(c.party) == same(party))]
        if stages:
            found.append(PartyStage(party=party, stage=max(stages, key=_STEPS.index)))
    return tuple(found)


# ---------------------------------------------------------------- with everything that explains it


def describe(ledger: Ledger, judgement: Judgement) -> Verdict:
    """Return a judgement with the statements behind it, those discounted, what is open and what would change it."""
    claim, shown = ledger.claim, judgement.shown
    supporters = _standings(pair for item in shown for pair in item.supporters)
    deniers = _standings(pair for item in shown for pair in item.deniers)
    # what settles a status is shown by the statement with which it began, the rest by the newest
    deciders = _standings((track, track.origin(entry)) for item in shown for track, entry in item.deciders)
    carrying = {
        Status.ALLEGED: supporters,
        Status.CORROBORATED: supporters,
        Status.DISPUTED: supporters + deniers,
        Status.DENIED: deniers,
        Status.UNREPORTED: (),
    }.get(judgement.status, deciders)
    verdict = Verdict(
        claim=claim.id,
        status=judgement.status,
        stage=judgement.stage,
        parties=tuple(sorted({item.cell.party for item in shown if item.cell.party})),
        by_party=judgement.by_party,
        contested_by=judgement.contested_by,
        because=tuple(dict.fromkeys(s.statement for s in carrying)),
        supporters=supporters,
        deniers=deniers,
        decided_by=deciders,
        discounted=tuple(_discounted(ledger, {s.statement for s in supporters + deniers + deciders}, judgement)),
        open_questions=_open(ledger, {same(s.source) for s in supporters + deniers}),
        likely=_likely(ledger),
        policy=claim.policy,
        policy_version=POLICY_VERSION,
    )
    return in_words(claim, verdict)


def _standings(pairs: Iterable[_Said]) -> tuple[Standing, ...]:
    found = {
        entry.statement.id: Standing.of(track.name, entry.logged, entry.order.day, own_voice=track.own_voice(entry))
        for track, entry in pairs
    }
    return tuple(found.values())


def _open(ledger: Ledger, settled: set[str]) -> tuple[Standing, ...]:
    """Return who could not or would not confirm, the latest of each source that takes no side."""
    found: dict[str, _Said] = {}
    for track in ledger.tracks.values():
        for entry in track.others:
            if entry.statement.stance is Stance.CANNOT_CONFIRM and track.witness not in settled:
                known = found.get(track.witness)
                if known is None or known[1].order < entry.order:
                    found[track.witness] = (track, entry)
    return _standings(_ordered(found.values()))


def _likely(ledger: Ledger) -> tuple[Standing, ...]:
    """Return the authorities that think it likely, where the policy shows them."""
    if not ledger.claim.policy.show_likely:
        return ()
    latest = [
        (track, entries[-1])
        for track in ledger.tracks.values()
        if _among(track.name, ledger.claim.authorities)
        and (entries := [e for e in track.others if e.statement.stance is Stance.DEEMS_LIKELY])
    ]
    return _standings(_ordered(latest))


_NO_SIDE = {
    Stance.CANNOT_CONFIRM: "cannot confirm: this neither raises nor lowers a status",
    Stance.DEEMS_LIKELY: "thinks it likely: this does not raise a status",
    Stance.COMMENTS: "comments without taking a side",
}


def _discounted(ledger: Ledger, counted: set[str], judgement: Judgement) -> Iterator[Discount]:
    """Yield every statement that did not count, once, with the reason."""
    seen = set(counted)

    def once(discount: Discount) -> Iterator[Discount]:
        if discount.statement not in seen:
            seen.add(discount.statement)
            yield discount

    cells = {item.cell for item in judgement.shown}
    for track in ledger.settled():
        for dropped in track.dropped:
            yield from once(dropped)
        for entry in track.entries:
            reason = "speaks of another step than the one shown" if track.cell not in cells else "said so before"
            yield from once(Discount(statement=entry.statement.id, reason=reason))
        for entry in track.others:
            reason = _NO_SIDE.get(entry.statement.stance, "this claim's policy does not count that stance")
            yield from once(Discount(statement=entry.statement.id, reason=reason))
    for ignored in ledger.ignored:
        yield from once(ignored)
