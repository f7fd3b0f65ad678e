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
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from monitor.events import OUTLET, UNNAMED, Stage, Stance
from monitor.reading.about.linking import Linker
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.voices import Spoken
from monitor.reading.who.sources import Source

LOOSE = 0.40
"""How likely a candidate has to be that no rule of linking ties to the claim.

Both were chosen on sets of articles kept aside: higher ones lose more right statements than they spare wrong ones.
"""
TIED = 0.35
"""How likely one has to be that a rule ties."""
SURE = 0.70
"""How likely the likeliest candidate of an article has to be: one that is about the claim says something plainly.

Chosen in the same way: it halves the articles on another matter of the same actors that are read, for next to nothing.
"""
SURER = 0.80
"""The same where hardly a sentence speaks of the claim by itself, and only one of what is said at most."""
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
_EARLY, _LATE, _BRIEF = 4, 0.75, 7
"""Sentences at the beginning; the part of the article after which it is late, and how short one has no such part."""
_SPEECH = 0.95
"""The part of a content in quotation marks from which on it is all speech."""
_RECENT = 60
"""Candidates back among which the source's own are looked for: the time stays linear."""
_FAR = 3
"""Sentences from which on what speaks of the claim is far back."""
_GROUPS = 8192
"""Groups of signs of a sort that are remembered."""


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
    both = frozenset[str]().union(*twice)
    return both.union(*once, (tie + sign for sign in both))


def _shown(
    made: Made, topic: Topic, linker: Linker, earlier: Sequence[Candidate]
) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Return the signs of a candidate, in groups: those that stand once, and those that stand twice.

    Few combinations of signs ever occur, and they come again and again: each group is made once.
    """
    stance, cue, link, kind = made.stance, made.cue, made.link, topic.slots.kind
    claim, source = topic.slots.claim.id, made.source.institution
    before = [c for c in earlier[-_RECENT:] if c.claim == claim and c.source == source]
    again = before and any(c.stance is made.verdict.stance for c in before)
    once = [
        _tie(link.rule, link.how, link.present),
        _said(stance, cue, made.one.frame.rule, made.verdict.rule, made.source.kind),
        _role(_roles(made, topic), stance),
    ]
    if kind.staged:
        once.append(frozenset({f"stage {made.stage.value if made.stage else 'none'}", f"staged {stance}"}))
    if before:
        once.append(_SAME if again else _OTHER)
    twice = [
        _voice(stance, cue, tuple(step.rule for step in _named(made).steps)),
        *_content(made, topic, linker),
        _holding(_PLACES, _place(made, topic, linker)),
        _holding(_FORMS, _form(made, linker)),
        _AGAIN if before else _NEW,
    ]
    return once, twice


def _named(made: Made) -> Source:
    """Return the source as it is named: *Ann Ross said she did not believe it* is told of her by name."""
    outer = made.one.outer
    own = made.source.institution
    return next((s for s in outer.sources if s.institution == own), made.source) if outer else made.source


_SAME, _OTHER = frozenset({"again same"}), frozenset({"again other"})
_AGAIN, _NEW = frozenset({"again"}), frozenset({"new"})


@lru_cache(maxsize=_GROUPS)
def _holding(names: tuple[str, ...], holds: tuple[bool, ...]) -> frozenset[str]:
    """Return the names of what holds."""
    return frozenset(name for name, true in zip(names, holds, strict=True) if true)


@lru_cache(maxsize=_GROUPS)
def _tie(rule: str, how: str, present: frozenset[str]) -> frozenset[str]:
    """Return how the content is tied to the claim, and which slots it fills."""
    return frozenset({f"link {rule}", f"how {how}", *(f"has {slot}" for slot in present)})


@lru_cache(maxsize=_GROUPS)
def _said(stance: str, cue: str, frame: str, rule: str, kind: str) -> frozenset[str]:
    """Return by which rules frame and stance came about, and of which kind the source is."""
    return frozenset({f"frame {frame[3:]}", f"{stance} {cue}", f"rule {rule}", f"source {kind}"})


@lru_cache(maxsize=_GROUPS)
def _voice(stance: str, cue: str, rules: tuple[str, ...]) -> frozenset[str]:
    """Return what is done, and by which rules it was found who does it."""
    return frozenset({f"cue {cue}", f"stance {stance}", *(f"by {rule}" for rule in rules)})


@lru_cache(maxsize=_GROUPS)
def _role(roles: frozenset[str], stance: str) -> frozenset[str]:
    """Return what the source is to the claim, and which stance such a one takes."""
    return roles | {f"{role} {stance}" for role in roles}


@lru_cache(maxsize=_GROUPS)
def _told(words: tuple[str, ...], size: str, quoted: str) -> frozenset[str]:
    """Return what the words that are said show."""
    return frozenset({*(f"word {word}" for word in words), f"size {size}", f"quoted {quoted}"})


_OURS, _OTHERS, _NOBODY = frozenset({"names ours"}), frozenset({"names others"}), frozenset[str]()


def _content(made: Made, topic: Topic, linker: Linker) -> tuple[frozenset[str], frozenset[str]]:
    """Return what the words that are said show (how many, how far quoted, what they do), and whom they name."""
    frame, text = made.one.frame, linker.text
    regions = made.one.content or list(frame.regions) or [frame.scope]
    words = linker.words[frame.sentence].among(_WORDS, [*regions, frame.scope])
    size = quoted = 0
    for first, last in regions:
        size += last - first
        quoted += max(0, last - first) - text.quoted[first:last].count(-1)
    how_far = "no" if not quoted else "all" if quoted >= _SPEECH * size else "some"
    told = _told(words, next((name for most, name in _SIZES if size <= most), "great"), how_far)
    named = [there for region in regions if (there := linker.named(region))]
    if not named:
        return told, _NOBODY
    ours = any(name in there for there in named for name in topic.slots.who)
    return told, _OURS if ours else _OTHERS


_ROLES = ("party", "who", "authority", "unnamed", "outlet")


def _roles(made: Made, topic: Topic) -> frozenset[str]:
    """Return what the source is to the claim."""
    claim, name = topic.slots.claim, made.source.institution
    return _holding(
        _ROLES,
        (name in claim.parties, name in topic.slots.who, name in claim.authorities, name == UNNAMED, name == OUTLET),
    )


_PLACES = (
    "direct", "title", "opened", "about", "first", "early", "late", "alone", "near",
    *(f"back {back if back < _FAR else 'far'}" for back in range(_FAR + 1)),
)  # fmt: skip


def _place(made: Made, topic: Topic, linker: Linker) -> tuple[bool, ...]:
    """Return where in the article a candidate stands, and how far from what speaks of the claim.

    Of an article that comes late to the claim its passage on it counts.
    """
    sentence, count = made.one.frame.sentence, len(linker.text.sentences)
    told = topic.opened and not topic.late
    back = 0
    while back < _FAR and sentence - back not in topic.direct and sentence - back not in topic.linked:
        back += 1
    return (
        sentence in topic.direct, topic.title, told, topic.about, sentence == 0,
        sentence < min(_EARLY, count // 2), sentence > max(_LATE * count, _BRIEF),
        linker.alone(topic), linker.near(topic, sentence),
        back == 0, back == 1, back == 2, back == _FAR,
    )  # fmt: skip


_FORMS = ("inner", "outer", "behind", "carried", "passive", "via", "speaker", "several", "heading")


def _form(made: Made, linker: Linker) -> tuple[bool, ...]:
    """Return how the frame is built."""
    one, frame = made.one, made.one.frame
    return (
        bool(one.inner), one.outer is not None, frame.back, frame.carried, frame.passive, one.via is not None,
        made.source.speaker is not None, len(one.sources) > 1, linker.text.sentences[frame.sentence].heading,
    )  # fmt: skip


class _Sums(dict[frozenset[str], float]):
    """What groups of signs weigh, each added up once."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, group: frozenset[str]) -> float:
        total = self[group] = sum(self._weights.get(sign, 0.0) for sign in sorted(group))
        return total


