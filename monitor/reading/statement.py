"""From frames, links and stances to statements: one per claim, source, stance, stage and party, with its trace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from monitor.events import OUTLET, Article, Rejected, Stage, Stance, Statement, Step, statement_id
from monitor.reading.dates import Dated, said_on
from monitor.reading.frames import Finder, Frame
from monitor.reading.grammar import Phrase
from monitor.reading.linking import BEARING, Link, Linker, Topic
from monitor.reading.mentions import Mentions, Said, Source
from monitor.reading.patterns import Hit
from monitor.reading.stages import stage_of
from monitor.reading.stance import Case, Verdict, clause_of, decide, focus, further, segments
from monitor.reading.text import Span, Text, key

_NATIONAL = frozenset(
    {Stage.SUBMITTED, Stage.APPROVED, Stage.RATIFIED, Stage.WITHDRAWN, Stage.REJECTED, Stage.PROPOSED}
)
"""Stages that each state reaches by itself."""
_SAID = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
SIDES = frozenset(
    {Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.CANNOT_CONFIRM, Stance.RETRACTS, Stance.DEEMS_LIKELY}
)
_MUTE = frozenset({"decide", "plan", "want", "see", "find", "know", "ask", "publish", "check"})
"""Operators whose subject does not thereby become the one who speaks on."""
_ASKED = {
    "de": frozenset({"ob", "wann", "dass"}),
    "en": frozenset({"whether", "when", "if", "that"}),
    "fr": frozenset({"si", "quand", "que"}),
    "es": frozenset({"si", "cuando", "que"}),
    "uk": frozenset({"чи", "коли", "що"}),
    "ru": frozenset({"когда", "что"}),
}
"""Words that open a clause which is asked or told, not stated."""
_DENIALS = frozenset({"deny", "reject", "refute", "doubt", "exclude"})
_POSSESSIVES = {
    "de": frozenset("sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere".split()),
    "en": frozenset({"its", "his", "her", "their", "our"}),
    "fr": frozenset({"son", "sa", "ses", "leur", "notre"}),
    "es": frozenset({"su", "sus", "nuestro", "nuestra"}),
    "uk": frozenset({"його", "її", "їхній", "наш", "свій"}),
    "ru": frozenset({"его", "ее", "их", "наш", "свой"}),
}
_SAME_DAY = frozenset({"ST-OWNACT"})
"""Who announces an act of his own speaks on the day of the act, if no other day is named."""
_RANK = {"direct": 0, "weak": 1, "anaphor": 2}


@dataclass(slots=True)
class Candidate:
    """A statement before the merge."""

    claim: str
    source: str
    stance: Stance
    span: Span
    speaker: str | None = None
    stage: Stage | None = None
    party: str | None = None
    day: date | None = None
    recalled: bool = False
    via: str | None = None
    rank: int = 0
    sentence: int = 0
    steps: list[Step] = field(default_factory=list)


@dataclass(slots=True)
class Spoken:
    """A frame with its resolved sources."""

    frame: Frame
    sources: list[Source]
    via: str | None = None
    inner: list[Spoken] = field(default_factory=list)
    outer: Spoken | None = None
    """The frame that tells this one."""


def _surname(speaker: str | None) -> str:
    """Return the last word of a speaker's name; two voices of one institution are told apart by it."""
    return key(speaker.split()[-1]) if speaker and speaker.split() else ""


def _alike(one: str | None, other: str | None) -> bool:
    """Return whether two speakers of one institution can be the same: one name, or a pronoun."""
    if not one or not other or one.islower() or other.islower():
        return True
    return _surname(one) == _surname(other)


