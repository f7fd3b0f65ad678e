"""How much speaks for a candidate: the signs that it shows, weighed as labelled articles teach.

The rules of linking say yes or no.  But in an article about a claim much has no word of it and is about it all the same
(*"We will honour it," he said*), and some of what has is about something else.  So each candidate is looked at once
more as a whole: who speaks and by which rule he was found, how the content is tied to the claim, which stance came out
and by which rule, where in the article it stands.  Every such sign has a weight in ``weights.tsv``; their sum is the
log odds that the candidate is right.  The weights are those of a logistic regression over labelled articles
(``benchmarks/weights.py``, by which anybody can fit them to his own); no sign is a word, a person, a state or a claim.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from monitor.events import OUTLET, UNNAMED, Stage, Stance
from monitor.reading.candidates import Candidate
from monitor.reading.linking import Linker
from monitor.reading.pointing import Link
from monitor.reading.sources import Source
from monitor.reading.stance import Verdict
from monitor.reading.topics import Topic
from monitor.reading.voices import Spoken

LOOSE = 0.40
"""How likely a candidate has to be that no rule of linking ties to the claim.

Both were chosen on sets of articles kept aside: higher ones lose more right statements than they spare wrong ones.
"""
TIED = 0.35
"""How likely one has to be that a rule ties."""
SURE = 0.75
"""How likely the likeliest candidate of an article has to be: one that is about the claim says something plainly.

Chosen in the same way: it halves the articles on another matter of the same actors that are read, for next to nothing.
"""
TIGHTLY, LOOSELY = "tied ", "loose "
"""What stands before a sign that counts apart where a rule ties the candidate, and where none does."""
MOVING = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.RETRACTS})
"""Stances from which a status is derived (guideline, rule 22): a wrong one costs more than one that is missed."""
_SIZES = ((3, "few"), (8, "short"), (15, "middling"), (25, "long"))
"""Words that are said, at most, and what such a content is called."""
_WORDS = (
    "report", "pro", "such", "comment", "cond", "false", "untrue", "true", "noevidence", "mum", "likely", "denial",
    "seen", "iftrue", "neg", "hearsay", "future", "must", "proof",
)  # fmt: skip
"""Slots of stance words that are signs."""
_EARLY, _LATE = 4, 0.75
"""Sentences at the beginning; the part of the article after which it is late."""
_SPEECH = 0.95
"""The part of a content in quotation marks from which on it is all speech."""
_RECENT = 60
"""Candidates back among which the source's own are looked for: the time stays linear."""
_FAR = 3
"""Sentences from which on what speaks of the claim is far back."""


class Made(NamedTuple):
    """A candidate as it was made."""

    one: Spoken
    source: Source
    link: Link
    verdict: Verdict
    stage: Stage | None

    @property
    def loose(self) -> bool:
        """Whether no rule ties it to the claim."""
        return self.link.rule == "LINK-WEIGHED"

    @property
    def stance(self) -> str:
        """The stance's name."""
        return self.verdict.stance.value if self.verdict.stance else "none"

    @property
    def cue(self) -> str:
        """What the cue does with its content."""
        cue = self.one.frame.cue_word
        return cue.operator if cue else "none"


def signs(made: Made, topic: Topic, linker: Linker, earlier: Sequence[Candidate]) -> frozenset[str]:
    """Return the signs that a candidate shows; `earlier` are the candidates that the article has given so far.

    Many stand twice, by themselves and with whether a rule ties the candidate to the claim or none does.
    """
    once, twice = _shown(made, topic, linker, earlier)
    tie = LOOSELY if made.loose else TIGHTLY
    return frozenset(once | twice | {tie + sign for sign in twice})


def _shown(made: Made, topic: Topic, linker: Linker, earlier: Sequence[Candidate]) -> tuple[set[str], set[str]]:
    """Return the signs of a candidate: those that stand once, and those that stand twice."""
    stance, cue = made.stance, made.cue
    rules = {step.rule for step in made.source.steps}
    twice = {f"cue {cue}", f"stance {stance}", *(f"by {rule}" for rule in rules)}
    twice |= _content(made, topic, linker) | _place(made, topic, linker) | _form(made, linker)
    once = {
        f"link {made.link.rule}", f"how {made.link.how}", f"frame {made.one.frame.rule[3:]}", f"{stance} {cue}",
        f"rule {made.verdict.rule}", f"source {made.source.kind}",
    }  # fmt: skip
    once |= _who(made, topic) | {f"has {slot}" for slot in made.link.present}
    if topic.slots.kind.staged:
        once |= {f"stage {made.stage.value if made.stage else 'none'}", f"staged {stance}"}
    claim, source = topic.slots.claim.id, made.source.institution
    before = [c for c in earlier[-_RECENT:] if c.claim == claim and c.source == source]
    twice.add("again" if before else "new")
    if before:
        once.add("again same" if any(c.stance is made.verdict.stance for c in before) else "again other")
    return once, twice


