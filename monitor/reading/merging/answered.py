"""What a short answer says of what was just asked, without a word of it: *Das ist Unfug*, *I would not rule it out*.

*Stehen dort Soldaten? - Ausschließen kann ich es nicht.*  Such an answer has no that-clause and no thing of its own: it
holds what was asked likely, calls it false, knows nothing of it, will not speak of it or says how it would be.  Pure.
"""

from __future__ import annotations

import re

from monitor.events import Stance
from monitor.reading.cut.text import Sentence, Text
from monitor.reading.merging.answerwords import (
    BELIEVES,
    BELIEVES_IN,
    BEYOND,
    CERTAIN,
    DOUBTS,
    EXCLUDES,
    FEELS,
    IFS,
    IGNORES,
    JUDGED,
    LIKELY,
    NONE_OF_IT,
    NOT,
    OPEN_ASKED,
    SHUNS,
    SO_IT_IS,
    THAT_IT_IS,
    THIS,
    UNLIKELY,
    WOULD,
)
from monitor.reading.syntax.wording import Words

_LONGEST = 16
"""Words of such an answer at most."""
_LABEL = 3
"""Words of a label before an answer at most."""
_ALSO = re.compile(
    r"\b(?:aber|but|mais|pero|але|но) (?:auch|nor|neither|also|not|pas|non plus|tampoco|й|и|також|также|і)\b"
)
"""A second half that only goes on: *weder belegt noch widerlegt*, *nicht belegt, aber auch nicht widerlegt*."""
_BUTS = frozenset("aber doch jedoch but however mais cependant pero sino aunque але однак проте но однако".split())
"""Words behind which the answer takes something back."""
_THATS = {
    "de": frozenset({"dass", "weil", "damit", "ob"}),
    "en": frozenset({"that", "because", "which", "who", "whether"}),
    "fr": frozenset({"que", "qu'", "parce", "qui", "dont", "si"}),
    "es": frozenset({"que", "porque", "si"}),
    "uk": frozenset({"що", "бо", "який", "яка", "чи"}),
    "ru": frozenset({"что", "потому", "который", "которая", "ли"}),
}
"""Words that open a clause which would tell something else."""


def of_the_thing(text: Text, sentence: Sentence) -> Stance | None:
    """Return what a short answer in the first person holds of the deed, which it calls by its noun.

    >>> one = Text("Hello. I think a truce most unlikely. I find the truce splendid.", "en")
    >>> [of_the_thing(one, s) for s in one.sentences[1:]]
    [<Stance.DENIES: 'denies'>, None]
    """
    here = text.lows[sentence.first : sentence.last]
    said, lang = " ".join(here), text.lang
    if len(here) > _LONGEST + _LABEL or not _BUTS.isdisjoint(here) or not BELIEVES_IN[lang].search(said):
        return None
    negated = NOT[lang].search(said) is not None
    if lang == "en" and "believe in" not in said:
        unlikely, likely = UNLIKELY[lang].search(said), LIKELY[lang].search(said)
        if not (unlikely or likely):
            return None
        return Stance.DENIES if bool(unlikely) != negated else Stance.DEEMS_LIKELY
    return Stance.DENIES if negated else Stance.DEEMS_LIKELY


def of_the_question(text: Text, sentence: Sentence, words: Words) -> tuple[Stance | None, int]:
    """Return what a short answer says of what was just asked, and where its words end; nothing where it tells of else.

    >>> from monitor.reading.syntax.wording import words_of
    >>> one = Text("Ausschließen kann ich es nicht. Das bezweifle ich. Daran gibt es keinen Zweifel.", "de")
    >>> [of_the_question(one, s, w)[0].value for s, w in zip(one.sentences, words_of(one))]
    ['deems_likely', 'denies', 'asserts']
    """
    lows, end = text.lows, sentence.last - (text.lows[sentence.last - 1] in {".", "!", "…"})
    colon = next((j for j in range(sentence.first, min(sentence.first + _LABEL, end)) if lows[j] == ":"), -1)
    first = next((j for j in range(max(sentence.first, colon + 1), end) if lows[j][0].isalnum()), end)
    here = lows[first:end]
    asked = lows[sentence.last - 1] == "?"
    said = " ".join(here)
    but = not _BUTS.isdisjoint(here) and not _ALSO.search(said)
    if first >= end or asked or end - first > _LONGEST or text.quoted[first] >= 0 or but:
        return None, end
    return _said(said, frozenset(here), words, (first, end), text.lang), end


