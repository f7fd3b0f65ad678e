"""The status by the day on which things were said: what was so then, by what the given statements tell.

Which statements are given is the other clock: those that are known now, or those that were known at some moment.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from monitor.events import Claim, Logged
from monitor.status.policy import Judgement, judge
from monitor.status.standing import Ledger, day_of


def path(claim: Claim, statements: Iterable[Logged]) -> Iterator[tuple[date, Judgement]]:
    """Yield each day on which the status, stage, parties' steps or deniers changed, with what they then were.

    It is what :func:`monitor.status.fold` gives `as_of` each day, in one pass.
    """
    ledger = Ledger(claim)
    ordered = sorted(statements, key=lambda logged: logged.position)
    for logged in ordered:
        ledger.introduce(logged)
    facts = judge(ledger).facts()
    for day, said in groupby(sorted(ordered, key=_day), key=_day):
        for logged in said:
            ledger.add(logged)
        judgement = judge(ledger)
        if judgement.facts() != facts:
            facts = judgement.facts()
            yield day, judgement


def since(claim: Claim, statements: Iterable[Logged], *, as_of: date | None = None) -> date | None:
    """Return the day since which status and stage have been what they are (at the end of the day `as_of`).

    None where nothing was ever said.
    """
    found: date | None = None
    shown = None
    for day, judgement in path(claim, statements):
        if as_of is not None and day > as_of:
            break
        if (judgement.status, judgement.stage) != shown:
            shown, found = (judgement.status, judgement.stage), day
    return found


def _day(logged: Logged) -> date:
    return day_of(logged.statement)