def _content(made: Made, topic: Topic, linker: Linker) -> set[str]:
    """Return what the words that are said show: how many, how far quoted, whom they name, what they do."""
    frame, text = made.one.frame, linker.text
    regions = made.one.content or list(frame.regions) or [frame.scope]
    words = linker.words[frame.sentence]
    around = [*regions, frame.scope]
    found = {f"word {slot}" for slot in _WORDS if words.any(slot, around)}
    size = sum(last - first for first, last in regions)
    found.add(f"size {next((name for most, name in _SIZES if size <= most), 'great')}")
    quoted = sum(text.quoted[at] >= 0 for first, last in regions for at in range(first, last))
    found.add(f"quoted {'no' if not quoted else 'all' if quoted >= _SPEECH * size else 'some'}")
    named = frozenset[str]().union(*map(linker.named, regions))
    if named:
        found.add("names others" if named.isdisjoint(topic.slots.who) else "names ours")
    return found


def _who(made: Made, topic: Topic) -> set[str]:
    """Return what the source is to the claim, and which stance such a one takes."""
    claim, name = topic.slots.claim, made.source.institution
    roles = {
        "party": name in claim.parties, "who": name in topic.slots.who, "authority": name in claim.authorities,
        "unnamed": name == UNNAMED, "outlet": name == OUTLET,
    }  # fmt: skip
    held = {role for role, holds in roles.items() if holds}
    return held | {f"{role} {made.stance}" for role in held}


def _place(made: Made, topic: Topic, linker: Linker) -> set[str]:
    """Return where in the article a candidate stands, and how far from what speaks of the claim."""
    sentence, count = made.one.frame.sentence, len(linker.text.sentences)
    reach = (n for n in range(_FAR) if sentence - n in topic.direct or sentence - n in topic.linked)
    back = next(reach, _FAR)
    places = {
        "direct": sentence in topic.direct, "title": topic.title, "opened": topic.opened, "about": topic.about,
        "first": sentence == 0, "early": sentence < _EARLY, "late": sentence > _LATE * count,
        "alone": linker.alone(topic), "near": linker.near(topic, sentence),
    }  # fmt: skip
    return {place for place, holds in places.items() if holds} | {f"back {back if back < _FAR else 'far'}"}


def _form(made: Made, linker: Linker) -> set[str]:
    """Return how the frame is built."""
    one = made.one
    forms = {
        "inner": bool(one.inner), "outer": one.outer is not None, "behind": one.frame.back,
        "carried": one.frame.carried, "passive": one.frame.passive, "via": one.via is not None,
        "speaker": made.source.speaker is not None, "several": len(one.sources) > 1,
        "heading": linker.text.sentences[one.frame.sentence].heading,
    }  # fmt: skip
    return {form for form, holds in forms.items() if holds}


class Scales:
    """Weights of signs, and how likely a candidate has to be."""

    def __init__(
        self, weights: Mapping[str, float], *, loose: float = LOOSE, tied: float = TIED, sure: float = SURE
    ) -> None:
        """Take the `weights` (log odds; that of the empty sign is there before any other) and the bars (0 to 1)."""
        self.weights, self.loose, self.tied, self.sure = weights, loose, tied, sure
        self._both = {tie: self._added(tie) for tie in (TIGHTLY, LOOSELY)}

    def _added(self, tie: str) -> dict[str, float]:
        """Return what a sign that stands twice weighs, with `tie` before it the second time."""
        bare = {sign.removeprefix(tie) for sign in self.weights}
        return {sign: self.weights.get(sign, 0.0) + self.weights.get(tie + sign, 0.0) for sign in bare}

    def likelihood(self, found: Iterable[str]) -> float:
        """Return how likely a candidate that shows these signs is right, from 0 to 1."""
        total = self.weights.get("", 0.0) + sum(self.weights.get(sign, 0.0) for sign in found)
        return 1 / (1 + math.exp(-total))

    def weigh(self, made: Made, topic: Topic, linker: Linker, earlier: Sequence[Candidate]) -> float | None:
        """Return how likely a candidate is right, None where that is not enough.

        What can move a status has to be tied to the claim by a rule.
        """
        if made.loose and made.verdict.stance in MOVING:
            return None
        once, twice = _shown(made, topic, linker, earlier)
        both, plain = self._both[LOOSELY if made.loose else TIGHTLY], self.weights
        total = plain.get("", 0.0) + sum(plain.get(sign, 0.0) for sign in once)
        total += sum(both.get(sign, 0.0) for sign in twice)
        likely = 1 / (1 + math.exp(-total))
        return likely if likely >= (self.loose if made.loose else self.tied) else None


@cache
def shipped() -> Scales:
    """Return the scales with the weights of ``weights.tsv``."""
    rows = (files("monitor.reading") / "weights.tsv").read_text("utf-8").splitlines()
    parted = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return Scales({sign: float(weight) for sign, weight in parted})
