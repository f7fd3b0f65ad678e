"""Groups that govern a state: who tracks what the Taliban say tracks what Kabul says.  Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from monitor.events import Claim

_GOVERN: Mapping[str, tuple[str, date]] = {"Taliban": ("Afghanistan", date(2021, 8, 15))}
"""Listed groups with the state whose government they are, and since when: the fall of Kabul."""


def governed(claims: Sequence[Claim]) -> dict[tuple[str, str], tuple[str, date]]:
    """Return, by claim and state, the group as which that state speaks for that claim, and since when.

    Only where the claim names the group and not its state.

    >>> truce = Claim(id="truce", title="Pakistan and the Taliban agree on a truce", who=("Pakistan", "Taliban"))
    >>> governed([truce])
    {('truce', 'Afghanistan'): ('Taliban', datetime.date(2021, 8, 15))}
    """
    found: dict[tuple[str, str], tuple[str, date]] = {}
    for claim in claims:
        named = {*claim.who, *claim.parties, *claim.authorities}
        for group, (state, since) in _GOVERN.items():
            if group in named and state not in named:
                found[claim.id, state] = group, since
    return found
