"""Whose verb it is in English: behind a relative clause or in one, after *with*, where the object comes first."""

from __future__ import annotations

from monitor.reading.cut.cues import Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.colons import Colons
from monitor.reading.framing.predicates import OF_A_SPEAKER
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.doing import after_doing, commas, having_done
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.infinitives import induced
from monitor.reading.syntax.issued import denial_before

_WITHIN = OF_A_SPEAKER | {"with", "into", "between", "on", "over", "to", "against", "from", "about"}
"""Prepositions within the name of a thing: *the truce with Peru*."""
_TELLS = frozenset({"say", "announce", "confirm", "deny", "reject", "refute"})
"""Operators of verbs whose object can be the noun before a relative clause."""
_CLAIMED = frozenset(
    "claim claims allegation allegations accusation accusations charge charges report reports assertion suggestion "
    "account version statement story rumour rumor notion something figure figures number toll".split()
)
"""Nouns of what was told, behind which somebody can take a side: *an accusation Kigali rejects*."""
_SELVES = frozenset({"himself", "herself", "themselves", "itself"})
"""Words of relative clauses that say for whom somebody speaks: *who described himself as a member of the council*."""
_TOLD = frozenset("claim claims statement statements report reports allegation allegations assertion denial".split())
_SAYS = frozenset({"say", "announce", "believe", "stand", "accuse"})
"""Operators of verbs behind which stands what is claimed."""
_CLAUSE = 3
"""Words of a clause that was claimed."""
_OWNED = 5
"""Words from a claim over who made it to *that*."""
_PAPERS = frozenset(
    "statement letter memo report document communique communiqué note message assessment post cable notice".split()
)
"""Nouns for what somebody writes."""
_SERVES = frozenset("aide aides adviser advisers advisor advisors".split())
"""Nouns for those who serve whom *to* names."""
_MADE_BY = 4
"""Words from a paper to *by*."""
_HE = frozenset({"he", "she", "they", "we", "i"})
_ARTICLES = frozenset({"the", "its", "his", "her", "their", "a", "an"})
_POINTED = frozenset({"that", "this", "these", "those", "such"})
"""Words with which an object comes first: *that account the ministry rejects*."""
_EVENTS = (
    "death", "news", "truce", "ceasefire", "deal", "agreement", "accord", "resignation", "attack", "strike", "arrest",
    "killing", "deployment", "arrival", "withdrawal", "closure", "exchange", "swap", "signing", "ratification", "vote",
    "story", "report", "plan", "illness", "departure", "sale", "purchase", "launch", "loss", "landing", "sending",
)  # fmt: skip
"""Beginnings of the nouns for what happens, which do nothing themselves."""
_WHETHER = frozenset({"whether", "if"})
_ANSWERS = frozenset({"say", "know", "tell", "open", "refuse"})
"""Operators of verbs that may leave a question open that stands before them."""
_WITH_OBJECT = frozenset("deny reject refute label deem doubt confirm comment retract exclude".split())
"""Operators of verbs whose object can come first."""


_NOT = frozenset({"no", "ne", "n'", "pas", "nunca", "jamais", "jamás"})
_THE = frozenset("el la los las un una al del le les l' une au aux du des".split())
_WERE = frozenset("fuera fuese fueran fuesen haya hayan hubiera sido sea sean soit soient fût ait aient été".split())
"""Auxiliaries of the subjunctive before a participle, in a clause that says what is denied."""
_DENYING = frozenset({"deny", "reject", "refute", "doubt", "exclude", "confirm"})
"""Operators of verbs with a thing for their object, which others have told of before."""


_AT_HIS = frozenset("by in on at to of from with for despite after before since without".split())
_OWNER = 4
"""Words from a preposition to the *'s* of the name behind it."""

_READ = frozenset({"seen", "obtained", "reviewed", "viewed", "read", "cited", "quoted"})
"""Participles of what is done with a paper by those who have not written it."""
_READERS = 9
"""Words of a paper and of those who have read it, at most."""

