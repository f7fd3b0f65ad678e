"""A question that yes or no answers, and the word that answers it: *Stehen dort Soldaten? - Nein, keine.*  Pure."""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.cut.text import Sentence, Text

_YES = frozenset({"ja", "jawohl", "yes", "oui", "sí", "так", "да"})
_NO = frozenset({"nein", "no", "non", "ні", "нет"})
_PERHAPS = frozenset(
    "wahrscheinlich vermutlich vielleicht möglicherweise probably perhaps maybe possibly likely probablement peut-être "
    "probablemente quizás quizá posiblemente мабуть ймовірно можливо напевно наверное вероятно возможно пожалуй".split()
)
"""Words that leave it likely."""
_PERHAPS_TWO = frozenset(
    {("sans", "doute"), ("tal", "vez"), ("most", "likely"), ("sehr", "wahrscheinlich"), ("very", "likely")}
)
_MINE = (
    (
        "halte", "denke", "glaube", "finde", "meine", "think", "believe", "find", "consider", "crois", "pense",
        "trouve", "creo", "parece", "pienso", "considero", "вважаю", "думаю", "гадаю", "считаю", "полагаю",
    ),
    (
        "wahrscheinlich", "möglich", "denkbar", "likely", "probable", "possible", "plausible", "vraisemblable",
        "posible", "verosímil", "ймовірн", "можлив", "вероятн", "возможн",
    ),
)  # fmt: skip
"""Verbs of somebody's own view, and beginnings of the words for what he holds likely."""
_BETS = (
    "wette", "tippe", "rechne", "setze", "bet", "guess", "expect", "reckon", "pari", "mise", "attend", "table", "apost",
    "apuest", "espero", "cuento", "calculo", "став", "постав", "жду", "чекаю", "очіку", "розрахов", "рассчит", "ожида",
)  # fmt: skip
"""Beginnings of the verbs of who bets on a day or reckons with it."""
_I = frozenset({"ich", "i", "je", "j'", "yo", "я", "me"})
_NOT = frozenset({
    "nicht", "kein", "keine", "keinen", "nie", "not", "never", "no", "n't", "pas", "jamais", "nunca", "не", "ні", "нет",
    "n'", "ne", "don't", "wouldn't", "niemals", "un", "unlikely", "unwahrscheinlich", "improbable",
})  # fmt: skip
_SHORT = 12
"""Words of an answer that only says how likely it is, or on what day somebody bets."""
_WHEN = frozenset({"wann", "when", "quand", "cuándo", "коли", "когда"})
_BUTS = frozenset("aber doch but mais pero sino але но only nur seulement solo sólo тільки только".split())
"""Words behind which the answer takes something back."""
_ENDS = frozenset({".", ",", "!", ";", "–", "—", ":", "…"})
_LABEL = 3
"""Words of a label before an answer at most."""
_QUESTION = 24
"""Words that such a question has at most."""
_OPENING = 6
"""Words in which the address of a question stands: *Frau Holm, ...*."""
_OPEN_QUESTIONS = frozenset({
    "wer", "wen", "wem", "was", "wann", "wo", "wohin", "woher", "warum", "weshalb", "wieso", "wie", "welche", "welcher",
    "welches", "wessen", "who", "whom", "what", "when", "where", "why", "how", "which", "whose", "qui", "quoi", "quand",
    "où", "pourquoi", "comment", "quel", "quelle", "combien", "quién", "qué", "cuándo", "dónde", "cómo", "cuál",
    "cuánto", "хто", "що", "коли", "де", "чому", "як", "який", "яка", "скільки", "кто", "что", "когда", "где", "почему",
    "как", "какой", "какая", "сколько", "oder", "ou", "чи", "или",
})  # fmt: skip
"""Words that open a question which yes or no does not answer."""
_VIEWS = (
    "richtig", "falsch", "gut", "schlecht", "fehler", "fürcht", "angst", "sorge", "freu", "überrasch", "klug", "nötig",
    "sinnvoll", "gefähr", "right", "wrong", "good", "bad", "mistake", "fear", "afraid", "worr", "glad", "surpris",
    "wise", "danger", "happy", "sad", "bon", "mauvais", "erreur", "peur", "inqui", "heureu", "surpri", "utile",
    "bueno", "malo", "miedo", "preocup", "alegr", "sorprend", "útil", "peligr",
    "правильн", "помилк", "бою", "боїт", "страш", "хвилю",
    "радієт", "небезпеч", "ошибк", "боит", "рад", "опасн", "удив", "wunder", "stör", "bother", "matter", "wichtig",
    "important", "importante", "важлив", "важн", "hätte", "wäre", "would", "should", "sollte", "hope", "hoff", "espér",
    "esper", "сподів", "надеет", "надеес", "wünsch", "wish",
)  # fmt: skip
"""Beginnings of words of a question for what somebody thinks or feels of it."""
_SAYS = (
    "bestreit", "dementi", "leugn", "bestätig", "behaupt", "sag", "melde", "bericht", "deny", "denie", "confirm",
    "claim", "say", "said", "report", "dément", "démen", "nie", "niega", "desm", "affirm", "dit", "dice", "dijo",
    "asegur", "запереч", "підтвер", "каж", "стверд", "отриц", "опроверг", "подтвер", "говор", "утвержд",
)  # fmt: skip
"""Beginnings of the verbs of a question for what others say."""


