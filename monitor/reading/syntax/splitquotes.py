"""Words that decide a stance in an English quotation which its inquit breaks off: *"We have no," she said, "proof"*."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit, Matcher
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.tenses import future

_INQUIT = 30
"""Words of an inquit at most: a longer stretch between two quotations is a sentence of its own."""
_ANDS = frozenset({"and", "but", "or", "nor"})


def gaps(text: Text) -> list[tuple[int, int]]:
    """Return the stretches, with the signs around them, behind which a quotation goes on with a small letter."""
    found: list[tuple[int, int]] = []
    if text.lang != "en":
        return found
    for before, after in zip(text.quotations, text.quotations[1:], strict=False):
        first, last = before.last, after.first
        if not 0 < last - first <= _INQUIT or first == before.first or last >= len(text.lows) or first < 1:
            continue
        if text.sentence_of[first - 1] != text.sentence_of[last]:
            continue
        on = _goes_on(text, first, last)
        if on and (text.lows[first - 1] == "," or text.lows[first + 1 : first + 2] == [","]):
            found.append((first - (text.lows[first - 1] == ","), last))
    return found


def _goes_on(text: Text, first: int, last: int) -> bool:
    """Return whether the words that begin at `last` go on with those before `first`: a small letter, or a *that*."""
    ended = first - 1 - (text.lows[first - 1] == ",")
    small = text.lows[last][0].isalpha() and not text.caps[last] and text.lows[last] not in _ANDS
    return small or (ended >= 0 and text.lows[ended] == "that")


def rescanned(text: Text, matcher: Matcher, scans: list[dict[str, list[Hit]]]) -> list[dict[str, list[Hit]]]:
    """Return the `scans` of the sentences, those with such a quotation as if the inquit did not stand in it."""
    for first, last in gaps(text):
        index = text.sentence_of[last]
        whole = text.sentences[index]
        kept = [*range(whole.first, first), *range(last, whole.last)]
        joined = matcher.scan_each([text.folds[at] for at in kept], [(0, len(kept))])[0]
        inside = [hit for hit in scans[index].get("stance", []) if first <= hit.first and hit.last <= last]
        moved = [_moved(hit, kept) for hit in joined.get("stance", [])]
        scans[index] = {"stance": sorted([*moved, *inside])}
    return _over_marks(text, matcher, scans)


def _over_marks(text: Text, matcher: Matcher, scans: list[dict[str, list[Hit]]]) -> list[dict[str, list[Hit]]]:
    """Add what only marks within a clause part: *said it "could confirm" the death*, *"not known" whether*."""
    marked = {text.sentence_of[at] for one in text.quotations for at in (one.first - 1, one.last) if _within(text, at)}
    for index in sorted(marked):
        whole = text.sentences[index]
        kept = [at for at in range(whole.first, whole.last) if text.lows[at] not in QUOTES or not _within(text, at)]
        found = matcher.scan_each([text.folds[at] for at in kept], [(0, len(kept))])[0]
        over = [hit for hit in found.get("stance", []) if kept[hit.last - 1] - kept[hit.first] >= hit.last - hit.first]
        if over:
            scans[index] = {"stance": sorted({*scans[index].get("stance", []), *(_moved(hit, kept) for hit in over)})}
    return scans


def _within(text: Text, at: int) -> bool:
    """Return whether a quotation mark stands between two words of a sentence."""
    if not 0 < at < len(text.lows) - 1 or text.lows[at] not in QUOTES:
        return False
    if text.sentence_of[at - 1] != text.sentence_of[at + 1]:
        return False
    return text.lows[at - 1][0].isalnum() and text.lows[at + 1][0].isalnum()


def _moved(hit: Hit, kept: Sequence[int]) -> Hit:
    return Hit(kept[hit.first], kept[hit.last - 1] + 1, hit.slot, hit.term)


def quoted_on(text: Text, before: Phrase, first: int) -> bool:
    """Return whether an English quotation goes on behind its inquit: *"We have no," she said, "proof of that"*."""
    at, end = first, before[1] - 1
    while at < len(text.lows) and text.lows[at] in QUOTES | {","}:
        at += 1
    while end > before[0] and text.lows[end] in QUOTES | {","}:
        end -= 1
    if text.lang != "en" or at >= len(text.lows) or not 0 <= text.quoted[end] < text.quoted[at]:
        return False
    return _goes_on(text, end + 1, at)


_NOBODY = frozenset(
    {"ningún", "ninguno", "ninguna", "ni", "nadie", "aucun", "aucune", "nul", "nulle", "pas", "personne"}
)


def broken_off(text: Text, before: Phrase, first: int) -> bool:
    """Return whether a clause of *nobody* goes on behind its inquit: *Ningún soldado, dijo, ha entrado*."""
    at, begin = first, before[0]
    while at < len(text.lows) - 1 and text.lows[at] in QUOTES | {","}:
        at += 1
    while begin < before[1] - 1 and text.lows[begin] in QUOTES:
        begin += 1
    if text.lang not in {"fr", "es"}:
        return False
    if text.lows[begin] not in _NOBODY:
        return _bare_subject(text, begin, before[1]) and _verb_follows(text, at)
    return text.lows[at] in lexicon(text.lang).sets["aux"] or text.lows[at] in {"n'", "ne"}


_SUBJECT = 9
"""Words of a subject before who speaks."""
_CLAUSAL = frozenset({"que", "qu'", "qui", "quand", "si", "s'", "cuando", "donde", "où", "lorsque", "y", "et", ":"})
_LEANING = frozenset("se s' ne n' no lo le la les los l' y en".split())
"""Pronouns and negations between a subject and its verb."""
_VERBS = frozenset(
    "est sont était a ont avait doit doivent peut peuvent va vont es son era fue ha han había debe deben puede pueden "
    "está están".split()
)


def _bare_subject(text: Text, first: int, last: int) -> bool:
    """Return whether only a subject stands before who speaks: *L'échange des instruments, a annoncé l'ambassadeur*."""
    sets = lexicon(text.lang).sets
    if last - first > _SUBJECT or text.lows[first] not in sets["det"]:
        return False
    told = text.lows[first:last]
    return _CLAUSAL.isdisjoint(told) and not any(low in _VERBS or future(low, text.lang) for low in told)


def _verb_follows(text: Text, at: int) -> bool:
    """Return whether a finite verb goes on behind who speaks: *aura lieu en juin*, *se celebrará*."""
    end = min(at + 3, len(text.lows))
    at = next((j for j in range(at, end) if text.lows[j] not in _LEANING), end - 1)
    return text.lows[at] in _VERBS or future(text.lows[at], text.lang) or text.lows[at] in _WILL


_WILL = frozenset({"aura", "auront", "aurait", "irá", "irán", "será", "sera", "seront", "serait", "sería", "serán"})
"""Verbs of what is to come that the endings do not tell."""
