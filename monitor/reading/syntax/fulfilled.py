"""Plans that have been carried out: *was signed on Monday as planned*, *earlier than expected*, *took place*.  Pure.

Words of planning tell what is still to come, but not where they only say that what is told as done had been planned.
"""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.syntax.tenses import future, took_place

_PLANS = {
    "de": (
        "geplant", "vorgesehen", "angekündigt", "erwartet", "vereinbart", "verabredet", "angesetzt", "terminiert",
        "beabsichtigt", "versprochen", "abgemacht", "anberaumt", "vorausgesagt", "erhofft", "gedacht",
    ),
    "en": (
        "planned", "scheduled", "expected", "announced", "foreseen", "agreed", "promised", "intended", "anticipated",
        "envisaged", "arranged", "predicted", "hoped", "plan", "due",
    ),
    "fr": ("prévu", "annoncé", "convenu", "attendu", "promis", "programmé", "envisagé", "espéré"),
    "es": ("previst", "planead", "anunciad", "acordad", "esperad", "programad", "prometid", "convenid", "planificad"),
    "uk": ("планува", "заплан", "передбач", "очіку", "обіця", "домовл", "анонсов", "оголош", "намічен"),
    "ru": ("планиров", "заплан", "предусм", "ожида", "обеща", "договор", "анонсир", "объявл", "намеч", "намечал"),
}  # fmt: skip
"""Beginnings of the participles and verbs for what had been planned."""
_AS = {
    "de": frozenset({"wie", "als", "entgegen"}),
    "en": frozenset({"as", "than", "contrary"}),
    "fr": frozenset({"comme", "que", "contrairement", "qu'"}),
    "es": frozenset({"según", "como", "lo"}),
    "uk": frozenset({"як", "ніж", "за"}),
    "ru": frozenset({"как", "чем", "нежели"}),
}
"""Words by which what has come is compared with what had been planned."""
_BACK = {"de": 5, "en": 5, "fr": 3, "es": 3, "uk": 3, "ru": 3}
"""Words from such a word to the plan: *contrary to what had been planned*."""
_SOONER = frozenset({"tôt", "tard", "vite", "longtemps", "tarde", "temprano", "pronto", "antes", "même"})
"""French and Spanish words before the *que* of a comparison."""
_DONE = frozenset(
    "worden wurde wurden stattgefunden erfolgt gegangen vollzogen hat habe haben hätten hatte hatten hätte".split()
)
_BE = frozenset({"ist", "sei", "sind", "seien", "war", "waren"})
_STILL = {
    "en": frozenset("will would 'll is are be goes go going remain remains remained should shall may might".split()),
    "fr": frozenset(
        "va vont allait allaient doit doivent devrait devraient reste restent restait serait seraient "
        "aurait auraient sera seront aura auront tient tiennent déroule déroulent".split()
    ),
    "es": frozenset("va van iba iban debe deben sigue siguen seguía mantiene mantienen sería serían tendría".split()),
    "uk": frozenset("буде будуть має мають мала мав мало триває відбувається".split()),
    "ru": frozenset("будет будут должен должна должно должны идет идёт проходит".split()),
}  # fmt: skip
"""Verbs by which what had been planned is still to come."""


def fulfilled(text: Text, at: int) -> bool:
    """Return whether the word of planning at token `at` only says that what has been done had been planned.

    >>> [fulfilled(t, t.lows.index("planned")) for t in (Text("It was signed on Monday as planned.", "en"),
    ...     Text("It will be signed as planned.", "en"), Text("It is planned.", "en"))]
    [True, False, False]
    """
    low = text.lows[at]
    if not low.startswith(_PLANS[text.lang]):
        return False
    sentence = text.sentences[text.sentence_of[at]]
    before = text.lows[max(sentence.first, at - _BACK[text.lang]) : at]
    if _beside(text, at, sentence.last):
        return True
    if _AS[text.lang].isdisjoint(before):
        return False
    if text.lang == "fr" and not {"comme", "contrairement"} & set(before) and _SOONER.isdisjoint(before):
        return False
    if text.lang == "es" and before[-1:] == ["lo"] and not {"según", "a", "de", "conforme"} & set(before):
        return False
    return done(text, sentence.first, sentence.last, at)


def as_promised(text: Text, at: int) -> bool:
    """Return whether a verb of promising only compares what is told with what was promised: *as promised, they signed*.

    >>> as_promised(Text("As promised, they signed it.", "en"), 1)
    True
    """
    return text.lows[at].startswith(_PROMISES) and not _AS[text.lang].isdisjoint(text.lows[max(0, at - _AFTER_AS) : at])


_PROMISES = ("promis", "versproch", "prometi", "promet", "обіця", "обеща", "пообіця", "пообеща", "zugesagt")
_AFTER_AS = 3
"""Words from *as* to the promise: *как и было обещано*."""


def _beside(text: Text, at: int, last: int) -> bool:
    """Return whether an aside says of what has come that it had been planned: *the vote, long expected, was held*.

    The aside is closed by a comma.
    """
    low = text.lows[at]
    if text.lang == "en" and not low.endswith("ed") and low != "foreseen":
        return False
    begin = next((j for j in range(at - 1, max(-1, at - _ASIDE), -1) if text.lows[j] == ","), -1)
    end = next((j for j in range(at + 1, min(last, at + _ASIDE)) if text.lows[j] == ","), -1)
    if begin < 0 or end < 0:
        return False
    if text.lang == "de":
        return not _OVER.isdisjoint(text.lows[end : min(last, end + _ASIDE)])
    return took_place(text, (end, min(last, end + _ASIDE)))


_ASIDE = 8
"""Words of an aside, and behind it to what has been done."""
_OVER = frozenset({"erfolgt", "stattgefunden", "vollzogen", "worden", "wurde", "wurden", "fand", "fanden"})


def done(text: Text, first: int, last: int, at: int) -> bool:
    """Return whether the words from `first` to `last` tell what has been done; `at` is the word of the plan."""
    lows = text.lows[first:last]
    if text.lang == "de":
        if not _DONE.isdisjoint(lows):
            return True
        ends = [j for j in range(first, last) if j != at and text.lows[j].endswith(("t", "en")) and not text.caps[j]]
        return not _BE.isdisjoint(lows) and any(text.lows[j].startswith("ge") or "ge" in text.lows[j][:6] for j in ends)
    if took_place(text, (first, last)):
        return True
    if text.lang in _PAST:  # the verb stands before it, or right behind
        around = [*range(max(first, at - _VERB), at - 1), *range(at + 1, min(last, at + _BEHIND))]
        past = [text.lows[j].removesuffix("ся").removesuffix("сь") for j in around if not text.caps[j]]
        if not any(low.endswith(_PAST[text.lang]) and len(low) > _SHORT for low in past):
            return False
    return _STILL[text.lang].isdisjoint(lows) and not any(future(low, text.lang) for low in lows)


_PAST = {
    "uk": ("в", "ла", "ло", "ли", "но", "то"),
    "ru": ("л", "ла", "ло", "ли", "ен", "ан", "ена", "ано", "ено", "ны"),
}
"""Ends of the Ukrainian and Russian verbs of the past, and of short participles."""
_VERB, _BEHIND, _SHORT = 12, 4, 3
