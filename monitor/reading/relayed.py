"""German sentences in which words come from somewhere, stand somewhere, or are cited: nobody is the subject of saying.

*Aus Prag war zu hören, ...*; *stand in einer Mitteilung des Amtes*; *zitierte der Sender den Minister*; *aus Riga kam
Kritik*.
"""

from __future__ import annotations

from monitor.reading.constructions import Found
from monitor.reading.cues import Cue
from monitor.reading.grammar import EDGES, Phrase
from monitor.reading.svo import Svo

_FROM = frozenset({"aus", "von", "vom", "in", "im", "bei", "beim", "seitens"})
_WHERE = frozenset({"in", "im"})
_COMES = frozenset({"kam", "kamen", "kommt", "kommen", "gab", "gibt", "folgte", "folgten", "hagelte"})
_PAPERS = (
    "mitteilung", "erklärung", "stellungnahme", "bericht", "schreiben", "brief", "papier", "kommuniqu", "communiqu",
    "note", "vermerk", "dokument", "aussendung", "bulletin", "eintrag", "tweet", "post", "lagebericht", "aufruf",
)  # fmt: skip
"""Beginnings of the nouns for what words can stand in."""
_PRAISE = (
    "kritik", "beifall", "lob", "zustimmung", "protest", "proteste", "glückwünsche", "ablehnung", "warnung",
    "warnungen", "mahnungen", "spott", "jubel", "applaus", "empörung", "bedauern",
)  # fmt: skip
_REPLIES: dict[str, str] = {
    **dict.fromkeys(_PRAISE, "comment"), "widerspruch": "deny",
    **dict.fromkeys(("ja", "nein", "klarheit"), "inform"),
}  # fmt: skip
"""What can come from a place, and what it does with the news."""
REPLIES = frozenset(_REPLIES)
_OWN = ("sein", "ihr")
_BEFORE_PAPER = 6
_OPENS = 3
"""Words before a noun with which a clause begins: *Auch scharfe Kritik ...*."""
_NEITHER = frozenset({"weder", "kein", "keine", "keinen", "keinerlei"})


