"""English attributions by the noun of an answer: *"nonsense" was the ministry's reply*, *Peru's position is that*."""

from __future__ import annotations

from monitor.reading.confirmations import Confirmations
from monitor.reading.constructions import Found
from monitor.reading.cues import Cue
from monitor.reading.grammar import QUOTES, Phrase

REPLY_NOUNS = frozenset(
    [
        "answer",
        "reply",
        "response",
        "verdict",
        "description",
        "view",
        "position",
        "assessment",
        "conclusion",
        "reaction",
        "retort",
        "explanation",
        "version",
        "message",
        "stance",
        "line",
        "opinion",
        "belief",
        "finding",
        "judgment",
        "judgement",
    ]
)
_BE = frozenset({"is", "was", "are", "were", "remains", "remained", "came", "went", "ran"})
_ABOUT = frozenset({"to", "on", "of", "about"})
_COMES = frozenset({"came", "comes", "come", "arrived", "followed", "emerged"})
_REACH = 6
"""Words from *confirmation came* to *from*."""


class Replies(Confirmations):
    """Parts of the rules EN-NOUN and EN-PREP."""

    def _reply(self, at: int, first: int, last: int, slot: Phrase | None) -> Found | None:
        """Return the frame of the noun of an answer at `at`, whose owner is `slot`."""
        if at > first and self.lows[at - 1] in {"his", "her", "its", "their"}:
            slot = at - 1, at
        elif slot is None and self.lows[at + 1 : at + 2] in (["in"], ["of"]):
            slot = self._after_preposition(at + 2, last)  # the view in the ministry is that
        if slot is not None and self.lows[slot[1] : slot[1] + 1] == ["'s"]:
            slot = self._noun_phrase_before(slot[1], first) or slot
        if slot is None:
            return None
        low, high = min(slot[0], at), max(at + 1, slot[1])
        cue = Cue(self.lows[at], "say", "", frozenset())
        if low - 2 >= first and self.lows[low - 1] in _BE and self.lows[low - 2] in QUOTES:
            return Found(cue, at, [at], "EN-NOUN", slot, "before", low - 1, high)
        while low > first and (self.lows[low - 1] in self.sets["det"] or self.lows[low - 1] == "own"):
            low -= 1
        begins = low - 2
        if begins >= first and self.lows[low - 1] in _BE and self.lows[begins] in {"that", "this", "such"}:
            order = "back" if begins == first else "before"  # they had left: that is the view of the ministry
            return Found(cue, at, [at], "EN-NOUN", slot, order, begins, high)
        while high < last and self.lows[high] in _ABOUT:
            high = self.grammar.skip_prepositional(high, last)
        begin = self._told_from(high, last)
        return Found(cue, at, [at], "EN-NOUN", slot, "after", low, begin) if begin else None

    def _told_from(self, at: int, last: int) -> int:
        """Return where the answer begins behind its noun: after a colon, *is that*, *was* and a mark; 0: nowhere."""
        colon = next((j for j in range(at, min(at + 4, last)) if self.lows[j] == ":"), -1)
        if colon >= 0 and (colon == at or self.lows[at] in _BE):
            return colon + 1
        if at + 1 >= last or self.lows[at] not in _BE:
            return 0
        if self.lows[at + 1] in {"that", *QUOTES}:
            return at + 1 + (self.lows[at + 1] == "that")
        return 0

    def _possessor(self, at: int, first: int) -> Phrase | None:
        """Return the owner who stands before the noun at `at`: *Peru's claim*, *the minister's own description*."""
        mark = next((j for j in range(at - 1, max(first, at - 4), -1) if self.lows[j] == "'s"), -1)
        if mark <= first:
            return None
        begin = mark
        while begin > first and (
            self.text.caps[begin - 1] or self.lows[begin - 1] in self.sets["det"] or begin == mark
        ):
            begin -= 1
        return begin, mark

    def _in_view(self, at: int, first: int) -> Phrase | None:
        """``In Belgium's view``: return whose view it is; None where none is named."""
        mark = next((j for j in range(at - 1, max(first, at - 3), -1) if self.lows[j] == "'s"), -1)
        begin = next((j for j in range(mark - 1, max(first, mark - 6) - 1, -1) if self.lows[j] in {"in", "on"}), -1)
        return (begin + 1, mark) if first <= begin < mark - 1 else None

    def _comes_from(self, at: int, first: int, last: int) -> Phrase | None:
        """Return who speaks in *confirmation came from Lima*, *from Lima came a denial*."""
        came = next((j for j in range(at + 1, min(at + 4, last)) if self.lows[j] in _COMES), -1)
        if came > 0:
            start = next((j for j in range(came + 1, min(came + _REACH, last)) if self.lows[j] == "from"), -1)
            return self._after_preposition(start + 1, last) if start > 0 else None
        if self.lows[first] == "from" and any(self.lows[j] in _COMES for j in range(first + 2, at)):
            stop = next(j for j in range(first + 2, at) if self.lows[j] in _COMES)
            return first + 1, stop
        return None
