"""Where English puts its subjects: ends of lists, and the two phrases of an apposition behind what was said."""

from __future__ import annotations

from monitor.reading.constructions import Construction
from monitor.reading.grammar import QUOTES, Phrase

_NOUNS = 2
"""Words of a prepositional phrase behind the first that is no article."""
_MEANWHILE = frozenset({
    "after", "before", "since", "following", "during", "amid", "when", "while", "as", "après", "avant", "depuis",
    "lors", "tandis", "alors", "tras", "después", "antes", "desde", "mientras", "cuando", "durante", "після", "перед",
    "коли", "после", "когда",
})  # fmt: skip
"""Words after which nothing is said any more, but when it was said."""
_SPEAKER, _TOLD = 12, 4
"""Words that a speaker's phrase has at most, and what he says at least."""


class English(Construction):
    """Parts of the rules -SVO, -PASS and EN-POST."""

    def _list_end(self, at: int, last: int) -> int:
        """Return where a list of names that goes on at token `at` with a comma ends: its last member has an *and*."""
        end, j = at, at
        while j < last and self.lows[j] == "," and not self.grammar.slavic:
            item = j + 1
            if item < last and self.lows[item] in self.sets["conj"]:
                item += 1
            if item >= last or not self._listable(item) or not self.grammar.starts(item, last):
                break
            phrase = self.grammar.phrase(item, last)
            if not any(self.text.caps[k] for k in range(*phrase)):
                break
            j = phrase[1]
            if any(self.lows[k] in self.sets["conj"] for k in range(item - 1, j)):
                end = j
        return end

    def _apposed_speaker(self, edge: int, first: int, at: int, last: int) -> Phrase | None:
        """``They have a deal, the bloc's envoy, Ann Ross, announced``: the two phrases before the commas speak."""
        comma = edge - 1
        if self.lang != "EN" or comma <= first or self.lows[comma] != "," or not self._ends_there(at, last, ","):
            return None
        commas = [j for j in range(comma - 1, max(first, comma - 2 * _SPEAKER), -1) if self.lows[j] == ","][:2]
        if len(commas) < 2 or commas[1] - first < _TOLD:
            return None
        begin = commas[1] + 1
        if self.lows[begin] in QUOTES:
            begin += 1  # "... empty," the board's chief, Ann Ross, said
        inside = [j for j in range(begin, comma) if self.lows[j] != "'s"]
        verbal = any(self.grammar.verb(j) or self.lows[j] in self.sets["sub"] for j in inside)
        told = any(self.lows[j] in self.sets["aux"] or self.grammar.verb(j) for j in range(first, begin))
        return (begin, comma) if told and not verbal and self.grammar.starts(begin, comma) else None

    def _ends_there(self, at: int, last: int, before: str) -> bool:
        """Return whether nothing but an addressee, a time and a place follows the verb at token `at`."""
        j = at + 1
        if self.lows[at] in {"told", "tells", "informed"} and self.grammar.starts(j, last):
            j = self.grammar.phrase(j, last)[1]
        while j < last:
            low = self.lows[j]
            if low in _MEANWHILE:  # said on Saturday after three months of talks
                end = next((k for k in range(j, last) if self.lows[k] in {",", ";", "–", "—"}), last)
                return not any(self.lows[k] in self.sets["that"] for k in range(j, end))
            if low in self.sets["prep"] and low not in self.sets["that"]:
                j = self._noun_end(self.grammar.skip_prepositional(j, last), last)
            elif low in self.sets["adv"] or low[0].isdigit():
                j += 1
            else:
                break
        return (
            j >= last
            or self.lows[j] in {",", ".", ";", "–", "—", "?", "!", "…"}
            or (self.lows[j] in QUOTES and before in QUOTES | {","})
        )

    def _noun_end(self, at: int, last: int) -> int:
        """Return where a prepositional phrase ends that has an adjective before its noun: *in a joint statement*."""
        if self.lang != "EN":
            return at
        for _ in range(_NOUNS):
            if at >= last or not self.grammar.word(at) or self.text.caps[at] or not self.lows[at][0].isalpha():
                break
            closed = ("prep", "det", "pron", "that", "sub", "conj", "adv", "aux")
            if any(self.lows[at] in self.sets[name] for name in closed) or self.grammar.verb(at):
                break
            at += 1
        return at
