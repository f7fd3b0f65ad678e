"""Who is asked in an interview that only its title names, or the office by which the introduction calls him.  Pure.

*Ann Ross: "We saw them all"* above *Norway's ambassador in Lima receives us on the stairs*; *Minister Olena Koval:
"Nobody told us"* above questions that begin with *Ms Koval*.
"""

from __future__ import annotations

from collections.abc import Collection

from monitor.events import Step
from monitor.reading.cut.text import Text, key
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.sources import Mention, Source

_FEWEST = 2
"""Words of a name that is not one alone."""
_SPEAK = frozenset({"state", "organisation", "party", "group", "institute"})
"""Kinds of those for whom somebody who holds an office speaks."""
_OURS = ("міністр", "міністер", "президент", "прем'єр", "премʼєр", "прем’єр")
"""Words behind the first of an office that a Ukrainian title places nowhere: it is at home."""
_COLON = frozenset({":", ",", "–", "—"})
"""Signs behind a name with which a title opens."""


def titled_guest(
    text: Text, mentions: Mentions, titled: Mentions, opening: int, asked: Collection[int]
) -> Source | None:
    """Return whom an interview asks by its title; None where that names nobody, or nothing tells who he is."""
    called = {key(text.lows[j]) for n in asked for j in range(text.sentences[n].first, text.sentences[n].last)}
    person = next((m for m in titled.all if m.person and m.kind not in {"unnamed", "outlet"}), None)
    if person is not None and person.person and person.office and titled.text.quoted[person.first] < 0:
        found = next(iter(titled.speakers(person.first, person.last)), None)
        if found is not None and found.kind in _SPEAK:
            return _named(titled, found, (person.first, person.last))
        words = titled.text.lows[person.first : person.last]
        if titled.names.lang == "uk" and any(low.startswith(_OURS) for low in words):
            return _named(titled, Source("Ukraine", None, "state", (), None), (person.first, person.last))
    run = _run(titled, called)
    post = _post(mentions, opening) if run is not None else None
    return None if post is None else _introduced(mentions, post)


def _run(titled: Mentions, called: Collection[str]) -> tuple[int, int] | None:
    """Return the name in a title: where it opens or ends it outside of quotation marks, or where questions call it."""
    text = titled.text
    for mark in titled.marks:
        if not mark.run or mark.last - mark.first < _FEWEST or text.quoted[mark.first] >= 0:
            continue
        opens = mark.first == 0 and text.lows[mark.last : mark.last + 1] != [] and text.lows[mark.last] in _COLON
        if opens or mark.last == len(text.lows) or key(text.lows[mark.last - 1]) in called:
            return mark.first, mark.last
    return None


def _post(mentions: Mentions, opening: int) -> Mention | None:
    """Return the office with which the introduction begins."""
    first = next((m for m in mentions.all if m.first < opening and m.office and not m.plural), None)
    if first is None or first.person or first.kind in {"outlet", "unnamed"}:
        return None
    return first if mentions.text.sentence_of[first.first] == 0 and first.first <= _FEWEST else None


def _introduced(mentions: Mentions, post: Mention) -> Source | None:
    """Return for whom the holder of an office speaks."""
    found = next(iter(mentions.speakers(post.first, post.last)), None)
    return found if found is not None and found.kind in _SPEAK else None


def _named(titled: Mentions, found: Source, words: tuple[int, int]) -> Source:
    """Return the source that a title names, with the title as the place of its words."""
    start, end = titled.text.span(*words)
    step = Step(rule="MEN-GUEST", part="source", start=start, end=end, text=titled.text.text[start:end], place="title")
    return Source(found.institution, None, found.kind, (step,), found.gender, found.plural, found.human)
