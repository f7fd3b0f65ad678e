"""German nouns that are the same for one and for several: what stands before them tells, *die Minister*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.functionwords import Function

_ONE = frozenset({"der", "dem", "den", "des", "ein", "einem", "einen", "eines"})
_ATTRIBUTE = 9
"""Words back from an adjective to the article before its attribute: *der wegen seiner Reden umstrittene Minister*."""


def many(words: Sequence[str], first: int, function: Function) -> bool:
    """Return whether a noun at token `first` stands for several: behind *die*, or behind adjectives without an article.

    *Sagte Minister Holm* and *der frühere lettische Minister* are one.
    """
    german = lexicon("de")
    at = first - 1
    while at >= 0 and words[at].endswith("e") and words[at] not in function["article"]:
        if words[at] in german.forms or words[at] in german.sets["aux"]:
            break  # a verb is no adjective
        at -= 1
    before = words[at] if at >= 0 else ""
    if before == "die":
        return True
    if at == first - 1 or before in function["article"]:
        return False
    attribute = range(at - 1, max(-1, at - _ATTRIBUTE), -1)
    return not any(words[j] in _ONE and words[j + 1] in german.sets["prep"] for j in attribute)


HERSELF = frozenset({"abgeordnete", "beauftragte", "gesandte", "vorsitzende", "delegierte", "vertraute", "angestellte"})
"""German nouns for one woman, behind *die*; several of them end in *-en*."""
