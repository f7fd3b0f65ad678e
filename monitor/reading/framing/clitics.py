"""French subjects that lean on the verb: *a-t-il ajouté*, *affirme-t-on au Quai d'Orsay*, *lit-on dans une note*."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.framing.romance import Romance
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.ignorance import no_word

_WHERE_ONE_SAYS = frozenset({"à", "au", "aux", "en", "dans", "chez", "auprès", "côté", "desde", "ante"})
_FROM = frozenset({"de", "du", "des", "d'", "à", "au", "del", "en"})
_PAPERS = ("communiqu", "note", "lettre", "rapport", "texte", "document", "message", "déclaration", "courrier")
_LONGEST_SUBJECT = 12
_WHEN_AND_WHERE = 10
_ANDS = frozenset({"et", "mais"})
_SPEECH = frozenset({
    "say", "announce", "deny", "confirm", "reject", "accuse", "warn", "stand", "mute", "refuse", "exclude", "label",
    "publish",
})  # fmt: skip
_THEY = frozenset({"il", "elle", "ils", "elles", "nous", "on", "ce", "c'", "personne", "aucun", "aucune", "rien"})


class Clitics(Romance):
    """The rules FR-CLITIC, FR-ASIDE and FR-PLACE of a verb with its subject behind a hyphen."""

    def _clitic(self, at: int, verb: int, last: int) -> int:
        """Return the token of a subject that leans on the verb: a-t-il ajouté, dit-elle; or -1."""
        lows, pronouns = self.lows, self.sets["pron"]
        for j in range(at - 1, verb, -1):
            if lows[j] in pronouns and lows[j - 1] in {"-", "t"}:
                return j
        if at + 4 < last and lows[at + 1 : at + 4] == ["-", "t", "-"] and lows[at + 4] in pronouns:
            return at + 4  # affirme-t-elle
        return at + 2 if at + 2 < last and lows[at + 1] == "-" and lows[at + 2] in pronouns else -1

    def _leaning(self, form: Form, at: int, clitic: int, edge: int, first: int, last: int, particle: int) -> Found:
        """Return the frame of a verb whose subject leans on it: a-t-il dit, affirme-t-on au Quai d'Orsay."""
        end = max(at, clitic, particle) + 1
        if self.lows[clitic] == "on" and (there := self._one_says(edge, end, last)) is not None:
            return Found(form.cue, at, [], "FR-PLACE", there, "before", edge, max(end, there[1]))
        if (owner := self._aside_of(edge, first, clitic, last)) is not None:
            return Found(form.cue, at, [], "FR-ASIDE", owner, "around", edge, end)
        end = self._goes_on_behind(end, last)
        within = edge > first + 1 and self.lows[edge - 1] == "," and self.lows[end : end + 1] == [","]
        order = "around" if within and self.text.quoted[edge - 2] < 0 and end + 3 < last else "before"
        return Found(form.cue, at, [], "FR-CLITIC", (clitic, clitic + 1), order, edge, end)

    def _goes_on_behind(self, end: int, last: int) -> int:
        """``..., a-t-elle affirmé lundi, et tous ont signé``: return the comma behind which it is told on."""
        lows, sets = self.lows, self.sets
        comma = next((j for j in range(end, min(last, end + _WHEN_AND_WHERE)) if lows[j] in EDGES), end)
        if comma + 3 >= last or lows[comma] != "," or lows[comma + 1] not in _ANDS:
            return end
        opens = lows[comma + 2] in sets["det"] | _THEY or self.text.caps[comma + 2]
        told = any(
            form.joined and not form.cue.flags and form.cue.operator in _SPEECH and {"f", "p"} & set(form.kinds)
            for j in range(comma + 2, last)
            for form in self.lex.forms.get(lows[j], ())
        )
        return comma if opens and not told else end

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
        return subject if self._speaker(subject) else None

    def _no_comment(self, at: int, first: int, last: int) -> Found | None:
        """``Aucun commentaire au Kremlin``, ``Au ministère, motus``, ``Sin comentarios en la embajada``."""
        begin = no_word(self.lows, at, first)
        if begin < 0 or self.text.quoted[at] >= 0 or any(self.grammar.verb(j) for j in range(first, at)):
            return None
        there = self._one_says(at + 1, at + 1, last) if begin == first else self._place_before(begin)
        if there is None or any(self.grammar.verb(j) for j in range(at + 1, last)):
            return None
        cue = Cue(self.lows[at], "mute", "", frozenset())
        one = Found(cue, at, [at], f"{self.lang}-PLACE", there, "after", min(begin, there[0]), at + 1)
        one.told = begin, at + 1
        return one

    def _denial_alone(self, at: int, last: int) -> Found | None:
        """``Démenti catégorique de la Turquie``, ``Desmentido rotundo de Ankara``: a sentence without a verb."""
        if self.lang not in {"FR", "ES"} or any(self.grammar.verb(j) or self._finite(j) for j in range(at + 1, last)):
            return None
        of = next((j for j in range(at + 1, min(last, at + 4)) if self.lows[j] in _FROM), -1)
        slot = self._after_preposition(of + 1, last) if of > 0 else None
        if slot is None or not (self._speaker(slot) or any(self.text.caps[slot[0] : slot[1]])):
            return None
        one = Found(
            Cue(self.lows[at], "deny", "", frozenset()), at, [at], f"{self.lang}-NOUN", slot, "after", at, at + 1
        )
        one.told = at + 1, of
        return one

    def _one_says(self, edge: int, after: int, last: int) -> Phrase | None:
        """``affirme-t-on au Quai d'Orsay``, ``assure-t-on de source diplomatique française``: those there speak."""
        lows = self.lows
        if lows[after : after + 1] == ["dans"] and any(low.startswith(_PAPERS) for low in lows[after + 2 : after + 4]):
            return after + 1, self.grammar.phrase(after + 1, last)[1]  # peut-on lire dans une note du ministère
        for j in range(after, min(last, after + 6)):
            if lows[j] in _WHERE_ONE_SAYS or lows[j : j + 2] == ["de", "source"]:
                if lows[j - 1 : j + 1] == ["du", "côté"]:
                    owner = self._after_preposition(j + 2 - (lows[j + 1 : j + 2] == ["du"]), last)
                    return None if owner is None else (owner[0] + (lows[owner[0]] == "du"), owner[1])
                stop = self.grammar.phrase(j + 1, last)[1]
                named = any(self.text.caps[j + 1 : stop]) or any(
                    lows[k].startswith(SPEAKERS) for k in range(j + 1, stop)
                )
                return (j, stop) if lows[j] == "de" or named else None
            if lows[j] not in self.sets["adv"] and lows[j] != "du":
                break
        return self._place_before(edge)
