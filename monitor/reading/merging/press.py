"""What papers and channels report, and what they take back.

A paper that an article names beside its own is named for its news: *The daily had written that the note was handed
over*.  In an article about the claim that is the claim in other words.  And who takes back a report that is told beside
it had reported it: *The daily, which in April had placed a battalion there, withdrew the article*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from monitor.events import OUTLET, UNNAMED, Stance
from monitor.reading.about.pointing import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.voices import Spoken

_TELLS = frozenset({"say", "announce"})
_FRAMES = ("-SVO", "-V2", "-INV", "-POST", "-APPO", "-RELS", "-REL", "-BACK", "-SUB")
"""Frames in which a paper is the subject of a verb of saying."""
_EDITORS = ("editor", "redakt", "rédac", "redactor", "редакт")
"""Beginnings of the words for who speaks for a paper, and reports nothing."""
_NAMED = ("MEN-OUTLET", "COREF-OUTLET")
"""Rules by which a paper was found by its name or its noun, and no pronoun or person."""


def reported(topic: Topic, one: Spoken) -> bool:
    """Return whether papers tell news by a verb of saying, in an article about the claim of `topic`."""
    frame = one.frame
    cue = frame.cue_word
    if cue is None or not frame.rule.endswith(_FRAMES) or one.via is not None:
        return False
    if cue.operator not in _TELLS and not _takes_words_back(frame):
        return False
    return topic.about and all(
        source.kind == "outlet"
        and not source.human
        and not any(word in source.steps[0].text.casefold() for word in _EDITORS)
        and source.institution not in {OUTLET, UNNAMED}
        and source.steps[0].rule.startswith(_NAMED)
        for source in one.sources
    )


def of_others(topic: Topic, one: Spoken, named: Iterable[str], kind_of: Callable[[str], str]) -> bool:
    """Return whether papers tell news without a word of the claim, and name other states, but none of the claim's."""
    slots = topic.slots
    ours = {*slots.who, *slots.where, *slots.claim.parties, *slots.claim.authorities}
    others = {name for name in named if kind_of(name) == "state"}
    return bool(others) and others.isdisjoint(ours) and reported(topic, one)


def as_news(topic: Topic, one: Spoken, link: Link, verdict: Verdict) -> Verdict:
    """Return the verdict on what is read of a frame: what papers report without a word of the claim is its news."""
    pressed = link.rule == "LINK-PRESS" and verdict.stance in {None, Stance.COMMENTS}
    if not pressed and not (verdict.rule == "ST-NONE" and reported(topic, one)):
        return verdict
    return Verdict(Stance.RETRACTS if _takes_words_back(one.frame) else Stance.ASSERTS, "ST-PRESS")


def _takes_words_back(frame: Frame) -> bool:
    """Return whether a verb is one that can only be done with words: *Am Montag widerrief die Zeitung*."""
    return frame.cue_word is not None and frame.cue_word.lemma in _OF_WORDS


def told_beside(topic: Topic, text: Text, frame: Frame) -> bool:
    """Return whether a sentence in which a paper takes a report back tells in a clause that it was so."""
    said = text.sentences[frame.sentence]
    if any(hit.slot == "contrary" and not hit.first <= frame.at < hit.last for hit in topic.hits[frame.sentence]):
        return False  # had claimed that its hero was alive
    lows = text.lows[said.first : said.last]
    openers, deeds = _CLAUSES[text.lang]
    for at, low in enumerate(lows):
        if low not in openers or (low in _ARTICLES and lows[at - 1 : at] != [","]):
            continue
        if low == "zufolge" and _ARTICLES.isdisjoint(lows[max(0, at - 1) : at]):
            continue  # eigenen Angaben zufolge
        if low in _REPORTING or any(word.startswith(deeds) for word in lows[at + 1 : at + 1 + _TOLD]):
            return True
    return False


def said_before(taken_back: Iterable[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return that those who take a report back have said so before, where nothing else in the article shows it."""
    told: dict[tuple[str, str], set[int]] = {}
    for one in candidates:
        if one.stance in _STOOD:
            told.setdefault((one.claim, one.source), set()).add(one.sentence)
    return [
        replace(
            one, stance=Stance.ASSERTS, day=None, recalled=True, rank=one.rank + 1,
            shown=one.shown and (one.shown[0], one.shown[1], Verdict(Stance.ASSERTS, "ST-HADTOLD")),
        )
        for one in taken_back
        if told.get((one.claim, one.source), set()) <= {one.sentence}
    ]  # fmt: skip


_OF_WORDS = frozenset(
    {"widerrufen", "zurückrudern", "recant", "backtrack", "rétracter", "dédire", "retractar", "desdecir"}
)
_STOOD = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
_TOLD = 9
"""Words of a relative clause in which its verb of telling stands."""
_ARTICLES = frozenset({"der", "die", "das", "dem", "denen"})
"""German pronouns that are articles where no comma stands before them."""
_REPORTING = frozenset({"wonach", "zufolge", "saying", "claiming", "reporting", "alleging", "affirmant"})
"""Words that open what a report says."""
_CLAUSES: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {
    "de": (
        frozenset({"wonach", "zufolge", "demzufolge", "der", "die", "das", "dem", "denen"}),
        ("hatte", "habe", "erklärt", "meldet", "berichtet", "behauptet", "hiess", "hieß"),
    ),
    "en": (
        frozenset({"which", "that", "who", "saying", "claiming", "reporting", "alleging"}),
        ("had", "said", "claim"),
    ),
    "fr": (
        frozenset({"qui", "lequel", "laquelle", "affirmant"}),
        ("annon", "affirm", "assur", "rapport", "av", "prétend", "donnait", "situait", "attribu"),
    ),
    "es": (
        frozenset({"que", "cual"}),
        ("había", "habían", "afirma", "asegura", "anunci", "daba", "situaba", "atribu", "informaba", "sosten"),
    ),
    "uk": (
        frozenset({"який", "яка", "яке", "якому", "якій", "якою", "яким", "ніби", "нібито", "буцімто"}),
        ("повідом", "писал", "стверджу", "заяв", "твердил", "йшлося", "сказано", "розповіл"),
    ),
    "ru": (
        frozenset({"который", "которая", "которое", "котором", "которой", "которую", "будто", "якобы"}),
        ("сообщ", "писал", "утвержд", "заяв", "говорил", "рассказ", "объяв"),
    ),
}
"""Words that open a clause with what a report said, and beginnings of the verbs by which such a clause is told."""
