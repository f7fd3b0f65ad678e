"""Attribution frames: who is said to say what, by the numbered rules of docs/reading.md.

A frame has a source slot (the words that name who speaks), a cue (the words that report) and a content (what is said).
Rules work on the grammar of each language and know no institution: :mod:`monitor.reading.mentions` resolves the slot.

>>> text = "Das Amt wies die Vorwürfe am Montag zurück."
>>> [frame] = attributions(text, "de")
>>> frame.rule, [text[a:b] for a, b in frame.source], [text[a:b] for a, b in frame.cue]
('DE-SVO', ['Das Amt'], ['wies', 'zurück'])
"""

from __future__ import annotations

from dataclasses import dataclass, field

from monitor.reading.cues import Cue, Form, Lexicon, lexicon
from monitor.reading.grammar import EDGES, QUOTES, Grammar, Phrase
from monitor.reading.text import Span, Text

REACH = 25
"""Tokens over which a German verb bracket or a separated particle reaches."""
_NEEDED = frozenset({"sich!", "als", "für", "mit", "von", "davon", "dabei", "sur", "à", "auf"})
_WITH = {"auf": {"auf"}, "sich!": {"sich"}, "von": {"von", "vom", "davon"}, "mit": {"mit", "damit", "dem"}, "davon": {"davon"}, "dabei": {"dabei"}}
_KONJUNKTIV = frozenset(
    "sei seien habe könne müsse solle wolle dürfe werde gebe gehe stehe komme bleibe lasse halte nehme sehe wisse liege "
    "bestehe handle handele gelte bringe mache befinde prüfe wäre hätten hätte könnten würden müssten".split()
)
_REFUSALS = frozenset({"refuse"})
_HOMOGRAPHS = frozenset(
    "report claim state note charge question plan post comment welcome blame fear hope show want estimate regret urge call "
    "signal hint promise pledge vow demand brief protest label brand dispute rebuff remark mention doubt forecast find "
    "stress feel figure praise reply quote advise answer praise stand stick approve observe concern add".split()
)


_IN = frozenset({"в", "у", "во"})
_BODIES = (
    "министерств", "міністерств", "ведомств", "відомств", "правительств", "уряд", "арми", "армі", "парламент", "генштаб",
    "посольств", "парти", "парті", "пресс", "прес", "мид", "мзс", "минобороны", "міноборони", "офис", "офіс", "админ",
    "адмін", "компани", "компані", "организац", "організац", "разведк", "розвід", "спецслужб", "полици", "поліц",
    "прокуратур", "руководств", "керівництв", "окружени", "оточенн", "делегац", "движени", "русі", "служб", "агентств",
)  # fmt: skip
"""Beginnings of the nouns of bodies that speak without a capital letter."""
_NOUNS = (("say", "claim_nouns"), ("deny", "denial_nouns"), ("confirm", "confirm_nouns"))
_THATS = {
    "de": frozenset({"dass", "wonach"}), "en": frozenset({"that"}), "fr": frozenset({"que", "selon"}),
    "es": frozenset({"que"}), "uk": frozenset({"що", "нібито"}), "ru": frozenset({"что", "якобы"}),
}  # fmt: skip


@dataclass(slots=True)
class Frame:
    """One attribution.  Spans are characters, phrases are tokens of the text it was found in."""

    rule: str
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    cue_word: Cue | None = None
    at: int = 0
    """The token of the cue."""
    slot: Phrase | None = None
    regions: list[Phrase] = field(default_factory=list)
    scope: Phrase = (0, 0)
    """The tokens of the cue's own clause with its subject: where negation, modality and date are looked for."""
    sentence: int = 0
    back: bool = False
    """The content is what stands before the sentence."""
    carried: bool = False
    """The source is that of the frame or sentence before."""
    passive: bool = False


@dataclass(slots=True)
class _Found:
    """A cue with its place in the clause, before its content is known."""

    cue: Cue
    at: int
    parts: list[int]
    rule: str
    slot: Phrase | None
    order: str
    """Where the content stands: ``after``, ``before``, ``around``, ``object`` (in a bracket and after), ``back``."""
    edge: int
    """Where the clause of the cue begins."""
    end: int = 0
    carried: bool = False
    passive: bool = False
    first: int = 0


def attributions(text: str, lang: str) -> list[Frame]:
    """Return the attributions in any news text, in order; nothing where `lang` has no lexicon.

    >>> text = 'According to the ministry, "nothing has changed".'
    >>> [(f.rule, text[f.source[0].start:f.source[0].end]) for f in attributions(text, "en")]
    [('EN-PREP', 'the ministry')]
    """
    try:
        words = lexicon(lang)
    except KeyError:
        return []
    return [f for f in Finder(Text(text, lang), words).all() if f.content and (lang != "de" or _reports(f))]


_SILENT = frozenset({"see", "find", "check", "publish", "know", "decide", "want", "plan", "support", "retract", "apologise", "infer", "refuse"})
"""Operators that matter for a stance but seldom report words."""


def _reports(frame: Frame) -> bool:
    """Return whether a frame is an attribution also where no claim is asked for."""
    return bool(frame.cue_word) and frame.cue_word.operator not in _SILENT and not (frame.rule.endswith("-PASS0"))


