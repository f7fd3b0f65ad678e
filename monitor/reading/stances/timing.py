"""What is said of the when and how of a treaty's next step, and not of the step itself.  Pure.

*There is no hurry*, *no date has been set* and *one step closer* take no side, and neither does who will come for a
visit after the ratification; who denies that he delays a vote denies no step.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.stances.stance import clause_of
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase

_BEHIND = 4
"""Words from *after* to the name of the step."""
_ASKED = 8
"""Words between whom one asks, and for what."""
_NEXT = 2
"""The same where the name of a step is a verb as well: right behind it."""
_WHEN = {
    "de": frozenset({"nach", "vor", "bis", "seit"}),
    "en": frozenset({"after", "before", "until", "since", "following"}),
    "fr": frozenset({"après", "avant", "jusqu'", "depuis"}),
    "es": frozenset({"tras", "después", "antes", "hasta", "desde"}),
    "uk": frozenset({"після", "до", "перед"}),
    "ru": frozenset({"после", "до", "перед"}),
}
"""Words before a step by which something else is dated."""
_NOUNS = {
    "de": (), "en": ("tion", "vote", "signing", "signature"), "fr": ("tion", "vote", "signature"),
    "es": ("ción", "voto", "firma"), "uk": ("ції", "цію", "ння"), "ru": ("ции", "цию", "ния"),
}  # fmt: skip
"""Endings of the names of steps."""
_DENIALS = frozenset({"deny", "reject", "refute", "label"})
_PLAIN = frozenset({"say", "announce", "promise", "remark"})
_THINGS = frozenset({"object", "what", "anaphor", "deed", "law"})


_TODAY = (
    "today", "yesterday", "now", "heute", "gestern", "jetzt", "hoy", "ayer", "ahora", "aujourd'hui", "hier", "сегодня",
    "вчера", "сьогодні", "вчора",
)  # fmt: skip
_INTO = frozenset({"ins", "vors", "zum", "in", "into", "al", "au", "aux", "devant", "ante", "в", "у", *_TODAY})
"""Prepositions of where something goes, before which *until March* is a phrase of its own, and days."""


def timed(text: Text, case: Case, operator: str) -> Verdict | None:
    """Return the verdict on words that only say when, how fast or how soon a step is to come; None for others."""
    if not case.staged:
        return None
    around = [*case.regions, clause_of(text, case.frame)]
    if case.words.any("pace", around):
        return Verdict(Stance.COMMENTS, "ST-PACE")
    judged = operator == "label" and not any(case.words.any(slot, around) for slot in ("false", "untrue"))
    if operator in _DENIALS and not judged and case.words.any("delay", case.regions):
        return Verdict(None, "ST-DELAY", "who denies that he delays a step denies no step")
    if operator in _PLAIN and only_dates(text, case.hits, case.regions):
        return Verdict(Stance.COMMENTS if case.side else None, "ST-DATES", "a step only dates something else")
    if operator in _PLAIN and _appealed(text, case):
        return Verdict(Stance.COMMENTS, "ST-APPEAL")
    return None


def _appealed(text: Text, case: Case) -> bool:
    """Return whether others are only asked for the step: *would go on urging lawmakers to vote*."""
    steps = [h for h in case.hits if h.slot.startswith("stage.")]
    asked = case.words.inside("appeal", case.regions)
    both = text.lang == "de"  # die Abgeordneten zur Zustimmung auffordern
    return bool(steps) and all(
        any(0 < h.first - a.first <= _ASKED or (both and 0 < a.first - h.first <= _ASKED) for a in asked) for h in steps
    )


def only_dates(text: Text, hits: Sequence[Hit], regions: Sequence[Phrase]) -> bool:
    """Return whether the steps are only named to date something else: *will come, but after the ratification*."""
    steps = [h for h in hits if h.slot.startswith("stage.")]
    if not steps or not all(_behind(text, h) for h in steps):
        return False
    last = max(h.last for h in steps)
    first = min(h.first for h in steps)
    for piece in segments(text, regions):
        if piece[0] <= first < piece[1]:
            return not any(h.slot in _THINGS and not first - _BEHIND <= h.first < last + _BEHIND for h in hits)
    return False


def _behind(text: Text, step: Hit) -> bool:
    """Return whether a word of time stands right before the name of a step, a noun."""
    noun = text.caps[step.last - 1] if text.lang == "de" else text.lows[step.last - 1].endswith(_NOUNS[text.lang])
    reach = _BEHIND if noun else _NEXT
    if text.lang == "de" and not noun:
        return False  # um das Abkommen zu unterzeichnen
    if text.lang in {"uk", "ru"} and not noun:
        return False  # усі кроки до ратифікації зупинено
    if not _INTO.isdisjoint(text.lows[max(0, step.first - reach) : step.first + 1]):
        return False  # bis März ins Parlament gehen
    return not _WHEN[text.lang].isdisjoint(text.lows[max(0, step.first - reach) : step.first])
