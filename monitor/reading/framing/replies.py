"""English attributions by the noun of an answer: *"nonsense" was the ministry's reply*, *Peru's position is that*."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.confirmations import Confirmations
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase

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
        "word",
    ]
)
REACTION_NOUNS = frozenset(
    "praise applause criticism condemnation condolences congratulations sympathy regret relief outrage protest "
    "protests thanks tribute tributes cheers warning warnings concern anger derision ridicule scorn mockery approval "
    "disapproval displeasure gratitude rebuke dismay consternation solidarity greetings appeal appeals call calls "
    "demands words support indignation fury disbelief joy jubilation delight sadness sorrow shame contempt "
    "admiration".split()
)
"""English nouns for a reaction, which comes from somebody."""
_BE = frozenset({"is", "was", "are", "were", "remains", "remained", "came", "went", "ran"})
_DRAWS = frozenset(
    "drew draws drawn earned earns won wins sparked sparks prompted prompts brought brings triggered triggers provoked "
    "provokes attracted attracts elicited elicits".split()
)
_FEW = 4
"""Words from *drew* to *praise*."""
_ABOUT = frozenset({"to", "on", "of", "about"})
_THAT_CLAUSE = 30
"""Words of the clause between *confirmation that* and where it came from."""
_COMES = frozenset({"came", "comes", "come", "arrived", "followed", "emerged"})
_MEETS = frozenset({"there", "met", "drew", "draws", "earned", "brought", "sparked", "triggered", "provoked"})
_MET = 5
"""Words from *met with* to the noun of what it met with."""
_DEEDS = (
    "tion",
    "sion",
    "ment",
    "ing",
    "death",
    "attack",
    "strike",
    "presence",
    "deal",
    "swap",
    "truce",
    "fire",
    "ure",
)
"""Ends of the nouns for what happens."""
_MAKER = 10
"""Words from the one who made a claim to its *that*."""
_REACH = 6
"""Words from *confirmation came* to *from*."""


class Replies(Confirmations):
    """Parts of the rules EN-NOUN and EN-PREP."""

    def _reply(self, at: int, first: int, last: int, slot: Phrase | None) -> Found | None:
        """Return the frame of the noun of an answer at `at`, whose owner is `slot`."""
        if at > first and self.lows[at - 1] in {"his", "her", "its", "their"}:
            slot = at - 1, at
        elif slot is None and self.lows[at + 1 : at + 2] in (["in"], ["of"], ["from"]):
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
        if begins >= first and self.lows[low - 1] in _BE and self._answered(begins, self.lows[low - 1]):
            return Found(cue, at, [at], "EN-NOUN", slot, "before", low - 1, high)
        if begins >= first and self.lows[low - 1] in _BE and self.lows[begins] in {"that", "this", "such"}:
            order = "back" if begins == first else "before"  # they had left: that is the view of the ministry
            return Found(cue, at, [at], "EN-NOUN", slot, order, begins, high)
        while high < last and self.lows[high] in _ABOUT:
            high = self.grammar.skip_prepositional(high, last)
        begin = self._told_from(high, last)
        return Found(cue, at, [at], "EN-NOUN", slot, "after", low, begin) if begin else None

    def _answered(self, at: int, verb: str) -> bool:
        """Return whether an answer ends at token `at`: *"No" was the reply of*, *no, came the reply from*."""
        return self.lows[at] in QUOTES or (self.lows[at] == "," and (self.lows[at - 1] in QUOTES or verb in _COMES))

    def _told_from(self, at: int, last: int) -> int:
        """Return where the answer begins behind its noun: after a colon, *is that*, *was* and a mark; 0: nowhere."""
        colon = next((j for j in range(at, min(at + 4, last)) if self.lows[j] == ":"), -1)
        if colon >= 0 and (colon == at or self.lows[at] in _BE):
            return colon + 1
        if at + 1 >= last or self.lows[at] not in _BE:
            return 0
        if self.lows[at + 1] in {"no", "yes"} and (at + 2 >= last or self.lows[at + 2] in EDGES):
            return at + 1  # the answer from Lima was no
        if self.lows[at + 1] in {"that", *QUOTES}:
            return at + 1 + (self.lows[at + 1] == "that")
        return 0

    def _possessor(self, at: int, first: int) -> Phrase | None:
        """Return the owner who stands before the noun at `at`: *Peru's claim*, *the minister's own description*."""
        mark = next((j for j in range(at - 1, max(first, at - 4), -1) if self.lows[j] == "'s"), -1)
        if mark <= first or any(self.grammar.verb(j) or self._tells_something_at(j) for j in range(mark + 1, at)):
            return None  # Peru's government called reports of it absurd
        begin = mark
        while begin > first and (
            self.text.caps[begin - 1] or self.lows[begin - 1] in self.sets["det"] or begin == mark
        ):
            begin -= 1
        return begin, mark

    def _tells_something_at(self, at: int) -> bool:
        """Return whether a word is a finite form of a verb of saying, and no participle before a noun."""
        forms = self.lex.forms.get(self.lows[at], ())
        return any("f" in form.kinds and form.joined for form in forms) and self.lows[at + 1 : at + 2] != ["claim"]

    def _in_view(self, at: int, first: int) -> Phrase | None:
        """``In Belgium's view``: return whose view it is; None where none is named."""
        mark = next((j for j in range(at - 1, max(first, at - 3), -1) if self.lows[j] == "'s"), -1)
        begin = next((j for j in range(mark - 1, max(first, mark - 6) - 1, -1) if self.lows[j] in {"in", "on"}), -1)
        return (begin + 1, mark) if first <= begin < mark - 1 else None

    def _told_by_noun(self, at: int, slot: Phrase, clause: int, first: int, last: int) -> Phrase | None:
        """Return what the noun at `at` tells, where its sentence goes on behind that: *Peru's claim that ... is false*.

        `slot` made the claim, `clause` is its *that*.  None where the rest of the sentence, or what stands elsewhere,
        may be told.
        """
        begin = clause + 1 if clause >= 0 else at + 2 if self.lows[at + 1 : at + 2] == ["of"] else 0
        if not begin or begin >= last:
            return None
        low = min(at, slot[0])
        if clause >= 0 and any(self.grammar.verb(j) or self.lows[j] in self.sets["aux"] for j in range(first, low)):
            return None  # repeated its claim that ...: an object ends the sentence
        if clause >= 0:
            end = self._clause_end(begin, last)
        else:
            stops = (EDGES | _COMES | self.sets["aux"]) - {"'s"}
            stop = slot[0] - 1 if slot[0] > begin else last
            end = next((j for j in range(begin, stop) if self.lows[j] in stops), stop)
        return (begin, end) if begin < end < last else None

    def _clause_end(self, begin: int, last: int) -> int:
        """Return where a clause that is the subject of another one ends: at the second verb of the sentence."""
        verbs, j = 0, begin
        while j < last:
            low, start = self.lows[j], j
            if low in EDGES and low != "-":
                return j
            if low in {"who", "which", "that", "where"} or (low == "and" and not self.text.caps[j - 1]):
                verbs -= 1
            elif low in self.sets["aux"] and low != "'s":
                verbs += 1
                while j + 1 < last and self._aux_or_adverb(j + 1):
                    j += 1
                j += j + 1 < last and self._goes_with(j + 1)
            elif self.grammar.verb(j) and low not in self.sets["prep"]:
                verbs += 1
            if verbs > 1:
                return start
            j += 1
        return last

    def _aux_or_adverb(self, at: int) -> bool:
        low = self.lows[at]
        return low in self.sets["aux"] or low in self.sets["adv"] or low == "not" or low.endswith("ly")

    def _goes_with(self, at: int) -> bool:
        """Return whether a word behind an auxiliary belongs to it: a participle or an adjective, and no new phrase."""
        low = self.lows[at]
        closed = ("det", "prep", "pron", "conj", "that", "sub")
        return low[0].isalpha() and not self.text.caps[at] and not any(low in self.sets[name] for name in closed)

    def _tells_of(self, at: int, last: int) -> bool:
        """Return whether the noun at `at` tells of a thing, and is not somebody's: *reports of the king's death*."""
        begin = at + 2
        if self.lang != "EN" or (self.text.caps[begin] and not self.lows[at].startswith("report")):
            return False
        if self.lows[at].startswith("report") or self.lows[begin] not in {"the", "both"}:
            return True
        end = self.grammar.phrase(begin, last)[1]
        return self.lows[end - 1].endswith(_DEEDS)

    def _until_that(self, end: int, last: int) -> int:
        """Return where the one who made a claim ends: *the claim by the minister, Ann Ross, that*."""
        for j in range(end, min(end + _MAKER, last)):
            if self.lows[j] == "that":
                return j
            if self.lows[j] in self.sets["aux"] or (self.grammar.verb(j) and self.lows[j] != "'s"):
                break
        return end

    def _of_what(self, at: int, last: int) -> int:
        """Return where what a confirmation is of ends: at *came* or the last *from*, else at the end of the clause."""
        stop = next((j for j in range(at, last) if self.lows[j] in _COMES | {"that"} | EDGES), last)
        if self.lows[stop : stop + 1] and self.lows[stop] in _COMES:
            return stop
        return next((j for j in range(stop - 1, at, -1) if self.lows[j] == "from"), stop)

    def _whom(self, at: int, last: int) -> Phrase | None:
        """Return the phrase behind *from* with the apposition that says who somebody is."""
        slot = self._after_preposition(at, last)
        if slot is None or slot[1] + 1 >= last or self.lows[slot[1]] != ",":
            return slot
        stop = next((j for j in range(slot[1] + 1, last) if self.lows[j] in EDGES), last)
        office = self.lows[slot[1] + 1] in self.sets["det"] or self.text.caps[slot[1] + 1]
        return (slot[0], stop) if office else slot

    def _reaction(self, at: int, first: int, last: int) -> Found | None:
        """``Praise for the step came from Peru``, ``From Peru came words of respect``: it is a comment of Peru's."""
        lows = self.lows
        came = next((j for j in range(at + 1, min(at + _MAKER, last)) if lows[j] in _COMES), -1)
        if came > 0:
            start = next((j for j in range(came + 1, min(came + _REACH, last)) if lows[j] == "from"), -1)
            slot, stop = (self._whom(start + 1, last) if start > 0 else None), came
        elif lows[first] == "from" and any(lows[j] in _COMES for j in range(max(first + 2, at - _REACH), at)):
            slot = first + 1, next(j for j in range(first + 2, at) if lows[j] in _COMES)
            stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        elif lows[at + 1 : at + 2] == ["from"] and not _DRAWS.isdisjoint(lows[max(first, at - _FEW) : at]):
            drew = next(j for j in range(at - 1, first - 1, -1) if lows[j] in _DRAWS)
            slot, edge = self._whom(at + 2, last), self.grammar.left_edge(drew, first)
            if slot is not None and edge < drew:
                cue = Cue("draw", "comment", "", frozenset())
                return Found(cue, at, [drew, at], "EN-NOUN", slot, "after", edge, slot[1], told=(edge, drew))
            return None
        elif lows[first] == "there" and lows[first + 1] in _BE and lows[at + 1 : at + 2] == ["from"]:
            slot, stop = self._whom(at + 2, last), at + 1
        else:
            return None
        if slot is None or (lows[at] == "words" and lows[at + 1 : at + 2] != ["of"]):
            return None
        cue = Cue("reaction", "comment", "", frozenset())
        return Found(cue, at, [at], "EN-NOUN", slot, "after", min(at, slot[0]), max(stop, slot[1]), told=(at, stop))

    def _comes_from(self, at: int, first: int, last: int) -> Phrase | None:
        """Return who speaks in *confirmation came from Lima*, *from Lima came a denial*."""
        none = self.lows[first] == "there" and "no" in self.lows[first + 1 : at]
        if self.lows[at + 1 : at + 2] == ["of"] or none:
            end = self._of_what(at + 1, last)
            came = end if self.lows[end : end + 1] and self.lows[end] in _COMES else -1
            if none and self.lows[end : end + 1] == ["from"]:  # there was no confirmation of it from Lima
                return self._whom(end + 1, last)
        else:
            far = at + (_THAT_CLAUSE if self.lows[at + 1 : at + 2] == ["that"] else 4)  # that ... came from
            came = next((j for j in range(at + 1, min(far, last)) if self.lows[j] in _COMES), -1)
        met = range(max(first, at - _MET), at)
        if came < 0 and self.lows[at + 1 : at + 2] == ["from"] and any(self.lows[j] in _MEETS for j in met):
            return self._whom(at + 2, last)  # there was praise from Lima, it met with criticism from Lima
        if came > 0:
            start = next((j for j in range(came + 1, min(came + _REACH, last)) if self.lows[j] == "from"), -1)
            return self._whom(start + 1, last) if start > 0 else None
        if self.lows[first] == "from" and any(self.lows[j] in _COMES for j in range(first + 2, at)):
            stop = next(j for j in range(first + 2, at) if self.lows[j] in _COMES)
            return first + 1, stop
        return None