def reply(text: Text, sentence: Sentence) -> tuple[Stance | None, int]:
    """Return what the first word of an answer says, and where the words of it end (exclusive).

    >>> one = Text("Nein, daran glaube ich nicht.", "de")
    >>> reply(one, one.sentences[0])
    (<Stance.DENIES: 'denies'>, 6)
    """
    lows, at = text.lows, sentence.first
    colon = next((j for j in range(at, min(at + _LABEL, sentence.last)) if lows[j] == ":"), -1)
    at = next((j for j in range(max(at, colon + 1), sentence.last) if lows[j][0].isalnum()), sentence.last)
    if at >= sentence.last or text.quoted[at] >= 0:
        return None, at
    word, two = lows[at], tuple(lows[at : at + 2])
    stance, behind = None, at + 1
    if word in _YES or word in _NO:
        stance = Stance.ASSERTS if word in _YES else Stance.DENIES
    elif word in _PERHAPS or two in _PERHAPS_TWO:
        stance, behind = Stance.DEEMS_LIKELY, at + (1 if word in _PERHAPS else 2)
    elif _of_mine(lows[at : sentence.last]):
        return Stance.DEEMS_LIKELY, _end(text, sentence, at)
    ends = behind >= sentence.last or lows[behind] in _ENDS
    if stance is None or not ends or not _BUTS.isdisjoint(lows[at : sentence.last]):
        return None, at
    return stance, _end(text, sentence, at)


def _end(text: Text, sentence: Sentence, at: int) -> int:
    return sentence.last - (text.lows[sentence.last - 1] == "." and sentence.last - 1 > at)


def _of_mine(lows: list[str]) -> bool:
    """Return whether somebody only says how likely he thinks it: *Ich halte das für wahrscheinlich*."""
    verbs, likely = _MINE
    if len(lows) > _SHORT or not _NOT.isdisjoint(lows) or not _BUTS.isdisjoint(lows):
        return False
    return any(low in verbs for low in lows) and any(low.startswith(likely) for low in lows)


def bets(text: Text, asked: Sentence, sentence: Sentence) -> bool:
    """Return whether somebody is asked when, and names his bet: *Wann gilt er? - Ich würde auf September wetten*.

    >>> one = Text("Wann gilt der Vertrag? Ich würde auf Anfang September wetten.", "de")
    >>> bets(one, *one.sentences)
    True
    """
    lows = text.lows[sentence.first : sentence.last]
    if len(lows) > _SHORT + _LABEL or _WHEN.isdisjoint(
        text.lows[asked.first : min(asked.last, asked.first + _OPENING)]
    ):
        return False
    own = not _I.isdisjoint(lows) or text.lang == "es"
    return own and _NOT.isdisjoint(lows) and any(low.startswith(_BETS) for low in lows)


def asks_plainly(text: Text, sentence: Sentence) -> bool:
    """Return whether yes or no answers a question, and it asks for no view of the matter.

    >>> one = Text("Sind dort Soldaten? Wann kamen die Soldaten? Ist es richtig, Soldaten zu schicken?", "de")
    >>> [asks_plainly(one, sentence) for sentence in one.sentences]
    [True, False, False]
    """
    if sentence.last - sentence.first > _QUESTION or text.quoted[sentence.first] >= 0:
        return False
    lows = text.lows[sentence.first : sentence.last]
    words = [low for low in lows if low[0].isalpha()]
    comma = next((j for j in range(min(_OPENING, len(lows))) if lows[j] in {",", ":"}), -1)
    behind = next((low for low in lows[comma + 1 :] if low[0].isalpha()), "")
    if comma > 0 and not _TRUE.isdisjoint(lows[:comma]) and behind in {"что", "що", "dass"}:
        comma = -1  # правда ли, что ...?
    first = behind if comma >= 0 else (words[0] if words else "")
    opens = (_OPEN_QUESTIONS - {"чи", "или"}) if text.lang in {"uk", "ru"} else _OPEN_QUESTIONS
    if first in opens or (comma >= 0 and words[:1] and words[0] in opens):
        return False
    either = {"oder", "or", "ou", "o", "або", "или"}
    return either.isdisjoint(lows) and not any(low.startswith((*_VIEWS, *_SAYS)) for low in words)


