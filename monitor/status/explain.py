"""Why a claim has its status, in words that an editor would send to a colleague.  Pure text out of a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from monitor.events import Claim, Stage, Stance, Status
from monitor.status.standing import is_treaty, same
from monitor.status.verdict import Standing, Verdict
from monitor.words import STAGE_WORDS, day_words, listing, sentence


def in_words(claim: Claim, verdict: Verdict) -> Verdict:
    """Return the verdict with its explanation and what would change it."""
    parts = [_why(claim, verdict), _against(verdict), _parties(claim, verdict), _likely(verdict)]
    return msgspec.structs.replace(
        verdict, explanation=" ".join(part for part in parts if part), needs=tuple(needs(claim, verdict))
    )


def _names(standings: Iterable[Standing]) -> str:
    return listing(s.source for s in standings)


def _what(verdict: Verdict) -> str:
    """Return the treaty's step that is shown, as the beginning of a sentence."""
    if verdict.stage is None:
        return ""
    word = "for" if verdict.stage is Stage.IN_FORCE else "by"
    by = f" {word} {listing(verdict.parties)}" if verdict.parties else ""
    return f"Stage: {STAGE_WORDS[verdict.stage]}{by}. "


def _why(claim: Claim, verdict: Verdict) -> str:
    """Return the sentence that gives the reason for the status."""
    behind, against = _names(verdict.supporters), _names(verdict.deniers)
    several = len({s.source for s in verdict.supporters}) > 1
    many = len({same(s.source) for s in verdict.supporters})
    texts = {
        Status.UNREPORTED: "Unreported: no source has taken a side yet.",
        Status.DENIED: f"Denied by {against}; nobody stands behind it.",
        Status.ALLEGED: f"Alleged: {behind} {'stand' if several else 'stands'} behind it, "
        + ("not enough independent sources to corroborate it." if several else "and no independent source does."),
        Status.DISPUTED: f"Disputed: {behind} {'stand' if several else 'stands'} behind it.",
        Status.CORROBORATED: f"Corroborated: {many} independent sources stand behind it: {behind}.",
    }
    if verdict.status in texts:
        return _what(verdict) + texts[verdict.status]
    if verdict.status is Status.CONFIRMED:
        return _what(verdict) + _confirmed(claim, verdict)
    if any(s.stance is Stance.DENIES for s in verdict.decided_by):
        last = max(verdict.decided_by, key=lambda s: s.day)
        return (
            f"Refuted: {_names(verdict.decided_by)}, named as authority for this claim, found it false ({_when(last)})."
        )
    return f"Refuted: everybody who stood behind it has taken it back ({_names(verdict.decided_by)})."


def _verb(standings: Sequence[Standing], one: str, many: str) -> str:
    return one if len({s.source for s in standings}) == 1 else many


def _when(standing: Standing) -> str:
    return f"on {day_words(standing.day)}" if standing.dated else f"reported on {day_words(standing.day)}"


def _confirmed(claim: Claim, verdict: Verdict) -> str:
    authorities = [s for s in verdict.decided_by if same(s.source) in map(same, claim.authorities)]
    parties = [s for s in verdict.decided_by if s not in authorities]
    found = []
    if authorities:
        role = "authority" if len({s.source for s in authorities}) == 1 else "authorities"
        found.append(f"{_names(authorities)}, named as {role} for this claim ({_when(authorities[-1])})")
    if parties:
        role = "on its own step" if is_treaty(claim) and len({s.source for s in parties}) == 1 else "a party to it"
        if len({s.source for s in parties}) > 1:
            role = "on their own steps" if is_treaty(claim) else "parties to it"
        found.append(f"{_names(parties)}, {role} ({_when(parties[-1])})")
    decided = {same(s.source) for s in verdict.decided_by}
    others = [s for s in verdict.supporters if same(s.source) not in decided]
    rest = f" {sentence(_names(others))} also {_verb(others, 'stands', 'stand')} behind it." if others else ""
    return f"Confirmed by {listing(found)}." + rest


