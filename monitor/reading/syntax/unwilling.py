"""Turns by which somebody does not want to say: *was not keen to comment*, *was unable to help*.  Pure.

And what he does not want to say: a single point of it is not the matter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

_NEGATIONS = frozenset("not no n't never nothing neither nor hardly little didn't doesn't don't wasn't isn't".split())
_SPEAK = frozenset(
    "accept acknowledge address admit answer be call comment commit confirm deny disclose discuss divulge elaborate "
    "engage explain get give go judge make pass pronounce react release reply respond reveal rule say share speak "
    "speculate take talk tell venture verify".split()
)
"""What somebody does not want to do who does not want to speak."""
_HELP = frozenset("help judge comment shed offer provide throw elaborate assist oblige".split())
"""What who is unable to do it does not know."""
_BETWEEN = frozenset("either even yet publicly officially further to be".split())
_BACK, _AHEAD = 4, 4
"""Words back to a negation, on to an infinitive."""


def _unwilling(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *prepared*, *wish* at `at` is denied, and to speak is what is not wished."""
    to = next((j for j in range(at + 1, min(last - 1, at + _AHEAD)) if lows[j] == "to"), -1)
    if to < 0 or _NEGATIONS.isdisjoint(lows[max(first, at - _BACK) : to]):
        return False
    verb = next((j for j in range(to + 1, min(last, to + _AHEAD)) if lows[j] not in _BETWEEN), last)
    drawn = verb < last and lows[verb - 1] == "be" and lows[verb] == "drawn"
    return drawn or (lows[verb - 1] != "be" and verb < last and lows[verb] in _SPEAK)