_PLAIN = frozenset({"ST-BELIEVENOT"})
"""Rules of verdicts that say so plainly what somebody thinks of the claim that nothing else has to speak for them."""


class Scales:
    """Weights of signs, and how likely a candidate has to be."""

    def __init__(
        self,
        weights: Mapping[str, float],
        *,
        loose: float = LOOSE,
        tied: float = TIED,
        sure: float = SURE,
        surer: float = SURER,
    ) -> None:
        """Take the `weights` (log odds; that of the empty sign is there before any other) and the bars (0 to 1)."""
        self.weights, self.loose, self.tied, self.sure, self.surer = weights, loose, tied, sure, surer
        self._both = {tie: self._added(tie) for tie in (TIGHTLY, LOOSELY)}
        self._sums = {tie: _Sums(weights) for tie, weights in {**self._both, "": self.weights}.items()}
        """What groups of signs weigh: by themselves, or with what they weigh behind a tie."""

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
        if not made.loose and made.verdict.rule in _PLAIN:
            return 1.0
        once, twice = _shown(made, topic, linker, earlier)
        tie = LOOSELY if made.loose else TIGHTLY
        total = self.weights.get("", 0.0) + sum(map(self._sums[""].__getitem__, once))
        total += sum(map(self._sums[tie].__getitem__, twice))
        likely = 1 / (1 + math.exp(-total))
        return likely if likely >= (self.loose if made.loose else self.tied) else None


@cache
def shipped() -> Scales:
    """Return the scales with the weights of ``weights.tsv``."""
    rows = (files("monitor.reading") / "weights.tsv").read_text("utf-8").splitlines()
    parted = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return Scales({sign: float(weight) for sign, weight in parted})
