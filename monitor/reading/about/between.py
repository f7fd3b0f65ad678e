"""News of others told in between: *Ghana announced a new port on Monday. Togo confirmed it* confirms nothing of ours.

What only points back points to the sentence right before it.  Where that tells news of states that are none of the
claim's, and has no word of the claim and nothing that points back itself, *it* is that news; a report is that of
another matter only where the sentence before tells of a report as well.  Pure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.wording import Words

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look
    from monitor.reading.syntax.grammar import Phrase

_NEWS = frozenset({"say", "announce", "publish", "confirm", "find", "accuse", "warn"})
"""Operators of verbs that tell news."""
_BACK = ("report", "denial", "alike")
_SHORTEST = 5
"""Words of a sentence that tells something."""
_PAPERS = (
    "zeitung", "portal", "blatt", "sender", "magazin", "meldung", "bericht", "paper", "newspaper", "daily", "site",
    "website", "broadcaster", "report", "story", "journal", "quotidien", "site", "chaîne", "diario", "periódico",
    "sitio", "cadena", "газет", "сайт", "видан", "издани", "канал", "агентств",
)  # fmt: skip
"""Beginnings of the nouns for papers and for what they report."""
_READERS = frozenset(
    "journalist journalists journalisten journaliste journalistes reporter reporters reportern reporterin".split()
)
"""Words that begin like these, and are people who ask."""
_BY_PAPER = 6
"""Words of a sentence in which the paper stands that tells it."""


def told_between(
    look: Look, words: Words | None, named: Callable[[Phrase], frozenset[str]], states: Callable[[str], bool]
) -> bool:
    """Return whether what stands right before is news of others, to which the frame points back."""
    text, before = look.frame.text, look.frame.sentence - 1
    if words is None or look.hits or not others_before(look, named, states):
        return False
    said = text.sentences[before]
    if look.report:
        opening = text.lows[said.first : min(said.last, said.first + _BY_PAPER)]
        return any(low.startswith(_PAPERS) or low.endswith(_PAPERS) for low in opening if low not in _READERS)
    whole = (said.first, said.last)
    if not any(states(name) for name in named(whole).difference(look.sources)):
        return _own_news(look, whole)  # he says one thing, and then another
    if _own_news(look, whole) and not _names_report(words, text, whole):
        return True
    back = [hit for slot in _BACK for hit in words.inside(slot, [whole]) if not _verb(text, hit)]
    return _tells(text, whole) and not back


_LEAVES_OPEN = frozenset({"refuse", "mute", "will", "dodge", "confirm", "deny", "open"})
"""Operators of who says nothing of what was told, denies it or does not confirm it."""
_HEARD = (
    "question", "interview", "conference", "statement", "briefing", "frage", "pressekonferenz", "erklärung",
    "mitteilung", "conférence", "déclaration", "communiqué", "entretien", "rueda", "comunicado", "declaraci", "pregunt",
    "entrevist", "питан", "заяв", "брифінг", "інтерв", "вопрос", "заявл", "брифинг", "интерв", "asked", "gefragt",
    "interrog", "запит", "спрос", "journalist", "reporter", "press", "прес", "журналіст", "журналист", "period", "met",
    "meet", "trifft", "traf", "rencontr", "reuni", "зустр", "встре", "envoy", "arriv", "reist",
)  # fmt: skip
"""Beginnings of words by which a sentence tells that somebody was asked, or spoke: that is no news of his own."""


def _own_news(look: Look, whole: Phrase) -> bool:
    """Return whether the sentence before is news of the state alone that says nothing of it, whose body is named anew.

    *Ghana's regulator has fined two operators. The authority in Accra declined to comment*.
    """
    frame, text = look.frame, look.frame.text
    if look.operator not in _LEAVES_OPEN or frame.carried or frame.slot is None or frame.slot[0] >= frame.slot[1]:
        return False
    bare = frame.slot[1] - frame.slot[0] == 1 and text.lows[frame.slot[0]] in lexicon(text.lang).sets["pron"]
    if bare or not text.sentences[frame.sentence].first <= frame.slot[0]:
        return False  # he declined to comment
    return not any(low.startswith(_HEARD) for low in text.lows[whole[0] : whole[1]])


def _names_report(words: Words, text: Text, whole: Phrase) -> bool:
    """Return whether a report stands there that has been told of, and is none by a paper that is named by the way."""
    articles = _A.get(text.lang)
    if articles is None:
        return bool(words.inside("report", [whole]))
    return any(
        articles.isdisjoint(text.lows[max(whole[0], hit.first - _TO_NOUN) : hit.first])
        for hit in words.inside("report", [whole])
    )


_A = {
    "de": frozenset("ein eine einen einem einer eines".split()), "en": frozenset({"a", "an"}),
    "fr": frozenset({"un", "une"}), "es": frozenset({"un", "una"}),
}  # fmt: skip
"""Articles before a report that is heard of for the first time."""
_TO_NOUN = 3
"""Words from such an article to its noun."""


def others_before(
    look: Look, named: Callable[[Phrase], frozenset[str]], states: Callable[[str], bool], *, they: bool = False
) -> bool:
    """Return whether the sentence before names other states than the claim's, and nothing of the claim.

    Whom *they* means is told by who is named there, whatever is done (`they`).
    """
    text, topic, before = look.frame.text, look.topic, look.frame.sentence - 1
    if before < 0 or before in topic.direct or before in topic.linked:
        return False
    said = text.sentences[before]
    if said.paragraph != text.sentences[look.frame.sentence].paragraph or said.last - said.first < _SHORTEST:
        return False
    slots = topic.slots
    ours = {*slots.who, *slots.where, *slots.claim.parties, *slots.claim.authorities}
    names = named((said.first, said.last))
    if not names.isdisjoint(ours) or not any(states(name) for name in names):
        return False
    return not any((h.slot in _THEM) if they else _ours(text, h) for h in topic.hits[before])


_THEM = frozenset({"object", "who"})


def _ours(text: Text, hit: Hit) -> bool:
    """Return whether a word of the claim stands there, and no verb that only tells: *announced*, *kündigte an*."""
    return hit.slot != "where" and not _verb(text, hit)


def _verb(text: Text, hit: Hit) -> bool:
    """Return whether a word is a verb that tells news: *a annoncé* is no announcement that somebody made before."""
    return any(form.cue.operator in _NEWS for form in lexicon(text.lang).forms.get(text.lows[hit.first], ()))


def _tells(text: Text, sentence: Phrase) -> bool:
    """Return whether a verb that tells news stands in a sentence."""
    forms = lexicon(text.lang).forms
    return any(form.cue.operator in _NEWS for j in range(*sentence) for form in forms.get(text.lows[j], ()))