def _as_far(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody does not go so far at `at` as saying it: *would not go as far as confirming that*."""
    end = min(last, at + _AHEAD + 3)
    as_ = next((j for j in range(at + 2, end) if lows[j] == "as" and lows[j - 1] == "far"), -1)
    if as_ < 0 or _NEGATIONS.isdisjoint(lows[max(first, at - _BACK) : at]):
        return False
    return any(_saying(low) for low in lows[as_ + 1 : as_ + 3])


def _saying(low: str) -> bool:
    """Return whether a word is a gerund of a verb of speaking: *confirming*, *acknowledging*."""
    stem = low.removesuffix("ing")
    return stem != low and (stem in _SPEAK or f"{stem}e" in _SPEAK or stem.removesuffix("t") in _SPEAK)


def _from_saying(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody keeps from saying it at `at`: *avoided confirming*, *shied away from saying*."""
    return any(_saying(low) for low in lows[at + 1 : min(last, at + _AHEAD)])


def _to_say(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *hesitated* at `at` is not denied, and to speak is what somebody is slow to do."""
    if not _NEGATIONS.isdisjoint(lows[max(first, at - _BACK) : at]):
        return False
    return at + 2 < last and lows[at + 1] == "to" and lows[at + 2] in _SPEAK


def _that_or_not(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *exclude* at `at` tells what is (not) thought possible: *would not exclude that*."""
    negated = not _NEGATIONS.isdisjoint(lows[max(first, at - _BACK) : at])
    after = lows[at + 1] if at + 1 < last else ""
    named = negated and (after in {"the", "a", "an", "any", "such"} or after.endswith("ing"))
    return named or "that" in lows[at + 1 : min(last, at + _AHEAD + 1)]


_VERSIONS = frozenset(
    "version account story view position statement claim report denial word line description it that words".split()
)


def _fast(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *hold to* at `at` has what somebody has said behind it: *held to its version*."""
    return not _VERSIONS.isdisjoint(lows[at + 2 : min(last, at + _AHEAD + 1)])


def _to_cause(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *attribute* or *put down* at `at` has a cause behind it: *attributed the fire to a cigarette*."""
    return "to" in lows[at + 2 : min(last - 1, at + _CAUSE)]


_CAUSE = 14
"""Words from a verb of attributing to the cause."""
_OPENS = frozenset(
    "the a an no nothing nobody none it he she they we there these those any his her its their all both neither such "
    "each every only not".split()
)


def _holds(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *held* at `at` has what somebody holds to be so behind it: *held that nothing was agreed*."""
    return lows[at + 1 : at + 2] == ["that"] and at + 2 < last and lows[at + 2] in _OPENS


_TERMS = frozenset({"day", "days", "week", "weeks", "month", "months", "hours", "year"})


def _at_most(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody is given so long at `at`: *gave her a month at most*."""
    for j in range(at + 2, min(last - 1, at + _TERM)):
        if lows[j] in {"until", "till"} and not _UNTIL.isdisjoint(lows[j + 1 : j + 4]):
            return True  # gave her until Easter
        if (
            lows[j] in _TERMS
            and lows[j + 3 : j + 4] != ["to"]
            and (lows[j + 1] in {"left", "longer"} or lows[j + 1 : j + 3] in _MOST)
        ):
            return True
    return False


_UNTIL = frozenset(
    "easter christmas summer autumn winter spring friday saturday sunday monday tuesday wednesday thursday january "
    "february march april may june july august september october november december end".split()
)
_MOST = (["at", "most"], ["at", "best"])
_TERM = 9
"""Words from *gave* to how long."""


_WISHING = frozenset(
    "hoping wishing welcoming praising calling congratulating thanking urging regretting condemning expressing warning "
    "deploring lamenting hailing voicing offering".split()
)


def _wishing(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody only feels something at `at`: *confined itself to hoping for peace*."""
    return not _WISHING.isdisjoint(lows[at + 1 : min(last, at + _AHEAD + 1)])


def _helpless(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *unable* at `at` has *to help* or *to comment* behind it."""
    return at + 2 < last and lows[at + 1] == "to" and lows[at + 2] in _HELP


def _in_it(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *in* stands before a noun: *was in shock*, *was in no position*."""
    return at - 1 > first and "in" in lows[at - 2 : at]


_POINTS = frozenset({"detail", "details", "point", "points", "aspect", "aspects", "particular", "particulars"})
_THAT = frozenset({"that", "this", "these", "those", "the", "any"})


_WHEN = frozenset({"when", "why", "where"})
_MANY = frozenset("many much long often far soon early it he she they he'd".split())
_TELLS = frozenset(
    "to say disclose reveal specify tell explain divulge discuss comment speculate be drawn on about exactly precisely "
    "just give give detail elaborate answer reporters journalists questions by".split()
)
_NEXT = frozenset({"succeed", "replace", "next", "follow", "take", "afterwards", "instead"})
"""Words of a question about what comes after: *who would succeed her*."""
_WHETHER = frozenset({"whether", "if"})
_ENDS = frozenset({".", ",", ";", "”", '"'})


def _asks_when(lows: Sequence[str], at: int) -> bool:
    """Return whether it is when, why, where or how that is not told: *would not be drawn on when he had known*.

    Not *when or whether*, nor *how he was*, which is the matter of an illness.

    >>> [_asks_when(t.split(), 0) for t in ("declined to say when he left .", "declined to say if and when he left .")]
    [True, False]
    """
    j = at + 1
    while j < len(lows) and lows[j] in _TELLS:
        j += 1
    if j + 2 >= len(lows) or not _WHETHER.isdisjoint(lows[j : j + _AHEAD]):
        return False
    if lows[j] == "how":
        return lows[j + 1] in _MANY and not (lows[j + 2] in {"is", "was", "were", "are"} and lows[j + 3] in _ENDS)
    if lows[j] in {"who", "what"}:
        return not _NEXT.isdisjoint(lows[j + 1 : j + 6])
    return lows[j] in _WHEN


def of_a_point(lows: Sequence[str], at: int) -> bool:
    """Return whether it is a single point that somebody at `at` does not speak of: *would not comment on that detail*.

    >>> of_a_point("he declined to comment on that point .".split(), 1), of_a_point("declined to comment .".split(), 0)
    (True, False)
    """
    if _asks_when(lows, at):
        return True
    on = next((j for j in range(at + 1, min(at + _AHEAD, len(lows))) if lows[j] in {"on", "about"}), -1)
    return (
        on > 0
        and lows[on + 1 : on + 2] != []
        and lows[on + 1] in _THAT
        and not _POINTS.isdisjoint(lows[on + 2 : on + 4])
    )


_DOUBTS = ("doute", "duda", "сумнів", "сомнен")
_LEAVES_NO = frozenset({"aucun", "pas", "ninguna", "no", "не", "жодних", "никаких", "n'", "ne"})


def _no_doubt(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody has or leaves no doubt: *has no doubt that they are there*, *n'a laissé aucun doute*."""
    if lows[at + 1 : min(last, at + 3)] == ["no", "doubt"]:
        return True
    doubt = next((j for j in range(at + 1, min(last, at + _AHEAD)) if lows[j].startswith(_DOUBTS)), -1)
    return doubt > 0 and not _LEAVES_NO.isdisjoint(lows[max(first, at - _BACK) : doubt])


def _on_that(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody stands by something: *стоїть на тому, що*, *стоит на своем*."""
    del first
    return at + 2 < last and lows[at + 1] == "на" and lows[at + 2] in _ON_THAT


_ON_THAT = frozenset({"тому", "своєму", "том", "своем"})
_MADE_TO = frozenset("compelled obliged forced bound moved called duty-bound constrained".split())


def _feels(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody feels that it is so, and not that he has to do something: *felt compelled to deny it*."""
    del first
    return at + 1 >= last or lows[at + 1] not in _MADE_TO


_ACCOUNTS = ("report", "account", "claim", "accusation", "allegation", "version", "charge", "finding", "assessment")
"""Beginnings of the nouns for what somebody has said."""


def _backs(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether an account or a thing is backed: *supports the treaty*, but not *came back the day*.

    A noun of that form has a word before it (*the support the army has*), and so has the adverb.
    """
    begin = at + 1 + (lows[at + 1 : at + 2] == ["up"])
    named = lows[begin : min(last, begin + _OF_ACCOUNT)]
    thing = lows[at] not in {"back", "support"} or (at > first and lows[at - 1] in _DO)
    plain = thing and lows[begin : begin + 1] != [] and lows[begin] in _THINGS
    return plain or (len(named) > 1 and any(low.startswith(_ACCOUNTS) for low in named[1:]))


_DO = frozenset({"not", "to", "we", "they", "i", "you", "will", "would", "n't"})
"""Words behind which *back* and *support* are verbs."""
_THINGS = frozenset({"the", "this", "that", "its", "their", "his", "her", "such", "it"})


_IDEAS = (
    "it",
    "this",
    "that",
    "idea",
    "suggestion",
    "rumour",
    "rumor",
    "talk",
    "speculation",
    "notion",
    "theor",
    "stor",
)


def _downs(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether it is an idea that is shot down: *shot down the suggestion*, and not *shot down a drone*."""
    del first
    begin = at + 1 + (lows[at + 1 : at + 2] == ["down"])
    return any(low.startswith((*_ACCOUNTS, *_IDEAS)) for low in lows[begin : min(last, begin + _OF_ACCOUNT + 1)])


_STAFF = frozenset(
    "chief chiefs commander commanders general generals director directors governor ambassador judge judges officer "
    "officers official officials head adviser advisers envoy coach".split()
)


def _dismisses(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether words are dismissed, and not somebody from his post: *dismissed its army chief on Monday*."""
    del first
    named = lows[at + 1 : min(last, at + _CALLED)]
    post = next((n for n, low in enumerate(named) if low in _STAFF or not low[0].isalnum()), len(named))
    if post == len(named) or named[post] not in _STAFF or named[0] not in _OWN_STAFF:
        return True
    behind = lows[at + 2 + post : min(last, at + 4 + post)]
    return any(low in {"'s", "’s", "'", "’", "as"} for low in behind)


_OWN_STAFF = frozenset("its his her their a an the two three several".split())
_OF_ACCOUNT = 4
"""Words from such a verb to that noun."""


def _reason(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody has reason to believe something: *has every reason to believe that they are there*."""
    del first
    words = lows[at + 1 : min(last, at + 6)]
    return "reason" in words and "no" not in words and not _BELIEVE.isdisjoint(words)


_BELIEVE = frozenset({"believe", "think", "assume", "suspect", "suppose", "fear"})
_CONVENED = frozenset(
    "meeting meetings session sitting summit election elections referendum vote strike strikes conference halt "
    "briefing hearing inquiry rally protest demonstration boycott walkout recess break".split()
)
"""What is called in order that it may be held, and is no name for anything."""
_NEW = frozenset("a an another new fresh early snap special emergency urgent extraordinary two more".split())
_CALLED = 6
"""Words in which such a thing is named."""


def _names_it(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether *called* gives a thing a name: *called it a lie*, and not *called an emergency meeting*."""
    del first
    if at + 1 >= last or lows[at + 1] not in _NEW:
        return True
    named = lows[at + 1 : min(last, at + _CALLED)]
    ends = next((n for n, low in enumerate(named) if low in _CONVENED or not low[0].isalnum()), len(named))
    return not (ends < len(named) and named[ends] in _CONVENED)


_NOT_DE = frozenset({"nicht", "nichts", "nie", "niemals", "ungern", "kein", "keine", "keinerlei"})
_MAY_DE = frozenset(
    "will wollen wolle wollte wollten mag mögen möge mochte mochten möchte möchten darf dürfe dürfen durfte durften "
    "kann können könne könnten konnte konnten werde werden".split()
)
_ON_IT_DE = frozenset({"darüber", "dazu", "davon", "hierüber", "hierzu", "über", "zu", "zum", "zur", "drüber"})
_CLAUSE_DE = 16
"""Words of a German clause before the infinitive that ends it."""


def _no_talk(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether somebody will not speak of it in German: *will darüber nicht reden*."""
    begin = next((j + 1 for j in range(at - 1, max(first, at - _CLAUSE_DE) - 1, -1) if lows[j] in _ENDS), first)
    end = next((j for j in range(at, min(last, at + _AHEAD)) if lows[j] in _ENDS), min(last, at + _AHEAD))
    clause = frozenset(lows[max(begin, at - _CLAUSE_DE) : end])
    closing = (at > begin and not _MAY_DE.isdisjoint(lows[begin:at])) or lows[at + 1 : at + 2] in _CLOSING_DE
    closing = closing and not clause.isdisjoint(_ON_IT_DE) and "mit" not in clause
    return closing and not clause.isdisjoint(_NOT_DE)


_CLOSING_DE = (["wolle"], ["wollte"], ["wollten"], ["möchte"], ["will"], ["könne"], ["dürfe"])
"""Modal verbs that close a German clause behind the infinitive."""


def _yes_or_no(lows: Sequence[str], at: int, first: int, last: int) -> bool:
    """Return whether neither is said: *answered neither yes nor no*, *would not say yes or no*."""
    behind = lows[at + 1 : min(last, at + _YES)]
    if "yes" not in behind or "no" not in behind:
        return False
    between = behind[: behind.index("yes")]
    if "no" in between or not {*between} <= _SMALL:
        return False
    denied = _NEGATIONS.union(_REFUSES)
    return "neither" in between or not denied.isdisjoint(lows[max(first, at - _BACK) : at])


_YES = 9
_SMALL = frozenset("neither with a an either simple straight clear plain firm or the reporters them".split())
"""What may stand between a verb and the *yes* that is its object."""
_REFUSES = frozenset("refused refuses refusing declined declines declining".split())

NEEDS: dict[str, Callable[[Sequence[str], int, int, int], bool]] = {
    "notto!": _unwilling, "asfar!": _as_far, "saying!": _from_saying, "tosay!": _to_say, "atmost!": _at_most,
    "wishing!": _wishing, "excludes!": _that_or_not, "holds!": _holds, "fast!": _fast, "tocause!": _to_cause,
    "tohelp!": _helpless, "in!": _in_it, "nodoubt!": _no_doubt, "onthat!": _on_that, "calls!": _names_it,
    "backs!": _backs, "reason!": _reason, "downs!": _downs, "dismisses!": _dismisses, "feels!": _feels,
    "notalk!": _no_talk,
    "yesno!": _yes_or_no,
}  # fmt: skip
"""What has to stand around a cue with such a flag."""
