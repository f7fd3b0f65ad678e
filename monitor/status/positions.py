"""Sources that change their position: events of interest of their own, whether or not the status moves.

What is told: a source that denied and no longer does, a source that stood behind it and now denies, a retraction, and
the first confirmation by an authority or a party.  A source that speaks for the first time, or says the same again,
has not changed its position.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import OUTLET, Claim, Draft, Logged, PositionChanged, Stance, Statement
from monitor.status.standing import Entry, Ledger, Order, Track, same


def newest(statements: Sequence[Logged]) -> int:
    """Return the log position after which lie the statements of the article that was read last (0: no statements)."""
    if not statements:
        return 0
    last = max(statements, key=lambda logged: logged.position)
    batch = [logged.position for logged in statements if logged.statement.article == last.statement.article]
    return min(batch) - 1


def changes(
    claim: Claim, statements: Sequence[Logged], *, since: int | None = None, targets: tuple[str, ...] = ()
) -> list[Draft]:
    """Return a position_changed draft for each source whose position today differs because of new statements.

    New are those after the log position `since` (default: those of the article read last).  What is recalled, or was
    said before the position that stands, changes nothing.  The key is the statement's: it is told once.
    """
    after = newest(statements) if since is None else since
    fresh = [logged for logged in statements if logged.position > after]
    if not fresh:
        return []
    # only who speaks anew can have changed: the statements of all others need not be looked at
    speakers = {same(logged.statement.source) for logged in fresh}
    theirs = [logged for logged in statements if same(_name(logged.statement)) in speakers]
    old = Ledger.of(claim, (logged for logged in theirs if logged.position <= after))
    new = Ledger.of(claim, theirs)
    return compared(claim, [(old.tracks.get(key), track) for key, track in new.tracks.items()], after, targets)


def compared(
    claim: Claim, tracks: Sequence[tuple[Track | None, Track]], after: int, targets: tuple[str, ...] = ()
) -> list[Draft]:
    """Return the drafts for tracks (each as it was, or None, and as it is); new is what lies after a log position."""
    found: dict[str, Draft] = {}
    for before, track in tracks:
        change = _change(claim, before.settle() if before else None, track.settle(), after)
        if change is not None:
            entry, data = change
            said = entry.statement
            key_text = f"{PositionChanged.KIND}:{claim.id}:{said.id}"
            data = PositionChanged(
                source=track.name, before=data.before, after=data.after, because=said.id, note=data.note, alert=targets
            )
            found[said.id] = Draft(
                key=key_text, happened_at=said.published, data=data, claim=claim.id, article=said.article
            )
    return list(found.values())


def _name(said: Statement) -> str:
    return said.outlet if said.source == OUTLET else said.source


def _change(claim: Claim, old: Track | None, new: Track, after: int) -> tuple[Entry, PositionChanged] | None:
    """Return the entry that changed a position, and what changed; the alert is left empty."""
    last = new.last
    before = old.last if old is not None else None
    if last is not None and last.logged.position > after and last.statement.source != OUTLET:
        if (note := _note(claim, old, new, last)) is not None:
            return last, _payload(before, last.statement, note)
        return None
    # the standing is as it was: a denial may have given way to silence or doubt
    latest = max((e for e in new.others if _takes_off(e)), key=_order, default=None)
    if latest is None or latest.logged.position <= after or last is None or new.backs(last):
        return None
    # articles recall a denial for months; only one that a day is given for is a denial anew
    denied = max((e for e in new.entries if e.statement.said_on is not None), key=_order, default=new.entries[0])
    told = any(_takes_off(e) and e.logged.position <= after and e.order > denied.order for e in new.others)
    if told or latest.order < last.order or latest.statement.recalled:
        return None
    return latest, _payload(last, latest.statement, "no longer denies")


def _order(entry: Entry) -> Order:
    return entry.order


def _takes_off(entry: Entry) -> bool:
    return entry.statement.stance in {Stance.CANNOT_CONFIRM, Stance.DEEMS_LIKELY}


def _note(claim: Claim, old: Track | None, new: Track, last: Entry) -> str | None:
    """Return what the change is, in words, or None where the source only speaks up or repeats itself."""
    stance, before = last.statement.stance, old.last if old is not None else None
    if stance is Stance.RETRACTS and (before is None or before.statement.stance is not Stance.RETRACTS):
        return "retraction"
    first = new.confirmed is not None and (old is None or old.confirmed is None)
    if stance is Stance.CONFIRMS and first:
        if same(new.name) in map(same, claim.authorities):
            return "first confirmation by an authority"
        if same(new.name) in map(same, claim.parties):
            return "first confirmation by a party"
    if before is None or new.backs(before) == new.backs(last):
        return None
    return "no longer denies, stands behind it" if new.backs(last) else "stood behind it, now denies"


def _payload(before: Entry | None, after: Statement, note: str) -> PositionChanged:
    return PositionChanged(
        source=after.source,
        before=before.statement.stance if before is not None else None,
        after=after.stance,
        because=after.id,
        note=note,
    )
