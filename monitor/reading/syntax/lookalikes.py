"""French, Spanish, Ukrainian and Russian words that only look like what a claim's kind takes them for.  Pure.

What *remains the likeliest version* does not stay in office; *talks that ended in a truce* are no plan any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text

_REMAINS = (
    "reste", "restai", "restent", "demeur", "sigue", "seguía", "continu", "permanec", "остае", "остаё", "остал",
    "залиш", "лиша",
)  # fmt: skip
_CALLED = (
    "hypoth", "hipótesis", "scénario", "escenario", "option", "opción", "version", "versión", "piste", "issue",
    "desenlace", "explicación", "explication", "probab", "possib", "posib", "vraisembl", "plausib", "verosímil",
    "верси", "гипотез", "сценари", "вариант", "вероятн", "маловероятн", "возможн", "верс", "гіпотез", "сценарі",
    "варіант", "ймовірн", "імовірн", "найімовірн", "найвірогідн", "малоймовірн", "можлив", "вірогідн", "загад",
    "incert", "inciert", "question", "cuestión", "вопрос", "питан",
)  # fmt: skip
"""Beginnings of what a matter is said to remain."""
_PREDICATE = 8
"""Words of a predicate in which it stands."""
_ENDS = frozenset({",", ";", ":", "—", "–", "."})


_CLITICS = frozenset({"t", "il", "elle", "on", "ils", "elles", "ce", "nous", "vous", "moi", "je", "tu", "le", "la"})
"""What a hyphen joins to a French verb: *confirme-t-il*."""
_ONE = frozenset({"une", "un", "cette", "sa", "son", "una", "su"})
_WATCHES = frozenset({"garde", "gardes"})
"""French nouns for bodies of guards, which as verbs of speaking need a reflexive: *il se garde de commenter*."""


_THE = frozenset({"le", "la", "l'", "les", "el", "los"})
_PAPERS = frozenset(
    "journal quotidien hebdomadaire mensuel magazine revue site portail chaîne radio télévision agence station média "
    "diario periódico semanario revista portal sitio cadena emisora agencia medio".split()
)
"""Nouns for outlets before their titles."""
_SAID = frozenset("dit lu écrit prévenu répondu reconnu soutenu averti promis".split())
"""French participles of saying that do not end in *é*: who follows one is a person."""
_TITLE = 8
"""Tokens of a title with its marks."""


def is_thing(text: Text, at: int, articles: AbstractSet[str]) -> bool:
    """Return whether a form that can be a verb is a noun here by what stands before it; behind an article a name.

    >>> text, articles = Text("La Garde nationale et les garde-côtes", "fr"), {"la", "les", "le"}
    >>> is_thing(text, 1, articles), is_thing(text, 5, articles)
    (True, True)
    >>> is_thing(Text("Le juge a dit oui", "fr"), 1, articles)  # no clause opens with an object and its verb
    True
    >>> is_thing(Text("Le ministre le confirme-t-il ?", "fr"), 3, articles)
    False
    """
    lows, before = text.lows, text.lows[at - 1] if at else ""
    if before in _ONE or before not in articles or text.lang not in {"fr", "es"}:
        return before in _ONE
    half = at + 2 < len(lows) and lows[at + 1] == "-" and text.glued(at + 1)
    if lows[at] in _WATCHES or (half and lows[at + 2] not in _CLITICS):
        return True
    after = lows[at + 1] if at + 1 < len(lows) else "."
    if text.lang == "fr" and (at == 1 or not lows[at - 2][0].isalnum() or after in {",", "."}):
        return True
    said = lows[at - 2] if at > 1 else ""
    if text.lang == "fr" and (said.endswith("é") or said in _SAID):
        return True  # a dit la juge
    return text.caps[at] and not text.slice(at, at + 1).isupper()


def past_title(text: Text, at: int, stop: int) -> int:
    """Return where a paper's title between marks ends behind a preposition, from token `at` on; -1 without one.

    >>> past_title(Text("confié au « Monde » un officier", "fr"), 2, 7)
    5
    >>> past_title(Text("dit au journal « Le Soir » un officier", "fr"), 2, 9)
    7
    >>> past_title(Text("dit à la presse « Oui »", "fr"), 2, 7), past_title(Text("au « non » du maire", "fr"), 1, 6)
    (-1, -1)
    """
    lows, stop = text.lows, min(stop, len(text.lows))
    while at < stop and (lows[at] in _THE or lows[at] in _PAPERS):
        at += 1
    if at + 2 >= stop or lows[at] not in QUOTES or not text.caps[at + 1]:
        return -1
    return next((j + 1 for j in range(at + 2, min(stop, at + _TITLE)) if lows[j] in QUOTES), -1)


def only_seems(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether every contrary is the verb of what a matter remains, or of talks that ended in the deal."""
    against = [hit for hit in hits if hit.slot == "contrary"]
    return bool(against) and all(_is_called(text, hit) or _ended_with_it(text, hit, hits) for hit in against)


