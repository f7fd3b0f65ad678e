"""English, French, Spanish, Ukrainian, Russian: subject, verb, content in this order or turned round."""

from __future__ import annotations

from monitor.reading.cut.bodies import APPEALS
from monitor.reading.cut.cues import Form
from monitor.reading.cut.persons import is_told
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.colons import INQUITS
from monitor.reading.framing.dropped import SINGULAR
from monitor.reading.framing.english import English
from monitor.reading.framing.restrictive import AMID
from monitor.reading.framing.romance import ASKED
from monitor.reading.framing.slavic import BEARING, TURNS
from monitor.reading.syntax.constructions import Found, by_night, last_heard
from monitor.reading.syntax.doing import after_doing, having_done
from monitor.reading.syntax.grammar import CITED, EDGES, Phrase

_THIS = frozenset({"це", "цьому", "этом", "это"})
_ONCE_MORE = frozenset(
    "ce stade l' heure instant jour ici immédiat dans une nouvelle fois pour sa leur part tour en effet "
    "de son côté à tous toutes deux trois au contraire revanche inverse substance".split()
)
"""Words of the phrases between a French auxiliary and its participle: a une nouvelle fois nié."""
_VERY = frozenset("très tout muy profondément extrêmement bastante sumamente plutôt assez vivement trop".split())
"""Words between an auxiliary and its participle or adjective: *a tout nié*, *está muy preocupada*."""
_SELF = frozenset({"s'", "se", "n'", "ne"})
_ANDS = frozenset({"et", "y", "e", "и", "та", "і", "й", "а"})
_REFUSALS = frozenset({"refuse"})
_REFLEXIVES = frozenset({"retract", "confirm", "deny", "check", "reject", "exclude", "find", "see"})
_CLITICS = frozenset("s' se n' ne l' lo le les la los las lui en y no не".split())
"""Words between a subject and its verb that are no subject themselves."""
_QUOTING = frozenset({"publish", "say", "announce", "warn", "comment", "hint", "accuse", "react"})
"""Operators of verbs that can stand before their subject after what was said."""
_SEEMING = frozenset("seemed seems sounded sounds looked looks remained remains felt appeared appears".split())
"""Verbs that stand for *be* before an adjective."""
_DOCUMENTS = frozenset("statement letter post message video speech interview broadcast release tweet note memo".split())
"""Nouns with which a participle says what stands in them: *in a statement confirming the deal*."""
_SELF_SAID = frozenset(
    "dit dite dits dites disent disait déclare déclaré déclarée montre está están dijo dice declaró mostró muestra "
    "estaba estaban dijeron mostraron declararon".split()
)
"""What stands before a French or Spanish adjective of conviction: *se dit convaincu*."""
_HAVING = frozenset({"avoir", "haber", "ayant", "habiendo"})
"""Forms with which a participle clause opens a sentence: *après avoir nié*."""
_PARTED = frozenset({"reject", "exclude", "retract", "accuse"})
"""Operators of verbs whose object stands before their particle."""
_SELVES = frozenset({"himself", "herself", "themselves", "itself"})

_DO = frozenset("did does do didn't doesn't don't couldn't wouldn't can't cannot won't".split())
_UNSAID = frozenset({"plan", "want", "decide", "see", "find", "know", "ask", "publish", "check", "label"})
"""Operators of verbs which without a subject are no speech."""

_POINTING = frozenset({"apuntar", "señalar"})
"""Spanish verbs that accuse whom they point at, and else report."""
_WHOLE = 4
_THIS_ONE = frozenset({"це", "этом", "цьому"})
_SUCH = frozenset(
    "такому таким такою такой такого этому цього аналогичное аналогичным похожее похожим подобное подобным такое "
    "аналогічну аналогічною схожу схожою подібну подібною таку відповідну відповідною відповідне соответствующее "
    "соответствующим этим этими такими цим цими такі такие эти ці тем же тим самим".split()
)
"""Words before a noun of what has been said: *с таким заявлением выступил*, *такого висновку дійшли*."""
_SLOW = 18
"""Words in which what somebody is said to say begins after *as he said*."""
_BUTS = frozenset({"mais", "pero", "but"})
_REFUSED = 5


