"""On which day was it said?  Dates in the words of a frame, in six languages.  Pure.

Relative days count from `published`, in the outlet's time zone.  A weekday alone is the most recent one, the day of
publication included; "next Friday", "from Monday" and dates to come are not days of speaking; "last week" gives no day.
The day before (``la veille``, ``am Vortag``, ``накануне``) counts from the day mentioned last.

Rules: DATE-EXPLICIT, DATE-WEEKDAY, DATE-RELATIVE, DATE-AGO, DATE-PREVIOUS, DATE-PART, DATE-TIME, DATE-TICKER,
DATE-ITEM, DATE-VAGUE (no day), DATE-RECALLED (said before; no day by itself).
"""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from monitor.events import Step
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.fold import fold
from monitor.reading.cut.patterns import Hit, Matcher, Rule, parse
from monitor.reading.cut.text import Text
from monitor.reading.syntax.chronicles import days
from monitor.reading.syntax.schedules import on_the_agenda
from monitor.reading.syntax.stamped import entry_days

DAY = timedelta(days=1)
AHEAD = timedelta(days=7)
"""A date without a year is the nearest one that is not further ahead than this."""
_SOON = timedelta(days=182)
"""How far ahead a date without a year is at most: half a year, for else the last one is nearer."""
_FROM = frozenset({"ab", "from", "a partir du", "desde", "з", "с"})
"""Words before a date from which on something is to hold: not the end of something."""
_EVENING = 15
"""Before this hour of publication an evening is that of the day before."""
_NUMBERS = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn",
    "en": "two three four five six seven eight nine ten",
    "fr": "deux trois quatre cinq six sept huit neuf dix",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez",
    "uk": "два три чотири п'ять шість сім вісім дев'ять десять",
    "ru": "два три четыре пять шесть семь восемь девять десять",
}
_PARTS_OF_DAY = ("abend", "morgen", "mittag", "vormittag", "nachmittag", "nacht", "abends", "früh")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d")
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?")
_HOUR = frozenset(
    {"uhr", "p.m.", "a.m.", "pm", "am", "heures", "horas", "h", "годині", "часов", "год", "utc", "gmt", "cet", "cest"}
)
_GLUE = frozenset({".", "er", "de", "th", "st", "nd", "rd", "of", "del", "го", "-го"})


class Found(NamedTuple):
    """A date expression: tokens ``[first, last)``, its day (None where it gives none), and the rule."""

    first: int
    last: int
    day: date | None
    rule: str


@dataclass(frozen=True, slots=True)
class Dated:
    """When something was said, as far as its words tell."""

    day: date | None = None
    recalled: bool = False
    """The words mark it as said before the rest ("zuvor", a pluperfect, "нагадаємо")."""
    steps: tuple[Step, ...] = ()
    """The words that gave the day, for the trace."""


_UNDATED = Dated()
_OF_TODAY = frozenset({"DATE-TIME", "DATE-PART"})
"""Rules for what only says at which hour of the day it was."""


class _Words(NamedTuple):
    days: dict[str, int]
    months: dict[str, int]
    matcher: Matcher
    numbers: dict[str, int]
    next: frozenset[str]
    last: frozenset[str]
    bound: frozenset[str]


@cache
def _words(lang: str) -> _Words | None:
    """Return a language's words, or None where there are none."""
    folder = files("monitor.reading") / "lexicon"
    calendar = json.loads((folder / "calendar.json").read_text("utf-8")).get(lang)
    if calendar is None:
        return None
    own: dict[str, str] = tomllib.loads((folder / "dates.toml").read_text("utf-8"))[lang]
    numbers = {fold(word): n for n, word in enumerate(_NUMBERS[lang].split(), 2)} | {str(n): n for n in range(1, 32)}
    sets = {name: frozenset(fold(w) for w in own.pop(name).split("/")) for name in ("next", "last", "bound")}
    rules = [
        Rule(row, "", slot, "") for slot, text in own.items() for row in parse(text.replace("{n}", "/".join(numbers)))
    ]
    days = dict(calendar["days"])
    if lang == "de":
        days |= {name + part: number for name, number in calendar["days"].items() for part in _PARTS_OF_DAY}
    return _Words(days, calendar["months"], Matcher(rules), numbers, sets["next"], sets["last"], sets["bound"])


