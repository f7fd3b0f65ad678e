"""What deals, laws and votes are on: one that names another field than the claim's is another deal.  Pure but for data.

*Peru approved a treaty with Chile on fishing* says nothing of their border treaty, *shrugged off the vote on pensions*
nothing of the vote on it.  ``lexicon/subjects.tsv`` lists the fields (gas, fishing, roads, tax) in six languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from monitor.events import Claim
from monitor.reading.about.matters import BETWEEN
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.fold import fold
from monitor.reading.cut.patterns import Hit, Matcher, Rule, parse
from monitor.reading.cut.text import Text, tokens
from monitor.reading.dictionary.concepts import LANGUAGES, language
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase

SUBJECT = "subject"
"""The term of an excluded word that is a deal on something else."""
_CARRIER, _AGREEING = "0", "1"
"""The rows of the nouns for what can be on something, and of the verbs of agreeing on it."""
_ON = {
    "en": frozenset({"on", "for", "of", "about", "over", "to", "regulating", "governing", "covering", "concerning"}),
    "de": frozenset({"über", "zu", "zum", "zur", "auf", "für", "um", "von", "gegen", "bei"}),
    "fr": frozenset({"sur", "de", "d'", "du", "des", "relatif", "relative", "concernant", "portant", "en", "pour"}),
    "es": frozenset({"sobre", "de", "del", "para", "en", "relativo", "relativa"}),
    "uk": frozenset({"про", "щодо", "на", "з", "із", "зі", "у", "в", "стосовно"}),
    "ru": frozenset({"о", "об", "по", "на", "в", "про", "относительно"}),
}
"""Words between a deal and what it is on."""
_AGREED = {
    "en": frozenset({"on", "to", "about", "over"}),
    "de": frozenset({"auf", "über"}),
    "fr": frozenset({"sur"}),
    "es": frozenset({"en", "sobre"}),
    "uk": frozenset({"про", "щодо", "на"}),
    "ru": frozenset({"о", "об", "на"}),
}
"""Words between *agreed* and that."""
_ENDS = frozenset([",", ".", ";", ":", "?", "!", "–", "—", "(", ")", '"', "„", "“", "”", "«", "»"])
_BEHIND, _FAR = 9, 5
"""Words from a deal to the *on* of its field; from there to the word of the field."""
_AT = frozenset(
    {"at", "in", "near", "bei", "beim", "nahe", "à", "en", "cerca", "в", "у", "біля", "під", "возле", "под"}
)
_BESIDE = 2
"""Words from a field that stands before its deal: *a road bridge agreement*, *газовий контракт*."""
_DONE = frozenset({"deed", "deal", "anaphor", "object"})
_TELLS = frozenset({"what", "part", "name", "blame"})
"""Slots of the claim's own words beside which a field is only a further one."""


