"""Groups that govern a state: who tracks what the Taliban say tracks what Kabul says.  Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from monitor.events import Claim

_GOVERN: Mapping[str, tuple[str, date]] = {"Taliban": ("Afghanistan", date(2021, 8, 15))}
"""Listed groups with the state whose government they are, and since when: the fall of Kabul."""


def governed(claim: Claim, day: date) -> dict[str, str]:
    """Return the states that speak, for a claim, as the group that governs them on a day.

    Only where the claim names the group and not its state.

    >>> truce = Claim(id="truce", title="Pakistan and the Taliban agree on a truce", who=("Pakistan", "Taliban"))
    >>> governed(truce, date(2026, 3, 1)), governed(truce, date(2020, 3, 1))
    ({'Afghanistan': 'Taliban'}, {})
    """
    named = {*claim.who, *claim.parties, *claim.authorities}
    return {
        state: group
        for group, (state, since) in _GOVERN.items()
        if group in named and state not in named and day >= since
    }