_SHORT = 5
"""Words of a day that stands by itself, with the comma."""
_OWNERS = frozenset({"a", "an", "the", "'s", "its", "their", "his", "her", "any", "no", "these", "those"})
"""English words before a noun: *an earlier report* dates nothing that is said."""
_TOLD = (
    "report", "statement", "claim", "intelligence", "comment", "remark", "assessment", "denial", "announcement",
    "estimate",
)  # fmt: skip
"""Beginnings of English nouns for what has been told."""


def is_day(word: str, lang: str) -> bool:
    """Return whether a folded word names a day of the week or a month, or is a number."""
    words = _words(lang)
    return words is not None and (word in words.days or word in words.months or word in words.numbers)


def _found(
    folds: Sequence[str],
    places: Sequence[int],
    hits: Sequence[Hit],
    words: _Words,
    published: datetime,
    previous: date | None,
    latest: date,
) -> list[Found]:
    """Return the date expressions among the words of a clause.

    Its figures and names of days and months stand at `places`; `hits` are those of the patterns in it.  No day is after
    `latest`.
    """
    today = published.date()
    out = sorted(
        [
            *_explicit(folds, places, words, today),
            *_weekdays(folds, places, words, today),
            *_clocks(folds, places, today),
        ],
        key=lambda f: f[:2],
    )
    taken = bytearray(len(folds))
    for found in out:
        taken[found.first : found.last] = b"\1" * (found.last - found.first)
    hits = list(_longest(hits))
    _last_week(hits, out, folds, words, today)
    place, mentioned, more = 0, previous, []
    for hit in hits:
        while place < len(out) and out[place].last <= hit.first:
            mentioned = out[place].day or mentioned
            place += 1
        if hit.slot != "recalled" and any(taken[hit.first : hit.last]):
            continue
        more.append(_relative(hit, folds, words, published, mentioned, latest))
        mentioned = more[-1].day or mentioned
    return sorted([*out, *more], key=lambda f: f[:2])


