"""Candidates for statements: quotes, traces, and the merge to one per claim, source, stance, stage and party."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.events import OUTLET, Article, Rejected, Stage, Stance, Statement, Step, statement_id
from monitor.reading.about.looks import Link
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.text import Span, Text, key
from monitor.reading.dictionary.respelling import in_english
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.dates import Calendar
from monitor.reading.syntax.whenclauses import taken_back
from monitor.reading.who.mentions import Mentions

_LEADING = frozenset({",", ";", ":", "–", "—", "-", ")", ".", "*"})
_CLOSING = frozenset('.!?”“"»«')
SIDES = frozenset(
    {Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.CANNOT_CONFIRM, Stance.RETRACTS, Stance.DEEMS_LIKELY}
)
"""What takes a side, so that a comment on the same occasion adds nothing."""


_BEHIND = frozenset({Stance.ASSERTS, Stance.CONFIRMS})


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
    shown: tuple[Frame, Link, Verdict] | None = None
    """What made it, for the trace, which only a statement needs."""
    steps: tuple[Step, ...] = ()
    """Further steps of the trace: the source and the day."""
    guessed: bool = False
    """Its source is an office whose institution the words beside it do not name."""
    verdict: bool = False
    """The outlet's own finding or answer, which stands whoever else says so."""
    likely: float = 1.0
    """How likely it is right, as far as that was weighed."""


_SPEAK_OF = frozenset({"évoquer", "parler", "hablar"})


def _spoke_of(one: Candidate) -> bool:
    """Return whether it is *spoke of "a great day"*, without a word of the claim: of what, nobody knows."""
    if one.shown is None or one.shown[1].how != "anaphor":
        return False
    cue = one.shown[0].cue_word
    return cue is not None and cue.operator == "label" and ("von" in cue.flags or cue.lemma in _SPEAK_OF)


def _surname(speaker: str | None) -> str:
    """Return the last word of a speaker's name; two voices of one institution are told apart by it."""
    return key(speaker.split()[-1]) if speaker and speaker.split() else ""


_PRONOUNS = {
    "en": frozenset({"he", "she", "they", "it", "his", "her", "their"}),
    "de": frozenset({"er", "sie", "es", "man", "ihr"}),
    "fr": frozenset({"il", "elle", "ils", "elles", "on"}),
    "es": frozenset({"él", "ella", "ellos"}),
    "uk": frozenset({"він", "вона", "вони"}),
    "ru": frozenset({"он", "она", "они"}),
}
_NOBODY = frozenset().union(*_PRONOUNS.values())


def _nobody(speaker: str) -> bool:
    """Return whether a speaker is a pronoun or a description, with no name that tells him from another."""
    return speaker.islower() or speaker.lower() in _NOBODY


def _alike(one: str | None, other: str | None) -> bool:
    """Return whether two speakers of one institution can be the same: one name, or a pronoun."""
    if not one or not other or _nobody(one) or _nobody(other):
        return True
    if "the" in {one.split()[0].lower(), other.split()[0].lower()}:
        return True  # the American secretary of state: somebody whom the article has named
    return _surname(one) == _surname(other)


_SPEECH = 5
"""Words in quotation marks that are speech, and not a word that is quoted."""


