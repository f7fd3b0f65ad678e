"""German sentences in which a confirmation comes or does not, and news lies before somebody: the speaker is no subject.

*Eine Bestätigung des Todes kam vom Amt*; *Weder eine Bestätigung noch ein Dementi war von der Armee zu bekommen*;
*Der Regierung lagen keine Erkenntnisse vor*.
"""

from __future__ import annotations

from monitor.reading.cut.cues import Cue
from monitor.reading.framing.relayed import Relayed
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase

_COME = frozenset({
    "kam", "kommt", "kommen", "kamen", "gab", "gibt", "gebe", "folgte", "liegt", "lag", "liege", "lagen", "traf",
    "stand", "steht", "stehe", "blieb", "bleibt", "bleibe", "war", "waren", "ist", "sei", "fehlt", "fehlte",
})  # fmt: skip
"""Verbs by which a confirmation comes, is there or is wanting."""
_DEEDS = ("ung", "ungen", "tion", "tionen", "keit", "heit", "nahme", "abzug", "einsatz", "tausch", "tritt", "bruch",
          "angriff", "tod", "schlag", "mord", "ruhe", "stillstand", "pause", "abkommen", "vertrag", "deal", "pakt",
          "wurf", "stoß", "stoss", "krieg", "urteil", "gesetz", "beschluss", "verlust", "zustand", "plan", "gespräch",
          "treffen", "lieferung", "abschluss", "rückzug", "pläne", "gespräche", "angriffe", "schläge", "absichten",
          "verluste", "verträge", "einsätze", "kunft", "schritt", "bericht", "abschied", "ausstieg", "kompromiss",
          "absprache")  # fmt: skip
_BODIES = (
    "regierung", "zeitung", "verwaltung", "führung", "kommission", "delegation", "organisation", "vereinigung",
    "vertretung", "stiftung", "opposition", "koalition", "fraktion", "union", "nation", "administration", "institution",
    "mission", "redaktion", "föderation", "leitung", "abteilung", "versammlung", "generation", "sektion", "bewegung",
    "siedlung", "expedition", "station", "direktion",
)  # fmt: skip
"""Ends of nouns that name a deed, and of those which look so but name somebody who can speak."""
_FROM = frozenset({"von", "vom", "aus", "seitens", "vonseiten", "durch"})
_GIVEN = ("erkenntnis", "information", "hinweis", "beleg", "beweis", "bestätigung", "indizien", "anzeichen", "angaben",
          "daten", "meldung", "nachweis", "anhaltspunkt")  # fmt: skip
"""Beginnings of the nouns for what somebody has been told or knows."""
_NEITHER = frozenset({"weder", "noch", "kein", "keine", "keinen"})
_DATIVES = frozenset({
    "dem", "der", "den", "einem", "einer", "mehreren", "diesem", "dieser", "seinem", "ihrem", "seiner", "ihrer", "ihm",
    "ihr", "ihnen", "uns", "mir",
})  # fmt: skip
_OWNER = 1
_LIKE = ("liche", "artige", "igliche", "rlei", "sche", "neue")
"""Ends of words before a noun that open a sentence with a capital."""
_BENT = ("e", "en", "er", "es")
"""Ends of adjectives between an owner and what is his: *Holms plötzlicher Tod*."""
_LONG_NAME = 10
"""Words between the commas around a name with its office."""
_NAMED = 4
"""Words from a preposition to the name behind it."""


