"""The vocabulary: what the log can say.

Entities (:class:`Claim`, :class:`Article`, :class:`Statement`) and the payload of every kind of event, all of them
frozen `msgspec` structs.  Nothing here touches disk, network or clock.

An event kind has a name (past tense, as stored in the column ``kind``) and a version.  A payload of an older version
is lifted to the present one by the functions in :data:`UPCASTS`, one step at a time, when it is read; the log itself
is never rewritten.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Literal, TypeVar

import msgspec

from monitor.errors import LogError

OUTLET = "@outlet"
"""The source of what an article says in its own voice (guideline, rule 6)."""
UNNAMED = "unnamed"
"""The source where neither informant nor outlet is named (guideline, rule 3)."""


class Stance(StrEnum):
    """What a source does with a claim (guideline, rules 8-14)."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DEEMS_LIKELY = "deems_likely"
    DENIES = "denies"
    CANNOT_CONFIRM = "cannot_confirm"
    RETRACTS = "retracts"
    COMMENTS = "comments"


class Status(StrEnum):
    """Where a claim stands (guideline, rule 24)."""

    UNREPORTED = "unreported"
    DENIED = "denied"
    ALLEGED = "alleged"
    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"


class Stage(StrEnum):
    """Steps of a treaty's process, in their order (guideline, rule 20)."""

    PROPOSED = "proposed"
    NEGOTIATED = "negotiated"
    SIGNED = "signed"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RATIFIED = "ratified"
    EXCHANGED = "exchanged"
    IN_FORCE = "in_force"
    REJECTED = "rejected"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Base of everything that is stored: immutable, by keyword, defaults left out of the JSON.

    `gc=False`: records hold no cycles, so the collector need not follow the thousands that a replay makes.
    """


# ---------------------------------------------------------------- entities


class Policy(Record, frozen=True, kw_only=True):
    """How a claim's status is derived; the defaults are the guideline's rules 22-27.

    The whole policy is part of each ``status_changed`` event, so that a status can always be derived again.
    """

    corroborate: int = 2
    """How many independent institutions make a claim corroborated."""
    supports: tuple[Stance, ...] = (Stance.ASSERTS, Stance.CONFIRMS)
    """The stances that stand behind a claim."""
    outlet_voice: Literal["counts", "alleges", "ignored"] = "counts"
    """What an outlet's own voice weighs: as an institution; enough for alleged but not to corroborate; nothing."""
    show_likely: bool = False
    """Whether a deems_likely by an authority is shown beside the status."""


class Claim(Record, frozen=True, kw_only=True):
    """One tracked proposition, as config.toml defines it."""

    id: str
    title: str
    kind: str = "claim"
    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = {}
    """Further words per language (ISO 639-1)."""
    alerts: tuple[str, ...] = ()
    """Names of the targets that hear of it; empty: all."""
    watch: tuple[Literal["status", "position"], ...] = ("status",)
    policy: Policy = Policy()


class Institution(Record, frozen=True, kw_only=True):
    """Somebody who can speak: a state, an organisation, an outlet, an armed group, a party."""

    name: str
    """The English name; this is what :attr:`Statement.source` holds."""
    kind: Literal["state", "organisation", "outlet", "group", "party", "person"] = "organisation"
    aliases: dict[str, tuple[str, ...]] = {}
    """Further names by language; the key ``""`` holds for all languages."""


class ArticleRecord(Record, frozen=True, kw_only=True):
    """One version of an article, without its text; what the log keeps."""

    id: str
    """:func:`article_id` of the URL and the text."""
    url: str
    """Canonical address."""
    outlet: str
    title: str
    lang: str
    """ISO 639-1, or ``und`` where it is not known."""
    published: datetime
    """Aware, in the outlet's time zone: relative days in the text count from it."""
    text_hash: str
    """:func:`text_hash` of the text, the key under which it is kept beside the log."""
    author: str | None = None
    feed: str | None = None
    extracted: Literal["page", "summary", "archive"] = "page"
    """Where the text is from: the page, the feed's summary (marked fallback), or an archive that was imported."""
    credit: tuple[str, ...] = ()
    """Agencies that the article credits."""
    copy_of: str | None = None
    """The article (id) whose report this one copies; one cluster of copies is one witness."""
    revision_of: str | None = None
    """The earlier version (id) of the same article."""
    marks: tuple[str, ...] = ()
    """What is known to be wrong with it: ``paywall``, ``truncated``, ``undated`` ..."""


class Article(ArticleRecord, frozen=True, kw_only=True):
    """One version of an article with its text; what the reader reads."""

    text: str
    """Paragraphs joined by a blank line; never altered, offsets point into it."""

    def record(self) -> ArticleRecord:
        """Return the same article without the text."""
        return ArticleRecord(**{name: getattr(self, name) for name in ArticleRecord.__struct_fields__})


