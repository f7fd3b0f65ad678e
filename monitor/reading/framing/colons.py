"""English: who speaks after a colon, *The minister shook her head: "..."*, or in *"..." was how she put it*."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.predicates import PERSONS, Predicates
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase

_LETTERS = 4
"""Letters of a word in *-ed* that is no verb, at most."""
_FAR = 26
"""Words before the colon, at most."""
_NAMED = 14
"""Words of those who are only named, at most."""
_PASTS = frozenset(
    "took went came gave made kept held stood sat rose spoke shook struck broke drew threw fell got grew ran saw "
    "sent led lost met paid put read rang chose drove flew laid hit wrote sprang swung began sang swept burst "
    "bit spat lit cut hung drank swore ate won sought taught fought caught bought brought left built spent slept "
    "wept wore woke tore rode hid froze forgot dug clung bowed felt knelt leapt leaned dealt crept bent hurried "
    "waved takes goes comes gives makes keeps holds stands sits speaks shakes strikes breaks turns opens raises "
    "waves throws leaves steps points pauses pulls puts lifts picks hangs walks smiles looks has had".split()
)
"""Verbs without *-ed* by which somebody does something before he speaks."""
_ATTRIBUTE = frozenset({"-", "'s", "former", "then", "by"})
"""Words before a participle that stands before its noun."""
_BESIDE = frozenset({"not", "so", "also", "only", "then", "and", "but", "even", "likewise", "similarly", "next", "now"})
"""Words before somebody who is only named: *Not so the minister: "..."*."""


_TELLS = frozenset({"say", "announce", "react", "label", "remark", "stand", "comment"})
_IS = frozenset({"was", "is", "were", "are"})
_HOW = frozenset({"how", "what", "all"})
_ONLY = frozenset(
    {("the", "only", "thing"), ("the", "only", "word"), ("the", "only", "comment"), ("the", "only", "words")}
)
_AHEAD = 16
"""Words from *was how* to its verb."""


INQUITS = frozenset(
    "predict forecast believe think estimate calculate reckon fear suspect assume speculate surmise guess presume "
    "conjecture deduce theorise theorize wager insist maintain admit concede acknowledge confess confirm affirm lament "
    "complain urge demand plead implore exhort advise regret rejoice protest rebuke chide admonish bemoan counter mock "
    "scorn hope question wonder comment".split()
)
"""English verbs that are no verbs of saying and stand behind what was said all the same: *"No," insisted the mayor*."""
_SPEAK = PERSONS | frozenset(
    "president premier chancellor mayor governor general spokesman spokeswoman spokesperson ministry government "
    "analysts ministers union opposition leader leaders head chief director coach family widow brother sister bishop "
    "army police critics activists campaigners residents villagers neighbours observers embassy".split()
)
"""English nouns of those who can stand behind such a verb."""
_CLAUSE = 4
"""Words of a clause, at least."""


_DOES_TO = frozenset(
    "took takes take went goes met meets broke breaks used uses interrupted cut posted appeared turned stepped "
    "rose stood flew travelled traveled held issued released published seized returned emerged rang phoned "
    "telephoned convened wrote spoke called picked taken gone rushed felt feels".split()
)
"""Verbs of what somebody does to say a thing: *took to the stage to deny it*."""
_TO_OTHERS = frozenset("on upon for asked urged told ordered pressed invited expected forced refused failed".split())
"""Words behind which an infinitive is what others are to say, or what is not said."""
_SAID = frozenset({"announce", "confirm", "deny", "reject", "accuse", "comment", "say", "label"})
_TO_WHOM = frozenset({"tell", "inform", "assure", "brief", "remind", "warn", "advise", "notify"})
"""Verbs whose object is who listens."""
_PURPOSE = 14
"""Words from such a verb to the infinitive."""
_KEEPS = frozenset({"kept", "keeps", "keep"})
_HARDLY = frozenset({"trouble", "difficulty"})
"""What somebody has who can hardly do a thing: *had trouble believing it*."""
_WHAT_STEP = 6
"""Words from *took* to *step*."""
_TIME = frozenset({("no", "time"), ("little", "time"), ("no", "hesitation")})
_MOOD = frozenset(
    "differently different otherwise opposite contrary none note tone answer reply message explanation story version "
    "verdict word words line account picture reading opinion conclusion response theory advice warning".split()
)
"""Words before a colon by which what follows is somebody's word."""
_SEES = frozenset({"see", "find", "want", "prefer", "have", "sound", "strike", "view"})
"""Verbs beside them that are no verbs of saying."""


