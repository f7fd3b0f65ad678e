"""The opposite of what was told, and in German that there is none of what was told of.  Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.events import Stance
from monitor.reading.content.rebuttals import called_us

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look
    from monitor.reading.cut.text import Text
    from monitor.reading.syntax.grammar import Phrase

_TOLD = frozenset({"say", "announce", "remark", "stand", "promise", "believe"})
"""Operators of who says the opposite."""
_WHOM = 3
"""Words behind a verb in which those are named who are asked."""
_MOST = 10
"""Words of a content that says no more."""
_SIDES = {
    Stance.ASSERTS: Stance.DENIES,
    Stance.CONFIRMS: Stance.DENIES,
    Stance.DEEMS_LIKELY: Stance.DENIES,
    Stance.DENIES: Stance.ASSERTS,
}
_IT = frozenset({"ihn", "sie", "so", "das", "dies", "einen", "eine", "dergleichen"})
_IS = frozenset({"gibt", "gebe", "gab", "gäbe", "gegeben", "geben"})
_OF_IT = frozenset({"confirm", "deny", "retract"})
"""Operators of verbs of which *es* can be all that is told."""
_ALL_KNEW = frozenset({
    "wusste", "wussten", "weiss", "wissen", "ahnte", "ahnten", "vermutete", "vermuteten", "bekannt", "klar", "gewusst",
})  # fmt: skip
_JUDGES = frozenset({"bewerten", "beurteilen", "einordnen", "eingehen", "vertiefen", "kommentieren"})
_OBJECT = 5
"""Words in which the object of such a verb has its noun."""
_ASKS = ("frage", "nachfrage", "video", "foto", "bild", "aufnahme", "vorfall", "fall", "lage", "situation", "anfrage")
_AGAINST = frozenset({"widersprechen", "entgegentreten"})
_PAPERS = (
    "zeitung", "blatt", "portal", "sender", "magazin", "agentur", "medien", "zeitschrift", "fernsehen",
    "bericht", "radio", "rundfunk", "reportern", "redaktion",
)  # fmt: skip
"""Ends of the nouns for whom somebody contradicts who has told it."""
_HIS = frozenset({"sein", "seine", "seinen", "seiner", "ihr", "ihre", "ihren", "ihrer", "eigenen", "eigene"})
_AT = frozenset(
    {"in", "im", "bei", "beim", "auf", "an", "am", "aus", "nach", "vor", "seit", "mit", "für", "zur", "zum"}
)
_TOLD_BY = frozenset({"sei", "seien", "habe", "hätten", "werde", "würden", "könne", "könnten", "wolle", "wollten"})
_WORDS_OF = frozenset({"stellung", "kommentieren", "äussern", "bewerten", "auskunft", "sprechen", "reden", "eingehen"})
_TELLS_ON = frozenset({"dass", "ob", "wie", "wer", "was", "wo", "wann", "warum", "wenn", "um", "man", "er", "sie"})
"""Words behind a comma that open what *es* stands for."""
_CLAUSE = 8
"""Words of a clause that says no more than that there is one."""


def opposite(look: Look) -> bool:
    """Take *behauptete das Gegenteil*, right after what somebody has told of the claim."""
    text = look.frame.text
    if text.lang == "en" or not look.near or look.operator not in _TOLD:
        return False
    first = look.regions[0] if look.regions else (0, 0)
    if text.lang != "de":
        return first[1] - first[0] <= _ALONE and _names_opposite(text, first)
    return any(text.lows[j : j + 2] == ["das", "gegenteil"] for j in range(first[0], min(first[1], first[0] + _MOST)))


_ALONE = 5
"""Words of a content that is nothing but the word for the opposite."""
_OPPOSITE = {
    "fr": frozenset({"contraire", "inverse", "opposé"}),
    "es": frozenset({"contrario", "opuesto"}),
    "ru": frozenset({"обратное", "противоположное"}),
    "uk": frozenset({"протилежне", "зворотне"}),
}


def _names_opposite(text: Text, content: Phrase) -> bool:
    """Return whether a content is the opposite of what was told: *soutient le contraire*, *утверждает обратное*."""
    words = [j for j in range(*content) if text.lows[j] in _OPPOSITE[text.lang]]
    return bool(words) and (text.lang in {"uk", "ru"} or text.lows[words[0] - 1] in {"le", "l'", "lo"})


def taken_up(look: Look) -> str:
    """Return the rule by which a content takes up what was told before, or its opposite; else an empty one."""
    text = look.frame.text
    if denies_one(look) or it_alone(look) or contradicts_paper(look) or known_to_all(look):
        return "LINK-PRO"
    if look.operator in _TOLD and look.close and look.size <= _LONG and called_us(text, look.words, look.regions):
        return "LINK-SHORT"  # "We told them in May, and they called us liars"
    return "LINK-OPPOSITE" if opposite(look) else ""


_LONG = 25
"""Words of a content that tells who was called a liar."""


_AUDIENCE = frozenset({
    "leser", "lesern", "leserinnen", "zuschauer", "hörer", "nutzer", "publikum", "öffentlichkeit", "readers", "viewers",
})  # fmt: skip
"""Those whom an outlet asks to excuse it."""


def asks_readers(look: Look) -> bool:
    """Return whether those are named who are asked to excuse it, and not what: *bat ihre Leser um Entschuldigung*."""
    at = look.regions[0][0]
    named = look.frame.text.lows[at : at + _WHOM]
    return look.operator == "apologise" and not _AUDIENCE.isdisjoint(named)


def reverse(stance: Stance | None) -> Stance | None:
    """Return the side that is the opposite of another, if it has one."""
    return _SIDES.get(stance) if stance is not None else None


def denies_one(look: Look) -> bool:
    """Take *dass es ihn gebe, bestritt die Regierung*, in an article about it."""
    text = look.frame.text
    if text.lang != "de" or look.operator not in {"deny", "confirm", "reject"} or not (look.near or look.topic.about):
        return False
    return any(
        text.lows[j] == "dass" and there_is_one(text, (j, last))
        for first, last in look.regions
        for j in (first - 1, first)
    )


def it_alone(look: Look) -> bool:
    """Take *räumte der Minister es im Fernsehen ein*, right behind what somebody has told of the claim.

    Not where *es* only announces a clause: *gab es zu, dass er dort war*.
    """
    text = look.frame.text
    if text.lang != "de" or not look.near or look.operator not in _OF_IT or look.hits or look.frame.back:
        return False
    last = text.sentences[look.frame.sentence].last
    begin, stop = look.regions[0]
    near = (look.frame.at + 1, *range(begin, min(begin + _OBJECT, stop)))
    at = next((j for j in near if text.lows[j : j + 1] in (["es"], ["ihn"], ["dies"])), -1)
    if at < 0 or at >= last or text.lows[at + 1] in {"im", "als"}:
        return False
    end = next((j for j in range(at + 1, last) if text.lows[j] in {",", ":", ";", "–"}), last)
    return text.lows[end : end + 1] != [":"] and _TELLS_ON.isdisjoint(text.lows[end + 1 : end + 2])


def contradicts_paper(look: Look) -> bool:
    """Take *widersprach der Zeitung*, right behind what a paper has told of the claim."""
    text, cue = look.frame.text, look.frame.cue_word
    if text.lang != "de" or cue is None or cue.lemma not in _AGAINST or not look.near or look.hits:
        return False
    for first, last in look.regions:
        for at in range(first, min(last, first + _WHOM)):
            if text.caps[at]:
                return text.lows[at].endswith(_PAPERS) and text.lows[at - 1] in {"der", "dem", "den"}
    return False


def known_to_all(look: Look) -> bool:
    """Take *gestand ein, was alle schon wussten*, right behind what somebody has told of the claim."""
    text = look.frame.text
    if text.lang != "de" or look.operator != "confirm" or not look.near or look.hits:
        return False
    return any(
        "was" in text.lows[first : first + 2] and not _ALL_KNEW.isdisjoint(text.lows[first:last])
        for first, last in look.regions
    )


def names_else(look: Look) -> bool:
    """Return whether what somebody will not comment on is named, and is nothing of the claim: *die neuen Steuern*."""
    text, cue = look.frame.text, look.frame.cue_word
    if text.lang != "de" or cue is None or cue.lemma not in _JUDGES or look.hits or not look.regions:
        return False
    first, last = look.regions[0]
    opens = text.sentences[look.frame.sentence].first
    noun = next((j for j in range(first, min(last, first + _OBJECT)) if text.caps[j] and j != opens), -1)
    if noun <= first or text.quoted[noun] >= 0:
        return False  # Absichten kommentiere man nicht
    known = any(look.words.any(slot, [(first, min(last, noun + 2))]) for slot in ("report", "denial", "matter", "such"))
    return not known and not text.lows[noun].startswith(_ASKS) and text.lows[noun - 1] not in _AT


def own_back(look: Look) -> bool:
    """Take *löschte seinen Bericht über eine Kolonne*, in an article about nothing else."""
    text = look.frame.text
    if text.lang != "de" or look.operator != "retract" or not (look.topic.about and look.alone):
        return False
    return any(text.lows[h.first - 1] in _HIS for h in look.words.inside("report", look.around))


def tells_on(text: Text, at: int, last: int) -> bool:
    """Return whether a clause of reported speech begins at `at`: *den Vorwurf, in Rom sei Geld verschwunden*."""
    end = next((j for j in range(at, last) if text.lows[j] in {",", ";", ":"}), last)
    opens = text.lang == "de" and text.lows[at : at + 1] != [] and text.lows[at] in _AT
    return opens and any(text.lows[j] in _TOLD_BY and not text.caps[j] for j in range(at, end))


def mocked(text: Text, clause: Phrase, operator: str) -> bool:
    """Return whether what somebody will not speak of has a word of his own between marks: *„Gerede aus dem Netz“*."""
    spoken = {text.quoted[at] for at in range(*clause)} - {-1}
    named = any(text.lows[at] in _WORDS_OF for at in range(*clause))
    return text.lang == "de" and operator == "refuse" and bool(spoken) and named


def holds_of_else(look: Look) -> bool:
    """Return whether somebody has, or has not, what shows another thing: *keine Erkenntnisse über Bären*."""
    cue, text, at = look.frame.cue_word, look.frame.text, look.frame.at
    if cue is None or cue.lemma != "haben" or look.hits or text.lows[at + 1 : at + 2] == [","]:
        return False
    end = text.sentences[look.frame.sentence].last
    thing = any(text.caps[j] for j in range(at + 1, min(end, at + _CLAUSE)))
    return thing and not look.words.any("report", [(at + 1, end)]) and not look.words.any("matter", [(at + 1, end)])


def there_is_one(text: Text, clause: Phrase) -> bool:
    """Return whether a clause says no more than that there is one: *dass es ihn gebe*, *dass es so etwas gab*."""
    first, last = clause
    lows = text.lows[first + 1 : min(last, first + _CLAUSE)]
    end = next((n for n, low in enumerate(lows) if low in {",", ";", ":"}), len(lows))
    told = lows[:end]
    if text.lang != "de" or told[:1] != ["es"] or _IT.isdisjoint(told[1:2]) or _IS.isdisjoint(told):
        return False
    return not any(text.caps[j] for j in range(first + 1, first + 1 + end))
