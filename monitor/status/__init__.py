"""A claim's status: who stands where, what follows from it by the policy, and why, in words.

:func:`fold` gives the verdict on a claim, :func:`decide` the events that follow from it.  Pure: the same claim and
statements give the same verdict, in whatever order they arrived; nothing here knows the clock, disk or network.
"""

from __future__ import annotations

from monitor.status import positions
from monitor.status.clocks import path, since
from monitor.status.decide import Cause, decide
from monitor.status.policy import POLICY_VERSION, Judgement, describe, fold, judge
from monitor.status.standing import Cell, Ledger, Track, day_of
from monitor.status.verdict import Standing, Verdict

__all__ = [
    "POLICY_VERSION",
    "Cause",
    "Cell",
    "Judgement",
    "Ledger",
    "Standing",
    "Track",
    "Verdict",
    "day_of",
    "decide",
    "describe",
    "fold",
    "judge",
    "path",
    "positions",
    "since",
]
