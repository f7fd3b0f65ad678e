"""The timeline of a claim: what is drawn where; pure.

A band shows the status over time; below it each source has a lane, and each statement is a mark on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.events import Record, Stance, Status

WIDTH, LEFT, RIGHT, TOP, LANE = 960, 170, 24, 62, 26
"""Pixels of the drawing: whole width, room for names and at the right end, top of the first lane, height of a lane."""
MAX_LANES = 24
"""Sources that are drawn; the rest is in the table below."""
MAX_TICKS = 9
PER_LETTER = 7.5
"""Room that a letter of the band's text takes, in pixels, with a margin."""

Place = Callable[[datetime], float]
"""Where a moment lies, in pixels from the left."""


class Said(Record, frozen=True, kw_only=True):
    """One statement as the timeline needs it."""

    position: int
    source: str
    stance: Stance
    at: datetime
    label: str
    reprint: bool = False


class Span(Record, frozen=True, kw_only=True):
    """A status from a moment on."""

    at: datetime
    status: Status
    text: str
    """What stands in the band where there is room: status, or a treaty's stage with it."""
    label: str


class Band(Record, frozen=True, kw_only=True):
    """A stretch of the status band, in pixels."""

    x: float
    width: float
    status: str
    text: str
    label: str


class Mark(Record, frozen=True, kw_only=True):
    """A statement in the drawing, in pixels."""

    x: float
    y: float
    stance: str
    shape: str
    position: int
    label: str
    reprint: bool


class Tick(Record, frozen=True, kw_only=True):
    """A day on the axis."""

    x: float
    text: str


class Lane(Record, frozen=True, kw_only=True):
    """A source's line."""

    y: float
    name: str


class Drawing(Record, frozen=True, kw_only=True):
    """Everything that the template draws."""

    width: int
    height: int
    left: int
    right: int
    bands: tuple[Band, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    hidden: int
    """Sources that are not drawn."""


SHAPES = {
    Stance.ASSERTS: "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z",
    Stance.CONFIRMS: "M0,-8L8,0L0,8L-8,0z",
    Stance.DEEMS_LIKELY: "M0,-7L7,6L-7,6z",
    Stance.DENIES: "M-6,-6H6V6H-6z",
    Stance.CANNOT_CONFIRM: "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z",
    Stance.RETRACTS: "M-7,-4L-4,-7L0,-3L4,-7L7,-4L3,0L7,4L4,7L0,3L-4,7L-7,4L-3,0z",
    Stance.COMMENTS: "M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z",
}
"""A shape for each stance, so that the drawing needs no colour to be read."""


def draw(spans: Sequence[Span], said: Sequence[Said], zone: ZoneInfo) -> Drawing | None:
    """Return the drawing; None where there is nothing to draw."""
    moments = [s.at for s in spans] + [s.at for s in said]
    if not moments:
        return None
    first, last = min(moments), max(moments)
    pad = max((last - first) * 0.04, timedelta(hours=3))
    start, end = first - pad, last + pad

    def x(at: datetime) -> float:
        return round(LEFT + (at - start) / (end - start) * (WIDTH - LEFT - RIGHT), 1)

    names = list(dict.fromkeys(s.source for s in sorted(said, key=lambda s: s.at)))
    shown = names[:MAX_LANES]
    lanes = {name: TOP + LANE * number + LANE / 2 for number, name in enumerate(shown)}
    height = int(TOP + LANE * len(shown) + 30)
    return Drawing(
        width=WIDTH,
        height=height,
        left=LEFT,
        right=WIDTH - RIGHT,
        bands=tuple(_bands(spans, x, WIDTH - RIGHT)),
        lanes=tuple(Lane(y=y, name=name) for name, y in lanes.items()),
        marks=tuple(_marks(said, lanes, x)),
        ticks=tuple(Tick(x=x(at), text=f"{at.day} {at:%b}") for at in _days(start, end, zone)),
        hidden=len(names) - len(shown),
    )


def _bands(spans: Sequence[Span], place: Place, right: float) -> list[Band]:
    found = []
    for span, after in zip(spans, [*spans[1:], None], strict=True):
        left = place(span.at)
        width = max((place(after.at) if after else right) - left, 1.0)
        text = span.text if width > PER_LETTER * len(span.text) else ""
        found.append(Band(x=left, width=round(width, 1), status=span.status, text=text, label=span.label))
    return found


def _marks(said: Sequence[Said], lanes: dict[str, float], place: Place) -> list[Mark]:
    return [
        Mark(
            x=place(s.at),
            y=lanes[s.source],
            stance=s.stance,
            shape=SHAPES[s.stance],
            position=s.position,
            label=s.label,
            reprint=s.reprint,
        )
        for s in said
        if s.source in lanes
    ]


def _days(start: datetime, end: datetime, zone: ZoneInfo) -> list[datetime]:
    """Return midnights to label, at most :data:`MAX_TICKS`."""
    first = (start.astimezone(zone) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    count = max((end - first).days + 1, 0)
    step = max(-(-count // MAX_TICKS), 1)
    return [day for n in range(0, count, step) if (day := first + timedelta(days=n)) <= end]
