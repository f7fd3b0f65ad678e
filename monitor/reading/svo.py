"""English, French, Spanish, Ukrainian, Russian: subject, verb, content in this order or turned round."""

from __future__ import annotations

from monitor.reading.constructions import Construction, Found
from monitor.reading.cues import Form
from monitor.reading.grammar import EDGES, QUOTES, Phrase

_REFUSALS = frozenset({"refuse"})
_IN = frozenset({"в", "у", "во"})
_BODIES = tuple(
    (
        "министерств міністерств ведомств відомств правительств уряд арми армі парламент генштаб "
        "посольств парти парті пресс прес мид мзс минобороны міноборони офис офіс админ адмін компани "
        "компані организац організац разведк розвід спецслужб полици поліц прокуратур руководств "
        "керівництв окружени оточенн делегац движени русі служб агентств"
    ).split()
)


_CLITICS = frozenset({"s'", "se", "n'", "ne", "l'", "lo", "le", "les", "lui", "en", "y", "no", "не"})
"""Words between a subject and its verb that are no subject themselves."""
_REPORTS = tuple(
    (
        "звинувачен повідомлен інформац заяв чутк обвинен сообщен информац слух сведени утвержден "
        "твердженн данн дані это цю ці эти эту"
    ).split()
)
"""Beginnings of the nouns (and their pointers) for what is reported."""
_OFFICES = tuple(
    (
        "министр міністр президент посол речник представ глав голов генерал джерел источник чиновник "
        "премьер прем'єр секретар эксперт експерт депутат губернатор директор власт влад"
    ).split()
)
"""Beginnings of the nouns of persons who can be the subject of such a verb."""


