"""German lists of those who speak: *Der NDR, das ZDF und die ARD berichteten*, *mehrere Medien, darunter A und B*."""

from __future__ import annotations

from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.fields import Fields
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase

_AND = frozenset({"und", "sowie"})
_SMALL_NAMES = frozenset({"ntv", "dpa", "taz", "tagesschau", "afp", "apa"})
"""Names of outlets that are written without a capital."""
_OF = frozenset({"von", "aus", "in"})
_AMONG = (("darunter",), ("unter", "anderem"), ("unter", "anderen"), ("allen", "voran"), ("etwa",), ("wie",))
"""Words behind which some of several are named."""
_SEVERAL = (
    "medien", "zeitungen", "sender", "blätter", "portale", "agenturen", "quellen", "staaten", "länder", "ländern",
    "regierungen", "parteien", "organisationen", "verbände", "banken", "politiker", "minister", "experten",
    "regierungschefs", "außenminister", "aussenminister", "verbündete", "partner", "fluggesellschaften", "unternehmen",
)  # fmt: skip
"""Ends of the nouns for several, of whom the list names some."""
_PAPERS = (
    "informationen", "quellen", "dokumente", "erkenntnisse", "kreise", "berichte", "unterlagen", "daten", "hinweise",
    "insider", "personen", "aussagen", "recherchen", "papiere", "akten", "vertraute", "beteiligte",
)  # fmt: skip
"""Ends of the nouns for what somebody relies on, and for informants whom nothing places."""
_QUOTED = 8
"""Words of a name between quotation marks."""
_ADJECTIVES = 3
_LONGEST = 60
"""Words of a list."""


class Enumerations(Fields):
    """Finds the whole of a list by its commas and its *und*."""

    def _item(self, at: int, stop: int) -> int:
        """Return where the member of a list that begins at `at` ends; `at` where there is none."""
        lows, caps, j = self.lows, self.text.caps, at + (at < stop and self.lows[at] in self.sets["det"])
        while j < min(stop, at + _ADJECTIVES) and not caps[j] and lows[j] not in QUOTES:
            adjective = lows[j].endswith(("e", "en", "er", "es")) and lows[j].isalpha() and not self.grammar.verb(j)
            if lows[j] in _SMALL_NAMES or not adjective:
                break
            if any(lows[j] in self.sets[name] for name in ("det", "sub", "conj", "prep", "pron")):
                break
            j += 1
        begin = j
        while j < stop:
            if lows[j] in QUOTES:
                close = next((k for k in range(j + 2, min(stop, j + _QUOTED)) if lows[k] in QUOTES), -1)
                if close < 0 or not caps[j + 1]:
                    break
                j = close + 1
            elif (caps[j] and self.grammar.word(j)) or lows[j] in _SMALL_NAMES:
                j += 1
            elif j > begin and self._name_runs_on(j, stop):
                j += 2
            elif j > begin and lows[j] == "(" and ")" in lows[j + 1 : j + 4]:
                j = lows.index(")", j) + 1
            else:
                break
        return min(j, stop) if j > begin else at

    def _name_runs_on(self, at: int, stop: int) -> bool:
        """Return whether a name goes on behind a hyphen or with *von*, *aus*, *in* and another."""
        if at + 1 >= stop:
            return False
        glued = self.lows[at] == "-" and self.text.glued(at)
        return glued or (self.lows[at] in _OF and self.text.caps[at + 1])

    def _enumeration(self, at: int, stop: int) -> int:
        """Return where a list with an *und* before its last member ends that begins at `at`; `at`: there is none."""
        lows, stop = self.lows, min(stop, at + _LONGEST)
        j = self._item(at, stop)
        if j == at:
            return at
        while j + 1 < stop and lows[j] == ",":
            after = self._item(j + 1, stop)
            if after == j + 1:
                return at
            j = after
        if j + 1 < stop and lows[j] in _AND:
            after = self._item(j + 1, stop)
            return after if after > j + 1 else at
        return at

    def _list_before(self, verb: int, edge: int, first: int) -> Phrase | None:
        """Return the list of three and more that stands before a finite verb, over commas and articles."""
        lows = self.lows
        if edge <= first or lows[edge - 1] != ",":
            return None
        begin = first + (lows[first] in self.sets["conj"])
        end = self._enumeration(begin, verb)
        if end == begin or "," not in lows[begin:end] or end < edge:
            return None
        rest = lows[end:verb]
        return (begin, end) if all(low in self.sets["adv"] for low in rest) else None

    def _listed_on(self, one: Found, last: int) -> None:
        """``..., berichteten der NDR, das ZDF und die ARD``, ``Laut NDR, ZDF und ARD ...``: widen to the whole list."""
        slot, lows = one.slot, self.lows
        if slot is None or slot[1] >= last or lows[slot[1]] != ",":
            return
        end = self._enumeration(slot[0], last)
        if end <= slot[1]:
            return
        if one.rule == "DE-PREP":
            whole = end < last and self._may_be_verb(end)
        elif one.rule == "DE-WIE":
            whole = end <= one.at and all(low in self.sets["adv"] for low in lows[end : one.at])
        else:
            whole = one.rule in {"DE-INV", "DE-BACK"} and slot[0] > one.at and (end >= last or lows[end] in EDGES)
        if whole:
            one.slot = (slot[0], end)

    def _among(self, one: Found, last: int) -> None:
        """``Mehrere Medien berichten darüber, darunter A und B``: who is named of several is who speaks."""
        slot, lows = one.slot, self.lows
        if slot is None or not any(lows[j].endswith(_SEVERAL) for j in range(*slot)):
            return
        for at in range(slot[0] + 1, min(last - 1, slot[1] + _LONGEST)):
            if lows[at] in {";", ":"}:
                return
            for words in _AMONG:
                begin = at + len(words)
                if tuple(lows[at:begin]) != words or (lows[at - 1] != "," and words != ("wie",)):
                    continue
                if words == ("wie",) and at != slot[1] and lows[at - 1] != ",":
                    continue
                end = self._enumeration(begin, last)
                if end == begin:
                    end = self._item(begin, last)
                    if end == begin or (end < last and lows[end] not in EDGES):
                        continue
                one.slot = (begin, end)
                if begin >= one.at:
                    one.told = self._without(one, at, end, last)
                return

    def _papers_only(self, slot: Phrase | None) -> bool:
        """Return whether somebody relies on papers or nameless informants: then it is he who speaks on."""
        return slot is not None and self.lows[slot[1] - 1].endswith(_PAPERS)

    def _without(self, one: Found, at: int, end: int, last: int) -> Phrase | None:
        """Return what is told besides a list that stands behind its verb; None: as ever."""
        if one.order != "after":
            return None
        if end + 1 < last and self.lows[end] == ",":
            return end + 1, last
        begin = max(one.end, one.at + 1)
        return (begin, at - 1) if begin < at - 1 else None
