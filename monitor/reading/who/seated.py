"""Bodies that sit in the town of which an office speaks: *The African Union ... an aide in Addis Ababa*.  Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from monitor.reading.who.antecedents import Named

_SEATS = {
    "Austria": ("IAEA", "OSCE", "OPEC", "CTBTO"),
    "Belgium": ("NATO", "European Union", "European Commission"),
    "Botswana": ("SADC",),
    "Djibouti": ("IGAD",),
    "Egypt": ("Arab League",),
    "Ethiopia": ("African Union",),
    "France": ("UNESCO", "OECD", "Interpol", "Council of Europe", "European Court of Human Rights"),
    "Germany": ("European Central Bank",),
    "Indonesia": ("ASEAN",),
    "Italy": ("FAO", "World Food Programme"),
    "Netherlands": ("International Criminal Court", "International Court of Justice", "OPCW", "Europol", "Eurojust"),
    "Nigeria": ("ECOWAS",),
    "Poland": ("Frontex",),
    "Saudi Arabia": ("OIC", "Gulf Cooperation Council"),
    "Switzerland": ("WHO", "ICRC", "WTO", "ILO", "UNHCR", "FIFA", "International Olympic Committee", "United Nations"),
    "Tanzania": ("East African Community",),
    "United Kingdom": ("IMO",),
}
"""State -> bodies that have their seat in one of its towns."""
_TOWNS = frozenset({"capital", "city"})
_FAR = 400
"""Tokens back to the name of such a body."""


def seated(place: str, named: Sequence[Named], at: int) -> tuple[str, str]:
    """Return who an office in a town of the state `place` is of, and of what kind that one is.

    It is a body that sits there and has been named before `at`, unless the state itself has been.
    """
    bodies = _SEATS.get(place, ())
    before = named[: bisect_left(named, (at, "", "", "", -1))] if bodies else ()
    if any(one.institution == place and one.form not in _TOWNS for one in before):
        return place, "state"
    found = next((one for one in reversed(before) if one.institution in bodies and at - one.first < _FAR), None)
    return (found.institution, found.kind) if found else (place, "state")