def _against(verdict: Verdict) -> str:
    """Return who denies it or has taken it back, as far as the reason has not said so."""
    if verdict.status in {Status.DENIED, Status.UNREPORTED}:
        return ""
    settled = {same(s.source) for s in verdict.decided_by} if verdict.status is Status.REFUTED else set[str]()
    denying = [s for s in verdict.deniers if s.stance is Stance.DENIES and same(s.source) not in settled]
    back = [s for s in verdict.deniers if s.stance is Stance.RETRACTS and same(s.source) not in settled]
    found = []
    admitted = {same(s.source) for s in verdict.decided_by if s.stance is Stance.CONFIRMS}
    turned = [s for s in denying if same(s.source) in admitted]
    if turned:
        # rule 24: a confirmation falls only to a retraction by who gave it, or to a refutation
        found.append(f"{sentence(_names(turned))}, which confirmed it, now {_verb(turned, 'denies', 'deny')} it.")
        denying = [s for s in denying if s not in turned]
    if denying:
        found.append(f"{sentence(_names(denying))} {_verb(denying, 'denies', 'deny')} it.")
    if back:
        found.append(f"{sentence(_names(back))} {_verb(back, 'has', 'have')} taken it back.")
    if not found and verdict.status not in {Status.REFUTED, Status.DENIED}:
        return "Nobody denies it."
    return " ".join(found)


def _parties(claim: Claim, verdict: Verdict) -> str:
    """Return how far each party has come, for a treaty."""
    if not is_treaty(claim) or not verdict.by_party:
        return ""
    known = {same(p.party) for p in verdict.by_party}
    found = [f"{p.party}: {STAGE_WORDS[p.stage]}" for p in verdict.by_party]
    found += [f"{party}: no confirmed step" for party in claim.parties if same(party) not in known]
    return f"Confirmed steps by party: {'; '.join(found)}."


def _likely(verdict: Verdict) -> str:
    return (
        f"{sentence(_names(verdict.likely))} {_verb(verdict.likely, 'thinks', 'think')} it likely."
        if verdict.likely
        else ""
    )


# ---------------------------------------------------------------- what would change it


def needs(claim: Claim, verdict: Verdict) -> list[str]:
    """Return what would change the status, a sentence each, the nearest change first."""
    found, status = [], verdict.status
    if status in {Status.UNREPORTED, Status.DENIED}:
        found.append("It becomes alleged as soon as one source stands behind it.")
    if status in {Status.ALLEGED, Status.DISPUTED}:
        missing = claim.policy.corroborate - _counting(claim, verdict)
        sources = "institution stands" if missing == 1 else "institutions stand"
        found.append(f"It becomes corroborated when {_number(missing)} more independent {sources} behind it.")
    if status not in {Status.CONFIRMED, Status.REFUTED} and (by := _confirmers(claim, verdict)):
        found.append(f"It becomes confirmed by a confirmation from {by}.")
    judges = [a for a in claim.authorities if same(a) not in map(same, claim.parties)]
    others = [a for a in judges if same(a) not in {same(s.source) for s in verdict.decided_by}]
    if status is Status.CONFIRMED:
        found.append(
            f"The confirmation falls only if {_names(verdict.decided_by)} {_takes(verdict)} it back"
            + (
                f", or if {listing(others, 'or')} finds it false."
                if others
                else f" or {'finds' if _takes(verdict) == 'takes' else 'find'} it false."
                if judges
                else "."
            )
        )
    elif status is Status.REFUTED:
        by = _confirmers(claim, verdict)
        found.append(
            f"It changes only with a later confirmation from {by}."
            if by
            else "It changes when a source that has not taken it back stands behind it."
        )
    elif status is not Status.UNREPORTED and judges:
        found.append(f"It becomes refuted if {listing(judges, 'or')} finds it false.")
    if status is Status.ALLEGED:
        found.append("A denial makes it disputed.")
    return found


def _takes(verdict: Verdict) -> str:
    return "takes" if len({s.source for s in verdict.decided_by}) == 1 else "all take"


def _counting(claim: Claim, verdict: Verdict) -> int:
    """Return how many of the supporters count towards corroboration under the claim's policy."""
    counted = {same(s.source) for s in verdict.supporters if claim.policy.outlet_voice == "counts" or not s.own_voice}
    return len(counted)


def _confirmers(claim: Claim, verdict: Verdict) -> str:
    """Return whose word would confirm it: the authorities, and the parties (for a treaty each on its own step)."""
    names = list(claim.authorities)
    if is_treaty(claim) and verdict.parties:
        names += [p for p in claim.parties if same(p) in map(same, verdict.parties)]
    else:
        names += claim.parties
    return listing(names, "or")


def _number(count: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[count] if 0 <= count < len(words) else str(count)
