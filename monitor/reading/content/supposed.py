"""What is only supposed, *ein Rücktritt risse eine Lücke*, and plans that have been accepted.  Pure.

In reported speech the plural of the conditional stands for that of the other subjunctive (*die Soldaten kämen aus
Ruanda*), and so do *hätte* and *wäre*; the singular of the others tells what is only supposed.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

_WOULD = frozenset(
    "käme brächte zöge verlöre risse gösse stünde stände verstiesse verstieße überschritte träfe bliebe nähme liesse "
    "ließe liefe fiele hülfe schlüge trüge würfe spräche bräche stiesse stieße schüfe beträfe entstünde geriete "
    "verschlösse widerspräche entspräche gewönne zerbräche verböte böte griffe hiesse hieße schriebe triebe verdürbe "
    "sänke stiege wüchse erwüchse ergäbe gälte untergrübe entzöge vollzöge hielte verhielte verliehe "
    "erschiene bewiese wiese verschöbe geschähe bedürfte täte flöge schlösse verriete hinterliesse hinterließe "
    "zwänge bände verbände".split()
)
"""Singulars of the conditional that no other form of their verb looks like."""
_NOUNS = frozenset({"deed", "anaphor", "deal", "contrary"})
_HAPPENS = frozenset({"zustande", "kraft"})
_MODAL = "würde"


def would(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether the clause that decides says what the deed, named by its noun, would be or do."""
    for first, last in near[-1:]:
        nouns = [
            h for h in (*case.hits, *case.things) if first <= h.first < last and _noun(h.slot) and text.caps[h.last - 1]
        ]
        if not nouns or case.words.any("exists", [(first, last)]) or not _HAPPENS.isdisjoint(text.lows[first:last]):
            continue
        verbs = [h for h in case.hits if first <= h.first < last and h.slot != "who" and not text.caps[h.last - 1]]
        verbs = [h for h in verbs if text.lows[h.last - 1] not in _WOULD]
        if any(h.slot == "deed" or h.slot.startswith("stage") for h in verbs):
            continue
        at = next((j for j in range(first, last) if text.lows[j] in _WOULD), -1)
        if at >= 0:
            return True
        at = next((j for j in range(first, last) if text.lows[j] == _MODAL), -1)
        end = next((j for j in range(last - 1, at, -1) if text.lows[j][0].isalnum()), at)
        subject = at > first and any(h.first < at for h in nouns)
        if at >= 0 and subject and end > at + 1 and text.lows[end].endswith("n") and not text.caps[end]:
            return True
    return False


def _noun(slot: str) -> bool:
    return slot in _NOUNS or slot.startswith("stage")


def agreed(text: Text, case: Case, near: Sequence[Phrase]) -> frozenset[int]:
    """Return the nouns of proposals that have been accepted: *haben sich auf den EU-Plan verständigt*."""
    if not case.deal or not case.words.any("accept", near):
        return frozenset()
    return frozenset(h.first for h in case.words.inside("position", near))


def to_come(text: Text, case: Case, near: Sequence[Phrase]) -> list[Hit]:
    """Return the words of what is to come, in any language, without those proposals."""
    taken = agreed(text, case, near)
    return [h for h in case.words.inside("future", near) if h.first not in taken]


_TALKS = (
    "talks", "negotiat", "discussion", "pourparlers", "négoci", "conversaciones", "negocia", "gespräch", "verhandl",
    "переговор", "перемов",
)  # fmt: skip
"""Beginnings of the nouns for what comes before an agreement; German compounds end with them."""
_BEHIND_THEM = frozenset(
    "after following nach après terme issue suite lendemain tras después cabo término término після после familiar "
    "privy close vertraut vertraute vertrauter vertrauten fait proche conocedor conocedora conocedores знакомый "
    "знакомого знакомые обізнаний обізнаного обізнані за in en im bei aus durch durante pendant durant during".split()
)
"""Words behind which talks are over, or only tell who knows of them."""
_BACK = 6


_NEGOTIATED = frozenset({
    "negotiated", "négocié", "négociée", "négociés", "négociées", "negociado", "negociada", "negociados", "negociadas",
})  # fmt: skip
"""What has been reached by talks."""


def after_talks(text: Text, at: int) -> bool:
    """Return whether talks at a token are over, or only tell who speaks.

    *After nine hours of talks they agreed*, *Lima said it had negotiated a truce*, *dit avoir négocié un accord*.
    """
    low = text.lows[at]
    if low in _NEGOTIATED:
        return True
    if not (low.startswith(_TALKS) or (text.lang == "de" and any(talk in low for talk in ("gespräch", "verhandl")))):
        return False
    for j in range(at - 1, max(-1, at - _BACK), -1):
        if text.lows[j] in _BEHIND_THEM:
            return True
        if text.lows[j] in {",", ";", ":", "."}:
            return False
    return False
