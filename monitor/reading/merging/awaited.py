"""Which step of a treaty is meant where none is named: one still missing, one that is debated, one of a report.

*Only the promulgation is missing. "Before Tuesday," the minister promised*; *could not verify the account*; *the paper
withdrew the article*.
"""

from __future__ import annotations

from dataclasses import replace

from monitor.events import Stage, Stance
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.steps import Steps, Told
from monitor.reading.merging.voices import Spoken
from monitor.reading.stances.duties import has_time
from monitor.reading.stances.stages import ENACTED, SCHEDULED, relative
from monitor.reading.syntax.grammar import Phrase

_LATELY = 40
_CEREMONY = ("ceremon", "zeremoni", "cérémoni", "церемон", "festakt")
_CELEBRATED = {"stage.signed": Stage.SIGNED, "stage.exchanged": Stage.EXCHANGED}
"""Steps for which there is a ceremony."""
"""Candidates back among which the step of a report, or of the same speaker, is looked for."""
_FAR_BACK = 8
"""Sentences back in which a step may have been named that a report is about."""
_GOES_ON = 2
"""Sentences over which somebody goes on to comment on the same step."""
_WORDS = 16
"""Words of a content that only says when the missing step will be done."""
_MISSING = 2
"""Sentences back to the one that tells which step is still missing."""
_NO_PLAN = ("neg", "cond", "noevidence", "mum", "untrue", "false", "iftrue", "report")
"""Words of a content that does not say when the missing step will be done."""
_WEIGHED = frozenset({Stance.CANNOT_CONFIRM, Stance.DENIES, Stance.COMMENTS})
_BEHIND = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_TURNED = frozenset({Stage.SUSPENDED, Stage.WITHDRAWN, Stage.REJECTED})
_SHORT_OF_IT = frozenset({None, Stance.ASSERTS, Stance.CONFIRMS, Stance.COMMENTS})
"""What is read of a content in which nothing but the time speaks."""


_INTENDS = {
    "de": frozenset({"plant", "planen", "plante", "beabsichtigt", "beabsichtigen"}),
    "en": frozenset({"plans", "plan", "intends", "intend", "aims", "aim"}),
    "fr": frozenset({"prévoit", "prévoient", "compte", "comptent", "entend", "entendent", "envisage", "envisagent"}),
    "es": frozenset({"planea", "planean", "prevé", "prevén", "pretende", "pretenden"}),
    "uk": frozenset({"планує", "планують", "збирається", "збираються"}),
    "ru": frozenset({"планирует", "планируют", "намерен", "намерена", "намерены", "собирается", "собираются"}),
}
"""Verbs with which an official is told to have a plan."""
_NAME = 12
"""Words in which an official is named before such a verb."""


