"""Clauses that say whom a person leads or speaks for: *Ann Ross, who chairs the Harbour Board*.  Pure.

``who/mentions.py`` asks for them, so that the person speaks for that institution wherever the name stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.who.marks import Mark
from monitor.reading.who.veterans import in_the_past

_FEWEST = 2
"""Words of a person's name."""
_CLAUSE = 16
"""Words of a relative clause in which it is looked for whom somebody leads or speaks for."""
_WHO = frozenset({"who", "qui", "que", "quien"})
"""Relatives that need no comma before them."""
_APPOSED = 8
"""Words of an apposition that may stand before it."""
RELATIVES = frozenset({"who", "which", "whose", "qui", "dont", "quien", "cuyo"})
WHOSE = frozenset({"whose", "dessen", "deren", "dont", "cuyo", "cuya"})
"""Words after which another leads: *whose country chairs the bloc*."""
_ENDS = frozenset(',.;:!?()–—„“”«»"')


def clauses(
    text: Text, function: Function, marks: Sequence[Mark], *, subject_last: bool
) -> Iterator[tuple[Mark, int, int]]:
    """Yield each person with the tokens that name what he leads or speaks for.

    `subject_last`: the verb ends the clause, so that the name stands before it (German).
    """
    words, leads = text.folds, function["leads"]
    doing = text.lang in _JOINED and any(word.startswith(_LEADING) for word in words)
    if leads.isdisjoint(words) and _TOOK.isdisjoint(words) and not doing:
        return
    for mark in marks:
        comma = mark.last
        if not (mark.run or mark.tenures) or comma + 3 >= len(words) or words[comma] != ",":
            continue
        if doing and words[comma + 1].startswith(_LEADING):  # Мария Сотник, представлявшая омбудсмена, назвала
            end = next((j for j in range(comma + 2, min(comma + _CLAUSE, len(words))) if words[j] in _ENDS), comma + 2)
            yield mark, comma + 2, end
            continue
        comma = _behind_apposition(words, function, comma)
        if words[comma + 1] not in function["relative"] or words[comma + 1] in WHOSE:
            continue
        if in_the_past(words, comma, text.lang):
            continue  # Ann Ross, who headed the board until May
        reach = range(comma + 2, min(comma + _CLAUSE, len(words)))
        end = next((j for j in reach if words[j] in _ENDS), comma + 2)
        verb = next((j for j in range(comma + 2, end) if words[j] in leads or _takes_over(words, j)), -1)
        if verb < 0:
            continue
        first, last = (comma + 2, verb) if subject_last else (verb + 1, end)
        first, last = _named(words, function, marks, first, last)
        if first < last:
            yield mark, first, last


_LEADING = (
    "представлявш", "представляющ", "возглавлявш", "возглавляющ", "руководивш", "руководящ", "командующ",
    "командовавш", "основавш", "очоливш", "представляюч", "очолююч", "керуюч",
)  # fmt: skip
"""Beginnings of Ukrainian and Russian participles by which somebody leads or speaks for a house."""
_WORKS = {
    "en": frozenset({"works", "teaches", "lectures", "researches"}),
    "de": frozenset({"arbeitet", "lehrt", "forscht", "unterrichtet"}),
    "fr": frozenset({"travaille", "enseigne"}),
    "es": frozenset({"trabaja", "enseña", "investiga"}),
    "uk": frozenset({"працює", "викладає"}),
    "ru": frozenset({"работает", "преподает"}),
}
"""Verbs of main clauses that say at which house somebody is."""
_HEADS = {
    "en": frozenset({"heads", "runs", "directs", "chairs", "leads", "represents"}),
    "de": frozenset({"leitet"}),
    "fr": frozenset({"dirige", "preside", "represente"}),
    "es": frozenset({"dirige", "preside", "encabeza", "lidera", "representa"}),
    "uk": frozenset({"очолює", "представляє"}),
    "ru": frozenset({"возглавляет", "представляет"}),
}
"""Verbs that have the house as their object."""
_AT = {
    "en": frozenset({"at", "for", "with"}),
    "de": frozenset({"am", "bei", "beim", "an", "im", "in", "für"}),
    "fr": frozenset({"à", "au", "aux", "a", "chez", "pour"}),
    "es": frozenset({"en", "para", "con"}),
    "uk": frozenset({"в", "у", "на", "для"}),
    "ru": frozenset({"в", "на", "для"}),
}
_IS = {"en": "is", "de": "ist", "fr": "est", "es": "es", "uk": "є"}
_DASHES = frozenset({"—", "–", "-"})
"""What a Ukrainian or Russian sentence has for *is*: *Анна Брандт — аналітикиня Chatham House*."""
_OF = frozenset({"de", "del", "du", "des", "d'"})
_STEPS = 2
"""Words from a French or Spanish expert to the *of* before his house: *analista política de Chatham House*."""
_BEGINS = 5
"""Words behind *is* in which the office begins: *is a senior research fellow at*, *ist seit Mai Außenministerin*."""