class Finder:
    """Finds the frames of one text."""

    def __init__(self, text: Text, words: Lexicon) -> None:
        """Prepare for `text`."""
        self.text, self.lex = text, words
        self.grammar = Grammar(text, words)
        self.lows, self.sets = text.lows, words.sets
        self.lang = words.lang.upper()
        self.german = words.lang == "de"
        self._direct = {tuple(item.split("|")) for item in words.sets["direct_preps"]}
        self._interesting = (
            frozenset(words.forms) | self.sets["source_nouns"] | self.sets["post_preps"] | self.sets["so"]
            | self.sets["claim_nouns"] | self.sets["denial_nouns"] | self.sets["confirm_nouns"]
            | self.sets["cite_words"] | {pair[0] for pair in self._direct}
        )  # fmt: skip

    def all(self) -> list[Frame]:
        """Return every frame, sentence by sentence."""
        frames: list[Frame] = []
        for index in range(len(self.text.sentences)):
            frames += self.sentence(index, frames)
        return frames

    def sentence(self, index: int, before: list[Frame]) -> list[Frame]:
        """Return the frames of one sentence; `before` are those of the sentences before it."""
        whole = self.text.sentences[index]
        found: list[_Found] = []
        for at in range(whole.first, whole.last):
            if self.lows[at] not in self._interesting or self._in_speech(at):
                continue
            one = self._preposition(at, whole.first, whole.last) or self._verb(at, whole.first, whole.last, found)
            if one is not None:
                found.append(one)
        if not found:
            return self._continuation(index, before)
        return [self._frame(one, found, index) for one in found]

    def _in_speech(self, at: int) -> bool:
        return self.text.quoted[at] >= 0

    # ------------------------------------------------------------ prepositions

    def _preposition(self, at: int, first: int, last: int) -> _Found | None:
        """Return the prepositional attribution whose key word is at token `at`."""
        lows, sets = self.lows, self.sets
        for words in self._direct:
            if tuple(lows[at : at + len(words)]) == words:
                slot = self._after_preposition(at + len(words), last)
                return self._prep("PREP", at, list(range(at, at + len(words))), slot)
        if lows[at] in sets["post_preps"]:
            return self._postposition(at, first)
        if lows[at] in sets["so"] and at > first and lows[at - 1] in {",", "–", "“", '"', "”", "»", "«"}:
            slot = self.grammar.after(at + 1, last)
            return self._prep("SO", at, [at], slot) if slot and slot[0] <= at + 2 else None
        if lows[at] in sets["cite_words"]:
            return self._citation(at, first, last)
        found = None
        if lows[at] in sets["source_nouns"] and (not self.german or self.text.caps[at]):
            found = self._source_noun(at, first, last)
        return found or self._noun(at, first, last)

    def _noun(self, at: int, first: int, last: int) -> _Found | None:
        """``die Darstellung aus Seoul``, ``Kyiv's claim that ...``, ``eine Bestätigung aus Katar``: the owner speaks."""
        lows, sets = self.lows, self.sets
        operator = next((op for op, name in _NOUNS if lows[at] in sets[name]), "")
        if not operator or (self.german and not self.text.caps[at]):
            return None
        slot = self._owner(at, first, last)
        if slot is None:
            return None
        end = max(at + 1, slot[1])
        clause = next((j for j in range(end, min(end + 2, last)) if lows[j] in _THATS.get(self.lex.lang, frozenset())), -1)
        cue = Cue(lows[at], operator, "", frozenset({"noun"}))
        low = min(at, slot[0])
        return _Found(cue, at, [at], f"{self.lang}-NOUN", slot, "after" if clause >= 0 else "nothing", low, max(end, clause + 1))

    def _owner(self, at: int, first: int, last: int) -> Phrase | None:
        """Return who owns the report or denial that the noun at `at` names."""
        lows, caps = self.lows, self.text.caps
        after = at + 1
        if after + 1 < last and lows[after] in self.sets["owner_preps"] and (caps[after + 1] or lows[after + 1] in self.sets["det"]):
            if self.lang == "EN" and lows[after] == "in" and not caps[after + 1]:
                return None
            return self._after_preposition(after + 1, last)
        if self.german and after + 1 < last and lows[after] in {"des", "der"}:
            return after, self.grammar.phrase(after, last)[1]
        if self.grammar.slavic and after < last and caps[after]:
            return self._after_preposition(after, last)
        if self.german and at - 1 >= first and caps[at - 1] and lows[at - 1].endswith("s") and self.grammar.word(at - 1) and at - 1 > first:
            return at - 1, at
        if self.lang == "EN":
            mark = next((j for j in range(at - 1, max(first, at - 4), -1) if lows[j] == "'s"), -1)
            if mark > first:
                begin = mark
                while begin > first and (caps[begin - 1] or lows[begin - 1] in self.sets["det"] or (begin == mark)):
                    begin -= 1
                return begin, mark
        if self.german:
            mark = next((j for j in range(at - 1, max(first, at - 7), -1) if lows[j] == "von"), -1)
            if mark >= 0 and lows[at - 1].startswith(("erhoben", "verbreitet", "vorgebracht", "geäussert")):
                return self._after_preposition(mark + 1, at - 1)
        return None

    def _prep(self, kind: str, at: int, parts: list[int], slot: Phrase | None) -> _Found | None:
        if slot is None:
            return None
        cue = Cue(" ".join(self.lows[i] for i in parts), "say", "", frozenset())
        return _Found(cue, at, parts, f"{self.lang}-{kind}", slot, "around", min(parts[0], slot[0]))

    def _after_preposition(self, at: int, last: int) -> Phrase | None:
        """Return the noun phrase after a preposition, in any case."""
        grammar = self.grammar
        if at >= last or not (grammar.word(at) or self.lows[at] in QUOTES):
            return None
        if self.lows[at] in self.sets["that"] or self.lows[at] in {
            "plan",
            "schedule",
            "lesquelles",
            "laquelle",
            "lequel",
        }:
            return None
        start = at
        while at < last and (self.lows[at] in self.sets["det"] or self.lows[at] in {"von", "vom", "des"}):
            at += 1
        if at >= last:
            return None
        return start, grammar.phrase(at, last)[1]

    def _postposition(self, at: int, first: int) -> _Found | None:
        """``den Angaben des Amtes zufolge``: the phrase stands before the word."""
        j = at
        while (
            j > first
            and self.grammar.word(j - 1)
            and not (
                self.lows[j - 1] in self.sets["prep"]
                or self.lows[j - 1] in self.sets["aux"]
                or self.lows[j - 1] in self.sets["sub"]
            )
        ):
            j -= 1
            if self.lows[j] == "-" or j == first:
                continue
        while j > first and self.lows[j - 1] == "-" and j - 2 >= first:
            j -= 2
        return self._prep("ZUFOLGE", at, [at], (j, at)) if j < at else None

    def _citation(self, at: int, first: int, last: int) -> _Found | None:
        """``unter Berufung auf Z``, ``citing Z``, ``со ссылкой на Z``: Z is the deeper source."""
        begin, j = at, at + 1
        if j < last and self.lows[j] in self.sets["prep"]:
            j += 1
        elif self.lows[at] not in {"citing", "quoting", "citant", "citando"}:
            return None
        while begin > first and self.lows[begin - 1] in {"unter", "mit", "з", "із", "со", "с", "en"}:
            begin -= 1
        slot = self._after_preposition(j, last)
        return self._prep("CITE", at, list(range(begin, j)), slot)

    def _source_noun(self, at: int, first: int, last: int) -> _Found | None:
        """``nach Angaben des Amtes``, ``nach ägyptischen Angaben``, ``за словами речника``, ``in the words of``."""
        lows, sets = self.lows, self.sets
        j = next((k for k in range(at - 1, max(first - 1, at - 5), -1) if lows[k] in sets["source_preps"]), None)
        if j is None or any(lows[k] in sets["aux"] for k in range(j, at)):
            return None
        between = [k for k in range(j + 1, at) if lows[k] not in sets["det"] or lows[k] in {"seinen", "ihren"}]
        after = at + 1
        if self.lang == "EN" and not (after < last and lows[after] == "of"):
            return None
        while after < last and lows[after] in sets["npprep"] | {"of"}:
            after += 1
        slot = None
        if after < last and (lows[after] in sets["det"] or self.text.caps[after] or not self.german):
            slot = self._after_preposition(after, last)
        if slot is None and between:
            slot = (between[0], at)
        return self._prep(
            "PREP", at, [j, *[k for k in range(j + 1, at) if slot is None or not slot[0] <= k < slot[1]], at], slot
        )

    # ------------------------------------------------------------ verbs

    def _verb(self, at: int, first: int, last: int, found: list[_Found]) -> _Found | None:
        """Return the frame of the verb at token `at`, or None where it reports nothing."""
        forms = self.lex.forms.get(self.lows[at])
        if not forms or not self._verbal(at, first):
            return None
        form, particle = self._form(forms, at, first, last)
        if form is None:
            return None
        if self.german:
            return self._german(form, at, particle, first, last, found)
        return self._svo(form, at, particle, first, last, found)

    def _verbal(self, at: int, first: int) -> bool:
        """Return whether the word can be a verb here."""
        if self.german:
            return not self.text.caps[at] or at == first
        if self.lang == "EN":
            low, before = self.lows[at], self.lows[at - 1] if at > first else ""
            if self.text.caps[at] and at > first:
                return False
            base = low.removesuffix("s")
            if low in _HOMOGRAPHS or base in _HOMOGRAPHS:
                good = before in self.sets["pron"] | self.sets["modal"] | self.sets["adv"] | {
                    "to",
                    "did",
                    "does",
                    "do",
                    "and",
                    "but",
                }
                name = at > first and (self.text.caps[at - 1] or (before.endswith("s") and low == base) or low != base)
                if before in self.sets["det"] | self.sets["prep"] | {"'s"} and before != "to":
                    return False
                return good or name
            return not self.grammar.noun_like(at) or low.endswith(("ed", "ing"))
        return True

    def _form(self, forms: list[Form], at: int, first: int, last: int) -> tuple[Form | None, int]:
        """Return the reading of a form whose particle and companions are there, and where the particle stands."""
        best: tuple[Form | None, int] = (None, -1)
        for form in forms:
            place = -1
            if not form.joined:
                place = self._particle(form.cue.particle, at, last)
                if place < 0 and at > first and self.lows[at - 1] == form.cue.particle:
                    place = at - 1
                if place < 0:
                    continue
            needs = form.cue.flags & _NEEDED
            if needs and not all(self._near(need, at, first, last) for need in needs):
                continue
            if best[0] is None or (place >= 0 and (best[1] < 0 or place < best[1])):
                best = form, place
        return best

    def _particle(self, particle: str, at: int, last: int) -> int:
        """Return the token of a separated particle, or -1."""
        reach = REACH if self.german else 8
        for j in range(at + 1, min(last, at + reach + 1)):
            if self.lows[j] == particle:
                following = self.lows[j + 1] if j + 1 < last else "."
                if (
                    not self.german
                    or following in EDGES
                    or following in self.sets["conj"]
                    or not self.grammar.word(j + 1)
                ):
                    return j
            if self.lows[j] in {";", ":"} and self.german:
                return -1
        return -1

    def _near(self, need: str, at: int, first: int, last: int) -> bool:
        wanted = _WITH.get(need, {need})
        return any(self.lows[j] in wanted for j in range(max(first, at - 12), min(last, at + REACH)))

    def _auxiliary(self, at: int, first: int, sets: str = "aux") -> int:
        """Return the auxiliary that governs the participle or infinitive at `at` from before, over nested clauses, or -1."""
        j, lows, words = at - 1, self.lows, self.sets[sets]
        while j >= max(first, at - REACH):
            if lows[j] == "," and j < at - 1:
                opener = next((k for k in range(j - 1, max(first, j - REACH), -1) if lows[k] == ","), None)
                if opener is None:
                    return -1
                j = opener - 1
                continue
            if lows[j] in {";", ":"} or (lows[j] in QUOTES and not self.grammar.fragment(j)):
                return -1
            if lows[j] in words:
                return j
            j -= 1
        return -1

    # ------------------------------------------------------------ German order

    def _german(self, form: Form, at: int, particle: int, first: int, last: int, found: list[_Found]) -> _Found | None:
        lows, kinds = self.lows, form.kinds
        if lows[at - 1] == "sich" and form.cue.operator == "confirm":
            return None
        if form.cue.lemma == "zurückziehen" and "sich" in lows[max(first, at - 12) : at + 4]:
            return None
        verb, bracket = at, False
        parts = [at] + ([particle] if particle >= 0 else [])
        behind = lows[at + 1] if at + 1 < last else "."
        if "p" in kinds or "i" in kinds:
            aux = self._auxiliary(at, first)
            if behind in self.sets["aux"] | {"worden"} or (at + 2 < last and behind in {"zu"}):
                verb, bracket = at + 1, True
                if behind == "worden":
                    verb = at + 2 if at + 2 < last and lows[at + 2] in self.sets["aux"] else aux
            elif aux >= 0 and not ("f" in kinds and self._finite_here(at, aux, first)):
                verb, bracket = aux, True
            elif "f" not in kinds:
                return None
        if verb < 0:
            return None
        if bracket and lows[verb] in self.sets["werden"] and "p" in kinds and "i" not in kinds:
            return self._german_passive(form, at, verb, first, last)
        if bracket and verb != at:
            parts.append(verb)
        one = self._german_subject(form, at, verb, bracket, first, last, found)
        if form.cue.operator == "cite" and one is not None:
            return self._cited(one, at, verb, first, last)
        if one is not None and not self._impersonal(one, verb, first, last):
            return None
        if one is not None:
            one.parts = sorted(parts)
            one.end = max([one.end, at + 1, particle + 1])
        return one

    def _cited(self, one: _Found, at: int, verb: int, first: int, last: int) -> _Found | None:
        """``das Portal berief sich auf X``: X is who is told to have said it."""
        j = next((k for k in range(verb + 1, last) if self.lows[k] == "auf"), -1)
        slot = self._after_preposition(j + 1, last) if j >= 0 else None
        if slot is None:
            return None
        one.slot, one.rule, one.order, one.parts = slot, "DE-CITE", "around", sorted({at, verb, j})
        return one

    def _impersonal(self, one: _Found, verb: int, first: int, last: int) -> bool:
        """``hieß es aus Kiew``, ``in Moskau gab man sich gelassen``: the place is who speaks; False where *heißen* is no saying."""
        subject = self.lows[one.slot[0]] if one.slot else ""
        if one.cue.operator == "hear":
            if "es" not in self.lows[max(first, verb - 1) : verb + 2]:
                return False
        elif subject != "man":
            return True
        places = {"in", "im", "aus", "von", "beim", "bei", "seitens", "vom"}
        begin = self._edge(min(verb, one.at), first)
        end = next((j for j in range(max(verb, one.at) + 1, last) if self.lows[j] in EDGES), last)
        for j in (*range(max(verb, one.at) + 1, end), *range(begin, verb), *range(first, begin)):
            bare = self.lows[j] not in {"in", "im"} or (j + 1 < last and self.text.caps[j + 1])
            if bare and self.lows[j] in places and j + 1 < last and any(self.text.caps[j + 1 : min(j + 4, last)]):
                slot = self._after_preposition(j + 1, last)
                if slot is None:
                    continue
                if j >= begin or j == first or self.lows[j - 1] in {",", ";", "und", "selbst", "auch", "sogar", "aber", "–"}:
                    one.slot, one.rule = (j, slot[1]), "DE-PLACE"
                    return True
        if one.cue.operator == "hear":
            one.carried = True
        return True

    def _finite_here(self, at: int, aux: int, first: int) -> bool:
        """``X hat Y, Z erklärt``: decide for the participle; a comma between means the verb is finite on its own."""
        between = self.lows[aux:at]
        return "," in between[-1:] or self.grammar.left_edge(at, first) == at

    def _german_passive(self, form: Form, at: int, aux: int, first: int, last: int) -> _Found | None:
        for j in range(min(at, aux) + 1, max(at, aux)):
            if self.lows[j] in self.sets["pass_agent"] and self.lows[j + 1] not in {"der"} or self.lows[j] == "von":
                slot = self._after_preposition(j + 1, last)
                if slot:
                    edge = self.grammar.left_edge(min(at, aux), first)
                    return _Found(
                        form.cue,
                        at,
                        sorted({at, aux}),
                        "DE-PASS",
                        slot,
                        "object",
                        edge,
                        at + 1,
                        passive=True,
                        first=edge,
                    )
        edge = self.grammar.left_edge(min(at, aux), first)
        return _Found(
            form.cue, at, sorted({at, aux}), "DE-PASS0", None, "object", edge, at + 1, passive=True, first=edge
        )

    def _german_subject(
        self, form: Form, at: int, verb: int, bracket: bool, first: int, last: int, found: list[_Found]
    ) -> _Found | None:
        """Find the subject of the finite verb at `verb` by the order of the German sentence."""
        grammar, lows, sets = self.grammar, self.lows, self.sets
        edge = self._edge(min(verb, at), first)
        order = "object" if bracket else "after"
        head = lows[edge - 1] if edge > first else ""
        opener = lows[edge] if edge < last else ""
        if head in sets["sub"] and edge > first and verb >= at - 1 and edge < min(at, verb):
            subject = grammar.subject(edge, at)
            if subject is None:
                return None
            wie = head == "wie"
            inside = wie and edge - 1 > first
            return _Found(form.cue, at, [], "DE-WIE" if wie else "DE-SUB", subject, "before" if inside else "around" if wie else "object", edge - 1 if wie else edge, max(at, verb) + 1)
        if opener in sets["rel"] and head == "," and verb >= at and edge < at:
            return self._relative(form, at, verb, edge, first)
        start = edge
        while start < verb and lows[start] in sets["conj"]:
            start += 1
        if start == verb:
            return self._verb_first(form, at, verb, bracket, edge, first, last, found)
        if lows[verb - 1] in sets["conj"] and found and found[-1].slot and edge <= found[-1].at < verb:
            order = "object" if bracket else "after"
            return _Found(form.cue, at, [], "DE-RUN", found[-1].slot, order, verb - 1, verb + 1, carried=True)
        prefield = (start, verb)
        if self._object_first(prefield):
            subject = grammar.after(verb + 1, last)
            if subject is None or (bracket and subject[0] > at):
                return None
            back = lows[start] in {"das", "dies", "davon", "darüber", "dazu", "dem"}
            kind, where = ("DE-BACK", "back") if back and verb - start <= 2 else ("DE-OVS", "object")
            return _Found(form.cue, at, [], kind, subject, where, edge, max(subject[1], verb + 1), first=start)
        subject = grammar.subject(start, verb)
        if subject is None or self._adverbial(start):
            later = grammar.after(verb + 1, at if bracket and at > verb else last)
            if later is not None:
                return _Found(form.cue, at, [], "DE-V2", later, order, edge, later[1])
        if subject is None:
            return None
        return _Found(form.cue, at, [], "DE-SVO", subject, order, edge, verb + 1)

    def _edge(self, at: int, first: int) -> int:
        return self.grammar.left_edge(at, first)

    def _adverbial(self, at: int) -> bool:
        low = self.lows[at]
        return (low in self.sets["prep"] or low in self.sets["adv"]) and low not in {"auch", "nur", "selbst", "sogar"}

    def _object_first(self, prefield: Phrase) -> bool:
        """Return whether the words before the verb are its object: *Das*, *Diese Vorwürfe*, *Einen Bericht*."""
        first, last = prefield
        low = self.lows[first]
        if low in QUOTES and self.lows[last - 1] in QUOTES and self.text.quoted[first] == self.text.quoted[last - 1] >= 0:
            return True
        if low in self.sets["objects"] and (last - first == 1 or low not in {"das", "dies"}):
            return True
        return any(self.lows[j] in self.sets["nouns_object"] for j in range(first, min(last, first + 3)))

    def _relative(self, form: Form, at: int, verb: int, edge: int, first: int) -> _Found | None:
        """``Vorwürfe, die X zurückweist``; ``, was beide Seiten bestreiten``; ``der Sprecher, der das sagte``."""
        subject = self.grammar.after(edge + 1, at)
        if subject is not None and subject[1] <= at:
            return _Found(form.cue, at, [], "DE-REL", subject, "before", edge, max(at, verb) + 1)
        j = edge - 1
        left = self._edge(j, first)
        owner = self.grammar.subject(left, j)
        return _Found(form.cue, at, [], "DE-RELS", owner, "object", edge, max(at, verb) + 1) if owner else None

    def _verb_first(
        self, form: Form, at: int, verb: int, bracket: bool, edge: int, first: int, last: int, found: list[_Found]
    ) -> _Found | None:
        """The verb opens its clause: after the content (inversion), after an apposition, or in a run of verbs."""
        grammar, lows = self.grammar, self.lows
        joined = edge < verb
        subject = grammar.after(verb + 1, at if bracket and at > verb else last)
        if joined or edge == first:
            if joined and found and found[-1].slot is not None:
                last_one = found[-1]
                return _Found(
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
                    return _Found(
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
        quote_before = edge >= 2 and (before in QUOTES or lows[edge - 2] in QUOTES)
        if (
            subject is not None
            and (quote_before or subject[0] <= verb + 8)
            and not self._apposition(edge, first, subject, quote_before)
        ):
            return _Found(form.cue, at, [], "DE-INV", subject, "before", edge, max(subject[1], at + 1))
        if before == "," and found and found[-1].slot and found[-1].order in {"after", "object"} and found[-1].slot[0] < edge <= verb:
            run = self._edge(edge - 1, first)
            if found[-1].at >= run or found[-1].parts[-1:] >= [run]:
                return _Found(form.cue, at, [], "DE-RUN", found[-1].slot, "object" if bracket else "after", edge, verb + 1, carried=True)
        if before in {",", "–", "—", ")"}:
            return self._after_apposition(form, at, verb, bracket, edge, first)
        return None

    def _apposition(self, edge: int, first: int, subject: Phrase, quote_before: bool) -> bool:
        """Return whether the comma before the verb ends an apposition or relative clause, so that the subject is before."""
        if quote_before:
            return False
        if self.lows[subject[0]] in {"er", "sie", "man"} and subject[1] - subject[0] == 1:
            return False
        if self.lows[subject[0]] == "es" and edge - first > 3 and not any(self.grammar.verb(j) for j in range(first, edge)):
            return True
        clause = self._edge(edge - 1, first)
        has_verb = any(self.grammar.verb(j) or self._verb_like(j) for j in range(clause, edge - 1))
        opener = self.lows[clause]
        if opener in self.sets["rel"] and clause > first:
            return self.lows[subject[0]] not in self.sets["nominative"] and not self.text.caps[subject[0]]
        if has_verb:
            return False
        whole = any(self.grammar.verb(j) or self._verb_like(j) for j in range(first, clause))
        return not whole

    def _verb_like(self, at: int) -> bool:
        low = self.lows[at]
        return (
            not self.text.caps[at]
            and len(low) > 3
            and low.endswith(("te", "ten", "t"))
            and low not in self.sets["adv"]
            and low not in self.sets["prep"]
        )

    def _after_apposition(self, form: Form, at: int, verb: int, bracket: bool, edge: int, first: int) -> _Found | None:
        j = edge - 1
        for _ in range(4):
            clause = self._edge(j, first)
            if clause <= first:
                break
            j = clause - 1
        owner = self.grammar.subject(first, edge - 1)
        if owner is None:
            return None
        return _Found(
            form.cue, at, [], "DE-APPO", (owner[0], edge - 1), "object" if bracket else "after", edge, verb + 1
        )

    # ------------------------------------------------------------ the other languages

    def _svo(self, form: Form, at: int, particle: int, first: int, last: int, found: list[_Found]) -> _Found | None:
        """English, French, Spanish, Ukrainian, Russian."""
        voice, verb = self._voice(form, at, first, last)
        if not voice:
            return None
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
            and (lows[j] in sets["adv"] or lows[j] in {"-", "t", "not", "été", "been", "sido", "pas"} | sets["pron"])
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

    def _clause_edge(self, verb: int, first: int, found: list[_Found]) -> int:
        """Return where the verb's clause begins: after a sign, a subordinator or an earlier cue."""
        edge = self.grammar.left_edge(verb, first)
        for one in found:
            if edge <= one.at < verb and one.order != "around":
                edge = one.at + 1
            if one.order == "around" and one.slot and edge < one.slot[1] <= verb and one.edge >= edge:
                edge = one.slot[1]
        return edge

    def _passive(self, form: Form, at: int, parts: list[int], edge: int, last: int) -> _Found | None:
        rule = f"{self.lang}-PASS"
        for j in range(at + 1, min(last, at + 12)):
            if self.lows[j] in self.sets["pass_agent"]:
                slot = self._after_preposition(j + 1, last)
                if slot:
                    return _Found(form.cue, at, parts, rule, slot, "object", edge, at + 1, passive=True, first=edge)
            if self.lows[j] in EDGES or self.lows[j] in self.sets["that"]:
                break
        return _Found(form.cue, at, parts, f"{rule}0", None, "object", edge, at + 1, passive=True, first=edge)

    def _place(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[_Found], voice: str
    ) -> _Found | None:
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
            return _Found(form.cue, at, [], "FR-CLITIC", (clitic, clitic + 1), "before", edge, max(at, clitic) + 1)
        if "inside" in form.cue.flags:
            return self._inside(form, at, edge, last)
        if voice == "gerund":
            owner = found[-1].slot if found else grammar.subject(first, at)
            return _Found(form.cue, at, [], f"{lang}-PART", owner, "after", at, at + 1, carried=True) if owner else None
        start = edge
        while start < verb and (lows[start] in self.sets["conj"] or not grammar.word(start)):
            start += 1
        subject = grammar.subject(start, verb)
        back = (
            grammar.slavic
            and any(lows[j] in {"це", "цьому", "этом", "это"} for j in range(start, verb))
            and verb - start <= 4
        )
        if subject is not None and not back:
            if self._object_then_verb(subject, at, last):
                subject = None
            else:
                post = self._post(edge, first, subject, at, last) or self._speech_before(edge)
                return _Found(form.cue, at, [], f"{lang}-{'POST' if post else 'SVO'}", subject, "before" if post else "after", edge, at + 1)
        before = lows[edge - 1] if edge > first else ""
        quoted = edge >= 1 and (before in QUOTES or (edge >= 2 and lows[edge - 2] in QUOTES))
        if lang == "EN" and form.cue.operator == "comment" and not quoted:
            later = None
        else:
            later = grammar.after(at + 1, last) if not form.cue.particle and lang != "EN" or self._quoting(form) else None
        if grammar.slavic and (later is None or self._place_first(start, verb)):
            later = self._locative(start, verb, last) or later
        if (
            later is not None
            and (before or start < verb or grammar.slavic or lang == "ES")
            and not self._svo_apposition(edge, first, later, before, last)
        ):
            rule, order = (f"{lang}-BACK", "back") if back else (f"{lang}-INV", "before")
            if start < verb and not back:
                order = "object"
            return _Found(
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
            if owner and start == verb:
                return _Found(form.cue, at, [], f"{lang}-APPO", (owner[0], edge - 1), "after", edge, at + 1)
        if found and found[-1].slot is not None and found[-1].order in {"after", "object", "before"}:
            return _Found(form.cue, at, [], f"{lang}-RUN", found[-1].slot, "after", edge, at + 1, carried=True)
        owner = grammar.subject(first, edge)
        return _Found(form.cue, at, [], f"{lang}-RUN", owner, "after", edge, at + 1, carried=True) if owner else None

    @staticmethod
    def _quoting(form: Form) -> bool:
        """Return whether the verb can stand before its subject after a quotation: *said the minister*."""
        return not form.cue.particle and form.cue.operator in {"say", "announce", "warn", "comment", "hint", "accuse"}

    def _speech_before(self, edge: int) -> bool:
        """Return whether direct speech ends right before token `edge`: it is the content whatever follows the verb."""
        for at in (edge - 1, edge - 2):
            if at >= 0 and self.lows[at] in QUOTES:
                number = self.text.quoted[at]
                return number >= 0 and self.text.quotations[number].speech and self.text.quotations[number].last <= at + 1
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
        return j >= last or self.lows[j] in {",", ".", ";", "–", "—", "?", "!", "…"} or (self.lows[j] in QUOTES and before in QUOTES | {","})

    def _past_participle(self, first: int, last: int) -> int:
        """``Interrogé lundi, le porte-parole ...``: skip an opening clause without a subject."""
        if self.lows[first].endswith(("é", "és", "ée", "ées", "ed", "ing", "ado", "ada", "ido", "ando", "ant")) and not self.lows[first].endswith("need"):
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

    def _locative(self, start: int, verb: int, last: int) -> Phrase | None:
        """``В Кремле заявили``, ``заявили в министерстве``: a place with a plural verb is who speaks."""
        if not self.lows[verb].endswith(("ли", "лися", "лись", "ють", "ять", "ют", "ят", "ут", "уть", "но", "то")):
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
        """Return the subject before the verb; after an opening adverb or preposition one behind the verb comes first."""
        grammar = self.grammar
        subject = grammar.subject(start, verb)
        if start < verb and (self.lows[start] in self.sets["prep"] or self.lows[start] in self.sets["adv"]) and subject is not None:
            if any(self.lows[j] in self.sets["prep"] for j in range(start, subject[0])) and grammar.after(at + 1, last) is not None:
                return None
        return subject

    def _inside(self, form: Form, at: int, edge: int, last: int) -> _Found | None:
        """``говорится в заявлении МИД``: who speaks owns the document."""
        for j in range(at + 1, min(last, at + 3)):
            if self.lows[j] in {"в", "у", "во", "на"}:
                slot = self._after_preposition(j + 1, last)
                if slot:
                    return _Found(form.cue, at, [], f"{self.lang}-INSIDE", slot, "before", edge, slot[1])
        return None

    def _svo_apposition(self, edge: int, first: int, later: Phrase, before: str, last: int) -> bool:
        """Return whether the verb follows an apposition, so that what stands after it is not its subject."""
        if self.lang == "EN" and before not in QUOTES and not (before == "," and edge >= 2 and self.lows[edge - 2] in QUOTES):
            if before != "," or self.lows[self.grammar.left_edge(edge - 1, first)] in self.sets["rel"]:
                return True
        if before not in {",", "–", "—", ")"} or self.lang not in {"EN", "FR", "ES"}:
            return False
        if self.lows[self.grammar.left_edge(edge - 1, first)] in self.sets["rel"] - {"that"} and self.grammar.left_edge(edge - 1, first) > first:
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

    # ------------------------------------------------------------ contents

    def _frame(self, one: _Found, found: list[_Found], index: int) -> Frame:
        """Turn a cue with its place into a frame with its content."""
        regions = self._regions(one, found, index)
        text = self.text
        source = [text.span(*one.slot)] if one.slot and one.slot[0] < one.slot[1] else []
        low = min([one.edge, *(one.slot[:1] if one.slot and not one.carried else ()), *one.parts])
        high = max([one.end, *(p + 1 for p in one.parts)])
        return Frame(
            one.rule, source, self._spans(one.parts), [text.span(*r) for r in map(self._trim, regions) if r[0] < r[1]],
            one.cue, one.at, one.slot, regions, (low, high), index, one.order == "back", one.carried, one.passive,
        )  # fmt: skip

    def _spans(self, parts: list[int]) -> list[Span]:
        """Return the characters of the cue's words, neighbours joined."""
        spans: list[Span] = []
        for at in sorted(set(parts)):
            token = self.text.tokens[at]
            if spans and token.start - spans[-1].end <= 1 and self.text.token_at(spans[-1].end - 1) == at - 1:
                spans[-1] = Span(spans[-1].start, token.end)
            else:
                spans.append(Span(token.start, token.end))
        return spans

    def _trim(self, region: Phrase) -> Phrase:
        """Take signs off the ends of a content, quotation marks excepted."""
        first, last = region
        while first < last and self.lows[first] in {",", ";", ":", "–", "—", "-", ")", ".", "]"}:
            first += 1
        while last > first and self.lows[last - 1] in {",", ";", ":", "–", "—", "-", "(", ".", "["}:
            last -= 1
        return first, last

    def _regions(self, one: _Found, found: list[_Found], index: int) -> list[Phrase]:
        whole = self.text.sentences[index]
        core_first = min([one.edge, *one.parts, *(one.slot[:1] if one.slot and not one.carried else ())])
        core_last = max([one.end, *(one.slot[1:] if one.slot and not one.carried and one.order == "before" else ())])
        left, right = self._bounds(one, found, whole.first, whole.last)
        if one.order == "before":
            regions = [(left, one.edge)]
            right = next((j for j in range(core_last, right) if self.lows[j] == ";"), right)
            if core_last < right and self._quote_ahead(core_last, right):
                regions.append((core_last, right))
            return regions
        if one.order == "around":
            slot = one.slot or (one.at, one.at + 1)
            low, high = min(one.parts[0], slot[0]), max(one.parts[-1] + 1, slot[1])
            return [r for r in ((left, low), (high, right)) if r[1] - r[0] > 1]
        if one.order == "nothing":
            return []
        if one.order == "back":
            return [(self.text.sentences[index - 1].first, self.text.sentences[index - 1].last)] if index else []
        if one.order == "object":
            inner = [
                at
                for at in range(core_first, right)
                if at not in one.parts and not (one.slot and one.slot[0] <= at < one.slot[1])
            ]
            return _runs(inner)
        begin = max(core_last, one.at + 1)
        if one.rule.endswith("-NOUN"):
            comma = next((j for j in range(begin + 3, right) if self.lows[j] == ","), right)
            return [(begin, comma)]
        return [(begin, right)]

    def _quote_ahead(self, at: int, stop: int) -> bool:
        return any(self.lows[j] in QUOTES for j in range(at, min(stop, at + 12))) or (
            at < stop and self.lows[at] in {":", ","}
        )

    def _bounds(self, one: _Found, found: list[_Found], first: int, last: int) -> tuple[int, int]:
        """Return what of the sentence can belong to this frame: co-ordinated frames cut it, nested ones do not."""
        left, right = first, last
        for other in found:
            if other is one:
                continue
            start = min([other.edge, *other.parts])
            joined = (
                other.carried
                or (other.edge > first and self.lows[other.edge - 1] in {";"})
                or self.lows[other.edge] in self.sets["conj"]
            )
            if start > one.at and joined and other.order in {"after", "object"}:
                right = min(right, start)
            if other.at < one.at and one.order in {"before", "around"}:
                cut = other.end if other.order == "before" else 0
                mark = max((j + 1 for j in range(max(cut, first), one.edge) if self.lows[j] == ";"), default=0)
                left = max(left, cut, mark)
        for j in range(one.at + 1, right):
            if self.lows[j] == ";" and one.order in {"after", "object"}:
                right = j
                break
        return left, right

    # ------------------------------------------------------------ sentences without a cue

    def _continuation(self, index: int, before: list[Frame]) -> list[Frame]:
        """Konjunktiv without a cue, or a sentence that is one quotation: the last source speaks on."""
        if not before:
            return []
        earlier = before[-1]
        if index - earlier.sentence > 2 or earlier.slot is None:
            return []
        whole = self.text.sentences[index]
        same = self.text.sentences[earlier.sentence].paragraph == whole.paragraph
        quoted = sum(1 for at in range(whole.first, whole.last) if self.text.quoted[at] >= 0)
        if quoted >= 0.8 * (whole.last - whole.first) and whole.last - whole.first > 3:
            rule = f"{self.lang}-FLOAT"
        elif self.german and same and self._reported(whole.first, whole.last):
            rule = "DE-KONJ"
        else:
            return []
        region = (whole.first, whole.last)
        cue = Cue("", "say", "", frozenset())
        return [
            Frame(
                rule,
                earlier.source,
                [],
                [self.text.span(*self._trim(region))],
                cue,
                whole.first,
                earlier.slot,
                [region],
                (whole.first, whole.first),
                index,
                False,
                True,
            )
        ]

    def _reported(self, first: int, last: int) -> bool:
        """Return whether a main clause of the sentence has its verb in the Konjunktiv of reported speech."""
        if self.lows[first] in {"wenn", "falls", "sollte", "träfe", "wäre", "hätte", "würde"}:
            return False
        for at in range(first, min(last, first + 14)):
            low = self.lows[at]
            if low in {"wäre", "hätte", "hätten", "könnten", "würden", "müssten"}:
                continue
            if self.text.quoted[at] < 0 and low in _KONJUNKTIV:
                return True
        return False


def _runs(tokens: list[int]) -> list[Phrase]:
    """Return runs of neighbouring tokens."""
    runs: list[Phrase] = []
    for at in tokens:
        if runs and runs[-1][1] == at:
            runs[-1] = runs[-1][0], at + 1
        else:
            runs.append((at, at + 1))
    return runs
