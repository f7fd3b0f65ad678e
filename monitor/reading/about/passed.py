"""What a house passes besides the treaty, whatever it is: *approved new fishing quotas*.

No list tells all that parliaments pass; so the object of the verb is looked for, and it is the treaty only if a word
for a treaty, a law or a step, or a pronoun stands in it.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.bills import HOUSES, TEXTS, WHENS, other_bill
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import EDGES, Phrase

_APPROVED = frozenset({"stage.approved", "stage.rejected"})
_LONGEST = 4
"""Words of an object without its article that are looked at."""
_TO_VERB = 9
"""Words from a German auxiliary or verb to the object and the participle."""
_TREATIES = (
    "договір", "договор", "угод", "закон", "документ", "ратиф", "текст", "пакт", "протокол", "пропоз", "предлож",
    "проєкт", "проект", "рішенн", "решени", "конвенц", "соглашен", "харті", "харти", "статут", "устав", "денонс",
    "вихід", "выход", "вступ", "присоед", "приєдн", "крок", "шаг", "пакет", "план", "ініціатив", "инициатив",
    "папір", "бумаг", "домовлен", "договорен", "парламент", "сенат", "комітет", "комитет", "палат", "рад", "уряд",
    "правительств", "депутат", "кабінет", "кабинет", "сейм", "коміс", "комисс", "більш", "больш", "голос", "останн",
    "последн", "втор", "друг", "перш", "перв", "одноголос", "единоглас", "сьогодні", "сегодня", "вчора", "вчера",
    "вже", "уже", "його", "її", "їх", "его", "её", "ее", "их", "це", "это", "все", "всё", "читан", "чтен", "припин",
    "приостан", "відклик", "отзыв", "скасув", "отмен", "форм", "верси", "версі", "постанов", "международн",
    "міжнародн", "ввечер", "вноч", "ранк", "утр", "ночь", "ніч", "вечір", "вечер", "потім", "затем", "пізн", "поздн",
)  # fmt: skip
"""Beginnings of Ukrainian and Russian words behind such a verb that leave open that it is the treaty."""
_GERMAN_ENDS = (
    "vertrag",
    "vertrags",
    "vertrages",
    "abkommen",
    "pakt",
    "gesetz",
    "entwurf",
    "vorlage",
    "antrag",
    "konvention",
    "charta",
    "statut",
    "beitritt",
    "austritt",
    "kündigung",
    "ratifizierung",
    "ratifikation",
    "ausstieg",
    "aussetzung",
    "vereinbarung",
    "übereinkommen",
    "paragraf",
    "artikel",
    "stimmen",
    "mehrheit",
    "lesung",
    "sitzung",
)
_ENTRY = frozenset({"ein", "eine", "einen", "das", "die", "den"})
_LIGHT = frozenset(
    "today yesterday late early again now then finally already also even easily narrowly both here there "
    "hier aujourd hoy ayer ya también aussi déjà enfin ainsi así luego ensuite".split()
)
_SOME = frozenset({"de", "nouveaux", "nouvelles", "nuevas", "nuevos", "d'", "new"})


_PASSES = {
    "de": ("gebilligt", "beschlossen", "verabschiedet", "angenommen", "gutgehei", "abgelehnt", "durchgewunken"),
    "en": ("approv", "pass", "adopt", "back", "endors", "support", "reject", "clear", "wav"),
    "fr": ("adopt", "approuv", "vot", "entérin", "valid", "rejet"),
    "es": ("aprob", "adopt", "respald", "aval", "rechaz"),
    "uk": ("ухвал", "схвал", "підтрим", "прийня", "затверд", "відхил", "проголос"),
    "ru": ("одобр", "поддерж", "приня", "утверд", "отклон", "отверг", "проголос"),
}
"""Beginnings of the verbs whose object is what is passed or turned down."""
_CLITICS = frozenset({"lo", "la", "los", "las", "le", "les", "l'", "l’"})


def passed_else(text: Text, hits: Sequence[Hit], region: Phrase) -> bool:
    """Return whether what is passed or turned down in a clause is named, and is no treaty.

    >>> def else_(sentence: str, lang: str, verb: str) -> bool:
    ...     text = Text(sentence, lang)
    ...     at = text.lows.index(verb)
    ...     return passed_else(text, [Hit(at, at + 1, "stage.approved", verb)], (0, len(text.lows)))
    >>> else_("Parliament approved new fishing quotas on Monday.", "en", "approved")
    True
    >>> else_("Parliament approved ratification on Monday.", "en", "approved")
    False
    >>> else_("Das Parlament hat neue Fangquoten gebilligt.", "de", "gebilligt")
    True
    >>> else_("Парламент ухвалив кодекс поведінки.", "uk", "ухвалив")
    True
    """
    steps = [h for h in hits if h.slot in _APPROVED and region[0] <= h.first < region[1]]
    if any(not text.lows[h.first].startswith(_PASSES[text.lang]) for h in steps):
        return False
    if (
        not steps
        or any(text.lows[h.first - 1] in _CLITICS for h in steps if h.first)
        or any(h.slot in {"object", "what"} and region[0] <= h.first < region[1] for h in hits)
    ):
        return False
    if other_bill(text, hits, region):
        return True
    last = min(region[1], len(text.lows))
    if text.lang in {"uk", "ru"}:
        return all(_slavic(text, h.last, last) for h in steps)
    if text.lang == "de":
        return all(_german(text, region[0], h.first, last) for h in steps)
    return all(_bare(text, h.last, last) for h in steps)


def _slavic(text: Text, at: int, last: int) -> bool:
    """Return whether an object follows a Ukrainian or Russian verb, and no word for a treaty is in it."""
    lows, prepositions = text.lows, lexicon(text.lang).sets["prep"]
    while at + 1 < last and (lows[at] in prepositions or _day(text, at)):
        at += 1 + (lows[at] in prepositions)
    words = []
    for j in range(at, min(last, at + _LONGEST)):
        if lows[j] in EDGES or lows[j] in prepositions or not lows[j][0].isalpha():
            break
        words.append(j)
    if not words or text.caps[words[0]] or text.quoted[words[0]] >= 0:
        return False
    told = any(lows[j].startswith(_TREATIES) or _day(text, j) for j in words)
    return not told and not lows[words[0]].endswith(("но", "во"))


def _german(text: Text, first: int, verb: int, last: int) -> bool:
    """Return whether a noun stands right before a German participle, or behind a verb, and means no treaty."""
    lows, caps = text.lows, text.caps
    prepositions = lexicon("de").sets["prep"]
    at = verb - 1
    if at <= first or not caps[at] or text.quoted[at] >= 0 or _treaty(lows[at]):
        return False
    begin = at
    while begin - 1 > first and at - begin < _TO_VERB and lows[begin - 1] not in EDGES:
        begin -= 1
        if lows[begin] in prepositions:
            return False  # hat ihn in der Nacht gebilligt, für mehr Pflegekräfte
        if caps[begin] and _treaty(lows[begin]):
            return False
        if lows[begin] in _ENTRY or not (lows[begin].endswith(("e", "en", "er", "es")) or caps[begin]):
            break
    return begin < at and not _day(text, at) and not caps[begin]


def _treaty(low: str) -> bool:
    return low.startswith((*TEXTS, *HOUSES, *WHENS)) or low.endswith(_GERMAN_ENDS)


def _bare(text: Text, at: int, last: int) -> bool:
    """Return whether a noun in the plural without its article follows the verb, and means no treaty."""
    lows, sets = text.lows, lexicon(text.lang).sets
    while at + 1 < last and (_day(text, at) or (lows[at] in {"el", "le"} and _day(text, at + 1))):
        at += 1
    words: list[int] = []
    for j in range(at, min(last, at + _LONGEST)):
        stop = lows[j] in EDGES or (lows[j] in sets["prep"] and not (j == at and lows[j] in _SOME))
        if stop or not lows[j][0].isalpha() or _day(text, j):
            break
        words.append(j)
    if len(words) < 2 or any(text.caps[j] or text.quoted[j] >= 0 or lows[j] in _LIGHT for j in words):
        return False
    if any(lows[j] in sets["pron"] or lows[j].endswith("ly") or lows[j].startswith(_MEANT) for j in words):
        return False
    return lows[words[-1]].endswith(("s", "x")) and not lows[words[-1]].endswith("ss")


def _day(text: Text, at: int) -> bool:
    """Return whether a token is a day of the week, a month or a number."""
    return is_day(text.folds[at], text.lang)


_MEANT = (*TEXTS, *HOUSES, *WHENS)
