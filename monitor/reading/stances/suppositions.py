"""A deed that is only supposed: *the cut, if it comes, will not help*; French, Spanish, Ukrainian and Russian.  Pure.

The condition says that it comes about or turns out to be true, and stands beside the noun of the deed (*el ataque, de
confirmarse, ...*), before all that is said (*si cela se confirme, ...*) or behind it.  *Un acuerdo es posible si se
confirma la retirada* is none: what is confirmed there is something else.
"""

from __future__ import annotations

from monitor.reading.content.cases import Case
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import edge

_IF = {
    "fr": frozenset({"si", "s'"}),
    "es": frozenset({"si"}),
    "uk": frozenset({"якщо", "якби", "коли"}),
    "ru": frozenset({"если", "буде", "ежели", "коли"}),
}
_BEFORE_IF = frozenset({
    ",", "(", "—", "–", "-", ":", "«", "»", "“", "„", "”", '"', "que", "qu'", "et", "y", "mais", "pero", "и", "но",
    "а", "і", "й", "та", "але", "что", "що", "même", "incluso", "даже", "навіть", "aun", "aunque",
})  # fmt: skip
"""What stands before the word of a condition that opens a clause, and not a question: *si se confirma*."""
_COMES = {
    "fr": (
        "confirm", "avér", "vérifi", "vrai", "exact", "lieu", "produi", "arriv", "survien", "survenait", "établi",
        "concrétis", "matérialis", "réalis", "abouti", "prouv", "démontr", "fondé", "cas", "advien", "advenait",
    ),
    "es": (
        "confirm", "verific", "compr", "ciert", "verdad", "produ", "ocurr", "suced", "tien", "tuv", "llega", "concret",
        "consum", "materializ", "demuestr", "demostr", "veraz", "veraces", "exact", "fundad", "así", "da", "diera",
    ),
    "uk": (
        "відбуд", "відбул", "підтверд", "станеться", "сталос", "трапит", "правд", "достовірн", "відповіда", "дійде",
        "справд", "доведен", "доведу", "настане", "буде", "матиме", "таки",
    ),
    "ru": (
        "состои", "подтверд", "случ", "произойд", "произош", "верн", "правд", "достоверн", "соответств", "наступит",
        "оправда", "сбуд", "доказан", "докаж", "дойдет", "дойдёт", "будет", "все-таки",
    ),
}  # fmt: skip
"""Beginnings of the words by which a thing comes about or turns out to be so."""
_PRONOUNS = frozenset({
    "il", "elle", "ils", "elles", "cela", "c'", "ça", "ce", "tel", "tels", "celui", "celle", "on", "se",
    "esto", "eso", "ello", "finalmente", "al", "fuera", "fuese", "es", "era", "resulta", "resultara", "así", "llega",
    "llegara", "llegase", "ocurre", "sucede", "tiene", "tuviera", "hay", "lo", "realmente", "efectivamente",
    "он", "она", "оно", "они", "это", "такое", "таковой", "таковое", "таковая", "действительно", "все", "всё", "его",
    "ее", "её", "их", "до", "дело", "вообще",
    "він", "вона", "воно", "вони", "це", "таке", "справді", "усе", "її", "їх", "справа",
})  # fmt: skip
"""Words behind *if* by which the condition is about what has just been named, and not about something else."""
_REPORTS = (
    "inform", "noticia", "versi", "rumor", "report", "acusaci", "nouvelle", "rumeur", "accus", "alleg", "allég",
    "сообщ", "слух", "информац", "данн", "сведени", "обвинен", "повідомл", "чутк", "інформац", "дан", "відомост",
    "звинувач",
)  # fmt: skip
_OPEN = {
    "es": (
        "de confirmarse", "de ser cierto", "de ser cierta", "de ser ciertos", "de ser ciertas", "de ser verdad",
        "de ser así", "de ser real", "de producirse", "de consumarse", "de materializarse", "de concretarse",
        "de llevarse a", "de verificarse", "de comprobarse", "de darse", "de ocurrir", "de suceder", "de haberse",
        "de demostrarse", "de resultar", "de hacerse", "de llegar a", "caso de", "en caso de", "de existir",
        "de haber existido", "de tener lugar", "de probarse", "de corroborarse",
    ),
    "fr": (
        "à supposer", "à la supposer", "à le supposer", "à les supposer", "en admettant", "à condition qu'",
        "pour peu qu'", "en supposant", "supposé qu'", "au cas où", "dans l' hypothèse", "si tant est",
    ),
    "uk": ("у разі", "в разі", "за умови підтвердження"),
    "ru": ("в случае", "при условии подтверждения", "окажись", "подтвердись", "случись", "произойди"),
}  # fmt: skip
"""Conditions without *if*, that tell of the coming about themselves."""
_FIRSTS = {lang: frozenset(one.partition(" ")[0] for one in all_) for lang, all_ in _OPEN.items()}
_SPAN, _BESIDE, _ABOUT = 14, 5, 2
"""Words of a condition; from the deed to it; from *if* to what it is about."""


def supposed(text: Text, case: Case) -> bool:
    """Return whether the deed of a content is only supposed."""
    openers = _IF.get(text.lang)
    if openers is None or not case.regions:
        return False
    lows, firsts = text.lows, _FIRSTS[text.lang]
    for first, last in case.regions:
        for at in range(first, last):
            if lows[at] not in openers and lows[at] not in firsts:
                continue
            if at > first and lows[at - 1] not in _BEFORE_IF:
                continue
            if (end := _condition(text, at, last, plain=lows[at] not in openers)) and _of_the_deed(
                text, case, (first, last), at, end
            ):
                return True
    return False


def _condition(text: Text, at: int, last: int, *, plain: bool) -> int:
    """Return the end of the clause at `at` that says that something comes about or is true; 0 if it is none."""
    lows = text.lows
    end = next((j for j in range(at + 1, min(last, at + _SPAN)) if edge(text, j)), min(last, at + _SPAN))
    said = lows[at:end]
    if plain:
        opened = " ".join(said[:4])
        return end if any(opened.startswith(one) for one in _OPEN[text.lang]) else 0
    if not any(low.startswith(_COMES[text.lang]) for low in said[1:]):
        return 0
    about = said[1 : 1 + _ABOUT]
    leaning = not _PRONOUNS.isdisjoint(about) or any(low.startswith(_REPORTS) for low in said[1 : 2 + _ABOUT])
    return end if leaning else 0


def _of_the_deed(text: Text, case: Case, region: tuple[int, int], at: int, end: int) -> bool:
    """Return whether a condition opens a content, or stands right behind the claim's words and parts them off."""
    first = region[0]
    if not any(text.lows[j][0].isalnum() and text.lows[j] not in _BEFORE_IF for j in range(first, at)):
        return True
    return any(0 <= at - h.last <= _BESIDE and not _parted(text, h.last, at) for h in case.hits) and (
        end < region[1] and text.lows[end] in _AFTER
    )


_AFTER = frozenset({",", ")", "—", "–"})


def _parted(text: Text, first: int, last: int) -> bool:
    """Return whether a sign parts the deed from the condition."""
    return any(edge(text, j) for j in range(first, last - 1))
