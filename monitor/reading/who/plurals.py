"""Whether an office noun means several people or bodies: *les autorités*, *die Abgeordneten*, *spokesmen*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.numbers import HERSELF, many
from monitor.reading.who.marks import HUMAN, Mark

_THE_MANY = frozenset({"les", "des", "aux", "los", "las", "ses", "leurs", "sus"})
"""Articles of French and Spanish plurals: *les autorités*, *las autoridades*; *le Conseil des ministres* is one."""


def several(words: Sequence[str], head: Mark, function: Function, lang: str) -> bool:
    """Return whether an office noun means several: by its class, its ending, in German by the words before it."""
    if head.office is None:
        return False
    if head.office.role == "group" and lang in {"en", "fr", "es"}:
        return words[head.last - 1].endswith(("s", "men"))
    if head.office.role == "body" and lang in {"fr", "es"}:
        return words[head.first].endswith("s") and words[max(0, head.first - 1)] in _THE_MANY
    if head.office.gender == "p" or head.office.role not in HUMAN:
        return head.office.gender == "p"
    joint = next((at for at in range(head.first + 1, head.last) if words[at] in function["of"]), head.last)
    low = words[joint - 1]  # el viceministro | de Exteriores, the minister | of foreign affairs
    before = words[head.first - 1] if head.first else ""
    if lang == "de":
        one = low.endswith("in") or (low in HERSELF and before in {"die", "eine"})  # die Abgeordnete
        return not one and (low.endswith("innen") or (head.office.gender == "m" and many(words, head.first, function)))
    if lang in {"uk", "ru"}:
        return low.endswith(("ы", "и", "і", "ї", "ов", "ев", "ів", "їв")) and head.office.gender != "f"
    if lang == "en":
        return low.endswith(("s", "men")) and not low.endswith("ss")
    return low.endswith("s") or before in {"les", "des", "los", "las"}