_AND = frozenset({"and", "but", "then", "yet"})
_WHEN = frozenset("when after before while as since once although though if because until whereas".split())


_TREATIES = frozenset({"traité", "traités"})
_ARTICLES = frozenset({"le", "les", "un", "des", "du", "ce", "ces", "son", "ses", "leur", "leurs", "au", "aux", "de"})
_CALLS = frozenset({"label", "reject", "deem"})
_WHERE = frozenset({"in", "à", "en", "au"})
_AS_WHAT = frozenset({"as", "de", "d'", "comme", "como"})
"""Operators of verbs of calling something so; words before the place where, and before what it is called."""


class Colons(Predicates):
    """The rule EN-COLON, and parts of EN-POST, EN-PREP and EN-SVO."""

    def _quoted_speaker(self, at: int, edge: int, last: int) -> bool:
        """Return whether *quoted by* only says who cites a speaker: *a source quoted by the agency said*.

        So in French and Spanish: *una fuente citada por la agencia dijo*, *une source citée par l'agence a dit*.
        """
        lows, sets = self.lows, self.sets
        if lows[at + 1 : at + 2] not in (["by"], ["por"], ["par"]) or any(
            lows[j] in sets["be"] for j in range(max(edge, at - 3), at)
        ):
            return False
        slot = self._after_preposition(at + 2, last)
        after = slot[1] if slot is not None else last
        while after < last and lows[after] in sets["adv"] | {"on"}:
            after += 1
        after += after < last and self.lang != "EN" and lows[after] in sets["have"]
        cued = after < last and any(self._finite_or_told(form) for form in self.lex.forms.get(lows[after], ()))
        return cued and at > edge and lows[at - 1] not in {",", "as"}

    def _finite_or_told(self, form: Form) -> bool:
        return "f" in form.kinds or (self.lang != "EN" and "p" in form.kinds)

    def _by_agent(self, form: Form, at: int, parts: list[int], slot: Phrase, edge: int, last: int) -> Found:
        """Return the frame of *The report was denied by Peru*; who listens, *told by Peru that*, is none of it."""
        if self.lang == "EN":  # told by the mayor | that nobody was hurt
            slot = slot[0], next((j for j in range(slot[0] + 1, slot[1]) if self.lows[j] == "that"), slot[1])
        order, end, after = "object", at + 1, self.lows[slot[1]] if slot[1] < last else "."
        if self.lang == "EN" and form.cue.lemma in _TO_WHOM:
            if after == "that":
                order, end = "after", slot[1]
            elif not after[0].isalnum() and self.lows[edge - 1] == ",":
                order, end = "before", slot[1]
        return Found(form.cue, at, parts, f"{self.lang}-PASS", slot, order, edge, end, passive=True, first=edge)

    def _labelled_where(self, form: Form, at: int, last: int) -> Phrase | None:
        """``was dismissed in Baku as``, ``a été qualifié à Bakou de``: where it is called so, by the state there."""
        if form.cue.operator not in _CALLS or at + 3 >= last or self.lows[at + 1] not in _WHERE:
            return None
        slot = self._after_preposition(at + 2, last)
        there = slot is not None and slot[0] == at + 2 and self.text.caps[at + 2] and slot[1] < last
        return slot if slot is not None and there and self.lows[slot[1]] in _AS_WHAT else None

    def _a_treaty(self, at: int) -> bool:
        """Return whether a French word is the noun *traité*, and no participle: *a rejeté le traité par 25 voix*."""
        return self.lang == "FR" and self.lows[at] in _TREATIES and self.lows[at - 1] in _ARTICLES

    def _in_order_to(self, form: Form, to: int, first: int) -> int:
        """``broke off a dinner to deny it``, ``It fell to Peru to deny it``: return the governing verb, or -1."""
        lows = self.lows
        if form.cue.operator not in _SAID or lows[to] != "to" or lows[to - 1] in self.sets["aux"] | _TO_OTHERS:
            return -1
        for j in range(to - 1, max(first, to - _PURPOSE), -1):
            if lows[j] in EDGES and lows[j] not in {"'s", "-"}:
                return -1
            if lows[j] in _TO_OTHERS - {"on", "for"} or (lows[j] in {"on", "for"} and lows[j - 1].startswith("call")):
                return -1
            if lows[j] in _DOES_TO and not self.text.caps[j] and lows[j - 1] not in self.sets["det"]:
                return -1 if lows[j].startswith("call") and lows[j + 1] not in {"a", "an"} else j
        return -1

    def _did_and_said(self, form: Form, at: int, verb: int, first: int) -> Found | None:
        """``Ann Ross, the mayor, shook her head and denied it``: who did the one said the other."""
        conj = next((j for j in range(verb - 1, first, -1) if self.lows[j] not in self.sets["adv"]), first)
        if self.lows[conj] not in _AND or conj <= first or (owner := self._who_did(first, conj)) is None:
            return None
        if self.text.quoted[owner[0]] >= 0 or not self._can_speak(owner):
            return None
        return Found(form.cue, at, [], "EN-RUN", owner, "after", conj + 1, at + 1)

    def _who_did(self, first: int, conj: int) -> Phrase | None:
        """Return the subject of the last main clause before token `conj`, cut before its verb."""
        lows = self.lows
        low = self._sentence_part(conj, first)
        subordinate = lows[low] in _WHEN or (lows[low].endswith(("ed", "ing")) and not self.text.caps[low + 1])
        if subordinate:
            low = next((j + 1 for j in range(low, conj) if lows[j] == ","), conj)
        verbs = [j for j in range(low + 1, conj) if self._does(j, low)]
        for j in range(low + 1, conj - 2):  # Peru won and Chile rose and denied it
            joint = lows[j] in _AND and any(v < j for v in verbs) and self.grammar.starts(j + 1, conj)
            if joint and (behind := self.grammar.phrase(j + 1, conj)[1]) in verbs and behind > j + 1:
                low = j + 1
        owner = self.grammar.subject(low, conj)
        if owner is None:
            return None
        if lows[owner[0]] == "one" and lows[owner[1] : owner[1] + 1] == ["of"]:  # one of his ministers, Ann Ross, rose
            owner = owner[0], self.grammar.phrase(owner[1] + 1, conj)[1]
        did = next((v for v in verbs if v > owner[0]), -1)
        if did < 0:
            return None
        if lows[did - 1] == "," and did - owner[0] <= _NAMED:
            return owner[0], did - 1  # with the apposition that says who it is
        return owner[0], min(owner[1], did)

    def _goes_on(self, at: int, first: int) -> int:
        """``kept denying it``, ``took the rare step of confirming it``: return the finite verb, or -1."""
        if self.lang != "EN":
            return super()._goes_on(at, first)
        before = at - 1 - (self.lows[at - 1] in {"on", "in", "of"})
        if before <= first:
            return -1
        if self.lows[before] in _KEEPS | _HARDLY:
            return before if self.lows[before] in _KEEPS else before - 1
        if self.lows[before] not in {"step", "clearer", "blunter", "plainer", "firmer"}:
            return -1
        begin = range(before - 1, max(first, before - _WHAT_STEP), -1)
        return next((j for j in begin if self.lows[j] in {"took", "takes", "taken", "could"}), -1)

    def _wasting_no_time(self, at: int, first: int) -> bool:
        """Return whether *wasted no time in* stands before a participle: it is said at once."""
        at -= self.lows[at - 1] == "in"
        return at - 2 > first and tuple(self.lows[at - 2 : at]) in _TIME

    def _believed(self, at: int, first: int, last: int) -> Found | None:
        """``if the minister is to be believed``: it is what the minister says."""
        lows = self.lows
        if self.lang != "EN" or lows[at] != "believed":
            return super()._believed(at, first, last)
        if lows[at - 2 : at] != ["to", "be"] or lows[at - 3] not in self.sets["be"]:
            return None
        begin = next((j for j in range(at - 4, max(first - 1, at - _AHEAD), -1) if lows[j] == "if"), -1)
        return self._prep("PREP", at, [begin, at - 1, at], (begin + 1, at - 3)) if 0 <= begin < at - 4 else None

    def _another_sense(self, form: Form, at: int, verb: int, last: int) -> Form:
        """``As the minister sees it, ...``, ``as Peru tells it``: it is what they say."""
        if self.lang == "EN" and form.cue.lemma in {"see", "tell"} and self.lows[at + 1 : at + 2] == ["it"]:
            low = self.grammar.left_edge(at, max(0, at - _AHEAD))
            if low > 0 and self.lows[low - 1] == "as":
                return form._replace(cue=form.cue._replace(operator="say"))
        return super()._another_sense(form, at, verb, last)

    def _was_how(self, form: Form, at: int, verb: int, first: int) -> Found | None:
        """``"Nonsense" was how Peru put it``, ``"No" was all (that) she would say``: what was said stands before."""
        lows = self.lows
        for j in range(verb - 2, max(first, verb - _AHEAD), -1):
            if lows[j] in QUOTES or lows[j] in {";", ":"}:
                return None
            begin = j + 2 if lows[j + 1] in _HOW else j + 4 if tuple(lows[j + 1 : j + 4]) in _ONLY else 0
            if lows[j] not in _IS or not begin:
                continue
            begin += lows[begin] == "that"
            if j == first + 1 and lows[first] in {"that", "this"}:  # That is how Peru sees it
                slot = self.grammar.subject(begin, verb)
                cue = form.cue._replace(operator="say")
                return Found(cue, at, [], "EN-BACK", slot, "back", first, at + 1) if slot is not None else None
            stop = j
            if lows[j - 1] in {"that", "this"} and lows[j - 2] in {":", ";", "-", "–", "—", ","}:
                stop = j - 1
            elif lows[j - 1] not in QUOTES | {","} and (lows[j + 1] == "what" or self.text.quoted[j] >= 0):
                return None
            slot = self.grammar.subject(begin, verb)
            if slot is None or slot[0] > begin + 1 or form.cue.operator not in _TELLS | {"see"}:
                return None
            return Found(form.cue, at, [], "EN-POST", slot, "before", stop, at + 1)
        return None

    def _colon_behind(self, first: int, last: int, found: list[Found]) -> Found | None:
        """Return the frame of what follows a colon, if no other verb tells whose words it is."""
        if self.lang == "EN":
            return self._english_colon(first, last, found)
        return super()._colon_behind(first, last, found)

    def _heard_behind(self, form: Form, at: int, edge: int, first: int, last: int) -> bool:
        """Return whether who speaks can stand behind a verb without words in quotation marks before it.

        ``It could end in war, feared Ann Ross``: a clause, and a name or an office behind the verb; none stands in
        *the mayor, a friend of the king, feared the army*.
        """
        if form.cue.lemma not in INQUITS:
            return form.cue.operator != "comment"
        begin = at + 1
        while begin < last and self.lows[begin] in self.sets["adv"]:
            begin += 1
        if edge - first < _CLAUSE or self.lows[at - 1] != "," or begin >= last or not self.grammar.starts(begin, last):
            return False
        slot = self.grammar.phrase(begin, last)
        named = any(self.text.caps[j] for j in range(*slot)) or not _SPEAK.isdisjoint(self.lows[slot[0] : slot[1]])
        after = self.lows[slot[1]] if slot[1] < last else "."
        ends = not after[0].isalnum() or after in self.sets["prep"] or after in self.sets["adv"]
        return named and ends and any(self.grammar.verb(j) for j in range(first, edge - 1))

    def _english_colon(self, first: int, last: int, found: list[Found]) -> Found | None:
        """Take *The minister shook his head: "Never."*, *Ann Ross, by telephone: "No."*, *An aide, Ed: no.*."""
        lows, quoted = self.lows, self.text.quoted
        if ":" not in lows[first:last] or any(one.cue.lemma not in _SEES for one in found):
            return None
        colon = next((j for j in range(first + 1, min(last - 1, first + _FAR)) if lows[j] == ":"), -1)
        if colon < 0 or quoted[colon] >= 0 or lows[colon + 1][0].isdigit():
            return None
        if found and (any(one.at > colon for one in found) or _MOOD.isdisjoint(lows[first:colon])):
            return None
        speech = lows[colon + 1] in QUOTES and colon + 2 < last and quoted[colon + 2] >= 0
        slot = self._told_of(first, colon, speech=speech)
        if slot is None:
            return None
        cue = Cue("", "say", "", frozenset())
        return Found(cue, colon, [colon], "EN-COLON", slot, "after", first, colon + 1)

    def _told_of(self, first: int, colon: int, *, speech: bool) -> Phrase | None:
        """Return who is told of before a colon: the subject of what he does, or who is only named."""
        lows, grammar = self.lows, self.grammar
        verb = next((j for j in range(first + 1, colon) if self._does(j, first)), -1)
        if verb < 0 and lows[first] in {"from", "word"} and "from" in lows[first : first + 2]:
            begin = first + 1 + (lows[first] == "word")
            slot = grammar.phrase(begin, colon)
            return slot if slot[1] == colon or lows[slot[1]] == "," else None
        begin = first
        while begin < colon and lows[begin] in _BESIDE:
            begin += 1
        if verb < 0 and not speech:
            return self._just_named(begin, colon) if begin == first else None
        if lows[begin] in self.sets["sub"] and lows[begin] not in self.sets["prep"]:
            return None
        owner = grammar.subject(begin, verb if verb >= 0 else colon)
        if owner is None or (0 <= verb <= owner[0]):
            return None
        if not speech and _MOOD.isdisjoint(lows[verb + 1 : colon]):
            return None  # a clause may be what the paper says: was in trouble: his ministers had left him
        return owner if self._can_speak(owner) else None

    def _just_named(self, first: int, colon: int) -> Phrase | None:
        """``Former president Ann Ross: treason.``, ``Ann Ross, the mayor: treason.``: an office says who speaks."""
        lows = self.lows
        if colon - first > _NAMED or not self.grammar.starts(first, colon):
            return None
        slot = self.grammar.phrase(first, colon)
        beside = slot[1] < colon and lows[slot[1]] == ","
        if (slot[1] < colon and not beside) or not self._can_speak(slot):
            return None
        closed = ("det", "prep", "conj", "adv", "pron")
        office = any(
            lows[j][0].isalpha()
            and (not self.text.caps[j] or j == first)
            and not any(lows[j] in self.sets[name] for name in closed)
            for j in range(first, colon)
        )
        named = any(self.text.caps[j] for j in range(first + 1, colon))
        return (first, colon if beside else slot[1]) if office and named else None

    def _can_speak(self, slot: Phrase) -> bool:
        """Return whether a phrase names somebody, or is a pronoun."""
        lows = self.lows
        if lows[slot[0]] in self.sets["pron"]:
            return lows[slot[0]] in {"he", "she", "they"} or slot[1] - slot[0] > 1
        return lows[slot[0]] not in {"this", "that", "these", "those", "there"}

    def _does(self, at: int, first: int) -> bool:
        """Return whether token `at` is a verb by its form or its place."""
        low, before = self.lows[at], self.lows[at - 1]
        if self.text.caps[at] or before in self.sets["det"] or low == "'s":
            return False
        if low in self.sets["aux"]:
            return True
        if low in _PASTS:
            return before not in self.sets["prep"]
        if low.endswith("ed") and len(low) > _LETTERS:
            return before not in _ATTRIBUTE and not before.endswith("ly") and before not in self.sets["prep"]
        return self.grammar.verb(at) and at > first and low not in EDGES
