"""The answers of an interview: what the guest says flat or of himself, and which of it is his word on a claim."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import OUTLET, Article, Stance
from monitor.reading.about.linking import Linker
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.text import Span, Text
from monitor.reading.framing.columns import is_column
from monitor.reading.framing.frames import Frame
from monitor.reading.framing.interviews import Interview, asked_pieces, interview, turn
from monitor.reading.merging.answered import of_the_question, of_the_thing
from monitor.reading.merging.askedelse import Turns, asked_else
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.explaining import Explaining
from monitor.reading.merging.nesting import is_deed
from monitor.reading.merging.replies import asks_particular, asks_plainly, bets, names_thing, points_back, reply
from monitor.reading.merging.viewasked import reply_to_it, who_they_are
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
_NAMES_IT = frozenset({"deed", "object", "what", "anaphor", "deal"})
"""Slots of the nouns for what was asked."""
_MUCH = frozenset(
    "much many everything all plenty little nothing something vieles alles manches einiges nichts wenig tout "
    "beaucoup rien "
    "todo mucho nada poco багато усе все ніщо многое всё ничто".split()
)
"""Subjects that are nobody: *Much suggests that ...*."""
_VOUCHED = ("sure", "true", "fact", "likely")
"""Slots of what stands before a that-clause which is told all the same."""
_WHY = frozenset("warum weshalb wieso wie why how pourquoi comment cómo чому як почему как".split())
_WHAT = _WHY | frozenset("wann when quand cuándo коли когда was what wer who ob whether wohin чи".split())
_ASKING = 2
"""Words before a subject in which the word stands that makes a question of its clause."""
_TURNS = 2
"""Turns back over which a short question can point."""
_FILLER = 6
"""Words and signs of a sentence between question and answer that says nothing: *Good question.*"""
_TELLING = frozenset({"say", "announce", "confirm", "deny", "reject"})
"""Operators of what somebody else tells."""


class Answers(Explaining):
    """Takes the guest's own statements of one article."""

    def __init__(self, article: Article, text: Text, mentions: Mentions, linker: Linker) -> None:
        """Find out whether the article is an interview."""
        super().__init__(article, text, mentions, linker)
        self.talk = interview(text, mentions, linker.titled)
        self.framed: dict[int, list[Frame]] = {}
        """What somebody says, by sentence."""
        asked = (self.talk.questions, self.talk.answers) if self.talk is not None else asked_pieces(text)
        self.turns = None if asked is None else Turns(*asked)
        self.column = self.talk is None and is_column(article.title, text)
        if self.column:
            author = Source(OUTLET, None, "outlet", ())
            self.talk = Interview(author, frozenset(), frozenset(range(len(text.sentences))))

    def _turn(self, index: int, spoken: Sequence[Spoken]) -> Spoken | None:
        """Return what the guest says flat in a sentence of his, where he does not tell what others say."""
        talk = self.talk
        if talk is None or index not in talk.answers:
            return None
        spoken = [one for one in spoken if not self._of_much(one)]
        if any(s is not talk.guest for one in spoken for s in one.sources):
            return None
        if any(one.frame.source and not one.sources and self._tells(one) for one in spoken):
            return None  # somebody whom nothing places says it
        return Spoken(turn(self.text, talk, index), [talk.guest])

    def _of_much(self, one: Spoken) -> bool:
        """Return whether the subject of a verb is nobody who speaks: *Todo apunta a que ...*."""
        slot = one.frame.slot
        return slot is not None and slot[1] - slot[0] == 1 and self.text.lows[slot[0]] in _MUCH

    @staticmethod
    def _tells(one: Spoken) -> bool:
        return one.frame.cue_word is not None and one.frame.cue_word.operator in _TELLING

    def _replied(self, claim: str, topic: Topic, index: int, *, shortly: bool = False) -> bool:
        """``Stehen dort Soldaten? - Nein.``: take the word with which a guest answers whether the claim is so.

        With `shortly` only an answer that tells nothing else is taken, before its verbs are looked at.  A question for
        his view (*Is it right that ...?*) or for what others say is not that question.
        """
        talk = self.talk
        at = -1 if talk is None or self.column or index not in talk.answers else self._asked_before(index)
        if talk is None or at < 0:
            return False
        if any(c.claim == claim and c.sentence == index for c in self.candidates):
            return False  # it says so in more words
        one, short, question = self.text.sentences[index], self.linker.words[index], self.text.sentences[at]
        stance, end = (None, one.last) if shortly else reply(self.text, one)
        here = [(one.first, one.last)]
        called = short.any("false", here) or short.any("untrue", here)
        if stance is None and not shortly and called and one.last - one.first <= _CALLED and not short.any("neg", here):
            stance, end = Stance.DENIES, one.last - 1  # That is false.
        others = self.linker.names[index].difference(topic.slots.concerned)
        nouns = [h for h in topic.hits[index] if h.slot in _NAMES_IT] if stance is None and not others else []
        held = bool(nouns) and (thing := of_the_thing(self.text, one)) is not None
        if held:
            stance = thing
        elif stance is None and not self.linker.names[index]:
            stance, end = of_the_question(self.text, one, short)
        wager = not shortly and topic.slots.kind.staged and bets(self.text, question, one)
        if wager:
            stance, end = Stance.DEEMS_LIKELY, one.last
        said, told_at = self._said_to_it(topic, at, index)
        if said is not None:
            stance, end, held = said, one.last - 1, True
        if stance is None:
            return False
        if points_back(self.text, question) and at - 1 in talk.questions and not topic.hits[at]:
            told_at = at - 1  # There are reports of soldiers there. Is that true?
        replied = said is not None and told_at in topic.linked
        if not (topic.about or replied or told_at in topic.direct):
            return False
        asked, hits = self.text.sentences[told_at], topic.hits[told_at]
        whole, words = [(asked.first, asked.last)], self.linker.words[told_at]
        told = [f for f in self.framed.get(at, ()) if not is_deed(self.linker.words, topic, f)]
        view = stance is Stance.COMMENTS  # how he likes it may be asked in whatever words
        if told or not (wager or view or held or asks_plainly(self.text, question)):
            return False
        unlike = ("neg",) if told_at < at else ("neg", "report")
        if any(words.any(slot, whole) for slot in unlike + (() if wager or view or held else ("cond", "must"))) or (
            self.linker.vetoed(hits, whole)
        ):
            return False
        staged = topic.slots.kind.staged
        steps = [h for h in hits if h.slot.startswith("stage") and not self._nominal(h)]
        if not steps if staged else not (replied or told_at in topic.direct):
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

    def _said_to_it(self, topic: Topic, at: int, index: int) -> tuple[Stance | None, int]:
        """Return what the guest says to what was told before he was asked that, and the sentence that told it."""
        sentences, questions = self.text.sentences, self.talk.questions if self.talk is not None else ()
        said = reply_to_it(self.text, sentences[at], sentences[index], self.linker.words[index])
        if said is None:
            return None, at
        told = topic.direct | topic.linked
        return said, next((n for n in (at, at - 1, at - 2) if n in questions and n in told), at)

    def _asked_plainly(self) -> set[str]:
        """Return the claims of which an interview asks in plain words whether they are so."""
        if self.talk is None or self.column:
            return set()
        asked = [
            n for n in sorted(self.talk.questions) if self._asks(n) and asks_plainly(self.text, self.text.sentences[n])
        ]
        return {claim for claim, topic in self.linker.topics.items() if not topic.direct.isdisjoint(asked)}

    def _shortly(self, claim: str, topic: Topic, index: int) -> bool:
        """Take an answer that tells nothing else, before its verbs are looked at."""
        return self._identified(claim, topic, index) or self._replied(claim, topic, index, shortly=True)

    def _identified(self, claim: str, topic: Topic, index: int) -> bool:
        """``Who is standing there? - Russian soldiers.``: take who the guest says those are that were asked of."""
        talk, at = self.talk, index - 1
        if talk is None or self.column or topic.slots.kind.name != "troop-deployment" or index not in talk.answers:
            return False
        while at >= 0 and at in talk.answers and index - at <= _TURNS:
            at -= 1
        if at not in talk.questions:
            return False
        paragraph, hits = self.text.sentences[at].paragraph, topic.hits[index]
        asked = [n for n in range(max(0, at - 3), at + 1) if self.text.sentences[n].paragraph == paragraph]
        there = any(h.slot in {"where", "deed"} for n in asked for h in topic.hits[n])
        there = there or any(not self.linker.names[n].isdisjoint(topic.slots.places) for n in asked)
        ours = self.linker.names[index].intersection(topic.slots.who) and any(h.slot == "object" for h in hits)
        if not there or not ours or index in topic.direct:
            return False
        stance = who_they_are(self.text, self.text.sentences[at], self.text.sentences[index], self.linker.words[index])
        if stance is None:
            return False
        guest, one = talk.guest, self.text.sentences[index]
        if stance is Stance.ASSERTS and guest.institution in topic.slots.claim.parties:
            stance = Stance.CONFIRMS
        link = Link("direct", "LINK-SHORT", tuple(hits), frozenset(h.slot for h in hits))
        self.candidates.append(
            Candidate(
                claim, guest.institution, stance, Span(one.start, one.end), guest.spelt(self.article.text), None, None,
                rank=3, sentence=index, shown=(turn(self.text, talk, index), link, Verdict(stance, "ST-ANSWER")),
            )
        )  # fmt: skip
        return True

    def _tells_a_question(self, frame: Frame) -> bool:
        """Return whether what is told stands before as a question: *Are they there? I have written about that*."""
        told = frame.back and frame.cue_word is not None and frame.cue_word.operator in {"say", "announce", "publish"}
        at = self.text.sentence_of[frame.regions[0][0]] if told and frame.regions else frame.sentence
        return at < frame.sentence and self._asks(at) and not frame.rule.endswith("-TURN")

    def _asked_before(self, index: int) -> int:
        """Return the question that a sentence answers: the one before it, or before a word or two; -1: none."""
        talk = self.talk
        if talk is None:
            return -1
        if index - 1 in talk.questions:
            return index - 1 if self._asks(index - 1) else -1
        before = self.text.sentences[index - 1]
        brief = index > 1 and before.last - before.first <= _FILLER and index - 2 in talk.questions
        return index - 2 if brief and self._asks(index - 2) else -1

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
        if talk is not None and link.rule == "LINK-WEIGHED" and frame.sentence < min(talk.questions, default=0):
            return "the introduction only says what is talked of"
        if talk is not None and frame.sentence < min(talk.questions, default=0) and self._only_introduces(one, link):
            return "the introduction only says what is talked of"
        if self.turns is not None and asked_else(self.text, self.turns, self.linker, topic, frame.sentence, link):
            return "another matter was asked of"
        if talk is None or frame.sentence not in talk.answers:
            return ""
        floats = not self.column and frame.rule.endswith("-FLOAT")  # goes on with who was introduced: the guest's word
        his = talk.guest in one.sources or (floats and talk.guest.institution in {s.institution for s in one.sources})
        if not his:
            return ""
        sentence = self.text.sentences[frame.sentence]
        if link.how == "anaphor" and verdict.stance is Stance.DENIES and self._asked_not(frame.sentence):
            return "it is the denial that is called wrong"
        if not _WOULD.isdisjoint(self.text.lows[sentence.first : sentence.last]) and (
            frame.rule.endswith("-TURN") or verdict.stance in _SHORTLY
        ):
            return "what he would say he does not say"
        if not (floats or frame.rule.endswith("-TURN")):
            return ""
        words = self.linker.words[frame.sentence]
        if link.how == "anaphor" and not self.column and not self._asked_of(topic, frame.sentence):
            return "nothing was asked of it"
        asked = self._asked_before(frame.sentence) if link.how == "anaphor" and not self.column else -1
        if asked >= 0 and verdict.stance in _SHORTLY and asks_particular(self.text, self.text.sentences[asked]):
            return "something else was asked"
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
        if link.rule == "LINK-WEAK" and not self.column and not self._asked_of(topic, frame.sentence):
            return "nothing was asked of it"
        return "it is told in a clause of another's" if self._told_by_another(one, link) else ""

    def _asked_not(self, index: int) -> bool:
        """Return whether what was just told in a question without a question mark is that it will not be."""
        talk, at = self.talk, index - 1
        if talk is None or self.column or at not in talk.questions or self._asks(at):
            return False
        one = self.text.sentences[at]
        return self.linker.words[at].any("neg", [(one.first, one.last)])

    def _only_introduces(self, one: Spoken, link: Link) -> bool:
        """Return whether the introduction tells by the way, or in a question, what the guest says or thinks."""
        talk, lows = self.talk, self.text.lows
        if talk is None or not any(
            s.institution == talk.guest.institution or (s.speaker is not None and s.speaker == talk.guest.speaker)
            for s in one.sources
        ):
            return False
        begin = one.frame.slot[0] if one.frame.slot is not None else one.frame.at
        asked = not _WHY.isdisjoint(lows[max(0, begin - _ASKING) : begin])
        asked = asked or any(not _WHAT.isdisjoint(lows[a : a + _ASKING]) for a, _ in one.frame.regions)
        return asked or link.how == "anaphor"

    def _asked_of(self, topic: Topic, index: int) -> bool:
        """Return whether the last question, or what was answered since, has a word of the claim's matter.

        A short question that points back (*And is that true?*) asks of what was spoken of before it.
        """
        if self.talk is None:
            return False
        at, turns = index - 1, 0
        while at >= 0 and turns < _TURNS:
            if at != index and any(h.slot in _NAMES_IT or h.slot.startswith("stage") for h in topic.hits[at]):
                return True
            opens = at in self.talk.questions and at - 1 not in self.talk.questions
            if opens and not points_back(self.text, self.text.sentences[at]):
                return False
            turns += opens
            at -= 1
        return False

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
        return not any(words.any(slot, [before]) for slot in _VOUCHED)
