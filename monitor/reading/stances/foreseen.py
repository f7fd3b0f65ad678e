"""Steps of a treaty that somebody foresees, bets on or sees no chance of, and those he only names.  Pure.

*I would bet on September*, *saw no chance of it getting through*, *trusts that Lima will think again*, *spoke of a
wound after Peru ratified it*, *what has been deposited is believed*.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.generally import generally, on_the_day
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import segments

_PLAIN = frozenset({"say", "announce", "remark", "react", "warn", "label", "comment", "hear", "cite"})
_HOPES = frozenset({"say", "announce", "remark", "react", "believe", "hope", "deem", "comment", "warn"})
_THINGS = frozenset({"object", "what", "deed", "law"})
_AFTER = {
    "de": (("nachdem",),),
    "en": (("after",),),
    "fr": (("après", "que"), ("après", "qu'")),
    "es": (("después", "de", "que"), ("luego", "de", "que"), ("tras",)),
    "uk": (("після", "того", ",", "як"),),
    "ru": (("после", "того", ",", "как"), ("после", "того", "как")),
}
"""Words that open a clause which only says when."""
_SAID = 2
"""Words that are said before it."""


def foreseen(text: Text, case: Case, operator: str, *, negated: bool) -> Verdict | None:
    """Return the verdict on a step that is bet on, hoped to be undone, or only named; None for others."""
    if not case.staged:
        return None
    words, regions = case.words, case.regions
    if operator == "believe" and negated and _waits(text, case):
        return Verdict(None, "ST-NONE", "who does not wait expects nothing")
    if operator in _HOPES and words.any("relent", regions) and not words.any("exclude", regions):
        return Verdict(Stance.COMMENTS, "ST-RELENT")
    if operator in _PLAIN and (bets := words.inside("bet", regions)):
        no = any(words.any("neg", [(max(0, h.first - _NOT), h.last + 1)]) for h in bets)
        return Verdict(Stance.DENIES if no else Stance.DEEMS_LIKELY, "ST-BET")
    if operator not in _PLAIN or negated:
        return None
    if none_to_come(text, case) or _not_ahead(text, case):
        return Verdict(Stance.DENIES, "ST-NEG")
    named = any(case.actors(one) for one in regions)
    if generally(text, regions, case.hits, named=named):
        about = any(h.slot in _THINGS or h.slot == "stage.exchanged" for h in case.hits)
        return Verdict(Stance.COMMENTS if about else None, "ST-GENERAL", "a step of things in general")
    if on_the_day(text, regions, case.hits):
        about = any(h.slot in _THINGS for h in case.hits)
        return Verdict(Stance.COMMENTS if about else None, "ST-GENERAL", "a step only says of which day")
    if in_order_to(text, case.hits) or (text.lang == "de" and not words.any("neg", regions) and _passes(text, case)):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    if not case.party and only_after(text, case):
        return Verdict(Stance.COMMENTS, "ST-GIVEN")
    return None


def _waits(text: Text, case: Case) -> bool:
    """Return whether somebody has not waited, and it is told behind a colon what he did: *no ha esperado: ...*."""
    cue, at = case.frame.cue_word, case.frame.at + 1
    return cue is not None and cue.lemma.startswith(("esper", "attend")) and text.lows[at : at + 1] == [":"]


_NOT = 4
"""Words before a bet in which its negation stands."""


def none_to_come(text: Text, case: Case) -> bool:
    """Return whether a step at the head of a clause is said not to be, far behind it.

    *Einen Austausch der Urkunden werde es in diesem Jahr nicht geben*, *большинства за договор нет и не будет*.
    """
    if text.lang not in _NONE or case.words.any("detail", case.regions):
        return False
    for first, last in segments(text, case.regions):
        steps = [h for h in case.hits if first <= h.first < last and h.slot.startswith("stage.")]
        low = next((j for j in range(first, last) if text.lows[j][0].isalnum()), first)
        if not steps or min(h.first for h in steps) - low > _HEAD:
            continue
        behind = " ".join(text.lows[max(h.first for h in steps) + 1 : last])
        if any(all(f" {word} " in f" {behind} " for word in words) for words in _NONE[text.lang]):
            return True
    return False


_HEAD = 1
"""Words before the step: an article."""
_NONE = {
    "de": (("es", "nicht", "geben"), ("es", "nicht", "gebe"), ("es", "nicht", "gibt"), ("gibt es nicht",),
           ("gebe es nicht",), ("es", "nie", "geben")),
    "uk": (("не буде",), ("немає",), ("нема",)), "ru": (("не будет",), ("нет",)),
}  # fmt: skip
"""Words by which it is said that there is none, or will be none."""


def _not_ahead(text: Text, case: Case) -> bool:
    """Return whether a clause says that its step is not to be expected: *eine Mehrheit sei nicht in Sicht*."""
    steps = [h.first for h in case.hits if h.slot.startswith("stage.")]
    return any(
        case.words.any("notahead", [(a, b)]) and any(a <= at < b for at in steps)
        for a, b in segments(text, case.regions)
    )


def _passes(text: Text, case: Case) -> bool:
    """Return whether it is foretold in the German present that a treaty gets through: *der Vertrag kommt durch*."""
    steps = [h for h in case.hits if h.slot.startswith("stage.")]
    return bool(steps) and all(not _GETS.isdisjoint(text.lows[h.first : h.last]) for h in steps)


_GETS = frozenset({"kommt", "komme", "kommen", "durchkommt", "durchkomme"})


def in_order_to(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a Ukrainian or Russian step is only what somebody sets out for: *полетит, чтобы подписать*."""
    steps = [h for h in hits if h.slot.startswith("stage.")]
    if text.lang not in {"uk", "ru"} or not steps:
        return False
    return all(
        text.lows[h.first].endswith(_INFINITIVES) and not _FOR_IT.isdisjoint(text.lows[max(0, h.first - 2) : h.first])
        for h in steps
    )