def _is_called(text: Text, hit: Hit) -> bool:
    if not text.lows[hit.first].startswith(_REMAINS):
        return False
    for at in range(hit.first + 1, min(hit.first + _PREDICATE, len(text.lows))):
        if text.lows[at] in _ENDS:
            return False
        if text.lows[at].startswith(_CALLED):
            return True
    return False


_TALKS = (
    "négociation", "pourparler", "discussion", "negocia", "conversac", "diálogo", "переговор", "перемов", "консультац",
)  # fmt: skip
_ENDED = (
    "débouch", "abouti", "conclu", "achev", "sold", "termin", "finali", "desemboc", "culmin", "acabaron", "acabado",
    "заверш", "законч", "окончи", "увенча", "привели", "закінч", "увінча", "призвели", "завершил",
)  # fmt: skip
"""Beginnings of the verbs by which talks are over."""
_WITH = frozenset(["sur", "à", "au", "par", "en", "con", "un", "una", "une"])
_TO_THE_DEAL = 7
"""Words from the verb to what the talks ended with."""
_LATER = ("ront", "raient", "rait", "ra", "rán", "ría", "rían")


def concluded(text: Text, at: int, hits: Sequence[Hit]) -> bool:
    """Return whether talks at `at` have ended in what the claim tells: *завершились соглашением о перемирии*."""
    if text.lows[at].startswith("attendu") and not _HAVING.isdisjoint(text.lows[max(0, at - 3) : at]):
        return True  # n'a pas attendu
    if not text.lows[at].startswith(_TALKS):
        return False
    end = text.sentences[text.sentence_of[at]].last
    for verb in range(at + 1, min(at + _PREDICATE, end)):
        low = text.lows[verb]
        if low in _ENDS:
            return False
        if low.startswith(_ENDED) and not low.endswith(_LATER) and not _slavic_future(low):
            governed = text.lang in {"uk", "ru"} or not _WITH.isdisjoint(text.lows[verb + 1 : verb + 3])
            reached = any(verb < h.first <= verb + _TO_THE_DEAL and h.slot in {"object", "deal"} for h in hits)
            return governed and reached and not _NOT & set(text.lows[at + 1 : verb + 3])
    return False


def _slavic_future(low: str) -> bool:
    return low.endswith(("тся", "ться", "утся", "атся", "ат", "ит", "ать", "ить"))


_HAVING = frozenset({"a", "ont", "avait", "avaient", "ai", "aura", "avoir"})
"""French auxiliaries of who has waited, and is not expected."""
_NOT = {"не", "no", "n'", "ne", "sans", "sin", "без"}
_ENDING = ("закінч", "заверш")


