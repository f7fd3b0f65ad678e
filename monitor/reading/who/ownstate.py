"""Whose a minister is whom a paragraph introduces by name and office alone: *Deputy Minister Ann Ross*.  Pure.

What a paper reports of one state it writes without that state's name; the ministers of others it places.  So a bare
office in a paragraph that names no state is the article's own, whoever spoke before.  Rule: COREF-OWN.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from monitor.reading.who.antecedents import Link, Named
from monitor.reading.who.nouns import Found
from monitor.reading.who.unions import Unions

_STATELY = frozenset({"minister", "premier", "mp", "parliament", "government", "ministry", "presidency"})
"""Classes of the offices, or of their bodies, that a state has."""
_GOVERNING = (
    "minist", "міністр", "министр", "прем'єр", "прем’єр", "премьер", "канцеляр", "kanzl", "chancel", "cancill",
    "regierung", "government", "gouvernement", "gobierno", "gubernament", "уряд", "правительств", "staatssekret",
    "staatskanzlei", "state secretary", "secretaire d'etat", "secretaire d’etat", "secretario de estado",
    "secretaria de estado", "держсекретар", "госсекретар", "cabinet", "gabinete", "kabinett", "кабінет", "кабинет",
    "parliament", "parlament", "parlement", "парламент", "palast", "palace",
)  # fmt: skip
"""Parts of the words for officials of a government or parliament, and for what they are the deputies, heads of."""
_TELLS = frozenset({"name", "short", "demonym", "people", "adjective", "seat"})
"""Forms by which a sentence tells of a state, and not only of a town."""
_JUNTAS = frozenset({
    "Mali", "Niger", "Burkina Faso", "Guinea", "Gabon", "Sudan", "Chad", "Myanmar", "Madagascar", "Guinea-Bissau",
})  # fmt: skip
"""States that officers rule or lately ruled."""
_DATELINES = 4
"""Names among which that of a dateline is."""
_MANY = 300
"""Names back among which a state is looked for: the time stays linear."""


class OwnState(Unions):
    """The antecedents of one article, with the state of whose matters it reports."""

    def own_states(self) -> list[Named]:
        """Return the states of which the opening sentence tells, each once: one where it is that one's own matter."""
        if not self.text.sentences:
            return []
        begin, end = self._opening(0), self.text.sentences[0].last
        at = bisect_left(self.states, (begin, "", "", "", -1))
        here = self.states[at : bisect_left(self.states, (end, "", "", "", -1))]
        told: dict[str, Named] = {}
        for one in here:
            if one.kind == "state" and one.form in _TELLS and self.text.quoted[one.first] < 0:
                told.setdefault(one.institution, one)
        return list(told.values())

    def own(self, found: Found, first: int, words: Sequence[str]) -> Link | None:
        """Return the article's own state for an official of it whom a paragraph introduces that has named no state."""
        if found.person is None or found.plural or found.role != "person" or found.place:
            return None
        written = " ".join(words)
        stately = bool({found.title, found.inner} & _STATELY) or any(part in written for part in _GOVERNING)
        if not stately or self._names_before(first):
            return None
        states = self.own_states()
        if self.homeland is not None and any(one.institution == self.homeland for one in states):
            states = [one for one in states if one.institution == self.homeland]
        if len(states) != 1:
            return None
        one = states[0]
        return Link(one.institution, "state", "COREF-OWN", one.first, one.first + 1, found.gender)

    def _names_before(self, first: int) -> bool:
        """Return whether the paragraph has named a state or body before token `first`, a place among them."""
        at = bisect_left(self.states, (self._begin(first), "", "", "", -1))
        return at < len(self.states) and self.states[at].first < first

    def written_in(self) -> Link | None:
        """Return the state from whose capital or town the article is written: *NAIROBI — The ministry ...*."""
        if not self.text.sentences:
            return None
        opening = self._opening(0)
        for named in self.states[:_DATELINES]:
            if named.first < opening and named.kind == "state" and named.institution != "Belgium":
                return Link(named.institution, "state", "COREF-STATE", named.first, named.first + 1)
        return None

    def ruled(self, first: int) -> Link | None:
        """Return the state named last that officers rule: the junta."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        named = next((n for n in reversed(self.states[max(0, at - _MANY) : at]) if n.institution in _JUNTAS), None)
        return Link(named.institution, "state", "COREF-STATE", named.first, named.first + 1) if named else None