class Step(Record, frozen=True, kw_only=True):
    """One step of a trace: the rule that fired, on which words."""

    rule: str
    """A stable rule id, e.g. ``DE-PREP``."""
    part: str
    """What it gave: ``cue``, ``source``, ``coref``, ``content``, ``link``, ``negation``, ``stance``, ``stage``,
    ``date``, ``via``."""
    start: int
    end: int
    """Offsets into ``title`` or ``text``, see :attr:`place`."""
    text: str
    place: Literal["title", "text"] = "text"
    note: str | None = None


class Statement(Record, frozen=True, kw_only=True):
    """One source's stance on one claim in one article, with the words that show it."""

    id: str
    """:func:`statement_id`: the same article read again gives the same id."""
    claim: str
    article: str
    outlet: str
    published: datetime
    """Those of the article; a statement alone is enough to fold a status."""
    source: str
    """The institution, in English, or ``@outlet`` or ``unnamed``."""
    stance: Stance
    quote: str
    """An exact substring of the article's title or text."""
    speaker: str | None = None
    stage: Stage | None = None
    party: str | None = None
    said_on: date | None = None
    via: str | None = None
    recalled: bool = False
    """The article recalls it from an earlier day (pluperfect, "previously", ...)."""
    start: int = 0
    """Where the quote begins in :attr:`place`."""
    place: Literal["title", "text"] = "text"
    report: str | None = None
    """The report (article id) of which this article is a copy; statements of one report are one witness."""
    reader: str = ""
    """Name and version of the reader."""
    trace: tuple[Step, ...] = ()


class Rejected(Record, frozen=True, kw_only=True):
    """A candidate that did not become a statement, with the reason."""

    rule: str
    reason: str
    start: int
    end: int
    text: str
    place: Literal["title", "text"] = "text"
    claim: str | None = None


