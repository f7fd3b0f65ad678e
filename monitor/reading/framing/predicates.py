"""French and Spanish predicates that share one subject: *a convoqué l'ambassadeur et affirmé*, *avant de confirmer*."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.asides import PAPERS
from monitor.reading.framing.clitics import Clitics
from monitor.reading.framing.manners import by_manner
from monitor.reading.syntax.constructions import Found, last_heard
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.who.authors import PAPERS as WRITINGS
from monitor.reading.who.authors import author

_ANDS = frozenset({"et", "mais", "puis", "ou", "y", "e", "pero", "sino"})
_CLITICS = frozenset(
    {"s'", "se", "n'", "ne", "l'", "lo", "le", "les", "la", "lui", "leur", "en", "y", "no", "me", "nous"}
)
"""Words between a subject and its verb that are no subject themselves."""
_LONGEST_PREDICATE = 24
_BEFORE = frozenset({"avant", "antes"})
_MID = frozenset({"tras", "al"})
_DONE = ("é", "ado", "ido")
_ASSURED = (
    "formel", "catégori", "clair", "ferme", "affirmati", "certain", "sûr", "convaincu", "persuadé", "explicite", "net",
    "limpide", "unanime", "clar", "doute", "démord", "persist", "tajant", "rotund", "segur", "convencid", "dud",
    "categóric", "firme", "contundent", "explícit", "unánime",
)  # fmt: skip
"""Beginnings of the words of who is sure of what follows a colon: *est formel, n'en doute pas, fue tajante*."""
_LONGEST_MOOD = 8
_WHERE = 32
"""Words that say when and where something is said, at most."""
_ASKED = frozenset({"asked", "questioned", "pressed", "quizzed", "challenged", "reached", "contacted"})
"""What is done to somebody who then says something."""
_TO_WHAT = 14
"""Words from *when asked* to what is said, at most."""
_NOT_ACTIVE = frozenset({"été", "sido"})

_TOPICS = Phrases([
    "à propos", "au sujet", "concernant", "s' agissant", "sobre", "acerca", "respecto", "a propósito", "en relación",
    "en referencia", "en alusión", "en allusion",
])  # fmt: skip
"""Words that begin what is spoken of, between a verb of saying and what is said."""
_ADDRESSED = 14
"""Words between such a verb and them: to whom and where it was said."""


_OWNED = 9
"""Words from a participle back to the paper that says it."""
_AUTHORED = 14
"""Words from an English participle back to the paper."""
_OF_OWNERS = frozenset({"de", "du", "d'", "des"})

_THEN = 8
"""Words from what he said to the clause that tells it."""
_WHAT = 6
"""Words from *what* to the verb of what he said."""
_TOLD_BRIEFLY = frozenset({"say", "react", "remark", "announce"})
"""Operators of verbs before which few words without a verb are what was said."""


DONE_THERE = frozenset({"deny", "reject", "confirm", "label", "refute"})
"""Operators of what is done in a capital: *In Kigali the report was denied*."""
_IN = frozenset({"in", "en", "à"})
_TOWN = 3
"""Words of a preposition and a town, at most."""


_ACCORDING = frozenset({"according", "selon", "d'après", "après", "según"})
_SPEAKER = 12
"""Words before a comma in which it is told according to whom something is so."""


PERSONS = frozenset(
    "official officials diplomat diplomats source sources officer officers expert experts analyst adviser minister "
    "envoy soldier soldiers member lawmaker lawmakers politician man woman aide lawyer ambassador delegate negotiator "
    "scholar researcher professor historian economist commander fighter fighters doctor person people somebody "
    "someone".split()
)
"""English nouns for persons."""
_BEFORE_WHICH = 16
"""Words that the noun phrase of who speaks has at most, before a relative pronoun."""
OF_A_SPEAKER = frozenset({"of", "for", "in", "at", "inside"})
"""Prepositions within the phrase of somebody who speaks: *an official in the ministry*."""


_TAKEN = frozenset(
    "believed thought suspected presumed assumed understood known reported said alleged rumoured claimed".split()
)
_IN_PAPERS = frozenset({"in", "dans", "en"})
_PAPER = 5
"""Words from *in* to the noun for a paper, at most."""
_GERMAN_PAPERS = (
    "erklärung",
    "mitteilung",
    "stellungnahme",
    "schreiben",
    "presseerklärung",
    "pressemitteilung",
    "note",
)
_GENITIVE = frozenset({"des", "der"})
_OF_PAPERS = frozenset({"by", "from", "of", "issued", "von", "du", "del", "de"}) | _GENITIVE
"""Words between a paper and who has written it."""