def asks_openly(text: Text, sentence: Sentence) -> bool:
    """Return whether a sentence asks who, what or why.

    >>> one = Text("Und was sagt Moskau? Sagt Moskau etwas? Moskau schweigt.", "de")
    >>> [asks_openly(one, sentence) for sentence in one.sentences]
    [True, False, False]
    """
    lows = text.lows[sentence.first : sentence.last]
    label = next((j + 1 for j in range(1, _LABEL) if lows[j : j + 1] in ([":"], ["."])), 0)
    words = [low for low in lows[label:_OPENING] if low[0].isalpha()]
    opens = any(
        low in _OPEN_QUESTIONS and low not in _OR and (not n or low not in _JOINS) for n, low in enumerate(words)
    )
    return lows[-1:] == ["?"] and opens


_OR = frozenset({"oder", "ou", "чи", "или"})
_JOINS = frozenset({"що", "что", "qui", "que", "wie", "как", "як", "who", "which", "when", "where"})
"""Words that ask only where they open a question; else they join a clause."""
_WHETHER = frozenset({"ob", "whether", "if", "si", "чи"})


def opens_asking(text: Text, sentence: Sentence) -> bool:
    """Return whether an item opens with what it asks, without a question mark: *Ob sie echt sind*.

    >>> one = Text("Ob die Fotos echt sind. Wer schoss? Er schoss.", "de")
    >>> [opens_asking(one, sentence) for sentence in one.sentences]
    [True, False, False]
    """
    lows = text.lows[sentence.first : sentence.last]
    return lows[-1:] != ["?"] and bool(lows) and lows[0] in (_OPEN_QUESTIONS - _OR) | _WHETHER


_TRUE = frozenset(
    "stimmt wahr richtig zutreffend true right so correct vrai exact vraie cierto verdad correcto правда так верно "
    "вірно "
    "правдою".split()
)
"""Words of a question whether what was just said is so."""
_BACK = 8
"""Words and signs of such a question at most."""


def points_back(text: Text, sentence: Sentence) -> bool:
    """Return whether a question only asks whether what stands before it is so.

    >>> one = Text("Stimmt das? Is that true, Ms Holt? Sind dort Soldaten?", "de")
    >>> [points_back(one, sentence) for sentence in one.sentences]
    [True, True, False]
    """
    lows = text.lows[sentence.first : sentence.last]
    return len(lows) <= _BACK and lows[-1:] == ["?"] and not _TRUE.isdisjoint(lows)


_PARTICULARS = frozenset(
    "wann warum weshalb wieso wer wen wem wo woher wohin wieviel wieviele when why who whom where quand pourquoi "
    "qui où "
    "combien cuándo quién quiénes dónde cuánto cuántos cuántas коли чому хто кого де скільки когда почему кто где "
    "сколько "
    "зачем навіщо".split()
)
"""Words of a question for a particular."""


def asks_particular(text: Text, sentence: Sentence) -> bool:
    """Return whether a question is for a day, a reason, a place or a person, and not for whether it is so.

    >>> one = Text("Warum sind dort Soldaten? Sind dort Soldaten? Und wer sagt das?", "de")
    >>> [asks_particular(one, sentence) for sentence in one.sentences]
    [True, False, True]
    """
    opening = text.lows[sentence.first : min(sentence.first + _OPENING, sentence.last)]
    return not _PARTICULARS.isdisjoint(opening)


_THINGS = {
    "de": (("was",),), "en": (("what",),), "fr": (("ce", "qui"), ("ce", "que")), "es": (("lo", "que"),),
    "uk": (("те", ",", "що"),), "ru": (("то", ",", "что"),),
}  # fmt: skip
"""Words that open a clause for a thing."""


def names_thing(text: Text, sentence: Sentence) -> bool:
    """Return whether a sentence opens with a clause for a thing: *What is stationed there is a private guard*."""
    first = sentence.first + 2 * (text.lows[sentence.first + 1 : sentence.first + 2] == [":"])  # A: What ...
    opening = text.lows[first : first + 3]
    return any(tuple(opening[: len(words)]) == words for words in _THINGS[text.lang])
