"""Remarks on a deed that others have done, with hardly a word on whether it is so.

*It is a truce for the cameras*, *the treaty, once in force, would be treated as a threat*, *will believe in a truce
when the guns are cold*, *ironised about a paper truce*: whoever speaks so comments.  Pure.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.stances.reactions import lasting
from monitor.reading.stances.sayings import saying
from monitor.reading.syntax.grammar import Phrase

_SPEAKS = frozenset({"say", "remark", "react"})
_SUCH = {
    "de": (("solche",), ("solchen",), ("solcher",), ("derlei",), ("dieser", "art"), ("derart",)),
    "en": (("this", "sort"), ("this", "kind"), ("that", "sort"), ("that", "kind"), ("such",), ("like", "this")),
    "fr": (("ce", "genre"), ("cette", "sorte"), ("ce", "type"), ("tel",), ("telle",), ("tels",), ("telles",)),
    "es": (("este", "tipo"), ("esta", "clase"), ("ese", "tipo"), ("tal",), ("tales",), ("semejante",)),
    "uk": (("такого", "роду"), ("такого", "типу"), ("такі",), ("таких",), ("подібні",), ("подібна",)),
    "ru": (("такого", "рода"), ("подобного", "рода"), ("такие",), ("таких",), ("подобные",), ("подобное",)),
}
"""Words that point from what is said to the deed beside it: *cooperation of this sort*."""
_HELD = frozenset({"ST-SAY", "ST-PARTY"})
_AHEAD = frozenset({"ST-SAY", "ST-PARTY", "ST-LIKELY", "ST-WARNLIKELY"})
_NOT_SO = frozenset({"ST-NEG", "ST-BELIEVENOT"})
_BELIEVED = frozenset({"ST-SAY", "ST-PARTY", "ST-LIKELY", "ST-BELIEVE", "ST-PROVIDED"})
_JOKES = frozenset({
    "ironiser", "ironizar", "ironise", "joke", "plaisanter", "railler", "bromear", "gloser", "quip", "spotten",
    "scherzen", "witzeln", "іронізувати", "жартувати", "кепкувати", "иронизировать", "шутить", "пошутить",
})  # fmt: skip
"""Verbs by which fun is made of a thing."""
_ABOUT = frozenset({"sur", "sobre", "about", "over", "über", "de", "del", "con", "з", "із", "над", "про", "о", "об"})
_SPEAK_OF = frozenset({"speak of", "talk of", "think of", "write of", "parler", "hablar"})
_AS = frozenset({"as", "comme", "como", "als"})
_ONCE = {
    "de": ("einmal", "sobald", "erst", "nach", "wenn"),
    "en": ("once", "when", "if", "after"),
    "fr": ("une fois", "quand", "lorsqu", "après", "s'", "si", "dès"),
    "es": ("una vez", "cuando", "si", "tras", "después"),
    "uk": ("після", "коли", "якщо", "щойно"),
    "ru": ("после", "когда", "если", "едва"),
}
"""What opens words put between commas that say when something holds."""
_WILL = {
    "de": ("würde", "werde", "wird", "wäre", "müsse", "könne"),
    "en": ("would", "will", "'d", "'ll"),
    "fr": ("rait", "raient", "ra", "ront"),
    "es": ("ría", "rían", "rá", "rán"),
    "uk": ("буде", "бути", "муть", "ме", "б"),
    "ru": ("будет", "быть", "будут", "бы", "станет"),
}
"""Verbs, in French and Spanish their ends, of what would be then."""
_IT_IS = {
    "de": ({"das", "dies", "es"}, {"ist", "sei", "wäre"}, {"eine", "ein"}),
    "en": ({"it", "this", "that"}, {"is", "'s", "was"}, {"a", "an"}),
    "fr": ({"c'", "c’", "ce", "ceci", "cela"}, {"est", "serait"}, {"une", "un"}),
    "es": ({"es", "esto", "esta", "sería"}, {"es", "una", "un", "sería"}, {"una", "un"}),
}
_WHAT_FOR = frozenset({
    "for", "without", "on", "in", "fürs", "für", "ohne", "auf", "mit", "with", "pour", "sans", "para", "sin", "worth",
    "of", "de", "von", "that", "which", "qui", "que", ",", "about", "über", "sur", "sobre",
})  # fmt: skip
"""What follows a noun of which it is said what kind it is."""
_BELIEVE = {
    "de": ("glaub",),
    "en": ("believe",),
    "fr": ("croir", "croit", "croyons"),
    "es": ("creer", "cree"),
    "uk": ("повір", "вірит"),
    "ru": ("повер", "верит"),
}
_WHEN = {
    "de": {"wenn", "sobald", "erst"},
    "en": {"when", "once", "if", "after"},
    "fr": {"quand", "lorsque", "lorsqu'", "si", "dès"},
    "es": {"cuando", "si"},
    "uk": {"коли", "якщо", "щойно"},
    "ru": {"когда", "если"},
}
_KEEPS = frozenset({"remember", "watch", "see", "note", "notice", "know", "ask", "wonder"})
_WHO = frozenset({"who", "what", "how", "whoever", "whose"})
_NEAR = 4
"""Words between a verb, an article or a pronoun and the noun of the deed."""


def remarked(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that somebody else than those who did it comments where he only makes a remark; else the verdict."""
    if case.side or case.party or not case.regions:
        return verdict
    if (said := saying(text, case, verdict)) is not verdict:
        return said
    if verdict.stance is None:
        things = [h for h in (*case.hits, *case.things) if h.slot in {"object", "what", "anaphor"}]
        if verdict.rule == "ST-NONE" and case.staged and any(_of_a_kind(text, one, things) for one in case.regions):
            return Verdict(Stance.COMMENTS, "ST-JUDGED")  # "This is a treaty about ambulances"
        if verdict.rule == "ST-POSITION" and operator == "reject" and things and _waved_off_as(text, case, things):
            return Verdict(Stance.COMMENTS, "ST-LABEL")
        if verdict.rule == "ST-NONE" and operator in _SPEAKS and case.frame.asked is not None:
            return Verdict(Stance.COMMENTS, "ST-REMARK")  # asked about the vote, he said that Oslo had drawn its lesson
        if verdict.rule == "ST-DATES" and operator in _SPEAKS and _such(text, case):
            return Verdict(Stance.COMMENTS, "ST-REMARK")  # said after the vote that pacts of this sort import trouble
        return verdict
    deeds = [h for h in case.hits if h.slot.partition(".")[0] in {"deed", "anaphor", "deal", "object", "stage"}]
    cue = case.frame.cue_word
    if not deeds or cue is None:
        return verdict
    if verdict.rule in _WAVED and operator == "reject" and _waved_off_as(text, case, deeds):
        return Verdict(Stance.COMMENTS, "ST-LABEL")  # dismissed the truce as "a sale by roll-call"
    if verdict.rule in _HELD and text.lang == "de" and cue.lemma == "sprechen" and _spoke_of(text, case, deeds):
        return Verdict(Stance.COMMENTS, "ST-LABEL")  # sprach zu dem Austausch von „einem Sprung ins Dunkle“
    if verdict.rule in _HELD and cue.lemma in _JOKES and _about(text, case):
        return Verdict(Stance.COMMENTS, "ST-ABOUT")
    if verdict.rule in _AHEAD and cue.lemma in _SPEAK_OF and _as_what(text, case, deeds):
        return Verdict(Stance.COMMENTS, "ST-LABEL")
    if verdict.rule in _HELD and any(_of_a_kind(text, one, deeds) for one in case.regions):
        return Verdict(Stance.COMMENTS, "ST-JUDGED")
    if verdict.rule in _NOT_SO and case.deal and _named_first(text, case, deeds) and lasting(text, case.regions):
        return Verdict(Stance.COMMENTS, "ST-DOUBTKEPT")  # cette trêve ne survivra pas à l'hiver
    if verdict.rule in _BELIEVED and any(_believes_when(text, one, deeds, case.frame.at) for one in case.regions):
        return Verdict(Stance.COMMENTS, "ST-COND")
    if (
        (case.staged or case.deal)
        and verdict.rule in _AHEAD
        and any(_once_there(text, one, case.hits) for one in case.regions)
    ):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
    if text.lang == "en" and verdict.rule in _AHEAD and any(_who_does(text, one, deeds) for one in case.regions):
        return Verdict(Stance.COMMENTS, "ST-RESPONSE")
    return verdict