def _longest(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the hits that lie in no longer one; "recalled" words stand beside the others."""
    end = -1
    for hit in sorted(hits, key=lambda h: (h.first, -h.last)):
        if hit.slot == "recalled" or hit.first >= end:
            if hit.slot == "recalled" and hit.last <= end:
                continue
            if hit.slot != "recalled":
                end = hit.last
            yield hit


def _relative(
    hit: Hit, folds: Sequence[str], words: _Words, published: datetime, previous: date | None, latest: date
) -> Found:
    today = published.date()
    name, _, number = hit.slot.partition(".")
    if name == "day":
        return Found(hit.first, hit.last, today - int(number) * DAY, "DATE-RELATIVE")
    if name == "previous":
        return Found(hit.first, hit.last, _back(previous or today, int(number), latest), "DATE-PREVIOUS")
    if name == "ago":
        days = next((words.numbers[w] for w in folds[hit.first : hit.last] if w in words.numbers), 1)
        return Found(hit.first, hit.last, today - days * DAY, "DATE-AGO")
    if name in {"part", "night"}:
        return Found(hit.first, hit.last, today, "DATE-PART")
    if name == "evening":
        return Found(hit.first, hit.last, today - (published.hour < _EVENING) * DAY, "DATE-PART")
    return Found(hit.first, hit.last, None, "DATE-RECALLED" if name == "recalled" else "DATE-VAGUE")


def _last_week(hits: list[Hit], out: list[Found], folds: Sequence[str], words: _Words, today: date) -> None:
    """Move weekdays beside "last week" into that week, and take those hits out."""
    weeks = {place: hit for hit in hits if hit.slot == "week" for place in range(hit.first - 2, hit.last + 3)}
    used: set[Hit] = set()
    for at, found in enumerate(out):
        hit = weeks.get(found.first)
        if hit is not None and found.rule == "DATE-WEEKDAY":
            monday = today.toordinal() - today.weekday() - 7
            day = date.fromordinal(max(1, monday + words.days[folds[found.first]]))
            out[at] = found._replace(day=day)
            used.add(hit)
    hits[:] = [hit for hit in hits if hit not in used]


def _back(base: date, days: int, today: date) -> date | None:
    """Return the day `days` before `base`; a day after publication is none."""
    try:
        day = base - days * DAY
    except OverflowError:
        return None
    return day if day <= today else None


def _weekdays(folds: Sequence[str], places: Sequence[int], words: _Words, today: date) -> Iterator[Found]:
    for at in places:
        number = words.days.get(folds[at])
        if number is None:
            continue
        before, after = folds[max(0, at - 3) : at], folds[at + 1 : at + 2]
        near = set(folds[max(0, at - 2) : at]) | set(after)
        if near & words.next or after == ["'s"] or _bound(before, words.bound):
            continue
        back = (today.weekday() - number) % 7
        if not back and near & words.last:
            back = 7
        yield Found(at, at + 1, _back(today, back, today), "DATE-WEEKDAY")


def _bound(before: Sequence[str], bound: frozenset[str]) -> bool:
    return any(" ".join(before[-n:]) in bound for n in (1, 2, 3))


def _clocks(folds: Sequence[str], places: Sequence[int], today: date) -> Iterator[Found]:
    """Yield times of the day: "14.35 Uhr", "10:41 p.m.", "14 h 30"; they are of the day of publication."""
    for at in places:
        word = folds[at]
        if not word[0].isdecimal() or not word.isascii():
            continue
        after = folds[at + 1] if at + 1 < len(folds) else ""
        if (_CLOCK.fullmatch(word) and (after in _HOUR or ":" in word)) or (
            word.isdecimal() and int(word[:3]) <= 24 and after in _HOUR - {"am", "h"}
        ):
            yield Found(at, at + 1 + (after in _HOUR), today, "DATE-TIME")


def _explicit(folds: Sequence[str], places: Sequence[int], words: _Words, today: date) -> Iterator[Found]:
    """Yield written dates that are not in the future: "19. Juni", "June 19, 2024", "19.06.2024", "2024-06-19"."""
    for at in places:
        word = folds[at]
        found: tuple[int, int, int, int | None] | None = None  # first, last, ordinal of the month and day, year
        if word in words.months:
            found = _month(folds, at, words.months[word])
        elif word[0].isdecimal():
            found = _numeric(folds, at)
        if found is None:
            continue
        first, last, month_day, year = found
        day = _nearest(month_day // 100, month_day % 100, year, today)
        if day is not None and day <= today:
            yield Found(first, last, day, "DATE-EXPLICIT")


def _month(folds: Sequence[str], at: int, month: int) -> tuple[int, int, int, int | None] | None:
    """Read the date around the name of a month at `at`."""
    first = at - 1
    while first >= 0 and first > at - 3 and folds[first] in _GLUE:
        first -= 1
    last = at + 1
    day = _number(folds, first)
    if day is None:  # English order
        first = at
        if last < len(folds) and folds[last] == ".":
            last += 1
        day = _number(folds, last)
        if day is None:
            return None
        last += 1
        if last < len(folds) and folds[last] in _GLUE:
            last += 1
    year, last = _year(folds, last)
    return first, last, month * 100 + day, year


def _number(folds: Sequence[str], at: int) -> int | None:
    if 0 <= at < len(folds) and folds[at].isdecimal() and folds[at].isascii() and 1 <= int(folds[at][:3]) <= 31:
        return int(folds[at])
    return None


def _year(folds: Sequence[str], at: int) -> tuple[int | None, int]:
    """Read a year at `at`, also after a comma, a stop or "de"; return it and where the date ends."""
    here = at
    if here < len(folds) and folds[here] in {",", ".", "de", "del"}:
        here += 1
    word = folds[here] if here < len(folds) else ""
    hour = folds[here + 1 : here + 2] in (["gmt"], ["utc"], ["est"], ["et"])
    if len(word) == 4 and word.isdecimal() and word.isascii() and not hour:  # Sept 14, 0620 GMT
        return int(word), here + 1
    return None, at


def _numeric(folds: Sequence[str], at: int) -> tuple[int, int, int, int | None] | None:
    """Read a date in numbers that begins at `at`: 19.06.2024, 19.06., 2024-06-19, 18/10/2024."""
    match = _NUMERIC.fullmatch(folds[at])
    if match and folds[at].isascii():
        day, month, year = match.groups()
        before = folds[at - 1] if at else ""
        if year is None and before not in {"am", "vom", "dem", "le", "el"}:
            return None
        return (
            at,
            at + 1,
            int(month) * 100 + int(day),
            None if year is None else int(year) + (2000 if len(year) == 2 else 0),
        )
    parts = folds[at : at + 5]
    if (
        len(parts) == 5
        and parts[1] == parts[3]
        and parts[1] in "-/"
        and all(p.isdecimal() and p.isascii() for p in parts[::2])
    ):
        one, two, three = parts[0], parts[2], parts[4]
        if len(one) == 4 and len(two) <= 2 and len(three) <= 2:
            return at, at + 5, int(two) * 100 + int(three), int(one)
        if len(three) == 4 and len(two) <= 2 and len(one) <= 2 and parts[1] == "/":
            return at, at + 5, int(two) * 100 + int(one), int(three)
    return None


def _nearest(month: int, day: int, year: int | None, today: date, reach: timedelta = AHEAD) -> date | None:
    """Return the date; without a year the latest that is at most `reach` after `today`."""
    for candidate in (today.year + 1, today.year, today.year - 1) if year is None else (year,):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year is not None or found.toordinal() <= today.toordinal() + reach.days:
            return found
    return None


# ---------------------------------------------------------------- which of them is the day of speaking


def pick(found: Sequence[Found], *, cue: int | None = None) -> Found | None:
    """Return the expression that dates the frame, or None.

    One with a day goes before one without, a date before an hour; then the nearest to the cue (a token index), else the
    first.  A weekday gives way to the written date beside it.
    """
    strong = [f for f in found if f.day is not None and f.rule not in {"DATE-TIME", "DATE-PART"}]
    weak = [f for f in found if f.day is not None]
    vague = [f for f in found if f.rule == "DATE-VAGUE"]
    for group in (strong, vague or weak) if vague else (strong, weak):
        if group:
            best = min(group, key=lambda f: _distance(f, cue)) if cue is not None else group[0]
            beside = [f for f in group if f.rule == "DATE-EXPLICIT" and 0 <= f.first - best.last <= 2]
            return beside[0] if beside and best.rule == "DATE-WEEKDAY" else best
    return None


def _distance(found: Found, cue: int) -> int:
    return max(found.first - cue, cue - found.last, 0)


_IN_MONTH = frozenset({"in", "im", "en", "у", "в"})
"""Words before a month without a day."""


class Calendar:
    """The days that one text names, as counted from the day of its publication."""

    def __init__(self, text: Text, published: datetime) -> None:
        """Look for the words of dates in the whole text, once: most clauses have none."""
        self.text, self.published = text, published
        self._words = words = _words(text.lang)
        self._entries = entry_days(text, published)
        self._hits: list[list[Hit]] = []
        self._figures: list[int] = []
        self._said: dict[tuple[int, int, int | None, date | None], Dated] = {}
        self._items: dict[int, tuple[date, int]] = {}
        """The day of each paragraph that is an item of a chronicle, and the token behind it."""
        if words is not None:
            sentences = [(sentence.first, sentence.last) for sentence in text.sentences]
            self._hits = [found.get("", []) for found in words.matcher.scan_each(text.folds, sentences)]
            self._figures = [
                at
                for at, word in enumerate(text.folds)
                if word < ":" or word in words.days or word in words.months  # figures and some signs come before it
            ]
            if self._figures:
                self._items = days(text, self._written, words.days.__contains__, published.date())

    def find(self, first: int, last: int, *, previous: date | None = None) -> list[Found]:
        """Return the date expressions in tokens `first` to `last` (exclusive), in order of place.

        `previous` is the day that the text mentioned last before.
        """
        if self._words is None or first >= last:
            return []
        hits = [hit for hit in self._within(first, last, self._words) if hit.slot != "later"]
        places = self._places(first, last)
        if not hits and not places:
            return []
        today = self._today(first)
        found = _found(self.text.folds[first:last], places, hits, self._words, today, previous, self.published.date())
        return [f._replace(first=f.first + first, last=f.last + first) for f in found]

    def _today(self, at: int) -> datetime:
        """Return the day from which the words of a sentence count: in an item of a chronicle that of the item."""
        item = self._items.get(self.text.sentences[self.text.sentence_of[at]].paragraph)
        return self.published if item is None else datetime.combine(item[0], self.published.timetz())

    def _written(self, first: int, last: int) -> tuple[int, int, date, bool] | None:
        """Return the first day written out between two tokens: where it stands, and whether it has a year."""
        if self._words is None or first >= last:
            return None
        folds, today = self.text.folds[first:last], self.published.date()
        found = min(_explicit(folds, self._places(first, last), self._words, today), default=None)
        if found is None or found.day is None:
            return None
        named = any(str(found.day.year) in word for word in folds[found.first : found.last])
        return first + found.first, first + found.last, found.day, named

    def _places(self, first: int, last: int) -> list[int]:
        """Return where figures and names of days and months stand between two tokens, counted from `first`."""
        begin = bisect_left(self._figures, first)
        return [at - first for at in self._figures[begin : bisect_left(self._figures, last, begin)]]

    def ahead(self, first: int, last: int) -> bool:
        """Return whether tokens `first` to `last` (exclusive) name a day or a week that is still to come.

        >>> from datetime import UTC
        >>> t = Text("Das Parlament entscheidet am 20. Mai.", "de")
        >>> [Calendar(t, datetime(2024, month, 2, 9, tzinfo=UTC)).ahead(0, len(t.lows)) for month in (4, 6)]
        [True, False]
        """
        words = self._words
        if words is None or first >= last:
            return False
        if on_the_agenda(self.text, first, last) and (
            any(f.rule == "DATE-WEEKDAY" for f in self.find(first, last)) or self._month_alone(first, last, words)
        ):
            return True
        later = [first + hit.first for hit in self._within(first, last, words) if hit.slot == "later"]
        if self.text.lang == "de":  # am Morgen is no morgen
            later = [at for at in later if self.text.lows[at] != "morgen" or not self.text.caps[at] or at == first]
        if later:
            return True
        folds, today = self.text.folds[first:last], self.published.date()
        for at in self._places(first, last):
            month = words.months.get(folds[at])
            written = _month(folds, at, month) if month else _numeric(folds, at) if folds[at][0].isdecimal() else None
            if (
                written is None
                or self.text.quoted[first + at] >= 0
                or _bound(folds[max(0, written[0] - 3) : written[0]], words.bound - _FROM)
            ):
                continue
            _, _, month_day, year = written
            day = _nearest(month_day // 100, month_day % 100, year, today, _SOON)
            if day is not None and today < day <= today + _SOON:
                return True
        return False

    def _month_alone(self, first: int, last: int, words: _Words) -> bool:
        """Return whether a month is named in which something is to be: *votes in April*, *stimmt im Mai ab*."""
        folds = self.text.folds
        places = (first + at for at in self._places(first, last))
        return any(folds[at] in words.months and at > first and folds[at - 1] in _IN_MONTH for at in places)

    def _within(self, first: int, last: int, words: _Words) -> list[Hit]:
        """Return the patterns found between two tokens, counted from `first`."""
        sentence = self.text.sentence_of[first]
        if sentence != self.text.sentence_of[last - 1]:
            return words.matcher.scan(self.text.folds[first:last]).get("", [])
        return [
            Hit(hit.first - first, hit.last - first, hit.slot, hit.term)
            for hit in self._hits[sentence]
            if first <= hit.first and hit.last <= last
        ]

    def said_on(self, first: int, last: int, *, previous: date | None = None, cue: int | None = None) -> Dated:
        """Return when the frame in tokens `first` to `last` (exclusive) was spoken.

        The tokens are the frame's own clause, without its content, because "said on Monday that troops left in June" is
        Monday.  `previous` is the day mentioned last before, `cue` the token of the speech verb: the nearest date
        counts.

        >>> from datetime import UTC
        >>> t = Text("Das sagte der Minister am Montag.", "de")
        >>> Calendar(t, datetime(2024, 10, 16, 9, tzinfo=UTC)).said_on(0, len(t.lows)).day
        datetime.date(2024, 10, 14)
        """
        asked = first, last, cue, previous
        dated = self._said.get(asked)
        if dated is None:
            dated = self._said[asked] = self._dated(*asked)
        return dated

    def behind(self, first: int, last: int) -> Dated | None:
        """Return the day that stands by itself between commas: *said the minister, Ann Lee, on Thursday*; or None."""
        cuts = [*(at for at in range(first, last) if self.text.lows[at] in {",", "."}), last]
        pieces = (self.said_on(a + 1, b) for a, b in pairwise(cuts) if b - a <= _SHORT)
        return next((dated for dated in pieces if dated.day is not None), None)

    def _dated(self, first: int, last: int, cue: int | None, previous: date | None) -> Dated:
        found = [f for f in self.find(first, last, previous=previous) if not self._of_something_else(f, first, cue)]
        best = pick(found, cue=cue) if found else None
        recalled = next((f for f in found if f.rule == "DATE-RECALLED"), None)
        if recalled is None and (best is None or best.rule in _OF_TODAY):
            best = self._item(first) or best or self._ticker(first)
        if best is None and recalled is None:
            return _UNDATED
        steps = tuple(self._step(found) for found in (best, recalled) if found is not None)
        return Dated(best.day if best else None, recalled is not None, steps)

    def _of_something_else(self, found: Found, first: int, cue: int | None) -> bool:
        """Return whether a date is that of a noun or of a relative clause before the cue.

        *confirming an earlier report*; *the Pentagon, which on Monday could not confirm it, said*.
        """
        folds = self.text.folds
        if found.rule == "DATE-RECALLED" and folds[found.first] == "earlier":
            if not _OWNERS.isdisjoint(folds[max(0, found.first - 1) : found.first]):
                return True
            if any(low.startswith(_TOLD) for low in folds[found.last : found.last + 1]):
                return True
        if cue is None or found.last > cue or "," not in folds[found.last : cue]:
            return False
        opener = next((j + 1 for j in range(found.first - 1, first, -1) if folds[j] == ","), -1)
        return opener > 0 and folds[opener] in lexicon(self.text.lang).sets["rel"]

    def _step(self, found: Found) -> Step:
        start, end = self.text.span(found.first, found.last)
        return Step(rule=found.rule, part="date", start=start, end=end, text=self.text.text[start:end])

    def _item(self, first: int) -> Found | None:
        """Return the day of the item of a chronicle that token `first` stands in."""
        if first >= len(self.text.lows):
            return None
        one = self.text.sentences[self.text.sentence_of[first]]
        item = self._items.get(one.paragraph)
        return None if item is None else Found(one.first, one.first + 1, item[0], "DATE-ITEM")

    def _ticker(self, first: int) -> Found | None:
        """Return the time stamp at the head of the paragraph that token `first` stands in, as live tickers have it."""
        text = self.text
        if first >= len(text.lows):
            return None
        if (entry := self._entries.get(text.sentence_of[first])) is not None:
            return Found(entry[0], entry[0] + 1, entry[1], "DATE-TICKER")
        sentence = text.sentences[text.sentence_of[first]]
        at = text.token_at(text.paragraphs[sentence.paragraph].start)
        while at < len(text.folds) and text.folds[at] in {"+", "*", "[", "(", "•", "-"}:
            at += 1
        if at < len(text.folds) and text.folds[at][0].isdigit() and _CLOCK.fullmatch(text.folds[at]):
            return Found(at, at + 1, self.published.date(), "DATE-TICKER")
        begin = next((s.first for s in text.sentences[: text.sentence_of[first] + 1] if s.first >= at), at)
        return pick(self.find(at, begin)) if at < begin else None
