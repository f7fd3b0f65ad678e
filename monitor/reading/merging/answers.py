"""The answers of an interview: what the guest says flat or of himself, and which of it is his word on a claim."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import OUTLET, Article, Stance
from monitor.reading.about.linking import Linker
from monitor.reading.about.pointing import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.text import Span, Text
from monitor.reading.framing.columns import is_column
from monitor.reading.framing.frames import Frame
from monitor.reading.framing.interviews import Interview, interview, turn
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.nesting import is_deed
from monitor.reading.merging.outlet import OwnVoice
from monitor.reading.merging.replies import asks_plainly, bets, names_thing, reply
from monitor.reading.merging.voices import Spoken
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.tenses import future
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.sources import Source

_WOULD = frozenset(
    [
        "würde",
        "würden",
        "hätte",
        "hätten",
        "wäre",
        "would",
        "might",
        "could",
        "voudrais",
        "dirais",
        "dirait",
        "aurais",
        "diría",
        "diríamos",
        "habría",
        "б",
        "бы",
    ]
)
"""What somebody would say, he does not say."""
_SHORTLY = frozenset({Stance.DENIES, Stance.CANNOT_CONFIRM})
"""Stances that a short answer can take which only points back to the question."""
_CALLED = 6
"""Words of an answer that calls false what was asked."""
_TELLING = frozenset({"say", "announce", "confirm", "deny", "reject"})
"""Operators of what somebody else tells."""


class Answers(OwnVoice):
    """Takes the guest's own statements of one article."""

    def __init__(self, article: Article, text: Text, mentions: Mentions, linker: Linker) -> None:
        """Find out whether the article is an interview."""
        super().__init__(article, text, mentions, linker)
        self.talk = interview(text, mentions, linker.titled)
        self.framed: dict[int, list[Frame]] = {}
        """What somebody says, by sentence."""
        self.column = self.talk is None and is_column(article.title, text)
        if self.column:
            author = Source(OUTLET, None, "outlet", ())
            self.talk = Interview(author, frozenset(), frozenset(range(len(text.sentences))))

    def _turn(self, index: int, spoken: Sequence[Spoken]) -> Spoken | None:
        """Return what the guest says flat in a sentence of his, where he does not tell what others say."""
        talk = self.talk
        if talk is None or index not in talk.answers:
            return None
        if any(s is not talk.guest for one in spoken for s in one.sources):
            return None
        if any(one.frame.source and not one.sources and self._tells(one) for one in spoken):
            return None  # somebody whom nothing places says it
        return Spoken(turn(self.text, talk, index), [talk.guest])

    @staticmethod
    def _tells(one: Spoken) -> bool:
        return one.frame.cue_word is not None and one.frame.cue_word.operator in _TELLING

    def _replied(self, claim: str, topic: Topic, index: int) -> bool:
        """``Stehen dort Soldaten? - Nein.``: take the word with which a guest answers whether the claim is so.

        A question for his view (*Is it right that ...?*) or for what others say is not that question.
        """
        talk = self.talk
        if talk is None or self.column or index not in talk.answers or index - 1 not in talk.questions:
            return False
        if any(c.claim == claim and c.sentence == index for c in self.candidates):
            return False  # it says so in more words
        stance, end = reply(self.text, self.text.sentences[index])
        one, short = self.text.sentences[index], self.linker.words[index]
        here = [(one.first, one.last)]
        called = short.any("false", here) or short.any("untrue", here)
        if stance is None and called and one.last - one.first <= _CALLED and not short.any("neg", here):
            stance, end = Stance.DENIES, one.last - 1  # That is false.
        wager = bets(self.text, self.text.sentences[index - 1], self.text.sentences[index])
        if wager and topic.slots.kind.staged:
            stance, end = Stance.DEEMS_LIKELY, self.text.sentences[index].last
        else:
            wager = False
        if stance is None or not self._asks(index - 1) or not (topic.about or index - 1 in topic.direct):
            return False
        asked, hits = self.text.sentences[index - 1], topic.hits[index - 1]
        whole, words = [(asked.first, asked.last)], self.linker.words[index - 1]
        told = [f for f in self.framed.get(index - 1, ()) if not is_deed(self.linker.words, topic, f)]
        if told or not (wager or asks_plainly(self.text, asked)):
            return False
        if any(
            words.any(slot, whole) for slot in ("neg", "report") + (() if wager else ("cond", "must"))
        ) or self.linker.vetoed(hits, whole):
            return False
        staged = topic.slots.kind.staged
        steps = [h for h in hits if h.slot.startswith("stage") and not self._nominal(h)]
        if not steps if staged else index - 1 not in topic.direct:
            return False
        if stance is Stance.ASSERTS and (
            words.any("future", whole) or words.any("likely", whole) or self._to_be(whole[0])
        ):
            stance = Stance.DEEMS_LIKELY
        if stance is Stance.ASSERTS and talk.guest.institution in topic.slots.claim.parties:
            stance = Stance.CONFIRMS
        link = Link("direct", "LINK-SHORT", tuple(hits), frozenset(h.slot for h in hits))
        verdict, frame = Verdict(stance, "ST-ANSWER"), turn(self.text, talk, index)
        step = self._stage(claim, topic, whole, link, talk.guest, verdict) if staged else (None, None)
        if staged and step[0] is None:
            return False
        guest = talk.guest
        span = Span(one.start, self.text.ends[end - 1])
        self.candidates.append(
            Candidate(
                claim, guest.institution, stance, span, guest.spelt(self.article.text), *step, rank=3, sentence=index,
                shown=(frame, link, verdict),
            )
        )  # fmt: skip
        return True

    def _told_by_guest(self, topic: Topic, one: Spoken) -> bool:
        """Return whether a verb in an answer is the deed itself, of which the guest tells: *Yes, they have agreed*."""
        talk = self.talk
        if talk is None or self.column or one.frame.sentence not in talk.answers or talk.guest in one.sources:
            return False
        return self.text.quoted[one.frame.at] < 0 and is_deed(self.linker.words, topic, one.frame)

    def _to_be(self, clause: Phrase) -> bool:
        return any(future(self.text.lows[j], self.text.lang) for j in range(*clause))

    def _in_talk(self, index: int) -> bool:
        """Return whether a sentence is part of the interview, so that the outlet says nothing in it.

        Who asks may tell first, and that is the outlet's word: *Parliament passed the treaty on Monday. Is that all?*
        """
        if self.talk is None or self.column:
            return False
        return index in self.talk.answers or (index in self.talk.questions and self._asks(index))

    def _unsaid(self, topic: Topic, one: Spoken, link: Link, verdict: Verdict) -> str:
        """Return why an answer is not the guest's word on the claim; empty where it is."""
        frame, talk = one.frame, self.talk
        if talk is None or talk.guest not in one.sources or frame.sentence not in talk.answers:
            return ""
        sentence = self.text.sentences[frame.sentence]
        if not _WOULD.isdisjoint(self.text.lows[sentence.first : sentence.last]) and (
            frame.rule.endswith("-TURN") or verdict.stance in _SHORTLY
        ):
            return "what he would say he does not say"
        if not frame.rule.endswith("-TURN"):
            return ""
        words = self.linker.words[frame.sentence]
        if names_thing(self.text, sentence):
            return "a clause only names a thing"
        if self.column and (why := self._no_claim(frame.sentence, link, verdict)):
            return why
        if words.any("hearsay", frame.regions):
            return "it is hearsay"
        told = [h for h in link.hits if h.slot.startswith("stage") and not self._nominal(h)]
        stepped = topic.slots.kind.staged and link.rule == "LINK-WEAK" and bool(told)  # so Kenya has ratified
        if (link.how == "anaphor" and not stepped) or verdict.stance is Stance.COMMENTS:
            short = frame.back or (verdict.stance in _SHORTLY and link.rule in {"LINK-SHORT", "LINK-BEARING"})
            return "" if short else "it only points to the claim"
        if topic.slots.kind.staged:
            own = self.mentions.function["first-person"].isdisjoint(self.text.lows[sentence.first : sentence.last])
            expected = verdict.stance is Stance.DEEMS_LIKELY and not own  # I expect the consent of the Senate
            return "" if told or expected else "a step is named, not told"
        if link.rule != "LINK-DIRECT" and "deed" not in link.present:
            return "the deed is not told"
        return "it is told in a clause of another's" if self._told_by_another(one, link) else ""

    def _no_claim(self, index: int, link: Link, verdict: Verdict) -> str:
        """Return why a sentence of a column is no claim of its author's."""
        if verdict.stance is Stance.COMMENTS or self.text.sentences[index].heading or self._asks(index):
            return "a comment of the outlet's own is no statement"
        if link.how == "anaphor":
            return "it only points to the claim"
        deeds = [h.first for h in link.hits if h.slot == "deed" or h.slot.startswith("stage")]
        quoted = bool(deeds) and all(self.text.quoted[at] >= 0 for at in deeds)
        return "others are quoted" if quoted else ""

    def _told_by_another(self, one: Spoken, link: Link) -> bool:
        """Return whether the deed stands in a that-clause that neither the guest nor a fact introduces."""
        sentence = self.text.sentences[one.frame.sentence]
        thats = [at for at in self.linker.clauses if sentence.first <= at < sentence.last]
        deeds = [h.first for h in link.hits if h.slot in {"deed", "what"}]
        if not thats or not deeds or min(deeds) < thats[0] or thats[0] == sentence.first:
            return False
        before = (sentence.first, thats[0])
        own = self.mentions.function["first-person"] | self.mentions.function["we"]
        if not own.isdisjoint(self.text.lows[slice(*before)]):
            return False
        words = self.linker.words[one.frame.sentence]
        return not any(words.any(slot, [before]) for slot in ("sure", "true", "fact"))