_JOINED = frozenset({"uk", "ru"})
"""Languages in which an office governs its house in the genitive."""
_SITS = {
    "en": (("sits",), ("for", "with"), ("belongs", "to")),
    "de": (("sitzt",), ("für",), ("gehört", "")),
    "fr": (("siege", "milite"), ("pour", "avec", "chez"), ("appartient", "a", "au", "aux")),
    "es": (("milita",), ("en", "con", "por"), ("pertenece", "a", "al")),
    "uk": (("входить",), ("до",), ("належить", "до")),
    "ru": (("состоит", "входит"), ("в", "во"), ("принадлежит", "к")),
}
"""Verbs of sitting in a parliament with the words before the party; the verb of belonging with its own."""


def _seat(text: Text, verb: int) -> int:
    """Return where the party begins for which somebody sits, or to which he belongs, by the verb at `verb`; else -1.

    >>> _seat(Text("Ann Ross sits in parliament for the Lake Party", "en"), 2)
    6
    >>> _seat(Text("Ann Ross sits in Oslo", "en"), 2), _seat(Text("Ana Ruiz pertenece al Frente Nacional", "es"), 2)
    (-1, 4)
    """
    words, (sits, joints, (belongs, *to)) = text.folds, _SITS[text.lang]
    reach = range(verb + 1, min(verb + _CLAUSE, len(words)))
    end = next((j for j in reach if words[j] in _ENDS), reach.stop)
    if words[verb] in sits:
        return next((j + 1 for j in range(verb + 1, end) if words[j] in joints), -1)
    if words[verb] != belongs:
        return -1
    return verb + 1 if to == [""] else next((j + 1 for j in range(verb + 1, min(verb + 3, end)) if words[j] in to), -1)


_POSTS = frozenset({"expert", "person", "party", "opposition"})
"""Roles of those of whom it is said whom they serve: *has been Norway's foreign minister since May*."""


def _is(words: Sequence[str], at: int, lang: str) -> bool:
    """Return whether *is* or *has been* stands at token `at`, and no *is not*."""
    verb = words[at] == _IS.get(lang) or (lang == "en" and list(words[at : at + 2]) == ["has", "been"])
    verb = verb or (lang in _JOINED and words[at] in _DASHES)
    return verb and words[at + 1] not in {"not", "nicht", "no", "pas", "kein", "keine"}


