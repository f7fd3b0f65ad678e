"""What papers take back without a word of the claim: *The paper admitted an error*, *"Our report was wrong," it wrote*.

A paper that in the same article has given a report of the claim means that report, whatever it calls it; and who denies
what he himself has reported takes it back.

Rules, with their ids in the trace: LINK-SLIP, ST-RECANT.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitor.events import OUTLET, UNNAMED, Stance
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Span
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.days import Days
from monitor.reading.merging.ownreports import Slots, beside, slots_of, taken_back
from monitor.reading.merging.press import OF_WORDS, as_news, of_else
from monitor.reading.merging.vanished import goes_by_itself, only_paper, report_gone
from monitor.reading.merging.voices import Spoken
from monitor.reading.syntax.wording import Words
from monitor.reading.who.sources import Source

_REPORTS = frozenset({"say", "announce", "publish", "spread"})
"""Operators of the verbs of reporting."""
_GIVEN = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY})
_SIDED = _GIVEN | {Stance.DENIES}
_JUST = 2
"""Sentences from what somebody said to that he is sorry."""
_ADMITS = frozenset({
    "confirm", "apologise", "comment", "react", "remark", "say", "announce", "hear", "inform", "retract", "stand",
    "support", "publish", "label",
})  # fmt: skip
"""Operators of verbs by which a paper speaks of itself."""
_SMALL = ("that", "pron", "aux", "have", "be", "adv", "det", "objects", "modal", "sub", "prep")
"""Sets of function words that may stand between a verb and the error of who speaks."""
_ITSELF = frozenset({
    "itself", "themselves", "sich", "s'", "se", "nous", "nos", "avoir", "être", "haber", "haberse", "seinerseits",
    "je", "j'", "wir", "ich", "we", "i", "они", "она", "вона", "вони", "був", "было", "was", "zu", "to", "de", "d'",
    "fälschung", "ente", "falschmeldung", "scherz", "regret", "regrets", "publicado", "publié", "veröffentlicht", "мы",
    "ми", "жаль", "сожаление", "извинения", "disculpas", "perdón", "excuses", "entschuldigung", "à", "y", "et", "and",
    "und", "і", "и",
})  # fmt: skip
_WITHIN = frozenset(
    {"in", "of", "im", "dans", "en", "du", "des", "del", "у", "в", "bei", "about", "über", "sobre", "sur"}
)
"""Prepositions before what an error is in."""
_HARDLY = 6
"""Words behind a verb of taking back that only say when."""
_OBJECT = 6
"""Words of an object that only calls the report."""
_IT = frozenset({"it", "das", "es", "ihn", "dies", "lo", "la", "l'", "le", "его", "ее", "її", "його"})
_FOR = frozenset({"for", "für", "wegen", "pour", "de", "d'", "du", "des", "por", "за"})
"""Words before what somebody is sorry for."""
_STATEMENTS = (
    "statement", "announcement", "words", "worte", "propos", "palabras", "слов", "слів", "erklärung", "aussage",
    "behauptung", "ankündigung", "mitteilung", "déclaration",
    "communiqué", "annonce", "declaracion", "declaración", "comunicado", "anuncio", "заявлени", "заяв", "утвержден",
    "твердженн",
)  # fmt: skip
"""Beginnings of the nouns for what a state or a body has said."""
_ANOTHER = ("ander", "another", "other", "autre", "otro", "otra", "інш", "друг")
"""Beginnings of the words for a report that is not the one told of."""
_SLIPS = (
    "irrtum", "fehler", "versehen", "panne", "falsch", "error", "mistake", "slip", "mix-up", "false", "wrong", "erreur",
    "bévue", "equivoc", "помилк", "ошиб",
)  # fmt: skip
"""Beginnings of the words for an error that somebody is sorry for."""
_SAYS_ELSE = frozenset({"confirm", "deny", "reject"})
"""Operators of what a report has told of others: that it was wrong takes back what they said, not the matter."""
_RECENT = 40
"""Statements back among which those of a sentence are looked for."""
_LONGER = frozenset({"longer", "plus", "ya", "länger", "mehr", "більше", "больше"})
"""Words by which somebody who no longer stands by a thing has done so."""


class Corrections(Days):
    """Finds what papers take back in one article."""

    candidates: list[Candidate]
    _own_slots: Slots | None = None
    _own_wrong: dict[int, int]
    _other_errors: frozenset[int]

    def _own_affair(self, claim: str, topic: Topic, index: int) -> bool:
        """Return whether a sentence only tells what the paper takes back of its own, or what is checked says it."""
        return self._own_retraction(claim, topic, index) or self._says_of_itself(index)

    def _own_retraction(self, claim: str, topic: Topic, index: int) -> bool:
        """``Our report that X was wrong.``: take it; what stood in the report is nobody's word."""
        if self._own_slots is None:
            self._own_slots = () if self.talk is not None else slots_of(self.text, self.article.outlet)
            self._own_wrong = taken_back(self.text, self._own_slots)
            self._other_errors = beside(self.text, self._own_slots)
        if index in self._other_errors and index not in topic.direct:
            return True
        if not self._own_wrong:
            return False
        at = self._own_wrong.get(index, -1)
        if at < 0:
            return "told" in self._own_slots[index] or index in self._own_wrong.values()
        if index in topic.direct or (topic.about and "deed" in topic.present[index]):
            one, gone = self.text.sentences[index], self.text.sentences[at]
            others = any(f.cue_word and f.cue_word.operator in _SAYS_ELSE for f in self.framed.get(index, ()))
            if not others and not any(c.claim == claim and c.source == OUTLET for c in self.candidates):
                span = Span(one.start, gone.end) if at - index <= 1 else Span(gone.start, gone.end)
                self._own_verdict(claim, topic, index, Stance.RETRACTS, "ST-OWNREPORT", span)
        return True

    def _gone(self, claim: str, spoken: Sequence[Spoken]) -> list[Spoken]:
        """Return the frames, those in which a report has gone as the word of the one paper that gave it here.

        What else is told to have gone is left out.
        """
        kept: list[Spoken] = []
        for one in spoken:
            if one.sources and not goes_by_itself(one.frame):
                kept.append(one)
            elif report_gone(self.text, self.linker.words[one.frame.sentence], one.frame):
                paper = only_paper(claim, self.candidates)
                kept.append(replace(one, sources=[Source(paper, None, "outlet", ())]) if paper else one)
            elif not goes_by_itself(one.frame):
                kept.append(one)
        return kept

    def _slips(self, claim: str, topic: Topic, one: Spoken) -> bool:
        """Return whether papers that gave a report of the claim here say that they erred, and nothing else."""
        here = one.frame.sentence
        if not topic.about or not one.sources or not all(self._gave(claim, source, here) for source in one.sources):
            return False
        return self._erred(one.frame)

    def _erred(self, frame: Frame) -> bool:
        """Return whether the words of a frame say that who speaks has erred: *admitted | an error*."""
        if frame.cue_word is None or frame.cue_word.operator not in _ADMITS:
            return False
        words, stands = self.linker.words[frame.sentence], frame.cue_word.operator == "stand"
        around = [*frame.regions, frame.scope]
        negated = words.any("neg", around) or (
            stands and any(low in _LONGER for a, b in around for low in self.text.lows[a:b])
        )
        if frame.cue_word.operator == "retract" and not {" ", "|"}.isdisjoint(frame.cue_word.lemma):
            return not negated  # has dropped the claim: what is taken back is part of the cue
        if frame.cue_word.operator == "retract" and frame.cue_word.lemma in OF_WORDS:
            told = any(":" in self.text.lows[max(0, a - 1) : b] or b - a > _HARDLY for a, b in frame.regions)
            return not negated and not told  # but backtracked on Tuesday
        if frame.cue_word.operator == "retract" and self._report_alone(frame, words):
            return not negated  # On Tuesday the site withdrew it: its reporter had taken ...
        if stands:  # no longer stands by its report
            return negated and words.any("report", around)
        slips = words.inside("slip", around)
        return not negated and any(self._of_itself(slip, frame) for slip in slips)

    def _report_alone(self, frame: Frame, words: Words) -> bool:
        """Return whether what is taken back is a report, or *it*, and nothing says which: *withdrew its article*."""
        for first, last in frame.regions:
            end = next((j for j in range(first, last) if self.text.lows[j] in {":", ",", ";"}), last)
            if any(low.startswith(_ANOTHER) for low in self.text.lows[first:end]):
                continue  # nahm eine andere Meldung zurück
            if end - first <= _OBJECT and (
                words.any("report", [(first, end)])
                or not _IT.isdisjoint(self.text.lows[first:end])
                or any(low.startswith(_STATEMENTS) for low in self.text.lows[first:end])
            ):
                return True
        return False

    def _of_itself(self, slip: Hit, frame: Frame) -> bool:
        """Return whether nobody else is named before an error, and nothing it is in behind it: *an error in a map*."""
        lows, sets = self.text.lows, lexicon(self.text.lang).sets
        first, last = next((r for r in frame.regions if r[0] <= slip.first < r[1]), (slip.first, slip.last))
        small = frozenset().union(*(sets[name] for name in _SMALL if name in sets))
        if any(low[0].isalnum() and low not in small and low not in _ITSELF for low in lows[first : slip.first]):
            return False
        within = any(low in _WITHIN for low in lows[slip.last : last])
        return not within or self.linker.words[frame.sentence].any("report", [(slip.last, last)])

    def _gave(self, claim: str, source: Source, here: int = -1) -> bool:
        """Return whether a paper, by name, has given a report of the claim before in this article.

        Of others it has to be told in the same sentence: *The mayor, who had reported it, admitted his error*.
        """
        if source.institution in {OUTLET, UNNAMED}:
            return False
        return any(
            one.claim == claim
            and one.source == source.institution
            and one.stance in _GIVEN
            and (source.kind == "outlet" or one.sentence == here)
            for one in self.candidates
        )

    def _of_papers(
        self, claim: str, topic: Topic, one: Spoken, source: Source, link: Link, verdict: Verdict
    ) -> Verdict:
        """Return the verdict, or that a paper takes its report back, or gives one."""
        sorry = verdict.rule == "ST-APOLOGISE0" and source.kind == "outlet" and not self._for_what(one.frame)
        if (
            verdict.stance is Stance.RETRACTS
            and link.how not in {"direct", "weak"}
            and self._of_other(topic, one.frame)
        ):
            return Verdict(None, "LINK-OTHER", "what is taken back is a report of something else, told just before")
        erred = self._erred(one.frame)
        if verdict.rule == "ST-APOLOGISE0" and self._sorry_for_words(claim, source, one.frame):
            return Verdict(Stance.RETRACTS, "ST-APOLOGISE")
        if (sorry or verdict.stance is Stance.DENIES or erred) and self._gave(claim, source):
            return Verdict(Stance.RETRACTS, "ST-RECANT")
        taken = one.frame.cue_word is not None and one.frame.cue_word.operator == "retract"
        taken = taken and not self._report_alone(one.frame, self.linker.words[one.frame.sentence])
        if erred and not taken and self._gave(claim, source, one.frame.sentence):
            return Verdict(Stance.RETRACTS, "ST-RECANT")
        plain = link.how in {"direct", "weak"}
        if erred and not (taken or plain) and verdict.stance is Stance.CONFIRMS and not self._denied(claim, source):
            return Verdict(None, "ST-ADMIT", "an error is admitted, and nothing shows that it is a denial of the claim")
        return as_news(topic, one, link, verdict)

    def _sorry_for_words(self, claim: str, source: Source, frame: Frame) -> bool:
        """Return whether somebody who has just taken a side is sorry for it: *denied it. Later she apologised*."""
        here = self.text.sentences[frame.sentence]
        behind = self.text.lows[frame.at : here.last]
        if not _FOR.isdisjoint(behind) and not any(low.startswith(_STATEMENTS) for low in behind):
            return False
        return any(
            c.claim == claim
            and c.source == source.institution
            and c.stance in _SIDED
            and 0 < frame.sentence - c.sentence <= _JUST
            and self.text.sentences[c.sentence].paragraph == here.paragraph
            for c in self.candidates[-_RECENT:]
        )

    def _denied(self, claim: str, source: Source) -> bool:
        """Return whether a source has denied the claim before: its error may be that it did."""
        return any(
            c.claim == claim and c.source == source.institution and c.stance is Stance.DENIES for c in self.candidates
        )

    def _of_other(self, topic: Topic, frame: Frame) -> bool:
        """Return whether a clause before it tells a report of something else: *which had written on the coach*."""
        for before in self.framed.get(frame.sentence, ()):
            cue, regions = before.cue_word, [r for r in before.regions if r[1] <= frame.at]
            told = cue is not None and cue.operator in _REPORTS and before.at < frame.at
            told = told and before.rule.endswith("-RELS")
            if not told or not regions or not of_else(self.text, regions):
                continue
            hits = topic.hits[frame.sentence]
            return not any(hit.first < last and hit.last > first for hit in hits for first, last in regions)
        return False

    def _for_what(self, frame: Frame) -> bool:
        """Return whether it is told what somebody is sorry for: *apologised to its readers for the late delivery*."""
        first, last = frame.at, self.text.sentences[frame.sentence].last
        behind = next((j for j in range(first, last) if self.text.lows[j] in _FOR), last)
        slips = any(low.startswith(_SLIPS) for low in self.text.lows[behind : min(behind + _OBJECT, last)])
        return behind < last and not slips  # entschuldigte sich für einen technischen Irrtum

    @staticmethod
    def _own_word(source: Source, frame: Frame, verdict: Verdict) -> bool:
        """Return whether the outlet speaks in its own name: it answers, or cannot verify what others say."""
        unverified = verdict.stance is Stance.CANNOT_CONFIRM
        return source.institution == OUTLET and (unverified or frame.rule.endswith("-TURN"))

    def _stands_by(self, claim: str, source: Source, frame: Frame) -> bool:
        """Return whether a source stands by what it said in the same sentence: *denied it, and stood by that*."""
        own = any(first > frame.at and last - first > 1 for first, last in frame.regions)
        own |= frame.cue_word is None or frame.cue_word.operator != "stand"
        return not own and any(
            c.claim == claim and c.source == source.institution and c.sentence == frame.sentence
            for c in self.candidates[-_RECENT:]
        )