class Reading(Record, frozen=True, kw_only=True):
    """What a reader found in one article."""

    statements: tuple[Statement, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    lang: str = "und"
    """The language whose lexicon was used; ``und`` where there is none for the article's language."""
    reader: str = ""


class Logged(Record, frozen=True, kw_only=True):
    """A statement as the log holds it."""

    position: int
    recorded_at: datetime
    statement: Statement


# ---------------------------------------------------------------- payloads, one a kind of event


class Payload(Record, frozen=True, kw_only=True):
    """Base of the payloads; the subclass names its kind and version."""

    KIND: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1


class ClaimTracked(Payload, frozen=True, kw_only=True):
    """The newsroom begins to track a claim; the whole definition."""

    KIND: ClassVar[str] = "claim_tracked"
    claim: Claim


class ClaimRevised(Payload, frozen=True, kw_only=True):
    """The definition of a tracked claim was changed in config.toml; the whole new definition."""

    KIND: ClassVar[str] = "claim_revised"
    claim: Claim
    changed: tuple[str, ...]
    """Names of the fields that differ."""


class ClaimDropped(Payload, frozen=True, kw_only=True):
    """The claim is no longer in config.toml; its statements stay."""

    KIND: ClassVar[str] = "claim_dropped"
    title: str = ""


class ArticleRead(Payload, frozen=True, kw_only=True):
    """An article was read (also a copy: then ``copy_of`` is set)."""

    KIND: ClassVar[str] = "article_read"
    article: ArticleRecord
    reader: str = ""
    lang_read: str = "und"
    """The language whose lexicon was used; ``und``: no lexicon, nothing was read out of it."""


class ArticleRevised(Payload, frozen=True, kw_only=True):
    """A known article came with a substantive change; ``article.revision_of`` is the version before."""

    KIND: ClassVar[str] = "article_revised"
    article: ArticleRecord
    reader: str = ""
    lang_read: str = "und"
    diff: str = ""
    """What changed, as a unified diff of sentences, cut to 4,000 characters."""


class ArticleUnreadable(Payload, frozen=True, kw_only=True):
    """An entry's article gave no text; with the reason, never silently."""

    KIND: ClassVar[str] = "article_unreadable"
    url: str
    outlet: str
    reason: str
    title: str = ""
    feed: str | None = None


class ClaimReread(Payload, frozen=True, kw_only=True):
    """The whole archive was read for a claim: when it was new or revised, or the reader has a new version."""

    KIND: ClassVar[str] = "claim_reread"
    reader: str
    definition: str
    """Hash of what the reader takes from the claim; another hash means that the archive must be read again."""
    articles: int
    made: int = 0
    withdrawn: int = 0
    why: str = ""


class StatementMade(Payload, frozen=True, kw_only=True):
    """A source took a stance on a claim."""

    KIND: ClassVar[str] = "statement_made"
    statement: Statement


class StatementWithdrawn(Payload, frozen=True, kw_only=True):
    """A statement no longer counts; the event that made it stays."""

    KIND: ClassVar[str] = "statement_withdrawn"
    statement: str
    why: Literal["edited", "rejected", "corrected", "reread"]
    """``edited`` out of the article, ``rejected`` or ``corrected`` by an editor, not found when ``reread``."""
    reason: str = ""
    by: str | None = None


class Discount(Record, frozen=True, kw_only=True):
    """A statement that did not count, and why."""

    statement: str
    reason: str


class PartyStage(Record, frozen=True, kw_only=True):
    """A party's own furthest confirmed stage."""

    party: str
    stage: Stage


class StatusChanged(Payload, frozen=True, kw_only=True):
    """A claim's derived status, stage or list of those who contest it changed."""

    KIND: ClassVar[str] = "status_changed"
    before: Status
    after: Status
    stage_before: Stage | None = None
    stage: Stage | None = None
    by_party: tuple[PartyStage, ...] = ()
    contested_by: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    """Ids of the statements that carry the status."""
    discounted: tuple[Discount, ...] = ()
    explanation: str = ""
    """The reason in words."""
    needs: tuple[str, ...] = ()
    """What would change it, a sentence each."""
    cause: Literal["news", "edit", "rule", "editor"] = "news"
    """New reporting; an article was edited; the claim, policy or reader changed; an editor rejected or corrected."""
    policy: Policy = Policy()
    policy_version: str = ""
    alert: tuple[str, ...] = ()
    """The targets that have to hear of it."""


class PositionChanged(Payload, frozen=True, kw_only=True):
    """A source changed its position on a claim, whether or not the status moved."""

    KIND: ClassVar[str] = "position_changed"
    source: str
    before: Stance | None
    after: Stance
    because: str
    """Id of the newer statement."""
    note: str = ""
    """``first confirmation by an authority``, ``retraction``, ``no longer denies`` ..."""
    alert: tuple[str, ...] = ()


class StatusRuled(Payload, frozen=True, kw_only=True):
    """An editor's ruling, beside the derived status and never over it."""

    KIND: ClassVar[str] = "status_ruled"
    status: Status
    by: str
    reason: str
    until: date | None = None


class RulingWithdrawn(Payload, frozen=True, kw_only=True):
    """The ruling on the claim was taken back."""

    KIND: ClassVar[str] = "ruling_withdrawn"
    by: str
    reason: str


class AlertSent(Payload, frozen=True, kw_only=True):
    """A target accepted an alert."""

    KIND: ClassVar[str] = "alert_sent"
    about: int
    """Position of the event that asked for the alert."""
    target: str
    title: str
    attempt: int = 1
    uncertain: bool = False
    """An earlier attempt may have been delivered as well (the process died between send and receipt)."""
    digest_of: tuple[int, ...] = ()


class AlertFailed(Payload, frozen=True, kw_only=True):
    """One attempt to deliver failed; the alert stays due until it was tried often enough."""

    KIND: ClassVar[str] = "alert_failed"
    about: int
    target: str
    attempt: int
    reason: str
    final: bool = False


class AlertSuppressed(Payload, frozen=True, kw_only=True):
    """An alert was not sent, on purpose."""

    KIND: ClassVar[str] = "alert_suppressed"
    about: int
    target: str
    why: Literal["baseline", "debounced", "backfill", "no such target"]


class FeedFailed(Payload, frozen=True, kw_only=True):
    """A feed's incident began (once per incident, not per poll)."""

    KIND: ClassVar[str] = "feed_failed"
    feed: str
    outlet: str
    reason: str
    failures: int
    alert: tuple[str, ...] = ()


class FeedRecovered(Payload, frozen=True, kw_only=True):
    """A feed's incident ended."""

    KIND: ClassVar[str] = "feed_recovered"
    feed: str
    outlet: str
    down_s: float
    alert: tuple[str, ...] = ()


class FeedMoved(Payload, frozen=True, kw_only=True):
    """A feed answered with the same permanent redirect often enough."""

    KIND: ClassVar[str] = "feed_moved"
    feed: str
    outlet: str
    to: str
    alert: tuple[str, ...] = ()


class FeedSilent(Payload, frozen=True, kw_only=True):
    """A feed answers, but brought nothing new for far longer than is usual for it."""

    KIND: ClassVar[str] = "feed_silent"
    feed: str
    outlet: str
    since: datetime
    usual_s: float
    alert: tuple[str, ...] = ()


class TextDropped(Payload, frozen=True, kw_only=True):
    """Retention removed an article's text; hash, statements and quotes stay."""

    KIND: ClassVar[str] = "text_dropped"
    text_hash: str
    reason: str


class ArticleForgotten(Payload, frozen=True, kw_only=True):
    """An article's text was erased for a legal reason; what remains is said in the reason."""

    KIND: ClassVar[str] = "article_forgotten"
    text_hash: str
    by: str
    reason: str


PAYLOADS: dict[str, type[Payload]] = {
    cls.KIND: cls
    for cls in (
        ClaimTracked, ClaimRevised, ClaimDropped, ArticleRead, ArticleRevised, ArticleUnreadable, ClaimReread,
        StatementMade, StatementWithdrawn, StatusChanged, PositionChanged, StatusRuled, RulingWithdrawn, AlertSent,
        AlertFailed, AlertSuppressed, FeedFailed, FeedRecovered, FeedMoved, FeedSilent, TextDropped, ArticleForgotten,
    )
}  # fmt: skip
"""Every kind of event and the struct of its payload."""

UPCASTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""(kind, version) -> a function that lifts a payload of that version to the next one."""


class Draft(Record, frozen=True, kw_only=True):
    """An event that is not yet in the log."""

    key: str
    """The natural key: a second draft with the same key is the same event and appends nothing."""
    happened_at: datetime
    """When it was said or published."""
    data: Payload
    claim: str | None = None
    article: str | None = None


class Event(Record, frozen=True, kw_only=True):
    """An event in the log."""

    position: int
    kind: str
    version: int
    key: str
    happened_at: datetime
    recorded_at: datetime
    data: Payload
    hash: str = ""
    claim: str | None = None
    article: str | None = None


# ---------------------------------------------------------------- to and from JSON

_encoder = msgspec.json.Encoder(order="deterministic")
_decoders: Mapping[str, msgspec.json.Decoder[Any]] = {kind: msgspec.json.Decoder(cls) for kind, cls in PAYLOADS.items()}
T = TypeVar("T")


def to_json(value: object) -> str:
    """Return a record (or any plain value) as deterministic JSON: the same value gives the same text."""
    return _encoder.encode(value).decode()


def from_json(text: str | bytes, cls: type[T]) -> T:
    """Return the record of type `cls` that `text` holds; raises :class:`LogError` where it holds none."""
    try:
        return msgspec.json.decode(text, type=cls)
    except msgspec.MsgspecError as error:
        raise LogError(f"not a {cls.__name__}: {error}") from error


def payload_from_json(kind: str, version: int, text: str | bytes) -> Payload:
    """Return the payload of an event, lifted to the present version of its kind.

    Raises :class:`LogError` for a kind or version that this program does not know (a newer program wrote it).
    """
    decoder = _decoders.get(kind)
    if decoder is None:
        raise LogError(f"unknown kind of event {kind!r}: a newer version of monitor wrote this log; upgrade")
    current = PAYLOADS[kind].VERSION
    try:
        if version == current:
            payload: Payload = decoder.decode(text)
            return payload
        if version > current:
            raise LogError(f"{kind} version {version} is newer than this program knows ({current}); upgrade")
        raw = msgspec.json.decode(text)
        for step in range(version, current):
            raw = UPCASTS[kind, step](raw)
        return msgspec.convert(raw, PAYLOADS[kind])
    except msgspec.MsgspecError as error:
        raise LogError(f"damaged {kind} event: {error}") from error


# ---------------------------------------------------------------- ids


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text (hex), the name under which it is kept beside the log."""
    return _digest(text)


def article_id(url: str, text: str) -> str:
    """Return the id of one version of an article: 16 hex digits of the hash over its address and text."""
    return _digest(url, text)[:16]


def statement_id(
    article: str, claim: str, source: str, stance: Stance, *, stage: Stage | None = None, party: str | None = None
) -> str:
    """Return the id of a statement: one per (claim, source, stance, stage, party) and article (guideline, rule 17)."""
    return _digest(article, claim, source, stance, stage or "", party or "")[:16]


# ---------------------------------------------------------------- time


def utc_now() -> datetime:
    """Return the present moment; the default clock, which only doors and the daemon may call."""
    return datetime.now(UTC)


def utc_text(moment: datetime) -> str:
    """Return an aware moment as sortable UTC text, microseconds always written: ``2024-10-11T06:30:00.000000Z``."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment!r}")
    text = _encoder.encode(moment.astimezone(UTC))[1:-1].decode()  # ten times as fast as strftime
    return text if moment.microsecond else f"{text[:-1]}.000000Z"


def from_utc_text(text: str) -> datetime:
    """Return the aware UTC moment that :func:`utc_text` wrote."""
    return datetime.fromisoformat(text)
