"""Where English puts its subjects: ends of lists, and the two phrases of an apposition behind what was said."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.dictionary.names import given_names
from monitor.reading.framing.relatives import Relatives
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.daytimes import TIME_NOUNS, bare_time
from monitor.reading.syntax.fronting import AGAIN, goes_on, opens_with_adjunct, told
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.infinitives import compounded, of_house, of_the_state

_NOUNS = 2
"""Words of a prepositional phrase behind the first that is no article."""
_MEANWHILE = frozenset({
    "after", "before", "since", "following", "during", "amid", "when", "while", "as", "après", "avant", "depuis",
    "lors", "tandis", "alors", "tras", "después", "antes", "desde", "mientras", "cuando", "durante", "після", "перед",
    "коли", "после", "когда",
})  # fmt: skip
"""Words after which nothing is said any more, but when it was said."""
_IN_WHICH = frozenset({"condition", "which", "whom", "where", "whose"})
_CLAUSE_OPENERS = frozenset("as while when although though whereas because until if".split())
"""Words that open a clause of when, why or although, whose subject is not the sentence's."""
_BACK = frozenset({"back", "fresh", "home", "just"})
"""Words of asides that say whence somebody comes: *back from Cairo*."""
_SPEAKER, _TOLD = 14, 4
"""Words that a speaker's phrase has at most, and what he says at least."""
_LEADS = frozenset("leads heads chairs runs commands represents directs led headed chaired".split())
"""Verbs of relative clauses that say whose leader or envoy somebody is."""
_PARTICIPLES = frozenset("born seen known shown once sworn chosen named sent held led told brought caught".split())
"""Participles without *-ed* that open an aside: *sworn in last week*."""
_RELEASED = frozenset("posted published released issued aired broadcast carried emailed printed recorded dated".split())
_PAPERS = frozenset(
    "statement letter post message video speech interview broadcast release tweet note memo report article comments "
    "remarks column clip recording podcast document declaration communique".split()
)
"""What is done to words so that they can be read or heard, and what they stand in."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_BREAK_IN = frozenset({"say", "announce", "warn", "stand", "confirm", "believe"})
"""Operators of the verbs that break off a main clause."""
_ALONE = 2
_BY_THE_WAY = frozenset(
    "while as without despite hours days weeks minutes in at on during amid ahead after before following".split()
)
"""What opens an adjunct behind who said it."""
_PIECES = 5
"""Pieces between commas before a verb among which its subject is looked for."""


_TELLING = frozenset({"told", "tells", "tell", "telling", "informed", "assured", "briefed"})
"""Forms whose object is who listens."""
_MEANS = frozenset({"telephone", "phone", "email", "e", "text", "video", "fax", "letter", "satellite", "mail", "radio"})
"""By telephone: by what means somebody spoke, not who spoke."""


_RUMOURED = frozenset(
    ["said", "reported", "believed", "understood", "thought", "rumoured", "rumored", "alleged", "known", "supposed"]
)
"""Participles by which it is hearsay that somebody did something."""


_REPORTED_BY = frozenset({"media", "press", "news", "newspaper", "tv", "agency", "intelligence", "local", "other"})
"""Words before *reports* with which it is a noun, if a verb of saying follows."""
_TELL = ("say", "said", "claim", "suggest", "indicat", "stat", "cit", "quot")
"""Beginnings of the verbs for what reports do."""
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "'s"})
"""Words before a participle with which it is an attribute of the noun behind it."""
_SHORT = 4
"""Letters of a verb that is none of its forms in -ed or -ing."""
_BUT = frozenset({"but", "yet", "though"})
_SAVE = frozenset("all none nobody nothing anything everyone everybody anyone one no not only last".split())
"""Words behind which *but* means *except*."""
_COUNTS = frozenset("two three four five six seven eight nine ten several many dozens hundreds".split())
_EITHER = frozenset({"confirm", "deny", "verify", "refute", "dispute", "comment", "dismiss", "reject"})
"""Verbs that stand side by side where somebody does neither: *confirm or deny*."""
_SPOKEN = frozenset({"say", "announce", "confirm", "deny", "reject", "accuse", "comment", "exclude", "label"})
"""Operators of verbs by which something is said."""
_GOES_ON = frozenset({
    "continue", "continues", "continued", "continuing", "rush", "rushes", "rushed", "hasten", "hastens",
    "hastened", "hurry", "hurries", "hurried", "moved", "moves", "scrambled", "scrambles",
    "proceeded", "proceeds", "raced", "races", "dared",
})  # fmt: skip
"""Verbs behind which an infinitive tells what somebody then says."""
_GOES_OUT = frozenset({("on", "went"), ("on", "goes"), ("on", "gone"), ("out", "came"), ("forward", "came")})
_ASKED_TO = frozenset({
    "asked", "urged", "expected", "told", "due", "set", "scheduled", "pressed", "invited",
    "likely", "ordered", "supposed", "requested", "pressured", "obliged", "advised", "bound",
    "refusing", "failing", "unlikely",
})  # fmt: skip
"""Words behind which an infinitive is still to be said, if at all."""
_MINDED = frozenset({"inclined", "minded", "tempted"})
_FIRST = frozenset({"first", "second", "third", "last", "latest", "only", "earliest"})
_BECAME = frozenset({"became", "become", "becomes", "becoming"})
_RANKED = 5
"""Words from *the first* to its infinitive, and from *became* to it."""
_TELLS = frozenset({"tell", "inform", "assure", "remind"})
_HEARERS = frozenset("reporters journalists newsmen lawmakers legislators parliament mps viewers listeners us".split())
"""Whom somebody tells it."""
_SAYING = frozenset({"say", "remark", "believe"})
"""Operators of English verbs that a clause follows, and no object."""
_ANDS = frozenset({"et", "y", "e", "и", "та", "і", "й", "а"})
_CLAUSE_JOINS = frozenset({"and", "but", "while", "yet"})


_WITH_OBJECT = frozenset({"deny", "reject", "confirm", "comment"})


class English(Relatives):
    """Parts of the rules -SVO, -PASS and EN-POST."""

    def _behind_but(self, edge: int, verb: int) -> int:
        """Return where a clause begins behind a *but* without a comma: *they fled but the army could not say*."""
        if self.lang != "EN":
            return edge
        for at in range(verb - 2, edge, -1):
            if self.lows[at] in _BUT and self.lows[at - 1] not in _SAVE:
                opens = self.text.caps[at + 1] or self.lows[at + 1] in self.sets["det"]
                return at + 1 if opens else edge
        return edge

    def _said_of_it(self, one: Found, index: int) -> list[Phrase]:
        """Return what goes on behind the verb: *the deal, which Peru said | could be signed on Sunday*."""
        begin, last = one.at + 1, self.text.sentences[index].last
        if self.lang != "EN" or begin >= last or self.lows[begin] not in self.sets["aux"]:
            return []
        return [(begin, next((j for j in range(begin, last) if self.lows[j] in EDGES), last))]

    def _quoted_subject(self, later: Phrase, last: int) -> bool:
        """Return whether words in quotation marks behind a verb open what is said: *said "trainers" were there*."""
        first, after = later[0], later[1]
        return (
            self.lang == "EN" and self.lows[first] in QUOTES and after < last and self.lows[after] in self.sets["aux"]
        )

    def _press_reports(self, at: int) -> bool:
        """Return whether *reports* is a noun with a verb of saying behind it: *media reports say*."""
        low, after = self.lows[at], "".join(self.lows[at + 1 : at + 2])
        if (at and self.lows[at - 1] in _DAYS and low.endswith("s")) or compounded(self.lows, at):
            return True  # said on Monday reports of it were false, member states said
        return low == "reports" and at > 0 and self.lows[at - 1] in _REPORTED_BY and after.startswith(_TELL)

    def _attribute(self, at: int, first: int) -> bool:
        """Return whether a participle stands before its noun, right behind a verb: *ignored repeated warnings*."""
        low, lows = self.lows[at], self.lows
        if not low.endswith("ed") or at <= first or at + 1 >= len(lows):
            return False
        before, after = lows[at - 1], lows[at + 1]
        if (before in {"when", "once"} and after in {"about", "whether"}) or (
            after in self.sets["prep"] and self._released(at)
        ):
            return True  # said when asked about it, in a statement posted on Monday
        if (
            ((before in self.sets["adv"] and before not in TIME_NOUNS) or before.endswith("ly"))
            and lows[at - 2] in self.sets["det"] | {"'s"}
            and after[0].isalpha()
        ):
            return after not in self.sets["det"] | self.sets["pron"] | self.sets["prep"]  # the newly elected president
        if before in _ARTICLES and after[0].isalpha():  # on the reported deployment
            return not any(after in self.sets[name] for name in ("det", "pron", "prep", "adv", "aux", "that", "conj"))
        verb = before.endswith(("ed", "ing")) and len(before) > _SHORT and not self.text.caps[at - 1]
        noun = after[0].isalpha() and after.endswith("s") and after not in self.sets["det"] | self.sets["pron"]
        return verb and noun and after not in self.sets["prep"] | self.sets["adv"] | self.sets["aux"]

    def _counted(self, at: int, first: int) -> bool:
        """Return whether a form stands before a noun as its attribute: *three alleged members*."""
        if self.lang != "EN" or self.lows[at] not in _RUMOURED or at <= first:
            return False
        before, after = self.lows[at - 1], "".join(self.lows[at + 1 : at + 2])
        if after in self.sets["det"] | self.sets["that"] | self.sets["pron"]:
            return False
        return before.isdigit() or (before in _COUNTS and not self.text.caps[at - 1])

    def _list_end(self, at: int, last: int) -> int:
        """Return where a list of names that goes on at token `at` with a comma ends: its last member has an *and*."""
        end, j = at, at
        while j < last and self.lows[j] == "," and not self.grammar.slavic:
            item = j + 1
            if item < last and self.lows[item] in self.sets["conj"]:
                item += 1
            if item >= last or not self._listable(item) or not self.grammar.starts(item, last):
                break
            phrase = self.grammar.phrase(item, last)
            if not any(self.text.caps[k] for k in range(*phrase)):
                break
            j = phrase[1]
            if any(self.lows[k] in self.sets["conj"] for k in range(item - 1, j)):
                end = j
        return end

    def _interrupted_english(self, form: Form, at: int, verb: int, edge: int, first: int, last: int) -> Found | None:
        """``They have a deal, the envoy, Ann Ross, who was there, said``: what commas part from its verb speaks.

        Appositions, relative clauses and participles stand between; what is said stands after the verb, or before all
        of it where nothing follows the verb.
        """
        comma = edge - 1
        if self.lang != "EN" or comma <= first:
            return None
        asides = int(self.lows[comma] != ",")
        if asides and (comma := self._parenthesis(comma, first)) < 0:
            return None
        if not self._only_when(edge, verb):
            return None
        begin, head = comma, None
        ends = self._ends_there(at, last, ",") and not self._opens(at + 1)
        for low, high in self._pieces(comma, first)[:_PIECES]:
            opens = low + (self.lows[low] in self.sets["conj"])
            kind, start = self._piece(opens, high)
            if kind == "clause" or (
                low == first and (kind == "aside" or (ends and head and told(self.lows[opens:high])))
            ):
                break
            if kind == "phrase" and start > opens:  # On Tuesday the minister, ...: nothing but the time stands before
                head, begin = (start, high), low
                break
            head, begin, asides = ((low, high), low, asides) if kind == "phrase" else (head, begin, asides + 1)
        if head is None or (head[1] == comma and not asides):
            return None
        if (around := self._within_phrases(form, at, comma, first, last)) is not None:
            return around
        said = self._speech_before(begin, first, form) or (begin - first >= _TOLD and ends)
        plain = form.cue.lemma != "tell" and form.cue.operator not in {"accuse", "comment"}
        if not said and plain and self._inverted(at + 1, last, begin > first or asides == 0):
            return None
        slot = (head[0], self._until_clause(head, comma))
        if said:
            return Found(form.cue, at, [], "EN-POST", slot, "before", begin, at + 1)
        return Found(form.cue, at, [], "EN-APPO", slot, "after", edge, at + 1)

    def _only_when(self, at: int, verb: int) -> bool:
        """Return whether only when and how stands from `at` to the verb: *an hour later*, *in a rare move*."""
        while at < verb:
            low = self.lows[at]
            small = low in self.sets["adv"] or low in self.sets["aux"] or low.endswith("ly") or low == "neither"
            gone = at + 1 if small else max(self.grammar.time_phrase(at, verb), AGAIN.at(self.lows, at) + at)
            if gone <= at and low in self.sets["prep"]:
                gone = self._behind_adjuncts(at, verb)
            if gone <= at:
                return False
            at = gone
        return True

    def _within_phrases(self, form: Form, at: int, comma: int, first: int, last: int) -> Found | None:
        """Take a speaker in several phrases who breaks off the main clause behind its subject.

        *The troops, the envoy, Ann Ross, said on Monday, have left.*
        """
        pieces = self._pieces(comma, first)[:_PIECES]
        if len(pieces) < _ALONE or pieces[-1][0] != first or form.cue.operator not in _BREAK_IN:
            return None
        subject, (low, high) = pieces[-1], pieces[-2]
        if self._piece(*subject)[0] != "phrase" or self._piece(low, high)[0] != "phrase":
            return None
        end = self._behind_adjuncts(self._told_whom(at, last), last)
        if end + 2 >= last or self.lows[end] != "," or not self._goes_on_there(end, last):
            return None
        return Found(form.cue, at, [], "EN-SVO", (low, self._until_clause((low, high), comma)), "around", low, at + 1)

    def _goes_on_there(self, comma: int, last: int) -> bool:
        """Return whether a verb stands behind a comma, whose subject stands before who speaks."""
        after = next((j for j in range(comma + 1, last) if self.lows[j] not in self.sets["adv"]), last)
        return after < last and (
            self.lows[after] in self.sets["aux"] or self.grammar.verb(after) or self.lows[after].endswith("ed")
        )

    def _parenthesis(self, close: int, first: int) -> int:
        """Return where a bracket or a pair of dashes opens that closes at `close`, -1 where none does."""
        sign = {")": "(", "–": "–", "—": "—"}.get(self.lows[close])
        return next((j for j in range(close - 1, max(first, close - _SPEAKER), -1) if self.lows[j] == sign), -1)

    def _speech_before(self, edge: int, first: int, form: Form | None = None) -> bool:
        """Return whether direct speech ends right before token `edge`: it is the content whatever follows the verb.

        Not where a colon parts it from a verb with an object: *« Ils sont là » : Lima confirme l'envoi*.
        """
        if form is not None and self.lows[edge - 1] == ":" and form.cue.operator in _WITH_OBJECT:
            return False
        for at in (edge - 1, edge - 2):
            if at >= first and self.lows[at] in QUOTES:
                number = self.text.quoted[at]
                if number < 0 or self.text.quotations[number].last > at + 1:
                    return False
                whole = self.text.quotations[number].first <= first + 1  # "No," the minister said
                return self.text.quotations[number].speech or whole
        return False

    def _opens(self, at: int) -> bool:
        """Return whether a quotation begins at token `at`."""
        return at < len(self.lows) and self.lows[at] in QUOTES

    def _piece(self, low: int, high: int) -> tuple[str, int]:
        """Return what a piece between commas is (clause, phrase, aside), and where its noun phrase begins."""
        word = self.lows[low]
        after = self.lows[low + 1] if low + 1 < high else ""
        if (
            word in self.sets["rel"] - {"that", "what"}
            or after in {"which", "whom"}
            or "which" in self.lows[low : min(low + 4, high)]
        ):
            return "aside", low
        if word in _CLAUSE_OPENERS or (word in _BACK and after in self.sets["prep"]):
            return "aside", low  # As delegates from Iran arrived in Astana; back from Cairo
        if word.endswith("ing") or word[0].isdigit() or "by" in self.lows[low + 1 : low + 3]:
            return "aside", low
        taken = word in _PARTICIPLES or (word.endswith("ed") and word not in given_names())  # Ahmed bin Saleh
        if taken and not {"by", "as"}.isdisjoint(self.lows[low + 1 : high]):
            return "aside", low  # designated as terrorists by Peru, Chile and others
        if taken and not any(self._finite_word(j, low) for j in range(low + 1, high)):
            return "aside", low  # appointed in May
        if self.text.caps[low] and self._plain_verb(low + 1, high):
            return "clause", low
        if high - low > _SPEAKER or any(self._finite_word(j, low) for j in range(low, high)):
            return "clause", low
        if taken:
            return "aside", low
        if word in self.sets["prep"] or word in self.sets["adv"] or word in self.sets["sub"]:
            inner = self.grammar.subject(low, high)
            opens = (
                inner is not None and inner[1] >= high - 1 and inner[0] > low and not self._of_adjunct(low, inner[0])
            )
            return ("phrase", inner[0]) if opens and inner else ("aside", low)
        return ("phrase", low) if self.grammar.starts(low, high) else ("aside", low)

    def _of_adjunct(self, low: int, at: int) -> bool:
        """Return whether a phrase still belongs to an adjunct: *reports from Egypt and Brazil*, *finance ministers*."""
        before = self.lows[at - 1]
        plain = not self.text.caps[at] and self.lows[at] not in self.sets["det"]
        plain = plain and not (self.text.caps[at - 1] and at == low + _ALONE)  # In Seoul | officials
        known = before in TIME_NOUNS or before in self.sets["adv"] or before in EDGES
        return before in self.sets["conj"] or before in self.sets["prep"] or (plain and not known)

    def _plain_verb(self, at: int, stop: int) -> bool:
        """Return whether a verb follows a bare name: *Ozola remains in office*, *Eritrea attacked the port*."""
        if at + 1 >= stop or self.text.caps[at]:
            return False
        low, after = self.lows[at], self.lows[at + 1]
        noun = any(low in self.sets[name] for name in ("prep", "adv", "conj", "aux", "det"))
        object_ = after in self.sets["prep"] or after in self.sets["det"] or self.text.caps[at + 1]
        return not noun and low.endswith(("s", "ed")) and object_ and low != "'s"

    def _finite_word(self, at: int, low: int) -> bool:
        """Return whether a word makes a clause of the piece that begins at `low`."""
        word = self.lows[at]
        if word in self.sets["aux"] and word != "'s" and not (word == "may" and self.text.caps[at]):
            return True
        if word in self.sets["that"] or (word in self.sets["sub"] and at > low):
            return True
        if at > low and self.lows[at - 1] in self.sets["prep"]:
            return False  # in Madrid for talks
        return not self.text.caps[at] and self.grammar.verb(at) and word != "'s" and not self._asked_word(at, low)

    def _second_clause(self, edge: int, verb: int, found: list[Found]) -> int:
        """``denunció el envío y el ministro lo desmintió``: return where the second clause begins."""
        if self.lang == "EN":
            told = bool(found) and found[-1].cue.lemma in _TELLS and found[-1].end == edge and edge + 1 < verb
            edge += told and self.lows[edge] in _HEARERS  # told reporters | Hamas had agreed
            return self._joined_clause(edge, verb, found)
        if not found or found[-1].order not in {"after", "object"}:
            return edge
        for at in range(verb - 2, edge, -1):
            if self.lows[at] in _ANDS and self.grammar.starts(at + 1, verb):
                close = self.lows[verb - 1] in {"le", "lo", "l'"}  # et la Russie le nie
                return at if found[-1].at == edge - 1 or close else edge
        return edge

    def _joined_clause(self, edge: int, verb: int, found: Sequence[Found]) -> int:
        """``Kenya sent a letter and Peru said``: return where a clause joined without a comma begins, else `edge`.

        Before *and* a clause is complete if it has a finite verb, or is the object of one; else the names beside it are
        a list: *said Kenya and Peru had confirmed it*.
        """
        last = found[-1] if found and found[-1].order == "after" else None
        says = last is not None and last.cue.operator in _SAYING and 0 <= edge - last.end <= 1
        lows, closed = self.lows, self.sets["det"] | self.sets["pron"] | self.sets["that"]
        for at in range(verb - 2, edge, -1):
            if lows[at] in EDGES:
                return edge
            if lows[at] not in _CLAUSE_JOINS or not self.grammar.starts(at + 1, verb):
                continue
            owner = self.grammar.phrase(at + 1, verb)
            beside = all(lows[j] in self.sets["adv"] or lows[j] in self.sets["aux"] for j in range(owner[1], verb))
            told = (edge > 0 and not says and self.grammar.verb(edge - 1)) or any(
                (lows[j] in self.sets["aux"] and lows[j] != "'s")  # Uganda's minister for women and youth
                or (
                    lows[j].endswith("ed")
                    and not self.text.caps[j]
                    and (self.text.caps[j - 1] or lows[j + 1] in closed)
                )
                for j in range(edge, at)
            )
            return at if beside and told else edge
        return edge

    def _asked_word(self, at: int, low: int) -> bool:
        """Return whether a participle opens an aside: *asked about the report*, *contacted on Monday*."""
        return at == low and self.lows[at] in {"asked", "questioned", "quizzed", "pressed", "challenged"}

    def _until_clause(self, head: Phrase, comma: int) -> int:
        """Return where the phrases of a speaker end: his relative clauses and participles do not belong to them."""
        end = head[1]
        while end < comma and self.lows[end] == ",":
            stop = next((j for j in range(end + 1, comma) if self.lows[j] == ","), comma)
            opens = end + 1 + (self.lows[end + 1] in self.sets["conj"])
            if self._piece(opens, stop)[0] != "phrase" and not self._leads(end + 1, stop):
                break
            end = stop
        return end

    def _document(self, slot: Phrase) -> bool:
        """Return whether it is a paper in which somebody says something."""
        return self.lows[slot[1] - 1] in {"statement", "letter", "message", "communique", "report", "note", "post"}

    def _leads(self, at: int, stop: int) -> bool:
        """Return whether it says whom somebody heads or is of: *who leads the union*, *of the union*."""
        leads = at + 2 < stop and self.lows[at] == "who" and self.lows[at + 1] in _LEADS
        return leads or of_house(self.text, at, stop)

    def _apposed_after(self, slot: Phrase, last: int) -> Phrase:
        """``said Ann Ross, who leads the union``, ``said Ann Ross, an adviser``: widen the slot to what she is."""
        end = slot[1]
        if self.lang == "EN" and end + 1 < last and self.lows[end] in {"by", "from"} and self._document(slot):
            owner = self._after_preposition(end + 1, last)  # reads a statement by the ministry
            return (slot[0], owner[1]) if owner is not None else slot
        if self.lang in {"FR", "ES"}:
            return slot[0], self._name_behind(end, last)
        if self.lang != "EN" or end + 1 >= last or self.lows[end] != "," or not self.text.caps[end - 1]:
            return slot
        stop = next((j for j in range(end + 1, last) if self.lows[j] in {",", ";", ".", "–", "—"}), last)
        office = self.lows[end + 1] in {"a", "an", "the"} and self._piece(end + 1, stop)[0] == "phrase"
        return (slot[0], stop) if office or self._leads(end + 1, stop) else slot

    def _inverted(self, after: int, last: int, content: bool) -> bool:
        """Return whether the verb's subject follows it: ``..., said the minister``."""
        if after >= last or not self.grammar.starts(after, last) or self.lows[after] in self.sets["that"]:
            return False
        end = self.grammar.phrase(after, last)[1]
        ends = end >= last or self.lows[end] in EDGES or self.lows[end] in self.sets["prep"] | self.sets["adv"]
        return ends and content

    def _ends_there(self, at: int, last: int, before: str) -> bool:
        """Return whether nothing but an addressee, a time and a place follows the verb at token `at`."""
        j = self._behind_adjuncts(self._told_whom(at, last), last)
        if j < last and self.lang == "EN" and {self.lows[j], self.lows[j - 1]} & _IN_WHICH:
            return True  # said at the end of talks in which its envoys shuttled between two floors
        if j < last and self.lows[j] in _MEANWHILE:  # said on Saturday after three months of talks
            end = next((k for k in range(j, last) if self.lows[k] in {",", ";", "–", "—"}), last)
            return not any(self.lows[k] in self.sets["that"] for k in range(j, end))
        return (
            j >= last
            or self.lows[j] in {",", ".", ";", "–", "—", "?", "!", "…"}
            or (self.lows[j] in QUOTES and before in QUOTES | {","})
        )

    def _behind_adjuncts(self, j: int, last: int) -> int:
        """Return where times, places and occasions end that begin at token `j`, before the first *after* or *when*."""
        while j < last and self.lows[j] not in _MEANWHILE:
            low = self.lows[j]
            if self.lang == "EN" and low == "(":  # said on Monday (see page 3)
                j = next((k + 1 for k in range(j, last) if self.lows[k] == ")"), last)
            elif self.lang == "EN" and self.lows[j : j + 2] in (["ahead", "of"], ["prior", "to"]):
                j += 1
            elif low in self.sets["prep"] and low not in self.sets["that"]:
                j = self._noun_end(self.grammar.skip_prepositional(j, last), last)
            elif low in self.sets["adv"] or low[0].isdigit() or self._released(j):
                j += 1
            elif self.lang == "EN" and (end := bare_time(self.lows, j, last)) > j:
                j = end  # said the same evening
            elif self.lang == "EN" and low in {"'", "’", "'s"} and self.text.glued(j):
                j = self._noun_end(j + 1, last)
            elif self.lang == "EN" and low == "the" and self.text.caps[j] and j + 1 < last and self.text.caps[j + 1]:
                j = next((k for k in range(j + 1, last) if not self.text.caps[k]), last)  # the daily | The Star
            else:
                break
        return j

    def _released(self, at: int) -> bool:
        """Return whether a participle says of a paper or a broadcast when it came: *a statement posted on Monday*."""
        if self.lang != "EN" or self.lows[at] not in _RELEASED or at < 1:
            return False
        return self.lows[at - 1] in _PAPERS or (
            self.text.caps[at - 1] and not _PAPERS.isdisjoint(self.lows[at - 4 : at])
        )

    def _from_quote(self, at: int, edge: int, stop: int) -> int:
        """Return where direct speech goes on behind when and where it was said; `at` where none does."""
        quoted = self.lang == "EN" and edge > 0 and not QUOTES.isdisjoint(self.lows[max(0, edge - 2) : edge])
        opens = next((j for j in range(at, stop) if self.lows[j] in QUOTES), at) if quoted else at
        return at if self.lows[opens + 1 : opens + 2] in (["and"], ["but"]) else opens

    def _done(self, at: int, edge: int, stop: int) -> bool:
        """Return whether nothing is said any more behind ``..., the minister said``, but how, when or to whom it was.

        Behind a quotation only another one goes on with it; behind indirect speech what looks like no adjunct.
        """
        if self.lang != "EN" or at + 1 >= stop or self.lows[at] != ",":
            return False
        if any(self.lows[j] in QUOTES for j in range(at, stop)):
            return False
        if edge and (self.lows[edge - 1] in QUOTES or (self.lows[edge - 1] == "," and self.lows[edge - 2] in QUOTES)):
            return self.lows[at + 1] not in {"and", "but", "or", "adding"} and "that" not in self.lows[at:stop]
        low, second = self.lows[at + 1], self.lows[at + 2 : at + 3]
        if low.endswith("ing") and low not in {"nothing", "something", "everything", "anything", "adding"}:
            return "that" not in self.lows[at:stop]  # reminding his readers that it was so
        measured = low in {"a", "one", "two", "three", "some"} and bool(second) and second[0] in TIME_NOUNS
        return measured or low in _BY_THE_WAY

    def _told_whom(self, at: int, last: int) -> int:
        """Return where the addressee of a verb of telling ends: *told reporters in Oslo that*; what is said follows."""
        begin = at + 1
        if self.lang != "EN" or self.lows[at] not in _TELLING or begin >= last or self.lows[begin] in self.sets["that"]:
            return begin
        if not self.grammar.starts(begin, last):
            return begin
        follows = self.lows[begin + 1 : begin + 2]
        if self.lows[begin] in _HEARERS and follows and (self.text.caps[begin + 1] or follows[0] in self.sets["det"]):
            return begin + 1  # told reporters | Hamas had agreed
        end = self.grammar.phrase(begin, last)[1]
        turns = (self.sets["pron"] - self.sets["det"]) | self.sets["that"]  # told the paper it was untrue
        return next((j for j in range(begin + 1, end) if self.lows[j] in turns or self._new_phrase(j, begin)), end)

    def _new_phrase(self, at: int, begin: int) -> bool:
        """Return whether another phrase begins behind an addressee: *told a television channel | the closure was*."""
        if at <= begin + 1 or self.lows[at] not in self.sets["det"] or self.text.caps[at]:
            return False
        return self.lows[at - 1] not in self.sets["prep"] and self.lows[at - 1] not in self.sets["conj"]

    def _by_means(self, at: int, last: int) -> bool:
        """Return whether what follows *said by* is a telephone, and nobody who spoke."""
        return self.lang == "EN" and at < last and self.lows[at] in _MEANS

    def _quoted_as(self, form: Form, at: int, edge: int, last: int) -> Found | None:
        """Take *the chief was quoted by state radio as saying that*: who is quoted speaks."""
        saying = next((j for j in range(at + 1, min(at + _SPEAKER, last - 1)) if self.lows[j] == "as"), -1)
        if self.lang != "EN" or saying < 0 or not self.lows[saying + 1].endswith("ing"):
            return None
        subject = self.grammar.subject(edge, at)
        if subject is None:
            begin = self.text.sentences[self.text.sentence_of[at]].first
            parted = self._interrupted_english(form, at, at, edge, begin, last)
            subject = parted.slot if parted is not None else None
        if subject is None:
            return None
        cue, parts = form.cue._replace(operator="say"), [at, saying, saying + 1]
        begin = self.text.sentences[self.text.sentence_of[at]].first
        if edge - begin >= _TOLD - 1 and self._ends_there(saying + 1, last, ",") and not self._opens(saying + 2):
            return Found(cue, at, parts, "EN-POST", subject, "before", min(edge, subject[0]), saying + 2)
        return Found(cue, at, parts, "EN-SVO", subject, "after", edge, saying + 2)

    def _hearsay(self, have: int, first: int) -> bool:
        """Return whether somebody is only said *to have* done it, and nobody says who said so."""
        if have <= first or self.lows[have - 1] != "to":
            return False
        back = range(max(first + 1, have - _TOLD), have)
        return any(self.lows[j] in _RUMOURED and self.lows[j - 1] in self.sets["be"] | self.sets["adv"] for j in back)

    def _rumoured(self, at: int) -> bool:
        """Return whether *have* at token `at` tells what somebody is said to have done: *reported to have left*."""
        return self.lang == "EN" and self.lows[at - 1] == "to" and self.lows[at - 2] in _RUMOURED and at > 1

    def _visits(self, at: int, last: int) -> bool:
        """Return whether somebody calls somewhere, and calls nothing by a name: *called there last month*.

        Nor does anybody state anything in *state television*.
        """
        if self.lows[at].startswith("stat"):
            return self.lows[at] == "state" and of_the_state(self.lows, at)
        return at + 1 < last and self.lows[at + 1] in self.sets["prep"] | {"there", "here", "back"}

    def _or_deny(self, at: int, found: list[Found]) -> bool:
        """Return whether a verb is the second of *confirm or deny*: what is said of the first is said of both."""
        if self.lang != "EN" or not found or found[-1].at != at - 2 or self.lows[at - 1] != "or":
            return False
        return self.lows[at - 2] in _EITHER and self.lows[at] in _EITHER

    def _comes_to(self, form: Form, to: int, first: int) -> int:
        """Return the verb that governs an infinitive by which somebody speaks: *rushed to deny it*.

        -1 where none of these does; -2 where nothing has been said: *was asked to confirm it*.
        """
        if to <= first or self.lows[to] != "to":
            return -1
        if form.cue.operator == "believe" and self.lows[to - 1] in _MINDED and self.lows[to - 2] in self.sets["be"]:
            return to - 2
        if form.cue.operator not in _SPOKEN:
            return -1
        at = to - 1
        if (self.lows[at], self.lows[at - 1]) in _GOES_OUT:
            return at - 1
        while at > first and self.lows[at] in self.sets["adv"]:
            at -= 1
        low, before = self.lows[at], self.lows[at - 1] if at > first else ""
        if low in _GOES_ON:
            return at
        if (does := self._in_order_to(form, to, first)) >= 0:
            return does
        if low in _ASKED_TO or (low == "pressure" and before == "under"):
            return -2
        rank = next((j for j in range(at, max(first, at - _RANKED), -1) if self.lows[j] in _FIRST), -1)
        if rank > first and self.lows[rank - 1] in {"the", "among", "'s", "its", "his", "her"}:
            back = range(rank - 1, max(first, rank - _RANKED), -1)
            return next((j for j in back if self.lows[j] in _BECAME or self.lows[j] in self.sets["be"]), -1)
        return -1

    def _tells_something(self, first: int, edge: int) -> bool:
        """Return whether few words before who speaks are a clause: *He died at home, the minister said*."""
        if self.lang == "EN" and (self.lows[first] in self.sets["pron"] or self.lows[first + 1].endswith("ed")):
            return True
        named = self.lang == "EN" and self.text.caps[first] and self.lows[first] not in self.sets["det"]
        if named and self.lows[first + 1].endswith("s") and not self.text.caps[first + 1]:
            return True  # Ozola remains in office
        return any(self.grammar.verb(j) for j in range(first, edge))

    def _within(self, edge: int, first: int, subject: Phrase, form: Form, at: int, last: int) -> bool:
        """Return whether who speaks breaks off the main clause at its subject: *The troops, he said, had left*."""
        lows, end = self.lows, self._behind_adjuncts(self._told_whom(at, last), last)
        if self.lang != "EN" or form.cue.operator not in _BREAK_IN:
            return False
        if edge <= first or lows[edge - 1] != "," or end + 2 >= last or lows[end] != "," or subject[0] != edge:
            return False
        if opens_with_adjunct(lows, self.sets, first, edge):
            return goes_on(lows, self.sets, (first, end + 1), last) and self.grammar.word(end + 1)
        low = next((j + 1 for j in range(edge - 2, first - 1, -1) if lows[j] in {",", ";", ":", "–", "—"}), first)
        low += lows[low] == "not"  # not a single soldier, he said, had left
        if (
            low > first
            or not self.grammar.starts(low, edge - 1)
            or any(self._finite_word(j, low) for j in range(low, edge - 1))
        ):
            return False
        return self._goes_on_there(end, last)

    def _noun_end(self, at: int, last: int) -> int:
        """Return where a prepositional phrase ends that has an adjective before its noun: *in a joint statement*."""
        if self.lang != "EN":
            return at
        for _ in range(_NOUNS):
            if at >= last or not self.grammar.word(at) or self.text.caps[at] or not self.lows[at][0].isalpha():
                break
            closed = ("prep", "det", "pron", "that", "sub", "conj", "adv", "aux")
            if any(self.lows[at] in self.sets[name] for name in closed) or self.grammar.verb(at):
                break
            at += 1
        return at