class Builder:
    """Reads one article."""

    def __init__(self, article: Article, text: Text, mentions: Mentions, linker: Linker, finder: Finder) -> None:
        """Take the prepared parts of one article."""
        self.article, self.text, self.mentions, self.linker, self.finder = article, text, mentions, linker, finder
        self.rejected: list[Rejected] = []
        self.candidates: list[Candidate] = []
        self.history: list[Said] = []
        title = article.title.strip().rstrip(".").casefold()
        self._headlines = {
            index
            for index, s in enumerate(text.sentences)
            if title and text.text[s.start : s.end].strip().rstrip(".").casefold() in title and s.last - s.first > 3
        }
        """Sentences that repeat the title: a headline gives no statement (guideline, rule 6)."""
        self._stages: dict[str, tuple[Stage | None, str | None]] = {}

    def build(self) -> tuple[tuple[Statement, ...], tuple[Rejected, ...]]:
        """Return the statements, in order of place, and the rejected candidates."""
        frames: list[Frame] = []
        for index in range(len(self.text.sentences)):
            here = self.finder.sentence(index, frames)
            frames += here
            spoken = self._resolve(here)
            for topic_id, topic in self.linker.topics.items():
                self._sentence(topic_id, topic, index, spoken)
        return self._merge(), tuple(self.rejected)

    # ------------------------------------------------------------ sources

    def _resolve(self, frames: list[Frame]) -> list[Spoken]:
        """Resolve the source slots of one sentence, in order, and nest what is told within what."""
        found: list[Spoken] = []
        for frame in frames:
            sources = self._sources(frame, found)
            found.append(Spoken(frame, sources))
            if frame.cue_word and frame.cue_word.operator in _MUTE:
                continue
            start = self.text.tokens[frame.at].start
            for source in sources:
                sentence = self.text.sentences[frame.sentence]
                self.history.append(Said(start, source, frame.sentence, sentence.paragraph))
        for outer in found:
            for other in found:
                if other is not outer and any(a <= other.frame.at < b for a, b in outer.frame.regions):
                    outer.inner.append(other)
                    if outer.sources and (other.outer is None or outer.frame.at > other.outer.frame.at):
                        other.outer = outer
        for one in found:
            if (
                not one.sources
                and one.outer
                and one.frame.slot
                and one.frame.cue_word
                and one.frame.cue_word.operator in BEARING
            ):
                one.sources = one.outer.sources
        self._relays(found)
        return found

    def _sources(self, frame: Frame, found: list[Spoken]) -> list[Source]:
        if frame.slot is None:
            return []
        if frame.carried and frame.slot[1] <= frame.slot[0]:
            return []
        same = next((s for s in reversed(found) if s.frame.slot == frame.slot), None)
        if frame.carried and same is not None:
            return same.sources
        span = self.text.span(*frame.slot)
        return self.mentions.sources(span.start, span.end, history=self.history)

    def _relays(self, found: list[Spoken]) -> None:
        """Turn an outlet that tells what another source says into the way it came; it is not the source."""
        cites = [s for s in found if s.frame.rule.endswith("-CITE") and s.sources]
        for one in cites:
            if one.sources[0].kind == "unnamed" and any(s.sources and s.sources[0].kind == "outlet" for s in found):
                one.sources = []
        cites = [one for one in cites if one.sources]
        for one in found:
            if not one.sources or one.sources[0].kind != "outlet" or one.frame.rule.endswith("-NOUN"):
                continue
            inner = [s for s in one.inner if s.sources and s.sources[0].institution != one.sources[0].institution]
            inner += [s for s in cites if s is not one and s not in inner]
            for other in inner:
                other.via = one.sources[0].institution
            if inner:
                one.sources = []
        for one in found:
            if one.via is None and one.sources and one.sources[0].kind != "outlet":
                first, last = clause_of(self.text, one.frame)
                names = self.mentions.outlet_of(*self.text.span(first, last)) if first < last else []
                one.via = next((n for n in names if n != one.sources[0].institution), None)

    # ------------------------------------------------------------ one sentence, one claim

    def _sentence(self, claim: str, topic: Topic, index: int, spoken: Sequence[Spoken]) -> None:
        if index in self._headlines:
            return
        made = False
        for one in spoken:
            made |= self._frame(claim, topic, one)
        if not made:
            self._outlet(claim, topic, index, spoken)

    def _frame(self, claim: str, topic: Topic, one: Spoken) -> bool:
        """Read one frame for one claim; return whether it gave a statement."""
        frame = one.frame
        regions = self._content(one)
        names = [s.institution for s in one.sources]
        link = self.linker.link(topic, frame, regions, names)
        if link.how == "anaphor" and (rival := self.linker.rival(topic, frame.sentence)):
            link = Link("", "LINK-RIVAL", link.hits, link.present, f"what it points back to is {rival}")
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if frame.back and operator in {"comment", "label", "hope", "warn"}:
            return False
        if link.how and (rival := self.linker.better(topic, frame, regions, link)):
            link = Link("", "LINK-RIVAL", link.hits, link.present, f"the words are those of {rival}")
        if not link.how:
            if link.present & {"who", "object", "what"}:
                self._reject(claim, link.rule, link.reason, frame)
            return False
        topic.linked.add(frame.sentence)
        if not one.sources:
            self._reject(claim, frame.rule, "nobody is named who could say it", frame)
            return False
        outer = one.outer.frame.cue_word.operator if one.outer and one.outer.frame.cue_word else ""
        if outer in _DENIALS and not frame.rule.endswith(("-NOUN", "-CITE")):
            self._reject(claim, "NEST-DENIED", "it is told within what is denied", frame)
            return False
        if one.outer and self._is_deed(topic, frame):
            self._reject(claim, "NEST-DEED", "the verb is the deed that is spoken of, not speech about it", frame)
            return False
        if self._told_inside(one):
            self._reject(claim, "NEST-SAME", "the words inside say it more exactly", frame)
            return False
        made = False
        for source in one.sources:
            if frame.back and any(
                c.claim == claim and c.source == source.institution and c.sentence == frame.sentence - 1
                for c in self.candidates
            ):
                self._told_by(claim, source, frame)
                made = True
                continue
            case = self._case(topic, one, regions, link, source)
            verdict = decide(self.text, case)
            admits = verdict.stance is Stance.ASSERTS and source.institution in topic.slots.claim.parties
            spelt = link.rule == "LINK-DIRECT" and self._spelt(link)
            if admits and not topic.slots.kind.staged and not spelt:
                verdict = Verdict(None, "ST-ADMIT", "an admission has to name the deed")
            if verdict.stance is None:
                self._reject(claim, verdict.rule, verdict.reason, frame)
                continue
            if self._contradicts(claim, source.institution, frame, verdict.stance):
                self._reject(
                    claim, "ST-CONTRADICTS", "the same source has just denied it: this gives its reasons", frame
                )
                continue
            made |= self._candidate(claim, topic, one, source, link, verdict)
            more = further(self.text, case) if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS} else None
            if more is not None:
                self._candidate(claim, topic, one, source, link, more)
        return made

    @staticmethod
    def _is_deed(topic: Topic, frame: Frame) -> bool:
        """Return whether the cue is itself the claim's deed: *said that both had agreed on a truce*."""
        cue = frame.cue_word
        plain = cue is not None and cue.operator in {"say", "announce", "decide"} and "weak" in cue.flags
        return plain and any(h.slot == "deed" and h.first <= frame.at < h.last for h in topic.hits[frame.sentence])

    def _contradicts(self, claim: str, institution: str, frame: Frame, stance: Stance) -> bool:
        """Return whether a source would assert what it denied in the same paragraph."""
        if stance not in {Stance.ASSERTS, Stance.CONFIRMS}:
            return False
        here = self.text.sentences[frame.sentence].paragraph
        return any(
            c.claim == claim and c.source == institution and c.stance is Stance.DENIES and c.sentence < frame.sentence
            and self.text.sentences[c.sentence].paragraph == here
            for c in self.candidates
        )  # fmt: skip

    @staticmethod
    def _told_inside(one: Spoken) -> bool:
        """Return whether a frame inside this one has the same source, so that it carries the stance."""
        cue = one.frame.cue_word
        if cue is None or cue.operator not in {"say", "announce", "stand", "hear"}:
            return False
        mine = {s.institution for s in one.sources}
        for other in one.inner:
            inner = other.frame.cue_word
            if (
                inner
                and inner.operator
                in {
                    "confirm",
                    "deny",
                    "reject",
                    "exclude",
                    "believe",
                    "deem",
                    "refuse",
                    "check",
                    "hope",
                    "comment",
                    "promise",
                }
                and (mine & {s.institution for s in other.sources})
            ):
                return True
        return False

    def _told_by(self, claim: str, source: Source, frame: Frame) -> None:
        """*Das sagte X*: who spoke the sentence before, if that names only the institution."""
        for candidate in self.candidates:
            same = candidate.claim == claim and candidate.source == source.institution
            if same and candidate.sentence == frame.sentence - 1 and source.speaker and source.kind != "anaphor":
                candidate.speaker = self.article.text[source.speaker.start : source.speaker.end]
                candidate.span = Span(candidate.span.start, self.text.sentences[frame.sentence].end)

    def _content(self, one: Spoken) -> list[Phrase]:
        """Return the content; words of a prepositional slot that do not belong to the speaker are content too."""
        frame = one.frame
        regions = list(frame.regions) or [frame.scope]
        if frame.slot and one.sources and frame.rule.endswith("-PREP"):
            speaker = one.sources[-1].speaker
            end = self.text.token_at(speaker.end - 1) + 1 if speaker else frame.slot[1]
            if frame.slot[0] < end < frame.slot[1]:
                regions = sorted([*regions, (end, frame.slot[1])])
        return regions

    def _case(self, topic: Topic, one: Spoken, regions: list[Phrase], link: Link, source: Source) -> Case:
        frame = one.frame
        slots = {h.slot for h in link.hits}
        staged = topic.slots.kind.staged
        core = {s for s in slots if s.startswith("stage")} | (set() if staged else {"deed", "object", "what"})
        party = self._own_act(topic, frame, source, link)
        return Case(
            frame,
            self.linker.words(
                self.text.sentence_at(self.text.tokens[regions[0][0]].start) if frame.back else frame.sentence
            ),
            regions,
            direct=bool(slots & core) and link.how in {"direct", "weak"},
            contrary="contrary" in slots,
            contraries=[(h.first, h.last) for h in link.hits if h.slot == "contrary"],
            plans=[
                (h.first, h.last)
                for h in link.hits
                if h.slot == "planned"
                and not any(o.frame.slot and o.frame.slot[0] <= h.first < o.frame.slot[1] for o in one.inner)
            ],
            notyet="notyet" in slots,
            anaphoric=link.how == "anaphor",
            party=party,
            staged=staged,
            hits=[h for h in link.hits if h.slot in core or (not staged and h.slot in {"who", "anaphor"})],
        )

    def _spelt(self, link: Link) -> bool:
        """Return whether one clause names the deed and who or what it is done with: an admission has to."""
        regions = [(h.first, h.last) for h in link.hits]
        if not regions:
            return False
        low, high = min(a for a, _ in regions), max(b for _, b in regions)
        for first, last in segments(self.text, [(low, high)]):
            slots = {h.slot for h in link.hits if first <= h.first < last}
            if {"deed", "object"} <= slots or "what" in slots:
                return True
        return False

    def _own_act(self, topic: Topic, frame: Frame, source: Source, link: Link) -> bool:
        """Return whether the source admits something or announces an act of its own (guideline, rule 9)."""
        claim, operator = topic.slots.claim, frame.cue_word.operator if frame.cue_word else "say"
        if operator == "announce" and source.institution in claim.authorities:
            return True
        spelt = link.rule == "LINK-DIRECT" and self._spelt(link)
        if source.institution in claim.parties and not topic.slots.kind.staged and not spelt:
            return False
        if topic.slots.kind.staged:
            return False  # decided with the stage
        sides = topic.slots.who if any("whos" in need for need in topic.slots.kind.needs) else ()
        return source.institution in {*claim.parties, *sides}

    def _candidate(self, claim: str, topic: Topic, one: Spoken, source: Source, link: Link, verdict: Verdict) -> bool:
        frame = one.frame
        stage, party = self._stage(claim, topic, self._content(one), link, source, verdict)
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if stage is None and (operator in BEARING or link.how == "anaphor" or verdict.stance not in _SAID):
            stage, party = self._stages.get(claim, (None, None))
        if topic.slots.kind.staged and stage is None and verdict.stance in _SAID:
            self._reject(claim, "STAGE-NONE", "no stage of the process is named", frame)
            return False
        if party is None and stage in _NATIONAL and source.institution in topic.slots.who:
            party = source.institution
        mutual = party is None and source.institution in {*topic.slots.who, *topic.slots.claim.parties}
        vouched = stage in {Stage.IN_FORCE, Stage.EXCHANGED} and source.institution in topic.slots.claim.authorities
        staged = topic.slots.kind.staged
        process = topic.slots.process == "revoke" or any(h.slot == "deed" for h in link.hits)
        if stage is Stage.PROPOSED and party == source.institution and verdict.rule == "ST-LIKELY" and process:
            verdict = Verdict(Stance.CONFIRMS, "ST-OWNPLAN")
        if staged and (party == source.institution or mutual or vouched) and verdict.stance is Stance.ASSERTS:
            verdict = Verdict(Stance.CONFIRMS, "ST-OWNACT")
        dated = self._dated(one, source.institution)
        if dated.day is None and not dated.recalled and verdict.rule in _SAME_DAY:
            dated = next((found for region in frame.regions if (found := self._said_on(*region)).day), dated)
        span = self._quote(frame)
        speaker = self.article.text[source.speaker.start : source.speaker.end] if source.speaker else None
        steps = [*self._steps(frame, link, verdict), *source.steps, *dated.steps]
        if verdict.stance is None:
            return False
        self.candidates.append(
            Candidate(
                claim,
                source.institution,
                verdict.stance,
                span,
                speaker,
                stage,
                party,
                dated.day,
                dated.recalled,
                one.via,
                _RANK[link.how],
                frame.sentence,
                steps,
            )
        )
        return True

    def _said_on(self, first: int, last: int) -> Dated:
        return said_on(self.text, first, last, published=self.article.published)

    def _dated(self, one: Spoken, institution: str) -> Dated:
        """Return when it was said: from the clause of the cue.

        Else from that of the frame around it with the same source.
        """
        first, last = clause_of(self.text, one.frame)
        published = self.article.published
        dated = said_on(self.text, first, last, published=published, cue=one.frame.at)
        sentence = self.text.sentences[one.frame.sentence]
        if dated.day is None and first > sentence.first and not any(a < first for a, _ in one.frame.regions):
            opening = said_on(self.text, sentence.first, first, published=published)  # "Am Freitag befragt, gab X an"
            if opening.day is not None:
                dated = opening
        outer = one.outer
        if dated.day is None and outer and any(s.institution == institution for s in outer.sources):
            first, last = clause_of(self.text, outer.frame)
            around = said_on(self.text, first, last, published=published, cue=outer.frame.at)
            if around.day is not None or around.recalled:
                return around
        return dated

    def _stage(
        self, claim: str, topic: Topic, regions: Sequence[Phrase], link: Link, source: Source | None, verdict: Verdict
    ) -> tuple[Stage | None, str | None]:
        """Return the stage that the content speaks of and whose step it is.

        What was last spoken of where it names none.
        """
        if not topic.slots.kind.staged:
            return None, None
        hits = list(link.hits)
        if not any(h.slot.startswith("body.") for h in hits) and regions:
            sentence = self.text.sentences[self.text.sentence_at(self.text.tokens[regions[0][0]].start)]
            hits += [
                h for h in self.linker.hits(topic, [(sentence.first, sentence.last)]) if h.slot.startswith("body.")
            ]
        before = self._stages.get(claim, (None, None))
        who = source.institution if source else None
        stage, party = stage_of(self.linker, topic.slots, regions, hits, who, before=before)
        if source and stage in _NATIONAL and source.institution in topic.slots.who and self._its_own(hits):
            party = source.institution
        if stage is None and topic.slots.process == "revoke" and verdict.stance is Stance.COMMENTS:
            stage, party = Stage.WITHDRAWN, topic.slots.who[0] if len(topic.slots.who) == 1 else None
        if stage is not None and verdict.stance in _SAID:
            self._stages[claim] = stage, party
        return stage, party

    def _its_own(self, hits: Sequence[Hit]) -> bool:
        """Return whether a parliament or head of state is the speaker's own: *its parliament*, *sein Präsident*."""
        own = _POSSESSIVES.get(self.text.lang, frozenset())
        return any(h.slot.startswith("body.") and self.text.lows[h.first - 1] in own for h in hits if h.first)

    # ------------------------------------------------------------ the article's own voice

    def _outlet(self, claim: str, topic: Topic, index: int, spoken: Sequence[Spoken]) -> None:
        """Take a flat clause that nobody is the source of as the outlet's own."""
        sentence, staged = self.text.sentences[index], topic.slots.kind.staged
        if index not in topic.direct and not (topic.about and staged):
            return
        self._refuted(claim, topic, index)
        self._unverified(claim, topic, index)
        if any(s.sources for s in spoken) or sentence.heading or self.text.lows[sentence.last - 1] == "?":
            return
        whole = (sentence.first, sentence.last)
        hits = topic.hits[index]
        frame = Frame("OUTLET", [], [], [], None, sentence.first, None, [whole], whole, index)
        wanted = [h for h in hits if h.slot.startswith("stage") or (not staged and h.slot in {"deed", "object"})]
        case = Case(frame, self.linker.words(index), [whole], direct=True, hits=wanted)
        wanted = [h for h in wanted if not self._infinitive(h)]
        case.hits = wanted
        near = focus(self.text, case)[-1:]
        if near and self.text.lows[near[0][0]] in _ASKED.get(self.text.lang, frozenset()):
            return
        words = case.words
        if (
            not wanted
            or not near
            or any(words.any(s, near) for s in ("cond", "asif", "report", "neg", "must", "false", "untrue"))
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
        steps = self._steps(frame, link, verdict)
        span = Span(sentence.start, sentence.end)
        dated = said_on(self.text, sentence.first, sentence.last, published=self.article.published)
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
                steps,
            )
        )

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
        words = self.linker.words(index)
        said = words.any("unverified", [whole]) and words.any("neg", [whole]) and not words.any("detail", [whole])
        if not said or topic.slots.kind.staged or not topic.about or not self.linker.near(topic, index):
            return
        frame = Frame("OUTLET", [], [], [], None, sentence.first, None, [whole], whole, index)
        steps = self._steps(frame, Link("anaphor", "LINK-OUTLET"), Verdict(Stance.CANNOT_CONFIRM, "ST-UNVERIFIED"))
        span = Span(sentence.start, sentence.end)
        self.candidates.append(
            Candidate(claim, OUTLET, Stance.CANNOT_CONFIRM, span, None, None, None, None, False, None, 3, index, steps)
        )

    def _refuted(self, claim: str, topic: Topic, index: int) -> None:
        """``Falsch. Keine Einheit hat die Grenze überschritten.``: a fact check denies in the outlet's own voice."""
        before = self.text.sentences[index - 1] if index else None
        sentence = self.text.sentences[index]
        if before is None or before.last - before.first > 3 or topic.slots.kind.staged or index not in topic.direct:
            return
        if not self.linker.words(index - 1).any("false", [(before.first, before.last)]):
            return
        whole = (sentence.first, sentence.last)
        frame = Frame("OUTLET", [], [], [], None, sentence.first, None, [whole], whole, index)
        link = Link("direct", "LINK-OUTLET", tuple(topic.hits[index]))
        steps = self._steps(frame, link, Verdict(Stance.DENIES, "ST-FACTCHECK"))
        span = Span(before.start, sentence.end)
        self.candidates.append(
            Candidate(claim, OUTLET, Stance.DENIES, span, None, None, None, None, False, None, 3, index, steps)
        )

    # ------------------------------------------------------------ quotes, traces, rejections

    def _quote(self, frame: Frame) -> Span:
        """Return the characters of the shortest stretch with cue, source and content."""
        firsts = [frame.scope[0], *(r[0] for r in frame.regions if r[0] < r[1])]
        lasts = [frame.scope[1], *(r[1] for r in frame.regions if r[0] < r[1])]
        sentence = self.text.sentences[frame.sentence]
        start = self.text.tokens[min(firsts)].start
        end = self.text.tokens[max(lasts) - 1].end
        return Span(start, max(end, min(sentence.end, end + 1)))

    def _step(self, rule: str, part: str, first: int, last: int) -> Step:
        start, end = self.text.span(first, last)
        return Step(rule=rule, part=part, start=start, end=end, text=self.text.text[start:end])

    def _steps(self, frame: Frame, link: Link, verdict: Verdict) -> list[Step]:
        text = self.article.text
        steps = [
            Step(rule=frame.rule, part="cue", start=s.start, end=s.end, text=text[s.start : s.end]) for s in frame.cue
        ]
        steps += [
            Step(rule=frame.rule, part="content", start=s.start, end=s.end, text=text[s.start : s.end])
            for s in frame.content
        ]
        steps += [self._step(link.rule, "link", h.first, h.last) for h in link.hits[:6]]
        low, high = frame.scope
        steps.append(self._step(verdict.rule, "stance", low, max(high, low + 1)))
        return steps

    def _reject(self, claim: str, rule: str, reason: str, frame: Frame) -> None:
        if rule == "LINK-NONE":
            return
        span = self._quote(frame)
        self.rejected.append(
            Rejected(
                rule=rule,
                reason=reason,
                start=span.start,
                end=span.end,
                text=self.article.text[span.start : span.end],
                claim=claim,
            )
        )

    # ------------------------------------------------------------ merge

    def _merge(self) -> tuple[Statement, ...]:
        """Keep one statement per claim, source, stance, stage and party; the clearest and then the first."""
        voices: dict[str, dict[object, Candidate]] = {}
        for one in self.candidates:  # one of a kind is enough to compare with, however long the article
            name = one.speaker if one.speaker is None or one.speaker.islower() else _surname(one.speaker)
            sort = (one.source, one.stance, one.stage, one.party, one.day, one.recalled, name)
            voices.setdefault(one.claim, {}).setdefault(sort, one)
        standing = [one for one in self.candidates if not self._superseded(one, voices[one.claim].values())]
        kept: dict[tuple[str, str, Stance, Stage | None, str | None], Candidate] = {}
        for one in sorted(standing, key=lambda c: (c.rank, c.sentence)):
            first = kept.setdefault((one.claim, one.source, one.stance, one.stage, one.party), one)
            if first.day is None and one.day is not None and not first.recalled and not one.recalled:
                first.day = one.day
        chosen = sorted(kept.values(), key=lambda c: (c.span.start, c.claim, c.source))
        return tuple(self._statement(one) for one in chosen)

    def _occasion(self, one: Candidate) -> date | None:
        """Return the day on which it was said.

        An undated one that is not recalled was said on the day of publication.
        """
        return one.day or (None if one.recalled else self.article.published.date())

    def _superseded(self, one: Candidate, others: Iterable[Candidate]) -> bool:
        """Return whether a clearer statement on the same claim makes this one superfluous; log it."""
        if one.source != OUTLET and one.stance not in {Stance.COMMENTS, Stance.ASSERTS}:
            return False
        for other in others:
            if other is one:
                continue
            same = other.source == one.source and (other.stage, other.party) == (one.stage, one.party)
            when = self._occasion(one)
            occasion = when is not None and when == self._occasion(other)
            alike = _alike(one.speaker, other.speaker)
            if (
                one.stance is Stance.COMMENTS
                and other.source == one.source
                and other.stance in SIDES
                and occasion
                and alike
            ):
                return self._drop(one, "MERGE-COMMENT", "the same source takes a side on the same occasion")
            undated = one.day is None and not one.recalled
            if one.stance is Stance.ASSERTS and same and other.stance is Stance.CONFIRMS and (occasion or undated):
                return self._drop(one, "MERGE-ASSERT", "the same source confirms it")
            behind = other.stance in {Stance.ASSERTS, Stance.CONFIRMS} and other.source != OUTLET
            same_step = other.stage == one.stage and (other.party == one.party or None in {other.party, one.party})
            apart = one.day is not None and one.day != self._occasion(other)
            if one.source == OUTLET and behind and same_step and not (apart or one.recalled):
                return self._drop(one, "MERGE-OUTLET", "somebody in the article is the source of it")
        return False

    def _drop(self, one: Candidate, rule: str, reason: str) -> bool:
        text = self.article.text[one.span.start : one.span.end]
        self.rejected.append(
            Rejected(rule=rule, reason=reason, start=one.span.start, end=one.span.end, text=text, claim=one.claim)
        )
        return True

    def _statement(self, one: Candidate) -> Statement:
        article = self.article
        if one.source == OUTLET and (voice := self.mentions.interviewee) is not None:
            one.source = voice.institution
            one.speaker = article.text[voice.speaker.start : voice.speaker.end] if voice.speaker else None
            one.steps = [*one.steps, *voice.steps]
        return Statement(
            id=statement_id(article.id, one.claim, one.source, one.stance, stage=one.stage, party=one.party),
            claim=one.claim,
            article=article.id,
            outlet=article.outlet,
            published=article.published,
            source=one.source,
            stance=one.stance,
            quote=article.text[one.span.start : one.span.end],
            speaker=one.speaker,
            stage=one.stage,
            party=one.party,
            said_on=one.day if one.source != OUTLET else None,
            via=one.via,
            recalled=one.recalled,
            start=one.span.start,
            report=article.copy_of,
            reader="rules/1",
            trace=tuple(one.steps),
        )
