"""German sentences in which words come from somewhere, stand somewhere, or are cited: nobody is the subject of saying.

*Aus Prag war zu hören, ...*; *stand in einer Mitteilung des Amtes*; *zitierte der Sender den Minister*; *aus Riga kam
Kritik*.
"""

from __future__ import annotations

from monitor.reading.cut.cues import Cue
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.svo import Svo
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.who.paperkinds import kind_from

_FROM = frozenset({"aus", "von", "vom", "in", "im", "bei", "beim", "seitens"})
_WHERE = frozenset({"in", "im"})
_COMES = frozenset({"kam", "kamen", "kommt", "kommen", "gab", "gibt", "folgte", "folgten", "hagelte"})
_PAPERS = (
    "mitteilung", "erklärung", "stellungnahme", "bericht", "schreiben", "brief", "papier", "kommuniqu", "communiqu",
    "note", "vermerk", "dokument", "aussendung", "bulletin", "eintrag", "tweet", "post", "lagebericht", "aufruf",
    "antwort", "unterlage", "protokoll", "analyse", "akten", "verlautbarung", "auswertung", "telegramm", "depesche",
)  # fmt: skip
"""Beginnings of the nouns for what words can stand in."""
_PAPERED = (
    "bericht",
    "berichts",
    "berichte",
    "berichten",
    "mitteilung",
    "erklärung",
    "schreiben",
    "papier",
    "dokument",
)
"""Ends of such nouns: Geheimdienstbericht."""
_PRAISE = (
    "kritik", "beifall", "lob", "zustimmung", "protest", "proteste", "glückwünsche", "ablehnung", "warnung",
    "warnungen", "mahnungen", "spott", "jubel", "applaus", "empörung", "bedauern",
    "unmut", "besorgnis", "unverständnis", "skepsis", "widerstand", "erleichterung", "unterstützung", "rückhalt",
    "rückendeckung", "zuspruch", "bedenken", "entsetzen", "verärgerung", "genugtuung", "befremden", "irritationen",
)  # fmt: skip
_REPLIES: dict[str, str] = {
    **dict.fromkeys(_PRAISE, "comment"), "widerspruch": "deny",
    **dict.fromkeys(("ja", "nein", "klarheit"), "inform"),
}  # fmt: skip
"""What can come from a place, and what it does with the news."""
REPLIES = frozenset(_REPLIES)
_MEETS = frozenset({
    "stiess", "stiessen", "stösst", "stossen", "stosse", "löste", "lösten", "löst", "sorgte", "sorgten", "sorgt",
    "erntete", "ernteten", "erntet", "rief", "riefen", "ruft", "fand", "fanden", "findet", "traf", "trafen",
    "trifft",
})  # fmt: skip
"""Verbs by which a deed meets such a reaction somewhere: *stieß in Oslo auf Kritik*."""
HOLDINGS = frozenset({
    "erkenntnisse", "erkenntnis", "kenntnis", "kenntnisse", "belege", "beweise", "hinweise", "informationen",
    "anhaltspunkte", "indizien", "nachweise",
})  # fmt: skip
"""What somebody has, or has not, who knows something of a matter."""
_WHEREOF = frozenset({"dafür", "darüber", "dazu", "davon", "darauf", "hierzu", "hierüber", "mehr", "vorliegen"})
_READS = frozenset(["lautet", "lautete", "lauteten", "lauten", "laute", "klingt", "klang", "fällt", "fiel"])
"""Verbs by which an answer runs."""
WORDINGS = frozenset({
    "antwort", "reaktion", "lesart", "darstellung", "version", "urteil", "fazit", "botschaft", "auskunft",
    "einschätzung", "befund", "bilanz", "begründung", "erklärung", "kommentar", "position", "linie",
    "sprachregelung", "replik", "erwiderung", "deutung", "diagnose", "schilderung", "stellungnahme",
})  # fmt: skip
"""German nouns for what somebody says of a matter."""
_CERTAIN = frozenset(
    {"fest", "ausgemacht", "klar", "erwiesen", "sicher", "unstrittig", "belegt", "bewiesen", "zweifel", "frage"}
)
_TO_COLON, _NAMED, _SURELY = 7, 12, 2
"""Words to the sign behind which an answer begins, of the name of who is believed, and back to *fest (daran)*."""
_OWN = ("sein", "ihr")
_BEFORE_PAPER = 6
_OPENS = 3
"""Words before a noun with which a clause begins: *Auch scharfe Kritik ...*."""
_NEITHER = frozenset({"weder", "kein", "keine", "keinen", "keinerlei"})