class Candidates:
    """The candidates of one article, how they are shown, and which of them become statements."""

    def __init__(self, article: Article, text: Text, mentions: Mentions) -> None:
        """Begin with none."""
        self.article, self.text, self.mentions = article, text, mentions
        self.rejected: list[Rejected] = []
        self._calendar: Calendar | None = None
        self.candidates: list[Candidate] = []
        self.headings = frozenset[int]()
        """The sentences that are headings of a ticker's entries."""
        self.begins: Sequence[int] = ()
        """The sentences with which its entries begin."""

    @property
    def calendar(self) -> Calendar:
        """The days that the text names."""
        if self._calendar is None:
            self._calendar = Calendar(self.text, self.article.published)
        return self._calendar

    def _came_by(self, claim: str, outlet: str, frame: Frame) -> None:
        """Note the outlet by which came what the sentence before tells on a claim."""
        for one in reversed(self.candidates):
            if one.sentence < frame.sentence - 1:
                return
            if one.claim == claim and one.sentence == frame.sentence - 1 and one.via is None:
                one.via = outlet

    def _quote(self, frame: Frame) -> Span:
        """Return the characters of the shortest stretch with cue, source and content."""
        firsts = [frame.scope[0], *(r[0] for r in frame.regions if r[0] < r[1])]
        lasts = [frame.scope[1], *(r[1] for r in frame.regions if r[0] < r[1])]
        sentence = self.text.sentences[frame.sentence]
        first, last = min(firsts), max(lasts)
        if frame.carried and frame.slot and frame.slot[0] >= sentence.first:
            first = min(first, frame.slot[0])  # "X begrüßte das und sagte": the quote names who speaks
        while first < last - 1 and self.text.lows[first] in _LEADING:
            first += 1
        start, end = self.text.starts[first], self.text.ends[last - 1]
        if self.text.text[end : end + 1] in _CLOSING and end < sentence.end:
            end += 1
        return Span(start, end)

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
        low, high = frame.scope
        words = [(h.first, h.last) for h in link.hits[:6]]
        tied = words or [(low, max(high, low + 1))]  # what points back has no words of the claim
        steps += [self._step(link.rule, "link", first, last) for first, last in tied]
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

    def _log_left(self, left: Mapping[str, tuple[str, int]]) -> None:
        """Log the claims that the article seemed to be about, with why it is not and the sentence that seemed so."""
        for claim, (reason, index) in left.items():
            one = self.text.sentences[index]
            text = self.article.text[one.start : one.end]
            self.rejected.append(
                Rejected(rule="TOPIC-OTHER", reason=reason, start=one.start, end=one.end, text=text, claim=claim)
            )

    def _quotes(self, frame: Frame) -> bool:
        """Return whether a frame shows the speaker's own words: they say more than *refused to be drawn*."""
        return any(
            sum(self.text.quoted[j] >= 0 for j in range(first, last)) >= _SPEECH for first, last in frame.regions
        )

    def _bold(self, sentence: int) -> bool:
        """Return whether a sentence is the line that opens an entry of a ticker."""
        return sentence in self.headings

    def _summed_up(self, one: Candidate) -> bool:
        """Return whether a comment stands in the heading of an entry: the words are those of the text below it."""
        if one.stance is not Stance.COMMENTS or not self._bold(one.sentence):
            return False
        return self._drop(one, "NEST-HEADING", "a heading sums up what stands below it")

    # ------------------------------------------------------------ merge

    def _hold_back(self, doubtful: Collection[str], sure: float, pointing: Collection[str]) -> None:
        """Let nothing stand about a claim of which no candidate is at least this likely (0 to 1).

        An article about it says so plainly somewhere; where all is doubtful it is about another matter of the same
        actors.  `doubtful` are the claims of which that can be thought; of the `pointing` ones, of which no sentence
        speaks by itself, nothing stands however likely it looks: what it points back to is not there.
        """
        plainest: dict[str, float] = {}
        for one in self.candidates:
            plainest[one.claim] = max(one.likely, plainest.get(one.claim, 0.0))
        held = {claim for claim in doubtful if claim in pointing or plainest.get(claim, 1.0) < sure}
        for one in self.candidates:
            if one.claim in held:
                self._drop(one, "WEIGH-ALL", "nothing in the article speaks plainly of the claim")
        self.candidates = [one for one in self.candidates if one.claim not in held]

    def _merge(self) -> tuple[Statement, ...]:
        """Keep one statement per claim, source, stance, stage and party; the clearest and then the first."""
        self._spell_in_english()
        self.candidates = [one for one in self.candidates if not self._summed_up(one)]
        voices: dict[str, dict[object, Candidate]] = {}
        own: dict[tuple[str, str], dict[object, Candidate]] = {}
        for one in self.candidates:  # one of a kind is enough to compare with, however long the article
            name = one.speaker if one.speaker is None or one.speaker.islower() else _surname(one.speaker)
            sort = (one.source, one.stance, one.stage, one.party, one.day, one.recalled, name)
            voices.setdefault(one.claim, {}).setdefault(sort, one)
            own.setdefault((one.claim, one.source), {}).setdefault(sort, one)
        standing = [
            one
            for one in self.candidates  # only the outlet's own voice gives way to others
            if not self._superseded(
                one, (voices[one.claim] if one.source == OUTLET else own[one.claim, one.source]).values()
            )
        ]
        kept: dict[tuple[str, str, Stance, Stage | None, str | None], Candidate] = {}
        for one in sorted(standing, key=lambda c: (c.rank, c.sentence)):
            first = kept.setdefault((one.claim, one.source, one.stance, one.stage, one.party), one)
            if first.day is None and one.day is not None and not first.recalled and not one.recalled:
                first.day = one.day
        chosen = sorted(kept.values(), key=lambda c: (c.span.start, c.claim, c.source))
        return tuple(self._statement(one) for one in chosen)

    def _spell_in_english(self) -> None:
        """Give each source and each outlet that it came by the name that it has in English."""
        named = {name for one in self.candidates for name in (one.source, one.via) if name}
        spelt = in_english(self.text, self.mentions.names, named, latin)
        for one in self.candidates if spelt else ():
            one.source, one.via = spelt.get(one.source, one.source), one.via and spelt.get(one.via, one.via)

    def _occasion(self, one: Candidate) -> date | None:
        """Return the day on which it was said.

        An undated one that is not recalled was said on the day of publication.
        """
        return one.day or (None if one.recalled else self.article.published.date())

    @staticmethod
    def _denied_beside(one: Candidate, other: Candidate) -> bool:
        """Return whether the same source denies it in the words around: *has no hand in it and no information*."""
        if other.stance is not Stance.DENIES or other.source != one.source or other.recalled:
            return False
        ignorant = one.shown is not None and one.shown[2].rule in {"ST-NOEVIDENCE", "ST-NOTCONFIRM"}
        cited = other.shown is not None and other.shown[0].rule.endswith("-CITE")
        return ignorant and not cited and other.span.start <= one.span.start and one.span.end <= other.span.end

    def _told_beside(self, one: Candidate, other: Candidate) -> bool:
        """Return whether the same source vouches for it in the same sentence: *confirmed it and would keep it*."""
        same = other.source == one.source and other.sentence == one.sentence and other is not one
        return same and self.text.lang == "en" and other.stance is Stance.CONFIRMS and other.stage == one.stage

    @staticmethod
    def _called_so(one: Candidate, other: Candidate) -> bool:
        """Return whether a source that takes its words back calls them so: *and spoke of a misunderstanding*."""
        calls = one.shown is not None and one.shown[2].rule == "ST-LABELFALSE" and one.shown[0].carried
        same = other.source == one.source and other.sentence == one.sentence
        return calls and same and other.stance is Stance.RETRACTS

    @staticmethod
    def _taken_back_beside(one: Candidate, other: Candidate) -> bool:
        """Return whether the same source takes it back in the same sentence: *backtracked: he had announced it*.

        What is told before that stands beside it: *It had reported his death, and deleted the report on Monday*.
        """
        before = one.shown is not None and other.shown is not None and one.shown[0].at < other.shown[0].at
        before = before or (one.shown is not None and one.shown[2].rule == "ST-HADTOLD")
        before = before or (one.shown is not None and taken_back(one.shown[0]))
        return (
            not before
            and other.stance is Stance.RETRACTS
            and other.source == one.source
            and other.sentence == one.sentence
        )

    def _same_speaker(self, one: Candidate, other: Candidate) -> bool:
        """Return whether two speakers can be the same; *he* in one entry of a ticker is not who speaks in another."""
        entries = {bisect_right(self.begins, sentence) for sentence in (one.sentence, other.sentence)}
        spoken = {(speaker or "").lower() for speaker in (one.speaker, other.speaker)}
        if len(entries) > 1 and len(spoken) > 1 and not _NOBODY.isdisjoint(spoken):
            return False
        return _alike(one.speaker, other.speaker)

    def _superseded(self, one: Candidate, others: Iterable[Candidate]) -> bool:
        """Return whether a clearer statement on the same claim makes this one superfluous; log it."""
        if one.stance is Stance.CANNOT_CONFIRM and any(self._denied_beside(one, other) for other in others):
            return self._drop(one, "MERGE-DENIES", "the same source denies it in the same sentence")
        if one.stance is Stance.DENIES and any(self._called_so(one, other) for other in others):
            return self._drop(one, "MERGE-RETRACTS", "the same source takes it back in the same sentence")
        if one.stance in _BEHIND and any(self._taken_back_beside(one, other) for other in others):
            return self._drop(one, "MERGE-RETRACTS", "the same source takes it back in the same sentence")
        if one.stance is Stance.DEEMS_LIKELY and any(self._told_beside(one, other) for other in others):
            return self._drop(one, "MERGE-ASSERT", "the same source says in the same sentence that it is so")
        weak = one.source == OUTLET or one.guessed or one.stance in {Stance.COMMENTS, Stance.ASSERTS}
        if one.verdict or not weak:
            return False
        for other in others:
            if other is one:
                continue
            same = other.source == one.source and (other.stage, other.party) == (one.stage, one.party)
            when = self._occasion(one)
            occasion = when is not None and when == self._occasion(other)
            alike = self._same_speaker(one, other)
            plain = one.stance in _BEHIND and one.shown is not None and one.shown[2].rule != "ST-CONFIRM"
            if (
                one.guessed
                and not (other.guessed or other.recalled)
                and (occasion or plain)
                and self._against(one, other)
            ):
                return self._drop(one, "MERGE-GUESS", "whom its source was taken for says the opposite by name")
            if (
                one.stance is Stance.COMMENTS
                and other.source == one.source
                and other.stance in SIDES
                and ((alike and (occasion or one.sentence == other.sentence)) or _spoke_of(one))
            ):
                return self._drop(one, "MERGE-COMMENT", "the same source takes a side on the same occasion")
            undated = one.day is None and not one.recalled
            if one.stance is Stance.ASSERTS and same and other.stance is Stance.CONFIRMS and (occasion or undated):
                return self._drop(one, "MERGE-ASSERT", "the same source confirms it")
            behind = other.stance in {Stance.ASSERTS, Stance.CONFIRMS} and other.source != OUTLET
            same_step = other.stage == one.stage and (other.party == one.party or None in {other.party, one.party})
            told_next = other.day is None and 0 <= other.sentence - one.sentence <= 1
            told_back = self._told_back(one, other)
            apart = one.day is not None and one.day != self._occasion(other) and not told_next
            open_still = one.stance is Stance.CANNOT_CONFIRM  # who says it does not make the outlet know it
            given = behind and same_step and not (apart or one.recalled)
            if one.source == OUTLET and (given or told_back) and not open_still:
                return self._drop(one, "MERGE-OUTLET", "somebody in the article is the source of it")
        return False

    @staticmethod
    def _told_back(one: Candidate, other: Candidate) -> bool:
        """Return whether the sentence behind says whose word a whole sentence is: *It is in force. Lima said so*."""
        back = (
            other.stance in _BEHIND | {Stance.DEEMS_LIKELY}
            and other.shown is not None
            and other.shown[0].rule.endswith("-BACK")
        )
        back = back and other.source != OUTLET
        return back and other.span.start <= one.span.start and one.span.end <= other.span.end

    @staticmethod
    def _against(one: Candidate, other: Candidate) -> bool:
        """Return whether two candidates with one source stand behind the claim and deny it."""
        sides = {one.stance in _BEHIND, other.stance in _BEHIND}
        denied = Stance.DENIES in {one.stance, other.stance}
        return one.source == other.source and denied and len(sides) > 1 and (one.stage, one.party) == (
            other.stage, other.party
        )  # fmt: skip

    def _drop(self, one: Candidate, rule: str, reason: str) -> bool:
        text = self.article.text[one.span.start : one.span.end]
        self.rejected.append(
            Rejected(rule=rule, reason=reason, start=one.span.start, end=one.span.end, text=text, claim=one.claim)
        )
        return True

    def _statement(self, one: Candidate) -> Statement:
        article = self.article
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
            trace=(*(self._steps(*one.shown) if one.shown else ()), *one.steps),
        )
