"""French and Spanish: whose account it is: *según comunicó ayer el Gobierno*, *según las cuentas de la alianza*."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.framing.asides import Asides
from monitor.reading.syntax.adjuncts import attribute as belonging
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.daytimes import day_or_time
from monitor.reading.syntax.grammar import Phrase

_FINITE = ("ó", "aron", "ieron", "aba", "aban", "ará", "arán", "erá", "erán", "irá", "irán")
_NOT_FINITE = frozenset({
    "président", "agent", "dissident", "client", "patient", "incident", "accident", "continent", "contingent",
    "antécédent", "précédent", "résident", "argent", "accent", "parent", "régent", "adolescent", "concurrent",
    "adhérent", "référent", "torrent", "serpent", "vent", "talent", "bent", "occident", "orient", "récent",
    "différent", "présent", "absent", "content", "excellent", "permanent", "urgent", "violent", "prudent",
    "évident", "fréquent", "compétent", "équivalent", "influent", "apparent", "cohérent", "innocent", "intelligent",
    "patent", "latent", "négligent", "divergent", "réticent", "imminent", "éminent", "pertinent", "transparent",
    "inhérent", "strident", "ardent", "indécent", "décent", "souvent", "cent", "insurgent",
})  # fmt: skip
"""French nouns and adjectives that end like a verb in the plural."""
_AS = frozenset({"según", "conforme"})
_COUNTS = (
    "cuenta", "cálculo", "estimacion", "estimación", "dato", "cifra", "recuento", "balance", "proyeccion", "registro",
    "conclusion", "pronóstico", "previsi", "información", "informacion", "versión", "testimonio", "dicho", "indicaci",
    "calcul", "estimation", "donnée", "chiffre", "décompte", "bilan", "projection", "comptage", "relevé", "conclusion",
    "pronostic", "prévision", "information", "témoignage", "propos", "indication", "décomptes", "recensement",
)  # fmt: skip
"""Beginnings of the French and Spanish nouns for what somebody has found out, behind *selon*, *según*."""

_LEARNT = frozenset({"know", "find"})
_TOLD = _LEARNT | {
    "say", "announce", "confirm", "warn", "publish", "stand", "hint", "believe", "deny", "see", "accuse", "comment",
    "remark",
}  # fmt: skip
"""Operators of the verbs with which *según* begins a clause that tells who said the rest of the sentence."""
_REST = 4
_BODIES = frozenset({"el", "la", "los", "las", "su", "sus"})
_WHOM = frozenset({"quien", "quienes", "qui"})
_REFUSED_TO = 24
"""Words from *se negó* to the verb of what somebody refuses."""
_IFS = frozenset({"si", "s'"})
_QUESTION = 10
"""Words of *interrogé sur le point de savoir si*."""
_BEFORE_WHOM = frozenset({"según", "selon", "para", "pour", "après"})

_SAID_IN_WORDS = frozenset({"say", "confirm", "announce", "hint", "stand", "comment"})
"""Operators of verbs of several words behind which nothing more is said."""
_WITHIN_VERB = frozenset("it be this that them itself himself herself themselves their its his her to partners".split())
_PHRASE = 6
"""Words of such a verb at most, and what may stand within it."""


class Tellers(Asides):
    """The rules ES-INV and ES-CITE of a clause with *según*, and whom *selon* and *según* name."""

    def _counted_by(self, slot: Phrase) -> Phrase:
        """``según las cuentas de la High Seas Alliance``: narrow who counted or found it out to the name."""
        lows, begin = self.lows, slot[0]
        while begin < slot[1] and lows[begin] in self.sets["det"]:
            begin += 1
        if self.lang not in {"FR", "ES"} or begin >= slot[1] or not lows[begin].startswith(_COUNTS):
            return slot
        for j in range(begin + 1, slot[1] - 1):
            if lows[j] in {"de", "del", "du", "d'", "des"}:
                name = j + 1
                while name < slot[1] - 1 and lows[name] in self.sets["det"]:
                    name += 1
                return (j + 1, slot[1]) if self.text.caps[name] else slot
        return slot

    def _for_whom_it_is(self, at: int, first: int, last: int) -> Found | None:
        """``el columnista Luis Paz, según quien ...``, ``le chercheur, pour qui ...``: who stands before the comma."""
        lows = self.lows
        if lows[at] not in _BEFORE_WHOM or at + 2 >= last or lows[at + 1] not in _WHOM:
            return None
        begin = at - (lows[at - 1] in {"d'", "de"}) if at > first else at
        if begin <= first + 1 or lows[begin - 1] != ",":
            return None
        stop = begin - 1
        for _ in range(2):  # le chercheur Luc Roy, de l'Institut de Lima, pour qui ...
            comma = next((j for j in range(stop - 1, first, -1) if lows[j] == ","), -1)
            if comma < 0 or lows[comma + 1] not in {"de", "d'", "du", "del", "à", "au"}:
                break
            stop = comma
        owner = self._ends_at(stop, first)
        if owner is None or owner[1] < stop or not self._speaker(owner):
            return None
        cue = Cue(lows[at], "say", "", frozenset())
        one = Found(cue, at, [at, at + 1], f"{self.lang}-PREP", owner, "after", at, at + 2, carried=True)
        if not any(self.grammar.verb(j) or self._finite(j) for j in range(first, at)):
            comma = next((j for j in range(at + 3, last) if lows[j] == ","), last)
            one.told = at + 2, comma  # la ministre, selon qui ils sont là, a refusé de ...
        return one

    def _as_told(self, at: int, last: int) -> bool:
        """Return whether *según* begins a clause of its own and names nobody: *según comunicó ayer el Gobierno*."""
        if self.lang != "ES" or self.lows[at] not in _AS:
            return False
        j = at + 1
        while j < last and j < at + 6 and (self.lows[j] in self.sets["adv"] or self.lows[j] in self.sets["have"]):
            j += 1
        forms = self.lex.forms.get(self.lows[j]) if j < last and not self.text.caps[j] else None
        return any({"f", "p"} & set(form.kinds) and "dative!" not in form.cue.flags for form in forms or ())

    def _as_they_told(self, form: Form, at: int, verb: int, edge: int, last: int) -> Found | None:
        """``según comunicó el Gobierno de Skopje``: what stands around the clause is what was told."""
        if self.lang != "ES":
            return None
        begin = next((j for j in range(verb - 1, max(edge - 2, verb - 6, -1), -1) if self.lows[j] in _AS), -1)
        if begin < 0 or form.cue.operator not in _TOLD:
            return None
        who = self.grammar.after(at + 1, last)
        if who is None or not self._can_tell(who):
            return self._as_he_told(form, at, verb, begin, last)
        if form.cue.operator == "accuse":  # según denunció la oposición: says that it is so
            form = form._replace(cue=form.cue._replace(operator="say"))
        if form.cue.operator in _LEARNT and (deeper := self._learnt_from(who, last)) is not None:
            cue = form.cue._replace(operator="say")
            return Found(cue, at, [], "ES-CITE", deeper, "around", begin, deeper[1], first=begin)
        return Found(form.cue, at, [], "ES-INV", who, "around", begin, max(who[1], at + 1), first=begin)

    def _as_he_told(self, form: Form, at: int, verb: int, begin: int, last: int) -> Found | None:
        """``Llegaron en agosto, según dijo ayer.``: who spoke before said the rest of the sentence."""
        rest = self.lows[at + 1 : last]
        alone = all(low in self.sets["adv"] or not low[0].isalpha() for low in rest) and len(rest) < _REST
        if not alone or self.lows[verb - 1] == "se" or form.cue.operator in _LEARNT or self.lows[begin - 1] != ",":
            return None
        return Found(form.cue, at, [], "ES-DROP", (at, at), "around", begin, at + 1, first=begin)

    def _can_tell(self, who: Phrase) -> bool:
        """Return whether a phrase behind *según informó* is somebody: a name, an office, or any noun with its article.

        ``según informó la secretaría del cuerpo``; but not ``según dijo ayer``.
        """
        if any(self.text.caps[j] or self.lows[j].startswith(SPEAKERS) for j in range(*who)):
            return True
        return self.lows[who[0]] in _BODIES and who[1] - who[0] > 1

    def _learnt_from(self, outlet: Phrase, last: int) -> Phrase | None:
        """Return from whom an outlet has what it learnt: *según supo EFE de fuentes del Gobierno belga*."""
        begin = next((j for j in range(*outlet) if self.lows[j] in {"de", "por", "del"}), outlet[1])
        if begin + 1 >= last or self.lows[begin] not in {"de", "por", "del"}:
            return None
        slot = self._after_preposition(begin + 1, last)
        return slot if slot is not None and self._speaker(slot) else None

    def _finite(self, at: int) -> bool:
        """Return whether an unlisted word is a Spanish or French verb in a finite form, by its ending."""
        low = self.lows[at]
        if self.text.caps[at] or len(low) < 4:
            return False
        if self.lang == "ES":
            return low.endswith(_FINITE)
        return self.lang == "FR" and low.endswith("ent") and not low.endswith("ment") and low not in _NOT_FINITE

    def _to(self, at: int, last: int) -> bool:
        """Return whether *a* follows a verb, over when, where and how: *se negó ayer, en Oslo, a pronunciarse*."""
        j, end = at + 1, min(last, at + _REFUSED_TO)
        while j + 1 < end and self.lows[j] != "a":
            gone = day_or_time(self.lows, j, last)
            if self.lows[j] == ",":
                gone = next((k + 1 for k in range(j + 1, end) if self.lows[k] == ","), j)
            if gone == j and self.lows[j] in self.sets["prep"]:
                gone = self.grammar.skip_prepositional(j, last)
            elif gone == j and j > at + 1:
                gone = belonging(self.lows, self.text.caps, self.sets, j, last, spanish=True)
            if gone == j and self.lows[j] not in self.sets["adv"]:
                return False
            j = max(gone, j + 1)
        return j < last and self.lows[j] == "a"

    def _end_of_verb(self, form: Form, at: int, last: int) -> int:
        """Return the last token of an English verb of saying of several words: *let it be known*, *pointed out*."""
        if self.lang != "EN" or form.joined or form.cue.operator not in _SAID_IN_WORDS:
            return at
        end = next((j for j in range(at + 1, min(last, at + _PHRASE)) if self.lows[j] == form.cue.particle), at)
        return end if all(self.lows[j] in _WITHIN_VERB for j in range(at + 1, end)) else at

    def _told_past(self, at: int, last: int) -> bool:
        """Return whether *que* follows a verb over an aside: *a confirmé, dans un communiqué, que*."""
        behind = self.grammar.over_adjuncts(at + 1, last) if self.grammar.romance else last
        return at + 1 < behind < last and self.lows[behind] in {"que", "qu'"}

    def _behind_question(self, first: int, last: int) -> int:
        """Return where who answers begins behind what he was asked, up to token `last`; `first` if nothing is asked.

        ``Preguntado si, tras el choque, Lima y Quito han firmado, | el ministro, Luc Claes, respondió``.
        """
        lows, begin, end = self.lows, first, last
        if self.lang not in {"FR", "ES"} or _IFS.isdisjoint(lows[first : first + _QUESTION]):
            return first
        for comma in range(last - 1, first, -1):
            if lows[comma] != "," or self.text.quoted[comma] >= 0:
                continue
            if any(self.grammar.verb(j) for j in range(comma + 1, end)):
                break
            if lows[comma + 1] in self.sets["det"] or self.text.caps[comma + 1]:
                begin = comma + 1
            end = comma
        return begin
