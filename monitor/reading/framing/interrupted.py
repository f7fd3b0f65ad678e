"""German: who speaks is put into the middle of what is said, and sentences that begin with when and where."""

from __future__ import annotations

from monitor.reading.cut.cues import Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.enumerations import Enumerations
from monitor.reading.framing.fields import KONJUNKTIV, OF_SEVERAL
from monitor.reading.syntax.circumstances import ASKED, adjunct, span
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.strong import strong_past

_BRIEF = 6
_BENT = ("te", "ten", "ter", "tes", "tem", "nen", "ene", "ener", "enes", "enem")
_ATTRIBUTE = 5
"""Words of what stands between a preposition behind an article and the participle."""
_AUXILIARIES = frozenset([
    "habe", "hat", "haben", "hätten", "sei", "ist", "seien", "sind", "werde", "wird", "werden", "würden", "wolle",
    "will", "wollen", "könne", "kann", "können", "solle", "müsse", "dürfe", "hätte", "wäre",
])  # fmt: skip
_CLOSES_ALL = frozenset({".", ";", ":", "!", "?", "–", "—", ","})
_BREAKS = frozenset({",", "–", "—"})
_IFS = frozenset({"sollte", "sollten", "wäre", "hätte"})
"""Verbs that open a condition: *sollte ein Staat austreten*."""
_DAVON = 14
_DATIVES = frozenset({"der", "dem", "den", "einem", "einer"})
_CLOSES = frozenset({",", ";", ":", ".", "!", "?", "–", "—"})
_WHEN = frozenset({"bevor", "nachdem", "ohne", "während", "wobei", "ehe"})
"""Words behind who speaks that open a clause about the occasion."""
_SOON = 6
"""Words from *zeigte* to what somebody shows himself."""
_SHORTEST = 3
_TO_THAT_END = frozenset({"retract", "deny", "reject", "confirm", "announce"})
"""Operators of what is told as done where it is the end of another deed: *trat vor die Presse, um es zu bestätigen*."""
_NEVER = frozenset(
    {"nicht", "nie", "niemals", "kein", "keine", "keinen", "zu", "genug", "weigerte", "lehnte", "müsste"}
)
"""Words of a main clause whose end in view is not reached."""
_AHEAD = 24
"""Words behind who speaks to where the rest of the sentence begins."""
_RESUMES = frozenset({",", ":", ";", "–", "—"})
"""Signs before the mark with which a quotation goes on; without one it opens a title."""

_VERBAL = 5
"""Letters of a verb that is told by its place only."""
_A_THING = frozenset({"ein", "eine", "einen", "kein", "keine", "keinen", "den", "die", "das", "nur", "vor", "ganz"})
"""Words before what something is taken for."""

_DOES = (
    "verdien", "lös", "stärk", "schwäch", "gefährd", "untergrab", "verletz", "zeig", "beweis", "beleg", "bedeut",
    "bring", "änder", "veränder", "schür", "kost", "rett", "zerstör", "schaff", "öffn", "verbesser", "verschärf",
    "verhinder", "erschwer", "erleichter", "ermöglich", "belast", "bedroh", "spalt", "wirk", "markier", "löst",
)  # fmt: skip
"""Beginnings of verbs that no other list knows, by which a deed does something: *der Rücktritt verdiene Respekt*."""


_WHERE = frozenset({"wo", "wohin", "woher", "als", "nachdem", "während", "bevor"})
"""Words that open a clause of where or when something was said."""


_OPENING = frozenset(
    "während als nachdem bevor obwohl obgleich weil da indem ehe sobald solange seitdem wohingegen indes".split()
)
"""Words that open a clause of when, why or although."""
_BESIDE = frozenset({"von", "vom", "durch"})
"""Prepositions of who stands beside whom: *Flankiert von Kollegen aus Irland schloss der Minister nicht aus*."""
_PLACED = frozenset({"in", "im", "aus", "vom", "von", "bei", "beim", "an", "am"})
"""Prepositions of where somebody is from."""
_PREFIXES = frozenset({"zurück", "ab"})
_REPORTS = (
    "bericht", "berichte", "berichten", "meldung", "meldungen", "angaben", "behauptung", "behauptungen", "vorwurf",
    "vorwürfe", "vorwürfen", "gerücht", "gerüchte", "gerüchten", "darstellung", "darstellungen", "aussage", "aussagen",
    "anschuldigung", "anschuldigungen", "äusserung", "äusserungen", "spekulation", "spekulationen", "vermutungen",
)  # fmt: skip
"""Ends of the nouns for what somebody has said, which themselves say nothing."""