def _ended_with_it(text: Text, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether a contrary is the end of talks by the deal: *закінчилися домовленістю*."""
    if not text.lows[hit.first].startswith(_ENDING):
        return False
    first = text.sentences[text.sentence_of[hit.first]].first
    return any(concluded(text, at, hits) for at in range(max(first, hit.first - _PREDICATE), hit.first))


_NOTS = frozenset({"no", "ne", "n'", "не"})
_OBJECTS = frozenset(
    [
        "la",
        "el",
        "los",
        "las",
        "un",
        "una",
        "le",
        "les",
        "l'",
        "du",
        "aucun",
        "aucune",
        "d'",
        "nada",
        "rien",
        "ningún",
        "ninguna",
        "ni",
        "pas",
        "plus",
        "guère",
        "ninguno",
    ]
)
"""What follows a negated verb that has an object."""
_HAPPENS = (
    "aur", "sera", "ser", "tendr", "tien", "tuv", "produ", "ocurr",
    "suced", "lleg", "está", "entra", "entr", "prend", "tom", "conten", "inclu", "prev", "comport", "respect", "figur",
    "exist", "fait", "hace", "conclu", "firm", "sign", "concern", "vis", "viol", "rompe", "rompi",
    "состо", "произо", "вступ", "наход", "име", "явля", "буд", "был", "было", "має", "відбу", "набу", "бул", "існу",
    "сущ", "действ", "діє", "нача", "поч", "готов", "планир", "план", "подтвержд", "підтвердж", "соответств",
    "відповіда", "рассматрив", "розгляд", "обсужд", "обговор", "входит", "входить", "мож", "может", "нес", "требу",
    "прини", "прийма", "касает", "стосує", "предполаг", "передбач", "происход", "ведет", "ведёт", "наруш", "поруш",
    "стоит", "стоїть", "ожида", "очіку", "предусматр", "содерж", "включ", "упомин", "міст", "згаду", "означа", "prév",
    "mentionn", "contien", "contenai", "évoqu", "mencion", "contempl", "supon", "implic", "impliqu", "signif",
)  # fmt: skip
"""Beginnings of the verbs of which the deed itself is the matter, or which do not act on other things."""
_BE = frozenset({"a", "ont", "est", "sont", "fue", "es", "ha", "han", "hay", "será", "era", "était", "fut"})
_OWNER = 5
"""Words of an owner between the noun of a deed and its verb: *la salida de la ministra*."""
_INFINITIVES = {"fr": ("er", "ir"), "es": ("ar", "er", "ir"), "uk": ("ти", "тися"), "ru": ("ть", "ться", "чь")}
_CASES = ("у", "ю", "и", "і", "ы", "а", "я", "ь", "ів", "ов", "ей", "ие", "ия", "о", "е", "й", "т", "р", "ну")


def acts_not(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed as a noun is said not to do something to other things: *el relevo no acorta la guerra*.

    Who says so takes the deed as given, and does not deny it.
    """
    for hit in hits:
        if hit.slot not in {"deed", "anaphor"} or hit.last - hit.first > 2 or not _opens_noun(text, hit):
            continue
        end = min(hit.last + _OWNER, len(text.lows) - 3)
        at = next((j for j in range(hit.last, end) if text.lows[j] in _NOTS), -1)
        between = text.lows[hit.last : at] if at >= 0 else ["."]
        if any(low in _ENDS or low in {"que", "qui", "що", "что"} for low in between):
            continue
        verb = text.lows[at + 1]
        if verb in _BE or verb.startswith(_HAPPENS) or verb.endswith(_INFINITIVES[text.lang]) or not verb.isalpha():
            continue
        if any(at < other.first <= at + _PREDICATE and other.slot in {"deed", "object", "contrary"} for other in hits):
            continue  # la decisión no abre la puerta a su dimisión
        after = text.lows[at + 2]
        if after in _OBJECTS if text.lang in {"fr", "es"} else _accusative(text, at + 1):
            return True
    return False


def _opens_noun(text: Text, hit: Hit) -> bool:
    """Return whether the hit is a noun in the nominative: an article before it, in Slavic its ending."""
    before = text.lows[hit.first - 1] if hit.first else ""
    if text.lang in {"fr", "es"}:
        return before in {"le", "la", "l'", "ce", "cette", "cet", "son", "sa", "el", "este", "esta", "su", "un", "una"}
    noun = text.lows[hit.last - 1]
    return noun.endswith(("ка", "ция", "ція", "ние", "ння", "ход", "хід", "на", "ие", "дь", "мир'я", "рие", "да"))


def _accusative(text: Text, verb: int) -> bool:
    """Return whether a Slavic verb of acting has a noun for its object right behind it."""
    low, after = text.lows[verb], text.lows[verb + 1]
    acts = low.endswith(
        ("ит", "ет", "ут", "ют", "ят", "ить", "ає", "ує", "яє", "ють", "ать", "ять", "їть", "ила", "ала")
    )
    return acts and after.isalpha() and len(after) > 3 and after.endswith(_CASES)