@cache
def _rows() -> tuple[dict[str, int], tuple[tuple[str, ...], ...]]:
    """Return the column of each language, and the cells."""
    text = (files("monitor.reading") / "lexicon" / "subjects.tsv").read_text("utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {lang: column for column, lang in enumerate(head)}, tuple(map(tuple, rows))


@lru_cache(maxsize=8)
def _matcher(lang: str) -> Matcher:
    """Return the matcher of all fields in one language; the owner of a hit is its row."""
    columns, rows = _rows()
    return Matcher(
        Rule(row, str(number), SUBJECT, str(number))
        for number, cells in enumerate(rows)
        for row in parse(cells[columns[lang]])
    )


@lru_cache(maxsize=4096)
def _own(entry: str, lang: str) -> frozenset[str]:
    """Return the fields that a claim's own words name.

    >>> _own("treaty on gas", "en") == _own("Gasvertrag", "de") == {"0", "2"}
    True
    """
    return frozenset(_matcher(lang).scan([fold(word) for word in tokens(entry)]))


def fields_of(claim: Claim) -> frozenset[str]:
    """Return the fields of a claim: of its words in the language in which it is written, and in the others."""
    said = " ".join((claim.title, *claim.what))
    further = (_own(" ".join(words), lang) for lang, words in claim.words.items() if lang in LANGUAGES)
    return _own(said, language(said)).union(*further)


def fields(text: Text, sentences: Sequence[Phrase]) -> list[dict[str, list[Hit]]]:
    """Return the words of each sentence for deals, and for what they can be on, by row."""
    return _matcher(text.lang).scan_each(text.folds, sentences)


def without_others(
    text: Text,
    hits: list[Hit],
    found: dict[str, list[Hit]],
    own: frozenset[str],
    within: Phrase,
    *,
    verbs: bool,
    told: bool,
) -> list[Hit]:
    """Return a claim's words of one sentence, those of a deal on something else as excluded.

    `found` are the fields of the sentence `within`, `own` those of the claim; with `verbs` its deed can be on something
    as well: *agreed on gas*.  Where the
    claim's own thing has been `told` before, a new one that is on what is no word of the claim is another.
    """
    named = [hit for row, there in found.items() if row not in {_CARRIER, _AGREEING, *own} for hit in there]
    carriers = found.get(_CARRIER, [])
    gone = [one for one in carriers if told and _on_unknown(text, one, hits, within)]
    if named:
        deeds = [*found.get(_AGREEING, []), *(hit for hit in hits if hit.slot == "deed")] if verbs else []
        gone += [one for one in carriers if _on_another(text, one, named, hits, within, _ON[text.lang])]
        gone += [one for one in deeds if _on_another(text, one, named, hits, within, _AGREED[text.lang], verb=True)]
    if gone:  # the bridge at Ungheni is not the treaty that is called after the town
        hits = [h for h in hits if h.slot != "what" or not _is_place(text, h)]
    for one in gone:
        first, last = _clause(text, one.first, within)
        kept = [h for h in hits if first <= h.first < last and h.slot in _TELLS and not _over(h, one)]
        if not kept:
            hits = [_excluded(h) if first <= h.first < last else h for h in hits]
        else:
            hits = [_excluded(h) if _over(h, one) else h for h in hits]
        hits = [*hits, Hit(one.first, one.last, "excluded", SUBJECT)]
    return sorted(set(hits))


_A = {
    "en": frozenset({"a", "an", "another"}),
    "de": frozenset({"ein", "eine", "einen", "einem", "einer", "eines"}),
    "fr": frozenset({"un", "une"}),
    "es": frozenset({"un", "una", "otro", "otra"}),
}
"""Words before a deal that has not been spoken of yet."""
_ONLY_ON = {
    "en": frozenset({"on", "regulating", "governing", "concerning"}),
    "de": frozenset({"über"}),
    "fr": frozenset({"sur"}),
    "es": frozenset({"sobre"}),
}
"""Words that can only stand before what it is on."""
_BESIDES = frozenset({"sidelines", "margins", "basis", "condition", "eve", "occasion", "principle", "terms"})
"""Words behind *on* with which it says where or how."""
_NO_FIELD = _BESIDES | frozenset({
    "it", "this", "that", "these", "them",
    "which", "whose", "how", "whether", "what", "when", "all", "both", "das", "dies", "den", "die", "dem",
    "der", "ob",
    "was", "wie", "ce", "cette", "ces", "cela", "quoi", "laquelle", "lequel", "esto", "eso", "ello", "este", "esta",
    "lo",
})  # fmt: skip
"""Words behind *on* that name no field, or one that is known."""


def _on_unknown(text: Text, one: Hit, hits: Sequence[Hit], within: Phrase) -> bool:
    """Return whether a deal is new and on what is no word of the claim: *ein Abkommen mit Peru über Kormorane*."""
    lows, new = text.lows, _A.get(text.lang, frozenset())
    if new.isdisjoint(lows[max(within[0], one.first - _BESIDE) : one.first]):
        return False
    end = _clause(text, one.last - 1, within)[1]
    at = next((j for j in range(one.last, min(end, one.last + _FAR)) if lows[j] in _ONLY_ON[text.lang]), -1)
    if at < 0 or at + 1 >= end or lows[at + 1] in _NO_FIELD or is_day(lows[at + 1], text.lang):
        return False
    known = text.lang != "de" and any(text.caps[at + 1 : at + 3])  # on Luzon
    if known or not lows[at + 1].isalpha() or not _NO_FIELD.isdisjoint(lows[at + 1 : at + 3]):
        return False
    return not any(h.slot in _TELLS | {"object", "where", "who"} and one.last <= h.first < end for h in hits)


def _excluded(hit: Hit) -> Hit:
    """Return a word of the deed or the deal as one of another matter."""
    return hit._replace(slot="excluded", term=SUBJECT) if hit.slot in _DONE or hit.slot.startswith("stage") else hit


def _is_place(text: Text, hit: Hit) -> bool:
    """Return whether a name only says where: *at Ungheni*."""
    return text.caps[hit.first] and text.lows[hit.first - 1 : hit.first] != [] and text.lows[hit.first - 1] in _AT


def _over(hit: Hit, other: Hit) -> bool:
    return hit.first < other.last and other.first < hit.last


def _clause(text: Text, at: int, within: Phrase) -> Phrase:
    """Return the words around a token up to the next marks."""
    first = next((j + 1 for j in range(at - 1, within[0] - 1, -1) if text.lows[j] in _ENDS), within[0])
    last = next((j for j in range(at + 1, within[1]) if text.lows[j] in _ENDS), within[1])
    return first, last


def _on_another(
    text: Text,
    one: Hit,
    named: Sequence[Hit],
    hits: Sequence[Hit],
    within: Phrase,
    on: frozenset[str],
    *,
    verb: bool = False,
) -> bool:
    """Return whether a deal is said to be on a field that is none of the claim's."""
    lows = text.lows
    if not verb:
        if any(_over(n, one) for n in named):  # Gasvertrag
            return not any(h.slot in _TELLS and _over(h, one) for h in hits)
        beside = text.lang in {"en", "uk", "ru", "de"}
        for n in named if beside else ():
            near = 0 <= one.first - n.last < _BESIDE and not _ENDS.intersection(lows[n.last : one.first])
            near = near and (text.lang != "de" or lows[n.last : one.first] in ([], ["-"]))  # Richter | das Gesetz
            if near and not any(h.slot in _TELLS and h.first <= one.last and h.last >= n.first for h in hits):
                return True
        if text.lang in {"fr", "es"} and any(n.first == one.last for n in named):
            return True
    first, end = _clause(text, one.last - 1, within)
    if verb and text.lang == "de":  # über Goldlieferungen einig geworden
        before = [j for j in range(max(first, one.first - _FAR), one.first) if lows[j] in on]
        for begin in before:
            if any(begin < n.first < one.first for n in named):
                ours = (h for h in hits if h.slot in _TELLS | {"object"} and begin < h.first < one.first)
                return not any(True for _ in ours)
    told = min((h.first for h in hits if h.slot in _TELLS | {"object"} and h.first >= one.last), default=end)
    for begin in _tied(text, one.last, min(end, one.last + _BEHIND), on):
        if told < begin:
            break  # agreed on a halt to attacks on power stations
        last = min([begin + 1 + _FAR, end, *(j for j in range(begin + 1, end) if _breaks(text, j, on))])
        if any(begin < n.first < last for n in named):
            ours = (h for h in hits if h.slot in _TELLS | {"object"} and begin < h.first < end)
            return all(_is_place(text, h) or any(_over(h, n) for n in named) for h in ours)
    return False


def _tied(text: Text, first: int, last: int, on: frozenset[str]) -> list[int]:
    """Return where an *on* stands behind a deal with nothing between but whose it is: *the treaty with Chile on*."""
    out: list[int] = []
    for at in range(first, last):
        if text.lows[at] in on:
            days = at + 1 < last and is_day(text.lows[at + 1], text.lang)
            out += [] if days or not _BESIDES.isdisjoint(text.lows[at + 1 : at + 3]) else [at]
        elif _breaks(text, at, on):
            break
    return out


def _breaks(text: Text, at: int, on: frozenset[str]) -> bool:
    """Return whether a word says when, or is the verb of the clause: *the treaty after a debate on gas*."""
    low, sets = text.lows[at], lexicon(text.lang).sets
    if low in on or low in BETWEEN.get(text.lang, frozenset()):
        return False
    return low in _WHEN or low in sets["prep"] or low in sets["aux"] or low in _IS


_WHEN = frozenset({
    "after", "before", "amid", "during", "despite", "following", "hours", "days", "nach", "vor", "während", "trotz",
    "après", "avant", "malgré", "pendant", "lors", "tras", "antes", "después", "durante", "pese", "після", "перед",
    "під",
    "попри", "после", "во", "несмотря", "при", "that", "which", "who", "que", "qui", "dass", "що", "что",
})  # fmt: skip
"""Words that open when, or another clause."""
_IS = frozenset({
    "is", "was", "are", "were", "be", "been", "has", "had", "have", "will", "would", "could", "may", "should", "ist",
    "sei",
    "war", "wurde", "werde", "hat", "habe", "est", "était", "sera", "fut", "es", "fue", "era", "será", "ha", "був",
    "була", "було", "буде", "был", "была", "было", "будет",
})  # fmt: skip
"""Finite verbs of a clause in which a deal is the subject."""
