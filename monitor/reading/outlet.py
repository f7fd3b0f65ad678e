"""The article's own voice: what it says flat and unattributed, its verdicts and its answers (guideline, rule 6)."""

from __future__ import annotations

from dataclasses import replace

from monitor.events import OUTLET, Stance
from monitor.reading.candidates import Candidate
from monitor.reading.frames import Frame
from monitor.reading.grammar import Phrase
from monitor.reading.patterns import Hit
from monitor.reading.pointing import Link
from monitor.reading.stance import Case, Verdict, focus
from monitor.reading.steps import Steps
from monitor.reading.text import Span
from monitor.reading.topics import Topic

_ANSWERS = {
    "de": ("ja", "nein"), "en": ("yes", "no"), "fr": ("oui", "non"), "es": ("sí", "no"), "uk": ("так", "ні"),
    "ru": ("да", "нет"),
}  # fmt: skip
_OPEN_QUESTIONS = frozenset(
    "wer wen wem was wann wo wohin woher warum weshalb wieso wie welche welcher welches wessen "
    "und who whom what when where why how which whose and qui que quoi quand où pourquoi "
    "comment quel quelle quién qué cuándo dónde por cómo cuál хто що коли де чому як який кто "
    "что когда где почему как какой".split()
)
"""Words that open a question which yes or no does not answer."""
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


class OwnVoice(Steps):
    """Takes the outlet's own statements of one article."""

    def _outlet(self, claim: str, topic: Topic, index: int, *, named: bool) -> None:
        """Take a flat clause that nobody is the source of as the outlet's own."""
        sentence, staged = self.text.sentences[index], topic.slots.kind.staged
        if self._answered(claim, topic, index):
            return
        if index not in topic.direct and not (topic.about and staged):
            return
        self._refuted(claim, topic, index)
        self._unverified(claim, topic, index)
        if named or sentence.heading or self._asks(index):
            return
        whole = (sentence.first, sentence.last)
        hits = topic.hits[index]
        frame = self._own_frame(index)
        wanted = [h for h in hits if h.slot.startswith("stage") or (not staged and h.slot in {"deed", "object"})]
        case = Case(frame, self.linker.words[index], [whole], direct=True, hits=wanted)
        wanted = [h for h in wanted if not self._infinitive(h)]
        case.hits = wanted
        if staged and wanted and all(map(self._nominal, wanted)) and self._about(sentence.first, wanted[0].first):
            return
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
        stance = verdict.stance or Stance.ASSERTS
        first = Candidate(
            claim, OUTLET, stance, span, None, stage, party, day, recalled, None, 3, index, (frame, link, verdict),
        )  # fmt: skip
        self.candidates.append(first)
        if not staged:
            return
        self._remember(claim, stage, party, verdict, recalled=recalled)
        if stance is Stance.ASSERTS:
            for step in self._more_steps(claim, topic, [whole], link, None, verdict):
                if step != (stage, party):
                    self.candidates.append(replace(first, stage=step[0], party=step[1]))
                    self._remember(claim, *step, verdict, recalled=recalled)

    def _asks(self, index: int) -> bool:
        """Return whether a sentence is a question, also in bold letters."""
        sentence = self.text.sentences[index]
        at = sentence.last - 1
        while at > sentence.first and self.text.lows[at].strip("*") == "":
            at -= 1
        return self.text.lows[at] == "?"

    def _about(self, first: int, step: int) -> bool:
        """Return whether the name of a step stands in a phrase that only says what is spoken of."""
        return any(self.text.lows[j] in _TOPICS for j in range(max(first, step - 4), step))

    def _nominal(self, hit: Hit) -> bool:
        """Return whether the word of a step is its name, which tells no step: *about ratification she says little*."""
        at, lang = hit.last - 1, self.text.lang
        low = self.text.lows[at]
        if lang == "de":
            return self.text.caps[at] and low.endswith(("ung", "ungen"))
        endings = {
            "en": ("tion",), "fr": ("tion",), "es": ("ción",), "uk": ("ція", "ції", "цію", "цією"),
            "ru": ("ция", "ции", "цию", "цией"),
        }  # fmt: skip
        return low.endswith(endings[lang])

    def _answered(self, claim: str, topic: Topic, index: int) -> bool:
        """``Ist der General tot? Ja.``: the answer to a question about the claim is the outlet's own verdict."""
        text, sentence = self.text, self.text.sentences[index]
        yes, no = _ANSWERS.get(text.lang, ("", ""))
        first = text.lows[sentence.first]
        if first not in {yes, no} or not index or topic.slots.kind.staged:
            return False
        asked = text.sentences[index - 1]
        mark = asked.last - 1
        while mark > asked.first and text.lows[mark] == "*":
            mark -= 1
        named = any(h.slot in {"deed", "object", "what"} for h in topic.hits[index - 1])
        if text.lows[mark] != "?" or not named or not (topic.about or index - 1 in topic.direct):
            return False
        opening = next((j for j in range(asked.first, mark) if text.lows[j][0].isalpha()), mark)
        if text.lows[opening] in _OPEN_QUESTIONS:
            return False
        stance = Stance.ASSERTS if first == yes else Stance.DENIES
        self._own_verdict(claim, topic, index, stance, "ST-ANSWER", Span(sentence.start, sentence.end))
        return True

    def _own_verdict(self, claim: str, topic: Topic, index: int, stance: Stance, rule: str, span: Span) -> None:
        """Note what the outlet itself finds, whoever else in the article says so."""
        shown = self._own_frame(index), Link("direct", "LINK-OUTLET", tuple(topic.hits[index])), Verdict(stance, rule)
        self.candidates.append(
            Candidate(claim, OUTLET, stance, span, rank=3, sentence=index, shown=shown, verdict=True)
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
        self._own_verdict(claim, topic, index, Stance.DENIES, "ST-FACTCHECK", Span(before.start, sentence.end))
