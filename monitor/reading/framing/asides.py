"""Who speaks in passing: inquits inside a quotation or between commas, relative clauses, the same opinion elsewhere."""

from __future__ import annotations

from monitor.reading.cut.bodies import PLACED_IN
from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.wordings import such_is
from monitor.reading.framing.tellings import Tellings
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.daytimes import TIME_NOUNS
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.issued import agrees
from monitor.reading.syntax.reach import behind_aside
from monitor.reading.syntax.surroundings import aside

_INQUITS = frozenset({"say", "announce", "warn", "stand", "remark", "react"})
"""Operators of the verbs that break off what they report."""
_ONE_THING = frozenset({"який", "яка", "яке", "который", "которая", "которое"})
"""Relative pronouns in the singular."""
_BY_MANY = ("ють", "ять", "уть", "ать", "ли", "ют", "ят", "ут")
"""Ends of Ukrainian and Russian verbs in the plural."""
_QUOTED_INQUITS = _INQUITS | {"confirm", "comment", "believe", "accuse", "doubt", "hope"}
"""Operators of those that break off a quotation which goes on behind them: *« Oui, confirme l'armateur. Et ... »*."""
_JOINED_FORMS = frozenset({"dire", "écrire"})
"""French verbs whose present looks like their participle, and which have a speaker behind them: *dit l'armateur*."""
_SUBJECTS = frozenset(
    {"qui", "quien", "quienes", "который", "которая", "которое", "которые", "який", "яка", "яке", "які",
    "котрий", "котра", "котре", "котрі"}
)  # fmt: skip
"""Relative pronouns in the nominative; the Spanish *que* is one where no other subject stands in its clause."""
_ENGLISH_PAPERS = (
    "statement", "letter", "report", "note", "message", "memo", "document", "documents", "post", "communique",
    "communiqué", "transcript", "release", "email", "text", "notice", "bulletin", "readout", "briefing", "tweet",
    "comments", "remarks", "tally", "tallies", "count", "result", "results", "figures", "totals", "scoreboard",
    "minutes", "records", "returns", "bulletins", "study", "studies", "survey", "analysis", "analyses", "assessment",
    "research", "reports", "investigation", "inquiry", "probe", "review", "estimate", "estimates", "data", "database",
    "calculations", "findings", "paper", "articles", "article", "dossier", "reporting", "notes", "statements",
)  # fmt: skip
_WRITTEN = frozenset({"written", "seen", "sent", "made", "read", "put", "given", "run", "kept", "drawn", "led"})
_ONLY_SEEN = frozenset({"seen", "obtained", "reviewed", "viewed", "read", "cited", "quoted", "verified"})
"""Participles of what is done with a paper; by whom it is only seen has not written it."""
_ALOUD = frozenset({"out", "aloud"})
_RESULTS = (
    "cómputo", "recuento", "conteo", "escrutinio", "resultado", "cifra", "dato", "acta", "balance", "décompte",
    "résultat", "chiffre", "comptage", "dépouillement", "score", "tableau", "procès",
)  # fmt: skip
"""Beginnings of the French and Spanish nouns for what a vote has come to."""
_READS = (
    "ley", "leíd", "anunci", "proclam", "difund", "public", "comunic", "dio", "dad", "facilit", "ofrec", "lu", "annonc",
    "diffus", "publi", "communiqu", "donn", "énonc", "rend", "égren",
)  # fmt: skip
"""Beginnings of the verbs by which somebody makes it known."""
_RELEASED = 12
"""Words from a paper to whose it is."""
_DOCUMENTS = ("rapport", "communiqué", "informe", "comunicado", "доклад", "доповід", "звіт", "заявлени", "заяв")
PAPERS = (
    "communiqué", "rapport", "note", "lettre", "message", "document", "déclaration", "enquête", "texte", "dépêche",
    "comunicado", "informe", "nota", "carta", "mensaje", "documento", "declaración", "texto", "cable", "video", "vídeo",
    "vidéo", "entrevista", "entretien", "interview", "étude", "estudio", "investigación", "bulletin",
    "boletín", "circulaire", "tuit",
)  # fmt: skip
"""Beginnings of the nouns for what words stand in."""
REFUSING = frozenset({"deny", "reject", "refute", "exclude", "label", "doubt"})
"""Operators of the participles between a report and who does not share it."""
_MADE_BY = ("é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "signé", "émis")
_SEEN_BY = (
    "consult", "obten", "vu", "lu", "cité", "relay", "dévoil", "divulgu", "révél", "visto", "vista", "leíd", "citad",
    "revelad", "filtrad", "difundid", "desvelad", "adelantad",
)  # fmt: skip
"""Beginnings of the participles of those who have read or passed on a paper and did not write it."""
_SAME = frozenset({"такого", "того", "такої", "тієї", "этой", "такой", "même", "цієї"})


class Asides(Tellings):
    """The rules -RELS with *who*, -INV inside a quotation, -RUN between commas and -BACK of an opinion."""

    earlier: Phrase | None = None
    """Who spoke in the frame before this sentence."""

    def _speaker(self, phrase: Phrase) -> bool:
        """Return whether a noun phrase can be somebody who speaks."""
        if self.grammar.slavic:
            return self._human(phrase)
        head = next((j for j in range(*phrase) if self.lows[j] not in self.sets["det"]), phrase[0])
        if self.lows[head : head + 2] == ["alto", "el"]:
            return False  # el alto el fuego
        return self.text.caps[head] or self.lows[head].startswith(SPEAKERS)

    def _ends_at(self, stop: int, first: int) -> Phrase | None:
        """Return the noun phrase of a speaker that ends at token `stop`, else the subject of that clause."""
        left = self.grammar.left_edge(stop, first)
        owner = self.grammar.subject(left, stop)
        if owner is not None and owner[1] >= stop and self._speaker(owner):
            return owner
        for begin in range(left, stop):
            low, before = self.lows[begin], self.lows[begin - 1] if begin > left else ""
            opens = low in self.sets["det"] or (self.text.caps[begin] and not (before and self.text.caps[begin - 1]))
            if not opens or before in self.sets["prep"] | self.sets["npprep"] or not self.grammar.starts(begin, stop):
                continue
            phrase = self.grammar.phrase(begin, stop)
            if phrase[1] >= stop and self._speaker(phrase):
                return phrase
        return owner

    def _written_by(self, slot: Phrase, last: int) -> Phrase:
        """``un communiqué publié mardi soir par l'armée``: return who made the paper that is named, else the slot."""
        lows = self.lows
        head = next((j for j in range(*slot) if lows[j] not in self.sets["det"]), slot[0])
        if self.lang == "EN":
            return self._released_by(slot, head, last)
        if self.lang in {"FR", "ES"} and lows[head].startswith(_RESULTS):
            return self._read_out(head, last) or slot
        if self.lang not in {"FR", "ES"} or not lows[head].startswith(PAPERS):
            return slot
        by = next((j for j in range(head + 1, min(last, slot[1] + 7)) if lows[j] in self.sets["pass_agent"]), -1)
        if by < 0 or any(lows[j] in {",", ";", ":", "que", "qui"} for j in range(head, by)):
            return slot
        made = next((j for j in range(by - 1, head, -1) if lows[j].endswith(_MADE_BY)), -1)
        if made < 0:
            return slot
        plain = [form.cue for form in self.lex.forms.get(lows[made], ()) if not form.cue.particle]
        if any(cue.operator in REFUSING and not any(flag.endswith("!") for flag in cue.flags) for cue in plain):
            return slot  # un rapport rejeté par Kigali: who rejects it has not written it
        if lows[made].startswith(_SEEN_BY):  # un rapport de l'ONU consulté par Reuters
            whole = slot[0], max(min(slot[1], made), slot[0] + 1)
            if any(self.text.caps[j] or lows[j].startswith(SPEAKERS) for j in range(head + 1, whole[1])):
                return whole
        owner = self._after_preposition(by + 1, last)
        return owner if owner is not None and self._speaker(owner) else slot

    def _read_out(self, head: int, last: int) -> Phrase | None:
        """``el cómputo que leyó su presidenta``, ``le décompte lu par la présidente``: return who reads it out."""
        lows = self.lows
        for j in range(head + 1, min(last - 2, head + _RELEASED)):
            if lows[j] in EDGES:
                return None
            verb = j + 1 + (lows[j + 1] in {"a", "ha"})
            which = lows[j] in {"que", "qu'"} and verb + 1 < last and lows[verb].startswith(_READS)
            if which or (lows[j] in self.sets["pass_agent"] and lows[j - 1].startswith(_READS)):
                owner = self._after_preposition(verb + 1 if which else j + 1, last)
                said = owner is not None and (self._speaker(owner) or any(self.text.caps[k] for k in range(*owner)))
                return owner if said else None
        return None

    def _released_by(self, slot: Phrase, head: int, last: int) -> Phrase:
        """Return who wrote a paper, not who has only seen it: *a statement released on Tuesday by the ministry*."""
        lows = self.lows
        if not lows[head].endswith(_ENGLISH_PAPERS):
            return slot
        reach = range(head + 1, min(last - 1, head + _RELEASED))
        by = next((j for j in reach if lows[j] == "by" or lows[j] in EDGES), -1)
        if by < 0 or lows[by] != "by" or "that" in lows[head:by]:
            return slot
        made = next((j for j in range(by - 1, head, -1) if lows[j].endswith("ed") or lows[j] in _WRITTEN), -1)
        if made < 0 and by != head + 1:
            return slot
        if made >= 0 and lows[made] in _ONLY_SEEN and lows[made + 1] not in _ALOUD:
            return slot[0], max(min(slot[1], made), slot[0] + 1)
        owner = self._after_preposition(by + 1, last)
        return owner if owner is not None and owner[0] < owner[1] else slot

    def _relative_subject(self, form: Form, at: int, verb: int, edge: int, first: int) -> tuple[bool, Found | None]:
        """``Etiopía, que el mes pasado admitió la presencia``: who is told of admits it.

        Return whether the verb's subject is the relative pronoun, and the frame, if that can be a speaker.
        """
        lows, pronoun = self.lows, edge - 1
        if pronoun <= first:
            return False, None
        comma = lows[pronoun - 1] == ","
        word = lows[pronoun]
        if word not in _SUBJECTS and not (word == "que" and self.lang == "ES" and comma):
            return False, None
        if word in _ONE_THING and lows[verb].endswith(_BY_MANY):
            return True, None  # суд, который называют римским: others call it so
        if self.grammar.slavic and not agrees(word, lows[verb]):
            return False, None  # опровержение, которое распространил Кигали
        inner = self.grammar.subject(edge, verb)
        dated = inner is not None and self.grammar.slavic and lows[inner[0]][0].isdigit() and inner[1] - inner[0] <= 2
        if inner is not None and not dated and not any(lows[j] in TIME_NOUNS for j in range(*inner)):
            return False, None
        stop = pronoun - comma
        owner = self._ends_at(stop, first)
        if owner is None or owner[1] < stop - 4 or not self._speaker(owner):
            told = owner is not None and any(lows[j].startswith(_DOCUMENTS) for j in range(*owner))
            if not told or word == "que":
                return word == "qui", None
        return True, Found(form.cue, at, [], f"{self.lang}-RELS", owner, "after", edge, at + 1, carried=True)

    def _bare_inquit(self, form: Form, at: int, edge: int, found: list[Found], last: int) -> Found | None:
        """``Los soldados, dijo, entraron``: a verb alone between commas has the speaker of before."""
        lows = self.lows
        alone = edge == at and at > 0 and lows[at - 1] == "," and at + 1 < last and lows[at + 1] == ","
        if not alone or self.lang not in {"ES", "UK", "RU"} or form.cue.operator not in _INQUITS:
            return None
        if at + 2 < last and lows[at + 2] in self.sets["that"] | self.sets["sub"]:
            return None
        if behind_aside(self.grammar, (at + 1, last)) != (at + 1, last):
            return None  # la ministra, Ann Ross, aseguró, ante la prensa, que llovía
        if self.grammar.slavic and (past := aside(self.grammar, at + 1, last)) > at + 1:
            who = self.grammar.after(past, last)
            if (past < last and self.lows[past] in PLACED_IN) or (who is not None and self._speaker(who)):
                return None  # заметили, в свою очередь, в МИД
        if self.lang == "ES" and (who := self.grammar.after(at + 1, last)) is not None and self._speaker(who):
            return None  # Es falso, dijo, en un comunicado, el ministro
        slot = next((one.slot for one in reversed(found) if one.slot is not None), self.earlier)
        if slot is None:
            return Found(form.cue, at, [], f"{self.lang}-DROP", (at, at), "around", edge, at + 1, first=edge)
        return Found(form.cue, at, [], f"{self.lang}-RUN", slot, "around", edge, at + 1, carried=True)

    def _inquit(self, at: int, first: int, last: int) -> Found | None:
        """``«Солдаты, — заявил министр, — вошли»``: the marks stay open where who speaks breaks in."""
        forms = self.lex.forms.get(self.lows[at], ())
        within = _INQUITS if self.grammar.slavic else _QUOTED_INQUITS
        form = next((f for f in forms if f.joined and f.cue.operator in within and not f.cue.flags), None)
        if form is None or self.lang in {"DE", "EN"}:
            return None
        lows, begin = self.lows, at
        if "f" not in form.kinds:
            if self.lang != "FR" or lows[at - 1] not in self.sets["have"]:
                return None
            begin = at - 1
        elif self.lang == "FR" and "p" in form.kinds and form.cue.lemma not in _JOINED_FORMS:
            return None
        signs = {"—", "–"} if self.grammar.slavic else {",", "—", "–"}
        if begin - 2 <= first or lows[begin - 1] not in signs:
            return None
        slot = self.grammar.after(at + 1, last)
        if slot is None or slot[0] > at + 3 or slot[1] >= last or lows[slot[1]] not in {",", ".", "—", "–"}:
            return None
        if self.text.quoted[slot[1]] < 0 or not (self._speaker(slot) or lows[slot[0]] in self.sets["pron"]):
            return None
        return Found(
            form.cue, at, [begin, at] if begin < at else [at], f"{self.lang}-INV", slot, "around", begin, slot[1]
        )

    def _same_opinion(self, at: int, first: int, last: int) -> Found | None:
        """``Такого же мнения в Тегеране``, ``Même son de cloche à Paris``: those there say it too."""
        if (begin := such_is(self.lows, at, first, self.lang.lower())) >= 0:
            return self._such_view(at, begin, first, last)
        if not any(self.lows[j] in _SAME for j in range(max(first, at - 3), at)) or at - first > 4:
            return None
        after = at + 1
        while after < last and (self.lows[after] in self.sets["adv"] or self.lows[after].startswith(_HOLDS)):
            after += 1
        if after + 1 >= last:
            return None
        slot = (after, self.grammar.phrase(after + 1, last)[1]) if self.lows[after] in self.sets["prep"] else None
        slot = slot or self.grammar.after(after, last)
        if slot is None or not any(self.text.caps[j] for j in range(*slot)):
            return None
        cue = Cue(self.lows[at], "say", "", frozenset())
        return Found(cue, at, [at], f"{self.lang}-BACK", slot, "back", first, last)

    def _such_view(self, at: int, begin: int, first: int, last: int) -> Found | None:
        """``Les drones venaient d'Oslo : telle est la conviction de Lima``, ``Таково мнение Лимы``: they say it."""
        owner = at + 1 + (self.lows[at + 1 : at + 2] != [] and self.lows[at + 1] in _OWNED)
        slot = self.grammar.after(owner, last) if self.grammar.slavic else self._after_preposition(owner, last)
        if slot is None or slot[0] > owner + 1 or (owner == at + 1 and not self.grammar.slavic):
            return None
        if not (self._speaker(slot) or any(self.text.caps[j] for j in range(*slot))):
            return None
        cue = Cue(self.lows[at], "say", "", frozenset())
        back = begin == first
        edge = begin if back else begin - 1
        return Found(cue, at, [at], f"{self.lang}-BACK", slot, "back" if back else "before", edge, max(at + 1, slot[1]))

    def _before_verb(self, slot: Phrase, colon: int) -> Phrase:
        """Return a phrase without the unlisted verb that ends it, with its object: *l'ambassadeur | hausse le ton*."""
        closed = self.sets["det"] - self.sets["npprep"] | self.sets["prep"] | self.sets["conj"]
        for j in range(slot[0] + 2, min(slot[1] + 1, colon)):
            ends = j == slot[1] or self.lows[j] in self.sets["det"] - self.sets["npprep"]
            verb = self.lows[j - 1]
            if ends and self.lows[j] in closed and not self.text.caps[j - 1] and verb.endswith(_FINITE):
                return (slot[0], j - 1) if verb not in closed else slot
        return slot


_FINITE = ("e", "ent", "t", "d", "a", "an", "ó")
"""Ends of French and Spanish verbs in the third person."""
_OWNED = frozenset({"de", "d'", "du", "des", "del"})
_HOLDS = ("придержива", "дотриму", "держат", "и", "й")
"""Verbs of holding an opinion, between it and who holds it."""
