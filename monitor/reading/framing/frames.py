"""Attribution frames: who is said to say what, by the numbered rules of docs/reading.md.

A frame has a source slot (the words that name who speaks), a cue (the words that report) and a content (what is said).
Rules work on the grammar of each language and know no institution: ``who/mentions.py`` resolves the slot.

>>> text = "Das Amt wies die Vorwürfe am Montag zurück."
>>> [frame] = attributions(text, "de")
>>> frame.rule, [text[a:b] for a, b in frame.source], [text[a:b] for a, b in frame.cue]
('DE-SVO', ['Das Amt'], ['wies', 'zurück'])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from monitor.reading.cut.anonymity import veils
from monitor.reading.cut.cues import Cue, Form, lexicon
from monitor.reading.cut.text import QUOTES, Span, Text
from monitor.reading.cut.wordings import says_who
from monitor.reading.framing.alongside import alongside
from monitor.reading.framing.backwards import tell_it
from monitor.reading.framing.catechisms import told_in_a_clause
from monitor.reading.framing.contrasts import behind_while
from monitor.reading.framing.followers import before_them
from monitor.reading.framing.fronted import told_of_first
from monitor.reading.framing.gapping import followed, gapped
from monitor.reading.framing.likewise import likewise
from monitor.reading.framing.queried import answering, otherwise
from monitor.reading.framing.quotedverbs import quoted_predicate
from monitor.reading.framing.recalled import Recalled
from monitor.reading.framing.semicolons import told_on
from monitor.reading.framing.undecided import left_open
from monitor.reading.framing.verbfirst import verb_first
from monitor.reading.framing.whodoes import listed
from monitor.reading.syntax.adjuncts import backed_by, trailing
from monitor.reading.syntax.clauses import second_predicate
from monitor.reading.syntax.compelled import does_it, hesitates
from monitor.reading.syntax.constructions import PRESSED, Found
from monitor.reading.syntax.datelines import told as told_in
from monitor.reading.syntax.fulfilled import as_promised
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.members import members
from monitor.reading.syntax.notes import without_notes
from monitor.reading.syntax.reach import behind_aside, main_clause_behind, passes_on, shares_auxiliary, without_question
from monitor.reading.syntax.spokenof import before_colon, fronted_topic, spoken_of

_NEEDED = frozenset(
    "sich! als at für mit von davon dabei sur à auf proof! denial! vouch! se! answer! touche! blame! words! con! "
    "que! not! told! doubt! evidence! zu! paper! done! comment! quoted! speech! that! exhibit! silence! wait! "
    "dative! felt! aloud! in! praise! notto! tohelp! ofit! feeling! notof! little! asfar! saying! tosay! atmost! "
    "wishing! excludes! holds! fast! tocause! charge! figure! nodoubt! onthat! reason! calls! backs! downs! feels! "
    "dismisses! notalk! yesno!".split()
)
_HOMOGRAPHS = frozenset(
    "report claim state note contest charge question plan post comment welcome blame fear hope show want estimate "
    "regret urge call signal hint promise pledge vow demand brief protest label brand dispute rebuff remark mention "
    "doubt forecast find stress feel figure praise reply quote advise answer stand stick approve observe concern "
    "add echo alert project judge view blast mock salute cheer object appeal rebuke discount detail outline "
    "highlight guess counter caution relay muse slam dodge scotch crow snap sneer scoff snort growl bark thunder "
    "fume sigh chuckle whisper mutter murmur shout venture volunteer raise float leave rubbish talk scorn".split()
)


_BEFORE_VERBS = frozenset("not to did didn't does doesn't do don't would wouldn't could couldn't will won't".split())
"""English words behind which a word that is a noun too is a verb."""
_ATTRIBUTES = frozenset("'s own more further seeking requesting immediate additional fresh public official".split())
"""English words that have a noun behind them: *for more details*, *calls seeking comment*."""
_NOUNS_TOO = frozenset(
    "doute annonce demande critique menace note remarque réplique plainte charge "
    "juge pointe pari souffle alerte tranche relève "
    "duda denuncia pregunta cuenta cita alerta prueba demanda critica condena llamada amenaza apuesta cifra sospecha "
    "queja burla protesta reserva espera poste postes coupe riposte tacle suelta censura".split()
)
"""French and Spanish forms that are nouns as well as verbs."""
_BEFORE_NOUNS = frozenset("en aucun nul sin cabe toda sans hors pas de une cette ninguna nulle hay au à la a".split())
_ABLE = ("ible", "able", "ente", "ante", "ile", "ive", "euse", "ère", "trop", "très", "peu", "bien", "plutôt", "ble")
_LEANING = frozenset({"le", "l'", "les", "lo", "los", "las"})
"""Articles that are pronouns before a verb: *le demande*."""
_HE = frozenset({"er", "sie", "man"})
_COULD = frozenset({"könne", "wolle", "werde", "möchte", "könnten", "wollten"})
"""Modal verbs in the subjunctive by which who is quoted speaks of himself."""
_AFTER_VERB = frozenset({"DE-SVO", "DE-V2", "DE-RUN", "DE-APPO"})
"""Rules in which only what follows the finite verb is told."""
_TOLD_AFTER = frozenset({"EN-SVO", "EN-APPO", "EN-RUN", "EN-PART"})
"""Rules by which an addressee may stand between verb and content."""
_HIS_OWN = frozenset({"FR-CLITIC", "FR-PREP", "ES-PREP", "UK-PREP", "RU-PREP"})
"""Rules by which a pronoun speaks that stands within what it says."""
_OF_THINGS = frozenset({"remark", "comment", "react"})
"""Operators of verbs that have speech before them and behind them the thing that it is about."""
_OPENING = frozenset("refer comment react refuse know see check inform publish ask hope".split())
"""Operators of verbs after which somebody may still say something behind a colon: *verwies auf Prüfungen: Man ...*."""
_AHEAD = frozenset({"after", "object", "around"})
"""Orders in which something is told behind the verb."""
_NEAR = 2
"""Sentences back in which the speaker of a bare *dijo* is looked for."""
_CREDIT = 8
"""Words of the longest line that credits a picture."""
_PICTURES = frozenset("foto photo photos fotos bild bilder imagen image crédit credit фото ілюстрація © getty".split())
_BACKWARDS = 3
_WITH_OBJECT = frozenset({"questions", "doubts", "answers", "rubbish", "trash"})
"""English nouns that are verbs only where an object follows."""
_DAY = 7
"""Words of when and where behind who speaks, up to the comma."""
_WHILE = frozenset({"as", "while", "when", "after", "before", "although", "though", "once", "since"})
"""English words with which a clause before its main clause opens a sentence."""
_SIGNS_BEFORE = frozenset({",", ";", ":", "–", "—", "-", ")", ".", "]"})
_SIGNS_AFTER = frozenset({",", ";", ":", "–", "—", "-", "(", ".", "["})
MOST = 16
"""More frames than this are not looked for in one sentence."""


def _participle(low: str) -> bool:
    """Return whether an English word is a participle, behind which a plural is its object and no verb."""
    return low.endswith(("ed", "ing")) or low in {"seen", "heard", "read", "known", "made", "found", "given"}


@dataclass(slots=True)
class Frame:
    """One attribution.  Spans are characters, phrases are tokens of the text it was found in."""

    rule: str
    text: Text
    cue_word: Cue | None = None
    parts: Sequence[int] = ()
    """The tokens of the cue."""
    at: int = 0
    """The first that counts of them: where the frame stands."""
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
    asked: Phrase | None = None
    """The words of the question that is answered."""
    apart: bool = False
    """What is told is the noun before the frame's own clause: *la tregua que había anunciado Lima*."""
    clause: Phrase | None = None
    """The cue's own clause, once :func:`monitor.reading.stances.stance.clause_of` was asked for it."""

    @property
    def source(self) -> list[Span]:
        """The words that name who speaks; none where nobody does."""
        return [self.text.span(*self.slot)] if self.slot and self.slot[0] < self.slot[1] else []

    @property
    def cue(self) -> list[Span]:
        """The words that report, neighbours joined."""
        text = self.text
        spans: list[Span] = []
        for at in sorted(set(self.parts)):
            start, end = text.span(at, at + 1)
            if spans and start - spans[-1].end <= 1 and text.token_at(spans[-1].end - 1) == at - 1:
                spans[-1] = Span(spans[-1].start, end)
            else:
                spans.append(Span(start, end))
        return spans

    @property
    def content(self) -> list[Span]:
        """What is said, without the signs at its ends; quotation marks belong to it, and a flat sentence has none."""
        if self.cue_word is None:
            return []
        return [self.text.span(*trimmed) for trimmed in map(self._trim, self.regions) if trimmed[0] < trimmed[1]]

    def _trim(self, region: Phrase) -> Phrase:
        first, last = region
        lows = self.text.lows
        while first < last and lows[first] in _SIGNS_BEFORE:
            first += 1
        while last > first and lows[last - 1] in _SIGNS_AFTER:
            last -= 1
        return first, last


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


