"""What a decision about a stance rests on (a case), and what comes out of it (a verdict)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from monitor.events import Stance
from monitor.reading.cut.patterns import Hit
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words


class Verdict(NamedTuple):
    """A stance with the rule and the words that gave it; no stance: `reason` says why."""

    stance: Stance | None
    rule: str
    reason: str = ""
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class Case:
    """What the decision rests on."""

    frame: Frame
    words: Words
    regions: list[Phrase]
    """The content, as far as it speaks of the claim."""
    direct: bool
    """The content names the deed itself (not only a report of it)."""
    contrary: bool = False
    contraries: list[Phrase] = field(default_factory=list)
    """The words of the opposite; a negation inside them is theirs."""
    plans: list[Phrase] = field(default_factory=list)
    """The words of planning, hope or nearness that the kind lists."""
    actors: Callable[[Phrase], bool] = bool
    """Whether a phrase names whose doing the claim is."""
    behind: frozenset[int] = frozenset()
    """The tokens of participles with an agent behind their noun: *proposed by*, *vorgeschlagen von*."""
    notyet: list[Phrase] = field(default_factory=list)
    """The words by which it has not been done yet."""
    anaphoric: bool = False
    hits: list[Hit] = field(default_factory=list)
    """The claim's own words in the content."""
    things: list[Hit] = field(default_factory=list)
    """The words in the content for what is agreed on, and nouns that point back."""
    staged: bool = False
    """The claim is a process with stages; then only the words of stages are the deed."""
    party: bool = False
    """The source is one whose admission confirms the claim, or speaks of its own act."""
    announced: bool = False
    """To announce it is to do it: *will resign* is told as a fact, *may resign* is not."""
    side: bool = False
    """The source is one of those whose admission confirms the claim."""
    before: Stance | None = None
    """The side that was taken just before, where the content only says that it is the same."""
    asked: bool = False
    """The content answers a question that is the claim."""
    none: bool = False
    """One of the sides says that it has none, did not do it: of what, the article tells."""
    deal: bool = False
    """The claim is something that several sides agree on: it can be kept and broken."""
    accused: bool = False
    """The claim is that the source has done it, and others have suffered it: an attack."""
    whose: bool = False
    """The claim is about whose doing it was: who names another doer does not stand behind it."""
    who: frozenset[str] = frozenset()
    """Whose doing the claim is."""
    ahead: Callable[[int, int], bool] = lambda _, __: False
    """Whether the words from one token to another name a day that is still to come."""
    named: Callable[[Phrase], frozenset[str]] = lambda _: frozenset()
    """The institutions that a phrase names."""
    speaker: str = ""
    """The source."""
    near: list[Phrase] | None = None
    """The clauses that decide, once :func:`focus` was asked for them."""


_DEEDS = frozenset({"deed", "deal", "anaphor", "object", "what"})
_NAMED = 9
"""Words of a noun phrase at most: *the deployment of Peruvian soldiers in Chile*."""


def of_the_deed(case: Case, slots: frozenset[str] = _DEEDS) -> bool:
    """Return whether nothing is named but the deed itself, as a thing: *shrugged off | the ceasefire*.

    Who says something of it takes it as given; of a report, and of what is told in a clause, he does not.  `slots`
    are the words that count.
    """
    size = sum(last - first for first, last in case.regions)
    if any(first < case.frame.at for first, _ in case.regions):
        return False  # what is told stands before: *Soldiers fight in Chile, insists the ministry*
    if not 0 < size <= _NAMED or any(case.words.any(slot, case.regions) for slot in ("report", "false", "rumour")):
        return False
    lows = case.frame.text.lows
    if any(not _CLAUSES.isdisjoint(lows[first:last]) for first, last in case.regions):
        return False
    inside = (h for h in (*case.hits, *case.things) if any(first <= h.first < last for first, last in case.regions))
    return any(h.slot in slots for h in inside)


_CLAUSES = frozenset({"that", "dass", "daß", "que", "qu'", "що", "что", "avoir", "être", "haber", "estar", "having"})
"""Words that open a clause behind a verb, or are the verb of one without a subject."""
