"""The words in which statuses, stages and stances are told to people, and how names and days are written."""

from __future__ import annotations

import re
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


_ARTICLE = re.compile(
    r"(United (States|Kingdom|Nations|Arab Emirates)|European (Union|Commission|Parliament)|Netherlands|Philippines|"
    r"Maldives|Bahamas|Comoros|Seychelles|Solomon Islands|Marshall Islands|Vatican|Kremlin|Red Cross|"
    r"Czech Republic|Dominican Republic|Central African Republic|Gambia|RSF|IAEA|ICRC)"
)


def the(name: str) -> str:
    """Return a name as it stands in a sentence: some take the article."""
    return f"the {name}" if _ARTICLE.fullmatch(name) else name


def sentence(text: str) -> str:
    """Return text with its first letter as a sentence begins."""
    return text[:1].upper() + text[1:]


def listing(names: Iterable[str], last: str = "and") -> str:
    """Return names as they are listed in a sentence: ``A``, ``A and B``, ``A, B and the United States``."""
    found = [the(name) for name in dict.fromkeys(names)]
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} {last} {found[-1]}" if found else ""


def heading(status: Status, stage: Stage | None) -> str:
    """Return a status in a few words: ``confirmed``, or with a treaty's stage ``ratified, confirmed``."""
    return status.value if stage is None else f"{STAGE_WORDS[stage]}, {status.value}"
