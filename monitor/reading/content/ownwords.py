"""What one of the sides says of itself in plain words: *Tenemos soldados allí*, *We carried out the attack*.  Pure.

An admission has to name the deed; whose deed it is, *we* and *our* tell as well as a name, and in what is agreed on by
several sides whoever of them says that there is such a thing stands for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase

_WE = {
    "de": frozenset({"wir", "ich", "unser", "unsere", "unserer", "unseren", "unserem"}),
    "en": frozenset({"we", "i", "our", "ours", "'ve"}),
    "fr": frozenset({"nous", "je", "j'", "notre", "nos"}),
    "es": frozenset({"nuestro", "nuestra", "nuestros", "nuestras", "nosotros"}),
    "uk": frozenset({"ми", "нам", "наш", "наша", "наші", "наше", "нас", "я"}),
    "ru": frozenset({"мы", "нам", "наш", "наша", "наши", "наше", "нас", "я"}),
}
"""Words by which somebody speaks of his own side; Spanish verbs tell it by their end."""
_MOS = ("mos",)
_THERE = frozenset({"there", "dort", "da", "hier", "là-bas", "là", "y", "allí", "allá", "там", "тут", "здесь"})
"""Words that take up the place."""
_EXISTS = {
    "de": (("es", "gibt"), ("gibt", "es"), ("es", "herrscht")),
    "en": (("there", "is"), ("there", "'s"), ("we", "have")),
    "fr": (("y", "a"), ("nous", "avons")), "es": (("hay",), ("tenemos",)), "uk": (("є",), ("маємо",)),
    "ru": (("есть",), ("имеем",)),
}  # fmt: skip
"""Verbs by which there is a thing."""
_REACH = 7
"""Words back from the deed to who says *we*."""
_SHORT = 11
"""Words of a clause that says nothing but that there is such a thing."""


def of_our_own(text: Text, regions: Sequence[Phrase], hits: Sequence[Hit], *, together: bool) -> bool:
    """Return whether somebody says what his own side has done, or what it has agreed on (`together`).

    >>> from monitor.reading.cut.patterns import Hit
    >>> text = Text("We carried out the attack", "en")
    >>> hits = [Hit(1, 3, "blame", "carried out"), Hit(4, 5, "deed", "attack")]
    >>> of_our_own(text, [(0, 5)], hits, together=False), of_our_own(text, [(0, 5)], hits[1:], together=False)
    (True, False)
    """
    for first, last in segments(text, regions):
        here = [h for h in hits if first <= h.first < last]
        if not here or "?" in text.lows[first : last + 1] or any(h.slot == "contrary" for h in here):
            continue
        if together and (_there_is(text, (first, last), here) or any(_told(h) for h in here if h.slot == "object")):
            return True
        if any(_ours(text, first, h.first) and _done(text, h, here) for h in here):
            return True
        there = not _THERE.isdisjoint(text.lows[first:last])
        if there and not together and any(h.slot == "object" and _ours(text, first, h.first) for h in here):
            return True  # our troops are there, tenemos soldados allí
    return False


def _ours(text: Text, first: int, at: int) -> bool:
    """Return whether *we* or *our* stands at most some words before token `at` of its clause."""
    lows = text.lows[max(first, at - _REACH) : at]
    if text.lang == "es" and any(low.endswith(_MOS) for low in text.lows[max(first, at - _REACH) : at + 1]):
        return True
    return not _WE.get(text.lang, frozenset()).isdisjoint(lows)


def _done(text: Text, hit: Hit, here: Sequence[Hit]) -> bool:
    """Return whether a word is a verb of the deed, or of doing what another word calls by its noun."""
    if hit.slot == "blame":
        return any(h.slot in {"deed", "object", "what"} for h in here)
    if hit.slot != "deed":
        return False
    before = text.lows[hit.first - 1] if hit.first else ""
    noun = text.caps[hit.last - 1] if text.lang == "de" else before in lexicon(text.lang).sets["det"]
    named = any(h.slot in {"what", "object", "name", "where"} for h in here)
    return not noun and (named or _told(hit))


def _told(hit: Hit) -> bool:
    """Return whether the words of the claim are a thing with its verb: *die Waffen | niedergelegt*."""
    return " " in hit.term and "-" not in hit.term and hit.last - hit.first > 1


def _there_is(text: Text, piece: Phrase, here: Sequence[Hit]) -> bool:
    """Return whether a short clause says only that there is a truce, a deal: *Es gibt eine Waffenruhe*."""
    if piece[1] - piece[0] > _SHORT:
        return False
    for hit in here:
        if hit.slot not in {"object", "deal"}:
            continue
        lows = tuple(text.lows[piece[0] : hit.first])
        if any(lows[at : at + len(verb)] == verb for verb in _EXISTS[text.lang] for at in range(len(lows))):
            return True
    return False


def undenied(case: Case) -> Verdict | None:
    """Return the verdict on who says that he does not deny it: one of the sides owns to it, another leaves it open."""
    if not case.words.any("undenied", case.regions):
        return None
    return Verdict(Stance.CONFIRMS if case.side else Stance.CANNOT_CONFIRM, "ST-UNDENIED")