class Interrupted(Enumerations):
    """What the rules -INV, -SO and -V2 share: the front of a sentence, and what goes on behind who speaks."""

    def _after_apposition(self, form: Form, at: int, verb: int, bracket: bool, edge: int, first: int) -> Found | None:
        """Read a verb behind an apposition or relative clause: who stands before it speaks, or is what is told.

        *Berichte, die der Minister verbreitet hatte, wies die Armee zurück*: reports say nothing.
        """
        owner = self.grammar.subject(first, edge - 1)
        if owner is None or self.lows[first] == "dass":  # Dass Peru angegriffen hat, ist nicht bestätigt
            return None
        last = next((j for j in range(verb + 1, len(self.lows)) if self.lows[j] in EDGES), len(self.lows))
        behind = self.grammar.after(
            verb + 1, at if bracket and at > verb else last - (self.lows[last - 1] in _PREFIXES)
        )
        if behind is not None and any(self.lows[j].endswith(_REPORTS) for j in range(*owner)):
            told = next((j for j in range(*owner) if self.lows[j] == ","), owner[1])
            if any(self.lows[j].endswith(_REPORTS) for j in range(owner[0], told)):
                return Found(form.cue, at, [], "DE-OVS", behind, "object", first, max(behind[1], at + 1), first=first)
        return Found(
            form.cue, at, [], "DE-APPO", (owner[0], edge - 1), "object" if bracket else "after", edge, verb + 1
        )

    def _bracket_from(self, edge: int, verb: int, first: int) -> bool:
        """Return whether only a place stands between a bracket and the verb: *Jan Holm (SPD) aus Kiel sagte*."""
        opening = next((j for j in range(edge - 2, first, -1) if self.lows[j] == "("), -1)
        if opening < 0 or self.lows[edge] not in _PLACED or not self.text.caps[opening - 1]:
            return False
        return self.lows[first] not in self.sets["prep"] and self.grammar.skip_prepositional(edge, verb) == verb

    def _only_adjuncts(self, first: int, stop: int) -> bool:
        """Return whether all before the verb says when, where and on what occasion: *Am Montag, kurz vor der Wahl,*.

        A clause tells that, too: *In Genf, wo sich die Vermittler trafen,*.
        """
        j, some = first, False
        if self.lows[first] in _OPENING and self._clause_alone(first, stop):
            return True
        while j < stop:
            low = self.lows[j]
            if low == "," and j > first and not _WHERE.isdisjoint(self.lows[j + 1 : j + 2]):
                j = next((k for k in range(j + 2, stop) if self.lows[k] == ","), stop)
                continue
            if low in self.sets["adv"] or (low == "," and j > first) or low in ASKED:
                some = some or low in ASKED  # Darauf angesprochen, sagte der Minister
                j += 1
                continue
            end = adjunct(self.grammar, j, stop) if low in self.sets["prep"] else span(self.grammar, j, stop)
            if end <= j:
                return False
            j, some = end, True
        return some

    def _clause_alone(self, first: int, stop: int) -> bool:
        """Return whether the clause that opens a sentence ends with its verb right before the comma at `stop` - 1."""
        end = stop - 2
        if end <= first + 1 or self.lows[stop - 1] != "," or "," in self.lows[first : stop - 1]:
            return False
        return not self.text.caps[end] and self.lows[end] not in self.sets["adv"]

    def _opens_with_name(self, at: int) -> bool:
        """Return whether a phrase opens with a noun that no article stands before: a name, or an office before one."""
        return self.text.caps[at] and self.lows[at] not in self.sets["det"]

    def _declared(self, at: int, verb: int, last: int) -> bool:
        """Return whether something is declared to be so-and-so: *erklärte das Abkommen für nichtig*."""
        low, high = sorted((at, verb))
        stop = at if verb < at else next((j for j in range(high + 1, last) if self.lows[j] in EDGES), last)
        for j in range(low + 1, stop - 1):
            if self.lows[j] == "für":
                return not any(self.text.caps[k] or self.lows[k] in self.sets["det"] for k in range(j + 1, stop))
        return False

    def _regards(self, at: int, verb: int, last: int) -> bool:
        """Return whether something is taken for something: *sieht in dem Tausch eine Kapitulation*."""
        low, high = sorted((at, verb))
        stop = at if verb < at else next((j for j in range(high + 1, last) if self.lows[j] in EDGES), last)
        for j in range(low + 1, stop - 1):
            if self.lows[j] in {"in", "im", "darin"}:
                end = j + 1 if self.lows[j] == "darin" else self.grammar.skip_prepositional(j, stop)
                return self.lows[end : end + 1] != [] and self.lows[end] in _A_THING and end < stop
        return False

    def _verb_like(self, at: int) -> bool:
        low = self.lows[at]
        caps = self.text.caps
        if self._attribute_of(at):
            return False  # der von Riad geführten Koalition
        verb = low in KONJUNKTIV or low in OF_SEVERAL
        if verb and not caps[at] and (not caps[at + 1] or (at > 0 and caps[at - 1])):
            return True  # der Bericht entspreche nicht den Tatsachen; eine spreche Menge is nothing
        if not caps[at] and strong_past(low):
            return True  # Asanow starb am Morgen, sagte sein Sprecher
        if low.endswith("e") and not caps[at] and self.lows[at + 1] == "sich":
            return True  # erfreue sich
        if low.endswith("e") and self._after_noun(at):
            return True  # das Abkommen stärke den Wohlstand
        if at and low.endswith("e") and caps[at - 1] and not caps[at] and low.startswith(_DOES):
            return True  # der Rücktritt verdiene Respekt
        return (
            not self.text.caps[at]
            and len(low) > 3
            and low.endswith(("te", "ten", "t"))
            and low not in self.sets["adv"]
            and low not in self.sets["prep"]
        )

    def _attribute_of(self, at: int) -> bool:
        """Return whether a participle stands between article, preposition and noun: *der von Riad geführten Truppe*."""
        if not self.lows[at].endswith(_BENT) or self.text.caps[at + 1 : at + 2] != [True]:
            return False
        before = range(max(1, at - _ATTRIBUTE), at)
        return any(self.lows[k] in self.sets["prep"] and self.lows[k - 1] in self.sets["det"] for k in before)

    def _after_noun(self, at: int) -> bool:
        """Return whether a small word that no list knows is a verb, by its place between a noun and what is none."""
        caps, sets, low = self.text.caps, self.sets, self.lows[at]
        if not at or caps[at] or not caps[at - 1] or len(low) < _VERBAL or caps[at + 1 : at + 2] == [True]:
            return False
        return not any(low in sets[name] for name in ("det", "adv", "prep", "pron", "sub", "conj", "rel"))

    def _adverbial(self, at: int) -> bool:
        """Return whether an adverb, an adjunct or a span of time opens a clause at token `at`."""
        low = self.lows[at]
        listed = low in self.sets["prep"] or low in self.sets["adv"] or low == "als"
        listed = listed or (low.endswith(("t", "en")) and not _BESIDE.isdisjoint(self.lows[at + 1 : at + 2]))
        return (listed and low not in {"auch", "nur", "selbst", "sogar"}) or span(self.grammar, at, len(self.lows)) > at

    def _bent_verb(self, at: int) -> bool:
        """Return whether a finite verb stands at token `at`, which no noun is."""
        if self.text.caps[at]:
            return False
        low = self.lows[at]
        return low in KONJUNKTIV or low in OF_SEVERAL or self.grammar.verb(at)

    def _shows_sure(self, at: int, last: int) -> bool:
        """Return whether it is told of what somebody shows himself sure: *zeigte sich überzeugt, dass*."""
        for j in range(at + 1, min(at + _SOON, last - 2)):
            sure = any(
                "a" in form.kinds and form.cue.operator != "comment" for form in self.lex.forms.get(self.lows[j], ())
            )
            if sure and self.lows[j + 1 : j + 3] == [",", "dass"]:
                return True
        return False

    def _shared(self, form: Form, at: int, first: int, last: int, found: list[Found]) -> Found | None:
        """``hatte darüber berichtet, den Bericht dann aber gelöscht``: the auxiliary stands in the clause before."""
        lows, edge = self.lows, self._edge(at, first)
        if lows[edge : edge + 1] == ["um"] and "i" in form.kinds and form.cue.operator in _TO_THAT_END:
            return self._to_that_end(form, at, edge, first, found)
        if (
            not found
            or "p" not in form.kinds
            or found[-1].slot is None
            or not first < edge < at
            or found[-1].at >= edge
        ):
            return None
        joined = lows[edge - 1] == "," and not any(self._bent_verb(j) for j in range(edge, at))
        ends = at + 1 >= last or lows[at + 1] in EDGES
        have = any(lows[j] in self.sets["have"] for j in found[-1].parts)
        if not (joined and ends and have) or lows[edge] in self.sets["rel"] & self.sets["sub"]:
            return None
        return Found(form.cue, at, [at], "DE-RUN", found[-1].slot, "object", edge, at + 1, carried=True)

    def _to_that_end(self, form: Form, at: int, edge: int, first: int, found: list[Found]) -> Found | None:
        """``sprach von Soldaten, um tags darauf alles zurückzunehmen``: who does it is who did what stands before."""
        lows = self.lows
        before = lows[first : edge - 1]
        if edge - 1 <= first or lows[edge - 1] != "," or not _NEVER.isdisjoint(before):
            return None
        to = lows[at - 1] == "zu" or (form.joined and "zu" in lows[at][len(form.cue.particle) :])
        told = found[-1].slot if found and found[-1].slot is not None and found[-1].at < edge else None
        owner = told or self.grammar.subject(self._edge(edge - 1, first), edge - 1)
        if not to or owner is None or owner[0] >= edge:
            return None
        return Found(form.cue, at, [at], "DE-RUN", owner, "object", edge + 1, at + 1, carried=True)

    def _broken_off(self, first: int, edge: int, end: int, last: int) -> bool:
        """``Ruandische Soldaten, sagte der Minister, seien im Kongo``: return whether the sentence goes on behind."""
        if self._frame_open(first, edge, end, last):
            return True
        if self.lows[end - 1] == "es" or any(self._bent_verb(j) or self.lows[j] == "," for j in range(first, edge)):
            return False  # Der Sekretär, Jan Holm, nannte es falsch, sollte ...
        for j in range(end, min(end + _AHEAD, last - 1)):
            if self.lows[j] in _BREAKS and self._bent_verb(j + 1) and self.lows[j + 1] not in _IFS:
                return True
            if self.lows[j] in QUOTES or self._bent_verb(j):
                return False
        return False

    def _frame_open(self, first: int, edge: int, end: int, last: int) -> bool:
        """``Er habe, beteuerte der Minister am Dienstag, keinem Plan zugestimmt``: the participle is still to come."""
        lows = self.lows
        if edge - first > _BRIEF or lows[edge : edge + 1] != [","] or lows[edge - 1] not in _AUXILIARIES:
            return False
        comma = next((j for j in range(end, min(end + _AHEAD, last)) if lows[j] == ","), last)
        close = next((j for j in range(comma + 1, last) if lows[j] in _CLOSES_ALL), last) - 1
        return close > comma + 1 and not self.text.caps[close] and lows[close].endswith(("t", "en", "n"))

    def _quotes_on(self, at: int, stop: int) -> int:
        """Return where a quotation goes on behind who speaks, or what is said behind a comma; -1 where nothing does."""
        j, limit, crossed = at, min(stop, at + _AHEAD // 2), False
        while j < limit:
            if self.lows[j] in QUOTES:
                before = self.lows[j - 1] if j > at else ""
                number = self.text.quoted[j + 1] if j + 1 < stop else -1
                if before in _RESUMES:
                    return j
                if crossed or number < 0 or j == at or not self.grammar.fragment(j):
                    return at
                j = next((k for k in range(j + 1, stop) if self.lows[k] in QUOTES), stop)  # in der Sendung „Bericht“
            crossed = crossed or (j < stop and self.lows[j] in _RESUMES)
            j += 1
        return at if at < stop and self.lows[at] in {":", ","} and not self._hangs_on(at, stop) else -1

    def _speaks_of(self, at: int, last: int) -> bool:
        """``sprach (das Amt) davon, dass ...``: return whether a clause tells what somebody speaks of."""
        lows = self.lows
        davon = next((j for j in range(at + 1, min(at + _DAVON, last - 1)) if lows[j] == "davon"), -1)
        return davon > 0 and lows[davon + 1] == "," and not any(lows[j] == "," for j in range(at + 1, davon))

    def _without_relayer(self, subject: Phrase) -> Phrase:
        """``sagte der Minister der Agentur AFP zufolge``: who speaks ends where who relays it begins."""
        if self.lows[subject[1] : subject[1] + 1] != ["zufolge"]:
            return subject
        begin = next((j for j in range(subject[1] - 1, subject[0], -1) if self.lows[j] in _DATIVES), subject[1])
        return subject[0], begin

    def _hangs_on(self, at: int, stop: int) -> bool:
        """``sagte der Minister, der am Montag kam``, ``..., bevor er ging``: what follows tells nothing more."""
        lows = self.lows
        if at + 2 >= stop or lows[at] != "," or self.text.quoted[at] >= 0:
            return False
        end = next((j for j in range(at + 1, stop) if lows[j] in _CLOSES or lows[j] in QUOTES), stop)
        if lows[at + 1] in _WHEN:
            return lows[end : end + 1] not in ([","], [":"]) or end + 1 >= stop
        if lows[at + 1] not in self.sets["rel"] or end - at < _SHORTEST or self.text.caps[end - 1]:
            return False
        low = lows[end - 1]
        final = low in self.sets["aux"] or low.endswith(("te", "ten", "t", "en"))
        return final and not any(lows[j] in KONJUNKTIV or lows[j] in OF_SEVERAL for j in range(at + 1, end))