_SILENT = frozenset(
    "see find check publish know decide want plan support retract apologise infer opinion refuse mute".split()
)
"""Operators that matter for a stance but seldom report words."""


def _reports(frame: Frame) -> bool:
    """Return whether a frame is an attribution also where no claim is asked for."""
    return frame.cue_word is not None and frame.cue_word.operator not in _SILENT and not (frame.rule.endswith("-PASS0"))


class Finder(Recalled):
    """Finds the frames of one text.

    The families of rules stand in one row, each class on the one before, because only that can be compiled.
    """

    def all(self) -> list[Frame]:
        """Return every frame, sentence by sentence."""
        frames: list[Frame] = []
        for index, _ in enumerate(self.text.sentences):
            frames += self.sentence(index, frames)
        return frames

    def sentence(self, index: int, before: list[Frame]) -> list[Frame]:
        """Return the frames of one sentence; `before` are those of the sentences before it."""
        whole = told_in(self.text, index)
        found: list[Found] = []
        self.earlier = before[-1].slot if before and index - before[-1].sentence <= _NEAR else None
        openers, words = self.lex.openers, self.lows[whole.first : whole.last]
        veiled = veils(self.text.folds, [(whole.first, whole.last)], self.text.lang)
        for at in [at for at, low in enumerate(words, whole.first) if low in openers]:
            if veiled and any(first <= at < last for first, last in veiled):
                continue  # who asked not to be named
            if self._in_speech(at):
                if (broken := self._in_marks(at, whole.first, whole.last)) is not None:
                    found.append(broken)
                continue
            noun = None if does_it(self.lows, at) else self._preposition(at, whole.first, whole.last)
            one = noun or self._verb(at, whole.first, whole.last, found)
            if one is not None:
                found.append(one)
                if len(found) >= MOST:
                    break
        if self.german and (turned := verb_first(self.grammar, index)) is not None:
            found = [turned, *(one for one in found if one.at > turned.end)]
        told = None
        if self.german and all(one.cue.operator in _OPENING for one in found):
            told = self._colon(whole.first, whole.last)
        elif self.grammar.slavic and not found:
            told = self._colon_and_speech(whole.first, whole.last)
        found += [told] if told is not None else []
        if (behind := self._colon_behind(whole.first, whole.last, found)) is not None:
            found.append(behind)
        if unsure := left_open(self.grammar, index, [one.at for one in found]):
            found = [*unsure, *(one for one in found if unsure[0].told is not None and one.at > unsure[0].told[0])]
        found = told_in_a_clause(self.grammar, index) + listed(self.grammar, index, found)
        if not found and not (found := otherwise(self.grammar, index)):
            return followed(self.grammar, index, before) or self._continuation(index, before)
        self._behind_semicolon(found, whole.first)
        for one in found if self.grammar.romance else ():
            if one.order == "back" and one.edge > whole.first and self.lows[one.edge - 1] == ":":
                one.order = "before"  # la tregua está firmada: lo comunicó el ministro
        found = told_of_first(self.grammar, found, whole.first, whole.last)
        found = self._recalled(found, whole.first, whole.last)
        if index:
            tell_it(self.grammar, found, index, before)
        if any(one.order == "back" for one in found):
            for one in found:  # Про це пише Reuters із посиланням на речника: what is cited is what stood before
                one.order = "back" if one.rule.endswith("-CITE") else one.order
        if self.german:
            found = self._told_further(self._without_asides(found), whole.last)
            self._who_is_meant(found)
            for one in found:
                self._listed_on(one, whole.last)
                self._among(one, whole.last)
        self._all_named(found, whole.last)
        made = before_them(self.text, answering(self.text, [self._frame(one, found, index) for one in found], index))
        for frame in made:
            frame.regions = [behind_aside(self.grammar, one) if one[0] > frame.at else one for one in frame.regions]
        return told_on(self.text, gapped(alongside(likewise(made) if self.text.lang == "en" else made)), index)

    def _in_marks(self, at: int, first: int, last: int) -> Found | None:
        """Return the frame of a verb in quotation marks: the predicate of the sentence, or an inquit."""
        form, _ = self._form(self.lex.forms.get(self.lows[at], []), at, first, last)
        told = quoted_predicate(self.grammar, form, at, first, last) if form is not None else None
        return told if told is not None else self._inquit(at, first, last)

    def _all_named(self, found: list[Found], last: int) -> None:
        """``said Peru, Chile and Bolivia``, ``according to Peru, Chile and Bolivia``: widen to the whole list."""
        for one in found if self.lang == "EN" else ():
            slot, lows = one.slot, self.lows
            if slot is None or one.rule not in {"EN-INV", "EN-PREP"} or slot[1] >= last or lows[slot[1]] != ",":
                continue
            end = self._list_end(slot[1], last)
            closed = end >= last or lows[end] in EDGES
            if end > slot[1] and closed and lows[slot[1] + 1] not in self.sets["conj"]:
                one.slot = (slot[0], end)
        for one in found:
            if one.slot is not None and not one.carried and one.slot[0] < one.slot[1]:
                one.slot = members(self.text, self.lang, one.slot, last) or one.slot

    def _who_is_meant(self, found: list[Found]) -> None:
        """``Ob er tot sei, könne er nicht sagen, sagte der Minister``: *er* is who is named behind what is told."""
        closing = found[-1]
        if closing.rule != "DE-INV" or closing.slot is None:
            return
        for one in found:
            alone = one.slot is not None and one.slot[1] - one.slot[0] == 1 and one.at < closing.edge
            if alone and one.slot is not None and self.lows[one.slot[0]] in _HE and self._could(one):
                one.slot, one.carried = closing.slot, True

    def _could(self, one: Found) -> bool:
        """Return whether a verb of saying is told in the subjunctive with a modal: *könne er nicht bestätigen*."""
        return any(self.lows[at] in _COULD for at in one.parts)

    def _verb(self, at: int, first: int, last: int, found: list[Found]) -> Found | None:
        """Return the frame of the verb at token `at`, or None where it reports nothing."""
        forms = self.lex.forms.get(self.lows[at])
        if not forms or not self._verbal(at, first) or self._part_of(at, found) or as_promised(self.text, at):
            return None
        if hesitates(self.lows, at):
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
            bare = low != "brief" and not any({*form.kinds} & set("pga") for form in self.lex.forms[low])
            if bare and before in self.sets["be"]:
                return False  # that was correct
            if self._attribute(at, first) or (low == "think" and self.lows[at + 1 : at + 2] in (["tank"], ["tanks"])):
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
                after = self.lows[at + 1] if at + 1 < len(self.lows) else "."
                if low in _WITH_OBJECT and (after in EDGES or after in self.sets["prep"]):
                    return False  # did not answer written questions about it
                if at > first and before not in _HOMOGRAPHS and self.grammar.behind_verb(at):
                    return False  # dismissed reports that ...
                if low != base and at > first and not self.text.caps[at - 1] and _participle(before):
                    return False  # was checking reports of it, has seen reports
                if self._press_reports(at):
                    return False
                third = low != base and not low.endswith("ss") and before not in _BEFORE_VERBS | self.sets["adv"]
                if (before in _HOMOGRAPHS or third) and at > first + 1 and self.lows[at - 2] in _BEFORE_VERBS:
                    return False  # did not answer calls, did not return calls
                several = before.endswith("s") or "and" in self.lows[max(first, at - 4) : at]
                name = at > first and (low != base or several or low.endswith("ed"))
                if before in self.sets["det"] | self.sets["prep"] | _ATTRIBUTES and before != "to":
                    return False
                return good or name
            return not self.grammar.noun_like(at) or low.endswith(("ed", "ing"))
        before = self.lows[at - 1] if at > first else ""
        if not self.grammar.slavic and (self._adjective(at) or backed_by(self.lows, at)):
            return False
        if self.lows[at] == "juge" and before == "la" and at + 1 < len(self.lows) and self._finds_it(at):
            return True  # Lima la juge possible
        leaning = frozenset() if self.lows[at] in {"doute", "juge"} else _LEANING
        noun = before in _BEFORE_NOUNS | (self.sets["det"] - leaning) and self.lows[at - 2 : at - 1] != ["n'"]
        return not (noun and self.lows[at] in _NOUNS_TOO)  # n'en doute pas

    def _finds_it(self, at: int) -> bool:
        """Return whether an adjective follows by which a thing is judged, and no word says whose *la* is."""
        lows, sets = self.lows, self.sets
        before = lows[at - 2] if at > 1 else ","
        free = before[0].isalpha() and not any(before in sets[name] for name in ("prep", "conj", "that", "sub"))
        return free and lows[at + 1].endswith(_ABLE)

    def _form(self, forms: list[Form], at: int, first: int, last: int) -> tuple[Form | None, int]:
        """Return the reading of a form whose particle and companions are there, and where the particle stands."""
        best: tuple[Form | None, int] = (None, -1)
        for form in forms:
            place = -1
            if not form.joined:
                place = self._particle(form.cue.particle, at, last)
                if place < 0 and at > first and self.lows[at - 1] == form.cue.particle != "zu":
                    place = at - 1
                if place < 0 and (self.german or form.cue.operator == "will"):
                    place = self._noun_before(form, at, first)
                if place < 0 or (form.cue.operator == "retract" and self._refuses_to(at, place)):
                    continue
            needs = form.cue.flags & _NEEDED
            if needs and not all(self._near(need, at, first, last) for need in needs):
                continue
            if best[0] is None or (place >= 0 and (best[1] < 0 or place < best[1])):
                best = form, place
        return best

    def _frame(self, one: Found, found: list[Found], index: int) -> Frame:
        """Turn a cue with its place into a frame with its content."""
        regions = without_notes(self.text, self._regions(one, found, index))
        whole = told_in(self.text, index)
        asked = self._asked(whole.first, whole.last) if one.order in {"before", "after", "object"} else None
        if asked is not None and any(a <= asked[0] < b for a, b in regions):
            told = self.lang == "EN" and one.order == "before" and self.lows[whole.first] in PRESSED and whole.last
            asked, regions = (asked, [(one.end, told)]) if told else (None, regions)
        if asked is None and one.slot is not None and one.rule.endswith("-COLON") and one.slot[1] < one.at:
            asked = before_colon(self.lows, one.slot[1], one.at)
        elif asked is None and one.slot is not None and one.order in {"after", "object"} and one.cue.operator == "say":
            asked = fronted_topic(self.text, whole.first, one.at, one.slot)
        if self.german and (question := self._question(whole.first, one.edge)) is not None:
            asked = question  # what is asked is not what is said
            regions = [(max(a, one.edge), b) for a, b in regions if b > one.edge] or [(one.edge, whole.last)]
        elif self.german and (tail := self._question_after(one.at, whole.last)) is not None:
            asked, regions = without_question(tail, regions)
        low = min([one.edge, *(one.slot[:1] if one.slot and not one.carried else ()), *one.parts])
        high = max([one.end, *(p + 1 for p in one.parts)])
        return Frame(
            one.rule, self.text, one.cue, one.parts, one.at, one.slot, regions, (low, high), index,
            one.order == "back", one.carried, one.passive, asked, one.told is not None,
        )  # fmt: skip

    def _regions(self, one: Found, found: list[Found], index: int) -> list[Phrase]:
        if one.told is not None:
            return [one.told, *self._said_of_it(one, index)]
        whole = told_in(self.text, index)
        core_first = min([one.edge, *one.parts, *(one.slot[:1] if one.slot and not one.carried else ())])
        core_last = max([one.end, *(one.slot[1:] if one.slot and not one.carried and one.order == "before" else ())])
        left, right = self._bounds(one, found, whole.first, whole.last)
        right = self._relative_end(one, self._before_another(one, found, right))
        if one.order == "before":
            regions = [(self._behind_colon(left, one.edge, one.slot), one.edge)]
            core_last = self._behind_its_day(core_last, regions[0], right)
            right = next((j for j in range(core_last, right) if self.lows[j] == ";"), right)
            if self.german and (more := self._quotes_on(core_last, right)) >= 0:
                regions.append((more, right))
            elif (
                not self.german
                and core_last < right
                and self._quote_ahead(core_last, right)
                and not self._done(core_last, one.edge, right)
                and not (self.grammar.romance and trailing(self.lows, self.sets, core_last, right))
            ):
                regions.append((self._from_quote(core_last, one.edge, right), right))
            elif (about := self._about_what(one, core_last, right)) is not None:
                regions.append(about)
            elif self.german and one.cue.operator in _OF_THINGS and core_last < right:
                regions.append((core_last, right))  # „Endlich“, kommentierte der Minister den Austritt
            elif self.german and (object_ := self._confirmed_thing(one, core_last, right)) >= 0:
                regions.append((object_, right))  # „Sie sind frei“, bestätigte der Minister den Austausch
            return regions
        if one.order == "around":
            slot = one.slot or (one.at, one.at + 1)
            low, high = min(one.parts[0], slot[0]), max(one.parts[-1] + 1, slot[1])
            if one.rule in _HIS_OWN:
                left, high = self._behind_colon(left, one.edge, one.slot), max(high, one.end)
            return [r for r in ((left, low), (high, right)) if r[1] - r[0] > 1]
        if one.order == "relative":
            right = next((j for j in range(core_last, right) if self.lows[j] == "," and self.text.quoted[j] < 0), right)
            return [(core_last, right)]
        if one.order == "nothing":
            return []
        if one.order == "back":
            told = self._told_before(index)
            return [(self.text.sentences[told].first, self.text.sentences[told].last)] if index else []
        if one.order == "object":
            begin = min(one.parts) if one.rule in _AFTER_VERB else max(core_first, self._past_which(one))
            begin = max(begin, second_predicate(self.text, one.parts)) if self.german else begin
            inner = [
                at
                for at in range(begin, right)
                if at not in one.parts and not (one.slot and one.slot[0] <= at < one.slot[1])
            ]
            return _runs(inner)
        begin = max(core_last, one.at + 1)
        if one.rule in _TOLD_AFTER:
            begin = max(begin, min(self._told_whom(one.at, right), right))
        if one.order == "after":
            if self.lang in {"FR", "ES"} and (told := self._behind_topic(begin, whole.last)) > right:
                return [(told, whole.last)]  # a dit, à propos du projet, dont on avait révélé ..., que c'est faux
            begin = self._told_where(begin, right)
        if one.order == "after" and self.lang in {"FR", "ES"}:
            right = main_clause_behind(self.grammar, whole.first, one.edge, (begin, right))
        if self.lang == "EN" and one.cue.operator == "comment":
            right = self._predicate_end(begin, right)
        if one.rule.endswith("-PART") and one.slot is not None and one.slot[0] > begin:
            right = min(right, one.slot[0])  # the main clause begins with who speaks
        if one.rule.endswith("-RELS") and one.carried:  # the main clause goes on behind the comma
            right = next((j for j in range(begin + 2, right) if self.lows[j] == "," and self._closes(j, right)), right)
        if one.rule.endswith("-NOUN"):
            comma = next((j for j in range(begin + 3, right) if self.lows[j] == ","), right)
            return [(begin, comma)]
        return [(begin, right)]

    def _about_what(self, one: Found, begin: int, stop: int) -> Phrase | None:
        return None if one.slot is None else spoken_of(self.text, one.at, one.slot, begin, stop)

    def _told_before(self, index: int) -> int:
        """Return the sentence that *this* means: one before, no credit, and not one that only says who told it."""
        told = index - 1
        while told > 0 and self._credit(told):
            told -= 1
        while told > 0 and index - told < _BACKWARDS and self.grammar.slavic:
            first = self.text.sentences[told].first
            if not (self.lows[first] in {"про", "об", "о"} and self.lows[first + 1] in {"це", "этом"}):
                break
            told -= 1
        return told

    def _credit(self, index: int) -> bool:
        """Return whether a sentence only says whose picture stands there: *Foto: dpa*."""
        sentence = self.text.sentences[index]
        short = sentence.last - sentence.first <= _CREDIT
        return short and self.lows[sentence.first] in _PICTURES

    def _behind_its_day(self, at: int, told: Phrase, stop: int) -> int:
        """Return the comma behind which a content goes on: ``The troops, wrote the paper on Monday, have left``."""
        aux = self.sets["aux"]
        if self.lang != "EN" or at >= stop or self.lows[at] not in self.sets["prep"] | self.sets["adv"]:
            return at
        comma = next((j for j in range(at, min(at + _DAY, stop)) if self.lows[j] == ","), -1)
        goes_on = comma > at and comma + 1 < stop and self.lows[comma + 1] in aux
        return comma if goes_on and aux.isdisjoint(self.lows[told[0] : told[1]]) else at

    def _quote_ahead(self, at: int, stop: int) -> bool:
        return any(self.lows[j] in QUOTES for j in range(at, min(stop, at + 12))) or (
            at < stop and self.lows[at] in {":", ","}
        )

    def _bounds(self, one: Found, found: list[Found], first: int, last: int) -> tuple[int, int]:
        """Return what of the sentence can belong to this frame: co-ordinated frames cut it, nested ones do not."""
        left, right = first, last
        for other in found:
            if other is one:
                continue
            start = min([other.edge, *other.parts])
            if (shared := shares_auxiliary(one, other, self.lows)) >= 0:
                right = min(right, shared)  # a démenti l'information et assuré que ...
            joined = (
                other.carried
                or (other.edge > first and self.lows[other.edge - 1] == ";")
                or self.lows[other.edge] in self.sets["conj"]
            )
            if one.order in _AHEAD and (turn := self._contrast(one, other)) > one.at:
                right = min(right, turn)
            if self.lang == "EN" and one.order in _AHEAD and (turn := behind_while(self.lows, one, other)) > one.at:
                right = min(right, turn)
            if self.grammar.slavic and one.order in {"after", "object"} and (turn := self._turned(one, other)) > one.at:
                right = min(right, turn)
            if other.rule.endswith("-PREP") and other.order == "after" and start > one.at and passes_on(one):
                right = min(right, start)  # a évoqué des informations du Faro, selon lesquelles ...
            if self._main_clause_of(one, other, first):  # As Oslo spoke of a leak, Lima said
                right = min(right, other.edge)
            cites = one.rule.endswith("-CITE")  # who is cited said what the frame before or behind tells
            if start > one.at and joined and other.order in {"after", "object"} and not cites:
                right = min(right, start)
            if start > one.at and one.order in {"after", "object"} and self._closing(other, start, last):
                right = min(right, start)
            if other.at < one.at and one.order in {"before", "around"} and not cites:
                cut = other.end if other.order == "before" and not other.rule.endswith("-POST") else 0
                if self.german and other.parts and self._reported(min(other.parts), max(other.parts) + 1):
                    cut = 0  # könne er nicht sagen, erklärte der Botschafter: the one is told within the other
                mark = max((j + 1 for j in range(max(cut, first), one.edge) if self.lows[j] == ";"), default=0)
                left = max(left, cut, mark)
        for j in range(one.at + 1, right):
            if self.lows[j] == ";" and one.order in {"after", "object"}:
                right = j
                break
        return left, right

    def _closing(self, other: Found, start: int, last: int) -> bool:
        """Return whether a sentence ends with who said all of it: *..., so der Minister*, *..., sagte die Armee*."""
        if not self.german or self.lows[start - 1] != ",":
            return other.rule == "EN-REL" and self.lows[start - 1] == "," and self.lows[start] in {"a", "an"}
        if other.order == "around":
            return other.slot is not None and not any(self.lows[j] == "," for j in range(other.slot[1], last))
        return other.order == "before" and other.rule == "DE-INV"

    def _main_clause_of(self, one: Found, other: Found, first: int) -> bool:
        """Return whether `one` stands in a clause of time that opens the sentence, and `other` in its main clause."""
        if self.lang != "EN" or other.edge <= one.at or other.rule == "EN-PASS0":
            return False
        if "weak" in other.cue.flags and self.lows[other.at + 1 : other.at + 2] != ["that"]:
            return False  # As Lima confirmed, the two had agreed on a truce
        opens = min([one.edge, *(one.slot[:1] if one.slot and not one.carried else ())])
        if opens <= first:
            return False
        return self.lows[opens - 1] in _WHILE and self.lows[other.edge - 1] == ","  # Hours after Oslo spoke of it, ...

    def _told_on(self, index: int, earlier: Frame) -> bool:
        """Return whether a German sentence is told in the subjunctive, so that who spoke before speaks on."""
        whole = self.text.sentences[index]
        if self._reported(whole.first, whole.last):
            return True
        return earlier.sentence == index - 1 and self._reported_of_several(whole.first, whole.last)

    def _continuation(self, index: int, before: list[Frame]) -> list[Frame]:
        """Konjunktiv without a cue, or a sentence that is one quotation: the last source speaks on."""
        if not before:
            return []
        earlier = before[-1]
        if self.german and earlier.rule == "DE-CITE" and len(before) > 1 and self._papers_only(earlier.slot):
            earlier = before[-2] if before[-2].sentence == earlier.sentence else earlier
        if index - earlier.sentence > 2 or earlier.slot is None:
            return []
        whole = told_in(self.text, index)
        same = self.text.sentences[earlier.sentence].paragraph == whole.paragraph
        quoted = sum(1 for at in range(whole.first, whole.last) if self.text.quoted[at] >= 0)
        if says_who(self.lows, whole.last, self.text.lang):
            return []  # «Es falso.» Así lo dijo el ministro: the next sentence says who
        if quoted >= 0.8 * (whole.last - whole.first) and whole.last - whole.first > 3:
            rule = f"{self.lang}-FLOAT"
        elif self.german and same and self._told_on(index, earlier):
            rule = "DE-KONJ"
        else:
            return []
        region = (whole.first, whole.last)
        cue = Cue("", "say", "", frozenset())
        return [
            Frame(
                rule,
                self.text,
                cue,
                (),
                whole.first,
                earlier.slot,
                [region],
                (whole.first, whole.first),
                index,
                False,
                True,
            )
        ]


def _runs(tokens: list[int]) -> list[Phrase]:
    """Return runs of neighbouring tokens."""
    runs: list[Phrase] = []
    for at in tokens:
        if runs and runs[-1][1] == at:
            runs[-1] = runs[-1][0], at + 1
        else:
            runs.append((at, at + 1))
    return runs
