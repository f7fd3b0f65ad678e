"""Which step of a treaty a content tells of, whose it is, and what the article has told of it so far."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from monitor.events import Article, Stage, Stance
from monitor.reading.about.linking import Linker
from monitor.reading.about.looks import Link
from monitor.reading.about.slots import Slots
from monitor.reading.about.tallies import without_tallies
from monitor.reading.about.topics import Topic
from monitor.reading.content.backdrop import backdrop
from monitor.reading.content.cases import Verdict
from monitor.reading.content.treaties import not_member, only_against, sought, still_binds
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.candidates import Candidates
from monitor.reading.stances.stages import (
    AFTER,
    ENACTED,
    by_the_way,
    only_named,
    outnumbered,
    stage_by,
    stage_of,
    step_clauses,
    two_doers,
    without_bargain,
)
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.sources import Source

NATIONAL = frozenset({Stage.SUBMITTED, Stage.APPROVED, Stage.RATIFIED, Stage.WITHDRAWN, Stage.REJECTED, Stage.PROPOSED})
"""Stages that each state reaches by itself."""
POSSESSIVES = {
    "de": frozenset("sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere".split()),
    "en": frozenset({"its", "his", "her", "their", "our"}),
    "fr": frozenset({"son", "sa", "ses", "leur", "notre"}),
    "es": frozenset({"su", "sus", "nuestro", "nuestra"}),
    "uk": frozenset({"його", "її", "їхній", "наш", "свій"}),
    "ru": frozenset({"его", "ее", "их", "наш", "свой"}),
}

_VOTING = frozenset({"body.chamber", "body.committee"})
"""Bodies whose step it is also where they stand outside the content; a government there is rather who speaks."""
WITH = {
    "de": frozenset({"mit"}), "en": frozenset({"with"}), "fr": frozenset({"avec"}), "es": frozenset({"con"}),
    "uk": frozenset({"з", "із", "зі"}), "ru": frozenset({"с", "со"}),
}  # fmt: skip
"""Before the other side of a treaty."""
_BEHIND = 4
"""Words behind *with* in which its name stands."""
_DECIDED = frozenset({Stage.APPROVED, Stage.RATIFIED, Stage.EXCHANGED, Stage.WITHDRAWN, Stage.REJECTED})
"""Steps of a revocation that reactions are to; before them they are to the revocation itself."""
_VOTES = ("vot", "stimm", "abstimm", "ballot", "scrutin", "голос", "dagegen", "dafür")
"""Beginnings of the words for a vote."""
_LATELY = 60
"""Candidates back among which a step is looked for that has been told."""
_REACHED = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_LEAVES = frozenset(
    "exits exiting leaves leaving withdraws withdrawing quits quitting exit tritt verlässt auszutreten retire quitte "
    "retirer quitter retira abandona retirarse abandonar виходить вийти выходит выйти".split()
)
"""Verbs of leaving a treaty as they are said of what is to be done."""
_PROPOSES = ("vorschlag", "propos", "suggest", "proponer", "предлож", "предлаг", "запропон", "пропон")
"""Verbs of saying that are the first step of a treaty or of its revocation."""
_TO_DO = {
    "de": (" zu kündigen", " auszutreten", " auszusetzen", " zu ratifizieren", " zu billigen", " zuzustimmen"),
    "en": (" to suspend", " to withdraw", " to leave", " to quit", " to ratify", " to approve", " to pass", " to sign"),
    "fr": (" de suspendre", " de ratifier", " à ratifier", " de quitter", " d'approuver", " de sortir"),
    "es": (" que suspenda", " que ratifique", " que apruebe", " de ratificar", " de suspender", " a ratificar"),
    "uk": (" призупинити", " ратифікувати", " вийти", " схвалити", " денонсувати"),
    "ru": (" приостановить", " ратифицировать", " выйти", " одобрить", " денонсировать"),
}
"""How a title tells of a step that somebody is only asked to take: *Putin asks Duma to suspend the treaty*."""
_PLANS = (
    "ankündig", "plan", "vorschlag", "vorhaben", "vorstoß", "vorstoss", "announce", "proposal", "intention", "annonce",
    "projet", "proposition", "anuncio", "propuesta", "propósito", "намір", "намер", "оголошен", "объявлен", "план",
    "пропозиц", "предложен", "анонс",
)  # fmt: skip
"""How the nouns begin for what somebody has only announced."""
_TURNED = frozenset({Stage.REJECTED, Stage.SUSPENDED})
_LOOSELY = frozenset({Stage.SUBMITTED, Stage.SIGNED, Stage.RATIFIED, Stage.PROPOSED})
"""Steps that titles are free with: *ratified* is said of every vote, *signed* of a law."""
_BACK = _TURNED | {Stage.WITHDRAWN}
_ONWARD = (
    Stage.PROPOSED, Stage.NEGOTIATED, Stage.SIGNED, Stage.SUBMITTED, Stage.APPROVED, Stage.RATIFIED, Stage.EXCHANGED,
    Stage.IN_FORCE,
)  # fmt: skip
FURTHER: dict[Stage | None, frozenset[Stage]] = {
    stage: frozenset(_ONWARD[number + 1 :]) | (_BACK if number < _ONWARD.index(Stage.APPROVED) else frozenset())
    for number, stage in enumerate(_ONWARD)
}
"""Which steps lie behind which: of two that an article tells as new, that is the news."""
_OR = frozenset({"or", "oder", "ou", "o", "або", "чи", "или"})
_STEPS = 3
"""So many steps of one content at most."""


_IF = frozenset({"wenn", "falls", "sofern", "sollte", "sollten"})


def undoing(slots: Slots) -> str | None:
    """Return the one state whose leaving or suspending of a treaty a claim is about: its steps are that state's."""
    if slots.process == "ratify" or not slots.kind.staged:
        return None
    named = [name for name in slots.who if name in slots.claim.title] or list(slots.who)
    return named[0] if len(named) == 1 else None