class Confirmations(Relayed):
    """The rules DE-NOUN and DE-DAT where a verb of coming or lying tells whose word it is."""

    def _thing(self, phrase: Phrase) -> bool:
        """Return whether a phrase is a deed or a state of things, which can say nothing: *Die Unterzeichnung ...*."""
        heads = [j for j in range(*phrase) if self.text.caps[j] and self.lows[j] not in self.sets["det"]]
        if (
            len(heads) > 1
            and self.lows[heads[0]].endswith(_LIKE)
            and self.text.sentences[self.text.sentence_of[heads[0]]].first == heads[0]
        ):
            heads = heads[1:]  # Jegliche Beteiligung
        owned = len(heads) == _OWNER + 1 and heads[1] == phrase[1] - 1 and self.lows[heads[0]].endswith("s")
        owned = owned and all(self.lows[j].endswith(_BENT) for j in range(heads[0] + 1, heads[1]))
        head = self.lows[heads[_OWNER if owned else 0]] if heads else ""  # Holms Tod
        ends = {head, head.removesuffix("s"), head.removesuffix("es")}  # des Einsatzes
        return any(one.endswith(_DEEDS) for one in ends) and not head.endswith(_BODIES)

    def _brought(self, operator: str, at: int, first: int, last: int) -> Found | None:
        """``Eine Bestätigung des Todes kam von der Armee``, ``war vom Amt nicht zu bekommen``: who is behind *von*."""
        lows = self.lows
        edge = self._edge(at, first)
        stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        verb = next((j for j in range(at + 1, stop) if lows[j] in _COME), -1)
        begin = next((j for j in range(verb + 1, stop) if lows[j] in _FROM), -1) if verb > 0 else -1
        if begin < 0 or not any(self.text.caps[j] for j in range(begin + 1, min(begin + 1 + _NAMED, stop))):
            return None
        slot = self._after_preposition(begin + 1, stop)
        if slot is None or self._thing(slot):
            return None
        neither = not _NEITHER.isdisjoint(lows[edge:at])  # weder eine Bestätigung noch ein Dementi
        cue = Cue(lows[at], "confirm" if neither else operator, "", frozenset({"noun"}))
        one = Found(cue, at, [at, verb], "DE-NOUN", slot, "nothing", edge, max(slot[1], verb + 1))
        if verb > at + 1 and lows[at + 1] not in _NEITHER:
            one.told = at + 1, verb
        return one

    def _lies_before(self, cue: Cue, at: int, particle: int, first: int) -> Found | None:
        """``Dem Ministerium liegen Hinweise auf Soldaten vor``: whom news lies before knows it."""
        lows, caps = self.lows, self.text.caps
        edge, end = self._before_name(self._edge(at, first), first), max(at, particle)
        news = next((j for j in range(edge, end) if caps[j] and lows[j].startswith(_GIVEN)), -1)
        if news < 0:
            return None
        prefield = self.grammar.subject(edge, at) if at > edge else None
        if prefield is not None and (lows[edge] in _DATIVES or "," in lows[edge:at]):
            prefield = edge, at - (lows[at - 1] == ",")  # der Sprecherin, Ida Lund, lagen
        if prefield is not None and prefield[0] <= news < prefield[1]:
            prefield = None
        slot = prefield or self._to_whom(at + 1, end, news)
        if slot is None or not (self._speaker(slot) or lows[slot[0]] in _DATIVES):
            return None
        parts = sorted({at, end})
        return Found(cue, at, parts, "DE-DAT", slot, "object", edge, max(slot[1], at + 1))

    def _before_name(self, edge: int, first: int) -> int:
        """Return where a clause begins whose verb stands behind a name between commas."""
        before = next((j for j in range(edge - 2, max(first, edge - _LONG_NAME), -1) if self.lows[j] == ","), -1)
        if before < 0 or self.lows[edge - 1] != "," or any(self.grammar.verb(j) for j in range(first, edge - 1)):
            return edge
        return self._edge(before, first)

    def _to_whom(self, first: int, last: int, news: int) -> Phrase | None:
        """Return the phrase in the dative between two tokens, which is none of what the news is about."""
        for j in range(first, last):
            if self.lows[j] in self.sets["prep"] and self.lows[j] not in _DATIVES:
                return None
            if j != news and (self.lows[j] in _DATIVES or (self.text.caps[j] and j > first and j < news)):
                return self.grammar.phrase(j, last)
            if self.text.caps[j] and j != news:
                return self.grammar.phrase(j, last)
        return None
