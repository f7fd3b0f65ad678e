"""From frames, links and stances to statements: one per claim, source, stance, stage and party, with its trace."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from monitor.events import Article, Rejected, Stage, Stance, Statement
from monitor.reading.about.linking import Linker
from monitor.reading.about.looks import Link
from monitor.reading.about.pointing import BEARING
from monitor.reading.about.talks import mediated
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.doers import are_there, of_many, our_deed
from monitor.reading.content.opposites import reverse
from monitor.reading.content.outcomes import for_now, foretold, has_begun, runs
from monitor.reading.content.ownwords import of_our_own
from monitor.reading.cut.text import Span, Text
from monitor.reading.framing.frames import Finder, Frame
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.corrections import Corrections
from monitor.reading.merging.flatly import to_be_decided
from monitor.reading.merging.mouthpieces import mouthpieces
from monitor.reading.merging.nesting import (
    another_says,
    claims_it,
    is_deed,
    less_clear,
    nameless,
    nested,
    noun_end,
    of_charges,
    takes_side,
    told_inside,
    votes,
    vouched,
)
from monitor.reading.merging.outlet import told_by_some
from monitor.reading.merging.press import of_others, reported, said_before, told_beside
from monitor.reading.merging.unknowable import told_by_nobody
from monitor.reading.merging.voices import Spoken, Voices
from monitor.reading.merging.weighing import Made, Scales
from monitor.reading.stances.accounts import no_hand_in_it, others_doing
from monitor.reading.stances.later import further
from monitor.reading.stances.operators import decide
from monitor.reading.stances.stages import put_off
from monitor.reading.syntax.adjuncts import posted
from monitor.reading.syntax.clauses import ANDS, adjunct, contrary_beside, segments
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.lookalikes import concluded
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.sources import Source, guessed, worthless

_SAID = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
_OPPOSITE_REACH = 2
"""Sentences back to what somebody says the opposite of."""
_RECENT = 40
"""Candidates back among which those of the same paragraph are looked for."""
_TWICE = 2
_PLAINLY = 0.125
"""The part of its sentences that speak of a claim by themselves, from which on an article is about it."""
_HAS_SAID = frozenset({"habe", "hätte", "hätten"})
_GOES_ON = 2
"""Sentences over which who has denied a hand in it denies that and nothing else."""
_AGENT = frozenset({"by", "par", "por"})
_LINKS = frozenset({"and", "but", "that", "und", "aber", "dass", "et", "mais", "que", "y", "pero", ","})
_CLAUSE = 4
"""Words that a clause beside a nested frame has at least to be read by itself."""
_BACKWARDS = frozenset({Stage.SUSPENDED, Stage.WITHDRAWN, Stage.REJECTED})
"""Steps whose denial leaves room for others: has not suspended it, it is in force."""
_SAME_DAY = frozenset({"ST-OWNACT"})
"""Who announces an act of his own speaks on the day of the act, if no other day is named."""
_NO_ADMISSION = frozenset({"ST-UPHELD", "ST-STILL", "ST-ACCUSE", "ST-LABELACT", "ST-YES"})
"""Who asserts by these admits nothing of his own."""
_STICKS = frozenset({"stick to", "stand by"})
"""Verbs of who keeps to what he has said of a deal, and admits nothing."""
_HEADLINE = 3
"""How much less clear a line of a ticker in bold letters is than the sentences under it."""
"""Operators of verbs that say it more exactly than the saying around them."""
_RANK = {"direct": 0, "weak": 1, "anaphor": 2}


def _said_plainly(one: Candidate) -> bool:
    """Return whether somebody says it in words of the claim, and not only of something around it."""
    return one.shown is not None and one.shown[1].how == "direct" and one.stance in _SAID


class Builder(Corrections):
    """Reads one article."""

    def __init__(
        self, article: Article, text: Text, mentions: Mentions, linker: Linker, finder: Finder, scales: Scales
    ) -> None:
        """Take the prepared parts of one article."""
        super().__init__(article, text, mentions, linker)
        self.finder, self.scales = finder, scales
        self.voices = Voices(article.outlet, text, mentions, self.talk)
        title = article.title.strip().rstrip(".").casefold()
        self._headlines = {
            index
            for index, s in enumerate(text.sentences)
            if title and text.text[s.start : s.end].strip().rstrip(".").casefold() in title and s.last - s.first > 3
        }
        """Sentences that repeat the title: a headline gives no statement (guideline, rule 6)."""
        self._no_part: dict[tuple[str, str], int] = {}
        """In which sentence a source last denied a hand in what a claim says of a person."""
        self._aside: dict[tuple[str, str], int] = {}
        """In which sentence a source last said something that no rule ties to a claim."""
        self._charged = {}
        self._taken_back: list[Candidate] = []
        """What papers take back that is told beside it."""
        self._days = []

    def build(self) -> tuple[tuple[Statement, ...], tuple[Rejected, ...]]:
        """Return the statements, in order of place, and the rejected candidates."""
        self._log_left(self.linker.left)
        frames: list[Frame] = []
        for index in range(len(self.text.sentences) if self.linker.topics else 0):
            here = self.finder.sentence(index, frames)
            frames += here
            spoken = self.voices.resolve(here)
            self.framed[index] = [one.frame for one in spoken if one.sources]
            for topic_id, topic in self.linker.topics.items():
                self._sentence(topic_id, topic, index, spoken)
        self.candidates += said_before(self._taken_back, self.candidates)
        plainly = {c: _PLAINLY * t.length(len(self.text.sentences)) for c, t in self.linker.topics.items()}
        told = {c.claim for c in self.candidates if c.sentence in self.linker.lead and _said_plainly(c)}
        doubtful = {
            claim
            for claim, topic in self.linker.topics.items()
            if len(topic.direct) < plainly[claim] and not topic.headlined and claim not in told
        }
        plain = {c.claim for c in self.candidates if c.shown is None or c.shown[1].how in {"direct", "weak"}}
        pointing = {claim for claim, topic in self.linker.topics.items() if topic.opened and claim not in plain}
        self._hold_back((doubtful | pointing) - self._asked_plainly(), self.scales.sure, pointing)
        if self.talk is None and _PLAINLY * len(self.text.sentences) >= 1:
            self._hold_back(self._thin(plainly) - told, self.scales.surer, ())
        return self._merge(), tuple(self.rejected)

    def _thin(self, plainly: dict[str, float]) -> set[str]:
        """Return the claims that the article seems to be about and of which it says hardly anything in plain words."""
        told = Counter(c.claim for c in self.candidates if c.shown is None or c.shown[1].how == "direct")
        topics = self.linker.topics.items()
        return {c for c, one in topics if one.about and len(one.direct) < plainly[c] and told[c] < _TWICE}

    # ------------------------------------------------------------ one sentence, one claim

    def _sentence(self, claim: str, topic: Topic, index: int, spoken: Sequence[Spoken]) -> None:
        if index in self._headlines or index in topic.apart or self._own_affair(claim, topic, index):
            return
        answered = self._explained if self.talk is None else self._shortly
        if answered(claim, topic, index):
            return
        made = False
        spoken = [
            s for s in self._gone(claim, spoken) if not (told_by_nobody(s.frame) or self._told_by_guest(topic, s))
        ]
        for one in spoken:
            if one.frame.back and not one.frame.regions and len(spoken) == 1:
                continue  # the text begins with who said it: only its title tells what
            made |= self._frame(claim, topic, one)
        for one in spoken if not made else ():
            if one.relayed and not one.sources:  # meldete, das Amt habe gebeten: the words are nobody's but the paper's
                one.sources = one.relayed
                made |= self._frame(claim, topic, one)
                one.sources = []
        if not made and (turn := self._turn(index, spoken)) is not None:
            self._frame(claim, topic, turn)
        self._replied(claim, topic, index)
        said = [s for s in spoken if not is_deed(self.linker.words, topic, s.frame)]
        half = self._told_apart(claim, topic, index, [s.frame for s in said]) if topic.slots.kind.staged else None
        if half is not None:
            self._outlet(claim, topic, index, named=False, half=half)
        elif not made and not self._in_talk(index):
            named = any(
                (s.sources and not to_be_decided(s.frame)) or takes_side(s.frame) or told_by_some(s) for s in said
            )
            self._outlet(claim, topic, index, named=named)

    def _frame(self, claim: str, topic: Topic, one: Spoken) -> bool:
        """Read one frame for one claim; return whether it gave a statement."""
        frame = one.frame
        found = self._linked(claim, topic, one)
        charged = self._other_charges(claim, frame, linked=found is not None and found[1].rule != "LINK-WEIGHED")
        if found is None or self._tells_a_question(frame):
            if frame.regions and not frame.back:
                self._aside.update(((claim, s.institution), frame.sentence) for s in one.sources)
            return False
        regions, link = found
        if charged and link.rule == "LINK-BEARING" and takes_side(frame):
            self._reject(claim, "LINK-OTHER", "other charges are denied, which stand just before", frame)
            return False
        points = link.rule in {"LINK-PRO", "LINK-SHORT"} and self.linker.words[frame.sentence].any("pro", regions)
        if points and self._said_aside(claim, one):
            self._reject(claim, "LINK-OTHER", "what it points back to is something else", frame)
            return False
        if link.rule == "LINK-WEIGHED":
            return self._loose(claim, topic, one, regions, link)
        topic.linked.add(frame.sentence)
        if not one.sources:
            self._reject(claim, frame.rule, "nobody is named who could say it", frame)
            return False
        why = nested(self.linker.words, topic, one)
        if why is not None and not (why[0] == "NEST-DEED" and self._slips(claim, topic, one)):
            self._reject(claim, *why, frame)
            return False
        inside = told_inside(one)
        if inside and not votes(topic, inside) and not is_deed(self.linker.words, topic, inside):
            left = self._rest(regions, inside)
            rest = self.linker.link(topic, frame, left, [s.institution for s in one.sources]) if left else link
            if not left or rest.how not in {"direct", "weak"} or not self._flat_words(topic, left):
                self._reject(claim, "NEST-SAME", "the words inside say it more exactly", frame)
                return False
            regions, link = left, rest
        return self._stances(claim, topic, one, regions, link)

    def _said_aside(self, claim: str, one: Spoken) -> bool:
        """Return whether the sentence before told something else of the same source: *That is absurd, he said*."""
        before = one.frame.sentence - 1
        return bool(one.sources) and all(self._aside.get((claim, s.institution)) == before for s in one.sources)

    def _loose(self, claim: str, topic: Topic, one: Spoken, regions: list[Phrase], link: Link) -> bool:
        """Read one frame that no rule ties to the claim: what else speaks for it has to be enough."""
        logged = len(self.rejected)
        if self._stances(claim, topic, one, regions, link):
            return True
        del self.rejected[logged:]
        self._reject(claim, "LINK-NOWORDS", link.reason, one.frame)
        return False

    def _stances(self, claim: str, topic: Topic, one: Spoken, regions: list[Phrase], link: Link) -> bool:
        """Take what each source of a frame says on one claim; return whether it gave a statement."""
        frame, made, bound = one.frame, False, frozenset(topic.slots.claim.parties)
        for source in mouthpieces(self._of_bodies(topic, one, regions, link), self.article.text, link.hits, bound):
            if self.voices.only_relays(frame, source):
                made = True  # Об этом сообщает агентство: who was quoted said it
                self._came_by(claim, source.institution, frame)
                continue
            if frame.back and not frame.apart and (before := self._said_before(claim, source, frame)):
                self._told_by(before, source, one)
                made = True
                continue
            if self._stands_by(claim, source, frame) and not self._erred(frame):
                made = True
                continue
            case = self._case(topic, one, regions, link, source)
            verdict = others_doing(
                self.text,
                case,
                vouched(topic, source, link, decide(self.text, case), frame),
                topic.slots.claim.who,
                topic.slots.places,
            )
            if verdict.rule == "ST-PARTY" and verdict.stance is Stance.CONFIRMS and self._told_of_him(frame):
                verdict = Verdict(Stance.ASSERTS, "ST-SAY")
            if topic.slots.kind.personal:
                just = frame.sentence - self._no_part.get((claim, source.institution), -9) <= _GOES_ON
                verdict = no_hand_in_it(case, verdict, before=just)
                if verdict.rule == "ST-NOTHISDOING":
                    self._no_part[claim, source.institution] = frame.sentence
            if (
                verdict.rule == "ST-SEE"
                and one.via
                and link.how == "direct"
                and not case.words.any("neg", [*regions, frame.scope])
            ):
                verdict = Verdict(Stance.ASSERTS, "ST-WITNESS")  # the paper reports that officers have seen them
            admits = verdict.stance is Stance.ASSERTS and source.institution in topic.slots.claim.parties
            admits = admits and not topic.slots.kind.staged and verdict.rule not in _NO_ADMISSION
            admits &= not self._tells_of_another(topic, frame, source, regions)
            told = topic.slots.together and "deed" in link.present and link.how in {"direct", "weak"}
            if admits and not told and not self._spelt(topic, link, regions):
                verdict = Verdict(None, "ST-ADMIT", "an admission has to name the deed")
            if (
                verdict.rule in {"ST-PARTY", "ST-EVIDENCE"}
                and case.party
                and not case.deal
                and not topic.slots.kind.personal
                and not (topic.slots.kind.name == "claim" and source.kind == "organisation")  # the group announced
                and guessed(source)
            ):
                verdict = Verdict(None, "ST-ADMIT", "nobody whose institution is guessed admits it by the way")
            verdict = self._of_papers(
                claim, topic, one, source, link, self._besides(topic, frame, source, verdict, regions, link)
            )
            if verdict.stance is None:
                self._reject(claim, verdict.rule, verdict.reason, frame)
                continue
            if unsaid := self._unsaid(topic, one, link, verdict):
                self._reject(claim, "ANSWER", unsaid, frame)
                continue
            if (nobody := worthless(source, verdict.stance, self.article.text)) is not None:
                self._reject(claim, "SRC-NOBODY", nobody, frame)
                continue
            if self._contradicts(claim, source.institution, one, verdict.stance):
                self._reject(
                    claim, "ST-CONTRADICTS", "the same source has just denied it: this gives its reasons", frame
                )
                continue
            made |= self._candidate(claim, topic, one, source, link, verdict)
            more = further(self.text, case) if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS} else None
            if more is not None:
                self._candidate(claim, topic, one, source, link, more)
        return made

    def _tells_of_another(self, topic: Topic, frame: Frame, source: Source, regions: list[Phrase]) -> bool:
        """Return whether a party keeps to a deal, or tells what the other one, whom it names, has done to it."""
        slots = topic.slots
        if slots.together and frame.cue_word is not None and frame.cue_word.lemma in _STICKS:
            return True
        theirs = slots.doers and source.institution not in slots.doers and not (slots.kind.personal or slots.together)
        theirs = theirs and self.text.lang == "en"
        return bool(theirs) and any(not slots.doers.isdisjoint(self.linker.named(one)) for one in regions)

    def _told_of_him(self, frame: Frame) -> bool:
        """Return whether only somebody else tells what a party has let out: *Das habe ein Vertrauter ausgeplaudert*."""
        return self.text.lang == "de" and any(self.text.lows[j] in _HAS_SAID for j in frame.parts)

    def _linked(self, claim: str, topic: Topic, one: Spoken) -> tuple[list[Phrase], Link] | None:
        """Return the content of a frame with its link to the claim; None, with the reason logged, where it has none."""
        frame = one.frame
        regions = self._content(one)
        names = [s.institution for s in one.sources]
        told = frozenset(s.institution for other in one.inner for s in other.sources)
        link = self.linker.link(topic, frame, regions, names, told)
        if not link.how and frame.asked is not None:
            link = self.linker.link(topic, frame, [frame.asked], names)
            link = link._replace(how="anaphor" if link.how else "", hits=())
        if link.how == "anaphor" and (rival := self.linker.rival(topic, frame.sentence)):
            link = Link("", "LINK-RIVAL", link.hits, link.present, f"what it points back to is {rival}")
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if frame.back and operator in {"comment", "hope", "warn"}:
            return None
        if link.how and (rival := self.linker.better(topic, frame, regions, link)):
            link = Link("", "LINK-RIVAL", link.hits, link.present, f"the words are those of {rival}")
        link = self._when_done(claim, topic, one, regions, link)
        if not link.how and self._slips(claim, topic, one):
            return regions, link._replace(how="anaphor", rule="LINK-SLIP")
        named = self.linker.told_names(frame, regions) if link.rule == "LINK-NOWORDS" else ()
        if named and of_others(topic, one, named, self.linker.kinds.kind_of):
            link = Link("", "LINK-ELSEWHERE", link.hits, link.present, "it names others than those of the claim")
        if link.rule == "LINK-NOWORDS" and topic.about and one.sources:
            rule = "LINK-PRESS" if reported(topic, one) else self._awaits(claim, topic, one, regions)
            return regions, link._replace(how="anaphor", rule=rule)
        if not link.how:
            if topic.about or link.present & {"who", "object", "what"}:
                self._reject(claim, link.rule, link.reason, frame)
            return None
        return regions, link

    def _besides(
        self, topic: Topic, frame: Frame, source: Source, verdict: Verdict, regions: list[Phrase], link: Link
    ) -> Verdict:
        """Return the verdict, or that it is about something beside the claim."""
        if verdict.stance is Stance.DENIES and of_charges(frame):
            return Verdict(None, "ST-CHARGES", "it is the charges against somebody that are denied")
        claimed = frame.cue_word is not None and frame.cue_word.lemma in {"claim", "allege", "behaupten", "prétendre"}
        if claimed and verdict.rule == "ST-PARTY" and source.institution not in topic.slots.claim.parties:
            return Verdict(Stance.ASSERTS, "ST-SAY")  # a mediator that only claims it does not vouch for it
        if verdict.rule == "ST-PARTY" and nameless(frame):
            return Verdict(Stance.ASSERTS, "ST-SAY")  # unter Berufung auf zwei Beamte: no side admits it
        goes_on = frame.rule.endswith("-FLOAT") and verdict.stance in _SAID
        if goes_on and self.linker.words[frame.sentence].any("mum", frame.regions):
            return Verdict(None, "ST-MUM", "who has nothing to tell goes on and tells nothing")
        if verdict.stance is Stance.DENIES and topic.slots.together and mediated(self.text, regions):
            return Verdict(None, "ST-MEDIATED", "who brought the sides together is something beside the deal")
        if verdict.stance is Stance.ASSERTS and topic.slots.blamed and claims_it(frame, source, topic):
            return Verdict(None, "ST-OWNCLAIM", "a group that claims a deed does not say that it was another's")
        if topic.slots.kind.staged and source.human and self._plans(frame, link):
            return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # the speaker plans to hold the vote in May
        return self._only_when(topic, frame.sentence, regions, link, verdict)

    def _contradicts(self, claim: str, institution: str, one: Spoken, stance: Stance) -> bool:
        """Return whether a source would assert what it denied in the same paragraph, and not on a later day."""
        frame = one.frame
        admits = self.text.lang in {"de", "en"} and frame.cue_word is not None and frame.cue_word.operator == "confirm"
        if stance not in {Stance.ASSERTS, Stance.CONFIRMS} or (admits and self.text.lows[frame.at - 1] != "to"):
            return False  # Nun räumte Rom es ein
        here = self.text.sentences[frame.sentence].paragraph
        return any(
            c.claim == claim and c.source == institution and c.stance is Stance.DENIES and c.sentence < frame.sentence
            and self.text.sentences[c.sentence].paragraph == here and c.stage not in _BACKWARDS
            and not self._later(one, institution, c.day, c.sentence)
            for c in self.candidates[-_RECENT:]
        )  # fmt: skip

    def _rest(self, regions: Sequence[Phrase], inside: Frame) -> list[Phrase]:
        """Return what of a content does not belong to the frame `inside` it: the clause before."""
        low = min([inside.scope[0], *(a for a, b in inside.regions if a < b)])
        begin = inside.slot[1] if inside.slot is not None else inside.at
        low = max(
            [low, *(j for j in range(begin, inside.at) if self.text.lows[j] in ANDS)]
        )  # has none and knows of none
        high = max([inside.scope[1], *(b for a, b in inside.regions if a < b)])
        left = [(a, min(b, low)) for a, b in regions if a < low] + [(max(a, high), b) for a, b in regions if b > high]
        while left and left[-1][1] > left[-1][0] and self.text.lows[left[-1][1] - 1] in _LINKS:
            left[-1] = left[-1][0], left[-1][1] - 1
        return [(a, b) for a, b in left if b - a >= _CLAUSE]

    def _flat_words(self, topic: Topic, regions: Sequence[Phrase]) -> bool:
        """Return whether the deed or a stage itself stands in the regions."""
        return any(h.slot in {"deed", "what"} or h.slot.startswith("stage") for h in self.linker.hits(topic, regions))

    def _said_before(self, claim: str, source: Source, frame: Frame) -> list[Candidate]:
        """Return what the same source says on the claim in the sentence before."""
        near = itertools.takewhile(lambda c: c.sentence >= frame.sentence - 1, reversed(self.candidates))
        before = [c for c in near if c.sentence == frame.sentence - 1]
        return [c for c in before if c.claim == claim and c.source == source.institution]

    def _told_by(self, before: Sequence[Candidate], source: Source, one: Spoken) -> None:
        """*Das sagte X am Montag*: who spoke the sentence before, if that names only the institution, and when."""
        frame = one.frame
        day = self._dated(one, source.institution).day
        for candidate in before:
            if candidate.day is None and not candidate.recalled:
                candidate.day = day
            if source.speaker and source.kind != "anaphor":
                candidate.speaker = source.spelt(self.article.text)
                candidate.span = Span(candidate.span.start, self.text.sentences[frame.sentence].end)

    def _content(self, one: Spoken) -> list[Phrase]:
        """Return the content; words of a prepositional slot that do not belong to the speaker are content too."""
        if one.content:
            return one.content
        frame = one.frame
        last = len(self.text.lows) - 1  # an empty scope can stand behind the last word: whoever looks there finds that
        regions = [(min(first, last), end) for first, end in frame.regions or [frame.scope]]
        if frame.slot and one.sources and frame.rule.endswith("-PREP"):
            speaker = one.sources[-1].speaker
            end = self.text.token_at(speaker.end - 1) + 1 if speaker else frame.slot[1]
            end = min(end, noun_end(self.text, frame.slot))
            if frame.slot[0] < end < frame.slot[1] and not posted(self.text, end, frame.slot[1]):
                regions = sorted([*regions, (end, frame.slot[1])])
        if frame.slot and frame.rule.endswith(("-INV", "-V2", "-PREP")):
            regions = self._past_apposition(one, frame.slot, regions) or regions
        one.content = regions
        return regions

    def _past_apposition(self, one: Spoken, slot: Phrase, regions: list[Phrase]) -> list[Phrase]:
        """Return a content without what only says who speaks: *«Es posible», dijo X, investigador del Instituto Y*."""
        end = self._named_to(one, slot) or slot[1]
        cut = [(max(first, end) if first >= slot[1] else first, last) for first, last in regions]
        return [(a, b) for a, b in cut if a < b and not (a >= slot[1] and another_says(self.text, a, b))]

    def _named_to(self, one: Spoken, slot: Phrase) -> int:
        """Return where the words end by which the speaker in a slot is known: *X (Nueva Esperanza)*; else 0."""
        begin = self.text.starts[slot[0]]
        ends = [step.end for source in one.sources for step in source.steps if begin <= step.start < step.end]
        return self.text.token_at(max(ends) - 1) + 1 if ends else 0

    def _case(self, topic: Topic, one: Spoken, regions: list[Phrase], link: Link, source: Source) -> Case:
        frame = one.frame
        slots = {h.slot for h in link.hits}
        stays = topic.slots.kind.announced and for_now(self.text, regions)
        if stays or contrary_beside(self.text, link.hits):
            slots.discard("contrary")  # will stay until there is a successor; check it after a video shows him alive
        if not (topic.slots.kind.leaving or "side" in link.present):
            slots.discard("absent")  # only a side itself says so of its own
        staged = topic.slots.kind.staged
        core = {s for s in slots if s.startswith("stage")} if staged else {"deed", "object", "what", "blame"}
        if frame.cue_word and frame.cue_word.operator == "announce" and topic.slots.together:
            core.add("deal")  # объявил о соглашении: the agreement is what is announced
        words = self.linker.words[frame.sentence]
        if frame.back and regions[0][0] < regions[0][1]:  # Das wollte er nicht bestätigen: what was told, and how
            words = words.beside(self.linker.words[self.text.sentence_of[regions[0][0]]])
        if "deal" in slots and not staged and words.any("exists", regions):
            core.add("deal")  # there has been an exchange
        party = self._own_act(topic, frame, source, link)
        planned = [h for h in link.hits if h.slot == "planned"] if "planned" in slots else []
        return Case(
            frame,
            words,
            regions,
            direct=(bool(slots & core) or "blame" in link.present) and link.how in {"direct", "weak"},
            contrary=("contrary" in slots and not topic.slots.kind.leaving) or "absent" in slots,
            contraries=[(h.first, h.last) for h in link.hits if h.slot in {"contrary", "absent"} & slots],
            plans=[
                (h.first, h.last)
                for h in planned
                if not (put_off(h, link.hits) or concluded(self.text, h.first, link.hits))
                and not adjunct(self.text, h.first)
                and not any(o.frame.slot and o.frame.slot[0] <= h.first < o.frame.slot[1] for o in one.inner)
            ],
            actors=lambda phrase: bool(self.linker.named(phrase).intersection(topic.slots.who)),
            behind=frozenset(
                h.first for h in planned if h.last < len(self.text.lows) and self.text.lows[h.last] in _AGENT
            ),
            notyet=[(h.first, h.last) for h in link.hits if h.slot == "notyet"],
            anaphoric=link.how == "anaphor",
            asked=link.rule == "LINK-ANSWER",
            none=link.rule == "LINK-OWN" and link.how == "anaphor",
            before=self._taken_up(topic.slots.claim.id, frame.sentence, link.rule),
            side=source.institution in topic.slots.claim.parties
            or source.institution in (topic.slots.who if topic.slots.together else topic.slots.doers),
            party=party,
            announced=topic.slots.kind.announced
            or (topic.slots.kind.name == "claim" and "who" in link.present and foretold(topic.slots.claim.title)),
            deal=topic.slots.together and not staged,
            accused=topic.slots.kind.exact and source.institution in topic.slots.doers,
            whose=topic.slots.kind.exact and bool(topic.slots.doers),
            who=topic.slots.doers,
            named=self.linker.named,
            speaker=source.institution,
            staged=staged,
            ahead=self.calendar.ahead,
            things=[h for h in link.hits if h.slot in {"object", "anaphor", "what"}],
            hits=[h for h in link.hits if h.slot in core or (not staged and h.slot in {"who", "anaphor"})],
        )

    def _taken_up(self, claim: str, sentence: int, rule: str) -> Stance | None:
        """Return the stance of who only says the same as was said before, or the opposite."""
        if rule not in {"LINK-SAME", "LINK-OPPOSITE"}:
            return None
        if rule == "LINK-SAME":
            return self._stance_before(claim, sentence)
        return reverse(self._stance_before(claim, sentence, _OPPOSITE_REACH))

    def _stance_before(self, claim: str, sentence: int, reach: int = 1) -> Stance | None:
        """Return which side was taken last, in this sentence or the one before: *said the same*."""
        for one in reversed(self.candidates[-_RECENT:]):
            if one.claim == claim and sentence - one.sentence <= reach:
                return Stance.ASSERTS if one.stance is Stance.CONFIRMS else one.stance
        return None

    def _spelt(self, topic: Topic, link: Link, told: Sequence[Phrase]) -> bool:
        """Return whether one clause names the deed and who or what it is done with: an admission has to.

        Where the deed needs no object (a death, a resignation) it is enough by itself.
        """
        alone = any(need <= {"who", "deed"} for need in topic.slots.kind.needs)
        if {"deed", "anaphor"} <= link.present and link.how in {"direct", "weak"} and has_begun(self.text, link.hits):
            return True  # die Entsendung habe begonnen
        there = {"object", "where"} <= link.present and are_there(self.text, link.hits)
        if there or link.rule == "LINK-THERE":
            return True  # "They are there," said the side whose soldiers they are
        if (topic.slots.together and runs(self.text, self.linker.words, link.hits)) or our_deed(
            self.text, link.hits, link.present
        ):
            return True
        if of_our_own(self.text, told, link.hits, together=topic.slots.together):
            return True
        dealt = topic.slots.together and "deed" in link.present and bool(link.present & {"object", "deal"})
        if link.rule != "LINK-DIRECT" and not ((alone or dealt) and link.rule == "LINK-INHERIT"):
            return False
        regions = [(h.first, h.last) for h in link.hits]
        if not regions or (link.rule == "LINK-INHERIT" and of_many(self.text, link.hits)):
            return False
        low, high = min(a for a, _ in regions), max(b for _, b in regions)
        for first, last in segments(self.text, [(low, high)]):
            slots = {h.slot for h in link.hits if first <= h.first < last}
            present = {"object", "where"} <= slots and topic.slots.kind.placed  # our soldiers are in Congo
            signed = {"deed", "deal"} <= slots and topic.slots.together  # I have signed an agreement with Baku
            if signed or {"deed", "object"} <= slots or "what" in slots or (alone and "deed" in slots) or present:
                return True
        return False

    def _own_act(self, topic: Topic, frame: Frame, source: Source, link: Link) -> bool:
        """Return whether the source admits something or announces an act of its own (guideline, rule 9)."""
        claim, operator = topic.slots.claim, frame.cue_word.operator if frame.cue_word else "say"
        if operator == "announce" and source.institution in claim.authorities:
            return True
        if topic.slots.kind.staged:
            return False  # decided with the stage
        told = operator == "announce" and topic.slots.together and link.present & {"object", "deal", "anaphor"}
        if told and link.how in {"direct", "weak"}:
            return source.institution in topic.slots.doers  # a side announces a truce
        if source.institution in claim.parties and not self._spelt(topic, link, frame.regions):
            return False
        sides = topic.slots.who if any("whos" in need for need in topic.slots.kind.needs) else ()
        return source.institution in claim.parties or source.institution in sides

    def _candidate(self, claim: str, topic: Topic, one: Spoken, source: Source, link: Link, verdict: Verdict) -> bool:
        frame = one.frame
        stage, party = self._stage(claim, topic, self._content(one), link, source, verdict)
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if self._proposes(topic, frame):
            stage = Stage.PROPOSED
        if verdict.stance is Stance.RETRACTS:
            stage = None  # the article that it withdraws is no treaty
        own = stage is not None
        if stage is None and (operator in BEARING or link.how == "anaphor" or verdict.stance not in _SAID):
            stage, party = self._meant(claim, topic, verdict, frame, source.institution)
        if topic.slots.kind.staged and stage is None and verdict.stance in _SAID:
            self._reject(claim, "STAGE-NONE", "no stage of the process is named", frame)
            return False
        if (
            own
            and stage is Stage.WITHDRAWN
            and party == source.institution
            and self._decides(claim, topic, frame, self._content(one), verdict)
        ):
            stage = Stage.PROPOSED
        said, party, verdict = verdict, *self._own_step(topic, source, link, (stage, party), verdict)
        if verdict.rule == "ST-OWNACT" and self._by_the_way and self._in_words(link, one.frame):
            verdict = said  # it is no news of his that is only mentioned
        dated = self._dated(one, source.institution)
        if (
            dated.day is None
            and not dated.recalled
            and (frame.rule.endswith(("-FLOAT", "-KONJ")) or any(step.rule == "COREF-PRONOUN" for step in source.steps))
        ):
            dated = self._last_dated(source.institution, frame.sentence) or dated
        if dated.day is None and not dated.recalled and verdict.rule in _SAME_DAY:
            dated = next((found for region in frame.regions if (found := self.calendar.said_on(*region)).day), dated)
        self._days.append((source.institution, frame.sentence, dated))
        span = self._quote(frame)
        speaker = source.spelt(self.article.text)
        if verdict.stance is None:
            return False
        made = Made(one, source, link, verdict, stage)
        likely = self.scales.weigh(made, topic, self.linker, self.candidates)
        if likely is None:
            self._reject(claim, "WEIGH-LITTLE", "as a whole too little speaks for it", frame)
            return False
        if own and verdict.stance in _SAID:
            self._remember(claim, stage, party, verdict, recalled=dated.recalled)
        rank = _RANK[link.how] + less_clear(frame) + dated.recalled
        rank += _HEADLINE * self._bold(frame.sentence)
        if verdict.stance is Stance.CANNOT_CONFIRM and link.how == "anaphor":
            rank += verdict.rule == "ST-PROBE" or not self._quotes(frame)
        first = Candidate(
            claim, source.institution, verdict.stance, span, speaker, stage, party, dated.day, dated.recalled, one.via,
            rank, frame.sentence, (frame, link, verdict), (*source.steps, *dated.steps),
            guessed=guessed(source), verdict=self._own_word(source, frame, verdict),
            likely=likely,
        )  # fmt: skip
        self.candidates.append(first)
        if verdict.rule == "ST-RETRACT" and source.kind == "outlet" and told_beside(topic, self.text, frame):
            self._taken_back.append(first)
        if own and said.stance in {Stance.ASSERTS, Stance.CONFIRMS}:
            for step, how in self._more_steps(claim, topic, self._content(one), link, source, said):
                party, verdict = self._own_step(topic, source, link, step, how)
                if verdict.stance is not None and (step[0], party) != (stage, first.party):
                    self.candidates.append(replace(first, stance=verdict.stance, stage=step[0], party=party))
                    self._remember(claim, step[0], party, verdict, recalled=dated.recalled)
        return True
