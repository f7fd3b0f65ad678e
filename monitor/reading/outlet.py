"""What the article says in its own voice: a flat clause that nobody is the source of (guideline, rule 6)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from monitor.events import OUTLET, Article, Stage, Stance
from monitor.reading.candidates import Candidate, Candidates
from monitor.reading.frames import Frame
from monitor.reading.grammar import Phrase
from monitor.reading.linking import Link, Linker, Topic
from monitor.reading.mentions import Mentions
from monitor.reading.patterns import Hit
from monitor.reading.sources import Source
from monitor.reading.stance import Case, Verdict, focus
from monitor.reading.text import Span, Text

_ASKED = {
    "de": frozenset({"ob", "wann", "dass"}),
    "en": frozenset({"whether", "when", "if", "that"}),
    "fr": frozenset({"si", "quand", "que"}),
    "es": frozenset({"si", "cuando", "que"}),
    "uk": frozenset({"чи", "коли", "що"}),
    "ru": frozenset({"когда", "что"}),
}
"""Words that open a clause which is asked or told, not stated."""


class OwnVoice(Candidates):
    """The statements without a source."""

    def __init__(self, article: Article, text: Text, mentions: Mentions, linker: Linker) -> None:
        """Take the prepared parts of one article."""
        super().__init__(article, text, mentions)
        self.linker = linker

    @abstractmethod
    def _stage(
        self, claim: str, topic: Topic, regions: Sequence[Phrase], link: Link, source: Source | None, verdict: Verdict
    ) -> tuple[Stage | None, str | None]:
        """Return the stage that a content speaks of and whose step it is."""

    def _outlet(self, claim: str, topic: Topic, index: int, *, named: bool) -> None:
        """Take a flat clause as the outlet's own; `named`: somebody in the sentence is the source of something."""
        sentence, staged = self.text.sentences[index], topic.slots.kind.staged
        if index not in topic.direct and not (topic.about and staged):
            return
        self._refuted(claim, topic, index)
        self._unverified(claim, topic, index)
        if named or sentence.heading or self.text.lows[sentence.last - 1] == "?":
            return
        whole = (sentence.first, sentence.last)
        hits = topic.hits[index]
        frame = self._own_frame(index)
        wanted = [h for h in hits if h.slot.startswith("stage") or (not staged and h.slot in {"deed", "object"})]
        case = Case(frame, self.linker.words[index], [whole], direct=True, hits=wanted)
        wanted = [h for h in wanted if not self._infinitive(h)]
        case.hits = wanted
        near = focus(self.text, case)[-1:]
        if near and self.text.lows[near[0][0]] in _ASKED.get(self.text.lang, frozenset()):
            return
        words = case.words
        if (
            not wanted
            or not near
            or any(words.any(s, near) for s in ("cond", "asif", "hearsay", "report", "neg", "must", "false", "untrue"))
        ):
            return
        if (
            any(h.slot == "notyet" for h in hits)
            or self.linker.vetoed(hits, [whole])
            or any(self.text.quoted[at] >= 0 for at in range(*near[0]))
        ):
            return
        planned = any(h.slot == "planned" and near[0][0] <= h.first < near[0][1] for h in hits)
        likely = words.any("likely", near) or planned or words.any("future", near)
        link = Link("direct", "LINK-OUTLET", tuple(hits), frozenset(h.slot for h in hits))
        verdict = Verdict(Stance.DEEMS_LIKELY if likely else Stance.ASSERTS, "ST-OUTLET")
        stage, party = None, None
        if staged:
            inside = [h for h in hits if near[0][0] <= h.first < near[0][1] or h.slot.startswith("body")]
            stage, party = self._stage(claim, topic, [whole], link._replace(hits=tuple(inside)), None, verdict)
            if stage is None:
                return
        elif likely or not topic.about or not self._flat(topic, near[0]):
            return
        span = Span(sentence.start, sentence.end)
        dated = self.calendar.said_on(sentence.first, sentence.last)
        day, recalled = (dated.day, dated.recalled) if staged else (None, False)
        self.candidates.append(
            Candidate(
                claim,
                OUTLET,
                verdict.stance or Stance.ASSERTS,
                span,
                None,
                stage,
                party,
                day,
                recalled,
                None,
                3,
                index,
                (frame, link, verdict),
            )
        )

    def _own_frame(self, index: int) -> Frame:
        """Return a sentence that nobody is the source of."""
        sentence = self.text.sentences[index]
        whole = sentence.first, sentence.last
        return Frame("OUTLET", self.text, at=sentence.first, regions=[whole], scope=whole, sentence=index)

    def _infinitive(self, hit: Hit) -> bool:
        """Return whether the word of a step is an infinitive: a purpose or a duty, not a deed."""
        if hit.last - hit.first > 1:
            return False
        low, lang = self.text.lows[hit.last - 1], self.text.lang
        before = self.text.lows[hit.first - 1] if hit.first else ""
        if lang in {"en", "de"}:
            return before == {"en": "to", "de": "zu"}[lang]
        ending = {"es": ("ar", "er", "ir"), "fr": ("er", "ir", "re"), "uk": ("ти",), "ru": ("ть",)}.get(lang, ())
        return bool(ending) and low.endswith(ending)

    def _flat(self, topic: Topic, clause: Phrase) -> bool:
        """Return whether a clause says it all by itself: whose doing, the deed, and what or where."""
        hits = self.linker.hits(topic, [clause])
        present = topic.slots.present(hits, self.linker.named(clause))
        return "deed" in present and topic.slots.direct(present)

    def _unverified(self, claim: str, topic: Topic, index: int) -> None:
        """``Unabhängig überprüfen ließen sich die Angaben nicht.``: the outlet itself could not."""
        sentence = self.text.sentences[index]
        whole = (sentence.first, sentence.last)
        words = self.linker.words[index]
        said = words.any("unverified", [whole]) and words.any("neg", [whole]) and not words.any("detail", [whole])
        if not said or topic.slots.kind.staged or not topic.about or not self.linker.near(topic, index):
            return
        frame = self._own_frame(index)
        shown = frame, Link("anaphor", "LINK-OUTLET"), Verdict(Stance.CANNOT_CONFIRM, "ST-UNVERIFIED")
        span = Span(sentence.start, sentence.end)
        self.candidates.append(
            Candidate(claim, OUTLET, Stance.CANNOT_CONFIRM, span, None, None, None, None, False, None, 3, index, shown)
        )

    def _refuted(self, claim: str, topic: Topic, index: int) -> None:
        """``Falsch. Keine Einheit hat die Grenze überschritten.``: a fact check denies in the outlet's own voice."""
        before = self.text.sentences[index - 1] if index else None
        sentence = self.text.sentences[index]
        if before is None or before.last - before.first > 3 or topic.slots.kind.staged or index not in topic.direct:
            return
        if not self.linker.words[index - 1].any("false", [(before.first, before.last)]):
            return
        frame = self._own_frame(index)
        link = Link("direct", "LINK-OUTLET", tuple(topic.hits[index]))
        shown = frame, link, Verdict(Stance.DENIES, "ST-FACTCHECK")
        span = Span(before.start, sentence.end)
        self.candidates.append(
            Candidate(claim, OUTLET, Stance.DENIES, span, None, None, None, None, False, None, 3, index, shown)
        )