def posts(text: Text, marks: Sequence[Mark]) -> Iterator[tuple[Mark, int, int]]:
    """Yield each person of whom a main clause says where he works, with the tokens that name it.

    *Tom Berg leitet das Institut für Hochlandforschung*, *Liv Brandt works at the Halvard Institute*.
    """
    words, joints = text.folds, _AT[text.lang]
    works, heads = _WORKS[text.lang], _HEADS[text.lang]
    for at, mark in enumerate(marks):
        verb = mark.last
        if not mark.run or mark.last - mark.first < _FEWEST or verb + 2 >= len(words):
            continue
        near = ((o.office, o.last) for o in marks[at + 1 : at + 4] if o.office and o.first <= verb + _BEGINS)
        one = next(((office.role, last) for office, last in near if office.role in _POSTS), ("", 0))
        post, is_one = one[0], bool(one[0]) and _is(words, verb, text.lang)
        if not is_one and words[verb] not in works | heads:
            if (seat := _seat(text, verb)) < 0:
                continue
            reach = range(seat, min(seat + _CLAUSE, len(words)))
            yield mark, seat, next((j for j in reach if words[j] in _ENDS), reach.stop)
            continue
        reach = range(verb + 1, min(verb + _CLAUSE, len(words)))
        end = next((j for j in reach if words[j] in _ENDS or words[j] in RELATIVES), reach.stop)
        of = next((j for j in range(one[1], min(one[1] + _STEPS, end)) if words[j] in _OF), -1) if is_one else -1
        first = next((j for j in range(verb + 1, end) if words[j] in joints or j == of), end) + 1
        if is_one and post == "expert" and text.lang in _JOINED:
            yield mark, verb + 1, end  # Анна Брандт — аналітикиня Chatham House
            continue
        if is_one or words[verb] in heads:
            told = words[verb] in heads or first <= end or post != "expert"  # no expert on the African Union
            first = verb + 1 if told else end
        if first < end:
            yield mark, first, end


_LEFT = frozenset({"of", "what", "remains", "remained", "is", "was", "left"})
"""Words before the name in *took over what is left of the front*."""
_TOOK = frozenset({"took", "takes", "assumed", "assumes", "inherited", "succeeded"})
_HELM = frozenset({"over", "helm", "reins", "charge", "lead", "leadership", "command", "chair", "head", "top"})


def _takes_over(words: Sequence[str], at: int) -> bool:
    """Return whether somebody comes to lead at a word: *took the helm of it*, *succeeded him at its head*."""
    if words[at] not in _HELM or words[at - 1] == "took":
        return words[at] == "over" and words[at - 1] in _TOOK
    return not _TOOK.isdisjoint(words[max(0, at - 6) : at])


def _behind_apposition(words: Sequence[str], function: Function, comma: int) -> int:
    """Return the comma behind an apposition: *Ann Ross, a Danish diplomat, who leads the talks*; else `comma`."""
    if words[comma + 2] in function["leads"]:
        return comma
    reach = range(comma + 2, min(comma + _APPOSED, len(words) - 2))
    end = next((at for at in reach if words[at] in _ENDS or words[at] in _WHO or words[at] in function["leads"]), comma)
    if words[end] in _WHO:
        return end - 1
    return end if words[end] == "," and words[end + 1] in function["relative"] else comma


def led(text: Text, function: Function, comma: int) -> tuple[int, int] | None:
    """Return the words for whom somebody leads, if a relative clause at token `comma` says so, named there or not."""
    words = text.folds
    if comma + 4 >= len(words) or words[comma] != "," or words[comma + 1] in WHOSE:
        return None
    if words[comma + 1] not in function["relative"] or words[comma + 2] not in function["leads"]:
        return None
    if in_the_past(words, comma, text.lang):
        return None
    end = next((j for j in range(comma + 3, min(comma + _CLAUSE, len(words))) if words[j] in _ENDS), comma + 3)
    return (comma + 3, end) if end > comma + 3 else None


def _named(words: Sequence[str], function: Function, marks: Sequence[Mark], first: int, last: int) -> tuple[int, int]:
    """Return the phrase without its preposition; of *follows the war for the institute* the institute."""
    while first < last and (
        words[first] in function["for"] or words[first] in function["place"] or words[first] in _LEFT
    ):
        first += 1
    after = next((j for j in range(first + 1, last) if words[j] in function["for"]), -1)
    if after > 0 and any(after < mark.first < last for mark in marks):
        first = after + 1
    return first, last
