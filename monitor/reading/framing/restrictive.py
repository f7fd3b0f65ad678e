"""French and Spanish relative clauses without commas behind who speaks: *un diplomate qui négocie affirme que ...*."""

from __future__ import annotations

from monitor.reading.cut.cues import Form
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.tellers import Tellers
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase

_WHO = {"FR": frozenset({"qui"}), "ES": frozenset({"que", "quien"})}
_LEANING = frozenset({
    "ne", "n'", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur", "no", "lo", "los", "las", "me", "nos",
    "nous",
})  # fmt: skip
"""Words between a relative pronoun and its verb."""
AMID = frozenset({
    "premier", "première", "premiers", "premières", "par", "ailleurs", "depuis", "entre", "temps", "outre", "ensuite",
    "également", "aussitôt", "enfin", "finalement", "toutefois", "cependant", "néanmoins", "même", "pourtant",
    "discrètement", "brièvement",
})  # fmt: skip
"""Words between a French auxiliary and its participle: *a le premier révélé*, *a par ailleurs retiré*."""
_ALSO = frozenset({"et", "ou", "mais", "ni", "y", "e", "o", "pero"})
_FAR = 30
_AGAINST, _OPENS = 8, 3
_CONTRARY = frozenset({"contrairement", "inverse", "rebours", "contrariamente", "contrario", "contra", "diferencia"})
_NAME = 8
_IN_NAMES = frozenset(
    {"de", "del", "da", "dos", "du", "des", "al", "el", "bin", "ben", "ibn", "von", "van", "la", "d'"}
)
"""Small words within names."""
_FIRST = ("premier", "primer", "dernier", "últim", "seul", "únic")
_WAS = frozenset({
    "été", "est", "fut", "sont", "furent", "était", "étaient", "fue", "fueron", "es", "son", "era", "eran", "sido",
})  # fmt: skip
_WHERE = frozenset({"donde", "adonde", "por", "a", "en", "que", "cuyo", "cuya", "cuyos", "cuyas"})


_AMID = 7
"""Words between an auxiliary and its participle."""
_DONE_SO = ("é", "ée", "és", "ées")
_FIXED = Phrases([
    "d' abord", "d' ailleurs", "d' emblée", "à deux reprises", "à plusieurs reprises", "au passage", "dans la foulée",
    "en revanche", "en effet", "en outre", "du reste", "tout de suite", "tout de même", "quand même", "par la suite",
])  # fmt: skip
"""Adverbs of several words that stand there."""