class Awaited(Steps):
    """Finds the step that is meant by what names none."""

    def _meant(
        self, claim: str, topic: Topic, verdict: Verdict, frame: Frame, institution: str
    ) -> tuple[Stage | None, str | None]:
        """Return the step that a content without one is about: of a report, of what was just said, else the news."""
        if verdict.stance is Stance.DEEMS_LIKELY and (step := self._before_which(claim, topic, frame))[0] is not None:
            return step
        if verdict.stance is Stance.DEEMS_LIKELY and frame.sentence and topic.slots.kind.staged:
            step = self._missing(claim, topic, frame.sentence - 1)
            if step[0] is not None:
                return step  # has 21 days to sign it. He will do so soon, said his spokesman
        if (step := self._ceremony(claim, topic, frame))[0] is not None:
            return step
        lately = [c for c in self.candidates[-_LATELY:] if c.claim == claim and c.stage is not None]
        sentence = self.text.sentences[frame.sentence]
        whole = sentence.first, sentence.last
        if verdict.stance is Stance.RETRACTS:
            for one in reversed(lately):
                if one.source == institution and one.stance in _BEHIND:
                    return one.stage, one.party
            beside = [h for h in topic.hits[frame.sentence] if not h.first <= frame.at < h.last]
            told = self._told(topic, [whole], beside) if any(h.slot.startswith("stage.") for h in beside) else []
            for piece in told:
                step = self._step_of(claim, topic, piece, None, verdict)
                if step[0] is not None:
                    return step
        if not topic.slots.kind.staged:
            return self._spoken_of(claim, topic, verdict)
        reports = verdict.stance is Stance.RETRACTS or (
            verdict.stance in _WEIGHED and self.linker.words[frame.sentence].any("report", [whole])
        )
        if reports:
            for one in reversed(lately):
                gave = one.stance in _BEHIND or one.stance is Stance.RETRACTS
                if gave and any(step.rule.startswith("MEN-OUTLET") for step in one.steps):
                    return one.stage, one.party
                if one.stance is Stance.DENIES and one.stage in _TURNED:
                    return one.stage, one.party
        if verdict.stance is Stance.COMMENTS:
            for one in reversed(lately):
                goes_on = frame.sentence - one.sentence <= _GOES_ON
                same = one.source == institution and one.stance is Stance.COMMENTS
                if same and goes_on and self.text.sentences[one.sentence].paragraph == sentence.paragraph:
                    return one.stage, one.party
        step = self._spoken_of(claim, topic, verdict)
        return (
            step if step[0] is not None or verdict.stance not in _WEIGHED else self._named(claim, topic, frame, verdict)
        )

    def _named(self, claim: str, topic: Topic, frame: Frame, verdict: Verdict) -> tuple[Stage | None, str | None]:
        """Return the step last named before, told by whom it may: *Claim: Fiji has suspended it. Rating: false*."""
        for index in range(frame.sentence - 1, max(-1, frame.sentence - 1 - _FAR_BACK), -1):
            hits = topic.hits[index]
            if not any(hit.slot.startswith("stage.") for hit in hits):
                continue
            one = self.text.sentences[index]
            for piece in self._told(topic, [(one.first, one.last)], hits):
                step = self._step_of(claim, topic, piece, None, verdict)
                if step[0] is not None:
                    return step
        return None, None

    def _ceremony(self, claim: str, topic: Topic, frame: Frame) -> tuple[Stage | None, str | None]:
        """Return the signature or exchange just spoken of whose ceremony is told of: *it will be on April 5*."""
        sentence = self.text.sentences[frame.sentence]
        if not any(self.text.lows[j].startswith(_CEREMONY) for j in range(sentence.first, sentence.last)):
            return None, None
        for index in range(frame.sentence - 1, max(-1, frame.sentence - 1 - _MISSING), -1):
            for hit in topic.hits[index]:
                if hit.slot in _CELEBRATED:
                    return _CELEBRATED[hit.slot], None
        return None, None

    def _before_which(self, claim: str, topic: Topic, frame: Frame) -> tuple[Stage | None, str | None]:
        """Return the step that a relative clause says somebody expects: *the exchange, which she expects in May*."""
        if not topic.slots.kind.staged or frame.slot is None or not relative(self.text, frame.slot[0] - 1):
            return None, None
        whole = self.text.sentences[frame.sentence].first, frame.slot[0] - 2
        told = [h for h in topic.hits[frame.sentence] if whole[0] <= h.first < whole[1]]
        if not any(h.slot.startswith("stage.") for h in told):
            return None, None
        stage, party = self._step_of(claim, topic, Told([whole], told), None, Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY"))
        reached = self._reached.get(claim, (None, None))[0]
        return (None, None) if stage is reached else (stage, party)

    def _awaits(self, claim: str, topic: Topic, one: Spoken, regions: list[Phrase]) -> str:
        """Return by which rule a content without a word of the claim is tied to it.

        A side that says when something will be done means the step that was just said to be missing.

        *Noch müssen die Urkunden ausgetauscht werden. Das soll nach Angaben aus Lima am 12. Mai geschehen.*
        """
        bound = {*topic.slots.claim.parties, *topic.slots.who}
        sentence = self.linker.words[one.frame.sentence]
        theirs = any(not self.linker.named(region).isdisjoint(bound) for region in regions)
        if topic.slots.kind.staged and theirs and sentence.any("relent", regions):
            return "LINK-RELENT"  # hopes that Lima will think again
        if not topic.slots.kind.staged or not any(s.institution in bound for s in one.sources):
            return "LINK-WEIGHED"
        words, index = self.linker.words[one.frame.sentence], one.frame.sentence
        if sum(b - a for a, b in regions) > _WORDS or any(words.any(slot, regions) for slot in _NO_PLAN):
            return "LINK-WEIGHED"
        if not (words.any("soon", regions) or any(self.calendar.ahead(*region) for region in regions)):
            return "LINK-WEIGHED"
        steps = [h for h in topic.hits[index] if h.slot.startswith("stage.")]
        if steps:  # muss das Gesetz noch unterschreiben; er werde das morgen tun
            begin = min((a for a, b in regions if a < b), default=0)
            step = (None, None) if any(h.last > begin for h in steps) else self._missing(claim, topic, index, begin)
            if step[0] is None:
                return "LINK-WEIGHED"
            self._stages[claim] = step
            return "LINK-AWAITED"
        for before in range(index - 1, max(-1, index - 1 - _MISSING), -1):
            if (step := self._missing(claim, topic, before))[0] is not None:
                self._stages[claim] = step
                return "LINK-AWAITED"
        return "LINK-WEIGHED"

    def _when_done(self, claim: str, topic: Topic, one: Spoken, regions: list[Phrase], link: Link) -> Link:
        """Return the link of a content, to the missing step where it names none: *She will have it done by May*."""
        if not link.how or link.rule == "LINK-OTHER" or any(h.slot.startswith("stage.") for h in link.hits):
            return link
        awaited = topic.about and self._awaits(claim, topic, one, regions) == "LINK-AWAITED"
        return link._replace(how="anaphor", rule="LINK-AWAITED") if awaited else link

    @staticmethod
    def _plans(frame: Frame, link: Link) -> bool:
        """Return whether a verb tells that somebody has a step in mind: *the speaker intends to hold the vote*."""
        return frame.cue_word is not None and frame.cue_word.operator == "plan" and link.how in {"direct", "weak"}

    def _planned_by(self, one: Candidate, clause: Phrase) -> Candidate:
        """Return a plan that the article tells flat as that of the official who has it: *Der Sprecher plant ...*.

        A state or a body that plans says nothing by itself.
        """
        intends = _INTENDS.get(self.text.lang, frozenset())
        verb = next((j for j in range(clause[0] + 1, clause[1]) if self.text.lows[j] in intends), -1)
        if verb < 0 or verb - clause[0] > _NAME:
            return one
        named = self.mentions.speakers(clause[0], verb)
        if len(named) != 1 or not named[0].human or named[0].kind not in {"state", "organisation"}:
            return one
        who = named[0]
        speaker = who.spelt(self.article.text)
        return replace(one, source=who.institution, speaker=speaker, steps=tuple(who.steps), verdict=False)

    def _missing(self, claim: str, topic: Topic, index: int, end: int | None = None) -> tuple[Stage | None, str | None]:
        """Return the step that a sentence, up to the token `end`, says is still missing."""
        hits = [h for h in topic.hits[index] if end is None or h.first < end]
        sentence = self.text.sentences[index]
        missing = self.linker.words[index].any("must", [(0, len(self.text.lows))]) or any(
            h.slot == "notyet" for h in hits
        )
        missing = missing or has_time(self.text, (sentence.first, sentence.last))
        if not missing or not any(h.slot.startswith("stage.") for h in hits):
            return None, None
        told = Told([(sentence.first, sentence.last if end is None else end)], list(hits))
        stage, party = self._step_of(claim, topic, told, None, Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY"))
        if stage is Stage.SIGNED and any(h.slot in {"body.head", "law"} for h in hits):
            stage = ENACTED[topic.slots.process]  # the president's signature
        return stage, party

    def _only_when(self, topic: Topic, index: int, regions: list[Phrase], link: Link, verdict: Verdict) -> Verdict:
        """Return the verdict on who only tells when: of the missing step, or of a debate or ballot, which is a vote.

        *Das Abgeordnetenhaus setzt den Vertrag auf die Tagesordnung*, *the Senate takes it up on Thursday*.
        """
        if link.rule == "LINK-AWAITED" and verdict.stance in _SHORT_OF_IT:
            return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
        if verdict.stance not in _BEHIND or not topic.slots.kind.staged:
            return verdict
        steps = [h.slot for h in topic.hits[index] if h.slot.startswith("stage.") and within(h.first, regions)]
        if not steps or any(slot not in SCHEDULED for slot in steps):
            return verdict
        dated = self.linker.words[index].any("soon", regions) or any(self.calendar.ahead(*one) for one in regions)
        return Verdict(Stance.DEEMS_LIKELY, "ST-SCHEDULED") if dated or _present(self.text, regions) else verdict


def within(at: int, regions: list[Phrase]) -> bool:
    """Return whether a token lies in one of the regions.

    >>> within(3, [(0, 2), (3, 5)]), within(2, [(0, 2), (3, 5)])
    (True, False)
    """
    return any(first <= at < last for first, last in regions)


_TABLED = frozenset(["tagesordnung", "agenda", "ordre", "orden", "денний", "денного", "денному", "повестку"])
"""Words for the agenda, on which a thing is put for a day to come."""


def _present(text: Text, regions: list[Phrase]) -> bool:
    """Return whether a content tells that a thing has been put on the agenda."""
    return any(text.lows[at] in _TABLED for first, last in regions for at in range(first, last))