_FAR_WHOSE = 14
"""Words back from a verb to the relative pronoun of its clause."""
_WHOSE = {
    "uk": frozenset("якого якої яких якому якій яким якою якими яку чию чиї чиє чия чьей чью чьи чьё чье чья".split()),
    "en": frozenset({"whose", "whom"}),
    "fr": frozenset({"dont"}),
    "es": frozenset({"cuya", "cuyo", "cuyas", "cuyos"}),
}
"""Relative pronouns of whom something is told."""


class Relatives(Colons):
    """Parts of the rules EN-SVO, EN-POST and EN-RELS, and EN-PART after *with*."""

    def _who(self, form: Form, at: int, verb: int, first: int) -> Found | None:
        """Take *by Ana Ruiz, who called it a trap*, *Peru, whose envoy denied it*: the noun before speaks."""
        edge = self.grammar.left_edge(verb, first)
        pronoun = edge - 1
        cleft = self.lows[first] == "it" and self.lows[pronoun] == "that"  # it was Peru that first said so
        which = self.lows[pronoun] == "which" and self.lows[pronoun - 1] == ","
        if pronoun <= first or not (cleft or which or self.lows[pronoun] in {"who", "whose"}):
            return None
        inner = self.grammar.subject(edge + (self.lows[edge] == "first"), verb)
        owned = self.lows[pronoun] == "whose"
        if (inner is None) == owned:
            return None
        stop = pronoun - (self.lows[pronoun - 1] == ",")
        owner = self._not_him(self._noun_phrase_before(stop, first), first)
        if owner is None or (which and not self._body(owner)):
            return None
        if owner[0] - 1 > first and self.lows[owner[0] - 1] == "," and self.text.caps[owner[0]]:
            office = self._noun_phrase_before(owner[0] - 1, first)  # a letter from the leader, Ana Ruiz, who ...
            if office is not None and office[0] - 2 > first and self.lows[office[0] - 1] == "to":
                office = self._noun_phrase_before(office[0] - 1, first) or office  # the envoy to Kenya, Ana Ruiz, who
            owner = (office[0], owner[1]) if office is not None else owner
        slot = (owner[0], inner[1]) if inner is not None else owner
        return Found(form.cue, at, [], "EN-RELS", slot, "after", edge, at + 1, carried=True)

    def _not_him(self, owner: Phrase | None, first: int) -> Phrase | None:
        """Return who is meant by *It was X, and not Y, who*, where the other is only set aside."""
        if owner is None or owner[0] - 1 <= first or self.lows[owner[0] - 1] != "not":
            return owner
        comma = owner[0] - 2 - (self.lows[owner[0] - 2] == "and")
        return self._noun_phrase_before(comma, first) if comma > first and self.lows[comma] == "," else owner

    def _body(self, phrase: Phrase) -> bool:
        """Return whether a noun phrase has a name: the Belgian army, and not a report."""
        return any(self.text.caps[j] for j in range(*phrase))

    def _behind_relative(self, verb: int, first: int) -> Phrase | None:
        """Return the subject before a relative clause: *A diplomat who has followed the talks thought*."""
        pronoun = verb - 1
        while pronoun > first and self.lows[pronoun] not in {"who", "which", "that"}:
            low = self.lows[pronoun]
            if low in EDGES or low in QUOTES or low in {"whether", "if"}:
                return None
            pronoun -= 1
        if pronoun <= first or not self._opens_relative(pronoun):
            return None
        if self.lows[pronoun] == "that" and not _TOLD.isdisjoint(self.lows[max(first, pronoun - _OWNED) : pronoun]):
            return None  # the claim by Lima that they had left came after Peru had denied it
        begin = pronoun + 1
        while begin < verb and self.lows[begin] in self.sets["adv"]:
            begin += 1
        low = self.lows[begin]
        closed = any(low in self.sets[name] for name in ("det", "pron", "prep", "that", "sub", "conj"))
        if begin >= verb or self.text.caps[begin] or closed:
            return None
        inner = begin
        while inner < verb and self.lows[inner] in self.sets["aux"] | self.sets["adv"]:
            inner += 1
        before = verb - 1
        while before > inner and self.lows[before] in self.sets["adv"]:
            before -= 1
        low = self.lows[before]
        joined = low in self.sets["conj"] or low in self.sets["aux"] or before <= inner or low == "to"
        joined = joined or (low in self.sets["prep"] and before == verb - 1)
        owner = None if joined or self._tells_on(inner, verb) else self._noun_phrase_before(pronoun, first)
        named = owner is not None and not _SELVES.isdisjoint(self.lows[pronoun:verb])
        return (owner[0], verb) if owner is not None and named else owner

    def _opens_relative(self, pronoun: int) -> bool:
        """Return whether *who*, *which* or *that* belongs to the noun right before it."""
        before = self.lows[pronoun - 1]
        told = any(before != form.cue.lemma.split()[0] for form in self.lex.forms.get(before, ()))
        if not before[0].isalnum() or told:
            return False
        return not any(before in self.sets[name] for name in ("aux", "adv", "prep", "conj", "that", "pron"))

    def _tells_on(self, inner: int, verb: int) -> bool:
        """Return whether the verb of a relative clause tells what follows: *who said the minister denied it*."""
        forms = self.lex.forms.get(self.lows[inner], ())
        tells = any(form.cue.operator in {"say", "announce", "believe"} and not form.cue.particle for form in forms)
        owner = self.grammar.subject(inner + 1, verb) if tells and self.lows[inner] not in {"told", "tells"} else None
        if owner is None:
            return False
        event = any(self.lows[j].startswith(_EVENTS) for j in range(owner[0], min(owner[0] + 4, owner[1])))
        return not (
            event and self.lows[owner[0]] in self.sets["det"]
        )  # a paper that had announced the truce | withdrew

    def _object_opening_english(self, form: Form, verb: int, edge: int) -> Phrase | None:
        """Return the subject right before the verb, behind the object: *These reports she called absurd*."""
        last = verb - 1
        while last > edge and self.lows[last] in self.sets["adv"]:
            last -= 1
        asks = edge > 0 and not _WHETHER.isdisjoint(
            self.lows[edge - 1 : edge + 1]
        )  # whether they had left X could not say
        if last <= edge or not (form.cue.operator in _WITH_OBJECT or (asks and form.cue.operator in _ANSWERS)):
            return None
        closed = self.sets["conj"] | self.sets["that"] | self.sets["sub"] | self.sets["adv"] | self.sets["prep"]
        closed |= self.sets["aux"]
        if self.lows[last] in _HE:
            before = self.lows[last - 1]
            return (last, last + 1) if before[0].isalnum() and before not in closed else None
        for k in range(last, edge, -1):
            before = self.lows[k - 1]
            if not before[0].isalnum() or before in closed:
                return None
            pointed = self.lows[edge] in _POINTED or (edge > 0 and self.lows[edge - 1] in _POINTED)
            name = pointed and self.text.caps[k] and (before in _POINTED or not self.text.caps[k - 1])
            name = name and (before in _POINTED or before not in self.sets["det"])
            if (self.lows[k] in _ARTICLES and k < last) or name:
                noun = before not in self.sets["det"] or before in {"that", "this"}
                return (k, last + 1) if noun and before != "'s" and self.grammar.starts(k, verb) else None
        return None

    def _of_noun(self, one: Found | None, verb: int, first: int, found: list[Found]) -> Found | None:
        """Give a participle the noun before it as its content: *A truce, announced by Peru and denied by Chile*."""
        if one is None or self.grammar.slavic or self.german or one.slot is None:
            return one
        if self.lang != "EN":
            if one.at == verb:
                one.told = self._noun_of_participle(verb, first, found)
            elif found and found[-1].told is not None and found[-1].slot is not None:
                gap = self.lows[found[-1].slot[1] : verb]  # La trêve annoncée par Lima a été démentie par Quito
                plain = all(low == "," or low in self.sets["aux"] for low in gap)
                one.told = found[-1].told if plain and found[-1].told[0] == first else None
            return one
        if one.at != verb:  # The truce, first reported by Peru, was confirmed by Chile
            beside = found[-1] if found and one.edge > first and self.lows[one.edge - 1] == "," else None
            if beside is not None and beside.told is not None and beside.told[0] == first and beside.at < one.edge:
                one.told = beside.told
            return one
        while verb - 1 > first and self.lows[verb - 1] in {"first", "originally", "initially", "previously"}:
            verb -= 1
        before = self.lows[verb - 1]
        if before in {"and", "but"} and found and found[-1].told is not None:
            one.told = found[-1].told
        elif verb > first and (before == "," or before[0].isalnum()) and before not in self.sets["aux"]:
            stop = verb - (before == ",")
            whole = before == "," and self.grammar.starts(first, stop) and not self._verbs_in(first, stop)
            one.told = (first, stop) if whole else self._noun_phrase_before(stop, first, _WITHIN)
        return one

    def _noun_of_participle(self, verb: int, first: int, found: list[Found]) -> Phrase | None:
        """``La trêve, annoncée par Lima, est démentie``, ``negó la tregua anunciada por Lima``: the noun before."""
        stop = verb - (verb > first and self.lows[verb - 1] == ",")
        if stop <= first or self.lows[verb - 1] in _WERE:
            return None
        begin = self.grammar.left_edge(stop, first)
        if begin > first and self.lows[begin - 1] == "," and self.lows[begin] in self.sets["prep"]:
            begin = self.grammar.left_edge(begin - 1, first)  # L'arrivée des soldats, au Tchad, annoncée par Lima
        if found and begin <= found[-1].at < stop:
            begin = found[-1].at + 1
        negated = next((j for j in range(stop - 1, begin - 1, -1) if self.lows[j] in _NOT), -1)
        if negated >= 0:  # no se suma al alto el fuego anunciado por Lima: the negation is another's
            begin = next((j for j in range(negated + 1, stop) if self.lows[j] in _THE), stop)
        if stop - begin < 2 or self._verbs_in(begin, stop) or self.text.quoted[begin] != self.text.quoted[verb]:
            return None
        return begin, stop

    def _thing_told(self, one: Found, verb: int, first: int, found: list[Found]) -> Phrase | None:
        """``negó la tregua que había anunciado Lima``, ``dément une trêve, comme l'a dit Lima``: the noun before.

        Only within what another denies: else the whole main clause is told.
        """
        lows = self.lows
        if "denial!" in one.cue.flags and (denial := denial_before(lows, one.at, first)) >= 0:
            return denial, denial + 1
        if self.lang not in {"FR", "ES"} or one.slot is None or one.slot[0] < one.at or not found:
            return None
        if found[-1].cue.operator not in _DENYING or found[-1].at >= verb:
            return None
        begin = verb - (lows[verb - 1] in {"lo", "l'", "la", "les", "los", "las"})
        opener, before = lows[begin - 1], lows[begin - 2]
        if opener in {"comme", "como"}:
            stop = next((j for j in range(begin - 1, max(found[-1].at, begin - 5), -1) if lows[j] == ","), -1)
        elif opener in {"que", "qu'"} and before in {"ce", "lo"}:
            stop = next((j for j in range(begin - 1, max(found[-1].at, begin - 7), -1) if lows[j] == ","), -1)
        elif opener in {"que", "qu'"} and begin - 2 > found[-1].at:
            stop = begin - 1 - (before == ",")
        else:
            return None
        start = found[-1].at + 1
        start += lows[start] in {"que", "qu'"}
        return (start, stop) if stop - start >= 2 else None

    def _widened(self, subject: Phrase | None, verb: int) -> Phrase | None:
        """Return who made the paper that says it, or whom somebody is close to, with the subject; else the subject.

        *A statement issued by the ministry on Monday said*, *a person close to the president said*.
        """
        if self.lang == "EN" and (paper := self._only_read(verb)) is not None:
            return paper
        if self.lang != "EN" or subject is None or subject[1] + 1 >= verb:
            return subject
        lows, end = self.lows, subject[1]
        last = lows[end - 1]
        if lows[end] == "to" and (last == "close" or last in _SERVES):
            owner = self.grammar.after(end + 1, verb)
            return (subject[0], owner[1]) if owner is not None and owner[0] <= end + 2 else subject
        if last not in _PAPERS:
            return subject
        by = next((j for j in range(end, min(end + _MADE_BY, verb - 1)) if lows[j] in {"by", "from"}), -1)
        made = by >= 0 and all(lows[j].endswith(("ed", "nt", "en")) or lows[j] == "and" for j in range(end, by))
        owner = self.grammar.after(by + 1, verb) if made else None
        return owner if owner is not None and owner[0] <= by + 2 else subject

    def _only_read(self, verb: int) -> Phrase | None:
        """Return the paper of *a UN report seen by Reuters said*: who has only read it does not say it."""
        lows, first = self.lows, self.text.sentences[self.text.sentence_of[verb]].first
        for by in range(verb - 2, max(verb - _READERS, first + 1), -1):
            if lows[by] in EDGES or lows[by] in QUOTES:
                return None
            if lows[by] == "by" and lows[by - 1] in _READ:
                end = by - 1
                while end - 1 > first and lows[end - 1] in self.sets["adv"]:
                    end -= 1
                made = any(lows[j] in _PAPERS for j in range(max(first, end - _READERS), end))
                return self._noun_phrase_before(end, first) if made else None
        return None

    def _verbs_in(self, first: int, stop: int) -> bool:
        """Return whether a clause stands there, and no noun phrase alone."""
        return any(self.grammar.verb(j) or self.lows[j] in self.sets["aux"] - {"'s"} for j in range(first, stop))

    def _owned_gerund(self, at: int, first: int) -> bool:
        """Return whether *'s* at `at` makes a noun of the gerund behind it: *by NATO's reckoning*."""
        before = self.lows[max(first, at - _OWNER) : at]
        return self.lows[at] == "'s" and not _AT_HIS.isdisjoint(before)

    def _that_they_told(self, form: Form, at: int, verb: int, edge: int, first: int, last: int) -> Found | None:
        """Return the frame of those whom nothing makes say it, or of an object clause before its verb."""
        if (whom := induced(self.lows, at, first)) is not None:
            return Found(form.cue, at, [], "EN-SVO", whom, "after", edge, at + 1)
        return self._that_they_said(form, at, verb, edge, first, last)

    def _that_they_said(self, form: Form, at: int, verb: int, edge: int, first: int, last: int) -> Found | None:
        """Take *a truce that Peru announced in May*: the noun before the relative clause is what is told."""
        if (how := self._was_how(form, at, verb, first)) is not None:
            return how
        pronoun = self.grammar.left_edge(verb, first) - 1
        if edge != pronoun + 1 or pronoun <= first or self.lows[pronoun] not in {"which", "that"}:
            return None
        subject = self.grammar.subject(edge, verb)
        after = self.lows[at + 1] if at + 1 < last else "."
        ends = after in EDGES or any(after in self.sets[name] for name in ("prep", "adv", "aux"))
        if subject is None or not ends or form.cue.operator not in _TELLS or form.cue.particle:
            return None
        if any(self.lows[j] not in self.sets["aux"] | self.sets["adv"] for j in range(subject[1], at)):
            return None  # the claim that soldiers had left was confirmed
        told = self._noun_phrase_before(pronoun - (self.lows[pronoun - 1] == ","), first, _WITHIN)
        if told is None or not self._opens_relative(pronoun - (self.lows[pronoun - 1] == ",")):
            return None
        return Found(form.cue, at, [], "EN-REL", subject, "object", edge, at + 1, told=told)

    def _in_apposition(self, form: Form, at: int, verb: int, edge: int, last: int) -> Found | None:
        """Take *they had left, a claim Peru denied*: what is denied is the claim, and who made it is somebody else."""
        if form.cue.operator not in _TELLS | {"doubt"} or edge < 1 or self.lows[edge - 1] not in {",", "–", "—"}:
            return None
        after = self.lows[at + 1] if at + 1 < last else "."
        if not (after in EDGES or any(after in self.sets[name] for name in ("prep", "adv"))):
            return None
        noun = next((j for j in range(edge, min(edge + 4, verb)) if self.lows[j] in _CLAIMED), -1)
        if noun < 0 or noun + 1 >= verb or not self.grammar.starts(noun + 1, verb):
            return None
        subject = self.grammar.phrase(noun + 1, verb)
        told, begin = (edge, noun + 1), self.text.sentences[self.text.sentence_of[at]].first
        begin = next((j + 1 for j in range(edge - 2, begin, -1) if self._tells_at(j)), begin)
        if self.lows[edge] in {"a", "an"} and edge - 1 - begin > _CLAUSE:
            told, noun = (begin, edge - 1), edge  # what stands before it was claimed
        return Found(form.cue, at, [], "EN-REL", subject, "object", noun, at + 1, told=told)

    def _tells_at(self, at: int) -> bool:
        """Return whether a verb of saying stands there."""
        return any("f" in form.kinds and form.cue.operator in _SAYS for form in self.lex.forms.get(self.lows[at], ()))

    def _main_subject(self, at: int, first: int, last: int) -> Phrase | None:
        """``Qualifiant l'envoi d'invention, le ministre a ...``: the main clause names who does it."""
        opens = at == first or after_doing(self.lows, at, first) or having_done(self.lows, at, first)
        if not (opens if self.lang == "EN" else at <= first + 3):
            return None
        for comma in commas(self.lows, self.sets, at, last):
            owner = self.grammar.subject(comma + 1, last)
            if owner is not None and owner[0] <= comma + 2 and self._speaker(owner):
                return owner
        return None

    def _with_whom(self, at: int, first: int) -> Phrase | None:
        """``with the envoy insisting that ...``: return whose participle stands at `at`."""
        stop = at
        while stop > first and self.lows[stop - 1] in self.sets["adv"]:
            stop -= 1
        owner = self._noun_phrase_before(stop, first)
        if owner is None or self.lows[stop - 1] in _PAPERS:
            return None  # followed with a statement saying that ...
        return owner if owner[0] > first and self.lows[owner[0] - 1] == "with" else None

    def _relative_end(self, one: Found, right: int) -> int:
        """``X, о гибели которого сообщил Киев, появился на видео``: what is told ends with the relative clause."""
        whose = _WHOSE.get("uk" if self.grammar.slavic else self.lang.lower(), frozenset())
        before = self.lows[max(0, one.at - _FAR_WHOSE + 1) : one.at]
        if whose.isdisjoint(before) and not (self.grammar.slavic and any(low.startswith("котор") for low in before)):
            return right
        low = next((j for j in range(one.at - 1, max(-1, one.at - _FAR_WHOSE), -1) if self._about_whom(j)), -1)
        if low < 0 or any(self.lows[j] in EDGES for j in range(low, one.at)):
            return right
        begin = max(one.at + 1, one.slot[1] if one.slot and one.slot[0] > one.at else 0)
        return next((j for j in range(begin, right) if self.lows[j] == "," and self._closes(j, right)), right)

    def _about_whom(self, at: int) -> bool:
        """Return whether a relative pronoun in a case that is not the subject's stands at token `at`."""
        low = self.lows[at]
        if self.grammar.slavic:
            return low in _WHOSE["uk"] or (low.startswith("котор") and not low.endswith(("ый", "ая", "ое", "ые")))
        return low in _WHOSE.get(self.lang.lower(), ())

    def _closes(self, comma: int, stop: int) -> bool:
        """Return whether a relative clause ends at a comma: no clause that depends on it begins there."""
        after = self.lows[comma + 1] if comma + 1 < stop else ""
        return after not in self.sets["that"] | self.sets["rel"] | self.sets["sub"]

    def _predicate_end(self, begin: int, stop: int) -> int:
        """Return where a second predicate begins: *welcomed the plan but would sign only when ...*."""
        for j in range(begin + 1, stop - 1):
            if self.lows[j] in {"but", "and"} and self.text.quoted[j] < 0:
                after = next((k for k in range(j + 1, stop) if self.lows[k] not in self.sets["adv"]), stop)
                if after < stop and self.lows[after] in self.sets["aux"]:
                    return j
        return stop

    def _past_which(self, one: Found) -> int:
        """``Прем’єр, який відвідував Кенію, не підтвердив обмін``: return where the clause goes on, else 0."""
        if one.rule not in {"UK-APPO", "RU-APPO"} or one.slot is None or self.lows[one.slot[1]] != ",":
            return 0
        opens = self.lows[one.slot[1] + 1]
        which = opens.startswith(("котор", "котр")) or opens in {"який", "яка", "яке", "які"}
        return one.edge if which and self.lows[one.edge - 1] == "," else 0