_SEEMS = frozenset({"kommt", "kommen", "kam", "kamen", "bleibt", "bleibe", "bedeutet", "heißt", "heisst", "klingt"})
"""German verbs, beside *sein*, with which a thing is so-and-so for somebody."""


_HE_HAS = frozenset({"er", "sie", "es", "man", "wir", "ich", "der", "die", "das"})
"""Subjects behind *hat*, so that what stands before it is what was said."""


_POINTS = frozenset({"deutet", "deute", "spricht", "spreche", "weist", "weise", "sieht", "deutete", "sprach", "wies"})
"""Verbs of signs that point to something."""
_TO_IT = frozenset({"alles", "vieles", "viel", "einiges", "manches", "mehr", "nichts", "wenig"})
"""How much points to it."""


class Relayed(Svo):
    """The rules DE-PLACE and DE-CITE where the verb has no subject that speaks."""

    def _heard(self, cue: Cue, at: int, first: int) -> Found | None:
        """``Aus Prag war zu hören, ...``: return the place from which words could be heard."""
        edge = self._edge(at, first)
        if (
            edge > first - 1
            and self.lows[edge - 1] == "wie"
            and self.lows[at + 1 : at + 2] in (["war"], ["ist"], ["sei"])
        ):
            slot = self._origin(edge, at)  # wie aus dem Amt zu erfahren war
            order = "around" if edge - 1 == first else "before"
            return Found(cue, at, [at, at + 1], "DE-WIE", slot, order, edge - 1, at + 2) if slot else None
        verb = next((j for j in range(at - 1, first - 1, -1) if self.lows[j] in self.sets["be"] | {"bleibt"}), -1)
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
        paper = next((j for j in range(edge, min(last, at + 14)) if caps[j] and self._is_paper(j)), -1)
        begin = next(
            (j for j in range(paper - 1, max(edge - 1, paper - _BEFORE_PAPER), -1) if lows[j] in {"in", "im"}), -1
        )
        if paper < 0 or begin < 0 or any(lows[j] in EDGES for j in range(min(begin, at), max(paper, at))):
            stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
            named = self._named_paper(edge, stop)
            if named is None:
                return None
            order = "before" if edge == at and edge > first else "after"
            return Found(cue, at, [at], "DE-PLACE", named, order, edge, max(named[1], stop, at + 1))
        slot = self._whose_paper(paper, last) or (begin + 1, paper + 1)
        inserted = lows[at - 1] in {"so", "wie"} or (lows[at + 1 : at + 2] == ["es"] and edge > first)
        order = "around" if inserted else "before" if edge == at and edge > first else "after"
        edge = at - 1 if order == "around" and at - 1 >= first and lows[at - 1] in {"so", "wie"} else edge
        return Found(cue, at, [at], "DE-PLACE", slot, order, edge, max(slot[1], paper + 1, at + 1))

    def _is_paper(self, at: int) -> bool:
        """Return whether a noun is something that words can stand in."""
        return self.lows[at].startswith(_PAPERS) or self.lows[at].endswith(_PAPERED)

    def _named_paper(self, first: int, last: int) -> Phrase | None:
        """``Im Portal „X“ stand``, ``stand in der Zeitung „X“``: return the paper that is named."""
        for at in range(first, last - 2):
            if self.lows[at] in _WHERE | {"auf"} and kind_from(self.text, at + 1) is not None:
                slot = self._after_preposition(at + 1, last)
                if slot is not None and any(self.text.caps[j] for j in range(slot[0] + 1, slot[1])):
                    return slot
        return None

    def _emerged(self, cue: Cue, at: int, particle: int, first: int, last: int) -> Found | None:
        """``Das geht aus einem Schreiben des Amtes hervor``, ``wie daraus hervorgeht``: return whose paper it is."""
        lows, caps, end = self.lows, self.text.caps, max(at, particle)
        edge = self._edge(at, first)
        out = next((j for j in range(edge, end) if lows[j] == "aus"), -1)
        reach = range(out + 1, min(out + 1 + _BEFORE_PAPER, last))
        paper = next((j for j in reach if caps[j] and self._is_paper(j)), -1) if out >= 0 else -1
        if paper < 0 or any(lows[j] in EDGES for j in range(out, paper)):
            return None
        slot = self._whose_paper(paper, end if out < end else last) or (out + 1, paper + 1)
        parts = sorted({at, end})
        if edge > first and lows[edge - 1] == "wie":
            order = "around" if edge - 1 == first else "before"
            return Found(cue, at, parts, "DE-WIE", slot, order, edge - 1, end + 1)
        if lows[edge] in {"das", "dies"} and edge + 1 == at:
            return Found(cue, at, parts, "DE-BACK", slot, "back" if edge == first else "before", edge, end + 1)
        order = "before" if edge == at and edge > first else "after"
        return Found(cue, at, parts, "DE-PLACE", slot, order, edge, max(slot[1], end + 1))

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
            paper = next((j for j in reach if self.text.caps[j] and self._is_paper(j)), -1)
            if paper > 0 and not any(self.lows[j] in EDGES for j in range(at, paper)):
                own = self.lows[at + 1].startswith(_OWN) and paper == at + 2
                return self._whose_paper(paper, last) or ((at + 1, paper + 1) if own else None)
        return None

    def _whom_cited(self, one: Found, at: int, verb: int, last: int) -> Found | None:
        """``zitierte der Sender ein Mitglied der Delegation``: return whom the subject cites."""
        begin = max(verb + 1, one.slot[1] if one.slot and one.slot[0] > verb else 0)
        stop = at if at > verb else last
        if self.lows[verb + 1 : verb + 2] in (["ihn"], ["sie"]) and one.slot and one.slot[0] > verb + 1:
            one = self._cited_as(one, (verb + 1, verb + 2), at, verb)
            one.order = "before" if one.edge == verb else one.order
            return one  # Man sei sich einig, zitierte ihn die Agentur
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
        if self.text.caps[at] and _REPLIES[lows[at]] == "comment" and (met := self._meets(at, edge, last)) is not None:
            return met
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

    def _meets(self, at: int, edge: int, last: int) -> Found | None:
        """``In Oslo stieß der Einsatz auf Kritik``, ``löste bei der Opposition Empörung aus``: where it is felt."""
        lows = self.lows
        stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        verb = next((j for j in range(edge, stop) if lows[j] in _MEETS), -1)
        if verb < 0 or any(lows[j] in _NEITHER for j in range(edge, stop)):
            return None
        slot = self._origin(edge, verb) or self._origin(verb + 1, stop)
        if slot is None or lows[slot[0]] == "seitens" or lows[slot[0] + 1] in self.sets["det"]:
            return None
        return Found(_reply(lows[at]), at, sorted({verb, at}), "DE-PLACE", slot, "object", edge, max(at, verb) + 1)

    def _has_of_it(self, at: int, first: int, last: int) -> Found | None:
        """``Das Amt hat keine Erkenntnisse über den Einsatz``: who has, or has not, what shows it."""
        lows, caps, have = self.lows, self.text.caps, self.sets["have"]
        if not caps[at] or not first < at < last:
            return None
        edge = self._edge(at, first)
        stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        verb = next((j for j in range(at - 1, edge - 1, -1) if lows[j] in have), -1)
        closed = caps[stop - 1] or lows[stop - 1] in _WHEREOF or stop == at + 1
        beside = edge > first and (lows[edge - 1] in self.sets["sub"] or lows[edge] in self.sets["rel"])
        if verb < 0 or not closed or beside:
            return None
        subject = (
            self.grammar.subject(edge, verb)
            if verb > edge and lows[edge] not in self.sets["prep"] | self.sets["adv"]
            else None
        )
        subject = subject or self._past_comma(edge, verb, first) or self.grammar.after(verb + 1, at)
        if subject is None or subject[1] > at:
            return None
        cue = Cue("haben", "see", "", frozenset())
        return Found(cue, at, sorted({verb, at}), "DE-SVO", subject, "object", min(edge, subject[0]), at + 1)

    def _past_comma(self, edge: int, verb: int, first: int) -> Phrase | None:
        """``Jan Maes, der Minister, hat keine Belege``: who stands before a comma that ends an apposition."""
        if verb > edge or edge - 1 <= first or self.lows[edge - 1] != ",":
            return None
        owner, behind = self.grammar.subject(first, edge - 1), self.lows[verb + 1 : verb + 2]
        named = owner is not None and owner[0] <= first + 1 and (not behind or behind[0] not in _HE_HAS)
        return (owner[0], edge - 1) if owner is not None and named else None

    def _for_whom(self, at: int, first: int, last: int) -> Found | None:
        """``Für den Kreml ist der Bericht eine Erfindung``: who opens the sentence calls it so."""
        slot = self._after_preposition(at + 1, last) if at == first else None
        if slot is None or slot[1] >= last:
            return None
        verb, lows = slot[1], self.lows
        comma = next((j for j in range(verb + 1, min(verb + _TO_COLON, last)) if lows[j] in {",", ":"}), -1)
        told = comma > 0 and (lows[comma] == ":" or lows[comma + 1 : comma + 2] == ["dass"])
        if told and not _CERTAIN.isdisjoint(lows[comma - _SURELY : comma]):
            cue = Cue("feststehen", "say", "", frozenset())  # Für den Kreml steht fest, dass
            return Found(cue, verb, [at, verb, comma - 1], "DE-PREP", slot, "after", first, comma + 1)
        if lows[verb] in _POINTS and not _TO_IT.isdisjoint(lows[verb + 1 : verb + _SURELY]):
            cue = Cue("deuten", "infer", "", frozenset())  # Für den Kreml deutet alles auf einen Einsatz hin
            return Found(cue, verb, [at, verb], "DE-PREP", slot, "object", first, verb + 1)
        if lows[verb] not in self.sets["be"] | _SEEMS:
            return None
        cue = Cue("sein", "label", "", frozenset({"als"}))
        return Found(cue, slot[1], [at, slot[1]], "DE-PREP", slot, "object", first, slot[1] + 1)

    def _worded(self, at: int, first: int, last: int) -> Found | None:
        """``„Nein“, lautete die Antwort des Amtes``, ``Die Lesart des Amtes ist anders: ...``: whose answer it is."""
        lows = self.lows
        if not self.text.caps[at] or at + 1 >= last:
            return None
        slot = self._whose_words(at, first, last)
        edge = self._edge(at, first)
        verb = next((j for j in range(edge, at) if lows[j] in _READS), -1)
        if slot is None:
            return None
        cue = Cue(lows[at], "say", "", frozenset())
        if verb == edge > first + 1 and lows[edge - 1] in {",", "–", *QUOTES}:
            return Found(cue, at, [verb, at], "DE-NOUN", slot, "before", edge, max(at + 1, slot[1]))
        end = max(at + 1, slot[1])
        colon = next((j for j in range(end, min(end + _TO_COLON, last)) if lows[j] in {":", ","}), -1)
        if verb < 0:
            verb = next((j for j in range(end, colon) if lows[j] in _READS or lows[j] in self.sets["be"]), -1)
        if verb < 0 or colon < 0 or colon + 2 >= last or (lows[colon] == "," and lows[colon + 1] != "dass"):
            return None
        return Found(cue, at, [verb, at], "DE-NOUN", slot, "after", edge, colon + 1)

    def _whose_words(self, at: int, first: int, last: int) -> Phrase | None:
        """Return whose answer the noun at `at` is: *der Reederei*, *aus Oslo*, *von Lima*, *Oslos Antwort*."""
        after = self.lows[at + 1]
        if after in {"des", "der", "von", "vom", "aus"}:
            return self._after_preposition(at + 1 + (after in {"von", "vom", "aus"}), last)
        name = at - 1
        return (name, at) if name >= first and self.text.caps[name] and self.lows[name].endswith("s") else None

    def _if_one_believes(self, at: int, first: int, last: int) -> Found | None:
        """``Glaubt man dem Amt, ...``, ``Geht es nach der Reederei, ...``: whose word the main clause is."""
        lows = self.lows
        if at != first or lows[at + 1 : at + 2] != (["man"] if lows[at] == "glaubt" else ["es"]):
            return None
        begin = at + 2
        if lows[at] == "geht":
            if lows[begin : begin + 1] != ["nach"]:
                return None
            begin += 1
        comma = next((j for j in range(begin + 1, min(begin + _NAMED, last)) if lows[j] == ","), -1)
        if comma < 0 or comma + 3 >= last:
            return None
        cue = Cue(lows[at], "say", "", frozenset())
        return Found(cue, at, [at, at + 1], "DE-PREP", (begin, comma), "after", first, comma + 1)

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
