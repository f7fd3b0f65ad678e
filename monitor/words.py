"""The words in which statuses, stages and stances are told to people, and how names and days are written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from monitor.events import Stage, Stance, Status

STAGE_WORDS = {
    Stage.PROPOSED: "proposed",
    Stage.NEGOTIATED: "negotiated",
    Stage.SIGNED: "signed",
    Stage.SUBMITTED: "submitted for ratification",
    Stage.APPROVED: "approved",
    Stage.RATIFIED: "ratified",
    Stage.EXCHANGED: "instruments exchanged",
    Stage.IN_FORCE: "in force",
    Stage.REJECTED: "rejected",
    Stage.SUSPENDED: "suspended",
    Stage.WITHDRAWN: "withdrawn",
}
STANCE_WORDS = {
    Stance.ASSERTS: "says so",
    Stance.CONFIRMS: "confirms it",
    Stance.DEEMS_LIKELY: "thinks it likely",
    Stance.DENIES: "denies it",
    Stance.CANNOT_CONFIRM: "cannot or will not confirm it",
    Stance.RETRACTS: "has taken it back",
    Stance.COMMENTS: "comments on it without taking a side",
}
_MONTHS = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905  shorter so
)


def day_words(day: date) -> str:
    """Return a day as it is written in a sentence: ``17 October 2024``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def listing(names: Iterable[str], last: str = "and") -> str:
    """Return names as they are listed in a sentence: ``A``, ``A and B``, ``A, B and C``."""
    found = list(dict.fromkeys(names))
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} {last} {found[-1]}" if found else ""


def heading(status: Status, stage: Stage | None) -> str:
    """Return a status in a few words: ``confirmed``, or with a treaty's stage ``ratified, confirmed``."""
    return status.value if stage is None else f"{STAGE_WORDS[stage]}, {status.value}"