class Restrictive(Tellers):
    """The rule -SVO over a relative clause that no comma parts from its noun."""

    def _past_who(self, form: Form, at: int, verb: int, first: int, found: list[Found]) -> Found | None:
        """Take who speaks before his relative clause: *un alto cargo que pidió el anonimato calificó ... de ...*."""
        if self.lang not in _WHO:
            return None
        pronoun = self._opens_clause(verb, first)
        if pronoun <= first + 1:
            return None
        does = pronoun + 1
        while does < verb and (self.lows[does] in _LEANING or self.lows[does] in self.sets["adv"]):
            does += 1
        if does >= verb or not self._acts_here(does):
            return None
        before = verb - 1
        while before > does and (self.lows[before] in _LEANING or self.lows[before] in self.sets["adv"]):
            before -= 1
        if before <= does - (self.lows[does] not in self.sets["aux"]) or self.lows[before] in _ALSO:
            return None  # who negotiated and signed the truce
        if self.lows[before] in self.sets["have"] | self.sets["be"] | self.sets["modal"]:
            return None
        owner = self._who_opens(pronoun, first)
        if owner is None:
            return None
        for one in found:
            if one.rule.endswith("-RELS") and pronoun < one.at < verb:
                one.told = one.at + 1, verb
            elif pronoun < one.at < verb:
                one.order = "nothing"
        # who asked not to be named said it: a negation in the relative clause is not that of the verb behind it
        return Found(form.cue, at, [], f"{self.lang}-SVO", owner, "after", before + 1, at + 1, carried=True)

    def _first_to(self, at: int, first: int) -> int:
        """Return the verb of *a été le premier à révéler*, *fue el primero en informar*, or -1."""
        if self.lows[at] not in {"à", "en", "a"} or not self.lows[at - 1].startswith(_FIRST):
            return -1
        return next((j for j in range(at - 2, max(first - 1, at - 7), -1) if self.lows[j] in _WAS), -1)

    def _there_where(self, verb: int, edge: int, first: int) -> Phrase | None:
        """Take *En Lima, donde se reunieron, no quisieron ...*: those in the place before the relative clause speak."""
        lows, name = self.lows, first + 1
        if self.lang != "ES" or lows[first] not in {"en", "desde"} or not lows[verb].endswith("n"):
            return None
        name += lows[name] in self.sets["det"]
        comma = next((j for j in range(name, min(edge, name + 6)) if lows[j] == ","), -1)
        if comma < 0 or not self.text.caps[name] or lows[comma + 1] not in _WHERE or lows[edge - 1] != ",":
            return None
        light = self.sets["adv"] | _LEANING
        return (first, comma) if edge - 1 > comma and all(lows[j] in light for j in range(edge, verb)) else None

    def _name_behind(self, end: int, last: int) -> int:
        """Return where a name ends that a comma parts from its office: *a affirmé le ministre, Ann Ross | , hier*."""
        lows, caps = self.lows, self.text.caps
        if end + 1 >= last or lows[end] != "," or not caps[end + 1] or lows[end + 1] in self.sets["det"]:
            return end
        stop = end + 1
        while stop < last and (caps[stop] or lows[stop] in _IN_NAMES or (lows[stop] == "-" and self.text.glued(stop))):
            stop += 1
        closed = stop >= last or lows[stop] in EDGES or lows[stop] in QUOTES
        return stop if closed and stop - end <= _NAME and not self.grammar.verb(end + 1) else end

    def _contrary_to(self, verb: int, first: int) -> bool:
        """Return whether the clause only says against whose words something is told: *contrairement à ce que dit X*."""
        before = self.lows[max(first, verb - _AGAINST) : verb]
        what = next((j for j, low in enumerate(before) if low in {"que", "qu'"}), -1)
        opened = before[:what] if what > 0 else []
        opens = not _CONTRARY.isdisjoint(self.lows[first : first + _OPENS])
        return opens and any(low in _CONTRARY for low in opened) and bool({"ce", "lo"} & set(opened[-1:]))

    def _part_of(self, at: int, found: list[Found]) -> bool:
        """Return whether a word belongs to the phrase of an earlier verb: *dio cuenta de la llegada*."""
        return self.grammar.romance and any(at in one.parts and at != one.at for one in found)

    def _opens_clause(self, verb: int, first: int) -> int:
        """Return the relative pronoun in whose clause, or behind it, the verb stands, with no sign between; or -1."""
        for j in range(verb - 1, max(first, verb - _FAR), -1):
            low = self.lows[j]
            if low in _WHO[self.lang]:
                return j if self.lows[j - 1][0].isalnum() else -1
            if low in EDGES or low in QUOTES or low in self.sets["that"] or low in self.sets["sub"]:
                return -1
        return -1

    def _acts_here(self, at: int) -> bool:
        """Return whether a word can be the verb of a relative clause, and not the subject in it."""
        if self.text.caps[at] or not self.lows[at][0].isalpha():
            return False
        return self.lows[at] in self.sets["aux"] or not any(
            self.lows[at] in self.sets[name] for name in ("det", "prep", "pron", "conj", "adv")
        )

    def _who_opens(self, pronoun: int, first: int) -> Phrase | None:
        """Return the noun phrase of somebody right before a relative pronoun, if it opens its clause."""
        owner = self._ends_at(pronoun, first)
        if owner is None or owner[1] < pronoun or not self._speaker(owner):
            return None
        if not any(self.lows[j].startswith(SPEAKERS) for j in range(*owner)):
            return None
        left = self.grammar.left_edge(owner[0], first)
        if any(self.grammar.verb(j) or self._finite(j) for j in range(left, owner[0])):
            return None  # dijo el ministro que pidió calma
        return owner

    def _auxiliary_before(self, j: int, at: int, first: int) -> int:
        """Return the auxiliary of a French participle over the adjuncts between (*a à deux reprises nié*), else `j`."""
        have, be = self.sets["have"], self.sets["be"]
        if j < first or self.lows[j] in have or self.lows[j] in be:
            return j
        for k in range(at - 2, max(first - 1, at - _AMID - 1), -1):
            if self.lows[k] in have and self.lows[k] != "à":
                return k if self._amid(k + 1, at) else j
        return j

    def _amid(self, begin: int, at: int) -> bool:
        """Return whether only adjuncts stand between an auxiliary and its participle."""
        if self.lows[at - 1] in self.sets["det"] or any(self.lows[j].endswith(_DONE_SO) for j in range(begin, at)):
            return False  # a lui aussi ratifié le traité
        return _FIXED.at(self.lows, begin) + begin >= at or self.grammar.over_adjuncts(begin, at) >= at