def _said(said: str, here: frozenset[str], words: Words, whole: tuple[int, int], lang: str) -> Stance | None:
    """Return what the words of an answer say."""
    negated = NOT[lang].search(said) is not None
    if IFS[lang].search(said) and WOULD[lang].search(said):
        return Stance.COMMENTS if words.any("iftrue", [whole]) or words.any("true", [whole]) else None
    if len(here) <= _BRIEFEST and any(low.startswith(_HOPES) for low in here):
        return Stance.COMMENTS
    if OPEN_ASKED[lang].search(said):
        return Stance.CANNOT_CONFIRM if negated or IGNORES[lang].search(said) else None
    said = THAT_IT_IS[lang].sub(" ", said)
    if IGNORES[lang].search(said) and len(here) <= _BRIEFEST + _SHORTER:
        return Stance.CANNOT_CONFIRM
    if NONE_OF_IT[lang].search(said) and len(here) <= _SHORTER:
        return Stance.DENIES
    if not _THATS[lang].isdisjoint(said.split()[1:-1]) and not SO_IT_IS[lang].search(said):
        return None
    if CERTAIN[lang].search(said) and len(here) <= _BRIEF:
        return (
            Stance.DENIES
            if negated and "zweif" not in said and "doubt" not in said and "duda" not in said
            else (Stance.ASSERTS)
        )
    if BEYOND[lang].search(said):
        return Stance.ASSERTS
    if EXCLUDES[lang].search(said):
        return Stance.DEEMS_LIKELY if negated else Stance.DENIES
    if DOUBTS[lang].search(said) and not said.startswith(("sans doute", "ohne zweifel")):
        return Stance.ASSERTS if negated else Stance.DENIES
    if NONE_OF_IT[lang].search(said):
        return Stance.DENIES
    if SHUNS[lang].search(said) or words.any("mum", [whole]):
        return Stance.CANNOT_CONFIRM
    if IGNORES[lang].search(said) or words.any("noevidence", [whole]):
        return Stance.CANNOT_CONFIRM
    if UNLIKELY[lang].search(said):
        return Stance.DEEMS_LIKELY if negated else Stance.DENIES
    if BELIEVES[lang].search(said) and (negated or SO_IT_IS[lang].search(said)) and len(here) <= _SHORTER:
        return Stance.DENIES if negated else Stance.DEEMS_LIKELY
    if words.any("false", [whole]) or words.any("untrue", [whole]):
        return None if negated and not words.any("untrue", [whole]) else Stance.DENIES
    if LIKELY[lang].search(said):
        return Stance.DENIES if negated else Stance.DEEMS_LIKELY
    points = not THIS[lang].isdisjoint(here) or (lang in _DROPS and WOULD[lang].search(said) is not None)
    if points and any(low.startswith((*FEELS, *JUDGED)) for low in here):
        return Stance.COMMENTS
    return None


_DROPS = frozenset({"es", "uk", "ru"})
"""Languages in which the subject may be left out: *Sería un escándalo*."""
_HOPES = ("hoff", "hope", "espère", "espero", "ojalá", "сподіва", "надею", "надеем")
"""Beginnings of the words of hope: *I hope not.*"""
_BRIEFEST = 5
"""Words of an answer that only hopes."""
_BRIEF = 5
"""Words of an answer that only says that it is so."""
_SHORTER = 8
"""Words of an answer that only says what somebody believes."""