class Predicates(Clitics):
    """What -SVO, -APPO and -PART need to know of predicates that are joined to an earlier one."""

    def _shared_auxiliary(self, conj: int, first: int) -> int:
        """Return the auxiliary before the conjunction at token `conj` that the participle behind it shares, or -1.

        ``Le ministre a convoqué l'ambassadeur et affirmé que ...``, ``ha convocado al embajador y negado que ...``.
        """
        lows = self.lows
        if self.lang not in {"FR", "ES"} or conj <= first or lows[conj] not in _ANDS:
            return -1
        for j in range(conj - 2, max(first, conj - _LONGEST_PREDICATE) - 1, -1):
            if lows[j] == "," and lows[j + 1].endswith(_DONE):
                continue  # a rappelé son ambassadeur, convoqué celui du Rwanda et accusé Kigali
            if lows[j] in EDGES or lows[j] in self.sets["that"]:
                return -1
            if lows[j] in self.sets["be"] and lows[j - 1] not in {"s'", "se"}:
                return -1
            if lows[j] in self.sets["have"] and lows[j + 1] not in _NOT_ACTIVE:
                return j
        return -1

    def _noun_phrase_before(self, stop: int, first: int, inside: frozenset[str] = OF_A_SPEAKER) -> Phrase | None:
        """Return the noun phrase that ends at token `stop`, with what depends on it: *an official in the ministry*."""
        best: Phrase | None = None
        for j in range(stop - 1, max(first, stop - _BEFORE_WHICH) - 1, -1):
            low = self.lows[j]
            closed = low in EDGES or (low in QUOTES and not self.grammar.fragment(j)) or low in self.sets["sub"]
            onto = low == "to" and "to" in inside and (self.text.caps[j + 1] or self.lows[j + 1] in self.sets["det"])
            if closed or (low != "'s" and j < stop - 1 and self.grammar.verb(j)) or (low == "to" and not onto):
                break
            if low in self.sets["prep"] and low not in inside and not (low == "from" and self.lows[j - 1] in PERSONS):
                break
            inner = j > first and self.lows[j - 1] in inside
            if self.grammar.starts(j, stop) and self.grammar.phrase(j, stop)[1] >= stop and not (inner and best):
                best = j, stop
        return best

    def _verb_behind_and(
        self, form: Form, at: int, verb: int, edge: int, start: int, first: int, conj: int, found: list[Found]
    ) -> Found | None:  # fmt: skip
        """Return the frame of a verb behind the conjunction at token `conj`: its subject is that of the verb before."""
        if (also := self._who_also(form, at, edge, conj, first)) is not None:
            return also
        before = last_heard(found)
        before = before if before is not None and before.order != "around" and before.at < conj else None
        if before is not None and before.slot is not None and before.slot[0] < before.slot[1]:
            return Found(form.cue, at, [], f"{self.lang}-RUN", before.slot, "after", conj, at + 1, carried=True)
        return self._joined_predicate(form, at, verb, edge, start, first)

    def _who_also(self, form: Form, at: int, edge: int, conj: int, first: int) -> Found | None:
        """Take the second verb of a relative clause: *Peru, which arms Chile and denies it*: not Chile does."""
        pronoun = edge - 1
        if self.lang != "EN" or pronoun <= first or self.lows[pronoun] not in {"which", "who"}:
            return None
        opens = self.lows[edge].endswith(("s", "ed")) or self.grammar.verb(edge) or self._finite(edge)
        if not opens or self.text.caps[edge] or conj <= edge:
            return None
        owner = self._noun_phrase_before(pronoun - (self.lows[pronoun - 1] == ","), first)
        behind = self.lows[at + 1 : at + 4]
        if behind[:1] in (["it"], ["so"], ["this"]) or behind[:2] == ["that", "it"]:
            owner = None  # and denies it: what was just told of him
        return Found(form.cue, at, [], "EN-RELS", owner, "after", conj + 1, at + 1, carried=True)

    def _joined_predicate(self, form: Form, at: int, verb: int, edge: int, start: int, first: int) -> Found | None:
        """Return the frame of a second predicate behind an apposition, whose subject stands before the comma.

        ``Ann Roy, ministre belge, est arrivée à Kigali et a démenti ...``, ``Ana Ruiz, ministra, viajó y negó ...``.
        """
        lows, grammar = self.lows, self.grammar
        quoted = lows[edge - 1] in QUOTES and edge - 1 > first
        if self.lang not in {"FR", "ES"} or edge <= first or not (lows[edge - 1] == "," or quoted):
            return None
        conj = verb - 1
        while conj > start and (lows[conj] in self.sets["adv"] or lows[conj] in _CLITICS) and lows[conj] not in _ANDS:
            conj -= 1
        if quoted and lows[conj] in _ANDS and conj == edge:
            owner = grammar.subject(grammar.left_edge(edge - 1, first), edge - 1)
            if owner is None or not self._speaker(owner) or self.text.quoted[owner[0]] >= 0:
                return None
            return Found(form.cue, at, [], f"{self.lang}-RUN", owner, "after", conj + 1, at + 1, carried=True)
        if lows[conj] not in _ANDS or conj <= start:
            return None
        head = start
        while head < conj and lows[head] in _CLITICS:
            head += 1
        if not (lows[head] in self.sets["have"] | self.sets["be"] or grammar.verb(head) or self._finite(head)):
            return None
        owner = self._interrupted_romance(edge, first) or grammar.subject(
            self._contrasted(edge - 1, self._sentence_part(edge - 1, first)), edge - 1
        )
        if owner is None or not self._speaker(owner) or self.text.quoted[owner[0]] >= 0:
            return None
        slot = owner[0], edge - 1
        return Found(form.cue, at, [], f"{self.lang}-APPO", slot, "after", conj + 1, at + 1, carried=True)

    def _colon_behind(self, first: int, last: int, found: list[Found]) -> Found | None:
        """Return the frame of what follows a colon: a quotation, or what somebody is sure of."""
        if self.lang in {"FR", "ES"} and (told := by_manner(self.grammar, first, last)) is not None:
            found[:] = [one for one in found if one.at > told.at]  # se muestra, fue: no verbs of saying here
            return told
        return self._romance_colon(first, last, found) or self._assured(first, last, found)

    def _assured(self, first: int, last: int, found: list[Found]) -> Found | None:
        """``Paris est formel : l'envoi a commencé``, ``Lima no lo duda: ...``: who is sure says what follows."""
        lows = self.lows
        colon = next((j for j in range(first + 2, last - 3) if lows[j] == ":" and self.text.quoted[j] < 0), -1)
        if self.lang not in {"FR", "ES"} or colon < 0 or any(one.at < colon for one in found):
            return None
        slot = self.grammar.subject(self._past_participle(first, colon), colon)
        behind = self._past_apposition(slot[1], colon) if slot is not None else colon
        if slot is None or not self._speaker(slot) or not 0 < colon - behind <= _LONGEST_MOOD:
            return None
        if not any(lows[j].startswith(_ASSURED) for j in range(behind + 1, colon)):
            return None
        if any(lows[j] in EDGES | self.sets["that"] | self.sets["rel"] for j in range(behind, colon)):
            return None
        cue = Cue("", "say", "", frozenset())
        return Found(cue, colon, [colon], f"{self.lang}-COLON", slot, "after", first, colon + 1)

    def _told_where(self, begin: int, stop: int) -> int:
        """Return where a that-clause begins behind when and where it was said: *afirmó el martes en Bruselas que ...*.

        That is no part of what is said; `begin` where anything else stands there.
        """
        lows = self.lows
        if self.lang == "EN":
            return self._told_when(begin, stop)
        if self.lang not in {"FR", "ES"}:
            return begin
        if (told := self._behind_topic(begin, stop)) >= 0:
            return told
        at = self.grammar.over_adjuncts(begin, min(stop, begin + _WHERE))
        return at if begin < at < stop and lows[at] in self.sets["that"] else begin

    def _told_when(self, begin: int, stop: int) -> int:
        """Return where what is said begins behind an English *when asked about it*; `begin` where it is not so.

        With a *that*, a pronoun or a *there* it begins; without one nothing tells where.
        """
        lows = self.lows
        at = begin + (lows[begin : begin + 1] == [","])
        if at + 1 >= stop or lows[at] not in {"when", "once"} or lows[at + 1] not in _ASKED:
            return begin
        opens = (self.sets["that"] | self.sets["pron"] | {"there"}) - {"if", "whether", "one", "others", "who"}
        return next((j for j in range(at + 2, min(stop, at + _TO_WHAT)) if lows[j] in opens), begin)

    def _behind_topic(self, begin: int, stop: int) -> int:
        """Return the that-clause behind what is spoken of: *a dit, à propos des troupes, que ...*; or -1."""
        lows = self.lows
        for at in range(begin, min(stop, begin + _ADDRESSED)):
            if lows[at] in self.sets["that"]:
                return -1
            if _TOPICS.at(lows, at):
                for j in range(at + 2, stop - 1):
                    if lows[j] in self.sets["that"] and lows[j - 1] in {",", "-"}:
                        return j
                return -1
        return -1

    def _accused_behind(self, form: Form, edge: int, first: int) -> bool:
        """Return whether a name behind a verb of accusing is its object: *Ann Lis, ministre, a accusé mardi l'Iran*.

        Not where something has been said before: *Kigali a envoyé des soldats, accuse Kinshasa*.
        """
        if self.lang not in {"FR", "ES"} or form.cue.operator != "accuse" or edge - 2 <= first:
            return False
        if self.lows[edge - 1] != "," or self.lows[edge - 2] in QUOTES:
            return False
        return not any(
            self.grammar.verb(j) or self.lows[j] in self.sets["have"] | self.sets["be"] or self._finite(j)
            for j in range(first, edge - 1)
        )

    def _what_he_said(self, form: Form, verb: int, at: int, first: int) -> bool:
        """Return whether a verb of saying stands in *what he had said*: that tells nothing of what it was."""
        what = next((j for j in range(verb - 1, max(first, verb - _WHAT) - 1, -1) if self.lows[j] == "what"), -1)
        if self.lang != "EN" or form.cue.operator not in _TOLD_BRIEFLY or what <= first:
            return False
        if self.lows[what - 1] in EDGES or self.lows[what - 1] in self.sets["be"]:
            return False
        behind = next((j for j in range(at + 1, min(at + _THEN, len(self.lows))) if self.lows[j] in EDGES), -1)
        if behind > 0 and (self.lows[behind] == ":" or self.lows[behind + 1 : behind + 2] == ["that"]):
            return False  # took back what it had announced on Monday, that they had left
        between = range(what + 1, verb)
        if any(self.lows[j] in EDGES or self.lows[j] in self.sets["that"] for j in between) or not between:
            return False
        return self.lows[at + 1 : at + 2] == [] or self.lows[at + 1] not in self.sets["be"]

    def _brief(self, form: Form, edge: int, first: int) -> bool:
        """Return whether few words without a verb can be what was said: *An invention, the minister said*."""
        told = self.lang == "EN" and edge - first > 1 and form.cue.operator in _TOLD_BRIEFLY and not form.cue.particle
        return told and (self.lows[edge - 1] != "," or self.lows[first] not in self.sets["prep"])

    def _on_the_way(self, at: int, first: int) -> bool:
        """Return whether an infinitive tells what the subject of the main clause did next or before.

        ``avant de confirmer que ...``, ``antes de admitir que ...``, ``tras reconocer que ...``.
        """
        lows = self.lows
        if at - 2 <= first:
            return False
        if self.lang == "FR":
            return lows[at - 1] in {"de", "d'"} and lows[at - 2] in _BEFORE
        if lows[at - 2].startswith(("equivoc", "err")):
            return False  # se equivocó al informar de su muerte
        return self.lang == "ES" and ((lows[at - 1] == "de" and lows[at - 2] in _BEFORE) or lows[at - 1] in _MID)

    def _taken_for(self, at: int, before: str) -> bool:
        """Return whether a participle only says what somebody is taken for: *Fighters | believed to be rebels said*."""
        if self.lang != "EN" or self.lows[at] not in _TAKEN or before in self.sets["be"] | self.sets["have"]:
            return False
        return self.lows[at + 1 : at + 2] == ["to"] and self.lows[at + 2 : at + 3] in (["be"], ["have"])

    def _worded_paper(self, at: int) -> bool:
        """Return whether the token is a noun for what words stand in: *un communiqué démentant ...*."""
        return self.lang in {"FR", "ES"} and self.lows[at].startswith(PAPERS)

    def _author(self, at: int, first: int) -> Phrase | None:
        """Return who made the paper that stands right before an English participle, with its maker between them."""
        for j in range(at - 3, max(first - 1, at - _AUTHORED), -1):
            if self.lows[j] in EDGES:
                return None
            if self.lows[j] in WRITINGS:
                begin, _ = author(self.lows, j, at)
                verbs = any(self.grammar.verb(k) and self.lows[k] != "'s" for k in range(begin, at))
                return (begin, at) if begin > j and not verbs else None
        return None

    def _all_listed(self, owner: Phrase | None, at: int) -> Phrase | None:
        """Return a subject with all who are listed in it: *Peru, Chile and Bolivia issued a note saying that ...*."""
        if owner is None or self.lang != "EN" or self.lows[owner[1]] != ",":
            return owner
        end = owner[1]
        while end + 1 < at and self.lows[end] == "," and self.text.caps[end + 1]:
            end = self.grammar.phrase(end + 1, at)[1]
        return (owner[0], end) if "and" in self.lows[owner[1] : end] else owner

    def _owned_paper(self, at: int, first: int) -> Phrase | None:
        """Return the paper and its owner right before a participle: *un article du Figaro affirmant que ...*.

        In English only its owner: *a letter from Peru saying that ...*.
        """
        if self.lang == "EN":
            return self._author(at, first)
        if self.lang != "FR":
            return None
        for j in range(at - 2, max(first, at - _OWNED), -1):
            if self.lows[j] in EDGES or self.grammar.verb(j):
                return None
            if self.lows[j].startswith((*PAPERS, "article")) and self.lows[j + 1] in _OF_OWNERS:
                return (j - 1 if self.lows[j - 1] in self.sets["det"] else j), at
        return None

    def _done_there(self, form: Form, at: int, parts: list[int], edge: int) -> Found:
        """``In Kigali the report was denied``, ``À Kigali, l'information a été démentie``: who is there denies it."""
        one = Found(form.cue, at, parts, f"{self.lang}-PASS0", None, "object", edge, at + 1, passive=True, first=edge)
        verb = min(parts, default=at)
        if one.cue.operator not in DONE_THERE or self.grammar.slavic:
            return one
        if (writer := self._writer_before(edge) or self._writer(edge, verb)) is not None:
            one.slot, one.rule = writer, f"{self.lang}-PASSIN"
            return one
        if edge + 2 >= verb:
            return one
        slot: Phrase | None = None
        if (
            self.lows[edge] in _IN
            and self.text.caps[edge + 1]
            and not is_day(self.text.folds[edge + 1], self.text.lang)
        ):
            slot = edge, self.grammar.skip_prepositional(edge, verb)
        elif edge > _TOWN - 1 and self.lows[edge - 1] == "," and self.text.caps[edge - 2]:
            begin = self.text.sentences[self.text.sentence_of[edge]].first
            said = not _ACCORDING.isdisjoint(self.lows[max(begin, edge - _SPEAKER) : edge - _TOWN])
            slot = None if said else (edge - _TOWN, edge - 1)  # according to the embassy in Oslo, it was denied
        if slot is not None and self.lows[slot[0]] in _IN and slot[1] - slot[0] <= _TOWN:
            one.slot, one.rule = slot, f"{self.lang}-PASSIN"
        return one

    def _writer_before(self, edge: int) -> Phrase | None:
        """``In a statement by the cabinet, the truce was confirmed``: the same before a comma."""
        first = self.text.sentences[self.text.sentence_of[edge]].first
        if edge - 1 <= first or self.lows[edge - 1] != ",":
            return None
        writer = self._writer(first, edge - 1)
        return writer if writer is not None and writer[1] == edge - 1 else None

    def _writer(self, first: int, verb: int) -> Phrase | None:
        """``In a statement by the cabinet the truce was confirmed``: return whose paper it is."""
        lows = self.lows
        if lows[first] not in _IN_PAPERS:
            return None
        nouns = WRITINGS if self.lang == "EN" else ()
        at = next((j for j in range(first + 1, min(first + _PAPER, verb)) if lows[j] in nouns), -1)
        if at < 0 and self.lang != "EN":
            papers = _GERMAN_PAPERS if self.lang == "DE" else PAPERS
            at = next((j for j in range(first + 1, min(first + _PAPER, verb)) if lows[j].startswith(papers)), -1)
        owned = at >= 0 and at + 2 < verb and (lows[at + 1] in _OF_PAPERS or lows[at + 1] in _OF_OWNERS)
        if not owned:
            return None
        begin = at + 1 + (lows[at + 1] not in _GENITIVE)
        end = self.grammar.phrase(begin, verb)[1]
        end = next((j for j in range(begin + 1, end) if lows[j] in self.sets["det"]), end)  # by the cabinet | the truce
        return (begin, end) if end > begin else None