_FOR_IT = frozenset({"щоб", "чтобы", "аби"})
_INFINITIVES = ("ти", "ть", "тися", "ться")


def only_after(text: Text, case: Case) -> bool:
    """Return whether steps are only told in a clause of when behind what is said: *spoke of “a wound” after ...*."""
    steps = [h for h in case.hits if h.slot.startswith("stage.")]
    if not steps:
        return False
    for first, last in case.regions:
        if all(first <= h.first < last for h in steps) and first + _SAID < steps[0].first:
            return _opened(text, first + _SAID, steps)
    return False


def _opened(text: Text, first: int, steps: Sequence[Hit]) -> bool:
    """Return whether a clause of when begins between `first` and the first step, and goes on to the last."""
    for at in range(first, steps[0].first):
        for opener in _AFTER[text.lang]:
            if tuple(text.lows[at : at + len(opener)]) == opener:
                return len(segments(text, [(at + len(opener), steps[-1].first)])) <= 1
    return False


def out_of_reach(text: Text, case: Case, negated: bool) -> bool:
    """Return whether somebody sees no chance of a step: *no ve ninguna posibilidad*, *не видит шансов*."""
    chances = case.words.inside("chances", [*case.regions, (case.frame.scope[0], case.frame.at + _OBJECT)])
    if text.lang in {"uk", "ru"}:
        return bool(chances) and (negated or len(chances) > 1)
    return bool(chances)


_OBJECT = 5
"""Words behind *sees* in which its object begins."""


_NOUNS = {
    "de": (), "en": ("tion", "vote", "votes", "ing", "ure"), "fr": ("tion", "vote", "ure"),
    "es": ("ción", "voto", "firma"), "uk": ("ції", "цію", "ція", "ння"), "ru": ("ции", "цию", "ция", "ние", "ния"),
}  # fmt: skip
"""Ends of the nouns for steps: *the ratification will not go unanswered*."""
_APPLIES = ("appl", "apli", "anwend", "angewe", "застос", "примен")
"""Beginnings of the verbs of applying a treaty, which may be done here and not there."""


def no_passage(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a step is told by a verb: *will not get through*, and not *the vote will not be forgotten*.

    >>> no_passage(Text("It will not get through.", "en"), [Hit(3, 5, "stage.approved", "get through")])
    True
    """
    steps = [h for h in hits if h.slot.startswith("stage.")]
    return (
        bool(steps)
        and not any(h.term.startswith(_APPLIES) for h in steps)
        and not any(
            text.caps[h.last - 1] if text.lang == "de" else text.lows[h.first].endswith(_NOUNS[text.lang])
            for h in steps
        )
    )
