"""Pieces that ask themselves and answer: what a short answer says is the outlet's own word (guideline, rule 6).

*Are there soldiers? Probably.*, *Ist das bewiesen? Das weiß niemand.*, *Is it ratified? In Chile, yes; in Peru the
decree is still missing.*  Who is named in an answer says it himself, and is found by his verb.
"""

from __future__ import annotations

from monitor.events import OUTLET, Stance
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.text import Sentence, Span, Text
from monitor.reading.merging.answered import of_the_question
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.outlet import OwnVoice
from monitor.reading.merging.replies import asks_plainly, reply

_YES = {
    "de": frozenset({"ja", "schon", "bereits"}),
    "en": frozenset({"yes", "has", "have", "did", "already"}),
    "fr": frozenset({"oui", "déjà"}),
    "es": frozenset({"sí", "ya"}),
    "uk": frozenset({"так", "вже", "уже"}),
    "ru": frozenset({"да", "уже"}),
}
"""Words by which an answer says that a state has done what was asked."""
_NOT = frozenset("nicht not nein no non pas не ні нет n't todavía aún noch".split())
_SOON = 7
"""Words of an answer in which it stands."""
_STANDS = frozenset({Stance.DEEMS_LIKELY, Stance.CANNOT_CONFIRM, Stance.DENIES, Stance.ASSERTS})


def who_has(text: Text, sentence: Sentence) -> tuple[int, int] | None:
    """Return the words of an answer before its yes, or behind it where it opens with that.

    >>> one = Text("In Chile, yes; in Peru not yet. Yes, in Chile. Not in Chile.", "en")
    >>> [who_has(one, sentence) for sentence in one.sentences]
    [(0, 3), (11, 14), None]
    """
    lows, first = text.lows, sentence.first
    stop = min(first + _SOON, sentence.last)
    at = next((j for j in range(first, stop) if lows[j] in _YES[text.lang]), -1)
    if at < 0 or not _NOT.isdisjoint(lows[first : at + 2]) or lows[first : at + 1].count(";"):
        return None
    if at > first:
        return first, at
    end = next((j for j in range(at + 1, sentence.last) if lows[j] in {";", ".", "–", "—"}), sentence.last)
    return at + 1, end


class Explaining(OwnVoice):
    """Takes the answers that an article gives to its own questions."""

    def _explained(self, claim: str, topic: Topic, index: int) -> bool:
        """Take a short answer to a question whether the claim is so, which opens the paragraph."""
        sentences = self.text.sentences
        if not index or self._asks(index) or not self._asks(index - 1):
            return False
        asked, one = sentences[index - 1], sentences[index]
        opens = index == 1 or sentences[index - 2].paragraph < asked.paragraph
        if not opens or not asks_plainly(self.text, asked) or not (topic.about or index - 1 in topic.direct):
            return False
        whole, words, hits = [(asked.first, asked.last)], self.linker.words[index - 1], topic.hits[index - 1]
        if any(words.any(slot, whole) for slot in ("neg", "report", "cond", "must")) or self.linker.vetoed(hits, whole):
            return False
        if topic.slots.kind.staged:
            return self._step_taken(claim, topic, index)
        if index - 1 not in topic.direct or self.linker.names[index]:
            return False
        stance, end = reply(self.text, one)
        if stance is not Stance.DEEMS_LIKELY:
            stance, end = of_the_question(self.text, one, self.linker.words[index])
        if stance not in _STANDS:
            return False
        self._own_verdict(claim, topic, index, stance, "ST-ANSWER", Span(one.start, self.text.ends[end - 1]))
        return True

    def _step_taken(self, claim: str, topic: Topic, index: int) -> bool:
        """``Is it ratified? In Chile, yes.``: take the step that was asked for, of the state that is named."""
        asked, one, hits = self.text.sentences[index - 1], self.text.sentences[index], topic.hits[index - 1]
        told = [h for h in hits if h.slot.startswith("stage")]
        where = who_has(self.text, one) if told else None
        if where is None or self.linker.words[index].any("likely", [where]):
            return False
        parties = self.linker.named(where).intersection(topic.slots.who)
        if len(parties) != len(self.linker.named(where)) or len(parties) > 1:
            return False
        link = Link("direct", "LINK-OUTLET", tuple(hits), frozenset(h.slot for h in hits))
        verdict = Verdict(Stance.ASSERTS, "ST-ANSWER")
        stage, party = self._stage(claim, topic, [(asked.first, asked.last)], link, None, verdict)
        if stage is None:
            return False
        party = next(iter(parties), party)
        self.candidates.append(
            Candidate(
                claim, OUTLET, Stance.ASSERTS, Span(one.start, one.end), None, stage, party, rank=3, sentence=index,
                shown=(self._own_frame(index), link, verdict), verdict=True,
            )
        )  # fmt: skip
        self._remember(claim, stage, party, verdict, recalled=False)
        return True
