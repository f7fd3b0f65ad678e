"""The article's own voice: what it says flat and unattributed, its verdicts and its answers (guideline, rule 6)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from monitor.events import OUTLET, Stage, Stance
from monitor.reading.about.bills import other_bill, other_law, with_another
from monitor.reading.about.doneto import does_it
from monitor.reading.about.looks import Link
from monitor.reading.about.talks import of_both
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.treaties import called_something, of_another_law, of_many, of_the_law, only_against
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Span, Text
from monitor.reading.framing.fields import KONJUNKTIV
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.chambers import Chambers
from monitor.reading.merging.flatly import of_some, only_backed, sits, takes_up, tells_none, without_later
from monitor.reading.merging.inpassing import in_passing
from monitor.reading.merging.voices import Spoken
from monitor.reading.stances.appointed import not_done, set_for
from monitor.reading.stances.duties import counted_from, in_law
from monitor.reading.stances.stages import SCHEDULED, SET, put_back, put_off
from monitor.reading.stances.stance import focus
from monitor.reading.syntax.clauses import embedded, interposed, segments
from monitor.reading.syntax.goingon import with_subject
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.tenses import future, infinitive, over_already
from monitor.reading.syntax.wording import Words

_WHETHER = {
    "fr": frozenset({"si", "s'"}), "es": frozenset({"si"}), "ru": frozenset({"ли"}), "en": frozenset({"whether"}),
    "de": frozenset({"ob"}),
}  # fmt: skip
"""Words of an indirect question in the middle of a clause, where *if* and *чи* mean something else."""
_AS_IF = frozenset({"comme", "como", "même", "als", "incluso", "aun", "вряд", "едва"})
"""Words before those that ask nothing with them."""
_ASKED = {
    "de": frozenset({"ob", "wann", "dass"}),
    "en": frozenset({"whether", "when", "if", "that"}),
    "fr": frozenset({"si", "quand", "que"}),
    "es": frozenset({"si", "cuando", "que"}),
    "uk": frozenset({"чи", "коли", "що"}),
    "ru": frozenset({"когда", "что"}),
}
"""Words that open a clause which is asked or told, not stated."""


_TOPICS = frozenset("about on over concerning über zur zum sur sobre про щодо о об относительно".split())
"""Prepositions of what is spoken of."""


_OWNERS = frozenset({"'s", "the", "a", "its", "their", "this"})
"""English words before a noun."""
_TREATY = frozenset({"object", "what", "deed", "anaphor", "law"})
"""Slots of the words for a treaty, its law and its process."""
_OF_IT = frozenset({"object", "what", "name", "law", "anaphor"})
"""Slots of the words for a treaty, by which a sentence is on it."""
_IT = frozenset({"er", "sie", "es", "it", "il", "elle", "він", "вона", "воно", "он", "она", "оно"})
"""Pronouns for a treaty that is laid before somebody."""
_CLITICS = frozenset({"l'", "la", "lo"})
_HAD = frozenset({"avait", "avaient", "había", "habían"})
"""Clitics for the treaty and their auxiliaries: *le gouvernement l'avait soumise en mai*."""
_TELLING_STEPS = frozenset({"stage.ratified", "stage.exchanged", "stage.enacted", "stage.signed"})
"""Steps that hardly anything but a treaty takes."""
_UNDOING = frozenset({"stage.suspended", "stage.withdrawn"})
_WOULD_HAVE = frozenset({"aurait", "auraient", "serait", "seraient"})
_ONCE = frozenset("when once sobald wenn lorsque quand cuando коли когда если якщо if si".split())
"""Words of the condition on which a treaty takes effect."""
_OPENING = 3
"""Words of a clause in which its subject begins."""
_OVER = "über"
_CAN = frozenset({"kann", "können", "darf", "dürfen"})
_ANSWER = 2
"""Sentences behind a question that answer it."""
_ANY = frozenset({"eine", "einer", "ein", "eines", "jede", "jeder", "jedes"})
"""Articles before what is meant in general."""
_NOT_FLAT = ("cond", "asif", "report", "neg", "false", "untrue", "provides")
"""Words with which a sentence tells nothing by itself: a condition, a negation, what a text provides for."""


