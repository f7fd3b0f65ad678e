"""What a step is taken on: *Congress also passed the budget* is no step of a treaty.  Pure.

The object of a verb of approving, ratifying or rejecting that is another thing than the treaty takes the step away, and
so does a treaty that is only like it: *A similar treaty was ratified by Brazil*.  A pronoun, a word for the treaty or
its process, and no object at all leave it.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import EDGES

_STEPS = frozenset({"stage.approved", "stage.ratified", "stage.rejected", "stage.enacted"})
_SIGNED = _STEPS | {"stage.signed"}
_UNDOING = frozenset({"stage.withdrawn", "stage.suspended"})
"""Nouns for what a law undoes: *a law on the withdrawal*."""
_THINGS = frozenset({"object", "what", "anaphor", "law", "name", "deed", "suit", "part"})
"""Slots of the words for a treaty, its law and its process."""
_PRONOUNS = {
    "de": frozenset({"ihn", "es", "sie", "ihm", "dem", "er", "damit", "dazu", "beide", "beiden", "das", "dies"}),
    "en": frozenset({"it", "them", "this", "that", "both", "which", "so"}),
    "fr": frozenset({"il", "elle", "ils", "elles", "lui", "y", "cela", "l'", "qui", "que", "qu'", "celui-ci", "en"}),
    "es": frozenset({"lo", "ello", "esto", "eso", "que", "este", "ambos"}),
    "uk": frozenset({"його", "її", "їх", "йому", "він", "вона", "воно", "це", "цього", "який", "яка", "яке", "обидва"}),
    "ru": frozenset({"его", "её", "ее", "их", "ему", "он", "она", "оно", "это", "этого", "который", "которая", "оба"}),
}
_LIKE = (
    "similar", "ähnlich", "vergleichbar", "another", "semejante", "semblable", "analogue", "comparable", "подобн",
    "аналогичн", "схож", "похож", "аналогічн", "подібн", "another", "équivalent", "parecid",
)  # fmt: skip
"""Beginnings of the words by which a thing is only like the one that was told of."""
_ALSO = frozenset({"also", "auch", "ebenfalls", "aussi", "également", "también", "также", "тоже", "також", "теж"})
_NOUNS = (
    "budget", "haushalt", "etat", "presupuest", "бюджет", "resolution", "entschliessung", "résolution", "resolución",
    "резолюц", "amendment", "änderung", "amendement", "enmienda", "поправк", "motion", "antrag", "moción", "reform",
    "réforme", "реформ", "nomination", "ernennung", "haushaltsplan", "nachtrag", "steuer", "tax", "impôt",
    "impuest", "налог", "подат", "pension", "rente", "retraite", "пенси", "пенсі", "ausnahmezustand", "emergency",
)  # fmt: skip
"""Beginnings of the nouns for what a parliament decides otherwise."""
_LAWS = ("law", "decree", "bill", "gesetz", "dekret", "erlass", "loi", "décret", "ley", "decreto", "указ", "закон")
_ON = {
    "de": frozenset({"über", "zu", "zum", "zur", "gegen"}),
    "en": frozenset({"on", "about", "regulating", "against"}),
    "fr": frozenset({"sur", "relatif", "relative", "portant"}),
    "es": frozenset({"sobre", "contra"}),
    "uk": frozenset({"про"}),
    "ru": frozenset({"о", "об"}),
}
"""Words between a law and what it is on."""
_TOPIC = 7
"""Words in which that is named."""
_REACH = 7
"""Words from a verb to its object."""
_BEFORE = 3
"""Words before a thing in which it is said to be only like the treaty."""


def without_others_decided(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the words of a sentence without those of a step that is taken on something else.

    `hits` are the words of a treaty's claim in one sentence.
    """
    gone: set[Hit] = set()
    for hit in hits:
        if _on_else(text, hit, hits):
            first, last = _clause(text, hit)
            gone |= {h for h in hits if first <= h.first < last and (h.slot == "law" or h.slot in _SIGNED)}
        if hit.slot in _STEPS:
            first, last = _clause(text, hit)
            inside = [t for t in hits if t.slot in _THINGS and first <= t.first < last]
            things = [t for t in inside if not hit.first <= t.first < hit.last]
            like = [t for t in things if _only_like(text, t)]
            if like and len(like) == len(things):
                gone |= {hit, *like}
            elif not things and _decides_else(text, hit, first, last):
                gone.add(hit)
    return [h for h in hits if h not in gone] if gone else list(hits)


def _clause(text: Text, hit: Hit) -> tuple[int, int]:
    sentence = text.sentences[text.sentence_of[hit.first]]
    first = next((j + 1 for j in range(hit.first - 1, sentence.first - 1, -1) if text.lows[j] in EDGES), sentence.first)
    last = next((j for j in range(hit.last, sentence.last) if text.lows[j] in EDGES), sentence.last)
    return first, last


def _only_like(text: Text, thing: Hit) -> bool:
    return any(text.lows[j].startswith(_LIKE) for j in range(max(0, thing.first - _BEFORE), thing.first))


def _on_else(text: Text, thing: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether a law or decree is on something that is no word of the treaty: *a decree on school meals*."""
    behind = range(thing.last + 1, thing.last + 1 + _TOPIC)
    if thing.slot not in {"law", "stage.enacted"} or text.lows[thing.last : thing.last + 1] == []:
        return False
    if text.lows[thing.last] not in _ON[text.lang] or not text.lows[thing.last - 1].startswith(_LAWS):
        return False
    if any(is_day(low, text.lang) for low in text.folds[thing.last + 1 : thing.last + 3]):
        return False  # passed the law on October 24
    return not any(h.first in behind and (h.slot in _THINGS or h.slot in _UNDOING) for h in hits)


def _decides_else(text: Text, hit: Hit, first: int, last: int) -> bool:
    """Return whether the object of a step, or the subject of its passive, is a noun for another decision."""
    lows = text.lows
    pronouns = _PRONOUNS[text.lang]
    det = lexicon(text.lang).sets["det"]
    for j in range(first, last):
        noun = text.caps[j + 1 : j + 2] == [True] if text.lang == "de" else j + 1 < last and lows[j] in det
        if lows[j] in pronouns and not (noun and lows[j] in det):
            return False
        if lows[j] in _CLITICS and (j + 1 == hit.first or (j + 1 < last and lows[j + 1] in _HAVE)):
            return False  # la había aprobado, la examinará
    near = range(max(first, hit.first - _REACH), min(last, hit.last + _REACH))
    return any(
        lows[j].startswith(_NOUNS) and not hit.first <= j < hit.last and (not j or lows[j - 1] not in _WITHOUT)
        for j in near
    )


_CLITICS = frozenset({"la", "las", "los", "le", "les", "l'"})
_HAVE = frozenset({"había", "habían", "ha", "han", "a", "ont", "avait", "avaient"})
_WITHOUT = frozenset({"sin", "sans", "ohne", "without", "без", "aucun", "ninguna", "jede"})
"""Words before what a law is passed without: *sin enmiendas*."""
