"""Whose exit from a treaty is told: *The United States has left the treaty* is no step of Russia's exit.  Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.about.matters import Whole

_STEPS = {
    "suspend": frozenset({"stage.suspended"}),
    "leave": frozenset({"stage.withdrawn", "stage.notified", "stage.begun", "stage.suspended"}),
}
"""The steps of a treaty's end of which an article about it has one."""

_FIRST = 3
"""Title and the first two sentences."""


def ends_it(whole: Whole) -> bool:
    """Return whether an article has a word for a suspension or an exit, if the claim is one of these."""
    steps = _STEPS.get(whole.slots.process)
    parts = (whole.title, *whole.sentences)
    return steps is None or any(h.slot in steps for part in parts for h in part.hits)


def left_by_another(whole: Whole) -> bool:
    """Return whether an opening tells an exit and names another state; its first sentences none of the claim's."""
    steps = _STEPS.get(whole.slots.process)
    if steps is None or not whole.slots.doers:
        return False
    opening = whole.front[:_FIRST]
    if any(whole.ours(part) for part in opening):
        return False
    named = {name for part in whole.front for name in part.names} - whole.slots.concerned
    told = any(h.slot in steps for part in whole.front for h in part.hits)
    return told and any(whole.kind_of(name) == "state" for name in named)
