"""From frames, links and stances to statements: one per claim, source, stance, stage and party, with its trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from monitor.events import OUTLET, Article, Rejected, Stage, Stance, Statement
from monitor.reading.candidates import Candidate, Candidates
from monitor.reading.dates import Dated, said_on
from monitor.reading.frames import Finder, Frame
from monitor.reading.grammar import Phrase
from monitor.reading.linking import BEARING, Link, Linker, Topic
from monitor.reading.mentions import Mentions, Said, Source
from monitor.reading.patterns import Hit
from monitor.reading.stages import stage_of
from monitor.reading.stance import Case, Verdict, clause_of, decide, focus, further, segments
from monitor.reading.text import Span, Text

_NATIONAL = frozenset(
    {Stage.SUBMITTED, Stage.APPROVED, Stage.RATIFIED, Stage.WITHDRAWN, Stage.REJECTED, Stage.PROPOSED}
)
"""Stages that each state reaches by itself."""
_SAID = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
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
_RECENT = 40
"""Candidates back among which those of the same paragraph are looked for."""
_SAME_DAY = frozenset({"ST-OWNACT"})
"""Who announces an act of his own speaks on the day of the act, if no other day is named."""
_RANK = {"direct": 0, "weak": 1, "anaphor": 2}


@dataclass(slots=True)
class Spoken:
    """A frame with its resolved sources."""

    frame: Frame
    sources: list[Source]
    via: str | None = None
    inner: list[Spoken] = field(default_factory=list)
    outer: Spoken | None = None
    """The frame that tells this one."""


def _takes_side(frame: Frame) -> bool:
    """Return whether somebody, even if nobody is found, denies or doubts it: then the outlet does not say it flatly."""
    return frame.cue_word is not None and frame.cue_word.operator in _DENIALS


def _less_clear(frame: Frame) -> int:
    """Return how much less a frame shows: a noun (*Minsk's denial*) less than a verb, a continuation less."""
    if frame.rule.endswith("-NOUN"):
        return 2
    return int(frame.rule.endswith(("-FLOAT", "-KONJ")))


class Builder(Candidates):
    """Reads one article."""

    def __init__(self, article: Article, text: Text, mentions: Mentions, linker: Linker, finder: Finder) -> None:
        """Take the prepared parts of one article."""
        super().__init__(article, text, mentions)
        self.linker, self.finder = linker, finder
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
            start = self.text.starts[frame.at]
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
        if not link.how and frame.asked is not None:
            link = self.linker.link(topic, frame, [frame.asked], names)
            link = link._replace(how="anaphor" if link.how else "", hits=())
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
            for c in self.candidates[-_RECENT:]
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
                self.text.sentence_of[regions[0][0]] if frame.back and regions[0][0] < regions[0][1] else frame.sentence
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
                _RANK[link.how] + _less_clear(frame) + dated.recalled,
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
        hits, regions = list(link.hits), [region for region in regions if region[0] < region[1]]
        if not any(h.slot.startswith("body.") for h in hits) and regions:
            sentence = self.text.sentences[self.text.sentence_of[regions[0][0]]]
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
        if (
            any(s.sources or _takes_side(s.frame) for s in spoken)
            or sentence.heading
            or self.text.lows[sentence.last - 1] == "?"
        ):
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
