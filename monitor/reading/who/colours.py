"""Names that only colour a noun and are nobody's who speaks: *pro-Russian*, *Iran-backed*.  Pure."""

from __future__ import annotations

from collections.abc import Mapping

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Entry

_PRO = frozenset({"pro", "anti", "про", "анти"})


def colours(text: Text, function: Mapping[str, frozenset[str]], first: int, last: int, entry: Entry | None) -> bool:
    """Return whether the name at tokens `first` to `last` (exclusive) only colours the noun behind it.

    >>> text = Text("pro-Russian fighters and Russian ones", "en")
    >>> colours(text, {"desk": frozenset(), "backed": frozenset()}, 2, 3, None)
    True
    >>> colours(text, {"desk": frozenset(), "backed": frozenset()}, 5, 6, None)
    False
    """
    words = text.folds
    if first > 1 and words[first - 1] == "-" and words[first - 2] in _PRO:
        return True
    if first and words[first - 1] in {"pro", "anti"}:
        return True
    if last < len(words) and words[last] in function["desk"] and entry is not None:
        # the director of the Russia programme at CSIS
        return entry.form == "name" and entry.kind == "state"
    return last + 1 < len(words) and words[last] == "-" and words[last + 1] in function["backed"]
