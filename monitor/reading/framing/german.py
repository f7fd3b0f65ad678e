"""The order of the German sentence: which phrase is the subject of a verb of saying."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.fields import MAY
from monitor.reading.framing.predicates import DONE_THERE
from monitor.reading.framing.prefields import NEITHER_NOR, SAID_ALONE, SECRETS, YES_OR_NO, Prefields, told_behind_place
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.openings import behind_times, compared, opening, stressed

_NOT_EACH_OTHER = frozenset({"widersprechen", "befinden", "schuldgeben"})
"""Verbs that report nothing beside *sich*."""
_HELD = frozenset({"hielt", "hielten", "hält", "halten", "schloss", "schlossen", "bestätigte", "bestätigten", "nannte"})
"""Verbs of a second predicate that tell what is thought of the matter."""
_OBJECTS = frozenset({"den", "die", "das", "einen", "eine", "ein"})
_REGARDS = frozenset({"sehen", "erkennen", "erblicken"})
_IMPERSONAL = frozenset({"hervorgehen", "vorliegen"})
_BUT = frozenset({"aber", "jedoch", "allerdings", "freilich"})
_TURNED = _BUT | {"auch"}
"""Words behind the object of a clause that shares its subject with the one before."""
_IFS = frozenset({"wenn", "falls", "sofern", "sobald", "ob", "bevor", "ehe", "damit"})
"""Subordinators whose clause tells no act of speech that has happened."""
_EVEN = frozenset({"auch", "selbst"})
_SINCE = frozenset({"seit", "bis"})
"""Prepositions that open a clause as well: *seit der Botschafter den Einsatz bestätigt hat*."""
_MAY_ACT = frozenset({"der", "die", "das", "welcher", "welche", "welches"})
"""Relative pronouns that can be the subject of their clause."""
_ACCUSATIVE = frozenset("den einen ihn diesen keinen seinen ihren sich jeden".split())
"""Words that begin an object, so that the relative pronoun before them is the subject."""
_NO_SUBJECT = frozenset("die das eine diese dieses keine seine ihre es".split())
"""Words that can begin a subject, but not beside *der*, which is one itself: *der die Behauptung verbreitet hatte*."""
_ON_BEHALF = frozenset({"seitens", "vonseiten"})
_AGENT = frozenset({"von", "vom"}) | _ON_BEHALF
"""Prepositions of who does it, in a passive."""
_ANYBODY = frozenset({"man", "niemand", "keiner"})
"""Subjects that are nobody, so that the place speaks: *In Oslo glaubt niemand*."""
_BEFORE_THIS = frozenset({",", ";", "–", "—"})
"""Signs between what is said and a *das* or *davon* that means it."""
_CLAUSES = frozenset({"dass", "ob", "weil", "wenn", "nachdem", "bevor", "obwohl", "sobald", "solange", "da"})
"""Words that begin a clause whose verb stands at its end."""
_TOLD_OUT = frozenset({"say", "announce", "confirm", "deny", "reject", "retract"})
_CLAIMS = frozenset({"will", "wollen", "wolle"})
"""*Will erfahren haben*: says that it has learnt it."""
_ASKED = frozenset({"ob", "wie", "was", "wer", "warum", "wo", "wann", "woher"})
_FAR_BEHIND = 20
"""Words of adjuncts between a verb and its subject at most."""
_NAME = 8
"""Words between the commas around a name, or a name and its office."""
_APPOSED = 3
"""Commas between *wie* and its verb at most."""
_OPENING = 4
"""Words at least of a clause whose verb no list knows."""
_BELONGS = {
    "die": frozenset({"der", "die", "einer", "ihrer", "seiner"}),
    "der": frozenset({"dem", "den", "einem", "einen", "ihrem", "seinem"}),
    "das": frozenset({"dem", "das", "einem", "ihrem", "seinem"}),
}
"""Articles behind a preposition that agree with a relative pronoun."""
_PARTICLES = frozenset(
    {"an", "zu", "vor", "ab", "auf", "nach", "bei", "zurück", "aus", "ein", "fest", "mit", "dar", "abrede"}
)
"""Particles of verbs that end a clause before a relative one."""
_NEAREST = 6
"""Words of a noun phrase that a relative clause follows."""
_BEHIND = 4
"""Words from the one who is told something to the clause that tells it."""
_ON_WHAT = frozenset({"von", "vom", "über", "zu", "zum", "zur", "für", "gegen", "wegen"})
"""Prepositions of what somebody knows or says of a thing."""
_ANYWAY = frozenset({"doch", "jedoch"})


class German(Prefields):
    """The rules DE-SVO, -V2, -INV, -OVS, -BACK, -APPO, -RUN, -SUB, -WIE, -REL, -RELS, -PASS, -PASSIN.

    -PLACE and -CITE.
    """

    def _german(self, form: Form, at: int, particle: int, first: int, last: int, found: list[Found]) -> Found | None:
        lows, kinds = self.lows, form.kinds
        if form.cue.lemma in _IMPERSONAL or form.cue.flags & {"zu!", "paper!"}:
            return self._without_subject(form.cue, at, particle, first, last)
        if self._tells_nothing(form, at, particle, first, last):
            return None
        if "a" in kinds:
            return self._convinced(form, at, first, last, found)
        verb, bracket = at, False
        parts = [at] + ([particle] if particle >= 0 else [])
        behind = lows[at + 1] if at + 1 < last else "."
        if "p" in kinds or "i" in kinds:
            aux = self._auxiliary(at, first)
            over = self._auxiliary_over_name(at - 1, first) if aux < 0 and lows[at - 1] == "," else -1
            aux = max(aux, over)
            if behind in self.sets["aux"] | {"worden"} or (at + 2 < last and behind == "zu"):
                verb, bracket = at + 1, True
                verb = self._governs(behind, at, first, parts)
                if behind == "worden":
                    verb = at + 2 if at + 2 < last and lows[at + 2] in self.sets["aux"] else aux
            elif over >= 0 or (aux >= 0 and not ("f" in kinds and self._finite_here(at, aux, first))):
                verb, bracket = aux, True
            elif "i" in kinds and behind in NEITHER_NOR and (modal := self._second_infinitive(at, last)) > 0:
                verb, bracket = modal, True
            elif "f" not in kinds:
                return self._shared(form, at, first, last, found)
        if self._said_to_have(at, verb, first):
            return None
        if verb < 0 or (bracket and "i" in kinds and lows[verb] in MAY and form.cue.operator in _TOLD_OUT):
            return None  # could announce it on Monday: nothing has been said
        form = self._by_place(form, at, verb, last)
        if (form.cue.lemma == "erklären" and self._declared(at, verb, last)) or (
            form.cue.lemma in _REGARDS and self._regards(at, verb, last)
        ):
            form = form._replace(cue=form.cue._replace(operator="label"))  # erklärte das Abkommen für nichtig
        nothing = "nichts" in lows[verb + 1 : at] if form.cue.operator == "know" else False
        if form.cue.lemma == "wollen" and "gewusst" in lows[at : at + 8] and "nichts" in lows[at : at + 8]:
            return None  # will davon nichts gewusst haben
        if lows[verb] in _CLAIMS and form.cue.operator in {"know", "see", "find"} and not nothing:
            if any(lows[j] in _ASKED for j in range(at + 1, min(at + 5, last))):
                return None  # will wissen, ob
            form = form._replace(cue=form.cue._replace(operator="say"))
        if bracket and lows[verb] in self.sets["werden"] and "p" in kinds and "i" not in kinds:
            if form.cue.operator == "cite":
                return self._is_cited(form.cue, at, verb, first)
            return self._german_passive(form, at, verb, first, last)
        if bracket and verb != at:
            parts.append(verb)
        until = particle if particle > verb and behind != "worden" else last
        one = self._german_subject(form, at, verb, bracket, first, until if until > at else last, found)
        if one is None and form.cue.lemma == "verlauten" and (place := self._origin(self._edge(at, first), at)):
            return Found(form.cue, at, parts, "DE-PLACE", place, "after", place[0], at + 1)  # Aus Oslo verlautete, ...
        if form.cue.operator == "cite" and one is not None:
            return self._cited(one, at, verb, first, last)
        if one is not None and not self._impersonal(one, verb, first, last):
            return None
        if one is not None and form.cue.operator == "exclude" and self._it_is(one.slot, verb):
            return None  # es sei nicht auszuschließen, sagte der Minister: nobody else excludes it
        if one is not None and one.slot is not None and one.slot[0] > verb:
            one.slot = self._without_object(self._without_paper(one.slot), form.cue, at)
        if one is not None:
            if particle > at and one.order == "after":
                one.order = "object"  # the object stands between the verb and its particle
            one.parts = sorted(parts)
            one.end = max([one.end, at + 1, particle + 1])
        return one

    def _is_cited(self, cue: Cue, at: int, verb: int, first: int) -> Found | None:
        """``Der Minister wird mit den Worten zitiert, ...``, ``„Das ist falsch“, wird der Minister zitiert``."""
        edge = self._edge(verb, first)
        if (subject := self.grammar.subject(edge, verb)) is not None:
            return self._cited_as(Found(cue, at, [], "DE-CITE", subject, "around", edge, at + 1), subject, at, verb)
        subject = self.grammar.after(verb + 1, at)
        return Found(cue, at, sorted({at, verb}), "DE-CITE", subject, "before", edge, at + 1) if subject else None

    def _without_subject(self, cue: Cue, at: int, particle: int, first: int, last: int) -> Found | None:
        """Read a verb of which who speaks is no subject."""
        if "zu!" in cue.flags:
            return self._heard(cue, at, first)
        if "paper!" in cue.flags:
            return self._stood(cue, at, first, last)
        cue = cue._replace(operator="say")
        if cue.lemma == "vorliegen":
            return self._lies_before(cue, at, particle, first)
        return self._emerged(cue, at, particle, first, last)

    def _tells_nothing(self, form: Form, at: int, particle: int, first: int, last: int) -> bool:
        """Return whether a verb reports nothing here, by what stands beside it."""
        lows, cue = self.lows, form.cue
        itself = "sich" in lows[self._edge(at, first) : at] and cue.flags.isdisjoint({"sich!", "für"})
        if cue.operator == "confirm" and itself:
            return True
        if cue.lemma == "zeigen" and self._shows_sure(at, last):
            return True  # zeigte sich überzeugt, dass
        if cue.lemma == "sprechen" and self._talks(at, first, last):
            return True  # hat mit dem Kanzler über den Rücktritt gesprochen
        if cue.lemma == "zurückziehen" and "sich" in lows[max(first, at - 12) : at + 4]:
            return True
        if cue.lemma == "annehmen" and not self._supposes(at, max(at, particle), last):
            return True  # nahm den Rücktritt an
        if self._only_looks(cue, at, particle, last):
            return True  # ihm drohen zehn Jahre Haft
        if cue.lemma == "schliessen" and not self._concludes(at, first, last):
            return True  # haben ein Abkommen geschlossen
        if cue.lemma in _NOT_EACH_OTHER and "sich" in lows[self._edge(at, first) : at + 2]:
            return True  # A und B widersprechen sich: each other; befand sich: where somebody was
        if lows[at].startswith(("hinzuzu", "auszuschl")) or self._attributive(at, first, last):
            return True  # habe dem nichts hinzuzufügen
        return lows[at - 1] == "zu" and "f" in form.kinds and cue.operator not in {"confirm", "deny", "exclude"}

    def _auxiliary_over_name(self, comma: int, first: int) -> int:
        """``wurde vom Sprecher, Jan Holm, bestätigt``: return the auxiliary before what is put between commas; -1."""
        before = next((j for j in range(comma - 1, max(first, comma - _NAME) - 1, -1) if self.lows[j] == ","), -1)
        if before < 0 or any(self.grammar.verb(j) for j in range(before + 1, comma)):
            return -1
        aux = self._auxiliary(before, first)
        return aux if aux >= 0 and self.lows[aux] in self.sets["werden"] else -1

    def _cited(self, one: Found, at: int, verb: int, first: int, last: int) -> Found | None:
        """``das Portal berief sich auf X``: X is who is told to have said it."""
        j = next((k for k in range(verb + 1, last) if self.lows[k] == "auf"), -1)
        slot = self._after_preposition(j + 1, last) if j >= 0 else None
        if slot is None:
            return self._whom_cited(one, at, verb, last) if one.cue.lemma == "zitieren" else None
        if self.lows[slot[1] - 1] in SECRETS:
            one.cue = one.cue._replace(operator="open")
            return one  # berief sich auf die Geheimhaltung
        one.slot, one.rule, one.order, one.parts = slot, "DE-CITE", "around", sorted({at, verb, j})
        return one

    def _impersonal(self, one: Found, verb: int, first: int, last: int) -> bool:
        """``hieß es aus Kiew``, ``in Moskau gab man sich gelassen``.

        The place is who speaks; False where *heißen* is no saying.
        """
        subject = self.lows[one.slot[0]] if one.slot else ""
        subject = "man" if subject in _ANYBODY else subject
        if one.cue.operator == "hear":
            said = {self.lows[self._edge(min(verb, one.at), first)], *self.lows[max(first, verb - 1) : verb + 2]}
            if one.cue.lemma != "verlauten" and "es" not in said:
                return False
        elif subject != "man":
            return True
        places = {"in", "im", "beim", "bei", "seitens"} | (set() if subject == "man" else {"aus", "von", "vom"})
        begin = self._edge(min(verb, one.at), first)
        if (there := self._place_meant(begin, verb, first)) is not None:
            one.slot, one.rule = there, "DE-PLACE"
            one.carried = there[1] <= first
            return True
        end = next((j for j in range(max(verb, one.at) + 1, last) if self.lows[j] in EDGES), last)
        # mochte man in Oslo nicht sagen
        opens = min(verb, one.at) if subject == "man" and verb >= 0 else max(verb, one.at)
        behind, before = range(opens + 1, end), (*range(begin, verb), *range(first, begin))
        if one.cue.operator == "hear" and (slot := self._paper(behind.start, end) or self._paper(begin, verb)):
            one.slot, one.rule = slot, "DE-PLACE"
            return True
        for j in (*before, *behind) if subject == "man" else (*behind, *before):
            bare = self.lows[j] not in {"in", "im"} or self._house_at(j + 1, last)
            if bare and self.lows[j] in places and j + 1 < last and any(self.text.caps[j + 1 : min(j + 4, last)]):
                slot = self._after_preposition(j + 1 + (self.lows[j + 1] == "seiten"), last)
                if slot is None:
                    continue
                if subject == "man" and j > verb and not _ON_WHAT.isdisjoint(self.lows[verb + 1 : j]):
                    break  # man wisse nichts von einem Einsatz im Kongo
                if (
                    (j >= begin if subject != "man" or j > verb else j == begin)
                    or j == first
                    or self.lows[j - 1] in {",", ";", "und", "selbst", "auch", "sogar", "aber", "–"} | _ANYBODY
                ):
                    one.slot, one.rule = (j, slot[1]), "DE-PLACE"
                    if subject == "man":
                        told_behind_place(one, j, verb, begin, self.lows)
                    return True
        if one.cue.operator == "hear":
            one.carried = True
        return True

    def _it_is(self, slot: Phrase | None, verb: int) -> bool:
        """Return whether *es* is the subject of *sein*."""
        return (
            slot is not None
            and slot[1] - slot[0] == 1
            and self.lows[slot[0]] == "es"
            and self.lows[verb] in self.sets["be"]
        )

    def _finite_here(self, at: int, aux: int, first: int) -> bool:
        """``X hat Y, Z erklärt``: decide for the participle; a comma between means the verb is finite on its own."""
        between = self.lows[aux:at]
        opens = self.lows[at - 1] not in QUOTES and self.grammar.left_edge(at, first) == at
        return "," in between[-1:] or opens

    def _german_passive(self, form: Form, at: int, aux: int, first: int, last: int) -> Found | None:
        for j in self._agents(at, aux, first, last):
            if (self.lows[j] in self.sets["pass_agent"] and self.lows[j + 1] != "der") or self.lows[j] in _AGENT:
                slot = self._after_preposition(j + 1, last)
                if slot:
                    edge = self._passive_edge(min(at, aux), first)
                    verbs = sorted({at, aux})
                    return Found(form.cue, at, verbs, "DE-PASS", slot, "object", edge, at + 1, passive=True, first=edge)
        if (there := self._told_there(form.cue, at, aux, first)) is not None:
            return there
        edge = self._passive_edge(min(at, aux), first)
        low, high = sorted((at, aux))
        if form.cue.operator in DONE_THERE:
            if aux < at and (writer := self._writer(edge, aux)) is not None:
                return Found(
                    form.cue, at, [low, high], "DE-PASSIN", writer, "object", aux, at + 1, passive=True, first=aux
                )
            for j in (*range(low + 1, high), *range(edge, low)):
                if self.lows[j] in {"in", "aus"} and self.text.caps[j + 1] and not self.lows[j + 1].isdigit():
                    one = Found(form.cue, at, [low, high], "DE-PASSIN", None, "object", edge, at + 1, passive=True)
                    one.slot, one.first = (j, self.grammar.skip_prepositional(j, high if j > low else low)), edge
                    return one
        return Found(
            form.cue, at, sorted({at, aux}), "DE-PASS0", None, "object", edge, at + 1, passive=True, first=edge
        )

    def _agents(self, at: int, aux: int, first: int, last: int) -> list[int]:
        """Return the tokens at which the agent of a passive can stand: *Bestätigt wurde es vom Amt*, *Seitens ...*."""
        low, high = min(at, aux), max(at, aux)
        places = list(range(low + 1, high))
        if at < aux:
            places += range(aux + 1, next((j for j in range(aux + 1, last) if self.lows[j] in EDGES), last - 1))
        return places + [j for j in range(self._edge(low, first), low) if self.lows[j] in _ON_BEHALF]

    def _passive_edge(self, verb: int, first: int) -> int:
        """Return where the clause of a passive begins: before a clause that is put in, which its subject explains.

        ``Ein Bericht, wonach ..., wurde dementiert``.
        """
        edge = self.grammar.left_edge(verb, first)
        if edge != verb or edge <= first or self.lows[edge - 1] != ",":
            return edge
        inner = self.grammar.left_edge(edge - 1, first)
        if inner > first and (self.lows[inner - 1] in self.sets["sub"] or self.lows[inner] in self.sets["rel"]):
            comma = inner - 2 if self.lows[inner - 1] in self.sets["sub"] else inner - 1
            if comma > first and self.lows[comma] == ",":
                return self.grammar.left_edge(comma, first)
        return edge

    def _german_subject(
        self, form: Form, at: int, verb: int, bracket: bool, first: int, last: int, found: list[Found]
    ) -> Found | None:
        """Find the subject of the finite verb at `verb` by the order of the German sentence."""
        grammar, lows, sets = self.grammar, self.lows, self.sets
        edge = compared(grammar, self._edge(min(verb, at), first), first, verb)
        if lows[at - 1] == "zu" and found and found[-1].cue.operator == "refuse" and lows[edge - 1] == ",":
            return None  # lehnte es ab, den Einsatz zu bestätigen
        order = "object" if bracket else "after"
        head = lows[edge - 1] if edge > first else ""
        opener = lows[edge] if edge < last else ""
        named = head == "als" and "als" in form.cue.flags and edge - 1 == first
        if named and not EDGES.issuperset(lows[verb + 1 : verb + 2]) and (subject := grammar.after(verb + 1, last)):
            end = max(subject[1], verb + 1)  # Als Ente bezeichnete die Botschaft den Bericht
            return Found(form.cue, at, [], "DE-OVS", subject, "object", edge - 1, end, first=first)
        if head == "als" and edge - 1 == first and (who := self._as_what(verb, at, last)) is not None:
            return Found(form.cue, at, [], "DE-V2", who, order, edge - 1, max(who[1], verb + 1))
        if head in sets["sub"] and edge > first and verb >= at - 1 and edge < min(at, verb):
            if head in _IFS and (edge < 2 or lows[edge - 2] not in _EVEN):
                return None  # wenn Minsk die Soldaten abzieht: nobody has done it
            subject = grammar.subject(edge, at)
            if subject is None:
                return None
            wie = head == "wie"
            if wie and (like := self._like_him(max(at, verb), last)) is not None:
                return Found(form.cue, at, [], "DE-V2", like, "after", edge - 1, like[1])
            subject = self._of_main_clause(subject, first, edge) if wie else subject
            if not wie:
                return Found(form.cue, at, [], "DE-SUB", subject, "object", edge, max(at, verb) + 1)
            where = "before" if edge - 1 > first else "around"
            return Found(form.cue, at, [], "DE-WIE", subject, where, edge - 1, max(at, verb) + 1)
        if head == "," and (who := self._told_with_apposition(edge, max(at, verb), first, last)) is not None:
            where = "before" if who[0] - 1 > first else "around"
            return Found(form.cue, at, [], "DE-WIE", who, where, who[0] - 1, max(at, verb) + 1)
        if head == "," and verb <= at and (whole := self._list_before(verb, edge, first)) is not None:
            return Found(form.cue, at, [], "DE-SVO", whole, order, whole[0], verb + 1)
        final = verb > edge + 1 or EDGES.issuperset(lows[verb + 1 : verb + 2])  # not: ..., das will die Polizei ...
        apart = lows[last - 1] not in EDGES and not _PARTICLES.isdisjoint(lows[last : last + 1])
        if opener in sets["rel"] and head == "," and edge < verb < at and self._modal_behind(at, last):
            return self._relative(form, at, at + 1, edge, first)  # das sich nicht hatte äußern wollen
        if opener in sets["rel"] and head == "," and verb >= at and edge < at and final and not apart:
            return self._relative(form, at, verb, edge, first)  # not: ..., der Kreml weist das zurück
        if (
            opener in _SINCE
            and verb >= at > edge
            and lows[at + 1 : at + 2] != ["worden"]
            and (max(at, verb) + 1 >= last or lows[max(at, verb) + 1] in EDGES)
        ):
            subject = grammar.subject(edge + 1, at)
            if subject is not None:
                return Found(form.cue, at, [], "DE-SUB", subject, "object", edge, max(at, verb) + 1)
        edge, start = self._sentence_start(edge, verb)
        if start == verb and edge == first and lows[first] in _ANYWAY and (who := grammar.after(verb + 1, last)):
            return Found(form.cue, at, [], "DE-V2", who, order, edge, max(who[1], verb + 1))  # Doch bestätigte X
        if start == verb:
            return self._verb_first(form, at, verb, bracket, edge, first, last, found)
        if lows[verb - 1] in sets["conj"] and found and found[-1].slot and edge <= found[-1].at < verb:
            order = "object" if bracket else "after"
            return Found(form.cue, at, [], "DE-RUN", found[-1].slot, order, verb - 1, verb + 1, carried=True)
        if (so_told := self._told_so(form, start, at, verb, first, last)) is not None:
            return so_told
        if self._verb_opens(form, start, at, verb):  # Bestätigt hat Paris den Tod nicht
            subject = self._past_thing(grammar.after(verb + 1, last), last)
            return (
                Found(form.cue, at, [], "DE-OVS", subject, "object", edge, subject[1], first=start) if subject else None
            )
        alone = verb - start == 1 and lows[start] in sets["objects"]  # Davon, Das
        opens = not alone and lows[start] not in sets["prep"] and opening(grammar, start, verb)
        if not (opens or self._paper_first(start, verb, last)) and (
            self._object_first((start, verb), form.cue) or self._nominative_behind(start, verb + 1, last)
        ):
            subject = grammar.after(verb + 1, last)
            if subject is None or (bracket and subject[0] > at):
                return None
            back = lows[start] in {"das", "dies", "davon", "darüber", "dazu", "dem"} and not self.text.caps[start + 1]
            told = edge - 2 > first and head in _BEFORE_THIS  # Er sei tot – das räumte die Klinik ein
            where = "object" if not back or verb - start > 2 else "before" if told else "back"
            kind = "DE-OVS" if where == "object" else "DE-BACK"
            return Found(form.cue, at, [], kind, subject, where, edge, max(subject[1], verb + 1), first=start)
        if head == ")" and start == edge and self._bracket_from(edge, verb, first):
            return self._after_apposition(form, at, verb, bracket, edge, first)
        span = (edge, start, verb, at if bracket and at > verb else last)
        return self._plain_order(form, at, span, opens=opens, order=order, reach=(first, last))

    def _plain_order(
        self, form: Form, at: int, span: tuple[int, int, int, int], *, opens: bool, order: str, reach: Phrase
    ) -> Found | None:
        """Read a verb in its second place: who speaks stands before it, or behind it where an adverbial does."""
        (edge, start, verb, stop), (first, last) = span, reach
        grammar, lows, sets = self.grammar, self.lows, self.sets
        subject = self._with_others(grammar.subject(start, verb), verb, verb)
        if subject is not None and edge > first and lows[edge - 1] == ",":
            subject = self._whole_list(subject, edge, first)
        if subject is not None and start == subject[0] and not opens and self._thing(subject):
            later = grammar.after(verb + 1, stop)
            turned = lows[verb + 1 : verb + 2] == ["auch"] or (later and self._opens_with_name(later[0]))
            if later is not None and (turned or lows[later[0]] in sets["nominative"] or lows[later[0]] in sets["pron"]):
                return Found(form.cue, at, [], "DE-OVS", later, "object", edge, max(later[1], verb + 1), first=start)
        only = None if opens else stressed(grammar, start, verb)
        subject = only or subject
        adverbial = opens or (self._adverbial(start) and only is None)
        if subject is None or adverbial or self._tells_how(start, verb):
            later = self._nobody_there(start, verb, stop) or grammar.after(verb + 1, stop)
            if later is not None:
                later = self._list_behind(self._with_others(later, last, verb) or later, last)
                felt = self._felt_about(start, verb)  # Erleichtert über den Tausch zeigte sich Oslo
                return Found(form.cue, at, [], felt or "DE-V2", later, "object" if felt else order, edge, later[1])
        return Found(form.cue, at, [], "DE-SVO", subject, order, edge, verb + 1) if subject is not None else None

    def _told_with_apposition(self, edge: int, verb: int, first: int, last: int) -> Phrase | None:
        """``wie Jan Holm, Sprecher der Marine, am Montag sagte``: return the subject, which runs over the commas."""
        if verb + 1 < last and self.lows[verb + 1] not in EDGES:
            return None
        j = edge - 1
        for _ in range(_APPOSED):
            begin = self._edge(j, first)
            if begin <= first or any(self.grammar.verb(k) or self._verb_like(k) for k in range(begin, j)):
                return None
            if self.lows[begin - 1] == "wie":
                return (begin, edge - 1) if self.grammar.starts(begin, j) else None
            if self.lows[begin - 1] != ",":
                return None
            j = begin - 1
        return None

    def _convinced(self, form: Form, at: int, first: int, last: int, found: list[Found]) -> Found | None:
        """``Die Marine ist überzeugt, dass``, ``davon ist sie überzeugt``: the adjective stands for a verb."""
        verb = self._holds(at, first, last)
        one = self._german_subject(form, at, verb, True, first, last, found) if verb >= 0 else None
        if one is not None:
            one.parts, one.end = sorted({at, verb}), max(one.end, at + 1, verb + 1)
            edge = self._edge(min(at, verb), first)
            if form.cue.operator == "comment" and edge < verb:
                one.order, one.first = "object", edge  # Über den Einmarsch sei man besorgt
            if (
                self.lows[edge] in {"da", "davon", "dessen"}
                and edge - 2 > first
                and self.lows[edge - 1] in _BEFORE_THIS
            ):
                one.rule, one.order, one.edge = "DE-BACK", "before", edge
        return one

    def _relative(self, form: Form, at: int, verb: int, edge: int, first: int) -> Found | None:
        """``Vorwürfe, die X zurückweist``; ``, was beide Seiten bestreiten``; ``der Sprecher, der das sagte``."""
        subject = self.grammar.after(behind_times(self.grammar, edge + 1, at), at)
        pronoun, behind = self.lows[edge], self.lows[edge + 1]
        thing = subject is not None and self._thing(subject)  # das Amt, das die Anwesenheit bestätigt hatte
        it = behind in {"das", "dies", "es"} and subject is not None and subject[1] - subject[0] == 1  # der das sagte
        acts = thing or it or behind in _ACCUSATIVE or (pronoun == "der" and behind in _NO_SUBJECT)
        if subject is not None and subject[1] <= at and not (pronoun in _MAY_ACT and acts):
            if self.lows[at - 1] == "zu" and max(at, verb) == at:
                return None  # sieht sich außerstande, den Rücktritt Ozolas zu bestätigen
            inner = self._whose(edge, subject, at, max(at, verb) + 1)  # dessen Amt den Tausch bestätigt
            subject, order = ((edge, subject[1]), "object") if inner else (subject, "before")
            return Found(form.cue, at, [], "DE-REL", subject, order, edge, max(at, verb) + 1, told=inner)
        j = edge - 1
        left = self._edge(j, first)
        owner = self._nearest(j, left, pronoun) or self.grammar.subject(left, j)
        return Found(form.cue, at, [], "DE-RELS", owner, "object", edge, max(at, verb) + 1) if owner else None

    def _verb_first(
        self, form: Form, at: int, verb: int, bracket: bool, edge: int, first: int, last: int, found: list[Found]
    ) -> Found | None:
        """Read a verb that opens its clause.

        After the content (inversion), after an apposition, or in a run of verbs.
        """
        grammar, lows = self.grammar, self.lows
        if form.cue.lemma == "verlauten" and edge == verb > first and lows[edge - 1] in QUOTES | {",", "–"}:
            return Found(form.cue, at, [], "DE-INV", None, "before", edge, at + 1)  # ..., verlautete aus dem Amt
        if (owner := self._same_subject(edge, verb, first)) is not None:
            return Found(form.cue, at, [], "DE-RUN", owner, "object", edge, max(verb, at) + 1, carried=True)
        joined = edge < verb
        subject = grammar.after(verb + 1, at if bracket and at > verb else last)
        if joined or edge == first:
            if joined and found and found[-1].slot is not None:
                last_one = found[-1]
                return Found(
                    form.cue,
                    at,
                    [],
                    "DE-RUN",
                    last_one.slot,
                    "object" if bracket else "after",
                    edge,
                    max(verb, at if bracket else verb) + 1,
                    carried=True,
                )
            if joined:
                owner = grammar.subject(first, edge)
                if owner:
                    return Found(
                        form.cue,
                        at,
                        [],
                        "DE-RUN",
                        owner,
                        "object" if bracket else "after",
                        edge,
                        verb + 1,
                        carried=True,
                    )
            return None
        before = lows[edge - 1]
        if before == "," and subject is not None and self._only_adjuncts(first, edge):
            order = "object" if bracket else "after"
            return Found(form.cue, at, [], "DE-V2", subject, order, edge, max(subject[1], verb + 1))
        quote_before = edge >= 2 and (before in QUOTES or lows[edge - 2] in QUOTES)
        if (
            subject is not None
            and (quote_before or subject[0] <= verb + _FAR_BEHIND)
            and not (before == "," and found and found[-1].slot and self._but_behind(subject))
            and (
                (parted := self._broken_off(first, edge - 1, subject[1], last))
                or not self._apposition(edge, first, subject, quote_before)
            )
        ):
            subject = self._without_relayer(subject)
            subject = self._list_behind(self._with_others(subject, last, verb) or subject, last)
            order = "around" if parted else "before"
            subject = subject if parted else self._apposed_behind(subject, last)
            return Found(form.cue, at, [], "DE-INV", subject, order, edge, max(subject[1], at + 1))
        if (
            before == ","
            and found
            and found[-1].slot
            and found[-1].order in {"after", "object"}
            and found[-1].slot[0] < edge <= verb
        ):
            run = self._edge(edge - 1, first)
            if found[-1].at >= run or found[-1].parts[-1:] >= [run]:
                return Found(
                    form.cue,
                    at,
                    [],
                    "DE-RUN",
                    found[-1].slot,
                    "object" if bracket else "after",
                    edge,
                    verb + 1,
                    carried=True,
                )
        if before in {",", "–", "—", ")"}:
            return self._after_apposition(form, at, verb, bracket, edge, first)
        return None

    def _same_subject(self, edge: int, verb: int, first: int) -> Phrase | None:
        """``Man kenne die Berichte, könne sie aber nicht bestätigen``: the subject of the clause before goes on."""
        lows = self.lows
        object_ = lows[verb + 1 : verb + 2] in (["sie"], ["es"], ["ihn"], ["das"], ["dies"])
        stop = next((j for j in range(verb + 2, len(lows)) if lows[j] in EDGES), len(lows))
        turned = object_ and not _TURNED.isdisjoint(lows[verb + 2 : verb + 3])
        turned = turned or (object_ and not _BUT.isdisjoint(lows[verb + 3 : stop]))  # könne sie im Moment aber nicht
        if not object_ and edge == verb and lows[verb] in _HELD and lows[verb + 1 : verb + 2] != []:
            end = self.grammar.phrase(verb + 1, len(lows))[1] if lows[verb + 1] in _OBJECTS else verb
            while end < len(lows) and lows[end] in self.sets["prep"]:
                end = self.grammar.skip_prepositional(end, len(lows))
            turned = end > verb and not _TURNED.isdisjoint(lows[end : end + 1])  # hielt den Einsatz aber für möglich
        if edge != verb or edge - 2 <= first or lows[edge - 1] != "," or not turned or lows[first] in _CLAUSES:
            return None
        return self.grammar.subject(self._edge(edge - 1, first), edge - 1)

    def _nearest(self, stop: int, first: int, pronoun: str) -> Phrase | None:
        """Return the phrase behind a preposition to which a relative pronoun belongs: *von der Armee, die sagte*."""
        stop -= self.lows[stop - 1] in _PARTICLES and self.text.caps[stop - 2]  # lastet es der Gruppe an, die ...
        for j in range(stop - 1, max(first, stop - _NEAREST), -1):
            low = self.lows[j]
            before = self.lows[j - 1] in self.sets["prep"] or self.grammar.verb(j - 1)  # nannte das Pentagon, das
            before = before or (pronoun == "die" and low == "der" and self.text.caps[j - 1])
            if low in _BELONGS.get(pronoun, ()) and before:
                return j, stop
            if low in self.sets["prep"] or low in self.sets["det"] or self.grammar.verb(j):
                return None
        return None

    def _but_behind(self, subject: Phrase) -> bool:
        """Return whether *but* stands behind what follows the verb: *..., nannte die Verlegung aber gefährlich*."""
        return self.lows[subject[1] : subject[1] + 1] in (["aber"], ["jedoch"], ["allerdings"], ["indes"], ["dennoch"])

    def _apposition(self, edge: int, first: int, subject: Phrase, quote_before: bool) -> bool:
        """Return whether the comma before the verb ends an apposition or relative clause behind the subject."""
        if quote_before:
            return False
        if (edge - 2 == first or self.lows[first] not in YES_OR_NO) and self.lows[first] in SAID_ALONE:
            return False  # Nein, sagen die Juristen; Nichts als Lügen, sagt Oslo
        if self.lows[subject[0]] in {"er", "sie", "man"} and subject[1] - subject[0] == 1:
            return False
        if (
            self.lows[subject[0]] == "es"
            and edge - first > 3
            and not any(self.grammar.verb(j) or self._verb_like(j) for j in range(first, edge))
        ):
            return True
        clause = self._edge(edge - 1, first)
        subordinate = (clause > first and self.lows[clause - 1] in _CLAUSES) or self.lows[clause] in _CLAUSES
        subordinate = subordinate or (clause - first in {1, 2} and self.lows[clause - 1] == "als")  # Schon als
        if (subordinate or self._that_clause(first, edge)) and not self.text.caps[edge - 2]:
            return False  # Ob sie dort kämpfen, sagte er nicht
        if clause == first and edge - 1 - first > _OPENING and any(
            self.lows[j] in self.sets["prep"] for j in range(first + 1, edge - 1)
        ):  # fmt: skip
            return False  # a single comma, and too much before it for a name: Soldaten griffen die Stadt an, sagte X
        comma = next((j for j in range(edge - 2, first, -1) if self.lows[j] == ","), first)
        if comma < clause and self.lows[comma + 1] in self.sets["rel"]:
            clause = comma + 1  # das als erstes berichtet hatte: no clause begins with that als
        if clause > first and self.lows[clause] in self.sets["prep"] and self.lows[clause + 1] in self.sets["rel"]:
            return not any(self.grammar.verb(j) or self._verb_like(j) for j in range(first, clause - 1))
        has_verb = any(self.grammar.verb(j) or self._verb_like(j) for j in range(clause, edge - 1))
        opener = self.lows[clause]
        if opener in self.sets["rel"] and clause > first and has_verb and self._name_alone(first, clause - 1):
            return True  # Die Regierung hingegen, die ..., nahm den Bericht zur Kenntnis
        if opener in self.sets["rel"] and clause > first and has_verb:
            told = "dass" in self.lows[subject[1] : subject[1] + _BEHIND] or self._thing(subject)
            if told and not any(self.grammar.verb(j) or self._verb_like(j) for j in range(first, clause - 1)):
                return True  # Eine Quelle aus dem Amt, die ungenannt bleiben wollte, sagte CNN
            return self.lows[subject[0]] not in self.sets["nominative"] and not self.text.caps[subject[0]]
        if has_verb:
            return False
        whole = any(self.grammar.verb(j) or self._verb_like(j) for j in range(first, clause))
        return not whole
