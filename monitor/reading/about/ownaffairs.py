"""What somebody who is no side says of his own affairs: *his country hoped to join the bloc*.

Who joins, buys or runs for something, accepts an invitation, or tells how other talks go, says nothing of what was told
before; nor who has heard something else, and calls that untrue.  Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.about.slots import CORE

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look
    from monitor.reading.cut.text import Text
    from monitor.reading.syntax.grammar import Phrase

_TELLS = frozenset({"say", "announce", "remark", "publish", "find", "promise", "hope", "confirm"})
"""Operators of verbs with which somebody tells of himself."""
_BACK = ("report", "denial", "such", "matter", "false", "untrue")
"""Slots of words that point back to what was told."""
_OWNERS = {
    "en": frozenset({"his", "her", "its", "their", "our", "my"}),
    "de": frozenset({"sein", "ihr", "unser", "mein"}),
    "fr": frozenset({"son", "leur", "notre", "mon"}),
    "es": frozenset({"su", "nuestro", "mi"}),
    "uk": frozenset({"його", "її", "їхня", "наша", "моя", "країна"}),
    "ru": frozenset({"его", "ее", "её", "их", "наша", "моя", "страна"}),
}
"""Words before the country for which somebody speaks."""
_COUNTRY = ("country", "nation", "government", "land", "staat", "regierung", "pays", "país", "країн", "держав", "стран")
"""Beginnings of the nouns for it."""
_TO_COUNTRY = 5
"""Words from the beginning of a content to its country."""
_HOPES = (
    "hope", "hoping", "want", "intend", "plan", "aim", "wish", "hoff", "will", "möcht", "wolle", "plan", "beabsicht",
    "espér", "espèr", "voul", "veut", "compt", "souhait", "esper", "quier", "quer", "prevé", "confi", "сподів",
    "хоч", "план", "намір", "наде", "хот", "намер", "рассчит", "розрах", "прагн", "стрем",
)  # fmt: skip
"""Beginnings of verbs of hoping, wanting and planning."""
_TO_HOPE = 6
"""Words from the country to such a verb."""
_TO_DEED = 4
"""Words from such a verb to what is to be done, where no infinitive ends a German clause."""
_ENDS = {
    "fr": ("er", "ir", "re"), "es": ("ar", "er", "ir", "arse", "erse", "irse"),
    "uk": ("ти", "тися", "тись"), "ru": ("ть", "ться", "сти", "йти"),
}  # fmt: skip
"""Ends of infinitives."""
_FOR_OTHERS = (
    "help", "contribut", "mediat", "avoid", "learn", "receiv", "support", "continu", "prevent", "sehen", "helf",
    "beitrag", "beizutragen", "vermitt", "vermeid", "erfahr", "wissen", "hören", "unterstütz", "bleib",
    "verhinder", "arbeit", "voir", "aid", "contribu", "évit", "savoir", "appren", "recev", "souten", "reste",
    "pouvoir", "ayud", "evit", "saber", "recib", "apoy", "seguir", "estar", "poder", "мати", "бачити", "допом",
    "уник", "знати", "почути", "отрим", "підтрим", "залиш", "бути", "запобіг", "сприя", "видеть", "увидеть",
    "помо", "избеж", "знать", "узнать", "услыш", "получ", "поддерж", "остат", "быть", "предотвр", "способств",
    "дізнат", "побачити",
)  # fmt: skip
"""Beginnings of verbs by which somebody takes part in what was told, or waits for news of it."""
_IS = frozenset("see know hear get find stay keep be have work être avoir ver ser".split())
"""Short verbs of the same kind."""
_INVITED = ("invit", "candida", "einladung", "kandidatur", "приглашен", "кандидатур", "запрошен")
"""Beginnings of the nouns for what is accepted or announced that is no news of others."""
_HEARS = frozenset(
    "heard hears gehört hört entendu entend oído oye чув чула чули слышал слышала слышали слыхал слыхала".split()
)
"""Verbs of hearing what people say."""
_CLAUSE = 4
"""Words from which on a clause tells something."""
_TALKS = (
    "talk", "negotiation", "discussion", "preparation", "gespräch", "verhandlung", "vorbereitung", "discussion",
    "pourparler", "négociation", "préparati", "conversacion", "negociacion", "preparativ", "переговор", "перемовин",
    "консультац", "підготов", "подготов",
)  # fmt: skip
"""Beginnings of the nouns for talks and preparations."""
_ON = {
    "en": frozenset({"on", "about", "over", "for"}), "de": frozenset({"über", "um", "zu", "zum", "zur"}),
    "fr": frozenset({"sur"}), "es": frozenset({"sobre"}), "uk": frozenset({"про", "щодо"}),
    "ru": frozenset({"о", "об", "по"}),
}  # fmt: skip
"""Words before what talks are on."""
_TO_TALKS, _TO_ON = 3, 3
"""Words from the beginning of a content to such a noun, and from there to what they are on."""
_POINTS = frozenset({"it", "this", "that", "dies", "das", "cela", "esto", "eso", "це", "это"})


def own_affair(look: Look) -> bool:
    """Return whether somebody who is no side tells of his own affairs, or of what he has heard."""
    if _heard(look) or _jokes(look):
        return True
    slots = look.topic.slots
    if (
        look.operator not in _TELLS
        or not look.regions
        or look.says(*_BACK, "mum")
        or look.present & (CORE | {"anaphor"})
    ):
        return False
    if not {*slots.who, *slots.where, *slots.claim.parties, *slots.claim.authorities}.isdisjoint(look.sources):
        return False
    text = look.frame.text
    return any(
        _hoped(text, region, look.operator) or _is_invited(text, region) or _talks_go(text, region)
        for region in look.regions
    )


def _hoped(text: Text, region: Phrase, operator: str) -> bool:
    """Return whether a country hopes to do something of its own: *sein Land hoffe, der Zollunion beizutreten*."""
    lows, (first, last) = text.lows, region
    if operator == "hope":
        return _does(text, region)
    owners = _OWNERS[text.lang]
    head = range(first, min(first + _TO_COUNTRY, last - 1))
    at = next((j for j in head if lows[j] in owners and any(w.startswith(_COUNTRY) for w in lows[j : j + 2])), -1)
    if at < 0:
        return False
    near = range(at + 1, min(at + 1 + _TO_HOPE, last))
    hope = next((j for j in near if lows[j].startswith(_HOPES)), -1)
    return hope >= 0 and _does(text, (hope + 1, last))


def _does(text: Text, region: Phrase) -> bool:
    """Return whether an infinitive tells what is to be done, and it is no part in what others do."""
    lows, (first, last) = text.lows, region
    if text.lang == "en":
        at = next((j + 1 for j in range(first, min(first + _TO_DEED, last - 1)) if lows[j] == "to"), -1)
    elif text.lang == "de":
        at = next((j + 1 for j in range(first, last - 1) if lows[j] == "zu"), -1)
        joined = (j for j in range(first, last) if "zu" in lows[j][1:-_TO_DEED] and lows[j].endswith("en"))
        at = at if at >= 0 else next(joined, -1)
    else:
        ends = _ENDS[text.lang]
        at = next((j for j in range(first, min(first + _TO_DEED, last)) if lows[j].endswith(ends)), -1)
    return 0 <= at < last and not lows[at].startswith(_FOR_OTHERS) and lows[at] not in _IS


def _is_invited(text: Text, region: Phrase) -> bool:
    """Return whether somebody accepts an invitation or runs for something: *werde der Einladung folgen*."""
    first, last = region
    return any(low.startswith(_INVITED) for low in text.lows[first:last])


def _talks_go(text: Text, region: Phrase) -> bool:
    """Return whether it is told how talks on another thing go: *talks on fishing quotas were going well*."""
    lows, (first, last) = text.lows, region
    at = next((j for j in range(first, min(first + _TO_TALKS, last)) if lows[j].startswith(_TALKS)), -1)
    if at < 0:
        return False
    on = next((j for j in range(at + 1, min(at + _TO_ON, last - 1)) if lows[j] in _ON[text.lang]), -1)
    return on > 0 and lows[on + 1] not in _POINTS


def _heard(look: Look) -> bool:
    """Return whether what is called untrue is what somebody has heard: *has heard that it is to go and says it is not*.

    That is told in the sentence before the verb, and has no word of the claim.
    """
    text, frame = look.frame.text, look.frame
    if look.hits or look.report:
        return False
    first = text.sentences[frame.sentence].first
    heard = next((j for j in range(first, frame.at) if text.lows[j] in _HEARS), -1)
    if heard < 0 or frame.at - heard < _CLAUSE:
        return False
    told = {h.slot for h in look.topic.hits[frame.sentence] if heard < h.first < frame.at}
    return not told & (CORE | {"anaphor", "contrary"})


_JOKES = frozenset("joke quip scherzen witzeln plaisanter bromear жартувати пожартувати шутить пошутить".split())
"""Verbs of joking."""


def _jokes(look: Look) -> bool:
    """Return whether a joke has no word of the claim and none that points back: *"I speak no Finnish," he joked*."""
    cue = look.frame.cue_word
    if cue is None or cue.lemma not in _JOKES or look.hits:
        return False
    return not look.says(*_BACK, "pro", "true", "comment", "cond")
