"""French and Spanish: subjects that lean on the verb, asides, places that speak, reflexive verbs, who is cited."""

from __future__ import annotations

from monitor.reading.asides import Asides
from monitor.reading.constructions import Found
from monitor.reading.cues import Form
from monitor.reading.grammar import Phrase

_FINITE = ("ó", "aron", "ieron", "aba", "aban", "ará", "arán", "erá", "erán", "irá", "irán")
_GOING = ("llev", "sigue", "sigui", "continúa", "continua", "viene", "venía", "está", "estaba")
"""Beginnings of the Spanish verbs that go with a gerund."""
_THE = frozenset({"el", "la", "los", "las"})
_LONGEST_SUBJECT = 12
_REFLEXIVE_VERBS = frozenset({"rétracter", "dédire", "retractar", "desdecir"})
"""Verbs that take back words and are reflexive by nature."""


class Romance(Asides):
    """The rules FR-CLITIC, FR-ASIDE, FR-PLACE, ES-PLACE and -CITE by a verb."""

    def _cites(self, form: Form, at: int, parts: list[int], edge: int, last: int) -> Found | None:
        """``qui cite un responsable``, ``que cita a un alto cargo``: who is cited is the deeper source."""
        begin = at + 1 + (at + 1 < last and self.lows[at + 1] == "a")
        slot = self._after_preposition(begin, last) if begin < last and self.grammar.starts(begin, last) else None
        if slot is None:
            return None
        return Found(form.cue, at, parts, f"{self.lang}-CITE", slot, "around", edge, slot[1])

    def _of_itself(self, form: Form, at: int, first: int, last: int) -> bool:
        """Return whether a verb of denying, confirming or withdrawing has no object but itself.

        ``si cela se confirmait`` confirms nothing; ``se retirará de la OTSC``: somebody leaves and takes back no words;
        but ``se negó a confirmar`` is a refusal.
        """
        j = at - 1
        while j > first and self.lows[j] in self.sets["be"] | self.sets["have"]:
            j -= 1
        if j < first or self.lows[j] not in {"se", "s'"}:
            return False
        return form.cue.lemma not in _REFLEXIVE_VERBS and not (at + 1 < last and self.lows[at + 1] == "a")

    def _goes_on(self, at: int, first: int) -> int:
        """``llevaba semanas desmintiéndola``, ``sigue negando``: return the token of the finite verb, or -1."""
        return next((j for j in range(at - 1, max(first - 1, at - 5), -1) if self.lows[j].startswith(_GOING)), -1)

    def _finite(self, at: int) -> bool:
        """Return whether an unlisted word is a Spanish or French verb in a finite form, by its ending."""
        low = self.lows[at]
        if self.text.caps[at] or len(low) < 4:
            return False
        if self.lang == "ES":
            return low.endswith(_FINITE)
        return self.lang == "FR" and low.endswith("ent") and not low.endswith("ment")

    def _there(self, start: int, verb: int, subject: Phrase | None) -> Phrase | None:
        """``Au Kremlin, on dit ...``, ``En el Kremlin dicen ...``: those who are there speak."""
        lows = self.lows
        if self.lang == "FR":
            return self._place_before(start) if subject is not None and lows[subject[0]] == "on" else None
        if self.lang != "ES" or subject is not None or not lows[verb].endswith(("n", "ron")):
            return None
        name = start + 1 + (lows[start + 1] in _THE)
        if start + 1 < verb and lows[start] in {"en", "desde"} and self.text.caps[name]:
            return start, self.grammar.skip_prepositional(start, verb)
        return None

    def _one_says(self, edge: int, after: int, last: int) -> Phrase | None:
        """``affirme-t-on au Quai d'Orsay``, ``assure-t-on de source diplomatique française``: those there speak."""
        lows = self.lows
        for j in range(after, min(last, after + 6)):
            if lows[j] in {"à", "au", "aux", "en", "dans", "chez", "auprès", "côté"} or lows[j : j + 2] == [
                "de",
                "source",
            ]:
                stop = self.grammar.phrase(j + 1, last)[1]
                return (j, stop) if lows[j] == "de" or any(self.text.caps[j + 1 : stop]) else None
            if lows[j] not in self.sets["adv"]:
                break
        return self._place_before(edge)

    def _place_before(self, edge: int) -> Phrase | None:
        """Return the place that stands before the comma at the beginning of a clause: Au Kremlin, ..."""
        whole = self.text.sentences[self.text.sentence_of[edge]]
        for j in range(edge - 1, max(whole.first - 1, edge - 9), -1):
            if self.lows[j] in {"à", "au", "aux", "en", "chez", "dans"} and any(self.text.caps[j + 1 : edge]):
                return j, next((k for k in range(j, edge) if self.lows[k] == ","), edge)
        return None

    def _clitic(self, at: int, verb: int, last: int) -> int:
        """Return the token of a subject that leans on the verb: a-t-il ajouté, dit-elle; or -1."""
        lows, pronouns = self.lows, self.sets["pron"]
        for j in range(at - 1, verb, -1):
            if lows[j] in pronouns and lows[j - 1] in {"-", "t"}:
                return j
        return at + 2 if at + 2 < last and lows[at + 1] == "-" and lows[at + 2] in pronouns else -1

    def _aside_of(self, edge: int, first: int, clitic: int, last: int) -> Phrase | None:
        """``L'état-major n'est, dit-il, pas en mesure ...``: return the subject that an aside breaks off from."""
        lows = self.lows
        if edge - first < 2 or edge - first > _LONGEST_SUBJECT or lows[edge - 1] != ",":
            return None
        if clitic + 2 >= last or lows[clitic + 1] != "," or lows[clitic + 2] in self.sets["conj"]:
            return None
        subject = self.grammar.subject(first, edge - 1)
        if subject is None or lows[subject[0]] in self.sets["pron"] or subject[1] < edge - 4:
            return None
        return subject

    def _tells(self, cue: int, edge: int) -> bool:
        """Return whether the that-clause that ends at `edge` hangs on the earlier cue: declaró el lunes que ..."""
        between = self.sets["adv"] | self.sets["det"] | self.sets["prep"]
        return edge - cue <= 8 and all(
            self.lows[j] in between or self.lows[j][0].isdigit() or self.text.caps[j] for j in range(cue + 1, edge - 1)
        )
