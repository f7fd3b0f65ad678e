"""What somebody mocks, thinks unlikely or calls gossip is a thing that is named here for the first time.  Pure.

*Thought a war between Uganda and Kenya unlikely*, *dismissed talk of a devaluation*, *laughed at the sanctions*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.pointing import Look

MOCKING = frozenset({
    "burlar", "mofar", "moquer", "gausser", "railler", "ironiser", "rire", "reír", "ironizar", "spotten",
    "lustigmachen", "lachen", "глузувати", "насміхатися", "кепкувати", "поглузувати", "посміятися",
    "насміятися", "іронізувати",
    "насмехаться", "посмеяться", "смеяться", "иронизировать", "scoff", "sneer",
})  # fmt: skip
"""Verbs of mocking."""
_A = {
    "de": frozenset({"ein", "eine", "einen", "einem", "einer"}), "en": frozenset({"a", "an"}),
    "fr": frozenset({"un", "une"}), "es": frozenset({"un", "una"}),
}  # fmt: skip
"""Articles of what has not been spoken of yet."""
_NO_THING = frozenset({
    "instant", "seconde", "mot", "word", "syllable", "moment", "second", "segundo", "instante", "revers", "manera",
    "façon", "ton", "plumazo", "trait", "tono", "vez", "way", "wort", "augenblick", "sekunde", "coup", "geste",
    "phrase",
    "bloc", "maniere", "manière", "golpe", "gesto",
})  # fmt: skip
"""Nouns that only say how or how little: *n'y croit pas une seconde*, *balaie l'information d'un revers de main*."""
_OF = frozenset({"of", "about", "von", "über", "de", "d'", "sur", "sobre"})
_WEIGHS = frozenset({"deem", "believe", "exclude", "see"})
_TURNS_DOWN = frozenset({"reject", "deny", "label"})
_OBJECT = 3
"""Words behind a verb in which the article of its object stands."""
_BACK = ("report", "denial", "matter", "such", "pro", "detail", "false")
"""Slots of words that point back to what was told."""


def new_thing(look: Look) -> bool:
    """Return whether what is mocked, weighed or turned down is a thing without a word of the claim."""
    cue, text = look.frame.cue_word, look.frame.text
    if cue is None or look.hits or not look.regions:
        return False
    if text.lang in _AWAY and look.operator == "refuse":
        return _given_up(look, _AWAY[text.lang])
    if cue.lemma in MOCKING:
        spoken = any(text.quoted[j] >= 0 for a, b in look.regions for j in range(a, b))
        return not (spoken or look.says("report", "such", "pro", "denial", "matter", "false"))
    articles = _A.get(text.lang)
    if articles is None:
        return False
    if look.operator in _WEIGHS:
        first, last = next(((a, b) for a, b in look.regions if a > look.frame.at), look.regions[0])
        at = next((j for j in range(first, min(first + _OBJECT, last - 1)) if text.lows[j] in articles), -1)
        named = (at, min(last, at + _OBJECT))
        weighed = look.words.any("untrue", look.regions) or look.words.any("likely", look.regions)
        if not weighed or at < 0 or text.lows[at + 1] in _NO_THING or "it" in text.lows[first:at]:
            return False
        return text.quoted[at] < 0 and not any(look.words.any(slot, [named]) for slot in _BACK)
    if look.operator in _TURNS_DOWN:
        return any(
            text.lows[hit.last] in _OF
            and text.lows[hit.last + 1] in articles
            and text.lows[hit.last + _OBJECT - 1] not in _NO_THING
            for hit in look.words.inside("report", look.regions)
            if hit.last + _OBJECT < len(text.lows)
        )
    return False


_AWAY = {"uk": frozenset({"від"}), "ru": frozenset({"от"})}
_WORDS_OF = (
    "коммент", "комент", "ответ", "відповід", "оцен", "оцін", "разъясн", "роз'ясн", "поясн", "объясн", "детал",
    "подробн",
    "подробиц", "заявлен", "заяв", "интервью", "інтерв'ю", "высказыв", "висловл", "слов", "слів", "сво", "уточн",
    "выступлен", "виступ", "вопрос", "питан", "запитан", "обсужд", "обговор", "подтвержд", "підтвердж", "прогноз",
    "суждени", "суджен", "реакци", "реакці", "общени", "спілкуван", "разговор", "розмов", "всех", "всього", "всего",
    "участи", "участі", "обвинен", "звинувач", "утвержд", "тверджен", "вывод", "виснов", "прямо", "каких", "будь",
    "любых", "дальнейш", "подальш", "публичн", "публічн", "официальн", "офіційн",
)  # fmt: skip
"""Beginnings of what somebody declines who says nothing of the news, or takes back what he has said."""


def _given_up(look: Look, away: frozenset[str]) -> bool:
    """Return whether a Slavic verb of declining tells of another thing: *отказался от поездки в Париж*."""
    lows, (first, last) = look.frame.text.lows, look.regions[0]
    at = next((j for j in range(first, min(first + _OBJECT, last - 1)) if lows[j] in away), -1)
    if at < 0 or not lows[at + 1][0].isalpha() or any(look.says(slot) for slot in (*_BACK, "mum", "silent", "words")):
        return False
    return not any(low.startswith(_WORDS_OF) for low in lows[at + 1 : at + 3])