_BACK_THEN = frozenset({"had", "would", "could", "might"})
_WHEN = frozenset({"in", "on", "by", "then", "later", "a", "two", "three"})
"""Words with which a half of a sentence begins that tells what came next."""
_ARE_TO = frozenset(
    "is are was were be due set expected scheduled slated poised likely about plans plan intends intend going".split()
)
"""Words before *to* and a verb of what is to come."""
_DUE = frozenset(
    "має мають должен должна должно должны doit doivent devrait devraient debe deben deberá deberán va vont van".split()
)
"""Words before the infinitive of what is to come."""
_LEFT = ("convent", "convenc", "конвенц", "organi", "організац", "организац")
"""Beginnings of the nouns for what is left, which end like the names of steps."""
_SHARES = frozenset({"shares", "stock", "stocks", "index", "trading"})
"""Nouns of what closes on a market."""


_NOBODY = 2
"""Words for people whom nobody names: *many people*."""


def told_by_some(one: Spoken) -> bool:
    """Return whether people say it whom nobody names: *Many people say that ...*, hearsay and no word of the outlet."""
    cue, slot = one.frame.cue_word, one.frame.slot
    said = cue is not None and cue.operator == "say" and "noun" not in cue.flags
    return said and slot is not None and slot[1] - slot[0] <= _NOBODY and not one.sources and bool(one.frame.regions)


