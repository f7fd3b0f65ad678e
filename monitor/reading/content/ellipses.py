"""Short contents: that it is so or not (*Peru says they are there; Chile says they are not*), judgements.  Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_THEY = frozenset({"he", "she", "it", "they", "we", "i", "there"})
_ARE = frozenset(
    "is are was were am has have had do does did will would is isn't aren't wasn't weren't hasn't haven't hadn't don't "
    "doesn't didn't won't wouldn't".split()
)
_OTHERWISE = (["otherwise"], ["not"], ["the", "opposite"], ["the", "contrary"], ["the", "reverse"])
_LONGEST = 6
"""Words of *that they were not*."""


def in_short(text: Text, regions: Sequence[Phrase]) -> bool | None:
    """Return whether a content only says yes: *that they were*; no: *he had not*, *otherwise*; None where neither."""
    if text.lang != "en":
        return None
    words = [text.lows[j] for a, b in regions for j in range(a, b) if text.lows[j][0].isalpha()]
    words = words[1:] if words[:1] == ["that"] else words
    if words in _OTHERWISE:
        return False
    if not 1 < len(words) <= _LONGEST or words[0] not in _THEY or words[1] not in _ARE:
        return None
    return None if words[2:] not in ([], ["not"]) else not (words[2:] or words[1].endswith("n't"))


_SO = {
    "en": frozenset("it that this they was were is had been indeed after all so true right correct the case".split()),
    "fr": frozenset("c' ce cela ça est était bien vrai exact ainsi le cas vraie exacte la vérité en effet".split()),
    "es": frozenset("eso esto ello era es fue sí verdad cierto así el caso correcto la exacto efectivamente".split()),
}
"""Words of which a clause consists that says no more than that it is so."""
_TRUE = frozenset(
    "so true right correct case vrai exact ainsi cas vérité verdad cierto así caso correcto exacto".split()
)


def simply_so(text: Text, clause: Phrase) -> bool:
    """Return whether a clause says no more than that it is so: *a reconnu que c'était vrai*.

    >>> t = Text("Lima a reconnu que c'était bien vrai.", "fr")
    >>> simply_so(t, (4, 8)), simply_so(t, (0, 8))
    (True, False)
    """
    words = [low for low in text.lows[slice(*clause)] if low[0].isalpha()]
    return bool(words) and set(words) <= _SO.get(text.lang, frozenset()) and not _TRUE.isdisjoint(words)


def nothing_in_it(words: Words, text: Text, at: int, last: int, bare: int) -> bool:
    """Return whether the clause behind *que* at token `at` says no more than that it is so, or that it is not."""
    short = text.lang in {"fr", "es"} and last - at <= bare
    return simply_so(text, (at + 1, last)) or (short and words.any("untrue", [(at, last)]))


def so_it_is(look: Look) -> bool:
    """Return whether somebody says no more than that it is so: *Noruega reconoció que era verdad*."""
    text = look.frame.text
    return look.operator in {"confirm", "say", "believe", "stand"} and any(
        simply_so(text, (a + (text.lows[a] in _THATS), b)) for a, b in look.regions if a < b
    )


_THATS = frozenset({"that", "que", "qu'"})


def of_another_question(words: Sequence[Words], look: Look) -> bool:
    """Return whether an answer of an interview calls false what was asked, and that is no word of the claim."""
    before, sentences = look.frame.sentence - 1, look.frame.text.sentences
    if not look.frame.rule.endswith("-TURN") or before < 0 or look.hits:
        return False
    if sentences[before].paragraph == sentences[look.frame.sentence].paragraph:
        return False  # it goes on
    slots = {h.slot for h in look.topic.hits[before]}
    told = not slots.isdisjoint({"deed", "blame", "contrary"}) or any(s.startswith("stage.") for s in slots)
    return not told and before not in look.topic.direct and not words[before].has(("report",))


def judges(look: Look, telling: Collection[str], size: tuple[int, int]) -> bool:
    """Return whether quoted words judge, and name nothing else: *"A black day for us all," she said*.

    `telling` are the operators that only tell, `size` the words of a short and of a long content.
    """
    text, (short, most) = look.frame.text, size
    if look.operator not in telling or look.size > most or not look.words.any("judging", look.regions):
        return False
    prep = look.frame.rule == "EN-PREP" or look.operator == "react"
    if text.lang == "en" and look.size <= short and prep:
        return True  # she did the only decent thing, in the view of the minister
    return any(text.quoted[j] >= 0 for a, b in look.regions for j in range(a, b))


_FALSE = 14
"""Words of a quotation in which it is called false."""


def calls_false(words: Sequence[Words], frame: Frame, regions: Sequence[Phrase]) -> bool:
    """Return whether a quotation opens with a false: *«Es una mentira burda: aquí solo hay médicos»*."""
    text, (first, last) = frame.text, regions[0] if regions else (0, 0)
    if text.quoted[first] < 0:
        return False
    end = next((j for j in range(first, min(last, first + _FALSE)) if text.lows[j] in {":", ",", "."}), first)
    return words[frame.sentence].any("false", [(first, end)])