_OFF = frozenset({"stage.withdrawn", "stage.recalled", "stage.suspended", "stage.delisted"})
"""Slots of the words by which a step is called off."""


class Told(NamedTuple):
    """A clause that tells a step."""

    regions: list[Phrase]
    hits: list[Hit]


_PERSONS = frozenset(["he", "she", "er", "sie", "il", "elle", "він", "вона", "он", "она"])
_SUBJECT = 4
"""Words from a pronoun to the verb of signing."""


def _in_person(text: Text, told: Told) -> bool:
    """Return whether it is one person who signs: *she signed it at the weekend*, *habe sie unterschrieben*."""
    at = next((h.first for h in told.hits if h.slot == "stage.signed"), -1)
    inside = [(max(a, at - _SUBJECT), min(at, b)) for a, b in told.regions if a <= at < b]
    return any(text.lows[j] in _PERSONS for a, b in inside for j in range(a, b))


class Steps(Candidates):
    """The steps of the treaties that one article speaks of."""

    def __init__(self, article: Article, text: Text, mentions: Mentions, linker: Linker) -> None:
        """Begin with no step told."""
        super().__init__(article, text, mentions)
        self.linker, self.headings, self.begins = linker, linker.headings, sorted(linker.begins)
        self._stages: dict[str, tuple[Stage | None, str | None]] = {}
        """By claim, the step last spoken of, and whose it is."""
        self._reached: dict[str, tuple[Stage | None, str | None]] = {}
        """By claim, the step last told as news: what a reaction is a reaction to."""
        self._news: dict[str, tuple[Stage | None, str | None]] = {}
        """By claim, the step first told as news: what the article is about."""
        self._by_the_way = False
        """Whether the step looked at last was told in no main clause."""

    def _stage(
        self, claim: str, topic: Topic, regions: Sequence[Phrase], link: Link, source: Source | None, verdict: Verdict
    ) -> tuple[Stage | None, str | None]:
        """Return the stage that the content speaks of and whose step it is.

        What was last spoken of where it names none.
        """
        if not topic.slots.kind.staged:
            return None, None
        told = self._told(topic, regions, link.hits)
        stage, party = self._step_of(claim, topic, told[0], source, verdict) if told else (None, None)
        if stage is not None:
            party = undoing(topic.slots) or party
        if verdict.stance is Stance.COMMENTS:
            return self._reacted_to(claim, topic, regions, link, (stage, party))
        if stage is None and verdict.stance is Stance.DEEMS_LIKELY:
            return self._by_whom(claim, topic, {h.slot for h in link.hits}, source)
        return stage, party

    def _reacted_to(
        self, claim: str, topic: Topic, regions: Sequence[Phrase], link: Link, step: tuple[Stage | None, str | None]
    ) -> tuple[Stage | None, str | None]:
        """Return the step that a reaction is to: the one that it names, else the news."""
        stage, process = step[0], topic.slots.process
        news, reached = self._news.get(claim, (None, None)), self._reached.get(claim, (None, None))
        if stage is Stage.APPROVED and reached[0] in _TURNED:
            other = news[0] is Stage.APPROVED and news[1] != reached[1]
            return news if other else reached  # bedauerte das Votum: a vote can go either way
        if stage is Stage.APPROVED and news[0] not in {None, stage}:
            known = any(c.claim == claim and c.stage is stage for c in self.candidates[-_LATELY:])
            votes = any(self.text.lows[h.first].startswith(_VOTES) for h in link.hits)  # vowed to vote against it
            if not known and not votes and not any(h.slot in _VOTING for h in link.hits):
                return news  # welcomed the adoption of the Council's last word
        if stage is Stage.WITHDRAWN and self._takes_back(link.hits, process):
            return news if news[0] is not None else step
        bare = stage is None or (stage is Stage.WITHDRAWN and process == "leave" and only_named(link.hits))
        if process not in {"revoke", "leave"} or not bare:
            return step
        for told in (news, reached):
            if told[0] in _DECIDED:
                return told
        if reached[0] in {None, Stage.PROPOSED} and self._of_a_plan(regions):
            return Stage.PROPOSED, undoing(topic.slots)
        return Stage.WITHDRAWN, topic.slots.who[0] if len(topic.slots.who) == 1 else None

    def _of_a_plan(self, regions: Sequence[Phrase]) -> bool:
        """Return whether a reaction names what has only been announced: *Vienna regretted the announcement*."""
        return any(self.text.lows[j].startswith(_PLANS) for a, b in regions for j in range(a, b))

    @staticmethod
    def _takes_back(hits: Sequence[Hit], process: str) -> bool:
        """Return whether a reaction asks to undo a decision and names no withdrawal from a treaty: *reverse it*."""
        if any(h.slot == "stage.recalled" for h in hits):
            return True  # urged Moscow to withdraw the bill
        if process != "ratify":
            return False
        return not any(h.slot in {"object", "what", "deed"} for h in hits)

    def _by_whom(
        self, claim: str, topic: Topic, bodies: set[str], source: Source | None
    ) -> tuple[Stage | None, str | None]:
        """Return the step that is expected of whom the content names: *the senators will do so on Friday*."""
        if not bodies.isdisjoint(_VOTING):
            stage = Stage.APPROVED
        elif "body.head" in bodies:
            stage = ENACTED[topic.slots.process]
        else:
            return None, None
        own = source.institution if source and source.institution in topic.slots.who else None
        return stage, own or self._stages.get(claim, (None, None))[1]

    def _step_of(
        self, claim: str, topic: Topic, told: Told, source: Source | None, verdict: Verdict
    ) -> tuple[Stage | None, str | None]:
        """Return the step that one clause tells of, and whose it is."""
        if verdict.rule == "ST-CALLEDOFF":  # підписання скасовано: no treaty has been left
            told = told._replace(hits=[h for h in told.hits if h.slot not in _OFF])
        who, comments = source.institution if source else None, verdict.stance is Stance.COMMENTS
        near = self._near(topic, told.regions, who if comments else None)
        before, news = self._spoken_of(claim, topic, verdict), self._news.get(claim, (None, None))
        same = stage_by(told.hits, topic.slots.process) is news[0]
        if same and (near is None or (comments and news[1] is not None and not self._named_here(topic, told, who))):
            near = news[1]  # lamentó la aprobación: not that of who spoke in the sentence before
            if before[1] and verdict.stance is Stance.DEEMS_LIKELY and news[0] in FURTHER.get(before[0], ()):
                near = before[1]  # ... has been sent to the Sejm. The Sejm will debate it in May
        stage, party = stage_of(
            self.linker,
            topic.slots,
            told.regions,
            told.hits,
            who,
            before=before,
            near=near,
            reached=verdict.stance in _REACHED,
            personal=_in_person(self.text, told),
            beside=self._beside(told.regions),
        )
        if comments and stage is not None and stage is news[0] and news[1] is not None and party in {None, who}:
            party = news[1]  # begrüsste das Votum: not that of its own parliament
        if stage is Stage.APPROVED and self._either(told.hits):
            stage = ENACTED[topic.slots.process]
        if source and stage in NATIONAL and source.institution in topic.slots.who and self._its_own(told.hits):
            party = source.institution
        return stage, party

    def _named_here(self, topic: Topic, told: Told, source: str | None) -> bool:
        """Return whether the sentence itself names a state of the claim, beside who reacts."""
        here = self.text.sentence_of[told.regions[0][0]] if told.regions else 0
        return bool(told.regions) and any(name in topic.slots.who for name in self.linker.names[here] - {source})

    def _more_steps(
        self, claim: str, topic: Topic, regions: Sequence[Phrase], link: Link, source: Source | None, verdict: Verdict
    ) -> list[tuple[tuple[Stage, str | None], Verdict]]:
        """Return the further steps that the same content tells, done or to come, in main clauses of their own."""
        found: list[tuple[tuple[Stage, str | None], Verdict]] = []
        for told in self._told(topic, regions, link.hits)[1:_STEPS]:
            first, last = told.regions[0]
            words = self.linker.words[self.text.sentence_of[first]]
            lows = self.text.lows  # pocos días después tells when this step was, después de ... when another one
            if any(lows[j] in AFTER and lows[j + 1][0].isalnum() for j in range(first, last - 1)):
                continue
            if any(words.any(slot, [(first, last)]) for slot in ("neg", "cond", "must", "open")):
                continue
            here = {h.slot for h in link.hits if first <= h.first < last}
            if "notyet" in here:
                continue
            later = "planned" in here or any(words.any(slot, [(first, last)]) for slot in ("likely", "future"))
            later = later or self.calendar.ahead(first, last)
            coming = words.any("coming", [(first, last)]) and not words.any("today", [(first, last)])
            coming = coming or (later and "planned" in here and source is not None)  # the papers are to be exchanged
            how = Verdict(Stance.DEEMS_LIKELY, "ST-COMING") if coming else verdict
            stage, party = self._step_of(claim, topic, told, source, how)
            if stage is not None and (coming or not later):
                found.append(((stage, party), how))
        return found

    def _spoken_of(self, claim: str, topic: Topic, verdict: Verdict) -> tuple[Stage | None, str | None]:
        """Return the step that words without one are about; a comment is about the news, which the title tells."""
        spoken = self._stages.get(claim, (None, None))
        if verdict.rule == "ST-RESULT":
            return self._reached.get(claim, spoken)
        if verdict.stance is not Stance.COMMENTS:
            return self._reached.get(claim, spoken) if verdict.stance in _REACHED else spoken
        news = self._news.get(claim, spoken)
        stage = stage_by(topic.headline, topic.slots.process)
        asked = any(words in self.article.title.lower() for words in _TO_DO.get(self.text.lang, ()))
        if stage in {None, news[0]} or stage in _LOOSELY or self._in_title(topic, news[0]) or asked:
            return news
        who = [name for name in topic.slots.who if name in topic.headed]
        alone = who[0] if len(who) == 1 and stage in NATIONAL else None
        return stage, alone or (news[1] if stage in NATIONAL else None)

    @staticmethod
    def _in_title(topic: Topic, news: Stage | None) -> bool:
        """Return whether the title tells the news, beside something else: *House passes pact; paper takes it back*."""
        bodies = [h for h in topic.headline if not h.slot.startswith("stage.")]
        steps = (h for h in topic.headline if h.slot.startswith("stage."))
        return any(stage_by([*bodies, h], topic.slots.process) is news for h in steps)

    def _remember(
        self, claim: str, stage: Stage | None, party: str | None, verdict: Verdict, *, recalled: bool
    ) -> None:
        """Note a step as spoken of, and as news where it is told as reached and not as long past."""
        self._stages[claim] = stage, party
        if verdict.stance in {Stance.ASSERTS, Stance.CONFIRMS} and not recalled:
            first = self._news.get(claim, (None, None))
            if first[0] in FURTHER.get(stage, ()) and first[0] not in _BACK and first[1] in {None, party}:
                return  # how it came to what is new: "the president signed the law in July"
            self._reached[claim] = stage, party
            news = self._news.setdefault(claim, (stage, party))
            if stage in FURTHER.get(news[0], ()) and (news[1] in {None, party} or party is None):
                self._news[claim] = stage, party  # what had been told before it was how it came to it

    def _near(self, topic: Topic, regions: Sequence[Phrase], source: str | None) -> str | None:
        """Return the one of the claim's states that the sentence, else the paragraph before it, is about.

        `source` is who reacts, if it is a reaction: not to a step of its own.
        """
        if not regions:
            return None
        here = self.text.sentence_of[regions[0][0]]
        paragraph = self.text.sentences[here].paragraph
        for index in range(here, -1, -1):
            if self.text.sentences[index].paragraph != paragraph:
                return None
            sentence = self.text.sentences[index]
            there = self.linker.names[index] - {source}
            named = [name for name in topic.slots.who if name in there]
            if named:
                beside = self._beside([(sentence.first, sentence.last)])
                others = [name for name in named if name not in beside]
                named = others or (named if len(named) > 1 else [])  # endorsed the agreement with Chile
            if named:
                return named[0] if len(named) == 1 else None
        return None

    def _beside(self, regions: Sequence[Phrase]) -> frozenset[str]:
        """Return the states that stand behind *with* or *after*, which take no step there.

        *The treaty with Poland*, *will hand over its own note after Poland's president has signed*.
        """
        withs = WITH.get(self.text.lang, frozenset())
        found: set[str] = set()
        for first, last in regions:
            for at in range(first, last - 1):
                if self.text.lows[at] in withs:
                    found |= self.linker.named((at + 1, min(at + _BEHIND, last)))
                elif self.text.lows[at] in AFTER and at - first > _BEHIND:
                    end = next((j for j in range(at, last) if self.text.lows[j] in EDGES), last)
                    found |= self.linker.named((at + 1, end)) - self.linker.named((first, at))
        return frozenset(found)

    def _told(self, topic: Topic, regions: Sequence[Phrase], hits: Sequence[Hit]) -> list[Told]:
        """Return the clauses that tell steps, each with its words and who takes the step, also from another clause."""
        lesser = (
            backdrop(self.text, hits)
            | not_member(self.text, hits)
            | outnumbered(self.text, hits)
            | sought(self.text, hits)
        )
        hits = [h for h in without_tallies(self.text, without_bargain(hits)) if h not in lesser]
        regions = [region for region in regions if region[0] < region[1]]
        pieces = two_doers(self.text, self._whole_clauses(segments(self.text, regions)), hits)
        numbers = step_clauses(self.text, pieces, hits)
        undone = {n for n in numbers for h in hits if h.slot == "notyet" and pieces[n][0] <= h.first < pieces[n][1]}
        numbers = [n for n in numbers if n not in undone] or numbers  # not signed yet; the Senate will vote on it
        self._by_the_way = by_the_way(self.text, pieces, hits)
        if not numbers:
            return [Told(regions, self._with_bodies(topic, regions, hits, list(hits), 0))] if regions else []
        found = []
        for number in numbers:
            first, last = pieces[number]
            inside = [h for h in hits if first <= h.first < last or h.slot == "object"]
            whole = [h for h in inside if h.last <= last or h.slot == "object"]
            if any(h.slot.startswith("stage") for h in whole):
                inside = (
                    whole  # stimmten dafür, niemand dagegen: a pattern that reaches into the next clause is of both
                )
            bodies = [h for h in inside if h.slot in _VOTING]
            inside = [h for h in inside if not h.slot.startswith("body.") or self._of_claim(topic, h)]
            if topic.slots.acceding and bodies and not any(h in inside for h in bodies):
                continue  # das Parlament in Budapest: a member that the claim is not about
            named = self.linker.named((first, last)).intersection(topic.slots.who)
            where = [pieces[number]] if named or len(numbers) > 1 else regions
            found.append(Told(where, self._with_bodies(topic, regions, hits, inside, first)))
        return found

    def _whole_clauses(self, pieces: Sequence[Phrase]) -> list[Phrase]:
        """Join pieces that only an attribution parts: *will das Gesetz nach Angaben von X unterzeichnen*."""
        joined: list[Phrase] = []
        for first, last in pieces:
            before = joined[-1] if joined else None
            if before and before[1] < first and not any(self.text.lows[j] in EDGES for j in range(before[1], first)):
                joined[-1] = before[0], last
            else:
                joined.append((first, last))
        return joined

    def _with_bodies(
        self, topic: Topic, regions: Sequence[Phrase], hits: Sequence[Hit], inside: list[Hit], first: int
    ) -> list[Hit]:
        """Return the words of a clause, with the parliament or head of state of another clause if it names none."""
        if any(h.slot.startswith("body.") for h in inside):
            return inside
        bodies = [h for h in hits if h.slot.startswith("body.")]
        if bodies and first:
            before = [h for h in bodies if h.first < first]
            return [*inside, *(before[-1:] or bodies[:1])]
        sentence = self.text.sentences[self.text.sentence_of[regions[0][0]]]
        around = self.linker.hits(topic, [(sentence.first, sentence.last)])
        out = backdrop(self.text, around)
        around = [h for h in around if h not in out]
        return [*inside, *(h for h in around if h.slot in _VOTING and self._of_claim(topic, h))]

    def _of_claim(self, topic: Topic, body: Hit) -> bool:
        """Return whether a parliament or government is not plainly another's: *die EU-Kommission*."""
        last = body.last + 1
        if self.text.lows[body.last : last] in (["in"], ["à"], ["en"], ["у"], ["в"]):
            last += 1
        named = self.linker.named((max(0, body.first - 2), last))
        return not named or bool(named.intersection(topic.slots.who))

    def _either(self, hits: Sequence[Hit]) -> bool:
        """Return whether a chamber or a head of state may do it, so that it is the last step of all."""
        bodies = sorted((h.first, h.last, h.slot) for h in hits if h.slot in {"body.chamber", "body.head"})
        return any(
            one[2] != other[2] and not _OR.isdisjoint(self.text.lows[one[1] : other[0]])
            for one, other in itertools.pairwise(bodies)
        )

    def _its_own(self, hits: Sequence[Hit]) -> bool:
        """Return whether a parliament or head of state is the speaker's own: *its parliament*, *sein Präsident*."""
        own = POSSESSIVES.get(self.text.lang, frozenset())
        return any(h.slot.startswith("body.") and self.text.lows[h.first - 1] in own for h in hits if h.first)

    def _decides(self, claim: str, topic: Topic, frame: Frame, content: Sequence[Phrase], verdict: Verdict) -> bool:
        """Return whether a state says that it is to leave a treaty: with that the process begins.

        Not where a parliament has agreed already, nor where the day is told on which it takes effect.
        """
        if topic.slots.process != "leave" or verdict.stance not in _REACHED | {Stance.DEEMS_LIKELY}:
            return False
        if self._reached.get(claim, (None, None))[0] not in {None, Stage.PROPOSED}:
            return False
        leaves = (h for h in topic.hits[frame.sentence] if h.slot == "stage.withdrawn")
        if verdict.rule != "ST-LIKELY" and not any(
            not _LEAVES.isdisjoint(self.text.lows[h.first : h.last]) for h in leaves
        ):
            return False
        words = self.linker.words[frame.sentence]
        told = {h.slot for h in topic.hits[frame.sentence]}
        return "stage.in_force" not in told and not words.any("likely", content)

    def _on_condition(self, link: Link) -> bool:
        """Return whether a German sentence says on which condition a step is planned."""
        if self.text.lang != "de" or not link.hits:
            return False
        sentence = self.text.sentences[self.text.sentence_of[link.hits[0].first]]
        return not _IF.isdisjoint(self.text.lows[sentence.first : sentence.last])

    def _own_step(
        self, topic: Topic, source: Source, link: Link, step: tuple[Stage | None, str | None], verdict: Verdict
    ) -> tuple[str | None, Verdict]:
        """Return whose step it is, and the verdict: who tells of a step of its own confirms it (guideline, rule 9)."""
        stage, party = step
        if stage is not None:
            party = undoing(topic.slots) or party
        bound = topic.slots.claim.parties
        if party is not None and stage in NATIONAL | {Stage.EXCHANGED} and bound and party not in bound:
            party = source.institution if source.institution in bound else party  # handed over at the United Nations
        if party is None and stage in NATIONAL and source.institution in topic.slots.who:
            others = [name for name in topic.slots.who if name != topic.slots.acceding]
            if source.institution != topic.slots.acceding or stage is not Stage.RATIFIED:
                party = source.institution
            elif len(others) == 1:
                party = others[0]  # all members have ratified, wrote the president of the country that joins
        if not topic.slots.kind.staged:
            return party, verdict
        result = verdict.rule == "ST-RESULT"  # announced the result: that is no position
        if stage is Stage.REJECTED and verdict.stance in _REACHED and only_against(self.text, link.hits) and not result:
            return None, Verdict(Stance.COMMENTS, "ST-OPPOSED")  # lehnt das Abkommen ab: that is its position
        reached = topic.slots.process == "suspend" and verdict.stance in _REACHED
        if reached and (binds := still_binds(self.text, link.hits)) is not None:
            return party, binds
        claim = topic.slots.claim
        mutual = party is None and source.institution in {*topic.slots.who, *claim.parties}
        vouched = stage in {Stage.IN_FORCE, Stage.EXCHANGED} and source.institution in claim.authorities
        received = stage is Stage.EXCHANGED and source.institution in claim.parties  # has got the other's instrument
        process = topic.slots.process != "ratify" or any(h.slot == "deed" for h in link.hits)
        if stage is Stage.PROPOSED and party == source.institution and verdict.rule == "ST-LIKELY" and process:
            if self._on_condition(link):
                return party, verdict  # wenn das Volk es wolle, werde man austreten
            return party, Verdict(Stance.CONFIRMS, "ST-OWNPLAN")
        if (party == source.institution or mutual or vouched or received) and verdict.stance is Stance.ASSERTS:
            return party, Verdict(Stance.CONFIRMS, "ST-OWNACT")
        return party, verdict

    @staticmethod
    def _in_words(link: Link, frame: Frame) -> bool:
        """Return whether the step is told in the words that are said, and not beside them."""
        steps = [h for h in link.hits if h.slot.startswith("stage.")]
        return any(first <= h.first < last for h in steps for first, last in frame.regions[:1])

    @staticmethod
    def _proposes(topic: Topic, frame: Frame) -> bool:
        """Return whether the verb of saying is itself the step: *hatte den Austritt vorgeschlagen*."""
        lemma = frame.cue_word.lemma if frame.cue_word else ""
        if not topic.slots.kind.staged or not lemma.startswith(_PROPOSES):
            return False
        return any(h.slot == "stage.proposed" and h.first <= frame.at < h.last for h in topic.hits[frame.sentence])