class Svo(English):
    """The rules -SVO, -POST, -INV, -APPO, -RUN, -PART, -PASS, -BACK and FR-CLITIC."""

    def _svo(self, form: Form, at: int, particle: int, first: int, last: int, found: list[Found]) -> Found | None:
        """English, French, Spanish, Ukrainian, Russian."""
        voice, verb = self._voice(form, at, first, last)
        if (
            not voice
            or (self._or_deny(at, found) or self._what_he_said(form, verb, at, first))
            or (self.grammar.slavic and self._strikes_back(form, at))
        ):
            return None
        if voice == "told":
            return self._participle_of_telling(form, at, first)
        if self.grammar.slavic and verb > at:
            return self._infinitive_first(form, at, verb, first, last, found)
        if form.cue.operator in _REFLEXIVES and "se!" not in form.cue.flags and self._of_itself(form, at, first, last):
            return None
        if form.cue.lemma == "celebrar" and self._held(at, last):
            return None
        if form.cue.lemma == "negar" and self._to(at, last):  # se negó ayer a confirmar
            form = form._replace(cue=form.cue._replace(operator="refuse"))
        if form.cue.operator == "label" and at + 1 < last and self.lows[at + 1] in _SELVES:
            return None  # a man who described himself as: who he is, and nothing that he says
        if form.cue.lemma in {"call", "brief", "state"} and self._visits(at, last):
            return None
        if form.cue.operator == "cite" and self.grammar.slavic and not self._relays(at, verb, first, last):
            return None
        if self.lang == "ES" and form.cue.operator in {"see", "find"} and self._found_on_him(verb, first):
            return None
        if self.lang == "ES" and self.lows[verb - 1 : verb] in (["quién"], ["quiénes"]) and verb > first:
            return None  # preguntó quién verificará la tregua
        asked = self.lang != "EN" and self._asked_whether(self.grammar.left_edge(verb, first), verb)
        if asked or self._no_speech(form, at, last) or self._asked_to_comment(form, at, last):
            return None
        form = self._another_sense(form, at, verb, last)
        if form.cue.lemma in _POINTING and self._points_at(at, last):  # apuntó a Israel
            form = form._replace(cue=form.cue._replace(operator="accuse"))
        parts = sorted({verb, at} | ({particle} if particle >= 0 else set()))
        edge = self._clause_edge(verb, first, found)
        if self._freely(edge, found):
            return None
        if self.grammar.slavic and (quoted := self._quoted_person(form, at, parts, edge, last)) is not None:
            return quoted
        if voice == "passive":
            edge = self._before_aside(edge, first)
            return self._of_noun(self._passive(form, at, parts, edge, last), verb, first, found)
        if form.cue.operator == "cite" and not self.grammar.slavic:
            return self._cites(form, at, parts, edge, last)
        one = self._place(form, at, verb, edge, first, last, found, voice, particle)
        if one is not None and form.cue.operator == "find" and one.order == "before":
            one.cue = form.cue._replace(operator="say")  # a appris l'AFP: the agency tells what it learnt
        if one is not None:
            one.parts = parts
            one.told = one.told or self._thing_told(one, verb, first, found)
            one.end = max([one.end, at + 1, particle + 1])
            if particle > at + 1 and one.order == "after" and form.cue.operator in _PARTED:
                one.order = "object"  # brushed the report aside
            refused = found and found[-1].cue.operator in _REFUSALS and at - found[-1].at <= _REFUSED
            refused = refused and not (found[-1].rule.endswith("-RELS") and one.rule.endswith("-APPO"))  # who was mute
            if refused and (one.order == "after" or (self.grammar.slavic and verb == found[-1].at)):
                return None if _BUTS.isdisjoint(self.lows[found[-1].at : at]) else one  # refuse, mais assure
        return one

    def _voice(self, form: Form, at: int, first: int, last: int) -> tuple[str, int]:
        """Return how the verb is used (active, gerund, passive; empty: not at all) and where its finite part stands."""
        kinds, sets, lows = form.kinds, self.sets, self.lows
        if self.grammar.slavic:
            if "f" in kinds:
                return "active", at
            if "t" in kinds:
                return "told", at
            if "g" in kinds:
                return "gerund", at
            if "p" in kinds:
                return "passive", at
            low = max(first, at - 4)
            low = next((j + 1 for j in range(at - 1, low - 1, -1) if lows[j] in sets["that"] | TURNS), low)
            governor = next(
                (j for j in range(at - 1, low - 1, -1) if lows[j] in sets["modal"] or self.grammar.verb(j)), -1
            )
            if governor < 0 and (later := self._governed_later(at, last)) >= 0:
                return "active", later
            if governor >= 0 and lows[governor].startswith(APPEALS):
                return "", -1  # призвал Москву подтвердить гибель: others are asked to do it
            return ("active", governor) if governor >= 0 else ("", -1)
        j = at - 1
        while (
            j >= first
            and at - j < 7
            and (
                lows[j] in sets["adv"]
                or (self.lang == "EN" and lows[j].endswith("ly"))
                or (at - j < 6 and (lows[j] in _ONCE_MORE or (self.lang == "FR" and lows[j] in AMID)))
                or (self.lang in {"FR", "ES"} and lows[j] in _VERY)
                or lows[j] in {"-", "t", "not", "été", "been", "sido", "pas", "ni", "rien", "point"}
                or (lows[j] in {"in", "no", "a"} and "in!" in form.cue.flags)
                or lows[j] in sets["pron"]
                or (lows[j], lows[j + 1]) in {("de", "nouveau"), ("à", "nouveau"), ("de", "nuevo")}
            )
            and lows[j] not in sets["have"]
            and lows[j] not in sets["be"]
        ):
            j -= 1
        if j > first and lows[j] == "," and (outside := self._broken(j, first)) < j:
            j = outside
            while j > first and (lows[j] in sets["adv"] or lows[j] == "pas") and lows[j] not in sets["have"]:
                j -= 1
        j = self._auxiliary_before(j, at, first) if self.lang == "FR" and "p" in kinds else j
        before = lows[j] if j >= first else ""
        if (before == "have" and self._rumoured(j)) or self._taken_for(at, before):
            return "", -1
        if "p" in kinds and before in _ANDS | {"mais", "pero"} and (shared := self._shared_auxiliary(j, first)) >= 0:
            return "active", shared
        if "a" in kinds:
            return ("active", j) if before in sets["be"] or before in _SEEMING | _SELF_SAID else ("", -1)
        if "p" in kinds and (
            (before in _HAVING and self.grammar.left_edge(j, first) >= j - 1)
            or (self.lang == "EN" and having_done(lows, at, first))
        ):
            return "gerund", at
        been = not {"été", "been", "sido"}.isdisjoint(lows[max(first, j) : at])
        if "p" in kinds and before in sets["have"] and not been:
            return ("", -1) if self.lang == "EN" and self._hearsay(j, first) else ("active", j)
        reflexive = j > first and lows[j - 1 - (lows[j - 1] in {"en", "y"})] in {"s'", "se"}  # s'en est félicité
        if "p" in kinds and before in sets["be"] and (reflexive or "être" in form.cue.flags):
            return "active", j
        if "p" in kinds and (before in sets["be"] or been):
            return "passive", j
        if (
            "p" in kinds
            and at + 1 < last
            and form.cue.particle != "by"
            and any(lows[k] in sets["pass_agent"] for k in range(at + 1, min(last, self._past_time(at, last) + 5)))
            and ("f" not in kinds or (lows[at + 1] in sets["by"] and not self._by_means(at + 2, last)))
        ):
            return "passive", at
        if "g" in kinds:
            if before in sets["be"] and not self._owned_gerund(j, first):
                return "active", j
            if self.lang in {"ES", "EN"} and (goes := self._goes_on(at, first)) >= 0:
                return "active", goes
            opens = before in {",", "", "–", "—", "en"} or at == first or (before in _DOCUMENTS and j == at - 1)
            opens = opens or (self.lang == "FR" and lows[at - 1] == "en")  # a haussé le ton en affirmant que ...
            opens = opens or (j == at - 1 and j > first and self._worded_paper(j)) or bool(self._owned_paper(at, first))
            opens = opens or (self.lang == "EN" and self._with_whom(at, first) is not None)
            opens = opens or (self.lang == "EN" and (self._wasting_no_time(at, first) or after_doing(lows, at, first)))
            return ("gerund", at) if opens else ("", -1)
        if "i" in kinds:
            return self._infinitive(form, at, first, before, j)
        return ("active", at) if "f" in kinds and not self._counted(at, first) else ("", -1)

    def _infinitive(self, form: Form, at: int, first: int, before: str, j: int) -> tuple[str, int]:
        sets, lows = self.sets, self.lows
        if before in {"pouvoir", "vouloir", "poder", "querer"}:
            return "", -1  # a dit ne pas pouvoir confirmer: who says so, and the content of that
        if self.lang == "ES" and lows[at - 1] in {"tras", "al", "de"} and first < at <= first + 3:
            return "gerund", at
        if self._on_the_way(at, first):
            return "gerund", at
        if (speaks := self._said_to(form, at, first)) >= 0:
            return "active", speaks
        if before in sets["modal"] | _DO:
            return "active", j
        if before == "pu" and self.lang == "FR":  # n'a pas pu dire si
            return "active", self._aux_of(j, first)
        if self.lang == "EN" and "f" in form.kinds and before != "to":
            return "active", at
        if (governor := self._governed(form, at, first)) >= 0:
            return "active", governor
        if self.lang == "EN" and (told := self._comes_to(form, j, first)) != -1:
            return ("active", told) if told >= 0 else ("", -1)
        if lows[at - 1] in {"pour", "para"} and not {"été", "sido"}.isdisjoint(lows[max(first, at - 8) : at]):
            return "", -1  # un test a été effectué pour confirmer l'identité: what a thing is for
        far = 12 if lows[at - 1] in {"de", "d'"} else 8  # n'était pas en mesure, jeudi, de dire si
        governor = next((k for k in range(at - 1, max(first - 1, at - far), -1) if lows[k] in sets["aux"]), -1)
        return (
            ("active", governor)
            if governor >= 0
            and (form.cue.operator in {"confirm", "deny", "check", "exclude"} or self._unable(form, at, governor))
            else ("", -1)
        )

    def _clause_edge(self, verb: int, first: int, found: list[Found]) -> int:
        """Return where the verb's clause begins: after a sign, a subordinator or an earlier cue."""
        edge = self._behind_but(self.grammar.left_edge(verb, first), verb)
        for one in found:
            if edge <= one.at < verb and one.order not in {"around", "nothing"}:
                edge = one.at + 1
            if one.order == "around" and one.slot and edge < one.slot[1] <= verb and one.edge >= edge:
                edge = one.slot[1]
        return edge

    def _passive(self, form: Form, at: int, parts: list[int], edge: int, last: int) -> Found | None:
        if self.grammar.slavic:
            return self._agent(form, at, parts, edge, last)
        if form.cue.operator == "cite" and (one := self._quoted_as(form, at, edge, last)) is not None:
            return one
        asked = (form.cue.lemma in ASKED and self.lang in {"FR", "ES"}) or self._a_treaty(at)
        if asked or (form.cue.operator == "cite" and self._quoted_speaker(at, edge, last)):
            return None  # a diplomat quoted by the agency said
        for j in range(at + 1, min(last, at + 12)):
            if self.lows[j] in self.sets["pass_agent"] and not by_night(self.lows, j):
                slot = self._after_preposition(j + 1, last)
                if slot:
                    return self._by_agent(form, at, parts, (slot[0], self._list_end(slot[1], last)), edge, last)
            if self.lows[j] in EDGES or self.lows[j] in self.sets["that"]:
                break
        if (slot := self._labelled_where(form, at, last)) is not None:
            return self._by_agent(form, at, parts, slot, edge, last)
        return self._done_there(form, at, parts, edge)

    def _place(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found], voice: str,
        particle: int = -1,
    ) -> Found | None:  # fmt: skip
        """Find the subject before or after the verb."""
        grammar, lows, lang = self.grammar, self.lows, self.lang
        if lang == "FR" and (clitic := self._clitic(at, verb, last)) >= 0:
            return self._leaning(form, at, clitic, edge, first, last, particle)
        if form.cue.flags & {"inside", "whose"}:
            return self._inside(form, at, edge, last) if "inside" in form.cue.flags else self._at_whom(form, at, edge)
        if voice == "gerund":
            return self._gerund(form, at, first, last, found)
        if (one := self._elsewhere(form, at, verb, edge, first, last, found)) is not None:
            return one
        relative, one = self._relative_subject(form, at, verb, edge, first)
        if relative or (one := self._romance_clause(form, at, verb, edge, first, last, found)) is not None:
            return one
        edge = self._before_gerund(self._second_clause(edge, verb, found), first, at, last)
        start = self._first_word(edge, verb, first)
        last_word = next((j for j in range(verb - 1, edge, -1) if lows[j] not in self.sets["adv"]), min(edge, verb - 1))
        joined = last_word >= edge and last_word >= first and lows[last_word] in self.sets["conj"]
        if joined and (one := self._verb_behind_and(form, at, verb, edge, start, first, last_word, found)) is not None:
            return one
        subject = self._behind_adjunct(
            start, verb, self._widened(self._whole_list(grammar.subject(start, verb), edge, first), verb)
        )
        subject = None if subject and (self._verb_alone(subject) or self._told_paper(subject, start, at)) else subject
        back = grammar.slavic and self._points_back(start, verb, particle, opens=edge == first)
        special = self._special(form, at, verb, edge, first, last, found, start, subject)
        if special is not None:
            return special
        if subject is not None and not back:
            if grammar.slavic and self._object_opens(subject, form, at, last):
                subject = None
            else:
                if self._within(edge, first, subject, form, at, last):
                    return Found(form.cue, at, [], "EN-SVO", subject, "around", edge, at + 1)
                post = self._post(edge, first, subject, form, at, last) or self._speech_before(edge, first, form)
                rule, order = (f"{lang}-POST", "before") if post else (f"{lang}-SVO", "after")
                if not post and self._between(form, subject, verb):
                    order = "object"
                if self._said_so(form, edge, verb, at, first, last) or self._of_this(first, at, last, found):
                    rule, order = f"{lang}-BACK", "back"
                return Found(form.cue, at, [], rule, self._topic_of(subject, first), order, edge, at + 1)
        if subject is None and (one := self._interrupted_english(form, at, verb, edge, first, last)) is not None:
            return one
        before = lows[edge - 1] if edge > first else ""
        later, placed = self._subject_behind(form, at, verb, edge, first, last, found, start, particle)
        same = later is None or self._quoted_subject(later, last) or self._thinks_it(form, edge, verb, found)
        later = None if same else later
        back = back or (
            later is not None
            and (self._said_so(form, edge, verb, at, first, last) or self._of_this(first, at, last, found))
        )
        if (
            later is not None
            and (before or start < verb or grammar.slavic or lang == "ES")
            and not self._svo_apposition(edge, first, later, before, last)
            and not self._accused_behind(form, edge, first)
        ):
            later = self._close_to(later, last) if grammar.slavic else self._apposed_after(later, last)
            rule, order = (f"{lang}-BACK", "back") if back else (f"{lang}-{'PLACE' if placed else 'INV'}", "before")
            opened = self._opened(edge, first, start, verb, particle) and (later[0] > at or not placed)
            if start < verb and not back and not opened:
                free = edge == first and grammar.slavic and self._free(later, start, verb)
                order = self._told_behind(form, at, later) if free else "object"  # Вечером в эфире заявил министр, что
            elif edge == first and not back and later[0] > at and not placed:
                order = self._told_behind(form, at, later)  # Aseguró el portavoz que no hay soldados
            if self._like(edge, first) and not back:
                order, edge = "before", edge - 1
            if order == "before" and self._breaks_in(edge, first, later[1], last):
                order = "around"
            later = self._both_named(later, last) if grammar.slavic else later
            end = max(later[1], at + 1) if later[0] > at else at + 1
            return Found(form.cue, at, [], rule, later, order, edge, end, first=start)
        return self._far_subject(form, at, verb, edge, start, first, last, found)

    def _first_word(self, edge: int, verb: int, first: int) -> int:
        """Return where a clause that begins at `edge` has its first word that is no joint."""
        start, skipped = edge, self.sets["conj"] | _SELF
        while start < verb and (self.lows[start] in skipped or not self.grammar.word(start)):
            start += 1
        if verb - start == 1 and edge > first and is_told(self.lows[start], self.lows[verb], self.text.lang):
            return verb
        return self._behind_opening(start, verb) if self.grammar.slavic else start

    def _elsewhere(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found]
    ) -> Found | None:
        """Return the frame of a verb whose subject stands elsewhere than right before it."""
        if self.lang != "EN":
            return self._past_who(form, at, verb, first, found) or self._bare_inquit(form, at, edge, found, last)
        if not found and (one := self._did_and_said(form, at, verb, first)) is not None:
            return one
        if (one := self._that_they_told(form, at, verb, edge, first, last)) is not None:
            return one
        if (one := self._in_apposition(form, at, verb, edge, last)) is not None:
            return one
        subject = self._behind_relative(verb, first)
        if subject is None:
            if (one := self._who(form, at, verb, first)) is not None:
                return one
            subject = self._object_opening_english(form, verb, edge)
            if edge > first and self.lows[edge - 1] == "that":  # talk that they had left he called a joke
                edge = self.grammar.left_edge(edge - 1, first)
            return Found(form.cue, at, [], "EN-SVO", subject, "object", edge, at + 1) if subject else None
        edge = self.grammar.left_edge(subject[0], first)
        post = self._post(subject[0], first, subject, form, at, last) or self._speech_before(subject[0], first)
        rule, order = ("EN-POST", "before") if post else ("EN-SVO", "after")
        return Found(form.cue, at, [], rule, subject, order, subject[0] if post else edge, at + 1)

    def _points_back(self, start: int, verb: int, particle: int, *, opens: bool) -> bool:
        """``Об этом сообщил``, ``К такому выводу пришли``: what stands before the verb means what has been said."""
        before = self.lows[start:verb]
        such = opens and start <= particle < verb and not _SUCH.isdisjoint(before)
        if (
            opens
            and verb - start > _WHOLE
            and not _THIS_ONE.isdisjoint(before[1:2])
            and before[0] in {"про", "об", "о"}
        ):
            return self._surrounded(start + 2, verb)  # Об этом вечером 29 января в интервью CNN сообщил
        return such or (verb - start <= _WHOLE and not _THIS.isdisjoint(before))

    def _opened(self, edge: int, first: int, start: int, verb: int, particle: int) -> bool:
        """Return whether only adverbs or who is told stand before a verb: *О том, что он ушел, первыми сообщили*."""
        if self.lang == "ES":  # ..., así lo dijo el ministro
            return edge > first and self.lows[verb - 1] in {"lo", "la"} and self.lows[verb - 2] in {"así", ","}
        if not self.grammar.slavic:
            return False
        if start <= particle < verb <= start + _WHOLE:
            return edge > first  # ... — к такому выводу пришли эксперты
        return edge > first and self._surrounded(start, verb)

    def _subject_behind(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found], start: int,
        particle: int,
    ) -> tuple[Phrase | None, bool]:  # fmt: skip
        """Return the subject behind the verb, and whether it is a place where people speak."""
        grammar, lows, lang = self.grammar, self.lows, self.lang
        before = lows[edge - 1] if edge > first else ""
        quoted = edge >= 1 and (before in QUOTES or (edge >= 2 and lows[edge - 2] in QUOTES))
        told = lang in {"FR", "ES"} and before in self.sets["that"] and bool(found) and self._tells(found[-1].at, edge)
        told = told or "proof!" in form.cue.flags
        later: Phrase | None = None
        unheard = lang == "EN" and not quoted and not self._heard_behind(form, at, edge, first, last)
        if unheard or (told and not self._quoting(form)):
            pass  # dijo que no puede confirmar la presencia: who said it does, and the presence is the object
        else:
            after = (
                (not form.cue.particle and lang != "EN") or self._quoting(form) or (grammar.romance and particle > at)
            )
            after = after or (grammar.slavic and particle >= 0)  # дал понять посол, к выводу пришли эксперты
            later = self._subject_told(grammar.after(max(at, particle) + 1, last), before) if after else None
            later = self._past_addressee(later, last) if grammar.slavic else later
        if later is None and lang in {"FR", "ES"}:
            later = self._unmarked(max(at, particle), verb, last, before)
        placed = False
        if grammar.slavic and later is not None and not self._human(later) and form.cue.operator in BEARING:
            later = self._speaker_behind(at, last) or later
        bare = later is None or (not self._human(later) and self._there_behind(at))
        if grammar.slavic and (bare or self._place_first(start, verb)):
            place = self._locative(start, verb, last)
            later, placed = place or later, place is not None
        silent = form.cue.operator in {"refuse", "remark", "comment", "confirm", "deny"}
        if grammar.slavic and silent and not placed and (later is None or not self._human(later)):
            place = self._place_behind(at, last)
            later, placed = place or later, place is not None
        return later, placed

    def _breaks_in(self, edge: int, first: int, slot_end: int, last: int) -> bool:
        """``El Gobierno, informó Petro el sábado, ha acordado``, ``Взрыв, как говорил генсек, не был``: an aside."""
        lows = self.lows
        like = edge > first + 1 and lows[edge - 1] in {"как", "як", "como", "comme"} and lows[edge - 2] == ","
        if lows[edge] in {"como", "comme"} and self.lang in {"FR", "ES"}:
            like, edge = True, edge + 1
        begin = edge - 2 if like else edge - 1
        if self.grammar.slavic and edge == first + 1 and lows[first] in {"как", "як"}:
            return "," in lows[slot_end : min(last, slot_end + _SLOW)]  # Как заявил министр на встрече в Дели, ...
        if self.lang == "EN" or begin <= first or lows[begin] != "," or self.text.quoted[begin - 1] >= 0:
            return False
        comma = next((j for j in range(slot_end, min(last, slot_end + 7)) if lows[j] in EDGES), last)
        if comma + 2 >= last or lows[comma] != "," or lows[comma + 1] in self.sets["sub"] | self.sets["conj"]:
            return False
        return like or not any(self.grammar.verb(j) or self._finite(j) for j in range(first, begin))

    def _gerund(self, form: Form, at: int, first: int, last: int, found: list[Found]) -> Found | None:
        """Return the frame of a participle clause: who does it is the subject of the main clause."""
        if form.cue.operator in {"remark", "ask"}:
            return None  # комментируя сообщения: what he was asked about
        if self.lang == "EN" and (absolute := self._with_whom(at, first)) is not None:
            return Found(form.cue, at, [], "EN-PART", absolute, "after", absolute[0], at + 1)
        owner = self._owned_paper(at, first) or (
            found[-1].slot
            if found
            else None
            if self.lang == "EN" and having_done(self.lows, at, first)
            else self._all_listed(self.grammar.subject(first, at), at)
        )
        if self.lang == "EN" and not found and self._wasting_no_time(at, first):
            owner = self._who_did(first, at)
        owner = owner or self._main_subject(at, first, last)
        if owner is None:
            return None
        return Found(form.cue, at, [], f"{self.lang}-PART", owner, "after", at, at + 1, carried=True)

    def _far_subject(
        self, form: Form, at: int, verb: int, edge: int, start: int, first: int, last: int, found: list[Found]
    ) -> Found | None:
        """Find a subject that a comma parts from its verb: an apposition, the source of the frame before."""
        grammar, lows, lang = self.grammar, self.lows, self.lang
        if lows[edge - 1] in {",", "–", "—", ")"} if edge > first else False:
            parted = self._parted(edge, first) if lang != "EN" else None
            owner = (
                parted
                or self._interrupted_romance(edge, first)
                or grammar.subject(
                    self._past_participle(self._contrasted(edge - 1, self._sentence_part(edge - 1, first)), edge - 1),
                    edge - 1,
                )
            )
            if owner is not None and lang in {"FR", "ES"}:
                late = self._late_speaker(owner, at, last)
                if late is not None:
                    return Found(form.cue, at, [], f"{lang}-INV", late, "before", edge, at + 1)
            if owner and self.text.quoted[owner[0]] >= 0 and self.text.quoted[owner[0]] == self.text.quoted[edge - 2]:
                owner = None  # «Es falso», dijo: what is said is not who says it
            light = _CLITICS | self.sets["adv"] if grammar.slavic else _CLITICS
            begin = grammar.over_adjuncts(start, verb) if grammar.romance else start
            if owner and all(lows[j] in light for j in range(begin, verb)):
                allied = owner[1] + 1 < edge and lows[owner[1]] == "," and self._aside_opens(owner[1] + 1)
                slot = parted or (owner if allied and lang in {"FR", "ES"} else (owner[0], edge - 1))
                return Found(form.cue, at, [], f"{lang}-APPO", slot, "after", edge, at + 1)
        if lang == "EN" and {"without", "if"} & {lows[edge], lows[at - 1]}:
            return None  # confirmed on Monday, without giving details, that they were there; if confirmed
        if (spoke := last_heard(found)) is not None and spoke.slot and spoke.order in {"after", "object", "before"}:
            return Found(form.cue, at, [], f"{lang}-RUN", spoke.slot, "after", edge, at + 1, carried=True)
        if (dropped := self._dropped(form, at, verb, edge, start, first)) is not None:
            return dropped
        owner = grammar.subject(first, edge)
        return Found(form.cue, at, [], f"{lang}-RUN", owner, "after", edge, at + 1, carried=True) if owner else None

    def _dropped(self, form: Form, at: int, verb: int, edge: int, start: int, first: int) -> Found | None:
        """``Añadió que ...``, ``«...», dijo``: a verb in the singular that leaves out its subject."""
        lows = self.lows
        if not lows[verb].endswith(SINGULAR.get(self.lang, ())) or form.cue.operator in _UNSAID:
            return None
        if any(self.text.caps[j] for j in range(max(start, first + 1), verb)):
            return None  # somebody is named there
        before = start == verb and edge - first > 2 and lows[edge - 2] in QUOTES
        if not before and edge > first and not self._opening_phrase(first, edge):
            return None
        order = "before" if before else "after"
        return Found(form.cue, at, [], f"{self.lang}-DROP", (at, at), order, edge, at + 1, first=start)

    def _special(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found], start: int,
        subject: Phrase | None,
    ) -> Found | None:  # fmt: skip
        """Return what the grammar of single languages makes of the words before the verb, or None."""
        if self.grammar.slavic and (one := self._answerer(form, at, start, verb, edge)) is not None:
            return one
        if (one := self._doubled(form, subject, verb, at, edge, first, last)) is not None:
            return one
        if (place := self._there(start, verb, subject)) is not None:
            order = "before" if place[0] > at else "after"
            return Found(
                form.cue,
                at,
                [],
                f"{self.lang}-PLACE",
                place,
                order,
                edge,
                max(at + 1, place[1]) if order == "before" else at + 1,
            )
        if not self.grammar.slavic:
            return None
        told = self._which_is_told(form, at, first, last) or self._the_same(form, at, start, verb, edge, last)
        if told is not None:
            return told
        called = self._called(form, start, verb, first)
        if called >= 0 and (who := self._speaker_behind(at, last)) is not None:
            return Found(form.cue, at, [], f"{self.lang}-INV", who, "object", called, at + 1, first=called)
        if (one := self._relative_object(form, at, verb, edge, first, last, found)) is not None:
            return one
        thing = subject is not None and not self._human(subject)
        beside = thing or (subject is not None and self._surrounded(start, verb))
        if beside and (owner := self._before_commas(at, edge, first, last) or self._interrupted(edge, first, verb)):
            return Found(form.cue, at, [], f"{self.lang}-APPO", owner, "object", edge, at + 1, first=start)
        if thing and self._opens_with_place(start, verb):
            place = self._locative(start, verb, last)
            if place is not None and place[0] < verb:
                return Found(form.cue, at, [], f"{self.lang}-PLACE", place, "object", edge, at + 1)
        if thing and subject and (spoken := self._object_opening(subject, verb)) is not None:
            return Found(form.cue, at, [], f"{self.lang}-{spoken[1]}", spoken[0], "object", edge, at + 1, first=start)
        if subject is None:
            owner = self._before_commas(at, edge, first, last) or self._interrupted(edge, first, verb)
            return Found(form.cue, at, [], f"{self.lang}-APPO", owner, "after", edge, at + 1) if owner else None
        if verb - start <= 4 and not _THIS.isdisjoint(self.lows[start:verb]):
            if self.lows[subject[0]] in _THIS or self._addressee(subject[0], verb):
                return None
            slot = subject[0], next((j for j in range(*subject) if self.lows[j] in _THIS), subject[1])
            return Found(form.cue, at, [], f"{self.lang}-BACK", slot, "back", edge, at + 1)  # Москва это отрицает
        if self._place_first(start, subject[0]) and (
            self._reported_thing(subject) or self._object_opens(subject, form, at, last)
        ):
            place = self._locative(start, subject[0], last, verb)
            if place is not None:
                return Found(form.cue, at, [], f"{self.lang}-PLACE", place, "object", edge, at + 1)
        return None

    @staticmethod
    def _quoting(form: Form) -> bool:
        """Return whether the verb can stand before its subject after a quotation: *said the minister*."""
        return not form.cue.particle and (form.cue.operator in _QUOTING or form.cue.lemma in INQUITS)

    def _post(self, edge: int, first: int, subject: Phrase, form: Form, at: int, last: int) -> bool:
        """``..., the minister said on Monday``: nothing is said after the verb, so the content stands before."""
        before = self.lows[edge - 1] if edge > first else ""
        if before not in {",", "–", "—", "-"} and before not in QUOTES:
            return False
        told = self.lows[at + 1 : at + 2] == [","] and not self.sets["that"].isdisjoint(self.lows[at + 2 : at + 3])
        source = self.lows[first] == "according" and "," not in self.lows[first : edge - 1]
        if before == "," and (source or self._told_past(at, last)):
            return False  # après la réunion, le ministre a confirmé, dans un communiqué, que
        if self.grammar.slavic and told:
            return False  # коментуючи повідомлення, міністр заявив, що
        if form.cue.operator == "accuse" and self.lang in {"FR", "ES"}:
            return False  # tras calificar el envío de invento, el ministro acusó a Kinshasa
        short = edge - first < 4 or (edge - first < 6 and not self._tells_something(first, edge))
        if short and not self._brief(form, edge, first):
            return False
        return self._ends_there(self._end_of_verb(form, at, last), last, before)

    def _svo_apposition(self, edge: int, first: int, later: Phrase, before: str, last: int) -> bool:
        """Return whether the verb follows an apposition, so that what stands after it is not its subject."""
        if (
            self.lang == "EN"
            and before not in QUOTES
            and not (before == "," and edge >= 2 and self.lows[edge - 2] in QUOTES)
        ) and (before != "," or self.lows[self.grammar.left_edge(edge - 1, first)] in self.sets["rel"]):
            return True
        if self.grammar.slavic or before not in {",", "–", "—", ")"}:
            return before == "," and not self._speaker(later) and self._described(edge, first)
        opened = self.grammar.left_edge(edge - 1, first)
        relatives = self.sets["rel"] - {"that"}
        if opened > first and self.lows[opened] in relatives:
            return True
        if (
            self.lang != "EN"
            and opened > first + 1
            and self.lows[opened - 1] in relatives
            and self.lows[opened - 2] == ","
        ):
            return True  # Alger, qui avait servi d'intermédiaire, a fait part de sa « consternation »
        if edge >= 2 and (self.lows[edge - 2] in QUOTES or self.text.quoted[edge - 2] >= 0):
            return False
        ends = (
            later[1] >= last
            or self.lows[later[1]] in EDGES
            or self.lows[later[1]] in self.sets["prep"] | self.sets["adv"] | self.sets["conj"] | CITED
        )
        clause = self.grammar.left_edge(edge - 1, first)
        content = any(self.grammar.verb(j) or self._finite(j) for j in range(first, edge - 1))
        if self.lang != "EN" and ends and before == "," and self._speaker(later):
            return False  # ..., publicó el martes el portal X: no apposition has somebody who speaks for its object
        return not (ends and content) and clause > first
