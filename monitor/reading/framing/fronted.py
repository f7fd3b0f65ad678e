"""What is told of opens the sentence behind a preposition, and who tells of it stands behind the verb.

*Del alto el fuego habló también el ministro*, *О двух сотнях солдат первым написал сайт*: a noun of that phrase agrees
with the verb by its form, and is no subject.  So stands the object of *Die Attacke bestätigte das Ministerium*; and in
*Es war Norwegen, das den Angriff bestätigte* who speaks is named behind *es war*.  Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.framing.nothing import of_nothing
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES

if TYPE_CHECKING:
    from monitor.reading.syntax.grammar import Grammar, Phrase

_ABOUT = {
    "es": frozenset({"de", "del", "sobre"}),
    "uk": frozenset({"про"}),
    "ru": frozenset({"о", "об", "обо", "про"}),
}
"""Prepositions of what is told of."""
_TELLS = frozenset({"say", "announce", "publish", "label", "remark", "hint", "warn", "will", "refuse"})
_ADVERBS = frozenset(
    "también asimismo primero antes después ayer hoy ya igualmente además tampoco nunca en esta fecha "
    "первым первой первыми первым и тоже также уже ещё еще впервые ранее раньше вчера сегодня "
    "першим першою першими і й теж також уже вже ще вперше раніше учора вчора сьогодні".split()
)
"""Words behind the verb or before it that are no subject."""
_FIRST = frozenset({"primero", "antes", "después", "asimismo", "también", "además"})
_OPENS = 4
"""Words before the preposition: *Во вторник о ...*."""
_LONGEST = 16
"""Words of the phrase."""


def told_of_first(grammar: Grammar, found: list[Found], first: int, last: int) -> list[Found]:
    """Give the one verb of a sentence that opens with what is told of the subject that stands behind it.

    Verbs that tell what nothing does are left out.
    """
    found = [one for one in found if not of_nothing(grammar.text, one)] or found
    if grammar.german:
        _german(grammar, found, first, last)
        return found
    for one in found[:2]:
        if one.rule == "ES-INV" and one.slot is not None and grammar.lows[one.slot[0]] in _FIRST:
            slot = grammar.after(one.slot[0] + 1, last)  # habló primero | el diario
            if slot is not None:
                one.slot = slot[0], _to_mark(grammar, slot, last)
                one.end = max(one.end, one.slot[1])
        if one.order != "after" or one.slot is None or one.carried or one.cue.operator not in _TELLS:
            continue
        if not one.rule.endswith("-SVO") or one.slot[1] > one.at:
            continue
        begin = _phrase_before(grammar, one, first)
        if begin < 0:
            continue
        at = one.at + 1
        while at < last and grammar.lows[at] in _ADVERBS:
            at += 1
        slot = grammar.after(at, last)
        if slot is None or not _somebody(grammar, slot):
            continue
        one.slot, one.order, one.rule = slot, "object", one.rule.removesuffix("SVO") + "INV"
        one.edge, one.first, one.end = begin, begin, max(slot[1], one.at + 1)
    return found


_WAS = frozenset({"war", "ist", "waren", "sind"})
_WHO = frozenset({"der", "die", "das"})
_BEARS = frozenset({"confirm", "deny", "reject", "exclude", "refute"})
"""Operators of verbs whose object is no office."""
_BODIES = (
    "ministerium", "regierung", "amt", "sprecher", "sprecherin", "minister", "ministerin", "präsidentin", "präsident",
    "armee", "kanzlei", "botschaft", "parlament", "präsidium", "generalstab", "streitkräfte", "behörde", "behörden",
    "militär", "polizei", "kreml", "botschafter", "botschafterin", "kommando", "sekretariat", "kommission",
)  # fmt: skip
"""Ends of the German nouns for those who speak."""
_THE = frozenset({"die", "das", "diese", "dieses"})


def _german(grammar: Grammar, found: list[Found], first: int, last: int) -> None:
    """``Es war Norwegen, das den Angriff bestätigte``, ``Die Attacke bestätigte am Mittwoch das Amt``: who speaks."""
    lows = grammar.lows
    if not found:
        return
    one = found[0]
    comma = next((j for j in range(first + 2, min(last, one.at)) if lows[j] == ","), -1)
    cleft = lows[first] == "es" and lows[first + 1] in _WAS and comma > 0 and lows[comma + 1] in _WHO
    if cleft and one.rule in {"DE-REL", "DE-RELS"} and one.order != "back":
        one.slot, one.order, one.rule, one.carried = (first + 2, comma), "object", "DE-RELS", False
        one.edge, one.end, one.told = comma + 1, one.at + 1, None
        return
    if one.rule not in {"DE-SVO", "DE-V2"} or one.order != "after" or one.cue.operator not in _BEARS:
        return
    if one.slot != (first, first + 2) or lows[first] not in _THE or one.at != first + 2:
        return
    slot = grammar.after(one.at + 1, last)
    thing = lows[first + 1]
    if slot is None or thing.endswith(_BODIES) or not any(lows[j].endswith(_BODIES) for j in range(*slot)):
        return
    one.slot, one.order, one.rule, one.end = slot, "object", "DE-OVS", max(slot[1], one.at + 1)
    one.edge = one.first = first


def _phrase_before(grammar: Grammar, one: Found, first: int) -> int:
    """Return where the phrase of what is told of begins that holds the supposed subject and ends at the verb, or -1."""
    lows, slot = grammar.lows, one.slot
    about = _ABOUT.get(grammar.lex.lang)
    if about is None or slot is None or one.at - first > _LONGEST:
        return -1
    begin = next((j for j in range(first, min(first + _OPENS, slot[0])) if lows[j] in about), -1)
    verb = min([one.at, *one.parts])
    if begin < 0 or any(lows[j] in EDGES for j in range(begin, verb)):
        return -1
    return begin


def _to_mark(grammar: Grammar, slot: Phrase, last: int) -> int:
    """Return where a name between marks ends that the phrase breaks off: *el diario «Norte | Hoy»*."""
    lows, (first, end) = grammar.lows, slot
    if "«" not in lows[first:end] or "»" in lows[first:end]:
        return end
    return next((j + 1 for j in range(end, min(last, end + _NAME)) if lows[j] == "»"), end)


_NAME = 4


def _somebody(grammar: Grammar, slot: Phrase) -> bool:
    """Return whether a phrase can be who speaks: it has a name in it, or names an office or a body."""
    from_name = any(grammar.caps[j] for j in range(*slot))
    return from_name or any(grammar.lows[j].startswith(_SPEAKERS) for j in range(*slot))


_SPEAKERS = (
    "ministr", "portavoz", "president", "gobierno", "ejército", "diario", "portal", "periódico", "sitio", "cadena",
    "agencia", "embajad", "diputad", "general", "jefe", "jefa", "canciller", "policía", "министр", "міністр",
    "представител", "речни", "пресс", "газет", "сайт", "портал", "агентств", "агенці", "канал", "президент", "прем",
    "глава", "голова", "посол", "источник", "джерел", "депутат", "чиновни", "посадов", "военн", "військов", "генерал",
    "генштаб", "правительств", "уряд", "издани", "видан",
)  # fmt: skip