def _such(text: Text, case: Case) -> bool:
    """Return whether what is said is said of such things as the deed."""
    pairs = _SUCH[text.lang]
    return any(
        tuple(text.lows[j : j + len(some)]) == some for a, b in case.regions for j in range(a, b) for some in pairs
    )


def _about(text: Text, case: Case) -> bool:
    """Return whether *about* follows the verb, and no clause: *a ironisé sur « une trêve de papier »*."""
    at = case.frame.at + 1
    behind = text.lows[at : at + 1]
    return bool(behind) and behind[0] in _ABOUT and any(first <= at < last for first, last in case.regions)


def _as_what(text: Text, case: Case, deeds: list[Hit]) -> bool:
    """Return whether *as* follows the deed behind the verb: *spoke of the ratification as "a bill"*."""
    deed = next((h for h in deeds if 0 < h.first - case.frame.at <= _NEAR), None)
    return deed is not None and not _AS.isdisjoint(text.lows[deed.last : deed.last + _NEAR])


def _waved_off_as(text: Text, case: Case, deeds: list[Hit]) -> bool:
    """Return whether the deed itself, and no report of it, is dismissed as what is not false: *tat sie als X ab*."""
    at = case.frame.at
    deed = next((h for h in deeds if 1 < h.first - at <= _NEAR), None)
    named = deed is not None and (case.deal or case.staged or deed.slot == "anaphor")
    if deed is None or not named or any(case.words.any(slot, case.regions) for slot in _MADE_UP):
        return False
    named = text.lows[deed.last : deed.last + 1] == [","] and text.quoted[min(deed.last + 2, len(text.lows) - 1)] >= 0
    return named or not _AS.isdisjoint(text.lows[deed.last : deed.last + _NEAR])