class Svo(Construction):
    """The rules -SVO, -POST, -INV, -APPO, -RUN, -PART, -PASS, -PLACE, -BACK, -INSIDE and FR-CLITIC."""

    def _svo(self, form: Form, at: int, particle: int, first: int, last: int, found: list[Found]) -> Found | None:
        """English, French, Spanish, Ukrainian, Russian."""
        voice, verb = self._voice(form, at, first, last)
        if not voice:
            return None
        if form.cue.operator == "retract" and at > first and self.lows[at - 1] in {"se", "s'"}:
            return None  # se retirará de la OTSC: somebody leaves, and takes back no words
        parts = sorted({verb, at} | ({particle} if particle >= 0 else set()))
        edge = self._clause_edge(verb, first, found)
        if voice == "passive":
            return self._passive(form, at, parts, edge, last)
        one = self._place(form, at, verb, edge, first, last, found, voice)
        if one is not None:
            one.parts = parts
            one.end = max([one.end, at + 1, particle + 1])
            if one.order == "after" and found and found[-1].cue.operator in _REFUSALS and at - found[-1].at <= 4:
                return None
        return one

    def _voice(self, form: Form, at: int, first: int, last: int) -> tuple[str, int]:
        """Return how the verb is used (active, gerund, passive; empty: not at all) and where its finite part stands."""
        kinds, sets, lows = form.kinds, self.sets, self.lows
        if self.grammar.slavic:
            if "f" in kinds:
                return "active", at
            if "g" in kinds:
                return "gerund", at
            governor = next(
                (
                    j
                    for j in range(at - 1, max(first - 1, at - 5), -1)
                    if lows[j] in sets["modal"] or self.grammar.verb(j)
                ),
                -1,
            )
            return ("active", governor) if governor >= 0 else ("", -1)
        j = at - 1
        while (
            j >= first
            and at - j < 7
            and (
                lows[j] in sets["adv"]
                or lows[j] in {"-", "t", "not", "été", "been", "sido", "pas", "ni"} | sets["pron"]
                or (lows[j], lows[j + 1]) in {("de", "nouveau"), ("à", "nouveau"), ("de", "nuevo")}
            )
            and lows[j] not in sets["have"] | sets["be"]
        ):
            j -= 1
        before = lows[j] if j >= first else ""
        if "p" in kinds and before in sets["have"] and lows[at - 1] not in {"été", "been", "sido"}:
            return "active", j
        if "p" in kinds and before in sets["be"] and j > first and lows[j - 1] in {"s'", "se"}:
            return "active", j
        if "p" in kinds and (before in sets["be"] or lows[at - 1] in {"été", "been", "sido"}):
            return "passive", j
        if (
            "p" in kinds
            and at + 1 < last
            and form.cue.particle != "by"
            and any(lows[k] in sets["pass_agent"] for k in range(at + 1, min(last, at + 5)))
            and ("f" not in kinds or lows[at + 1] in sets["by"])
        ):
            return "passive", at
        if "g" in kinds:
            if before in sets["be"]:
                return "active", j
            return ("gerund", at) if before in {",", "", "–", "—"} or at == first or before == "en" else ("", -1)
        if "i" in kinds:
            return self._infinitive(form, at, first, before, j)
        return ("active", at) if "f" in kinds else ("", -1)

    def _infinitive(self, form: Form, at: int, first: int, before: str, j: int) -> tuple[str, int]:
        sets, lows = self.sets, self.lows
        if before in sets["modal"] | {
            "did",
            "does",
            "do",
            "didn't",
            "doesn't",
            "don't",
            "couldn't",
            "wouldn't",
            "can't",
            "cannot",
            "won't",
        }:
            return "active", j
        if self.lang == "EN" and "f" in form.kinds and before != "to":
            return "active", at
        governor = next((k for k in range(at - 1, max(first - 1, at - 8), -1) if lows[k] in sets["aux"]), -1)
        return (
            ("active", governor)
            if governor >= 0 and form.cue.operator in {"confirm", "deny", "check", "exclude"}
            else ("", -1)
        )

    def _clause_edge(self, verb: int, first: int, found: list[Found]) -> int:
        """Return where the verb's clause begins: after a sign, a subordinator or an earlier cue."""
        edge = self.grammar.left_edge(verb, first)
        for one in found:
            if edge <= one.at < verb and one.order != "around":
                edge = one.at + 1
            if one.order == "around" and one.slot and edge < one.slot[1] <= verb and one.edge >= edge:
                edge = one.slot[1]
        return edge

    def _passive(self, form: Form, at: int, parts: list[int], edge: int, last: int) -> Found | None:
        rule = f"{self.lang}-PASS"
        for j in range(at + 1, min(last, at + 12)):
            if self.lows[j] in self.sets["pass_agent"]:
                slot = self._after_preposition(j + 1, last)
                if slot:
                    return Found(form.cue, at, parts, rule, slot, "object", edge, at + 1, passive=True, first=edge)
            if self.lows[j] in EDGES or self.lows[j] in self.sets["that"]:
                break
        return Found(form.cue, at, parts, f"{rule}0", None, "object", edge, at + 1, passive=True, first=edge)

    def _place(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found], voice: str
    ) -> Found | None:
        """Find the subject before or after the verb."""
        grammar, lows, lang = self.grammar, self.lows, self.lang
        clitic = (
            next((j for j in range(at - 1, verb, -1) if lows[j] in self.sets["pron"] and lows[j - 1] in {"-", "t"}), -1)
            if lang == "FR"
            else -1
        )
        if lang == "FR" and clitic < 0 and at + 2 < last and lows[at + 1] == "-" and lows[at + 2] in self.sets["pron"]:
            clitic = at + 2
        if clitic >= 0:
            return Found(form.cue, at, [], "FR-CLITIC", (clitic, clitic + 1), "before", edge, max(at, clitic) + 1)
        if "inside" in form.cue.flags:
            return self._inside(form, at, edge, last)
        if voice == "gerund":
            owner = found[-1].slot if found else grammar.subject(first, at)
            return Found(form.cue, at, [], f"{lang}-PART", owner, "after", at, at + 1, carried=True) if owner else None
        start = edge
        while start < verb and (lows[start] in self.sets["conj"] or not grammar.word(start)):
            start += 1
        last_word = verb - 1
        while last_word > edge and lows[last_word] in self.sets["adv"]:
            last_word -= 1
        joined = last_word >= edge and last_word >= first and lows[last_word] in self.sets["conj"]
        if joined and found and found[-1].slot and found[-1].order != "around" and found[-1].at < last_word:
            return Found(form.cue, at, [], f"{lang}-RUN", found[-1].slot, "after", last_word, at + 1, carried=True)
        subject = grammar.subject(start, verb)
        back = (
            grammar.slavic
            and any(lows[j] in {"це", "цьому", "этом", "это"} for j in range(start, verb))
            and verb - start <= 4
        )
        relative = self._relative_object(form, at, verb, edge, first, last, found) if grammar.slavic else None
        if relative is not None:
            return relative
        if subject is not None and not back:
            if grammar.slavic and self._place_first(start, subject[0]) and self._reported_thing(subject):
                place = self._locative(start, subject[0], last, verb)
                if place is not None:
                    return Found(form.cue, at, [], f"{lang}-PLACE", place, "object", edge, at + 1)
            if self._object_then_verb(subject, at, last):
                subject = None
            else:
                post = self._post(edge, first, subject, at, last) or self._speech_before(edge)
                return Found(
                    form.cue,
                    at,
                    [],
                    f"{lang}-{'POST' if post else 'SVO'}",
                    subject,
                    "before" if post else "after",
                    edge,
                    at + 1,
                )
        placed = False
        before = lows[edge - 1] if edge > first else ""
        quoted = edge >= 1 and (before in QUOTES or (edge >= 2 and lows[edge - 2] in QUOTES))
        if lang == "EN" and form.cue.operator == "comment" and not quoted:
            later = None
        else:
            later = (
                grammar.after(at + 1, last) if (not form.cue.particle and lang != "EN") or self._quoting(form) else None
            )
        if grammar.slavic and (later is None or self._place_first(start, verb)):
            place = self._locative(start, verb, last)
            later, placed = place or later, place is not None
        if (
            later is not None
            and (before or start < verb or grammar.slavic or lang == "ES")
            and not self._svo_apposition(edge, first, later, before, last)
        ):
            rule, order = (f"{lang}-BACK", "back") if back else (f"{lang}-{'PLACE' if placed else 'INV'}", "before")
            if start < verb and not back:
                order = "object"
            return Found(
                form.cue,
                at,
                [],
                rule,
                later,
                order,
                edge,
                max(later[1], at + 1) if later[0] > at else at + 1,
                first=start,
            )
        if lows[edge - 1] in {",", "–", "—", ")"} if edge > first else False:
            owner = grammar.subject(self._past_participle(self._sentence_part(edge - 1, first), edge - 1), edge - 1)
            if owner and all(lows[j] in _CLITICS for j in range(start, verb)):
                return Found(form.cue, at, [], f"{lang}-APPO", (owner[0], edge - 1), "after", edge, at + 1)
        if found and found[-1].slot is not None and found[-1].order in {"after", "object", "before"}:
            return Found(form.cue, at, [], f"{lang}-RUN", found[-1].slot, "after", edge, at + 1, carried=True)
        owner = grammar.subject(first, edge)
        return Found(form.cue, at, [], f"{lang}-RUN", owner, "after", edge, at + 1, carried=True) if owner else None

    @staticmethod
    def _quoting(form: Form) -> bool:
        """Return whether the verb can stand before its subject after a quotation: *said the minister*."""
        return not form.cue.particle and form.cue.operator in {"say", "announce", "warn", "comment", "hint", "accuse"}

    def _speech_before(self, edge: int) -> bool:
        """Return whether direct speech ends right before token `edge`: it is the content whatever follows the verb."""
        for at in (edge - 1, edge - 2):
            if at >= 0 and self.lows[at] in QUOTES:
                number = self.text.quoted[at]
                return (
                    number >= 0 and self.text.quotations[number].speech and self.text.quotations[number].last <= at + 1
                )
        return False

    def _post(self, edge: int, first: int, subject: Phrase, at: int, last: int) -> bool:
        """``..., the minister said on Monday``: nothing is said after the verb, so the content stands before."""
        before = self.lows[edge - 1] if edge > first else ""
        if before not in {",", "–", "—", "-"} and before not in QUOTES:
            return False
        if edge - first < 4 or (edge - first < 6 and not any(self.grammar.verb(j) for j in range(first, edge))):
            return False
        j = at + 1
        if self.lows[at] in {"told", "tells", "informed"} and self.grammar.starts(j, last):
            j = self.grammar.phrase(j, last)[1]
        while j < last:
            low = self.lows[j]
            if low in self.sets["prep"] and low not in self.sets["that"]:
                j = self.grammar.skip_prepositional(j, last)
            elif low in self.sets["adv"] or low[0].isdigit():
                j += 1
            else:
                break
        return (
            j >= last
            or self.lows[j] in {",", ".", ";", "–", "—", "?", "!", "…"}
            or (self.lows[j] in QUOTES and before in QUOTES | {","})
        )

    def _past_participle(self, first: int, last: int) -> int:
        """``Interrogé lundi, le porte-parole ...``: skip an opening clause without a subject."""
        if self.lows[first].endswith(
            ("é", "és", "ée", "ées", "ed", "ing", "ado", "ada", "ido", "ando", "ant")
        ) and not self.lows[first].endswith("need"):
            comma = next((j for j in range(first, last) if self.lows[j] == ","), -1)
            if comma > 0 and comma + 1 < last:
                return comma + 1
        return first

    def _sentence_part(self, at: int, first: int) -> int:
        """Return the beginning of the part of the sentence (after a semicolon, colon or dash) that holds token `at`."""
        for j in range(at - 1, first, -1):
            if self.lows[j] in {";", ":"}:
                return j + 1
        return first

    def _object_then_verb(self, subject: Phrase, at: int, last: int) -> bool:
        """``Сообщения опровергли в министерстве``: the phrase before a plural verb is its object."""
        if not self.grammar.slavic or not self.lows[at].endswith(("ли", "ють", "ять", "ют", "ят")):
            return False
        return at + 1 < last and self.lows[at + 1] in {"в", "у", "во"}

    def _place_first(self, start: int, verb: int) -> bool:
        """Return whether a body or place with its preposition is all that stands before the verb: ``В НАТО``."""
        first = start
        while first < verb and self.lows[first] in self.sets["adv"] | self.sets["conj"]:
            first += 1
        if first + 1 >= verb or self.lows[first] not in _IN or self.lows[first + 1] in self.sets["adv"]:
            return False
        return any(self.text.caps[j] or self.lows[j].startswith(_BODIES) for j in range(first + 1, verb))

    def _reported_thing(self, phrase: Phrase) -> bool:
        """Return whether a phrase is a report or accusation, which can only be the object of a verb of saying."""
        return any(self.lows[j].startswith(_REPORTS) for j in range(*phrase))

    def _relative_object(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found]
    ) -> Found | None:
        """``СБУ обнародовала перехват, который подтверждает вину``.

        The relative pronoun is the subject, its owner speaks.
        """
        edge += edge < verb and self.lows[edge] == ","
        if edge > first and self.lows[edge - 1] == ",":  # который, по версии ведомства, подтверждает
            edge = next((k for k in range(edge - 2, max(first, edge - 8), -1) if self.lows[k] == ","), edge)
        if edge <= first or self.lows[edge - 1] not in self.sets["rel"] or self.lows[edge - 1] in self.sets["that"]:
            return None
        if form.cue.operator != "confirm" or edge - 2 <= first or self.grammar.subject(edge, verb) is not None:
            return None
        later = self.grammar.after(at + 1, last)
        if later is None or self.text.caps[later[0]] or self.lows[later[0]].startswith(_OFFICES):
            return None
        owner = self.grammar.subject(first, edge - 2)
        if self.lows[first] in _IN and self.text.caps[first + 1]:
            owner = (first, first + 2)
        told = next((one.slot for one in reversed(found) if one.slot and one.order != "around"), None)
        owner = told or owner
        rule = f"{self.lang}-RELS"
        return Found(form.cue, at, [], rule, owner, "after", edge, at + 1, carried=True) if owner else None

    def _locative(self, start: int, verb: int, last: int, finite: int = -1) -> Phrase | None:
        """``В Кремле заявили``, ``заявили в министерстве``: a place with a plural verb is who speaks."""
        if not self.lows[finite if finite >= 0 else verb].endswith(
            ("ли", "лися", "лись", "ють", "ять", "ют", "ят", "ут", "уть", "но", "то")
        ):
            return None
        first = start
        while first < verb and self.lows[first] in self.sets["adv"]:
            first += 1
        if first < verb and self.lows[first] in _IN and first + 1 < verb:
            end = verb
            while end > first + 2 and (self.lows[end - 1] in self.sets["adv"] or self.lows[end - 1] == "не"):
                end -= 1
            return first, end
        if verb + 1 < last and self.lows[verb + 1] in _IN:
            slot = self._after_preposition(verb + 2, last)
            return (verb + 1, slot[1]) if slot else None
        return None

    def _slavic_subject(self, start: int, verb: int, at: int, last: int) -> Phrase | None:
        """Return the subject before the verb.

        After an opening adverb or preposition one behind the verb comes first.
        """
        grammar = self.grammar
        subject = grammar.subject(start, verb)
        if (
            start < verb
            and (self.lows[start] in self.sets["prep"] or self.lows[start] in self.sets["adv"])
            and subject is not None
        ) and (
            any(self.lows[j] in self.sets["prep"] for j in range(start, subject[0]))
            and grammar.after(at + 1, last) is not None
        ):
            return None
        return subject

    def _inside(self, form: Form, at: int, edge: int, last: int) -> Found | None:
        """``говорится в заявлении МИД``: who speaks owns the document."""
        for j in range(at + 1, min(last, at + 3)):
            if self.lows[j] in {"в", "у", "во", "на"}:
                slot = self._after_preposition(j + 1, last)
                if slot:
                    return Found(form.cue, at, [], f"{self.lang}-INSIDE", slot, "before", edge, slot[1])
        return None

    def _svo_apposition(self, edge: int, first: int, later: Phrase, before: str, last: int) -> bool:
        """Return whether the verb follows an apposition, so that what stands after it is not its subject."""
        if (
            self.lang == "EN"
            and before not in QUOTES
            and not (before == "," and edge >= 2 and self.lows[edge - 2] in QUOTES)
        ) and (before != "," or self.lows[self.grammar.left_edge(edge - 1, first)] in self.sets["rel"]):
            return True
        if before not in {",", "–", "—", ")"} or self.lang not in {"EN", "FR", "ES"}:
            return False
        if (
            self.lows[self.grammar.left_edge(edge - 1, first)] in self.sets["rel"] - {"that"}
            and self.grammar.left_edge(edge - 1, first) > first
        ):
            return True
        if edge >= 2 and (self.lows[edge - 2] in QUOTES or self.text.quoted[edge - 2] >= 0):
            return False
        ends = (
            later[1] >= last
            or self.lows[later[1]] in EDGES
            or self.lows[later[1]] in self.sets["prep"] | self.sets["adv"]
        )
        clause = self.grammar.left_edge(edge - 1, first)
        content = any(self.grammar.verb(j) for j in range(first, edge - 1))
        return not (ends and content) and clause > first