class OwnVoice(Chambers):
    """Takes the outlet's own statements of one article."""

    def _told_apart(self, claim: str, topic: Topic, index: int, frames: Sequence[Frame]) -> Phrase | None:
        """Take the steps told flat in relative clauses; return the half of the sentence that tells on its own."""
        for clause, state in in_passing(self.text, self.linker, topic, index, frames):
            before = len(self.candidates)
            self._outlet(claim, topic, index, named=False, half=clause)
            if state is not None:
                self.candidates[before:] = [replace(c, party=state) for c in self.candidates[before:]]
        return self._beside_semicolon(topic, index, frames)

    def _beside_semicolon(self, topic: Topic, index: int, frames: Sequence[Frame]) -> Phrase | None:
        """Return the half of a sentence that tells on its own: *He denied it in May; in June parliament passed it*."""
        sentence, text = self.text.sentences[index], self.text
        marks = [j for j in range(sentence.first, sentence.last) if text.lows[j] == ";" and text.quoted[j] < 0]
        if len(marks) != 1 or not frames:
            return None
        half = marks[0] + 1, sentence.last
        begins = [begin for frame in frames for begin, _ in (frame.scope, *frame.regions, frame.slot or frame.scope)]
        if min(begins) > marks[0] and all(text.quoted[j] < 0 for j in range(sentence.first, marks[0])):
            treaty = any(h.slot in {"object", "what"} and h.first < marks[0] for h in topic.hits[index])
            return (sentence.first, marks[0]) if treaty else None  # the Sejm voted for it; its speaker promised more
        ends = [end for frame in frames for _, end in (frame.scope, *frame.regions)]
        told = _BACK_THEN.isdisjoint(text.lows[half[0] : half[1]]) and text.lows[half[0]] in _WHEN
        return half if told and max(ends) <= half[0] and all(text.quoted[j] < 0 for j in range(*half)) else None

    def _outlet(self, claim: str, topic: Topic, index: int, *, named: bool, half: Phrase | None = None) -> None:
        """Take a flat clause that nobody is the source of as the outlet's own; `half` is the half of the sentence."""
        sentence, staged = self.text.sentences[index], topic.slots.kind.staged
        if self._answered(claim, topic, index) or self._checked(claim, topic, index):
            return
        if not named and self._unknown(claim, topic, index):
            return
        self._unproven(claim, topic, index, named=named)
        self._unverified(claim, topic, index)
        spoken_of = (index in topic.direct or (topic.about and staged)) and index not in self.headings
        elsewhere = self._of_the_market(index) or (staged and self._goes_on_elsewhere(topic, index))
        if (
            not spoken_of
            or named
            or of_some(self.text, sentence.first)
            or sentence.heading
            or self._asks(index)
            or elsewhere
        ):
            return
        whole = half or (sentence.first, sentence.last)
        hits, frame = self._told_there(topic, index, whole), self._own_frame(index)
        told = [h for h in hits if h.slot.startswith("stage") or (not staged and h.slot in {"deed", "object"})]
        wanted = [h for h in told if not self._infinitive(h)]
        case = Case(frame, self.linker.words[index], [whole], direct=True, hits=wanted, staged=staged)
        if staged and wanted and all(map(self._nominal, wanted)) and self._about(sentence.first, wanted[0].first):
            return
        near, words = self._told_in(topic, case, whole, half), case.words
        asked = (
            near
            and half is None
            and (
                self.text.lows[near[0][0]] in _ASKED.get(self.text.lang, frozenset())
                or (wanted and self._whether(near[0][0], wanted[-1].first))
            )
        )
        if asked or (near and self.text.lang == "de" and self._not_told(near[0], wanted, staged=staged)):
            return
        if (
            not wanted
            or (staged and self._in_general(near, wanted) and not words.any("likely", near))
            or not near
            or words.any("cond", focus(self.text, case))
            or any(words.any(slot, near) for slot in _NOT_FLAT if slot not in {"neg", "report"})
            or self._of_a_report(self.text, words, near, hits)
            or self._negated(words, near, hits)
            or words.any("hearsay", [(sentence.first, near[0][1])])
            or (words.any("must", near) and not self._by_calendar(words, near, staged=staged))
        ):
            return
        if (
            any(h.slot == "notyet" for h in hits)
            or self.linker.vetoed(hits, [whole])
            or any(self.text.quoted[at] >= 0 for at in range(*near[0]))
        ):
            return
        undated = self.calendar.said_on(*whole).day is None and not counted_from(
            self.text, whole, handed=self._reached.get(claim, (None, None))[0] is Stage.EXCHANGED
        )
        if staged and (self._undone(words, whole, wanted) or (undated and in_law(self.text, words, [whole]))):
            return  # tritt mit dem Austausch der Urkunden in Kraft: how it goes with every treaty
        likely = self._likely(topic, near, hits, wanted)
        link = Link("direct", "LINK-OUTLET", tuple(hits), frozenset(h.slot for h in hits))
        verdict = Verdict(Stance.DEEMS_LIKELY if likely else self._tells_flat(topic, near[0], hits), "ST-OUTLET")
        stage, party = None, None
        if staged:
            verdict = self._only_when(topic, index, near, link, verdict)
            around = ("body", "object")  # Signé en mai par les deux présidents, le texte ...
            inside = [h for h in hits if near[0][0] <= h.first < near[0][1] or h.slot.startswith(around)]
            theirs = self._of_the_treaty(topic, index, near[0]) and not self._of_others(topic, near[0])
            if (
                not theirs
                or tells_none(self.text, whole, wanted, likely=likely, ahead=self.calendar.ahead(*near[0]))
                or only_backed(self.text, hits, wanted)
            ):
                return
            if any(h.slot == "stage.in_force" for h in wanted) and self._once(whole):
                return
            if self.text.lang == "fr" and not _WOULD_HAVE.isdisjoint(self.text.lows[whole[0] : whole[1]]):
                return  # auraient, à l'en croire, déposé: hearsay
            stage, party = self._stage(claim, topic, [whole], link._replace(hits=tuple(inside)), None, verdict)
            if stage is None or (stage is Stage.REJECTED and only_against(self.text, inside)):
                return
            if stage is Stage.SUBMITTED and self._comes_to_vote(claim, index):
                return  # the treaty goes to the Senate, which votes in May: it is the vote that is told
        elif likely or not self._flat(topic, near[0]):
            return
        span = Span(self.text.starts[whole[0]], sentence.end)
        dated = self.calendar.said_on(*whole)
        recalled = self.calendar.said_on(*near[0]).recalled  # clearing what had been the last hurdle
        day, recalled, stance = dated.day if staged else None, recalled and staged, verdict.stance or Stance.ASSERTS
        first = Candidate(
            claim, OUTLET, stance, span, None, stage, party, day, recalled, None, 3, index, (frame, link, verdict),
            verdict=not staged and (self._answers(index) or self._for_certain(index)),
        )  # fmt: skip
        self.candidates.append(self._planned_by(first, near[0]) if staged and likely else first)
        if not staged:
            return
        self._remember(claim, stage, party, verdict, recalled=recalled)
        if stance is Stance.ASSERTS:
            for step, how in self._more_steps(claim, topic, [whole], link, None, verdict):
                if step != (stage, party) and how is verdict:
                    self.candidates.append(replace(first, stage=step[0], party=step[1]))
                    self._remember(claim, *step, how, recalled=recalled)

    def _goes_on_elsewhere(self, topic: Topic, index: int) -> bool:
        """Return whether a sentence that names nobody goes on with one on another state, and nothing of the treaty.

        *Argentina's parliament passes its budget. Its president signs it*.
        """
        if not index or self.linker.names[index] or _OF_IT & topic.present[index]:
            return False
        before, slots = self.text.sentences[index - 1], topic.slots
        named = self.linker.names[index - 1]
        states = {name for name in named if self.linker.kinds.kind_of(name) == "state"}
        if before.paragraph != self.text.sentences[index].paragraph or not states or named & slots.concerned:
            return False
        return index - 1 not in topic.direct and not (_OF_IT | {"stage"}) & topic.present[index - 1]

    def _undone(self, words: Words, whole: Phrase, wanted: list[Hit]) -> bool:
        """Return whether a step has been called off; a vote that is put off to the autumn is suspended."""
        late = any(h.slot == "stage.suspended" for h in wanted)
        return not late and not_done(self.text, words, [whole])

    def _told_in(self, topic: Topic, case: Case, whole: Phrase, half: Phrase | None) -> list[Phrase]:
        """Return the clause of a sentence that tells the deed, with its subject, or nothing."""
        near = self._spread(focus(self.text, case)[-1:], case.hits)
        if not case.staged and near and self.text.lang == "de":
            near = self._flat_clause(topic, whole, near[0])
        if near and half is None:
            deeds = [h.first for h in case.hits if h.slot != "object"]
            near = [with_subject(self.text, whole, near[0], deeds)]
        return near

    def _by_calendar(self, words: Words, near: list[Phrase], *, staged: bool) -> bool:
        """Return whether what has to come has its day, or is what comes by itself: *должен вступить в силу*."""
        coming = staged and words.any("coming", near)
        return coming or self._has_day(near[0]) or self._for_a_time(words, near)

    def _comes_to_vote(self, claim: str, index: int) -> bool:
        """Return whether a relative clause of the sentence has told the vote that is to come."""
        here = [c for c in self.candidates[-_ANSWER:] if c.claim == claim and c.sentence == index]
        return any(c.source == OUTLET and c.stance is Stance.DEEMS_LIKELY for c in here)

    def _whether(self, first: int, last: int) -> bool:
        """Return whether it is only asked whether a step has been taken: *le ministre ignore s'il a été approuvé*."""
        lows, words = self.text.lows, _WHETHER.get(self.text.lang, frozenset())
        return any(
            lows[j] in words and (lows[j] != "s'" or lows[j + 1] in {"il", "ils"}) and lows[j - 1] not in _AS_IF
            for j in range(first + 1, last)
        )

    def _likely(self, topic: Topic, near: list[Phrase], hits: list[Hit], wanted: list[Hit]) -> bool:
        """Return whether a flat clause tells what is still to come, by a plan, the future or a day ahead."""
        staged = topic.slots.kind.staged
        words = self.linker.words[self.text.sentence_of[near[0][0]]]
        planned = any(h.slot == "planned" and near[0][0] <= h.first < near[0][1] and not put_off(h, hits) for h in hits)
        coming = any(h.slot == "stage.in_force" for h in wanted) and words.any("coming", near)
        over = staged and over_already(self.text, near[0])
        ahead = staged and not (over or put_back(wanted)) and self.calendar.ahead(*near[0])
        return (
            words.any("likely", near)
            or (self.text.lang == "en" and "should" in self.text.lows[slice(*near[0])])
            or planned
            or (coming and not words.any("today", near))
            or bool(self._to_come(near, wanted))
            or ahead
            or (staged and set_for(self.text, words, self._on(near), signing=False, ahead=self.calendar.ahead))
            or (staged and any(future(self.text.lows[j], self.text.lang) for j in range(*near[0])))
        )

    def _spread(self, near: list[Phrase], wanted: list[Hit]) -> list[Phrase]:
        """Return the clause, with that into which a step's words run on: *au Sénat, qui doit voter en avril*."""
        runs_on = bool(near) and any(near[0][0] <= h.first < near[0][1] < h.last for h in wanted)
        return self._on(near) if runs_on and self.text.lang in {"en", "fr", "es"} else near

    def _on(self, near: list[Phrase]) -> list[Phrase]:
        """Return the clauses with what stands behind them in their sentence: *Next comes the vote, set for April 2*."""
        first, end = near[0][0], self.text.sentences[self.text.sentence_of[near[0][0]]].last
        return [(first, next((j for j in range(near[0][1], end) if self.text.lows[j] == ";"), end))]

    def _told_there(self, topic: Topic, index: int, whole: Phrase) -> list[Hit]:
        """Return the words of a sentence, or of half of one, but for steps that only open the time of another thing."""
        hits = [h for h in topic.hits[index] if whole[0] <= h.first < whole[1]]
        return without_later(self.text, whole, hits) if topic.slots.kind.staged else hits

    @staticmethod
    def _tells_flat(topic: Topic, clause: Phrase, hits: Sequence[Hit]) -> Stance:
        """Return what a flat clause tells: where all that names the deed is its opposite (*Ann Ross is alive*), not."""
        inside = [h for h in hits if clause[0] <= h.first < clause[1]]
        against = [(h.first, h.last) for h in inside if h.slot == "contrary"]
        opposite = all(any(a <= h.first < b for a, b in against) for h in inside if h.slot == "deed")
        return Stance.DENIES if topic.slots.kind.personal and against and opposite else Stance.ASSERTS

    def _answers(self, index: int) -> bool:
        """Return whether a sentence is the answer to a question that opens its paragraph: *Was ist passiert? ...*."""
        sentences = self.text.sentences
        for at in range(index - 1, max(-1, index - 1 - _ANSWER), -1):
            asked = sentences[at]
            if self._asks(at):
                return self.text.quoted[asked.first] < 0 and (not at or sentences[at - 1].paragraph < asked.paragraph)
        return False

    def _flat_clause(self, topic: Topic, whole: Phrase, near: Phrase) -> list[Phrase]:
        """Return the clause of a German sentence that says it all: `near`, another main clause, or one broken off.

        *Er ist frei: Am Montag tauschten A und B Gefangene aus*; *A und B haben, vermittelt von C, ...*
        """
        pieces = segments(self.text, [whole])
        main = [p for p in pieces if not embedded(self.text, p)]
        broken = [
            (a[0], c[1])
            for a, b, c in zip(pieces, pieces[1:], pieces[2:], strict=False)
            if a in main and interposed(self.text, b)
        ]
        agreed = [
            (a[0], b[1])
            for a, b in itertools.pairwise(pieces)
            if a in main
            and near in {a, b}
            and infinitive(self.text, b[1] - 1)  # haben vereinbart, die Kämpfe einzustellen
        ]
        return [p for p in (near, *main, *broken, *agreed) if self._flat(topic, p)][:1] or [near]

    @staticmethod
    def _of_a_report(text: Text, words: Words, near: list[Phrase], hits: list[Hit]) -> bool:
        """Return whether a clause tells of a report, and not of the text or paper that the claim is about."""
        things = {h.first for h in hits if h.slot in {"object", "anaphor", "what"}}
        things |= {at for h in hits if h.slot.startswith("stage.") for at in range(h.first, h.last)}
        told = words.inside("report", near) if words.any("report", near) else ()
        return any(hit.first not in things and not of_the_law(text, hit.first) for hit in told)

    @staticmethod
    def _negated(words: Words, near: list[Phrase], hits: list[Hit]) -> bool:
        """Return whether a clause has a negation that is not part of the deed: *ist nicht mehr Minister*."""
        deeds = [h for h in hits if h.slot == "deed"]
        negations = words.inside("neg", near) if words.any("neg", near) else ()
        return any(not any(d.first <= n.first < d.last for d in deeds) for n in negations)

    def _of_the_treaty(self, topic: Topic, index: int, clause: Phrase) -> bool:
        """Return whether the words of a step are about the treaty: its name, a noun for it, or the step tells it.

        *Suspended exports*, *seized back the region* are steps of something else.
        """
        slots = {h.slot for h in topic.hits[index]}
        if of_another_law(self.text, [h for h in topic.hits[index] if clause[0] <= h.first < clause[1]]):
            return False
        told = {h.slot for h in topic.hits[index] if clause[0] <= h.first < clause[1]}
        if topic.slots.process != "ratify" and "stage.in_force" in told and not told.isdisjoint(_UNDOING):
            return True  # the suspension takes effect in May
        if other_law(self.text, topic.hits[index], clause, self.linker.named):
            return False
        if not _TREATY.isdisjoint(told) or not _TELLING_STEPS.isdisjoint(slots):
            return True
        treaty = not {"object", "what"}.isdisjoint(slots)
        if treaty and "stage.negotiated" in slots:
            return True
        lows = self.text.lows[slice(*clause)]
        taken = any(one in _CLITICS and two in _HAD for one, two in itertools.pairwise(lows))
        laid = "stage.submitted" in slots and (taken or not _IT.isdisjoint(lows))
        if other_bill(self.text, topic.hits[index], clause):
            return False  # the Senate passed the budget
        rejected = [h.first for h in topic.hits[index] if h.slot == "stage.rejected"]
        on_it = any(does_it(self.text, topic, index, at) for at in rejected)
        voted = laid or "stage.approved" in slots or not SCHEDULED.isdisjoint(slots)
        voted = voted or (bool(rejected) and (treaty or on_it))
        if self._named_before(topic, index) and (
            takes_up(self.text, clause, topic.hits[index])
            or (voted and sits(self.text, clause) and self.calendar.ahead(*clause))
        ):
            return True
        return voted and any(slot.startswith("body") for slot in slots)

    def _named_before(self, topic: Topic, index: int) -> bool:
        """Return whether the sentence before names the treaty, and no other: *It was signed. It applies from May*."""
        if not index:
            return False
        before, hits = self.text.sentences[index - 1], topic.hits[index - 1]
        whole = before.first, before.last
        named = any(h.slot in {"object", "what"} for h in hits) and not self.linker.vetoed(hits, [whole])
        return (
            named and not of_another_law(self.text, hits) and not other_law(self.text, hits, whole, self.linker.named)
        )

    def _of_others(self, topic: Topic, clause: Phrase) -> bool:
        """Return whether a clause tells a step of another state: *Österreich hat die Konvention 2013 ratifiziert*."""
        named = self.linker.named_beside(clause)
        alone = len(topic.slots.who) == 1 and topic.slots.acceding is None
        state = alone and self.mentions.names.kind_of(topic.slots.who[0]) == "state"
        if state and named.isdisjoint({*topic.slots.who, *topic.slots.where}) and of_many(self.text, clause):
            return True
        if topic.slots.together and with_another(self.text, clause, self.linker.named, frozenset(topic.slots.who)):
            return True
        if topic.slots.together or not topic.slots.who:
            return False
        if not named.isdisjoint({*topic.slots.who, *topic.slots.where}):
            return False
        opening = self.linker.named((clause[0], min(clause[0] + _OPENING, clause[1])))
        return any(self.mentions.names.kind_of(name) == "state" for name in opening)

    def _once(self, clause: Phrase) -> bool:
        """Return whether a sentence tells on what condition a treaty takes effect: a reminder of the law, no news."""
        return any(self.text.lows[j] in _ONCE for j in range(*clause))

    def _not_told(self, clause: Phrase, deeds: list[Hit], *, staged: bool) -> bool:
        """Return whether a German clause only names what is spoken of, or tells what somebody is said to have said.

        *Sie sprach mit ihm über den Rücktritt*; *er trete zurück*: the verb stands in the Konjunktiv.
        """
        lows, caps = self.text.lows, self.text.caps
        if any(lows[j] in KONJUNKTIV and not caps[j] for j in range(*clause)):
            return True
        told = [h.first for h in deeds if h.slot == "deed"]
        if staged or not told or not all(caps[at] for at in told):
            return False
        return any(_OVER in lows[max(0, at - 3) : at] for at in told)

    def _has_day(self, clause: Phrase) -> bool:
        """Return whether a French clause names a day: *doit entrer en vigueur le 1er juillet* is a date, no duty."""
        return self.text.lang == "fr" and self.calendar.said_on(*clause).day is not None

    def _for_a_time(self, words: Words, near: list[Phrase]) -> bool:
        """Return whether a clause names a time to come: *должны одобрить договор в пятницу* is a date, no duty."""
        return self.calendar.ahead(*near[0]) or (self.text.lang in {"es", "uk", "ru"} and words.any("soon", near))

    def _to_come(self, near: list[Phrase], steps: list[Hit]) -> list[Hit]:
        """Return the words of the future of a clause, but not *planned* of what has been put off."""
        future = self.linker.words[self.text.sentence_of[near[0][0]]].inside("future", near)
        late = any(h.slot == "stage.suspended" for h in steps)
        return [h for h in future if not (late and self.text.lows[h.first].startswith(SET))]

    def _in_general(self, near: list[Phrase], steps: list[Hit]) -> bool:
        """Return whether a clause tells of any such step (*Eine Kündigung wird ...*), or what one is."""
        named = bool(steps) and bool(near) and all(map(self._nominal, steps))
        if named and called_something(self.text, near):
            return True  # die Ratifizierung gilt als gutes Signal
        if self.text.lang != "de" or not near:
            return False
        first, last = near[0]
        if any(self.text.lows[j] in _CAN for j in range(first, last)):
            return True
        return any(h.first and self.text.lows[h.first - 1] in _ANY for h in steps if first <= h.first < last)

    def _about(self, first: int, step: int) -> bool:
        """Return whether the name of a step stands in a phrase that only says what is spoken of, or in no clause."""
        if any(self.text.lows[j] in _TOPICS for j in range(max(first, step - 4), step)):
            return True
        last = self.text.sentences[self.text.sentence_of[first]].last
        return self.text.lang == "en" and (lexicon("en").sets["aux"] - {"'s", "'d"}).isdisjoint(
            self.text.lows[first:last]
        )

    def _nominal(self, hit: Hit) -> bool:
        """Return whether the word of a step is its name, which tells no step: *about ratification she says little*."""
        if hit.slot == "stage.enacted" and hit.last - hit.first > 1:
            return False  # completed its ratification
        at, lang = hit.last - 1, self.text.lang
        low = self.text.lows[at]
        if hit.last - hit.first > 1 and low.startswith(_LEFT):
            return False  # left the convention
        if lang == "de":
            return self.text.caps[at] and low.endswith(("ung", "ungen"))
        if lang == "en" and hit.first and self.text.lows[hit.first - 1] in _OWNERS:
            return True  # on Poland's vote and the exit of Finland
        endings = {
            "en": ("tion",), "fr": ("tion",), "es": ("ción",), "uk": ("ція", "ції", "цію", "цією", "ння"),
            "ru": ("ция", "ции", "цию", "цией", "ние", "ния"),
        }  # fmt: skip
        return low.endswith(endings[lang])

    def _infinitive(self, hit: Hit) -> bool:
        """Return whether the word of a step is an infinitive: a purpose or a duty, not a deed."""
        if hit.last - hit.first > 1:
            return False
        low, lang = self.text.lows[hit.last - 1], self.text.lang
        before = self.text.lows[hit.first - 1] if hit.first else ""
        if lang == "en" and hit.first > 1 and self.text.lows[hit.first - 2] in _ARE_TO:
            return False  # are to vote on Wednesday
        if not _DUE.isdisjoint(self.text.lows[max(0, hit.first - 2) : hit.first]):
            return False  # має розглянути, devrait approuver
        if lang in {"en", "de"}:
            return before == {"en": "to", "de": "zu"}[lang]
        ending = {"es": ("ar", "er", "ir"), "fr": ("er", "ir", "re"), "uk": ("ти",), "ru": ("ть",)}.get(lang, ())
        return bool(ending) and low.endswith(ending) and not low.endswith("ture")  # la signature

    def _of_the_market(self, index: int) -> bool:
        """Return whether English shares closed, and no plant."""
        lows = self.text.lows[self.text.sentences[index].first : self.text.sentences[index].last]
        return self.text.lang == "en" and "closed" in lows and not _SHARES.isdisjoint(lows)

    def _flat(self, topic: Topic, clause: Phrase) -> bool:
        """Return whether a clause says it all by itself: whose doing, the deed, and what or where."""
        if topic.slots.kind.personal and clause[0] and self.text.lows[clause[0] - 1] == ",":
            clause = self.text.sentences[self.text.sentence_of[clause[0]]].first, clause[1]  # Holm, the minister, died
        hits = self.linker.hits(topic, [clause])
        present = topic.slots.present(hits, self.linker.named(clause))
        if of_both(self.text, *clause):  # die beiden Regierungen
            present |= {"who", "whos"} & topic.present[self.text.sentence_of[clause[0]]]
        if topic.slots.kind.exact and topic.slots.doers and not present & {"who", "whos"}:
            return False  # the blast at the dam is told, and not whose doing it was
        return "deed" in present and topic.slots.direct(present)