_WAVED = frozenset({"ST-REJECT", "ST-NEG", "ST-POSITION"})
_MADE_UP = ("report", "rumour", "false", "untrue", "figure")


def _spoke_of(text: Text, case: Case, deeds: list[Hit]) -> bool:
    """Return whether the deed is only what somebody was speaking to, and behind it stands what he spoke of."""
    last = max(h.last for h in deeds)
    of = next((j for j in range(last, min(len(text.lows) - 1, last + _NEAR)) if text.lows[j] in {"von", "vom"}), -1)
    before = text.lows[max(0, deeds[0].first - 2) : deeds[0].first]
    return (
        of > 0
        and not {"zu", "zum", "zur", "nach", "mit"}.isdisjoint(before)
        and any(of in range(a, b) for a, b in case.regions)
    )


def _of_a_kind(text: Text, region: Phrase, deeds: list[Hit]) -> bool:
    """Return whether it is said what kind of thing the deed is: *It is a truce for the cameras*."""
    if text.lang in {"uk", "ru"}:
        return _this_for(text, region, deeds)
    openers = _IT_IS.get(text.lang)
    first, last = region
    while first < last and text.lows[first] in QUOTES | {"that", "que", "qu'", "dass"}:
        first += 1
    if openers is None or first + 2 >= last or text.lows[first] not in openers[0]:
        return False
    at = first + 1 if text.lows[first + 1] in openers[1] else first
    noun = next((h for h in deeds if at < h.first <= at + _NEAR), None)
    if noun is None or noun.last >= last or text.lows[noun.first - 1] not in openers[2]:
        return False
    return text.lows[noun.last] in _WHAT_FOR and all(h.last <= noun.last or h.first >= last for h in deeds)


