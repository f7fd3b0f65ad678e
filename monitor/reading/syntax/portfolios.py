"""What an English minister is for may be two things: *the minister of foreign and European affairs*.  Pure."""

from __future__ import annotations

from monitor.reading.cut.text import Text

_OFFICES = frozenset(
    "minister ministers ministry secretary department commissioner committee undersecretary directorate spokesman "
    "spokeswoman spokesperson commission envoy adviser advisor".split()
)
_JOINTS = frozenset({"of", "for", "on"})
_FIELDS = frozenset(
    "affairs cooperation co-operation policy relations security integration defence defense justice development trade "
    "industry commerce energy mines mining water environment climate agriculture forestry fisheries food transport "
    "infrastructure housing health education science research technology innovation culture sport sports youth women "
    "gender family children labour labor employment tourism communication communications information media digital "
    "finance budget planning economy interior reconciliation migration borders immigration asylum reconstruction "
    "expatriates emigrants diaspora islands regions territories decentralisation administration religion".split()
)
_LONGEST = 4
"""Words of what the office is for, before *and*."""


def portfolio_goes_on(text: Text, begin: int, at: int) -> bool:
    """Return whether *and* at token `at` joins two things that the office before it is for, from token `begin` on.

    >>> text = Text("Peru's minister for women and youth said so", "en")
    >>> portfolio_goes_on(text, 0, text.lows.index("and"))
    True
    >>> text = Text("The women left and the minister of Peru said so", "en")
    >>> portfolio_goes_on(text, 0, text.lows.index("and"))
    False
    """
    if text.lang != "en" or text.lows[at] != "and" or at + 1 >= len(text.lows):
        return False
    if text.lows[at + 1] not in _FIELDS and _FIELDS.isdisjoint(text.lows[at + 2 : at + 3]):
        return False  # the minister of Peru and rebels
    for joint in range(max(begin + 1, at - _LONGEST - 1), at - 1):
        if text.lows[joint] in _JOINTS and text.lows[joint - 1] in _OFFICES:
            return all(text.lows[j].isalpha() for j in range(joint + 1, at))
    return False