class Relayed(Svo):
    """The rules DE-PLACE and DE-CITE where the verb has no subject that speaks."""

    def _heard(self, cue: Cue, at: int, first: int) -> Found | None:
        """``Aus Prag war zu hören, ...``: return the place from which words could be heard."""
        verb = next((j for j in range(at - 1, first - 1, -1) if self.lows[j] in self.sets["be"] | {"bleibt"}), -1)
        edge = self._edge(at, first)
        slot = self._origin(edge, at) if verb >= edge else None
        if slot is None:
            return None
        order = "before" if edge == verb and edge > first else "after"
        end = at + 1 + (self.lows[at + 1 : at + 2] == ["gewesen"])
        return Found(cue, at, sorted({verb, at}), "DE-PLACE", slot, order, edge, end)

    def _origin(self, first: int, last: int) -> Phrase | None:
        """Return the first phrase between two tokens that says where words come from; *aus* and *von* before *in*."""
        places = [j for j in range(first, last - 1) if self.lows[j] in _FROM]
        for j in sorted(places, key=lambda at: (self.lows[at] in _WHERE, at)):
            named = any(self.text.caps[k] for k in range(j + 1, min(j + 4, last)))
            if named and (slot := self._after_preposition(j + 1, last)) is not None:
                end = slot[1]
                if self.lows[end : end + 1] == ["in"] and end + 1 < last and self.text.caps[end + 1]:
                    end = self.grammar.phrase(end + 1, last)[1]  # aus dem Ministerium in Prag
                return j, end
        return None

    def _stood(self, cue: Cue, at: int, first: int, last: int) -> Found | None:
        """``stand in einer Mitteilung des Amtes``: return whose paper it is."""
        lows, caps = self.lows, self.text.caps
        edge = self._edge(at, first)
        paper = next((j for j in range(edge, min(last, at + 14)) if caps[j] and lows[j].startswith(_PAPERS)), -1)
        begin = next(
            (j for j in range(paper - 1, max(edge - 1, paper - _BEFORE_PAPER), -1) if lows[j] in {"in", "im"}), -1
        )
        if paper < 0 or begin < 0 or any(lows[j] in EDGES for j in range(min(begin, at), max(paper, at))):
            return None
        slot = self._whose_paper(paper, last) or (begin + 1, paper + 1)
        inserted = lows[at - 1] in {"so", "wie"} or (lows[at + 1 : at + 2] == ["es"] and edge > first)
        order = "around" if inserted else "before" if edge == at and edge > first else "after"
        edge = at - 1 if order == "around" and at - 1 >= first and lows[at - 1] in {"so", "wie"} else edge
        return Found(cue, at, [at], "DE-PLACE", slot, order, edge, max(slot[1], paper + 1, at + 1))

    def _whose_paper(self, paper: int, last: int) -> Phrase | None:
        """Return whose the paper at token `paper` is, if words behind it tell."""
        if paper + 1 >= last:
            return None
        after = self.lows[paper + 1]
        if after in {"des", "der", "von", "vom", "aus"}:
            return self._after_preposition(paper + 1 + (after in {"von", "vom", "aus"}), last)
        return (paper + 1, self.grammar.phrase(paper + 1, last)[1]) if self.text.caps[paper + 1] else None

    def _paper(self, first: int, last: int) -> Phrase | None:
        """``hieß es in einer Mitteilung des Amtes``, ``in ihrer Erklärung``: return whose paper the words stand in."""
        for at in range(first, last):
            if self.lows[at] not in _WHERE:
                continue
            reach = range(at + 1, min(at + _BEFORE_PAPER, last))
            paper = next((j for j in reach if self.text.caps[j] and self.lows[j].startswith(_PAPERS)), -1)
            if paper > 0 and not any(self.lows[j] in EDGES for j in range(at, paper)):
                own = self.lows[at + 1].startswith(_OWN) and paper == at + 2
                return self._whose_paper(paper, last) or ((at + 1, paper + 1) if own else None)
        return None

    def _whom_cited(self, one: Found, at: int, verb: int, last: int) -> Found | None:
        """``zitierte der Sender ein Mitglied der Delegation``: return whom the subject cites."""
        begin = max(verb + 1, one.slot[1] if one.slot and one.slot[0] > verb else 0)
        stop = at if at > verb else last
        while begin < stop and self.lows[begin] not in EDGES:
            low = self.lows[begin]
            if low in self.sets["prep"]:
                begin = self.grammar.skip_prepositional(begin, stop)
            elif low in self.sets["det"] or self.text.caps[begin]:
                slot = self.grammar.phrase(begin, stop)
                return self._cited_as(one, slot, at, verb)
            else:
                begin += 1
        return None

    @staticmethod
    def _cited_as(one: Found, slot: Phrase, at: int, verb: int) -> Found:
        one.slot, one.rule, one.order, one.parts = slot, "DE-CITE", "around", sorted({at, verb})
        return one

    def _came(self, at: int, first: int, last: int) -> Found | None:
        """``Aus Riga kam Kritik``, ``aus Moskau kam weder ein Ja noch ein Nein``: return where it comes from."""
        lows = self.lows
        edge = self._edge(at, first)
        if self.text.caps[at] and _REPLIES[lows[at]] != "inform" and (behind := self._came_behind(at, edge, last)):
            return behind
        verb = next((j for j in range(edge, at) if lows[j] in _COMES), -1)
        if verb < 0 or not self.text.caps[at]:
            return None
        operator = _REPLIES[lows[at]]
        none = any(lows[j] in _NEITHER for j in range(edge, at))
        if none != (operator == "inform"):
            return None
        slot = self._origin(edge, verb + 1) or self._origin(verb + 1, at)
        if slot is None:
            return None
        return Found(_reply(lows[at]), at, [verb, at], "DE-PLACE", slot, "after", edge, at + 1)

    def _for_whom(self, at: int, first: int, last: int) -> Found | None:
        """``Für den Kreml ist der Bericht eine Erfindung``: who opens the sentence calls it so."""
        slot = self._after_preposition(at + 1, last) if at == first else None
        if slot is None or slot[1] >= last or self.lows[slot[1]] not in self.sets["be"]:
            return None
        cue = Cue("sein", "label", "", frozenset({"als"}))
        return Found(cue, slot[1], [at, slot[1]], "DE-PREP", slot, "object", first, slot[1] + 1)

    def _came_behind(self, at: int, edge: int, last: int) -> Found | None:
        """``Kritik an dem Abkommen kam aus Riga``, ``Beifall gab es vom Verband``: the noun opens the clause."""
        lows = self.lows
        stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        verb = next((j for j in range(at + 1, stop) if lows[j] in _COMES), -1)
        if verb < 0 or at - edge > _OPENS or any(lows[j] in _NEITHER for j in range(edge, stop)):
            return None
        slot = self._origin(verb + 1, stop)
        if slot is None:
            return None
        return Found(_reply(lows[at]), at, [at, verb], "DE-PLACE", slot, "object", edge, max(slot[1], verb + 1))


def _reply(noun: str) -> Cue:
    """Return the cue that a noun for a reaction is."""
    operator = _REPLIES[noun]
    return Cue(noun, operator, "", frozenset({"noun"}) if operator == "deny" else frozenset())