def _this_for(text: Text, region: Phrase, deeds: list[Hit]) -> bool:
    """Return whether a Ukrainian or Russian *it* is a truce for somebody, or without something."""
    first, last = region
    while first < last and (text.lows[first] in QUOTES or text.lows[first] in {"що", "что", ","}):
        first += 1
    noun = next((h for h in deeds if h.first == first + 1), None)
    return (
        noun is not None
        and noun.last < last
        and text.lows[first] in {"це", "это"}
        and text.lows[noun.last] in {"для", "без", "на", "заради", "ради"}
    )


def _named_first(text: Text, case: Case, deeds: list[Hit]) -> bool:
    """Return whether the deed, a noun, opens what is said of it."""
    first = case.regions[0][0]
    return 0 < deeds[0].first - first <= _NEAR and text.lows[deeds[0].first - 1] not in {"pas", "no", "kein", "keine"}


def _believes_when(text: Text, region: Phrase, deeds: list[Hit], told: int) -> bool:
    """Return whether somebody says when he will believe in it: *would believe in a truce when the guns are cold*."""
    first, last = region
    stems, when = _BELIEVE[text.lang], _WHEN[text.lang]
    if _believed_later(text, told):
        first = told
    at = next((j for j in range(first, last) if text.lows[j].startswith(stems)), -1)
    deed = next((h for h in deeds if at < h.first <= at + _NEAR), None) if at >= 0 else None
    return deed is not None and not when.isdisjoint(text.lows[deed.last : min(last, deed.last + _NEAR)])


def _believed_later(text: Text, at: int) -> bool:
    """Return whether the verb of a frame is one of believing that is still to come: *croira à une trêve*."""
    low = text.lows[at]
    if not low.startswith(_BELIEVE[text.lang]):
        return False
    if text.lang in {"fr", "es"}:
        return low.endswith(_WILL[text.lang])
    will = {"en": {"would", "will", "'d", "'ll"}, "de": {"erst", "werde", "würde"}}.get(text.lang, set())
    return not will.isdisjoint(text.lows[max(0, at - 1) : at + _LATER])


_LATER = 6
"""Words behind a German verb of believing up to *erst*."""


def _once_there(text: Text, region: Phrase, hits: tuple[Hit, ...] | list[Hit]) -> bool:
    """Return whether the step is named only between commas, as from when something would be: *once in force*."""
    first, last = region
    steps = [h for h in hits if (h.slot.startswith("stage") or h.slot == "deed") and first <= h.first < last]
    if not steps:
        return False
    low, high = min(h.first for h in steps), max(h.last for h in steps)
    begin = next((j for j in range(low - 1, max(first, low - _NEAR) - 1, -1) if text.lows[j] == ","), -1)
    end = next((j for j in range(high, min(last, high + _NEAR)) if text.lows[j] == ","), -1)
    if begin < 0 or end < 0 or any(text.lows[j] == "," for j in range(low, high)):
        return False
    opens = " ".join(text.lows[begin + 1 : begin + 3])
    if not opens.startswith(_ONCE[text.lang]):
        return False
    will = _WILL[text.lang]
    after = text.lows[end + 1 : min(last, end + 1 + _NEAR)]
    return any(low.endswith(will) if text.lang in {"fr", "es"} else low in will for low in after)


def _who_does(text: Text, region: Phrase, deeds: list[Hit]) -> bool:
    """Return whether the deed stands only behind *remember who*, *watch how*: *would remember who signs*."""
    first, last = region
    at = next((j for j in range(first, last - 2) if text.lows[j] in _KEEPS and text.lows[j + 1] in _WHO), -1)
    return at >= 0 and all(h.first > at for h in deeds)
