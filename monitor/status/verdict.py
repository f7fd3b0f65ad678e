"""What is known about a claim's status: the verdict, and who stands where in it."""

from __future__ import annotations

from datetime import date

from monitor.events import OUTLET, Discount, Logged, PartyStage, Policy, Record, Stage, Stance, Status


class Standing(Record, frozen=True, kw_only=True):
    """One source's statement as it counts for a status."""

    source: str
    """The institution; the outlet's name where it speaks in its own voice."""
    stance: Stance
    statement: str
    """Id of the statement."""
    article: str
    outlet: str
    quote: str
    day: date
    """When it was said, as far as the article tells; else when it was published."""
    dated: bool
    """Whether the article gives the day."""
    own_voice: bool = False
    """The outlet says it itself."""
    speaker: str | None = None
    via: str | None = None
    stage: Stage | None = None
    party: str | None = None

    @classmethod
    def of(cls, name: str, logged: Logged, day: date, *, own_voice: bool | None = None) -> Standing:
        """Return the standing that a statement gives to the witness `name`; by default its own voice or not."""
        said = logged.statement
        return cls(
            source=name,
            stance=said.stance,
            statement=said.id,
            article=said.article,
            outlet=said.outlet,
            quote=said.quote,
            day=day,
            dated=said.said_on is not None,
            own_voice=said.source == OUTLET if own_voice is None else own_voice,
            speaker=said.speaker,
            via=said.via,
            stage=said.stage,
            party=said.party,
        )


class Verdict(Record, frozen=True, kw_only=True):
    """A claim's derived status with everything that explains it."""

    claim: str
    status: Status
    stage: Stage | None = None
    parties: tuple[str, ...] = ()
    """Whose step the stage shown is."""
    by_party: tuple[PartyStage, ...] = ()
    contested_by: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    """Ids of the statements that carry the status."""
    supporters: tuple[Standing, ...] = ()
    deniers: tuple[Standing, ...] = ()
    decided_by: tuple[Standing, ...] = ()
    """The confirmations, the refutation or the retractions that settled it."""
    discounted: tuple[Discount, ...] = ()
    open_questions: tuple[Standing, ...] = ()
    """Sources that cannot or will not confirm."""
    likely: tuple[Standing, ...] = ()
    """Authorities that think it likely, where the policy shows them."""
    explanation: str = ""
    needs: tuple[str, ...] = ()
    """What would change the status, a sentence each."""
    policy: Policy = Policy()
    policy_version: str = ""
