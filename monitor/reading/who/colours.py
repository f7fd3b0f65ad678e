"""Names that only colour a noun and are nobody's who speaks: *pro-Russian*, *Iran-backed*, *Gulf of Guinea*.  Pure."""

from __future__ import annotations

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Entry
from monitor.reading.who.given import of_landscape

_PRO = frozenset({"pro", "anti", "про", "анти"})


def colours(text: Text, function: Function, first: int, last: int, entry: Entry | None) -> bool:
    """Return whether the name at tokens `first` to `last` (exclusive) only colours the noun behind it.

    >>> from monitor.reading.cut.functionwords import function_words
    >>> text, function = Text("pro-Russian fighters and Russian ones", "en"), function_words("en")
    >>> colours(text, function, 2, 3, None), colours(text, function, 5, 6, None)
    (True, False)
    """
    words = text.folds
    if first > 1 and words[first - 1] == "-" and words[first - 2] in _PRO:
        return True
    if first and words[first - 1] in {"pro", "anti"}:
        return True
    if entry is not None and of_landscape(text, function, first, entry):
        return True
    if last < len(words) and words[last] in function["desk"] and entry is not None:
        # the director of the Russia programme at CSIS
        return entry.form == "name" and entry.kind == "state"
    return last + 1 < len(words) and words[last] == "-" and words[last + 1] in function["backed"]
